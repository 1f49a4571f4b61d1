"""The river on one page: file → document → minutes → names → statements → facts → quads → store."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Protocol

from samgraf.graph.facts import Fact, Node, block
from samgraf.graph.iri import Mint, docid
from samgraf.ingest.bound import several
from samgraf.ingest.checks.slips import slips
from samgraf.ingest.dating.almanac import almanac
from samgraf.ingest.dating.dates import When, find_dates
from samgraf.ingest.decisions.due import due, to_come
from samgraf.ingest.decisions.parts import actions, involvements
from samgraf.ingest.decisions.votes import votes
from samgraf.ingest.facts.nodes import document_node
from samgraf.ingest.facts.state import counted, facts
from samgraf.ingest.lines.genre import language_of
from samgraf.ingest.linking.resolve import resolve
from samgraf.ingest.meeting.announced import without_presence
from samgraf.ingest.mentions.find import find
from samgraf.ingest.mentions.shownnames import shown_in
from samgraf.ingest.minutes import Decision, Minutes, Value
from samgraf.ingest.parse import parse
from samgraf.ingest.read import Refused, document, parts, source
from samgraf.ingest.reading import Reading
from samgraf.ingest.statements.say import statements
from samgraf.ingest.tables import rules
from samgraf.ingest.text import Document, Source
from samgraf.ingest.understood import coverage
from samgraf.ontology.errors import SamgrafError


@dataclass(frozen=True, slots=True)
class Report:
    """What an ingest did: documents taken in, those that were there already, and files refused with the reason."""

    ingested: tuple[str, ...] = ()
    unchanged: tuple[str, ...] = ()
    refused: tuple[tuple[str, str], ...] = ()


class Sink(Protocol):
    """The part of a store's writer that ingest needs."""

    @property
    def base(self) -> str: ...

    def has(self, document: str) -> bool: ...

    def replace(self, document: str, graphs: Mapping[str, bytes]) -> None: ...

    def flush(self) -> None: ...


def read(of: Document) -> Reading:
    """Understand the minutes of one meeting."""
    with shown_in(of.text, language_of(of.text)):
        return read_with_names(of)


def read_with_names(of: Document) -> Reading:
    """Understand the minutes of one meeting with the given names that are known now."""
    minutes = without_presence(parse(of))
    mentions = find(minutes)
    entities, links = resolve(minutes, mentions)
    minutes = replace(minutes, decisions=tuple(with_parts(minutes, d) for d in minutes.decisions))
    return Reading(
        minutes,
        mentions,
        entities,
        links,
        involvements=involvements(minutes, mentions, links, entities),
        utterances=statements(minutes, mentions),
        votes=votes(minutes),
        warnings=slips(minutes, mentions),
    )


def with_parts(minutes: Minutes, decision: Decision) -> Decision:
    """A decision with its actions and with the day by which it is to be done."""
    start = minutes.meeting.start
    day = date.fromisoformat(start.text[:10]) if start else None
    formal = any(r.search(decision.text) for r in rules(minutes.language, "parts", "formal"))
    value, written = due(minutes.passages[decision.passage], after=day, language=minutes.language)
    if formal:
        value, written = None, ""
    for cell in (minutes.passages[i] for i in decision.details if minutes.passages[i].section == "when"):
        dates = days_in(cell.text, day, minutes.language)
        last = dates[-1].last if dates else None  # more sure than a day within the clause
        if last:
            value, written = Value(last.isoformat(), cell.spans(), "decisions/task-day", 0.9), cell.text
        elif value is None:  # "nästa möte", or a day of a year that nothing tells
            value, written = due(cell, after=day, language=minutes.language)
    return replace(decision, actions=actions(decision.text, minutes.language), due=value, due_written=written)


def days_in(cell: str, day: date | None, language: str) -> list[When]:
    """The dates in a cell for days, no earlier than the meeting's `day`; a month alone in it is one too."""
    year = day.year if day else None
    during = almanac(language).during
    alone = " " not in cell.strip(" .")
    for text in (cell, f"{during} {cell}" if during and alone else ""):
        if dates := find_dates(text, year, language=language):
            return [to_come(text, when, day, language) for when in dates]
    for n in (year, year + 1) if year and alone else ():  # a month cut short
        later = [w for w in find_dates(f"{cell} {n}", language=language) if day and w.last and w.last >= day]
        if later:
            return later
    return []


def read_all(of: Document) -> tuple[Reading, ...]:
    """Understand a document: a reading for each of the minutes that are bound in it, in order."""
    return tuple(read(one) for one in several(of))


def graphs(of: Document, readings: Sequence[Reading], base: str) -> tuple[str, dict[str, bytes]]:
    """A document's IRI, and its graphs as sorted N-Quads by graph IRI, from what was read of it."""
    mint = Mint(base)
    doc = docid(of.source.name, of.source.sha256)
    first = readings[0].minutes
    said: list[Node | Fact] = [document_node(of, mint, first.genre, first.language, coverage(readings))]
    derived: list[Node | Fact] = []
    before: Counter[str] = Counter()
    for reading in readings:
        stated_here, follows = facts(reading, mint, before)
        said += stated_here
        derived += follows
        before += counted(reading)
    stated, inferred = mint.graph(doc), mint.inferred_graph(doc)
    return mint.document(doc), {stated: block(said, stated), inferred: block(derived, inferred)}


class NotUnderstood(SamgrafError):
    """A document on which reading itself failed: our fault, said in one line, and no harm to the others."""

    def __init__(self, name: str, reason: str, remedy: str) -> None:
        super().__init__(f"{name}: {reason}. {remedy}")
        self.reason = reason
        self.remedy = remedy


def understood(of: Document, base: str) -> tuple[str, dict[str, bytes]]:
    """A document's IRI and graphs.

    Raises `NotUnderstood` where a rule fails on a text that nobody foresaw.
    """
    try:
        return graphs(of, read_all(of), base)
    except SamgrafError:
        raise
    except Exception as error:  # whatever a strange text does to a rule must not cost the other documents
        where = error.__traceback__
        while where and where.tb_next:
            where = where.tb_next
        place = f"{Path(where.tb_frame.f_code.co_filename).name}:{where.tb_lineno}" if where else "?"
        reason = f"reading failed at {place} ({type(error).__name__}: {error})"
        raise NotUnderstood(of.source.name, reason, "Please report it, with the file if you may.") from error


def files(paths: Iterable[Path]) -> Iterator[Path]:
    """The files that paths name: themselves, or all that lie in a folder at any depth, in order of their names."""
    for path in paths:
        if path.is_dir():
            yield from sorted(
                p
                for p in path.rglob("*")
                if p.is_file() and not any(x.startswith(".") for x in p.parts[len(path.parts) :])
            )
        else:
            yield path


def parts_of(path: Path) -> Iterator[Source | Refused]:
    """What is to be read of a file: itself, or what an archive or e-mail holds; why not, where it can't be had."""
    try:
        yield from parts(source(path))
    except Refused as error:
        yield error


def ingest(
    paths: Iterable[Path], writer: Sink, *, report: Callable[[str, str], None] = lambda name, what: None
) -> Report:
    """Read files and folders into a store; each document goes in whole or not at all.

    `report` is told of each document as it is done ("ingested", "unchanged") or refused (the reason).
    """
    done: list[str] = []
    same: list[str] = []
    refused: list[tuple[str, str]] = []
    for path in files(paths):
        for part in parts_of(path):
            try:
                if isinstance(part, Refused):
                    raise part
                iri = Mint(writer.base).document(docid(part.name, part.sha256))
                if writer.has(iri):
                    same.append(part.name)
                    report(part.name, "unchanged")
                    continue
                writer.replace(*understood(document(part), writer.base))
                done.append(part.name)
                report(part.name, "ingested")
            except (Refused, NotUnderstood) as error:
                refused.append((str(path), str(error)))
                report(str(path), str(error))
    writer.flush()
    return Report(tuple(done), tuple(same), tuple(refused))
