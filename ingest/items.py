"""The headings of the items as treated, told apart from the table of contents and from numbered lists.

A document numbers its items in one way ("§ 23", "Punkt 4", "3."). Of all lines that could be such headings
those are taken that look most like headings and run in order; what the table of contents lists is left out.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from samgraf.ingest.dates import only_day
from samgraf.ingest.itemtitles import sentence_cut, title_below, torn, trimmed, without_case, wrapped
from samgraf.ingest.layout import Line, label_of, matched
from samgraf.ingest.people import knowledge
from samgraf.ingest.tables import rules
from samgraf.ingest.text import fold

ATT = re.compile(r"att\s")


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


@dataclass(frozen=True, slots=True)
class Candidate:
    """A line that could be an item's heading."""

    line: int
    form: str
    order: int  # of the form in the table
    number: str
    value: int
    title: int  # offset in the line's words
    weight: float


def headings(lines: Sequence[Line], language: str) -> tuple[tuple[Heading, ...], frozenset[int]]:
    """The items' headings in order, and the lines that belong to a table of contents."""
    every = candidates(lines, language)
    contents = contents_of(lines, every, language)
    left = [c for c in every if c.line not in contents]
    left = [c for c in left if c.line not in listed(lines, left, language)]
    left = marked_up(lines, plain_numbers(lines, left))
    form = chosen_form(left)
    chain = in_order([c for c in left if c.form == form])
    width = usual_width(lines)
    chain = with_damaged(lines, chain, language)
    taken = {c.line for c in chain}
    found = titled_above(lines, [heading(lines, c, taken, width, language) for c in chain], language)
    again = repeated(lines, found)
    return tuple(h for h in found if h not in again), contents | {i for h in again for i in again[h]}


def titled_above(lines: Sequence[Line], found: list[Heading], language: str) -> list[Heading]:
    """The headings; where titles in capitals stand above most numbers that have none beside them, with these titles."""
    above = {h: title_lines(lines, h.first, language) for h in found if not lines[h.first].words[h.title :].strip()}
    if len(above) < 2 or 2 * sum(1 for at in above.values() if at) <= len(found):
        return found
    out = []
    for h in found:
        at = above.get(h, range(0))
        pieces = tuple((lines[i].start, lines[i].end) for i in at)
        out.append(replace(h, first=at[0], last=h.first, pieces=pieces, body=lines[h.first].end) if at else h)
    return out


def title_lines(lines: Sequence[Line], number: int, language: str) -> range:
    """The lines in capitals right above a number that stands alone, apart from what stands above them."""
    first = number
    while first and first > number - 3 and (first == number or not lines[first].gap):
        line = lines[first - 1]
        label = label_of(line.words, language)
        if line.furniture or not line.text.isupper() or (label and label.kind == "section"):
            break
        first -= 1
    return range(first, number)


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


def marked_up(lines: Sequence[Line], left: list[Candidate]) -> list[Candidate]:
    """Where a document marks up most of its numbered headings as such, what isn't marked is an entry of a list."""
    headed = {c.form for c in left if lines[c.line].heading and c.form in ("numbered", "bare-number")}
    for form in headed:
        mine = [c for c in left if c.form == form]
        marked = [c for c in mine if lines[c.line].heading]
        if len(marked) >= 3 and len({c.value for c in marked}) >= 0.5 * len({c.value for c in mine}):
            left = [c for c in left if c.form != form or lines[c.line].heading]
    return left


def candidates(lines: Sequence[Line], language: str) -> list[Candidate]:
    """Every line that has the form of an item's heading, with how much it looks like one."""
    forms = rules(language, "layout", "item")
    order = {rule.label: n for n, rule in enumerate(forms)}
    found = []
    for i, line in enumerate(lines):
        if line.furniture or line.code:
            continue
        hit = matched(forms, line.words)
        if hit is None:
            continue
        rule, match = hit
        if line.bullet and rule.label == "numbered":
            continue
        apart = line.heading or set_apart(line) or spaced(line, language)
        if rule.more.get("heading") and (not apart or only_day(line.words, language)):
            continue
        if rule.more.get("alone") and not stands_alone(lines, i):
            continue
        if ATT.match(match["title"] or ""):
            continue  # a numbered clause of a decision
        number = re.sub(r"\s+", " ", match["number"]).strip()
        digits = re.match(r"\d+", number)
        value = int(digits.group()) if digits else ord(number[0]) - ord("A") + 1
        title = (match["title"] or "").strip()
        at = match.start("title") if match["title"] is not None else match.end()
        found.append(Candidate(i, rule.label, order[rule.label], number, value, at, likeness(line, title)))
    return found


def set_apart(line: Line) -> bool:
    """A short line behind a blank one that is no sentence."""
    return line.gap > 0 and len(line.text) <= 60 and not line.row and line.text[-1] not in ".,;:?"


def spaced(line: Line, language: str) -> bool:
    """A number that two blanks hold apart from what follows, which may be a sentence; no row of a table or of names."""
    hit = re.match(r"\d{1,2}(?: {2,}|\t)(?P<title>\S+)(?!.*\S(?: {2,}|\t))", line.text)
    return hit is not None and not line.row and (line.gap > 0 or not knowledge(language).is_given(hit["title"]))


def plain_numbers(lines: Sequence[Line], left: list[Candidate]) -> list[Candidate]:
    """Numbers without a sign before words are headings only where several run from 1 on, or where marked up as such."""
    plain = [c for c in left if c.form == "bare-number" and not lines[c.line].heading]
    values = [c.value for c in plain]
    if len(values) >= 3 and values == sorted(set(values)):
        if values[0] == 1:
            return left
        above = [c for c in left if c.form == "numbered" and c.line < plain[0].line]
        if above and above[-1].value == values[0] - 1:  # "1." and then "2", "3"
            return [replace(c, form="numbered") if c in plain else c for c in left]
    return [c for c in left if c not in plain]


def stands_alone(lines: Sequence[Line], i: int) -> bool:
    """Whether a number on a line of its own stands above a title: below a blank line, above a short line of words.

    Without the blank line the title must end in a colon.
    """
    below = lines[i + 1] if i + 1 < len(lines) else None
    if below is None or below.furniture or below.bullet or below.gap > 1:
        return False
    if not lines[i].gap and not (i and below.text.endswith(":")):
        return False
    return below.text[0].isupper() and len(below.text) <= 90 and not below.text.endswith((".", ",", ";"))


def likeness(line: Line, title: str) -> float:
    """How much a line looks like a heading rather than a sentence or an entry of a list."""
    weight = 1.0
    weight += 2.0 if line.heading else 0.0
    weight += 1.0 if line.bold else 0.0
    weight += 0.5 if line.gap else 0.0
    weight += 0.5 if len(title) <= 90 else -0.5
    sentence = title.endswith((".", ";")) and len(title.split()) > 5
    weight -= 1.5 if sentence else 0.0
    weight -= 1.0 if title[:1].islower() else 0.0
    weight -= 0.5 if line.entry else 0.0
    weight -= 1.0 if title.endswith(("?", ",")) else 0.0
    return max(weight, 0.05)


def contents_of(lines: Sequence[Line], every: Sequence[Candidate], language: str) -> frozenset[int]:
    """Lines of tables of contents: below their heading up to where the first number comes again."""
    patterns = {r.label: r.match for r in rules(language, "layout", "contents")}
    found: set[int] = set()
    leader = patterns.get("leader")
    for i, line in enumerate(lines):
        if leader and leader.search(line.text):
            found.add(i)
        if i and any(c.line == i - 1 and not lines[i - 1].words[c.title :].strip() for c in every):
            continue  # the title of an item whose number stands above it
        if i in found or line.furniture or not (patterns.get("heading") and patterns["heading"].match(line.words)):
            continue
        below = [c for c in every if c.line > i]
        end = restart(below)
        if end is None:
            end = agenda_end(lines, i, below, language)
        found.update(range(i, end))
    # a heading whose title is carried to a page number on a later line belongs to the contents too
    return frozenset(found | agenda(lines, every))


def agenda(lines: Sequence[Line], every: Sequence[Candidate]) -> set[int]:
    """A list of the items without a heading of its own: numbers from 1 on, line by line, that later begin anew."""
    for k, c in enumerate(every):
        if c.value != 1 or lines[c.line].heading:
            continue
        run = [c]
        for d in every[k + 1 :]:
            between = (lines[i] for i in range(run[-1].line + 1, d.line))
            if d.form != c.form or d.value != run[-1].value + 1 or not all(line.furniture for line in between):
                break
            run.append(d)
        again = [d for d in every[k + len(run) :] if d.form == c.form and d.value <= run[-1].value]
        if len(run) >= 3 and len({d.value for d in again}) >= 0.7 * len(run) and again[0].value == 1:
            said = sum(len(line.text) for line in lines[again[0].line : again[-1].line + 1])
            if said > 1.3 * sum(len(lines[d.line].text) for d in run):
                return {d.line for d in run}
        return set()
    return set()


def restart(below: Sequence[Candidate]) -> int | None:
    """The line at which the numbering begins anew, where it does."""
    if not below:
        return None
    first = below[0]
    for c in below[1:]:
        if c.form == first.form and c.number == first.number:
            return c.line
    return None


def agenda_end(lines: Sequence[Line], start: int, below: Sequence[Candidate], language: str) -> int:
    """Where a list of points without numbers ends: at the next label or heading, or after its bullets."""
    for i in range(start + 1, min(start + 40, len(lines))):
        line = lines[i]
        if line.furniture:
            continue
        plain = not line.bullet and not line.entry
        if line.heading or (plain and (label_of(line.words, language) or (line.gap and i > start + 1))):
            return i
        if any(c.line == i for c in below):
            return start + 1
    return start + 1


def listed(lines: Sequence[Line], every: Sequence[Candidate], language: str) -> frozenset[int]:
    """Candidates that are entries of a numbered list: it begins at 1 right below a label or a colon."""
    by_line = {c.line: c for c in every}
    found: set[int] = set()
    for c in every:
        if c.form != "numbered" or c.value != 1 or lines[c.line].heading or c.line in found:
            continue
        above = next((i for i in range(c.line - 1, -1, -1) if not lines[i].furniture), None)
        if above is None:
            continue
        label = label_of(lines[above].words, language)
        opens = any(r.match.match(lines[above].words) for r in rules(language, "decisions", "lead"))
        if not (opens or lines[above].text.endswith((":", " att")) or (label and label.kind == "section")):
            continue
        run, last, expected = [c.line], c.line, 2
        for i in range(c.line + 1, len(lines)):
            nxt = by_line.get(i)
            if nxt and nxt.form == "numbered" and not lines[i].heading and nxt.value == expected and i - last <= 7:
                run.append(i)
                last, expected = i, expected + 1
            elif i - last > 7 or lines[i].heading:
                break
        found.update(run)
    return frozenset(found)


def chosen_form(left: Sequence[Candidate]) -> str:
    """The form in which this document numbers its items: the one with most that look like headings."""
    sums: dict[str, tuple[float, int]] = {}
    for c in left:
        weight, _ = sums.get(c.form, (0.0, 0))
        sign = 1.0 if c.form in ("numbered", "number-alone") else 1.5  # a number alone may be many things
        sums[c.form] = (weight + (sign * c.weight if c.weight >= 1.0 else 0.0), -c.order)
    return max(sums, key=lambda form: sums[form]) if sums else ""


def in_order(left: Sequence[Candidate]) -> list[Candidate]:
    """The heaviest chain of candidates whose numbers do not fall; steps of one are best."""
    best: list[tuple[float, int]] = []  # weight of the chain that ends here, and where it came from
    for i, c in enumerate(left):
        top, source = c.weight - (0.4 if c.value > 1 else 0.0), -1
        for j in range(max(0, i - 60), i):
            step = c.value - left[j].value
            if step < 0:
                continue
            bonus = 0.5 if step == 1 else -0.6 if step == 0 and c.number == left[j].number else -min(0.1 * step, 0.6)
            weight = best[j][0] + c.weight + bonus
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


LOOKALIKE = str.maketrans("IlOoS", "11005")
"""Letters that text recognition takes for figures."""


def usual_width(lines: Sequence[Line]) -> int:
    """Characters in a full line: the length that nine lines in ten do not pass."""
    lengths = sorted(len(line.text) for line in lines if not line.furniture)
    return lengths[int(len(lengths) * 0.9)] if lengths else 80


def heading(lines: Sequence[Line], c: Candidate, taken: set[int], width: int, language: str) -> Heading:
    """One item's heading with its title, which may stand on the next lines, without its case number."""
    line = lines[c.line]
    start = line.body + c.title
    case, start, end = without_case(line, start, language)
    pieces: list[tuple[int, int]] = []
    last, body = c.line, line.end
    if start < end:
        cut = sentence_cut(line, start, end)
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
        if c.form == "number-alone":
            below = lines[c.line + 1]
            last, more = c.line + 1, more[:1] or [trimmed(below, below.start, below.end)]
        pieces, case = more, case or found_case
        body = lines[last].end
    return Heading(c.line, last, c.number, tuple(pieces), case, c.form, body, c.title)
