"""Participants of lists that set surnames first, as their names show once they are read."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from samgraf.ingest.minutes import Participant
from samgraf.ingest.roster.draft import Entry
from samgraf.ingest.roster.placing import Block
from samgraf.ingest.roster.turned import runs_backward
from samgraf.ingest.words.fullnames import particles
from samgraf.ingest.words.people import knowledge

Told = tuple[Block, list[Entry], list[Participant]]
"""A block, its entries and those read in them."""


def surname_first(read: Sequence[Participant], language: str) -> bool:
    """Whether a list sets surnames first ("Ek Eva"): most of its names whose given name is known show it."""
    know = knowledge(language)
    words = [p.name.split(" ") for p in read]
    words = [w for w in words if len(w) > 1 and len(w[0].strip(".")) > 1]  # an initial stands for a given name
    turned = [(know.surname_first(*w) if len(w) == 2 else given_behind(w, language) > 0) for w in words]
    first = (know.is_given(w[0]) and not (len(w) == 2 and know.is_given(w[1])) for w in words)
    return sum(turned) > sum(given and not behind for given, behind in zip(first, turned, strict=False))


def in_order(told: Sequence[Told], every: Sequence[Block], language: str, *, turned: bool) -> list[Told]:
    """What blocks tell with names in the usual order; those turned that show it where others stand so.

    Others do on one line with it, or, in a list that is `turned`, with a comma behind the surname.
    """
    backward = surname_first([p for _, _, read in told for p in read], language)
    if not (backward or turned) and not any(runs_backward(c.text, language) for b in every for c in b.cells):
        return [*told]
    return [
        (b, rows, [given_first(p, language) if backward or shown(p, language) else p for p in read])
        for b, rows, read in told
    ]


def shown(person: Participant, language: str) -> bool:
    """Whether a name of two words shows that it gives the surname first."""
    words = person.name.split(" ")
    return len(words) == 2 and knowledge(language).surname_first(*words)


def given_first(person: Participant, language: str) -> Participant:
    """Somebody of a list that sets surnames first, in the usual order."""
    know = knowledge(language)
    words = person.name.split(" ")
    if len(words) == 3 and know.is_given(words[1]) and not know.is_given(words[0]):  # "Ek Eva M", "Ek Eva Rut"
        more = len(words[2].strip(".")) == 1 or know.is_given(words[2])
        return replace(person, name=" ".join((*words[1:], words[0]))) if more else person
    if len(words) > 2 and (given := given_behind(words, language)):  # "Holm Ek Eva", "Ek Eva Rut"
        return replace(person, name=" ".join((*words[given:], *words[:given])))
    small = any(word in particles(language) for word in words)  # whose name is in order already
    if len(words) > 2 and not small and not any(map(know.is_given, words)):  # a given name that no list has
        return replace(person, name=" ".join((words[-1], *words[:-1])))
    if len(words) != 2 or (know.is_given(words[0]) and not know.is_given(words[1])):
        return person
    return replace(person, name=f"{words[1]} {words[0]}")


def given_behind(words: Sequence[str], language: str) -> int:
    """Where the given names begin with which a name ends that sets the surname first; 0 where it begins with one.

    >>> given_behind("Holm Dahl Eva".split(), "sv"), given_behind("Al Rashid Anna Maria".split(), "sv")
    (2, 2)
    >>> given_behind("Eva Dahl Holm".split(), "sv")
    0
    """
    know, small = knowledge(language), particles(language)
    begin = len(words)
    while begin > max(1, len(words) - 2) and know.is_given(words[begin - 1]):
        begin -= 1
    if begin < len(words) - 1 and words[begin - 1].casefold() in small:  # "Al Rashid Eva"
        begin += 1
    begins_so = know.is_given(words[0]) and words[0].casefold() not in small and words[0] not in know.rare
    return 0 if begin == len(words) or begins_so or words[begin - 1].casefold() in small else begin
