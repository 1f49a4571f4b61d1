"""What a form asks for ("Click here to enter text"), where nobody has written anything: none of the minutes."""

from __future__ import annotations

from typing import Final

from samgraf.ingest.readers.mend import Tally
from samgraf.ingest.tables.forms import shaped
from samgraf.ingest.text import Span

PROMPT: Final = shaped("prompt")
PROMPTS: Final = "{times} line(s) with what an empty form asks for, left out"


def without_prompts(text: str, at: int, tally: Tally) -> str:
    """A line, which gets the offset `at`, without such requests.

    >>> tally = Tally()
    >>> without_prompts("Plats: Klicka eller tryck här för att ange text.", 0, tally), tally.mendings()[0].message
    ('Plats:', '1 line(s) with what an empty form asks for, left out')
    """
    if PROMPT.search(text) is None:
        return text
    kept = PROMPT.sub("", text).rstrip()
    tally.note(PROMPTS, "", "", Span(at + len(kept), at + len(kept)))
    return kept
