"""Minutes written by hand for tests: one passage a line, or plain texts as they would come."""

from __future__ import annotations

from samgraf.ingest.minutes import Item, Meeting, Minutes, Participant, Value
from samgraf.ingest.pipeline import read
from samgraf.ingest.read import document
from samgraf.ingest.readers import markdown
from samgraf.ingest.reading import Reading
from samgraf.ingest.text import Document, Passage, Source


def plain(text: str) -> Document:
    """A plain text as a document."""
    return Document(Source("example.txt", text.encode(), "text/plain", "0" * 64), text)


def understood(text: str) -> Reading:
    """A plain text as a file of it is read."""
    return read(document(plain(text).source))


def understood_markdown(text: str) -> Reading:
    """A text in Markdown as a file of it is read."""
    return read(markdown.read(Source("example.md", text.encode(), "text/markdown", "0" * 64)))


LISTED = (
    "Beslutande: Eva Ek (S), ordförande\nBo Alm (M), vice ordförande\nÖvriga närvarande: Rut Dahl, teknisk chef\n\n"
)
"""Those present at a meeting of a formal body."""


def formal(body: str) -> str:
    """The head of a formal body's protocol."""
    return f"Ekö kommun\n{body}\nSammanträdesprotokoll 2024-05-02\nPlats och tid: Rådhuset, kl. 13.00-15.00\n"


def decided_below(head: str, item: str) -> list[str]:
    """What a protocol with one item decides there."""
    return [d.text for d in understood(f"{head}{LISTED}§ 3 Vägar\n{item}\n").minutes.decisions]


Decided = tuple[str, str, list[str]]


def decided_in(text: str) -> list[Decided]:
    """What a plain text decides or leaves to do, by when, and by whom, in the order of the alphabet."""
    found = understood(text)
    who = [(i.decision, found.entities[i.entity].name) for i in found.involvements if i.how == "responsible"]
    return [
        (d.text, d.due.text if d.due else "", sorted(name for k, name in who if k == n))
        for n, d in enumerate(found.minutes.decisions)
    ]


def minutes_of(
    text: str,
    *participants: Participant,
    genre: str = "notes",
    owner: str = "",
    body: str = "",
    items: tuple[Item, ...] = (),
) -> Minutes:
    """Minutes whose passages are the lines of `text`, all sentences; "3| …" puts a line under item 3 (by index)."""
    passages, position, kept = [], 0, []
    for line in text.split("\n"):
        number, bar, rest = line.partition("| ")
        words = rest if bar else line
        item = int(number) if bar else -1
        passages.append(Passage(words, ((0, position, len(words)),), "sentence", item))
        kept.append(words)
        position += len(words) + 1
    document = Document(Source("written.txt", b"", "text/plain", "0" * 64), "\n".join(kept))
    meeting = Meeting(
        body=Value(body, (), "test") if body else None,
        owner=Value(owner, (), "test") if owner else None,
    )
    return Minutes(document, "sv", genre, meeting, participants, items, tuple(passages))
