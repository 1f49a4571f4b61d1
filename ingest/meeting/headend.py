"""Where the head of minutes ends whose items bear no numbers, and what the first words behind it may tell."""

from __future__ import annotations

import re
from collections.abc import Sequence, Set
from dataclasses import replace
from itertools import takewhile

from samgraf.ingest.clauses.decide import form_of, lead_of
from samgraf.ingest.dating.dates import find_dates, only_day
from samgraf.ingest.grids.tasks import heading
from samgraf.ingest.headings.contents import says_much
from samgraf.ingest.lines.layout import Line, label_of
from samgraf.ingest.lines.passages import sentences
from samgraf.ingest.meeting.fields import above_writer
from samgraf.ingest.meeting.places import names_document
from samgraf.ingest.roster.bodies import organisation_list
from samgraf.ingest.roster.guess import guessed_label
from samgraf.ingest.words.fullnames import is_somebody
from samgraf.ingest.words.people import knowledge


def tells_hours(value: str, language: str) -> bool:
    """Whether a value is from when to when and nothing else.

    >>> tells_hours("Klockan 10.20-10.35", "sv"), tells_hours("Kl 14 togs paus", "sv"), tells_hours("", "sv")
    (True, False, False)
    """
    hours = find_dates(value, language=language)
    timed = bool(hours) and hours[0].start_time != "" and hours[-1].end >= len(value.rstrip(" ."))
    return timed and re.search(r"\s\S+\s", value[: hours[0].start]) is None


def head_end(found: Sequence[Line], contents: frozenset[int], language: str) -> int:
    """Where the head ends in minutes whose items bear no numbers: at the first section or second heading."""
    titled = below = listed = False
    top = next((i for i, line in enumerate(found) if not line.furniture), 0)
    diary = sum(1 for line in found if is_day(line, language)) >= DAYS
    for i, line in enumerate(found):
        if line.furniture or i in contents:
            continue
        label = label_of(line.words, language) or guessed_label(found, i, len(found), language)
        if label and label.kind in ("group", "field"):
            titled = True
            below = label.kind == "group" and label.value >= len(line.words)
            listed = listed or label.kind == "group"
            continue
        if below and not line.gap and not line.heading and not label:
            below = False  # the first line below "Närvarande" may be long, and may end in a full stop
            continue
        if line.heading and titles_all(found, i):
            continue
        if label and label.kind == "section" and tells_hours(line.words[label.value :], language):
            continue  # "Ajournering   Klockan 10.20-10.35"
        if label and label.kind == "section" and i > top:
            if i + 1 < len(found) and above_writer(label, line, found[i + 1], language):
                continue
            if not titled and fields_below(found, i, language):
                continue  # a summary that stands before when and where they met
            return i
        dated = is_day(line, language) and not diary
        if line.heading and i > top and not (dated or above_day(found, i, language)):
            if titled or line.heading > 1 or any(not x.furniture and x.heading for x in found[:i]):
                return i
        if titled and over_text(found, i, language) and repeated(found, i, language):
            return i
        if i > top and heading(line, language)[0]:
            return i  # a table of things to do
        if not listed and not label and line.text.endswith(PROSE) and list_below(found, i, language):
            continue  # a greeting, or what it is all about
        said = titled and not label and told(line, language)
        if i > top and line.gap and (said or opens_prose(found, i, language)):
            return i
        ended = line.text.endswith(".") or FILLED_IN.search(line.words)
        if titled and not label and line.gap and ended and form_of(line.words, language):
            return i  # it decides something
        if i > top and line.gap and line.text.endswith(":") and not label and lead_of(line.words, language):
            return i
        if listed and line.bullet and says_much(line.words):
            return i
        if listed and line.gap and tells_below(found, i, language):
            return i
        long = len(line.text) > 90 and line.text.endswith(".") and not (label and label.kind == "group")
        if long and listed and not line.gap and organisation_list(line, language, below=True):
            continue  # "För kommunen: …" below "För regionen: …", with all who came from there
        said = i > top and line.text.endswith(PROSE) and sentence_like(line, language)
        first = line.bullet and not titled and (i > 1 or said)
        if long or first or (titled and above_prose(found, i, language)):
            return i - leads(found, i, top, language)
    return len(found) if titled else first_told(found, top, language)


def first_told(found: Sequence[Line], top: int, language: str) -> int:
    """The first sentence behind the title of minutes that have nothing else of a head, nor any items."""
    told = (i for i, line in enumerate(found) if i > top and not line.furniture and sentence_like(line, language))
    return next((i for i in told if found[i].text.endswith(PROSE)), len(found))


def leads(found: Sequence[Line], i: int, top: int, language: str) -> bool:
    """Whether the line right above the first entry of a list behind the head leads it, and is no part of the head."""
    above = found[i - 1]
    lead = found[i].bullet and not found[i].gap and above.text.endswith(":") and i - 1 > top
    plain = not (above.furniture or above.bullet or above.row or label_of(above.words, language))
    return bool(lead) and plain and len(above.words.split()) > SHORTEST_LEAD


SHORTEST_LEAD = 2
"""A lead of a list has more words than this; fewer make a label."""


DAYS = 3
"""So many headings that give a day are those of what was said on each."""
FILLED_IN = re.compile(r": (?:\[[xX ]?\]|[☐☒☑]|[A-ZÅÄÖ][\w-]+ [A-ZÅÄÖ])")
"""What is filled in behind a label of a form: a box that is ticked, or somebody."""


PROSE = (".", "!", "?")


def list_below(found: Sequence[Line], i: int, language: str) -> bool:
    """Whether the heading of a list of people stands alone on a line soon below a sentence, before anything else."""
    for line in takewhile(lambda x: not x.heading, found[i + 1 : i + 12]):
        label = label_of(line.words, language)
        if label and label.kind == "group" and label.value >= len(line.words):
            return True
        if line.bullet or line.row or (label and label.kind == "section"):
            return False
    return False


def titles_all(found: Sequence[Line], i: int) -> bool:
    """Whether a heading near the top is the document's title: the only one of the first level, before all others."""
    if found[i].heading != 1 or i > LETTERHEAD:
        return False
    start = end = i  # a title may be wrapped over lines
    while start and found[start - 1].heading == 1:
        start -= 1
    while end + 1 < len(found) and found[end + 1].heading == 1:
        end += 1
    before, after = (
        [x.heading for x in part if x.heading and not x.furniture] for part in (found[:start], found[end + 1 :])
    )
    return not before and bool(after) and 1 not in after and end - start < LETTERHEAD


LETTERHEAD = 4
"""Lines that a letterhead takes before the title ("Dnr 2023/14", an address)."""


def fields_below(found: Sequence[Line], i: int, language: str) -> bool:
    """Whether two labels of the head, with their values, stand soon below a section and before any heading."""
    many = 0
    for line in takewhile(lambda x: not x.heading, found[i + 1 : i + 12]):
        label = label_of(line.words, language)
        many += label is not None and label.kind in ("group", "field") and ":" in line.words[: label.value]
    return many > 1


def is_day(line: Line, language: str) -> bool:
    """Whether a heading gives a day and nothing else ("16 september 2021")."""
    return bool(line.heading) and only_day(line.words, language)


def above_day(found: Sequence[Line], i: int, language: str) -> bool:
    """Whether a heading stands right above one that gives the day, and only headings above both."""
    below = next((line for line in found[i + 1 :] if not line.furniture), None)
    stacked = all(line.heading or line.furniture or names_document(line.text, language) for line in found[:i])
    return stacked and below is not None and (is_day(below, language) or opens_with_day(below, language))


def opens_with_day(line: Line, language: str) -> bool:
    """Whether a line gives the day first and then no more than hours and place ("3 maj 2022 · 13.00 · Rådhuset")."""
    dates = find_dates(line.words, language=language) if len(line.words) <= 100 else ()
    first = dates[0] if dates else None
    return first is not None and first.precision == "day" and first.start <= 3 and not line.words.endswith(".")


def above_prose(lines: Sequence[Line], i: int, language: str) -> bool:
    """Whether a short line stands between blanks above running text: the first title below those present.

    A further title or two may stand between, and what was said may be entries of a list that are sentences.
    """
    for k in range(i, min(i + 3, len(lines) - 1)):
        line, below = lines[k], lines[k + 1]
        if line.gap == 0 or line.row or line.bullet or len(line.text) > 60 or not line.text[-1].isalpha():
            return False
        label = label_of(lines[k - 1].words, language) if k else None
        if label and label.kind in ("field", "group") and label.value >= len(lines[k - 1].words):
            return False  # the value of a label above it
        if not line.text[0].isupper() or find_dates(line.words, language=language) or is_somebody(line.words, language):
            return False
        words = below.words.split()
        small = sum(1 for w in words if w[0].islower())
        if below.bullet:
            return below.text.endswith(".") and small >= 1
        if below.gap > 0 and below.text.endswith(".") and len(words) >= 5 and small > 0.6 * len(words):
            return True
        if label_of(below.words, language) or knowledge(language).is_given(words[0]):
            return False
    return False


YEAR = re.compile(r"(?:19|20)\d\d")


def over_text(lines: Sequence[Line], i: int, language: str) -> bool:
    """Whether a short line stands below a blank one and right above running text, as a title may."""
    line, below = lines[i], lines[i + 1] if i + 1 < len(lines) else None
    words = line.words.split()
    if below is None or not line.gap or below.gap or line.bullet or line.row or line.heading or below.row:
        return False
    closed = line.text[-1].isalpha() or (len(words) > 1 and YEAR.fullmatch(words[-1]))
    if len(words) > 6 or len(line.text) > 45 or not closed or not words[0][0].isupper():
        return False
    dated = any(date.day or date.month for date in find_dates(line.words, language=language))  # no year alone
    if label_of(line.words, language) or label_of(below.words, language) or dated:
        return False
    said = below.words.split()
    small = sum(1 for w in said if w[0].islower())
    ended = below.text.endswith(".")
    prose = len(said) >= (3 if ended else 4) and small > 0.4 * len(said) and (ended or len(below.text) > 60)
    return prose and (said[0][0].isupper() or said[0][0].isdigit()) and not knowledge(language).is_given(words[0])


def repeated(lines: Sequence[Line], i: int, language: str) -> bool:
    """Whether three lines or more, line `i` among them, are set like titles above their text, and none is marked."""
    if sum(1 for x in lines if x.heading) > 1:
        return False
    known = ((x, label_of(x.words, language)) for x in lines if x.gap)
    labels = [x for x, label in known if label and (label.kind == "section" or label.role == "next")]
    bare = [x for x in labels if len(x.text) <= 45 and x.text[-1].isalpha()]
    return sum(1 for k in range(len(lines)) if k == i or over_text(lines, k, language)) + min(len(bare), 1) >= 3


def opens_prose(lines: Sequence[Line], i: int, language: str) -> bool:
    """Whether a paragraph of running text over several lines begins here: sentences, no list of names, no label."""
    first = lines[i]
    group = [first, *takewhile(lambda x: not x.gap and not x.furniture, lines[i + 1 :])]
    plain = not any(x.bullet or x.row or x.heading or x.entry or label_of(x.words, language) for x in group)
    if len(group) < 2 or not plain or not first.text[0].isupper():
        return False
    text = " ".join(x.text for x in group)
    words = text.split()
    small = sum(1 for w in words if w[0].islower())
    said = len(sentences(text, language))
    return len(text) >= LEAST_PROSE and text.endswith(".") and said >= 2 and small > 0.4 * len(words)


def told(line: Line, language: str) -> bool:
    """Whether a paragraph of one line tells something, neither a name with its office nor when they met."""
    words = line.words.split()
    small = sum(1 for w in words if w[0].islower())
    plain = not (line.bullet or line.row or line.heading or line.entry)
    return (
        plain
        and len(words) >= 4
        and line.text.endswith(".")
        and small >= 0.7 * len(words)
        and not find_dates(line.words, language=language)
    )


def tells_below(lines: Sequence[Line], i: int, language: str) -> bool:
    """Whether a block begins here, behind the last list of people, in which something is told.

    It may begin with a title, and what is told may be entries of a list.
    """
    group = [lines[i], *takewhile(lambda x: not x.gap and not x.furniture, lines[i + 1 :])]
    if any(x.row or x.meta for x in group) or not any(sentence_like(x, language) for x in group):
        return False
    labels = (label_of(x.words, language) for x in lines[i:] if not x.furniture)
    return not any(label and label.kind == "group" for label in labels)


AT = re.compile(r"\S+@\S+")
"""An address of mail, whose parts are no words of a sentence."""


def sentence_like(line: Line, language: str) -> bool:
    """Whether a line holds a sentence: words in small letters behind one with a capital, and no name with an office."""
    words = re.findall(r"[^\W\d_][\w-]*", AT.sub("", line.words))
    small = [w for w in words if w[0].islower()]
    if len(words) < 4 or not words[0][0].isupper() or len(small) < 0.6 * len(words):
        return False
    second = words[1] if words[1][0].islower() else words[2]
    beside = re.match(r"[^\s,]+(?: [A-ZÅÄÖÆØ][^\s,]*)*,", line.words)  # "Eva Ek, ordförande i rådet"
    day = find_dates(line.words, language=language) and line.words.count(". ") == 0
    label = label_of(line.words, language)
    named = label is not None and not (label.glued and line.words[label.value].islower())  # "Datum blir 22 maj."
    return second[0].islower() and not (beside or day or named)


LEAST_PROSE = 150
"""Letters in a paragraph that is more than the few words of a head."""


def first_paragraph(found: Sequence[Line], first: int) -> list[Line]:
    """The lines of the first paragraph behind the head, which may tell when and where they met."""
    rest = [line for line in found[first : first + 12] if not line.furniture]
    return rest[:1] + list(takewhile(lambda line: not line.gap, rest[1:]))


def without(taken: Set[int], lines: Sequence[Line]) -> list[Line]:
    """The lines of a head but for those that are `taken`; behind one of these no field goes on."""
    left = ((i, line) for i, line in enumerate(lines) if i not in taken)
    return [replace(line, gap=max(line.gap, 1)) if i - 1 in taken else line for i, line in left]


def sent_to(lines: Sequence[Line], first: int, language: str) -> frozenset[int]:
    """The lines of a head that tell whom the minutes are sent to, up to a blank line or another label."""
    found: set[int] = set()
    for i, line in enumerate(lines[:first]):
        label = label_of(line.words, language)
        opens = label is not None and label.kind == "section" and label.role == "distribution" and not line.meta
        follows = i - 1 in found and label is None and not line.heading
        if opens or (follows and (not line.gap or label_of(lines[i - 1].words, language) is not None)):
            found.add(i)
    return frozenset(found)
