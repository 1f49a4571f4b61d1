"""The organisations with which lines of a list of those present begin, and the blocks of those who come from them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from samgraf.ingest.lines.layout import Line, label_of
from samgraf.ingest.lines.starts import does
from samgraf.ingest.roster.alike import set_like_a_body
from samgraf.ingest.roster.bodies import (
    bare_organisation,
    beside_organisation,
    beside_others,
    depth,
    opens,
    organisation_alone,
    organisation_list,
    past_lead,
)
from samgraf.ingest.roster.columns import CHUNK, from_column, organisation_in_column, up_to
from samgraf.ingest.roster.meetingroles import office
from samgraf.ingest.roster.offices import followed
from samgraf.ingest.roster.paragraphed import over_paragraph
from samgraf.ingest.roster.party import office_first
from samgraf.ingest.roster.placing import Block, Cell
from samgraf.ingest.roster.sorts import contracting, crowd
from samgraf.ingest.tables import rules, table
from samgraf.ingest.tables.forms import ending
from samgraf.ingest.words.occupations import occupation


def named_at(
    lines: Sequence[Line],
    i: int,
    last: int,
    language: str,
    line: Line,
    head: bool,
    below: bool,
    columns: Sequence[tuple[int, Block]],
) -> tuple[tuple[str, tuple[int, int], int] | None, dict[int, int]]:
    """The organisation that a line begins with, before its people, and where the values of the next lines begin.

    `columns` are the open blocks of the list that the line stands in.
    """
    listed, group = bool(columns), columns[0][1].group if columns else ""
    named = organisation_list(line, language, below=below) if head or listed or below else None
    if named and i and line.words[: named[2]].rstrip().endswith(";") and is_open(lines[i - 1].text):
        return None, {}  # where the one above comes from
    if (
        listed
        and named
        and not named[0]
        and not columns[0][1].running
        and office_first(line.words, language)
        and (group == "present" or followed(lines, i, last, language))
    ):
        return None, {}  # "Kassör: Eva Ek", an entry of its own
    named = named or (beside_organisation(line, language) if listed else None)
    if listed and not named and (wide := organisation_in_column(lines, i, last, language)):
        return wide[0], wide[1]
    if listed and not named and (titled := in_its_column(lines, line, columns[0][1], language)):
        return titled, {}
    return named or (beside_others(lines, i, language) if listed else None), {}


def in_its_column(
    lines: Sequence[Line], line: Line, block: Block, language: str
) -> tuple[str, tuple[int, int], int] | None:
    """An office that stands in the column of the organisations, before somebody who is of none of them.

    Kommunal       Bo Alm
    Skyddsombud    Rut Dahl
    """
    first = block.cells[0] if block.organisation and block.cells else None
    beside = first is not None and APART.search(lines[first.line].text[: first.start - lines[first.line].start])
    hit = COLUMN.match(line.words) if beside and not line.gap else None
    held = hit is not None and (office(hit["title"], language) or occupation(hit["title"], language))
    return ("", (line.body, line.body), hit.end()) if hit and held else None


APART = re.compile(r"\S\s{2,}$")
COLUMN = re.compile(r"(?P<title>\S+(?: \S+){0,3})\s{2,}(?=[A-ZÅÄÖÆØ])")
"""A cell before a column of names."""


def is_open(text: str) -> bool:
    """Whether a line of names goes on below: by its end, or as one in which semicolons part names.

    >>> is_open("Eva Ek, Sala;  Bo Alm, Norra"), is_open("Eva Ek, Sala- och"), is_open("Sala; Eva Ek")
    (True, True, False)
    """
    wrapped = len(text) > WRAPPED and text.rpartition(" ")[2].islower()
    return wrapped or text.endswith((",", ";", "-", *ending("and"))) or SEPARATED.search(text) is not None


WRAPPED = 60
"""Characters of a line that was broken where the next word began to be too long."""
SEPARATED = re.compile(r", [^;]+;[^;]+, ")


def below_alone(
    lines: Sequence[Line], i: int, last: int, language: str, columns: Sequence[tuple[int, Block]], group: str
) -> Block | None:
    """The block for those below an organisation on a line of its own."""
    if len(columns) != 1:
        return None
    above = columns[0][1]
    alone = organisation_alone(lines, i, last, language, tied=above.organisation != "" or above.within)
    over = () if alone and alone[0] else over_paragraph(lines, i, last, language)
    alone = over or (alone if alone and alone[0] else set_like_a_body(lines, i, last, language) or alone)
    outer = depth(lines[i]) if lines[i].bullet else -1
    name, at = alone or ("", (0, 0))
    return Block(group, [], organisation=name, organisation_at=at, outer=outer, within=True) if alone else None


def headed(line: Line, i: int, group: str, named: tuple[str, tuple[int, int], int], apart: bool) -> tuple[Block, bool]:
    """The block of a line that begins with an organisation (name, place, where its people begin), and if it goes on.

    Its people may stand `apart` in a column of their own.
    """
    name, place_of_name, begin = named
    group = "present" if not name and group in SEATS else group  # "Vd: Eva Ek" below the members
    beside = apart and not line.row
    block = Block(group, [], running=not beside, organisation=name, organisation_at=place_of_name)
    block.cells.append(Cell(line.words[begin:], line.body + begin, i, 0, False))
    return block, line.row or beside or line.text.endswith((",", *ending("and")))


def besides(
    lines: Sequence[Line], listed: bool, group: str, found: list[Block], language: str
) -> list[tuple[int, Block]]:
    """The block of those right below a row that gives an organisation and its people, who tell theirs otherwise.

    `lines` are that row and those below; it must be one of a list.

    Trafikverket – Eva Ek, Bo Alm
    Rut Dahl, Sala kommun
    """
    below = next((x for x in lines[1:] if not x.furniture), None)
    if not listed or below is None or below.gap or below.row or below.words.endswith("."):
        return []
    if not opens(below, language) or does(below.words, language, ()) or label_of(below.words, language):
        return []
    found.append(Block(group, []))
    return [(below.indent, found[-1])]


def parted(pair: Sequence[Line], line: Line, begin: int, listed: bool) -> bool:
    """Whether the people whom a line names from `begin` on stand in a column: others right below, or, in a list, alone.

    The pair is the line as it stands and the one below.
    """
    below = len(pair) > 1 and not pair[1].gap and pair[1].indent == pair[0].indent + begin
    return below or (listed and line.words[:begin].endswith("  "))


SEATS = ("member", "substitute", "serving-substitute")
"""Groups of a list that say of nobody else that they were there."""


def tied_blocks(
    line: Line, i: int, group: str, parts: Sequence[tuple[str, tuple[int, int], int, int]], language: str
) -> list[Block]:
    """The blocks of a line that names organisations one after another with their people; the first may be its label."""
    out: list[Block] = []
    proxies = table(language, "roster").get("words", {}).get("proxies", ())
    for name, at, start, end in (part for part in parts if part[0].casefold() not in proxies):
        cell = Cell(line.words[start - line.body : end - line.body], start, i, 0, False)
        out.append(Block(group, [cell], running=True, organisation=name, organisation_at=at))
    if out and not out[0].organisation:
        tie([(line.indent, out[0])], line, language)
    return out


PART = re.compile(r"(?P<part>\w+),? \(?(?P<body>[A-ZÅÄÖ][^()]*)\)?$")
"""What may be a part in a contract, and who has it."""


def tie(columns: Sequence[tuple[int, Block]], line: Line, language: str) -> None:
    """A heading that says whom the people below it come from ("Deltagare från Trafikverket"), or for which items."""
    for rule in rules(language, "layout", "group-rule"):
        if "items" in rule.match.groupindex and (told := rule.match.match(line.words)):
            for _, block in columns:
                block.items, (start, end) = told["items"], told.span("items")
                block.items_at = (line.body + start, line.body + end)
        hit = rule.match.match(line.words) if "organisation" in rule.match.groupindex else None
        if hit and hit["organisation"] and not crowd(hit["organisation"], language):
            start, end = hit.span("organisation")
            part = PART.match(hit["organisation"])
            if part and contracting(part["part"], language):  # "från beställaren (Vägverket)"
                start, end = start + part.start("body"), start + part.end("body")
            name = line.words[start:end]
            for _, block in columns:
                block.organisation = name[0].upper() + name[1:]
                block.organisation_at = (line.body + start, line.body + end)
    label = label_of(line.words, language)  # "Från kontoret" heads those present, and names nobody's employer
    if label is not None and label.kind == "group" and not any(block.organisation for _, block in columns):
        theirs = bare_organisation(from_column(line, label.value), language)  # "Tjänstemän Ekö kommun"
        for _, block in columns[:1] if theirs else ():
            block.organisation, block.organisation_at = theirs or ("", (0, 0))
            block.cells.clear()
    known = label is not None and (label.value == len(line.words) or label.text != line.words)
    named = past_lead(line.words, language) > 0 and not known
    head = CHUNK.match(line.words)
    alone = bare_organisation(up_to(line, head.end()), language) if named and head else None
    if named and not alone and (led := organisation_list(line, language, below=True)):
        alone = led[:2]
    for _, block in columns if alone else ():
        block.organisation, block.organisation_at = alone or ("", (0, 0))
