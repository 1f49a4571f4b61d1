"""Lists of those present that go by given names or whose rows ran together: all persons invented."""

from __future__ import annotations

import pytest
from rostered import ITEMS, Row, rows, there


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Nätverket 2023-05-03\n\nNärvarande: Eva Lindmark, Arboga Per Ekvall, Arboga Ulla Norin Dahl, Köping Bo Ramsell, "
            "Köping Karin Skoog, Sala Hans Tryggby, Vägkansliet\n" + ITEMS,
            [
                there("Eva Lindmark", "Arboga"),
                there("Per Ekvall", "Arboga"),
                there("Ulla Norin Dahl", "Köping"),
                there("Bo Ramsell", "Köping"),
                there("Karin Skoog", "Sala"),
                there("Hans Tryggby", "Vägkansliet"),
            ],
            id="rows-in-one-line",
        ),
        pytest.param(
            "Nätverket 2023-05-03\n\nNärvarande: Eva Lindmark, Per Erik Ekvall, Ulla Norin, Sala, Bo Ramsell\n" + ITEMS,
            [there("Eva Lindmark"), there("Per Erik Ekvall"), there("Ulla Norin", "Sala"), there("Bo Ramsell")],
            id="commas-between-names-alone",
        ),
        pytest.param(
            "Nätverket 2023-05-03\n\nNärvarande: Eva Lindmark, 1A, Xemla Karlsson, 2B, PerOlov Ekvall och Ulla Norin\n"
            + ITEMS,
            [there("Eva Lindmark"), there("Xemla Karlsson"), there("PerOlov Ekvall"), there("Ulla Norin")],
            id="names-by-their-form",
        ),
        pytest.param(
            "Nätverket 2023-05-03\n\nNärvarande: Eva Lindmark, Byggfirman Karlsson, Per Ekvall, Familjen Persson\n"
            + ITEMS,
            [there("Eva Lindmark", "Byggfirman Karlsson"), there("Per Ekvall", "Familjen Persson")],
            id="no-firm-and-no-family-is-a-person",
        ),
        pytest.param(
            "Nätverket 2023-05-03\n\nNärvarande:\nEva Lindmark, KK Sala (LA)\nPer Ekvall, samordnare (SKR)\n"
            "Ulla Norin, Vänsterpartiet och granne till vägen\n" + ITEMS,
            [
                there("Eva Lindmark", "KK Sala"),
                there("Per Ekvall", "SKR"),
                there("Ulla Norin", "Vänsterpartiet"),
            ],
            id="letters-behind-an-employer-are-none",
        ),
        pytest.param(
            "Elevråd 2023-05-03\n\nNärvarande:\n\nRut, björken 2 sekreterare\n\nXemla, björken 2\n\nPer, lönnen 4\n\n"
            "Moa, lönnen 5\n\nOlle, lärare\n" + ITEMS,
            [there("Rut", roles="secretary"), there("Xemla"), there("Per"), there("Moa"), there("Olle")],
            id="given-names-and-their-group",
        ),
        pytest.param(
            "Elevråd 2023-05-03\n\nNärvarande:\n\nKlass 3: Rut & Per\n\nKlass 4, Xemla & Moa\n\nKlass 5: Olle\n\n"
            "Vuxna:   Eva & Karin\n" + ITEMS + "\nOrdförande: Moa\n\nSekreterare: Olle\n",
            [
                there("Rut"),
                there("Per"),
                there("Xemla"),
                there("Moa", roles="chair"),
                there("Olle", roles="secretary"),
                there("Eva"),
                there("Karin"),
            ],
            id="given-names-behind-their-group",
        ),
        pytest.param(
            "Elevråd 2023-05-03\n\nNärvarande:\nÅk 3: Rut och Per\nÅk 4: Xemla, Moa\nÅk 5: Olle\nVuxna: Eva & Karin\n"
            + ITEMS,
            [there("Rut"), there("Per"), there("Xemla"), there("Moa"), there("Olle"), there("Eva"), there("Karin")],
            id="classes-without-blank-lines",
        ),
        pytest.param(
            "Föräldraråd 2023-05-03\n\nNärvarande:\nFröet:\nRut, Moa\nÅk 1:\nÅk 2:\nKarin\nÅk 3: Olle\n" + ITEMS,
            [there("Rut"), there("Moa"), there("Karin"), there("Olle")],
            id="classes-from-which-nobody-came",
        ),
        pytest.param(
            "Möte i föreningen Lundaborna 2023-05-03 StrandvikenNärvarande från styrelsen: Eva Lindmark, Per Ekvall\n"
            "Inbjudna: Ulla Norin\n" + ITEMS + "\nVid pennan            JusterasPer Ekvall        Eva Lindmark\n",
            [
                there("Eva Lindmark", "Styrelsen", "verifier"),
                there("Per Ekvall", "Styrelsen", "secretary"),
                ("Ulla Norin", "", "guest", "", ""),
            ],
            id="labels-whose-line-break-is-lost",
        ),
        pytest.param(
            "Klubben 2023-05-03\n\nNärvarande: Eva Lindmark, Rut och Per Ekvall, Ulla Norin\n" + ITEMS,
            [there("Eva Lindmark"), there("Rut Ekvall"), there("Per Ekvall"), there("Ulla Norin")],
            id="two-with-one-surname",
        ),
        pytest.param(
            "Klubben 2023-05-03\n\nNärvarande: Eva, Rut och Per Ekvall\n" + ITEMS,
            [there("Eva"), there("Rut"), there("Per Ekvall")],
            id="given-names-beside-a-full-name",
        ),
        pytest.param(
            "Föräldraråd 2023-05-03\n\nNärvarande: Eva Lindmark 1A+3C, Xemla Karlstam 2B, Per Ekvall 5A, Ulla Norin FB "
            "och Bo Ramsell\n" + ITEMS,
            [
                there("Eva Lindmark"),
                there("Xemla Karlstam"),
                there("Per Ekvall"),
                there("Ulla Norin"),
                there("Bo Ramsell"),
            ],
            id="classes-behind-names",
        ),
        pytest.param(
            "Sektionsstyrelsen 2023-05-03\n\nNärvarande:\nEva Lindmark, V-19\nPer Ekvall V21, kassör\nUlla Norin (Te20)\n"
            + ITEMS,
            [there("Eva Lindmark"), there("Per Ekvall"), there("Ulla Norin")],
            id="programmes-and-years",
        ),
        pytest.param(
            "Styrelsemöte 2023-05-03\n\nNärvarande:\nEva Lindmark\nPer Ekvall\nKarin Öst\nUlf von Hallen\nAnna Maria Skog\n"
            "Sven Fors\nIda Krans\nSiv Malm EKR\n\nAdjungerade:\nUlla Norin Ombudsman\nBo Ramsell FS\nMoa Frid Kansliet\n"
            "Tor Wide SKRs ombud ABF\n" + ITEMS,
            [
                there("Eva Lindmark"),
                there("Per Ekvall"),
                there("Karin Öst"),
                there("Ulf von Hallen"),
                there("Anna Maria Skog"),
                there("Sven Fors"),
                there("Ida Krans"),
                there("Siv Malm", "EKR"),
                ("Ulla Norin", "", "guest", "", ""),
                ("Bo Ramsell", "FS", "guest", "", ""),
                ("Moa Frid", "Kansliet", "guest", "", ""),
                ("Tor Wide", "SKRs ombud ABF", "guest", "", ""),
            ],
            id="what-some-are-behind-one-blank",
        ),
        pytest.param(
            "Årsmöte i Ekö förbund 2023-05-03\n\nNärvarande: ombud från 20 föreningar, styrelsen och revisorer\n"
            "Mötet inleddes med kaffe, varvid Per Ekvall sjöng visor av Ulla Norin\noch en grupp spelade.\n" + ITEMS,
            [],
            id="a-sentence-below-those-who-are-not-named",
        ),
        pytest.param(
            "Elevråd 2023-05-03\n\nÅk 1-2: Rut och Per\nÅk 3: Moa och Eva\nÅk 4: Olle\n" + ITEMS,
            [there("Rut"), there("Per"), there("Moa"), there("Eva"), there("Olle")],
            id="classes-without-a-heading",
        ),
        pytest.param(
            "Rådet 2023-05-03\n\nNärvarande: Eva Lindmark ordförande, Per Ekvall politisk sekreterare, "
            "Ulla Norin sekreterare\n" + ITEMS,
            [there("Eva Lindmark", roles="chair"), there("Per Ekvall"), there("Ulla Norin", roles="secretary")],
            id="no-secretary-of-politicians",
        ),
        pytest.param(
            "Rådet 2023-05-03\n\nNärvarande: Eva Lindmark, Xemla Karlstam samordnare, Per Ekvall rektor, "
            "Ulla Norin, Bo Ramsell Karin Skoog\n" + ITEMS,
            [
                there("Eva Lindmark"),
                there("Xemla Karlstam"),
                there("Per Ekvall"),
                there("Ulla Norin"),
                there("Bo Ramsell"),
                there("Karin Skoog"),
            ],
            id="a-lost-comma-and-occupations",
        ),
        pytest.param(
            "Gruppen 2023-05-03\n\nNärvarande: Rut- internetansvarig, Per – vice ekonomiansvarig, Tor-telefonansvarig, Eva\n"
            "Ej närvarande: Moa kassör, Olle – översättare, Ulla\nRut valdes till ordförande\nEva valdes till sekreterare\n"
            + ITEMS,
            [
                there("Rut", roles="chair"),
                there("Per"),
                there("Tor"),
                there("Eva", roles="secretary"),
                ("Moa", "", "absent", "", ""),
                ("Olle", "", "absent", "", ""),
                ("Ulla", "", "absent", "", ""),
            ],
            id="given-names-with-what-they-answer-for",
        ),
        pytest.param(
            "Rådet 2023-05-03\n\nNärvarande:\nPer Ekvall Lunds kommun (ordf.)\nAdjungerade:\n"
            "Eva Lindmark Arboga kommun (ordf. beredningsgruppen)\nXemla Karlstam Sjögruppen (till § 6)\n" + ITEMS,
            [
                there("Per Ekvall", "Lunds kommun", "chair"),
                ("Eva Lindmark", "Arboga kommun", "guest", "", ""),
                ("Xemla Karlstam", "Sjögruppen", "guest", "", ""),
            ],
            id="bodies-by-what-they-end-in",
        ),
        pytest.param(
            "Elevråd 2023-05-03\n\n • Ordförande: Eva Lindmark-Ek\n • Närvarande: Rut, Moa, Per, Karl\n\nÖrnen 1:\n"
            " • Vill ha en boll.\n" + ITEMS,
            [there("Rut"), there("Moa"), there("Per"), there("Karl"), there("Eva Lindmark-Ek", roles="chair")],
            id="given-names-end-at-a-blank-line",
        ),
        pytest.param(
            "Rådet 2023-05-03\n\nNärvarande: Eva Lindmark/Per Ekvall, kansliet, Ulla Norin, Sala/Heby kommun\n" + ITEMS,
            [
                there("Eva Lindmark", "Kansliet"),
                there("Per Ekvall", "Kansliet"),
                there("Ulla Norin", "Sala/Heby kommun"),
            ],
            id="a-stroke-between-two",
        ),
    ],
)
def test_names_are_told_apart_where_little_holds_them_apart(text: str, expected: list[Row]) -> None:
    """Rows in one line, given names with their group, names that no list has: each is read, and nobody is an employer."""
    assert sorted(rows(text)) == sorted(expected)


@pytest.mark.parametrize(
    ("listed", "expected"),
    [
        pytest.param(
            "Närvarande: Eva Lindmark, Per Ekvall, Ulla Norin\nSekreterare: Eva",
            [there("Eva Lindmark", roles="secretary"), there("Per Ekvall"), there("Ulla Norin")],
            id="an-office",
        ),
        pytest.param(
            "Närvarande: Eva Lindmark, Per Ekvall, Ulla Norin, Eva",
            [there("Eva Lindmark"), there("Per Ekvall"), there("Ulla Norin"), there("Eva")],
            id="perhaps-another-one",
        ),
    ],
)
def test_a_given_name_alone_beside_the_full_one_tells_her_office_only(listed: str, expected: list[Row]) -> None:
    """Who is listed once more by a given name without an office may be somebody else."""
    assert rows(f"Nätverket 2023-05-03\n\n{listed}\n{ITEMS}") == expected


def test_of_given_names_alone_nothing_is_said_by_the_body_of_a_full_name_behind_them() -> None:
    """ "Eva, Bo och Rut Dahl från Sala" ties Rut Dahl alone; given names among themselves share what stands behind."""
    found = {
        name: body
        for name, body, *_ in rows(f"Möte 4 maj 2023\n\nNärvarande: Eva, Per och Ulla Norin från LRF.\n{ITEMS}")
    }
    assert found == {"Eva": "", "Per": "", "Ulla Norin": "LRF"}


@pytest.mark.parametrize("office", ["", "ordinarie ledamöter ", "ledamöterna "])
def test_an_item_that_constitutes_the_meeting_tells_who_was_there(office: str) -> None:
    """A sentence lists them, with offices before names; what is decided on the next line makes nobody more."""
    text = (
        "PROTOKOLL\n\nProtokoll fört vid sammanträde med vägrådet i Ekby den 18.12.2019 kl. 18.05.\n\n"
        "1 §\nÖPPNANDE\n\nMötet öppnades.\n\n2 §\nKONSTITUERING\n\nMötet konstaterades vara beslutfört.\n"
        f"Närvarande var {office}Eva Lindmark, Per Ekvall och Ulla Norin, suppleanten Rut Dahl, ordförande Siv Falk och sekreterare Bo Ramsell.\n"
        "Till protokolljusterare utsågs Per Ekvall.\n"
    )
    found = {row[0]: [role for role in row[3].split() if role != "member"] for row in rows(text)}
    assert found == {
        "Eva Lindmark": [],
        "Per Ekvall": ["verifier"],
        "Ulla Norin": [],
        "Rut Dahl": ["substitute"],
        "Siv Falk": ["chair"],
        "Bo Ramsell": ["secretary"],
    }


def test_two_who_preside_in_turn_sign_as_two() -> None:
    """Two names below one office, with nothing between them, are of two people."""
    text = (
        "Kommunfullmäktige 2000-11-27\n\nPlats och tid Folkets Hus, kl 09.00-21.30\n\nBeslutande Enligt förteckning\n\n"
        "Utses att justera Eva Lindmark (fp) och Ulla Norin (s)\n\nOrdförande ..........................\n"
        "Per Ekvall Siv Falk\n\nJusterande ..........................\nEva Lindmark Ulla Norin\n\n"
        "Kf § 1\nVal\n\nBeslut\nBron byggs.\n\nKf § 2\nSlut\n\nBeslut\nVägen byggs.\n"
    )
    assert {row[0]: row[3] for row in rows(text)} == {
        "Eva Lindmark": "verifier",
        "Ulla Norin": "verifier",
        "Per Ekvall": "chair",
        "Siv Falk": "chair",
    }
