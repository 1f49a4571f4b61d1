"""SPARQL as text: values put in for parameters, and mistakes explained at their place.

A query marks its parameters with a dollar sign (`$name`), which SPARQL reads as a variable like `?name`.
Values are terms in N-Triples syntax, which is SPARQL's too: they are put in token by token,
so no value can end a string, close a bracket or begin a comment.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Final

from samgraf.graph.errors import QueryError

TOKEN: Final = re.compile(
    r'''
    (?P<string>  """(?:(?:"|"")?(?:[^"\\]|\\.))*"""  |  \'\'\'(?:(?:'|'')?(?:[^'\\]|\\.))*\'\'\'
               | "(?:[^"\\\n\r]|\\.)*"               |  '(?:[^'\\\n\r]|\\.)*' )
  | (?P<iri>     <[^<>"{}|^`\\\x00-\x20]*> )
  | (?P<comment> \#[^\n\r]* )
  | (?P<value>   \$\w+ )
  | (?P<word>    [?@]?[\w:][\w:.%-]* )
    ''',
    re.VERBOSE | re.DOTALL,
)
"""The tokens in which a dollar sign or a keyword means nothing, and those in which it does."""

TERM: Final = re.compile(
    r'<[^<>"{}|^`\\\x00-\x20]*>|"(?:[^"\\\n\r]|\\.)*"(?:@[a-zA-Z0-9-]+|\^\^<[^<>"{}|^`\\\x00-\x20]*>)?'
)
TERMS: Final = re.compile(f"(?:{TERM.pattern})(?: (?:{TERM.pattern}))*")
"""One term, or several with blanks between, as a VALUES block takes them."""


def bound(sparql: str, values: Mapping[str, str]) -> str:
    """The query with each `$name` that has a value replaced by it.

    >>> bound("SELECT ?d { ?d sg:fileName $name } # $name", {"name": '"juni.md"'})
    'SELECT ?d { ?d sg:fileName "juni.md" } # $name'

    Raises `QueryError` for a value that the query has no place for, and for one that is no term.
    """
    for name, value in values.items():
        if not TERMS.fullmatch(value):
            raise QueryError(f"{name}={value}: not an IRI or a literal as N-Triples writes them")
    used: set[str] = set()

    def put_in(match: re.Match[str]) -> str:
        name = match.group()[1:]
        if match.lastgroup != "value" or name not in values:
            return match.group()
        used.add(name)
        return values[name]

    text = TOKEN.sub(put_in, sparql) if values else sparql
    for name in values:
        if name not in used:
            has = ", ".join(parameters(sparql)) or "none"
            raise QueryError(f"the query has no parameter {name!r}; its parameters (${{name}} in the text) are: {has}")
    return text


def parameters(sparql: str) -> tuple[str, ...]:
    """The names written with a dollar sign, each once, in order.

    >>> parameters("SELECT ?d { ?d sg:fileName $name FILTER(?d != '$not') }")
    ('name',)
    """
    return tuple(dict.fromkeys(m.group()[1:] for m in tokens(sparql, "value")))


def tokens(sparql: str, kind: str) -> Iterator[re.Match[str]]:
    """The tokens of one kind: string, iri, comment, value, word."""
    return (m for m in TOKEN.finditer(sparql) if m.lastgroup == kind)


CALLS: Final = ("SERVICE", "LOAD")
CHANGES: Final = ("INSERT", "DELETE", "LOAD", "CLEAR", "DROP", "CREATE", "ADD", "MOVE", "COPY", "WITH")


def refuse_calls(sparql: str) -> None:
    """Raise `QueryError` where SPARQL would call another server: samgraf opens no connection of its own accord."""
    for match in tokens(sparql, "word"):
        if match.group().upper() in CALLS:
            line, column = place(sparql, match.start())
            raise QueryError(
                f"line {line}, column {column}: {match.group().upper()} calls another server, "
                f"which samgraf doesn't do. Leave it out."
            )


def is_update(sparql: str) -> bool:
    """Whether SPARQL would change something: told by the first word after the prologue.

    >>> is_update("PREFIX a: <a:b> DELETE DATA { a:s a:p a:o }"), is_update("SELECT ?insert { ?insert ?p ?o }")
    (True, False)
    """
    words = [match.group().upper() for match in tokens(sparql, "word")]
    while len(words) > 1 and words[0] in ("PREFIX", "BASE"):
        words = words[2:] if words[0] == "PREFIX" else words[1:]
    return bool(words) and words[0] in CHANGES


def names_graphs(sparql: str) -> bool:
    """Whether a query says itself which graphs it is about: these are asked then, and not the union of all.

    >>> names_graphs("SELECT * FROM <a:june> { ?s ?p ?o }"), names_graphs("SELECT ?from { ?from ?p 'FROM' }")
    (True, False)
    """
    return "FROM" in sparql.upper() and any(match.group().upper() == "FROM" for match in tokens(sparql, "word"))


def place(text: str, offset: int) -> tuple[int, int]:
    """Line and column of an offset, both counted from 1."""
    return text.count("\n", 0, offset) + 1, offset - text.rfind("\n", 0, offset)
