"""Words behind names in lists of those present that are no occupation of theirs: all persons invented."""

from __future__ import annotations

import pytest
from rostered import ITEMS, Row, rows, there
from written import understood


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Anteckningar 28 maj 2024\n\nDeltog: Eva Lindmark (del av mötet), Per Ekvall (delvis), Ulla Norin (på plats)\n\n"
            "Läget\nAllt går bra.\n",
            [there("Eva Lindmark"), there("Per Ekvall"), there("Ulla Norin")],
            id="part-of-the-meeting-is-no-occupation",
        ),
        pytest.param(
            "Vägnämnden 2023-05-03\n\nErsättare: Eva Lindmark (V), tjänstgör istället för Bo Ramsell (V)\n"
            "Per Ekvall (L), ej tjänstgörande\n\n§ 1 Läget\nNämnden godkänner rapporten.\n",
            [
                there("Eva Lindmark", "Vänsterpartiet", "substitute"),
                ("Bo Ramsell", "Vänsterpartiet", "absent", "", ""),
                there("Per Ekvall", "Liberalerna", "substitute"),
            ],
            id="whether-they-served-is-no-occupation",
        ),
    ],
)
def test_how_somebody_was_there_is_no_occupation(text: str, expected: list[Row]) -> None:
    """Part of the meeting, in place, serving or not: it is said of how they were there, not of what they do."""
    assert sorted(rows(text)) == sorted(expected)


@pytest.mark.parametrize(
    ("written", "organisation"),
    [
        ("(rektor Ekhagsskolan)", "Ekhagsskolan"),
        ("(vd Norrskog AB)", "Norrskog AB"),
        ("(VD, Norrskog AB)", "Norrskog AB"),
        ("(chef på Trafikverket)", "Trafikverket"),
        ("(handläggare Boverket)", "Boverket"),
        ("(kommundirektör)", ""),
        ("(elev 9B)", ""),
    ],
)
def test_an_occupation_in_brackets_tells_whose_it_is(written: str, organisation: str) -> None:
    """As behind a comma, the body that stands behind an occupation is where somebody works."""
    text = f"Vägrådet 14 maj 2024\n\nNärvarande:\nEva Lindmark {written}\nPer Ekvall (Heby kommun)\n{ITEMS}"
    assert rows(text)[0][:2] == ("Eva Lindmark", organisation)


def test_the_writer_first_and_others_by_given_name_with_whom_they_come_from() -> None:
    """A sentence tells who was there, "jag" before them, each by the given name alone; and who couldn't come."""
    text = (
        "Anteckningar från Cykelrådet 3 april 2025\n\nMed var jag, Lukas (Cykelfrämjandet), Birgit (SPF), "
        "Omar från gatukontoret och Stefan Rask, Trafikverket. Ann-Charlotte kunde inte vara med.\n\n"
        "Vi började med Storgatan.\n"
    )
    expected = [
        ("Lukas", "Cykelfrämjandet"),
        ("Birgit", "SPF"),
        ("Omar", "gatukontoret"),
        ("Stefan Rask", "Trafikverket"),
    ]
    assert [row[:3] for row in rows(text)] == [
        *((name, body, "present") for name, body in expected),
        ("Ann-Charlotte", "", "absent"),
    ]


@pytest.mark.parametrize(
    ("line", "titles"),
    [
        pytest.param(
            "Deltog gjorde Bo Alm från Ekö kommun, Eva Ek (Norrbygg), kyrkoherde Rut Dahl samt Jan Ask, Ekö kommun.",
            {"Eva Ek": "", "Rut Dahl": "kyrkoherde"},
            id="before-the-next-name",
        ),
        pytest.param(
            "Närvarande: Eva Ek (Ekö kommun), miljöchef Bo Alm (Sala kommun), planchef Rut Dahl (Vara kommun), ekonom",
            {"Eva Ek": "miljöchef", "Bo Alm": "planchef", "Rut Dahl": "ekonom"},
            id="behind-each-name",
        ),
    ],
)
def test_office_between_two_people_is_that_of_one_of_them(line: str, titles: dict[str, str]) -> None:
    """An occupation behind somebody's employer and right before a name is the next one's, unless each has one behind."""
    people = understood(f"Anteckningar\n\n{line}\n").minutes.participants
    assert {p.name: p.title for p in people if p.name in titles} == titles


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        pytest.param(
            "Närvarande, övriga kansliet: Per Ekvall, Rut Dahl (p2)",
            [there("Per Ekvall"), there("Rut Dahl", items="2")],
            id="the-rest-of-a-body",
        ),
        pytest.param("Närvarande, externa: Per Ekvall", [there("Per Ekvall")], id="from-elsewhere"),
        pytest.param(
            "Anmält förhinder, externa: Per Ekvall", [("Per Ekvall", "", "absent", "", "")], id="away-from-elsewhere"
        ),
        pytest.param(
            "Verksamhetsledare och sekreterare: Per Ekvall",
            [there("Per Ekvall", roles="secretary")],
            id="writes-beside-another-task",
        ),
        pytest.param("Föräldrarepresentanter: Per Ekvall", [there("Per Ekvall")], id="those-a-school-meets-with"),
        pytest.param(
            "Föredragande och sekreterare: Per Ekvall, Rut Dahl",
            [("Per Ekvall", "", "guest", "", ""), ("Rut Dahl", "", "guest", "", "")],
            id="several-do-both",
        ),
    ],
)
def test_a_label_of_several_words_says_who_those_behind_it_are(line: str, expected: list[Row]) -> None:
    """Below those who were away as well: who stands behind such a label is none of them."""
    text = f"Anteckningar 2024-05-28\n\nNärvarande, gruppen: Eva Lindmark\n\nFrånvarande: Ulla Norin\n\n{line}\n{ITEMS}"
    found = [row for row in rows(text) if row[0] not in ("Eva Lindmark", "Ulla Norin")]
    assert found == expected


EVA, PER, ULLA = "Eva Lindmark", "Per Ekvall", "Ulla Norin"
HEAD = "Minnesanteckningar från samråd 2023-05-03\n\n"


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        pytest.param(
            f"Närvarande:\nBeställare: Sala kommun\n{EVA}\nKonsult: Vattenbyrån AB\n{PER}\nLandstinget: Region Skåne\n{ULLA}\n",
            [there(EVA, "Sala kommun"), there(PER, "Vattenbyrån AB"), there(ULLA, "Region Skåne")],
            id="parts-with-their-body-above-its-people",
        ),
        pytest.param(
            f"Närvarande:\n{EVA}, Sala kommun\nEva-Karin Ekvall (E.E.)\n",
            [there(EVA, "Sala kommun"), there("Eva-Karin Ekvall")],
            id="initials-with-stops-are-no-body",
        ),
        pytest.param(
            f"Närvarande för sökande:\n{EVA}, Sala kommun\n{PER}\n",
            [there(EVA, "Sala kommun"), there(PER)],
            id="who-applies-is-no-body",
        ),
        pytest.param(
            f"Närvarande: {EVA}. Från Vattenbyrån: {PER},\n{ULLA} förvaltare. Från Sala kommun: Bo Alm.\n",
            [there(EVA), there(PER, "Vattenbyrån"), there(ULLA, "Vattenbyrån"), there("Bo Alm", "Sala kommun")],
            id="groups-in-turn-over-two-lines",
        ),
    ],
)
def test_whom_people_come_from_is_told_by_bodies_alone(told: str, expected: list[Row]) -> None:
    """A part in the matter and initials are nobody's employer, and a body is that of all who are told behind it."""
    found = [(name, organisation, status) for name, organisation, status, _, _ in rows(HEAD + told + ITEMS)]
    assert found == [(name, organisation, status) for name, organisation, status, _, _ in expected]
