"""Minutes as clubs, road associations and parish councils write them; all persons and bodies are invented."""

from __future__ import annotations

from pathlib import Path

import pytest

from samgraf.ingest.pipeline import read
from samgraf.ingest.read import documents, source
from samgraf.ingest.reading import Reading

PARISH = """MINUTES OF ASHBY PARISH COUNCIL MEETING HELD AT THE MILL HALL MONDAY 4th MAY 2015

Present– Cllr Ann Field - Chairman, Cllr Peter Marsh, Cllr I Reed.

1. Election of Chairman It was proposed and seconded that Cllr A Field should remain. Cllr Field was duly elected.

2. Apologies for absence. Apologies from Borough Councillor C Hill noted.

3. Minutes The minutes were taken as read. 4. The accounts were presented and accepted for payment.

5. Matters arising • It was requested that the Elmshire Association of Local Clerks be asked. • The hedge was cut.

6. Reports 6.1 Clerk’s Report The grass has been cut. 6.2 Risk It was agreed the date would be moved.

7. Correspondence from Northgate Lighting Ltd if any. Chairman’s Signature……………… Date……………
"""

VEL = """Referat fra styremøte i Myra Vel

Dato: 27.01.2016

Til stede: Nils Fr. Myhre, Torill Solhaug, og Gaute Petersli.

Det var ikke meldt forfall fra Marte Egge.

Sak nr. 1.2016 – Nettsidene

Gro Myhre har inngått kontrakt med Marte.

Vedtak: Gaute er ansvarlig for nettsidene

Innholdet blir hva vi gjør det til. Alle må være aktive.

Sak nr. 2.2016 – Eventuelt

Ingen saker.
"""

ANNUAL = """ÅRSMÖTESPROTOKOLL Datum: 2019-04-20

Närvarande: Eva Ek, Bo Alm, Rut Dahl, Per Ask

1. Val av ordförande och sekreterare för årsmötet Till ordförande för årsmötet valdes Eva Ek Till sekreterare
för årsmötet valdes Bo Alm.
2. Mötet förklarades behörigt utlyst.
3. Beslöts att närvarolistan skulle vara röstlängd samt att rösträknare skulle väljas vid behov.
4. Mötet finner dagordningen godkänd.
"""


def understood(tmp_path: Path, text: str) -> Reading:
    """A text, read."""
    file = tmp_path / "minutes.txt"
    file.write_text(text, encoding="utf-8")
    [document] = documents(source(file))
    return read(document)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            PARISH,
            [
                ("1", "Election of Chairman"),
                ("2", "Apologies for absence"),
                ("3", "Minutes The minutes were taken as read"),
                ("4", "The accounts were presented and accepted for payment"),
                ("5", "Matters arising"),
                ("6", "Reports"),
                ("6.1", "Clerk’s Report The grass has been cut"),
                ("6.2", "Risk"),
                ("7", "Correspondence from Northgate Lighting Ltd if any"),
            ],
            id="numbers-within-lines",
        ),
        pytest.param(VEL, [("1", "Nettsidene"), ("2", "Eventuelt")], id="number-and-year"),
        pytest.param(
            ANNUAL,
            [
                ("1", "Val av ordförande och sekreterare för årsmötet"),
                ("2", "Mötet förklarades behörigt utlyst"),
                (
                    "3",
                    "Beslöts att närvarolistan skulle vara röstlängd samt att rösträknare skulle väljas vid behov",
                ),
                ("4", "Mötet finner dagordningen godkänd"),
            ],
            id="title-without-its-stop",
        ),
    ],
)
def test_items_are_read(tmp_path: Path, text: str, expected: list[tuple[str, str]]) -> None:
    """An item begins at its number, also where the line break before it is lost, and its title ends before its text."""
    assert [(i.number, i.title) for i in understood(tmp_path, text).minutes.items] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            PARISH,
            [
                "Cllr Field was duly elected.",
                "Apologies from Borough Councillor C Hill noted.",
                "Minutes The minutes were taken as read.",
                "The accounts were presented and accepted for payment.",
                "It was agreed the date would be moved.",
            ],
            id="english",
        ),
        pytest.param(VEL, ["Gaute er ansvarlig for nettsidene"], id="one-line-without-its-stop"),
        pytest.param(
            ANNUAL,
            [
                "Till ordförande för årsmötet valdes Eva Ek",
                "Till sekreterare för årsmötet valdes Bo Alm.",
                "Mötet förklarades behörigt utlyst.",
                "Beslöts att närvarolistan skulle vara röstlängd samt att rösträknare skulle väljas vid behov.",
                "Mötet finner dagordningen godkänd.",
            ],
            id="elections-without-a-stop-between",
        ),
    ],
)
def test_decisions_are_read(tmp_path: Path, text: str, expected: list[str]) -> None:
    """What was decided ends where it ends, whatever marks are missing."""
    assert [d.text for d in understood(tmp_path, text).minutes.decisions] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            PARISH,
            [
                ("Ann Field", "present", ("chair",)),
                ("Peter Marsh", "present", ()),
                ("I Reed", "present", ()),
                ("C Hill", "absent", ()),
            ],
            id="dash-glued-to-the-heading",
        ),
        pytest.param(
            VEL,
            [
                ("Nils Fr. Myhre", "present", ()),
                ("Torill Solhaug", "present", ()),
                ("Gaute Petersli", "present", ()),
                ("Marte Egge", "absent", ()),
            ],
            id="names-cut-short",
        ),
        pytest.param(
            ANNUAL,
            [
                ("Eva Ek", "present", ("chair",)),
                ("Bo Alm", "present", ("secretary",)),
                ("Rut Dahl", "present", ()),
                ("Per Ask", "present", ()),
            ],
            id="offices-without-a-stop-between",
        ),
    ],
)
def test_those_present_are_read(tmp_path: Path, text: str, expected: list[tuple[str, str, tuple[str, ...]]]) -> None:
    """Each is listed once, with the office that the text gives them and nobody else's."""
    assert [(p.name, p.status, p.roles) for p in understood(tmp_path, text).minutes.participants] == expected


def test_names_of_the_language_are_people_and_no_bodies(tmp_path: Path) -> None:
    """Somebody with whom there is a contract is no organisation, where the given name is one of the country."""
    mentions = understood(tmp_path, VEL).mentions
    assert {m.kind for m in mentions if m.text in ("Marte", "Gro Myhre")} == {"person"}


def test_bodies_of_an_english_council_are_named_in_full(tmp_path: Path) -> None:
    """A council's name begins behind what the title says of the document, and ends with its members' kind."""
    reading = understood(tmp_path, PARISH)
    names = {m.text for m in reading.mentions if m.kind == "organisation"}
    assert {"ASHBY PARISH COUNCIL", "Elmshire Association of Local Clerks", "Northgate Lighting Ltd"} <= names
    assert reading.minutes.meeting.place is not None and reading.minutes.meeting.place.text == "THE MILL HALL"


BOARD = """BRF Eken
Styrelsemöte

2019-09-13
med början kl 18.00

Närvarande: Eva Storm ordf. (ES), Per Åberg (PÅ), Bo Storm (BSt), Trobjörn Ask (TA)

§ 1 Justering
Beslutas att PÅ skall justera dagens protokoll.

§ 2 Motioner
Motion har inkommit om att stämman beslutar
-att ordföranden väljs på ett år
-att valberedningen består av tre personer

Styrelsen beslutar enhälligt att föreslå stämman att tillstyrka motionen.

§ 3 Övrigt
Torbjörn Ask och Per pratar ihop sig om bänkar, bord m.m. Vi väntar med resten.

Ekby 14/9-19

Per Åberg, Sekr

Justeras

Eva Storm
"""

SCOUTS = """Styrelsemöte med Ekö scoutkår.
2019-10-17.
§ 1 Mötet öppnades av Uffe.

§ 2 Till sekreterare valdes Sören.

§ 3 Till justeringsmän valdes Sixten och Linda.

§ 4 Lägret
Vill ha en ny plats.
Tycker att avgiften är för hög.
"""


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            BOARD,
            [
                ("Eva Storm", ("chair", "verifier")),
                ("Per Åberg", ("secretary", "verifier")),
                ("Bo Storm", ()),
                ("Trobjörn Ask", ()),
            ],
            id="by-initials-and-above-the-signatures",
        ),
        pytest.param(
            SCOUTS,
            [("Sören", ("secretary",)), ("Sixten", ("verifier",)), ("Linda", ("verifier",)), ("Uffe", ())],
            id="by-given-names-without-a-list",
        ),
    ],
)
def test_offices_are_told_by_initials_and_given_names(
    tmp_path: Path, text: str, expected: list[tuple[str, tuple[str, ...]]]
) -> None:
    """Who verifies, writes or opened the meeting was there, however short the name is; nobody comes from a mark."""
    people = understood(tmp_path, text).minutes.participants
    assert [(p.name, p.roles) for p in people] == expected
    assert {p.organisation for p in people} == {""}


def test_what_a_motion_asks_for_is_proposed_and_not_decided(tmp_path: Path) -> None:
    """Clauses below a motion's lead are proposals; what the board says unanimously to them is its decision."""
    reading = understood(tmp_path, BOARD)
    decided = [(d.kind, d.text) for d in reading.minutes.decisions if reading.minutes.items[d.item].number == "2"]
    said = "Styrelsen beslutar enhälligt att föreslå stämman att tillstyrka motionen."
    assert decided == [("recommendation", said)]
    assert {u.kind for u in reading.utterances if u.item == 1} == {"proposal"}


def test_the_hour_may_stand_on_a_line_of_its_own_behind_its_word(tmp_path: Path) -> None:
    """ "med början kl 18.00" below the day is when the meeting began."""
    start = understood(tmp_path, BOARD).minutes.meeting.start
    assert start is not None and start.text == "2019-09-13T18:00:00"


def test_a_given_name_that_is_none_is_a_slip_for_one_that_is(tmp_path: Path) -> None:
    """Two given names with one surname are one person where one of them is the other with a letter wrong."""
    text = BOARD.replace("Trobjörn", "Tobjörn")
    reading = understood(tmp_path, text)
    asks = {reading.entity_of(n) for n, m in enumerate(reading.mentions) if m.text.endswith("Ask")}
    assert len(asks) == 1
    text = BOARD.replace("Trobjörn", "Torbjörg")
    reading = understood(tmp_path, text)
    asks = {reading.entity_of(n) for n, m in enumerate(reading.mentions) if m.text.endswith("Ask")}
    assert len(asks) == 2


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(BOARD, [("commitment", "Torbjörn Ask och Per pratar ihop sig om bänkar, bord m.m.")], id="list"),
        pytest.param(
            SCOUTS,
            [("wish", "Vill ha en ny plats."), ("concern", "Tycker att avgiften är för hög.")],
            id="without-a-subject",
        ),
    ],
)
def test_statements_are_heard(tmp_path: Path, text: str, expected: list[tuple[str, str]]) -> None:
    """What is wished or undertaken is heard without its subject too, and ends where its sentence ends."""
    reading = understood(tmp_path, text)
    assert [(u.kind, u.quote) for u in reading.utterances if u.kind not in ("proposal", "report")] == expected


def test_somebody_whom_a_club_is_to_tell_is_a_body(tmp_path: Path) -> None:
    """A name that nothing explains is a body where a member is to tell it something; a member is none."""
    text = "# LUDD\n## 3 maj 2021\n\n## Närvarande\nEva Ek, Bo Alm\n\n## Sorb\nBo informerar Sorb om detta.\n\nEva ska prata med Zenex.\n"
    reading = understood(tmp_path, text)
    assert {"Sorb", "Zenex"} <= {m.text for m in reading.mentions if m.kind == "organisation"}
    assert {"Bo", "Eva"} <= {m.text for m in reading.mentions if m.kind == "person"}


def test_elections_that_letters_count_are_entries_and_no_items(tmp_path: Path) -> None:
    """Each entry of an election says who is elected to what; the last one, which names nobody, is no heading."""
    path = tmp_path / "arsmote.txt"
    path.write_text(
        "Föreningen Bron\nÅrsmöte 2022-05-03\n\n§ 1 Öppnande\nEva öppnade mötet.\n\n§ 2 Val av styrelse\n"
        "a. Kassör för ett år: Rut Dahl, omval\nb. Ledamöter: Rut Dahl, omval, Bo Alm, nyval\n"
        "c. Vakant plats fylls av styrelsen\n",
        encoding="utf-8",
    )
    minutes = read(documents(source(path))[0]).minutes
    assert [d.text for d in minutes.decisions] == [
        "Kassör för ett år: Rut Dahl, omval",
        "Ledamöter: Rut Dahl, omval, Bo Alm, nyval",
    ]
    assert [item.number for item in minutes.items] == ["1", "2"]
