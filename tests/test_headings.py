"""Forms of numbers and titles of items: one case a line, all persons and bodies invented."""

from __future__ import annotations

import pytest

from samgraf.ingest.lines.labels import label_of
from samgraf.ingest.parse import parse
from samgraf.ingest.read import document, of_bytes
from samgraf.ingest.text import Document, Source

HEAD = "Vägnämnden\nProtokoll 2022-05-03\n\nNärvarande: Eva Lindmark, Per Ekvall\n\n"
OTHER = "Per berättar om läget.\n"


def items(text: str) -> list[tuple[str, str]]:
    """The items of minutes given as plain text."""
    found = parse(Document(Source("example.txt", text.encode(), "text/plain", "0" * 64), text)).items
    return [(item.number, item.title) for item in found if item.parent < 0]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            f"Val av justerare                § 21\n{OTHER}\nBidrag till byalaget            § 22\n{OTHER}",
            [("21", "Val av justerare"), ("22", "Bidrag till byalaget")],
            id="at-the-right-edge",
        ),
        pytest.param(
            f"Detaljplan för Ängen 2 (§ 17)\n{OTHER}\nPlanbesked för\nkvarteret Lärkan, § 18\n{OTHER}",
            [("17", "Detaljplan för Ängen 2"), ("18", "Planbesked för kvarteret Lärkan")],
            id="in-brackets-or-behind-a-comma",
        ),
        pytest.param(
            f"§ 1 Budget\nBeslut, § 1\nPlanen antas.\n\n§ 2 Övrigt\nBeslut, § 2\n{OTHER}",
            [("1", "Budget"), ("2", "Övrigt")],
            id="a-label-has-its-number-behind",
        ),
        pytest.param(
            "Övriga närvarande\nEva Lindmark, vägchef, § 2\nBo Ramsell, byggchef, § 2\nHans Tryggby, ekonom, § 2\n"
            "Lars Ekdal, ingenjör, § 3\n\n§ 2          Dnr 2023/4\nBudget\n\nBeslut\nNämnden godkänner budgeten.\n\n"
            "§ 3          Dnr 2023/7\nVäghyvel\n\nBeslut\nNämnden köper en hyvel.\n",
            [("2", "Budget"), ("3", "Väghyvel")],
            id="those-who-came-for-an-item-are-none",
        ),
        pytest.param(
            "Övriga deltagande\nEva Lindmark, vägchef, § 2\nBo Ramsell (M), § 3\nHans Tryggby, ekonom, § 3\n",
            [],
            id="nor-are-they-where-nothing-is-treated",
        ),
        pytest.param(
            "Punkt 1 – Dagordning\n§ 1 Dagordningen godkändes.\n\nPunkt 2 – Vägen\n§ 2 Vägen lagas.\n§ 3 Eva ringer.\n"
            "§ 4 Bron ses över.\n\nPunkt 3 – Övrigt\n§ 5 Inget fanns.\n§ 6 Mötet slutade.\n",
            [("1", "Dagordning"), ("2", "Vägen"), ("3", "Övrigt")],
            id="titles-above-paragraphs-that-run-on",
        ),
        pytest.param(
            f"Vägnämnden        § 4\n\n1. Budget\n{OTHER}\nVägnämnden        § 5\n\n2. Övrigt\n{OTHER}",
            [("1", "Budget"), ("2", "Övrigt")],
            id="the-body-heads-pages",
        ),
        pytest.param(
            f"Delårsrapport\n§ 112   KS 2022/411\n\n{OTHER}\nHundrastgård i Åby\n§ 113   KS 2022/208\n\n{OTHER}",
            [("112", "Delårsrapport"), ("113", "Hundrastgård i Åby")],
            id="close-above-the-number",
        ),
        pytest.param(
            f"§ 112   KS 2022/411\nDelårsrapport\n{OTHER}\nSkickas till\nRevisorerna\n\n§ 113\nHundrastgård\n{OTHER}",
            [("112", "Delårsrapport"), ("113", "Hundrastgård")],
            id="below-the-number",
        ),
        pytest.param(
            f"§ 112\nDnr KS 2022/411\nDelårsrapport\n\n{OTHER}\n§ 113\nÖVRIGA ÄRENDEN\n{OTHER}",
            [("112", "Delårsrapport"), ("113", "ÖVRIGA ÄRENDEN")],
            id="below-the-case-and-like-a-label",
        ),
        pytest.param(
            f"I. Inledning\n{OTHER}\nII. Val av justerare\n{OTHER}\nIII. Orgeln\n{OTHER}\nIV. Avslut\n{OTHER}",
            [("I", "Inledning"), ("II", "Val av justerare"), ("III", "Orgeln"), ("IV", "Avslut")],
            id="roman",
        ),
        pytest.param(
            f"A. Öppnande\n{OTHER}B. Val av ordförande\n{OTHER}C. Röstlängd\n{OTHER}",
            [("A", "Öppnande"), ("B", "Val av ordförande"), ("C", "Röstlängd")],
            id="letters-in-a-run",
        ),
        pytest.param(
            f"§ 1 Ny bro\nAlternativen är\nA. Bygga nytt\nB. Laga\nC. Vänta\n\n§ 2 Övrigt\n{OTHER}",
            [("1", "Ny bro"), ("2", "Övrigt")],
            id="letters-of-a-list",
        ),
        pytest.param(
            f"17 § Upprop\n{OTHER}\n17 a § Extra ärende: Personal\n{OTHER}\n18 § Övrigt\n{OTHER}",
            [("17", "Upprop"), ("17 a", "Extra ärende: Personal"), ("18", "Övrigt")],
            id="letter-before-the-sign",
        ),
        pytest.param(
            f"Paragrafer\n§ 24 - 26\n\n§ 24 Upprop\n{OTHER}\n§ 25 - Plan\n{OTHER}\n§ 26 Budget\n{OTHER}",
            [("24", "Upprop"), ("25", "Plan"), ("26", "Budget")],
            id="a-range-is-no-heading",
        ),
        pytest.param(
            f"Ämne 1: Skyltning\n{OTHER}\nÄmne 2: Webben\n{OTHER}",
            [("1", "Skyltning"), ("2", "Webben")],
            id="subject",
        ),
        pytest.param(
            f"BESLUTSÄRENDEN\n1. Köp av mark\n{OTHER}2. Bidrag\n{OTHER}\nINFORMATION\n1. Läget\n{OTHER}2. Vaccin\n{OTHER}",
            [("1", "Köp av mark"), ("2", "Bidrag"), ("1", "Läget"), ("2", "Vaccin")],
            id="numbers-begin-anew-below-a-heading-of-the-same-shape",
        ),
        pytest.param(
            f"1. Köp av mark\n{OTHER}\n2. Bidrag\n{OTHER}\nPRIORITERINGAR\n1. Skolan\n2. Vägen\n\n3. Övrigt\n{OTHER}",
            [("1", "Köp av mark"), ("2", "Bidrag"), ("3", "Övrigt")],
            id="a-list-within-an-item",
        ),
        pytest.param(
            "1. Öppning: Eva öppnade.\n2. Ekonomi: Kassan är god.\n3. Bryggan: Den lagas i maj.\n4. Avslut: Eva tackade.\n",
            [("1", "Öppning"), ("2", "Ekonomi"), ("3", "Bryggan"), ("4", "Avslut")],
            id="a-colon-by-habit",
        ),
        pytest.param(
            f"1. Beslut: Budget\n{OTHER}2. Beslut: Ny bro\n{OTHER}3. Information: Läget i Åby\n{OTHER}",
            [("1", "Beslut: Budget"), ("2", "Beslut: Ny bro"), ("3", "Information: Läget i Åby")],
            id="a-kind-before-the-colon",
        ),
        pytest.param(
            f"Beslut i korthet\n§ 3 Berättelsen godkänns\n§ 4 Riktlinjer antas\n\n§ 3 Berättelse\n{OTHER * 3}\n"
            f"§ 4 Riktlinjer\n{OTHER * 3}",
            [("3", "Berättelse"), ("4", "Riktlinjer")],
            id="decisions-in-short-before",
        ),
        pytest.param(
            f"Paragraf   Rubrik             Diarienummer\n34         Protokoll          VN 2021-001\n\n{OTHER}\n"
            f"Paragraf   Rubrik             Diarienummer\n35         Tillsyn av bron,   VN 2021-002\n           svar\n\n{OTHER}",
            [("34", "Protokoll"), ("35", "Tillsyn av bron, svar")],
            id="a-small-table-each",
        ),
        pytest.param(
            f"Nr   Rubrik\n1    Öppnande\n2    Budget\n\n§ 1 Öppnande\n{OTHER}\n§ 2 Budget\n{OTHER}",
            [("1", "Öppnande"), ("2", "Budget")],
            id="a-table-of-contents",
        ),
        pytest.param(
            "§ 1 Öppnande            Per öppnade mötet.\n\n§ 2 Köp av en           Per berättade om båten och vad\n"
            "    båt                 den kostar.\n\n                        Styrelsen köper båten.\n\n§ 3 Avslut\n",
            [("1", "Öppnande"), ("2", "Köp av en båt"), ("3", "Avslut")],
            id="beside-the-text",
        ),
        pytest.param(
            f"§ 1 Öppnande            Dnr 2022/14\n{OTHER}\n§ 2 Budget            Dnr 2022/15\n{OTHER}",
            [("1", "Öppnande"), ("2", "Budget")],
            id="beside-the-case",
        ),
        pytest.param(
            f"FÖRSTA PUNKTEN: Vattnet\n{OTHER}\nANDRA PUNKTEN: Lotten\nFörsta punkten bordlades.\n",
            [("1", "Vattnet"), ("2", "Lotten")],
            id="in-words",
        ),
        pytest.param(
            f"VN § 40/24\nUpprop\n{OTHER}\nVN § 41/24\nPlan\n{OTHER}\nVN § 42/24\nBudget\n{OTHER}",
            [("40", "Upprop"), ("41", "Plan"), ("42", "Budget")],
            id="number-and-year-are-no-page",
        ),
        pytest.param(
            f"#1 Läget\n{OTHER}#2 Budget\n{OTHER}#3 Skolan\n{OTHER}",
            [("1", "Läget"), ("2", "Budget"), ("3", "Skolan")],
            id="hash",
        ),
        pytest.param(
            f"**1. Sedan sist**\n{OTHER}\n**2. Färjan**\n{OTHER}\n**3. Avslut**\n{OTHER}",
            [("1", "Sedan sist"), ("2", "Färjan"), ("3", "Avslut")],
            id="in-stars",
        ),
        pytest.param(
            f"P1 · Sedan sist\n{OTHER}\nP2 · Färjan\n{OTHER}\nP3 · Avslut\n{OTHER}",
            [("1", "Sedan sist"), ("2", "Färjan"), ("3", "Avslut")],
            id="a-short-word-before",
        ),
        pytest.param(
            f"1. Läget\n\nE4 Förbifarten\n\n{OTHER}\nE18 Bron\n\n{OTHER}\nE22 Avfarten\n\n{OTHER}",
            [("1", "Läget")],
            id="roads-are-no-numbers",
        ),
    ],
)
def test_items_by_the_form_of_their_headings(text: str, expected: list[tuple[str, str]]) -> None:
    """Number and title are read wherever the one stands to the other, and what only looks like them is left."""
    assert items(HEAD + text) == expected


NOTES = "Minnesanteckningar Vägrådet\n3 maj 2022\n\nNärvarande: Eva Lindmark, Per Ekvall\n\n"
TOLD = "Eva berättar om läget i byn."
THREE = [("", "Skolvägen"), ("", "Bron i Åby"), ("", "Avslut")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Skolvägen\n---------\nx\n\nBron i Åby\n----------\nx\n\nAvslut\n------\nx\n", THREE, id="underlined"
        ),
        pytest.param("== Skolvägen ==\nx\n\n== Bron i Åby ==\nx\n\n== Avslut ==\nx\n", THREE, id="wiki"),
        pytest.param("h2. Skolvägen\n\nx\n\nh2. Bron i Åby\n\nx\n\nh2. Avslut\n\nx\n", THREE, id="textile"),
        pytest.param("Skolvägen:\nx\n\nBron i Åby:\nx\n\nAvslut:\nx\n", THREE, id="colon"),
        pytest.param("• Skolvägen\nx\n• Bron i Åby\nx\n• Avslut\n", THREE, id="bullets-above-text"),
        pytest.param("09.00 Skolvägen\nx\n\n09.30 Bron i Åby\nx\n\n10.15–10.30 Avslut\nx\n", THREE, id="hours"),
        pytest.param("- Skolvägen: x\n- Bron i Åby: x\n- Avslut: x\n", THREE, id="titles-of-bullets"),
        pytest.param(
            "VÄGEN: x\nBRON: x\nAVSLUT: x\n", [("", "VÄGEN"), ("", "BRON"), ("", "AVSLUT")], id="capitals-run-in"
        ),
        pytest.param("EL: x\nPE: x\nEL: x\n", [], id="initials"),
        pytest.param("Läget:\nx\n\nEva:\nx\n\nTrafikverket:\nx\n", [], id="speakers-with-colons"),
        pytest.param("Läget i byn.\n• Skolvägen\n• Bron i Åby\n• Avslut\n\nx\n", [], id="bullets-of-a-list"),
        pytest.param("- Plats: Åby\n- Längd: 4 km\n- Pris: 20 000 kronor\n", [], id="bullets-with-values"),
        pytest.param("Att göra\n- Skolvägen: x\n- Bron i Åby: x\n- Avslut: x\n", [], id="bullets-of-things-to-do"),
        pytest.param("Nr   Vad      Vem\n----------------\n1   Skolvägen   Eva\n", [], id="strokes-below-a-row"),
    ],
)
def test_titles_of_one_shape_are_items(text: str, expected: list[tuple[str, str]]) -> None:
    """Titles without numbers are read where several are set alike, and lists are none."""
    assert items(NOTES + text.replace("x", TOLD)) == expected


@pytest.mark.parametrize("summary", ["", "Sammanfattning\nRådet enades om en plan för tre vägar i byn.\n\n"])
def test_a_summary_may_stand_before_the_head(summary: str) -> None:
    """When and where they met is read below a summary too."""
    text = f"Möte i Vägrådet\n\n{summary}När: 3 maj 2022, 09.00-10.30\nVar: Åby bygdegård\n\n1. Läget\n{TOLD}\n"
    meeting = parse(Document(Source("example.txt", text.encode(), "text/plain", "0" * 64), text)).meeting
    assert meeting.start and meeting.start.text == "2022-05-03T09:00:00"
    assert meeting.place and meeting.place.text == "Åby bygdegård"


@pytest.mark.parametrize(
    ("head", "body"),
    [
        pytest.param("Vägnämnden          Sammanträdesprotokoll     2022-05-03", "Vägnämnden", id="kind-in-the-middle"),
        pytest.param("Vägnämnden, Ekö kommun\nProtokoll 2022-05-03", "Vägnämnden", id="owner-behind"),
        pytest.param("Barn- och vägnämnden i Ekö\nProtokoll 2022-05-03", "Barn- och vägnämnden", id="place-behind"),
        pytest.param("Möte i Trygghetsgruppen, Ekö\n3 maj 2022", "Trygghetsgruppen, Ekö", id="kind-of-meeting-before"),
        pytest.param("Stormöte vägrådet Tallskolan\n3 maj 2022", "Vägrådet Tallskolan", id="small-letters"),
        pytest.param("Styrelsemöte Ekö båtsällskap 3/5-22", "Ekö båtsällskap", id="association"),
        pytest.param("Ekö Energi AB\nStyrelseprotokoll nr 3\n3 maj 2022", "Ekö Energi AB", id="company"),
        pytest.param("Lokala samverkansgruppen, möte 7\n3 maj 2022", "Lokala samverkansgruppen", id="numbered"),
        pytest.param("Förening: Ekö Fiber\nDatum: 2022-05-03", "Ekö Fiber", id="field"),
        pytest.param(
            "Protokoll 8 Organ: Vägnämnden Datum: 2022-05-03 Tid: 16.00", "Vägnämnden", id="fields-on-one-line"
        ),
        pytest.param("Sammanträde med Vägberedningen ägde rum den 3 maj 2022", "Vägberedningen", id="sentence"),
        pytest.param("Koloniföreningen Rot i Ekö\nProtokoll sommarens sista styrelsemöte\n3 maj 2022", "Koloniföreningen Rot i Ekö", id="a-meeting-without-a-name"),
        pytest.param("VÄGNÄMNDEN                     1 av 3\nSammanträde 6   3 maj 2022", "VÄGNÄMNDEN", id="page-of-pages"),
        pytest.param("Forum för vägar – höstens möte\n3 maj 2022", "Forum för vägar", id="season"),
        pytest.param("Nämnden för Väg & Vatten   Datum\n2022-05-03", "Nämnden för Väg & Vatten", id="and-sign"),
        pytest.param("BILDNINGSNÄMNDENS SVENSKA SEKTION   2022-05-03", "BILDNINGSNÄMNDENS SVENSKA SEKTION", id="section-in-capitals"),
        pytest.param("GEMENSAMMA NÄMNDEN FÖR LÖNER OCH VÄGAR\nEkö – Sala\n2022-05-03", "GEMENSAMMA NÄMNDEN FÖR LÖNER OCH VÄGAR", id="board-for-in-capitals"),
        pytest.param("Ekörevisionen    SAMMANTRÄDESANTECKNINGAR\n2022-05-03", "Ekörevisionen", id="auditors"),
        pytest.param("Möte om vägen\n3 maj 2022", "Möte om vägen", id="what-it-was-about"),
        pytest.param("Anteckningar nätverksträff Vägar i Norr\n3 maj 2022", "Nätverket Vägar i Norr", id="any-sort-of-meeting"),
        pytest.param(
            "PROTOKOLL FÖRT VID ORDINARIE FÖRENINGSSTÄMMA\nBostadsrättsföreningen Ekö 769600-0000\nTid: 2022-05-03",
            "Bostadsrättsföreningen Ekö",
            id="below-the-kind-of-meeting",
        ),
        pytest.param("Protokoll från extra stämma\nEkö vägsamfällighet\n2022-05-03", "Ekö vägsamfällighet", id="below-a-general-meeting"),
        pytest.param("Byggmöte nr 7, Ny skola\n3 maj 2022", "Byggmöte nr 7, Ny skola", id="number-and-what-is-built"),
        pytest.param("Sammanträde med samrådet för vägar\n3 maj 2022", "Samrådet för vägar", id="in-small-letters"),
        pytest.param("Byarådet: protokoll 3 maj 2022", "Byarådet", id="kind-behind-a-colon"),
        pytest.param("Anteckningar från arbetsmöte i Kartgruppen genomfört över Zoom\n3 maj 2022", "Kartgruppen", id="held-over-a-link"),
        pytest.param("Minnesanteckningar från mötet 2022-05-03", "", id="nobody-is-named"),
        pytest.param("Styrelsemöte 7, Ekö fiberförening\n3 maj 2022", "Ekö fiberförening", id="behind-its-number"),
        pytest.param("Styrgruppsmöte 3/2022 – Norra spåret\n3 maj 2022", "Styrgruppsmöte", id="number-and-matter"),
    ],
)  # fmt: skip
def test_body_by_the_lines_of_the_head(head: str, body: str) -> None:
    """Who met is read from the first lines without the kind of meeting, owner and number beside it."""
    text = f"{head}\n\nNärvarande: Eva Lindmark, Per Ekvall\n\n1. Läget\n{TOLD}\n"
    found = parse(Document(Source("example.txt", text.encode(), "text/plain", "0" * 64), text)).meeting.body
    assert (found.text if found else "") == body


@pytest.mark.parametrize(
    ("head", "start", "end", "place"),
    [
        pytest.param("2022-05-03, klubbhuset", "2022-05-03", "", "klubbhuset", id="house-in-small-letters"),
        pytest.param("Bygdegården den 3 maj 2022", "2022-05-03", "", "Bygdegården", id="before-the-day"),
        pytest.param("3 maj 2022\nTid: 13-14.30", "2022-05-03T13:00:00", "2022-05-03T14:30:00", "", id="bare-hours"),
        pytest.param("Tisdag 3 maj 2022, Rådhuset (och några på länk)", "2022-05-03", "", "Rådhuset", id="others-on-a-link"),
        pytest.param("2022-05-03\nTid: 10:30–12", "2022-05-03T10:30:00", "2022-05-03T12:00:00", "", id="ends-at-the-hour"),
        pytest.param("3 maj 2022 9-10.30", "2022-05-03T09:00:00", "2022-05-03T10:30:00", "", id="from-the-hour"),
        pytest.param("2022-05-03\nPlats och tid: Rådhuset kl 9.00-12.00, 13.00-15.30", "2022-05-03T09:00:00", "2022-05-03T15:30:00", "Rådhuset", id="a-break-for-lunch"),
        pytest.param("2022-05-03\nPlats och tid för Rådhuset Klockan 9.00-12.00\nsammanträde", "2022-05-03T09:00:00", "2022-05-03T12:00:00", "Rådhuset", id="the-rest-of-the-label-below"),
        pytest.param("Protokoll vägråd 3 maj kl. 18.30\n\nDatum: 2022-05-09", "2022-05-03T18:30:00", "", "", id="written-later"),
        pytest.param("Protokoll vägråd 3 juni\n\nDatum: 2022-05-09", "2022-05-09", "", "", id="a-day-without-its-time"),
        pytest.param("2023-01-09\n\nStyrelsemöte 2022-05-03 klockan 1830", "2022-05-03T18:30:00", "", "", id="day-of-the-page"),
        pytest.param("3 maj 2022\nTid: 3-4 timmar", "2022-05-03", "", "", id="how-long"),
        pytest.param("3 maj 2022\nkl. 10.00 till 12.30\nRådhuset, Ekö", "2022-05-03T10:00:00", "2022-05-03T12:30:00", "Rådhuset, Ekö", id="below-the-hours"),
    ],
)  # fmt: skip
def test_when_and_where_by_the_lines_of_the_head(head: str, start: str, end: str, place: str) -> None:
    """Time and place are read in the forms that notes give them."""
    text = f"Vägrådet\n{head}\n\nNärvarande: Eva Lindmark, Per Ekvall\n\n1. Läget\n{TOLD}\n"
    m = parse(Document(Source("example.txt", text.encode(), "text/plain", "0" * 64), text)).meeting
    assert [v.text if v else "" for v in (m.start, m.end, m.place)] == [start, end, place]


@pytest.mark.parametrize(
    ("line", "role"),
    [
        pytest.param(
            "BESLUT       Svaret antas med tillägget och sänds till", "decision", id="above-text-that-goes-on"
        ),
        pytest.param("OMRÖSTNING   3 ja, 1 nej", "vote", id="figures"),
        pytest.param("Beslut       Ansvarig", "", id="heads-of-columns"),
        pytest.param("Beslut i nämnden i går", "", id="a-sentence"),
    ],
)
def test_a_label_may_stand_in_the_margin(line: str, role: str) -> None:
    """Many blanks part a label from its text as a colon does."""
    label = label_of(line, "sv")
    assert (label.role if label else "") == role


def test_the_day_may_stand_below_two_headings() -> None:
    """A line with day, hours and place below the headings belongs to the head."""
    text = "# Anteckningar\n\n## Forum för vägar\n\n3 maj 2022 · 13.00–15.30 · Ekö rådhus\n\n### Läget\n\nEva berättar om vägen.\n"
    m = parse(document(of_bytes("a.md", text.encode()))).meeting
    assert [v.text if v else "" for v in (m.body, m.start, m.end, m.place)] == [
        "Forum för vägar", "2022-05-03T13:00:00", "2022-05-03T15:30:00", "Ekö rådhus",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("count", "gap", "expected"),
    [
        pytest.param(5, "\n\n", ["1", "2", "3", "4", "5"], id="below-blank-lines"),
        pytest.param(5, "\n", [], id="line-by-line"),
        pytest.param(3, "\n\n", [], id="too-few"),
    ],
)
def test_numbers_before_sentences_are_items_where_they_run_from_the_first(
    count: int, gap: str, expected: list[str]
) -> None:
    """Numbers without a sign, one blank before a sentence: only all of them together show what they are."""
    said = [
        "Eva hälsade alla välkomna.",
        "Protokollet lästes upp.",
        "Vägen lagas i maj.",
        "Kaffe finns.",
        "Per tackade.",
    ]
    numbered = gap.join(f"{n} {text}" for n, text in enumerate(said[:count], 1))
    text = f"Protokoll\n\nVägrådet den 3 maj 2022\n\nNärvarande: Eva Lindmark, Per Ekvall\n\n{numbered}\n"
    assert [number for number, _ in items(text)] == expected


def test_numbers_alone_may_stand_close_below_their_text_and_at_the_foot_of_a_page() -> None:
    """Where some numbers are set apart, others need no blank line above, and a page may end between number and title."""
    text = (
        "Vägrevisionen     ANTECKNINGAR     1 (3)\n\nDatum\n2022-05-03\n\n1\n\nMötets öppnande\n\nSammanfattning\nEva öppnar mötet.\n2\n\nFöregående möte\n\n"
        "\fVägrevisionen     ANTECKNINGAR     2 (3)\n\nBeslut\nRevisionen godkänner anteckningarna.\n3\nGranskning av vägar\n\nBeslut\nRevisionen noterar informationen.\n\n4\n\n"
        "\fVägrevisionen     ANTECKNINGAR     3 (3)\n\nVal av konsult\n\nBeslut\nRevisionen väljer Sweco.\n\n5\n\nAvslut\n\nEva tackar.\n"
    )
    items = parse(Document(Source("example.txt", text.encode(), "text/plain", "0" * 64), text)).items
    assert [(item.number, item.title) for item in items] == [
        ("1", "Mötets öppnande"),
        ("2", "Föregående möte"),
        ("3", "Granskning av vägar"),
        ("4", "Val av konsult"),
        ("5", "Avslut"),
    ]


def test_numbers_without_a_sign_are_items_where_each_is_a_short_title_above_text() -> None:
    """No blank line is needed where all of them, from the first on, stand above sentences."""
    text = "Vägrådet\n2022-05-03\n\n1 Budget\nEva berättar.\nKassan är god.\n2 Nya vägar\nVägen lagas.\n3 Övrigt\nKaffe finns.\n"
    items = parse(Document(Source("example.txt", text.encode(), "text/plain", "0" * 64), text)).items
    assert [(item.number, item.title) for item in items] == [("1", "Budget"), ("2", "Nya vägar"), ("3", "Övrigt")]


def test_a_line_that_begins_with_a_count_is_no_part_of_the_title_above_it() -> None:
    """A sentence may begin with a number right below the title, however full the title's line is."""
    text = (
        "Ekö vägförening\n2022-05-03\n\n1. Fastställande av röstlängd\n31 medlemmar var där, enligt bilaga.\n"
        "2. Verksamhetsberättelse\nEva läste upp den.\n3. Avslutning\nEva tackade alla.\n"
    )
    items = parse(Document(Source("example.txt", text.encode(), "text/plain", "0" * 64), text)).items
    assert [item.title for item in items] == [
        "Fastställande av röstlängd",
        "Verksamhetsberättelse",
        "Avslutning",
    ]


def test_numbers_behind_that_of_the_meeting_are_items_of_one_rank() -> None:
    """Each item of the twelfth meeting is 12 and a number of its own; none is a part of the first."""
    text = "Projektmöte 12\n2022-05-03\n\n12.1 Tidplan\nEva berättar.\n12.2 Ekonomi\nKassan är god.\n12.3 Nästa möte\nI maj.\n"
    items = parse(Document(Source("example.txt", text.encode(), "text/plain", "0" * 64), text)).items
    assert [(item.number, item.parent) for item in items] == [("12.1", -1), ("12.2", -1), ("12.3", -1)]
