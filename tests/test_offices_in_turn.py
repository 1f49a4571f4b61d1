"""Offices of the meeting that sentences of the head tell in whatever words: with whose name, and not with another's."""

from __future__ import annotations

import pytest
from headwritten import ITEMS, read, told

HEAD = "Ekö vägförening\nStyrelsemöte 12 mars 2024 i Folkets hus\n\n"


@pytest.mark.parametrize(
    ("said", "chair", "secretary", "verifiers"),
    [
        pytest.param("Vid protokollet satt Per Ekvall.", "", "Per Ekvall", "", id="who-wrote-behind-it"),
        pytest.param(
            "Mötet leddes av Eva Lindmark och dokumenterades av Per Ekvall.",
            "Eva Lindmark",
            "Per Ekvall",
            "",
            id="two-passives",
        ),
        pytest.param(
            "Som ordförande tjänstgjorde Eva Lindmark, medan Per Ekvall skrev protokollet.",
            "Eva Lindmark",
            "Per Ekvall",
            "",
            id="name-behind-then-before",
        ),
        pytest.param(
            "Eva Lindmark höll i mötet, Per Ekvall förde pennan och Ulla Norin och Karl Sten justerar protokollet.",
            "Eva Lindmark",
            "Per Ekvall",
            "Karl Sten; Ulla Norin",
            id="three-offices",
        ),
        pytest.param(
            "Till protokollförare valdes Per Ekvall och till justerare Ulla Norin.",
            "",
            "Per Ekvall",
            "Ulla Norin",
            id="chosen-in-one-sentence",
        ),
        pytest.param("Eva Lindmark (ordf) hälsade alla välkomna.", "Eva Lindmark", "", "", id="in-brackets"),
        pytest.param("Klockan nio svingade Eva Lindmark klubban.", "", "", "", id="the-words-are-torn-apart"),
        pytest.param("Förra mötet leddes av Eva Lindmark.", "", "", "", id="another-meeting"),
        pytest.param("Vice ordförande Eva Lindmark och sekreterare Per Ekvall kom.", "", "", "", id="another-office"),
        pytest.param("Ordförande i byalaget är Eva Lindmark.", "", "", "", id="of-another-body"),
        pytest.param("Dagens ordförande tackade Eva Lindmark.", "", "", "", id="whom-the-chair-thanked"),
        pytest.param("Eva Lindmark tackade mötets sekreterare.", "", "", "", id="who-thanked-the-secretary"),
        pytest.param("Eva Lindmark läste upp protokollet.", "", "", "", id="who-read-it"),
    ],
)
def test_offices_told_in_turn_go_to_whom_they_stand_with(said: str, chair: str, secretary: str, verifiers: str) -> None:
    """Each office goes to the name beside it, none where another meeting, body or office is meant."""
    found = told(read(f"{HEAD}{said}{ITEMS['§']}"))
    assert (found["chair"], found["secretary"], found["verifiers"]) == (chair, secretary, verifiers)


@pytest.mark.parametrize(
    "line",
    [
        pytest.param("Ordf: Eva Lindmark, Sekr: Per Ekvall, Just: Ulla Norin & Karl Sten", id="labels-behind-commas"),
        pytest.param("Ordförande: Eva Lindmark Sekreterare: Per Ekvall Justerare: Ulla Norin, Karl Sten", id="blanks"),
        pytest.param("Ordförande Eva Lindmark, sekreterare Per Ekvall, justerare Ulla Norin och Karl Sten", id="words"),
        pytest.param(
            "Ordförande: Eva Lindmark (S)    Sekreterare: Per Ekvall    Justerare: Ulla Norin (M) och Karl Sten (C)",
            id="columns-and-parties",
        ),
    ],
)
def test_offices_on_one_line_go_each_to_its_own_names(line: str) -> None:
    """The names behind a label or the word of an office hold that one and no other."""
    found = told(read(f"{HEAD}{line}{ITEMS['§']}"))
    assert (found["chair"], found["secretary"], found["verifiers"]) == (
        "Eva Lindmark",
        "Per Ekvall",
        "Karl Sten; Ulla Norin",
    )
