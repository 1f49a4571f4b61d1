"""Bodies, projects and plans by the form of their names, on top of what the gazetteer hits.

`sightings(sight)` judges the hits of one passage: a name of the register stands by itself, a weak one needs a
second sign, a head takes in the words before or after it. Then come the patterns of `entities.toml`.
Nothing here settles who overlaps whom: that is `find`'s.
"""

from __future__ import annotations

import re
from functools import cache

from samgraf.ingest.mentions.gazetteer import Form, Head, Hit
from samgraf.ingest.mentions.partyletters import parties
from samgraf.ingest.mentions.sight import Candidate, Sight, preposition_before
from samgraf.ingest.tables import rules, table
from samgraf.ingest.words.definite import answers
from samgraf.ingest.words.lexicon import CAPITALS
from samgraf.ontology.register import Entry

BEHIND_CAPITAL = rf"(?:\.[{CAPITALS}]+)?[\w\ufffd&’'-]*"
CAPITALISED = f"[{CAPITALS}]{BEHIND_CAPITAL}"
BEFORE = re.compile(
    rf"(?:(?<=\s)|^|(?<=[(/\"”“–]))(?P<words>{CAPITALISED}(?: (?:& )?{CAPITALISED})*(?: å| älv| ås)?) $"
)
AFTER = re.compile(rf" [\"”“]?(?P<words>{CAPITALISED}(?: {CAPITALISED}){{0,2}})")
TRADES = "Vatten|Avfall|Miljö|Energi|Återvinning|Renhållning|Bygg|Mark|El|Grus|Bostäder"
IN_A_PLACE = re.compile(
    rf"(?:(?<=\s)|^)(?P<words>{CAPITALISED}(?: {CAPITALISED})?(?: i| (?:{TRADES}) och|(?<=Vatten) och) {CAPITALISED}) $"
)
"""What may stand before "AB" besides capitalised words: "Almbystan i Ekby AB", "Ekby Vatten och Avfall AB"."""
OWNER = re.compile(
    rf"(?P<words>(?:{CAPITALISED} ){{0,3}}"
    rf"(?:{CAPITALISED}|[a-zåäö]+(?:nämnden|styrelsen|kommunen|fullmäktige|regionen))s) $"
)
COORDINATED = re.compile(r"(?:[^\W\d_][\w]*-, )*[^\W\d_][\w]*-,? (?:och |& |samt )(?:[\w]+- och )?$")
ACRONYM_FIRST = re.compile(r"(?:[A-ZÅÄÖ]{2,}\d*|[A-ZÅÄÖ]\w+-[A-ZÅÄÖ]\w*)-")
TOWNS = ("Municipality", "Region")
STATE = ("Agency", "Ministry", "Organization")
LISTED_REGIONS = re.compile(rf"Region {CAPITALISED}(?:, {CAPITALISED})*(?:,| och| samt) $")
LISTED_TOWNS = re.compile(rf"s?(?:, {CAPITALISED})*(?:,? och {CAPITALISED})? (?:kommuner|kommunerna)s?\b")
COMMON = re.compile(r"(?:herren|tören|ören|företaget|anten|konsulten|byrån|myndigheten)$")


@cache
def wordlist(language: str, name: str) -> tuple[str, ...]:
    """A list under `[words]` of `entities.toml`."""
    return tuple(table(language, "entities").get("words", {}).get(name, ()))


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
    if form.sort == "name":
        if not name_fits(sight, written, form.text, entry):
            return None
    elif form.sort == "acronym":
        if written != form.text or bracketed_party(sight, hit):
            return None
    elif not weak_fits(sight, hit, written, form.text, entry):
        place = entry.subkind in TOWNS and written == form.text and written not in sight.memory.given
        return as_place(hit, written, entry) if place else None
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
    if entry.subkind == "Association" and (branch := local_branch(sight, hit)):
        name = sight.text[hit.start : branch]
        return Candidate(hit.start, branch, kind, name, "", "entities#local-branch", 0.8, 1)
    confidence = 1.0 if form.sort == "name" else 0.9 if form.sort == "acronym" else 0.75
    own = entry.generic and form.sort == "name" and not entry.label.casefold().startswith(written.casefold())
    name = written if own else entry.label
    return Candidate(
        hit.start, hit.end, kind, name, entry.key, f"register#{form.sort}", confidence, 1 if form.sort == "name" else 2
    )


def of_another_country(sight: Sight, hit: Hit, entry: Entry) -> int:
    """Where the word begins that makes an authority's name that of another country ("norska Vägverket"), else 0."""
    if entry.subkind not in STATE:
        return 0
    front = re.search(r"(?<!\w)(?P<whose>[^\W\d_]+) $", sight.text[max(0, hit.start - 30) : hit.start])
    whose = front["whose"] if front else ""
    return hit.start - len(whose) - 1 if whose.casefold() in wordlist(sight.language, "abroad") else 0


def local_branch(sight: Sight, hit: Hit) -> int:
    """Where the name of a town or county ends that makes an association's name that of a branch, else 0."""
    for other in sight.hits:
        town = any(f.entry and f.entry.subkind in TOWNS and f.sort == "weak" for f in other.forms)
        if town and sight.text[hit.end : other.start] in (" ", " i "):
            return other.bare
    part = branch(sight.language).match(sight.text, hit.end)
    return part.end() if part and hit.end == hit.bare else 0


def name_fits(sight: Sight, written: str, form: str, entry: Entry) -> bool:
    """A name with capitals must stand so, unless it ends in a common noun; generic bodies follow the document."""
    if entry.generic and (
        entry.label in wordlist(sight.language, "not_bodies") or (entry.label in wordlist(sight.language, "linked"))
    ):
        return entry.label in sight.memory.labels and entry.label not in wordlist(sight.language, "not_bodies")
    if written[0].islower() and form[0].isupper():
        return form.casefold().endswith(wordlist(sight.language, "lower"))
    if written.casefold() in sight.lex.others:
        return False
    if form.isupper() and len(form) <= 5:
        return written == form
    return True


def weak_fits(sight: Sight, hit: Hit, written: str, form: str, entry: Entry) -> bool:
    """Whether a weak name has its second sign."""
    if entry.subkind == "Party":
        return len(form) > 3 and written == form
    if written != form or bracketed_party(sight, hit):
        return False
    if entry.subkind in TOWNS and written in sight.memory.given:
        return False
    if entry.subkind in TOWNS:
        if LISTED_TOWNS.match(sight.text, hit.end):
            return True
        if entry.subkind == "Region" and LISTED_REGIONS.search(sight.text[: hit.start]):
            return True
        if not hit.start and sight.text.startswith(": ", hit.end) and entry.key in sight.memory.keys:
            return True  # whose turn it is in a round
        if entry.key in sight.memory.keys and dealt_with(sight, hit.start):
            return True
        return sight.acts(hit.end) and hit.end == hit.bare and not preposition_before(sight.text, hit.start)
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


def dealt_with(sight: Sight, start: int) -> bool:
    """Whether the words before a name say that one talks or settles something with its bearer ("stämma av med Ekö")."""
    before = sight.text[max(0, start - 60) : start]
    return before.endswith(" med ") and any(
        r.search(before) for r in rules(sight.language, "entities", "actor") if r.label == "dealt-with"
    )


def listed_beside(sight: Sight, hit: Hit) -> bool:
    """Whether letters stand in a list beside a name that needs no second sign ("SKR, GR med flera")."""
    for other in sight.hits:
        if any(f.sort in ("acronym", "name") and f.entry and not f.entry.generic for f in other.forms):
            left, right = sorted((other, hit), key=lambda h: h.start)
            if left.end <= right.start and sight.text[left.end : right.start] in (", ", " och ", " samt ", "/"):
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


@cache
def branch(language: str) -> re.Pattern[str]:
    """What makes an association's name that of a branch, besides a town: a point of the compass, a number, letters."""
    points = "|".join(wordlist(language, "compass")) or r"(?!)"
    parts = "|".join(map(re.escape, wordlist(language, "divisions"))) or r"(?!)"
    return re.compile(rf" (?:{points}|(?:{parts}) (?:\d+|{CAPITALISED})|[{CAPITALS}]{{2,5}})(?![\w-])")


def by_head(sight: Sight, hit: Hit, head: Head) -> Candidate | None:
    """What a head makes of the words around it."""
    if head.place == "inside":
        return inside(sight, hit, head)
    if head.place == "before":
        return before(sight, hit, head)
    if head.place == "after":
        return after(sight, hit, head)
    return owner(sight, hit, head)


def made(start: int, end: int, head: Head, name: str, confidence: float) -> Candidate:
    """A candidate from a head."""
    name = name[0].upper() + name[1:]
    return Candidate(start, end, head.kind, name, "", f"entities#{head.label}", confidence, 4)


def inside(sight: Sight, hit: Hit, head: Head) -> Candidate | None:
    """A compound, a coordinated one ("barn- och …"), one with an adjective ("tekniska nämnden"), or the bare head."""
    word = sight.text[hit.start : hit.bare]
    low = word.casefold()
    start = hit.start
    bare = low in head.forms
    if word[0].islower() and any(c.isupper() for c in word[1:]) and "-" not in word:
        return None
    front = sight.text[max(0, start - 60) : start]
    if joined := front.endswith(("och ", "& ", "samt ")) and COORDINATED.search(front):
        start -= len(joined.group())
        bare = False
    elif adjective := adjective_before(front, sight.language):
        start -= len(adjective) + 1
        bare = False
    name = sight.text[start : hit.bare]
    if low.endswith(endings(head)):
        return None
    if start == hit.start:
        if bare:
            return bare_head(sight, hit, head, low)
        if low in head.excluded:
            return None
    if not cased(sight, hit, head, word):
        return None
    named = any(c.start == hit.end + 1 and c.kind == head.kind for c in sight.formed)
    if named or sight.text.startswith(" Brf ", hit.end):
        return None  # "LIFE-projektet Fria Åsbyån": the name of its own says more
    return made(start, hit.end, head, name, 0.85)


def adjective_before(front: str, language: str) -> str:
    """The adjective at the end of what stands before a word that may be a part of a body's name, "" where none is.

    >>> adjective_before("att tekniska ", "sv"), adjective_before("att vår ", "sv")
    ('tekniska', '')
    """
    if not front.rstrip(" ").casefold().endswith(wordlist(language, "adjectives")):
        return ""
    found = re.search(r"\b([^\W\d_]+) $", front)
    return found[1] if found and found[1].casefold() in wordlist(language, "adjectives") else ""


@cache
def endings(head: Head) -> tuple[str, ...]:
    """The endings that a head excludes."""
    return tuple(e[1:] for e in sorted(head.excluded) if e.startswith("-"))


def cased(sight: Sight, hit: Hit, head: Head, word: str) -> bool:
    """Whether a compound is written as its head asks."""
    if head.case == "any":
        return True
    if not word[0].isupper():
        return False
    told = not sight.opens(hit.start) or sight.memory.inside[word] > 0 or ACRONYM_FIRST.match(word) is not None
    if head.case == "capital":
        return told
    if head.case == "acts":
        return told and sight.acts(hit.end)
    numbered = re.match(r" \d", sight.text[hit.end : hit.end + 2]) is not None
    return told and not numbered and sight.memory.inside[word] >= 2


def bare_head(sight: Sight, hit: Hit, head: Head, low: str) -> Candidate | None:
    """ "Nämnden" alone: one of the document's bodies, if there is one; "styrelsen" alone is a body anyway."""
    alone = head.bare == "alone" or (sight.memory.formal and low in wordlist(sight.language, "alone_in_protocols"))
    if alone or (head.bare == "link" and any(answers(label, low) for label in sight.memory.labels)):
        return Candidate(hit.start, hit.end, head.kind, low.capitalize(), "", f"entities#{head.label}-alone", 0.8, 6)
    return None


def before(sight: Sight, hit: Hit, head: Head) -> Candidate | None:
    """A head behind a name ("Almby Vägförening"): the capitalised words before it belong to it."""
    small = sight.text[hit.start : hit.bare] in wordlist(sight.language, "never_small")
    acts = head.case != "acts" or sight.acts(hit.end)
    if small or not acts or (head.case == "capital" and not sight.text[hit.start].isupper()):
        return None
    front = sight.text[max(0, hit.start - 70) : hit.start]
    found = (head.label == "company" and IN_A_PLACE.search(front)) or BEFORE.search(front)
    if not found:
        return None
    words = found.group("words").split(" ")
    if words[1:2] == ["i"] and words[0].casefold().endswith(wordlist(sight.language, "meetings")):
        words = words[2:]
    if "THE" in words and found.group("words").isupper():  # "TO NOTE THE MINUTES OF THE ROADS COMMITTEE"
        words = words[len(words) - words[::-1].index("THE") :]
    no_part = wordlist(sight.language, "kinds_of_project")
    while words and (
        words[0].casefold() in (*no_part, "och", "&")
        or words[0].casefold() in sight.lex.others
        or sight.lex.is_title(words[0])
    ):
        words.pop(0)
    rest = " ".join((*words[1:], sight.text[hit.start : hit.bare]))
    known = rest in sight.memory.labels  # a verb or noun that opens the sentence ("Kalla Åsby Bygg till ett möte")
    if len(words) > 1 and sight.opens(hit.start - len(" ".join(words)) - 1) and (known or COMMON.search(words[0])):
        words.pop(0)
    words = past_person(words, sight.text[hit.start : hit.bare], head, sight)
    if head.label == "school":
        words = [] if sight.text[hit.start].isupper() else words[-1:]
    if not words:
        return None
    front = " ".join(words)
    start = hit.start - len(front) - 1
    if head.label == "english-body" and (of_whom := OF_WHOM.match(sight.text, hit.end)):
        return made(start, of_whom.end(), head, sight.text[start : of_whom.end()], 0.85)
    return made(start, hit.end, head, sight.text[start : hit.bare], 0.85)


def past_person(words: list[str], kind: str, head: Head, sight: Sight) -> list[str]:
    """The words before a head without somebody's name in front of them ("Eva Ek Norrlands Riksförbund").

    A firm may be called by its owner's whole name, but for one whose last word is the country.
    """
    if len(words) < 2 or sight.lex.strength(words[0]) < 2 or words[1].endswith("s"):
        return words
    of_the_country = kind.casefold() in wordlist(sight.language, "countries")
    return words[2:] if of_the_country or (len(words) > 2 and head.label != "company") else words


OF_WHOM = re.compile(rf" (?:of|for) (?:the )?{CAPITALISED}(?: (?:and )?{CAPITALISED})*")
"""What an English name says of its members or its field ("… Association of Local Councils")."""


def after(sight: Sight, hit: Hit, head: Head) -> Candidate | None:
    """A head in front of a name ("Föreningen Ankaret")."""
    if head.case == "capital" and not sight.text[hit.start].isupper():
        return None
    if hit.bare != hit.end:
        return None
    found = AFTER.match(sight.text, hit.end)
    if found is None:
        return None
    words = found.group("words").split(" ")
    if words[0].casefold() in (*sight.lex.others, "brf") or sight.lex.strength(words[0]):
        return None
    kept = words[:1]
    for word in words[1:]:
        if word.casefold() in sight.lex.others or sight.lex.strength(word) or kept[-1].endswith("s") and word.isupper():
            break
        kept.append(word)
    end = found.start("words") + len(" ".join(kept))
    of_what = re.match(r" [a-zåäö]+", sight.text[end:]) if kept[-1].endswith("s") else None
    if of_what and of_what.group().strip() in wordlist(sight.language, "behind_genitive"):
        end += of_what.end()  # "Föreningen Storsjöns vänner"
    name = sight.text[hit.start : end]
    if name.endswith("s") and sight.text[end : end + 1] == " " and name[:-1] in sight.memory.labels:
        name = name[:-1]
    return made(hit.start, end, head, name, 0.85)


def owner(sight: Sight, hit: Hit, head: Head) -> Candidate | None:
    """A part of a body: the whole stands before it in the genitive ("socialnämndens arbetsutskott")."""
    found = OWNER.search(sight.text[max(0, hit.start - 70) : hit.start])
    if found is None or sight.text[hit.start : hit.bare] == "kontor":  # where somebody sits
        return None
    words = found.group("words").split(" ")
    while len(words) > 1 and words[0].casefold() in sight.lex.others:
        words.pop(0)
    first = words[0].casefold()
    if first in sight.lex.others or first.rstrip("s") in (
        "nämnden",
        "styrelsen",
        "kommunen",
        "regionen",
        "fullmäktige",
    ):
        return None
    start = hit.start - len(" ".join(words)) - 1
    if joined := COORDINATED.search(sight.text[max(0, start - 60) : start]):
        start -= len(joined.group())
    return made(start, hit.end, head, sight.text[start : hit.bare], 0.85)
