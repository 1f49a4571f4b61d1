"""The patterns of `entities.toml`: forms of names that need more than a head.

They look at one passage by itself, so that what they find is the same in both looks at a document.
"""

from __future__ import annotations

import re
from functools import cache

from samgraf.ingest.mentions.gazetteer import lower
from samgraf.ingest.mentions.heads import wordlist
from samgraf.ingest.mentions.sight import Candidate
from samgraf.ingest.mentions.spelledout import spelled_out
from samgraf.ingest.tables import Rule, rules
from samgraf.ingest.tables.forms import either, shaped, small_words
from samgraf.ingest.words.lexicon import Lexicon, tables_of

PARTS = ("organisation", "project")
ADJECTIVES = small_words("ends_of_adjectives")
VERBAL = small_words("ends_of_verbs")
GENITIVE = re.compile(r"[:’']?s(?!\w)")


class Patterns:
    """The patterns of a language: of the table of names that it shares with others, and of its own.

    Each is tried only where a string stands without which it can't match.
    """

    def __init__(self, language: str) -> None:
        import ahocorasick

        tables = dict.fromkeys((tables_of(language), language))
        self.rules = tuple(r for of in tables for part in PARTS for r in rules(of, "entities", part))
        triggers: dict[str, set[int]] = {}
        for n, rule in enumerate(self.rules):
            for near in rule.more["near"]:
                triggers.setdefault(near, set()).add(n)
        self.automaton = ahocorasick.Automaton()
        for near, of in triggers.items():
            self.automaton.add_word(near, tuple(sorted(of)))
        if triggers:
            self.automaton.make_automaton()

    def tried(self, text: str) -> list[Rule]:
        """The patterns that may match somewhere in a text, in the order of the table."""
        if not self.rules:
            return []
        found = {n for _, of in self.automaton.iter(lower(text)) for n in of}
        return [self.rules[n] for n in sorted(found)]


@cache
def patterns(language: str) -> Patterns:
    """The patterns of one language."""
    return Patterns(language)


def formed(text: str, language: str, lex: Lexicon) -> list[Candidate]:
    """What the patterns find in one passage, whatever the rest of the document says."""
    found = []
    for rule in patterns(language).tried(text):
        for hit in rule.match.finditer(text):
            start, end = hit.span("name")
            name = text[start:end]
            kind = str(rule.more.get("kind", "organisation"))
            first = name.split(" ")[0].casefold()
            common = first in lex.others and kind == "organisation" and not rule.label.startswith(COMMON_FIRST)
            somebody = lex.strength(name.split(" ")[0]) == 2 and not name.casefold().endswith(lex.bodies)
            somebody = somebody and rule.label in SOMEBODYS
            if name[0].isupper() and (first in lex.verbs or common or somebody):
                continue
            if rule.label in CALLED:
                end = with_its_noun(text, start, end, lex)
                name = text[start:end]
            if kind != "organisation" and (owned := owned_place(text, end, tables_of(language))):
                cut = BESIDE.search(name) if rule.label == "road-number-with-place" else None
                if cut and cut.start() == 0:
                    continue
                end = start + cut.start() if cut else owned  # a road goes by what it passes, a plan is of it
                name = text[start:end]
            if tail := GENITIVE.match(text, end, end + 3):
                end = tail.end()
            words = text[start:end].split(" ")
            while (
                rule.label not in WHOLE
                and len(words) > 1
                and (words[-1] in lex.verbs or re.search(r"[dt]?[ae]s$", words[-1]) and words[-1].islower())
            ):
                end -= len(words.pop()) + 1  # the verb of the sentence is no part of a long name
                name = text[start:end]
            found.append(Candidate(start, end, kind, name, "", rule.name, 0.8, 3))
    found.extend(spelled_out(text, tables_of(language), lex))
    return found


SOMEBODYS = ("said-to-be-a-body", "two-trades")
"""Rules that see a firm in what may as well begin with the name of somebody ("Lars Ek & Eva Alm")."""
COMMON_FIRST = ("committee", "joint-committee", "together")
"""Rules for bodies whose names may begin with a common word; also the beginnings of their labels."""
CALLED = ("named-project", "project-by-name")
"""The rules by which a name stands behind the word "projekt"."""
WHOLE = ("applied-for", "of-a-group", "project-field")
"""The rules by which a name ends where its line or what stands behind it says so, be its last word a verb."""
WHICH = small_words("which")
"""What a name is followed by, and no verb of the sentence."""
NOUN_NEXT = re.compile(r" (?P<noun>[a-zåäö]{3,})(?= (?P<after>[a-zåäö]+)|[.,;:)!?]|$)")
PLACED = re.compile(rf" (?:{either('in', 'at')}) [A-ZÅÄÖ][\w-]*\w")
"""Where something is, at the end of its name."""


def with_its_noun(text: str, start: int, end: int, lex: Lexicon) -> int:
    """Where a project's name ends, with the noun behind an adjective ("projektet Lokal glöd drivs").

    >>> from samgraf.ingest.words.lexicon import lexicon
    >>> texts = ("Lokal glöd som drivs", "Ljusa stigar får bidrag", "Kvarnen startar", "Lokal i fjol")
    >>> [text[: with_its_noun(text, 0, text.index(" "), lexicon("sv"))] for text in texts]
    ['Lokal glöd', 'Ljusa stigar', 'Kvarnen', 'Lokal']
    """
    more = NOUN_NEXT.match(text, end, end + 60)
    if more is None or " " in text[start:end] or more["noun"] in lex.verbs or more["noun"] in lex.joining:
        return end
    acts, told = more["after"] in lex.verbs, text[start:end].endswith(ADJECTIVES)
    alone = more.end() == len(text) and " " not in text[:start].strip()  # a heading: "Projektet Bygden dansar"
    if alone or more["after"] in WHICH:
        return more.end()
    if not acts and (not told or more["noun"].endswith((*lex.verb_endings, *VERBAL))):
        return end
    placed = PLACED.match(text, more.end())
    return placed.end() if placed else more.end()


BESIDE = re.compile(rf" (?:{either('at', 'past', 'through')}) [^ ]+(?: [^ ]+)?$")
"""The place beside a road, at the end of its name."""
OWNED = shaped("somewhere-there")


def owned_place(text: str, end: int, language: str) -> int:
    """Where a name ends that breaks off at a place, with the house or land there that it is of; 0 where none follows.

    >>> owned_place("Detaljplan för Ekbys hamn antas", 20, "sv"), owned_place("Detaljplan för Ekbys antas", 20, "sv")
    (25, 0)
    >>> owned_place("Nybyggnad av skola på Ekvägen", 18, "sv")  # no river
    0
    """
    hit = OWNED.match(text, end)
    known = wordlist(language, "owned_places") if hit else ()
    whole = hit is not None and any(hit["what"].endswith(w) and len(hit["what"]) - len(w) not in (1, 2) for w in known)
    return hit.end() if hit and whole else 0
