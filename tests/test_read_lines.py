"""What hands, mail and machines do to all lines of a text, or between them, is left out; what only looks so stays."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from samgraf.ingest.parse import parse
from samgraf.ingest.read import document, of_bytes
from samgraf.ingest.text import Document

TEXT = """Protokoll Vägnämnden
Tid: 3 maj 2024 kl. 9.00-10.30
Plats: Rådhuset i Ekö

Närvarande
Eva Ek (S), ordförande
Bo Alm (M)
Rut Dahl (C)

§ 1 Budget för vägar

Beslut
Nämnden antar budgeten för nästa år.

§ 2 Ny bro vid hamnen

Bakgrund
Den gamla bron är i dåligt skick och bör
ersättas.

Beslut
Nämnden avslår ansökan om bidrag.
"""
LINES = TEXT.rstrip("\n").split("\n")


def read(text: str, name: str = "a.txt") -> Document:
    """The document that a file holds."""
    return document(of_bytes(name, text.encode()))


def each(change: Callable[[int, str], str]) -> str:
    """The text with each line changed, by its number."""
    return "\n".join(change(n, line).rstrip() for n, line in enumerate(LINES, start=1)) + "\n"


WIDTH = max(map(len, LINES))
FRAME = f"+{'-' * (WIDTH + 2)}+\n"


@pytest.mark.parametrize(
    ("written", "said"),
    [
        pytest.param(each(lambda _, line: f"> {line}"), "quotation", id="quoted"),
        pytest.param(each(lambda _, line: f">{line}"), "quotation", id="quoted-without-a-blank"),
        pytest.param(each(lambda _, line: f"> > {line}"), "quotation", id="quoted-twice"),
        pytest.param(each(lambda _, line: f"| {line}"), "quotation", id="quoted-with-bars"),
        pytest.param(each(lambda n, line: f"{n:3}  {line}"), "numbers before", id="numbered"),
        pytest.param(each(lambda n, line: f"{n}\t{line}"), "numbers before", id="numbered-with-a-tab"),
        pytest.param(each(lambda n, line: f"{n:03}: {line}"), "numbers before", id="numbered-with-a-colon"),
        pytest.param(each(lambda n, line: f"{n % 12 + 1:2}  {line}"), "numbers before", id="numbered-by-page"),
        pytest.param(
            each(lambda n, line: f"{n if n % 5 == 0 else '':>4}  {line}"), "numbers before", id="each-fifth-numbered"
        ),
        pytest.param(each(lambda n, line: f"{line:{WIDTH}}     {n}"), "numbers behind", id="numbered-at-the-right"),
        pytest.param(FRAME + each(lambda _, line: f"| {line:{WIDTH}} |") + FRAME, "a frame", id="framed"),
        pytest.param(each(lambda _, line: f"{line}<br>"), "line breaks", id="breaks-of-a-page"),
        pytest.param(each(lambda _, line: line.replace("§ ", "§&nbsp;").replace("-", "&#45;")), "names", id="names"),
    ],
)
def test_what_all_lines_bear_is_left_out(written: str, said: str) -> None:
    """Signs before, behind or around all lines are none of their words, which is on record."""
    of = read(written)
    assert [line.strip() for line in of.text.split("\n") if line.strip()] == [line for line in LINES if line]
    assert any(said in mending.message for mending in of.mendings)


@pytest.mark.parametrize("clock", ["[00:{:02}:10] ", "[{:02}:10] ", "00:{:02}:10 ", "[{:02}:10.250]  "])
def test_when_something_was_said_is_left_out(clock: str) -> None:
    """What a machine wrote down is read by who said it, without the clock before each line, which is on record."""
    said = ["Eva Ek: Jag är orolig för bron.", "Bo Alm: Vi väntar.", "Eva Ek: Då så."]
    of = read("Vägrådet 2024-05-03\n\n" + "".join(f"{clock.format(n)}{line}\n" for n, line in enumerate(said)))
    assert of.text.rstrip().split("\n")[2:] == said
    assert [mending.message for mending in of.mendings] == ["times before the lines left out"]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("[09:30] Eva ringer\n[08:10] Bo skriver\n[10:00] Slut\n", id="time-runs-back"),
        pytest.param("[09:30] Eva ringer\n[09:40] Bo skriver\n", id="two-times"),
        pytest.param("09:30 Kaffe\n09:40 Möte\n10:00 Slut\n", id="hours-of-a-programme"),
        pytest.param("\n".join(f"{n}. Eva Ek visade bild {n}" for n in range(1, 20)), id="an-item-on-each-line"),
        pytest.param("\n".join(f"{n} Eva Ek" for n in (1, 3, 4, 9, 12, 15, 20, 22, 30, 31, 40, 41, 44)), id="no-count"),
        pytest.param("Protokoll\n> Eva Ek ringer\n> Bo Alm skriver\n" + "Mötet pågick.\n" * 12, id="some-are-quoted"),
        pytest.param("Protokoll\n\nEva Ek\nBo Alm\n\n\nVal\n" + "Mötet pågick.\nMera.\n\n" * 12, id="some-apart"),
    ],
)
def test_what_some_lines_bear_stays(text: str) -> None:
    """Numbers of items, entries marked by a sign and blank lines between paragraphs are kept."""
    assert read(text).text.rstrip() == text.rstrip() and not read(text).mendings


def understood(of: Document) -> tuple[object, ...]:
    """Who was there, what was treated and what was decided."""
    minutes = parse(of)
    return (
        [(p.name, p.party, p.roles) for p in minutes.participants],
        [(i.number, i.title) for i in minutes.items],
        [d.text for d in minutes.decisions],
    )


MAIL = "Från: Ulf Berg\nSkickat: den 9 juni 2024 08:12\nTill: Siv Holm\nÄmne: VB: protokoll\n\n"
FOOT = "\nJusterandes sign        Utdragsbestyrkande\nLillby kommun          Protokoll          {} (4)\n\n"


@pytest.mark.parametrize(
    "written",
    [
        pytest.param(TEXT.replace("\n", "\n\n"), id="a-blank-line-between-all"),
        pytest.param(TEXT.replace("\n", "\n\n\n"), id="two-blank-lines-between-all"),
        pytest.param(MAIL + TEXT, id="sent-on"),
        pytest.param("Hej!\n\nHär är det.\n\nUlf\n\n" + MAIL + each(lambda _, line: f"> {line}"), id="sent-on-quoted"),
        pytest.param(f"{TEXT}\n-- \nUlf Berg\nhandläggare\n0999-100 00\n", id="card"),
        pytest.param("\n".join([*LINES[:18], "2", *LINES[18:]]), id="number-of-a-page"),
        pytest.param("\n".join([*LINES[:14], "UTKAST", *LINES[14:], "UTKAST"]), id="watermark"),
        pytest.param("\n".join([*LINES[:17], r"C:\prot\nämnd_v2.docx     2", *LINES[17:]]), id="path-of-the-file"),
        pytest.param(
            "\n".join([*LINES[:18], FOOT.format(2), *LINES[18:21], FOOT.format(3), *LINES[21:]]), id="header-unknown"
        ),
    ],
)
def test_what_stands_between_lines_changes_nothing(written: str) -> None:
    """Blank lines, mail and pages around the minutes say nothing of who was there and what was decided."""
    assert understood(read(written)) == understood(read(TEXT))


@pytest.mark.parametrize("name", ["a.txt", "a.md"])
def test_who_sends_minutes_on_was_not_there(name: str) -> None:
    """The sender of a mail that brings what others wrote is nobody who met."""
    of = parse(read(MAIL + TEXT, name))
    assert not {"Ulf Berg", "Siv Holm"} & {person.name for person in of.participants}


NARROW = [
    "Protokoll från Vägnämndens möte i Ekö den 3 maj 2024",
    "",
    "Närvarande",
    "Eva Ek (S), ordförande, som tjänstgjorde även under",
    "punkt 2",
    "Bo Alm (M)",
    "",
    "§ 1 Yttrande över förslaget till ny bro vid hamnen i",
    "Lillby",
    "",
    "Nämnden har tagit del av förslaget och finner att den",
    "nya bron är dyr. Den bör byggas i en annan del av",
    "kommunen, där vägarna redan är breda nog för den",
    "trafik som väntas.",
    "",
    "Beslut",
    "Nämnden beslutar att skicka yttrandet till",
    "Trafikverket senast den 30 juni.",
]


def test_narrow_lines_are_put_together() -> None:
    """What a program has wrapped at a narrow width is one line again, and what a hand has set below it stays."""
    lines = read("\n".join(NARROW)).text.split("\n")
    assert "Eva Ek (S), ordförande, som tjänstgjorde även under punkt 2" in lines
    assert "Bo Alm (M)" in lines and "Beslut" in lines
    assert "kommunen, där vägarna redan är breda nog för den trafik som väntas." in "\n".join(lines)


def test_strokes_above_signatures_part_no_card() -> None:
    """Below two strokes, who kept the minutes is read where a label says so."""
    signed = parse(read(f"{TEXT}\n--\nVid protokollet:\nSiv Holm\n"))
    assert [p.name for p in signed.participants if "secretary" in p.roles] == ["Siv Holm"]
