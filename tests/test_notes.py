"""Forms of informal notes: one case a line, all persons and bodies invented."""

from __future__ import annotations

import pytest

from samgraf.ingest.minutes import Minutes
from samgraf.ingest.parse import parse
from samgraf.ingest.pipeline import read
from samgraf.ingest.readers import markdown
from samgraf.ingest.text import Document, Source


def notes(text: str) -> Minutes:
    """Minutes given as plain text."""
    return parse(Document(Source("example.txt", text.encode(), "text/plain", "0" * 64), text))


HEAD = "Minnesanteckningar\n\nVägrådet den 3 maj 2022\n\nNärvarande: Eva Lindmark, Per Ekvall\n\n"


@pytest.mark.parametrize(
    ("text", "decided"),
    [
        pytest.param("Beslut togs att Eva ska ta fram en budget.", 1, id="decision-is-taken"),
        pytest.param("Man beslöt att säga upp avtalet.", 1, id="impersonal"),
        pytest.param("Vi kör vidare på alternativ A.", 1, id="we-go-on"),
        pytest.param("Vi sa ja till att logotypen får användas.", 1, id="said-yes"),
        pytest.param("Antecknades för kännedom.", 1, id="noted"),
        pytest.param("LAG beslutar att anta planen.", 1, id="body-by-its-letters"),
        pytest.param("Dagordning: godkänd.", 1, id="labelled"),
        pytest.param("Posten som vice ordförande utgår.", 1, id="lapses"),
        pytest.param("Uppläst, lades till handl.", 1, id="filed-in-short"),
        pytest.param("Vi skriver till nämnden.", 1, id="we-act"),
        pytest.param("Per vill låna salen, ok.", 1, id="granted"),
        pytest.param("Valberedningen får leta efter en kassör.", 1, id="gets-to-act"),
        pytest.param("Gruppen var enig om alternativ B och inte mer.", 1, id="at-one-about"),
        pytest.param("Beslöt att byta lokal.", 1, id="no-subject"),
        pytest.param(
            "Styrelsen fattade följande beslut:\n– Eva ringer till banken\n\n– Per är rådets nya kassör",
            2,
            id="lead-of-decisions",
        ),
        pytest.param("Beslut om detta fattas vid nästa möte.", 0, id="to-be-taken"),
        pytest.param("Nämndes att föreningen fått bidraget beviljat.", 0, id="only-told"),
        pytest.param("Utredningen kom fram till att bron håller.", 0, id="not-the-meeting"),
    ],
)
def test_running_text_takes_decisions(text: str, decided: int) -> None:
    """What was decided is read from sentences without a label."""
    assert len(notes(f"{HEAD}1. Läget\n{text}\n\n2. Övrigt\nInget.\n").decisions) == decided


@pytest.mark.parametrize(
    ("lines", "owner", "day"),
    [
        pytest.param(
            "Beslut: Gruppen beställer en mätning.\nAnsvarig: Eva Lindmark. Klart: 28/5",
            "Eva Lindmark",
            "2022-05-28",
            id="line",
        ),
        pytest.param(
            "Beslut togs att skicka ett brev. (Ansvarig: Per Ekvall) Klart: 2022-06-15",
            "Per Ekvall",
            "2022-06-15",
            id="behind",
        ),
        pytest.param(
            "Beslut togs att ta fram en plan.\nAnsvarig: Eva Lindmark\nSenast: 30 juni 2022",
            "Eva Lindmark",
            "2022-06-30",
            id="two-lines",
        ),
        pytest.param("- AP: Per – en ny plan, 1 juli", "Per Ekvall", "2022-07-01", id="marked-as-a-task"),
        pytest.param("Åtgärder:\n- En plan, Per, 1 juli", "Per Ekvall", "2022-07-01", id="behind-commas"),
        pytest.param(
            "Beslut togs att ta fram en plan.\nUPPDRAG: Per Ekvall. Klart: 1 juli 2022",
            "Per Ekvall",
            "2022-07-01",
            id="commission",
        ),
        pytest.param(
            "Beslut togs att ta fram en plan.\nAnsvarig för planen är Eva Lindmark.", "", None, id="a-sentence"
        ),
    ],
)
def test_owner_and_day_below_a_decision_are_its_own(lines: str, owner: str, day: str | None) -> None:
    """Labels below a decision say who is to act and by when; they are no decision themselves."""
    of = Document(Source("example.txt", b"", "text/plain", "0" * 64), f"{HEAD}1. Läget\n{lines}\n\n2. Övrigt\nInget.\n")
    reading = read(of)
    (decision,) = reading.minutes.decisions
    assert (decision.due.text if decision.due else None) == day
    owners = [reading.entities[i.entity].name for i in reading.involvements if i.how == "responsible"]
    assert owners == ([owner] if owner else [])
    assert not owner or all(of.text[s.start : s.end] in lines for s in (decision.due.spans if decision.due else ()))


def test_lines_without_full_stops_are_sentences() -> None:
    """Where no line has its full stop, each line with a capital is a sentence of its own."""
    body = "\n".join(
        [
            "Styrelsen diskuterade mässan och skördefesten",
            "Styrelsen beslöt att medverka vid mässan i maj",
            "Eva tar kontakt med arrangören om platsen",
            "Föreningslokalen var öppen under hela lördagen",
            "Medlemmarna sålde en del honung och kaffe",
            "Per skriver ihop en text om dagen till hemsidan",
            "Kostnaden för mässan blev lägre än i fjol",
        ]
    )
    found = notes(f"Protokoll styrelsemöte 2022-05-03\n\nNärvarande: Eva Lindmark, Per Ekvall\n\n1. Mässan\n{body}\n")
    assert [d.text for d in found.decisions] == ["Styrelsen beslöt att medverka vid mässan i maj"]


def test_an_agenda_without_a_heading_is_no_item() -> None:
    """Numbers that run line by line and begin anew below are the agenda."""
    agenda = "1. Öppnande\n2. Ekonomi\n3. Vägen\n\n"
    items = (
        "1. Öppnande\nEva Lindmark öppnade mötet och hälsade alla välkomna till bygdegården.\n\n"
        "2. Ekonomi\nKassan är god och alla avgifter är betalda i tid.\n\n3. Vägen\nVägen ska lagas i höst.\n"
    )
    assert [i.title for i in notes(HEAD + agenda + items).items] == ["Öppnande", "Ekonomi", "Vägen"]


@pytest.mark.parametrize(
    ("listed", "expected"),
    [
        pytest.param(
            "Eva Lindmark, Per Ekvall, Ulla Norin, Zvxana Qvlund och Bo Alm",
            ["Eva Lindmark", "Per Ekvall", "Ulla Norin", "Zvxana Qvlund", "Bo Alm"],
            id="unknown-given-name-among-names",
        ),
        pytest.param(
            "Eva Lindmark, Sala Åkeri, Per Ekvall, Norrvägens Buss",
            ["Eva Lindmark", "Per Ekvall"],
            id="employers-between",
        ),
    ],
)
def test_lists_of_names_alone_hold_nothing_but_people(listed: str, expected: list[str]) -> None:
    """A name that no list knows is a person where all its neighbours are, and no employer of the one before."""
    text = f"Minnesanteckningar\n\nVägrådet den 3 maj 2022\n\nNärvarande: {listed}\n\n1. Läget\nText.\n"
    assert [p.name for p in notes(text).participants] == expected


def test_an_office_of_another_body_is_none_at_the_meeting() -> None:
    """Who chairs something else does not chair this."""
    text = "Minnesanteckningar\n\nVägrådet den 3 maj 2022\n\nNärvarande\nEva Lindmark, ordförande Norra Byns byalag\n"
    people = notes(text + "Per Ekvall, ordförande\nUlla Norin, sekreterare\n\n1. Läget\nText.\n").participants
    assert [(p.name, p.roles) for p in people] == [
        ("Eva Lindmark", ()),
        ("Per Ekvall", ("chair",)),
        ("Ulla Norin", ("secretary",)),
    ]


@pytest.mark.parametrize(
    ("top", "body"),
    [
        pytest.param("REFERAT\n\nfrån dialogmöte om väg 7 den 3 maj 2022", "dialogmöte om väg 7", id="after-a-blank"),
        pytest.param("MINNESANTECKNINGAR\nfrån möte med Vägrådet i Ekö\n2022-05-03", "Vägrådet i Ekö", id="next-line"),
        pytest.param("Protokoll fört vid styrelsemöte nr 5\n\nEkö samfällighetsförening\n\nDen 3 maj 2022",
                     "Ekö samfällighetsförening", id="kind-alone"),
    ],
)  # fmt: skip
def test_the_title_may_go_on_below_its_kind(top: str, body: str) -> None:
    """Who met, where the kind of document stands on a line of its own or names a kind of meeting only."""
    read = notes(f"{top}\n\nNärvarande: Eva Lindmark, Per Ekvall\n\nInledning\nEva öppnade mötet.\n")
    assert read.meeting.body is not None
    assert read.meeting.body.text == body


def test_what_stands_below_a_list_of_tasks_is_none() -> None:
    """The closing line, day and name below the tasks."""
    tasks = "Att göra\n- Eva ringer Trafikverket.\n- Per skickar kartan.\n\nEva tackade alla.\n\nEkö den 5 maj 2022\nPer Ekvall\n"
    assert len(notes(f"{HEAD}1. Läget\nBron är stängd.\n\n{tasks}").decisions) == 2


@pytest.mark.parametrize(
    ("listed", "expected"),
    [
        pytest.param("Vilka var med?\nEva Lindmark, Ekö kommun\n\nInte med: Per Ekvall",
                     [("Eva Lindmark", "present"), ("Per Ekvall", "absent")], id="question"),
        pytest.param("Deltog gjorde: Eva Lindmark, Bo Alm\nEj där: Per Ekvall",
                     [("Eva Lindmark", "present"), ("Bo Alm", "present"), ("Per Ekvall", "absent")], id="there"),
    ],
)  # fmt: skip
def test_lists_are_headed_in_many_ways(listed: str, expected: list[tuple[str, str]]) -> None:
    """Headings of the list of those present as people write them."""
    read = notes(f"Minnesanteckningar\n\nVägrådet den 3 maj 2022\n\n{listed}\n\n1. Läget\nBron är stängd.\n")
    assert [(p.name, p.status) for p in read.participants] == expected


def test_the_organisation_may_stand_before_the_name() -> None:
    """Tables whose first column is whom people come from, and items that letters number."""
    head = "# Vägrådet\n\n2022-05-03\n\n| Organisation | Namn | Roll |\n|---|---|---|\n"
    table = "| Trafikverket | Eva Lindmark | projektledare |\n| Ekö kommun | Per Ekvall | teknisk chef |\n\n"
    text = f"{head}{table}## A. Bron\n\nBron är stängd.\n\n## B. Vägen\n\n**Beslut:** –\n\n## C. Övrigt\n\nInget.\n"
    read = parse(markdown.read(Source("example.md", text.encode(), "text/markdown", "0" * 64)))
    assert [p.organisation for p in read.participants if p.organisation] == ["Trafikverket", "Ekö kommun"]
    assert [item.number for item in read.items] == ["A", "B", "C"]
    assert not read.decisions


def test_the_first_title_below_those_present_is_an_item() -> None:
    """Titles without numbers, marks or colons, set apart by blank lines, from the first on."""
    head = "Minnesanteckningar\n\nVägrådet den 3 maj 2022\n\nNärvarande: Eva Lindmark, Per Ekvall (skrev)\n\n"
    first = "Inledning\n\nEva hälsade alla välkomna till mötet.\n\nLäget\n\nBron är stängd över hela sommaren.\n\n"
    read = notes(f"{head}{first}Vägen\n\nPer berättade om planerna för vägen och om vad som har sagts tidigare i år.\n")
    assert [item.title for item in read.items] == ["Inledning", "Läget", "Vägen"]
    assert [p.roles for p in read.participants] == [(), ("secretary",)]


def test_titles_above_entries_that_are_sentences_are_items() -> None:
    """Below a list of names that ends in a full stop: titles stacked on each other, and what was said as bullets."""
    head = "Protokoll 2011-09-12\n\nTid\n12 september 19.45\nNärvarande\nEva Lindmark, Per Ekvall och Ulla Norin, som gäst."
    items = "\n\nINLEDNING\n\nVal av ordförande\n\n • Eva valdes.\n\nEkonomi\n\n • Kassan är god.\n"
    read = notes(head + items)
    assert [p.name for p in read.participants] == ["Eva Lindmark", "Per Ekvall", "Ulla Norin"]
    assert [item.title for item in read.items] == ["INLEDNING", "Val av ordförande", "Ekonomi"]
    assert read.participants[0].roles == ("chair",)


@pytest.mark.parametrize(
    ("told", "promised"),
    [
        pytest.param("Eva informerade om bron. Per berättade om resan. Frågan bordlades.", 1, id="past"),
        pytest.param("Eva informerar om bron. Per berättar om resan. Frågan bordläggs.", 0, id="present"),
    ],
)
def test_the_present_tense_promises_where_the_past_tells(told: str, promised: int) -> None:
    """What somebody does, in minutes that tell what was said in the past tense, is still to be done."""
    text = f"{HEAD}1. Läget\n{told}\n\n2. Fika\nEva kokar saft till alla.\n"
    reading = read(Document(Source("example.txt", text.encode(), "text/plain", "0" * 64), text))
    assert [u.kind for u in reading.utterances if u.kind != "report"] == ["commitment"] * promised


def test_an_item_that_is_a_sentence_may_say_something() -> None:
    """Minutes without titles: each number stands before what was said."""
    text = f"{HEAD}1. Eva hälsade välkommen.\n\n2. Per bokar en lokal till mötet.\n\n3. Kassan är god.\n"
    reading = read(Document(Source("example.txt", text.encode(), "text/plain", "0" * 64), text))
    assert [(u.kind, reading.mentions[u.holders[0]].text) for u in reading.utterances] == [("commitment", "Per")]


def test_notes_may_be_nothing_but_paragraphs() -> None:
    """Running text whose lines are wrapped: when, where and who stand in its first paragraph, and no heading anywhere."""
    text = (
        "Samtal om banan\nAnteckningar av Ulla Norin, Sala kommun\n\nVi sågs i Folkets hus i Sala onsdagen den 4 maj 2022"
        " mellan klockan\n10 och 12. Från Trafikverket kom Eva Lindmark, som är projektledare, och\nPer Ekvall. Det blev"
        " ett långt samtal om allt som har hänt sedan sist.\n\nSpåret. Eva började med att beskriva varför spåret behöver"
        " bli längre än i\ndag. Per är orolig för bullret. Vi bestämde att Per ordnar ett öppet hus i\njuni.\n"
    )
    reading = read(Document(Source("example.txt", text.encode(), "text/plain", "0" * 64), text))
    meeting = reading.minutes.meeting
    assert [v.text for v in (meeting.start, meeting.end, meeting.place) if v] == [
        "2022-05-04T10:00:00", "2022-05-04T12:00:00", "Folkets hus i Sala"
    ]  # fmt: skip
    assert [(p.name, p.organisation) for p in reading.minutes.participants] == [
        ("Eva Lindmark", "Trafikverket"), ("Per Ekvall", "Trafikverket"), ("Ulla Norin", "Sala kommun")
    ]  # fmt: skip
    assert [d.text for d in reading.minutes.decisions] == ["Vi bestämde att Per ordnar ett öppet hus i juni."]
    assert [u.kind for u in reading.utterances] == ["concern"]


def marked_up(text: str) -> Source:
    """A source in Markdown."""
    return Source("example.md", text.encode(), "text/markdown", "0" * 64)


def test_pictures_before_headings_and_at_signs_before_names_are_no_words() -> None:
    """Notes exported from a wiki: icons, boxes to tick, people called by a sign."""
    head = "# 🌱 Nätverket Lånade saker – träff 3 maj\n\nDatum: 3 maj 2022 09:00 → 11:30\nSkrivet av: Per Ekvall\n"
    listed = "Deltagare: Eva Lindmark, Per Ekvall\n\n### 🔁 Läget\n\nEva (Sala kommun) är orolig.\n\n"
    tasks = "### ✅ Att göra\n\n- [ ] @Eva Lindmark skickar listan (25 maj)\n- [ ] @Per: boka en sal\n"
    reading = read(markdown.read(marked_up(head + listed + tasks)))
    people = [(p.name, p.organisation, p.roles) for p in reading.minutes.participants]
    assert people == [("Eva Lindmark", "Sala kommun", ()), ("Per Ekvall", "", ("secretary",))]
    assert reading.minutes.meeting.body
    assert reading.minutes.meeting.body.text == "Nätverket Lånade saker"
    acting = [reading.entities[i.entity].name for i in reading.involvements if i.how == "responsible"]
    assert acting == ["Eva Lindmark", "Per Ekvall"]
    assert [d.due.text if d.due else "" for d in reading.minutes.decisions] == ["2022-05-25", ""]


def test_a_picture_that_points_marks_what_is_to_be_done() -> None:
    """A hand or an arrow points to a task, also behind what opens an entry; another picture says nothing."""
    head = "# Nätverket Lånade saker\n\n3 maj 2022\n\nDeltagare: Eva Lindmark, Per Ekvall\n\n## 1. Läget\n\n"
    tasks = "👉 Eva listar sakerna.\n\n- 👉 Per öppnar boden\n- 🌱 Boden är stängd\n"
    found = parse(markdown.read(marked_up(head + tasks + "\n## 2. Övrigt\n\nIntet.\n"))).decisions
    assert [d.text for d in found] == ["Eva listar sakerna.", "Per öppnar boden"]


@pytest.mark.parametrize(
    ("each", "number"),
    [pytest.param("", "", id="behind-all"), pytest.param("## Beslut\n\nPlanen antas.\n\n", "2", id="in-each")],
)
def test_one_heading_of_decisions_behind_all_items_is_that_of_none(each: str, number: str) -> None:
    """A heading level with those of the items ends the last of them, unless each has one of its own."""
    items = f"## 1. Läget\n\nBron är stängd.\n\n{each}## 2. Vägen\n\nVägen är öppen.\n\n## Beslut\n\nVägen lagas.\n"
    minutes = parse(
        markdown.read(marked_up(f"# Vägrådet 2022-05-03\n\nNärvarande: Eva Lindmark, Per Ekvall\n\n{items}"))
    )
    last = minutes.decisions[-1]
    assert (minutes.items[last.item].number if last.item >= 0 else "") == number


def test_the_group_is_the_one_that_met() -> None:
    """A bare head with a verb stands for the body of the minutes, which takes no part in what it decides."""
    text = (
        "Minnesanteckningar styrgrupp Norra spåret den 3 maj 2022\n\nNärvarande: Eva Lindmark, Per Ekvall\n\n1. Läget\n"
    )
    text += "Gruppen uppmanar alla att svara. Beslut: gruppen använder den gamla mallen.\n"
    reading = read(Document(Source("example.txt", text.encode(), "text/plain", "0" * 64), text))
    assert [reading.mentions[u.holders[0]].text for u in reading.utterances] == ["Gruppen"]
    assert not reading.involvements


def test_items_without_titles_are_called_by_their_first_sentence_and_elect() -> None:
    """A members' meeting that numbers what was said: who wrote and verified is elected at its first items."""
    items = "§1. Ordförande Eva Lindmark öppnade mötet\n\n§2. Till sekreterare valdes Per Ekvall\n\n"
    items += "§3. Vägen löpte på bra och vi ser till att den blir målad till våren. Gungorna ska ses över.\n\n"
    read = notes(f"Protokoll möte 2022-05-03\n\nMedlemsmöte 2022-05-03\n\n{items}§4. Mötet avslutades.\n")
    assert read.items[2].title == "Vägen löpte på bra och vi ser till att den blir målad till våren"
    assert [(p.name, p.roles) for p in read.participants] == [
        ("Per Ekvall", ("secretary",)), ("Eva Lindmark", ("chair",))
    ]  # fmt: skip


def test_owners_stand_in_a_column_at_the_right() -> None:
    """A building meeting: items with two numbers, and who is to act at the edge of what they are to do."""
    head = "PROJEKTERINGSMÖTE 4\n\nTid: 2022-05-03\n\nNärvarande:\nEva Lindmark, Sala kommun   EL\nPer Ekvall, Eken AB   PE\n\n"
    items = (
        f"{' ' * 60}Ansvarig\n\n4.1    Tidplan\n       Tidplanen har förskjutits. PE levererar\n"
        f"{'       handlingar till den 15 juni.':60}PE\n       EL påtalade att hallen måste bli klar.\n\n"
        f"4.2    Brand\n{'       Samråd bokas vecka 37.':60}EL\n"
    )
    reading = read(Document(Source("example.txt", (head + items).encode(), "text/plain", "0" * 64), head + items))
    assert [i.number for i in reading.minutes.items] == ["4.1", "4.2"]
    told = [(d.text, d.due.text if d.due else "") for d in reading.minutes.decisions]
    assert told == [
        ("PE levererar handlingar till den 15 juni.", "2022-06-15"), ("Samråd bokas vecka 37.", "2022-09-18")
    ]  # fmt: skip
    acting = [reading.entities[i.entity].name for i in reading.involvements if i.how == "responsible"]
    assert acting == ["Per Ekvall", "Eva Lindmark"]


def test_two_hours_may_end_the_line_of_the_day() -> None:
    """A title that gives day, place and hours without a word for any of them."""
    text = "Vägrådet\n\nAnteckningar fr mötet 13 februari -24, Regionens hus i Växjö 13-16\n\nNärvarande: Eva Lindmark\n\n1. Läget\nText.\n"
    meeting = notes(text).meeting
    found = [v.text for v in (meeting.start, meeting.end, meeting.place) if v]
    assert found == ["2024-02-13T13:00:00", "2024-02-13T16:00:00", "Regionens hus i Växjö"]


def test_owners_and_days_stand_in_two_columns_at_the_right() -> None:
    """A steering group whose list gives the full names, and whose columns give initials and days."""
    text = (
        "Styrgruppen för spåret\n\nDatum: 2022-05-03\n\nNärvarande:\nEva Lindmark, Sala kommun\nPer Ekvall, Region Norr\n\n"
        f"{'Nr   Ärende':60}Ansvarig   Klart\n\n1.   Tidplan\n"
        f"{'     Styrgruppen beslutade att ta fram en ny tidplan.':60}EL         2022-06-15\n\n"
        f"2.   Lokal\n{'     Ny lokal ordnas.':60}PE\n"
    )
    reading = read(Document(Source("example.txt", text.encode(), "text/plain", "0" * 64), text))
    told = [(d.text, d.due.text if d.due else "") for d in reading.minutes.decisions]
    assert told == [("Styrgruppen beslutade att ta fram en ny tidplan.", "2022-06-15"), ("Ny lokal ordnas.", "")]
    acting = [reading.entities[i.entity].name for i in reading.involvements if i.how == "responsible"]
    assert acting == ["Eva Lindmark", "Per Ekvall"]


def test_what_is_told_below_the_list_is_no_entry_of_it() -> None:
    """Sentences right below those who stayed away: nobody is called "Valdes Rut", and two things were decided."""
    told = "Eva hälsade alla välkomna och öppnade mötet.\n\nDagordningen godkändes.\n\nValdes Rut till sekreterare och Bo till justerare.\n"
    minutes = notes(f"Ekö IF\nStyrelsemöte 2022-05-03\n\nNärvarande: Eva, Rut och Bo\nEj närvarande: Lisa\n\n{told}")
    assert [p.name for p in minutes.participants] == ["Eva", "Rut", "Bo", "Lisa"]
    assert [d.text.split()[0] for d in minutes.decisions] == ["Dagordningen", "Valdes"]


RUN_IN = "Ekonomi. Eva berättade att kassan är god.\n\nTillsyn: Bo ringer kommunen om skyltarna.\n\nBryggan på norra sidan: Rut är orolig för isen.\n\n"
"""Three paragraphs whose titles run into their text."""


@pytest.mark.parametrize(
    ("paragraphs", "titles"),
    [
        pytest.param(RUN_IN, ["Ekonomi", "Tillsyn", "Bryggan på norra sidan"], id="titles"),
        pytest.param(RUN_IN.replace("Ekonomi. ", "").replace("Tillsyn: ", ""), [], id="one-is-no-habit"),
        pytest.param("Eva: Allt väl.\n\nBo: Inget nytt.\n\nRut: Vägen är lagad.\n\n", [], id="people-speak-in-turn"),
    ],
)
def test_titles_run_into_their_text(paragraphs: str, titles: list[str]) -> None:
    """Where most paragraphs begin with a few words and a colon or full stop, these are the items."""
    minutes = notes(f"Ekö IF\nStyrelsemöte 2022-05-03\n\nNärvarande: Eva Ek, Bo Alm, Rut Dahl\n\n{paragraphs}")
    assert [i.title for i in minutes.items] == titles
