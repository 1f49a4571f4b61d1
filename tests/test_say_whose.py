"""Whose view it is, where it is told in a roundabout way; all persons and bodies are invented."""

from __future__ import annotations

import pytest
from spoken import written
from written import understood

from samgraf.ingest.statements.say import statements
from samgraf.ingest.tables import words
from samgraf.ingest.words.people import knowledge
from samgraf.ingest.words.sexes import SEXES


def said(*sentences: str) -> list[tuple[str, str]]:
    """The statements of sentences that follow one another as (kind, holders), without reports."""
    minutes, mentions, *_ = written(*(("sentence", "", s) for s in sentences))
    heard = [u for u in statements(minutes, mentions) if u.kind != "report"]
    return [(u.kind, " & ".join(mentions[h].name for h in u.holders)) for u in heard]


@pytest.mark.parametrize(
    ("sentences", "kind", "holder"),
    [
        pytest.param(("[o:Ekö IF] har skrivit.", "De klagar på ljuset."), "concern", "Ekö IF", id="de-body"),
        pytest.param(("[o:Ekö IF] har svarat.", "Man ställer sig bakom planen."), "support", "Ekö IF", id="man-body"),
        pytest.param(
            ("[p:Eva] läste upp brevet från [o:Ekö IF].", "De erbjuder sig att betala."), "offer", "Ekö IF", id="letter"
        ),
        pytest.param(("[o:Ekö IF] talade med grannarna.", "De är oroliga."), "concern", "", id="others-are-told-of"),
        pytest.param(("[p:Eva] talade med [o:Ekö IF].", "De är oroliga."), "concern", "", id="with-whom-is-not-said"),
        pytest.param(("[p:Eva] tog upp bron.", "Hon längtar efter en ny."), "wish", "Eva", id="she-opens-the-cue"),
        pytest.param(("[p:Eva] tog upp bron.", "Muren vill hon inte röra."), "opposition", "Eva", id="thing-first"),
        pytest.param(("[p:Eva] tog upp bron.", "Men hon vill ha svar."), "request", "Eva", id="but-she"),
        pytest.param(("[p:Eva] tog upp bron.", "Hennes idé är att låna en båt."), "proposal", "Eva", id="her-idea"),
        pytest.param(("[p:Eva] tog upp bron.", "För henne är den en viktig fråga."), "priority", "Eva", id="for-her"),
        pytest.param(("En oro som [p:Eva] lyfte är halkan.",), "concern", "Eva", id="that-somebody-brought-up"),
        pytest.param(("Frågan väcktes av [p:Eva], som vill ha bänkar.",), "wish", "Eva", id="who-wants"),
        pytest.param(
            ("[p:Eva] har talat med [o:Ekö IF] som är berett att låna ut en pump.",),
            "offer",
            "Ekö IF",
            id="who-is-ready",
        ),
        pytest.param(
            ("[p:Eva] rapporterar från möte med [o:Ekö IF], som efterlyser mark.",),
            "request",
            "Ekö IF",
            id="who-asks-for",
        ),
        pytest.param(("[o:Ekbo] genom [p:Eva] föreslog en väg.",), "proposal", "Ekbo", id="through-somebody"),
        pytest.param(("Fler bänkar efterlyses av [p:Eva].",), "request", "Eva", id="is-asked-for-by"),
        pytest.param(("Fler bänkar behövs ([o:Ekö IF]).",), "wish", "Ekö IF", id="body-in-brackets"),
        pytest.param(("I [o:Ekö] är man orolig för halkan.",), "concern", "Ekö", id="those-of-a-place"),
        pytest.param(
            ("[p:Eva] undrade om bron, och det lovade [p:Bo] att höra.",), "commitment", "Bo", id="subject-behind"
        ),
        pytest.param(("En boende, [p:Bo], motsatte sig det.",), "opposition", "Bo", id="what-they-are-before-who"),
        pytest.param(("Bron är ny, [p:Bo] skulle undersöka den.",), "commitment", "Bo", id="what-another-was-to-do"),
        pytest.param(
            ("[p:Bo] berättade om läget.", "[o:Nämnden] ska spara, och han kunde inte lova något."),
            "opposition",
            "Bo",
            id="he-and-no-body",
        ),
        pytest.param(("Därför åtog sig [p:Bo] att ringa.",), "commitment", "Bo", id="subject-behind-the-reflexive"),
        pytest.param(("Resten söker vi, det gör [p:Bo].",), "commitment", "Bo", id="who-does-it"),
        pytest.param(("[p:Eva] och [p:Bo] får titta på det.",), "commitment", "Eva & Bo", id="who-gets-to-look"),
        pytest.param(("[p:Bo] lyssnade.", "Han skulle räkna på det."), "commitment", "Bo", id="what-he-was-to-do"),
        pytest.param(("[p:Eva] tyckte att det var den bästa hittills.",), "support", "Eva", id="the-best-so-far"),
        pytest.param(("Det lovade [p:Bo] att ta reda på.",), "commitment", "Bo", id="what-is-promised-first"),
        pytest.param(("[p:Eva] ringer. Sedan tog Stig upp bron, han vill ha en ny.",), "wish", "", id="unknown-he"),
        pytest.param(("[p:Eva]: Jag kan ta fram ett förslag.",), "offer", "Eva", id="i-can"),
        pytest.param(
            ("[p:Rut] bad [p:Eva] framföra att hon är missnöjd.",), "concern", "", id="through-whom-she-says-it"
        ),
        pytest.param(("[p:Eva] nämnde att byborna är emot det.",), "opposition", "", id="of-others-who-are-against"),
        pytest.param(("[p:Eva] nämnde att hon är emot det.",), "opposition", "Eva", id="of-herself"),
        pytest.param(("[p:Eva] sade att de flesta boende ställer sig bakom planen.",), "support", "", id="of-most"),
        pytest.param(
            ("[p:Eva] gick igenom enkäten, där många föräldrar oroar sig för bron.",),
            "concern",
            "",
            id="shown-of-others",
        ),
        pytest.param(
            ("[p:Eva] undrar om [p:Bo] kan ordna en karta.",), "request", "Eva", id="who-asks-whether-another-can"
        ),
        pytest.param(
            ("[p:Eva] undrar om [o:Ekbo] kan tänka sig att sänka hyran.",), "request", "Eva", id="whether-another-would"
        ),
        pytest.param(
            ("[p:Eva] hör om [p:Bo] kan ställa upp.",), "commitment", "Eva", id="finds-out-whether-another-can"
        ),
        pytest.param(("Framförde [p:Eva] att klubben bör köpa en dator.",), "proposal", "Eva", id="the-verb-first"),
        pytest.param(("Föreslog [p:Eva] att mötet flyttas.",), "proposal", "Eva", id="proposed-first"),
        pytest.param(("[p:Eva] delar [o:Ekbo]s oro för halkan.",), "concern", "Eva", id="who-shares-a-worry"),
        pytest.param(("[p:Eva] delar [o:Ekbo] uppfattning.",), "support", "Eva", id="who-shares-a-view"),
        pytest.param(("[o:Ekbo] kan inte medfinansiera bron.",), "opposition", "Ekbo", id="what-is-not-offered"),
        pytest.param(("Enligt [p:Eva] är [o:Ekbo] beredd att betala.",), "offer", "Ekbo", id="as-another-tells"),
    ],
)
def test_whose_view_it_is(sentences: tuple[str, ...], kind: str, holder: str) -> None:
    """It is theirs of whom the words tell, and nobody's where they may mean others."""
    assert said(*sentences)[-1] == (kind, holder)


HEAD = (
    "Kulturnätverket\nAnteckningar 2024-03-07\nNärvarande: Eva Lind, Ludvika kommun (ordförande), Ali Rahimi, Säters kommun\n\n"
    "1. Runda\n\n"
)


@pytest.mark.parametrize(
    ("sentence", "holder"),
    [
        ("Ludvika står bakom planen.", "Ludvika kommun"),
        ("Från Säter framfördes att det är bråttom.", "Säters kommun"),
        ("Viktigt för Säter är att banan nämns.", "Säters kommun"),
        ("Enligt Ludvika saknas pengar.", "Ludvika kommun"),
        ("I Säter är man orolig för tiden.", "Säters kommun"),
    ],
)
def test_a_town_answers_for_its_municipality(sentence: str, holder: str) -> None:
    """A town means its municipality where it is told to hold something."""
    found = understood(f"{HEAD}{sentence}\n")
    assert {found.mentions[h].name for u in found.utterances for h in u.holders} == {holder}


@pytest.mark.parametrize("sentence", ["Från Säter går en buss.", "I Ludvika finns en skola som vi vill besöka."])
def test_a_town_that_is_a_place_holds_nothing(sentence: str) -> None:
    """Where nobody is told to hold anything, a town is where it lies."""
    found = understood(f"{HEAD}{sentence}\n")
    assert not [h for u in found.utterances for h in u.holders]


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("Hällefors: oroar sig för granbarkborren.", "concern"),
        ("Ljusnarsberg – behöver hjälp med upphandling.", "wish"),
        ("Arboga: är positiva till en gemensam kurs.", "support"),
    ],
)
def test_a_town_has_its_turn_in_a_round(sentence: str, kind: str) -> None:
    """What stands behind a town's name is its municipality's view, though nothing else names that."""
    found = understood(
        f"Nätverket\nAnteckningar 2024-03-07\nNärvarande: Eva Lind, Ali Rahimi\n\nLaget runt\n\n{sentence}\nSala: inget nytt.\n"
    )
    heard = [(u.kind, found.mentions[h].kind) for u in found.utterances for h in u.holders]
    assert heard == [(kind, "organisation")]


def test_nobody_promises_what_is_still_open() -> None:
    """Which of several a body is to take, and what was only discussed, is promised by nobody."""
    assert said("Frågan om vilka vägar [o:Ekbo] ska laga diskuterades.") == []
    assert said("Inget sades om vilka vägar [o:Ekbo] ska laga.") == []
    assert said("[o:Ekbo] ska laga vägarna.") == [("commitment", "Ekbo")]


@pytest.mark.parametrize(
    ("below", "holder"),
    [
        pytest.param("Mvh\n\nEva Lindmark\n", "Eva Lindmark", id="greeting-and-name"),
        pytest.param("Bo Almkvist\n", "Bo Almkvist", id="name-alone"),
        pytest.param("Mvh\n\nVi som bor här\n", "", id="nobody-by-name"),
        pytest.param("Eva Lindmark svarade inte.\n", "Rut Dahlin", id="a-sentence"),
    ],
)
def test_who_signs_what_is_written_says_i_in_it(below: str, holder: str) -> None:
    """A report or a motion within minutes is its author's, and not that of whoever took the minutes."""
    text = (
        "Styrelsemöte 2024-03-05\n\nNärvarande: Eva Lindmark, Bo Almkvist, Rut Dahlin\nSekreterare: Rut Dahlin\n\n"
        f"1. Motion\n\nJag föreslår att vi köper ett nytt bord.\n\n{below}\n2. Övrigt\n\nInget nytt.\n"
    )
    reading = understood(text)
    names = [entity.name for entity in reading.entities]
    held = [
        " & ".join(names[reading.entity_of(h)] for h in u.holders) for u in reading.utterances if u.kind == "proposal"
    ]
    assert held == [holder]


@pytest.mark.parametrize(
    ("heading", "holder"),
    [
        ("Arbetsutskottets förslag", "Arbetsutskottet"),
        ("Kommundirektörens förslag", "Bo Alm"),
        ("Yrkanden", "Kommunstyrelsen"),
    ],
)
def test_what_the_body_that_met_is_to_propose_is_so_far_its_owners(heading: str, holder: str) -> None:
    """Below a heading with an owner it has proposed nothing yet."""
    text = (
        "Kommunstyrelsen\nSammanträdesprotokoll 2021-03-04\n\nBeslutande\nEva Ek (S), ordförande\n\nÖvriga\nBo Alm, kommundirektör\n\n"
        f"§ 4 Budget\n\n{heading}\nKommunstyrelsen föreslår kommunfullmäktige att ramen höjs.\n\nBeslut\nÄrendet bordläggs.\n"
    )
    found = understood(text)
    assert [found.entities[found.entity_of(h)].name for u in found.utterances for h in u.holders] == [holder]


@pytest.mark.parametrize(
    ("sentences", "holder"),
    [
        pytest.param(("[p:Bo Ek] tog upp bron.", "Hon längtar efter en ny."), "", id="no-man"),
        pytest.param(("[p:Eva Ek] tog upp bron.", "Han längtar efter en ny."), "", id="no-woman"),
        pytest.param(("[p:Per-Olov Ek] tog upp bron.", "Hennes idé är att låna en båt."), "", id="her"),
        pytest.param(("[p:Kim Ek] tog upp bron.", "Hon längtar efter en ny."), "Kim Ek", id="either"),
        pytest.param(("[p:Bo Ek] tog upp bron.", "Hen föreslog en ny."), "Bo Ek", id="a-word-for-all"),
        pytest.param(("[p:Eva Ek] och [p:Bo Alm] kom.", "Hon längtar efter en ny bro."), "Eva Ek", id="one-of-two"),
        pytest.param(("[p:Kim Ek] och [p:Eva Alm] kom.", "Hon längtar efter en ny bro."), "", id="maybe-either"),
        pytest.param(
            ("[p:Eva Ek] tog upp bron.", "[p:Bo Alm] nickade.", "Hon längtar efter en ny."), "Eva Ek", id="over-a-man"
        ),
        pytest.param(
            ("[p:Kim Ek] tog upp bron.", "Den är gammal.", "Hon längtar efter en ny."), "", id="unknown-and-far-up"
        ),
        pytest.param(("Herr [p:B Ek] tog upp bron.", "Hon längtar efter en ny."), "", id="by-the-title"),
    ],
)
def test_a_pronoun_stands_for_nobody_whose_name_contradicts_it(sentences: tuple[str, ...], holder: str) -> None:
    """A wrong holder is worse than none: given names and titles tell who "hon" and "han" can't be."""
    assert [who for _, who in said(*sentences)] == [holder]


@pytest.mark.parametrize("sex", SEXES)
def test_given_names_of_a_sex_are_known_and_of_no_other(sex: str) -> None:
    """Each is a given name of the lists, stands in order, and in one list only."""
    names = words("sv", f"given-names-{sex}")
    assert list(names) == sorted(names)
    assert [name for name in names if not knowledge("sv").is_given(name)] == []
    assert {*words("sv", f"given-names-{SEXES[0]}")} & {*words("sv", f"given-names-{SEXES[1]}")} == set()
