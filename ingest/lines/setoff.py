"""Labels that are set off by other means than a colon right behind them: emphasis, brackets, a colon farther off."""

from __future__ import annotations

import re

EMPHASISED = re.compile(r"([*_]{1,3})(?=[^\s*_])(?P<label>[^*_:]{3,60}?)\s*(?P<in>:?)\1\s*(?P<out>:?)\s*(?P<rest>.*)$")
"""A label in emphasis, its colon in it, behind it or nowhere."""
BRACKETED = re.compile(r"\[(?P<label>[^\W\d_][^][:|]{3,58}?)\s*:?\s*\]\s*:?\s*(?P<rest>\w.*|)$")
"""A label in square brackets."""
FAR_COLON = re.compile(r"(?P<label>[^\W\d_][^\d:;,.]{2,58}?)\s+:(?:\s+(?P<rest>\S.*)|)$")
"""A label before a blank and its colon."""


def plainly(words: str) -> str:
    """A line whose label is set off, with that label and a colon in plain letters; "" where none is.

    What stands behind the label keeps its place, counted from the end.

    >>> plainly("**Nämndens beslut** Planen antas"), plainly("[Beslut] Planen antas"), plainly("Planen antas.")
    ('Nämndens beslut: Planen antas', 'Beslut: Planen antas', '')
    >>> plainly("Nämndens beslut : Bifall")
    'Nämndens beslut: Bifall'
    """
    first = words[:1]
    if first in "*_":
        hit = EMPHASISED.match(words)
    elif first == "[":
        hit = BRACKETED.match(words)
    else:
        hit = FAR_COLON.match(words) if " :" in words[:64] else None
    return with_value(hit["label"], hit["rest"] or "") if hit else ""


def with_value(label: str, rest: str) -> str:
    """A label with what stands behind it, if anything."""
    return f"{label}: {rest}" if rest else label
