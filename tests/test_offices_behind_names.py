"""Offices of a meeting that stand behind the names of those elected, or in a sentence's own words; all is invented."""

from __future__ import annotations

from pathlib import Path

import pytest
from clubs_sample import understood

ITEMS = "Protokoll fört vid årsmöte med Lövö fiskare 2019-03-04\n\n1. Öppnande\nMötet öppnades.\n\n{}\n\n4. Slut\nMötet avslutades.\n"


@pytest.mark.parametrize(
    ("items", "expected"),
    [
        pytest.param(
            "2. Val av mötesfunktionärer\nLars Berg, ordförande\nRut Dahl, sekreterare\n"
            "Per Ask och Siv Malm, justerare tillika rösträknare\n\n3. Kassan\nGod.",
            {"Lars Berg": ("chair",), "Rut Dahl": ("secretary",), "Per Ask": ("verifier",), "Siv Malm": ("verifier",)},
            id="line-each",
        ),
        pytest.param(
            "2. Val av ordförande och sekreterare för årsmötet\nLars Berg ordförande\nRut Dahl sekreterare\n\n3. Kassan\nGod.",
            {"Lars Berg": ("chair",), "Rut Dahl": ("secretary",)},
            id="two-in-the-title",
        ),
        pytest.param(
            "2. Till mötesordförande valdes Lars Berg, till sekreterare Rut Dahl.\n\n"
            "Till protokolljusterare valdes Per Ask och Siv Malm.\n\n3. Kassan\nGod.",
            {"Lars Berg": ("chair",), "Rut Dahl": ("secretary",), "Per Ask": ("verifier",), "Siv Malm": ("verifier",)},
            id="own-office-below-a-title-of-others",
        ),
        pytest.param(
            "2. Val av styrelse\nLars Berg, ordförande\nRut Dahl, sekreterare\n\n3. Kassan\nGod.", {}, id="for-the-year"
        ),
    ],
)
def test_an_office_is_its_own_whose_name_it_stands_with(
    tmp_path: Path, items: str, expected: dict[str, tuple[str, ...]]
) -> None:
    """Those elected for the meeting hold what stands beside their names, and nothing that the title gives others."""
    found = understood(tmp_path, ITEMS.format(items)).minutes.participants
    assert {p.name: p.roles for p in found} == expected
