"""Names in the minutes: persons, bodies, projects, plans and places, each where it stands. Who is who comes later.

The document is looked at twice. The first look learns: full names, the bodies named in full, what brackets define,
who is said to come from where. The second look writes down every mention, weak names included where what was
learned speaks for them. One overlap rule: a name that the list of those present gives beats all else, then the
earliest start, then the longest; a project may have a body inside its name ("Åsbykommunernas utvecklingsprogram").
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from samgraf.ingest.gazetteer import Hit, gazetteer
from samgraf.ingest.minutes import Mention, Minutes
from samgraf.ingest.names import Finder, Known, Lexicon, Name, lexicon, normal, tokens
from samgraf.ingest.shapes import (
    CAPITALISED,
    Candidate,
    Memory,
    Sight,
    formed,
    name_fits,
    preposition_before,
    sightings,
)
from samgraf.ingest.tables import rules
from samgraf.ontology import register

ADDRESS = re.compile(r"(?:https?://|www\.)\S+|[\w.+-]+@[\w-]+\.\w+")
BRACKETS = re.compile(r" ?\((?P<name>[A-ZÅÄÖ][\wÅÄÖåäö&-]{1,9})\)")
BEHIND = re.compile(
    rf"(?:, | ?\(| från (?:företaget |föreningen )?)(?P<name>{CAPITALISED}(?: {CAPITALISED}){{0,2}})(?=[,.;:)]|$| \(| och )"
)
CALLER = re.compile(r"(?:^\W*|(?<= ))(?P<name>[A-ZÅÄÖ][a-zåäöé]+): ?\S")
ACTOR = re.compile(rf"(?<![\w-])(?P<name>{CAPITALISED}(?:\.[A-Z][a-z]+)?(?: (?:& )?{CAPITALISED}){{0,2}})")
ODD = re.compile(r"[a-zåäö][A-ZÅÄÖ]|-[A-ZÅÄÖ]")  # capitals inside: no common noun
INITIALS = re.compile(r"(?<![\w(/-])[A-ZÅÄÖ]{2,5}(?![\w)/-])")


@dataclass(frozen=True, slots=True)
class Told:
    """A name that the document itself introduces: found wherever it stands from then on."""

    name: str
    kind: str
    rule: str
    confidence: float
    known: str = ""


@dataclass(slots=True)
class Learned:
    """What the first look has gathered."""

    persons: Known = field(default_factory=Known)
    memory: Memory = field(default_factory=Memory)
    told: dict[str, Told] = field(default_factory=dict)

    def tell(self, told: Told) -> None:
        """Keep a name that the document introduces; the first rule to do so counts."""
        if len(told.name) > 1:
            self.told.setdefault(told.name, told)


def find(minutes: Minutes) -> tuple[Mention, ...]:
    """Every name in the passages of the minutes, sorted by passage and place.

    `Mention.text` is the document's text at `Mention.span`, letter by letter.
    """
    finding = Finding(minutes)
    finding.learn()
    return tuple(m for n in range(len(minutes.passages)) for m in finding.mentions(n))


class Finding:
    """One document on its two looks."""

    def __init__(self, minutes: Minutes) -> None:
        self.minutes = minutes
        self.language = minutes.language if rules(minutes.language, "entities", "project") else "sv"
        self.lex: Lexicon = lexicon(self.language)
        self.texts = [ADDRESS.sub(lambda m: " " * len(m.group()), p.text) for p in minutes.passages]
        names = gazetteer(self.language)
        self.hits: list[list[Hit]] = [names.hits(text) for text in self.texts]
        self.formed = [formed(text, self.language, self.lex) for text in self.texts]
        self.tokens = [tokens(text) for text in self.texts]
        self.learned = Learned()
        self.date = minutes.meeting.start.text[:10] if minutes.meeting.start else ""

    def sight(self, n: int) -> Sight:
        """Passage `n` with what is known so far."""
        return Sight(
            self.texts[n], self.hits[n], self.learned.memory, self.lex, self.language, self.date, self.formed[n]
        )

    # --- the first look

    def learn(self) -> None:
        """Read the list of those present, then all passages, for what they tell of names."""
        self.learn_list()
        for n in range(len(self.texts)):
            self.learn_words(n)
        self.learn_owner()
        bodies: list[list[Candidate]] = []
        for n in range(len(self.texts)):
            bodies.append(self.learn_bodies(n))
        self.learn_callers()
        for n in range(len(self.texts)):
            self.learn_persons(n, [*bodies[n], *self.told(self.texts[n])])
        for n in range(len(self.texts)):
            self.learn_actors(n, bodies[n])
        self.learn_initials()

    def learn_list(self) -> None:
        """Names, handles and organisations of the attendance list; the body that met."""
        parties = {e.label: e.weak for e in register.load() if e.subkind == "Party"}
        learned = self.learned
        for person in self.minutes.participants:
            words = normal(person.name).split(" ")
            while len(words) > 1 and self.lex.is_title(words[0]):
                words.pop(0)
            learned.persons.add(" ".join(words))
            if person.short:
                learned.persons.shorts[person.short] = normal(person.name)
            if person.organisation and not person.party and person.organisation[0].isupper():
                learned.tell(Told(person.organisation, "organisation", "find#attendance-list", 0.95))
        if self.minutes.genre == "protocol" or any(p.party for p in self.minutes.participants):
            present = {p.organisation for p in self.minutes.participants if p.party} | set(PARLIAMENT)
            learned.memory.parties = {w for label in sorted(present) for w in parties.get(label, ()) if w.isupper()}
        learned.memory.formal = self.minutes.genre == "protocol"
        for value in (self.minutes.meeting.owner, self.minutes.meeting.body):
            if value and value.text[:1].isupper() and not re.search(r"möte\w*$|stämma\w*$", value.text):
                learned.memory.labels.add(value.text)

    def learn_owner(self) -> None:
        """Whether "kommunen" and "regionen" can be said of one: the owner of the meeting, or the only one named."""
        towns = {e.key: e.subkind for e in register.load() if e.subkind in ("Municipality", "Region")}
        named = [towns[k] for k in sorted(self.learned.memory.keys) if k in towns]
        if named.count("Municipality") == 1 or self.learned.memory.formal:
            self.learned.memory.labels.add("Kommunen")
        if named.count("Region") == 1:
            self.learned.memory.labels.add("Regionen")

    def learn_words(self, n: int) -> None:
        """Which words stand with a capital inside sentences, and which entries the register's full names show."""
        sight = self.sight(n)
        if self.minutes.passages[n].role not in ("title", "heading", "contents"):
            for token in self.tokens[n]:
                if not sight.opens(token.start):
                    self.learned.memory.inside[token.text] += 1
        for hit in self.hits[n]:
            for form in hit.forms:
                entry = form.entry
                if (
                    entry
                    and form.sort == "name"
                    and name_fits(sight, sight.text[hit.start : hit.bare], form.text, entry)
                ):
                    self.learned.memory.keys.add(entry.key)
                    if entry.generic and entry.kind == "organisation":
                        self.learned.memory.labels.add(entry.label)
                        self.learned.memory.keys.discard(entry.key)

    def learn_bodies(self, n: int) -> list[Candidate]:
        """Bodies and projects named in full, and the short names that brackets give them."""
        found = [c for c in sightings(self.sight(n)) if c.kind != "place"]
        for c in found:
            if c.kind == "organisation" and not c.rule.endswith("-alone") and c.rank <= 4:
                self.learned.memory.labels.add(c.name)
            brackets = BRACKETS.match(self.texts[n], c.end)
            if brackets and c.rule.partition("#")[0] != "find" and self.may_be_short(brackets.group("name"), c):
                self.learned.tell(Told(brackets.group("name"), c.kind, "find#defined-in-brackets", 0.9, c.known))
            if c.rule == "entities#named-association" and (short := c.name.partition(" ")[2]) and " " not in short:
                self.learned.tell(Told(short, "organisation", "find#short-name", 0.8))
        return found

    def may_be_short(self, short: str, of: Candidate) -> bool:
        """Whether what stands in brackets behind a name abbreviates it: its letters occur in the name in order."""
        if short in self.learned.memory.parties or len(short) < 2 or sum(c.isupper() for c in short) < 2:
            return False
        rest = iter(self.texts_fold(of.name))
        return all(c in rest for c in short.casefold())

    @staticmethod
    def texts_fold(name: str) -> str:
        """A name in lower case."""
        return name.casefold()

    def learn_persons(self, n: int, bodies: Sequence[Candidate]) -> None:
        """Full names in running text, and where the persons named are said to belong."""
        text = self.texts[n]
        finder = Finder(text, self.learned.persons, self.lex, blocked(bodies), self.tokens[n])
        names = finder.full()
        spans = [(name.start, name.end) for name in names]
        names += finder.by_context([*spans, *((c.start, c.end) for c in bodies)], spans)
        for name in names:
            self.learned.persons.add(normal(name.text))
            if behind := BEHIND.match(text, name.end):
                self.learn_belonging(finder, behind, [*spans, *((c.start, c.end) for c in bodies)])

    def learn_callers(self) -> None:
        """A list of lines "Anna: 2 h": where most begin with given names of those present, all of them name persons."""
        run: list[str] = []
        given = {g for g in self.learned.persons.given}
        for text in self.texts:
            listed = [w for w in text.split(", ")] if text.count(", ") >= 3 else []
            names = [w.strip(" .*_") for w in listed if w.strip(" .*_").isalpha() and w.strip(" .*_").istitle()]
            if len(names) >= 4 and 3 * sum(self.lex.strength(w) > 0 for w in names) >= 2 * len(names):
                self.learned.persons.given.update(w for w in names if w.casefold() not in self.lex.others)
        for text in (*self.texts, ""):
            hits = CALLER.findall(text) if ":" in text else []
            run += hits
            if len(hits) == 1:
                continue
            if len(run) >= 3 and 2 * sum(name in given for name in run) >= len(run):
                self.learned.persons.given.update(name for name in run if name.casefold() not in self.lex.others)
            run = []

    def learn_actors(self, n: int, bodies: Sequence[Candidate]) -> None:
        """A capitalised name that nothing explains is a body where what stands around it says so ("avtal med Xyz", "Xyz:s leverans")."""
        text = self.texts[n]
        sight = self.sight(n)
        taken = [(h.start, h.end) for h in self.hits[n] if h.forms[0].sort != "head"] + [
            (c.start, c.end) for c in bodies
        ]
        for hit in ACTOR.finditer(text):
            name = hit.group("name")
            first = name.split(" ")[0]
            start, end = hit.span("name")
            known = (
                first in self.learned.persons.given or self.lex.strength(first) or name in self.learned.memory.parties
            )
            if (
                known
                or first.casefold() in self.lex.others
                or self.lex.is_title(first)
                or any(a < end and start < b for a, b in taken)
            ):
                continue
            if text[end : end + 1] == "-" or re.match(r"(?: till| som)\b", text[end : end + 5]) or len(name) < 3:
                continue
            owns = re.match(r"[:’']s [a-zåäö]", text[end : end + 4]) is not None and any(c.islower() for c in name)
            dealt = any(
                rule.match.search(text[max(0, start - 40) : start])
                for rule in rules(self.language, "entities", "actor")
            )
            acts = (
                sight.acts(end)
                and self.learned.memory.inside[first] > 0
                and (not sight.opens(start) or self.learned.memory.inside[first] > 1)
                and ODD.search(name)
            )
            if owns or dealt or acts:
                self.learned.tell(Told(name, "organisation", "find#dealt-with", 0.65))

    def learn_belonging(self, finder: Finder, behind: re.Match[str], taken: Sequence[tuple[int, int]]) -> None:
        """ "Anna Ek, Åsbyanalysen," or "Anna Ek (ÅSB)": what stands behind the name is a body, if nothing else is known of it."""
        start, name = behind.start("name"), behind.group("name")
        first = name.split(" ")[0]
        other = first.casefold() in self.lex.others or self.lex.is_title(first) or self.lex.strength(first)
        place = any(
            f.sort == "weak" and f.entry and f.entry.subkind == "Municipality"
            for h in self.hits_at(finder, start)
            for f in h.forms
        )
        if (
            other
            or place
            or name in self.learned.memory.parties
            or any(a <= start < b for a, b in taken)
            or len(name) < 3
        ):
            return
        self.learned.tell(Told(name, "organisation", "find#behind-a-person", 0.75))

    def hits_at(self, finder: Finder, start: int) -> list[Hit]:
        """The gazetteer's hits that begin at a place of the passage in hand."""
        return [h for h in gazetteer(self.language).hits(finder.text[start : start + 40]) if h.start == 0]

    def learn_initials(self) -> None:
        """Letters that are the initials of just one body of several words ("SB" for "Storsjö Bostäder")."""
        labels = sorted(
            self.learned.memory.labels | {t.name for t in self.learned.told.values() if t.kind == "organisation"}
        )
        by_initials: dict[str, set[str]] = {}
        for label in labels:
            words = [w for w in label.split(" ") if w[0].isupper()]
            if len(words) > 1 and len(words) == len(label.split(" ")):
                by_initials.setdefault("".join(w[0] for w in words), set()).add(label)
        for letters, of in by_initials.items():
            if len(of) == 1 and letters not in self.learned.memory.parties and letters not in ("AB", "IF"):
                if any(
                    INITIALS.search(t) and re.search(rf"(?<![\w(/-]){letters}(?![\w)/-])|\({letters} ", t)
                    for t in self.texts
                ):
                    self.learned.tell(Told(letters, "organisation", "find#initials", 0.6))

    # --- the second look

    def mentions(self, n: int) -> list[Mention]:
        """The mentions of one passage."""
        text, passage = self.texts[n], self.minutes.passages[n]
        candidates = sightings(self.sight(n))
        candidates += self.told(text)
        things = [c for c in candidates if c.kind in ("project", "plan")]
        bodies = [c for c in candidates if c.kind not in ("project", "plan")]
        finder = Finder(
            text, self.learned.persons, self.lex, blocked(c for c in bodies if c.kind != "place"), self.tokens[n]
        )
        full = finder.full()
        kept = settle([as_candidate(x) for x in full if x.rule != "persons#given-and-surname"], bodies, full)
        spans = [(c.start, c.end) for c in kept]
        persons = [(c.start, c.end) for c in kept if c.kind == "person"]
        kept += [as_candidate(x) for x in finder.by_context(spans, persons)]
        things = outermost(
            [t for t in things if not any(c.kind != "place" and c.start <= t.start and t.end <= c.end for c in kept)]
        )
        kept = [c for c in kept if not any(crosses(c, t) for t in things)]
        spans = [(c.start, c.end) for c in (*kept, *things)]
        loose = [as_candidate(x) for x in finder.given(spans)] + self.handles(text, spans)
        kept = [c for c in kept if not (c.kind == "place" and any(c.start < x.end and x.start < c.end for x in loose))]
        found = sorted((*kept, *things, *loose), key=lambda c: (c.start, -c.end, c.rank))
        whole = self.minutes.document.text
        out = []
        for c in found:
            span = passage.cover(c.start, c.end)
            out.append(Mention(n, c.start, c.end, span, span.of(whole), c.kind, c.name, c.known, c.rule, c.confidence))
        return out

    def told(self, text: str) -> list[Candidate]:
        """Where names stand that the document itself introduces."""
        found = []
        for told in self.learned.told.values():
            start = text.find(told.name)
            while start >= 0:
                end = start + len(told.name)
                tail = re.match(r"(?:[:’']?s)?(?![\w-])", text[end : end + 4])
                if tail and not (start and (text[start - 1].isalnum() or text[start - 1] in "-_")):
                    place = " " not in told.name and told.rule == "find#short-name" and preposition_before(text, start)
                    if not place:
                        found.append(
                            Candidate(
                                start, end + tail.end(), told.kind, told.name, told.known, told.rule, told.confidence, 3
                            )
                        )
                start = text.find(told.name, end)
        return found

    def handles(self, text: str, taken: Sequence[tuple[int, int]]) -> list[Candidate]:
        """Handles and initials that the list of those present gives, in brackets or in capitals."""
        found = []
        for short, name in self.learned.persons.shorts.items():
            form = re.escape(short) if short.isupper() and len(short) > 1 else rf"(?<=\(){re.escape(short)}(?=\))"
            for hit in re.finditer(rf"(?<!\w){form}(?!\w)", text):
                if not any(a <= hit.start() < b for a, b in taken):
                    found.append(Candidate(hit.start(), hit.end(), "person", name, "", "persons#short", 0.85, 5))
        return found


PARLIAMENT = (
    "Socialdemokraterna",
    "Moderaterna",
    "Sverigedemokraterna",
    "Centerpartiet",
    "Vänsterpartiet",
    "Kristdemokraterna",
    "Miljöpartiet",
    "Liberalerna",
)


def as_candidate(name: Name) -> Candidate:
    """A person's name as a candidate."""
    return Candidate(name.start, name.end, "person", normal(name.text), "", name.rule, name.confidence, 0)


def blocked(bodies: Iterable[Candidate]) -> dict[int, int]:
    """Where bodies begin, to where they end: no surname begins there."""
    found: dict[int, int] = {}
    for c in bodies:
        found[c.start] = max(found.get(c.start, 0), c.end)
    return found


def crosses(c: Candidate, thing: Candidate) -> bool:
    """Whether a name overlaps a project's without being a body inside it."""
    inside = (
        thing.start <= c.start
        and c.end <= thing.end
        and c.kind == "organisation"
        and c.end - c.start < thing.end - thing.start
    )
    return c.start < thing.end and thing.start < c.end and not inside


def outermost(found: Iterable[Candidate]) -> list[Candidate]:
    """Earliest start, then longest, then the surest rule; what overlaps them goes."""
    kept: list[Candidate] = []
    for c in sorted(found, key=lambda c: (c.start, -c.end, c.rank, c.name)):
        if not kept or c.start >= kept[-1].end:
            kept.append(c)
        elif c.start == kept[-1].start and c.end == kept[-1].end and c.known and not kept[-1].known:
            kept[-1] = replace(kept[-1], known=c.known, name=c.name)
    return kept


def settle(sure: Sequence[Candidate], bodies: Sequence[Candidate], full: Sequence[Name]) -> list[Candidate]:
    """Persons told of before go first; then persons and bodies by the overlap rule."""
    others = [as_candidate(x) for x in full if x.rule == "persons#given-and-surname"]
    rest = [c for c in (*bodies, *others) if not any(c.start < s.end and s.start < c.end for s in sure)]
    return sorted((*sure, *outermost(rest)), key=lambda c: (c.start, c.end))
