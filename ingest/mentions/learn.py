"""The first look at a document: what it tells of names before any mention is written down.

Full names of persons, bodies named in full, what brackets define, who is said to come from where, which unknown
names the text deals with. The second look is in `find`.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence, Set
from dataclasses import dataclass, field

from samgraf.ingest.mentions.actors import actors, place_by_form
from samgraf.ingest.mentions.behindnames import tied_behind
from samgraf.ingest.mentions.contract import called
from samgraf.ingest.mentions.gazetteer import Hit, gazetteer
from samgraf.ingest.mentions.heads import CAPITALISED, wordlist
from samgraf.ingest.mentions.names import Finder
from samgraf.ingest.mentions.nicknames import nickname_in
from samgraf.ingest.mentions.patterns import formed
from samgraf.ingest.mentions.presiding import presiding
from samgraf.ingest.mentions.registered import owns_alone, party_forms, towns
from samgraf.ingest.mentions.rounds import by_headings
from samgraf.ingest.mentions.shapes import name_fits, sightings
from samgraf.ingest.mentions.sight import Candidate, Memory, Sight, blocked, edges, parted, seam
from samgraf.ingest.mentions.surnames import add_listed, behind_offices, calls_by_surname
from samgraf.ingest.mentions.titles import definite, own_office, says_what, title_before
from samgraf.ingest.mentions.tokens import Known, tokens
from samgraf.ingest.mentions.told import (
    LONG,
    Told,
    by_its_kind,
    introduced,
    listed,
    met,
    misspelt,
    other_names,
    told_in,
    undotted,
    with_name,
)
from samgraf.ingest.minutes import Minutes, Participant
from samgraf.ingest.tables import rules, table
from samgraf.ingest.tables.forms import either, shaped, small_words
from samgraf.ingest.words.lexicon import Lexicon, lexicon, tables_of
from samgraf.ingest.words.occupations import COMPANIES
from samgraf.ingest.words.spelling import normal

ADDRESS = re.compile(r"(?:https?://|www\.)\S+|[\w.+-]+@[\w-]+\.\w+")
BEHIND = re.compile(
    rf"(?:, | ?\(| (?:{either('from')}) (?:(?:{either('kinds_of_employer')}) )?)"
    rf"(?P<name>{CAPITALISED}(?: {CAPITALISED}){{0,2}})"
    rf"(?=[,.;:)]|$| \(| (?:{either('and')}) )"
)
CALLER = re.compile(r"(?:^\W*|(?<= ))(?P<name>[A-ZÅÄÖ][a-zåäöé]+): ?(?=\S)(?P<first>[A-ZÅÄÖ][a-zåäöé]+\b)?")
BARE_PLAN = "#programme-2"
MAY_HOLD_A_NAME = ("sv/entities#leader-area",)
"""Rules for bodies that may be called by somebody's name, of whom the text then tells nothing."""
GATHERING = shaped("gathering")
LONG_WORD = re.compile(rf"[^\W\d_]{{{LONG},}}")
SIGNED = re.compile(r"(?<![\w(/-])([^\W\da-zåäö]{2,3})(?= [a-zåäö]+|:|$)|\(([^\W\da-zåäö]{2,3})\)")
"""Two or three capitals that may be the initials of who said or does something."""
HABIT = 3  # so many people who go by their initials make it the habit of the document
INITIALS = re.compile(r"(?<![\w(/-])[A-ZÅÄÖ]{2,5}(?![\w)/-])")
PARLIAMENT = small_words("parliament")


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


def without_addresses(text: str) -> str:
    """A text of the same length, with blanks for web and mail addresses.

    >>> without_addresses("Se www.asby.se nu")
    'Se             nu'
    """
    if "@" not in text and "://" not in text and "www." not in text:
        return text
    return ADDRESS.sub(lambda m: " " * len(m.group()), text)


class Look:
    """A document as it is looked at: its passages, what the gazetteer and the patterns find, and what was learned."""

    def __init__(self, minutes: Minutes) -> None:
        self.minutes = minutes
        self.language = tables_of(minutes.language)
        self.lex: Lexicon = lexicon(minutes.language)
        self.texts = [without_addresses(p.text) for p in minutes.passages]
        names = gazetteer(self.minutes.language)
        self.hits: list[list[Hit]] = [names.hits(text) for text in self.texts]
        self.formed = [formed(text, minutes.language, self.lex) for text in self.texts]
        self.tokens = [tokens(text) for text in self.texts]
        self.learned = Learned()
        known, memory = self.learned.persons, self.learned.memory
        memory.given, memory.surnames = known.given, known.surnames  # the same sets
        date = minutes.meeting.start.text[:10] if minutes.meeting.start else ""
        self.sights = [
            Sight(text, hits, self.learned.memory, self.lex, self.language, date, patterns, edges(minutes, n))
            for n, (text, hits, patterns) in enumerate(zip(self.texts, self.hits, self.formed, strict=True))
        ]

    def sight(self, n: int) -> Sight:
        """Passage `n` with what is known so far."""
        return self.sights[n]

    # --- the first look

    def learn(self) -> None:
        """Read the list of those present, then all passages, for what they tell of names."""
        self.learn_list()
        for n in range(len(self.texts)):
            self.learn_words(n)
        self.learn_owner()
        bodies = [self.learn_bodies(n) for n in range(len(self.texts))]
        self.learned.told.update((t.name, t) for t in called(self.minutes.passages, bodies, self.language))
        every = [c for found in bodies for c in found]
        for told in other_names(self.texts, (p.organisation for p in self.minutes.participants), every):
            self.learned.told.setdefault(told.name, told)
        self.learn_callers()
        self.learn_person_initials()
        for n in range(len(self.texts)):
            self.learn_persons(n, [*bodies[n], *told_in(self.learned.told.values(), self.texts[n])])
        for n in range(len(self.texts)):
            for told in actors(self, n, bodies[n]):
                self.learned.tell(told)
        self.learn_initials()
        names = {c.name for found in bodies for c in found if c.kind == "organisation" and c.rank <= 4}
        if any(len(name) >= LONG for name in names):
            long = (part for text in self.texts for part in text.split() if len(part) >= LONG)
            for told in misspelt((w for part in long for w in LONG_WORD.findall(part)), names):
                if undotted(told.name) == undotted(told.full):
                    self.learned.told.pop(told.name, None)  # a list gave it without its dots
                self.learned.tell(told)
                for named in with_name(told, self.texts):
                    self.learned.tell(named)

    def learn_list(self) -> None:
        """Names, handles and organisations of the attendance list; the body that met."""
        parties = party_forms()
        letters = {w for weak in parties.values() for w in weak if len(w) <= 4}
        learned, people = self.learned, self.minutes.participants
        learned.persons.surnamed = calls_by_surname(people, self.minutes.document.text, self.lex)
        for person in people:
            add_listed(learned.persons, person, self.minutes.document.text, self.lex)
            if short := person.short or self.nickname(person):
                learned.persons.shorts[short] = normal(person.name)
                given, _, last = normal(person.name).partition(" ")
                for mark in ('"', "”") if last and not short.isupper() else ():
                    opening = "“" if mark == "”" and f"“{short}" in self.minutes.document.text else mark
                    learned.persons.add(f"{given} {opening}{short}{mark} {last}")
            self.learn_office(person)
            for told in listed(person.organisation, self.lex) if self.ties_to_body(person, letters) else ():
                learned.tell(told)
        sent = dict.fromkeys(p.organisation for p in self.minutes.participants if self.ties_to_body(p, letters))
        for told in by_its_kind(tuple(sent)) if self.minutes.genre != "protocol" else ():
            learned.tell(told)
        if self.minutes.genre == "protocol" or any(p.party for p in self.minutes.participants):
            present = {p.organisation for p in self.minutes.participants if p.party} | set(PARLIAMENT)
            learned.memory.parties = {w for label in sorted(present) for w in parties.get(label, ()) if w.isupper()}
        learned.memory.genre = self.minutes.genre
        for value in (self.minutes.meeting.owner, self.minutes.meeting.body):
            if value and (names := tuple(met(value.text))):
                learned.memory.labels.add(names[0].name)
                for told in names if value is self.minutes.meeting.body and not GATHERING.search(value.text) else ():
                    learned.tell(told)
        for told in by_headings(self.minutes, self.lex):
            learned.tell(told)
        if whose := self.whose_meeting():
            learned.tell(Told(whose, "organisation", "find#body-that-met", 0.7))

    def nickname(self, person: Participant) -> str:
        """What the list leaves out of somebody's name ("Lars ”Lasse” Ek", "Lars (Lasse) Ek")."""
        if not person.spans or " " not in person.name:
            return ""
        span = person.spans[0]
        return nickname_in(self.minutes.document.text[span.start : span.end], self.language)

    def whose_meeting(self) -> str:
        """The association whose meeting it was, where the body is named by it; "" for a common word."""
        body = self.minutes.meeting.body
        for rule in rules(self.language, "heads", "whose") if body else ():
            if body and (hit := rule.match.match(body.text)):
                first = hit["whose"].split(" ")[0]
                if first in wordlist(self.language, "linked") and " " not in hit["whose"]:
                    self.learned.memory.labels.add(first)  # "Byalagets styrelsemöte": it goes by its kind alone
                plain = self.explained(first) or first.casefold().endswith(("en", "et"))
                return "" if plain and " " not in hit["whose"] else hit["whose"]
        return ""

    def learn_office(self, person: Participant) -> None:
        """An office that one alone holds stands for them in the definite form ("kommundirektören", "ordföranden")."""
        people, title = self.minutes.participants, person.title or title_before(self.minutes, person)
        titles = own_office(title, self.language)
        led = "chair" in person.roles and "member" not in person.title and not presiding(self.minutes).instead
        titles += small_words("chair")[:1] if led else []
        if "vice-chair" in person.roles and sum("vice-chair" in p.roles for p in people) == 1:
            told = table(self.language, "titles").get("roles", {}).get("vice-chair", ())
            self.learned.persons.offices.update(dict.fromkeys(told, normal(person.name)))
        for title in titles:
            holders = {p.name for p in people if title in p.title.casefold().split(" ")} | {person.name}
            holders |= {p.name for p in people if title in small_words("chair") and "chair" in p.roles}
            told = table(self.language, "titles").get("words", {})
            if len(holders) == 1 and (title in told.get("letters", ()) or len(title) > 4 and self.lex.is_title(title)):
                self.learned.persons.offices[definite(title, told.get("endings", ()))] = normal(person.name)

    def ties_to_body(self, person: Participant, letters: Set[str]) -> bool:
        """Whether the list ties a participant to a body: not to a party's letters, nor to the next person in a row."""
        name = person.organisation
        if not name or person.party or not name[0].isupper() or name in letters:
            return False
        behind = (
            self.minutes.document.text[person.organisation_spans[-1].end :][:40] if person.organisation_spans else ""
        )
        office = re.match(r",\s+([^\W\d_]+)", behind)
        titled = self.lex.is_title(name.split(" ")[0]) and not COMPANIES.search(name)  # "Arkitekt Norra Eken AB"
        other = " " in name or self.lex.strength(name) > 0  # "…, Bo Alm, sekreterare", not "…, Ekdata, sekreterare"
        return not titled and not (other and office and self.lex.is_title(office.group(1)))

    def learn_owner(self) -> None:
        """Whether "kommunen" and "regionen" can be said of one: the owner, the only one named, or the one all know."""
        named = [towns()[k] for k in sorted(self.learned.memory.keys) if k in towns()]
        owner = self.minutes.meeting.owner
        owned = owner is not None and owner.text.endswith(small_words("municipal")) and "Municipality" not in named
        sent = {p.organisation for p in self.minutes.participants if p.organisation.endswith(small_words("municipal"))}
        one = 1 in (named.count("Municipality"), len(sent)) or not (sent or "Municipality" in named)
        if one or owned or owns_alone(self.minutes.meeting) or self.learned.memory.formal:
            self.learned.memory.labels.add(small_words("public")[0].capitalize())
        if named.count("Region") == 1:
            self.learned.memory.labels.add(small_words("regional")[0].capitalize())

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
            if c.kind == "plan" and not c.rule.endswith(BARE_PLAN):
                self.learned.memory.plans.update(c.name.casefold().split(" "))
            if c.kind == "organisation" and not c.rule.endswith("-alone") and c.rank <= 4:
                self.learned.memory.labels.add(c.name)
            if c.rule == "entities#house" or c.rule.endswith("#landlord-that-acts"):
                self.learned.tell(Told(c.name, "organisation", "find#acts-elsewhere", 0.7))
            for told in introduced(c, self.texts[n], self.learned.persons, self.learned.memory.parties, self.lex):
                self.learned.tell(told)
        return found

    def learn_persons(self, n: int, bodies: Sequence[Candidate]) -> None:
        """Full names in running text, and where the persons named are said to belong."""
        text = parted(self.texts[n], seam(self.minutes, n))
        finder = Finder(text, self.learned.persons, self.lex, blocked(bodies), self.tokens[n])
        names = finder.full()
        spans = [(name.start, name.end) for name in names]
        names += finder.by_context([*spans, *((c.start, c.end) for c in bodies)], spans)
        if " (" in text:
            for name in finder.given([*spans, *((c.start, c.end) for c in bodies)]):
                behind = BEHIND.match(text, name.end)
                if behind and text[name.end : name.end + 2] == " (":
                    self.learn_belonging(finder, behind, [*spans, *((c.start, c.end) for c in bodies)])
        self.learned.persons.surnames.update(behind_offices(text, finder.tokens, self.lex))
        for name in names:
            if any(c.start < name.start and name.end <= c.end for c in bodies if c.rule in MAY_HOLD_A_NAME):
                continue
            self.learned.persons.add(normal(name.text))
            if (behind := BEHIND.match(text, name.end)) and not self.at_home(finder, name.start):
                self.learn_belonging(finder, behind, [*spans, *((c.start, c.end) for c in bodies)])

    def learn_person_initials(self) -> None:
        """Two or three capitals that are the initials of one person of the list, where the text uses them as a name.

        That is more than once, also once where there are three, in a column of owners, or where three people are.
        """
        by_initials: dict[str, list[str]] = {}
        for person in self.minutes.participants:
            words = [w for w in self.lex.without_titles(normal(person.name)).split(" ") if w[0].isupper()]
            if len(words) > 1:
                parts = [part for w in words for part in w.split("-") if part]
                every = "".join(part[0] for part in parts)
                twice = "".join(part[0] for part in parts[:2] if self.lex.strength(part))  # "KA" for "Karl-Anders Ek"
                twice = twice if len(twice) == 2 < len(parts) else ""
                for letters in {f"{words[0][0]}{words[-1][0]}", every if len(every) == 3 else "", twice} - {""}:
                    by_initials.setdefault(letters, []).append(" ".join(words))
        known = {f.text for hits in self.hits for h in hits for f in h.forms if f.sort in ("name", "acronym")}
        known |= {*small_words("legal_forms")}  # "Bygg AB" is no company of Anna Berg's
        whose = {
            letters: names[0]
            for letters, names in by_initials.items()
            if len(set(names)) == 1 and letters not in known and letters not in self.learned.memory.parties
        }
        whose = {letters: name for letters, name in whose.items() if any(letters in text for text in self.texts)}
        signed = (hit for text in self.texts if any(w in text for w in whose) for hit in SIGNED.finditer(text))
        used = Counter(letters for hit in signed if (letters := hit[1] or hit[2]) in whose)
        owners = {p.text for p in self.minutes.passages if p.section == "owner"}
        usual = sum(letters in owners or used[letters] > 0 for letters in whose) >= HABIT
        for letters, name in whose.items():
            if used[letters] > (len(letters) < 3 and not usual) or letters in owners:
                self.learned.persons.shorts.setdefault(letters, name)

    def learn_callers(self) -> None:
        """A list of lines "Anna: 2 h": where most begin with given names of those present, all of them name persons."""
        run: list[str] = []
        given = set(self.learned.persons.given)
        for text in self.texts:
            listed = text.split(", ") if text.count(", ") >= 3 else []
            names = [w.strip(" .*_") for w in listed if w.strip(" .*_").isalpha() and w.strip(" .*_").istitle()]
            if len(names) >= 4 and 3 * sum(self.lex.strength(w) > 0 for w in names) >= 2 * len(names):
                self.learned.persons.given.update(w for w in names if w.casefold() not in self.lex.others)
        for text in (*self.texts, ""):
            found = CALLER.finditer(text if ":" in text else "")  # "Bron: Eva ringer hamnen" names a matter
            run += (hits := [hit["name"] for hit in found if hit["first"] not in given])
            if len(hits) == 1:
                continue
            if len(run) >= 3 and 2 * sum(name in given for name in run) >= len(run):
                self.learned.persons.given.update(name for name in run if name.casefold() not in self.lex.others)
            run = []

    def explained(self, first: str) -> bool:
        """Whether a capitalised word is a given name, an office or an everyday word."""
        person = first in self.learned.persons.given or any(map(self.lex.strength, (first, *first.split("-")[1:])))
        return person or first.casefold() in self.lex.others or self.lex.is_title(first)

    def learn_belonging(self, finder: Finder, behind: re.Match[str], taken: Sequence[tuple[int, int]]) -> None:
        """ "Anna Ek (ÅSB)": what stands behind a person's name is a body, if nothing else is known of it."""
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
            or says_what(name, self.minutes.language)
            or name in self.learned.memory.parties
            or re.sub(r"[-. ]", "", name) in self.learned.persons.shorts
            or any(a <= start < b for a, b in taken)
            or len(name) < 3
            or (" " not in name and tied_behind(finder.text, finder.blocked, behind.end()))
            or (" " not in name and behind.group().startswith(", ") and place_by_form(name, self.language))
        ):
            return
        self.learned.tell(Told(name, "organisation", "find#behind-a-person", 0.75))

    def at_home(self, finder: Finder, name: int) -> bool:
        """Whether somebody is named as the one at whose place something is: what stands behind is where that is."""
        front = finder.text[max(0, name - 40) : name]
        houses = (rule for rule in rules(self.language, "entities", "actor") if rule.label == "with-somebody")
        return any(rule.search(front) for rule in houses)

    def hits_at(self, finder: Finder, start: int) -> list[Hit]:
        """The gazetteer's hits that begin at a place of the passage in hand."""
        return [h for h in gazetteer(self.minutes.language).hits(finder.text[start : start + 40]) if h.start == 0]

    def learn_initials(self) -> None:
        """Letters that are the initials of just one body of several words ("SB" for "Storsjö Bostäder")."""
        bodies = {t.name for t in self.learned.told.values() if t.kind == "organisation"}
        kinds = table(self.minutes.language, "heads").get("words", {}).get("weak", ())  # of meetings, and no bodies
        by_initials: dict[str, set[str]] = {}
        for label in sorted(self.learned.memory.labels | bodies):
            words = [w for w in label.split(" ") if w[:1].isupper()]
            if len(words) > 1 and len(words) == len(label.split(" ")) and label.casefold() not in kinds:
                by_initials.setdefault("".join(w[0] for w in words), set()).add(label)
        for letters, of in by_initials.items():
            taken = letters in self.learned.memory.parties or letters in self.learned.persons.shorts
            if len(of) == 1 and not taken and letters not in ("AB", "IF"):
                near = "\n".join(t for t in self.texts if letters in t and INITIALS.search(t))
                if near and re.search(rf"(?<![\w(/-]){letters}(?![\w)/-])|\({letters} ", near):
                    self.learned.tell(Told(letters, "organisation", "find#initials", 0.6))
