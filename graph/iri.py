"""The one place where IRIs are minted, from stable keys.

An IRI says what it names in words that people can read; the same key gives the same IRI on every machine.

    document/<docid>                      docid = slug of the file's stem, "-", first 8 hex digits of its SHA-256
    meeting/<docid>                       meeting/<docid>/item/<n>, and meeting/<docid>/2 for the second one in it
    decision/<docid>/<n>                  likewise attendance, statement, vote, warning, involvement, assertion
    document/<docid>#char=<start>,<end>   a stretch of its text: evidence, and the mention of a name
    person/<name>/<organisation>          world: the same full name with the same organisation
    person/<name>/<body that met>         world: listed by name alone in a body that is told apart from all others
    person/<docid>/<name>                 known in that document only
    organisation/<name>                   organisation/<owner>/<name> for a body that every owner has
    project/<name>  plan/<name>  …        <kind>/<docid>/<name> where the name holds in that document only
    graph/<docid>                         what the document says
    graph/<docid>/inferred                what follows from that document alone
    graph/human/<name>                    what people have corrected
"""

from __future__ import annotations

import os
import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache
from hashlib import sha256
from pathlib import PurePath
from typing import Final

from samgraf.graph.errors import TermError

DEFAULT_BASE: Final = "https://samgraf.example/id/"
BASE_VARIABLE: Final = "SAMGRAF_BASE"

FORBIDDEN: Final = re.compile(
    r"""[\x00-\x20<>"{}|^`\\\[\]\x7f-\x9f\ud800-\uf8ff\ufdd0-\ufdef\ufff0-\uffff\U000e0000-\U000e0fff\U000f0000-\U0010ffff"""
    + "".join(f"{chr(plane << 16 | 0xFFFE)}{chr(plane << 16 | 0xFFFF)}" for plane in range(1, 15))
    + r"]|%(?![0-9A-Fa-f]{2})"
)
"""What no IRI holds as it is (RFC 3987, section 2.2, and what N-Triples forbids between the angle brackets)."""

ABSOLUTE: Final = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:")


def base() -> str:
    """The base of all IRIs minted in a new store: `$SAMGRAF_BASE`, else `https://samgraf.example/id/`.

    Raises `TermError` where the variable holds no base.
    """
    return checked_base(os.environ.get(BASE_VARIABLE) or DEFAULT_BASE)


def checked_base(text: str) -> str:
    """The base, if IRIs can be built by adding to it.

    >>> checked_base("https://minutes.example/id/")
    'https://minutes.example/id/'

    Raises `TermError` unless it is absolute, ends with "/" and holds nothing that an IRI can't.
    """
    if ABSOLUTE.match(text) and text.endswith("/") and not FORBIDDEN.search(text) and "#" not in text:
        return text
    raise TermError(f'base {text!r}: not an absolute IRI that ends with "/". Give one such as {DEFAULT_BASE}')


@lru_cache(maxsize=65_536)
def slug(text: str) -> str:
    """A name as one readable segment of an IRI: NFC, lower case, letters and digits of any script kept.

    Every run of anything else becomes one hyphen.
    The result is never empty: a name without a letter or digit is told by the start of its SHA-256.

    >>> slug("Tvärförbindelse Södertörn (E4/Lv 259)")
    'tvärförbindelse-södertörn-e4-lv-259'
    """
    folded = unicodedata.normalize("NFC", unicodedata.normalize("NFC", text).lower())
    kept = "".join(c if c.isalnum() or unicodedata.category(c) in ("Mn", "Mc") else "-" for c in folded)
    kept = FORBIDDEN.sub("-", kept)
    kept = re.sub("-{2,}", "-", kept).strip("-")
    return kept or "x" + sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:8]


def docid(file_name: str, sha256: str) -> str:
    """The name of a document in IRIs: the file's own name, made unique by its content.

    `sha256` is the hash of the file's bytes in hexadecimal digits.

    >>> docid("Minnesanteckningar 5 sept.md", "9F86D081884C7D659A2FEAA0C55AD015A3BF4F1B2B0B822CD15D6C15B0F00A08")
    'minnesanteckningar-5-sept-9f86d081'

    Raises `TermError` where `sha256` is no such hash.
    """
    if not re.fullmatch("[0-9a-fA-F]{64}", sha256):
        raise TermError(f"document {file_name!r}: {sha256!r} is not a SHA-256 in 64 hexadecimal digits")
    return f"{slug(PurePath(file_name).stem)}-{sha256[:8].lower()}"


@dataclass(frozen=True, slots=True)
class Mint:
    """Mints every IRI of a store. Numbers of facts count from 1 in the order of the document.

    >>> mint = Mint("https://minutes.example/id/")
    >>> mint.decision("juni-9f86d081", 3)
    'https://minutes.example/id/decision/juni-9f86d081/3'

    Raises `TermError` on creation where `base` is none.
    """

    base: str

    def __post_init__(self) -> None:
        checked_base(self.base)

    def document(self, docid: str) -> str:
        """A source document."""
        return f"{self.base}document/{docid}"

    def docid_of(self, document: str) -> str:
        """The document's name in IRIs, out of its IRI.

        >>> Mint("https://minutes.example/id/").docid_of("https://minutes.example/id/document/juni-9f86d081")
        'juni-9f86d081'

        Raises `TermError` for an IRI that isn't one of this store's documents.
        """
        start = f"{self.base}document/"
        found = document.removeprefix(start)
        if not document.startswith(start) or not found or "/" in found or "#" in found or FORBIDDEN.search(found):
            raise TermError(f"{document} is not a document of a store with base {self.base}")
        return found

    def meeting(self, docid: str, sitting: int = 1) -> str:
        """The meeting that a document tells of; of several that are bound in it, the later ones with their number."""
        return f"{self.base}meeting/{docid}" + (f"/{sitting}" if sitting > 1 else "")

    def item(self, docid: str, n: int) -> str:
        """The n-th item or sub-heading of the meeting, as treated."""
        return f"{self.base}meeting/{docid}/item/{n}"

    def attendance(self, docid: str, n: int) -> str:
        """The n-th row of the attendance list."""
        return f"{self.base}attendance/{docid}/{n}"

    def decision(self, docid: str, n: int) -> str:
        """The n-th clause decided."""
        return f"{self.base}decision/{docid}/{n}"

    def involvement(self, docid: str, n: int) -> str:
        """The n-th tie between a decision and somebody or something."""
        return f"{self.base}involvement/{docid}/{n}"

    def statement(self, docid: str, n: int) -> str:
        """The n-th thing said."""
        return f"{self.base}statement/{docid}/{n}"

    def vote(self, docid: str, n: int) -> str:
        """The n-th vote."""
        return f"{self.base}vote/{docid}/{n}"

    def warning(self, docid: str, n: int) -> str:
        """The n-th slip found in the document."""
        return f"{self.base}warning/{docid}/{n}"

    def mention(self, docid: str, start: int, end: int) -> str:
        """The name that stands at these offsets of the text: the stretch itself, which is its own evidence."""
        return evidence(self.document(docid), start, end)

    def assertion(self, docid: str, key: int | str) -> str:
        """The statement that a field of another node has a certain value."""
        return f"{self.base}assertion/{docid}/{key if isinstance(key, int) else slug(key)}"

    def entity(self, kind: str, *key: str) -> str:
        """A person, organisation, project, plan, place or topic, from the parts of its key in order.

        A document's name as the first part keeps it in that document.

        >>> Mint("https://minutes.example/id/").entity("organisation", "Ekdala kommun", "Kommunstyrelsen")
        'https://minutes.example/id/organisation/ekdala-kommun/kommunstyrelsen'

        Raises `TermError` without a key.
        """
        if not key:
            raise TermError(f"a {kind} without a name has no IRI")
        return f"{self.base}{kind}/{'/'.join(map(slug, key))}"

    def graph(self, docid: str) -> str:
        """The named graph of what a document says."""
        return f"{self.base}graph/{docid}"

    def inferred_graph(self, docid: str) -> str:
        """The named graph of what follows from that document alone."""
        return f"{self.base}graph/{docid}/inferred"

    def human_graph(self, name: str) -> str:
        """A named graph of corrections made by people; it stays when documents go."""
        return f"{self.base}graph/human/{slug(name)}"

    def graphs(self, docid: str) -> tuple[str, str]:
        """The graphs that come and go with a document."""
        return self.graph(docid), self.inferred_graph(docid)


def evidence(document: str, start: int, end: int) -> str:
    """The stretch of a document's text, by the document's IRI and offsets in Unicode code points.

    >>> evidence("https://minutes.example/id/document/juni-9f86d081", 10, 25)
    'https://minutes.example/id/document/juni-9f86d081#char=10,25'
    """
    return f"{document}#char={start},{end}"
