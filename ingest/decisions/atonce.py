"""What is decided right below the title of an item, and how far what is to be done below a heading reaches."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile

from samgraf.ingest.clauses.decide import Clause
from samgraf.ingest.decisions.assigned import whole
from samgraf.ingest.lines.layout import Line
from samgraf.ingest.minutes import Decision
from samgraf.ingest.tables.forms import small_words
from samgraf.ingest.text import Passage

THAT = tuple(f"{word} " for word in small_words("that"))


def at_once(groups: Sequence[Sequence[Line]], item: int, above: Sequence[Passage]) -> list[Sequence[Line]]:
    """The first paragraphs of an item that are clauses such as need a lead ("att anta planen").

    `above` are the last passages before them: where one of these is the item's, and not its title, there are none.
    """
    begun = any(p.item == item and p.role != "title" for p in above)
    return [] if begun else [*takewhile(lambda group: group[0].words.startswith(THAT), groups)]


def first_paragraph(clauses: Sequence[Clause], groups: Sequence[Sequence[Line]], language: str) -> list[Clause]:
    """Of a heading for things to do that stands in running text, only what follows without a blank line is meant."""
    block_end = takewhile(lambda k: not (k and groups[k][0].gap) or whole(groups[k:], language), range(len(groups)))
    end = max((groups[k][-1].end for k in block_end), default=0)
    return [c for c in clauses if c.passage.span.end <= end]


def heads(last: Decision, said: str, text: str) -> bool:
    """Whether a decision is a title that only says what another one of its item, which is told behind it, is of.

    It ends in a colon, or has no full stop and begins with the same noun: "Dagordningen godkänns", "Följande valdes:".
    """
    if not last.rule.startswith("decisions/title/"):
        return False
    after = text[last.spans[-1].end - 1 : last.spans[-1].end + 1].strip()
    first = last.text.split()[0]
    same = len(first) > SHORT and said.startswith(f"{first} ") and not after.endswith(".")
    return after.endswith(":") or same


SHORT = 4
"""A first word of so few letters is no noun."""
