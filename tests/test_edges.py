"""Running headers, footers and numbers of pages: what is the page's, and what only looks so; all of it invented."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from test_protocols import BOARD, document, protocol

from samgraf.ingest.lines.layout import lines
from samgraf.ingest.parse import parse
from samgraf.ingest.pipeline import read
from samgraf.ingest.text import Document, Hint, Span


def test_running_header_goes_by_its_page() -> None:
    """Lines that come again with the number of the page stand between a heading and its title and are neither."""
    header = "PROTOKOLL        Blad\nDatum            {} (3)\nVägnämnden\n"
    text = f"{header.format(1)}\n{BOARD}§ 7 Budget\n\nBeslut\nBudgeten antas.\n\n§ 8\n\n{header.format(2)}\nTaxa för vägar\n\nBeslut\nTaxan antas.\n"
    marked = [line.text.split()[0] for line in lines(document(text), "sv") if line.furniture]
    assert marked == ["PROTOKOLL", "Datum", "Vägnämnden"]
    assert [i.title for i in protocol(text).items] == ["Budget", "Taxa för vägar"]


def test_running_header_of_two_lines_goes_by_a_number_without_that_of_all_pages() -> None:
    """The word for a page is enough before its number; a page that a clause refers to is none."""
    header = "Ekö kommun\nProtokoll Sida {}\n"
    said = "Bron målas enligt förslaget på sida 7"
    text = f"{BOARD}{header.format(2)}\n§ 7 Budget\n\nBeslut\nNämnden uppdrar åt kansliet att\n\n{header.format(3)}\nköpa en båt.\n\n§ 8 Bro\n\nBeslut\n{said}\n\n{header.format(4)}\n§ 9 Taxa\n\nBeslut\n{said}\n"
    assert [d.text for d in protocol(text).decisions] == ["Nämnden uppdrar åt kansliet att köpa en båt.", said, said]


def test_what_is_decided_twice_may_open_a_page() -> None:
    """A clause that came before is no running header because it stands at the top of a page for once."""
    clause = "Att lägga informationen till handlingarna.\n"
    said = "".join(f"§ {n} Taxa {n}\n\nBeslut\nTaxa {n} antas.\n\n" for n in range(1, 6))
    text = f"{BOARD}{said}§ 6 Budget\n\nBeslut\n{clause}\n§ 7 Bro\n\nBeslut\nAtt Eva Ek kallar till möte.\n\n{clause}"
    of = replace(document(text), pages=(0, text.rindex(clause)))
    assert [d.text for d in parse(of).decisions][-3:] == [
        clause.strip(),
        "Att Eva Ek kallar till möte.",
        clause.strip(),
    ]


HEADER = "Ekö dokument för möten\t2 (3)"
TEXTS = sorted((Path(__file__).resolve().parents[1] / "examples" / "minutes").glob("*.txt"))


def broken(whole: str, n: int, room: str = "\n") -> Document:
    """A text with a page's end and the next one's header above its line `n`, and some room below the header."""
    rows = whole.split("\n")
    above = "\n".join(rows[:n]) + "\n\n"
    text = above + HEADER + "\n" + room + "\n".join(rows[n:]).lstrip("\n")
    header = Hint(Span(len(above), len(above) + len(HEADER)), "furniture")
    return replace(document(text), hints=(header,), pages=(0, len(above)))


def told(of: Document) -> set[tuple[object, ...]]:
    """What is read of a document, without its places in it."""
    reading = read(of)
    minutes, meeting = reading.minutes, reading.minutes.meeting
    head = [value.text if value else "" for value in (meeting.body, meeting.start, meeting.end, meeting.place)]
    return {
        (minutes.genre, *head),
        *((p.name, p.organisation, p.status, p.roles, p.items) for p in minutes.participants),
        *((i.number, i.title, i.parent) for i in minutes.items),
        *((minutes.passages[d.passage].item, d.text, d.kind) for d in minutes.decisions),
        *((u.item, u.kind, u.quote) for u in reading.utterances),
    }


@pytest.mark.parametrize("path", TEXTS, ids=lambda path: path.stem)
@pytest.mark.parametrize("room", ["", "\n"], ids=["close", "apart"])
def test_a_page_may_end_anywhere(path: Path, room: str) -> None:
    """The same is read wherever a page ends, in lists, tables, sentences, titles and signatures."""
    whole = path.read_text(encoding="utf-8")
    lines_of = whole.rstrip("\n").split("\n")
    first = 5 if room else 4  # the title itself is on one page
    wrong = [n for n in range(first, len(lines_of), 2) if told(broken(whole, n, room)) != told(document(whole))]
    assert wrong == []


PARTIES = (
    "Ledamöter                Parti  Närv.\nRut Dahl, ordf.          S      1\nBo Alm                   M      1\n"
)
SIGNED = "Vid anteckningarna\nRut Dahl\nJusteras\nBo Alm\n"


@pytest.mark.parametrize(
    ("head", "below", "expected"),
    [
        pytest.param(PARTIES, "Bo Alm", {"Rut Dahl": "chair member", "Bo Alm": "member"}, id="table"),
        pytest.param(PARTIES, "Rut Dahl", {"Rut Dahl": "chair member", "Bo Alm": "member"}, id="below-its-columns"),
        pytest.param("Närvarande\nRut Dahl\nBo Alm\n", "Bo Alm", {"Rut Dahl": "", "Bo Alm": ""}, id="list"),
        pytest.param(
            "Närvarande: Rut Dahl, Ekö kommun, Bo\nAlm, Sala\n", "Alm", {"Rut Dahl": "", "Bo Alm": ""}, id="name"
        ),
        pytest.param(
            f"Närvarande: Rut Dahl, Bo Alm\n\n§ 1 Val\nInget.\n\n§ 2 Skolan\nInget.\n\n{SIGNED}",
            "Rut Dahl\nJust",
            {"Rut Dahl": "secretary", "Bo Alm": "verifier"},
            id="signatures",
        ),
    ],
)
def test_a_list_goes_on_behind_the_header_of_a_page(head: str, below: str, expected: dict[str, str]) -> None:
    """Who stands on the next page belongs to the list, and who signs there signs as what stands on the page before."""
    whole = f"Vägnämnden 2024-03-01\n\n{head}" + ("" if SIGNED in head else "\n§ 2 Skolan\nInget.\n")
    people = parse(broken(whole, whole[: whole.index(below)].count("\n"))).participants
    assert {p.name: " ".join(p.roles) for p in people} == expected


@pytest.mark.parametrize(
    "listed",
    [
        pytest.param("Närvarande: Rut Dahl, Bo Alm (Sala kommun), Sven-\nÅke Berg, Eva Ek\n", id="list"),
        pytest.param("Beslutande\nRut Dahl (S), Sven-\nÅke Berg (M), Bo Alm (C), Eva Ek (C)\n", id="with-parties"),
    ],
)
def test_a_name_with_a_hyphen_may_be_cut_there(listed: str) -> None:
    """Both halves are one name, in the list and in sentences."""
    whole = f"Vägnämnden 2024-03-01\n\n{listed}\n§ 1 Skolan\nNämnden lyssnade på det som ordföranden och Sven-\nÅke Berg sade.\n"
    reading = read(document(whole))
    assert {p.name for p in reading.minutes.participants} == {"Rut Dahl", "Bo Alm", "Sven-Åke Berg", "Eva Ek"}
    assert [m.name for m in reading.mentions if "Berg" in m.text] == ["Sven-Åke Berg"] * 2


def test_a_header_between_two_rows_is_no_task() -> None:
    """A table of things to do goes on behind the header of a page."""
    whole = (
        "Vägnämnden 2024-03-01\n\nNärvarande: Rut Dahl, Bo Alm\n\nAtt göra\n\nVad           Vem         Klart\n"
        "Boka lokal    Rut Dahl    2024-04-01\nRinga Sala    Bo Alm      2024-04-02\n"
    )
    decided = parse(broken(whole, whole[: whole.index("Ringa")].count("\n"))).decisions
    assert [d.text for d in decided] == ["Boka lokal", "Ringa Sala"]


def test_numbers_of_matters_are_no_numbers_of_pages() -> None:
    """A line that differs by a long number is no running header where it stands beside one."""
    item = "§ {0} Taxa {0}\nDnr 2024/{0}43\n\nBeslut\nTaxa {0} antas.\n\n"
    whole = BOARD + "".join(item.format(n) for n in range(1, 9))
    of = broken(whole, whole[: whole.index("Dnr 2024/843")].count("\n"), room="")
    assert parse(of).items[-1].case is not None


@pytest.mark.parametrize(
    ("body", "items", "texts"),
    [
        pytest.param(
            "1 Vägnämnden\nPROTOKOLL 2023-05-03\n1. Budget\nEva berättar om bron\n\n"
            "2 som ska byggas.\n2. Taxa\nPer berättar.\n\n3 3. Nästa möte\nDen 3 maj.\n",
            ["1 Budget", "2 Taxa", "3 Nästa möte"],
            ["Eva berättar om bron som ska byggas.", "Per berättar.", "Den 3 maj."],
            id="before-words",
        ),
        pytest.param(
            "1\nVägnämnden\nPROTOKOLL 2023-05-03\n1. Budget\nEva berättar.\n\n2\n2. Taxa\nPer berättar.\n",
            ["1 Budget", "2 Taxa"],
            ["Eva berättar.", "Per berättar."],
            id="alone",
        ),
        pytest.param(
            "Vägnämnden\nPROTOKOLL 2023-05-03\n\n1 Budget\nEva berättar.\n\n2 Taxa\nPer berättar.\n\n3 Val\nIda berättar.\n",
            ["1 Budget", "2 Taxa", "3 Val"],
            ["Eva berättar.", "Per berättar.", "Ida berättar."],
            id="of-items",
        ),
        pytest.param(
            "1 Vägnämnden 3 maj 2023 1(3)\n\n1 Budget\nEva berättar.\n\n2 Vägnämnden 3 maj (3)\n2 Taxa\nPer berättar.\n\n"
            "3 3 Val\nIda berättar.\n\n3 Bron är lagad.\n",
            ["1 Budget", "2 Taxa", "3 Val"],
            ["Eva berättar.", "Per berättar.", "Ida berättar.", "3 Bron är lagad."],
            id="among-items-without-a-sign",
        ),
        pytest.param(
            "1 Vägnämnden\nPROTOKOLL 2023-05-03\n\n1. Budget\nEva berättar.\n\n2 Bron ska byggas.\n2. Taxa\nPer berättar.\n",
            ["1 Budget", "2 Taxa"],
            ["Eva berättar.", "Bron ska byggas.", "Per berättar."],
            id="before-a-sentence-that-counts-on-from-no-item",
        ),
    ],
)
def test_numbers_that_a_viewer_sets_before_its_pages_are_nothing_of_the_minutes(
    body: str, items: list[str], texts: list[str]
) -> None:
    """They count on from one and begin all blocks below the viewer's label; others are numbers of items."""
    minutes = protocol(f"Storlek: px\nStarta visningen från sidan:\n\nTranskript\n\n{body}")
    assert [f"{i.number} {i.title}" for i in minutes.items] == items
    assert [p.text for p in minutes.passages if p.role == "sentence" and p.item >= 0] == texts


@pytest.mark.parametrize(
    ("text", "items", "place"),
    [
        pytest.param(
            "1 Datum av 9\nPlats: Gården\nBeslutande:\nEva Ek\nBo Alm\n\n2 2 av 9\nKalle Ros\n\n36. Val\nEva berättar.\n",
            ["36 Val"],
            "Gården",
            id="before-that-of-all-pages",
        ),
        pytest.param(
            "1\nEKÖ KOMMUN\nVägnämnden\nPlats: Gården\nBeslutande:\nEva Ek\nBo Alm\n\n36. Val\nEva berättar.\n",
            ["36 Val"],
            "Gården",
            id="alone-above-the-head",
        ),
        pytest.param(
            "1\n1\nPROTOKOLL\nPlats: Gården\nNärvarande:\nEva Ek\nBo Alm\n\n36. Val\nEva berättar.\n\n2\n2\n37. Taxa\nBo berättar.\n",
            ["36 Val", "37 Taxa"],
            "Gården",
            id="twice",
        ),
        pytest.param(
            "1 Ekö samkommun\nStyrelsen\n\n2 Sammanträdesplats: Gården\nBeslutande:\nEva Ek\nBo Alm\n\n36. Val\nEva berättar.\n",
            ["36 Val"],
            "Gården",
            id="before-a-label-of-the-head",
        ),
        pytest.param(
            "1 Öppnande\nEva öppnade mötet.\nNärvarande:\nEva Ek\nBo Alm\n\n2 Val\nEva berättar.\n\n3 Taxa\nBo berättar.\n",
            ["1 Öppnande", "2 Val", "3 Taxa"],
            "",
            id="that-of-an-item",
        ),
    ],
)
def test_numbers_of_pages_laid_flat_are_no_items(text: str, items: list[str], place: str) -> None:
    """What heads the first page stands behind them; the number of an item has a title, and others count on from it."""
    minutes = protocol(text)
    assert [f"{i.number} {i.title}" for i in minutes.items] == items
    assert (minutes.meeting.place.text if minutes.meeting.place else "") == place
