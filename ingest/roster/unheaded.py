"""A list of those present that no heading opens, or one in words of its own: told by its rows, all set alike.

Sammanträde 3 maj, Ekö                 Vilka är här?
                                       - Eva Ek, Ekö kommun
Eva Ek, Ekö kommun                     - Bo Alm (Vägverket)
Bo Alm, Vägverket                      - Rut Dahl
Rut Dahl, Sala kommun
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import partial

from samgraf.ingest.dating.dates import find_dates
from samgraf.ingest.lines.layout import Label, Line, label_of
from samgraf.ingest.minutes import Participant
from samgraf.ingest.roster.behindlabels import behind_labels
from samgraf.ingest.roster.belowbodies import behind_bodies, below_bodies
from samgraf.ingest.roster.blocks import Block, Cell
from samgraf.ingest.roster.guess import ELECTED, guessed
from samgraf.ingest.roster.marks import letters_told
from samgraf.ingest.roster.meetingroles import office
from samgraf.ingest.roster.names import by_marks
from samgraf.ingest.roster.namesalone import paragraphs_of_names
from samgraf.ingest.roster.party import office_first
from samgraf.ingest.roster.roster import of_block
from samgraf.ingest.roster.same import once
from samgraf.ingest.roster.tablecolumns import duty, is_body
from samgraf.ingest.tables import rules, table
from samgraf.ingest.tables.forms import either, shaped
from samgraf.ingest.words.fullnames import NAME, behind_initials, full_name, is_somebody
from samgraf.ingest.words.occupations import occupation
from samgraf.ingest.words.offices import OFFICES
from samgraf.ingest.words.people import knowledge

LEAST = 3
"""So many rows set alike are a list."""
FIRST = 40
"""Lines in which such a list begins."""
BEHIND = re.compile(r"$|[,(\t|]| {2}| [-–—(|·] ?")
"""What may stand behind the name in a row of a list."""
SAID = 8
"""A row with more words in small letters says something."""
GROUP = re.compile(r"(?P<name>[A-ZÅÄÖ][^:.,()–]{1,40}?):\s+(?=[A-ZÅÄÖ])")


def unheaded(
    lines: Sequence[Line], first: int, last: int, language: str, numbers: tuple[int, ...]
) -> tuple[tuple[Participant, ...], set[int]]:
    """The participants of rows set alike that no known heading opens, and the lines that they take.

    Without a heading such a list stands before line `first`, where the head ends; behind it a heading must say
    what it is.
    """
    found: list[Participant] = []
    taken: set[int] = set()
    signs = letters_told((line.text for line in lines[: min(last, FIRST)]), language)
    for run in runs(lines, min(last, FIRST), language):
        group, heading = headed(lines, run[0], language, free=run[0] < first and not found)
        if not group:
            continue
        cells = [cell(lines[i], i, language) for i in run]
        for block in by_marks([Block(group, cells)], lines, language):
            found += of_block(block, language, numbers, signs)
        taken |= {*run, *heading}
    for pairs in [] if found else beside_bodies(lines, min(last, FIRST), language):
        group, heading = headed(lines, pairs[0][0], language, free=pairs[0][0] < first)
        told = [replace(block, group=group) for _, block in pairs if group]
        found += [p for block in told for p in of_block(block, language, numbers, signs)]
        taken |= {*(i for i, _ in pairs), *heading} if group else set()
    if not found:
        groups = below_bodies(lines, min(first, FIRST), language, partial(row_of_list, language=language))
        groups = groups or behind_bodies(lines, min(first, FIRST), language)
        for at, block in groups or behind_labels(lines, min(first, FIRST), language):
            found += of_block(block, language, numbers)
            taken |= {*at}
    for at, block in [] if found else paragraphs_of_names(lines, min(first, FIRST), language):
        if headed(lines, at[0], language, free=True)[0]:
            found += of_block(block, language, numbers)
            taken |= {*at}
    people = once(found, language)
    return (people, taken) if sum(1 for p in people if p.status != "absent") >= 2 else ((), set())


def or_unheaded(
    listed: tuple[Participant, ...],
    taken: set[int],
    lines: Sequence[Line],
    first: int,
    last: int,
    language: str,
    numbers: tuple[int, ...],
) -> tuple[tuple[Participant, ...], set[int]]:
    """Those listed; where a heading opens no list, or that of absent people alone, with those whom none opens."""
    if sum(1 for person in listed if person.status == "present") > 1:
        return listed, taken
    away = {person.name for person in listed}
    found, more = unheaded(lines, first, last, language, numbers)
    return (*(person for person in found if person.name not in away), *listed), taken | more


SURE = 2
"""What `row_of_list` says of a row that begins with a known given name."""
PAIRED = re.compile(r"(?P<body>[A-ZÅÄÖ][^\t:,()]{1,50}?)(?:\s*\t\s*|\s{2,})(?P<people>\S.*)")


def beside_bodies(lines: Sequence[Line], last: int, language: str) -> Iterator[list[tuple[int, Block]]]:
    """Rows below each other that give a town or an organisation in one column and its people in the next."""
    know = knowledge(language)
    run: list[tuple[int, Block]] = []
    column = -1  # in which the people stand
    for i in range(last + 1):
        if (
            run
            and i < last
            and lines[i].indent == column
            and not lines[i].gap
            and row_of_list(lines[i], language) == SURE
        ):
            above = run[-1][1]  # somebody else of the body above
            run.append((i, replace(above, cells=[Cell(lines[i].words, lines[i].body, i, 0, False)])))
            continue
        hit = PAIRED.fullmatch(lines[i].text) if i < last and not lines[i].furniture else None
        name = full_name(language).match(hit["people"]) if hit else None
        known = hit is not None and (know.is_organisation(hit["body"]) or hit["body"].casefold() in know.places)
        told = name is not None and know.is_given(name.group().split()[0])
        if hit and known and (told or not re.search(r"\w", hit["people"])) and not (run and lines[i].gap):
            at = (lines[i].start, lines[i].start + hit.end("body"))
            below = [Cell(hit["people"], lines[i].start + hit.start("people"), i, 0, False)] if told else []
            run.append((i, Block("present", below, running=True, organisation=hit["body"], organisation_at=at)))
            column = lines[i].indent + hit.start("people")
            continue
        if sum(1 for _, block in run if block.cells) >= LEAST:
            yield run
        run = []


def cell(line: Line, i: int, language: str) -> Cell:
    """A row of the list, without the group that it names first."""
    at = named.end() if (named := GROUP.match(line.words)) and group_of_given(line.words, language) else 0
    return Cell(line.words[at:], line.body + at, i, line.gap, True)


def runs(lines: Sequence[Line], last: int, language: str) -> Iterator[list[int]]:
    """The lines of each list: rows below each other of which most begin with somebody by a known given name."""
    run: list[int] = []
    known = 0
    for i in range(last + 1):
        shape = row_of_list(lines[i], language) if i < last else 0
        if run and (not shape or lines[i].gap):
            groups = len(run) == 2 and all(group_of_given(lines[k].words, language) for k in run)
            if groups or (len(run) >= LEAST and 3 * known >= 2 * len(run)):
                yield run
            run, known = [], 0
        if shape:
            run.append(i)
            known += shape == 2


def row_of_list(line: Line, language: str) -> int:
    """Whether a line is set like a row of a list of people: 2 by a known given name, 1 by its form alone, else 0."""
    words = line.words
    if line.row and not line.furniture and (hit := TIED.fullmatch(words)):
        first, second = (is_somebody(hit[cell], language) for cell in ("name", "body"))
        tied = (first and belongs(hit["body"], language)) or (second and duty(hit["name"], language))
        return SURE if tied else int(first and CALLED.fullmatch(hit["body"]) is not None)
    if line.furniture or line.row or line.heading or len(words) > 160:
        return 0
    know = knowledge(language)
    name = full_name(language).match(words, max(office_first(words, language), behind_initials(words, language)))
    if name is None:
        return 2 if group_of_given(words, language) else 0
    rest = words[name.end() :]
    if pair := re.match(rf" (?:{either('and')}) (?={full_name(language).pattern}(?:,| \())", rest):
        rest = f", {rest[pair.end() :]}"
    small = sum(1 for w in rest.split() if w[0].islower())
    label = label_of(words, language)
    if not BEHIND.match(rest) or small > SAID or re.search(r"[.!?] [A-ZÅÄÖ]", rest) or (label and not signs(label)):
        return 0
    last = name.group().rsplit(" ", 1)[-1]
    rest = rest or (last if occupation(last, language) or office(last, language) else "")  # "Xanwo Ek Klubbmästare"
    if know.is_given(name.group().split()[0]):
        return SURE
    return 1 if rest and not (entitles(name.group(), language) or find_dates(rest, language=language)) else 0


def belongs(cell: str, language: str) -> bool:
    """Whether a cell names an organisation, by the register or its form, or says as what somebody is there.

    >>> [belongs(cell, "sv") for cell in ("Trafikverket", "Ekby kommun", "Kassör", "2024-05-03", "bokar lokal")]
    [True, True, True, False, False]
    """
    return is_body(cell, language) or duty(cell, language)


def entitles(words: str, language: str) -> bool:
    """Whether words that look like a name are those of a title: an organisation or a kind of meeting is among them.

    >>> [entitles(words, "sv") for words in ("Samrådsmöte Ekö", "Ekö Trafikverket", "Xanwo Ek")]
    [True, True, False]
    """
    named = any(map(knowledge(language).is_organisation, (words, *words.split())))
    return named or shaped("gathering").search(words) is not None


CALLED = re.compile(r"[A-ZÅÄÖ][^\d.:;,!?]{2,40}")
"""What may be called so, whatever it is."""
TIED = re.compile(r"(?P<name>[^\t]+)\t+(?P<body>[^\t]+)(?:\t.*)?")
"""Somebody and an organisation in the columns of a table."""


def signs(label: Label) -> bool:
    """Whether a label is the office of the one whose name follows."""
    return label.kind == "field" and label.role in OFFICES


def group_of_given(words: str, language: str) -> bool:
    """Whether a line gives a group and some of its people by given names ("Föräldrar: Eva, Bo"); an office is none."""
    know = knowledge(language)
    hit = GROUP.match(words)
    label = label_of(words, language) if hit else None
    if (
        hit is None
        or (label and signs(label))
        or any(rule.match.match(words) for rule in rules(language, "layout", "letter"))
    ):
        return False
    parts = re.split(rf",|;|\s(?:{either('and')})\s", re.sub(r"\([^()]*\)", "", words[hit.end() :]))
    given = [know.is_given(p.strip(" .").split(" ")[0]) and re.match(NAME, p.strip(" .")) is not None for p in parts]
    return bool(given) and all(given)


def opens_anew(lines: Sequence[Line], above: int, at: int, language: str) -> bool:
    """Whether a heading in words that no table knows opens a list: a few apart from the line above, right over names.

    All of them have a given name that is known, and the heading says neither what others they are nor what was done.
    """
    line, words = lines[above], lines[above].words.rstrip(":? ")
    if not line.apart or lines[at].gap or len(words.split()) > WORDS or re.search(r"[\d,.;()]|  |\t", words):
        return False
    others = any(r.match.search(words) for r in rules(language, "roster", "other-list"))
    if others or label_of(line.words, language) or find_dates(words, language=language):
        return False
    return all(row_of_list(lines[k], language) == SURE for k in range(at, at + LEAST))


WORDS = 5
"""Words of a heading at the most."""


def headed(lines: Sequence[Line], at: int, language: str, *, free: bool) -> tuple[str, set[int]]:
    """The group of a list that begins at a line, and the line of its heading; "" where it may be a list of others.

    `free`: it needs no heading, if what stands right above it heads nothing else.
    """
    above = next((k for k in range(at - 1, -1, -1) if not lines[k].furniture), -1)
    if above < 0:
        return ("present" if free else ""), set()
    line = lines[above]
    words = line.words.rstrip(":? ")
    bodies = table(language, "roster").get("words", {}).get("bodies", ())
    if (label := label_of(line.words, language)) and label.kind == "section":
        return "", set()
    if label and label.kind == "field":
        return ("present" if free and label.value < len(line.words) else ""), set()
    if lines[at].gap <= 1 and len(words) <= 60 and (group := guessed(words, language)):
        return (group, {above}) if group != ELECTED else ("", set())
    if free and words.casefold() in bodies:
        return "present", {above}
    title = line.gap > 0 and above > 0 and len(words.split()) <= 3  # of something else
    heads = line.heading or line.words.endswith(":") or not lines[at].gap or title
    if free and heads and opens_anew(lines, above, at, language):
        return "present", {above}
    return ("present" if free and (not heads or find_dates(line.words, language=language)) else ""), set()
