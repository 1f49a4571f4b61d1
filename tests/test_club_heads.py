"""Heads and lists of clubs' minutes in forms that they have now and then; all persons and bodies are invented."""

from __future__ import annotations

from pathlib import Path

import pytest
from clubs_sample import understood

from samgraf.ingest.reading import Reading

ITEMS = "\n\n1. Öppnande\nMötet öppnades.\n\n2. Val\nInga val.\n"
LISTED = "Närvarande: Eva Ek, Bo Alm, Rut Dahl"


def people(reading: Reading) -> dict[str, tuple[str, ...]]:
    """Who was there, with offices."""
    return {p.name: p.roles for p in reading.minutes.participants}


@pytest.mark.parametrize(
    ("title", "body", "place"),
    [
        pytest.param(
            "Protokoll från telefonmöte i Ekö klubbs styrelse 2023-03-06", "Ekö klubbs styrelse", "", id="phone"
        ),
        pytest.param(
            "Protokoll från årsstämma i Ekö vägsamfällighet för verksamhetsåret 2013 – 2014",
            "Ekö vägsamfällighet",
            "",
            id="of-a-year",
        ),
        pytest.param(
            "Protokoll fört vid årsmöte med Ekö hembygdsförening i Ordenshuset, Ekby, 2018-03-25.",
            "Ekö hembygdsförening",
            "Ordenshuset, Ekby",
            id="in-a-house-of-all",
        ),
        pytest.param("Årsmötesprotokoll\n\nProtokoll från årsmöte den 2 april 2024", "årsmöte", "", id="titled-twice"),
    ],
)
def test_a_title_tells_who_met_and_where_and_no_more(tmp_path: Path, title: str, body: str, place: str) -> None:
    """How they met, for what year and in which house are no part of who met."""
    meeting = understood(tmp_path, f"{title}\n\n{LISTED}{ITEMS}").minutes.meeting
    assert meeting.body and meeting.body.text == body
    assert (meeting.place.text if meeting.place else "") == place


def test_a_meeting_over_two_days_ends_with_its_last_hours(tmp_path: Path) -> None:
    """Two weekdays before two days fit them; the hours of the second day may begin earlier than the first's."""
    head = "Protokoll Ekö klubb\n\nDatum: Lördag-söndag 4-5 maj 2024\nTid: 12.00-18.30 (lördag) och 10.00-13.15 (söndag)\n\n"
    reading = understood(tmp_path, head + LISTED + ITEMS)
    meeting = reading.minutes.meeting
    assert meeting.start and meeting.start.text == "2024-05-04T12:00:00"
    assert meeting.end and meeting.end.text == "2024-05-05T13:15:00"


@pytest.mark.parametrize(
    ("head", "end"),
    [
        pytest.param(
            "Sammanträde 3–4 juni 2025\n\nTisdag 3 juni kl 10.00–17.00\nOnsdag 4 juni kl 08.30–12.00\n",
            "2025-06-04T12:00:00",
            id="a-line-for-each-day",
        ),
        pytest.param(
            "Datum: 3–4 juni 2025\nTid: 3 juni kl. 10.00–17.30, 4 juni kl. 09.00–12.00\n",
            "2025-06-04T12:00:00",
            id="in-one-field",
        ),
        pytest.param(
            "Tid: 3 juni 2025 kl. 10.00–17.30 samt 4 juni 2025 kl. 09.00–12.00\n",
            "2025-06-04T12:00:00",
            id="both-days-in-full",
        ),
        pytest.param(
            "Tid: 3 juni 2025 kl. 10.00–17.30\nNästa möte: 4 juni 2025 kl. 09.00–12.00\n",
            "2025-06-03T17:30:00",
            id="the-next-meeting-is-another",
        ),
    ],
)
def test_the_hours_of_the_last_day_end_the_meeting(tmp_path: Path, head: str, end: str) -> None:
    """Where each day has its hours, the meeting begins with those of the first and ends with those of the last."""
    meeting = understood(tmp_path, f"Protokoll Ekö klubb\n\n{head}\n{LISTED}{ITEMS}").minutes.meeting
    assert meeting.start and meeting.start.text == "2025-06-03T10:00:00"
    assert meeting.end and meeting.end.text == end


@pytest.mark.parametrize("sign", ["§ {})", "§{})", "§ {}.)", "§ {}:"])
def test_a_bracket_behind_a_paragraphs_number_is_no_part_of_its_title(tmp_path: Path, sign: str) -> None:
    """ "§ 1) Öppnande" is item 1, "Öppnande"."""
    text = f"Protokoll Ekö klubb 2023-03-06\n\n{LISTED}\n\n{sign.format(1)} Öppnande\nMötet öppnades.\n\n{sign.format(2)} Ekonomi\nKassan är god.\n"
    items = understood(tmp_path, text).minutes.items
    assert [(item.number, item.title) for item in items] == [("1", "Öppnande"), ("2", "Ekonomi")]


def test_a_paragraphs_sign_glued_to_a_name_begins_a_line(tmp_path: Path) -> None:
    """Where a break is lost before "§ 1", nobody comes from what the item is called."""
    text = f"Protokoll Ekö klubb 2023-03-06\n\n{LISTED}\n\nFrånvarande: Siv Malm§ 1 Mötets öppnande\nEva öppnade.\n\n§ 2 Ekonomi\nKassan är god.\n"
    reading = understood(tmp_path, text)
    away = [(p.name, p.organisation) for p in reading.minutes.participants if p.status == "absent"]
    assert away == [("Siv Malm", "")]
    assert [item.number for item in reading.minutes.items] == ["1", "2"]


@pytest.mark.parametrize(
    ("said", "roles"),
    [
        pytest.param(
            "Till protokollförare valdes Eva Ek och till justeringsman jämte ordförande valdes Bo Alm.",
            {"Eva Ek": ("secretary",), "Bo Alm": ("verifier",), "Rut Karlson": ()},
            id="beside-the-chair",
        ),
        pytest.param(
            "Rut Karlsson utsågs att jämte ordföranden justera protokollet.",
            {"Eva Ek": (), "Bo Alm": (), "Rut Karlson": ("verifier",)},
            id="spelt-otherwise",
        ),
        pytest.param(
            "Rut Persson utsågs att jämte ordföranden justera protokollet.",
            {"Eva Ek": (), "Bo Alm": (), "Rut Karlson": (), "Rut Persson": ("verifier",)},
            id="somebody-else",
        ),
    ],
)
def test_each_office_goes_to_the_one_it_stands_with(
    tmp_path: Path, said: str, roles: dict[str, tuple[str, ...]]
) -> None:
    """An office with its own verb behind it is not that of the name before; a letter more makes nobody else."""
    text = f"Protokoll Ekö klubb 2023-03-06\n\nNärvarande: Eva Ek, Bo Alm, Rut Karlson\n\n1. Öppnande\nMötet öppnades.\n\n2. Val av funktionärer\n{said}\n"
    assert people(understood(tmp_path, text)) == roles


def test_offices_of_students_are_nobodys_employer(tmp_path: Path) -> None:
    """A master of this or that, and who stands in for one, hold an office."""
    text = (
        "Protokoll styrelsemöte 2023-05-03\n\nNärvarande:\nOrdförande | Eva Ek |\nSkattmästare | Bo Alm |\n"
        "Vice cafémästare | Rut Dahl |\n\n§ 1 OFMÖ\nEva öppnade.\n\n§ 2 Val\nBordlades.\n"
    )
    assert [(p.name, p.organisation) for p in understood(tmp_path, text).minutes.participants] == [
        ("Eva Ek", ""),
        ("Bo Alm", ""),
        ("Rut Dahl", ""),
    ]


def test_a_report_behind_a_name_and_an_office_is_theirs(tmp_path: Path) -> None:
    """What follows "Eva, kassör;" on its line has Eva for its subject."""
    text = (
        f"Protokoll styrelsemöte 2023-05-03\n\n{LISTED}\n\n§ 1 Öppnande\nMötet öppnades.\n\n§ 2 Runda\n"
        "a) Eva, kassör; Har uppdaterat listan. Ska skicka ut en mall till alla.\n"
        "b) Bo, vice ordförande; Anslagstavlan är rensad.\n"
    )
    reading = understood(tmp_path, text)
    held = [(u.kind, [reading.mentions[h].text for h in u.holders]) for u in reading.utterances if u.kind != "report"]
    assert held == [("commitment", ["Eva"])]


@pytest.mark.parametrize(
    ("title", "body"),
    [
        pytest.param("Protokoll Ekö Sportklubb styrelsemöte 2010-06-21", "Ekö Sportklubb", id="held-behind"),
        pytest.param("Protokoll Ekö styrelsemöte 2010-06-21", "Ekö styrelsemöte", id="no-association"),
    ],
)
def test_the_kind_of_meeting_behind_an_association_is_no_part_of_it(tmp_path: Path, title: str, body: str) -> None:
    """ "Ekö Sportklubb styrelsemöte" is held by Ekö Sportklubb."""
    meeting = understood(tmp_path, f"{title}\n\n{LISTED}{ITEMS}").minutes.meeting
    assert meeting.body and meeting.body.text == body


def test_a_list_without_a_heading_goes_on_behind_a_foreign_name_with_an_office(tmp_path: Path) -> None:
    """A name in no list of names is one by the office behind it; the chair of another body doesn't lead this one."""
    text = (
        "Protokoll styrelsemöte 2023-05-03\n\nEva Ek Ordförande\nBo Alm Sekreterare\nRut Dahl Skattmästare\n"
        "Xanwo Ymbor SRD-ordförande\nNils Kvist Sexmästare\n\n§ 1 OFMÖ\nEva öppnade.\n\n§ 2 Val\nBordlades.\n"
    )
    assert people(understood(tmp_path, text)) == {
        "Eva Ek": ("chair",),
        "Bo Alm": ("secretary",),
        "Rut Dahl": (),
        "Xanwo Ymbor": (),
        "Nils Kvist": (),
    }


def test_a_name_torn_by_a_blank_line_is_one(tmp_path: Path) -> None:
    """A given name at the end of a line has the surname that is all of the next, and is not somebody else's child."""
    text = (
        f"Protokoll årsmöte Ekö klubb 2023-05-03\n\n{LISTED}\n\n1. Öppnande\nMötet öppnades av Per Kvistholm.\n\n"
        "2. Val av valberedning\nOmval av Bo Alm, som är sammankallande, och nyval av Kristina\n\nKvistholm.\n"
    )
    reading = understood(tmp_path, text)
    assert "Kristina Kvistholm" in {e.name for e in reading.entities}


def test_members_decide_at_their_own_meeting(tmp_path: Path) -> None:
    """ "Medlemmarna beslutar att" decides; whoever wishes for something is a rule's subject and wishes nothing here."""
    text = (
        f"Protokoll medlemsmöte Ekö klubb 2023-05-03\n\n{LISTED}\n\n1. Tavlan\nMedlemmarna beslutar att skaffa en tavla.\n\n"
        "2. Hjälp\nFör de som önskar hemkörning finns en lista.\n"
    )
    reading = understood(tmp_path, text)
    assert [d.text for d in reading.minutes.decisions] == ["Medlemmarna beslutar att skaffa en tavla."]
    assert not [u for u in reading.utterances if u.kind != "report"]


def test_a_sentence_within_a_list_says_of_all_it_joins_that_they_were_away(tmp_path: Path) -> None:
    """ "Rut och Siv hade anmält frånvaro." below those who were there: both were away."""
    text = (
        "Ekö scoutkår, möte 14 april 2022\n\nMed var Eva Ek (kårordf), Bo Alm (vice),\n"
        "Per Ask och Li Ek. Rut Dahl och Siv Malm hade anmält frånvaro.\n\n"
        "1 Vi börjar\nEva tände ljuset.\n\n2 Ekonomi\nBo visade siffrorna.\n"
    )
    found = {p.name: (p.status, p.roles) for p in understood(tmp_path, text).minutes.participants}
    assert found["Rut Dahl"][0] == found["Siv Malm"][0] == "absent"
    assert found["Eva Ek"] == ("present", ("chair",)) and found["Bo Alm"] == ("present", ("vice-chair",))
    assert found["Per Ask"][0] == "present"


def test_who_came_late_comes_from_nowhere_by_that(tmp_path: Path) -> None:
    """A label of those who came late is nobody's employer."""
    text = "Protokoll Ekö klubb 2023-05-03\n\nNärvarande: Eva Ek, Bo Alm\nSen ankomst: Rut Dahl (kom 15.55)\n\n1. Öppnande\nMötet öppnades.\n\n2. Val\nInga val.\n"
    assert {p.name: p.organisation for p in understood(tmp_path, text).minutes.participants} == {
        "Eva Ek": "",
        "Bo Alm": "",
        "Rut Dahl": "",
    }


@pytest.mark.parametrize(
    ("label", "body"),
    [
        pytest.param("Organisation: Ekö Brukshundklubb", "Ekö Brukshundklubb", id="labelled"),
        pytest.param("Nr 6 2021/2022", "", id="number"),
    ],
)
def test_the_number_of_the_minutes_met_nobody(tmp_path: Path, label: str, body: str) -> None:
    """Below the kind of document stands who met, or a number, which is nobody."""
    meeting = understood(tmp_path, f"STYRELSEPROTOKOLL\n{label}\n\n2022-02-08\n\n{LISTED}{ITEMS}").minutes.meeting
    assert (meeting.body.text if meeting.body else "") == body


@pytest.mark.parametrize("mark", ["**", "__"])
def test_a_bold_numbered_title_ends_where_its_text_begins(tmp_path: Path, mark: str) -> None:
    """ "**§1 Öppnande** Eva öppnar mötet.": the title is no more than what stands in bold."""
    text = (
        f"# Sektionsmöte 2023-05-03\n\n{LISTED}\n\n{mark}§1 Öppnande{mark} Eva öppnar mötet.\n\n"
        f"{mark}§2 Ekonomi{mark} Mötet beslutade att köpa en lampa.\n\n{mark}§3 Val{mark} Inga val.\n"
    )
    minutes = understood(tmp_path, text).minutes
    assert [(i.number, i.title) for i in minutes.items] == [("1", "Öppnande"), ("2", "Ekonomi"), ("3", "Val")]
    assert [d.text for d in minutes.decisions] == ["Mötet beslutade att köpa en lampa."]


def test_a_bold_number_alone_heads_with_what_stands_behind_it(tmp_path: Path) -> None:
    """ "**§ 1** Öppnande": the title stands outside the bold, and is one with it."""
    text = (
        f"# Sektionsmöte 2023-05-03\n\n{LISTED}\n\n**§ 1** Öppnande\n\nEva öppnar mötet.\n\n**§ 2** Val\n\nInga val.\n"
    )
    assert [(i.number, i.title) for i in understood(tmp_path, text).minutes.items] == [("1", "Öppnande"), ("2", "Val")]


def test_who_moves_on_a_line_alone_holds_the_clauses_below(tmp_path: Path) -> None:
    """ "Styrelsen yrkar" above two clauses: both are the board's proposals."""
    text = (
        f"Protokoll Ekö klubb 2023-05-03\n\n{LISTED}\n\n1. Öppnande\nMötet öppnades.\n\n2. Budget\n"
        "Bo visade siffrorna.\n\nStyrelsen yrkar\natt flytta 500 kr till festen\natt redovisa utfallet i maj\n\n"
        "3. Val\nInga val.\n"
    )
    reading = understood(tmp_path, text)
    said = [[reading.mentions[n].text for n in u.holders] for u in reading.utterances if u.kind == "proposal"]
    assert said == [["Styrelsen"], ["Styrelsen"]]


@pytest.mark.parametrize(
    ("listed", "wanted"),
    [
        pytest.param(
            "Ordförande Eva Ek, Kassör Bo Alm, Ledamot Rut Dahl",
            [("Eva Ek", ("chair",), ""), ("Bo Alm", (), "Kassör"), ("Rut Dahl", ("member",), "")],
            id="known",
        ),
        pytest.param(
            "Ordförande Eva Ek, Ekonomiansvarig Bo Alm, Ledamot Rut Dahl",
            [("Eva Ek", ("chair",), ""), ("Bo Alm", (), "Ekonomiansvarig"), ("Rut Dahl", ("member",), "")],
            id="answers-for",
        ),
        pytest.param(
            "Sexmästare Eva Ek, Webbansvarig Bo Alm",
            [("Eva Ek", (), "Sexmästare"), ("Bo Alm", (), "Webbansvarig")],
            id="students",
        ),
    ],
)
def test_an_office_with_a_capital_belongs_to_the_name_behind_it(
    tmp_path: Path, listed: str, wanted: list[tuple[str, tuple[str, ...], str]]
) -> None:
    """An office before each name is neither an employer of the one before nor that one's office."""
    found = understood(tmp_path, f"# Styrelsemöte 2023-05-03\n\n**Närvarande:** {listed}{ITEMS}").minutes
    assert [(p.name, p.roles, p.title) for p in found.participants] == wanted
    assert not any(p.organisation for p in found.participants)


@pytest.mark.parametrize("line", ["Justeras: Eva Ek, ordf; Bo Alm", "Justeras: Eva Ek (ordf), Bo Alm"])
def test_an_office_behind_one_who_verifies_is_not_that_of_the_next(tmp_path: Path, line: str) -> None:
    """Of two who verify the first presides: the second doesn't."""
    text = f"Protokoll Ekö klubb 2023-05-03\n\n{LISTED}{ITEMS}\nVid protokollet: Rut Dahl\n{line}\n"
    assert people(understood(tmp_path, text)) == {
        "Eva Ek": ("chair", "verifier"),
        "Bo Alm": ("verifier",),
        "Rut Dahl": ("secretary",),
    }


def test_two_offices_told_in_one_line_of_an_election_have_one_each(tmp_path: Path) -> None:
    """Below the election of who presides stands who writes, too: that is one office each."""
    text = f"Protokoll Ekö klubb 2023-05-03\n\n{LISTED}\n\n1. Val av ordförande för mötet\nEva Ek, sekreterare Bo Alm.\n\n2. Val\nInga.\n"
    found = people(understood(tmp_path, text))
    assert (found["Eva Ek"], found["Bo Alm"]) == (("chair",), ("secretary",))


def test_the_first_of_may_is_a_matter(tmp_path: Path) -> None:
    """ "2. 1 maj" is an item, and its branch met."""
    text = f"Medlemsmöte Vänsterpartiet Ekö 2023-03-15\n\n{LISTED}\n\n1. Öppnande\nEva öppnade.\n\n2. 1 maj\nBo talar.\n\n3. Slut\nSlut.\n"
    minutes = understood(tmp_path, text).minutes
    assert [i.title for i in minutes.items] == ["Öppnande", "1 maj", "Slut"]
    assert minutes.meeting.body is not None
    assert minutes.meeting.body.text == "Vänsterpartiet Ekö"


@pytest.mark.parametrize(
    ("sentence", "decides"),
    [
        pytest.param("Efter diskussion röstade mötet för styrelsens förslag.", True, id="voted"),
        pytest.param("Mötet röstade nej till förslaget.", True, id="voted-no"),
        pytest.param("Stämman följde valberedningens förslag.", True, id="followed"),
        pytest.param("Mötet var enigt om detta.", True, id="agreed"),
        pytest.param("Styrelsen ger Eva mandat att teckna avtal.", True, id="mandate"),
        pytest.param("Vi kräver att ärendet återremitteras.", False, id="demanded"),
        pytest.param("Bo vill att frågan bordläggs.", False, id="wanted"),
    ],
)
def test_what_the_meeting_went_by_is_decided_and_what_is_demanded_is_not(
    tmp_path: Path, sentence: str, decides: bool
) -> None:
    """Who votes or follows a proposal decides; who demands that somebody decide does not."""
    text = f"Protokoll Ekö klubb 2023-05-03\n\n{LISTED}\n\n1. Öppnande\nEva öppnade.\n\n2. Vägen\n{sentence}\n\n3. Slut\nSlut.\n"
    assert [d.text for d in understood(tmp_path, text).minutes.decisions] == [sentence] * decides
