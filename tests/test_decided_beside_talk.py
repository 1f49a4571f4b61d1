"""What is told by name below a decision, under its label: it is no decision, and is heard as what somebody holds."""

from __future__ import annotations

import pytest
from written import understood

HEAD = "Ekö kommun\nKommunfullmäktige\nProtokoll 2024-05-02\nNärvarande: Eva Ek (S), Bo Alm (M), Rut Dahl (L)\n\n§ 3 Vägar\n"


@pytest.mark.parametrize(
    ("told", "kind", "holder"),
    [
        ("Bo Alm är orolig för kostnaderna.", "concern", "Bo Alm"),
        ("Rut Dahl (L) befarar att unga flyttar.", "concern", "Rut Dahl"),
        ("Rut Dahl lovar att återkomma med siffror.", "commitment", "Rut Dahl"),
        ("Eva Ek framför önskemål om en ny lekplats.", "wish", "Eva Ek"),
    ],
)
def test_what_somebody_says_below_a_decision_is_none(told: str, kind: str, holder: str) -> None:
    """The decision is the one above."""
    text = f"{HEAD}Beslut\nKommunfullmäktige antar planen.\n{told}\n"
    found = understood(text)
    assert [d.text for d in found.minutes.decisions] == ["Kommunfullmäktige antar planen."]
    assert [(u.kind, found.mentions[u.holders[0]].name) for u in found.utterances] == [(kind, holder)]


@pytest.mark.parametrize(
    "more", ["Vägnämnden ska återkomma.", "Rut Dahl väljs till ordförande.", "Eva Ek skickar kallelsen."]
)
def test_who_is_to_act_is_decided(more: str) -> None:
    """A name that opens a sentence makes it no talk."""
    text = f"{HEAD}Beslut\nKommunfullmäktige antar planen.\n{more}\n"
    found = understood(text)
    assert [d.text for d in found.minutes.decisions] == ["Kommunfullmäktige antar planen.", more]


def test_what_is_held_after_a_debate_is_decided() -> None:
    """Between the decision and the outcome stands who spoke."""
    text = (
        f"{HEAD}Kommunfullmäktige beslutar\natt interpellationen får ställas.\nEva Ek besvarar interpellationen. "
        "I debatten yttrar sig Bo Alm (M).\nInterpellationen anses därmed besvarad.\n"
    )
    found = understood(text)
    assert [d.text for d in found.minutes.decisions] == [
        "att interpellationen får ställas.",
        "Interpellationen anses därmed besvarad.",
    ]


def test_a_conclusion_says_who_is_to_act() -> None:
    """Behind its label, in notes."""
    text = (
        "Minnesanteckningar Klimatnätverket\n2024-11-07\nNärvarande: Eva Ek, Bo Alm\n\nUpphandling\nVi diskuterade läget.\n"
        "Slutsats: Eva och Bo tar fram ett underlag.\n"
    )
    found = understood(text)
    assert [d.text for d in found.minutes.decisions] == ["Eva och Bo tar fram ett underlag."]


def test_a_body_that_has_no_objection_is_no_part_of_its_decision() -> None:
    """And the place in the same line as the day has no label of its own left."""
    text = (
        "PROTOKOLL\nSammanträde med Kommunala funktionsrättsrådet\nDatum 2023-09-14   Tid 14:00-16:00   Plats Kommunhuset, Eksalen\n\n"
        "Närvarande\nEva Ek, Bo Alm\n\n§ 4 Remiss\nRådet har inget att erinra mot förslaget men önskar ett förtydligande.\n"
    )
    found = understood(text)
    assert len(found.minutes.decisions) == 1
    assert [i for i in found.involvements if i.how != "context"] == []
    assert found.minutes.meeting.place is not None
    assert found.minutes.meeting.place.text == "Kommunhuset, Eksalen"


NOTES = (
    "Minnesanteckningar\n\nSamverkansgruppen för Ekåsen den 12 mars 2024 kl. 9-11, Sala\n\n"
    "Närvarande: Eva Lindmark, Trafikverket, Bo Almgren, Ekåsens byalag, Rut Dahl\n\n"
    "Inledning\nEva hälsade alla välkomna till mötet. Anteckningarna från förra gången gicks igenom.\n\n"
)


@pytest.mark.parametrize(
    ("told", "decided", "said"),
    [
        pytest.param(
            "Ställningstaganden\n- Ekåsens byalag kan bidra med lokal.\n- Gruppen ställer sig bakom förslaget.",
            ["Gruppen ställer sig bakom förslaget."],
            [("offer", ["Ekåsens byalag"])],
            id="an-offer-among-decisions",
        ),
        pytest.param(
            "Beslut\n- Vi väljer alternativ B.\n- Trafikverket vill avvakta.\n- Ekåsens byalag är emot alternativ B.",
            ["Vi väljer alternativ B."],
            [("wish", ["Trafikverket"]), ("opposition", ["Ekåsens byalag"])],
            id="what-others-hold",
        ),
        pytest.param(
            "Beslut\n- Bo och Rut är oroliga för tidplanen.\n- Bo ringer hamnen.",
            ["Bo ringer hamnen."],
            [("concern", ["Bo Almgren", "Rut Dahl"])],
            id="two-by-given-names-that-are-words",
        ),
    ],
)
def test_what_others_hold_among_what_notes_decide_is_none(
    told: str, decided: list[str], said: list[tuple[str, list[str]]]
) -> None:
    """Below a heading of decisions in notes, what somebody who is known thinks or offers is theirs, and not decided."""
    found = understood(f"{NOTES}{told}\n\nNästa möte\nDen 14 maj kl. 9.\n")
    held = [(u.kind, [found.entities[found.entity_of(m)].name for m in u.holders]) for u in found.utterances]
    assert ([d.text for d in found.minutes.decisions], held) == (decided, said)


@pytest.mark.parametrize(
    ("told", "decided"),
    [
        pytest.param(
            "Beslutspunkter\nB1. Budget. Gruppen godkänner budgeten.\n\nB2: Ny mässa. Gruppen åker dit i maj.",
            ["Gruppen godkänner budgeten.", "Gruppen åker dit i maj."],
            id="titles-behind-codes",
        ),
        pytest.param(
            "Beslut/överenskommelser\n1) Försöket börjar i Ekö.\n2) Rut ringer hamnen.",
            ["Försöket börjar i Ekö.", "Rut ringer hamnen."],
            id="two-labels-in-one-heading",
        ),
        pytest.param("Beslut och åtgärder\n- Bron stängs.", ["Bron stängs."], id="of-decisions-and-tasks"),
    ],
)
def test_headings_of_decisions_are_no_decisions(told: str, decided: list[str]) -> None:
    """A title before what was decided, and a heading made of two that are known, are none themselves."""
    found = understood(f"{NOTES}{told}\n\nNästa möte\nDen 14 maj kl. 9.\n")
    assert [d.text for d in found.minutes.decisions] == decided


COURTYARD = "Minnesanteckningar från rådet 2024-05-02\n\nNärvarande: Eva Ek, Bo Alm, Rut Dahl\n\nGården\n"


@pytest.mark.parametrize(
    ("more", "kind"),
    [
        ("Bo Alm är orolig för kostnaderna.", "concern"),
        ("Listan med namnen kommer att sättas upp i trapphusen.", "report"),
        ("Bo Alm vill ha en gunga.", "wish"),
    ],
)
def test_a_paragraph_below_a_proposal_on_its_labels_line_is_no_proposal(more: str, kind: str) -> None:
    """What the label opens ends with its paragraph, where nothing goes on from it."""
    found = understood(f"{COURTYARD}Kostnaden ökar.\n\nFörslag: Bygga en bod för sopor bakom huset.\n\n{more}\n")
    assert [u.kind for u in found.utterances][-2:] == ["proposal", kind]


def test_what_another_meeting_decided_is_only_told() -> None:
    """Those whom a meeting of others chose are neither decided on here nor were they there."""
    told = (
        "Ett styrelsemöte hölls i förra veckan. Ett presidium valdes: Pia Holm ordförande, Ulf Ask 1:e vice ordförande."
    )
    found = understood(f"{COURTYARD}Eva berättade om förbundet. {told} En tidplan antogs.\n")
    assert not found.minutes.decisions
    assert {p.name for p in found.minutes.participants} == {"Eva Ek", "Bo Alm", "Rut Dahl"}


@pytest.mark.parametrize("heading", ["Förslag:", "Direktörens förslag", "Förslag till beslut"])
def test_what_a_body_does_as_a_rule_above_its_proposal_is_no_decision(heading: str) -> None:
    """Where an item has a proposal, and its decision below that, what stands above them is why it is there."""
    rest = f"{heading}\nPlanen godkänns.\n\nBeslut\nPlanen godkänns inte.\n"
    text = f"{HEAD}Kommunfullmäktige fastställer varje år en plan för bron.\n\n"
    assert [d.text for d in understood(text + rest).minutes.decisions] == ["Planen godkänns inte."]
    assert [d.text for d in understood(text).minutes.decisions] == [
        "Kommunfullmäktige fastställer varje år en plan för bron."
    ]


@pytest.mark.parametrize(
    "top",
    [
        "Protokoll fört vid det tredje sammanträdet med vägrådet\n2024-05-02",
        "Hem > Ekö kommun > Vägnämnden > Sammanträde 2.5.2024",
    ],
)
def test_why_the_matter_is_there_is_no_decision_in_minutes_without_parties(top: str) -> None:
    """The head of a sitting, or the path to its page, tells formal minutes where no party stands in the list."""
    text = (
        f"{top}\nNärvarande: Eva Ek, Bo Alm\n\n§ 3 Vägar\nVägrådet fastställer varje år en plan för bron.\n\n"
        "Förslag:\nPlanen godkänns.\n\nBeslut:\nPlanen godkänns inte.\n"
    )
    found = understood(text)
    assert found.minutes.genre == "protocol"
    assert [d.text for d in found.minutes.decisions] == ["Planen godkänns inte."]


@pytest.mark.parametrize(
    "decided",
    [
        "att uppdra åt Bo Alm att bygga bron och att senast den 1 maj redovisa kostnaden.",
        "att ge Bo Alm i uppdrag att bygga bron samt att återrapportera till fullmäktige.",
    ],
)
def test_a_charge_and_the_report_of_it_are_one_decision(decided: str) -> None:
    """Who is charged with a thing is to tell of it besides, and the second half is no decision of its own."""
    found = understood(f"{HEAD}Beslut\nKommunfullmäktige beslutar\n{decided}\n")
    acting = [found.entities[i.entity].name for i in found.involvements if (i.decision, i.how) == (0, "responsible")]
    assert ([d.text for d in found.minutes.decisions], acting) == ([decided], ["Bo Alm"])
