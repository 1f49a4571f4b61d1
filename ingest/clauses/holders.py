"""Who of those whom a clause names gets which of the offices in it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from itertools import pairwise

from samgraf.ingest.tables import table
from samgraf.ingest.tables.forms import either
from samgraf.ingest.text import within
from samgraf.ingest.words.offices import ELECTION, Office, offices_in


def offices(text: str, people: Sequence[tuple[int, int]], language: str) -> list[Office]:
    """The offices that a text names outside the names in it, in their order.

    >>> [o.code for o in offices("Eva Ek valdes till ordförande och Bo Alm till kassör.", [(0, 6)], "sv")]
    ['chair', 'treasurer']
    >>> offices("Eva Ek valdes att tacka ordföranden", [(0, 6)], "sv")
    []
    """
    return [office for office in offices_in(text, language, ELECTION) if not within(office.start, people)]


def shared(
    text: str, people: Sequence[tuple[int, int]], here: Sequence[Office], language: str
) -> list[tuple[int, Office]]:
    """Who of the people named in a clause gets which of its offices, by their order; nothing where that is open.

    >>> def of(text, *names):
    ...     people = [(text.index(n), text.index(n) + len(n)) for n in names]
    ...     return [(names[k], o.code) for k, o in shared(text, people, offices(text, people, "sv"), "sv")]
    >>> of("Eva valdes till ordförande och Bo till kassör.", "Eva", "Bo")
    [('Eva', 'chair'), ('Bo', 'treasurer')]
    >>> of("Till kassör valdes Eva, till revisorer Bo och Ulf.", "Eva", "Bo", "Ulf")
    [('Eva', 'treasurer'), ('Bo', 'auditor'), ('Ulf', 'auditor')]
    >>> of("Eva och Bo valdes till ordförande och sekreterare.", "Eva", "Bo")
    [('Eva', 'chair'), ('Bo', 'secretary')]
    >>> of("Till ombud väljs Eva med Bo som ersättare.", "Eva", "Bo")
    [('Eva', 'delegate'), ('Bo', 'substitute')]
    >>> of("Eva tackade Bo och valdes till kassör.", "Eva", "Bo")
    []
    """
    tokens: list[Token] = [*((*place, k) for k, place in enumerate(people)), *((o.start, o.end, o) for o in here)]
    tokens.sort(key=first)
    groups: list[list[Token]] = []
    for token in tokens:
        if groups and alike(groups[-1][-1], token) and not beside(text[groups[-1][-1][1] : token[0]], token, language):
            groups[-1].append(token)
        else:
            groups.append([token])
    if any(not in_one_row(text, [t[:2] for t in group], language) for group in groups if isinstance(group[0][2], int)):
        return []
    pairs = matched(text, groups)
    found: list[tuple[int, Office]] = []
    for names, seats in pairs:
        who = [k for _, _, k in names if isinstance(k, int)]
        what = [o for _, _, o in seats if isinstance(o, Office)]
        in_turn = len(what) > 1 and in_one_row(text, [(o.start, o.end) for o in what], language)
        if len(who) == 1 or not in_turn:
            found += [(k, o) for k in who for o in what]
        elif len(who) == len(what):
            found += list(zip(who, what, strict=True))
    return found


Token = tuple[int, int, "int | Office"]
"""Where somebody, by their place in the list of people, or an office stands in a clause."""


def alike(one: Token, other: Token) -> bool:
    """Whether both are people, or both offices."""
    return isinstance(one[2], int) == isinstance(other[2], int)


def beside(between: str, other: Token, language: str) -> bool:
    """Whether a second person stands beside the first for an office of their own ("Eva med Bo som ersättare")."""
    return isinstance(other[2], int) and re.search(rf" (?:{either('with')}) $", between) is not None


def matched(text: str, groups: Sequence[list[Token]]) -> list[tuple[list[Token], list[Token]]]:
    """People with the offices before or behind them, the same all through the clause; nothing where that is open."""
    is_name = [isinstance(group[0][2], int) for group in groups]
    if is_name == [False, True, True, False]:  # "Till ombud väljs Eva med Bo som ersättare"
        return [(groups[1], groups[0]), (groups[2], groups[3])]
    if any(a == b for a, b in pairwise(is_name)):
        return []
    if len(groups) == 3 and len({t[2].code for g in groups for t in g if isinstance(t[2], Office)}) == 1:
        groups, is_name = (groups[1:], is_name[1:]) if not is_name[0] else (groups, is_name)
    if len(groups) % 2:
        between = text[groups[-2][-1][1] : groups[-1][0][0]] if len(groups) > 1 else ""
        if not is_name[0] or not between.strip():
            return []  # "Till ordförande Eva som kassör", "Eva, ordförande Bo"
    if is_name[0]:
        return list(zip(groups[::2], groups[1::2], strict=False))
    return list(zip(groups[1::2], groups[::2], strict=True))


def first(token: Token) -> int:
    """Where a token begins."""
    return token[0]


def in_one_row(text: str, people: Sequence[tuple[int, int]], language: str) -> bool:
    """Whether nothing stands between people but commas, "och", brackets and how long they are elected for."""
    return all(joining(language).fullmatch(text[a[1] : b[0]]) for a, b in pairwise(people))


@cache
def joining(language: str) -> re.Pattern[str]:
    """What stands between those who are elected together, or between the offices of several.

    It takes back nothing that it has taken: of brackets and blanks in turn there would be too many ways.
    """
    words = table(language, "decisions").get("ballot", {})
    told = [*words.get("ways", ()), *words.get("terms", ())]
    small = "|".join([rf"(?:{either('and')})", *told, r"\d{1,4}"])
    return re.compile(rf"(?:\([^()]{{1,40}}\)|(?<!\w)(?i:{small})(?!\w)|[,;:&/()\s–-])*+")
