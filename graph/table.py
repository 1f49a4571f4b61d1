"""What a SELECT answers: columns and rows, and how they are shown to people."""

from __future__ import annotations

import contextlib
import gc
import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from html import escape
from typing import TYPE_CHECKING, Final

import pyoxigraph as ox

from samgraf.graph.errors import QueryError
from samgraf.ontology.terms import PREFIXES

if TYPE_CHECKING:
    import pandas
    import polars

WORD: Final = 16
"""Columns that the longest word of a cell gets before it is broken."""
NARROWEST: Final = 4
INLINE: Final = 200
"""Rows that a notebook shows."""
GAP: Final = 2
"""Blanks between two columns."""

XSD_DATE_TIME: Final = ox.NamedNode("http://www.w3.org/2001/XMLSchema#dateTime")
MOMENT: Final = re.compile(r"^(\d{4}-\d\d-\d\d)T(\d\d:\d\d)(?::00(?:\.0+)?)?")
"""A day and a time of day; seconds are kept where they are not naught."""

Cell = ox.NamedNode | ox.BlankNode | ox.Literal | ox.Triple | None


@dataclass(frozen=True, slots=True)
class Table:
    """The rows of an answer. Iterating gives them as tuples of plain text, with "" where a variable is not bound.

    >>> table = Table(("name", "of"), ((ox.Literal("Ada Ek"), None),))
    >>> list(table), table.records()
    ([('Ada Ek', '')], [{'name': 'Ada Ek', 'of': ''}])
    """

    columns: tuple[str, ...]
    cells: tuple[tuple[Cell, ...], ...] = field(repr=False)

    @property
    def rows(self) -> tuple[tuple[str, ...], ...]:
        """The rows as plain text."""
        return tuple(self)

    def __iter__(self) -> Iterator[tuple[str, ...]]:
        for row in self.cells:
            yield tuple([plain(cell) for cell in row])

    def __len__(self) -> int:
        return len(self.cells)

    def only(self, columns: Sequence[str]) -> Table:
        """The same rows with these columns alone, in this order. Raises `QueryError` for a column that isn't there."""
        for column in columns:
            if column not in self.columns:
                raise QueryError(f"no column {column!r}; there are {', '.join(self.columns)}")
        places = [self.columns.index(column) for column in columns]
        return Table(tuple(columns), tuple([tuple([row[n] for n in places]) for row in self.cells]))

    def records(self) -> list[dict[str, str]]:
        """The rows as dictionaries by column."""
        return [dict(zip(self.columns, row, strict=True)) for row in self]

    def pandas(self) -> pandas.DataFrame:
        """A frame of pandas with numbers and days as such. Raises `QueryError` where pandas is not installed."""
        from samgraf.graph.frames import in_pandas

        return in_pandas(self)

    def polars(self) -> polars.DataFrame:
        """A frame of polars with numbers and days as such. Raises `QueryError` where polars is not installed."""
        from samgraf.graph.frames import in_polars

        return in_polars(self)

    def _repr_html_(self) -> str:
        """The table as HTML, for notebooks: the first `INLINE` rows, every cell as text."""
        prefixes = tuple(PREFIXES.items())
        head = "".join(f'<th scope="col">{escape(column)}</th>' for column in self.columns)
        rows = "".join(
            f"<tr>{''.join(f'<td>{escape(visible(shortened(cell, prefixes)))}</td>' for cell in row)}</tr>"
            for row in self.cells[:INLINE]
        )
        count = f"{len(self)} row{'' if len(self) == 1 else 's'}"
        shown = f", the first {INLINE} are shown" if len(self) > INLINE else ""
        return f"<table><caption>{count}{shown}</caption><thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table>"


def of(solutions: ox.QuerySolutions) -> Table:
    """The table that holds all solutions, in their order."""
    columns = tuple(variable.value for variable in solutions.variables)
    with uncollected():
        return Table(columns, tuple([tuple(solution) for solution in solutions]))


@contextlib.contextmanager
def uncollected() -> Iterator[None]:
    """Keep Python from looking for garbage meanwhile: it would go through all rows, and they hold nothing in a ring."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def plain(cell: Cell) -> str:
    """The text of a cell as SPARQL's CSV has it: an IRI without brackets, a literal without quotes or type."""
    if cell is None:
        return ""
    return str(cell) if isinstance(cell, ox.Triple) else cell.value


def shortened(cell: Cell, prefixes: Sequence[tuple[str, str]]) -> str:
    """A cell for people: IRIs by prefix where one fits, by what follows the base (prefix ""), the rest as plain text.

    A time of day stands behind its day, without seconds where there are none.

    >>> shortened(ox.NamedNode("https://a.example/ns#Decision"), (("sg", "https://a.example/ns#"),))
    'sg:Decision'
    >>> shortened(ox.Literal("2024-05-14T09:00:00", datatype=XSD_DATE_TIME), ())
    '2024-05-14 09:00'
    """
    text = plain(cell)
    if isinstance(cell, ox.Literal) and cell.datatype == XSD_DATE_TIME:
        return MOMENT.sub(r"\1 \2", text)
    if isinstance(cell, ox.NamedNode):
        for name, start in prefixes:
            if text.startswith(start) and len(text) > len(start):
                rest = text[len(start) :]
                return f"{name}:{rest}" if name else f"<{rest}>"
    return text


def drawn(table: Table, *, width: int = 100, prefixes: Sequence[tuple[str, str]] = ()) -> str:
    """The table for a terminal `width` columns wide: long texts are folded, columns share what there is.

    Ends with a line that counts the rows. Control characters are shown as `·`, so that no text can steer the terminal.

    >>> print(drawn(Table(("who",), ((ox.Literal("Ada Ek"),),))))
    who
    ------
    Ada Ek
    (1 row)
    """
    rows = [[visible(shortened(cell, prefixes)) for cell in row] for row in table.cells]
    widths = shares([[*map(str, column)] for column in zip(table.columns, *rows, strict=True)], width)
    parts = [laid_out(table.columns, widths), (" " * GAP).join("-" * w for w in widths)] if widths else []
    parts += [laid_out(row, widths) for row in rows]
    return "\n".join([*parts, f"({len(rows)} row{'' if len(rows) == 1 else 's'})"])


def visible(text: str) -> str:
    """A text without line breaks and control characters."""
    folded = " ".join(text.split())
    return "".join("·" if unicodedata.category(c) in ("Cc", "Cf") else c for c in folded)


def shares(columns: Sequence[Sequence[str]], width: int) -> list[int]:
    """How wide each column becomes: as wide as its longest cell where all fit, else so that the rows are least tall.

    No column is narrower than its longest word, unless that is longer than `WORD` or the terminal too narrow.
    """
    wanted = [max(map(columns_wide, column), default=0) or 1 for column in columns]
    given = [
        min(WORD, max((columns_wide(word) for cell in column for word in cell.split()), default=1))
        for column in columns
    ]
    free = width - GAP * (len(wanted) - 1) - sum(given)
    while free < 0 and max(given, default=0) > NARROWEST:
        given[given.index(max(given))] -= 1
        free += 1
    while free > 0:
        most, n = max((wanted[n] / given[n], -n) for n in range(len(wanted)))
        if most <= 1:
            break
        given[-n] += 1
        free -= 1
    return given


def laid_out(row: Sequence[str], widths: Sequence[int]) -> str:
    """One row, over as many lines as its longest cell needs."""
    folded = [fold(cell, width) for cell, width in zip(row, widths, strict=True)]
    lines = []
    for n in range(max(map(len, folded), default=0)):
        cells = [(cell[n] if n < len(cell) else "", width) for cell, width in zip(folded, widths, strict=True)]
        lines.append((" " * GAP).join(text + " " * (width - columns_wide(text)) for text, width in cells).rstrip())
    return "\n".join(lines)


def fold(text: str, width: int) -> list[str]:
    """A text over lines of at most `width` columns, broken between words, else after a hyphen, else inside a word.

    >>> fold("Södertörnskommunerna möts 2019-09-05", 10)
    ['Södertörns', 'kommunerna', 'möts 2019-', '09-05']
    """
    lines = [""]
    for word in text.split():
        for n, part in enumerate(pieces(word, width)):
            joined = f"{lines[-1]} {part}" if lines[-1] and n == 0 else lines[-1] + part
            if columns_wide(joined) <= width:
                lines[-1] = joined
            else:
                lines.append(part)
    return lines if lines[0] or len(lines) == 1 else lines[1:]


def pieces(word: str, width: int) -> Iterator[str]:
    """A word in parts that may stand on different lines: after its hyphens, and wherever it is wider than a line."""
    part = ""
    for letter in word:
        if part and (part.endswith("-") or columns_wide(part + letter) > width):
            yield part
            part = ""
        part += letter
    yield part


def columns_wide(text: str) -> int:
    """The columns a text takes in a terminal: two for wide East Asian characters, none for combining marks."""
    if text.isascii():
        return len(text)
    return sum(0 if unicodedata.combining(c) else 2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in text)
