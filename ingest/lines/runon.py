"""Texts that have lost their line breaks: labels, items and sections within one long line become lines of their own.

Protokoll Vägnämnden Tid: 3 maj 2024 Beslutande Eva Ek (S) Bo Alm (M) § 4 Budget Nämnden beslutar …

What parts such a line is what would open a line: labels of the head up to the first item, numbers that count on, and
labels of sections behind the end of a sentence or of a title.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence, Set
from dataclasses import replace
from functools import cache
from itertools import accumulate
from typing import TYPE_CHECKING

from samgraf.ingest.lines.counted import has_ended, last_before, longest_count
from samgraf.ingest.lines.glued import before_next, before_signs, before_texts, parted, pattern
from samgraf.ingest.lines.labels import label_of, labels
from samgraf.ingest.tables import table
from samgraf.ingest.words.people import knowledge

if TYPE_CHECKING:
    from samgraf.ingest.lines.layout import Line

LONG = 300
"""Letters from which on a line may hold what stood on several."""
SHARE = 0.6
"""So much of a text must stand in such lines."""
HEAD = 3000
"""Letters within which the head of minutes ends."""
FEW = 100
"""Letters up to which a line of such a text stands as it is."""
LONGEST_TITLE = 14
"""Words of a title at most."""
WORD = re.compile(r"(?<=\s)(?=[A-ZÅÄÖÆØ])")


def with_lines_apart(found: list[Line], language: str) -> list[Line]:
    """The lines of a text that has lost its line breaks, those that hold what stood on several lines parted."""
    found = before_sections(before_lists(before_signs(before_next(before_texts(found, language))), language), language)
    long = [line for line in found if len(line.text) > LONG and not (line.row or line.code or line.meta)]
    every = sum(len(line.text) for line in found)
    if not long or sum(len(line.text) for line in long) < SHARE * every or any(line.heading for line in found):
        return found
    if sum(1 for line in found if len(line.text) <= FEW and number(language).match(line.text)) > 1:
        return found  # its items stand on lines of their own
    found = without_pages(found, [line for line in found if len(line.text) > FEW])
    long = [line for line in found if len(line.text) > FEW]
    counted = numbers(long, language)
    bare = {} if counted else bare_numbers(long, language)
    counted = counted or bare
    out: list[Line] = []
    inside = False  # behind the first item
    for line in found:
        if len(line.text) <= FEW:
            out.append(line)
            continue
        mine = dict(counted.get(line.start, {}))
        first = min(mine, default=len(line.text))
        left_out: set[int] = set()
        cuts = {*mine, *mine.values()} - {0}
        if not inside:
            labelled, left_out = head_cuts(line.text[: min(first, HEAD)], language)
            cuts |= labelled
        edges = edge_cuts(line.text, language)
        heading = (hit for at in edges if (hit := number(language).match(line.text, at)))  # at the top of a page
        mine |= {hit.start(): title_end(line.text, hit.end(), language) for hit in heading}
        cuts |= edges | {*mine.values()} - {0}
        if inside or mine:
            cuts |= section_cuts(line.text, first if not inside else 0, mine, language)
        inside = inside or bool(mine)
        pieces = parted(line, sorted(cut for cut in cuts if 0 < cut < len(line.text)))
        apart = {line.start + at for at in bare.get(line.start, ())}  # as nothing else sets such a number apart
        pieces = (replace(piece, gap=1) if piece.start in apart else piece for piece in pieces)
        out += [piece for piece in pieces if piece.start - line.start not in left_out]
    return out


def before_lists(found: list[Line], language: str) -> list[Line]:
    """The lines, one of the head that tells when they met parted before the heading of those present that it ends in.

    "Plats och tid Salen, kl 8.30-12 Beslutande Ledamöter", and the names below, or behind it as far as given names tell
    """
    cuts: dict[int, list[int]] = {}
    for line in found:
        if line.start - found[0].start > HEAD:
            break
        when = None if line.row else TOLD_WHEN.search(line.text)
        label = label_of(line.words, language) if when else None
        if label and label.kind == "field" and label.role in ("place-and-time", "time"):
            cuts[line.start] = [at for at in [list_behind(line.text, language)] if at]
    return [part for line in found for part in parted(line, cuts.get(line.start, ()))]


TOLD_WHEN = re.compile(r"\d\s+(?=[A-ZÅÄÖÆØ])")
"""The end of a time, before what begins with a capital."""


def list_behind(text: str, language: str) -> int:
    """Where the heading of a list stands behind a time, with nothing or a known given name behind it, else 0.

    >>> list_behind("Tid: kl 9-12 Beslutande Eva Ek", "sv"), list_behind("Tid: kl 9-12 Beslutande ledamöter", "sv")
    (13, 13)
    >>> list_behind("Tid: kl 9-12 Deltagare hälsades välkomna", "sv")
    0
    """
    for hit in TOLD_WHEN.finditer(text):
        label = label_of(text[hit.end() :], language)
        behind = text[hit.end() + label.value :] if label and label.kind == "group" else "\0"
        more = label_of(behind, language)
        last = not behind or (more is not None and more.kind == "group" and more.value >= len(behind))
        if last or knowledge(language).is_given(behind.split(" ")[0].strip()):
            return hit.end()
    return 0


def before_sections(found: list[Line], language: str) -> list[Line]:
    """The lines, one with an item's title parted from the heading of what was decided and from the decision behind it.

    "§ 4 Dagordning Nämndens beslut Dagordningen godkänns.", or the title in the line below the number
    """
    cuts: dict[int, list[int]] = {}
    below = False  # a line that gives the number
    for line in found:
        opens, below = below, bool(SIGNED.match(line.text)) and len(line.text) <= FEW
        opens = opens or SIGNED.match(line.text) is not None
        for hit in pattern(language, "sections").finditer(line.text) if opens and not line.row else ():
            title, said = line.text[: hit.start()], line.text[hit.end() :]
            if re.search(r"[a-zåäö\d)] $", title) and re.match(r" [A-ZÅÄÖÆØ].*[.:]$", said):
                cuts.setdefault(line.start, []).extend((hit.start(), hit.end() + 1))
    return [part for line in found for part in parted(line, cuts.get(line.start, ()))]


SIGNED = re.compile(r"(?:[A-ZÅÄÖ]\S{0,8} )?§ ?\d")
"""The sign and the number of an item, which may stand behind letters for the body."""


def without_pages(found: list[Line], long: Sequence[Line]) -> list[Line]:
    """The lines, long ones without the numbers of pages that they begin with, where these count from one on."""
    pages = [re.match(r"(\d{1,3}) (?=\S)", line.text) for line in long]
    if [int(hit[1]) if hit else 0 for hit in pages] != list(range(1, len(long) + 1)):
        return found
    cut = {line.start: hit.end() for line, hit in zip(long, pages, strict=True) if hit}
    return [
        replace(line, start=line.start + n, body=line.start + n, text=line.text[n:], bullet="")
        if (n := cut.get(line.start, 0))
        else line
        for line in found
    ]


@cache
def number(language: str) -> re.Pattern[str]:
    """A number that may open an item: behind its sign, behind a word for an item, or before a full stop."""
    words = "|".join(table(language, "layout").get("run-on", {}).get("items", ())) or "(?!)"
    sign = r"(?P<sign>§ ?(?P<n>\d{1,4})(?:/\d{2,4})?[.:]?)|(?P<turned>(?P<b>\d{1,4}) ?§)"
    word = rf"(?P<word>(?:{words}) (?P<k>\d{{1,3}})(?:/\d{{2,4}})?(?:[.:]| [–-])?)"
    dot, colon = r"(?P<dot>(?P<m>\d{1,2})[.)])", r"(?P<colon>(?P<c>\d{1,2}): ?)"
    return re.compile(rf"(?<!\S)(?:(?:{sign}|{word}|{dot}) |{colon})(?=[A-ZÅÄÖÆØ\"”])")


def numbers(long: Sequence[Line], language: str) -> dict[int, dict[int, int]]:
    """For each line by its start: where numbers stand in it that count on, and where their titles end."""
    every = [(line, hit) for line in long for hit in number(language).finditer(line.text)]
    found: dict[int, dict[int, int]] = {}
    for form, group in (("sign", "n"), ("turned", "b"), ("dot", "m"), ("word", "k"), ("colon", "c")):
        mine = [(line, hit, int(hit[group])) for line, hit in every if hit[form]]
        for k, (line, hit, value) in enumerate(mine):
            after = any(other == value + 1 for _, _, other in mine[k + 1 : k + 3])
            before = any(other == value - 1 for _, _, other in mine[max(k - 2, 0) : k])
            if after or before:
                found.setdefault(line.start, {})[hit.start()] = title_end(line.text, hit.end(), language)
    return found


def bare_numbers(long: Sequence[Line], language: str) -> dict[int, dict[int, int]]:
    """The same of numbers without any sign, as where the signs are lost: they count on, each behind a sentence's end.

    "… öppnat. 2 Val av justerare Eva Ek valdes. 3 Ekonomi …"
    """
    every = [(line, hit, int(hit[1])) for line in long for hit in BARE.finditer(line.text)]
    ended = [(ahead := last_before(line.text, hit.start())) == "" or ahead in ENDS for line, hit, _ in every]
    best = longest_count([value for _, _, value in every], ended)
    if len(best) < LEAST_BARE or 4 * len(best) <= 3 * (every[best[-1]][2] - every[best[0]][2]):
        return {}
    found: dict[int, dict[int, int]] = {}
    for line, hit, _ in (every[n] for n in best):
        found.setdefault(line.start, {})[hit.start()] = title_end(line.text, hit.end(), language)
    return found


BARE = re.compile(r"(?<!\S)(\d{1,2}) (?=[A-ZÅÄÖÆØ])")
ENDS = '.,!?:)”"'
"""What stands before the number of the next item, where what is told of the one before is at its end."""
LEAST_BARE = 4
"""So many numbers without a sign count items."""


def title_end(text: str, start: int, language: str) -> int:
    """Where the title ends that begins at a place, and a sentence or a label begins; the place of the number if it is
    not told apart here.

    >>> text = "§ 4 Budget för vägar Nämnden beslutar att vänta."
    >>> text[title_end(text, 4, "sv"):]
    'Nämnden beslutar att vänta.'
    >>> text = "2. VAL AV JUSTERARE Eva Ek valdes."
    >>> text[title_end(text, 3, "sv"):]
    'Eva Ek valdes.'
    """
    words = list(re.finditer(r"\S+", text[start : start + 240]))[: LONGEST_TITLE + 8]
    capitals = 0
    for word in words:
        if not re.search(r"[a-zåäö]", word.group()):
            capitals += 1
            continue
        break
    if capitals > 1 and len(words) > capitals and words[capitals].group()[0].isupper():
        return start + words[capitals].start()
    verb, section = verbs(language), sections(language)
    for k, word in enumerate(words[1:], 1):
        if re.search(r"[.!?:]$", words[k - 1].group()):  # a full stop ends the title, or a label behind it
            label = k > 1 and LABEL.fullmatch(words[k - 1].group()) is not None
            return start + words[k - 1].start() if label else 0
        if section.match(text, start + word.start()):
            return start + word.start()
        if verb.fullmatch(word.group().rstrip(",.").casefold()):
            opens = opening(words, k, joints(language))
            named = opens == words[1].start() and knowledge(language).is_given(words[0].group())  # "3. Eva Ek valdes"
            return start + opens if opens and not named else 0
    return 0


LABEL = re.compile(r"[A-ZÅÄÖÆØ][a-zåäöæø]{3,}:")
"""A word with a capital and a colon, which tells what stands behind it."""


def opening(words: Sequence[re.Match[str]], k: int, joints: Set[str]) -> int:
    """Where the sentence begins whose verb is word `k` of a title and what follows it; 0 where that is not told."""
    if words[k].group()[0].isupper():
        return words[k].start()  # "Valdes Eva Ek"
    opens = k
    while opens == k or (opens > 0 and words[opens - 1].group() in joints):  # "Eva Ek och Bo Alm valdes"
        opens -= 1 if opens == k else 2
        while opens > 0 and not words[opens].group()[0].isupper():
            opens -= 1
        while opens > 1 and words[opens - 1].group()[0].isupper():
            opens -= 1
    return words[opens].start() if opens > 0 else 0


@cache
def joints(language: str) -> frozenset[str]:
    """The words that join names."""
    return frozenset(table(language, "roster").get("words", {}).get("and", ()))


def verbs(language: str) -> re.Pattern[str]:
    """Verbs that tell a sentence from a title."""
    return pattern(language, "verbs")


def edge_cuts(text: str, language: str) -> set[int]:
    """Where the headers and footers of pages begin and end within a text."""
    found: set[int] = set()
    for hit in pattern(language, "edges").finditer(text):
        found |= {hit.start(), hit.end() + len(text[hit.end() :]) - len(text[hit.end() :].lstrip())}
    return found


def head_cuts(text: str, language: str) -> tuple[set[int], set[int]]:
    """Where labels of the head and of the list of those present begin within a text: two, or one with names behind.

    Of two headings of flattened columns beside each other the second is told apart, since whose it was is lost.
    """
    found: dict[int, str] = {}
    know, last, listed = knowledge(language), 0, False
    beside: set[int] = set()
    runs: list[list[int]] = []  # labels side by side with nothing between
    ends: dict[int, int] = {}
    before = -1
    for hit in WORD.finditer(text):
        at = hit.end()
        if at < last:
            continue
        label = label_of(text[at : at + 120], language)
        if label is None or label.kind not in ("field", "group") or label.value <= 0:
            continue
        told = text[at : at + label.value]
        behind = text[at + label.value : at + label.value + 1]
        if ":" not in told and (not behind or behind.islower() or know.is_given(told.strip())):
            continue
        if label.kind == "group" and last == at and ":" not in told and found:
            beside |= {at}
            found[at] = found[at + label.value] = label.role
            last = at + label.value
            continue
        if label.kind == "field" and last == at and ":" not in told and found:
            if not runs or before not in runs[-1]:
                runs.append([before])
            runs[-1].append(at)
            ends[at] = at + label.value
        before = at
        listed = listed or (label.kind == "group" and know.is_given(text[at + label.value :].split(" ")[0].strip()))
        found[at] = label.role
        last = at + label.value
        if label.kind == "group" and (headings := headed(text[last:], language)):
            beside |= {last}
            found[last] = found[last + headings] = label.role
            last += headings
    if len({*found.values()}) < 2 and not listed:
        return set(), set()
    for run in runs:  # of those who sign, whose names stand behind them all: whose office is whose is lost
        if sum(1 for at in run if found.get(at) in SIGNING) > 1:
            beside |= {at for at in run if found.get(at) in SIGNING}
            found[ends[run[-1]]] = ""
    return {*found} | {hit.end() for hit in UNKNOWN.finditer(text)}, beside


def headed(text: str, language: str) -> int:
    """The length of the headings of columns that a text begins with ("Namn Parti Eva Ek")."""
    told = table(language, "roster").get("columns", {}).values()
    heads = {word for words in told if isinstance(words, list) for word in words}
    end = 0
    while (word := re.compile(r"(?P<head>[A-ZÅÄÖÆØ]\S*)\s+").match(text, end)) and word["head"].casefold() in heads:
        end = word.end()
    return end


SIGNING = ("chair", "secretary", "verifier")


UNKNOWN = re.compile(r"(?<=\s)(?=[A-ZÅÄÖÆØ][a-zåäöæø]+(?: [a-zåäöæø]+){0,2}: )")
"""Where a label begins that no table has, with its colon."""


@cache
def sections(language: str) -> re.Pattern[str]:
    """The labels of sections, with a capital, as a pattern: before a capital, a colon, or what is decided."""
    known = sorted((w for w, (kind, _) in labels(language).items() if kind == "section"), key=lambda w: (-len(w), w))
    words = "|".join(re.escape(w[0].upper()) + re.escape(w[1:]) for w in known) or "(?!)"
    capitals = "|".join(re.escape(w.upper()) for w in known if len(w) > 4) or "(?!)"
    leads, own = pattern(language, "leads").pattern, pattern(language, "sections").pattern
    return re.compile(
        rf"(?<=\s)(?P<label>(?:{own}|{words}|{capitals})(?P<colon>:)?) (?=[A-ZÅÄÖÆØ–•-]|(?:{leads})\b|\d)"
    )


BARE_NUMBER = re.compile(r"(?:^|\s)(?P<number>\d{1,2})(?P<dot>[.)])? $")
"""The number of an item at the end of what stands before its first word."""


def section_cuts(text: str, first: int, items: dict[int, int], language: str) -> set[int]:
    """Where labels of sections begin and end within the text of items, and leads of several clauses end."""
    found: set[int] = set()
    starts = sorted(items)
    reaches = list(accumulate((items[at] or at + 160 for at in starts), max))  # how far the titles up to each one go
    for hit in sections(language).finditer(text, max(first - 1, 0)):
        at = hit.start()
        before = bisect_left(starts, at)
        behind_title = before > 0 and at <= reaches[before - 1] + 1
        own = pattern(language, "sections").match(text, at) is not None
        nearby = max(at - len("\n99. "), 0)
        opened = BARE_NUMBER.search(text[nearby:at])
        if not hit["colon"] and opened and (opened["dot"] or nearby + opened.start("number") in items):
            continue  # "5. Beslöts att vänta"
        if hit["colon"] or own or has_ended(last_before(text, at)) or behind_title or at in found:
            found |= {at, hit.end()}
    return found | {hit.end() for hit in pattern(language, "lists").finditer(text, first)}
