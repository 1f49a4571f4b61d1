"""The head of the minutes: which body met, when, where; and who held which office, wherever the minutes tell."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from samgraf.ingest.dates import find_dates
from samgraf.ingest.fields import Field, fields
from samgraf.ingest.layout import Line, label_of
from samgraf.ingest.letter import group_written_to
from samgraf.ingest.minutes import Meeting, Value
from samgraf.ingest.passages import cut, flow
from samgraf.ingest.sittings import HOURS, clock_at_the_end, clocked, when
from samgraf.ingest.tables import rules, table
from samgraf.ingest.text import Document, fold


def meeting_of(
    head: Sequence[Line], document: Document, language: str, closing: Sequence[Line], more: Sequence[Field] = ()
) -> Meeting:
    """Body, time and place of the sitting, as the head tells without its list, and for its end the closing item."""
    text = document.text
    found = [*more, *fields(head, len(head), text, language)]
    start, end = when([*found, *headers(head, text, language)], document, language)
    if start and "T" not in start.text and (at := clocked(closing, start, language, "opening")):
        start = replace(start, text=at.text, spans=(*start.spans, *at.spans), confidence=min(start.confidence, 0.9))
    return Meeting(
        body=body(found, head, text, language),
        start=start,
        end=end or clocked(closing[::-1], start, language, "closing"),
        place=place(found, language),
        owner=owner(head, text, language),
    )


def headers(head: Sequence[Line], text: str, language: str) -> list[Field]:
    """The running headers of the first page, which may be all that gives the day."""
    return [Field("header", *flow(text, [(x.start, x.end)], language)) for x in head[:12] if x.furniture and not x.meta]


def place(found: Sequence[Field], language: str) -> Value | None:
    """Where they met: the field without the date and time that stand in it, or what follows the time in the title."""
    for one in sorted((f for f in found if f.role in ("place", "place-and-time")), key=lambda f: f.role != "place"):
        for start, end in free(one.text, language):
            return one.value(start, end, f"heads/{one.role}")
    for one in (f for f in found if f.role == "title"):
        dates = find_dates(one.text, language=language)
        told = one.text[: dates[0].start] if dates else one.text
        for rule in (r for r in rules(language, "heads", "body-tail") if "place" in r.match.groupindex):
            if hit := rule.match.search(re.sub(r"[\s,]+(?:at|on|kl|den)?\s*$", "", told, flags=re.IGNORECASE)):
                return one.value(*hit.span("place"), "heads/held-in", 0.9)
    after = next((r for r in rules(language, "heads", "place") if r.label == "after-time"), None)
    for one in (f for f in found if f.role in ("title", "time", "")):
        dates = find_dates(one.text, language=language)
        if not one.role and (len(one.text) > 90 or not dates or dates[-1].start > 0 or not dates[-1].start_time):
            continue
        if dates and after and (hit := after.match.match(one.text[dates[-1].end :])):
            at = dates[-1].end
            return one.value(at + hit.start("place"), at + hit.end("place"), "heads/after-time", 0.9)
    for one in (f for f in found if f.role == "title"):
        dates = find_dates(one.text, language=language)
        rest = HOURS.sub("", one.text[dates[-1].end :]).strip(" ,.") if dates else ""
        if 4 <= len(rest) <= 60 and rest[0].isupper() and ". " not in rest:
            at = one.text.rindex(rest)
            return one.value(at, at + len(rest), "heads/behind-time", 0.7)
    behind = next((r for r in rules(language, "heads", "place") if r.label == "behind-date"), None)
    for one in (f for f in found if f.role in ("title", "time", "")):
        dates = find_dates(one.text, language=language)
        if dates and behind and (hit := behind.match.match(one.text[dates[-1].end :])):
            at = dates[-1].end
            return one.value(at + hit.start("place"), at + hit.end("place"), "heads/behind-date", 0.8)
    ended = clock_at_the_end(found, language)
    if ended and not any(d.precision == "day" for d in find_dates(ended[0].text, language=language)):
        for start, end in free(ended[0].text, language):
            first, comma, _ = ended[0].text[start:end].partition(", ")
            owns = any(r.match.match(first) for r in rules(language, "heads", "weak-body"))
            start += len(first) + 2 if comma and owns else 0
            return ended[0].value(start, end, "heads/before-clock", 0.7)
    for one in (f for f in found if f.role in ("time", "")):
        dates = find_dates(one.text, language=language)
        day = [d for d in dates if d.precision == "day"]
        left = free(one.text, language)
        if day and day[0].start == 0 and len(left) == 1 and len(one.text) <= 90 and one.text[left[0][0]].isupper():
            return one.value(*left[0], "heads/beside-date", 0.8)
    for one, nxt in zip(found, found[1:], strict=False):
        dated = [d for d in find_dates(one.text, language=language) if d.precision == "day"]
        alone = dated and not free(one.text[dated[0].start :], language) and nxt.pieces and nxt.role == ""
        near = alone and nxt.pieces[0][1] - (one.pieces[-1][1] + one.pieces[-1][2]) <= 2
        if (
            near
            and nxt.text[0].isupper()
            and len(nxt.text) <= 60
            and not nxt.text.endswith((".", ":"))
            and not find_dates(nxt.text, language=language)
            and not names_document(nxt.text, language)
        ):
            return nxt.value(0, len(nxt.text), "heads/below-date", 0.7)
    rooms = next((r for r in rules(language, "heads", "place") if r.label == "room"), None)
    for one, nxt in zip(found, found[1:], strict=False):
        dated = [d for d in find_dates(nxt.text, language=language) if d.precision == "day"]
        if rooms and dated and dated[0].start <= 3 and one.role == "" and rooms.match.search(one.text):
            return one.value(0, len(one.text), "heads/above-date", 0.7)
    return in_passing(found, language)


def in_passing(found: Sequence[Field], language: str) -> Value | None:
    """Where they met as a sentence tells ("Vi sågs i …"), or a link to where they met on line."""
    sentence = next((r for r in rules(language, "heads", "place") if r.label == "told"), None)
    for one in found:
        if sentence and (hit := sentence.match.search(one.text)):
            start, end = hit.span("place")
            lead = re.match(r"(?:i|på|vid|via) ", hit["place"])
            return one.value(start + (lead.end() if lead else 0), end, "heads/told", 0.8)
    online = next((r for r in rules(language, "heads", "place") if r.label == "on-line"), None)
    for one in found:
        if online and (hit := online.match.search(one.text)):
            return one.value(*hit.span("place"), "heads/on-line", 0.8)
    return None


def free(text: str, language: str) -> list[tuple[int, int]]:
    """What of a field is neither date nor time nor a word that binds them; the longest first."""
    strip = sorted(table(language, "heads").get("words", {}).get("strip", ()), key=len, reverse=True)
    found, position = [], 0
    for start, end in [*((d.start, d.end) for d in find_dates(text, language=language)), (len(text), len(text))]:
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
            for word in strip:
                if text[start:end].casefold().startswith(word.casefold() + " "):
                    start += len(word)
                    changed = True
                elif text[start:end].endswith(" " + word):
                    end -= len(word)
                    changed = True
        if end - start >= 3 and not any(r.match.match(text[start:end]) for r in rules(language, "heads", "pause")):
            parts.append((start, end))
    return sorted(parts, key=lambda p: (p[0] - p[1], p[0]))


def body(found: Sequence[Field], head: Sequence[Line], text: str, language: str) -> Value | None:
    """Who met: a field, the title of the minutes, or a line of the head that has the form of a body's name."""
    weak = table(language, "heads").get("words", {}).get("weak", ())
    kind_only: Value | None = None
    for one in found:
        if one.role == "body" and one.text[:1].isupper() and not find_dates(one.text, language=language):
            return plainly(one, head, text, language) or one.value(0, len(one.text), "heads/body-field")
    for one in found:
        if one.role == "receivers" and (group := group_written_to(one, language)):
            named = one.value(*group.span("body"), "heads/receivers", 0.85)
            return replace(named, text=named.text[0].upper() + named.text[1:])
    for one in found:
        if one.role == "title":
            dates = find_dates(one.text, language=language)
            end = dates[0].start if dates else len(one.text)
            end = len(re.sub(r"[\s,.:;–-]+(?:(?:den|kl|klockan)\s*)?$", "", one.text[:end]))
            end = len(re.sub(r"\s+(?:19|20)\d{2}$", "", one.text[:end]))
            tails = (r.match.search(one.text[:end]) for r in rules(language, "heads", "body-tail"))
            end = next((t.start() for t in tails if t), end)
            lead = next((m.end() for r in rules(language, "heads", "body-lead") if (m := r.match.match(one.text))), 0)
            if end - lead < 3:
                continue
            named = one.value(lead, end, "heads/title", 0.9)
            if plain_kind(one.text[lead:end]) not in weak:
                return named
            kind_only = kind_only or named
    for rule in (*rules(language, "heads", "body"), *rules(language, "heads", "weak-body")):
        for one, line in head_lines(head, text, language):
            hit = rule.match.match(one.text)
            if hit and not label_role(line, language):
                named = one.value(*hit.span("body"), f"heads/{rule.label}", 0.9)
                if plain_kind(hit["body"]) not in weak:
                    return named
                kind_only = kind_only or named
    rows = list(head_lines(head, text, language))
    for (_, above), (one, line) in zip(rows, rows[1:], strict=False):
        if names_document(above.text, language) and line.gap <= 1 and not line.furniture and len(one.text) <= 80:
            if one.text[0].isupper() and not label_of(line.words, language) and not one.text.endswith("."):
                return one.value(0, len(one.text), "heads/below-title", 0.8)
    kind = next((f for f in found if f.role == "kind"), None)
    if kind:
        return kind.value(0, len(kind.text), "heads/kind", 0.7)
    kinds = rules(language, "heads", "kind")
    for one, line in head_lines(head, text, language):
        if line.heading == 1 and not label_role(line, language) and not any(r.match.search(one.text) for r in kinds):
            return one.value(0, len(one.text), "heads/heading", 0.7)
    return kind_only


def plainly(named: Field, head: Sequence[Line], text: str, language: str) -> Value | None:
    """The body of a field by the shorter name of the letterhead ("Ekö kommunstyrelse", "Kommunstyrelsen")."""
    written = named.text.casefold()
    for rule in rules(language, "heads", "body"):
        for one, line in head_lines(head, text, language):
            hit = rule.match.match(one.text)
            name = hit["body"].casefold() if hit else ""
            forms = tuple(re.sub(f"{ending}$", "", name) for ending in ("", "n", "en", "et"))
            if hit and LEAST_BODY <= len(name) < len(written) and not label_role(line, language):
                if written.endswith(forms):
                    return one.value(*hit.span("body"), f"heads/{rule.label}", 0.95)
    return None


def names_document(text: str, language: str) -> bool:
    """Whether a line says what kind of document this is and nothing else ("PROTOKOLL")."""
    return any(r.label == "document-kind" and r.match.match(text) for r in rules(language, "layout", "title"))


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


def plain_kind(text: str) -> str:
    """The kind of meeting in small letters, without the kind of document before it and its number behind it.

    >>> plain_kind("Protokoll styrelsemöte nr 5"), plain_kind("styrelsemöte/konstituerande styrelsemöte")
    ('styrelsemöte', 'styrelsemöte')
    """
    low = re.sub(r"^\w*(?:protokoll|anteckningar),? (?:(?:fört |förda )?(?:från|vid|för) )?", "", text.casefold())
    return re.sub(r"(?: nr\.? ?\d+(?:/\d+)?| \d{1,3}|/.*)$", "", low)


def label_role(line: Line, language: str) -> bool:
    """Whether a line is a label of the attendance list or a section."""
    label = label_of(line.words, language)
    return label is not None and label.kind in ("group", "section")


def head_lines(head: Sequence[Line], text: str, language: str) -> Iterator[tuple[Field, Line]]:
    """The lines of the head, running headers included, without what names the kind of document."""
    for line in head:
        if line.meta or len(line.text) > 140:
            continue
        end = line.start + line.text.index("\t") if line.row and "\t" in line.text else line.end
        whole, pieces = flow(text, [(line.body, end)], language)
        kinds = [m.start() for r in rules(language, "heads", "kind-behind") if (m := r.match.search(whole))]
        if kinds and min(kinds) > 0:
            whole, pieces = cut(whole, pieces, 0, min(kinds))
        dates = find_dates(whole, language=language)
        if dates and dates[0].start > 3:
            whole, pieces = cut(whole, pieces, 0, len(re.sub(r"[\s,.:;–(-]+(?:den\s*)?$", "", whole[: dates[0].start])))
        if letters := SHORT.search(whole):
            whole, pieces = cut(whole, pieces, 0, letters.start())
        if pieces:
            yield Field("", whole, pieces), line


SHORT = re.compile(r"(?<=\w) \([A-ZÅÄÖ]{2,6}\)$")
"""The letters by which a body goes, behind its name."""


OWNED = re.compile(r"[A-ZÅÄÖ][\w-]+(?: [A-ZÅÄÖ][\w-]+)? (?:[Ss]tad|[Kk]ommun), \S+$")
"""A letterhead that gives the municipality and its body on one line ("Ekö kommun, kommunstyrelsen")."""


def owner(head: Sequence[Line], text: str, language: str) -> Value | None:
    """The municipality or region whose body met, where the head names one outside the attendance list."""
    for one, line in head_lines(head, text, language):
        named = OWNED.match(one.text)
        if label_role(line, language) or (re.search(r",\s*\S|\(", one.text) and not named):
            continue
        for rule in rules(language, "heads", "owner"):
            hit = rule.match.search(one.text)
            if hit:
                written = hit["owner"]
                name = " ".join(w.capitalize() if w.isupper() else w for w in fold(written).split())
                name = re.sub(r"\b(Kommun|Stad)$", lambda m: m.group().lower(), name)
                return one.value(*hit.span("owner"), "heads/owner", 0.95, name)
    return None
