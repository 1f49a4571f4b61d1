"""Terms and lines: what is written is what a store gives back."""

from __future__ import annotations

import pyoxigraph as ox
import pytest
from hypothesis import given
from hypothesis import strategies as st

from samgraf.graph.errors import TermError
from samgraf.graph.facts import Evidence, Fact, Node, decimal, iri, lines, literal, moment, number, quoting
from samgraf.graph.iri import Mint
from samgraf.graph.store import open_store
from samgraf.ontology import terms as t

GRAPH = "https://a.example/g"
SHOWN = Evidence("https://a.example/d", 4, 7, "abc")

texts = st.text(st.characters(codec="utf-8"))


def through(term: str) -> str:
    """A term as the engine reads it from N-Quads and writes it again."""
    quad = next(iter(ox.parse(f"<a:s> <a:p> {term} <a:g> .".encode(), ox.RdfFormat.N_QUADS)))
    assert isinstance(quad, ox.Quad)
    return str(quad.object)


@given(texts)
def test_literal_survives_the_engine(text: str) -> None:
    """Any text comes out of N-Quads as it went in: quotes, back slashes, line ends, controls."""
    quad = next(iter(ox.parse(f"<a:s> <a:p> {literal(text)} <a:g> .".encode(), ox.RdfFormat.N_QUADS)))
    assert quad.object == ox.Literal(text)


@given(texts)
def test_literal_survives_an_update(text: str) -> None:
    """The same terms mean the same in SPARQL, through which documents are put in."""
    with open_store("memory:") as store:
        document = store.mint.document("d-00000000")
        graph = store.mint.graph("d-00000000")
        store.writer().replace(document, {graph: lines([Node("a:s", (), (("a:p", literal(text)),))], graph)})
        assert store.view.query("SELECT ?o { ?s <a:p> ?o }").rows == ((text,),)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("\\u0041", id="looks-like-an-escape"),
        pytest.param("\\\\u0041\\", id="back-slashes"),
        pytest.param('"} } ; DROP ALL ; INSERT DATA { <a:b> <a:c> "', id="looks-like-an-update"),
        pytest.param("rad ett\r\nrad två\n\ttabb", id="line-ends"),
        pytest.param("å\u0308 👩‍🚀 \u2028 \ufeff", id="letters-of-all-sorts"),
    ],
)
def test_literal_survives_what_looks_like_syntax(text: str) -> None:
    """Text that looks like an escape or like SPARQL stays text, in and out."""
    with open_store("memory:") as store:
        graph = store.mint.graph("d-00000000")
        line = f"<a:s> <a:p> {literal(text)} <{graph}> ."
        store.writer().replace(store.mint.document("d-00000000"), {graph: [line]})
        assert store.view.query("SELECT ?o { ?s <a:p> ?o }").rows == ((text,),)
        assert len(store.view.lines()) == 1


@given(st.floats(0, 1))
def test_decimal_is_written_as_the_engine_writes_it(value: float) -> None:
    """A confidence is the same characters before and after a store."""
    assert through(decimal(value)) == decimal(value)


@given(st.integers(-(2**62), 2**62))
def test_number_is_written_as_the_engine_writes_it(value: int) -> None:
    """A whole number is the same characters before and after a store."""
    assert through(number(value)) == number(value)


@pytest.mark.parametrize("text", ["2019-09-05", "2019-09-05T12:00", "2019-09-05T12:00:30"])
def test_moment_is_written_as_the_engine_writes_it(text: str) -> None:
    """A day or a time is the same characters before and after a store."""
    assert through(moment(text)) == moment(text)


@pytest.mark.parametrize("text", ["", "2019", "2019-13-01", "12:00", "2019-09-05T12:00+02:00", "i höst"])
def test_moment_is_never_guessed(text: str) -> None:
    """What isn't a day or a time without a zone is refused."""
    with pytest.raises(TermError):
        moment(text)


@pytest.mark.parametrize(
    "text", ["a b", "juni", "https://a.example/<", "https://a.example/%zz", "https://a.example/\n", ""]
)
def test_iri_is_never_mended(text: str) -> None:
    """What is no absolute IRI is refused, not encoded in silence."""
    with pytest.raises(TermError):
        iri(text)


@given(st.text(max_size=20))
def test_iri_that_is_taken_is_taken_by_the_engine(text: str) -> None:
    """Whatever `iri` accepts, the engine accepts."""
    try:
        term = iri(f"https://a.example/{text}")
    except TermError:
        return
    assert through(term) == term


def test_half_a_surrogate_pair_is_refused() -> None:
    """What UTF-8 can't hold is told before it reaches a store."""
    with pytest.raises(TermError, match="surrogate"):
        literal("\ud83d")


def test_lines_are_sorted_and_once() -> None:
    """The order in which facts come, and how often, makes no difference."""
    facts = [Fact(f"a:f{n}", (t.Vote,), ((t.yes, number(n)),), (SHOWN,), "r", 0.5) for n in range(3)]
    once = lines(facts, GRAPH)
    assert once == sorted(set(once)) == lines([*reversed(facts), *facts], GRAPH)


def test_fact_reaches_its_quotation() -> None:
    """Evidence has the document, the offsets and the exact words."""
    with open_store("memory:") as store:
        graph = store.mint.graph("d-00000000")
        node = Fact("a:f", (t.Vote,), (), (SHOWN,), "r", 0.5, "from the year of the meeting")
        store.writer().replace(store.mint.document("d-00000000"), {graph: lines([node], graph)})
        rows = store.view.query(
            "SELECT ?d ?s ?e ?x ?c ?i { <a:f> sg:evidence ?ev ; sg:confidence ?c ; sg:inferredFrom ?i . ?ev a sg:Evidence ;"
            " oa:hasSource ?d ; oa:start ?s ; oa:end ?e ; oa:exact ?x }"
        ).rows
    assert rows == (("https://a.example/d", "4", "7", "abc", "0.5", "from the year of the meeting"),)


@pytest.mark.parametrize(
    "fact",
    [
        pytest.param(Fact("a:f", (), (), (), "r", 0.5), id="no-evidence"),
        pytest.param(Fact("a:f", (), (), (SHOWN,), "", 0.5), id="no-rule"),
        pytest.param(Fact("a:f", (), (), (SHOWN,), "r", 1.5), id="surer-than-sure"),
        pytest.param(Fact("a:f", (), (), (SHOWN,), "r", float("nan")), id="confidence-is-no-number"),
    ],
)
def test_fact_without_grounds_is_refused(fact: Fact) -> None:
    """No fact enters a graph without evidence, rule and confidence."""
    with pytest.raises(TermError, match="a fact needs evidence"):
        lines([fact], GRAPH)


@given(st.text(min_size=1), st.data())
def test_quotation_is_proved_by_slicing(text: str, data: st.DataObject) -> None:
    """Evidence holds exactly the stretch of text."""
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    shown = quoting("a:d", text, start, end)
    assert (shown.start, shown.end, shown.exact) == (start, end, text[start:end])


@pytest.mark.parametrize(("start", "end"), [(2, 2), (3, 2), (-1, 2), (0, 4)])
def test_quotation_of_nothing_is_refused(start: int, end: int) -> None:
    """Offsets outside the text, or that show nothing, are no evidence."""
    with pytest.raises(TermError):
        quoting("a:d", "abc", start, end)


def test_lines_are_quads_that_the_engine_reads() -> None:
    """Every line is an N-Quad, character for character as the engine writes it."""
    mint = Mint("https://samgraf.example/id/")
    nodes = [
        Node(
            mint.entity("person", "Åsa Öberg", "Ekdala"), (t.FOAF_PERSON,), ((t.SKOS_PREF_LABEL, literal('Åsa "Ö"\n')),)
        )
    ]
    written = lines(nodes, GRAPH)
    quads = ox.parse("\n".join(written).encode(), ox.RdfFormat.N_QUADS)
    assert sorted(f"{quad} ." for quad in quads) == written
