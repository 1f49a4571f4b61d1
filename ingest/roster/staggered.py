"""Signatures whose lines are torn so that each office stands beside the next one's name, with its own above it.

Eva Ek (S)                Eva Ek is in the chair,
Ordförande Rut Dahl (S)   and Rut Dahl is not: she verifies
Justerare
Ida Lind Sekreterare
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise

from samgraf.ingest.lines.layout import Line
from samgraf.ingest.roster.signing import leftover
from samgraf.ingest.words.fullnames import full_name
from samgraf.ingest.words.offices import OFFICES, offices_in
from samgraf.ingest.words.people import knowledge


@dataclass(frozen=True, slots=True)
class Part:
    """A name or an office on a line: where it stands in the line's text, and what it is."""

    line: int
    start: int
    end: int
    name: str = ""
    office: str = ""


def staggered(
    lines: Sequence[Line], span: range, held: Mapping[str, Sequence[str]], language: str
) -> list[tuple[Part, Part]]:
    """The names in torn blocks of signatures among some lines, each with its office; `held` are known offices.

    Names and offices come in turn. Where an office stands before a name, below a name alone or everywhere, they are
    read so if an office stands behind its name, too, or if somebody is known to hold the office that he gets by it.
    """
    found: list[tuple[Part, Part]] = []
    for block in blocks(lines, span, language):
        parts = [part for line in block for part in line]
        kinds = "".join(kind(line) for line in block)
        shifted = any(kind(a) == "N" and kind(b) == "RN" for a, b in pairwise(block))
        whole = len(block) > 1 and all(kind(line) == "RN" for line in block)
        shape = [kind(line) for line in block]
        if len(block) > 2 and shape[0] == "R" and {*shape[1:-1]} == {"NR"} and shape[-1] in ("N", "NR"):
            whole = True  # the last name may stand apart
            parts = parts if shape[-1] == "N" else parts[:-1]
            kinds = kinds if shape[-1] == "N" else kinds[:-1]
        if not (shifted or whole) or kinds not in ("NR" * (len(parts) // 2), "RN" * (len(parts) // 2)):
            continue
        above = kinds[0] == "N"
        pairs = [(a, b) if above else (b, a) for a, b in zip(parts[::2], parts[1::2], strict=True)]
        beside = above and any(kind(line) == "NR" for line in block)
        if beside or any(office.office in held.get(name.name, ()) for name, office in pairs):
            found += pairs
    return found


def blocks(lines: Sequence[Line], span: range, language: str) -> Iterator[list[list[Part]]]:
    """Runs of lines that give names and offices that sign, and nothing else."""
    shown = (i for i in span if not lines[i].furniture and re.search(r"\w", lines[i].text))  # and no dots alone
    plain = [(i, parted(lines[i], i, language)) for i in shown]
    for signs, run in groupby(plain, key=lambda one: bool(one[1])):
        if signs:
            yield [parts for _, parts in run]


def parted(line: Line, i: int, language: str) -> list[Part]:
    """The names and offices of a line in order, if it gives nothing else; else none."""
    if line.row or len(line.text) > 90:
        return []
    offices = [Part(i, a, b, office=role) for a, b, role in offices_in(line.text, language) if role in OFFICES]
    between = [0, *(at for part in offices for at in (part.start, part.end)), len(line.text)]
    names = []
    for a, b in zip(between[::2], between[1::2], strict=True):
        piece = re.sub(r"\([^()]{1,6}\)", lambda hit: " " * len(hit.group()), line.text[a:b])
        hit = full_name(language).fullmatch(piece.strip(" .,_…"))
        if hit and knowledge(language).is_given(hit.group().split()[0]):
            start = a + piece.index(hit.group())
            names.append(Part(i, start, start + len(hit.group()), name=hit.group()))
        elif leftover(piece, language):
            return []
    return sorted([*offices, *names], key=lambda part: part.start)


def kind(parts: Sequence[Part]) -> str:
    """What a line gives, in letters: N for a name, R for an office."""
    return "".join("N" if part.name else "R" for part in parts)
