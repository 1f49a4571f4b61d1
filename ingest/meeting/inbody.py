"""The attendance list where it stands under an item, or behind the last one."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from samgraf.ingest.clauses.elected import elects
from samgraf.ingest.headings.items import Heading
from samgraf.ingest.lines.edges import BESIDE
from samgraf.ingest.lines.layout import Line, label_of
from samgraf.ingest.minutes import Participant
from samgraf.ingest.roster.barerows import by_itself
from samgraf.ingest.roster.blocks import blocks
from samgraf.ingest.roster.roster import roster
from samgraf.ingest.roster.same import once
from samgraf.ingest.roster.tableheads import heading
from samgraf.ingest.roster.told import SENTENCE
from samgraf.ingest.tables import rules, tried
from samgraf.ingest.tables.forms import either
from samgraf.ingest.words.fullnames import NAME
from samgraf.ingest.words.people import knowledge


def in_body(
    found: Sequence[Line], heads: Sequence[Heading], first: int, end: int, language: str, numbers: tuple[int, ...]
) -> tuple[tuple[Participant, ...], set[int]]:
    """The attendance list where it stands under an item: in the first one that lists people as present.

    `numbers` are those of the items treated.
    """
    edges = [h.last + 1 for h in heads]
    found, labels = with_labels(found, heads, language)
    stretches = list(zip(edges, [*(h.first for h in heads[1:]), end], strict=True)) if heads else []
    about = [n for n, h in enumerate(heads[:FIRST]) if tells_who(found[h.first].words[h.title :], language)]
    for n, (start, stop) in enumerate(stretches or unelected(found, first, end, language)):
        start = labels.get(start, start)
        for below, last in stretches[n + 1 :] if heads and start < edges[n] else ():
            if below not in labels:
                break
            stop = last  # "1. Närvarande: …", "2. Frånvarande: …"
        every, _ = blocks(found, start, stop, language, head=n in about)
        groups = {b.group for b in every}
        chosen = start > 0 and (elects(found[start - 1].text, language) or composed(found[start - 1].text, language))
        if chosen and "present" not in groups:
            continue  # those who are listed there were elected, or sit on the board
        table = next((k for k in range(start, stop) if found[k].row), stop) if n in about else stop
        told = "present" in groups or (table < stop and by_itself(found[table:stop], language) is not None)
        if told or ("member" in groups and not termed(found[start:stop], language)):
            listed, taken = roster(found, start, stop, language, head=n in about, numbers=numbers)
            if len(listed) >= 2:
                return listed, taken
    return at_the_end(found, edges[-1] if edges else first, language, numbers)


def with_appended(
    listed: tuple[Participant, ...],
    taken: set[int],
    found: Sequence[Line],
    heads: Sequence[Heading],
    first: int,
    language: str,
    numbers: tuple[int, ...],
) -> tuple[tuple[Participant, ...], set[int]]:
    """Those listed at the head, and where none of these is a member those of the list behind the last item too.

    "Beslutande: se bifogad närvarolista", and beside it only the officials, or substitutes.
    """
    if not listed or any(p.status == "present" and "substitute" not in p.roles for p in listed):
        return listed, taken
    more, lines = at_the_end(found, heads[-1].last + 1 if heads else first, language, numbers)
    return (once([*more, *listed], language), taken | lines) if more else (listed, taken)


def with_those_away(
    listed: tuple[Participant, ...],
    taken: set[int],
    found: Sequence[Line],
    heads: Sequence[Heading],
    end: int,
    language: str,
    numbers: tuple[int, ...],
) -> tuple[tuple[Participant, ...], set[int]]:
    """Those listed, and who was away by one of the first items, whose title is the label of a list and the rest names.

    "1. Frånvarande", and "Eva Ek, Bo Alm" below it or behind a colon.
    """
    for n, head in enumerate(heads[:FIRST] if listed else ()):
        words = found[head.first].words[head.title :]
        label = label_of(words, language) if head.first == head.last else None
        stop = heads[n + 1].first if n + 1 < len(heads) else end
        below = {i for i in range(head.last + 1, stop) if not found[i].furniture}
        if label is None or label.role != "absent" or any(SENTENCE.search(found[i].words) for i in below):
            continue
        lines = [*found]
        lines[head.first] = replace(found[head.first], body=found[head.first].body + head.title)
        more, rows = roster(lines, head.first, stop, language, head=False, numbers=numbers)
        if more and below <= rows and all(p.status == "absent" for p in more):
            return once([*listed, *more], language), taken | (rows - {head.first})
    return listed, taken


FIRST = 3
"""Who is there is told in one of the first so many items."""


def told_end(found: Sequence[Line], heads: Sequence[Heading], end: int, language: str) -> int:
    """The line up to which sentences may tell who was there: the second heading, or that behind an item on absences."""
    at = [found[h.first].words[h.title :] for h in heads[:FIRST_ITEMS]]
    about = [n for n, title in enumerate(at) if any(r.match.match(title) for r in rules(language, "roster", "told-in"))]
    after = max([1, *(n + 1 for n in about)])
    return heads[after].first if len(heads) > after else end


FIRST_ITEMS = 6
"""Who was away is dealt with in one of the first so many items."""


def tells_who(title: str, language: str) -> bool:
    """Whether an item is, by its title, about who was there ("Mötets öppnande och närvaro")."""
    parts = [title, *re.split(rf", | (?:{either('and')}) ", title)]
    return any(r.match.match(part) for part in parts for r in rules(language, "roster", "told-in"))


def unelected(found: Sequence[Line], first: int, end: int, language: str) -> list[tuple[int, int]]:
    """The stretches of a body without numbers that stand below no heading of an election."""
    marks = [i for i in range(first, end) if found[i].heading]
    out: list[tuple[int, int]] = []
    for start, stop in pairwise([first, *marks, end]):
        if start < stop and not (found[start].heading and elects(found[start].text, language)):
            out[-1:] = [(out[-1][0], stop)] if out and out[-1][1] == start else [*out[-1:], (start, stop)]
    return out


def with_labels(
    found: Sequence[Line], heads: Sequence[Heading], language: str
) -> tuple[Sequence[Line], dict[int, int]]:
    """The lines, with titles of items that call those below them present as the labels of lists; and where these stand.

    "§ 2 Närvarande", and the names on the next line, or behind a colon on the same one: the line of the label by that
    below it. What the next titles call those below them or behind a colon goes on with the list ("§ 3 Frånvarande").
    """
    lines, labels = [*found], {}
    for n, head in enumerate(heads):
        words = lines[head.first].words[head.title :]
        label = label_of(words, language) if head.first == head.last else None
        if label is None or label.kind != "group":
            continue
        alone, names = label.value == len(words), words[label.value :]
        beside = words[: label.value].rstrip().endswith((":", " –", " -")) and not ANOTHER.search(names)
        goes_on = n > 0 and heads[n - 1].last + 1 in labels and (alone or beside)
        opens = label.role in ("present", "member") if alone else label.role == "present" and beside and n < FIRST
        if opens or goes_on:
            lines[head.first] = replace(lines[head.first], body=lines[head.first].body + head.title)
            labels[head.last + 1] = head.first
    return lines, labels


ANOTHER = re.compile(r"\w{3}\. [^\W\d_]")
"""A sentence behind the names, which tells of others ("Eva Ek, Bo Alm. Anmält förhinder: Per Ask")."""


def composed(title: str, language: str) -> bool:
    """Whether an item tells by its title that those listed below it make up a board."""
    return any(r.match.match(title) for r in rules(language, "roster", "composed"))


def termed(lines: Sequence[Line], language: str) -> bool:
    """Whether some of those listed are elected for a time, as nobody is who is present."""
    return any(rule.search(line.words) for line in lines for rule in tried(line.words, language, "roster", "termed"))


def at_the_end(
    found: Sequence[Line], first: int, language: str, numbers: tuple[int, ...]
) -> tuple[tuple[Participant, ...], set[int]]:
    """The attendance list where it stands behind the last item: a label alone on its line opens it, or an appendix."""
    for i in range(first, len(found)):
        above = found[i - 1] if i > first else None
        opens = found[i].gap or BESIDE.search(found[i].words) or (above and is_appendix(above, language))
        opens = opens and not found[i].furniture
        label = label_of(found[i].words, language) if opens else None
        bare = label and label.kind == "group" and label.role in ("present", "member") and not label.glued
        if bare or (opens and lists_members(found[i], language)):
            stop = next((k for k in range(i + 1, len(found)) if found[k].heading), len(found))
            listed, taken = roster(past_codes(found, i, language), i, stop, language, head=False, numbers=numbers)
            if stop < len(found) and len(listed) < LEAST:
                continue
            return (listed, taken) if len(listed) >= LEAST else ((), set())
        if start := appended(found[i], language):
            lines = [*past_codes(found, i, language)]
            lines[i] = from_title(found[i], start)
            last = next_appendix(found, i + 1, language)
            listed, taken = roster(lines, i, last, language, head=False, numbers=numbers)
            if len(listed) >= LEAST:
                return listed, taken
    return (), set()


def lists_members(line: Line, language: str) -> bool:
    """Whether a line heads the columns of a table that tells who was there ("Ledamot   Parti   Närvarande")."""
    columns = heading(line, language) if BESIDE.search(line.words) else None
    return columns is not None and "status" in columns.kinds


def appended(line: Line, language: str) -> int:
    """Where in the heading of an appendix its title begins, if that is the label of a list of those present; else 0."""
    for rule in () if line.furniture else rules(language, "layout", "ending"):
        hit = rule.match.match(line.words) if rule.label == "appendix" else None
        title = line.words[hit.end("mark") :].lstrip(" –—:-") if hit else ""
        label = label_of(title[:1].upper() + title[1:], language) if title else None
        if label and label.kind == "group" and label.role in ("present", "member") and label.value >= len(title):
            return len(line.words) - len(title)
    return 0


def from_title(line: Line, start: int) -> Line:
    """The heading of an appendix from its title on, which begins with a capital as a label does."""
    at = line.body - line.start + start
    return replace(line, body=line.body + start, text=line.text[:at] + line.text[at].upper() + line.text[at + 1 :])


def next_appendix(found: Sequence[Line], first: int, language: str) -> int:
    """The line from `first` on at which another appendix begins; the number of lines where none does."""
    return next((i for i in range(first, len(found)) if is_appendix(found[i], language)), len(found))


def is_appendix(line: Line, language: str) -> bool:
    """Whether a line heads an appendix, by its number alone or with its title ("Bilaga 2")."""
    marks = [rule.match for rule in rules(language, "layout", "ending") if rule.label == "appendix"]
    return any(m.match(line.words) for m in marks)


def past_codes(found: Sequence[Line], i: int, language: str) -> Sequence[Line]:
    """The lines; those below a heading whose flats or properties stand before the names begin with these.

    "Lgh 1001  Eva Ek", "Ekö 1:23   Bo Alm": at least two, and most of them.
    """
    below = [(n, found[n]) for n in range(i + 1, len(found)) if not (found[n].furniture or found[n].bullet)]
    coded = [(n, hit) for n, line in below if (hit := CODED.match(line.words)) and known_first(hit["name"], language)]
    if len(coded) < max(LEAST, len(below) // 2):
        return found
    lines = [*found]
    for n, hit in coded:
        lines[n] = replace(found[n], body=found[n].body + hit.start("name"))
    return lines


def known_first(name: str, language: str) -> bool:
    """Whether a name begins with a known given name."""
    return knowledge(language).is_given(name.split()[0])


CODED = re.compile(rf"(?=[^,;]{{0,24}}\d)(?:[\w-]+\.? ){{0,2}}[\w:/-]*\d[\w:/-]*[.:]?\s+(?P<name>{NAME} {NAME})")
"""A flat, a property or a number of a row before a name."""
LEAST = 2
"""So many rows must have one, and so many a list."""
