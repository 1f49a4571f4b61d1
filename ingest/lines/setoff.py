"""Labels that are set off by other means than a colon: emphasis, brackets, letters spaced out, a slip of the pen."""

from __future__ import annotations

import re

EMPHASISED = re.compile(r"([*_]{1,3})(?=[^\s*_])(?P<label>[^*_:]{3,60}?)\s*(?P<in>:?)\1\s*(?P<out>:?)\s*(?P<rest>.*)$")
"""A label in emphasis, its colon in it, behind it or nowhere."""
BRACKETED = re.compile(r"\[(?P<label>[^\W\d_][^][:|]{3,58}?)\s*:?\s*\]\s*:?\s*(?P<rest>\w.*|)$")
"""A label in square brackets."""
SPACED = re.compile(
    r"(?P<label>[^\W\d_](?: [^\W\d_]){3,}(?: {2,}[^\W\d_](?: [^\W\d_])+)*)\s*(?P<colon>:?)\s*(?P<rest>.*)$"
)
"""A label whose letters are parted by blanks, its words by more of them."""
FAR_COLON = re.compile(r"(?P<label>[^\W\d_][^\d:;,.]{2,58}?)\s+:(?:\s+(?P<rest>\S.*)|)$")
"""A label before a blank and its colon."""


def plainly(words: str) -> str:
    """A line whose label is set off, with that label and a colon in plain letters; "" where none is.

    What stands behind the label keeps its place, counted from the end.

    >>> plainly("**Nämndens beslut** Planen antas"), plainly("[Beslut] Planen antas"), plainly("B E S L U T")
    ('Nämndens beslut: Planen antas', 'Beslut: Planen antas', 'BESLUT')
    >>> plainly("N Ä M N D E N S   B E S L U T: Bifall"), plainly("Nämndens beslut : Bifall"), plainly("Planen antas.")
    ('NÄMNDENS BESLUT: Bifall', 'Nämndens beslut: Bifall', '')
    """
    first = words[:1]
    if first in "*_":
        hit = EMPHASISED.match(words)
    elif first == "[":
        hit = BRACKETED.match(words)
    elif words[1:2] == words[3:4] == " ":
        hit = SPACED.match(words)
        if hit:
            label = " ".join(word.replace(" ", "") for word in re.split(r" {2,}", hit["label"]))
            return with_value(label, hit["rest"], parted=bool(hit["colon"]))
    else:
        hit = FAR_COLON.match(words) if " :" in words[:64] else None
    return with_value(hit["label"], hit["rest"] or "", parted=True) if hit else ""


def with_value(label: str, rest: str, *, parted: bool) -> str:
    """A label with what stands behind it, if anything."""
    return f"{label}: {rest}" if rest and parted else label if not rest else ""
