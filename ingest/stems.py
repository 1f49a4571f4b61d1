"""Names of bodies and works without what inflection and habit add, so that forms of one name can be compared."""

from __future__ import annotations

import re
from collections.abc import Iterable

from samgraf.ingest.shapes import DEFINITE

WORKS = (
    ("broarna", "bro"),
    ("bron", "bro"),
    ("vägen", "väg"),
    ("tunnlarna", "tunnel"),
    ("tunneln", "tunnel"),
    ("planen", "plan"),
    ("programmet", "program"),
    ("strategin", "strategi"),
    ("förbindelsen", "förbindelse"),
    ("skolan", "skola"),
)


def part_of(name: str, bare: str) -> bool:
    """Whether a name is that of an owner's part which is called by its head alone further on.

    >>> part_of("Socialnämndens arbetsutskott", "arbetsutskottet"), part_of("Stadsbyggnadsnämnden", "byggnadsnämnden")
    (True, False)
    """
    low = bare.casefold()
    plain = next((low.removesuffix(d) + i for d, i in DEFINITE if low.endswith(d)), low)
    words = name.casefold().split(" ")
    return len(words) > 1 and " " not in low and words[-1] in (low, plain) and words[-2].endswith("s")


def upper(name: str) -> str:
    """A name as a list has it: a capital in front, but for names that begin small on purpose ("eKom").

    >>> upper("socialnämnden"), upper("eKom")
    ('Socialnämnden', 'eKom')
    """
    return name if name[1:2].isupper() else name[:1].upper() + name[1:]


def stem_of(name: str) -> str:
    """A project's name without what inflection and habit add, to compare by.

    >>> stem_of("E4/E20 Åsbybroarna"), stem_of("Verksamhetsplan för 2022"), stem_of("Reviderad dagvattenstrategin")
    ('e4/e20 åsbybro', 'verksamhetsplan 2022', 'dagvattenstrategi')
    """
    low = re.sub(r"\b(?:för|åren|perioden|av|med|en|den|nya|reviderad|förslag till)\s+", "", name.casefold())
    words = []
    for word in low.split():
        word = re.sub(r"[:’']s$", "", word)
        for ending, base in WORKS:
            if word.removesuffix("s").endswith(ending):
                word = word.removesuffix("s").removesuffix(ending) + base
                break
        words.append(word)
    return " ".join(words).replace("–", "-")


def fuller(stem: str, names: Iterable[str]) -> bool:
    """Whether one of the names is that of `stem` with more before or after it."""
    for name in names:
        other = stem_of(name)
        if (
            other != stem
            and (other.startswith(f"{stem} ") or other.endswith(f" {stem}"))
            or other == stem + "s"
            or other + "s" == stem
        ):
            return True
    return False
