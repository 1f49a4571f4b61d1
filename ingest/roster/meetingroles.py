"""The offices at a meeting that words name."""

from __future__ import annotations

from functools import lru_cache

from samgraf.ingest.tables import rules


@lru_cache(maxsize=1024)
def office(text: str, language: str) -> tuple[str, ...]:
    """The offices at the meeting that a short text names."""
    found = []
    left = text
    for rule in rules(language, "roster", "role"):
        if hit := rule.search(left):
            found.append(rule.label)
            left = left[: hit.start()] + " " * (hit.end() - hit.start()) + left[hit.end() :]
    return tuple(found)
