"""The search of the site: a list that the start page loads, and the folding that page and list share.

It is a script and not JSON, since a page opened from a folder may load scripts beside it but fetch nothing.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from ..select import folded

ENDINGS: Final = (
    "arnas", "ornas", "ernas", "arna", "orna", "erna", "ens", "ets", "nas",
    "en", "et", "na", "ar", "or", "er", "ns", "ts", "n", "t", "s",
)  # fmt: skip
"""Endings of Swedish nouns, the longest first; what is left has at least `LEAST` letters."""

LEAST: Final = 4


@dataclass(frozen=True, slots=True)
class Entry:
    """Something to find: `weight` says how much it counts among those that fit alike."""

    label: str
    kind: str
    link: str
    others: tuple[str, ...] = ()
    weight: int = 0


def stem(word: str) -> str:
    """A folded word without its ending, so that "kommunens" and "kommuner" find "kommun".

    >>> [stem(word) for word in ("kommunens", "sodertorns", "bro", "besluten")]
    ['kommun', 'sodertor', 'bro', 'beslut']
    """
    for ending in ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= LEAST:
            return word[: -len(ending)]
    return word


def script(entries: Sequence[Entry]) -> bytes:
    """The list as a script: kinds once, then for each entry label, kind, link, weight and the folded words."""
    kinds = sorted({entry.kind for entry in entries})
    rows = [
        [e.label, kinds.index(e.kind), e.link, e.weight, folded(" ".join((e.label, *e.others)))]
        for e in sorted(entries, key=lambda e: (-e.weight, e.label, e.link))
    ]
    data = json.dumps({"kinds": kinds, "rows": rows}, ensure_ascii=True, separators=(",", ":"))
    return f"window.samgrafIndex={data};\n".encode()
