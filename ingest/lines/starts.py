"""How a line begins that is a sentence of its own, though the one above it has no full stop."""

from __future__ import annotations

import re
from collections.abc import Sequence

from samgraf.ingest.tables import rules, table, tried
from samgraf.ingest.tables.forms import either, shaped, small_words
from samgraf.ingest.words.fullnames import NAME
from samgraf.ingest.words.people import knowledge


def opens_sentence(text: str, language: str) -> bool:
    """Whether a line begins with the body that met and a verb: a sentence, though the line above has no full stop.

    So does one that tells what was decided without saying who did.

    >>> [opens_sentence(text, "sv") for text in ("Mötet beslutar", "Beslutades att vänta", "Beslutades av KF")]
    [True, True, False]
    """
    first, _, rest = text.partition(" ")
    told = table(language, "decisions").get("subject", {})
    if first in told.get("nobody", ()):
        return rest.startswith(tuple(f"{word} " for word in small_words("that")))
    known = told.get("words", ())
    return first[:1].isupper() and len(first) > 2 and first.casefold() in known and rest[:1].islower()


def prepared(words: str, language: str) -> bool:
    """Whether a line begins with the paragraph under which another body prepared the matter.

    >>> prepared("Au § 44", "sv"), prepared("§ 44", "sv")
    (True, False)
    """
    return any(rule.match.match(words) for rule in rules(language, "layout", "prepared-as"))


def somebody_does(text: str, language: str) -> bool:
    """Whether a line begins with somebody of a known given name who is elected, opens the meeting or tells something.

    So does one in brackets that says who comes or goes.

    >>> somebody_does("Eva Ek valdes till ordförande", "sv"), somebody_does("Eva Ek från Ekö", "sv")
    (True, False)
    >>> somebody_does("Eva Ek (S), Bo Alm (M): avslag", "sv"), somebody_does("Eva Ek (S) och Bo Alm (M).", "sv")
    (True, False)
    >>> somebody_does("(Eva Ek lämnar mötet)", "sv"), somebody_does("(Eva Ek, Bo Alm)", "sv")
    (True, False)
    """
    if text.startswith("(") and text.rstrip(".").endswith(")"):
        return any(
            r.label == "comes-or-goes" and r.search(text) for r in tried(text, language, "decisions", "not-clause")
        )
    return (0 < text.find("(") < FAR and MOVES.match(text) is not None) or does(text, language, ())


MOVES = shaped("party-members-act")
FAR = 50
"""So far into a line stands the first party."""


def does(text: str, language: str, listed: Sequence[str]) -> bool:
    """The same, of one whose given name is known or stands in one of the texts `listed`."""
    name = NAMED.match(text)
    forms = rules(language, "roster", "does") if name else ()
    if name is None or not any(rule.match.match(text[name.end() :]) for rule in forms):
        return False
    first = name.group().split()[0]
    return knowledge(language).is_given(first) or any(re.search(rf"(?<!\w){re.escape(first)}(?!\w)", t) for t in listed)


NAMED = re.compile(rf"{NAME}(?: {NAME}){{0,2}} (?=[a-zåäöæø])")
"""A name before a word in small letters."""


OWNER = re.compile(
    rf"\((?P<first>[A-ZÅÄÖ][a-zåäöé]+)(?: {NAME})?"
    rf"(?:(?:, ?| ?[/&+] ?| (?:{either('and')}) ){NAME}(?: {NAME})?)*\)\.?"
)


def in_brackets(sentence: str, language: str) -> bool:
    """Whether no more than somebody's name stands in brackets behind a sentence, of which it tells whose it is.

    >>> in_brackets("(Eva, Bo)", "sv"), in_brackets("(Bilaga)", "sv"), in_brackets("(Eva ringer)", "sv")
    (True, False, False)
    """
    hit = OWNER.fullmatch(sentence) if sentence.startswith("(") else None
    return hit is not None and knowledge(language).is_given(hit["first"])
