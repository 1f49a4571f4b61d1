"""Lists whose columns a file gives one below the other: all names, then as many lines of whom each is from.

Eva Ek
Bo Alm
Rut Dahl
Sala kommun
Gävle kommun
Ekö Kraft AB
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set
from itertools import chain

from samgraf.ingest.lines.layout import Line, label_of
from samgraf.ingest.roster.placing import Cell
from samgraf.ingest.roster.turned import organisation
from samgraf.ingest.words.fullnames import full_name
from samgraf.ingest.words.offices import OFFICES
from samgraf.ingest.words.people import knowledge

FEWEST = 3
"""Names, and lines below them, that make columns."""
LONGEST = 90
"""Letters of a line of such a column at most."""


def bodies_below(
    lines: Sequence[Line], first: int, last: int, language: str, skip: Set[int]
) -> tuple[dict[int, Cell], set[int]]:
    """What stands in the column below, by the line of the name that it belongs to, and the lines of that column.

    As many lines as there are names belong to them in order; of other numbers none is anybody's.
    """
    found: dict[int, Cell] = {}
    taken: set[int] = set()
    for groups in lists(lines, [i for i in range(first, last) if i not in skip], language):
        since: list[list[int]] = []
        for group in groups:
            since.append(group)
            rows = next((r for r in (group, [*chain(*since)]) if halved([lines[i].words for i in r], language)), None)
            names, below = (rows[: len(rows) // 2], rows[len(rows) // 2 :]) if rows else ((), ())
            if not rows:
                below = group[first_body([lines[i].words for i in group], language) :]
            if below:
                since = []
            taken.update(below)
            for name, i in zip(names, below, strict=False):
                found[name] = behind(lines[i], i)
    return found, taken


def behind(line: Line, i: int) -> Cell:
    """Line `i` as it stands behind a name; a comma within it parts nothing."""
    whole = "," in line.words and "(" not in line.words
    text, start = (f"({line.words})", line.body - 1) if whole else (f", {line.words}", line.body - 2)
    return Cell(text, start, i, 0, False)


def lists(lines: Sequence[Line], shown: Sequence[int], language: str) -> Iterator[list[list[int]]]:
    """The lists among some lines, each as the lines below each of its headings; those with bodies in a row alone."""
    groups: list[list[int]] = []
    for i in shown:
        line = lines[i]
        if line.furniture or line.meta:
            continue
        label = label_of(line.words, language)
        heads = label is not None and label.value == len(line.words)
        if label and heads and (label.kind == "group" or (groups and label.role in OFFICES)):
            groups.append([])
        elif groups and not label and len(line.words) <= LONGEST and line.words[0].isupper() and ":" not in line.words:
            groups[-1].append(i)
        elif groups:
            yield groups
            groups = []
    if groups:
        yield groups


def halved(rows: Sequence[str], language: str) -> bool:
    """Whether some lines are names, and then as many that are none, and bodies for the most part.

    >>> halved(["Eva Ek", "Bo Alm", "Rut Dahl", "Sala kommun", "Gävle kommun", "Ekö Kraft"], "sv")
    True
    >>> halved(["Eva Ek", "Bo Alm", "Rut Dahl", "Ida Lind", "Sala kommun", "Gävle kommun"], "sv")
    False
    """
    half = len(rows) // 2
    names, below = rows[:half], rows[half:]
    return (
        len(names) == len(below) >= FEWEST
        and all(named(text, language) for text in names)
        and 3 * sum(1 for text in names if somebody(text, language)) >= 2 * half
        and not any(somebody(text, language) for text in below)
        and 2 * sum(1 for text in below if body(text, language)) >= half
    )


def first_body(rows: Sequence[str], language: str) -> int:
    """Where below names a column of bodies begins that are not as many; behind the last line where none does.

    >>> first_body(["Eva Ek", "Bo Alm", "Rut Dahl", "Ida Lind", "Sala kommun", "Gävle kommun", "Ekö AB"], "sv")
    4
    """
    at = next((n for n, text in enumerate(rows) if body(text, language)), len(rows))
    above, below = rows[:at], rows[at:]
    columns = len(above) >= FEWEST <= len(below) and all(named(text, language) for text in above)
    return at if columns and all(body(text, language) for text in below) else len(rows)


def named(text: str, language: str) -> bool:
    """Whether a line may be somebody's name, with what a comma or brackets say of them, but not whom they are from."""
    hit = full_name(language).match(text)
    rest = text[hit.end() :].strip() if hit else "?"
    return not body(text, language) and (not rest or (rest[0] in ",(" and not body(rest.strip(" ,()"), language)))


def somebody(text: str, language: str) -> bool:
    """Whether a line begins with a name whose first word is a known given name."""
    hit = full_name(language).match(text)
    return hit is not None and knowledge(language).is_given(text.split()[0]) and not body(text, language)


def body(text: str, language: str) -> bool:
    """Whether a line is the name of a body, perhaps with brackets behind it."""
    bare = text.partition(" (")[0].strip()
    return bool(bare) and organisation(bare, language)
