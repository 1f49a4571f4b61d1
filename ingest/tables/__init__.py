"""The tables that reading follows: one folder for each language, TOML for rules, text and CSV for long lists.

A rule has a label, one line for `match`, at least one example that it must match,
and examples that it must not match. All of them are run as tests (and by `check`):

    [[rule]]
    label   = "item"
    match   = '^(?P<number>\\d{1,2})\\.\\s+(?P<title>\\S.*)$'
    example = ["2. Regionalt samarbete"]
    not     = ["2019/verksamhetsplan 2020"]

Any further key is handed on in `Rule.more`.
What several rows share stands once, under `[pieces]`; `<<name>>` in a pattern, or in another piece, stands for it.
A long pattern is set over several lines, which are joined without their breaks and the blanks that they begin with:

    match = '''
      \\b(?:
        godkänner|fastställer
        |avslår|avslog
      )\\b
    '''
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cache, lru_cache
from importlib.resources import files
from typing import Any, Final

from samgraf.ingest.openings import Search, may_open, searching
from samgraf.ingest.sieve import Sieve
from samgraf.ontology.errors import SamgrafError


class TableError(SamgrafError):
    """A table that can't be used: says which file, which rule, and what to do."""


@dataclass(frozen=True, slots=True)
class Rule:
    """One row of a table of patterns."""

    label: str
    match: re.Pattern[str]
    examples: tuple[str, ...]
    counter_examples: tuple[str, ...]
    more: Mapping[str, Any] = field(default_factory=dict)
    where: str = ""
    search: Search = field(init=False, repr=False, compare=False)
    """What `match.search` gives, at less cost."""

    def __post_init__(self) -> None:
        object.__setattr__(self, "search", self.searched_first)

    def searched_first(self, text: str) -> re.Match[str] | None:
        """Find out at the first text how to search for the pattern, since many rules are never searched for."""
        object.__setattr__(self, "search", searching(self.match))
        return self.search(text)

    @property
    def name(self) -> str:
        """File and label: what a fact's `rule` says."""
        return f"{self.where}#{self.label}"


@cache
def table(language: str, topic: str) -> Mapping[str, Any]:
    """The whole of `tables/LANGUAGE/TOPIC.toml`, or an empty table where that language has none.

    Raises `TableError` with file and line where it is not TOML.
    """
    path = files("samgraf.ingest") / "tables" / language / f"{topic}.toml"
    if not path.is_file():
        return {}
    try:
        return {key: joined(value) for key, value in tomllib.loads(path.read_text(encoding="utf-8")).items()}
    except tomllib.TOMLDecodeError as error:
        raise TableError(f"tables/{language}/{topic}.toml: {error}. Mend the line named.") from None


def joined(value: Any) -> Any:
    """A value of a table with its texts of several lines joined, wherever they stand in it.

    >>> joined([{"match": "^(?:\\n  a|b\\n  |c d\\n)$\\n"}])
    [{'match': '^(?:a|b|c d)$'}]
    """
    if isinstance(value, str):
        return "".join(line.lstrip(" ") for line in value.split("\n")) if "\n" in value else value
    if isinstance(value, list):
        return [joined(one) for one in value]
    return {key: joined(one) for key, one in value.items()} if isinstance(value, dict) else value


def with_pieces(pattern: str, pieces: Mapping[str, str], here: str) -> str:
    """A pattern with its pieces in their places, which may hold pieces themselves.

    >>> with_pieces("<<who>> sa", {"who": "<<given>> Ek", "given": "(?:Eva|Bo)"}, "")
    '(?:Eva|Bo) Ek sa'

    Raises `TableError`, naming the row (`here`), for a piece that isn't there or holds itself.
    """
    for _ in range(len(pieces) + 1):
        named = PIECE.findall(pattern)
        if not named:
            return pattern
        if missing := [name for name in named if name not in pieces]:
            raise TableError(f"{here}: there is no piece <<{missing[0]}>>. Add it under [pieces].")
        pattern = PIECE.sub(lambda hit: pieces[hit[1]], pattern)
    raise TableError(f"{here}: its pieces hold themselves. Write one of them out.")


PIECE: Final = re.compile(r"<<([a-z-]+)>>")


@cache
def rules(language: str, topic: str, section: str = "rule") -> tuple[Rule, ...]:
    """The rules under `[[section]]` of a table, compiled, in order.

    Raises `TableError` naming file and rule where a pattern does not compile or a key is missing.
    `flags = "i"` on a rule ignores case.
    """
    found = []
    for n, row in enumerate(table(language, topic).get(section, [])):
        where = f"{language}/{topic}"
        here = f"tables/{where}.toml, {section} {n + 1} ({row.get('label', 'without a label')})"
        for key in ("label", "match", "example"):
            if key not in row:
                raise TableError(f"{here}: `{key}` is missing. Add it.")
        try:
            written = with_pieces(row["match"], table(language, topic).get("pieces", {}), here)
            pattern = re.compile(written, re.IGNORECASE if "i" in row.get("flags", "") else 0)
        except re.error as error:
            raise TableError(f"{here}: the pattern does not compile: {error}.") from None
        found.append(
            Rule(
                label=row["label"],
                match=pattern,
                examples=listed(row["example"]),
                counter_examples=listed(row.get("not", ())),
                more={k: v for k, v in row.items() if k not in ("label", "match", "example", "not", "flags")},
                where=where,
            )
        )
    return tuple(found)


@lru_cache(maxsize=8192)
def tried(text: str, language: str, topic: str, section: str = "rule") -> tuple[Rule, ...]:
    """Those of `rules` that may match somewhere in a text, in order: the others need a string that it doesn't hold.

    The last answers are remembered, since a line or sentence is asked about some three times while a document is read.

    >>> [text for text in ("Eva Ek reserverar sig.", "Mötet avslutas.")
    ...     if any(r.label == "reservation" for r in tried(text, "sv", "statements", "cue"))]
    ['Eva Ek reserverar sig.']

    Raises `TableError` as `rules` does.
    """
    every = rules(language, topic, section)
    return tuple([every[n] for n in sieve(language, topic, section).may_match(text)]) if every else ()


def opening(text: str, language: str, topic: str, section: str = "rule") -> tuple[Rule, ...]:
    """Those of `rules` that may match from the very start of a text, in order, as its first letter tells.

    >>> [rule.label for rule in opening("§ 3 Val", "sv", "layout", "item") if rule.match.match("§ 3 Val")]
    ['section-sign']

    Raises `TableError` as `rules` does.
    """
    return opened_by(text[0], language, topic, section) if text else rules(language, topic, section)


@lru_cache(maxsize=4096)
def opened_by(letter: str, language: str, topic: str, section: str) -> tuple[Rule, ...]:
    """The same by the letter."""
    return tuple([rule for rule in rules(language, topic, section) if may_open(rule.match, letter)])


def tried_in(texts: Iterable[str], language: str, topic: str, section: str = "rule") -> tuple[Rule, ...]:
    """Those of `rules` that may match in one of many lines, in order, found in one pass over all of them.

    Raises `TableError` as `rules` does.
    """
    every = rules(language, topic, section)
    return tuple([every[n] for n in sieve(language, topic, section).may_match("\n".join(texts))]) if every else ()


@cache
def sieve(language: str, topic: str, section: str) -> Sieve:
    """Tells which rules of a section are worth trying."""
    return Sieve(rule.match for rule in rules(language, topic, section))


def listed(value: object) -> tuple[str, ...]:
    """A key that may hold one string or several, as several."""
    return (value,) if isinstance(value, str) else tuple(value)  # type: ignore[arg-type]


def check(rule: Rule) -> tuple[str, ...]:
    """What is wrong with a rule, by its own examples; empty = nothing."""
    missed = [f"{rule.name}: does not match its example {e!r}" for e in rule.examples if not rule.match.search(e)]
    wrong = [f"{rule.name}: matches its counter-example {e!r}" for e in rule.counter_examples if rule.match.search(e)]
    return (*missed, *wrong)


@cache
def words(language: str, name: str) -> tuple[str, ...]:
    """A plain list, `tables/LANGUAGE/NAME.txt`: one entry a line, `#` opens a comment."""
    path = files("samgraf.ingest") / "tables" / language / f"{name}.txt"
    if not path.is_file():
        return ()
    lines = (line.split("#", 1)[0].strip() for line in path.read_text(encoding="utf-8").splitlines())
    return tuple(line for line in lines if line)
