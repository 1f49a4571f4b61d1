"""Who decides in a sentence: the body that met, by its words, its kind or its letters."""

from __future__ import annotations

import re
from functools import cache

from samgraf.ingest.tables import table
from samgraf.ingest.tables.forms import either, shaped, small_words, spaced

PASSIVE = shaped("passive")


@cache
def subjects(language: str) -> re.Pattern[str]:
    """Who decides here: words and endings of bodies, the impersonal "det"."""
    section = table(language, "decisions").get("subject", {})
    words = "|".join(re.escape(w) for w in section.get("words", []))
    endings = "|".join(re.escape(w) for w in section.get("endings", []))
    return re.compile(
        rf"(?<!\w)(?:{words or '(?!)'}|[\w-]*(?:{endings or '(?!)'})|{either('it', 'hereby')})(?!\w)", re.IGNORECASE
    )


def subject_near(sentence: str, start: int, end: int, language: str) -> bool:
    """A body of this meeting stands shortly before the verb, or right behind it ("antog mötet förslaget").

    A verb that ends in -s without a subject before it is passive and needs none.
    """
    before = sentence[max(0, start - 70) : start]
    if PASSIVE.search(sentence[start:end]):
        return True
    if (
        LETTERS.match(sentence)
        and sentence[start:end].endswith(small_words("present"))
        and (start < 8 or before.endswith(spaced("and")))
    ):
        return True
    hits = list(subjects(language).finditer(before))
    if hits and len(before[hits[-1].end() :].split()) <= 6:
        return True
    return subjects(language).match(sentence, end + 1) is not None


LETTERS = re.compile(r"[A-ZÅÄÖ]{2,6} (?=[a-zåäö])")
"""A body by its letters, with which a sentence begins ("LAG beslutar att …")."""
