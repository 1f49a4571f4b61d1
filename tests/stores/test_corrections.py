"""What people say is wrong in a document goes with all that follows from it, in every kind of store, and stays away."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from itertools import permutations
from pathlib import Path

import pytest

from samgraf.graph.corrections import Correction, correctable
from samgraf.graph.errors import JudgementError
from samgraf.graph.facts import block
from samgraf.graph.iri import Mint, docid
from samgraf.graph.judgements import CONFIRMED, Judgement, Judgements, as_read, heeded, judgements
from samgraf.graph.judging import correct, judge, read_facts, take_back
from samgraf.graph.store import Store, open_store
from samgraf.graph.striking import struck
from samgraf.ingest.facts.nodes import Writer, entity_iri
from samgraf.ingest.facts.state import facts
from samgraf.ingest.pipeline import read, understood
from samgraf.ingest.read import document, source
from samgraf.ingest.reading import Reading
from samgraf.ontology import terms as t
from stores.conftest import Open

BASE = "https://samgraf.example/id/"
MINT = Mint(BASE)
EXAMPLES = sorted((Path(__file__).parents[2] / "examples" / "minutes").iterdir())
TEXT = """Minnesanteckningar från broguppens möte
Tid: 3 mars 2024 kl. 10.00

Närvarande:
Ulla Ekdal, Ekdala kommun
Bo Ask, Spårverket

1. Bron
Ulla Ekdal oroas över bron.
Beslut: Bo Ask tar fram en plan för bron till den 5 maj 2024.
"""


@pytest.fixture(scope="module")
def note(tmp_path_factory: pytest.TempPathFactory) -> tuple[str, dict[str, bytes]]:
    """One document as it was read: IRI and graphs."""
    path = tmp_path_factory.mktemp("minutes") / "mars.txt"
    path.write_text(TEXT, encoding="utf-8")
    return understood(document(source(path)), BASE)


Note = tuple[str, dict[str, bytes]]


def the(note: Note, kind: str, words: str) -> Correction:
    """The one fact of a kind whose place holds some words."""
    (found,) = [c for c in correctable(*note).values() if c.fact == kind and words in c.quote]
    return found


def last(reading: Reading, kind: str) -> Reading:
    """A reading that never found its last fact of a kind."""
    minutes = reading.minutes
    if kind == "statement":
        return replace(reading, utterances=reading.utterances[:-1])
    if kind == "attendance":
        return replace(reading, minutes=replace(minutes, participants=minutes.participants[:-1]))
    if kind == "vote":
        return replace(reading, votes=reading.votes[:-1])
    if kind == "warning":
        return replace(reading, warnings=tuple(sorted(reading.warnings, key=lambda w: (w.span, w.message))[:-1]))
    if kind == "involvement":
        return replace(reading, involvements=reading.involvements[:-1])
    kept = tuple(i for i in reading.involvements if i.decision < len(minutes.decisions) - 1)
    assert kept == reading.involvements[: len(kept)], "the parts of the last decision come last"
    return replace(reading, minutes=replace(minutes, decisions=minutes.decisions[:-1]), involvements=kept)


def quads(reading: Reading) -> Note:
    """A reading as a document's IRI and graphs; how much of its text was understood is left out."""
    of = reading.minutes.document.source
    doc = docid(of.name, of.sha256)
    said, derived = facts(reading, MINT)
    stated, inferred = MINT.graphs(doc)
    return MINT.document(doc), {stated: block(said, stated), inferred: block(derived, inferred)}


HOLDS: dict[str, Callable[[Reading], int]] = {
    "attendance": lambda reading: len(reading.minutes.participants),
    "decision": lambda reading: len(reading.minutes.decisions),
    "involvement": lambda reading: len(reading.involvements),
    "statement": lambda reading: len(reading.utterances),
    "vote": lambda reading: len(reading.votes),
    "warning": lambda reading: len(reading.warnings) * (not reading.minutes.document.mendings),
}


@pytest.mark.parametrize("kind", HOLDS)
def test_what_is_struck_leaves_what_a_reading_without_it_gives(kind: str) -> None:
    """For each example: the quads without its last fact are those of a reading that never had it, to the byte."""
    tried = 0
    for path in EXAMPLES:
        reading = read(document(source(path)))
        count = HOLDS[kind](reading)
        if not count:
            continue
        iri, graphs = quads(reading)
        fact = correctable(iri, graphs)[f"{BASE}{kind}/{MINT.docid_of(iri)}/{count}"]
        same = [c for c in correctable(iri, graphs).values() if c.key == fact.key]
        if len(same) > 1:
            continue
        assert struck(iri, graphs, [fact]) == quads(last(reading, kind))[1], path.name
        tried += 1
    assert tried >= (5 if kind not in ("vote", "warning") else 1)


FIELDS: dict[str, tuple[str, Callable[[Reading], Reading]]] = {
    "place": (
        "placename",
        lambda r: replace(r, minutes=replace(r.minutes, meeting=replace(r.minutes.meeting, place=None))),
    ),
    "end": ("enddate", lambda r: replace(r, minutes=replace(r.minutes, meeting=replace(r.minutes.meeting, end=None)))),
}


@pytest.mark.parametrize("field", FIELDS)
def test_a_property_of_the_meeting_is_struck_alone(field: str) -> None:
    """For each example that tells it: the quads without it are those of a reading that never found it."""
    name, never = FIELDS[field]
    tried = 0
    for path in EXAMPLES:
        reading = read(document(source(path)))
        iri, graphs = quads(reading)
        fact = correctable(iri, graphs).get(f"{BASE}assertion/{MINT.docid_of(iri)}/{name}")
        if fact:
            assert struck(iri, graphs, [fact]) == quads(never(reading))[1], path.name
            tried += 1
    assert tried >= 3


def nameless(reading: Reading, nobody: int) -> Reading:
    """A reading that never found one of those whom it names, nor anything that is of them alone."""
    kept = [n for n in range(len(reading.mentions)) if reading.entity_of(n) != nobody]
    at = {old: new for new, old in enumerate(kept)}

    def mentions(old: tuple[int, ...]) -> tuple[int, ...]:
        return tuple(at[n] for n in old if n in at)

    def entity(old: int) -> int:
        return -1 if old == nobody else old - (old > nobody)

    minutes, found = reading.minutes, reading.entities[nobody]
    spans = {m.span for n, m in enumerate(reading.mentions) if n not in at}
    rows = []
    for row in minutes.participants:
        if found.kind == "organisation" and spans & {*row.organisation_spans}:
            row = replace(row, organisation="")
        if found.kind != "person" or not spans & {*row.spans}:
            rows.append(row)
    links = [replace(reading.links[n], entity=entity(reading.links[n].entity)) for n in kept]
    return replace(
        reading,
        minutes=replace(minutes, participants=tuple(rows)),
        mentions=tuple(reading.mentions[n] for n in kept),
        links=tuple(replace(x, candidates=tuple(entity(c) for c in x.candidates if c != nobody)) for x in links),
        entities=tuple(e for n, e in enumerate(reading.entities) if n != nobody),
        involvements=tuple(
            replace(i, entity=entity(i.entity), mentions=mentions(i.mentions))
            for i in reading.involvements
            if i.entity != nobody
        ),
        utterances=tuple(
            replace(u, holders=mentions(u.holders), addressees=mentions(u.addressees), about=mentions(u.about))
            for u in reading.utterances
        ),
    )


def numbered_anew(graphs: dict[str, bytes]) -> dict[str, set[str]]:
    """The lines of each graph, rows and shares counted from 1 without gaps."""
    whole = b"".join(graphs.values()).decode()
    at: dict[str, str] = {}
    for kind in ("attendance", "involvement"):
        found = {int(n) for n in re.findall(rf"/{kind}/[^/> ]+/(\d+)>", whole)}
        at |= {f"{kind}/{n}": f"{kind}/{rank}" for rank, n in enumerate(sorted(found), 1)}
    node = re.compile(r"/(attendance|involvement)/([^/> ]+)/(\d+)>")
    return {
        graph: {node.sub(lambda m: f"/{m[2]}/{at[f'{m[1]}/{m[3]}']}>", line) for line in quads.decode().split("\n")}
        for graph, quads in graphs.items()
    }


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.name)
def test_a_name_that_is_nobodys_goes_with_all_that_is_said_of_them(path: Path) -> None:
    """Rows, shares, ties and the names in the text: what is left is a reading that never took it for a name.

    Who held a meeting is left aside: of two bodies in a title, a reading without the one would name the other.
    """
    reading = read(document(source(path)))
    iri, graphs = quads(reading)
    facts_read = correctable(iri, graphs)
    out = Writer(reading, MINT)

    def but_holders(graphs: dict[str, bytes]) -> dict[str, set[str]]:
        every = numbered_anew(graphs)
        return {g: {x for x in lines if "/heldby>" not in x and t.heldBy not in x} for g, lines in every.items()}

    for n, entity in enumerate(reading.entities):
        node = entity_iri(out, entity)
        left = struck(iri, graphs, [facts_read[node]])
        assert but_holders(left) == but_holders(quads(nameless(reading, n))[1]), entity.name
        assert not any(f"<{node}>".encode() in lines for lines in left.values()), entity.name


def filled(store: Store, note: Note, *wrong: Correction) -> list[str]:
    """The lines of a store after corrections of a document that comes first."""
    with store.writer() as writer:
        writer.replace(*note)
        for one in wrong:
            correct(writer, one)
    return store.view.lines()


def test_a_wrong_decision_goes_with_what_hangs_on_it(fresh: Open, note: Note) -> None:
    """No query meets it any longer, its parts and its shares neither; the text and who stands in it stay."""
    store = fresh()
    with store.writer() as writer:
        writer.replace(*note)
        assert correct(writer, the(note, "decision", "plan för bron")) == (note[0],)
    for nothing in ("?x a sg:Decision", "?x a sg:Involvement", "?x sg:involves ?y", "?x sg:decisionCount ?n"):
        assert not store.view.ask(f"ASK {{ GRAPH ?g {{ {nothing} }} }}"), nothing
    named = store.view.query('SELECT ?m WHERE { ?m a sg:Mention ; sg:refersTo/skos:prefLabel "Bo Ask" }').rows
    assert len(named) == 2
    assert store.view.ask('ASK { ?d sg:text ?text FILTER CONTAINS(?text, "plan för bron") }')
    assert store.view.ask("ASK { ?s a sg:Statement }")


def test_a_wrong_share_leaves_the_decision(fresh: Open, note: Note) -> None:
    """Who isn't responsible is no longer tied to the decision so, which stands without an owner."""
    store = fresh()
    filled(store, note, the(note, "involvement", "Bo Ask"))
    (row,) = store.view.query(
        "SELECT ?d ?who ?names WHERE { ?d a sg:Decision OPTIONAL { ?d sg:responsible ?who } OPTIONAL { ?d sg:responsibleNames ?names } }"
    )
    assert row[1:] == ("", "")


def test_a_wrong_row_leaves_nobody_there(fresh: Open, note: Note) -> None:
    """Whoever wasn't there was at no meeting, and is tied to no organisation by it."""
    store = fresh()
    filled(store, note, the(note, "attendance", "Bo Ask"))
    rows = store.view.query("SELECT ?n WHERE { ?a a sg:Attendance ; sg:attendee/skos:prefLabel ?n }").rows
    assert rows == (("Ulla Ekdal",),)
    assert not store.view.ask('ASK { ?p skos:prefLabel "Bo Ask" ; sg:affiliatedWith ?o }')


def test_a_name_that_is_nobodys_is_in_no_answer(fresh: Open, note: Note) -> None:
    """Nobody of that name was there, is to act or is known at all; the text has the words, and others stay."""
    store = fresh()
    filled(store, note, the(note, "mention", "Bo Ask"))
    assert not store.view.ask('ASK { ?who skos:prefLabel "Bo Ask" }')
    assert not store.view.ask("ASK { ?d sg:responsible ?who }")
    rows = store.view.query("SELECT ?n WHERE { ?a a sg:Attendance ; sg:attendee/skos:prefLabel ?n }").rows
    assert rows == (("Ulla Ekdal",),)
    assert store.view.ask('ASK { ?d sg:text ?text FILTER CONTAINS(?text, "Bo Ask") }')
    assert store.view.ask("ASK { ?d a sg:Decision }")


def test_a_wrong_day_is_no_day(fresh: Open, note: Note) -> None:
    """The meeting stands without it; what was decided keeps its own day."""
    store = fresh()
    day = correctable(*note)[f"{BASE}assertion/{MINT.docid_of(note[0])}/startdate"]
    filled(store, note, day)
    assert not store.view.ask("ASK { ?m schema:startDate ?day }")
    assert store.view.query("SELECT ?day WHERE { ?d sg:dueDate ?day }").rows == (("2024-05-05",),)


def test_what_is_said_to_be_wrong_stays_away(fresh: Open, note: Note) -> None:
    """A rebuild heeds it, whether it came before or after; taken back, the store is what it was."""
    wrong = the(note, "decision", "plan"), the(note, "statement", "oroas"), the(note, "mention", "Ulla Ekdal")
    whole = filled(fresh(), note)
    expected = None
    for order in permutations(wrong):
        store = fresh()
        lines = filled(store, note, *order)
        with store.writer() as writer:
            writer.replace(*note)
        assert store.view.lines() == lines == (expected or lines)
        expected = lines
        with store.writer() as writer:
            writer.retract(note[0])
            writer.replace_many({note[0]: note[1]})
        assert store.view.lines() == lines
        assert set(read_facts(store.view, note[0])) == set(correctable(*note)), "what was read can still be listed"
        with store.writer() as writer:
            for one in order:
                assert take_back(writer, one.iri(BASE)) == (note[0],)
        assert store.view.lines() == whole


def test_who_and_when_are_kept(fresh: Open, note: Note) -> None:
    """A correction comes back as it was said, and is corrected in its turn."""
    store = fresh()
    wrong = replace(the(note, "involvement", "Bo Ask"), by="Cia Alm", on="2024-06-01", why="ett förslag")
    filled(store, note, wrong)
    assert judgements(store.view).corrections == (wrong,)
    with store.writer() as writer:
        correct(writer, again := replace(wrong, why="en fråga"))
    assert judgements(store.view).corrections == (again,)


def test_a_correction_and_a_judgement_hold_together(fresh: Open, note: Note) -> None:
    """Whoever is judged to be another is corrected all the same, in either order, and both can be taken back."""
    bo, other = MINT.entity("person", "Bo Ask", "Spårverket"), MINT.entity("person", "Bo Aske", "Spårverket")
    same = Judgement(other, bo, CONFIRMED, name="Bo Aske")
    share = the(note, "involvement", "Bo Ask")
    stores = [fresh(), fresh()]
    for store, first in zip(stores, (True, False), strict=True):
        with store.writer() as writer:
            writer.replace(*note)
            for step in (first, not first):
                judge(writer, same) if step else correct(writer, share)
    assert stores[0].view.lines() == stores[1].view.lines()
    assert not stores[0].view.ask("ASK { ?d sg:responsible ?who }")
    with stores[0].writer() as writer:
        take_back(writer, same.iri(BASE))
    assert stores[0].view.lines() == filled(fresh(), note, share)


def test_what_no_document_says_is_refused(tmp_path: Path, note: Note) -> None:
    """A correction of nothing is one clear line, and nothing is kept of it."""
    with open_store(tmp_path / "store", create=True) as store, store.writer() as writer:
        writer.replace(*note)
        before = store.view.lines()
        nothing = Correction(note[0], t.Decision, (f"{note[0]}#char=1,2",), quote="inn")
        with pytest.raises(JudgementError, match="holds no such decision: inn"):
            correct(writer, nothing)
        assert store.view.lines() == before


def test_lines_come_back_as_they_were_read(note: Note) -> None:
    """What went and what came tell exactly what was read."""
    said = Judgements().corrected(the(note, "decision", "plan")).corrected(the(note, "attendance", "Ulla"))
    out, lines = heeded(note[0], note[1], said)
    assert out != note[1]
    assert as_read(out, *lines) == note[1]
