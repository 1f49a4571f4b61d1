"""Who holds what in English and Norwegian minutes; all of it invented."""

from __future__ import annotations

import pytest
from written import understood

ENGLISH = (
    "Hillford Heritage Society\n\nMinutes of the committee meeting, 3 May 2022\n\n"
    "Present: Ann Field, Tom Marsh, Peter Rook, Will Hart\n\n1. Budget\n"
)
BOKMAL = (
    "Referat fra styremøte i Fjordvik Historielag\n\n3. mai 2022\n\n"
    "Til stede: Kari Moen, Ola Lie, Siri Ås, Stein Hov\n\nSak 1 Budsjett\n"
)


def said(text: str) -> list[tuple[str, str]]:
    """The statements of a text as (kind, holders), but for reports."""
    reading = understood(text)
    names = {link.mention: reading.entities[link.entity].name for link in reading.links if link.entity >= 0}
    found = ((u.kind, " & ".join(names.get(m, "?") for m in u.holders)) for u in reading.utterances)
    return [one for one in found if one[0] != "report"]


@pytest.mark.parametrize(
    ("sentence", "kind", "holder"),
    [
        pytest.param("Peter raised a question about the hedge.", "request", "Peter Rook", id="raises-a-question"),
        pytest.param("Tom wondered whether the school could help.", "request", "Tom Marsh", id="wonders"),
        pytest.param("Tom asked how the work is going.", "request", "Tom Marsh", id="asks-how"),
        pytest.param("Peter raised serious concerns about the fence.", "concern", "Peter Rook", id="raises-concerns"),
        pytest.param("Tom feared that the roof leaks.", "concern", "Tom Marsh", id="fears"),
        pytest.param("Peter was of the opinion that the price is too high.", "concern", "Peter Rook", id="amiss"),
        pytest.param("Parking is still a real problem.", "concern", "", id="amiss-and-nobody-said-it"),
        pytest.param("Tom said that it was vital to act soon.", "priority", "Tom Marsh", id="says-it-is-vital"),
        pytest.param("We need to find a new venue.", "priority", "", id="we-need-to"),
        pytest.param("It is important that everyone pays on time.", "request", "", id="important-that-all"),
        pytest.param("The fence needs to be painted.", "request", "", id="needs-to-be-done"),
        pytest.param("It would be good to have a new sign.", "wish", "", id="would-be-good"),
        pytest.param("Peter is going to draft a letter.", "commitment", "Peter Rook", id="is-going-to"),
        pytest.param("Tom took the action to ring the bank.", "commitment", "Tom Marsh", id="took-the-action"),
        pytest.param("Peter would be happy to host it.", "offer", "Peter Rook", id="would-be-happy-to"),
        pytest.param("Tom was supportive of the idea.", "support", "Tom Marsh", id="supportive"),
        pytest.param("Tom was not in favour of the plan.", "opposition", "Tom Marsh", id="not-in-favour"),
        pytest.param("A few parents commented that the hall was cold.", "concern", "", id="some-who-are-not-named"),
        pytest.param("Peter thought it would be a good idea to wait.", "proposal", "Peter Rook", id="a-good-idea"),
        pytest.param("Enquiry was made whether residents had priority.", "request", "", id="enquiry-was-made"),
        pytest.param(
            "The Clerk agreed to write to the plotholder.", "commitment", "", id="an-office-that-nobody-holds"
        ),
        pytest.param("Several members expressed support for the change.", "support", "", id="several"),
        pytest.param("Will asked for a key.", "request", "Will Hart", id="a-name-that-is-a-word"),
        pytest.param("Ann will look into the matter.", "commitment", "Ann Field", id="a-name-that-is-short-elsewhere"),
    ],
)
def test_english_sentences_tell_who_holds_what(sentence: str, kind: str, holder: str) -> None:
    """One statement of the kind, held by whom the sentence names or by nobody."""
    assert said(f"{ENGLISH}{sentence}\n") == [(kind, holder)]


@pytest.mark.parametrize(
    ("sentence", "kind", "holder"),
    [
        pytest.param("Siri stilte spørsmål om hekken.", "request", "Siri Ås", id="asks"),
        pytest.param("Ola lurte på om skolen kan hjelpe.", "request", "Ola Lie", id="wonders"),
        pytest.param("Det ble stilt spørsmål om gjerdet.", "request", "", id="somebody-asks"),
        pytest.param("Siri uttrykte bekymring for gjerdet.", "concern", "Siri Ås", id="worries"),
        pytest.param("Ola mente at prisen er for høy.", "concern", "Ola Lie", id="amiss"),
        pytest.param("Parkeringen er fortsatt et stort problem.", "concern", "", id="amiss-and-nobody-said-it"),
        pytest.param("Vi må finne et nytt lokale.", "priority", "", id="we-must"),
        pytest.param("Det haster med å reparere porten.", "priority", "", id="urgent"),
        pytest.param("Alle oppfordres til å møte.", "request", "", id="all-are-asked"),
        pytest.param("Det hadde vært fint med et nytt skilt.", "wish", "", id="would-be-good"),
        pytest.param("Kanskje kan vi låne et telt.", "proposal", "", id="perhaps-we-can"),
        pytest.param("Ola tok på seg å ringe banken.", "commitment", "Ola Lie", id="takes-it-on"),
        pytest.param("Flere foreldre mente at salen var for kald.", "concern", "", id="some-who-are-not-named"),
        pytest.param("Siri har sagt at hun kan lede gruppa.", "offer", "Siri Ås", id="says-she-can"),
        pytest.param("Stein ønsker en ny hekk.", "wish", "Stein Hov", id="a-name-that-is-a-word"),
    ],
)
def test_norwegian_sentences_tell_who_holds_what(sentence: str, kind: str, holder: str) -> None:
    """One statement of the kind, held by whom the sentence names or by nobody."""
    assert said(f"{BOKMAL}{sentence}\n") == [(kind, holder)]


@pytest.mark.parametrize(
    "sentence",
    [
        pytest.param(f"{ENGLISH}Will it rain? The hall is warm.\n", id="no-name-and-nothing-amiss"),
        pytest.param(f"{ENGLISH}The urgent matter was closed.\n", id="urgent-matter"),
        pytest.param(f"{BOKMAL}Kari åpnet møtet og ønsket alle velkommen.\n", id="welcome"),
        pytest.param(f"{BOKMAL}Per måned koster det 300 kroner.\n", id="per-month"),
    ],
)
def test_nothing_is_held_where_nobody_wants_or_fears_anything(sentence: str) -> None:
    """What only happens is no statement."""
    assert said(sentence) == []


def test_who_proposed_what_was_agreed_is_its_proposer() -> None:
    """Not somebody whom the decision merely names."""
    reading = understood(f"{ENGLISH}Peter recommended moving the money to the reserve. Agreed unanimously.\n")
    assert [(reading.entities[i.entity].name, i.how) for i in reading.involvements] == [("Peter Rook", "proposer")]


DECIDED = [
    pytest.param("Peter moved that we vote on it. Seconded by Tom. Motion carries by general consent.", {}, id="motion-carries"),
    pytest.param("Peter moves to approve the plan. Tom seconds. Ann abstains. All present approved.", {}, id="each-in-turn"),
    pytest.param("A request has been made for new shirts. APPROVED", {}, id="request-approved"),
    pytest.param("A letter of thanks is to be sent to the auditor ACTION Peter/Tom", {"Peter Rook", "Tom Marsh"}, id="action-behind"),
    pytest.param("It was decided that Peter and Tom would liaise with the school.", {"Peter Rook", "Tom Marsh"}, id="would-do"),
]  # fmt: skip


@pytest.mark.parametrize(("said", "acting"), DECIDED)
def test_english_motions_and_tasks_are_one_decision_each(said: str, acting: set[str]) -> None:
    """With what came of it, and who is to act."""
    reading = understood(f"{ENGLISH}{said}\n")
    assert [d.text for d in reading.minutes.decisions] == [said]
    assert {reading.entities[i.entity].name for i in reading.involvements if i.how == "responsible"} == set(acting)


def test_what_is_told_below_an_action_is_none() -> None:
    """The label opens one thing to do, on its line."""
    below = "Ann said that she had not known. Tom suggested crisps. It was decided that Peter would ring."
    text = f"{ENGLISH}Peter raised a question about the hedge.\n\nAction: Ann to write to the school.\n\n{below}\n"
    assert [d.text for d in understood(text).minutes.decisions] == [
        "Ann to write to the school.",
        "It was decided that Peter would ring.",
    ]
    assert ("proposal", "Tom Marsh") in said(text)


OWNERS = [
    pytest.param("The hall will be cleaned. ACTION Tom", "The hall will be cleaned.", {"Tom Marsh"}, id="in-capitals-behind-it"),
    pytest.param("The hall will be cleaned. Action: Tom and Peter", "The hall will be cleaned.", {"Tom Marsh", "Peter Rook"}, id="behind-it"),
    pytest.param("The hall will be cleaned.\nAction: Tom and Peter", "The hall will be cleaned.", {"Tom Marsh", "Peter Rook"}, id="on-the-next-line"),
]  # fmt: skip


@pytest.mark.parametrize(("told", "decided", "acting"), OWNERS)
def test_who_is_to_act_behind_a_label_makes_a_task_of_the_sentence_before_it(
    told: str, decided: str, acting: set[str]
) -> None:
    """In notes; the names alone are no task."""
    notes = "Hillford Heritage Team\n\nNotes of our meeting, 3 May 2022\n\nPresent: Ann Field, Tom Marsh, Peter Rook\n\n1. Hall\n"
    reading = understood(f"{notes}{told}\n")
    assert [d.text for d in reading.minutes.decisions] == [decided]
    assert {reading.entities[i.entity].name for i in reading.involvements if i.how == "responsible"} == acting


def test_names_behind_a_label_below_what_is_only_told_in_a_protocol_are_no_task() -> None:
    """They decide nothing by themselves."""
    assert [d.text for d in understood(f"{ENGLISH}The gate is broken.\nAction: Tom\n").minutes.decisions] == []


def test_who_abstained_is_not_involved_otherwise() -> None:
    """They are told as those who dissent."""
    reading = understood(
        f"{ENGLISH}Peter moves to approve the plan. Tom seconds. Ann abstained. All present approved.\n"
    )
    ways = {(reading.entities[i.entity].name, i.how) for i in reading.involvements}
    assert ways == {("Peter Rook", "proposer"), ("Tom Marsh", "proposer"), ("Ann Field", "dissenter")}


DONE = [
    pytest.param("Ann to book the hall – done", id="done"),
    pytest.param("Tom to ring the bank (completed)", id="completed"),
]


@pytest.mark.parametrize("task", DONE)
def test_what_is_done_is_no_task(task: str) -> None:
    """In a list that is gone through."""
    text = f"{ENGLISH}Actions:\n- {task}\n- Peter to write to the school\n"
    assert [d.text for d in understood(text).minutes.decisions] == ["Peter to write to the school"]


OWN = [
    pytest.param("Westmere Bus Users’ Forum", "The Forum supported the later bus.", ["Westmere Bus Users’ Forum"], id="forum"),
    pytest.param("Westmere Flood Working Group", "The Group supported the later bus.", ["Westmere Flood Working Group"], id="group"),
    pytest.param("Westmere Flood Working Group", "The Committee supported the later bus.", [], id="kind-that-nobody-is"),
]  # fmt: skip


@pytest.mark.parametrize(("body", "said", "holders"), OWN)
def test_the_kind_of_the_body_that_met_stands_for_it(body: str, said: str, holders: list[str]) -> None:
    """ "The Forum" holds what it is said to hold, where a forum met."""
    text = f"{body}\nMinutes of the meeting held on 3 May 2023\n\nPresent: Ann Hill, Tom Marsh\n\n1. Roads\n{said}\n\n2. Trees\nNone.\n"
    reading = understood(text)
    named = [
        reading.entities[link.entity].name
        for u in reading.utterances
        for n in u.holders
        for link in reading.links
        if link.mention == n
    ]
    assert named == holders


DECIDE = [
    pytest.param("The Group agreed to wait.", [], id="who-decides-is-no-part"),
    pytest.param("The Group decided to write to Stow Council.", ["Stow Council"], id="who-is-written-to-is"),
]


@pytest.mark.parametrize(("said", "names"), DECIDE)
def test_the_body_that_decides_is_no_part_of_its_decision(said: str, names: list[str]) -> None:
    """With its article before it too."""
    text = f"Westmere Flood Working Group\nMinutes of the meeting held on 3 May 2023\n\nPresent: Ann Hill, Tom Marsh\n\n1. Roads\n{said}\n\n2. Trees\nNone.\n"
    reading = understood(text)
    assert [reading.entities[i.entity].name for i in reading.involvements] == names


LISTS_BELOW = [
    pytest.param("en", "The group agreed to:\n- paint the hall\n- ring the bank", ["paint the hall", "ring the bank"], id="english-plain-verbs"),
    pytest.param("nb", "Møtet ble enig om følgende:\n- Vegvesenet sender plan innen 1. mai.\n- Ola Dahl kaller inn Bane NOR.", ["Vegvesenet sender plan innen 1. mai.", "Ola Dahl kaller inn Bane NOR."], id="bokmal-agreed"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "said", "decided"), LISTS_BELOW)
def test_entries_below_a_lead_are_decided_each(language: str, said: str, decided: list[str]) -> None:
    """However few words they have."""
    head = (
        "Westmere Group\nMinutes of the meeting held on 3 May 2023\n\nPresent: Ann Hill, Tom Marsh\n\n1. Roads\n{}\n\n2. Trees\nNone.\n"
        if language == "en"
        else "Fjordlia Vel\nReferat fra styremøte 3. mai 2023\n\nTil stede: Kari Moen og Ola Dahl\n\n1. Vei\n{}\n\n2. Trær\nIntet.\n"
    )
    assert [d.text for d in understood(head.format(said)).minutes.decisions] == decided


ASKED = [
    pytest.param("ACTION POINT Tom to approach Will to conduct a survey", {"Tom Marsh"}, id="who-is-approached"),
    pytest.param("It was agreed to ask Peter to ring the bank.", {"Peter Rook"}, id="one-of-their-own"),
    pytest.param("It was agreed to ask Northfield Parish Council to mend the gate.", set(), id="another-body"),
    pytest.param("The form goes out to all members.                    Action Tom", {"Tom Marsh"}, id="far-behind-it"),
]  # fmt: skip


@pytest.mark.parametrize(("told", "acting"), ASKED)
def test_whoever_is_asked_is_to_act_only_where_those_who_met_ask_one_of_their_own(told: str, acting: set[str]) -> None:
    """Whom somebody is to approach is not to do it."""
    notes = "Hillford Heritage Team\n\nNotes of our meeting, 3 May 2022\n\nPresent: Ann Field, Tom Marsh, Peter Rook, Will Hart\n\n1. Hall\n"
    reading = understood(f"{notes}{told}\n")
    assert len(reading.minutes.decisions) == 1
    assert {reading.entities[i.entity].name for i in reading.involvements if i.how == "responsible"} == acting
