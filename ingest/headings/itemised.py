"""The lines of a document with the headings of its items, however these are set, also where line breaks are lost.

5. Roads Noted. 6. Trees        "5. Roads Noted." and "6. Trees": 5 and 7 begin lines of their own, and 6 is missing
7. Any other business
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from samgraf.ingest.headings.agendatitles import with_agenda_titles
from samgraf.ingest.headings.alike import titled_alike
from samgraf.ingest.headings.items import Heading, headings
from samgraf.ingest.headings.plaintitles import with_plain_titles
from samgraf.ingest.headings.runin import with_titles_apart
from samgraf.ingest.headings.series import more_counted
from samgraf.ingest.headings.series import titles as in_series
from samgraf.ingest.headings.titlelabels import with_labelled_titles
from samgraf.ingest.headings.titleshapes import capitals, with_shaped_titles
from samgraf.ingest.lines.layout import Line, label_of

LOST = 3
"""So many numbers in a row may stand within lines and not at the beginning of one."""
SIGNS = {"numbered": r"{}[.)]", "section-sign": r"§ ?{}[.:]?"}
"""How a heading of each form writes its number."""


def itemised(found: tuple[Line, ...], language: str) -> tuple[tuple[Line, ...], tuple[Heading, ...], frozenset[int]]:
    """The lines, the headings of the items in them, and the lines that belong to a table of contents."""
    heads, contents = headings(found, language)
    for lost in (lost_items, lost_parts):
        if cuts := {*lost(found, heads)}:
            found = tuple(part for line in found for part in parted(line, cuts))
            heads, contents = headings(found, language)
    if contents and all(found[h.last].text.endswith(".") for h in heads):
        heads = by_agenda(found, contents, language) or heads
    if heads and not contents and below_titles(found, heads, language):
        heads = ()
    if heads:
        return found, titled_alike(found, more_counted(found, heads, language), language), contents
    labelled, heads = with_labelled_titles(found, language)
    if heads:
        return labelled, heads, contents
    shaped = with_titles(found, language)
    if heads := in_series(found, shaped, language):
        return found, heads, contents
    return shaped, in_series(shaped, shaped, language), contents


def with_titles(found: tuple[Line, ...], language: str) -> tuple[Line, ...]:
    """The lines with titles without numbers as headings, where an agenda gives them, or their shape or place does."""
    if not marked(found):
        found = with_agenda_titles(found, language)
    found = with_shaped_titles(found, language)
    if not marked(found):
        found = with_titles_apart(found, language)
    if not marked(found):
        found = with_plain_titles(found, language)
    return found


def marked(found: Sequence[Line]) -> bool:
    """Whether lines are headings other than the first line, which is the title of the whole."""
    return any(line.heading for line in found[1:])


TITLES = 3
"""So many titles in capitals above all numbers make these a list below the last of them."""


def below_titles(found: Sequence[Line], heads: Sequence[Heading], language: str) -> bool:
    """Whether the numbers are a list at the end of minutes whose items have titles in capitals, and stand close."""
    first, plain = heads[0].first, not any(line.heading for line in found)
    close = all(b.first - a.last <= 2 for a, b in pairwise(heads))
    if not plain or not close or not first or not found[first - 1].words.rstrip(":?").isupper():
        return False
    return sum(1 for i in range(first) if capitals(found, i, language)) >= TITLES


COVERED = 0.6
"""So much of an agenda must come again as numbers of paragraphs before these are its items."""


def by_agenda(found: Sequence[Line], contents: frozenset[int], language: str) -> tuple[Heading, ...]:
    """The items where an agenda gives their titles and below it only their numbers come again, before running text.

    1. Opening                          in the agenda
    1. Eva Ek opened the meeting.       in the minutes
    """
    every = [(i, hit) for i, line in enumerate(found) if (hit := OPENS.match(line.words))]
    titles = {hit["number"]: (found[i], hit) for i, hit in every if i in contents}
    last = max((i for i, _ in every if i in contents), default=len(found))
    below = [(i, hit) for i, hit in every if i > last]
    numbers = [hit["number"] for _, hit in below]
    rising = numbers == [number for number in titles if number in {*numbers}] and numbers[:1] == ["1"]
    if not rising or len(numbers) < max(2, COVERED * len(titles)):
        return ()
    between = found[last + 1 : below[0][0]]  # below notes or the heading of things to do the numbers are others
    labels = (label_of(line.words, language) for line in between)
    if any(s and s.role in ("action", "decision") for s in labels) or sum(x.text.endswith(".") for x in between) > 1:
        return ()
    heads = []
    for i, hit in below:
        line, told = titles[hit["number"]]
        title = (line.body + told.end(), line.body + len(line.words.rstrip(" .:")))
        heads.append(Heading(i, i, hit["number"], (title,), "", "agenda", found[i].body + hit.end(), hit.end()))
    return tuple(heads)


OPENS = re.compile(r"(?P<number>\d{1,2})[.)] (?=[A-ZÅÄÖÆØ])")
"""The number that a line begins with."""


def lost_items(found: Sequence[Line], heads: Sequence[Heading]) -> Iterator[int]:
    """Where headings begin within a line, behind a sentence: their numbers are missing between those on either side."""
    for above, below in pairwise(h for h in heads if h.number.isdigit()):
        missing = range(int(above.number) + 1, int(below.number))
        if above.form not in SIGNS or above.form != below.form or not 0 < len(missing) <= LOST:
            continue
        cuts, line, at = [], above.first, found[above.first].body
        for number in missing:
            begins = re.compile(rf"(?<=[.!?…:)]) (?={SIGNS[above.form].format(number)} [A-ZÅÄÖÆØ])")
            every = ((k, hit) for k in range(line, below.first) for hit in begins.finditer(found[k].text))
            line, at = next(((k, p) for k, hit in every if (p := found[k].start + hit.end()) > at), (0, -1))
            if at < 0:
                break
            cuts.append(at)
        if len(cuts) == len(missing):
            yield from cuts


def lost_parts(found: Sequence[Line], heads: Sequence[Heading]) -> Iterator[int]:
    """Where the numbered parts of an item begin within the lines of it ("8. Reports 8.1 Chairman's report …")."""
    ends = [*(h.first for h in heads[1:]), len(found)]
    for head, stop in zip(heads, ends, strict=False):
        written = f"{head.number}."
        numbered = [line for line in found[head.first : stop] if written in line.text]
        if not head.number.isdigit() or not numbered:
            continue
        number = rf"(?={head.number}\.(?P<part>\d{{1,2}})[a-z]? [A-ZÅÄÖÆØ\d])"
        begins = re.compile(rf"(?:^|(?:(?<=[^\s\d§.,])|(?<=[a-zà-ÿ)][.:])) ){number}")  # also where a line begins
        every = ((line, hit) for line in numbered for hit in begins.finditer(line.words))
        hits = [(line.body + hit.end(), int(hit["part"])) for line, hit in every]
        parts = [part for _, part in hits]
        if parts[:1] == [1] and parts == sorted(parts):
            yield from (at for at, _ in hits)


def parted(line: Line, cuts: set[int]) -> Iterator[Line]:
    """A line, or what it is of before and behind each place at which the next heading begins in it."""
    edges = [line.start, *sorted(at for at in cuts if line.body < at < line.end), line.end]
    for n, (start, end) in enumerate(pairwise(edges)):
        text = line.text[start - line.start : end - line.start].rstrip()
        if not n:
            yield replace(line, end=start + len(text), text=text)
        else:
            yield replace(line, start=start, end=start + len(text), text=text, body=start, gap=1, bullet="", heading=0)
