"""Protocols whose columns hold marks, titles and those stood in for. All persons and business are invented."""

from __future__ import annotations

import pytest
from test_protocols import BOARD, Row, below, document, outcomes, protocol, signing, there

from samgraf.ingest.parse import parse
from samgraf.ingest.pipeline import read

EVA, PER, ULLA = (
    ("Eva Lindmark", "", "present", "chair member"),
    ("Per Ekvall", "", "present", "member"),
    ("Ulla Norin", "", "present", "member"),
)


def items_of(head: str) -> dict[str, tuple[str, ...] | None]:
    """Which items each one attended, of a protocol with this list and the items 1, 4 and 9."""
    body = "§ 1 Upprop\n\nUpprop hålls.\n\n§ 4 Budget\n\nBudgeten antas.\n\n§ 9 Avslutning\n\nMötet avslutas.\n"
    minutes = protocol(f"KOMMUNSTYRELSEN\n2023-05-03\n\n{head}\n{body}")
    return {p.name: p.items for p in minutes.participants}


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        pytest.param(
            "Beslutande     x  Lindmark, Eva, ordförande\n"
            "               x  Ekvall, Per, and. vice       -  Alm, Bo\n"
            "               x  Norin, Ulla                  -  Ask, Siv\n"
            "                                               -  Ek, Jan\n",
            [
                EVA,
                ("Per Ekvall", "", "present", "vice-chair member"),
                ULLA,
                ("Bo Alm", "", "absent", ""),
                ("Siv Ask", "", "absent", ""),
                ("Jan Ek", "", "absent", ""),
            ],
            id="marks-apart-from-the-names-of-a-second-column",
        ),
        pytest.param(
            "Ledamöter                         Ersättare\n( x ) Lindmark, Eva, ordf.        ( ) Alm, Bo\n"
            "( x ) Ekvall, Per                 ( x ) Ask, Siv\n( x ) Norin, Ulla                 ( ) Ek, Jan\n",
            [
                EVA,
                PER,
                ULLA,
                ("Siv Ask", "", "present", "substitute"),
                ("Bo Alm", "", "absent", ""),
                ("Jan Ek", "", "absent", ""),
            ],
            id="marks-in-wide-brackets",
        ),
        pytest.param(
            "Beslutande       Xewa Tahir                  Eva Lindmark, ordförande\n"
            "                 Per Ekvall                  Ulla Norin\n"
            "                 Bo Alm                      för Siv Ask\n",
            [
                ("Xewa Tahir", "", "present", "member"),
                EVA,
                PER,
                ULLA,
                ("Bo Alm", "", "present", "substitute"),
                ("Siv Ask", "", "absent", ""),
            ],
            id="who-stands-in-beside-the-one-stood-in-for-and-a-rare-name",
        ),
        pytest.param(
            "Beslutande     x  Lindmark, Eva, ordförande    -  Alm, Bo\n"
            "               x  Ekvall, Per                  x  Ask, Siv, för Ek, Jan\n"
            "               x  Norin, Ulla\n               -  Ek, Jan\n",
            [
                EVA,
                PER,
                ULLA,
                ("Siv Ask", "", "present", "substitute"),
                ("Bo Alm", "", "absent", ""),
                ("Jan Ek", "", "absent", ""),
            ],
            id="surnames-first-of-those-stood-in-for",
        ),
        pytest.param(
            "Beslutande: Eva Lindmark, ordförande\nPer Ekvall\nUlla Norin\n\nÖvriga deltagande Siv Ask, utredare\n\n"
            "Kommunchef Rut Dahl Teknisk chef Bo Alm\n\nEkonomichef Jan Ek Kommunsekreterare Tage Storm\n",
            [
                EVA,
                PER,
                ULLA,
                ("Siv Ask", "", "guest", ""),
                ("Rut Dahl", "", "guest", ""),
                ("Bo Alm", "", "guest", ""),
                ("Jan Ek", "", "guest", ""),
                ("Tage Storm", "", "guest", "secretary"),
            ],
            id="occupations-and-names-by-turns",
        ),
        pytest.param(
            "Beslutande     Eva Lindmark, ordförande\n               Per Ekvall\n               Ulla Norin\n\n"
            "Tjänstemän     Kommundirektör Rut Dahl, ekonom Jan Ask, förvaltningschef för\n"
            "               Gemensamt Stöd Bo Alm, chef för öppen fritid Siv Ek och\n               ekonom Tage Storm.\n",
            [
                EVA,
                PER,
                ULLA,
                ("Rut Dahl", "", "guest", ""),
                ("Jan Ask", "", "guest", ""),
                ("Bo Alm", "", "guest", ""),
                ("Siv Ek", "", "guest", ""),
                ("Tage Storm", "", "guest", ""),
            ],
            id="heads-of-units-before-their-names",
        ),
    ],
)
def test_those_present_are_read_in_columns(head: str, expected: list[Row]) -> None:
    """Nobody is lost or tied to somebody else, however marks, titles and those stood in for stand."""
    assert sorted(below(head)) == sorted(expected)


@pytest.mark.parametrize(
    ("head", "items"),
    [
        pytest.param(
            "Beslutande\nEva Lindmark (S)\nPer Ekvall (M)\n\nÖvriga\nRut Dahl       Verksamhetschef, §§ 1, 4\n"
            "Siv Ask        Handläggare, § 4\nBo Alm         Utredare, § 9\n",
            {"Rut Dahl": ("1", "4"), "Siv Ask": ("4",), "Bo Alm": ("9",)},
            id="titles-in-a-column",
        ),
        pytest.param(
            "Beslutande\nEva Lindmark (S)\nPer Ekvall (M)\n\nPersonalföreträdare deltar under § 4\nRut Dahl, Kommunal\n"
            "Siv Ask, Vision\n\nFackliga företrädare § 9\nBo Alm, Saco\n",
            {"Rut Dahl": ("4",), "Siv Ask": ("4",), "Bo Alm": ("9",)},
            id="a-heading-for-some-items",
        ),
        pytest.param(
            "Beslutande\nEva Lindmark (S)\nPer Ekvall (M)\n\nTjänstemän    Kommundirektör Rut Dahl, kvalitetsstrateg Siv\n"
            "              Kvist § 4, vägchef Bo Alm § 9.\n",
            {"Rut Dahl": None, "Siv Kvist": ("4",), "Bo Alm": ("9",)},
            id="a-surname-before-the-number-at-the-start-of-a-line",
        ),
    ],
)
def test_the_items_of_guests_open_no_item(head: str, items: dict[str, tuple[str, ...] | None]) -> None:
    """The number of an item behind somebody says when they were there, and is the heading of nothing."""
    attended = items_of(head)
    assert {name: attended[name] for name in items} == items


def test_an_employer_on_one_line_is_nobody_elses() -> None:
    """Of names on lines of their own only the one is tied whose line tells from whom; on one line all are."""
    lines = "Deltagare\nEva Lindmark\nPer Ekvall\nUlla Norin från Trafikverket\n"
    together = "Deltagare: Eva Lindmark, Per Ekvall och Ulla Norin från Trafikverket\n"
    assert [employer for _, employer, _, _ in below(lines)] == ["", "", "Trafikverket"]
    assert [employer for _, employer, _, _ in below(together)] == ["Trafikverket"] * 3


def test_who_verifies_stands_below_where_and_when() -> None:
    """Names below the heading of those who verify get that office, not the one of the columns above."""
    signed = (
        "Underskrifter     Ordförande                   Sekreterare\n\n"
        "                  Eva Lindmark                 Rut Dahl\n\n"
        "Protokolljustering   Ekö den 4.6.2023 på kansliet\n\n"
        "                  Per Ekvall                   Ulla Norin\n"
    )
    assert signing(signed) == {
        "Eva Lindmark": "chair member",
        "Per Ekvall": "verifier member",
        "Ulla Norin": "verifier member",
        "Rut Dahl": "secretary",
    }


@pytest.mark.parametrize(
    ("head", "place"),
    [
        pytest.param(
            "Sammanträdestid     Onsdag 3.5.2023 kl. 16:00-19:25\n                    Kansliet, stora rummet\n",
            "Kansliet, stora rummet",
            id="below-the-hours-in-the-column-of-values",
        ),
        pytest.param("Plats och tid.    Rådhuset, Ekö, kl. 9-12\n", "Rådhuset, Ekö", id="behind-a-full-stop"),
        pytest.param("3.5.2023\nEva Lindmark   Per Ekvall   Ulla Norin\n", "", id="names-below-the-day"),
        pytest.param(
            "Tid             Klockan 9.30-12.10\nAjournering     Klockan 10.20-10.35\nPlats           Salen, Ekö\n",
            "Salen, Ekö",
            id="behind-a-pause",
        ),
    ],
)
def test_where_they_met_is_no_name(head: str, place: str) -> None:
    """The place stands below the hours or behind its label; names below the day are none."""
    told = parse(document(f"VÄGNÄMNDEN\n\n{head}\n{BOARD}§ 1 Budget\n\nBudgeten antas.\n")).meeting.place
    assert (told.text if told else "") == place


@pytest.mark.parametrize(
    ("item", "decided"),
    [
        pytest.param(
            "att anta planen samt\n\natt uppdra åt kontoret att verkställa den.\n\nEva berättar om planen.\n",
            ["att anta planen", "att uppdra åt kontoret att verkställa den."],
            id="clauses-right-below-the-title",
        ),
        pytest.param("Eva berättar.\n\natt resa är dyrt.\n", [], id="clauses-further-down"),
        pytest.param(
            "1. Ett yttrande om bron tas upp som ärende nr 13.\n",
            ["Ett yttrande om bron tas upp som ärende nr 13."],
            id="taken-up",
        ),
    ],
)
def test_decisions_need_no_heading(item: str, decided: list[str]) -> None:
    """Clauses that stand right below the title of an item are what was decided."""
    assert [text.removeprefix("1. ") for _, text in outcomes("Vägnämnden", item)] == decided


@pytest.mark.parametrize(
    ("clause", "who"),
    [
        pytest.param("Vägchef får i uppdrag att laga bron.", ["Rut Dahl"], id="opens-the-clause"),
        pytest.param("1. Vägchef ges i uppdrag att laga bron.", ["Rut Dahl"], id="behind-a-number"),
        pytest.param("att vägchef återkommer med förslag.", ["Rut Dahl"], id="behind-that"),
        pytest.param("Ny vägchef får i uppdrag att laga bron.", [], id="another-one"),
    ],
)
def test_an_office_that_opens_a_clause_is_charged_with_it(clause: str, who: list[str]) -> None:
    """An occupation in its bare form at the start of a clause means the one person who has it."""
    text = f"VÄGNÄMNDEN\n2023-05-03\n\n{BOARD}Övriga\nRut Dahl, vägchef\n\n§ 1 Bron\n\nBeslut\n\n{clause}\n"
    reading = read(document(text))
    assert [reading.entities[i.entity].name for i in reading.involvements if i.how == "responsible"] == who


def test_a_case_number_in_brackets_is_no_part_of_the_title() -> None:
    """The register's number behind a title is left out of it."""
    minutes = protocol(f"VÄGNÄMNDEN\n2023-05-03\n\n{BOARD}§ 1 Frågestund (VN/2023:3)\n\nEva berättar.\n")
    assert [i.title for i in minutes.items] == ["Frågestund"] and there(minutes)
