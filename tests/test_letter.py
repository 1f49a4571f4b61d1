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
