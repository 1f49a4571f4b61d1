"""Two full names that may be one person's, by the names alone."""

from __future__ import annotations

from functools import lru_cache

from samgraf.ingest.words.spelling import plain, simple


@lru_cache(maxsize=2048)
def likely(name: str) -> frozenset[str]:
    """What two names share at least one of if they may be one person's: given name, last name, or all in any order.

    >>> sorted(likely("Eva Ek") & likely("Ewa Ek")), sorted(likely("Eva Ek") & likely("Bo Alm"))
    (['-ek', 'eva-'], [])
    """
    words = name.casefold().split(" ")
    return frozenset(
        (f"{simple(plain(words[0]))}-", f"-{words[-1].rpartition('-')[2]}", " ".join(sorted(name.casefold().split())))
    )


def in_full(full: str, short: str) -> bool:
    """Whether a name is another one with more given names before it, or with a hyphen less: as when signed by machine.

    >>> in_full("Per Bo Ek", "Bo Ek"), in_full("Hans Åke Ek", "Hans-Åke Ek"), in_full("Bo Ek", "Åke Ek")
    (True, True, False)
    """
    long, plainly = (f" {name.casefold().replace('-', ' ')}" for name in (full, short))
    return " " in short and long.endswith(plainly) and full.casefold() != short.casefold()
