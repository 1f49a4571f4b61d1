"""Lists of those present that sentences follow without a blank line, or that others join; all of it invented."""

from __future__ import annotations

import pytest
from rostered import ITEMS, Row, rows, there

EVA, PER, ULLA = "Eva Lindmark", "Per Ekvall", "Ulla Norin"
HEAD = "Minnesanteckningar från Byarådet den 3 maj 2022\n\n"
THREE = f"Närvarande: {EVA}, {PER}, {ULLA}"


@pytest.mark.parametrize(
    ("below", "chair", "writer"),
    [
        pytest.param("Eva valdes till ordförande\nPer valdes till sekreterare\n", EVA, PER, id="given-names-elected"),
        pytest.param(
            f"{PER} valdes till ordförande\n{EVA} valdes till sekreterare\n", PER, EVA, id="full-names-elected"
        ),
        pytest.param("Ulla öppnade mötet och hälsade alla välkomna.\n", "", "", id="opened"),
        pytest.param("Per läste upp de förra anteckningarna\n", "", "", id="read-aloud"),
        pytest.param("Eva informerade om läget med bryggan.\n", "", "", id="told"),
        pytest.param("Sven utsågs till sekreterare\n", "", "", id="somebody-not-listed"),
    ],
)
def test_sentence_below_names_is_no_part_of_the_last_name(below: str, chair: str, writer: str) -> None:
    """A line right below running names that tells what one of them did leaves the names as they are."""
    found = {name: roles for name, _, _, roles, _ in rows(f"{HEAD}{THREE}\n{below}{ITEMS}")}
    assert {EVA, PER, ULLA} <= found.keys()
    assert not any(name.startswith(f"{ULLA} ") for name in found)
    if chair:
        assert "chair" in found[chair] and "secretary" in found[writer]


def guests_of(organisation: str) -> list[Row]:
    """Two of the village and two whom an organisation sent."""
    return [there(EVA), there(PER), there(ULLA, organisation), there("Bo Alm", organisation)]


@pytest.mark.parametrize(
    "listed",
    [
        pytest.param(f"{EVA}, {PER}, från Sala kommun: {ULLA}, Bo Alm", id="comma-and-colon"),
        pytest.param(f"{EVA}, {PER} samt från Sala kommun {ULLA}, Bo Alm", id="and-without-colon"),
        pytest.param(f"{EVA} och {PER}, från Sala kommun {ULLA} och Bo Alm", id="comma-without-colon"),
        pytest.param(f"{EVA}, {PER} och för Sala kommun: {ULLA}, Bo Alm", id="for-whom"),
        pytest.param(f"{EVA}, {PER}. Från Sala kommun: {ULLA}, Bo Alm", id="full-stop"),
    ],
)
def test_body_in_a_list_is_of_those_behind_it_alone(listed: str) -> None:
    """Whom a body sent stand behind its name, and who stands before it is not of it."""
    assert rows(f"{HEAD}Närvarande: {listed}\n{ITEMS}") == guests_of("Sala kommun")


def test_body_behind_names_is_still_theirs() -> None:
    """A body behind the names of a list, with nobody behind it, is whose they all are, or the last one's."""
    found = rows(f"{HEAD}Närvarande: {EVA}, Sala kommun, {PER} från Trafikverket\n{ITEMS}")
    assert found == [there(EVA, "Sala kommun"), there(PER, "Trafikverket")]


@pytest.mark.parametrize(
    "label",
    ["Närvarande ombud och ersättare", "Rådets representanter samt suppleanter", "Föreningarnas ombud och ersättare"],
)
def test_heading_of_substitutes_and_others_makes_nobody_a_substitute(label: str) -> None:
    """Who of those below such a heading stands in for somebody is not told."""
    found = rows(f"{HEAD}{label}\n{EVA}, PRO Ekö\n{PER}, SPF Ekö\n{ITEMS}")
    assert found == [there(EVA, "PRO Ekö"), there(PER, "SPF Ekö")]


def test_initials_with_a_figure_are_no_employer() -> None:
    """Of two with the same initials each has a figure behind them in brackets, before the employer."""
    listed = "Närvarande\nSten Dahl (SD4), Ekö Bokhandel\nSara Dal (SD5), Musikkåren\n"
    assert rows(f"{HEAD}{listed}{ITEMS}") == [there("Sten Dahl", "Ekö Bokhandel"), there("Sara Dal", "Musikkåren")]


def test_who_is_elected_again_holds_no_office_of_the_meeting() -> None:
    """Elections of a board for the year, each of another person, give the meeting no secretary."""
    told = f"1. Val\nSom kassör omvaldes {EVA}, som sekreterare omvaldes {PER}.\n\n2. Nästa möte\nDen 3 maj.\n"
    assert rows(f"{HEAD}{THREE}\n\n{told}") == [there(EVA), there(PER), there(ULLA)]


def test_two_bodies_before_people_are_nobodys_for_sure() -> None:
    """People whom a sentence says to have come from a body and a group are tied to neither."""
    told = f"Från Studieförbundet och projektgruppen medverkade {EVA} och {PER}.\n"
    assert rows(f"{HEAD}{told}{ITEMS}") == [there(EVA), there(PER)]


def test_codes_of_classes_are_no_part_of_names() -> None:
    """A code of a class or a programme behind several names of a list is left out."""
    found = rows(f"{HEAD}Närvarande: {EVA} BF16, {PER} TE14A, {ULLA}\n{ITEMS}")
    assert found == [there(EVA), there(PER), there(ULLA)]
