"""Who and what the names of one document stand for.

`resolve` takes the mentions and gives entities and one link for each mention. Persons are judged in `identity`,
bodies and plans in `bodies`; here their verdicts become entities whose keys say how far they reach: a key of the
register, a name with its owner or organisation ("world"), or a name within this document ("document").
"""

from __future__ import annotations

from collections.abc import Sequence

from samgraf.ingest.linking.bodies import Bodies
from samgraf.ingest.linking.groups import Group, entries, in_full
from samgraf.ingest.linking.identity import Person, Persons
from samgraf.ingest.minutes import Entity, Link, Mention, Minutes
from samgraf.ingest.words.lexicon import lexicon


def resolve(minutes: Minutes, mentions: tuple[Mention, ...]) -> tuple[tuple[Entity, ...], tuple[Link, ...]]:
    """Entities in the order in which the document first names them, and one link for each mention, in their order."""
    return Resolving(minutes, mentions).whole()


class Resolving:
    """One document's entities as they are met."""

    def __init__(self, minutes: Minutes, mentions: Sequence[Mention]) -> None:
        self.minutes, self.mentions = minutes, mentions
        self.bodies = Bodies(minutes, mentions)
        self.persons = Persons(minutes, mentions, lexicon(minutes.language))
        self.entities: list[Entity] = []
        self.index: dict[tuple[str, ...], int] = {}
        self.verdicts = {n: self.persons.verdict(n) for n, m in enumerate(mentions) if m.kind == "person"}
        self.names = self.surfaces()

    def surfaces(self) -> dict[int, tuple[str, ...]]:
        """The forms under which the text names each person, in order; bare given names for those with no other."""
        found: dict[int, list[str]] = {}
        for n, verdict in self.verdicts.items():
            names = found.setdefault(verdict.person, [])
            name = self.mentions[n].name
            if name not in names and (" " in name or verdict.judgement == "unresolved"):
                names.append(name)
        return {i: tuple(names) for i, names in found.items()}

    def whole(self) -> tuple[tuple[Entity, ...], tuple[Link, ...]]:
        """Everything resolved."""
        links = []
        for n, mention in enumerate(self.mentions):
            if mention.kind == "person":
                verdict = self.verdicts[n]
                entity = self.person(verdict.person)
                candidates = tuple(self.person(i) for i in verdict.candidates)
                links.append(
                    Link(n, entity, verdict.judgement, verdict.reason, round(verdict.confidence, 2), candidates)
                )
                continue
            group, judgement, reason, confidence = self.bodies.verdict(n)
            links.append(Link(n, self.thing(group), judgement, reason, round(confidence, 2)))
        return tuple(self.entities), tuple(links)

    def keep(self, entity: Entity) -> int:
        """The index of an entity, kept once by its key and scope."""
        key = (entity.scope, *entity.key)
        if key not in self.index:
            self.index[key] = len(self.entities)
            self.entities.append(entity)
        return self.index[key]

    def person(self, index: int) -> int:
        """The entity of a person: in the world by name and organisation, else within the document."""
        who = self.persons.people[index]
        key, scope = self.person_key(who, index)
        names = self.names.get(index, ()) or (who.name,)
        return self.keep(Entity(key, "person", who.name, scope, "", "", names, who.organisation))

    def person_key(self, who: Person, index: int) -> tuple[tuple[str, ...], str]:
        """Key and scope of a person.

        A party member is told apart by party and municipality or federation; an employer must itself be told apart.
        So must the body that met, where the list gives no more than the names of those who were there.
        A name alone is nobody in the world.
        """
        if " " in who.name and who.organisation:
            if who.party:
                if owner := self.bodies.owner or self.bodies.house or self.bodies.of_its_own():
                    return ("person", who.name, f"{who.organisation} {owner}"), "world"
            elif (group := self.bodies.named(who.organisation)) and group.scope == "world":
                return ("person", who.name, " ".join(group.key[1:])), "world"
            elif group is None and who.organisation[0].isupper() and not self.bodies.is_kind(who.organisation):
                return ("person", who.name, who.organisation), "world"
        namesakes = self.persons.called(who.name)
        alone = len(namesakes) == 1
        if " " in who.name and who.rows and not who.organisation and alone and (met := self.bodies.met_by_name()):
            return ("person", who.name, met), "world"
        taken = any(i < index and self.persons.people[i].name == who.name for i in namesakes)
        return ("person", who.name, f"{index + 1}") if taken else ("person", who.name), "document"

    def thing(self, group: Group) -> int:
        """The entity of a body, project, plan or place."""
        label = group.label or group.names.most_common(1)[0][0]
        if not group.known or entries()[group.known].generic:
            label = in_full((label, *group.names))
        return self.keep(
            Entity(group.key, group.kind, label, group.scope, group.known, group.subkind, tuple(group.names))
        )
