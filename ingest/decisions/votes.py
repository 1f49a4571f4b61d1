"""Votes: how many were for, against and abstained, where the minutes give the counts.

Acclamation has no counts and is no vote here.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from samgraf.ingest.minutes import Minutes, Vote
from samgraf.ingest.tables import rules, table, tried
from samgraf.ingest.text import Passage, Span

SPOKEN = ("sentence", "decision", "proposal")


def votes(minutes: Minutes) -> tuple[Vote, ...]:
    """The votes in order, each item's count once however often the text repeats it."""
    found: list[Vote] = []
    told: set[tuple[int, int | None, int | None, int | None]] = set()
    told_by = (counted(run, minutes.language) for run in runs(minutes.passages, minutes.language))
    for of_run in (*told_by, summed_up(minutes.passages, minutes.language)):
        for vote in of_run:
            key = (vote.item, vote.yes, vote.no, vote.abstained)
            if key not in told:
                told.add(key)
                found.append(vote)
    return tuple(vote for vote in found if not any(told_whole(vote, other) for other in found))


def told_whole(vote: Vote, other: Vote) -> bool:
    """Whether another count of the same vote tells who abstained, too."""
    same = (vote.item, vote.yes, vote.no) == (other.item, other.yes, other.no)
    return same and vote.abstained is None and other.abstained is not None


def summed_up(passages: Sequence[Passage], language: str) -> Iterator[Vote]:
    """The votes that tables give by name, by the row of their sums.

    Name           Yes   No   Abstained
    Eva Ek         X
    Sum            1     0    0
    """
    heads = [r.match for r in rules(language, "votes", "table-head")]
    sums = rules(language, "votes", "table-sum")
    item: int | None = None  # of the table whose sums are still to come
    columns: tuple[str, ...] = ()
    for passage in passages:
        if head := next((hit for form in heads if (hit := form.fullmatch(passage.text))), None):
            item, columns = passage.item, ("yes", "no", "abstained")[: 3 if head["abstained"] else 2]
            continue
        if item is None or passage.item != item:
            item = None
            continue
        for rule in sums:
            if hit := rule.match.fullmatch(passage.text):
                yes, no, abstained = (
                    number(hit[k], language) if k in columns else None for k in ("yes", "no", "abstained")
                )
                yield Vote(passage.item, yes, no, abstained, tuple(passage.spans()), rule.name, 0.9)
                item = None


def counts_together(passages: Sequence[Passage], language: str) -> Iterator[tuple[Passage, ...]]:
    """Each passage alone, but neighbours that each give one count of a vote together ("13 röster för", "1 emot")."""
    forms = [r.match for r in rules(language, "votes", "count")]
    for counts, run in groupby(passages, key=lambda p: any(f.fullmatch(p.text) for f in forms)):
        together = tuple(run)
        if counts:
            yield together
        else:
            yield from ((p,) for p in together)


def runs(passages: Sequence[Passage], language: str) -> Iterator[tuple[Passage, ...]]:
    """Each passage alone; those of a section about a vote together, since counts may stand on lines of their own."""
    spoken = [p for p in passages if p.role in SPOKEN or (p.role, p.section) == ("heading", "decision")]
    for (_, section), run in groupby(spoken, key=lambda p: (p.item, p.section)):
        together = tuple(run)
        if section in ("vote", "procedure"):
            yield together
        else:
            yield from counts_together(together, language)


def counted(run: Sequence[Passage], language: str) -> Iterator[Vote]:
    """The votes told in one run of passages; of patterns that overlap the first in the table counts."""
    whole = " ".join(p.text for p in run)
    taken: list[tuple[int, int]] = []
    hits: list[tuple[int, Vote]] = []
    for rule in tried(whole, language, "votes"):
        for hit in rule.match.finditer(whole):
            count = named if rule.more.get("named") else number
            got = {k: count(hit.groupdict().get(k), language) for k in ("yes", "no", "abstained")}
            one_sided = rule.more.get("one-sided") and (got["yes"] is not None or got["no"] is not None)
            both = got["yes"] is not None and got["no"] is not None
            if not (both or one_sided) or any(a < hit.end() and hit.start() < b for a, b in taken):
                continue
            taken.append(hit.span())
            counts = (got["yes"], got["no"], got["abstained"])
            hits.append((hit.start(), Vote(run[0].item, *counts, located(run, *hit.span()), rule.name, 0.9)))
    yield from (vote for _, vote in sorted(hits, key=lambda h: h[0]))


def named(written: str | None, language: str) -> int | None:
    """How many people are named with their parties, None where nobody is.

    >>> named("Eva Ek (S), Bo Alm (M)", "sv")
    2
    """
    return len(re.findall(r"\([^()]+\)", written)) if written else None


def number(written: str | None, language: str) -> int | None:
    """A count in figures or in words, None where it is neither.

    >>> number("12", "sv"), number("Sju", "sv"), number("några", "sv")
    (12, 7, None)
    """
    if not written:
        return None
    if re.fullmatch(r"\d{1,4}", written):
        return int(written)
    words = table(language, "votes").get("numbers", {})
    value = words.get(written.casefold())
    return value if isinstance(value, int) else None


def located(run: Sequence[Passage], start: int, end: int) -> tuple[Span, ...]:
    """The stretches of the document that a stretch of the joined passages stands for."""
    spans: list[Span] = []
    offset = 0
    for passage in run:
        low, high = max(start - offset, 0), min(end - offset, len(passage.text))
        if low < high:
            spans += passage.spans(low, high)
        offset += len(passage.text) + 1
    return tuple(spans)
