"""Labels that an upright stroke parts from their value, where minutes set them so: "Plats | Rådhuset".

Both "Plats | Rådhuset" and "Närvarande |Eva Ek" are seen with a colon in place of the stroke, each of the same length.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from samgraf.ingest.lines.labels import labels

if TYPE_CHECKING:
    from samgraf.ingest.lines.layout import Line

LEAST = 2
"""So many lines that begin with a known label and a stroke show that it stands for a colon."""
BAR = re.compile(r"(?:^|(?<=[.;)] ))(?P<label>[^\W\d_][^|:.;()\n]{1,60}?)(?P<bar> ?\|)(?=\s?\S)")
"""A label with its stroke, at the start of a line or behind another one's value."""


def with_colons_for_bars(found: Sequence[Line], language: str) -> list[Line]:
    """The lines, with a colon for the stroke behind a label where several lines begin with a known one and a stroke."""
    hits = {n: [*BAR.finditer(line.text)] for n, line in enumerate(found) if "|" in line.text and not line.row}
    known = labels(language)
    first = [every[0] for every in hits.values() if every and not every[0].start()]
    if sum(hit["label"].casefold() in known for hit in first) < LEAST:
        return list(found)
    out = list(found)
    for n, every in hits.items():
        text = out[n].text
        for hit in every if text.count("|") == len(every) else ():
            text = text[: hit.start("bar")] + ":".ljust(len(hit["bar"])) + text[hit.end("bar") :]
        out[n] = replace(out[n], text=text)
    return out
