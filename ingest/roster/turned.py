"""Entries of a list of those present with each name whole and first, whatever stood before it or between two."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from samgraf.ingest.roster.draft import Entry
from samgraf.ingest.roster.meetingroles import office
from samgraf.ingest.roster.unparted import ends_in_body
from samgraf.ingest.tables import table, tried
from samgraf.ingest.tables.forms import right_behind
from samgraf.ingest.words.fullnames import NAME, behind_initials, full_name, initials, particles
from samgraf.ingest.words.occupations import COMPANIES, occupation
from samgraf.ingest.words.people import knowledge


def name_first(entry: Entry, language: str, *, only: bool = True, bodied: bool = False) -> Entry:
    """An entry with what it says of each of its people behind the name.

    `only`: it is all of a list, or in one of given names alone; `bodied`: the list sets organisations first.
    """
    apart = body_behind(office_apart(entry, language), language, bodied=bodied)
    apart = given_apart(apart, language) if only else apart
    whole = surnames_behind(in_small_letters(unbracketed(apart, language), language), language)
    return dashed(offices_behind(initials_behind(whole, language), language), language)


def office_apart(entry: Entry, language: str) -> Entry:
    """An entry with a comma before an office that a Roman figure counts, which is no initial of the name.

    >>> office_apart(Entry("Ek Bo I vice ordf.", tuple(range(18))), "sv").text
    'Ek Bo,I vice ordf.'
    """
    hit = ROMAN.search(entry.text)
    if hit is None or not office(entry.text[hit.end() :], language):
        return entry
    return replace(entry, text=f"{entry.text[: hit.start()]},{entry.text[hit.end() :]}")


ROMAN = re.compile(r"(?<=[^\W\d_,])(?<!:s) (?=I{1,3} [a-zåäöæø])")


def bodies_first(texts: Sequence[str], language: str) -> bool:
    """Whether a list sets organisations before names, as most of its rows and one that is known show.

    >>> bodies_first(["Sala kommun, Eva Ek", "Ekö Kraft, Rut Dahl"], "sv"), bodies_first(["Ekö Kraft, Rut Dahl"], "sv")
    (True, False)
    """
    hits = [
        hit for text in texts if (hit := BODY_FIRST.match(text)) and not knowledge(language).is_given(text.split()[0])
    ]
    return 2 * len(hits) > len(texts) and any(organisation(hit["body"], language) for hit in hits)


def body_behind(entry: Entry, language: str, *, bodied: bool = True) -> Entry:
    """An entry that begins with an organisation, and a comma or a dash, with it in brackets behind the name.

    `bodied`: the list sets organisations there; else the line may go on with the one above.

    >>> body_behind(Entry("Sala kommun, Eva Ek, rektor", tuple(range(27))), "sv").text
    'Eva Ek (Sala kommun), rektor'
    >>> body_behind(Entry("Per Ås, Eva Ek, rektor", tuple(range(22))), "sv").text
    'Per Ås, Eva Ek, rektor'
    """
    hit = BODY_FIRST.match(entry.text)
    given = knowledge(language).is_given
    body = hit is not None and bodied and not given(hit["body"].split()[0])
    known = hit is not None and body and given(hit["given"])
    hit = hit if known else BRACKET_FIRST.match(entry.text) if bracket_first(entry.text, language) else None
    if hit is None:
        return entry
    name = full_name(language).match(entry.text, hit.end())
    return entry.behind(0, name.end(), name.span(), hit.span("body")) if name else entry


def bracket_first(text: str, language: str) -> bool:
    """Whether a text begins with something in brackets before the name of somebody, which is no party.

    >>> [bracket_first(text, "sv") for text in ("(Sala kommun) Eva Ek", "(S) Eva Ek", "(Sala kommun)")]
    [True, False, False]
    """
    hit = BRACKET_FIRST.match(text)
    return hit is not None and knowledge(language).is_given(hit["given"])


BRACKET_FIRST = re.compile(rf"\((?P<body>[A-ZÅÄÖ][^()]{{2,60}})\) ?(?=(?P<given>{NAME}) (?:[a-zåäö]+ )?{NAME})")
"""What may be an organisation in brackets, and a name behind it."""


def organisation(text: str, language: str) -> bool:
    """Whether a text is the name of an organisation, by the register or by its form, and nobody's."""
    know = knowledge(language)
    shaped = COMPANIES.search(text) is not None or ends_in_body(text.split()[-1], language)
    return know.is_organisation(text) or (shaped and not know.is_given(text.split()[0]))


BODY_FIRST = re.compile(
    rf"(?P<body>[A-ZÅÄÖ][^,;:()]{{1,50}}?)(?:, | [–-] |: )(?=(?P<given>{NAME}) (?:[a-zåäö]+ )?{NAME})"
)
"""What may be an organisation, a sign that parts it from a name, and the name."""


def given_apart(entry: Entry, language: str) -> Entry:
    """An entry of nothing but given names with no sign between them, with commas there.

    >>> given_apart(Entry("Eva Bo Rut", tuple(range(10))), "sv").text
    'Eva,Bo,Rut'
    """
    words = entry.text.rstrip(".").split(" ")
    know, small = knowledge(language), particles(language)
    alone = len(words) >= LEAST and all(know.is_given(word) for word in words)
    alone = alone and not any(word.casefold() in small or word in know.rare for word in words)  # "Anna Maria Ask"
    return replace(entry, text=entry.text.replace(" ", ",")) if alone else entry


def unbracketed(entry: Entry, language: str) -> Entry:
    """An entry that says that all of a board were there, by the names that it gives in brackets.

    >>> unbracketed(Entry("hela styrelsen (Eva Ek, Bo Alm) samt Rut Dahl", tuple(range(45))), "sv").text
    'Eva Ek, Bo Alm, samt Rut Dahl'
    """
    hit = next((m for r in tried(entry.text, language, "roster", "all-of") if (m := r.match.match(entry.text))), None)
    if hit is None:
        return entry
    (a, b), end = hit.span("names"), hit.end()
    return replace(
        entry,
        text=f"{entry.text[a:b]},{entry.text[end:]}",
        places=(*entry.places[a:b], entry.places[b], *entry.places[end:]),
    )


def in_small_letters(entry: Entry, language: str) -> Entry:
    """An entry of two names or more that is all in capitals, in small letters.

    >>> in_small_letters(Entry("EVA EK, BO ALM", tuple(range(14))), "sv").text
    'Eva Ek, Bo Alm'
    """
    parts = [part.split() for part in entry.text.split(", ")] if entry.text.isupper() else []
    known = sum(1 for words in parts if words and knowledge(language).is_given(words[0].title()))
    named = len(parts) > 1 and all(len(words) in (2, 3) for words in parts)
    return replace(entry, text=entry.text.title()) if named and 2 * known >= len(parts) else entry


def surnames_behind(entry: Entry, language: str) -> Entry:
    """An entry of several names that give the surname first, in the usual order.

    >>> surnames_behind(Entry("Ek Eva, Alm Bo, Dahl Rut", tuple(range(24))), "sv").text
    'Eva Ek, Bo Alm, Rut Dahl'
    >>> surnames_behind(Entry("Ek Eva, ordf., Alm Bo (§ 4), Dahl Rut", tuple(range(37))), "sv").text
    'Eva Ek, ordf., Bo Alm (§ 4), Rut Dahl'
    """
    know = knowledge(language)
    hits = list(TWO_WORDS.finditer(entry.text))
    turned = [hit for hit in hits if know.surname_first(hit["first"], hit["last"])]
    parts = [part for part in BRACKETED.sub("", entry.text).split(", ") if not part[:1].islower()]
    if len(hits) < LEAST or len(turned) < MOST * len(hits) or len(hits) != len(parts):
        return entry
    hits += STANDS_IN.finditer(entry.text)
    for hit in hits:
        entry = entry.turned(hit.span("first"), hit.span("last"))
    return entry


def runs_backward(text: str, language: str) -> bool:
    """Whether a text is several names that give the surname first."""
    return surnames_behind(Entry(text, tuple(range(len(text)))), language).text != text


LEAST, MOST = 3, 2 / 3
TWO_WORDS = re.compile(rf"(?:(?<=, )|^)(?P<first>{NAME}) (?P<last>{NAME})(?=,| \(|\.?$)")
BRACKETED = re.compile(r"\([^()]*\)")
STANDS_IN = re.compile(rf"(?<= )(?P<first>{NAME}) (?P<last>{NAME})(?=\))")
"""A name that ends a bracket."""


def offices_behind(entry: Entry, language: str) -> Entry:
    """An entry with offices in brackets behind the given names, or behind whole names, that they stand before.

    >>> offices_behind(Entry("ordförande Eva, kassör Bo samt Rut", tuple(range(34))), "sv").text
    'Eva (ordförande), Bo (kassör) samt Rut'
    >>> offices_behind(Entry("Eva Ek, HSB-ledamot: Bo Alm", tuple(range(27))), "sv").text
    'Eva Ek, Bo Alm (HSB-ledamot)'
    """
    for hit in reversed([*before_names(language).finditer(entry.text)]):
        title, alone = hit["title"], " " not in hit["name"]
        known = office(title, language) or occupation(title, language)
        if hit["of"] or (alone and known and knowledge(language).is_given(hit["name"])):
            entry = entry.behind(hit.start(), hit.end("name"), hit.span("name"), hit.span("title"))
    return entry


@cache
def before_names(language: str) -> re.Pattern[str]:
    """An office before a name, perhaps with the body that it is for ("HSB-ledamot")."""
    words = table(language, "roster").get("words", {})
    joints = "".join(rf"|(?<= {re.escape(w)} )" for w in words.get("and", ()))
    ends = "".join(rf"| {re.escape(w)} " for w in words.get("and", ()))
    sent = "|".join(map(re.escape, words.get("delegates", ()))) or "(?!)"
    return re.compile(
        rf"(?:^|(?<=[,;] ){joints})(?P<title>(?P<of>[A-ZÅÄÖ]+-)?(?:(?<=-)(?:{sent})|[a-zåäö]{{4,}}\.?)):? "
        rf"(?P<name>{NAME}(?: {NAME}){{0,2}})(?=,{ends}|\.?$)"
    )


def initials_behind(entry: Entry, language: str) -> Entry:
    """An entry with the initials that stand before names, or behind them or a stroke, in brackets behind the names.

    >>> initials_behind(Entry("EE Eva Ek, BA: Bo Alm", tuple(range(21))), "sv").text
    'Eva Ek (EE), Bo Alm (BA)'
    >>> initials_behind(Entry("Eva Ek/EE, Bo Alm/LRF", tuple(range(21))), "sv").text
    'Eva Ek (EE), Bo Alm/LRF'
    >>> initials_behind(Entry("Eva Ek EE, Bo Alm LRF", tuple(range(21))), "sv").text
    'Eva Ek (EE), Bo Alm LRF'
    >>> initials_behind(Entry("Eva Ek EE Planerare, Trafikverket Bo Alm BA Ekolog", tuple(range(50))), "sv").text
    'Eva Ek (EE) Planerare, Trafikverket; Bo Alm (BA) Ekolog'
    """
    for hit in reversed([*INITIALS.finditer(entry.text)]):
        at, letters, text = hit.start("letters"), hit["letters"], entry.text
        begin = behind_initials(text, language, at)
        if begin > 0:
            named = full_name(language).match(text, begin)
        else:  # the longest name ahead that they are the initials of: "Trafikverket" is no part of "Eva Ek"
            ahead = (last.search(text[: hit.start()]) for last in LAST_NAMES)
            named = next((name for name in ahead if name and letters == initials(name.group(), language)), None)
        stroke = begin < 0 and named
        if named is None or not (begin > 0 or stroke):
            continue
        start, end = min(hit.start(), named.start()), max(hit.end("letters"), named.end())
        entry = entry.behind(start, end, named.span(), hit.span("letters"))
        if stroke and start > 1 and text[start - 1] == " " and text[start - 2].isalpha():
            entry = entry.parted(start - 1)
    return entry


INITIALS = re.compile(
    rf"(?:^|(?<=[,;] )|{right_behind('and')}|(?<=[a-zåäö]) ?/ ?"
    r"|(?<=[a-zåäö]) (?=[A-ZÅÄÖ]{2,4}(?:[,;.]|$| [A-ZÅÄÖ][a-zåäö]{3})))"
    r"(?P<letters>[A-ZÅÄÖ]{2,4})\b"
)
"""Capitals that may be the initials of the name behind them, or of the one before them or a stroke."""
LAST_NAMES = (re.compile(rf"{NAME} {NAME} {NAME}$"), re.compile(rf"{NAME} {NAME}$"))


def dashed(entry: Entry, language: str) -> Entry:
    """An entry with commas for the dashes that part names in it, of which most begin with a known given name.

    >>> dashed(Entry("Eva Ek – Bo Alm- Rut Dahl", tuple(range(25))), "sv").text
    'Eva Ek , Bo Alm, Rut Dahl'
    >>> dashed(Entry("Eva Ek - Trafikverket", tuple(range(21))), "sv").text
    'Eva Ek - Trafikverket'
    >>> dashed(Entry("Ann Hill - London Wildlife Trust", tuple(range(32))), "en").text
    'Ann Hill - London Wildlife Trust'
    """
    parts, know = DASH.split(entry.text), knowledge(language)
    bodies = table(language, "roster").get("words", {}).get("bodies_last", ())
    named = [full_name(language).fullmatch(part.strip(" .")) is not None for part in parts]
    named = [one and part.split(" ")[-1].casefold() not in bodies for one, part in zip(named, parts, strict=True)]
    known = sum(1 for part in parts if know.is_given(part.split(" ")[0]))
    least = len(parts) if len(parts) < 3 else 2 * len(parts) / 3
    if len(parts) < 2 or not all(named) or known < least:
        return entry
    text = DASH.sub(lambda hit: re.sub("[-–—]", ",", hit.group()), entry.text)
    return Entry(text, entry.places)


DASH = re.compile(r"(?<=\w) ?[-–—] (?=[A-ZÅÄÖ])")
"""A dash that may stand between two names."""


def shows_turned(text: str, language: str) -> bool:
    """Whether a line of a list begins with a name that sets the surname first, or with one and a comma behind it.

    >>> [shows_turned(text, "sv") for text in ("Ek Eva, ekonom", "Ek Eva,", "Eva Ek, ekonom", "ekonom, Ek Eva")]
    [True, True, False, False]
    """
    name = re.match(rf"(?P<last>{NAME}) (?P<given>{NAME})(?=,|\.?$|  )", text)
    return name is not None and knowledge(language).surname_first(name["last"], name["given"])
