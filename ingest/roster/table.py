"""Attendance lists that are set as tables: a row for each person, columns for organisation, office, items attended."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import partial

from samgraf.ingest.lines.layout import Line, label_of
from samgraf.ingest.minutes import Participant
from samgraf.ingest.roster.barerows import bare_columns, by_itself, halved
from samgraf.ingest.roster.columns import from_column
from samgraf.ingest.roster.draft import Entry
from samgraf.ingest.roster.entry import read_entry
from samgraf.ingest.roster.guess import guessed
from samgraf.ingest.roster.marks import Marks, explained, usual_marks
from samgraf.ingest.roster.meetingroles import office
from samgraf.ingest.roster.namecells import FAMILY, parted
from samgraf.ingest.roster.parts import divided
from samgraf.ingest.roster.partyahead import of_cell, parties_in_cells
from samgraf.ingest.roster.ranges import expanded
from samgraf.ingest.roster.tablecolumns import (
    COMING,
    MARK,
    MARKED,
    SERVES,
    UNTOLD,
    Columns,
    as_marked,
    by_content,
    by_occasion,
    cells,
    mostly,
    replaced,
    somebody,
    tied,
    widened,
    wider,
    with_crosses,
    with_lists,
    with_marks,
    with_substitutes_apart,
)
from samgraf.ingest.roster.tableheads import beside_label, heading
from samgraf.ingest.tables import rules, table
from samgraf.ingest.text import Span
from samgraf.ingest.words.fullnames import cut_to, full_name
from samgraf.ingest.words.occupations import unit
from samgraf.ingest.words.people import LETTERS, knowledge


def tabled(
    lines: Sequence[Line], first: int, last: int, language: str, numbers: tuple[int, ...]
) -> tuple[list[Participant], set[int]]:
    """The participants of all attendance tables within lines `first` to `last`, and the lines they take."""
    found: list[Participant] = []
    taken: set[int] = set()
    columns: Columns | None = None
    group, labelled, untold = "", -1, False
    above: Participant | None = None  # the one of the row above, whose organisation an empty cell repeats
    for i in range(first, last):
        line = lines[i]
        if line.furniture:
            columns = None if line.row and not line.page_top else columns
            continue
        label = None if line.row else label_of(line.words, language)
        if label and label.kind in ("group", "section", "field"):
            bare = label.kind == "group" and label.value >= len(line.words)
            group, labelled = (label.role if bare else ""), i
        elif not line.row and line.text.endswith(":") and i + 1 < last and heading(lines[i + 1], language, ""):
            group, labelled = guessed(line.words, language), i
        if columns and label and label.role == "serving-substitute" and label.value < len(line.words):
            label = None  # "tjg ers Bo Alm" below the one for whom Bo Alm stands in
        if columns and columns.starts and i - 1 in taken and (inner := within_margin(line, columns, language)):
            columns, line, label = inner[0], inner[1], None  # the label of the list stands beside its first row
        told = group if labelled == i - 1 else ""
        if not (columns or label) and (
            wide := halved(lines, i, last, told, language) or by_itself(lines[i:last], language)
        ):
            columns, line = wide, replace(line, gap=0)
            taken |= {labelled} if group and labelled == i - 1 else set()
            group = ""
        head = heading(line, language, group) or beside_label(line, language)
        if head and (wide := filled(line, head, lines[: i + 1], lines[i + 1 : last], language, numbers)):
            columns = replace(wide, parties=parties_in_cells([x.text for x in lines[i + 1 : last]], language))
            taken |= {i, labelled} if group and labelled >= 0 else {i}
            group = ""
        elif group and labelled == i and (wide := bare_columns(lines[i + 1 : last], group, language)):
            columns = wide
            taken.add(i)
            group = ""
        elif columns and columns.starts and label and group and goes_on(line, lines[i + 1 : last], columns, language):
            columns = replace(columns, group=group)  # a list of others in the same columns
            taken.add(i)
        elif columns and line.row and (inside := heads_rows(line, columns, language)):
            columns, taken = replace(columns, group=inside), taken | {i}
        elif columns and (line.row or columns.starts) and not (columns.starts and (line.gap or label)):
            rows = people_of(line, columns, language, numbers) if UNTOLD not in columns.kinds else []
            if columns.kinds[0] == "organisation" and rows:
                if not cells(line, columns.starts)[0][1]:
                    rows = [tied(rows[0], above), *rows[1:]]
                above = rows[0]
            found += rows
            untold = untold or UNTOLD in columns.kinds
            if rows or UNTOLD in columns.kinds:
                taken.add(i)
        elif columns and (more := longer_list(line, columns, language, numbers)):
            found += more
            taken.add(i)
        else:
            columns = None
    return found, taken if found or untold else set()  # else what looked like a heading has no rows


def rows_below(below: Sequence[Line], language: str) -> Sequence[Line]:
    """The rows below the heading of columns, without the heading of the first list in them."""
    label = label_of(below[0].words, language) if below and not below[0].row else None
    bare = label is not None and label.kind == "group" and label.value >= len(below[0].words)
    return below[1:] if bare else below


def heads_rows(line: Line, columns: Columns, language: str) -> str:
    """The list that a row of one filled cell heads within a table ("Ersättare (7)"), or ""."""
    filled = [text for _, cell in cells(line, columns.starts) if (text := COUNTED.sub("", cell).strip(" :*"))]
    label = label_of(filled[0], language) if len(filled) == 1 else None
    return label.role if label and label.kind == "group" and label.value >= len(filled[0]) else ""


COUNTED = re.compile(r"\s*\(\d{1,3}[^()]{0,12}\)$")
"""How many there are of a list, behind its label."""


def goes_on(line: Line, below: Sequence[Line], columns: Columns, language: str) -> bool:
    """Whether the heading of a list heads others in the same columns: at once, or above a row with a mark."""
    next_row = cells(below[0], columns.starts) if below and not below[0].gap else []
    marked = any(
        kind in COMING and MARK.split(cell.casefold())[0].strip() in columns.marks.known
        for (_, cell), kind in zip(next_row, columns.kinds, strict=False)
    )
    return not line.gap or marked


def within_margin(line: Line, columns: Columns, language: str) -> tuple[Columns, Line] | None:
    """The columns and the row without the label of the list, where that stands in a margin before the first row."""
    label = None if line.row or line.bullet or line.gap else label_of(line.words, language)
    if label is None or label.kind != "group" or not 0 < label.value < len(line.words):
        return None
    unnamed = columns.starts[0] == 0 and len(columns.starts) > 1
    if line.indent + label.value > columns.starts[unnamed] or not line.words[: label.value].endswith("  "):
        return None
    return replace(columns, group=label.role), line if unnamed else from_column(line, label.value)


def longer_list(line: Line, columns: Columns, language: str, numbers: tuple[int, ...]) -> list[Participant]:
    """Who stands alone on a line right below two lists beside each other: in that of those elected, with a party."""
    beside = [kind[6:] for kind in columns.kinds if kind.startswith("group ")]
    if not beside or line.gap or line.row or line.bullet or label_of(line.words, language):
        return []
    name = full_name(language).match(line.words)
    sentence = line.text.endswith(".") and not office(line.text.split()[-1], language)
    if name is None or sentence:
        return []
    elected = re.search(rf"\({LETTERS}\)", line.words) is not None
    if not elected and not knowledge(language).is_given(name.group().split()[0]):
        return []
    group = columns.group if elected or beside[0] != "guest" or columns.group == "guest" else beside[0]
    return read_cell(line.words, line.body, group, language, numbers, columns.parties)


def filled(
    line: Line, head: Columns, above: Sequence[Line], beneath: Sequence[Line], language: str, numbers: tuple[int, ...]
) -> Columns | None:
    """The columns that a row heads, with what the rows `beneath` show of them; None where these hold more cells.

    `above` are the lines of the document up to this one.
    """
    below = rows_below(beneath, language)
    if head.starts and "" in head.kinds and not told_by_marks(head, below, language):
        return None
    columns = widened(head, below)
    if wider(columns, below) or (columns.starts and lists_the_away(columns, below, language)):
        return None
    headed = [cell for _, cell in cells(line, columns.starts)]
    at = len(headed) if not columns.starts and columns.kinds[: len(headed)] == head.kinds else 1
    headed = [*headed[:at], *[""] * (len(columns.kinds) - len(headed)), *headed[at:]]
    columns = with_marks(columns, below, explained((*above, *beneath), language), language)
    columns = by_occasion(columns, headed, (*above, *beneath), below, language, numbers)
    columns = with_substitutes_apart(with_crosses(by_content(columns, headed, below, language), below), below)
    return with_lists(columns, below, language)


def told_by_marks(head: Columns, below: Sequence[Line], language: str) -> bool:
    """Whether marks say in most rows who was there, so that columns of which nothing is known stand beside theirs."""
    known = usual_marks(language).known
    status = [n for n, kind in enumerate(head.kinds) if kind == "status"]
    return any(mostly(head, n, below, lambda cell: cell.casefold() in known) for n in status)


def lists_the_away(columns: Columns, below: Sequence[Line], language: str) -> bool:
    """Whether names stand below the heading of those away or there, which is a list then and no column of marks."""
    person = partial(somebody, language=language)
    return any(kind in ("away", "status") and mostly(columns, n, below, person) for n, kind in enumerate(columns.kinds))


IN_BRACKETS = re.compile(r"\((?P<name>[A-ZÅÄÖ][^()]{3,60})\)$")
"""Who it is, in a cell of a column that nothing is known of ("Offentlig (Ekö kommun)")."""

BEHIND = re.compile(r"[A-ZÅÄÖ][a-zåäö]+(?:[,:/]| [–-]) ?(?P<name>[A-ZÅÄÖ][^,;]{1,60})$")
"""Who it is, behind the sector in its column ("Offentlig, Ekö kommun")."""


def people_of(line: Line, columns: Columns, language: str, numbers: tuple[int, ...]) -> list[Participant]:
    """The participants of one row: one, or as many as the cell for names lists ("Eva Ek, Bo Alm")."""
    told = cells(line, columns.starts)
    told += [(0, "")] * (len(columns.kinds) - len(told))
    if any(k in COMING and c.casefold() in columns.marks.copied for (_, c), k in paired(told, columns)):
        return []  # who was sent the minutes
    marked = [c for (_, c), k in paired(told, columns) if k == MARKED]
    if marked and not any(marked) and not any(c for (_, c), k in paired(told, columns) if k == SERVES):
        return []  # of whom nothing is said
    if any(k in COMING and c.casefold() in columns.marks.serving for (_, c), k in paired(told, columns)):
        columns = replace(columns, group="serving-substitute")
    beside = next((n for n, kind in enumerate(columns.kinds) if kind.startswith("group ")), 0)
    if beside and (shared := for_both(columns.kinds, beside)):
        own = [*columns.kinds[:beside], *(columns.kinds[n] for n in shared)]
        first = replace(columns, kinds=tuple(own))
        if told[columns.kinds.index("name")][1]:  # the mark is that of the first one of the row
            return people_in(line, [*told[:beside], *(told[n] for n in shared)], first, language, numbers)
    if beside and len(columns.kinds) > beside + 1:  # a list of its own beside the first one, with columns of its own
        first = replace(columns, kinds=columns.kinds[:beside])
        second = replace(columns, kinds=("name", *columns.kinds[beside + 1 :]), group=columns.kinds[beside][6:])
        found = people_in(line, told[:beside], first, language, numbers)
        others = people_in(line, told[beside:], second, language, numbers)
        return found + of_the_row(others, line, told, columns)
    found = people_in(line, told, columns, language, numbers)
    return of_the_row(found, line, told, columns) if beside else found


def for_both(kinds: Sequence[str], beside: int) -> list[int]:
    """The columns that say who was there, where they stand behind two lists and the first of these has none.

    >>> for_both(("name", "group substitute", "status"), 1), for_both(("name", "status", "group guest", "status"), 2)
    ([2], [])
    """
    told = [n for n, kind in enumerate(kinds) if kind in (*COMING, "away")]
    return told if all(n > beside for n in told) else []


def paired(told: Sequence[tuple[int, str]], columns: Columns) -> Iterator[tuple[tuple[int, str], str]]:
    """The cells of a row, each with the kind of its column."""
    return zip(told, columns.kinds, strict=False)


def of_the_row(
    found: list[Participant], line: Line, told: Sequence[tuple[int, str]], columns: Columns
) -> list[Participant]:
    """The people of a row that lists them in several columns beside their organisation."""
    start, name = told[columns.kinds.index("organisation")] if "organisation" in columns.kinds else (0, "")
    tie = (Span(line.start + start, line.start + start + len(name)),)
    return [
        replace(p, organisation=name, organisation_spans=tie, party=False) if name and not p.organisation else p
        for p in found
    ]


def people_in(
    line: Line, told: Sequence[tuple[int, str]], columns: Columns, language: str, numbers: tuple[int, ...]
) -> list[Participant]:
    """The participants whom the cells `told` of a row name."""
    at = columns.kinds.index("name")
    start, cell = told[at]
    label = label_of(cell, language)
    if label and label.kind == "field" and label.value >= len(cell):
        return []  # "Utsedd att justera	Eva Ek", below the table
    parts = divided(Entry(cell, tuple(range(start, start + len(cell)))), language)
    if len(parts) < 2 or not all(full_name(language).match(part.text) for part in parts):
        told, kinds = parted(told, columns.kinds, language)
        return row(line, told, replace(columns, kinds=kinds), language, numbers)
    every = [[*told[:at], (part.places[0], part.text), *told[at + 1 :]] for part in parts]
    return [person for one in every for person in row(line, one, columns, language, numbers)]


def row(
    line: Line, told: Sequence[tuple[int, str]], columns: Columns, language: str, numbers: tuple[int, ...]
) -> list[Participant]:
    """One row as a participant; `told` are its cells: the name may stand last, and the party behind somebody else."""
    marks, served = columns.marks, usual_marks(language).yes | usual_marks(language).no  # "Ja" is no office
    text: list[str] = []
    places: list[int] = []
    items: list[str] = []
    every: list[str] = []
    short = ""
    marked = absent = serves = False
    standing_in: list[Participant] = []

    def put(piece: str, start: int, before: str, after: str = "") -> None:
        text.append(before + piece + after)
        places.extend(
            [start] * len(before) + list(range(start, start + len(piece))) + [start + len(piece) - 1] * len(after)
        )

    for (offset, cell), kind in in_order(told, columns):
        start = line.start + offset
        said = cell.casefold()
        if kind == "substitute" or kind.startswith("group "):
            others = read_cell(cell, start, SERVING.get(kind, kind[6:]), language, numbers, columns.parties)
            standing_in += others
            if kind == "substitute" and cell and text and not others and re.match(r"[^A-ZÅÄÖ]", cell):
                put(cell, start, ", ")  # when the one of the row came or left
        elif kind == SERVES:
            serves = serves or said in marks.crosses
        elif kind.startswith("items "):
            marked = True
            named = [str(n) for n in expanded(kind[6:])]
            every += named
            if said in marks.yes:
                items += named
        elif kind == "proxy":
            standing_in += read_cell(cell, start, "present", language, numbers, columns.parties)
            absent = absent or bool(standing_in)
        elif kind in ("away", *COMING):
            absent = absent or was_away(kind, said, marks, language)
            more = cell[len(there_in(said, marks)) :].lstrip(", ") if kind != "away" else ""
            if more and text:
                put(more, start + len(cell) - len(more), ", ")
        elif cell and kind in ("name", FAMILY):
            put(cell, start, " " if text else "")
        elif cell and text and kind == "party":
            put(cell.strip("()"), start, " (", ")")
        elif cell and text and kind == "attended":
            put(cell, start, ", " if re.match(r"\D", cell) else ", § ")
        elif cell and text and kind == "substituting":
            put(cell, start, f" {table(language, 'roster')['words']['stands_in'][0]} ")
        elif cell and text and kind in ("organisation", "role", "more") and not (kind == "role" and said in served):
            # a remark begins with a capital, but with no name
            put(cell[0].lower() + cell[1:] if kind == "more" else cell, start, ", ")
        elif kind in ("other", "") and text and cut_to(cell, "".join(text), language):
            short = cell  # they sign with their initials
        elif text and kind in ("", "sector") and (inner := IN_BRACKETS.search(cell) or (kind and BEHIND.match(cell))):
            put(inner["name"], start + inner.start("name"), ", ")
        elif text and kind in ("", "sector") and unit(cell):
            put(cell, start, ", ")
    if not text:
        return standing_in
    entry = of_cell(Entry("".join(text), tuple(places)), columns.parties, language)
    people = read_entry(entry, SERVING["substitute"] if serves else columns.group, language, [entry], numbers)
    if not people:
        return standing_in
    absent = not serves and (absent or replaced(people[0], standing_in, columns))
    people[0] = as_marked(people[0], absent, items if marked else None, every, short)
    return [*people, *standing_in]


def there_in(said: str, marks: Marks) -> str:
    """What a cell begins with that says somebody was there, before when they came or left; or what stands for it.

    >>> marks = Marks(yes=frozenset(("x", "närvarande")))
    >>> [there_in(said, marks) for said in ("närvarande t.o.m. § 4", "x från punkt 2", "ja, § 4")]
    ['närvarande', 'x', 'ja']
    """
    known = [mark for mark in marks.yes if said.startswith(f"{mark} ")]
    return max(known, key=len) if known else MARK.split(said)[0]


SERVING = {"substitute": "serving-substitute"}
"""The list of those in a column of another kind than that of a list."""


NAME_FIRST = ("name", FAMILY, "party", "organisation")
"""The order in which the cells of a row say who it is."""


def in_order(told: Sequence[tuple[int, str]], columns: Columns) -> list[tuple[tuple[int, str], str]]:
    """The cells of a row, the name first, and then what says to whom somebody belongs."""
    return sorted(paired(told, columns), key=lambda c: (*NAME_FIRST, c[1]).index(c[1]))


def was_away(kind: str, said: str, marks: Marks, language: str) -> bool:
    """Whether a cell says that somebody was not there: by a mark of "away", by none among "crosses", by its words."""
    if kind == "away":
        return said in marks.yes
    if kind == "crosses" and (not said or said in marks.boxes):
        return True
    words = (r for r in rules(language, "roster", "guess") if r.label == "absent")
    return MARK.split(said)[0].strip() in marks.no or any(r.search(said) for r in words)


def read_cell(
    cell: str, start: int, group: str, language: str, numbers: tuple[int, ...], parties: str
) -> list[Participant]:
    """Who is named in a cell beside the one of a row: who stands in, or somebody of another list."""
    entry = of_cell(Entry(cell, tuple(range(start, start + len(cell)))), parties, language)
    parts = divided(entry, language) if cell else []
    several = len(parts) > 1 and all(full_name(language).match(part.text) for part in parts)
    return [p for one in (parts if several else [entry]) for p in read_entry(one, group, language, [one], numbers)]
