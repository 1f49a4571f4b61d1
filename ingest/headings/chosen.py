"""The form in which a document numbers its items, chosen among all forms that lines of it have."""

from __future__ import annotations

from collections.abc import Sequence

from samgraf.ingest.headings.company import Candidate

WORD, SIGN, LEAST = "word", "section-sign", 3
"""Titles of items ("Punkt 2 – Vägen") that paragraphs ("§ 5 Vägen lagas.") run on within, and how many show it."""
MOST = 0.8
"""The share of numbers that must be the first one, where numbers are lost."""
DOTTED = "dotted"
"""Numbers of parts ("2.1"), which are items' own only where nothing counts what they are parts of."""


def chosen_form(left: Sequence[Candidate]) -> str:
    """The form in which this document numbers its items: the one with most that look like headings.

    A number that comes again counts once: four who came for § 7 ("Eva Ek, vägchef, § 7") are no four items.
    Titles with a word before the number, most with a paragraph right below and several in all, are above these;
    so are titles above the parts that go on with their number ("2 Rapporter", "2.1 Ordföranden", "2.2 Kassören").
    One number of a part counts nothing beside others.
    """
    titles = [c.line for c in left if c.form == WORD and c.weight >= 1.0]
    parts = {c.line for c in left if c.form == SIGN}
    if LEAST <= len(titles) < len(parts) and 2 * sum(i + 1 in parts for i in titles) > len(titles):
        return WORD
    if len({c.number for c in left if c.form == DOTTED}) == 1:  # the number of the page, above its title
        left = [c for c in left if c.form != DOTTED] or left
    best: dict[tuple[str, str], float] = {}
    order: dict[str, int] = {}
    for c in left:
        sign = 1.0 if c.form in ("numbered", "number-alone") else 1.5  # a number alone may be many things
        order.setdefault(c.form, -c.order)
        if c.weight >= 1.0:
            best[c.form, c.number] = max(best.get((c.form, c.number), 0.0), sign * c.weight)
    sums = {form: (sum(w for (other, _), w in best.items() if other == form), rank) for form, rank in order.items()}
    most = max(sums, key=lambda form: sums[form]) if sums else ""
    return above_parts(left) or most if most == DOTTED else most


def above_parts(left: Sequence[Candidate]) -> str:
    """The form whose titles stand above all parts that go on with their numbers, if one does.

    They are two at least, or several count on behind the parts of the one ("2 Val", "2.1 Ordförande", "3 Budget").
    """
    found: dict[str, dict[str, int]] = {}
    first: dict[str, int] = {}
    last: dict[str, int] = {}
    for c in left:
        if c.weight < 1.0:
            continue
        if c.form == DOTTED:
            first.setdefault(c.number.partition(".")[0], c.line)
            last[c.number.partition(".")[0]] = c.line
        else:
            found.setdefault(c.form, {}).setdefault(c.number, c.line)
    wholes = sorted(first, key=lambda number: first[number])
    for form, at in found.items():
        above = [at.get(number, first[number]) for number in wholes]
        ends = [first[number] for number in wholes]
        before = [-1, *ends[:-1]]
        on = (str(int(number) + 1) for number in wholes if number.isdigit())
        several = len(wholes) > 1 or (len(at) >= LEAST and any(at.get(n, -1) > max(last.values()) for n in on))
        if several and all(b < a < e for b, a, e in zip(before, above, ends, strict=True)):
            return form
    return ""


def all_first(mine: Sequence[Candidate]) -> list[Candidate]:
    """The candidates above their text, where hardly a number is another than the first; [] where they count.

    A page that loses the numbers of its lists sets "1." before every title, whatever its length; one with a letter
    ("8A.") is in no such list, and counts for nothing.
    """
    close = {c.line for c in mine if not c.apart}
    alone = [c for c in mine if c.apart and c.line + 1 not in close]
    sure = sum(c.weight >= 1.0 for c in alone)
    first = sum(c.value == 1 for c in mine)
    return (
        alone
        if sure >= LEAST and 2 * sure > len(alone) and first >= MOST * sum(c.number.isdigit() for c in mine)
        else []
    )
