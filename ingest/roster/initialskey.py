"""Initials that a list names people by, and the lines of the document that tell whose they are.

Närvarande: EE, BA        Frånvarande: RD        … EE: Eva Ek   BA: Bo Alm   RD: Rut Dahl
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from samgraf.ingest.lines.layout import Line, label_of
from samgraf.ingest.roster.draft import Entry
from samgraf.ingest.words.fullnames import cut_to, full_name

LETTERS = r"[A-ZÅÄÖ][A-ZÅÄÖa-zåäö]{0,2}[A-ZÅÄÖ]\d?"
EXPLAINED = re.compile(rf"(?P<letters>{LETTERS})(?::\s*|\s?=\s?|\s[–—-]\s|\t\s*|\s{{2,}})(?=[A-ZÅÄÖ][a-zåäö])")
"""Initials before a name that they are explained by."""
SHORT = re.compile(r"(?:(?:\s*[,;(]|\t|\s[–—-]\s)[^:]{0,60})?[.,;\s)]*")
"""What may stand behind a name that is explained: an office or an organisation."""
BEHIND = re.compile(rf"(?P<name>[A-ZÅÄÖ][^,;()]+) \((?P<letters>{LETTERS})\)(?:,\s*|;\s*|\s+|\.?$)")
"""A name, and nothing but its initials in brackets behind it."""
LED = re.compile(r"(?:[A-ZÅÄÖ][a-zåäö]+: )?\(?")
"""What may stand before the first initials on a line: a heading, or a bracket."""
PART = re.compile(rf"(?:^|[,;&+/]\s*|\s[a-zåäö]{{3,4}}\s+|\s)(?P<letters>{LETTERS})(?=$|[\s,;.(/])")
"""Initials of somebody in a list of such."""
BARE = re.compile(rf"{LETTERS}(?:(?:[,;/]|\s[&+]|\s[a-zåäö]{{3,4}})?\s*(?<=[\s/,;]){LETTERS})*\.?")
"""Nothing but initials."""
FEWEST = 2
"""So many initials must be explained."""


@dataclass(frozen=True, slots=True)
class Key:
    """Whose initials are whose: for each the name, with what is said of its bearer, and the lines that tell it."""

    names: Mapping[str, tuple[Entry, int]]  # and where the name ends in it
    lines: frozenset[int]

    def in_full(self, rows: Sequence[Entry]) -> list[Entry]:
        """Entries, of which those that begin with initials are one for each of these, with the name before them."""
        return [one for row in rows for one in self.parted(row)] if self.names else [*rows]

    def parted(self, entry: Entry) -> list[Entry]:
        """The entries of one that begins with initials, or itself."""
        if (first := PART.match(entry.text)) is None or first["letters"] not in self.names:
            return [entry]
        hits = [hit for hit in PART.finditer(entry.text) if hit["letters"] in self.names]
        stops = [*(hit.start() for hit in hits[1:]), len(entry.text)]
        return [self.named(entry.part(hit.start("letters"), stop)) for hit, stop in zip(hits, stops, strict=True)]

    def named(self, entry: Entry) -> Entry:
        """An entry that begins with initials, with the name before them."""
        letters = re.match(LETTERS, entry.text)
        if letters is None:
            return entry
        (name, stop), at, end = self.names[letters.group()], entry.places, letters.end()
        text = f"{name.text[:stop]} ({letters.group()}){name.text[stop:]}{entry.text[end:]}"
        short = (at[0], at[0], *at[:end], at[end - 1])
        return Entry(text, (*name.places[:stop], *short, *name.places[stop:], *at[end:]), entry.joint)


NO_KEY = Key({}, frozenset())


def key_to(lines: Sequence[Line], first: int, last: int, language: str) -> Key:
    """The key to the initials that the list in lines `first` to `last` names people by; `NO_KEY` where it has none."""
    names: dict[str, tuple[Entry, int]] = {}
    at: set[int] = set()
    for i, line in enumerate(lines):
        told = {} if line.furniture else explained(line, language)
        if told:
            names = {**told, **names}
            at |= {i, i - 1} if line.row and i - 1 not in at and i and lines[i - 1].row else {i}
    if len(names) < FEWEST or not any(names_by(lines[i], names, language) for i in range(first, last) if i not in at):
        return NO_KEY
    return Key(names, frozenset(at))


def explained(line: Line, language: str) -> dict[str, tuple[Entry, int]]:
    """The initials that a line explains and nothing else, each with the name that it is short for."""
    words, led = line.words, LED.match(line.words)
    begin = led.end() if led else 0
    found: dict[str, tuple[Entry, int]] = {}
    if EXPLAINED.match(words, begin):
        hits = [*EXPLAINED.finditer(words, begin)]
        pieces = [(hit["letters"], hit.end()) for hit in hits]
        stops = [*(hit.start() for hit in hits[1:]), len(words)]
    else:
        behind = [*BEHIND.finditer(words)] if "(" in words and BEHIND.match(words) else []
        if sum(len(hit.group()) for hit in behind) < len(words):
            return {}
        pieces, stops = [(hit["letters"], hit.start()) for hit in behind], [hit.end("name") for hit in behind]
    for (letters, start), stop in zip(pieces, stops, strict=True):
        name = full_name(language).match(words, start)
        if name is None or not cut_to(letters, name.group(), language) or not SHORT.fullmatch(words, name.end(), stop):
            return {}
        text = words[start:stop].rstrip(" ,;.")
        text = text[:-1] if text.endswith(")") and "(" not in text else text
        places = tuple(range(line.body + start, line.body + start + len(text)))
        found[letters] = Entry(text.replace("\t", ","), places), name.end() - start
    return found


def names_by(line: Line, names: Mapping[str, tuple[Entry, int]], language: str) -> bool:
    """Whether a line of the list names people by initials, with no more said of them than in brackets."""
    if line.furniture or not any(short in line.words for short in names):
        return False
    label = label_of(line.words, language)
    told = line.words[label.value :] if label and label.kind == "group" else line.words
    told = re.sub(r"\s?\([^()]*\)", "", told).strip()
    return BARE.fullmatch(told) is not None and any(letters in names for letters in re.findall(LETTERS, told))


def without_key(lines: Sequence[Line], key: Key) -> Sequence[Line]:
    """The lines, those that tell whose initials are whose left out."""
    return [replace(x, furniture=True) if i in key.lines else x for i, x in enumerate(lines)] if key.lines else lines
