"""Minutes set as forms, as questions, as logs and with codes, in several formats; all names are invented."""

from __future__ import annotations

from pathlib import Path

import layouts
import pytest

from samgraf.ingest.pipeline import read
from samgraf.ingest.read import documents, source
from samgraf.ingest.reading import Reading

FORM = """# PROTOKOLL ÅRSMÖTE

Föreningens namn: Lövö Bouleklubb

Mötesdatum: 2024-02-25

Mötets ordförande: Eva Ek

Mötets sekreterare: Bo Alm

Justerare: Rut Dahl, Per Ask

Styrelsen beviljas ansvarsfrihet: [x] Ja [ ] Nej

Vald kassör: Per Ask, 2 år

Valda ledamöter: Rut Dahl, Siv Lund, 2 år

Övriga frågor: Siv Lund önskar fler turneringar.
"""
QUESTIONS = """# Sammanfattning av styrelsemötet i Lövö Odlarförening

Vilken dag sågs vi? 22 maj 2023

Vilka var med? Eva Ek, Bo Alm och Rut Dahl

Vem saknades? Per Ask

## Vad bestämde vi?
- Avgiften höjs till 300 kr från 2024.
- Bo frågar Lövö Lantmän om jord.

## Vad oroar oss?
Rut är rädd att brunnen sinar.
"""
LOG = """# Beslutslogg Lövö Kanotklubb, styrelsen 2024

Möte 2024-04-09, deltagare: Eva Ek, Bo Alm, Rut Dahl

Nr\tBeslut\tAnsvarig\tSenast
12\tKöpa in flytvästar\tBo Alm\t2024-05-01
13\tSäga upp städavtalet\tRut Dahl\t2024-04-30
"""
CODES = """# Projektmöte Lövö Energiförening, möte 5

2023-09-20, 17.00-18.15

Deltagare: Eva Ek, Bo Alm, Rut Dahl

## Nya åtgärder
A3 Rut: skicka nyhetsbrev till medlemmarna senast 1 oktober.
A4 Eva och Bo: räkna på batteri till nästa möte.
"""


@pytest.fixture(params=["txt", "docx", "pdf"])
def kind(request: pytest.FixtureRequest) -> str:
    """A format."""
    return str(request.param)


def understood(tmp_path: Path, text: str, kind: str) -> Reading:
    """A text in a format, read."""
    file = tmp_path / f"minutes.{kind}"
    file.write_bytes(layouts.FORMATS[kind](layouts.blocks(text)))
    [document] = documents(source(file))
    return read(document)


def there(reading: Reading) -> list[tuple[str, str, str]]:
    """Who was there, as what, with offices."""
    return [(p.name, p.status, " ".join(p.roles)) for p in reading.minutes.participants]


def body(reading: Reading) -> str:
    """Who met."""
    return reading.minutes.meeting.body.text if reading.minutes.meeting.body else ""


def test_a_form_that_is_filled_in(tmp_path: Path, kind: str) -> None:
    """Who was elected is decided; what is asked for further is no list of those present."""
    reading = understood(tmp_path, FORM, kind)
    assert body(reading) == "Lövö Bouleklubb"
    assert sorted(there(reading)) == [
        ("Bo Alm", "present", "secretary"),
        ("Eva Ek", "present", "chair"),
        ("Per Ask", "present", "verifier"),
        ("Rut Dahl", "present", "verifier"),
    ]
    assert [d.text for d in reading.minutes.decisions] == [
        "Styrelsen beviljas ansvarsfrihet: [x] Ja [ ] Nej",
        "Vald kassör: Per Ask, 2 år",
        "Valda ledamöter: Rut Dahl, Siv Lund, 2 år",
    ]
    assert [u.kind for u in reading.utterances] == ["wish"]


def test_questions_and_their_answers(tmp_path: Path, kind: str) -> None:
    """What was asked for says what the answers are."""
    reading = understood(tmp_path, QUESTIONS, kind)
    assert body(reading) == "Lövö Odlarförening"
    assert [row[:2] for row in there(reading)] == [
        ("Eva Ek", "present"),
        ("Bo Alm", "present"),
        ("Rut Dahl", "present"),
        ("Per Ask", "absent"),
    ]
    assert len(reading.minutes.decisions) == 2
    assert [u.kind for u in reading.utterances] == ["concern"]


def test_a_log_of_decisions(tmp_path: Path, kind: str) -> None:
    """Those present stand behind a label within the line; each row is a decision."""
    reading = understood(tmp_path, LOG, kind)
    assert body(reading) == "Lövö Kanotklubb"
    assert [row[0] for row in there(reading)] == ["Eva Ek", "Bo Alm", "Rut Dahl"]
    assert [d.text for d in reading.minutes.decisions] == ["Köpa in flytvästar", "Säga upp städavtalet"]


def test_codes_before_those_who_are_to_act(tmp_path: Path, kind: str) -> None:
    """A code before a name does not hide that they are responsible."""
    reading = understood(tmp_path, CODES, kind)
    assert body(reading) == "Lövö Energiförening"
    acting = {(i.decision, reading.entities[i.entity].name) for i in reading.involvements if i.how == "responsible"}
    assert acting == {(0, "Rut Dahl"), (1, "Eva Ek"), (1, "Bo Alm")}


def test_who_opens_and_who_writes_is_nothing_decided(tmp_path: Path, kind: str) -> None:
    """Though it stands below "Beslut"; they have their offices by it."""
    text = (
        "# Brf Linden, styrelsemöte 3 oktober 2023\n\nNärvarande: Eva Ek, Bo Alm, Rut Dahl\n\n1. Öppnande\n\n"
        "Beslut: Eva öppnade mötet. Rut skriver, Bo justerar.\n\n2. Garaget\n\nBeslut: Garaget hyrs ut.\n\n3. Avslut\n\nSlut.\n"
    )
    reading = understood(tmp_path, text, kind)
    assert [d.text for d in reading.minutes.decisions] == ["Garaget hyrs ut."]
    assert there(reading) == [
        ("Eva Ek", "present", ""),
        ("Bo Alm", "present", "verifier"),
        ("Rut Dahl", "present", "secretary"),
    ]
