"""What can go wrong when a site is made."""

from __future__ import annotations

from samgraf.ontology.errors import SamgrafError


class SiteError(SamgrafError):
    """The site can't be made, or can't be written where it was asked for."""
