"""Which language and which genre a document has: by its own words, not by its name."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from functools import lru_cache

from samgraf.ingest.lines.layout import Line
from samgraf.ingest.openings import counted
from samgraf.ingest.tables import table, tried
from samgraf.ingest.tables.forms import languages

TOP = 15
"""Lines in which the head of a document says who met."""
LOOKED_AT = 20_000
"""Characters of a document that are looked at to tell its language."""
SOUGHT_IN = 10 * LOOKED_AT
"""Characters in which those are sought, where what is no language stands among them."""
UNBROKEN = re.compile(r"\S{200,}")
"""What is no word and no address: a picture in letters."""


@lru_cache(maxsize=8)
def language_of(text: str) -> str:
    """The language whose marking words and letters are most frequent; Swedish where none shows.

    Letters count in words of small letters only, for names keep the letters of their own country.

    >>> language_of("Mötet beslutade att anta planen och att skicka den vidare.")
    'sv'
    >>> language_of("Sak 1: förvaltningen berättade. Sak 2: svaret dröjer.")
    'sv'
    >>> language_of("of+the/" * 90 + " Mötet beslutade att anta planen.")
    'sv'
    """
    words = re.findall(r"[^\W\d_]+", UNBROKEN.sub(" ", text[:SOUGHT_IN])[:LOOKED_AT])
    times = Counter(map(str.casefold, words))
    small = " ".join(filter(str.islower, words))
    best, most = "sv", 0
    for language in languages():
        known = set(table(language, "language").get("known_by", ()))
        letters = table(language, "language").get("known_letters", "")
        marked = len(re.findall(rf"[{letters}]\w*", small)) if letters else 0
        count = sum(times[w] for w in known) + marked
        if count > most:
            best, most = language, count
    return best


def genre_of(found: Sequence[Line], language: str) -> str:
    """`protocol`, `association` or `notes`, by the marks of each; a mark of a protocol weighs most.

    Some marks count at the `top` alone, or where the text `needs` something else ("§") too.
    """
    shown = [line.text for line in found[:400] if not (line.meta or line.furniture)]
    text, top = "\n".join(shown), "\n".join(shown[:TOP])
    weight = {"protocol": 6, "association": 1, "notes": 2}
    counts: Counter[str] = Counter()
    for r in tried(text, language, "layout", "genre"):
        if r.more.get("needs", "") in text:
            counts[r.label] += counted(r.match, top if r.more.get("top") else text) * weight.get(r.label, 1)
    best = max(counts, key=lambda g: (counts[g], g == "notes"), default="notes")
    return best if counts[best] else "notes"


def first_words(found: Sequence[Line]) -> str:
    """What the first lines say, in small letters: which body met, in what kind of meeting."""
    return " ".join(line.text for line in found[:4]).casefold()
