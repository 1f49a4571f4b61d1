"""How the layout of minutes is read: headings, decisions, head, offices. All persons and places of business are invented."""

from __future__ import annotations

import pytest

from samgraf.ingest.clauses.decide import form_of
from samgraf.ingest.minutes import Minutes
from samgraf.ingest.parse import parse
from samgraf.ingest.read import document, of_bytes
from samgraf.ingest.text import Document, Source, fold


def read(text: str) -> Minutes:
    """Minutes given as plain text; every decision and title is proved by slicing."""
    minutes = parse(Document(Source("example.txt", text.encode(), "text/plain", "0" * 64), text))
    for item in minutes.items:
        assert fold(" ".join(s.of(text) for s in item.spans)).startswith(item.title[:20])
    for decision in minutes.decisions:
        assert fold(" ".join(s.of(text) for s in decision.spans)) == decision.text
    return minutes


def items(minutes: Minutes) -> list[tuple[str, str]]:
    """Numbers and titles of the items that stand by themselves."""
    return [(i.number, i.title) for i in minutes.items if i.parent < 0]


def decided(minutes: Minutes) -> list[tuple[str, str, str]]:
    """Item, kind and text of each decision."""
    return [(minutes.items[d.item].number if d.item >= 0 else "", d.kind, d.text) for d in minutes.decisions]


HEAD = "Minnesanteckningar från vägrådet\n\nNärvarande: Eva Lindmark, Per Ekvall\n\n"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "1. Öppnande\nEva öppnade.\n\n2. Ekonomi\nLäget är gott.\n",
            [("1", "Öppnande"), ("2", "Ekonomi")],
            id="numbered",
        ),
        pytest.param(
            "§ 7\nÖppnande\n\nText.\n\n§ 8\nEkonomi\n\nText.\n", [("7", "Öppnande"), ("8", "Ekonomi")], id="title-below"
        ),
        pytest.param(
            "§ 7      Dnr KS-2023-00012\nInköp av en mycket lång bro över den\nbreda ån vid kyrkan\n\nBeslut\nBron köps.\n",
            [("7", "Inköp av en mycket lång bro över den breda ån vid kyrkan")],
            id="case-number-and-title-on-two-lines",
        ),
        pytest.param(
            "1. Inläsning av mycket stora mängder data\na. Vem läser\n\n2. Bearbetning av allt som har lästs in\na. Vem gör det\n",
            [("1", "Inläsning av mycket stora mängder data"), ("2", "Bearbetning av allt som har lästs in")],
            id="lettered-parts-are-no-part-of-titles",
        ),
        pytest.param(
            "Innehåll\n§ 7 Öppnande ............ 2\n§ 8 Ekonomi ............. 3\n\n§ 7 Öppnande\nText.\n\n§ 8 Ekonomi\nText.\n",
            [("7", "Öppnande"), ("8", "Ekonomi")],
            id="contents-are-no-items",
        ),
        pytest.param(
            "Punkt 1 – Öppnande\n§ 1 Eva hälsade alla välkomna till mötet.\nPunkt 2 – Ekonomi\n§ 2 Per berättade om läget.\n",
            [("1", "Öppnande"), ("2", "Ekonomi")],
            id="two-numberings",
        ),
        pytest.param(
            "1. Öppnande\nText.\n\n2. Planen\nDetta återstår:\n1. Rita bron\n2. Bygga bron\n3. Måla bron\n\n3. Avslutning\nSlut.\n",
            [("1", "Öppnande"), ("2", "Planen"), ("3", "Avslutning")],
            id="numbered-list-inside-an-item",
        ),
        pytest.param(
            "§ 1 Öppnande. Eva hälsade välkomna.\n§ 2 Ekonomi. Läget är gott.\n",
            [("1", "Öppnande"), ("2", "Ekonomi")],
            id="title-and-text-on-one-line",
        ),
        pytest.param(
            "Punkt I -Öppnande\n$ I Alla hälsades välkomna. Eva berättade om läget.\n\n"
            "Punkt 2 -Ekonomi\nS 2. Per berättade.\n\nPunkt 3 - Avslutning\n$ 3 Eva tackade alla.\n",
            [("1", "Öppnande"), ("2", "Ekonomi"), ("3", "Avslutning")],
            id="first-number-read-as-a-letter",
        ),
        pytest.param(
            "1  Eva öppnade mötet.\n\n2  Ekonomi\nLäget är gott.\n\n3  Vi ses igen hos Per.\n",
            [("1", "Eva öppnade mötet"), ("2", "Ekonomi"), ("3", "Vi ses igen hos Per")],
            id="two-blanks-behind-the-number",
        ),
        pytest.param(
            "1   Öppnande\nEva öppnade mötet.\n2   Ekonomi\nLäget är gott.\n3   Avslutning\nEva tackade alla.\n",
            [("1", "Öppnande"), ("2", "Ekonomi"), ("3", "Avslutning")],
            id="two-blanks-and-no-blank-lines",
        ),
        pytest.param(
            "§ 1 Val\nFöljande valdes:\n1  Eva Lindmark\n2  Per Ekvall\n3  Ulla Norin\n\n§ 2 Slut\nText.\n",
            [("1", "Val"), ("2", "Slut")],
            id="numbered-names-are-no-items",
        ),
        pytest.param(
            "Ärende 1\nDagordning\n\nDagordningen godkänns.\n\nÄrende 2\nEkonomi\n\nLäget är gott.\n",
            [("1", "Dagordning"), ("2", "Ekonomi")],
            id="an-item-titled-agenda-is-no-contents",
        ),
    ],
)
def test_items_are_those_treated(text: str, expected: list[tuple[str, str]]) -> None:
    """An item's number and title are found in any numbering; lists and contents are left out."""
    assert items(read(HEAD + text)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "1. Bron\nVi talade om bron.\n\nBeslut\n\nAtt bjuda in byggaren.\n\nAtt Per ringer länet.\n",
            [("1", "decision", "Att bjuda in byggaren."), ("1", "decision", "Att Per ringer länet.")],
            id="att-clauses",
        ),
        pytest.param(
            "1. Bron\nBeslut\nAtt arbeta vidare med planen för\n\n- buss\n- tåg\n\nPlanen kan läggas under trafik.\n\nAtt skicka den på remiss.\n",
            [("1", "decision", "Att arbeta vidare med planen för"), ("1", "decision", "Att skicka den på remiss.")],
            id="list-below-a-clause-and-a-comment",
        ),
        pytest.param(
            "§ 4 Budget\n\nFörslag till beslut\nNämnden antar budgeten.\n\nBeslut\nNämnden antar budgeten med ändring.\n\nSammanfattning\nKassören beslutade tidigare om en ram.\n",
            [("4", "decision", "Nämnden antar budgeten med ändring.")],
            id="proposal-and-background-are-none",
        ),
        pytest.param(
            "§ 4 Budget\n\nBeslut\nKommunstyrelsen föreslår kommunfullmäktige besluta\n\n1. Budgeten fastställs.\n\n2. Ramen höjs.\n",
            [("4", "recommendation", "Budgeten fastställs."), ("4", "recommendation", "Ramen höjs.")],
            id="recommendation-by-its-lead",
        ),
        pytest.param(
            "§ 4 Budget\n\nMiljönämndens beslut\nNämnden beslutar att anta budgeten samt att sända den till rådet.\n",
            [("4", "decision", "Nämnden beslutar att anta budgeten"), ("4", "decision", "att sända den till rådet.")],
            id="two-clauses-after-one-lead",
        ),
        pytest.param(
            "1. Val\nEva Lindmark valdes till justerare.\n\n2. Bron\nMötet enades om att vänta. Nämnden ska besluta om bron i höst.\n",
            [("1", "decision", "Eva Lindmark valdes till justerare."), ("2", "decision", "Mötet enades om att vänta.")],
            id="running-text",
        ),
        pytest.param(
            "1. Bron\nText.\n\nActionpoints\n- Per ringer länet\n- Eva skriver brev\n",
            [("", "decision", "Per ringer länet"), ("", "decision", "Eva skriver brev")],
            id="action-points-behind-the-last-item-are-of-all",
        ),
    ],
)
def test_decisions_are_clauses(text: str, expected: list[tuple[str, str, str]]) -> None:
    """Each clause decided is one decision, as it stands; what only looks like one is none."""
    assert decided(read(HEAD + text)) == expected


@pytest.mark.parametrize(
    ("sentence", "label"),
    [
        ("Mötet valde Eva Lindmark till ordförande.", "verb-of-deciding"),
        ("Dagordningen godkändes.", "passive"),
        ("Vi är överens om att frågan tas upp igen.", "agreement"),
        ("Länsstyrelsen beslutade att avslå ansökan.", None),
        ("Eva föreslår att mötet antar planen.", None),
        ("Om nämnden godkänner planen går arbetet vidare.", None),
        ("Nämnden avslog frågan redan tidigare.", None),
        ("Är vi överens om målet?", None),
    ],
)
def test_running_text_decides_only_by_form_and_subject(sentence: str, label: str | None) -> None:
    """A sentence takes a decision only where a body of the meeting does so here and now."""
    rule = form_of(sentence, "sv")
    assert (rule.label if rule else None) == label


def test_offices_come_from_signatures_and_elections() -> None:
    """Who presides, writes and verifies is told by elections and by names beneath their labels."""
    minutes = read(
        "Närvarande: Eva Lindmark, Per Ekvall, Ulla Norin\n\n1. Val av mötesordförande\nTill mötesordförande valdes Eva Lindmark.\n\n"
        "2. Val av justerare\nMötet valde Ulla Norin.\n\n3. Avslutning\nMötet avslutades kl. 20.15.\n\nVid protokollet Justeras\n\nPer Ekvall Ulla Norin\n"
    )
    roles = {p.name: p.roles for p in minutes.participants}
    assert roles["Per Ekvall"] == ("secretary",)
    assert roles["Ulla Norin"] == ("verifier",)


def test_names_in_columns_sign_beneath_their_labels() -> None:
    """The last label may stand above several names; the writer whom the list counts was there like the others."""
    text = (
        "Protokoll fört vid byalagets styrelsemöte den 12 februari 2019\n\n"
        "Vi som var med: Eva Lindmark, Per Ekvall och undertecknad. Rut var sjuk.\n\n"
        "1  Eva öppnade mötet.\n\n2  Dagordningen godkändes.\n\n3  Eva avslutade mötet.\n\n"
        "Vid pennan            Justerat\n\nUlla Norin            Eva Lindmark     Per Ekvall\n"
    )
    told = {p.name: (p.status, p.roles) for p in read(text).participants}
    assert told == {
        "Eva Lindmark": ("present", ("chair", "verifier")),
        "Per Ekvall": ("present", ("verifier",)),
        "Rut": ("absent", ()),
        "Ulla Norin": ("present", ("secretary",)),
    }


def test_a_page_break_does_not_cut_a_sentence() -> None:
    """A running header in the middle of a sentence is left out; the sentence keeps two spans."""
    text = (
        "EKÖ KOMMUN   SAMMANTRÄDESPROTOKOLL   1 (2)\nNämnden\n\n§ 1 Bron\n\nBeslut\nNämnden antar planen för den nya bron och\n\n"
        "Justerandes sign\n\nEKÖ KOMMUN   SAMMANTRÄDESPROTOKOLL   2 (2)\n\nskickar den vidare till rådet.\n"
    )
    minutes = parse(Document(Source("example.txt", text.encode(), "text/plain", "0" * 64), text))
    assert [d.text for d in minutes.decisions] == [
        "Nämnden antar planen för den nya bron och skickar den vidare till rådet."
    ]
    assert [s.of(text) for s in minutes.decisions[0].spans] == [
        "Nämnden antar planen för den nya bron och",
        "skickar den vidare till rådet.",
    ]


def test_name_in_a_list_runs_over_the_line() -> None:
    """A list in running text is one passage where a name in it is broken, so that the name is found whole."""
    text = (
        "Minnesanteckningar från arbetsgruppens möte\nTid: 3 september 2024 kl. 10.00\n\n"
        "Närvarande: Ada Ekman och Bo Lindvall från Kramfors kommun, Cia Rosén (Sollefteå kommun), Nils\n"
        "Burevall (Härnösands kommun), Eva Björkhed (Region Västernorrland), Finn Dalmalm (Örnsköldsviks\n"
        "kommun)\n\n1. Uppföljning\nGruppen gick igenom läget i projektet.\n"
    )
    minutes = parse(document(of_bytes("a.txt", text.encode())))
    rosters = [passage.text for passage in minutes.passages if passage.role == "roster"]
    assert len(rosters) == 1
    assert "Nils Burevall (Härnösands kommun)" in rosters[0] and rosters[0].endswith("(Örnsköldsviks kommun)")


def test_misread_paragraph_signs_are_no_part_of_sentences() -> None:
    """Running signs that text recognition took for letters begin a paragraph and are left out of its sentence."""
    text = "Punkt 1 - Trädgården\n$ 1 Bolaget visar ritningar.\ns2 Föreningen vill ha fler bänkar.\nS 3 Eva tackade.\n"
    said = [p.text for p in read(HEAD + text).passages if p.role == "sentence"]
    assert said == ["Bolaget visar ritningar.", "Föreningen vill ha fler bänkar.", "Eva tackade."]


def test_misread_letters_hide_no_decision() -> None:
    """A verb of deciding is known where text recognition took one letter of it for two; the clause stays as it is."""
    text = "Punkt 1 - Golven\n$ 1 Bestiimdes att golven ska bonas.\nAvslutades mötet ca klockan 19.\n"
    minutes = read("Protokoll från vägrådet den 3 mars 2024\n\nNärvarande: Eva Lindmark, Per Ekvall\n\n" + text)
    assert [d.text for d in minutes.decisions] == ["Bestiimdes att golven ska bonas."]
    assert minutes.meeting.end is not None
    assert minutes.meeting.end.text == "2024-03-03T19:00:00"


def test_only_what_stands_below_a_lead_is_its_list() -> None:
    """Where the lead is an entry itself, the entries beside it are no part of its list."""
    text = (
        "# Anteckningar 2024-03-05\n\n## Närvarande\n\n* Eva Lindmark\n* Per Ekvall\n\n## Anteckningar\n\n"
        "* Vid genomgången av OP:er kom gruppen fram till:\n\n    - Eva skickar ut den nya kartan.\n"
        "    - Per ringer till entreprenören.\n\n* Per berättade om hur läget är just nu.\n"
        "\n## Nästa möte\n\n* 2024-04-09, 14:00-15:30\n"
    )
    minutes = parse(document(of_bytes("example.md", text.encode())))
    assert [d.text for d in minutes.decisions] == [
        "Eva skickar ut den nya kartan.",
        "Per ringer till entreprenören.",
        "2024-04-09, 14:00-15:30",
    ]


def test_those_present_may_be_listed_at_the_end() -> None:
    """A list below a label alone on its line, behind the last item, is the attendance list where there is no other."""
    text = (
        "EKÖ KOMMUN\nTekniska nämnden\nSammanträdesprotokoll 2023-05-04\n\n§ 71   Dnr TN 2023-00124\nNy brygga\n\n"
        "Tekniska nämnden beslutar\natt köpa en brygga.\n\n§ 72   Dnr TN 2023-00130\nBudget\n\n"
        "Tekniska nämnden beslutar\natt godkänna budgeten.\n\nNärvarande\nBeslutande:\nEva Lindmark (S), ordförande\n"
        "Per Ekvall (M)\nErsättare:\nUlla Norin (C)\n\nJusteras\nEva Lindmark\n"
    )
    minutes = read(text)
    assert items(minutes) == [("71", "Ny brygga"), ("72", "Budget")]
    assert [(p.name, p.status) for p in minutes.participants] == [
        ("Eva Lindmark", "present"), ("Per Ekvall", "present"), ("Ulla Norin", "present"),
    ]  # fmt: skip


def test_a_short_sentence_without_its_stop_is_no_heading() -> None:
    """Somebody named and a verb right behind make a sentence, even on a line of its own."""
    text = "1. Underhåll\nTaket är klart.\n\nEva har kontakt med bolaget\n\nGemensamma ytor\n\nGräset är klippt.\n\n2. Slut\n"
    assert [i.title for i in read(HEAD + text).items] == ["Underhåll", "Gemensamma ytor", "Slut"]


@pytest.mark.parametrize(
    ("head", "body"),
    [
        pytest.param(
            "# Mötesprotokoll Kretsen kod\n\n## 16 september 2021\n", "Kretsen kod", id="name-behind-the-kind"
        ),
        pytest.param("# Mötesprotokoll\n## Kretsen kod\n## 16 September 2021\n", "Kretsen kod", id="three-headings"),
        pytest.param(
            "# Mötesanteckningar: Plattform Ö 16 september 2021\n", "Plattform Ö", id="behind-a-colon-with-its-day"
        ),
    ],
)
def test_a_day_set_as_a_heading_belongs_to_the_head(head: str, body: str) -> None:
    """The day may stand as a heading of its own, below the name of who met; what follows is no part of the list."""
    rest = (
        "\n## Närvarande\n\n- Eva Lindmark\n- Per Ekvall\n\n## Mötets öppnande 12:15\n\n- På plats igen\n"
        "  - Gick bra, fortsätta så låter bra.\n\n## Mötet avslutas 12:49\n"
    )
    minutes = parse(document(of_bytes("kretsen.md", (head + rest).encode())))
    assert minutes.meeting.body and minutes.meeting.body.text == body
    assert minutes.meeting.start and minutes.meeting.start.text == "2021-09-16T12:15:00"
    assert minutes.meeting.end and minutes.meeting.end.text == "2021-09-16T12:49:00"
    assert [p.name for p in minutes.participants] == ["Eva Lindmark", "Per Ekvall"]


def test_the_time_may_stand_alone_below_its_heading() -> None:
    """ "Mötets öppnande" with nothing but a time of day below it tells when they began, and so at the end."""
    text = "# Mötesprotokoll\n## Kretsen kod\n## 17 Januari 2018\n\n## Närvarande\nEva Lindmark, Per Ekvall\n\n"
    text += "## Mötets öppnande\n12:15\n\n## Kalendern\nLägga in det.\n\n## Mötet avslutas\n13:06\n"
    meeting = parse(document(of_bytes("kretsen.md", text.encode()))).meeting
    assert meeting.start and meeting.start.text == "2018-01-17T12:15:00"
    assert meeting.end and meeting.end.text == "2018-01-17T13:06:00"


def test_a_time_within_a_line_of_the_head_is_not_that_of_the_meeting() -> None:
    """Where only the file tells the day, a time that some sentence names is no time of the meeting."""
    text = "---\ntitle: Möte\ndate: 2025-10-09\n---\n\n**Närvarande:** Eva, Per\n\n## Runda\n\nEva: Sov till 04:00\n\n## 1. Läget\n\nBra.\n"
    meeting = parse(document(of_bytes("möte.md", text.encode()))).meeting
    assert meeting.start and meeting.start.text == "2025-10-09"


def test_an_item_of_things_to_do_holds_tasks() -> None:
    """Below a numbered heading that says so, each entry is something that was agreed is to be done."""
    text = "## 1. Läget\n\n- Planen är klar.\n\n## 2. Att göra:\n\n- Skriva klart rapporten\n- Boka en tid i maj\n"
    minutes = parse(document(of_bytes("vag.md", ("# Minnesanteckningar från vägrådet\n\n" + text).encode())))
    assert decided(minutes) == [("2", "decision", "Skriva klart rapporten"), ("2", "decision", "Boka en tid i maj")]


def test_a_label_within_an_entry_goes_no_further() -> None:
    """Where an entry of a list is said to be a decision, the entries beside it are none."""
    text = (
        "- Vi såg på vägen.\n- Beslut: Vi väntar till hösten.\n- Eva berättade om resan.\n\n"
        "- Fråga: hur blir det med skylten?\n    - Beslut: Per köper en ny.\n- Sedan drack vi kaffe.\n"
    )
    minutes = read(HEAD + "1. Läget\n\n" + text)
    assert decided(minutes) == [("1", "decision", "Vi väntar till hösten."), ("1", "decision", "Per köper en ny.")]


def test_boxes_to_tick_are_no_part_of_tasks() -> None:
    """A box before what is to be done belongs to its bullet."""
    minutes = read(HEAD + "Att göra\n\n- [ ] Boka lokal\n- [x] Skicka ut planen\n")
    assert [text for _, _, text in decided(minutes)] == ["Boka lokal", "Skicka ut planen"]
