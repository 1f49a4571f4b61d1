"""Papers that are no minutes: notices that call to a meeting, memos for it; all persons and bodies are invented."""

from __future__ import annotations

import pytest
from written import understood

NOTICE = (
    "KALLELSE\nTekniska nämnden kallas till sammanträde\n\nTid: Tisdagen den 12 maj 2026 kl. 13.00\n\n"
    "Ordförande: Sten Bark\nSekreterare: Ida Moll\n\nÄrenden\n1. Upprop\n2. Storgatan\n"
    "   Förslag till beslut: Nämnden godkänner direktivet.\n"
)
MEMO = (
    "Ekö kommun                                   TJÄNSTESKRIVELSE\n2026-04-20\n\nStorgatan\n\nFörslag till beslut\n"
    "att godkänna direktivet\n\nKarin Alm\nFörvaltningschef\n"
)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(NOTICE, id="notice"),
        pytest.param(MEMO, id="memo"),
        pytest.param("Dagordning för stormöte\n\nEkö byalag, 3 maj 2026\nOrdförande: Sten Bark\n\n1. Vägen\n2. Bron\n", id="agenda"),
        pytest.param("Dagordning styrgruppsmöte\n\n3 maj 2026\nDeltagare: Sten Bark, Ida Moll\n\n1. Vägen\n2. Bron (Ida)\n", id="planned"),
        pytest.param("NOTICE OF MEETING\n\nEkby Parish Council\n3 May 2026 at 7pm\nChairman: Ann Field\n\n1. Apologies\n", id="english"),
        pytest.param("MØTEINNKALLING\n\nFormannskapet\n3. mai 2026\nMøteleder: Kari Moen\n\n1. Godkjenning av innkalling og saksliste\n2. Søknad om tilskudd til bro\n", id="bokmål"),
    ],
)  # fmt: skip
def test_nobody_was_at_a_meeting_that_is_only_announced(text: str) -> None:
    """A paper that says so at its top is no minutes: nobody is taken to have been there, and a warning says why."""
    found = understood(text)
    assert found.minutes.participants == ()
    assert [w.rule for w in found.warnings if w.rule == "slips#no-minutes"] == ["slips#no-minutes"]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(NOTICE.replace("KALLELSE", "PROTOKOLL").replace("kallas till sammanträde", ""), id="minutes"),
        pytest.param(
            NOTICE.replace("Ordförande:", "Närvarande: Bo Alm\nOrdförande:") + "   Sten berättade om läget på gatan.\n",
            id="lists-those-present-and-tells",
        ),
        pytest.param(NOTICE.replace("Förslag till beslut: Nämnden", "Beslut: Nämnden"), id="decides"),
        pytest.param(f"Minnesanteckningar\n{NOTICE}", id="says-that-it-is"),
        pytest.param(
            "Tekniska nämnden 2026-05-12\n\nLedamöter\nSten Bark (S), ordförande\n\nÖvriga\nIda Moll, sekreterare\n\n"
            "Utses att justera\nSten Bark\n\nÄrendelista\n\n§ 1 Upprop ... 3\n§ 2 Storgatan ... 4\n\n"
            "§ 1 Upprop\n\nAlla hälsas välkomna.\n\n§ 2 Storgatan\n\nSten visade bilder av gatan.\n",
            id="table-of-contents-behind-the-list",
        ),
    ],
)
def test_minutes_with_an_agenda_are_minutes(text: str) -> None:
    """Where those present are listed, something is decided, or the title says so, a paper is read as minutes."""
    found = understood(text)
    assert {p.name for p in found.minutes.participants} >= {"Sten Bark", "Ida Moll"}
    assert not [w for w in found.warnings if w.rule == "slips#no-minutes"]
