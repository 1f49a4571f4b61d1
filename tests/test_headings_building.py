"""Minutes of building meetings: titles that name a house, numbers that go on from meeting to meeting, counted parts."""

from __future__ import annotations

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
