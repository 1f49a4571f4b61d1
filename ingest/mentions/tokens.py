"""Words with a capital letter, the names made of them, and what the document has told of names."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from samgraf.ingest.words.lexicon import CAPITALS
from samgraf.ingest.words.spelling import nearly

WORD = re.compile(rf"[{CAPITALS}](?<![\w\ufffd-][{CAPITALS}])(?:[\w’'´\ufffd-]*[\w\ufffd])?")


@dataclass(frozen=True, slots=True)
class Token:
    """A word with a capital letter."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Name:
    """A person's name where it stands; `text` is its form in a list: no genitive -s, no capitals throughout.

    `form`: `full`, `given`, `initial` ("Erik M"), `surname`, `reversed` ("Ek, Anna"), `short` (a handle).
    """

    start: int
    end: int
    text: str
    form: str
    rule: str
    confidence: float


@dataclass(slots=True)
class Known:
    """What a document has told of its persons so far: full names by their first word, given names, surnames."""

    full: dict[str, list[str]] = field(default_factory=dict)
    given: set[str] = field(default_factory=set)
    surnames: set[str] = field(default_factory=set)
    shorts: dict[str, str] = field(default_factory=dict)
    surnamed: bool = False
    """Whether the document shows that it calls those of its list by surname."""
    offices: dict[str, str] = field(default_factory=dict)
    """Offices that one person of the list holds, in the definite form, in lower case."""

    def add(self, name: str, *, by_surname: bool = False) -> None:
        """Keep a full name, or a given name alone; or a surname, of one who goes by it."""
        parts = name.split(" ")
        if by_surname:
            self.surnames.add(name)
            return
        parts[0] = parts[0].rstrip(".")  # an initial
        if len(parts[0]) > 1:
            self.given.add(parts[0])
        if len(parts) < 2:
            return
        names = self.full.setdefault(parts[0].casefold(), [])
        if name not in names:
            names.append(name)
            names.sort(key=lambda n: (-len(n), n))
            self.surnames.add(parts[-1])

    def rather_surname(self, word: str) -> bool:
        """Whether a word is one of the surnames, and no given name, of those told; also where something is theirs."""
        words = {word, word.removesuffix("s")}
        return not words.isdisjoint(self.surnames) and words.isdisjoint(self.given)

    def slip(self, name: str) -> bool:
        """Whether a full name is one told before but for a letter of its given name ("Kristinna Ek")."""
        given, _, last = name.rpartition(" ")
        same = {n.rpartition(" ")[0] for names in self.full.values() for n in names if n.rpartition(" ")[2] == last}
        return last in self.surnames and given not in same and bool(nearly(given, same))


def tokens(text: str) -> list[Token]:
    """The words of a text that begin with a capital letter."""
    return [Token(m.start(), m.end(), m.group()) for m in WORD.finditer(text)]
