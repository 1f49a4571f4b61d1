"""Bodies of another municipality than the one whose minutes these are; all persons are invented."""

from __future__ import annotations

import pytest
from test_resolve import Read

OWN = "Socialnämnden har yttrat sig. "


@pytest.mark.parametrize(
    ("written", "mention", "name"),
    [
        pytest.param(
            "Eva Ek sitter i Malmö stads kommunfullmäktige.", "kommunfullmäktige", "Malmö stads", id="genitive"
        ),
        pytest.param("Eva Ek sitter i Malmö kommunfullmäktige.", "kommunfullmäktige", "Malmö", id="town"),
        pytest.param("Eva Ek sitter i Sunne socialnämnd.", "socialnämnd", "Sunne", id="in-the-indefinite"),
        pytest.param("Eva Ek sitter i Sala kommuns socialnämnd.", "socialnämnd", "", id="the-own-town"),
        pytest.param("Eva Ek sitter i Sala socialnämnd.", "socialnämnd", "", id="the-own-town-alone"),
        pytest.param("Malmö, socialnämnden och Eva Ek var där.", "socialnämnden", "", id="only-beside-a-town"),
    ],
)
def test_a_kind_of_body_right_behind_another_town_is_the_body_of_that_town(
    written: str, mention: str, name: str
) -> None:
    """It is none of those that met or that belong to the municipality whose minutes these are."""
    entity, _ = Read(OWN + written, owner="Sala kommun", genre="protocol").of(mention)
    assert entity.name == (f"{name} {mention}" if name else "Socialnämnden")
    assert (entity.key[1] == "Sala kommun") == (not name)


def test_without_an_owner_nothing_is_held_apart() -> None:
    """Where it is not known whose minutes these are, a town before a body may well be theirs."""
    entity, _ = Read("Kommunfullmäktige sammanträder. Eva Ek väljs i Malmö kommunfullmäktige.").of("kommunfullmäktige")
    assert entity.name == "Kommunfullmäktige"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Frågan går till gemensamma nämnden för hemsjukvård och hjälpmedel.", "hemsjukvård och hjälpmedel"),
        ("Gemensamma nämnden för hjälpmedel svarar.", "hjälpmedel"),
        ("Vi frågar gemensamma nämnden för hjälpmedel och väntar på svar.", "hjälpmedel"),
    ],
)
def test_a_joint_committee_goes_by_what_it_is_for(text: str, name: str) -> None:
    """In small letters, too; a verb behind it is no part of its name."""
    names = {e.name for e in Read(text, genre="protocol").entities}
    assert f"Gemensamma nämnden för {name}" in names


def test_a_unit_goes_by_what_it_is_for_and_is_one_of_many() -> None:
    """Its capital within a sentence shows its name, which units elsewhere have as well."""
    entity, _ = Read("Eva Ek blir chef för Enheten för stöd och service i maj.").of("Enheten för stöd och service")
    assert (entity.name, entity.scope) == ("Enheten för stöd och service", "document")
