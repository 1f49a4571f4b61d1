"""Numbered lines that are entries of a list within an item, or of an agenda, and no items themselves."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Mapping, Sequence

from samgraf.ingest.clauses.listed import AMOUNT
from samgraf.ingest.headings.candidates import LEAST_RUN, Candidate
from samgraf.ingest.lines.layout import Line, label_of
from samgraf.ingest.tables import rules
from samgraf.ingest.tables.forms import ending


def listed(lines: Sequence[Line], every: Sequence[Candidate], language: str) -> frozenset[int]:
    """Candidates that are entries of a numbered list: it begins at 1 below a label or a colon, or is of amounts."""
    by_line = {c.line: c for c in every}
    opening = next((c.line for c in every if c.form == "numbered"), None)
    found = of_amounts(lines, every) | {i for k in range(1, len(every)) for i in ahead(lines, every, k)}
    for c in every:
        if c.form != "numbered" or c.value != 1 or lines[c.line].heading or c.line in found:
            continue
        above = next((i for i in range(c.line - 1, -1, -1) if not lines[i].furniture), None)
        if above is None:
            continue
        label = label_of(lines[above].words, language)
        opens = any(r.match.match(lines[above].words) for r in rules(language, "decisions", "lead"))
        told = label is not None and label.value < len(lines[above].words) and lines[c.line].apart  # "Delges: alla"
        first = c.line == opening
        if first and any(r.match.match(lines[above].words) for r in rules(language, "layout", "items-below")):
            continue  # "Protokoll:"
        if first and treated_below(lines, every, c, lines[above].words, language):
            continue  # "Dagordning:"
        below = opens or lines[above].text.endswith((":", *ending("that")))
        below = below or (label is not None and label.kind == "section" and not told)
        if not below or lists_below(lines, by_line, c.line):
            found |= inserted(lines, every, c)
            continue
        run, last, expected = [c.line], c.line, 2
        for i in range(c.line + 1, len(lines)):
            nxt = by_line.get(i)
            if nxt and next_item(lines, every, run, nxt):
                break
            if nxt and set_otherwise(lines, c, nxt):
                break  # "4)" of the items, behind "3." of a list
            if nxt and nxt.form == "numbered" and not lines[i].heading and nxt.value == expected and i - last <= 7:
                run.append(i)
                last, expected = i, expected + 1
            elif i - last > 7 or lines[i].heading:
                break
        found.update(run)
    return frozenset(found)


def of_amounts(lines: Sequence[Line], every: Sequence[Candidate]) -> set[int]:
    """The numbered lines that follow each other from 1 on and end in amounts of a thousand or more."""
    found: set[int] = set()
    run: list[int] = []
    for c in every:
        if c.form != "numbered" or not AMOUNT.search(lines[c.line].text):
            continue
        run = [*run, c.line] if run and c.line == run[-1] + 1 and c.value == len(run) + 1 else [c.line]
        run = run if c.value == len(run) else []
        found.update(run if len(run) >= LEAST_RUN else ())
    return found


def set_otherwise(lines: Sequence[Line], first: Candidate, other: Candidate) -> bool:
    """Whether two numbers have other signs behind them ("1.", "4)"), or a capital stands behind the second alone."""
    small, large = (lines[c.line].words[c.title :][:1] for c in (first, other))
    if first.form == other.form and small.islower() and large.isupper():
        return True
    signs = {lines[c.line].words[len(c.number) : c.title].strip() for c in (first, other)}
    return first.form == other.form and len(signs) > 1 and signs <= {".", ")", ":"}


def lists_below(lines: Sequence[Line], numbered: Mapping[int, Candidate], first: int) -> bool:
    """Whether what stands below a number, up to the next one, is lists under headings of their own ("Eva:")."""
    stop = next((i for i in range(first + 1, len(lines)) if i in numbered), len(lines))
    heads = [i for i in range(first + 1, stop - 1) if lines[i].apart and lines[i].text.endswith(":")]
    return bool(heads) and all(lines[i + 1].bullet and not lines[i].bullet for i in heads)


def treated_below(lines: Sequence[Line], every: Sequence[Candidate], c: Candidate, words: str, language: str) -> bool:
    """Whether what stands right below the heading of an agenda (`words`) are the items with what was said of them.

    They are the only numbers there are, and sentences stand among them.
    """
    agenda = any(r.label == "heading" and r.match.match(words) for r in rules(language, "layout", "contents"))
    run = [d for d in every if d.form == c.form and d.line >= c.line]
    if not agenda or len(run) < LEAST_RUN or [d.value for d in run] != list(range(1, len(run) + 1)):
        return False
    if any(d.form != c.form for d in every) or any(line.heading for line in lines[c.line :]):
        return False
    mine = {d.line for d in run}
    below = ((i, lines[i].words) for i in range(c.line, run[-1].line))
    return any(SENTENCE.search(said) or (i not in mine and said[:1].isupper()) for i, said in below)


SENTENCE = re.compile(r"[a-zåäö]{2}[.?!] [A-ZÅÄÖ]")
"""Where a sentence follows another one."""


def next_item(lines: Sequence[Line], every: Sequence[Candidate], run: Sequence[int], c: Candidate) -> bool:
    """Whether a number goes on with the items above a list rather than with the list (lines `run`) right above it.

    It is set as the item above is and the entries are not: in bold, or below a blank line.
    """
    k = bisect_left(every, run[0], key=lambda d: d.line)
    above = next((every[n] for n in range(k - 1, -1, -1) if every[n].form == c.form), None)
    if above is None or above.value != c.value - 1:
        return False
    item, line = lines[above.line], lines[c.line]
    bold = line.bold and item.bold and not any(lines[i].bold for i in run)
    return bold or (line.apart and item.apart and not any(lines[i].gap for i in run))


def ahead(lines: Sequence[Line], every: Sequence[Candidate], k: int) -> set[int]:
    """The lines of a list right below a colon that names items further down, above the number that comes next.

    "§ 7 Föredragningslista", "Fastställs med tillägg:", "§ 17 Video", "§ 8 Föregående protokoll".
    """
    first, before = every[k], every[k - 1]
    if first.value <= before.value + 1 or not lines[first.line - 1].text.endswith(":") or first.line - before.line < 2:
        return set()
    run = [first]
    for c in every[k + 1 :]:
        if c.line != run[-1].line + 1 or c.form != first.form or lines[c.line].gap:
            break
        run.append(c)
    after = next((c for c in every[k + len(run) :] if c.form == before.form), None)
    back = after is not None and after.value == before.value + 1 and before.form == first.form
    return {c.line for c in run} if back and all(c.value > before.value + 1 for c in run) else set()


def inserted(lines: Sequence[Line], every: Sequence[Candidate], c: Candidate) -> set[int]:
    """The lines of a list from 1 on, line by line, after which the numbers go on as they stood before it."""
    k = bisect_left(every, c.line, key=lambda d: d.line)
    run = [c]
    for n in range(k + 1, len(every)):
        d = every[n]
        if d.form != c.form or d.value != run[-1].value + 1 or d.line != run[-1].line + 1 or lines[d.line].gap:
            break
        run.append(d)
    before = next((every[n] for n in range(k - 1, -1, -1) if every[n].form == c.form), None)
    after = next((every[n] for n in range(k + len(run), len(every)) if every[n].form == c.form), None)
    goes_on = before is not None and after is not None and after.value == before.value + 1 and after.value > 1
    return {d.line for d in run} if goes_on and len(run) > 1 else set()
