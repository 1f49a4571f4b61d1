"""Heads in the definite form ("nämnden"), and which names of bodies they can stand for."""

from __future__ import annotations

import re

DEFINITE = (
    ("nämnden", "nämnd"),
    ("utskottet", "utskott"),
    ("styrelsen", "styrelse"),
    ("förvaltningen", "förvaltning"),
    ("kontoret", "kontor"),
    ("gruppen", "grupp"),
    ("föreningen", "förening"),
    ("förbundet", "förbund"),
    ("byalaget", "byalag"),
    ("samfälligheten", "samfällighet"),
    ("kommunen", "kommun"),
    ("staden", "stad"),
    ("regionen", "region"),
    ("kansliet", "kansli"),
    ("direktionen", "direktion"),
    ("presidiet", "presidium"),
    ("beredningen", "beredning"),
    ("sektorn", "sektor"),
    ("rådet", "råd"),
    ("nätverket", "nätverk"),
    ("laget", "lag"),
    ("museet", "museum"),
    ("samebyn", "sameby"),
)
COMPANIES = re.compile(r"(?:\b(?:AB|HB)|bostäder|bolaget|fastigheter)$", re.IGNORECASE)
LETTERS = re.compile(r" \([A-ZÅÄÖ]{2,6}\)$")
"""The letters that stand for a body, in brackets behind its name."""
PUBLIC = ("kommunen", "staden", "regionen")
"""Bare heads for a municipality or region as a whole, whatever its units are called."""


def answers(label: str, low: str) -> bool:
    """Whether a body of that name can be meant by a bare head.

    >>> answers("Socialnämndens arbetsutskott", "arbetsutskottet"), answers("Åsby IF", "nämnden")
    (True, False)
    >>> answers("Kommunala pensionärsrådet (KPR)", "rådet")
    True
    """
    label = LETTERS.sub("", label)
    if low == "bolaget":
        return COMPANIES.search(label) is not None
    endings = [low]
    for definite, plain in DEFINITE:
        if low.endswith(definite):
            endings.append(low.removesuffix(definite) + plain)
    for joint in (" för ", " i "):
        head, split, _ = label.casefold().partition(joint)
        if split and " " in head and head.endswith(tuple(endings)):
            return True  # "Gemensamma nämnden för hjälpmedel", "Gemensamma nämnden i Norra skogen"
    words = label.casefold().split(" ")
    if low == "föreningen" and (words[0] == "brf" or words[-1].endswith("samfällighet")):
        return True
    if words[-1] == low and len(words) == 1:
        return False
    return words[-1].endswith(tuple(endings)) or words[0].endswith(tuple(endings))
