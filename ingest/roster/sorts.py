"""Headings within a list that no table knows as an organisation: what sort of people follow, or letters of a body."""

from __future__ import annotations

import re

from samgraf.ingest.lines.layout import Line
from samgraf.ingest.tables import table
from samgraf.ingest.tables.forms import shaped, small_words
from samgraf.ingest.words.occupations import COMPANIES, occupation
from samgraf.ingest.words.people import knowledge


def of_a_class(name: str, language: str) -> bool:
    """Whether a heading names a class of a school by its number, which nobody is employed by.

    >>> of_a_class("Klass 3", "sv"), of_a_class("Åk 1-2", "sv"), of_a_class("Klass i Sala", "sv")
    (True, True, False)
    """
    classes = table(language, "roster").get("words", {}).get("classes", ())
    hit = re.fullmatch(r"(?P<word>\w+) \d\w?(?:[–-]\d\w?)?", name)
    return hit is not None and hit["word"].casefold() in classes


def crowd(name: str, language: str) -> bool:
    """Whether a heading says what sort of people or bodies follow ("Föräldrar", "Organisation"), and is no name.

    >>> crowd("Vi är tre", "sv"), crowd("Föräldrar", "sv"), crowd("Ekö byalag", "sv")
    (True, True, False)
    >>> crowd("Grupp 2", "sv"), crowd("Bord A", "sv"), crowd("Gruppen", "sv"), crowd("Styrgruppen", "sv")
    (True, True, True, False)
    """
    words = table(language, "roster").get("words", {})
    if COUNTED.sub("", name).casefold() in words.get("split_into", ()):
        return True
    said = name.casefold().split()
    if name.casefold() in table(language, "roster").get("columns", {}).get("organisation", ()):
        return True
    told = {*said} & {*words.get("sentence", ())}
    return bool(told) or said[0] in words.get("not", ()) or said[-1].endswith(tuple(words.get("people", ())) or ("\0",))


def sort_of_people(name: str, language: str) -> bool:
    """Whether a heading is a common noun for those below it or for their employers, none of which it names.

    >>> [sort_of_people(name, "sv") for name in ("Boende", "Privata vårdgivare", "Myndigheter", "Ingenjör")]
    [True, True, True, True]
    >>> [sort_of_people(name, "sv") for name in ("Kalmar", "Ekö Kraft", "Visit Dalarna", "Länsstyrelsen")]
    [False, False, False, False]
    """
    know = knowledge(language)
    if know.is_organisation(name) or name.casefold() in know.places:
        return False
    several = SOME_BODIES.fullmatch(name.casefold()) is not None and name[1:].islower()
    return several or crowd(name, language) or plural(name, language) or occupation(name, language)


def plural(name: str, language: str) -> bool:
    """Whether a name is a noun in the plural, and no region ("Idrotten Dalarna").

    >>> [plural(name, "sv") for name in ("Konsulterna", "Visit Dalarna", "Sala kommun")]
    [True, False, False]
    """
    regions = (f"{word} {name.rpartition(' ')[2]}" for word in small_words("region"))
    return name.endswith(small_words("plural")) and not any(map(knowledge(language).is_organisation, regions))


SOME_BODIES = shaped("some-bodies")
COUNTED = re.compile(r" (?:\d{1,2}|[A-ZÅÄÖ])$")
"""The number or letter of one of several groups into which those who met were split."""


def contracting(name: str, language: str) -> bool:
    """Whether a word is what a party to a contract is called by its part in it, in the definite form as well.

    >>> [contracting(name, "sv") for name in ("Beställare", "Totalentreprenören", "Beställning")]
    [True, True, False]
    """
    words = table(language, "entities").get("words", {})
    parties = (*words.get("parties", ()), *words.get("parties_definite", ()))
    return bool(parties) and name.casefold().endswith(parties)


def unknown_heading(line: Line, name: str, language: str) -> tuple[str, tuple[int, int]]:
    """What ties those below a heading that no table knows: letters ("VA SYD"), or nothing ("Konsulter")."""
    letters = LETTERED.fullmatch(name) is not None and not crowd(name, language)
    at = line.end - len(line.words) + line.words.index(name)
    return (name, (at, at + len(name))) if letters else ("", (0, 0))


LETTERED = re.compile(r"(?:[A-ZÅÄÖ][a-zåäö-]+ )?[A-ZÅÄÖ]{2,6}(?: [A-ZÅÄÖ][\w-]+)?")
"""A name that is, or has in it, the letters by which a body goes."""


def company(name: str, language: str) -> bool:
    """Whether a few words are a company's name by its legal form, and begin with nobody's given name.

    >>> company("Norra Bygg AB", "sv"), company("Eva Ek AB", "sv"), company("Norra Bygg", "sv")
    (True, False, False)
    """
    by_form = FEW.fullmatch(name) is not None and COMPANIES.search(name) is not None
    return by_form and not knowledge(language).is_given(name.split()[0])


FEW = re.compile(r"[A-ZÅÄÖ][\w&-]+(?: [\w&-]+){0,4}")
"""A name of a few words."""
