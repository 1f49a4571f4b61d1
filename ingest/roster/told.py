"""Who was there, told in running sentences where no list tells it ("Från kommunen deltog Eva Ek och Bo Alm.")."""

from __future__ import annotations

import re
from collections.abc import Sequence, Set
from dataclasses import replace

from samgraf.ingest.lines.layout import Line
from samgraf.ingest.minutes import Participant
from samgraf.ingest.roster.roster import of_block
from samgraf.ingest.roster.same import once
from samgraf.ingest.roster.sentences import guests_apart, told_blocks
from samgraf.ingest.text import Span
from samgraf.ingest.words.fullnames import NAME, full_name, small_before
from samgraf.ingest.words.people import knowledge

TOLD = "told"
SENTENCE = re.compile(r"(?:\b[a-zåäöæø]{2,} ){3}")
"""Words of a sentence, which is no entry of a list."""
"""What the rules begin with by which somebody was there though in no list."""
FIRST = 40
"""Lines in which minutes tell who was there."""


def told(
    text: str,
    lines: Sequence[Line],
    last: int,
    language: str,
    listed: Sequence[Participant],
    writers: int = 0,
    numbers: tuple[int, ...] = (),
    taken: Set[int] = frozenset(),
) -> tuple[Participant, ...]:
    """The participants whom the first sentences name, added to a list that may be empty.

    Where there is a list, sentences say only who of those it calls guests was absent, who else was, and who was there
    besides from some body or at some items; a list of guests alone leaves it to them to say whose guests they were.
    One alone is nobody's list, but for the `writers` known to have been there. `taken` are the lines of the list.
    """
    found: list[Participant] = []
    guests = bool(listed) and all(p.status == "guest" for p in listed)
    sentences = [unnumbered(line) for line in lines[: min(last, FIRST)] if not line.row]
    for block in guests_apart([*told_blocks(text, sentences, language)], language):
        if not listed or guests or block.group in ("absent", "present"):
            read = (in_full(p, text, language) for p in of_block(block, language, numbers))
            found += [replace(p, confidence=0.85, rule=f"{TOLD}/{block.group}") for p in read]
    if guests and sum(1 for p in found if p.status == "present") >= 2:
        return once([*found, *listed], language)
    if not listed:
        return once(found, language) if sum(1 for p in found if p.status != "absent") + writers >= 2 else ()
    know = knowledge(language)
    here = (p for p in found if p.status == "present" and (p.organisation or p.items) and " " in p.name)
    own = [(lines[i].start, lines[i].end) for i in taken]  # an entry of the list tells nothing anew
    here = (p for p in here if not any(a <= p.spans[0].start < b for a, b in own))
    away = (p for p in found if p.status == "absent")
    entries = [(lines[i].start, lines[i].end) for i in taken if SENTENCE.search(lines[i].words) is None]
    absent = {p.name: p for p in away if not any(a <= p.spans[0].start < b for a, b in entries)}
    came = {p.name: p for p in here if know.is_given(p.name.split()[0])}
    names = {p.name for p in listed}
    whole = [in_full(p, text, language) if " " in p.name else p for p in listed]
    listed = [p if full.name in names else full for p, full in zip(listed, whole, strict=True)]
    known = tuple(
        replace(p, status="absent", roles=()) if p.name in absent and p.status == "guest" else p for p in listed
    )
    names = {p.name for p in listed}
    parts = {part for name in names for part in name.split()}  # "Apologies from Cllr Hill", who is listed as "A Hill"
    turned = {frozenset(name.split()) for name in names}  # "Ek Eva", who is listed as "Eva Ek"
    others = (
        p for name, p in (absent | came).items() if name not in names | parts and frozenset(name.split()) not in turned
    )
    return (*known, *others)


def unnumbered(line: Line) -> Line:
    """A line without the number of an item that its sentence has for a title ("§ 2 Närvarande är Eva, Bo och Rut.")."""
    number = NUMBER.match(line.words)
    return replace(line, body=line.body + number.end()) if number else line


NUMBER = re.compile(r"(?:§ ?\d{1,4}[.:]?|\d{1,3}[.)]|\d{1,3} ?§)\s+(?=[A-ZÅÄÖ])")


def in_full(person: Participant, text: str, language: str) -> Participant:
    """Somebody told of by the given name alone, by the full name that the document has for it, if it has but one.

    A surname cut to its letter ("Eva L") must be that of the full name.
    """
    given, _, cut_off = person.name.rstrip(".").partition(" ")
    if len(cut_off) > 1:
        return person
    written = re.finditer(rf"(?<!\w){re.escape(given)} (?={cut_off or '[A-ZÅÄÖ]'}[a-zåäöé])", text)
    hits = [hit for at in written if (hit := full_name(language).match(text, at.start()))]
    names = {hit.group() for hit in hits}
    if len(names) != 1:
        return person
    return replace(person, name=names.pop(), spans=(Span(*hits[0].span()), *person.spans))


def signed_in_full(listed: Sequence[Participant], text: str, start: int, language: str) -> tuple[Participant, ...]:
    """Those listed by the given name alone, by the full name with which they sign from `start` on, if there is one."""
    know = knowledge(language)
    given = [p.name for p in listed]
    found = []
    for person in listed:
        alone = " " not in person.name and given.count(person.name) == 1 and person.status == "present"
        signing = rf"(?<![\w-]){re.escape(person.name)} (?P<last>{small_before(language)}{NAME})(?![\w-])"
        hits = [hit for hit in re.finditer(signing, text[start:]) if not know.is_given(hit["last"])] if alone else []
        if len({hit["last"] for hit in hits}) == 1:
            spans = (Span(start + hits[0].start(), start + hits[0].end()), *person.spans)
            person = replace(person, name=hits[0].group(), spans=spans)
        found.append(person)
    return tuple(found)
