"""Which bodies, projects, plans and places of one document are the same, and which body a bare head stands for.

"Nämnden" in a board's own minutes is that board; "kommunen" is the municipality that owns the meeting; letters in
brackets behind a name stand for it; "X-bron" and "X-broarna" are one work. Where two would fit, none is taken.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from functools import cache

from samgraf.ingest.definite import DEFINITE, PUBLIC, answers
from samgraf.ingest.gazetteer import heads
from samgraf.ingest.lexicon import tables_of
from samgraf.ingest.minutes import Mention, Minutes
from samgraf.ingest.stems import fuller, is_own_name, longer_form, part_of, short_for_another, stem_of, upper
from samgraf.ingest.tables import rules
from samgraf.ingest.text import fold
from samgraf.ingest.told import BRACKETS
from samgraf.ontology import register
from samgraf.ontology.register import Entry

Verdict = tuple["Group", str, str, float]


OWN_KINDS = ("entities#association", "entities#council", "entities#group")
"""Rules for compounds by whose definite form a text calls a body that it names in full elsewhere."""


def in_full(names: Iterable[str]) -> str:
    """The name by which a body goes first; not its letters alone where the text has it in full, too.

    >>> in_full(("KS", "Kommunstyrelsen")), in_full(("Vägrådet", "Rådet"))
    ('Kommunstyrelsen', 'Vägrådet')
    """
    every = list(names)
    return next((n for n in every if not (n.isupper() and len(n) <= 5)), every[0])


@dataclass(slots=True, eq=False)
class Group:
    """One body, project, plan or place of this document."""

    kind: str
    key: tuple[str, ...]
    scope: str
    known: str = ""
    subkind: str = ""
    label: str = ""
    names: Counter[str] = field(default_factory=Counter)
    mentions: list[int] = field(default_factory=list)


@cache
def entries() -> dict[str, Entry]:
    """The register by key."""
    return {e.key: e for e in register.load()}


@cache
def by_label() -> dict[str, Entry]:
    """The register's bodies that are one of their kind, by label and names."""
    bodies = [e for e in register.load() if e.kind == "organisation" and not e.generic and not e.active_to]
    return {name.casefold(): e for e in bodies for name in (*e.names, e.label)}


@cache
def by_bare_town() -> dict[str, Entry]:
    """Municipalities by the bare name of the place: to be asked only where a body is meant."""
    return {name.casefold(): e for e in register.load() if e.subkind == "Municipality" for name in e.weak}


@cache
def party_of(letters: str) -> Entry | None:
    """The national party of some letters."""
    found = [e for e in register.load() if e.subkind == "Party" and not e.code and letters in (*e.weak, *e.acronyms)]
    return next((e for e in found if not e.active_to), found[0] if found else None)


@cache
def subkinds(language: str) -> dict[str, str]:
    """Rule -> class, as the tables say."""
    found = {f"entities#{h.label}": h.subkind for h in heads(language)}
    for section in ("organisation", "project"):
        found |= {r.name: str(r.more.get("subkind", "")) for r in rules(language, "entities", section)}
    return found


class Bodies:
    """All things but persons that a document names."""

    def __init__(self, minutes: Minutes, mentions: Sequence[Mention]) -> None:
        self.minutes, self.mentions = minutes, mentions
        self.groups: dict[tuple[str, ...], Group] = {}
        self.of: dict[int, Group] = {}
        self.rosters = {p.organisation.casefold(): p.organisation for p in minutes.participants if p.organisation}
        self.language = tables_of(minutes.language)
        self.owner = self.find_owner()
        named = (m.name for m in mentions if m.kind == "organisation")
        self.spelt = {" ".join(m.text.split()).casefold() for m in mentions if m.known}
        self.parts = tuple(dict.fromkeys(name for name in named if "s " in name))
        self.bare: list[int] = []
        self.like: dict[str, list[Group]] = {}
        self.ordered: dict[str, list[Group]] = {}
        for n, mention in enumerate(mentions):
            if mention.kind == "person":
                continue
            if self.is_bare(mention):
                self.bare.append(n)
            else:
                self.put(n, self.group(n))
        self.join_shorts()
        self.join_works()
        self.verdicts: dict[int, Verdict] = {n: self.bare_verdict(n) for n in self.bare}

    def find_owner(self) -> str:
        """The municipality, region or association whose body met: as the head says, or the only one named in it."""
        if self.minutes.meeting.owner:
            text = self.minutes.meeting.owner.text
            entry = by_label().get(text.casefold())
            return entry.label if entry else text
        heads = {n for n, p in enumerate(self.minutes.passages) if p.role == "field"}
        found = {m.known for m in self.mentions if m.passage in heads and m.known}
        towns = sorted(k for k in found if entries()[k].subkind in ("Municipality", "Region"))
        return entries()[towns[0]].label if len(towns) == 1 and self.minutes.genre == "protocol" else ""

    def is_bare(self, mention: Mention) -> bool:
        """Whether a mention is a head alone, which stands for another body of the document."""
        entry = entries().get(mention.known)
        linked = (
            entry is not None
            and entry.generic
            and mention.name.casefold() in {d for d, _ in DEFINITE} | {"länsstyrelsen"}
        )
        if entry is not None and entry.generic and not linked:
            linked = any(part_of(name, mention.name) for name in self.parts)
        return mention.rule.endswith("-alone") or linked or mention.rule.endswith("#programme-2")

    def group(self, n: int) -> Group:
        """The group of a mention that carries a name of its own."""
        mention = self.mentions[n]
        entry = entries().get(mention.known)
        if entry is not None and short_for_another(mention, entry.label, self.mentions):
            entry, mention = None, replace(mention, name=longer_form(mention, self.mentions), known="")
        if mention.rule == "entities#party-letters":
            entry = party_of(mention.name)
        elif entry is None and mention.kind == "organisation":
            name = mention.name.casefold()
            entry = by_label().get(name) or by_label().get(name.removesuffix(" ab"))
            if entry is None and mention.rule == "find#attendance-list":
                entry = by_bare_town().get(name)
        if entry is not None and not entry.generic:
            label = self.written(entry)
            return self.made(entry.kind, tuple(entry.key.split("/")), "world", entry.key, entry.subkind, label)
        subkind = entry.subkind if entry else subkinds(self.language).get(mention.rule, "")
        name = upper(mention.name)
        if mention.kind != "organisation":
            key = (mention.kind if mention.kind == "place" else "project", stem_of(mention.name))
            own = is_own_name(mention)
            owner = (self.owner,) if self.owner and mention.kind != "place" and not own else ()
            subkind = subkind or {"plan": "Plan", "project": "Project", "place": "Place"}[mention.kind]
            scope = "world" if owner or own else "document"
            return self.made(mention.kind, (key[0], *owner, key[1]), scope, "", subkind, "")
        generic = entry is not None or self.is_generic(mention)
        if not generic:
            return self.made(
                "organisation", ("organisation", name), "world", "", subkind, self.rosters.get(name.casefold(), "")
            )
        if self.owner and self.owner.casefold() not in name.casefold():
            return self.made("organisation", ("organisation", self.owner, name), "world", "", subkind, "")
        scope = "world" if self.owner else "document"
        return self.made("organisation", ("organisation", name), scope, "", subkind, "")

    def of_its_own(self) -> str:
        """The body that met, where its name is its own and no kind of body that every municipality has; else ""."""
        body = self.minutes.meeting.body
        name = " ".join(body.text.split()).casefold() if body else ""
        known = next((e for n in (name, name.split("s ")[0]) if (e := by_label().get(n))), None)
        return name if "s " in name and not (known and known.generic) else ""

    def written(self, entry: Entry) -> str:
        """The label of a register entry: as the list of those present has it, or the text in full, or the register."""
        for name in (entry.label, *entry.names, *entry.acronyms) if entry.subkind != "CountyBoard" else ():
            if name.casefold() in self.rosters:
                return self.rosters[name.casefold()]
        if entry.kind == "organisation" and " " not in entry.label:  # letters, where the minutes write the name out
            return next((name for name in entry.names if " " in name and name.casefold() in self.spelt), entry.label)
        return entry.label

    def is_generic(self, mention: Mention) -> bool:
        """Whether many owners have a body of that name: no word but its head is a name of its own."""
        if mention.rule == "find#body-that-met":  # in small letters it is the body that other places name by its form
            name = mention.name.casefold()
            others = (m for m in self.mentions if m.name.casefold() == name and m.rule != mention.rule)
            return bool(self.owner) and any(self.is_generic(m) for m in others)
        rule = mention.rule.removeprefix("entities#")
        if rule in ("committee", "board", "administration", "unit", "group", "council", "association", "firm"):
            return not re.match(r"[A-ZÅÄÖ]{2,}-|[A-ZÅÄÖ]\w+s[A-ZÅÄÖ]", mention.name)
        if rule == "part":
            return not any(
                p in by_label()
                for p in (mention.name.rsplit(" ", 1)[0].casefold(), mention.name.rsplit("s ", 1)[0].casefold())
            )
        return rule.endswith("committee-for")

    def made(self, kind: str, key: tuple[str, ...], scope: str, known: str, subkind: str, label: str) -> Group:
        """A group, new or known by its key (compared without regard to case)."""
        at = tuple(part.casefold() for part in key)
        if at not in self.groups:
            self.groups[at] = Group(kind, key, scope, known, subkind, label)
        return self.groups[at]

    def put(self, n: int, group: Group) -> None:
        """Count a mention to a group, under its name in the list, or as it is written where it means something else."""
        mention = self.mentions[n]
        self.of[n] = group
        group.mentions.append(n)
        name = mention.name
        if mention.known and mention.known != group.known:  # a short form that the register gives to another
            written = fold(mention.text)
            name = written if name.endswith("s") else written.removesuffix("s")
        group.names[upper(name)] += 1

    def move(self, group: Group, into: Group) -> None:
        """Join one group to another."""
        if group is into:
            return
        for n in group.mentions:
            self.of[n] = into
        into.mentions = sorted((*into.mentions, *group.mentions))
        if into.known and not into.label:
            into.label = entries()[into.known].label
        if not into.label:
            into.label = next(iter(into.names))
        into.names.update(group.names)
        for at in [at for at, g in self.groups.items() if g is group]:
            self.groups[at] = into

    def is_kind(self, name: str) -> bool:
        """Whether a name is only a kind of body that many have ("Kommunledningskontoret"), which tells nobody apart."""
        entry = by_label().get(name.casefold())
        return (
            entry.generic if entry else name.endswith(("kontoret", "förvaltningen", "nämnden", "styrelsen", "enheten"))
        )

    def named(self, name: str) -> Group | None:
        """The group that goes by a name."""
        for group in self.groups.values():
            if name.casefold() == group.label.casefold() or name.casefold() in {x.casefold() for x in group.names}:
                return group
        written = (n for n in self.of if " ".join(self.mentions[n].text.split()).casefold() == name.casefold())
        return next((self.of[n] for n in sorted(written)), None)

    def join_shorts(self) -> None:
        """Short names to long ones: what brackets define, "Ankaret" for "Båtföreningen Ankaret", initials."""
        for n in sorted(self.of):
            mention = self.mentions[n]
            if mention.rule == "find#defined-in-brackets" and not self.of[n].known:
                long = next((k for k in range(n) if k in self.of and self.defines(k, n)), None)
                if long is not None:
                    self.move(self.of[n], self.of[long])
            elif mention.rule in ("find#short-name", "find#initials") and not self.of[n].known:
                fits = self.longer(mention)
                if len(fits) == 1:
                    self.move(self.of[n], fits[0])
            elif mention.rule in OWN_KINDS and not self.of[n].known and n == self.of[n].mentions[0]:
                fits = self.fully_named(n) or self.called_by_kind(n)
                if len(fits) == 1:
                    self.move(self.of[n], fits[0])

    def defines(self, long: int, short: int) -> bool:
        """Whether the mention `long` has the letters of `short` in brackets behind it."""
        a, b = self.mentions[long], self.mentions[short]
        shown = BRACKETS.match(self.minutes.passages[a.passage].text, a.end)
        return shown is not None and shown.group("name") == b.name

    def longer(self, mention: Mention) -> list[Group]:
        """Bodies whose name ends in a short name or has it as initials."""
        found: list[Group] = []
        for group in self.groups.values():
            if group.kind != "organisation" or group in found:
                continue
            for name in (group.label, *group.names):
                initials = "".join(w[0] for w in name.split(" ") if w[:1].isupper())
                if (
                    name.endswith(f" {mention.name}")
                    if mention.rule == "find#short-name"
                    else " " in name and initials == mention.name
                ):
                    found.append(group)
                    break
        return found

    def fully_named(self, n: int) -> list[Group]:
        """Bodies whose name is a head and more, for the head alone ("båtföreningen" for "Båtföreningen Ankaret")."""
        start = f"{self.mentions[n].name.casefold()} "
        mine = self.of[n]
        groups = dict.fromkeys(g for g in self.groups.values() if g.kind == "organisation" and g is not mine)
        return [g for g in groups if any(name.casefold().startswith(start) for name in g.names)]

    def called_by_kind(self, n: int) -> list[Group]:
        """Bodies with a name of their own for their kind in the definite form ("byarådet" for "Ekö byaråd")."""
        low = self.mentions[n].name.casefold()
        mine = self.of[n]
        groups = dict.fromkeys(g for g in self.groups.values() if g.kind == "organisation" and g is not mine)
        return [g for g in groups if any(" " in name and answers(name, low) for name in (g.label, *g.names))]

    def join_works(self) -> None:
        """Inflected and shortened names of one project or plan to the longest of them, where only one fits."""
        groups = list(dict.fromkeys(g for g in self.groups.values() if g.kind in ("project", "plan")))
        for group in tuple(groups):
            stem = stem_of(next(iter(group.names)))
            fits = [g for g in groups if g is not group and fuller(stem, g.names)]
            fits = [
                g for g in fits if not any(o is not g and fuller(stem_of(next(iter(g.names))), o.names) for o in fits)
            ]
            if len(fits) == 1 and not group.known:
                self.move(group, fits[0])
                groups.remove(group)

    # --- bare heads

    def bare_verdict(self, n: int) -> Verdict:
        """What a head alone stands for."""
        mention = self.mentions[n]
        low = mention.name.casefold().removeprefix("nya ")
        name = upper(mention.name)
        if low not in (*PUBLIC, "länsstyrelsen") and (whose := self.of_another(n)):
            fits: list[Group] = []
            reason, name = "", name + whose
        elif low in (*PUBLIC, "länsstyrelsen"):
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
        owner = (self.owner,) if self.owner and name == upper(mention.name) else ()
        kind = "project" if mention.kind == "plan" else mention.kind
        group = self.made(
            mention.kind,
            (kind, *owner, name),
            "world" if owner else "document",
            "",
            subkinds(self.language).get(mention.rule.removesuffix("-alone"), ""),
            name,
        )
        group.names[name] += 1
        return group, "sure" if owner else "probable", "named by its kind alone", 0.7

    def of_another(self, n: int) -> str:
        """What says whose a head is where a body stands behind it ("styrelsen för Ekö AB"), other than who met."""
        mention, after = self.mentions[n], self.mentions[n + 1] if n + 1 < len(self.mentions) else None
        if after is None or after.passage != mention.passage or after.kind != "organisation" or n + 1 not in self.of:
            return ""
        between = self.minutes.passages[mention.passage].text[mention.end : after.start]
        body = self.minutes.meeting.body
        mine = after.name == self.owner or (body is not None and after.name.casefold() in body.text.casefold())
        return between + after.name if between in (" för ", " i ") and not mine else ""

    def distinct(self, kind: str) -> list[Group]:
        """The groups of a kind that have mentions, each once, in the order of the text."""
        if kind not in self.ordered:  # asked for only when all groups have been joined
            self.ordered[kind] = list(dict.fromkeys(g for g in (self.of[n] for n in sorted(self.of)) if g.kind == kind))
        return self.ordered[kind]

    def public(self, low: str) -> tuple[list[Group], str]:
        """The municipality, region or county board at hand."""
        if low == "länsstyrelsen":
            return self.county_board()
        kinds = ("Region",) if low == "regionen" else ("Municipality",)
        owner = by_label().get(self.owner.casefold())
        if owner and owner.subkind in kinds:
            return [
                self.made("organisation", tuple(owner.key.split("/")), "world", owner.key, owner.subkind, owner.label)
            ], "the owner of the meeting"
        ending = dict(DEFINITE)[low]
        if self.owner.casefold().endswith(ending) and (mine := self.named(self.owner)):  # one that no register has
            return [mine], "the owner of the meeting"
        fits = [g for g in self.distinct("organisation") if g.known and entries()[g.known].subkind in kinds]
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
            self.made("organisation", tuple(board.key.split("/")), "world", board.key, board.subkind, board.label)
        ], f"the board of {county}, where all municipalities named lie"

    def like_head(self, low: str) -> list[Group]:
        """Bodies whose name has the head in it: "utskottet" for "Socialnämndens arbetsutskott"."""
        if low not in self.like:
            self.like[low] = [
                g
                for g in self.distinct("organisation")
                if not (g.known and entries()[g.known].subkind == "Agency")  # "Skogsstyrelsen" is nobody's board
                and any(answers(name, low) for name in (g.label, *g.names) if name)
            ]
        return self.like[low]

    def meeting_body(self, fits: Iterable[Group], low: str) -> Group | None:
        """The body that met, if it is among those that fit."""
        body = self.minutes.meeting.body
        if body is None:
            return None
        name = body.text.casefold()
        return next((g for g in fits if any(x.casefold() in name for x in g.names if x.casefold() != low)), None)

    def last_named(self, n: int, fits: Sequence[Group]) -> list[Group]:
        """The one of several that stands last before a mention in the same item."""
        item = self.minutes.passages[self.mentions[n].passage].item
        for k in range(n - 1, -1, -1):
            if self.minutes.passages[self.mentions[k].passage].item != item:
                break
            if k in self.of and any(self.of[k] is g for g in fits):
                return [self.of[k]]
        return []

    def verdict(self, n: int) -> Verdict:
        """What mention `n` stands for."""
        if n in self.verdicts:
            return self.verdicts[n]
        mention = self.mentions[n]
        group = self.of[n]
        reason = "by a name of the register" if group.known else "by its name"
        judgement = "probable" if mention.rule in ("find#initials", "register#weak") else "sure"
        return group, judgement, reason, mention.confidence
