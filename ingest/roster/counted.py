"""How many people a stretch of a list names, and whether it says that an organisation sent nobody."""

from __future__ import annotations

import re

from samgraf.ingest.tables import rules, table
from samgraf.ingest.words.fullnames import NAME, full_name
from samgraf.ingest.words.people import knowledge

NAMED = re.compile(r"[A-ZÅÄÖ][^:–]{1,40}(?::| [–-])\s*(?P<said>[^:]*?)\.?")


def nobody(text: str, language: str) -> bool:
    """Whether an organisation of the list sent nobody.

    >>> [nobody(text, "sv") for text in ("Hylte: –", "DIK: Frånvarande", "DIK: Eva Ek", "Eva Ek – förhinder")]
    [True, True, False, False]
    """
    hit = NAMED.fullmatch(text)
    words = table(language, "roster").get("words", {}).get("sent_nobody", ())
    told = hit is not None and not names_in(text, language)  # "Eva Ek – förhinder" names somebody
    return told and hit is not None and (hit["said"] in ("-", "–", "—") or hit["said"].casefold() in words)


def others(text: str, language: str) -> bool:
    """Whether a line only tells how many others were there.

    >>> others("Cirka 60 boende deltog.", "sv"), others("Boende: Eva Ek", "sv")
    (True, False)
    """
    return any(rule.match.match(text) for rule in rules(language, "roster", "others-counted"))


def names_in(text: str, language: str) -> int:
    """How many people a text names, by their given names."""
    know = knowledge(language)
    count = sum(1 for hit in full_name(language).finditer(text) if know.is_given(hit.group().split()[0]))
    return count or sum(1 for word in re.findall(NAME, text) if know.is_given(word))
