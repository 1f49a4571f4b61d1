"""What a field of the head says of its own holder, without what goes on with others."""

from __future__ import annotations

import re
from dataclasses import replace

from samgraf.ingest.lines.passages import cut, sentences
from samgraf.ingest.meeting.fields import Field
from samgraf.ingest.roster.capitals import names_in_usual_case
from samgraf.ingest.tables.forms import either

SMALL = r"[a-zåäöæø]+"
ANOTHER = re.compile(rf"(?:,| (?:{either('and')})) (?={SMALL}(?: {SMALL}){{0,2}} (?:{either('by')}) [A-ZÅÄÖÆØ])")
"""What goes on with something that somebody else did ("Mötet leddes av Eva Ek och antecknades av Bo Alm")."""


def first_said(one: Field, language: str) -> Field:
    """A field without a sentence behind its value that tells of others ("Mötet leddes av Eva Ek. Bo Alm var med.").

    Names in capitals have the usual letters then.
    """
    one = replace(one, text=names_in_usual_case(one.text, language))
    if passive := ANOTHER.search(one.text):
        one = Field(one.role, *cut(one.text, one.pieces, 0, passive.start()))
    parts = sentences(one.text, language)
    told = [p for p in parts[1:] if len(re.findall(r"(?<!\S)[a-zåäöæø]{3,}", one.text[slice(*p)])) >= 2]
    return Field(one.role, *cut(one.text, one.pieces, *parts[0])) if len(parts) > 1 and told else one
