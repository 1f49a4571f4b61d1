"""People of the list who are called by the first letter of the given name and the surname ("E Ek", "A-M. Alm")."""

from __future__ import annotations

import re

from samgraf.ingest.mentions.behindnames import INITIAL, opens
from samgraf.ingest.mentions.tokens import Known, Name, Token
from samgraf.ingest.words.initials import short_forms
from samgraf.ingest.words.lexicon import Lexicon

BEHIND = re.compile(r"(?:[:’']?s)?(?![\w-])")
"""What may end a surname."""


def initialled(text: str, token: Token, known: Known, lex: Lexicon) -> Name | None:
    """Whom a letter and a surname stand for, where the document has told of just one person with both.

    A letter that is a word as well ("I", "Å") begins no sentence so.

    >>> from samgraf.ingest.mentions.tokens import tokens
    >>> from samgraf.ingest.words.lexicon import lexicon
    >>> known = Known()
    >>> for name in ("Eva Ek", "Ann-Marie Alm", "Bo Wirth Dahl", "Ulf Ros", "Una Ros"):
    ...     known.add(name)
    >>> texts = ("att E Ek ringer", "A-M. Alms förslag", "B Wirth Dahl", "B Dahl", "U Ros", "I Ek", "E Ekman")
    >>> found = [initialled(text, tokens(text)[0], known, lexicon("sv")) for text in texts]
    >>> [name.text if name else "" for name in found]
    ['Eva Ek', 'Ann-Marie Alm', 'Bo Wirth Dahl', 'Bo Wirth Dahl', '', '', '']
    """
    if not INITIAL.fullmatch(token.text):
        return None
    plain = text[token.end : token.end + 1] == " "
    if plain and token.text.casefold() in lex.others and opens(text, token.start):
        return None
    found: dict[str, int] = {}
    for name in (name for names in known.full.values() for name in names):
        for form in short_forms(name):
            if text.startswith(form, token.start) and (end := BEHIND.match(text, token.start + len(form))):
                found[name] = max(found.get(name, 0), end.end())
    longest = [name for name, end in found.items() if end == max(found.values())]
    if len(longest) != 1:
        return None
    return Name(token.start, found[longest[0]], longest[0], "full", "persons#initialled", 0.9)
