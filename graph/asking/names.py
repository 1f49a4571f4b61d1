"""Names in plain questions: which words name whom, in any form, and also where they are misspelt or cut short.

What is found says how: exactly, by form, by a part of the name, or by a spelling that is near. More than one that the
words could mean is no finding but a choice, to be asked back.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Final

from samgraf.graph.fulltext import Name
from samgraf.graph.spelling import fold, stem, stems, words

LONGEST: Final = 9
"""Words that a name has at most."""
NEAR, CLEARLY = 86, 4
"""How alike a misspelt name must be (0 to 100), and by how much more than the next."""
SHORTEST: Final = 6
"""Letters of the shortest name that is looked for by likeness."""
DEFINITE: Final = ("en", "n", "et", "t")
"""How a definite noun ends."""
SMALL: Final = 3
"""Letters of the longest word of questions that may stand within a name that lacks it: "resecentrum i Nyland"."""
PART: Final = 5
"""Letters of the shortest word that may stand for a longer name."""


@dataclass(frozen=True, slots=True)
class Found:
    """Words of a question that name somebody or something. `labels`: one, or several to choose from.

    `full` is the longest name of the one that is meant, `bearers` how many in the store bear the name.
    """

    start: int
    end: int
    written: str
    labels: tuple[str, ...]
    how: str  # exact, form, part, near
    full: str = ""
    bearers: int = 1


def never(word: str) -> bool:
    """No word: of names that come without texts."""
    return False


@dataclass(slots=True)
class Names:
    """The names of a store, by what is typed for them."""

    exact: dict[str, set[str]] = field(default_factory=dict)
    forms: dict[str, set[str]] = field(default_factory=dict)
    given: dict[str, set[str]] = field(default_factory=dict)
    starts: dict[str, set[str]] = field(default_factory=dict)
    heads: dict[str, set[str]] = field(default_factory=dict)
    kinds: dict[str, set[str]] = field(default_factory=dict)
    times: dict[str, int] = field(default_factory=dict)
    borne: dict[str, set[str]] = field(default_factory=dict)
    others: set[str] = field(default_factory=set)
    alike: list[str] = field(default_factory=list)
    met: dict[str, set[str]] = field(default_factory=dict)
    """Days of meetings: of the bodies by their labels, and of all by ""."""
    sittings: dict[str, tuple[str, frozenset[str]]] = field(default_factory=dict)
    """By the IRI of a body: its name in full, and the days on which it met."""
    spots: set[str] = field(default_factory=set)
    """Words of the places where meetings were held."""
    main: dict[str, str] = field(default_factory=dict)
    """By the IRI of anything: the name that most documents have for it."""
    stands: Callable[[str], bool] = never
    """Whether a word stands somewhere in the texts."""

    def of(self, label: str) -> set[str]:
        """The kinds of what bears the label: person, organisation, outsider, body, project, plan, place, topic."""
        return self.kinds.get(label, set())

    def bodies_of(self, label: str) -> set[str]:
        """The IRIs of the bodies that meet and bear the label."""
        return self.borne.get(label, set()) & self.sittings.keys()


KIND: Final = {"Person": "person", "Place": "place", "Concept": "topic", "Plan": "plan", "Study": "plan",
               "Project": "project", "InfrastructureProject": "project"}  # fmt: skip
OUTSIDERS: Final = frozenset({"Agency", "CountyBoard", "Ministry", "Municipality", "Region", "Party", "Company"})
"""Classes of organisations that one meets with, rather than sits on, though they may hold meetings themselves."""


def gathered(
    names: Iterable[Name], bodies: Mapping[str, frozenset[str]] = MappingProxyType({}), places: Iterable[str] = ()
) -> Names:
    """The names put by what people type. `bodies` has the days of meetings by the IRI of those that met ("": none).

    `places` are those where meetings were held, as they are written.
    """
    out = Names()
    out.spots = {fold(m.group()) for place in places for m in words(place)}
    out.met[""] = set().union(*bodies.values())
    first: dict[str, str] = {}
    everybody = sorted(names, key=lambda n: (-n.times, n.label, n.iri))
    for name in everybody:
        first.setdefault(name.iri, name.label)
    for name in everybody:
        kind = KIND.get(name.type, "organisation")
        label = name.label
        out.kinds.setdefault(label, set()).update([kind, *(["outsider"] if name.type in OUTSIDERS else [])])
        if name.iri in bodies:
            out.kinds[label].add("body")
            out.met.setdefault(label, set()).update(bodies[name.iri])
            whole = max(out.sittings.get(name.iri, ("",))[0], label, key=lambda la: len(la.split()))
            out.sittings[name.iri] = (whole, bodies[name.iri])
            out.heads.setdefault(stems(label).split()[-1], set()).add(label)
        if name.other:
            out.others.add(label)
        else:
            out.main.setdefault(name.iri, label)
        out.borne.setdefault(label, set()).add(name.iri)
        out.times[label] = out.times.get(label, 0) + name.times
        out.exact.setdefault(plain(label), set()).add(label)
        out.forms.setdefault(stems(label), set()).add(label)
        parts = [m.group() for m in words(label)]
        if kind == "person" and len(parts) > 1:
            for part in {parts[0], parts[-1]}:
                out.given.setdefault(fold(part), set()).add(label)
        elif len(parts) > 1:
            for n in range(1, len(parts)):
                if f"{parts[n - 1]}-" in label:  # "Gång- och cykelväg"
                    continue
                out.starts.setdefault(" ".join(stem(p) for p in parts[:n]), set()).add(label)
    for spoken, label in aliases(everybody):
        if spoken not in out.exact:
            out.exact.setdefault(spoken, set()).add(label)
    out.alike = sorted(key for key in out.exact if len(key) >= SHORTEST)
    return out


def aliases(names: Sequence[Name]) -> Iterator[tuple[str, str]]:
    """What else the register calls those that the store knows."""
    from samgraf.ontology import register

    label_of: dict[str, str] = {}
    for name in names:
        if name.key:
            label_of.setdefault(name.key, name.label)
    for entry in register.load() if label_of else ():
        if entry.key in label_of and not entry.generic:
            for other in (*entry.names, *entry.acronyms, *register.english_names(entry.key)):
                yield plain(other), label_of[entry.key]


def plain(text: str) -> str:
    """A name as it is compared: folded words with blanks between."""
    return " ".join(fold(m.group()) for m in words(text))


def find(text: str, names: Names, is_known: Callable[[str], bool]) -> tuple[Found, ...]:
    """The names in a question, the longest at each place. Words that are known are no name by a part or by likeness."""
    spans = list(words(text))
    found: list[Found] = []
    at = 0
    while at < len(spans):
        hit = best(text, spans[at : at + LONGEST], names, is_known)
        if hit is None:
            at += 1
            continue
        found.append(hit)
        while at < len(spans) and spans[at].start() < hit.end:
            at += 1
    return tuple(found)


def best(text: str, spans: Sequence[re.Match[str]], names: Names, is_known: Callable[[str], bool]) -> Found | None:
    """The name that begins with the first of these words, if there is one: the longest, and by the surest way."""
    known = [is_known(fold(m.group())) for m in spans]
    for n in range(len(spans), 0, -1):
        typed = [m.group() for m in spans[:n]]
        written = text[spans[0].start() : spans[n - 1].end()]
        common, ends_known = all(known[:n]), known[0] or known[n - 1]
        capital = n == 1 and written[:1].isupper() and spans[0].start() > 0
        for way in (exactly, by_form, without_small, by_part, by_likeness):
            if common and not (capital and (way is exactly or (way is by_part and is_borne(typed[0], names)))):
                continue
            if way in (without_small, by_part, by_likeness) and ends_known and not common:
                continue
            sought = typed
            if way is without_small:
                sought = [w for w, k in zip(typed, known, strict=False) if not (k and len(w) <= SMALL)]
                if len(sought) in (1, n):
                    continue
            if labels := way(sought, names):
                return found_at(spans[:n], written, labels, NAMES_OF[way], names)
    return None


def found_at(spans: Sequence[re.Match[str]], written: str, labels: set[str], how: str, names: Names) -> Found:
    """What the words there name, the most frequent first."""
    ordered = tuple(sorted(labels, key=lambda la: (-names.times.get(la, 0), la)))
    meant = one_thing(told_apart(ordered, names), names)
    bearers = len(names.bodies_of(meant[0])) or len(names.borne.get(meant[0], ()))
    return Found(spans[0].start(), spans[-1].end(), written, meant, how, fullest(meant[0], names), bearers)


def is_borne(word: str, names: Names) -> bool:
    """Whether somebody bears the word as a given name or surname, as it is typed: "Dag"."""
    return fold(word) in names.given


def told_apart(labels: tuple[str, ...], names: Names) -> tuple[str, ...]:
    """The labels; for one that several bodies bear, the names in full by which they differ: "Ledningsgruppen"."""
    put: list[str] = []
    for label in labels:
        whole = {names.sittings[iri][0] for iri in names.bodies_of(label)}
        put += sorted(whole, key=lambda la: (-names.times[la], la)) if len(whole) > 1 else [label]
    return tuple(dict.fromkeys(put))


def one_thing(labels: tuple[str, ...], names: Names) -> tuple[str, ...]:
    """The labels, with those that differ in case alone, or that all belong to the same one, taken for the first."""
    kept: list[str] = []
    for label in labels:
        spelt = " ".join(label.split()).casefold()
        borne = names.borne.get(label, set())
        if not any(spelt == " ".join(k.split()).casefold() or borne <= names.borne.get(k, set()) for k in kept):
            kept.append(label)
    return tuple(dict.fromkeys(main(label, names) for label in kept))


def main(label: str, names: Names) -> str:
    """The name that most documents have for the same one, where it is no other's as well."""
    borne = names.borne.get(label, set())
    others = [other for other, iris in names.borne.items() if iris == borne]
    return min(others, key=lambda o: (o in names.others, -names.times[o], o), default=label)


def fullest(label: str, names: Names) -> str:
    """The name in full of the body that bears the label, or the main name of what it is short for; else the label."""
    whole = {names.sittings[iri][0] for iri in names.bodies_of(label)}
    if not whole and label in names.others:
        whole = {names.main.get(iri, label) for iri in names.borne.get(label, ())}
    return whole.pop() if len(whole) == 1 else label


def exactly(typed: Sequence[str], names: Names) -> set[str]:
    """Names that are these words but for case and accents, also in the genitive.

    "Ledningsgruppen" is what one body calls itself, and may be another one as well whose name ends so.
    """
    key = " ".join(fold(word) for word in typed)
    found = names.exact.get(key, set())
    if not found and key.endswith("s"):
        key = key[:-1].rstrip(":'")
        found = names.exact.get(key, set())
    met = set().union(*(names.bodies_of(label) for label in found))
    if met and len(typed) == 1 and key.endswith(DEFINITE):
        return found | {other for other in names.heads.get(stem(key), ()) if not names.bodies_of(other) <= met}
    return found


def by_form(typed: Sequence[str], names: Names) -> set[str]:
    """Names that are these words in another form: definite, genitive."""
    return names.forms.get(" ".join(stem(word) for word in typed), set())


def without_small(typed: Sequence[str], names: Names) -> set[str]:
    """Names that are these words, from which small ones of the question were left out: "resecentrum i Nyland"."""
    return by_form(typed, names)


def by_part(typed: Sequence[str], names: Names) -> set[str]:
    """People by given name or surname, others by the words that they begin with, those that meet by their last word.

    The last word has to be definite: "samverkansnämnden" is Ådalens samverkansnämnd, where there is no other. So has a
    first one that is typed in another form: "vägen", but not "vägar", may be Väg 90. "Cykelväg" is no name for
    Cykelväg längs Ån, though "cykelvägen" may be.
    """
    if len(typed) == 1:
        key = fold(typed[0])
        bare = key[:-1].rstrip(":'") if key.endswith("s") else ""
        people = names.given.get(key) or names.given.get(bare, set())
        if people:
            return dotted(typed[0], people)
    if len("".join(typed)) < PART:
        return set()
    if len(typed) == 1 and (bare or key).endswith(DEFINITE) and stem(bare or key) in names.heads:
        return names.heads[stem(bare or key)]
    found = names.starts.get(" ".join(stem(word) for word in typed), set())
    if len(typed) > 1 or (bare or key).endswith(DEFINITE):
        return found
    return {label for label in found if fold(next(words(label)).group()) in (key, bare) and is_called(label)}


def is_called(label: str) -> bool:
    """Whether the first word of a name is a name by itself, rather than a thing that the next words tell of.

    >>> is_called("Resecentrum Nyland"), is_called("Cykelväg längs Ån")
    (True, False)
    """
    return not [m.group() for m in words(label)][1][:1].islower()


def dotted(typed: str, labels: set[str]) -> set[str]:
    """Of labels that differ in the dots over letters, those with the dots that were typed: "Öhlander" is no Ohlander.

    A word without dots may be typed for either.
    """
    spelt = typed.casefold()
    if not any(letter in spelt for letter in "åäöéü"):
        return labels
    return {la for la in labels if any(spelt.startswith(m.group().casefold()) for m in words(la))} or labels


def by_likeness(typed: Sequence[str], names: Names) -> set[str]:
    """The name that is nearly these words, where no other is nearly as near."""
    from rapidfuzz import fuzz, process

    key = " ".join(fold(word) for word in typed)
    if len(key) < SHORTEST:
        return set()
    tries = [key, key[:-1]] if key.endswith("s") else [key]
    hits: dict[str, float] = {}
    for sought in tries:
        for name, score, _ in process.extract(sought, names.alike, scorer=fuzz.ratio, score_cutoff=NEAR, limit=3):
            if name[0] == sought[0] and len(name.split()) == len(typed):
                hits[name] = max(hits.get(name, 0), score)
    if not hits:
        return set()
    top = max(hits.values())
    return set().union(*(names.exact[name] for name, score in hits.items() if top - score < CLEARLY))


NAMES_OF: Final = {exactly: "exact", by_form: "form", without_small: "form", by_part: "part", by_likeness: "near"}
