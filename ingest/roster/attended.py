"""The items that an entry of the list of those present says somebody attended."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from samgraf.ingest.roster.draft import Draft
from samgraf.ingest.roster.ranges import expanded
from samgraf.ingest.roster.unparted import ends_in_body
from samgraf.ingest.tables import rules, table, tried
from samgraf.ingest.tables.forms import either, shaped
from samgraf.ingest.words.occupations import occupation
from samgraf.ingest.words.people import knowledge


def attended(draft: Draft, group: str, language: str, numbers: tuple[int, ...]) -> None:
    """The items that an entry is said to have attended.

    In a list of those who don't serve, the items at which somebody did serve say nothing of the others.
    """
    words = table(language, "roster").get("words", {})
    serving, told_so = tuple(words.get("serving", ())), tuple(f" {word}" for word in words.get("standing_by", ()))
    stands_by = group == "substitute" or (group == "guest" and any(w in draft.left.casefold() for w in told_so))
    told, led = Told(), Told()
    for rule in rules(language, "roster", "items"):
        for hit in rule.match.finditer(draft.left):
            before = draft.left[: hit.start()].rstrip(" ,")
            office = shaped("chair-at-the-end").search(draft.left[: hit.start()]) is not None  # no comma
            draft.blank(*hit.span())
            before = re.sub(rf" (?:{either('at', 'in')})$", "", before.casefold())
            served = stands_by and bool(serving) and before.endswith(serving)
            served = served or (stands_by and stood_in(draft.entry.text[: hit.start()], language))
            if office and rule.label in ("these", "from", "until"):
                led.add(rule.label, hit)
                continue
            if served:
                continue
            if told.add(rule.label, hit):
                draft.items_at.append(draft.entry.span(*hit.span()))
    bare(draft, told, language, numbers)
    draft.led = sorted(led.of(numbers)) or None
    if found := told.of(numbers):
        draft.items = sorted({*(draft.items or []), *found} - told.out)


def bare(draft: Draft, told: Told, language: str, numbers: tuple[int, ...]) -> None:
    """Take in items that figures alone tell at the end of an entry, where they are of those that were treated.

    Up to, or from, which one says enough; others stand behind a bracket, a body or an occupation.
    """
    known = {*numbers}
    for rule in tried(draft.left, language, "roster", "bare-items"):
        hit = rule.match.search(draft.left)
        within = hit is not None and {n for told_so in hit.groups("") for n in expanded(told_so)} <= known
        if hit is None or (rule.label == "these" and not (within and shows(draft.left, hit.start(), language))):
            continue
        draft.blank(*hit.span())
        if within and told.add(rule.label, hit):
            told.these |= {*expanded(hit.groupdict().get("items") or "")}
            draft.items_at.append(draft.entry.span(*hit.span()))


def shows(text: str, at: int, language: str) -> bool:
    """Whether what stands before figures is whole without them: an occupation, a body, or a bracket before several.

    >>> rows = ("Eva Ek, lärare 5", "Eva Ek, Skogsverket 5", "Eva Ek Sala kommun 5", "Eva Ek (M) 5-7")
    >>> [shows(row, row.rindex(" "), "sv") for row in rows]
    [True, True, True, True]
    >>> [shows(row, row.rindex(" "), "sv") for row in ("Eva Ek, Region 5", "Eva Ek, Ekvägen 5", "Eva Ek (M) 5")]
    [False, False, False]
    """
    before = text[:at].rstrip(" ,")
    if before.endswith(")"):
        return len(text[at:].strip(" ,")) > 1  # "Eva Ek (S) 2" may be the order in which they serve
    know, last = knowledge(language), re.split(r"[,(]", before)[-1].strip()
    word = last.rpartition(" ")[2]
    bodied = bool(word) and (ends_in_body(word, language) or know.is_organisation(last))
    return bodied or know.organisation_at_end(last) > 0 or (word.islower() and occupation(word, language))


@dataclass
class Told:
    """What an entry says of the items: those attended, where somebody came and left, and those missed."""

    these: set[int] = field(default_factory=set)
    out: set[int] = field(default_factory=set)
    first: list[int] = field(default_factory=list)
    last: list[int] = field(default_factory=list)

    def add(self, label: str, hit: re.Match[str]) -> bool:
        """Take in what a rule found, if it says anything of items."""
        if label in ("from", "came", "after"):
            self.first.append(int(hit["first"]) + (label == "after"))
        elif label in ("until", "left", "before"):
            self.last.append(int(hit["last"]) - (label == "before"))
        elif label in ("these", "not-these"):
            (self.these if label == "these" else self.out).update(expanded(hit["items"]))
        return label != "not-a-part"

    def of(self, numbers: tuple[int, ...]) -> set[int]:
        """The items attended; empty where nothing is told.

        Who came at § 7 and left after § 9 attended what is between; who left after § 7 and came at § 9 the rest.

        >>> [sorted(Told(first=[low], last=[high]).of((6, 7, 8, 9, 10))) for low, high in ((7, 9), (9, 7))]
        [[7, 8, 9], [6, 7, 9, 10]]
        """
        low, high = min(self.first, default=None), max(self.last, default=None)
        came = set() if low is None else {n for n in numbers if n >= low}
        stayed = set() if high is None else {n for n in numbers if n <= high}
        between = self.first and self.last and min(self.first) <= max(self.last)
        told = came & stayed if between else came | stayed
        whole = not (self.these or self.first or self.last) and bool(self.out)
        return ({*numbers} if whole else self.these | told) - self.out


def stood_in(text: str, language: str) -> bool:
    """Whether a text ends with whom somebody stands in for, so that items behind it are those of doing so."""
    told = text.rstrip(" ,")
    return any(m.end() == len(told) for r in rules(language, "roster", "stands-in") for m in r.match.finditer(told))


def served_behind(text: str, group: str, language: str, numbers: tuple[int, ...]) -> tuple[str, ...]:
    """The items at which somebody stood in, told behind whom for: in a list of those who don't serve, or where others
    that they attended stand before it ("Bo Alm §§ 7-9, tjänstgör för Eva Ek § 9")."""
    stands = (m for r in rules(language, "roster", "stands-in") for m in r.match.finditer(text))
    at = min((m.end() for m in stands), default=0)
    ahead, behind = Told(), Told()
    for rule in rules(language, "roster", "items") if at else ():
        for hit in rule.match.finditer(text):
            (ahead if hit.start() < at else behind).add(rule.label, hit)
    told = sorted(behind.of(numbers)) if group == "substitute" or ahead.of(numbers) else []
    return tuple(str(n) for n in told)
