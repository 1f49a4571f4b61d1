"""Sentences that tell two things, that tell of other meetings, or of the minutes alone; all of it is invented."""

from __future__ import annotations

import pytest

from samgraf.ingest.minutes import Minutes
from samgraf.ingest.parse import parse
from samgraf.ingest.pipeline import read as read_whole
from samgraf.ingest.text import Document, Source

HEAD = "Minnesanteckningar\n\nVägrådet den 3 maj 2022\n\nNärvarande: Eva Lindmark, Per Ekvall\n\n1. Boden\n"


def read(text: str) -> Minutes:
    """Minutes given as plain text."""
    return parse(Document(Source("example.txt", text.encode(), "text/plain", "0" * 64), text))


def decided(text: str) -> list[str]:
    """The text of each decision."""
    return [d.text for d in read(text).decisions]


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        pytest.param(
            "Rådet godkände planen och beslutade att lämna den till kansliet.",
            ["Rådet godkände planen", "beslutade att lämna den till kansliet."],
            id="two-verbs",
        ),
        pytest.param(
            "Mötet valde Eva Lindmark till ordförande och beslutade att Per Ekvall sköter kassan.",
            ["Mötet valde Eva Lindmark till ordförande", "beslutade att Per Ekvall sköter kassan."],
            id="elects-and-agrees",
        ),
        pytest.param(
            "Rådet diskuterade planen och beslutade att vänta.",
            ["Rådet diskuterade planen och beslutade att vänta."],
            id="the-first-is-no-decision",
        ),
        pytest.param(
            "Klubben vill veta mer, vi bestämde att bjuda in dem i höst.",
            ["vi bestämde att bjuda in dem i höst."],
            id="told-and-agreed",
        ),
        pytest.param("Brevet har gått till länet (Eva Ek) som beslutar i dessa frågor.", [], id="who-decides-such"),
        pytest.param(
            "Taket läcker, så vi beslutade att laga det.", ["så vi beslutade att laga det."], id="told-so-agreed"
        ),
    ],
)
def test_a_sentence_in_which_two_things_are_done_is_two(said: str, expected: list[str]) -> None:
    """Two decisions joined by "och" are told apart, and what is told before a comma is none."""
    assert decided(f"{HEAD}{said}\n") == expected


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        pytest.param(
            "Eva rapporterade från Vattenkommitténs möte den 2 maj. Budgeten godkändes.", [], id="of-another-meeting"
        ),
        pytest.param("Eva rapporterade från bygget. Budgeten godkändes.", ["Budgeten godkändes."], id="of-no-meeting"),
        pytest.param(
            "Eva rapporterade från Vattenkommitténs möte. Budgeten godkändes.\n\nRapporten godkändes.",
            ["Rapporten godkändes."],
            id="the-next-paragraph",
        ),
        pytest.param(
            "Eva rapporterade från Vattenkommitténs möte. Vi beslutade att svara dem.",
            ["Vi beslutade att svara dem."],
            id="we-decide",
        ),
    ],
)
def test_what_another_meeting_decided_is_reported_from_it(said: str, expected: list[str]) -> None:
    """Passives in the paragraph of a report from a meeting are that meeting's."""
    assert decided(f"{HEAD}{said}\n") == expected


@pytest.mark.parametrize(
    "below",
    [
        "Justeringen äger rum torsdagen den 12 maj kl 16.30 i kommunhuset.",
        "Justering sker digitalt senast den 10 maj.",
        "Tillägg:\nNy simhall",
        "Utgående ärenden: Taxan för sotning",
    ],
)
def test_what_is_told_of_the_minutes_below_a_clause_is_no_decision(below: str) -> None:
    """When the minutes are verified and what the agenda gets is told beside what was decided."""
    head = "Kommunstyrelsen\n2022-05-03\n\nBeslutande\nEva Lindmark (S), ordförande\nPer Ekvall (M)\n\n"
    text = (
        f"{head}KS § 7\n\nVal av justerare\n\nKommunstyrelsen beslutar\n\nPer Ekvall (M) utses att justera.\n{below}\n"
    )
    assert decided(text) == ["Per Ekvall (M) utses att justera."]


@pytest.mark.parametrize(
    ("head", "body"),
    [
        ("Från elevrådet 12/3", "Elevrådet"),
        ("Rapport från skolrådet den 3 maj 2019", "Skolrådet"),
        ("KPR 2019-03-26", "KPR"),
        ("PROTOKOLL FRÅN STYRGRUPPSMÖTE\nGRÖNA NÄSET\n\n3 juni 2008", "Styrgruppen Gröna Näset"),
        ("Anteckningar från styrgruppsmöte 3 juni 2008\nProjekt Gröna näset", "Styrgruppen Projekt Gröna näset"),
        ("Anteckningar från styrgruppsmöte 3 juni 2008\nFolkets hus", "styrgruppsmöte"),
        ("Från föräldrarådet på Ekö skola 17/10", "Föräldrarådet på Ekö skola"),
        ("Protokoll fört vid årsmöte i Eköbygdens Byaråd,\n    Vängården, Ekö 2006-04-23", "Eköbygdens Byaråd"),
        ("Protokoll från årsstämma i Ekö samfällighet för verksamhetsåret 2012/2013", "Ekö samfällighet"),
        ("Vägvalsgruppen för mål 5b\n\nProtokoll från vägvalsgruppsmöte den 3 juni 1997", "Vägvalsgruppen för mål 5b"),
    ],
)
def test_who_met_is_told_by_the_first_lines(head: str, body: str) -> None:
    """A report's title names the group, and a group's meeting its matter on the next line."""
    met = read(f"{head}\n\nNärvarande: Eva Lindmark, Per Ekvall\n\n1. Boden\nBoden målas.\n").meeting.body
    assert met and met.text == body


def test_a_day_without_a_year_has_that_of_the_same_day_in_full() -> None:
    """Though the text tells of other years."""
    text = "2013-06-04\n\nMötesprotokoll 4/6 Byalagsmöte\n\n1. Rapporter\n2000 var sista året med bytinget.\n"
    start = read(text).meeting.start
    assert start and start.text == "2013-06-04"


def test_a_body_called_by_its_kind_decides_under_its_full_name() -> None:
    """The head of a committee's minutes may leave out whose it is."""
    head = "Beslutsinstans: Arbetsutskottet\nDatum: 2022-05-03\n\nBeslutande\nEva Lindmark (M), ordförande\n\n"
    text = f"{head}§ 7 Dagordning\n\nVägnämndens arbetsutskott tar bort bron från dagordningen.\n"
    assert decided(text) == ["Vägnämndens arbetsutskott tar bort bron från dagordningen."]


@pytest.mark.parametrize(
    ("said", "owners"),
    [
        ("Grannen skall få ersättning för gräsmattan, Per ansvarar.", ["Per Ekvall"]),
        ("Skyltarna målas i maj, Eva och Per sköter det.", ["Eva Lindmark", "Per Ekvall"]),
        ("Grannen skall få ersättning för gräsmattan, sade Per.", []),
    ],
)
def test_who_answers_for_it_stands_behind_a_comma(said: str, owners: list[str]) -> None:
    """Who is told at the end to see to a thing has the task."""
    text = f"{HEAD}{said}\n"
    found = read_whole(Document(Source("example.txt", text.encode(), "text/plain", "0" * 64), text))
    assert sorted(found.entities[i.entity].name for i in found.involvements if i.how == "responsible") == owners
