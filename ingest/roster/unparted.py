"""Lists that set the organisation or the place right behind the name with nothing between; words that end no name."""

from __future__ import annotations

import re
from collections.abc import Sequence

from samgraf.ingest.tables import table
from samgraf.ingest.words.people import Knowledge


def unparted(rows: Sequence[str], know: Knowledge) -> bool:
    """Whether this list sets the organisation right behind the name, as the entries that are known show."""

    def shows(text: str) -> bool:
        segment = re.split(r"[,;:(]|  |\t", text)[0].strip()
        at = know.organisation_at_end(segment)
        return at > 0 and len(segment[:at].split()) >= 2

    known = sum(1 for r in rows if shows(r))
    return (known >= 1 and known >= 0.3 * len(rows)) or three_words_each(rows, know) or placed(rows, know)


def placed(rows: Sequence[str], know: Knowledge) -> bool:
    """Whether several of a list have the place of a municipality behind given name and surname, each another one."""
    words = [re.split(r"[,;:(]", r)[0].split() for r in rows]
    found = [w[-1].casefold() for w in words if len(w) == 3 and know.is_given(w[0]) and not know.is_given(w[1])]
    return len({place for place in found if place in know.places}) >= PLACES


PLACES = 3
"""So many places must stand behind names before one is no second surname ("Eva Ek Lund")."""


def three_words_each(rows: Sequence[str], know: Knowledge) -> bool:
    """Whether nearly all of a list have a given name, a surname and one word more: where they come from."""
    words = [r.strip(" .").split() for r in rows]
    three = [w for w in words if len(w) == 3 and all(x[0].isupper() for x in w) and not w[1].endswith(",")]
    three = [w for w in three if know.is_given(w[0]) and not know.is_given(w[1])]
    return len(words) >= 5 and len(three) >= 0.8 * len(words)


def ends_in_body(words: str, language: str) -> bool:
    """Whether the last of some words ends in what bodies are called, as no surname does ("Ekologgruppen").

    >>> ends_in_body("Ekologgruppen", "sv"), ends_in_body("ordf. valberedningen", "sv"), ends_in_body("Ek", "sv")
    (True, True, False)
    """
    kinds = tuple(table(language, "entities").get("words", {}).get("lower", ()))
    return words.split()[-1].casefold().endswith(kinds or ("\n",))


OF_MANY = re.compile(r"[A-ZÅÄÖ][\w-]*(?:ar|er|or)nas")
"""A word in the genitive plural, which no surname is ("Eva Ek Lantbrukarnas Riksförbund")."""
