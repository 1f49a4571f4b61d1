"""Headings within an item: the numbered parts of it, and lines that are marked up, lettered or set apart."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from samgraf.ingest.clauses.ballot import ballot
from samgraf.ingest.clauses.decide import form_of, lead_of
from samgraf.ingest.clauses.elected import elected
from samgraf.ingest.clauses.joints import ATT
from samgraf.ingest.decisions.assigned import called_upon
from samgraf.ingest.decisions.walk import DECIDED, Pending, Walk, flush, titled
from samgraf.ingest.headings.itemtitles import sentence_cut
from samgraf.ingest.lines.layout import Line, label_of
from samgraf.ingest.lines.passages import open_end, passage_of
from samgraf.ingest.meeting.headend import over_text, repeated
from samgraf.ingest.mentions.nicknames import without_nickname
from samgraf.ingest.minutes import BEHIND, Item, Participant
from samgraf.ingest.roster.guess import guessed, named_first, somebody
from samgraf.ingest.roster.meetingroles import office
from samgraf.ingest.tables import rules, table
from samgraf.ingest.tables.forms import either, shaped
from samgraf.ingest.words.fullnames import NAME, is_somebody
from samgraf.ingest.words.people import knowledge

PART = re.compile(r"(?P<number>\d{1,4}(?:\s?[a-z](?=[.)\s])|[.:]\d{1,2}[a-z]?))[.)]?\s+(?:[–—-]\s+)?(?=[A-ZÅÄÖ\d])")


def part_number(line: Line, walk: Walk, top: int, section: str) -> tuple[str, int] | None:
    """The number of a part of an item ("8 a) …", "4.1 …" under items 8 and 4) and where its title begins.

    The rows of a table with more than a number and a title, or in a `section` of things to do, have their own numbers.
    """
    another = top >= 0 and walk.items[top].rule == BEHIND
    hit = (OWN if another else PART).match(line.words)
    if hit is not None and another:
        return hit["number"], hit.end()
    if hit is None or top < 0 or (line.row and (section == "action" or line.words.count("\t") > 1)):
        return None
    at = line.body + hit.end()
    if len(line.words) > 140 and sentence_cut(line, at, line.end, walk.language) == line.end:
        return None
    own = re.match(r"\d+", walk.items[top].number)
    base = re.match(r"\d+", hit["number"])
    same = own is not None and base is not None and own.group() == base.group()
    return (hit["number"], hit.end()) if same and walk.items[top].number != hit["number"] else None


OWN = re.compile(r"(?:§ ?)?(?P<number>(?<=§)\d{1,2}|(?<=§ )\d{1,2}|\d{1,2}(?=[.)]))[.)]?\s+(?=[A-ZÅÄÖ])")
"""The number of a matter dealt with behind the signatures, where these are counted anew."""
LETTERED = re.compile(r"^[A-Za-z][.)]\s+(?=[A-ZÅÄÖ])")


COUNTED = re.compile(r"\d{1,2}[.)]\s+[a-zåäö]")
"""A number and small letters: a clause of a list ("1. godkänna planen")."""


def says_something(words: str, language: str) -> bool:
    """Whether a short line is a sentence without its full stop: somebody named and a verb, or "we" or a verb first.

    >>> says_something("Eva har kontakt med bolaget", "sv"), says_something("Svar till bolaget", "sv")
    (True, False)
    >>> says_something("Ska prata om bron med bolaget", "sv"), says_something("Kommer närmast", "sv")
    (True, False)
    """
    first, *more = words.casefold().split()
    we = table(language, "statements").get("words", {}).get("we", ())
    finite = table(language, "language").get("finite", ())
    if len(more) >= FEW - 1 and first in (*finite, *we):
        return True
    hit = re.match(r"(?P<who>[A-ZÅÄÖ][\w-]+)(?: [A-ZÅÄÖ][\w-]+)? (?P<verb>[a-zåäö]+) ", words)
    asking = table(language, "language").get("asking", ())
    return hit is not None and hit["verb"] in finite and hit["who"].casefold() not in asking


def among_titles(found: Sequence[Line], i: int, language: str) -> bool:
    """Whether a heading that is a label elsewhere is among titles: no other of its level is one, nor comes again."""
    level, label = found[i].heading, label_of(found[i].words, language)
    if not level or label is None or label.role not in TOPICS or label.value < len(found[i].words):
        return False
    same = [x.words for n, x in enumerate(found) if n != i and x.heading == level and not x.furniture]
    return bool(same) and found[i].words not in same and not any(label_of(words, language) for words in same)


TOPICS = ("background", "contents")
"""Sections that are called as well as titles are ("Finansiering")."""


def subheading(found: Sequence[Line], i: int, first: int, stop: int, pending: Pending, walk: Walk) -> bool:
    """Whether a line is a heading within an item: marked up as one, or short, alone and no sentence."""
    line = found[i]
    words = line.words
    if line.heading:
        return True
    lettered = LETTERED.match(words) and pending.section not in ("basis", "distribution")
    if lettered and len(words) <= 60 and not words.endswith((".", ",", ";", "?")) and not line.row:
        goes_on = i + 1 < stop and not found[i + 1].gap and found[i + 1].text[0].islower()
        if goes_on or any(LETTERED.match(line.words) for line in adjacent(found, i)):
            return False  # one of several matters that letters count below each other
        return form_of(words, walk.language) is None and not elects_someone(found, i, pending, walk)
    if line.bullet or line.row or line.code or len(words) > 70 or not (words[0].isupper() or words[0].isdigit()):
        return False
    if signs(found, i, stop, walk.language) or (
        named(words, walk.language) and beside_elected(found, i, pending, walk)
    ):
        return False
    if pending.section in ("basis", "distribution", "dissent") and not line.bold:
        return False
    if pending.section in ("vote", "procedure") and (":" in words or not words[-1].isalpha()):
        return False  # what a vote came to
    if pending.section == "action" and called_upon(words):
        return False
    if words[0].isdigit() and (COUNTED.match(words) or counted_on(found, i)):
        return False
    if words.endswith((".", ",", ";", ":", "?", "!")) or (line.entry and not line.bold):
        return False
    if len(words.split()) > 9 or re.search(r"\d{1,2}[.:]\d{2}|\((?!\w{1,2}\))", words):
        return False
    if says_something(words, walk.language) or names_someone(words, walk.language) or ballot(words, walk.language):
        return False
    if packed(found, i, stop, pending, walk):
        return True
    opens = line.apart or i == first
    below = next((found[k] for k in range(i + 1, min(i + 4, stop)) if not found[k].furniture), None)
    if below is not None and (GOES_ON.match(below.words) or open_end(words, walk.language)):
        return False
    apart = below is not None and (
        (below.gap > 0 and not below.page_top) or line.bold or above_its_text(found, i, walk)
    )
    if not (opens and apart) or (pending.section in DECIDED and not pending.lines):
        return False
    said = form_of(words, walk.language) is not None or lead_of(words, walk.language)
    return not said and not ATT.match(words.replace(":", "", 1))


def counted_on(found: Sequence[Line], i: int) -> bool:
    """Whether a line is one of several that count on, each a paragraph: the entries of a list that is set wide.

    1. En utvärdering görs.

    2. Avtalet förlängs.
    """
    mine = NUMBER.match(found[i].words) if found[i].gap else None
    if mine is None:
        return False
    for step in (-1, 1):
        k = i + step
        while 0 <= k < len(found) and (found[k].furniture or not found[k].gap):
            k += step
        other = NUMBER.match(found[k].words) if 0 <= k < len(found) else None
        if other and other["sign"] == mine["sign"] and int(other["value"]) == int(mine["value"]) + step:
            return True
    return False


NUMBER = re.compile(r"(?P<value>\d{1,2})(?P<sign>[.)])\s")
"""The number of an entry."""


def signs(found: Sequence[Line], i: int, stop: int, language: str) -> bool:
    """Whether a line ends a letter or a motion: a greeting, or somebody's name alone with no text of theirs below."""
    greetings = rules(language, "layout", "signing-off")
    if any(r.match.fullmatch(found[i].words) for r in greetings):
        return True
    below = next((found[k] for k in range(i + 1, stop) if not found[k].furniture), None)
    ended = below is None or below.heading or label_of(below.words, language) or named(below.words, language)
    return bool(ended) and named(found[i].words, language)


def named(words: str, language: str) -> bool:
    """Whether a line is a full name with a known given name, maybe with a nickname in it, and nothing else."""
    return is_somebody(without_nickname(words), language)


def packed(found: Sequence[Line], i: int, stop: int, pending: Pending, walk: Walk) -> bool:
    """Whether a line is a heading that nothing sets apart: a few words between whole sentences of what was decided."""
    line, words = found[i], found[i].words.split()
    if pending.section != "decision" or walk.genre != "protocol" or not pending.lines or i + 1 >= stop:
        return False
    above, below = pending.lines[-1], found[i + 1]
    if len(words) > FEW or line.gap or below.gap or below.bullet or below.furniture or above.words[-1] not in ".!?":
        return False
    if not HEADS.fullmatch(line.words) or not SENTENCE.match(below.words) or label_of(below.words, walk.language):
        return False
    finite = table(walk.language, "language").get("finite", ())
    short = len(f"{line.words} {below.words.split()[0]}") <= WIDE * max(walk.width, NARROW)
    said = form_of(line.words, walk.language) is not None or lead_of(line.words, walk.language)
    return short and not said and not any(word in finite for word in words)


FEW, WIDE, NARROW = 5, 0.7, 60
"""So many words head something; they leave so much of the usual width, or of this, that the next one had room there."""
HEADS = shaped("heading-among-sentences")
"""A heading in small letters, which begins with no infinitive ("Skälen för beslutet", "Inkomna handlingar")."""
SENTENCE = re.compile(r"[A-ZÅÄÖ§\d][^:]*(?: [^\s:]+){4}")

PARTED = rf", | (?:{either('and')}) |/"
PEOPLE_BEHIND = re.compile(rf": ({NAME}(?: {NAME})*(?:(?:{PARTED}){NAME}(?: {NAME})*)*)$")
"""Names behind a colon, and nothing else."""
GOES_ON = re.compile(rf"(?!(?:{either('that')})\b)[a-zåäöæø]{{2,}}")
"""Words in small letters, with which the sentence of the line above goes on."""


def names_someone(words: str, language: str) -> bool:
    """Whether a line gives somebody and an office, whichever stands first, or who has to do with what behind a colon.

    >>> names_someone("Suppleanter Eva Ek och Bo Alm", "sv"), names_someone("Ordförandens rapport", "sv")
    (True, False)
    >>> names_someone("Väg 2: Eva och Bo", "sv"), names_someone("Väg 2: Dränering", "sv")
    (True, False)
    """
    first, _, rest = words.partition(" ")
    held = office(first, language) or guessed(first, language)
    if named_first(words, language) or (bool(held) and somebody(rest, language)):
        return True
    names = PEOPLE_BEHIND.search(words)
    return names is not None and any(
        knowledge(language).is_given(name.split()[0]) for name in re.split(PARTED, names[1])
    )


def adjacent(found: Sequence[Line], i: int) -> list[Line]:
    """The lines right above and below a line, where no blank line parts them from it."""
    above = [found[i - 1]] if i and not found[i].gap else []
    return above + ([found[i + 1]] if i + 1 < len(found) and not found[i + 1].gap else [])


def elects_someone(found: Sequence[Line], i: int, pending: Pending, walk: Walk) -> bool:
    """Whether an entry that a letter counts says who is elected to what, or follows one that does."""
    title = walk.items[pending.item].title if pending.item >= 0 else ""
    near = [line.words for line in found[max(0, i - 1) : i + 1] if LETTERED.match(line.words)]
    return any(elected(title, LETTERED.sub("", words), walk.language) for words in near)


def beside_elected(found: Sequence[Line], i: int, pending: Pending, walk: Walk) -> bool:
    """Whether the line above or below one, in an item that elects, says who is elected."""
    title = walk.items[pending.item].title if pending.item >= 0 else ""
    near = [line.words for line in (*found[max(0, i - 1) : i], *found[i + 1 : i + 2]) if not line.furniture]
    return any(elected(title, words, walk.language) for words in near)


def above_its_text(found: Sequence[Line], i: int, walk: Walk) -> bool:
    """Whether a line is one of several titles right above their text, in notes whose items bear no numbers."""
    plain = walk.genre != "protocol" and not any(item.number for item in walk.items)
    return plain and over_text(found, i, walk.language) and repeated(found, i, walk.language)


def new_part(walk: Walk, pending: Pending, line: Line, part: tuple[str, int] | None, top: int) -> Pending:
    """What follows a sub-heading, or the heading of a numbered part of an item, which may run into its text."""
    lettered = LETTERED.match(line.words)
    start = line.body + (part[1] if part else lettered.end() if lettered else 0)
    end = sentence_cut(line, start, line.end, walk.language) if part else line.end
    passage = passage_of(walk.text, [(start, end)], walk.language, "heading", len(walk.items))
    if passage is None:
        return pending
    flush(walk, pending)
    title = passage.text.rstrip(" :.")
    number = part[0] if part else ""
    if re.fullmatch(r"\d{1,2}", title):
        number, title = title, ""
    parent = walk.items[top].parent if beside_it(number, top, walk) else top
    if number:
        walk.levels[len(walk.items)] = line.heading
    else:
        parent = part_above(walk, top, line.heading)
    walk.items.append(Item(number, title, passage.spans(), parent=parent, rule="layout/sub-heading", confidence=0.8))
    if number:
        titled(walk, passage)  # it may be a sentence that takes a decision
    else:
        walk.add(passage)
    opened = Pending(len(walk.items) - 1)
    said = end + len(walk.text[end : line.end]) - len(walk.text[end : line.end].lstrip(" .:;•●▪◦∙\u200b"))
    if said < line.end:
        rest = walk.text[said : line.end]
        opened.lines.append(replace(line, start=said, body=said, text=rest, bullet="", heading=0, gap=0))
    return opened


def part_above(walk: Walk, top: int, level: int) -> int:
    """The numbered part of an item that a heading of a lower `level`, or of none, stands in; or the item."""
    for n in range(len(walk.items) - 1, max(top, 0), -1):
        if walk.items[n].number and walk.items[n].parent == top:
            return n if 0 < walk.levels.get(n, 0) < (level or LOWEST) else top
    return top


LOWEST = 10
"""Of a line that looks like a heading, and is not marked up as one."""


def beside_it(number: str, top: int, walk: Walk) -> bool:
    """Whether a number is of the rank of the one of the item above: "12.2" below "12.1", in the twelfth meeting."""
    above = walk.items[top].number if top >= 0 else ""
    return "." in above and number.count(".") == above.count(".")


OWNER = re.compile(rf"\s+\((?P<who>[A-ZÅÄÖ][\w-]*(?:(?:{PARTED})[A-ZÅÄÖ][\w-]*)*)\)$")


def without_owner(item: Item, listed: Sequence[Participant], language: str) -> Item:
    """An item without who speaks to it, given in brackets behind its title by given name or initials."""
    hit = OWNER.search(item.title)
    known = {p.name.split(" ")[0] for p in listed} | {p.short for p in listed}
    if hit is None or not all(w in known for w in re.split(PARTED, hit["who"])):
        return item
    return replace(item, title=item.title[: hit.start()])


def lettered(items: Sequence[Item]) -> list[Item]:
    """The items; those that count on from one in letters are parts of it ("2 Val", "2a Ordförande", "2b Sekreterare").

    One alone is a matter that was put in between ("17 § Upprop", "17 a § Extra ärende").

    >>> items = [Item(number, "", ()) for number in ("1", "2", "2a", "2 b", "3", "3a")]
    >>> [item.parent for item in lettered(items)]
    [-1, -1, 1, 1, -1, -1]
    """
    found = list(items)
    for n, item in enumerate(items):
        parts = []
        for k in range(n + 1, len(items)):
            wanted = f"{item.number}{chr(ord('a') + k - n - 1)}"
            if items[k].number.replace(" ", "").casefold() != wanted or items[k].parent >= 0:
                break
            parts.append(k)
        if item.number.isdigit() and item.parent < 0 and len(parts) > 1 and SIGN not in item.rule:
            found = [replace(x, parent=n) if k in parts else x for k, x in enumerate(found)]
    return found


SIGN = "section-sign"
"""The form of paragraphs, each of which is a matter of its own."""
