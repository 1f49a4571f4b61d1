"""What associations write in few words: what was decided, who sees to it, what members say. All is invented."""

from __future__ import annotations

import pytest
from written import understood

from samgraf.ingest.reading import Reading

HEAD = "Ekö hembygdsförening\nStyrelsemöte 3 mars 2023\n\n"

LISTED = f"{HEAD}Närvarande: Eva Ek, Bo Alm, Jocke Ask, Rut Dahl, Abbe\n\n"


def decided(text: str) -> list[str]:
    """What was decided, in order."""
    return [d.text for d in understood(text).minutes.decisions]


@pytest.mark.parametrize(
    ("item", "expected"),
    [
        pytest.param("Justerare\nJocke.", ["Jocke."], id="an-office-and-a-name"),
        pytest.param("Dagordningens godkännande\nOK.", ["OK."], id="ok"),
        pytest.param("Föregående protokoll\nOk.", ["Ok."], id="minutes-ok"),
        pytest.param(
            "Fråga om kallelsen skett i rätt tid\nFrågan besvarades jakande.", ["Frågan besvarades jakande."], id="yes"
        ),
        pytest.param("Dagordningen godkändes\nMed ett tillägg.", ["Dagordningen godkändes"], id="title-decides"),
        pytest.param(
            "Mötesfunktionärer\nMötesordförande: Eva Ek\nJusterare: Bo Alm och Rut Dahl",
            ["Mötesordförande: Eva Ek", "Justerare: Bo Alm och Rut Dahl"],
            id="officers",
        ),
        pytest.param(
            "Val av styrelse\nValda är\nEva Ek, ordförande, omval 1 år\nBo Alm, ledamot, 1 år kvar\nRut Dahl, ledamot, nyval",
            ["Eva Ek, ordförande, omval 1 år", "Rut Dahl, ledamot, nyval"],
            id="rows-below-a-lead",
        ),
        pytest.param(
            "Val av styrelse\nKvarstående i styrelsen: Siv Malm, Per Ask\nOmval 2 år:Eva Ek, Bo Alm",
            ["Omval 2 år:Eva Ek, Bo Alm"],
            id="those-who-stay-are-not-elected",
        ),
        pytest.param("Arvoden\nRevisorn ersätts mot räkning.", ["Revisorn ersätts mot räkning."], id="as-billed"),
        pytest.param(
            "Bidrag\nFöreningen bidrar med 3 000 kr till lägret.",
            ["Föreningen bidrar med 3 000 kr till lägret."],
            id="gives",
        ),
        pytest.param(
            "Förråd\nBänkarna skänks till Röda Korset.", ["Bänkarna skänks till Röda Korset."], id="is-given-away"
        ),
        pytest.param("Avgående styrelse gavs ansvarsfrihet.", ["Avgående styrelse gavs ansvarsfrihet"], id="discharge"),
        pytest.param("Kommitté\nTomtegruppen valdes inte i år.", [], id="nobody-elected"),
        pytest.param(
            "Städning\nEva var nöjd med port B. Årsredovisningen lades till handlingarna.",
            ["Årsredovisningen lades till handlingarna."],
            id="a-letter-ends-a-sentence",
        ),
    ],
)
def test_short_items_say_what_was_decided(item: str, expected: list[str]) -> None:
    """A word, a name or a row under a title decides; a title of form does by itself."""
    found = decided(f"{LISTED}1. Öppnande\nEva hälsade välkomna.\n\n2. {item}\n\n3. Kassan\nGod.\n")
    assert [text.rstrip(".") for text in found] == [text.rstrip(".") for text in expected]


def owners(reading: Reading) -> list[str]:
    """Who is to act on the first decision."""
    acting = [v.entity for v in reading.involvements if v.decision == 0 and v.how == "responsible"]
    return sorted(reading.entities[entity].name for entity in acting)


@pytest.mark.parametrize(
    ("said", "who", "due"),
    [
        pytest.param("Vi beslutade att bjuda in kommunen.\nAnsvariga: Rut och Abbe. Klart till 15 oktober.", ["Abbe", "Rut Dahl"], "2023-10-15", id="label-and-sentence"),
        pytest.param("Vi beslutade att bjuda in kommunen. Rut ansvarar. Klart före 15 oktober.", ["Rut Dahl"], "2023-10-15", id="two-sentences"),
        pytest.param("Beslut: Bjuda in kommunen. (Rut, 15 oktober)", ["Rut Dahl"], "2023-10-15", id="in-brackets"),
        pytest.param("Beslut: Bjuda in kommunen. Rut sköter det. Deadline 15 oktober.", ["Rut Dahl"], "2023-10-15", id="sees-to-it"),
        pytest.param("Beslut: Bjuda in kommunen. Ansvarig för detta är Eva.", ["Eva Ek"], "", id="answers-for-it"),
    ],
)  # fmt: skip
def test_sentences_behind_a_decision_say_who_sees_to_it(said: str, who: list[str], due: str) -> None:
    """They belong to the decision and are none themselves."""
    reading = understood(f"{LISTED}1. Läget\n{said}\n\n2. Kassan\nGod.\n")
    assert len(reading.minutes.decisions) == 1
    assert owners(reading) == who
    day = reading.minutes.decisions[0].due
    assert (day.text if day else "") == due


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        pytest.param("Årsavgiften föreslås oförändrad.", ["proposal"], id="is-proposed"),
        pytest.param("Frågan ställdes om hur man anmäler sig.", ["request"], id="a-question-is-put"),
        pytest.param("Föreningen borde ha en egen kalender.", ["proposal"], id="ought-to-have"),
        pytest.param("Vägverket har svarat att 40-zon inte är aktuellt.", ["opposition"], id="not-on"),
        pytest.param("Bo tar ett snack med grannen.", ["commitment"], id="has-a-word"),
        pytest.param("Rut frågar den gamla gruppen om de vill fortsätta.", ["commitment"], id="asks-them"),
        pytest.param("Ansvarig för att påminna alla: Rut.", ["commitment"], id="behind-a-label"),
        pytest.param("Skyddsombudet lyfter kravet i kommittén.", ["commitment"], id="an-office"),
        pytest.param("Gruppens roll är att föreslå nya lekar.", [], id="what-a-task-is"),
    ],
)
def test_members_say_what_they_will_and_want(said: str, expected: list[str]) -> None:
    """The kind of what a sentence of a club's minutes says."""
    reading = understood(f"{LISTED}1. Läget\nEva gick igenom året.\n{said}\n\n2. Kassan\nGod.\n")
    assert [u.kind for u in reading.utterances if u.kind != "report"] == expected


@pytest.mark.parametrize(
    ("item", "expected"),
    [
        pytest.param("Resultat\nFörlusten, 18 204 kr, balanseras.", ["Förlusten, 18 204 kr, balanseras."], id="result"),
        pytest.param(
            "Antal ledamöter\nFem ordinarie och en suppleant.", ["Fem ordinarie och en suppleant."], id="number"
        ),
        pytest.param("Kafé\nPriserna höjs med 5 kr.", ["Priserna höjs med 5 kr."], id="prices"),
        pytest.param("Klagomål\nFrågan tas på stämman.", ["Frågan tas på stämman."], id="to-the-general-meeting"),
        pytest.param("Motion\nStyrelsens svar: Vi avslår inte tanken.", [], id="what-the-board-answers"),
        pytest.param("Revisorer är Siv Malm och Per Ask", ["Revisorer är Siv Malm och Per Ask"], id="who-they-are"),
        pytest.param("Läget\nRevisorer är Siv Malm och Per Ask.", [], id="who-they-are-in-a-report"),
        pytest.param("Arvode utgår med 500 kr.", ["Arvode utgår med 500 kr."], id="what-is-paid"),
        pytest.param(
            "Styrelsens förslag\nMötet antog det enligt följande:\nVäg 1: 0 kr per andel.\nVäg 2: 100 kr per andel.",
            ["Mötet antog det enligt följande:"],
            id="amounts-below-the-decision",
        ),
        pytest.param(
            "Val av ledamöter\nOrdförande: Rut Dahl\n\nSiv Malm\n\nPer Ask (ny ledamot)",
            ["Ordförande: Rut Dahl", "Siv Malm", "Per Ask (ny ledamot)"],
            id="names-set-wide",
        ),
        pytest.param(
            "Budget\nBehållningen var 420 SEK. Planen antogs av mötet.",
            ["Planen antogs av mötet."],
            id="an-amount-ends",
        ),
    ],
)
def test_a_few_words_decide_at_an_annual_meeting(item: str, expected: list[str]) -> None:
    """Results, numbers and prices are decided by what the sentence says of them."""
    assert decided(f"{LISTED}1. Öppnande\nEva hälsade välkomna.\n\n2. {item}\n\n3. Kassan\nGod.\n") == expected


def test_an_office_that_nobody_takes_is_not_its_holder() -> None:
    """ "Kassör: vakant" names nobody, though the treasurer was there."""
    text = f"{HEAD}Närvarande: Eva Ek (ordf), Bo Alm (kassör)\n\n1. Val\nKassör: vakant\nLedamot: Siv Malm\n\n2. Slut\nTack.\n"
    reading = understood(text)
    [vacant] = [n for n, d in enumerate(reading.minutes.decisions) if "vakant" in d.text]
    assert not [v for v in reading.involvements if v.decision == vacant and v.how != "context"]


def test_those_named_alone_behind_a_label_are_known() -> None:
    """A given name that is a common word too, joined to another one and nothing else."""
    reading = understood(
        f"{LISTED}1. Läget\nVi beslutade att bjuda in alla.\nAnsvariga: Rut och Abbe.\n\n2. Kassan\nGod.\n"
    )
    assert owners(reading) == ["Abbe", "Rut Dahl"]


@pytest.mark.parametrize(
    ("said", "kind"),
    [
        pytest.param("Rut känner till en gård i byn och hör sig för.", "commitment", id="in-the-end"),
        pytest.param("Vägverket säger nej, det är vår väg.", "opposition", id="says-no"),
        pytest.param("Bo tycker det är dyrt.", "concern", id="dear"),
    ],
)
def test_plain_words_are_opinions(said: str, kind: str) -> None:
    """What members say without a word of opinion that tables of authorities have."""
    reading = understood(f"{LISTED}1. Läget\nEva gick igenom året.\n{said}\n\n2. Kassan\nGod.\n")
    assert [u.kind for u in reading.utterances if u.kind != "report"] == [kind]
