"""All names that the register knows and all word endings that make a name, found in one pass over a text.

`gazetteer(language)` builds one automaton: whole names between word boundaries, with and without the genitive -s,
and heads such as "-nämnden" at the end of a word. `hits(text)` tells where they stand and leaves the judgement to
`shapes` and `find`: a weak name is a hit too.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from samgraf.ingest.tables import TableError, listed, table
from samgraf.ingest.tables.forms import small_words
from samgraf.ingest.words.lexicon import tables_of
from samgraf.ontology import register
from samgraf.ontology.register import Entry

COUNTIES = tuple(f" {word}" for word in small_words("county"))
REGIONS = tuple(f"{word} " for word in small_words("region"))

GENITIVE = re.compile(r"[:’']s(?!\w)")
KEPT = frozenset("-&+")


@dataclass(frozen=True, slots=True)
class Head:
    """A word or word ending that makes a name of what stands before or after it, as a row of `entities.toml` says.

    `place`: where the rest of the name is: `inside` the word ("socialnämnden"), `before` it ("Haninge kommun"),
    `after` it ("Föreningen Ankaret"), `owner` before it in the genitive ("nämndens arbetsutskott").
    `forms` that begin with a hyphen are endings of words. `case`: `any`; `capital` = only where the capital tells
    a name; `named` = that, or the word is none of the common nouns of works ("Gångbron"); `acts` = as `capital`, and a
    verb follows; `salient` = as `capital`, and named more than once. `bare`: what the head alone
    is: `alone` a body, `link` one of the document's bodies, "" nothing. `excluded` are words that end so and are none;
    with a hyphen in front, endings.
    """

    label: str
    kind: str
    place: str
    forms: tuple[str, ...]
    case: str = "any"
    subkind: str = ""
    bare: str = ""
    excluded: frozenset[str] = frozenset()
    examples: tuple[str, ...] = ()
    counter_examples: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Form:
    """One spelling in the automaton: `sort` is `name`, `weak`, `acronym` or `head`."""

    sort: str
    text: str
    entry: Entry | None = None
    head: Head | None = None


@dataclass(frozen=True, slots=True)
class Hit:
    """Where a spelling stands: up to `bare` without a genitive -s, up to `end` with it."""

    start: int
    bare: int
    end: int
    forms: tuple[Form, ...] = field(repr=False)


class Folding(dict[int, str]):
    """For `str.translate`: lower case, and a blank for what is no part of a word; never changes the length."""

    def __missing__(self, code: int) -> str:
        character = chr(code)
        lower = character.lower()
        kept = character if len(lower) != 1 else lower
        folded = kept if kept.isalnum() or character in KEPT else " "
        self[code] = folded
        return folded


FOLDING = Folding()


def folded(text: str) -> str:
    """Lower case with blanks for punctuation, of the same length.

    >>> folded("E4/E20, Åkers väg-plan")
    'e4 e20  åkers väg-plan'
    """
    return text.translate(FOLDING)


def lower(text: str) -> str:
    """Lower case, of the same length.

    >>> lower("ÅSBY, İ")
    'åsby, İ'
    """
    low = text.lower()
    return low if len(low) == len(text) else "".join(c.lower() if len(c.lower()) == 1 else c for c in text)


class Gazetteer:
    """The automaton over all forms of one language."""

    def __init__(self, forms: Mapping[str, tuple[Form, ...]]) -> None:
        import ahocorasick

        self.automaton = ahocorasick.Automaton()
        for key, found in forms.items():
            self.automaton.add_word(key, (len(key), key[0] == " ", found))
        self.automaton.make_automaton()

    def hits(self, text: str) -> list[Hit]:
        """All hits in a text, sorted by start, the longest first; they may overlap."""
        low = " " + folded(text) + " "
        found = []
        for last, (length, whole, forms) in self.automaton.iter(low):
            end = last - 1  # `low` has one blank more in front
            start = last - length + whole
            bare = start + len(forms[0].text)  # all forms of a key are of one length
            while not whole and start > 0 and (text[start - 1].isalnum() or text[start - 1] == "-"):
                start -= 1
            if mark := GENITIVE.match(text, end):
                end = mark.end()
            found.append(Hit(start, bare, end, forms))
        found.sort(key=lambda h: (h.start, -h.end))
        return found


@cache
def gazetteer(language: str) -> Gazetteer:
    """The gazetteer of a language: the register, and the heads of its own table and of the one it shares."""
    forms: dict[str, list[Form]] = {}

    def add(key: str, form: Form) -> None:
        known = forms.setdefault(key, [])
        if form not in known:
            known.append(form)

    short = table(language, "roster").get("parties_short", {})
    for entry in register.load():
        weak, full = entry.weak, (entry.label, *entry.names)
        if entry.subkind == "Region" and entry.label.startswith(REGIONS):
            weak = (*weak, entry.label.partition(" ")[2])
            full = (*full, *without_county(entry.label))
        if entry.subkind == "Party" and entry.wikidata:
            weak = (*weak, *(words.capitalize() for words, letters in short.items() if letters in weak))
        for sort, names in (("name", full), ("weak", weak), ("acronym", entry.acronyms)):
            for name in names:
                if len(name) < 2 or (sort == "weak" and name.islower() and len(name) < 5):
                    continue  # letters of parties in lower case are words ("med", "av", "s")
                for spelling in spellings(name):
                    low = folded(spelling)
                    form = Form(sort, spelling, entry)
                    add(f" {low} ", form)
                    if low[-1:].isalnum() and low[-1] not in "sxz":
                        add(f" {low}s ", form)
    for head in all_heads(language):
        for text in head.forms:
            suffix = head.place == "inside" or text.startswith("-")
            plain = text.removeprefix("-")
            for ending in ("", "s"):
                if not (ending and plain.endswith("s")):
                    add(f"{'' if suffix else ' '}{plain}{ending} ", Form("head", plain, head=head))
    return Gazetteer({key: tuple(found) for key, found in forms.items()})


def without_county(name: str) -> Iterable[str]:
    """A region's name as it is mostly said, without the word for its county.

    >>> list(without_county("Region Jönköpings län")), list(without_county("Region Skåne"))
    (['Region Jönköping'], [])
    """
    return (name.removesuffix(county).removesuffix("s") for county in COUNTIES if name.endswith(county))


def spellings(name: str) -> Iterable[str]:
    """A name, and the same with a hyphen lost: after an acronym, as at the end of a line, or before "och".

    >>> list(spellings("EU-rådet")), list(spellings("Mark- och vattendomstolen"))
    (['EU-rådet', 'EUrådet'], ['Mark- och vattendomstolen', 'Mark och vattendomstolen'])
    """
    yield name
    if re.match(r"[A-ZÅÄÖ][a-zåäö]+- [a-z]+ [a-zåäö]+$", name):
        yield name.replace("- ", " ", 1)
    if re.match(r"[A-ZÅÄÖ]{2,}-[a-zåäö]", name):
        yield name.replace("-", "", 1)


@cache
def all_heads(language: str) -> tuple[Head, ...]:
    """The heads of a language: of the table of names that it shares with others, and of its own."""
    shared = tables_of(language)
    return (*heads(shared), *(heads(language) if language != shared else ()))


@cache
def heads(language: str) -> tuple[Head, ...]:
    """The rows under `[[head]]` of `entities.toml`.

    Raises `TableError` naming the row where a key is missing or unknown.
    """
    found = []
    for n, row in enumerate(table(language, "entities").get("head", [])):
        found.append(
            head_of(row, f"tables/{language}/entities.toml, head {n + 1} ({row.get('label', 'without a label')})")
        )
    return tuple(found)


def head_of(row: Mapping[str, Any], here: str) -> Head:
    """One row as a `Head`."""
    for key in ("label", "kind", "place", "forms", "example"):
        if key not in row:
            raise TableError(f"{here}: `{key}` is missing. Add it.")
    if row["place"] not in ("inside", "before", "after", "owner"):
        raise TableError(f"{here}: `place` is {row['place']!r}. Say inside, before, after or owner.")
    return Head(
        label=row["label"],
        kind=row["kind"],
        place=row["place"],
        forms=tuple(folded(f) for f in listed(row["forms"])),
        case=row.get("case", "any"),
        subkind=row.get("subkind", ""),
        bare=row.get("bare", ""),
        excluded=frozenset(listed(row.get("excluded", ()))),
        examples=listed(row["example"]),
        counter_examples=listed(row.get("not", ())),
    )
