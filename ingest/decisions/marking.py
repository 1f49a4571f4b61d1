"""Names in a clause: where they stand, which are joined, and the clause with a sign for each."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence

from samgraf.ingest.minutes import Mention
from samgraf.ingest.tables.forms import either, shaped

OTHERS = rf"(?: (?:{either('and_others')}))?"
JOINT = re.compile(
    rf"s?{OTHERS}(?: ?\([^()]{{1,12}}\))?{OTHERS}"
    rf"(?P<sign>, ?(?:(?:{either('and')}) )?| (?:{either('and')}|&) |[/+]| [/+] )"
)


GOVERNS = re.compile(rf"\b(?:{either('to', 'from', 'by', 'with', 'works_at', 'for', 'through', 'via')}) $")
"""A preposition before a name, which is no subject then."""
OBJECT = re.compile(rf" [a-zåäö]{{2,}}r (?:(?:{either('to', 'from', 'with', 'for')}) )?")
"""Between who opens a clause and a name that their verb governs."""
SET_OFF = re.compile(r"(?:\w: ?|[(\[])@?$")
"""A colon or a bracket, between which and a stop names joined by commas alone stand together."""
ACTS = re.compile(r" [a-zåäö]{3,}r\b(?! [A-ZÅÄÖ])")
"""A verb in the present right behind a name."""


def bare(mention: Mention) -> tuple[int, int]:
    """Where a name stands in its passage, without the -s of a genitive."""
    written, name = mention.text.casefold(), mention.name.casefold()
    owns = written.endswith("s") and f"{name} ".startswith(f"{written[:-1]} ")
    return mention.start, mention.end - owns


def units(text: str, places: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """Names that are joined ("A, B och C") as one stretch; commas alone join only where they open or close the clause.

    >>> units("Be A, B och C om hjälp", [(3, 4), (6, 7), (12, 13)])
    [(3, 13)]
    >>> units("X kollar med A, B med C", [(0, 1), (13, 14), (16, 17), (22, 23)])
    [(0, 1), (13, 14), (16, 17), (22, 23)]
    >>> units("Samtal med A /B", [(11, 12), (14, 15)])
    [(11, 12), (14, 15)]
    >>> units("Be om hjälp av A, B och C ringer", [(15, 16), (18, 19), (24, 25)])
    [(15, 16), (18, 25)]
    >>> units("Se planen. Ansvar: A, B. Klar i maj", [(19, 20), (22, 23)])
    [(19, 23)]
    >>> units("X ringer A och B skriver", [(0, 1), (9, 10), (15, 16)])
    [(0, 1), (9, 10), (15, 16)]
    """
    out: list[tuple[int, int]] = []
    chain: list[tuple[int, int]] = []
    closed = False
    for start, end in [*sorted(set(places)), (len(text) + 1, len(text) + 1)]:
        if chain and start < chain[-1][1]:  # a name within a name
            continue
        joint = JOINT.fullmatch(text[chain[-1][1] : start]) if chain and start <= len(text) else None
        if joint:
            closed = closed or joint["sign"].strip() not in (",",)
            chain.append((start, end))
            continue
        if chain:
            if GOVERNS.search(text[: chain[0][0]]) and ACTS.match(text, chain[-1][1]) and text[chain[0][1]] == ",":
                out.append(chain.pop(0))  # "… av A, B och C ringer": those behind the comma act
            if len(chain) == 2 and acted_on(text, out, chain):
                out.append(chain.pop(0))
            whole = closed or not text[: chain[0][0]].strip() or not text[chain[-1][1] :].strip(" .)")
            whole = whole or SET_OFF.search(text[: chain[0][0]]) is not None and text[chain[-1][1]] in ".;,)]"
            out += [(chain[0][0], chain[-1][1])] if whole else chain
        chain, closed = [(start, end)], False
    return out


def acted_on(text: str, before: Sequence[tuple[int, int]], joined: Sequence[tuple[int, int]]) -> bool:
    """Whether the second of two names joined acts by itself ("A ringer B och C skriver")."""
    opens = len(before) == 1 and not before[0][0]
    return opens and bool(OBJECT.fullmatch(text, before[0][1], joined[0][0])) and bool(ACTS.match(text, joined[1][1]))


def mark(text: str, unit: tuple[int, int], others: Iterable[tuple[int, int]]) -> str:
    """A clause with {X} for the name in question and {Y} for the others.

    >>> mark("Be Eva ringa Bo", (3, 6), [(13, 15)])
    'Be {X} ringa {Y}'
    >>> mark("@Eva: boka lokal", (1, 4), [])  # as those write who answer each other on line
    '{X}: boka lokal'
    >>> mark("Boka lokal @Eva", (12, 15), [])
    'Boka lokal @{X}'
    >>> mark("Ekix och Vara Data sätter upp det", (9, 18), [])  # with somebody unknown
    '{X} sätter upp det'
    """
    for start, end, sign in sorted([(*unit, "{X}"), *((*o, "{Y}") for o in others)], reverse=True):
        text = text[:start] + sign + text[end:]
    text = BESIDE_OTHERS.sub("", AND_OTHERS.sub("", re.sub(r"(?<!\w )@(?=\{[XY]\})", "", text))).strip()
    return company_last(text)


def company_last(marked: str) -> str:
    """A marked clause with the words of with whom somebody acts at its end, or without them where {X} is who acts.

    >>> company_last("att {X} i samverkan med {Y} utreder bron.")
    'att {X} utreder bron.'
    >>> company_last("att {Y}, i samråd med {X}, utreder bron.")
    'att {Y} utreder bron i samråd med {X}.'
    """
    hit = COMPANY.search(marked)
    if hit is None:
        return marked
    clause = marked[: hit.end("who")] + marked[hit.end() :]
    return clause if "{X}" not in hit["company"] else f"{clause.rstrip('.')}{hit['company']}."


COMPANY = shaped("in-company")


AND_OTHERS = re.compile(rf"(?:(?<=\}})|(?<=\}} \(\w\))|(?<=\}} \(\w\w\))) (?:{either('and_others')})(?= )")
"""What says that others, who are not named, stand behind the same."""
UNKNOWN = r"[A-ZÅÄÖÆØ][\w-]+(?: [A-ZÅÄÖÆØ][\w-]+)?"
BESIDE_OTHERS = re.compile(
    rf"^{UNKNOWN} (?:{either('and')}) (?=\{{X\}} [a-zåäö])"
    rf"|(?<=^\{{X\}}) (?:{either('and')}) {UNKNOWN}(?= [a-zåäö]{{2,}}r\b)"
)
"""Who does it with them and is nobody known, at the start of a clause."""


NEARBY = 1_000
"""Of a longer clause, so many characters on either side of a name say how it is involved."""


def in_turn(text: str, names: Sequence[tuple[int, int]]) -> Iterator[tuple[tuple[int, int], str]]:
    """Each of these names, in their order, with the clause as it is marked for it; of a long clause, what is near it.

    >>> list(in_turn("Be Eva ringa Bo", [(3, 6), (13, 15)]))
    [((3, 6), 'Be {X} ringa {Y}'), ((13, 15), 'Be {Y} ringa {X}')]
    >>> clause = "Eva ringer skolan, " * 200 + "Eva ringer vägen"
    >>> max(len(sign) for _, sign in in_turn(clause, [(19 * n, 19 * n + 3) for n in range(201)])) < 2.1 * NEARBY
    True
    """
    starts = [start for start, _ in names]
    for name in names:
        if len(text) <= 2 * NEARBY:
            yield name, mark(text, name, [other for other in names if other != name])
            continue
        near = names[bisect_left(starts, name[0] - NEARBY) : bisect_left(starts, name[1] + NEARBY)]
        first, last = max(name[0] - NEARBY, 0), name[1] + NEARBY
        first, last = min(first, near[0][0]), max(last, near[-1][1])
        moved = [(start - first, end - first) for start, end in near]
        here = (name[0] - first, name[1] - first)
        cut = mark(text[first:last], here, [other for other in moved if other != here])
        yield name, f"{CUT} {cut}" if first else cut


CUT = "…"
"""Stands where a long clause is cut, so that what is behind it is no beginning."""


BELONGING = re.compile(r"\{X\} \((?:\{Y\}|[A-ZÅÄÖ-][^(){}]{0,40})\)(?= [a-zåäö])")
"""A name with a party or an employer in brackets, within a clause."""
