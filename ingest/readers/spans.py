"""Cells that go over several rows or columns of a table, as they count for each row."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from samgraf.ingest.readers.cells import NUMBER, Cell
from samgraf.ingest.readers.limits import LIMITS

SHORT = 60
"""Letters at the most in a cell that is said of each of its rows: a body, an owner, a label."""


@dataclass(frozen=True, slots=True)
class Spanning:
    """A cell of one row: its lines, over how many columns and rows it goes, or that it is of the one above it."""

    lines: Cell
    columns: int = 1
    rows: int = 1
    goes_on: bool = False


class Spread:
    """The rows of one table, each with a cell for every column.

    What a cell over several rows says holds for each of them, so a short one is repeated; numbers are not.

    >>> table = Spread()
    >>> table.row([Spanning(["Sala kommun"], rows=2), Spanning(["Eva Ek"])])
    [['Sala kommun'], ['Eva Ek']]
    >>> table.row([Spanning(["Bo By"])])
    [['Sala kommun'], ['Bo By']]
    """

    def __init__(self) -> None:
        self._last: dict[int, Cell] = {}
        self._left: dict[int, int] = {}

    def row(self, cells: Iterable[Spanning]) -> list[Cell]:
        """One row's cells, with those that reach into it from above and empty ones for columns that a cell covers."""
        out: list[Cell] = []
        for cell in cells:
            self._fill(out)
            if len(out) >= LIMITS.cells:
                break
            at = len(out)
            if cell.goes_on:
                out.append(repeated(self._last.get(at, ())))
            else:
                out.append(cell.lines)
                self._last[at] = cell.lines
            for n in range(1, min(cell.columns, LIMITS.cells)):
                out.append(())
                self._last[at + n] = ()
            if cell.rows > 1:
                self._left |= dict.fromkeys(range(at, len(out)), cell.rows - 1)
        self._fill(out)
        return out

    def _fill(self, out: list[Cell]) -> None:
        while self._left.get(len(out)):
            self._left[len(out)] -= 1
            out.append(repeated(self._last.get(len(out), ())))


def repeated(lines: Sequence[str]) -> Cell:
    """What a cell says of the next row, too."""
    short = len(lines) == 1 and len(lines[0]) <= SHORT and not NUMBER.match(lines[0].strip())
    return lines if short else ()


def whole(text: str | None) -> int:
    """How many rows or columns a file says that a cell covers, within reason."""
    return min(int(text), LIMITS.cells) if text and text.isdecimal() and 0 < len(text) < 7 and int(text) else 1
