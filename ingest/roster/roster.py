"""The attendance list: who was there, for whom, in what office, at which items.

The list is read in three steps. `blocks` gathers the lines below each heading of the list, column by column.
`rows.entries` joins what is wrapped and parts what stands on one line. `read_entry` reads one entry.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence, Set
from dataclasses import replace
from types import MappingProxyType

from samgraf.ingest.lines.layout import Line
from samgraf.ingest.lines.stacks import Stacked
from samgraf.ingest.minutes import Participant
from samgraf.ingest.roster.ahead import all_of
from samgraf.ingest.roster.allbut import but_those
from samgraf.ingest.roster.blocks import Block, Cell, blocks
from samgraf.ingest.roster.bodiesbelow import bodies_below
from samgraf.ingest.roster.byletters import by_letters
from samgraf.ingest.roster.capitals import in_usual_letters
from samgraf.ingest.roster.cells import celled
from samgraf.ingest.roster.contracts import without_parts
from samgraf.ingest.roster.draft import CLASS, Entry
from samgraf.ingest.roster.employed import named_elsewhere
from samgraf.ingest.roster.entry import read_entry
from samgraf.ingest.roster.handles import by_first_letter
from samgraf.ingest.roster.initialskey import key_to, without_key
from samgraf.ingest.roster.marks import COPIED, letters_told, marked, without_legends
from samgraf.ingest.roster.markstwice import with_marks_twice
from samgraf.ingest.roster.meetingroles import authority, told_of_a_body
from samgraf.ingest.roster.names import by_crosses, by_marks, by_numbers, surnames_first
from samgraf.ingest.roster.namesturned import Told, given_first, in_order, surname_first
from samgraf.ingest.roster.officials import among_elected
from samgraf.ingest.roster.parts import single, titled
from samgraf.ingest.roster.party import official, written_ahead, written_bare
from samgraf.ingest.roster.partyahead import each_before
from samgraf.ingest.roster.ranges import expanded, numbers_of
from samgraf.ingest.roster.rows import entries, signs_told
from samgraf.ingest.roster.saidbelow import without_classes
from samgraf.ingest.roster.same import STANDS_IN, but_called, in_full, once, relieved, written_out
from samgraf.ingest.roster.sentences import absent_apart, guests_apart, sent_apart, within_list
from samgraf.ingest.roster.table import tabled
from samgraf.ingest.roster.together import shared_items
from samgraf.ingest.roster.twoheads import under_two_heads
from samgraf.ingest.roster.wrappedturns import with_turns_whole
from samgraf.ingest.tables import rules, table
from samgraf.ingest.tables.forms import either, small_words
from samgraf.ingest.text import Span, fold
from samgraf.ingest.words.occupations import unit
from samgraf.ingest.words.people import LETTERS, knowledge


def roster(
    lines: Sequence[Line],
    first: int,
    last: int,
    language: str,
    stacked: Sequence[Stacked] = (),
    skip: Set[int] = frozenset(),
    *,
    head: bool = True,
    numbers: tuple[int, ...] = (),
    text: str = "",
) -> tuple[tuple[Participant, ...], set[int]]:
    """The participants listed in lines `first` to `last` (exclusive), and the lines that the list takes.

    `stacked` are labels with their values that were found apart from each other; `skip` are the lines that they take.
    `text` is the document's: with it, sentences within the list are read as such.
    """
    texts = [x.text for x in lines[first:last]]
    key = key_to(lines, first, last, language)
    lines = without_key(without_legends(without_classes(lines, first, last, language), first, last, language), key)
    lines = without_parts(lines, first, last, language)
    lines = with_turns_whole(lines, first, last, language)
    treated, numbers = numbers, numbers_of(lines[first:last], language, numbers)
    rows_read, rows_taken = tabled(lines, first, last, language, numbers)
    cells_read, cells_taken = celled(lines, first, last, language, numbers)
    found = [*among_elected(rows_read), *cells_read]
    if surname_first(found, language):
        found = [given_first(p, language) for p in found]
    said, sentences = within_list(text, lines, first, last, language) if text else ([], frozenset())
    ticked, ticks = under_two_heads(lines, first, last, language)
    skip = {*skip, *rows_taken, *cells_taken, *sentences, *ticks}
    beside, bodies = bodies_below(lines, first, last, language, skip)
    skip |= bodies
    every, taken = blocks(lines, first, last, language, skip, head=head)
    every = but_those(guests_apart(every, language), language)
    every = [*ticked, *sent_apart(absent_apart(every, language), language)]
    signs = {**letters_told(texts, language), **signs_told(texts, language)}
    crossed = by_crosses(with_marks_twice([*from_stacks(lines, stacked), *every], language), language)
    every = by_numbers(by_marks(crossed, lines, language, signs))
    if every or rows_read:
        every, taken = [*every, *said], taken | sentences
    taken |= rows_taken | cells_taken | key.lines | ticks | bodies
    told: list[Told] = []
    every = in_usual_letters(every, language)
    cells = [c.text for b in every for c in b.cells]
    bare, led = written_bare(cells, language), written_ahead(cells, language)
    ahead, turned = each_before(cells, language), surnames_first(cells, language)
    alone, signed = single("; ".join(cells), knowledge(language), language, least=4), by_letters(cells, language)
    shown = {"bare": bare, "led": led, "before": ahead, "turned": turned, "alone": alone, "signed": signed}
    read_as = [(block, key.in_full(entries(block, language, beside=beside, **shown))) for block in every]
    together = [row for _, rows in read_as for row in rows]
    together = together if alone or signed or by_first_letter(together) else []
    for block, rows in read_as:
        told.append((block, rows, people_in(block, rows, language, numbers, signs, together)))
        if block.seats and any("substitute" in p.roles for p in told[-1][2]):
            seated = replace(block, group="member")
            told[-1] = (block, rows, people_in(seated, rows, language, numbers, signs, together))
    for block, rows, read in in_order(told, every, language, turned=turned):
        found += tied(block, rows, read, language)
    people = those_who_met(
        once(in_full(written_out(but_called(relieved(found, treated or numbers)))), language), language
    )
    if treated:
        whole = {*map(str, numbers)}
        people = tuple(replace(p, items=None) if p.items and whole <= {*p.items} else p for p in people)
    return people, taken


def those_who_met(people: tuple[Participant, ...], language: str) -> tuple[Participant, ...]:
    """The participants; those of a group that is that of others beside members are present where there are no members.

    "In attendance: Ann Field, Tom Hill" with nobody "present".
    """
    met = table(language, "roster").get("words", {}).get("alone_met", ())
    if not met or {p.status for p in people} - {"absent"} != {*met}:
        return people
    return tuple(replace(p, status="present") if p.status in met else p for p in people)


def of_block(
    block: Block, language: str, numbers: tuple[int, ...], signs: Mapping[str, str] = MappingProxyType({})
) -> list[Participant]:
    """The participants of one block by itself; `signs` behind names put some in another group."""
    rows = entries(block, language)
    return tied(block, rows, people_in(block, rows, language, numbers, signs), language)


SIGN = re.compile(r"(?<=[\w.)])\s?\(?(\*{1,3}|#|(?<=\()[A-ZÅÄÖ]{1,2}(?=\)))\)?(?=[\s,(]|$)")
"""A sign behind a name or its party, or letters in brackets."""


def people_in(
    block: Block,
    rows: Sequence[Entry],
    language: str,
    numbers: tuple[int, ...],
    signs: Mapping[str, str] = MappingProxyType({}),
    whole: Sequence[Entry] = (),
) -> list[Participant]:
    """Those whom the entries of a block name, each read by itself. `signs` behind names put some in another group.

    `whole`: the entries of all blocks, where these show how names are given.

    Below members with their parties somebody with an occupation is an official, and so are those behind.
    """
    found: list[Participant] = []
    elected = [PARTY.search(entry.text) is not None for entry in rows]
    begins = {cell.start for cell in block.cells}
    away = 0  # where an entry ends behind which those stand who were not there: "…, Bo Alm, ej närv. Eva Ek"
    group, sure = block.group, sum(elected) >= 2 and block.group not in ("guest", "absent")
    for row, with_party in zip(rows, elected, strict=True):
        entry, mark = marked(row, signs) if signs else (row, "")
        chosen = block.group in ("member", "substitute")
        if sure and not with_party and (titled(entry.text, 0, language) or official(entry, language, elected=chosen)):
            group = "guest"
        elif with_party:
            group = block.group
        goes_on = block.running or entry.places[0] not in begins
        group = "absent" if away and goes_on and entry.places[0] - away <= NEAR else group
        behind = any(r.search(entry.text) for r in rules(language, "roster", "absent-behind"))
        if group == "absent" or (behind and not parted_off(block, entry)):
            away = entry.places[-1]
        borne = [hit[1] for hit in SIGN.finditer(entry.text)] if signs else []
        group_of = next((signs[s] for s in (mark, *borne) if s in signs), "") or group
        if mark and block.group == "called":  # of whom the heading does not say whether they came
            group_of = signs[mark] or "present"
        elif block.group == "called" and {*signs.values()} == {"absent"}:
            group_of = "present"  # a legend tells by which letter to know who stayed away
        if group_of == COPIED:
            continue
        found += read_entry(entry, group_of, language, whole or rows, numbers)
    return found


def parted_off(block: Block, entry: Entry) -> bool:
    """Whether a semicolon parts an entry from the next one, so that what is said at its end is said of itself."""
    end = entry.places[-1] + 1
    rest = next((c.text[end - c.start :] for c in block.cells if c.start < end <= c.start + len(c.text)), "")
    return rest.lstrip().startswith(";")


NEAR = 5
"""So near behind an entry the next one stands on the same line."""
PARTY = re.compile(rf"\((?:{LETTERS}|-)\)")


def tied(block: Block, rows: Sequence[Entry], read: list[Participant], language: str) -> list[Participant]:
    """The people of a block with the organisations, or the items, that its heading or a neighbour ties them to."""
    if block.items:
        told, at = tuple(map(str, expanded(block.items))), (Span(*block.items_at),)
        read = [p if p.items else replace(p, items=told, items_spans=at) for p in read]
    if block.organisation:
        tie = (Span(*block.organisation_at),)
        wide = block.organisation.casefold() in small_words("public")  # whose unit the list may name
        lives = dwellings(read, language)
        read = [
            p
            if (named_elsewhere(p) and (wide or not (unit(p.organisation) or p.organisation in lives)))
            or p.rule == STANDS_IN
            else own(replace(p, organisation=block.organisation, organisation_spans=tie, party=False), language)
            for p in read
        ]
    read = shared_items(block, rows, read)
    if block.presents:
        read = [replace(p, roles=(*p.roles, "presenter")) if "presenter" not in p.roles else p for p in read]
    return shared_organisation(rows, read, language, on_own_lines(block, rows), cell_of(block, rows))


def own(person: Participant, language: str) -> Participant:
    """Somebody from another body, without an office told so that it is that body's ("från Ekö ordföranden Eva Ek")."""
    elected = authority(person.title, language) and person.organisation in knowledge(language).parties.values()
    theirs = told_of_a_body(person.title, language) if not elected else ()
    return replace(person, roles=tuple(role for role in person.roles if role not in theirs))


def cell_of(block: Block, rows: Sequence[Entry]) -> dict[int, int]:
    """For each entry, by where it begins, the cell of the block that it stands in."""
    ends = [c.start + len(c.text) for c in block.cells]
    return {at: next((n for n, end in enumerate(ends) if at < end), -1) for row in rows for at in row.places[:1]}


def on_own_lines(block: Block, rows: Sequence[Entry]) -> frozenset[int]:
    """Where entries begin that stand alone on lines of their own, which nothing joins to the next one."""
    if block.running:
        return frozenset()
    cells = [(c.start, c.start + len(c.text), c.text) for c in block.cells]
    starts = [row.places[0] for row in rows if row.places]
    alone = {a: sum(1 for at in starts if a <= at < b) == 1 and text[-1] not in ",;" for a, b, text in cells}
    return frozenset(at for at in starts if any(alone[a] and a <= at < b for a, b, _ in cells))


def dwellings(read: Sequence[Participant], language: str) -> frozenset[str]:
    """What stands behind the people of one organisation as its own, where it tells the places that they live in.

    One of them must be a municipality's.
    """
    know = knowledge(language)
    words = {p.organisation for p in read if p.organisation and not p.party}
    alone = {w for w in words if w.casefold() in know.places or not (" " in w or know.is_organisation(w))}
    return frozenset(alone) if any(w.casefold() in know.places for w in alone) else frozenset()


def from_stacks(lines: Sequence[Line], stacked: Sequence[Stacked]) -> list[Block]:
    """Lists of people whose headings stand in a stack."""
    return [
        Block(s.role, [Cell(lines[i].words, lines[i].body, i, 0, True) for i in s.lines])
        for s in stacked
        if s.kind == "group"
    ]


def shared_organisation(
    rows: Sequence[Entry],
    read: list[Participant],
    language: str,
    apart: frozenset[int] = frozenset(),
    cells: Mapping[int, int] = MappingProxyType({}),
) -> list[Participant]:
    """ "A, B and C from X", "A and B, X": those before the last one are tied to X too, within the sentence.

    Those whose entries stand `apart`, on lines of their own, are not; `cells` are those that entries stand in.
    """
    words = table(language, "roster").get("words", {})
    binds = "|".join(re.escape(w) for w in sorted(words.get("from", small_words("from")), key=len, reverse=True))
    for n, person in enumerate(read):
        row = next((r for r in rows if within(person, r)), None)
        if row is None or not person.organisation or person.party:
            continue
        bound = re.search(rf"\b(?:{binds})\s", row.text) is not None
        for k in range(n - 1, -1, -1):
            between = read[k]
            own = next((r for r in rows if within(between, r)), None)
            both = k == n - 1 and own is not None and paired(own, row, rows)
            if own and not own.joint and own.places[0] in apart and row.places[0] in apart:
                break
            if (between.organisation and not (both and outside(between, own))) or sentence_between(
                rows, between, person
            ):
                break
            bracket = bracketed_tie(row, person)
            joint = own is not None and own.tied
            if not (all_of(bracket, language) or both if bracket else bound or joint):
                break
            if k == n - 1 and bound and own is not None and not own.joint and not own.tied:
                break  # "Eva Ek, Bo Alm från Ekö, Rut Dahl": with a comma alone between them, Eva may be from elsewhere
            near = [r for r in rows if own and cells.get(r.places[0]) == cells.get(own.places[0])]
            if (own and parts_groups(own, near, language)) or (holds(between) and not holds(person)):
                break
            if own and (WHO.search(own.text) or OF_A_CLASS.search(own.text)):
                break
            if " " in person.name and " " not in between.name:
                break  # "Eva, Bo och Rut Dahl från Ekö": of those told by the given name alone nothing more is said
            read[k] = replace(
                between,
                organisation=person.organisation,
                organisation_spans=person.organisation_spans,
                party=person.party,
            )
    return read


def outside(person: Participant, row: Entry | None) -> bool:
    """Whether an organisation is that of the whole list, written outside somebody's own entry."""
    return row is not None and not any(row.places[0] <= s.start <= row.places[-1] for s in person.organisation_spans)


WHO = re.compile(rf" (?:{either('as')}) \w")
"""What tells of somebody in a clause of their own ("Eva Ek som är lantbrukare")."""
OF_A_CLASS = re.compile(rf"\((?:{CLASS.pattern})\)", re.IGNORECASE)
"""The class of a school that somebody is there for."""
TIES = re.compile(rf"\(|, [A-ZÅÄÖ]|\b(?:{either('from')}) [A-ZÅÄÖ]")
"""What ties an entry of a list to an organisation."""


def paired(first: Entry, second: Entry, rows: Sequence[Entry]) -> bool:
    """Whether two names joined by a word stand between commas, so that brackets behind the second hold for both.

    "Rut Dahl (Ekö), Eva Ek och Bo Alm (Sala), Per Ås (Gävle)"; at the end of a list the word joins all of it.
    """
    others = [r for r in rows if r not in (first, second)]
    between = first.tied and not second.joint and second is not rows[-1]
    return between and bool(others) and sum(1 for r in others if TIES.search(r.text)) > 0.5 * len(others)


def parts_groups(row: Entry, rows: Sequence[Entry], language: str) -> bool:
    """Whether the word behind an entry begins another group, as "samt" does in a list that has an "och" as well.

    So it does behind three or more who have nobody's name behind theirs.
    """
    parts = table(language, "roster").get("words", {}).get("parts", ())
    word = row.joint.strip(", ")
    return word in parts and (any(r.joint and r.joint.strip(", ") != word for r in rows) or row not in rows[:2])


def holds(person: Participant) -> bool:
    """Whether somebody chairs or writes, as those who belong to the body that met do and its guests don't."""
    return not {"chair", "vice-chair", "secretary"}.isdisjoint(person.roles)


def bracketed_tie(row: Entry, person: Participant) -> str:
    """The brackets in which an organisation stands, which say nothing of the name before unless they mean all."""
    at = person.organisation_spans[0].start if person.organisation_spans else -1
    within = row.places.index(at) if at in row.places else 0
    opened = row.text.rfind("(", 0, within)
    return row.text[opened + 1 :] if opened >= 0 and ")" not in row.text[opened:within] else ""


def within(person: Participant, row: Entry) -> bool:
    """Whether a participant is named in an entry."""
    return bool(row.places and person.spans) and min(row.places) <= person.spans[0].start <= max(row.places)


def sentence_between(rows: Sequence[Entry], a: Participant, b: Participant) -> bool:
    """Whether a sentence ends between two entries (one is tied to its own organisation)."""
    left = max((r.places[0] for r in rows if r.places and r.places[0] <= a.spans[0].start), default=0)
    right = max((r.places[0] for r in rows if r.places and r.places[0] <= b.spans[0].start), default=0)
    order = [r for r in rows if left <= r.places[0] < right]
    return any(fold(r.text).endswith(".") for r in order)
