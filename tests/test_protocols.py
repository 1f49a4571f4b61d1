"""What formal protocols have of their own: heads, lists and outcomes of boards. All persons and business are invented."""

from __future__ import annotations

import pytest

from samgraf.ingest.clauses.decide import form_of
from samgraf.ingest.minutes import Minutes
from samgraf.ingest.parse import parse
from samgraf.ingest.pipeline import read
from samgraf.ingest.text import Document, Source

BOARD = "Beslutande\nEva Lindmark (S), ordförande\nPer Ekvall (M)\nUlla Norin (C)\n\n"


def document(text: str) -> Document:
    """A document of plain text."""
    return Document(Source("example.txt", text.encode(), "text/plain", "0" * 64), text)


def protocol(text: str) -> Minutes:
    """A protocol given as plain text."""
    return parse(document(text))


Row = tuple[str, str, str, str]


def there(minutes: Minutes) -> list[Row]:
    """Name, organisation, status and offices of each participant."""
    return [(p.name, p.organisation, p.status, " ".join(p.roles)) for p in minutes.participants]


def below(head: str) -> list[Row]:
    """Those present, of a protocol with this list and one item."""
    return there(protocol(f"KOMMUNSTYRELSEN\n2023-05-03\n\n{head}\n§ 1 Budget\n\nBeslut\nBudgeten antas.\n"))


def signing(signed: str) -> dict[str, str]:
    """The offices of each one present, of a protocol with these signatures on its first page."""
    text = f"{BOARD}Övriga\nRut Dahl, utredare\n\n{signed}\n§ 1 Budget\n\nBeslut\nBudgeten antas.\n"
    return {name: held for name, _, _, held in there(protocol(text))}


def outcomes(body: str, item: str) -> list[tuple[str, str]]:
    """Kind and text of each decision of a body whose protocol has this text below its only item."""
    minutes = protocol(f"{body}\n2023-05-03\n\n{BOARD}§ 7 Planen\n\n{item}")
    assert [i.number for i in minutes.items if i.parent < 0] == ["7"]
    return [(d.kind, d.text) for d in minutes.decisions]


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        pytest.param(
            "Beslutande      S     Eva Lindmark, ordförande\n                KD    Per Ekvall\n"
            "                M     Ulla Norin tjänstgör för Bo Alm (M)\n",
            [
                ("Eva Lindmark", "Socialdemokraterna", "present", "chair member"),
                ("Per Ekvall", "Kristdemokraterna", "present", "member"),
                ("Ulla Norin", "Moderaterna", "present", "substitute"),
                ("Bo Alm", "Moderaterna", "absent", ""),
            ],
            id="party-in-a-column-before-the-name",
        ),
        pytest.param(
            "Ledamöter       Eva Lindmark, ordförande M      Per Ekvall S\n"
            "                Ulla Norin KD                   Bo Alm C\n",
            [
                ("Eva Lindmark", "Moderaterna", "present", "chair member"),
                ("Per Ekvall", "Socialdemokraterna", "present", "member"),
                ("Ulla Norin", "Kristdemokraterna", "present", "member"),
                ("Bo Alm", "Centerpartiet", "present", "member"),
            ],
            id="two-names-a-line-with-bare-parties",
        ),
        pytest.param(
            "Beslutande            Eva Lindmark (S)\n\nEj tjänstgörande      Per Ekvall (M)\n"
            "ersättare             Ulla Norin (C)\n",
            [
                ("Eva Lindmark", "Socialdemokraterna", "present", "member"),
                ("Per Ekvall", "Moderaterna", "present", "substitute"),
                ("Ulla Norin", "Centerpartiet", "present", "substitute"),
            ],
            id="heading-over-two-lines-beside-its-names",
        ),
        pytest.param(
            "Närvarande för\nSala kommun                    Eva Lindmark (S)\n"
            "Länsstyrelsen i Västmanlands   Per Ekvall\nlän                            Ulla Norin\n",
            [
                ("Eva Lindmark", "Sala kommun", "present", ""),
                ("Per Ekvall", "Länsstyrelsen i Västmanlands län", "present", ""),
                ("Ulla Norin", "Länsstyrelsen i Västmanlands län", "present", ""),
            ],
            id="those-present-beside-whom-they-come-from",
        ),
        pytest.param(
            "Beslutande                       Tjänstgörande ersättare\n\nEva Lindmark, ordf.      S\n"
            "Per Ekvall               V\nUlla Norin               M      Bo Alm (M)\n",
            [
                ("Eva Lindmark", "Socialdemokraterna", "present", "chair member"),
                ("Per Ekvall", "Vänsterpartiet", "present", "member"),
                ("Ulla Norin", "Moderaterna", "present", "member"),
                ("Bo Alm", "Moderaterna", "present", "substitute"),
            ],
            id="two-columns-and-parties-in-a-third",
        ),
        pytest.param(
            "Ledamöter: Eva Lindmark (S), ordförande, Per Ekvall (M).\n"
            "Tjänstemän: regiondirektör Ulla Norin, ekonom Bo Alm, sekreterare Rut Dahl.\n",
            [
                ("Eva Lindmark", "Socialdemokraterna", "present", "chair member"),
                ("Per Ekvall", "Moderaterna", "present", "member"),
                ("Ulla Norin", "", "guest", ""),
                ("Bo Alm", "", "guest", ""),
                ("Rut Dahl", "", "guest", "secretary"),
            ],
            id="titles-before-names-in-running-lists",
        ),
        pytest.param(
            "Beslutande\nEva Lindmark (oberoende)\nPer Ekvall (ABC), ersättare för Bo Alm (ABC)\n",
            [
                ("Eva Lindmark", "", "present", "member"),
                ("Per Ekvall", "ABC", "present", "substitute"),
                ("Bo Alm", "", "absent", ""),
            ],
            id="standing-in-for-somebody-ties-nobody-else",
        ),
        pytest.param(
            "Direktionens ledamöter\nEva Lindmark (S), ordförande\nDirektionens ersättare\nPer Ekvall (M), tjänstgörande\n"
            "Deltagande\nUlla Norin, miljöchef\n",
            [
                ("Eva Lindmark", "Socialdemokraterna", "present", "chair member"),
                ("Per Ekvall", "Moderaterna", "present", "substitute"),
                ("Ulla Norin", "", "guest", ""),
            ],
            id="groups-named-after-the-body-and-others-below-them",
        ),
        pytest.param(
            "Direktion\n  Eva Lindmark, ordf.           närv.\n  Per Ekvall                    ej närv.\n"
            "  Ulla Norin (ers. för Per Ekvall)   närv.\n",
            [
                ("Eva Lindmark", "", "present", "chair member"),
                ("Per Ekvall", "", "absent", ""),
                ("Ulla Norin", "", "present", "substitute"),
            ],
            id="the-body-heads-its-members-each-marked-as-there-or-not",
        ),
        pytest.param(
            "BESLUTANDE            Eva Lindmark (S)\n\nERSÄTTARE SOM         Per Ekvall (M)\nEJ TJÄNSTGÖR\n\n"
            "ÖVRIGA                Tekniske chefen Bo Alm\n",
            [
                ("Eva Lindmark", "Socialdemokraterna", "present", "member"),
                ("Per Ekvall", "Moderaterna", "present", "substitute"),
                ("Bo Alm", "", "guest", ""),
            ],
            id="headings-in-capitals-and-a-title-in-the-definite-form",
        ),
    ],
)
def test_those_present_are_read_from_lists_of_boards(head: str, expected: list[Row]) -> None:
    """Members, substitutes and officials, however a board sets them."""
    assert below(head) == expected


@pytest.mark.parametrize(
    ("signed", "roles"),
    [
        pytest.param(
            "____________      ____________\nEva Lindmark      Rut Dahl\nOrdförande        Sekreterare\n",
            {"Eva Lindmark": "chair member", "Rut Dahl": "secretary"},
            id="names-above-offices",
        ),
        pytest.param(
            "Ordförande        Justerare\nEva Lindmark      Per Ekvall\n",
            {"Eva Lindmark": "chair member", "Per Ekvall": "verifier member"},
            id="offices-above-names",
        ),
        pytest.param(
            "Sekreterare  ..........\n             Rut Dahl\nOrdförande   ..........\n             Eva Lindmark\n",
            {"Eva Lindmark": "chair member", "Rut Dahl": "secretary"},
            id="one-office-a-line",
        ),
        pytest.param(
            "Underskrifter:  __________\n                Rut Dahl, sekreterare\n",
            {"Rut Dahl": "secretary"},
            id="office-behind-the-name",
        ),
    ],
)
def test_signatures_of_the_first_page_tell_offices(signed: str, roles: dict[str, str]) -> None:
    """Whoever signs on the first page holds the office that stands above, beneath or behind the name."""
    assert roles.items() <= signing(signed).items()


@pytest.mark.parametrize(
    ("heading", "title"),
    [
        pytest.param("KF § 7          DNR: KS.2019.4\n\nUpprop", "Upprop", id="number-with-full-stops"),
        pytest.param("Bun § 7         2016/0012.600\n\nUpprop", "Upprop", id="bare-number-in-the-margin"),
        pytest.param("§ 7 Upprop\nDnr. 2011/KS 0206 001", "Upprop", id="year-first"),
        pytest.param("§ 7 Upprop                Diarienummer", "Upprop", id="no-number-behind-its-word"),
        pytest.param("§ 7 - Upprop (19/KS/1)", "Upprop", id="in-brackets"),
        pytest.param("§ 7 Upprop        VoO.2014.0101", "Upprop", id="letters-and-full-stops-in-the-margin"),
    ],
)
def test_case_numbers_are_no_titles(heading: str, title: str) -> None:
    """The number of a matter, or its empty word, is no part of the title."""
    [item] = [i for i in protocol(BOARD + heading + "\n\nBeslut\nFullmäktige är beslutfört.\n").items if i.parent < 0]
    assert (item.number, item.title) == ("7", title)


def test_a_title_below_its_number_ends_where_the_text_begins() -> None:
    """The line below the title is the title's only where it goes on with it."""
    text = f"{BOARD}§ 7\nBudget\nEkonomen redogör för läget, som är gott.\n\n§ 8\nInköp av en bro över den\nbreda ån\n\nText.\n"
    assert [i.title for i in protocol(text).items] == ["Budget", "Inköp av en bro över den breda ån"]


def test_page_numbers_are_no_items() -> None:
    """A number alone in the page's corner stands for no item, and ends none."""
    corner = " " * 60
    text = f"{BOARD}{corner}2\n§ 7 Budget\n\nBeslut\nBudgeten antas.\n\n{corner}3\n§ 8 Taxa\n\nBeslut\nTaxan antas.\n"
    minutes = protocol(text)
    assert [(i.number, i.title) for i in minutes.items] == [("7", "Budget"), ("8", "Taxa")]
    assert [d.text for d in minutes.decisions] == ["Budgeten antas.", "Taxan antas."]


@pytest.mark.parametrize(
    ("body", "item", "expected"),
    [
        pytest.param(
            "Kommunstyrelsens arbetsutskott",
            "Arbetsutskottets förslag till kommunstyrelsen\n\n- Planen antas.\n",
            [("recommendation", "Planen antas.")],
            id="what-a-committee-proposes-is-its-outcome",
        ),
        pytest.param(
            "Kommunstyrelsen",
            "Arbetsutskottets förslag till kommunstyrelsen\n\n- Planen antas.\n\nBeslut\nPlanen avslås.\n",
            [("decision", "Planen avslås.")],
            id="what-lay-before-the-executive-is-not",
        ),
        pytest.param(
            "Kommunstyrelsen",
            "Arbetsutskottets förslag till kommunfullmäktiges beslut\n- Planen antas.\n\n"
            "Kommunstyrelsens förslag till kommunfullmäktiges beslut\n- Planen avslås.\n",
            [("recommendation", "Planen avslås.")],
            id="two-proposals-of-which-one-is-its-own",
        ),
        pytest.param(
            "Kommunstyrelsen",
            "Kommunstyrelsen föreslår kommunfullmäktige besluta att\nMotionen avslås.\n",
            [("recommendation", "Motionen avslås.")],
            id="lead-above-a-sentence",
        ),
        pytest.param(
            "Vägnämnden",
            "Vägnämnden beslutar\natt anta planen\natt be kontoret se över de vägar som går mellan byn och bron över ån\n",
            [
                ("decision", "att anta planen"),
                ("decision", "att be kontoret se över de vägar som går mellan byn och bron över ån"),
            ],
            id="clauses-without-punctuation",
        ),
        pytest.param(
            "Vägnämnden",
            "Kontoret redovisar läget.\nVN beslutar\natt anta planen.\n",
            [("decision", "att anta planen.")],
            id="lead-within-a-paragraph-by-the-letters-of-the-body",
        ),
        pytest.param(
            "Vägnämnden",
            "Beslut\nVägnämnden beslutar dels att anta planen, dels att sända den vidare.\n",
            [("decision", "Vägnämnden beslutar dels att anta planen"), ("decision", "att sända den vidare.")],
            id="both-this-and-that",
        ),
        pytest.param(
            "Vägnämnden",
            "Kontorets förslag\natt anta planen.\n\nPer Ekvall yrkar avslag.\n\nVÄGNÄMNDEN BESLUTAR\natt   avslå planen.\n",
            [("decision", "att avslå planen.")],
            id="own-lead-behind-what-was-moved",
        ),
    ],
)
def test_outcomes_of_boards(body: str, item: str, expected: list[tuple[str, str]]) -> None:
    """What a board decides or proposes to another one, told from what lay before it."""
    assert outcomes(body, item) == expected


@pytest.mark.parametrize(
    ("sentence", "now"),
    [
        ("Vägnämnden beslutade den 9 mars 2023 att vänta.", False),
        ("Taxan antogs av fullmäktige den 14 oktober 2022.", False),
        ("Den 3 maj 2021 beslutade vägnämnden att vänta.", False),
        ("Vägnämnden beslutade att mötas den 9 mars 2023.", True),
        ("Direktionen tackade för informationen.", True),
        ("Punkten flyttas till nästa sammanträde.", True),
    ],
)
def test_what_was_decided_on_another_day_is_history(sentence: str, now: bool) -> None:
    """A day right behind the verb of deciding is that of an earlier decision."""
    assert (form_of(sentence, "sv") is not None) is now


@pytest.mark.parametrize(
    ("head", "body", "start", "end", "place"),
    [
        pytest.param(
            "Regionstyrelsen          Protokoll      1 (4)\n\nTid: 2024-05-22 kl. 08.30-12.10 (gruppmöten kl. 10.00-10.45)\nPlats: Regionhuset\n",
            "Regionstyrelsen", "2024-05-22T08:30:00", "2024-05-22T12:10:00", "Regionhuset", id="kind-and-page-behind-the-body",
        ),
        pytest.param(
            "Direktionens protokoll 12 oktober 2023\n\nSkogens Miljöförbund, Torget 4, Sala kl. 09.00 - 11.40\n",
            "Direktionen", "2023-10-12T09:00:00", "2023-10-12T11:40:00", "Torget 4, Sala", id="body-in-the-title",
        ),
        pytest.param(
            "Kommunstyrelsen\n2015-06-02\n\nTid      Starttid 13:00 Sluttid:16:15\nPlats    Rådhuset\n",
            "Kommunstyrelsen", "2015-06-02T13:00:00", "2015-06-02T16:15:00", "Rådhuset", id="start-and-end-named",
        ),
        pytest.param(
            "Vägnämnden\nPROTOKOLL 2019-06-17      1 (6)\n\nPlats    Rådhuset\nTid      Kl. 18:00 – 20:35\n\nJusterare        Per Ekvall\nPlats och tid    Kansliet, den 24 juni kl. 15.00\n",
            "Vägnämnden", "2019-06-17T18:00:00", "2019-06-17T20:35:00", "Rådhuset", id="place-and-time-of-the-verifying",
        ),
    ],
)  # fmt: skip
def test_head_of_a_protocol(head: str, body: str, start: str, end: str, place: str) -> None:
    """Who met, when and where, as boards set it."""
    meeting = protocol(f"{head}\n{BOARD}§ 7 Budget\n\nBeslut\nBudgeten antas.\n").meeting
    told = [value.text if value else "" for value in (meeting.body, meeting.start, meeting.end, meeting.place)]
    assert told == [body, start, end, place]


def test_body_that_the_head_leaves_out_is_the_one_that_decides() -> None:
    """Where no line of the head names a body, the one that decides in the items met."""
    item = "§ {} Budget\n\nSocialnämndens beslut\nBudgeten antas.\n\n"
    meeting = protocol("PROTOKOLL 2023-05-03\n\n" + BOARD + item.format(7) + item.format(8)).meeting
    assert meeting.body and meeting.body.text == "Socialnämnden"


def test_who_agrees_with_a_motion_moves_it_too() -> None:
    """Between the name and its verb may stand who agrees; how the board treated the matter is a section of its item."""
    text = (
        f"Vägnämnden\n2023-05-03\n\n{BOARD}§ 7 Planen\n\nVägnämndens beslut\n1. Planen antas.\n\n"
        "Behandling i vägnämnden 3 maj 2023\n\nEva Lindmark (S), med instämmande av Ulla Norin (C), yrkar bifall.\n"
        "Ordförande frågar om ärendet ska avgöras idag och finner att så sker.\n"
    )
    reading = read(document(text))
    names = [e.name for e in reading.entities]
    assert [i.title for i in reading.minutes.items] == ["Planen"]
    assert sorted(names[i.entity] for i in reading.involvements if i.how == "proposer") == [
        "Eva Lindmark",
        "Ulla Norin",
    ]
    [said] = reading.utterances
    assert [reading.mentions[m].name for m in said.holders] == ["Eva Lindmark"]


def test_a_title_of_two_words_that_share_their_end_stands_for_its_holder() -> None:
    """The whole title is the name of the office, so that who is to act is seen."""
    text = (
        f"Vägnämnden\n2023-05-03\n\n{BOARD}Övriga\nBo Alm, gatu- och parkdirektör\n\n§ 7 Planen\n\nVägnämnden beslutar\n"
        "att ge gatu- och parkdirektören i uppdrag att underteckna avtalet.\n"
    )
    reading = read(document(text))
    names = [e.name for e in reading.entities]
    assert [names[i.entity] for i in reading.involvements if i.how == "responsible"] == ["Bo Alm"]


def test_names_below_a_heading_of_dissent_reserve_themselves() -> None:
    """ "Reservation" and below it a name: a dissenter of the item's decision, and a statement of its own."""
    text = f"Vägnämnden\n2023-05-03\n\n{BOARD}§ 7 Planen\n\nVägnämnden beslutar\natt anta planen.\n\nReservation\n\nPer Ekvall (M)\n"
    reading = read(document(text))
    names = [e.name for e in reading.entities]
    assert [names[i.entity] for i in reading.involvements if i.how == "dissenter"] == ["Per Ekvall"]
    assert [(u.kind, u.quote) for u in reading.utterances] == [("reservation", "Per Ekvall (M)")]
