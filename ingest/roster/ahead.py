"""What may stand beside a name in a list of those present: forms of address, a body, a number, an empty seat."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache
from itertools import takewhile

from samgraf.ingest.roster.draft import Draft, Entry
from samgraf.ingest.roster.meetingroles import office
from samgraf.ingest.tables import table, tried
from samgraf.ingest.tables.forms import either
from samgraf.ingest.words.fullnames import NAME, full_name
from samgraf.ingest.words.lexicon import lexicon
from samgraf.ingest.words.occupations import employer, occupation
from samgraf.ingest.words.people import knowledge


def employer_before(draft: Draft, start: int, language: str) -> int:
    """The length of an organisation before a name, which it is tied to: in the genitive, or behind "från".

    "Trafikverkets Eva Ek", "Trafikverkets vägchef Eva Ek", "Från Trafikverket Eva Ek"
    """
    know, ahead = knowledge(language), draft.left[start:]
    held = r"(?:(?P<title>[a-zåäö][a-zåäö-]+) )?"
    hit = re.match(rf"(?P<body>{NAME}(?: {NAME}| [a-zåäö]+){{0,2}}?)s {held}(?=(?P<given>{NAME}) {NAME})", ahead)
    if hit and hit["title"] and (not occupation(hit["title"], language) or office(hit["title"], language)):
        return 0
    word = ahead.partition(" ")[0]
    if hit is None and word.casefold() in table(language, "roster").get("words", {}).get("from", ()):
        hit = re.match(rf"\w+ (?P<body>{NAME}(?: {NAME}| [a-zåäö]+){{0,3}}?) (?=(?P<given>{NAME}) {NAME})", ahead)
        start += len(word) + 1
    if hit is None or not know.is_given(hit["given"]) or not know.is_organisation(hit["body"]):
        return 0
    draft.tie(hit["body"], start, start + len(hit["body"]), known=True)
    draft.title = draft.title or hit.groupdict().get("title") or ""
    return hit.end()


def employed_ahead(text: str, start: int, language: str) -> int:
    """The length of an employer in the genitive and an occupation, between a separator and the name at `start`.

    >>> employed_ahead("Eva Ek, Sala kommuns vägchef Bo Alm", 29, "sv"), employed_ahead("Sala kommun Bo Alm", 12, "sv")
    (21, 0)
    """
    hit = EMPLOYED.search(text, max(0, start - LONGEST), start)
    held = hit is not None and occupation(hit["title"], language) and not office(hit["title"], language)
    return len(hit["whole"]) if hit and held and knowledge(language).is_organisation(hit["body"]) else 0


LONGEST = 120
"""An employer with an occupation is no longer."""
EMPLOYED = re.compile(
    rf"(?:^|[,;]\s+|\s(?:{either('and')})\s+)"
    rf"(?P<whole>(?P<body>{NAME}(?: {NAME}| [a-zåäö]+){{0,3}}?)s (?P<title>[a-zåäö-]+) )$"
)


def named_in_brackets(entry: Entry, language: str) -> Entry:
    """The entry with the name first where brackets hold it, behind an occupation or whom somebody comes from.

    "Kommundirektör (Eva Ek)", "Trafikverket (Eva Ek)"
    """
    hit = IN_BRACKETS.fullmatch(entry.text)
    name = full_name(language).match(hit["name"]) if hit else None
    if hit is None or not (somebody(hit["name"], language) or address_before(hit["name"], language)):
        return entry
    first, known = hit["first"], knowledge(language).is_given
    named = any(known(other.group().split()[0]) for other in full_name(language).finditer(first))
    if named or name is None or name.end() < len(hit["name"]):
        return entry
    works = any(occupation(words, language) for words in (first, first.split()[-1])) or office(first, language)
    comes_from = knowledge(language).is_organisation(hit["first"]) and somebody(hit["name"], language)
    return entry.behind(0, len(entry.text), hit.span("name"), hit.span("first")) if works or comes_from else entry


def each_in_brackets(entry: Entry, language: str) -> list[Entry]:
    """The entries of a line in which brackets hold names, each name first; the line itself where none does.

    An office that a comma parts from the name of who has it stands in brackets behind that ("the Clerk, Mr Hill").
    """
    for rule in tried(entry.text, language, "roster", "office-and-name"):
        for hit in reversed([*rule.match.finditer(entry.text)]):
            entry = entry.behind(*hit.span(), hit.span("name"), hit.span("office"))
    ends = [0, *(hit.end() for hit in CLOSED.finditer(entry.text)), len(entry.text)]
    parts = [entry.part(a, b) for a, b in zip(ends, ends[1:], strict=False)]
    named = [named_in_brackets(part, language) for part in parts] if "(" in entry.text else parts
    return named if any(a is not b for a, b in zip(parts, named, strict=True)) else [entry]


def without_stops(entry: Entry, language: str) -> Entry:
    """An entry without the full stops behind forms of address, which end nothing ("Ann Hill and Rev. Tom Field").

    >>> without_stops(Entry("Rev. Tom Field", tuple(range(14))), "en").text
    'Rev Tom Field'
    """
    for hit in reversed([*ABBREVIATED.finditer(entry.text)]):
        if hit["address"] in lexicon(language).addresses:
            at = hit.end("address")
            text, places = entry.text[:at] + entry.text[at + 1 :], (*entry.places[:at], *entry.places[at + 1 :])
            entry = replace(entry, text=text, places=places)
    return entry


def hyphen_apart(entry: Entry, language: str) -> Entry:
    """An entry with a comma where a hyphen glues an office to a name, and not to letters ("SRD-ordförande").

    >>> hyphen_apart(Entry("Ann Hill-Vice Chairman (AH)", tuple(range(27))), "en").text
    'Ann Hill,Vice Chairman (AH)'
    >>> hyphen_apart(Entry("Kari Moen-2.klasse", tuple(range(18))), "nb").text
    'Kari Moen,2.klasse'
    >>> hyphen_apart(Entry("Ann Hill-Marsh", tuple(range(14))), "en").text
    'Ann Hill-Marsh'
    """
    hit = GLUED.match(entry.text)
    if hit is None or hit["name"].split()[-1].isupper():
        return entry
    if hit["office"][0].isupper() and not office(hit["office"], language):
        return entry
    at = hit.end("name")
    return replace(entry, text=f"{entry.text[:at]},{entry.text[at + 1 :]}")


GLUED = re.compile(
    rf"(?P<name>(?:[\w.]+ )+{NAME})-"
    r"(?P<office>[A-ZÅÄÖÆØ][a-zåäöæø]+(?: [A-ZÅÄÖÆØ][a-zåäöæø]+)?|[a-zåäöæø]{4,}|\d{1,2}\.? ?[a-zåäöæø]+)\b"
)
ABBREVIATED = re.compile(r"(?<!\w)(?P<address>[A-Z][a-z]{1,4})\.(?= [A-ZÅÄÖ])")
CLOSED = re.compile(r"\)[,;](?= )")
IN_BRACKETS = re.compile(r"(?P<first>[^\W\d_][^()]{2,60}?) \((?P<name>[A-ZÅÄÖÆØ][^()\d]{3,40})\)")
"""What stands before a name in brackets, and the name."""


def names_another(tied: str, language: str) -> bool:
    """Whether what seems whom somebody comes from names an organisation, and somebody else who comes from it.

    >>> names_another("Sunne kommun Eva Ek", "sv"), names_another("Sunne kommun", "sv")
    (True, False)
    """
    know, words = knowledge(language), tied.split(" ")
    parts = ((" ".join(words[:n]), words[n]) for n in range(1, len(words) - 1))
    return any(know.is_given(given) and know.is_organisation(body) for body, given in parts)


def somebody(words: str, language: str) -> bool:
    """Whether words are the full name of somebody by a known given name.

    >>> somebody("Bo Alm", "sv"), somebody("Norra Bygg", "sv")
    (True, False)
    """
    name = full_name(language).fullmatch(words)
    return name is not None and " " in words and knowledge(language).is_given(words.split()[0])


def counted_before(text: str, language: str) -> int:
    """The length of how many others there were, before a name ("ca 60 boende samt från kommunen rektor Eva Ek").

    >>> counted_before("12 boende och Eva Ek", "sv"), counted_before("boende och Eva Ek", "sv")
    (14, 0)
    """
    hit = re.match(rf"(?=[^A-ZÅÄÖ]*\d)(?:[a-zåäö0-9][\w.,-]* )+(?=(?P<given>{NAME}) {NAME})", text)
    return hit.end() if hit and knowledge(language).is_given(hit["given"]) else 0


def address_before(text: str, language: str) -> int:
    """The length of the forms of address at the start of a text ("Cllr Mrs")."""
    known = lexicon(language).addresses
    hit = re.match(r"(?:[\w.]+ ){1,3}(?=[A-ZÅÄÖ])", text)
    words = hit.group().split() if hit else []
    if len(words) > 1 and words[1].rstrip(".") in known:
        known = known | lexicon(language).ranks
    led = list(takewhile(lambda w: w.rstrip(".") in known, words))
    return len(" ".join(led)) + 1 if led else 0


def before_title(name: str, language: str) -> int:
    """Where a title begins that stands behind two words of a name or more and no comma parts from it, else 0.

    >>> before_title("D L Nye Deputy Clerk", "en"), before_title("Ann Parish", "en")
    (7, 0)
    """
    titles = table(language, "roster").get("words", {}).get("title_words", ())
    hit = re.search(rf"(?<=\S) (?:{'|'.join(map(re.escape, titles))})(?!\w)", name) if titles else None
    return hit.start() if hit and " " in name[: hit.start()] else 0


@cache
def title_words(language: str) -> str:
    """A pattern for words of offices that have a capital before a name."""
    words = table(language, "roster").get("words", {}).get("title_words", ())
    return "|".join(map(re.escape, words)) or "(?!)"


@cache
def before_titles(language: str) -> re.Pattern[str]:
    """A dash before an office with a capital and somebody's name."""
    return re.compile(rf"[–-](?= (?:{title_words(language)}) {NAME} {NAME})")


def with_commas(text: str, language: str) -> str:
    """A list of people with commas for the dashes that part those with offices before their names, of the same length.

    >>> with_commas("Leder Kari Ås – Kasserer Ola Lie", "nb"), with_commas("Kari Ås – Kasserer", "nb")
    ('Leder Kari Ås , Kasserer Ola Lie', 'Kari Ås – Kasserer')
    """
    return before_titles(language).sub(",", text) if "– " in text or "- " in text else text


def titles_before(text: str, language: str) -> re.Match[str] | None:
    """The words of an office, each with a capital, that a text begins with before a name or a form of address.

    Before a given name that is known they need be no office of a meeting ("Fire Chief Ann Hill").

    >>> titles_before("Parish Clerk Ann Hill", "en").group(), titles_before("Parish Ann Hill", "en")
    ('Parish Clerk ', None)
    >>> titles_before("Highway Superintendent Ann Hill", "en").group()
    'Highway Superintendent '
    """
    hit = re.match(rf"(?:(?:{title_words(language)}) )+(?=(?P<next>[A-ZÅÄÖÆØ][\w’'-]*)\.? [A-ZÅÄÖÆØ])", text)
    if hit is None:
        return None
    last = hit.group().split()[-1]
    somebody = last not in lexicon(language).ranks and knowledge(language).is_given(hit["next"])
    return hit if somebody or office(hit.group(), language) or occupation(hit.group().strip(), language) else None


@cache
def vacancy(language: str) -> re.Pattern[str]:
    """A seat that nobody has, behind somebody who has one ("Eva Ek (S) Vakant (M)").

    >>> vacancy("sv").search("Eva Ek (S), vakant (M)").start(), vacancy("sv").search("Eva Vakantsdotter")
    (12, None)
    """
    words = table(language, "roster").get("words", {}).get("vacant", ())
    every = "|".join(re.escape(w) for w in words)
    return re.compile(rf"(?<=[\s,;/])(?:{every or '(?!)'})(?!\w)", re.IGNORECASE)


def all_of(text: str, language: str) -> int:
    """The length of the words at the start of a text that mean it of several people ("båda Ekö kommun")."""
    every = table(language, "roster").get("words", {}).get("every", ())
    hit = re.match(r"(?P<every>[a-zåäö]+) (?:[a-zåäö]+ )?(?=[A-ZÅÄÖ])", text)
    return hit.end() if hit and hit["every"] in every else 0


def of_whom(text: str, language: str) -> int:
    """The length of the word at the start of a text that says whence somebody comes ("från Region Ekö").

    >>> of_whom("från kommunen", "sv"), of_whom("från § 5", "sv"), of_whom("för Eva Ek", "sv")
    (5, 0, 0)
    """
    word, _, body = text.partition(" ")
    told = word in table(language, "roster").get("words", {}).get("from", ())
    return len(word) + 1 if told and (knowledge(language).is_organisation(body) or employer(body, language)) else 0


def for_whom(left: str, language: str) -> int:
    """How long the word is before somebody in whose place another one served ("För Eva Ek tjänstgjorde Bo Alm")."""
    first = left.partition(" ")[0]
    return len(first) if first.casefold() in table(language, "roster").get("words", {}).get("from", ()) else 0
