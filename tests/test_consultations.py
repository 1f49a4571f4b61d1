"""Consultations of two sides and groups of networks: who came, who met, what is to be done, who holds what.

All of it is invented.
"""

from __future__ import annotations

import pytest
from spoken import written

from samgraf.ingest.parse import parse
from samgraf.ingest.pipeline import read
from samgraf.ingest.statements.say import statements
from samgraf.ingest.text import Document, Source


def document(text: str) -> Document:
    """Minutes given as plain text."""
    return Document(Source("möte.txt", text.encode(), "text/plain", "0" * 64), text)


def rows(people: str) -> list[tuple[str, str]]:
    """The participants of notes without numbered items, as name and organisation."""
    text = f"Samråd om älven\n3 maj 2022\n\n{people}\n\nLäget\nVi gick igenom läget.\n"
    return [(p.name, p.organisation) for p in parse(document(text)).participants]


REGION = [("Eva Lindmark", "Regionen"), ("Per Ekvall", "Regionen")]
COUNCIL = [("Rut Dahl", "Vattenrådet"), ("Moa Norin", "Vattenrådet")]


@pytest.mark.parametrize(
    ("people", "expected"),
    [
        pytest.param(
            "Närvarande:\nFör länsstyrelsen: Eva Lindmark, chef Miljöenheten, och Per Ekvall, tf chef Vattenenheten.\n"
            "För vattenrådet: Rut Dahl, ordförande i rådet sedan i våras, och Moa Norin, sekreterare i två år nu.",
            [("Eva Lindmark", "Länsstyrelsen"), ("Per Ekvall", "Länsstyrelsen"), *COUNCIL],
            id="each-side-on-a-long-line",
        ),
        pytest.param(
            "Närvarande:\nFör regionen: Eva Lindmark och Per Ekvall.\n"
            "För vattenrådet: Rut Dahl, kassör, Moa Norin, LRF Norr, och Karl Ek, Åkraft AB.\n"
            "Från Sala kommun deltog miljöstrategen Siv Alm.",
            [
                *REGION,
                ("Rut Dahl", "Vattenrådet"),
                ("Moa Norin", "LRF Norr"),
                ("Karl Ek", "Åkraft AB"),
                ("Siv Alm", "Sala kommun"),
            ],
            id="others-of-a-side-and-a-sentence-below",
        ),
        pytest.param(
            "Deltagare\nPå regionens sida: Eva Lindmark, chef, Per Ekvall\nPå vattenrådets sida: Rut Dahl, Moa Norin",
            REGION + COUNCIL,
            id="sides-of-the-table",
        ),
        pytest.param(
            "Deltagare\nRegionens representanter: Eva Lindmark, Per Ekvall\n"
            "Vattenrådets företrädare: Rut Dahl, Moa Norin",
            REGION + COUNCIL,
            id="representatives",
        ),
        pytest.param(
            "Närvarande var Rut Dahl och Moa Norin. Trafikverket representerades av Eva Lindmark och Per Ekvall.",
            [
                ("Rut Dahl", ""),
                ("Moa Norin", ""),
                ("Eva Lindmark", "Trafikverket"),
                ("Per Ekvall", "Trafikverket"),
            ],
            id="a-sentence-behind-names-is-of-its-own",
        ),
        pytest.param(
            "Deltog gjorde Rut Dahl och Moa Norin. Från Trafikverket deltog generaldirektören samt cheferna för "
            "Plan Eva Lindmark och Drift Per Ekvall.",
            [("Rut Dahl", ""), ("Moa Norin", ""), ("Eva Lindmark", "")],
            id="a-sentence-half-understood-ties-nobody",
        ),
    ],
)
def test_those_of_each_side_are_tied_to_it_alone(people: str, expected: list[tuple[str, str]]) -> None:
    """Who came for a side is tied to it, whatever titles stand between, and nobody else is."""
    assert rows(people) == expected


@pytest.mark.parametrize(
    ("title", "body"),
    [
        ("PROTOKOLL FRÅN STYRELSEMÖTE — BRF EKGLÄNTAN 7", "BRF EKGLÄNTAN 7"),
        ("Protokoll från styrelsemöte – Brf Granliden 3", "Brf Granliden 3"),
        ("Styrelsemöte | Ekby bygdegårdsförening", "Ekby bygdegårdsförening"),
        ("Protokoll styrelsemöte - Norrvikens båtklubb", "Norrvikens båtklubb"),
        ("Anteckningar från den 4 okt 2012  Cykelgruppen", "Cykelgruppen"),
        ("Minnesanteckningar den 6 december 2010, Cykelgruppen", "Cykelgruppen"),
        ("Anteckningar 2010-12-06 – Vattengruppen i Ekby", "Vattengruppen i Ekby"),
        ("Minnesanteckningar 3 maj 2022, Folkets hus", ""),
    ],
)
def test_who_met_may_stand_behind_the_meeting_or_its_day(title: str, body: str) -> None:
    """A title names who met behind a dash, a bar or the day too, and a house is nobody."""
    text = f"{title}\n\nNärvarande: Eva Lindmark, Per Ekvall och Rut Dahl.\n\n§ 1 Öppnande\nEva öppnade mötet.\n"
    met = parse(document(text)).meeting.body
    assert (met.text if met else "") == body


def test_a_title_in_a_unit_is_no_part_of_the_name_of_the_unit() -> None:
    """Who is something in a unit comes from that unit, or from whom is named behind it."""
    listed = (
        "Närvarande:\nEva Lindmark, chef Miljöenheten\nPer Ekvall, tf chef Gatuavdelningen, Sala kommun\n"
        "Rut Dahl, handläggare Plankontoret"
    )
    expected = [("Eva Lindmark", "Miljöenheten"), ("Per Ekvall", "Sala kommun"), ("Rut Dahl", "Plankontoret")]
    assert rows(listed) == expected


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("Eva skrev till Bro- och Hälleåns vattenvårdsförbund.", "Bro- och Hälleåns vattenvårdsförbund"),
        ("Avtalet med Norr- och Söderbygdens hembygdsförening gäller.", "Norr- och Söderbygdens hembygdsförening"),
        ("PROTOKOLL FÖRT VID EKBY BYALAGS ÅRSMÖTE", "EKBY BYALAG"),
    ],
)
def test_a_body_of_two_places_is_named_whole(sentence: str, name: str) -> None:
    """A body that shares the end of two names is called by both, and by no word of the title before it."""
    text = f"Samråd om älven\n3 maj 2022\n\nNärvarande: Eva Lindmark, Per Ekvall\n\n1. Läget\n{sentence}\n"
    found = read(document(text)).entities
    assert name in [e.name for e in found if e.kind == "organisation"]


@pytest.mark.parametrize("title", ["Samrådsmöte med Länsstyrelsen", "Samråd mellan Byarådet och Länsstyrelsen"])
def test_whom_a_meeting_was_with_is_not_the_meeting(title: str) -> None:
    """What a body says at a meeting that is called by it is its own."""
    text = f"{title}\n\nNärvarande: Eva Lindmark, Per Ekvall\n\nVatten\nLänsstyrelsen önskar tidiga inspel.\n"
    found = read(document(text))
    (view,) = found.utterances
    assert [found.entities[found.entity_of(m) or 0].name for m in view.holders] == ["Länsstyrelsen"]


def test_things_to_do_of_all_may_stand_above_those_of_each() -> None:
    """A name above its entries is whose they are, also where what all are to do stands first."""
    text = (
        "Cykelgruppen 3 maj 2022\n\nNärvarande: Eva Lindmark, Per Ekvall, Rut Dahl\n\nLäget\nVi gick igenom läget.\n\n"
        "Att göra\n\nAlla:\n- Läser kartan.\n\nEva:\n- Bokar lokal.\n- Ringer kommunen.\n\nPer:\n- Skickar kartan.\n\n"
        "Rut:\n- Handlar fika.\n- Gör en lista\n"
    )
    found = read(document(text))
    who = {i.decision: found.entities[i.entity].name for i in found.involvements if i.how == "responsible"}
    told = [(d.text, who.get(n, "")) for n, d in enumerate(found.minutes.decisions)]
    assert told == [
        ("Läser kartan.", ""),
        ("Bokar lokal.", "Eva Lindmark"),
        ("Ringer kommunen.", "Eva Lindmark"),
        ("Skickar kartan.", "Per Ekvall"),
        ("Handlar fika.", "Rut Dahl"),
        ("Gör en lista", "Rut Dahl"),
    ]


@pytest.mark.parametrize(
    ("sentence", "kind", "holder"),
    [
        ("[o:Eks kommun] kommer ta kontakt med alla markägare.", "commitment", "Eks kommun"),
        ("[o:Eks kommun] kommer också informera de boende.", "commitment", "Eks kommun"),
        ("De kommer nu ta fram en karta.", "commitment", ""),
        ("Markägarna ska röja diket.", "commitment", ""),
        ("Till nästa möte ska [p:Eva] räkna på kostnaden.", "commitment", "Eva"),
        ("[p:Eva] svarade att kommunen målar räcket före midsommar.", "commitment", "Eva"),
        ("[p:Eva] tycker att snöröjningen har varit dålig.", "concern", "Eva"),
        ("[p:Eva] kunde inte svara men tar med sig frågan.", "commitment", "Eva"),
        ("Små butiker riskerar därför att tappa kunder.", "concern", ""),
        ("[o:Eks kommun] önskar en träff med alla som oroas över bron.", "wish", "Eks kommun"),
        ("[o:Rådet] vill höra från boende som är oroliga.", "wish", "Rådet"),
        ("Det behövs bättre underlag.", "wish", ""),
        ("Skylten bör därför snarast möjligt bytas av riksdagen.", "proposal", ""),
        ("Nästa steg borde vara att fråga grannarna.", "proposal", ""),
        ("Det krävs att bron är klar i maj.", "request", ""),
        ("[o:Rådet] bad dem redovisa kostnaden.", "request", "Rådet"),
        ("Att bron öppnas kommer bli helt avgörande för byn.", "priority", ""),
    ],
)
def test_what_is_held_at_a_consultation_has_its_kind_and_its_holder(sentence: str, kind: str, holder: str) -> None:
    """What somebody will do, what is at risk and what is needed are told from each other."""
    minutes, mentions, *_ = written(("sentence", "", sentence))
    found = statements(minutes, mentions)
    assert [(u.kind, " & ".join(mentions[m].name for m in u.holders)) for u in found] == [(kind, holder)]


@pytest.mark.parametrize(
    "sentence",
    [
        "[o:Bussen] kommer alla dagar.",
        "[p:Eva] kommer tillbaka i maj.",
        "Det krävs tillstånd.",
        "Det behövs inte.",
    ],
)
def test_what_only_tells_how_it_is_holds_nothing(sentence: str) -> None:
    """Words of the same look that say nothing of anybody's view are no statement."""
    minutes, mentions, *_ = written(("sentence", "", sentence))
    assert statements(minutes, mentions) == ()
