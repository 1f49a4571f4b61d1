"""Lists whose rows end in a mark that says if somebody was there, under no heading of its own.

Eva Ek (S)     x          Eva Ek, ja          Eva Ek     N          Eva Ek ja
Bo Alm (M)     –          Bo Alm, nej         Bo Alm     F          Bo Alm ej närvarande

The mark may also stand on a line of its own below each name, as where the cells of a table are written out in turn.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence, Set
from dataclasses import dataclass, replace

from samgraf.ingest.roster.marks import in_company, letters, usual_marks
from samgraf.ingest.roster.placing import Block, Cell
from samgraf.ingest.words.fullnames import full_name

CHUNK = re.compile(r"\S+(?: \S+)*")
"""A cell of a row, which two blanks or more part from the next one."""
BEGINS = re.compile(r"(?P<mark>[^\W\d_]{1,14}\.?(?: [^\W\d_]{1,14}\.?)?|\d|[^\w\s(§]{1,2})\??(?=$|,? \(|, )")
"""What may be a mark, alone in its cell or with something behind it."""
SAID = re.compile(
    r"(?P<row>.*[\w)])(?:[,:]\s|\s[–-]\s|\s\()\s*(?P<mark>[^\W\d_]{2,14}(?: [^\W\d_]{2,14})?)\.?\)?(?: \([^()]*\))?"
)
"""A row with a word behind a comma, a dash or in brackets that says if somebody was there."""
LAST_TWO, LAST_ONE = (re.compile(rf" (?P<mark>[^\W\d_]{{2,14}}{more}\.?)$") for more in (r" [^\W\d_]{2,14}", ""))
"""The last words of a row, of which nothing but a blank parts those before them."""
SAID_OF = re.compile(r"(?:\s[A-ZÅÄÖ]\S*|\))$")
"""The end of a name or of what stands in brackets behind it."""
SHORT = 4
"""A cell of so few letters, the last one of its row, is a mark, if also an unknown one."""
TICKS, STROKES = frozenset("x✓✔√"), frozenset("-–—")
LEAST = 2
"""So many must be ticked."""
FEWEST = 3
"""So many names must have a mark below them."""
SHARE = 0.4
"""So great a share of the rows of a list must bear marks where none says that somebody was not there."""


@dataclass(frozen=True, slots=True)
class Row:
    """What a row is marked with, "" for nothing known, and its text without the mark."""

    mark: str
    text: str
    other: bool = False  # a mark that is not known


def by_last_column(every: Sequence[Block], language: str) -> list[Block]:
    """The blocks, those with a stroke or a no at the end of their rows as absent; [] where rows don't end in marks.

    All rows of a list do, or most where crosses say who was there: without one, somebody was not.
    """
    usual = usual_marks(language)
    known = TICKS | STROKES | usual.known | letters(language)
    every = [with_marks_beside(block, known, language) for block in every]
    rows = {cell: row_of(cell.text, known) for block in every for cell in block.cells}
    marks = in_company(usual, [row.mark for row in rows.values() if len(row.mark) == 1], language)
    parties = {mark for mark in usual.no if len(mark) == 1 and mark.isalpha()} - marks.told  # what a letter may be
    yes, no = TICKS | marks.yes, (STROKES | marks.no) - parties
    said, crosses = yes | no, TICKS | marks.crosses
    lists = [block for block in every if any(rows[cell].mark in said for cell in block.cells)]  # others came besides
    told = [rows[cell] for block in lists for cell in block.cells]
    asked = any(block.group == "called" for block in lists)
    if sum(1 for row in told if row.mark in yes) < LEAST or any(row.mark and row.mark not in said for row in told):
        return []
    unknown = any(row.other or (asked and not row.mark) for row in told)
    if unknown or not left_blank(told, crosses, language):
        return []
    return [one for block in every for one in (by_row(block, rows, yes) if block in lists else [block])]


def with_marks_beside(block: Block, known: Collection[str], language: str) -> Block:
    """A block with the marks that stand below names, one below each of them, behind those names.

    Eva Ek
    Ja
    """
    cells = block.cells
    alone = [len(cell.text) > 1 and cell.text.casefold() in known for cell in cells]
    name = full_name(language)
    by_turns = len(cells) % 2 == 0 and all(mark == (n % 2 == 1) for n, mark in enumerate(alone))
    if len(cells) < 2 * FEWEST or not by_turns or not all(name.match(cell.text) for cell in cells[::2]):
        return block
    pairs = zip(cells[::2], cells[1::2], strict=True)
    return replace(block, cells=[replace(cell, text=f"{cell.text}   {mark.text}") for cell, mark in pairs])


def row_of(text: str, known: Collection[str]) -> Row:
    """A row with the last of its cells that is a `known` mark, or the word behind a comma that is one.

    >>> row_of("Eva Ek, kassör     x  (till kl. 19)", {"x"})
    Row(mark='x', text='Eva Ek, kassör        (till kl. 19)', other=False)
    >>> row_of("Eva Ek     Q", {"x"}).other, row_of("Eva Ek – ja", {"ja"}).text
    (True, 'Eva Ek')
    >>> row_of("Eva Ek ej närv.", {"ej närv.", "närv."})
    Row(mark='ej närv.', text='Eva Ek', other=False)
    """
    cells = list(CHUNK.finditer(text))
    for cell in reversed(cells[1:]):
        hit = BEGINS.match(cell.group())
        if hit and hit["mark"].casefold() in known:
            at = cell.start() + hit.end()
            left = text[: cell.start()] + " " * hit.end() + text[at:].lstrip(",")
            return Row(hit["mark"].casefold(), left.rstrip())
    hit = SAID.fullmatch(text)
    if hit and hit["mark"].casefold() in known:
        return Row(hit["mark"].casefold(), hit["row"])
    for hit in (LAST_TWO.search(text), LAST_ONE.search(text)):
        if hit and hit["mark"].casefold() in known and SAID_OF.search(text[: hit.start()]):
            return Row(hit["mark"].casefold(), text[: hit.start()])
    return Row("", text, other=len(cells) > 1 and len(cells[-1].group()) <= SHORT)


def left_blank(told: Sequence[Row], crosses: Set[str], language: str) -> bool:
    """Whether rows without a mark, if there are any, tell of people who were not there: the others bear crosses."""
    bare = [row for row in told if not row.mark]
    ticked = sum(1 for row in told if row.mark in crosses)
    named = all(full_name(language).match(row.text) for row in bare)
    only = all(row.mark in crosses | STROKES for row in told if row.mark)
    return not bare or (named and only and ticked > LEAST and len(told) - len(bare) >= SHARE * len(told))


def by_row(block: Block, rows: Mapping[Cell, Row], yes: Set[str]) -> list[Block]:
    """The rows of a list, each a block of one who was there or was not, without their marks."""
    there = "present" if block.group == "called" else block.group
    told = [(cell, rows[cell]) for cell in block.cells]
    return [
        replace(block, cells=[replace(cell, text=row.text, bullet=True)], group=there if row.mark in yes else "absent")
        for cell, row in told
    ]
