"""Where the lines of an attendance list go: the blocks of its columns, and the cells that lines add to them."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence, Set
from dataclasses import dataclass

from samgraf.ingest.lines.layout import Line, label_of
from samgraf.ingest.roster.bodies import depth
from samgraf.ingest.roster.columns import CHUNK, side_by_side, values_above
from samgraf.ingest.roster.marks import letters, usual_marks
from samgraf.ingest.roster.runtogether import two_names
from samgraf.ingest.roster.torn import second_at
from samgraf.ingest.tables import table
from samgraf.ingest.tables.forms import either, written
from samgraf.ingest.words.fullnames import full_name
from samgraf.ingest.words.people import LETTERS, Knowledge, knowledge


@dataclass(frozen=True, slots=True)
class Cell:
    """A stretch of one line below a heading of the list."""

    text: str
    start: int
    line: int
    gap: int
    bullet: bool


@dataclass(slots=True)
class Block:
    """The cells below one heading of the list."""

    group: str
    cells: list[Cell]
    running: bool = False  # names follow each other in running text
    organisation: str = ""  # that the heading ties all its names to
    organisation_at: tuple[int, int] = (0, 0)
    seats: bool = False  # its heading calls them members, who sit on a board where somebody stands in for one
    personal: bool = False  # each of its people stands in for one member only
    presents: bool = False  # its heading says that they presented matters
    items: str = ""  # at which its heading says that all of them were there
    items_at: tuple[int, int] = (0, 0)
    within: bool = False  # below a heading within the list, of an organisation or of what sort of people follow
    outer: int = -1  # how deep the entry stands whose entries these are; -1 where they are no entries of one


def place(line: Line, i: int, columns: list[tuple[int, Block]], language: str) -> None:
    """Add what a line of the list holds to the columns that it belongs to."""
    cells = parted(line, language, columns) if len(columns) > 1 else side_by_side(line.words, language)
    known: Sequence[int] | None = range(len(columns)) if len(cells) == len(columns) else None
    if len(columns) == 2 and len(cells) == 1:
        cells, known = run_together(cells[0], columns, language)
    for n, (start, text) in enumerate(cells):
        column = known[n] if known else 0 if len(columns) == 1 else nearest(columns, line.indent + start)
        cell = Cell(text, line.body + start, i, line.gap, bool(line.bullet or line.entry))
        put(columns, column, cell, sure=known is not None)


def run_together(
    cell: tuple[int, str], columns: Sequence[tuple[int, Block]], language: str
) -> tuple[list[tuple[int, str]], Sequence[int] | None]:
    """The entries of two columns on a line that has one cell only, and which columns they belong to."""
    start, text = cell
    (_, first), (_, second) = columns
    ticked = TICK_WITHIN.search(text) if second.personal else None
    groups = (first.group, second.group)
    apart = "absent" in groups and first.group != second.group
    pair = max(two_names(text, language, least=4), default=0) if apart else 0
    at = (
        ticked.end()
        if ticked
        else pair or second_at(text, groups, second.cells[-1].text if second.cells else "", language)
    )
    if at <= 0:
        return [cell], None if at else (1,)
    return [(start, text[:at].rstrip()), (start + at, text[at:])], (0, 1)


TICK_WITHIN = re.compile(r"\S (?=[xX✓✔] [A-ZÅÄÖ])")
"""Where the tick of the second name stands on a line whose first column is full."""


def parted(line: Line, language: str, columns: Sequence[tuple[int, Block]] = ()) -> list[tuple[int, str]]:
    """The cells of a line: parts that two blanks or a tab hold apart, each with its offset in the line's words.

    A party in a column of its own belongs to the name before it, or behind it where the line begins with one.
    So does a mark that says who was there.
    """
    know = knowledge(language)
    found: list[tuple[int, str]] = []
    ahead = False  # a party waits for its name
    behind = marks_behind(line, columns, language)
    for hit in CHUNK.finditer(line.words):
        if found and hit.start() in behind:
            found[-1] = (found[-1][0], line.words[found[-1][0] : hit.end()])
            continue
        party = know.party(hit.group().strip("()")) or (hit.group() in NO_PARTY and (leads(found, know) or not found))
        party = party or hit.group() in TICKS
        if ahead or (found and party and hit.group() not in TICKS and not leads(found, know)):
            found[-1] = (found[-1][0], line.words[found[-1][0] : hit.end()])
            ahead = False
        else:
            found.append((hit.start(), hit.group()))
            ahead = bool(party)
    return found


def marks_behind(line: Line, columns: Sequence[tuple[int, Block]], language: str) -> Collection[int]:
    """Where marks stand in a line of two columns that say of the name before them if its bearer was there.

    So they do where one ends the line, or a row above; or where the second name, and no mark, stands below its heading.
    """
    marks = usual_marks(language)
    known = marks.known | marks.boxes | letters(language)
    cells = [(hit.start(), hit.group().casefold() in known) for hit in CHUNK.finditer(line.words)]
    told = [at for at, mark in cells if mark]
    if len(cells) < 2 or not told or not full_name(language).match(line.words):
        return ()
    if cells[-1][1] or any(ENDS_IN_MARK.search(cell.text) for _, block in columns for cell in block.cells):
        return told
    below = min((abs(line.indent + at - columns[-1][0]), mark) for at, mark in cells[1:]) if columns else (0, True)
    return told if not below[1] and below[0] <= 1 else ()


ENDS_IN_MARK = re.compile(r"\S\s{2,}(?:\w|[^\w\s(]\S*)$")
"""A name, and a sign in a column behind it."""
TICKS = ("x", "X", "✓", "✔")
"""What stands before the name of somebody who was there."""
NO_PARTY = ("-", "–")
"""What stands where the party of somebody without one would."""


def leads(cells: Sequence[tuple[int, str]], know: Knowledge) -> bool:
    """Whether the first cell of a line begins with a party that stands before its name.

    >>> leads([(0, "S   Eva Ek")], knowledge("sv")), leads([(0, "Eva Ek  S")], knowledge("sv"))
    (True, False)
    """
    first = CHUNK.match(cells[0][1]) if cells else None
    return first is not None and bool(know.party(first.group().strip("()")) or first.group() in NO_PARTY)


def nearest(columns: list[tuple[int, Block]], position: int) -> int:
    """The column whose heading stands nearest above a cell."""
    return min(range(len(columns)), key=lambda n: (abs(columns[n][0] - position), n))


def waiting(cell: Cell, columns: Sequence[tuple[int, Block]]) -> int | None:
    """The one column whose last entry lacks the numbers that a line consists of ("…, rektor §", "100")."""
    lacks = [n for n, (_, b) in enumerate(columns) if b.cells and LACKS.search(b.cells[-1].text)]
    return lacks[0] if len(lacks) == 1 and NUMBERS.fullmatch(cell.text) else None


LACKS = re.compile(rf"(?:§|\b{written('item-word')}|[-–,]|\b(?:{either('and')}))$")
NUMBERS = re.compile(rf"§{{0,2}} ?\d+(?:[-–, ]+(?:(?:{either('and')}) )?\d+)*")


def put(columns: list[tuple[int, Block]], n: int, cell: Cell, sure: bool = False) -> None:
    """Add a cell to the column it belongs to.

    Where the text has lost its columns, what the entry says decides: a party stands for an elected member,
    an occupation for an official.
    """
    if len(columns) > 1 and not sure:
        elected = re.search(rf"\({LETTERS}\)|\(-\)|^{LETTERS}(?: {{2}}|\t)", cell.text) is not None
        fits = [k for k, (_, b) in enumerate(columns) if (b.group != "guest") == elected]
        begins = re.match(rf"(?:(?:{LETTERS}|[-–])(?: {{2}}|\t)\s*)?[A-ZÅÄÖ][\w’-]+ [A-ZÅÄÖ]", cell.text)
        if begins and fits and n not in fits and not elected and "," in cell.text:
            n = fits[0]
        elif begins and elected and fits and n not in fits:
            n = fits[0]
        elif not begins and (waits := waiting(cell, columns)) is not None:
            n = waits
        elif not begins:
            last = [(b.cells[-1].line, k) for k, (_, b) in enumerate(columns) if b.cells]
            same = [k for line, k in last if line == max(last)[0]] if last else []
            if len(same) == 1 and cell.line != max(last)[0]:
                n = same[0]
    columns[n][1].cells.append(cell)


def columns_beside(
    line: Line, columns: list[tuple[int, Block]], group: str, found: list[Block]
) -> list[tuple[int, Block]]:
    """The columns that an entry belongs to: new ones where it stands beside the entry of a body, and not below it."""
    if not line.bullet or depth(line) > columns[0][1].outer:
        return columns
    found.append(Block(group, []))
    return [(line.indent, found[-1])]


def take_above(block: Block, lines: Sequence[Line], i: int, taken: Set[int], language: str) -> set[int]:
    """The lines above the heading of a list of officials that are its first values, which they are made."""
    above = values_above(lines, i, taken, language) if block.group == "guest" else range(0)
    block.cells[:0] = [Cell(lines[k].words, lines[k].body, k, 0, False) for k in above]
    return {*above}


def elsewhere(line: Line, language: str) -> bool:
    """Whether a heading is followed by where the list stands ("Beslutande  Enligt bifogad närvarolista")."""
    label = label_of(line.words, language)
    if label is None or label.kind != "group":
        return False
    said = line.words[label.value :].strip(" .:").casefold()
    words = table(language, "roster").get("words", {})
    return (
        " " in said and said in words.get("nobody", ()) and not said.startswith(tuple(words.get("below", ())) or "\0")
    )


def stands_by(lines: Sequence[Line], i: int, language: str) -> bool:
    """Whether a line names one who stands by for the verifier of the line above ("Justerare: Eva", "Ersättare: Bo")."""
    if i == 0 or lines[i].gap:
        return False
    label, above = label_of(lines[i].words, language), label_of(lines[i - 1].words, language)
    if label is None or above is None or above.role != "verifier" or "substitute" not in label.role:
        return False
    told = (lines[i].words[label.value :], lines[i - 1].words[above.value :])
    return all(len(full_name(language).findall(value)) == 1 and "," not in value for value in told)
