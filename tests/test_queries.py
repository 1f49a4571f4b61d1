"""Ready questions: the tables of the contract, what they promise, and how they are asked."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

import pytest
from graph_sample import BO, DECISIONS, DOC, DOCUMENT, ITEMS, MEETING, MINT, NAME, TEXT, TRAFIKVERKET, ULLA, graph

from samgraf.graph.errors import AskError, QueryError
from samgraf.graph.query import ask, catalogue, names_like, prepared, question, read
from samgraf.graph.store import View, open_store
from samgraf.ontology import terms as t

CONTRACT = {
    "meetings": "document meeting body start end place",
    "agenda-items": "document item number title parent",
    "attendance": "document person organisation status roles items",
    "decisions": "document item decision text due kind",
    "involvement": "document decision entity label how",
    "mentions": "document start end text entity label type confidence",
    "statements": "document item kind holder addressee about quote",
    "votes": "document item yes no abstained",
    "warnings": "document start end text reading message",
}


@pytest.fixture(scope="module")
def view() -> Iterator[View]:
    """The sample document in a store."""
    with open_store("memory:") as store:
        store.writer().replace(DOCUMENT, graph())
        yield store.view


def place(text: str) -> tuple[str, str]:
    """Where a text stands, as the tables write it."""
    start = TEXT.index(text)
    return str(start), str(start + len(text))


ROWS = [
    pytest.param(
        "meetings", [(NAME, MEETING, "Arbetsgruppen för broar", "2024-05-14T09:00:00", "", "")], id="meetings"
    ),
    pytest.param(
        "agenda-items",
        [
            (NAME, ITEMS[0], "1", "Bron", ""),
            (NAME, ITEMS[1], "", "Röster", "1"),
            (NAME, ITEMS[2], "2", "Nästa möte", ""),
        ],
        id="agenda-items-in-order",
    ),
    pytest.param(
        "attendance",
        [
            (NAME, "Ulla Ekdal", "Ekdala kommun", "present", "chair", ""),
            (NAME, "Bo Ask", "Trafikverket", "guest", "", "2"),
        ],
        id="attendance-in-order-of-the-list",
    ),
    pytest.param(
        "decisions",
        [
            (NAME, "1", DECISIONS[0], "Att Ulla Ekdal bjuder in Trafikverket under hösten.", "2024-11-30", "decision"),
            (NAME, "1", DECISIONS[1], "Att avvakta.", "", "decision"),
        ],
        id="decisions-have-the-number-above-their-sub-heading",
    ),
    pytest.param(
        "involvement",
        [
            (NAME, DECISIONS[0], TRAFIKVERKET, "Trafikverket", "addressee"),
            (NAME, DECISIONS[0], ULLA, "Ulla Ekdal", "responsible"),
            (NAME, DECISIONS[1], TRAFIKVERKET, "Trafikverket", "context"),
        ],
        id="involvement",
    ),
    pytest.param(
        "mentions",
        [
            (NAME, *place("Bo Ask"), "Bo Ask", BO, "Bo Ask", "person", "0.9"),
            (NAME, *place("bron"), "bron", "", "", "project", "0.9"),
        ],
        id="mentions-unresolved-has-no-entity",
    ),
    pytest.param(
        "statements",
        [(NAME, "1", "concern", "Ulla Ekdal", "", "Bron", "Ulla Ekdal oroas av att bron är smal.")],
        id="statements",
    ),
    pytest.param("votes", [(NAME, "1", "3", "1", "")], id="votes-not-given-is-empty"),
    pytest.param("warnings", [(NAME, *place("31 juni"), "31 juni", "30 juni", "juni har 30 dagar")], id="warnings"),
]


@pytest.mark.parametrize(("name", "rows"), ROWS)
def test_table_has_the_rows_of_the_contract(view: View, name: str, rows: list[tuple[str, ...]]) -> None:
    """Each table has the contract's columns first, in its order, and one row for each thing, by position."""
    found = ask(view, name)
    columns = tuple(CONTRACT[name].split())
    assert found.columns[: len(columns)] == columns
    assert [row[: len(columns)] for row in found] == rows


def test_mention_is_proved_by_slicing(view: View) -> None:
    """Offsets and text of a mention agree with the document's text as the store keeps it."""
    text = view.text(DOCUMENT)
    for row in ask(view, "mentions").records():
        assert text[int(row["start"]) : int(row["end"])] == row["text"]


@pytest.mark.parametrize(
    "name",
    [
        pytest.param("Trafikverket", id="as-written"),
        pytest.param("trafikVERKET", id="case-is-ignored"),
        pytest.param("TRV", id="other-name"),
        pytest.param("  trv ", id="blanks-around"),
    ],
)
def test_decisions_involving_tells_how_and_quotes(view: View, name: str) -> None:
    """Every decision that involves the one named, how, and the sentence that shows it; the nearest ties first."""
    found = [
        (r["how"], r["decision"], r["date"], r["item"], r["quote"])
        for r in ask(view, "decisions-involving", name=name).records()
    ]
    date = "2024-05-14T09:00:00"
    assert found == [
        ("addressee", DECISIONS[0], date, "1", "Att Ulla Ekdal bjuder in Trafikverket under hösten."),
        ("context", DECISIONS[1], date, "1", "Trafikverket var med och berättade om bron."),
    ]


QUESTIONS = [
    pytest.param(
        "statements-about",
        {"name": "bron"},
        [("concern", "Ulla Ekdal", "", "Ulla Ekdal oroas av att bron är smal.")],
        id="statements-about",
    ),
    pytest.param("statements-about", {"name": "Ulla Ekdal"}, [], id="holder-is-not-the-matter"),
    pytest.param(
        "statements-by",
        {"name": "ulla ekdal"},
        [("concern", "Bron", "", "Ulla Ekdal oroas av att bron är smal.")],
        id="statements-by",
    ),
    pytest.param(
        "who-met",
        {"name": "TRV"},
        [("Ulla Ekdal", "Ekdala kommun", "1", "2024-05-14T09:00:00")],
        id="met-an-organisation",
    ),
    pytest.param(
        "who-met", {"name": "Ulla Ekdal"}, [("Bo Ask", "Trafikverket", "1", "2024-05-14T09:00:00")], id="met-a-person"
    ),
    pytest.param(
        "decisions-due",
        {"after": "2024-11-30", "before": "2024-11-30"},
        [("2024-11-30", "under hösten", "Ulla Ekdal", "Att Ulla Ekdal bjuder in Trafikverket under hösten.")],
        id="due-days-are-inclusive",
    ),
    pytest.param("decisions-due", {"after": "2024-12-01", "before": "2025-12-01"}, [], id="due-in-another-time"),
]


@pytest.mark.parametrize(("name", "values", "rows"), QUESTIONS)
def test_question_is_answered(view: View, name: str, values: dict[str, str], rows: list[tuple[str, ...]]) -> None:
    """Each ready question gives the rows that a reader of the sample would give."""
    found = ask(view, name, **values)
    shown = found.only(question(name).shown) if question(name).shown else found
    assert [row[: len(rows[0])] for row in shown] == rows if rows else len(found) == 0


def test_quote_is_text_of_the_document(view: View) -> None:
    """What is quoted stands in the document, but for folded white space."""
    folded = " ".join(TEXT.split())
    for row in ask(view, "decisions-involving", name="Ulla Ekdal").records():
        assert row["quote"] in folded


@pytest.mark.parametrize("name", ["Trafikutskottet", "Trafik", '" } #', "Tra.ik.*", "$name"])
def test_decisions_involving_nobody_of_that_name_is_empty(view: View, name: str) -> None:
    """A name that nothing bears, part of a name, or a text that looks like SPARQL finds nothing and breaks nothing."""
    assert len(ask(view, "decisions-involving", name=name)) == 0


def test_facts_without_evidence_finds_the_bare_ones(view: View) -> None:
    """A whole graph has none; a fact that none is given for is listed."""
    assert len(ask(view, "facts-without-evidence")) == 0
    with open_store("memory:") as store:
        stated = MINT.graph(DOC)
        bare = f"<{MINT.vote(DOC, 7)}> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <https://samgraf.example/ns#Vote> <{stated}> ."
        store.writer().replace(DOCUMENT, {**graph(), stated: [*graph()[stated], bare]})
        assert [row[1] for row in ask(store.view, "facts-without-evidence")] == [MINT.vote(DOC, 7)]


def test_document_parameter_narrows_and_may_be_left_out(view: View) -> None:
    """With `document` a table holds that document alone."""
    assert len(ask(view, "decisions", document=NAME)) == 2
    assert len(ask(view, "decisions", document="other.md")) == 0


@pytest.mark.parametrize("name", [q.name for q in catalogue()])
def test_question_is_described_and_runs(view: View, name: str) -> None:
    """Every ready question has title and description in two languages and runs with its examples."""
    found = question(name)
    for texts in (found.title, found.about, *(p.about for p in found.parameters)):
        assert texts["sv"] and texts["en"] and texts["sv"] != texts["en"]
    table = ask(view, name, **{p.name: p.example for p in found.parameters})
    assert set(found.shown) <= set(table.columns)


@pytest.mark.parametrize("name", [q.name for q in catalogue()])
def test_question_names_its_graphs_and_its_order(name: str) -> None:
    """Shipped queries read named graphs, so that every engine answers alike, and sort their rows."""
    sparql = question(name).sparql
    assert "GRAPH ?" in sparql
    assert "ORDER BY" in sparql


@pytest.mark.parametrize(
    ("what", "values", "message"),
    [
        pytest.param("decision", {}, "Is it decisions", id="name-misspelt"),
        pytest.param("zzz", {}, "query --list", id="name-unknown"),
        pytest.param("decisions-involving", {}, "parameter 'name' is missing", id="parameter-missing"),
        pytest.param(
            "decisions", {"doc": "x"}, "no parameter 'doc'; its parameters are: document", id="parameter-unknown"
        ),
    ],
)
def test_call_that_is_off_says_what_would_be_right(what: str, values: dict[str, str], message: str) -> None:
    """A wrong name or parameter is answered with the right ones."""
    with pytest.raises(AskError, match=re.escape(message)):
        prepared(what, values)


HEAD = (
    '#: title = { sv = "A", en = "B" }\n#: about = { sv = "C", en = "D" }\n#: group = "analyst"\n#: budget = "list"\n'
)
PARAMETER = '#: [parameter.name]\n#: type = "text"\n#: example = "x"\n#: about = { sv = "E", en = "F" }\n'


@pytest.mark.parametrize(
    ("text", "message"),
    [
        pytest.param("SELECT * {}", "head can't be read ('title')", id="no-head"),
        pytest.param(HEAD.replace("analyst", "anybody") + "SELECT * {}", "group is one of", id="group-unknown"),
        pytest.param("#: title = \nSELECT * {}", "head can't be read", id="head-is-no-toml"),
        pytest.param(HEAD + "SELECT * { ?s ?p $name }", "differ", id="parameter-not-in-head"),
        pytest.param(HEAD + PARAMETER + "SELECT * { ?s ?p ?o }", "differ", id="parameter-not-in-text"),
        pytest.param(
            HEAD + PARAMETER.replace('"text"', '"person"') + "SELECT * { ?s ?p $name }",
            "has no type of",
            id="type-unknown",
        ),
    ],
)
def test_question_file_that_is_wrong_is_named(text: str, message: str) -> None:
    """A mistake in the head of a file is told with the file's name and the remedy."""
    with pytest.raises(QueryError, match=re.escape(message)) as error:
        read("my.rq", text)
    assert "queries/my.rq" in str(error.value)


def test_near_names_are_offered(view: View) -> None:
    """A misspelt name finds its neighbours in the store."""
    assert names_like(view, "trafikvreket") == ("Trafikverket",)


def test_every_table_has_each_thing_once(view: View) -> None:
    """Rows are sorted by document and no row stands twice."""
    for name in CONTRACT:
        rows = ask(view, name).rows
        assert all(a[0] <= b[0] for a, b in pairwise(rows))
        assert len(set(rows)) == len(rows)


def test_every_kind_of_statement_can_be_asked_for() -> None:
    """The table of kinds in `statements-of-kind` is that of the ontology."""
    listed = re.findall(r'\("(\w+)" sg:(\w+)\)', question("statements-of-kind").sparql)
    assert dict(listed) == {code: code for code in t.SCHEMES["statement"]}


CONSTANTS = re.compile(rf'\(<{t.NS}(?P<scheme>\w+)/(?P<code>[\w-]+)> "(?P<shown>[\w-]+)"')
"""A row of a table inside a question: a concept, and the word that is shown for it."""


@pytest.mark.parametrize("name", [asked.name for asked in catalogue() if CONSTANTS.search(asked.sparql)])
def test_a_table_of_concepts_shows_their_codes(name: str) -> None:
    """What stands in a question for a concept is the code that the ontology gives it."""
    for row in CONSTANTS.finditer(question(name).sparql):
        assert row["code"] in t.SCHEMES[row["scheme"]]
        assert row["shown"] == row["code"]


@pytest.mark.parametrize(
    ("name", "scheme"),
    [
        ("statements-about", "statement"),
        ("statements-by-type", "statement"),
        ("statements-by-type-about", "statement"),
        ("mentions-of", "judgement"),
        ("decided-by", "kind"),
        ("decisions-involving", "how"),
        ("decisions-doing", "action"),
        ("elected-to", "office"),
    ],
)
def test_a_question_that_leaves_nothing_out_has_every_concept(name: str, scheme: str) -> None:
    """A concept that such a table lacked would take its rows out of the answer."""
    listed = [row["code"] for row in CONSTANTS.finditer(question(name).sparql)]
    assert sorted(listed) == sorted(t.SCHEMES[scheme])
