"""SPARQL as text: values go in as terms and nowhere else; mistakes are told at their place."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from graph_sample import DOCUMENT, NAME, graph
from hypothesis import given
from hypothesis import strategies as st

from samgraf.graph.errors import QueryError
from samgraf.graph.facts import literal
from samgraf.graph.sparql import bound, parameters
from samgraf.graph.store import View, open_store


@pytest.fixture(scope="module")
def view() -> Iterator[View]:
    """The sample document in a store."""
    with open_store("memory:") as store:
        store.writer().replace(DOCUMENT, graph())
        yield store.view


@pytest.mark.parametrize(
    ("sparql", "expected"),
    [
        pytest.param("SELECT ?d { ?d sg:fileName $x }", ("x",), id="variable"),
        pytest.param("SELECT ?d { ?d sg:fileName '$x' }", (), id="in-a-string"),
        pytest.param('SELECT ?d { ?d sg:fileName "a\\"$x" }', (), id="after-an-escaped-quote"),
        pytest.param('SELECT ?d { ?d sg:fileName """a"$x""" }', (), id="in-a-long-string"),
        pytest.param("SELECT ?d { ?d <https://a.example/$x> ?y }", (), id="in-an-iri"),
        pytest.param("SELECT ?d { ?d ?p ?y } # $x", (), id="in-a-comment"),
        pytest.param("SELECT ?d { FILTER(?a < $x && ?b > $y) }", ("x", "y"), id="less-than-opens-no-iri"),
        pytest.param("SELECT ?d { ?d ?p $x, $x }", ("x",), id="twice-is-one"),
    ],
)
def test_parameters_are_dollar_names_outside_of_texts(sparql: str, expected: tuple[str, ...]) -> None:
    """Only a dollar sign that SPARQL reads as a variable marks a parameter."""
    assert parameters(sparql) == expected
    assert bound(sparql, dict.fromkeys(expected, "<a:b>")).count("<a:b>") == sum(
        sparql.count(f"${x}") for x in expected
    )


@given(st.text(st.characters(codec="utf-8")))
def test_no_value_breaks_out_of_its_place(value: str) -> None:
    """Whatever text is given for a parameter, it is compared and nothing else."""
    with open_store("memory:") as store:
        rows = store.view.query("SELECT ?x { BIND($v AS ?x) }", {"v": literal(value)}).rows
    assert rows == ((value,),)


@pytest.mark.parametrize("value", ["juni.md", "'juni.md'", '"a" . ?s ?p ?o', '"a"@sv }', "?x", "<a b>", '"a\nb"'])
def test_value_that_is_no_term_is_refused(value: str) -> None:
    """Only one IRI or one literal is put in."""
    with pytest.raises(QueryError, match="not an IRI or a literal"):
        bound("SELECT ?d { ?d sg:fileName $x }", {"x": value})


def test_value_without_a_place_is_refused() -> None:
    """A value that the query doesn't ask for is a slip of the caller's."""
    with pytest.raises(QueryError, match=r"no parameter 'y'; its parameters .* are: x"):
        bound("SELECT ?d { ?d sg:fileName $x }", {"y": "<a:b>"})


@pytest.mark.parametrize(
    ("sparql", "message"),
    [
        pytest.param(
            "SELECT ?d {\n  ?d a sg:Decision",
            "line 1, column 11: this { is never closed; expected }",
            id="bracket-open",
        ),
        pytest.param(
            "SELECT ?d {\n FILTER(?d = 1 }",
            "line 2, column 16: expected ) first, for the ( of line 2, column 8",
            id="brackets-crossed",
        ),
        pytest.param("SELECT ?d ?d a ?t }", "line 1, column 19: this } closes nothing", id="bracket-never-opened"),
        pytest.param(
            "SELECT ?d {\n ?d sg:quote 'a }", "line 2, column 14: the text that begins here has no end", id="text-open"
        ),
        pytest.param("SELEC ?d { ?d ?p ?o }", "column 1: a query doesn't begin with SELEC; is SELECT", id="first-word"),
        pytest.param(
            "SELECT ?d { ?d a Decision }", "column 18: Decision has no prefix; is it sg:Decision?", id="no-prefix"
        ),
        pytest.param(
            "SELECT ?d { ?d ?p ?o FILTR(?o) }", "column 22: FILTR means nothing here; is FILTER", id="keyword"
        ),
        pytest.param("SELECT ?d { ?d skso:x ?o }", "prefix skso: is not known; is skos: meant?", id="prefix-misspelt"),
        pytest.param("SELECT (COUNT(?d) ?n) { ?d ?p ?o }", "column 19: AS is missing", id="sum-without-as"),
        pytest.param("SELECT ?p { ?d ?p ?o } GROUP BY ?d", "put it into GROUP BY", id="neither-grouped-nor-summed"),
        pytest.param(
            "SELECT ?d { ?d a <http://x y> }", "column 27: an IRI holds no blank; write %20", id="iri-with-blank"
        ),
        pytest.param("SELECT ?d { ?d a ?o } ORDER ?d", "expected BY", id="engine-has-the-word"),
        pytest.param(
            "SELECT ?d {\n  ?d a ex:Decision }", "line 2, column 8: the prefix ex: is not known", id="prefix-unknown"
        ),
        pytest.param(
            "SELECT ?d { SERVICE <https://a.example/> { ?d ?p ?o } }",
            "line 1, column 13: SERVICE calls",
            id="calls-a-server",
        ),
        pytest.param(
            "SELECT ?d { service silent ?x { ?d ?p ?o } }", "SERVICE calls", id="calls-a-server-in-lower-case"
        ),
        pytest.param("INSERT DATA { <a:a> <a:b> <a:c> }", "samgraf update --write", id="an-update-is-no-query"),
        pytest.param("ASK { ?s ?p ?o }", "not a SELECT", id="an-ask-gives-no-rows"),
    ],
)
def test_mistake_is_told_at_its_place(view: View, sparql: str, message: str) -> None:
    """A query that can't be asked says where and why."""
    with pytest.raises(QueryError) as error:
        view.query(sparql)
    assert message in str(error.value)


@pytest.mark.parametrize("text", ["'{'", '"("', "'''it's {'''", "<https://a.example/(x>", "1 # } ' {"])
def test_brackets_and_quotation_marks_in_texts_are_no_mistake(view: View, text: str) -> None:
    """Only what stands outside of texts, IRIs and comments is taken for a bracket or a quotation mark."""
    with pytest.raises(QueryError, match="column 13: LIMT means nothing here; is LIMIT meant"):
        view.query(f"SELECT * {{}} LIMT 5 VALUES ?a {{ {text}\n }}")


@given(st.text("SELECT?ab{}()<>\"'.:#$ \n", max_size=40))
def test_every_mistake_has_a_place_in_the_text(text: str) -> None:
    """Whatever is typed, the line told is one of the query's, and the caret stands in or right behind it."""
    with open_store("memory:") as store:
        try:
            store.view.answer(f"SELECT {text}")
        except QueryError as error:
            if match := re.match(r"line (\d+), column (\d+): ", str(error)):
                rows = f"SELECT {text}".split("\n")
                assert 1 <= int(match[1]) <= len(rows)
                assert 1 <= int(match[2]) <= len(rows[int(match[1]) - 1]) + 1


def test_word_service_in_a_text_is_no_call(view: View) -> None:
    """Only the keyword is refused: not a name, a string, a comment or a variable."""
    sparql = "PREFIX service: <https://a.example/> SELECT ?service { ?service service:of 'SERVICE' } # SERVICE"
    assert len(view.query(sparql)) == 0


def test_prefixes_and_union_are_known_without_declaring(view: View) -> None:
    """A query of one's own sees all graphs as one and needs no PREFIX line."""
    assert view.query("SELECT ?n { ?d a sg:SourceDocument ; sg:fileName ?n }").rows == ((NAME,),)


def test_triples_are_sorted_and_once(view: View) -> None:
    """A CONSTRUCT gives a graph: no triple twice, always in the same order."""
    found = view.triples("CONSTRUCT { ?d a ?k } { ?d a ?k }")
    assert found == sorted(set(found)) and found
    assert all(line.endswith(" .") for line in found)


def test_ask_answers_yes_or_no(view: View) -> None:
    """An ASK is answered as what it is."""
    assert view.ask("ASK { ?d sg:fileName $n }", {"n": literal(NAME)}) is True
    assert view.ask("ASK { ?d sg:fileName 'other.md' }") is False
