"""Names and words that a document spells in two ways, one of them rarely: the rare one is held to be a slip.

Two spellings are near when one slip of the pen parts them: a letter added, left out, changed, or two swapped.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Container, Iterator, Sequence
from functools import cache, lru_cache

from samgraf.ingest.minutes import Mention, Minutes, Warning
from samgraf.ingest.tables import table
from samgraf.ingest.text import Span
from samgraf.ontology import register

WORD = re.compile(r"[^\W\d_](?<![\w/.@-][^\W\d_])[\w’-]*[^\W_](?![\w@/])")
SHORT = 4
"""A word of no more small letters is in no way long, whatever its letters become when case is folded."""
LONG = 8
"""A word must have as many letters before another that is nearly alike can be called the same."""
REGISTERED = 15
"""The same for a name that only the register spells rightly."""
OFTEN = 3
"""How many times as often the right spelling must stand."""


def near(one: str, other: str) -> bool:
    """Whether one slip of the pen parts two spellings.

    >>> near("Näslund", "Nässlund"), near("INSPEC", "ISNPEC"), near("Ek", "Alm")
    (True, True, False)
    """
    from rapidfuzz.distance import OSA

    return one != other and OSA.distance(one, other, score_cutoff=1) == 1


def message(minutes: Minutes, key: str, **values: object) -> str:
    """A message in the language of the minutes."""
    told = table(minutes.language, "slips") or table("sv", "slips")
    return str(told["messages"][key]).format(**values)


def names_in_two_ways(minutes: Minutes, mentions: Sequence[Mention]) -> Iterator[Warning]:
    """Persons whose name is spelt in two ways: in list and text, twice in the list, or by their given name alone."""
    listed = {p.name: p for p in minutes.participants}
    persons = [m for m in mentions if m.kind == "person"]
    count = Counter(m.name for m in persons if " " in m.name)
    order = {name: n for n, name in enumerate(dict.fromkeys([*listed, *(m.name for m in persons)]))}
    full = [n for n in order if " " in n]
    parts: dict[str, list[str]] = defaultdict(list)
    for name in full:
        for part in {*halves(name)}:
            parts[part].append(name)
    for slip in full:
        for right in sorted({name for part in halves(slip) for name in parts[part]}, key=order.__getitem__):
            if not alike(slip, right) or rank(right, listed, count, order) >= rank(slip, listed, count, order):
                continue
            if slip in listed and right in listed and listed[slip].organisation != listed[right].organisation:
                continue
            span = next((m.span for m in persons if m.name == slip), None) or listed[slip].spans[0]
            yield found(minutes, span, right, "person")
            break
    yield from given_names(minutes, persons, full)
    yield from signs(minutes)


def halves(name: str) -> tuple[str, str]:
    """The given name and the rest of a full name: who is spelt nearly alike shares one of them.

    >>> halves("Eva von Ek")
    ('Eva ', ' von Ek')
    """
    first, _, last = name.partition(" ")
    return f"{first} ", f" {last}"


def alike(one: str, other: str) -> bool:
    """Whether two full names differ by one slip, in the surname or in the given name.

    >>> alike("Eva Sandberg", "Eva Sundberg"), alike("Eva Ek", "Eva Alm"), alike("Karin Ek", "Karina Ek")
    (True, False, False)
    """
    first, _, last = one.partition(" ")
    first2, _, last2 = other.partition(" ")
    if first == first2:
        return min(len(last), len(last2)) >= 5 and near(last, last2) and last[0] == last2[0]
    return last == last2 and min(len(first), len(first2)) >= 5 and near(first, first2) and not ending(first, first2)


def ending(one: str, other: str) -> bool:
    """Whether one is the other with something added, as Martin and Martina."""
    return one.startswith(other) or other.startswith(one)


def rank(name: str, listed: Container[str], count: Counter[str], order: dict[str, int]) -> tuple[bool, int, int]:
    """The lower, the likelier the right spelling: in the list, frequent, first."""
    return (name not in listed, -count[name], order[name])


def given_names(minutes: Minutes, persons: Sequence[Mention], full: Sequence[str]) -> Iterator[Warning]:
    """A given name alone that nobody in the document bears, but some bear one nearly like it."""
    known = {n.split(" ")[0] for n in full}
    done: set[str] = set()
    for m in persons:
        if " " in m.name or m.name in known or m.name in done or len(m.name) < 6:
            continue
        likely = sorted(k for k in known if len(k) >= 6 and near(k, m.name) and not ending(k, m.name))
        if likely:
            done.add(m.name)
            yield found(minutes, m.span, " / ".join(likely), "given")


def signs(minutes: Minutes) -> Iterator[Warning]:
    """Another sign in brackets behind a name than the list gives it ("Eva Ek (eek)", then "Eva Ek (evae)")."""
    text = minutes.document.text
    for person in minutes.participants:
        if not person.short or not person.short.islower():
            continue
        for hit in re.finditer(rf"{re.escape(person.name)}\s\((?P<sign>[a-z][a-z0-9]{{1,14}})\)", text):
            if hit["sign"] != person.short and text.count(f"({person.short})") > text.count(f"({hit['sign']})"):
                yield found(minutes, Span(*hit.span("sign")), person.short, "sign")


def words_in_two_ways(minutes: Minutes, mentions: Sequence[Mention]) -> Iterator[Warning]:
    """Long words with a capital, and initials, of which one spelling is rare and one frequent, or in the register."""
    places: dict[str, list[tuple[int, int]]] = defaultdict(list)
    left_out = aside(minutes, mentions)
    for hit in WORD.finditer(minutes.document.text):
        word = hit.group()
        if (len(word) > SHORT or word[0].isupper()) and not left_out[hit.start()]:
            places[bare(word)].append(hit.span())
    capital = {w: s for w, s in places.items() if w[0].isupper()}
    yield from rare(minutes, capital)
    yield from joined(minutes, capital)
    yield from registered(minutes, places)


def aside(minutes: Minutes, mentions: Sequence[Mention]) -> bytearray:
    """For each offset whether it lies in a person's name, in what is repeated on every page, or in mark-up."""
    left_out = bytearray(len(minutes.document.text))
    spans = [h.span for h in minutes.document.hints if h.kind in ("furniture", "code", "meta")]
    spans += [m.span for m in mentions if m.kind == "person"]
    for span in spans:
        left_out[span.start : span.end] = b"\1" * (span.end - span.start)
    return left_out


@lru_cache(maxsize=16384)
def bare(word: str) -> str:
    """A word without a genitive -s.

    >>> bare("Ekbackens"), bare("Naess")
    ('Ekbacken', 'Naess')
    """
    return word[:-1] if len(word) > 4 and word.endswith("s") and word[-2] not in "sxz" else word


Places = dict[str, list[tuple[int, int]]]


def rare(minutes: Minutes, capital: Places) -> Iterator[Warning]:
    """Rare spellings beside frequent ones; what differs in its ending only is another form, not a slip."""
    by_shape = grouped(capital, lambda w: len(w) >= (5 if w.isupper() else LONG))
    for slip, spans in capital.items():
        initials = slip.upper() == slip
        if len(slip) < (4 if initials else LONG) or slip.casefold() in known_words():
            continue
        right = best(slip, capital, by_shape, initials)
        if right:
            count = len(capital[right])
            for span in spans:
                yield found(minutes, Span(*span), right, "word", count=count)


def best(slip: str, capital: Places, by_shape: dict[int, list[str]], initials: bool) -> str:
    """The frequent spelling that a rare one is a slip of, or ""."""
    need = max(OFTEN * len(capital[slip]), OFTEN)
    frequent = (w for n in (-1, 0, 1) for w in by_shape.get(len(slip) + n, ()) if len(capital[w]) >= need)
    likely = [w for w in frequent if (w.upper() == w) == initials and near(w, slip)]
    if not initials:
        likely = [w for w in likely if w[-3:] == slip[-3:] and w[0] == slip[0]]
    return max(likely, key=lambda w: (len(capital[w]), w), default="")


def grouped(words: Places, wanted: Callable[[str], bool]) -> dict[int, list[str]]:
    """Words by their length."""
    out: dict[int, list[str]] = defaultdict(list)
    for word in words:
        if wanted(word):
            out[len(word)].append(word)
    return out


def joined(minutes: Minutes, capital: Places) -> Iterator[Warning]:
    """A name in one word that also stands as two with capitals ("OpenRoute", "Open Route")."""
    text = minutes.document.text
    for word, spans in capital.items():
        if len(word) < LONG or word.upper() == word or not re.search(r"[a-zåäö][A-ZÅÄÖ]", word):
            continue
        cut = re.search(r"[a-zåäö](?=[A-ZÅÄÖ])", word)
        pair = re.compile(rf"\b{word[: cut.end()]} ({re.escape(word[cut.end() :])})\b", re.IGNORECASE) if cut else None
        hit = pair.search(text) if pair else None
        if hit and hit.group(1)[0].isupper() and hit.group()[0].isupper():
            yield found(minutes, Span(*spans[0]), hit.group(), "joined")


def registered(minutes: Minutes, places: Places) -> Iterator[Warning]:
    """A word that is nearly the name of a body in the register, and is itself no word that stands elsewhere."""
    forms = register_forms()
    for word, spans in places.items():
        folded = word.casefold()
        if len(folded) < REGISTERED or folded in known_words() or len(spans) > 2:
            continue
        likely = [f for n in (-1, 0, 1) for f in forms.get((folded[0], len(folded) + n), ()) if near(f, folded)]
        likely = [f for f in likely if f[-3:] == folded[-3:]]
        if len(likely) == 1:
            for span in spans:
                ends = minutes.document.text[span[0] : span[1]].casefold().removeprefix(folded)
                right = likely[0].capitalize() if word[0].isupper() else likely[0]
                yield found(minutes, Span(*span), right + ends, "register")


@cache
def known_words() -> frozenset[str]:
    """The words of the register's names, in lower case."""
    return frozenset(w.casefold() for e in register.load() for n in (e.label, *e.names, *e.acronyms) for w in n.split())


@cache
def register_forms() -> dict[tuple[str, int], tuple[str, ...]]:
    """Long one-word names of bodies in the register, in lower case, by first letter and length."""
    out: dict[tuple[str, int], set[str]] = defaultdict(set)
    for entry in register.load():
        for name in (entry.label, *entry.names):
            if entry.kind == "organisation" and " " not in name and len(name) >= REGISTERED - 1:
                out[(name[0].casefold(), len(name))].add(name.casefold())
    return {key: tuple(sorted(names)) for key, names in sorted(out.items())}


def found(minutes: Minutes, span: Span, reading: str, key: str, **values: object) -> Warning:
    """A warning about a stretch of the document."""
    return Warning(span, span.of(minutes.document.text), reading, message(minutes, key, **values), f"slips#{key}")
