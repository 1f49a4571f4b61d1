"""Elections for the meeting itself: who was chosen to preside, to write or to verify, wherever the text tells."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING

from samgraf.ingest.clauses.holders import offices, shared
from samgraf.ingest.meeting.fields import Field
from samgraf.ingest.minutes import Item
from samgraf.ingest.roster.meetingroles import office
from samgraf.ingest.roster.signing import shares
from samgraf.ingest.tables import opening, rules, table, tried
from samgraf.ingest.tables.forms import either, ending
from samgraf.ingest.text import Passage, within
from samgraf.ingest.words.fullnames import NAME, full_name
from samgraf.ingest.words.offices import ELECTION, OFFICES, office_rules, offices_in
from samgraf.ingest.words.people import knowledge
from samgraf.ingest.words.spelling import unshouted

if TYPE_CHECKING:
    from samgraf.ingest.meeting.offices import People


def of_the_meeting(office: str, language: str, words: str = "of_meeting") -> bool:
    """Whether an office, or a title, is of the meeting itself by its words, or has others of the table's `words` in it.

    >>> of_the_meeting("mötesordförande", "sv"), of_the_meeting("ordförande", "sv")
    (True, False)
    """
    return any(word in office for word in table(language, "roster").get("words", {}).get(words, ()))


def elected(people: People, items: Sequence[Item], passages: Sequence[Passage], language: str) -> None:
    """Those whom the meeting elected to preside, to write or to verify."""
    bare = not any(item.number for item in items)
    accepted = {p.item for p in passages if p.role == "decision" and as_proposed(p.text, language)}
    for passage in passages:
        if passage.item < 0 and passage.role in ("roster", "field", "sentence", "decision"):
            verifying(people, passage, language)
        proposed = ("proposal",) if passage.item in accepted else ()
        if passage.role not in ("decision", "sentence", "title", *proposed, *(("field",) if bare else ())):
            continue
        if passage.item < 0 and not bare:
            continue
        if by_offices_in_turn(people, passage, items, language):
            continue
        item = items[passage.item] if passage.item >= 0 else Item("", "", ())
        parent = items[item.parent].title if item.parent >= 0 else ""
        one = Election(people, passage, item, f"{item.title} {parent}".casefold(), plainly(passage.text, language))
        if not (one.by_names_beside() or one.by_patterns()) and passage.role == "decision" and one.titled:
            by_title(people, one.field, item, one.title, passage.item)


@dataclass(frozen=True, slots=True)
class Election:
    """A passage that may elect somebody to serve the meeting: `said` is its text as `plainly` gives it."""

    people: People
    passage: Passage
    item: Item
    title: str
    said: str

    @property
    def language(self) -> str:
        """The language that it is in."""
        return self.people.language

    @property
    def field(self) -> Field:
        """The passage as a field."""
        return Field("", self.passage.text, self.passage.pieces)

    @property
    def titled(self) -> bool:
        """Whether the title of the item tells of an election for the meeting itself."""
        return election(self.title, self.language)

    def of_meeting(self, role: str, told: str) -> bool:
        """Whether an office, told in these words, is of the meeting itself."""
        at, title, language = self.passage.item, self.title, self.language
        chosen = (
            (presiding_and_writing(self.passage.text, language) and not of_a_body(title, language))
            or election(title, language)
            or early(at, [role], title, language)
            or of_the_meeting(told.casefold(), language)
            or (of_the_meeting(title, language, "electing") and of_the_meeting(title, language))
        )
        return chosen and not for_a_year(self.people, [role], title, told, at)

    def give(self, start: int, end: int, role: str) -> None:
        """Give an office to those named in a stretch."""
        why = f"elected {role} at item {self.item.number or self.item.title}"
        self.people.hold(self.field, start, end, role, why, ELECTED)

    def by_names_beside(self) -> bool:
        """Give offices to those who are named beside them, as `shared` reads a clause; whether that is plain.

        It is not where another word with a capital letter may be somebody, or some are only put forward.
        """
        said, language = self.said, self.language
        if not appoints(said, language) or OFFICES.isdisjoint(o.code for o in offices_in(said, language, ELECTION)):
            return False
        if any(rule.search(said) for rule in tried(said, language, "parts", "not-elected")):
            return False
        names = self.names()
        here = offices(said, names, language)
        taken = [*names, *(office[:2] for office in here)]
        plain = re.sub(r"\([^()]*\)", lambda hit: " " * len(hit.group()), said)
        others = (hit.start() for hit in re.finditer(NAME, plain) if hit.start() and not within(hit.start(), taken))
        if not names or OFFICES.isdisjoint(o.code for o in here):
            return False
        if any(not said[:at].endswith(ending("from", "in", "to", "on", "at")) for at in others):
            return False
        ends = sorted({*(start for start, _ in taken), len(said)})
        pairs = shared(said, names, here, language)
        for k, held in pairs:
            start = names[k][0]
            told = said[held.start : next(end for end in ends if end > held.start)]
            if held.code in OFFICES and self.of_meeting(held.code, told):
                self.give(start, next(end for end in ends if end > start), held.code)
        return bool(pairs)

    def names(self) -> list[tuple[int, int]]:
        """Where those stand who were there, and others by their full names."""
        know = knowledge(self.language)
        full = (hit for hit in full_name(self.language).finditer(self.said) if know.is_given(hit.group().split()[0]))
        every = [*(hit.span() for hit in full), *(name[:2] for name in self.people.names_in(self.passage.text))]
        found: list[tuple[int, int]] = []
        for start, end in sorted(every):
            if found and start < found[-1][1]:
                found[-1] = found[-1][0], max(end, found[-1][1])
            else:
                found.append((start, end))
        return found

    def by_patterns(self) -> bool:
        """Give offices by the ways of saying it in the tables; whether the passage says itself to what it elects."""
        said, language = self.said, self.language
        office_first = tried(said, language, "roster", "elected-to")
        patterns = tried(said, language, "roster", "elected")
        beside = re.search(rf" (?:{either('beside')}) (?={NAME} {NAME})", said)  # "Eva Ek med Bo Alm som …"
        used: set[int] = set()  # where an office stands whose names follow it
        for rule in office_first:
            for hit in rule.match.finditer(said):
                role, names = ("role", "names") if hit["role"] else ("role2", "names2")
                used |= {hit.start(role)} if rule.label != "to-verify" else set()
                roles = elected_to(hit[role], language)
                if rule.more.get("in_order"):
                    one_each(self.people, self.field, hit.span(names), roles, language)
                elif roles and self.of_meeting(roles[0], hit[role]):
                    start, end = hit.span(names)
                    self.give(start, beside.start() if beside and start < beside.start() < end else end, roles[0])
        hits = [hit for rule in patterns for hit in rule.match.finditer(said)]
        position = 0
        for hit in hits:
            roles = elected_to(hit["role"], language)
            if roles and hit.start("role") not in used and self.of_meeting(roles[0], hit["role"]):
                behind = beside.end() if beside and beside.start() < hit.start("role") else 0
                self.give(max(position, behind, hit.start("names")), hit.end("names"), roles[0])
            position = hit.end()
        own = (rule.search(said) if rule.label == TASK else rule.match.match(said) for rule in office_first)
        return bool(hits) or any(own)


def appoints(said: str, language: str) -> bool:
    """Whether a text says that somebody is elected.

    >>> appoints("Till kassör valdes Eva Ek", "sv"), appoints("Kassör: Eva Ek", "sv")
    (True, False)
    """
    return any(rule.label == "appoint" and rule.search(said) for rule in tried(said, language, "parts", "action"))


def by_offices_in_turn(people: People, passage: Passage, items: Sequence[Item], language: str) -> bool:
    """Give several offices of the meeting that one sentence fills to those named beside each; whether there are any.

    The item or the sentence says that it is of those who serve the meeting: "Till funktionärer valdes ordf. Eva Ek …".
    """
    decides = passage.role in ("decision", "title")
    if not decides and ":" not in passage.text:
        return False
    title = items[passage.item].title if passage.item >= 0 else ""
    serve = any(of_the_meeting(text.casefold(), language, "serve_the_meeting") for text in (title, passage.text))
    serve = serve or {"chair", "verifier"} <= set(office(title, language))
    places = [place for place in offices_in(passage.text, language) if place[2] in OFFICES] if serve else []
    labelled = bool(places) and places[0][0] == 0 and passage.text[places[0][1] :].lstrip("e.").startswith(":")
    if len({role for _, _, role in places}) < SEVERAL or not (labelled or decides):
        return False
    know = knowledge(language)
    named = [
        hit.start() + word.start()
        for hit in full_name(language).finditer(passage.text)
        for word in [next((w for w in re.finditer(r"\S+", hit.group()) if know.is_given(w.group())), None)]
        if word and word.end() < len(hit.group())
    ]  # "Valdes Eva Ek"
    if len(named) < SEVERAL or of_a_body(passage.text.casefold(), language):
        return False
    one = Field("", passage.text, passage.pieces)
    parts = re.compile(rf"[,:;/&)]| (?:{either('and')}) ")
    close = {
        (a, b)
        for a, b in pairwise(places)
        if not any(a[1] <= at < b[0] for at in named) and not parts.search(passage.text[a[1] : b[0]])
    }  # "justerare jämte ordförande", whom somebody else is to verify with
    beside = {
        x for pair in close if {role for _, _, role in pair} == {"chair", "verifier"} for x in pair if x[2] == "chair"
    }
    for start, end, role in shares(passage.text, [place for place in places if place not in beside], named):
        people.hold(one, start, end, role, f"elected {role}", ELECTED)
    return True


def plainly(text: str, language: str) -> str:
    """A text with small letters for the offices in its midst, and no stops behind initials; of the same length.

    >>> plainly("Till Justerare valdes E. Ek och till Sekreterare för mötet B. Alm.", "sv")
    'Till justerare valdes E· Ek och till sekreterare för mötet B· Alm.'
    """
    said = INITIAL_STOP.sub("·", text)
    for start, _, _ in offices_in(said, language):
        if MIDST.search(said[:start]):
            said = said[:start] + said[start].lower() + said[start + 1 :]
    return said


TASK = "name-then-task"
"""The rule by which somebody is elected to do something, wherever in a sentence."""
MIDST = re.compile(r"[a-zåäö] $")
"""What stands before a word within a sentence."""
INITIAL_STOP = re.compile(r"(?<=\b[A-ZÅÄÖ])\.(?= ?[A-ZÅÄÖ])")
"""The full stop behind the first letter of somebody's name, which ends no sentence."""
SEVERAL = 2
"""So many offices, and as many names at least, stand in turn."""


def as_proposed(said: str, language: str) -> bool:
    """Whether a decision says no more than that what was proposed is decided.

    >>> [as_proposed(said, "sv") for said in ("Enligt förslag.", "Förslaget godkändes.", "Enligt Bo")]
    [True, True, False]
    """
    return any(rule.match.match(said) for rule in opening(said, language, "decisions", "answered"))


def by_title(people: People, one: Field, item: Item, title: str, at: int) -> None:
    """Those elected where the decision names them and the title of the item says to what, or to which offices in order.

    Of two offices in the title, the decision may begin with its own ("Ordförande Eva Ek. Sekreterare Bo Alm."), or
    have its own alone ("Eva Ek, ordförande").
    """
    roles = [role for _, _, role in offices_in(unshouted(item.title), people.language) if role in OFFICES]
    said = [(start, role) for start, _, role in offices_in(one.text, people.language) if role in OFFICES]
    ahead = [role for start, role in said if start == 0]
    alone = [role for _, role in said[:1]] if len({role for _, role in said}) == 1 else []
    own = [role for role in ahead or alone if role in roles]
    roles = own if len(roles) > 1 and own else roles
    if not roles and of_the_meeting(title, people.language):  # "Val av mötesfunktionärer: Ordförande: Eva Ek"
        roles = ahead[:1] or alone
    if for_a_year(people, roles, title, item.title, at):
        return
    named = [(start, end) for start, end, _ in people.names_in(one.text)]
    if len(roles) > 1 and roles[-1] == "verifier" and len(named) > len(roles):
        named[len(roles) - 1 :] = [(named[len(roles) - 1][0], named[-1][1])]  # several verify
    if 2 <= len(roles) == len(named) == len(set(roles)):
        places = named
    else:
        places = [(0, len(one.text))] if len(roles) == 1 else []
    if roles in (["chair"], ["secretary"]):  # one person has it: behind another office stands who has that
        others = [(n, r) for n, _, r in offices_in(one.text, people.language) if n and r in OFFICES and r != roles[0]]
        if others:
            places, roles = [(0, others[0][0]), (others[0][0], len(one.text))], [*roles, others[0][1]]
    for place, role in zip(places, roles, strict=bool(places)):
        people.hold(one, *place, role, f"elected {role} at item {item.number or item.title}", ELECTED)


def for_a_year(people: People, roles: Sequence[str], title: str, written: str, item: int) -> bool:
    """Whether somebody is elected to preside or to write for the year to come, and not for the meeting.

    It is so where an item far down says nothing of the meeting, and where somebody has that office already.
    """
    said = f"{title} {written}".casefold()
    own = (r for r in rules(people.language, "roster", "election") if r.label == "of-the-meeting")
    if not {*roles} & {"chair", "secretary"} or any(r.match.search(said) for r in own):
        return False
    held = any({*roles} & {"chair", "secretary"} & {*p.roles} for p in people.rows)
    return item >= FIRST or (held and ("chair" in roles or item >= FIRST - 1))


ELECTED = "offices/elected"
"""The rule by which somebody holds an office."""
SHORT = 60
"""A line of the head with no more than an election is no longer than this."""
FIRST = 4
"""Who is elected to write or to verify at one of the first items is elected for the meeting."""


def one_each(people: People, one: Field, at: tuple[int, int], roles: Sequence[str], language: str) -> None:
    """Give each of the people named in a stretch, parted by "och", the office that stands in the same place."""
    words = table(language, "roster").get("words", {}).get("and", ())
    joints = list(re.finditer(rf" (?:{'|'.join(map(re.escape, words))}) ", one.text[slice(*at)])) if words else []
    starts = [at[0], *(at[0] + hit.end() for hit in joints)]
    ends = [*(at[0] + hit.start() for hit in joints), at[1]]
    for start, end, role in zip(starts, ends, roles, strict=False):
        people.hold(one, start, end, role, f"elected {role}", ELECTED)


def elected_to(text: str, language: str) -> list[str]:
    """The offices at the meeting that a text names; who is to verify "beside the chair" is not to preside.

    >>> elected_to("att jämte ordförande justera", "sv"), elected_to("mötesordförande", "sv")
    (['verifier'], ['chair'])
    """
    verifier = next((r for r in office_rules(language) if r.label == "verifier"), None)
    if verifier and verifier.search(text):
        return ["verifier"]
    return [r for r in office(text, language) if r in OFFICES]


@cache
def standing_by(language: str) -> re.Pattern[str]:
    """Who only verifies where another one can't, with what says so, behind the one who does.

    >>> standing_by("sv").search("Eva Ek, ersättare Bo Alm").group()
    ', ersättare Bo Alm'
    >>> standing_by("sv").search("Eva Ek med Bo Alm (S) som ersättare, Ulf Mo").group()
    ' med Bo Alm (S) som ersättare'
    >>> standing_by("sv").search("Eva Ek, ersättare för Bo Alm")
    """
    words = "|".join(map(re.escape, table(language, "roster").get("words", {}).get("standing_by", ()))) or "(?!)"
    name = rf"{NAME}(?: {NAME})+(?: \([^()]{{1,6}}\))?"
    return re.compile(
        rf"(?:,| (?:{either('and')}))? ?\(?(?:(?:{either('with')}) )?(?<!\w)(?:{words})(?::? |, ){name}\)?"
        rf"|,? (?:{either('with')}) {name} (?:{either('as')}) (?:{words})(?!\w)"
    )


def presiding_and_writing(text: str, language: str) -> bool:
    """Whether a sentence elects who presides and who writes, and nobody to a board: for the meeting, then."""
    return {"chair", "secretary"} <= set(office(text, language)) and not of_a_body(text.casefold(), language)


def of_a_body(text: str, language: str) -> bool:
    """Whether words in small letters tell of a board or the like, or of those who sit in one."""
    return any(rule.label == "for-a-body" and rule.search(text) for rule in rules(language, "roster", "election"))


def verifying(people: People, passage: Passage, language: str) -> None:
    """Those whom the head says to be elected to verify the minutes, or to write them, or in a line to preside."""
    for rule in tried(passage.text, language, "roster", "elected-to"):
        if rule.label == "to-verify" and (hit := rule.search(passage.text)):
            for _, _, n in people.names_in(standing_by(language).sub("", hit["names"] or hit["names2"])):
                people.give(n, "verifier")
    for line in passage.text.splitlines():
        for rule in tried(line, language, "roster", "elected"):
            hit = rule.match.fullmatch(line.strip(" ."))
            if hit and len(line) < SHORT and len(found := people.names_in(hit["names"])) == 1:
                for role in elected_to(hit["role"], language)[:1]:
                    people.give(found[0][2], role)
    for rule in tried(passage.text, language, "roster", "writes"):
        if hit := rule.search(passage.text):
            for _, _, n in people.names_in(hit["names"]):
                people.give(n, "secretary")


def early(item: int, roles: Sequence[str], title: str, language: str) -> bool:
    """Whether an election so far up is for the meeting: that of a board is not, nor of who presides but at the second.

    >>> early(2, ["secretary"], "formalia", "sv"), early(3, ["secretary"], "styrelsens konstituering", "sv")
    (True, False)
    """
    return (item == 1 if roles[:1] == ["chair"] else item < FIRST) and not of_a_body(title, language)


def election(title: str, language: str) -> bool:
    """Whether a heading tells of an election for the meeting itself, not for a body or a year."""
    labels = {r.label for r in rules(language, "roster", "election") if r.search(title)}
    return "for-the-meeting" in labels and "for-a-body" not in labels
