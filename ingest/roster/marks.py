"""The marks with which lists and tables say of each name if its bearer was there, and the legends that explain them.

x / – / blank                              a cross for those who were there
N F N N       N = present, F = absent      letters, by the legend or by the company that they stand in
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from types import MappingProxyType

from samgraf.ingest.lines.layout import Line, label_of
from samgraf.ingest.roster.columns import up_to
from samgraf.ingest.roster.draft import Entry
from samgraf.ingest.tables import rules, table


@dataclass(frozen=True, slots=True)
class Marks:
    """What marks mean, folded: there, not there, sent a copy only; beside `crosses` a blank means that too."""

    crosses: frozenset[str] = frozenset()
    yes: frozenset[str] = frozenset()
    no: frozenset[str] = frozenset()
    copied: frozenset[str] = frozenset()
    told: frozenset[str] = frozenset()  # by a legend of the document
    serving: frozenset[str] = frozenset()  # of those there, the substitutes who served
    boxes: frozenset[str] = frozenset()  # not ticked: as a blank

    @property
    def known(self) -> frozenset[str]:
        """All marks that say of somebody if they were there."""
        return self.yes | self.no


@cache
def usual_marks(language: str) -> Marks:
    """The marks that a language's lists use without a legend."""
    told = table(language, "roster").get("columns", {}).get("marks", {})
    return Marks(**{name: frozenset(told.get(name, ())) for name in ("crosses", "yes", "no", "boxes")})


def explained(lines: Sequence[Line], language: str) -> Marks:
    """The marks of a document: the usual ones, but for those that its legend explains."""
    told = legend((line.text for line in lines), language)
    return with_legend(usual_marks(language), told) if told else usual_marks(language)


def with_legend(marks: Marks, told: Mapping[str, str]) -> Marks:
    """Marks with what a legend tells, which counts before what they usually mean.

    >>> told = with_legend(Marks(yes=frozenset("nx"), no=frozenset("f")), {"N": "absent", "K": "copied"})
    >>> sorted(told.yes), sorted(told.no), sorted(told.copied)
    (['x'], ['f', 'n'], ['k'])
    """
    said = {sign.casefold(): means for sign, means in told.items()}
    of = {means: frozenset(s for s, m in said.items() if m == means) for means in GROUPS}
    yes = (marks.yes - {*said}) | of["present"] | of["serving"]
    no = (marks.no - {*said}) | of["absent"]
    return replace(marks, yes=yes, no=no, copied=of["copied"], told=frozenset(said), serving=of["serving"])


def legend(texts: Iterable[str], language: str) -> Mapping[str, str]:
    """What a legend says of signs: a word of `GROUPS` for each that it explains in such words.

    >>> dict(legend(["N = närvarande, F=frånvarande, K = kopia"], "sv"))
    {'N': 'present', 'F': 'absent', 'K': 'copied'}
    >>> dict(legend(["Namn   Närvarande = N", "Frånvarande=F"], "sv"))
    {'N': 'present', 'F': 'absent'}
    >>> dict(legend(["S = Socialdemokraterna", "KS: frånvaro", "Eva Ek"], "sv"))
    {}
    """
    found: dict[str, str] = {}
    labelled: dict[str, str] = {}  # by colons, which stand behind much else
    for text in texts:
        turned = {hit["sign"]: meaning(hit["means"], language) for hit in TURNED.finditer(text)} if "=" in text else {}
        found |= {sign: kind for sign, kind in turned.items() if kind and sign not in found}
        shape = EXPLAINED if "=" in text else LISTED if BRACKET.search(text) else EXPLAINED if ":" in text else None
        told = {hit["sign"]: meaning(hit["means"], language) for hit in shape.finditer(text)} if shape else {}
        if shape is not LISTED or sum(map(bool, told.values())) >= FEWEST:
            kept = found if shape is LISTED or "=" in text else labelled
            kept |= {sign: kind for sign, kind in told.items() if kind and sign not in kept}
    return MappingProxyType(labelled | found if len(labelled) >= FEWEST else found)


def meaning(words: str, language: str) -> str:
    """What a legend's words say of somebody: one of `GROUPS`, or ""."""
    return next((r.label for r in rules(language, "roster", "mark-means") if r.match.match(words)), "")


FEWEST = 2
"""So many letters must be explained by colons, or in brackets where no sign stands between them and what they mean."""
BRACKET = re.compile(r"\([A-ZÅÄÖ]{1,2} [a-zåäöæø][^()]*, [A-ZÅÄÖ]{1,2} [a-zåäöæø][^()]*\)")
LISTED = re.compile(r"(?<=[(,;])\s?(?P<sign>[A-ZÅÄÖ]{1,2}) (?P<means>[a-zåäöæø][^(),;]*)(?=[,;)])")
"""Letters and what they mean in brackets, without a sign between them ("(N närvarande, F frånvarande)")."""
EXPLAINED = re.compile(
    r"(?:^|(?<=[\s(,;:|/\"”]))[\"”(]?(?P<sign>[A-ZÅÄÖ]{1,2}|[A-Za-zåäö✓✔•*–-]|\d)[\"”)]?\s?(?:=|:(?=\s))\s?"
    r"(?P<means>[^\W\d_][^=,;.|:()]*?)(?=\s*(?:$|[,;.|()])|\s+[\"”(]?(?:[A-ZÅÄÖ]{1,2}|\d)[\"”)]?\s?=)"
)
"""A sign and what it means, alone or in a row of such."""


TURNED = re.compile(
    r"(?:^|(?<=[(,;/])|(?<=\s\s))\s*(?P<means>[^\W\d_](?:(?!\s\s)[^=,;.|:()]){3,40}?)\s?=\s?(?P<sign>[A-ZÅÄÖ]{1,2})(?![\w=])"
)
"""What a sign means, and it behind that ("Närvarande = N")."""


def lettered(language: str) -> Sequence[Mapping[str, Sequence[str]]]:
    """The letters that stand together as marks: those of whom was there, and of whom not."""
    found: Sequence[Mapping[str, Sequence[str]]] = table(language, "roster").get("lettered", {}).get("rows", ())
    return found


@cache
def letters(language: str) -> frozenset[str]:
    """The letters that are marks where others stand beside them."""
    return frozenset(letter for row in lettered(language) for letter in (*row["yes"], *row["no"]))


def in_company(marks: Marks, held: Iterable[str], language: str) -> Marks:
    """The marks of a column: letters that mean other things elsewhere are told by those that they stand beside.

    "N" beside "F" says that somebody was there, beside "J" that not.
    """
    written = {cell.split()[0].casefold().rstrip(".,") for cell in held if cell.strip()}
    for row in lettered(language):
        if written <= {*row["yes"], *row["no"], *marks.crosses, "-", "–"} and {*row["shown"]} <= written:
            told = {**dict.fromkeys(row["yes"], "present"), **dict.fromkeys(row["no"], "absent")}
            return with_legend(marks, told)
    return marks


def without_legends(lines: Sequence[Line], first: int, last: int, language: str) -> Sequence[Line]:
    """The lines, those from `first` to `last` without the legends of a list; one that is nothing else is left out."""
    told = [without_legend(line, language) if first <= i < last else line for i, line in enumerate(lines)]
    return [part or replace(line, furniture=True) for line, part in zip(lines, told, strict=True)]


def without_legend(line: Line, language: str) -> Line | None:
    """A line of a list without the legend that it ends in; None where it is all of it."""
    shape = EXPLAINED if "=" in line.text else LISTED if "(" in line.text and BRACKET.search(line.text) else None
    if shape is None or not legend([line.words], language):
        return line
    first = min((next(said.finditer(line.words), None) for said in (shape, TURNED)), key=where)
    if first is None:
        return line
    ahead = re.findall(r"[^\W\d_]+", line.words[: first.start()])
    heads = label_of(line.words[: first.start()].rstrip(' ("”'), language)
    if (heads and heads.kind == "group") or shape is LISTED:
        return up_to(line, len(line.words[: first.start()].rstrip(' ("”')))
    return None if len(ahead) <= FEW_WORDS else line


def where(hit: re.Match[str] | None) -> int:
    """Where a match begins; behind all else where there is none."""
    return hit.start() if hit else sys.maxsize


FEW_WORDS = 2
"""So many words beside a legend name nobody ("Teckenförklaring: N = närvarande")."""

GROUPS = {"present": "", "absent": "absent", "copied": "copied", "serving": "serving-substitute"}
COPIED = "copied"
"""The group of those who only got the minutes."""


def letters_told(texts: Iterable[str], language: str) -> dict[str, str]:
    """The letters that a legend explains, each with the group that it puts a name in; "" for that of the heading."""
    told = {sign: means for sign, means in legend(texts, language).items() if sign.isupper()}
    there = [sign for sign, means in told.items() if means == "present"]
    both = {f"{a}{b}": means for b, means in told.items() if means == "serving" for a in there}  # "NT": came and served
    return {sign: GROUPS[means] for sign, means in {**both, **told}.items()}


def marked(entry: Entry, signs: Mapping[str, str]) -> tuple[Entry, str]:
    """An entry without the letters of a legend at its start or end, and the letters.

    >>> entry, sign = marked(Entry("Eva Ek, Sala (F)", tuple(range(16))), {"F": "absent"})
    >>> entry.text.rstrip(), sign
    ('Eva Ek, Sala', 'F')
    """
    hit = BEFORE.match(entry.text) or BEHIND.search(entry.text)
    if hit and hit["sign"] not in signs:
        hit = LAST.search(entry.text)  # behind initials
    if hit is None or hit["sign"] not in signs:
        return entry, ""
    start, end = hit.span()
    if hit.re is BEFORE:
        return Entry(entry.text[end:], entry.places[end:], entry.joint), hit["sign"]
    more = hit.start("more") if hit["more"] else end
    kept = (*entry.places[:start], *entry.places[more:])
    return Entry(entry.text[:start] + entry.text[more:], kept, entry.joint), hit["sign"]


BEFORE = re.compile(r"\(?(?P<sign>[A-ZÅÄÖ]{1,2})(?:[):]|\s{2}|(?=\s))\s*(?=[A-ZÅÄÖ])")
LAST = re.compile(r"(?<=\s{2})(?P<sign>[A-ZÅÄÖ]{1,2})(?P<more>\s)?$")
BEHIND = re.compile(
    r"(?:,\s*|\s+[–-]\s*|\s{2,}|\s*(?=\())\(?(?P<sign>[A-ZÅÄÖ]{1,2})\)?(?P<more>\s+\([^()]+\)|\s{2,}\S.*)?$"
)
