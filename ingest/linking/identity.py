"""Which persons of one document are the same: by their names, the list of those present, and what is said beside them.

Two persons of one surname are never joined by it. Spellings are joined where given name and surroundings agree and
nobody else fits; such a link is `probable` and carries its reason, so that somebody can look at it.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, field

from samgraf.ingest.linking.entitled import entitled
from samgraf.ingest.linking.groups import party_name
from samgraf.ingest.linking.samename import in_full, likely
from samgraf.ingest.minutes import Mention, Minutes, Participant
from samgraf.ingest.tables.forms import either, spaced
from samgraf.ingest.words.lexicon import Lexicon
from samgraf.ingest.words.people import knowledge
from samgraf.ingest.words.spelling import begins, distance, normal, parts_of, plain, simple, single

BETWEEN = re.compile(rf"(?: ?\([^()]*\))?(?:,| (?:{either('and')}))* ")
FROM = spaced("from")
OPENS = re.compile(rf", | ?\(|(?: ?\([^()]*\))? (?:{either('from')}) ")
BEHIND = re.compile(rf"(?:, | ?\(| (?:{either('from')}) )([^,()]{{1,60}}?)(?=[,).;]|$)")
TITLED = re.compile(r"(?P<whole>[A-ZÅÄÖ][\w-]*?)[:’']?s (?P<title>[a-zåäö]+) $")


@dataclass(slots=True)
class Person:
    """Somebody of this document. `rows` are indexes into the list of those present."""

    name: str
    organisation: str = ""
    party: bool = False
    rows: list[int] = field(default_factory=list)
    names: list[str] = field(default_factory=list)
    bare: bool = False
    """Nothing is known but a name that stands alone somewhere."""
    alone: int = 0
    """How often the text uses the given name alone."""

    @property
    def given(self) -> str:
        """The first of the names."""
        return self.name.split(" ")[0]

    @property
    def last(self) -> str:
        """All names but the first."""
        return self.name.partition(" ")[2]


@dataclass(frozen=True, slots=True)
class Verdict:
    """What a mention of a person comes to: an index into the persons, how sure, and why."""

    person: int
    judgement: str
    reason: str
    confidence: float
    candidates: tuple[int, ...] = ()


class Persons:
    """The persons of one document and the verdicts on their mentions."""

    def __init__(self, minutes: Minutes, mentions: Sequence[Mention], lex: Lexicon) -> None:
        self.minutes, self.mentions, self.lex = minutes, mentions, lex
        self.people: list[Person] = []
        self.by_name: dict[str, int] = {}
        self.namesakes: dict[str, list[int]] = {}
        self.joined: dict[int, tuple[int, str, float]] = {}
        self.mine = [n for n, m in enumerate(mentions) if m.kind == "person"]
        self.apart = self.told_apart()
        self.gather()
        self.join()

    # --- who is there at all

    def gather(self) -> None:
        """One person for each full name, in the order of the list, then of the text."""
        for row, participant in enumerate(self.minutes.participants):
            who = self.listed(self.lex.without_titles(normal(participant.name)), participant)
            who.rows.append(row)
            if participant.organisation and not who.organisation:
                who.organisation, who.party = participant.organisation, participant.party
        for n in self.mine:
            mention = self.mentions[n]
            if " " in mention.name and mention.rule not in ("persons#initial",):
                self.person(mention.name)
            elif mention.name.casefold() not in self.by_name:
                for who in self.people:
                    who.alone += who.given.casefold() == mention.name.casefold()
        for n, organisation in self.ties():
            who = self.people[self.by_name[self.mentions[n].name.casefold()]]
            if not who.organisation:
                who.organisation = knowledge(self.minutes.language).party(organisation) or organisation

    def listed(self, name: str, participant: Participant) -> Person:
        """The person of a row: a second row of the same name is somebody else if it ties them to another body."""
        who = self.person(name)
        others = [who, *(self.people[i] for i in self.namesakes.get(name.casefold(), ()))]
        organisation = participant.organisation
        fits = [p for p in others if not p.rows or not organisation or p.organisation in ("", organisation)]
        if fits:
            return fits[0]
        self.namesakes.setdefault(name.casefold(), []).append(len(self.people))
        self.people.append(Person(name, names=[name]))
        return self.people[-1]

    def person(self, name: str) -> Person:
        """The person of a name, new or known."""
        key = name.casefold()
        if key not in self.by_name:
            self.by_name[key] = len(self.people)
            self.people.append(Person(name))
        who = self.people[self.by_name[key]]
        if name not in who.names:
            who.names.append(name)
        return who

    def called(self, name: str) -> list[int]:
        """Those of a name, in whatever letters."""
        first = self.by_name.get(name.casefold())
        return [] if first is None else [first, *self.namesakes.get(name.casefold(), ())]

    def ties(self) -> list[tuple[int, str]]:
        """Full names and the body that the text puts behind them ("Anna Ek (X)", "Anna Ek och Bo Sjö från X")."""
        behind = self.bodies_behind()
        found = []
        for n in self.mine:
            name = self.mentions[n].name
            if " " in name and name.casefold() in self.by_name and n in behind:
                found.append((n, behind[n]))
        return found

    def bodies_behind(self) -> dict[int, str]:
        """The body behind each person, or, where "from" or the like stands before it, behind the others of a list."""
        behind: dict[int, str] = {}
        shared: dict[int, str] = {}
        for n in reversed(self.mine):
            if n + 1 == len(self.mentions) or self.mentions[n + 1].passage != self.mentions[n].passage:
                continue
            mention, other = self.mentions[n], self.mentions[n + 1]
            between = self.minutes.passages[mention.passage].text[mention.end : other.start]
            if other.kind == "organisation" and OPENS.fullmatch(between):
                behind[n] = other.name
                if any(word in between for word in FROM):
                    shared[n] = other.name
            elif other.kind == "person" and n + 1 in shared and BETWEEN.fullmatch(between):
                behind[n] = shared[n] = shared[n + 1]
        return behind

    # --- which names are one person's

    def join(self) -> None:
        """Join spellings of one name, the doubtful to the one that the list or the text speaks for."""
        order = sorted(range(len(self.people)), key=lambda i: (not self.people[i].rows, i))
        near: dict[str, list[int]] = {}
        for rank, i in enumerate(order):
            for key in likely(self.people[i].name):
                near.setdefault(key, []).append(rank)
        for i in reversed(order):
            ranks = sorted({rank for key in likely(self.people[i].name) for rank in near[key]})
            others = (order[rank] for rank in ranks)
            alike = ((j, *self.likeness(i, j)) for j in others if j != i and j not in self.joined)
            fits = [fit for fit in alike if fit[1]]
            if len(fits) == 1:
                self.joined[i] = fits[0]

    def likeness(self, i: int, j: int) -> tuple[str, float]:
        """Why person `i` is held to be person `j`, and how surely; ("", 0) where they are not."""
        a, b = self.people[i], self.people[j]
        if (bool(a.rows), -i) > (bool(b.rows), -j) or " " not in b.name:
            return "", 0.0
        same_row = a.rows and b.rows
        if not same_row and a.name != b.name and sorted(a.name.casefold().split()) == sorted(b.name.casefold().split()):
            return f"the names of {b.name} in another order", 0.85
        apart = a.organisation and b.organisation and a.organisation.casefold() != b.organisation.casefold()
        if apart or (same_row and (a.party or not a.organisation or not b.organisation)):
            return "", 0.0
        left, right = a.given.casefold(), b.given.casefold()
        if not a.rows and b.name.casefold().startswith(f"{a.name.casefold()} ") and self.all_given(a.name):
            return f"the given names of {b.name}", 0.85
        if left == right and not same_row and parts_of(a.last, b.last):
            return f"{b.name} with more or fewer of the names", 0.8
        one_listed = b.rows and not same_row
        if one_listed and a.last.casefold() == b.last.casefold() and self.slip(a.given, b.given):
            return f"spelt nearly as {b.name}, and nobody is called so", 0.6
        if one_listed and in_full(a.name, b.name):
            return f"{b.name} with all the names", 0.8
        if simple(plain(left)) != simple(plain(right)):
            return "", 0.0
        if plain(a.name) == plain(b.name) and not same_row:
            return f"spelt as {b.name} but for accents", 0.85
        near = distance(a.last.casefold(), b.last.casefold(), 2)
        if (
            left == right
            and a.last[:1] == b.last[:1]
            and 0 < near <= (2 if len(b.last) >= 9 else 1)
            and min(len(a.last), len(b.last)) >= 5
        ):
            return f"spelt nearly as {b.name}, the only one of that given name and like surname", 0.6
        if near == 0 and left != right and min(len(left), len(right)) >= 5 and simple(left) == simple(right):
            return f"spelt nearly as {b.name}", 0.65
        return "", 0.0

    def slip(self, one: str, other: str) -> bool:
        """Whether one of two given names is the other with a letter wrong inside: it is no name, the other is."""
        apart = distance(one.casefold(), other.casefold(), 1) == 1 and (one[0], one[-1]) == (other[0], other[-1])
        known = (self.lex.strength(one) > 0) + (self.lex.strength(other) > 0)
        return apart and min(len(one), len(other)) >= 5 and known == 1

    def all_given(self, name: str) -> bool:
        """Whether a name is made of given names only ("Ann Christin")."""
        return all(self.lex.strength(word) for word in name.split(" "))

    def root(self, i: int) -> tuple[int, str, float]:
        """The person that `i` was joined to in the end, with the reason."""
        reason, sure = "", 1.0
        seen: set[int] = set()
        while i in self.joined and i not in seen:
            seen.add(i)
            i, why, confidence = self.joined[i]
            reason, sure = reason or why, min(sure, confidence)
        return i, reason, sure

    # --- verdicts on mentions

    def verdict(self, n: int) -> Verdict:
        """Who is meant by mention `n`."""
        mention = self.mentions[n]
        known = self.by_name.get(mention.name.casefold())
        if known is not None and mention.name.casefold() in self.namesakes:
            return self.of_namesakes(mention, [known, *self.namesakes[mention.name.casefold()]])
        if known is not None and " " in mention.name and mention.rule != "persons#initial":
            root, reason, sure = self.root(known)
            if reason:
                return Verdict(root, "probable", reason, sure)
            if mention.rule == "persons#office":
                return Verdict(root, "probable", "by the office that nobody else in the list holds", 0.7)
            way = "by the handle that the list gives" if mention.rule == "persons#short" else "by the full name"
            return Verdict(root, "sure", way, mention.confidence)
        if (mention.name, mention.passage, mention.start) in self.apart:
            return self.own(mention, "named beside another one of that given name")
        if mention.rule == "persons#initial":
            return self.choose(mention, self.of_initial(mention), "given name and initial", 0.75)
        if mention.rule == "persons#surname-alone":
            fits = [i for i, p in enumerate(self.people) if p.name.split(" ")[-1].casefold() == mention.name.casefold()]
            return self.choose(mention, fits, "surname alone, borne by one person", 0.75)
        if self.of_others(mention):
            return self.own(mention, "named by an office in another body; nothing says who of that name it is")
        fits = [i for i, p in enumerate(self.people) if not p.bare and p.given.casefold() == mention.name.casefold()]
        if fits:
            return self.choose(mention, fits, "given name, borne by one person", 0.9)
        return self.misspelt(mention)

    def of_namesakes(self, mention: Mention, fits: Sequence[int]) -> Verdict:
        """Which of several of one full name: the one of the row, or the one whose party or body stands behind it."""
        for i in fits:
            rows = [self.minutes.participants[r] for r in self.people[i].rows]
            if any(s.start <= mention.span.start < s.end for p in rows for s in p.spans):
                return Verdict(i, "sure", "by the row of the list", 0.95)
        behind = BEHIND.match(self.minutes.passages[mention.passage].text, mention.end)
        told = party_name(behind.group(1)) if behind else ""
        mine = [i for i in fits if told and self.people[i].organisation.casefold() == told.casefold()]
        if len(mine) == 1:
            return Verdict(mine[0], "sure", f"by the full name and {told}", 0.9)
        own = self.own(mention, "several of that full name")
        return Verdict(own.person, "unsure", own.reason, 0.5, tuple(fits))

    def told_apart(self) -> frozenset[tuple[str, int, int]]:
        """Given names right before themselves with an initial, and these everywhere: two people ("Erik och Erik M")."""
        found: set[tuple[str, int, int]] = set()
        short = [m for n in self.mine if (m := self.mentions[n]).rule == "persons#initial"]
        for m in short:
            given = m.name.split(" ")[0]
            before = self.minutes.passages[m.passage].text[: m.start]
            if hit := re.search(rf"(?<!\w){re.escape(given)}(?: (?:{either('and')}) | ?[&+/] ?)$", before):
                found |= {
                    (given, m.passage, hit.start()),
                    *((o.name, o.passage, o.start) for o in short if o.name == m.name),
                }
        return frozenset(found)

    def of_initial(self, mention: Mention) -> list[int]:
        """Persons of a given name one of whose surnames begins with the letter given, or all with the letters."""
        given, *letters = mention.name.split(" ")

        def fits(surnames: Sequence[str]) -> bool:
            if len(letters) == 1:
                return any(begins(w, letters[0]) for w in surnames if w)
            return len(letters) == len(surnames) and all(map(begins, surnames, letters))

        return [i for i, p in enumerate(self.people) if p.given == given and fits(p.last.split(" "))]

    def of_others(self, mention: Mention) -> bool:
        """Whether a given name stands behind an office of a body that none of that name belongs to."""
        before = TITLED.search(self.minutes.passages[mention.passage].text[: mention.start])
        if before is None or not self.lex.is_title(before.group("title")):
            return False
        body = before.group("whole").casefold()
        fits = [p for p in self.people if not p.bare and p.given.casefold() == mention.name.casefold()]
        return not any(body in p.organisation.casefold() for p in fits)

    def choose(self, mention: Mention, fits: Sequence[int], reason: str, confidence: float) -> Verdict:
        """One of several: the only one, the only one listed, the only one present at the item, the one named last."""
        roots = sorted({self.root(i)[0] for i in fits})
        rows = [[self.minutes.participants[r] for r in self.people[i].rows] for i in roots]
        text = self.minutes.passages[mention.passage].text
        roots = [roots[k] for k in entitled(text, mention.start, mention.end, rows)] or roots
        if not roots:
            return self.own(mention, "nobody of that name in the document")
        if len(roots) == 1:
            judgement = "sure" if confidence >= 0.85 else "probable"
            return Verdict(roots[0], judgement, reason, confidence)
        listed = [i for i in roots if self.people[i].rows]
        if len(listed) == 1:
            return Verdict(listed[0], "sure", "the only one of that name in the list of those present", 0.85)
        item = self.minutes.passages[mention.passage].item
        there = [
            i for i in listed if any(self.attends(self.minutes.participants[r], item) for r in self.people[i].rows)
        ]
        if len(there) == 1:
            return Verdict(there[0], "probable", "the only one of that name present at the item", 0.75)
        if (last := self.named_last(mention, roots)) is not None:
            return Verdict(last, "probable", "the one of that name whose full name stands last before it", 0.65)
        own = self.own(mention, "several of that name")
        return Verdict(own.person, "unsure", "several of that name", 0.5, tuple(roots))

    def attends(self, participant: Participant, item: int) -> bool:
        """Whether a participant was there at an item."""
        if participant.status == "absent":
            return False
        if participant.items is None or item < 0:
            return True
        while item >= 0 and not self.minutes.items[item].number:
            item = self.minutes.items[item].parent
        return item < 0 or self.minutes.items[item].number in participant.items

    def named_last(self, mention: Mention, roots: Sequence[int]) -> int | None:
        """The candidate whose full name stands before a mention within the same item, if only one is named there."""
        item = self.minutes.passages[mention.passage].item
        found = set()
        for n in reversed(self.before(mention)):
            other = self.mentions[n]
            if self.minutes.passages[other.passage].item != item:
                break
            if " " in other.name and (borne := self.called(other.name)):
                found.add(self.of_namesakes(other, borne).person if len(borne) > 1 else self.root(borne[0])[0])
        named = [i for i in roots if i in found]
        return named[0] if len(named) == 1 else None

    def before(self, mention: Mention) -> list[int]:
        """The mentions of persons that stand before one."""
        here = (mention.passage, mention.start)
        return self.mine[
            : bisect_left(self.mine, here, key=lambda n: (self.mentions[n].passage, self.mentions[n].start))
        ]

    def misspelt(self, mention: Mention) -> Verdict:
        """A given name that nobody bears: of those listed whose names sound the same, the only one.

        Of several, the only one whose name differs by a doubled letter alone, or whom the text calls by the given name.
        """
        name = mention.name.casefold()
        sound = [
            i
            for i, p in enumerate(self.people)
            if p.rows and len(name) >= 5 and simple(p.given.casefold()) == simple(name)
        ]
        roots = sorted({self.root(i)[0] for i in sound})
        nearest = [i for i in roots if single(self.people[i].given.casefold()) == single(name)]
        called = [i for i in roots if self.people[i].alone]
        one = next((x for x in (roots, nearest, called) if len(x) == 1), [])
        if len(one) == 1:
            return Verdict(
                one[0],
                "probable",
                f"spelt nearly as the given name of {self.people[one[0]].name}; nobody bears the name as written",
                0.6,
            )
        own = self.own(mention, "nobody of that name in the document")
        return Verdict(own.person, "unsure" if roots else "unresolved", own.reason, 0.5, tuple(roots))

    def own(self, mention: Mention, reason: str) -> Verdict:
        """Somebody of whom the document tells no more than this name."""
        key = f"?{mention.name.casefold()}"
        if key not in self.by_name:
            self.by_name[key] = len(self.people)
            self.people.append(Person(mention.name, names=[mention.name], bare=True))
        return Verdict(self.by_name[key], "unresolved", reason, 0.5)
