"""The catalogue of ready questions: who asks, what each answers on the example minutes, and that none is a trap."""

from __future__ import annotations

import csv
import os
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

import samgraf
from samgraf.graph.query import BUDGETS, GROUPS, Question, catalogue, question
from samgraf.graph.store import View, open_store
from samgraf.graph.table import Table
from samgraf.ingest.pipeline import ingest

HERE = Path(__file__).parent
EXAMPLES = HERE.parent / "examples" / "minutes"
EXPECTED = HERE / "questions"


@pytest.fixture(scope="module")
def view() -> Iterator[View]:
    """The example minutes in a store."""
    with open_store("memory:") as store:
        ingest([EXAMPLES], store.writer())
        yield store.view


def example(found: Question) -> dict[str, str]:
    """The values that the head of a question gives as examples; what may be left out is, but for a document."""
    return {
        p.name: "bussgruppen-2024-03-21.md" if p.name == "document" else p.example
        for p in found.parameters
        if not p.optional or p.name == "document"
    }


def shown(view: View, name: str) -> Table:
    """The answer to a question with its examples, as people see it."""
    answer = samgraf.ask(view, name, **example(question(name)))
    return answer.only(question(name).shown) if question(name).shown else answer


@pytest.mark.parametrize("name", [q.name for q in catalogue()])
def test_question_has_the_answer_that_was_read_and_agreed_to(view: View, name: str) -> None:
    """Each question gives, with its own examples on the example minutes, the rows that stand in its file.

    `SAMGRAF_WRITE_EXPECTED=1` writes the files anew; what changed is then read like code.
    """
    path = EXPECTED / f"{name}.csv"
    found = shown(view, name)
    if os.environ.get("SAMGRAF_WRITE_EXPECTED"):
        with path.open("w", encoding="utf-8", newline="") as file:
            csv.writer(file, lineterminator="\n").writerows([found.columns, *stable(found)])
    with path.open(encoding="utf-8", newline="") as file:
        columns, *rows = [tuple(row) for row in csv.reader(file)]
    assert found.columns == columns
    assert stable(found) == rows


def stable(found: Table) -> list[tuple[str, ...]]:
    """The rows, with the parts of a cell that lists several sorted: SPARQL leaves their order open."""
    return [tuple(inner(cell) for cell in row) for row in found]


def inner(cell: str) -> str:
    """A cell with the things that it lists in order."""
    for mark in (" | ", "; "):
        if mark in cell:
            return mark.join(sorted(cell.split(mark)))
    return cell


def test_catalogue_serves_everybody() -> None:
    """There are at least 35 ready questions, and several for each of those who ask."""
    assert len(catalogue()) >= 35
    for group in GROUPS:
        assert sum(q.group == group for q in catalogue()) >= 6, group


def test_expected_answers_belong_to_questions() -> None:
    """No file of expected answers is left over from a question that is gone."""
    assert {p.stem for p in EXPECTED.glob("*.csv")} == {q.name for q in catalogue()}


@pytest.mark.parametrize("name", [q.name for q in catalogue()])
def test_question_keeps_to_the_good_shape(name: str) -> None:
    """No NOT EXISTS, which costs the square of the store; a budget; and a name is looked up, not scanned for."""
    found = question(name)
    assert "NOT EXISTS" not in found.sparql.upper()
    assert found.budget in BUDGETS
    for parameter in found.parameters:
        if parameter.type == "name":
            assert re.search(rf"VALUES \?\w+ \{{ \${parameter.name} \}}", found.sparql)


@pytest.mark.parametrize(
    ("name", "values", "most"),
    [
        pytest.param("decisions-involving", {"name": "Trafikverket"}, 25, id="no-time"),
        pytest.param(
            "decisions-involving", {"name": "Trafikverket", "after": "2024-05-16"}, 8, id="from-a-day-inclusive"
        ),
        pytest.param(
            "decisions-involving", {"name": "Trafikverket", "before": "2023-01-19"}, 3, id="up-to-a-day-inclusive"
        ),
        pytest.param("absences", {"after": "2023-04-20", "before": "2023-04-20"}, 1, id="a-single-day"),
        pytest.param("contested-items", {"after": "2030-01-01"}, 0, id="in-the-future"),
    ],
)
def test_time_narrows(view: View, name: str, values: dict[str, str], most: int) -> None:
    """`after` and `before` are days of meetings, both inclusive, and may be left out."""
    assert len(samgraf.ask(view, name, **values)) == most


@pytest.mark.parametrize("name", ["Ådalens samverkansnämnd", "ÅDALENS SAMVERKANSNÄMND", " ådalens  samverkansnämnd "])
def test_name_is_found_by_every_spelling(view: View, name: str) -> None:
    """Two documents may spell a name in two ways: any of them finds what stands under both."""
    dates = {r["date"] for r in samgraf.ask(view, "decided-by", name=name).records()}
    assert len(dates) == 3


@pytest.mark.parametrize("name", ['"', "\\", '" } #', 'x" "Trafikverket', "a b c"])
def test_name_that_looks_like_sparql_is_only_a_name(view: View, name: str) -> None:
    """What is typed as a name can't end the string that it stands in."""
    for found in catalogue():
        if named := {p.name: name for p in found.parameters if p.type == "name"}:
            assert len(samgraf.ask(view, found.name, **{**example(found), **named})) == 0


def test_meeting_in_two_documents_is_found(tmp_path: Path) -> None:
    """The same body on the same day in two files is one row with both; another day, or another body, is none."""
    minutes = (
        "# Bryggrådet\n\nDatum: {}\nNärvarande: Ada Ek, Bo Ask\n\n## 1. Bryggan\n\nRådet beslutar att laga bryggan.\n"
    )
    for name, day in (("a.md", "2024-05-14"), ("a-utkast.txt", "2024-05-14"), ("b.md", "2024-06-11")):
        (tmp_path / name).write_text(minutes.format(day), encoding="utf-8")
    with open_store("memory:") as store:
        ingest([tmp_path], store.writer())
        found = stable(samgraf.ask(store.view, "meetings-twice"))
    assert found == [("2024-05-14", "Bryggrådet", "2", "a-utkast.txt; a.md")]
