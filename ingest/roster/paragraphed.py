"""Lists of those present that set each organisation on a line above its people, one paragraph below the other.

Deltagare

Sala kommun
Eva Ek, kommunchef
Bo Alm

Norrdal Energi
- Rut Dahl
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from samgraf.ingest.lines.layout import Line, label_of
from samgraf.ingest.roster.bodies import MUNICIPALITY, opens, past_lead
from samgraf.ingest.roster.names import COMMA
from samgraf.ingest.roster.offices import holds_office
from samgraf.ingest.roster.party import employed_another
from samgraf.ingest.roster.sorts import sort_of_people
from samgraf.ingest.roster.turned import organisation
from samgraf.ingest.words.fullnames import full_name
from samgraf.ingest.words.people import knowledge

NEAR = 40
"""Lines around a heading in which another paragraph of the list may stand."""
ALONE = re.compile(r"(?!.*\s{2})[A-ZÅÄÖ][^,.:;()–\t\d]{1,50}:?")
"""What an organisation on a line of its own looks like."""
BEHIND = re.compile(r"$|,|\(|\.$|;$| {2}|\t| [-–(|<§]| [a-zåäö]")
"""What may stand behind the name of somebody."""


def over_paragraph(lines: Sequence[Line], i: int, last: int, language: str) -> tuple[str, tuple[int, int]] | None:
    """The organisation that a line gives whose people stand right below it, and its place; the line holds no more.

    One that nothing shows to be an organisation is one where another paragraph of the list begins with a known one,
    and is nobody by a known given name.
    """
    if not heads(lines, i, last, language):
        return None
    line = lines[i]
    lead = past_lead(line.words, language)  # "FRÅN TRAFIKVERKET"
    name = line.words[lead:].rstrip(": ")
    know = knowledge(language)
    if not sure(name, language):
        kind = sort_of_people(name, language)
        near = range(max(i - NEAR, 0), min(i + NEAR, last))
        others = [k for k in near if k != i and heads(lines, k, last, language)]
        marked = bool(others) and all(lines[k + 1].bullet for k in (i, *others))  # the people alone have bullets
        known = any(sure(lines[k].words.rstrip(": "), language) for k in others)
        shown = marked or known or headed_throughout(lines, i, last, language)
        if kind or know.is_given(name.split()[0]) or not shown:
            return None
    return name, (line.body + lead, line.body + lead + len(name))


def headed_throughout(lines: Sequence[Line], i: int, last: int, language: str) -> bool:
    """Whether each paragraph of a list, from its heading to line `i`, begins with a line that is nobody's name.

    Somebody by a known given name stands right below each, and there are two of them at least.
    """
    first = next((k for k in range(i - 1, max(i - NEAR, 0) - 1, -1) if opens_list(lines[k], language)), -1)
    if first < 0:
        return False
    starts = [k for k in range(first + 1, i) if not lines[k].furniture and (lines[k].gap or k == first + 1)]
    after = next((k for k in range(i + 1, last) if lines[k].gap and not lines[k].furniture), last)
    starts += [after] if after < last and heads(lines, after, last, language) else []
    given = knowledge(language).is_given
    named = all(
        heads(lines, k, last, language) and not given(lines[k].words.split()[0]) and opens(lines[k + 1], language)
        for k in (i, *starts)
    )
    return bool(starts) and named


def opens_list(line: Line, language: str) -> bool:
    """Whether a line is the heading of a list and nothing else."""
    label = label_of(line.words, language)
    return label is not None and label.kind == "group" and label.value >= len(line.words.rstrip(": "))


def sure(name: str, language: str) -> bool:
    """Whether a name is that of an organisation, by the register or by its form.

    >>> [sure(name, "sv") for name in ("Sala kommun", "Norrdal Energi AB", "Norrdals byalag", "Norrdal Energi")]
    [True, True, True, False]
    """
    return MUNICIPALITY.match(name) is not None or organisation(name, language)


def heads(lines: Sequence[Line], i: int, last: int, language: str) -> bool:
    """Whether a line stands alone above people: below a blank line, or right below the heading of the list."""
    line = lines[i]
    if line.furniture or line.row or line.bullet or not ALONE.fullmatch(line.words) or label_of(line.words, language):
        return False
    whole = i > 0 and not line.gap and opens_list(lines[i - 1], language)
    below = next((x for x in lines[i + 1 : last] if not x.furniture), None)
    return bool(line.gap or whole) and below is not None and not below.gap and person(below, language)


def person(line: Line, language: str) -> bool:
    """Whether a line may be an entry of a list: a name that is no organisation, or an office and its holder."""
    name = full_name(language).match(line.words)
    turned = COMMA.match(line.words)
    if name is None:
        return (
            (turned is not None and knowledge(language).is_given(turned["given"].split()[0]))
            or holds_office(line.words, language)
            or employed_another(line.words, language)
        )
    alone = re.split(r"[,(]| [-–]", line.words)[0].strip()
    return BEHIND.match(line.words, name.end()) is not None and not sure(alone, language)
