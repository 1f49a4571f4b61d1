"""Labels stacked above their values: a two-column head whose columns were written out one after the other.

Nothing says which value belongs to which label but order and form: a time goes to the label of the time,
people to the labels of people in turn. A party that comes back after others opens the next list of people.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from samgraf.ingest.dating.dates import find_dates
from samgraf.ingest.lines.layout import Label, Line, label_of
from samgraf.ingest.tables import rules
from samgraf.ingest.words.fullnames import full_name
from samgraf.ingest.words.occupations import occupation
from samgraf.ingest.words.people import LETTERS, knowledge

LEAST = 3
"""So many bare labels in a row make a stack."""

SINGLE = {"chair", "secretary", "verifier"}


@dataclass(slots=True)
class Stacked:
    """One label of a stack with the lines that are its values."""

    kind: str
    role: str
    lines: list[int] = field(default_factory=list)


def stacks(lines: Sequence[Line], first: int, last: int, language: str) -> tuple[list[Stacked], set[int]]:
    """The labels of all stacks within lines `first` to `last` with their values, and the lines they take."""
    found: list[Stacked] = []
    taken: set[int] = set()
    i = first
    while i < last:
        run: list[Label] = []
        j = i + (1 if signed_above(lines, i, language) else 0)
        while j < last and (label := bare(lines[j], language)):
            run.append(label)
            j += 1
        if len(run) < LEAST or not any(x.kind == "group" for x in run):
            i = max(j, i + 1)
            continue
        end = j
        while end < last and not lines[end].row and not bare_stack(lines, end, last, language) and end - j < 90:
            if lines[end].furniture and not lines[end].page_top:
                break
            end += 1
        found += matched_up(lines, run, list(range(j, end)), language)
        taken |= set(range(i, end))
        i = end
    return found, taken


def bare(line: Line, language: str) -> Label | None:
    """A line that holds a label of a field or a list and nothing else."""
    if line.furniture or line.bullet:
        return None
    label = label_of(line.words, language)
    return label if label and label.kind in ("field", "group") and label.value >= len(line.words) else None


def signed_above(lines: Sequence[Line], i: int, language: str) -> bool:
    """Whether a line gives the office of the name right above it, as where somebody signs."""
    above = lines[i - 1] if i and not lines[i].gap else None
    return above is not None and full_name(language).fullmatch(above.words) is not None


def bare_stack(lines: Sequence[Line], i: int, last: int, language: str) -> bool:
    """Whether another stack begins."""
    return i + 1 < last and bare(lines[i], language) is not None and bare(lines[i + 1], language) is not None


def matched_up(lines: Sequence[Line], run: Sequence[Label], values: Sequence[int], language: str) -> list[Stacked]:
    """The labels of one stack with their values."""
    found = [Stacked(label.kind, label.role) for label in run]
    at = -1
    parties: list[str] = []
    seen: set[str] = set()
    for n, i in enumerate(values):
        words = lines[i].words
        if not is_person(words, language):
            timed = any(d.start_time for d in find_dates(words, language=language))
            wanted = ("place-and-time", "time") if timed else ("other", "place")
            nxt = next((k for k in range(at + 1, len(found)) if found[k].role in wanted), None)
            if nxt is not None:
                at, parties = nxt, []
                found[at].lines.append(i)
            continue
        party = next(iter(re.findall(rf"\(({LETTERS}|-)\)", words)), "")
        name = full_name(language).match(words)
        last = n + 1 == len(values) or not is_person(lines[values[n + 1]].words, language)
        again = (party in parties and parties[-1] != party) or (last and name is not None and name.group() in seen)
        here = at >= 0 and people_label(found[at])
        if here and (group := of_others(words, party, parties, language)):
            behind = next((k for k in range(at + 1, len(found)) if found[k].role == group), None)
            if behind is not None:
                at, parties = behind, [party] if party else []
                found[at].lines.append(i)
                continue
        if not here or again or (found[at].role in SINGLE and found[at].lines):
            nxt = next((k for k in range(at + 1, len(found)) if people_label(found[k])), None)
            if nxt is None:
                continue
            at, parties = nxt, []
        found[at].lines.append(i)
        if name and found[at].role in ("member", "present", "serving-substitute"):
            seen.add(name.group())
        if party:
            parties.append(party)
    return [s for s in found if s.lines]


def of_others(words: str, party: str, parties: Sequence[str], language: str) -> str:
    """The group that somebody is in by what is said, below members with parties: who stands in, or an official.

    >>> of_others("Bo Alm (M) ersätter Eva Ek (M)", "M", ["S", "M"], "sv")
    'serving-substitute'
    >>> of_others("Bo Alm, vägchef", "", ["S"], "sv")
    'guest'
    """
    stands = next((r for r in rules(language, "roster", "stands-in") if not r.more and r.match.search(words)), None)
    if parties and stands is not None:
        return "serving-substitute"
    _, comma, said = words.partition(", ")
    return "guest" if parties and not party and comma and occupation(said, language) else ""


def people_label(label: Stacked) -> bool:
    """A label whose values are people."""
    return label.kind == "group" or label.role in SINGLE


def is_person(words: str, language: str) -> bool:
    """A line that begins with a person's name."""
    hit = full_name(language).match(words)
    if hit is None:
        return False
    know = knowledge(language)
    return know.is_given(hit.group().split()[0]) or re.match(rf"\s*\({LETTERS}\)", words[hit.end() :]) is not None
