"""What `samgraf show` tells of a document: in one language throughout, and honest about what was not understood."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from rdflib import Graph
from rdflib.namespace import SKOS

from samgraf.cli import main
from samgraf.ingest.pipeline import read
from samgraf.ingest.read import document, documents, of_bytes, source
from samgraf.ingest.reading import Reading
from samgraf.ingest.tables import table
from samgraf.ingest.tell import Words, tell
from samgraf.ingest.understood import coverage, not_understood, shares

ROOT = Path(__file__).parents[1]
NOTES = """Minnesanteckningar från samverkansgruppens möte torsdag 5 september 2019

Närvarande: Eva Ekdahl, Ekbackens kommun, Bo Sjölander, Almby kommun
Frånvarande: Ulf Bergvall, Ekbackens kommun

1. Vägen
Eva föreslog en ny sträckning av Vindpark Kråkmyran.
Solen sken hela dagen.
Bo Sjölander satt längst fram.
Carina oroar sig för tidplanen.

Beslut
Att Bo kontaktar Almby kommun före den 1 oktober 2019.
"""


@pytest.fixture(scope="module")
def reading(tmp_path_factory: pytest.TempPathFactory) -> Reading:
    """The notes above, understood."""
    file = tmp_path_factory.mktemp("tell") / "anteckningar.txt"
    file.write_text(NOTES, encoding="utf-8")
    [document] = documents(source(file))
    return read(document)


@pytest.mark.parametrize(
    ("language", "line"),
    [
        pytest.param("sv", "Möte (minnesanteckningar, svenska)", id="genre"),
        pytest.param("sv", "  frånvarande      Ulf Bergvall (Ekbackens kommun)", id="status"),
        pytest.param("sv", "    förslag  Eva Ekdahl om Vindpark Kråkmyran: Eva föreslog en ny sträckning av Vindpark Kråkmyran.", id="statement"),
        pytest.param("sv", "        ansvarig: Bo Sjölander", id="responsible"),
        pytest.param("sv", "        senast: 2019-10-01", id="due"),
        pytest.param("sv", "  Carina: okänd (ingen med det namnet i texten)", id="reason"),
        pytest.param("en", "  absent   Ulf Bergvall (Ekbackens kommun)", id="status-in-english"),
        pytest.param("en", "        responsible: Bo Sjölander", id="responsible-in-english"),
        pytest.param("en", "  Carina: unknown (nobody of that name in the document)", id="reason-in-english"),
    ],
)  # fmt: skip
def test_show_tells_in_one_language(reading: Reading, language: str, line: str) -> None:
    """Labels, kinds, statuses and reasons are all in the language asked for."""
    assert line in list(tell(reading, language))


def test_unread_sentences_are_listed_with_the_names_in_them(reading: Reading) -> None:
    """What was not understood is told with its place; a name that was found in it doesn't make it understood."""
    text = reading.minutes.document.text
    left = {u.span.of(text): u.names for u in not_understood(reading)}
    assert left == {"Solen sken hela dagen.": (), "Bo Sjölander satt längst fram.": ("Bo Sjölander",)}
    told = list(tell(reading, "sv", unread=True))
    assert "  rad 9: Bo Sjölander satt längst fram.  [Bo Sjölander]" in told
    assert not any("Eva föreslog" in line for line in told[told.index("Inte förstått (läs själv) (2)") :])


def test_shares_add_up(reading: Reading) -> None:
    """The text is understood, known by its names only, or not read at all; coverage is the first of these."""
    found = shares(reading)
    assert found.understood + found.names + found.unread == pytest.approx(1, abs=0.001)
    assert coverage([reading]) == found.understood < 1


@pytest.mark.parametrize(
    ("text", "unread"),
    [
        pytest.param(
            "# Anteckningar\n\nNärvarande: Eva Ek, Bo Dahl\n\n## Att göra\n\n| Uppgift | Ansvarig | Klart |\n|--|--|--|\n"
            "| Boka lokal | Eva Ek | snarast |\n| Ringa vakten | Bo Dahl | v. 13 |\n",
            set(),
            id="owner-and-day-of-a-task-are-understood",
        ),
        pytest.param(
            "Vägrådet 2024-05-03\n\nHej och välkomna allihop. Solen skiner i dag.\n\nNu ska vi prata om vägen.\n",
            {"Hej och välkomna allihop.", "Solen skiner i dag.", "Nu ska vi prata om vägen."},
            id="talk-below-a-title-is-no-head",
        ),
    ],
)
def test_what_was_made_nothing_of_is_unread_and_nothing_else(text: str, unread: set[str]) -> None:
    """A sentence is no part of the head where there is none; a cell that tells of a task is understood with it."""
    found = read(document(of_bytes("anteckningar.md", text.encode())))
    assert {one.span.of(found.minutes.document.text) for one in not_understood(found)} == unread


def test_show_reads_a_file_without_a_store(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The command writes the summary, and ends with how much was understood."""
    file = tmp_path / "anteckningar.txt"
    file.write_text(NOTES, encoding="utf-8")
    assert main(["show", str(file)]) == 0
    assert capsys.readouterr().out.splitlines()[-1].strip() == "2 meningar att läsa själv: samgraf show --unread FIL"


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        pytest.param("elected verifier at item 4", "vald till justerare vid punkt 4", id="role-and-item"),
        pytest.param("something new", "something new", id="no-words-for-it"),
    ],
)
def test_reason_is_told_in_swedish(told: str, expected: str) -> None:
    """A reason is said in the reader's language, or as the graph keeps it."""
    assert Words("sv").reason(told) == expected


def test_codes_are_called_what_the_schemes_call_them() -> None:
    """A code has one label, in the terminal as in the graph."""
    schemes = Graph().parse(ROOT / "ontology" / "schemes.ttl")
    labels = {}
    for code, label in schemes.subject_objects(SKOS.prefLabel):
        if hit := re.search(r"#(\w+)/(.+)$", str(code)):
            labels[hit[1], hit[2], getattr(label, "language", "")] = str(label)
    names = {
        "genres": ("genre",),
        "status": ("status",),
        "roles": ("role",),
        "how": ("how",),
        "offices": ("office",),
        "kinds": ("statement", "kind"),
    }
    for language in ("sv", "en"):
        for section, schemes_of in names.items():
            for code, label in table(language, "shown")[section].items():
                assert label in [labels.get((s, code, language)) for s in schemes_of], (section, code)


@pytest.mark.parametrize("text", ["Not found: error 404\n", "WEBVTT\n\n00:05.000 --> 00:08.000\n<v Eva Ek>Hej.</v>\n"])
def test_a_text_of_which_nothing_was_made_is_not_understood(text: str) -> None:
    """What tells neither who met nor when, nor anything else, counts as unread, though it stands where a head would."""
    found = read(document(of_bytes("a.txt", text.encode())))
    assert shares(found).understood == 0
