"""Titles of items known by their company: lines set alike by whatever signs, each above its text, none by its words.

~ Ekonomi            a sign before each            « Ekonomi »          signs around each
Eva visade siffror.                                Eva visade siffror.

~ Dagordning         a label elsewhere, and a title among titles that are set alike

A habit of the document admits what a line by itself would be taken for something else by.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from samgraf.ingest.dating.dates import find_dates
from samgraf.ingest.headings.items import Heading
from samgraf.ingest.headings.titleshapes import behind_list, says
from samgraf.ingest.headings.titleshapes import below as next_line
from samgraf.ingest.lines.layout import BULLET, Line, label_of
from samgraf.ingest.tables import rules, table
from samgraf.ingest.words.fullnames import full_name
from samgraf.ingest.words.people import knowledge

LEAST = 3
"""So many lines that are set alike make a series."""
LONGEST, MANY = 60, 8
"""Characters and words of a title."""
PARTS = re.compile(r"(?P<lead>(?:[^\w\s]|_)*\s*)(?P<core>[^\W_].*?(?:[^\W_]|[)?!”\"]))(?P<tail>\s*(?:[^\w\s?!)]|_)*)")
"""The signs before a title, itself, and the signs behind it."""
COUNT = re.compile(
    r"(?P<before>(?:[^\W\d_]{1,9}\.? ?)?[^\w\s]{0,2}(?:\d{1,4}[/:.-])?)(?P<number>\d{1,3})"
    r"(?P<behind>(?::[ae])?[^\w\s]{0,2})"
    r"\s+(?:[^\w\s]\s+)?(?P<core>[^\W\d_].*)"
)
LETTER = re.compile(
    r"(?P<before>(?:[^\W\d_]{2,9} (?=[A-Za-z][).:/]))?\(?)(?P<number>[A-Za-z])"
    r"(?P<behind>[).:/]?(?: [–-])?)\s+(?P<core>[^\W\d_].*)"
)
BEHIND = re.compile(
    r"(?P<core>[^\W\d_].*?)(?P<before>[\s,(–-]*(?:(?<=[\s(])[^\W\d_]{1,9}\.? |§ ?)?)"
    r"(?<!\d)(?P<number>\d{1,3})(?P<behind>\)?)"
)
"""A number in whatever signs before a title, a letter that counts, a number behind it."""
PLAIN = re.compile(r":?")
"""What is no sign of a title by itself."""
TOPICS = ("background", "earlier", "contents", "action", "discussion", "")
"""Sections within an item that are as well called as titles are."""


@dataclass(frozen=True, slots=True)
class Set:
    """A line that may be a title of a series: how it is set, and where its words stand."""

    line: int
    sign: tuple[str, str, bool, int]
    core: str
    at: int
    labelled: bool
    number: str = ""

    @property
    def marked(self) -> bool:
        """Whether signs that are no bullets and no colon stand before or behind it."""
        lead, tail, _, _ = self.sign
        return not (PLAIN.fullmatch(lead) or lead[:1].isdigit() or BULLET.fullmatch(f"{lead} ")) or not PLAIN.fullmatch(
            tail
        )


def series(found: Sequence[Line], language: str) -> tuple[Heading, ...]:
    """The titles of the largest series, as headings of items; () where no lines are set alike like titles."""
    first = max(behind_list(found, language), behind_day(found, language))
    every = [one for i in range(first, len(found)) if (one := as_set(found, i, language))]
    runs = [[one for one in every if one.sign == sign] for sign in dict.fromkeys(one.sign for one in every)]
    fit = [run for run in map(treated, runs) if is_series(found, run, every, language)]
    best = max(fit, key=len, default=[])
    return tuple(
        Heading(o.line, o.line, o.number, ((o.at, o.at + len(o.core)),), "", "series", found[o.line].end) for o in best
    )


def behind_day(found: Sequence[Line], language: str) -> int:
    """The line behind the one that gives the day near the top; no title of an item is the first line of all."""
    dated = (i for i, line in enumerate(found[:TOP]) if any(d.day for d in find_dates(line.words, language=language)))
    return next(dated, 0) + 1


TOP = 8
"""Lines among which the day of the meeting stands."""


def treated(run: list[Set]) -> list[Set]:
    """The titles of what is treated, where all of them stand above it, line by line, as an agenda."""
    half = len(run) // 2
    same = [one.core.casefold() for one in run[:half]] == [one.core.casefold() for one in run[half:]]
    return run[half:] if same and all(b.line - a.line == 1 for a, b in pairwise(run[:half])) else run


def as_set(found: Sequence[Line], i: int, language: str) -> Set | None:
    """A line as one that may be a title, None where it can be none: a sentence, a name, a label of the head."""
    line = found[i]
    if line.furniture or line.row or line.code or line.meta or len(line.text) > LONGEST + 12:
        return None
    hit = PARTS.fullmatch(line.text)
    counted = next(
        filter(None, (form.fullmatch(line.text) for form in (COUNT, LETTER, BEHIND)[:: 2 if line.bullet else 1])), None
    )
    if hit is None:
        return None
    lead, tail = " ".join(hit["lead"].split()), hit["tail"].strip()
    lead = f"{line.heading}{lead}" if line.heading else lead
    core, at, number = hit["core"], line.start + hit.start("core"), ""
    if line.bullet and not lead:  # a letter that is a bullet
        lead, core, at = line.bullet, core[line.body - at :], line.body
    if counted and not PARTED.search(counted["core"]):
        lead, tail = f"{counted['before']}#{counted['behind']}", ""
        core, at, number = counted["core"].rstrip(" :.–-"), line.start + counted.start("core"), counted["number"]
    if not core[:1].isupper() or len(core) > LONGEST or len(core.split()) > MANY or PARTED.search(core):
        return None
    if tail.startswith((".", ",", ";")) or (tail == "" and lead == "" and line.text[-1] in "!"):
        return None
    known = topic(found, i, core, language, counted=bool(number))
    capitals = core.isupper() and len(core) > LEAST
    return None if known is None else Set(i, (lead, tail, capitals, line.indent), core, at, known, number)


PARTED = re.compile(r"[.;] |\s{3}|\t")
"""What stands between sentences or columns, and in no title."""


def topic(found: Sequence[Line], i: int, core: str, language: str, *, counted: bool) -> bool | None:
    """Whether a title is one that is a label elsewhere; None where it is somebody's name or a label of the head.

    One that is `counted` is no such label.
    """
    know, words = knowledge(language), core.split()
    name = full_name(language).match(core)
    if know.is_given(words[0]) and (len(words) == 1 or name):
        return None
    if counted:
        return False
    written = core.capitalize() if core.isupper() else core
    label = label_of(written, language)
    below = next_line(found, i)
    if any(r.match.match(core) for r in rules(language, "layout", "contents")):
        return True if below is not None and below.text[-1] in ".!" and not below.bullet else None
    if label is None:
        return False
    if label.kind == "group":
        return True if below is not None and says(below) and label.value >= len(core) else None
    return True if label.kind == "section" or label.role == "next" else None


def is_series(found: Sequence[Line], run: Sequence[Set], every: Sequence[Set], language: str) -> bool:
    """Whether lines that are set alike are titles: several, each with words of its own, apart, above their text."""
    own = [one for one in run if not one.labelled]
    if len(run) < LEAST or 2 * len(own) < len(run) or len({one.core.casefold() for one in run}) < len(run):
        return False
    marked = run[0].marked
    if any(one.number for one in run) and not counts(run):
        return False
    know, finite = knowledge(language), table(language, "language").get("finite", ())
    if 3 * sum(know.is_organisation(one.core) for one in run) > len(run):
        return False
    if not marked and not all(plainly(found, one, finite, language) for one in run):
        return False
    apart = sum(stands_apart(found, one.line) for one in run)
    if apart < len(run) and not (marked and not apart):
        return False
    return over_text(found, run, marked=marked) and alone(found, run)


def stands_apart(found: Sequence[Line], i: int) -> bool:
    """Whether room or a stroke over the page stands above a line."""
    return found[i].apart or (i > 0 and found[i - 1].furniture and found[i - 1].apart)


def counts(run: Sequence[Set]) -> bool:
    """Whether all numbers of a series rise by one."""
    return all(a.number and b.number and value(b.number) == value(a.number) + 1 for a, b in pairwise(run))


def value(number: str) -> int:
    """What a number or a letter counts for."""
    return int(number) if number.isdigit() else ord(number) - 64


def plainly(found: Sequence[Line], one: Set, finite: Sequence[str], language: str) -> bool:
    """Whether a line that bears no sign of its own may be a title: no sentence, and no label of what was decided."""
    asks = one.core.endswith("?") and one.core.split()[0].casefold() in table(language, "language").get("asking", ())
    label = label_of(one.core.capitalize() if one.core.isupper() else one.core, language)
    bound = label is not None and label.kind == "section" and label.role not in TOPICS
    return not bound and (asks or not any(word in finite for word in one.core.split()))


def over_text(found: Sequence[Line], run: Sequence[Set], *, marked: bool) -> bool:
    """Whether text stands below the titles of a series, and no title right below another one."""
    lines = {one.line for one in run}
    under = [next((k for k in range(one.line + 1, len(found)) if not found[k].furniture), -1) for one in run[:-1]]
    below = [found[k] if k > 0 else None for k in under]
    bare = sum(1 for k in under if k in lines)
    close = sum(1 for line in below if line is not None and not line.gap)
    return not bare and (close == len(below) or (marked and 2 * close >= len(below)) or (marked and not close))


def alone(found: Sequence[Line], run: Sequence[Set]) -> bool:
    """Whether no other lines behind the first title are set like the titles, nor are paragraphs of their own."""
    lines, (lead, tail, capitals, indent) = {one.line for one in run}, run[0].sign
    rest = [line for i, line in enumerate(found[run[0].line :], run[0].line) if i not in lines and not line.furniture]
    if lead or capitals or not PLAIN.fullmatch(tail):
        same = [x for x in rest if lead and x.text.startswith(lead) and x.indent == indent]
        return 4 * len(same) <= len(run)
    begins = [x for x in rest if x.gap and x.text[-1].isalnum() and len(x.text) <= LONGEST] if not tail else []
    many = [x for x, after in pairwise([*rest, None]) if x and x.gap and after is not None and not after.gap]
    return not begins and 4 * len(many) <= len(run)


def titles(found: Sequence[Line], read: Sequence[Line], language: str) -> tuple[Heading, ...]:
    """The headings of a series that holds all titles that were `read` by their shapes alone, and more; else ().

    They are more, too, where one of them would be taken for a label.
    """
    heads = series(found, language)
    known = [line.start for line in read if line.heading and heads and line.start >= found[heads[0].first].start]
    at = [(found[h.first].start, found[h.first].end) for h in heads]
    others = any(taken_else(found[h.first].words, language) for h in heads)
    more = len(heads) > len(known) or signed(found, heads) or others
    return heads if more and all(any(a <= k < b for a, b in at) for k in known) else ()


def signed(found: Sequence[Line], heads: Sequence[Heading]) -> bool:
    """Whether titles bear signs or numbers that are none of their words."""
    lines = ((h, found[h.first]) for h in heads)
    return any(h.number or h.pieces[0] not in ((x.body, x.end), (x.body, x.end - 1)) for h, x in lines)


def more_counted(found: Sequence[Line], heads: Sequence[Heading], language: str) -> tuple[Heading, ...]:
    """The headings of a series that counts on and holds all of `heads`, and more; else these."""
    every = series(found, language)
    more = len(every) > len(heads) and all(h.number for h in every)
    return every if more and {h.first for h in heads} <= {h.first for h in every} else tuple(heads)


def taken_else(words: str, language: str) -> bool:
    """Whether a title would be taken for a label or for the heading of an agenda."""
    words = words.rstrip(":")
    agenda = any(rule.match.match(words) for rule in rules(language, "layout", "contents"))
    return agenda or label_of(words, language) is not None
