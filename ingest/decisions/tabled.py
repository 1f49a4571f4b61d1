"""What tables and lists of figures within the minutes say: things to do and views with whose they are, amounts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from samgraf.ingest.clauses.decide import form_of, kind_of
from samgraf.ingest.clauses.listed import AMOUNT
from samgraf.ingest.dating.dates import find_dates
from samgraf.ingest.grids.tasks import Task
from samgraf.ingest.grids.views import views
from samgraf.ingest.lines.layout import NUMBERED, Line
from samgraf.ingest.lines.passages import passage_of, split_sentences
from samgraf.ingest.minutes import Decision

if TYPE_CHECKING:
    from samgraf.ingest.decisions.walk import Walk


def keep_task(walk: Walk, row: Task, item: int, section: str) -> None:
    """A row of a table of things to do: the task is the clause, owner and day are its details."""
    clause = passage_of(walk.text, [row.task], walk.language, "decision", item, section)
    if clause is None:
        return
    for talk in row.talk:
        for said in split_sentences(walk.text, [talk], walk.language, "sentence", item, ""):
            walk.add(said)
    if on_another_day(walk, row):
        walk.add(replace(clause, role="sentence"))
        return
    index = walk.add(clause)
    kind = kind_of(clause.text, "", walk.language)
    decision = Decision(item, clause.text, clause.spans(), index, kind, rule="decisions/task-table", confidence=0.85)
    details = []
    for name, stretch in (("owner", row.owner), ("when", row.when)):
        told = (walk.language, "sentence", item, name)
        if stretch[1] and (cell := passage_of(walk.text, [stretch], *told)):
            details.append(walk.add(cell))
    walk.decisions.append(replace(decision, details=tuple(details)))


def on_another_day(walk: Walk, row: Task) -> bool:
    """Whether a row of a log tells that it was decided on another day than that of the meeting."""
    days = find_dates(walk.text[slice(*row.taken)], language=walk.language) if row.taken[1] else ()
    return bool(days and walk.day and days[0].first) and str(days[0].first) != walk.day


def without_views(walk: Walk, lines: Sequence[Line], item: int) -> list[Line]:
    """The lines without the rows of tables of views; these are passages, each with whose it is above it."""
    found, left = views(lines, walk.language)
    for view in found:
        walk.add(passage_of(walk.text, [view.who], walk.language, "sentence", item, VOICE))
        for said in view.said:
            section = SAID if view.who[1] else ANSWERED
            for part in split_sentences(walk.text, [said], walk.language, "sentence", item, section):
                walk.add(part)
    return left


def without_figures(walk: Walk, lines: Sequence[Line], section: str, item: int) -> list[Line]:
    """The lines of a list of what was decided without numbered ones that end in amounts; these are told, not decided.

    - Årsredovisningen godkändes
      1. Avgifter 25 000
      2. Överskott 1 200
    """
    if section != "decision" or not lines or not lines[0].bullet or not any(AMOUNT.search(line.text) for line in lines):
        return list(lines)
    kept: list[Line] = []
    for line in lines:
        figure = not line.bullet and NUMBERED.match(line.words) and AMOUNT.search(line.text)
        if figure and form_of(line.words, walk.language) is None:
            walk.add(passage_of(walk.text, [(line.body, line.end)], walk.language, "sentence", item))
        else:
            kept.append(line)
    return kept


VOICE, SAID, ANSWERED = "voice", "said", "answered"
"""The sections, in a table of views, of whose view it is, of the view, and of an answer that is nobody's."""
