"""Who held which office at the meeting, from wherever the minutes tell: the head, the elections, the signatures."""

from __future__ import annotations

import re
from collections.abc import Sequence, Set
from dataclasses import dataclass, field, replace
from itertools import islice

from samgraf.ingest.lines.layout import Line
from samgraf.ingest.lines.passages import flow
from samgraf.ingest.meeting.elections import ELECTED, elected, standing_by
from samgraf.ingest.meeting.fields import Field, beside_list, fields, spread
from samgraf.ingest.meeting.firstsaid import first_said
from samgraf.ingest.meeting.held import holding, presided
from samgraf.ingest.meeting.inturn import in_turn
from samgraf.ingest.meeting.seen import away, seen
from samgraf.ingest.meeting.signed import signed, writer_in_list
from samgraf.ingest.meeting.signedoff import signed_off
from samgraf.ingest.meeting.turns import BODY_BEHIND, by_items, chosen_at
from samgraf.ingest.minutes import Item, Participant
from samgraf.ingest.roster.draft import Entry
from samgraf.ingest.roster.entry import ROLE_ORDER, read_entry
from samgraf.ingest.roster.flattened import above_column
from samgraf.ingest.roster.meetingroles import office
from samgraf.ingest.roster.runtogether import two_apart
from samgraf.ingest.roster.same import addressed, meant
from samgraf.ingest.roster.signing import shares, signatures
from samgraf.ingest.roster.staggered import staggered
from samgraf.ingest.roster.told import TOLD, in_full
from samgraf.ingest.roster.unparted import ends_in_body
from samgraf.ingest.tables import table
from samgraf.ingest.tables.forms import either, ending
from samgraf.ingest.text import Passage, Span, places_of
from samgraf.ingest.words.fullnames import NAME, full_name, with_initials
from samgraf.ingest.words.initials import short_forms
from samgraf.ingest.words.lexicon import lexicon
from samgraf.ingest.words.occupations import COMPANIES, occupation
from samgraf.ingest.words.offices import OFFICES, Office, offices_in
from samgraf.ingest.words.people import knowledge
from samgraf.ingest.words.spelling import misread, nearly


@dataclass(slots=True)
class People:
    """The participants, to whom offices are added and who may grow by those who hold one."""

    language: str
    rows: list[Participant]
    writer_listed: bool = False
    formal: bool = True  # who writes a formal protocol is an official, and else one of the group
    listed: bool = field(init=False)

    def __post_init__(self) -> None:
        self.listed = any(not p.rule.startswith(TOLD) for p in self.rows)

    def names_in(self, text: str) -> list[tuple[int, int, int]]:
        """Participants named in a text: (start, end, index); a given name alone counts where one alone bears it."""
        found: list[tuple[int, int, int]] = []
        for n, person in enumerate(self.rows):
            ends = ((at, at + len(person.name)) for at in places_of(person.name, text))
            found += [(a, b, n) for a, b in ends if meant(text[b:], person, self.rows, self.language)]
            if person.short.isupper() and len(person.short) > 1:
                found += [(at, at + len(person.short), n) for at in islice(places_of(person.short, text), 1)]
        given: dict[str, list[int]] = {}
        for n, person in enumerate(self.rows):
            words = person.name.split()
            given.setdefault(words[0] if len(words[0]) > 1 else words[-1], []).append(n)  # "A Field" goes by surname
        short = [(form, n) for n, p in enumerate(self.rows) for form in short_forms(p.name) if form in text]
        alone = [(form, n) for form, n in short if [other for other, _ in short].count(form) == 1]  # "E Ek"
        found += [(at, at + len(form), n) for form, n in alone for at in places_of(form, text)]
        for hit in re.finditer(r"[A-ZÅÄÖ][\w-]+", text):
            bearers = given.get(hit.group(), [])
            if len(bearers) == 1 and not any(a <= hit.start() < b for a, b, _ in found):
                after = re.match(r"\s+[A-ZÅÄÖ][a-zåäö]", text[hit.end() :])
                if not after:
                    found.append((hit.start(), hit.end(), bearers[0]))
        return sorted(found)

    def give(self, n: int, role: str) -> None:
        """Add an office to a participant."""
        person = self.rows[n]
        roles = {*person.roles, role}
        self.rows[n] = replace(person, roles=tuple(r for r in ROLE_ORDER if r in roles))

    def welcome(self, name: str, spans: tuple[Span, ...], role: str, why: str, rule: str) -> None:
        """Somebody who holds an office and stands in no list: who writes a protocol for others is a guest.

        Where the chair stands in no list either, the list is that of the others. The one in the list who has the
        surname and its initial ("B. Alm" for "Bo Alm") is meant, and has the whole name then.
        """
        if any(p.name == name for p in self.rows):
            return  # one of several of that name, and nothing says who
        given, _, last = name.partition(" ")
        signer = misread(name, [p.name for p in self.rows]) if self.listed else -1
        if signer >= 0 and (rule == "offices/signature" or self.misspelt(given, last, self.rows[signer].name, rule)):
            self.give(signer, role)
            return
        cut = (f"{given[0]} {last}", f"{given[0]}. {last}", f"{given} {last[:1]}", f"{given} {last[:1]}.")
        short = [n for n, p in enumerate(self.rows) if last and p.name in cut]
        whole = [n for n, p in enumerate(self.rows) if not last and p.name.endswith(f" {given}")]  # "Dr Hill"
        whole = self.by_initial(given[0], last) if INITIAL.fullmatch(given) else whole  # "E. Ek", Eva in the list
        if len(whole) == 1:
            self.give(whole[0], role)
            return
        spelt = [n for n, p in enumerate(self.rows) if p.name.split()[0] == given and nearly(last, p.name.split()[1:])]
        if len(spelt) == 1 and not short and self.listed:  # "Bo Ekblom", whom the list calls "Bo Ekblohm"
            if role:
                self.give(spelt[0], role)
            return
        if len(short) == 1:
            person = self.rows[short[0]]
            self.rows[short[0]] = replace(person, name=name, spans=(*spans, *person.spans))
            if role:
                self.give(short[0], role)
            return
        led = any("chair" in p.roles and p.rule.startswith("offices/") for p in self.rows)
        writes = self.formal and self.listed and role == "secretary" and not self.writer_listed and not led
        status = "guest" if writes else "present"
        roles = (role,) if role else ()
        self.rows.append(Participant(name, spans, status, roles=roles, inferred=why, rule=rule, confidence=0.8))

    def by_initial(self, letter: str, last: str) -> list[int]:
        """Those whose surname is this and whose given name begins with a letter."""
        named = ((n, p.name.split()) for n, p in enumerate(self.rows))
        return [n for n, words in named if len(words) > 1 and words[-1] == last and words[0][0] == letter]

    def misspelt(self, given: str, last: str, listed: str, rule: str) -> bool:
        """Whether a name of the list differs by a letter in a given name that nobody has, or lacks one in the surname.

        The latter counts where a label says who held an office ("Ordförande: Bo Linde" for "Bo Lindhe").
        """
        first, _, rest = listed.partition(" ")
        known = knowledge(self.language)
        lacking = first == given and len(rest) != len(last) and min(len(rest), len(last)) > 4
        called = rest == last and not (known.is_given(given) and known.is_given(first))
        return called or (lacking and rule.endswith("-field"))

    def field(self, one: Field, rule: str) -> None:
        """A field of the head that names who held an office, perhaps with an organisation."""
        before = len(self.rows)
        if one.role == "secretary" and (end := self.first_line(one)):  # those below sign as something else
            one = replace(one, text=one.text[:end])
        further = [r for r in offices_in(one.text, self.language) if r[2] in OFFICES and one.text[r[0]].isupper()]
        names = self.names_in(one.text)
        in_turn = further and (further[0][0] > 0 or len(further) > 1 or len(names) == 2)
        if one.role == "chair" and (turns := by_items(one.text)):
            for start, end, numbers in turns:
                self.lead(one, start, end, numbers, rule)
            return
        if len(names) > 1 and in_turn:
            for start, end, role in shares(one.text, [Office(0, 0, one.role), *further], [a for a, _, _ in names]):
                self.hold(one, start, end, role, "", rule)
            return
        joined = re.search(r"\d", one.text) or any(f" {word} " in one.text for word in self.joining())
        more = re.search(r",\s+(?=[A-ZÅÄÖ][\w-]+ [A-ZÅÄÖ][\w-]+(?: \(|,|$))", one.text)
        if one.role == "chair" and not joined and (len(names) > 1 or more):  # one leads, and the others were there
            end = names[1][0] if len(names) > 1 else more.start() if more else len(one.text)
            self.hold(one, 0, end, one.role, "", rule)
            if not self.hold(one, end, len(one.text), "", "", rule) and len(self.rows) == before + 1:
                self.tie(one, 0, len(one.text))
            return
        first, *others = re.split(r",\s+(?=[A-ZÅÄÖ]?[a-zåäö]+\.? [A-ZÅÄÖ][\w-]+ [A-ZÅÄÖ])", one.text)
        titles = [other.split()[0] for other in others]
        if others and all(office(t, self.language) or occupation(t.lower(), self.language) for t in titles):
            end = len(first)  # "Ordförande Eva Ek, Sekreterare Bo Alm, Kassör Rut Dahl"
            self.hold(one, 0, end, one.role, "", rule)
            for other, title in zip(others, titles, strict=True):
                start = one.text.index(other, end)
                end = start + len(other)
                held = next((r for r in office(title, self.language) if r in OFFICES), "")
                self.hold(one, start + len(title) + 1, end, held, "", rule)
            return
        self.hold(one, 0, len(one.text), one.role, "", rule)
        if len(self.rows) == before + 1:
            self.tie(one, 0, len(one.text))

    def first_line(self, one: Field) -> int:
        """Where the first line of a value ends, where each line is a name and nothing else; else 0."""
        lines = [re.sub(r"\s*\([^()]{1,6}\)$", "", one.text[a : a + n].strip()) for a, _, n in one.pieces]
        named = len(lines) > 1 and all(full_name(self.language).fullmatch(line) for line in lines)
        return one.pieces[0][0] + one.pieces[0][2] if named else 0

    def lead(self, one: Field, start: int, end: int, numbers: tuple[str, ...], rule: str) -> None:
        """Give the chair to who is named in a stretch of text, for the items that stand behind the name."""
        before = len(self.rows)
        self.hold(one, start, end, "chair", "", rule)
        for n in {n for _, _, n in self.names_in(one.text[start:end])}:
            self.give(n, "chair")
            self.rows[n] = replace(self.rows[n], led=numbers)
        if len(self.rows) == before + 1:
            self.tie(one, start, end)

    def tie(self, one: Field, start: int, end: int) -> None:
        """Tie who was added last to the organisation that an entry of a list would give in a stretch of text."""
        entry = Entry(one.text[start:end], spread(one)[start:end])
        read, new = read_entry(entry, "present", self.language, [entry], ()), self.rows[-1]
        if len(read) == 1 and read[0].name == new.name and read[0].organisation:
            named, spans, party = read[0].organisation, read[0].organisation_spans, read[0].party
            self.rows[-1] = replace(new, organisation=named, organisation_spans=spans, party=party)

    def hold(self, one: Field, start: int, end: int, role: str, why: str, rule: str) -> bool:
        """Give an office to those named in a stretch of text; whether anybody was."""
        part = one.text[start:end]
        spare = standing_by(self.language).search(one.text, start) if role == "verifier" else None
        if spare and spare.start() < end:
            before = self.hold(one, start, spare.start(), role, why, rule)
            return self.hold(one, min(spare.end(), end), end, role, why, rule) or before
        known = self.names_in(part)
        if role == "chair" and self.led_by_another(part, {n for _, _, n in known}):
            return True
        for _, _, n in known:
            self.give(n, role)
        rest = part
        for a, b, _ in known:
            rest = rest[:a] + " " * (b - a) + rest[b:]
        know = knowledge(self.language)
        both = self.joining()
        chosen = chosen_at(part, self.language) if rule == ELECTED else len(part)
        any_new, last = False, 0
        for hit in full_name(self.language).finditer(two_apart(rest, self.language)):
            words = hit.group().split()
            if (known_by := addressed(words, self.rows, self.language)) is not None:
                if known_by >= 0:
                    self.give(known_by, role)
                any_new, last = True, hit.end()
                continue
            skipped = next((k for k, w in enumerate(words) if know.is_given(w)), len(words))
            if 0 < skipped < len(words) - 1:
                hit = full_name(self.language).match(rest, hit.start() + len(" ".join(words[:skipped])) + 1) or hit
                words = hit.group().split()
            beside = any_new and joins(rest[last : hit.start()].strip(), rest[hit.end() :], both) and len(words) == 2
            alone = rule.endswith("-field") and hit.group() == one.text.strip(" .")  # by its label it is somebody
            alone = alone and words[0] not in lexicon(self.language).addresses
            named = know.is_given(words[0]) or beside or alone or chosen <= hit.start()  # "Eva Ek och Jolou Alm"
            company = COMPANIES.search(hit.group()) or COMPANIES.search(" ".join(rest[: hit.end()].split()[-4:]))
            if not named or company or know.is_organisation(hit.group()) or office(hit.group(), self.language):
                continue
            last = hit.end()
            spans = one.value(start + hit.start(), start + hit.end(), rule).spans
            self.welcome(hit.group(), spans, role, why, rule)
            if behind := BODY_BEHIND.match(rest, hit.end()):
                self.tie(one, start + hit.start(), start + behind.end())
            any_new = True
        if not (known or any_new) and (short := with_initials(rest, self.language)):
            spans = one.value(start + short.start("name"), start + short.end("name"), rule).spans
            self.welcome(short["name"].replace(".", ""), spans, role, why, rule)
            any_new = True
        if any_new and rule == ELECTED and not self.listed:
            self.by_nickname(one, start, part, role, why)
        by_full_name = self.listed and any(" " in person.name for person in self.rows)
        if not (any_new or by_full_name) and (rule == ELECTED or not known):
            any_new = self.by_given(one, start, rest, role, why, rule)
        return bool(known) or any_new

    def led_by_another(self, text: str, named: Set[int]) -> bool:
        """Whether a formal list gives the chair to somebody else who was there all the time: a label is torn off.

        Who is named may be a vice-chair, or lead a part of the meeting ("Ordförande § 7").
        """
        chairs = {
            n
            for n, p in enumerate(self.rows)
            if {"chair", "member"} <= {*p.roles} and p.rule.startswith("roster/") and p.items is None
        }
        spare = any("vice-chair" in self.rows[n].roles for n in named) or re.search(r"\d", text) is not None
        return self.formal and bool(chairs) and not spare and chairs.isdisjoint(named)

    def joining(self) -> tuple[str, ...]:
        """Words that join the last name of several to those before it."""
        return tuple(table(self.language, "roster").get("words", {}).get("and", ()))

    def by_given(self, one: Field, start: int, part: str, role: str, why: str, rule: str) -> bool:
        """Give an office to those whom a stretch names by given names and nothing else, where there is no list."""
        words = list(re.finditer(r"[^\W\d_][\w-]*", part))
        names = [hit for hit in words if hit.group()[0].isupper()]
        joined = {hit.group() for hit in words} - {hit.group() for hit in names} <= set(self.joining())
        if not names or not joined or not all(self.goes_by(one.text[:start], hit.group(), rule) for hit in names):
            return False
        for hit in names:
            spans = one.value(start + hit.start(), start + hit.end(), rule).spans
            self.welcome(hit.group(), spans, role, why, rule)
        return True

    def by_nickname(self, one: Field, start: int, part: str, role: str, why: str) -> None:
        """Give an office to those elected by one word beside somebody elected by full name ("Bengan och Eva Ek")."""
        hit = ELECTED_TOGETHER.search(part)
        names = {person.name for person in self.rows}
        before = part[: hit.start("names")].rstrip() if hit else ""
        if hit is None or before.endswith(ending("from", "in", "to", "on", "at")) or any(n in before for n in names):
            return  # "ombuden från Ekö och Eva Ek", "Eva Ek från Ekö och Bo Alm"
        known = {name.split()[0] for name in names}
        for word in re.finditer(ONE_OF_THEM, hit["names"]):
            called = word.group()
            somebody = not (office(called, self.language) or ends_in_body(called, self.language))
            lives = re.search(rf"{NAME} {NAME}, $", hit["names"][: word.start()])  # "Eva Ek, Ekby och Bo Alm, Åby"
            somebody = somebody and not (lives and not knowledge(self.language).is_given(called))
            if " " not in called and called not in known and somebody:
                at = start + hit.start("names") + word.start()
                self.welcome(called, one.value(at, at + len(called), ELECTED).spans, role, why, ELECTED)

    def goes_by(self, before: str, word: str, rule: str) -> bool:
        """Whether a word is somebody's given name, or what one goes by who is elected ("väljer Smulan till …")."""
        know = knowledge(self.language)
        elected = rule == ELECTED and re.search(r"[a-zåäö] $", before) and not office(word, self.language)
        return know.is_given(word) or bool(elected and not know.is_organisation(word))


def joins(between: str, behind: str, words: Sequence[str]) -> bool:
    """Whether what stands between two names joins them: a word that does, or a comma where such a word follows.

    Behind the last comma of a line stands whom somebody comes from.

    >>> joins("och", "", ("och",)), joins(",", " och Bo Alm", ("och",)), joins(",", " län", ("och",))
    (True, True, False)
    """
    return between in words or (between == "," and any(f" {word} " in behind for word in words))


INITIAL = re.compile(r"[A-ZÅÄÖÆØ]\.?")
ONE_OF_THEM = rf"{NAME}(?: {NAME}){{0,2}}"
ELECTED_TOGETHER = re.compile(
    rf"(?:^|(?<!\w)[a-zåäö]+ )(?P<names>{ONE_OF_THEM}(?:(?:, | (?:{either('and')}) ){ONE_OF_THEM})+)\.?$"
)
"""Names joined at the end of an election, behind its verb."""


def offices(
    lines: Sequence[Line],
    first: int,
    end: int,
    listed: tuple[Participant, ...],
    items: Sequence[Item],
    passages: Sequence[Passage],
    text: str,
    language: str,
    more: Sequence[Field] = (),
    taken: Set[int] = frozenset(),
    *,
    formal: bool = True,
) -> tuple[Participant, ...]:
    """The participants with their offices, and those whom only an office shows to have been there.

    `taken` are the lines of the list itself.
    """
    people = People(language, list(listed), writer_listed=writer_in_list(passages, language), formal=formal)
    held = {p.name: p.roles for p in listed}
    torn = [x for span in (range(first), range(end, len(lines))) for x in staggered(lines, span, held, language)]
    crossed = {part.line for pair in torn for part in pair}
    pairs = [pair for pair in signatures(lines, first, language) if crossed.isdisjoint(pair)]
    pairs = [
        pair for pair in pairs if taken.isdisjoint(pair) or (len(pair) > 1 and not above_column(lines, pair, language))
    ]
    apart = {i for pair in pairs for i in pair if len(pair) > 1} | crossed
    head = [line for i, line in enumerate(lines[:first]) if i not in apart | taken]
    beside = beside_list(lines, first, end, taken, language)
    for one in (*more, *fields(head, len(head), text, language), *fields(beside, len(beside), text, language)):
        if one.role in OFFICES and len(one.text) <= 120:
            people.field(first_said(one, language), f"offices/{one.role}-field")
    for name, part in torn:
        line, role = lines[name.line], part.office
        one = Field("", *flow(text, [(line.start + name.start, line.start + name.end)], language))
        people.hold(one, 0, len(one.text), role, f"signs as {role}", "offices/signature")
    for pair in pairs:
        signed(people, [lines[i] for i in pair], text, language)
    elected_instead(people, items, passages, language)
    if not people.listed:
        people.rows += seen(people.rows, passages, language)
    holding(people, passages, language)
    in_turn(people, passages, language)
    behind = (i for i in range(end, len(lines)) if not lines[i].furniture and i not in taken | crossed)
    signed(people, [lines[i] for i in behind], text, language)
    signed_off(people, lines[len(lines) // 2 :], passages, text, language)
    by_occupation(people, language)
    presided(people, passages, language)
    people.rows = [in_full(p, text, language) if p.rule == ELECTED and " " not in p.name else p for p in people.rows]
    return (*people.rows, *away(people.rows, passages, language))


def elected_instead(people: People, items: Sequence[Item], passages: Sequence[Passage], language: str) -> None:
    """Those elected for the meeting; who chairs the association in the list presides no more where another one does."""
    before = [n for n, p in enumerate(people.rows) if "chair" in p.roles]
    elected(people, items, passages, language)
    if not people.formal and any("chair" in p.roles for n, p in enumerate(people.rows) if n not in before):
        for n in before:
            people.rows[n] = replace(people.rows[n], roles=tuple(r for r in people.rows[n].roles if r != "chair"))


def by_occupation(people: People, language: str) -> None:
    """Where nobody is said to have written, the one whose occupation is to do so did."""
    writers = tuple(table(language, "roster").get("occupations", {}).get("writers", ()))
    if any("secretary" in p.roles for p in people.rows) or not writers:
        return
    found = [n for n, p in enumerate(people.rows) if p.title.casefold().startswith(writers) and p.status != "absent"]
    if len(found) == 1:
        people.give(found[0], "secretary")
