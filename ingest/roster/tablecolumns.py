"""The columns of attendance tables: where their cells stand, and what a column holds that no heading names."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, replace
from functools import partial
from itertools import takewhile

from samgraf.ingest.lines.layout import Line, label_of
from samgraf.ingest.minutes import Participant
from samgraf.ingest.roster.bodies import MUNICIPALITY
from samgraf.ingest.roster.guess import guessed
from samgraf.ingest.roster.marks import Marks, in_company, letters, usual_marks
from samgraf.ingest.roster.meetingroles import office
from samgraf.ingest.roster.occasions import FEWEST, Occasion, occasion, of_this_meeting
from samgraf.ingest.words.fullnames import full_name
from samgraf.ingest.words.occupations import COMPANIES, firm, occupation, unit
from samgraf.ingest.words.people import knowledge


@dataclass(frozen=True, slots=True)
class Columns:
    """What the columns hold: one kind each ("name", "organisation", "party", "status", "more", "items 4", "").

    `starts` are the places at which the columns of a table set with blanks begin; empty where tabs part the cells.
    `parties`: where the cells for names have parties beside these without brackets, "behind" or "ahead".
    """

    kinds: tuple[str, ...]
    group: str
    starts: tuple[int, ...] = ()
    marks: Marks = Marks()
    parties: str = ""


OCCASION = "occasion"
"""The kind of a column that stands for a meeting of the year, before it is known of which."""
UNTOLD = "untold"
"""The kind of such columns where none is known to be that of this meeting: of whoever stands there nothing is said."""


def wider(columns: Columns, below: Sequence[Line]) -> bool:
    """Whether most rows of a table set with blanks hold more cells than it has headings, so that these head others."""
    rows = list(takewhile(lambda line: not line.gap, below)) if columns.starts else []
    more = sum(1 for line in rows if len(BLANKED.findall(line.text)) > len(columns.kinds))
    return 2 * more > len(rows)


def with_crosses(columns: Columns, below: Sequence[Line]) -> Columns:
    """The columns of a table, those of who was there as "crosses" where crosses say it, so that none means absent.

    A column of nothing but marks says it too, whatever its heading ("14/5"), where there is one such.
    Where some have a mark of those away, none means nothing.
    """
    marks = columns.marks
    kinds = list(columns.kinds)
    rows = list(takewhile(lambda line: line.row or (columns.starts and not line.gap), below))
    only = only_marks(columns, rows, marks) if "status" not in kinds else []
    beside = [n for n in only if n and (kinds[n - 1] in ("name", "substitute") or kinds[n - 1].startswith("group "))]
    for n in only if len(only) == 1 else beside if len(beside) == len(only) else ():
        kinds[n] = "status"
    for line in rows:
        for n, (_, cell) in enumerate(cells(line, columns.starts)[: len(kinds)]):
            if kinds[n] == "status" and cell.casefold() in marks.crosses:
                kinds[n] = "crosses"
    held = rows_of(columns, rows)
    for n, kind in enumerate(kinds):
        if kind == "crosses" and any(row[n].casefold() in marks.no for row in held if len(row) > n):
            kinds[n] = MARKED
    return replace(columns, kinds=tuple(kinds))


MARKED = "marked"
"""The kind of a column in which both those who were there and those who weren't have marks."""
COMING = ("status", "crosses", MARKED)
"""Kinds of columns that say of each row's person if they were there."""


def with_marks(columns: Columns, below: Sequence[Line], marks: Marks, language: str) -> Columns:
    """The columns with what the marks in them mean, by a legend or by which of them stand together.

    So do letters in columns without a heading, where they hold nothing else.
    """
    marking = [n for n, kind in enumerate(columns.kinds) if kind in ("status", OCCASION) or kind.startswith("items ")]
    rows = rows_of(columns, below)
    bare = [] if marking else [n for n, kind in enumerate(columns.kinds) if n and not kind]
    for n in bare:
        told = {row[n].casefold() for row in rows if len(row) > n} - {""}
        marking += [n] if len(told) > 1 and told <= letters(language) else []
    held = [row[n] for row in rows for n in marking if len(row) > n]
    return replace(columns, marks=in_company(marks, held, language))


def by_occasion(
    columns: Columns,
    headed: Sequence[str],
    lines: Sequence[Line],
    below: Sequence[Line],
    language: str,
    numbers: Collection[int],
) -> Columns:
    """The columns, of those that stand for a meeting each only the one of this meeting, as the `lines` tell it.

    Figures alone stand for meetings where they are not the numbers of items. A column without a mark tells nothing.
    """
    counted = [n for n, kind in enumerate(columns.kinds) if kind.startswith("items ") and kind[6:].isdigit()]
    other = [n for n in counted if int(columns.kinds[n][6:]) not in numbers and headed[n] == columns.kinds[n][6:]]
    year = {n: o for n, kind in enumerate(columns.kinds) if kind == OCCASION and (o := occasion(headed[n], language))}
    if numbers and other and len(counted) >= FEWEST and not year:
        year = {n: Occasion(number=int(columns.kinds[n][6:])) for n in counted}
    if not year:
        return columns
    mine = of_this_meeting(year, lines, language)
    held = {row[mine].casefold() for row in rows_of(columns, below) if len(row) > mine} if mine else set()
    mine = mine if held & {*columns.marks.yes} else 0
    kinds = {n: "crosses" if n == mine else "other" if mine else UNTOLD for n in year}
    return replace(columns, kinds=tuple(kinds.get(n, kind) for n, kind in enumerate(columns.kinds)))


def replaced(person: Participant, standing_in: Sequence[Participant], columns: Columns) -> bool:
    """Whether somebody was away, since others serve instead all the time and no column tells who was there."""
    serve = "substitute" in columns.kinds and bool(standing_in) and not any(p.items for p in standing_in)
    return serve and not tells_who_came(columns) and person.items is None


def tells_who_came(columns: Columns) -> bool:
    """Whether a column tells of each row's person if they were there, or at which items."""
    return any(kind in (*COMING, "away") or kind.startswith("items ") for kind in columns.kinds)


def with_substitutes_apart(columns: Columns, below: Sequence[Line]) -> Columns:
    """The columns; one of substitutes that holds crosses alone says who serves, and else names may be a list apart.

    Substitutes who fill their column from the top down are a list of their own. Of whom each stands beside, in a table
    that says of nobody that they were there, nothing is told then.
    """
    if "substitute" not in columns.kinds:
        return columns
    at, kind = columns.kinds.index("substitute"), ""
    said = [row[at].strip("–- ").casefold() if len(row) > at else "" for row in rows_of(columns, below)]
    if any(said) and columns.marks.crosses.issuperset(filter(None, said)):
        kind = SERVES
    elif not tells_who_came(columns):
        held = [bool(cell) for cell in said]
        kind = "group serving-substitute" if any(held) and held == sorted(held, reverse=True) else ""
    return replace(columns, kinds=(*columns.kinds[:at], kind, *columns.kinds[at + 1 :])) if kind else columns


SERVES = "serves"
"""The kind of a column in which a cross shows a substitute who serves."""


def as_marked(
    person: Participant, absent: bool, items: Sequence[str] | None, every: Sequence[str], short: str
) -> Participant:
    """Somebody with what the marks of the row say: away, or at which of the items that `every` column stands for."""
    person = replace(person, short=person.short or short)
    if absent or (items is not None and not items):
        return replace(person, status="absent", roles=())
    return person if items is None else replace(person, items=None if items == every else tuple(items))


def tied(person: Participant, above: Participant | None) -> Participant:
    """Somebody whose cell for the organisation is one with that of the row above."""
    if above is None or person.organisation or not above.organisation:
        return person
    tie = above.organisation_spans
    return replace(person, organisation=above.organisation, organisation_spans=tie, party=above.party)


def rows_of(columns: Columns, below: Sequence[Line]) -> list[list[str]]:
    """The cells of the rows right below a heading."""
    rows = takewhile(lambda line: line.row or (columns.starts and not line.gap), below)
    return [[cell.strip() for _, cell in cells(line, columns.starts)] for line in rows]


def only_marks(columns: Columns, rows: Sequence[Line], marks: Marks) -> list[int]:
    """The columns that nothing is known of and that hold marks alone, a cross among them at least."""
    known = {*marks.known, *marks.copied, *marks.boxes, ""}
    told = [[mark_of(cell) for _, cell in cells(line, columns.starts)] for line in rows]
    found = []
    for n in (n for n, kind in enumerate(columns.kinds) if not kind):
        held = [row[n] for row in told if len(row) > n]
        words = {mark for mark in held if len(mark) > LONGEST_MARK} & marks.yes
        if len(held) > 1 and {*held} <= known and ({*held} & {*marks.crosses, *marks.told} or words):
            found.append(n)
    return found


def mark_of(cell: str) -> str:
    """The mark that a cell begins with, folded ("ja, t.o.m. § 3")."""
    return MARK.split(cell.strip().casefold())[0].strip()


MARK = re.compile(r"[,(]|\s(?=§)|\s{2,}")
"""What ends the mark in a cell that says more ("ja (ordf)", "x §§ 4–7")."""


def widened(columns: Columns, below: Sequence[Line]) -> Columns:
    """The columns of a table with those that have no heading, as most of its rows show; these hold "".

    In a table set with blanks each heading must stand above an edge of the rows, or above nothing.
    Where tabs part the cells, the two headings of names and signatures stand above the first and the last one.
    """
    if not columns.starts:
        told = [len(cells(line)) for line in takewhile(lambda line: line.row, below)]
        usual = max(set(told), key=told.count, default=0)
        if columns.kinds[-1].startswith("group ") and max(told, default=0) == len(columns.kinds) + 1:
            return replace(columns, kinds=(*columns.kinds, ""))  # the marks of the second list
        outer = len(columns.kinds) == 2 and columns.kinds[1] == "other" and usual > 2
        return replace(columns, kinds=(columns.kinds[0], *[""] * (usual - 2), "other")) if outer else columns
    rows = list(takewhile(lambda line: not line.gap, below))
    begun = [line.indent + hit.start() for line in rows for hit in BLANKED.finditer(line.text)]
    starts = edges(rows)
    held = [begin for begin in columns.starts if any(abs(at - begin) <= 1 for at in begun)]
    ends = (*columns.starts[1:], max(begun, default=0) + 2)
    bare = [b for b, end in zip(columns.starts, ends, strict=True) if not any(b - 1 <= at < end - 1 for at in begun)]
    between = [at for at in starts if all(abs(at - begin) > 1 for begin in columns.starts)]
    if len(rows) < 2 or not between or len(held) < 2 or len(held) + len(bare) < len(columns.starts):
        return columns
    kinds = dict(zip(columns.starts, columns.kinds, strict=True))
    every = tuple(sorted({*columns.starts, *between}))
    return replace(columns, kinds=tuple(kinds.get(at, "") for at in every), starts=every)


def edges(rows: Sequence[Line]) -> tuple[int, ...]:
    """Where the columns of rows set with blanks begin, as most of them show."""
    begun = Counter(line.indent + hit.start() for line in rows for hit in BLANKED.finditer(line.text))
    return tuple(sorted(at for at, times in begun.items() if 2 * times > len(rows)))


def by_content(columns: Columns, headed: Sequence[str], below: Sequence[Line], language: str) -> Columns:
    """The columns; what one holds that no heading names is told by most of its cells: organisations or occupations.

    Where the list's own label stands above organisations, and names in a column without a heading, it heads these.
    `headed` are the headings of the columns as written.
    """
    bare = [n for n, kind in enumerate(columns.kinds) if not kind and not headed[n]]
    if not bare:
        return columns
    kinds, know = list(columns.kinds), knowledge(language)
    person = partial(somebody, language=language)

    def most(n: int, fits: Callable[[str], bool]) -> bool:
        return mostly(columns, n, below, fits)

    body = partial(is_body, language=language)

    def told_of(cell: str) -> bool:  # "Platschef, Ekbygg AB"
        return any(occupation(part, language) or office(part, language) or body(part) for part in cell.split(", "))

    name = kinds.index("name")
    for n in bare:
        if most(n, person) and not most(name, person) and kinds[name] == "name":
            kinds[name], kinds[n] = ("role" if most(name, partial(duty, language=language)) else "organisation"), "name"
            name = n
        elif "party" not in kinds and most(
            n, lambda cell: PARTY.fullmatch(cell) is not None and bool(know.party(cell))
        ):
            kinds[n] = "party"
        elif most(n, body):
            kinds[n] = "organisation"
        elif most(n, told_of):
            kinds[n] = "role"
        elif kinds[0] == "role" and "status" not in kinds and most(n, partial(says_who_came, language=language)):
            kinds[n] = "status"
    return replace(columns, kinds=tuple(kinds))


PARTY = re.compile(r"\(?[A-ZÅÄÖ]{1,4}\)?")


def is_body(cell: str, language: str) -> bool:
    """Whether a cell names an organisation or a part of one, by the register or by its form.

    >>> [is_body(cell, "sv") for cell in ("Trafikverket", "Ekby kommun", "Ekbygg AB", "Kassör", "2024-05-03")]
    [True, True, True, False, False]
    """
    known = knowledge(language).is_organisation(cell) or unit(cell) or firm(cell, language)
    return bool(known or MUNICIPALITY.match(cell) or COMPANIES.search(cell))


def duty(cell: str, language: str) -> bool:
    """Whether a cell says as what somebody is there: an office, an occupation, the name of a list ("Ledamot").

    >>> [duty(cell, "sv") for cell in ("Kassör", "Ledamot", "Ekö kommun")]
    [True, True, False]
    """
    label = label_of(cell, language)
    listed = label is not None and label.kind == "group" and label.value >= len(cell)
    return listed or bool(occupation(cell, language) or office(cell, language))


def says_who_came(cell: str, language: str) -> bool:
    """Whether a cell says of somebody that they were there or were not, by a mark or in words.

    >>> [says_who_came(cell, "sv") for cell in ("X", "frånvarande", "närvarande t.o.m. § 4", "Ekö")]
    [True, True, True, False]
    """
    first = MARK.split(cell.casefold())[0].strip()
    return first in usual_marks(language).known or guessed(cell, language) in ("present", "absent")


def mostly(columns: Columns, n: int, below: Sequence[Line], fits: Callable[[str], bool]) -> bool:
    """Whether most cells of a column, in the rows right below its heading, are of one kind; a dash is no cell."""
    rows = takewhile(lambda line: line.row or (columns.starts and not line.gap), below)
    told = ([cell for _, cell in cells(line, columns.starts)] for line in rows)
    held = [row[n] for row in told if len(row) > n and row[n].strip("–- ")]
    return bool(held) and 2 * sum(map(fits, held)) > len(held)


def somebody(cell: str, language: str) -> bool:
    """Whether a cell begins with a full name whose given name is known.

    >>> somebody("Eva Ek (S)", "sv"), somebody("Norra Ek", "sv"), somebody("x", "sv")
    (True, False, False)
    """
    return full_name(language).match(cell) is not None and knowledge(language).is_given(cell.split()[0])


def with_lists(columns: Columns, below: Sequence[Line], language: str) -> Columns:
    """The columns; a further one of a table that holds names is a list of its own: of those away below their heading.

    One whose heading says nothing ("Politiker") is such a list beside organisations alone.
    """
    name, person = columns.kinds.index("name"), partial(somebody, language=language)
    silent = ("",) if "organisation" in columns.kinds else ()
    told = [n for n, kind in enumerate(columns.kinds) if n != name and kind in (*silent, "away")]
    lists = [n for n in told if mostly(columns, n, below, person)]
    if columns.starts or not lists:
        return columns
    kinds = list(columns.kinds)
    if lists[0] < name and kinds[lists[0]] != "away":  # the first of two lists of names gives the rows
        kinds[lists[0]], kinds[name] = "name", ""
        lists = [*lists[1:], name]
    for n in lists:
        kinds[n] = "group absent" if kinds[n] == "away" else f"group {columns.group or 'present'}"
    return replace(columns, kinds=tuple(kinds))


def cells(line: Line, starts: tuple[int, ...] = ()) -> list[tuple[int, str]]:
    """The cells of a row with the offset at which each begins in the line.

    In a table set with blanks a cell belongs to the column that begins nearest to it.
    """
    out, position = [], 0
    if starts:
        placed: dict[int, tuple[int, str]] = {}
        for hit in BLANKED.finditer(line.text):
            at = line.indent + hit.start()
            n = min(range(len(starts)), key=lambda n: abs(starts[n] - at))
            if n in placed and n + 1 == len(starts) and len(hit.group()) > LONGEST_MARK:  # "X  tjg för Eva Ek"
                begin = placed[n][0]
                placed[n] = (begin, line.text[begin : hit.end()])
            placed.setdefault(n, (hit.start(), hit.group()))
        return [placed.get(n, (0, "")) for n in range(len(starts))]
    empty = line.indent if line.row else 0  # cells at the beginning of a row, of which nothing but tabs is left
    position -= empty
    for cell in ("\t" * empty + line.text).split("\t"):
        out.append((position + len(cell) - len(cell.lstrip()), cell.strip()))
        position += len(cell) + 1
    return out


def cell_stretches(line: Line) -> list[tuple[int, int]]:
    """Where the cells of a row stand in the document."""
    return [(line.start + at, line.start + at + len(cell)) for at, cell in cells(line) if cell]


LONGEST_MARK = 1
"""Letters of a mark."""
BLANKED = re.compile(r"\S+(?: \S+)*")
"""A cell of a line in which two blanks or more part the cells."""
