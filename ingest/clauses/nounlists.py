"""Clauses that are whole only with the list below them: of names, days or things, which decide nothing each."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import takewhile

from samgraf.ingest.dating.dates import find_dates
from samgraf.ingest.lines.layout import NUMBERED, Line
from samgraf.ingest.lines.passages import Pieces, flow
from samgraf.ingest.tables import tried
from samgraf.ingest.tables.forms import either, small_words
from samgraf.ingest.words.fullnames import NAME, full_name

THAT = tuple(f"{word} " for word in small_words("that"))

Part = tuple[Sequence[Line], str, Pieces]
"""Lines that belong together in a block, as running text, with the way back."""


def with_their_lists(text: str, parts: Sequence[Part], language: str) -> list[Part]:
    """The parts of a block; a clause that is whole only with the list below it is one part with it."""
    found: list[Part] = []
    n = 0
    while n < len(parts):
        part, n = parts[n], n + 1
        listed = list(takewhile(lambda p: seats(p[0]), parts[n:])) if opens_seats(part[0], language) else []
        if not listed:
            inner = entries_within(part, parts[n:]) if part[0][0].bullet else parts[n:]
            listed = list_below(part[1], inner, language, part[0][0].words)
        if listed:
            together = [part[0], *(lines for lines, _, _ in listed)]
            stretches = [(x.body + (numbered(x) if x is lines[0] else 0), x.end) for lines in together for x in lines]
            part, n = (part[0], *flow(text, stretches, language)), n + len(listed)
        found.append(part)
    return found


def entries_within(above: Part, below: Sequence[Part]) -> list[Part]:
    """The entries of a list that are set in below an entry of another one, and are no clauses of their own."""
    lead = above[0][0]
    inner = list(takewhile(lambda p: p[0][0].bullet and deeper(p[0][0], lead), below))
    return [] if any(p[1].casefold().startswith(THAT) for p in inner) else inner


def deeper(line: Line, above: Line) -> bool:
    """Whether an entry is set in below another one, or has the ring that word processors set below other bullets."""
    if line.bullet == "o" and above.bullet not in ("", "o") and line.indent >= above.indent:
        return True
    return line.entry > above.entry if line.entry and above.entry else line.indent > above.indent + 1


def opens_seats(lines: Sequence[Line], language: str) -> bool:
    """Whether a clause breaks off behind what is elected, or behind the first names of those who are."""
    last = next((n for n, line in enumerate(lines) if n and seats([line])), len(lines))
    told = " ".join(line.words for line in lines[:last])
    below = last == len(lines) or seats(lines[last:])
    return below and any(r.search(told) for r in tried(told, language, "decisions", "elects-those-below"))


def seats(lines: Sequence[Line]) -> bool:
    """Whether lines give nothing but who has a seat, or what becomes of it ("Ersättare: (vakant)")."""
    return all(SEAT.match(line.words, numbered(line)) and line.text[-1:] not in ".:" for line in lines)


SEAT = re.compile(
    r"(?:[A-ZÅÄÖ][a-zåäö]+(?: [a-zåäö]+){0,2}: )?"
    rf"(?:{NAME}(?: {NAME}){{1,3}}(?:$| \(|, \S.{{0,40}}$)|\([^()]{{3,40}}\)$)|{NAME}(?:(?:\t+|\s{{2,}}){NAME})+$"
)
"""A name, perhaps behind the office and before a party or where somebody lives; a seat that nobody has; or the
headings of columns of names."""


def seated(line: Line) -> bool:
    """Whether a line begins with somebody's name and goes on with what becomes of them ("Eva Ek (S) till ledamot")."""
    return SEATED.match(line.words) is not None


SEATED = re.compile(rf"{NAME}(?: {NAME}){{1,3}} \([^()]{{1,20}}\),? (?!(?:{either('and')}) )[a-zåäö]")


def list_below(clause: str, below: Sequence[Part], language: str, first: str = "") -> list[Part]:
    """The parts that belong to the clause above them: all entries where it says so, else those that are names only.

    `first` is the line with which the clause begins, with its number; the next one in its own list is none of them.
    """
    if needs_list(clause, language):
        return list(takewhile(lambda p: is_entry(p) and not beside(first, p, clause), below))
    if clause.endswith(":") and (days := list(takewhile(lambda p: only_days(p[1], language), below))):
        return days
    if clause.endswith(":") and below and people_only(below[0][1], language):
        return list(below[:1])
    led = any(r.label != OPEN and r.match.match(clause) for r in tried(clause, language, "decisions", "lead"))
    entries = list(takewhile(is_entry, below)) if clause.endswith((":", ",")) and not led else []
    return entries if len(entries) > 1 and all(names_only(p[1]) for p in entries) else []


def beside(first: str, part: Part, clause: str) -> bool:
    """Whether an entry is the next clause of the list in which a clause with its own list stands."""
    both = clause.casefold().startswith(THAT) and part[1].casefold().startswith(THAT)
    return both or next_number(first, part[0][0].words)


OPEN = "decides-to-do"
"""The rule for a lead that lacks an object, which names below it may be ("Nämnden beslutar att utse:")."""


def numbered(line: Line) -> int:
    """The length of the number with which an entry begins."""
    hit = NUMBERED.match(line.words)
    return hit.end() if hit else 0


def is_entry(part: Part) -> bool:
    """Whether a part is an entry of a list."""
    first = part[0][0]
    return bool(first.bullet or first.entry or NUMBERED.match(first.words))


def names_only(entry: str) -> bool:
    """Whether an entry of a list begins with a name or a noun, and is no clause.

    >>> names_only("Norra badhuset"), names_only("att badhuset byggs"), names_only("Badhuset byggs om i vår.")
    (True, False, False)
    """
    said = NUMBERED.sub("", entry, count=1)
    return len(said.split()) <= LONGEST and not said.endswith(".") and not said.casefold().startswith(THAT)


LONGEST = 7
"""Words in an entry that gives a name and no more."""


def only_days(text: str, language: str) -> bool:
    """Whether a text gives days and nothing else ("2 maj   4 juni   7 september").

    >>> only_days("2 maj, 4 juni och 7 september", "sv"), only_days("Planen gäller från 2 maj", "sv")
    (True, False)
    """
    days = [day for day in find_dates(text, language=language) if day.day]
    left = text
    for day in reversed(days):
        left = left[: day.start] + left[day.end :]
    return len(days) > 1 and re.search(r"\w", re.sub(rf"\b(?:{either('and', 'the')})\b", "", left)) is None


def people_only(text: str, language: str) -> bool:
    """Whether a text gives names of people one after another and nothing else.

    >>> people_only("Eva Ek (S), Bo Alm och Rut Dahl.", "sv"), people_only("Eva Ek, planen antas", "sv")
    (True, False)
    """
    said = [re.sub(r"\s*\([^()]*\)", "", part).strip(" .") for part in re.split(rf",|\s(?:{either('and')})\s", text)]
    return len(said) > 1 and all(full_name(language).fullmatch(name) for name in said)


def needs_list(text: str, language: str) -> bool:
    """Whether a clause is whole only with the list below it ("Planen antas med följande tillägg:")."""
    return text.endswith(":") and any(r.search(text) for r in tried(text, language, "decisions", "with-list"))


ENUMERATED = re.compile(r"(?P<number>\d{1,2})(?P<sign>[.)])\s")


def next_number(first: str, words: str) -> bool:
    """Whether a line begins with the number after that with which its paragraph begins.

    >>> next_number("1. att anta planen", "2. att skicka den vidare"), next_number("1. att anta planen för", "19 kap.")
    (True, False)
    """
    one, two = ENUMERATED.match(first), ENUMERATED.match(words)
    if one is None or two is None:
        return False
    return two["sign"] == one["sign"] and int(two["number"]) == int(one["number"]) + 1


def nested(parts: Sequence[Part], n: int) -> bool:
    """Whether an entry stands below another one, as a part of it."""
    mine = parts[n][0][0]
    for lines, whole, _ in reversed(parts[:n]):
        above = lines[0]
        if not (above.bullet or above.entry or NUMBERED.match(above.words)):
            told = whole.endswith(":") and not whole.lower().startswith(small_words("decision"))
            return told or PURPOSE.search(whole) is not None
        if deeper(mine, above):
            return True
        if not (mine.entry and above.entry) and mine.indent < above.indent:
            return False
    return False


PURPOSE = re.compile(rf"\b(?:{either('for')}) (?:{either('that')}):?$")
"""How a clause ends whose list says what for ("Ärendet återremitteras för att")."""
