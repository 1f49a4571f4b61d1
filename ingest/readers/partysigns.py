"""Parties behind names in signs of other kinds, written in round brackets where a document shows what they are.

"Eva Ek [S]", "Eva Ek /S/" and "Eva Ek - S" are "Eva Ek (S)".
One sign stands for one sign, so reading them again moves no offset.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache
from typing import Final

from samgraf.ingest.tables.forms import languages
from samgraf.ingest.text import Mending, Span

NAMED: Final = r"(?<=[a-zåäöéüæø])"
LETTERS: Final = r"[A-ZÅÄÖ]{1,4}"
ENCLOSED: Final = re.compile(
    rf"{NAMED} (?:\[{LETTERS}\]|\{{{LETTERS}\}}|/{LETTERS}/)(?![\w/])|{NAMED} {LETTERS}\)(?!\w)"
)
"""A blank and letters in brackets of other kinds, between strokes, or in brackets that have lost the first one."""
BEHIND: Final = re.compile(rf"{NAMED} [-–—/] (?P<letters>{LETTERS})(?=$|[,;.:)]|\s(?![-–—/] |[A-ZÅÄÖ]))", re.MULTILINE)
"""Letters behind a dash or a stroke."""
NAME: Final = re.compile(r"[A-ZÅÄÖ][\w’-]+(?: [a-zåäö]{2,3})? [A-ZÅÄÖ][\w’-]*$")
"""The end of a line up to such letters, where it is a name."""
NEAR: Final = 200
"""Letters before a place in which a name, and a bracket that opens, are looked for."""
LEAST: Final = 3
"""So many names with such letters behind them show what the signs stand for."""
MESSAGE: Final = 'party letters put in round brackets: "{written}" read as "{reading}" ({times} time(s))'


def with_round_brackets(text: str) -> tuple[str, tuple[Mending, ...]]:
    """The text with the letters of parties in round brackets, and that on record.

    >>> with_round_brackets("Eva Ek [S]\\nBo Alm [M], ordf.\\nRut Dahl [KD]\\n")[0]
    'Eva Ek (S)\\nBo Alm (M), ordf.\\nRut Dahl (KD)\\n'
    >>> with_round_brackets("Eva Ek - S\\nBo Alm - M, ordf.\\nRut Dahl - KD\\n")[0]
    'Eva Ek (S)\\nBo Alm (M), ordf.\\nRut Dahl (KD)\\n'
    >>> with_round_brackets("Eva Ek S)\\nBo Alm M)\\nRut Dahl KD)\\n")[0]
    'Eva Ek(S)\\nBo Alm(M)\\nRut Dahl(KD)\\n'
    >>> with_round_brackets("Eva Ek - VD\\nBo Alm - IT\\nRut Dahl - HR\\n")[1], with_round_brackets("Eva Ek [S]\\n")[1]
    ((), ())
    """
    found: list[Mending] = []
    for pattern, wanted in ((ENCLOSED, None), (BEHIND, party_letters)):
        text, mending = rewritten(text, pattern, wanted)
        found += mending
    return text, tuple(found)


def rewritten(
    text: str, pattern: re.Pattern[str], wanted: Callable[[], frozenset[str]] | None
) -> tuple[str, tuple[Mending, ...]]:
    """The text with what a pattern finds in round brackets, if enough names stand before it."""
    hits = list(pattern.finditer(text))
    if len(hits) < LEAST:
        return text, ()
    hits = [hit for hit in hits if behind_name(text, hit.start())]
    if wanted is not None and len(hits) >= LEAST:
        letters = wanted()
        hits = [hit for hit in hits if hit["letters"] in letters]
    if len(hits) < LEAST:
        return text, ()
    out = list(text)
    for hit in hits:
        out[hit.start() : hit.end()] = rounded(hit.group())
    first = hits[0]
    message = MESSAGE.format(written=first.group().strip(), reading=rounded(first.group()).strip(), times=len(hits))
    return "".join(out), (Mending(Span(*first.span()), message, rounded(first.group()).strip()),)


def behind_name(text: str, at: int) -> bool:
    """Whether a name stands right before a place, outside brackets ("Eva Ek", and not "Eva Ek (Norra Bygg")."""
    begin = max(text.rfind("\n", 0, at) + 1, at - NEAR)
    inside = text.count("(", begin, at) > text.count(")", begin, at)
    return not inside and NAME.search(text, begin, at) is not None


def rounded(written: str) -> str:
    """Letters with the signs around them, as long as before, in round brackets.

    >>> rounded(" [S]"), rounded(" - KD"), rounded(" S)")
    (' (S)', ' (KD)', '(S)')
    """
    letters = "".join(sign for sign in written if sign.isalpha())
    return f"({letters})".rjust(len(written))


@cache
def party_letters() -> frozenset[str]:
    """The letters of the parties that the register knows."""
    from samgraf.ingest.words.people import knowledge

    return frozenset(letters for language in languages() for letters in knowledge(language).parties)
