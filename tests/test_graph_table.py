"""Tables for people: they fit the terminal, and no text steers it."""

from __future__ import annotations

import pyoxigraph as ox
import pytest
from hypothesis import given
from hypothesis import strategies as st

from samgraf.graph.errors import QueryError
from samgraf.graph.table import Table, columns_wide, drawn


def table(*rows: tuple[str, ...]) -> Table:
    """A table of plain texts whose first row is the header."""
    return Table(rows[0], tuple(tuple(ox.Literal(cell) if cell else None for cell in row) for row in rows[1:]))


def test_long_text_is_folded_to_the_width() -> None:
    """A text too long for its column goes on in the next line; nothing is cut off."""
    text = "Att bjuda in regionen till nästa möte och be om en redovisning av planen"
    shown = drawn(table(("who", "what"), ("Ulla Ekdal", text)), width=40)
    assert max(map(len, shown.split("\n"))) <= 40
    assert set(text.split()) <= set(shown.split())


def test_short_columns_keep_their_width() -> None:
    """A number needs no room; the long text beside it gets what is left."""
    shown = drawn(table(("n", "what"), ("1", "ett två tre fyra fem sex sju åtta nio tio")), width=24)
    assert shown.split("\n")[1] == "-  " + "-" * 21


@given(st.lists(st.lists(st.text(), min_size=3, max_size=3), max_size=5), st.integers(30, 120))
def test_table_never_exceeds_the_width(rows: list[list[str]], width: int) -> None:
    """Whatever stands in the cells, no line is wider than the terminal."""
    shown = drawn(table(("a", "b", "c"), *(tuple(row) for row in rows)), width=width)
    assert all(columns_wide(line) <= width for line in shown.split("\n"))


@pytest.mark.parametrize("text", ["\x1b[31mröd", "a\x00b", "a\u202eb", "\x07", "a\x9b31m"])
def test_text_does_not_steer_the_terminal(text: str) -> None:
    """Control characters of a document are shown, not obeyed."""
    shown = drawn(table(("a",), (text,)))
    assert "·" in shown and not any(ord(c) < 32 or ord(c) in (0x7F, 0x9B, 0x202E) for c in shown.replace("\n", ""))


def test_unbound_is_empty_and_iri_is_short() -> None:
    """What isn't known is empty; an IRI is written with its prefix."""
    found = Table(("a", "b"), ((None, ox.NamedNode("https://a.example/ns#Decision")),))
    assert list(found) == [("", "https://a.example/ns#Decision")]
    assert "sg:Decision" in drawn(found, prefixes=[("sg", "https://a.example/ns#")])


@pytest.mark.parametrize(("rows", "says"), [((), "(0 rows)"), ((("x",),), "(1 row)"), ((("x",), ("y",)), "(2 rows)")])
def test_rows_are_counted(rows: tuple[tuple[str, ...], ...], says: str) -> None:
    """The last line says how many rows there are."""
    assert drawn(table(("a",), *rows)).endswith(says)


def test_columns_are_chosen_by_name() -> None:
    """A table may be narrowed to some columns, in another order."""
    assert table(("a", "b"), ("1", "2")).only(["b"]).records() == [{"b": "2"}]
    with pytest.raises(QueryError, match="no column 'c'; there are a, b"):
        table(("a", "b")).only(["c"])
