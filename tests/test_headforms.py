"""Heads of informal notes: who met and when, by a line that says little; all of it invented."""

from __future__ import annotations

import pytest

from samgraf.ingest.parse import parse
from samgraf.ingest.text import Document, Source

BODY = "\n\nNärvarande: Rut, Moa och Karl\n\n§ 1 Skolan\nInget.\n\n§ 2 Slut\nInget.\n"


@pytest.mark.parametrize(
    ("head", "body", "start", "end"),
    [
        ("SG-möte 190516", "SG", "2019-05-16", ""),
        ("Skype-möte 3 maj 2019", "", "2019-05-03", ""),
        ("Minnesanteckningar från Rådet för Ekö\t1 (3)\n\nTid: 3 maj 2019", "Rådet för Ekö", "2019-05-03", ""),
        ("Minnesanteckningar från Rådet för Ekö   Sida 1 av 3\n\nTid: 3 maj 2019", "Rådet för Ekö", "2019-05-03", ""),
        ("Elevråds protokoll  11/9 – 2019", "Elevråd", "2019-09-11", ""),
        ("Mötesprotokoll 11/9 – 2019", "", "2019-09-11", ""),
        (
            "Minnesanteckningar\tDnr 2019/14\tSida 1(2)\n\nVägrådet i Ekö, 3 maj 2019",
            "Vägrådet i Ekö",
            "2019-05-03",
            "",
        ),
        ("Protokoll fört vid hamnstyrelsens beslutsmöte nr 5/2019\n3 maj 2019", "hamnstyrelsen", "2019-05-03", ""),
        ("Vägrådet i Ekö, möte 3 maj 2019", "Vägrådet i Ekö", "2019-05-03", ""),
        ("Vägrådet Nr 3 / 2019\n3 maj 2019", "Vägrådet", "2019-05-03", ""),
        ("1 (6) Kommunala Vägrådet 2019-05-03. Gården, Ekby", "Kommunala Vägrådet", "2019-05-03", ""),
        ("Protokoll för vid sammanträde med vägstyrelsen 3 maj 2019", "vägstyrelsen", "2019-05-03", ""),
        ("Referensgrupp Hamninfarten | möte 2\n2019-05-03", "Referensgrupp Hamninfarten", "2019-05-03", ""),
        ("Grupp: Vägrådet i Ekö\nDatum: 2019-05-03", "Vägrådet i Ekö", "2019-05-03", ""),
        ("Ekö kommun och Viks vägsamfällighet\nAvstämning 3 maj 2019", "", "2019-05-03", ""),
        ("PM – Arbetsmöte stationsprojektet\n2019-05-03", "", "2019-05-03", ""),
        ("Intressentkartläggning – workshop\n2019-05-03", "Intressentkartläggning – workshop", "2019-05-03", ""),
        ("Öppet styrelsemöte i föreningen Lundaborna 2019-11-18", "Föreningen Lundaborna", "2019-11-18", ""),
        (
            "Byarådet i Lunda\n\nTid: den 8 oktober 2019 mellan 17.05 och 18.00",
            "Byarådet i Lunda",
            "2019-10-08T17:05:00",
            "2019-10-08T18:00:00",
        ),
        (
            "Byarådet i Lunda\n\nTid: den 8 oktober 2019, taxan är mellan 17.05 och 18.00 kr",
            "Byarådet i Lunda",
            "2019-10-08",
            "",
        ),
        ("Byarådet i Lunda\n\nDag:\n22-23 sep 2019", "Byarådet i Lunda", "2019-09-22", "2019-09-23"),
        ("Instans: Utskottet 2019-2022 Datum: 2020-08-18", "Utskottet", "2020-08-18", ""),
        ("Organ: Vägutskottet Sammanträdesdatum: 2020-08-18", "Vägutskottet", "2020-08-18", ""),
        (
            "Stadens lokala samrådsgruppsmöte den 3 maj 2012 – minnesanteckningar",
            "Stadens lokala samrådsgrupp",
            "2012-05-03",
            "",
        ),
        ("Tekniska rådets möte den 3 maj 2022", "Tekniska rådet", "2022-05-03", ""),
        (
            "Här är du: Hem > Ekö kommun > Kommunfullmäktige > Sammanträde 2022-05-03\n\nSammanträde 2022-05-03",
            "Kommunfullmäktige",
            "2022-05-03",
            "",
        ),
        (
            "Protokoll fört vid det femtionde sammanträdet med styrelsen för Ekstiftelsen den 3 maj 2022",
            "styrelsen för Ekstiftelsen",
            "2022-05-03",
            "",
        ),
        ("Protokollsutdrag fört vid sammanträde med Vägrådet\n\nTid: 2022-05-03", "Vägrådet", "2022-05-03", ""),
        ("Protokoll för Ekfalkens styrelsesammanträde den 3:e maj, 2022", "Ekfalkens styrelse", "2022-05-03", ""),
        (
            "Vägrådet i Ekö\n\nNär: 3 maj 2022, förmiddag (9-11.30)",
            "Vägrådet i Ekö",
            "2022-05-03T09:00:00",
            "2022-05-03T11:30:00",
        ),
        ("Arbetsgruppsmöte den 3 maj 2022", "", "2022-05-03", ""),
        ("Sammanträde med vägrådet för norra leden, 2018-05-14", "Vägrådet för norra leden", "2018-05-14", ""),
        ("Minnesanteckningar\nMöte i Vägrådet 3 maj 2022 i Ekö", "Vägrådet", "2022-05-03", ""),
        ("Anteckningar från möte Vägrådet Ekby 3 maj 2022", "Vägrådet Ekby", "2022-05-03", ""),
        (
            "Minnesanteckningar från träff med nätverket Gröna rum den 3 maj 2022. Ekö\n\nDatum: 2022-05-20",
            "nätverket Gröna rum",
            "2022-05-03",
            "",
        ),
        (
            "Vägrådet Ekby\n\nDatum: 2022-05-20\n\nMinnesanteckningar den 3 maj kl. 13–15",
            "Vägrådet Ekby",
            "2022-05-03T13:00:00",
            "2022-05-03T15:00:00",
        ),
        ("Lunda byalag, den 8 oktober 2019\nHemma hos Rut kl 18.30", "Lunda byalag", "2019-10-08T18:30:00", ""),
        ("Lunda byalag, den 8 oktober 2019\nVi väntar på Rut till kl 18.30", "Lunda byalag", "2019-10-08", ""),
        (
            "Ekö kommun                   Protokoll\nTekniska nämnden                  1\n\nTid 08.10.2019",
            "Tekniska nämnden",
            "2019-10-08",
            "",
        ),
        ("Vägnämnden             nr 4/2020\n\nTid: 2020-08-18", "Vägnämnden", "2020-08-18", ""),
        ("Nämnd för vägar och broar §§ 53-65\n\nTid: 2020-08-18", "Nämnd för vägar och broar", "2020-08-18", ""),
        ("Vägnämnden\n\nAnslag\nSammanträde 2020-08-18\nUppsatt 2020-08-25", "Vägnämnden", "2020-08-18", ""),
        ("Vägnämnden\n\nVi lämnar rapporten på nästa VU 3 maj 2022.", "Vägnämnden", "", ""),
        ("Protokoll\nVägnämnden 4/2020\n\nTid: 2020-08-18", "Vägnämnden", "2020-08-18", ""),
        ("Vägnämnden      Sammanträde nr 3\n\nTid: 2020-08-18", "Vägnämnden", "2020-08-18", ""),
        (
            "Lunda kommun              Byggmöte nr 4\nSkolan, ombyggnad         2020-08-18",
            "Byggmöte nr 4",
            "2020-08-18",
            "",
        ),
        (
            "VA-enheten, Lunda kommun\nByggmöte 4 - Vattentornet Norr\nTid: 2020-08-18",
            "Byggmöte 4 - Vattentornet Norr",
            "2020-08-18",
            "",
        ),
        (
            "Vägrådet Ekby, den 3 maj 2022\nPlats: Biblioteket, kl. 13–15. Rut skrev.",
            "Vägrådet Ekby",
            "2022-05-03T13:00:00",
            "2022-05-03T15:00:00",
        ),
        ("Styrgruppen för Norra länken (möte 4)\n2020-08-18", "Styrgruppen för Norra länken", "2020-08-18", ""),
        pytest.param(
            "Protokoll fört vid sammanträde med styrelsen\n\nDatum: 2022-03-07\n",
            "styrelsen",
            "2022-03-07",
            "",
            id="a-board-in-small-letters-behind-the-kind-of-document",
        ),
    ],
)
def test_who_met_and_when(head: str, body: str, start: str, end: str) -> None:
    """Letters before "-möte", a council before "protokoll", an association by its name; days and hours up to their end."""
    text = head + BODY
    meeting = parse(Document(Source("example.txt", text.encode(), "text/plain", "0" * 64), text)).meeting
    assert [v.text if v else "" for v in (meeting.body, meeting.start, meeting.end)] == [body, start, end]


@pytest.mark.parametrize(
    ("title", "body"),
    [
        ("Agenda & mötesanteckningar", ""),
        ("Dagordning + protokoll", ""),
        ("Mötesanteckningar (och agenda)", ""),
        ("Protokoll och åtgärdslista", ""),
        ("Agenda och protokoll, Ekö båtklubb", "Ekö båtklubb"),
        ("Dagordning och protokoll för styrelsemöte i Ekö båtklubb", "Ekö båtklubb"),
        ("Agenda & anteckningar Vägrådet", "Vägrådet"),
        ("Ekö byalag - agenda och anteckningar", "Ekö byalag"),
        ("Vägrådet, dagordning och protokoll", "Vägrådet"),
        ("Ekö vägförening: Kallelse, dagordning och protokoll", "Ekö vägförening"),
    ],
    ids=lambda value: value or "nobody",
)
def test_title_of_two_kinds_of_document_names_nobody_by_them(title: str, body: str) -> None:
    """An agenda on which the minutes were kept says so in its title; who met stands before or behind, or nowhere."""
    text = f"{title} 2024-03-01{BODY}"
    meeting = parse(Document(Source("example.txt", text.encode(), "text/plain", "0" * 64), text)).meeting
    assert (meeting.body.text if meeting.body else "") == body
    assert meeting.start
    assert meeting.start.text == "2024-03-01"


@pytest.mark.parametrize(
    ("head", "body", "place"),
    [
        pytest.param("Dialogmöte länsplan Ekby 2025-05-03", "Dialogmöte länsplan Ekby", "", id="a-line-with-the-day"),
        pytest.param("ÅVS väg 7: workshop 2, 2025-05-03", "ÅVS väg 7: workshop 2", "", id="a-study"),
        pytest.param("2025-05-03 Avstämning bussar Ekby", "Avstämning bussar Ekby", "", id="behind-the-day"),
        pytest.param("2025-05-03\nAvstämning bussar Ekby", "Avstämning bussar Ekby", "", id="below-the-day"),
        pytest.param("2025-05-03\nVägrådet", "Vägrådet", "", id="a-day-is-no-telephone-number"),
        pytest.param(
            "Möte mellan Ek AB och Bo AB om väg 7\n2025-05-03",
            "Möte mellan Ek AB och Bo AB om väg 7",
            "",
            id="between-two",
        ),
        pytest.param("Ekby kommun 2025-05-03", "", "", id="whose-body-is-not-told"),
        pytest.param("EKSAM 2025-05-03", "EKSAM", "", id="letters"),
        pytest.param("PROTOKOLL 2025-05-03", "", "", id="kind-of-document"),
        pytest.param("Revisorerna i Ekby kommun\nProtokoll 2025-05-03", "Revisorerna i Ekby kommun", "", id="auditors"),
        pytest.param("Ekby kommun | Protokoll | 2025-05-03 | Vägnämnden", "Vägnämnden", "", id="between-bars"),
        pytest.param("Möte 3 i Vägrådet\n2025-05-03", "Vägrådet", "", id="number-of-the-meeting"),
        pytest.param("Protokoll 3\nfört vid styrelsemöte i Ekby byalag 2025-05-03", "Ekby byalag", "", id="of-minutes"),
        pytest.param("Årsmötesprotokoll 2025 för Ekby byalag\n2025-05-03", "Ekby byalag", "", id="year-of-the-minutes"),
        pytest.param(
            "Årsmöte 2025-05-03 Norra Ekby vägförening", "Norra Ekby vägförening", "", id="association-behind"
        ),
        pytest.param(
            "Protokoll från extra stämma i vägföreningen Ekgården 2025-05-03",
            "vägföreningen Ekgården",
            "",
            id="no-house",
        ),
        pytest.param(
            "Protokoll från extra stämma i gamla skolan 2025-05-03", "extra stämma", "gamla skolan", id="a-house"
        ),
        pytest.param("SAMMANTRÄDE MED VÄGNÄMNDEN\n2025-05-03", "VÄGNÄMNDEN", "", id="capitals"),
        pytest.param("Styrgruppsmöte 4: Nya bron 2025-05-03", "Styrgruppen Nya bron", "", id="behind-a-colon"),
    ],
)
def test_who_met_by_a_line_that_no_other_rule_knows(head: str, body: str, place: str) -> None:
    """What stands beside the day is what they met about; a house is where, and a municipality alone is neither."""
    text = head + BODY
    meeting = parse(Document(Source("example.txt", text.encode(), "text/plain", "0" * 64), text)).meeting
    told = [v.text if v else "" for v in (meeting.body, meeting.place)]
    assert [told[0].casefold(), told[1]] == [body.casefold(), place]
    assert meeting.start and meeting.start.text == "2025-05-03"


@pytest.mark.parametrize(
    "head",
    [
        "Vägrådet Ekby\nPlats: Rådhuset Datum: 3 maj 2022",
        "Möte i Vägrådet 3 maj 2022 i Rådhuset",
        "Träff med nätverket Gröna rum den 3 maj 2022. Rådhuset",
        "Vägrådet Ekby\nTräff den 3 maj 2022, Rådhuset, 9.30 - 12.00",
        "Vägrådet Ekby, den 3 maj 2022\nPlats: Rådhuset, kl. 13–15. Rut skrev allt detta.",
    ],
)
def test_place_beside_the_day(head: str) -> None:
    """A place ends where the next label begins, and may stand behind the day after a full stop or "i"."""
    text = head + BODY
    meeting = parse(Document(Source("example.txt", text.encode(), "text/plain", "0" * 64), text)).meeting
    assert meeting.place and meeting.place.text == "Rådhuset"


def test_meeting_with_its_day_below_the_date_is_no_place() -> None:
    """A line below the date that has a day of its own tells no place."""
    text = "onsdag 18 november 2015\n\nElevrådsmöte 18.11" + BODY
    meeting = parse(Document(Source("example.txt", text.encode(), "text/plain", "0" * 64), text)).meeting
    assert meeting.place is None


PARTIES = "Ledamöter\nRut Ask (S), ordförande\nMoa Lind (M)\n"


@pytest.mark.parametrize(
    ("text", "genre"),
    [
        pytest.param(f"Skolnämnden\n2019-05-16\n\n{PARTIES}{BODY}", "protocol", id="a-board-of-a-municipality"),
        pytest.param(f"Protokoll 2019-05-16\n\n{PARTIES}{BODY}", "protocol", id="parties-and-paragraphs"),
        pytest.param(
            f"Skolråd 2019-05-16\n\n{PARTIES}\nLokalen\nDen är kall.\n", "notes", id="parties-without-paragraphs"
        ),
        pytest.param(f"Årsmöte i Ekö byalag 2019-05-16{BODY}", "association", id="members-with-paragraphs"),
    ],
)
def test_the_genre_shows_in_the_head_and_the_list(text: str, genre: str) -> None:
    """Boards of municipalities, and lists with parties before numbered paragraphs, stand in protocols."""
    assert parse(Document(Source("a.txt", b"", "text/plain", "0" * 64), text)).genre == genre


@pytest.mark.parametrize("above", ["", "Dnr 2019/14\n\n", "Minnesanteckningar\tSida 1(2)\n\n"])
def test_title_below_a_letterhead_ends_no_head(above: str) -> None:
    """A line of the page's head above the title changes nothing: the labels below it are no items."""
    from samgraf.ingest.read import document, of_bytes

    labels = "**Datum**\n\n3 maj 2019\n\n**Mötesform**\n\nTeams\n\n**Med på mötet**\n\nRut Ask, Moa Lind\n\n"
    text = f"{above}# Mötesanteckningar – Vägrådet\n\n{labels}## Läget\n\nInget nytt.\n\n## Slut\n\nInget.\n"
    minutes = parse(document(of_bytes("a.md", text.encode())))
    assert minutes.meeting.body is not None and minutes.meeting.body.text == "Vägrådet"
    assert minutes.meeting.start is not None and minutes.meeting.start.text == "2019-05-03"
    assert [item.title for item in minutes.items] == ["Läget", "Slut"]


def test_what_was_dealt_with_is_owned_by_nobody() -> None:
    """A municipality in a list of appendices is not the one whose body met, and a place comes without its "På"."""
    head = (
        "Protokoll från styrelsen för Ekåns vattenråd\n2022-05-03\nPlats: På Ekö värdshus\n\nBilagor:\n1. Samråd om mjölk vid "
        "Ektorp i Sala kommun\n2. Budget"
    )
    meeting = parse(Document(Source("a.txt", b"", "text/plain", "0" * 64), head + BODY)).meeting
    assert meeting.owner is None
    assert meeting.body is not None and meeting.body.text.casefold() == "styrelsen för ekåns vattenråd"
    assert meeting.place is not None and meeting.place.text == "Ekö värdshus"
