"""Lines that could be headings of items: by the forms of the table, and how much each looks like a heading."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from samgraf.ingest.dating.dates import only_day
from samgraf.ingest.headings.company import Candidate as Candidate
from samgraf.ingest.headings.company import cases, counts, in_groups, joining, longest_count, nearly_counted, once_each
from samgraf.ingest.headings.few import titles_alone
from samgraf.ingest.headings.numberedpeople import numbered_people
from samgraf.ingest.headings.ownsigns import in_own_signs, own_signs, with_own_signs
from samgraf.ingest.lines.layout import Line, label_of, matched
from samgraf.ingest.lines.passages import open_end
from samgraf.ingest.lines.starts import prepared
from samgraf.ingest.tables import Rule, opening, rules, table
from samgraf.ingest.tables.forms import either
from samgraf.ingest.words.fullnames import full_name
from samgraf.ingest.words.occupations import occupation
from samgraf.ingest.words.people import knowledge

THAT = re.compile(rf"(?:{either('that')})\s")


def candidates(lines: Sequence[Line], language: str) -> list[Candidate]:
    """Every line that has the form of an item's heading, with how much it looks like one."""
    forms = rules(language, "layout", "item")
    order = {rule.label: n for n, rule in enumerate(forms)}
    found: list[Candidate] = []
    dense, counted, people = unspaced(lines), counted_alone(lines), numbered_people(lines, language)
    signed: dict[int, re.Match[str]] = {}
    for i, line in enumerate(lines):
        if line.furniture or line.code or i in people:
            continue
        known = hits(opening(line.words, language, "layout", "item"), line.words)
        if (not known or known[0][0].more.get("prefix")) and (own := own_signs(line, language)):
            signed[i] = own
        for rule, match in known:
            if torn_off(lines, i, language) or (found and found[-1].line == i - 1 and below_own(lines, i, language)):
                continue
            if (line.bullet and not line.bold and rule.label == "numbered") or THAT.match(match["title"] or ""):
                continue  # an entry of a list, a numbered clause of a decision
            apart = bool(line.heading or set_apart(line, dense=dense) or spaced(line, language))
            day = (rule.more.get("heading") or rule.label == "numbered") and only_day(line.words, language)
            if day or (rule.more.get("heading") and not apart and not rule.more.get("run")):
                continue  # "17. mai" is a day in Norwegian
            if rule.more.get("alone") and not stands_alone(lines, i, dense=dense or i in counted):
                continue
            if rule.more.get("behind") and (label_of(line.words, language) or line.row or not begun(lines, i)):
                continue  # "Beslut, § 12"
            if rule.more.get("behind") and listed_at(line.words, language):
                continue  # "Eva Ek, planarkitekt, § 12"
            free = apart or not rule.more.get("heading")
            free = free and not rule.more.get("counted")
            found.append(candidate(line, i, rule, match, order[rule.label], free, language))
    found = with_own_signs(found, in_own_signs(lines, signed, len(forms), language, dense=dense))
    found = cases(lines, in_groups(with_words_of_their_own(lines, joining(found))))
    return in_runs(lines, one_prefix(lines, found, language), language)


def below_own(lines: Sequence[Line], i: int, language: str) -> bool:
    """Whether a line below a heading gives the paragraph under which another body prepared the matter ("Au § 44")."""
    apart = lines[i].gap or lines[i].heading or lines[i].bullet
    if apart or not prepared(lines[i].words, language):
        return False
    own, above = (lines[k].words.partition("§")[0].strip(" .").casefold() for k in (i, i - 1))
    return "§" in lines[i - 1].words and own != above


def torn_off(lines: Sequence[Line], i: int, language: str) -> bool:
    """Whether a line goes on with the sentence that breaks off above it ("… enligt", "§ 4 i planen")."""
    line, above = lines[i], lines[i - 1] if i else None
    if above is None or line.gap or line.heading or line.bold or above.furniture or above.heading:
        return False
    said = above.text[:1].isalpha() and above.text.count(" ") > 1 and above.text[-1].isalnum()
    return said and open_end(above.text, language)


def listed_at(words: str, language: str) -> bool:
    """Whether a line is somebody who is listed with the number of an item: a full name before a comma, a bracket or a
    column, or before an occupation.

    >>> listed_at("Eva Ek, planarkitekt, § 12", "sv"), listed_at("Eva Eks plats, detaljplan, § 12", "sv")
    (True, False)
    >>> listed_at("Eva Ek      Utredare, § 12", "sv"), listed_at("Xewa Ek utredare § 12", "sv")
    (True, True)
    """
    name = full_name(language).match(words)
    if name is None:
        return False
    behind = words[name.end() :]
    given = knowledge(language).is_given(name.group().split()[0])
    return (given and behind.startswith((",", " (", "  ", "\t"))) or occupation(behind.lstrip(" ,\t"), language)


def hits(forms: Sequence[Rule], words: str) -> list[tuple[Rule, re.Match[str]]]:
    """The form that a line has: the first one of the table, or those that count in letters ("I." is 1 or 9)."""
    first = matched(forms, words)
    if first is None or not first[0].more.get("run"):
        return [first] if first else []
    every = ((rule, rule.match.match(words)) for rule in forms if rule.more.get("run"))
    return [(rule, match) for rule, match in every if match]


def candidate(
    line: Line, i: int, rule: Rule, match: re.Match[str], order: int, apart: bool, language: str
) -> Candidate:
    """A line as a candidate of the form that it has."""
    number = in_figures(re.sub(r"\s+", " ", match["number"]).strip(), language)
    title = (match["title"] or "").strip()
    at = match.start("title") if match["title"] is not None else match.end()
    end = match.end("title") if rule.more.get("behind") else 0
    value = 0 if rule.more.get("case") else value_of(number, roman=rule.more.get("run") == "roman")
    roman, on = rule.more.get("run") == "roman", rule.more.get("run") == "on"
    last = value_of(match["last"], roman=roman) if rule.more.get("joined") else 0
    return Candidate(i, rule.label, order, number, value, at, likeness(line, title), end, apart, last, on)


def in_figures(number: str, language: str) -> str:
    """A number, in figures where it is told in words.

    >>> in_figures("FÖRSTA", "sv"), in_figures("tre", "sv"), in_figures("12 a", "sv")
    ('1', '3', '12 a')
    """
    words = (tuple(row) for row in table(language, "layout").get("number-words", {}).values())
    return next((str(row.index(number.casefold()) + 1) for row in words if number.casefold() in row), number)


ROMAN = {"I": 1, "V": 5, "X": 10}


def value_of(number: str, *, roman: bool) -> int:
    """What a number counts for, in figures, in letters or in Roman figures.

    >>> value_of("12 a", roman=False), value_of("C", roman=False), value_of("XIV", roman=True)
    (12, 3, 14)
    """
    digits = re.match(r"\d+", number)
    if digits:
        return int(digits.group())
    if not roman:
        return ord(number[0]) - ord("A") + 1
    first = re.match("[IVX]+", number)
    values = [ROMAN[letter] for letter in first.group()] if first else []
    return sum(-a if b > a else a for a, b in zip(values, [*values[1:], 0], strict=True))


def with_words_of_their_own(lines: Sequence[Line], found: list[Candidate]) -> list[Candidate]:
    """The candidates; with the number behind them only where there are several, each with words of its own.

    The body's name comes again and again before a number: it heads pages.
    """
    titles = Counter(lines[c.line].words[: c.end].casefold() for c in found if c.end)
    own = {c.line for c in found if c.end and titles[lines[c.line].words[: c.end].casefold()] == 1}
    return [c for c in found if not c.end or (c.line in own and len(own) > 1)]


def one_prefix(lines: Sequence[Line], found: list[Candidate], language: str) -> list[Candidate]:
    """The candidates; those with a word of the document's own before the number only where it counts up from one."""
    mine = [c for c in found if c.form == PREFIXED]
    words = {lines[c.line].words[: c.title].rstrip("0123456789 ·:.)|•–—-").casefold() for c in mine}
    counted = sorted({c.value for c in mine})
    runs = len(words) == 1 and len(counted) >= LEAST_RUN and counted == list(range(1, len(counted) + 1))
    runs = runs and words.isdisjoint(
        table(language, "roster").get("words", {}).get("classes", ())
    )  # who came from each
    return found if runs else [c for c in found if c.form != PREFIXED]


PREFIXED = "short-word"
BARE, BARE_RUN = "bare-number", 4
"""Numbers without a sign before a sentence need to be more, each below a blank line."""
BARE_SECOND, LATE = 2, 20
"""From the latter on, those that count on are of no list."""
LEAST_RUN = 3
"""So many numbers from one on make a count."""


def in_runs(lines: Sequence[Line], found: list[Candidate], language: str) -> list[Candidate]:
    """The candidates; those counted in letters that aren't set apart only where they run from the first without a gap.

    Something must stand between most of them, and a blank line above numbers without a sign.
    """
    kept = found
    for form in {c.form for c in found if not c.apart}:
        run = once_each([c for c in found if c.form == form])
        parted = sum(1 for a, b in pairwise(run) if b.line - a.line > 1)
        if form == BARE:
            below_gaps = len(run) + behind_first(run, kept) >= BARE_RUN and all(lines[c.line].apart for c in run)
            parted = len(run) if below_gaps or titles_above_text(lines, run) or labelled(lines, run) else 0
        first = 1
        if form == BARE and (on := counted_on(lines, run)):  # as paragraphs go on from meeting to meeting
            kept, run, first, parted = [c for c in kept if c.form != form or c in on], on, on[0].value, len(on)
        run = treated_of(run)
        if run[0].on and not counts(run, run[0].value) and (most := nearly_counted(run)):
            kept, run = [c for c in kept if c.form != form or c in most], most
            first, parted = run[0].value, len(run)
        first = run[0].value if run[0].on else first
        parted = len(run) if run[0].on and all(lines[c.line].apart for c in run) else parted
        first = BARE_SECOND if form == BARE and behind_first(run, kept) else first
        few = titles_alone(lines, run, found, language)
        counting = counts(run, first) or (run[0].on and nearly_counted(run) == run)
        if not few and (not counting or len(run) < 3 or 2 * parted < len(run) - 1):
            kept = [c for c in kept if c.form != form or c.apart]
    small = [c for c in kept if c.form == SMALL]
    alone = len(small) == len(kept) and titles_apart(lines, small)
    return kept if alone or not small else [c for c in kept if c.form != SMALL]


def behind_first(run: Sequence[Candidate], found: Sequence[Candidate]) -> bool:
    """Whether numbers without a sign count on from two, behind one with a sign that alone is first ("1." and "2")."""
    ones = [c for c in found if c.form == "numbered"]
    return len(ones) == 1 and ones[0].value == 1 and ones[0].line < run[0].line and run[0].value == BARE_SECOND


def treated_of(run: list[Candidate]) -> list[Candidate]:
    """The numbers of what is treated, where all stand once more above them, line by line, as an agenda."""
    half = len(run) // 2
    agenda, treated = run[:half], run[half:]
    same = [c.value for c in agenda] == [c.value for c in treated]
    return treated if same and all(b.line - a.line == 1 for a, b in pairwise(agenda)) else run


SMALL = "small-letter"
"""The form that more often counts the parts of a sentence or an item."""


def labelled(lines: Sequence[Line], run: Sequence[Candidate]) -> bool:
    """Whether some numbers count on from the first without a gap, and most of their titles end with a colon."""
    return len(run) >= LABELLED and counts(run, 1) and 2 * sum(lines[c.line].text.endswith(":") for c in run) > len(run)


LABELLED = 5
"""So many of them are no list of something else."""


def titles_apart(lines: Sequence[Line], run: Sequence[Candidate]) -> bool:
    """Whether each of some lines is a short title below a blank line, with a line of text below it."""
    return all(
        lines[c.line].apart
        and len(lines[c.line].text) <= TITLE
        and lines[c.line].text[-1].isalnum()
        and c.line + 1 < len(lines)
        and not lines[c.line + 1].bullet
        for c in run
    )


def counted_on(lines: Sequence[Line], found: Sequence[Candidate]) -> list[Candidate]:
    """The most numbers without a sign that count on by one from some number above one, each below a blank line.

    [] where they are few, or begin soon behind one: but for many from two on, where the first one is lost. From a
    number on that few lists have, few are enough, also without blank lines, where they are titles above text.
    """
    apart = longest_count([c for c in found if c.value > 1 and lines[c.line].apart])
    many = len(apart) >= BARE_RUN * (2 if apart[0].value == BARE_SECOND else 1) if apart else False
    if many and (apart[0].value == BARE_SECOND or apart[0].value > BARE_RUN):
        return apart
    late = longest_count([c for c in found if c.value >= LATE])
    return late if len(late) >= LEAST_RUN and titles_above_text(lines, late) else []


def titles_above_text(lines: Sequence[Line], run: Sequence[Candidate]) -> bool:
    """Whether each of some numbered lines is short, no sentence, and has text below it that ends as a sentence does."""
    late = run[0].value >= LATE
    longest = TITLE if len(run) <= BARE_RUN and not late else TITLE_OF_MANY
    return all(
        len(lines[c.line].text) <= longest
        and lines[c.line].text[-1].isalnum()
        and (late or c.line + 1 < len(lines))
        and not lines[c.line].row
        for c in run
    ) and all(b.line - a.line > 1 and ended_above(lines, b.line) for a, b in pairwise(run))


def ended_above(lines: Sequence[Line], i: int) -> bool:
    """Whether the text above a line ends as a sentence does, or a page begins with the line."""
    above = next((k for k in range(i - 1, -1, -1) if not lines[k].furniture), 0)
    return lines[above].text[-1] in ".!?" or lines[i].page_top


TITLE, TITLE_OF_MANY = 50, 80
"""Characters in a title at the most, where a number without a sign and no blank line is all that sets it apart."""


def begun(lines: Sequence[Line], i: int) -> bool:
    """Whether a line begins with a capital, or goes on with the one above it, which does and stands apart."""
    above = lines[i - 1] if i else None
    if lines[i].words[0].isupper() or above is None:
        return lines[i].words[0].isupper()
    return above.gap > 0 and not lines[i].gap and not above.furniture and above.text[0].isupper()


def unspaced(lines: Sequence[Line]) -> bool:
    """Whether a text has lost its blank lines, so that none of its headings stands apart by one."""
    return len(lines) > 12 and not any(line.gap or line.heading for line in lines[1:])


def set_apart(line: Line, *, dense: bool = False) -> bool:
    """A short line behind a blank one, if the text is not `dense`, that is no sentence."""
    return (dense or line.apart) and len(line.text) <= 60 and not line.row and line.text[-1] not in ".,;:?"


def spaced(line: Line, language: str) -> bool:
    """A number that two blanks hold apart from what follows, which may be a sentence; no row of a table or of names."""
    hit = re.match(r"\d{1,2}(?:\.\d{1,2})?(?: {2,}|\t)(?P<title>\S+)(?!.*\S(?: {2,}|\t))", line.text)
    given = hit is not None and knowledge(language).is_given(hit["title"])
    return hit is not None and (line.apart or not (line.row or given))


def plain_numbers(lines: Sequence[Line], left: list[Candidate], language: str) -> list[Candidate]:
    """Numbers without a sign before words are headings only where several run from 1 on, or where marked up as such."""
    every = [c.value for c in left if c.form == "bare-number"]
    if len(every) >= LEAST_RUN and every == list(range(1, len(every) + 1)):
        return left  # some of them with parts of their own, and some without
    plain = [c for c in left if c.form == "bare-number" and not (lines[c.line].heading or has_parts(lines, c))]
    values = [c.value for c in once_each(plain)]
    if on := counted_on(lines, plain):
        return [c for c in left if c not in plain or c in on]
    if len(values) >= 3 and values == sorted(set(values)):
        if values[0] == 1:
            return left
        above = [c for c in left if c.form == "numbered" and c.line < plain[0].line]
        if above and above[-1].value == values[0] - 1:  # "1." and then "2", "3"
            return [replace(c, form="numbered") if c in plain else c for c in left]
    return left if titles_alone(lines, plain, left, language) else [c for c in left if c not in plain]


def has_parts(lines: Sequence[Line], found: Candidate) -> bool:
    """Whether the line below a title counts its first part ("5 Tider", and below it "5.1 Tidplanen hålls.")."""
    below = next((line for line in lines[found.line + 1 :] if not line.furniture), None)
    return below is not None and re.match(rf"{found.number}[.:]1[.)]?\s", below.words) is not None


def counted_alone(lines: Sequence[Line]) -> frozenset[int]:
    """Lines with a number and nothing else that count from one on, each above a title, also without blank lines."""
    alone = [i for i, line in enumerate(lines[:-1]) if line.text.rstrip(".").isdigit() and not line.furniture]
    values = [int(lines[i].text.rstrip(".")) for i in alone]
    counts = len(alone) >= BARE_RUN and values == list(range(1, len(alone) + 1))
    titled = counts and all(stands_alone(lines, i, dense=True) for i in alone)
    return frozenset(alone) if titled else frozenset()


def stands_alone(lines: Sequence[Line], i: int, *, dense: bool = False) -> bool:
    """Whether a number on a line of its own stands above a title: below a blank line, above a short line of words.

    Without the blank line the title must end in a colon.
    """
    below = lines[k] if (k := below_number(lines, i)) < len(lines) else None
    if below is None or below.bullet or (below.gap > 1 and k == i + 1):
        return False
    if lines[i].heading and not below.heading:
        return True  # marked up as one, whatever stands below it
    if not (lines[i].apart or dense) and not (i and below.text.endswith(":")):
        return False
    ended = below.text.endswith((".", ",", ";")) and not (below.text.endswith(",") and goes_on(lines, k))
    return below.text[0].isupper() and len(below.text) <= 90 and not ended


def goes_on(lines: Sequence[Line], i: int) -> bool:
    """Whether a title that ends in a comma goes on in small letters on the line right below, and ends there."""
    below = lines[i + 1] if i + 1 < len(lines) else None
    words = below is not None and not (below.gap or below.furniture) and len(below.text) <= 90
    return below is not None and words and below.text[0].islower() and below.text[-1].isalnum()


def below_number(lines: Sequence[Line], i: int) -> int:
    """The line below a number: the next one that is not the page's own, at the foot of a page the first of the next."""
    return next((k for k in range(i + 1, min(i + 8, len(lines))) if not lines[k].furniture), len(lines))


def likeness(line: Line, title: str) -> float:
    """How much a line looks like a heading rather than a sentence or an entry of a list."""
    weight = 1.0
    weight += 2.0 if line.heading else 0.0
    weight += 1.0 if line.bold else 0.0
    weight += 0.5 if line.apart else 0.0
    weight += 0.5 if len(title) <= 90 else -0.5
    sentence = title.endswith((".", ";")) and len(title.split()) > 5
    weight -= 1.5 if sentence else 0.0
    weight -= 1.0 if title[:1].islower() else 0.0
    weight -= 0.5 if line.entry else 0.0
    weight -= 1.0 if title.endswith(("?", ",")) else 0.0
    return max(weight, 0.05)


def marked_up(lines: Sequence[Line], left: list[Candidate]) -> list[Candidate]:
    """Where a document marks up most of its numbered headings as such, what isn't marked is an entry of a list."""
    headed = {c.form for c in left if lines[c.line].heading and c.form in ("numbered", "bare-number")}
    for form in headed:
        mine = [c for c in left if c.form == form]
        marked = [c for c in mine if lines[c.line].heading]
        if len(marked) >= 3 and len({c.value for c in marked}) >= 0.5 * len({c.value for c in mine}):
            left = [c for c in left if c.form != form or lines[c.line].heading]
    return left
