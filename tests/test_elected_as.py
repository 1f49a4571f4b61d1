"""To which office a decision elects each of those whom it names."""

from __future__ import annotations

import pytest
from written import understood

from samgraf.ingest.clauses.holders import in_one_row, offices

HEAD = "Protokoll fört vid årsmöte med Lövö vägförening 2019-03-04\n\nNärvarande: Eva Ek, Bo Alm, Rut Dahl, Ulf Mo\n\n"


def elected(text: str) -> dict[str, tuple[str, ...]]:
    """The offices of each person who is involved in a decision of these items, in a document that proves them."""
    reading = understood(HEAD + text)
    found: dict[str, tuple[str, ...]] = {}
    for row in reading.involvements:
        entity = reading.entities[row.entity]
        if entity.kind == "person" and row.how != "context":
            found[entity.name] = (*found.get(entity.name, ()), *(office.text for office in row.elected_as))
        for office in row.elected_as:
            shown = [reading.minutes.document.text[s.start : s.end] for s in office.spans]
            assert [o.code for text in shown for o in offices(text, (), "sv")] == [office.text]
    return found


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "1. Val\nEva Ek valdes till ordförande och Bo Alm till kassör.\n",
            {"Eva Ek": ("chair",), "Bo Alm": ("treasurer",)},
            id="names-before-offices",
        ),
        pytest.param(
            "1. Val\nTill kassör valdes Eva Ek, till revisorer Bo Alm och Rut Dahl.\n",
            {"Eva Ek": ("treasurer",), "Bo Alm": ("auditor",), "Rut Dahl": ("auditor",)},
            id="offices-before-names",
        ),
        pytest.param(
            "1. Val\nMötet valde Eva Ek och Bo Alm till justerare och rösträknare.\n",
            {"Eva Ek": ("verifier",), "Bo Alm": ("teller",)},
            id="two-and-two-in-turn",
        ),
        pytest.param(
            "1. Val\nEva Ek, Bo Alm och Rut Dahl valdes till ordförande och kassör.\n",
            {"Eva Ek": (), "Bo Alm": (), "Rut Dahl": ()},
            id="three-for-two-is-open",
        ),
        pytest.param("1. Val av kassör\nEva Ek valdes.\n", {"Eva Ek": ("treasurer",)}, id="the-title-tells"),
        pytest.param(
            "1. Val av ordförande och sekreterare\nEva Ek valdes.\n", {"Eva Ek": ()}, id="a-title-of-two-is-open"
        ),
        pytest.param(
            "1. Val av justerare tillika rösträknare\nEva Ek valdes.\n",
            {"Eva Ek": ("verifier", "teller")},
            id="a-title-of-two-that-one-has",
        ),
        pytest.param(
            "1. Val av suppleanter\n- Eva Ek\n- Bo Alm\n",
            {"Eva Ek": ("substitute",), "Bo Alm": ("substitute",)},
            id="a-list-below-the-title",
        ),
        pytest.param(
            "1. Val\nBo Alm utses att jämte ordföranden justera protokollet.\n",
            {"Bo Alm": ("verifier",)},
            id="beside-the-chair",
        ),
        pytest.param(
            "1. Val\nTill ombud väljs Eva Ek med Bo Alm som ersättare.\n",
            {"Eva Ek": ("delegate",), "Bo Alm": ("substitute",)},
            id="with-a-substitute",
        ),
        pytest.param(
            "1. Val\nTill ny ledamot efter Bo Alm valdes Eva Ek.\n",
            {"Bo Alm": (), "Eva Ek": ("member",)},
            id="in-somebodys-place",
        ),
        pytest.param("1. Val\nEva Ek entledigas från uppdraget som kassör.\n", {"Eva Ek": ()}, id="who-leaves"),
        pytest.param(
            "1. Val\nMötet beslutade att Eva Ek tackar kassör Bo Alm.\n", {"Eva Ek": (), "Bo Alm": ()}, id="no-election"
        ),
        pytest.param(
            "1. Val\nEva Ek valdes till vice ordförande.\n", {"Eva Ek": ("vice-chair",)}, id="in-the-place-of-the-chair"
        ),
        pytest.param(
            "1. Val\nMötet valde föreningens ordförande Eva Ek till mötesordförande.\n",
            {"Eva Ek": ("chair",)},
            id="one-office-on-both-sides",
        ),
        pytest.param(
            "1. Val av ledamöter\nLedamot: Eva Ek    omval\n            Ulf Mo    nyval\nSuppleant: Bo Alm nyval\n            Rut Dahl nyval\n",
            {"Eva Ek": ("member",), "Ulf Mo": ("member",), "Bo Alm": ("substitute",), "Rut Dahl": ()},
            id="below-another-office-than-the-title",
        ),
        pytest.param(
            "1. Val av justerare\nEva Ek föreslås och väljs.\n", {"Eva Ek": ("verifier",)}, id="put-forward-too"
        ),
        pytest.param(
            "1. Val\nEva Ek föreslås till kassör och blir också vald.\n",
            {"Eva Ek": ("treasurer",)},
            id="put-forward-for-it",
        ),
        pytest.param(
            "1. Val\nEva Ek och Bo Alm föreslås som sekreterare där Bo Alm blir vald till sekreterare.\n",
            {"Eva Ek": (), "Bo Alm": ()},
            id="one-of-those-put-forward",
        ),
        pytest.param("1. Val\nDet föreslogs att Eva Ek väljs och Bo Alm utses.\n", {}, id="only-put-forward"),
        pytest.param(
            "1. Val\nMötet valde ordförande Eva Ek till kassör.\n",
            {"Eva Ek": ()},
            id="two-offices-on-both-sides-are-open",
        ),
    ],
)
def test_each_is_elected_to_their_office(text: str, expected: dict[str, tuple[str, ...]]) -> None:
    """Whoever a clause elects has the office that stands with them, and nobody one that is left open."""
    assert elected(text) == expected


def test_brackets_without_end_are_looked_through_once() -> None:
    """Between two names they could be taken in more ways than anybody can wait for."""
    text = f"Eva{' ( )' * 60} x Bo"
    assert not in_one_row(text, [(0, 3), (len(text) - 2, len(text))], "sv")
    assert in_one_row("Eva ( ) (S), Bo", [(0, 3), (13, 15)], "sv")
