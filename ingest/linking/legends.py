"""Letters that a document explains with a sign of equality ("TVS = Ekö kommun"), and the body that they stand for."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from samgraf.ingest.minutes import Mention

EXPLAINED = re.compile(r"(?<![\w-])(?P<short>[A-ZÅÄÖ][A-Za-zÅÄÖåäö-]{1,8}) ?= ?$")


def explained(texts: Sequence[str], mentions: Sequence[Mention]) -> Iterator[tuple[str, int]]:
    """The letters that stand before a body and a sign of equality, with the number of its mention.

    Its name begins as they do: a mark that means something else ("N = närvarande") is none.
    """
    for n, mention in enumerate(mentions):
        text = texts[mention.passage]
        hit = EXPLAINED.search(text, max(0, mention.start - 14), mention.start) if "=" in text else None
        if hit and mention.kind == "organisation" and hit["short"][0].casefold() == mention.text[0].casefold():
            yield hit["short"], n
