"""Tables within notes that tell who said what, and logs of what was decided; all of it invented."""

from __future__ import annotations

import pytest

from samgraf.ingest.pipeline import read
from samgraf.ingest.read import document, of_bytes
from samgraf.ingest.reading import Reading

HEAD = (
    "# Samverkansgruppen för Ekåsen\n\nDatum: 12 mars 2024, Sala\n\n"
    "Närvarande: Eva Lindmark, Sala kommun (EL), Bo Almgren, Trafikverket (BA), Rut Dahl, Ekåsens byalag (RD)\n\n"
    "## Inledning\n\nEva hälsade välkomna.\n\n"
)
EVA, BO, RUT = "Eva Lindmark", "Bo Almgren", "Rut Dahl"


def reading(told: str) -> Reading:
    return read(document(of_bytes("möte.md", f"{HEAD}{told}\n\n## Nästa möte\n\nDen 14 maj kl. 9.\n".encode())))


def said(found: Reading) -> list[tuple[str, list[str], str]]:
    """The kind of each statement, who holds it, and its words."""
    names = {n: found.entities[found.entity_of(n)].name for n in range(len(found.mentions)) if found.entity_of(n) >= 0}
    return [(u.kind, [names[m] for m in u.holders], u.quote) for u in found.utterances]


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        pytest.param(
            "## Yttranden\n\n| Yttrande från | Synpunkt | Kommunens kommentar |\n|---|---|---|\n"
            "| Skogsvik Energi AB | Önskar plats för en ledning | Ledningen får plats. |\n"
            "| Ekåsens villaägareförening | Är emot att vägen breddas | Är emot en smal väg. |\n"
            "| Räddningstjänsten Mitt | Påpekar att brandposter saknas | Noteras |",
            [
                ("wish", ["Skogsvik Energi AB"], "Önskar plats för en ledning"),
                ("opposition", ["Ekåsens villaägareförening"], "Är emot att vägen breddas"),
                ("concern", ["Räddningstjänsten Mitt"], "Påpekar att brandposter saknas"),
            ],
            id="views-with-answers-of-nobody",
        ),
        pytest.param(
            "## Laget runt\n\n| Organisation | Läge | Behov/önskemål |\n|---|---|---|\n"
            "| Trafikverket | Väntar på länsplanen. | – |\n"
            "| Ekåsens byalag | Oroade över farten genom byn. Kan ställa upp med lokal. | Vill ha farthinder |\n\n"
            "Är positiva till en träff i maj.",
            [
                ("concern", ["Ekåsens byalag"], "Oroade över farten genom byn."),
                ("offer", ["Ekåsens byalag"], "Kan ställa upp med lokal."),
                ("wish", ["Ekåsens byalag"], "Vill ha farthinder"),
                ("support", [], "Är positiva till en träff i maj."),
            ],
            id="a-round-whose-last-turn-ends-with-its-row",
        ),
        pytest.param(
            "## Frågor\n\n| Fråga | Ställd av | Svar | Besvarad av |\n|---|---|---|---|\n"
            "| Är rädda att farten ökar, vad görs? | Ekåsens byalag | Tar med frågan till nästa möte. | Bo Almgren |",
            [
                ("concern", ["Ekåsens byalag"], "Är rädda att farten ökar, vad görs?"),
                ("commitment", [BO], "Tar med frågan till nästa möte."),
            ],
            id="who-asks-and-who-answers",
        ),
    ],
)
def test_a_row_of_views_is_said_by_whom_its_column_names(told: str, expected: list[tuple[str, list[str], str]]) -> None:
    """In a table of views each cell is said by whom the row names, and an answer by whoever gave it; none decides."""
    found = reading(told)
    assert said(found) == expected
    assert found.minutes.decisions == ()


def test_a_log_of_decisions_tells_those_of_the_day() -> None:
    """Rows of a log are decisions without their numbers and days; those of another day were taken before."""
    log = (
        "## Beslutslogg\n\n| Nr | Beslut | Datum | Beslutat av |\n|---|---|---|---|\n"
        "| B12 | Torget får en sten av granit | 2024-03-12 | Styrgruppen |\n"
        "| B11 | Torgdagar hålls under byggtiden | 2023-10-04 | Styrgruppen |"
    )
    assert [d.text for d in reading(log).minutes.decisions] == ["Torget får en sten av granit"]
    plain = (
        "## Beslut\n\n| Beslut | Gäller från |\n|---|---|\n| Taxan höjs | 1 maj 2024 |\n| Bron stängs | 2 juni 2024 |"
    )
    assert [(d.text, d.due.text if d.due else "") for d in reading(plain).minutes.decisions] == [
        ("Taxan höjs", "2024-05-01"),
        ("Bron stängs", "2024-06-02"),
    ]


def test_a_column_holds_what_is_to_be_done_with_whose_it_is() -> None:
    """A column for both, beside one for what was said, holds things to do."""
    told = (
        "| # | Punkt | Anteckning | Åtgärd / ansvarig |\n|---|---|---|---|\n"
        "| 1 | Tidplan | Ligger en månad efter. | BA uppdaterar tidplanen |\n"
        "| 2 | Ekonomi | Inget nytt. | – |\n| 3 | Bron | Vi ses där. | RD skickar karta, klart 9/4 |"
    )
    found = reading(told)
    who = [(i.decision, found.entities[i.entity].name) for i in found.involvements if i.how == "responsible"]
    assert [d.text for d in found.minutes.decisions] == ["BA uppdaterar tidplanen", "RD skickar karta, klart 9/4"]
    assert who == [(0, BO), (1, RUT)]


def texts(found: Reading) -> list[str]:
    return [d.text for d in found.minutes.decisions]


def test_an_answer_below_a_view_is_not_held_by_whose_view_it_is() -> None:
    """Below a heading that is a name, a comment or an answer to what was said ends their turn, and decides nothing."""
    found = reading(
        "## Yttranden\n\n### Länsstyrelsen\n\nLänsstyrelsen framför att planen behöver kompletteras.\n\n"
        "Kommentar: Är en stor fördel för byn.\n\n### Lantmäteriet\n\nLantmäteriet påpekar att gränsen är osäker.\n\n"
        "Kommentar: Kartan rättas.\n\n### Ekåsens villaägareförening\n\nFöreningen motsätter sig höjden på husen.\n\n"
        "Kommentar: Synpunkten noteras. Är emot fler våningar."
    )
    assert [(kind, who) for kind, who, quote in said(found) if who] == [
        ("wish", ["Länsstyrelsen i Västmanlands län"]),
        ("concern", ["Lantmäteriet"]),
        ("opposition", ["Ekåsens villaägareförening"]),
    ]
    assert texts(found) == []


GROUPS = (
    "Workshop om byn\n3 maj 2024\n\nDeltagare: Eva Ek, Bo Alm, Rut Dahl\n\n"
    "Vad fungerar bra?\n- Samarbetet mellan byalagen\n- Bussen\nVad oroar?\n- Mackens framtid\n- Små skolor\n"
    "Förslag:\n- Starta en servicepunkt\n- Cykelväg längs väg 225\nRut är orolig för skolan.\n"
    "Beslut:\n- Bron stängs i maj\n- Skylten flyttas\nEva berättade om läget i byn.\n"
)


def test_what_groups_list_is_no_item_and_ends_with_its_entries() -> None:
    """Entries with nothing below them head nothing, and a line without a bullet right below a list is no part of it."""
    found = read(document(of_bytes("möte.txt", GROUPS.encode())))
    assert [i.title for i in found.minutes.items] == []
    assert texts(found) == ["Bron stängs i maj", "Skylten flyttas"]
    assert [(kind, quote) for kind, _, quote in said(found)] == [
        ("proposal", "Starta en servicepunkt"),
        ("proposal", "Cykelväg längs väg 225"),
        ("concern", "Rut är orolig för skolan."),
    ]


@pytest.mark.parametrize(
    "heading", ["Eva/Sala", "Eva Lindmark (Sala kommun)", "Sala kommun – Eva", "Eva Lindmark, Sala kommun"]
)
def test_a_heading_gives_the_floor_to_somebody_with_where_they_are_from(heading: str) -> None:
    """In a round whose headings are names with employers, what stands below is said by the person."""
    found = reading(f"## Runda\n\n**{heading}**\n- Oroliga för farten\n\n**Bo (Trafikverket)**\n- Vill ha skyltar")
    assert said(found) == [("concern", [EVA], "Oroliga för farten"), ("wish", [BO], "Vill ha skyltar")]


def test_the_year_of_a_day_is_no_part_of_a_name() -> None:
    """A day right behind a group's name is none of it."""
    text = "Protokoll styrgrupp Norra Spåret 2022-05-19\n\nNärvarande: Eva Ek, Bo Alm\n\n§ 1 Budget\nBudgeten antogs.\n"
    names = {e.name.casefold() for e in read(document(of_bytes("a.txt", text.encode()))).entities}
    assert "styrgrupp norra spåret" in names and not any("2022" in name for name in names)
