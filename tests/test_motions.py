"""Who moved what in protocols, who dissented, and how an item without a heading of decisions ended: all invented."""

from __future__ import annotations

import pytest

from samgraf.ingest.pipeline import read
from samgraf.ingest.reading import Reading
from samgraf.ingest.text import Document, Source

HEAD = (
    "Vägnämnden\n2023-05-03\n\nBeslutande\nEva Lindmark (S), ordförande\nPer Ekvall (M)\nUlla Norin (C)\n"
    "Bo Ramsell (V)\n\n§ 6 Dagordning\n\nBeslut\nDagordningen godkänns.\n\n§ 7 Planen\n\n"
)
DECIDED = "\n\nBeslut\nPlanen antas.\n"


def understood(text: str, *, whole: bool = False) -> Reading:
    """A protocol in which § 7 has this text, or the text itself."""
    whole_text = text if whole else f"{HEAD}{text}\n\n§ 8 Läget\n\nBeslut\nLäget noteras.\n"
    return read(Document(Source("example.txt", whole_text.encode(), "text/plain", "0" * 64), whole_text))


def said(text: str) -> list[tuple[str, str, str]]:
    """The statements as kind, holders and quote."""
    reading = understood(text)
    return [(u.kind, " & ".join(reading.mentions[h].name for h in u.holders), u.quote) for u in reading.utterances]


def involved(text: str, how: str) -> list[list[str]]:
    """Who is involved so in each decision of § 7."""
    reading = understood(text)
    numbers = [reading.minutes.items[d.item].number for d in reading.minutes.decisions]
    return [
        [reading.entities[i.entity].name for i in reading.involvements if i.decision == n and i.how == how]
        for n, number in enumerate(numbers)
        if number == "7"
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Förslag på sammanträdet\nBifall till kontorets förslag: Per Ekvall (M).\nAvslag: Ulla Norin (C), Bo Ramsell (V).",
            ["Per Ekvall", "Ulla Norin & Bo Ramsell"],
        ),
        ("Yrkande från Bo Ramsell (V)\nPlanen återremitteras.", ["Bo Ramsell"]),
        ("Bo Ramsells (V) yrkande\nPlanen återremitteras.\n\nUlla Norins (C) tilläggsyrkande\nVägen breddas.",
         ["Bo Ramsell", "Ulla Norin"]),
        ("Yrkanden\nEva Lindmark (S) yrkar:\n- att planen antas\n- att taxan höjs", ["Eva Lindmark"] * 3),
    ],
)  # fmt: skip
def test_who_moves_what_below_a_heading_or_before_a_colon(text: str, expected: list[str]) -> None:
    """Nothing of it is a decision."""
    assert [(kind, holder) for kind, holder, _ in said(text + DECIDED)] == [("proposal", who) for who in expected]
    assert len(involved(text + DECIDED, "proposer")) == 1


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Avslag: Ulla Norin (C), Bo Ramsell (V).", ["Bo Ramsell", "Ulla Norin"]),
        ("Bo Ramsell (V): att planen återremitteras.", ["Bo Ramsell"]),
    ],
)
def test_those_who_move_in_short_propose(text: str, expected: list[str]) -> None:
    """As a heading of motions above them shows."""
    assert [sorted(who) for who in involved(f"Yrkanden\n{text}{DECIDED}", "proposer")] == [expected]


def test_of_several_motions_each_is_of_who_brought_it() -> None:
    """A decision that names a motion by its mover has no other proposers."""
    text = "Bo Ramsell (V) föreslår i en motion att bron målas.\nUlla Norin (C) föreslår i en motion att vägen breddas."
    decided = "\n\nBeslut\n1. Bo Ramsells motion avslås.\n2. Ulla Norins (C) motion bifalls.\n3. Kartan ritas om.\n"
    assert involved(text + decided, "proposer") == [["Bo Ramsell"], ["Ulla Norin"], ["Bo Ramsell", "Ulla Norin"]]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Reservation (V)\nVi anser att planen är dålig.\nBo Ramsell", ["Bo Ramsell"]),
        ("Blank reservation: Bo Ramsell (V)", ["Bo Ramsell"]),
        ("Reserverar sig gör Bo Ramsell (V) och Ulla Norin (C).", ["Bo Ramsell", "Ulla Norin"]),
        ("Bo Ramsell (V) reserverar sig till förmån för eget yrkande och Ulla Norin (C) till förmån för återremiss.",
         ["Bo Ramsell", "Ulla Norin"]),
    ],
)  # fmt: skip
def test_a_dissent_is_no_decision_and_names_who_dissents(text: str, expected: list[str]) -> None:
    """Whatever stands in its heading."""
    assert [sorted(who) for who in involved(f"Beslut\nPlanen antas.\n\n{text}", "dissenter")] == [expected]


def test_a_statement_of_one_s_own_is_no_promise() -> None:
    """That somebody hands it in says nothing of what they will do."""
    assert said(f"Bo Ramsell (V) lämnar ett särskilt yttrande.{DECIDED}") == []


@pytest.mark.parametrize("by", ["av Bo Ramsell", "av ordf. Bo Ramsell", "av ledamoten Bo Ramsell"])
def test_who_seconds_is_named_behind_the_verb(by: str) -> None:
    """Also behind a title."""
    assert said(f"Förslaget understöddes {by}.{DECIDED}")[0][:2] == ("support", "Bo Ramsell")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Beslutsgång\nOrdföranden ställer proposition.\nHon finner att nämnden beslutar enligt förslaget.",
         "Hon finner att nämnden beslutar enligt förslaget."),
        ("Proposition\nOrdföranden finner bifall till Eva Lindmarks yrkande.",
         "Ordföranden finner bifall till Eva Lindmarks yrkande."),
        ("Omröstning\n3 ja, 3 nej. Nämnden beslutar med ordförandens utslagsröst att anta planen.",
         "Nämnden beslutar med ordförandens utslagsröst att anta planen."),
        ("Beslutsgång\nOrdföranden finner att ärendet ska avgöras i dag.", ""),
        (f"Beslutsgång\nOrdföranden finner att nämnden bifaller planen.{DECIDED}", "Planen antas."),
    ],
)  # fmt: skip
def test_the_outcome_is_the_decision_where_nothing_else_is(text: str, expected: str) -> None:
    """Of an item without a heading of decisions, the course of it tells how it ended."""
    minutes = understood(text).minutes
    found = [d.text for d in minutes.decisions if minutes.items[d.item].number == "7"]
    assert found == ([expected] if expected else [])


@pytest.mark.parametrize(
    ("who", "holder"),
    [
        ("Ordföranden", "Eva Lindmark"),
        ("Ordföranden i nämnden", "Eva Lindmark"),
        ("Ordföranden i kulturnämnden", ""),
        ("Ordföranden för Byalaget", ""),
        ("Avgående ordföranden", ""),
        ("Vice ordföranden", "Per Ekvall"),
        ("Ordföranden Per Ekvall", "Per Ekvall"),
    ],
)
def test_an_office_is_that_of_the_body_that_met_and_of_this_time(who: str, holder: str) -> None:
    """The chair of another body is not the chair, nor is the vice-chair."""
    whole = f"{HEAD}{who} föreslår att planen antas.\n".replace("Per Ekvall (M)\n", "Per Ekvall (M), vice ordförande\n")
    reading = read(Document(Source("example.txt", whole.encode(), "text/plain", "0" * 64), whole))
    holders = [{reading.mentions[h].name for h in u.holders} for u in reading.utterances]
    assert holders == [{holder} if holder else set()]


def test_how_long_an_office_is_held_is_no_day_to_be_ready_by() -> None:
    """Nor are a year and a month votes for and against."""
    text = (
        "Beslut\natt till ersättare i kyrkorådet för tiden till och med 2025-12-31 utse Li Strand (C).\n"
        "att avtalet förlängs för tiden till och med 2025-12-31.\natt läget redovisas senast den 1 mars 2024.\n"
    )
    found = [d for d in understood(text).minutes.decisions if d.text.startswith("att")]
    assert [d.due.text if d.due else "" for d in found] == ["", "2025-12-31", "2024-03-01"]
    assert understood(text).votes == ()


def test_a_sum_ends_a_sentence_before_a_name() -> None:
    """Who proposes another one in the next sentence proposes it alone."""
    text = "Utredaren föreslår 120 mkr. Bo Ramsell (V) föreslår 110 mkr. Ulla Norin (C) undrar."
    assert said(f"{text}{DECIDED}")[-1] == ("proposal", "Bo Ramsell", "Bo Ramsell (V) föreslår 110 mkr.")


def test_a_company_of_two_trades_and_a_place_is_one() -> None:
    """Its name begins before the sign for "and"."""
    named = understood("Beslut\nAvtal tecknas med Schakt & Mur i Norrby AB.\n").mentions
    assert "Schakt & Mur i Norrby AB" in {m.name for m in named}


def test_deputies_who_were_there_are_so() -> None:
    """A company's board calls them otherwise than a municipality."""
    text = "Styrelsemöte\n2023-05-03\n\nNärvarande ledamöter: Eva Lindmark\nNärvarande suppleanter: Per Ekvall\n\n1. Läget\n"
    people = understood(text, whole=True).minutes.participants
    assert [(p.name, p.status, *p.roles) for p in people][-1] == ("Per Ekvall", "present", "substitute")
