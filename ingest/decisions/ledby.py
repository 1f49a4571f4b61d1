"""A clause and the list that it leads, or that leads it."""

from __future__ import annotations

from collections.abc import Iterator

from samgraf.ingest.minutes import Decision, Minutes
from samgraf.ingest.tables import tried


def listed(minutes: Minutes, decision: Decision) -> Iterator[int]:
    """The lines of a list that a clause opens with a colon ("antog förslaget:"), where they were read as text."""
    if not decision.text.endswith(":") or decision.details:
        return
    first = minutes.passages[decision.passage]
    for n in range(decision.passage + 1, len(minutes.passages)):
        passage = minutes.passages[n]
        plain = passage.role == "sentence" and passage.item == first.item and passage.section == first.section
        if not plain or len(passage.text.split()) > LISTED or passage.text.endswith("."):
            return
        yield n


LISTED = 8
"""A line of a list has no more words than this."""


def charged(minutes: Minutes, decision: Decision, language: str) -> tuple[int, int]:
    """The passage above a clause that says who is to do it ("Eva Ek uppdras att:"), and where the name ends.

    Without such a lead, -1 and 0.
    """
    leads = (r for r in tried(decision.lead, language, "decisions", "lead") if r.label == "charged-with")
    hit = next((hit for r in leads if (hit := r.match.match(decision.lead))), None)
    for n in range(decision.passage - 1, -1, -1) if hit else ():
        if minutes.passages[n].text == decision.lead:
            return n, hit.end("body") if hit else 0
    return -1, 0
