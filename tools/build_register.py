"""Build `ontology/register.nt`, the register of Sweden, from a folder of reference tables.

    python tools/build_register.py REFERENCE [-o ontology/register.nt]

The tables are CSV files (municipalities, regions, agencies, parties, bodies, transport-projects), UTF-8 with a header;
several values in one field are parted by `|`. What they leave open is decided in `register.toml` beside this file.
Only facts are taken: names, numbers, dates. Where each comes from stands with the entry (dcterms:source);
`ontology/NOTICE-register.md` says more. The same tables give the same bytes.
"""

from __future__ import annotations

import argparse
import csv
import re
import tomllib
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from samgraf.ontology import terms as t
from samgraf.ontology.register import BASE

CHOICES = Path(__file__).with_suffix("").with_name("register.toml")

CLASSES = {
    "council": "Committee",
    "executive": "Committee",
    "committee": "Committee",
    "subcommittee": "Committee",
    "council body": "Committee",
    "advisory council": "Committee",
    "riksdag committee": "Committee",
    "group": "Committee",
    "administration": "Organization",
    "cooperation body": "Network",
    "rescue service association": "Network",
    "public transport authority or company": "Company",
    "municipal company": "Company",
    "state company": "Company",
    "company": "Company",
    "interest organisation": "Association",
    "employer organisation": "Association",
    "trade union": "Association",
    "ministry": "Ministry",
    "court-like body": "Agency",
    "government office": "Agency",
}
"""Our class for the kinds of bodies.csv; any other kind is an org:Organization."""

FORMS = {
    "kommunalt bolag": "Company",
    "kommunalförbund": "Network",
    "räddningstjänstförbund": "Network",
    "samfällighetsförening": "Association",
    "bostadsrättsförening": "Association",
}
"""Our class for the rows of bodies.csv that give a form of name only."""

KINDS = {"Project": "project", "InfrastructureProject": "project", "Plan": "plan", "Place": "place"}
GENERIC_LEVELS = {"municipality", "region", "association", "several municipalities", "any", "church"}
GENERIC_KINDS = {"council", "executive", "committee", "subcommittee", "council body", "advisory council", "group"}
PLACES_ONLY = re.compile(
    r"(?!.*(?:\d|banan |stråket |länken |[Tt]unnelbana|Ny[at]? ))(?:[A-ZÅÄÖ]\w*(?: \w+)?[–/])+[A-ZÅÄÖ]\w*(?: \w+){0,2}"
)
SHORT = re.compile(r"(?=.*[A-ZÅÄÖ].*[A-ZÅÄÖ])(?!.*[a-zåäö]{3})[^\s.,]{1,8}")
"""A short form: two capitals at least, no blank, no three small letters in a row."""


@dataclass(slots=True)
class Draft:
    """An entry on its way: `names` in the order in which they were met, the official one first."""

    official: str
    subkind: str
    source: str
    label: str = ""
    key: str = ""
    names: list[str] = field(default_factory=list)
    short: list[str] = field(default_factory=list)
    weak: list[str] = field(default_factory=list)
    english: str = ""
    form: bool = False
    """A row that gives a form of name only, through its pattern."""
    generic: bool = False
    pattern: str = ""
    county: tuple[str, ...] = ()
    code: str = ""
    organisation_number: str = ""
    wikidata: str = ""
    active_from: str = ""
    active_to: str = ""
    replaced_by: tuple[str, ...] = ()
    acronyms: list[str] = field(default_factory=list)


def slug(text: str) -> str:
    """Lower case, Swedish letters kept, everything else a hyphen.

    >>> slug("E4/E20 Södertäljebron")
    'e4-e20-södertäljebron'
    """
    return re.sub(r"[\W_]+", "-", unicodedata.normalize("NFC", text).lower()).strip("-")


def rows(folder: Path, name: str) -> Iterator[dict[str, str]]:
    """The rows of one reference table, blanks stripped."""
    with open(folder / f"{name}.csv", encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            yield {k: (v or "").strip() for k, v in row.items()}


def parted(value: str) -> list[str]:
    """The values of a field that may hold several."""
    return [v.strip() for v in value.split("|") if v.strip()]


# ---------------------------------------------------------------- one function for each table


def regions(folder: Path) -> Iterator[Draft]:
    """Regions, county boards and the counties themselves."""
    for row in rows(folder, "regions"):
        board = row["kind"] == "länsstyrelse"
        yield Draft(
            official=row["name"],
            subkind="CountyBoard" if board else "Region",
            source="civictechsweden/myndighetsdata" if board else "general knowledge",
            names=[*parted(row["former_names"]), *parted(row["aliases"])],
            county=(row["county"],),
            code=row["county_code"],
            organisation_number=row["org_number"],
            wikidata=row["wikidata"],
        )
        if not board:
            yield Draft(
                row["county"], "Place", "sjbrg/swedish-geodata", county=(row["county"],), code=row["county_code"]
            )


def municipalities(folder: Path) -> Iterator[Draft]:
    """Municipalities; the bare name of the place needs a second sign."""
    for row in rows(folder, "municipalities"):
        bare = row["short_name"]
        forms = [f"{bare} kommun", *parted(row["aliases"])]
        yield Draft(
            official=row["name"],
            subkind="Municipality",
            source="sjbrg/swedish-geodata",
            names=[n for n in forms if n != bare],
            weak=[bare],
            county=(row["county"],),
            code=row["code"],
        )


def agencies(folder: Path) -> Iterator[Draft]:
    """Agencies, courts, universities and boards of the state, of today and of before."""
    for row in rows(folder, "agencies"):
        if row["name"].startswith("Avvecklingsmyndigheten") or row["name"].endswith("departementet"):
            continue  # winding up; ministries stand in bodies.csv
        board = row["kind"] == "county administrative board"
        name = re.sub(r"\bTingsrätt$", "tingsrätt", row["name"])
        names = [n for n in parted(row["other_names"]) if not re.search(r"_|[.]\s|\)$", n)]
        if court := re.match(r"(Hyres- och arrendenämnden)( i \w+)", name):
            names.append(f"Hyresnämnden{court[2]}")
        yield Draft(
            official=name,
            subkind="CountyBoard" if board else "Agency",
            source="civictechsweden/myndighetsdata",
            names=names,
            short=[row["acronym"]] if row["acronym"] else [],
            english=row["name_en"],
            organisation_number=row["org_number"],
            wikidata=row["wikidata"],
            active_from=row["active_from"],
            active_to=row["active_to"],
            replaced_by=tuple(r for r in parted(row["replaced_by"]) if r not in ("Infranord", "Posten")),
        )


def parties(folder: Path, codes: Mapping[str, str]) -> Iterator[Draft]:
    """Parties; a local party has one entry for each municipality. Its letters are weak: they mean others elsewhere."""
    for row in rows(folder, "parties"):
        forms = parted(row["aliases"])
        short = [f for f in forms if len(f) <= 6 and f != "Nyans" and " " not in f]
        common: dict[str, Any] = {
            "official": row["party"],
            "subkind": "Party",
            "source": re.sub(r"^public notes$", "public minutes", row["source"]),
            "names": [f for f in forms if f not in short],
            "weak": [a for a in (row["abbreviation"], *short) if a],
            "wikidata": row["wikidata"],
            "active_from": row["active_from"],
            "active_to": row["active_to"],
        }
        if former := re.fullmatch(r"former name of (\w+)", row["kind"]):
            common["replaced_by"] = (f"party {former[1]}",)
        if not row["municipality"]:
            yield Draft(**common)
        for place in parted(row["municipality"]):
            yield Draft(**common, key=f"organisation/{slug(place)}/{slug(row['party'])}", code=codes[place])


def bodies(folder: Path) -> Iterator[Draft]:
    """Committees, ministries, companies, associations and other bodies; not roles, and no city's own groups."""
    for row in rows(folder, "bodies"):
        kind, level = row["kind"], row["level"]
        if kind == "role" or (level == "Göteborgs Stad" and kind != "municipal company"):
            continue
        generic = kind == "pattern" or (level in GENERIC_LEVELS and kind in GENERIC_KINDS) or row["name"][:2].islower()
        years = re.search(r"(\d{4})(?:–(\d{4}))?", row["note"]) if kind == "ministry" else None
        forms = parted(row["aliases"])
        yield Draft(
            official=row["name"],
            subkind=FORMS.get(row["name"], CLASSES.get(kind, "Organization")),
            form=kind == "pattern" or "<" in row["name"],
            source=re.sub(
                r"\((?:years: general knowledge|[^)]*notes)\)|: .*|seen in minutes;? ?", "", row["source"]
            ).strip()
            or "public minutes",
            names=forms,
            generic=generic,
            pattern=row["pattern"] if generic else "",
            active_from=years[1] if years else "",
            active_to=(years[2] or "") if years else "",
        )


def projects(folder: Path) -> Iterator[Draft]:
    """Roads, railways and other transport works; two places with a dash between them need a second sign."""
    for row in rows(folder, "transport-projects"):
        names = parted(row["aliases"])
        for form in [row["name"], *names]:
            if numbered := re.match(r"(?:Rv|väg|Väg) (\d+ .*)", form):
                names += [f"{word} {numbered[1]}" for word in ("väg", "riksväg", "Rv")]
        source = re.split(r"[:;(]|, index", row["source"])[0].strip().rstrip(",")
        note = " (name restored from a page address)" if row["note"].startswith("name put together") else ""
        yield Draft(
            official=row["name"],
            subkind="InfrastructureProject",
            source=source + note,
            names=names,
            county=tuple(parted(row["county"])),
            code=row["object_id"],
        )


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
