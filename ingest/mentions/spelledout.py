"""Names of bodies that the letters in brackets behind them spell out ("Hamnens Kompetensråd i Ekfors (HKE)")."""

from __future__ import annotations

import re
from collections.abc import Iterator

from samgraf.ingest.mentions.heads import wordlist
from samgraf.ingest.mentions.sight import Candidate
from samgraf.ingest.words.lexicon import CAPITALS, Lexicon

LETTERS = re.compile(rf" \(([{CAPITALS}]{{3,6}})\)")
WORDS = re.compile(r"(?:[\w-]+ |& )*[\w-]+$")
"""What stands before the brackets without a mark between its words."""
LONGEST = 8
"""So many words a name may have."""


def spelled_out(text: str, language: str, lex: Lexicon) -> Iterator[Candidate]:
    """The bodies of a passage whose name begins with the letters behind it, two words of it with a capital at least.

    >>> from samgraf.ingest.words.lexicon import lexicon
    >>> texts = ("via Norra Hamnens Råd (NHR)", "Plan- och Bygglagen (PBL)", "Eva Ek Alm (EEA)", "i Ekeby (EKB)")
    >>> [[c.name for c in spelled_out(text, "sv", lexicon("sv"))] for text in texts]
    [['Norra Hamnens Råd'], [], [], []]
    """
    for hit in LETTERS.finditer(text) if " (" in text else ():
        front = WORDS.search(text, max(0, hit.start() - 90), hit.start())
        words = front.group().split(" ")[-LONGEST:] if front else []
        for k in range(len(words) - 1):
            told = words[k:]
            if spells(told, hit[1]) and may_be_one(told, language, lex):
                start = hit.start() - len(" ".join(told))
                yield Candidate(start, hit.start(), "organisation", " ".join(told), "", "entities#spelled-out", 0.8, 3)
                break


def spells(words: list[str], letters: str) -> bool:
    """Whether the words with a capital, or all words, begin with the letters.

    >>> spells(["Unga", "Ledare", "i", "Ekby"], "ULE"), spells(["Unga", "Ledare"], "ULE")
    (True, False)
    """
    capitals = [word for word in words if word[0].isupper()]
    if not words[0][0].isupper() or len(capitals) < 2:
        return False
    every = "".join(word[0] for word in words).upper()
    return letters in ("".join(word[0] for word in capitals), every)


def may_be_one(words: list[str], language: str, lex: Lexicon) -> bool:
    """Whether words may be a body's name: no person's, no law's and no plan's."""
    ends = wordlist(language, "no_body_by_letters") or ("\0",)
    return not lex.strength(words[0]) and not words[-1].casefold().endswith(ends)
