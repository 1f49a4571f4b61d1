"""Where a page stands: the folders of the site mirror the IRIs, so that served under the base each IRI leads to it.

The page of `<base>person/ada-ek/ekby` is `person/ada-ek/ekby/index.html`; `index.ttl` and `index.jsonld` stand beside.
Links within the site are relative and name the file, so that they work from a USB stick as well.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from hashlib import sha256
from typing import Final
from urllib.parse import quote

LONGEST: Final = 200
"""Bytes of a segment beyond which no file system can be relied on; a longer one is cut and told by its hash."""

RESERVED: Final = frozenset(["con", "prn", "aux", "nul", *(f"{d}{n}" for d in ("com", "lpt") for n in range(1, 10))])
"""Names that no folder can have on Windows."""

PAGE: Final = "index.html"


def segment(name: str) -> str:
    """A segment of an IRI as the name of a folder: itself, unless no folder can bear it.

    >>> segment("ekby-kommun"), segment("con"), len(segment("å" * 300)) < 210
    ('ekby-kommun', 'con_', True)
    """
    if name.split(".")[0].lower() in RESERVED or name in ("", ".", ".."):
        return f"{name.rstrip('.')}_"
    raw = name.encode("utf-8")
    if len(raw) <= LONGEST:
        return name
    return raw[: LONGEST - 20].decode("utf-8", "ignore") + "-" + sha256(raw).hexdigest()[:12]


@dataclass(frozen=True, slots=True)
class Paths:
    """The places of a site whose IRIs begin with `base`.

    >>> paths = Paths("https://a.example/id/")
    >>> paths.of("https://a.example/id/person/ada-ek/ekby")
    'person/ada-ek/ekby'
    >>> paths.link("person/ada-ek/ekby", "organisation/ekby")
    '../../../organisation/ekby/index.html'
    """

    base: str
    _known: dict[str, str] = field(init=False, repr=False, compare=False, default_factory=dict)
    _quoted: dict[str, str] = field(init=False, repr=False, compare=False, default_factory=dict)

    def of(self, iri: str) -> str:
        """The folder of a resource; one that lies outside the base stands under `other/`, told by its hash."""
        found = self._known.get(iri)
        if found is None:
            if iri.startswith(self.base) and len(iri) > len(self.base):
                found = "/".join(map(segment, iri[len(self.base) :].split("#")[0].split("/")))
            else:
                found = f"other/{sha256(iri.encode('utf-8')).hexdigest()[:16]}"
            self._known[iri] = found
        return found

    def link(self, here: str, there: str, file: str = PAGE, anchor: str = "") -> str:
        """A relative link from the page in one folder to a file in another; `""` is the top."""
        up = "../" * (here.count("/") + 1 if here else 0)
        if (quoted := self._quoted.get(there)) is None:
            quoted = self._quoted[there] = quote(there)
        place = f"{quoted}/{file}" if there else file
        return f"{up}{place}#{quote(anchor, safe='=,/')}" if anchor else f"{up}{place}"


def anchor(start: int, end: int) -> str:
    """The anchor of a stretch of a document, as its evidence's IRI has it.

    >>> anchor(10, 25)
    'char=10,25'
    """
    return f"char={start},{end}"
