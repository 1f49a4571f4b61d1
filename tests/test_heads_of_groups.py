"""Heads and items of notes as groups publish them: what is lost or left empty in them tells nothing; invented."""

from __future__ import annotations

import pytest

from samgraf.ingest.minutes import Minutes
from samgraf.ingest.parse import parse
from samgraf.ingest.text import Document, Source

LISTED = "Närvarande: Eva Lindmark, Per Ekvall\n\n"


def read(text: str) -> Minutes:
    """Minutes given as plain text."""
    return parse(Document(Source("example.txt", text.encode(), "text/plain", "0" * 64), text))


@pytest.mark.parametrize(
    ("head", "body", "place"),
    [
        pytest.param(
            "Minnesanteckningar för Kulturrådet\nTisdag Gamla Skolan\nKl. 18:00\n\n",
            "Kulturrådet",
            "",
            id="weekday-without-its-day",
        ),
        pytest.param(
            "Datum:\n\nMötesanteckningar tredje mötet med Skogsrådet\n\n", "Skogsrådet", "", id="empty-field-above"
        ),
        pytest.param(
            "Datum:\n\nAnteckningar från träff med nätverket för hela byn\n\n",
            "nätverket för hela byn",
            "",
            id="empty-field-above-a-network",
        ),
        pytest.param("Anteckningar från arbetsmöte i Ekö Folkets Hus\n\n", "", "Ekö Folkets Hus", id="peoples-house"),
        pytest.param(
            "VIK. Minnesanteckningar från arbetsgruppens träff 3 maj 2017\n\n", "VIK", "", id="name-and-a-stop-before"
        ),
        pytest.param(
            "Protokoll fört vid styrelsesammanträde med Ekö Byaförening (EBF) i Hamnstiftelsens lokaler 3 maj 2017\n\n",
            "Ekö Byaförening (EBF)",
            "Hamnstiftelsens lokaler",
            id="in-the-rooms-of-another",
        ),
        pytest.param(
            "Anteckningar från träff med gruppen för det regionala\nskogsnätverket, 3 maj 2017\n\n",
            "gruppen för det regionala skogsnätverket",
            "",
            id="goes-on-in-small-letters-before-the-day",
        ),
    ],
)
def test_body_is_named_without_what_stands_beside_it(head: str, body: str, place: str) -> None:
    """A weekday, an empty field and a house are no part of who met."""
    meeting = read(f"{head}{LISTED}1. Läget\nAllt går bra.\n\n2. Slut\nInget.\n").meeting
    assert (meeting.body.text if meeting.body else "") == body
    assert not place or (meeting.place is not None and meeting.place.text == place)


@pytest.mark.parametrize(
    "told",
    [
        "Ekonomi\nLäget är gott.\nNytt möte den 18 januari 2023 kl. 18.\n",
        "1. Mötet öppnades\n2. Ekonomi: läget är gott 2023.\n3. Nästa styrelsemöte: 22 feb 17:00-18:30\n4. Slut\n",
        "Ekonomi\nLäget är gott.\nNästa träff 18 januari 2023 hos Eva.\n",
    ],
)
def test_day_of_the_next_meeting_is_not_the_day_of_this_one(told: str) -> None:
    """Minutes that tell no day but that of the next meeting have none."""
    assert read(f"Styrelsemöte\n\n{LISTED}{told}").meeting.start is None


def test_numbers_go_on_without_a_sign_behind_the_first() -> None:
    """The first number may have a full stop that no other one has, whatever the length of their titles."""
    titles = [
        "Mötets öppnande",
        "Val av två ombud, två ersättare för dem och en kontaktperson",
        "Årets avgift",
    ]
    titles += ["Beslut om vem som får teckna föreningen och hur länge det gäller"]
    text = "".join(f"{n}{'.' if n == 1 else ''} {title}\n\nEva valdes.\n\n" for n, title in enumerate(titles, 1))
    found = [(item.number, item.title) for item in read(f"Byalaget\n\n{LISTED}{text}").items]
    assert found == [(str(n), title) for n, title in enumerate(titles, 1)]


def test_titles_end_at_colons_where_most_have_one() -> None:
    """Titles that go on behind a colon end there, though formal ones between them have none."""
    lines = [
        "Mötet öppnades",
        "Dagordningen godkändes",
        "Ekonomi: läget är bättre än i fjol.",
        "Årsmötet: lokalen är bokad hela dagen.",
    ]
    lines += [
        "Stigen: märkningen går bättre än någon hade trott.",
        "Kommunikation: inget att ta upp",
        "Mötet avslutades",
    ]
    text = "".join(f" {n}. {line}\n" for n, line in enumerate(lines, 1))
    assert [item.title for item in read(f"Byalaget\n\n{LISTED}{text}").items] == [line.split(":")[0] for line in lines]


@pytest.mark.parametrize(
    ("told", "count"),
    [
        ("Remissen om bron läggs in som punkt 8.", 1),
        ("Gruppen kom fram till att vi väntar till hösten.", 1),
        ("Gruppen kom fram till att kartan är för gammal.", 0),
        ("Då kom vi fram till att lokalen är för liten.", 0),
    ],
)
def test_finding_is_no_decision(told: str, count: int) -> None:
    """What a group came to is a decision where it is to be done, and none where it only is so."""
    assert len(read(f"Byalaget\n\n{LISTED}1. Läget\n{told}\n\n2. Slut\nInget.\n").decisions) == count


@pytest.mark.parametrize(
    ("head", "body"),
    [
        pytest.param("Protokoll Elevrådsmöte 14 mars\n\n", "Elevrådsmöte", id="day-that-is-no-number-of-the-meeting"),
        pytest.param(
            "Detta är ett protokoll för Båtklubben Ekvik. Har du frågor, ring Eva.\n\n",
            "Båtklubben Ekvik",
            id="title-that-is-a-sentence",
        ),
        pytest.param(
            "Möte i styrgrupp Norra spåret\n2024-03-01\n\n", "Styrgrupp Norra spåret", id="a-group-in-one-word"
        ),
        pytest.param("Avstämning väg 90, etapp 2\n2024-03-01\n\n", "Avstämning väg 90, etapp 2", id="a-road"),
        pytest.param(
            "Styrgrupp Norra spåret – beslutslogg och minnesanteckningar\n2024-03-01\n\n",
            "Styrgrupp Norra spåret",
            id="a-log-behind-a-dash",
        ),
        pytest.param(
            "Från Kustleden Västs styrgruppsmöte den 22 mars 2019\n\nVägrådet och bryggorna\n\n",
            "Kustleden Västs styrgrupp",
            id="from-the-meeting",
        ),
        pytest.param(
            "Nyhetsbrev från Ekfalkens styrelsemöte\n2019-03-22\n\n", "Ekfalkens styrelse", id="kind-of-letter"
        ),
        pytest.param(
            "30 augusti 2005, protokoll från styrelsemöte i Föreningen Lugna vikar\n\n",
            "Föreningen Lugna vikar",
            id="behind-its-day",
        ),
        pytest.param(
            "Protokoll - Hallsberg\n\nMinnesanteckningar Trygghetsrådet,\nden 24 maj 2015\n\n",
            "Trygghetsrådet",
            id="page-of-a-municipality",
        ),
        pytest.param("Protokoll VU-möte hos Eks Fisk, Habo kommun\n2010-08-31\n\n", "VU", id="at-somebodys"),
        pytest.param("Minnesanteckningar Kustlivet jan 04\n2004-01-23\n\n", "Kustlivet", id="month-of-a-year"),
    ],
)
def test_body_is_named_by_titles_of_all_kinds(head: str, body: str) -> None:
    """Who met is what the title says before a day or another sentence."""
    meeting = read(f"{head}{LISTED}1. Läget\nAllt går bra.\n\n2. Slut\nInget.\n").meeting
    assert meeting.body is not None and meeting.body.text == body


def test_lead_of_the_first_list_is_said_at_the_meeting() -> None:
    """Where no list of those present stands above it, the lead of the first list is no part of the head."""
    minutes = read("Möte 10.9.2010\n\nEleverna i ettan önskade:\n- att gungan skulle lagas\n- fler bollar\n")
    assert [p.role for p in minutes.passages if p.text.endswith("önskade:")] == ["sentence"]


def test_what_was_proposed_in_a_list_is_not_decided() -> None:
    """A list of what somebody proposed, and what is told below it, decides nothing."""
    told = "Läget är bra.\n\nKlass 3 föreslog:\n- en temadag\n- fler träd\n\nIbland är borden våta."
    assert not read(f"Elevrådet\n\n{LISTED}1. Önskemål\n{told}\n\n2. Slut\nInget.\n").decisions


@pytest.mark.parametrize(
    "title",
    [
        pytest.param("Närvarolista Samverkansgrupp Väster 14 mars 2025", id="nothing-between"),
        pytest.param("Deltagarlista för Samverkansgrupp Väster 2025-03-14", id="for-whom"),
        pytest.param("Närvarolista – Samverkansgrupp Väster 14 mars 2025", id="dash"),
    ],
)
def test_the_title_of_a_list_names_the_meeting_and_nobody_who_was_there(title: str) -> None:
    """A list of those present that stands first may name who met, and when, behind its title."""
    found = read(f"{title}\n\nEva Lindmark, LRF\nPer Ekvall, Trafikverket\nUlla Norin, LRF\n\n1. Läget\nAllt är bra.\n")
    meeting = found.meeting
    assert [p.name for p in found.participants] == ["Eva Lindmark", "Per Ekvall", "Ulla Norin"]
    assert meeting.body and meeting.body.text == "Samverkansgrupp Väster"
    assert meeting.start and meeting.start.text == "2025-03-14"


SENT = "Projektmöte Blå stråk 2025-05-06\n\nNorrbanan AB\nEva Lindmark\nPer Ekvall\n\nEkö kommun\nUlla Norin\n\n{}1. Läget\nAllt är bra.\n"


@pytest.mark.parametrize(
    "more", ["", "Kopia till\nRut Dahl, Länsstyrelsen\n\n", "Sändlista: Rut Dahl, Länsstyrelsen\n\n"]
)
def test_organisations_above_their_people_and_those_sent_copies_are_not_who_met(more: str) -> None:
    """An organisation is known by its form too; whom the minutes are sent to says nothing of the meeting."""
    found = read(SENT.format(more))
    people = [(p.name, p.organisation) for p in found.participants]
    assert people == [("Eva Lindmark", "Norrbanan AB"), ("Per Ekvall", "Norrbanan AB"), ("Ulla Norin", "Ekö kommun")]
    assert found.meeting.body and found.meeting.body.text == "Projektmöte Blå stråk"
    assert found.meeting.place is None


def test_one_of_several_groups_is_not_who_met() -> None:
    """A letter behind the word for a group tells which of those who worked apart, and names no body."""
    head = "Workshop om byn\n2024-03-01\n\nDeltagare: Eva Ek, Bo Alm\n\n"
    meeting = read(f"{head}GRUPP A (Eva, Bo)\nStyrkor: en lång tradition\n\nBo Alm tyckte att det gick bra.\n").meeting
    assert meeting.body is None or not meeting.body.text.startswith("A")


@pytest.mark.parametrize(
    ("told", "people", "place"),
    [
        pytest.param(
            "Plats | Norra magasinet, Vik\nDeltagare |Eva Lindmark (Vik) och Per Ekvall (Ekö). Förhindrade | Rut Dahl",
            [("Eva Lindmark", "present"), ("Per Ekvall", "present"), ("Rut Dahl", "absent")],
            "Norra magasinet, Vik",
            id="several-labels",
        ),
        pytest.param(
            "Närvarande: Eva Lindmark\nKarta | Bo", [("Eva Lindmark", "present")], "", id="one-of-them-no-label"
        ),
    ],
)
def test_stroke_behind_labels_stands_for_their_colon(told: str, people: list[tuple[str, str]], place: str) -> None:
    """Where several known labels have a stroke behind them, it parts each from its value as a colon does."""
    minutes = read(f"# Vikrådet 3 maj 2017\n\n{told}\n\n## 1. Läget\nAllt går bra.\n")
    assert [(p.name, p.status) for p in minutes.participants] == people
    assert (minutes.meeting.place.text if minutes.meeting.place else "") == place
