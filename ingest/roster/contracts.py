"""Those present at a meeting on a site, by their part in the contract: the part is no name of whom they come from.

Beställare: Ekö kommun, Eva Ek            Ekö kommun: Eva Ek
Entreprenör   Ekbygg AB   Bo Alm          Ekbygg AB:  Bo Alm
Konsult (Ritverket): Rut Dahl             Ritverket:  Rut Dahl
Konsult: Ekbygg AB, above Bo Alm          Ekbygg AB:
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from samgraf.ingest.lines.layout import Line, label_of
from samgraf.ingest.roster.columns import from_column
from samgraf.ingest.roster.party import office_first
from samgraf.ingest.roster.sorts import contracting
from samgraf.ingest.tables.forms import either
from samgraf.ingest.words.fullnames import full_name
from samgraf.ingest.words.occupations import COMPANIES
from samgraf.ingest.words.people import knowledge

PART = re.compile(r"(?P<part>[A-ZÅÄÖ][\w-]+)(?P<mark>:\s+|\s{2,}|\s*\t\s*|,\s| [–-]\s| \(|\s(?=[A-ZÅÄÖ]))(?=[A-ZÅÄÖ])")
BODY = re.compile(r"(?P<name>[A-ZÅÄÖ][^:,;()\t]*?)(?P<end>\)?:\s+|,\s|\s*\t\s*|\s{2,}|\s[–-]\s|\)\s)(?P<people>\S.*)?")
"""What may be an organisation, and its people behind it."""


def without_parts(lines: Sequence[Line], first: int, last: int, language: str) -> Sequence[Line]:
    """The lines, those from `first` to `last` that give a part in a contract before people without the part.

    Where the organisation stands between them, a colon parts it from its people. One part alone that heads guests in
    other lists ("Konsult: Eva Ek") is left as it is.
    """
    shown = [i for i in range(first, last) if not lines[i].furniture]
    told = {i: at for i in shown if (at := past_part(lines[i].words, language))}
    if len(told) > 1:
        told |= {i: at for i in shown if i not in told and (at := past_trade(lines[i], language))}
        told |= {i: at for i in shown if i not in told and (at := past_kind(lines, i, last, language))}
    parts = {lines[i].words[:at].split()[0].rstrip(":,").casefold() for i, at in told.items()}
    found = list(lines)
    for i, at in told.items():
        label = label_of(lines[i].words, language)
        guests = label is not None and label.kind == "group"
        if len(told) > 1 and heads_people(lines, i, last, at, language):
            found[i] = replace(from_column(lines[i], at), text=f"{lines[i].words[at:]}:")
            continue
        if (guests and len(parts) == 1) or (alone(lines[i], language) and not guests):
            continue
        plain = without_cell(lines[i], at) if lines[i].row else parted(from_column(lines[i], at), language)
        found[i] = plain or lines[i]
    return found


def heads_people(lines: Sequence[Line], i: int, last: int, at: int, language: str) -> bool:
    """Whether a line has a part in a contract, an organisation behind it and nothing else, and its people below it."""
    body, below = lines[i].words[at:], lines[i + 1] if i + 1 < last else None
    if below is None or below.gap or not PLAIN.fullmatch(body) or ":" not in lines[i].words[:at]:
        return False
    first, know = body.split()[0], knowledge(language)
    a_body = know.is_organisation(body) or COMPANIES.search(body) or (first.isupper() and len(first) > 1)
    return bool(a_body) and known(below.words, language) and not know.is_given(first)


PLAIN = re.compile(r"[A-ZÅÄÖ][^:,;()\t]*[^\W_]")
"""What may be an organisation and nothing else."""


def past_kind(lines: Sequence[Line], i: int, last: int, language: str) -> int:
    """How long a label is that no table knows, before a known organisation whose people stand below it; 0 for none."""
    hit = PART.match(lines[i].words)
    if hit is None or not heads_people(lines, i, last, hit.end(), language):
        return 0
    return hit.end() if knowledge(language).is_organisation(lines[i].words[hit.end() :]) else 0


def past_part(words: str, language: str) -> int:
    """How long the part in a contract is that a line begins with, and what parts it from what follows; 0 for none.

    >>> [past_part(text, "sv") for text in ("Beställare: Eva Ek", "Entreprenören    Ekbygg", "Beställaren ringer")]
    [12, 17, 0]
    """
    hit = PART.match(words)
    return hit.end() if hit and contracting(hit["part"], language) else 0


def past_trade(line: Line, language: str) -> int:
    """How long a label is that no table knows, before an organisation and its people; 0 for none.

    >>> [past_trade(Line(0, len(t), t, 0), "sv") for t in ("Ventilation: Rörtjänst i Ekö, Eva Ek", "Plats: Ekö, Vägen")]
    [13, 0]
    """
    hit = PART.match(line.words)
    if hit is None or ":" not in hit["mark"] or label_of(line.words, language) or office_first(line.words, language):
        return 0
    behind = BODY.match(line.words, hit.end())
    known_first = knowledge(language).is_given(line.words[hit.end() :].split()[0])
    return hit.end() if behind and behind["people"] and not known_first and known(behind["people"], language) else 0


def alone(line: Line, language: str) -> bool:
    """Whether one person with a part stands in an entry of their own, whose part is their title ("Beställare: Eva Ek").

    >>> [alone(Line(0, len(t), t, 0), "sv") for t in ("Beställare: Eva Ek, Ekö kommun", "Beställare: Ekbygg, Eva Ek")]
    [True, False]
    """
    at = office_first(line.words, language)
    names = full_name(language).findall(line.words[at:]) if at else []
    return len(names) == 1 and full_name(language).match(line.words, at) is not None


def without_cell(line: Line, at: int) -> Line:
    """A row of a table whose first cell, which ends before `at`, is empty."""
    tabs = line.words[:at].count("\t")
    return replace(line, start=line.body + at, body=line.body + at, text=line.words[at:], indent=line.indent + tabs)


def parted(line: Line, language: str) -> Line | None:
    """A line behind its part, a colon between its organisation and people; None where it names nobody that is known."""
    know = knowledge(language)
    text = line.words
    hit = BODY.match(text)
    if know.is_given(text.split()[0]) and not (hit and COMPANIES.search(hit["name"])):
        return line if full_name(language).match(text) and names_body(text, language) else None
    if hit is None or not hit["people"] or not known(hit["people"], language):
        return None
    at = hit.end("name")
    return replace(line, text=f"{text[:at]}:{' ' * (len(hit['end']) - 1)}{hit['people']}")


def names_body(people: str, language: str) -> bool:
    """Whether something behind a name may be an organisation, so that the part is none.

    >>> [names_body(people, "sv") for people in ("Eva Ek, Ekö kommun", "Eva Ek, vägchef    EE", "Eva Ek, Bo Alm")]
    [True, False, False]
    """
    pieces = (piece.strip() for piece in BETWEEN.split(people)[1:])
    return any(SPELT.match(piece) and not knowledge(language).is_given(piece.split()[0]) for piece in pieces)


BETWEEN = re.compile(rf"[,;()]|\s{{2,}}|\t|\s(?:{either('and')}|[&+/])\s")
SPELT = re.compile(r"[A-ZÅÄÖ](?=\S*[a-zåäö])|[A-ZÅÄÖ]{2,} \w")
"""A word with a capital that is no initials."""


def known(people: str, language: str) -> bool:
    """Whether people begin with somebody by a known given name."""
    name = full_name(language).match(people)
    return name is not None and knowledge(language).is_given(name.group().split()[0])
