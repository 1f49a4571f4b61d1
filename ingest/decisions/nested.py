"""Things to do that are set in below the matter that they belong to ("- Skylten", and below it "– Eva beställer")."""

from __future__ import annotations

from collections.abc import Sequence, Set

from samgraf.ingest.clauses.listed import entry, listed_below
from samgraf.ingest.decisions.assigned import ACTING, acts, owner_ahead
from samgraf.ingest.lines.layout import Line
from samgraf.ingest.words.people import knowledge


def below_matters(groups: Sequence[Sequence[Line]], people: Set[str], language: str) -> set[int]:
    """The places of entries below one that names a matter, where each of those says what who is known will do.

    Below a whole sentence an entry may tell more of it: there it takes two, and words that say no more than that.
    """
    found: set[int] = set()
    for n, group in enumerate(groups):
        listed = listed_below(group[0], groups[n + 1 :]) if entry(group) else []
        said = [" ".join(line.words for line in below) for below in listed]
        cues = [acts(text, people, language) for text in said]
        if not cues or not all(cues):
            continue
        acting = sum(1 for cue in cues if cue in ACTING)
        whole = " ".join(line.words for line in group).endswith(".")
        who = (owner_ahead(text) for text in said)
        someone = acting or not any(knowledge(language).is_organisation(name) for name in who)
        if someone and (not whole or (len(cues) > 1 and 2 * acting >= len(cues))):
            found |= set(range(n + 1, n + 1 + len(cues)))
    return found
