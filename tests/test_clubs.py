"""Layouts and wordings of clubs and road associations, one case each; all persons and bodies are invented."""

from __future__ import annotations

from pathlib import Path

import pytest
from clubs_sample import HEAD, ITEMS, understood


@pytest.mark.parametrize(
    ("listed", "expected"),
    [
        pytest.param(
            "Lars Berg, Eva och Bo Alm, Rut o. Karin Dahl, Nils/Ida Kvist",
            ["Lars Berg", "Eva Alm", "Bo Alm", "Rut Dahl", "Karin Dahl", "Nils Kvist", "Ida Kvist"],
            id="couples",
        ),
        pytest.param("Sonja & Ulf von Malm, Per Ask", ["Sonja von Malm", "Ulf von Malm", "Per Ask"], id="particle"),
        pytest.param("Eva o Bo Erik Alm, Per Ask", ["Eva Alm", "Bo Erik Alm", "Per Ask"], id="two-given-names"),
        pytest.param("Lars, Eva och Bo Alm", ["Lars", "Eva", "Bo Alm"], id="given-names-alone"),
        pytest.param("Lars Berg, Eva Ek och Bo Alm", ["Lars Berg", "Eva Ek", "Bo Alm"], id="each-with-its-own"),
        pytest.param("Lars Berg, Per Ask och Norra Åns Byalag", ["Lars Berg", "Per Ask"], id="a-body-behind"),
    ],
)
def test_a_couple_shares_the_surname_behind_the_second_of_them(
    tmp_path: Path, listed: str, expected: list[str]
) -> None:
    """Both have it where the list names everybody in full, and nobody gets somebody else's."""
    reading = understood(tmp_path, f"{HEAD}Närvarande: {listed}{ITEMS}")
    assert [p.name for p in reading.minutes.participants if p.status == "present"] == expected


@pytest.mark.parametrize(
    ("behind", "guests"),
    [
        pytest.param("Som gäst deltog Ivar Krans från Sala kommun.", ["Ivar Krans"], id="as-what"),
        pytest.param(
            "Dessutom deltog Ivar Krans och Siv Malm (Sala kommun).", ["Ivar Krans", "Siv Malm"], id="besides"
        ),
        pytest.param("Som sekreterare deltog Ivar Krans.", [], id="an-office-of-the-meeting"),
    ],
)
def test_a_sentence_behind_the_names_adds_guests(tmp_path: Path, behind: str, guests: list[str]) -> None:
    """Who is added in a sentence behind a list belongs to no body that met; its first words are nobody's name."""
    reading = understood(tmp_path, f"{HEAD}Närvarande: Lars Berg, Rut Dahl, Per Ask och Eva Ek. {behind}{ITEMS}")
    people = reading.minutes.participants
    assert [p.name for p in people if p.status == "guest"] == guests
    assert [p.name for p in people][:4] == ["Lars Berg", "Rut Dahl", "Per Ask", "Eva Ek"]
    assert not any(p.organisation.startswith("Som") for p in people)


def test_a_semicolon_may_stand_for_the_colon_of_a_label(tmp_path: Path) -> None:
    """As secretaries set it by habit: behind labels of the head, behind titles, and nowhere within a sentence."""
    text = (
        "Protokoll från styrelsemöte\nLövö vägförening\nden 7 maj 2011\nPlats; Hemma hos Lars Berg, Tallby\n"
        "Närvarande; Lars Berg, Rut Dahl, Per Ask och Eva Ek.\n§1 Ordföranden öppnade mötet.\n"
        "§2 Justerare; Rut Dahl valdes till justerare\n§3 Vägen; grus och diken\nBeslut; Vägen grusas i maj.\n"
    )
    minutes = understood(tmp_path, text).minutes
    assert minutes.meeting.place is not None and minutes.meeting.place.text == "Hemma hos Lars Berg, Tallby"
    assert [p.name for p in minutes.participants] == ["Lars Berg", "Rut Dahl", "Per Ask", "Eva Ek"]
    assert [i.title for i in minutes.items][1:] == ["Justerare", "Vägen; grus och diken"]
    assert [d.text for d in minutes.decisions] == ["Rut Dahl valdes till justerare", "Vägen grusas i maj."]


@pytest.mark.parametrize(
    ("items", "expected"),
    [
        pytest.param(
            "Protokoll:\n\n1. Mötet öppnades av Lars\n\n2. Rut valdes till mötesordförande\n\n3. Skyltar. Rut målar.",
            ["Mötet öppnades av Lars", "Rut valdes till mötesordförande", "Skyltar"],
            id="below-the-word-for-the-minutes",
        ),
        pytest.param(
            "1:       Ordf. Lars Berg hälsade välkommen.\n\n2:       Vägen.\n\n         Den ska grusas.\n\n3:     Fika.",
            ["Ordf. Lars Berg hälsade välkommen", "Vägen", "Fika"],
            id="a-colon-and-many-blanks",
        ),
    ],
)
def test_items_are_found(tmp_path: Path, items: str, expected: list[str]) -> None:
    """Numbers open items whatever sign follows them, also below a line that could lead a list."""
    reading = understood(tmp_path, f"{HEAD}Närvarande: Lars Berg, Rut Dahl, Per Ask\n\n{items}\n")
    assert [i.title for i in reading.minutes.items] == expected


def test_a_list_below_a_lead_holds_no_items(tmp_path: Path) -> None:
    """A line that asks for what is listed is none that names the minutes."""
    text = f"{HEAD}Närvarande: Lars Berg, Rut Dahl, Per Ask\n\nFöljande punkter:\n\n1. Vägen\n\n2. Skyltar\n\n3. Fika\n"
    assert understood(tmp_path, text).minutes.items == ()


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        pytest.param(
            "Beslutades att välja Rut Dahl som vice ordförande, att till kassör välja Per Ask och att till sekreterare "
            "välja Eva Ek.",
            [
                "Beslutades att välja Rut Dahl som vice ordförande",
                "att till kassör välja Per Ask",
                "att till sekreterare välja Eva Ek.",
            ],
            id="a-series",
        ),
        pytest.param(
            "Revisor Nils Kvist redogjorde för revisionen, som godkändes av mötet.",
            ["Revisor Nils Kvist redogjorde för revisionen, som godkändes av mötet."],
            id="put-forward-and-approved",
        ),
        pytest.param("Nils Kvist visade planen som antogs i maj.", [], id="approved-another-day"),
        pytest.param("Taxan antogs av föregående fullmäktige i Sala.", [], id="decided-elsewhere"),
        pytest.param("Föregående mötesprotokoll godkändes.", ["Föregående mötesprotokoll godkändes."], id="of-before"),
        pytest.param("Nycklarna överlämnades till Eva Ek.", [], id="handed-over"),
        pytest.param(
            "Frågan överlämnas till den nya styrelsen.", ["Frågan överlämnas till den nya styrelsen."], id="passed-on"
        ),
    ],
)
def test_what_is_decided(tmp_path: Path, said: str, expected: list[str]) -> None:
    """A clause for each thing decided at this meeting, and for nothing that was decided elsewhere."""
    text = f"{HEAD}Närvarande: Lars Berg, Rut Dahl, Per Ask, Eva Ek\n\n§ 1 Öppnande\n\nHej.\n\n§ 2 Val\n\n{said}\n"
    assert [d.text for d in understood(tmp_path, text).minutes.decisions] == expected


def test_the_offices_of_a_board_are_none_of_the_meeting(tmp_path: Path) -> None:
    """Who is chosen to write for the year does not write these minutes, and nobody gets another one's office."""
    said = "Beslutades att välja Rut Dahl som vice ordförande och att till sekreterare välja Eva Ek."
    text = (
        f"{HEAD}Närvarande: Lars Berg, Rut Dahl, Per Ask, Eva Ek\n\n1. Öppnande\n\nHej.\n\n2. Konstituering\n\n{said}\n"
    )
    assert not any(p.roles for p in understood(tmp_path, text).minutes.participants)


@pytest.mark.parametrize(
    ("head", "body", "place"),
    [
        pytest.param("Årsmötesprotokoll Lövö Vägförening 2011\n", "Lövö Vägförening", "", id="kind-glued-to-minutes"),
        pytest.param("STYRELSEMÖTE I LÖVÖ BYFÖRENING\n", "LÖVÖ BYFÖRENING", "", id="in-capitals"),
        pytest.param(
            "Protokoll fört vid styrelsemöte med\n\nLövö Vägråd i Klubbstugan\n\n2011-05-07.  Kl.18.30.\n",
            "Lövö Vägråd",
            "Klubbstugan",
            id="name-and-room-on-the-next-line",
        ),
        pytest.param("PROTOKOLL\n\nBåtklubben Lövös\nårsmöte 2011-05-07\n", "Båtklubben Lövös årsmöte", "", id="torn"),
        pytest.param("Protokoll\n\nSammanträde: Ordinarie stämma\n", "Ordinarie stämma", "", id="behind-its-label"),
        pytest.param(
            "PROTOKOLL\nMöte med klubbens styrelse den 3 maj 2011\n",
            "Klubbens styrelse",
            "",
            id="small-letters",
        ),
    ],
)
def test_who_met_and_where(tmp_path: Path, head: str, body: str, place: str) -> None:
    """The name of the body, without the kind of meeting before it and the room behind it."""
    text = f"{head}\nNärvarande: Lars Berg, Rut Dahl, Per Ask\n\n§ 1 Öppnande\n\nHej.\n\n§ 2 Val\n\nInget.\n"
    meeting = understood(tmp_path, text).minutes.meeting
    assert meeting.body is not None and meeting.body.text == body
    assert (meeting.place.text if meeting.place else "") == place


GENERAL = """Protokoll fra generalforsamling i Myra Velforening 12. mai 2021

Tilstede: 12 medlemmer

Sak.1 Valg av ordstyrer

Kari Dal ble enstemmig valgt som ordstyrer

Sak.2 Nytt gjerde

Forslag til vedtak

Velforeningen kjøper et nytt gjerde.

Det ble levert et tilleggsforslag.

Styrets forslag falt enstemmig.

Ingen av de andre forslagene ble vedtatt.
"""


def test_what_came_of_proposals_is_none_of_them(tmp_path: Path) -> None:
    """Below what was proposed the minutes tell what happened: that is no proposal, and what fell is decided."""
    reading = understood(tmp_path, GENERAL)
    assert [i.title for i in reading.minutes.items] == ["Valg av ordstyrer", "Nytt gjerde"]
    assert [(p.name, p.roles) for p in reading.minutes.participants] == [("Kari Dal", ("chair",))]
    assert [d.text for d in reading.minutes.decisions] == [
        "Kari Dal ble enstemmig valgt som ordstyrer",
        "Styrets forslag falt enstemmig.",
    ]
    proposed = [u.quote for u in reading.utterances if u.kind == "proposal"]
    assert proposed[0] == "Velforeningen kjøper et nytt gjerde."
    assert not any(text.startswith(("Det ble", "Styrets", "Ingen")) for text in proposed)


@pytest.mark.parametrize(
    ("head", "known"),
    [
        pytest.param(HEAD, True, id="of-an-association"),
        pytest.param("Minnesanteckningar från nätverksträff 2019-03-04\n\n", False, id="of-a-network"),
    ],
)
def test_the_office_of_an_association_is_a_body(tmp_path: Path, head: str, known: bool) -> None:
    """An association has one office, which "kansliet" is; a network of several bodies has none."""
    text = f"{head}Närvarande: Lars Berg, Rut Dahl, Per Ask\n\n1. Brev\n\nKansliet får i uppdrag att svara.\n\n2. Fika\n\nJa.\n"
    reading = understood(tmp_path, text)
    assert ("Kansliet" in [e.name for e in reading.entities if e.kind == "organisation"]) is known


@pytest.mark.parametrize(
    ("said", "name"),
    [
        pytest.param("Styrelsen beslöt att betala inkommen årsavgift från SKOF.", "SKOF", id="fee-from"),
        pytest.param("Diskussion pågår med SKOF om bidrag.", "SKOF", id="talks-with"),
        pytest.param("Avgiften höjs från Maj.", "", id="a-time"),
    ],
)
def test_whom_an_association_deals_with_is_a_body(tmp_path: Path, said: str, name: str) -> None:
    """Letters that nothing explains are a body where somebody has to do with it."""
    text = f"{HEAD}Närvarande: Lars Berg, Rut Dahl, Per Ask\n\n1. Brev\n\n{said}\n\n2. Fika\n\nJa.\n"
    labels = [e.name for e in understood(tmp_path, text).entities if e.kind == "organisation"]
    assert (name in labels) if name else not any("Maj" in label for label in labels)


@pytest.mark.parametrize(
    ("listed", "expected"),
    [
        pytest.param(
            "Lars Berg, Eva Ek Bo-Åke Alm, Rut Dahl", ["Lars Berg", "Eva Ek", "Bo-Åke Alm", "Rut Dahl"], id="lost"
        ),
        pytest.param(
            "Lars Berg, Eva Anna Ek Alm, Rut Dahl", ["Lars Berg", "Eva Anna Ek Alm", "Rut Dahl"], id="one-name"
        ),
    ],
)
def test_a_comma_may_be_lost_between_two_people(tmp_path: Path, listed: str, expected: list[str]) -> None:
    """Given name, surname, given name, surname are two people."""
    reading = understood(tmp_path, f"{HEAD}Närvarande: {listed}{ITEMS}")
    assert [p.name for p in reading.minutes.participants] == expected


def test_an_office_may_stand_in_a_cell_before_the_name(tmp_path: Path) -> None:
    """A bar parts an office from its holder as a dash does."""
    listed = "Ordförande | Lars Berg |\nSekreterare | Rut Dahl |\nKassör | Per Ask |\nEva Ek |\n"
    people = understood(tmp_path, f"{HEAD}Närvarolista:\n{listed}{ITEMS}").minutes.participants
    assert [(p.name, p.roles) for p in people] == [
        ("Lars Berg", ("chair",)),
        ("Rut Dahl", ("secretary",)),
        ("Per Ask", ()),
        ("Eva Ek", ()),
    ]


def test_an_item_may_be_an_office_and_who_has_it(tmp_path: Path) -> None:
    """Behind a colon or a semicolon; the officers of a board listed below an item are none of the meeting."""
    items = (
        "1. Mötet öppnas\n2. Mötesordförande: Eva Ek\n3. Sekreterare; Rut Dahl\n4. Protokolljusterare; Per Ask och Lars Berg\n"
        "5. Tävlingar; En cup ordnas i maj.\n6. Val av styrelse\nOrdförande: Per Ask\nSekreterare: Lars Berg\n7. Fika\n"
    )
    minutes = understood(tmp_path, f"{HEAD}Närvarande: Lars Berg, Rut Dahl, Per Ask, Eva Ek\n\n{items}").minutes
    assert {p.name: p.roles for p in minutes.participants} == {
        "Lars Berg": ("verifier",),
        "Rut Dahl": ("secretary",),
        "Per Ask": ("verifier",),
        "Eva Ek": ("chair",),
    }
    assert minutes.items[4].title == "Tävlingar"


def test_usual_titles_end_before_a_sentence_on_their_line(tmp_path: Path) -> None:
    """Where the line break is lost, a title that most minutes have ends before the sentence, not before a name alone."""
    items = (
        "§ 1 Mötets öppnande Ordförande Lars Berg öppnade mötet.\n\n§ 2 Val av sekreterare Eva Ek\n\n"
        "§ 3 Val av justerare Rut Dahl valdes till justerare.\n\n§ 4 Föregående protokoll Det lästes och godkändes.\n"
    )
    minutes = understood(tmp_path, f"{HEAD}Närvarande: Lars Berg, Rut Dahl, Per Ask, Eva Ek\n\n{items}").minutes
    assert [i.title for i in minutes.items] == [
        "Mötets öppnande",
        "Val av sekreterare Eva Ek",
        "Val av justerare",
        "Föregående protokoll",
    ]
    assert [d.text for d in minutes.decisions] == ["Rut Dahl valdes till justerare.", "Det lästes och godkändes."]


def test_whoever_is_elected_to_preside_is_somebody(tmp_path: Path) -> None:
    """A name that no list has is a person's where the meeting elects them; a body that elects is none."""
    items = (
        "§ 1 Val av mötesordförande\n\nXanwo Ymbor valdes till mötesordförande.\n\n§ 2 Val av sekreterare\n\n"
        "Till sekreterare valdes Thiloa Nwekwe.\n\n§ 3 Val av justerare\n\nLövö Vägförening valde Iksan Obrewa och Eva Ek "
        "till justerare.\n"
    )
    people = understood(tmp_path, f"{HEAD}Närvarande: 14 medlemmar\n\n{items}").minutes.participants
    assert {(p.name, p.roles) for p in people} == {
        ("Xanwo Ymbor", ("chair",)),
        ("Thiloa Nwekwe", ("secretary",)),
        ("Iksan Obrewa", ("verifier",)),
        ("Eva Ek", ("verifier",)),
    }


@pytest.mark.parametrize(
    ("heading", "decided"),
    [
        pytest.param("Aktiviteter och utflykter", 0, id="events"),
        pytest.param("Aktiviteter våren 2021", 0, id="events-of-a-season"),
        pytest.param("Aktiviteter till nästa möte", 2, id="things-to-do"),
    ],
)
def test_what_a_club_arranges_is_nothing_to_do(tmp_path: Path, heading: str, decided: int) -> None:
    """A list of events tells what takes place; nobody took these as decisions."""
    text = f"{HEAD}Närvarande: Lars Berg, Rut Dahl\n\n§ 1 {heading}\n\n- Vårfest 28 maj\n- Städdag 11 juni\n\n§ 2 Fika\n\nJa.\n"
    assert len(understood(tmp_path, text).minutes.decisions) == decided


def test_the_hours_may_stand_behind_the_titles(tmp_path: Path) -> None:
    """When a meeting began and ended, and sub-headings that a colon counts."""
    items = "1. Mötets öppnande 18:20\n2. Rapporter\n\n2:1 Festkommittén\n\nAllt gick bra.\n\n2:2 Hamnen\n\nMötet beslutade att gräva.\n\n3. Mötets avslutande 20:10\n"
    minutes = understood(tmp_path, f"{HEAD}Närvarande: Lars Berg, Rut Dahl\n\n{items}").minutes
    assert minutes.meeting.start is not None and minutes.meeting.start.text.startswith("2019-03-04T18:20")
    assert minutes.meeting.end is not None and minutes.meeting.end.text.startswith("2019-03-04T20:10")
    assert [(i.number, i.title) for i in minutes.items][2:4] == [("2:1", "Festkommittén"), ("2:2", "Hamnen")]
    assert minutes.items[minutes.decisions[0].item].number == "2:2"


def test_who_is_elected_by_a_byname_is_somebody(tmp_path: Path) -> None:
    """Who presides is a person, whatever the name; "Valberedningen" is none, nor a noun with nothing before it."""
    text = (
        "Styrelsemöte 2019-03-04\n\n1. Val\nStyrelsen väljer Smulan som mötesordförande.\n"
        "Styrelsen väljer Kvisten och Smulan som justerare.\n2. Hemsidan\nStyrelsen uppdrar Kvisten att rätta texten.\n"
    )
    reading = understood(tmp_path, text)
    roles = {p.name: set(p.roles) for p in reading.minutes.participants}
    assert roles == {"Smulan": {"chair", "verifier"}, "Kvisten": {"verifier"}}
    assert any(i.how == "responsible" and reading.entities[i.entity].name == "Kvisten" for i in reading.involvements)
    other = understood(tmp_path, text.replace("väljer Smulan", "väljer Valberedningen"))
    assert "Valberedningen" not in [p.name for p in other.minutes.participants]


@pytest.mark.parametrize(
    ("head", "body"),
    [
        pytest.param("Lövökören 2019-03-04 Protokoll från styrelsemöte", "Lövökören", id="day-between"),
        pytest.param("Lövö Seniorer Protokoll Styrelsemöte Lövö gård 2019-03-04", "Lövö Seniorer", id="place-behind"),
        pytest.param("Lövökören 2019-03-04PROTOKOLL STYRELSEMÖTE 2019-03-04", "Lövökören", id="glued"),
        pytest.param("Protokoll årsmöte Lövö BK 2019-03-04", "Lövö BK", id="no-word-between"),
        pytest.param("Datum 2019-03-04 Protokoll från styrelsemöte", None, id="a-label"),
    ],
)
def test_who_met_stands_before_the_kind_of_meeting(tmp_path: Path, head: str, body: str | None) -> None:
    """A first line names the club, then the kind of document and of meeting, or the meeting and then the club."""
    met = understood(tmp_path, f"{head}\n\nNärvarande: Lars Berg, Rut Dahl, Per Ask{ITEMS}").minutes.meeting.body
    assert (met and met.text) == body


def test_an_english_office_behind_a_name_is_no_organisation(tmp_path: Path) -> None:
    """What the roles of the language's table match is an office."""
    text = (
        "Minutes of the meeting of the allotment holders held on 22nd September 2018\n\nPresent: Claire Hill, Chairperson\n"
        "    Alan Northfield, Treasurer\n\n1. Water\n\nIt was agreed to mend the tap. The Chairperson thanked all of the members.\n"
    )
    assert [e.name for e in understood(tmp_path, text).entities if e.kind == "organisation"] == []
