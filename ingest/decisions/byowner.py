"""Lists of things to do that are set below the names of those who are to do them."""

from __future__ import annotations

import re
from collections.abc import Sequence, Set

from samgraf.ingest.clauses.listed import entry
from samgraf.ingest.decisions.assigned import assigned, owned
from samgraf.ingest.lines.layout import Line


def by_owner(
    groups: Sequence[Sequence[Line]], section: str, people: Set[str], language: str
) -> list[tuple[Line | None, list[Sequence[Line]]]]:
    """The paragraphs of a section, those of a list of things to do by the name alone that stands above them."""
    parts: list[tuple[Line | None, list[Sequence[Line]]]] = [(None, [])]
    if section == "action":
        groups = [part for group in groups for part in by_call(group, people, language)]
    for n, group in enumerate(groups):
        below = groups[n + 1] if n + 1 < len(groups) else ()
        alone = section == "action" and len(group) == 1 and not entry(group) and bool(below) and entry(below)
        if alone and owned(group[0].words.strip(" :*_"), people, language):
            parts.append((group[0], []))
        elif alone and parts[-1][0]:
            parts.append((None, [group]))  # of somebody who is not known
        elif parts[-1][0] and parts[-1][1] and group[0].gap and not entry(group):
            parts.append((None, [group]))  # running text below a list
        else:
            parts[-1][1].append(group)
    return [part for part in parts if part[1]]


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
    if len(same) < 2:
        return [group]
    rule = assigned(group[0].words, people, language, entry=False)
    if rule is None or rule.label != "sign-and-owner":
        return [group]
    return [group[k:end] for k, end in zip(same, [*same[1:], len(group)], strict=True)]


def calls(line: Line, people: Set[str], language: str) -> bool:
    """Whether a line begins with somebody who is known and is called to do what follows."""
    hit = CALL.match(line.words)
    return hit is not None and owned(hit["owner"].strip("*_@ "), people, language)


CALL = re.compile(r"(?P<owner>[@*_]*[A-ZÅÄÖÆØ][^:.,;]{1,50}?)(?::[*_]*| [–-]) ?\S")
"""Who is called at the beginning of a line, before what they are to do."""
