"""Letters of their own on a page: words set with room between their letters, and raised numbers of notes."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from samgraf.ingest.readers.rows import DOTS, Word

if TYPE_CHECKING:
    from samgraf.ingest.readers.strokes import Stroke

FEWEST: Final = 5
"""Letters in a stretch that is set with room between them."""
APART: Final = 1.5
"""So much wider than between letters is the gap between words of such a stretch."""
NEAR: Final = 1.0
"""So wide, in the size of the letters, the gap between two of them is at most."""
RAISED: Final = 0.85
"""So large, against the word before it, the number of a note is at most."""
LIFTED: Final = 0.15
"""So far above the baseline, in the size of the letters, it stands at least."""


def closed_up(words: Sequence[Word]) -> list[Word]:
    """The words of a row, those set with room between their letters as words again.

    >>> row = [Word(letter, 14.0 * n, 14.0 * n + 8, 700.0, 12.0) for n, letter in enumerate("BESLUT")]
    >>> [word.text for word in closed_up([*row, Word("om", 120.0, 132.0, 700.0, 12.0)])]
    ['BESLUT', 'om']
    """
    runs: list[list[Word]] = []
    for word in words:
        last = runs[-1][-1] if runs else None
        if last and len(word.text) == 1 == len(last.text) and word.x0 - last.x1 <= NEAR * word.size:
            runs[-1].append(word)
        else:
            runs.append([word])
    usual = max((between(run) for run in runs), default=0.0)
    if not usual:
        return list(words)
    return [word for run in runs for word in joined(run, usual)]


def between(run: Sequence[Word]) -> float:
    """How far apart the letters of a stretch stand that is set with room between them; 0 where it is none."""
    letters = [word.text for word in run if word.text.isalpha()]
    if len(letters) < FEWEST or len({*letters}) < 3 or 3 * len(letters) < 2 * len(run):
        return 0.0
    gaps = sorted(b.x0 - a.x1 for a, b in zip(run, run[1:], strict=False))
    return max(gaps[len(gaps) // 3], 0.05 * run[0].size)


def joined(run: Sequence[Word], usual: float) -> list[Word]:
    """Letters beside each other as words, parted at gaps that are wider than the `usual` one."""
    found = [run[0]]
    for above, word in zip(run, run[1:], strict=False):
        last = found[-1]
        if word.x0 - above.x1 > APART * usual:
            found.append(word)
        else:
            found[-1] = last._replace(text=last.text + word.text, x1=word.x1)
    return found


def in_front(words: Sequence[Word]) -> list[Word]:
    """The words of a page without a large one that others are written over ("UTKAST" across the page).

    >>> page = [Word("UTKAST", 40, 300, 690, 70), Word("Nämnden", 50, 90, 700, 10), Word("godkänner", 95, 140, 700, 10)]
    >>> [word.text for word in in_front(page)]
    ['Nämnden', 'godkänner']
    """
    usual = min(words[len(words) // 2].size, words[len(words) // 3].size)
    large = [word for word in words if word.size > HUGE * usual]
    behind = {id(big) for big in large[:FEWEST] if any(is_over(word, big) for word in words)}
    return [word for word in words if id(word) not in behind] if behind else list(words)


HUGE: Final = 4.0
"""So much larger than the others a word is that stands behind them."""


def is_over(word: Word, big: Word) -> bool:
    """Whether a word is written over a large one."""
    level = big.base - 0.2 * big.size < word.base < big.base + 0.6 * big.size
    return word is not big and level and word.x0 < big.x1 and word.x1 > big.x0


def whole_words(words: Sequence[Word]) -> list[Word]:
    """Words that touch as one: the file draws them letter by letter, and blanks are seen where none are.

    >>> [word.text for word in whole_words([Word("B", 0, 6, 700, 10), Word("eslut", 6.1, 28, 700, 10)])]
    ['Beslut']
    """
    found: list[Word] = []
    last = None
    for word in words:
        if last is not None and word.base == last.base and -TOUCH * word.size < word.x0 - last.x1 < TOUCH * word.size:
            last = found[-1] = last._replace(text=last.text + word.text, x1=word.x1)
        else:
            found.append(word)
            last = word
    return found


TORN: Final = 0.3
"""Share of short words from which on a page may be drawn letter by letter, in part."""
TOUCH: Final = 0.04
"""So near each other, in the size of the letters, two stretches are one word; a blank is far wider."""


def short_ones(words: Sequence[Word]) -> list[int]:
    """Where words of one or two letters stand among those of a page."""
    return [n for n, word in enumerate(words) if len(word.text) < 3]


def numbers_alone(words: Sequence[Word], short: Sequence[int]) -> list[int]:
    """Which of the `short` words of a page are numbers."""
    return [n for n in short if words[n].text.isdigit()]


def without_marks(words: Sequence[Word], numbers: Sequence[int]) -> list[Word]:
    """The words of a page without those of its `numbers` that are raised behind a word, as marks of notes are.

    >>> page = [Word("avtal", 0, 20, 700, 10), Word("1", 21, 23, 703.5, 6)]
    >>> [word.text for word in without_marks(page, numbers_alone(page, short_ones(page)))]
    ['avtal']
    """
    marks = marks_of(words, numbers)
    if not marks:
        return list(words)
    found: list[Word] = []
    for n, word in enumerate(words):
        before = found[-1] if found else None
        if n in marks:
            continue
        if n - 1 in marks and before and word.base == before.base and word.x0 - words[n - 1].x1 < TOUCH * word.size:
            found[-1] = before._replace(text=before.text + word.text, x1=word.x1)  # a comma behind the mark
        else:
            found.append(word._replace(x1=words[n + 1].x1) if n + 1 in marks else word)
    return found


def marks_of(words: Sequence[Word], numbers: Sequence[int]) -> set[int]:
    """Which of the `numbers` of a page are marks of notes."""
    return {n for n in numbers if n and is_mark(words[n - 1], words[n])}


def is_mark(before: Word, word: Word) -> bool:
    """Whether a number is the mark of a note behind a word."""
    size = before.size
    lifted = LIFTED * size < word.base - before.base < size
    near = -0.5 * size < word.x0 - before.x1 < size
    return lifted and near and word.size <= RAISED * size and not before.text[-1].isdigit() and not is_unit(before.text)


def without_mark(text: str) -> str:
    """A word without the raised number at its end; a power stays.

    >>> without_mark("avtal12"), without_mark("(M),1"), without_mark("m2"), without_mark("12m3")
    ('avtal', '(M),', 'm2', '12m3')
    """
    bare = text.rstrip("0123456789")
    return bare if bare and len(text) - len(bare) < 3 and not is_unit(bare) else text


def is_unit(text: str) -> bool:
    """Whether a word is a unit of length, whose raised number is a power."""
    return UNIT.fullmatch(text) is not None


UNIT: Final = re.compile(r"\d*[kcdm]?m")


def note_top(words: Sequence[Word], numbers: Sequence[int], rules: Sequence[Stroke] = ()) -> float:
    """How high up a page's notes reach: the top of the first one, set small below all else; -inf where none is.

    `numbers` are those that may lead a note; `rules` are lines drawn across, a short one of which may be above notes.

    >>> page = [Word("text", 50, 90, 700, 12), Word("1", 50, 52, 83, 5), Word("Se", 54, 60, 80, 8)]
    >>> note_top(page, numbers_alone(page, short_ones(page))), note_top(page[:1], [])
    (84.8, -inf)
    """
    short = [rule for rule in rules if RULE[0] < rule.end - rule.start < RULE[1]]
    leads = [words[n + 1] for n in numbers if n + 1 < len(words) and leads_note(words[n], words[n + 1], short)]
    for lead in () if len(leads) > MOST else sorted(leads, key=lambda word: -word.base):
        top = lead.base + 0.6 * lead.size
        inside = sorted(word.size for word in words if lead.base - NOTED * lead.size < word.base < top)
        above = sorted(word.size for word in words if word.base >= top)
        if above and inside and inside[len(inside) // 2] < SMALL * above[len(above) // 2]:
            return top
    return float("-inf")


NOTED: Final = 3.0
"""So far down, in the size of the letters, it is looked how large notes are set; a footer may be larger."""
MOST: Final = 40
"""Notes on a page at most."""
SMALL: Final = 0.92
"""So large, against the text, notes are set at most."""


RULE: Final = (40.0, 220.0)
"""Points that the line above notes goes across."""
BELOW: Final = 3.0
"""So far below it, in the size of the letters, the first note stands at most."""


def leads_note(number: Word, word: Word, rules: Sequence[Stroke] = ()) -> bool:
    """Whether a number begins a note: it is raised before what is larger, or stands right below one of the rules."""
    size = word.size
    if rules and number.base == word.base and 0 < word.x0 - number.x1 < 3 * size:
        return any(0 < rule.at - word.base < BELOW * size and abs(rule.start - number.x0) < size for rule in rules)
    lifted = LIFTED * size < number.base - word.base < size
    return lifted and number.size <= RAISED * size and -0.2 * size < word.x0 - number.x1 < 1.5 * size


def without_leaders(words: Sequence[Word]) -> list[Word]:
    """The words of a page without dots that lead from one to the next; those before the number of a page stay.

    >>> row = [Word("Plats", 50, 75, 700, 10), Word(".......", 75, 110, 700, 10), Word("Salen", 110, 135, 700, 10)]
    >>> [word.text for word in without_leaders(row)]
    ['Plats', 'Salen']
    """
    found = []
    for n, word in enumerate(words):
        if word.text.startswith(DOTS):
            led = [w.text for w in words[n + 1 : n + 3] if abs(w.base - word.base) < 0.4 * word.size]
            if not (len(led) == 1 and led[0].isdigit() and len(led[0]) < 4):
                continue
        found.append(word)
    return found
