"""Who wrote minutes that end as a letter does, with a greeting above a name.

Med vänlig hälsning
Eva Ek
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import zip_longest
from typing import TYPE_CHECKING

from samgraf.ingest.lines.layout import Line
from samgraf.ingest.lines.passages import flow
from samgraf.ingest.meeting.fields import Field
from samgraf.ingest.meeting.signed import writer_in_list
from samgraf.ingest.roster.sentences import WRITER, WRITER_FIRST
from samgraf.ingest.tables import rules, tried
from samgraf.ingest.text import Passage
from samgraf.ingest.words.fullnames import NAME, full_name
from samgraf.ingest.words.people import knowledge

if TYPE_CHECKING:
    from samgraf.ingest.meeting.offices import People

FIRST = 20
"""Passages at the beginning that may count the one who writes among those present."""


def signed_off(people: People, lines: Sequence[Line], passages: Sequence[Passage], text: str, language: str) -> None:
    """Who is named below a greeting at the end wrote, where nobody else did.

    Somebody in no list was there if the list counts the one who writes ("Eva Ek, Bo Alm och jag").
    """
    if any("secretary" in p.roles for p in people.rows):
        return
    greeting = rules(language, "layout", "signing-off")
    for line, below in zip_longest(lines, lines[1:]):
        hit = next((h for r in greeting if (h := r.match.fullmatch(line.words))), None)
        if hit is None or not (hit["name"] or below):
            continue
        stretch = (line.body + hit.start("name"), line.end) if hit["name"] else (below.body, below.end)
        one = Field("", *flow(text, [stretch], language))
        if not ALONE.fullmatch(one.text):
            continue
        known = people.names_in(one.text)
        if len(known) == 1:
            people.give(known[0][2], "secretary")
        elif not known and full_name(language).fullmatch(one.text) and counts_writer(passages, language):
            if knowledge(language).is_given(one.text.split()[0]):
                people.hold(one, 0, len(one.text), "secretary", "signs as secretary", "offices/signature")
        return


ALONE = re.compile(rf"{NAME}(?: [a-zåäö]+)?(?: {NAME}){{0,2}}")
"""A name on a line, and nothing else."""


def counts_writer(passages: Sequence[Passage], language: str) -> bool:
    """Whether a list, or a sentence that tells who was there, counts the one who writes."""
    told = (p.text for p in passages[:FIRST] if tried(p.text, language, "roster", "told"))
    return writer_in_list(passages, language) or any(
        (WRITER.search(said) or WRITER_FIRST.search(said))
        and any(r.search(said) for r in tried(said, language, "roster", "told"))
        for said in told
    )
