"""The register of Sweden: what it holds, how far its names can be trusted, and that it can be built again."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections import Counter, defaultdict
from pathlib import Path

import pytest
from rdflib import Graph, URIRef

from samgraf.graph.iri import slug
from samgraf.ontology import terms as t
from samgraf.ontology.check import unknown_terms
from samgraf.ontology.register import BASE, Entry, RegisterError, facts, load

ROOT = Path(__file__).resolve().parent.parent
ENTRIES = {e.key: e for e in load()}
REGISTER = ROOT / "ontology" / "register.nt"


def named(name: str) -> list[str]:
    """Keys of the entries that a name stands for by itself."""
    low = name.casefold()
    return [e.key for e in load() if name in e.acronyms or low in (n.casefold() for n in e.names)]


@pytest.mark.parametrize(
    ("subkind", "count"),
    [
        pytest.param("Municipality", 290, id="municipalities-but-gotland-and-the-generic"),
        pytest.param("Region", 23, id="regions-and-two-generic"),
        pytest.param("CountyBoard", 23, id="county-boards-skaraborg-and-the-generic"),
        pytest.param("Place", 21, id="counties"),
    ],
)
def test_register_holds_all_of_a_kind(subkind: str, count: int) -> None:
    """All 290 municipalities (Gotland is a region), 21 regions and 21 county boards are there."""
    assert sum(e.subkind == subkind for e in load()) == count


@pytest.mark.parametrize(
    ("subkind", "least"),
    [
        pytest.param("Agency", 550, id="agencies"),
        pytest.param("Ministry", 20, id="ministries"),
        pytest.param("Committee", 120, id="committees"),
        pytest.param("Party", 80, id="parties"),
        pytest.param("Network", 90, id="collaborations"),
        pytest.param("Company", 80, id="companies"),
        pytest.param("InfrastructureProject", 400, id="transport-projects"),
        pytest.param("Plan", 10, id="plans"),
    ],
)
def test_register_is_broad(subkind: str, least: int) -> None:
    """There are at least as many of a kind as the tables gave when the register was built."""
    assert sum(e.subkind == subkind for e in load()) >= least


def test_keys_are_unique_and_sorted() -> None:
    """Entries come in one order, each once."""
    keys = [e.key for e in load()]
    assert keys == sorted(set(keys))


def test_keys_are_what_iris_are_minted_from() -> None:
    """Every part of a key is its own slug, so that an IRI minted from the same name is the same."""
    for entry in load():
        assert all(slug(part) == part for part in entry.key.split("/")), entry.key


def test_organisation_numbers_pass_luhn() -> None:
    """Every organisation number has its right check digit."""
    numbers = {e.organisation_number for e in load() if e.organisation_number}
    assert len(numbers) > 300
    for written in numbers:
        assert re.fullmatch(r"\d{6}-\d{4}", written)
        doubled = [int(d) * (2 - n % 2) for n, d in enumerate(written.replace("-", ""))]
        assert sum(d // 10 + d % 10 for d in doubled) % 10 == 0, written


def test_successors_are_in_the_register() -> None:
    """Whatever replaced an entry is an entry itself, and nothing replaces itself."""
    for entry in load():
        assert all(key in ENTRIES and key != entry.key for key in entry.replaced_by), entry.key


def test_name_that_stands_alone_means_one_thing() -> None:
    """Two entries share a name only where their times do not meet."""
    holders: dict[str, list[Entry]] = defaultdict(list)
    for entry in load():
        for name in {*(n.casefold() for n in entry.names), *entry.acronyms}:
            holders[name].append(entry)
    for name, entries in holders.items():
        for one in entries:
            for other in entries:
                if one is not other:
                    assert not (
                        one.active_on(other.active_from or "2000") and other.active_on(one.active_from or "2000")
                    ), name


def test_no_name_is_both_trusted_and_weak() -> None:
    """A name needs a second sign or it does not."""
    for entry in load():
        assert not {*entry.names, *entry.acronyms} & set(entry.weak), entry.key


def test_patterns_compile() -> None:
    """Every pattern is a regular expression, and only generic entries and the national plan have one."""
    for entry in load():
        re.compile(entry.pattern)
        assert not entry.pattern or entry.generic or entry.kind == "plan", entry.key


@pytest.mark.parametrize(
    ("name", "key"),
    [
        pytest.param("Trafikverket", "organisation/trafikverket", id="agency"),
        pytest.param("naturvårdsverket", "organisation/naturvårdsverket", id="case-is-free"),
        pytest.param("Region Stockholm", "organisation/region-stockholm", id="region"),
        pytest.param("Stockholms läns landsting", "organisation/region-stockholm", id="former-name-of-a-region"),
        pytest.param(
            "Länsstyrelsen i Stockholms län", "organisation/länsstyrelsen-i-stockholms-län", id="county-board"
        ),
        pytest.param("Länsstyrelsen Stockholm", "organisation/länsstyrelsen-i-stockholms-län", id="county-board-short"),
        pytest.param("Nykvarn kommun", "organisation/nykvarns-kommun", id="without-genitive"),
        pytest.param("Stockholm stad", "organisation/stockholms-stad", id="city-without-genitive"),
        pytest.param("Göteborgs stad", "organisation/göteborgs-stad", id="city-with-small-letter"),
        pytest.param("StorSthlm", "organisation/storsthlm", id="other-case"),
        pytest.param("Kommunförbundet Stockholms län", "organisation/storsthlm", id="former-name"),
        pytest.param(
            "Myndigheten för samhällsskydd och beredskap",
            "organisation/myndigheten-för-samhällsskydd-och-beredskap",
            id="before-2026",
        ),
        pytest.param("MSB", "organisation/myndigheten-för-samhällsskydd-och-beredskap", id="acronym-before-2026"),
        pytest.param("Myndigheten för civilt försvar", "organisation/myndigheten-för-civilt-försvar", id="from-2026"),
        pytest.param("SKL", "organisation/sveriges-kommuner-och-regioner", id="acronym-with-an-owner"),
        pytest.param("Moderata samlingspartiet", "organisation/moderaterna", id="party-in-full"),
        pytest.param("Miljöpartiet de gröna", "organisation/miljöpartiet", id="party"),
        pytest.param("Trafikutskottet", "organisation/trafikutskottet", id="riksdag-committee"),
        pytest.param("regeringen", "organisation/regeringen", id="government"),
        pytest.param("Tvärförbindelse Södertörn", "project/tvärförbindelse-södertörn", id="road"),
        pytest.param("Nationell plan för transportinfrastrukturen", "plan/nationell-plan", id="national-plan"),
        pytest.param("Smittskyddsinstitutet", "organisation/smittskyddsinstitutet", id="own-row-before-alias"),
        pytest.param("Inlandsbanan", "project/inlandsbanan", id="line-not-its-company"),
    ],
)
def test_name_is_known(name: str, key: str) -> None:
    """A name that minutes print leads to its one entry."""
    assert named(name) == [key]


@pytest.mark.parametrize(
    "name",
    [
        pytest.param("Salem", id="bare-place"),
        pytest.param("S", id="party-letter"),
        pytest.param("KD", id="party-and-role"),
        pytest.param("AF", id="two-letters"),
        pytest.param("Sida", id="word"),
        pytest.param("Vision", id="word-and-union"),
        pytest.param("Kommunens Väl", id="local-party-of-two"),
        pytest.param("SJV", id="agency-and-local-party"),
        pytest.param("Socialutskottet", id="riksdag-and-municipality"),
        pytest.param("Luleå–Boden", id="two-places"),
        pytest.param("Tvärförbindelsen", id="definite-form"),
        pytest.param("fullmäktige", id="any-council"),
    ],
)
def test_doubtful_name_needs_a_second_sign(name: str) -> None:
    """A name that may be something else is weak: it is nobody's by itself."""
    assert named(name) == []
    assert any(name.casefold() in (w.casefold() for w in e.weak) for e in load())


@pytest.mark.parametrize(
    ("key", "label"),
    [
        pytest.param("organisation/kommunstyrelsen", "Kommunstyrelsen", id="executive"),
        pytest.param("organisation/kommunfullmäktige", "Kommunfullmäktige", id="council"),
        pytest.param("organisation/byggnadsnämnden", "Byggnadsnämnden", id="committee"),
        pytest.param("organisation/arbetsutskottet", "Arbetsutskottet", id="subcommittee"),
        pytest.param("organisation/valberedningen", "Valberedningen", id="nominating"),
        pytest.param("organisation/ledningsgruppen", "Ledningsgruppen", id="group-in-definite-form"),
        pytest.param("plan/länsplanen", "Länsplanen", id="county-plan"),
    ],
)
def test_body_that_every_owner_has_is_generic(key: str, label: str) -> None:
    """A kind of body does not identify; its label is the form that minutes print."""
    assert ENTRIES[key].generic
    assert ENTRIES[key].label == label


@pytest.mark.parametrize(
    ("entry", "label"),
    [
        pytest.param("organisation/vinnova", "Vinnova", id="short-form"),
        pytest.param("organisation/energimyndigheten", "Energimyndigheten", id="without-statens"),
        pytest.param("organisation/skolverket", "Skolverket", id="common"),
        pytest.param("organisation/riksdagen", "Riksdagen", id="riksdag"),
        pytest.param("organisation/folkpartiet", "Folkpartiet", id="former-party"),
    ],
)
def test_label_is_the_form_that_minutes_print(entry: str, label: str) -> None:
    """The label is the common form, not the official one."""
    assert ENTRIES[entry].label == label


def test_time_tells_namesakes_apart() -> None:
    """The agency of today and the one before it have one name; the day says which is meant."""
    on_the_day = [k for k in named("Statskontoret") if ENTRIES[k].active_on("2019-09-05")]
    assert on_the_day == ["organisation/statskontoret"]
    assert [k for k in named("Statskontoret") if ENTRIES[k].active_on("2026-02-01")] == [
        "organisation/statskontoret-2026"
    ]


def test_local_party_belongs_to_its_municipality() -> None:
    """A local party's key and code are those of its municipality, since the same letters mean others elsewhere."""
    codes = {e.code: e.label for e in load() if e.subkind == "Municipality"}
    local = [e for e in load() if e.subkind == "Party" and e.key.count("/") == 2]
    assert len(local) > 50
    assert all(e.code in codes for e in local)


def test_every_entry_tells_its_source() -> None:
    """Each entry says where it comes from, and the notice names that source."""
    notice = (ROOT / "ontology" / "NOTICE-register.md").read_text(encoding="utf-8")
    for source in Counter(e.source for e in load()):
        assert source, "an entry without a source"
        assert re.split(r" \(|;", source)[0] in notice, source


def test_facts_are_for_the_graph() -> None:
    """What is put into a graph has the store's base, and nothing that serves matching only."""
    said = facts("organisation/vägverket", "https://minutes.example/id/")
    assert (t.DCTERMS_IS_REPLACED_BY, "<https://minutes.example/id/organisation/trafikverket>") in said
    assert (t.registerKey, '"organisation/vägverket"') in said
    assert (t.RDF_TYPE, f"<{t.Agency}>") in said
    assert not {t.weakName, t.isGeneric, t.namePattern} & {p for p, _ in said}
    assert list(said) == sorted(said)


def test_facts_of_nobody_are_refused() -> None:
    """A key that the register lacks is an error that says what to give."""
    with pytest.raises(RegisterError, match="no 'organisation/nobody'"):
        facts("organisation/nobody")


def test_register_is_rdf() -> None:
    """The file is N-Triples that any reader takes, in terms that the vocabulary defines, and entries say the same."""
    graph = Graph().parse(REGISTER, format="nt")
    assert len(set(graph.subjects())) == len(load())
    assert unknown_terms(REGISTER.read_text(encoding="utf-8").splitlines()) == ()
    labels = {str(s).removeprefix(BASE): str(o) for s, o in graph.subject_objects(URIRef(t.SKOS_PREF_LABEL))}
    assert labels == {e.key: e.label for e in load()}


def test_register_is_sorted() -> None:
    """Lines stand in order, each once, so that a change reads as a change."""
    lines = REGISTER.read_text(encoding="utf-8").splitlines()[1:]
    assert lines == sorted(set(lines))


def test_register_is_small_enough_to_read_at_each_start() -> None:
    """Reading is linear in the file: below 2 MB and 15,000 lines it takes some fifty milliseconds."""
    assert REGISTER.stat().st_size < 2_000_000
    assert REGISTER.read_bytes().count(b"\n") < 15_000
    assert load() is load()


@pytest.mark.parametrize("seed", ["0", "7"])
def test_rebuild_gives_the_same_bytes(shared: Path, tmp_path: Path, seed: str) -> None:
    """The register in the package is what the reference tables and the choices give, byte for byte, on any hash seed."""
    command = [
        sys.executable,
        str(ROOT / "tools" / "build_register.py"),
        str(shared / "reference"),
        "-o",
        str(tmp_path / "r.nt"),
    ]
    subprocess.run(command, check=True, env={**os.environ, "PYTHONPATH": str(ROOT / "src"), "PYTHONHASHSEED": seed})
    assert (tmp_path / "r.nt").read_bytes() == REGISTER.read_bytes()
