"""Headings and organisations that stand in a column of their own beside a list, and names side by side."""

from __future__ import annotations

import re
from collections.abc import Sequence, Set
from dataclasses import replace

from samgraf.ingest.lines.layout import Label, Line, label_of
from samgraf.ingest.roster.entryshapes import begins_entry, says_for_whom
from samgraf.ingest.roster.meetingroles import office
from samgraf.ingest.tables import table
from samgraf.ingest.words.fullnames import NAME, full_name
from samgraf.ingest.words.occupations import occupation
from samgraf.ingest.words.people import LETTERS, Knowledge, knowledge

CHUNK = re.compile(r"\S+(?: \S+)*")


def label_in_column(lines: Sequence[Line], i: int, last: int, language: str) -> tuple[Label, dict[int, int]] | None:
    """A heading that stands in a column of its own and runs over two or three lines, their values beside it.

        Ej tjänstgörande      Eva Ek (S)
        ersättare             Bo Alm (M)

    Its label, and for each further line where the value begins.
    """
    head = CHUNK.match(lines[i].words)
    if head is None or lines[i].row or lines[i].bullet or len(head.group()) > 40:
        return None
    written, cuts = head.group(), {}
    found: tuple[Label, dict[int, int]] | None = None
    for k in range(i + 1, min(i + 3, last)):
        line = lines[k]
        more = CHUNK.match(line.words)
        if (
            line.furniture
            or line.gap
            or line.indent != lines[i].indent
            or more is None
            or starts_anew(head.group(), more.group())
        ):
            break
        written = f"{written} {more.group()}"
        cuts[k] = more.end() + len(line.words[more.end() :]) - len(line.words[more.end() :].lstrip())
        label = label_of(written, language)
        if label and label.kind == "group" and label.value >= len(written):
            beside = len(lines[i].words) - len(lines[i].words[head.end() :].lstrip())
            found = (replace(label, value=beside), dict(cuts))
    return found


def starts_anew(above: str, words: str) -> bool:
    """Whether words in the column of headings begin another heading: with a capital, unless all are capitals."""
    return words[0].isupper() and not (above.isupper() and words.isupper())


def body_as_heading(lines: Sequence[Line], i: int, last: int, language: str) -> Label | None:
    """The body itself as the heading of its members, where names stand indented below it ("Direktion")."""
    words = table(language, "roster").get("words", {}).get("bodies", ())
    name = lines[i].words.rstrip(":")
    if name.casefold() not in words or i + 1 >= last or lines[i + 1].indent <= lines[i].indent or lines[i + 1].gap:
        return None
    below = full_name(language).match(lines[i + 1].words)
    known = below is not None and knowledge(language).is_given(below.group().split()[0])
    return Label("group", "member", name, len(lines[i].words)) if known else None


def organisation_in_column(
    lines: Sequence[Line], i: int, last: int, language: str
) -> tuple[tuple[str, tuple[int, int], int], dict[int, int]] | None:
    """An organisation in a column of its own that runs over two lines, its people beside it."""
    head = CHUNK.match(lines[i].words)
    below = lines[i + 1] if i + 1 < last else None
    if head is None or below is None or below.furniture or below.gap or below.indent != lines[i].indent:
        return None
    more = CHUNK.match(below.words)
    people = lines[i].words[head.end() :].lstrip()
    name = f"{head.group()} {more.group()}" if more else ""
    told = people and full_name(language).match(people) and more is not None and more.group()[0].islower()
    if not told or not knowledge(language).is_organisation(name):
        return None
    at = (lines[i].body, lines[i].body + head.end())
    rest = below.words[more.end() :] if more else ""
    cut = len(below.words) - len(rest.lstrip())
    return (name, at, len(lines[i].words) - len(people)), {i + 1: cut}


def without_kind(lines: Sequence[Line], i: int, last: int, line: Line, language: str) -> Line:
    """A line of a list without what stands in a column of its own before its name and only says of what kind some are.

    The names of the line above or below must stand in the same column as its own.

    Markägare      Eva Ek
                   Bo Alm
    """
    hit = OF_A_KIND.match(line.words)
    if hit is None or line.row or line.bullet or hit["kind"].isupper() or begins_entry(hit["kind"], language):
        return line
    at, know, kind = line.indent + hit.end(), knowledge(language), hit["kind"].rstrip(":")
    if office(kind, language) or occupation(kind, language) or label_of(kind, language):
        return line
    if not names_one(line.words[hit.end() :], language) or know.is_organisation(kind):
        return line
    above = lines[i - 1 : i] if not line.gap else ()
    beside = (*above, *(x for x in lines[i + 1 : min(i + 2, last)] if not x.gap))
    if any(names_one(" " * x.indent + x.words, language, at) for x in beside if not x.furniture):
        return from_column(line, hit.end())
    return line


OF_A_KIND = re.compile(r"(?P<kind>[A-ZÅÄÖ][\w/-]+(?: [\w/-]+){0,3}:?)\s{2,}(?=[A-ZÅÄÖ])")
"""What stands in a column before names."""


def names_one(words: str, language: str, at: int = 0) -> bool:
    """Whether words begin with a name whose first part is a given one, or have one at a place behind blanks."""
    hit = full_name(language).match(words, at) if not words[max(0, at - 2) : at].strip() else None
    return hit is not None and knowledge(language).is_given(hit.group().split()[0])


def values_above(lines: Sequence[Line], i: int, taken: Set[int], language: str) -> range:
    """The lines right above a heading, apart from what is above them, that name officials: its first values.

    A heading may stand at half the height of what it heads.
    """
    first = i
    while first and not lines[first].gap and first - 1 not in taken and titled(lines[first - 1], language):
        first -= 1
    return range(first, i) if lines[first].gap else range(0)


def titled(line: Line, language: str) -> bool:
    """Whether a line gives a name and an occupation behind it."""
    name = full_name(language).match(line.words)
    plain = name is not None and not (line.row or line.bullet or line.furniture or line.meta)
    return plain and name is not None and occupation(line.words[name.end() :].lstrip(", "), language)


def heads_columns(value: str, language: str) -> bool:
    """Whether what stands behind a heading of the list only heads the columns of the lines below it.

    >>> heads_columns("Organisation     Sign", "sv"), heads_columns("Eva Ek     Sign", "sv")
    (True, False)
    """
    known = [
        w for words in table(language, "roster").get("columns", {}).values() if isinstance(words, list) for w in words
    ]
    return all(hit.group().rstrip(":").casefold() in known for hit in CHUNK.finditer(value))


def from_column(line: Line, at: int) -> Line:
    """A line without the rest of a heading at its start."""
    text = line.words[at:]
    start = line.body + at
    return replace(line, start=start, body=start, text=text, indent=line.indent + at, bullet="")


def up_to(line: Line, at: int) -> Line:
    """A line without what stands behind a place in its words."""
    words = line.words[:at].rstrip()
    return replace(line, text=line.text[: line.body - line.start] + words, end=line.body + len(words))


def unbracketed(line: Line) -> Line:
    """A line without the brackets around the whole of it, if it tells what letters of a list stand for."""
    if not LEGEND.fullmatch(line.text):
        return line
    inner = line.text.rstrip(".")[1:-1]
    return replace(line, start=line.start + 1, body=line.start + 1, end=line.start + 1 + len(inner), text=inner)


LEGEND = re.compile(r"\([A-ZÅÄÖ]{2,3} ?[=:–-] ?[A-ZÅÄÖ][^()]*\)\.?")
"""The letters of those of a list, each with the name in full, in brackets below it."""


def heads_within(line: Line, language: str) -> int:
    """Where the next heading of a list stands within a line of names, as where a file has lost its line breaks.

    Its own names follow ("… Bo Alm (SD) Ersättare Eva Ek (S)"); an office behind a name is none. 0 where none stands.
    Behind a full stop it has its colon ("… Bo Alm (M). Från förvaltningen: Eva Ek").
    """
    if line.row or not full_name(language).match(
        line.words[(small.end() if (small := SMALL.match(line.words)) else 0) :]
    ):
        return 0
    for hit in WITHIN.finditer(line.words):
        rest = line.words[hit.end() :]
        label = label_of(rest, language)
        if line.words[hit.start() - 1] == ".":
            if label and label.kind == "group" and not label.glued and rest[label.value : label.value + 1].isupper():
                return hit.end()
            continue
        if label and label.kind == "group" and label.value >= len(rest) >= LAST:
            one = sum(1 for _ in full_name(language).finditer(line.words[: hit.start()])) == 1
            said = label.role == "absent" and (one or len(hit.group()) > 1)  # of somebody, in a column
            return 0 if said else hit.end()  # its names stand on the next line
        if label and label.kind == "group" and label.glued:
            named = full_name(language).match(line.words, hit.end() + label.value)
            if named and knowledge(language).is_given(named.group().split()[0]):
                return hit.end()
    return 0


SMALL = re.compile(r"(?:[a-zåäö]+ )?")
"""The rest of a heading that began on the line above ("ersättare Eva Ek (S)")."""
LAST = 8
"""A heading so long may be the last on a line, its names below it."""
WITHIN = re.compile(r"(?<=[)\d.])\s+(?=[A-ZÅÄÖ])")


def side_by_side(words: str, language: str) -> list[tuple[int, str]]:
    """The names that two blanks hold apart on one line of a list, each with what belongs to it; else the line."""
    cells = [(m.start(), m.group()) for m in WITH_MARK.finditer(words)]
    know = knowledge(language)
    marked = [MARKED.match(text) for _, text in cells[1:]]
    if marked and all(hit and (know.is_given(hit["first"]) or know.is_given(hit["second"])) for hit in marked):
        return cells  # "x Eva Ek          - Bo Alm"
    if any(says_for_whom(text, language) for _, text in cells[1:]):
        return [(0, words)]
    if len(cells) > 1 and all(begins_entry(text, language) for _, text in cells):
        return cells
    names = [full_name(language).match(text) for _, text in cells]
    if len(cells) > 1 and all(names) and any(know.is_given(n.group().split()[0]) for n in names if n):
        known = (n and (know.is_given(n.group().split()[0]) or with_party(words, know)) for n in names[1:])
        organised = any(know.is_organisation(text) for _, text in cells)
        return cells if all(known) and not organised else [(0, words)]
    return [(0, words)]


MARK = r"(?:[xX✓✔–-]|\( ?[xX✓✔ –-]? ?\)|\[ ?[xX✓✔ ]? ?\])"
WITH_MARK = re.compile(rf"(?:{MARK}\s+(?=[A-ZÅÄÖÆØ]))?\S+(?: \S+)*")
"""A cell, with the mark before it that blanks may hold apart from its name."""
MARKED = re.compile(rf"{MARK}\s+(?P<first>{NAME}),? (?P<second>{NAME})")
"""A mark before a name that says whether somebody was there."""


def with_party(words: str, know: Knowledge) -> bool:
    """Whether each cell of a line gives a party, in brackets or bare, behind what may be a name."""
    cells = [m.group() for m in CHUNK.finditer(words)]
    letters = [WITH_PARTY.search(cell) for cell in cells]
    return all(hit is not None and know.party(hit["party"]) for hit in letters)


WITH_PARTY = re.compile(rf" (?:\((?=[^()]+\)))?(?P<party>[A-ZÅÄÖ]{{1,4}}|(?<=\(){LETTERS})\)?(?=$|[,\s])")
