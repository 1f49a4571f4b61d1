"""Elections that are told by names alone, below the title of an item that elects."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile

from samgraf.ingest.layout import Line
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


def names_below(groups: Sequence[Sequence[Line]], language: str) -> list[Sequence[Line]]:
    """The paragraphs or entries right below a lead that give nothing but names, one on a line or several."""
    return list(takewhile(lambda group: all(of_names(line.words, language) for line in group), groups))


def of_names(words: str, language: str) -> bool:
    """Whether a text gives names alone, perhaps with what they are; one with its office is an election of its own.

    >>> of_names("Eva Ek, omval", "sv"), of_names("Eva Ek (sammankallande)", "sv"), of_names("Kassör: Eva Ek", "sv")
    (True, True, False)
    """
    if ":" in words:
        return False
    rule = next((r for r in tried(words, language, "decisions", "elected") if r.label == "names"), None)
    return rule is not None and rule.match.match(words) is not None
