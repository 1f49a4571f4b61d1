"""The fields of a document's head: a label with its value beside or below it, at times several to a line."""

from __future__ import annotations

import re
from collections.abc import Sequence, Set
from dataclasses import dataclass

from samgraf.ingest.dating.dates import find_dates
from samgraf.ingest.lines.beside import label_beside
from samgraf.ingest.lines.labels import labels, writes
from samgraf.ingest.lines.layout import Label, Line, label_of
from samgraf.ingest.lines.passages import Pieces, cut, flow
from samgraf.ingest.minutes import Value
from samgraf.ingest.roster.party import held_by_another, office_first
from samgraf.ingest.tables import rules, table
from samgraf.ingest.tables.forms import shaped
from samgraf.ingest.text import Passage
from samgraf.ingest.words.fullnames import full_name
from samgraf.ingest.words.people import knowledge


@dataclass(frozen=True, slots=True)
class Field:
    """A field of the head: its role and value as running text with the way back."""

    role: str
    text: str
    pieces: Pieces

    def value(
        self, start: int, end: int, rule: str, confidence: float = 1.0, text: str = "", inferred: str = ""
    ) -> Value:
        """A stretch of the field as a value of the minutes."""
        part, pieces = cut(self.text, self.pieces, start, end)
        return Value(text or part, Passage(part, pieces, "field").spans(), rule, confidence, inferred)


def fields(lines: Sequence[Line], first: int, text: str, language: str) -> list[Field]:
    """The fields of the head in order; a value may stand below its label, and several labels on one line."""
    found: list[Field] = []
    verified = False  # what place and time stand behind who verifies, a second time, are those of the verifying
    i = 0
    while i < first:
        line = lines[i]
        i += 1
        if line.furniture and not line.meta:
            continue
        if line.meta:
            continue
        label = label_of(line.words, language)
        title = next(
            (
                m
                for r in rules(language, "layout", "title")
                if "body" in r.match.groupindex and (m := r.match.match(line.text))
            ),
            None,
        )
        if title and not (label and label.kind == "field" and (not label.glued or by_somebody(line, label, language))):
            start = line.start + title.start("body")
            stretches = [(start, line.end)] if start < line.end else []
            if not kind_of_meeting(title["body"], language):
                stretches, i = below(lines, i, first, language, stretches)
            found.append(Field("title", *flow(text, stretches, language)))
        elif label and label.kind == "field":
            start = line.body + label.value
            labels, start = more_labels(line, label.role, start, language)
            told = start < line.end and not DOTS.fullmatch(line.text, start - line.start)
            whole = told and label.role in CLOCKED and i < first and is_whole(line, label, lines[i], language)
            if whole:
                stretches = [(start, line.end)]
            else:
                stretches, i = below(lines, i, first, language, [(start, line.end)] if told else [])
            while "time" in labels and stretches and i < first and HOURS.fullmatch(lines[i].text) and lines[i].gap < 2:
                stretches, i = [*stretches, (lines[i].start, lines[i].end)], i + 1  # of further parts of the sitting
            role = "place-and-time" if set(labels) & {"time", "place"} and len(labels) > 1 else labels[0]
            verified = verified or role == "verifier"
            if verified and role == "place-and-time" and any(f.role in WHERE for f in found):
                role = "other"
            if stretches:
                found.append(Field(role, *flow(text, stretches, language)))
        elif label is None and i < first and (begins := title_goes_on(line, lines[i], language)):
            stretches, i = below(lines, i + 1, first, language, [(lines[i].start + begins, lines[i].end)])
            found.append(Field("title", *flow(text, stretches, language)))
        elif label and i < first and above_writer(label, line, lines[i], language):
            stretches, i = below(lines, i, first, language, [])
            found.append(Field("secretary", *flow(text, stretches, language)))
        elif label is None and (beside := label_beside(line.words, language)):
            at, role, value = beside
            found.append(Field("", *flow(text, [(line.body, line.body + at)], language)))
            found.append(Field(role, *flow(text, [(line.body + value, line.end)], language)))
        elif label is None or label.kind == "section":
            found.append(Field("", *flow(text, [(line.body, line.end)], language)))
    return [part for f in found if f.pieces for part in with_others_apart(f, language)]


def with_others_apart(one: Field, language: str) -> list[Field]:
    """A field, and those whose labels stand within its value ("Ordförande: Eva Ek, sekreterare: Bo Alm")."""
    cuts: list[tuple[int, int, str]] = []
    for hit in WITHIN.finditer(one.text) if one.role else ():
        label = label_of(one.text[hit.end() :], language)
        if label and label.kind in ("field", "group") and not label.glued and label.value > 0:
            role = label.role if label.kind == "field" else "other"
            cuts.append((hit.start(), hit.end() + label.value, role))
    if not cuts:
        return [one]
    ends = [start for start, _, _ in cuts[1:]] + [len(one.text)]
    parts = [(role, cut(one.text, one.pieces, start, end)) for (_, start, role), end in zip(cuts, ends, strict=True)]
    others = [Field(role, *part) for role, part in parts if part[0]]
    return [Field(one.role, *cut(one.text, one.pieces, 0, cuts[0][0])), *others]


WITHIN = re.compile(r"(?:[.,;/|·•]| [–—-])? +(?=[^\W\d_][^:,;|/]{2,30}: )")
"""What parts a value from the next label on its line, maybe no more than a column."""


CLOCKED = ("time", "end")
"""Fields of hours."""


def is_whole(line: Line, label: Label, after: Line, language: str) -> bool:
    """Whether a field gives hours, and the line below it says nothing of days and hours."""
    hours = any(date.start_time for date in find_dates(line.words[label.value :], language=language))
    clock = hours or re.fullmatch(r"\d{1,2}[.:]\d{2}(?: ?[–-] ?\d{1,2}[.:]\d{2})?", line.words[label.value :].strip())
    return bool(clock) and not re.search(r"\d[.:]\d", after.text) and not find_dates(after.text, language=language)


def beside_list(lines: Sequence[Line], first: int, end: int, taken: Set[int], language: str) -> list[Line]:
    """The lines of a body that give an office and who holds it right below a list of those present, or right above."""
    found: set[int] = set()
    for step, order in ((1, range(first, end)), (-1, range(end - 1, first - 1, -1))):
        beside = False
        for i in order:
            near = beside and i not in taken and lines[i if step > 0 else i + 1].gap <= 1
            label = label_of(lines[i].words, language) if near else None
            labelled = label is not None and label.kind == "field" and not label.glued
            found |= {i} if labelled else set()
            beside = i in taken or labelled or (beside and lines[i].furniture)
    return [lines[i] for i in sorted(found)]


def kind_of_meeting(body: str, language: str) -> bool:
    """Whether a title names the kind of meeting and nothing else ("Protokoll fört vid årsmöte"): who met stands below.

    >>> kind_of_meeting(" ordinarie föreningsstämma", "sv"), kind_of_meeting(" årsmöte i", "sv")
    (True, False)
    """
    said = body.strip(" .:").casefold()
    numbered = re.sub(r" (?:nr\.? ?|#)?\d{1,3}(?:/\d{2,4})?$", "", said)
    alone = numbered != said and shaped("meeting-word").fullmatch(numbered) is not None
    return alone or said in table(language, "heads").get("words", {}).get("weak", ())


DOTS = re.compile(r"[\s._…]{3,}")
"""Where somebody signs by hand, with the name below."""


HOURS = re.compile(r"(?:kl\.? ?)?\d{1,2}[.:]\d{2}\s?[-–—]\s?\d{1,2}[.:]\d{2}[,;.]?")
"""From when to when, on a line of its own."""


def by_somebody(line: Line, label: Label, language: str) -> bool:
    """Whether a label without a colon says who wrote ("Anteckningar av Eva Ek"), not what the minutes are of."""
    known = re.match(r"(?P<given>[A-ZÅÄÖ][\w-]+) [A-ZÅÄÖ]", line.words[label.value :])
    return label.role == "secretary" and known is not None and knowledge(language).is_given(known["given"])


def above_writer(label: Label, line: Line, after: Line, language: str) -> bool:
    """Whether a section's label stands alone above the name of who wrote, and nothing else ("Anteckningar")."""
    alone = label.kind == "section" and label.value >= len(line.words) and after.gap < 2
    return alone and writes(label.text, after.words, language)


WHERE = ("place", "time", "place-and-time")


def more_labels(line: Line, role: str, start: int, language: str) -> tuple[list[str], int]:
    """Further labels on the same line ("Datum   Plats"), whose values stand below."""
    labels = [role]
    while start < line.end:
        label = label_of(line.text[start - line.start :], language)
        if label is None or label.kind != "field" or (label.glued and len(labels) == 1):
            break
        labels.append(label.role)
        start += label.value
    return labels, start


def title_goes_on(line: Line, after: Line, language: str) -> int:
    """Where the name begins in the line below the kind of document: "REFERAT", "från dialogmöte om vägen"; else 0."""
    if not after.text[:1].islower():
        return 0
    for rule in rules(language, "layout", "title"):
        hit = rule.match.match(f"{line.text} {after.text}") if "body" in rule.match.groupindex else None
        start = hit.start("body") - len(line.text) - 1 if hit else 0
        if start > 0:
            return start
    return 0


UNKNOWN = re.compile(r"[A-ZÅÄÖÆØ][\w/&-]*(?: [\w/&-]+){0,2}(?::(?:\s|$)| [–—-] [A-ZÅÄÖÆØ])")
"""A label that no table has."""


def below(
    lines: Sequence[Line], i: int, first: int, language: str, stretches: list[tuple[int, int]]
) -> tuple[list[tuple[int, int]], int]:
    """A value that goes on, or stands wholly, in the next lines: up to a blank line or the next label."""
    while i < first:
        line = lines[i]
        if line.furniture or line.heading or (line.gap and stretches) or line.gap > 2 or label_of(line.words, language):
            break
        beside = "  " in line.words and office_first(line.words, language)
        beside = beside or held_by_another(line.words, language)
        titled = shaped("minutes-of").match(line.text) is not None
        if titled and line.gap:
            break  # an empty field above the title ("Datum:")
        if stretches and (
            titled
            or line.bullet
            or line.row
            or beside
            or UNKNOWN.match(line.text)
            or past_label(line.text, language)
            or any(rule.search(line.text) for rule in rules(language, "decisions", "opening"))
            or heads_page(line, language)
            or tells_of_another(lines[i - 1], line, stretches[-1], language)
        ):
            break
        stretches.append((line.start, line.end))
        i += 1
        if len(stretches) >= 4:
            break
    return stretches, i


def tells_of_another(above: Line, line: Line, value: tuple[int, int], language: str) -> bool:
    """Whether a line below a name alone is a sentence about somebody else ("The Vice Chair T. Hill presided")."""
    said = above.text[value[0] - above.start : value[1] - above.start].strip(" .")
    words = line.text.split()
    whole = (
        full_name(language).fullmatch(said) and words[0][:1].isupper() and not knowledge(language).is_given(words[0])
    )
    return bool(whole) and sum(word.islower() for word in words) >= 2 and sum(word[0].isupper() for word in words) >= 2


def past_label(text: str, language: str) -> int:
    """Where a place begins whose label stands before it without a colon ("Plats hos Eva Ek"); 0 where none does."""
    word, _, rest = text.partition(" ")
    return len(word) + 1 if rest[:1].islower() and labels(language).get(word.casefold()) == ("field", "place") else 0


def heads_page(line: Line, language: str) -> bool:
    """Whether a line gives a body's name and a day and nothing else, as the top of a page does."""
    days = find_dates(line.words, language=language) if line.text[-1].isdigit() or line.text.endswith(")") else []
    name = line.words[: days[0].start].strip(" ,") if days else ""
    return name[:1].isupper() and any(rule.match.fullmatch(name) for rule in rules(language, "heads", "body"))


def spread(one: Field) -> tuple[int, ...]:
    """For each character of a field its place in the document; a folded blank stands where the next piece begins."""
    places = [-1] * len(one.text)
    for here, there, n in one.pieces:
        places[here : here + n] = range(there, there + n)
    for k in range(len(places) - 1, -1, -1):
        if places[k] < 0:
            places[k] = places[k + 1] if k + 1 < len(places) else one.pieces[-1][1] + one.pieces[-1][2] - 1
    return tuple(places)
