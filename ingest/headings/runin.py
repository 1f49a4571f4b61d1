"""Titles of items that run into their text at the start of a paragraph ("Ekonomi: Kassan är god.")."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from samgraf.ingest.lines.layout import Line, label_of
from samgraf.ingest.roster.behindlabels import people
from samgraf.ingest.tables import table
from samgraf.ingest.words.people import knowledge

TITLE = re.compile(r"(?P<title>[A-ZÅÄÖÆØ][\w/&’'-]*(?: [\w/&’'–-]+){0,4})(?P<end>:|\.) +(?=[A-ZÅÄÖÆØ\"”\d])")
"""One to five words with a capital, and behind a colon or full stop a sentence of its own."""
LEAST = 3
"""Titles that make a habit of it."""
SHARE = 0.5
"""And the share of the paragraphs behind the first of them that must have one."""


def with_titles_apart(found: Sequence[Line], language: str) -> tuple[Line, ...]:
    """The lines with such titles as headings of their own, where the document makes a habit of them.

    A document that has headings or numbers is read by these and not to be handed on here.
    """
    opening = [i for i, line in enumerate(found) if opens(line) and not line.furniture and not line.meta]
    titled = {i: end for i in opening if (end := title_end(found[i], language))}
    behind = [i for i in opening if titled and i >= min(titled)]
    if len(titled) < LEAST or len(titled) < SHARE * len(behind):
        return tuple(found)
    alone = {i for i in behind if i not in titled and stands_alone(found, i, language)}
    out: list[Line] = []
    for i, line in enumerate(found):
        if i in alone:
            out.append(replace(line, heading=3))
            continue
        if i not in titled:
            out.append(line)
            continue
        cut = line.start + titled[i]
        start = cut + 1 + len(line.text[titled[i] + 1 :]) - len(line.text[titled[i] + 1 :].lstrip())
        out.append(replace(line, end=cut, text=line.text[: titled[i]], heading=3))
        out.append(replace(line, start=start, body=start, text=line.text[start - line.start :], gap=0))
    return tuple(out)


def stands_alone(found: Sequence[Line], i: int, language: str) -> bool:
    """Whether a line is such a title with its text below it, among others that run into theirs ("New Business")."""
    line, below = found[i], found[i + 1] if i + 1 < len(found) else None
    plain = below is not None and not below.gap and not (line.bullet or line.row or line.furniture or line.heading)
    return plain and title_end(replace(line, text=f"{line.text}: X"), language) == len(line.text)


def opens(line: Line) -> bool:
    """Whether a paragraph may begin with a line: behind a blank one, or with a title in capitals."""
    if line.gap:
        return True
    said, colon, _ = line.text.partition(":")
    return bool(colon) and len(said) >= LEAST_CAPITALS and said.isupper()


LEAST_CAPITALS = 4
"""Letters in a title in capitals; fewer are somebody's initials ("EE: …")."""


SENTENCES = re.compile(r"[a-zåäöæø\d]{2}\. [A-ZÅÄÖÆØ][a-zåäöæø]+ [^.]*\.")
"""Where a sentence follows another one, as it does behind no list of people."""


def title_end(line: Line, language: str) -> int:
    """Where such a title ends in a line, 0 where none begins it: no label, nobody's name, no sentence."""
    hit = TITLE.match(line.text)
    if hit is None or line.bullet or line.row or line.heading or line.entry:
        return 0
    said = line.text[hit.end() :]
    if people(said, language) and not SENTENCES.search(said):
        return 0
    label = label_of(line.text, language)
    if label is not None and label.role != "next":
        return 0
    know, words = knowledge(language), hit["title"].split()
    named = len(words) > 1 and words[-1][0].isupper() and words[-2][0].isupper() and not hit["title"].isupper()
    if named and not table(language, "language").get("capitals_in_titles"):
        return 0  # a name, as one behind a small word isn't ("Badplatsen i Ekby.")
    finite = table(language, "language").get("finite", ())
    if know.is_given(words[0]) or know.is_organisation(hit["title"]) or any(word in finite for word in words):
        return 0
    return hit.end("title") if hit["end"] == ":" or len(words) <= 3 else 0
