"""Bodies, projects and plans by the form of their names, on top of what the gazetteer hits.

`sightings(sight)` judges the hits of one passage: a name of the register stands by itself, a weak one needs a
second sign, a head takes in the words before or after it. Then come the patterns of `entities.toml`.
Nothing here settles who overlaps whom: that is `find`'s.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from samgraf.ingest.mentions.gazetteer import Form, Hit
from samgraf.ingest.mentions.heads import CAPITALISED, branch, by_head, wordlist
from samgraf.ingest.mentions.partyletters import parties
from samgraf.ingest.mentions.sight import Candidate, Sight, preposition_before
from samgraf.ingest.tables import rules
from samgraf.ingest.tables.forms import either, spaced
from samgraf.ontology.register import Entry

TOWNS = ("Municipality", "Region")
CHAINS = ("Association", "Company")
BESIDES = re.compile(
    r" (?P<name>[A-ZÅÄÖ][a-zåäöé]{2,}(?:-[A-ZÅÄÖ][a-zåäö]+| & [A-ZÅÄÖ][a-zåäöé]{2,})?)(?![\w-]|[ -][A-ZÅÄÖ]|:\w| & )"
)
"""One more word with a capital behind a name, or two that "&" joins, and no further one."""
COMMON_NEXT = re.compile(rf"(?:,| (?:{either('and', 'for')})) [a-zåäö]")
"""What a common word goes on with: another one, or what it is for."""
NOUN_NEXT = re.compile(r" (?!\w+(?:[ad]r|er|de|te|ill)\b)[a-zåäö]{5,}")
"""A word in small letters that has the form of no verb."""
DEFINITE_NEXT = re.compile(r" [a-zåäö]{2,}(?:[aeo]rna|en|et)(?![\w-])")
"""A noun in the definite form, whose adjective stands before it."""
IN_A_VILLAGE = re.compile(rf" (?:{either('in')}) (?P<place>[A-ZÅÄÖ][a-zåäö]+(?:-[A-ZÅÄÖ][a-zåäö]+)?)(?![\w-]|:s)")
"""Where a branch is whose place no register has."""
IN_A_TOWN = re.compile(rf" (?:{either('in')}) [A-ZÅÄÖ][a-zåäö]+(?: AB\b)?")
IN_A_COUNTY = re.compile(rf" (?:(?:{either('in')}) )?{CAPITALISED} (?:{either('county')})(?!\w)")
"""Where a branch of a party is that a county has."""
YEAR_NEXT = re.compile(r" (?:19|20)\d\d(?!\d)")
STATE = ("Agency", "Ministry", "Organization")
LISTED_REGIONS = re.compile(rf"(?:{either('region')}) {CAPITALISED}(?:, {CAPITALISED})*(?:,| (?:{either('and')})) $")
LISTED_TOWNS = re.compile(
    rf"s?(?:, {CAPITALISED})*(?:,? (?:{either('and')}) {CAPITALISED})? (?:{either('municipalities')})s?\b"
)


def sightings(sight: Sight) -> list[Candidate]:
    """All candidates of a passage but persons, in the order of the text; they may overlap."""
    found: list[Candidate] = []
    for hit in sight.hits:
        for form in hit.forms:
            judged = by_head(sight, hit, form.head) if form.head else by_register(sight, hit, form)
            if judged:
                found.append(judged)
    found.extend(sight.formed)
    found.extend(parties(sight))
    found.sort(key=lambda c: (c.start, -c.end, c.rank))
    return found


# --- names of the register


def by_register(sight: Sight, hit: Hit, form: Form) -> Candidate | None:
    """A name of the register, if it can stand for its entry here."""
    entry = form.entry
    if entry is None or (sight.date and not entry.active_on(sight.date) and len(hit.forms) > 1):
        return None
    written = sight.text[hit.start : hit.bare]
    if common_noun(sight, hit, entry) or is_an_office(sight, hit, entry):
        return None
    if form.sort == "name":
        if not name_fits(sight, written, form.text, entry):
            return None
    elif form.sort == "acronym":
        programme = sight.text[: hit.start].endswith(wordlist(sight.language, "union_programmes") or ("\0",))
        if written != form.text or bracketed_party(sight, hit) or programme or among_capitals(sight.text, hit):
            return None
    elif not weak_fits(sight, hit, written, form.text, entry):
        place = entry.subkind in TOWNS and written == form.text and written not in sight.memory.given
        somebody = written in sight.memory.surnames and not preposition_before(sight.text, hit.start)
        return as_place(hit, written, entry) if place and not somebody else None
    if entry.generic and entry.kind == "plan":
        return None
    if entry.kind == "place":
        if not sight.acts(hit.end) or hit.end != hit.bare or preposition_before(sight.text, hit.start):
            return as_place(hit, written, entry)
        return Candidate(hit.start, hit.end, "organisation", written, "", "register#place-that-acts", 0.6, 4)
    kind = entry.kind
    if abroad := of_another_country(sight, hit, entry):
        name = sight.text[abroad : hit.bare]
        return Candidate(abroad, hit.end, kind, name, "", "register#of-another-country", 0.8, 1)
    if entry.generic and (part := of_a_part(sight, hit)):
        return Candidate(part, hit.end, kind, sight.text[part : hit.bare], "", "entities#committee", 0.8, 1)
    if end := in_another_town(sight, hit, entry):
        return Candidate(hit.start, end, kind, sight.text[hit.start : end], "", "register#in-another-town", 0.8, 1)
    branch = local_branch(sight, hit) if entry.subkind == "Association" else 0
    if entry.subkind == "Party" and form.sort == "name" and (county := IN_A_COUNTY.match(sight.text, hit.end)):
        branch = county.end()
    if branch := branch or (called_besides(sight, hit) if entry.subkind in CHAINS else 0):
        name = sight.text[hit.start : branch]
        return Candidate(hit.start, branch, kind, name, "", "entities#local-branch", 0.8, 1)
    confidence = 1.0 if form.sort == "name" else 0.9 if form.sort == "acronym" else 0.75
    own = entry.generic and form.sort == "name" and not entry.label.casefold().startswith(written.casefold())
    name = written if own else entry.label
    return Candidate(
        hit.start, hit.end, kind, name, entry.key, f"register#{form.sort}", confidence, 1 if form.sort == "name" else 2
    )


def among_capitals(text: str, hit: Hit) -> bool:
    """Whether letters stand between words in capitals, as small words of headings do ("REFERAT FRA STYREMØTE")."""
    around = [*text[: hit.start].split()[-1:], *text[hit.bare :].split()[:1]]
    loud = len(around) > 1 and all(word.isupper() for word in around)
    return loud and max(map(len, around)) >= LOUD and min(map(len, around)) >= LOUD - 1


LOUD = 5
"""Letters of a word in capitals that is no abbreviation; beside such a one another may have one less."""


def of_another_country(sight: Sight, hit: Hit, entry: Entry) -> int:
    """Where the word begins that makes an authority's name that of another country ("norska Vägverket"), else 0."""
    if entry.subkind not in STATE:
        return 0
    return word_before(sight, hit, "abroad")


def of_a_part(sight: Sight, hit: Hit) -> int:
    """Where the point of the compass begins that tells a body from its likes ("norra vårdnämnden"), else 0."""
    return word_before(sight, hit, "directions")


def word_before(sight: Sight, hit: Hit, known: str) -> int:
    """Where the word right before a name begins that is one of a list of the table, else 0."""
    front = WORD_BEFORE.search(sight.text[max(0, hit.start - 30) : hit.start])
    word = front["word"] if front else ""
    return hit.start - len(word) - 1 if word.casefold() in wordlist(sight.language, known) else 0


WORD_BEFORE = re.compile(r"(?<!\w)(?P<word>[^\W\d_]+) $")


def in_another_town(sight: Sight, hit: Hit, entry: Entry) -> int:
    """Where the name ends of another than the one in a town that the register knows by a shorter name, else 0.

    "Tekniska verken i Norrhamn AB" is not the company of that name in another town.
    """
    short = sight.text[hit.start : hit.bare].casefold()
    if hit.end != hit.bare or not entry.label.casefold().startswith(tuple(short + joint for joint in spaced("in"))):
        return 0
    place = IN_A_TOWN.match(sight.text, hit.end)
    own = place and sight.text[hit.start : place.end()].casefold().startswith(entry.label.casefold())
    return place.end() if place and not own else 0


def local_branch(sight: Sight, hit: Hit) -> int:
    """Where the name of a town or county ends that makes an association's name that of a branch, else 0."""
    for other in sight.hits:
        town = any(f.entry and f.entry.subkind in TOWNS and f.sort == "weak" for f in other.forms)
        if town and sight.text[hit.end : other.start] in (" ", *spaced("in")):
            return other.bare
    place = IN_A_VILLAGE.match(sight.text, hit.end) if hit.end == hit.bare else None
    if place and not place["place"].casefold().endswith(wordlist(sight.language, "houses") or ("\0",)):
        return place.end()
    part = branch(sight.language).match(sight.text, hit.end)
    return part.end() if part and hit.end == hit.bare else 0


def called_besides(sight: Sight, hit: Hit) -> int:
    """Where the word ends that stands behind the name of a chain or union and tells which of its houses it is, else 0.

    That is no place of the register, nobody's name and no common word: "Bokbolaget Torget", "Bokbolaget Anna" is none.
    """
    word = BESIDES.match(sight.text, hit.end) if hit.end == hit.bare else None
    if word is None or sight.text[hit.start : hit.bare].islower():
        return 0
    name, lex = word["name"], sight.lex
    nobody = not lex.strength(name) and name not in sight.memory.given and not lex.is_title(name)
    told = nobody and name.casefold() not in lex.others and name.casefold() not in lex.verbs
    last = sight.text[hit.start : hit.bare].split(" ")[-1]
    once = sight.memory.inside[name.removesuffix("s")] <= sight.memory.inside[last] + 1  # else it stands alone as well
    return word.end() if told and once and not any(h.start == word.start("name") for h in sight.hits) else 0


def common_noun(sight: Sight, hit: Hit, entry: Entry) -> bool:
    """Whether a body's name is the common word that it is as well ("Vision, mål och budget", "Vision 2035")."""
    if entry.label not in entry.weak or " " in entry.label:
        return False
    opens = sight.opens(hit.start) and COMMON_NEXT.match(sight.text, hit.end) is not None
    if entry.label in wordlist(sight.language, "adjective_names") and NOUN_NEXT.match(sight.text, hit.end):
        return not (sight.acts(hit.end) or sight.minded(hit.end))  # "Kommunal borgen"
    return opens or YEAR_NEXT.match(sight.text, hit.end) is not None


def is_an_office(sight: Sight, hit: Hit, entry: Entry) -> bool:
    """Whether a kind of body is what somebody is elected to: in small letters, without its article, behind "till"."""
    written = sight.text[hit.start : hit.bare]
    plain = entry.generic and written.islower() and written != entry.label.casefold() and hit.end == hit.bare
    return plain and TO_BEFORE.search(sight.text[: hit.start]) is not None


TO_BEFORE = re.compile(rf"\b(?:{either('to')}) $", re.IGNORECASE)


def name_fits(sight: Sight, written: str, form: str, entry: Entry) -> bool:
    """A name with capitals must stand so, unless a common noun begins or ends it; generic ones follow the document."""
    if entry.generic and (
        entry.label in wordlist(sight.language, "not_bodies") or (entry.label in wordlist(sight.language, "linked"))
    ):
        return entry.label in sight.memory.labels and entry.label not in wordlist(sight.language, "not_bodies")
    if written[0].islower() and form[0].isupper():
        own = form.partition(" ")[2]
        if own[:1].isupper() and written.endswith(f" {own}"):
            return True  # "region Skåne", where only what kind of body it is stands in small letters
        return form.casefold().endswith(wordlist(sight.language, "lower"))
    if written.casefold() in sight.lex.others:
        return False
    if form.isupper() and len(form) <= 5:
        return written == form
    return True


def weak_fits(sight: Sight, hit: Hit, written: str, form: str, entry: Entry) -> bool:
    """Whether a weak name has its second sign."""
    if entry.subkind == "Party":
        if " " in written and DEFINITE_NEXT.match(sight.text, hit.end):
            return False  # "De gröna ytorna"
        bracketed = sight.text[hit.start - 1 : hit.start] == "(" and sight.text[hit.end : hit.end + 1] == ")"
        return (len(form) > 3 or (bracketed and len(form) == 3 and not form.isupper())) and written == form
    if written != form or bracketed_party(sight, hit):
        return False
    if entry.subkind in TOWNS and (written in sight.memory.given or surname(sight, hit.start)):
        return False
    if entry.subkind in TOWNS and written in sight.memory.surnames and entry.key not in sight.memory.keys:
        return False  # somebody is called so, and the town is not named in full
    if entry.subkind in TOWNS:
        if LISTED_TOWNS.match(sight.text, hit.end):
            return True
        if entry.subkind == "Region" and LISTED_REGIONS.search(sight.text[: hit.start]):
            return True
        if not hit.start and (turn := TURN.match(sight.text, hit.end)):  # whose turn it is in a round
            what = turn.end() - 1
            if entry.key in sight.memory.keys or sight.acts(what) or sight.minded(what):
                return True
        if entry.key in sight.memory.turns and sight.alone() == written:
            return True  # ... as a heading
        if entry.key in sight.memory.keys and (dealt_with(sight, hit.start) or sight.voiced(hit.start, hit.end)):
            return True
        named = entry.key in sight.memory.keys  # in full, as a municipality or region
        acts = sight.acts(hit.end) or (named and (sight.acts_with_others(hit.end) or sight.minded(hit.end)))
        return acts and hit.end == hit.bare and not preposition_before(sight.text, hit.start)
    if entry.key in sight.memory.keys or (form.isupper() and len(form) > 1 and listed_beside(sight, hit)):
        return len(form) > 1
    if entry.generic:
        dealt = form.isupper() and sight.text[: hit.start].endswith(wordlist(sight.language, "toward") or ("\0",))
        capital = not form.islower() and (dealt or sight.acts(hit.end))
        return len(form) > 1 and (entry.label in sight.memory.labels or capital)
    if form.islower() and " " not in form:
        return False  # a common noun ("kommissionen"), where nothing names its bearer in full
    if " " in form or len(form) >= 10:
        return True
    return not sight.opens(hit.start) and sight.acts(hit.end)


TURN = re.compile(r": | [–-] (?=[a-zåäöæø])")
"""Behind the name of a town whose turn it is to tell something."""


def turns(sights: Iterable[Sight]) -> set[str]:
    """The towns, named in full elsewhere, whose bare names are headings of a round; none where only one is."""
    found: set[str] = set()
    for sight in sights:
        name = sight.alone() if len(sight.text) <= HEADING else ""
        for hit in sight.hits if name else ():
            if sight.text[hit.start : hit.bare] == name:
                towns = (f.entry.key for f in hit.forms if f.entry and f.entry.subkind in TOWNS)
                found |= {*towns} & sight.memory.keys
    return found if len(found) > 1 else set()


HEADING = 24
"""The bare name of a town, with the signs around it, has no more letters than this."""


def surname(sight: Sight, start: int) -> bool:
    """Whether a given name that is nothing else stands right before a place, which is a surname then ("Eva Lund")."""
    before = GIVEN.search(sight.text[max(0, start - 24) : start])
    return before is not None and sight.lex.strength(before["name"]) > 0


GIVEN = re.compile(r"(?<![\w-])(?P<name>[A-ZÅÄÖ][a-zåäöé-]+) $")


def dealt_with(sight: Sight, start: int) -> bool:
    """Whether the words before a name say that one talks or settles something with its bearer ("stämma av med Ekö")."""
    before = sight.text[max(0, start - 60) : start]
    return before.endswith(spaced("with")) and any(
        r.search(before) for r in rules(sight.language, "entities", "actor") if r.label == "dealt-with"
    )


def listed_beside(sight: Sight, hit: Hit) -> bool:
    """Whether letters stand in a list beside a name that needs no second sign ("SKR, GR med flera")."""
    for other in sight.hits:
        if any(f.sort in ("acronym", "name") and f.entry and not f.entry.generic for f in other.forms):
            left, right = sorted((other, hit), key=lambda h: h.start)
            if left.end <= right.start and sight.text[left.end : right.start] in (", ", "/", *spaced("and")):
                return True
    return False


def as_place(hit: Hit, written: str, entry: Entry) -> Candidate:
    """A municipality's bare name that does not act is a place."""
    return Candidate(hit.start, hit.end, "place", written, "", "register#bare-place", 0.7, 8)


def bracketed_party(sight: Sight, hit: Hit) -> bool:
    """One or two letters alone in brackets are a party's or an office's mark."""
    around = sight.text[max(0, hit.start - 1) : hit.end + 1]
    return (
        len(around) == hit.end - hit.start + 2 and around[0] == "(" and around[-1] == ")" and hit.end - hit.start <= 2
    )


# --- heads
