"""How attendance lists are read: one case a line, all persons invented."""

from __future__ import annotations

import pytest

from samgraf.ingest.lines.layout import lines
from samgraf.ingest.minutes import Participant
from samgraf.ingest.parse import parse
from samgraf.ingest.roster.ranges import expanded
from samgraf.ingest.roster.roster import roster
from samgraf.ingest.text import Document, Source


def people(text: str) -> tuple[Participant, ...]:
    """The participants of a head given as plain text."""
    document = Document(Source("example.txt", text.encode(), "text/plain", "0" * 64), text)
    found = lines(document, "sv")
    listed, _ = roster(found, 0, len(found), "sv")
    for person in listed:
        assert person.name.split()[0] in person.spans[0].of(text)
    return listed


def row(person: Participant) -> tuple[str, str, str, str, str]:
    """A participant as the contract's table shows them."""
    items = "" if person.items is None else " ".join(person.items)
    return person.name, person.organisation, person.status, " ".join(person.roles), items


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Deltagare\nEva Lindmark Sala kommun, punkt 2-4\nPer Ekvall Trafikverket\n",
            [
                ("Eva Lindmark", "Sala kommun", "present", "", "2 3 4"),
                ("Per Ekvall", "Trafikverket", "present", "", ""),
            ],
            id="name-and-organisation-without-separator",
        ),
        pytest.param(
            "Närvarande: Eva Lindmark (Sala kommun),\nPer Ekvall (Trafikverket). På länk: Ulla\nNorin (Sala kommun).\n",
            [
                ("Eva Lindmark", "Sala kommun", "present", "", ""),
                ("Per Ekvall", "Trafikverket", "present", "", ""),
                ("Ulla Norin", "Sala kommun", "present", "", ""),
            ],
            id="the-next-group-begins-within-a-line",
        ),
        pytest.param(
            "Närvarande: Eva Lindmark (P2), Per Ekvall (P1–P3)\n",
            [("Eva Lindmark", "", "present", "", "2"), ("Per Ekvall", "", "present", "", "1 2 3")],
            id="items-with-a-letter-before-the-number",
        ),
        pytest.param(
            "Deltagare\nEva Lindmark Sala kommun\nPer Ekvall Bergslagens Vägvänner\nUlla Norin Trafikverket\n",
            [
                ("Eva Lindmark", "Sala kommun", "present", "", ""),
                ("Per Ekvall", "Bergslagens Vägvänner", "present", "", ""),
                ("Ulla Norin", "Trafikverket", "present", "", ""),
            ],
            id="unknown-organisation-among-known-ones",
        ),
        pytest.param(
            "Vi var jag, Eva Lindmark och Per Ekvall från Sala kommun samt Ulla Norin från Trafikverket.\n",
            [
                ("Eva Lindmark", "Sala kommun", "present", "", ""),
                ("Per Ekvall", "Sala kommun", "present", "", ""),
                ("Ulla Norin", "Trafikverket", "present", "", ""),
            ],
            id="told-in-the-first-person",
        ),
        pytest.param(
            "Beslutande\n\nSala kommun          Eva Lindmark (C)\n                     Per Ekvall (M)\n"
            "Trafikverket         Ulla Norin\n",
            [
                ("Eva Lindmark", "Sala kommun", "present", "member", ""),
                ("Per Ekvall", "Sala kommun", "present", "member", ""),
                ("Ulla Norin", "Trafikverket", "present", "member", ""),
            ],
            id="organisation-beside-its-people",
        ),
        pytest.param(
            "Närvarande: Eva Lindmark ordförande Per Ekvall Ulla Norin\nBo Ramsell Karin Öst\n",
            [
                ("Eva Lindmark", "", "present", "chair", ""),
                ("Per Ekvall", "", "present", "", ""),
                ("Ulla Norin", "", "present", "", ""),
                ("Bo Ramsell", "", "present", "", ""),
                ("Karin Öst", "", "present", "", ""),
            ],
            id="nothing-between-the-names",
        ),
        pytest.param(
            "Närvarande: Eva Lindmark Sala, Per Ekvall Gävle, Ulla Norin Falun\nBo Ramsell, Karin Öst\n",
            [
                ("Eva Lindmark", "Sala", "present", "", ""),
                ("Per Ekvall", "Gävle", "present", "", ""),
                ("Ulla Norin", "Falun", "present", "", ""),
                ("Bo Ramsell", "", "present", "", ""),
                ("Karin Öst", "", "present", "", ""),
            ],
            id="places-behind-the-names-and-a-line-for-each-side",
        ),
        pytest.param(
            "Ledamöter\nEva Lindmark Ramsell        Sala kommun\nPer O Ekvall                Gävle kommun (ordf.)\n",
            [
                ("Eva Lindmark Ramsell", "Sala kommun", "present", "member", ""),
                ("Per O Ekvall", "Gävle kommun", "present", "chair member", ""),
            ],
            id="three-words-of-name-in-a-column",
        ),
        pytest.param(
            "Ledamöter Närvarande\nEva Lindmark X\nPer Ekvall X, § 4-5\nUlla Norin Anmält förhinder\n",
            [
                ("Eva Lindmark", "", "present", "member", ""),
                ("Per Ekvall", "", "present", "member", "4 5"),
                ("Ulla Norin", "", "absent", "", ""),
            ],
            id="ticked-behind-the-name",
        ),
        pytest.param(
            "Närvarande: Eva Lindmark, Per Ekvall från punkten Stadgar\nTolk: Ulla Norin\n- Dagordning: godkändes.\n",
            [
                ("Eva Lindmark", "", "present", "", ""),
                ("Per Ekvall", "", "present", "", ""),
                ("Ulla Norin", "", "present", "", ""),
            ],
            id="an-occupation-heads-one-name-and-bullets-end-the-list",
        ),
        pytest.param(
            "Närv: Eva Lindmark (ordf), Nils-Erik, Per Ekvall,\nUlla Norin (sekr)\nEj närv: Sonja\n",
            [
                ("Eva Lindmark", "", "present", "chair", ""),
                ("Nils-Erik", "", "present", "", ""),
                ("Per Ekvall", "", "present", "", ""),
                ("Ulla Norin", "", "present", "secretary", ""),
                ("Sonja", "", "absent", "", ""),
            ],
            id="one-goes-by-the-given-name",
        ),
        pytest.param(
            "Närvarande: 8 representanter av 72 hus.\n\nEva Lindmark 16, Per Ekvall 9, Ulla Norin 31, Bo Ramsell 4.\n",
            [(name, "", "present", "", "") for name in ("Eva Lindmark", "Per Ekvall", "Ulla Norin", "Bo Ramsell")],
            id="below-their-number",
        ),
        pytest.param(
            "Ledamöter\nEva Lindmark (SRF)\nPer Ekvall (DHR) ej närvarande\nÖvriga\nUlla Norin, sekreterare, "
            "vård- och omsorgskontoret\nBo Ramsell, ordförande elevrådet\n",
            [
                ("Eva Lindmark", "SRF", "present", "member", ""),
                ("Per Ekvall", "DHR", "absent", "", ""),
                ("Ulla Norin", "Vård- och omsorgskontoret", "guest", "secretary", ""),
                ("Bo Ramsell", "elevrådet", "guest", "", ""),
            ],
            id="units-and-offices-of-others",
        ),
        pytest.param(
            "Med i dag\nSala: Ulla Norin\nEkö: –\nGävle: Per Ekvall\nVia länk: Karin Öst (höll i pennan)\n",
            [
                ("Ulla Norin", "Sala", "present", "", ""),
                ("Per Ekvall", "Gävle", "present", "", ""),
                ("Karin Öst", "", "present", "secretary", ""),
            ],
            id="one-sent-nobody",
        ),
        pytest.param(
            "Deltog:  Eva Lindmark (Sala kommun, sammankallande), Per\nEkvall (Trafikverket), Ulla Norin\n(Gävle kommun)\n",
            [
                ("Eva Lindmark", "Sala kommun", "present", "chair", ""),
                ("Per Ekvall", "Trafikverket", "present", "", ""),
                ("Ulla Norin", "Gävle kommun", "present", "", ""),
            ],
            id="name-torn-by-the-line",
        ),
        pytest.param(
            "Närvarande\nEva Lindmark, Arkitekt Eken AB        EL\nPer Ekvall, Elkonsult Norr            PE\n",
            [
                ("Eva Lindmark", "Arkitekt Eken AB", "present", "", ""),
                ("Per Ekvall", "Elkonsult Norr", "present", "", ""),
            ],
            id="firms-by-their-trade-and-initials-in-a-column",
        ),
        pytest.param(
            "Närvarande\nEva Lindmark    Ordförande\nPer Ekvall    Adjungerad Vattenrådet\n",
            [
                ("Eva Lindmark", "", "present", "chair", ""),
                ("Per Ekvall", "Vattenrådet", "guest", "", ""),
            ],
            id="co-opted-from-a-body",
        ),
        pytest.param(
            "Följande var där:\nEva Lindmark\nPer Ekvall, Trafikverket\n",
            [("Eva Lindmark", "", "present", "", ""), ("Per Ekvall", "Trafikverket", "present", "", "")],
            id="following-were-there",
        ),
        pytest.param(
            "Närvarande: Per Ekvall och Ulla Norin ffån Trafikverket.\n",
            [("Per Ekvall", "Trafikverket", "present", "", ""), ("Ulla Norin", "Trafikverket", "present", "", "")],
            id="preposition-with-a-misread-letter",
        ),
        pytest.param(
            "Med på mötet: Eva Lindmark, Per Ekvall och Ulla Norin (Trafikverket).\n",
            [
                ("Eva Lindmark", "", "present", "", ""),
                ("Per Ekvall", "", "present", "", ""),
                ("Ulla Norin", "Trafikverket", "present", "", ""),
            ],
            id="brackets-tie-one-name-only",
        ),
        pytest.param(
            "Närvarande\nEva Lindmark (Sala kommun)\nPer Ekvall (Trafikverket)\nUlla Norin (SGU)\nBo Rask (Digg)\n"
            "Bakgrund och gruppens arbete\nArbetet sker inom ett program och leds av Trafikverket och Digg tillsammans med\n",
            [
                ("Eva Lindmark", "Sala kommun", "present", "", ""),
                ("Per Ekvall", "Trafikverket", "present", "", ""),
                ("Ulla Norin", "SGU", "present", "", ""),
                ("Bo Rask", "Digg", "present", "", ""),
            ],
            id="list-with-brackets-ends-where-they-end",
        ),
        pytest.param(
            "Närvarande: Eva Lindmark, Per Ekvall och Ulla Norin\nFrånvarande: Bo Rask\n",
            [
                ("Eva Lindmark", "", "present", "", ""),
                ("Per Ekvall", "", "present", "", ""),
                ("Ulla Norin", "", "present", "", ""),
                ("Bo Rask", "", "absent", "", ""),
            ],
            id="names-on-one-line",
        ),
        pytest.param(
            "Närvarande: Eva Lindmark och Per Ekvall från hyresgästföreningen. Ulla Norin från Vägbolaget.\n",
            [
                ("Eva Lindmark", "hyresgästföreningen", "present", "", ""),
                ("Per Ekvall", "hyresgästföreningen", "present", "", ""),
                ("Ulla Norin", "Vägbolaget", "present", "", ""),
            ],
            id="organisation-shared-up-to-the-full-stop",
        ),
        pytest.param(
            "Beslutande    Ledamöter                     Tjänstgörande ersättare\n"
            "Eva Lindmark (M), Ordförande Per Ekvall (S) ersätter\n"
            "Ulla Norin (C), 1:e vice ordförande Bo Rask (S)\n"
            "Åke Sand (V), 2:e vice\nordförande\nLena Holm (KD)\n",
            [
                ("Eva Lindmark", "Moderaterna", "present", "chair member", ""),
                ("Ulla Norin", "Centerpartiet", "present", "vice-chair member", ""),
                ("Åke Sand", "Vänsterpartiet", "present", "vice-chair member", ""),
                ("Lena Holm", "Kristdemokraterna", "present", "member", ""),
                ("Per Ekvall", "Socialdemokraterna", "present", "substitute", ""),
                ("Bo Rask", "Socialdemokraterna", "absent", "", ""),
            ],
            id="two-flattened-columns",
        ),
        pytest.param(
            "Övriga närvarande Ersättare                 Tjänstemän\n"
            "Eva Lindmark (M)              Per Ekvall, biträdande\n"
            "Ulla Norin (S)                planeringschef, § 12\n",
            [
                ("Eva Lindmark", "Moderaterna", "present", "substitute", ""),
                ("Ulla Norin", "Socialdemokraterna", "present", "substitute", ""),
                ("Per Ekvall", "", "guest", "", "12"),
            ],
            id="columns-with-wrapped-cells",
        ),
        pytest.param(
            "Beslutande\nEva Lindmark (M) §§ 10-12\nPer Ekvall (S) deltar ej §§ 11, 13 p.g.a. jäv\nUlla Norin (C) §§ 10-14\n",
            [
                ("Eva Lindmark", "Moderaterna", "present", "member", "10 11 12"),
                ("Per Ekvall", "Socialdemokraterna", "present", "member", "10 12 14"),
                ("Ulla Norin", "Centerpartiet", "present", "member", "10 11 12 13 14"),
            ],
            id="all-but-these-items",
        ),
        pytest.param(
            "Övriga närvarande: Eva Lindmark, ekonomichef, via länk Per Ekvall, strateg, § 4, via länk Ulla Norin, nämndsekreterare\n",
            [
                ("Eva Lindmark", "", "guest", "", ""),
                ("Per Ekvall", "", "guest", "", "4"),
                ("Ulla Norin", "", "guest", "", ""),
            ],
            id="a-new-name-after-a-title",
        ),
        pytest.param(
            "Närvarande\n- Eva Lindmark (Trafikverket)\n- Per Ekvall (SCB)\n- Ulla Norin (Norins Åkeri)\n",
            [
                ("Eva Lindmark", "Trafikverket", "present", "", ""),
                ("Per Ekvall", "SCB", "present", "", ""),
                ("Ulla Norin", "Norins Åkeri", "present", "", ""),
            ],
            id="organisations-in-brackets",
        ),
        pytest.param(
            "Närvarande: Skatteverket, Bolagsverket, Trafikverket\n",
            [],
            id="organisations-are-nobody",
        ),
        pytest.param(
            "Närvarande\nEva Lindmark, ordförande\nPer Ekvall, kassör\nsamt ytterligare 14 medlemmar\n",
            [("Eva Lindmark", "", "present", "chair", ""), ("Per Ekvall", "", "present", "", "")],
            id="a-count-is-nobody",
        ),
        pytest.param(
            "Deltagare\nEva Lindmark, Sala kommun\n\nÖvriga\n\ndeltagare\n\nPer Ekvall, Trafikverket, punkt 7\n",
            [
                ("Eva Lindmark", "Sala kommun", "present", "", ""),
                ("Per Ekvall", "Trafikverket", "guest", "", "7"),
            ],
            id="a-heading-over-two-lines",
        ),
    ],
)
def test_roster_is_read(text: str, expected: list[tuple[str, str, str, str, str]]) -> None:
    """Each row of the list becomes one participant with organisation, status, offices and items."""
    assert [row(p) for p in people(text)] == expected


@pytest.mark.parametrize(
    ("written", "numbers"),
    [
        pytest.param("2-4", [2, 3, 4], id="range"),
        pytest.param("131-133, 135", [131, 132, 133, 135], id="range-and-single"),
        pytest.param("3 till 5", [3, 4, 5], id="words"),
        pytest.param("7-2", [7], id="falling-range-is-not-guessed"),
    ],
)
def test_item_range_is_inclusive_as_printed(written: str, numbers: list[int]) -> None:
    """A range of items holds both its ends."""
    assert expanded(written) == numbers


def test_who_is_seen_at_the_meeting_was_there() -> None:
    """Where there is no list, those who speak, come or leave were there: by full name, if one only has the given name."""
    text = (
        "Klubbens vårmöte 2019-05-21\n\n1. Val\n\nNominerad: Eva Lindmark.\nEva presenterar sig.\n"
        "Eva och Per E lämnar rummet.\nMötet valde Per Ekvall.\nPer presenterade sig också.\n"
    )
    minutes = parse(Document(Source("vår.txt", text.encode(), "text/plain", "0" * 64), text))
    assert [(p.name, p.status) for p in minutes.participants] == [
        ("Eva Lindmark", "present"),
        ("Per Ekvall", "present"),
    ]
