"""To which office an election elects each of those whom it names."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import cache
from itertools import groupby, pairwise
from typing import TYPE_CHECKING

from samgraf.ingest.clauses.elected import elects
from samgraf.ingest.clauses.holders import in_one_row, offices, shared
from samgraf.ingest.minutes import Mention, Minutes, Value
from samgraf.ingest.tables import table, tried
from samgraf.ingest.text import Passage, within
from samgraf.ingest.words.offices import Office
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
