"""Elections that are told by names alone, below the title of an item that elects."""

from __future__ import annotations

from samgraf.ingest.tables import Rule, tried


def elected(title: str, text: str, language: str) -> Rule | None:
    """Who was elected, where nothing but names stand below the title of an item that elects; else None.

    >>> elected("Val av justerare", "Eva Ek och Bo Alm", "sv").label, elected("Rapport", "Eva Ek och Bo Alm", "sv")
    ('names', None)
    """
    if not elects(title, language):
        return None
    return next((r for r in tried(text, language, "decisions", "elected") if r.match.match(text)), None)


def elects(title: str, language: str) -> bool:
    """Whether an item is about an election, by its title, with its number or without it."""
    return any(r.match.match(title) for r in tried(title, language, "decisions", "elects"))
