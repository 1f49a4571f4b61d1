"""The tables about persons: given names and how sure they are, offices, verbs, words that are no names."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from samgraf.ingest.tables import Rule, rules, table, words
from samgraf.ingest.words.people import SHOWN, rarer_names
from samgraf.ingest.words.spelling import unmarked

CAPITALS = "A-ZÀ-ÖØ-ÞĀĂĄĆČĎĐĒĖĘĚĞĢĪİĶŁŃŅŇŌŐŒŘŚŞŠŢŤŪŮŰŹŻŽ"
"""Capital letters that names begin with, for use in patterns."""


@dataclass(frozen=True, slots=True)
class Lexicon:
    """The tables about persons of one language."""

    given: frozenset[str]
    rare: frozenset[str]
    ambiguous: frozenset[str]
    particles: frozenset[str]
    after_name: frozenset[str]
    short_street: re.Pattern[str]
    """A word for a street cut short, before its number ("v 15")."""
    titles: tuple[str, ...]
    endings: tuple[str, ...]
    bodies: tuple[str, ...]
    """How the names of bodies end, and no surname does."""
    verbs: frozenset[str]
    being: frozenset[str]
    """What tells how somebody is: the second sign after a doubtful name of somebody whom the document has told of."""
    verb_endings: tuple[str, ...]
    """How verbs end, as such a second sign where the verb itself is in no table."""
    plurals: tuple[str, ...]
    """How words for several things end, which are no verbs: a name before one may be an adjective ("Rosa stugorna")."""
    addresses: frozenset[str]
    places: frozenset[str]
    streets: frozenset[str]
    ranks: frozenset[str]
    speaking: frozenset[str]
    joining: frozenset[str]
    within: frozenset[str]
    """Words before places and no persons: what stands behind one is nobody's surname alone."""
    parts_of_places: frozenset[str]
    """Words that places begin with and people don't ("Norra")."""
    others: frozenset[str]
    of_titles: frozenset[str]
    """Words of which titles are made where these are several words ("Practice Manager")."""
    surname_endings: tuple[str, ...]
    """How surnames end, by which one alone is told behind any office."""
    before_surname: frozenset[str]
    """Offices before a surname alone."""
    owned: frozenset[str]
    """What a person is said to have put forward ("Sjölanders yrkande")."""
    context: tuple[Rule, ...]
    before: tuple[Rule, ...]
    before_surnames: tuple[Rule, ...]

    def strength(self, word: str) -> int:
        """How surely a word is a given name: 2 = it is, 1 = it may be (rare, or a word as well), 0 = not known.

        A double name is as sure as the surer of its parts.
        """
        if word in self.given:
            return 1 if word in self.ambiguous else 2
        parts = word.split("-")
        if len(parts) > 1 and all(p in self.given or p in self.rare for p in parts):
            return 2
        if word in SHOWN.get():
            return 2
        return 1 if word in self.rare or (not word.isascii() and unmarked(word) in self.rare) else 0

    def without_titles(self, name: str) -> str:
        """A name without the offices and forms of address in front of it ("Cllr Mrs A Field").

        What is an office and nothing else stays as it is.
        """
        words = name.split(" ")
        while len(words) > 1 and self.is_title(words[0]):
            words.pop(0)
        return " ".join(words)

    def is_no_surname(self, word: str) -> bool:
        """A common word, an office, what somebody does, or a word that ends as the name of a body does."""
        low = word.casefold()
        known = low in self.others or low in self.verbs or low in self.of_titles
        return known or self.is_title(word) or low.endswith(self.bodies)

    def is_title(self, word: str) -> bool:
        """An office or occupation, alone or, if not too short for it, as the end of a compound ("byggchef")."""
        low = word.casefold()
        return low.endswith(self.titles) and (low in self.titles or low.endswith(self.endings))

    def leads(self, word: str) -> bool:
        """Whether a word is said before a name: an office, an occupation or a form of address ("Miss Field")."""
        return word in self.addresses or self.is_title(word)


def tables_of(language: str) -> str:
    """The language whose tables of names are to be used: Swedish where a language has none of its own."""
    return language if table(language, "persons") else "sv"


@cache
def lexicon(language: str) -> Lexicon:
    """The tables about persons, loaded once; a language without such tables has given names of its own all the same."""
    own, language = language, tables_of(language)
    told, behind = table(language, "persons").get("words", {}), table(own, "language").get("behind_names", {})
    return Lexicon(
        given=frozenset((*words(language, "given-names"), *words(own, "given-names"))),
        rare=rarer_names(language),
        endings=tuple(t for t in told.get("titles", ()) if len(t) > 3 and t not in told.get("never_ending", ()))
        or ("\0",),
        bodies=tuple(told.get("bodies", ())) or ("\0",),
        ambiguous=frozenset((*told.get("ambiguous", ()), *table(own, "language").get("ambiguous_names", ()))),
        particles=frozenset(told.get("particles", ())),
        after_name=frozenset(told.get("after_name", ())),
        short_street=re.compile(rf" (?:{'|'.join(told.get('short_streets', ())) or '(?!)'})\.? \d"),
        titles=tuple(told.get("titles", ())) or ("\0",),
        verbs=frozenset((*told.get("verbs", ()), *behind.get("verbs", ()))),
        being=frozenset((*told.get("being", ()), *behind.get("being", ()))),
        verb_endings=tuple(behind.get("verb_endings", told.get("verb_endings", ()))) or ("\0",),
        plurals=tuple(told.get("plurals", ())) or ("\0",),
        addresses=frozenset(told.get("addresses", ())),
        places=frozenset(told.get("places", ())),
        streets=frozenset(told.get("streets", ())),
        ranks=frozenset(told.get("ranks", ())),
        speaking=frozenset(told.get("speaking", ())),
        before_surname=frozenset(told.get("before_surname", ())),
        surname_endings=(
            "\0",
            *table(language, "entities").get("words", {}).get("ends_of_surnames", ()),
            *told.get("ends_behind_offices", ()),
        ),
        owned=frozenset(told.get("owned", ())),
        joining=frozenset(told.get("joining", ())),
        within=frozenset(told.get("within", ())),
        parts_of_places=frozenset(table(language, "entities").get("words", {}).get("parts_of_places", ())),
        others=frozenset((*words(language, "not-names"), *words(own, "not-names"))),
        of_titles=frozenset(map(str.casefold, table(own, "roster").get("words", {}).get("title_words", ()))),
        context=rules(language, "persons", "context"),
        before=rules(language, "persons", "before"),
        before_surnames=rules(language, "persons", "surname-before"),
    )
