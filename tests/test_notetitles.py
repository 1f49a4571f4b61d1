"""Titles of informal notes whose items bear no numbers; all persons and bodies invented."""

from __future__ import annotations

import pytest

from samgraf.ingest.parse import parse
from samgraf.ingest.readers import markdown
from samgraf.ingest.text import Document, Source


def plain(text: str) -> Document:
    """Plain text as a document."""
    return Document(Source("example.txt", text.encode(), "text/plain", "0" * 64), text)


HEAD = "Minnesanteckningar\n\nVägrådet den 3 maj 2022\n\nNärvarande: Eva Lindmark, Per Ekvall\n\n"


@pytest.mark.parametrize(
    ("mark", "expected"),
    [
        pytest.param("", ["Laget runt", "Arkivet", "Utbildning"], id="nothing-marked"),
        pytest.param("## ", ["Del ett", "Del två"], id="headings-marked"),
    ],
)
def test_titles_right_above_their_text_are_items(mark: str, expected: list[str]) -> None:
    """Where no heading is marked up, three short lines below blank ones and right above sentences are titles."""
    parts = [
        "Laget runt\nSundsvall har bytt arkiv i år och är nöjda.\n",
        "Arkivet\nVi diskuterade gallring och en gemensam plan för den.\n",
        "Utbildning\nDet finns en utbildning som flera vill gå i höst.\n",
    ]
    parts = [f"{mark}Del ett\n\n", parts[0], f"{mark}Del två\n\n", *parts[1:]] if mark else parts
    text = HEAD + "\n".join(parts)
    minutes = parse(markdown.read(Source("a.md", text.encode(), "text/markdown", "0" * 64)))
    assert [item.title for item in minutes.items] == expected


@pytest.mark.parametrize(
    ("body", "said"),
    [
        pytest.param("- Eva vill ha en ny bro. Hon är\n  orolig\n- Per sköter färgen", "Hon är orolig", id="entries"),
        pytest.param("* Taket: Eva har fått in ett anbud.", "Taket: Eva har fått in ett anbud.", id="one-entry"),
        pytest.param("Bron\nDatum blir 2 maj. Per är nöjd.", "Per är nöjd.", id="title-and-what-looks-like-a-label"),
        pytest.param("Bron\n- Eva har ritat om den", "Eva har ritat om den", id="title-and-entry"),
        pytest.param("Möte\nSal Eken i kommunhuset", "", id="place"),
        pytest.param("Rut Dahl, ordförande i det nya rådet", "", id="name-with-its-office"),
        pytest.param("Vi sågs den 3 maj i salen.\n\nGäster: Rut Dahl", "", id="above-a-further-list"),
    ],
)
def test_the_head_ends_where_something_is_told_below_the_list(body: str, said: str) -> None:
    """Of minutes without numbers, the first block behind the list that holds a sentence is the body's."""
    told = [p.text for p in parse(plain(f"{HEAD}{body}\n")).passages if p.role == "sentence"]
    assert (said in told) if said else not told


@pytest.mark.parametrize("mark", ["- ", "- [x] ", "* "])
@pytest.mark.parametrize("title", ["Beslutspunkter", "Beslut", "Att göra"])
def test_what_stands_in_an_item_called_after_decisions_is_decided(title: str, mark: str) -> None:
    """The title of a numbered item is the label of all that stands below it."""
    entries = f"{mark}Driften flyttas till 1 mars 2023\n{mark}Per tar fram en mall\n"
    text = f"{HEAD}**1. Läget**\nLeveransen är sen.\n\n**2. {title}**\n{entries}\n**3. Övrigt**\nInget nytt.\n"
    minutes = parse(markdown.read(Source("a.md", text.encode(), "text/markdown", "0" * 64)))
    decided = [(minutes.items[d.item].number, d.text) for d in minutes.decisions]
    assert decided == [("2", "Driften flyttas till 1 mars 2023"), ("2", "Per tar fram en mall")]


def test_not_there_in_one_word() -> None:
    """ "Ej:" lists who was absent."""
    people = parse(
        plain("Vägrådet 2022-05-03\n\nMed: Eva Lindmark, Per Ekvall\nEj: Rut Dahl\n\nBron målas.\n")
    ).participants
    assert [(p.name, p.status) for p in people] == [
        ("Eva Lindmark", "present"),
        ("Per Ekvall", "present"),
        ("Rut Dahl", "absent"),
    ]


@pytest.mark.parametrize("blank", ["\n", "\n\n"])
def test_a_title_may_go_on_in_the_next_line(blank: str) -> None:
    """A title without a number that breaks off takes in the line below it, where other titles stand as it does."""
    parts = [
        "Inledning\nEva hälsade alla välkomna.\n",
        "Vägverket informerar om\nny gång- och cykelväg\nPer berättade om planen. Den blir klar i maj.\n",
        "Frågor från boende och\nsvar\nEva svarade på många frågor.\n",
        "Övrigt\nInget.\n",
    ]
    parts = [part.replace("\nE", f"{blank}E").replace("\nP", f"{blank}P").replace("\nI", f"{blank}I") for part in parts]
    assert [item.title for item in parse(plain(HEAD + "\n".join(parts))).items] == [
        "Inledning",
        "Vägverket informerar om ny gång- och cykelväg",
        "Frågor från boende och svar",
        "Övrigt",
    ]


def test_a_sentence_that_breaks_off_is_no_title() -> None:
    """Two short lines of running text are none, where nothing else stands like a title."""
    text = f"{HEAD}Eva berättade om\nplanen och tackade för sig\n\nSedan läste hon upp brevet.\n\nMötet var slut.\n"
    assert parse(plain(text)).items == ()


DIRECTORS = (
    "Direktionen för Södra räddningsförbundet\nProtokoll 2021-03-11\n\nBeslutande: Eva Lindmark (S), Per Ekvall (M)\n\n"
    "§ 11 {title}\n{clause}\n\n{more}§ 12 Skrivelse från hyresgästerna i Ekby\nSkrivelsen besvaras.\n"
)


@pytest.mark.parametrize(
    ("title", "clause", "more", "expected"),
    [
        pytest.param(
            "Skrivelse från hyresgästerna",
            "att lägga den till handlingarna",
            "",
            ("Skrivelse från hyresgästerna", 1),
            id="all-that-is-said",
        ),
        pytest.param(
            "Motion från byalaget i Ekby",
            "att bygga en bro",
            "Motionen avslogs.\n\n",
            ("Motion från byalaget i Ekby att bygga en bro", 1),
            id="text-below",
        ),
        pytest.param("Förslag till", "att bygga en bro", "", ("Förslag till att bygga en bro", 0), id="breaks-off"),
    ],
)
def test_a_clause_right_below_a_title_is_decided(title: str, clause: str, more: str, expected: tuple[str, int]) -> None:
    """A clause that is all the text of an item is no more of its title, where the line above had room for its start."""
    read = parse(plain(DIRECTORS.format(title=title, clause=clause, more=more)))
    assert (read.items[0].title, sum(d.item == 0 for d in read.decisions)) == expected


@pytest.mark.parametrize(
    "menu",
    [
        pytest.param("", id="none"),
        pytest.param("- Hem\n- Kommun och politik\n- Protokoll\n\n", id="a-menu"),
        pytest.param("Ekö kommun\n\n- Rut Dahl\n- för 6 år sedan\n- Visningar:\n\n", id="whose-page-it-is"),
    ],
)
def test_a_menu_above_the_minutes_is_no_part_of_them(menu: str) -> None:
    """What a web page lists above the title ends no head: the list of those present stands below it."""
    listed = "Plats: Salen\nNärvarande\nEva Lindmark\nPer Ekvall\n\nVal av justerare\nPer Ekvall utses.\n"
    minutes = parse(plain(f"{menu}Anteckningar från vägrådet den 3 maj 2022\n{listed}"))
    assert [p.name for p in minutes.participants] == ["Eva Lindmark", "Per Ekvall"]
    assert minutes.meeting.place is not None and minutes.meeting.place.text == "Salen"
