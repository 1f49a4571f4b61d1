"""The address of a page behind a clause, which is no part of what was decided."""

from __future__ import annotations

import re
from typing import Final

BEHIND: Final = re.compile(r"(?<=\S{2})[\s,;:–-]+<?https?://[^\s()<>]+>?\.?$")


def before_link(text: str) -> int:
    """Where a clause ends before the address of a page, in no brackets that belong to it; at its end without one.

    >>> [text[: before_link(text)] for text in ("Laga skylten, https://ex.example/a", "Se https", "Se (https://a.b)")]
    ['Laga skylten', 'Se https', 'Se (https://a.b)']
    """
    hit = BEHIND.search(text)
    return hit.start() if hit else len(text)
