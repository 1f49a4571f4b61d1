"""Who was there, told in running sentences: one case a line, all persons invented."""

from __future__ import annotations

import pytest
from rostered import rows as with_items

from samgraf.ingest.parse import parse
from samgraf.ingest.text import Document, Source


def rows(text: str) -> list[tuple[str, str, str, str]]:
    """The participants of minutes given as plain text, as name, organisation, status and offices."""
    found = parse(Document(Source("example.txt", text.encode(), "text/plain", "0" * 64), text))
    for person in found.participants:
        assert person.name.split()[0] in person.spans[0].of(text)
    return [(p.name, p.organisation, p.status, " ".join(p.roles)) for p in found.participants]


@pytest.mark.parametrize(
    ("sentences", "expected"),
    [
        pytest.param(
            "På plats var Eva Lindmark från Sala kommun, Per Ekvall från Trafikverket och jag. "
            "Ulla Norin från Region Gävleborg var med på länk.",
            [
                ("Eva Lindmark", "Sala kommun", "present", ""),
                ("Per Ekvall", "Trafikverket", "present", ""),
                ("Ulla Norin", "Region Gävleborg", "present", ""),
            ],
            id="in-a-sentence-and-on-line",
        ),
        pytest.param(
            "Vi var Eva Lindmark från Sala kommun samt Per Ekvall (Linde åkeri). Ulla Norin hade fått förhinder.",
            [
                ("Eva Lindmark", "Sala kommun", "present", ""),
                ("Per Ekvall", "Linde åkeri", "present", ""),
                ("Ulla Norin", "", "absent", ""),
            ],
            id="a-firm-in-brackets-and-who-was-kept-away",
        ),
        pytest.param(
            "Från Trafikverket kom Eva Lindmark, projektledare, och Per Ekvall. "
            "Från Sala kommun deltog vägchefen Ulla Norin och kommunalrådet Bo Alm (C).",
            [
                ("Eva Lindmark", "Trafikverket", "present", ""),
                ("Per Ekvall", "Trafikverket", "present", ""),
                ("Ulla Norin", "Sala kommun", "present", ""),
                ("Bo Alm", "Sala kommun", "present", ""),
            ],
            id="organisation-first-and-titles",
        ),
        pytest.param(
            "Vid mötet deltog Eva Lindmark och Per Ekvall. Ulla Norin hade lämnat återbud. Per Ekvall ledde mötet.",
            [
                ("Eva Lindmark", "", "present", ""),
                ("Per Ekvall", "", "present", "chair"),
                ("Ulla Norin", "", "absent", ""),
            ],
            id="absent-and-chair",
        ),
        pytest.param(
            "Sala kommun hade med sig vägchefen Ulla Norin och Bo Alm. Trafikverket representerades av Per Ekvall och "
            "Region Gävleborg av miljöspecialisten Karin Öst. Lantbrukaren Eva Lindmark hade tackat nej.",
            [
                ("Ulla Norin", "Sala kommun", "present", ""),
                ("Bo Alm", "Sala kommun", "present", ""),
                ("Per Ekvall", "Trafikverket", "present", ""),
                ("Karin Öst", "Region Gävleborg", "present", ""),
                ("Eva Lindmark", "", "absent", ""),
            ],
            id="represented-by",
        ),
        pytest.param("Vid mötet deltog ett tjugotal boende. Eva Lindmark talade.", [], id="a-count-is-nobody"),
        pytest.param(
            "Närvarande var ordföranden Eva af Lindmark, kassören Per Ekvall, ledamöterna Rut Dahl och Ulla Norin samt "
            "suppleanten Bo Ramsell, som gick in för Karin Öst. Från Sala byalag deltog ordföranden Ivar Holm.",
            [
                ("Eva af Lindmark", "", "present", "chair"),
                ("Per Ekvall", "", "present", ""),
                ("Rut Dahl", "", "present", "member"),
                ("Ulla Norin", "", "present", "member"),
                ("Bo Ramsell", "", "present", "substitute"),
                ("Karin Öst", "", "absent", ""),
                ("Ivar Holm", "Sala byalag", "present", ""),
            ],
            id="offices-in-the-definite-form-before-names",
        ),
    ],
)
def test_sentences_tell_who_was_there(sentences: str, expected: list[tuple[str, str, str, str]]) -> None:
    """Where no list says who was there, the first sentences do."""
    text = f"Minnesanteckningar\n\nDialogmöte om vägen den 3 maj 2022\n\n{sentences}\n\nLäget\nVägen ska lagas.\n"
    assert rows(text) == expected


def test_a_guest_of_the_list_who_sent_regrets_was_absent() -> None:
    """A list of those called says less than a sentence that they could not come."""
    text = (
        "Minnesanteckningar\n\nVägrådet den 3 maj 2022\n\nNärvarande: Eva Lindmark, Per Ekvall\n"
        "Övriga kallade: Ulla Norin, Bo Alm\n\n1. Öppnande\nUlla Norin hade anmält förhinder.\n\n2. Vägen\nText.\n"
    )
    assert [(name, status) for name, _, status, _ in rows(text)] == [
        ("Eva Lindmark", "present"),
        ("Per Ekvall", "present"),
        ("Ulla Norin", "absent"),
        ("Bo Alm", "guest"),
    ]


@pytest.mark.parametrize("joined", [", ", " ", " – "])
def test_an_uncommon_name_with_its_office_opens_no_list(joined: str) -> None:
    """A line of a name that no table knows, and its office, is somebody; those below are of the same list."""
    text = (
        "Vägrådet\nMinnesanteckningar 2022-05-03\n\nNärvarande\nEva Lindmark, ordförande\n"
        f"Zelka Finkel{joined}sekreterare\nPer Ekvall\n\n1. Vägen\nAllt går bra.\n\n2. Övrigt\nInget.\n"
    )
    assert [(name, status, roles) for name, _, status, roles in rows(text)] == [
        ("Eva Lindmark", "present", "chair"),
        ("Zelka Finkel", "present", "secretary"),
        ("Per Ekvall", "present", ""),
    ]


def test_a_heading_with_a_slip_opens_its_list() -> None:
    """A misspelt heading of the list still says who was absent."""
    text = (
        "Minnesanteckningar\n\nVägrådet den 3 maj 2022\n\nNärvarande: Eva Lindmark\nFrånvarnade: Per Ekvall\n\nVägen\n"
    )
    assert [(name, status) for name, _, status, _ in rows(text)] == [
        ("Eva Lindmark", "present"),
        ("Per Ekvall", "absent"),
    ]


def there(listed: str) -> list[tuple[str, str]]:
    """Who was there, and who was not, by a list or what is told in its place."""
    text = f"Vägnämnden\nProtokoll 2022-05-03\n\n{listed}\n\n§ 1 Läget\nBron är stängd.\n"
    return [(name, status) for name, _, status, _ in rows(text)]


@pytest.mark.parametrize(
    ("listed", "expected"),
    [
        pytest.param(
            "I sammanträdet deltog\nsom ledamöter:   Eva Lindmark (C), ordförande, och Per Ekvall (S)\n"
            "som ersättare:   Ulla Norin (M)\n",
            [("Eva Lindmark", "present"), ("Per Ekvall", "present"), ("Ulla Norin", "present")],
            id="as-what-they-came",
        ),
        pytest.param(
            "Ur styrelsen deltog Eva Lindmark och Per Ekvall. Ulla Norin hade anmält förhinder.",
            [("Eva Lindmark", "present"), ("Per Ekvall", "present"), ("Ulla Norin", "absent")],
            id="out-of-the-board",
        ),
    ],
)
def test_lists_may_go_on_from_their_sentence(listed: str, expected: list[tuple[str, str]]) -> None:
    """A label may go on from the words above it, and a sentence say of which body somebody was."""
    assert there(listed) == expected


BOTH = [("Eva Lindmark", "present"), ("Per Ekvall", "present")]


@pytest.mark.parametrize(
    ("more", "status"),
    [
        pytest.param("Anmält förhinder hade Ulla Norin.", "absent", id="what-they-told-first"),
        pytest.param("Meddelat frånvaro hade kassören Ulla Norin.", "absent", id="with-an-office"),
        pytest.param("Saknades gjorde Ulla Norin.", "absent", id="missing"),
        pytest.param("Förhindrad att närvara: Ulla Norin.", "absent", id="behind-a-colon"),
        pytest.param("Förhinder hade anmälts av Ulla Norin.", "absent", id="in-the-passive"),
        pytest.param("Dessutom deltog revisorn Ulla Norin.", "guest", id="there-besides-with-an-office"),
        pytest.param("Vid punkt 1 deltog även Ulla Norin från LRF.", "guest", id="at-an-item"),
    ],
)
def test_sentences_behind_names_in_running_text_tell_of_others(more: str, status: str) -> None:
    """A sentence behind those present that begins with what it tells of somebody makes nobody present."""
    listed = f"Närvarande: Eva Lindmark och suppleanten Per Ekvall. {more}"
    assert there(listed) == [*BOTH, ("Ulla Norin", status)]


def test_sentences_that_add_people_follow_each_other() -> None:
    """Each gives its own people the items that it begins with."""
    listed = (
        "Närvarande: Eva Lindmark. Vid punkt 1 deltog Per Ekvall från LRF. Under punkt 2 deltog Ulla Norin från LRF."
    )
    found = with_items(
        f"Vägrådet 2022-05-03\n\n{listed}\n\n1. Läget\nAllt är bra.\n\n2. Bron\nDen är stängd.\n\n3. Slut\nInget.\n"
    )
    assert found == [
        ("Eva Lindmark", "", "present", "", ""),
        ("Per Ekvall", "LRF", "guest", "", "1"),
        ("Ulla Norin", "LRF", "guest", "", "2"),
    ]


LISTED = (
    "Minnesanteckningar\n\nKulturforum den 3 maj 2022\n\nNärvarande\nEva Lindmark, Storsjöfolket\nPer Ekvall, KVF\n"
)


@pytest.mark.parametrize(
    ("more", "expected"),
    [
        pytest.param(
            "Från Verket för folkrörelse- och bygdefrågor (VFB) närvarade Ulla Norin (till kl. 14.30) och Bo Alm.",
            [
                ("Ulla Norin", "Verket för folkrörelse- och bygdefrågor", "present", ""),
                ("Bo Alm", "Verket för folkrörelse- och bygdefrågor", "present", ""),
            ],
            id="from-a-body-with-its-letters",
        ),
        pytest.param(
            "Från Norra Bygderådet och Södra Bygderådet deltog Ulla Norin och Bo Alm.",
            [("Ulla Norin", "", "present", ""), ("Bo Alm", "", "present", "")],
            id="from-one-of-two-bodies",
        ),
        pytest.param(
            "Från norska Kulturdepartementet deltog Xanfrid Nor, Bo Alm och Ulla Norin.",
            [
                ("Xanfrid Nor", "Norska Kulturdepartementet", "present", ""),
                ("Bo Alm", "Norska Kulturdepartementet", "present", ""),
                ("Ulla Norin", "Norska Kulturdepartementet", "present", ""),
            ],
            id="the-first-by-an-unknown-given-name",
        ),
        pytest.param(
            "Bo Alm närvarade vid presentationen av rapporten.", [("Bo Alm", "", "guest", "")], id="for-a-part"
        ),
        pytest.param("Norskt Bygdeliv och Passera hade anmält förhinder", [], id="bodies-that-sent-nobody"),
        pytest.param("Från början var allt lugnt.", [], id="nobody-is-named"),
    ],
)
def test_sentences_below_a_list_add_to_it(more: str, expected: list[tuple[str, str, str, str]]) -> None:
    """A sentence among the entries of a list is read as a sentence, and makes nobody of its words."""
    first = [("Eva Lindmark", "Storsjöfolket", "present", ""), ("Per Ekvall", "KVF", "present", "")]
    found = rows(f"{LISTED}\n{more}\n\n1. Läget\nAllt går bra.\n")
    assert found == [*first, *expected]


@pytest.mark.parametrize(
    ("listed", "expected"),
    [
        pytest.param("Eva Lindmark, Per Ekvall; inbjuden Ulla Norin", ["present", "present", "guest"], id="semicolon"),
        pytest.param("Eva Lindmark, Per Ekvall, adjungerad Ulla Norin", ["present", "present", "guest"], id="comma"),
        pytest.param("Eva Lindmark, Per Ekvall, adjungerad, Ulla Norin", ["present", "guest", "present"], id="behind"),
    ],
)
def test_a_word_for_guests_is_said_of_the_name_beside_it(listed: str, expected: list[str]) -> None:
    """With no comma between them, the word belongs to the name that follows it."""
    assert [status for _, status in there(f"Närvarande: {listed}")] == expected


@pytest.mark.parametrize(
    ("said", "organisation"),
    [
        pytest.param("Ordförande i föreningen Ekbacken SK", "Ekbacken SK", id="chair-of-an-association"),
        pytest.param("ordförande i klubben Ekbor", "Ekbor", id="chair-of-a-club"),
        pytest.param("Enhetschef på gatuenheten", "Gatuenheten", id="head-of-a-unit-with-a-capital"),
        pytest.param("Tf. enhetschef på gatuenheten", "Gatuenheten", id="acting-head"),
        pytest.param("utvecklingsledare Ekgården", "Ekgården", id="who-leads-a-house"),
    ],
)
def test_an_office_elsewhere_ties_to_where_it_is_held(said: str, organisation: str) -> None:
    """Offices of others are none at this meeting, and an occupation is no part of an organisation's name."""
    found = rows(f"Vägnämnden\nProtokoll 2022-05-03\n\nInbjudna\nEva Lindmark, {said}\nPer Ekvall\n\n§ 1 Läget\nBra.\n")
    assert found == [("Eva Lindmark", organisation, "guest", ""), ("Per Ekvall", "", "guest", "")]


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        pytest.param("Eva Lindmark, ordförande, öppnade mötet.", ("present", "chair"), id="chair-behind-the-name"),
        pytest.param("Eva Lindmark är därför mötesordförande.", ("present", "chair"), id="chair-of-this-meeting"),
        pytest.param("Eva Lindmark, vice ordförande, öppnade mötet.", ("present", "vice-chair"), id="not-the-chair"),
        pytest.param(
            "Vägchef norr, Eva Lindmark hälsar alla välkomna och förklarar mötet öppnat.\n2. Slut\n"
            "Eva Lindmark tackade och avslutade mötet.",
            ("present", "chair"),
            id="opened-in-an-office-and-closed",
        ),
    ],
)
def test_sentences_say_who_presided(told: str, expected: tuple[str, str]) -> None:
    """Whoever opens the meeting as its chair held the chair."""
    found = {name: (status, roles) for name, _, status, roles in rows(f"{LISTED}\n1. Läget\n{told}\n")}
    assert found["Eva Lindmark"] == expected


def test_somebody_of_whom_regrets_are_told_was_absent() -> None:
    """A greeting from somebody who was ill says that they were not there."""
    told = "Eva Lindmark framförde en hälsning från Rut Dahl, ordförande, som inte var närvarande."
    assert ("Rut Dahl", "", "absent", "") in rows(f"{LISTED}\n1. Läget\n{told}\n")


def test_offices_told_in_the_next_sentence_are_not_those_of_the_absent() -> None:
    """A sentence about others behind one about somebody who stayed away says nothing of whoever that is."""
    found = rows(
        "Anteckningar\n\nPå plats: Eva Lindmark, Per Ekvall och Bo Alm. Ulla Norin hade meddelat förhinder.\n"
        "Eva ledde mötet och Per valdes till justerare.\n\n1. Vägen\nText.\n"
    )
    assert found[-1] == ("Ulla Norin", "", "absent", "")


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        ("Eva och Per justerar protokollet.", {"Eva Lindmark": "verifier", "Per Ekvall": "verifier"}),
        ("Justerare är Per.", {"Per Ekvall": "verifier"}),
        ("Per ska justera protokollet.", {"Per Ekvall": "verifier"}),
        ("Per justerar taxan.", {}),
        ("Eva är ordförande och Per sekreterare.", {"Eva Lindmark": "chair", "Per Ekvall": "secretary"}),
        ("Eva leder mötet.", {"Eva Lindmark": "chair"}),
        ("Eva är ordförande i byalaget.", {}),
    ],
)
def test_an_office_told_in_short_by_given_names(told: str, expected: dict[str, str]) -> None:
    """Who leads, writes and verifies, by the given names of those in the list."""
    found = rows(f"Anteckningar\n\nNärvarande: Eva Lindmark, Per Ekvall, Bo Alm\n\n1. Öppnande\nVi började. {told}\n")
    assert {name: roles for name, _, _, roles in found if roles} == expected


def test_those_in_the_room_and_on_line_stand_in_two_columns() -> None:
    """Both columns name people who were there."""
    from samgraf.ingest.readers import markdown

    table = (
        "| Organisation | Med i rummet | Med på länk |\n|---|---|---|\n"
        "| Sala kommun | Eva Lindmark, Ulla Norin | |\n| Trafikverket | | Per Ekvall |\n"
    )
    text = f"# Vägrådet 2022-05-03\n\n{table}\n## Läget\n\nBron är stängd.\n"
    found = parse(markdown.read(Source("a.md", text.encode(), "text/markdown", "0" * 64))).participants
    assert [p.name for p in found] == ["Eva Lindmark", "Ulla Norin", "Per Ekvall"]


def test_the_verb_of_an_election_may_come_first() -> None:
    """Each of those elected in one sentence gets the office named before them, and the body behind their name."""
    text = (
        "Arkivstämman\nProtokoll 2022-05-03\n\n§ 1 Öppnande\nStämman öppnades.\n\n§ 2 Val av funktionärer\n"
        "Valdes till ordförande Eva Lindmark (LRF), till sekreterare Per Ekvall (KVF) och till justerare, "
        "tillika rösträknare, Ulla Norin (Polisförbundet) och Bo Ramsell.\n\n§ 3 Avslutning\nStämman avslutades.\n"
    )
    assert sorted((name, body, roles) for name, body, _, roles in rows(text)) == [
        ("Bo Ramsell", "", "verifier"),
        ("Eva Lindmark", "LRF", "chair"),
        ("Per Ekvall", "KVF", "secretary"),
        ("Ulla Norin", "Polisförbundet", "verifier"),
    ]


@pytest.mark.parametrize(
    ("told", "name", "offices"),
    [
        ("Moa Alm, vice ordförande, öppnade mötet.", "Moa Alm", "vice-chair"),
        ("Moa Alm, vice ordförande, öppnade mötet. Moa Alm är därför mötesordförande.", "Moa Alm", "chair vice-chair"),
        ("I ordförandens frånvaro ledde Moa Alm mötet.", "Moa Alm", "chair"),
        ("Dagens ordförande: Moa Alm.", "Moa Alm", "chair"),
        ("Moa Alm hälsade välkommen som dagens ordförande.", "Moa Alm", "chair"),
        ("Mötesledare var Per Ekvall och antecknare Moa Alm.", "Moa Alm", "secretary"),
        ("Moa Alm för dagens anteckningar.", "Moa Alm", "secretary"),
        ("Moa Alm utsågs att föra protokoll.", "Moa Alm", "secretary"),
        ("Moa Alm var tidigare ordförande.", "Moa Alm", ""),
        ("Moa Alm kommer att vara ordförande vid nästa möte.", "Moa Alm", ""),
        ("Moa Alm och Per Ekvall turas om att vara ordförande.", "Moa Alm", ""),
        ("Dagens ordförande tackade Moa Alm.", "Moa Alm", ""),
    ],
)
def test_office_of_the_day_is_told_in_a_sentence(told: str, name: str, offices: str) -> None:
    """Who led the meeting or wrote for the day, and who is vice chair; not who was so before or will be."""
    text = (
        "Minnesanteckningar från Vägrådet den 14 april 2018\n\nNärvarande\nMoa Alm, Sala kommun\nPer Ekvall, Trafikverket\n\n"
        f"1. Inledning\n{told}\n\n2. Slut\nInget.\n"
    )
    assert {who: held for who, _, _, held in rows(text)}[name] == offices
