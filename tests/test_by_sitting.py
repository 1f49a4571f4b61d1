"""Who met, where the head calls the meeting something and names nobody, or their decisions alone name them."""

from __future__ import annotations

import pytest
from written import understood

LIST = "Närvarande: Eva Ek, Bo Alm\n\n"


@pytest.mark.parametrize(
    ("text", "body"),
    [
        pytest.param(
            f"Styrelsemöte 2024-05-02\n\n{LIST}1. Vägen\nStyrelsen beslutar att vänta.\n", "Styrelsen", id="board"
        ),
        pytest.param(
            f"Styrelsemöte 2024-05-02\n\n{LIST}1. Vägen\nVi väntar till våren.\n",
            "Styrelsemöte",
            id="the-text-names-none",
        ),
        pytest.param(
            f"Styrelsemöte i Lövö vägförening 2024-05-02\n\n{LIST}1. Vägen\nStyrelsen beslutar att vänta.\n",
            "Lövö vägförening",
            id="a-name-is-better",
        ),
        pytest.param(
            f"styrelsemöte i #byn\n2024-05-02\n\n{LIST}1. Vägen\nStyrelsen beslutar att vänta.\n",
            "Styrelsen",
            id="a-channel",
        ),
        pytest.param(
            f"Kommunala byrådet protokoll 2024-05-02\n\n{LIST}1. Vägen\nVi väntar.\n",
            "Kommunala byrådet",
            id="minutes-behind",
        ),
        pytest.param(
            "Styremøte 18. mai 2021\n\nTil stede: Kari Li, Ola Vik\n\nSak 1. Veien\nStyret besluttet å vente.\n",
            "Styret",
            id="in-norwegian",
        ),
        pytest.param(
            f"Minnesanteckningar 2024-05-02\n\n{LIST}1. Vägen\nByarådet beslutar att vänta.\n\n2. Bron\n"
            "Byarådet beslutar att laga bron.\n",
            "Byarådet",
            id="by-decisions",
        ),
        pytest.param(
            f"Minnesanteckningar 2024-05-02\n\n{LIST}1. Vägen\nByarådet beslutar att vänta.\n\n2. Bron\n"
            "Vägnämnden beslutar att laga bron.\n\n3. Båten\nByarådet beslutar att sälja båten.\n",
            "",
            id="two-decide",
        ),
        pytest.param(
            f"Minnesanteckningar 2024-05-02\n\n{LIST}1. Vägen\nByarådet beslutar att vänta.\n",
            "",
            id="once-is-not-enough",
        ),
    ],
)
def test_who_met_is_told_by_the_sitting_or_the_decisions(text: str, body: str) -> None:
    """The body has its proof in the text."""
    minutes = understood(text).minutes
    told = minutes.meeting.body
    assert (told.text if told else "") == body
    assert told is None or all(minutes.document.text[s.start : s.end].strip() for s in told.spans)
