"""The organisations that an attendance list names before their people."""

from __future__ import annotations

import re
from collections.abc import Sequence

from samgraf.ingest.lines.layout import Line, label_of
from samgraf.ingest.roster.ahead import address_before
from samgraf.ingest.roster.counted import names_in
from samgraf.ingest.roster.meetingroles import office
from samgraf.ingest.roster.sorts import (
    LETTERED,
    company,
    contracting,
    crowd,
    of_a_class,
    sort_of_people,
    unknown_heading,
)
from samgraf.ingest.roster.unparted import ends_in_body
from samgraf.ingest.tables import rules, table
from samgraf.ingest.tables.forms import either, pairs, shaped, small_words
from samgraf.ingest.words.fullnames import full_name, initials
from samgraf.ingest.words.occupations import COMPANIES, occupation
from samgraf.ingest.words.people import knowledge

AND = either("and")
MUNICIPALITY = shaped("municipality")

HEADED = re.compile(
    rf"(?P<name>[A-ZÅÄÖ][^:.,()–\t]{{0,60}}?|(?:[a-zåäö]+ )?(?:{either('from', 'for')}) [^:.,()–\t]{{2,60}}?)"
    r"(?: \((?:\d{1,2}(?: [a-zåäö.]+)?|(?P<letters>[A-ZÅÄÖ][\w-]{1,8}))\))?"
    r"(?P<mark>[:;]|\s[–-])\s+(?=(?:[a-zåäö-]+ ){0,3}[A-ZÅÄÖ])"
)


def past_lead(text: str, language: str) -> int:
    """How long the words are that say whose people are named, before the organisation; 0 where there are none.

    >>> past_lead("För kommunen", "sv"), past_lead("samt Trafikverket", "sv"), past_lead("Trafikverket", "sv")
    (4, 5, 0)
    >>> past_lead("För entreprenören Ekbygg AB", "sv")
    18
    """
    words = table(language, "roster").get("words", {})
    first, blank, rest = text.partition(" ")
    sent = first.casefold().startswith(tuple(words.get("delegates", ())) or ("\0",))
    if sent and (more := past_lead(rest, language)):
        return len(first) + 1 + more
    led = bool(blank) and first.casefold() in (*words.get("from", ()), *words.get("and", ()))
    part, _, body = rest.partition(" ")
    behind = len(part) + 1 if body[:1].isupper() and contracting(part, language) else 0
    return len(first) + 1 + behind if led else 0


def sent_by_bodies(above: Sequence[Line], language: str) -> bool:
    """Whether the lines above say, from a heading of those present on, whom bodies sent, line by line.

    "Til stede:", "Fra Fjordvik kommune: Kari Ås"
    """
    rest = [line for line in above if not line.furniture]
    while rest and past_lead(rest[-1].words, language):
        rest.pop()
    label = label_of(rest[-1].words, language) if rest else None
    return label is not None and (label.kind, label.role) == ("group", "present") and label.value >= len(rest[-1].words)


def organisation_list(line: Line, language: str, *, below: bool) -> tuple[str, tuple[int, int], int] | None:
    """ "Trafikverket: Eva Ek, Bo Alm": an organisation, where it stands, and where the names begin.

    All that follows the colon must be names of people, and what is said of them; a heading that is no organisation
    ties them to nothing.
    One word before one name may be anything ("Till: Eva Ek"), but for a line `below` others of a list ("Tolk: Eva Ek").
    """
    hit = HEADED.match(line.words)
    if hit is None or len(line.words) > 400 or of_a_class(hit["name"], language):
        return None
    if hit["name"].endswith(" "):
        return None  # a dash in a column of its own, for nobody
    if not below and any(rule.match.match(line.words) for rule in rules(language, "layout", "letter")):
        return None  # to whom a letter goes
    know = knowledge(language)
    value = line.words[hit.end() :]
    for rule in rules(language, "roster", "stands-in"):  # "Eva Ek ersätter Bo Alm"
        value = rule.match.sub("", value)
    for rule in (*rules(language, "roster", "items"), *rules(language, "roster", "remote")):
        value = rule.match.sub("", value)
    rest = re.sub(r"\([^)]*\)|<[^>]*>", "", STOP.split(value)[0])
    parts = [p.strip(" .") for p in re.split(rf",|;|(?<!-)\s(?:{AND}|&)\s", rest) if p.strip(" .")]
    own = hit["name"].casefold() in table(language, "roster").get("words", {}).get(
        "bodies", ()
    )  # who met, and no employer
    name = hit["name"][past_lead(hit["name"], language) :]
    name = name[0].upper() + name[1:]
    one = hit["mark"] == ";" and line.words.count(";") == 1
    if hit["mark"] == ";" and (not (one and below) or names_in(name, language) or office(name, language)):
        return None  # one name after another
    personal = hit["letters"] and (know.party(hit["letters"]) or names_in(name, language))
    if personal or (len(name) == 1 and not know.party(name)):
        return None
    more = below or know.is_organisation(name)  # what is said of the people may stand behind their names
    if own:
        parts = [
            re.sub(r"^(?:[Vv]\.? )?(\w+)\.? (?=[A-ZÅÄÖ])", lambda m: "" if office(m[1], language) else m[0], p)
            for p in parts
        ]
    firm = COMPANIES.search(name) is not None or ends_in_body(name.split()[-1], language)
    by_form = below and (firm or know.is_organisation(name))  # whose people may have names that no table knows
    told = (somebody(p, language, more=n > 0 and more) for n, p in enumerate(parts))
    shown = (at or (by_form and full_name(language).fullmatch(p)) for p, at in zip(parts, told, strict=True))
    if not parts or not all(shown):
        return None
    regions = (f"{word} {name.rpartition(' ')[2]}" for word in small_words("region"))  # "Idrotten Dalarna"
    plural = name.endswith(small_words("plural")) and not any(map(know.is_organisation, regions))
    if not (know.is_organisation(name) or plural or " " in name or len(parts) >= 2 or below):
        return None
    known = know.is_organisation(name) or not (plural or crowd(name, language))
    known = known and not own and not occupation(name, language) and not contracting(name, language)
    at = (line.body + hit.end("name") - len(name), line.body + hit.end("name"))
    return (know.party(name) or name if known else "", at, hit.end())


STOP = re.compile(r"(?<=[a-zåäö]{2})\. (?=[A-ZÅÄÖ][a-zåäö]+ [A-ZÅÄÖa-zåäö])")
"""Where a sentence begins behind a list."""


def somebody(part: str, language: str, *, more: bool) -> bool:
    """Whether a part of a list of people names somebody by a known given name, or, with `more`, tells more of them.

    >>> [somebody(part, "sv", more=n > 1) for n, part in enumerate(("Eva Ek från Sala", "Eva", "vägchef"))]
    [True, True, True]
    >>> somebody("Eva Ek ringer Sala", "sv", more=True), somebody("vägchef", "sv", more=False)
    (False, False)
    >>> somebody("rektor Eva Ek", "sv", more=False), somebody("kaffe till Eva", "sv", more=False)
    (True, False)
    >>> somebody("Eva Ek förvaltare", "sv", more=False)
    True
    """
    words = table(language, "roster").get("words", {})
    addressed = address_before(part, language)  # "Cllr Ann Hill"
    part = part[addressed:]
    small = part[0].islower()  # "chef Gatuenheten", which tells more of the one before
    ahead = re.match(r"(?P<title>[a-zåäö-]+(?: [a-zåäö-]+){0,2}) (?=[A-ZÅÄÖ])", part)
    if ahead and occupation(ahead["title"], language):
        part = part[ahead.end() :]
    name = full_name(language).match(part)
    if name and (knowledge(language).is_given(name.group().split()[0]) or addressed):
        behind = part[name.end() :].split()
        held = " ".join(behind)
        told = bool(behind) and behind[0].islower() and bool(office(held, language) or occupation(held, language))
        return not behind or told or behind[0] in {w.split()[0] for w in words.get("from", ())}
    if part.isalpha() and knowledge(language).is_given(part):
        return True
    known = small or part[0] in "§0123456789" or any(map(knowledge(language).is_organisation, (part, part.split()[0])))
    known = known or COMPANIES.search(part) is not None or ends_in_body(part.split()[-1], language)
    return more and (known or bool(office(part, language)) or occupation(part, language))


def beside_organisation(line: Line, language: str) -> tuple[str, tuple[int, int], int] | None:
    """A row with an organisation in one cell and its people in the next: name, its place, where the people begin.

    A municipality may stand there by its place alone ("Sala     Eva Ek (S)"), before a name that is known.
    """
    know = knowledge(language)
    spread = re.match(r"(?P<name>\S+(?: \S+)*)\s{2,}(?P<people>\S.*)", line.words)
    known = spread is not None and (
        know.is_organisation(spread["name"])
        or COMPANIES.search(spread["name"]) is not None
        or MUNICIPALITY.match(spread["name"]) is not None
    )
    if spread and not known and spread["name"].casefold() in know.places:
        person = full_name(language).match(spread["people"])
        known = person is not None and know.is_given(person.group().split()[0])
    both = spread is not None and know.is_organisation(spread["people"])  # of two who stand beside each other above
    if spread and known and not (line.row or both) and full_name(language).match(spread["people"]):
        return spread["name"], (line.body, line.body + spread.end("name")), spread.start("people")
    name, tab, people = line.words.partition("\t")
    if not line.row or not tab or "\t" in people.strip() or not know.is_organisation(name.strip()):
        return None
    start = len(name) + 1 + len(people) - len(people.lstrip())
    return (name.strip(), (line.body, line.body + len(name.rstrip())), start) if people.strip() else None


SPREAD = re.compile(r"(?P<name>[A-ZÅÄÖ][^\s,:()\d]*(?: [^\s,:()\d]+){0,4})\s{2,}(?P<people>[A-ZÅÄÖ].*)")
SIGNED = re.compile(r"\s{2,}(?P<letters>[A-ZÅÄÖ]{2,4})$")
NEAR = 12
"""Lines around one of a list in which another one may show what its columns hold."""


def beside_others(lines: Sequence[Line], i: int, language: str) -> tuple[str, tuple[int, int], int] | None:
    """A row whose first column names an organisation that no list knows, as others in that column show.

    They are known ones, or the initials of the person stand in a last column.
    """
    line, know = lines[i], knowledge(language)
    spread = SPREAD.fullmatch(line.words) if not (line.row or line.bullet) and "  " in line.words else None
    person = full_name(language).match(spread["people"]) if spread else None
    if not spread or not person or not know.is_given(person.group().split()[0]):
        return None
    name = spread["name"]
    if (
        know.is_given(name.split()[0])
        or occupation(name, language)
        or office(name, language)
        or label_of(name, language)
    ):
        return None
    signed = SIGNED.search(spread["people"])
    shown = signed is not None and signed["letters"] == initials(person.group(), language)
    others = (x for x in lines[max(i - NEAR, 0) : i + NEAR] if x is not line and x.indent == line.indent)
    if not shown and not any(
        (at := beside_organisation(x, language)) and at[2] == spread.start("people") for x in others if "  " in x.words
    ):
        return None
    return name, (line.body, line.body + len(name)), spread.start("people")


def organisation_alone(
    lines: Sequence[Line], i: int, last: int, language: str, *, tied: bool
) -> tuple[str, tuple[int, int]] | None:
    """An organisation on a line of its own that those below come from ("För kommunen:", "Trafikverket"), and its place.

    Where the people above are `tied` to one, a heading that is not known ties those below it to none; but one set
    like theirs, between a blank line and a name, is an organisation too. In a list an entry with names below it is.
    """
    line = lines[i]
    below = next((x for x in lines[i + 1 : last] if not x.furniture), None)
    if line.row or below is None or below.gap > 1:
        return None
    if line.bullet:
        inner = below.bullet != "" and depth(below) > depth(line)
        return (bare_organisation(line, language) or ("", (0, 0))) if inner and opens(below, language) else None
    know = knowledge(language)
    first = full_name(language).match(below.words)
    lead = past_lead(line.words, language)
    name = line.words[lead:].rstrip(": ")
    said = lead > 0 or line.words.endswith(":")
    apart = tied and line.gap > 0 and not below.gap
    given = first is not None and (know.is_given(first.group().split()[0]) or apart)
    if not name or not given or names_in(line.words, language) or (apart and not said and label_of(name, language)):
        return None
    elected = tied and name in know.parties.values()  # below those of another party
    flush = between_entries(lines, i, below, language)
    over = elected or flush or below.indent > line.indent or tied_throughout(lines, i, language)
    if not (said or over) and line.gap == 0 and not label_of(lines[i - 1].words, language):
        return None  # it tells where the person above comes from
    known = bare_organisation(line, language)
    if known is None and apart and not said and first and know.is_given(first.group().split()[0]):
        kind = sort_of_people(name, language)
        return ("", (0, 0)) if kind else (name, (line.body, line.body + len(name))) if ALONE.fullmatch(name) else None
    over = flush or (tied and (said or (first is not None and stands_over(lines, i, language))))
    return known or (unknown_heading(line, name, language) if over else None)


def stands_over(lines: Sequence[Line], i: int, language: str) -> bool:
    """Whether one word, or letters, that is nobody's name or office parts a list of organisations and their people."""
    name = lines[i].words.rstrip(": ")
    alone = (" " not in name and name[:1].isupper()) or LETTERED.fullmatch(name) is not None
    return alone and not occupation(name, language) and tied_throughout(lines, i, language)


def between_entries(lines: Sequence[Line], i: int, below: Line, language: str) -> bool:
    """Whether a line without a mark heads the entries below it: such a line opened the list, before any entry."""
    line, above = lines[i], i - 1
    marked = not line.bullet and below.bullet != "" and lines[above].bullet != ""
    if not marked or line.indent > lines[above].indent or not line.words[:1].isupper():
        return False
    while above > 0 and not label_of(lines[above].words, language):
        above -= 1
    first = lines[above + 1]
    return not first.bullet and not names_in(first.words, language)


def tied_throughout(lines: Sequence[Line], i: int, language: str) -> bool:
    """Whether the list that a line stands in opens, right below its heading, with an organisation and no name.

    One that no table knows has its colon.
    """
    above = i - 1
    while above > 0 and not lines[above].gap and not label_of(lines[above].words, language):
        above -= 1
    label = label_of(lines[above].words, language)
    whole = label is not None and label.kind == "group" and label.value >= len(lines[above].words)
    first = lines[above + 1]
    said = first.words.endswith(":") and not names_in(first.words, language)
    return whole and (said or bare_organisation(first, language) is not None)


ALONE = re.compile(r"[A-ZÅÄÖ][^,.:;()\d]{2,50}")
"""What an organisation on a line of its own looks like."""


def depth(line: Line) -> int:
    """How deep in a list an entry stands: an entry that others stand below is less deep than they are."""
    return line.entry * 1000 + line.indent


def opens(line: Line, language: str) -> bool:
    """Whether a line begins with somebody by a known given name."""
    name = full_name(language).match(line.words)
    return name is not None and knowledge(language).is_given(name.group().split()[0])


def said_more_of(line: Line, language: str) -> bool:
    """Whether a line begins with somebody by a known given name, and a comma parts what is said of them."""
    name = full_name(language).match(line.words)
    return name is not None and line.words.startswith(",", name.end()) and opens(line, language)


NAMED = re.compile(r"[A-ZÅÄÖ][\w-]+(?: [\w-]+){0,3}")
"""A name of a few words."""


def bare_organisation(line: Line, language: str) -> tuple[str, tuple[int, int]] | None:
    """The organisation that is all of a line but for "För" and a colon, and its place.

    A bare head ("För kommunen", "Regionen:") is one where the line says whose people follow.
    """
    lead = past_lead(line.words, language)
    name = line.words[lead:].rstrip(": ")
    said = lead > 0 or line.words.endswith(":")
    bare = said and name.casefold().endswith(tuple(d for d, _ in pairs("definite")))
    own = lead > 0 and line.words.endswith(":") and NAMED.fullmatch(name) is not None  # "Från Ekö Kraft:"
    own = own and not knowledge(language).is_given(name.split()[0])
    known = knowledge(language).is_organisation(name) or MUNICIPALITY.match(name) or company(name, language)
    if not name or ": " in name or not (bare or own or known):
        return None
    start = line.end - len(line.words) + line.words.index(name)
    return name[0].upper() + name[1:], (start, start + len(name))
