"""Minutes of several meetings in one file: each is read by itself, as it would be in a file of its own."""

from __future__ import annotations

from pathlib import Path

import layouts
import pytest

from samgraf.graph.query import ask
from samgraf.graph.store import open_store
from samgraf.graph.validate import validated
from samgraf.ingest.bound import several
from samgraf.ingest.parse import parse
from samgraf.ingest.pipeline import read, read_all, understood
from samgraf.ingest.read import document, of_bytes
from samgraf.ingest.reading import Reading

PROTOCOL = """
# Protokoll från styrelsemöte i Lövö vägförening
Tid och plats: den {day} {month} 2024 kl. 18.30, Lövö skola
Närvarande
- Eva Ek, ordförande
- Bo Alm, sekreterare
- {third}
## § 1 Mötets öppnande
Eva Ek öppnade mötet.
## § 2 Bron vid kvarnen
{third} oroas över bron.
Beslut
Styrelsen beslutar
- att Bo Alm begär in anbud på bron senast den 1 oktober 2024.
## § 3 Avslutning
Mötet avslutades.
"""
NOTES = """
# Anteckningar från Grannsamverkan Ekdalen, {day} {month} 2024
Deltagare: Eva Ek, Bo Alm, {third}
## Belysningen
{third} vill ha fler lampor vid skolan.
Beslut: Bo Alm ringer kommunen.
## Nästa möte
Nästa möte hålls efter sommaren.
"""
FORM = """
# LÖVÖ KOMMUN
Kommunstyrelsen
Sammanträdesdatum: 2024-{number}-{day}
Beslutande
- Eva Ek (S), ordförande
- Bo Alm (M)
- {third} (C)
## § 7 Budget
Beslut
Kommunstyrelsen godkänner budgeten.
## § 8 Väg 12
Beslut
Kommunstyrelsen ger {third} i uppdrag att bjuda in Trafikverket.
Underskrifter
Eva Ek
Bo Alm
"""
FORMS = {"protocol": PROTOCOL, "notes": NOTES, "form": FORM}
MEETINGS = (("06", "mars", "03", "Ulla Berg"), ("17", "april", "04", "Sten Dahl"), ("22", "maj", "05", "Maj Lind"))


def written(form: str, n: int) -> str:
    """The minutes of the n-th meeting in a form."""
    day, month, number, third = MEETINGS[n]
    return FORMS[form].format(day=day, month=month, number=number, third=third)


def file(text: str, kind: str) -> bytes:
    """A text as a file of a format."""
    return layouts.FORMATS[kind](layouts.blocks(text))


def told(reading: Reading) -> tuple[object, ...]:
    """What is understood of minutes, without its places."""
    minutes, names = reading.minutes, [entity.name for entity in reading.entities]
    head = (minutes.meeting.body, minutes.meeting.owner, minutes.meeting.start, minutes.meeting.place)
    return (
        [value and (value.text, value.rule) for value in head],
        [(p.name, p.organisation, p.status, p.roles, p.items) for p in minutes.participants],
        [(item.number, item.title) for item in minutes.items],
        [(d.text, d.item, d.due_written) for d in minutes.decisions],
        [(i.decision, names[i.entity], i.how) for i in reading.involvements],
        [(u.quote, u.kind, u.item, [names[reading.entity_of(m)] for m in u.holders]) for u in reading.utterances],
        [w.message for w in reading.warnings],
    )


@pytest.mark.parametrize("kind", layouts.FORMATS)
@pytest.mark.parametrize("form", FORMS)
def test_each_of_them_is_read_as_it_would_be_alone(form: str, kind: str) -> None:
    """Three meetings in one file give what three files give, whatever the format."""
    texts = [written(form, n) for n in range(len(MEETINGS))]
    together = read_all(document(of_bytes(f"bok.{kind}", file("\n".join(texts), kind))))
    alone = [read(document(of_bytes(f"bok.{kind}", file(text, kind)))) for text in texts]
    assert [told(reading) for reading in together] == [told(reading) for reading in alone]


@pytest.mark.parametrize("form", FORMS)
def test_every_span_counts_in_the_whole_text(form: str) -> None:
    """Whatever is cited of the later minutes stands at its place in the file."""
    of = document(of_bytes("bok.md", "\n".join(written(form, n) for n in range(3)).encode()))
    for reading in read_all(of):
        for decision in reading.minutes.decisions:
            for span in decision.spans:
                assert span.of(of.text) == span.of(reading.minutes.document.text) != ""
        for mention in reading.mentions:
            assert mention.span.of(of.text) == mention.span.of(reading.minutes.document.text)


STAY_ONE = {
    "the head again on its second page": PROTOCOL.replace(
        "## § 3", "Protokoll från styrelsemöte i Lövö vägförening\nTid och plats: den {day} {month} 2024\n## § 3"
    ),
    "the next meeting": PROTOCOL.replace(
        "## § 3 Avslutning", "## § 3 Nästa möte\nTid: den 9 september 2024\nPlats: Lövö skola\n## § 4 Avslutning"
    ),
    "an earlier protocol was gone through": PROTOCOL.replace(
        "## § 2",
        "## § 2 Föregående protokoll\nProtokoll från styrelsemöte den 4 januari 2024 lades till handlingarna.\n## § 3",
    ),
    "a report of the body that the first line names": "Styrelsen\n\n"
    + PROTOCOL.replace("## § 2", "## 3.1 Styrelsen\n\n### Ordförande\n\nJag fick svar den 4 januari 2024.\n\n## § 3"),
    "a letter's head above the title": "Datum          Beteckning\n2024-{number}-28\nRut Dahl, 018-12 34 56\n\n"
    + PROTOCOL,
    "the title of an item about minutes": PROTOCOL.replace(
        "## § 3 Avslutning",
        "## § 3    Dnr EKO-2024-00002\n## Anteckningar från byalagets möte\nPlats: Lövö skola\nÖppet: 4 januari 2024",
    ),
    "appended minutes of others": PROTOCOL
    + PROTOCOL.replace("# Protokoll", "Bilaga 1\n# Protokoll").replace("{month}", "augusti"),
}


@pytest.mark.parametrize("why", STAY_ONE)
def test_minutes_of_one_meeting_stay_one(why: str) -> None:
    """A head that is repeated, a coming meeting, an earlier protocol and an appendix begin no minutes of their own."""
    day, month, number, third = MEETINGS[0]
    text = STAY_ONE[why].format(day=day, month=month, number=number, third=third)
    assert len(several(document(of_bytes("ett.md", text.encode())))) == 1


def test_no_document_at_hand_is_taken_apart(shared: Path) -> None:
    """All real documents, our examples and the held-out ones are minutes of one meeting, and stay that."""
    from samgraf.ingest.read import documents, source

    folders = (shared / "minutes", Path(__file__).parent / "heldout" / "minutes")
    paths = [path for folder in folders for path in sorted(folder.iterdir()) if path.is_file()]
    apart = [path.name for path in paths for of in documents(source(path)) if len(several(of)) != 1]
    assert len(paths) > 200 and apart == []


def test_offices_right_below_a_title_are_a_head() -> None:
    """Two minutes with nothing but chair and secretary in their heads, both numbered from one, are two."""
    one = "PROTOKOLL {n}\nfört vid styrelsemöte i Lövö vägförening den {n} maj 2025\nOrdförande: {chair}\nSekreterare: Bo Alm\n\n§ 1 Grus\nBeslut: Att köpa grus.\n\n"
    text = one.format(n=3, chair="Eva Ek") + one.format(n=9, chair="Rut Dahl")
    found = [parse(each) for each in several(document(of_bytes("a.txt", text.encode())))]
    assert [[p.name for p in minutes.participants] for minutes in found] == [
        ["Eva Ek", "Bo Alm"],
        ["Rut Dahl", "Bo Alm"],
    ]
    signed = text.replace(
        "PROTOKOLL 9\nfört vid styrelsemöte i Lövö vägförening den 9 maj 2025\n", "Justerat den 9 maj 2025\n"
    )
    assert len(several(document(of_bytes("a.txt", signed.encode())))) == 1


def test_all_of_them_stand_in_the_graph_side_by_side() -> None:
    """A store lists each meeting with its rows and decisions; numbers go on, evidence is sound, the seam is told."""
    of = document(of_bytes("bok.md", "\n".join(written("protocol", n) for n in range(3)).encode()))
    with open_store("memory:", create=True) as store:
        iri, graphs = understood(of, store.base)
        with store.writer() as writer:
            writer.replace(iri, graphs)
        assert [row["start"][:10] for row in ask(store.view, "meetings").records()] == [
            f"2024-{number}-{day}" for day, _, number, _ in MEETINGS
        ]
        rows = store.view.query(
            "SELECT ?n ?m WHERE { ?a sg:attendee/skos:prefLabel ?n ; sg:atMeeting ?m } ORDER BY ?m ?n"
        )
        first = f"{store.base}meeting/{iri.rpartition('/')[2]}"
        assert [(name, meeting) for name, meeting in rows if name not in ("Eva Ek", "Bo Alm")] == [
            ("Ulla Berg", first),
            ("Sten Dahl", f"{first}/2"),
            ("Maj Lind", f"{first}/3"),
        ]
        assert len({row["decision"] for row in ask(store.view, "decisions").records()}) == 3
        faults = [fault for _, found in validated(store.view, store.view.documents()) for fault in found]
        assert faults == []
        told_of = [row["start"] for row in ask(store.view, "warnings").records() if "another meeting" in row["message"]]
        assert [of.text[int(start) :].split("\n")[0] for start in told_of] == [
            "Protokoll från styrelsemöte i Lövö vägförening"
        ] * 2
