"""Build `ontology/register.nt`, the register of Sweden, from a folder of reference tables.

    python tools/build_register.py REFERENCE [-o ontology/register.nt]

The tables are CSV files (municipalities, regions, agencies, parties, bodies, transport-projects), UTF-8 with a header;
several values in one field are parted by `|`. What they leave open is decided in `register.toml` beside this file.
Only facts are taken: names, numbers, dates. Where each comes from stands with the entry (dcterms:source);
`ontology/NOTICE-register.md` says more. The same tables give the same bytes.
"""

from __future__ import annotations

import argparse
import re
import tomllib
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from reference_tables import Draft, agencies, bodies, municipalities, parted, parties, projects, regions, rows, slug

from samgraf.ontology import terms as t
from samgraf.ontology.register import BASE

CHOICES = Path(__file__).with_suffix("").with_name("register.toml")

KINDS = {"Project": "project", "InfrastructureProject": "project", "Plan": "plan", "Place": "place"}

PLACES_ONLY = re.compile(
    r"(?!.*(?:\d|banan |stråket |länken |[Tt]unnelbana|Ny[at]? ))(?:[A-ZÅÄÖ]\w*(?: \w+)?[–/])+[A-ZÅÄÖ]\w*(?: \w+){0,2}"
)
"""Two or more places with a dash between them, and nothing that tells a road or a railway."""

SHORT = re.compile(r"(?=.*[A-ZÅÄÖ].*[A-ZÅÄÖ])(?!.*[a-zåäö]{3})[^\s.,]{1,8}")
"""A short form: two capitals at least, no blank, no three small letters in a row."""


# ---------------------------------------------------------------- from tables to drafts


def own(choices: Mapping[str, Any], known: Mapping[str, Draft]) -> Iterator[Draft]:
    """Entries that `register.toml` adds: former names that minutes print, and what the tables lack."""
    for row in choices["former"]:
        now = known[row["of"]]
        now.names = [n for n in now.names if n != row["name"] and n not in row["aliases"]]
        now.active_from = f"{int(row['active_to'][:4]) + 1}-01-01"
        yield Draft(
            official=row["name"],
            subkind=now.subkind,
            source=now.source,
            names=list(row["aliases"]),
            english=row["english"],
            organisation_number=now.organisation_number,
            wikidata=now.wikidata,
            active_from=row["active_from"],
            active_to=row["active_to"],
            replaced_by=(row["of"],),
        )
    for row in choices["entry"]:
        yield Draft(
            official=row["name"],
            subkind=row["class"],
            source="general knowledge",
            key=row.get("key", ""),
            names=list(row.get("aliases", [])),
            weak=list(row.get("weak", [])),
            generic=row.get("generic", False),
            pattern=row.get("pattern", ""),
            county=tuple(parted(row.get("county", ""))),
            active_to=row.get("active_to", ""),
            replaced_by=tuple(parted(row.get("replaced_by", ""))),
        )


# ---------------------------------------------------------------- from drafts to entries


def collect(folder: Path, choices: Mapping[str, Any]) -> list[Draft]:
    """All drafts, with choices applied and rows for one and the same thing joined."""
    codes = {row["short_name"]: row["code"] for row in rows(folder, "municipalities")}
    drafts: list[Draft] = [
        *regions(folder),
        *municipalities(folder),
        *agencies(folder),
        *parties(folder, codes),
        *bodies(folder),
        *projects(folder),
    ]
    drafts = [d for d in drafts if d.official not in choices["left_out"]]
    drafts += own(choices, {d.official: d for d in drafts})
    for draft in drafts:
        settle(draft, choices)
    joined: dict[str, Draft] = {}
    for draft in drafts:
        join(joined, draft)
    return [joined[key] for key in sorted(joined)]


def settle(draft: Draft, choices: Mapping[str, Any]) -> None:
    """Give a draft its label, its key and the names that `register.toml` adds or takes away."""
    draft.label = choices["labels"].get(draft.official, definite(draft) if draft.generic else draft.official)
    draft.key = choices["keys"].get(draft.official, draft.key)
    draft.key = draft.key or f"{KINDS.get(draft.subkind, 'organisation')}/{slug(draft.label)}"
    times = choices["times"].get(draft.official, {})
    draft.active_to, draft.replaced_by = times.get("to", draft.active_to), tuple(times.get("then", draft.replaced_by))
    draft.pattern = choices["patterns"].get(draft.official, draft.pattern)
    gone = set(choices["not_names"].get(draft.official, ()))
    found = [draft.label, draft.official, *draft.names, *choices["names"].get(draft.official, ())]
    found = [n for n in found if n not in gone]
    if draft.subkind == "Company":
        found += [bare[1] for n in list(found) if (bare := re.fullmatch(r"(?:AB )?(.+?)(?: AB)?", n))]
    if draft.subkind == "Committee" and not draft.generic and draft.label.endswith("utskottet"):
        found.append(f"riksdagens {draft.label[0].lower()}{draft.label[1:-2]}")
    if draft.form:
        found, draft.weak = [], [] if "<" in draft.official else [draft.official]
    draft.names = unique(n for n in found if "(gamla)" not in n)
    draft.short += [n.upper() for n in draft.short if len(n) > 4]


def definite(draft: Draft) -> str:
    """The definite form of a body's name with a capital: minutes speak of the one at hand.

    >>> definite(Draft("ledningsgrupp", "Committee", "", names=["LG", "ledningsgruppen"]))
    'Ledningsgruppen'
    """
    start = draft.official[:4].lower()
    forms = [n for n in (draft.official, *draft.names) if re.search(r"(?:en|et|na)$", n) and n[:4].lower() == start]
    label = (forms or [draft.official])[0]
    return label[:1].upper() + label[1:]


def unique(names: Iterable[str]) -> list[str]:
    """Names without repetition, the first of each kept."""
    return list(dict.fromkeys(names))


def join(joined: dict[str, Draft], draft: Draft) -> None:
    """Add a draft, or fill what the draft with its key leaves open."""
    first = joined.setdefault(draft.key, draft)
    if first is draft:
        return
    if KINDS.get(first.subkind) != KINDS.get(draft.subkind):
        raise SystemExit(f"{draft.key}: {first.official} and {draft.official} are of two kinds. Give one a key.")
    for name in ("names", "short", "weak"):
        setattr(first, name, unique([*getattr(first, name), *getattr(draft, name)]))
    for name in ("english", "pattern", "county", "code", "organisation_number", "wikidata", "active_from", "active_to"):
        if not getattr(first, name):
            setattr(first, name, getattr(draft, name))


def sort_names(drafts: Sequence[Draft], choices: Mapping[str, Any]) -> None:
    """Part each draft's names into those that stand alone, short forms that do, and those that need a second sign.

    A name that is another entry's official one is that entry's. One that several claim needs a second sign,
    unless their times do not meet. Short forms of one or two letters need one, too.
    """
    weak = {n.casefold() for n in choices["weak"]["names"]}
    strong, owner = set(choices["strong"]["names"]), choices["owner"]
    official: dict[str, list[Draft]] = defaultdict(list)
    for draft in drafts:
        for name in {draft.label.casefold(), draft.official.casefold()}:
            official[name].append(draft)
    claimed: dict[str, list[Draft]] = defaultdict(list)
    for draft in drafts:
        own_names = [n for n in draft.names if draft in official.get(n.casefold(), [draft])]
        draft.names = unique([*own_names, *draft.short, *draft.weak])
        for name in {n.casefold() for n in draft.names}:
            claimed[name].append(draft)

    def second_sign(draft: Draft, name: str) -> bool:
        if name in owner:
            return bool(owner[name] != draft.official)
        if name in strong and name not in draft.weak:
            return False
        rivals = any(o is not draft and meet(o, draft) for o in claimed[name.casefold()])
        places = draft.subkind == "InfrastructureProject" and PLACES_ONLY.fullmatch(name)
        return name.casefold() in weak or name in draft.weak or rivals or len(name) <= 2 or bool(places)

    for draft in drafts:
        alone = [n for n in draft.names if not second_sign(draft, n)]
        short = {n for n in alone if n in draft.short or n in strong or SHORT.fullmatch(n)}
        folded: dict[str, str] = {}
        for name in (n for n in alone if n not in short):
            folded.setdefault(name.casefold(), name)
        draft.weak = sorted(n for n in draft.names if n not in alone)
        draft.names, draft.acronyms = sorted(folded.values()), sorted(short)


def meet(one: Draft, other: Draft) -> bool:
    """Whether there was a day on which both were there."""
    first, second = sorted((one, other), key=lambda d: (d.active_from or "0", d.active_to or "9999"))
    return not (first.active_to and second.active_from and first.active_to < second.active_from)


# ---------------------------------------------------------------- writing


def literal(text: str, kind: str = "", language: str = "") -> str:
    """An N-Triples literal."""
    escaped = text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
    return f'"{escaped}"' + (f"^^<{kind}>" if kind else "") + (f"@{language}" if language else "")


def day(text: str) -> str:
    """A date, or a year where no more is known."""
    return literal(text, f"{t.XSD}gYear" if len(text) == 4 else t.XSD_DATE)


def triples(draft: Draft, keys: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """Predicate and object of all that the register holds about an entry."""
    yield t.RDF_TYPE, f"<{t.ORG_ORGANIZATION if draft.subkind == 'Organization' else t.NS + draft.subkind}>"
    yield t.SKOS_PREF_LABEL, literal(draft.label)
    yield from ((t.SKOS_ALT_LABEL, literal(n)) for n in draft.names)
    yield from ((t.acronym, literal(n)) for n in draft.acronyms)
    yield from ((t.weakName, literal(n)) for n in draft.weak)
    yield from ((t.inCounty, literal(n)) for n in draft.county)
    if draft.english:
        yield t.SKOS_ALT_LABEL, literal(draft.english, language="en")
    if draft.generic:
        yield t.isGeneric, literal("true", t.XSD_BOOLEAN)
    for predicate, value in (
        (t.namePattern, draft.pattern),
        (t.officialCode, draft.code),
        (t.organisationNumber, draft.organisation_number),
        (t.DCTERMS_SOURCE, draft.source),
    ):
        if value:
            yield predicate, literal(value)
    if draft.wikidata:
        yield t.SCHEMA_SAME_AS, f"<http://www.wikidata.org/entity/{draft.wikidata}>"
    if draft.active_from:
        yield t.SCHEMA_FOUNDING_DATE, day(draft.active_from)
    if draft.active_to:
        yield t.SCHEMA_DISSOLUTION_DATE, day(draft.active_to)
    for name in draft.replaced_by:
        yield t.DCTERMS_IS_REPLACED_BY, f"<{BASE}{keys[name]}>"


def build(folder: Path) -> str:
    """The register as sorted N-Triples, with a comment on top."""
    choices = tomllib.loads(CHOICES.read_text(encoding="utf-8"))
    drafts = collect(folder, choices)
    sort_names(drafts, choices)
    keys = {d.official: d.key for d in drafts}
    keys |= {
        f"party {w}": d.key for d in drafts if d.subkind == "Party" and not d.active_to for w in d.weak if w.isupper()
    }
    lines = [f"<{BASE}{d.key}> <{p}> {o} ." for d in drafts for p, o in triples(d, keys)]
    head = "# The register of Sweden. Built by tools/build_register.py; sources and licences: NOTICE-register.md.\n"
    return head + "\n".join(sorted(set(lines))) + "\n"


def main() -> None:
    """Read the call's words, build, write."""
    parser = argparse.ArgumentParser(description="Build the register of Sweden from reference tables.")
    parser.add_argument("reference", type=Path, help="folder with the CSV files")
    parser.add_argument("-o", "--output", type=Path, default=Path("ontology/register.nt"))
    words = parser.parse_args()
    words.output.write_text(build(words.reference), encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
