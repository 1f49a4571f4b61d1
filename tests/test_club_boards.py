"""Boards of clubs: how they share out their offices, who is elected and who was there; all names are invented."""

from __future__ import annotations

from pathlib import Path

import pytest
from clubs_sample import HEAD, ITEMS, understood

from samgraf.ingest.reading import Reading

FRAME = "Styrelsemöte Lövö IF 2019-03-04\n\nNärvarande: Lars Berg, Rut Dahl, Nils Kvist och Ulf Malm.\n\n1. Öppnande\nLars Berg öppnade mötet.\n\n2. Konstituering\n{}\n\n3. Övrigt\nInget.\n"


def decided(reading: Reading) -> list[str]:
    """What was decided, in order."""
    return [d.text for d in reading.minutes.decisions]


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        pytest.param(
            "• Ordförande: Lars Berg\n• Vice ordförande Rut Dahl\n• Kassör – Nils Kvist\n• Materialansvarig: Ulf Malm",
            ["Ordförande: Lars Berg", "Vice ordförande Rut Dahl", "Kassör – Nils Kvist", "Materialansvarig: Ulf Malm"],
            id="entries",
        ),
        pytest.param(
            "Lars Berg ordförande, vice ordf. Rut Dahl, Nils Kvist sekreterare och Ulf Malm kassör",
            ["Lars Berg ordförande, vice ordf. Rut Dahl, Nils Kvist sekreterare och Ulf Malm kassör"],
            id="names-and-offices-by-turns",
        ),
        pytest.param(
            "Styrelsen konstituerade sig så att Rut Dahl är sekreterare och Ulf Malm kassör.",
            ["Styrelsen konstituerade sig så att Rut Dahl är sekreterare och Ulf Malm kassör."],
            id="told",
        ),
        pytest.param(
            "Konstaterades att vid föreningens årsmöte den 14 maj utsågs Lars Berg till ordförande.", [], id="elsewhere"
        ),
        pytest.param(
            "Styrelsen beslöt att\n\nLövö IF:s firma tecknas av\n\nordföranden Lars Berg och kassören Rut Dahl.",
            ["Styrelsen beslöt att Lövö IF:s firma tecknas av ordföranden Lars Berg och kassören Rut Dahl."],
            id="torn-by-blank-lines",
        ),
    ],
)
def test_a_board_shares_out_its_offices(tmp_path: Path, said: str, expected: list[str]) -> None:
    """Each is a decision that names who was chosen, and makes nobody responsible for anything."""
    reading = understood(tmp_path, FRAME.format(said))
    assert decided(reading) == expected
    assert all(i.how in ("named", "context") for i in reading.involvements)


@pytest.mark.parametrize(
    ("listed", "expected"),
    [
        pytest.param(
            "4. Kassör Eva Ek, 2 år.\n5. Ordinarie ledamöter: Bo Alm, Nils Kvist 1år, Siv Malm 2år.",
            ["Kassör Eva Ek, 2 år.", "Bo Alm, Nils Kvist 1år, Siv Malm 2år."],
            id="for-years",
        ),
        pytest.param(
            "4. Styrelse\nLedamöter: Eva Ek (omval), Bo Alm (nyval)",
            ["Ledamöter: Eva Ek (omval), Bo Alm (nyval)"],
            id="anew",
        ),
    ],
)
def test_those_elected_need_not_be_there(tmp_path: Path, listed: str, expected: list[str]) -> None:
    """A list of members with their terms is an election, where the minutes list nobody else."""
    text = f"Protokoll fört vid Lövö Bygdegårdsförenings årsmöte 2022-03-06\n\n1. Öppnande\n2. Dagordning\n3. Formalia\n{listed}\n6. Slut\n"
    reading = understood(tmp_path, text)
    assert not reading.minutes.participants
    assert decided(reading) == expected


def test_numbers_behind_bullets_are_items_and_functionaries_hold_their_offices(tmp_path: Path) -> None:
    """As web pages set them; a name with its office is no heading."""
    text = (
        "Protokoll fört vid Lövö Bygdegårdsförenings Årsmöte\n\nDatum      2022-03-06\n\n"
        " • 1. Lars Berg öppnade mötet\n • 2. Mötesfunktionärer:\n\n   Lars Berg       mötets ordförande\n\n"
        "   Rut Dahl        mötets sekreterare\n\n   Jenny Öskog     protokolljusterare\n\n   Per Ask     justerare\n\n"
        " • 3.Kallelsen godkändes\n • 4. Styrelsen fick ansvarsfrihet.\n • 5. Inget arvode till ombuden ska utgå.\n"
    )
    minutes = understood(tmp_path, text).minutes
    assert [i.number for i in minutes.items] == ["1", "2", "3", "4", "5"]
    assert [(p.name, p.roles) for p in minutes.participants] == [
        ("Lars Berg", ("chair",)),
        ("Rut Dahl", ("secretary",)),
        ("Jenny Öskog", ("verifier",)),
        ("Per Ask", ("verifier",)),
    ]
    assert [minutes.items[d.item].number for d in minutes.decisions] == ["3", "4", "5"]


@pytest.mark.parametrize(
    ("listed", "expected"),
    [
        pytest.param(
            "Närvarande: Lars Berg – Rut Dahl- Nils Kvist – Ulf Malm",
            {"present": ["Lars Berg", "Rut Dahl", "Nils Kvist", "Ulf Malm"]},
            id="dashes",
        ),
        pytest.param(
            "Närvarande: Lars Berg, kassören Rut Dahl Nils Kvist. och Ulf Malm",
            {"present": ["Lars Berg", "Rut Dahl", "Nils Kvist", "Ulf Malm"]},
            id="a-lost-comma",
        ),
        pytest.param(
            "Närvarande: Rut, Ulf, Siv, Lars\nFrånvarande: Ida och Xelwine",
            {"present": ["Rut", "Ulf", "Siv", "Lars"], "absent": ["Ida", "Xelwine"]},
            id="given-names-of-which-one-is-rare",
        ),
    ],
)
def test_names_are_parted_as_the_list_shows(tmp_path: Path, listed: str, expected: dict[str, list[str]]) -> None:
    """By dashes, by a known given name where a comma is lost, and alone where the others are."""
    people = understood(tmp_path, f"{HEAD}{listed}{ITEMS}").minutes.participants
    assert {s: [p.name for p in people if p.status == s] for s in expected} == expected
    assert not any(p.organisation for p in people)


def test_who_is_said_to_be_away_is_absent(tmp_path: Path) -> None:
    """Though no list says so; who is listed as present stays there."""
    text = f"{HEAD}Närvarande: Lars Berg, Rut Dahl{ITEMS}\n4. Slut\nDå Ivar ej var närvarande sköts frågan upp.\n"
    people = understood(tmp_path, text).minutes.participants
    assert [(p.name, p.status) for p in people][-1] == ("Ivar", "absent")


def test_bullets_above_their_text_are_titles(tmp_path: Path) -> None:
    """From the first line on, so that the list of those present ends with its item."""
    text = (
        "Protokoll styrelsemöte Lövö IF\nDatum: 3 maj 2024\n- Mötets öppnande\nLars Berg öppnade mötet.\n"
        "- Närvarolista\nNärvarande: Lars Berg, Rut Dahl och Per Ask\nFrånvarande: Siv Malm\n- Dagordningen\n"
        "Dagordningen godkändes.\n- Ekonomi\nRut redovisade kassan.\n- Övriga frågor\nInget.\n"
    )
    minutes = understood(tmp_path, text).minutes
    assert [i.title for i in minutes.items] == ["Mötets öppnande", "Dagordningen", "Ekonomi", "Övriga frågor"]
    assert [(p.name, p.status) for p in minutes.participants][-1] == ("Siv Malm", "absent")
    assert [d.text for d in minutes.decisions] == ["Dagordningen godkändes."]


def test_who_signs_behind_another_has_not_their_office(tmp_path: Path) -> None:
    """An office behind a name is that one's alone; a label before a name belongs to who follows."""
    text = f"{HEAD}Närvarande: Lars Berg, Rut Dahl, Per Ask{ITEMS}\nDag som ovan\n\nRut Dahl Sekreterare Justeras Lars Berg\n"
    people = understood(tmp_path, text).minutes.participants
    assert {p.name: p.roles for p in people} == {
        "Lars Berg": ("verifier",),
        "Rut Dahl": ("secretary",),
        "Per Ask": (),
    }


@pytest.mark.parametrize(
    ("said", "kind", "holder"),
    [
        pytest.param("Rut Dahl påminner oss att lämna in nycklarna.", "request", "Rut Dahl", id="reminds"),
        pytest.param("Loppet blev av, synd bara att regnet kom.", "concern", "", id="a-pity"),
        pytest.param("Det är för mycket buller på kvällarna.", "concern", "", id="too-much"),
        pytest.param("Per Ask tog upp om vi ska köpa en båt.", "proposal", "Per Ask", id="brings-up"),
        pytest.param("Rut Dahl har sagt att hon kan ingå i gruppen.", "offer", "Rut Dahl", id="can-take-part"),
        pytest.param(
            "Styrelsens förslag till arvode är oförändrat, 500 kr.", "proposal", "Styrelsen", id="whose-proposal"
        ),
    ],
)
def test_what_club_minutes_hold(tmp_path: Path, said: str, kind: str, holder: str) -> None:
    """Wishes and fears that are told without a heading."""
    text = f"{HEAD}Närvarande: Lars Berg, Rut Dahl, Per Ask{ITEMS}\n4. Läget\n\n{said}\n"
    reading = understood(tmp_path, text)
    [one] = reading.utterances
    held = [reading.entities[reading.entity_of(m)].name for m in one.holders]
    assert (one.kind, held) == (kind, [holder] if holder else [])


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        pytest.param(
            "Närv. ledamöter: EE Eva Ek ordf\nBA Bo Alm\nNärv. suppl.: RD Rut Dahl\nFrånv.: PA Per Ask",
            [("Eva Ek", "present"), ("Bo Alm", "present"), ("Rut Dahl", "present"), ("Per Ask", "absent")],
            id="initials-before-names",
        ),
        pytest.param(
            "Med: Eva Ek/EE, Bo Alm/BA, Rut Dahl/RD",
            [("Eva Ek", "present"), ("Bo Alm", "present"), ("Rut Dahl", "present")],
            id="initials-behind-a-stroke",
        ),
        pytest.param(
            "EE - Eva Ek, ordförande\nBA - Bo Alm\nRD - Rut Dahl, sekreterare",
            [("Eva Ek", "present"), ("Bo Alm", "present"), ("Rut Dahl", "present")],
            id="initials-and-no-heading",
        ),
        pytest.param(
            "Styrelsen: Eva, Bo, Lars och Rut. Revisorn Ulla var med som gäst. Nisse kunde inte komma.",
            [
                ("Eva", "present"),
                ("Bo", "present"),
                ("Lars", "present"),
                ("Rut", "present"),
                ("Ulla", "guest"),
                ("Nisse", "absent"),
            ],
            id="sentences-behind-the-board",
        ),
        pytest.param(
            "Närvarande: Eva Ek, Bo Alm, Teams, Rut Dahl",
            [("Eva Ek", "present"), ("Bo Alm", "present"), ("Rut Dahl", "present")],
            id="by-what-means",
        ),
    ],
)
def test_who_was_there_and_from_nowhere_else(tmp_path: Path, head: str, expected: list[tuple[str, str]]) -> None:
    """Initials, the board's own name and a program to meet by are nobody's employer."""
    people = understood(tmp_path, f"Styrelsemöte Lövö IF 2024-05-06\n\n{head}{ITEMS}").minutes.participants
    assert [(p.name, p.status) for p in people] == expected
    assert not any(p.organisation for p in people)


def test_those_bidden_welcome_by_name_were_there(tmp_path: Path) -> None:
    """Where no list tells it; who had sent regrets was not."""
    text = (
        "Lövö Teatervänner\nStyrelsemöte 2022-09-13\n\n§ 1 Öppnande\nOrdförande Eva Ek hälsade Rut Dahl, Siv Alm och "
        "Bo Hult välkomna. Per Ask hade anmält förhinder.\n\n§ 2 Justerare\nSiv.\n\n§ 3 Slut\n"
    )
    people = understood(tmp_path, text).minutes.participants
    assert {p.name: p.status for p in people} == {
        "Rut Dahl": "present",
        "Siv Alm": "present",
        "Bo Hult": "present",
        "Per Ask": "absent",
        "Eva Ek": "present",
    }


def test_a_name_alone_at_the_end_signs(tmp_path: Path) -> None:
    """Below a sentence, also in an item that elects; who is elected by what they are to do holds that office."""
    text = (
        "Lövö Vävförening\nHöstmöte 2023-11-14\n\n1. Öppnande\nAtt leda mötet valdes Ulla Hult och till att skriva Rut.\n\n"
        "2. Val\nKassör blev Siv Alm.\n\n3. Val av valberedning\nFrågan sköts upp.\n\nRut Dahl\n"
    )
    minutes = understood(tmp_path, text).minutes
    assert [d.text for d in minutes.decisions][1:] == ["Kassör blev Siv Alm.", "Frågan sköts upp."]
    assert {p.name: p.roles for p in minutes.participants} == {"Ulla Hult": ("chair",), "Rut Dahl": ("secretary",)}


def test_english_boards_may_only_attend(tmp_path: Path) -> None:
    """Who is "in attendance" met, where nobody is "present"."""
    text = (
        "Minutes of the Meeting of Elm Road Allotment Society held on 4 May 2023\n\nIn attendance: Jane Field, Tom Hill\n"
        "Apologies: Sue Marsh\n\n1. Water\nTom Hill reported that the tap leaks.\n\n2. Rents\nAgreed.\n"
    )
    people = understood(tmp_path, text).minutes.participants
    assert [p.status for p in people] == ["present", "present", "absent"]


@pytest.mark.parametrize(
    ("listed", "expected"),
    [
        pytest.param(
            "Närvarande: ordförande Eva, kassör Bo, sekreterare Rut samt Per",
            [
                ("Eva", "present", "chair"),
                ("Bo", "present", ""),
                ("Rut", "present", "secretary"),
                ("Per", "present", ""),
            ],
            id="offices-before-given-names",
        ),
        pytest.param(
            "Närvarande: Eva Ek, Bo Alm, HSB-ledamot: Per Ask",
            [("Eva Ek", "present", ""), ("Bo Alm", "present", ""), ("Per Ask", "present", "member")],
            id="for-another-body",
        ),
        pytest.param(
            "Närvarande: Eva (ordf), Bo (kassör), Rut, adjungerad: Siv Storm",
            [("Eva", "present", "chair"), ("Bo", "present", ""), ("Rut", "present", ""), ("Siv Storm", "guest", "")],
            id="a-guest-within-the-list",
        ),
        pytest.param(
            "Närvarande: EVA EK, BO ALM, RUT DAHL",
            [("Eva Ek", "present", ""), ("Bo Alm", "present", ""), ("Rut Dahl", "present", "")],
            id="capitals",
        ),
        pytest.param(
            "Närvarande: Ek Eva, Alm Bo, Dahl Rut",
            [("Eva Ek", "present", ""), ("Bo Alm", "present", ""), ("Rut Dahl", "present", "")],
            id="surnames-first",
        ),
        pytest.param(
            "Med: Eva Bo Rut Per\nUtan: Siv",
            [
                ("Eva", "present", ""),
                ("Bo", "present", ""),
                ("Rut", "present", ""),
                ("Per", "present", ""),
                ("Siv", "absent", ""),
            ],
            id="given-names-with-nothing-between",
        ),
        pytest.param(
            "Närvarande: samtliga i styrelsen (Eva Ek, Bo Alm) samt revisor Per Ask",
            [("Eva Ek", "present", ""), ("Bo Alm", "present", ""), ("Per Ask", "present", "")],
            id="all-of-the-board-in-brackets",
        ),
        pytest.param(
            "Vid mötet: ordf Eva Ek, kassör Bo Alm, sekr Rut Dahl, suppleant Per Ask",
            [
                ("Eva Ek", "present", "chair"),
                ("Bo Alm", "present", ""),
                ("Rut Dahl", "present", "secretary"),
                ("Per Ask", "present", "substitute"),
            ],
            id="offices-before-whole-names",
        ),
        pytest.param(
            "☑ Eva Ek\n☑ Bo Alm\n☐ Rut Dahl\n☑ Per Ask",
            [
                ("Eva Ek", "present", ""),
                ("Bo Alm", "present", ""),
                ("Per Ask", "present", ""),
                ("Rut Dahl", "absent", ""),
            ],
            id="boxes-of-which-one-is-empty",
        ),
        pytest.param(
            "Närvarande: Rut (sammankallande)\nSiv\nUlf\nAnmält frånvaro: Ida",
            [("Rut", "present", "chair"), ("Siv", "present", ""), ("Ulf", "present", ""), ("Ida", "absent", "")],
            id="given-names-behind-a-heading",
        ),
    ],
)
def test_what_is_said_of_somebody_is_said_of_nobody_else(
    tmp_path: Path, listed: str, expected: list[tuple[str, str, str]]
) -> None:
    """Offices, boxes and headings belong to the name beside them, and no name is an employer."""
    people = understood(tmp_path, f"Styrelsemöte Lövö IF 2024-05-06\n\n{listed}{ITEMS}").minutes.participants
    assert [(p.name, p.status, " ".join(p.roles)) for p in people] == expected
    assert not any(p.organisation for p in people)


@pytest.mark.parametrize(
    ("said", "rule"),
    [
        ("Eva Ek och Bo Alm fick förnyat förtroende.", "trust-is-given"),
        ("I hennes ställe inträder Siv Malm.", "trust-is-given"),
        ("Det blev ja till att sälja båten.", "came-to-a-yes"),
        ("Bo fick mötets uppdrag att sälja båten.", "gets-commission"),
        ("Frågan får vila till hösten.", "put-off"),
        ("Revisor blev Siv Malm.", "became"),
    ],
)
def test_clubs_decide_in_words_of_their_own(tmp_path: Path, said: str, rule: str) -> None:
    """What became of a matter, told without the words of a protocol."""
    text = f"{HEAD}Närvarande: Eva Ek, Bo Alm, Rut Dahl{ITEMS}\n4. Båten\n\n{said}\n"
    last = understood(tmp_path, text).minutes.decisions[-1]
    assert (last.text, last.rule.rpartition("/")[2]) == (said, rule)


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        pytest.param("Till nästa gång kollar Bo priset.", [("commitment", "Bo Alm")], id="verb-before-who"),
        pytest.param("Rut tvivlade på siffrorna.", [("concern", "Rut Dahl")], id="doubt"),
        pytest.param("Eva kunde tänka sig att hjälpa till.", [("offer", "Eva Ek")], id="could-imagine"),
        pytest.param("Bo Alms motion om en ny brygga.", [("proposal", "Bo Alm")], id="whose-motion"),
        pytest.param("RUT tar upp det på nästa möte.", [("commitment",)], id="no-name"),
        pytest.param("Rut tar upp det på nästa möte.", [("commitment", "Rut Dahl")], id="brings-it-there"),
    ],
)
def test_who_holds_what_in_clubs(tmp_path: Path, said: str, expected: list[tuple[str, str]]) -> None:
    """Each statement with who makes it."""
    text = f"{HEAD}Närvarande: Eva Ek, Bo Alm, Rut Dahl{ITEMS}\n4. Båten\n\n{said}\n"
    reading = understood(tmp_path, text)
    held = [(u.kind, *(reading.entities[reading.entity_of(m)].name for m in u.holders)) for u in reading.utterances]
    assert held == expected
