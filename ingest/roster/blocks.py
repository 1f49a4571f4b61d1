"""The lines of an attendance list, gathered below the headings of the list, column by column."""

from __future__ import annotations

import re
from collections.abc import Sequence, Set
from dataclasses import replace

from samgraf.ingest.lines.beside import titled_beside
from samgraf.ingest.lines.layout import Label, Line, label_of
from samgraf.ingest.roster.bodies import past_lead, said_more_of, sent_by_bodies
from samgraf.ingest.roster.bodiesinturn import heading_alone, one_after_another
from samgraf.ingest.roster.columns import (
    body_as_heading,
    from_column,
    heads_columns,
    heads_within,
    label_in_column,
    side_by_side,
    unbracketed,
    up_to,
    without_kind,
)
from samgraf.ingest.roster.counted import names_in, nobody, others, said_below, unnamed
from samgraf.ingest.roster.guess import PART, beside_employers, guessed, guessed_label
from samgraf.ingest.roster.looselabels import loosely_headed
from samgraf.ingest.roster.ofbodies import below_alone, besides, headed, named_at, parted, tie, tied_blocks
from samgraf.ingest.roster.offices import holds_office, unless_entry
from samgraf.ingest.roster.officials import official_starts
from samgraf.ingest.roster.others import heads_others
from samgraf.ingest.roster.party import parties_only
from samgraf.ingest.roster.placing import Block as Block
from samgraf.ingest.roster.placing import Cell as Cell
from samgraf.ingest.roster.placing import columns_beside, elsewhere, place, put, stands_by, take_above
from samgraf.ingest.roster.runtogether import run_together
from samgraf.ingest.roster.saidbelow import (
    decides_below,
    does_something,
    says_nothing_of_anybody,
    says_of_above,
    told_below_groups,
)
from samgraf.ingest.tables import rules, table
from samgraf.ingest.tables.forms import ending
from samgraf.ingest.words.fullnames import dense, full_name
from samgraf.ingest.words.offices import OFFICES
from samgraf.ingest.words.people import LETTERS, knowledge


def blocks(
    lines: Sequence[Line], first: int, last: int, language: str, skip: Set[int] = frozenset(), *, head: bool = True
) -> tuple[list[Block], set[int]]:
    """The blocks of an attendance list within lines `first` to `last` (exclusive), and the lines they take."""
    found: list[Block] = []
    taken: set[int] = set()
    columns: list[tuple[int, Block]] = []
    after_label, under = False, "present"
    cuts: dict[int, int] = {}  # where the value begins on lines that begin with the rest of a heading
    rest = to_read(lines, first, last, skip, language)
    while rest:
        i, line = next_of(rest, columns, language)
        if i in cuts and columns and line.body == lines[i].body:
            taken.add(i)
            if not line.words[cuts[i] :]:
                continue
            line = from_column(line, cuts[i])
        label, more = heading_at(lines, i, last, language, line, columns, head=head, fresh=line.body == lines[i].body)
        cuts |= more
        if after_label and line.text[0].islower():
            joined = joined_label(lines, i, language)
            if joined:
                label = joined
            elif label is None and goes_on_label(line, language):
                taken.add(i)
                continue
        below_one = bool(columns) or (i - 1 in taken and not line.gap)
        ended = label or (columns and heads_others(line, lines[i + 1 : i + 2], columns[0][1], language))
        named, more = (None, {}) if ended else named_at(lines, i, last, language, line, head, below_one, columns)
        cuts |= more
        alone = None if ended or named else below_alone(lines, i, last, language, columns, under)
        apart = named is not None and parted(lines[i : i + 2], line, named[2], bool(columns))
        block, goes_on = headed(line, i, under, named, apart) if named else (alone, True)
        if block is not None:
            found.append(block)
            taken.add(i)
            columns = [(line.indent, block)] if goes_on else besides(lines[i:last], below_one, under, found, language)
            after_label = False
            continue
        begin = label.value if label and label.kind == "group" else 0
        if (begin or (columns and not ended)) and (parts := one_after_another(line, begin, language)):
            under = among(label, found, lines[:i], language).role if label else under
            found += [*tied_blocks(line, i, under, parts, language), Block(under, [])]
            columns = [(line.indent, found[-1])]
            taken.add(i)
            continue
        if label and label.kind == "group" and not sentence_like(line, label, language):
            own = heading_alone(rest, i, line, label, language)
            columns = opened(own, among(label, found, lines[:i], language), language, found, i, lines[i + 1 : last])
            under = columns[0][1].group
            tie(columns, line, language)
            taken |= {i, *take_above(columns[0][1], lines, i, taken, language)}
            after_label = all(not block.cells for _, block in columns)
            continue
        if below_one and (nobody(line.words, language) or others(line.words, language)):
            taken.add(i)
            continue
        if not columns:
            continue
        if under_count(line, columns, language):
            columns = [(line.indent, Block(under, [], running=True))]
            found.append(columns[0][1])
        elif ends(line, label, lines[i + 1 : i + 2], columns, after_label, language):
            columns, under = [], "present"
            continue
        after_label = False
        taken.add(i)
        columns = columns_beside(line, columns, under, found)
        place(without_kind(lines, i, last, line, language), i, columns, language)
    return [b for b in found if b.cells], taken


def to_read(lines: Sequence[Line], first: int, last: int, skip: Set[int], language: str) -> list[tuple[int, Line]]:
    """The lines that may belong to the list or end it, with their numbers, the last one first."""
    shown = (i for i in range(first, last) if not lines[i].furniture)
    found = [(i, lines[i]) for i in shown if i not in skip or heads_agenda(lines[i], language)]
    return [
        (i, unbracketed(line))
        for i, line in reversed(found)
        if not (elsewhere(line, language) or titled_beside(line.words, language) or stands_by(lines, i, language))
        and not (i and not line.gap and unnamed(line.words, lines[i - 1].words, language))
    ]


def next_of(rest: list[tuple[int, Line]], columns: Sequence[tuple[int, Block]], language: str) -> tuple[int, Line]:
    """The next line that is still to be read, and its number; only up to a heading within it, which is read next."""
    i, line = rest.pop()
    if len(columns) == 1 and (at := heads_within(line, language)):
        rest.append((i, from_column(line, at)))
        return i, up_to(line, at)
    return i, line


def heading_at(
    lines: Sequence[Line],
    i: int,
    last: int,
    language: str,
    line: Line,
    columns: Sequence[tuple[int, Block]],
    *,
    head: bool,
    fresh: bool,
) -> tuple[Label | None, dict[int, int]]:
    """The heading of a list that a line gives, alone or with the next lines, and where the values of these begin.

    `line` is line `i` without the rest of a heading; `fresh` where it holds no such rest; `columns` are open.
    """
    label = label_of(line.words, language)
    if label and label.glued and line.bullet and not head:
        label = None  # an entry of a list of other things ("- På plats igen")
    if columns and says_of_above(lines, i, last, label, language):
        return None, {}
    if fresh and (stacked := label_in_column(lines, i, last, language)):
        return stacked
    label = said_in_full(label, lines, i, last, language) or body_as_heading(lines, i, last, language)
    label = label or (loosely_headed(lines, i, last, language) if head and fresh else None)
    last_of_all = max((b.cells[-1] for _, b in columns if b.cells), key=lambda cell: cell.line, default=None)
    within = last_of_all is not None and line.gap <= last_of_all.gap
    return label or (guessed_label(lines, i, last, language, within=within) if head and fresh else None), {}


def said_in_full(label: Label | None, lines: Sequence[Line], i: int, last: int, language: str) -> Label | None:
    """A label of the list, by all words of the heading where they say more than its first ones do.

    "NÄRVARANDE UTAN RÖSTRÄTT": in capitals, a second word may be taken for a name.
    """
    words = lines[i].words
    if label is not None and label.glued and words.isupper():
        return guessed_label(lines, i, last, language) or label
    if label is not None and label.kind == "group":
        told = HEADING.match(words)
        if label.glued and label.role != "absent" and told and guessed(told.group().strip(), language) == "absent":
            return replace(label, role="absent", text=told.group().strip(), value=told.end(), glued=False)
        return replace(label, role=beside_employers(label.role, words, lines[:last], language))
    return label


HEADING = re.compile(r"[A-ZÅÄÖ]\S*(?: [a-zåäö]\S*)+(?::\s+|\s{2,})(?=[A-ZÅÄÖ])")
"""A heading of several words before a name in a column or behind a colon."""


def among(label: Label, found: Sequence[Block], above: Sequence[Line], language: str) -> Label:
    """A heading of those present; below those who decide it means others who were there.

    "Övriga" right below a field that names who presides or writes means the rest of the group.
    """
    if PART in (label.role, guessed(label.text, language, PART)):
        return replace(label, role=found[-1].group if found else "present")
    if label.role == "guest":
        tied = all(block.organisation for block in found if block.cells)
        if tied and past_lead(label.text, language) and sent_by_bodies(above, language):
            return replace(label, role="present")
        office = label_of(above[-1].words, language) if above else None
        rest = office is not None and office.kind == "field" and office.role in OFFICES
        told = label.text.casefold() in table(language, "roster").get("words", {}).get("rest", ())
        if rest and told and not any(b.group == "member" and b.cells for b in found):
            return replace(label, role="present")
        if not any(b.cells for b in found):
            return label
    others = label.role == "present" and any(b.group == "member" and b.cells for b in found)
    means = label.text.casefold() in table(language, "roster").get("words", {}).get("means", ())
    return replace(label, role="member" if means else "guest") if others else label


def joined_label(lines: Sequence[Line], i: int, language: str) -> Label | None:
    """A heading that began in the line above and whose value follows ("Närvarande / tjänstemän   Eva Ek")."""
    above = next((x.words for x in lines[:i][::-1] if not x.furniture), "")
    label = label_of(f"{above} {lines[i].words}", language)
    if label is None or label.kind != "group" or label.value <= len(above) + 1:
        return None
    if label.glued and not names_in(lines[i].words[label.value - len(above) - 1 :][:40], language):
        return None
    return replace(label, value=label.value - len(above) - 1)


def goes_on_label(line: Line, language: str) -> bool:
    """The second line of a heading of the list ("Övriga / deltagare")."""
    label = label_of(line.words[0].upper() + line.words[1:], language)
    return label is not None and label.kind == "group" and label.value == len(line.words)


def sentence_like(line: Line, label: Label, language: str) -> bool:
    """A line of running text that merely begins with a word of the list ("Närvarande medlemmar enades …")."""
    value = line.words[label.value :]
    if label.glued and len(value) > 60 and run_together(value, language):
        return False  # a list that has lost its line breaks
    return label.glued and (not value[:1].isupper() or (len(value) > 60 and "," not in value and "(" not in value))


def under_count(line: Line, columns: Sequence[tuple[int, Block]], language: str) -> bool:
    """Whether a list of names begins below a heading that gave their number only ("18 representanter av 72 hus.")."""
    cells = [cell for _, block in columns for cell in block.cells]
    return len(cells) == 1 and cells[0].text[0].isdigit() and dense(line.words, language)


def heads_agenda(line: Line, language: str) -> bool:
    """Whether a line apart from those above it heads the items ("Ärenden:")."""
    heads = (r for r in rules(language, "layout", "contents") if r.label == "heading")
    return line.gap > 0 and any(r.match.match(line.words) for r in heads)


def ends(
    line: Line,
    label: Label | None,
    below: Sequence[Line],
    columns: list[tuple[int, Block]],
    fresh: bool,
    language: str,
) -> bool:
    """Whether a line ends the attendance list; `below` is the next one."""
    if label and label.role in OFFICES and below_absent(line, label, columns[0], language):
        return True
    label = unless_entry(line, label, below, columns[0][1], fresh, language)
    if label and label.glued and knowledge(language).is_given(line.words.split()[0]):
        label = None  # "Dag Ek": a given name that is a word of the head too
    if label and label.role == "chair" and not line.gap and line.words[: label.value].endswith("  "):
        label = None if re.search(rf"\({LETTERS}\)", line.words) else label  # an office in a column before the name
    if label and (label.kind == "section" or (label.kind == "field" and not (label.glued and line.bullet))):
        return True
    if (line.heading and not fresh) or heads_agenda(line, language):
        return True
    if heads_others(line, below, columns[0][1], language):
        return True
    running = any(block.running for _, block in columns)
    cells = [c for _, b in columns for c in b.cells]
    if says_nothing_of_anybody(line, cells, language) or told_below_groups(line, cells, language):
        return True
    open_above = bool(cells) and cells[-1].text.endswith((",", *ending("and"))) and names_in(line.words, language) > 0
    goes_on = open_above or parties_only(line.words, language) or official_starts(line.words, language) != []
    if running and ((line.gap and not line.text[0].islower() and not goes_on) or does_something(line, cells, language)):
        return True
    if label and label.kind == "group" and (line.gap or line.text.endswith(".")):
        return True  # a sentence about the list ("Närvarolista bifogas.")
    if cells and line.bullet and running and not names_in(line.words[:40], language):
        return True  # an entry of another list, below names in running text
    if line.bullet or line.entry or line.row or not cells:
        return False
    one_line = line.gap and "," in cells[0].text and cells[-1].line == cells[0].line and "," not in line.words
    if one_line and not names_in(line.words, language):
        return True  # a heading below names that all stand on one line
    if cells[-1].bullet and line.gap:
        return True
    if decides_below(line, cells, running, language):
        return True  # a sentence that decides something ("Dagordningen godkändes.")
    if not running and bracketless(line, cells, language):
        return True
    if line.text.count(";") > 1 and names_in(line.words, language) > 1:
        return False  # several with what is said of each
    listed = running or "(" in line.text or said_more_of(line, language)
    return len(line.text) > 75 and line.text.endswith(".") and not listed


def below_absent(line: Line, label: Label, column: tuple[int, Block], language: str) -> bool:
    """Whether an office stands in the column of headings below that of the absent: who has it was there.

    Absent           Eva Ek
    Minutes          Bo Alm
    """
    indent, block = column
    firsts = [led.end() if (led := LED.match(cell.text)) else 0 for cell in block.cells]
    named = bool(firsts) and all(full_name(language).match(c.text, n) for c, n in zip(block.cells, firsts, strict=True))
    in_column = line.indent == indent and line.words[: label.value].endswith("  ")
    officers = any(holds_office(cell.text, language) for cell in block.cells)
    return block.group == "absent" and in_column and named and not officers


LED = re.compile(rf"\(?{LETTERS}(?:\)\s*|\s{{2,}}|\t\s*)")
"""A party before a name."""


def bracketless(line: Line, cells: Sequence[Cell], language: str) -> bool:
    """A line without a name below rows that all give one with a body behind it: in brackets, or set off a sentence."""
    if line.gap and said_below(line.words, [cell.text for cell in cells], language):
        return True
    if len(cells) < 4 or not all(re.search(r"\([^()]+\)\W*$", cell.text) for cell in cells):
        return False
    named = full_name(language).match(line.words)
    return named is None and line.text[0].isupper() and len(line.text.split()) >= 3 and "(" not in line.text


WHOLE_WORD = 8
"""A heading so long is one behind another one too, where no column parts them."""
GIVEN = 3
"""So many given names between commas make a list in running text."""


def opened(
    line: Line, label: Label, language: str, found: list[Block], i: int, lines: Sequence[Line] = ()
) -> list[tuple[int, Block]]:
    """New blocks for a heading of the list, which may head several columns and hold the first names.

    `lines` are those below: where the next one stands beneath the first of two headings, both head columns."""
    below = next((x for x in lines if not x.furniture), None)
    words = line.words
    heads, position = [(0, label.role)], label.value
    while position < len(words):
        more = label_of(words[position:], language)
        apart = position >= 2 and words[position - 2 : position].isspace() or "\t" in words[position - 2 : position]
        if more and position == label.value and label.text.casefold() in overall(language):
            apart = apart or len(more.text) >= WHOLE_WORD  # "Övriga närvarande Ersättare Eva Ek"
        if more is None or more.kind != "group" or (more.glued and not apart):
            break
        heads.append((position, more.role))
        position += more.value
    both = below is not None and not words[position:].strip() and line.indent == below.indent and not line.row
    if len(heads) > 2 or (len(heads) == 2 and not both and label.text.casefold() in overall(language)):
        heads = heads[1:]
    elif len(heads) == 2 and not both and heads[1][1] == "present":
        heads = heads[:1]  # "Ledamöter     Närvarande"
    told = table(language, "roster").get("words", {})
    seats, presents = (label.text.casefold() in told.get(kind, ()) for kind in ("seats", "presents"))
    columns = [(line.indent + at, Block(role, [], seats=seats, presents=presents)) for at, role in heads]
    for at, block in columns:
        block.personal = words[at - line.indent :].casefold().startswith(personal(language))
    found.extend(block for _, block in columns)
    value = words[position:]
    if value.strip() and not heads_columns(value, language):
        start = line.body + position + len(value) - len(value.lstrip())
        beside = side_by_side(value.strip(), language)
        alone = value
        for rule in rules(language, "roster", "stands-in"):  # "Eva Ek för Bo Alm" is one entry
            alone = rule.match.sub(" ", alone)
        several = len(full_name(language).findall(alone)) >= 2 and names_in(value, language) >= 2
        is_given = knowledge(language).is_given
        several = several or sum(is_given(part.strip()) for part in value.split(",")) >= GIVEN
        columns[-1][1].running = several and len(beside) == 1
        for at, text in beside:
            put(columns, len(columns) - 1, Cell(text, start + at, i, 0, False), sure=True)
    return columns


def personal(language: str) -> tuple[str, ...]:
    """How the headings begin of those who each stand in for one member only."""
    return (*table(language, "roster").get("words", {}).get("personal", ()), "\0")


def overall(language: str) -> frozenset[str]:
    """Headings that stand above the headings of columns."""
    return frozenset(w.casefold() for w in table(language, "roster").get("words", {}).get("overall", ()))
