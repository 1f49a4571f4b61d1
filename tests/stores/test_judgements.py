"""What people judge of who is who holds in every kind of store, whatever comes before or after it."""

from __future__ import annotations

from itertools import permutations
from pathlib import Path

import graph_sample
import pytest
from hypothesis import given
from hypothesis import strategies as st

from samgraf.graph.errors import JudgementError
from samgraf.graph.facts import joined
from samgraf.graph.iri import Mint
from samgraf.graph.judgements import CONFIRMED, REJECTED, Judgement, applied, as_read, judgements, somebody_else
from samgraf.graph.judging import doubts, judge, meant, take_back
from samgraf.graph.store import Store, open_store
from samgraf.ingest.pipeline import understood
from samgraf.ingest.read import document, source
from stores.conftest import Open

MINT = Mint("https://samgraf.example/id/")
HEAD = "Minnesanteckningar från broguppens möte\nTid: {day} kl. 10.00\n\nNärvarande:\n{people}\n\n1. Bron\n{said}\n"
TEXTS = {
    "mars.txt": ("3 mars 2024", "Ulla Ekdal, Ekdala kommun\nBo Ask, Spårverket", "Ulla Ekdal oroas över bron."),
    "april.txt": ("9 april 2024", "Ulla Ekdahl, Ekdala kommun\nBo Ask, Spårverket", "Ulla Ekdahl vill se en plan."),
    "maj.txt": ("7 maj 2024", "Ulla Ekdal\nBo Ask, Spårverket", "Ulla Ekdal tackar för mötet."),
}
ULLA = MINT.entity("person", "Ulla Ekdal", "Ekdala kommun")
SLIP = MINT.entity("person", "Ulla Ekdahl", "Ekdala kommun")
MAY = MINT.entity("person", "maj-67b1b520", "Ulla Ekdal")
SAME = Judgement(ULLA, SLIP, CONFIRMED, name="Ulla Ekdal", by="Cia Alm", on="2024-06-01", why="samma adress")


@pytest.fixture(scope="module")
def read(tmp_path_factory: pytest.TempPathFactory) -> dict[str, tuple[str, dict[str, bytes]]]:
    """The documents as they were read: IRI and graphs by file name."""
    folder = tmp_path_factory.mktemp("minutes")
    found = {}
    for name, (day, people, said) in TEXTS.items():
        (folder / name).write_text(HEAD.format(day=day, people=people, said=said), encoding="utf-8")
        found[name] = understood(document(source(folder / name)), MINT.base)
    return found


Read = dict[str, tuple[str, dict[str, bytes]]]


def filled(store: Store, read: Read, *names: str, said: tuple[Judgement, ...] = ()) -> list[str]:
    """The lines of a store after judgements and documents, in that order."""
    with store.writer() as writer:
        for one in said:
            judge(writer, one)
        for name in names:
            writer.replace(*read[name])
    return store.view.lines()


def people(store: Store) -> dict[str, set[str]]:
    """The names of each person, by the end of the IRI."""
    found: dict[str, set[str]] = {}
    for entity, name in store.view.query("SELECT ?e ?n WHERE { ?e a foaf:Person ; skos:prefLabel|skos:altLabel ?n }"):
        found.setdefault(entity.removeprefix(MINT.base), set()).add(name)
    return found


def test_two_judged_to_be_one_are_one_everywhere(fresh: Open, read: Read) -> None:
    """Attendance, mentions and statements of both are one person's, who keeps the second name as a further one."""
    store = fresh()
    filled(store, read, "mars.txt", "april.txt")
    with store.writer() as writer:
        assert judge(writer, SAME) == (read["april.txt"][0],)
    assert SLIP not in "\n".join(x for g in store.view.graphs if "human" not in g for x in store.engine.dump(g))
    assert people(store)[ULLA.removeprefix(MINT.base)] == {"Ulla Ekdal", "Ulla Ekdahl"}
    met = store.view.query(f"SELECT DISTINCT ?m WHERE {{ ?a sg:attendee <{ULLA}> ; sg:atMeeting ?m }}")
    assert len(met.rows) == 2
    labels = store.view.query(f"SELECT ?n WHERE {{ GRAPH ?g {{ <{ULLA}> skos:prefLabel ?n }} }}").rows
    assert labels == (("Ulla Ekdal",), ("Ulla Ekdal",))
    confirmed = store.view.query(
        f"SELECT DISTINCT ?d WHERE {{ ?m sg:refersTo <{ULLA}> ; sg:judgement/skos:notation|sg:judgement ?j ; "
        'oa:hasSource/sg:fileName ?d FILTER(STRENDS(STR(?j), "confirmed")) }'
    )
    assert confirmed.rows == (("april.txt",),)


def test_a_judgement_holds_for_documents_that_come_later(fresh: Open, read: Read) -> None:
    """The store is the same whether the judgement or the documents come first, in any order, one by one or together."""
    said = (SAME,)
    first = fresh()
    filled(first, read, *TEXTS)
    with first.writer() as writer:
        judge(writer, SAME)
    after = first.view.lines()
    for order in list(permutations(TEXTS))[::5]:
        assert filled(fresh(), read, *order, said=said) == after
    together = fresh()
    with together.writer() as writer:
        judge(writer, SAME)
        writer.replace_many(dict(read.values()))
        writer.replace_many(dict(read.values()))
    assert together.view.lines() == after


def test_what_is_taken_back_leaves_nothing(fresh: Open, read: Read) -> None:
    """Taken back, a judgement leaves what a store without it holds; another one stays."""
    plain = filled(fresh(), read, *TEXTS)
    other = Judgement(ULLA, MAY, CONFIRMED)
    store = fresh()
    filled(store, read, *TEXTS, said=(SAME, other))
    both = store.view.lines()
    with store.writer() as writer:
        assert take_back(writer, SAME.iri(store.base)) == (read["april.txt"][0],)
        alone = store.view.lines()
        judge(writer, SAME)
        assert store.view.lines() == both
        take_back(writer, SAME.iri(store.base))
        assert store.view.lines() == alone
        assert take_back(writer, other.iri(store.base)) == (read["maj.txt"][0],)
        assert store.view.lines() == plain
        with pytest.raises(JudgementError, match="no such judgement"):
            take_back(writer, SAME.iri(store.base))


def test_a_document_taken_out_leaves_what_a_build_without_it_gives(fresh: Open, read: Read) -> None:
    """Judgements stay when documents go, and what was noted of a document goes with it."""
    without = filled(fresh(), read, "mars.txt", "maj.txt", said=(SAME,))
    store = fresh()
    filled(store, read, *TEXTS, said=(SAME,))
    with store.writer() as writer:
        assert writer.retract(read["april.txt"][0])
    assert store.view.lines() == without


def test_one_document_may_mean_somebody_else(fresh: Open, read: Read) -> None:
    """Whom a document means is somebody else of that name; in the other documents nothing changes."""
    store = fresh()
    filled(store, read, *TEXTS)
    march = read["mars.txt"][0]
    other = somebody_else(MINT, march, "Ulla Ekdal")
    with store.writer() as writer:
        assert judge(writer, Judgement(ULLA, other, REJECTED, document=march)) == (march,)
    assert ULLA.removeprefix(MINT.base) not in people(store)
    assert people(store)[other.removeprefix(MINT.base)] == {"Ulla Ekdal"}
    assert store.view.ask(f"ASK {{ <{other}> owl:differentFrom <{ULLA}> }}")


def test_a_contradiction_is_refused_and_changes_nothing(fresh: Open, read: Read) -> None:
    """Nobody can be two, nor is judged to be themselves; a judgement of the same two takes the older one's place."""
    store = fresh()
    slip_is_ulla_is_may = (SAME, Judgement(MAY, ULLA, CONFIRMED, name="Ulla Ekdal"))
    before = filled(store, read, *TEXTS, said=slip_is_ulla_is_may)
    with store.writer() as writer:
        for wrong, why in (
            (Judgement(ULLA, ULLA, CONFIRMED), "is one already"),
            (Judgement(MINT.entity("person", "Bo Ask", "Spårverket"), SLIP, CONFIRMED), "Take that back first"),
            (Judgement(SLIP, MAY, CONFIRMED), "Take that back first"),
        ):
            with pytest.raises(JudgementError, match=why):
                judge(writer, wrong)
            assert store.view.lines() == before
        judge(writer, Judgement(ULLA, SLIP, REJECTED))
    assert [j.verdict for j in judgements(store.view).every] == [CONFIRMED, REJECTED]
    assert {MAY.removeprefix(MINT.base), SLIP.removeprefix(MINT.base)} <= set(people(store))


def test_doubts_are_listed_until_they_are_settled(fresh: Open, read: Read) -> None:
    """People of one full name are in doubt, the one known beyond a document first; what is judged isn't any more."""
    store = fresh()
    filled(store, read, "mars.txt", "maj.txt")
    local = MAY
    (pair,) = doubts(store.view)
    assert (pair.first, pair.second, pair.first_told, pair.second_told) == (ULLA, local, "Ekdala kommun", "maj.txt")
    with store.writer() as writer:
        judge(writer, Judgement(ULLA, local, REJECTED))
        assert doubts(store.view) == ()
        judge(writer, Judgement(ULLA, local, CONFIRMED, name="Ulla Ekdal"))
    assert doubts(store.view) == ()
    assert meant(store.view, "Ulla Ekdal") == (ULLA, "Ulla Ekdal")


# --- by themselves

ENTITIES = (graph_sample.ULLA, graph_sample.BO, graph_sample.EKDALA, graph_sample.TRAFIKVERKET, graph_sample.BRIDGE)
SAMPLE = {graph: joined(lines) for graph, lines in graph_sample.graph().items()}


@given(st.dictionaries(st.sampled_from(ENTITIES), st.sampled_from((*ENTITIES, MINT.entity("person", "n")))))
def test_lines_come_back_as_they_were_read(moves: dict[str, str]) -> None:
    """Whatever is put in whose place: the lines that went and came lead back to what was read."""
    out, (gone, come) = applied(SAMPLE, moves, dict.fromkeys(moves.values(), "Någon"))
    assert as_read(out, gone, come) == SAMPLE
    assert bool(gone) == (out != SAMPLE)
    for other, target in moves.items():
        if other != target and other not in moves.values():
            assert f"<{other}>".encode() not in b"".join(out.values())


def test_a_name_in_a_quotation_is_not_touched() -> None:
    """What documents say stays as it is: only who is meant changes, never a text that looks like an IRI."""
    graph = MINT.graph("d-1")
    lines = [f'<{MINT.document("d-1")}> <https://samgraf.example/ns#text> "se <{ULLA}> <{graph}> ." <{graph}> .']
    quads = {
        graph: joined(
            [*lines, f"<{MINT.mention('d-1', 0, 4)}> <https://samgraf.example/ns#refersTo> <{ULLA}> <{graph}> ."]
        )
    }
    out, _ = applied(quads, {ULLA: SLIP}, {})
    assert lines[0].encode() in out[graph] and f"refersTo> <{SLIP}>".encode() in out[graph]


def test_a_chain_ends_with_the_last(tmp_path: Path, read: Read) -> None:
    """A is B and B is C makes A C, in whatever order it was judged."""
    third = MAY
    chain = (Judgement(SLIP, third, CONFIRMED, name="Ulla Ekdahl"), SAME)
    stores = []
    for said in (chain, chain[::-1]):
        with open_store("memory:") as store:
            stores.append(filled(store, read, *TEXTS, said=said))
            assert {p for p in people(store) if "ulla" in p} == {ULLA.removeprefix(MINT.base)}
    assert stores[0] == stores[1]


def test_what_stands_beside_itself_stays_unless_two_were_made_one() -> None:
    """A mention that is its own evidence keeps it; who met a person that they are judged to be, met nobody."""
    graph, mention, met = MINT.graph("d-1"), MINT.mention("d-1", 0, 4), "<https://samgraf.example/ns#met>"
    own = f"<{mention}> <https://samgraf.example/ns#evidence> <{mention}> <{graph}> ."
    quads = {graph: joined([own, f"<{ULLA}> {met} <{SLIP}> <{graph}> ."])}
    out, _ = applied(quads, {SLIP: ULLA}, {})
    assert out[graph] == joined([own])
