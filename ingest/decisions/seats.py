"""To which office an election elects each of those whom it names."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import cache
from itertools import groupby, pairwise
from typing import TYPE_CHECKING

from samgraf.ingest.clauses.elected import elects
from samgraf.ingest.minutes import Mention, Minutes, Value
from samgraf.ingest.tables import table, tried
from samgraf.ingest.tables.forms import either
from samgraf.ingest.text import Passage, within
from samgraf.ingest.words.offices import ELECTION, Office, offices_in
from samgraf.ingest.words.spelling import unshouted

if TYPE_CHECKING:
    from samgraf.ingest.decisions.parts import Involvement

ELECTED = ("named", "responsible", "addressee")
"""How somebody is involved in the decision that elects them."""
APPOINT = "appoint"
RULE = "parts/office"
SURE, BY_TITLE = 0.9, 0.8


def seated(minutes: Minutes, mentions: Sequence[Mention], rows: Sequence[Involvement]) -> tuple[Involvement, ...]:
    """The rows, those of people whom a decision elects each with the office that it gives them.

    Where a clause leaves open who has which office, nobody gets one.
    """
    out = list(rows)
    by_decision = groupby(range(len(rows)), key=lambda k: rows[k].decision)
    for n, group in ((n, list(group)) for n, group in by_decision):
        decision = minutes.decisions[n]
        title = minutes.items[decision.item].title if decision.item >= 0 else ""
        if not (APPOINT in decision.actions or elects(title, minutes.language)):
            continue
        if any(r.search(decision.text) for r in tried(decision.text, minutes.language, "parts", "not-elected")):
            continue
        people: dict[int, dict[tuple[int, int], int]] = {}  # by passage: where somebody stands, and their row
        for k in group:
            for m in rows[k].mentions if rows[k].how in ELECTED else ():
                if mentions[m].kind == "person":
                    people.setdefault(mentions[m].passage, {})[mentions[m].start, mentions[m].end] = k
        given: dict[int, list[Value]] = {}
        for index in sorted(people):
            for k, value in in_passage(minutes, index, decision.passage, people[index]):
                given.setdefault(k, []).append(value)
        for k, values in given.items():
            out[k] = replace(out[k], elected_as=tuple({v.text: v for v in reversed(values)}.values())[::-1])
    return tuple(out)


def in_passage(
    minutes: Minutes, index: int, clause: int, people: dict[tuple[int, int], int]
) -> Iterable[tuple[int, Value]]:
    """The rows of those elected in a passage, each with an office that stands there, in the clause, or in the title."""
    passage, language = minutes.passages[index], minutes.language
    places: list[tuple[int, int]] = []
    for place, row in sorted(people.items()):
        if places and people[places[-1]] == row:  # "Eva Ek (eva)"
            people[places[-1][0], place[1]] = row
            places[-1] = places[-1][0], place[1]
        else:
            places.append(place)
    here = offices(passage.text, places, language)
    taken = [(office.start, office.end) for office in here]  # "att jämte Eva Ek justera"
    places = [p for p in places if not in_place_of(passage.text[: p[0]], language) and not within(p[0], taken)]
    if not places:
        return
    if here:
        for at, office in shared(passage.text, places, here, language):
            shown = passage.cover(office.start, office.end)
            yield people[places[at]], Value(office.code, (shown,), f"{RULE}#{office.code}", SURE)
        return
    lead = minutes.passages[clause] if clause != index else None
    above = offices(lead.text, (), language) if lead else []
    if lead is None or not above:
        lead, above = titled(minutes, index, language)
    stretches = [(office.start, office.end) for office in above]
    parted = lead is None or any(in_one_row(lead.text, pair, language) for pair in pairwise(stretches))
    if lead and not parted and in_one_row(passage.text, places, language):
        for office in above:  # several of them only where one has all ("justerare tillika rösträknare")
            shown = lead.cover(office.start, office.end)
            value = Value(office.code, (shown,), f"{RULE}#{office.code}", BY_TITLE)
            yield from ((people[place], value) for place in places)


def titled(minutes: Minutes, index: int, language: str) -> tuple[Passage | None, list[Office]]:
    """The title of a passage's item, with the offices in it; with none where a row above it gives another one.

    Who stands below "Suppleant: Eva Ek nyval" in an item of members may be elected to that as well.
    """
    item = minutes.passages[index].item
    told = (p for p in minutes.passages if p.item == item and p.role in ("title", "heading"))
    title = next(told, None) if item >= 0 else None
    found = offices(unshouted(title.text), (), language) if title else []
    above = (d.text for d in minutes.decisions if d.item == item and d.passage < index) if found else ()
    others = {office.code for text in above for office in offices(text, (), language)}
    return title, found if others <= {office.code for office in found} else []


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


def in_place_of(before: str, language: str) -> bool:
    """Whether somebody behind these words is not elected, but is the one before, or the one who is stood in for.

    >>> in_place_of("Till ledamot efter avgångna ", "sv"), in_place_of("Till ledamot valdes ", "sv")
    (True, False)
    """
    return bool(replaced(language).search(before))


@cache
def replaced(language: str) -> re.Pattern[str]:
    """The end of a text behind which somebody stands who is not elected."""
    words = table(language, "parts").get("words", {}).get("in_place_of", ())
    return re.compile(rf"(?i)(?<!\w)(?:{'|'.join(words)}) $") if words else re.compile("(?!)")
