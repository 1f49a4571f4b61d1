"""What notes of working meetings decide, whom they set to do it and who won't; all persons and bodies are invented."""

from __future__ import annotations

import pytest

from samgraf.ingest.minutes import Minutes
from samgraf.ingest.pipeline import read
from samgraf.ingest.readers import markdown
from samgraf.ingest.reading import Reading
from samgraf.ingest.text import Document, Source

HEAD = """Minnesanteckningar, styrgruppsmöte Norra länken

Datum: 2024-03-07
Närvarande:
Eva Lindmark, Uppvidinge kommun
Karin Alm, Trafikverket
Bosse Ekwall, Smålands Timmerterminal AB
Tore Ask, Ekö Hamn AB
Rut Dahl, Mellersta Handelskammaren

1. Inledning
Eva berättade om läget. Karin ansåg att det går bra.

2. Läget
"""


def understood(told: str) -> Reading:
    """What is read out of notes whose second item tells something."""
    text = f"{HEAD}{told}\n\n3. Avslutning\nEva tackade.\n"
    return read(Document(Source("möte.txt", text.encode(), "text/plain", "0" * 64), text))


def decided(told: str) -> list[tuple[str, list[str], str]]:
    """The decisions of the second item, each with who is to act and by when."""
    found = understood(told)
    who = [(i.decision, found.entities[i.entity].name) for i in found.involvements if i.how == "responsible"]
    every = enumerate(found.minutes.decisions)
    return [
        (d.text, [name for k, name in who if k == n], d.due.text if d.due else "")
        for n, d in every
        if found.minutes.items[d.item].number == "2"
    ]


def said(told: str) -> list[tuple[str, str]]:
    """The statements of the second item as kind and holders."""
    found = understood(told)
    here = [u for u in found.utterances if found.minutes.items[u.item].number == "2"]
    return [(u.kind, " & ".join(found.entities[found.entity_of(h)].name for h in u.holders)) for u in here]


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        pytest.param(
            "- Skylten vid bron\n    – Eva fixar det imorgon\n- Möte med markägarna\n    – Karin kallar till ett möte",
            [
                ("Eva fixar det imorgon", ["Eva Lindmark"], "2024-03-08"),
                ("Karin kallar till ett möte", ["Karin Alm"], ""),
            ],
            id="below-matters",
        ),
        pytest.param(
            "- Bullret\n  - Eva tar det med kommunen\n- Skyltar vid vägen",
            [("Eva tar det med kommunen", ["Eva Lindmark"], "")],
            id="one-below-one",
        ),
        pytest.param("- Karin visade en ny karta.\n  - Eva beställer nya skyltar.", [], id="below-a-sentence"),
        pytest.param("- Skolorna\n  - Sala kommun bygger en ny skola", [], id="what-others-do-anyway"),
        pytest.param(
            "- dagvatten: Eva kollar med Karin\n- bullerplank, inget nytt\n- karta – Bosse ritar om den",
            [
                ("dagvatten: Eva kollar med Karin", ["Eva Lindmark"], ""),
                ("karta – Bosse ritar om den", ["Bosse Ekwall"], ""),
            ],
            id="beside-no-news",
        ),
    ],
)
def test_what_is_set_below_a_matter_is_to_be_done(told: str, expected: list[tuple[str, list[str], str]]) -> None:
    """An entry below a matter that says who will do what is a thing to do; below a sentence it may only tell more."""
    assert decided(told) == expected


@pytest.mark.parametrize(
    "told",
    [
        "Inga synpunkter, de läggs till handlingarna.",
        "Inga invändningar lämnades och anteckningarna godkändes.",
        "Anteckningarna ok.",
        "Det överenskoms att Trafikverket betalar, under förutsättning att kommunen beslutar om det.",
        "Tidigare fattat beslut om solceller rivs upp.",
        "Beslutet från i våras om vecka 20 upphävs.",
        "Förra mötets beslut om belysning ändras till att Eva tar fram en kalkyl.",
        "Konstaterades att tidplanen ligger fast.",
        "Ärendet tas om i maj.",
        "Går kommunen inte med på villkoret tas frågan upp på stämman.",
        "Kommer man inte överens anlitas en jurist.",
        "Därmed utgår vändslingan ur projektet.",
        "Ridskolan får köra på vägen om de betalar slitaget.",
        "AP: Eva kollar om det går att göra tidigare",
        "Det tas upp nästa gång.",
        "Vi kör en provomgång i maj.",
        "Då säger vi så.",
        "Tidplanen spikades.",
        "Efter omröstning vann alternativ B.",
        "Vi nöjer oss med ett möte per kvartal.",
        "Arbetsgruppen upplöses.",
        "Fortsättningsvis hålls mötena digitalt.",
        "Kostnaden delas lika mellan kommunerna.",
        "Frågan förs vidare till styrgruppen.",
        "Eva fick frågan med sig hem.",
    ],
)
def test_notes_decide_in_words_of_their_own(told: str) -> None:
    """A sentence that files, amends, puts off, takes out or allows something is a decision, whatever else it tells."""
    assert [text for text, _, _ in decided(told)] == [told]


@pytest.mark.parametrize(
    "told",
    [
        "Inga synpunkter lämnades.",
        "Beslutet kan omprövas.",
        "Konstaterades att bron är klar.",
        "Vi utgår från planen.",
        "Bilar får köra på vägen.",
        "Eva återkommer i frågan.",
        "Leyla avstod från att delta i beslutet.",
        "Vid samrådet i maj enades man om att bron byggs först.",
        "Framöver väntas fler resor.",
        "Projektet avslutas i maj.",
    ],
)
def test_what_is_only_told_is_no_decision(told: str) -> None:
    """Sentences of much the same words that tell how things are decide nothing."""
    assert decided(told) == []


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        ("AP: Eva ringer nästa vecka", "2024-03-17"),
        ("AP: Eva ringer i övermorgon", "2024-03-09"),
        ("AP: Eva ringer under denna vecka", "2024-03-10"),
        ("Beslutades att Eva betalar, under förutsättning att kommunen svarar senast den 3 maj.", ""),
    ],
)
def test_a_day_is_counted_from_the_meeting(told: str, expected: str) -> None:
    """A day may be told from that of the meeting; the day of a condition is not by when a thing is to be done."""
    assert [day for _, _, day in decided(told)] == [expected]


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        ("Beslut: att söka bidrag hos Trafikverket, Eva och Rut skriver", ["Eva Lindmark", "Rut Dahl"]),
        ("Beslut: Tore sammanställer svaren, Eva faktagranskar", ["Tore Ask", "Eva Lindmark"]),
        ("Beslut: Uppvidinge skjuter på sitt införande till efter påsk.", ["Uppvidinge kommun"]),
        ("Det ligger på Eva att ta fram en plan.", ["Eva Lindmark"]),
    ],
)
def test_who_acts_is_told_from_whom_it_is_about(told: str, expected: list[str]) -> None:
    """Who acts may stand behind a comma, be a town for its municipality, or have a thing on them."""
    assert [who for _, who, _ in decided(told)] == [expected]


TABLE = """Nr   Åtgärd              Vem     Klart     Status
1    Beställa ny skylt   Eva     30/9      Pågår
2    Söka bidrag         Karin   15/8      Klar
3    Städa vinden        -       -         Struken"""


def test_who_wrote_the_notes_is_not_who_met() -> None:
    """A line that tells by whom notes were written names no body."""
    text = "Nätverket Gröna rum\n\nTräff 3 maj 2024\n\nNärvarande: Eva Ek (Sala kommun), Bo Alm\n\nAnteckningar förda av Eva\n\n## Runda\n\nBo bokar."
    found = read(Document(Source("möte.md", text.encode(), "text/markdown", "0" * 64), text))
    assert found.minutes.meeting.body is not None and found.minutes.meeting.body.text == "Nätverket Gröna rum"


def test_a_done_or_dropped_task_of_a_table_is_left_out() -> None:
    """Of a table of tasks with a column of states, what is done or dropped is no decision of this meeting."""
    assert [text for text, _, _ in decided(TABLE)] == ["Beställa ny skylt"]


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        ("Trafikverket avser inte att ändra läget.", [("opposition", "Trafikverket")]),
        ("Däremot tänker Trafikverket inte betala något.", [("opposition", "Trafikverket")]),
        ("Trafikverket kommer dock inte att flytta bron.", [("opposition", "Trafikverket")]),
        ("Eva godkänner inte tillägget.", [("opposition", "Eva Lindmark")]),
        ("Uppvidinge ansluter sig.", [("support", "Uppvidinge kommun")]),
        ("Det är bråttom enligt Uppvidinge.", [("priority", "Uppvidinge kommun")]),
        ("Karin visade skissen, vilket Eva välkomnade.", [("support", "Eva Lindmark")]),
        (
            "Karin vill höja taxan, något som Uppvidinge inte kan acceptera.",
            [("wish", "Karin Alm"), ("opposition", "Uppvidinge kommun")],
        ),
        (
            "Karin har ingen avsikt att betala flytten men kan tänka sig att sätta upp skyltar.",
            [("opposition", "Karin Alm"), ("offer", "Karin Alm")],
        ),
        ("Eva: En tjänst är vakant och det oroar mig.", [("concern", "Eva Lindmark")]),
        ("Kommunen står för driften om Trafikverket bekostar stolparna.", [("offer", "Uppvidinge kommun")]),
        ("Hamnbolaget kräver en ny kaj.", [("request", "Ekö Hamn AB")]),
        ("Timmerterminalen är missnöjd med läget.", [("concern", "Smålands Timmerterminal AB")]),
        ("Handelskammaren är djupt besviken.", [("concern", "Mellersta Handelskammaren")]),
        ("De boende i byn kräver en bullervall.", [("request", "")]),
        ("Markägaren vägrar betala.", [("opposition", "")]),
        ("Terminalbolaget är missnöjt med läget.", [("concern", "Smålands Timmerterminal AB")]),
        ("Eva sågade förslaget.", [("concern", "Eva Lindmark")]),
        ("Uppvidinge känner sig överkört.", [("concern", "Uppvidinge kommun")]),
        ("Trafikverket backar inte.", [("opposition", "Trafikverket")]),
        ("Eva gav förslaget sitt stöd.", [("support", "Eva Lindmark")]),
        ("Eva vill ha underlaget senast fredag.", [("request", "Eva Lindmark")]),
        ("För Uppvidinges del är bron högst prioriterad.", [("priority", "Uppvidinge kommun")]),
        ("De andra kommunerna är missnöjda med tiden.", [("concern", "")]),
        ("Eva höll med men påpekade att ansökan tar tid.", [("support", "Eva Lindmark"), ("concern", "Eva Lindmark")]),
        ("Det ifrågasattes av Uppvidinge.", [("concern", "Uppvidinge kommun")]),
        ("Uppvidinge är angeläget om en snabb lösning.", [("wish", "Uppvidinge kommun")]),
        ("Karin förklarade att Trafikverket inte avser att flytta bron.", [("opposition", "Trafikverket")]),
        ("En av grannarna klagar på lukten.", [("concern", "")]),
    ],
)
def test_what_somebody_holds_is_theirs(told: str, expected: list[tuple[str, str]]) -> None:
    """A refusal, a view behind "which" or of a group has its kind and its holder, a company by its trade among them."""
    assert said(told) == expected


@pytest.mark.parametrize(
    "told",
    [
        "Trafikverket kommer inte att hinna före jul.",
        "Eva kommer inte att kunna delta i maj.",
        "Karin kommer inte till nästa möte.",
        "Bron kommer inte att byggas i år.",
        "Karins fråga om servitut är löst.",
        "Eleverna bygger en bro.",
        "Handlingarna skickas ut.",
    ],
)
def test_what_befalls_somebody_is_nobodys_stand(told: str) -> None:
    """What somebody can't manage, what happens to a thing and what is settled is no statement."""
    assert said(told) == []


BOARD = (
    "# Protokoll Almnet Board of Trustees 2023-12-19\n\n## Tid\n\n2023-12-19 11.00--12.30\n\n"
    "## Plats\n\nVideomöte i Zoom\n\n## Närvarande\n\n* Eva Lindmark (EL)\n* Per Ekvall\n\n## Ansökningar (EL)\n\n"
    "* Ekö skola ansöker om nivå 3\n  Driftgruppen rekommenderar ett bifall.\n\n"
    "  Beslut: Rådet godkänner Ekö skolas ansökan.\n\n"
    "* Almby skola ansöker om nivå 2\n  Driftgruppen är tveksam.\n\n"
    "  Beslut: Rådet avslår Almby skolas ansökan.\n"
)


def board() -> Minutes:
    """The minutes of a board on a wiki, whose fields are headings."""
    return read(markdown.read(Source("board.md", BOARD.encode(), "text/markdown", "0" * 64))).minutes


def test_a_place_below_its_heading_is_nobody_who_met() -> None:
    """Fields may be headings with their values below, and two hyphens part the hours."""
    met = board().meeting
    assert met.body is not None and met.place is not None and met.start is not None and met.end is not None
    assert (met.body.text, met.place.text) == ("Almnet Board of Trustees", "Videomöte i Zoom")
    assert (met.start.text, met.end.text) == ("2023-12-19T11:00:00", "2023-12-19T12:30:00")


def test_an_entry_with_a_decision_of_its_own_is_the_next_matter() -> None:
    """Below a decision on its label's line an entry is no further decision where such a label stands below it."""
    decided = [d.text for d in board().decisions]
    assert decided == ["Rådet godkänner Ekö skolas ansökan.", "Rådet avslår Almby skolas ansökan."]
