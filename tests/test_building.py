"""Building meetings: parties to a contract, people beside their firms, owner and day in one column; all invented."""

from __future__ import annotations

import pytest
from rostered import Row, rows, there
from written import understood

from samgraf.ingest.mentions.contract import by_their_part
from samgraf.ingest.parse import parse
from samgraf.ingest.pipeline import read
from samgraf.ingest.reading import Reading
from samgraf.ingest.text import Document, Passage, Source

HEAD = "Byggmöte 3\n\nBeställare: Sala kommun      Entreprenör: Eken AB\nTid: 2022-05-03\nPlats: Kontoret\n\n"
ITEMS = "\n3.1    Tidplan\n       Beställaren önskar en ny tidplan.\n\n3.2    Ekonomi\n       Inget nytt.\n"
SIGNED = (
    f"{'Närvarande:':46}Sign\n{'Beställaren   Eva Lindmark, projektledare':46}EL\n{'              Bo Ramsell':46}BR\n"
    f"{'Eken          Per Ekvall':46}PE\n{'Norra Rör     Ulla Norin':46}UN\n"
)
UNSIGNED = "Närvarande:\nBeställaren   Eva Lindmark\nEken          Per Ekvall\nRör & Son AB  Ulla Norin\n"
NAMES = "Närvarande:\nKamil Tahir   Eva Lindmark\nOsku Varg     Per Ekvall\n"
BOTH = [there("Eva Lindmark", "Sala kommun"), there("Per Ekvall", "Eken AB")]


def whole(text: str) -> Reading:
    """What is read from plain text."""
    return read(Document(Source("example.txt", text.encode(), "text/plain", "0" * 64), text))


@pytest.mark.parametrize(
    ("listed", "expected"),
    [
        pytest.param(
            SIGNED,
            [*BOTH, there("Bo Ramsell", "Sala kommun"), there("Ulla Norin", "Norra Rör")],
            id="initials-show-the-columns",
        ),
        pytest.param(UNSIGNED, [*BOTH, there("Ulla Norin", "Rör & Son AB")], id="a-firm-shows-the-column"),
    ],
)
def test_people_stand_beside_their_firms(listed: str, expected: list[Row]) -> None:
    """A first column holds organisations where initials or a firm of that column show it; a part stands for a party."""
    assert sorted(rows(HEAD + listed + ITEMS)) == sorted(expected)


def test_names_beside_names_are_no_firms() -> None:
    """Two columns of people whose given names are in no list tie nobody to anybody."""
    assert {organisation for _, organisation, *_ in rows(HEAD + NAMES + ITEMS)} == {""}


def test_a_firm_in_the_head_is_no_guest() -> None:
    """ "Konsult: Eken AB" names a party, and nobody who was there."""
    head = HEAD.replace("Entreprenör: Eken AB", "\nKonsult: Eken AB")
    assert rows(head + "Närvarande: Eva Lindmark, Per Ekvall\n" + ITEMS) == [
        there("Eva Lindmark"), there("Per Ekvall")
    ]  # fmt: skip


def test_a_field_ends_where_the_list_begins() -> None:
    """What stands behind the lines of the list goes on with no field above it."""
    text = HEAD + "Närvarande: Eva Lindmark, Per Ekvall\nSala den 3 maj\n" + ITEMS
    place = whole(text).minutes.meeting.place
    assert place is not None
    assert place.text == "Kontoret"


def test_the_text_calls_a_party_by_its_part() -> None:
    """ "Beställaren" is the municipality that the head names as such; a field of another kind gives no such name."""
    reading = whole(HEAD + SIGNED + ITEMS)
    holders = [reading.entities[reading.entity_of(u.holders[0])].name for u in reading.utterances if u.holders]
    assert holders == ["Sala kommun"]
    field = Passage("Plats: Sala kommun   Konsult: Eken AB   Konsult: Norra Rör AB", ((0, 0, 61),), "field")
    assert list(by_their_part([field], "sv")) == []  # a place is no party, and two are not one


@pytest.mark.parametrize(
    ("heading", "cell", "due"),
    [
        pytest.param("Ansvar / Datum", "PE 2022-06-15", "2022-06-15", id="owner-and-day"),
        pytest.param("Ansvarig/klart", "PE v. 22", "2022-06-05", id="owner-and-week"),
        pytest.param("Ansvarig och datum", "PE snarast", "", id="owner-and-no-day"),
        pytest.param("Ansvar / Datum", "PE", "", id="owner-alone"),
    ],
)
def test_owner_and_day_stand_in_one_column(heading: str, cell: str, due: str) -> None:
    """One heading at the right edge for both parts what stands below it."""
    items = f"\n{'Pkt    Text':60}{heading}\n\n3.1    Tidplan\n       Allt går bra.\n{'       Ny tidplan lämnas.':60}{cell}\n"
    reading = whole(HEAD + SIGNED + items + "\n3.2    Ekonomi\n       Inget nytt.\n")
    assert [(d.text, d.due.text if d.due else "") for d in reading.minutes.decisions] == [("Ny tidplan lämnas.", due)]
    acting = [reading.entities[i.entity].name for i in reading.involvements if i.how == "responsible"]
    assert acting == ["Per Ekvall"]


def test_initials_of_the_list_name_owners_wherever_a_line_ends() -> None:
    """A column that signs defines initials; a line that ends with them, set apart, is that person's task."""
    listed = "Närvarande      Företag            Sign\nEva Lindmark    Sala kommun        EL\nPer Ekvall      Eken AB            PE\n"
    said = (
        "\n3.1 Tidplan\nEntreprenören ligger en vecka efter. PE lämnar en ny tidplan senast fredag v. 22.   PE\n"
        "EL meddelar bussbolaget om den flyttade hållplatsen.   EL\n\n3.2 Ekonomi\nInget nytt.\n"
    )
    reading = whole(f"Byggmöte 3\nTid: 2022-05-03\nPlats: Kontoret\n\n{listed}{said}")
    tasks = [(d.text, d.due.text if d.due else "") for d in reading.minutes.decisions]
    assert tasks == [
        ("PE lämnar en ny tidplan senast fredag v. 22.", "2022-06-03"),
        ("EL meddelar bussbolaget om den flyttade hållplatsen.", ""),
    ]
    acting = [reading.entities[i.entity].name for i in reading.involvements if i.how == "responsible"]
    assert acting == ["Per Ekvall", "Eva Lindmark"]


@pytest.mark.parametrize(
    ("listed", "titles"),
    [
        pytest.param(
            "Bo Ramsell samt VD Per Ekvall och ekonomichef Eva Lindmark, den senare § 3",
            ["", "VD", "ekonomichef"],
            id="joined",
        ),
        pytest.param(
            "Bo Ramsell, Ulla Norin samt VD Per Ekvall, ekonomichef Eva Lindmark och jurist Rut Dahl",
            ["", "", "VD", "ekonomichef", "jurist"],
            id="in-a-row",
        ),
        pytest.param(
            "Eva Lindmark, vägchef, Bo Ramsell, jurist, och Per Ekvall",
            ["vägchef", "jurist", ""],
            id="behind-the-name",
        ),
    ],
)
def test_a_title_before_a_name_is_nobody_elses(listed: str, titles: list[str]) -> None:
    """ "och ekonomichef Eva" gives the one before no office that a text might mean by "ekonomichefen"."""
    text = f"Styrelsemöte 2022-05-03\n\nNärvarande: {listed}\n\n§ 3 Läget\nAllt går bra.\n"
    minutes = parse(Document(Source("example.txt", text.encode(), "text/plain", "0" * 64), text))
    assert [p.title for p in minutes.participants] == titles


@pytest.mark.parametrize(
    ("head", "body", "place"),
    [
        pytest.param("Byggmöte nr 4            PROTOKOLL\n\nTid: 2022-05-03\n", "Byggmöte nr 4", "", id="numbered"),
        pytest.param(
            "Dialogmöte om vatten i Norr\n\nAnteckningar från möte mellan Sala kommun och berörda\n\nTid: 2022-05-03\n",
            "Dialogmöte om vatten i Norr",
            "",
            id="a-title-before-who-met-with-whom",
        ),
        pytest.param(
            "Vägrådet\n\nDatum: 3 maj 2022 Tid: 13.00–15.00 Plats: Residenset, Sala\n",
            "Vägrådet",
            "Residenset, Sala",
            id="fields-a-blank-apart",
        ),
        pytest.param(
            "Vägrådet\n\nDatum: 3 maj 2022\nPlats: Residenset, Obs: ny sal Hjorten\n",
            "Vägrådet",
            "Residenset, Obs: ny sal Hjorten",
            id="no-field-behind",
        ),
    ],
)
def test_heads_tell_who_met_and_where(head: str, body: str, place: str) -> None:
    """A kind of meeting with its number is a name; fields of the sitting may stand close to each other."""
    meeting = whole(f"{head}\nNärvarande: Eva Lindmark, Per Ekvall\n{ITEMS}").minutes.meeting
    assert (meeting.body and meeting.body.text, meeting.place.text if meeting.place else "") == (body, place)


def test_initials_at_the_right_edge_are_owners_without_a_heading() -> None:
    """Where names define their initials, a column of these beside the text says who is to act, and by when."""
    text = (
        "Projektmöte 12\n2022-05-03\n\nNärvarande: Eva Lindmark (EL), Per Ekvall (PE), Rut Dahl (RD)\n\n"
        "12.1 Avtal\nEL meddelar att avtalet inte är klart. PE ser över avtalet.          PE  2022-06-01\n"
        "12.2 Mark\nBorrning krävs vid norra fästet.                                       EL  2022-06-15\n"
        "12.3 Slut\nEva tackade alla.\n"
    )
    reading = whole(text)
    assert [d.text for d in reading.minutes.decisions] == ["PE ser över avtalet.", "Borrning krävs vid norra fästet."]
    assert [d.due.text for d in reading.minutes.decisions if d.due] == ["2022-06-01", "2022-06-15"]
    owners = [reading.entities[row.entity].name for row in reading.involvements if row.how == "responsible"]
    assert owners == ["Per Ekvall", "Eva Lindmark"]


def test_the_one_who_is_named_by_a_label_acts_in_what_is_to_be_done() -> None:
    """Initials used once are somebody's where three go by them; what one only says above a label is no task."""
    text = (
        "Byggmöte nr 7\nDatum: 2024-08-29\n\nDeltagare\nBeställare: Karin Lod, Ekstads kommun\n"
        "Projektledare: Sune Mark, Ekstads kommun\nEntreprenör: Peter Hane, Markbygg AB\nKontrollant: Ida Rosén, Ekkontroll AB\n\n"
        "7.1 Tidplan\nPH redovisar en ny tidplan vid nästa möte. SM påpekar att gatan måste vara öppen.\nAnsvarig: PH\n\n"
        "7.2 Miljö\nIR ser över belysningen snarast. KL ifrågasätter skyltningen.\n"
    )
    found = understood(text)
    minutes = found.minutes
    assert [(p.name, p.organisation) for p in minutes.participants] == [
        ("Karin Lod", "Ekstads kommun"),
        ("Sune Mark", "Ekstads kommun"),
        ("Peter Hane", "Markbygg AB"),
        ("Ida Rosén", "Ekkontroll AB"),
    ]
    assert [d.text for d in minutes.decisions] == ["PH redovisar en ny tidplan vid nästa möte."]
    assert [(u.kind, found.mentions[u.holders[0]].name) for u in found.utterances] == [
        ("concern", "Sune Mark"),
        ("commitment", "Ida Rosén"),
        ("concern", "Karin Lod"),
    ]


@pytest.mark.parametrize(
    ("rows", "wanted"),
    [
        pytest.param(
            "Beställare: Ekby kommun, Nora Lind\nUnderentreprenör: Elfirman Sala, Sven Fors\n",
            [("Nora Lind", "Ekby kommun"), ("Sven Fors", "Elfirman Sala")],
            id="a-firm-like-a-name",
        ),
        pytest.param(
            "Beställare: Ekby kommun, Nora Lind\nEntreprenör: Ekbybygg AB, Sven Fors\nVentilation: Rörtjänst i Ekby, Bo Alm\n",
            [("Nora Lind", "Ekby kommun"), ("Sven Fors", "Ekbybygg AB"), ("Bo Alm", "Rörtjänst i Ekby")],
            id="a-trade-that-no-table-has",
        ),
        pytest.param(
            "Beställare: Nora Lind, Kim Ek\nEntreprenör: Sven Fors, Mbali Alm\n",
            [("Nora Lind", ""), ("Kim Ek", ""), ("Sven Fors", ""), ("Mbali Alm", "")],
            id="an-unlisted-name-behind-a-known-one",
        ),
    ],
)
def test_a_firm_before_its_people_is_nobody(rows: str, wanted: list[tuple[str, str]]) -> None:
    """Behind a part in the contract, and behind a trade beside such parts, an organisation stands before its people."""
    minutes = understood(f"Byggmöte 4\nDatum: 2026-03-12\n\nNärvarande:\n{rows}\n1. Tider\nInget nytt.\n").minutes
    assert [(p.name, p.organisation) for p in minutes.participants] == wanted
