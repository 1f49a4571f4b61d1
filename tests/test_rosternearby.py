"""What stands beside a list of those present: counts, agendas, letters behind a name, slips; all of it is invented."""

from __future__ import annotations

import pytest

from samgraf.ingest.parse import parse
from samgraf.ingest.pipeline import read as read_whole
from samgraf.ingest.readers import plain
from samgraf.ingest.text import Document, Source

ITEM = "\n\n§ 7 Planen\n\nBeslut\nPlanen antas.\n"


def source(text: str) -> Source:
    """A text as a file."""
    return Source("example.txt", text.encode(), "text/plain", "0" * 64)


def people(text: str) -> list[tuple[str, str, str]]:
    """Name, status and organisation of each participant."""
    found = parse(plain.read(source(text))).participants
    return [(p.name, p.status, p.organisation) for p in found]


@pytest.mark.parametrize(
    "label", ["Närvarande 9 fastigheter:", "Närvarande ca 20 personer:", "Deltagare 12 st:", "Närvarande:"]
)
@pytest.mark.parametrize("joint", ["\n\n", " "])
def test_how_many_they_are_before_the_colon_belongs_to_the_heading(label: str, joint: str) -> None:
    """Those whom the list names stand below it or behind it."""
    listed = "Eva Lindmark, Bo Ramsell, Margareta/Henry Nordin, Ulla Norin"
    found = people(f"Ekö vägförening\n\nÅrsmöte 2022-05-03 – protokoll\n\n{label}{joint}{listed}{ITEM}")
    assert [name for name, _, _ in found] == [
        "Eva Lindmark", "Bo Ramsell", "Margareta Nordin", "Henry Nordin", "Ulla Norin",
    ]  # fmt: skip


def test_an_agenda_below_the_list_ends_it() -> None:
    """Titles with commas and capitals are nobody, though the text below takes up three of them only."""
    agenda = "1. Mötets öppnande\n2. Läget\n3. Trafiken\n4. Gamla Bryggan, Stora Berget och vägen på Eknäs\n5. Övrigt\n"
    text = "Vägkraften i Ekö\n\nAnteckningar den 2 mars 2004\n\nNärvarande: 17 personer från samrådsgrupperna.\n\n"
    said = "Mötet:\n1. Mötet öppnades.\n\n2. Flera möten har hållits.\n\n3. Vi träffade trafikgruppen.\n"
    assert people(f"{text}Dagordning:\n{agenda}\n{said}") == []


@pytest.mark.parametrize(
    ("row", "expected"),
    [
        (
            "Britta Rydén RPG ersätter Gunilla Brask FAS",
            [("Britta Rydén", "present", "RPG"), ("Gunilla Brask", "absent", "")],
        ),
        (
            "Britta Rydén RPG ersätter Gunilla Brask",
            [("Britta Rydén", "present", "RPG"), ("Gunilla Brask", "absent", "")],
        ),
    ],
)
def test_letters_behind_who_is_away_are_no_part_of_the_name(row: str, expected: list[tuple[str, str, str]]) -> None:
    """Nor do they tell whom the one comes from who stands in."""
    found = people(f"Pensionärsrådet\n2022-05-03\n\nLedamöter\nEva Lindmark PRO\n{row}\nBo Ramsell SPF{ITEM}")
    assert found[1:3] == expected


@pytest.mark.parametrize(
    ("listed", "elected", "many"),
    [
        pytest.param("Birgtta Gustafson", "Birgitta Gustafson", 2, id="nobody-is-called-so"),
        pytest.param("Maria Gustafson", "Marie Gustafson", 3, id="two-names"),
        pytest.param("Birgtta Gustafson", "Birgitta Gustavsson", 3, id="two-surnames"),
    ],
)
def test_a_slip_in_a_given_name_makes_nobody_new(listed: str, elected: str, many: int) -> None:
    """Who is elected by a name that is spelt otherwise in the list is the one of the list."""
    text = (
        f"Vägnämnden\n2022-05-03\n\nBeslutande\nEva Lindmark (M), ordförande\n{listed} (S)\n\n§ 7 Val av justerare\n\n"
    )
    assert len(people(f"{text}Beslut\n{elected} (S) utses att justera protokollet.\n")) == many


def test_a_point_of_the_compass_tells_bodies_apart() -> None:
    """Boards of one name for several parts of a region are not one board."""
    text = (
        "Minnesanteckningar\n\nVägrådet den 3 maj 2022\n\nNärvarande\n"
        "Eva Lindmark, norra hälso- och sjukvårdsnämnden\nBo Ramsell, södra hälso- och sjukvårdsnämnden\n\n"
        "1. Vägen\nRådet ber norra hälso- och sjukvårdsnämnden om svar.\n"
    )
    read = read_whole(Document(source(text), text))
    boards = {e.name for e in read.entities if e.kind == "organisation" and "sjukvård" in e.name}
    assert boards == {"Norra hälso- och sjukvårdsnämnden", "Södra hälso- och sjukvårdsnämnden"}


def test_a_second_office_behind_a_comma_hides_none() -> None:
    """Who signs may tell what else they are."""
    text = (
        "Kommunstyrelsen\n2022-05-03\n\nBeslutande\nEva Lindmark\nBo Ramsell\n\nÖvriga\nUlla Norin, kommundirektör\n\n"
        "Underskrifter\n\nEva Lindmark                  Ulla Norin\nMötesordf, KST-ordf           Mötessekr, k.dir\n"
    )
    found = parse(plain.read(source(text + ITEM))).participants
    assert {p.name: [r for r in p.roles if r in ("chair", "secretary")] for p in found} == {
        "Eva Lindmark": ["chair"],
        "Bo Ramsell": [],
        "Ulla Norin": ["secretary"],
    }


def test_names_on_the_line_of_the_label_hold_the_offices_below_them() -> None:
    """A label in the margin is no part of the first name."""
    text = (
        "Kommunfullmäktige\n2022-05-03\n\nBeslutande           Lindmark, Eva\n                     Ramsell, Bo\n\n"
        "Övriga närvarande    Norin, Ulla, kanslichef\n\n"
        "Underskrifter        Eva Lindmark                 Ulla Norin\n"
        "                     ordförande                   sekreterare\n"
    )
    found = parse(plain.read(source(text + ITEM))).participants
    roles = {p.name: [r for r in p.roles if r in ("chair", "secretary")] for p in found}
    assert (roles["Eva Lindmark"], roles["Ulla Norin"]) == (["chair"], ["secretary"])


def test_whoever_is_elected_to_a_kind_of_body_is_no_task_of_that_body() -> None:
    """In small letters and without its article it is an office."""
    text = "Ekö byaråd\n\nÅrsmöte 2022-05-03\n\n7. Val\nTill valberedning för ett år valdes Karin Ekvall.\n"
    read = read_whole(Document(source(text), text))
    assert not any(m.text == "valberedning" for m in read.mentions)


@pytest.mark.parametrize(
    ("rows", "municipalities"),
    [("Eva Lindmark, Enköping\nBo Ramsell, Dalarna", 0), ("Eva Lindmark, Enköping\nBo Ramsell, Sala", 2)],
)
def test_towns_in_a_list_of_counties_are_no_municipalities(rows: str, municipalities: int) -> None:
    """Where one row gives a county, nobody speaks for the municipality of a town."""
    text = f"Byanätverket\n\nAnteckningar 2022-05-03\n\nNärvarande\n{rows}\n\n1. Vägen\nVägen lagas.\n"
    read = read_whole(Document(source(text), text))
    assert len([e for e in read.entities if e.name.endswith("kommun")]) == municipalities


def test_who_writes_of_themselves_takes_the_minutes() -> None:
    """The undersigned is the secretary."""
    text = "Ekö byaråd\n\nÅrsmöte 2022-05-03\n\nNärvarande var 12 bybor samt undertecknad Bo Ramsell." + ITEM
    found = parse(plain.read(source(text))).participants
    assert [(p.name, list(p.roles)) for p in found] == [("Bo Ramsell", ["secretary"])]
