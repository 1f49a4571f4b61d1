"""What stands before or around each line of a text and is none of its words: quotation signs, numbers, a frame.

A mail program sets ">" before what it quotes, an editor numbers its lines, a hand draws a box around all.
Nearly all lines must agree; then what they share is left out, which is put on record.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from samgraf.ingest.readers.writer import Writer
from samgraf.ingest.text import Span

NEARLY: Final = 0.95
"""Share of the lines that agree at least."""
QUOTED_SHARE: Final = 0.6
"""Share of the lines that are quoted at least, where others stand above or below them."""
FEWEST: Final = 12
"""Lines that must hold something at least."""
QUOTE: Final = re.compile(r"\s{0,3}(?:> ?)+")
BAR: Final = re.compile(r"\| ?")
NUMBER: Final = re.compile(r"\s*(?P<number>\d{1,4})(?P<sign>:|\s?\|)?(?:\s+|$)")
AT_RIGHT: Final = re.compile(r"(?:^|\s)\s{2,}(?P<number>\d{1,4})\s*$")
CLOCK: Final = re.compile(
    r"\s*(?:\[(?:(?P<h>\d{1,2}):)?(?P<m>\d{1,2}):(?P<s>\d\d)(?:[.,]\d{1,3})?\]|(?P<H>\d{1,2}):(?P<M>\d\d):(?P<S>\d\d))\s+"
)
"""When something was said, in brackets or to the second, as it stands in what a machine wrote down."""
SAYINGS: Final = 3
"""So many lines begin with when they were said, at least."""
EDGE: Final = re.compile(r"\s*[+┌├└╔╠╚][-=─═+┬┼┴]{2,}[+┐┤┘╗╣╝]\s*$")
CELL: Final = re.compile(r"\s*[|│║] ?(?P<words>[^|│║]*?)\s*[|│║]\s*$")
FEW: Final = 2
"""Numbers at least where not each line has one."""
STEPS: Final = (1, 2, 5, 10)
"""So far apart, in lines, are those that bear a number."""
RESTARTS: Final = 0.1
"""Share of the numbers that may begin anew from one, with a page."""


def unprefixed(lines: Sequence[str]) -> tuple[list[str], str]:
    """The lines without what nearly all of them begin or end with, and what that was ("" where nothing was).

    >>> unprefixed([f"> rad {n}" for n in range(12)])[0][:2], unprefixed(["> a", "b"])
    (['rad 0', 'rad 1'], (['> a', 'b'], ''))
    """
    said = [n for n, line in enumerate(lines) if line.strip()]
    found, told = list(lines), ""
    for way, least, message in WAYS:
        if len(said) >= least and (bare := way(found, said)) is not None:
            found, told = bare, message
            said = [n for n, line in enumerate(found) if line.strip()]
    return without_boxes(found), told


def unquoted(lines: Sequence[str], said: Sequence[int]) -> list[str] | None:
    """The lines without signs of quotation, where most of them have one; None where they don't."""
    marked = [n for n in said if QUOTE.match(lines[n])]
    if len(marked) >= max(FEWEST, QUOTED_SHARE * len(said)):
        inside = sum(1 for n in said if marked[0] <= n <= marked[-1])
        if len(marked) >= NEARLY * inside:
            depths = sorted(hit[0].count(">") for n in marked if (hit := QUOTE.match(lines[n])))
            sign = re.compile(rf"\s{{0,3}}(?:> ?){{1,{depths[int((1 - NEARLY) * len(depths))]}}}")
            return [sign.sub("", line, count=1) for line in lines]
    barred = [n for n in said if BAR.match(lines[n])]
    closed = sum(1 for n in barred if lines[n].rstrip().endswith("|") and len(lines[n]) > len("| "))  # rows of tables
    if len(barred) >= NEARLY * len(said) and 2 * closed < len(barred):
        return [BAR.sub("", line, count=1) for line in lines]
    return None


def unclocked(lines: Sequence[str], said: Sequence[int]) -> list[str] | None:
    """The lines without when each was said, where every other line tells it and time goes on; None where it doesn't.

    >>> unclocked(["[00:00:05] Eva: Hej.", "[00:01:10] Bo: Hej.", "[00:01:30] Eva: Då så."], range(3))
    ['Eva: Hej.', 'Bo: Hej.', 'Eva: Då så.']
    """
    hits = {n: hit for n in said if (hit := CLOCK.match(lines[n]))}
    if len(hits) < SAYINGS:
        return None
    times = [tuple(int(hit[a] or hit[b] or 0) for a, b in zip("hms", "HMS", strict=True)) for hit in hits.values()]
    inside = sum(1 for n in said if min(hits) <= n <= max(hits))
    if any(below < above for above, below in pairwise(times)) or 2 * len(hits) < inside:
        return None
    return [line[hits[n].end() :] if n in hits else line for n, line in enumerate(lines)]


def unnumbered(lines: Sequence[str], said: Sequence[int]) -> list[str] | None:
    """The lines without numbers before them that count them, each or each fifth; None where nothing counts them."""
    hits = in_one_column({n: hit for n in said if (hit := NUMBER.match(lines[n]))})
    if not counts(hits, said):
        return None
    worded = [hit.end() for n, hit in hits.items() if hit.end() < len(lines[n])]
    width = min(worded, default=0) if step_of(hits) > 1 else 0
    others = [n for n in said if n not in hits]
    if others and (not width or sum(1 for n in others if not lines[n][:width].strip()) < NEARLY * len(others)):
        return None
    sign = max(hit.end() - hit.end("sign" if hit["sign"] else "number") for hit in hits.values() if hit.end())
    gap = min((hit.end() - ended(hit) for n, hit in hits.items() if hit.end() < len(lines[n])), default=sign)
    return [
        lines[n][min(ended(hits[n]) + gap, len(lines[n])) :] if n in hits else lines[n][width:].rstrip()
        for n in range(len(lines))
    ]


def in_one_column(hits: dict[int, re.Match[str]]) -> dict[int, re.Match[str]]:
    """Those numbers that begin or end where the first of the lines does that has one."""
    first = next(iter(hits.values()), None)
    return {
        n: hit
        for n, hit in hits.items()
        if first and (hit.start("number") == first.start("number") or hit.end("number") == first.end("number"))
    }


def ended(hit: re.Match[str]) -> int:
    """Where a number ends with its sign, if it has one."""
    return hit.end("sign") if hit["sign"] else hit.end("number")


def unnumbered_right(lines: Sequence[str], said: Sequence[int]) -> list[str] | None:
    """The lines without numbers at their right edge that count them; None where nothing counts them."""
    hits = {n: hit for n in said if (hit := AT_RIGHT.search(lines[n]))}
    if not counts(hits, said) or len({hit.start("number") for hit in hits.values()}) > EDGES:
        return None
    return [line[: hits[n].start()].rstrip() if n in hits else line for n, line in enumerate(lines)]


EDGES: Final = 4
"""So many places at the right edge numbers of one to four figures may begin at."""


def step_of(hits: dict[int, re.Match[str]]) -> int:
    """How far apart the numbered lines stand, by the numbers of the first two."""
    first = [int(hit["number"]) for hit in hits.values()][:2]
    return first[1] - first[0] if len(first) > 1 else 0


def counts(hits: dict[int, re.Match[str]], said: Sequence[int]) -> bool:
    """Whether the numbers of lines count them: one by one nearly all, or each second, fifth or tenth of them.

    Blank lines may be counted or not; with a page numbers may begin anew.
    """
    step = step_of(hits)
    if step not in STEPS or len(hits) < (FEWEST if step == 1 else FEW):
        return False
    if step == 1 and (len(hits) < NEARLY * len(said) or said[0] not in hits):
        return False
    if step > 1 and any(int(hit["number"]) % step for hit in hits.values()):
        return False
    numbers = [(n, int(hit["number"])) for n, hit in hits.items()]
    order = {n: k for k, n in enumerate(said)}
    on = anew = 0
    for (above, a), (below, b) in pairwise(numbers):
        on += b - a == below - above or (step == 1 and b - a == 1) or b - a == order[below] - order[above] == step
        anew += b == step and a > b
    return on + anew >= NEARLY * (len(numbers) - 1) and anew <= RESTARTS * len(numbers)


def unframed(lines: Sequence[str], said: Sequence[int]) -> list[str] | None:
    """The lines without the strokes of a frame around them all; None where there is none."""
    held = [n for n in said if not EDGE.match(lines[n])]
    if len(held) < FEWEST or sum(1 for n in held if CELL.match(lines[n])) < NEARLY * len(held):
        return None
    return ["" if EDGE.match(line) else hit["words"] if (hit := CELL.match(line)) else line for line in lines]


def without_boxes(lines: list[str]) -> list[str]:
    """The lines, what stands in a box of its own (a heading, as a rule) without the strokes around it.

    >>> without_boxes(["+-----+", "| Val |", "+-----+", "| a | b |"])
    ['', 'Val', '', '| a | b |']
    """
    found = lines
    for n, line in enumerate(lines[:-1]):
        if n and line.lstrip()[:1] in ("|", "│", "║") and EDGE.match(lines[n - 1]):
            end = n
            while end < len(lines) - 1 and CELL.match(lines[end]):
                end += 1
            if EDGE.match(lines[end]):
                found = list(lines) if found is lines else found
                words = [hit["words"] for hit in map(CELL.match, lines[n:end]) if hit]
                found[n - 1 : end + 1] = ["", *words, ""]
    return found


WAYS: Final = (
    (unclocked, SAYINGS, "times before the lines left out"),
    (unquoted, FEWEST, "signs of quotation before the lines left out"),
    (unnumbered, FEWEST, "numbers before the lines left out"),
    (unnumbered_right, FEWEST, "numbers behind the lines left out"),
    (unframed, FEWEST, "a frame around the lines left out"),
)


def on_record(writer: Writer, *told: str) -> None:
    """Put on record what was left out, if anything was; "; " parts several messages."""
    for message in filter(None, "; ".join(told).split("; ")):
        writer.mending(Span(0, 0), message)
