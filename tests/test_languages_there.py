"""Who was there in English and bokmål by what is said of them, and who by their initials; all of it invented."""

from __future__ import annotations

import pytest
from rostered import Row, rows, there
from written import understood

from samgraf.ingest.words.people import knowledge

HEADS = {
    "en": "Notes from the Steering Group for Water, 12 March 2024\n\n",
    "nb": "Referat fra møte i styringsgruppen for vann 12. mars 2024\n\n",
}
ITEMS = {
    "en": "\n\n1. The river\nThe group discussed the weir.\n\n2. The bridge\n",
    "nb": "\n\n1. Elva\nGruppen drøftet saken med demningen.\n\n2. Brua\n",
}


def away(name: str, organisation: str = "") -> Row:
    """Somebody absent."""
    return name, organisation, "absent", "", ""


def guest(name: str, organisation: str = "", items: str = "") -> Row:
    """Somebody who came besides."""
    return name, organisation, "guest", "", items


LISTS = [
    pytest.param("en", "Present: Ann Field (Stow Council), Sue Lund replacing Tom Hill (River Trust)", [there("Ann Field", "Stow Council"), there("Sue Lund", "River Trust", "substitute"), away("Tom Hill")], id="replacing"),
    pytest.param("en", "Present: Ann Field, Mark Stone (observer), Emma Wood (apologies), Sue Lund – unable to attend", [there("Ann Field"), guest("Mark Stone"), away("Emma Wood"), away("Sue Lund")], id="away-among-those-there"),
    pytest.param("en", "Present: Ann Field, Sue Lund\nApologies: Tom Hill (represented by Emma Wood)", [there("Ann Field"), there("Sue Lund"), away("Tom Hill"), there("Emma Wood", roles="substitute")], id="represented"),
    pytest.param("nb", "Til stede: Kari Moen (Fjordvik kommune), Siri Dal stedfortreder for Per Ask", [there("Kari Moen", "Fjordvik kommune"), there("Siri Dal", roles="substitute"), away("Per Ask")], id="stedfortreder"),
    pytest.param("nb", "Til stede: Kari Moen, Morten Stein (observatør), Emma Skog (forfall), Ola Lie – ikke til stede", [there("Kari Moen"), guest("Morten Stein"), away("Emma Skog"), away("Ola Lie")], id="fravær-blant-de-møtte"),
    pytest.param("nb", "Til stede: Kari Moen, Siri Dal\nForfall: Per Ask (erstattet av Emma Skog)", [there("Kari Moen"), there("Siri Dal"), away("Per Ask"), there("Emma Skog", roles="substitute")], id="erstattet"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "listed", "people"), LISTS)
def test_a_list_tells_how_somebody_was_there(language: str, listed: str, people: list[Row]) -> None:
    """What is said of that is no employer, and puts those away, replaced or invited among their like."""
    assert sorted(rows(HEADS[language] + listed + ITEMS[language])) == sorted(people)


BOARD = "Members Present: D. Brenwick (Chair) T. Barrow, J. McDonley, B. Oliver\nMembers Absent: M. Stacey\nOthers Present: John & Mary Hill, Donna & Arlam Pidge"


def test_initials_and_couples_are_whole_names() -> None:
    """Whatever the surname is, and whether a given name is known."""
    listed = [
        *map(there, ("T. Barrow", "J. McDonley", "B. Oliver")),
        there("D. Brenwick", roles="chair"),
        away("M. Stacey"),
    ]
    couples = [guest(name) for name in ("John Hill", "Mary Hill", "Donna Pidge", "Arlam Pidge")]
    assert sorted(rows(HEADS["en"] + BOARD + ITEMS["en"])) == sorted([*listed, *couples])


FROM_AFAR = [
    pytest.param("en", "Present: Ann Field, Tom Marsh (via Zoom), Sue Lund - in person, Jane Dale (arrived at 7.30pm)", id="english"),
    pytest.param("nb", "Til stede: Kari Moen, Ola Lie (på Teams), Siri Dal – digitalt, Nina Berg (kom kl. 18.30)", id="bokmål"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "listed"), FROM_AFAR)
def test_from_where_and_how_long_somebody_was_there_is_no_occupation(language: str, listed: str) -> None:
    """Nor an employer."""
    people = understood(HEADS[language] + listed + ITEMS[language]).minutes.participants
    assert [(p.title, p.organisation) for p in people] == [("", "")] * 4


TOLD = [
    pytest.param("en", "Tom Marsh opened the meeting.\n\nTom thanked everyone and closed the meeting.", [there("Ann Field"), there("Tom Marsh", roles="chair")], id="opened-and-closed"),
    pytest.param("en", "The meeting was chaired by Ann Field and minutes were taken by Tom Marsh.", [there("Ann Field", roles="chair"), there("Tom Marsh", roles="secretary")], id="chaired-and-minuted"),
    pytest.param("en", "Respectfully submitted, Tom Marsh", [there("Ann Field"), there("Tom Marsh", roles="secretary")], id="submitted"),
    pytest.param("en", "David Lane (River Trust) joined the meeting for this item.", [there("Ann Field"), there("Tom Marsh"), guest("David Lane", "River Trust", "2")], id="joined-for-an-item"),
    pytest.param("en", "As Jane Dale was unwell the plan was put off.", [there("Ann Field"), there("Tom Marsh"), away("Jane Dale")], id="unwell"),
    pytest.param("nb", "Ola Lie åpnet møtet.\n\nOla takket for frammøtet og avsluttet møtet.", [there("Kari Moen"), there("Ola Lie", roles="chair")], id="åpnet-og-avsluttet"),
    pytest.param("nb", "Møtet ble ledet av Kari Moen. Referatet ble skrevet av Ola Lie.", [there("Kari Moen", roles="chair"), there("Ola Lie", roles="secretary")], id="ledet-og-skrevet"),
    pytest.param("nb", "Under denne saken møtte David Lund fra Elvelaget.", [there("Kari Moen"), there("Ola Lie"), guest("David Lund", "Elvelaget", "2")], id="møtte-under-saken"),
    pytest.param("nb", "Da Siri Dal var syk ble planen utsatt.", [there("Kari Moen"), there("Ola Lie"), away("Siri Dal")], id="syk"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "said", "people"), TOLD)
def test_sentences_tell_who_led_wrote_came_and_stayed_away(language: str, said: str, people: list[Row]) -> None:
    """Of those in the list and of others."""
    listed = {"en": "Present: Ann Field, Tom Marsh", "nb": "Til stede: Kari Moen, Ola Lie"}[language]
    assert sorted(rows(HEADS[language] + listed + ITEMS[language] + said + "\n")) == sorted(people)


LETTERED = [
    pytest.param("en", "Attending: AF (chair), TM (minutes), SL, JD, MS\nApologies: EW", id="english"),
    pytest.param("nb", "Til stede: AF (leder), TM (referent), SL, JD og MS\nForfall: EW", id="bokmål"),
]


@pytest.mark.parametrize(("language", "listed"), LETTERED)
def test_a_list_of_nothing_but_initials_gives_those_who_bear_them(language: str, listed: str) -> None:
    """Each goes by them in the text."""
    said = {"en": "JD will ring the bank.", "nb": "JD ringer banken."}[language]
    reading = understood(HEADS[language] + listed + ITEMS[language] + said + "\n")
    given = [(p.name, p.status, p.roles) for p in reading.minutes.participants]
    held = [("AF", "present", ("chair",)), ("TM", "present", ("secretary",))]
    assert given == [*held, *((who, "present", ()) for who in ("SL", "JD", "MS")), ("EW", "absent", ())]
    holders = [reading.entities[reading.entity_of(u.holders[0])].name for u in reading.utterances if u.holders]
    assert holders == ["JD"]


def test_countries_in_letters_are_no_organisations() -> None:
    """Those who came from several for a network."""
    listed = "Present: Ann Field (UK), Tuva Ek (SE), Kari Moen (NO), Jens Holm (DK), Outi Laine (FI), Nina Berg (AGE)"
    tied = {person: body for person, body, *_ in rows(HEADS["en"] + listed + ITEMS["en"])}
    assert {body for person, body in tied.items() if person != "Nina Berg"} == {""}
    assert tied["Nina Berg"] == "AGE"


def test_what_stands_behind_initials_in_brackets_is_what_people_are() -> None:
    """But for what ends as bodies' names do."""
    listed = [
        "Ann Field (AF) Lay Member for Audit", "Tom Marsh (TM) Chief Officer – People and Culture",
        "Sue Lund (SL) Director of Health – Stow City Council", "Jane Dale (JD) Executive Assistant / Minute Taker",
    ]  # fmt: skip
    assert rows(HEADS["en"] + "Present:\n" + "\n".join(listed) + ITEMS["en"]) == [
        there("Ann Field", roles="member"),
        there("Tom Marsh"),
        there("Sue Lund", "Stow City Council"),
        there("Jane Dale", roles="secretary"),
    ]


@pytest.mark.parametrize(
    ("language", "name"), [("nb", "Vigdis"), ("nb", "Tonje"), ("nb", "Kjartan"), ("en", "Pippa"), ("en", "Declan")]
)
def test_given_names_of_a_language_are_known(language: str, name: str) -> None:
    """So that somebody may go by one alone."""
    assert knowledge(language).is_given(name)


ENDING = [
    pytest.param("en", "We met at the mill. Present: Ann, Tom, Sue and Jane", ["Ann", "Tom", "Sue", "Jane"], id="english"),
    pytest.param("nb", "Vi møttes på mølla. Tilstede: Kari, Ola, Siri og Nina", ["Kari", "Ola", "Siri", "Nina"], id="bokmål"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "said", "names"), ENDING)
def test_a_list_may_end_a_paragraph(language: str, said: str, names: list[str]) -> None:
    """With nothing told behind it."""
    assert [name for name, *_ in rows(f"{HEADS[language]}{said}{ITEMS[language]}")] == names
