"""Protocols: how long somebody is elected, who met as a committee for something, what may be signed. All invented."""

from __future__ import annotations

import pytest
from written import understood

HEAD = "Vägnämnden\n2023-05-03\nPlats: Folkets hus, Ekö. Några ledamöter deltar på distans.\n\nBeslutande\nEva Lindmark (S), ordförande\nBo Ramsell (M)\n\nÖvriga\nUlla Norin, vägchef\n\n"


@pytest.mark.parametrize(
    ("clause", "due"),
    [
        ("Till ledamot i Vattenrådet väljs Bo Ramsell (M) till och med 2026.", ""),
        ("Bo Ramsell (M) utses till ersättare t.o.m. den 31 december 2026.", ""),
        ("Nämnden väljer Bo Ramsell (M) till ordförande till utgången av 2026.", ""),
        ("Bo Ramsell (M) förordnas som ombud, mandattid till och med 2026-12-31.", ""),
        ("Bo Ramsell (M) utses att senast den 1 juni 2023 lämna en rapport.", "2023-06-01"),
        ("Samrådet pågår till och med den 30 juni 2023.", "2023-06-30"),
    ],
)
def test_the_end_of_a_term_of_office_is_no_day_by_which_anything_is_due(clause: str, due: str) -> None:
    """Nobody has to do anything by then; the end of something else is kept."""
    found = understood(f"{HEAD}§ 7 Planen\n\nBeslut\n{clause}\n")
    assert [row.due.text if row.due else "" for row in found.minutes.decisions] == [due]


def test_a_sentence_behind_the_place_is_no_part_of_it() -> None:
    """It tells how some took part."""
    place = understood(f"{HEAD}§ 7 Planen\n\nBeslut\nPlanen antas.\n").minutes.meeting.place
    assert place is not None
    assert place.text == "Folkets hus, Ekö"


@pytest.mark.parametrize(
    "body", ["Utskottet för vägar och vatten", "Beredningen för hållbarhet", "UTSKOTTET FÖR VÄGAR OCH VATTEN"]
)
def test_a_committee_for_something_met_and_proposes_itself(body: str) -> None:
    """What it proposes to the board above is a recommendation, though members moved something before."""
    word = body.split()[0].capitalize()
    minutes = understood(
        f"{body}      2023-05-03\nProtokoll\n\nBeslutande\nEva Lindmark (S), ordförande\nBo Ramsell (M)\n\n"
        f"§ 7 Planen\n\nBo Ramsell (M) yrkar avslag.\n\n{word}s förslag till kommunstyrelsen\natt planen antas.\n"
    ).minutes
    assert minutes.meeting.body is not None
    assert minutes.meeting.body.text == body
    assert [(d.text, d.kind) for d in minutes.decisions] == [("att planen antas.", "recommendation")]


def test_a_proposal_whose_subject_is_an_office_is_one() -> None:
    """It names nobody to be elected."""
    told = "Utskottets förslag till beslut\n1. Vägen byggs.\n2. Vägchefen får underteckna avtalet.\n\nBeslut\nFörslaget avslås.\n"
    found = understood(f"{HEAD}§ 7 Planen\n\n{told}")
    assert [u.quote for u in found.utterances if u.kind == "proposal"] == [
        "Vägen byggs.",
        "Vägchefen får underteckna avtalet.",
    ]


@pytest.mark.parametrize("company", ["Norrvik Vatten Abp", "Strandbygg Oy"])
def test_a_company_may_have_a_finnish_form(company: str) -> None:
    """Also at the end of a sentence; the body that borrows is not to act."""
    found = understood(f"{HEAD}§ 7 Lånet\n\nBeslut\nVägnämnden upptar ett lån hos {company}.\n")
    assert company in {m.text for m in found.mentions if m.kind == "organisation"}
    assert "responsible" not in {i.how for i in found.involvements}


@pytest.mark.parametrize(
    "act",
    [
        "Nämnden tar bort ärendet om taxan från dagordningen.",
        "Vägnämnden omfördelar 300 000 kronor från vägar till broar.",
        "Nämnden sänder ut planen på samråd.",
        "Nämnden biträder motionen.",
        "Nämnden delar kontorets bedömning.",
    ],
)
def test_what_a_board_does_by_saying_so_is_a_decision_without_a_heading(act: str) -> None:
    """What it has been doing all the time is none."""
    found = understood(f"{HEAD}§ 7 Planen\n\n{act}\n\n§ 8 Lokalen\n\nNämnden hyr lokaler av Ekö Hus AB.\n")
    assert [d.text for d in found.minutes.decisions] == [act]


def test_a_member_s_name_in_the_field_of_a_place_is_no_place() -> None:
    """The label has lost its value."""
    found = understood(
        "Vägnämnden\n2023-05-03\n\nPlats: Bo Ramsell (M)\n\nBeslutande\nEva Lindmark (S)\nBo Ramsell (M)\n\n§ 7 Planen\n"
    )
    assert found.minutes.meeting.place is None


@pytest.mark.parametrize(
    "lead",
    [
        "Sedan ordföranden prövat förslagen beslutade nämnden",
        "Efter omröstning beslutade vägnämnden:",
        "Med 4 röster mot 2 beslutar nämnden att",
    ],
)
def test_a_lead_that_tells_first_how_it_was_put_opens_the_decision_below_what_was_moved(lead: str) -> None:
    """What the office proposed above it is none."""
    told = (
        f"Kontorets förslag: Nämnden avvaktar.\nBo Ramsell (M) föreslog att planen antas.\n{lead}\n- att anta planen.\n"
    )
    assert [d.text for d in understood(f"{HEAD}§ 7 Planen\n\n{told}").minutes.decisions] == ["att anta planen."]


def test_the_label_of_the_day_ends_the_name_of_the_body_before_it() -> None:
    """On one line of the letterhead."""
    body = understood(
        "EKÖ KOMMUN\nVÄGNÄMNDEN     Sammanträdesdatum 3.5.2023     Nr 4\n\n§ 7 Planen\n"
    ).minutes.meeting.body
    assert body is not None
    assert body.text == "VÄGNÄMNDEN"


@pytest.mark.parametrize(
    ("clause", "who"),
    [
        ("Motionerna remitteras till kommunstyrelsen.", "kommunstyrelsen"),
        ("Skrivelsen skickas till kommunstyrelsen.", ""),
    ],
)
def test_a_body_to_which_motions_are_referred_prepares_them(clause: str, who: str) -> None:
    """A letter that is sent on asks nothing of it."""
    found = understood(f"{HEAD}§ 7 Nya motioner\n\nBeslut\n{clause}\n")
    acting = {found.entities[i.entity].name.casefold() for i in found.involvements if i.how == "responsible"}
    assert acting == ({who} if who else set())
