"""Names that a document introduces itself: short forms and names of projects that stand alone from then on."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence, Set
from dataclasses import dataclass
from functools import cache

from samgraf.ingest.mentions.registered import town
from samgraf.ingest.mentions.sight import Candidate, preposition_before
from samgraf.ingest.mentions.tokens import Known
from samgraf.ingest.tables.forms import either, pairs, shaped, small_words
from samgraf.ingest.words.definite import definite_of
from samgraf.ingest.words.lexicon import Lexicon
from samgraf.ingest.words.stems import stem_of, upper

BRACKETS = shaped("short-form")
"""What gives a name a short form: brackets behind it, or words that say so (", nedan kallat AAB")."""
OWN_NAME = tuple(
    f"sv/entities#{label}"
    for label in (
        "named-project",
        "project-by-name",
        "called-project",
        "of-a-group",
        "applied-for",
        "programme-with-letters",
        "work-called",
    )
)
SHORT_FOR_A_COMPANY = re.compile(
    rf"(?:(?:{either('legal_forms_ahead')}) )?(?P<short>.+?)(?: (?:{either('legal_forms')}))?"
)
GATHERED = shaped("gathering-at-the-end")
GENITIVE = shaped("genitive")
PROJECT_FIELD = shaped("project-field")
LONG, VERY_LONG, STEM = 10, 18, 4
"""Letters of a body's name that may have a slip, and more than one; letters at its beginning that are right."""
SHORTEST = 5
"""A single word that stands for a company or an association has as many letters."""


@dataclass(frozen=True, slots=True)
class Told:
    """A name that the document itself introduces: found wherever it stands from then on."""

    name: str
    kind: str
    rule: str
    confidence: float
    known: str = ""
    full: str = ""
    """What it is short for, where the short form is nothing but a part of it."""


def introduced(c: Candidate, text: str, persons: Known, parties: Set[str], lex: Lexicon) -> Iterator[Told]:
    """What a name in full introduces: the letters behind it, itself without its kind, a project by its name alone."""
    if c.rule in OWN_NAME and (" " in c.name or c.name[1:] != c.name[1:].lower()):
        yield Told(c.name, "project", "find#project-told", 0.8)
    brackets = BRACKETS.match(text, c.end)
    if brackets and c.rule.partition("#")[0] != "find" and may_be_short(brackets.group("name"), c, persons, parties):
        yield Told(brackets.group("name"), c.kind, "find#defined-in-brackets", 0.9, c.known)
    if c.kind != "organisation" or c.known:
        return
    short = c.name.partition(" ")[2] if c.rule == "entities#named-association" else ""
    if short and " " not in short and not town(short):
        yield Told(short, "organisation", "find#short-name", 0.8)
    elif short.istitle():
        if all(word[0].isupper() or word == "&" for word in short.split(" ")) and tells_apart(short, lex):
            yield Told(short, "organisation", "find#part-of-a-name", 0.8, full=c.name)
    else:
        yield from without_its_form(c.name, lex)


def met(body: str) -> Iterator[Told]:
    """The body that met, as a list has its name, and in small letters where that is more than one word.

    >>> [t.name for t in met("nätverket Gröna rum")], [t.name for t in met("Vägrådet")], list(met("Höstmötet"))
    (['Nätverket Gröna rum', 'nätverket Gröna rum'], ['Vägrådet'], [])
    """
    if not (" " in body or body[:1].isupper()) or GATHERED.search(body) or PROJECT_FIELD.match(body):
        return
    full = upper(body)
    for form in (full, full[0].lower() + full[1:]) if " " in full else (full,):
        yield Told(form, "organisation", "find#body-that-met", 0.8, full=full)


def misspelt(words: Iterable[str], names: Iterable[str]) -> Iterator[Told]:
    """Long words that are one of the document's bodies but for a slip or two, and no other form of its name.

    >>> told = misspelt(["Hamnforeningen", "Hamnföreningar", "hamnens"], ["Hamnföreningen"])
    >>> [(t.name, t.full) for t in told]
    [('Hamnforeningen', 'Hamnföreningen')]
    """
    from rapidfuzz.distance import OSA

    known = sorted({n for n in names if " " not in n and len(n) >= LONG})
    forms = {n.casefold() for n in known}
    by_start: dict[str, list[str]] = {}
    for name in known:
        by_start.setdefault(name[:STEM].casefold(), []).append(name)
    for word in sorted(set(words)):
        plain = word.casefold().removesuffix("s")
        if len(plain) < LONG - 1 or plain in forms or plain + "s" in forms:
            continue
        near = []
        for name in by_start.get(word[:STEM].casefold(), ()):
            other = name.casefold()
            most = 3 if len(other) >= VERY_LONG else 2 if len(other) >= LONG + 3 else 1
            slip = OSA.distance(plain, other, score_cutoff=most) <= most and plain[-3:] == other[-3:]
            near += [name] if slip else []
        if len(near) == 1:
            yield Told(word, "organisation", "find#misspelt", 0.6, full=near[0])


def undotted(name: str) -> str:
    """A name as it looks where rings and dots are lost.

    >>> undotted("Hyresgästföreningen")
    'hyresgastforeningen'
    """
    return name.casefold().translate(str.maketrans("åäöéü", "aaoeu"))


def with_name(told: Told, texts: Iterable[str]) -> Iterator[Told]:
    """A misspelt kind of body with the name that stands behind it ("Hamnforeningen Ankaret").

    >>> told = Told("Hamnforeningen", "organisation", "find#misspelt", 0.6, full="Hamnföreningen")
    >>> [t.full for t in with_name(told, ["för Hamnforeningen Ankaret och"])]
    ['Hamnföreningen Ankaret']
    """
    if not told.full.endswith(BY_KIND):
        return
    for text in texts:
        for hit in re.finditer(rf"(?<!\w){re.escape(told.name)} (?P<name>[A-ZÅÄÖ][\w-]+)", text):
            full = f"{told.full} {hit['name']}"
            yield Told(hit.group(), "organisation", "find#misspelt", 0.6, full=full[0].upper() + full[1:])


BY_KIND = small_words("kinds_before_a_name")
"""Endings of kinds of bodies that a name may stand behind."""


def without_form(name: str) -> str:
    """A company's name without its legal form, "" where it has none.

    >>> without_form("Norrsken Bygg AB"), without_form("Trafikverket")
    ('Norrsken Bygg', '')
    """
    hit = SHORT_FOR_A_COMPANY.fullmatch(name)
    return hit["short"] if hit and hit["short"] != name else ""


def listed(organisation: str, lex: Lexicon) -> Iterator[Told]:
    """An employer of the list of those present, and what it is called for short.

    >>> from samgraf.ingest.words.lexicon import lexicon
    >>> [t.name for t in listed("Norra Bygg AB", lexicon("sv"))], [t.name for t in listed("LRF", lexicon("sv"))]
    (['Norra Bygg AB', 'Norra Bygg'], ['LRF'])
    """
    yield Told(organisation, "organisation", "find#attendance-list", 0.95)
    yield from without_its_form(organisation, lex)


def by_its_kind(bodies: Sequence[str]) -> Iterator[Told]:
    """What bodies of the list are called by their kind in the definite form, where no two of them would be.

    >>> [(t.name, t.full) for t in by_its_kind(["Ekö Båtklubb", "Trafikverket"])]
    [('Båtklubben', 'Ekö Båtklubb'), ('båtklubben', 'Ekö Båtklubb')]
    >>> list(by_its_kind(["Ekö Båtklubb", "Viks båtklubb"]))
    []
    """
    kinds = {body: tuple(kinds_of(body)) for body in bodies if " " in body}
    every = [kind for told in kinds.values() for kind in told]
    for body, told in kinds.items():
        for kind in told:
            for name in (kind.capitalize(), kind) if every.count(kind) == 1 else ():
                yield Told(name, "organisation", CALLED, 0.8, full=body)


CALLED = "find#called-by-its-kind"
"""The rule of a name by which only a body of this document is called; it goes before the register's of that name."""


def other_names(texts: Sequence[str], sent: Iterable[str], named: Sequence[Candidate]) -> Iterator[Told]:
    """What a document calls the companies and roads that it names in full, and those who sent somebody."""
    listed = tuple(dict.fromkeys(sent))
    yield from of_companies(texts, (*listed, *(c.name for c in named if c.kind == "organisation")))
    yield from in_small_letters(listed)
    yield from roads(c.name for c in named if c.kind == "project")


def in_small_letters(sent: Sequence[str]) -> Iterator[Told]:
    """Associations that a list gives in small letters by their kind, as sentences begin with them too.

    >>> [t.name for t in in_small_letters(["båtklubben", "kommunen", "Ekö byalag"])]
    ['båtklubben', 'Båtklubben']
    """
    for body in sent:
        if body.isalpha() and body.islower() and body.endswith(small_words("associations")):
            for form in (body, body.capitalize()):
                yield Told(form, "organisation", "find#attendance-list", 0.8, full=body.capitalize())


def of_companies(texts: Sequence[str], names: Iterable[str]) -> Iterator[Told]:
    """What a document calls the companies among some names by their trade or by a part of their name."""
    companies = tuple(dict.fromkeys(name for name in names if without_form(name)))
    yield from by_its_kind(companies)
    yield from by_a_part(texts, companies)
    yield from by_first_word(companies)


def by_a_part(texts: Iterable[str], companies: Sequence[str]) -> Iterator[Told]:
    """What a text calls a company by a part of its name, where no other one has that in its name.

    >>> [t.full for t in by_a_part(["Rivningsföretaget vill vänta."], ["Ekö Rivning & Grus AB", "Ekö Bygg AB"])]
    ['Ekö Rivning & Grus AB']
    >>> list(by_a_part(["Rivningsföretaget vill vänta."], ["Ekö Rivning AB", "Viks Rivning AB"]))
    []
    """
    words = {hit for text in texts for hit in BY_A_PART.finditer(text)} if companies else ()
    for hit in sorted(words, key=lambda hit: hit.group()):
        fits = [name for name in companies if hit["part"].casefold() in name.casefold()]
        if len(fits) == 1:
            yield Told(hit.group(), "organisation", CALLED, 0.75, full=fits[0])


ROAD = shaped("road-by-number")


def roads(projects: Iterable[str]) -> Iterator[Told]:
    """What roads of projects are called by their number alone, where no two projects are of one road.

    >>> [t.name for t in roads(["Väg 27 Åsby–Ekby", "E20 Åsby"])][:4]
    ['väg 27', 'Väg 27', 'riksväg 27', 'Riksväg 27']
    >>> list(roads(["Väg 27 Åsby–Ekby", "Väg 27 Ekby–Vik"]))
    []
    """
    found: dict[str, set[str]] = {}
    full: dict[str, str] = {}
    for name in projects:
        if hit := ROAD.match(name):
            number = hit["number"] or hit["europe"]
            found.setdefault(number, set()).add(stem_of(name[hit.end() :].strip(" ,")))
            full.setdefault(number, name)
    for number, rest in found.items():
        kinds = small_words("roads") if number.isdigit() else ("",)
        forms = (f"{kind} {number}".strip() for word in kinds for kind in dict.fromkeys((word, word.capitalize())))
        for form in forms if len(rest) == 1 else ():
            yield Told(form, "project", "find#road-by-number", 0.75, full=full[number])


def by_first_word(companies: Sequence[str]) -> Iterator[Told]:
    """The first word of a company's name that no common word, place or person has: with a capital inside.

    >>> [t.name for t in by_first_word(["BoRätt Mälaren AB", "Almby Bygg AB", "VaKom Ek AB", "VaKom Alm AB"])]
    ['BoRätt']
    """
    firsts = [without_form(name).split(" ") for name in companies]
    for name, (first, *more) in zip(companies, firsts, strict=True):
        if more and ODD.search(first) and sum(other[0] == first for other in firsts) == 1:
            yield Told(first, "organisation", "find#part-of-a-name", 0.75, full=name)


ODD = re.compile(r"[a-zåäö][A-ZÅÄÖ]")
BY_A_PART = re.compile(rf"\b(?P<part>[^\W\d_]{{4,}}?)s?(?:{either('firms')})\b")


def kinds_of(body: str) -> Iterator[str]:
    """The words for its kind by which a body with a name of its own may be called; a company by its trade.

    >>> list(kinds_of("Ekö Båtklubb")), list(kinds_of("Norra Handelskammaren"))
    (['båtklubben'], ['handelskammaren'])
    >>> list(kinds_of("Ekö Hamn AB")), list(kinds_of("Bostads AB Ekö")), list(kinds_of("Ekö kommun"))
    (['hamnbolaget'], ['bostadsbolaget'], [])
    """
    last = body.casefold().split(" ")[-1]
    if kind := kind_of(last):
        yield kind
    elif any(last.endswith(known) and len(last) >= len(known) + 3 for known in definite_kinds()):
        yield last
    first, inside, _ = body.casefold().partition(f" {small_words('legal_forms')[0].casefold()} ")
    if inside and first.endswith("s") and " " not in first:  # "Bostads AB Strand"
        yield f"{first}{small_words('company')[0]}"
    name, _, trade = without_form(body).casefold().rpartition(" ")
    if name and trade.endswith(trades()):
        if kind := definite_of(trade, "trades"):
            yield kind
        yield definite_of(trade, "trades_joined") or f"{trade}{small_words('company')[0]}"


@cache
def definite_kinds() -> tuple[str, ...]:
    """Kinds of bodies in the definite form."""
    return tuple(definite for of in ("definite", "called") for definite, _ in pairs(of))


@cache
def trades() -> tuple[str, ...]:
    """What companies deal in, as their names end before the legal form."""
    told = (plain for of in ("trades", "trades_joined") for _, plain in pairs(of))
    return (*told, *(word.casefold() for word in small_words("trades")))


def kind_of(word: str) -> str:
    """The definite form of the word by which a body of its own may be called, "" for a word that many are.

    >>> kind_of("båtklubb"), kind_of("klubb"), kind_of("köpmän"), kind_of("kommun")
    ('båtklubben', '', 'köpmännen', '')
    """
    return definite_of(word, least=3) or definite_of(word, "called")


def without_its_form(company: str, lex: Lexicon) -> Iterator[Told]:
    """What a company of the list is called for short, where that is no word, name or place: without its legal form."""
    short = without_form(company)
    if short and all(word[:1].isupper() or word == "&" for word in short.split(" ")) and tells_apart(short, lex):
        yield Told(short, "organisation", "find#part-of-a-name", 0.8, full=company)


def tells_apart(short: str, lex: Lexicon) -> bool:
    """Whether a short form is no word, given name or place that means something else by itself."""
    if " " in short:
        return not town(short) and not lex.strength(short.split(" ")[0])
    return len(short) >= SHORTEST and short.casefold() not in lex.others and not lex.strength(short) and not town(short)


def may_be_short(short: str, of: Candidate, persons: Known, parties: Set[str]) -> bool:
    """Whether what stands in brackets behind a name abbreviates it: its letters occur in the name in order."""
    first = {word[0].casefold() for word in of.name.split()[: None if of.kind == "project" else 1]}
    if short in persons.shorts or short[0].casefold() not in first:
        return False
    if short in parties or len(short) < 2 or sum(c.isupper() for c in short) < 2:
        return False
    return any(in_order(letters, of.name) for letters in (short, short.removesuffix(small_words("legal_forms")[0])))


def in_order(letters: str, name: str) -> bool:
    """Whether letters stand in a name in their order.

    >>> in_order("EUB", "Ekö Utvecklingsbolag"), in_order("BUE", "Ekö Utvecklingsbolag")
    (True, False)
    """
    rest = iter(name.casefold())
    return len(letters) > 1 and all(c in rest for c in letters.casefold())


def told_in(known: Iterable[Told], text: str) -> list[Candidate]:
    """Where names stand that the document itself introduces."""
    found = []
    for told in known:
        start = text.find(told.name)
        while start >= 0:
            end = start + len(told.name)
            tail = GENITIVE.match(text, end)
            if tail and not (start and (text[start - 1].isalnum() or text[start - 1] in "-_–")):
                place = " " not in told.name and told.rule == "find#short-name" and preposition_before(text, start)
                joined = told.rule == "find#misspelt" and text[:start].endswith(
                    tuple(f"- {word} " for word in small_words("and"))
                )
                if not place and not joined:
                    name, rank = told.full or told.name, 0 if told.rule == CALLED else 3
                    found.append(
                        Candidate(start, tail.end(), told.kind, name, told.known, told.rule, told.confidence, rank)
                    )
            start = text.find(told.name, end)
    return found
