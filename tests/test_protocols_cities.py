"""Protocols as boards of cities and regions write them; all persons and bodies are invented."""

from __future__ import annotations

import pytest
from written import understood

HEAD = (
    "Kulturnämnden\nProtokoll 2026-03-19\n\nNärvarande:\nOrdföranden: Anna Kohl (M)\nVice ordföranden: Hans Rydh (S)\n"
    "Ledamöter: Maja Sten (V), Bo Ask (L), Nils Viklund (MP)\nSekreteraren: Ida Moll\n\n"
    "§ 1 Budget\n\nBeslut\nNämnden godkänner budgeten.\n\n"
)


def test_offices_in_the_definite_are_offices() -> None:
    """ "Ordföranden:" says as much as "Ordförande:"."""
    found = understood(HEAD).minutes.participants
    roles = {p.name: p.roles for p in found if p.roles and p.roles[0] not in ("member",)}
    assert roles == {"Anna Kohl": ("chair",), "Hans Rydh": ("vice-chair",), "Ida Moll": ("secretary",)}


@pytest.mark.parametrize(
    ("title", "body"),
    [
        ("Protokoll fört vid Norrmalms stadsdelsnämnds sammanträde den 19 mars 2026", "Norrmalms stadsdelsnämnd"),
        ("Protokoll från Ekby hamnstyrelses möte 2026-03-19", "Ekby hamnstyrelse"),
    ],
)
def test_body_is_named_without_its_sitting(title: str, body: str) -> None:
    """Whose sitting it was is the body, in the indefinite as in the definite."""
    found = understood(
        f"{title}\n\nNärvarande:\nOrdförande: Anna Kohl (M)\n\n§ 1 Budget\n\nBeslut\nBudgeten godkänns.\n"
    )
    assert found.minutes.meeting.body is not None
    assert found.minutes.meeting.body.text == body


@pytest.mark.parametrize(
    ("said", "how", "names"),
    [
        pytest.param(
            "Reservation\nHans Rydh m.fl. (S) och Maja Sten (V) reserverar sig mot beslutet.",
            "dissenter",
            {"Hans Rydh", "Maja Sten"},
            id="and-others-before-the-party",
        ),
        pytest.param(
            "Yrkanden\nHans Rydh (S) m.fl. och Bo Ask (L) yrkar avslag.",
            "proposer",
            {"Hans Rydh", "Bo Ask"},
            id="and-others-behind-the-party",
        ),
        pytest.param(
            "Reservation\nModeraternas fullmäktigegrupp reserverar sig.", "dissenter", {"Moderaterna"}, id="a-group"
        ),
    ],
)
def test_all_who_move_and_dissent_are_found(said: str, how: str, names: set[str]) -> None:
    """Others who are not named part nobody from those who are."""
    found = understood(f"{HEAD}{said}\n")
    assert {found.entities[i.entity].name for i in found.involvements if i.how == how} == names


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        pytest.param(
            "Särskilt uttalande\nNils Viklund (MP) lämnar ett särskilt uttalande enligt följande.\nVi välkomnar parkleken.",
            [("support", "Nils Viklund")],
            id="in-sentences-below",
        ),
        pytest.param(
            "Protokollsanteckning\nBo Ask (L) antecknar följande yttrande: Vi hade gärna sett att banan prioriterades.",
            [("wish", "Bo Ask")],
            id="behind-a-colon",
        ),
        pytest.param(
            "Särskilt yttrande\nHans Rydh (S) lämnar ett särskilt yttrande, bilaga 1.", [], id="no-promise-to-give-one"
        ),
    ],
)
def test_declaration_is_held_by_who_makes_it(said: str, expected: list[tuple[str, str]]) -> None:
    """What "we" say in a declaration is said by who hands it in, and to hand it in says nothing by itself."""
    found = understood(f"{HEAD}{said}\n")
    held = [(u.kind, " & ".join(found.entities[found.entity_of(h)].name for h in u.holders)) for u in found.utterances]
    assert held == expected


def test_body_alone_above_what_it_does_decides_nothing_by_itself() -> None:
    """Where the verbs stand in a list below the body, each entry is a decision and the body's name is none."""
    text = HEAD.replace(
        "Beslut\nNämnden godkänner budgeten.\n",
        "Nämndens beslut\n\nKulturnämnden\n\n1. fastställer budgeten för året, och\n\n2. uppdrar till kansliet att se över taxan.\n",
    )
    assert len(understood(text).minutes.decisions) == 2


@pytest.mark.parametrize("case", ["RS/118/2026", "Dnr KN/7/2024"])
def test_case_number_with_the_year_last_is_no_part_of_the_title(case: str) -> None:
    """A case number in the margin is read as such in whichever order it is written."""
    (item,) = understood(HEAD.replace("§ 1 Budget", f"§ 1 Budget                    {case}")).minutes.items
    assert (item.title, bool(item.case)) == ("Budget", True)


def test_office_in_the_column_of_organisations_ties_nobody_to_the_one_above() -> None:
    """Somebody who is there by an office is of none of the organisations that stand in the same column."""
    listed = "Vision             Anna Kohl\nKommunal           Bo Ask\nSkyddsombud        Maja Sten\n"
    found = understood(
        f"Samverkansgruppen\nProtokoll 2026-03-19\n\nDeltagare\n{listed}\n1. Budget\nBudgeten gicks igenom.\n"
    )
    assert {p.name: p.organisation for p in found.minutes.participants} == {
        "Anna Kohl": "Vision",
        "Bo Ask": "Kommunal",
        "Maja Sten": "",
    }


def test_running_number_behind_the_case_is_no_title() -> None:
    """The title stands below a line of numbers, whatever numbers there are."""
    line = "KN § 1            Dnr KN-2026-0088        Löpnr 412"
    (item,) = understood(
        HEAD.replace("§ 1 Budget", f"{line}\n\nBygglov för nybyggnad av skola på Ekvägen")
    ).minutes.items
    assert (item.title, item.case) == ("Bygglov för nybyggnad av skola på Ekvägen", "Dnr KN-2026-0088")


def test_project_ends_before_a_preposition() -> None:
    """ "på" is no river, though it ends like one."""
    found = understood(f"{HEAD}Ärendet\nNämnden talade om nybyggnad av Ekskolan på Ekvägen.\n")
    assert [e.name for e in found.entities if e.kind == "project"] == ["Nybyggnad av Ekskolan"]


def test_list_of_what_a_matter_goes_back_for_is_no_list_of_decisions() -> None:
    """Behind "för att" the entries say what for, and the clause above them is the decision."""
    told = "Ärendet återremitteras till kansliet för att\n- komplettera utredningen,\n- samråda med regionen."
    found = understood(HEAD.replace("Nämnden godkänner budgeten.", told)).minutes.decisions
    assert [d.text for d in found] == ["Ärendet återremitteras till kansliet för att"]


def test_mover_is_who_stands_before_what_shall_become_of_the_matter() -> None:
    """ "Maja Sten (V): Ärendet återremitteras." is her motion as "Bifall" is somebody else's."""
    found = understood(f"{HEAD}Yrkanden\nMaja Sten (V): Ärendet återremitteras.\nBo Ask (L): Bifall.\n")
    movers = {found.entities[i.entity].name for i in found.involvements if i.how == "proposer"}
    assert movers == {"Maja Sten", "Bo Ask"}


def test_body_that_is_in_favour_and_commissions_somebody_acts_not_itself() -> None:
    """Whatever the body decides beside it, only who is commissioned is to act."""
    told = "Kulturnämnden ställer sig positiv till förslaget och ger kansliet i uppdrag att återkomma."
    found = understood(HEAD.replace("Nämnden godkänner budgeten.", told))
    assert [found.entities[i.entity].name for i in found.involvements if i.how == "responsible"] == ["Kansliet"]
