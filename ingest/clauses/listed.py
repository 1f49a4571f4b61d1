"""The list below a sentence: which lines are its entries, and what they are to the sentence that leads them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import takewhile

from samgraf.ingest.clauses.decide import form_of, lead_of
from samgraf.ingest.clauses.elected import elects
from samgraf.ingest.clauses.nounlists import opens_seats, seats
from samgraf.ingest.lines.layout import NUMBERED, Line
from samgraf.ingest.lines.passages import MARKED, PARAGRAPH
from samgraf.ingest.lines.rowshapes import ELECTED, NAMED
from samgraf.ingest.tables import table, tried
from samgraf.ingest.tables.forms import either, ending, small_words

THAT = tuple(f"{word} " for word in small_words("that"))

THAT_WITHIN = re.compile(rf"\s(?:{either('that')})\s")
THAT_CLAUSE = re.compile(rf"(?:(?:{either('and', 'partly')}) )?(?:{either('that')})\s", re.IGNORECASE)


def entry(group: Sequence[Line]) -> bool:
    """Whether a paragraph is an entry of a list."""
    return bool(group[0].bullet or group[0].entry or NUMBERED.match(group[0].words) or NAMED.match(group[0].words))


def listed_below(lead: Line, groups: Sequence[Sequence[Line]]) -> list[Sequence[Line]]:
    """The entries of a list that stands below a lead."""
    return list(takewhile(lambda group: entry(group) and under(group[0], lead), groups))


def clauses_below(lead: str, groups: Sequence[Sequence[Line]], language: str) -> list[Sequence[Line]]:
    """The clauses that stand apart below a lead which breaks off ("Stämman beslutade", "att avslå motionen.")."""
    if not groups or lead[-1] in ".!?;" or not that_clause(groups[0]) or not lead_of(lead, language):
        return []
    return list(takewhile(that_clause, groups))


def further_clauses(said: str, groups: Sequence[Sequence[Line]]) -> list[Sequence[Line]]:
    """The clauses that go on, each in a paragraph of its own, below a decision in whose sentence the first one stands.

    Vägnämnden beslutar att laga bron;

    att stänga vägen.
    """
    begun = THAT_WITHIN.search(said) is not None and said[-1] not in "?!:"
    return [*takewhile(that_clause, groups)] if begun else []


def elects_below(lead: str, title: str, language: str) -> bool:
    """Whether a lead stands in an item that elects, so that names below it are of those elected; no row of one is."""
    return (
        not ELECTED.match(lead)
        and (lead.endswith(":") or form_of(lead, language) is not None)
        and elects(title, language)
    )


def clauses_apart(groups: Sequence[Sequence[Line]], language: str) -> list[Sequence[Line]]:
    """The paragraphs, those of a decision parted before each further clause that stands below a blank line."""
    found: list[Sequence[Line]] = []
    for group in groups:
        starts = [
            n
            for n, line in enumerate(group)
            if n and (line.gap or group[n - 1].text[-1] == ";") and that_clause([line])
        ]
        said = " ".join(line.words for line in group[: starts[0]]) if starts else ""
        begun = THAT_WITHIN.search(said) is not None and form_of(said, language) is not None
        ends = [*(starts if begun else ()), len(group)]
        found += [group[a:b] for a, b in zip([0, *ends], ends, strict=False)]
    return found


def moves(lead: str, language: str) -> bool:
    """Whether a sentence breaks off behind the verb by which somebody moves something."""
    return any(r.search(lead) for r in tried(lead, language, "decisions", "moves-below"))


def with_seats(groups: Sequence[Sequence[Line]], language: str) -> list[Sequence[Line]]:
    """The paragraphs of a text; a clause that breaks off before the names of those whom it elects has these with it."""
    found: list[Sequence[Line]] = []
    for group in groups:
        if found and seats(group) and that_clause(found[-1]) and opens_seats(found[-1], language):
            found[-1] = [*found[-1], *group]
        else:
            found.append(group)
    return found


def that_clause(group: Sequence[Line]) -> bool:
    """Whether a paragraph begins as a clause of what was decided does ("att avslå motionen.")."""
    return THAT_CLAUSE.match(group[0].words) is not None


def under(line: Line, lead: Line) -> bool:
    """Whether an entry stands below a lead, which may be an entry itself, and not beside it."""
    if not (lead.bullet or lead.entry):
        return True
    return line.entry > lead.entry or (not lead.entry and line.indent > lead.indent)


def telling(listed: Sequence[Sequence[Line]], lead: str) -> bool:
    """Whether the entries of a list say something each, rather than give names to its lead."""
    said = [re.sub(r"\([^()]*\)", "", " ".join(line.words for line in group)) for group in listed]
    whole = sum(1 for s in said if len(s.split()) >= 4 or NAMED.match(s) or s.casefold().startswith(THAT))
    return bool(said) and (2 * whole > len(said) or lead.rstrip(" :").endswith(ending("that", "infinitive")))


def opens_list(sentence: str, language: str) -> bool:
    """Whether a sentence that ends with a colon says that what is listed below was decided."""
    return lead_of(sentence, language) or form_of(sentence, language) is not None


AMOUNT = re.compile(r"[\s(][-–]?\d{1,3}(?:[ \u00a0.]\d{3})+(?:,\d\d)?(?: (?:kr|kronor))?\)?$")
"""An amount of a thousand or more at the end of a line."""


def numbered(line: Line) -> int:
    """The length of a paragraph's own number ("§ 12 ") at the start of a line, which is no part of its sentence."""
    hit = PARAGRAPH.match(line.words) or MARKED.match(line.words)
    return hit.end() if hit else 0


def marks(language: str) -> frozenset[str]:
    """Marks before what was agreed or is to be done."""
    return frozenset(table(language, "decisions").get("marks", {}).get("action", ()))
