"""Where a meeting was held: from a field of its own, or from what stands beside, below or above the day."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from samgraf.ingest.dating.dates import When, find_dates
from samgraf.ingest.meeting.fields import Field, past_label
from samgraf.ingest.meeting.hours import LONE
from samgraf.ingest.meeting.sittings import HOURS, bare, clock_at_the_end
from samgraf.ingest.meeting.venues import between_day_and_hours, by_venue, is_label, where_we_met
from samgraf.ingest.minutes import Value
from samgraf.ingest.roster.parts import in_pairs
from samgraf.ingest.tables import Rule, rules, table
from samgraf.ingest.tables.forms import either, shaped
from samgraf.ingest.text import Span
from samgraf.ingest.words.fullnames import NAME
from samgraf.ingest.words.people import LETTERS, knowledge


def place(found: Sequence[Field], language: str, met: Sequence[Span] = ()) -> Value | None:
    """Where they met: the field without the date and time that stand in it, or what the other lines tell.

    What stands where those who `met` are named is no place ("Byggmöte 4 Nya skolan").
    """
    for told in (
        of_field,
        behind_bare_label,
        of_title,
        behind_time,
        behind_day,
        between_day_and_hours,
        before_clock,
        beside_day,
        below_day,
        above_day,
        where_we_met,
        in_passing,
        by_venue,
    ):
        where = told(found, language)
        if where and any(a.start < b.end and b.start < a.end for a in where.spans for b in met):
            continue
        if where and where.text[0].islower() and LONE.search(where.text):
            continue  # "med start 18.30"
        if where and (told is of_field or not names_body(where.text, language)):
            return by_name(without_remote(where, language))
    return None


def by_name(where: Value) -> Value:
    """A place without the preposition before its name ("På Länsstyrelsen"), which no field has before it."""
    hit = THERE.match(where.text)
    if hit is None or not where.spans or where.spans[0].end - where.spans[0].start <= hit.end():
        return where
    first = replace(where.spans[0], start=where.spans[0].start + hit.end())
    return replace(where, text=where.text[hit.end() :], spans=(first, *where.spans[1:]))


THERE = re.compile(rf"(?i:{either('on', 'in')}) (?=[A-ZÅÄÖÆØ])")


def names_body(text: str, language: str) -> bool:
    """Whether a text is the name of a body that meets, which is no place.

    >>> names_body("Trafikrådet", "sv"), names_body("Rådhuset", "sv")
    (True, False)
    """
    return any(rule.match.fullmatch(text) for rule in rules(language, "heads", "body"))


def without_remote(where: Value, language: str) -> Value:
    """A place without what brackets behind it say of those who took part from elsewhere ("Rådhuset (och Teams)")."""
    tails = (r.match.search(where.text) for r in rules(language, "heads", "place-tail"))
    cut = next((len(where.text) - t.start() for t in tails if t), 0)
    last = where.spans[-1] if where.spans else None
    if not cut or last is None or cut >= last.end - last.start:
        return where
    return replace(where, text=where.text[:-cut], spans=(*where.spans[:-1], replace(last, end=last.end - cut)))


def rule_of(label: str, language: str) -> Rule | None:
    """The rule of the table that goes by a label."""
    return next((r for r in rules(language, "heads", "place") if r.label == label), None)


def of_field(found: Sequence[Field], language: str) -> Value | None:
    """The field that says of itself that it gives the place."""
    of_time = rules(language, "heads", "no-place")
    for one in sorted((f for f in found if f.role in ("place", "place-and-time")), key=lambda f: f.role != "place"):
        parts = [(a, b) for a, b in free(one.text, language) if not MEMBER.fullmatch(one.text, a, b)]
        parts = [(a, b) for a, b in parts if not any(r.match.match(one.text, a) for r in of_time)] or parts
        parts.sort(key=lambda part: one.text[part[0]].islower())
        if one.role == "place":  # what stands behind the hours may tell something else
            parts.sort(key=lambda part: part[0] > 0 or one.text[0].islower())
        for start, end in parts:
            return one.value(start, end, f"heads/{one.role}")  # in small letters the rest of a label may stand there
    return None


MEMBER = re.compile(rf"{NAME}(?: {NAME})+ \({LETTERS}\)")
"""Somebody elected, whose name stands where a label has lost its value."""


def of_title(found: Sequence[Field], language: str) -> Value | None:
    """Behind the body in the title ("årsmöte hållet i Folkets hus")."""
    for one in (f for f in found if f.role in ("title", "")):
        dates = find_dates(one.text, language=language)
        told = one.text[: dates[0].start] if dates else one.text
        if not one.role and len(told) > LONGEST:
            continue
        for rule in (r for r in rules(language, "heads", "body-tail") if "place" in r.match.groupindex):
            if hit := rule.match.search(TIED.sub("", told)):
                return one.value(*hit.span("place"), "heads/held-in", 0.9)
    return None


def behind_time(found: Sequence[Field], language: str) -> Value | None:
    """Behind the time of day, with or without a word that says so ("kl. 18 i Folkets hus")."""
    after = rule_of("after-time", language)
    for one in (f for f in found if f.role in ("title", "time", "")):
        dates = find_dates(one.text, language=language)
        if not one.role and (len(one.text) > 90 or not dates or dates[-1].start > 0 or not dates[-1].start_time):
            continue
        if dates and after and (hit := after.match.match(one.text[dates[-1].end :])):
            start, end = (dates[-1].end + edge for edge in hit.span("place"))
            return one.value(whose_house(one.text, start, language), end, "heads/after-time", 0.9)
    for one in (f for f in found if f.role == "title"):
        dates = find_dates(one.text, language=language)
        rest = HOURS.sub("", one.text[dates[-1].end :]).strip(" ,.") if dates else ""
        if 4 <= len(rest) <= 60 and rest[0].isupper() and ". " not in rest:
            at = one.text.rindex(rest)
            lead = LEADING.match(rest.lower()) if rest.isupper() else None
            at, rest = (at + lead.end(), rest[lead.end() :]) if lead else (at, rest)
            return one.value(at, at + len(rest), "heads/behind-time", 0.7)
    return None


def whose_house(text: str, start: int, language: str) -> int:
    """Where a place begins, with the word that says that it is somebody's home ("hos Eva Ek").

    >>> whose_house("kl. 19 hos Eva Ek", 11, "sv"), whose_house("kl. 19 hos Vägverket", 11, "sv")
    (7, 11)
    """
    lead = re.search(rf"(?:{either('at_home')}) $", text[:start], re.IGNORECASE)
    return lead.start() if lead and knowledge(language).is_given(text[start:].split()[0]) else start


def behind_day(found: Sequence[Field], language: str) -> Value | None:
    """Behind the day, after a comma or a bar ("den 3 maj 2022, Gästis, Ekö")."""
    behind = rule_of("behind-date", language)
    for one in (f for f in found if f.role in ("title", "time", "")):
        dates = find_dates(one.text, language=language)
        ends = (dates[-1].end, dates[0].end) if dates else ()
        hours = (hit.end() for at in ends if (hit := bare(language).match(one.text, at)))
        for at in dict.fromkeys((*ends, *hours)):  # the hours may end the line
            if behind and (hit := behind.match.match(one.text[at:])):
                return one.value(at + hit.start("place"), at + hit.end("place"), "heads/behind-date", 0.8)
    return None


def before_clock(found: Sequence[Field], language: str) -> Value | None:
    """Before the hours that end a line ("Skogens Miljöförbund, Torget 4, Sala kl. 09.00-11.40")."""
    ended = clock_at_the_end(found, language)
    told = rule_of("told", language)
    if ended and told and told.search(ended[0].text):
        return None  # "Møtet ble holdt på Teams kl. 10"
    if ended and not any(d.precision == "day" for d in find_dates(ended[0].text, language=language)):
        for start, end in free(ended[0].text, language):
            first, comma, _ = ended[0].text[start:end].partition(", ")
            owns = any(r.match.match(first) for r in rules(language, "heads", "weak-body"))
            start += len(first) + 2 if comma and owns else 0
            return ended[0].value(start, end, "heads/before-clock", 0.7)
    return None


def beside_day(found: Sequence[Field], language: str) -> Value | None:
    """All that stands beside the day on its line."""
    for one in (f for f in found if f.role in ("time", "")):
        day = days(one, language)
        left = free(one.text, language)
        if day and day[0].start == 0 and len(left) == 1 and len(one.text) <= 90 and one.text[left[0][0]].isupper():
            return one.value(*left[0], "heads/beside-date", 0.8)
    return None


def days(one: Field, language: str) -> list[When]:
    """The days that a field gives."""
    return [d for d in find_dates(one.text, language=language) if d.precision == "day"]


def below_day(found: Sequence[Field], language: str) -> Value | None:
    """The line below the day, or below the hours, where nothing else stands beside them."""
    at, sentence = rule_of("after-time", language), rule_of("told", language)
    for one, nxt in pairwise(found):
        dated = days(one, language)
        if not dated and only_hours(one, language):
            dated = list(find_dates(one.text, language=language))[:1]  # the day stands above the hours
        alone = dated and not free(one.text[dated[0].start :], language) and nxt.pieces and nxt.role == ""
        # indented below the hours, in the column of values; behind a blank line below the title stands a heading
        column = COLUMN if one.role == "time" else 1 if one.role == "title" else 2
        near = alone and nxt.pieces[0][1] - (one.pieces[-1][1] + one.pieces[-1][2]) <= column
        if (
            near
            and (nxt.text[0].isupper() or (at and at.match.fullmatch(nxt.text)))
            and len(nxt.text) <= 60
            and not nxt.text.endswith((".", ":", ",", "!"))
            and not shaped("greeting").match(nxt.text)
            and not find_dates(nxt.text, language=language)
            and not re.search(r"\d[.:/]\d", nxt.text)  # a day without its year ("Rådsmöte 18.11")
            and not labelled(nxt.text)
            and not in_pairs(nxt.text, language)
            and not names_document(nxt.text, language)
            and not shaped("meeting-word").fullmatch(nxt.text.split()[0].casefold())
            and not tells(nxt.text, language)
            and not (sentence and sentence.match.match(nxt.text))
        ):
            if is_label(nxt.text, language):
                continue
            return nxt.value(behind_colon(nxt.text, language), len(nxt.text), "heads/below-date", 0.7)
    return None


COLUMN = 40
"""So many blanks may stand before a line in the column of values."""
LED = re.compile(r"[^\W\d_]+(?: [^\W\d_]+){0,3}: +(?=\S)")
"""A few words before a colon, whatever they are: the place stands behind it."""


def behind_colon(text: str, language: str) -> int:
    """Where a place begins on its line, behind a label in whatever words."""
    led, word = LED.match(text), text.partition(" ")[0]
    beside = len(word) + 1 if text[len(word) + 1 :][:1].isupper() and is_label(word, language) else 0
    return past_label(text, language) or beside or (led.end() if led else 0)


def behind_bare_label(found: Sequence[Field], language: str) -> Value | None:
    """Behind a label of a place that no colon parts from it, where it says at whose house or how ("Plats hos Eva")."""
    at = rule_of("after-time", language)
    for one in (f for f in found if not f.role and len(f.text) <= LONGEST):
        start = past_label(one.text, language)
        if start and at and at.match.fullmatch(one.text[start - 1 :]):
            return one.value(start, len(one.text), "heads/place", 0.8)
    return None


LONGEST = 80
"""Characters in a line that says where, at most."""


TIED = re.compile(rf"[\s,]+(?:{either('at', 'on', 'clock', 'the')})?\s*$", re.IGNORECASE)
LEADING = re.compile(rf"(?:{either('in', 'on', 'at', 'via')}) ")
HOUSE = re.compile(rf"[A-ZÅÄÖÆØ][\w-]+(?: [A-ZÅÄÖÆØ]?[\w-]+){{0,2}}(?=,? (?:(?:{either('the')}) )?$)")
"""What ends before the day ("Ekö bygdegård den 3 maj")."""


def above_day(found: Sequence[Field], language: str) -> Value | None:
    """A house or a room before the day, or on the line above it."""
    rooms = rule_of("room", language)
    for one in (f for f in found if rooms and f.role == "" and len(f.text) <= 90):
        dated = days(one, language)
        house = HOUSE.match(one.text[: dated[0].start]) if dated else None
        if rooms and house and rooms.match.fullmatch(house.group().split(" ")[-1]):
            return one.value(0, house.end(), "heads/before-date", 0.8)
    for one, nxt in pairwise(found):
        dated = days(nxt, language)
        if (
            rooms
            and dated
            and dated[0].start <= 3
            and one.role == ""
            and not labelled(one.text)
            and rooms.match.search(one.text)
        ):
            for rule in (r for r in rules(language, "heads", "body-tail") if "place" in r.match.groupindex):
                if hit := rule.search(one.text):  # "Ekö Vägråd i Klubbstugan"
                    return one.value(*hit.span("place"), "heads/above-date", 0.8)
            return one.value(0, len(one.text), "heads/above-date", 0.7)
    return None


def labelled(text: str) -> bool:
    """Whether a line begins with a word and a colon, another one than the place's ("Objekt: Ny skola")."""
    return re.match(r"[A-ZÅÄÖÆØ][\w-]+: ", text) is not None


def names_document(text: str, language: str) -> bool:
    """Whether a line says what kind of document this is and nothing else ("PROTOKOLL")."""
    return any(r.label == "document-kind" and r.match.match(text) for r in rules(language, "layout", "title"))


def tells(text: str, language: str) -> bool:
    """Whether a line has a finite verb behind its first word, and so names no place.

    >>> tells("Protokollet är granskat", "sv"), tells("Ekö bygdegård", "sv")
    (True, False)
    """
    return not {*table(language, "language").get("finite", ())}.isdisjoint(text.split()[1:])


def only_hours(one: Field, language: str) -> bool:
    """Whether a line of the head gives the hours and nothing else ("klockan 10.00 till 12.30")."""
    dates = find_dates(one.text, language=language)
    return not one.role and bool(dates) and dates[0].start_time != "" and not free(one.text, language)


def in_passing(found: Sequence[Field], language: str) -> Value | None:
    """Where they met as a sentence tells ("Vi sågs i …"), or a link to where they met on line."""
    sentence = next((r for r in rules(language, "heads", "place") if r.label == "told"), None)
    for one in found:
        if sentence and (hit := sentence.match.search(one.text)):
            start, end = hit.span("place")
            lead = LEADING.match(hit["place"])
            return one.value(start + (lead.end() if lead else 0), end, "heads/told", 0.8)
    marked = rule_of("at-sign", language)
    for one in found:
        if marked and not one.role and (hit := marked.match.search(one.text)):
            return one.value(*hit.span("place"), "heads/at-sign", 0.8)
    online = next((r for r in rules(language, "heads", "place") if r.label == "on-line"), None)
    for one in found:
        if online and (hit := online.match.search(one.text)):
            return one.value(*hit.span("place"), "heads/on-line", 0.8)
    return None


BRACKETED = re.compile(r"\((?P<told>[^()]{3,60})\)")
"""What is said in brackets behind the hours ("(paus 10–10.15)")."""


def free(text: str, language: str) -> list[tuple[int, int]]:
    """What of a field is neither date nor time nor a word that binds them; the longest first.

    A room may go by a letter and a figure, as a week does, or by two letters that are all of the field.

    >>> [text[a:b] for text in ("sal V3", "EA", "V3, kl 9", "i B") for a, b in free(text, "sv")]
    ['sal V3', 'EA']
    """
    strip = sorted(table(language, "heads").get("words", {}).get("strip", ()), key=len, reverse=True)
    found, position = [], 0
    told = [(d.start, d.end) for d in find_dates(text, language=language) if not ROOM.fullmatch(text, d.start, d.end)]
    if not told and (hours := HOURS.search(text)) and int(hours["h1"]) < int(hours["h2"]):
        told = [hours.span()]
    for start, end in [*told, (len(text), len(text))]:
        if start > position:
            found.append((position, start))
        position = max(position, end)
    parts = []
    for start, end in found:
        changed = True
        while changed:
            changed = False
            piece = text[start:end]
            start += len(piece) - len(piece.lstrip(" ,.;:–-|\t"))
            end -= len(text[start:end]) - len(text[start:end].rstrip(" ,;:–-|\t."))
            bracketed = BRACKETED.match(text, start, end)
            if bracketed and any(r.match.match(bracketed["told"]) for r in rules(language, "heads", "pause")):
                start, changed = bracketed.end(), True
            for word in strip:
                if text[start:end].casefold().startswith(word.casefold() + " "):
                    start += len(word)
                    changed = True
                elif text[start:end].endswith(" " + word):
                    end -= len(word)
                    changed = True
        if rest := next(
            (h for r in rules(language, "heads", "pause-behind") if (h := r.search(text[start:end]))), None
        ):
            end = start + rest.start()
        alone = text[start:end].casefold() in map(str.casefold, strip)  # of a label over two lines
        if (
            (end - start >= 3 or ROOM.fullmatch(text))
            and not alone
            and not any(r.match.match(text[start:end]) for r in rules(language, "heads", "pause"))
        ):
            parts.append((start, end))
    return sorted(parts, key=lambda p: (p[0] - p[1], p[0]))


ROOM = re.compile(r"[A-ZÅÄÖ](?:[A-ZÅÄÖ]|\d{1,3})")
"""The short name of a room ("V3")."""
