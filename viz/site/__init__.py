"""A store as a site of plain files: a page for every name, meeting, decision and document, for any web host or none.

`paths` says where a page stands, `gather` what it holds, `text` marks the kept text, `index` makes the search,
`rdf` the Turtle and JSON-LD beside each page, `folder` writes files so that what is gone goes, `build` does it all.
"""

from __future__ import annotations

from .build import Made, SiteError, site

__all__ = ["Made", "SiteError", "site"]
