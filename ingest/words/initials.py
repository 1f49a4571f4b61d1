"""Names by the first letter of the given name and the surname."""

from __future__ import annotations

from functools import cache


@cache
def short_forms(name: str) -> tuple[str, ...]:
    """How a full name is written with a letter for the given name, the longest forms first; () for a name of one word.

    >>> short_forms("Bo Ek"), short_forms("Ann-Marie Wirth Dahl")
    (('B. Ek', 'B Ek'), ('A-M. Wirth Dahl', 'A-M Wirth Dahl', 'A-M. Dahl', 'A-M Dahl'))
    >>> short_forms("Eva"), short_forms("E Ek")
    ((), ())
    """
    given, _, surnames = name.partition(" ")
    letters = "-".join(part[:1] for part in given.split("-"))
    if not surnames or len(given.rstrip(".")) == 1 or not letters.replace("-", "").isupper():
        return ()
    behind = dict.fromkeys((surnames, surnames.rpartition(" ")[2]))
    return tuple(f"{letters}{stop} {surname}" for surname in behind for stop in (".", ""))
