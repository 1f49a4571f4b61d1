"""The attendance list where it stands under an item, or behind the last one."""

from __future__ import annotations

from collections.abc import Sequence

from samgraf.ingest.clauses.elected import elects
from samgraf.ingest.headings.items import Heading
from samgraf.ingest.lines.layout import Line, label_of
from samgraf.ingest.minutes import Participant
from samgraf.ingest.roster.blocks import blocks
from samgraf.ingest.roster.roster import roster
from samgraf.ingest.tables import rules, tried


def in_body(
    found: Sequence[Line], heads: Sequence[Heading], first: int, end: int, language: str
) -> tuple[tuple[Participant, ...], set[int]]:
    """The attendance list where it stands under an item: in the first one that lists people as present."""
    edges = [h.last + 1 for h in heads] or [first]
    for start, stop in zip(edges, [*(h.first for h in heads[1:]), end], strict=True):
        every, _ = blocks(found, start, stop, language, head=False)
        if start and (elects(found[start - 1].text, language) or composed(found[start - 1].text, language)):
            continue  # those who are listed there were elected, or sit on the board
        groups = {b.group for b in every}
        if "present" in groups or ("member" in groups and not termed(found[start:stop], language)):
            listed, taken = roster(found, start, stop, language, head=False)
            if len(listed) >= 2:
                return listed, taken
    return at_the_end(found, edges[-1], language)


def composed(title: str, language: str) -> bool:
    """Whether an item tells by its title that those listed below it make up a board."""
    return any(r.match.match(title) for r in rules(language, "roster", "composed"))


def termed(lines: Sequence[Line], language: str) -> bool:
    """Whether some of those listed are elected for a time, as nobody is who is present."""
    return any(rule.search(line.words) for line in lines for rule in tried(line.words, language, "roster", "termed"))


def at_the_end(found: Sequence[Line], first: int, language: str) -> tuple[tuple[Participant, ...], set[int]]:
    """The attendance list where it stands behind the last item: a label alone on its line opens it."""
    for i in range(first, len(found)):
        label = None if found[i].furniture or not found[i].gap else label_of(found[i].words, language)
        if label and label.kind == "group" and label.role in ("present", "member") and not label.glued:
            listed, taken = roster(found, i, len(found), language, head=False)
            return (listed, taken) if len(listed) >= 2 else ((), set())
    return (), set()
