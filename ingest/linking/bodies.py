"""Which bodies, projects, plans and places of one document are the same.

Letters in brackets behind a name stand for it; "X-bron" and "X-broarna" are one work. Where two would fit, none is
taken. What a head alone stands for is decided after that: see `bareheads`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from samgraf.ingest.linking.bareheads import BareHeads
from samgraf.ingest.linking.countries import country_of, shared
from samgraf.ingest.linking.groups import (
    Group,
    Verdict,
    by_bare_town,
    by_label,
    county_names,
    entries,
    party_of,
    subkinds,
)
from samgraf.ingest.linking.legends import explained
from samgraf.ingest.linking.owners import house_of, owner_of
from samgraf.ingest.linking.ownnames import goes_by_kind, is_only_kind, is_own
from samgraf.ingest.mentions.told import BRACKETS, without_form
from samgraf.ingest.minutes import Mention, Minutes
from samgraf.ingest.tables import table
from samgraf.ingest.tables.forms import pairs, small_words
from samgraf.ingest.text import fold
from samgraf.ingest.words.definite import LETTERS, answers, definite_of
from samgraf.ingest.words.lexicon import tables_of
from samgraf.ingest.words.stems import fuller, is_own_name, longer_form, part_of, short_for_another, stem_of, upper
from samgraf.ontology.register import Entry

SHORT = ("find#short-name", "find#initials", "find#dealt-with", "find#part-of-a-name")
KINDS = small_words("kinds_ahead")
JOINING = tuple(word.strip() + " " for word in small_words("and", "or"))


def of_kind(name: str, definite: str) -> bool:
    """Whether a name closes with the word for a kind of which `definite` is the definite form.

    >>> of_kind("Ekö Handelskammare", "handelskammaren"), of_kind("Handelskammaren", "handelskammaren")
    (True, False)
    """
    _, _, last = name.casefold().rpartition(" ")
    return " " in name and definite in (definite_of(last), definite_of(last, "called"))


ENGLISH = "english-body"
"""The rule by which bodies are known that minutes in any language name in English."""


class Bodies:
    """All things but persons that a document names."""

    def __init__(self, minutes: Minutes, mentions: Sequence[Mention]) -> None:
        self.minutes, self.mentions = minutes, mentions
        self.called: dict[str, list[Mention]] = {}
        for mention in mentions:
            self.called.setdefault(mention.name.casefold(), []).append(mention)
        self.groups: dict[tuple[str, ...], Group] = {}
        self.of: dict[int, Group] = {}
        self.rosters = {p.organisation.casefold(): p.organisation for p in minutes.participants if p.organisation}
        self.language = tables_of(minutes.language)
        self.owner = owner_of(minutes, mentions)
        self.house = house_of(minutes, minutes.meeting.body.text) if minutes.meeting.body else ""
        self.named_bodies = tuple(m.name for m in mentions if m.kind == "organisation" and not m.known)
        named = (m.name for m in mentions if m.kind == "organisation")
        self.spelt = {" ".join(m.text.split()).casefold() for m in mentions if m.known}
        self.parts = tuple(dict.fromkeys(name for name in named if "s " in name))
        self.bare: list[int] = []
        self.abroad: str | None = None
        for n, mention in enumerate(mentions):
            if mention.kind == "person":
                continue
            if self.is_bare(mention) and not self.elsewhere(n):
                self.bare.append(n)
            else:
                self.put(n, self.group(n))
        self.join_shorts()
        self.join_companies()
        self.join_openings()
        self.join_works()
        heads = BareHeads(self)
        self.verdicts: dict[int, Verdict] = {n: heads.verdict(n) for n in self.bare}

    def country(self) -> str:
        """The other country that the document speaks for; found when first asked for."""
        if self.abroad is None:
            named = (entries()[m.known] for m in self.mentions if m.known)
            self.abroad = country_of(self.minutes, self.language, named)
        return self.abroad

    def is_bare(self, mention: Mention) -> bool:
        """Whether a mention is a head alone, which stands for another body of the document."""
        entry = entries().get(mention.known)
        linked = (
            entry is not None
            and entry.generic
            and mention.name.casefold() in {*(d for d, _ in pairs("definite")), *small_words("county_board")}
        )
        if entry is not None and entry.generic and not linked:
            linked = any(part_of(name, mention.name) for name in self.parts) or self.met(mention.name.casefold())
        if mention.rule == f"entities#{ENGLISH}":  # "the Parish Council" of a parish that is named
            linked = is_only_kind(mention.name, self.minutes.language) and self.met(mention.name.casefold())
        return mention.rule.endswith("-alone") or linked or mention.rule.endswith("#programme-2")

    def met(self, low: str) -> bool:
        """Whether a head is the kind of the body that met, whose name has more to it ("Styrgruppen Norra hamnen").

        Whom a meeting was with is not who met ("Samråd med Länsstyrelsen").
        """
        body = self.minutes.meeting.body
        between = table(self.minutes.language, "heads").get("words", {}).get("between", ())
        name = re.split("|".join(f" {re.escape(word)} " for word in between) or r"\Z", body.text)[0] if body else ""
        return " " in name and answers(name, low)

    def group(self, n: int) -> Group:
        """The group of a mention that carries a name of its own."""
        mention = self.mentions[n]
        if town := self.elsewhere(n):
            label = f"{fold(self.mentions[n - 1].text)} {fold(mention.text)}"
            return self.made("organisation", ("organisation", town, upper(mention.name)), "world", "", "", label)
        entry = entries().get(mention.known)
        if entry is not None and short_for_another(mention, entry.label, self.mentions):
            entry, mention = None, replace(mention, name=longer_form(mention, self.mentions), known="")
        if mention.rule == "entities#party-letters":
            entry = party_of(mention.name)
        elif entry is None and mention.kind == "organisation":
            name = mention.name.casefold()
            entry = by_label().get(name) or by_label().get(name.removesuffix(" ab"))
            if entry is None and mention.rule == "find#attendance-list" and not self.of_counties():
                entry = by_bare_town().get(name)
        if entry is not None and entry.subkind == "Association" and (branch := self.branch_present(entry)):
            entry, mention = None, replace(mention, name=branch, known="", rule="find#attendance-list")
        if entry is not None and not entry.generic:
            if shared(entry, mention, self.minutes, self.language) and (country := self.country()):
                return self.made(
                    "organisation", ("organisation", country, upper(mention.name)), "world", "", entry.subkind, ""
                )
            return self.registered(entry, self.written(entry))
        subkind = entry.subkind if entry else subkinds(self.minutes.language).get(mention.rule, "")
        name = LETTERS.sub("", upper(mention.name)) if mention.kind == "organisation" else upper(mention.name)
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
        whose = house_of(self.minutes, mention.name) or self.owner
        if whose and whose.casefold() not in name.casefold():
            return self.made("organisation", ("organisation", whose, name), "world", "", subkind, "")
        scope = "world" if self.owner else "document"
        return self.made("organisation", ("organisation", name), scope, "", subkind, "")

    def of_counties(self) -> bool:
        """Whether the list of those present gives the county that somebody comes from: a town in it may be one too."""
        return not county_names().isdisjoint(self.rosters)

    def elsewhere(self, n: int) -> str:
        """Another municipality or region that stands right before a kind of body, and whose body it is.

        "Malmö stads kommunfullmäktige", "Sala socialnämnd" in minutes of some other place.
        """
        mention, before = self.mentions[n], self.mentions[n - 1] if n else None
        if before is None or not self.owner or mention.kind != "organisation" or not mention.text[0].islower():
            return ""
        near = before.passage == mention.passage and mention.start == before.end + 1
        known = entries().get(mention.known)
        if not near or not (known.generic if known else self.is_generic(mention)):
            return ""
        town = by_bare_town().get(before.text.casefold()) if before.kind == "place" else entries().get(before.known)
        whole = town is not None and town.subkind in ("Municipality", "Region")
        of_it = before.kind == "place" or before.text.endswith("s")
        return town.label if town and whole and of_it and town.label != self.owner else ""

    def branch_present(self, entry: Entry) -> str:
        """The one branch of an association that the list of those present gives, for which its bare name stands.

        The bare name may open or close that of the branch ("Ekö Handelskammaren").
        """
        known = tuple(name.casefold() for name in (entry.label, *entry.names, *entry.acronyms))
        starts, ends = tuple(f"{name} " for name in known), tuple(f" {name}" for name in known)
        found = [name for low, name in self.rosters.items() if low.startswith(starts) or low.endswith(ends)]
        if not found and " " not in entry.label:
            found = [name for name in dict.fromkeys(self.named_bodies) if of_kind(name, entry.label.casefold())]
        alone = not any(low + " " in starts for low in self.rosters)
        return found[0] if len(found) == 1 and alone and found[0].casefold() not in by_label() else ""

    def of_its_own(self) -> str:
        """The body that met, where its name is its own and no kind of body that every municipality has; else ""."""
        body = self.minutes.meeting.body
        name = " ".join(body.text.split()) if body else ""
        return name.casefold() if is_own(name, self.minutes.language) else ""

    def met_by_name(self) -> str:
        """The body that met, where its name is its own or its owner is known, so that no other is meant; else ""."""
        body = self.minutes.meeting.body
        group = self.named(body.text) if body else None
        if body is None or group is None or group.scope != "world":
            return ""
        owned = bool(self.house or self.owner) and (self.house or self.owner) in group.key
        told = owned or is_own(" ".join(body.text.split()), self.minutes.language)
        return " ".join(group.key[1:]) if told else ""

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
        if mention.rule == "find#body-that-met":
            name, language = mention.name, self.minutes.language
            if not is_own(name, language):
                return bool(self.owner) or is_only_kind(name, language)
            # in small letters it is the body that other places name by its form
            others = (m for m in self.called[name.casefold()] if m.rule != mention.rule)
            return bool(self.owner) and any(self.is_generic(m) for m in others)
        rule = mention.rule.removeprefix("entities#")
        if rule == ENGLISH:
            return is_only_kind(mention.name, self.minutes.language)
        if rule in ("committee", "board", "administration", "unit", "group", "council", "association", "firm"):
            return not re.match(r"[A-ZÅÄÖ]{2,}-|[A-ZÅÄÖ]\w+s[A-ZÅÄÖ]", mention.name)
        if rule == "part":
            whole = (mention.name.rsplit(" ", 1)[0].casefold(), mention.name.rsplit("s ", 1)[0].casefold())
            return not any(name in by_label() for name in whole) and not self.is_named(mention)
        return rule.endswith(("committee-for", "unit-for"))

    def is_named(self, mention: Mention) -> bool:
        """Whether a body's name is its own, and its capital within a sentence shows that it is a name."""
        before = self.minutes.passages[mention.passage].text[: mention.start]
        return bool(re.search(r"[\w,] $", before)) and is_own(mention.name, self.minutes.language)

    def made(self, kind: str, key: tuple[str, ...], scope: str, known: str, subkind: str, label: str) -> Group:
        """A group, new or known by its key (compared without regard to case)."""
        at = tuple(part.casefold() for part in key)
        if at not in self.groups:
            self.groups[at] = Group(kind, key, scope, known, subkind, label)
        return self.groups[at]

    def registered(self, entry: Entry, label: str) -> Group:
        """The group of an entry of the register."""
        return self.made(entry.kind, tuple(entry.key.split("/")), "world", entry.key, entry.subkind, label)

    def put(self, n: int, group: Group) -> None:
        """Count a mention to a group, under its name in the list, or as it is written where it means something else."""
        mention = self.mentions[n]
        self.of[n] = group
        group.mentions.append(n)
        name = mention.name
        if mention.known and mention.known != group.known:  # a short form that the register gives to another
            written = fold(mention.text)
            name = written if name.endswith("s") else written.removesuffix("s")
        group.names[LETTERS.sub("", upper(name))] += 1

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
        return entry.generic if entry else name.endswith(small_words("units"))

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
            elif mention.rule in SHORT and not self.of[n].known:
                fits = self.longer(mention)
                if len(fits) == 1:
                    self.move(self.of[n], fits[0])
            elif goes_by_kind(mention) and not self.of[n].known and n == self.of[n].mentions[0]:
                fits = self.fully_named(n) or self.called_by_kind(n)
                if len(fits) == 1:
                    self.move(self.of[n], fits[0])

    def join_companies(self) -> None:
        """A company to its name without its legal form ("Ekrederiet"), and letters to whom a legend gives them."""
        plain = {name.casefold(): g for g in self.groups.values() if g.kind == "organisation" for name in g.names}
        for group in [g for g in plain.values() if not g.known]:
            same = plain.get(without_form(next(iter(group.names))).casefold())
            if same and not same.known:
                self.move(group, same)
        for short, n in explained([p.text for p in self.minutes.passages], self.mentions):
            if n in self.of and (same := plain.get(short.casefold())) and not same.known:
                self.move(same, self.of[n])

    def join_openings(self) -> None:
        """A name that nobody else's begins with to the one in the list that it opens ("Ekö IF" for "Ekö IF Skidor")."""
        groups = list(dict.fromkeys(g for g in self.groups.values() if g.kind == "organisation"))
        for group in groups:
            opens = f"{next(iter(group.names)).casefold()} " if group.names and not group.known else ""
            if not opens or opens.strip() in {*self.rosters, *small_words("public")}:
                continue
            fits = [g for g in groups if g is not group and any(name.casefold().startswith(opens) for name in g.names)]
            if len(fits) == 1 and any(low.startswith(opens) for low in self.rosters):
                rest = next(n for n in fits[0].names if n.casefold().startswith(opens))[len(opens) :]
                if not rest.startswith(JOINING):
                    self.move(group, fits[0])

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
                named = name.partition(" ")[2] == mention.name and name.split(" ")[0].endswith(KINDS)
                whole = name.endswith(f" {mention.name}") if mention.rule == "find#short-name" else named
                if whole or (" " in name and initials == mention.name):
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

    def verdict(self, n: int) -> Verdict:
        """What mention `n` stands for."""
        if n in self.verdicts:
            return self.verdicts[n]
        mention = self.mentions[n]
        group = self.of[n]
        reason = "by a name of the register" if group.known else "by its name"
        judgement = "probable" if mention.rule in ("find#initials", "register#weak") else "sure"
        return group, judgement, reason, mention.confidence
