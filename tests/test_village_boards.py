"""Minutes of village associations and their like: who signs, who sees to it, where they met; all names are invented."""

from __future__ import annotations

from pathlib import Path

import pytest
from clubs_sample import understood

BODY = "1. Vägen\nVägen diskuterades.\n\n2. Nästa möte\nNästa möte är den 5 maj.\n\n"


@pytest.mark.parametrize(
    ("signed", "expected"),
    [
        pytest.param(
            "Protokollet skrivet av:      Godkännes av ordförande:\n\n____________         ____________\n\n"
            "Stina Åkerlind                Rut Dahl\n",
            {"Stina Åkerlind": ("secretary",), "Rut Dahl": ("chair",)},
            id="labels-of-their-own",
        ),
        pytest.param(
            "Vid protokollet: Justeras:\n\n____________ ____________\n\nStina Åkerlind Rut Dahl\n",
            {"Stina Åkerlind": ("secretary",), "Rut Dahl": ("verifier",)},
            id="names-that-lost-the-blanks-between-them",
        ),
        pytest.param(
            "Vid protokollet          Justeras\n\nStina Åkerlind            Rut Dahl\n",
            {"Stina Åkerlind": ("secretary",), "Rut Dahl": ("verifier",)},
            id="in-columns",
        ),
    ],
)
def test_who_signs_was_there_where_nobody_is_listed(
    tmp_path: Path, signed: str, expected: dict[str, tuple[str, ...]]
) -> None:
    """Names beneath the labels of signatures are those of people who were there, each with the office of its label."""
    minutes = understood(tmp_path, f"Lövö byalag\nProtokoll 2019-03-03\n\n{BODY}{signed}").minutes
    assert {p.name: p.roles for p in minutes.participants} == expected
    assert not minutes.decisions


def test_those_who_sign_side_by_side_hold_the_offices_beside_them(tmp_path: Path) -> None:
    """Two names with their offices in columns are no election, though an office stands before the second of them."""
    head = "Lövö byalag\nProtokoll 2019-03-03\nNärvarande: Stina Åkerlind, Rut Dahlgren, Olof Stenmark\n\n"
    signed = "__________          __________\nStina Åkerlind, sekreterare          Rut Dahlgren, ordförande\n"
    minutes = understood(tmp_path, f"{head}{BODY}{signed}").minutes
    assert [p.roles for p in minutes.participants] == [("secretary",), ("chair",), ()]


@pytest.mark.parametrize(
    ("signed", "expected"),
    [
        pytest.param("Stina Åkerlinb\tRnt Dahlgren", ["Stina Åkerlind", "Rut Dahlgren"], id="misread"),
        pytest.param("Stina Åkerlund\tRut Dahlgren", ["Stina Åkerlind", "Rut Dahlgren"], id="one-letter"),
        pytest.param("Siw Åkerberg\tRut Dahlgren", ["Siw Åkerberg", "Rut Dahlgren"], id="somebody-else"),
    ],
)
def test_a_signature_that_is_misread_is_that_of_the_one_listed(
    tmp_path: Path, signed: str, expected: list[str]
) -> None:
    """A name one letter off that of the only one in the list whom it is like is no second person."""
    head = "Lövö byalag\nProtokoll 2019-03-03\nNärvarande: Stina Åkerlind, Rut Dahlgren, Olof Stenmark\n\n"
    minutes = understood(tmp_path, f"{head}{BODY}Vid protokollet\tJusteras\n\n{signed}\n").minutes
    held = {role: p.name for p in minutes.participants for role in p.roles}
    assert [held["secretary"], held["verifier"]] == expected


@pytest.mark.parametrize(
    ("said", "decided", "owner"),
    [
        pytest.param("Olof mäter lokalen.\n\nAnsvar Olof.", "Olof mäter lokalen.", "Olof Stenmark", id="below-a-blank"),
        pytest.param("Olof mäter lokalen.\nAnsvar Olof", "Olof mäter lokalen.", "Olof Stenmark", id="right-below"),
        pytest.param("Lokalen ska mätas.\nAnsvarig: Rut", "Lokalen ska mätas.", "Rut Dahlgren", id="behind-a-colon"),
        pytest.param("Lokalen är liten.\n\nAnsvar är viktigt.", "", "", id="no-owner"),
        pytest.param("Lokalen är liten.\n\nAnsvar Olof.", "", "", id="nothing-to-do"),
    ],
)
def test_a_line_with_the_owner_makes_a_task_of_what_stands_above(
    tmp_path: Path, said: str, decided: str, owner: str
) -> None:
    """ "Ansvar" with a name and nothing else gives who is to do what the sentence above it says."""
    head = "Lövö byalag\nStyrelsemöte 2019-03-03\nNärvarande: Stina Åkerlind, Rut Dahlgren, Olof Stenmark\n\n"
    reading = understood(tmp_path, f"{head}1. Lokalen\n{said}\n\n2. Vägen\nVägen diskuterades.\n")
    assert [d.text for d in reading.minutes.decisions] == ([decided] if decided else [])
    names = [reading.entities[i.entity].name for i in reading.involvements if i.how == "responsible"]
    assert names == ([owner] if owner else [])


@pytest.mark.parametrize(
    ("title", "body", "place"),
    [
        pytest.param(
            "Protokoll fört vid styrelsemöte med\n\nLövö byalag i Byahuset\n\n2019-03-03", "Lövö byalag", "Byahuset"
        ),
        pytest.param("Protokoll styrelsemöte Lövö IF, klubbhuset, 3/3 2019", "Lövö IF", "klubbhuset"),
        pytest.param("ÅRSMÖTESPROTOKOLL Datum: 2019-03-03", "Årsmöte", ""),
        pytest.param("Höstmötesprotokoll 2019-03-03", "Höstmöte", ""),
    ],
)
def test_a_title_gives_who_met_and_where(tmp_path: Path, title: str, body: str, place: str) -> None:
    """A house is where they met and no part of the name; a meeting in one word with its minutes is who met."""
    meeting = understood(tmp_path, f"{title}\n\nNärvarande: Stina Åkerlind, Rut Dahlgren\n\n{BODY}").minutes.meeting
    assert (meeting.body.text if meeting.body else "", meeting.place.text if meeting.place else "") == (body, place)


@pytest.mark.parametrize(
    ("listed", "expected"),
    [
        pytest.param("Utredarna Maria Dahl och Lars Sten", ["Maria Dahl", "Lars Sten"], id="investigators"),
        pytest.param("Projektledarna Maria Dahl, Lars Sten", ["Maria Dahl", "Lars Sten"], id="leaders"),
        pytest.param("Planarkitekterna Maria Dahl & Lars Sten", ["Maria Dahl", "Lars Sten"], id="architects"),
        pytest.param("Erna Dahl och Lars Sten", ["Erna Dahl", "Lars Sten"], id="a-name-that-ends-so"),
    ],
)
def test_what_several_are_is_no_part_of_a_name(tmp_path: Path, listed: str, expected: list[str]) -> None:
    """An occupation in the plural before two names belongs to both and is neither's given name."""
    text = f"Lövö vägråd\nMinnesanteckningar 2019-03-03\n\nNärvarande:\nEva Ek\nBo Alm\n{listed}\n\n{BODY}"
    assert [p.name for p in understood(tmp_path, text).minutes.participants] == ["Eva Ek", "Bo Alm", *expected]


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        pytest.param("Ekonomi (20 min)", "Ekonomi", id="minutes"),
        pytest.param("Ekonomi [ca 5–10 minuter, Eva]", "Ekonomi", id="about-and-by-whom"),
        pytest.param("Gångväg (20 minuter till skolan)", "Gångväg (20 minuter till skolan)", id="a-way"),
    ],
)
def test_the_time_allotted_to_an_item_is_no_part_of_its_title(tmp_path: Path, title: str, expected: str) -> None:
    """Minutes in brackets behind a title, and to whom they are given, are left out."""
    text = f"Lövö vägråd\n2019-03-03\n\nNärvarande: Eva Ek, Bo Alm\n\n1. {title}\nEva berättade.\n\n2. Vägen\nBo berättade.\n"
    assert [i.title for i in understood(tmp_path, text).minutes.items] == [expected, "Vägen"]


@pytest.mark.parametrize(
    ("said", "kinds"),
    [
        pytest.param("Lösningen är enkel men kräver en ny server.", [], id="a-thing-requires"),
        pytest.param(
            "Eva är positiv till den nya planen men kräver en ny server.",
            ["support", "request"],
            id="somebody-requires",
        ),
        pytest.param("Kartan ritas om efter hur vi vill visa vägen.", [], id="how-we-want-it"),
        pytest.param("Troligen svårt att hinna före jul.", ["concern"], id="probably-hard"),
        pytest.param("Förslag till lösning – att vägen flyttas.", ["proposal"], id="behind-a-dash"),
    ],
)
def test_a_requirement_is_no_request_and_a_doubt_is_a_concern(tmp_path: Path, said: str, kinds: list[str]) -> None:
    """What a thing requires is nobody's request, and what is hard in somebody's view is a concern."""
    text = f"Lövö vägråd\nMinnesanteckningar 2019-03-03\n\nNärvarande: Eva Ek, Bo Alm\n\n1. Vägen\n{said}\n"
    assert [s.kind for s in understood(tmp_path, text).utterances] == kinds


@pytest.mark.parametrize(
    ("title", "said", "decided"),
    [
        pytest.param("Styrelsemöte", "Styrelsen beslutade att huset hyrs ut.", True, id="the-board-itself"),
        pytest.param("Styrelsemöte inför årsmötet", "Styrelsen godkände planen.", True, id="before-the-annual-meeting"),
        pytest.param("Årsmöte", "Styrelsen beslutade att huset hyrs ut.", False, id="told-where-all-members-meet"),
    ],
)
def test_a_board_decides_though_an_annual_meeting_is_named(
    tmp_path: Path, title: str, said: str, *, decided: bool
) -> None:
    """What "Styrelsen" decided is decided here where a board met, also when the first lines name an annual meeting."""
    text = f"Lövö byalag\n{title} 2019-03-03\nNärvarande: Eva Ek, Bo Alm\n\n1. Årsmöte\nEva berättade.\n\n2. Huset\n{said}\n"
    assert [d.text for d in understood(tmp_path, text).minutes.decisions] == ([said] if decided else [])


def test_the_next_meeting_is_a_title_below_its_number(tmp_path: Path) -> None:
    """A number alone has the line below it for its title, also where that line may be a label."""
    parts = "".join(f"§ {n}\n\n{t}\n\nEva berättade.\n\n" for n, t in enumerate(("Vägen.", "Bron.", "Nästa möte"), 1))
    items = understood(
        tmp_path, f"Lövö byalag\nStyrelsemöte 2019-03-03\n\nNärvarande: Eva Ek, Bo Alm\n\n{parts}"
    ).minutes.items
    assert [i.title.rstrip(".") for i in items] == ["Vägen", "Bron", "Nästa möte"]


@pytest.mark.parametrize(
    ("listed", "expected"),
    [
        pytest.param("Närvarande, Eva Ek, ledamot, ordförande, Bo Alm suppleant", ["Eva Ek", "Bo Alm"], id="a-comma"),
        pytest.param("Deltagare, Eva Ek, Bo Alm", ["Eva Ek", "Bo Alm"], id="those-who-took-part"),
        pytest.param("Närvarande, som alla vet, är nya.", [], id="a-sentence"),
    ],
)
def test_a_comma_may_stand_behind_the_label_of_those_present(tmp_path: Path, listed: str, expected: list[str]) -> None:
    """Names behind the label and a comma are those of the list."""
    minutes = understood(tmp_path, f"Lövö IF\nStyrelsemöte 2019-03-03\n\n{listed}\n\n{BODY}").minutes
    assert [p.name for p in minutes.participants] == expected


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        pytest.param(
            "Till att leda mötet valdes Arne Holm med Rut D. som sekreterare.",
            {"Arne Holm": ("chair",), "Rut Dahlgren": ("secretary",)},
            id="one-with-another",
        ),
        pytest.param(
            "Arne Holm valdes till mötesordförande med Rut Dahlgren som sekreterare.",
            {"Arne Holm": ("chair",), "Rut Dahlgren": ("secretary",)},
            id="names-first",
        ),
        pytest.param(
            "Att justera dagens protokoll valdes Arne Holm, Ekby och Siv Berg, Norrby.",
            {"Arne Holm": ("verifier",), "Siv Berg": ("verifier",), "Rut Dahlgren": ("secretary",)},
            id="with-where-they-live",
        ),
        pytest.param(
            "Beslutades att välja Arne Holm och Siv Berg att jämte ordförande justera protokollet, samt att laga bron.",
            {"Arne Holm": ("verifier",), "Siv Berg": ("verifier",), "Rut Dahlgren": ("secretary",)},
            id="by-a-task-before-another-clause",
        ),
    ],
)
def test_who_is_elected_with_whom(tmp_path: Path, said: str, expected: dict[str, tuple[str, ...]]) -> None:
    """Each has the office that is theirs, a cut surname is that of who signs, and a village is nobody."""
    text = f"Lövö IF\nÅrsmöte 2019-03-03\n\n1. Val\n{said}\n\n2. Bron\nBron diskuterades.\n\nRut Dahlgren, sekr.\n"
    assert {p.name: p.roles for p in understood(tmp_path, text).minutes.participants} == expected


def test_an_item_of_decisions_with_labels_of_its_own_decides_only_below_these(tmp_path: Path) -> None:
    """What stands before the first "Beslut" of an item called "Beslutspunkter" is no decision."""
    told = "5. Beslutspunkter\nEva berättade om bron. Förslaget gicks igenom.\n\nBeslut:\nBron lagas i maj.\n"
    text = f"Lövö IF\nStyrelsemöte 2019-03-03\n\nNärvarande: Eva Ek, Bo Alm\n\n4. Vägen\nVägen är bra.\n\n{told}"
    assert [d.text for d in understood(tmp_path, text).minutes.decisions] == ["Bron lagas i maj."]


@pytest.mark.parametrize(
    ("listed", "expected"),
    [
        pytest.param(
            "Eva Ek, ordförande, ledamöterna Bo Alm och Rut Dahl samt suppleanterna Siv Berg, Jan Ask och Ulf Malm",
            "chair member member substitute substitute substitute",
            id="members-and-substitutes",
        ),
        pytest.param(
            "Ordförande Eva Ek, ersättarna Bo Alm och Rut Dahl, Siv Berg", "chair substitute substitute -", id="ended"
        ),
        pytest.param("Eva Ek, Bo Alm och Rut Dahl", "- - -", id="none"),
    ],
)
def test_an_office_in_the_plural_is_that_of_all_who_follow(tmp_path: Path, listed: str, expected: str) -> None:
    """Each of several has the office in the plural before them, up to the one behind "och"."""
    text = f"Lövö IF\nStyrelsemöte 2019-03-03\n\nNärvarande: {listed}\n\n{BODY}"
    assert " ".join(p.roles[0] if p.roles else "-" for p in understood(tmp_path, text).minutes.participants) == expected


@pytest.mark.parametrize(
    ("listed", "expected"),
    [
        pytest.param(
            "Eva Ek, Bo Alm, Siv Holm Lundin Britt-Marie Dahlgren och Rut Ask",
            ["Eva Ek", "Bo Alm", "Siv Holm Lundin", "Britt-Marie Dahlgren", "Rut Ask"],
            id="a-comma-is-missing",
        ),
        pytest.param("Eva Ek, Eva Britt Holm Lundin Alm", ["Eva Ek", "Eva Britt Holm Lundin Alm"], id="one-name"),
    ],
)
def test_two_names_that_lost_their_comma_are_two_people(tmp_path: Path, listed: str, expected: list[str]) -> None:
    """A given name behind a surname, with a surname of its own, begins somebody else."""
    text = f"Lövö IF\nÅrsmöte 2019-03-03\n\nNärvarande: {listed}\n\n{BODY}"
    assert [p.name for p in understood(tmp_path, text).minutes.participants] == expected


@pytest.mark.parametrize(
    ("last", "expected"),
    [
        pytest.param("5 ÖVRIGA FRÅGOR", ["DAGORDNING", "VÄGEN", "BRON", "TAKET", "ÖVRIGA FRÅGOR"], id="in-capitals"),
        pytest.param("5 personer deltog.", ["DAGORDNING", "VÄGEN", "BRON", "TAKET"], id="a-sentence"),
    ],
)
def test_the_last_numbers_may_stand_beside_their_titles(tmp_path: Path, last: str, expected: list[str]) -> None:
    """Numbers alone above titles in capitals go on with a number that has such a title beside it."""
    parts = "".join(f"{n}\n{t}\nEva berättade.\n" for n, t in enumerate(("DAGORDNING", "VÄGEN", "BRON", "TAKET"), 1))
    text = f"Lövö IF\nStyrelsemöte 2019-03-03\nNärvarande: Eva Ek, Bo Alm\n{parts}{last}\nBo berättade.\n"
    assert [i.title for i in understood(tmp_path, text).minutes.items] == expected
