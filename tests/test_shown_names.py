"""People whose given name is in no list are known by what a document shows of them."""

from __future__ import annotations

import pytest

from samgraf.ingest.mentions.shownnames import shown_names
from samgraf.ingest.pipeline import read
from samgraf.ingest.read import document, of_bytes
from samgraf.ingest.words.people import SHOWN, knowledge

SHOWS = [
    pytest.param("Ezgeli Ekdal (S) yrkar avslag.", {"Ezgeli"}, id="a-party"),
    pytest.param("Revisorn Mbali Ekdal läste upp berättelsen.", {"Mbali"}, id="an-office-before-and-what-they-did"),
    pytest.param("Ekonomichef Wambui Ekdal §§ 3–4", {"Wambui"}, id="an-office-before-and-items"),
    pytest.param("Från kommunen deltog miljöstrategen Lwazi Ekdal.", {"Lwazi"}, id="an-office-within-a-sentence"),
    pytest.param("Med var Oyuna Ekdal (trafikplanerare) och Bo Alm.", {"Oyuna"}, id="an-office-in-brackets"),
    pytest.param("Med var Oyuna Ekdal, ekonomichef.", {"Oyuna"}, id="an-office-behind"),
    pytest.param("Med: Eva Ek (EE), Itziar Dahl (ID)", {"Itziar"}, id="initials-as-others-have-them"),
    pytest.param("Ekö kommun: Eva Ek, Sipho Alm\nSala kommun: Bo Ask", {"Sipho"}, id="rows-of-known-people"),
]
SHOWS_NOTHING = [
    pytest.param("Ekö Fiber berättade om läget.", id="a-body-that-speaks"),
    pytest.param("Eva Ek, ordförande Ekö Fiber", id="an-office-of-somebody-before"),
    pytest.param("Eva Ek, Ekö Fiber, och Bo Alm", id="a-body-between-people"),
    pytest.param("Närvarande: Eva Ek, Bo Alm, Ekö Fiber", id="a-body-behind-people"),
    pytest.param("Percy Ek, arkitekt, Studio Ekskog", id="a-body-behind-an-office"),
    pytest.param("Region Skåne (ordförande)", id="a-region"),
    pytest.param("Ekö Kraft (EK) och Norra Nät (NN)", id="initials-of-bodies-alone"),
    pytest.param("Plats: Gröna Uttern, Ekö\nDatum: 3 maj", id="a-field-of-the-head"),
    pytest.param("Eva Ek (S) yrkar avslag.", id="a-listed-name"),
    pytest.param("Ek Eva (S) yrkar avslag.", id="a-surname-first"),
]


@pytest.mark.parametrize(("text", "names"), SHOWS)
def test_a_document_shows_who_is_somebody(text: str, names: set[str]) -> None:
    """A sign that only people have makes the first word a given name."""
    assert shown_names(text, "sv") == names


@pytest.mark.parametrize("text", SHOWS_NOTHING)
def test_what_bodies_have_too_shows_nothing(text: str) -> None:
    """Two words with capitals are nobody by themselves."""
    assert shown_names(text, "sv") == frozenset()


TEXT = """Ekö byalag
Styrelsemöte 3 maj 2024

Närvarande: Eva Ek, Bo Alm
Frånvarande: Ulla Ask

1. Öppnande
Eva Ek öppnade mötet.

2. Ekonomi
Revisorn Mbali Silva läste revisionsberättelsen. Mbali oroas över kassan.
"""


def test_a_shown_name_is_read_as_any_other() -> None:
    """It is one person, in full, and nobody by the surname that is a given name elsewhere."""
    reading = read(document(of_bytes("maj.txt", TEXT.encode())))
    people = {entity.name for entity in reading.entities if entity.kind == "person"}
    assert people == {"Eva Ek", "Bo Alm", "Ulla Ask", "Mbali Silva"}
    (said,) = [u for u in reading.utterances if u.kind == "concern"]
    assert [reading.entities[reading.entity_of(m)].name for m in said.holders] == ["Mbali Silva"]


def test_it_holds_in_its_document_only() -> None:
    """What one document shows is forgotten before the next one is read."""
    read(document(of_bytes("maj.txt", TEXT.encode())))
    assert SHOWN.get() == frozenset() and not knowledge("sv").is_given("Mbali")


@pytest.mark.parametrize("name", ["Sławomir", "Slawomir", "Çağla", "Cagla", "Hüseyin", "Agnieszka", "Fatuma"])
def test_names_of_other_languages_are_known(name: str) -> None:
    """Given names of the languages spoken beside Swedish are listed, with and without marks."""
    assert knowledge("sv").is_given(name)


@pytest.mark.parametrize(
    "name",
    [
        "Göran van der Bergh",
        "Fatima da Silva",
        "Oliver le Moine",
        "Nils Berg von Linde",
        "Owe ter Horst",
        "Åsa O'Connor",
    ],
)
def test_small_words_stand_inside_names(name: str) -> None:
    """One small word or two before a surname are part of it, in the list, in a column and for whom somebody serves."""
    text = (
        "KOMMUNFULLMÄKTIGE                 Protokoll\n2024-05-03\n\n"
        f"Beslutande       Eva Ek (S), ordförande\n                 {name} (M)\n"
        f"                 Bo Alm (C) ersätter Ulla {name.partition(' ')[2]} (V)\n"
    )
    people = read(document(of_bytes("maj.txt", text.encode()))).minutes.participants
    assert [(p.name, p.status) for p in people] == [
        ("Eva Ek", "present"),
        (name, "present"),
        ("Bo Alm", "present"),
        (f"Ulla {name.partition(' ')[2]}", "absent"),
    ]
