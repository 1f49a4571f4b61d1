"""Formal protocols of councils and boards as files of today hold them; all people are invented."""

from __future__ import annotations

from functools import partial

import pytest
from written import LISTED, decided_below, formal, understood

HEAD = formal("Kommunfullmäktige")
decided = partial(decided_below, HEAD)


@pytest.mark.parametrize(
    "rows",
    [
        pytest.param(
            "Ledamöter          Parti  Närv.  Ers.  Tjg. ersättare   Omr. § 3: Ja  Nej  Avst\n"
            "Eva Ek             S      X                                       X\n"
            "Bo Alm             M      X                                           X\n"
            "Per Ask            S      -            Ida Lund                   X\n",
            id="abbreviated",
        ),
        pytest.param(
            "Namn               Parti  Närvarande   § 3 Ja   § 3 Nej   Avstår\n"
            "Eva Ek             S      Ja           X\n"
            "Bo Alm             M      Ja                    X\n"
            "Per Ask            S      Nej\n",
            id="votes",
        ),
        pytest.param(
            "Beslutande ledamöter        Närv.    Anm.          Sign.\n"
            "Eva Ek (S)                  X        ordf.\n"
            "Bo Alm (M)                  X        t.o.m. § 3\n"
            "Per Ask (S)                 -        förhinder\n",
            id="signatures",
        ),
    ],
)
def test_marks_count_beside_columns_of_which_nothing_is_known(rows: str) -> None:
    """In a table set with blanks, the column of who was there says so whatever other columns tell."""
    people = understood(f"{HEAD}\nNÄRVAROLISTA\n{rows}\n§ 3 Vägar\nPlanen antas.\n\n§ 4 Torg\nPlanen antas.\n")
    told = {p.name: p.status for p in people.minutes.participants}
    assert (told["Eva Ek"], told["Bo Alm"], told["Per Ask"]) == ("present", "present", "absent")


@pytest.mark.parametrize(
    "signed",
    [
        pytest.param("Vid protokollet          Justeras\nRut Dahl\nEva Ek                   Bo Alm\nOrdförande\n", id="above-the-others"),
        pytest.param("Sekreterare     Ordförande     Justerare\n\nRut Dahl\n\nEva Ek\n\nBo Alm\n", id="one-below-the-other"),
    ],
)  # fmt: skip
def test_who_wrote_signs_first_of_several(signed: str) -> None:
    """Where labels stand in a row and who wrote signs on a line above the others, nobody else wrote."""
    people = understood(f"{HEAD}{LISTED.replace(', teknisk chef', '')}§ 3 Vägar\nPlanen antas.\n\n{signed}")
    held = {p.name: p.roles for p in people.minutes.participants}
    assert [name for name, roles in held.items() if "secretary" in roles] == ["Rut Dahl"]


@pytest.mark.parametrize(
    "heading",
    [
        pytest.param("Kommentarer i ärendet", id="known"),
        pytest.param("Barnrättsperspektivet", id="one-word"),
        pytest.param("Yttrande från sökanden", id="several-words"),
        pytest.param("Ekonomiska förutsättningar", id="adjective"),
        pytest.param("Votering 1", id="counted"),
    ],
)
def test_a_heading_ends_what_was_decided_without_a_blank_line(heading: str) -> None:
    """Where blank lines are lost, a few words between whole sentences head something else than decisions."""
    body = f"Beslut\nNämnden godkänner planen.\n{heading}\nÄrendet gäller en väg som är smal och lång. Den är 4 km."
    assert decided(body) == ["Nämnden godkänner planen."]


@pytest.mark.parametrize(
    "short",
    ["Godkänna planen", "Bygglov beviljas", "Avgiften betalas", "Startbesked ges i maj"],
    ids=["infinitive", "verb-of-deciding", "passive", "wrapped"],
)
def test_a_clause_of_a_few_words_is_no_heading(short: str) -> None:
    """Between whole sentences of what was decided, a clause without its full stop is decided as well."""
    body = f"Beslut\nNämnden beslutar följande.\n{short}\nKommunen ska informera alla som bor längs vägen om detta."
    assert any(short in text for text in decided(body))


@pytest.mark.parametrize(
    "told",
    [
        "Rut Dahl redogör för förslaget.",
        "Bo Alm (M) önskar att yttrandet kompletteras.",
        "Bo Alm (M) lyfter att tillsynen bör redovisas skriftligt.",
        "Rut Dahl svarar att nya siffror kommer i maj.",
        "Vid ärendets behandling anmälde Bo Alm (M) jäv och deltog inte.",
    ],
)
def test_what_somebody_says_below_what_was_decided_is_not_decided(told: str) -> None:
    """Nobody is to do what they only told, and who is disqualified decides nothing."""
    assert decided(f"Beslut\nNämnden godkänner planen.\n{told}") == ["Nämnden godkänner planen."]


@pytest.mark.parametrize(
    "said",
    ["Punkten förklaras omedelbart justerad.", "Beslutet förklaras omedelbart justerat.", "Denna paragraf justeras omedelbart."],
)  # fmt: skip
def test_what_is_verified_at_once_is_decided_below_clauses(said: str) -> None:
    """It is a decision of its own, whatever it calls what was decided."""
    assert decided(f"Nämnden beslutar\natt anta planen.\n{said}") == ["att anta planen.", said]


@pytest.mark.parametrize(
    "moved",
    [
        pytest.param("Eva Ek (S) och Rut Dahl (V): bifall till planen\nBo Alm (M), Per Ask (C): avslag på planen", id="colons"),
        pytest.param("Eva Ek (S), Rut Dahl (V) yrkar bifall till planen\nBo Alm (M) och Per Ask (C) yrkar avslag", id="verbs"),
        pytest.param("Eva Ek (S), Rut Dahl (V) – bifall till planen\nBo Alm (M), Per Ask (C) – avslag på planen", id="dashes"),
    ],
)  # fmt: skip
def test_motions_on_lines_of_their_own_need_no_full_stop(moved: str) -> None:
    """What others move on the line below isn't given to those who moved something before."""
    found = understood(f"{HEAD}{LISTED}§ 3 Vägar\nBeslut\nPlanen antas.\nYrkanden\n{moved}\n")
    movers = [[found.mentions[h].name for h in u.holders] for u in found.utterances if u.kind == "proposal"]
    assert movers == [["Eva Ek", "Rut Dahl"], ["Bo Alm", "Per Ask"]]


@pytest.mark.parametrize(
    "result", ["Ja-röster: 4, Nej-röster: 2", "Ja 4, nej 2", "4 ja-röster, 2 nej-röster (1 avstår)"]
)
def test_what_a_vote_came_to_is_no_heading(result: str) -> None:
    """A short line that stands alone below the heading of a vote gives its counts."""
    found = understood(
        f"{HEAD}{LISTED}§ 3 Vägar\nBeslut\nPlanen antas.\n\nVotering\n\nEn votering hölls.\n\n{result}\n\nReservation\nBo Alm (M) reserverar sig.\n"
    )
    assert [(v.yes, v.no) for v in found.votes] == [(4, 2)]
    assert [i.title for i in found.minutes.items] == ["Vägar"]


@pytest.mark.parametrize("kind", ["PROTOKOLLSUTDRAG", "Protokollsutdrag", "UTDRAG UR PROTOKOLL"])
@pytest.mark.parametrize("owner", ["", "Ekö kommun\n"], ids=["alone", "below-its-owner"])
def test_an_extract_tells_who_met_when(kind: str, owner: str) -> None:
    """What an extract calls itself heads no list of those to whom it is sent."""
    head = f"{kind}\n\nVägnämnden\n2024-06-12\n" if not owner else f"{owner}{kind}\nVägnämnden\n2024-06-12\n"
    meeting = understood(f"{head}\n§ 78\nVägen till Norrvik\n\nBeslut\nPlanen antas.\n").minutes.meeting
    assert meeting.body is not None and meeting.start is not None
    assert (meeting.body.text, meeting.start.text) == ("Vägnämnden", "2024-06-12")


@pytest.mark.parametrize(
    ("said", "heard"),
    [
        pytest.param("Bo Alm (M) meddelar att han inte deltar i beslutet.", [], id="takes-no-part"),
        pytest.param("Hur man överklagar, se bilaga.", [], id="how-to-appeal"),
        pytest.param("Bo Alm lyfter frågan om gemensam sotning med grannförbundet.", [], id="raises-a-question"),
        pytest.param("Bo Alm ansluter sig till Eva Eks förslag.", [("support", ["Bo Alm"])], id="joins-a-proposal"),
        pytest.param("Eva Ek berättar att hon mött föreningarna, som efterfrågar fler platser.", [("request", [])], id="of-those-met"),
    ],
)  # fmt: skip
def test_what_members_hold_is_theirs_alone(said: str, heard: list[tuple[str, list[str]]]) -> None:
    """To take no part worries nobody, and what those wish whom somebody met is not what they wish themselves."""
    found = understood(f"{HEAD}{LISTED}§ 3 Vägar\n{said}\n\nBeslut\nPlanen antas.\n")
    told = [(u.kind, [found.mentions[h].name for h in u.holders]) for u in found.utterances if u.kind != "report"]
    assert told == heard


@pytest.mark.parametrize(
    ("clause", "due"),
    [
        pytest.param("redovisa resandet på linje 5 i juni", "2024-06-30", id="counted"),
        pytest.param("svara den 5 i juni", "2024-06-05", id="day"),
        pytest.param("svara senast 5 juni", "2024-06-05", id="plain-day"),
    ],
)
def test_what_a_number_counts_is_no_day(clause: str, due: str) -> None:
    """The number of a line, a stage or a road says nothing of when."""
    found = understood(f"{HEAD}{LISTED}§ 3 Vägar\nFullmäktige uppdrar åt förvaltningen att {clause}.\n")
    assert [d.due.text for d in found.minutes.decisions if d.due] == [due]


@pytest.mark.parametrize(
    ("told", "named"),
    [
        pytest.param("Kommunal borgen för bolaget medges.", False, id="surety"),
        pytest.param("Kommunal vuxenutbildning erbjuds i höst.", False, id="education"),
        pytest.param("Kommunal oroar sig för bemanningen.", True, id="union"),
    ],
)
def test_a_union_is_no_adjective(told: str, named: bool) -> None:
    """A name that is an adjective as well stands for the union only where a verb follows."""
    found = understood(f"{HEAD}{LISTED}§ 3 Vägar\nBeslut\nPlanen antas.\nÄrendet\n{told}\n")
    assert ("Kommunal" in {m.name for m in found.mentions}) == named


def test_who_moves_with_the_consent_of_others_moves_as_well() -> None:
    """With or without commas, a motion is first of all that of the one who makes it."""
    body = "Beslut\nPlanen antas.\nYrkanden\nEva Ek (S) med instämmande av Per Ask (C) yrkar bifall.\n"
    found = understood(f"{HEAD}{LISTED}§ 3 Vägar\n{body}")
    assert {found.entities[i.entity].name for i in found.involvements if i.how == "proposer"} == {"Eva Ek", "Per Ask"}


def sentences(body: str) -> list[str]:
    """The sentences of a protocol's one item."""
    return [p.text for p in understood(f"{HEAD}{LISTED}§ 3 Vägar\n{body}\n").minutes.passages if p.role == "sentence"]


def test_notices_that_figures_count_need_no_full_stop() -> None:
    """An entry ends at the next number, though the line above it is full and ends in no sign."""
    notices = [
        "Trafikverket, beslut om sänkt hastighet på väg 732",
        "Länsstyrelsen, dom i mål om strandskydd i Norrvik",
        "Skrivelse från Ekö IF om trafiken vid idrottsplatsen",
    ]
    listed = "\n".join(f"{n}. {text}" for n, text in enumerate(notices, 1))
    assert sentences(f"Följande redovisas:\n{listed}\nFullmäktige tar del av meddelandena.")[1:] == notices


def test_a_sentence_below_a_table_set_with_blanks_begins_anew() -> None:
    """The last row of a table is no part of the sentence below it, which takes a decision."""
    table = "Ombud, Ekö Energi AB           Eva Ek           S\nOmbud, Föreningen Ekövägen     Bo Alm           M\n"
    assert "Ombud, Föreningen Ekövägen Bo Alm M" in sentences(
        f"{table}Fullmäktige beslutar att utse ombud enligt ovan."
    )
