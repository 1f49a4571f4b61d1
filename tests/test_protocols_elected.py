"""Protocols of elected bodies: who came from where, who stands in, who verifies, numbers that go on. All of it invented."""

from __future__ import annotations

import pytest
from rostered import rows

from samgraf.ingest.parse import parse
from samgraf.ingest.pipeline import read
from samgraf.ingest.readers import plain
from samgraf.ingest.text import Document, Source

HEAD = "Vägnämnden\n2014-05-27\n\n"
ITEM = "\n§ 7 Planen\n\nBeslut\nPlanen antas.\n"
S, M, C, V = "Socialdemokraterna", "Moderaterna", "Centerpartiet", "Vänsterpartiet"


def document(text: str) -> Document:
    """A text as a document."""
    return plain.read(Source("example.txt", text.encode(), "text/plain", "0" * 64))


@pytest.mark.parametrize(
    ("listed", "expected"),
    [
        (
            "Falun       Eva Lindmark (S), ordförande\n            Bo Ramsell (M)\nGagnef      Ulla Norin\n",
            [("Eva Lindmark", "Falun"), ("Bo Ramsell", "Falun"), ("Ulla Norin", "Gagnef")],
        ),
        (
            "Falun     Eva Lindmark\nRättvik   Bo Ramsell, vice ordförande\n",
            [("Eva Lindmark", "Falun"), ("Bo Ramsell", "Rättvik")],
        ),
        ("Från      Eva Lindmark\nGävle     Bo Ramsell\n", [("Bo Ramsell", "Gävle")]),
    ],
)
def test_a_municipality_by_its_place_in_a_column_sent_those_beside_it(
    listed: str, expected: list[tuple[str, str]]
) -> None:
    """Also those below the first one, whose party stands in brackets."""
    found = [(name, body) for name, body, *_ in rows(f"{HEAD}Närvarande ledamöter\n{listed}{ITEM}")]
    assert [pair for pair in found if pair in expected] == expected


@pytest.mark.parametrize(
    ("heading", "items"),
    [("Ersättare", ""), ("Ej tjänstgörande ersättare", ""), ("Tjänstgörande ersättare", "8")],
)
def test_who_stands_in_at_one_item_was_there_at_all_where_the_list_is_of_those_who_don_t_serve(
    heading: str, items: str
) -> None:
    """In a list of those who serve the item is the one that they were there for."""
    text = f"Beslutande\nEva Lindmark (S), §§ 7, 9\nUlla Norin (C)\n\n{heading}\nBo Ramsell (S), tjänstgörande § 8 för Eva Lindmark (S)\n"
    found = rows(HEAD + text + "\n§ 7 Upprop\n\n§ 8 Planen\n\nBeslut\nPlanen antas.\n\n§ 9 Övrigt\n")
    assert [row[4] for row in found if row[0] == "Bo Ramsell"] == [items]
    assert [row[4] for row in found if row[0] == "Eva Lindmark"] == ["7 9"]


@pytest.mark.parametrize(
    ("entry", "status"),
    [
        ("Bo Ramsell, frånvarande ledamot", "absent"),
        ("Bo Ramsell, frånvarande       ledamot", "absent"),
        ("Bo Ramsell, ej närvarande, ledamot", "absent"),
        ("Bo Ramsell, frånvarande § 8, ledamot", "present"),
        ("Bo Ramsell, ledamot", "present"),
    ],
)
def test_who_is_absent_may_have_an_office_behind(entry: str, status: str) -> None:
    """Who was away for an item was there for the others."""
    found = rows(f"{HEAD}Beslutande\nEva Lindmark, ordförande\n{entry}\nUlla Norin, ledamot\n{ITEM}")
    assert [row[2] for row in found if row[0] == "Bo Ramsell"] == [status]


@pytest.mark.parametrize("title", ["Kommundirektör", "Ekonomichef", "Nämndsekreterare", "kommundirektör"])
def test_an_occupation_with_a_capital_right_behind_a_name_is_nobody_s_employer(title: str) -> None:
    """What stands there may be whom somebody comes from."""
    found = rows(f"{HEAD}Övriga närvarande\nEva Lindmark {title}\nBo Ramsell Trafikverket\n{ITEM}")
    assert [row[:2] for row in found] == [("Eva Lindmark", ""), ("Bo Ramsell", "Trafikverket")]


def test_letters_in_a_column_behind_two_names_are_parties() -> None:
    """Two are too few to show that a list sets parties bare, but no initial stands in a column."""
    text = "Ersättare\nEva Lindmark          V\nBo Ramsell            C      § 7\n"
    assert [(name, party) for name, party, *_ in rows(HEAD + text + ITEM)] == [("Eva Lindmark", V), ("Bo Ramsell", C)]


@pytest.mark.parametrize(
    ("line", "verifiers"),
    [
        ("Utses att justera: Bo Ramsell med Ulla Norin som ersättare", ["Bo Ramsell"]),
        ("Justerare: Bo Ramsell (M), ersättare Ulla Norin (C)", ["Bo Ramsell"]),
        ("Justerare: Bo Ramsell (ersättare: Ulla Norin)", ["Bo Ramsell"]),
        ("Justerare: Bo Ramsell, Ulla Norin", ["Bo Ramsell", "Ulla Norin"]),
        ("Justerare: Bo Ramsell och Ulla Norin", ["Bo Ramsell", "Ulla Norin"]),
    ],
)
def test_who_verifies_where_another_one_can_t_is_no_verifier(line: str, verifiers: list[str]) -> None:
    """Nor is it so where an item elects them."""
    listed = "Beslutande\nEva Lindmark (S), ordförande\nBo Ramsell (M)\nUlla Norin (C)\n\n"
    chosen = line.partition(": ")[2]
    for text in (f"{listed}{line}\n{ITEM}", f"{listed}\n§ 7 Val av justerare\nTill justerare valdes {chosen}.\n"):
        assert [row[0] for row in rows(HEAD + text) if "verifier" in row[3]] == verifiers


def test_parties_before_each_name_of_a_line_are_theirs_and_not_of_the_one_before() -> None:
    """A second heading on the line says what they are; whom somebody stands in for has a party in brackets."""
    text = (
        "Beslutande S Eva Lindmark M Bo Ramsell C Ulla Norin, tjänstgör för Gun Skoog (V)\n"
        "Övriga närvarande Ej tjänstgörande ersättare V Per Ekdal S Rut Skoglund (kom kl 13.30) M Ove Mo\n"
    )
    assert [row[:4] for row in rows(HEAD + text + ITEM)] == [
        ("Eva Lindmark", S, "present", "member"),
        ("Bo Ramsell", M, "present", "member"),
        ("Ulla Norin", C, "present", "substitute"),
        ("Gun Skoog", V, "absent", ""),
        ("Per Ekdal", V, "present", "substitute"),
        ("Rut Skoglund", S, "present", "substitute"),
        ("Ove Mo", M, "present", "substitute"),
    ]


@pytest.mark.parametrize(
    ("heading", "items"),
    [
        ("Kallade under § 8", "8"),
        ("Föredragande § 7-8:", "7 8"),
        ("Inbjudna till § 7", "7"),
        ("Kallade till mötet", ""),
    ],
)
def test_a_heading_may_say_for_which_items_those_below_it_came(heading: str, items: str) -> None:
    """Somebody's own items go before those of the heading."""
    text = f"Beslutande\nEva Lindmark\n\nÖvriga närvarande\nUlla Norin, vägchef\n{heading}\nBo Ramsell, planerare\nRut Ek, § 9\n"
    found = {row[0]: row[4] for row in rows(HEAD + text + "\n§ 7 Upprop\n\n§ 8 Planen\n\n§ 9 Övrigt\n")}
    assert (found["Ulla Norin"], found["Bo Ramsell"], found["Rut Ek"]) == ("", items, "9")


@pytest.mark.parametrize(
    "signed",
    [
        "Underskrifter\nordförande Eva Lindmark\nsekreterare Bo Ramsell\n",
        "Underskrift Sekreterare\n\nBo Ramsell\n\nOrdförande\n\nEva Lindmark\n",
    ],
)
def test_an_office_before_the_name_of_who_signs(signed: str) -> None:
    """In small letters, or behind the label of all who sign."""
    found = rows(f"{HEAD}Beslutande\nEva Lindmark\nUlla Norin\n\nTjänstemän\nBo Ramsell\n\n{signed}{ITEM}")
    assert [(row[0], row[3]) for row in found] == [
        ("Eva Lindmark", "chair member"),
        ("Ulla Norin", "member"),
        ("Bo Ramsell", "secretary"),
    ]


@pytest.mark.parametrize(
    ("told", "day"),
    [
        ("Justeringens plats, tid Kontoret den 28 maj 2014\nSammanträdesdag 2014-05-27", "2014-05-27"),
        ("Justeringens tid/plats Kontoret den 28 maj 2014\nMötesdag: 27 maj 2014", "2014-05-27"),
    ],
)
def test_the_day_they_met_is_not_that_of_the_verifying(told: str, day: str) -> None:
    """The label of the first may stand below that of the second."""
    found = parse(
        document(f"Vägnämnden\n\nPlats och tid Kommunhuset, kl 13.30–16.20\n\nBeslutande Eva Ek\n\n{told}\n{ITEM}")
    )
    assert found.meeting.start is not None
    assert found.meeting.start.text.startswith(day)


@pytest.mark.parametrize(
    ("numbers", "count"),
    [((116, 117, 118, 119), 4), ((7, 8, 9, 10, 11), 5), ((116, 117, 118), 0), ((116, 118, 119, 125), 0)],
)
def test_numbers_without_a_sign_go_on_from_meeting_to_meeting(numbers: tuple[int, ...], count: int) -> None:
    """Four of them at least, one after the other, each below a blank line; titles may be long, or sentences."""
    said = "En lång rubrik som handlar om vägen till stationen, sjön och den gamla skolan i byn"
    text = "\n\n".join(f"{n} {said}\nVägen är lagad. Antecknas för kännedom." for n in numbers)
    assert len([item for item in parse(document(f"Kyrkorådet 18.10.2012\n\n{text}\n")).items if item.number]) == count


def test_a_title_that_says_how_many_are_to_be_elected_elects_nobody() -> None:
    """The sentence below it does."""
    text = "Vägnämnden\n2014-05-27\n\n§ 7 Två justerare väljs.\nEva Ek och Bo Alm står i tur.\nTill justerare valdes Eva Ek och Bo Alm.\n"
    assert [d.text for d in parse(document(text)).decisions] == ["Till justerare valdes Eva Ek och Bo Alm."]


def test_a_board_cut_short_twice_before_the_sign_heads_an_item() -> None:
    """Its title stands in the next column."""
    text = "Vägnämnden 24.4.2019\n\nVäg.n. § 21     SKYLTAR\n\n              Skyltar köps.\n\nVäg.n. § 22     BRON\n\n              Bron lagas.\n"
    assert [(item.number, item.title) for item in parse(document(text)).items] == [("21", "SKYLTAR"), ("22", "BRON")]


@pytest.mark.parametrize(
    ("said", "body"),
    [
        ("stadsstyrelsens representant", "Stadsstyrelsen"),
        ("ungdomsrådets representant, kl. 17–18", "Ungdomsrådet"),
        ("elevernas representant", ""),
    ],
)
def test_the_representative_of_a_board_comes_from_it(said: str, body: str) -> None:
    """Not that of a crowd."""
    found = rows(f"{HEAD}Beslutande\nEva Lindmark\n\nÖvriga närvarande\nBo Ramsell, {said}\n{ITEM}")
    assert [row[1] for row in found if row[0] == "Bo Ramsell"] == [body]


@pytest.mark.parametrize(
    ("heading", "holder"),
    [
        ("Vägchefens förslag:", ["Ulla Norin"]),
        ("Föredragandens förslag:", ["Ulla Norin"]),
        ("Ordförandens förslag:", ["Eva Lindmark"]),
        ("Planerarens förslag:", []),
    ],
)
def test_the_office_in_the_heading_of_a_proposal_says_who_proposes(heading: str, holder: list[str]) -> None:
    """Where one person in the list holds it."""
    text = (
        f"{HEAD}Beslutande\nEva Lindmark, ordförande\nBo Ramsell\n\nÖvriga närvarande\nUlla Norin, vägchef, föredragande\n\n"
        f"§ 7 Bron\n\n{heading}\nVägnämnden lagar bron.\n\nBeslut:\nFörslaget godkändes.\n"
    )
    reading = read(document(text))
    said = [u for u in reading.utterances if u.kind == "proposal"]
    assert [[reading.mentions[h].name for h in u.holders] for u in said] == [holder]


@pytest.mark.parametrize("signs", [("1", "0"), ("Ja", "Nej"), ("x", "-"), ("Närv", "Frv"), ("x", "/")])
def test_a_column_of_signs_says_who_was_there(signs: tuple[str, str]) -> None:
    """Columns of how they voted say nothing of it."""
    yes, no = signs
    text = (
        f"NÄRVAROLISTA\nLedamöter            Parti   Närv.   Ja   Nej   Avst\nEva Lindmark         S       {yes:<7} X\n"
        f"Bo Ramsell           M       {no}\nUlla Norin           C       {yes:<12} X\n"
    )
    assert [(row[0], row[2]) for row in rows(HEAD + text + ITEM)] == [
        ("Eva Lindmark", "present"),
        ("Bo Ramsell", "absent"),
        ("Ulla Norin", "present"),
    ]


def test_two_lists_beside_each_other_have_signs_of_their_own() -> None:
    """Those who serve among substitutes are marked, and the others were there all the same."""
    text = (
        "Ledamöter           Närv    Ersättare            Tjg\nEva Lindmark (S)    1       Per Ekdal (S)\n"
        "Bo Ramsell (M)      0       Rut Skoglund (M)     1\nUlla Norin (C)      1       Ove Mo (C)           0\n"
    )
    assert {row[0]: row[2] for row in rows(HEAD + text + ITEM)} == {
        "Eva Lindmark": "present",
        "Bo Ramsell": "absent",
        "Ulla Norin": "present",
        "Per Ekdal": "present",
        "Rut Skoglund": "present",
        "Ove Mo": "present",
    }


def test_a_list_that_lost_its_columns_goes_on_below_blank_lines_and_headings_at_line_ends() -> None:
    """Offices and items stand between names; a heading may be torn over two paragraphs."""
    text = (
        "Beslutande\n\nLedamöter Eva Lindmark 1:e v. ordf. (m) Bo Ramsell (s)\n\nUlla Norin (c) frånvarande § 7\n\n"
        "Gun Skoog ordf. (s) Per Ekdal (v) fr o m § 8\n\nTjänstgörande\n\nersättare Rut Skoglund (c) § 7 Ove Mo (s)"
        " Övriga närvarande\n\nErsättare Lars Holm (m)\n\nInga Dal (s) Tjänstemän\n\nKarin Fors, vägchef\n"
    )
    found = rows(HEAD + text + "\n§ 7 Upprop\n\n§ 8 Planen\n\n§ 9 Övrigt\n")
    assert [(row[0], row[2], row[3], row[4]) for row in found] == [
        ("Eva Lindmark", "present", "vice-chair member", ""),
        ("Bo Ramsell", "present", "member", ""),
        ("Ulla Norin", "present", "member", "8 9"),
        ("Gun Skoog", "present", "chair member", ""),
        ("Per Ekdal", "present", "member", "8 9"),
        ("Rut Skoglund", "present", "substitute", "7"),
        ("Ove Mo", "present", "substitute", ""),
        ("Lars Holm", "present", "substitute", ""),
        ("Inga Dal", "present", "substitute", ""),
        ("Karin Fors", "guest", "", ""),
    ]


@pytest.mark.parametrize(
    "signed",
    [
        "Sekreterare\n\n...\n\nBo Ramsell Ordförande\n\n...\n\nEva Lindmark (S) Justerare\n\n...\n\nUlla Norin (C)\n",
        "Sekreterare          Bo Ramsell\n                     Eva Lindmark (S)\n                     Ulla Norin (C)\n",
    ],
)
def test_who_signs_below_is_no_secretary_for_it(signed: str) -> None:
    """Each office stands before the name of the next one, or one office above the names of all."""
    text = (
        f"Beslutande\nEva Lindmark (S), ordförande\nUlla Norin (C)\n\nJusterare Ulla Norin\n\nUnderskrifter\n{signed}"
    )
    assert [(row[0], row[3]) for row in rows(HEAD + text + ITEM)] == [
        ("Eva Lindmark", "chair member"),
        ("Ulla Norin", "verifier member"),
        ("Bo Ramsell", "secretary"),
    ]


def test_place_and_time_below_who_verifies_are_those_of_the_verifying() -> None:
    """A heading in the margin alone says so."""
    head = "Vägnämnden                2015-01-27                1 (19)\n\nPlats och tid         Stadshuset, torsdag kl 13.15-16.00\n\n"
    told = "Beslutande            Eva Ek (S)\n\nJustering             Bo Alm (M)\nPlats och tid         Kontoret 2015-02-03, kl 15.00\n"
    found = parse(document(f"{head}{told}{ITEM}"))
    assert found.meeting.start is not None and found.meeting.place is not None
    assert (found.meeting.start.text, found.meeting.place.text) == ("2015-01-27T13:15:00", "Stadshuset")


def test_the_body_ends_before_another_label() -> None:
    """As where a table has lost its columns."""
    found = parse(document("Plats och tid Stadshuset\n\nOrgan Vägnämnden Sammanträdesdatum 2007-12-03\n\n§ 4 A\nB.\n"))
    assert found.meeting.body is not None
    assert found.meeting.body.text == "Vägnämnden"


def test_the_label_of_a_list_in_the_margin_of_the_row_that_heads_its_columns() -> None:
    """Each list has a mark of its own."""
    text = (
        "Beslutande        Ordinarie ledamot           Närv.   Suppleant, personlig ersättare   Närv.\n"
        "                  Eva Lindmark, ordf          X       Kim Strand                       -\n"
        "                  Ulla Norin                  -       Bo Ramsell                       X\n"
    )
    found = [(row[0], row[2]) for row in rows(f"{HEAD}{text}{ITEM}")]
    assert found == [
        ("Eva Lindmark", "present"),
        ("Kim Strand", "absent"),
        ("Ulla Norin", "absent"),
        ("Bo Ramsell", "present"),
    ]


@pytest.mark.parametrize(
    "head",
    [
        "Organ och sammanträdesdatum      Vägnämnden 2014-05-27\n\n",
        "Sala kommun\nVägnämnden         Sammanträdesdatum    1\n                   2014-05-27\n\n",
    ],
)
def test_the_day_behind_the_name_of_a_body_is_no_part_of_it(head: str) -> None:
    """Nor is the label of the day and the number of the page."""
    body = read(document(head + "Närvarande\nEva Lindmark\nBo Ramsell\n" + ITEM)).minutes.meeting.body
    assert body is not None
    assert body.text == "Vägnämnden"


def test_paragraphs_behind_their_label_without_a_sign_are_not_a_name() -> None:
    """The label is not the given name of the one listed above."""
    found = [row[0] for row in rows(f"{HEAD}Närvarande\nEva Lindmark\nBo Ramsell\n\nParagrafer 10–28\n{ITEM}")]
    assert found == ["Eva Lindmark", "Bo Ramsell"]


def test_some_bodies_employ_nobody() -> None:
    """They are not named; what a director leads is."""
    text = "Närvarande\nEva Lindmark, representant för fotbollsföreningar\nBo Ramsell, VD Sala Energi AB\n"
    assert [row[1] for row in rows(HEAD + text + ITEM)] == ["", "Sala Energi AB"]


def test_surnames_first_on_one_line_with_offices_between() -> None:
    """Brackets stand behind the names; a list of one name follows."""
    text = (
        "Närvarande: Granholm Leif, ordf., Lindmark Eva, viceordf., Ramsell Bo, Ståhl Ulf (ersättare för Sund Maj)\n"
        "Frånvarande: Sund Maj\n"
    )
    found = [(row[0], row[2], row[3]) for row in rows(f"{HEAD}{text}{ITEM}")]
    assert found == [
        ("Leif Granholm", "present", "chair"), ("Eva Lindmark", "present", "vice-chair"), ("Bo Ramsell", "present", ""),
        ("Ulf Ståhl", "present", "substitute"), ("Maj Sund", "absent", ""),
    ]  # fmt: skip
