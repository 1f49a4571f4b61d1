"""The head of the minutes: which body met, when, where; and who held which office, wherever the minutes tell."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from samgraf.ingest.dating.almanac import almanac
from samgraf.ingest.dating.dates import find_dates
from samgraf.ingest.lines.layout import Line, label_of
from samgraf.ingest.lines.passages import flow, open_end
from samgraf.ingest.meeting.boards import whose_board
from samgraf.ingest.meeting.bodyforms import (
    association_above,
    by_form,
    dated_line,
    first_line,
    match_of,
    part_below,
    past_lead,
    with_whom,
)
from samgraf.ingest.meeting.fields import Field, fields
from samgraf.ingest.meeting.groups import of_group, with_matter
from samgraf.ingest.meeting.headlines import Rows, head_lines, label_role
from samgraf.ingest.meeting.hours import TIMES
from samgraf.ingest.meeting.kinds import says_little, says_no_more, says_with_whom
from samgraf.ingest.meeting.letter import group_written_to
from samgraf.ingest.meeting.places import names_document, place
from samgraf.ingest.meeting.sittings import clocked, when
from samgraf.ingest.minutes import Meeting, Value
from samgraf.ingest.tables import rules, table, tried
from samgraf.ingest.tables.forms import either, shaped, small_words
from samgraf.ingest.text import Document, fold
from samgraf.ingest.words.people import knowledge


def meeting_of(
    head: Sequence[Line], document: Document, language: str, closing: Sequence[Line], more: Sequence[Field] = ()
) -> Meeting:
    """Body, time and place of the sitting, as the head tells without its list, and for its end the closing item."""
    text = document.text
    found = [*more, *fields(head, len(head), text, language)]
    start, end = when([*found, *headers(head, text, language)], document, language)
    if start and "T" not in start.text and (at := clocked(closing, start, language, "opening")):
        start = replace(start, text=at.text, spans=(*start.spans, *at.spans), confidence=min(start.confidence, 0.9))
    labelled = any(d.start_time for f in found if f.role in TIMES for d in find_dates(f.text, language=language))
    if start and not labelled and (at := clocked(head, start, language, "opening")):
        start = replace(start, text=at.text, spans=(*start.spans, *at.spans), confidence=min(start.confidence, 0.9))
        end = clocked(head, start, language, "closing") or (end if end and end.text > at.text else None)
    rows = head_lines(head, text, language)
    met = body(found, rows, head, text, language)
    where = place(found, language, met.spans if met else ())
    return Meeting(
        body=of_group(met, language) if met else None,
        start=start,
        end=end or clocked(closing[::-1], start, language, "closing"),
        place=where,
        owner=owner(rows, language) or whose_board(rows, met, where, language),
    )


def headers(head: Sequence[Line], text: str, language: str) -> list[Field]:
    """The running headers of the first page, which may be all that gives the day."""
    return [Field("header", *flow(text, [(x.start, x.end)], language)) for x in head[:12] if x.furniture and not x.meta]


def body(found: Sequence[Field], shown: Rows, head: Sequence[Line], text: str, language: str) -> Value | None:
    """Who met: a field, the title of the minutes, or a line of the head that has the form of a body's name."""
    weak = table(language, "heads").get("words", {}).get("weak", ())
    if told := of_field(found, shown, language):
        return told
    named, kind_only = of_title(found, shown, text, language)
    if named:
        return named
    if club := before_its_minutes(head, text, language):
        return club
    places = [span for f in found if f.role == "place" for span in f.value(0, len(f.text), "").spans]
    rows = [  # "Videomöte i Zoom" below "Plats" met nobody
        (one, line)
        for one, line in shown
        if not any(line.body == span.start and span.end == line.end for span in places)
    ]
    for rule in (*rules(language, "heads", "body"), *rules(language, "heads", "weak-body")):
        for n, (one, line) in enumerate(rows):
            hit = match_of(rule, one.text)
            if not hit or label_role(line, language) or shaped("minutes-of").match(one.text):
                continue  # "Protokoll fört vid möte med styrelsen" is a title
            if shaped("greeting").match(one.text):
                continue
            whole = with_its_rest(one, rows[n + 1 : n + 2])
            if whole is not one and whole.text.split(" ")[-1] in weak:
                return whole.value(0, len(whole.text), f"heads/{rule.label}", 0.9)
            start, end = hit.span("body")
            end = start + len(one.text[start:end].rstrip(" ,;|"))
            written = one.text[start].upper() + one.text[start + 1 : end]
            named = one.value(start, end, f"heads/{rule.label}", 0.9, written)
            whose = written.isupper() and any(r.search(written.title()) for r in rules(language, "heads", "owner"))
            if whose or not says_no_more(written.lower() if written.isupper() else hit["body"], weak):
                club = association_above(rows, n, language) if of_many(written, language) else None
                return part_below(rows, n, language) or club or named
            kind_only = kind_only or named
    if owned := beside_owner(rows, weak, language) or by_form(rows, language) or with_whom(found, language):
        return owned
    printed = [(one, line) for one, line in rows if not line.furniture]
    for n, ((_, above), (one, line)) in enumerate(pairwise(printed)):
        if names_document(above.text, language) and line.gap <= 1 and len(one.text) <= 80:
            may_name = one.text[0].isupper() and NUMBER.match(one.text) is None
            if may_name and not label_of(line.words, language) and not one.text.endswith("."):
                one = with_its_rest(one, printed[n + 2 : n + 3])
                dated = any(not date.start for date in find_dates(one.text, language=language))
                if not dated and not any(r.match.match(line.words) for r in rules(language, "layout", "title")):
                    return one.value(past_lead(one.text, language), len(one.text), "heads/below-title", 0.8)
    kind = next((f for f in found if f.role == "kind"), None)
    if kind:
        return kind.value(0, len(kind.text), "heads/kind", 0.7)
    kinds = rules(language, "heads", "kind")
    for one, line in shown:
        # "Protokoll från möte 4/2021"
        own = kind_only is not None and line.start <= kind_only.spans[0].start < line.end
        other = own or bool(label_role(line, language)) or any(r.search(one.text) for r in kinds)
        if line.heading == 1 and not other:
            return one.value(0, before_tail(one.text, language), "heads/heading", 0.7)
    if kind_only is None or kind_only.text.casefold() in BARE:
        return in_one_word(shown, language) or first_line(rows, language) or dated_line(rows, language)
    return first_line(rows, language) or kind_only


def of_many(name: str, language: str) -> bool:
    """Whether a body's name is one that every association has for its board, and no more ("Styrelsen").

    >>> of_many("Styrelsen", "sv"), of_many("Direktionen", "sv")
    (True, False)
    """
    return name.casefold() in table(language, "roster").get("words", {}).get("boards", ())


def of_field(found: Sequence[Field], shown: Rows, language: str) -> Value | None:
    """Who met, by a field that says so, or by those a letter goes to."""
    weak = table(language, "heads").get("words", {}).get("weak", ())
    for one in found:
        end = before_tail(one.text, language) if one.role == "body" else 0
        if end and (days := find_dates(one.text[:end], language=language)) and days[-1].end >= end:
            end = len(one.text[: days[0].start].rstrip(" ,"))  # "Kommunstyrelsen 2014-09-09"
        told = end and not says_no_more(one.text[:end].rstrip(" ,"), weak)  # no "Committee meeting, 3 May"
        if told and one.text[:1].isupper() and not find_dates(one.text[:end], language=language):
            plain = plainly(one, shown, language) or in_full(one, shown, language)
            return plain or without_owner(one.value(0, end, "heads/body-field"), one)
    for one in found:
        if one.role == "receivers" and (group := group_written_to(one, language)):
            named = one.value(*group.span("body"), "heads/receivers", 0.85)
            return replace(named, text=named.text[0].upper() + named.text[1:])
    return None


def of_title(found: Sequence[Field], shown: Rows, text: str, language: str) -> tuple[Value | None, Value | None]:
    """Who met, by the title of the minutes; and what kind of meeting it was, where it says no more than that."""
    weak = table(language, "heads").get("words", {}).get("weak", ())
    kind_only: Value | None = None
    for one in (f for f in found if f.role == "title"):
        dates = find_dates(one.text, language=language)
        end = dates[0].start if dates else len(one.text)
        end = len(BEFORE_A_TIME.sub("", one.text[:end]))
        end = len(re.sub(r"\s+(?:19|20)\d{2}$", "", one.text[:end]))
        end = behind_weekday(one.text[:end], language)
        end, lead = before_tail(one.text[:end], language), past_lead(one.text, language)
        if end - lead < 3 or one.text[lead:end].casefold() in knowledge(language).places:
            continue  # "Protokoll - Ekö" names whose page it is
        end = end if dates and dates[0].start == end + 1 else with_number(one.text, lead, end, weak)
        torn = end == len(one.text) and open_end(one.text, language)
        if torn and (below := on_next_line(one, shown, text, language)):
            return below, None  # "Protokoll från årsmöte i", and on the next line "Ekö byalag 2019-05-04"
        named = without_owner(one.value(lead, end, "heads/title", 0.9), one)
        said = one.text[lead:end]
        bare = says_no_more(said, weak) or says_with_whom(said, weak, language) or says_little(said, language)
        if met := with_matter(named, shown, language) if bare else named:
            return met, None
        kind_only = kind_only or named
    return None, kind_only


def behind_weekday(title: str, language: str) -> int:
    """Where a title ends, before a weekday that stands before a place or nothing, its day being lost.

    >>> behind_weekday("Vägrådet Onsdag Ekösalen", "sv"), behind_weekday("Vägrådets torsdagsmöte", "sv")
    (8, 22)
    """
    named = (hit for hit in re.finditer(r"(?<=\w),? (?P<word>[^\W\d_]{5,12})(?= [A-ZÅÄÖÆØ]|$)", title))
    return next((h.start() for h in named if is_weekday(h["word"], language)), len(title))


def is_weekday(word: str, language: str) -> bool:
    """Whether a word is a weekday's name, spelt right."""
    number, right = almanac(language).weekday(word)
    return number is not None and not right


def beside_owner(rows: Rows, weak: Sequence[str], language: str) -> Value | None:
    """Who met, by a line at the top that names them beside whose they are, in either order ("Ekö län, Vägrådet")."""
    halves = [
        (one, hit.span(part))
        for one, line in rows[:TOP]
        if (hit := HALVES.fullmatch(one.text)) and not label_of(line.words, language)
        for part in ("second", "first")
        if not knowledge(language).is_given(hit["first"].split()[0])
    ]
    for rule in (*rules(language, "heads", "body"), *rules(language, "heads", "weak-body")):
        for one, (start, end) in halves:
            hit = rule.match.match(one.text[start:end])
            if hit and not says_no_more(hit["body"], weak):
                at, stop = hit.span("body")
                return one.value(start + at, start + stop, f"heads/{rule.label}", 0.85)
    return None


TOP = 6
"""Lines of a head among which a letterhead stands."""
HALVES = re.compile(r"(?P<first>[A-ZÅÄÖÆØ][^,;:]{1,60})(?:,| [–—-]| [·|•]) (?P<second>[A-ZÅÄÖÆØ][^,;:]{1,60})")
"""A line of a letterhead with two names on it."""


def in_one_word(shown: Rows, language: str) -> Value | None:
    """The meeting, by a title that has it in one word with the document ("Årsmötesprotokoll")."""
    for one, _ in shown:
        hits = (rule.match.match(one.text) for rule in rules(language, "heads", "in-one-word"))
        if hit := next(filter(None, hits), None):
            return one.value(*hit.span("body"), "heads/in-one-word", 0.7, hit["body"].capitalize())
    return None


BEFORE_A_TIME = re.compile(rf"[\s,.:;–-]+(?:(?:{either('the', 'clock')})\s*)?$")
NUMBER = re.compile(r"(?:N[ro]\.?|Nummer|#) ?\d")
"""The number of the minutes, which is nobody's name."""
BARE = small_words("meeting")
"""What says nothing of who met, not even what kind of meeting it was."""


def before_its_minutes(head: Sequence[Line], text: str, language: str) -> Value | None:
    """Who met, by the first line of the head, which names them before the kind of document and the meeting."""
    first = next((line for line in head if not line.meta and line.words.strip()), None)
    if first is None or first.row:
        return None
    one = Field("", *flow(text, [(first.body, first.end)], language))
    hits = (r.match.match(one.text) for r in rules(language, "heads", "named-before"))
    return next((one.value(*hit.span("body"), "heads/named-before", 0.85) for hit in hits if hit), None)


def with_its_rest(one: Field, below: Rows) -> Field:
    """A name of two lines as one: the second goes on in small letters ("Ekö Båtklubbs", "årsmöte")."""
    if not below or below[0][1].gap or below[0][1].row or not below[0][0].text[:1].islower():
        return one
    rest, at = below[0][0], len(one.text) + 1
    if len(rest.text) > LONGEST_REST:
        return one
    return Field(one.role, f"{one.text} {rest.text}", (*one.pieces, *((at + a, b, c) for a, b, c in rest.pieces)))


LONGEST_REST = 60
"""Characters in the second line of a name."""


def on_next_line(title: Field, shown: Rows, text: str, language: str) -> Value | None:
    """Who met, by the line right below a title that breaks off before it."""
    behind = title.pieces[-1][1] if title.pieces else len(text)
    rows = ((one, line) for one, line in shown if line.start > behind)
    one, line = next(rows, (None, None))
    if one is None or line is None or label_of(line.words, language) or not one.text[:1].isupper():
        return None
    dates = find_dates(one.text, language=language)
    end = len((one.text[: dates[0].start] if dates else one.text).rstrip(" ,.:–-"))
    end, start = before_tail(one.text[:end], language), past_lead(one.text, language)
    return one.value(start, end, "heads/below-title", 0.85) if end - start >= 3 else None


def with_number(title: str, lead: int, end: int, weak: Sequence[str]) -> int:
    """Where in a title a kind of meeting ends that goes by its number ("Byggmöte nr 3"), and others as they did."""
    kind = title[lead:end].strip().casefold()
    number = re.match(r" (?:nr\.? ?|#)?\d{1,3}(?![\d/.:-])", title[end:], re.IGNORECASE)
    alone = kind not in weak and shaped("meeting-word").fullmatch(kind) is not None
    return end + number.end() if alone and number else end


def before_tail(title: str, language: str) -> int:
    """Where in a title the body ends, before the number of the meeting, a room or the like."""
    tails = (r.search(title) for r in tried(title, language, "heads", "body-tail"))
    return min((t.start() for t in tails if t), default=len(title))


def without_owner(named: Value, one: Field) -> Value:
    """A body without its owner behind a comma ("Tekniska nämnden, Ekö kommun")."""
    at = one.text.find(named.text)
    if not OWNED.fullmatch(named.text) or at < 0 or not shaped("town").search(named.text):
        return named
    return one.value(at, at + named.text.index(", "), named.rule, named.confidence)


def plainly(named: Field, shown: Rows, language: str) -> Value | None:
    """The body of a field by the shorter name of the letterhead ("Ekö kommunstyrelse", "Kommunstyrelsen")."""
    written = named.text.casefold()
    for rule in rules(language, "heads", "body"):
        for one, line in shown:
            hit = rule.match.match(one.text)
            name = hit["body"].casefold() if hit else ""
            forms = tuple(name.removesuffix(ending) for ending in ("", "n", "en", "et"))
            if hit and LEAST_BODY <= len(name) < len(written) and not label_role(line, language):
                if written.endswith(forms):
                    return one.value(*hit.span("body"), f"heads/{rule.label}", 0.95)
    return None


def in_full(named: Field, shown: Rows, language: str) -> Value | None:
    """The body of a field that breaks off, by the line of the head that has its name whole."""
    if not open_end(named.text, language):
        return None
    whole = (one for one, _ in shown if one.text.startswith(f"{named.text} "))
    return next((one.value(0, len(one.text), "heads/body-field", 0.9) for one in whole), None)


def decider(lines: Sequence[Line], text: str, language: str) -> Value | None:
    """Who met, where the head doesn't say: the body that decides in most items ("Nämndens beslut", "Nämnden beslutar").

    Only a body in its full name counts, and only one that decides at least twice.
    """
    named = [r for r in rules(language, "heads", "body") if r.label.startswith("political-body")]
    told: dict[str, list[tuple[int, int]]] = {}
    for line in lines:
        if line.furniture or len(line.words) > 90:
            continue
        for rule in (*rules(language, "layout", "section-rule"), *rules(language, "decisions", "lead")):
            hit = rule.match.match(line.words) if "body" in rule.match.groupindex else None
            if hit is None or rule.label not in ("decision", "decides-that"):
                continue
            start, end = hit.span("body")
            end -= rule.label == "decision" and hit["body"].endswith("s")
            name = line.words[start:end]
            if len(name) >= LEAST_BODY and any(r.match.fullmatch(name) for r in named):
                told.setdefault(name.casefold(), []).append((line.body + start, line.body + end))
            break
    best = max(told.values(), key=len, default=[])
    one = Field("", *flow(text, best[:1], language))
    return one.value(0, len(one.text), "heads/decider", 0.7) if len(best) > 1 else None


LEAST_BODY = 12
"""Letters in the name of a body that says which one it is: "nämnden" and "styrelsen" don't."""


LISTED = re.compile(r"\d{1,2}[.)] ")
"""The number of an entry in a list."""
OWNED = shaped("town-and-body")
"""A letterhead with the municipality and its body on one line ("Ekö kommun, kommunstyrelsen"), in either order."""


def owner(shown: Rows, language: str) -> Value | None:
    """The municipality or region whose body met, where the head names one outside the attendance list."""
    for one, line in shown:
        named = OWNED.match(one.text)
        if line.bullet or LISTED.match(one.text):
            continue  # an appendix, or what was dealt with
        if label_role(line, language) or (re.search(r",\s*\S|\(", one.text) and not named):
            continue
        for rule in rules(language, "heads", "owner"):
            hit = rule.search(one.text)
            if hit:
                written = hit["owner"]
                words = fold(written).split()
                name = " ".join("-".join(map(str.capitalize, w.split("-"))) if w.isupper() else w for w in words)
                name = re.sub(rf"\b(?i:{either('municipal')})$", lambda m: m.group().lower(), name)
                return one.value(*hit.span("owner"), "heads/owner", 0.95, name)
    return None
