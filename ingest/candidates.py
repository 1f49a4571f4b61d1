"""Lines that could be headings of items: by the forms of the table, and how much each looks like a heading."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from samgraf.ingest.dates import only_day
from samgraf.ingest.layout import Line, label_of, matched
from samgraf.ingest.people import knowledge
from samgraf.ingest.tables import rules

ATT = re.compile(r"att\s")


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


def marked_up(lines: Sequence[Line], left: list[Candidate]) -> list[Candidate]:
    """Where a document marks up most of its numbered headings as such, what isn't marked is an entry of a list."""
    headed = {c.form for c in left if lines[c.line].heading and c.form in ("numbered", "bare-number")}
    for form in headed:
        mine = [c for c in left if c.form == form]
        marked = [c for c in mine if lines[c.line].heading]
        if len(marked) >= 3 and len({c.value for c in marked}) >= 0.5 * len({c.value for c in mine}):
            left = [c for c in left if c.form != form or lines[c.line].heading]
    return left


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
