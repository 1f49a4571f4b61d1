"""What reading a list of people must know of the world: given names, parties, organisations of the register."""

from __future__ import annotations

import re
from contextvars import ContextVar
from dataclasses import dataclass, field
from functools import cache

from samgraf.ingest.tables import table, words
from samgraf.ingest.tables.forms import written
from samgraf.ingest.words.spelling import unmarked
from samgraf.ontology import register

LETTERS = r"(?:[A-ZÅÄÖ]{1,4}|[A-ZÅÄÖ]?[a-zåäö]{1,2})"
"""What the letters of a party look like in brackets ("S", "KDS", "Mp", "fp")."""

JOINED = re.compile(r"([A-ZÅÄÖ][a-zåäö]+)([A-ZÅÄÖ][a-zåäö]+)")
"""Two given names of which one word was made."""

NEXT_SENTENCE = re.compile(r"\.\s+(?P<who>[A-ZÅÄÖ][\w-]+)\s+(?=[a-zåäö])")


SHOWN: ContextVar[frozenset[str]] = ContextVar("SHOWN", default=frozenset())
"""Given names in no list that the document shows which is being read; see `samgraf.ingest.mentions.shownnames`."""


@dataclass(frozen=True, slots=True)
class Knowledge:
    """Look-ups by form; all are casefolded but the letters of parties."""

    given: frozenset[str]
    rare: frozenset[str]
    organisations: frozenset[str]
    parties: dict[str, str]
    places: frozenset[str] = frozenset()  # what municipalities are called in short
    local: re.Pattern[str] | None = None  # a place with what its association is ("Ekö byalag")
    in_full: dict[str, str] = field(default_factory=dict)  # parties by their names, and cut short

    def is_given(self, word: str) -> bool:
        """A given name, also a double one ("Per-Olov", "PerOlov")."""
        if len(word) > 2 and word.isupper():
            word = word.title()
        parts = word.split("-")
        if all(p in self.given or p in self.rare for p in parts) or word in self.given:
            return True
        if word in SHOWN.get():
            return True
        if not word.isascii() and (simply := unmarked(word)) != word:
            return self.is_given(simply)
        joined = JOINED.fullmatch(word)  # "PerOlov"
        return joined is not None and all(p in self.given for p in joined.groups())

    def surname_first(self, first: str, second: str) -> bool:
        """Whether two words are a surname and a given name in that order, as far as given names are known."""
        return self.is_given(second) and not self.is_given(first)

    def is_organisation(self, text: str) -> bool:
        """The name of an organisation of the register, also in the genitive or by its acronym, or of a local one."""
        form = text.casefold().strip()
        if self.local and self.local.fullmatch(text.strip()):
            return True
        return form in self.organisations or (form.endswith("s") and form[:-1] in self.organisations)

    def organisation_at_end(self, text: str) -> int:
        """Where the longest organisation of the register begins that ends `text`, or -1.

        The whole of `text` is not asked for: something must stand before it.
        """
        parts = text.split(" ")
        position = 0
        for part in parts[:-1]:
            position += len(part) + 1
            if self.is_organisation(text[position:]):
                return position
        return -1

    def before_another(self, text: str, start: int) -> int:
        """Where what is said of somebody ends: a sentence about another one may begin there ("… Eva ledde mötet.")."""
        others = (hit.start() for hit in NEXT_SENTENCE.finditer(text, start) if self.is_given(hit["who"]))
        return next(others, len(text))

    def party(self, letters: str) -> str:
        """A party's name in full by its letters, also small ones as of old ("kd"), or ""."""
        return self.parties.get(letters, "") or (self.parties.get(letters.upper(), "") if len(letters) <= 3 else "")

    def named_party(self, words: str) -> str:
        """A party's usual name where words are its name, or are that cut short, or "".

        >>> [knowledge("sv").named_party(words) for words in ("centerpartiet", "Mod.", "S", "Vägverket")]
        ['Centerpartiet', 'Moderaterna', '', '']
        """
        return self.in_full.get(words.strip(" .").casefold(), "")


LATELY = "1990"
"""A party that went out of use before this year is in no minutes that are read here."""


@cache
def rarer_names(language: str) -> frozenset[str]:
    """The given names of a language that need a second sign, with and without marks on their letters.

    >>> {"Małgorzata", "Malgorzata"} <= rarer_names("sv")
    True
    """
    names = (*words(language, "given-names-rare"), *words(language, "given-names-further"))
    common = words(language, "given-names")
    return frozenset((*names, *map(unmarked, names))) - {*common}


@cache
def knowledge(language: str) -> Knowledge:
    """The look-ups for one language."""
    organisations: set[str] = set()
    places: set[str] = set()
    parties: dict[str, str] = {}
    in_full: dict[str, str] = {}
    for entry in sorted(register.load(), key=lambda e: e.active_to):  # letters of today before those of old
        if entry.kind != "organisation":
            continue
        organisations |= {n.casefold() for n in (entry.label, *entry.names, *entry.acronyms)}
        if entry.subkind == "Municipality":
            places |= {n.casefold() for n in entry.weak}
        if entry.subkind == "Party" and entry.wikidata and (entry.active_to or LATELY) >= LATELY:
            for letters in (*entry.acronyms, *entry.weak):
                if letters.isupper() and len(letters) <= 4:
                    parties.setdefault(letters, entry.label)
            in_full |= {name.casefold(): entry.label for name in (entry.label, *entry.names)}
    short = table(language, "roster").get("parties_short", {})
    in_full |= {words.casefold(): parties[letters] for words, letters in short.items() if letters in parties}
    # whoever meets in the north may be from Sweden; but a party's letters are those of its own country
    towns = {*table(language, "language").get("towns_not_people", ())}
    return Knowledge(
        frozenset((*words(language, "given-names"), *words("sv", "given-names"))) - towns,
        (rarer_names(language) | rarer_names("sv")) - towns,
        frozenset(organisations),
        parties if language == "sv" else table(language, "roster").get("parties", {}),
        frozenset(places),
        local(language),
        in_full,
    )


def local(language: str) -> re.Pattern[str] | None:
    """What local bodies that no register lists are called by their form, if the tables of a language tell it.

    >>> told = local("sv")
    >>> [told.fullmatch(name) is not None for name in ("Ekö byalag", "Byalaget Viken", "Finska församlingen i Ekö")]
    [True, True, True]
    >>> [told.fullmatch(name) is not None for name in ("Viken Ek", "Båtklubben", "Klubben tackar Eva Ek")]
    [False, False, False]
    """
    words = table(language, "roster").get("words", {})
    behind, ahead = ("|".join(words.get(key, ())) for key in ("associations", "associations_ahead"))
    if not behind:
        return None
    name = r"[A-ZÅÄÖ][\w-]+"
    where = rf"(?: (?:{name}|i {name})){{1,3}}"
    return re.compile(
        rf"{name}(?: [a-zåäö]+){{0,2}} (?:\w*(?:{behind})|{written('association')})"
        rf"|(?=[A-ZÅÄÖ])\w*(?i:{ahead}){where}|{name} \w*(?:{ahead}){where}"
    )
