"""Mistakes in SPARQL, told to people: where, what is wrong there, and what to write instead.

The engine says how far it came and which tokens could follow. What people get wrong is mostly simpler than that, and
stands elsewhere: a quotation mark or bracket without its other half, a name without prefix, a word misspelt.
Those are looked for first; only then are the engine's words passed on.
"""

from __future__ import annotations

import difflib
import re
from collections.abc import Callable, Iterator
from typing import Final

from samgraf.graph.sparql import TOKEN, place, tokens
from samgraf.ontology import terms as t

PLACE: Final = re.compile(r"error at (\d+):(\d+): (?:expected (?:one of )?)?(.*)", re.DOTALL)
LISTED: Final = re.compile(r"""\b[A-Z]{2,}\b|["']([{}()\[\].;,])["']""")
FORMS: Final = ("SELECT", "ASK", "CONSTRUCT", "DESCRIBE", "PREFIX", "BASE")
UPDATES: Final = ("INSERT", "DELETE", "LOAD", "CLEAR", "DROP", "CREATE", "ADD", "MOVE", "COPY", "WITH")
AGGREGATES: Final = ("COUNT", "SUM", "MIN", "MAX", "AVG", "SAMPLE", "GROUP_CONCAT")
KEYWORDS: Final = frozenset(
    """
    a abs add all as asc ask avg base bind bnode bound by ceil clear coalesce concat construct contains copy count
    create data datatype day default delete desc describe distinct drop encode_for_uri exists false filter floor from
    graph group group_concat having hours if in insert into iri isblank isiri isliteral isnumeric isuri lang
    langmatches lcase limit load max md5 min minus minutes month move named not now offset optional order prefix rand
    reduced regex replace round sameterm sample seconds select separator service sha1 sha256 sha384 sha512 silent str
    strafter strbefore strdt strends strlang strlen strstarts struuid substr sum timezone to true tz ucase undef union
    uri using uuid values where with year
    """.split()
)
PAIRS: Final = {"{": "}", "(": ")", "[": "]"}
UNFIT_IRI: Final = re.compile(r"<[A-Za-z][\w+.-]*:[^<>\n]*>")
WITHOUT_AS: Final = re.compile(rf"\(\s*(?:{'|'.join(AGGREGATES)})\s*\([^()]*\)\s*[?$]\w+\s*\)", re.IGNORECASE)

Found = tuple[int, str]
"""Where in the text, and what is wrong there."""


def mistake(sparql: str, message: str) -> str:
    """The engine's message about a query as one for people: the place, what is wrong, the line, and a caret below it.

    >>> print(mistake('SELECT ?d {\\n ?d a Decision }', "error at 2:16: expected one of ':'"))
    line 2, column 7: Decision has no prefix; is it sg:Decision?
       ?d a Decision }
            ^
    """
    found = next((said for look in LOOKS if (said := look(sparql, message)) is not None), None)
    if found is None:
        return f"the query has a mistake: {' '.join(message.split())}"
    line, column = place(sparql, found[0])
    text = sparql.split("\n")[line - 1]
    return f"line {line}, column {column}: {found[1]}\n  {text}\n  {' ' * (column - 1)}^"


def open_quotation(sparql: str, _: str) -> Found | None:
    """A quotation mark that is not the start of a text."""
    for start, gap in gaps(sparql):
        for n, letter in enumerate(gap):
            if letter in "\"'":
                return start + n, f"the text that begins here has no end; close it with {letter}"
    return None


def unfit_iri(sparql: str, _: str) -> Found | None:
    """An IRI with something in it that no IRI holds."""
    taken = {m.start() for m in TOKEN.finditer(sparql) if m.lastgroup in ("iri", "string", "comment")}
    for match in UNFIT_IRI.finditer(sparql):
        bad = re.search(r'[\x00-\x20"{}|^`\\]', match.group())
        if bad and match.start() not in taken and not within(sparql, match.start()):
            what = "blank" if bad.group().isspace() else bad.group()
            return match.start() + bad.start(), f"an IRI holds no {what}; write {what_for(bad.group())} instead"
    return None


def bracket(sparql: str, _: str) -> Found | None:
    """A bracket without its other half."""
    opened: list[tuple[int, str]] = []
    for start, gap in gaps(sparql):
        for n, letter in enumerate(gap):
            if letter in PAIRS:
                opened.append((start + n, letter))
            elif letter in PAIRS.values():
                if not opened:
                    return start + n, f"this {letter} closes nothing"
                if PAIRS[opened[-1][1]] != letter:
                    line, column = place(sparql, opened[-1][0])
                    wanted = PAIRS[opened[-1][1]]
                    return (
                        start + n,
                        f"expected {wanted} first, for the {opened[-1][1]} of line {line}, column {column}",
                    )
                opened.pop()
    if opened:
        return opened[-1][
            0
        ], f"this {opened[-1][1]} is never closed; expected {PAIRS[opened[-1][1]]} at the end of its part"
    return None


def form(sparql: str, _: str) -> Found | None:
    """A beginning that is that of no query."""
    words = list(tokens(sparql, "word"))
    first = next((w for w in words if w.group()[0] not in "?@" and not w.group().endswith(":")), None)
    if first is None or first.group().upper() in (*FORMS, *UPDATES):
        return None
    near = difflib.get_close_matches(first.group().upper(), FORMS, 1, 0.6)
    hint = f"is {near[0]} meant?" if near else f"expected {', '.join(FORMS[:4])}"
    return first.start(), f"a query doesn't begin with {first.group()}; {hint}"


def prefix(sparql: str, _: str) -> Found | None:
    """A name whose prefix is neither declared nor one of samgraf's."""
    words = list(tokens(sparql, "word"))
    declared = {b.group() for a, b in zip(words, words[1:], strict=False) if a.group().upper() == "PREFIX"}
    known = {f"{name}:" for name in t.PREFIXES} | declared | {"_:"}
    for word in words:
        start, colon, _rest = word.group().partition(":")
        if colon and start[:1] not in ("?", "@") and f"{start}:" not in known:
            near = difflib.get_close_matches(start, t.PREFIXES, 1, 0.6)
            hint = f"is {near[0]}: meant? Else " if near else ""
            return word.start(), f"the prefix {start}: is not known; {hint}declare it with PREFIX"
    return None


def bare_word(sparql: str, _: str) -> Found | None:
    """A word that is neither keyword, variable nor name."""
    for word in tokens(sparql, "word"):
        text = word.group().rstrip(".")
        if ":" in text or text[:1] in ("?", "@") or text.lower() in KEYWORDS or text[:1].isdigit():
            continue
        own = difflib.get_close_matches(text, [iri.removeprefix(t.NS) for iri in t.OWN], 1, 0.8)
        if own:
            return word.start(), f"{text} has no prefix; is it sg:{own[0]}?"
        near = difflib.get_close_matches(text.lower(), sorted(KEYWORDS), 1, 0.75)
        hint = f"is {near[0].upper()} meant?" if near else "expected a keyword, a ?variable or a prefix:name"
        return word.start(), f"{text} means nothing here; {hint}"
    return None


def aggregate(sparql: str, message: str) -> Found | None:
    """A sum without AS, and a variable that is neither grouped nor summed up."""
    if match := WITHOUT_AS.search(sparql):
        name = re.search(r"[?$]\w+\s*\)$", match.group())
        assert name is not None
        return match.start() + name.start(), "AS is missing before the name, as in (COUNT(?x) AS ?n)"
    if "variable that is unbound" in message and (select := next(tokens(sparql, "word"), None)) is not None:
        return select.start(), (
            "the SELECT names a variable that the rest doesn't give; bind it, and where rows are grouped, "
            "put it into GROUP BY or into a sum such as SAMPLE"
        )
    return None


def engine(sparql: str, message: str) -> Found | None:
    """How far the engine came, and which keywords or marks could follow."""
    found = PLACE.match(message)
    if not found:
        return None
    line, column = int(found[1]), int(found[2])
    start = sum(len(row) + 1 for row in sparql.split("\n")[: line - 1]) + column - 1
    listed = [m[1] or m.group() for m in LISTED.finditer(found[3])]
    expected = sorted({one for one in listed if one.lower() in KEYWORDS or len(one) == 1})
    is_end = not sparql[start:].strip()
    where = "something is missing here, or wrong before it" if is_end else "the query goes wrong here"
    return min(start, len(sparql)), where + (f"; expected {', '.join(expected[:12])}" if expected else "")


LOOKS: Final[tuple[Callable[[str, str], Found | None], ...]] = (
    open_quotation,
    unfit_iri,
    bracket,
    form,
    prefix,
    bare_word,
    aggregate,
    engine,
)
"""What is looked for, in this order."""


def gaps(sparql: str) -> Iterator[tuple[int, str]]:
    """What stands between texts, IRIs and comments, with its place: there brackets and quotation marks count."""
    at = 0
    for match in TOKEN.finditer(sparql):
        if match.lastgroup in ("string", "iri", "comment"):
            yield at, sparql[at : match.start()]
            at = match.end()
    yield at, sparql[at:]


def within(sparql: str, offset: int) -> bool:
    """Whether a place lies in a text, an IRI or a comment."""
    kinds = ("string", "iri", "comment")
    return any(m.start() <= offset < m.end() for m in TOKEN.finditer(sparql) if m.lastgroup in kinds)


def what_for(letter: str) -> str:
    """A character as an IRI has it."""
    return f"%{ord(letter):02X}"


def unknown_terms(sparql: str) -> list[str]:
    """Names with samgraf's own prefix that its vocabulary doesn't have, each told with what is near.

    >>> [told.endswith("is sg:clauseText meant?") for told in unknown_terms("SELECT ?t { ?d sg:" + "clausText ?t }")]
    [True]
    """
    own = {iri.removeprefix(t.NS) for iri in t.OWN} | {f"{name}-scheme" for name in t.SCHEMES}
    told = []
    for name in dict.fromkeys(m.group().rstrip(".") for m in tokens(sparql, "word")):
        start, _, rest = name.partition(":")
        if start == "sg" and rest and rest not in own:
            near = difflib.get_close_matches(rest, sorted(own), 1, 0.6)
            told.append(f"the vocabulary has no {name}" + (f"; is sg:{near[0]} meant?" if near else ""))
    return told
