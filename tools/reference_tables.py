"""Read the reference tables of Swedish bodies and projects: each row becomes a draft of a register entry.

One function for each table; what a row leaves open is settled by `build_register.py`.
"""

from __future__ import annotations

import csv
import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

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

GENERIC_LEVELS = {"municipality", "region", "association", "several municipalities", "any", "church"}
GENERIC_KINDS = {"council", "executive", "committee", "subcommittee", "council body", "advisory council", "group"}


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
