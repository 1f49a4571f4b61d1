"""Numbers of items that stand alone above their titles, and those that do not count; all of it is invented."""

from __future__ import annotations

import pytest

from samgraf.ingest.parse import parse
from samgraf.ingest.text import Document, Source

PAGE = "Vägrevisionen     ANTECKNINGAR     {} (3)\n\nDatum\n2022-05-03\n\n"
TEXT = (
    f"{PAGE.format(1)}Närvarande: Eva Lindmark, Per Ekvall\n\n{PAGE.format(2)}1\n\n"
    "{first}\n\nBeslut\nRevisionen godkänner planen.\n\n2\n\nAvgifter\n\nInformation och dialog\n\n"
    f"Vägrevisionen noterar informationen.\n\n{PAGE.format(3)}3\n\nÖvrigt\n\nPer berättar.\n\n4\n\nAvslut\n\nEva tackar.\n"
)


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("Plan för vägarna\n2022", "Plan för vägarna 2022"),
        ("Plan för vägarna\n2022–2024", "Plan för vägarna 2022–2024"),
        ("Dialog med nämnden för\nGator och torg", "Dialog med nämnden för Gator och torg"),
        ("Frågor till nämnden för Gator &\nTorg om\nbelysning", "Frågor till nämnden för Gator & Torg om belysning"),
        ("Plan för vägarna\nI plan", "Plan för vägarna"),
        ("Plan för vägar,\nbroar och torg", "Plan för vägar, broar och torg"),
    ],
)
def test_a_title_below_its_number_goes_on_where_it_breaks_off(title: str, expected: str) -> None:
    """A year on a line of its own is part of the title, and no number that counts the items is missing for it."""
    text = TEXT.replace("{first}", title)
    found = parse(Document(Source("example.txt", text.encode(), "text/plain", "0" * 64), text))
    items = [(item.number, item.title) for item in found.items if item.parent < 0]
    assert items == [("1", expected), ("2", "Avgifter"), ("3", "Övrigt"), ("4", "Avslut")]
    assert "Vägrevisionen noterar informationen." in [d.text for d in found.decisions]


def test_a_title_below_its_number_ends_at_the_colon_before_its_text() -> None:
    """What runs in behind a title is its text, as where the number stands on the title's own line."""
    told = [
        "Öppnande: Ordförande Eva hälsade alla välkomna.",
        "Städdag: Den blir i maj.",
        "Nycklar: Per byter alla lås.",
    ]
    items = "".join(f"\n§ {n}\n{said}\n" for n, said in enumerate(told, start=1))
    text = f"Styrelsemöte Ekö byalag 2022-05-03\n\nNärvarande: Eva Lindmark, Per Ekvall\n{items}"
    found = parse(Document(Source("example.txt", text.encode(), "text/plain", "0" * 64), text))
    assert [(item.number, item.title) for item in found.items] == [
        ("1", "Öppnande"),
        ("2", "Städdag"),
        ("3", "Nycklar"),
    ]
    assert [p.text for p in found.passages if p.role == "sentence"] == [said.split(": ")[1] for said in told]


@pytest.mark.parametrize("stop", [".", ""])
def test_a_number_alone_may_stand_above_a_title_and_its_text_or_above_a_sentence(stop: str) -> None:
    """The cells of a row that are written out one below the other are read as the row is."""
    told = [
        "Öppnande: Eva öppnar mötet.",
        "Dagordning: Den godtas.",
        "Lotteri: Styrelsen beslutar att Per säljer lotter.",
        "Eva tackar.",
    ]
    items = "".join(f"\n{n}{stop}\n{said}\n" for n, said in enumerate(told, start=1))
    text = f"Styrelsemöte Ekö byalag 2022-05-03\n\nNärvarande: Eva Lindmark, Per Ekvall\n{items}"
    found = parse(Document(Source("example.txt", text.encode(), "text/plain", "0" * 64), text))
    titles = [(item.number, item.title) for item in found.items]
    assert titles[:3] == [("1", "Öppnande"), ("2", "Dagordning"), ("3", "Lotteri")]
    assert [n for n, _ in titles] == ["1", "2", "3", "4"]
    assert [(d.item, d.text) for d in found.decisions] == [(2, "Styrelsen beslutar att Per säljer lotter.")]


@pytest.mark.parametrize("page", ["", "4.5 Årsmöte 2022\n\n"])
@pytest.mark.parametrize("room", ["\n\n", "\n\n\n\n"])
def test_titles_that_all_have_the_first_number_are_items_whatever_their_length(room: str, page: str) -> None:
    """A page that loses the numbers of its lists sets "1." before every title; its own number counts no item."""
    titles = [
        "Val av ordförande",
        "Val av sekreterare",
        "Fråga om stämmans utlysande, godkännande av dagordning samt fastställande av röstlängd.",
        "Val av justerare",
    ]
    items = "".join(f"1. {title}\n\nEva Lindmark redogjorde för frågan.{room}" for title in titles)
    text = f"{page}Årsstämma i Ekö vägförening 2022-05-03{room}{items}"
    found = parse(Document(Source("example.txt", text.encode(), "text/plain", "0" * 64), text))
    assert [(item.number, item.title.rstrip(".")) for item in found.items] == [("1", t.rstrip(".")) for t in titles]


@pytest.mark.parametrize(
    ("line", "title", "said"),
    [
        ("Närvarolista Det beslutades att den bifogas.", "Närvarolista", "Det beslutades att den bifogas."),
        ("Årsmötets öppnande Eva Lindmark, kassör i laget, öppnade\nmötet.", "Årsmötets öppnande", "mötet."),
        ("Årsmötets utlysning  Det hela var i god ordning.", "Årsmötets utlysning", "Det hela var i god ordning."),
        ("Stadgar Godkändes av alla", "Stadgar", "Godkändes av alla"),
        ("Medlemsavgift för Ekö", "Medlemsavgift för Ekö", ""),
        ("Övriga frågor", "Övriga frågor", ""),
    ],
)
def test_a_title_ends_where_a_sentence_begins_without_a_stop(line: str, title: str, said: str) -> None:
    """A usual title, or any before words that something was decided, runs into its text on one line."""
    text = f"Årsmöte i Ekö byalag 2022-05-03\n\n§ 1 Upprop\n\nAlla är här.\n\n§ 2 {line}\n\n§ 3 Avslut\n\nEva tackar.\n"
    found = parse(Document(Source("example.txt", text.encode(), "text/plain", "0" * 64), text))
    assert [item.title for item in found.items] == ["Upprop", title, "Avslut"]
    told = [p.text for p in found.passages if p.item == 1 and p.role != "title"]
    assert (told[-1] if told else "").endswith(said)


def test_few_other_numbers_among_lost_ones_count_as_well() -> None:
    """A page that loses most of its numbers may keep one."""
    titles = ["Mötets öppnande", "Kallelse Godkändes av alla", "Dagordning", "Rapporter", "Ekonomi", "Övriga frågor"]
    numbers = ["1", "1", "3", "1", "1", "1"]
    items = "".join(f"{n}. {title}\n\nEva berättade.\n\n" for n, title in zip(numbers, titles, strict=True))
    text = f"Årsmöte i Ekö byalag 2022-05-03\n\n{items}"
    found = parse(Document(Source("example.txt", text.encode(), "text/plain", "0" * 64), text))
    assert [(item.number, item.title.split()[0]) for item in found.items] == [
        (n, title.split()[0]) for n, title in zip(numbers, titles, strict=True)
    ]


def test_titles_above_their_text_may_end_in_colons_and_one_in_a_stop() -> None:
    """Where each paragraph has one."""
    told = "Vi gick igenom siffrorna. Det ser bra ut för byn."
    titles = ["Vägen och bron:", "Ekonomin.", "Sommarfesten i Ekö:"]
    body = "".join(f"\n{title}\n{told}\n" for title in titles)
    text = f"Protokoll från styrelsemöte 2022-05-03\n\nNärvarande: Eva Lindmark, Per Ekvall\n{body}"
    found = parse(Document(Source("example.txt", text.encode(), "text/plain", "0" * 64), text))
    assert [item.title.rstrip(".:") for item in found.items] == [title[:-1] for title in titles]


OTHER = "Per berättar om läget.\n"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            f"8. Budget\n{OTHER}\n8A. Avgift\n{OTHER}\n9. Övrigt\n{OTHER}",
            [("8", "Budget"), ("8A", "Avgift"), ("9", "Övrigt")],
            id="capital-behind-the-number",
        ),
        pytest.param(
            f"§ 1 Öppnande\n{OTHER}\n§ 2 Föredragningslista\nFastställs med tillägg:\n§ 7.4 Film\n§ 9 Ny bro\n\n§ 3 Val\n{OTHER}",
            [("1", "Öppnande"), ("2", "Föredragningslista"), ("3", "Val")],
            id="of-items-further-down",
        ),
    ],
)
def test_a_number_is_an_item_by_its_place_among_the_others(text: str, expected: list[tuple[str, str]]) -> None:
    """One with a letter comes behind its own; those that a colon leads to and that jump ahead are of a list."""
    found = parse(Document(Source("example.txt", text.encode(), "text/plain", "0" * 64), text))
    assert [(item.number, item.title) for item in found.items] == expected
