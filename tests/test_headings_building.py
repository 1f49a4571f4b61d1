"""Minutes of building meetings and others: titles that name a house, numbers that go on from meeting to meeting, parts."""

from __future__ import annotations

import pytest
from headwritten import read
from written import understood

TOLD = "Allt går bra."


def test_a_line_that_tells_who_met_tells_nothing_of_where() -> None:
    """A title that ends with a house is the title of the meeting, though it stands above the day."""
    text = f"Byggmöte 4 Nya skolan\nDatum: 2022-05-03\n\nNärvarande: Eva Lindmark, Per Ekvall\n\n1. Läget\n{TOLD}\n"
    meeting = understood(text).minutes.meeting
    assert meeting.body and meeting.body.text == "Byggmöte 4 Nya skolan" and meeting.place is None


def test_a_bare_number_is_an_item_where_its_parts_are_counted_below_it() -> None:
    """Two such titles are enough, and they may begin anywhere, as in a row of meetings on one building site."""
    text = "Byggmöte 4\n2022-05-03\n\nNärvarande: Eva Ek, Bo Alm\n\n5 Tider\n5.1 Tidplanen gäller.\n5.2 Gjutning sker i maj.\n\n6 Ekonomi\n6.1 Inget nytt.\n"
    found = understood(text).minutes.items
    assert [(item.number, item.title) for item in found if item.parent < 0] == [("5", "Tider"), ("6", "Ekonomi")]


def test_a_title_above_parts_that_go_on_with_its_number_is_the_item() -> None:
    """Of headings by two numbers, those by one are the items, however many parts each has, and keep them."""
    parts = "".join(f"## 2.{n} Del {word}\n\n{TOLD}\n\n" for n, word in enumerate(("ett", "två", "tre", "fyra"), 1))
    text = f"Möte\n\n**Datum**: 2022-05-03\n\n# 1 Inledning\n\n{TOLD}\n\n# 2 Läget\n\n{parts}# 3 Slut\n\n## 3.1 Hem\n\n{TOLD}\n"
    found = read(text).items
    above = [(item.number, item.title) for item in found if item.parent < 0]
    assert above == [("1", "Inledning"), ("2", "Läget"), ("3", "Slut")]
    assert [(item.number or item.title, found[item.parent].number) for item in found if item.parent >= 0][-1][1] == "3"


def test_parts_whose_whole_has_no_title_are_items() -> None:
    """Numbers of two parts are the items' own where no heading gives the first of them."""
    text = f"Möte\n\n**Datum**: 2022-05-03\n\n# 4.1 Läget\n\n{TOLD}\n\n# 4.2 Tider\n\n{TOLD}\n\n# 4.3 Slut\n\n{TOLD}\n"
    found = read(text).items
    assert [(item.number, item.parent) for item in found] == [("4.1", -1), ("4.2", -1), ("4.3", -1)]


def test_a_counted_part_that_is_a_sentence_is_heard() -> None:
    """What is held in it is a statement, an office in it is who holds it, and a title says nothing."""
    text = (
        "Byggmöte 4\n2022-05-03\n\nNärvarande: Eva Ek, Bo Alm (projektledare)\n\n5 Tider\n5.1 Eva Ek är orolig för tidplanen i maj.\n"
        "5.2 Beslutades att projektledaren tar fram en ny tidplan.\n5.3 Farhågor och risker\n\n6 Ekonomi\n6.1 Inget nytt.\n"
    )
    reading = understood(text)
    names = [entity.name for entity in reading.entities]
    held = [(u.kind, *(names[reading.entity_of(h)] for h in u.holders)) for u in reading.utterances]
    assert held == [("concern", "Eva Ek")]
    assert [names[i.entity] for i in reading.involvements if i.how == "responsible"] == ["Bo Alm"]


def test_a_heading_within_a_numbered_part_belongs_to_it() -> None:
    """What is decided below it counts as decided at that part, by its number; one of the part's own level does not."""
    text = (
        "Möte\n\n**Datum**: 2022-05-03\n\n# 1 Val\n\n## 1.1 Kassör\n\n### Förslag\n\nEva Ekvall.\n\n### Lokalen\n\n"
        f"Mötet beslutade att vänta.\n\n## Paus\n\n{TOLD}\n\n# 2 Slut\n\n## 2.1 Hem\n\n{TOLD}\n"
    )
    minutes = read(text)
    items = minutes.items
    (decision,) = minutes.decisions
    assert (items[decision.item].title, items[items[decision.item].parent].number) == ("Lokalen", "1.1")
    assert next(items[item.parent].number for item in items if item.title == "Paus") == "1"


def test_who_signs_a_motion_is_no_heading() -> None:
    """Names alone and a greeting head nothing where a heading or another name follows; above a text they may."""
    signed = "Vi vill ha en ny bro.\n\nMvH\n\nEva “Lo” Ekvall\n\nBo Lindmark"
    told = f"Eva Ekvall\n\n{TOLD}"
    text = f"Möte\n\n**Datum**: 2022-05-03\n\n# 1 Bron\n\n{signed}\n\n# 2 Rapporter\n\n{told}\n\n# 3 Slut\n\n{TOLD}\n"
    assert [item.title for item in read(text).items] == ["Bron", "Rapporter", "Eva Ekvall", "Slut"]


@pytest.mark.parametrize(
    ("title", "body"),
    [
        ("Protokoll från styrelsemöte 18/2021", "styrelsemöte"),
        ("Mötesreferat för styrelsens möte", "styrelsen"),
        ("Mötesprotokoll styrelsemöte 4", "styrelsemöte 4"),
    ],
)
def test_the_kind_of_document_is_no_part_of_who_met(title: str, body: str) -> None:
    """A heading that gives it, and a number behind, names a body that has no other name by what is between."""
    meeting = read(f"# {title}\n\nTid: 2021-05-19 kl. 8.00\n\n1. Läget\n\n{TOLD}\n\n2. Slut\n\n{TOLD}\n").meeting
    assert meeting.body and meeting.body.text == body
