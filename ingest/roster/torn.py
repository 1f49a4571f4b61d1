"""Two columns of a list that stand on one line with no space left between them, and stand-ins that a column wraps.

Beslutande   Ledamöter          Tjänstgörande ersättare
Eva Ek (S), 1:e vice ordförande Bo Alm (S) ersätter Rut
Per Ask (M)                     Dahl (S)
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import cache
from itertools import pairwise

from samgraf.ingest.lines.passages import passage_of
from samgraf.ingest.minutes import Participant
from samgraf.ingest.roster.meetingroles import office
from samgraf.ingest.tables import table
from samgraf.ingest.tables.forms import either, written
from samgraf.ingest.text import Passage, Span, fold
from samgraf.ingest.words.fullnames import NAME
from samgraf.ingest.words.people import LETTERS, knowledge

PARTY = rf"\((?:{LETTERS}|-)\)"
SERVING = ("serving-substitute", "substitute")
"""Groups of those who stand in for somebody."""
ITEMS = r"(?:,? §[^A-ZÅÄÖ]*)?"
TAIL = re.compile(rf"(?:\)|\d|(?<=\s)[a-zåäö][\w.:]*),?\s+(?P<tail>{NAME}(?: {NAME})?(?: {PARTY})?{ITEMS})$")
"""A surname with what belongs to it at the end of a line, behind an entry of the column before."""
ALONE = re.compile(rf"{NAME}(?: {PARTY})?{ITEMS}")
OFFICIAL = re.compile(rf"{PARTY}[^A-ZÅÄÖ(]* (?P<name>(?:{NAME} ){{1,3}}{NAME}, [a-zåäö])")
"""Somebody with an occupation right behind somebody with a party."""


BESIDE = re.compile(
    rf"^(?:{NAME} ){{2,4}}{PARTY}, (?P<office>[\d:a-zåäö. ]{{4,30}}) (?P<who>(?:{NAME} ){{2,3}}){PARTY}$"
)
"""Somebody with a party right behind one whose office stands behind the party."""
CUT_OFF = re.compile(rf"\S (?:{written('item-word')}|§§?),? (?P<name>{NAME} {NAME})")
"""A name where the numbers of items should stand, which a column has wrapped."""


@cache
def verbs(language: str) -> str:
    """The words by which somebody stands in for somebody; "" for a language that has none in its tables."""
    return "|".join(re.escape(word) for word in table(language, "roster").get("words", {}).get("stands_in", ()))


def unfinished(text: str, language: str) -> str | None:
    """What an entry has of the name of the one whom somebody stands in for, where it ends before that name does.

    >>> unfinished("Bo Alm (S) ersätter Rut", "sv"), unfinished("Bo Alm (S) ersätter", "sv")
    ('Rut', '')
    >>> unfinished("Bo Alm (S) för Rut Dahl", "sv")
    """
    said = verbs(language)
    hit = re.search(rf"(?:\b(?:{said})|{PARTY} (?:{either('for')}))(?: (?P<given>{NAME}))?$", text) if said else None
    return None if hit is None else hit["given"] or ""


def ends_stand_in(above: str, below: str, language: str) -> bool:
    """Whether a line begins with what lacks of the name of the one whom somebody in the line above stands in for.

    >>> ends_stand_in("Bo Alm (S) ersätter Rut", "Dahl (S)", "sv"), ends_stand_in("Bo Alm (S)", "Dahl (S)", "sv")
    (True, False)
    """
    first, given = re.match(NAME, below), unfinished(above, language)
    if first is None or given is None:
        return False
    alone = given != "" and re.match(rf"{NAME}(?: \(|,|$)", below) is not None  # a surname that is a given name too
    return alone or knowledge(language).is_given(first.group()) == (given == "")


def second_at(words: str, groups: tuple[str, str], waiting: str, language: str) -> int:
    """Where the entry of the second of two columns begins on a line that doesn't part them; -1 where none does.

    `groups` are those of the columns, `waiting` is the last entry of the second one.

    >>> members = ("member", "serving-substitute")
    >>> second_at("Eva Ek (S), ordförande Bo Alm (S) ersätter Rut", members, "", "sv")
    23
    >>> second_at("Per Ask (M) Dahl (S) § 4", members, "Bo Alm (S) ersätter Rut", "sv")
    12
    >>> second_at("Per Ask (M), 1:e vice ordförande Bo Alm (S)", members, "", "sv")
    33
    >>> second_at("Per Ask (M) Eva Ek, vägchef", ("substitute", "guest"), "", "sv")
    12
    >>> second_at("Per Ask (PwC) punkt Eva Ek punkt 4", ("guest", "guest"), "", "sv")
    20
    """
    first, second = groups
    if cut := CUT_OFF.search(words):
        return cut.start("name")
    if second == "guest" and first != "guest":
        hit = OFFICIAL.search(words)
        return hit.start("name") if hit else -1
    if second not in SERVING or not verbs(language):
        return -1
    if unfinished(waiting, language) is not None:
        if ALONE.fullmatch(words) and ends_stand_in(waiting, words, language):
            return 0
        tail = TAIL.search(words)
        if tail and ends_stand_in(waiting, tail["tail"], language):
            return tail.start("tail")
    if (beside := BESIDE.search(words)) and office(beside["office"], language):
        return beside.start("who")
    stands = re.search(rf"(?P<who>(?:{NAME} ){{2,4}}){PARTY} (?:{verbs(language)}|{either('for')})\b", words)
    if stands is None:
        return -1
    led = re.match(rf"{NAME} ", stands["who"])
    held = led is not None and bool(office(led.group().strip(), language))
    return stands.start("who") + (len(led.group()) if led and held else 0)


def in_pieces(person: Participant, text: str) -> Participant:
    """Somebody listed, with the two pieces of a name that a column wraps for the stretch that holds both of them.

    Between the two stands what the other column says.
    """
    spans: list[Span] = []
    for span in person.spans:
        first, _, last = fold(span.of(text)).partition(" ")
        given, _, surname = person.name.partition(" ")
        wraps = "\n" in span.of(text) and first == given and last != surname and last.endswith(f" {surname}")
        if wraps:
            spans += [Span(span.start, span.start + len(given)), Span(span.end - len(surname), span.end)]
        else:
            spans.append(span)
    return replace(person, spans=tuple(spans))


def with_wrapped_names(
    passages: Sequence[Passage], people: Iterable[Participant], text: str, language: str
) -> list[Passage]:
    """The passages of a list, each name that a column wraps in one of its own, and none of its pieces elsewhere."""
    names = [
        (a, b) for person in people for a, b in pairwise(person.spans) if f"{a.of(text)} {b.of(text)}" == person.name
    ]
    pieces = sorted(piece for name in names for piece in name)
    found: list[Passage | None] = []
    for passage in passages:
        inside = [p for p in pieces if passage.span.start <= p.start and p.end <= passage.span.end]
        if inside and passage.role == "roster":
            edges = [passage.span.start, *(at for p in inside for at in (p.start, p.end)), passage.span.end]
            rest = [(a, b) for a, b in zip(edges[::2], edges[1::2], strict=True) if text[a:b].strip()]
            found.append(passage_of(text, rest, language, passage.role, passage.item) if rest else None)
        else:
            found.append(passage)
    found += [passage_of(text, [(a.start, a.end), (b.start, b.end)], language, "roster") for a, b in names]
    return [passage for passage in found if passage]


def with_whole_names(
    passages: Sequence[Passage], people: Iterable[Participant], text: str, language: str
) -> list[Passage]:
    """The passages, those of a list joined where a name that it gives runs on from one line to the next."""
    spans = [span for person in people for span in (*person.spans, *person.organisation_spans)]
    found: list[Passage] = []
    for passage in passages:
        above = found[-1] if found else None
        if above and above.role == passage.role == "roster":
            edge, start = above.span.end, passage.span.start
            if any(span.start < edge and start < span.end for span in spans):
                whole = passage_of(text, [(above.span.start, edge), (start, passage.span.end)], language, "roster")
                found[-1:] = [whole] if whole else [above]
                continue
        found.append(passage)
    return found
