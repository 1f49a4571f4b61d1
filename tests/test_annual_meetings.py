"""What annual meetings decide, and whom they elect, one case each; all persons and bodies are invented."""

from __future__ import annotations

from pathlib import Path

import pytest
from clubs_sample import HEAD, ITEMS, understood


@pytest.mark.parametrize(
    ("sentence", "decided"),
    [
        pytest.param("Lars Berg och Rut Dahl omväljs på två år.", 1, id="re-elected"),
        pytest.param("Årsavgiften för 2020 fastslås oförändrad.", 1, id="laid-down"),
        pytest.param("På frågan om ansvarsfrihet svarar mötet ja.", 1, id="says-yes"),
        pytest.param("Lars Berg svarar ja på mejlet.", 0, id="somebody-says-yes"),
        pytest.param(
            "Beslöts att ändra budgeten så att resan får plats och att resultatet blir kvar.", 1, id="so-that"
        ),
        pytest.param("Beslöts att ändra budgeten så att resan får plats och att sälja båten.", 2, id="something-else"),
    ],
)
def test_what_an_annual_meeting_decides_in_the_present_tense(tmp_path: Path, sentence: str, decided: int) -> None:
    """Elections, fees and answers decide in the present tense; what is to follow from a decision is part of it."""
    text = (
        f"{HEAD}Närvarande: Lars Berg, Rut Dahl, Per Ask\n\n1. Öppnande\n\nMötet var kort.\n\n2. Övrigt\n\n{sentence}\n"
    )
    assert len(understood(tmp_path, text).minutes.decisions) == decided


@pytest.mark.parametrize(
    ("sentence", "involved"),
    [
        pytest.param("Årsmötet beviljar styrelsen ansvarsfrihet.", ["Styrelsen"], id="the-meeting-does"),
        pytest.param("Därefter beviljade styrelsen ett bidrag.", [], id="the-board-does"),
    ],
)
def test_whom_the_meeting_grants_something_stands_behind_the_verb(
    tmp_path: Path, sentence: str, involved: list[str]
) -> None:
    """A body behind a verb of deciding decides only where no other stands before the verb."""
    reading = understood(tmp_path, f"{HEAD}Närvarande: Lars Berg, Rut Dahl, Per Ask{ITEMS}\n\n4. Mera\n\n{sentence}\n")
    last = len(reading.minutes.decisions) - 1
    named = [i for i in reading.involvements if i.decision == last and i.how != "context"]
    assert [reading.entities[i.entity].name for i in named] == involved


@pytest.mark.parametrize(
    "sentence",
    [
        pytest.param("Till justerare av protokollet och tillika rösträknare väljs Ivar Krans.", id="also-to-count"),
        pytest.param("Till protokolljusterare att jämte ordföranden justera detta, väljs Ivar Krans.", id="with-whom"),
    ],
)
def test_a_verifier_is_elected_behind_what_else_he_is_to_do(tmp_path: Path, sentence: str) -> None:
    """What stands between the office and the verb says what belongs to the office."""
    people = understood(
        tmp_path, f"{HEAD}1. Öppnande\n\nMötet öppnades.\n\n2. Val\n\n{sentence}\n"
    ).minutes.participants
    assert [(p.name, p.roles) for p in people] == [("Ivar Krans", ("verifier",))]


def test_an_item_elects_without_a_full_stop_and_so_do_the_entries_below_it(tmp_path: Path) -> None:
    """Who is elected in the line of an item, in a further line and in entries whose dash stands close to them."""
    text = (
        f"{HEAD}1. Val\n\nOrdförande omväljs inte i år.\n\n2. Till föreningens ordförande för 1 år valdes Ivar Krans\n\n"
        "Till kassör valdes Siv Malm\n\n3. Suppleanter\n-Per Ask omväljs på två år.\n-Eva Kvist omväljs på ett år.\n"
    )
    reading = understood(tmp_path, text)
    decided = {d.text for d in reading.minutes.decisions}
    assert "Till föreningens ordförande för 1 år valdes Ivar Krans" in decided
    assert {"Per Ask omväljs på två år.", "Eva Kvist omväljs på ett år."} <= decided
    assert {"Ivar Krans", "Siv Malm", "Per Ask", "Eva Kvist"} == {
        e.name for e in reading.entities if e.kind == "person"
    }


def test_norwegian_elections_name_the_office_before_the_verb(tmp_path: Path) -> None:
    """Who is elected counts with and without an office behind it; what is elected not to be done is no person."""
    text = (
        "Protokoll fra årsmøte i Lauvik Velforening torsdag 6. 12. 2018\n\n1. Lederen ønsket velkommen.\n"
        "2. Innkallingen ble godkjent uten merknader.\n3. Kari Dal ble valgt til møteleder. "
        "Som møtesekretær ble valgt Ola Lie.\n4. Valg av komité. Det ble valgt Nils Moe og Kari Dal. Ingen ble vara.\n"
        "5. Utvalg for vedtektene. Nils Moe og Berit Vik ble valgt.\n6. Det ble drøftet hva komiteen skulle gjøre.\n"
    )
    reading = understood(tmp_path, text)
    assert [(p.name, p.roles) for p in reading.minutes.participants] == [
        ("Kari Dal", ("chair",)),
        ("Ola Lie", ("secretary",)),
    ]
    assert [d.item for d in reading.minutes.decisions] == [1, 2, 2, 3, 4]


@pytest.mark.parametrize(
    ("sentence", "kinds"),
    [
        pytest.param("Lägret fick ställas in på grund av för få anmälda.", ["concern"], id="came-to-nothing"),
        pytest.param("Det har varit ganska få tävlande på måndagarna.", ["concern"], id="too-few"),
        pytest.param("Lägret ställs in i år.", [], id="only-told"),
        pytest.param("Få lag har två tränare.", [], id="few"),
    ],
)
def test_that_too_few_came_is_a_concern(tmp_path: Path, sentence: str, kinds: list[str]) -> None:
    """A club regrets that too few came, and what came to nothing for that; that something is off is told."""
    text = f"{HEAD}Närvarande: Lars Berg, Rut Dahl, Per Ask{ITEMS}\n\n4. Mera\n\n{sentence}\n"
    assert [u.kind for u in understood(tmp_path, text).utterances] == kinds


@pytest.mark.parametrize("between", ["", "Inga andra.\n", "Hen presenterar sig.\nValet görs öppet.\n"])
def test_who_is_nominated_is_not_decided(tmp_path: Path, between: str) -> None:
    """A label that is repeated heads no decisions where they only end what stands below it."""
    offices = {"ordförande": "Lars Berg", "kassör": "Per Ask", "ledamot": "Rut Dahl"}
    items = [
        f"{n}. Val av {office}\nNominerad: {name}\n{between}Mötet väljer {name} till {office}.\n\n"
        for n, (office, name) in enumerate(offices.items(), 1)
    ]
    minutes = understood(tmp_path, HEAD + "".join(items)).minutes
    assert [d.text for d in minutes.decisions] == [f"Mötet väljer {name} till {o}." for o, name in offices.items()]


@pytest.mark.parametrize(
    ("said", "there"),
    [
        pytest.param("Anders Almkvist redovisade resultat- och balansräkning.", "Anders Almkvist", id="a-name-in-s"),
        pytest.param("Lagets revisor Bo Lind redogjorde för siffrorna.", "Bo Lind", id="whose-auditor"),
    ],
)
def test_who_tells_of_the_year_is_there_whatever_the_name_ends_in(tmp_path: Path, said: str, there: str) -> None:
    """A given name that ends in an s is no genitive, as which it was left out."""
    text = f"{HEAD}1. Öppnande\n\nMötet var kort.\n\n2. Året som gick\n\n{said}\n\n3. Övrigt\n\nInget.\n"
    assert there in [p.name for p in understood(tmp_path, text).minutes.participants]


@pytest.mark.parametrize(
    ("opened", "there"),
    [
        pytest.param("Mötet öppnades av Nisson.", ["Nisson"], id="a-nickname"),
        pytest.param("Mötet öppnades av Nisson kl 18.", ["Nisson"], id="before-the-hour"),
        pytest.param("Mötet öppnades av Rockbandet i salen.", [], id="something-else-behind"),
        pytest.param("Mötet öppnades av Styrelsen.", [], id="a-body"),
    ],
)
def test_who_opened_the_meeting_was_there_though_no_list_of_names_has_the_name(
    tmp_path: Path, opened: str, there: list[str]
) -> None:
    """One word at the end of the sentence is what somebody goes by, and no title and no body."""
    text = f"{HEAD}1. Öppnande\n\n{opened}\n\n2. Bryggan\n\nDen lagas.\n\n3. Övrigt\n\nInget.\n"
    assert [p.name for p in understood(tmp_path, text).minutes.participants] == there


STAMMA = (
    "Protokoll från föreningsstämma i Ekö datakonsortium 2021-05-04\n"
    "1 Stämman öppnas\n"
    "Styrelseordföranden, Rut Dahl, Almby högskola, hälsade välkommen.\n"
    "2 Val av ordförande\n"
    "Per Ask, avdelningschef Ekö universitet, valdes till stämmoordförande.\n"
    "3 Val av sekreterare för stämman samt av två personer som justerar\n"
    "Moa Frid valdes till sekreterare. Ida Krans, Utvecklingsdirektör, Högskolan i Ekby och Lars Berg, IT-chef "
    "Almby högskola, valdes till justeringspersoner.\n"
    "4 Bokslut\nEva Lind och Bo Nord gick igenom bokslutet.\n"
    "5 Avslutning\nStämman avslutades.\n"
)


def test_a_general_meeting_without_blank_lines_is_read_by_its_numbers(tmp_path: Path) -> None:
    """Numbers without a sign count long titles too, where each stands above its text and there are many."""
    items = [(item.number, item.title) for item in understood(tmp_path, STAMMA).minutes.items]
    assert [number for number, _ in items] == ["1", "2", "3", "4", "5"]
    assert items[2][1] == "Val av sekreterare för stämman samt av två personer som justerar"


def test_who_is_elected_comes_from_where_commas_say(tmp_path: Path) -> None:
    """An employer between commas is theirs who stands before it; who opens, and each of two who report, was there."""
    people = understood(tmp_path, STAMMA).minutes.participants
    assert {p.name: (p.organisation, " ".join(p.roles)) for p in people} == {
        "Per Ask": ("Ekö universitet", "chair"),
        "Moa Frid": ("", "secretary"),
        "Ida Krans": ("Högskolan i Ekby", "verifier"),
        "Lars Berg": ("Almby högskola", "verifier"),
        "Rut Dahl": ("", ""),
        "Eva Lind": ("", ""),
        "Bo Nord": ("", ""),
    }


@pytest.mark.parametrize(
    "sentence",
    [
        pytest.param(
            "Eftersom ordföranden är sjuk föreslår Rut Dahl att Per Ask utses till mötesordförande.", id="inverted"
        ),
        pytest.param("Rut Dahl föreslog att Per Ask, kassör, väljs till mötesordförande.", id="in-order"),
    ],
)
def test_who_proposes_a_chair_is_not_the_chair(tmp_path: Path, sentence: str) -> None:
    """The office goes to whom the sentence elects, and not to whoever says so."""
    text = f"{HEAD}Närvarande: Lars Berg, Rut Dahl, Per Ask\n\n1. Öppnande\n\n{sentence}\n\n2. Övrigt\n\nInget.\n"
    people = understood(tmp_path, text).minutes.participants
    assert [p.name for p in people if "chair" in p.roles] == ["Per Ask"]


CLAUSES = (
    "# Möte 2023-02-07\n\n## Beslutförhet\nAtt: Styrelsen uppfyller kraven\n\nBeslut: Attsats bifalles\n\n"
    "## Justerare\nAtt: Lukas är protokolljusterare\n\nBeslut: Attsats bifalles\n\n"
    "## Sekreterare\nAtt: Rut Dahl är sekreterare\n\nBeslut: Attsats bifalles\n\n"
    "## Kaffe\nAtt: Godkänna kostnaden på 2128.\n\nBeslut: Attsats bifalles\n"
)


def test_clauses_with_a_colon_behind_att_are_decided_and_no_titles(tmp_path: Path) -> None:
    """A clause that only says who has an office elects; what meets a demand is not to act; a price is no year."""
    reading = understood(tmp_path, CLAUSES)
    assert not [item.title for item in reading.minutes.items if item.title.startswith("Att")]
    assert [d.text for d in reading.minutes.decisions] == [
        "Styrelsen uppfyller kraven",
        "Lukas är protokolljusterare",
        "Rut Dahl är sekreterare",
        "Godkänna kostnaden på 2128.",
    ]
    people = {p.name: p.roles for p in reading.minutes.participants}
    assert people == {"Rut Dahl": ("secretary",), "Lukas": ("verifier",)}
    assert not [i for i in reading.involvements if i.how == "responsible"]
    assert not [d.due for d in reading.minutes.decisions if d.due]


CLUB = (
    "Protokoll från Ekö fiskeklubbs styrelsemöte 2021-05-04\n\n"
    "Närvarande styrelseledamöter var\n\n * Rut Dahl\n * Per Ask\n * Moa Frid\n\n"
    "Frånvarande styrelseledamot var Lars Berg.\n\n"
    "Närvarande ständigt adjungerade var\n\n * Revisor Ida Krans\n\n"
    "1. Öppnande\n\nRut Dahl öppnade mötet.\n\n"
    "2. Val\n\n{first} Ordförande\n\nMötet valde Rut Dahl till mötesordförande.\n\n"
    "{second} Sekreterare\n\nMötet valde Moa Frid till mötessekreterare.\n\n"
    "3. Snö\n\nKlubben tog beslut att anlita Per Ask för snöröjningen.\n\n"
    "Per reserverar sig för om traktorn går sönder.\n"
)


@pytest.mark.parametrize(("first", "second"), [("2.1.", "2.2."), ("2a.", "2b."), ("2.1", "2.2")])
def test_parts_of_one_item_count_no_items_of_their_own(tmp_path: Path, first: str, second: str) -> None:
    """Items go on behind the parts of one of them, whether figures or letters count these."""
    items = understood(tmp_path, CLUB.format(first=first, second=second)).minutes.items
    assert [item.number for item in items if item.parent < 0] == ["1", "2", "3"]
    assert [item.title for item in items if item.parent == 1] == ["Ordförande", "Sekreterare"]


def test_who_was_there_who_was_not_and_who_has_a_proviso(tmp_path: Path) -> None:
    """Labels with their verb name the one who was away and who may always come; a proviso is no dissent."""
    reading = understood(tmp_path, CLUB.format(first="2a.", second="2b."))
    status = {p.name: p.status for p in reading.minutes.participants}
    assert (status["Lars Berg"], status["Ida Krans"], status["Per Ask"]) == ("absent", "guest", "present")
    last = len(reading.minutes.decisions) - 1
    acting = {(reading.entities[i.entity].name, i.how) for i in reading.involvements if i.decision == last}
    assert {pair for pair in acting if pair[1] != "context"} == {("Per Ask", "named")}


@pytest.mark.parametrize(
    "sentence",
    [
        pytest.param(
            "Till funktionärer valdes: a) Ordf. Per Ask b) sekr. Siv Malm c) justerare Lars Berg och Rut Dahl.",
            id="lettered",
        ),
        pytest.param("Ordförande: Per Ask, sekreterare: Siv Malm, justerare: Lars Berg och Rut Dahl.", id="labelled"),
        pytest.param(
            "Valdes Per Ask, ordförande, Siv Malm, sekreterare, samt Lars Berg och Rut Dahl, justerare.", id="behind"
        ),
        pytest.param(
            "Per Ask valdes till ordförande, Siv Malm till sekreterare, Lars Berg och Rut Dahl till justerare.", id="to"
        ),
    ],
)
@pytest.mark.parametrize("title", ["Mötesfunktionärer", "Beslut om ordförande, sekreterare och justerare"])
def test_who_serves_the_meeting_has_the_office_beside_the_name(tmp_path: Path, title: str, sentence: str) -> None:
    """Several offices that one sentence fills are each filled by whom it says, in an item of those who serve."""
    text = f"{HEAD}1. Öppnande\n\nMötet öppnades.\n\n2. {title}\n\n{sentence}\n\n3. Övrigt\n\nInget.\n"
    assert {p.name: p.roles for p in understood(tmp_path, text).minutes.participants} == {
        "Per Ask": ("chair",),
        "Siv Malm": ("secretary",),
        "Lars Berg": ("verifier",),
        "Rut Dahl": ("verifier",),
    }


@pytest.mark.parametrize(
    ("item", "decided", "elected"),
    [
        pytest.param(
            "Till ledamöter på två år valdes Lars Berg & Siv\nMalm (Per Ask, Nils Holm & Rut Dahl har ett år kvar).",
            "Till ledamöter på två år valdes Lars Berg & Siv Malm (Per Ask, Nils Holm & Rut Dahl har ett år kvar)",
            ["Lars Berg", "Siv Malm"],
            id="within-a-name",
        ),
        pytest.param(
            "Till ersättare på två år valdes Lars Berg & Siv Malm\n( Per Ask och Rut Dahl har ett år kvar).",
            "Till ersättare på två år valdes Lars Berg & Siv Malm ( Per Ask och Rut Dahl har ett år kvar)",
            ["Lars Berg", "Siv Malm"],
            id="before-a-bracket",
        ),
    ],
)
def test_an_item_that_elects_goes_on_in_the_next_line(
    tmp_path: Path, item: str, decided: str, elected: list[str]
) -> None:
    """Who stays in office, in brackets, is not elected, and no firm is made of two people."""
    text = f"{HEAD}§ 1. Mötet öppnades.\n§ 2. {item}\n§ 3. Till revisorer valdes Nils Ek & Ulf Ros.\n§ 4. Mötet avslutades.\n"
    reading = understood(tmp_path, text)
    assert decided in [d.text for d in reading.minutes.decisions]
    n = [d.text for d in reading.minutes.decisions].index(decided)
    named = [i.entity for i in reading.involvements if i.decision == n and i.how == "named"]
    assert [reading.entities[k].name for k in named] == elected
    assert {"Nils Ek", "Ulf Ros"} <= {e.name for e in reading.entities}


@pytest.mark.parametrize("stop", ["", "."])
def test_a_letter_and_a_surname_stand_for_who_is_listed(tmp_path: Path, stop: str) -> None:
    """Of two with the same letter and surname neither is meant, and a letter without somebody listed names nobody known."""
    text = (
        f"{HEAD}Närvarande: Lars Berg, Rut Wirth Dahl, Per Ask, Pia Ask, Ann-Marie Krans\n\n1. Öppnande\n\nMötet öppnades.\n\n"
        f"2. Val\n\nTill justerare valdes L{stop} Berg.\n\n3. Bryggan\n\nR{stop} Dahl och A-M{stop} Krans lovar att laga den. "
        f"Mötet beslutade att P{stop} Ask målar den.\n"
    )
    reading = understood(tmp_path, text)
    assert [p.name for p in reading.minutes.participants if "verifier" in p.roles] == ["Lars Berg"]
    [promise] = [u for u in reading.utterances if u.kind == "commitment"]
    assert [reading.entities[reading.entity_of(k)].name for k in promise.holders] == [
        "Rut Wirth Dahl",
        "Ann-Marie Krans",
    ]
    last = len(reading.minutes.decisions) - 1
    named = {reading.entities[i.entity].name for i in reading.involvements if i.decision == last}
    assert named.isdisjoint({"Per Ask", "Pia Ask"})


@pytest.mark.parametrize(
    "sentence",
    [
        pytest.param("Lars justerar protokollet.", id="alone"),
        pytest.param(
            "Rut Dahl var sjuk och mötet beslutade att välja Per Ask att skriva detta mötesprotokoll.\nLars justerar.",
            id="behind-another-task",
        ),
    ],
)
def test_who_verifies_may_be_told_by_the_verb(tmp_path: Path, sentence: str) -> None:
    """In an item that elects who verifies, whoever is to write does not."""
    text = f"{HEAD}Närvarande: Lars Berg, Rut Dahl, Per Ask\n\n1. Öppnande\n\nMötet öppnades.\n\n2. Val av justerare\n\n{sentence}\n"
    reading = understood(tmp_path, text)
    assert [p.name for p in reading.minutes.participants if "verifier" in p.roles] == ["Lars Berg"]
    assert reading.minutes.decisions[-1].text.startswith("Lars justerar")


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        pytest.param(
            "Efter samtal valdes Lars enhälligt till ordförande.", {"Lars Berg": "chair"}, id="who-leads-at-once"
        ),
        pytest.param(
            "Mötet väljer Lars Berg till Sekreterare för mötet.", {"Lars Berg": "secretary"}, id="with-a-capital"
        ),
        pytest.param("Till Mötesordförande valdes Lars Berg.", {"Lars Berg": "chair"}, id="capital-first"),
        pytest.param("Till justerare/rösträknare valdes Rut Dahl.", {"Rut Dahl": "verifier"}, id="two-in-one"),
        pytest.param("Till styrelsens ordförande valdes Lars Berg.", {}, id="of-a-board"),
    ],
)
def test_an_office_of_the_meeting_is_filled_in_the_second_item(
    tmp_path: Path, sentence: str, expected: dict[str, str]
) -> None:
    """An item that is a sentence elects for the meeting as one with a title does, however the office is written."""
    text = f"{HEAD}Närvarande: Lars Berg, Rut Dahl, Per Ask\n\n§ 1 Mötet öppnades.\n\n§ 2 {sentence}\n\n§ 3 Kallelsen godkändes.\n"
    people = understood(tmp_path, text).minutes.participants
    assert {p.name: " ".join(p.roles) for p in people if p.roles} == expected
