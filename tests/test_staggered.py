"""Signatures torn so that offices stand beside others' names; all persons and bodies are invented."""

from __future__ import annotations

import pytest

from samgraf.ingest.parse import parse
from samgraf.ingest.readers import plain
from samgraf.ingest.text import Source

LIST = "Vägnämnden\n2023-05-03\n\nBeslutande\nEva Lindmark (M), ordförande\nBo Ramsell (S)\nUlla Norin (C)\n\n"
ITEM = "\n§ 7 Planen\n\nBeslut\nPlanen antas.\n"


def offices(text: str) -> dict[str, str]:
    """Who holds which offices."""
    minutes = parse(plain.read(Source("example.txt", text.encode(), "text/plain", "0" * 64)))
    every = {
        p.name: " ".join(r for r in p.roles if r in ("chair", "secretary", "verifier")) for p in minutes.participants
    }
    return {name: roles for name, roles in every.items() if roles}


@pytest.mark.parametrize(
    "signatures",
    [
        pytest.param(
            "Underskrifter\n\nEva Lindmark (M)\n\nOrdförande Bo Ramsell (S)\n\nJusterare\n\nKarin Ekvall Sekreterare\n",
            id="each-above-its-office",
        ),
        pytest.param(
            "Underskrifter\nKarin Ekvall\nSekreterare Eva Lindmark\nOrdförande Bo Ramsell\nJusterande\n",
            id="the-list-tells-who-is-in-the-chair",
        ),
        pytest.param(
            "Underskrifter\nSekreterare\nKarin Ekvall\nOrdförande Eva Lindmark (M)\nJusterare\nBo Ramsell (S)\n",
            id="each-below-its-office",
        ),
        pytest.param(
            "Underskrifter\nSekreterare Karin Ekvall\nOrdförande Eva Lindmark\nJusterare Bo Ramsell\n",
            id="not-torn",
        ),
        pytest.param(
            "Underskrifter\n\nSekreterare          Karin Ekvall\n\nOrdförande           Eva Lindmark\n\n"
            "Justerare            Bo Ramsell\n",
            id="labels-in-a-column",
        ),
    ],
)
@pytest.mark.parametrize("behind", [False, True])
def test_an_office_belongs_to_one_side_all_over_a_block_of_signatures(signatures: str, behind: bool) -> None:
    """Whatever stands beside it on a line: names and offices come in turn, and the list or one line shows how."""
    text = f"{LIST}{ITEM}\n{signatures}" if behind else f"{LIST}{signatures}{ITEM}"
    assert offices(text) == {"Eva Lindmark": "chair", "Bo Ramsell": "verifier", "Karin Ekvall": "secretary"}


def test_a_block_that_nothing_speaks_for_is_left_as_it_stands() -> None:
    """Where the list does not say who was in the chair, a label goes with the name behind it."""
    text = LIST.replace(", ordförande", "") + "Underskrifter\nUlla Norin\nOrdförande Bo Ramsell\nSekreterare\n" + ITEM
    assert offices(text)["Bo Ramsell"] == "chair"
