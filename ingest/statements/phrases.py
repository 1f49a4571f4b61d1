"""A sentence cut into the parts that may say something each: clauses, and what one of several subjects does."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from samgraf.ingest.lines.passages import sentences
from samgraf.ingest.statements.speech import Clause, Hit, Named, Speech
from samgraf.ingest.tables import Rule, tried
from samgraf.ingest.tables.forms import either, shaped, small_words

SIGNS = frozenset("–\u2014;:(>\u2192\u21d2")
DASH = re.compile(
    r"\s[–\u2014]\s(?=[A-ZÅÄÖ])|\s(?:[-=–]>|\u2192|\u21d2)\s+(?=[A-ZÅÄÖ])|;\s|(?<=\w{4}):\s(?=[A-ZÅÄÖ]\w+[^.]{30})"
    r"|(?:^|[\s.])\(\s?(?P<said>[A-ZÅÄÖ][\w-]+(?: [A-ZÅÄÖ][\w-]+)? [a-zåäö]+ [^().]{6,})\.?\)"
)


LABEL = shaped("noun-of-an-opinion")
"""What says of what sort is what stands behind a dash or a colon."""
JOINT = rf",?(?: (?:{either('and', 'but', 'while')}))|,"


def clauses(text: str, language: str) -> Iterator[tuple[int, int]]:
    """Where the clauses of a passage begin and end: its sentences, cut at dashes, colons and sentences in brackets.

    >>> text = "Eva föreslog en ny tid – Bo ska se om det går."
    >>> [text[a:b] for a, b in clauses(text, "sv")]
    ['Eva föreslog en ny tid', 'Bo ska se om det går.']
    >>> text = "Dörren är trasig (Bo tar det med värden)."
    >>> [text[a:b] for a, b in clauses(text, "sv")]
    ['Dörren är trasig', 'Bo tar det med värden', '.']
    >>> text = "( Eva och Bo pratar med värden.)"
    >>> [text[a:b] for a, b in clauses(text, "sv")]
    ['Eva och Bo pratar med värden']
    """
    for start, end in sentences(text, language):
        low = start
        for dash in DASH.finditer(text, start, end) if not SIGNS.isdisjoint(text) else ():
            if not dash["said"] and LABEL.fullmatch(text, low, dash.start()):
                continue  # "Förslag till princip – Vi möts varje vecka"
            if dash.start() > low:
                yield low, dash.start() + (1 if text[dash.start()] in ":;." else 0)
            low = dash.end()
            if dash["said"]:  # what somebody does about it, in brackets behind it
                yield dash.span("said")
        if text[low:end].strip():
            yield low, end


def with_subject(clause: Clause, floor: tuple[int, ...], writer: Sequence[str] = ()) -> Clause | None:
    """What somebody said with them for its subject ("Eva: håller med" as "Eva håller med"), unless a name opens it.

    A word for the one who speaks is left out ("Eva: Jag håller med").
    """
    ahead = SPEAKER.match(clause.marked)
    at = ahead.end() if ahead else 0
    word = re.match(r"\w+ ", clause.marked[at:])
    if ahead and word and word.group().strip().casefold() in writer:
        at += word.end()
    rest = clause.marked[at:]
    if not rest or rest.startswith("{X}"):
        return None
    shift = len("{X} ") - at
    names = tuple(Named(n.at + shift, n.mentions) for n in clause.names if n.at >= at)
    marked = "{X} " + rest[0].lower() + rest[1:]
    return Clause(clause.passage, clause.start, clause.end, marked, (Named(0, floor), *names))


def by_itself(clause: Clause) -> Clause | None:
    """What somebody said as a sentence of its own ("Eva: Vi behöver fler bänkar" as "Vi behöver fler bänkar")."""
    ahead = SPEAKER.match(clause.marked)
    rest = clause.marked[ahead.end() :] if ahead else ""
    if ahead is None or not rest:
        return None
    names = tuple(Named(n.at - ahead.end(), n.mentions) for n in clause.names if n.at >= ahead.end())
    return Clause(clause.passage, clause.start, clause.end, rest[0].upper() + rest[1:], names)


SPEAKER = re.compile(r"\{X\}s?(?: \([^()]{1,40}\))?(?:(?::| [–\u2014-])\s+|\t)")


def of_many(view: Speech, clause: Clause) -> tuple[Clause, Rule] | None:
    """A clause whose subject is some whom it doesn't name ("Flera deltagare …"), with the sign of a name for them."""
    known = tried(clause.marked, view.language, "statements", "collective")
    found = next(((hit, rule) for rule in known if (hit := rule.search(clause.marked))), None)
    if found is None:
        return None
    hit, rule = found
    low, high = hit.span("who")
    shift = len("{X}") - (high - low)
    names = [Named(n.at + (shift if n.at > low else 0), n.mentions) for n in clause.names]
    marked = clause.marked[:low] + "{X}" + clause.marked[high:]
    every = tuple(sorted((*names, Named(low, ())), key=lambda n: n.at))
    return Clause(clause.passage, clause.start, clause.end, marked, every), rule


def turned(view: Speech, clause: Clause) -> Clause | None:
    """What is told at the end of a clause as said by somebody, with who said it first.

    "Det behövs fler bänkar, tyckte Eva." is the same as "Eva tyckte att det behövs fler bänkar".
    """
    for rule in tried(clause.marked, view.language, "statements", "attributed"):
        hit = rule.search(clause.marked) if "verb" in rule.match.groupindex else None
        held = next((n for n in clause.names if hit and n.at == hit.start("holder")), None)
        if hit and held:
            opening = f"{{X}} {hit['verb']} {small_words('that')[0]} "
            rest = clause.marked[: hit.start()]
            names = (Named(n.at + len(opening), n.mentions) for n in clause.names if n.at < hit.start())
            marked = opening + rest[:1].lower() + rest[1:]
            return Clause(clause.passage, clause.start, clause.end, marked, (Named(0, held.mentions), *names))
    return None


def retold(view: Speech, clause: Clause) -> Clause | None:
    """A clause with who says or does it first, where they stand at its end or in brackets behind their office."""
    return turned(view, clause) or by_office(clause)


def by_office(clause: Clause) -> Clause | None:
    """What somebody does who stands in brackets behind their office ("Kassören (Eva) bokar" as "Eva bokar")."""
    ahead = OFFICE.match(clause.marked)
    if ahead is None:
        return None
    shift = ahead.end() - len("{X} ")
    names = (Named(max(0, n.at - shift), n.mentions) for n in clause.names)
    return Clause(clause.passage, clause.start, clause.end, "{X} " + clause.marked[ahead.end() :], tuple(names))


def apposed(view: Speech, clause: Clause) -> Clause | None:
    """What somebody does who stands between commas behind their office ("Byns ordförande, Eva, bokar" as "Eva bokar").

    The office may name a body of its own ("Ordföranden i Ekö byalag, Eva Ek, undrar").
    """
    ahead = APPOSED.match(clause.marked)
    first = re.match(r"\w+", clause.marked)
    if ahead is None or (first and first.group().casefold() in view.words.get("prepositions", ())):
        return None
    at, shift = ahead.start("who"), ahead.end() - len("{X} ")
    names = tuple(Named(0 if n.at == at else n.at - shift, n.mentions) for n in clause.names if n.at >= at)
    persons = bool(names) and [view.mentions[m].kind for m in names[0].mentions] == ["person"]
    marked = "{X} " + clause.marked[ahead.end() :]
    return Clause(clause.passage, clause.start, clause.end, marked, names) if persons else None


APPOSED = re.compile(
    r"(?:(?:\{X\}s? )?(?:[\w-]+ ){0,3}?[\w-]*[a-zåäöæø]|\{X\})(?: [a-zåäöæø]{1,4} \{X\})?"
    r", (?P<who>\{X\})(?: \([^)]{1,14}\))?, (?=[a-zåäöæø])"
)
"""What somebody is, perhaps of what body, and who, at the head of a sentence."""
OFFICE = re.compile(r"[A-ZÅÄÖ][\w-]{3,}\.? \(\{X\}\) (?=[a-zåäö])")
"""An office or the like and who has it, before what they do."""


def by_subject(view: Speech, clause: Clause) -> list[Clause]:
    """The parts of a clause that each have a name for a subject, or the clause as it is."""
    hits = joints(view, clause)
    if not clause.marked.startswith("{X}"):
        hits = [hit for hit in hits if hit.groupdict().get("relative") or hit.groupdict().get("unnamed")]
    below = set(view.words.get("subordinating", ()))
    ahead = clause.marked[: hits[-1].start()] if hits else ""
    for phrase in view.words.get("particles", ()):
        ahead = ahead.replace(phrase, "")
    if below & set(re.findall(r"\w+", ahead)):
        # "Eva undrar om det går, Bo vill vänta", "…, vilket Bo tycker om"
        hits = [hit for hit in hits if hit.group() == ", " or {"relative", "holding"} & told(hit)]
    if not hits:
        return [clause]
    edges = [(0, hits[0].start()), *((h.end(), end) for h, end in zip(hits, ends(hits, clause), strict=True))]
    places = [(unmarked(view, clause, a), unmarked(view, clause, b)) for a, b in edges]
    return [opened(view.clause(clause.passage, a, b)) for a, b in places]


def joints(view: Speech, clause: Clause) -> list[re.Match[str]]:
    """What joins parts of a clause that each have a subject of their own, in order."""
    known = tried(clause.marked, view.language, "statements", "further")
    every = [hit for rule in known for hit in rule.match.finditer(clause.marked)]
    sure = {hit.start() for hit in every if "holding" in told(hit)}
    kept = (hit for hit in every if hit.start() not in sure or "holding" in told(hit))
    return sorted(kept, key=lambda hit: hit.start())


def told(hit: re.Match[str]) -> set[str]:
    """The named groups of a match that hold something."""
    return {name for name, text in hit.groupdict().items() if text}


def opened(clause: Clause) -> Clause:
    """A part of a clause as a sentence of its own: a pronoun that opens it gets its capital."""
    return replace(clause, marked=clause.marked[:1].upper() + clause.marked[1:])


def unnamed(parts: Sequence[Clause], n: int) -> bool:
    """Whether a part has no name for its subject, nor has the one behind it where it is the first."""
    return not any(part.marked.startswith("{X}") for part in (parts[n], *(parts[1:2] if not n else ())))


def behind_which(view: Speech, clause: Clause) -> Clause | None:
    """What somebody thinks of what the clause tells before it ("Eva visade skissen, vilket Bo välkomnade")."""
    hits = joints(view, clause)
    last = next((hit for hit in reversed(hits) if hit.groupdict().get("relative")), None)
    if last is None or last is not hits[-1]:
        return None
    return view.clause(clause.passage, unmarked(view, clause, last.end()), clause.end)


def ends(hits: Sequence[re.Match[str]], clause: Clause) -> list[int]:
    """Where the part behind each of the joints ends."""
    return [*(h.start() for h in hits[1:]), len(clause.marked)]


def cut(view: Speech, clause: Clause, hits: Sequence[Hit], n: int) -> Clause:
    """The part of a clause that belongs to the `n`-th of its cues: parted at the word that joins them."""
    bounds = [0]
    for one, other in zip(hits, hits[1:], strict=False):
        joint = [m for m in re.finditer(rf"(?:{JOINT})\s+", clause.marked) if m.end() <= other.match.start()]
        bounds.append(joint[-1].end() if joint and joint[-1].start() >= one.match.end() else other.match.start())
    bounds.append(len(clause.marked))
    low, high = (unmarked(view, clause, b) for b in bounds[n : n + 2])
    text = view.minutes.passages[clause.passage].text[low:high]
    text = re.sub(rf"(?:{JOINT})?\s*$", "", text)
    return view.clause(clause.passage, low, low + len(text))


def unmarked(view: Speech, clause: Clause, at: int) -> int:
    """The offset in the passage of an offset in the marked clause."""
    shift = clause.start
    for name in clause.names:
        if name.at >= at:
            break
        members = [view.mentions[m] for m in name.mentions]
        shift += max(m.end for m in members) - min(m.start for m in members) - 3
    return at + shift
