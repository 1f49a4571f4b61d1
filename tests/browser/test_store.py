"""The page beside the store that it was drawn from: the same counts, the same days, the very words of the minutes."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from samgraf.graph.store import Store
from samgraf.ontology import terms as t
from samgraf.viz.frame import Frame, Wish, framed

from .conftest import EXAMPLES, Opener


@pytest.fixture(scope="module")
def whole(archive: Store) -> Frame:
    """Everything that the store holds."""
    return framed(archive.view, Wish(limit=10_000))


def kept_texts(store: Store) -> dict[str, str]:
    """The kept text of each document by its file name."""
    rows = store.view.query(f"SELECT ?name ?text WHERE {{ ?d <{t.fileName}> ?name ; <{t.text}> ?text }}")
    return {row[0]: row[1] for row in rows}


def counted(store: Store, pattern: str) -> int:
    """How many there are of something, as SPARQL counts them."""
    ((count,),) = store.view.query(f"SELECT (COUNT(DISTINCT ?s) AS ?n) WHERE {{ {pattern} }}")
    return int(count)


def test_legend_counts_what_sparql_counts(opened: Opener, archive: Store, whole: Frame) -> None:
    """Check 11: the numbers of the legend are those of the store; a kind switched off is gone from map and tables."""
    page = opened(whole, anchor="#open=all")
    shown = page.page.evaluate(
        "Object.fromEntries([...document.querySelectorAll('.legend-kinds li, .legend-relations li')].map((li) => "
        "[li.querySelector('input').value, Number(li.querySelector('.count').textContent.replace(/\\D/g, ''))]))"
    )
    kinds = {
        "decision": f"?s a <{t.Decision}>",
        "item": f"?s a <{t.AgendaItem}>",
        "meeting": f"?s a <{t.Meeting}>",
        "person": f"?s a <{t.FOAF_PERSON}>",
        "place": f"?s a <{t.Place}>",
    }
    assert {kind: shown[kind] for kind in kinds} == {kind: counted(archive, p) for kind, p in kinds.items()}
    for how in ("responsible", "addressee", "proposer", "dissenter"):
        wanted = f"?s a <{t.Involvement}> ; <{t.how}> ?how . FILTER(STRENDS(STR(?how), '/{how}'))"
        assert shown[how] == counted(archive, wanted), how
    page.page.uncheck("input[value=decision]")
    assert not [iri for iri in page.shown()[0] if whole.network.node(iri).kind == "decision"]
    assert page.page.locator("#section-nodes tbody td:text-is('beslut')").count() == 0


def test_period_shows_what_sparql_finds(opened: Opener, archive: Store, whole: Frame) -> None:
    """Check 14: the slider, moved by keys, says its day, and shows the decisions of the meetings from then on."""
    page = opened(whole, anchor="#open=all")
    page.page.focus("#from")
    page.page.keyboard.press("End")
    for _ in range(3):
        page.page.keyboard.press("ArrowLeft")
    spoken = page.page.get_attribute("#from", "aria-valuetext")
    assert spoken
    day = page.page.evaluate("new URLSearchParams(location.hash.slice(1)).get('from')")
    assert spoken.endswith(day[:4])
    rows = archive.view.query(
        f"SELECT DISTINCT ?d WHERE {{ ?d a <{t.Decision}> ; <{t.inMeeting}> ?m . ?m <{t.SCHEMA_START_DATE}> ?day . "
        f"FILTER(SUBSTR(STR(?day), 1, 10) >= '{day}') }}"
    )
    shown = {iri for iri in page.shown()[0] if whole.network.node(iri).kind == "decision"}
    assert shown == {iri for (iri,) in rows}
    page.page.keyboard.press("Home")
    assert len(page.shown()[0]) == len(whole.network.nodes)


def test_every_quotation_is_found_in_its_document(archive: Store, whole: Frame) -> None:
    """Check 15: each quotation stands in the kept text at its offsets, and the kept text is that of the file."""
    texts = kept_texts(archive)
    quotes = list(whole.network.quotes())
    assert len(quotes) > 500
    assert all(texts[q.meeting.document][q.start : q.end] == q.text for q in quotes)
    plain = [name for name in texts if name.endswith(".txt")]
    assert plain
    for name in plain:
        (file,) = Path(EXAMPLES).rglob(name)
        assert texts[name].split() == file.read_text(encoding="utf-8").split()


def test_click_shows_the_words_of_the_minutes(opened: Opener, archive: Store) -> None:
    """Check 15: a name and a line, chosen, show meeting, day, document, place, certainty and the stretch itself."""
    frame = framed(archive.view, Wish(about="tvarforbindelse vastra adalens"))
    page = opened(frame)
    texts = kept_texts(archive)
    in_view = "samgraf.onMap().map(samgraf.place).find((p) => p.x > 20 && p.y > 90 && p.x < 900 && p.y < 500)"
    page.page.locator("#map").click(position=page.page.evaluate(in_view))
    for choice in ("", "samgraf.chooseLine('e0')"):
        page.page.evaluate(choice or "null")
        quote = page.page.locator("#details blockquote").first
        about = quote.locator("footer").inner_text()
        words = quote.locator("mark").text_content()
        assert words
        assert any(name in about and words in text for name, text in texts.items())
        assert "säkerhet" in about
        assert "tecken" in about
        assert "regel" in about


def test_everything_seen_can_be_heard(opened: Opener, archive: Store) -> None:
    """Check 20: every name and every relation on the map stands in the accessibility tree, by way of the tables."""
    frame = framed(archive.view, Wish(about="Bollstabron"))
    page = opened(frame).page
    while page.locator("#more-edges").count():
        page.click("#more-edges")
    heard = page.locator("#tables").aria_snapshot()
    for node in frame.network.nodes:
        assert node.label.replace('"', '\\"') in heard.replace("\\u2026", "…"), node.label
    rows = page.locator("#section-edges tbody tr").count()
    assert rows == len(frame.network.edges)
    assert page.locator("#map").get_attribute("role") == "application"


def test_same_name_is_told_apart(opened: Opener, archive: Store) -> None:
    """Two of one name are two, each with what tells it, tied by a dotted line that says "maybe the same"."""
    frame = framed(archive.view, Wish())
    same = [node for node in frame.network.nodes if node.label == "Annika Wikborg"]
    assert len({node.name for node in same}) == len(same) > 1
    ties = Counter(e.relation for e in frame.network.edges if {e.source, e.target} <= {n.iri for n in same})
    assert ties["maybe-same"] >= len(same) - 1
    page = opened(frame).page
    page.fill("#search", "annika wikborg")
    assert page.locator("#hits li").count() == len(same)
    page.press("#search", "Enter")
    details = page.locator("#details").inner_text()
    assert "Annika Wikborg (möte 20" in details
    assert "är kanske samma som" in details
    assert "hålls isär" in details


def test_a_matter_is_answered_at_a_glance(opened: Opener, archive: Store) -> None:
    """Check 40: the map of a project says who sat at the table, what was decided and who worries, each with words."""
    page = opened(framed(archive.view, Wish(about="Tvärförbindelse Västra Ådalen"))).page
    brief = page.locator("#brief")
    table, decided, voices = (brief.locator(".columns > div").nth(n).inner_text() for n in range(3))
    assert "Trafikverket: " in table
    assert "Annika Wikborg" in table
    assert "Emil Hörnstedt tar fram en gemensam behovsbeskrivning" in decided
    assert voices.index("oroas över") < voices.index("begär")
    assert "Annika är tveksam till det" in voices
    assert page.evaluate("samgraf.headings()") == ["Vid bordet", "Det gäller", "Beslutat", "Nämns också"]
    page.locator("#brief button.worry").first.click()
    assert page.locator("#details blockquote").count() >= 1


def test_seed_document_answers(opened: Opener, shared: Path) -> None:
    """Check 40: the real notes say the same without a word of explanation, each with its sentence."""
    from samgraf.graph.store import open_store
    from samgraf.ingest.pipeline import ingest

    store = open_store("memory:")
    ingest([shared / "minutes" / "sodertorn-2019-09-05.txt"], store.writer())
    page = opened(framed(store.view, Wish(about="tvarforbindelse sodertorns"))).page
    table, decided, voices = (page.locator("#brief .columns > div").nth(n).inner_text() for n in range(3))
    for body in ("Trafikverket", "Haninge kommun", "Södertälje kommun", "Nykvarns kommun"):
        assert f"{body}: " in table
    assert "Inget i detta urval" not in decided
    assert "5 september 2019" in decided
    assert "oroas över" in voices
    assert page.locator("#brief q").count() >= 5
