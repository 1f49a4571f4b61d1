"""What a head alone stands for: "nämnden" is the board that met, "kommunen" the municipality that owns the meeting.

Where two would fit, none is taken.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from samgraf.ingest.linking.groups import Group, Verdict, by_label, entries, subkinds
from samgraf.ingest.linking.owners import house_of
from samgraf.ingest.tables.forms import pairs, small_words, spaced
from samgraf.ingest.words.definite import answers
from samgraf.ingest.words.stems import stem_of, upper
from samgraf.ontology import register

OF = spaced("for", "in")
PUBLIC = small_words("public", "county_board")
BOARDS = small_words("boards")
STATE = ("Agency", "CountyBoard")

if TYPE_CHECKING:
    from samgraf.ingest.linking.bodies import Bodies


def is_one(name: str, kind: str) -> bool:
    """Whether a name ends with the word for its kind, and is more than that word and of no body in or for such a one.

    >>> is_one("Storbäcks kommun", "kommun"), is_one("kommun", "kommun"), is_one("Storbäcks samkommun", "kommun")
    (True, False, False)
    >>> is_one("Trafikrådet i Storbäcks kommun", "kommun")
    False
    """
    return name.casefold().endswith(f" {kind}") and not any(of in name for of in OF)


class BareHeads:
    """Decides it for one document, all of whose names in full have been joined by now."""

    def __init__(self, bodies: Bodies) -> None:
        self.bodies = bodies
        self.minutes, self.mentions, self.of, self.owner = bodies.minutes, bodies.mentions, bodies.of, bodies.owner
        self.like: dict[str, list[Group]] = {}
        self.ordered: dict[str, list[Group]] = {}

    def verdict(self, n: int) -> Verdict:
        """What a head alone stands for."""
        mention = self.mentions[n]
        low = mention.name.casefold().removeprefix("nya ")
        name = upper(mention.name)
        if low not in PUBLIC and (whose := self.of_another(n)):
            fits: list[Group] = []
            reason, name = "", name + whose
        elif low in PUBLIC:
            fits, reason = self.public(low)
        elif mention.kind == "plan":
            stem = stem_of(low)
            fits = [
                g
                for g in self.distinct("plan")
                if any(stem.split(" ")[-1] in stem_of(name).split(" ") for name in g.names)
            ]
            reason = "the only one of that kind in the document"
        else:
            fits, reason = self.like_head(low), "the only body of that kind in the document"
            if body := self.meeting_body(fits, low):
                fits, reason = [body], "the body that met"
        if len(fits) > 1:
            fits = self.last_named(n, fits)
            reason = "the one of that kind named last"
        if len(fits) == 1:
            fits[0].names[upper(mention.name)] += 1
            if not fits[0].label:
                fits[0].label = entries()[fits[0].known].label if fits[0].known else next(iter(fits[0].names))
            return fits[0], "sure" if reason == "the body that met" else "probable", reason, 0.8
        if not fits and mention.kind == "organisation" and (met := self.minutes.meeting.body) and self.bodies.met(low):
            group = self.bodies.made("organisation", ("organisation", upper(met.text)), "world", "", "", met.text)
            group.names[name] += 1
            return group, "sure", "the body that met", 0.8
        whose = house_of(self.minutes, mention.name) or self.owner
        owner = (whose,) if whose and name == upper(mention.name) else ()
        kind = "project" if mention.kind == "plan" else mention.kind
        group = self.bodies.made(
            mention.kind,
            (kind, *owner, name),
            "world" if owner else "document",
            "",
            subkinds(self.bodies.minutes.language).get(mention.rule.removesuffix("-alone"), ""),
            name,
        )
        group.names[name] += 1
        return group, "sure" if owner else "probable", "named by its kind alone", 0.7

    def of_another(self, n: int) -> str:
        """What says whose a head is where a body stands behind it ("styrelsen för Ekö AB"), other than who met."""
        mention = self.mentions[n]
        after = self.mentions[n + 1] if n + 1 < len(self.mentions) else None
        if after is None or after.passage != mention.passage or after.kind != "organisation" or n + 1 not in self.of:
            return ""
        between = self.minutes.passages[mention.passage].text[mention.end : after.start]
        body = self.minutes.meeting.body
        mine = after.name == self.owner or (body is not None and after.name.casefold() in body.text.casefold())
        return between + after.name if between in OF and not mine else ""

    def distinct(self, kind: str) -> list[Group]:
        """The groups of a kind that have mentions, each once, in the order of the text."""
        if kind not in self.ordered:  # asked for only when all groups have been joined
            self.ordered[kind] = list(dict.fromkeys(g for g in (self.of[n] for n in sorted(self.of)) if g.kind == kind))
        return self.ordered[kind]

    def public(self, low: str) -> tuple[list[Group], str]:
        """The municipality, region or county board at hand."""
        if low in small_words("county_board"):
            return self.county_board()
        kinds = ("Region",) if low in small_words("regional") else ("Municipality",)
        owner = by_label().get(self.owner.casefold())
        if owner and owner.subkind in kinds:
            return [self.bodies.registered(owner, owner.label)], "the owner of the meeting"
        ending = dict(pairs("definite"))[low]
        if is_one(self.owner, ending):  # one that no register has
            key = ("organisation", upper(self.owner))
            mine = self.bodies.named(self.owner) or self.bodies.made(key[0], key, "world", "", kinds[0], self.owner)
            return [mine], "the owner of the meeting"
        fits = [
            g
            for g in self.distinct("organisation")
            if (entries()[g.known].subkind in kinds if g.known else any(is_one(name, ending) for name in g.names))
        ]
        if len(fits) > 1:  # several are named, one sent somebody
            sent = set(self.bodies.rosters)
            fits = [g for g in fits if {name.casefold() for name in (g.label, *g.names)} & sent]
        return fits if len(fits) == 1 else [], "the only one in the document"

    def county_board(self) -> tuple[list[Group], str]:
        """The county board named in full, or the one of the county in which all municipalities named lie."""
        fits = [g for g in self.distinct("organisation") if g.known and entries()[g.known].subkind == "CountyBoard"]
        if fits:
            return (fits if len(fits) == 1 else []), "the only one in the document"
        owner = by_label().get(self.owner.casefold())
        named = [owner] if owner else [entries()[g.known] for g in self.distinct("organisation") if g.known]
        counties = {c for e in named if e.subkind in ("Municipality", "Region") for c in e.county}
        if len(counties) != 1:
            return [], ""
        county = counties.pop()
        board = next(
            (e for e in register.load() if e.subkind == "CountyBoard" and county in e.county and not e.active_to), None
        )
        if board is None:
            return [], ""
        return [
            self.bodies.registered(board, board.label)
        ], f"the board of {county}, where all municipalities named lie"

    def like_head(self, low: str) -> list[Group]:
        """Bodies whose name has the head in it: "utskottet" for "Socialnämndens arbetsutskott".

        A board that the text names only after the head alone ("styrelsen", "högskolestyrelsen" below it) is not meant.
        """
        if low not in self.like:
            self.like[low] = [
                g
                for g in self.distinct("organisation")
                if not (g.known and entries()[g.known].subkind in STATE)  # "Skogsstyrelsen" is nobody's board
                and any(answers(name, low) for name in (g.label, *g.names) if name)
                and not (low in BOARDS and (self.named_later(g, low) or self.of_others(g)))
            ]
        return self.like[low]

    def named_later(self, group: Group, low: str) -> bool:
        """Whether the first mention of a body in one word, whose kind is the head, stands below the head's first."""
        first = min(group.mentions, default=0)
        before = next((n for n in self.bodies.bare if self.mentions[n].name.casefold() == low), first)
        return before < first and all(" " not in name for name in group.names)

    def of_others(self, group: Group) -> bool:
        """Whether every municipality has a body of that name ("Kommunstyrelsen"), and an association met."""
        known = (entries().get(self.mentions[n].known) for n in group.mentions)
        return self.minutes.genre == "association" and any(entry is not None and entry.generic for entry in known)

    def meeting_body(self, fits: Iterable[Group], low: str) -> Group | None:
        """The body that met, if it is among those that fit."""
        body = self.minutes.meeting.body
        if body is None:
            return None
        name = body.text.casefold()
        return next((g for g in fits if any(x.casefold() in name for x in g.names if x.casefold() != low)), None)

    def last_named(self, n: int, fits: Sequence[Group]) -> list[Group]:
        """The one of several that stands last before a mention in the same item, its parts included."""
        item = self.whole_item(n)
        for k in range(n - 1, -1, -1):
            if self.whole_item(k) != item:
                break
            if k in self.of and any(self.of[k] is g for g in fits):
                return [self.of[k]]
        return []

    def whole_item(self, n: int) -> int:
        """The item in which a mention stands, or that which it is a part of."""
        item = self.minutes.passages[self.mentions[n].passage].item
        while item >= 0 and (parent := self.minutes.items[item].parent) >= 0:
            item = parent
        return item
