"""Those who served in somebody's place, in whatever words, written in the usual ones ("Bo Ek ersätter Rut Dahl").

In place of Rut Dahl (C) served Bo Ek (C)
Bo Ek (C) in Rut Dahl's (C) place
"""

from __future__ import annotations

import re

from samgraf.ingest.roster.draft import Entry
from samgraf.ingest.tables import table, tried


def begins_in_place(text: str, language: str) -> bool:
    """Whether a line begins with whom somebody served for.

    >>> begins_in_place("I stället för Rut Dahl (C) tjänstgjorde Bo Ek (C)", "sv"), begins_in_place("Bo Ek", "sv")
    (True, False)
    """
    return any(rule.match.match(text) for rule in tried(text, language, "roster", "in-place"))


def in_usual_place(entry: Entry, language: str) -> list[Entry]:
    """An entry, and those within it that begin with whom somebody served for, in the usual order and words.

    >>> text = "Eva Ek. I stället för Rut Dahl (C) tjänstgör Bo Alm (C) §§ 2-3."
    >>> [part.text for part in in_usual_place(Entry(text, tuple(range(len(text)))), "sv")]
    ['Eva Ek.', 'Bo Alm (C) ersätter Rut Dahl (C) §§ 2-3.']
    """
    hits = [
        hit for rule in tried(entry.text, language, "roster", "in-place") for hit in rule.match.finditer(entry.text)
    ]
    if not hits:
        return [entry]
    hits.sort(key=re.Match.start)
    first = hits[0].start()
    found = [entry.part(0, first)] if served(hits[0]) and entry.text[:first].strip(" ,;.") else []
    for n, hit in enumerate(hits):
        end = hits[n + 1].start() if n + 1 < len(hits) and served(hits[n + 1]) else len(entry.text)
        ahead = (0, first) if not n and not served(hit) else hit.span("served") if served(hit) else None
        if ahead is None:
            continue  # a second word on the same one
        found.append(rewritten(entry, ahead, hit, end, language))
    return found


def served(hit: re.Match[str]) -> str:
    """Who served, where a rule finds both."""
    return hit.groupdict().get("served") or ""


def rewritten(entry: Entry, ahead: tuple[int, int], hit: re.Match[str], end: int, language: str) -> Entry:
    """Who served (`ahead`), the usual word, who was away, and what follows up to `end`, as one entry."""
    verb = f" {table(language, 'roster')['words']['stands_in'][0]} "
    which = next(k for k in ("name", "name2") if hit.groupdict().get(k))
    letters = f"party{which[4:]}"
    name, party = hit.span(which), hit.span(letters) if hit.groupdict().get(letters) else None
    text, places = entry.text, entry.places
    told = text[slice(*ahead)].rstrip() + verb + text[slice(*name)]
    at = [*places[ahead[0] : ahead[0] + len(text[slice(*ahead)].rstrip())]]
    at += [places[name[0]]] * len(verb) + [*places[slice(*name)]]
    if party:
        told += f" ({text[slice(*party)]})"
        at += [places[party[0]]] * 2 + [*places[slice(*party)], places[party[1] - 1]]
    rest = text[hit.end() : end].rstrip(" ,;")
    return Entry(told + rest, (*at, *places[hit.end() : hit.end() + len(rest)]), entry.joint)
