"""Who is who by the body that met: the people of a board, and boards of one kind. All persons are invented."""

from __future__ import annotations

import pytest
from test_resolve import Read

from samgraf.ingest.minutes import Participant


@pytest.mark.parametrize(
    ("body", "owner", "key"),
    [
        pytest.param("Ekö byalag", "", ("person", "Eva Ek", "Ekö byalag"), id="a-name-of-its-own"),
        pytest.param("EKÖ BYALAG", "", ("person", "Eva Ek", "EKÖ BYALAG"), id="in-capitals"),
        pytest.param("Styrgruppen Norra hamnen", "", ("person", "Eva Ek", "Styrgruppen Norra hamnen"), id="called-by-its-matter"),
        pytest.param("Socialnämnden", "Haninge kommun", ("person", "Eva Ek", "Haninge kommun Socialnämnden"), id="of-its-owner"),
        pytest.param(
            "Byggnadsnämndens arbetsutskott", "Haninge kommun", ("person", "Eva Ek", "Haninge kommun Byggnadsnämndens arbetsutskott"), id="part-of-its-owner"
        ),
        pytest.param("Socialnämnden", "", None, id="a-board-of-nobody"),
        pytest.param("TEKNISKA UTSKOTTET", "", None, id="a-committee-of-nobody"),
        pytest.param("Arbetsgruppen för torka", "", None, id="a-field-is-no-name"),
        pytest.param("Styrelsemöte", "", None, id="a-meeting-is-no-body"),
        pytest.param("", "Haninge kommun", None, id="no-body"),
    ],
)  # fmt: skip
def test_who_is_listed_by_name_alone_is_of_a_body_that_is_told_apart(
    body: str, owner: str, key: tuple[str, ...] | None
) -> None:
    """Two meetings of the same body have the same people; a kind of body without its owner tells nobody apart."""
    present = Participant("Eva Ek", (), "present")
    entity, _ = Read(f"{body}\nEva Ek talar.", present, owner=owner, body=body, genre="protocol").of("Eva Ek")
    assert (entity.key, entity.scope) == ((key, "world") if key else (("person", "Eva Ek"), "document"))


def test_who_is_named_but_not_listed_stays_in_the_document() -> None:
    """Somebody spoken of at a meeting is nobody of the body that met."""
    entity, _ = Read("Ekö byalag\nEva Ek ringer.", body="Ekö byalag").of("Eva Ek")
    assert entity.scope == "document"


@pytest.mark.parametrize(
    ("body", "owner", "key"),
    [
        pytest.param("Byggnadsnämndens arbetsutskott", "Haninge kommun", ("organisation", "Haninge kommun", "Byggnadsnämndens arbetsutskott"), id="owned"),
        pytest.param("Social- och arbetsnämnden", "Haninge kommun", ("organisation", "Haninge kommun", "Social- och arbetsnämnden"), id="by-its-field"),
        pytest.param("Ådalens samverkansnämnd", "Haninge kommun", ("organisation", "Ådalens samverkansnämnd"), id="its-own"),
    ],
)  # fmt: skip
def test_a_kind_of_body_goes_by_its_owner(body: str, owner: str, key: tuple[str, ...]) -> None:
    """Two municipalities' boards of one kind are two."""
    read = Read(f"{body}\nEva Ek talar.", body=body, owner=owner, genre="protocol")
    assert read.of(body)[0].key == key


@pytest.mark.parametrize(
    ("said", "name", "scope"),
    [
        pytest.param("Svaret går till Ekådalens samverkansnämnd för beslut.", "Ekådalens samverkansnämnd", "world", id="its-own"),
        pytest.param("Ekådalens samverkansnämnd beslutar.", "Ekådalens samverkansnämnd", "document", id="a-capital-that-may-be-the-sentence's"),
        pytest.param("Svaret går till Byggnadsnämndens arbetsutskott för beslut.", "Byggnadsnämndens arbetsutskott", "document", id="a-kind"),
    ],
)  # fmt: skip
def test_a_body_with_its_own_name_is_the_same_in_minutes_of_others(said: str, name: str, scope: str) -> None:
    """What other minutes call by its own name is the body that met under it; a kind of body is whose, nobody knows."""
    assert Read(f"Norra gruppen\n{said}", body="Norra gruppen").of(name)[0].scope == scope


@pytest.mark.parametrize(
    ("body", "owner", "called"),
    [
        pytest.param("Trafikrådet i Alnarps kommun", "Alnarps kommun", "Alnarps kommun", id="whose-council-met"),
        pytest.param("Alnarps kommun", "Alnarps kommun", "Alnarps kommun", id="who-met"),
    ],
)  # fmt: skip
def test_the_municipality_is_not_the_council_that_met_in_it(body: str, owner: str, called: str) -> None:
    """A body in a municipality ends with its name, and is another one."""
    read = Read(f"{body}\nKommunen instämmer.", body=body, owner=owner)
    assert read.of("Kommunen")[0].name == called
