"""What stands right behind words with capitals and shows that they name no person: a body's letters, a street."""

from __future__ import annotations

import re
from collections.abc import Container, Sequence
from itertools import pairwise

from samgraf.ingest.mentions.tokens import Token
from samgraf.ingest.words.lexicon import CAPITALS, Lexicon

SHORT_FOR = re.compile(rf" \((?P<letters>[{CAPITALS}]{{3,6}})\)")
INITIAL = re.compile(rf"[{CAPITALS}](?:-[{CAPITALS}])?")
NEXT = re.compile(r"\s*[^\W\d_]+")
"""The next word."""


def following(text: str, end: int) -> str:
    """The next word, if only a blank parts it."""
    hit = NEXT.match(text, end)
    return hit.group().strip() if hit else ""


def tied_behind(text: str, bodies: Container[int], end: int) -> bool:
    """Whether a body, which begins at one of some places, stands behind a word and a comma.

    >>> tied_behind("Eva Ek, Planchef, Ekö kommun", {18}, 16)
    True
    """
    return text[end : end + 2] == ", " and end + 2 in bodies


def abbreviates(letters: str, name: str) -> bool:
    """Whether letters, three or more, stand in a name in their order, the first one at its beginning.

    >>> abbreviates("KGNE", "KartGIS Norra Ekbygden"), abbreviates("SGU", "Ivaro Stensgurd")
    (True, False)
    """
    rest = iter(name.casefold())
    return name[:1] == letters[:1] and all(letter in rest for letter in letters.casefold())


def called_after(text: str, end: int, lex: Lexicon) -> bool:
    """Whether a name that ends there is in the genitive before the word for a street, a school or a prize.

    >>> from samgraf.ingest.words.lexicon import lexicon
    >>> [called_after(f"Emil Eks{rest}", 8, lexicon("sv")) for rest in (" väg 15", " v 15", " förslag", "")]
    [True, True, False, False]
    """
    if text[end - 1 : end] != "s":
        return False
    return following(text, end) in lex.after_name or lex.short_street.match(text, end) is not None


def letters_behind(text: str, tokens: Sequence[Token], i: int) -> list[Token]:
    """The one or two letters behind a given name, token `i`, that stand for surnames ("Eva E", "Eva E L").

    >>> from samgraf.ingest.mentions.tokens import tokens
    >>> [len(letters_behind(text, tokens(text), 0)) for text in ("Eva E L ringer", "Eva Ek", "Eva")]
    [2, 0, 0]
    """
    found: list[Token] = []
    for before, token in pairwise(tokens[i : i + 3]):
        alone = INITIAL.fullmatch(token.text) and not text[token.end : token.end + 1].isalnum()
        if not alone or text[before.end : token.start] != " ":
            break
        found.append(token)
    return found


def is_a_place(name: str, lex: Lexicon, rule: str = "persons#told") -> bool:
    """Whether three words or more that begin as a name does are what somebody's name was given to.

    Two of them are where no list has told of them (by the `rule` they are known by) and the last one is a street.

    >>> from samgraf.ingest.words.lexicon import lexicon
    >>> names = ("Ann Field Hall", "Ann Hall", "Ann B. Hall")
    >>> [is_a_place(name, lexicon("sv")) for name in names]
    [True, False, False]
    >>> [is_a_place(text, lexicon("sv"), "persons#full") for text in ("Albert Street", "Albert Hill")]
    [True, False]
    """
    first, *between = name.split(" ")
    *middle, last = between or [""]
    if not middle and not rule.endswith("#told"):
        return last in lex.streets
    return bool(middle) and last in lex.places and all(len(word.rstrip(".")) > 1 for word in (first, *middle))


def bare_initial(text: str, token: Token) -> bool:
    """Whether a token is a letter with no full stop, as another one behind it then has one that ends a sentence.

    >>> from samgraf.ingest.mentions.tokens import tokens
    >>> [bare_initial(text, tokens(text)[1]) for text in ("Eva E Ek", "Eva E. Ek")]
    [True, False]
    """
    return len(token.text) == 1 and text[token.end : token.end + 1] == " "


def opens(text: str, start: int) -> bool:
    """Whether a word stands at the beginning of a passage or of a sentence or clause in it.

    >>> opens("Klart. Eva ringer", 7), opens("Då ringer Eva", 10)
    (True, False)
    """
    before = text[:start].rstrip(" \"”“'(–—-*_•")
    return not before or before[-1] in ".!?:;|"
