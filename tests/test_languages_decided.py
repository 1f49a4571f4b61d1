"""What boards decide in English and bokmål in their own words, who is to act and by when; all of it invented."""

from __future__ import annotations

import pytest
from written import understood

HEADS = {
    "en": "Minutes of Stow Village Society, 3 May 2022\n\nPresent: Ann Field (Chair), Tom Marsh, Sue Lund\n\n1. The gate\n",
    "nb": "Referat fra styremøte i Fjordvik Vel 3. mai 2022\n\nTil stede: Kari Moen (leder), Ola Lie, Siri Ås\n\n1. Porten\n",
}

DECIDED = [
    pytest.param("en", "There was general agreement that the gate should be painted.", id="general-agreement"),
    pytest.param("en", "The board voted unanimously to paint the gate.", id="voted-to"),
    pytest.param("en", "We agree to collect replies.", id="we-agree"),
    pytest.param("en", "The budget passed unanimously.", id="passed"),
    pytest.param("en", "The minutes were taken as read.", id="taken-as-read"),
    pytest.param("en", "The Council had no objections to the application.", id="no-objections"),
    pytest.param("en", "Membership fees will be increased to £12.", id="fee-set"),
    pytest.param("en", "Tom Marsh proposed a new gate, seconded by Sue Lund, all in favour.", id="all-in-favour"),
    pytest.param("en", "It was proposed by Tom Marsh and seconded by Sue Lund that this meeting goes on without the hall, since the hall is let to the school until June. All agreed, the Resolution was passed.", id="resolution-passed"),
    pytest.param("en", "Sue Lund said that Tom Marsh would take her place on the forum. This was agreed by the group.", id="this-was-agreed"),
    pytest.param("en", "It was suggested that an editor be found. This was agreed and a notice be put up in the shop.", id="this-was-agreed-and"),
    pytest.param("en", "Tom Marsh sought approval for the ramp. All agreed.", id="approval-sought"),
    pytest.param("en", "After a short talk, the proposed budget was agreed.", id="proposed-budget"),
    pytest.param("en", "It was proposed and agreed that the society should keep a reserve.", id="proposed-and-agreed"),
    pytest.param("en", "After a talk, it was proposed and agreed that the society should adopt a plan.", id="agreed-what-should-be"),
    pytest.param("en", "Sue Lund nominated Tom Marsh for the chair and was seconded by Ann Field. All present agreed.", id="all-present-agreed"),
    pytest.param("en", "Sue Lund offered to be the chair from May on – unanimously accepted.", id="offer-accepted"),
    pytest.param("nb", "Til å undertegne protokollen sammen med møtelederen, ble det valgt Ola Lie og Siri Ås.", id="til-å-undertegne"),
    pytest.param("nb", "Kafeen i mai utgår.", id="utgår"),
    pytest.param("nb", "Styret går inn for tilbudet.", id="går-inn-for"),
    pytest.param("nb", "Eldrerådet har ingen merknader til planen.", id="ingen-merknader"),
    pytest.param("nb", "Vi takker nei til tilbudet.", id="takker-nei"),
    pytest.param("nb", "Det bevilges 5 000 kr til en ny port.", id="bevilges"),
    pytest.param("nb", "Søknaden om støtte ble innvilget med 3 000 kr.", id="innvilget"),
    pytest.param("nb", "Klagen tas ikke til følge.", id="ikke-til-følge"),
    pytest.param("nb", "Kontingenten blir 300 kr.", id="kontingent"),
    pytest.param("nb", "Som representant til rådet oppnevnes Siri Ås.", id="oppnevnes"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "said"), DECIDED)
def test_a_body_decides_in_its_own_words(language: str, said: str) -> None:
    """One decision, as it stands."""
    minutes = understood(HEADS[language] + said + "\n").minutes
    assert minutes.language == language
    assert [d.text for d in minutes.decisions] == [said]


NOT_DECIDED = [
    pytest.param("en", "Sue Lund said that there was no agreement on the colour.", id="no-agreement"),
    pytest.param("en", "Sue Lund supported the idea.", id="one-supports"),
    pytest.param(
        "en", "Sue Lund had written to urge that, if the plan is approved, trees be planted.", id="on-a-condition"
    ),
    pytest.param("en", "Sue Lund said that the bank would close. This was agreed in May.", id="agreed-before"),
    pytest.param("nb", "Søknaden ble avslått av kommunen.", id="av-andre"),
    pytest.param("nb", "Det ble gitt en kort orientering om porten.", id="orientering"),
]


@pytest.mark.parametrize(("language", "said"), NOT_DECIDED)
def test_what_others_decide_or_somebody_says_is_no_decision(language: str, said: str) -> None:
    """Nor is news."""
    assert understood(HEADS[language] + said + "\n").minutes.decisions == ()


DUE = [
    pytest.param("en", "Sue to hold the key until the gate is in.", "Sue Lund", "", id="holds"),
    pytest.param("en", "Action - Tom Marsh to send the list by the end of June.", "Tom Marsh", "2022-06-30", id="end-of-a-month"),
    pytest.param("en", "Tom Marsh to send the list by Friday.", "Tom Marsh", "2022-05-06", id="by-a-weekday"),
    pytest.param("en", "Tom Marsh to send the list next week.", "Tom Marsh", "2022-05-15", id="next-week"),
    pytest.param("nb", "Ola Lie fikk i oppdrag å hente inn tilbud innen utgangen av juni.", "Ola Lie", "2022-06-30", id="utgangen-av"),
    pytest.param("nb", "Siri får ansvar for dugnaden i løpet av høsten 2022.", "Siri Ås", "2022-11-30", id="i-løpet-av"),
    pytest.param("nb", "Ola Lie ble bedt om å sjekke prisen innen fredag.", "Ola Lie", "2022-05-06", id="innen-en-ukedag"),
    pytest.param("nb", "Ola Lie fikk fullmakt til å kjøpe porten innen utgangen av året.", "Ola Lie", "2022-12-31", id="utgangen-av-året"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "said", "who", "when"), DUE)
def test_a_task_tells_who_is_to_act_and_by_when(language: str, said: str, who: str, when: str) -> None:
    """Also by the end of a period or a day of the week."""
    reading = understood(HEADS[language] + said + "\n")
    [task] = reading.minutes.decisions
    assert (task.due.text if task.due else "") == when
    assert {reading.entities[i.entity].name for i in reading.involvements if i.how == "responsible"} == {who}
