"""Two people of one name in one list: told apart by party or body, and by nothing else. All persons are invented."""

from __future__ import annotations

import pytest
from rostered import Row
from written import understood

S, C = "Socialdemokraterna", "Centerpartiet"
BOARD = (
    "Vägnämnden\nSammanträdesprotokoll 2023-05-03\n\nBeslutande:\nEva Lindmark (S), ordförande\nAnna Norin (S)\n"
    "Per Ekvall (M)\nAnna Norin (C)\n\nUtses att justera: {verifier}\n\n§ 6 Upprop\n\nUpprop hålls.\n\n"
    "§ 7 Planen\n\n{said}\n\nVägnämnden beslutar\n\natt anta planen.\n"
)


def listed(verifier: str, said: str) -> list[Row]:
    """The rows of a list with two of one name, where somebody verifies and something is said."""
    people = understood(BOARD.format(verifier=verifier, said=said)).minutes.participants
    return [(p.name, p.organisation, p.status, " ".join(p.roles), " ".join(p.items or ())) for p in people]


@pytest.mark.parametrize(
    ("verifier", "said", "expected"),
    [
        pytest.param("Per Ekvall (M)", "Planen gäller i tre år.", ["member", "member"], id="of-two-parties"),
        pytest.param("Anna Norin (C)", "Planen gäller.", ["member", "verifier member"], id="who-verifies-by-party"),
        pytest.param("Anna Norin", "Planen gäller.", ["member", "member"], id="who-verifies-is-not-told"),
    ],
)
def test_two_of_a_name_in_one_list_are_two(verifier: str, said: str, expected: list[str]) -> None:
    """Each keeps the own party, and gets an office only where the party stands behind the name."""
    found = [row for row in listed(verifier, said) if row[0] == "Anna Norin"]
    assert [(row[1], row[3]) for row in found] == list(zip((S, C), expected, strict=True))
    assert len(listed(verifier, said)) == 4


@pytest.mark.parametrize(
    ("said", "items"),
    [
        pytest.param("Anna Norin (C) anmäler jäv och deltar inte i handläggningen.", ["", "6"], id="by-party"),
        pytest.param("Anna Norin anmäler jäv och deltar inte i handläggningen.", ["", ""], id="not-told"),
    ],
)
def test_who_left_is_one_of_them(said: str, items: list[str]) -> None:
    """What is said of one of two takes no item from the other, and none from either where it is not told of whom."""
    assert [row[4] for row in listed("Per Ekvall (M)", said) if row[0] == "Anna Norin"] == items


@pytest.mark.parametrize(
    ("rows", "sentence", "judgement", "whose"),
    [
        pytest.param(("Trafikverket", "Sala kommun"), "Anna Norin (Sala kommun) ringer hamnen.", "sure", 1, id="body"),
        pytest.param(("Trafikverket", "Sala kommun"), "Anna Norin ringer hamnen.", "unsure", -1, id="nothing"),
        pytest.param(("Sala kommun", "Sala kommun"), "Anna Norin ringer hamnen.", "sure", 0, id="one-body-twice"),
    ],
)
def test_a_name_of_two_stands_for_one_where_the_text_tells_which(
    rows: tuple[str, str], sentence: str, judgement: str, whose: int
) -> None:
    """Whoever is named without party or body may be either, and is linked to neither."""
    text = (
        f"Nätverksträff 2023-05-03\n\nDeltagare:\nEva Lindmark, Ekö kommun\nAnna Norin, {rows[0]}\n"
        f"Per Ekvall, Ekö kommun\nAnna Norin, {rows[1]}\n\n1. Läget\n{sentence}\n"
    )
    found = understood(text)
    *_, link = (found.links[n] for n, m in enumerate(found.mentions) if m.name == "Anna Norin")
    mine = [p for p in found.minutes.participants if p.name == "Anna Norin"]
    assert [p.organisation for p in mine] == list(dict.fromkeys(rows))
    assert link.judgement == judgement
    there = [found.entities[i].organisation for i in (link.entity,) if whose >= 0 and i >= 0]
    assert there == [rows[whose]] * (whose >= 0)


def test_a_given_name_of_two_is_nobody_s() -> None:
    """A given name that only two of one full name bear stands for the one told last, and for none where that is open."""
    text = (
        "Nätverksträff 2023-05-03\n\nDeltagare:\nEva Lindmark, Ekö kommun\nAnna Norin, Trafikverket\n"
        "Per Ekvall, Ekö kommun\nAnna Norin, Sala kommun\n\n1. Läget\nAnna Norin (Sala kommun) visade en karta. "
        "Anna ringer hamnen.\n\n2. Vägen\nAnna Norin visade en bild. Anna ringer länet.\n"
    )
    found = understood(text)
    alone = [found.links[n] for n, m in enumerate(found.mentions) if m.name == "Anna"]
    assert [link.judgement for link in alone] == ["probable", "unsure"]
    assert found.entities[alone[0].entity].organisation == "Sala kommun"


def test_councillors_of_one_name_and_two_councils_are_two() -> None:
    """Letters and a surname are a name, too, and a body need not be known where its last word says that it is one."""
    text = (
        "Ekby Liaison Committee\nMinutes of the meeting held on 3 May 2023\n\nPresent:\n"
        "Cllr M Hill (Ekby Parish Council)\nCllr A Field (Ekby Parish Council)\nCllr M Hill (Aldby Town Council)\n\n"
        "1. Roads\nThe chairman spoke of the road.\n"
    )
    found = [(p.name, p.organisation) for p in understood(text).minutes.participants]
    assert [body for name, body in found if name == "M Hill"] == ["Ekby Parish Council", "Aldby Town Council"]
