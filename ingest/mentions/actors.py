"""Capitalised names that nothing explains, as bodies: by what the text does with them and by whom they stand beside."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from samgraf.ingest.mentions.behindnames import following
from samgraf.ingest.mentions.heads import BEHIND_CAPITAL, CAPITALISED, COMMON, wordlist
from samgraf.ingest.mentions.shapes import TOWNS
from samgraf.ingest.mentions.sight import Candidate, Sight, preposition_before
from samgraf.ingest.mentions.told import Told
from samgraf.ingest.tables import rules
from samgraf.ingest.tables.forms import shaped, small_words, spaced
from samgraf.ingest.words.lexicon import CAPITALS

if TYPE_CHECKING:
    from samgraf.ingest.mentions.learn import Look

DOMAINS = "|".join(small_words("domains"))
ACTOR = re.compile(
    rf"(?P<name>[{CAPITALS}](?<![\w-][{CAPITALS}]){BEHIND_CAPITAL}(?:\.(?:[A-Z][a-z]+|(?:{DOMAINS})\b))?"
    rf"(?: (?:& )?{CAPITALISED}){{0,3}})"
)
ODD = re.compile(r"[a-zåäö][A-ZÅÄÖ]|-[A-ZÅÄÖ]")  # capitals inside: no common noun
INSIDE = re.compile(r"[a-zåäö](?<!Mc)(?<!Mac)(?<!De)(?<!La)(?<!Le)[A-ZÅÄÖ]")  # nor anybody's surname
DEFINITE_NOUN = re.compile(r" [a-zåäö]{4,}(?:en|et|na)\b")
NOT_DEALT = shaped("not-dealt-with")
INITIALS = re.compile(rf"[{CAPITALS}](?:[-. ]{{1,2}}[{CAPITALS}])+")
"""Somebody's initials with stops between them."""
OFFICE_OF = re.compile(r"[:’']s ([a-zåäö]+)")
OWNS = re.compile(r"[:’']s [a-zåäö]")
JOINTS = (", ", *spaced("and"), " & ")


class Unknown(NamedTuple):
    """A capitalised name that nothing explains; in a row of names also one that is known to be a body's."""

    start: int
    end: int
    name: str
    known: bool = False


def actors(look: Look, n: int, bodies: Sequence[Candidate]) -> Iterator[Told]:
    """The names of passage `n` that the text deals with ("avtal med Xyz"), and those joined to a body by "och"."""
    text, last = look.texts[n], -1
    left: list[Unknown] = []
    for one in unknown(look, n, bodies):
        if owner := owns(look, n, one):
            yield Told(owner, "organisation", "find#owned", 0.65)
            continue
        dealt = dealt_with(text, one, *languages(look)) or (last >= 0 and goes_on(text, last, one))
        last = one.end if dealt else last
        if dealt or acts(look, n, one):
            yield Told(one.name, "organisation", "find#dealt-with", 0.65)
        left.append(one)
    heading = look.minutes.passages[n].role in ("title", "heading", "contents")  # where any word may have a capital
    for one in in_rows(text, left, bodies) if left and not heading else ():
        if may_be_body(look, one) and not owning(text, one):
            yield Told(one.name, "organisation", "find#beside-a-body", 0.6)


def goes_on(text: str, last: int, one: Unknown) -> bool:
    """Whether a name is joined to the one that ends at `last`: by "och", or by a comma where more of them follow."""
    joint = text[last : one.start]
    return joint in spaced("and") or (joint == ", " and text.startswith(JOINTS, one.end))


def unknown(look: Look, n: int, bodies: Sequence[Candidate]) -> Iterator[Unknown]:
    """The capitalised names of a passage that neither the register nor anything told explains."""
    text = look.texts[n]
    taken = [(h.start, h.end) for h in look.hits[n] if any(f.sort in ("name", "acronym") for f in h.forms)]
    taken += [(c.start, c.end) for c in bodies]
    for hit in ACTOR.finditer(text):
        start, end = hit.span("name")
        name = hit.group("name")
        opener, _, rest = name.partition(" ")
        meets = opener.casefold().endswith(wordlist(look.language, "meetings") or ("\0",))
        if rest and (meets or opener.casefold() in look.lex.others) and look.sight(n).opens(start):
            start, name = end - len(rest), rest  # "Enligt Norrfisk", "Från ABC", "Dialogmöte Norrfisk"
        choice = text[max(0, start - 20) : start].casefold().endswith(wordlist(look.language, "designating") or ("\0",))
        from_there = start > 1 and text[start - 1] in "–/-" and text[start - 2].isalnum()  # "Ekby–Almby"
        if choice or from_there or any(a < end and start < b for a, b in taken):
            continue
        if text[end : end + 1] == "-" or len(name) < 3 or name.endswith("-") or name in look.learned.memory.parties:
            continue
        first, *more = name.split(" ")
        if somebody(look, name, first, more) or NOT_DEALT.match(text, end) or is_town(look, n, start, end):
            continue
        if end - start == len(first) and first.endswith("a") and (noun := DEFINITE_NOUN.match(text, end)):
            end = noun.end()  # an adjective and its noun ("Allmänna arvsfonden")
            name = text[start:end]
        yield Unknown(start, end, name)


def somebody(look: Look, name: str, first: str, more: Sequence[str]) -> bool:
    """Whether a name is a person's, somebody's initials, or a common noun."""
    if not more and first in look.learned.persons.surnames:
        return True
    common = not more and (COMMON.search(name) or is_listed(name.casefold(), "no_bodies", *languages(look)))
    if common or name in look.learned.persons.shorts or INITIALS.fullmatch(name):
        return True
    if look.explained(first) and not (more and more[-1].casefold().endswith(look.lex.bodies)):
        return True
    written = name.title().split(" ") if more and name.isupper() else more  # "HOS STEFAN EK"
    return any(look.lex.strength(word) == 2 for word in written)


def is_listed(word: str, words: str, *among: str) -> bool:
    """Whether a word stands in a list of words of any of some languages."""
    return any(word in wordlist(language, words) for language in among)


def is_town(look: Look, n: int, start: int, end: int) -> bool:
    """Whether a stretch of passage `n` is the name of a town."""
    hits = (h for h in look.hits[n] if (h.start, h.bare) == (start, end))
    return any(f.entry and f.entry.subkind in TOWNS for h in hits for f in h.forms)


def languages(look: Look) -> tuple[str, ...]:
    """The language whose tables of names are used, and the document's own."""
    return tuple(dict.fromkeys((look.language, look.minutes.language)))


def dealt_with(text: str, one: Unknown, *languages: str) -> bool:
    """Whether what stands before a name says that the text deals with its bearer, in any of some languages."""
    front = text[max(0, one.start - 40) : one.start]
    if one.name.isupper() and front[:-1].rpartition(" ")[2].isupper():
        return False  # a line in capitals, in which those of a name say nothing
    letters = one.name.isupper() and " " not in one.name
    by_form = any(surname_by_form(one.name, language) for language in languages)
    family = (one.name.endswith("s") and not letters) or by_form  # "hos Lindströms"
    return any(
        rule.search(front)
        for language in languages
        for rule in rules(language, "entities", "actor")
        if (letters or not rule.more.get("letters")) and not (family and rule.more.get("no_family"))
    )


def owns(look: Look, n: int, one: Unknown) -> str:
    """The name in the genitive of whom something is that only bodies have ("Ekdatas webbplats"), else "".

    A name with capitals inside may own anything.
    """
    text, name = look.texts[n], one.name[:-1]
    if not (one.name.endswith("s") and text[one.end : one.end + 2].strip(" ").islower()):
        return ""
    thing = following(text, one.end)
    odd = re.search(r"[a-zåäö][A-ZÅÄÖ]", name) is not None and thing not in look.lex.verbs | look.lex.joining
    behind = text[one.end : one.end + 30]
    if not (odd or any(rule.match.match(behind) for rule in rules(look.language, "entities", "owned"))):
        return ""
    nobody = may_be_body(look, Unknown(one.start, one.end, name)) and not look.explained(name.split(" ")[0])
    opens = look.sight(n).opens(one.start) and not odd  # a common noun may be written so
    return name if nobody and not opens and not is_town(look, n, one.start, one.end - 1) else ""


def acts(look: Look, n: int, one: Unknown) -> bool:
    """Whether a name owns something, acts as only bodies do, or has a part in something that bodies have."""
    sight, text, (start, end, name, _) = look.sight(n), look.texts[n], one
    inside = look.learned.memory.inside[name.split(" ")[0]]
    if OWNS.match(text, end) and any(c.islower() for c in name):
        return True
    if name.isupper() and (office := OFFICE_OF.match(text, end)) and look.lex.is_title(office[1]):
        return True  # "ABC:s chef"
    first, more, _ = name.partition(" ")
    if more and len(first) > 1 and first.isupper() and first.isalpha() and sight.acts(end):
        return not place_by_form(name, look.language)  # "ABC Montage har", as nobody is called
    if sight.acts(end) and inside > 0 and (not sight.opens(start) or inside > 1) and ODD.search(name):
        return True
    if has_part(sight, one, inside) or takes_a_stand(look, sight, one, inside):
        return True
    tells = sight.acts(end) or following(text, end) in small_words("has")
    speaks = name.isupper() and len(name) > 2 and (tells if len(name) > 3 else sight.speaks(end))
    return speaks and (len(name) > 3 or not sight.opens(start)) and not text.isupper()


def has_part(sight: Sight, one: Unknown, inside: int) -> bool:
    """Whether what stands behind a name says that its bearer has a part that bodies have ("är huvudman")."""
    common = sight.opens(one.start) and not inside and one.name.endswith(wordlist(sight.language, "definite_endings"))
    common = common or surname_by_form(one.name, sight.language)
    behind = sight.text[one.end : one.end + 60]
    return not common and any(rule.match.match(behind) for rule in rules(sight.language, "entities", "part"))


def takes_a_stand(look: Look, sight: Sight, one: Unknown, inside: int) -> bool:
    """Whether what stands behind a name says what its bearer holds, where it may be nobody's and no common noun.

    Somebody's name is told by its form: two words of which the first is no genitive, or the ending of a surname.
    """
    behind = sight.text[one.end : one.end + 120]
    odd = INSIDE.search(one.name) is not None
    held = (r for r in rules(sight.language, "entities", "holds") if odd or not r.more.get("odd"))
    if look.learned.memory.formal or not any(r.match.match(behind) for r in held):
        return False
    if preposition_before(sight.text, one.start) or place_by_form(one.name, sight.language):
        return False  # "hållplatsen i Ekby kräver tillstånd"
    first, *more = one.name.split(" ")
    if one.name.isupper() or more:
        return first.isupper() or first.endswith("s")
    surnames = look.learned.persons.surnames
    known = first in surnames or first.removesuffix("s") in surnames or surname_by_form(first, sight.language)
    nouns = (*wordlist(sight.language, "definite_endings"), *wordlist(sight.language, "plain_endings"))
    return not known and (odd or not (sight.opens(one.start) and not inside and first.endswith(nouns)))


def in_rows(text: str, names: Sequence[Unknown], bodies: Sequence[Candidate]) -> Iterator[Unknown]:
    """The unknown names of a row whose last two hold a known body, or that has two of them: "Aab, Bab och Cab"."""
    told: list[Unknown] = []
    for c in sorted(bodies, key=lambda c: (c.start, -c.end)):
        if c.kind == "organisation" and c.rank <= 4 and (not told or c.start >= told[-1].end):
            told.append(Unknown(c.start, c.end, c.name, known=True))
    if not told:
        return
    row: list[Unknown] = []
    for one, after in pairwise([*sorted([*names, *told]), Unknown(len(text), len(text), "")]):
        row.append(one)
        if text[one.end : after.start] in JOINTS:
            continue
        joined = len(row) > 1 and text[row[-2].end : row[-1].start] != ", "
        known = [other.known for other in row]
        placed = not row[0].known and preposition_before(text, row[0].start)  # "i Ekby och Trafikverket"
        if joined and (any(known[-2:]) or sum(known) > 1) and not placed:
            yield from (other for other in row if not other.known)
        row = []


def may_be_body(look: Look, one: Unknown) -> bool:
    """Whether a name is no surname of the document, no street or lake by its form, and not in capitals in a heading."""
    known = any(word in look.learned.persons.surnames for word in one.name.split(" "))
    other = place_by_form(one.name, look.language) or surname_by_form(one.name, look.language)
    return not known and not other


def owning(text: str, one: Unknown) -> bool:
    """Whether a name is in the genitive, before what is owned ("Trafikverket och Ekfors vägar")."""
    joined = text.startswith(JOINTS, one.end)
    return one.name.endswith("s") and not joined and text[one.end : one.end + 2].strip(" ").islower()


def surname_by_form(name: str, language: str) -> bool:
    """Whether a single word ends as surnames do, and so may be somebody's.

    >>> surname_by_form("Ekström", "sv"), surname_by_form("Ekplåt", "sv"), surname_by_form("Bröderna Ekström", "sv")
    (True, False, False)
    """
    return " " not in name and name.casefold().endswith(wordlist(language, "ends_of_surnames") or ("\0",))


def place_by_form(name: str, language: str) -> bool:
    """Whether a name ends as those of streets, lakes and villages do.

    >>> place_by_form("Ekeby", "sv"), place_by_form("Ekeplåt", "sv")
    (True, False)
    """
    return name.casefold().endswith(wordlist(language, "ends_of_places") or ("\0",))
