"""What is decided right below the title of an item, in clauses that no heading and no lead stand above."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile

from samgraf.ingest.lines.layout import Line
from samgraf.ingest.tables.forms import small_words
from samgraf.ingest.text import Passage

THAT = tuple(f"{word} " for word in small_words("that"))


def at_once(groups: Sequence[Sequence[Line]], item: int, above: Sequence[Passage]) -> list[Sequence[Line]]:
    """The first paragraphs of an item that are clauses such as need a lead ("att anta planen").

    `above` are the last passages before them: where one of these is the item's, and not its title, there are none.
    """
    begun = any(p.item == item and p.role != "title" for p in above)
    return [] if begun else [*takewhile(lambda group: group[0].words.startswith(THAT), groups)]
