"""Surnames alone in a row ("Ek, Alm och Dahl"): each shows that the others are persons too."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence, Set

from samgraf.ingest.mentions.registered import town
from samgraf.ingest.mentions.tokens import Known, Name, Token
from samgraf.ingest.minutes import Participant
from samgraf.ingest.tables.forms import either, small_words
from samgraf.ingest.words.lexicon import Lexicon
from samgraf.ingest.words.spelling import normal

JOINT = rf",|,? (?:{either('and')})| &"
BEFORE = re.compile(rf"(?P<name>[^\W\d_][\w-]+)(?:{JOINT}) $")
OWNS = re.compile(r"(?:/[^\W\d_][\w-]+)*, (?:[^\W\d_]+\.? )?\d{1,2}(?:[/ ][\w-]+)?[.)]*$")
AFTER = re.compile(rf"(?:{JOINT}) (?P<name>[^\W\d_][\w-]+)(?! [A-ZÅÄÖ])")


def in_row(text: str, start: int, end: int, surnames: Set[str]) -> bool:
    """Whether what stands from `start` to `end` is joined to another one of the `surnames` by a comma or "och".

    One between a comma and a day that ends the text is whose thing to do it is ("granskning, Ek/Alm, 11/2").

    >>> told = {"Ek", "Alm"}
    >>> in_row("tre röster (Ek, Alm)", 12, 14, told), in_row("vid Ek, Sala", 4, 6, told)
    (True, False)
    >>> in_row("granskning, Ek, 11/2", 12, 14, told), in_row("vid Norra Ek, den 3 maj", 10, 12, told)
    (True, False)
    """
    if OWNS.match(text, end) and text[:start].endswith((", ", "/")):
        return True
    near = (BEFORE.search(text[max(0, start - 60) : start]), AFTER.match(text, end))
    return any(hit is not None and hit["name"] in surnames for hit in near)


def of_somebody(text: str, office: re.Match[str], token: Token) -> bool:
    """Whether the office before a word is that of a body, so that the word is who holds it ("BUP:s chef Rav").

    >>> from samgraf.ingest.mentions.tokens import tokens
    >>> texts = ("till BUP:s chef Rav", "en chef Rav")
    >>> [of_somebody(text, BEFORE_WORD.search(text, 0, len(text) - 3), tokens(text)[-1]) for text in texts]
    [True, False]
    """
    return WHOSE.search(text, max(0, office.start() - 40), office.start()) is not None and not town(token.text)


SAID_OF = re.compile(r"[A-ZÅÄÖ][\w-]+, $")
"""A name to which the office behind it belongs ("Eva Ek, enhetschef Solberg")."""
WHOSE = re.compile(r"(?<![\w-])(?:[A-ZÅÄÖ][\w-]+?(?:[:’'])?|[a-zåäö]{3,}(?:en|et|an))s $")
"""A body or somebody in the genitive."""
WHERE = small_words("in", "at", "on", "from")
LONGEST = 60
"""No word for an office is longer."""
BEFORE_WORD = re.compile(r"(?<![\w-])(?P<office>[^\W\d_]+)\.? $")
AFTER_WORD = re.compile(r" (?P<word>[a-zåäö]+)|(?P<end>[.,;:)]|$)")


def behind_office(text: str, token: Token, lex: Lexicon) -> Name | None:
    """A surname alone that an office before it shows to be one, with a verb, a place or nothing more behind it.

    >>> from samgraf.ingest.mentions.tokens import tokens
    >>> from samgraf.ingest.words.lexicon import lexicon
    >>> texts = ("Kommunalrådet Ekström svarar", "kommunalrådet Kultur och fritid", "vägchef Alberg, som", "chef Ekö")
    >>> found = [behind_office(text, tokens(text)[-1], lexicon("sv")) for text in texts]
    >>> [name and name.text for name in found]
    ['Ekström', None, 'Alberg', None]
    """
    if text[token.start - 1 : token.start] != " ":
        return None
    before = BEFORE_WORD.search(text, max(0, token.start - LONGEST), token.start)
    after = AFTER_WORD.match(text, token.end)
    if before is None or after is None:
        return None
    office = before["office"]
    by_form = (
        office[1:].islower()
        and lex.is_title(office)
        and not SAID_OF.search(text, max(0, before.start() - LONGEST), before.start())
    )
    by_form = by_form and (token.text.casefold().endswith(lex.surname_endings) or of_somebody(text, before, token))
    if office.casefold() not in lex.before_surname and not by_form:
        return None
    sure = by_form and token.text.casefold().endswith(lex.surname_endings)
    goes_on = sure or not after["word"] or after["word"] in lex.verbs or after["word"] in WHERE
    if not goes_on or lex.is_no_surname(token.text) or token.text.isupper():
        return None
    return Name(token.start, token.end, token.text, "surname", "persons#surname-alone", 0.7)


def behind_offices(text: str, tokens: Iterable[Token], lex: Lexicon) -> Iterator[str]:
    """The surnames that offices before them show in a text."""
    return (name.text for token in tokens if (name := behind_office(text, token, lex)))


def led(text: str, before: Token | None, token: Token, lex: Lexicon) -> bool:
    """Whether an office or a verb stands before a surname that the document has told, or it is who speaks.

    So does one that nothing stands beside but a day, as in a cell that tells whose a matter is.

    >>> from samgraf.ingest.mentions.tokens import tokens
    >>> from samgraf.ingest.words.lexicon import lexicon
    >>> texts = ("- Alberg: ja", "vi kontaktar Alberg", "i Alberg", "Alberg", "Alberg 2023-10-13", "Alberg i vår")
    >>> [led(text, None, tokens(text)[0], lexicon("sv")) for text in texts]
    [True, True, False, True, True, False]
    """
    if before and lex.leads(before.text):
        return True
    if not text[: token.start].strip(" *_-–•"):
        return (text.startswith(": ", token.end) or DAY_ALONE.match(text, token.end) is not None) and not town(
            token.text
        )
    if any(rule.search(text[max(0, token.start - 40) : token.start]) for rule in lex.before_surnames):
        return True
    verb = WORD_BEFORE.search(text, max(0, token.start - 30), token.start)
    return verb is not None and verb[1] in lex.verbs and not town(token.text)


DAY_ALONE = re.compile(r"[*_]*,?(?:\s\d[\d/.-]*)?$")
"""Nothing, or a day in figures, up to the end."""
WORD_BEFORE = re.compile(r"(?<![\w-])([a-zåäö]+) $")


def behind_bracket(text: str, end: int) -> int:
    """Where what stands in brackets right behind a place ends, else that place.

    >>> behind_bracket("Ek (Ekö kommun) undrar", 2), behind_bracket("Ek undrar", 2)
    (15, 2)
    """
    hit = BRACKET.match(text, end)
    return hit.end() if hit else end


BRACKET = re.compile(r" \([^()]{1,60}\)")


def add_listed(known: Known, person: Participant, text: str, lex: Lexicon) -> None:
    """Keep somebody of the list: by the name, or, where the list gives but surnames, by that.

    Such a surname may be any word ("Cllrs Hall, Green and Lane"): what is said of the hall or the green is not theirs.
    """
    name = lex.without_titles(normal(person.name))
    ahead = PARAGRAPH.split(text[: person.spans[0].start])[-1] if person.spans and " " not in name else ""
    known.add(name, by_surname=not lex.addresses.isdisjoint(re.findall(r"\w+", ahead)))


def calls_by_surname(people: Sequence[Participant], text: str, lex: Lexicon) -> bool:
    """Whether sentences begin with the surnames of those of the list alone, and a verb: of two at least, or of one
    where no sentence so begins with a given name of the list.

    >>> from samgraf.ingest.words.lexicon import lexicon
    >>> people = [Participant(name, (), "present") for name in ("Eva Lindros", "Bo Alm")]
    >>> said = ("Lindros undrar om taket.", "Lindros undrar om taket. Bo vet inte.", "Eva Lindros undrar om taket.")
    >>> [calls_by_surname(people, text, lexicon("sv")) for text in said]
    [True, False, False]
    """
    names = [normal(p.name).split(" ") for p in people if " " in p.name]
    surnames, given = {name[-1] for name in names}, {name[0] for name in names}
    opening = {m["word"] for m in OPENS.finditer(text) if m["verb"] in lex.verbs}
    shown = {word for word in opening & surnames - given if not lex.strength(word)}
    return len(shown) >= TWO or (bool(shown) and not opening & given)


OPENS = re.compile(r"(?:^|[.!?] |\n)\s*(?P<word>[^\W\d_][\w-]+) (?P<verb>[a-zåäö]+)")
"""The first two words of a sentence."""


def by_address(text: str, beside: Sequence[Token], known: Known) -> bool:
    """Whether the second of some words with a capital is the surname of somebody unlisted behind a form of address.

    >>> from samgraf.ingest.mentions.tokens import tokens
    >>> texts = ("Mrs Cook asked why.", "Councillor Vacancy", "Mr Ann Cook asked", "PC Cook asked")
    >>> [by_address(text, tokens(text)[:3], Known()) for text in texts]
    [True, False, False, False]
    """
    address, surname, *after = beside
    close = text[address.end : surname.start] in (" ", ". ") and not address.text.isupper()
    more = bool(after) and text[surname.end : after[0].start] in (" ", "-")
    close = close and len(surname.text) > TWO and surname.text not in known.surnames
    return close and not more and TOLD_OF.match(text, surname.end) is not None


TWO = 2
TOLD_OF = re.compile(r" [a-z]{2,}|[’']s? ")
"""What somebody does stands behind the name in small letters."""
PARAGRAPH = re.compile(r"\n\s*\n")
