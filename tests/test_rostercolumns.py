"""How those present are read from tables whose columns have few headings or none, and beside signatures: all invented."""

from __future__ import annotations

import pytest
from rostered import ITEMS, Row, rows, there

from samgraf.ingest.parse import parse
from samgraf.ingest.readers import plain
from samgraf.ingest.text import Source

SIGNED = [
    there("Eva Lindmark", "Sala kommun"),
    there("Per Ekvall", "Bro & Väg AB"),
    there("Stig Lund", "Trafikverket"),
]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Byggmöte 4\n2024-03-12\n\nNärvarande:\t\tSign\nEva Lindmark\tSala kommun\tEL\n"
            "Per Ekvall\tBro & Väg AB\tPE\nStig Lund\tTrafikverket\tSL\n" + ITEMS,
            SIGNED,
            id="signatures-behind-tabs",
        ),
        pytest.param(
            "Byggmöte 4\n2024-03-12\n\nNärvarande:\tSign\nEva Lindmark\tSala kommun\tEL\n"
            "Per Ekvall\tBro & Väg AB\tPE\nStig Lund\tTrafikverket\tSL\n" + ITEMS,
            SIGNED,
            id="a-heading-fewer-than-cells",
        ),
        pytest.param(
            "Byggmöte 4\n2024-03-12\n\nNärvarande:                       Sign\n"
            "Eva Lindmark      Sala kommun     EL\nPer Ekvall        Bro & Väg AB    PE\n"
            "Stig Lund         Trafikverket    SL\n" + ITEMS,
            SIGNED,
            id="signatures-behind-blanks",
        ),
        pytest.param(
            "Byggmöte 4\n2024-03-12\n\nNärvarande:\nEva Lindmark    EL    Sala kommun\n"
            "Per Ekvall      PE    Bro & Väg AB\nStig Lund       SL    Trafikverket\n" + ITEMS,
            SIGNED,
            id="initials-between",
        ),
        pytest.param(
            "Byggmöte 4\n2024-03-12\n\nNärvarande:\t\t\tSign\nSala kommun\tEva Lindmark\t\tEL\n"
            "\tNils Öst\t\tNÖ\nBro & Väg AB\tPer Ekvall\t\tPE\nTrafikverket\tStig Lund\t\tSL\n" + ITEMS,
            [SIGNED[0], there("Nils Öst", "Sala kommun"), *SIGNED[1:]],
            id="organisations-below-the-label-of-the-list",
        ),
        pytest.param(
            "Byggmöte 4\n2024-03-12\n\nNärvarande:\nSala kommun\tEva Lindmark\tEL\n\tNils Öst\tNÖ\n"
            "Bro & Väg AB\tPer Ekvall\tPE\nTrafikverket\tStig Lund\tSL\n" + ITEMS,
            [SIGNED[0], there("Nils Öst", "Sala kommun"), *SIGNED[1:]],
            id="no-headings-and-organisations-first",
        ),
        pytest.param(
            "Byggmöte 4\n2024-03-12\n\nNärvarande:\tSign:\nEva Lindmark\tBeställare, Sala kommun\t..........\n"
            "Per Ekvall\tPlatschef, Bro & Väg AB\tPer Ekvall\nStig Lund\tByggledare, Trafikverket\t\n" + ITEMS,
            SIGNED,
            id="signed-in-full",
        ),
        pytest.param(
            "Byggmöte 4\n2024-03-12\n\nNamn\tFöretag\tSign\nEva Lindmark\tSala kommun\tSL\n"
            "Per Ekvall\tBro & Väg AB\tPE\nStig Lund\tTrafikverket\tSL\n" + ITEMS,
            SIGNED,
            id="somebody-else-signed",
        ),
    ],
)
def test_a_signature_is_nobody_s_employer(text: str, expected: list[Row]) -> None:
    """Initials and signatures in a column say who signed; where somebody comes from stands in another column."""
    assert rows(text) == expected


@pytest.mark.parametrize("gap", ["\t", "        "])
def test_initials_in_a_column_are_used_for_the_name_further_on(gap: str) -> None:
    """Whoever signs with initials may be called by them in the minutes."""
    text = (
        f"Byggmöte 4\n2024-03-12\n\nNärvarande:\nEva Lindmark{gap}Sala kommun{gap}EL\nPer Ekvall{gap}Ramböll{gap}PE\n"
    )
    minutes = parse(plain.read(Source("a.txt", (text + ITEMS).encode(), "text/plain", "0" * 64)))
    assert [(p.name, p.short) for p in minutes.participants] == [("Eva Lindmark", "EL"), ("Per Ekvall", "PE")]


@pytest.mark.parametrize("gap", [" ", ", "])
def test_initials_right_behind_an_employer_are_none_of_its_name(gap: str) -> None:
    """Where several of a list end in their own initials, those are theirs; a company's "AB" is not."""
    text = (
        "Byggmöte 4\n2024-03-12\n\nNärvarande:\n"
        f"Eva Lindmark, planerare, Lövö kommun{gap}EL\nPer Ekvall, Ramverk{gap}PE\nAnna Berg, Bygg AB\n"
    )
    minutes = parse(plain.read(Source("a.txt", (text + ITEMS).encode(), "text/plain", "0" * 64)))
    assert [(p.organisation, p.short) for p in minutes.participants] == [
        ("Lövö kommun", "EL"),
        ("Ramverk", "PE"),
        ("Bygg AB", ""),
    ]


def test_a_label_with_its_value_on_the_line_heads_no_numbered_list() -> None:
    """The items below "Delges: alla" and a blank line are items, and no entries of what stands below a label."""
    text = "Byggmöte 4\n2024-03-12\n\nNärvarande:\nEva Lindmark\nPer Ekvall\n\nDelges: samtliga\n"
    minutes = parse(plain.read(Source("a.txt", (text + ITEMS).encode(), "text/plain", "0" * 64)))
    assert [item.title for item in minutes.items] == ["Läget", "Nästa möte"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Närvarande\n\nLedamöter:\nMarkägare      Eva Lindmark     Ekö samfällighet (ordf.)\n"
            "               Per Ekvall       Bonderingen\nFöretag        Stig Lund        Ekö Såg AB\n"
            "Ideella        Ulla Norin       Ekö byalag\n",
            [
                there("Eva Lindmark", "Ekö samfällighet", "chair member"),
                there("Per Ekvall", "Bonderingen", "member"),
                there("Stig Lund", "Ekö Såg AB", "member"),
                there("Ulla Norin", "Ekö byalag", "member"),
            ],
            id="before-names-and-bodies",
        ),
        pytest.param(
            "Närvarande ledamöter\nOffentlig del:  Eva Lindmark, Sala kommun\n                Per Ekvall, Lövö kommun\n"
            "Ideell del:     Stig Lund, Ekö byalag\n",
            [
                there("Eva Lindmark", "Sala kommun", "member"),
                there("Per Ekvall", "Lövö kommun", "member"),
                there("Stig Lund", "Ekö byalag", "member"),
            ],
            id="behind-a-colon",
        ),
        pytest.param(
            "Beslutande   S     Eva Lindmark\n             SD    Per Ekvall\n             L     Stig Lund\n",
            [
                there("Eva Lindmark", "Socialdemokraterna", "member"),
                there("Per Ekvall", "Sverigedemokraterna", "member"),
                there("Stig Lund", "Liberalerna", "member"),
            ],
            id="parties-are-no-kinds",
        ),
    ],
)
def test_of_what_kind_some_are_stands_in_a_column_before_them(text: str, expected: list[Row]) -> None:
    """What stands before the column of names is nobody's name and keeps nobody out of the list."""
    assert rows(f"Ekrådet 2024-03-12\n\n{text}{ITEMS}") == expected


def test_a_place_in_a_column_behind_a_party_is_no_given_name() -> None:
    """Each on a line of their own, the next name is whole."""
    text = "Nämnden 2024-03-12\n\nBeslutande:  Eva Lindmark (S), Nora\n             Per Ekvall (M), Sala\n"
    assert [name for name, *_ in rows(text + ITEMS)] == ["Eva Lindmark", "Per Ekvall"]


def test_who_is_said_to_be_away_behind_a_heading_in_a_column_is_one_person() -> None:
    """The heading is no part of the name in the sentence beside it."""
    text = (
        "Nämnden 2024-03-12\n\nNärvarande  Eva Lindmark\n            Per Ekvall\n"
        "Förfall     Stig Lund, Sala, har anmält förfall.\n"
    )
    assert [(name, status) for name, _, status, *_ in rows(text + ITEMS)] == [
        ("Eva Lindmark", "present"),
        ("Per Ekvall", "present"),
        ("Stig Lund", "absent"),
    ]


@pytest.mark.parametrize("last", ["Stig Lund (TN), ordf.", "Stig Lund, ordf. (TN)"])
def test_the_longer_of_two_lists_side_by_side_goes_on_alone(last: str) -> None:
    """What somebody is, or that they were away, behind the letters of who sent them ends no list."""
    text = (
        "Rådet för äldre\nProtokoll 2024-02-20\n\nNärvarande:\nLedamöter\tTjänstgörande ersättare\n"
        "Eva Lindmark (BN)\tBo Ramsell (TN)\nUlla Norin (KS)\nPer Ekvall (SN) ej närvarande\n" + last + "\n"
    )
    assert sorted(rows(text + ITEMS)) == sorted(
        [
            there("Eva Lindmark", "BN", "member"),
            there("Bo Ramsell", "TN", "substitute"),
            there("Ulla Norin", "KS", "member"),
            there("Stig Lund", "TN", "chair member"),
            ("Per Ekvall", "SN", "absent", "", ""),
        ]
    )


MEMBERS = [
    there("Eva Lindmark", "Socialdemokraterna", "chair member"),
    there("Per Ekvall", "Moderaterna", "substitute"),
    there("Ulla Norin", "Centerpartiet", "member"),
    ("Siv Ask", "", "guest", "secretary", ""),
    ("Bo Alm", "Moderaterna", "absent", "", ""),
]


@pytest.mark.parametrize(
    "members",
    [
        pytest.param(
            "Eva Lindmark (S)\nPer Ekvall (M)\nUlla Norin (C)\nordförande\nersättare för Bo Alm (M)\nledamot\n",
            id="what-each-is",
        ),
        pytest.param(
            "Eva Lindmark\nPer Ekvall\nUlla Norin\n(S)\n(M)\n(C)\nordförande\ntjg ers för Bo Alm (M)\nledamot\n",
            id="parties-and-what-each-is",
        ),
    ],
)
def test_columns_below_each_other_are_read_as_rows(members: str) -> None:
    """As many lines below the names as there are names say in turn what each is; the first of them is nobody's office."""
    text = (
        f"Vägnämnden\nSammanträdesprotokoll 2023-05-03\n\nBeslutande\n{members}Övriga\nSiv Ask, sekreterare\n\n"
        "§ 7 Planen\n\nBeslut\nPlanen antas.\n"
    )
    assert sorted(rows(text)) == sorted(MEMBERS)


def test_marks_below_names_are_read_with_the_name_in_the_same_place() -> None:
    """As many crosses as names stand below these, each with the items of one; rows of the usual form follow."""
    text = (
        "Styrelsemöte 2023-05-03\n\nLedamöter\nEva Lindmark X\nPer Ekvall X\nÖvriga\nUlla Norin\nHans Berg\nSiv Ask\n"
        "X, § 6\nX, § 6 - § 7\nX\nBo Alm X, § 7\n\n§ 5 Upprop\n\nAlla är här.\n\n§ 6 Avgifter\n\nEva berättar.\n\n"
        "§ 7 Planen\n\nBeslut\nPlanen antas.\n"
    )
    found = {name: (status, items) for name, _, status, _, items in rows(text)}
    assert found == {
        "Eva Lindmark": ("present", ""),
        "Per Ekvall": ("present", ""),
        "Ulla Norin": ("guest", "6"),
        "Hans Berg": ("guest", "6 7"),
        "Siv Ask": ("guest", ""),
        "Bo Alm": ("guest", "7"),
    }


def test_whom_members_speak_for_at_the_left_of_their_names_is_nobody() -> None:
    """In small letters in a column of its own, as a university's board writes it; a title there is somebody's."""
    left = ("företrädare för", "allmänna intressen", "")
    names = ("Eva Lindmark, ordförande", "Xia Ekvall", "Ulla Norin")
    text = "\n".join(f"{told:<36} {name}" for told, name in zip(left, names, strict=True))
    text = (
        f"Ekö universitet\nStyrelsen\nSammanträde 2012-02-16\n\nNärvarande\n\nLedamöter\n{text}\n\n"
        f"{'rektor':<36} Xiu Ramsell\n\n{'företrädare för lärarna':<36} Karin Skoog\n{'':<36} Hans Tryggby\n\n"
        "§ 1 Bron\nBron byggs.\n\n§ 2 Vägen\nVägen byggs.\n"
    )
    found = rows(text)
    assert {row[0]: row[3] for row in found} == {
        "Eva Lindmark": "chair member",
        "Xia Ekvall": "member",
        "Ulla Norin": "member",
        "Xiu Ramsell": "member",
        "Karin Skoog": "member",
        "Hans Tryggby": "member",
    }


def listed_below(names: str, bodies: str) -> str:
    """Minutes whose list gives names and then bodies, each on a line of its own."""
    lines = "\n".join(names.split("; ") + bodies.split("; "))
    return f"Ekö vattenråd\nMinnesanteckningar 2023-05-03\n\nNärvarande:\n{lines}\nPlats: Rådhuset\n{ITEMS}"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        pytest.param(
            listed_below("Eva Lindmark; Xia Ekvall; Ulla Norin", "Lunds kommun; VA Syd; Vattengruppen"),
            {"Eva Lindmark": "Lunds kommun", "Xia Ekvall": "VA Syd", "Ulla Norin": "Vattengruppen"},
            id="as-many",
        ),
        pytest.param(
            listed_below(
                "Eva Lindmark, ordförande; Per Ekvall (ersätter Bo Alm); Ulla Norin",
                "Lunds kommun; Xylla; Lunds kommun (praktikant)",
            ),
            {
                "Eva Lindmark": "Lunds kommun",
                "Per Ekvall": "Xylla",
                "Bo Alm": "",
                "Ulla Norin": "Lunds kommun",
            },
            id="told-of-more",
        ),
        pytest.param(
            listed_below(
                "Eva Lindmark; Suppleanter; Per Ekvall; Övriga; Ulla Norin; Frånvarande; Stig Lund",
                "Lunds kommun; Sala kommun; Lunds kommun; Vattengruppen",
            ),
            {
                "Eva Lindmark": "Lunds kommun",
                "Per Ekvall": "Sala kommun",
                "Ulla Norin": "Lunds kommun",
                "Stig Lund": "Vattengruppen",
            },
            id="headings-among-the-names",
        ),
        pytest.param(
            listed_below("Eva Lindmark; Per Ekvall; Ulla Norin; Stig Lund", "Lunds kommun; Sala kommun; Ekö AB"),
            {"Eva Lindmark": "", "Per Ekvall": "", "Ulla Norin": "", "Stig Lund": ""},
            id="fewer-are-nobodys",
        ),
        pytest.param(
            listed_below("Eva Lindmark; Lunds kommun; Per Ekvall", "Sala kommun; Ulla Norin; Gävle kommun"),
            {"Eva Lindmark": "Lunds kommun", "Per Ekvall": "Sala kommun", "Ulla Norin": "Gävle kommun"},
            id="in-turn",
        ),
    ],
)
def test_a_column_of_bodies_below_that_of_names_is_read_in_order(text: str, found: dict[str, str]) -> None:
    """The first name is of the first body, and so on, where there are as many; else none of them is anybody's."""
    assert {name: body for name, body, *_ in rows(text)} == found
