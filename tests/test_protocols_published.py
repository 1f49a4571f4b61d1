"""Protocols as published pages give their text: lines joined in twos, parted by blank ones, headings inside a line.

All persons and business are invented.
"""

from __future__ import annotations

import pytest
from headwritten import read
from test_protocols import BOARD, Row, below, outcomes, protocol, signing

EVA, PER, ULLA = (
    ("Eva Lindmark", "Socialdemokraterna", "present", "chair member"),
    ("Per Ekvall", "Moderaterna", "present", "member"),
    ("Ulla Norin", "Centerpartiet", "present", "member"),
)


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        pytest.param(
            "Beslutande: Eva Lindmark (S) ordf Per Ekvall (M)\n\n"
            "Tage Storm (V) ersättare istf Bo Alm (V) Ulla Norin (C)\n\n"
            "Övriga deltagande Siv Ask (S) ej tjg ers Jan Ek (M) ej tjg ers\n\n"
            "Ekonomichef Rut Dahl § 1 Utredare Kjell Björk\n\nAdministrativ chef Moa Lund\n",
            [
                EVA,
                PER,
                ("Tage Storm", "Vänsterpartiet", "present", "substitute"),
                ("Bo Alm", "Vänsterpartiet", "absent", ""),
                ULLA,
                ("Siv Ask", "Socialdemokraterna", "present", "substitute"),
                ("Jan Ek", "Moderaterna", "present", "substitute"),
                ("Rut Dahl", "", "guest", ""),
                ("Kjell Björk", "", "guest", ""),
                ("Moa Lund", "", "guest", ""),
            ],
            id="two-on-a-line-and-a-blank-line-between",
        ),
        pytest.param(
            "Beslutande: Eva Lindmark (S) ordf\nPer Ekvall (M)\nUlla Norin (C)\n\n"
            "Övriga deltagande Siv Ask (S) ej tjg ers\nEkonomichef Rut Dahl\n",
            [EVA, PER, ULLA, ("Siv Ask", "Socialdemokraterna", "present", "substitute"), ("Rut Dahl", "", "guest", "")],
            id="an-official-below-a-substitute-who-did-not-serve",
        ),
        pytest.param(
            "Ledamöter\nEva Lindmark (S), ordförande\nTage Storm (V) tjg ers i st f Bo Alm (V)\nPer Ekvall (M)\n",
            [
                EVA,
                ("Tage Storm", "Vänsterpartiet", "present", "substitute"),
                ("Bo Alm", "Vänsterpartiet", "absent", ""),
                PER,
            ],
            id="who-stands-in-is-told-in-letters",
        ),
        pytest.param(
            "Plats och tid Salen, onsdagen den 3 maj 2023 kl 9-12 Beslutande Ledamöter\n\n"
            "Eva Lindmark, S, Ordförande Per Ekvall, M Ulla Norin, C\n\nErsättare\n\nSiv Ask, S\n",
            [EVA, PER, ULLA, ("Siv Ask", "Socialdemokraterna", "present", "substitute")],
            id="headings-behind-the-time-and-parties-between-commas",
        ),
        pytest.param(
            "Plats och tid Salen, onsdagen den 3 maj 2023 kl 9-12 Beslutande Eva Lindmark (S) ordf\n"
            "Per Ekvall (M)\nUlla Norin (C)\n",
            [EVA, PER, ULLA],
            id="a-heading-and-the-first-name-behind-the-time",
        ),
        pytest.param(
            "Beslutande Enligt förteckning\n\n\nKjell Björk, ekonomichef § 1\nMoa Lund, vägchef\n"
            "Övriga deltagande Rut Dahl, sekreterare\n",
            [
                ("Kjell Björk", "", "guest", ""),
                ("Moa Lund", "", "guest", ""),
                ("Rut Dahl", "", "guest", "secretary"),
            ],
            id="a-heading-at-half-the-height-of-its-values",
        ),
    ],
)
def test_those_present_are_read_where_lines_are_joined(head: str, expected: list[Row]) -> None:
    """Everybody is found in the own group, and nobody with what is said of another."""
    assert sorted(below(head)) == sorted(expected)


def test_the_place_ends_where_the_list_begins() -> None:
    """A heading of those present behind the time is no part of the place."""
    head = "Plats och tid Salen, Ekö, onsdagen den 3 maj 2023 kl 9-12 Beslutande\nEva Lindmark (S)\nPer Ekvall (M)\n"
    place = protocol(f"VÄGNÄMNDEN\n\n{head}\n§ 1 Budget\n\nBeslut\nBudgeten antas.\n").meeting.place
    assert place is not None and place.text == "Salen, Ekö"


@pytest.mark.parametrize(
    "signed",
    [
        pytest.param("Sekreterare ... Paragrafer 1-7\n\nRut Dahl\n\nOrdförande ...\n\nEva Lindmark\n", id="one-blank"),
        pytest.param(
            "Sekreterare  ..............      Paragrafer §§ 1-7\n             Rut Dahl\n\n"
            "Ordförande   ..............\n             Eva Lindmark\n",
            id="in-columns",
        ),
    ],
)
def test_who_writes_is_told_below_the_dots_beside_another_field(signed: str) -> None:
    """The numbers of the paragraphs beside the dots hide no signature."""
    assert signing(f"Underskrifter\n\n{signed}")["Rut Dahl"] == "secretary"


def test_those_chosen_to_verify_keep_their_parties_where_the_list_stands_elsewhere() -> None:
    """A party in a small letter behind the name is that of one who is named nowhere else."""
    head = "Beslutande Enligt förteckning\n\nUtses att justera Ulla Norin (c) och Siv Ask (m)\n"
    people = protocol(f"VÄGNÄMNDEN\n2023-05-03\n\n{head}\n§ 1 Budget\n\nBeslut\nBudgeten antas.\n").participants
    assert [(p.name, p.organisation, p.roles) for p in people] == [
        ("Ulla Norin", "Centerpartiet", ("verifier",)),
        ("Siv Ask", "Moderaterna", ("verifier",)),
    ]


@pytest.mark.parametrize(
    ("heading", "title"),
    [
        pytest.param(
            "§ 7\nRiktlinjer för lekplatser i Ekö kommun och\nAnvisningar för lekplatser, remiss från\nkontoret\n",
            "Riktlinjer för lekplatser i Ekö kommun och Anvisningar för lekplatser, remiss från kontoret",
            id="lines-that-break-off",
        ),
        pytest.param("§ 7\nJustering\n", "Justering", id="a-label-of-the-head"),
        pytest.param(
            "§ 7                       D nr 2014/98\n\nAvtal om vägar\n", "Avtal om vägar", id="the-case-number-torn"
        ),
        pytest.param("KF § 7 DNR: KU.2017.3\n\nDagordning Nämndens beslut Den godkänns.\n", "Dagordning", id="joined"),
        pytest.param("§ 7 Dagordning Nämndens beslut Den godkänns.\n", "Dagordning", id="on-one-line"),
    ],
)
def test_a_title_below_its_number_is_whole(heading: str, title: str) -> None:
    """A title goes on below a line that breaks off, may be a label elsewhere, and ends where a decision is headed."""
    text = f"VÄGNÄMNDEN\n2023-05-03\n\n{BOARD}§ 6\nUpprop\n\nUpprop hålls.\n\n{heading}\nEva berättar.\n"
    assert [(i.number, i.title) for i in protocol(text).items] == [("6", "Upprop"), ("7", title)]


@pytest.mark.parametrize(
    ("item", "decided"),
    [
        pytest.param(
            "Kungörelsen anslogs den 2 maj på kommunens anslagstavla.\n\n"
            "Det antecknades att sammanträdet utlysts i laga ordning.\n",
            ["Det antecknades att sammanträdet utlysts i laga ordning."],
            id="made-known-in-order",
        ),
        pytest.param(
            "Beslut\n\nVägnämnden lämnar följande yttrande:\n\n"
            "Nämnden ser positivt på att kontoret har fått i uppdrag att utreda bron.\n",
            ["Vägnämnden lämnar följande yttrande:"],
            id="a-reply-and-what-it-says",
        ),
        pytest.param(
            "Beslut\n\natt anta planen\natt bygga bron\nBilaga 1 Ritning av bron.pdf\n"
            "Tjänsteskrivelse (pdf, 120 kB)\n* Yttrande från Ekö byalag (Word, 1,2 MB, öppnas i nytt fönster)\n",
            ["att anta planen", "att bygga bron"],
            id="papers-to-be-fetched",
        ),
        pytest.param(
            "Beslut\nVägnämnden antar planen.\nDokument\nTjänsteskrivelse plan.docx\n",
            ["Vägnämnden antar planen."],
            id="papers-below-their-heading",
        ),
    ],
)
def test_what_is_told_beside_a_decision_is_none(item: str, decided: list[str]) -> None:
    """How a meeting was made known and what a body thinks in its reply are no decisions."""
    assert [text for _, text in outcomes("Vägnämnden", item)] == decided


@pytest.mark.parametrize(
    ("lead", "kinds"),
    [
        pytest.param("Vägnämnden beslutar", ["decision", "decision"], id="that-it-decides"),
        pytest.param("Vägnämnden beslutar att", ["decision", "decision"], id="up-to-the-clause"),
        pytest.param(
            "Vägnämnden föreslår kommunfullmäktige besluta",
            ["recommendation", "recommendation"],
            id="to-the-body-above",
        ),
    ],
)
def test_a_heading_that_says_that_the_body_decides_opens_the_decisions(lead: str, kinds: list[str]) -> None:
    """Its clauses are taken as below the line that says so in a text without headings, and end at the next one."""
    text = (
        f"# Vägnämnden 2023-05-03\n\n## 7 § Ny plan\n\n### {lead}\n\natt anta planen\n\natt meddela kontoret.\n\n"
        "### Bakgrund\n\nLagen kräver en plan.\n"
    )
    minutes = read(text)
    assert [(d.kind, d.text) for d in minutes.decisions] == [
        (kind, text) for kind, text in zip(kinds, ("att anta planen", "att meddela kontoret."), strict=True)
    ]
    assert [i.title for i in minutes.items if i.parent < 0] == ["Ny plan"]


@pytest.mark.parametrize("stop", [";\n\n", ",\n\n", "\n\n", ".\n\n", ";\n"])
@pytest.mark.parametrize("lead", ["Styrelsen beslutar att", "Beslut att", "Det beslöts att"])
def test_further_clauses_below_a_decision_are_decisions(lead: str, stop: str) -> None:
    """Each that begins a paragraph as the first one does in the sentence is one, whatever sign stands between."""
    text = (
        "Ekö byalag, styrelsemöte den 3 maj 2023\n\nNärvarande: Eva Lindmark, Per Ekvall\n\n§ 1 Bryggan\n\n"
        f"Eva visar en ritning.\n\n{lead} laga bryggan{stop}att Per köper virke.\n\nPer tror att det räcker.\n"
    )
    decided = [d.text.rstrip(";.") for d in read(text).decisions]
    assert decided == [f"{lead} laga bryggan", "att Per köper virke"]
