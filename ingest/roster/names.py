"""Lists of those present that set surnames first, and lists in which each name is ticked or struck out.

x Ek, Eva, ordförande          Eva Ek, ordförande, present
- Alm, Bo                      Bo Alm, absent
[ ] Rut Dahl                   Rut Dahl, absent, where other boxes are ticked
3. Per Ask                     Per Ask, where the others are numbered too
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import replace

from samgraf.ingest.lines.layout import Line
from samgraf.ingest.roster.draft import Entry
from samgraf.ingest.roster.lastmarks import by_last_column
from samgraf.ingest.roster.marks import usual_marks
from samgraf.ingest.roster.placing import Block, Cell
from samgraf.ingest.tables import table
from samgraf.ingest.tables.forms import either
from samgraf.ingest.words.fullnames import NAME
from samgraf.ingest.words.people import knowledge

COMMA = re.compile(
    rf"(?P<surname>(?:(?:von|van|af|de[nr]?|l[ae]|d[ai]|el|al) ){{0,2}}{NAME}(?: {NAME})?), "
    rf"(?P<given>{NAME}(?: (?:[A-ZÅÄÖ]\.|{NAME}))?)"
    rf"(?=$|[,;.]| \(| {{2}}| [-–] | (?!(?:{either('and')}) )[a-zåäö])"
)
STOOD_IN = re.compile(rf"\b[a-zåäö]+ (?P<surname>{NAME}), (?P<given>{NAME})(?=$|[,;.]| \()")
"""Whom somebody stands in for, the surname first as well ("…, för Alm, Bo")."""
TICKED = re.compile(r"[xX✓✔]\s+(?=[A-ZÅÄÖ])")
STRUCK = re.compile(r"[-–—]\s+(?=[A-ZÅÄÖ])")
FULL = re.compile(r"(?:\[ ?[xX✓✔] ?\]|\( ?[xX✓✔] ?\)|[☑☒✅✔✓])\s*")
EMPTY = re.compile(r"(?:\[ {0,3}\]|\( ?[ –-]? ?\)|[☐❌✗✘])\s*")
LEAST = 3
"""So many names must be ticked before a stroke before another one says that somebody was away."""


def surnames_first(texts: Iterable[str], language: str) -> bool:
    """Whether a list sets surnames first and a comma behind them, as at least half of its entries show.

    >>> surnames_first(["x Ek, Eva, ordf.", "Alm, Bo", "Dahl, Rut"], "sv"), surnames_first(["Eva Ek, Bo"], "sv")
    (True, False)
    >>> surnames_first(["Eva Ek, Bo Alm", "Rut Dahl, Jan Ask", "Per Ek, Ulf Lind"], "sv")
    False
    """
    know = knowledge(language)
    written = [re.sub(r"^(?:[xX✓✔–—-]\s+)", "", t) for t in texts]
    hits = [COMMA.match(t) for t in written]
    first = [(h["given"].split()[0], h["surname"].split()[0]) for h in hits if h]
    turned = [given for given, surname in first if know.surname_first(surname, given)]
    return len(turned) >= LEAST and 2 * len(turned) >= len(written)


def in_usual_order(entry: Entry) -> Entry:
    """One entry of a list that sets surnames first, with the given name first.

    >>> in_usual_order(Entry("Ek, Eva, ordf.", tuple(range(14)))).text
    'Eva Ek, ordf.'
    >>> in_usual_order(Entry("Ek, Eva, för Alm, Bo", tuple(range(20)))).text
    'Eva Ek, för Bo Alm'
    >>> in_usual_order(Entry("Ek, Eva ledamot", tuple(range(15)))).text
    'Eva Ek ledamot'
    >>> in_usual_order(Entry("Ek, Eva B.   jurist", tuple(range(19)))).text
    'Eva B. Ek   jurist'
    """
    hit = COMMA.match(entry.text)
    if hit is None:
        return entry
    if other := STOOD_IN.search(entry.text, hit.end()):
        entry = entry.turned(other.span("surname"), other.span("given"))
    turned = entry.turned(hit.span("surname"), hit.span("given"))
    begin = hit.start("surname")
    return replace(turned, text=turned.text[begin:], places=turned.places[begin:])


def turned_alone(entry: Entry, language: str, *, without: bool = False) -> Entry:
    """An entry that alone sets the surname first, before a comma and a column of its own, in the usual order.

    Where others do so `without` a comma it loses its own, and is turned with them.

    >>> turned_alone(Entry("Lindmark, Eva   ledamot", tuple(range(23))), "sv").text
    'Eva Lindmark   ledamot'
    """
    hit = COMMA.match(entry.text)
    apart = hit is not None and entry.text.startswith("  ", hit.end("given"))
    clear = hit is not None and knowledge(language).surname_first(hit["surname"], hit["given"])
    if hit is None or not (apart and clear):
        return entry
    at = hit.end("surname")
    places = (*entry.places[:at], *entry.places[at + 1 :])
    bare = replace(entry, text=entry.text[:at] + entry.text[at + 1 :], places=places)
    return bare if without else in_usual_order(entry)


def by_marks(every: Sequence[Block], lines: Sequence[Line], language: str, told: Collection[str] = ()) -> list[Block]:
    """The blocks of a list; where names are ticked, those that are struck out are blocks of the absent.

    `told` are the letters that a legend explains: where votes stand behind these, the last mark is a vote.
    """
    signs = ((in_text(TICKED), in_text(STRUCK), LEAST), (boxed(lines, FULL), boxed(lines, EMPTY), 2))
    for ticks, strokes, least in signs:
        if sum(1 for block in every for cell in block.cells if ticks(cell)) >= least:
            return [part for block in every for part in by_mark(block, ticks, strokes, lines)]
    cut = {cell: before_votes(cell, told, language) for block in every for cell in block.cells} if told else {}
    if sum(1 for cell, short in cut.items() if short != cell) >= LEAST:
        return [replace(block, cells=[cut[cell] for cell in block.cells]) for block in every]
    if ended := by_last_column(every, language):
        return ended
    return [replace(b, cells=called(b.cells) if b.personal else list(map(unticked, b.cells))) for b in every]


CELL = re.compile(r"(?<=\s\s)(?P<sign>[A-ZÅÄÖ]{1,2})(?P<votes>(?:\s{2,}\S+)+)$")
"""A letter or two in a column, and the columns behind it."""


def before_votes(cell: Cell, told: Collection[str], language: str) -> Cell:
    """A row up to a letter that a legend explains, where nothing but votes stands behind that.

    >>> before_votes(Cell("Eva Ek   M   N    Ja   -", 0, 0, 0, False), {"N"}, "sv").text
    'Eva Ek   M   N'
    """
    cast = usual_marks(language).known
    for at in range(len(cell.text)):
        hit = CELL.match(cell.text, at)
        if hit and hit["sign"] in told and {*hit["votes"].casefold().split()} <= cast:
            return replace(cell, text=cell.text[: hit.start("votes")])
    return cell


def unticked(cell: Cell) -> Cell:
    """A cell without the tick before its name, where too few are ticked for the others to be away."""
    hit = TICKED.match(cell.text)
    return without(cell, hit.end()) if hit else cell


def called(cells: list[Cell]) -> list[Cell]:
    """The personal substitutes who are ticked, without their ticks, where any is; else all of them."""
    ticked = [without(cell, hit.end()) for cell in cells if (hit := TICKED.match(cell.text))]
    return ticked or cells


BEHIND = re.compile(
    rf"(?P<row>{NAME}(?: {NAME}){{1,3}}\s+(?P<party>[A-ZÅÄÖ]{{1,4}}|[a-zåäö]{{1,3}}))"
    r"\s+(?P<mark>[xX✓✔]|[-–—])(?:\s+(?P<more>\S+))?"
)
"""A name with the letters of a party and a cross or a stroke in the columns behind it."""


def by_crosses(every: Sequence[Block], language: str) -> list[Block]:
    """The blocks of a list; where a party and a mark stand behind names, without the marks and what follows them.

    A cross says that somebody was there, a stroke that not, and a word behind it that a substitute served.
    """
    know, serving = knowledge(language), table(language, "roster").get("words", {}).get("serving", ())
    rows = {
        c: hit for block in every for c in block.cells if (hit := BEHIND.fullmatch(c.text)) and know.party(hit["party"])
    }
    if sum(1 for hit in rows.values() if hit["mark"] in "xX✓✔") < LEAST:
        return list(every)
    found = []
    for block in every:
        parts = {group: replace(block, cells=[], group=group) for group in (block.group, SERVED, "absent")}
        for cell in block.cells:
            hit = rows.get(cell)
            away = hit is not None and hit["mark"] not in "xX✓✔"
            served = hit is not None and block.group == "substitute" and (hit["more"] or "").casefold() in serving
            cut = replace(cell, text=hit["row"], bullet=True) if hit else cell
            parts["absent" if away else SERVED if served else block.group].cells.append(cut)
        found += [part for part in parts.values() if part.cells]
    return found


SERVED = "serving-substitute"

NUMBER = re.compile(
    r"(?P<number>\d{1,3})(?:[.)](?=[A-ZÅÄÖ][a-zåäöé])"
    r"|[.)]\s+(?=[A-ZÅÄÖ(]|[a-zåäö]+ (?:[a-zåäö]+ )?[A-ZÅÄÖ]|\d:\w)|\s+(?=[A-ZÅÄÖ]))"
)


def by_numbers(every: Sequence[Block]) -> list[Block]:
    """The blocks of a list without the numbers of its rows, where these rise by one from the first name on.

    They may begin anew below each heading.
    """
    told = [[int(hit["number"]) for cell in b.cells if (hit := NUMBER.match(cell.text))] for b in every]
    whole = [n for numbers in told for n in numbers]
    anew = all(numbers == list(range(1, len(numbers) + 1)) for numbers in told)
    if len(whole) < LEAST or not (anew or whole == list(range(1, len(whole) + 1))):
        return list(every)
    return [replace(block, cells=[unnumbered(cell) for cell in block.cells]) for block in every]


def unnumbered(cell: Cell) -> Cell:
    """A cell without its number."""
    hit = NUMBER.match(cell.text)
    return without(cell, hit.end()) if hit else cell


Mark = Callable[[Cell], int]
"""How many letters of a cell are its mark; 0 where it has none, -1 where it stands before the cell."""


def in_text(pattern: re.Pattern[str]) -> Mark:
    """A mark that a cell begins with."""
    return lambda cell: hit.end() if (hit := pattern.match(cell.text)) else 0


def boxed(lines: Sequence[Line], pattern: re.Pattern[str]) -> Mark:
    """A box that a cell begins with, or before the words of the line that it begins on."""

    def mark(cell: Cell) -> int:
        if hit := pattern.match(cell.text):
            return hit.end()
        return -1 if pattern.search(before(lines[cell.line], cell)) else 0

    return mark


def before(line: Line, cell: Cell) -> str:
    """What stands on a line before its first cell; "" for a further cell."""
    return line.text[: line.body - line.start] if cell.start == line.body else ""


def by_mark(block: Block, ticks: Mark, strokes: Mark, lines: Sequence[Line]) -> list[Block]:
    """A block parted into those whose names are ticked and those whose names are not.

    A personal substitute without any mark was not called, and is neither here nor away.
    """
    there, away = replace(block, cells=[]), replace(block, cells=[], group="absent")
    into = there
    columns = {depth(cell, lines) + tick for cell in block.cells if (tick := ticks(cell)) > 0}
    for cell in block.cells:
        tick, stroke = ticks(cell), strokes(cell)
        unmarked = depth(cell, lines) in columns  # in the column of the names, its mark left blank
        if unmarked and block.personal and not (tick or stroke):
            continue
        if tick or stroke or cell.bullet or unmarked:
            into = there if tick else away
        into.cells.append(without(cell, max(tick, stroke)) if max(tick, stroke) > 0 else cell)
    return [b for b in (there, away) if b.cells]


def depth(cell: Cell, lines: Sequence[Line]) -> int:
    """How far from the margin a cell begins."""
    line = lines[cell.line]
    return line.indent + cell.start - line.body


def without(cell: Cell, length: int) -> Cell:
    """A cell without its mark; it opens an entry."""
    return replace(cell, text=cell.text[length:], start=cell.start + length, bullet=True)
