"""Labels of when and where in whatever words, before, above or beside their values; all places invented."""

from __future__ import annotations

import pytest
from headwritten import read

LISTED = "\n\nNärvarande: Eva Ek, Bo Alm, Rut Dahl\n\n1. Ekonomi\nGicks igenom.\n\n2. Vägen\nDen lagas.\n"
TOP = "Norra Ekby fiberförening\nStyrelsemöte\n\n"


@pytest.mark.parametrize(
    "label", ["Plats och klockslag", "När och var", "VAR OCH NÄR", "Datum och lokal", "Lokal/tid", "Dag och plats"]
)
@pytest.mark.parametrize("stop", [": ", "      ", "\n"])
def test_labels_put_together_give_both_when_and_where(label: str, stop: str) -> None:
    """Known labels that stand as one may have their value behind a colon, in a column or below."""
    met = read(f"{TOP}{label}{stop}Ekby bystuga, stora rummet, 12 mars 2024 kl. 18.30–20.00{LISTED}").meeting
    assert met.place is not None and met.place.text == "Ekby bystuga, stora rummet"
    assert met.start is not None and met.start.text.startswith("2024-03-12T18:30")


@pytest.mark.parametrize(
    "line",
    [
        "Hölls i: Ekby bystuga",
        "Vi höll till i: Ekby bystuga",
        "Möteslokalen\nEkby bystuga",
        "Mötets plats: Ekby bystuga",
        "Ställe Ekby bystuga",
    ],
)
def test_no_label_belongs_to_the_place(line: str) -> None:
    """What stands before a colon below the day, or a bare word for a place, is none of the place."""
    met = read(f"{TOP}Tid: 2024-03-12, 18.30–20.00\n{line}{LISTED}").meeting
    assert met.place is not None and met.place.text == "Ekby bystuga"
