"""The headings of the items as treated, told apart from the table of contents and from numbered lists.

A document numbers its items in one way ("§ 23", "Punkt 4", "3."). Of all lines that could be such headings
those are taken that look most like headings and run in order; what the table of contents lists is left out.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from samgraf.ingest.headings.candidates import Candidate, below_number, candidates, marked_up, plain_numbers
from samgraf.ingest.headings.chosen import all_first, chosen_form
from samgraf.ingest.headings.contents import contents_of
from samgraf.ingest.headings.entries import listed
from samgraf.ingest.headings.itemtitles import (
    colon_habit,
    sentence_cut,
    title_below,
    torn,
    trimmed,
    without_case,
    wrapped,
)
from samgraf.ingest.lines.layout import NUMBERED, Line, label_of, matched
from samgraf.ingest.lines.passages import open_end
from samgraf.ingest.tables import rules, tried
from samgraf.ingest.text import fold


@dataclass(frozen=True, slots=True)
class Heading:
    """An item's heading: lines `first` to `last`; its title in pieces of the text; where its body begins."""

    first: int
    last: int
    number: str
    pieces: tuple[tuple[int, int], ...]
    case: str
    form: str
    body: int  # offset: what follows the title on the heading's own line, or the end of it
    title: int = 0  # offset in the first line's words: where a title may stand beside the number
    again: bool = False  # the item of this number, begun further up, comes back


def headings(lines: Sequence[Line], language: str) -> tuple[tuple[Heading, ...], frozenset[int]]:
    """The items' headings in order, and the lines that belong to a table of contents."""
    found_all = candidates(lines, language)
    contents = contents_of(lines, found_all, language)
    left = [c for c in found_all if c.line not in contents]
    left = [c for c in left if c.line not in listed(lines, left, language)]
    left = marked_up(lines, plain_numbers(lines, left, language))
    form = chosen_form(left)
    mine = [c for c in left if c.form == form]
    chain = all_first(mine) or in_order(mine, anew(lines, mine, language))
    chain = with_taken_up(lines, mine, chain)
    width = usual_width(lines)
    chain = with_damaged(lines, chain, language)
    chain = beside_titles(lines, chain) if form == "number-alone" else chain
    taken = {c.line for c in chain}
    habit = colon_habit(lines, chain)
    found = titled_above(lines, [heading(lines, c, taken, width, language, habit) for c in chain], language)
    again = repeated(lines, found)
    found = [h for h in found if h not in again]
    others = [c for c in (*left, *at_tops(lines, language)) if c.form == form and c.line not in taken]
    back = [heading(lines, c, taken, width, language, habit) for c in others]
    known = taken | {h.first for h in back} | contents
    back += [h for h in pointing_back(lines, language) if h.first not in known]
    every = coming_back(lines, found, back, language)
    turned = {b for a, b in pairwise(every) if b.again and b.number == a.number and lines[b.first].page_top}
    over = {i for h in turned for i in range(h.first, h.last + 1)}  # as if nothing stood there
    return tuple(h for h in every if h not in turned), contents | over | {i for h in again for i in again[h]}


def at_tops(lines: Sequence[Line], language: str) -> list[Candidate]:
    """Headings that say that their item goes on, as tops of pages do, which are no lines of the text elsewhere."""
    said = {n for n, line in enumerate(lines) if line.furniture and goes_on(line.words, language)}
    shown = [replace(line, furniture=n not in said) for n, line in enumerate(lines)] if said else []
    return candidates(shown, language)


def pointing_back(lines: Sequence[Line], language: str) -> list[Heading]:
    """Lines that say that an item goes on and give its number behind that ("Åter till punkt 3")."""
    found = []
    for n, line in enumerate(lines):
        hit = matched(tried(line.words, language, "layout", "again-at"), line.words) if len(line.words) <= 90 else None
        if hit and not line.bullet:
            found.append(Heading(n, n, hit[1]["number"], ((line.start, line.end),), "", hit[0].label, line.end))
    return found


def goes_on(words: str, language: str) -> bool:
    """Whether a title says that its item was begun further up."""
    every = (*tried(words, language, "layout", "again"), *tried(words, language, "layout", "again-at"))
    return any(r.search(words) for r in every)


def coming_back(
    lines: Sequence[Line], found: Sequence[Heading], others: Sequence[Heading], language: str
) -> tuple[Heading, ...]:
    """The headings in order, with those of items that come back ("§ 4 Budget, forts.") marked as such.

    Such a heading has the number of one further up, and says that it goes on; or, standing between others
    (`others` are not in the order of the numbers), it gives the same title once more, and is no entry of a list.
    """
    rest = frozenset(others)
    first: dict[str, Heading] = {}
    out: list[Heading] = []
    for h in sorted([*found, *others], key=lambda h: h.first):
        above, title = first.get(h.number), title_of(lines, h)
        if above is not None and (goes_on(title, language) or (h in rest and h.first < found[-1].first)):
            same = goes_on(title, language) or again_titled(lines, h, title, title_of(lines, above))
            turned = lines[h.first].furniture and out[-1].number == h.number
            out += [replace(h, again=True)] if same and not turned else [] if h in rest else [h]
        elif h not in rest:
            first.setdefault(h.number, h)
            out.append(h)
    return tuple(out)


def again_titled(lines: Sequence[Line], h: Heading, title: str, other: str) -> bool:
    """Whether a heading has the title that another one has, maybe with more behind it ("Budget (efter paus)")."""
    below = lines[h.last + 1] if h.last + 1 < len(lines) else None
    listed = below is not None and NUMBERED.match(below.words) is not None
    return bool(other) and re.match(rf"{re.escape(other)}(?!\w)", title) is not None and not listed


def titled_above(lines: Sequence[Line], found: list[Heading], language: str) -> list[Heading]:
    """The headings; where titles stand above most numbers that have none beside them, with these titles.

    They are in capitals, or stand right above the number, apart from what is above and below both.
    """
    bare = [h for h in found if no_title(lines[h.first], h.title, language)]
    close = len(bare) == len(found) and all(close_above(lines, h.first) for h in bare)
    above = {h: title_lines(lines, h.first, language, close=close) for h in bare}
    if len(above) < 2 or 2 * sum(1 for at in above.values() if at) <= len(found):
        return found
    out = []
    for h in found:
        at = above.get(h, range(0))
        pieces = tuple((lines[i].start, lines[i].end) for i in at)
        out.append(replace(h, first=at[0], last=h.first, pieces=pieces, body=lines[h.first].end) if at else h)
    return out


def no_title(line: Line, title: int, language: str) -> bool:
    """Whether a number has nothing beside it but a case number."""
    if not line.words[title:].strip():
        return True
    _, start, end = without_case(line, line.body + title, language)
    return start >= end


def close_above(lines: Sequence[Line], number: int) -> bool:
    """Whether a line of some words stands apart and right above a number."""
    line = lines[number - 1] if number else None
    return line is not None and line.apart and not lines[number].gap and line.text[-1] not in ".,;:"


def title_lines(lines: Sequence[Line], number: int, language: str, *, close: bool = False) -> range:
    """The lines in capitals, or of a title that the number stands close below, above a number that stands alone.

    `close` tells that titles stand so above all numbers of the document.
    """
    below = next((line for line in lines[number + 1 :] if not line.furniture), None)
    close = (
        close
        or not lines[number].gap
        and (below is None or below.gap > 0 or label_of(below.words, language) is not None)
    )
    first = number
    while first and first > number - 3 and (first == number or not lines[first].gap):
        line = lines[first - 1]
        label = label_of(line.words, language)
        titled = line.text.isupper() or (close and line.text[-1] not in ".,;:" and not (line.bullet or line.row))
        if line.furniture or not titled or (label and label.kind == "section"):
            break
        first -= 1
    begins = first < number and (lines[first].text.isupper() or (lines[first].gap and lines[first].text[0].isupper()))
    return range(first, number) if begins else range(0)


def repeated(lines: Sequence[Line], found: Sequence[Heading]) -> dict[Heading, range]:
    """Headings that open no item, being a number that another one has, and the lines that say nothing new.

    One gives the title once more, at the top of a page; one has no title; one is a line of a sentence or a list
    that begins with a paragraph's number ("§ 7 p.g.a. jäv").
    """
    out: dict[Heading, range] = {}
    first: dict[str, Heading] = {}
    for h in found:
        other = first.setdefault(h.number, h)
        if other is h:
            continue
        mine, theirs = title_of(lines, h), title_of(lines, other)
        if not mine or mine == theirs:
            out[h] = range(h.first, h.last + 1)
        elif mine[0].islower():
            out[h] = range(0)
        elif theirs[:1].islower():
            out[other] = range(0)
            first[h.number] = h
    return out


def title_of(lines: Sequence[Line], h: Heading) -> str:
    """The title of a heading, white space folded."""
    within = ((line, a, b) for line in lines[h.first : h.last + 1] for a, b in h.pieces if line.start <= a <= line.end)
    return fold(" ".join(line.text[a - line.start : b - line.start] for line, a, b in within))


def anew(lines: Sequence[Line], mine: Sequence[Candidate], language: str) -> frozenset[int]:
    """The lines that begin the numbering anew: below a heading of the same shape as stands above the first number.

    "BESLUTSÄRENDEN", "1. …", "2. …", "INFORMATIONSÄRENDEN", "1. …".
    """
    shapes = {c.line: divider(lines, c.line, language) for c in mine if c.value == 1}
    first = shapes.get(mine[0].line) if mine else None
    return frozenset(i for i, shape in shapes.items() if first and shape == first and i != mine[0].line)


def divider(lines: Sequence[Line], number: int, language: str) -> tuple[bool, int, bool] | None:
    """The shape of a heading right above the first number of a part: its capitals, its level, its weight."""
    above = next((line for line in lines[:number][::-1] if not line.furniture), None)
    if above is None or not (above.gap or above.heading) or above.bullet or above.row or len(above.text) > 60:
        return None
    if not above.text[-1].isalpha() or not above.text[0].isupper() or label_of(above.words, language):
        return None
    return above.text.isupper(), above.heading, above.bold


def in_order(left: Sequence[Candidate], new: frozenset[int] = frozenset()) -> list[Candidate]:
    """The heaviest chain of candidates whose numbers do not fall but where they begin anew; steps of one are best."""
    best: list[tuple[float, int]] = []  # weight of the chain that ends here, and where it came from
    for i, c in enumerate(left):
        top, source = c.weight - (0.4 if c.value > 1 else 0.0), -1
        for j in range(max(0, i - 60), i):
            step = c.value - left[j].behind + 1
            if step < 0 and c.line not in new:
                continue
            far = -0.6 if step == 0 and c.number == left[j].number else -min(0.1 * max(step, 0), 0.6)
            weight = best[j][0] + c.weight + (0.5 if step == 1 else far)
            if weight > top:
                top, source = weight, j
        best.append((top, source))
    if not best:
        return []
    i = max(range(len(best)), key=lambda k: (best[k][0], -k))
    chain = []
    while i >= 0:
        chain.append(left[i])
        i = best[i][1]
    return chain[::-1]


YEARED = re.compile(r"[^\W\d_][\w .]{0,12}? ?\d{1,3}[/-](?:\d{2}|\d{4})(?!\d)")
"""A number with its year behind a word for it ("Sak 20/14"), which is that of one item for good."""


def with_taken_up(lines: Sequence[Line], every: Sequence[Candidate], chain: list[Candidate]) -> list[Candidate]:
    """The chain with matters of earlier meetings that are taken up among its own ("Sak 20/14" behind "Sak 30/14")."""
    if len(chain) < 2 or not all(YEARED.match(lines[c.line].words) for c in chain):
        return chain
    numbers = {c.number for c in chain}
    more = [
        c
        for c in every
        if c.number not in numbers and c.weight >= 1.0 and YEARED.match(lines[c.line].words) and titles(lines, c)
    ]
    return sorted([*chain, *more], key=lambda c: c.line)


def titles(lines: Sequence[Line], c: Candidate) -> bool:
    """Whether a line below a blank one goes on with a title behind its number, and with no sentence."""
    title = lines[c.line].words[c.title :].strip()
    return bool(lines[c.line].gap) and title[:1].isupper() and not title.endswith(".")


def with_damaged(lines: Sequence[Line], chain: list[Candidate], language: str) -> list[Candidate]:
    """The chain with the one heading that is missing between two others, where a line gives it but for one sign."""
    damaged = rules(language, "layout", "damaged-item")
    found: list[Candidate] = []
    for n, c in enumerate(chain):
        above = chain[n - 1] if n else None
        first = above is None and c.value > 2 and c.form == "section-sign"  # a sign that became a bullet
        if first or c.value == (above.value if above else 0) + 2:
            for i in range(above.line + 1 if above else 0, c.line):
                line = lines[i]
                hit = matched(damaged, line.words)
                wanted = str(c.value - 1)
                if first and not line.bullet:
                    continue
                if hit and not line.furniture and hit[1]["number"].translate(LOOKALIKE) == wanted:
                    title = hit[1].start("title")
                    found.append(Candidate(i, c.form, c.order, wanted, c.value - 1, title, 1.0))
                    break
        found.append(c)
    return found


def beside_titles(lines: Sequence[Line], chain: list[Candidate]) -> list[Candidate]:
    """The chain of numbers alone above titles in capitals, going on where the next ones stand beside theirs."""
    found = list(chain)
    below = [k for c in chain if (k := below_number(lines, c.line)) < len(lines)]
    if not found or not all(lines[k].text.isupper() for k in below):
        return chain
    for i in range(found[-1].line + 1, len(lines)):
        hit = re.match(r"(?P<number>\d{1,2})\.?\s+(?P<title>\D.{2,})$", lines[i].words)
        if hit and int(hit["number"]) == found[-1].value + 1 and hit["title"].isupper() and not lines[i].furniture:
            last = found[-1]
            found.append(replace(last, line=i, number=hit["number"], value=last.value + 1, title=hit.start("title")))
    return found


LOOKALIKE = str.maketrans("IlOoS", "11005")
"""Letters that text recognition takes for figures."""


def usual_width(lines: Sequence[Line]) -> int:
    """Characters in a full line: the length that nine lines in ten do not pass."""
    lengths = sorted(len(line.text) for line in lines if not line.furniture)
    return lengths[int(len(lengths) * 0.9)] if lengths else 80


def heading(
    lines: Sequence[Line], c: Candidate, taken: set[int], width: int, language: str, colon: bool = False
) -> Heading:
    """One item's heading with its title, which may stand on the next lines, without its case number."""
    line = lines[c.line]
    start = line.body + c.title
    if c.end:
        return numbered_behind(lines, c, taken)
    case, start, end = without_case(line, start, language)
    pieces: list[tuple[int, int]] = []
    last, body = c.line, line.end
    if start < end:
        cut = sentence_cut(line, start, end, language, colon=colon)
        pieces.append((start, cut))
        body = cut
        if cut == end and (goes_on := torn(lines, c.line, taken, language)):
            pieces.append(goes_on)
            last, body = c.line + 1, goes_on[1]
        elif cut == end:
            last = wrapped(lines, c.line, taken, width, language)
            pieces += [(lines[i].start, lines[i].end) for i in range(c.line + 1, last + 1) if not lines[i].furniture]
            body = lines[last].end
    else:
        last, more, found_case = title_below(lines, c.line, taken, language)
        at = below_number(lines, c.line) if c.form == "number-alone" else len(lines)
        label = label_of(lines[at].words, language) if at < len(lines) and line.heading else None
        if at < len(lines) and not (label and label.role in ("present", "member", "absent")):
            more = more[:1] or [trimmed(lines[at], lines[at].start, lines[at].end)]
            last = goes_on_small(lines, at, language)
            more += [trimmed(lines[i], lines[i].start, lines[i].end) for i in range(at + 1, last + 1)]
        pieces, case = more, case or found_case
        body = lines[last].end
        if len(pieces) == 1 and pieces[0][1] == body:  # "§ 4" above "Städdag: Den blir i maj."
            body = sentence_cut(lines[last], *pieces[0], language, colon=colon)
            pieces = [(pieces[0][0], body)]
    return Heading(c.line, last, c.number, tuple(pieces), case, c.form, body, c.title)


def goes_on_small(lines: Sequence[Line], title: int, language: str) -> int:
    """The last line of a title below a number alone, which may go on in small letters, even below a blank line.

    Right below a line that breaks off it goes on in any letters; a year alone belongs to it.
    """
    last = title
    for i in range(title + 1, min(title + 3, len(lines))):
        line = lines[i]
        plain = not (line.furniture or line.bullet or line.row) and line.gap <= 1 and len(line.text) <= 70
        close = not line.gap and (open_end(lines[last].text, language) or YEARS.fullmatch(line.text))
        small = line.text[0].islower() or close
        if not plain or not small or line.text.endswith(".") or label_of(line.words, language):
            break
        last = i
    return last


YEARS = re.compile(r"(?:19|20)\d\d(?:\s?[–/-]\s?(?:(?:19|20)\d\d|\d\d))?")
"""A year or some, with which a title may end."""


def numbered_behind(lines: Sequence[Line], c: Candidate, taken: set[int]) -> Heading:
    """A heading whose number stands behind its title, which may go on in the next line."""
    line, nxt = lines[c.line], lines[c.line + 1] if c.line + 1 < len(lines) else None
    pieces = [trimmed(line, line.body + c.title, line.body + c.end)]
    goes_on = nxt and not (nxt.gap or nxt.furniture or nxt.bullet) and nxt.text[0].islower() and len(nxt.text) <= 70
    last = c.line + 1 if goes_on and c.line + 1 not in taken and not lines[c.line + 1].text.endswith(".") else c.line
    if last > c.line:
        pieces.append((lines[last].start, lines[last].end))
    first = c.line if line.words[0].isupper() or c.line - 1 in taken else c.line - 1
    if first < c.line:
        pieces.insert(0, (lines[first].start, lines[first].end))
    return Heading(first, last, c.number, tuple(pieces), "", c.form, lines[last].end, c.title)
