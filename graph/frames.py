"""Rows as frames of pandas and polars, with numbers, truths and days as such."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date, datetime
from typing import TYPE_CHECKING, Any, Final

import pyoxigraph as ox

from samgraf.graph.errors import QueryError
from samgraf.ontology import terms as t

if TYPE_CHECKING:
    import pandas
    import polars

    from samgraf.graph.table import Cell, Table

KINDS: Final[Mapping[str, Callable[[str], Any]]] = {
    t.XSD_INTEGER: int,
    t.XSD_DECIMAL: float,
    f"{t.XSD}double": float,
    f"{t.XSD}float": float,
    t.XSD_BOOLEAN: lambda text: text in ("true", "1"),
    t.XSD_DATE: date.fromisoformat,
    t.XSD_DATETIME: datetime.fromisoformat,
}
"""How the values of a type are read; all others are texts."""


def columns(table: Table) -> dict[str, list[Any]]:
    """Each column as a list of one kind of value, None where a variable is not bound.

    A column whose cells are of different kinds, or can't be read, holds texts.
    """
    return {name: column([row[n] for row in table.cells]) for n, name in enumerate(table.columns)}


def column(cells: Sequence[Cell]) -> list[Any]:
    """The values of one column.

    >>> column([ox.Literal(7), None]), column([ox.Literal(7), ox.Literal("x")])
    ([7, None], ['7', 'x'])
    """
    from samgraf.graph.table import plain

    kinds = {cell.datatype.value if isinstance(cell, ox.Literal) else "" for cell in cells if cell is not None}
    read = KINDS.get(kinds.pop()) if len(kinds) == 1 else None
    try:
        return [None if cell is None else read(plain(cell)) if read else plain(cell) for cell in cells]
    except ValueError:
        return [None if cell is None else plain(cell) for cell in cells]


def in_pandas(table: Table) -> pandas.DataFrame:
    """A frame of pandas: missing values are `<NA>`, and whole numbers stay whole.

    Raises `QueryError` where pandas is not installed.
    """
    try:
        import pandas
    except ImportError:
        raise QueryError("frames need pandas, which is missing. Install it: pip install samgraf[frames]") from None
    return pandas.DataFrame(columns(table), columns=list(table.columns)).convert_dtypes()


def in_polars(table: Table) -> polars.DataFrame:
    """A frame of polars. Raises `QueryError` where polars is not installed."""
    try:
        import polars
    except ImportError:
        raise QueryError("frames need polars, which is missing. Install it: pip install samgraf[frames]") from None
    return polars.DataFrame(columns(table), strict=False)
