"""Titles of items without numbers that are all set in one shape: bold, with a colon, as bullets, behind hours.

A shape counts only where a document makes a habit of it; then its lines are read as headings.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from samgraf.ingest.dating.dates import only_day
from samgraf.ingest.lines.layout import Line, label_of
from samgraf.ingest.lines.passages import open_end
from samgraf.ingest.tables import rules, table
from samgraf.ingest.tables.forms import shaped
from samgraf.ingest.words.people import knowledge

LEAST = 3
"""Titles that make a habit of a shape."""
LEVEL = 3
"""Of the headings that such lines are read as: below the title of the whole."""
CLOCK = re.compile(r"(?:kl\.? ?)?\d{1,2}[.:]\d{2}(?: ?[-–] ?\d{1,2}[.:]\d{2})?(?: ?[–:-])?\s+(?=[A-ZÅÄÖÆØ])")
RUN_IN = re.compile(r"(?P<title>[A-ZÅÄÖÆØ][^:.]{2,60}):\s+(?=[A-ZÅÄÖÆØ])")


def with_shaped_titles(found: Sequence[Line], language: str) -> tuple[Line, ...]:
    """The lines with titles of one shape as headings, in minutes whose items bear no numbers and no marks."""
    if sum(1 for line in found if line.heading) > 1:
        return tuple(found)
    first = behind_list(found, language)
    if merged := with_wrapped_titles(found, first, language):
        return merged
    shapes = (bold, colon, capitals, bullet, bullet, hours, asked, days)
    for n, shape in enumerate(shapes):
        begin = 0 if shape is days or (shape is bullet and n == shapes.index(bullet)) else first
        at = [i for i in range(begin, len(found)) if shape(found, i, language)]
        over = sum(1 for i in at if (under := below(found, i)) is not None and not under.bullet)
        if shape is bullet and HALF * over < len(at):
            continue  # entries of lists, with nothing below them
        if len(at) >= LEAST and len(at) >= SHARE * rivals(found, begin, shape):
            return tuple(as_heading(line) if i in at else line for i, line in enumerate(found))
    return with_entries_apart(found, first, language)


HALF = 2
"""Of the bullets that are titles one in so many has its text below it at least."""
SHARE = 0.6
"""So many of the bullets must be titles, where titles are bullets."""


def rivals(found: Sequence[Line], first: int, shape: Callable[[Sequence[Line], int, str], bool]) -> int:
    """The lines that look like titles of a shape at a glance: all bullets but sentences, where bullets are titles."""
    return sum(1 for line in found[first:] if line.bullet and line.words[-1] != ".") if shape is bullet else 0


def behind_list(found: Sequence[Line], language: str) -> int:
    """The line behind the last label of those present in the head, where titles may begin."""
    last = 0
    for i, line in enumerate(found[: len(found) // 2 + 1]):
        label = label_of(line.words, language)
        if label and label.kind in ("group", "field") and not line.furniture:
            last = i + 1
    return last


def as_heading(line: Line) -> Line:
    """A line as the heading that its title is."""
    hit = CLOCK.match(line.words)
    return replace(line, heading=LEVEL, bullet="", body=line.body + (hit.end() if hit else 0))


def titled(line: Line, words: str, language: str) -> bool:
    """Whether words may be a title: a few with a capital, nobody's name, no label, no sentence."""
    many = words.split()
    if not 1 <= len(many) <= 7 or len(words) > 60 or not words[0].isupper() or not words[-1].isalnum():
        return False
    know, finite = knowledge(language), table(language, "language").get("finite", ())
    label = label_of(line.words, language)
    if line.furniture or line.row or line.code or (label is not None and label.role != "next"):
        return False
    told = words.rpartition(": ")[2].split() if ": " in words else many  # "Ekö kommun: Eva Ek" tells who came
    if know.is_given(told[0]):
        return False
    return not (know.is_given(many[0]) or know.is_organisation(words) or any(word in finite for word in many))


def below(found: Sequence[Line], i: int) -> Line | None:
    """The line below another one, over a page's header and footer; None at the end."""
    return next((found[k] for k in range(i + 1, len(found)) if not found[k].furniture), None)


def says(line: Line | None) -> bool:
    """Whether a line is running text; the last title may have none."""
    if line is None:
        return True
    words = line.words.split()
    small = sum(1 for word in words if word[0].islower())
    return not line.furniture and not line.row and len(words) >= 3 and 2 * small >= len(words) and words[0][0].isupper()


def bold(found: Sequence[Line], i: int, language: str) -> bool:
    """A bold line above text that is not."""
    line, under = found[i], below(found, i)
    apart = line.bold and line.apart and not line.bullet and not (under and under.bold)
    return apart and titled(line, line.words, language)


def colon(found: Sequence[Line], i: int, language: str) -> bool:
    """A line that ends with a colon, right above running text."""
    line, under = found[i], below(found, i)
    apart = line.apart and not line.bullet and line.words.endswith(":") and not (under and under.bullet)
    return apart and titled(line, line.words[:-1], language) and says(under)


def capitals(found: Sequence[Line], i: int, language: str) -> bool:
    """A line in capitals below a blank one, above text or entries that are not in capitals; it may bear a mark."""
    line, under = found[i], below(found, i)
    words = line.words.rstrip(":")
    listed = bool(line.bullet) and under is not None and bool(under.bullet)
    apart = line.apart and words.isupper() and len(words) >= LEAST_CAPITALS and not (listed or line.row)
    few = len(words.split()) <= 7 and len(words) <= 60 and not (line.furniture or line.code)
    listed = under is not None and (bool(under.bullet) or under.words[0].isdigit())
    over = under is not None and not under.text.isupper() and not under.row and (listed or tells(under))
    return apart and few and over and (label_of(line.words, language) is None or once_alone(found, line, language))


def once_alone(found: Sequence[Line], line: Line, language: str) -> bool:
    """Whether a line is the label of what is talked about, alone and nowhere else, as the title of an item is."""
    label = label_of(line.words, language)
    alone = label is not None and label.role == "discussion" and label.value >= len(line.words)
    return alone and sum(1 for other in found if other.words.casefold() == line.words.casefold()) == 1


LEAST_CAPITALS = 4
"""Letters in a title in capitals; fewer are somebody's initials."""


def bullet(found: Sequence[Line], i: int, language: str) -> bool:
    """A bullet right above running text that is none; a mark of what was agreed is no bullet."""
    line, under = found[i], below(found, i)
    if line.bullet in table(language, "decisions").get("marks", {}).get("action", ()):
        told = under is not None and not (under.gap or under.bullet or under.row) and under.words.endswith(".")
        return bool(line.gap) and told and len(line.words.split()) <= FEW and titled(line, line.words, language)
    short = under is not None and not under.row and under.words[:1].isupper() and under.words.endswith(".")
    over = under is None or bool(under.bullet) or ((short or says(under)) and not under.gap)
    return bool(line.bullet) and over and titled(line, line.words.removesuffix(":"), language)


FEW = 3
"""Words of a title behind a mark that elsewhere stands before what is to be done."""


def hours(found: Sequence[Line], i: int, language: str) -> bool:
    """A title, maybe a question, behind the hour at which it was treated, above running text or the next hour."""
    hit, under = CLOCK.match(found[i].words), below(found, i)
    title = found[i].words[hit.end() :] if hit else ""
    if not title or paused(title, language) or not (title.endswith("?") or titled(found[i], title, language)):
        return False
    return tells(under) or (under is not None and CLOCK.match(under.words) is not None and under.gap > 0)


def asked(found: Sequence[Line], i: int, language: str) -> bool:
    """A line below a blank one and right above a question that is marked as such ("F: När kommer plogen?")."""
    line, under = found[i], below(found, i)
    marked = under is not None and not under.gap and shaped("question").match(under.words) is not None
    return marked and line.apart and not line.bullet and titled(line, line.words, language)


def days(found: Sequence[Line], i: int, language: str) -> bool:
    """A day and nothing else below a blank line and above running text, as notes of several days have."""
    line, under = found[i], below(found, i)
    apart = line.apart and not (line.bullet or line.row or line.furniture or line.code)
    return apart and only_day(line.words.rstrip(":"), language) and under is not None and tells(under)


def paused(title: str, language: str) -> bool:
    """Whether a title says that they had a break and no more."""
    return " " not in title and any(r.match.match(title) for r in rules(language, "heads", "pause"))


def with_wrapped_titles(found: Sequence[Line], first: int, language: str) -> tuple[Line, ...]:
    """The lines with titles as headings where some go on in the next line; () where none does, or no others stand so.

    Trafikverket informerar om
    ny gång- och cykelväg
    """
    long = {i for i in range(first, len(found)) if wrapped(found, i, language)}
    short = {i for i in range(first, len(found)) if over_its_text(found, i, language)} - {i + 1 for i in long}
    if not long or len(long | short) < LEAST:
        return ()
    out: list[Line] = []
    for i, line in enumerate(found):
        if i in long:
            more = found[i + 1]
            text = line.text + " " * (more.start - line.end) + more.text
            out.append(replace(line, end=more.end, text=text, heading=LEVEL))
        elif i - 1 not in long:
            out.append(as_heading(line) if i in short else line)
    return tuple(out)


def wrapped(found: Sequence[Line], i: int, language: str) -> bool:
    """Whether a line is the first of a title's two: it breaks off, and a few words more stand above running text."""
    line, more = found[i], below(found, i)
    if (
        more is None
        or not line.apart
        or more.gap
        or line.bullet
        or more.bullet
        or line.row
        or more.row
        or line.furniture
    ):
        return False
    few = len(line.words) <= 70 and len(more.words) <= 60 and line.words.count(" ") > 0
    plain = line.words[0].isupper() and more.words[-1].isalnum() and not (line.heading or line.code)
    if not few or not plain or label_of(line.words, language) or label_of(more.words, language):
        return False
    return open_end(line.words, language) and i + 2 < len(found) and tells(found[i + 2])


def over_its_text(found: Sequence[Line], i: int, language: str) -> bool:
    """Whether a line stands below a blank one and above running text, as a title may."""
    line, under = found[i], below(found, i)
    apart = line.apart and not line.bullet and under is not None
    return apart and titled(line, line.words, language) and tells(under)


def tells(line: Line | None) -> bool:
    """Whether a line is running text, or a sentence however short."""
    return line is not None and not line.row and (says(line) or (line.words[0].isupper() and line.words[-1] == "."))


def with_entries_apart(found: Sequence[Line], first: int, language: str) -> tuple[Line, ...]:
    """The lines with titles that run into the text of their bullets apart ("- Budget: Gruppen enades om …").

    Bullets below a heading of decisions or things to do are those, and no items; so are those below paragraphs that
    begin with such titles themselves.
    """
    above = [x for x in found[first:] if x.gap and not (x.bullet or x.heading) and runs_in(x, language)]
    if len(above) >= LEAST:
        return tuple(found)
    at: dict[int, int] = {}
    all_top, section = 0, ""
    for i, line in enumerate(found[first:], first):
        label = label_of(line.words, language)
        if label and label.value >= len(line.words):
            section = label.role
        if not line.bullet or line.entry > 1 or line.indent or section not in ("", "discussion", "present"):
            continue
        all_top += 1
        if hit := runs_in(line, language):
            at[i] = line.body + hit.end("title") - line.start
    if len(at) < LEAST or len(at) < SHARE * all_top:
        return tuple(found)
    out: list[Line] = []
    for i, line in enumerate(found):
        if i not in at:
            out.append(line)
            continue
        rest = line.text[at[i] + 1 :].lstrip()
        start = line.end - len(rest)
        out.append(replace(line, end=line.start + at[i], text=line.text[: at[i]], heading=LEVEL, bullet="", entry=0))
        out.append(replace(line, start=start, body=start, text=rest, gap=0, bullet="", entry=0))
    return tuple(out)


def runs_in(line: Line, language: str) -> re.Match[str] | None:
    """The title with which a line begins, before a colon and what is said of it."""
    hit = RUN_IN.match(line.words)
    said = hit is not None and len(line.words[hit.end() :].split()) >= LEAST_SAID
    return hit if hit and said and titled(line, hit["title"], language) else None


LEAST_SAID = 4
"""Words behind the colon that say something rather than give a value."""
