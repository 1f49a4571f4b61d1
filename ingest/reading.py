"""Everything that was read out of one document: minutes, names and what they stand for, statements, votes, slips."""

from __future__ import annotations

from dataclasses import dataclass

from samgraf.ingest.decisions.parts import Involvement
from samgraf.ingest.minutes import Entity, Link, Mention, Minutes, Utterance, Vote, Warning


@dataclass(frozen=True, slots=True)
class Reading:
    """One document as understood. Indexes in links, involvements and utterances point into these tuples."""

    minutes: Minutes
    mentions: tuple[Mention, ...] = ()
    entities: tuple[Entity, ...] = ()
    links: tuple[Link, ...] = ()
    involvements: tuple[Involvement, ...] = ()
    utterances: tuple[Utterance, ...] = ()
    votes: tuple[Vote, ...] = ()
    warnings: tuple[Warning, ...] = ()

    def entity_of(self, mention: int) -> int:
        """The index of the entity that a mention stands for, -1 where that is open."""
        return self.links[mention].entity if 0 <= mention < len(self.links) else -1
