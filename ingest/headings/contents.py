"""Tables of contents and agendas: lines that give the items' headings before the items themselves."""

from __future__ import annotations

import re
from collections.abc import Sequence, Set

from samgraf.ingest.clauses.decide import lead_of
from samgraf.ingest.dating.dates import find_dates
from samgraf.ingest.headings.candidates import Candidate, below_number
from samgraf.ingest.lines.layout import Line, label_of
from samgraf.ingest.tables import tried_in

DOTS = re.compile(r"\.{4,}|…{2,}|_{4,}")
"""What leads to a page number; where it comes again in the line, that is one to be signed and dated."""


TOLD = re.compile(r"[a-zåäö]{2}[.?!] [A-ZÅÄÖÆØ][a-zåäöæø]")
"""Where a sentence follows another one."""
UNSIGNED = ("numbered", "bare-number", "number-alone")
"""Forms of numbers without a sign."""
LONG = 12
"""A title has no more words than this."""


def says_much(words: str) -> bool:
    """Whether words are what was said, in more than one sentence, and no title.

    >>> says_much("Båten är dyr och läcker. Per lovade att prata med kommunen om det."), says_much("Båten. Sjön")
    (True, False)
    """
    return TOLD.search(words) is not None and len(words.split()) > LONG


def contents_of(lines: Sequence[Line], every: Sequence[Candidate], language: str) -> frozenset[int]:
    """Lines of tables of contents: below their heading up to where the first number comes again."""
    patterns = {r.label: r.match for r in tried_in((line.text for line in lines), language, "layout", "contents")}
    leader, heading = patterns.get("leader"), patterns.get("heading")
    found: set[int] = set()
    for i, line in enumerate(lines):
        if leader and len(DOTS.findall(line.text)) <= 1 and leader.search(line.text):
            found.add(i)
        if i in found or line.furniture or not (heading and heading.match(line.words)):
            continue
        if i and any(c.line == i - 1 and not lines[i - 1].words[c.title :].strip() for c in every):
            continue  # the title of an item whose number stands above it
        below = [c for c in every if c.line > i]
        end = treated(lines, below) or restart(lines, below) or counted_apart(lines, i, below)
        if end is None:
            end = agenda_end(lines, i, below, language)
        found.update(range(i, before_head(lines, i, below, end, language)))
    # a heading whose title is carried to a page number on a later line belongs to the contents too
    return frozenset(found | agenda(lines, every, language))


def before_head(lines: Sequence[Line], heading: int, below: Sequence[Candidate], end: int, language: str) -> int:
    """Where a table of contents ends that stands above the head: behind its last entry, above labels or the day.

    Where such labels stand above its `heading`, the head does.
    """
    run = unbroken(lines, below, 0) if below else []
    last = run[-1].line if run else end
    if len(run) < MOST_ALIKE or last + 1 >= end or any(of_head(line, language) for line in lines[:heading]):
        return end
    alone = not lines[last].words[run[-1].title :].strip()
    after = min(below_number(lines, last) + 1, end) if alone else last + 1
    between = [line for line in lines[after:end] if not line.furniture]
    told = any(of_head(line, language) for line in between)
    told = told or any(d.day for line in between for d in find_dates(line.words, language=language))
    return after if told else end


def of_head(line: Line, language: str) -> bool:
    """Whether a line begins with a label of the head or of the list of those present."""
    label = None if line.furniture or line.meta else label_of(line.words, language)
    return label is not None and label.kind in ("field", "group")


def agenda(lines: Sequence[Line], every: Sequence[Candidate], language: str) -> set[int]:
    """A list of the items without a heading of its own: numbers line by line that later begin anew, with their text.

    Numbers without a sign run from 1 on; with a sign ("§ 31") a list that begins with any number is one.
    """
    k = 0
    while k < len(every):
        run = unbroken(lines, every, k)
        k += len(run)
        first, signed = run[0], run[0].form not in UNSIGNED
        if not signed and decided_below(lines, first.line, language):
            continue
        if lines[first.line].heading or len(run) < (2 if signed else 3) or not (signed or first.value == 1):
            continue
        again = [d for d in every[k:] if d.form == first.form and d.value <= run[-1].value]
        if len({d.value for d in again}) < 0.7 * len(run) or again[0].value != first.value:
            continue
        said = sum(len(line.text) for line in lines[again[0].line : again[-1].line + 1])
        if said > 1.3 * sum(len(lines[d.line].text) for d in run):
            return set(range(first.line, run[-1].line + 1))
    return set()


def decided_below(lines: Sequence[Line], i: int, language: str) -> bool:
    """Whether a line stands right below a label or a lead of what was decided or is to be done."""
    above = next((lines[k] for k in range(i - 1, -1, -1) if not lines[k].furniture), None)
    label = label_of(above.words, language) if above else None
    decides = label is not None and label.kind == "section" and label.role in ("decision", "action", "proposal")
    return decides or (above is not None and lead_of(above.words, language))


def unbroken(lines: Sequence[Line], every: Sequence[Candidate], k: int) -> list[Candidate]:
    """The candidates from the `k`th on whose numbers rise by one, with nothing between but ends of their titles."""
    run = [every[k]]
    for d in every[k + 1 :]:
        between = lines[run[-1].line + 1 : d.line]
        torn = (line.furniture or (not line.gap and line.text[0].islower()) for line in between)
        if d.form != run[0].form or d.value != run[-1].value + 1 or not all(torn):
            break
        run.append(d)
    return run


def treated(lines: Sequence[Line], below: Sequence[Candidate]) -> int | None:
    """The line at which a list of numbered titles comes again in other signs ("1. Budget", "§ 1 Budget").

    The first title comes again, in any form, and the second one behind it.
    """
    run = unbroken(lines, below, 0) if below else []
    if len(run) < MOST_ALIKE:
        return None
    first, second = (listed_title(lines, c) for c in run[:MOST_ALIKE])
    again = [c for c in below[len(run) :] if c.form != run[0].form]
    titles = [listed_title(lines, c) for c in again]
    if not first or first not in titles or second not in titles[titles.index(first) + 1 :]:
        return None
    return again[titles.index(first)].line


MOST_ALIKE = 2
"""So many titles of a list must come again before what is treated is known by them."""
LEADER = re.compile(r"[\s.…_]*(?:(?<=[\s.…_])\d{1,3})?[\s.…_:]*$")
"""What leads to the number of a page, behind a title in a table of contents."""


def listed_title(lines: Sequence[Line], c: Candidate) -> str:
    """The title of a numbered line, beside the number or on the line below, in small letters, without a page."""
    beside = lines[c.line].words[c.title :].strip()
    k = below_number(lines, c.line)
    words = beside or (lines[k].words if k < len(lines) else "")
    return LEADER.sub("", words).casefold()


def restart(lines: Sequence[Line], below: Sequence[Candidate]) -> int | None:
    """The line at which the numbering begins anew, where it does ("PS 1" anew is no "RS 1")."""
    if not below:
        return None
    first, series = below[0], [re.sub(r"[\W\d_]", "", lines[c.line].words[: c.title]).casefold() for c in below]
    for c, kind in zip(below[1:], series[1:], strict=True):
        if c.form == first.form and c.number == first.number and kind == series[0]:
            if led_to(lines, c) and listed_title(lines, c) != listed_title(lines, first):
                continue
            return c.line
    return None


def led_to(lines: Sequence[Line], c: Candidate) -> bool:
    """Whether a number begins a list right below a line that leads to it ("Vi behöver:")."""
    return c.line > 0 and not lines[c.line].gap and lines[c.line - 1].text.endswith(":")


def counted_apart(lines: Sequence[Line], heading: int, below: Sequence[Candidate]) -> int | None:
    """Where a list that counts from 1 right below its heading ends, if a sign numbers what is treated ("§ 31")."""
    run = unbroken(lines, below, 0) if below else []
    if len(run) < 2 or run[0].form != "numbered" or run[0].value != 1 or run[0].line != heading + 1:
        return None
    signed = any(c.form not in UNSIGNED for c in below[len(run) :])
    return run[-1].line + 1 if signed else None


def headed(lines: Sequence[Line], contents: Set[int], language: str) -> set[int]:
    """The lines of contents that stand below a heading of their own, which names no people."""
    rules = [r for r in tried_in((line.text for line in lines), language, "layout", "contents") if r.label == "heading"]
    found: set[int] = set()
    for i in sorted(contents):
        if i - 1 in found or any(r.match.match(lines[i].words) for r in rules):
            found.add(i)
    return found


def agenda_end(lines: Sequence[Line], start: int, below: Sequence[Candidate], language: str) -> int:
    """Where a list of points without numbers ends: at the next label or heading, or after its bullets."""
    for i in range(start + 1, min(start + 40, len(lines))):
        line = lines[i]
        if line.furniture:
            continue
        plain = not line.bullet and not line.entry
        if says_much(line.words):
            return start + 1
        if line.heading or (plain and (label_of(line.words, language) or (line.gap and i > start + 1))):
            return i
        if any(c.line == i for c in below):
            return start + 1
    return start + 1
