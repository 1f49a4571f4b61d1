"""Items headed in signs of the document's own, and titles set where other documents have none; all of it invented."""

from __future__ import annotations

import pytest
from test_headings import HEAD, OTHER, items

from samgraf.ingest.parse import parse
from samgraf.ingest.text import Document, Source

TITLES = ("Val av justerare", "Bron i Ekby", "Bidrag till byalaget")


def headed(form: str, first: int = 4) -> str:
    """Minutes with three items, each headed by a form of `n` and `t`."""
    parts = (form.format(n=first + k, t=title) + f"\n{OTHER}" for k, title in enumerate(TITLES))
    return HEAD + "\n".join(parts)


@pytest.mark.parametrize(
    "form",
    [
        pytest.param("[{n}] {t}", id="square-brackets"),
        pytest.param("#{n} {t}", id="hash"),
        pytest.param("P{n} {t}", id="letter-that-does-not-begin-at-one"),
        pytest.param("Nr {n} {t}", id="short-word"),
        pytest.param("**§ {n}** {t}", id="number-in-bold"),
        pytest.param("{n}. **{t}**", id="title-in-bold"),
        pytest.param("**{n}** **{t}**", id="both-in-bold"),
        pytest.param("_§ {n} {t}_", id="slanted"),
        pytest.param("*{n}. {t}*", id="slanted-by-stars"),
        pytest.param("09.15  § {n} {t}", id="behind-the-hour"),
        pytest.param("kl. 9.15–9.30 {n}. {t}", id="behind-hours"),
        pytest.param("| {n}. | {t} |", id="row-between-bars"),
        pytest.param("({n}) {t}", id="brackets"),
        pytest.param("• § {n} {t}", id="sign-behind-a-bullet"),
        pytest.param("{t}\n§ {n}", id="title-right-above"),
        pytest.param("§ {n} {t} (kl. 09.15)", id="hour-in-brackets-behind"),
        pytest.param("§ {n} {t} (VN24/112)", id="short-case-number-behind"),
        pytest.param("§ {n} {t}\nDNR VN 2024-112", id="case-number-in-capitals-below"),
        pytest.param("_§ {n} {t}_      Dnr VN 2024/112", id="case-number-beside-what-is-slanted"),
    ],
)
def test_items_are_known_by_counting_on_in_any_signs(form: str) -> None:
    """Number and title of each item are read whatever signs stand around them, where the numbers count on."""
    text = headed(form) if "•" not in form else headed(form) + "\n• § 7 Övrigt\n" + OTHER
    assert items(text)[:3] == [(str(4 + k), title) for k, title in enumerate(TITLES)]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(f"{HEAD}[1] Eva Lindmark\n\n[2] Per Ekvall\n\n[3] Lars Bergman\n\n", id="people"),
        pytest.param(f"{HEAD}§ 4 Bron\n{OTHER}\nP1 Ekby\nP2 Sala\nP3 Norrby\n", id="a-list-line-by-line"),
        pytest.param(
            f"{HEAD}§ 4 Bron\n{OTHER}\nRV40 Bro vid Ekby\n{OTHER}\nRV50 Bro vid Sala\n{OTHER}", id="two-roads"
        ),
        pytest.param(
            f"{HEAD}§ 4 Bron\n{OTHER}\nkl. 9 Samling\n{OTHER}\nkl. 10 Fika\n{OTHER}\nkl. 11 Bussen\n{OTHER}", id="hours"
        ),
        pytest.param(f"{HEAD}§ 4 Bron\n{OTHER}\n[4] Ekby\n{OTHER}\n[7] Sala\n{OTHER}\n[9] Norrby\n{OTHER}", id="gaps"),
    ],
)
def test_what_does_not_count_on_as_items_do_is_none(text: str) -> None:
    """People, lists without text between, hours and numbers with gaps between are no items."""
    assert [number for number, _ in items(text)] in ([], ["4"])


@pytest.mark.parametrize(
    ("text", "title"),
    [
        pytest.param(
            "§ 4 Val av justerare\n    tillika rösträknare\n\n",
            "Val av justerare tillika rösträknare",
            id="small-letters-hang",
        ),
        pytest.param("§ 4 Bidrag till\nEkby byalag\n\n", "Bidrag till Ekby byalag", id="breaks-off"),
        pytest.param(
            "§ 4 Till ombud vid rådets möte i Sala utsågs Eva\nLindmark med Bo Ek som ersättare.\n\n",
            "Till ombud vid rådets möte i Sala utsågs Eva Lindmark med Bo Ek som ersättare",
            id="breaks-off-in-a-name",
        ),
        pytest.param(
            "§ 4 Ombuden är som tidigare och Bo Ek lovade att höra med Eva\nLindmark om hon kan vara med.\n\n",
            "Ombuden är som tidigare och Bo Ek lovade att höra med Eva Lindmark om hon kan vara med",
            id="a-sentence-breaks-off-in-a-name",
        ),
        pytest.param(
            "§ 4 Frågor från Eva\nLindmark undrar om vägen.\n\n", "Frågor från Eva", id="a-short-title-does-not"
        ),
        pytest.param("§ 4 VAL AV JUSTERARE\n    OCH RÄKNARE\n\n", "VAL AV JUSTERARE OCH RÄKNARE", id="capitals-hang"),
        pytest.param("§ 4 Ekonomi\n    Inget att säga.\n\n", "Ekonomi", id="text-that-hangs"),
        pytest.param("§ 4 MOTION 2: FÖRBUD MOT RÖKNING\n", "MOTION 2: FÖRBUD MOT RÖKNING", id="colon-in-capitals"),
        pytest.param(
            "§ 4 KXR: Workshop om framtidens busslinjer\n", "KXR: Workshop om framtidens busslinjer", id="whose"
        ),
        pytest.param("§ 4 KXR: Eva har skickat in avtalet till dem\n", "KXR", id="a-sentence-behind-letters"),
        pytest.param(
            "§ 4\nNästa möte\n4 oktober, samma tid och plats\n\n", "Nästa möte", id="next-meeting-and-its-day"
        ),
    ],
)
def test_title_ends_where_its_words_do(text: str, title: str) -> None:
    """A short title goes on in the next line where it breaks off or its rest hangs below it, and ends before its text."""
    assert items(f"{HEAD}§ 3 Budget\n{OTHER}\n{text}{OTHER}\n§ 5 Övrigt\n{OTHER}")[1] == ("4", title)


def test_election_in_capitals_is_one() -> None:
    """Those elected under a title in capitals have their office as under one in small letters."""
    text = f"{HEAD}§ 1 VAL AV JUSTERARE\nValdes Per Ekvall.\n\n§ 2 ÖVRIGT\n{OTHER}"
    of = Document(Source("example.txt", text.encode(), "text/plain", "0" * 64), text)
    assert [p.roles for p in parse(of).participants if p.name == "Per Ekvall"] == [("verifier",)]


def test_underlined_title_of_the_whole_leaves_titles_below_it() -> None:
    """A stroke below the first line doesn't keep titles without numbers from being found by their place."""
    told = "".join(f"{title}\nPer berättade om läget och vad som ska göras i vår.\n\n" for title in TITLES)
    plain = f"Årsmöte i Ekby byalag\n3 maj 2022\n\n{told}"
    assert [title for _, title in items(plain.replace("\n", "\n=====================\n", 1))] == list(TITLES)


@pytest.mark.parametrize(
    ("line", "end", "place"),
    [
        pytest.param(
            "Tid och plats: 2022-05-03, 08.15–11.30 (ajournering 10–10.15), Rådhuset",
            "T11:30:00",
            "Rådhuset",
            id="pause",
        ),
        pytest.param(
            "| Tid och plats | Rådhuset, 2022-05-03, kl. 08.15–11.30 |", "T11:30:00", "Rådhuset", id="one-row"
        ),
    ],
)
def test_head_tells_when_and_where_beside_a_pause_and_between_bars(line: str, end: str, place: str) -> None:
    """A pause in brackets is no place, and a line between bars is a row by itself."""
    from samgraf.ingest.read import document

    text = f"Vägnämnden\n\n{line}\n\nNärvarande: Eva Lindmark\n\n§ 1 Bron\n{OTHER}"
    meeting = parse(document(Source("example.txt", text.encode(), "text/plain", "0" * 64))).meeting
    assert (meeting.end and meeting.end.text[10:], meeting.place and meeting.place.text) == (end, place)


CONTENTS = "Innehåll\n\n" + "".join(f"§ {4 + k} {title} .......... {2 + k}\n" for k, title in enumerate(TITLES))


def test_contents_above_the_head_leave_it_to_be_read() -> None:
    """A table of contents before everything else takes no line of the head with it, and its entries are no items."""
    text = f"{CONTENTS}\n{headed('§ {n} {t}')}"
    minutes = parse(Document(Source("example.txt", text.encode(), "text/plain", "0" * 64), text))
    assert [p.name for p in minutes.participants] == ["Eva Lindmark", "Per Ekvall"]
    assert minutes.meeting.start is not None and minutes.meeting.start.text == "2022-05-03"
    assert [i.title for i in minutes.items] == list(TITLES)


def test_heading_that_says_that_it_goes_on_at_the_top_of_a_page_leaves_the_section_open() -> None:
    """What stands below the heading that comes again over a page belongs to the decision begun above it."""
    from samgraf.ingest.read import document

    text = (
        f"{HEAD}§ 4 Bron\n{OTHER}\nVägnämnden beslutar\natt bron lagas.\n\f§ 4 Bron (forts.)\n\n"
        f"att Per Ekvall ringer kommunen.\n\n§ 5 Övrigt\n{OTHER}"
    )
    minutes = parse(document(Source("example.txt", text.encode(), "text/plain", "0" * 64)))
    assert [d.text for d in minutes.decisions] == ["att bron lagas.", "att Per Ekvall ringer kommunen."]
    assert [i.number for i in minutes.items] == ["4", "5"]


@pytest.mark.parametrize(
    "top",
    [
        pytest.param("[Logotyp]", id="logo"),
        pytest.param("www.ekby.example | 0123-456 78 | info@ekby.example", id="address"),
        pytest.param("Dokumentnummer: 2024-118\nVersion: 1.0", id="document"),
        pytest.param("Öppen information", id="class"),
        pytest.param("Sida 1 (8)", id="page"),
    ],
)
def test_what_stands_above_the_head_is_not_who_met(top: str) -> None:
    """Signs of the sender, the document or the page above the first line change nothing of what the head tells."""
    text = f"{top}\n\nEKBY BYALAG\nStyrelsen 17/10 -22 hemma hos Bo\n\nNärvarande: Bo Alm\n\n§1 Bo öppnade.\n"
    meeting = parse(Document(Source("example.txt", text.encode(), "text/plain", "0" * 64), text)).meeting
    assert meeting.body is not None and meeting.body.text.casefold() == "ekby byalag"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            f"38 Fastställande av ärenden\n{OTHER}39 Chefens rapport om läget\n1. Bro\n2. Väg\n3. Båt\n{OTHER}40 Taxa\n{OTHER}",
            [("38", "Fastställande av ärenden"), ("39", "Chefens rapport om läget"), ("40", "Taxa")],
            id="late-numbers-without-a-sign-around-a-list",
        ),
        pytest.param(
            f"1. Bro\n{OTHER}\n2. Taxa\n{OTHER}38 Meter väg\n39 meter bro\n40 Meter båt\n{OTHER}",
            [("1", "Bro"), ("2", "Taxa")],
            id="late-numbers-with-no-text-between",
        ),
    ],
)
def test_numbers_that_few_lists_have_count_on_without_a_sign(text: str, expected: list[tuple[str, str]]) -> None:
    """Late numbers that go on by one head items where text stands between them, whatever list stands below one."""
    assert items(text) == expected
