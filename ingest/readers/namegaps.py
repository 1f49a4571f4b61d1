"""Two blanks or a tab between a given name and a surname, as some type them: one blank, where a list shows the habit.

A blank behind the hyphen of a double name: none, where the name stands whole elsewhere.

Columns are held apart by more, or by blanks that differ from line to line.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from typing import Final

from samgraf.ingest.tables import table
from samgraf.ingest.tables.forms import languages

LEAST: Final = 3
"""So many lines with such a name show the habit; behind the colon of a label one is enough."""
WORD: Final = r"[A-ZÅÄÖ][a-zåäöé]+(?:-[A-ZÅÄÖ][a-zåäöé]+)?"
WIDE: Final = re.compile(
    r"(?P<lead>(?:(?P<colon>[^\W\d][^\t:,;]{2,40}:)[ \t]+|[^\W\d][^\t:,;]{2,40}(?:\t| {2,}))?"
    r"\s*(?:[-–•*] |\d{1,2}[.)] ?)?)"
    rf"(?P<first>{WORD})(?P<gap>  |\t)(?P<rest>(?:(?:von|af|de|van) )?(?P<second>{WORD})(?:$|,| \(| §| {{2,}}\S).*)"
)
"""A line that begins with a word, two blanks or a tab, and one more word before its end, a comma, a bracket or a
column; a label may stand before it."""


def with_names_closed(lines: Sequence[str]) -> tuple[list[str], str]:
    """The lines, with one blank in names that have two or a tab, and that as a message ("" where nothing was changed).

    >>> with_names_closed(["Eva  Ek (S)", "Bo  Alm (M)", "- Rut  Dahl, ordf.", "Tid  Onsdag"])[0]
    ['Eva Ek (S)', 'Bo Alm (M)', '- Rut Dahl, ordf.', 'Tid  Onsdag']
    >>> with_names_closed(["Eva  Ek", "Bo  Alm"])
    (['Eva  Ek', 'Bo  Alm'], '')
    >>> with_names_closed(["Med:   Eva\\tEk (S)", "       Bo\\tvon Alm (M)", "       Rut\\tDahl (C)"])[0]
    ['Med:   Eva Ek (S)', '       Bo von Alm (M)', '       Rut Dahl (C)']
    >>> with_names_closed(["Förhinder: Eva  Ek, Ekö kommun"])[0]
    ['Förhinder: Eva Ek, Ekö kommun']
    """
    hits = {n: hit for n, line in enumerate(lines) if ("  " in line or "\t" in line) and (hit := WIDE.fullmatch(line))}
    if len(hits) < LEAST and not any(hit["colon"] for hit in hits.values()):
        return list(lines), ""
    named = {n: hit for n, hit in hits.items() if is_named(hit)}
    many = len(named) >= LEAST and not any(head in line.casefold() for line in lines for head in surname_heads())
    closed = {n: f"{hit['lead']}{hit['first']} {hit['rest']}" for n, hit in named.items() if many or hit["colon"]}
    return [closed.get(n, line) for n, line in enumerate(lines)], "gaps within names put as one blank" if closed else ""


@cache
def surname_heads() -> tuple[str, ...]:
    """The heads of columns in which surnames stand of purpose."""
    every = (table(language, "roster").get("columns", {}).get("family", ()) for language in languages())
    return tuple(sorted({head for heads in every for head in heads}))


def is_named(hit: re.Match[str]) -> bool:
    """Whether what stands on both sides of a gap may be a given name and a surname: no place, body or usual word."""
    from samgraf.ingest.words.lexicon import lexicon
    from samgraf.ingest.words.people import knowledge

    every = languages()
    if not any(knowledge(language).is_given(hit["first"]) for language in every):
        return False
    if hit["gap"] != "\t":
        return True
    second = hit["second"]
    return not any(
        knowledge(language).is_organisation(second)
        or second.casefold() in knowledge(language).places
        or lexicon(language).is_no_surname(second)
        for language in every
    )


def with_hyphens_closed(lines: Sequence[str]) -> tuple[list[str], str]:
    """The lines, with double names whole that have a blank at their hyphen, if they are whole elsewhere; and a message.

    >>> with_hyphens_closed(["Närvarande: Bengt-Göran Ek", "Bengt- Göran ringer, Eva- Lis skriver"])
    (['Närvarande: Bengt-Göran Ek', 'Bengt-Göran ringer, Eva- Lis skriver'], 'a blank within a double name taken out')
    """
    if not any(TORN.search(line) for line in lines if "- " in line or " -" in line):
        return list(lines), ""
    whole = {hit.group() for line in lines for hit in DOUBLE.finditer(line)}
    closed = [TORN.sub(lambda hit: double if (double := "-".join(hit.groups())) in whole else hit[0], x) for x in lines]
    return closed, "a blank within a double name taken out" if closed != list(lines) else ""


DOUBLE: Final = re.compile(r"(?<![\w-])[A-ZÅÄÖ][a-zåäöé]+-[A-ZÅÄÖ][a-zåäöé]+(?![\w-])")
TORN: Final = re.compile(r"(?<![\w-])([A-ZÅÄÖ][a-zåäöé]+)(?:- | -)([A-ZÅÄÖ][a-zåäöé]+)(?![\w-])")
