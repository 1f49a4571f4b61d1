"""Who says what in protocols, and for whom it is: bodies of places, employers between commas, reasons. All of it invented."""

from __future__ import annotations

import pytest

from samgraf.ingest.parse import parse
from samgraf.ingest.pipeline import read
from samgraf.ingest.readers import markdown, plain
from samgraf.ingest.reading import Reading
from samgraf.ingest.text import Document, Source

HEAD = "Ekö kommun\nVägnämnden 2024-03-19\n\nBeslutande\nEva Rydeby (S), ordförande\nBo Ramsell (M)\n\n"
GUESTS = "Övriga närvarande\nUlla Norin, vägchef\nPer Ekdal, Sweco\n\n"


def document(text: str) -> Document:
    """A text as a document."""
    return plain.read(Source("example.txt", text.encode(), "text/plain", "0" * 64))


def said(text: str) -> list[tuple[str, list[str]]]:
    """The kinds of what is said in an item, with the names of who holds it."""
    reading = read(document(f"{HEAD}{GUESTS}§ 4 Vägen\n{text}\n"))
    return [(u.kind, [reading.mentions[h].name for h in u.holders]) for u in reading.utterances if u.kind != "report"]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Per Ekdal, Sweco, ansåg att bron är för smal.", [("concern", ["Per Ekdal"])]),
        ("Per Ekdal och Sweco oroar sig för bron.", [("concern", ["Per Ekdal", "Sweco"])]),
        ("Bo Ramsell framför att Trafikverket gärna ser fler turer.", [("wish", ["Trafikverket"])]),
        ("Trafikverket är bekymrat över hastigheten.", [("concern", ["Trafikverket"])]),
        ("Ulla Norin räknar med att kunna lämna ett svar i maj.", [("commitment", ["Ulla Norin"])]),
        ("Ulla Norin räknar med att kommunen kan lämna ett svar.", []),
        ("Trafikverket skriver i sina råd om vägar, broar m.m. att det är viktigt att nämnden svarar.", [("priority", ["Trafikverket"])]),
        ("Vägbyrån i norr har begärt Trafikverkets yttrande om bron.", [("request", [])]),
        ("Vidare bedömer Trafikverket att det bör införas en avgift.", [("proposal", ["Trafikverket"])]),
        ("Trafikverket har utifrån denna bakgrund lagt förslag till en ny bro.", [("proposal", ["Trafikverket"])]),
        ("En praktisk hantering kräver dock att nämnden beslutar att stänga bron.", []),
        ("Vägnämnden behöver därför fatta beslut om:\n- Vilka som ska vara vakter vid bron.", []),
        ("Utredaren skulle också lämna förslag om en bro.", []),
        ("Reglerna föreslås träda i kraft den 1 juli 2026.", []),
        ("Ulla Norin ska tjänstgöra som extra vakt under våren.", []),
    ],
)  # fmt: skip
def test_who_says_it_and_whose_view_it_is(sentence: str, expected: list[tuple[str, list[str]]]) -> None:
    """An employer between commas says nothing; whose wish somebody passes on holds it."""
    assert said(sentence) == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Vägnämnden ska följa upp sin budget med en redovisning i april.", []),
        ("Nämnden ska följa upp sin budget med en redovisning i april.", []),
        ("Vägnämnden avser att bygga om bron i april.", [("commitment", ["Vägnämnden"])]),
        ("Trafikverket ska bygga om bron i april.", [("commitment", ["Trafikverket"])]),
        ("Utredningen innehåller:\n- Förslag om att inrätta en väg i norr och en i söder.", []),
    ],
)
def test_the_background_tells_of_duties_and_of_what_papers_propose(
    sentence: str, expected: list[tuple[str, list[str]]]
) -> None:
    """What the body that met has to do anyway is no promise of it, and what a paper lists is proposed by nobody there."""
    assert said(f"Bakgrund\n{sentence}") == expected


@pytest.mark.parametrize(
    ("sentence", "holder"),
    [
        ("Byalaget i Rydeby vill ha en bro.", "Byalaget i Rydeby"),
        ("Vattenrådet i Norra Ny vill ha en bro.", "Vattenrådet i Norra Ny"),
        ("Villaföreningen i Östra Ekby vill ha en bro.", "Villaföreningen i Östra Ekby"),
    ],
)
def test_an_association_has_its_place_in_its_name(sentence: str, holder: str) -> None:
    """A place may have two words, and the first of these may be a common one."""
    assert said(sentence) == [("wish", [holder])]


def test_those_in_a_place_are_not_the_one_who_is_called_as_it_is() -> None:
    """Somebody at the table is called Rydeby."""
    reading = read(document(f"{HEAD}{GUESTS}§ 4 Vägen\nDe som bor i Rydeby vill ha en bro. Rydeby vill ha en till.\n"))
    texts = [m.text for m in reading.mentions if m.kind == "person" and reading.minutes.passages[m.passage].item == 0]
    assert texts == ["Rydeby"]


def entity_of(reading: Reading, text: str) -> str:
    """The label of what the last mention with a text stands for."""
    n = max(n for n, mention in enumerate(reading.mentions) if mention.text == text)
    link = next(link for link in reading.links if link.mention == n)
    return reading.entities[link.entity].name


def test_the_company_is_the_one_named_last_in_the_whole_item() -> None:
    """Parts of an item are one with it."""
    text = (
        f"{HEAD}# § 4 Bron\n\n## Beslut\n\nEkö Bostäder AB får bygga.\n\n# § 5 Hamnen\n\n## Beslut\n\n"
        "Sala Turism AB bjuds in.\n\n## Information\n\nBolaget önskar en ny brygga.\n"
    )
    source = Source("example.md", text.encode(), "text/markdown", "0" * 64)
    assert entity_of(read(markdown.read(source)), "Bolaget") == "Sala Turism AB"


@pytest.mark.parametrize(
    ("below", "count"),
    [
        ("Hon har länge målat broar.\n\nHon har visat vägen.\n", 1),
        ("Hon har länge målat broar.\n\nNämnden beslutar att priset är 5 000 kronor.\n", 2),
    ],
)
def test_the_reasons_that_a_decision_announces_are_none(below: str, count: int) -> None:
    """What the body decides behind them is one."""
    text = f"{HEAD}§ 4 Pris\n\nBeslut\nNämnden utser Ulla Norin till pristagare med följande motivering:\n\n{below}"
    assert len(parse(document(text)).decisions) == count


@pytest.mark.parametrize(
    ("clause", "name"),
    [
        ("Ärendet återremitteras till vägchefen.", "Ulla Norin"),
        ("Nämnden beslöt återremittera ärendet till vägchefen för hörande av Museiverket.", "Ulla Norin"),
        ("Frågan återremitteras till Trafikverket.", "Trafikverket"),
        ("Skrivelsen skickas till Trafikverket.", ""),
    ],
)
def test_to_whom_a_matter_is_sent_back_is_to_act(clause: str, name: str) -> None:
    """With or without what for."""
    reading = read(document(f"{HEAD}{GUESTS}§ 4 Vägen\n\nBeslut\n{clause}\n"))
    links = [i for i in reading.involvements if i.how == "responsible"]
    assert [reading.entities[i.entity].name for i in links] == [name] * bool(name)


def test_the_label_before_the_municipality_is_no_part_of_its_name() -> None:
    """It is that of a field."""
    found = parse(
        document(
            "Plats och tid Stadshuset\n\nOrgan Ekö kommun, Vägnämnden\n\nSammanträdesdag 2012-09-26\n\n§ 4 A\nB.\n"
        )
    )
    assert found.meeting.owner is not None
    assert found.meeting.owner.text == "Ekö kommun"


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("Trafikverket motsätter sig en bro.", "opposition"),
        ("Trafikverket motsätter sig inte en bro.", "support"),
        ("Trafikverket har meddelat att man inte motsätter sig en bro.", "support"),
        ("Bo Ramsell undrar om pengarna räcker.", "concern"),
        ("Trafikverket har i skrivelse den 4 maj krävt att bron stängs.", "request"),
        ("Bo Ramsell (M) bifaller yrkandet.", "support"),
    ],
)
def test_not_to_oppose_is_to_support(sentence: str, kind: str) -> None:
    """And to wonder if something is enough is to worry."""
    assert [k for k, _ in said(sentence)] == [kind]


@pytest.mark.parametrize(
    "verb", ["uppmanas att", "bemyndigas att", "befullmäktigas att", "föreläggs att", "åläggs att"]
)
def test_a_board_that_is_told_to_act_is_to_act(verb: str) -> None:
    """Though as the subject of a verb of deciding a board only says who decides."""
    reading = read(document(f"{HEAD}{GUESTS}§ 4 Vägen\n\nBeslut\nKulturnämnden {verb} redovisa en plan.\n"))
    links = [i for i in reading.involvements if i.how == "responsible"]
    assert [reading.entities[i.entity].name for i in links] == ["Kulturnämnden"]


def test_a_diocese_is_a_body_and_so_is_its_chapter() -> None:
    """The diocese goes by its kind, too."""
    text = f"{HEAD}§ 4 Huset\nSala stift svarar. Nämnden begär stiftets tillstånd och hör domkapitlet.\n"
    reading = read(document(text))
    assert entity_of(reading, "stiftets") == "Sala stift"
    assert entity_of(reading, "domkapitlet") == "Domkapitlet"


@pytest.mark.parametrize("told", ["Se bilaga.", "Sekretessbelagd bilaga."])
def test_a_reference_to_an_appendix_is_no_decision(told: str) -> None:
    """As where a matter is secret."""
    assert [d.text for d in parse(document(f"{HEAD}§ 4 A\n\nBeslut\n{told}\n")).decisions] == []


def test_who_proposes_may_stand_before_the_proposal_for_a_decision() -> None:
    """What is proposed is not decided."""
    text = f"{HEAD}{GUESTS}§ 4 Bidrag\n\nVägchefens beslutsförslag:\nNämnden beviljar 500 euro.\n\nBeslut: Enligt förslag.\n"
    reading = read(document(text))
    assert [d.text for d in reading.minutes.decisions] == ["Enligt förslag."]
    assert [u.kind for u in reading.utterances] == ["proposal"]


def test_a_measure_ends_a_sentence() -> None:
    """Its letter is not an initial."""
    text = f"{HEAD}{GUESTS}§ 4 Vägen\nByarådet har bett om 30 km/h. Polisen motsätter sig förslaget.\n\nBeslut\nFrågan bordläggs.\n"
    assert [u.kind for u in read(document(text)).utterances] == ["request", "opposition"]


@pytest.mark.parametrize("verb", ["förordar", "stöder", "tillstyrker"])
def test_not_to_support_is_to_oppose(verb: str) -> None:
    """Whichever verb it is."""
    assert [k for k, _ in said(f"Trafikverket {verb} inte förslaget.")] == ["opposition"]
    assert [k for k, _ in said(f"Trafikverket {verb} förslaget.")] == ["support"]


def test_what_somebody_wants_is_not_decided() -> None:
    """Though it is to be taken up again."""
    text = f"{HEAD}{GUESTS}§ 4 A\nEva Lindmark (C) vill att frågan tas upp igen.\n"
    assert parse(document(text)).decisions == ()


@pytest.mark.parametrize("line", ["KFGE", "KFGE 21 §", "KOMMUNFULLMÄKTIGE"])
def test_the_body_before_which_a_matter_comes_next_is_no_decision(line: str) -> None:
    """Nor is its number."""
    text = f"{HEAD}{GUESTS}§ 4 A\n\nBeslut: Enligt förslag.\n\n{line}\nBeslut: Planen antas.\n"
    assert [d.text for d in parse(document(text)).decisions] == ["Enligt förslag.", "Planen antas."]


@pytest.mark.parametrize("told", ["Sweco", "Sala", "boende i Hagaby", "som bor i Hagaby"])
def test_what_tells_who_somebody_is_between_commas_hides_them_from_no_verb(told: str) -> None:
    """The one who opens the sentence asks."""
    assert said(f"Per Ekdal, {told}, frågar om snöröjningen.") == [("request", ["Per Ekdal"])]


@pytest.mark.parametrize("line", ["RMV 2024-118", "Ärendets beredning", "SKR 2024/118"])
def test_a_case_number_and_the_treatment_of_a_matter_name_nobody(line: str) -> None:
    """Though the letters are those of an authority."""
    reading = read(document(f"{HEAD}{GUESTS}§ 4 A\n{line}\nBron är smal.\n\nBeslut\nPlanen antas.\n"))
    assert not [m.text for m in reading.mentions if m.text in line]


def test_who_takes_part_in_a_debate_decides_nothing() -> None:
    """Though the sentence stands among decisions."""
    text = f"{HEAD}{GUESTS}§ 4 A\n\nNämnden beslutar\natt frågan får ställas.\nI debatten deltar Eva Rydeby (S) och Bo Ramsell.\n"
    assert [d.text for d in parse(document(text)).decisions] == ["att frågan får ställas."]


@pytest.mark.parametrize("lead", ["Nämnden enas om", "Nämnden är överens om", "Nämnden enades om att"])
def test_to_agree_on_leads_clauses_as_to_decide_does(lead: str) -> None:
    """Without a colon, too."""
    text = f"{HEAD}{GUESTS}§ 4 A\nBron är smal.\n{lead}\n - att bygga en bro\n - att Ramsell tar fram en plan.\n"
    assert [d.text for d in parse(document(text)).decisions] == ["att bygga en bro", "att Ramsell tar fram en plan."]
