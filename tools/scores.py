"""Write `docs/scores.md`: how well minutes are read, per layer, genre and document, with what each miss was.

    python tools/scores.py

The program is run as a user would run it, once over the real documents and once over the held-out ones, and scored by
the scorer that stands beside the repository. Of the real documents the page names no person and quotes nothing: their
misses are counted by kind. Those of our own documents, whose persons and business are invented, stand in full.
"""

from __future__ import annotations

import re
import sys
from collections import Counter, defaultdict
from dataclasses import dataclass, field
from types import ModuleType
from typing import Any

from gold import HOME, Document, documents, scorer

PAGE = HOME / "docs" / "scores.md"
GENRES = ("protocol", "notes", "association")


@dataclass(slots=True)
class Sum:
    """What was right, missed and extra, for each line of the score."""

    lines: dict[str, Counter[str]] = field(default_factory=lambda: defaultdict(Counter))

    def add(self, line: str, tally: Any) -> None:
        """Count a document's tally."""
        self.lines[line].update(right=tally.right, missed=tally.missed, extra=tally.extra)

    def f1(self, line: str) -> str:
        """F1 of a line, "–" where nothing was asked."""
        n = self.lines.get(line, Counter())
        whole = 2 * n["right"] + n["missed"] + n["extra"]
        return f"{2 * n['right'] / whole:.2f}" if whole else "–"


@dataclass(slots=True)
class Scored:
    """A document with its figures and the scorer's lines on what was missed or added."""

    of: Document
    sums: Sum
    misses: list[tuple[str, str]]


def scored(score: ModuleType, of: list[Document]) -> list[Scored]:
    """Run the program over some documents and score each."""
    tables = score.run_program(f"{sys.executable} -m samgraf", [d.path for d in of], None)
    out = []
    for document in of:
        sums, misses = Sum(), list[tuple[str, str]]()
        tallies = score.score_document(document.gold, tables, lambda area, text, m=misses: m.append((area, text)))
        for line, tally in tallies.items():
            sums.add(line, tally)
        out.append(Scored(document, sums, misses))
    return out


def total(of: list[Scored]) -> Sum:
    """The figures of several documents together."""
    whole = Sum()
    for one in of:
        for line, n in one.sums.lines.items():
            whole.lines[line].update(n)
    return whole


def layers(of: list[Scored]) -> list[str]:
    """A table with a row for each line of the score: all documents, then each genre."""
    whole = total(of)
    genres = {g: total([s for s in of if s.of.gold.get("genre") == g]) for g in GENRES}
    rows = ["| line | right | missed | extra | F1 | " + " | ".join(GENRES) + " |", "|---" * (5 + len(GENRES)) + "|"]
    for line, n in whole.lines.items():
        counts = f"{n['right']} | {n['missed']} | {n['extra']}"
        rows.append(
            f"| {line} | {counts} | {whole.f1(line)} | " + " | ".join(genres[g].f1(line) for g in GENRES) + " |"
        )
    return rows


SHOWN = ("items", "attendance", "persons", "organisations", "projects", "identity", "decisions", "involvement",
         "responsible", "statements", "statement holders")  # fmt: skip


def by_document(of: list[Scored]) -> list[str]:
    """A table with a row for each document."""
    rows = ["| document | " + " | ".join(SHOWN) + " |", "|---" * (1 + len(SHOWN)) + "|"]
    for one in of:
        rows.append(f"| {one.of.gold['document']} | " + " | ".join(one.sums.f1(line) for line in SHOWN) + " |")
    return rows


def kind_of(area: str, text: str) -> str:
    """What sort of a miss it is, without a word of the document.

    >>> kind_of("statements", "missed concern 'Eva oroar sig'"), kind_of("attendance", "Eva Ek: status 'guest'")
    ('statements: missed concern', 'attendance: wrong status')
    """
    if area == "attendance" and ": " in text:
        wrong = re.findall(r"(?:^|, |: )(organisation|status|roles|items) ", text)
        return "attendance: wrong " + " and ".join(wrong)
    if area == "meeting":
        return f"meeting: {text.split(':')[0]}"
    if area == "statements" and text.startswith("holder"):
        return "statements: holder " + ("not told" if text.startswith("holder ''") else "wrong")
    if area == "statements" and text.startswith("kind"):
        found, wanted = re.findall(r"'(\w*)'", text)[:2]
        return f"statements: taken for {found}, is {wanted}"
    first = re.match(r"(?:missed|added|not joined|joined, or not found)(?: (?:concern|request|wish|offer|commitment|"
                     r"priority|support|opposition|proposal|reservation|report)\b)?", text)  # fmt: skip
    return f"{area}: {first.group() if first else 'other'}"


def page(real: list[Scored], own: list[Scored]) -> str:
    """The whole page."""
    lines = [
        "# Scores, and what each miss was",
        "",
        "Written by `make scores`: the program is run over all documents with gold and scored against what a careful"
        " reader takes from them.",
        "F1 counts what was missed and what was added; lines with (recall) count only what was missed.",
        "How general the reading is, first figures on documents never seen, is told in"
        " [the page on reading](reading.md); how far a stated confidence can be trusted, in"
        " [the page on calibration](calibration.md).",
        "",
        f"## The {len(real)} real documents",
        "",
        *layers(real),
        "",
        "### By document",
        "",
        *by_document(real),
        "",
        "### Misses by kind",
        "",
        "Of real documents no person is named and nothing is quoted here; `--details` of the scorer tells each.",
        "",
        *counted(real),
        "",
        f"## The {len(own)} documents of our own",
        "",
        "Their persons and business are invented.",
        "",
        *layers(own),
        "",
        "### By document of our own",
        "",
        *by_document(own),
        "",
        "### Misses of our own documents",
    ]
    for one in own:
        lines += ["", f"#### {one.of.gold['document']}", ""]
        lines += [f"- {area}: {text}" for area, text in sorted(one.misses)] or ["All as wanted."]
    return "\n".join(lines) + "\n"


def counted(of: list[Scored]) -> list[str]:
    """How many misses of each sort there are, and in how many documents."""
    kinds: Counter[str] = Counter()
    places: dict[str, set[str]] = defaultdict(set)
    for one in of:
        for area, text in one.misses:
            kinds[kind_of(area, text)] += 1
            places[kind_of(area, text)].add(one.of.gold["document"])
    rows = ["| miss | times | documents |", "|---|---|---|"]
    return rows + [
        f"| {kind} | {n} | {len(places[kind])} |" for kind, n in sorted(kinds.items(), key=lambda k: (-k[1], k[0]))
    ]


if __name__ == "__main__":
    the_score = scorer()
    every = documents()
    ours = scored(the_score, [d for d in every if d.own])
    PAGE.write_text(page(scored(the_score, [d for d in every if not d.own]), ours), encoding="utf-8")
    print(f"{PAGE.relative_to(HOME)} is written")
