"""The flat reads that a projection is made of: one query for each class of fact, grouped here and not in SPARQL.

A self-join in SPARQL over the same facts costs some thirty times as much.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from samgraf.ontology import terms as t

from ..network import Node
from ..project import KIND_OF_CLASS, Asks, named_things


class When(NamedTuple):
    """A meeting and its day, ISO; `""` where the minutes leave it open."""

    date: str
    meeting: str
    name: str


class Seat(NamedTuple):
    """Somebody at a meeting: `items` are those that the list ties the seat to, empty for the whole meeting."""

    actor: str
    meeting: str
    body: str
    items: frozenset[str]
    confidence: float


class Part(NamedTuple):
    """Somebody tied to a decision, or to what was said under an item (`decision` is `""` then)."""

    actor: str
    decision: str
    item: str
    meeting: str
    confidence: float


@dataclass(frozen=True, slots=True)
class Facts:
    """What the projections draw on; each part is read when it is asked for, and then only once."""

    view: Asks

    def actors(self) -> dict[str, Node]:
        """People, bodies, projects, plans, places and topics by IRI, with every name that they have."""
        classes, labels, others = named_things(self.view)
        nodes = {}
        for iri in sorted(classes):
            finest = max(sorted(classes[iri]), key=lambda c: (c.startswith(t.NS), c != t.Project, c))
            label = max(sorted(labels[iri]), key=lambda name: (not name.isupper(), len(name)))
            aliases = tuple(sorted((labels[iri] | others.get(iri, set())) - {label}))
            sort = finest.removeprefix(t.NS) if finest.startswith(t.NS) else ""
            nodes[iri] = Node(iri, label, KIND_OF_CLASS[finest], sort, aliases)
        return nodes

    def meetings(self) -> dict[str, When]:
        """Every meeting by IRI."""
        rows = self.view.query(
            f"SELECT DISTINCT ?m ?d ?b ?n WHERE {{ ?m a <{t.Meeting}> . OPTIONAL {{ ?m <{t.SCHEMA_START_DATE}> ?d }} "
            f"OPTIONAL {{ ?m <{t.bodyName}> ?b }} "
            f"OPTIONAL {{ ?m <{t.documentedIn}> ?doc . ?doc <{t.fileName}> ?n }} }}"
        )
        return {m: When(day[:10], m, body or file) for m, day, body, file in sorted(set(rows), reverse=True)}

    def of_documents(self) -> dict[str, str]:
        """The meeting that each document tells of."""
        rows = self.view.query(f"SELECT DISTINCT ?d ?m WHERE {{ ?m a <{t.Meeting}> ; <{t.documentedIn}> ?d }}")
        return dict(sorted(set(rows), reverse=True))  # type: ignore[arg-type]

    def items(self) -> dict[str, frozenset[str]]:
        """The items of each meeting, without sub-headings."""
        found: dict[str, set[str]] = defaultdict(set)
        for item, meeting, parent in self.view.query(
            f"SELECT DISTINCT ?i ?m ?p WHERE {{ ?i a <{t.AgendaItem}> ; <{t.inMeeting}> ?m . "
            f"OPTIONAL {{ ?i <{t.parentItem}> ?p }} }}"
        ):
            if not parent:
                found[meeting].add(item)
        return {meeting: frozenset(items) for meeting, items in found.items()}

    def seats(self) -> list[Seat]:
        """Who sat at which meeting, absent people left out."""
        rows = self.view.query(
            f"SELECT DISTINCT ?a ?p ?m ?s ?o ?i ?c WHERE {{ ?a a <{t.Attendance}> ; <{t.attendee}> ?p ; "
            f"<{t.atMeeting}> ?m ; <{t.confidence}> ?c . OPTIONAL {{ ?a <{t.status}> ?s }} "
            f"OPTIONAL {{ ?a <{t.onBehalfOf}> ?o }} OPTIONAL {{ ?a <{t.coversItem}> ?i }} }}"
        )
        items: dict[tuple[str, str, str, str, float], set[str]] = defaultdict(set)
        for seat, person, meeting, status, body, item, sure in sorted(set(rows)):
            if not status.endswith("/absent"):
                items[seat, person, meeting, body, float(sure)].update({item} - {""})
        return [
            Seat(person, meeting, body, frozenset(covered), sure)
            for (_, person, meeting, body, sure), covered in sorted(items.items())
        ]

    def parts(self) -> list[Part]:
        """Who is tied to which decision firmly, and what was said by, to or about whom under which item."""
        rows = self.view.query(
            f"SELECT DISTINCT ?e ?d ?i ?m ?h ?c WHERE {{ ?v a <{t.Involvement}> ; <{t.entity}> ?e ; <{t.how}> ?h ; "
            f"<{t.ofDecision}> ?d ; <{t.confidence}> ?c . ?d <{t.inMeeting}> ?m . OPTIONAL {{ ?d <{t.inItem}> ?i }} }}"
        )
        parts = {Part(e, d, i, m, float(c)) for e, d, i, m, how, c in rows if not how.endswith("/context")}
        said = self.view.query(
            f"SELECT DISTINCT ?e ?i ?m ?c WHERE {{ ?s a <{t.Statement}> ; <{t.confidence}> ?c ; <{t.inItem}> ?i . "
            f"?i <{t.inMeeting}> ?m . {{ ?s <{t.holder}> ?e }} UNION {{ ?s <{t.about}> ?e }} "
            f"UNION {{ ?s <{t.addressedTo}> ?e }} }}"
        )
        return sorted(parts | {Part(e, "", i, m, float(c)) for e, i, m, c in said})

    def affiliations(self) -> Iterator[tuple[str, str, str, float]]:
        """Who stands for which body by which document, and how sure that is."""
        rows = self.view.query(
            f"SELECT DISTINCT ?p ?o ?d ?c WHERE {{ ?a <{t.attendee}> ?p ; <{t.onBehalfOf}> ?o ; "
            f"<{t.confidence}> ?c ; <{t.atMeeting}> ?m . ?m <{t.documentedIn}> ?d }}"
        )
        for person, body, document, sure in sorted(set(rows)):
            yield person, body, document, float(sure)
