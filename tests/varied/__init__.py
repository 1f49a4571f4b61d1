"""What other hands and other files do to the same minutes, in parts; each part names its variations in `VARIED`.

A variation changes the form and keeps what a careful reader takes: the gold of the minutes holds for it, too.
Where it has nothing to change it gives the text back as it was.
"""

from __future__ import annotations

from collections.abc import Callable

Vary = Callable[[str], str]


def one_after(*parts: Vary) -> Vary:
    """Several variations, one after another: the habits of one hand."""

    def vary(text: str) -> str:
        for part in parts:
            text = part(text)
        return text

    return vary
