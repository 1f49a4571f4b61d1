"""What associations write in few words: who was there, who led, where and when they met. All is invented."""

from __future__ import annotations

import pytest
from rostered import rows
from written import understood

HEAD = "Ekö hembygdsförening\nStyrelsemöte 3 mars 2023\n\n"

LISTED = f"{HEAD}Närvarande: Eva Ek, Bo Alm, Jocke Ask, Rut Dahl, Abbe\n\n"

ITEMS = "\n\nPunkt 1. Läget\nAllt går bra.\n\nPunkt 2. Nästa möte\nDen 5 maj.\n\nPunkt 3. Fika\nGott.\n"


def names(text: str) -> list[str]:
    """Who was there or was not, each as "status name organisation offices items" without what is empty."""
    return [" ".join(x for x in (s, n, o, r, i) if x) for n, o, s, r, i in rows(text)]


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        pytest.param(
            "På plats var Siv, Stickan, Bo Alm och Rut Dahl.",
            ["present Siv", "present Stickan", "present Bo Alm", "present Rut Dahl"],
            id="nickname-in-a-sentence",
        ),
        pytest.param(
            "Närvarande: Stickan, Siv, Bo Alm, Rut Dahl och Knatte",
            ["present Stickan", "present Siv", "present Bo Alm", "present Rut Dahl", "present Knatte"],
            id="nicknames-at-both-ends",
        ),
        pytest.param(
            "Närvarande: Siv Ek, Ekö, Bo Alm, Rut Dahl och Per Ask",
            ["present Siv Ek Ekö", "present Bo Alm", "present Rut Dahl", "present Per Ask"],
            id="a-place-is-nobody-among-full-names",
        ),
        pytest.param(
            "På plats var Eva Ek, Bo Alm och Rut Dahl. Siv Malm anslöt vid punkt 2. Tommy och Kia hade förhinder.",
            [
                "present Eva Ek",
                "present Bo Alm",
                "present Rut Dahl",
                "present Siv Malm 2 3",
                "absent Tommy",
                "absent Kia",
            ],
            id="came-later-and-were-kept-away",
        ),
        pytest.param(
            "På plats var Eva Ek, Bo Alm och Rut Dahl. Kia kom till punkt 3. Förhinder: Tommy.",
            ["present Eva Ek", "present Bo Alm", "present Rut Dahl", "present Kia 3", "absent Tommy"],
            id="by-given-names",
        ),
        pytest.param(
            "Närvarande: Eva Ek, Bo Alm, Rut Dahl samt Siv Malm från ungdomssektionen (adj.)",
            ["present Eva Ek", "present Bo Alm", "present Rut Dahl", "guest Siv Malm ungdomssektionen"],
            id="one-set-apart-and-co-opted",
        ),
    ],
)
def test_a_list_of_those_who_know_each_other_tells_who_was_there(said: str, expected: list[str]) -> None:
    """Nicknames, late comers and guests are told apart; a word is somebody only where nobody's place stands."""
    assert names(HEAD.replace("Styrelsemöte", "Möte") + said + ITEMS) == expected


@pytest.mark.parametrize(
    ("items", "expected"),
    [
        pytest.param(
            "§ 1 Mötet öppnas\nSiv hälsade välkomna.\n\n§ 2 Närvarande\nSiv, Bo, Rut och Kia. Per har meddelat förhinder.\n",
            ["present Siv", "present Bo", "present Rut", "present Kia", "absent Per"],
            id="below-the-title-of-an-item",
        ),
        pytest.param(
            "§ 1 Mötet öppnades.\n§ 2 Närvarande från rådet är Siv, Bo, Rut och Kia samt\n"
            "Maja från teatergruppen och gäst Ulla från museet.\n",
            [
                *("present Siv", "present Bo", "present Rut", "present Kia"),
                *("present Maja teatergruppen", "guest Ulla museet"),
            ],
            id="an-item-that-is-a-sentence",
        ),
    ],
)
def test_an_item_may_be_the_list_of_those_present(items: str, expected: list[str]) -> None:
    """Its title or its sentence says that those named were there."""
    assert names(f"{HEAD}{items}\n§ 3 Dagordning\nGodkändes.\n\n§ 4 Kassan\nGod.\n") == expected


APPENDED = (
    "Föreningsstämma i Brf Ekan\nDatum: 2023-05-22\n\n1. Öppnande\nHenrik Ask öppnade stämman.\n\n"
    "2. Val av ordförande\nTill ordförande valdes Birgitta Falk från HSB.\n\n3. Röstlängd\nSe bilaga 1.\n\n"
    "Vid protokollet\n\nDaniel Nord\n\n"
)


@pytest.mark.parametrize(
    "listed",
    [
        pytest.param("Bilaga 1. Röstlängd\nLgh 1001  Henrik Ask\nLgh 1002  Sofia Berg\n", id="flats"),
        pytest.param(
            "Bilaga 1, närvarolista\nEkö 1:23   Henrik Ask\nEkö 1:24    Sofia Berg   2 röster\n", id="properties"
        ),
        pytest.param("BILAGA A: RÖSTLÄNGD\nHenrik Ask\nSofia Berg\nDaniel Nord\n", id="plain"),
    ],
)
def test_an_appendix_lists_who_was_there(listed: str) -> None:
    """What stands before the names is no part of them; who led comes from where the election says."""
    found = names(APPENDED + listed)
    assert {"present Henrik Ask", "present Sofia Berg", "present Birgitta Falk HSB chair"} <= {*found}
    assert not any("Lgh" in one or "Ekö" in one for one in found)


def test_whoever_had_another_vote_was_not_there() -> None:
    """A proxy stands for somebody absent."""
    text = "Bilaga 1. Röstlängd\nLgh 1001  Henrik Ask\nLgh 1002  Sofia Berg\nLgh 1003  Emil Strand, genom fullmakt (Sofia Berg)\n"
    assert "absent Emil Strand" in names(APPENDED + text)


@pytest.mark.parametrize(
    ("first", "last", "chair"),
    [
        pytest.param(
            "Bo hälsade alla välkomna och öppnade mötet.", "Bo tackade och avslutade mötet.", ["Bo Alm"], id="both"
        ),
        pytest.param("Mötet öppnades av Bo.", "Bo Alm förklarade mötet avslutat.", ["Bo Alm"], id="passive"),
        pytest.param("Bo öppnade mötet.", "Eva tackade och avslutade mötet.", [], id="two-people"),
        pytest.param("Bo öppnade mötet.", "Mötet avslutades.", [], id="only-opened"),
    ],
)
def test_who_opens_and_closes_a_meeting_led_it(first: str, last: str, chair: list[str]) -> None:
    """Where nobody is said to have led; one of the two alone says nothing."""
    text = f"{LISTED}1. Öppnande\n{first}\n\n2. Kassan\nGod.\n\n3. Avslutning\n{last}\n"
    assert [n for n, _, _, roles, _ in rows(text) if "chair" in roles] == chair


@pytest.mark.parametrize(
    ("said", "role"),
    [
        pytest.param("Justerare för dagens protokoll utsågs Bo Alm och Eva Ek.", "verifier", id="of-the-minutes"),
        pytest.param("Justeringsmän, tillika rösträknare, valdes Bo Alm och Eva Ek.", "verifier", id="and-tellers"),
    ],
)
def test_an_office_before_its_verb_is_held(said: str, role: str) -> None:
    """ "Justerare utsågs …" elects as "Till justerare utsågs …" does."""
    found = rows(f"{LISTED}1. Öppnande\nMötet öppnades.\n\n2. {said}\n\n3. Kassan\nGod.\n")
    assert [n for n, _, _, roles, _ in found if role in roles] == ["Eva Ek", "Bo Alm"]


@pytest.mark.parametrize(
    ("head", "place", "start"),
    [
        pytest.param("Styrelsemöte 22 januari 2024 kl 18.30, klubbrummet i Ekhallen", "klubbrummet i Ekhallen", "2024-01-22T18:30:00", id="room-in-a-house"),
        pytest.param("Styrelsemöte 22 januari 2024, hemma hos Eva", "hemma hos Eva", "2024-01-22", id="at-home"),
        pytest.param("Styrelsemöte 22 januari 2024 kl 19, sal 2 på Ekvallen", "sal 2 på Ekvallen", "2024-01-22T19:00:00", id="numbered-room"),
        pytest.param("Möte 22 januari 2024\n\nVi träffades i skolan klockan 19.", "skolan", "2024-01-22T19:00:00", id="told-in-a-sentence"),
    ],
)  # fmt: skip
def test_the_head_tells_where_and_when(head: str, place: str, start: str) -> None:
    """Behind the day in small letters, or in a sentence that gives the hour too."""
    meeting = understood(f"Ekö IF\n{head}\n\nNärvarande: Eva Ek, Bo Alm, Rut Dahl{ITEMS}").minutes.meeting
    assert meeting.place is not None and meeting.place.text == place
    assert meeting.start is not None and meeting.start.text == start


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        pytest.param(
            "Deltagare: Eva Ek, Bo Alm och Rut Dahl. Fullmakter: Eva för Siv Ask, Bo för Per Malm.",
            ["present Eva Ek", "present Bo Alm", "present Rut Dahl"],
            id="proxies-stand-for-others",
        ),
        pytest.param(
            "Närvarande: Karl Erik (Kalle) Vik, Anna (Ninni) Hed, Siv Ek (Sala) och Per Ask",
            ["present Karl Erik Vik", "present Anna Hed", "present Siv Ek Sala", "present Per Ask"],
            id="nicknames-in-brackets",
        ),
    ],
)
def test_brackets_and_proxies_are_nobody_else(said: str, expected: list[str]) -> None:
    """A nickname within a name is no place, and whom somebody votes for is no employer."""
    assert names(HEAD + said + ITEMS) == expected


@pytest.mark.parametrize(
    ("elected", "expected"),
    [
        pytest.param("valdes Bengan och Carina Frost.", ["Bengan", "Carina Frost"], id="nickname-beside-a-name"),
        pytest.param("valdes Eva Ek från Ekö och Bo Alm.", ["Bo Alm", "Eva Ek"], id="where-somebody-comes-from"),
        pytest.param("valdes ombuden från Ekö och Eva Ek.", ["Eva Ek"], id="whose-they-are"),
        pytest.param("Tomas Vik och Eila Berg.", ["Eila Berg", "Tomas Vik"], id="full-names"),
    ],
)
def test_those_elected_beside_a_full_name_are_somebody(elected: str, expected: list[str]) -> None:
    """One word behind the verb is who goes by it; a place is not."""
    text = f"{HEAD}1) Välkomna\nAnnika Rosell öppnade mötet.\n\n2) Till justerare\n{elected}\n\n3) Kassan\nGod.\n"
    assert sorted(n for n, _, _, roles, _ in rows(text) if "verifier" in roles) == expected


def test_each_is_elected_to_what_the_sentence_says() -> None:
    """Who leads and who writes, each by what the person is to do; also in a title."""
    text = f"{LISTED}1. Eva valdes att leda mötet och Rut att skriva.\n\n2. Kassan\nGod.\n\n3. Slut\nTack.\n"
    held = {n: roles for n, _, _, roles, _ in rows(text) if roles}
    assert held == {"Eva Ek": "chair", "Rut Dahl": "secretary"}


PLAIN = """Årsmöte Ekö miljövänner
15 februari 2020 kl 14

Ett tjugotal medlemmar närvarade.

Mötets öppnande
Elsa Modin hälsade välkomna.

Röstlängd
Fastställdes till 19.

Ekonomi
Kassören Gun Asp rapporterade. Kassan är god.

Ansvarsfrihet
Årsmötet beviljade styrelsen ansvarsfrihet.

Val av styrelse
Språkrör: Elsa Modin och Amir Tahiri (1 år)
Ersättare: Fia Holm

Val av valberedning
Uppdrogs åt styrelsen att återkomma.

Motion om gräs (Pelle Kinn)
Pelle yrkade bifall. Årsmötet biföll motionen.

Avslutning
Elsa tackade för visat intresse.
"""


def test_each_paragraph_may_begin_with_a_title() -> None:
    """Where nearly all do, one that a list of people might have is a title too, and those elected are not listed."""
    reading = understood(PLAIN)
    assert [item.title for item in reading.minutes.items] == [
        *("Mötets öppnande", "Röstlängd", "Ekonomi", "Ansvarsfrihet", "Val av styrelse", "Val av valberedning"),
        *("Motion om gräs (Pelle Kinn)", "Avslutning"),
    ]
    assert "Fia Holm" not in {p.name for p in reading.minutes.participants}
    said = [d.text for d in reading.minutes.decisions]
    assert {"Fastställdes till 19.", "Språkrör: Elsa Modin och Amir Tahiri (1 år)", "Ersättare: Fia Holm"} <= {*said}


def test_a_few_short_lines_make_no_habit_of_titles() -> None:
    """Where paragraphs begin otherwise, a short line above some of them stays what it is."""
    text = PLAIN.replace("Ekonomi\n", "").replace("Ansvarsfrihet\n", "").replace("Avslutning\n", "")
    titles = {item.title for item in understood(text).minutes.items}
    assert "Röstlängd" not in titles


@pytest.mark.parametrize(
    "said",
    [
        pytest.param("Avtalet med Eva Lund går ut i oktober.", id="before-a-verb"),
        pytest.param("Eva Lund ringde i går.", id="at-the-beginning"),
    ],
)
def test_a_place_behind_a_given_name_is_a_surname(said: str) -> None:
    """Nobody's surname stands for a municipality, whatever verb follows it."""
    found = [(m.text, m.kind) for m in understood(f"{LISTED}1. Läget\n{said}\n\n2. Kassan\nGod.\n").mentions]
    assert ("Eva Lund", "person") in found
    assert "Lund" not in {text for text, _ in found}


def test_the_line_below_a_title_names_the_body_behind_its_word() -> None:
    """ "Årsmötesprotokoll" above "För Båtklubben Ekö 2017-03-10"."""
    text = "Årsmötesprotokoll\n\nFör Segelsällskapet Birka 2017-03-10\n\nPlats: Huset\n\n1. Öppnande\nEva Ek öppnade.\n\n2. Kassan\nGod.\n"
    body = understood(text).minutes.meeting.body
    assert body is not None and body.text == "Segelsällskapet Birka"


@pytest.mark.parametrize(
    ("line", "title", "decision"),
    [
        pytest.param(
            "Medlemsavgift Årsmötet beslutade om 200 kr.",
            "Medlemsavgift",
            "Årsmötet beslutade om 200 kr.",
            id="full-stop",
        ),
        pytest.param(
            "Hyror och arvoden Stämman antog förslaget",
            "Hyror och arvoden",
            "Stämman antog förslaget",
            id="no-full-stop",
        ),
    ],
)
def test_the_body_and_its_verb_end_a_title(line: str, title: str, decision: str) -> None:
    """Where the break between title and text is lost."""
    minutes = understood(f"{LISTED}1. Öppnande\nEva öppnade.\n\n2. {line}\n\n3. Kassan\nGod.\n").minutes
    assert minutes.items[1].title == title
    assert [d.text for d in minutes.decisions] == [decision]
