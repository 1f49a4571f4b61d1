"""Who met, by a line of the head that names a kind of body among words that no other rule knows."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from samgraf.ingest.dating.dates import find_dates
from samgraf.ingest.lines.layout import Line, label_of
from samgraf.ingest.lines.passages import cut
from samgraf.ingest.meeting.fields import Field
from samgraf.ingest.meeting.headlines import Rows
from samgraf.ingest.minutes import Value
from samgraf.ingest.tables import Rule, rules, table
from samgraf.ingest.tables.forms import either, shaped, small_words
from samgraf.ingest.words.people import knowledge


def match_of(rule: Rule, text: str) -> re.Match[str] | None:
    """What a rule finds at the start of a line, also of one in capitals by the forms of names in small letters."""
    hit = rule.match.match(text)
    return hit or (rule.match.match(as_name(text)) if text.isupper() and not LED.match(text) else None)


LED = re.compile(rf"(?:{either('from', 'at', 'for', 'on', 'in', 'with', 'by')}) ", re.IGNORECASE)
"""What no name begins with."""


@lru_cache(maxsize=512)
def as_name(text: str) -> str:
    """A text in capitals as a name is written.

    >>> as_name("LITTLE STOW PARISH COUNCIL"), as_name("RÅDET I EKÖ")
    ('Little Stow Parish Council', 'Rådet i Ekö')
    """
    small = small_words("from", "at", "for", "on", "in", "with", "by", "and")
    lowered = (word.lower() if word.lower() in small else word.capitalize() for word in re.split(r"(\W+)", text))
    return "".join(lowered)


def part_below(rows: Rows, n: int, language: str) -> Value | None:
    """The committee that stands on the line right below the body that it is a part of ("Kommunstyrelsen").

    Below a line in capitals it may be any body.
    """
    if n + 1 >= len(rows) or rows[n + 1][1].gap > 1 or rows[n + 1][0].pieces[0][1] <= rows[n][0].pieces[0][1]:
        return None
    one, line = rows[n + 1]
    if rows[n][0].text.isupper() and not one.text.isupper() and not label_of(line.words, language):
        for rule in (*rules(language, "heads", "body"), *rules(language, "heads", "weak-body")):
            hit = rule.match.fullmatch(one.text)  # "KOMMUNALA RÅD", and below it which of them
            if hit and shaped("gathering").search(hit["body"]) is None:
                return one.value(*hit.span("body"), f"heads/{rule.label}", 0.9)
    part = shaped("committee-of-a-body").fullmatch(as_name(one.text) if one.text.isupper() else one.text)
    whole = shaped("body-with-committees").fullmatch(rows[n][0].text)
    if not part or not whole or label_of(line.words, language):
        return None
    return one.value(0, len(one.text), "heads/part-of-a-body", 0.9)


def by_form(rows: Rows, language: str) -> Value | None:
    """Who met, by a kind of body with what it is for or of behind it ("Skyddskommitté Ekö", "Samrådsgruppen väg 7")."""
    know, finite = knowledge(language), {*table(language, "language").get("finite", ())}
    for one, line in rows:
        label = label_of(line.words, language)
        one = first_column(one, line)
        if LED.match(one.text):
            continue
        for rule in () if label and line.body + label.value > one.pieces[0][1] else rules(language, "heads", "by-form"):
            hit = match_of(rule, one.text)
            words = hit["body"].split() if hit else []
            if hit and finite.isdisjoint(words) and not any(know.is_given(w) for w in words[1:]):
                return one.value(*hit.span("body"), f"heads/{rule.label}", 0.75)
    return None


def first_column(one: Field, line: Line) -> Field:
    """A row of the head up to where its second column begins, if it has one."""
    gap = COLUMN.search(line.text)
    left = [(at, there, n) for at, there, n in one.pieces if gap is None or there < line.start + gap.start()]
    end = left[-1][0] + left[-1][2] if left else 0
    return Field(one.role, *cut(one.text, one.pieces, 0, end)) if 0 < end < len(one.text) else one


COLUMN = re.compile(r"(?<=\S)(?: {3,}|\t)")


def with_whom(found: Sequence[Field], language: str) -> Value | None:
    """With whom they met, as a sentence at the beginning says ("Här är anteckningarna från mötet med …")."""
    for one in found:
        for rule in () if one.role else rules(language, "heads", "told-body"):
            if hit := rule.match.match(one.text):
                return one.value(*hit.span("body"), f"heads/{rule.label}", 0.75)
    return None


def association_above(rows: Rows, n: int, language: str) -> Value | None:
    """The association whose board met, by the first line of all, which names it and nothing else above that line."""
    one, line = rows[0]
    plain = 0 < n <= NEAR and not (label_of(line.words, language) or line.bullet or line.row)
    named = plain and re.search(r"[:,;?!]|\d{2}", one.text) is None and one.text[0].isupper()
    told = table(language, "roster").get("words", {})
    by_last = one.text.casefold().endswith(tuple(told.get("associations", ())) or ("\0",))
    by_first = one.text.casefold().split()[0].endswith(tuple(told.get("associations_ahead", ())) or ("\0",))
    if not named or not (by_last or by_first or knowledge(language).is_organisation(one.text)):
        return None
    return one.value(0, len(one.text), "heads/association", 0.8)


NEAR = 3
"""Lines between the name of an association and its board."""


def first_line(rows: Rows, language: str) -> Value | None:
    """Who met, by the first line where nothing else tells: a few words of a name, right above the day or the kind."""
    if len(rows) < 2:
        return None
    one, line = rows[0]
    below = next((under for _, under in rows[1:] if under is not line), None)
    words = one.text.split()
    finite = {*table(language, "language").get("finite", ())}
    named = len(words) <= MOST_WORDS and one.text[0].isupper() and one.text[-1].isalpha() and finite.isdisjoint(words)
    if not named or re.search(r"[\d:,.;?!]", one.text) or line.bullet or line.row or label_of(line.words, language):
        return None
    kinds = (
        shaped("kind-of-document"),
        shaped("gathering"),
        shaped("building-work"),
        shaped("undertaking"),
        shaped("greeting"),
    )
    know = knowledge(language)
    other = any(kind.search(one.text) for kind in kinds) or know.is_given(words[0])
    other = other or any(rule.search(one.text) for rule in rules(language, "heads", "owner"))
    below_words = below.words if below else ""
    dated = any(date.day or date.start_time for date in find_dates(below_words, language=language))
    titled = shaped("kind-of-document").match(below_words) is not None
    return one.value(0, len(one.text), "heads/first-line", 0.5) if (dated or titled) and not other else None


MOST_WORDS = 6
"""Words of a name."""


def past_lead(title: str, language: str) -> int:
    """Where in a title the body begins, behind what kind of meeting it was ("möte i styrgruppen")."""
    return next((m.end() for r in rules(language, "heads", "body-lead") if (m := r.match.match(title))), 0)


def dated_line(rows: Rows, language: str) -> Value | None:
    """What they met about, by the first line, where nothing else tells who met: what stands there ahead of the day.

    "Dialogmöte länsplan Ekö 2025-05-03"; on a line of its own above the day it must say that it was a meeting.
    """
    first = next((n for n, (one, _) in enumerate(rows) if not is_day(one.text, language)), None)
    if first is None:
        return None
    one, line = rows[first]
    below = next((under.words for _, under in rows[first + 1 :] if under is not line), "")
    dated = [any(date.day for date in find_dates(words, language=language)) for words in (line.text, below)]
    ahead = next((date.end for date in find_dates(one.text, language=language) if date.day and not date.start), 0)
    kind = shaped("minutes-of").match(one.text)
    start = kind.end() if kind else ahead
    start += len(one.text[start:]) - len(one.text[start:].lstrip(MARKS))
    end = len(one.text.rstrip(MARKS))
    if ahead and (kind := shaped("minutes-of").match(one.text[start:])):  # "3 maj 2020, protokoll från Vägrådet"
        start += kind.end() + past_lead(one.text[start + kind.end() :], language)
    words = one.text[start:end].split()
    met = dated[0] or first or (dated[1] and len(words) >= LEAST_WORDS and shaped("gathering").search(one.text))
    finite = {*table(language, "language").get("finite", ())}
    if not met or not 0 < len(words) <= 2 * MOST_WORDS or not finite.isdisjoint(words):
        return None
    if len(words) == 1 and not (words[0].isupper() and words[0].isalpha() and not kind_of(words[0])):
        return None  # "Möte", but "EKSAM"
    told = one.text[start:end]
    named = any(rule.match.fullmatch(told) for rule in rules(language, "heads", "owner"))
    named = named or any(rule.match.match(told) for rule in rules(language, "heads", "kind"))
    if named or line.bullet or line.row or label_of(line.words, language) or knowledge(language).is_given(words[0]):
        return None
    return one.value(start, end, "heads/dated-line", 0.5)


def kind_of(word: str) -> bool:
    """Whether a word is a kind of document or of meeting ("PROTOKOLL")."""
    return any(shaped(kind).search(word) is not None for kind in ("kind-of-document", "gathering", "meeting-word"))


def is_day(text: str, language: str) -> bool:
    """Whether a line is a day and nothing else."""
    return any(date.day and date.start == 0 and date.end == len(text) for date in find_dates(text, language=language))


LEAST_WORDS = 3
"""Words of a line that says what they met about; fewer may say what kind of meeting it was."""
MARKS = " ,.:–—|-"
"""What parts a name from what stands beside it."""
