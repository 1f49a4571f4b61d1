"""Notes of meetings of several parties: whose decision it is, who is called by kind, views in an appendix; invented."""

from __future__ import annotations

import pytest
from written import understood

HEAD = (
    "Styrgrupp Norra kajen\nMinnesanteckningar\n\nDatum: 3 maj 2024\n"
    "Närvarande: Eva Ek (Sala kommun), Bo Alm (Trafikverket), Rut Dahl (Ekö Båtklubb), Siv Gran (Eks IF Skidor)\n\n"
)


def decided(text: str) -> list[str]:
    """The texts of the decisions of notes with the head above."""
    return [d.text for d in understood(HEAD + text).minutes.decisions]


def held(text: str) -> list[tuple[str, str]]:
    """The statements of notes with the head above, as (kind, holders)."""
    reading = understood(HEAD + text)
    names = [reading.entities[link.entity].name if link.entity >= 0 else "" for link in reading.links]
    return [(u.kind, " & ".join(names[h] for h in u.holders)) for u in reading.utterances]


@pytest.mark.parametrize(
    "sentence",
    [
        pytest.param("Båtklubben säger nej till pollare.", id="a-party-says-no"),
        pytest.param("Föreningen tackade ja till förslaget.", id="a-party-says-yes"),
        pytest.param("Detta avvisades av Bo.", id="somebody-turns-it-down"),
        pytest.param("Planen antogs av kommunfullmäktige i oktober.", id="by-the-council"),
        pytest.param("Bo hänvisade till att nämnden i maj beslutade om muren.", id="points-to-one-of-others"),
        pytest.param("Alla var överens om att mallen är för lång.", id="what-all-think"),
        pytest.param("Hon lovade att frågan tas upp på nytt i juni.", id="what-she-promises"),
    ],
)
def test_what_others_decide_or_think_is_no_decision_of_the_meeting(sentence: str) -> None:
    """What a party, a person or another body decides is told, not decided."""
    assert decided(f"1. Läget\nEva visade planen. {sentence}\n") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("1. Läget\nMan kom också överens om att muren mäts i maj.\n", 1, id="also-agreed"),
        pytest.param("1. Läget\nProjektgruppen rekommenderar styrgruppen att begära medel.\n", 1, id="recommends"),
        pytest.param(
            "1. Läget\nEva visade planen.\n\nSlutsatser\n- Muren mäts på nytt i maj.\n- Bo skickar kartan.\n",
            2,
            id="list",
        ),
        pytest.param(
            "1. Fest\n- Båtklubben ordnar kaffe\n- Musik: Eva hör med kören\n- Bo bokar lokal\n", 3, id="tasks"
        ),
    ],
)
def test_what_is_agreed_concluded_or_given_to_parties_is_decided(text: str, expected: int) -> None:
    """Agreements, a single list of conclusions and tasks of bodies called by their kind are decisions."""
    assert len(decided(text)) == expected


def test_owner_below_a_paragraph_belongs_to_what_it_decides() -> None:
    """Owner and day below a paragraph go to its decision, not to the view told last."""
    text = "1. Mallen\nGruppen beslutade att korta mallen. Trafikverket vill gärna vara med.\nAnsvarig: Eva\n"
    reading = understood(HEAD + text)
    names = [reading.entities[i.entity].name for i in reading.involvements if i.how == "responsible"]
    assert (len(reading.minutes.decisions), names) == (1, ["Eva Ek"])


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        pytest.param("Båtklubben vill ha en brygga.", ("wish", "Ekö Båtklubb"), id="by-its-kind"),
        pytest.param("Eks IF vill ha en bana.", ("wish", "Eks IF Skidor"), id="by-its-first-words"),
        pytest.param(
            "Tärna kommun är nöjd. Kommunen vill vänta.", ("wish", "Sala kommun"), id="the-one-that-was-there"
        ),
        pytest.param("KVB har i brev motsatt sig muren.", ("opposition", "KVB"), id="letters-by-letter"),
        pytest.param("Nordskog, som äger ängen, har inget emot en mur.", ("support", "Nordskog"), id="an-owner"),
        pytest.param("Eks Handel, genom Ida Falk, begärde skyltar.", ("request", "Eks Handel"), id="through-somebody"),
        pytest.param("Ekekvist har inget emot en mur.", ("support", ""), id="a-surname-is-no-body"),
    ],
)
def test_who_takes_a_stand_is_a_body_of_the_document(sentence: str, expected: tuple[str, str]) -> None:
    """A body is known by its kind, its first words or its stand, and nobody's surname is one."""
    assert held(f"1. Läget\n{sentence}\n")[-1] == expected


def test_views_in_an_appendix_are_read() -> None:
    """An appendix of views that came in is no list of papers."""
    text = "1. Läget\nEva visade planen.\n\nBilaga 1. Inkomna synpunkter\nEks Vävare: Vill att muren märks ut.\n"
    assert held(text) == [("wish", "Eks Vävare")]
