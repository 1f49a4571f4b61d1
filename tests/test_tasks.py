"""Who is to do what in notes, with no heading above it that says so; all persons and bodies are invented."""

from __future__ import annotations

import pytest

from samgraf.ingest.pipeline import read
from samgraf.ingest.reading import Reading
from samgraf.ingest.text import Document, Hint, Source, Span

HEAD = "Minnesanteckningar\n\nVägrådet den 3 maj 2022\n\nNärvarande: Eva Lindmark, Per Ekvall (PE)\n\n1. Bron\n"


def notes(body: str) -> Reading:
    """Notes of one item, given as plain text."""
    text = f"{HEAD}{body}\n"
    return read(Document(Source("example.txt", text.encode(), "text/plain", "0" * 64), text))


def given(reading: Reading) -> list[tuple[str, list[str], str]]:
    """What is to be done, by whom, by when."""
    every = []
    for n, decision in enumerate(reading.minutes.decisions):
        acting = [i.entity for i in reading.involvements if i.decision == n and i.how == "responsible"]
        names = sorted(reading.entities[e].name for e in acting)
        every.append((decision.text, names, decision.due.text if decision.due else ""))
    return every


EVA, PER = "Eva Lindmark", "Per Ekvall"


@pytest.mark.parametrize(
    ("line", "owners", "day"),
    [
        pytest.param("- Ta fram ett avtal → Eva", [EVA], "", id="arrow"),
        pytest.param("- Kolla lokalen -> Eva och Per, senast 13 maj", [EVA, PER], "2022-05-13", id="arrow-and-day"),
        pytest.param("- Kolla med kommunen om skyltarna (Eva)", [EVA], "", id="brackets"),
        pytest.param("- Skyltar: beställa nya (Per, senast 13 maj)", [PER], "2022-05-13", id="topic-and-brackets"),
        pytest.param("- Kallelse ut senast 1 juni (Eva)", [EVA], "2022-06-01", id="brackets-behind-a-day"),
        pytest.param("- Boka lokal – Eva", [EVA], "", id="dash"),
        pytest.param("- Skicka ut planen @Per", [PER], "", id="at-sign"),
        pytest.param("- Eva: boka lokal", [EVA], "", id="ahead"),
        pytest.param("- Skylt: Svara kommunen. (Per, 13 maj)", [PER], "2022-05-13", id="brackets-behind-a-stop"),
        pytest.param("☛ Eva bokar lokal", [EVA], "", id="pointing-hand"),
        pytest.param("Eva frågar kommunen. [Eva, v. 20]", [EVA], "2022-05-22", id="square-brackets"),
        pytest.param("→ Eva skriver, Per läser", [EVA, PER], "", id="two-subjects"),
        pytest.param("Skyltarna ska målas om, ansv: Eva", [EVA], "", id="label"),
        pytest.param("Målning av skyltar. Ansv: PE, klart 13 maj", [PER], "2022-05-13", id="label-behind-a-sentence"),
        pytest.param("Uppdrag till Eva: ta in ett pris", [EVA], "", id="commission"),
        pytest.param("Uppgift till Eva: kontakta kommunen", [EVA], "", id="task-to"),
        pytest.param("- Byta skyltar, ansvarig Eva", [EVA], "", id="label-without-a-colon"),
        pytest.param("- Byta skyltar | Eva", [EVA], "", id="bar"),
        pytest.param("- Kontakta kommunen /PE", [PER], "", id="slash-and-initials"),
        pytest.param("- Byta skyltar - Eva/Per", [EVA, PER], "", id="dash-and-slash"),
        pytest.param("- Eva (byta skyltar)", [EVA], "", id="ahead-of-brackets"),
        pytest.param("- Eva, byta skyltar", [EVA], "", id="ahead-of-a-comma"),
        pytest.param("- Kontakta kommunen, Eva ansvarar", [EVA], "", id="who-answers-behind"),
        pytest.param("@Eva byt skyltarna", [EVA], "", id="called"),
        pytest.param("AP1: Eva byter skyltar", [EVA], "", id="numbered-mark"),
        pytest.param("TODO Eva: byta skyltar", [EVA], "", id="to-do"),
        pytest.param("Eva fick i uppgift att kontakta kommunen.", [EVA], "", id="was-given-the-task"),
        pytest.param("Det uppdrogs åt Eva att kontakta kommunen.", [EVA], "", id="was-charged"),
    ],
)
def test_an_owner_shows_what_is_to_be_done(line: str, owners: list[str], day: str) -> None:
    """A line that gives a task and names somebody present as its owner is a task of theirs."""
    ((_, names, due),) = given(notes(line))
    assert (names, due) == (owners, day)


@pytest.mark.parametrize(
    "line",
    [
        pytest.param("=> inget", id="nothing-behind-the-mark"),
        pytest.param("- Bron är hal. (Eva)", id="who-said-so"),
        pytest.param("- Flytten till nya lokaler (Eva)", id="who-brought-it-up"),
        pytest.param("- Ta fram ett avtal → Skyltar", id="arrow-to-a-thing"),
        pytest.param("- Buss 4 → Ekby", id="arrow-to-a-place"),
        pytest.param("- Boka lokal (Ekbygården)", id="place-in-brackets"),
        pytest.param("- Skicka ut planen – klart", id="done"),
        pytest.param("- Eva: bron är målad", id="what-somebody-tells"),
        pytest.param("Bron är målad.\n\nAnsvarig: Eva", id="label-apart"),
    ],
)
def test_a_name_alone_makes_no_task(line: str) -> None:
    """A name behind what is no task, and a task with what is no name behind it, decide nothing."""
    assert given(notes(line)) == []


def test_columns_at_the_right_hold_words_for_days() -> None:
    """Items with two numbers follow each other without blank lines; "snarast" stands where a day would."""
    head = "BYGGMÖTE 4\n\nTid: 2022-05-03\n\nNärvarande:\nEva Lindmark, Sala kommun\nPer Ekvall, Eken AB\n\n"
    rows = [("4.1    Tider", ""), ("       Eva redovisar en tidplan.", "Eva       15/6"), ("4.2    El", "")]
    rows += [
        ("       Armaturer ska bytas.", "Per       snarast"),
        ("4.3    Nästa möte", ""),
        ("       Den 2 juni.", ""),
    ]
    body = "\n".join(f"{said:60}{beside}".rstrip() for said, beside in rows)
    text = f"{head}{' ' * 60}Ansvar    Klart\n{body}\n"
    reading = read(Document(Source("example.txt", text.encode(), "text/plain", "0" * 64), text))
    assert [(i.number, i.parent) for i in reading.minutes.items] == [("4.1", -1), ("4.2", -1), ("4.3", -1)]
    assert given(reading) == [
        ("Eva redovisar en tidplan.", [EVA], "2022-06-15"),
        ("Armaturer ska bytas.", [PER], ""),
    ]


@pytest.mark.parametrize(
    ("line", "names", "day"),
    [
        pytest.param("AP: Per skickar planen.", [PER], "", id="mark-before-a-subject"),
        pytest.param("AP: Eva redovisar till mötet den 8 juni.", [EVA], "2022-06-08", id="the-day-of-a-meeting"),
        pytest.param("AP: Eva ringer i slutet av augusti.", [EVA], "2022-08-31", id="at-the-end-of-a-month"),
    ],
)
def test_a_mark_stands_before_who_acts(line: str, names: list[str], day: str) -> None:
    """Behind "AP:" the subject is to act, by the day on which the next meeting is held too."""
    ((_, found, due),) = given(notes(line))
    assert (found, due) == (names, day)


def test_a_table_may_lose_its_columns() -> None:
    """Below the headings of columns that run together a row ends with who acts and the day; nobody is made up."""
    rows = "Kolla skylten med Bo Alm Eva 13 maj\nBoka lokal Eva, Per nästa möte\nMåla bron senare\n"
    first, second, third = sorted(given(notes(f"\nAtt göra Vem Klart när\n{rows}")), key=lambda row: rows.index(row[0]))
    assert first == ("Kolla skylten med Bo Alm", [EVA], "2022-05-13")
    assert second[:2] == ("Boka lokal", [EVA, PER])
    assert third == ("Måla bron senare", [], "")


@pytest.mark.parametrize("gap", [pytest.param("\n", id="blank-lines-between"), pytest.param("", id="line-by-line")])
def test_a_table_may_be_torn_into_lines(gap: str) -> None:
    """Cells below each other are rows where the headings of the columns stand below each other before them."""
    rows = f"Måla skylten\nEva\n13 maj\n{gap}Kolla lokalen\nEva, Per\nNästa möte\n"
    assert given(notes(f"Aktivitetslista\nVad\nVem\nNär\n{gap}{rows}")) == [
        ("Måla skylten", [EVA], "2022-05-13"),
        ("Kolla lokalen", [EVA, PER], ""),
    ]


@pytest.mark.parametrize(
    ("cell", "day"),
    [
        pytest.param("juni", "2022-06-30", id="month-alone"),
        pytest.param("okt", "2022-10-31", id="month-cut-short"),
        pytest.param("jan.", "2023-01-31", id="month-cut-short-of-next-year"),
        pytest.param("13 juni ska det vara målat", "2022-06-13", id="day-and-what-is-done-then"),
        pytest.param("15/1", "2023-01-15", id="next-year"),
        pytest.param("klart", "", id="no-day"),
    ],
)
def test_a_cell_for_days_holds_a_day_to_come(cell: str, day: str) -> None:
    """In its column a month alone is a date, and a day is none before the meeting."""
    ((_, names, due),) = given(notes(f"Vad\tVem\tNär\nMåla skylten\tEva\t{cell}"))
    assert (names, due) == ([EVA], day)


@pytest.mark.parametrize(
    ("lines", "count"),
    [
        pytest.param("- Eva bokar lokal\n- Per skickar kallelse", 2, id="tasks-alone"),
        pytest.param("- Eva bokar lokal\n- Bron är målad", 0, id="among-other-news"),
        pytest.param("- Eva bokar lokal", 0, id="a-single-one"),
        pytest.param("- Eva berättade om bron\n- Per visade kartan", 0, id="what-was-told"),
    ],
)
def test_a_list_of_nothing_but_tasks_gives_tasks(lines: str, count: int) -> None:
    """Entries that all say what somebody will do are things to do; one among others is a promise."""
    assert len(given(notes(lines))) == count


def test_lists_of_tasks_are_headed_in_many_ways() -> None:
    """ "Åtgärd" alone on its line opens a list; with a task behind it, it is the mark of that task only."""
    alone = given(notes("Vi talade om bron.\n\nÅtgärd:\n- Eva mejlar kommunen\n- Per bokar lokal"))
    assert [names for _, names, _ in alone] == [[EVA], [PER]]
    assert len(given(notes("Åtgärd: Eva mejlar kommunen.\nBron är målad.\nDet blev fint."))) == 1


def torn_by_tabs(body: str) -> Reading:
    """Notes as a PDF file gives them: lines whose cells tabs part are rows."""
    lines = body.splitlines(keepends=True)
    starts = [sum(map(len, lines[:n])) for n in range(len(lines))]
    rows = [Span(at, at + len(line) - 1) for at, line in zip(starts, lines, strict=True) if "\t" in line]
    hints = tuple(Hint(span, "row") for span in rows)
    return read(Document(Source("example.txt", body.encode(), "text/plain", "0" * 64), body, hints=hints))


MARGIN = """Byggmöte 4, Vägrådet

Datum: 3 maj 2022

Närvarande: Eva Lindmark (EL), Per Ekvall (PE)

{heads}

4.1\tTidplan
Tiden håller.
Räcket målas rött.\t{beside}

4.2\tNästa möte
Den 3 juni 2022.

Vid protokollet\tJusteras

Eva Lindmark\tPer Ekvall
"""


@pytest.mark.parametrize(
    ("heads", "beside", "owners", "day"),
    [
        pytest.param("Ansvarig", "PE", [PER], "", id="a-heading-alone"),
        pytest.param("Pkt\tText\tAnsvar / Datum", "PE, EL 2022-05-13", [EVA, PER], "2022-05-13", id="owner-and-day"),
    ],
)
def test_owners_stand_behind_a_tab_below_their_heading(heads: str, beside: str, owners: list[str], day: str) -> None:
    """An item's number and title, and those who sign, are no owners, though tabs part them likewise."""
    reading = torn_by_tabs(MARGIN.format(heads=heads, beside=beside))
    assert [item.number for item in reading.minutes.items] == ["4.1", "4.2"]
    assert given(reading) == [("Räcket målas rött.", owners, day)]


TABLES = {
    "headings-and-two-blanks": "Åtgärdslista\nVad  Vem  När\nMåla skylten  Eva  13 maj\nKolla lokalen  Per  nästa möte\n",
    "owners-first": "Ansvarig  Uppgift  Klart\nEva  Måla skylten  13 maj\nPer  Kolla lokalen  nästa möte\n",
    "two-columns-of-what": "Fråga\tBeslut/åtgärd\tAnsvarig\tKlart\n"
    "Skylten\tMåla skylten\tEva\t13 maj\nLokalen\tKolla lokalen\tPer\tnästa möte\n",
    "two-columns-of-what-the-matter-last": "Åtgärd\tÄrende\tAnsvarig\tKlart\n"
    "Måla skylten\tSkylten\tEva\t13 maj\nKolla lokalen\tLokalen\tPer\tnästa möte\n",
    "two-blanks": "Åtgärdslista\nMåla skylten  Eva  13 maj\nKolla lokalen  Per  nästa möte\n",
    "a-tab": "Att göra\n\nMåla skylten\tEva\t13 maj\nKolla lokalen\tPer\tnästa möte\n",
    "more-tabs-behind-short-words": "Att göra:\nMåla skylten\t\t\tEva\t13 maj\nKolla lokalen\tPer\n",
    "owners-first-and-no-headings": "Att göra:\nEva\tMåla skylten\t13 maj\nPer\tKolla lokalen\n",
    "numbers-and-initials": "Att göra:\n1  Måla skylten  EL  13 maj\n2  Kolla lokalen  PE\n",
}


@pytest.mark.parametrize("table", [pytest.param(text, id=name) for name, text in TABLES.items()])
def test_columns_of_tasks_may_stand_close(table: str) -> None:
    """Two blanks or one tab part the cells of things to do, which tell themselves who is to act and by when."""
    text = f"{HEAD.replace('Lindmark', 'Lindmark (EL)')}\n{table}"
    reading = read(Document(Source("example.txt", text.encode(), "text/plain", "0" * 64), text))
    assert given(reading) == [("Måla skylten", [EVA], "2022-05-13"), ("Kolla lokalen", [PER], "")]


@pytest.mark.parametrize("names", [("Eva Lindmark", "Per Ekvall"), ("Eva", "Per")])
def test_a_name_and_a_colon_below_a_list_heads_the_next_one(names: tuple[str, str]) -> None:
    """It doesn't go on with the last thing to do of the one above, who has nothing to do with what stands below it."""
    one, other = names
    found = given(notes(f"Bra.\n\nÅtgärder\n\n{one}:\n- måla skylten\n- kalla till möte\n{other}:\n- kolla lokalen\n"))
    assert found == [("måla skylten", [EVA], ""), ("kalla till möte", [EVA], ""), ("kolla lokalen", [PER], "")]


def test_where_nobody_is_listed_given_names_own_tasks() -> None:
    """In notes without a list of those present a sure given name where owners stand owns a task; a word doesn't."""
    body = "1. Idéer\n* Skriva en guide: Anna\n* Fixa databasen (Karin)\n* Laga bron: Snart\n\n2. Övrigt\nInget.\n"
    text = f"Minnesanteckningar\n\nVägrådet den 3 maj 2022\n\n{body}"
    found = given(read(Document(Source("example.txt", text.encode(), "text/plain", "0" * 64), text)))
    assert found == [("Skriva en guide: Anna", ["Anna"], ""), ("Fixa databasen (Karin)", ["Karin"], "")]


def test_the_address_of_a_page_behind_a_task_is_no_part_of_it() -> None:
    """What brackets hold stays as it is written."""
    found = given(
        notes("Bra.\n\nÅtgärder\n\n- Laga skylten (Eva), https://ex.example/a/1\n- Se listan (https://ex.example/b)\n")
    )
    assert [text for text, *_ in found] == ["Laga skylten (Eva)", "Se listan (https://ex.example/b)"]
