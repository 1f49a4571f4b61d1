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


def told_of_a_body(title: str, language: str) -> tuple[str, ...]:
    """The offices in a title that is an office in the definite form alone: that of the body somebody comes from.

    >>> told_of_a_body("ordföranden", "sv"), told_of_a_body("kommunstyrelsens ordförande", "sv")
    (('chair',), ())
    """
    return () if not title or office(f"{title} -", language) else office(title, language)
