"""Lists that set the organisation or the place right behind the name, with nothing between."""

from __future__ import annotations

import re
from collections.abc import Sequence

from samgraf.ingest.people import Knowledge


def unparted(rows: Sequence[str], know: Knowledge) -> bool:
    """Whether this list sets the organisation right behind the name, as the entries that are known show."""

    def shows(text: str) -> bool:
        segment = re.split(r"[,;:(]", text)[0].strip()
        at = know.organisation_at_end(segment)
        return at > 0 and len(segment[:at].split()) >= 2

    known = sum(1 for r in rows if shows(r))
    return (known >= 1 and known >= 0.3 * len(rows)) or three_words_each(rows, know)


def three_words_each(rows: Sequence[str], know: Knowledge) -> bool:
    """Whether nearly all of a list have a given name, a surname and one word more: where they come from."""
    words = [r.strip(" .").split() for r in rows]
    three = [w for w in words if len(w) == 3 and all(x[0].isupper() for x in w)]
    three = [w for w in three if know.is_given(w[0]) and not know.is_given(w[1])]
    return len(words) >= 5 and len(three) >= 0.8 * len(words)
