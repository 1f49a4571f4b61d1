"""Names in capitals, whole or their surnames, in the letters that names usually have."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from samgraf.ingest.roster.draft import Entry
from samgraf.ingest.roster.placing import Block
from samgraf.ingest.words.fullnames import NAME, particles
from samgraf.ingest.words.people import knowledge

LEAST = 3
"""So many entries with a surname in capitals show that a list writes them so; fewer where they are all of it."""
SURNAME = re.compile(rf"(?P<given>{NAME})(?: [a-zåäö]+)* (?P<surname>[A-ZÅÄÖÆØ]{{2,}}(?:-[A-ZÅÄÖÆØ]{{2,}})?)(?![\w)-])")
FIRST = re.compile(rf"(?P<surname>[A-ZÅÄÖÆØ]{{2,}}(?:-[A-ZÅÄÖÆØ]{{2,}})?),? (?P<given>{NAME})")
WORD = re.compile(r"[^\W\d_]+")


def in_usual_case(name: str, rows: Sequence[Entry], language: str) -> str:
    """A name with a capital at the beginning of each part only, where it stands in capitals, or its surname does.

    A surname does where the `rows` of the list show it, or where it is long.

    >>> [in_usual_case(name, (), "sv") for name in ("EVA EK", "Eva LINDMARK", "LINDMARK-EK Eva", "Eva EK")]
    ['Eva Ek', 'Eva Lindmark', 'Lindmark-Ek Eva', 'Eva EK']
    >>> rows = [Entry(text, tuple(range(len(text)))) for text in ("Eva EK", "Bo ALM, ordf.")]
    >>> in_usual_case("Eva EK", rows, "sv")
    'Eva Ek'
    """
    if name.isupper():
        return name.title() if len(name) > 3 else name  # as few are initials
    words = name.split()
    loud = [n for n, word in enumerate(words) if len(word) > 1 and word.isupper()]
    if not loud or len(words) < 2 or not any(word[0].isupper() and not word.isupper() for word in words):
        return name
    long = all(len(words[n]) >= LONG and not knowledge(language).is_organisation(words[n]) for n in loud)
    if not (long or shouts(rows, language)):
        return name
    small = particles(language)
    return " ".join(quiet(w, w.casefold() in small) if n in loud else w for n, w in enumerate(words))


def quiet(word: str, small: bool) -> str:
    """A word in capitals with one at the beginning of each part, or, if it is `small` within names, with none."""
    return word.casefold() if small else WORD.sub(lambda hit: hit.group().capitalize(), word)


def shouts(rows: Sequence[Entry], language: str) -> bool:
    """Whether the entries of a list have surnames in capitals: three of them do, or more than half."""
    know = knowledge(language)
    hits = (SURNAME.match(row.text) or FIRST.match(row.text) for row in rows)
    named = (hit["surname"] for hit in hits if hit and know.is_given(hit["given"]))
    count = sum(1 for surname in named if not (know.party(surname) or know.is_organisation(surname)))
    return count >= LEAST or (count > 0 and 2 * count > len(rows))


def quietened(cells: Sequence[str], language: str) -> list[str]:
    """The cells of a list with its names in the usual letters, where surnames in capitals are the rule in it.

    Most of them must be long: short ones may be the letters of those whom people come from.

    >>> quietened(["Eva LINDMARK, S", "Bo SANDBERG, M", "Rut EK, V"], "sv")
    ['Eva Lindmark, S', 'Bo Sandberg, M', 'Rut Ek, V']
    >>> quietened(["Eva SKR", "Bo LRF", "Rut PRO"], "sv")
    ['Eva SKR', 'Bo LRF', 'Rut PRO']
    """
    know = knowledge(language)
    hits = [hit for text in cells if (hit := LOUD.search(text)) and know.is_given(hit["given"].title())]
    long = sum(1 for hit in hits if len(hit.group().rpartition(" ")[2]) >= LONG)
    if len(hits) < LEAST or 2 * long <= len(hits):
        return [*cells]
    return [names_in_usual_case(text, language) for text in cells]


def in_usual_letters(every: Sequence[Block], language: str) -> list[Block]:
    """The blocks of a list, with the names in them in the usual letters where it has them in capitals."""
    texts = iter(quietened([c.text for b in every for c in b.cells], language))
    return [replace(b, cells=[replace(c, text=next(texts)) for c in b.cells]) for b in every]


def names_in_usual_case(text: str, language: str) -> str:
    """A text with the full names that stand in capitals in the usual letters, each as long as before.

    >>> names_in_usual_case("EVA EK (S) och Bo ALM, HSB ÖST", "sv")
    'Eva Ek (S) och Bo Alm, HSB ÖST'
    """
    know = knowledge(language)
    for hit in LOUD.finditer(text):
        if know.is_given(hit["given"].title()):
            said = WORD.sub(lambda word: word.group().capitalize(), hit.group())
            text = text[: hit.start()] + said + text[hit.end() :]
    return text


PART = r"[A-ZÅÄÖÆØÉÜ]{2,}(?:-[A-ZÅÄÖÆØÉÜ]{2,})?"
USUAL = r"[A-ZÅÄÖÆØ][a-zåäöæøéü]+"
LOUD = re.compile(rf"(?<![\w-])(?P<given>{PART}|{USUAL}(?:-{USUAL})?)(?: {PART})+(?![\w-])")
"""What may be a given name, and what behind it stands in capitals."""
LONG = 5
"""So many letters a surname has that can hardly be the letters of a body."""
