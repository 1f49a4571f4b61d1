"""Which names of bodies are their own, and which only say what kind of body it is, as every municipality has one."""

from __future__ import annotations

import re
from functools import cache

from samgraf.ingest.clauses.subjects import subjects
from samgraf.ingest.mentions.heads import wordlist
from samgraf.ingest.minutes import Mention
from samgraf.ingest.tables import table
from samgraf.ingest.tables.forms import pairs, small_words
from samgraf.ingest.words.lexicon import tables_of

SHORT = 3
"""Letters of the longest short form that tells nobody apart ("IT")."""


def is_own(name: str, language: str) -> bool:
    """Whether something in a body's name besides its kind and field is a name, which tells it apart from others.

    >>> [is_own(name, "sv") for name in ("Ådalens samverkansnämnd", "Gruppen Norra hamnen", "BRF EKEN")]
    [True, True, True]
    >>> [is_own(name, "sv") for name in ("Byggnadsnämndens arbetsutskott", "Tekniska nämnden", "Nämnden för IT")]
    [False, False, False]
    >>> is_own("Stow Parish Council", "en"), is_own("Parish Council", "en")
    (True, False)
    """
    words = [word for word in re.split(r"[\s,]+", name) if word[:1].isupper() and not word.endswith("-")]
    words = [word for word in words if len(word) > SHORT or not word.isupper() or name.isupper()]
    return any(
        tells(word, n == 0 and name.startswith(word), len(name) > len(word), language) for n, word in enumerate(words)
    )


def is_only_kind(name: str, language: str) -> bool:
    """Whether a body's name says what kind of body it is and no more, not even its field.

    >>> [is_only_kind(name, "sv") for name in ("TEKNISKA UTSKOTTET", "Barn- och ungdomsnämnden", "Gruppen för torka")]
    [True, True, False]
    """
    words = [word.casefold() for word in re.split(r"[\s,]+", name) if word not in small_words("and")]
    alike = (w.removesuffix("s") if n + 1 < len(words) else w for n, w in enumerate(words))
    ends = ("-", *kinds(language))
    return all(w.endswith(ends) or w in plain(language) or is_adjective(w, language) for w in alike)


def is_adjective(low: str, language: str) -> bool:
    """Whether a word may be an adjective, by the table or its ending."""
    return low in wordlist(tables_of(language), "adjectives") or low.endswith(ADJECTIVES)


def tells(word: str, first: bool, more: bool, language: str) -> bool:
    """Whether a word with a capital is a name: the first one of a sentence case tells less than a later one."""
    low = word.casefold()
    if low in plain(language) or any(form.endswith(kinds(language)) for form in (low, low.removesuffix("s"))):
        return False
    return not first or (more and not is_adjective(low, language) and subjects(language).fullmatch(low) is None)


ADJECTIVES = ("a", "sam", "sk", "ig")
"""Endings of what may be an adjective; a town whose name ends so needs its owner to be told apart."""


@cache
def kinds(language: str) -> tuple[str, ...]:
    """How the words for kinds of bodies end, in both forms."""
    return tuple({ending for pair in pairs("definite") for ending in pair} | {*plain(language)}) or ("\0",)


@cache
def plain(language: str) -> frozenset[str]:
    """Words of bodies' names that only say what kind of body it is."""
    return frozenset(table(language, "heads").get("words", {}).get("kinds", ()))


OWN_KINDS = ("entities#association", "entities#council", "entities#group", "sv/entities#authority-in-finland")
"""Rules for compounds by whose definite form a text calls a body that it names in full elsewhere."""


def goes_by_kind(mention: Mention) -> bool:
    """Whether a body is called by its kind in the definite form, in the text or by the list ("Vägsamfälligheten")."""
    listed = mention.rule == "find#attendance-list" and " " not in mention.name
    return mention.rule in OWN_KINDS or (listed and mention.name.casefold().endswith(DEFINITE))


DEFINITE = tuple(definite for definite, _ in pairs("definite"))
