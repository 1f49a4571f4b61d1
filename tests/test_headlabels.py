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


@pytest.mark.parametrize(
    ("written", "start", "end"),
    [
        pytest.param("Tid: 2026-03-11, 1830-2015", "2026-03-11T18:30:00", "2026-03-11T20:15:00", id="figures"),
        pytest.param(
            "Dag: 11/3-26\nTid: 1830 till 2015", "2026-03-11T18:30:00", "2026-03-11T20:15:00", id="of-a-field"
        ),
        pytest.param("Datum: 2026-03-11\nTid: 2014-2015", "2026-03-11", "", id="years"),
        pytest.param(
            "Starttid: 2026-03-11 18:30\nSluttid: 2026-03-11 20:15",
            "2026-03-11T18:30:00",
            "2026-03-11T20:15:00",
            id="the-day-twice",
        ),
        pytest.param(
            "2026-03-11 18.30 t.o.m. 20.15", "2026-03-11T18:30:00", "2026-03-11T20:15:00", id="up-to-and-including"
        ),
        pytest.param("Tid: torsdag v. 11", "", "", id="a-week-is-no-day"),
    ],
)
def test_hours_are_read_as_they_are_written(written: str, start: str, end: str) -> None:
    """Four figures are an hour and a minute where a field of hours gives two such; a week is no day."""
    met = read(f"{TOP}{written}{LISTED}").meeting
    assert (met.start.text if met.start else "", met.end.text if met.end else "") == (start, end)


def test_hours_are_no_place() -> None:
    """What a sentence says of the hours behind the day is not where they met."""
    met = read(f"{TOP}Mötet hölls onsdagen den 11 mars 2026 med start 18.30 och slut 20.15{LISTED}").meeting
    assert met.place is None and met.start is not None and met.start.text == "2026-03-11T18:30:00"
