"""Heads in the definite form ("nämnden"), and which names of bodies they can stand for."""

from __future__ import annotations

import re

from samgraf.ingest.tables.forms import pairs, shaped, small_words, spaced

COMPANIES = shaped("company-by-form")
LETTERS = re.compile(r" \([A-ZÅÄÖ]{2,6}\)$")
"""The letters that stand for a body, in brackets behind its name."""


def definite_of(word: str, of: str = "definite", *, least: int = 0) -> str:
    """The definite form of a word for a kind of body, "" where the pairs `of` the table give none.

    `least` letters must stand before the kind alone.

    >>> definite_of("båtklubb"), definite_of("klubb", least=3), definite_of("köpmän", "called"), definite_of("ek")
    ('båtklubben', '', 'köpmännen', '')
    """
    fits = ((definite, plain) for definite, plain in pairs(of) if plain and word.endswith(plain))
    return next((word.removesuffix(p) + d for d, p in fits if len(word) >= len(p) + least), "")


def answers(label: str, low: str) -> bool:
    """Whether a body of that name can be meant by a bare head.

    >>> answers("Socialnämndens arbetsutskott", "arbetsutskottet"), answers("Åsby IF", "nämnden")
    (True, False)
    >>> answers("Kommunala pensionärsrådet (KPR)", "rådet")
    True
    """
    label = LETTERS.sub("", label)
    if low in small_words("company"):
        return COMPANIES.search(label) is not None
    endings = [low]
    for definite, plain in pairs("definite"):
        if low.endswith(definite):
            endings.append(low.removesuffix(definite) + plain)
    for joint in spaced("for", "in"):
        head, split, _ = label.casefold().partition(joint)
        if split and " " in head and head.endswith(tuple(endings)):
            return True  # "Gemensamma nämnden för hjälpmedel", "Gemensamma nämnden i Norra skogen"
    words = label.casefold().split(" ")
    if low in small_words("association") and (
        words[0] in small_words("housing") or words[-1].endswith(small_words("joint_property"))
    ):
        return True
    if (words[-1] == low and len(words) == 1) or " " in low:
        return label.casefold().endswith(f" {low}")  # "Parish Council"
    return words[-1].endswith(tuple(endings)) or words[0].endswith(tuple(endings))
