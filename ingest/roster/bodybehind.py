"""Bodies that stand behind names with no sign between, in a list that sets them so ("Ann Hill Stow Town Council")."""

from __future__ import annotations

import re
from collections.abc import Sequence

from samgraf.ingest.roster.draft import Draft, Entry
from samgraf.ingest.roster.meetingroles import office
from samgraf.ingest.tables import table
from samgraf.ingest.words.occupations import occupation

LEAST = 2
"""So many entries of a list must end in the word of a body."""
INITIAL = re.compile(r"[A-ZÅÄÖÆØ]\.?(?:-?[A-ZÅÄÖÆØ]\.?)?")
PARTICLE = re.compile(r"(?:Le|La|De|Du|Di|Van|Von|Mc|Mac|St\.?)")


def body_behind_name(segment: str, rows: Sequence[Entry], language: str) -> tuple[int, int] | None:
    """Where the name ends in an entry and where the body begins that stands behind it, perhaps behind an office.

    The name is initials or a given name, and one surname.

    >>> lines = ("Ann Hill Stow Council", "T Marsh Clerk Ekton Council")
    >>> rows = [Entry(text, tuple(range(len(text)))) for text in lines]
    >>> [body_behind_name(row.text, rows, "en") for row in rows]
    [(8, 9), (7, 14)]
    >>> body_behind_name("Ann Hill", rows, "en") is body_behind_name("Council", rows, "en") is None
    True
    """
    lasts = {*table(language, "roster").get("words", {}).get("bodies_last", ())}
    if last_word(segment) not in lasts or sum(last_word(row.text) in lasts for row in rows) < LEAST:
        return None
    words = segment.split(" ")
    surname = max(next((n for n, word in enumerate(words) if not INITIAL.fullmatch(word)), 0), 1)
    surname += surname < len(words) and PARTICLE.fullmatch(words[surname]) is not None
    if surname + 1 >= len(words) - 1:
        return None  # one word is no body
    told = range(surname + 1, len(words) - 1)
    held = max((n for n in told if holds(words[n], language)), default=surname)
    return len(" ".join(words[: surname + 1])), len(" ".join(words[: held + 1])) + 1


def with_body_tied(draft: Draft, start: int, segment: str, rows: Sequence[Entry], language: str) -> int:
    """Where the name ends that begins at `start`, what stands behind it being tied; 0 where no body does."""
    if not (apart := body_behind_name(segment, rows, language)):
        return 0
    name, body = apart
    between = segment[name:body].strip()
    held = office(between, language)
    draft.roles |= set(held)
    draft.title = draft.title or ("" if held else between)
    draft.tie(segment[body:], start + body, start + len(segment))
    draft.blank(start + name, start + len(segment))
    return start + name


def last_word(text: str) -> str:
    """The last word of an entry in small letters."""
    return text.rstrip(" .,;").rpartition(" ")[2].casefold()


def holds(word: str, language: str) -> bool:
    """Whether a word is an office or an occupation."""
    return bool(office(word, language)) or occupation(word.casefold(), language)
