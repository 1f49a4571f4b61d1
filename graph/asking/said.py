"""A plain question as words: which belong to the language of questions, and what each of them can mean."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from itertools import pairwise
from typing import Final

from samgraf.graph.asking.names import Found, Names
from samgraf.graph.asking.times import Time

FILLER: Final = frozenset({"sv", "en"})
"""What the words of no meaning are of: their language."""
WORD: Final = re.compile(r"[^\W_]+(?:['-][^\W_]+)*|(?<!\S)[-!](?=\w)|[<>=~+±≈≠≤≥¬🚫⛔❌👎]")
"""A word, or a sign that may turn the meaning: "beslut -Trafikverket", "> 2023". Other signs say nothing."""
PHRASE: Final = 6
"""Words that a set phrase has at most."""


@dataclass(frozen=True, slots=True)
class Words:
    """The words of questions: their concepts, those of them that stand in any question, and what tells the language.

    `seat` are those before the name of a body of whose meetings something is asked, `initial` what a word means only
    where nothing but fillers stands before it.
    """

    whole: Mapping[str, frozenset[str]]
    starred: tuple[tuple[str, str], ...]
    always: frozenset[str]
    phrases: Mapping[str, tuple[tuple[str, ...], ...]]
    opening: Mapping[str, frozenset[str]]
    tongue: Mapping[str, frozenset[str]]
    seat: Mapping[str, frozenset[str]]
    initial: Mapping[str, frozenset[str]]

    def of(self, word: str) -> frozenset[str]:
        """The concepts of a folded word; "sv" and "en" are those of fillers."""
        begun = {concept for start, concept in self.starred if word.startswith(start)}
        return self.whole.get(word, frozenset()) | begun

    def is_known(self, word: str) -> bool:
        """Whether the word belongs to the language of questions."""
        return bool(self.of(word)) or word in self.phrases

    def first(self, following: Sequence[str], opens: bool) -> tuple[str, frozenset[str]]:
        """The first of these folded words, or the set phrase that they begin with, and its concepts.

        Some phrases are known only in the opening of a question.
        """
        for phrase in self.phrases.get(following[0], ()):
            written = " ".join(phrase)
            concepts = self.of(written) or (self.opening.get(written, frozenset()) if opens else frozenset())
            if concepts and tuple(following[: len(phrase)]) == phrase:
                return written, concepts
        return following[0], self.of(following[0])


@dataclass(frozen=True, slots=True)
class Token:
    """A word of the question, folded, with its concepts."""

    start: int
    end: int
    written: str
    concepts: frozenset[str]

    @property
    def tells(self) -> bool:
        """Whether a rule has to ask for the word."""
        return not self.concepts & lexicon().always


@dataclass(frozen=True, slots=True)
class Told:
    """Words of a time that is told by meetings or by a given day: the days that they mean, and who met then."""

    written: str
    days: tuple[str, ...]
    bodies: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Said:
    """A question taken apart: words, names, a time, words in quotation marks.

    `told` are the times that the store or a given day told. `undated` are words whose time nothing tells: `time` is
    what they would mean on the day of the newest meeting.
    """

    tokens: tuple[Token, ...]
    names: tuple[Found, ...]
    time: Time | None = None
    quoted: str = ""
    told: tuple[Told, ...] = ()
    undated: str = ""


@cache
def lexicon() -> Words:
    """The table of words."""
    table = tomllib.loads((files("samgraf.graph.asking") / "words.toml").read_text(encoding="utf-8"))
    whole: dict[str, set[str]] = {}
    starred: list[tuple[str, str]] = []
    for part in ("filler", "always", "concept"):
        for concept, listed in table[part].items():
            for word in listed.split():
                if word.endswith("*"):
                    starred.append((word[:-1], concept))
                else:
                    whole.setdefault(word.replace("_", " "), set()).add(concept)
    opening = {w.replace("_", " "): frozenset({tongue}) for tongue, ws in table["opening"].items() for w in ws.split()}
    phrases: dict[str, list[tuple[str, ...]]] = {}
    for parts in sorted(
        (tuple(word.split()) for word in {*whole, *opening} if " " in word or word in opening),
        key=lambda p: (-len(p), p),
    ):
        phrases.setdefault(parts[0], []).append(parts)
    return Words(
        {word: frozenset(concepts) for word, concepts in whole.items()},
        tuple(starred),
        frozenset(table["always"]) | FILLER,
        {first: tuple(listed) for first, listed in phrases.items()},
        opening,
        {tongue: frozenset(listed.split()) for tongue, listed in table["tongue"].items()},
        {key: frozenset(listed.split()) for key, listed in table["seat"].items()},
        {
            word: frozenset(concept for concept, listed in table["initial"].items() if word in listed.split())
            for word in " ".join(table["initial"].values()).split()
        },
    )


def seats(at: str, said: Said, name: Found, names: Names) -> tuple[str, ...]:
    """The bodies of whose meetings something is asked by the words around a name: "i nämnden", "nämndens möte".

    `at` says which words may stand before it: "in", or "by" for what a body does itself, too.
    """
    seat = lexicon().seat
    before = next((t for t in reversed(said.tokens) if t.end <= name.start and t.written not in seat["skipped"]), None)
    behind = next((t for t in said.tokens if t.start >= name.end), None)
    leads = seat["in"] | (seat["by"] if at == "by" else frozenset())
    led = before is not None and before.written.rpartition(" ")[2] in leads
    owned = name.written.endswith("s") and behind is not None and "meeting" in behind.concepts
    bodies = [label for label in name.labels if "body" in names.of(label)]
    if len(said.names) > 1 or (led and before and before.written in seat["by"]):
        bodies = [label for label in bodies if "outsider" not in names.of(label)]
    return tuple(bodies) if led or owned else ()


def tokens(folded: str, taken: Iterable[tuple[int, int]], text: str = "") -> Iterator[Token]:
    """The words of a folded question outside the stretches that are taken; a set phrase is one of them.

    A capital that stands alone within the `text` is no word but somebody's letter: "vad säger S".
    """
    spans = list(taken)
    found = [m for m in WORD.finditer(folded) if not any(start <= m.start() < end for start, end in spans)]
    at, opens, leads = 0, True, True
    while at < len(found):
        near = [found[at].group()]
        for one, following in pairwise(found[at : at + PHRASE]):
            if folded[one.end() : following.start()].strip():
                break
            near.append(following.group())
        written, concepts = lexicon().first(near, opens)
        if not leads:
            concepts -= lexicon().initial.get(written, frozenset())
        leads = leads and bool(concepts & FILLER)
        opens = opens and concepts <= FILLER and bool(concepts)
        last = at + written.count(" ")
        if at and len(written) == 1 and text[found[at].start() : found[at].end()].isupper():
            concepts = frozenset()
        yield Token(found[at].start(), found[last].end(), written, concepts)
        at = last + 1
