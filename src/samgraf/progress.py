"""What is seen of a long run: a bar on a terminal, a line of JSON for each document where a program reads along."""

from __future__ import annotations

import json
import time
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

if TYPE_CHECKING:
    from samgraf.ingest.archive.run import Event

WIDTH = 24
PAUSE = 0.1
"""Seconds between two pictures of the bar."""


class Bar:
    """A bar on one line of a terminal: files read of those to be read, documents, rate, time left, refusals.

    Nothing is drawn where the stream is no terminal.
    """

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream
        self._shown = stream.isatty()
        self._began = self._last = time.monotonic()
        self._files = self._through = self._documents = self._refused = 0

    def tell(self, event: Event) -> None:
        """Take an event in, and draw the bar anew now and then."""
        if event.kind == "planned":
            self._files += event.count
            self._began = time.monotonic()
        self._through += event.kind == "read"
        self._documents += event.kind in ("ingested", "replaced", "reread")
        self._refused += event.kind == "refused"
        if self._shown and self._files and time.monotonic() - self._last > PAUSE:
            self._last = time.monotonic()
            self._stream.write(f"\r{self.line(self._last - self._began)}\x1b[K")
            self._stream.flush()

    def line(self, seconds: float) -> str:
        """The bar as it stands after so many seconds."""
        done = self._through / self._files if self._files else 1.0
        filled = round(WIDTH * done)
        left = clock(seconds / done - seconds) if done else "–"
        refused = f" · {self._refused} refused" if self._refused else ""
        rate = self._documents / seconds if seconds else 0
        return (
            f"{'█' * filled}{'░' * (WIDTH - filled)} {self._through:,} of {self._files:,} files · "
            f"{self._documents:,} documents · {rate:.1f}/s · {left} left{refused}"
        )

    def clear(self) -> None:
        """Take the bar off the terminal again."""
        if self._shown:
            self._stream.write("\r\x1b[K")
            self._stream.flush()


def clock(seconds: float) -> str:
    """A stretch of time as people read it.

    >>> clock(7), clock(75), clock(3700)
    ('7 s', '1:15 min', '1:01 h')
    """
    whole = round(seconds)
    if whole < 60:
        return f"{whole} s"
    if whole < 3600:
        return f"{whole // 60}:{whole % 60:02} min"
    return f"{whole // 3600}:{whole % 3600 // 60:02} h"


def entry(event: Event) -> str:
    """An event as a line of JSON; what is empty is left out."""
    fields = {
        "event": event.kind,
        "path": str(event.path) if event.path else "",
        "name": event.name,
        "within": event.within,
        "document": event.document,
        "reason": event.reason,
        "remedy": event.remedy,
        "seconds": round(event.seconds, 3),
        "count": event.count,
    }
    told = {key: value for key, value in fields.items() if value or (key, event.kind) == ("count", "planned")}
    return json.dumps(told, ensure_ascii=False)


def short(path: Path) -> str:
    """A path as one would type it here.

    >>> short(Path.cwd() / "maj.pdf")
    'maj.pdf'
    """
    here = Path.cwd()
    return str(path.relative_to(here)) if path.is_relative_to(here) else str(path)


def told(event: Event) -> str:
    """A refusal or a thing left alone, in a line for people."""
    if event.kind == "left" or event.path is None:
        return event.reason
    inner = f"{event.within} / {event.name}: " if event.within else ""
    stays = " The version of before stays in the store." if event.document else ""
    return f"{short(event.path)}: {inner}{event.reason}. {event.remedy}{stays}"
