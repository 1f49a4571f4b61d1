"""A linter for minutes, for the secretary before they are sent out.

`findings(reading)` lists what looks wrong (slips of the pen, dates that disagree, somebody absent who is to act)
and what is worth a second look (a task that names nobody to do it, or no day). The messages are in the language of
the minutes. `text`, `json` and `sarif` write them.
"""

from __future__ import annotations

import json as json_
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path
from urllib.parse import quote

from samgraf.ingest.checks.spellings import message
from samgraf.ingest.lines.layout import label_of
from samgraf.ingest.minutes import Participant
from samgraf.ingest.reading import Reading
from samgraf.ingest.tables import rules, table
from samgraf.ingest.text import Span, fold

SEVERITIES = ("error", "warning", "hint")
ERRORS = ("slips#no-such-day",)
"""What can't be right, whatever was meant."""
TASKS = {"invite", "contact", "commission", "inform", "report", "start"}
"""Actions that somebody has to do after the meeting; an approval or an election is done when it is decided."""
DONE = {"approve", "reject", "appoint", "file", "note", "thank", "postpone"}
MOVES = ("proposal", "reservation")
AGENDA_LINE = re.compile(r"(?:(?:§\s*)?(?P<number>\d{1,4})(?:[.)]|\s)\s*)?(?P<title>[^\W\d].{3,}?)[\s.…\d]*$")


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing to look at: where it stands, what is written, what it may mean.

    Line and column count from 1 in the kept text; `page` is 0 where the file has no pages.
    """

    file: str
    line: int
    column: int
    severity: str
    rule: str
    written: str
    reading: str
    message: str
    page: int = 0
    end_line: int = 0
    end_column: int = 0


@dataclass(frozen=True, slots=True, order=True)
class Row:
    """A finding before its place is counted out."""

    span: Span
    rule: str
    severity: str
    reading: str
    message: str


def findings(reading: Reading, file: str = "") -> tuple[Finding, ...]:
    """All findings of one document, in the order of the text; `file` is how the caller names it."""
    rows = {*slips(reading), *absent(reading), *movers(reading), *open_ended(reading), *untreated(reading)}
    rows |= {*verifiers(reading)}
    return tuple(finding(reading, row, file or reading.minutes.document.source.name) for row in sorted(rows))


def finding(reading: Reading, row: Row, file: str) -> Finding:
    """A row with its place counted out."""
    document = reading.minutes.document

    def place(at: int) -> tuple[int, int]:
        return document.text.count("\n", 0, at) + 1, at - document.text.rfind("\n", 0, at)

    start, end = place(row.span.start), place(row.span.end)
    written = fold(row.span.of(document.text))
    page = document.page_of(row.span.start) if document.pages else 0
    return Finding(file, *start, row.severity, row.rule, written, row.reading, row.message, page, *end)


# --- what looks wrong


def slips(reading: Reading) -> Iterator[Row]:
    """What the reading already holds to be a slip."""
    for slip in reading.warnings:
        rule = slip.rule or "slips#slip"
        severity = "error" if rule in ERRORS else "warning"
        yield Row(slip.span, rule.partition("#")[2] or rule, severity, slip.reading, slip.message)


def absent(reading: Reading) -> Iterator[Row]:
    """Somebody who was absent and is to act: allowed, but worth knowing."""
    away = {p.name for p in reading.minutes.participants if p.status == "absent"}
    for involvement in reading.involvements:
        name = reading.entities[involvement.entity].name
        if involvement.how == "responsible" and involvement.mentions and name in away:
            span = reading.mentions[involvement.mentions[0]].span
            yield Row(span, "absent-actor", "warning", name, message(reading.minutes, "absent-actor", name=name))


def movers(reading: Reading) -> Iterator[Row]:
    """Somebody who moves something or reserves themselves at an item that they did not attend, but not in writing."""
    minutes = reading.minutes
    written = table(minutes.language, "slips")["words"].get("in_writing", ())
    people: dict[str, Participant] = {p.name: p for p in minutes.participants}
    for said in reading.utterances:
        for m in said.holders if said.kind in MOVES else ():
            entity = reading.entity_of(m)
            person = people.get(reading.entities[entity].name) if entity >= 0 else None
            number = minutes.items[said.item].number if said.item >= 0 else ""
            if person is None or minutes.genre != "protocol" or any(word in said.quote.casefold() for word in written):
                continue
            left = person.items is not None and number and number not in person.items
            if person.status == "absent" or left:
                text = message(minutes, "absent-mover", name=person.name, number=number or "–")
                yield Row(reading.mentions[m].span, "absent-mover", "warning", person.name, text)


def verifiers(reading: Reading) -> Iterator[Row]:
    """A verifier who is listed as absent."""
    for person in reading.minutes.participants:
        if person.status == "absent" and "verifier" in person.roles and person.spans:
            text = message(reading.minutes, "verifier-absent", name=person.name)
            yield Row(person.spans[0], "verifier-absent", "warning", "", text)


def untreated(reading: Reading) -> Iterator[Row]:
    """What the agenda (table of contents) lists and nothing below it takes up, by its number, title or any word of it.

    Only where most of the agenda is treated: else it is somebody else's, or that of the next meeting.
    """
    minutes = reading.minutes
    heads = rules(minutes.language, "layout", "contents")
    listed = [p for p in minutes.passages if p.role == "contents" and not any(r.match.match(p.text) for r in heads)]
    numbers = {i.number for i in minutes.items if i.number and i.parent < 0}
    titles = {i.title.casefold() for i in minutes.items}
    said = " ".join(p.text for p in minutes.passages if p.role not in ("contents", "field", "roster")).casefold()
    entries = [(p, hit["number"] or "", hit["title"].strip()) for p in listed if (hit := AGENDA_LINE.match(p.text))]
    given = [number for _, number, _ in entries if number]
    same = 2 * sum(1 for number in given if number in numbers) > len(given)
    missing: list[Row] = []
    for passage, number, title in entries:
        if not number and (same or label_of(passage.text, minutes.language)):
            continue
        taken_up = number in numbers if same else any(word in said for word in begun(title))
        if not taken_up and title.casefold() not in titles:
            text = message(minutes, "untreated-item", number=number or f"“{shortened(title)}”")
            missing.append(Row(passage.span, "untreated-item", "warning", "", text))
    if 2 * len(missing) < len(entries):
        yield from missing


def begun(title: str) -> list[str]:
    """How the longer words of a title begin: what its other forms have too.

    >>> begun("Isbanan i Lövås")
    ['isban', 'lövås']
    """
    return [w[:5] for w in re.findall(r"\w{4,}", title.casefold())]


# --- what is worth a second look


def open_ended(reading: Reading) -> Iterator[Row]:
    """Tasks that name nobody to do them, or no day; a hint only, for both may be plain to those who were there."""
    owned = {i.decision for i in reading.involvements if i.how == "responsible"}
    idle, told = (rules(reading.minutes.language, "slips", section) for section in ("no-task", "owner-told"))
    for n, decision in enumerate(reading.minutes.decisions):
        done = set(decision.actions) & DONE or decision.kind != "decision" or any(r.search(decision.text) for r in idle)
        if any(r.search(decision.text) for r in told):
            owned.add(n)
        if done or not set(decision.actions) & TASKS or not decision.spans:
            continue
        timed = decision.due is not None or decision.due_written
        key = "nobody-no-day" if n not in owned and not timed else "nobody-to-act" if n not in owned else "no-day"
        if n in owned and timed:
            continue
        yield Row(decision.spans[0], key, "hint", "", message(reading.minutes, key))


# --- how they are written


def text(rows: Sequence[Finding]) -> str:
    """One line for each finding, as compilers write them, and a line that counts them."""
    lines = [
        f"{r.file}:{r.line}:{r.column}: {r.severity}: {r.message}"
        + (f": “{shortened(r.written)}”" if r.written else "")
        + (f" → {r.reading}" if r.reading else "")
        + (f" (s. {r.page})" if r.page else "")
        for r in rows
    ]
    counted = [
        f"{sum(r.severity == s for r in rows)} {s}{'s' * (sum(r.severity == s for r in rows) != 1)}" for s in SEVERITIES
    ]
    return "\n".join([*lines, ", ".join(counted)]) if lines else ""


def shortened(written: str, most: int = 90) -> str:
    """A long stretch cut at a word, with an ellipsis.

    >>> shortened("en två tre", 7)
    'en två …'
    """
    return written if len(written) <= most else written[: written.rfind(" ", 0, most) + 1] + "…"


def json(rows: Sequence[Finding]) -> str:
    """A list of objects."""
    keys = ("file", "line", "column", "severity", "rule", "written", "reading", "message", "page")
    return json_.dumps([{k: getattr(r, k) for k in keys} for r in rows], ensure_ascii=False, indent=2)


def sarif(rows: Sequence[Finding]) -> str:
    """SARIF 2.1.0 (OASIS), for editors and build servers; columns count Unicode code points."""
    level = {"error": "error", "warning": "warning", "hint": "note"}
    names = {
        rule: next(r.message for r in of) for rule, of in groupby(sorted(rows, key=lambda r: r.rule), lambda r: r.rule)
    }
    order = sorted(names)
    results = [
        {
            "ruleId": r.rule,
            "ruleIndex": order.index(r.rule),
            "level": level[r.severity],
            "message": {"text": r.message + (f": “{r.written}” → {r.reading}" if r.reading else f": “{r.written}”")},
            "locations": [
                {
                    "physicalLocation": {
                        "artifactLocation": {"uri": quote(Path(r.file).as_posix())},
                        "region": {
                            "startLine": r.line,
                            "startColumn": r.column,
                            "endLine": r.end_line,
                            "endColumn": r.end_column,
                        },
                    }
                }
            ],
        }
        for r in rows
    ]
    rules = [{"id": rule, "shortDescription": {"text": names[rule]}} for rule in order]
    run = {
        "tool": {"driver": {"name": "samgraf", "rules": rules}},
        "columnKind": "unicodeCodePoints",
        "results": results,
    }
    return json_.dumps(
        {"version": "2.1.0", "$schema": "https://json.schemastore.org/sarif-2.1.0.json", "runs": [run]},
        ensure_ascii=False,
        indent=2,
    )
