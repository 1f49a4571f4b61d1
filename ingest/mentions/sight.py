"""What is handed between the finders of names: a candidate, what the document has told, one passage in view."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from samgraf.ingest.mentions.behindnames import opens
from samgraf.ingest.mentions.gazetteer import Hit
from samgraf.ingest.minutes import Minutes
from samgraf.ingest.tables import rules, tried
from samgraf.ingest.tables.forms import either
from samgraf.ingest.words.lexicon import Lexicon

NEXT = re.compile(r" ([a-zåäöæøé]+)")
JOINED = re.compile(rf"(?:, [A-ZÅÄÖ][\w-]+){{0,8}} (?:{either('and')}) [A-ZÅÄÖ][\w-]+")
"""Names that are joined to the one before them."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A stretch that may be a mention. `known` is a register key; `rank` settles equal stretches, the lower first."""

    start: int
    end: int
    kind: str
    name: str
    known: str = ""
    rule: str = ""
    confidence: float = 1.0
    rank: int = 5


@dataclass(slots=True)
class Memory:
    """What a first look at the whole document has told: it gives weak names their second sign."""

    keys: set[str] = field(default_factory=set)
    labels: set[str] = field(default_factory=set)
    inside: Counter[str] = field(default_factory=Counter)
    parties: set[str] = field(default_factory=set)
    given: set[str] = field(default_factory=set)
    """Given names of the persons known so far."""
    surnames: set[str] = field(default_factory=set)
    """Their surnames."""
    plans: set[str] = field(default_factory=set)
    """The words of all plans named in full, in lower case."""
    genre: str = ""
    turns: set[str] = field(default_factory=set)
    """Register keys of the towns whose bare names head what each tells in a round."""

    @property
    def formal(self) -> bool:
        """Whether the document is a formal protocol."""
        return self.genre == "protocol"


@dataclass(frozen=True, slots=True)
class Sight:
    """One passage, with all that judging its hits needs."""

    text: str
    hits: Sequence[Hit]
    memory: Memory
    lex: Lexicon
    language: str
    date: str = ""
    formed: Sequence[Candidate] = ()
    """What the patterns find, which is the same in both looks."""
    edges: Sequence[int] = ()
    """Where a cell of a table ends: no name goes on in the next one."""

    def opens(self, start: int) -> bool:
        """Whether a word stands first in the passage or in a sentence of it."""
        return opens(self.text, start)

    def speaks(self, end: int) -> bool:
        """Whether a verb follows by which somebody speaks or gives."""
        hit = NEXT.match(self.text, end, end + 24)
        return hit is not None and hit.group(1) in self.lex.speaking

    def acts(self, end: int) -> bool:
        """Whether a verb follows that a person or body is the subject of."""
        hit = NEXT.match(self.text, end, end + 24)
        return hit is not None and hit.group(1) in self.lex.verbs

    def acts_with_others(self, end: int) -> bool:
        """Whether such a verb, or how they take it, follows the last of some joined names ("Ekö och Vara söker")."""
        hit = JOINED.match(self.text, end)
        return hit is not None and (self.acts(hit.end()) or self.minded(hit.end()))

    def minded(self, end: int) -> bool:
        """Whether what follows says how those behind a name take something ("Ekö är skeptiska till planen")."""
        behind = self.text[end : end + 60]
        return any(rule.match.match(behind) for rule in rules(self.language, "entities", "minded"))

    def alone(self) -> str:
        """The passage without the signs that stand around a heading."""
        return self.text.strip(" :.*_")

    def voiced(self, start: int, end: int) -> bool:
        """Whether the words around a name tell whose view it is ("Enligt Ekö saknas pengar")."""
        around = f"{self.text[max(0, start - 40) : start]}{{X}}{self.text[end : end + 60]}"
        return any(rule.search(around) for rule in tried(around, self.language, "entities", "voiced"))


def edges(minutes: Minutes, n: int) -> tuple[int, ...]:
    """The blanks of passage `n` that stand for the edge of a cell in the document."""
    whole, pieces = minutes.document.text, minutes.passages[n].pieces
    parts = zip(pieces, pieces[1:], strict=False)
    gaps = ((here + length, whole[there + length : then]) for (here, there, length), (_, then, _) in parts)
    return tuple(at for at, gap in gaps if "\t" in gap or (gap.isspace() and len(gap) >= WIDE and "\n" not in gap))


def seam(minutes: Minutes, n: int) -> int:
    """The blank of a sentence behind which the cell or the line of a name that opens it ends, or -1.

    "Eva" in a column beside "Bron är smal", or on a line of its own above it, is no part of "Eva Bron".
    """
    passage = minutes.passages[n]
    if passage.role != "sentence" or len(passage.pieces) < 2:
        return -1
    (_, at, length), (then, there, _) = passage.pieces[:2]
    whole = minutes.document.text
    gap = whole[at + length : there]
    opens = whole[max(0, at - 9) : at].rstrip(" ")[-1:] in ("", "\n")
    line = opens and gap.strip(" ") == "\n" and passage.text[then].isupper()
    ended = line or "\t" in gap or (len(gap) >= COLUMN and gap.isspace() and "\n" not in gap)
    return length if ended and ALONE.fullmatch(passage.text, 0, length) else -1


WIDE = 4
"""So many blanks are no accident: the edge of a cell."""
COLUMN = 3
"""So many blanks part two columns."""
ALONE = re.compile(r"[^\W\d_a-zåäö][\w.-]*(?: [^\W\d_a-zåäö][\w.-]*){0,2}")
"""One to three words with a capital."""


def parted(text: str, at: int) -> str:
    """A text of the same length whose blank at a seam is none that a name goes over."""
    return text if at < 0 else f"{text[:at]}\t{text[at + 1 :]}"


def blocked(bodies: Iterable[Candidate]) -> dict[int, int]:
    """Where bodies begin, to where they end: no surname begins there."""
    found: dict[int, int] = {}
    for c in bodies:
        found[c.start] = max(found.get(c.start, 0), c.end)
    return found


WHERE = re.compile(rf"\b(?:{either('in', 'from', 'to', 'on', 'at', 'through', 'against', 'around', 'past')}) $")


def preposition_before(text: str, start: int) -> bool:
    """Whether the name is where something is ("i Åsby")."""
    return WHERE.search(text[:start]) is not None
