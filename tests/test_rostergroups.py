"""Lists of those present that are grouped by the bodies they come from, known or not: all of it invented."""

from __future__ import annotations

import pytest
from rostered import ITEMS, rows

from samgraf.ingest.parse import parse
from samgraf.ingest.text import Document, Source

EVA, BO, RUT, PER = "Eva Lindmark", "Bo Alm", "Rut Dahl", "Per Ekvall"
GROUPED = [(EVA, "Sala kommun"), (BO, "Sala kommun"), (RUT, "Brukarföreningen Udden"), (PER, "Vikens vänner")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            f"Närvarande:\nSala kommun\n  {EVA}\n  {BO}\nBrukarföreningen Udden\n  {RUT}\nVikens vänner\n  {PER}\n",
            GROUPED,
            id="indented-below-each",
        ),
        pytest.param(
            f"Närvarande:\nSala kommun\n{EVA}\n{BO}\nBrukarföreningen Udden\n{RUT}\nVikens vänner\n{PER}\n",
            GROUPED,
            id="from-the-first-line-on",
        ),
        pytest.param(
            f"Närvarande:\n\nSala kommun\n{EVA}\n{BO}\n\nBrukarföreningen Udden\n{RUT}\n\nVikens vänner\n{PER}\n",
            GROUPED,
            id="between-blank-lines",
        ),
        pytest.param(
            f"Närvarande:\n{EVA}\nSala kommun\n{BO}\nSala kommun\n{RUT}\nBrukarföreningen Udden\n{PER}\nVikens vänner\n",
            GROUPED,
            id="below-each-name",
        ),
        pytest.param(
            f"Närvarande:\n\nFrån Hembygdsförbundet i Ekby\n\n{EVA}  Heby\n\n{BO}      Sala\n\n"
            f"Finska gruppen representerades av\n\n{RUT}       Heby\n\nLutherska församlingen i Ekby\n\n{PER}\n",
            [
                (EVA, "Hembygdsförbundet i Ekby"),
                (BO, "Hembygdsförbundet i Ekby"),
                (RUT, "Finska gruppen"),
                (PER, "Lutherska församlingen i Ekby"),
            ],
            id="with-the-places-where-they-live",
        ),
        pytest.param(
            f"Närvarande:\nFrån vägföreningen: {EVA}, {BO}\nFrån boende: {RUT}\nFrån Trafikverket: {PER}\n",
            [(EVA, "Vägföreningen"), (BO, "Vägföreningen"), (RUT, ""), (PER, "Trafikverket")],
            id="a-line-each",
        ),
        pytest.param(
            f"Närvarande: för kommunen {EVA} och {BO}, för Brukarföreningen Udden {RUT}, sekreterare {PER}\n",
            [(EVA, "Kommunen"), (BO, "Kommunen"), (RUT, "Brukarföreningen Udden"), (PER, "")],
            id="in-running-text",
        ),
        pytest.param(
            f"Deltagare: från Trafikverket: {EVA}, {BO}, från byalaget: {RUT} samt från boende {PER}\n",
            [(EVA, "Trafikverket"), (BO, "Trafikverket"), (RUT, "Byalaget"), (PER, "")],
            id="in-running-text-with-colons",
        ),
        pytest.param(
            f"Närvarande: {EVA}, {BO}.\n\nInbjuden från Gatukontoret: {RUT}.\n",
            [(EVA, ""), (BO, ""), (RUT, "Gatukontoret")],
            id="a-guest-from-a-body",
        ),
        pytest.param("Närvarande: Eva 2A, Bo 4-6B, Rut kock och Per\n", [("Eva", ""), ("Bo", ""), ("Rut", ""), ("Per", "")],
                     id="classes-of-a-school"),
    ],
)  # fmt: skip
def test_those_present_belong_to_the_body_that_they_are_listed_below(
    text: str, expected: list[tuple[str, str]]
) -> None:
    """A body is one by its form, though no register lists it, and nobody else's employer."""
    assert [
        (name, body) for name, body, *_ in rows(f"Minnesanteckningar\n\nVägrådet den 3 maj 2022\n\n{text}{ITEMS}")
    ] == expected


@pytest.mark.parametrize(
    ("entry", "body", "roles"),
    [
        ("kommunstyrelsens ordförande", "Kommunstyrelsen", ()),
        ("ordförande i tekniska nämnden", "tekniska nämnden", ()),
        ("ordförande för Vägrådet och tekniska nämnden", "Vägrådet", ("chair",)),
        ("Vägrådets ordförande", "Vägrådet", ("chair",)),
        ("rådets ordförande", "", ("chair",)),
    ],
)
def test_who_chairs_another_body_does_not_chair_this_meeting(entry: str, body: str, roles: tuple[str, ...]) -> None:
    """The chair of a body that is named leads the meeting where that body met."""
    text = f"Minnesanteckningar\n\nVägrådet i Ekby den 3 maj 2022\n\nNärvarande:\n{EVA}, {entry}\n{BO}\n{ITEMS}"
    first = parse(Document(Source("möte.txt", text.encode(), "text/plain", "0" * 64), text)).participants[0]
    assert (first.organisation, first.roles) == (body, roles)


def test_who_wrote_may_stand_between_the_list_and_what_was_said() -> None:
    """The label above a name ends nothing where all that was said follows, and the last of those present is no title."""
    told = "Eva öppnade mötet och Bo berättade länge om vägen. Rut vill ha en ny bro.\n"
    text = f"Minnesanteckningar\n\nVägrådet den 3 maj 2022\n\nNärvarande:\n\n{EVA}\n\n{BO}\n \n\nVid anteckningarna\n\n{RUT}\n\n{told}"
    read = parse(Document(Source("möte.txt", text.encode(), "text/plain", "0" * 64), text))
    assert [(p.name, p.roles) for p in read.participants] == [(EVA, ()), (BO, ()), (RUT, ("secretary",))]
    assert [p.text for p in read.passages if p.role == "sentence"][-1] == "Rut vill ha en ny bro."


@pytest.mark.parametrize("group", ["Byalaget Udden", "Föreningen Viken", "Båtklubben Viken", "Uddens byalag"])
@pytest.mark.parametrize(("room", "mark"), [("\n", "- "), ("", "- "), ("\n", "")])
def test_first_group_is_a_body_known_by_its_form(group: str, room: str, mark: str) -> None:
    """The first of several bodies with their people below, in a list or on bare lines, with room between or not."""
    text = (
        f"Minnesanteckningar från samråd den 14 april 2018\n\nNärvarande\n{room}{group}\n{mark}Eva Lindmark\n"
        f"{mark}Per Ekvall\n{room}Trafikverket\n{mark}Ulla Norin\n\n1. Vägen\nInget.\n\n2. Slut\nInget.\n"
    )
    assert [row[:2] for row in rows(text)] == [
        ("Eva Lindmark", group),
        ("Per Ekvall", group),
        ("Ulla Norin", "Trafikverket"),
    ]


@pytest.mark.parametrize(
    ("listed", "expected"),
    [
        (
            "Kustgänget\n- Eva Lindmark\n- Per Ekvall\nTrafikverket\n- Ulla Norin\nVardagsrummet\n- Bo Alm\n",
            ["", "", "Trafikverket", ""],
        ),
        (
            "- Eva Lindmark\nSala kommun\n- Per Ekvall\nTrafikverket\n- Ulla Norin\n",
            ["Sala kommun", "Trafikverket", ""],
        ),
    ],
)
def test_line_between_entries_heads_those_below_where_such_a_line_opens_the_list(
    listed: str, expected: list[str]
) -> None:
    """Elsewhere it tells where the one above it comes from."""
    text = f"Anteckningar från samråd den 14 april 2018\n\nNärvarande\n{listed}\n1. Vägen\nInget.\n\n2. Slut\nInget.\n"
    assert [row[1] for row in rows(text)] == expected


@pytest.mark.parametrize(
    "sent",
    [
        pytest.param("Representant Vikens hamnkontor", id="a-unit"),
        pytest.param("Ombud för Sala kommun", id="a-body-behind-a-little-word"),
        pytest.param("Handläggare Trafikverket", id="a-body"),
    ],
)
def test_an_office_of_a_body_names_nobody_and_opens_no_list(sent: str) -> None:
    """Somebody of a body without a name is no person, and whoever stands below stays among the absent."""
    text = f"Närvarande: {EVA}, Sala kommun\n\nEj närvarande:\n{BO}, Trafikverket\n{sent}\n{RUT}, Trafikverket\n{ITEMS}"
    assert [(row[0], row[1], row[2]) for row in rows(text)] == [
        (EVA, "Sala kommun", "present"),
        (BO, "Trafikverket", "absent"),
        (RUT, "Trafikverket", "absent"),
    ]


def test_what_is_said_below_a_list_ends_it() -> None:
    """A sentence set off below those absent is no row, and who is told of behind it is not one of them."""
    told = f"Kursiv stil i texten markerar uppdrag\n\n{PER}, projektledare, adjungerades till kvällens\nmöte."
    away = f"Ej närvarande:\n{BO}, Trafikverket\n{RUT}, Trafikverket\n\n"
    text = f"Närvarande:\n{EVA}, Sala kommun\n{PER}, projektledare, adjungerad\n\n{away}{told}\n{ITEMS}"
    assert [row[2] for row in rows(text) if row[0] == PER] == ["guest"]
