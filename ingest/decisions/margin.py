"""Who is to act and by when, in columns at the right edge of running text, below headings such as "Ansvarig"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from samgraf.ingest.lines.layout import SIGNING, Line, label_of
from samgraf.ingest.lines.passages import passage_of
from samgraf.ingest.minutes import Decision
from samgraf.ingest.tables import table
from samgraf.ingest.tables.forms import either
from samgraf.ingest.text import Passage
from samgraf.ingest.words.fullnames import NAME, full_name, initials
from samgraf.ingest.words.people import knowledge

if TYPE_CHECKING:
    from samgraf.ingest.decisions.walk import Walk

RIGHT = 40
"""So many characters from the edge a heading stands at the right."""
NEAR = 12
"""So many characters from where its heading begins an entry of the column begins at the most."""
EDGE = 1000
"""Where the last cell of a line counts as standing where tabs part its cells."""
ANYWHERE = -EDGE
"""Where initials stand that end their lines wherever these end."""
FAR = 25
"""Within so many lines below a heading without blanks its column begins."""
NUMBER = re.compile(r"[\d.)§ ]+")
PARTED = re.compile(r"\S+(?: {1,2}\S+)*")
"""What stands in a row of a page without lines: words with at least three blanks on either side."""


def with_margins(found: Sequence[Line], language: str) -> tuple[Line, ...]:
    """The lines without what stands at their right edge below headings that say who is to act and by when.

    They keep its place. What stands there on a line of its own belongs to the line above it.
    """
    names = table(language, "decisions").get("columns", {})
    heads = {*names.get("owner", ()), *names.get("when", ())}
    first = tuple(heads)
    ends = (last_cell(line.text).rstrip(": ").casefold() for line in found)
    begin: int = -1
    unheaded: list[tuple[str, int]] = []
    if not any(end.startswith(first) and JOINT.split(end)[0] in heads for end in ends):
        begin, unheaded = by_initials(found, language)
        if not unheaded:
            return tuple(found)  # no line ends with what heads such a column
    soon = table(language, "decisions").get("undated", {}).get("words", ())
    informs = table(language, "decisions").get("informs", {}).get("words", ())
    out: list[Line] = []
    columns: list[tuple[str, int]] = []
    for n, line in enumerate(found):
        cells = placed(line)
        columns = unheaded if n == begin else columns
        headed = columns_of(cells, language)
        if headed and headed[-1][1] == EDGE:  # a table's rows stand right below their heads
            below = found[n + 1 : n + FAR]
            headed = headed if below and below[0].gap > 0 and any("\t" in x.text for x in below) else []
        label = label_of(line.words, language) if columns else None
        if headed:
            columns = headed
            line = replace(line, furniture=True) if len(headed) == len(cells) else line
        elif label is not None and label.kind == "field" and label.role in SIGNING:
            columns = []
        elif columns and not line.furniture and (not line.row or columns[-1][1] == EDGE):
            cells = parted(cells, columns, soon)
            numbered = bool(cells) and NUMBER.fullmatch(cells[0][1].group()) is not None
            beside = in_columns(cells[1:] if numbered else cells, columns, soon)
            beside = [] if numbered and len(beside) + 1 == len(cells) else beside  # an item's number and its title
            told = [(kind, m) for kind, m in beside if kind != "owner" or m.group().casefold() not in informs]
            places = tuple((kind, line.start + m.start(), line.start + m.end()) for kind, m in told)
            if beside and len(beside) < len(cells):
                cut = len(line.text[: beside[0][1].start()].rstrip())
                line = replace(line, end=line.start + cut, text=line.text[:cut], margin=places)
            elif beside and out and all(len(m.group().split()) <= 4 for _, m in beside):
                out[-1] = replace(out[-1], margin=(*out[-1].margin, *places))
                line = replace(line, furniture=True)
        out.append(line)
    return tuple(out)


SHORT = re.compile(rf"(?P<name>{NAME}(?: {NAME}){{1,3}}) \((?P<short>[A-ZÅÄÖ]{{2,4}})\)")
"""A name with the initials that stand for it further on ("Eva Ek (EE)")."""
WHO = r"(?:[A-ZÅÄÖ]{2,4}|[A-ZÅÄÖÆØ][a-zåäöéæø]+(?:-[A-ZÅÄÖÆØ][a-zåäöéæø]+)?)"
"""Initials, or a given name."""
OWNER = re.compile(rf"(?P<who>{WHO}(?:[,/ ]+{WHO})*)(?P<when> {{1,2}}\S*\d\S*)?")
AT_EDGE = re.compile(rf"\S {{3,}}{WHO}(?:[,/ ]+{WHO})*(?: {{1,}}\S*\d\S*)?$")
"""What may be a line with who is to act at its right edge."""
FEWEST = 2
"""So many lines with initials at their right edge make a column without a heading."""


def by_initials(found: Sequence[Line], language: str) -> tuple[int, list[tuple[str, int]]]:
    """A column without a heading that holds initials which the document defines, or given names of people it names.

    Returned are its first line, and the columns.

    A day may stand behind them in a column of its own. The column begins below those whose initials they are.
    """
    defining = [(n, short) for n, line in enumerate(found) for short in defined_in(line, language)]
    if sum(1 for line in found if AT_EDGE.search(line.text)) >= FEWEST:
        defining += [(n, given) for n, line in enumerate(found) for given in named_in(line, language)]
    defined = {short for _, short in defining}
    at: list[tuple[int, list[tuple[str, int]]]] = []
    for n, line in enumerate(found if defined else ()):
        cells = placed(line)
        dated = len(cells) > 2 and re.search(r"\d", cells[-1][1].group()) is not None
        column, last = cells[-2 if dated else -1] if len(cells) > 1 else (0, None)
        hit = OWNER.fullmatch(last.group()) if last and column >= RIGHT else None
        if hit and initials(cells[0][1].group(), language) == hit["who"]:
            continue  # somebody of the list who has signed it
        if hit and len(cells[0][1].group().split()) > FEWEST and set(re.split(r"[,/ ]+", hit["who"])) <= defined:
            day = cells[-1][0] if dated else column if hit["when"] else -1
            at.append((n, [("owner", column), *([("when", day)] if day >= 0 else [])]))
    longest = max((columns for _, columns in at), key=len, default=[])
    if len(longest) == 1 and any(abs(columns[0][1] - longest[0][1]) > NEAR for _, columns in at):
        longest = [("owner", ANYWHERE)]
    if len(at) < FEWEST:
        return -1, []
    return max((n for n, _ in defining if n < at[0][0]), default=at[0][0] - 1) + 1, longest


def defined_in(line: Line, language: str) -> Iterator[str]:
    """The initials that a line defines: in brackets behind a name, or in the last cell of a row that begins with it."""
    if "(" in line.text:
        yield from (h["short"] for h in SHORT.finditer(line.text) if initials(h["name"], language) == h["short"])
    cells = [m.group() for m in PARTED.finditer(line.text)]
    if 1 < len(cells) <= WIDEST and SIGN.fullmatch(cells[-1]) and initials(cells[0], language) == cells[-1]:
        yield cells[-1]


def named_in(line: Line, language: str) -> Iterator[str]:
    """The given names of those whom a line names in full."""
    given = (hit.group().split()[0] for hit in full_name(language).finditer(line.text))
    return (name for name in given if knowledge(language).is_given(name))


SIGN = re.compile(r"[A-ZÅÄÖ]{2,4}")
WIDEST = 5
"""More cells than this no row of those present has."""


def last_cell(text: str) -> str:
    """What stands behind the last tab of a line, or behind the last blanks that part cells.

    >>> last_cell("Pkt\\tText\\tAnsvar"), last_cell("Text    Ansvar / Datum")
    ('Ansvar', 'Ansvar / Datum')
    """
    return text.rpartition("\t")[2].rpartition("   ")[2]


def placed(line: Line) -> list[tuple[int, re.Match[str]]]:
    """The cells of a line, each with where it begins; where tabs part them, or it has one alone, counted from the edge.

    A word alone may be a heading at the right edge whose blanks are lost: it is one only where it names such a column.
    """
    cells = list(PARTED.finditer(line.text))
    if "\t" in line.text or (len(cells) == 1 and not line.indent and len(line.text) <= NEAR):
        return [(EDGE - (len(cells) - 1 - n), m) for n, m in enumerate(cells)]
    return [(line.indent + m.start(), m) for m in cells]


def columns_of(cells: Sequence[tuple[int, re.Match[str]]], language: str) -> list[tuple[str, int]]:
    """The columns that a line heads at its right edge, one of those who are to act among them; else none.

    A table of things to do is read as one, not here.
    """
    names = table(language, "decisions").get("columns", {})
    found: list[tuple[str, int]] = []
    for at, m in reversed(cells):
        words = JOINT.split(m.group().rstrip(":").casefold())
        kinds = [next((k for k in ("owner", "when") if word in names.get(k, ())), "") for word in words]
        if not all(kinds) or at < RIGHT:
            break
        found += [(kind, at) for kind in reversed(kinds)]
    others = {word.rstrip(":").casefold() for _, m in cells for word in m.group().split("  ")}
    of_tasks = others & set(names.get("task", ())) - set(names.get("item", ()))
    return found[::-1] if any(kind == "owner" for kind, _ in found) and not of_tasks else []


JOINT = re.compile(rf"\s*/\s*|\s+(?:{either('and')})\s+|\s*,\s*")
"""What joins two headings of one column ("Ansvarig / datum")."""
BEHIND_OWNER = re.compile(r"(?<=[^\W\d_,]) {1,2}(?=(?:v(?:ecka|\.)? ?)?\d|[a-zåäö])")
"""Where the day begins behind the owner in one cell."""


def parted(
    cells: Sequence[tuple[int, re.Match[str]]], columns: Sequence[tuple[str, int]], soon: Sequence[str]
) -> list[tuple[int, re.Match[str]]]:
    """The cells of a line; the last one in two where one column holds the owner and the day ("Eva Ek 3 maj")."""
    if not cells or len({at for _, at in columns}) == len(columns):
        return list(cells)
    at, last = cells[-1]
    behind = BEHIND_OWNER.search(last.group())
    rest = last.group()[behind.end() :] if behind else ""
    if not behind or not (re.search(r"\d", rest) or rest.casefold() in soon):
        return list(cells)
    halves = ((0, behind.start()), (behind.end(), len(last.group())))
    both = [PARTED.match(last.string, last.start() + a, last.start() + b) for a, b in halves]
    return [*cells[:-1], *((at, half) for half in both if half)]


def in_columns(
    cells: Sequence[tuple[int, re.Match[str]]], columns: Sequence[tuple[str, int]], soon: Sequence[str]
) -> list[tuple[str, re.Match[str]]]:
    """The cells at the end of a line that stand below the headings: a day where there is a number, else an owner.

    `soon` are the words for a day that is none yet.
    """
    found: list[tuple[str, re.Match[str]]] = []
    kinds = [kind for kind, _ in columns]
    for at, m in reversed(cells):
        dated = re.search(r"\d", m.group()) or m.group().casefold() in soon
        kind = "when" if dated else "owner" if m.group()[0].isupper() else ""
        free = ("owner", ANYWHERE) in columns and OWNER.fullmatch(m.group()) is not None
        near = free or min(abs(column - at) for _, column in columns) <= NEAR
        if not near or kind not in kinds or len(m.group().split()) > 4 or len(found) == len(columns):
            break
        found.append((kind, m))
    return found[::-1]


def in_margin(passage: Passage, lines: Sequence[Line]) -> list[tuple[str, int, int]]:
    """What stands in the columns beside the lines that end within a passage: kind of the column, start and end."""
    spans = passage.spans()
    return [at for x in lines if x.margin and any(s.start < x.end <= s.end for s in spans) for at in x.margin]


def owned(walk: Walk, decision: Decision, passage: Passage, places: Sequence[tuple[str, int, int]]) -> Decision:
    """A decision with its owners and days, each a passage of its own, as the cells of a table of things to do are."""
    cells = (
        passage_of(walk.text, [(start, end)], walk.language, "sentence", passage.item, kind)
        for kind, start, end in places
    )
    return replace(decision, details=(*decision.details, *(walk.add(cell) for cell in cells if cell)))
