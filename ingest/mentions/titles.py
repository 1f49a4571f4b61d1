"""Persons spoken of by their office alone ("kommundirektören"), where the list of those present names one holder."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from samgraf.ingest.clauses.subjects import subjects
from samgraf.ingest.mentions.presiding import presiding
from samgraf.ingest.mentions.standing import Standing
from samgraf.ingest.minutes import Mention, Minutes, Participant
from samgraf.ingest.roster.draft import CLASS
from samgraf.ingest.tables import table
from samgraf.ingest.tables.forms import either, small_words
from samgraf.ingest.text import Passage
from samgraf.ingest.words.lexicon import lexicon
from samgraf.ingest.words.occupations import definite_occupations, occupation
from samgraf.ingest.words.offices import is_office, offices_in

AND = either("and")
BESIDES = re.compile(rf"\b(?:{either('besides', 'with')}) $")
BODY = re.compile(rf"(?:(?:{either('the')}) )?(?P<last>[\w-]+(?:- (?:{AND}) [\w-]+)?)")
JOINED = re.compile(rf"[^\W\d_]+- (?:{AND}) [^\W\d_]+$")
"""A title of two words that share their end."""

SHORTEST = 5
"""A title of fewer letters is too common a word."""


@dataclass(frozen=True, slots=True)
class Office:
    """An office where it stands; `holder` is the index of the mention that names its holder in the list."""

    mention: Mention
    holder: int


def offices_named(minutes: Minutes, mentions: Sequence[Mention]) -> tuple[Office, ...]:
    """Every place at which an office alone stands for the one person who holds it, in the order of the text.

    An office before a name ("Ordföranden Eva Ek"), in the genitive, or with several holders stands for nobody;
    but the heading of a proposal names in the genitive who proposes.
    """
    whole = "\n".join(passage.text for passage in minutes.passages).casefold()
    every, bare, chairs = held(minutes, mentions)
    leading = {form for forms in spoken_of(minutes.language) for form in forms.get("chair", ())}
    known = presiding(minutes)
    holders = {form: holder for form, holder in every.items() if form in whole and form not in leading}
    holders |= {form: -1 for form in leading if form in whole and chairs}
    if not holders:
        return ()
    choice = "|".join(re.escape(form) for form in sorted(holders, key=lambda f: (-len(f), f)))
    pattern = re.compile(rf"(?<![\w-])(?P<form>{choice})(?![\w-]|['’]s)", re.IGNORECASE)
    joined = rf"(?<![\w-])(?:{choice})(?:(?:, | (?:{AND}) )(?:{choice}))*(?![\w-])"
    found = []
    for n, passage in enumerate(minutes.passages):
        if passage.role == "heading" and passage.section == "proposal":  # "Vägchefens förslag"
            hit = re.match(rf"(?P<form>{choice})(?=s )", passage.text, re.IGNORECASE)
            form = hit["form"].casefold() if hit else ""
            holder = chairs.get(known.at(passage.item), -1) if form in leading else holders.get(form, -1)
            found += [office_at(n, passage, hit, holder, mentions)] if hit and holder >= 0 else []
        silent = passage.role in ("roster", "field", "contents", "signature", "title", "heading")
        if silent and not (minutes.is_part(passage) and passage.text.endswith(".")):
            continue
        if minutes.behind(passage):  # by whom offices may be held that others held before
            continue
        low = passage.text.casefold()
        for hit in pattern.finditer(passage.text) if any(form in low for form in holders) else ():
            form = hit["form"].casefold()
            if CAPITALISED_NEXT.match(passage.text, hit.end()) or beside(passage.text, hit.start()):
                continue
            if of_another(passage.text, *hit.span(), minutes):
                continue
            if form in bare and not commissioned(passage.text, *run_of(joined, passage.text, hit), minutes.language):
                continue
            holder = holders[form] if form not in leading else chairs.get(known.at(passage.item), -1)
            if holder >= 0:
                found.append(office_at(n, passage, hit, holder, mentions))
    return tuple(found)


def spoken_of(language: str) -> tuple[dict[str, list[str]], ...]:
    """By which offices those with a role in the meeting are spoken of, in the definite and in the bare form."""
    told = table(language, "titles") or {}
    return told.get("roles", {}), told.get("bare", {})


def run_of(joined: str, text: str, hit: re.Match[str]) -> tuple[int, int]:
    """Where the offices begin and end among which one is named ("uppdra åt ordförande och teknisk chef att")."""
    runs = (run.span() for run in re.finditer(joined, text, re.IGNORECASE))
    return next(((start, end) for start, end in runs if start <= hit.start() and hit.end() <= end), hit.span())


def office_at(n: int, passage: Passage, hit: re.Match[str], holder: int, mentions: Sequence[Mention]) -> Office:
    """An office where it is found in a passage, the `n`th one."""
    place = passage.cover(*hit.span())
    mention = replace(mentions[holder], passage=n, start=hit.start(), end=hit.end(), span=place)
    return Office(replace(mention, text=hit.group(), rule="titles#office"), holder)


def beside(text: str, start: int) -> bool:
    """Whether an office is named only as the other one of two who verify.

    >>> text = "Bo Ek utses att jämte ordföranden justera protokollet"
    >>> beside(text, text.index("ordföranden"))
    True
    """
    return any(word in text for word in small_words("verifying")) and BESIDES.search(text[:start]) is not None


def of_another(text: str, start: int, end: int, minutes: Minutes) -> bool:
    """Whether an office is not the one of the list: "vice", "avgående", or of a body that isn't the one that met."""
    words = table(minutes.language, "titles").get("words", {})
    if text[:start].casefold().endswith(tuple(f"{w} " for w in words.get("others", ())) or ("\0",)):
        return True
    link, _, rest = text[end:].lstrip().partition(" ")
    body = BODY.match(rest)
    if link not in words.get("of", ()) or body is None or not text[end:].startswith(" "):
        return False
    named = body["last"][0].isupper() or subjects(minutes.language).fullmatch(body["last"].split(" ")[-1]) is not None
    met = minutes.meeting.body.text.casefold() if minutes.meeting.body else ""
    return named and body["last"].casefold() not in met


def commissioned(text: str, start: int, end: int, language: str) -> bool:
    """Whether an office in its bare form is charged with something, and so means the one who holds it.

    >>> text = "uppdra åt teknisk chef att söka bidrag, och tacka teknisk chef"
    >>> [commissioned(text, hit.start(), hit.end(), "sv") for hit in re.finditer("teknisk chef", text)]
    [True, False]
    >>> commissioned("Teknisk chef får i uppdrag att söka bidrag", 0, 12, "sv")
    True
    """
    words = table(language, "titles").get("words", {})
    if OPENS.search(text[:start]) and text[end:].startswith(tuple(f" {w}" for w in words.get("takes", ())) or ("\0",)):
        return True
    charges = text[:start].endswith(tuple(f" {w} " for w in words.get("charging", ())) or ("\0",))
    return charges and text[end:].startswith(tuple(f" {w} " for w in words.get("charged", ())) or ("\0",))


OPENS = re.compile(rf"(?:^(?:[-–•*]|\(?(?:\d{{1,2}}|[a-z])[.)])?\s*|: |\b(?:{either('that')}) )$", re.IGNORECASE)
"""What stands before the first word of a clause: nothing, a bullet, a number, a colon, "att"."""
CAPITALISED_NEXT = re.compile(r" \(?[A-ZÅÄÖ]")


def held(minutes: Minutes, mentions: Sequence[Mention]) -> tuple[dict[str, int], frozenset[str], dict[str, int]]:
    """The offices with one holder only, and the mention that names the holder in the list; which of them are bare.

    The others are definite, or letters that need no ending.
    Last, by name, the mentions of all who held the chair, or may have.
    """
    told = table(minutes.language, "titles") or {"words": {"endings": []}, "roles": {}}
    standing = Standing(mentions)
    holders: dict[str, set[str]] = {}
    place: dict[str, int] = {}
    people: dict[str, int] = {}
    bare: set[str] = set()
    for person in minutes.participants:
        if person.status == "absent":
            continue
        title = without_unit(person.title, minutes.language) or title_before(minutes, person)
        last = title.casefold().split(" ")[-1]
        plain = definite(title, told["words"]["endings"]) == last
        whole = plain or last.endswith(definite_occupations(minutes.language))
        full = title.casefold() if whole else ""
        own = own_office(title, minutes.language)
        alone = len(title) >= SHORTEST and (full or own)
        forms = {full or definite(title, told["words"]["endings"])} if alone else set()
        bare |= {title.casefold()} - forms if len(title) >= SHORTEST else set()
        letters = {*own} & set(told["words"].get("letters", ()))
        letters |= {s for t, s in told["words"].get("spelt_out", {}).items() if title.casefold() == t}
        forms |= {form for word in letters for form in (word, f"{word}:n")}
        if JOINED.match(title):  # "hälso- och sjukvårdsdirektör" also in full
            forms |= {f"{title.casefold().rpartition(' ')[0]} {form}" for form in forms if " " not in form}
        short = (s for s in told["words"].get("short", ()) if own and last.endswith(s))
        forms |= {definite(s, told["words"]["endings"]) for s in short}
        forms |= {w for role in person.roles for w in told["roles"].get(role, ())}
        by_role = {w for role in person.roles for w in told.get("bare", {}).get(role, ())}
        bare |= by_role
        inside = [
            n
            for n in standing.beginning_in(person.spans)
            if mentions[n].kind == "person" and any(s.start <= mentions[n].span.start < s.end for s in person.spans)
        ]
        if inside:
            people.setdefault(person.name, inside[0])
        for form in sorted(forms | ({title.casefold()} & bare) | by_role):
            holders.setdefault(form, set()).add(person.name)
            if inside:
                place.setdefault(form, inside[0])
    single = {form: place[form] for form in sorted(holders) if len(holders[form]) == 1 and form in place}
    return single, frozenset(bare), people


def without_unit(title: str, language: str) -> str:
    """A title without the unit that stands behind it; an office of another body stays as it is.

    >>> without_unit("rektor Ekskolan", "sv"), without_unit("ordförande Ekö BK", "sv")
    ('rektor', 'ordförande Ekö BK')
    """
    hit = OF_A_UNIT.match(title)
    told = hit is not None and occupation(hit.group(), language)
    return hit.group() if hit and told and not offices_in(hit.group(), language) else title


OF_A_UNIT = re.compile(r"[a-zåäö]+(?: [a-zåäö]+)?(?= [A-ZÅÄÖ])")


def title_before(minutes: Minutes, person: Participant) -> str:
    """An office that the list puts in front of a name ("Räddningschef Bo Ek").

    One in the meeting that stands behind a body in the genitive is of that body ("Valberedningens ordförande Bo Ek").
    """
    start = person.spans[0].start if person.spans else 0
    before = minutes.document.text[max(0, start - 60) : start]
    ahead = re.search(r"(?:^|[\s:,;|])([^\W\d_][\w-]*) $", before)
    if ahead is None or not lexicon(minutes.language).is_title(ahead[1]):
        return ""
    of_a_body = OWNED.search(before[: ahead.start(1)]) is not None
    return "" if of_a_body and is_office(ahead[1], minutes.language) else ahead[1]


OWNED = re.compile(r"[a-zåäö]s $")
"""Behind a body in the genitive."""


def definite(title: str, endings: Sequence[Sequence[str]]) -> str:
    """A title in the definite form.

    >>> rows = [["are", "aren"], ["ör", "ören"], ["", "en"]]
    >>> definite("projektledare", rows), definite("Kommundirektör", rows), definite("miljöchef", rows)
    ('projektledaren', 'kommundirektören', 'miljöchefen')
    """
    word = title.casefold().split(" ")[-1]
    for bare, full in endings:
        if word.endswith(bare):
            return word[: len(word) - len(bare)] + full
    return word


def says_what(words: str, language: str) -> bool:
    """Whether words are an office, an occupation or a student's year, and so no body that somebody belongs to.

    >>> says_what("sekreterare", "sv"), says_what("Finance Officer", "en"), says_what("Skärgårdsnämnden", "sv")
    (True, True, False)
    >>> says_what("IT2", "sv"), says_what("TV4", "sv")
    (True, False)
    """
    return CLASS.fullmatch(words) is not None or is_office(words, language) or occupation(words, language)


def own_office(title: str, language: str) -> list[str]:
    """The office that a title ends in, in small letters; none where its first word says that another one has that.

    >>> own_office("teknisk chef", "sv"), own_office("biträdande rektor", "sv"), own_office("Deputy Mayor", "en")
    (['chef'], [], [])
    """
    others = table(language, "titles").get("words", {}).get("others", ())
    told = title.casefold().split(" ")
    return [told[-1]] if title and told[0] not in others else []
