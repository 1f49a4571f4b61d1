"""The attendance list: who was there, for whom, in what office, at which items.

The list is read in three steps. `blocks` gathers the lines below each heading of the list, column by column.
`entries` joins what is wrapped and parts what stands on one line. `participant` reads one entry.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import replace
from types import MappingProxyType

from samgraf.ingest.lines.layout import Line
from samgraf.ingest.lines.stacks import Stacked
from samgraf.ingest.minutes import Participant
from samgraf.ingest.roster.blocks import Block, Cell, blocks
from samgraf.ingest.roster.cells import celled
from samgraf.ingest.roster.entry import Entry, all_of, read_entry
from samgraf.ingest.roster.handles import one_each
from samgraf.ingest.roster.names import by_crosses, by_marks, by_numbers, in_usual_order, surnames_first
from samgraf.ingest.roster.parts import divided, titled
from samgraf.ingest.roster.party import OFFICE_FIRST, bracketed, office_behind, official, written_bare
from samgraf.ingest.roster.ranges import numbers_of
from samgraf.ingest.roster.same import STANDS_IN, but_called, once, relieved
from samgraf.ingest.roster.sentences import within_list
from samgraf.ingest.roster.table import tabled
from samgraf.ingest.roster.torn import ends_stand_in
from samgraf.ingest.tables import rules, table
from samgraf.ingest.text import Span, fold
from samgraf.ingest.words.definite import PUBLIC
from samgraf.ingest.words.fullnames import NAME, full_name
from samgraf.ingest.words.occupations import occupation, unit
from samgraf.ingest.words.people import LETTERS, knowledge


def entries(block: Block, language: str, *, bare: bool = False, turned: bool = False) -> list[Entry]:
    """The entries of a block: wrapped lines joined, several on one line parted.

    `bare`: parties stand without brackets; `turned`: surnames stand first, a comma behind them.
    """
    joined: list[list[Cell]] = []
    names, beside = columns_below(block.cells, language)
    for cell in names:
        if joined and not cell.bullet and continues(joined[-1][-1], cell, block.running, language, turned=turned):
            joined[-1].append(cell)
        else:
            joined.append([cell])
    if len(beside) == len(joined):
        joined = [[*cells, more] for cells, more in zip(joined, beside, strict=True)]
    whole = [bracketed(merged(cells), language, bare=bare) for cells in joined]
    whole = (
        [in_usual_order(entry) for entry in whole] if turned else [office_behind(entry, language) for entry in whole]
    )
    tails = [re.fullmatch(rf"{NAME}(?: {NAME})+, ([A-ZÅÄÖ][^,;()]+)", entry.text) for entry in whole]
    bodies = frozenset(hit[1] for hit in tails if hit)
    parts = (one_each(entry) or divided(entry, language, bodies) for entry in whole)
    every = [[part for part in of_one if part.text.strip()] for of_one in parts]
    return [entry for row in matched_up(every, language) for entry in row]


def columns_below(cells: Sequence[Cell], language: str) -> tuple[Sequence[Cell], Sequence[Cell]]:
    """Names, and their parties where a column of these stands below the column of the names."""
    know = knowledge(language)
    letters = [cell.text.strip("() ") for cell in cells]
    first = next((n for n, written in enumerate(letters) if know.party(written)), len(cells))
    beside = [c for c, written in zip(cells, letters, strict=True) if know.party(written) or written in ("-", "–")]
    names = list(cells[:first])
    heads = table(language, "roster").get("columns", {}).get("party", ())
    if names and names[-1].text.casefold().rstrip(":") in heads:
        names.pop()
    if len(beside) < 2 or len(beside) != len(cells) - first:
        return cells, ()
    return names, [replace(c, text=c.text if c.text.startswith("(") else f"({c.text})") for c in beside]


def matched_up(every: list[list[Entry]], language: str) -> list[list[Entry]]:
    """Where two columns are flattened, "X ersätter" at the end of a line goes on at the end of the next one."""
    verbs = table(language, "roster").get("words", {}).get("stands_in", [])
    dangling = re.compile(r"\b(?:" + "|".join(re.escape(w) for w in verbs) + r")$") if verbs else None
    for row, nxt in zip(every, every[1:], strict=False):
        if dangling and row and nxt and dangling.search(row[-1].text):
            more = nxt.pop()
            row[-1] = Entry(f"{row[-1].text} {more.text}", (*row[-1].places, row[-1].places[-1] + 1, *more.places))
    return every


BEGINS = re.compile(r"§ ?\d+(?:[-–]\d+)? (?:[A-ZÅÄÖ][\w-]+ ){1,2}[A-ZÅÄÖ]")
"""Somebody with the item attended before the name ("§ 5 Bo Alm")."""


def continues(above: Cell, cell: Cell, running: bool, language: str, *, turned: bool = False) -> bool:
    """Whether a cell goes on with the entry above it; `turned` in a list that sets surnames first."""
    if running and not cell.gap:
        return not whole_names(above.text, cell.text, language)
    anew = BEGINS.match(cell.text) or OFFICE_FIRST.match(cell.text)
    legend = cell.text[0] == "(" and signs_told([cell.text], language)
    opens = cell.text[0].islower() or (cell.text[0] in "§(,0123456789" and not (anew or legend))
    return (
        opens
        or (not turned and torn_name(above.text, cell.text, language))
        or comes_from(above.text, cell.text, language)
        or ends_stand_in(above.text, cell.text, language)
        or unit_below(above.text, cell.text, language)
        or above.text.endswith((",", "-", " och", " samt", "&"))
        or re.search(r" (?:vice|senior)$", above.text) is not None
    )


def comes_from(above: str, below: str, language: str) -> bool:
    """Whether a line below a name alone gives whom the person comes from.

    >>> comes_from("Eva Ek", "Trafikverket", "sv"), comes_from("Eva Ek, Sweco", "Trafikverket", "sv")
    (True, False)
    """
    know = knowledge(language)
    return full_name(language).fullmatch(above) is not None and know.is_organisation(below)


def unit_below(above: str, below: str, language: str) -> bool:
    """Whether a line gives, in one word, the unit of somebody whose occupation ends the line above.

    >>> unit_below("Eva Ek, enhetschef", "Vatten § 4", "sv"), unit_below("Eva Ek, enhetschef", "Bo § 4", "sv")
    (True, False)
    """
    title = re.search(rf"{NAME}, (?P<title>[a-zåäö]\w+)$", above)
    unit_alone = re.fullmatch(rf"(?P<unit>{NAME}),?(?: §.*)?", below)
    if title is None or unit_alone is None or knowledge(language).is_given(unit_alone["unit"]):
        return False
    return occupation(title["title"], language)


def torn_name(above: str, below: str, language: str) -> bool:
    """Whether a line of a list ends with a given name whose surname begins the next one.

    >>> torn_name("Eva Ek (Sala), Bo", "Alm (Gävle), Rut Dahl", "sv"), torn_name("Eva Ek", "Bo Alm", "sv")
    (True, False)
    >>> torn_name("Bo", "Alm (Gävle)", "sv"), torn_name("Bo", "Trafikverket (konsult)", "sv")
    (True, False)
    """
    know = knowledge(language)
    last = re.search(rf"(?:[,;]|\s(?:och|samt))\s(?P<given>{NAME})$", above)
    if last is None and re.match(rf"{NAME} \(", below) and not know.is_organisation(below.partition(" ")[0]):
        last = re.fullmatch(rf"(?P<given>{NAME})", above)
    first = re.match(rf"(?P<surname>{NAME})(?=[ ,;]|$)", below)
    return bool(last and first and know.is_given(last["given"]) and not know.is_given(first["surname"]))


def whole_names(above: str, below: str, language: str) -> bool:
    """Whether a line of names ends with a whole name, and without a separator, and the next begins with another one.

    >>> whole_names("Bo Alm, Eva Ek", "Rut Dahl, Jan Ask", "sv"), whole_names("Bo Alm, Eva", "Ek och Jan Ask", "sv")
    (True, False)
    """
    know = knowledge(language)
    last = re.split(r"[,;]| och | samt ", above)[-1].split()
    first = below.split()
    return (
        len(last) >= 2
        and know.is_given(last[0])
        and last[-1][0].isupper()
        and not know.is_given(last[-1])
        and len(first) >= 2
        and know.is_given(first[0])
        and first[1][0].isupper()
    )


def merged(cells: Sequence[Cell]) -> Entry:
    """Cells as one entry."""
    text: list[str] = []
    places: list[int] = []
    for cell in cells:
        if text:
            text.append(" ")
            places.append(places[-1] + 1)
        for n, letter in enumerate(cell.text):
            if letter in "\u200b\u2060\ufeff" or (letter == "\u00ad" and cell.text[n + 1 : n + 2].islower()):
                continue
            if letter in BETWEEN and cell.text[n - 1 : n] in (" ", "\t") and cell.text[n + 1 : n + 2] in (" ", "\t"):
                letter = ","  # "Eva Ek | vägchef | Ekö kommun"
            shown = "  " if letter == "\t" else "-" if letter == "\u00ad" else " " if letter.isspace() else letter
            text.append(shown)
            places += [cell.start + n] * len(shown)
    whole, kept = "".join(text), places
    for nickname in reversed(list(NICKNAME.finditer(whole))):  # no part of the name
        whole = whole[: nickname.start()] + whole[nickname.end() :]
        kept = kept[: nickname.start()] + kept[nickname.end() :]
    return Entry(whole, tuple(kept))


BETWEEN = "|·•∙"
"""Signs with blanks around them that part names and what is said of them."""
NICKNAME = re.compile(r"(?<=\w) [\"“”»«'’][A-ZÅÄÖ][\w-]+[\"“”»«'’](?= [A-ZÅÄÖ])")


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
    treated, numbers = numbers, numbers_of(lines[first:last], language, numbers)
    rows_read, rows_taken = tabled(lines, first, last, language, numbers)
    cells_read, cells_taken = celled(lines, first, last, language, numbers)
    found = [*rows_read, *cells_read]
    said, sentences = within_list(text, lines, first, last, language) if text else ([], frozenset())
    every, taken = blocks(lines, first, last, language, {*skip, *rows_taken, *cells_taken, *sentences}, head=head)
    every = by_numbers(by_marks(by_crosses([*from_stacks(lines, stacked), *every], language), lines))
    if every or rows_read:
        every, taken = [*every, *said], taken | sentences
    taken |= rows_taken | cells_taken
    told: list[tuple[Block, list[Entry], list[Participant]]] = []
    bare = written_bare((c.text for b in every for c in b.cells), language)
    turned = surnames_first((c.text for b in every for c in b.cells), language)
    signs = signs_told((x.text for x in lines[first:last]), language)
    for block in every:
        rows = entries(block, language, bare=bare, turned=turned)
        told.append((block, rows, people_in(block, rows, language, numbers, signs)))
        if block.seats and any("substitute" in p.roles for p in told[-1][2]):
            told[-1] = (block, rows, people_in(replace(block, group="member"), rows, language, numbers, signs))
    backward = surname_first([p for _, _, read in told for p in read], language)
    for block, rows, read in told:
        found += tied(block, rows, [given_first(p, language) for p in read] if backward else read, language)
    people = once(but_called(relieved(found, treated or numbers)))
    if treated:
        whole = {*map(str, numbers)}
        people = tuple(replace(p, items=None) if p.items and whole <= {*p.items} else p for p in people)
    return people, taken


def of_block(block: Block, language: str, numbers: tuple[int, ...]) -> list[Participant]:
    """The participants of one block by itself."""
    rows = entries(block, language)
    return tied(block, rows, people_in(block, rows, language, numbers), language)


def signs_told(texts: Iterable[str], language: str) -> dict[str, str]:
    """What signs behind names mean, where a line of the list tells it: the group of those who bear them.

    >>> signs_told(["Eva Ek*", "*) Tjänstgörande ersättare"], "sv")
    {'*': 'serving-substitute'}
    """
    found = {}
    for text in (part for line in texts for part in (line.strip(), *re.findall(r"\(([^()]+)\)", line))):
        for rule in rules(language, "roster", "legend"):
            if hit := rule.match.match(text):
                found[next(v for k, v in hit.groupdict().items() if k.startswith("sign") and v)] = rule.label
    return found


SIGN = re.compile(r"(?<=[\w.)])\s?\(?(\*{1,3}|#|(?<=\()[A-ZÅÄÖ]{1,2}(?=\)))\)?(?=[\s,(]|$)")
"""A sign behind a name or its party, or letters in brackets."""


def people_in(
    block: Block,
    rows: Sequence[Entry],
    language: str,
    numbers: tuple[int, ...],
    signs: Mapping[str, str] = MappingProxyType({}),
) -> list[Participant]:
    """Those whom the entries of a block name, each read by itself. `signs` behind names put some in another group.

    Below members with their parties somebody whose occupation stands first is an official, and so are those behind.
    """
    found: list[Participant] = []
    elected = [PARTY.search(entry.text) is not None for entry in rows]
    away = 0  # where an entry ends behind which those stand who were not there: "…, Bo Alm, ej närv. Eva Ek"
    group, sure = block.group, sum(elected) >= 2 and block.group not in ("guest", "absent")
    for entry, with_party in zip(rows, elected, strict=True):
        if sure and not with_party and any(elected) and (titled(entry.text, 0, language) or official(entry, language)):
            group = "guest"
        elif with_party:
            group = block.group
        group = "absent" if away and entry.places[0] - away <= NEAR else group
        if group == "absent" or any(r.search(entry.text) for r in rules(language, "roster", "absent-behind")):
            away = entry.places[-1]
        borne = (hit[1] for hit in SIGN.finditer(entry.text)) if signs else ()
        found += read_entry(entry, next((signs[s] for s in borne if s in signs), group), language, rows, numbers)
    return found


NEAR = 5
"""So near behind an entry the next one stands on the same line."""
PARTY = re.compile(rf"\((?:{LETTERS}|-)\)")


def tied(block: Block, rows: Sequence[Entry], read: list[Participant], language: str) -> list[Participant]:
    """The people of a block with the organisations that its heading or a neighbour ties them to."""
    if block.organisation:
        tie = (Span(*block.organisation_at),)
        wide = block.organisation.casefold() in PUBLIC  # whose unit the list may name
        read = [
            p
            if (p.organisation and not p.party and (wide or not unit(p.organisation))) or p.rule == STANDS_IN
            else replace(p, organisation=block.organisation, organisation_spans=tie, party=False)
            for p in read
        ]
    return shared_organisation(rows, read, language)


def surname_first(read: Sequence[Participant], language: str) -> bool:
    """Whether a list sets surnames first ("Ek Eva"): most of its names whose given name is known show it."""
    know = knowledge(language)
    words = [p.name.split(" ") for p in read]
    words = [w for w in words if len(w[0].strip(".")) > 1]  # an initial stands for a given name
    turned = sum(1 for w in words if len(w) == 2 and know.is_given(w[1]) and not know.is_given(w[0]))
    return turned > sum(1 for w in words if know.is_given(w[0]))


def given_first(person: Participant, language: str) -> Participant:
    """Somebody of a list that sets surnames first, in the usual order."""
    know = knowledge(language)
    words = person.name.split(" ")
    if len(words) != 2 or (know.is_given(words[0]) and not know.is_given(words[1])):
        return person
    return replace(person, name=f"{words[1]} {words[0]}")


def from_stacks(lines: Sequence[Line], stacked: Sequence[Stacked]) -> list[Block]:
    """Lists of people whose headings stand in a stack."""
    return [
        Block(s.role, [Cell(lines[i].words, lines[i].body, i, 0, True) for i in s.lines])
        for s in stacked
        if s.kind == "group"
    ]


def shared_organisation(rows: Sequence[Entry], read: list[Participant], language: str) -> list[Participant]:
    """ "A, B and C from X", "A and B, X": those before the last one are tied to X too, within the sentence."""
    words = table(language, "roster").get("words", {})
    binds = "|".join(re.escape(w) for w in sorted(words.get("from", ["från"]), key=len, reverse=True))
    for n, person in enumerate(read):
        row = next((r for r in rows if within(person, r)), None)
        if row is None or not person.organisation or person.party:
            continue
        bound = re.search(rf"\b(?:{binds})\s", row.text) is not None
        for k in range(n - 1, -1, -1):
            between = read[k]
            if between.organisation or sentence_between(rows, between, person):
                break
            bracket = bracketed_tie(row, person)
            own = next((r for r in rows if within(between, r)), None)
            joint = own is not None and own.tied
            if not (all_of(bracket, language) if bracket else bound or joint):
                break
            if (own and parts_groups(own, rows, language)) or (holds(between) and not holds(person)):
                break
            read[k] = replace(
                between,
                organisation=person.organisation,
                organisation_spans=person.organisation_spans,
                party=person.party,
            )
    return read


def parts_groups(row: Entry, rows: Sequence[Entry], language: str) -> bool:
    """Whether the word behind an entry begins another group, as "samt" does in a list that has an "och" as well."""
    parts = table(language, "roster").get("words", {}).get("parts", ())
    word = row.joint.strip(", ")
    return word in parts and any(r.joint and r.joint.strip(", ") != word for r in rows)


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
    return bool(row.places and person.spans) and row.places[0] <= person.spans[0].start <= row.places[-1]


def sentence_between(rows: Sequence[Entry], a: Participant, b: Participant) -> bool:
    """Whether a sentence ends between two entries (one is tied to its own organisation)."""
    left = max((r for r in rows if r.places and r.places[0] <= a.spans[0].start), key=lambda r: r.places[0])
    right = max((r for r in rows if r.places and r.places[0] <= b.spans[0].start), key=lambda r: r.places[0])
    order = [r for r in rows if left.places[0] <= r.places[0] < right.places[0]]
    return any(fold(r.text).endswith(".") for r in order)
