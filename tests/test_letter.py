"""Minutes that are a letter: the meeting it tells of, and the one who wrote it; all persons invented."""

from __future__ import annotations

from samgraf.ingest.lines.layout import lines
from samgraf.ingest.meeting.letter import letter
from samgraf.ingest.parse import parse
from samgraf.ingest.pipeline import read
from samgraf.ingest.text import Document, Source

LETTER = """Från: Eva Lindmark <eva@exempel.se>
Skickat: den 14 februari 2025 09:12
Till: styrgruppen Norra Länken
Ämne: Anteckningar från styrgruppen 13/2

Hej!

Här är mina anteckningar (kl 13-14.30, Sala stadshus). På plats var Per Ekvall från Trafikverket och jag.

Tidplanen är klar.
Jag skickar ut kallelsen i veckan.

Hälsningar
Eva

Eva Lindmark
processledare, Region Gävleborg
"""


def document(text: str) -> Document:
    """A plain text as a document."""
    return Document(Source("example.txt", text.encode(), "text/plain", "0" * 64), text)


def test_a_letter_tells_of_the_meeting_and_not_of_itself() -> None:
    """The day is the meeting's, in the year of the letter; hours and place come from the greeting."""
    meeting = parse(document(LETTER)).meeting
    assert meeting.body and meeting.start and meeting.end and meeting.place
    assert meeting.body.text == "Styrgruppen Norra Länken"
    assert (meeting.start.text, meeting.end.text) == ("2025-02-13T13:00:00", "2025-02-13T14:30:00")
    assert meeting.place.text == "Sala stadshus"


def test_the_hour_of_the_next_meeting_is_not_this_ones() -> None:
    """A line of the greeting that names a day after the letter tells when they meet again."""
    later = LETTER.replace("(kl 13-14.30, Sala stadshus)", "").replace(
        "Tidplanen är klar.", "Vi ses den 14 maj kl. 15 i Sala."
    )
    start = parse(document(later)).meeting.start
    assert start and start.text == "2025-02-13"


def test_the_sender_was_there_and_wrote() -> None:
    """Who wrote the letter is the secretary, with the employer below the name at its end."""
    people = parse(document(LETTER)).participants
    assert [(p.name, p.organisation, p.roles) for p in people] == [
        ("Per Ekvall", "Trafikverket", ()),
        ("Eva Lindmark", "Region Gävleborg", ("secretary",)),
    ]


def test_a_line_that_begins_with_from_makes_no_letter() -> None:
    """Without a subject nothing is a letter."""
    plain = document("Från: Eva Lindmark\nTill: Per Ekvall\n\nVi möttes.\n")
    assert letter(lines(plain, "sv"), plain.text, "sv").lines == frozenset()


def test_what_the_writer_says_in_the_first_person_is_the_writers() -> None:
    """ "Jag" is the one who wrote."""
    found = read(document(LETTER))
    assert [(s.kind, [found.mentions[h].name for h in s.holders]) for s in found.utterances] == [
        ("commitment", ["Eva Lindmark"])
    ]


MAIL = """Från: Eva Lindmark
Datum: 14 februari 2025
Ämne: Det vi talade om i tisdags

Hej!

Tack för ett bra samtal tisdagen den 11 februari på biblioteket i Sala.

Vi var tre kring bordet: Per Ekvall från Trafikverket samt Bo Alm och jag från Sala kommun.

Bron
Vi enades om att bron stängs i höst. Alla tyckte att det var en bra lösning för bygden.

Det här ska göras nu:
- Per ringer hamnen
- Jag bokar ett möte

Hälsningar
Eva
"""


def test_a_letter_speaks_of_the_day_on_which_they_met() -> None:
    """The greeting tells the day and the place, and a subject that speaks to its readers names nobody who met."""
    meeting = parse(document(MAIL)).meeting
    assert meeting.body is None and meeting.start and meeting.place
    assert (meeting.start.text, meeting.place.text) == ("2025-02-11", "biblioteket i Sala")


def test_the_writer_comes_from_where_the_list_says() -> None:
    """ "Bo Alm och jag från Sala kommun" ties both."""
    people = parse(document(MAIL)).participants
    assert [(p.name, p.organisation) for p in people] == [
        ("Per Ekvall", "Trafikverket"),
        ("Bo Alm", "Sala kommun"),
        ("Eva Lindmark", "Sala kommun"),
    ]


def test_the_writer_is_to_do_what_is_said_in_the_first_person() -> None:
    """ "Jag bokar" in a list of things to do is the writer's to do."""
    found = read(document(MAIL))
    who = {i.decision: found.entities[i.entity].name for i in found.involvements if i.how == "responsible"}
    assert [(d.text, who.get(n, "")) for n, d in enumerate(found.minutes.decisions)] == [
        ("Vi enades om att bron stängs i höst.", ""),
        ("Per ringer hamnen", "Per Ekvall"),
        ("Jag bokar ett möte", "Eva Lindmark"),
    ]


def test_a_letter_without_a_head_tells_hours_and_place_in_brackets() -> None:
    """Where nothing but the first sentences tells when they met, they tell where, too; a farewell is no matter."""
    text = (
        "Hej,\n\nHär kommer en sammanfattning av styrgruppens möte den 2 april 2025 (kl. 15.00-16.30, Rådhuset i Sala). "
        "På plats var Per Ekvall (Trafikverket) och Bo Alm (Sala kommun).\n\nVi beslutade att stänga bron.\n\n"
        "Med vänlig hälsning\n\nEva Lindmark\n"
    )
    minutes = parse(document(text))
    assert minutes.meeting.place and minutes.meeting.place.text == "Rådhuset i Sala"
    assert [item.title for item in minutes.items] == []
