"""The kept text as a reader writes it down, line by line, with hints and places.

All readers write through `Writer`, so that letters are mended, limits kept and places noted in one place.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import pairwise
from typing import Final

from samgraf.ingest.readers.limits import LIMITS
from samgraf.ingest.readers.lost import restored
from samgraf.ingest.readers.mend import Tally, mended
from samgraf.ingest.readers.partysigns import with_round_brackets
from samgraf.ingest.readers.prompts import without_prompts
from samgraf.ingest.readers.refused import Refused
from samgraf.ingest.readers.signs import with_section_signs
from samgraf.ingest.text import Document, Hint, Mending, Place, Source, Span

SAME: Final = str.maketrans(
    dict.fromkeys("\n\xa0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000", " ")
    | {"\ufb00": "ff", "\ufb01": "fi", "\ufb02": "fl", "\ufb03": "ffi", "\ufb04": "ffl", "\ufb05": "st", "\ufb06": "st"}
    | {"\u2010": "-", "\u2011": "-", "\u2012": "–", "\u2015": "–", "\u2212": "–"}
)
"""Blanks that don't break or are of other widths, hyphens and dashes of other kinds, letters that are set as one sign:
kept as the usual ones."""
OTHERS: Final = re.compile(f"[{''.join(map(chr, SAME))}]")


def usual(text: str) -> str:
    """A line with blanks and dashes of the usual kinds only, as long as before.

    >>> usual("§\\xa04 Val\\u2009–\\u20095")
    '§ 4 Val – 5'
    """
    return text.translate(SAME) if OTHERS.search(text) else text


class Writer:
    """Grows the text of one document; `document()` ends it.

    >>> from samgraf.ingest.text import Source
    >>> w = Writer(Source("a.txt", b"", "text/plain", ""))
    >>> w.line("Beslut", where="line 1", kind="heading", level=2)
    Span(start=0, end=6)
    >>> w.gap(); w.gap(); w.line("Att bifalla", where="line 3")
    Span(start=8, end=19)
    >>> w.document().text
    'Beslut\\n\\nAtt bifalla\\n'
    """

    def __init__(self, source: Source) -> None:
        self.source = source
        self.length = 0
        self._pieces: list[str] = []
        self._pages: list[int] = []
        self._hints: list[Hint] = []
        self._places: list[Place] = []
        self._mendings: list[Mending] = []
        self._tally = Tally()
        self._open = False
        self._within = f"{source.within}: " if source.within else ""

    def line(
        self,
        text: str,
        *,
        where: str,
        kind: str = "",
        level: int = 0,
        page: int = 0,
        box: tuple[float, float, float, float] | None = None,
        end: str = "\n",
    ) -> Span:
        """Write one line (no line feed in it); the span that it got. `end` is a blank where the next one goes on."""
        start = self.length
        text = without_prompts(mended(usual(text), start, self._tally), start, self._tally)
        self._put(text + end)
        span = Span(start, start + len(text))
        if text and not text.isspace():
            self._open = True
            self._places.append(Place(span, self._within + where, page, box))
            if kind:
                self._hints.append(Hint(span, kind, level))
        return span

    def gap(self) -> None:
        """End a paragraph: one empty line, never two and none at the beginning."""
        if self._open:
            self._put("\n")
            self._open = False

    def page(self) -> None:
        """A page begins here."""
        self._pages.append(self.length)

    def hint(self, span: Span, kind: str, level: int = 0) -> None:
        """Say something more about a stretch that is already written; an empty one is passed over."""
        if span.start < span.end:
            self._hints.append(Hint(span, kind, level))

    def mending(self, span: Span, message: str, reading: str = "") -> None:
        """Put on record what could not be read or was put right."""
        self._mendings.append(Mending(span, message, reading))

    def _put(self, text: str) -> None:
        self.length += len(text)
        if self.length > LIMITS.characters:
            raise Refused(
                self.source.name,
                f"it holds more than {LIMITS.characters} characters of text",
                "Split it into its meetings.",
            )
        self._pieces.append(text)

    def document(self) -> Document:
        """What has been written, whole.

        Raises `Refused` where no letter or digit has been written.
        """
        text = "".join(self._pieces)
        if not self._open:
            text = text.removesuffix("\n")
        if not any(char.isalnum() for char in text):
            raise Refused(self.source.name, "it holds no text", "Check that it is the right file.")
        text, lost = restored(text)
        text, misread = with_section_signs(text)
        text, parties = with_round_brackets(text)
        mendings = (*self._mendings, *self._tally.mendings(), *lost, *misread, *parties)
        return Document(
            source=self.source,
            text=text,
            pages=in_order(self._pages),
            hints=tuple(sorted(self._hints, key=lambda h: (h.span.start, -h.span.end, h.kind))),
            places=tuple(self._places),
            mendings=tuple(sorted(mendings, key=lambda m: (m.span, m.message))),
        )


def in_order(pages: Iterable[int]) -> tuple[int, ...]:
    """Page offsets as they are noted; checks that none goes back."""
    offsets = tuple(pages)
    assert all(a <= b for a, b in pairwise(offsets)), "pages are written in order"
    return offsets
