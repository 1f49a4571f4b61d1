"""Decisions told by the perfect tense, by who gets what, by what a body proposes: all of it invented."""

from __future__ import annotations

import pytest

from samgraf.ingest.minutes import Minutes
from samgraf.ingest.parse import parse
from samgraf.ingest.pipeline import read as read_whole
from samgraf.ingest.text import Document, Source

HEAD = "Minnesanteckningar\n\nVägrådet den 3 maj 2022\n\nNärvarande: Eva Lindmark, Per Ekvall\n\n"


def read(text: str) -> Minutes:
    """Minutes given as plain text."""
    return parse(Document(Source("example.txt", text.encode(), "text/plain", "0" * 64), text))


def decided(text: str) -> list[tuple[str, str]]:
    """The number of its item and the text of each decision."""
    minutes = read(text)
    return [(minutes.items[d.item].number if d.item >= 0 else "", d.text) for d in minutes.decisions]


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("Rådet har beslutat att måla boden.", ["Rådet har beslutat att måla boden."]),
        ("Vi har enats om att vänta till maj.", ["Vi har enats om att vänta till maj."]),
        ("Kommunstyrelsen har beslutat att stänga vägen.", []),
        ("Rådet har tidigare beslutat att måla boden.", []),
        ("Eva berättade att rådet har beslutat att måla boden.", []),
        ("Rådet har beslutat att måla boden. Rådet beslutar att köpa färg.", ["Rådet beslutar att köpa färg."]),
        (
            "Rådet har beslutat att måla boden. Rådet har beslutat att köpa färg. Rådet beslutade att låna penslar.",
            [
                "Rådet har beslutat att måla boden.",
                "Rådet har beslutat att köpa färg.",
                "Rådet beslutade att låna penslar.",
            ],
        ),
        ("Rådet beslutade i april att måla boden.", []),
        ("Beslut är fattat i kommunen om en ny väg.", []),
        ("Lappen är försenad, en konsult kommer att tillfrågas.", []),
        ("Vi röstade för att måla boden.", ["Vi röstade för att måla boden."]),
        ("Eva röstade för att måla boden.", []),
        ("Att till kassör välja Eva Ek.", ["Att till kassör välja Eva Ek."]),
        ("Att välja rätt färg är svårt.", []),
        ("Rådet beslutar ingenting.", []),
        ("Uppdra åt Eva att köpa färg.", ["Uppdra åt Eva att köpa färg."]),
        (
            "Färgen diskuterades, vilket resulterade i beslut om att vänta.",
            ["Färgen diskuterades, vilket resulterade i beslut om att vänta."],
        ),
        ("Rådet har godkänts som en ny förening.", []),
    ],
)
def test_the_perfect_decides_only_where_little_else_does(said: str, expected: list[str]) -> None:
    """What the body "has decided" is history beside as many decisions in another tense, and a decision beside fewer."""
    assert [text for _, text in decided(f"{HEAD}1. Boden\n{said}\n\n2. Övrigt\nInget.\n")] == expected


@pytest.mark.parametrize(
    ("title", "said", "expected"),
    [
        ("Ansökningar", "Dansgruppen fick avslag på sin ansökan.", ["Dansgruppen fick avslag på sin ansökan."]),
        ("Föreningsbidrag", "Ekö IF får 10 000 kronor.", ["Ekö IF får 10 000 kronor."]),
        ("Förfrågningar", "Scouterna nekades lokalstöd.", ["Scouterna nekades lokalstöd."]),
        ("Ansökningar", "Vi fick avslag på vår ansökan.", []),
        ("Ansökningar", "Dansgruppen fick 4 000 kr från Boverket.", []),
        ("Ansökningar", "Dansgruppen fick avslag förra året.", []),
        ("Läget", "Dansgruppen fick avslag på sin ansökan.", []),
    ],
)
def test_an_item_of_applications_tells_its_decisions_by_who_gets_what(
    title: str, said: str, expected: list[str]
) -> None:
    """Those who applied are told what they get; what the body itself or somebody elsewhere got is only told."""
    assert [text for _, text in decided(f"{HEAD}1. {title}\n{said}\n\n2. Övrigt\nInget.\n")] == expected


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("Rådets förslag till tekniska nämnden är att bron byggs.", ["recommendation"]),
        ("Vårt förslag till kommunstyrelsen är att bron byggs.", ["recommendation"]),
        ("Utskottets förslag till kommunstyrelsen är att bron godkänns.", []),
        ("Evas förslag är att bron godkänns.", []),
        (
            "Rådet lämnar följande förslag till kommunstyrelsen:\n- bron byggs i vår\n- en skylt sätts upp",
            ["recommendation"] * 2,
        ),
    ],
)
def test_what_the_body_that_met_proposes_is_recommended(said: str, expected: list[str]) -> None:
    """Its own proposal to another body is what it decided; that of somebody else is not."""
    minutes = read(f"{HEAD}1. Bron\n{said}\n\n2. Övrigt\nInget.\n")
    assert [d.kind for d in minutes.decisions] == expected


@pytest.mark.parametrize(
    ("title", "said", "expected"),
    [
        ("Fråga om kallelsen skett stadgeenligt", "Ja.", ["Ja."]),
        ("Ansvarsfrihet", "Mötet svarade ja.", ["Mötet svarade ja."]),
        ("Öppnande", "Har mötet utlysts i tid? Ja.", ["Har mötet utlysts i tid? Ja."]),
        ("Dagordning", "Kan dagordningen godkännas? – Ja.", ["Kan dagordningen godkännas? – Ja."]),
        ("Bussarna", "Ja.", []),
        ("Bussarna", "Kommer det fler bussar? Nej.", []),
    ],
)
def test_a_question_of_form_is_decided_by_its_answer(title: str, said: str, expected: list[str]) -> None:
    """A word answers what the title or the sentence before it asks of the meeting's own form; other answers inform."""
    assert [text for _, text in decided(f"{HEAD}1. {title}\n{said}\n\n2. Övrigt\nInget.\n")] == expected


def test_a_clause_is_decided_by_what_says_that_it_is_carried() -> None:
    """Clauses behind "Att:" are the decisions that "Att-satsen bifalls" below them takes; without it they are none."""
    body = "1. Boden\nAtt: Måla boden i maj.\n\nBeslut: Att-satsen bifalls\n\n2. Bron\nAtt: Riva bron.\n\n3. Övrigt\nInget.\n"
    assert decided(HEAD + body) == [("1", "Måla boden i maj.")]


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("Vi tog även beslut i att byta system.", ["Vi tog även beslut i att byta system."]),
        ("En sida där man i nuläget väljer profil lades till.", []),
        ("Eva målade en skylt som väljs på mötet.", []),
    ],
)
def test_what_is_chosen_in_a_relative_clause_is_not_decided(said: str, expected: list[str]) -> None:
    """A decision is told by the main clause."""
    assert [text for _, text in decided(f"{HEAD}1. Boden\n{said}\n\n2. Övrigt\nInget.\n")] == expected


def test_headings_of_a_team_give_what_it_agreed_on_and_what_is_to_be_done() -> None:
    """Bullets below "Vad vi har kommit fram till" are decisions but for a hint, those below "Områden / tasks" too."""
    body = "Vad vi har kommit fram till:\n\n* Vi har möten på tisdagar.\n* Bra tips: läs guiden.\n\n"
    body += "Områden / tasks\n\n* Eva: Måla skylten\n* Per: Kontrollera bron\n"
    found = read(HEAD + body).decisions
    assert [d.text for d in found] == ["Vi har möten på tisdagar.", "Eva: Måla skylten", "Per: Kontrollera bron"]


def test_what_a_body_calls_its_own_does_not_involve_it() -> None:
    """A body is no part of its own decision by owning something in it ("nämndens taxa")."""
    head = HEAD.replace("Vägrådet", "Vägnämnden").replace("Minnesanteckningar", "Protokoll")
    text = f"{head}§ 1 Boden\nBeslut\nVägnämnden antar nämndens taxa.\n\n§ 2 Övrigt\nInget.\n"
    reading = read_whole(Document(Source("example.txt", text.encode(), "text/plain", "0" * 64), text))
    assert reading.minutes.decisions
    assert [reading.entities[i.entity].name for i in reading.involvements] == []


@pytest.mark.parametrize(
    ("label", "said", "expected"),
    [
        ("Ärendet: ", "Vägnämnden beslutar: att anta planen.", ["Vägnämnden beslutar: att anta planen."]),
        ("Proposition: ", "Vägnämnden beslutar att anta planen.", ["Vägnämnden beslutar att anta planen."]),
        ("Ärendet: ", "Vägnämnden beslutade att anta planen.", []),
        ("Bakgrund: ", "Eva berättar att nämnden beslutar att anta planen.", []),
    ],
)
def test_what_the_body_decides_here_ends_what_was_told(label: str, said: str, expected: list[str]) -> None:
    """Below a section that runs in behind its label, the body's own act in the present tense needs no label."""
    head = "Vägnämnden\nSammanträdesprotokoll 2022-05-03\n\nBeslutande: Eva Lindmark (S), Per Ekvall (M)\n\n"
    found = decided(f"{head}§ 1 Planen\n{label}Eva redogör för planen.\n{said}\n\n§ 2 Övrigt\nInget.\n")
    assert [text for _, text in found] == expected


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("Avgiften ligger kvar på 200 kr.", ["Avgiften ligger kvar på 200 kr."]),
        ("Hyran bibehålles oförändrad, 60 kr.", ["Hyran bibehålles oförändrad, 60 kr."]),
        ("Avgiften låg kvar på 200 kr i fjol.", []),
        ("Vi tar in offerter på taket.", ["Vi tar in offerter på taket."]),
        ("Vi skjuter på målningen till maj.", ["Vi skjuter på målningen till maj."]),
        ("Rådet gav i uppdrag till Per att ringa.", ["Rådet gav i uppdrag till Per att ringa."]),
        ("Resten av bidraget fastställs i samband med slutredovisningen.", []),
        ("Det noterades att revisorn är närvarande.", []),
        ("Därför kan revisorn tillstyrka att mötet beviljar ansvarsfrihet.", []),
        ("Vi är överens om att boken synes ha skötts väl.", []),
        ("Rådet klubbade den 17 maj för festen.", ["Rådet klubbade den 17 maj för festen."]),
    ],
)
def test_what_a_club_keeps_and_does_is_decided(said: str, expected: list[str]) -> None:
    """An own fee that stays, what "we" have done or put off, and a commission to somebody are decisions."""
    assert [text for _, text in decided(f"{HEAD}1. Boden\n{said}\n\n2. Övrigt\nInget.\n")] == expected


@pytest.mark.parametrize(
    ("said", "counts"),
    [
        ("Rådet beslutade att avgiften blir 300 kr (tidigare 250 kr).", True),
        ("Rådet beslutade att återgå till den tidigare ordningen.", True),
        ("Beslöts att ändra mötesdagen till tisdag mot tidigare måndag.", True),
        ("Då kassan är ansträngd beslöts att bidraget blir 500 kr, tidigare 1000 kr.", True),
        ("Rådet beslutade att avgiften blir densamma som förra året.", True),
        ("Vi bestämde att frågan från senaste mötet tas upp igen.", True),
        ("Rådet beslutade tidigare att måla boden.", False),
        ("Rådet beslutade i fjol att måla boden.", False),
        ("På senaste mötet bestämdes att Per målar boden.", False),
        ("Det beslutades tidigare att Eva ordnar fika.", False),
        ("Enligt det tidigare fattade beslutet höjs avgiften.", False),
    ],
)
def test_what_was_before_is_no_history_in_what_is_decided(said: str, counts: bool) -> None:
    """What a thing was before stands in a decision on what it is to be; "earlier" before that makes it history."""
    assert bool(decided(f"{HEAD}1. Boden\n{said}\n\n2. Övrigt\nInget.\n")) is counts


def test_a_clause_is_whole_with_the_paragraphs_of_its_list() -> None:
    """Paragraphs that begin with "att" belong to the clause above them which says that something follows."""
    body = (
        "1. Planen\nPlanen godkändes, med undantag:\n\nAtt festen ställs in.\n\nAtt Per lagar boden.\n\nPer tackade.\n"
    )
    assert decided(HEAD + body) == [("1", "Planen godkändes, med undantag: Att festen ställs in. Att Per lagar boden.")]


@pytest.mark.parametrize("number", ["{}/ ", "{}. ", "{}) ", ""])
def test_the_next_matter_of_an_item_begins_with_its_number(number: str) -> None:
    """Below a decision on its label's own line, what another decision follows is the matter of that one."""
    matters = [
        f"{number.format(24 + n)}{who} söker lov.\nBeslut: Lov {n}.\n" for n, who in enumerate(["Eva", "Per", "Bo"])
    ]
    assert [text for _, text in decided(f"{HEAD}1. Lov\n" + "\n".join(matters))] == ["Lov 0.", "Lov 1.", "Lov 2."]


def test_owner_and_day_below_a_decision_are_no_part_of_its_text() -> None:
    """Lines that say, behind labels, who is to act and by when begin anew though no blank line stands above them."""
    minutes = read(
        f"{HEAD}Boden\nBeslut: Skiss 2 av boden ligger till grund för arbetet.\nAnsvarig: Per\nKlart: 2022-06-01\n"
    )
    [decision] = minutes.decisions
    assert decision.text == "Skiss 2 av boden ligger till grund för arbetet."
    assert [minutes.passages[n].text for n in decision.details] == ["Per", "2022-06-01"]


def test_brackets_behind_a_sentence_say_what_was_decided() -> None:
    """A decision in square brackets is apart from what somebody proposed before it."""
    found = decided(f"{HEAD}- Hållplats: Per föreslår en flytt på 20 m. [Beslut: flytt testas i höst]\n- Mer: inget\n")
    assert [text for _, text in found] == ["flytt testas i höst"]


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        pytest.param("- Vi målar om.\n  - Omröstning: Förslaget går igenom", ["Förslaget går igenom"], id="in-a-list"),
        pytest.param("Omröstning: 12 för och 3 emot.", [], id="counts-alone"),
        pytest.param("Motionen gick igenom.", ["Motionen gick igenom."], id="without-a-label"),
        pytest.param("Eva går igenom budgeten.", [], id="who-goes-through-it"),
    ],
)
def test_what_a_vote_came_to_is_decided(told: str, expected: list[str]) -> None:
    """In notes a few words behind the label of a vote say what was decided."""
    assert [text for _, text in decided(f"{HEAD}1. Övrigt\n\n{told}\n\n2. Avslut\n\nPer tackade.\n")] == expected


@pytest.mark.parametrize(
    ("item", "expected"),
    [
        pytest.param("Dagordningen godkänns\nDagordningen godkändes.", ["Dagordningen godkändes."], id="said-again"),
        pytest.param(
            "Följande poster valdes: Till kassör valdes Per Ek. Till revisor valdes Bo Alm.",
            ["Till kassör valdes Per Ek", "Till revisor valdes Bo Alm."],
            id="ends-in-a-colon",
        ),
        pytest.param(
            "Till ordförande valdes Eva\n\nTill sekreterare valdes Per.",
            ["Till ordförande valdes Eva", "Till sekreterare valdes Per."],
            id="another-election",
        ),
        pytest.param("Dagordningen godkänns\nEva tackade.", ["Dagordningen godkänns"], id="alone"),
    ],
)
def test_a_title_decides_nothing_where_what_it_is_of_is_told_below(item: str, expected: list[str]) -> None:
    """A heading that is a sentence counts once, with the decision that it heads."""
    assert [text for _, text in decided(f"{HEAD}1. Öppnande\n\n2. {item}\n\n3. Avslut\n\nPer tackade.\n")] == expected


@pytest.mark.parametrize("stop", ["", "."])
@pytest.mark.parametrize("label", ["Beslut: ", "Beslut\n"])
def test_who_comes_or_goes_in_brackets_is_no_part_of_a_decision(label: str, stop: str) -> None:
    """The line below a decision tells who was there for which items, and nothing of what was decided."""
    minutes = read(
        f"{HEAD}1. Öppnande\n\nEva öppnade.\n\n2. Boden\n\n{label}Boden säljs{stop}\n(Eva Lindmark lämnar mötet)\n\n3. Avslut\n\n"
        "Per tackade.\n"
    )
    assert [d.text.rstrip(".") for d in minutes.decisions] == ["Boden säljs"]
    assert {p.name: p.items for p in minutes.participants} == {"Eva Lindmark": ("1", "2"), "Per Ekvall": None}
