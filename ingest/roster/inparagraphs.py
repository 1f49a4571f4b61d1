"""Lists of those present within paragraphs: parted from the sentences before them and from what is told behind them.

Mötet öppnades av Eva Ek. Närvarande: Eva Ek, Bo Alm och Rut Dahl. Budgeten godkändes. Bo Alm ringer hamnen.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache
from itertools import pairwise

from samgraf.ingest.clauses.decide import form_of
from samgraf.ingest.lines.layout import Line, label_of
from samgraf.ingest.lines.passages import flow, sentences
from samgraf.ingest.lines.starts import does
from samgraf.ingest.roster.counted import names_in
from samgraf.ingest.tables import tried
from samgraf.ingest.tables.forms import either, small_words
from samgraf.ingest.words.fullnames import NAME, full_name
from samgraf.ingest.words.lexicon import lexicon
from samgraf.ingest.words.offices import SENTENCE, office_words
from samgraf.ingest.words.people import knowledge

HEAD = 3000
"""Letters within which minutes tell who was there."""
BETWEEN = 1
"""Sentences at most that may stand between two that belong to the list."""
FEWEST = 3
"""A sentence without a name and without a decision has at least so many words."""


def with_lists_parted(found: Sequence[Line], text: str, language: str) -> tuple[Line, ...]:
    """The lines, those of a paragraph parted where a list of those present begins in it and where it ends.

    A list that fills its paragraph stays as it is.
    """
    cuts: dict[int, int] = {}  # where a part begins, with the room above it
    for group in plain_paragraphs(found, language):
        if group[0].start - found[0].start > HEAD:
            break
        whole, pieces = flow(text, [(line.body, line.end) for line in group], language)
        if ". " not in whole:
            continue
        places = {here: there for here, there, _ in pieces}
        stretches = sentences(whole, language)
        told = [whole[a:b] for a, b in stretches]
        for n, gap in list_cuts(told, language).items():
            at = stretches[n][0]
            here = max(place for place in places if place <= at)
            cuts[places[here] + at - here] = gap
    return tuple(part for line in found for part in parted(line, cuts)) if cuts else tuple(found)


def list_cuts(told: Sequence[str], language: str) -> dict[int, int]:
    """The sentences of a paragraph before which a line of its own begins, with the room above it.

    >>> told = ["Mötet öppnades.", "Närvarande: Eva Ek, Bo Alm.", "Ej närvarande: Rut Ek.", "Bo Alm ringer hamnen."]
    >>> list_cuts(told, "sv")
    {1: 0, 2: 0, 3: 1}
    >>> list_cuts(["Vi möttes i Ekö.", "Närvarande: Eva Ek, Bo Alm"], "sv")
    {1: 0}
    """
    first = next((n for n, said in enumerate(told) if lists(said, language, within=n > 0)), None)
    if first is None:
        return {}
    end = first + list_end(told[first:], language)
    behind = range(first + 1, end if end > first else len(told))
    cuts = {n for n in behind if COLON.match(told[n]) and lists(told[n], language, within=True)}
    if end > first:
        cuts |= {first, *(n for n in behind if holds_offices(told[n], language))}
    elif first and COLON.match(told[first]) and len(told[first - 1].split()) >= FEWEST:
        cuts.add(first)  # the list ends the paragraph, behind a sentence and no number
    return {**dict.fromkeys(sorted(cuts), 0), **({end: 1} if end > first else {})}


COLON = re.compile(r"[^.,()]{3,40}:\s")
"""The heading of a list before its colon."""


def plain_paragraphs(found: Sequence[Line], language: str) -> Iterator[list[Line]]:
    """The lines of each paragraph of running text, no entries or rows; a heading of a list, or an item, begins one."""
    group: list[Line] = []
    for line in found:
        plain = not (line.furniture or line.meta or line.row or line.bullet or line.heading or line.code)
        heads = group and line.words[:1].isupper() and lists(line.words, language, within=True)
        heads = heads or NUMBERED.match(line.words) is not None
        if group and (line.gap or not plain or heads):
            yield group
            group = []
        if plain:
            group.append(line)
    if group:
        yield group


NUMBERED = re.compile(r"(?:§ ?)?\d{1,3}[.)]? (?=[A-ZÅÄÖÆØ])|§ ?\d")
"""The number of an item."""


def parted(line: Line, cuts: dict[int, int]) -> Iterator[Line]:
    """A line, or what it is of between places in the document; a part that is no list stands apart."""
    inside = [at for at in sorted(cuts) if line.start < at < line.end]
    for start, stop in pairwise([line.start, *inside, line.end]):
        said = line.text[start - line.start : stop - line.start].rstrip()
        end = start + len(said)
        if start == line.start:
            yield replace(line, end=end, text=said, gap=max(line.gap, cuts.get(start, 0)))
        else:
            yield replace(line, start=start, body=start, end=end, text=said, gap=cuts[start], page_top=False)


def lists(sentence: str, language: str, *, within: bool) -> bool:
    """Whether a sentence is a heading of a list of those present with names; `within` a paragraph it shows more."""
    is_given = knowledge(language).is_given
    if within and ":" not in sentence[:NEAR] and not any(is_given(w.strip(".,")) for w in sentence.split()[1:FIRST]):
        return False
    label = label_of(sentence, language)
    if label is None or label.kind != "group" or label.value >= len(sentence):
        return False
    behind = sentence[label.value :]
    told = ":" in sentence[: label.value] or is_given(behind.split()[0].strip(".,"))
    return names_in(behind[:NEAR], language) > 0 and (told or not within)


NEAR, FIRST = 60, 6
"""Within so many characters somebody is named behind the heading, and among so many words without a colon."""


def list_end(told: Sequence[str], language: str) -> int:
    """How many sentences the list takes of those from its heading on; 0 where nothing is told behind it.

    >>> list_end(["Närvarande: Eva Ek, Bo Alm.", "Frånvarande: Rut Ek.", "Budgeten godkändes."], "sv")
    2
    >>> list_end(["Närvarande: Eva Ek, kassör.", "Bo Alm, Sala kommun."], "sv")
    0
    """
    last, tells = 0, False
    for n, sentence in enumerate(told[1:], 1):
        kind = part_of(sentence, language)
        if kind == "list":
            last, tells = n, False
        elif n - last > BETWEEN + 1 and tells:
            break
        tells = tells or kind == "told"
    return last + 1 if tells else 0


def part_of(sentence: str, language: str) -> str:
    """What a sentence behind the heading of a list is: "list", "told" at the meeting, or "" where it isn't known.

    >>> [part_of(said, "sv") for said in ("Bo Alm (Sala).", "Bo Alm hade anmält förhinder.", "Frånvarande: Bo Alm.")]
    ['list', 'list', 'list']
    >>> [part_of(said, "sv") for said in ("Bo Alm tycker att det går.", "Budgeten godkändes.", "Sala kommun.")]
    ['told', 'told', '']
    >>> part_of("Innan mötet öppnades hälsade Eva Ek, Sala byalag, oss välkomna.", "sv")
    'told'
    """
    label = label_of(sentence, language)
    if label is not None and label.kind in ("group", "field"):
        return "list"
    head, colon, _ = sentence.partition(":")
    if colon and any(r.match.fullmatch(head) for r in tried(head, language, "layout", "contents")):
        return "told"  # "Dagordning: 1 Öppnande 2 Val av justerare"
    if holds_offices(sentence, language):
        return "list"
    if does(sentence, language, (sentence,)):
        return "told"
    if any(r.search(sentence) for part in ("told", "sent", "added") for r in tried(sentence, language, "roster", part)):
        return "list"
    names = full_names(language).match(sentence) or given_names(sentence, language)
    if names is not None:
        behind = sentence[names.end() :].strip()
        if not behind.strip(".") or behind[0] in ",(" or behind.split()[0] in small_words("from"):
            return "list" if 2 * small(behind) <= len(behind.split()) else ""
        return "told" if behind[0].islower() and small(behind) > 1 else ""
    words = sentence.split()
    if form_of(sentence, language) or (len(words) >= FEWEST and says(sentence, language)):
        return "told"
    return "told" if does_before_a_name(sentence, language) else ""


def does_before_a_name(sentence: str, language: str) -> bool:
    """Whether a sentence has several words before the first name, and the last of them is what is done.

    >>> [does_before_a_name(f"{said} Eva Ek.", "sv") for said in ("Innan mötet öppnades hälsade", "Dessutom")]
    [True, False]
    """
    hit = full_name(language).search(sentence)
    ahead = sentence[: hit.start()].split() if hit else []
    if len(ahead) < FEWEST or small(" ".join(ahead)) < len(ahead) - 1 or any(sign in " ".join(ahead) for sign in ",:("):
        return False
    known = lexicon(language)
    return ahead[-1] in known.verbs or ahead[-1].endswith(known.verb_endings)


def holds_offices(sentence: str, language: str) -> bool:
    """Whether a sentence only says who held offices of the meeting.

    >>> said = ("Eva ledde mötet, Bo skrev och Rut valdes till justerare.", "Ordförande Eva Ek berättade om läget.")
    >>> [holds_offices(one, "sv") for one in said]
    [True, False]
    """
    rest = sentence
    for rule in office_words(sentence, language, SENTENCE):
        rest = rule.match.sub(" ", rest)
    if rest == sentence or NAMED.search(rest) is None:
        return False
    known = {*small_words("serving", "and")}
    return sum(1 for word in WORD.findall(rest) if word.casefold() not in known) <= UNKNOWN


NAMED = re.compile(rf"(?:^|\s){NAME}")
WORD = re.compile(r"(?<![\w-])[a-zåäöæø][\w-]*")
UNKNOWN = 1
"""Words that no table has for one who held an office ("Bo skrev")."""


def says(sentence: str, language: str) -> bool:
    """Whether most words of a sentence are in small letters, no full name is in it, and it is no body."""
    words = sentence.split()
    named = any(knowledge(language).is_given(hit.group().split()[0]) for hit in full_name(language).finditer(sentence))
    return 2 * small(sentence) > len(words) and not named and not knowledge(language).is_organisation(sentence[:-1])


def small(text: str) -> int:
    """How many words of a text begin with a small letter."""
    return sum(1 for word in text.split() if word[0].islower())


@cache
def full_names(language: str) -> re.Pattern[str]:
    """A full name, or several that are joined."""
    name = full_name(language).pattern
    return re.compile(rf"(?:{name})(?:(?:,| (?:{either('and')})) (?:{name}))*(?!\w)")


def given_names(sentence: str, language: str) -> re.Match[str] | None:
    """One given name, or several that are joined, with which a sentence begins."""
    hit = GIVEN.match(sentence)
    return hit if hit and knowledge(language).is_given(hit["first"]) else None


GIVEN = re.compile(rf"(?P<first>{NAME})(?:(?:,| (?:{either('and')})) {NAME})*(?!\w)")
