"""Minutes whose lines run together: title, label and decision on one line. All persons and bodies are invented."""

from __future__ import annotations

import pytest

from samgraf.ingest.minutes import Minutes
from samgraf.ingest.parse import parse
from samgraf.ingest.readers import plain
from samgraf.ingest.text import Source


def read(text: str) -> Minutes:
    return parse(plain.read(Source("a.txt", text.encode(), "text/plain", "0" * 64)))


HEAD = "Protokoll\nKulturnämnden\n\nTid: 3 maj 2024\n\nBeslutande\nEva Lindmark (S)\nPer Ekvall (M)\n\n"
LINES = {
    "a-full-stop": "§ {} Budget 2025. Beslut: Nämnden antar budgeten.",
    "a-dash": "§ {} Budget 2025 – Beslut: Nämnden antar budgeten.",
    "nothing": "§ {} Budget 2025 Beslut: Nämnden antar budgeten.",
    "a-label-in-capitals": "§ {}. Budget 2025. BESLUT: Nämnden antar budgeten.",
    "two-full-stops": "{}. Budget 2025. Beslut. Nämnden antar budgeten.",
}


@pytest.mark.parametrize("line", [pytest.param(line, id=name) for name, line in LINES.items()])
@pytest.mark.parametrize("gap", ["\n", ""])
def test_a_label_on_the_line_of_a_title_heads_what_was_decided(line: str, gap: str) -> None:
    """Title, label and decision on one line are told apart as they are on three."""
    minutes = read(HEAD + gap.join(f"{line.format(n)}\n" for n in (11, 12, 13)))
    assert [item.title for item in minutes.items] == ["Budget 2025"] * 3
    assert [(d.item, d.text) for d in minutes.decisions] == [(n, "Nämnden antar budgeten.") for n in range(3)]


NAMES = (
    "Vägrådet 3 maj 2024 Närvarande Ledamöter: Eva Lindmark Sala kommun (ordf.) Per Erik Ekvall Ramböll Ulla Norin Gävle "
    "kommun Hans Berg LRF Skogsägare Rut Dahl Trafikverket Ersättare: Bo Ramsell Sala kommun Karin Öst Trafikverket "
    "Frånvarande: Ida Sköld Plats: Kommunhuset 1. Öppnande Eva Lindmark öppnade mötet. 2. Vägen Rådet beslutade att "
    "vänta med beläggningen till hösten, eftersom kommunen inte har fått svar. 3. Nästa möte Det hålls den 3 juni."
)


def test_names_may_follow_each_other_with_nothing_between() -> None:
    """Given names show where the next one begins; what may belong to the next one is nobody's employer."""
    minutes = read(NAMES)
    assert [(p.name, p.organisation, p.status) for p in minutes.participants] == [
        ("Eva Lindmark", "Sala kommun", "present"),
        ("Per Erik Ekvall", "Ramböll", "present"),
        ("Ulla Norin", "Gävle kommun", "present"),
        ("Hans Berg", "LRF", "present"),
        ("Rut Dahl", "Trafikverket", "present"),
        ("Bo Ramsell", "Sala kommun", "present"),
        ("Karin Öst", "Trafikverket", "present"),
        ("Ida Sköld", "", "absent"),
    ]
    assert [(i.number, i.title) for i in minutes.items] == [("1", "Öppnande"), ("2", "Vägen"), ("3", "Nästa möte")]


def test_headings_of_flattened_columns_say_of_nobody_which_one_was_theirs() -> None:
    """Where two headings stand beside each other, those below the second can't be told from the others."""
    text = (
        "Sammanträdesprotokoll 1 (4) Kommunstyrelsen Tid: 3 maj 2024 Beslutande Tjänstgörande ersättare Eva Lindmark (S), "
        "ordförande Per Ekvall (M) Ulla Norin (C) Hans Berg (V) Övriga närvarande Rut Dahl, kommunchef Justerandes sign "
        "§ 1 Budget Kommunstyrelsens beslut Budgeten antas. § 2 Delgivningar Kommunstyrelsens beslut Delgivningarna läggs "
        "till handlingarna. Utdragsbestyrkande"
    )
    minutes = read(text)
    assert {role for p in minutes.participants for role in p.roles} == {"chair", "member"}
    assert [(d.item, d.text) for d in minutes.decisions] == [
        (0, "Budgeten antas."),
        (1, "Delgivningarna läggs till handlingarna."),
    ]
    assert minutes.meeting.body is not None and minutes.meeting.body.text == "Kommunstyrelsen"


def test_long_paragraphs_of_other_minutes_stay_whole() -> None:
    """Laws and numbers within running text open nothing where the items stand on lines of their own."""
    said = "Enligt § 3 Kommunallagen och § 4 Förvaltningslagen gäller följande. " * 8
    minutes = read(f"{HEAD}§ 11 Budget\n\n{said}\n\nBeslut\n\nNämnden antar budgeten.\n\n§ 12 Övrigt\n\nInget.\n")
    assert [(i.number, i.title) for i in minutes.items] == [("11", "Budget"), ("12", "Övrigt")]


NUMBERED = {
    "full-stops": "Förhinder: Ida Sköld 1. Öppnande Eva Lindmark hälsade alla välkomna. 2. Karin Öst valdes att justera dagens "
    "protokoll. 3. Beslöts att Bo Ramsell får ringa hamnen. 4. Nästa möte Det hålls den 3 juni, på samma plats som förr.",
    "colons": "Förhinder: Ida Sköld 1:Öppnande Eva Lindmark hälsade alla välkomna. 2: Karin Öst valdes att justera dagens "
    "protokoll. 3:Beslöts att Bo Ramsell får ringa hamnen. 4: Nästa möte Det hålls den 3 juni, på samma plats som förr.",
}


NUMBERED["nothing"] = (
    NUMBERED["full-stops"].replace("1. ", "1 ").replace("2. ", "2 ").replace("3. B", "3 B").replace("4. ", "4 ")
)


@pytest.mark.parametrize("items", [pytest.param(text, id=name) for name, text in NUMBERED.items()])
def test_a_sentence_may_stand_for_the_title_of_an_item(items: str) -> None:
    """A name is not cut after the given name, nor is what was decided from the number of its item."""
    head = "Vägrådet 3 maj 2024 Protokoll Närvarande: Eva Lindmark (ordförande), Karin Öst, Bo Ramsell och Rut Dahl "
    minutes = read(f"{head}{items}")
    assert [(p.name, p.roles) for p in minutes.participants] == [
        ("Eva Lindmark", ("chair",)),
        ("Karin Öst", ("verifier",)),
        ("Bo Ramsell", ()),
        ("Rut Dahl", ()),
        ("Ida Sköld", ()),
    ]
    assert [item.number for item in minutes.items] == ["1", "2", "3", "4"]
    assert [(minutes.items[d.item].number, d.text) for d in minutes.decisions] == [
        ("2", "Karin Öst valdes att justera dagens protokoll."),
        ("3", "Bo Ramsell får ringa hamnen."),
    ]


def test_numbers_without_signs_count_items_behind_the_ends_of_sentences_also_where_the_first_is_lost() -> None:
    """The two before a verb are not parted, and a number within a sentence counts nothing."""
    text = (
        "1 Protokoll fört vid Ekö båtklubbs årsmöte 3 maj 2024 Eva Lindmark öppnade mötet. 2 Inga fullmakter fanns. Vid brygga "
        "5 Norra hamnen låg båtarna. 3 Karin Öst och Bo Ramsell valdes till justerare. 4 Mötet ansågs behörigt utlyst. "
        "5 Årsmötet valde Rut Dahl till ordförande för mötet. 6 Ekonomi Bo Ramsell redogjorde för läget. 7 Ansvarsfrihet "
        "Styrelsen beviljades ansvarsfrihet. 8 Inga motioner hade kommit. 9 Mötet avslutades."
    )
    minutes = read(text)
    assert [item.number for item in minutes.items] == [*"23456789"]
    assert [item.title for item in minutes.items if item.number in "67"] == ["Ekonomi", "Ansvarsfrihet"]
    assert [(minutes.items[d.item].number, d.text) for d in minutes.decisions] == [
        ("3", "Karin Öst och Bo Ramsell valdes till justerare."),
        ("4", "Mötet ansågs behörigt utlyst."),
        ("5", "Årsmötet valde Rut Dahl till ordförande för mötet."),
        ("7", "Styrelsen beviljades ansvarsfrihet."),
    ]


def test_numbers_without_signs_may_go_on_from_the_meeting_before_and_over_pages() -> None:
    """They count on from any number, whatever stands before the first; the number of a page is none."""
    text = (
        "1 STYRELSEN PROTOKOLL Ekö kolonister Datum: 26 maj 2015 Närvarande: Eva Lindmark ordförande Per Ekvall ledamot 1 "
        "Anmält förhinder: Rut Dahl ersättare 14 Mötets öppnande Ordföranden hälsar alla välkomna. 15 Dagordning Dagordningen "
        "fastställs. 16 Ekonomi Kassören berättar att tillgångarna har ökat sedan förra mötet. Styrelsen beslutar att köpa en "
        "spade.\n\n2 17 Nästa möte Det hålls i juni på samma plats som förra året och i maj. 18 Mötet avslutas Ordföranden "
        "tackar alla.\n"
    )
    minutes = read(text)
    assert [(item.number, item.title) for item in minutes.items] == [
        ("14", "Mötets öppnande"),
        ("15", "Dagordning"),
        ("16", "Ekonomi"),
        ("17", "Nästa möte"),
        ("18", "Mötet avslutas"),
    ]
    assert [d.item for d in minutes.decisions] == [1, 2]


@pytest.mark.parametrize("stop", ["", "."])
def test_titles_glued_to_their_text_are_parted_where_several_are(stop: str) -> None:
    """A page that loses the breaks within its lists leaves no room between the two; a name with capitals stays whole."""
    told = [
        "Eva Lindmark väljs till ordförande.",
        "Mötet beslutar att köpa en brygga.",
        "Per Ekvall berättar om läget.",
    ]
    titles = ["Val av ordförande", "Ny brygga", "Avslutning"]
    items = "".join(f" {n}. {title}{stop}{said}\n" for n, (title, said) in enumerate(zip(titles, told, strict=True), 1))
    minutes = read(f"Medlemsmöte Ekö klubb 2024-05-03\n\n{items} 4. Visning av EkoKartan\n  Inget nytt.\n")
    assert [item.title for item in minutes.items] == [*titles, "Visning av EkoKartan"]
    assert [(d.item, d.text) for d in minutes.decisions] == [(0, told[0]), (1, told[1])]


def test_the_next_item_may_begin_within_a_line() -> None:
    """Where no line begins with its sign; a paragraph that is only named stays in its line."""
    items = "§1 Öppnande\n\n§2 Dagordning fastställs §3 Val av justerare\n\n§4 Ändring av § 6 Avgifter\n\n§5 Övrigt\n\n§6 Slut\n"
    assert [(i.number, i.title) for i in read(HEAD + items).items] == [
        ("1", "Öppnande"),
        ("2", "Dagordning fastställs"),
        ("3", "Val av justerare"),
        ("4", "Ändring av § 6 Avgifter"),
        ("5", "Övrigt"),
        ("6", "Slut"),
    ]
