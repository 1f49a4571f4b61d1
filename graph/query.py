"""Questions that ship with samgraf, and the way to ask them or SPARQL of one's own.

A ready question is a file in `queries/`: SPARQL below a head of comment lines that begin with `#:` and are TOML.
The head gives title, what it is about, and the parameters, each with type and example, in Swedish and English.
In the SPARQL a parameter stands as `$name`. One that is optional stands where a variable may stand as well:
left out, it is one. Lines that begin with `#? name` are comments, as long as the parameter of that name is left out.
"""

from __future__ import annotations

import difflib
import re
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Final

from samgraf.graph import facts
from samgraf.graph.errors import AskError, QueryError, TermError
from samgraf.graph.facts import Term
from samgraf.graph.sparql import TERM, bound, parameters
from samgraf.ontology import terms as t
from samgraf.ontology.labels import label as called_in

if TYPE_CHECKING:
    from samgraf.graph.store import View
    from samgraf.graph.table import Table

HEAD: Final = "#:"
WHERE_GIVEN: Final = re.compile(r"^( *)#\? (\w+)", re.MULTILINE)
"""What begins a line that holds only where a parameter is given."""
TYPES: Final = ("text", "iri", "number", "day", "name")
GROUPS: Final = {
    "planner": {
        "sv": "För planeraren: vem, vad och när i en fråga",
        "en": "For the planner: who, what and when in a matter",
    },
    "secretary": {
        "sv": "För sekreteraren: vad som ska göras och rättas",
        "en": "For the secretary: what to do and to mend",
    },
    "facilitator": {
        "sv": "För processledaren: vilka som möts och var det skär sig",
        "en": "For the facilitator: who meets, and where it jars",
    },
    "journalist": {
        "sv": "För journalisten: vem som sa och beslutade vad",
        "en": "For the journalist: who said and decided what",
    },
    "analyst": {"sv": "För analytikern: tabeller och tal", "en": "For the analyst: tables and figures"},
}
"""Who asks. Each ready question belongs to one."""
BUDGETS: Final = {"look-up": 20, "list": 200, "overview": 1000}
"""CPU milliseconds that a question may take on a store of a million quads on disk, in a warm process."""


@dataclass(frozen=True, slots=True)
class Parameter:
    """A value that a question needs: `type` is text, iri, number, day or name. `about` is in Swedish and English.

    A `name` is looked up in the store in any case; the query gets every spelling that it has there.
    With a `scheme` the value is one of its codes, or what the code is called in Swedish or English.
    """

    name: str
    type: str
    example: str
    about: Mapping[str, str]
    optional: bool = False
    scheme: str = ""

    def term(self, value: str) -> Term:
        """The value as a term.

        >>> Parameter("after", "day", "2019-01-01", {}).term("2019-09-05")
        '"2019-09-05"^^<http://www.w3.org/2001/XMLSchema#date>'

        >>> Parameter("office", "text", "chair", {}, scheme="office").term("kassör")
        '"treasurer"'

        Raises `AskError` for a value that is not of the type, or none of the scheme's codes.
        """
        if self.scheme:
            codes = t.SCHEMES[self.scheme]
            said = " ".join(value.split()).casefold()
            called = {called_in(f"{self.scheme}/{code}", language): code for code in codes for language in ("sv", "en")}
            if not (code := said if said in codes else called.get(said, "")):
                raise AskError(f"{self.name}={value}: give one of {', '.join(codes)}.")
            value = code
        try:
            if self.type == "iri":
                return facts.iri(value.strip("<>"))
            if self.type == "number":
                return facts.number(int(value))
            if self.type == "day":
                return facts.moment(value)
            return facts.literal(" ".join(value.split()))
        except (TermError, ValueError):
            raise AskError(f"{self.name}={value}: not a {self.type}. Give one such as {self.example}.") from None


@dataclass(frozen=True, slots=True)
class Question:
    """A ready question: title and description in Swedish (`sv`) and English (`en`), parameters, SPARQL.

    `shown` are the columns of the table for people; empty = all. The other formats always hold all.
    `group` is one of `GROUPS`, `budget` one of `BUDGETS`.
    """

    name: str
    title: Mapping[str, str]
    about: Mapping[str, str]
    parameters: tuple[Parameter, ...]
    sparql: str = field(repr=False)
    shown: tuple[str, ...] = ()
    group: str = "analyst"
    budget: str = "overview"

    @property
    def columns(self) -> tuple[str, ...]:
        """The columns of the answer, in order.

        >>> question("votes").columns[:3]
        ('document', 'item', 'yes')
        """
        import pyoxigraph as ox

        example = {p.name: p.term(p.example) for p in self.parameters if not p.optional}
        found = ox.Store().query(bound(self.sparql, example), prefixes=t.PREFIXES)
        assert isinstance(found, ox.QuerySolutions)
        return tuple(variable.value for variable in found.variables)

    def text(self, given: Iterable[str]) -> str:
        """The SPARQL for a call that gives these parameters, with the lines that hold only then.

        >>> "?its" in question("absences").text(["body"]), "#? body" in question("absences").text([])
        (True, True)
        """
        names = set(given)
        return WHERE_GIVEN.sub(lambda m: m[1] if m[2] in names else m[0], self.sparql)

    def values(self, given: Mapping[str, str], view: View | None = None) -> dict[str, str]:
        """The values given, as terms; with a view, names by every spelling that the store has of them.

        Raises `AskError` where one is missing, unknown or of a wrong type.
        """
        known = {p.name: p for p in self.parameters}
        for name in given:
            if name not in known:
                has = ", ".join(known) or "none"
                raise AskError(f"{self.name}: no parameter {name!r}; its parameters are: {has}")
        for parameter in self.parameters:
            if not parameter.optional and parameter.name not in given:
                example = f"--set {parameter.name}='{parameter.example}'"
                raise AskError(f"{self.name}: parameter {parameter.name!r} is missing. Add {example}.")
        found: dict[str, str] = {name: known[name].term(value) for name, value in given.items()}
        for name in found if view else ():
            if known[name].type == "name" and view and (spelt := spellings(view, given[name])):
                found[name] = " ".join(map(facts.literal, spelt))
        return found


@cache
def catalogue() -> tuple[Question, ...]:
    """All ready questions, by name.

    >>> [q.title["en"] for q in catalogue() if q.name == "votes"]
    ['Votes']

    Raises `QueryError` for a file whose head can't be read.
    """
    folder = files("samgraf.graph") / "queries"
    found = [(p.name, p.read_text(encoding="utf-8")) for p in folder.iterdir() if p.name.endswith(".rq")]
    return tuple(read(name, text) for name, text in sorted(found))


def read(file_name: str, text: str) -> Question:
    """A question from its file. Raises `QueryError` with file and remedy where the head is wrong."""
    lines = text.splitlines()
    head = "\n".join(line[len(HEAD) :].strip() for line in lines if line.startswith(HEAD))
    sparql = "\n".join(line for line in lines if not line.startswith(HEAD)).strip() + "\n"
    try:
        said = tomllib.loads(head)
        found = tuple(
            Parameter(
                name,
                row["type"],
                str(row["example"]),
                both(row["about"]),
                bool(row.get("optional", False)),
                row.get("scheme", ""),
            )
            for name, row in said.get("parameter", {}).items()
        )
        question = Question(
            file_name.removesuffix(".rq"),
            both(said["title"]),
            both(said["about"]),
            found,
            sparql,
            tuple(said.get("shown", ())),
            said["group"],
            said["budget"],
        )
    except (tomllib.TOMLDecodeError, KeyError, TypeError) as error:
        raise QueryError(
            f"queries/{file_name}: the head can't be read ({error}). Mend the lines that begin with {HEAD}"
        ) from None
    if question.group not in GROUPS or question.budget not in BUDGETS:
        raise QueryError(
            f"queries/{file_name}: group is one of {', '.join(GROUPS)}; budget one of {', '.join(BUDGETS)}. Name one."
        )
    wrong = [p.name for p in found if p.type not in TYPES]
    if wrong:
        raise QueryError(f"queries/{file_name}: parameter {wrong[0]!r} has no type of {', '.join(TYPES)}. Give it one.")
    if unknown := [p.scheme for p in found if p.scheme and p.scheme not in t.SCHEMES]:
        raise QueryError(f"queries/{file_name}: there is no scheme {unknown[0]!r}. Name one of {', '.join(t.SCHEMES)}.")
    if {p.name for p in found} != set(parameters(question.text(p.name for p in found))):
        raise QueryError(
            f"queries/{file_name}: the parameters of the head and the $names of the text differ. Name the same."
        )
    return question


def both(texts: Mapping[str, str]) -> Mapping[str, str]:
    """The text in Swedish and English. Raises `KeyError` where one is missing."""
    return {"sv": texts["sv"], "en": texts["en"]}


def question(name: str) -> Question:
    """The ready question of that name. Raises `AskError` with the names that are near."""
    known = {q.name: q for q in catalogue()}
    if name in known:
        return known[name]
    near = difflib.get_close_matches(name, known, 3, 0.5)
    hint = f"Is it {' or '.join(near)}?" if near else "`samgraf query --list` shows them."
    raise AskError(f"{name!r}: no ready question of that name. {hint}")


def prepared(what: str, given: Mapping[str, str], view: View | None = None) -> tuple[str, dict[str, str]]:
    """SPARQL and its values, from the name of a ready question or from SPARQL itself.

    With a view, names are put in as the store spells them, in whatever case they are given.

    Values for SPARQL of one's own are taken as plain text, unless they are written as a term: `<…>` or `"…"^^<…>`.
    """
    if re.fullmatch(r"[\w-]+", what):
        found = question(what)
        return found.text(given), found.values(given, view)
    return what, {name: value if TERM.fullmatch(value) else facts.literal(value) for name, value in given.items()}


def ask(view: View, what: str, **values: str) -> Table:
    """The answer to a ready question, by its name, or to a SELECT.

        for row in ask(store.view, "decisions-involving", name="Trafikverket").records():
            print(row["how"], row["text"])

    Raises `AskError` for an unknown name and for parameters that are missing or wrong, `QueryError` for a mistake in
    the SPARQL.
    """
    sparql, terms = prepared(what, values, view)
    return view.query(sparql, terms)


def spellings(view: View, name: str) -> tuple[str, ...]:
    """The labels in the store that are this name but for case and blanks, sorted; () where nothing bears it."""
    from samgraf.graph.fulltext import kept

    ready = kept(view)
    if ready is not None:
        return ready.spellings(name)
    wanted = " ".join(name.split()).casefold()
    return tuple(label for label in labels(view) if " ".join(label.split()).casefold() == wanted)


def labels(view: View) -> tuple[str, ...]:
    """All names that the store has for anybody or anything, each once, sorted."""
    found = view.query(f"SELECT DISTINCT ?l {{ GRAPH ?g {{ ?e <{t.SKOS_PREF_LABEL}>|<{t.SKOS_ALT_LABEL}> ?l }} }}")
    return tuple(sorted(row[0] for row in found))


def names_like(view: View, name: str, limit: int = 3) -> tuple[str, ...]:
    """Names in the store that look like the one given, best first: for "did you mean"."""
    folded = {label.casefold(): label for label in labels(view)}
    return tuple(folded[key] for key in difflib.get_close_matches(name.casefold(), sorted(folded), limit, 0.6))
