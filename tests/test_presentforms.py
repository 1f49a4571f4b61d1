"""Who was there, and at which items, told in forms of their own in whole minutes: all persons invented."""

from __future__ import annotations

import pytest
from rostered import ITEMS, Row, rows, there

from samgraf.ingest.parse import parse
from samgraf.ingest.readers import plain
from samgraf.ingest.text import Source


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Rådet 2021-03-03\n\nNärvarande:\nEva Lindmark, ordförande\nPer Ekvall          t.o.m. 2 §\n"
            "Ulla Norin          2 § (delvis) – 3 §\nBo Ramsell          fr.o.m. 2 §\n\nGäst:\nHans Berg, Trafikverket 2 §\n"
            "\nFrånvarande:\nKarin Öst\n\nSekretariat:\nRut Dahl\n\n"
            "1 § Läget\nAllt går bra.\n\n2 § Taxan\nHans visade den.\n\n3 § Övrigt\nInget.\n",
            [
                there("Eva Lindmark", roles="chair"),
                there("Per Ekvall", items="1 2"),
                there("Ulla Norin", items="2 3"),
                there("Bo Ramsell", items="2 3"),
                ("Hans Berg", "Trafikverket", "guest", "", "2"),
                ("Karin Öst", "", "absent", "", ""),
                ("Rut Dahl", "", "guest", "", ""),
            ],
            id="numbers-before-the-sign",
        ),
        pytest.param(
            "Nämnden 2021-03-03\n\nNärvarande:\nEva Lindmark ej del av § 2 klockan 8.45-9.50\n"
            "Per Ekvall § 1 - del av § 2\nUlla Norin\n\n§ 1 Läget\nAllt går bra.\n\n§ 2 Taxan\nInget nytt.\n\n"
            "§ 3 Övrigt\nInget.\n",
            [there("Eva Lindmark"), there("Per Ekvall", items="1 2"), there("Ulla Norin")],
            id="a-part-of-an-item",
        ),
        pytest.param(
            "Möte 2021-03-03\n\n§ 1 Mötet öppnades av Per.\n§ 2 Närvarande är Per, Eva L, Eva B och Ulla.\n"
            "§ 3 Styrelsens sammansättning 2021:\nOrdförande Per Ekvall\nLedamöter: Eva Lindmark, Eva Berg, Bo Ramsell\n"
            "Suppleanter: Ulla Norin och Karin Öst\n§ 4 Skylten\nDen är målad.\n",
            [there("Per Ekvall"), there("Eva Lindmark"), there("Eva Berg"), there("Ulla Norin")],
            id="not-those-who-sit-on-the-board",
        ),
        pytest.param(
            "Protokoll 2021-03-03\nNärvarande: Eva Lindmark, Per Ekvall och Ulla\nNorin.\n"
            "1\nÖPPNANDE\nEva öppnade mötet.\n2\nKASSAN\nKassören, som var förhindrad att närvara, hade skrivit.\n"
            "3\nSKRIVELSER\nInga.\n4\nÖVRIGT\nInget.\n",
            [there("Eva Lindmark"), there("Per Ekvall"), there("Ulla Norin")],
            id="numbers-alone-without-blank-lines",
        ),
        pytest.param(
            "Nämnden 2021-03-03\n\nBeslutande\nEva Lindmark (S)\nPer Ekvall (M)\n\n"
            "Sekreterare   Ulla Norin               Paragrafer § 4\n\nJusterare     Per Ekvall\n\n§ 4 Läget\nInget nytt.\n",
            [
                there("Eva Lindmark", "Socialdemokraterna", "member"),
                there("Per Ekvall", "Moderaterna", "verifier member"),
                ("Ulla Norin", "", "guest", "secretary", ""),
            ],
            id="another-label-on-the-line-of-a-signature",
        ),
        pytest.param(
            "Möte 2021-03-03\n\nNärvarande:\nEva Lindmark, HR- och ekonomichef\nPer Ekvall\n" + ITEMS,
            [there("Eva Lindmark"), there("Per Ekvall")],
            id="two-fields-of-one-chief",
        ),
        pytest.param(
            "Teammöte 2024-03-12\n\nNärvarande: @anna, @bo.ekvall, @xq17\nFrånvarande: @ulla\n" + ITEMS,
            [there("Anna"), there("Bo Ekvall"), there("xq17"), ("Ulla", "", "absent", "", "")],
            id="handles",
        ),
        pytest.param(
            "Teammöte 2024-03-12\n\nDeltagare:\n- @anna (Anna Ekvall)\n- @bosse – Bo Ramsell\n- Ulla Norin (@ulla_n)\n"
            + ITEMS,
            [there("Anna Ekvall"), there("Bo Ramsell"), there("Ulla Norin")],
            id="handles-and-names",
        ),
    ],
)
def test_who_was_there_is_read(text: str, expected: list[Row]) -> None:
    """Each form gives those present, with the items that they attended."""
    assert rows(text) == expected


def test_a_sitting_in_parts_ends_with_its_last_one() -> None:
    """Hours of further parts stand on lines of their own below the first."""
    text = "Protokoll\nUtskottet\n\nDATUM\n\n2016-08-05\n\nTID\n\n11.00–11.20\n\n11.30–14.00\n\n14.30–15.55\n\n§ 1\n\nVal\n"
    meeting = parse(plain.read(Source("a.txt", text.encode(), "text/plain", "0" * 64))).meeting
    assert meeting.start is not None and meeting.end is not None
    assert (meeting.start.text, meeting.end.text) == ("2016-08-05T11:00:00", "2016-08-05T15:55:00")


def test_items_may_have_parts_behind_their_sign() -> None:
    """ "§10.1" is a part of an item and has its own number."""
    text = "Möte 3 maj 2021\n\nNärvarande: Eva Ek, Bo Alm\n§9 Kassan\nDen är god.\n§10.1 Skyltar\nInget.\n§10.2 Vägen\nBra.\n"
    minutes = parse(plain.read(Source("a.txt", text.encode(), "text/plain", "0" * 64)))
    assert [(i.number, i.title) for i in minutes.items] == [("9", "Kassan"), ("10.1", "Skyltar"), ("10.2", "Vägen")]


ANNUAL = (
    "Årsmöte Ekby vägförening\n2024-03-20\n\nNärvarande: Eva Lindmark, Per Ekvall, Ulla Norin, Hans Berg\n\n"
    "1. Öppnande\nMötet öppnades.\n\n{}3. Berättelse\nDen godkändes.\n\n4. Ansvarsfrihet\nBeviljades.\n\n5. {}\n\n6. Övrigt\nInget.\n"
)
OPENING = {
    "for-the-meeting": "2. Val av mötesfunktionärer\nTill ordförande för mötet valdes Hans Berg.\n\n",
    "both-in-order": "2. Val av ordförande och sekreterare\nHans Berg och Ulla Norin valdes.\n\n",
    "none": "2. Dagordning\nDen godkändes.\n\n",
}
FOR_A_YEAR = {
    "title": "Val av ordförande\nEva Lindmark valdes till ordförande för ett år.",
    "name-alone": "Val av ordförande\nEva Lindmark.",
    "sentence": "Val\nTill ordförande valdes Eva Lindmark. Till sekreterare valdes Per Ekvall.",
    "offices-and-names": "Val av styrelse\nOrdförande: Eva Lindmark (omval 1 år)\nSekreterare: Per Ekvall (nyval)",
}


@pytest.mark.parametrize("opening", OPENING)
@pytest.mark.parametrize("late", FOR_A_YEAR)
def test_who_is_elected_for_the_year_did_not_preside_at_the_meeting(opening: str, late: str) -> None:
    """Only an election for the meeting, or at its opening, tells who presided and who wrote."""
    text = ANNUAL.format(OPENING[opening], FOR_A_YEAR[late])
    minutes = parse(plain.read(Source("a.txt", text.encode(), "text/plain", "0" * 64)))
    held = {(p.name, role) for p in minutes.participants for role in p.roles}
    chair, both = {("Hans Berg", "chair")}, {("Hans Berg", "chair"), ("Ulla Norin", "secretary")}
    assert held == {"for-the-meeting": chair, "both-in-order": both, "none": set()}[opening]


@pytest.mark.parametrize("blanks", [1, 4], ids=["one-blank-behind-the-longest", "more"])
@pytest.mark.parametrize("small", [True, False], ids=["small-letters", "capitals"])
def test_offices_stand_in_a_column_before_their_names(blanks: int, small: bool) -> None:
    """Each name has the office on its own line, in small letters too, and where one blank alone parts the longest."""
    pairs = [("ordförande", "Eva Lindmark"), ("vice ordförande", "Per Ekvall"), ("ledamöter", "Ulla Norin")]
    pairs += [("", "Bo Ramsell"), ("ersättare", "Rut Dahl"), ("sekreterare", "Hans Berg")]
    wide = len("vice ordförande") + blanks
    listed = "".join(f"  {(office if small else office.capitalize()):{wide}}{name}\n" for office, name in pairs)
    text = f"Nämnden 2021-03-03\n\nNärvarande\n{listed}\n{ITEMS}"
    assert sorted(rows(text)) == sorted(
        [
            there("Eva Lindmark", roles="chair"),
            there("Per Ekvall", roles="vice-chair"),
            there("Ulla Norin", roles="member"),
            there("Bo Ramsell", roles="member"),
            there("Rut Dahl", roles="substitute"),
            there("Hans Berg", roles="secretary"),
        ]
    )


@pytest.mark.parametrize(
    "mark", ["(sjuk)", "(ej närv)", "(frånv.)", "(anmält förhinder)", "(semester)", "(inte med)", "(föräldraledig)"]
)
def test_who_is_marked_away_was_not_there(mark: str) -> None:
    """Among those present, too, what brackets say of somebody counts."""
    text = f"Nämnden 2021-03-03\n\nNärvarande: Eva Lindmark, Per Ekvall {mark}, Ulla Norin\n\n{ITEMS}"
    found = rows(text)
    assert [(row[0], row[2]) for row in found] == [
        ("Eva Lindmark", "present"),
        ("Per Ekvall", "absent"),
        ("Ulla Norin", "present"),
    ]


@pytest.mark.parametrize("short", ["P. Ekvall", "P Ekvall"])
def test_whoever_holds_an_office_by_the_whole_name_is_the_one_listed_by_the_initial(short: str) -> None:
    """Nobody is listed twice."""
    text = f"Nämnden 2021-03-03\n\nNärvarande: E. Lindmark, {short}, U. Norin\nSekreterare: Per Ekvall\n\n{ITEMS}"
    found = rows(text)
    assert [row[0] for row in found][::2] == ["E. Lindmark", "U. Norin"]
    assert found[1][0] in ("Per Ekvall", short)
    assert found[1][2:4] == ("present", "secretary")


@pytest.mark.parametrize("heading", ["Närvarande", "Ledamöter", "Deltagare"])
def test_those_away_stand_in_a_list_beside(heading: str) -> None:
    """A second column of names is a list of its own, and no column of marks."""
    listed = f"{heading:25}Frånvarande\n{'Eva Lindmark':25}Per Ekvall\n{'Ulla Norin':25}Rut Dahl\nBo Ramsell\n"
    found = rows(f"Nämnden 2021-03-03\n\n{listed}\n{ITEMS}")
    assert {row[0]: row[2] for row in found} == {
        "Eva Lindmark": "present",
        "Ulla Norin": "present",
        "Bo Ramsell": "present",
        "Per Ekvall": "absent",
        "Rut Dahl": "absent",
    }
