"""A linter for minutes, for the secretary before they are sent out.

`findings(reading)` lists what looks wrong (slips of the pen, dates that disagree, somebody absent who is to act)
and what is worth a second look (a decision that names nobody to act and no day). `text`, `json` and `sarif` write them.
"""

from __future__ import annotations

import json as json_
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from samgraf.ingest.reading import Reading
from samgraf.ingest.text import Span, fold

SEVERITIES = ("error", "warning", "hint")


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing to look at: where it stands (line and column from 1), what is written, what it may mean."""

    file: str
    line: int
    column: int
    severity: str
    rule: str
    written: str
    reading: str
    message: str


def findings(reading: Reading) -> tuple[Finding, ...]:
    """All findings of one document, in the order of the text."""
    rows = [*slips(reading), *absent_actors(reading), *open_ended(reading), *untreated(reading)]
    return tuple(finding(reading, *row) for row in sorted(rows, key=lambda r: (r[0], r[2])))


Row = tuple[Span, str, str, str, str]  # span, severity, rule, reading, message


def finding(reading: Reading, span: Span, severity: str, rule: str, meaning: str, message: str) -> Finding:
    """A row with its place counted out."""
    document = reading.minutes.document
    start = document.text.rfind("\n", 0, span.start) + 1
    line = document.text.count("\n", 0, span.start) + 1
    written = fold(span.of(document.text))
    return Finding(document.source.name, line, span.start - start + 1, severity, rule, written, meaning, message)


def slips(reading: Reading) -> Iterator[Row]:
    """What the reading already holds to be a slip."""
    for slip in reading.warnings:
        yield slip.span, "warning", slip.rule or "slip", slip.reading, slip.message


def absent_actors(reading: Reading) -> Iterator[Row]:
    """Somebody who was absent and is to act: allowed, but worth knowing."""
    absent = {p.name for p in reading.minutes.participants if p.status == "absent"}
    for involvement in reading.involvements:
        if involvement.how != "responsible" or not involvement.mentions:
            continue
        entity = reading.entities[involvement.entity]
        if entity.name in absent:
            span = reading.mentions[involvement.mentions[0]].span
            yield span, "warning", "absent-actor", entity.name, f"{entity.name} is to act but is listed as absent"


def open_ended(reading: Reading) -> Iterator[Row]:
    """Decisions of informal notes that name nobody to act and no day: a hint."""
    if reading.minutes.genre == "protocol":
        return
    owned = {i.decision for i in reading.involvements if i.how == "responsible"}
    for n, decision in enumerate(reading.minutes.decisions):
        if n not in owned and decision.due is None and not decision.due_written and decision.spans:
            yield decision.spans[0], "hint", "nobody-to-act", "", "the decision names nobody to act and no day"


def untreated(reading: Reading) -> Iterator[Row]:
    """Items of the agenda (table of contents) that are not treated further on."""

    treated = {i.number for i in reading.minutes.items if i.number and i.parent < 0}
    titles = {i.title.casefold() for i in reading.minutes.items}
    if not treated:
        return
    for passage in reading.minutes.passages:
        if passage.role != "contents":
            continue
        hit = re.match(r"(?:§\s*)?(\d{1,4})(?:[.)]|\s)\s*(\D{4,}?)[\s.…\d]*$", passage.text)
        if hit and hit[1] not in treated and hit[2].strip().casefold() not in titles:
            yield (
                passage.span,
                "warning",
                "untreated-item",
                hit[1],
                f"item {hit[1]} is on the agenda but is not treated",
            )


def text(rows: Sequence[Finding]) -> str:
    """One line for each finding, as compilers write them."""
    return "\n".join(
        f"{r.file}:{r.line}:{r.column}: {r.severity}: {r.message}"
        + (f": “{r.written}”" if r.written else "")
        + (f" → {r.reading}" if r.reading else "")
        for r in rows
    )


def json(rows: Sequence[Finding]) -> str:
    """A list of objects."""
    keys = ("file", "line", "column", "severity", "rule", "written", "reading", "message")
    return json_.dumps([{k: getattr(r, k) for k in keys} for r in rows], ensure_ascii=False, indent=2)


def sarif(rows: Sequence[Finding]) -> str:
    """SARIF 2.1.0, for editors and build servers."""
    level = {"error": "error", "warning": "warning", "hint": "note"}
    results = [
        {
            "ruleId": r.rule,
            "level": level[r.severity],
            "message": {"text": r.message + (f" (read as: {r.reading})" if r.reading else "")},
            "locations": [
                {
                    "physicalLocation": {
                        "artifactLocation": {"uri": r.file},
                        "region": {"startLine": r.line, "startColumn": r.column},
                    }
                }
            ],
        }
        for r in rows
    ]
    rules = [{"id": rule} for rule in sorted({r.rule for r in rows})]
    run = {"tool": {"driver": {"name": "samgraf", "rules": rules}}, "results": results}
    return json_.dumps(
        {"version": "2.1.0", "$schema": "https://json.schemastore.org/sarif-2.1.0.json", "runs": [run]},
        ensure_ascii=False,
        indent=2,
    )
