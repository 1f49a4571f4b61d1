"""Opinions and tasks in minutes of other languages, read by tables alone; all persons and bodies are invented."""

from __future__ import annotations

from pathlib import Path

import pytest

from samgraf.ingest.pipeline import read
from samgraf.ingest.read import documents, source
from samgraf.ingest.reading import Reading

ENGLISH = """Minutes of Northfield Parish Council, 14 March 2019

Present: Cllr Anna Field (Chair), Cllr Peter Marsh, Mrs C Hill (Clerk)

1. Footpath
Anna Field proposed a new footpath. Peter Marsh was concerned about the cost.
Peter Marsh offered to host the next meeting.
It was resolved that Peter Marsh will contact the contractor by 30 June 2019.
"""

NORWEGIAN = """Referat fra møte i samarbeidsgruppen 14. mars 2019

Til stede: Kari Nordmo, Ola Sørvik

1. Turveien
Kari Nordmo foreslo en ny turvei. Ola Sørvik er bekymret for kostnadene.
Ola Sørvik tilbyr seg å være vert for neste møte.
Kari Nordmo er ikke enig, og vil ikke vente lenger.
"""


def understood(tmp_path: Path, text: str) -> Reading:
    """A text, read."""
    file = tmp_path / "minutes.txt"
    file.write_text(text, encoding="utf-8")
    [document] = documents(source(file))
    return read(document)


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        pytest.param(
            ENGLISH,
            "en",
            [("proposal", "Anna Field"), ("concern", "Peter Marsh"), ("offer", "Peter Marsh")],
            id="english",
        ),
        pytest.param(
            NORWEGIAN,
            "nb",
            [("proposal", "Kari Nordmo"), ("concern", "Ola Sørvik"), ("offer", "Ola Sørvik")],
            id="norwegian",
        ),
    ],
)
def test_opinions_are_heard(tmp_path: Path, text: str, language: str, expected: list[tuple[str, str]]) -> None:
    """Who holds what is told by the tables of the minutes' own language."""
    reading = understood(tmp_path, text)
    assert reading.minutes.language == language
    told = [
        (said.kind, reading.entities[reading.entity_of(said.holders[0])].name)
        for said in reading.utterances
        if said.holders
    ]
    assert [t for t in expected if t not in told] == []


def test_english_decision_tells_who_is_to_act_and_when(tmp_path: Path) -> None:
    """The parts of a decision are read by the English table."""
    reading = understood(tmp_path, ENGLISH)
    [decision] = [d for d in reading.minutes.decisions if "contractor" in d.text]
    assert decision.due and decision.due.text == "2019-06-30"
    acting = [reading.entities[i.entity].name for i in reading.involvements if i.how == "responsible"]
    assert acting == ["Peter Marsh"]


COMMITTEES = """# Stormøte 3.9.2022

**Tilstede:** Kari, Ola, Nora

## 17 Godkjenning av innkalling og referat

[Er referatet godkjent?]

Innkalling - :white_check_mark:
Referat - Underkjent, mangler dato

## 18 Statusrunde

### Festkom:

- Godkjent tre søknader

## 19 Plakat

- K: Kunne Festkom lage den?

Konklusjon: Festkom fikser plakat

## 20 Todos

- [ ] Kari poster bildet
"""


def test_norwegian_conclusions_and_marks_are_decisions(tmp_path: Path) -> None:
    """What a round of committees concluded, ticked off or put on its list is decided; questions and reports aren't."""
    file = tmp_path / "minutes.md"
    file.write_text(COMMITTEES, encoding="utf-8")
    [document] = documents(source(file))
    minutes = read(document).minutes
    assert [(minutes.items[d.item].number, d.text) for d in minutes.decisions] == [
        ("17", "Innkalling - :white_check_mark:"),
        ("17", "Referat - Underkjent, mangler dato"),
        ("19", "Festkom fikser plakat"),
        ("20", "Kari poster bildet"),
    ]


COUNCIL = """Minutes of Northfield Parish Council Meeting held in the Village Hall at 7.30pm on 18 May 2011

Those Attending: Cllr Mrs A Field, Cllr P Marsh, Borough Councillor B Sandford, Mrs C Hill (Clerk)

Apologies: Cllr T Rook

 Matters Arising:

Cllr Marsh took the chair.

Mrs Field proposed acceptance of the accounts seconded by Cllr Marsh. Agreed unanimously.

Cllr Marsh proposed to wait, seconded by Mrs Field, 2 votes for 1 against - Carried

Cllr Marsh proposed a new gate seconded by Mrs Field.

The agency has decided to close the road. This matter will be discussed at the next meeting.

BC Sandford informed the meeting that buses were few, but he did not feel that more were needed.

Supported by the Parish Council - new barn at the mill
"""


def test_english_motions_are_decisions_where_they_are_carried(tmp_path: Path) -> None:
    """A motion with what became of it is one decision; a motion alone, or what others have decided, is none."""
    minutes = understood(tmp_path, COUNCIL).minutes
    assert [d.text for d in minutes.decisions] == [
        "Mrs Field proposed acceptance of the accounts seconded by Cllr Marsh. Agreed unanimously.",
        "Cllr Marsh proposed to wait, seconded by Mrs Field, 2 votes for 1 against - Carried",
        "This matter will be discussed at the next meeting.",
        "Supported by the Parish Council - new barn at the mill",
    ]


def test_english_head_and_list_end_where_business_begins(tmp_path: Path) -> None:
    """The body is no meeting, who takes the chair presides, and a heading is nobody who sent apologies."""
    minutes = understood(tmp_path, COUNCIL).minutes
    assert minutes.meeting.body and minutes.meeting.body.text == "Northfield Parish Council"
    there = [(p.name, p.status, p.roles) for p in minutes.participants]
    assert there == [
        ("A Field", "present", ()),
        ("P Marsh", "present", ("chair",)),
        ("B Sandford", "present", ()),
        ("C Hill", "present", ("secretary",)),
        ("T Rook", "absent", ()),
    ]


def test_a_pronoun_right_before_the_cue_is_the_only_person_of_the_sentence(tmp_path: Path) -> None:
    """ "B Sandford informed …, but he did not feel": he is who is named before, though many words stand between."""
    reading = understood(tmp_path, COUNCIL)
    [against] = [s for s in reading.utterances if s.kind == "opposition"]
    assert [reading.mentions[m].name for m in against.holders] == ["Sandford"]


def test_groups_that_report_in_turn_are_bodies(tmp_path: Path) -> None:
    """The sub-headings of a round name the groups, whatever these are called; offices are none."""
    text = "# Stormøte 3.9.2022\n\n**Tilstede:** Kari, Ola, Nora\n\n## 17 - Referat\n\nDet ble skrevet av Kari og er ikke sendt ut ennå, men vi ønsker å se på det.\n\n## 18 - Statusrunde\n\n### Festkom:\n\n- Bra\n\n"
    text += "### dotDAGER:\n\n- Bra\n\n### Online IL\n\n- Bra\n\n### Leder:\n\n- Bra\n"
    file = tmp_path / "minutes.md"
    file.write_text(text, encoding="utf-8")
    [document] = documents(source(file))
    bodies = {m.name for m in read(document).mentions if m.kind == "organisation"}
    assert bodies - {"Stormøte"} == {"Festkom", "dotDAGER", "Online IL"}


def test_councillors_are_people_each_by_letter_and_surname(tmp_path: Path) -> None:
    """Forms of address in the plural are no part of a name, and the next one in the list is no organisation."""
    text = ENGLISH.replace("Cllr Anna Field (Chair), Cllr Peter Marsh,", "Cllrs A Field (Chair), P Marsh,")
    people = understood(tmp_path, text).minutes.participants
    assert [(p.name, p.organisation) for p in people] == [("A Field", ""), ("P Marsh", ""), ("C Hill", "")]


def test_the_council_met_and_not_the_meeting(tmp_path: Path) -> None:
    """A title that only says that a meeting was held leaves the body to the line above it."""
    text = "Northfield Parish Council\nMinutes of the meeting held on 14 March 2019\n\nPresent: Anna Field\n\n1. Roads\nNone.\n"
    body = understood(tmp_path, text).minutes.meeting.body
    assert body and body.text == "Northfield Parish Council"
