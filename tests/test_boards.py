"""Who was elected, who signs and what is left out, in minutes of small boards; all persons and bodies are invented."""

from __future__ import annotations

from pathlib import Path

import pytest

from samgraf.ingest.pipeline import read
from samgraf.ingest.read import documents, source
from samgraf.ingest.reading import Reading


def understood(tmp_path: Path, text: str) -> Reading:
    """A text, read."""
    file = tmp_path / "minutes.txt"
    file.write_text(text, encoding="utf-8")
    [document] = documents(source(file))
    return read(document)


GIVEN = """Protokoll fört vid styrelsemöte söndag 3 juli 2016 på Museet.

Närvarande: Sven-Ola, Britt-Inger och Stig.

Anmält förhinder: Marie.

§ 1/ Till mötesordförande valdes Sven-Ola.

§ 2/ För invigningen beslöt vi om följande arbetsfördelning.Marie svarar för hissen.

§ 3/ Avslutades mötet.

Vid protokollet

Stig Bergek Sven-Ola Lundek Britt-Inger Persek

Sekreterare Mötesordförande Justerare
"""

FOUNDING = """Protokoll vid bildandet av Ekö bygdelag 1989-02-24 kl 19.00.

# 1.
Närvarande: Karl-Anders Ek, Arne Alm och Stig-Arne Storm, ej närv. Ragnhild Alm.

# 2.
Beslöt att välja styrelse enligt följande: Ordf. Arne Alm, materialförv. Karl-Anders Ek.

# 3.
Beslutades att utforma stadgar.
"""

ROADS = """Protokoll årsstämman 2023 Vägföreningen

Ekö kapell 230501 kl 14.00

Ordförande Ulf Ekman, Sekreterare Lars Alm, Kassör Roger Storm.

Ansvarsfrihet för styrelsen beviljades av stämman, som tackade för det arbete som hade lagts ner under hela året.

Val av revisor blev Ulrika Dahl.

Fortsatt förtroende för Ordförande Ingemar Ask och Ledamot Lars Alm.
"""

CHOSEN = """Protokoll från årsmöte 2007-06-30

§ 1 Till funktionärer valdes som ordförande Anne-Marie Ek, som sekreterare Erik Ek samt som justerare Gurli Alm och Jolou Storm.

§ 2 Styrelsen beviljades ansvarsfrihet.
"""

COUNCIL = """Minutes of Parish Council 22 November 2023

Present: Cllr K Byrne, Cllr A Reed

In attendance: Mrs A Brand, Parish Clerk, Mr D L Nye Deputy Parish Clerk, and Mr D Ives Admin Officer.

C048/23      1.         APOLOGIES FOR ABSENCE.

The meeting accepted these as proper reasons.

C049/23      2.         TO NOTE THE MINUTES OF THE ALLOTMENT COMMITTEE

Members received and noted the minutes.
"""


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            GIVEN,
            [
                ("Sven-Ola Lundek", "present", ("chair",)),
                ("Britt-Inger Persek", "present", ("verifier",)),
                ("Stig Bergek", "present", ("secretary",)),
                ("Marie", "absent", ()),
            ],
            id="signed-in-full",
        ),
        pytest.param(
            FOUNDING,
            [
                ("Karl-Anders Ek", "present", ()),
                ("Arne Alm", "present", ()),
                ("Stig-Arne Storm", "present", ()),
                ("Ragnhild Alm", "absent", ()),
            ],
            id="absent-in-the-same-line",
        ),
        pytest.param(
            ROADS,
            [
                ("Ulf Ekman", "present", ("chair",)),
                ("Lars Alm", "present", ("secretary",)),
                ("Roger Storm", "present", ()),
            ],
            id="an-office-before-each-name",
        ),
        pytest.param(
            CHOSEN,
            [
                ("Anne-Marie Ek", "present", ("chair",)),
                ("Erik Ek", "present", ("secretary",)),
                ("Gurli Alm", "present", ("verifier",)),
                ("Jolou Storm", "present", ("verifier",)),
            ],
            id="chosen-as",
        ),
        pytest.param(
            COUNCIL,
            [
                ("K Byrne", "present", ()),
                ("A Reed", "present", ()),
                ("A Brand", "guest", ("secretary",)),
                ("D L Nye", "guest", ("secretary",)),
                ("D Ives", "guest", ()),
            ],
            id="titles-with-no-comma-before",
        ),
    ],
)
def test_each_has_their_own_name_and_office(
    tmp_path: Path, text: str, expected: list[tuple[str, str, tuple[str, ...]]]
) -> None:
    """Names run into each other, into titles and into those of the absent; each is told apart, and fits the signature."""
    people = understood(tmp_path, text).minutes.participants
    assert sorted((p.name, p.status, p.roles) for p in people) == sorted(expected)


@pytest.mark.parametrize(
    ("text", "items", "decisions"),
    [
        pytest.param(GIVEN, 3, 2, id="a-stop-without-its-blank"),
        pytest.param(FOUNDING, 3, 2, id="numbers-alone-as-headings"),
        pytest.param(ROADS, 0, 3, id="who-it-became"),
        pytest.param(COUNCIL, 2, 2, id="numbers-behind-a-reference"),
    ],
)
def test_sections_are_not_lost(tmp_path: Path, text: str, items: int, decisions: int) -> None:
    """Items and decisions are found whatever stands before their number or is missing behind their stop."""
    minutes = understood(tmp_path, text).minutes
    assert (len([i for i in minutes.items if i.number]), len(minutes.decisions)) == (items, decisions)


def test_both_offices_go_to_two_people_in_order(tmp_path: Path) -> None:
    """Who presides and who writes, elected in one sentence, are two people."""
    text = CHOSEN.replace(
        "Till funktionärer valdes som ordförande Anne-Marie Ek, som sekreterare Erik Ek samt som justerare Gurli Alm och Jolou Storm.",
        "Val av ordförande och sekreterare blev Eva Ek och Bo Alm.",
    )
    people = understood(tmp_path, text).minutes.participants
    assert [(p.name, p.roles) for p in people] == [("Eva Ek", ("chair",)), ("Bo Alm", ("secretary",))]


def test_a_councillor_may_go_by_the_surname(tmp_path: Path) -> None:
    """A surname behind a form of address is somebody present, and in apologies the one who is listed with initials."""
    text = COUNCIL.replace("Cllr A Reed", "Cllr Reedham (Chair)").replace(
        "APOLOGIES FOR ABSENCE.\n", "Apologies for absence.\n\nApologies were accepted from Cllr Byrne."
    )
    people = understood(tmp_path, text).minutes.participants
    assert [p.name for p in people if p.status == "present"] == ["K Byrne", "Reedham"]
    assert not [p for p in people if p.status == "absent"]


def test_who_met_may_stand_below_a_title_that_breaks_off(tmp_path: Path) -> None:
    """A title that ends with a preposition goes on in the next line."""
    text = CHOSEN.replace(
        "Protokoll från årsmöte 2007-06-30", "Protokoll från årsmöte i\n\nEkö Vägsamfällighet 2007-06-30"
    )
    body = understood(tmp_path, text).minutes.meeting.body
    assert body is not None and body.text == "Ekö Vägsamfällighet"


def test_two_who_act_together_are_people_though_one_has_a_nickname(tmp_path: Path) -> None:
    """A sure given name beside an unknown word is somebody where both of them act."""
    text = CHOSEN + "\n§ 3 Linda och Essan pratar ihop sig om fikat.\n"
    assert "Linda" in {m.text for m in understood(tmp_path, text).mentions if m.kind == "person"}
    text = CHOSEN + "\n§ 3 Linda och Essan.\n"
    assert "Linda" not in {m.text for m in understood(tmp_path, text).mentions if m.kind == "person"}


@pytest.mark.parametrize(
    ("came", "expected"),
    [
        pytest.param(
            "Eva Ek, Bo Alm", [("Eva Ek", "present"), ("Bo Alm", "present"), ("Rut Dahl", "absent")], id="in-full"
        ),
        pytest.param(
            "Eva, Bo och Rut", [("Eva", "present"), ("Bo", "present"), ("Rut", "present")], id="by-given-names"
        ),
        pytest.param("", [], id="nobody-says-who-came"),
    ],
)
def test_who_was_called_and_did_not_come_was_absent(tmp_path: Path, came: str, expected: list[tuple[str, str]]) -> None:
    """A list of those called says nothing by itself; beside one of those present it tells who was not there."""
    present = f"## Närvarande\n{came}\n\n" if came else ""
    text = f"# Möte\n## 3 maj 2021\n\n## Kallade\nEva Ek, Bo Alm, Rut Dahl\n\n{present}## Läget\nVi talade om läget.\n"
    people = understood(tmp_path, text).minutes.participants
    assert sorted((p.name, p.status) for p in people) == sorted(expected)


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        pytest.param("Ordf: Ali\nSekr: Moa\n", [("Ali", ("chair",)), ("Moa", ("secretary",))], id="given-names"),
        pytest.param(
            "Ordförande: Eva Lindmark\nSekreterare: Per Ekvall\nJusterare: Rut Dahl och Bo Alm\n",
            [
                ("Eva Lindmark", ("chair",)),
                ("Per Ekvall", ("secretary",)),
                ("Rut Dahl", ("verifier",)),
                ("Bo Alm", ("verifier",)),
            ],
            id="full-names",
        ),
        pytest.param(
            "Ordf: Eva\nSekr: Anna\nElever: Kim, Bo\n",
            [("Kim", ()), ("Bo", ()), ("Eva", ("chair",)), ("Anna", ("secretary",))],
            id="above-a-list",
        ),
    ],
)
def test_offices_that_head_the_minutes_are_held(
    tmp_path: Path, head: str, expected: list[tuple[str, tuple[str, ...]]]
) -> None:
    """Lines that give an office and its holder are no list of those present that forgets the offices."""
    text = f"Protokoll möte 2023-11-02 Elevrådet\n{head}\n§1 Mötet öppnas\n§2 Maten\nMaten är kall.\n"
    assert [(p.name, p.roles) for p in understood(tmp_path, text).minutes.participants] == expected


def test_a_title_ends_at_its_colon_where_a_sentence_follows(tmp_path: Path) -> None:
    """What runs on behind the colon says something; a second part of a title does not."""
    text = (
        "Elevrådet 2023-11-02\n\n§1 Maten: klassen tycker att maten är kall. Köket svarar i maj.\n"
        "§2 Motion: fler bänkar. Inget nytt.\n§3 Mötet avslutas\n"
    )
    titles = [item.title for item in understood(tmp_path, text).minutes.items]
    assert titles == ["Maten", "Motion: fler bänkar", "Mötet avslutas"]


def test_somebody_is_elected_by_a_single_name(tmp_path: Path) -> None:
    """A given name alone below the title of an election is its outcome, if one of those present bears it."""
    text = (
        "Ekö fiberförening 2021-10-12\n\nNärvarande: Arne Blom (ordf), Evert Fors\n\n1. Val av justeringsperson\nEvert.\n\n"
        "2. Val av ombud\nBordläggs.\n\n3. Nät\nNätet är klart. Beslut: Arne förhandlar om priset.\n"
    )
    minutes = understood(tmp_path, text).minutes
    assert [d.text for d in minutes.decisions] == ["Evert.", "Bordläggs.", "Arne förhandlar om priset."]
    assert [(p.name, p.roles) for p in minutes.participants][1] == ("Evert Fors", ("verifier",))
