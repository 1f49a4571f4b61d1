"""Informal notes of groups and networks: who was there, letters, and what was to be done; all of it invented."""

from __future__ import annotations

import pytest
from rostered import ITEMS, Row, rows, there
from written import plain

from samgraf.ingest.clauses.decide import form_of
from samgraf.ingest.parse import parse
from samgraf.ingest.pipeline import read
from samgraf.ingest.readers import markdown
from samgraf.ingest.text import Source

TITLE = "Samråd om väg 34\n\nDatum: 11 april 2024\n\n"


@pytest.mark.parametrize(
    ("listed", "expected"),
    [
        pytest.param(
            "Trafikverket:   Eva Ek, planerare\n                Per Alm, byggledare väg 34\n"
            "                Rut Dahl (p. 1)\nSala kommun:    Bo Holm (S), kommunalråd\n",
            [
                there("Eva Ek", "Trafikverket"),
                there("Per Alm", "Trafikverket"),
                there("Rut Dahl", "Trafikverket", items="1"),
                there("Bo Holm", "Sala kommun"),
            ],
            id="below-each-other-behind-the-organisation",
        ),
        pytest.param(
            "Från Trafikverket   Eva Ek, planerare\n                    Per Alm, byggledare\n"
            "Från kommunen       Ulf Berg, samhällsbyggnadschef\nFrån LRF            Siv Gran\n",
            [
                there("Eva Ek", "Trafikverket"),
                there("Per Alm", "Trafikverket"),
                there("Ulf Berg", "Kommunen"),
                there("Siv Gran", "LRF"),
            ],
            id="from-whom-in-a-column-and-no-heading",
        ),
        pytest.param(
            "För Trafikverket\nEva Ek, planerare\nPer Alm, byggledare\n\nFör Sala kommun\nBo Holm (S)\nUlf Berg\n",
            [
                there("Eva Ek", "Trafikverket"),
                there("Per Alm", "Trafikverket"),
                there("Bo Holm", "Sala kommun"),
                there("Ulf Berg", "Sala kommun"),
            ],
            id="for-whom-on-a-line-and-no-heading",
        ),
        pytest.param(
            "Närvarande\nEva Ek (Ordförande)        Ekö kommun\nBo Alm (förhinder)         Sala kommun\n"
            "Rut Dahl                   Skatteverket\n",
            [
                there("Eva Ek", "Ekö kommun", "chair"),
                there("Rut Dahl", "Skatteverket"),
                ("Bo Alm", "Sala kommun", "absent", "", ""),
            ],
            id="away-in-brackets-before-the-employer",
        ),
        pytest.param(
            "Närvarande\nEva Ek, ordförande\nBo Alm hade skickat en skiss men deltog inte på plats\n"
            "Rut Dahl per telefon\n",
            [there("Eva Ek", roles="chair"), there("Rut Dahl"), ("Bo Alm", "", "absent", "", "")],
            id="away-in-a-sentence",
        ),
        pytest.param(
            "Med på träffen: Eva Ek och Karl-Johan Berg (Region Gävleborg), Bo Alm (Sala kommun), "
            "Börje Sahlman (Skogsstyrelsen). Gäst var Rut Dahl från Energimyndigheten. "
            "Ockelbo och Ovanåker hade meddelat förhinder.\n\nEva ledde träffen och Karl-Johan antecknade.\n",
            [
                there("Eva Ek", "Region Gävleborg", "chair"),
                there("Karl-Johan Berg", "Region Gävleborg", "secretary"),
                there("Bo Alm", "Sala kommun"),
                there("Börje Sahlman", "Skogsstyrelsen"),
                ("Rut Dahl", "Energimyndigheten", "guest", "", ""),
            ],
            id="two-before-one-bracket-and-sentences-behind",
        ),
        pytest.param(
            "Närvarande: Rut Dahl (Ekö kommun), Eva Ek och Bo Alm (Sala kommun)\n",
            [there("Rut Dahl", "Ekö kommun"), there("Eva Ek"), there("Bo Alm", "Sala kommun")],
            id="the-last-bracket-is-of-the-last-one",
        ),
        pytest.param(
            "Närvarande: Eva Ek, Bo Alm och via länk Rut Dahl, geodatasamordnare\n",
            [there("Eva Ek"), there("Bo Alm"), there("Rut Dahl")],
            id="one-from-afar-behind-the-others",
        ),
        pytest.param(
            "Kommunalrådet Eva Ek och kommunchef Bo Alm fanns på plats tillsammans med enhetschef Rut Dahl från "
            "tekniska förvaltningen, samt undertecknad Siv Gran.\n",
            [
                there("Eva Ek"),
                there("Bo Alm"),
                there("Rut Dahl", "tekniska förvaltningen"),
                there("Siv Gran", roles="secretary"),
            ],
            id="together-with-others",
        ),
    ],
)
def test_a_list_of_a_meeting_between_bodies_is_read(listed: str, expected: list[Row]) -> None:
    """Each is there, or not, for the organisation that the list ties them to."""
    assert sorted(rows(TITLE + listed + ITEMS)) == sorted(expected)


LETTER = """Från: Sofie Lund
Till: natverket@kalkberget.example
Datum: onsdag 5 mars 2025 08:41
Ämne: Noteringar från gårdagens nätverksmöte

Hej alla!

Tack för ett bra möte i går på Kalkgården! Här är det viktigaste som vi pratade om. Hör av er om jag har missat något.

Deltog gjorde:
* Götene kommun: Pernilla Brask, Jonas Hedelin
* SGU: Torsten Åbrink
* Hotell Bergdala: Lotta Vretman och jag

VANDRINGSLEDEN
* Jonas visade den nya sträckningen. En har sagt nej.
* Vi enades om att låta länsstyrelsen avgöra.

SKYLTAR OCH APP
* Lotta föreslog att vi slopar appen.
* Beslut: appen läggs ner.

ÖVRIGT
* Vi sköt upp frågan om ny logotyp.

Hälsningar
Sofie
"""


def test_a_letter_with_a_list_and_titles_in_capitals_is_read() -> None:
    """The list stands behind the greeting; titles in capitals part the matters, and what is decided in each."""
    minutes = parse(plain(LETTER))
    assert [(p.name, p.organisation) for p in minutes.participants] == [
        ("Pernilla Brask", "Götene kommun"),
        ("Jonas Hedelin", "Götene kommun"),
        ("Torsten Åbrink", "SGU"),
        ("Lotta Vretman", "Hotell Bergdala"),
        ("Sofie Lund", "Hotell Bergdala"),
    ]
    assert [item.title for item in minutes.items] == ["VANDRINGSLEDEN", "SKYLTAR OCH APP", "ÖVRIGT"]
    assert [d.item for d in minutes.decisions] == [0, 1, 2]
    assert minutes.meeting.place and minutes.meeting.place.text == "Kalkgården"


@pytest.mark.parametrize(
    ("subject", "greeting", "day"),
    [
        ("Noteringar från gårdagens nätverksmöte", "Hej!", "2025-03-04"),
        ("Noteringar", "Tack för ett bra möte i går på Kalkgården!", "2025-03-04"),
        ("Noteringar", "Vi sågs igår kväll.", "2025-03-04"),
        ("Noteringar från 3 mars", "Tack för igår!", "2025-03-03"),
        ("Noteringar", "Jag ringde Jonas i går.", "2025-03-05"),
    ],
)
def test_a_letter_of_yesterday_tells_of_the_day_before(subject: str, greeting: str, day: str) -> None:
    """The day is the one before the letter where it says so; the hour at which it was sent is never the meeting's."""
    text = LETTER.replace("Noteringar från gårdagens nätverksmöte", subject)
    text = text.replace("Tack för ett bra möte i går på Kalkgården!", greeting)
    start = parse(plain(text)).meeting.start
    assert start and start.text == day


HEAD = "Anteckningar\n\nNätverket Grus den 4 mars 2024\n\nNärvarande: Eva Ek (Ekö kommun), Karin Alm, Rut Dahl\n\n"


def tasks(text: str) -> list[tuple[str, str, list[str]]]:
    """The decisions of notes with the number of their item and who is to act."""
    found = read(plain(text))
    who = [(i.decision, found.entities[i.entity].name) for i in found.involvements if i.how == "responsible"]
    numbers = [found.minutes.items[d.item].number if d.item >= 0 else "" for d in found.minutes.decisions]
    return [
        (number, d.text, [name for k, name in who if k == n])
        for n, (number, d) in enumerate(zip(numbers, found.minutes.decisions, strict=True))
    ]


def test_what_is_to_be_done_may_stand_above_the_items() -> None:
    """A list of things to do between those present and the first number is of no item."""
    text = f"{HEAD}Att göra:\nEkö kommun: Håll gruppen informerad\nRut: Boka lokal\n\n1. Läget\nAllt går bra.\n\n2. Mål\nInga.\n"
    assert tasks(text) == [
        ("", "Ekö kommun: Håll gruppen informerad", ["Ekö kommun"]),
        ("", "Rut: Boka lokal", ["Rut Dahl"]),
    ]


def test_a_heading_of_all_decisions_counts_for_what_the_items_list_below_names() -> None:
    """Below it, entries under a name are that person's to do; running text is none."""
    listed = "1. Uppföljning\n\nEva:\n- Kollar kartan.\n\nKarin och Rut:\n- Förslaget skickas ut.\n\nEva tackade alla.\n\nKarin var nöjd.\n\n2. Ekonomi\n\nKarin gick igenom budgeten.\n"
    assert tasks(f"{HEAD}Mötets beslutspunkter\n\n{listed}") == [
        ("1", "Kollar kartan.", ["Eva Ek"]),
        ("1", "Förslaget skickas ut.", ["Karin Alm", "Rut Dahl"]),
    ]
    assert tasks(f"{HEAD}{listed}") == []


@pytest.mark.parametrize(
    ("sentence", "decides"),
    [
        ("Nätverket sa nej till att flytta träffarna.", True),
        ("Trafikverket sa nej till att flytta träffarna.", False),
        ("Den beslutade skylten målas av Eva.", False),
        ("Det beslutade mötet att göra.", True),
        ("Planen som beslöts på årsmötet gäller.", False),
        ("Mötet antog planen som beslöts på årsmötet.", True),
    ],
)
def test_what_was_decided_before_or_by_others_is_no_decision(sentence: str, decides: bool) -> None:
    """A network that says no decides; a thing that was decided, or an agency's no, is only told of."""
    assert (form_of(sentence, "sv") is not None) is decides


def test_a_label_with_nothing_behind_it_decides_nothing() -> None:
    """A label at the end of a line, whose clause is missing, is no decision."""
    assert tasks(f"{HEAD}1. Namn\nBeslut: Grusgruppen. Beslut:\n\n2. Mål\nInga.\n") == [("1", "Grusgruppen.", [])]


def test_a_body_with_its_letters_is_nobody() -> None:
    """Letters in brackets that abbreviate a name show a body, and no party."""
    text = f"{HEAD}1. Läget\nKartGIS Norra Ekbygden (KGNE) ordnar en träff. Ivaro Stensgurd (SGU) yrkar bifall.\n\n2. Mål\nInga.\n"
    people = {e.name for e in read(plain(text)).entities if e.kind == "person"}
    assert people == {"Eva Ek", "Karin Alm", "Rut Dahl", "Ivaro Stensgurd"}


NETWORK = (
    "Anteckningar från nätverksträff för strateger i Grusbygden\n\nDatum: 4 mars 2024\n\n"
    "Närvarande: Eva Ek (Gävle kommun), Karin Alm (Sala kommun), Rut Dahl (Trafikverket)\n\n1. Läget\n"
)


def involved(sentence: str) -> list[tuple[str, str]]:
    """How a decision of a network involves whom."""
    found = read(plain(f"{NETWORK}{sentence}\n\n2. Nästa möte\nDen 4 juni.\n"))
    return [(i.how, found.entities[i.entity].name) for i in found.involvements if i.how != "context"]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Nätverket var överens om att vänta.", []),
        ("Nätverket sa nej till att vänta.", []),
        (
            "Det beslutades att nätverket lämnar ett svar.",
            [("responsible", "Nätverket för strateger i Grusbygden")],
        ),
        ("Överenskoms att Sala kommun svarar.", [("responsible", "Sala kommun")]),
        ("Slutsatsen blev att Karin söker medel.", [("responsible", "Karin Alm")]),
        ("Vi sa att Karin mejlar alla.", [("responsible", "Karin Alm")]),
        (
            "Vi kom fram till att Sala och Gävle skriver en gemensam ansökan.",
            [("responsible", "Sala kommun"), ("responsible", "Gävle kommun")],
        ),
    ],
)
def test_a_group_that_only_its_meeting_names_is_the_body_that_met(
    sentence: str, expected: list[tuple[str, str]]
) -> None:
    """It decides, and is to act where that is decided; towns that act together are their municipalities."""
    assert involved(sentence) == expected


@pytest.mark.parametrize(
    ("title", "body"),
    [
        ("Anteckningar från styrgruppsmöte för Norra vägen", "Styrgruppen för Norra vägen"),
        ("Anteckningar arbetsgruppsmöte 3 Norra vägen", "Arbetsgruppen Norra vägen"),
        ("Anteckningar från nätverksträff i Ekbygden", "Nätverket i Ekbygden"),
        ("Anteckningar från samrådsmöte i Ekbygden", "samrådsmöte i Ekbygden"),
        ("Anteckningar från andra mötet med Vägrådet", "Vägrådet"),
    ],
)
def test_the_group_that_met_is_told_by_the_name_of_its_meeting(title: str, body: str) -> None:
    """A meeting called after a group is that group's."""
    met = parse(plain(f"{title}\n\nDatum: 4 mars 2024\n\nNärvarande: Eva Ek, Karin Alm\n{ITEMS}")).meeting.body
    assert met and met.text == body


@pytest.mark.parametrize(
    ("sentence", "kind", "holder"),
    [
        ("Här är det svårt att få gehör, berättade Karin.", "concern", "Karin"),
        ("Karin tyckte att villkoren är krångliga och undrade om de kan förenklas.", "concern", "Karin"),
        ("Karin menade däremot att det är kommunernas sak.", "opposition", "Karin"),
        ("Eva höll inte med utan förordade fler möten.", "opposition", "Eva"),
        ("Nätverket anser att Trafikverket måste ta ett större ansvar.", "request", "Nätverket"),
        ("Sala fixar program.", "commitment", "Sala"),
        ("Alla skickar in siffror före påsk.", "commitment", ""),
        ("Trafikverket förstår oron men kan inte utlova något.", "opposition", "Trafikverket"),
        ("Trafikverket bistår med kartor.", "offer", "Trafikverket"),
        ("Gävle är skeptiska till upplägget.", "concern", "Gävle"),
        ("Karin undrade om inte kartan borde ritas om.", "proposal", "Karin"),
    ],
)
def test_what_is_said_at_a_network_is_heard(sentence: str, kind: str, holder: str) -> None:
    """Kind and holder of what a sentence of running text says."""
    found = read(plain(f"{NETWORK}{sentence}\n\n2. Nästa möte\nDen 4 juni.\n"))
    said = [(u.kind, [found.mentions[m].text for m in u.holders]) for u in found.utterances]
    assert said == [(kind, [holder] if holder else [])]


def test_a_company_of_the_list_is_known_by_its_short_form() -> None:
    """Without its legal form it is the same, and the column behind it is no part of its name."""
    text = (
        "Byggmöte nr 6\n\nDatum: 2023-05-25\n\nNärvarande\nNamn              Företag              Roll\n"
        "Gunilla Stål      Sala kommun          Ordförande\nDragan Ek         Ekbygdens El AB      Elentreprenör\n"
        "Malin Wester      Ekbygdens El AB      Arbetsledare\n\n6.1 Läget\nEkbygdens El är orolig för tiden.\n\n6.2 Mål\nInga.\n"
    )
    found = read(plain(text))
    assert {e.name for e in found.entities if e.kind == "organisation"} == {"Sala kommun", "Ekbygdens El AB"}
    assert [found.entities[found.entity_of(m)].name for u in found.utterances for m in u.holders] == ["Ekbygdens El AB"]


def test_people_are_told_group_by_group_in_a_sentence() -> None:
    """Each group is of the body before it; who led and who wrote may stand in one sentence."""
    text = (
        "Möte om väg 667\n\nBygdegården torsdag 9 februari 2023 kl. 18-20\n\n"
        "På mötet deltog från Trafikverket Camilla Rehn (projektledare) och Jens Odelius (underhåll), från Sala kommun "
        "kommunchef Sture Ahlgren och från byalaget Gun-Britt Nyman och Sonja Rask. Ytterligare 25 bybor var på plats. "
        "Gun-Britt Nyman var mötesordförande och Sonja Rask förde anteckningar.\n\nLäget\nAllt går bra.\n"
    )
    assert rows(text) == [
        there("Camilla Rehn", "Trafikverket"),
        there("Jens Odelius", "Trafikverket"),
        there("Sture Ahlgren", "Sala kommun"),
        there("Gun-Britt Nyman", "Byalaget", "chair"),
        there("Sonja Rask", "Byalaget", "secretary"),
    ]


def test_a_short_list_and_a_full_one_are_of_the_same_people() -> None:
    """Surnames cut to a letter are those of the list in full; the short list says who was away."""
    text = (
        "GIS-samverkan, arbetsmöte 6/10 2022\n\nMed: Boel A, Kim S, Mia L\nEj med: Jenny P\n\nDeltagarlista\n"
        "Boel Ahlin, Borås stad\nKim Svärd, Marks kommun\nMia Lagergren, Boråsregionen\nJenny Palmér, Tranemo kommun\n"
    )
    assert sorted(rows(text + ITEMS)) == [
        there("Boel Ahlin", "Borås stad"),
        ("Jenny Palmér", "Tranemo kommun", "absent", "", ""),
        there("Kim Svärd", "Marks kommun"),
        there("Mia Lagergren", "Boråsregionen"),
    ]


@pytest.mark.parametrize("last", ["HUR GÅR VI VIDARE?", "FORTSÄTTNING"])
def test_numbers_at_the_end_are_no_items_where_titles_stand_in_capitals(last: str) -> None:
    """A numbered list below the last of several titles in capitals is what is to be done, or what was said."""
    told = "BAKGRUNDEN\nVägen är sex kilometer lång.\n\nBYALAGETS KRAV\nKarin redovisade en enkät.\n\nSVAREN\nRut svarade.\n"
    minutes = parse(plain(f"{HEAD}{told}\n{last}\n1. Karin mäter farten i maj.\n2. Rut bokar lokal.\n"))
    assert [item.title for item in minutes.items][:3] == ["BAKGRUNDEN", "BYALAGETS KRAV", "SVAREN"]
    assert not any(item.number for item in minutes.items)
    assert len(minutes.decisions) == (2 if last.endswith("?") else 0)


STATED = "## 3. Läget\n\n| Nr | Åtgärd | Ansvarig | Status |\n|---|---|---|---|\n| 3:1 | Skicka ut | Karin | {} |\n| 3:2 | Bjuda in | Rut | {} |\n\n"
OPEN = "## 4. Övrigt\n\nInget.\n\n## Åtgärder\n\n| Nr | Åtgärd | Ansvarig | Klart senast |\n|---|---|---|---|\n| 4:1 | Uppdatera | Karin | 1 oktober |\n"


@pytest.mark.parametrize(
    ("states", "expected"),
    [
        (("Klart", "Pågår"), ["Uppdatera"]),
        (("Klart", "Ny"), ["Skicka ut", "Bjuda in", "Uppdatera"]),
    ],
)
def test_a_table_of_what_is_done_is_of_an_earlier_meeting(states: tuple[str, str], expected: list[str]) -> None:
    """Tasks that are all done or under way are none of this meeting; the rows of its own table are no items."""
    source = Source(
        "möte.md",
        f"# Nätverket Grus\n\nNärvarande: Karin Alm, Rut Dahl\n\n{STATED.format(*states)}{OPEN}".encode(),
        "text/markdown",
        "0" * 64,
    )
    minutes = parse(markdown.read(source))
    assert [d.text for d in minutes.decisions] == expected
    assert "Uppdatera" not in " ".join(item.title for item in minutes.items)


def test_a_title_may_end_in_a_year() -> None:
    """A year is no day: "Flygfoto 2023" above its text is a title like the others."""
    told = "Flygfoto 2023\nNu har offerterna kommit in.\n\nKarttjänsten\nVi såg en demo av tjänsten.\n\nLeveranser\nDe släpar efter i alla kommuner.\n"
    assert [item.title for item in parse(plain(HEAD + told)).items] == [
        "Flygfoto 2023",
        "Karttjänsten",
        "Leveranser",
    ]
