"""What is said in minutes of clubs and groups that tell it as people talk; all persons and bodies are invented."""

from __future__ import annotations

import pytest
from spoken import written
from written import understood

from samgraf.ingest.statements.say import statements

HEAD = "Protokoll från styrelsemöte i Ekö byalag 3 maj 2021\n\nNärvarande: Eva Ek, Bo Alm\n\n"


def said(sentence: str) -> list[tuple[str, str]]:
    """The statements of a sentence as (kind, holders), without reports."""
    minutes, mentions, *_ = written(("sentence", "", sentence), genre="association")
    heard = [u for u in statements(minutes, mentions) if u.kind != "report"]
    return [(u.kind, " & ".join(mentions[h].name for h in u.holders)) for u in heard]


@pytest.mark.parametrize(
    ("sentence", "kind", "holder"),
    [
        pytest.param("Vi bör bygga en bullervall.", "proposal", "", id="we-should"),
        pytest.param("Vi bör kräva en bullervall.", "request", "", id="we-should-demand"),
        pytest.param("Protokollen ska upp på hemsidan.", "request", "", id="belongs-on-the-web"),
        pytest.param("4 b: Duschen är smutsig.", "concern", "", id="behind-the-number-of-a-class"),
        pytest.param("[o:Ekö nämnd] bör komma med en ny plan.", "proposal", "", id="a-body-should-come-with"),
        pytest.param("Kursen bör dock vara öppen för alla.", "proposal", "", id="should-however-be-open"),
        pytest.param("Det diskuterades även att flytta bryggan.", "proposal", "", id="doing-was-talked-of"),
        pytest.param("Att dela på kvällen är också en möjlighet.", "proposal", "", id="is-a-possibility"),
        pytest.param("Kan grannbyn vara en hjälp?", "proposal", "", id="could-somebody-help"),
        pytest.param("Våren har varit bullrig i byn.", "concern", "", id="has-been-noisy"),
        pytest.param("Intressant med ett nytt sätt, men det kostar.", "support", "", id="of-interest"),
        pytest.param("Bra samtal och rolig lek, tyckte de flesta.", "support", "", id="praise-of-most"),
        pytest.param("Träffen blir i maj, [p:Eva] på [o:Ekö AB] kallar till den.", "commitment", "Eva", id="at-work"),
        pytest.param("I maj ska alla från [o:Ekö IF] träffas för att rita.", "commitment", "", id="will-meet-to"),
        pytest.param("Vi håller fortsatt kontakt om bron.", "commitment", "", id="keep-in-touch"),
        pytest.param("[o:Rådet] tog upp frågan om den dåliga sikten.", "concern", "Rådet", id="brings-up-the-bad"),
    ],
)
def test_what_people_hold_is_heard_as_they_talk(sentence: str, kind: str, holder: str) -> None:
    """Associations talk as notes do."""
    assert said(sentence) == [(kind, holder)]


@pytest.mark.parametrize(
    "sentence",
    [
        pytest.param("Steg 1 bör kunna vara klart i maj.", id="an-expectation"),
        pytest.param("Vi bör rensa brunnen vartannat år.", id="a-routine"),
        pytest.param("[p:Bo] har kollat om det finns intresse för en kurs.", id="whether-anybody-wishes"),
        pytest.param("[o:Länsstyrelsen] ska fatta beslut om vägen.", id="will-decide"),
    ],
)
def test_what_is_expected_or_asked_about_is_held_by_nobody(sentence: str) -> None:
    """No opinion is made of an expectation, a routine, a question or another body's duty."""
    assert said(sentence) == []


def test_two_opinions_joined_give_two() -> None:
    """What is bad, and behind "och" what is proposed."""
    found = said("Lokalerna är smutsiga och förslag är att vi börjar med köket.")
    assert found == [("concern", ""), ("proposal", "")]


@pytest.mark.parametrize("who", ["Bo Alm", "Vi fick en rapport av Bo Alm. Han"])
def test_a_lead_with_a_pronoun_is_as_one_with_a_name(who: str) -> None:
    """Each entry is held by whom the pronoun stands for, and the lead itself says nothing."""
    text = f"{HEAD}1. Vägen\n{who} framhöll:\n- satsa på cykelvägar\n- det är svårt att få svar\n- bron är viktig\n"
    found = understood(text)
    heard = [(u.kind, u.quote, [found.mentions[h].name for h in u.holders]) for u in found.utterances]
    assert heard == [
        ("proposal", "satsa på cykelvägar", ["Bo Alm"]),
        ("concern", "det är svårt att få svar", ["Bo Alm"]),
        ("priority", "bron är viktig", ["Bo Alm"]),
    ]


def test_a_list_ends_where_its_marks_change() -> None:
    """A numbered paragraph behind entries with a dash is none of them."""
    text = (
        f"{HEAD}1. Vägen\nBo Alm framhöll:\n- satsa på cykelvägar\n- bron är viktig\n1. Anteckningar har skickats ut.\n"
    )
    assert [u.quote for u in understood(text).utterances] == ["satsa på cykelvägar", "bron är viktig"]
