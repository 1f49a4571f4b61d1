"""Offices of the meeting that a sentence of the head gives to names in turn, in whatever words it does so.

Vid protokollet satt Bo Alm.        Mötet leddes av Eva Ek och dokumenterades av Bo Alm.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from samgraf.ingest.lines.passages import sentences
from samgraf.ingest.meeting.fields import Field
from samgraf.ingest.tables.forms import either, shaped, small_words
from samgraf.ingest.text import Passage
from samgraf.ingest.words.fullnames import full_name, may_be_name
from samgraf.ingest.words.offices import SENTENCE, Office, offices_in
from samgraf.ingest.words.people import Knowledge, knowledge

if TYPE_CHECKING:
    from samgraf.ingest.meeting.offices import People

FIRST = 12
"""Sentences at the beginning that may tell who held which office."""
LONGEST, FAR = 300, 6
"""Characters of such a sentence, and words between an office and who held it."""


def in_turn(people: People, passages: Sequence[Passage], language: str) -> None:
    """Offices to those whom sentences of the head name in turn with them, where nobody is known to hold them."""
    told = (p for p in passages if p.item <= 0 and (p.role in ("sentence", "field", "decision") or is_sentence(p)))
    for _, passage in zip(range(FIRST), told, strict=False):
        for start, end in sentences(passage.text, language):
            if end - start > LONGEST or not offices_in(passage.text[start:end], language, SENTENCE):
                continue
            held = {role for person in people.rows for role in person.roles}
            for office, names in pairs(passage.text[start:end], language):
                if office.code not in held:
                    one = Field("", passage.text, passage.pieces)
                    at = (start + names.start, start + names.end)
                    give(people, one, at, office.code, head=passage.item < 0)


def is_sentence(passage: Passage) -> bool:
    """Whether a line that was taken for one of the list is a sentence ("Till justerare utses Eva Ek.")."""
    said = passage.text.split()
    return passage.role == "roster" and said[-1].endswith(".") and said[1:2] == [w for w in said[1:2] if w.islower()]


def give(people: People, one: Field, at: tuple[int, int], role: str, *, head: bool) -> None:
    """Give an office to those named in a stretch; who stands in no list that there is leads no meeting.

    Below the head it goes to those alone who are known to have been there.
    """
    known = people.names_in(one.text[slice(*at)])
    if known or (head and (not people.listed or role == "secretary")):
        people.hold(one, *at, role, "", f"offices/{role}-told")


def pairs(said: str, language: str) -> Iterator[tuple[Office, Office]]:
    """Each office with the names that stand in turn with it; nothing where they don't, or where another time is meant.

    >>> [(o.code, "Mötet leddes av Eva Ek och antecknades av Bo Alm."[n.start : n.end])
    ...  for o, n in pairs("Mötet leddes av Eva Ek och antecknades av Bo Alm.", "sv")]
    [('chair', 'Eva Ek'), ('secretary', 'Bo Alm')]
    """
    if shaped("another-office").search(said):
        return
    parts = sorted([*offices_in(said, language, SENTENCE), *named(said, language)])
    if len(parts) % 2 or any(bool(a.code) == bool(b.code) for a, b in zip(parts[::2], parts[1::2], strict=True)):
        return
    for first, second in zip(parts[::2], parts[1::2], strict=True):
        between = re.sub(r"\([^()]*\)", "", said[first.end : second.start])
        words = re.findall(r"[^\W\d_]+", between.casefold())
        if len(words) > FAR or not {*words} <= {*small_words("serving")} or re.search(r"[.;]", between):
            return
    for first, second in zip(parts[::2], parts[1::2], strict=True):
        yield (first, second) if first.code else (second, first)


def named(said: str, language: str) -> list[Office]:
    """The names in a sentence, those joined by a comma or a word that joins as one."""
    know = knowledge(language)
    hits = [hit for hit in full_name(language).finditer(said) if is_somebody(hit, know)]
    found: list[Office] = []
    for hit in hits:
        joined = JOINS.fullmatch(said[found[-1].end : hit.start()]) if found else None
        if joined:
            found[-1] = Office(found[-1].start, hit.end(), "")
        else:
            found.append(Office(*hit.span(), ""))
    return found


def is_somebody(hit: re.Match[str], know: Knowledge) -> bool:
    """Whether two words or more with capitals are a name: by the given name, or since a sentence begins with them."""
    first = not hit.start() and may_be_name(hit.group(), know) and not know.is_organisation(hit.group())
    return know.is_given(hit.group().split()[0]) or first


JOINS = re.compile(rf"(?: \([^()]*\))?(?:,| (?:{either('and')})|, (?:{either('and')})) ")
"""What joins two names to one office."""
