"""The lines of a head that may name who met, each without what names the kind of document."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from samgraf.ingest.dating.dates import find_dates
from samgraf.ingest.lines.layout import Line, label_of
from samgraf.ingest.lines.passages import cut, flow
from samgraf.ingest.meeting.fields import Field
from samgraf.ingest.meeting.places import names_document
from samgraf.ingest.tables import rules, tried
from samgraf.ingest.tables.forms import either, shaped

Rows = Sequence[tuple[Field, Line]]
"""Lines of a head with what each says, as `head_lines` gives them."""


def label_role(line: Line, language: str) -> bool:
    """Whether a line is a label of the attendance list or a section."""
    label = label_of(line.words, language)
    return label is not None and label.kind in ("group", "section")


def head_lines(head: Sequence[Line], text: str, language: str) -> list[tuple[Field, Line]]:
    """The lines of the head, running headers included, without what names the kind of document.

    A line that begins with the kind of meeting comes without it first ("Styrelsemöte Ekö båtklubb"); what stands
    behind kind of document and day comes last of all ("Anteckningar den 3 maj 2022, Vägrådet").
    """
    rows: list[tuple[Field, Line]] = []
    behind_days: list[tuple[Field, Line]] = []
    for line in (part for whole_line in head for part in between_bars(whole_line)):
        if line.meta:
            continue
        first, tab, second = line.text.partition("\t") if line.row else (line.text, "", "")
        start, end = line.body, line.start + len(first)
        if tab and names_document(first, language) and "\t" not in second:
            start, end = end + 1, line.end  # "Protokoll", and beside it who met
        if (beside := BESIDE.fullmatch(line.text)) and names_meeting(beside["kind"]):
            start, end = line.start + beside.start("kind"), line.start + beside.end("kind")
        elif beside and (names_document(beside["kind"], language) or shaped("minutes-of").match(beside["kind"])):
            end = line.start + beside.end("owner")
        whole, pieces = flow(text, [(start, end)], language)
        whole, pieces = cut(whole, pieces, 0, len(whole.rstrip("!")))
        whole, pieces = cut(whole, pieces, *of_one_kind(whole))
        kinds = [m.start() for r in tried(whole, language, "heads", "kind-behind") if (m := r.search(whole))]
        if kinds and min(kinds) > 0:
            whole, pieces = cut(whole, pieces, 0, min(kinds))
        dates = find_dates(whole, language=language) if len(whole) <= LONGEST else ()
        if dates and (names_document(opens := whole.split(" ")[0], language) or MEETING.fullmatch(opens)):
            if (behind := BEHIND_A_DAY.match(whole, dates[-1].end)) and not whole.endswith("."):
                behind_days.append((Field("", *cut(whole, pieces, behind.end(), len(whole))), line))
        if dates and dates[0].start > 3:
            whole, pieces = cut(whole, pieces, 0, len(BEFORE_A_DAY.sub("", whole[: dates[0].start])))
        if letters := SHORT.search(whole):
            whole, pieces = cut(whole, pieces, 0, letters.start())
        if len(whole) > LONGEST:
            continue
        lead = next((m.end() for r in rules(language, "heads", "kind-before") if (m := r.match.match(whole))), 0)
        start, end = (lead + at for at in bare_body(whole[lead:], language))
        bare = whole[start:end] if start > lead or end < len(whole) else ""
        document = names_document(bare.split(" ")[0], language) or shaped("minutes-of").match(bare)
        if bare[:1].isupper() and not document:
            rows.append((Field("", *cut(whole, pieces, start, end)), line))
        if lead:
            rows.append((Field("", *cut(whole, pieces, lead, len(whole))), line))
        if pieces:
            rows.append((Field("", whole, pieces), line))
    return rows + behind_days


def bare_body(title: str, language: str) -> tuple[int, int]:
    """Where in a title the body stands, between what kind of meeting it was and what tells of it again.

    >>> bare_body("Harbour Project Team Meeting", "en"), bare_body("styremøte Fjordvik IL", "nb")
    ((0, 20), (10, 21))
    """
    lead = next((m.end() for r in rules(language, "heads", "body-lead") if (m := r.match.match(title))), 0)
    tails = (r.search(title) for r in tried(title, language, "heads", "body-tail") if "place" not in r.match.groupindex)
    return lead, next((t.start() for t in tails if t and t.start() > lead), len(title))


def of_one_kind(whole: str) -> tuple[int, int]:
    """The stretch of a title that is left where it says of itself that it is two kinds of document: with one, or none.

    >>> [said[slice(*of_one_kind(said))] for said in ("Agenda och protokoll för Vägrådet", "Vägrådet, agenda/referat")]
    ['protokoll för Vägrådet', 'Vägrådet']
    """
    hit = TOGETHER.search(whole)
    if hit is None:
        return 0, len(whole)
    if hit.start():
        return 0, len(whole[: hit.start()].rstrip(MARKS))
    behind = whole[hit.end() :].lstrip(MARKS)
    if behind[:1].isupper():
        return len(whole) - len(behind), len(whole)
    goes_on = behind[:1].isalpha() and whole[hit.end() - 1] != ")"
    return (hit.start("last"), len(whole)) if goes_on else hit.span("first")


def between_bars(line: Line) -> list[Line]:
    """A line, or what stands between its bars, where it has several ("Ekö kommun | Protokoll | Vägnämnden")."""
    cuts = [hit.span() for hit in BAR.finditer(line.text)]
    if len(cuts) < 2 or line.row:
        return [line]
    edges = [0, *(at for cut in cuts for at in cut), len(line.text)]
    return [
        replace(line, text=line.text[a:b], start=line.start + a, end=line.start + b, body=line.start + a)
        for a, b in zip(edges[::2], edges[1::2], strict=True)
        if b > a
    ]


TOGETHER = shaped("kinds-together")
MARKS = " ,:–—-(/"
BAR = re.compile(r" [|·•] ")
MEETING = shaped("meeting-word")
BEHIND_A_DAY = re.compile(r"[\s,.:–—|-]+(?=[A-ZÅÄÖ])")
"""What parts the day from a name behind it."""


BESIDE = re.compile(r"(?P<owner>[A-ZÅÄÖ]\S*(?: \S+)*) {3,}(?P<kind>[A-ZÅÄÖ]\S*(?: \S+)*)")
"""A line of a letterhead in two columns."""


def names_meeting(words: str) -> bool:
    """Whether some words name a meeting and not its minutes or its day.

    >>> [names_meeting(words) for words in ("Projekteringsmöte nr 7", "Protokoll", "Projekteringsmöte 2022-11-08")]
    [True, False, False]
    """
    kind = re.sub(r"(?: \w{1,3}\.?)? \d{1,3}$", "", words)
    return shaped("gathering-at-the-end").search(kind) is not None and shaped("minutes-of").match(words) is None


LONGEST = 140
"""Characters in a line of the head that may name a body; a longer one is running text."""
SHORT = re.compile(r"(?<=\w) \([A-ZÅÄÖ]{2,6}\)$")
"""The letters by which a body goes, behind its name."""


BEFORE_A_DAY = re.compile(rf"[\s,.:;–(|·•/-]+(?:(?:{either('the')})\s*)?$")
