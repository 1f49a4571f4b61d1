"""Lists of things to do that are set below the names of those who are to do them."""

from __future__ import annotations

from collections.abc import Sequence, Set

from samgraf.ingest.clauses.listed import entry
from samgraf.ingest.decisions.assigned import owned
from samgraf.ingest.lines.layout import Line


def by_owner(
    groups: Sequence[Sequence[Line]], section: str, people: Set[str], language: str
) -> list[tuple[Line | None, list[Sequence[Line]]]]:
    """The paragraphs of a section, those of a list of things to do by the name alone that stands above them."""
    parts: list[tuple[Line | None, list[Sequence[Line]]]] = [(None, [])]
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
