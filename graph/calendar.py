"""Meetings, and the last days of what was decided, as a calendar that every calendar program reads (RFC 5545)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from typing import TYPE_CHECKING, Final

from samgraf.graph.query import ask

if TYPE_CHECKING:
    from samgraf.graph.store import View

WIDTH: Final = 75
"""Bytes of a line; longer ones go on after a line break and a blank (section 3.1)."""
ESCAPES: Final = str.maketrans({"\\": "\\\\", ";": "\\;", ",": "\\,", "\n": "\\n", "\r": ""})


def as_ics(view: View) -> bytes:
    """The calendar of a store: an event for each meeting whose day is known, and a day for each decision that has one.

    Times have no zone, as in the minutes: they are those of the place.
    """
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//samgraf//samgraf//SV", "CALSCALE:GREGORIAN"]
    for event in (*meetings(view), *last_days(view)):
        lines += ["BEGIN:VEVENT", *event, "END:VEVENT"]
    return b"".join(folded(line) for line in [*lines, "END:VCALENDAR"])


def meetings(view: View) -> Iterator[list[str]]:
    """An event for each meeting."""
    for row in ask(view, "meetings").records():
        if row["start"]:
            yield [
                f"UID:{said(row['meeting'])}",
                *when(row["start"], row["end"]),
                f"SUMMARY:{said(row['body'] or row['document'])}",
                *([f"LOCATION:{said(row['place'])}"] if row["place"] else []),
                f"DESCRIPTION:{said(row['document'])}",
                f"URL:{row['meeting']}",
                "CATEGORIES:sammanträde",
            ]


def last_days(view: View) -> Iterator[list[str]]:
    """A day for each decision that is to be done by then; it blocks no time."""
    bodies = {row["document"]: row["body"] for row in ask(view, "meetings").records()}
    for row in ask(view, "decisions").records():
        if row["due"]:
            body = bodies.get(row["document"], "")
            yield [
                f"UID:{said(row['decision'])}",
                *when(row["due"], ""),
                f"SUMMARY:{said('Senast: ' + ' '.join(row['text'].split()))}",
                f"DESCRIPTION:{said(', '.join(filter(None, (body, row['document']))))}",
                f"URL:{row['decision']}",
                "CATEGORIES:slutdag",
                "TRANSP:TRANSPARENT",
            ]


def when(start: str, end: str) -> list[str]:
    """Beginning and end of an event; the stamp is its day, so that the same store gives the same bytes.

    >>> when("2024-05-14T09:00:00", "2024-05-14T11:30:00")
    ['DTSTAMP:20240514T000000Z', 'DTSTART:20240514T090000', 'DTEND:20240514T113000']
    >>> when("2024-12-31", "")
    ['DTSTAMP:20241231T000000Z', 'DTSTART;VALUE=DATE:20241231', 'DTEND;VALUE=DATE:20250101']
    """
    stamp = f"DTSTAMP:{start[:10].replace('-', '')}T000000Z"
    if "T" in start:
        ends = [f"DTEND:{bare(end)}"] if "T" in end and end > start else []
        return [stamp, f"DTSTART:{bare(start)}", *ends]
    after = date.fromisoformat(max(start[:10], end[:10])) + timedelta(days=1)
    return [stamp, f"DTSTART;VALUE=DATE:{bare(start[:10])}", f"DTEND;VALUE=DATE:{after:%Y%m%d}"]


def bare(moment: str) -> str:
    """A day, or a day and time, without what stands between its numbers."""
    return moment[:19].replace("-", "").replace(":", "")


def said(text: str) -> str:
    """A text as a value (section 3.3.11): no control characters, breaks and separators escaped."""
    kept = "".join(c for c in text if c in "\n\t" or c.isprintable() or c.isspace())
    return kept.translate(ESCAPES)


def folded(line: str) -> bytes:
    """A line over as many as it needs, none torn inside a letter.

    >>> folded("SUMMARY:kort")
    b'SUMMARY:kort\\r\\n'
    """
    parts: list[bytes] = []
    part = b""
    for letter in line:
        data = letter.encode()
        if len(part) + len(data) > WIDTH - bool(parts):
            parts.append(part)
            part = b""
        part += data
    return b"\r\n ".join([*parts, part]) + b"\r\n"
