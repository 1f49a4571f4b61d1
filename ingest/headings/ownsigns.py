"""Numbers of items in signs of the document's own, which no table foresees: known by counting on, each above its text.

[4] Budget        #4 Budget        **§ 4** Budget        09.15  § 4 Budget        P4 Budget

One such line tells nothing. Several with the same signs, whose numbers rise by one, are the items.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from itertools import pairwise

from samgraf.ingest.headings.company import Candidate
from samgraf.ingest.lines.layout import Line
from samgraf.ingest.lines.passages import open_end
from samgraf.ingest.tables import opening
from samgraf.ingest.words.people import knowledge

FORM = "own-sign"
LEAST, LONGEST = 3, 110
"""So many numbers make a habit of signs; characters of a title."""


def own_signs(line: Line, language: str) -> re.Match[str] | None:
    """The number of a line in whatever signs, before a title."""
    if line.furniture or line.code or line.bullet or len(line.words) > LONGEST + 20:
        return None
    rules = opening(line.words, language, "layout", "own-item")
    return next((hit for rule in rules if (hit := rule.match.match(line.words))), None)


def with_own_signs(found: Sequence[Candidate], own: Sequence[Candidate]) -> list[Candidate]:
    """The candidates with those in signs of the document's own in the place of others on their lines."""
    at = {c.line for c in own}
    return sorted([*(c for c in found if c.line not in at), *own], key=lambda c: c.line) if own else [*found]


def in_own_signs(
    lines: Sequence[Line], found: Mapping[int, re.Match[str]], order: int, language: str, *, dense: bool
) -> list[Candidate]:
    """Those of some lines with numbers in signs whose numbers count on by one, as items do."""
    groups: dict[tuple[str, str], list[int]] = {}
    for i, hit in found.items():
        signs = hit["sign"].casefold().strip(), hit["behind"].strip()
        if any(signs) or not hit["title"][0].islower():
            groups.setdefault(signs, []).append(i)
    out: list[Candidate] = []
    for at in groups.values():
        if len(at) >= least(found[at[0]]) and items_of(lines, {i: found[i] for i in at}, language, dense=dense):
            out += [candidate(found[i], i, order) for i in at]
    return sorted(out, key=lambda c: c.line)


def candidate(hit: re.Match[str], i: int, order: int) -> Candidate:
    """A line as the heading of an item."""
    return Candidate(i, FORM, order, hit["number"], int(hit["number"]), hit.start("title"), WEIGHT)


def least(first: re.Match[str]) -> int:
    """So many numbers make a habit of the signs of the first: a body's letters before late ones show it by two."""
    return FEW if BODY.fullmatch(first["sign"]) and int(first["number"]) >= LATE else LEAST


BODY, FEW, LATE = re.compile(r"[A-ZÅÄÖÆØ]{2,4} "), 2, 100
WEIGHT = 2.0
"""How much a line looks like a heading that does so only in company."""


def items_of(lines: Sequence[Line], found: Mapping[int, re.Match[str]], language: str, *, dense: bool) -> bool:
    """Whether lines with the same signs are titles of items: they count on, stand apart and bear no people's names."""
    at, know = list(found), knowledge(language)
    values = [int(found[i]["number"]) for i in at]
    falls = [n for n, (a, b) in enumerate(pairwise(values), 1) if b <= a]
    runs = [values] if not falls else [values[: falls[0]], values[falls[0] :]]  # an agenda, and what is treated
    if any(len(run) < least(found[at[0]]) or run != list(range(run[0], run[0] + len(run))) for run in runs):
        return False
    if runs[0][0] != runs[-1][0] or not (
        dense or all(lines[i].apart or lines[i].heading for i in at[-len(runs[-1]) :])
    ):
        return False
    titles = [found[i]["title"] for i in at]
    people = sum(1 for title in titles if know.is_given(title.split()[0]))
    torn = sum(1 for title in titles if len(title) > LONGEST or (title[-1] in ".,;" and len(title.split()) > 5))
    parted = sum(1 for a, b in pairwise(at[-len(runs[-1]) :]) if b - a > 1)
    broken = any(open_end(lines[i - 1].text, language) and not lines[i].gap for i in at if i)
    return 3 * people <= len(at) and 2 * torn <= len(at) and 2 * parted >= len(runs[-1]) - 1 and not broken
