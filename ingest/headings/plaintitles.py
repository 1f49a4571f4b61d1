"""Titles of items that nothing marks but their place: each paragraph of the minutes begins with a line of its own.

Röstlängd                          below a blank line
Fastställdes till 19.              right below it
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from samgraf.ingest.dating.dates import find_dates
from samgraf.ingest.headings.titleshapes import LEVEL
from samgraf.ingest.lines.layout import Line, label_of
from samgraf.ingest.tables import table
from samgraf.ingest.tables.forms import shaped
from samgraf.ingest.words.fullnames import full_name
from samgraf.ingest.words.people import knowledge

LEAST, MANY = 3, 6
"""So many paragraphs must begin with a title, and fewer than many only if all behind the first of them do."""
SHARE = 0.8
"""So many of those behind the first of them that have more than one line."""
LONGEST = 60
"""Characters of a title."""


def with_plain_titles(found: Sequence[Line], language: str) -> tuple[Line, ...]:
    """The lines with such titles as headings, where nearly all paragraphs of minutes without marks begin with one.

    Where they have no bare ones, a colon may end them, if it ends several, or a full stop beside such.
    """
    titled = titles_of(found, language)
    if not titled:
        stopped = titles_of(found, language, stops=":.")
        titled = stopped if sum(1 for i in stopped if found[i].words.endswith(":")) >= STOPPED else []
    return tuple(replace(line, heading=LEVEL) if i in titled else line for i, line in enumerate(found))


STOPPED = 2
"""So many titles must end in a colon."""


def titles_of(found: Sequence[Line], language: str, *, stops: str = "") -> list[int]:
    """The lines that are such titles, maybe with one of some `stops` at their end; [] where too few have one."""
    top = next((i for i, line in enumerate(found) if not line.meta), 0)
    firsts = [i for i in range(top + 1, len(found)) if opens(found, i)]
    titled = [i for i in firsts if is_title(found, i, language, stops=stops)]
    behind = [i for i in firsts if titled and i >= titled[0] and not is_labelled(found[i], language)]
    whole = sum(1 for i in titled if found[i + 1].text.endswith((".", "!", "?")) or len(found[i + 1].text) > LONGEST)
    few = len(titled) < MANY
    lone = (i for i, x in enumerate(found) if i and x.gap and not (x.furniture or x.meta or is_labelled(x, language)))
    behind = [i for i in lone if titled and i >= titled[0]] if few else behind
    most = len(titled) >= LEAST and len(titled) >= (1.0 if few else SHARE) * len(behind)
    return titled if most and 2 * whole >= len(titled) else []


def opens(found: Sequence[Line], i: int) -> bool:
    """Whether a paragraph of more than one line begins with a line, and no list or table."""
    line, below = found[i], found[i + 1] if i + 1 < len(found) else None
    plain = not (line.bullet or line.row or line.heading or line.furniture or line.code or line.meta)
    return plain and bool(line.gap) and below is not None and not (below.gap or below.furniture)


def is_labelled(line: Line, language: str) -> bool:
    """Whether a line is the label of a section ("Beslut"), or a field with its value ("Nästa möte: 3 maj")."""
    label = label_of(line.words, language)
    valued = label is not None and label.kind == "field" and label.value < len(line.words)
    return label is not None and (label.kind == "section" or valued)


def is_title(found: Sequence[Line], i: int, language: str, *, stops: str = "") -> bool:
    """Whether a line is a few words with a capital, no sentence, no name, and no label of people or of the head.

    One of some `stops` may end it.
    """
    line, below, know = found[i], found[i + 1], knowledge(language)
    title = line.words.rstrip(stops) if stops else line.words
    words = title.split() or [""]
    plain = len(title) <= LONGEST and len(words) <= 8 and words[0][:1].isupper() and title[-1] not in ".,;:!–-"
    dated = any(date.day or date.start_time for date in find_dates(title, language=language))  # no season alone
    if not plain or dated or re.search(r"\s{3}|\t", line.text):
        return False
    if know.is_given(words[0]) or know.is_organisation(title) or shaped("question").match(title):
        return False
    asks = title.endswith("?") and words[0].casefold() in table(language, "language").get("asking", ())
    if not asks and any(word in table(language, "language").get("finite", ()) for word in words):
        return False
    label = label_of(line.words, language)
    if label and label.kind == "group":
        name = full_name(language).match(below.words)
        return label.value >= len(line.words) and not (name and know.is_given(name.group().split()[0])) and told(below)
    return label is None or label.role == "next"


def told(line: Line) -> bool:
    """Whether a line is a sentence, however short."""
    return line.text.endswith(".") and line.words[0].isupper()
