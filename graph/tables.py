"""The tables of a store for other programs: CSV files, one SQLite file, an Excel workbook.

They are ready questions that need no value, under their own names, with their own columns.
The same store gives the same bytes.
"""

from __future__ import annotations

import csv
import io
import sqlite3
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING, Any, Final

import pyoxigraph as ox

from samgraf.graph.errors import StoreError
from samgraf.graph.query import catalogue
from samgraf.graph.table import Cell, Table, plain
from samgraf.ontology import terms as t

if TYPE_CHECKING:
    from samgraf.graph.store import View

NAMES: Final = (
    "documents",
    "meetings",
    "agenda-items",
    "attendance",
    "decisions",
    "tasks",
    "involvement",
    "statements",
    "votes",
    "mentions",
    "warnings",
)
"""The tables, in the order in which a reader wants them."""
LONGEST: Final = 32_767
"""Characters that a cell of Excel holds."""
MOST_ROWS: Final = 1_048_575
"""Rows below the head that a sheet of Excel holds."""
FIRST_YEAR: Final = 1900
"""With which Excel's days begin."""
WIDEST: Final = 60
EPOCH: Final = datetime(1980, 1, 1)
"""The day that files inside archives bear: none is told, so that the bytes stay the same."""
HEAD: Final = {"bold": True, "bg_color": "#e8eef4", "border": 1, "valign": "top"}
BODY: Final = {"text_wrap": True, "valign": "top"}
DAYS: Final = {date: "yyyy-mm-dd", datetime: "yyyy-mm-dd hh:mm"}
KEYS: Final = ("document", "decision", "responsible", "meeting", "item", "entity", "label", "person", "organisation")
"""Columns that tables are joined or searched by."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """One table with what is said about it, in Swedish and English."""

    name: str
    title: dict[str, str]
    about: dict[str, str]
    table: Table


def sheets(view: View) -> Iterator[Sheet]:
    """The tables of a store, one after the other."""
    known = {question.name: question for question in catalogue()}
    for name in NAMES:
        question = known[name]
        yield Sheet(name, dict(question.title), dict(question.about), view.query(question.sparql))


def value(cell: Cell) -> str | int | float | None:
    """A cell as a number where it is one, else as text; None where nothing is known.

    >>> value(ox.Literal(7)), value(ox.Literal("7")), value(None)
    (7, '7', None)
    """
    if isinstance(cell, ox.Literal):
        if cell.datatype.value == t.XSD_INTEGER:
            return int(cell.value)
        if cell.datatype.value == t.XSD_DECIMAL:
            return float(cell.value)
    return plain(cell) if cell is not None else None


def as_csv(view: View) -> dict[str, bytes]:
    """A file for each table: W3C's CSV results, a head of column names and plain values."""
    files = {}
    for sheet in sheets(view):
        out = io.StringIO()
        rows = csv.writer(out, lineterminator="\r\n")
        rows.writerow(sheet.table.columns)
        rows.writerows(sheet.table)
        files[f"{sheet.name}.csv"] = out.getvalue().encode()
    return files


def as_zip(view: View) -> bytes:
    """The CSV files in one archive."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in as_csv(view).items():
            entry = zipfile.ZipInfo(name, EPOCH.timetuple()[:6])
            entry.compress_type, entry.external_attr, entry.create_system = zipfile.ZIP_DEFLATED, 0o644 << 16, 3
            archive.writestr(entry, data)
    return out.getvalue()


def as_sqlite(view: View) -> bytes:
    """One SQLite file: a table for each, numbers as numbers, and an index for what is searched and joined by.

    Names have `_` for `-`, so that they need no quotes; `tables` says what each table is.
    """
    database = sqlite3.connect(":memory:")
    try:
        database.execute("CREATE TABLE tables (name, title_sv, title_en, about_sv, about_en)")
        for sheet in sheets(view):
            name = sheet.name.replace("-", "_")
            said = (sheet.title["sv"], sheet.title["en"], sheet.about["sv"], sheet.about["en"])
            database.execute("INSERT INTO tables VALUES (?, ?, ?, ?, ?)", (name, *said))
            columns = ", ".join(f'"{column}"' for column in sheet.table.columns)
            database.execute(f"CREATE TABLE {name} ({columns})")
            marks = ", ".join("?" * len(sheet.table.columns))
            rows = [tuple([value(cell) for cell in row]) for row in sheet.table.cells]
            database.executemany(f"INSERT INTO {name} VALUES ({marks})", rows)
            for column in sheet.table.columns:
                if column in KEYS:
                    database.execute(f'CREATE INDEX {name}_{column} ON {name} ("{column}")')
        database.commit()
        database.execute("VACUUM")
        return database.serialize()
    finally:
        database.close()


def as_excel(view: View) -> bytes:
    """An Excel workbook: a sheet for each table, with filters, and a first sheet that says what each holds.

    Texts are texts: none is taken for a formula or a link. One longer than a cell holds is cut, and ends with "…".

    Raises `StoreError` where XlsxWriter is not installed, and where a table has more rows than a sheet can hold.
    """
    try:
        import xlsxwriter
    except ImportError:
        raise StoreError("Excel files need XlsxWriter, which is missing. Install it: pip install xlsxwriter") from None
    out = io.BytesIO()
    book = xlsxwriter.Workbook(out, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False})
    book.set_properties({"title": "samgraf", "created": EPOCH})
    first = book.add_worksheet("samgraf")
    rows = [("blad", "vad det innehåller", "sheet", "what it holds")]
    for sheet in sheets(view):
        if len(sheet.table) > MOST_ROWS:
            raise StoreError(f"{sheet.name}: {len(sheet.table)} rows are more than a sheet of Excel holds. Use sqlite.")
        fill(book, book.add_worksheet(sheet.name), sheet.table)
        said = [f"{sheet.title[language]}. {sheet.about[language]}" for language in ("sv", "en")]
        rows.append((sheet.name, said[0], sheet.name, said[1]))
    for n, words in enumerate(rows):
        for m, text in enumerate(words):
            first.write_string(n, m, text, book.add_format(HEAD if n == 0 else BODY))
    for m, width in enumerate((16, WIDEST, 16, WIDEST)):
        first.set_column(m, m, width)
    book.close()
    return out.getvalue()


def fill(book: Any, page: Any, table: Table) -> None:
    """Write a table on a sheet of its own."""
    head, body = book.add_format(HEAD), book.add_format(BODY)
    forms = {kind: book.add_format({**BODY, "align": "left", "num_format": form}) for kind, form in DAYS.items()}
    page.freeze_panes(1, 0)
    page.repeat_rows(0)
    page.set_landscape()
    page.set_paper(9)  # A4
    page.fit_to_pages(1, 0)
    page.write_row(0, 0, table.columns, head)
    for n, row in enumerate(table.cells, 1):
        for m, cell in enumerate(row):
            found = day(cell)
            if found is not None:
                page.write_datetime(n, m, found, forms[type(found)])
            elif isinstance(known := value(cell), int | float):
                page.write_number(n, m, known, body)
            elif known is not None:
                page.write_string(n, m, fitting(known), body)
    page.autofilter(0, 0, max(1, len(table)), len(table.columns) - 1)
    for m, column in enumerate(table.columns):
        longest = max((len(plain(row[m])) for row in table.cells), default=0)
        page.set_column(m, m, min(WIDEST, max(len(column) + 4, longest + 1)))


def fitting(text: str) -> str:
    """A text that a cell holds."""
    return text if len(text) <= LONGEST else text[: LONGEST - 1] + "…"


def day(cell: Cell) -> date | datetime | None:
    """A cell as a day, or a day and time, that Excel knows; None for anything else."""
    if not isinstance(cell, ox.Literal) or cell.datatype.value not in (t.XSD_DATE, t.XSD_DATETIME):
        return None
    try:
        if cell.datatype.value == t.XSD_DATE:
            day = date.fromisoformat(cell.value)
            return day if day.year >= FIRST_YEAR else None
        moment = datetime.fromisoformat(cell.value)
    except ValueError:
        return None
    return moment if moment.tzinfo is None and moment.year >= FIRST_YEAR else None
