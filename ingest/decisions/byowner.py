"""Lists of things to do that are set below the names of those who are to do them."""

from __future__ import annotations

import re
from collections.abc import Sequence, Set
from itertools import pairwise

from samgraf.ingest.clauses.listed import entry
from samgraf.ingest.decisions.assigned import assigned, owned
from samgraf.ingest.lines.layout import Line


def by_owner(
    groups: Sequence[Sequence[Line]], section: str, people: Set[str], language: str
) -> list[tuple[Line | None, list[Sequence[Line]]]]:
    """The paragraphs of a section, those of a list of things to do by the name alone that is above or below them.

    So are entries of a list of what was decided, where several names stand above such, each with a colon.
    """
    if section == "decision" and sum(heads_entries(a, b, people, language) for a, b in pairwise(groups)) >= TWO:
        return by_name_above(groups, people, language)
    if section != "action":
        return [(None, list(groups))] if groups else []
    called = [part for group in groups for part in by_call(group, people, language)]
    groups = [part for group in called for part in by_end(group, people, language)]
    last = [len(group) > 1 and entry(group) and is_name(group[-1], people, language) for group in groups]
    if groups and named(groups[0], people, language):  # on the last line of an entry stands whose the next one is
        last[-1] = False
        apart = [(group[:-1], group[-1:]) if cut else (group,) for group, cut in zip(groups, last, strict=True)]
        return by_name_above([part for parts in apart for part in parts], people, language)
    if sum(last) >= TWO and 2 * sum(last) >= sum(1 for group in groups if entry(group)):
        return [(group[-1], [group[:-1]]) if cut else (None, [group]) for group, cut in zip(groups, last, strict=True)]
    return by_name_above(groups, people, language)


TWO = 2
"""So many entries with a name on the last line show that it is whose they are, and no one whom they are about."""


def by_name_above(
    groups: Sequence[Sequence[Line]], people: Set[str], language: str
) -> list[tuple[Line | None, list[Sequence[Line]]]]:
    """The paragraphs of a list of things to do, by the name alone that stands above them.

    What is below such names need be no entries where the list opens with one and has several.
    """
    parts: list[tuple[Line | None, list[Sequence[Line]]]] = [(None, [])]
    names = [named(group, people, language) for group in groups]
    above = names[:1] == [True] and sum(names) >= TWO
    for n, group in enumerate(groups):
        below = groups[n + 1] if n + 1 < len(groups) else ()
        alone = len(group) == 1 and not entry(group) and bool(below) and entry(below)
        if names[n] and (alone or (above and below and not names[n + 1])):
            parts.append((group[0], []))
        elif alone and parts[-1][0]:
            parts.append((None, [group]))  # of somebody who is not known
        elif parts[-1][0] and parts[-1][1] and group[0].gap and not entry(group):
            parts.append((None, [group]))  # running text below a list
        else:
            parts[-1][1].append(group)
    return [part for part in parts if part[1]]


def heads_entries(group: Sequence[Line], below: Sequence[Line], people: Set[str], language: str) -> bool:
    """Whether a paragraph is names with a colon, above an entry of a list."""
    return entry(below) and group[-1].text.endswith(":") and named(group, people, language)


def named(group: Sequence[Line], people: Set[str], language: str) -> bool:
    """Whether a paragraph that is no entry holds names of those who are known, and nothing else."""
    return len(group) == 1 and not entry(group) and is_name(group[0], people, language)


def is_name(line: Line, people: Set[str], language: str) -> bool:
    """Whether a line holds names of those who are known, and nothing else."""
    return not (line.bullet or line.row) and owned(line.words.strip(" :*_()/"), people, language)


def by_call(group: Sequence[Line], people: Set[str], language: str) -> list[Sequence[Line]]:
    """The lines of a paragraph, parted before each that calls somebody who is known ("Eva: boka lokal")."""
    called = [k for k, line in enumerate(group) if calls(line, people, language)]
    if called[:1] != [0]:
        return [group]
    return [group[k:end] for k, end in zip(called, [*called[1:], len(group)], strict=True)]


def by_sign(group: Sequence[Line], people: Set[str], language: str) -> list[Sequence[Line]]:
    """The lines of a paragraph, parted where each begins with the sign for a thing to do and who is to do it."""
    opened = group[0].words.partition(" ")[0]
    same = [k for k, line in enumerate(group) if line.words.partition(" ")[0] == opened]
    rule = assigned(group[0].words, people, language, entry=False) if len(same) >= TWO else None
    if rule is None or rule.label != "sign-and-owner":
        return by_end(group, people, language)
    return [group[k:end] for k, end in zip(same, [*same[1:], len(group)], strict=True)]


def by_end(group: Sequence[Line], people: Set[str], language: str) -> list[Sequence[Line]]:
    """The lines of a paragraph, parted behind each that ends with who is to act, where several do."""
    if len(group) < TWO:
        return [group]
    ends = [k + 1 for k, line in enumerate(group) if assigned(line.words, people, language, entry=True)]
    if len(ends) < TWO:
        return [group]
    cuts = [0, *(k for k in ends if k < len(group)), len(group)]
    return [group[start:end] for start, end in pairwise(cuts)]


def calls(line: Line, people: Set[str], language: str) -> bool:
    """Whether a line begins with somebody who is known and is called to do what follows."""
    hit = CALL.match(line.words)
    return hit is not None and owned(hit["owner"].strip("*_@ "), people, language)


CALL = re.compile(r"(?P<owner>[@*_]*[A-ZÅÄÖÆØ][^:.;]{1,50}?)(?::[*_]*| [–-]) ?\S")
"""Who is called at the beginning of a line, before what they are to do."""
