"""Who has the floor: what stands behind "Eva:" or below a heading that is a name is said by them, though unnamed."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence, Set

from samgraf.ingest.minutes import Mention
from samgraf.ingest.tables.forms import either
from samgraf.ingest.text import Passage

OPENS = re.compile(r"s?(?: \([^()]{1,40}\))?(?:(?:, (?!som\b)[a-zåäöæø-]+(?: [a-zåäöæø-]+){0,2})?[:;]| [–—-])\s+\S")
"""What stands behind the name, and maybe the office, of somebody who is given the floor ("Eva, kassör; Har …")."""
ASKED = re.compile(rf"[^\W\d_]+(?: \d{{1,2}})? (?:\(|(?:{either('from')}) )")
"""A word with a number maybe, before somebody in brackets, or behind "från", whose question or view follows."""
CLOCK = re.compile(r"^\[?(?:\d{1,2}:)?\d{1,2}:\d\d\]?(?= )|(?<= )[\[(]?(?:\d{1,2}:)?\d{1,2}:\d\d[\])]?:?$")
"""When somebody began to speak, beside the name, as what is said is written down by a machine ("Eva Ek  0:41")."""
ROUND = 2
"""So many headings that are names make a round in which each tells something."""


def floors(
    passages: Sequence[Passage],
    mentions: Sequence[Mention],
    within: Mapping[int, Sequence[int]],
    whole: str,
    seams: Mapping[int, int],
    answers: Set[str] = frozenset(),
) -> dict[int, tuple[int, ...]]:
    """The mentions of who has the floor, by the passages of what they say.

    The floor of "Eva: …" goes no further than its line; that of a heading goes to the next one, or to an answer to
    what was said below it, which one of the words `answers` opens ("Kommentar: Planen ändras").
    """
    found: dict[int, tuple[int, ...]] = {}
    named = dict(headed(passages, mentions, within))
    round_of: tuple[int, ...] = ()
    declaring: tuple[int, ...] = ()
    cell: tuple[int, ...] = ()  # of a table of views, with whose a view is
    for n, passage in enumerate(passages):
        if passage.role in ("title", "heading") or n in named:
            round_of = named.get(n, ()) if len(named) >= ROUND else ()
            declaring = ()
            continue
        if passage.role != "sentence":
            continue
        if passage.section == "voice":
            cell = tuple(m for m in within.get(n, ()) if mentions[m].kind in ("person", "organisation"))
            continue
        if passage.section in ("said", "answered"):
            found |= {n: cell[:1]} if cell and passage.section == "said" else {}
            continue
        above = passages[n - 1] if n else None
        if opened := opening(passage, mentions, within.get(n, ()), seams.get(n, -1)):
            found[n] = opened
        elif above and n - 1 in found and above.role == "sentence" and on_one_line(whole, above, passage):
            found[n] = found[n - 1]
        elif lead := declares(passage, mentions, within.get(n, ())):
            found[n] = declaring = lead
        elif round_of and n - 1 in found and passage.text.partition(":")[0].strip("*_ ").casefold() in answers:
            round_of = ()
        elif declaring or round_of:
            found[n] = declaring or round_of
    return found


DECLARED = ("note", "dissent")
"""Sections in which somebody may have what they say written down as they say it."""
FOLLOWS = re.compile(rf":(?: |$)|\b(?:{either('following')})(?: [^\W\d_]+)?\.?$|\b(?:{either('below')})\.?$")


def declares(passage: Passage, mentions: Sequence[Mention], here: Sequence[int]) -> tuple[int, ...]:
    """Who says what stands below, down to the next heading ("Eva Ek (S) lämnar ett yttrande enligt följande.")."""
    people = tuple(m for m in here if mentions[m].kind in ("person", "organisation"))
    opened = bool(people) and min(mentions[m].start for m in people) == 0
    if passage.section not in DECLARED or not opened or not FOLLOWS.search(passage.text):
        return ()
    return tuple(m for m in people if mentions[m].kind == "person") or people[:1]


def headed(
    passages: Sequence[Passage], mentions: Sequence[Mention], within: Mapping[int, Sequence[int]]
) -> Iterator[tuple[int, tuple[int, ...]]]:
    """The headings, and lines above a text, that are a name and nothing else."""
    alone: dict[int, tuple[int, ...]] = {}
    for n, passage in enumerate(passages):
        every = tuple(m for m in within.get(n, ()) if mentions[m].kind in ("person", "organisation"))
        if len(every) == 1 and mentions[every[0]].text == CLOCK.sub("", passage.text).strip(" :.*_–-"):
            alone[n] = every
        elif 0 < len(every) <= PAIR and (one := with_employer(passage.text, [mentions[m] for m in every])) >= 0:
            alone[n] = (every[one],)
    for n, every in alone.items():
        below = passages[n + 1] if n + 1 < len(passages) else None
        above_text = below is not None and below.role == "sentence" and n + 1 not in alone and not below.section
        line = passages[n].role == "sentence" and not passages[n].section and above_text
        if passages[n].role in ("title", "heading") or line:
            yield n, every


def with_employer(text: str, named: Sequence[Mention]) -> int:
    """Which of the names of a heading is the one person whom it gives with where they are from, -1 where none is.

    "Eva/Ekö", "Eva (Vägverket)", "Vägverket – Eva Ek"
    """
    people = [n for n, mention in enumerate(named) if mention.kind == "person"]
    if len(people) != 1:
        return -1
    rest = text
    for mention in sorted(named, key=lambda mention: -mention.start):
        rest = rest[: mention.start] + rest[mention.end :]
    known = len(named) == PAIR and not rest.strip(SIGNS)
    return people[0] if known or (len(named) == 1 and FROM.fullmatch(rest.strip(" :.*_"))) else -1


PAIR = 2
"""Somebody and where they are from."""
SIGNS = " :.*_,/()–—-"
FROM = re.compile(r"(?:/|, | [–—-] | ?\()[A-ZÅÄÖ][\w-]+\)?")
"""A place behind a name, and what parts them."""


def opening(passage: Passage, mentions: Sequence[Mention], here: Sequence[int], seam: int) -> tuple[int, ...]:
    """The name with which a sentence begins as in a round, in a cell of its own, or in brackets ("Fråga (X): …")."""
    first = min(here, key=lambda m: mentions[m].start, default=None)
    if first is None or mentions[first].kind not in ("person", "organisation"):
        return ()
    ahead, end = passage.text[: mentions[first].start], mentions[first].end
    if not ahead:
        return (first,) if end == seam or OPENS.match(passage.text, end) else ()
    asked = ASKED.fullmatch(ahead)
    return (first,) if asked and passage.text.startswith("): " if ahead.endswith("(") else ": ", end) else ()


def on_one_line(whole: str, above: Passage, passage: Passage) -> bool:
    """Whether no line ends between two sentences."""
    return "\n" not in whole[above.span.end : passage.span.start]
