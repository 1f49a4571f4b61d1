"""A label of the head in the second column of a line whose first one has none."""

from __future__ import annotations

import re

from samgraf.ingest.lines.fieldlabels import somebody
from samgraf.ingest.lines.labels import label_of

COLUMN = re.compile(r"\S(?P<gap> {3,}|\t)(?=\S[^:]{0,40}:\s)")
"""What parts two columns, before a colon in the second one."""


def label_beside(words: str, language: str) -> tuple[int, str, int] | None:
    """Where a first column without a label ends, and role and value of the labelled one beside it.

    >>> label_beside("Minnesanteckning      Sekreterare: Eva Ek", "sv")
    (16, 'secretary', 35)
    """
    for hit in COLUMN.finditer(words):
        label = label_of(words[hit.end() :], language)
        if label and label.kind == "field" and not label.glued:
            return hit.start("gap"), label.role, hit.end() + label.value
    return None


def titled_beside(words: str, language: str) -> bool:
    """Whether a line has a labelled second column, and in the first one neither a label nor somebody's name.

    >>> [titled_beside(words, "sv") for words in ("Referat    Sekreterare: Eva Ek", "Eva Ek   Sekreterare: Bo Alm")]
    [True, False]
    """
    beside = label_beside(words, language)
    return beside is not None and label_of(words, language) is None and not somebody(words[: beside[0]], language)
