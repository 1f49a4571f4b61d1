"""Full names with a nickname between the given name and the surname ("Lars ”Lasse” Ek", "Lars (Lasse) Ek")."""

from __future__ import annotations

import re
from collections.abc import Sequence

from samgraf.ingest.mentions.tokens import Token
from samgraf.ingest.words.people import knowledge

QUOTED = re.compile(r" ([\"“”»«'‘’])[^\W_][\w-]{0,24}(?: [\w-]{1,12})?[\"“”»«'‘’] (?=\w)")
"""One word or two in quotation marks, with blanks around them."""


def behind_nickname(text: str, tokens: Sequence[Token], i: int) -> int:
    """The index of the word with a capital that follows the nickname behind token `i`; 0 where there is none.

    >>> from samgraf.ingest.mentions.tokens import tokens
    >>> [behind_nickname(text, tokens(text), 0) for text in ("Eva ”Lo” Ek", "Eva ”lo” Ek", "Eva ”Lo” är", "Eva")]
    [2, 1, 0, 0]
    """
    hit = QUOTED.match(text, tokens[i].end)
    if hit is None:
        return 0
    return next((k for k in range(i + 1, min(i + 4, len(tokens))) if tokens[k].start == hit.end()), 0)


def without_nickname(text: str) -> str:
    """A text without the nicknames in quotation marks that stand between its words.

    >>> without_nickname("Eva ”lo” Ek sjöng ”Lo”.")
    'Eva Ek sjöng ”Lo”.'
    """
    return QUOTED.sub(" ", text)


NICKNAME = re.compile(r" (?:[\"“”»«](?P<quoted>[A-ZÅÄÖ][\w-]+)[\"“”»«]|\((?P<nick>[A-ZÅÄÖ][a-zåäö]+)\)) ")


def nickname_in(name: str, language: str) -> str:
    """The nickname in a full name: in quotation marks, or a given name in brackets.

    >>> [nickname_in(name, "sv") for name in ("Lars ”Rosen” Ek", "Lars (Lasse) Ek", "Lars (Sala) Ek", "Lars Ek")]
    ['Rosen', 'Lasse', '', '']
    """
    hit = NICKNAME.search(name)
    if hit is None:
        return ""
    nick = hit["nick"] or ""
    return hit["quoted"] or (nick if knowledge(language).is_given(nick) else "")
