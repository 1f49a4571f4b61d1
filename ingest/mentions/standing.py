"""Mentions by where they stand: those in a stretch of the document are found without looking at all the others."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence

from samgraf.ingest.minutes import Mention
from samgraf.ingest.text import Span


class Standing:
    """The mentions of one document, in order of the places at which they begin."""

    def __init__(self, mentions: Sequence[Mention]) -> None:
        self._order = sorted(range(len(mentions)), key=lambda n: mentions[n].span.start)
        self._starts = [mentions[n].span.start for n in self._order]

    def beginning_in(self, spans: Iterable[Span]) -> list[int]:
        """The mentions that begin within one of the stretches or right behind it, by their indexes in order."""
        found: set[int] = set()
        for span in spans:
            found.update(self._order[bisect_left(self._starts, span.start) : bisect_right(self._starts, span.end)])
        return sorted(found)
