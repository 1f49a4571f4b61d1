"""Plain questions, in Swedish or English, led to the ready questions of the catalogue by tables of words and rules.

    reply = answer(store.view, "Vilka beslut berör Trafikverket?")
    print(reply.understood.title)
    for row in reply.table.records(): ...

What is not understood as a whole is not answered: it says which words it did not know, and what it could answer.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from samgraf.graph.asking import recent, times
from samgraf.graph.asking.grammar import ACTOR, readings
from samgraf.graph.asking.names import Found, Names, find, gathered, plain
from samgraf.graph.asking.said import FILLER, Said, Token, Told, lexicon, tokens
from samgraf.graph.asking.slips import mended
from samgraf.graph.asking.speakers import told
from samgraf.graph.fulltext import index
from samgraf.graph.query import Parameter, ask, question
from samgraf.graph.spelling import fold
from samgraf.graph.table import Table
from samgraf.ontology.labels import label as called

if TYPE_CHECKING:
    from samgraf.graph.store import View

QUOTED: Final = re.compile(r'["“”»«]([^"“”»«]+)["“”»«]')
YEAR: Final = re.compile(r"\b\d{4}\b")
SEAT: Final = re.compile(r"\s*\(([^()]{1,40})\)")
"""What stands in brackets behind somebody's name: for whom they sit, "Ada Ek (S)"."""
OFFERS: Final = 6
LONGEST: Final = 1000
"""Letters of the longest text that is taken for a question."""


@dataclass(frozen=True, slots=True)
class Call:
    """A ready question with its values."""

    question: str
    values: tuple[tuple[str, str], ...]

    @property
    def command(self) -> str:
        """The call of `samgraf query` that asks it."""
        import shlex

        order = [p.name for p in question(self.question).parameters]
        given = sorted(self.values, key=lambda pair: order.index(pair[0]))
        sets = " ".join(f"--set {shlex.quote(f'{name}={value}')}" for name, value in given)
        return f"samgraf query {self.question} {sets}".rstrip()

    def title(self, language: str) -> str:
        """The question in words, its values in the places left open."""
        asked = question(self.question)
        values = dict(self.values)
        text = asked.title[language]
        for name in ("name", "other", "matter", "day", "words", "place"):
            if name in values and "…" in text:
                text = text.replace("…", values.pop(name), 1)
        rest = ", ".join(
            in_words(p, values[p.name], language)
            for p in asked.parameters
            if p.name in values and p.name not in ("after", "before")
        )
        since, until = values.get("after", ""), values.get("before", "")
        span = since if since == until else f"{since} – {until}"
        more = ", ".join(part for part in (rest, span) if part)
        return f"{text} ({more})" if more else text


def in_words(parameter: Parameter, value: str, language: str) -> str:
    """A value as people say it: codes and classes by what they are called, all else as it is."""
    if parameter.scheme:
        return called(f"{parameter.scheme}/{value}", language)
    return called(value, language) if parameter.name == "type" else value


@dataclass(frozen=True, slots=True)
class Understanding:
    """What a plain question was understood as.

    `call` is the one thing that it means, or None. Then `offers` are what it could mean, or what is nearest.
    `unknown` are words that were not understood, or not in this place, `near` names and words that look like them,
    `names` what was taken for names, `missing` what has to be said as well. Of a text too long, nothing is read.
    `told` are times such as "senaste mötet", with the days that they were taken for; `undated` is one that only the day
    on which it is asked could tell, and `newest` the day of the newest meeting, by which the offers take it. `coming`
    is a meeting that is yet to be.
    """

    text: str
    language: str
    call: Call | None
    offers: tuple[Call, ...] = ()
    names: tuple[Found, ...] = ()
    unknown: tuple[str, ...] = ()
    missing: tuple[str, ...] = ()
    near: tuple[str, ...] = ()
    told: tuple[Told, ...] = ()
    undated: str = ""
    newest: str = ""
    coming: str = ""

    @property
    def too_long(self) -> bool:
        """Whether the text is longer than any question."""
        return len(self.text) > LONGEST

    @property
    def needs_clock(self) -> bool:
        """Whether a word that was not understood is a time that only a clock could tell, such as "i fjol"."""
        return bool(self.undated) or any(fold(word) in times.clockwork() for word in self.unknown)

    @property
    def title(self) -> str:
        """The question that was understood, in words; "" where none was."""
        return self.call.title(self.language) if self.call else ""


@dataclass(frozen=True, slots=True)
class Reply:
    """The answer to a plain question: what it was understood as, and the rows; no rows where it was not understood."""

    understood: Understanding
    table: Table | None


def answer(view: View, text: str, today: str = "") -> Reply:
    """Answer a plain question, if there is exactly one thing that it can mean; `today` is the day for "i fjol"."""
    found = understand(view, text, today)
    if found.call is None:
        return Reply(found, None)
    return Reply(found, ask(view, found.call.question, **dict(found.call.values)))


def understand(view: View, text: str, today: str = "") -> Understanding:
    """What a plain question means, by the names of the store; `today` is the day on which it is asked."""
    return understood(text, known(view), today)


def known(view: View) -> Names:
    """The names of the store, with the days of its meetings and where they were held."""
    found = index(view)
    names = gathered(found.names, meetings(view), [place for (place,) in view.query(PLACES)])
    names.stands = found.stands
    return names


def meetings(view: View) -> dict[str, frozenset[str]]:
    """The days of the meetings, by the IRI of the body that met; "" where it is not known."""
    found: dict[str, set[str]] = {}
    for body, day in view.query(MEETINGS):
        found.setdefault(body or "", set()).update([day[:10]] if day else [])
    return {body: frozenset(days) for body, days in found.items()}


MEETINGS: Final = """SELECT DISTINCT ?body ?day {
  GRAPH ?g { ?meeting sg:documentedIn ?document }
  OPTIONAL { GRAPH ?g { ?meeting sg:heldBy ?body } }
  OPTIONAL { GRAPH ?g { ?meeting schema:startDate ?day } }
}"""
PLACES: Final = "SELECT DISTINCT ?place { GRAPH ?g { ?meeting sg:placeName ?place } }"


def understood(text: str, names: Names, today: str = "") -> Understanding:
    """What a plain question means, where these are the names that there are; `today` is a day, or "" = none."""
    if len(text) > LONGEST:
        return Understanding(text, "sv", None)
    found = led(text, names, today)
    if not found.call and found.unknown:
        put, slips = mended(text, found.unknown, names.stands)
        if slips and (again := led(put, names, today)).call:
            near = (*(meant for _, meant in slips), *found.near)
            return replace(found, offers=(again.call, *found.offers)[:OFFERS], near=near)
    start, end = recent.coming(in_place(text))
    if not found.call and end:
        said = Call("history-with-words", (("words", text[start:end].casefold()),))
        return replace(found, offers=(said, *found.offers)[:OFFERS], coming=text[start:end])
    if found.call and found.undated:
        return replace(found, call=None, offers=(found.call,))
    open_name = next((name for name in found.names if len(name.labels) > 1), None)
    if not found.call and open_name and recent.find(in_place(text)):
        # the last meeting of each is another one
        told = (f"{text[: open_name.start]}{label}{text[open_name.end :]}" for label in open_name.labels)
        each = tuple(call for one in told if (call := led(one, names, today).call))
        return replace(found, offers=each[:OFFERS], unknown=()) if each else found
    return found


def led(text: str, names: Names, today: str) -> Understanding:
    """What a plain question means, a time that only a clock could tell taken as of the newest meeting."""
    said = taken_apart(text, names, today)
    found = readings(said, names)
    if said.quoted and (plain(said.quoted) in names.exact or not any(r.left == () for r in found)):
        bare = led(QUOTED.sub(r" \1 ", text), names, today)
        if bare.call or (bare.offers and not any(r.left == () for r in found)):
            return bare
    language = spoken(said.tokens)
    whole = [r for r in found if not r.left]
    worded = by_words(text, said, names)
    basis = Understanding(text, language, None, (), said.names, told=said.told, undated=said.undated)
    basis = replace(basis, newest=max(names.met[""], default="") if said.undated else "")
    if not whole and len(worded) == 1 and is_matter(text, said):
        return replace(basis, call=worded[0])
    over = set() if whole or worded else set(found[0].left) if found else {t.written for t in said.tokens if t.tells}
    unknown = tuple(dict.fromkeys(text[t.start : t.end] for t in said.tokens if not t.concepts or t.written in over))
    calls = tuple(Call(r.question, r.values) for r in (whole or found))
    if len(whole) == 1 and whole[0].missing == ("day",) and today:
        calls, whole = (replace(calls[0], values=(*calls[0].values, ("day", today))),), [replace(whole[0], missing=())]
    if len(whole) == 1 and not whole[0].missing:
        return replace(basis, call=calls[0])
    strange = [w for w in map(fold, unknown) if not lexicon().is_known(w) and w not in times.clockwork()]
    near = tuple(dict.fromkeys(name for word in strange for name in alike(word, names)))
    missing = whole[0].missing if len(whole) == 1 else ()
    offers = (*worded, *(calls or nearest(said, names)))
    return replace(basis, offers=offers[:OFFERS], unknown=unknown, missing=missing, near=near)


def taken_apart(text: str, names: Names, today: str = "") -> Said:
    """The question as words, names, a time and quoted words."""
    quoted = QUOTED.search(text)
    folded = in_place(text)
    blanked = folded
    taken: list[tuple[int, int]] = []
    if quoted:
        taken.append(quoted.span())
        blanked = blank(blanked, quoted.span())
    visible = text
    for span in taken:
        visible = blank(visible, span)
    for name in find(visible, names, lexicon().is_known):
        if name.how in ("exact", "form") and any(c.isdigit() for c in name.written):
            blanked = blank(blanked, (name.start, name.end))
    time = times.find(blanked, sorted(names.met[""]))
    if time:
        taken.append((time.start, time.end))
        visible = blank(visible, (time.start, time.end))
    late = recent.find(blank(blanked, taken[-1]) if time else blanked)
    if late:
        visible = blank(visible, (late.start, late.end))
    named = find(visible, names, lexicon().is_known)
    if time and any(is_of_another_year(name, text[name.end : time.end]) for name in named):
        taken.remove((time.start, time.end))
        time = None
    beside = [m.span(1) for name in named if "person" in names.of(name.labels[0]) and (m := SEAT.match(text, name.end))]
    named = tuple(name for name in named if not any(start <= name.start < end for start, end in beside))
    taken += [*beside, *((n.start, n.end) for n in named)]
    quote = quoted[1].strip() if quoted else ""
    placed = recent.resolved(late, text[late.start : late.end], named, names, today, time) if late else None
    if late and placed:
        heard = told(list(tokens(folded, [*taken, (late.start, late.end)], text)), named)
        in_turn = sorted([*heard, *([late.token] if late.is_held else [])], key=lambda token: token.start)
        return Said(tuple(in_turn), named, placed[0], quote, *placed[1:])
    return Said(tuple(told(list(tokens(folded, taken, text)), named)), named, time, quote)


def is_of_another_year(name: Found, behind: str) -> bool:
    """Whether a year right behind words that a name begins with makes another one of it: "Vägplan 2041".

    >>> is_of_another_year(Found(0, 7, "Vägplan", ("Vägplan 2040",), "part"), " 2041")
    True
    >>> is_of_another_year(Found(0, 7, "Vägplan", ("Vägplan 2040",), "part"), " under 2041")
    False
    """
    cut = any(YEAR.search(label) and not YEAR.search(name.written) for label in name.labels)
    return cut and bool(YEAR.fullmatch(behind.strip()))


def blank(text: str, span: tuple[int, int]) -> str:
    """The text with a stretch of it left blank."""
    return text[: span[0]] + "\0" * (span[1] - span[0]) + text[span[1] :]


def in_place(text: str) -> str:
    """The text folded letter by letter, so that places stay."""
    return "".join(f if len(f := fold(c)) == 1 else c.casefold()[:1] or c for c in text)


def spoken(found: tuple[Token, ...]) -> str:
    """The language of the question: of which more words are."""
    english, swedish = (
        sum(tongue in t.concepts or t.written in lexicon().tongue[tongue] for t in found) for tongue in ("en", "sv")
    )
    return "en" if english > swedish else "sv"


def alike(word: str, names: Names) -> tuple[str, ...]:
    """Names that look like a word that is not known: "did you mean"."""
    from rapidfuzz import fuzz, process

    near = process.extract(word, names.alike, scorer=fuzz.ratio, score_cutoff=70, limit=2)
    return tuple(sorted(label for key, _, _ in near for label in names.exact[key]))


def by_words(text: str, said: Said, names: Names) -> tuple[Call, ...]:
    """Where one word is neither a name nor known: what can be asked about things that contain the word."""
    strange = [t for t in said.tokens if not t.concepts]
    lone = len(strange) == 1 and not lexicon().of(strange[0].written)
    word = text[strange[0].start : strange[0].end] if lone else ""
    if said.names or said.quoted or not re.fullmatch(r"[^\W\d_]{3,}", word):
        return ()
    quoted = replace(said, quoted=word, tokens=tuple(t for t in said.tokens if t.concepts))
    return tuple(Call(r.question, r.values) for r in readings(quoted, names) if not r.left)


def is_matter(text: str, said: Said) -> bool:
    """Whether the strange word stands where a matter is named, "om snöröjning", and is not written like a name."""
    at, word = next((n, t) for n, t in enumerate(said.tokens) if not t.concepts)
    while at and not text[said.tokens[at - 1].end : said.tokens[at].start].strip():
        at -= 1
        if not said.tokens[at].concepts <= FILLER:
            break
    introduced = bool(said.tokens[at].concepts & INTRODUCE)
    return introduced and text[word.start].islower() and word.written not in times.clockwork()


def nearest(said: Said, names: Names) -> tuple[Call, ...]:
    """Ready questions about the names that were found, where nothing else fits: what one may ask about them."""
    if len(said.names) > 1:
        return of_several([n.labels[0] for n in said.names[:OFFERS]], names)
    if not said.names:
        return ()
    labels = said.names[0].labels
    calls = []
    for label in labels:
        kind = next((kind for kind in ABOUT if kind in names.of(label)), "topic")
        calls += [Call(name, (("name", label),)) for name in ABOUT[kind][: max(OFFERS // len(labels), 1)]]
    return tuple(calls)


def of_several(labels: Sequence[str], names: Names) -> tuple[Call, ...]:
    """Ready questions about several names: what two have in common, and the first about each."""
    kinds = [next((kind for kind in ABOUT if kind in names.of(label)), "topic") for label in labels]
    each = (Call(ABOUT[kind][0], (("name", label),)) for kind, label in zip(kinds, labels, strict=True))
    if len(labels) > 2:
        return tuple(dict.fromkeys(each))
    pair = (("name", labels[0]), ("other", labels[1]))
    met = [Call("met-together", pair)] if all(names.of(label) & ACTOR for label in labels) else []
    return (Call("decisions-involving-both", pair), *met, Call("compared", pair), *each)


INTRODUCE: Final = frozenset({"about", "with", "involve", "mention"})
"""Concepts of words that stand before what a question is about."""
ABOUT: Final = {
    "person": ("profile", "tasks-of", "statements-by", "meetings-of", "decisions-involving"),
    "body": ("decided-by", "members-of", "officers-of", "decisions-involving", "people-of"),
    "organisation": (
        "decisions-involving",
        "statements-by",
        "promises-by",
        "asked-of",
        "concerns-about",
        "meetings-of",
    ),
    "project": ("decisions-involving", "concerns-about", "positions-on", "organisations-around", "history-of"),
    "plan": ("decisions-involving", "statements-about", "items-on", "history-of"),
    "place": ("decisions-involving", "mentions-of"),
    "topic": ("statements-about", "items-on"),
}
"""What is offered about a name of each kind."""

__all__ = ["Call", "Reply", "Understanding", "answer", "known", "lexicon", "understand", "understood"]
