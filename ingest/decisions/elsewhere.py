"""Sentences that tell what another body decided: the municipality's, the board's where all members met, a party's."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from itertools import takewhile

from samgraf.ingest.clauses.decide import form_of, kind_of
from samgraf.ingest.clauses.listed import entry, moves, that_clause
from samgraf.ingest.lines.layout import Line
from samgraf.ingest.tables import Rule, table, tried
from samgraf.ingest.tables.forms import either
from samgraf.ingest.words.definite import answers


def elsewhere(sentence: str, rule: Rule, body: str, genre: str, head: str, language: str) -> bool:
    """Whether a sentence that has a decision's form tells what another body than the one that met decides."""
    if by_public_body(sentence, body, genre, language):
        return True
    return bool(rule.more.get("subject")) and by_another(sentence, body, head, language)


def by_public_body(sentence: str, body: str, genre: str, language: str) -> bool:
    """Whether a sentence of informal minutes tells what a body of the municipality or the state decided.

    >>> by_public_body("Planen antogs av kommunfullmäktige i maj.", "Styrgruppen", "notes", "sv")
    True
    """
    known = table(language, "decisions").get("assembly", {}).get("public", ())
    public = (b for b in known if b not in body.casefold())
    return genre != "protocol" and any(public_verb(b, language).search(sentence) for b in public)


def by_another(sentence: str, body: str, head: str, language: str) -> bool:
    """Whether the subject of a sentence is the board where all members met, or one of several parties that met.

    >>> by_another("Byalaget säger nej till planen.", "Styrgruppen Norra kajen", "", "sv")
    True
    >>> by_another("Vägföreningen Övre Nol säger nej till planen.", "Trafikrådet", "", "sv")
    True
    >>> by_another("Vägföreningen säger nej till planen.", "Trafikrådet", "", "sv")
    False
    """
    told = table(language, "decisions").get("assembly", {})
    first = sentence.partition(" ")[0].casefold()
    joint = any(word in body.casefold() for word in told.get("joint", ()))
    party = first.endswith(tuple(told.get("parties", ()))) and not answers(body, first)
    if party and (joint or (body and NAMED.match(sentence))):
        return True
    if first not in told.get("others", ()) or any(word in head for word in told.get("boards", ())):
        return False
    return any(word in head for word in told["named"])


NAMED = re.compile(r"[^\W\d_]+ [A-ZÅÄÖ][a-zåäö]+")
"""A kind of body with a name of its own behind it."""


def reported(sentence: str, before: Sequence[str], language: str) -> bool:
    """Whether a sentence in the passive tells what another body's meeting decided, as one before it makes known.

    >>> reported("Budgeten godkändes.", ["Eva Ek rapporterade från Vägrådets möte den 3 maj."], "sv")
    True
    """
    if not before or (form := form_of(sentence, language)) is None or form.label != "passive":
        return False
    return any(r.search(text) for text in before for r in tried(text, language, "decisions", "reports-from"))


def clauses_proposed(lead: str, groups: Sequence[Sequence[Line]], body: str, language: str) -> list[Sequence[Line]]:
    """The clauses of what somebody moves, or proposes to those who met, below a lead that breaks off."""
    if not groups or not proposes(lead, body, language):
        return []
    return list(takewhile(lambda group: entry(group) or that_clause(group), groups))


def proposes(lead: str, body: str, language: str) -> bool:
    """Whether a sentence leads what somebody moves, or proposes to the `body` that met."""
    return moves(lead, language) or to_those_who_met(lead, body, language)


def to_those_who_met(lead: str, body: str, language: str) -> bool:
    """Whether the lead of a list tells what another body proposes to the one that met.

    >>> to_those_who_met("Kyrkorådet föreslår kyrkofullmäktige besluta", "Kyrkofullmäktige", "sv")
    True
    >>> to_those_who_met("Kyrkorådet föreslår kyrkofullmäktige besluta", "Kyrkorådet", "sv")
    False
    """
    if not body or kind_of("", lead, language) != "recommendation":
        return False
    first, *words = re.findall(r"[\w-]+", lead.casefold())
    own = [body.casefold(), body.casefold().split(f" {either('in')} ")[0]]
    if lead.casefold().startswith(tuple(own)) or answers(body, first):
        return False
    return any(word in own or answers(body, word) for word in words)


@cache
def public_verb(body: str, language: str) -> re.Pattern[str]:
    """A body of the municipality or the state right before or behind a verb of deciding."""
    told = table(language, "decisions").get("assembly", {})
    verbs, passives = "|".join(told.get("verbs", ())), "|".join(told.get("passives", ())) or "(?!)"
    by = rf"\b(?:{passives}) (?:{either('by')}) {body}\b"
    after, before = rf"\b(?:{verbs}) (?:(?:{either('later')}) )?{body}\b", rf"\b{body} (?:{verbs})\b"
    return re.compile(rf"{after}|{before}|{by}", re.IGNORECASE)
