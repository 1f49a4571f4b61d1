"""Lines that hold what stood on two, with nothing left between: a page that loses its breaks glues them together.

3. EkonomiKassören redogör för läget.        Bo Alm§ 1 Öppnande
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING

from samgraf.ingest.tables import table

if TYPE_CHECKING:
    from samgraf.ingest.lines.layout import Line

LEAST = 3
"""So many titles that are glued to their text make a habit of it."""
TITLED = re.compile(
    r"(?:§ ?)?\d{1,3}[.)]? (?P<title>[A-ZÅÄÖÆØ].*?[a-zåäöæø][.?!:]?)(?=[A-ZÅÄÖÆØ][a-zåäöæø]+ (?P<said>.*))"
)
"""A number, a title, and right behind it a word with a capital, which begins what is told."""
FIRST_WORDS = 12
"""Within so many words a sentence has its verb."""


def before_signs(found: list[Line]) -> list[Line]:
    """The lines, one whose end has a paragraph's sign glued to it ("Bo Alm§ 1 Öppnande") parted before the sign."""
    glued = {line.start: hit.start() for line in found if "§" in line.text and (hit := GLUED.search(line.text))}
    if not glued or not any(line.text.startswith("§") for line in found):
        return found
    return [part for line in found for part in parted(line, [glued[line.start]] if line.start in glued else ())]


GLUED = re.compile(r"(?<=[a-zåäö.)])(?=§ ?\d{1,4}[.:]? [A-ZÅÄÖÆØ])")
"""The sign of a paragraph right behind a word, with a title behind its number."""


def before_next(found: list[Line]) -> list[Line]:
    """The lines, one that begins with the sign of an item and holds that of the next one parted before it.

    "§2 Dagordning Den godkänns §3 Val av justerare", where no line begins with § 3
    """
    opened = {int(hit[1]): line.start for line in found if (hit := OPENED.match(line.text))}
    cuts: dict[int, list[int]] = {}
    for number, start in opened.items():
        line = next(line for line in found if line.start == start)
        if number + 1 in opened or not (number + 2 in opened or number - 1 in opened) or line.row:
            continue
        if more := next((hit for hit in WITHIN.finditer(line.text) if int(hit[1]) == number + 1), None):
            cuts[start] = [more.start()]
    return [part for line in found for part in parted(line, cuts.get(line.start, ()))] if cuts else found


WITHIN = re.compile(r"(?<=\s)§ ?(\d{1,4})[.:]? (?=[A-ZÅÄÖÆØ])")
"""The sign of an item within a line, and the beginning of its title."""
OPENED = re.compile(r"§ ?(\d{1,4})\b")
"""The sign of an item at the beginning of a line."""


def before_texts(found: list[Line], language: str) -> list[Line]:
    """The lines, numbered ones whose titles are glued to their text parted between the two, where several are.

    Somebody's or a firm's name with a capital within it ("1. Visning av EkoKart") has no verb behind it.
    """
    cuts: dict[int, list[int]] = {}
    verb = pattern(language, "verbs")
    for line in found:
        hit = TITLED.match(line.text) if not (line.row or line.code or line.heading) else None
        said = hit["said"].split()[:FIRST_WORDS] if hit else []
        if hit and any(verb.fullmatch(word.rstrip(",.").casefold()) for word in said):
            cuts[line.start] = [hit.end("title")]
    if len(cuts) < LEAST:
        return found
    return [part for line in found for part in parted(line, cuts.get(line.start, ()))]


def parted(line: Line, cuts: Sequence[int]) -> Iterator[Line]:
    """A line, or what it is of between places in its text."""
    if not cuts:
        yield line
        return
    for n, (start, end) in enumerate(pairwise([0, *cuts, len(line.text)])):
        text = line.text[start:end].rstrip()
        at = line.start + start
        if not n:
            yield replace(line, end=at + len(text), text=text)
        elif text:
            yield replace(line, start=at, body=at, end=at + len(text), text=text, gap=0, bullet="", page_top=False)


@cache
def pattern(language: str, name: str) -> re.Pattern[str]:
    """A pattern of the language's table for texts that have lost their line breaks."""
    return re.compile(table(language, "layout").get("run-on", {}).get(name) or "(?!)")
