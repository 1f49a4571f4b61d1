"""Titles of items behind a word that says they are titles, in minutes that number none of them.

Ärende: Ny förskola            Ärende      Ny förskola
Beslut: Nämnden bygger den.    Beslut      Nämnden bygger den.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from samgraf.ingest.headings.items import Heading
from samgraf.ingest.headings.titleshapes import LEVEL
from samgraf.ingest.lines.layout import Line
from samgraf.ingest.tables import opening

LEAST = 2
"""So many titles must have the same word before them."""


def with_labelled_titles(found: Sequence[Line], language: str) -> tuple[tuple[Line, ...], tuple[Heading, ...]]:
    """The lines, without such a word before titles, and the headings that these are."""
    titles = {i: at for i, line in enumerate(found) if (at := title_at(line, language))}
    words = [found[i].words[:at].strip("\t :").casefold() for i, at in titles.items()]
    usual = max(set(words), key=words.count, default="")
    if words.count(usual) < LEAST:
        return tuple(found), ()
    kept = {i for i, word in zip(titles, words, strict=True) if word == usual}
    lines = tuple(behind(line, titles[i]) if i in kept else line for i, line in enumerate(found))
    pieces = {i: ((lines[i].body, lines[i].end),) for i in kept}
    return lines, tuple(Heading(i, i, "", pieces[i], "", "title-label", lines[i].end) for i in sorted(kept))


def title_at(line: Line, language: str) -> int:
    """Where the title begins on a line that says that it gives one; 0 where it doesn't."""
    if line.furniture or line.meta or line.bullet or line.words.count("\t") > 1:
        return 0
    hits = (rule.match.match(line.words) for rule in opening(line.words, language, "layout", "title-label"))
    return next((hit.end() for hit in hits if hit), 0)


def behind(line: Line, at: int) -> Line:
    """What stands on a line from a place in its words on, as a heading."""
    start = line.body + at
    text = line.words[at:]
    return replace(line, start=start, body=start, text=text, heading=LEVEL, row=False, gap=max(line.gap, 1))
