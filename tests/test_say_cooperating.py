"""What is held and done in notes of bodies that work together, told in running prose; all of it is invented."""

from __future__ import annotations

import pytest
from spoken import written

from samgraf.ingest.pipeline import read
from samgraf.ingest.statements.say import statements
from samgraf.ingest.text import Document, Source


def said(sentence: str) -> list[tuple[str, str]]:
    """The statements of a sentence as (kind, holders)."""
    minutes, mentions, *_ = written(("sentence", "", sentence))
    return [(u.kind, " & ".join(mentions[m].name for m in u.holders)) for u in statements(minutes, mentions)]


@pytest.mark.parametrize(
    ("sentence", "kind", "holder"),
    [
        ("[p:Eva] är fortfarande emot en lägre hastighet.", "opposition", "Eva"),
        ("[p:Eva] tycker trots allt att det är ett bra förslag.", "support", "Eva"),
        ("[o:Ekö kommun] ser fortfarande gärna att vägen flyttas.", "wish", "Ekö kommun"),
        ("[p:Eva] ser ändå en risk i att frågan glöms bort.", "concern", "Eva"),
        ("[o:Ekö kommun] är i princip villig att gå in med pengar.", "offer", "Ekö kommun"),
        ("[p:Eva] vill i så fall inte binda upp sig.", "opposition", "Eva"),
        ("[p:Eva] tyckte däremot att det var en bra tanke.", "support", "Eva"),
    ],
)
def test_an_adverb_behind_the_verb_makes_no_difference(sentence: str, kind: str, holder: str) -> None:
    """What is held is heard as it is without the adverb."""
    assert said(sentence) == [(kind, holder)]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        pytest.param("Polis och kommun ska genom samverkan arbeta för lugna kvällar.", ["commitment"], id="two-kinds"),
        pytest.param("En mindre arbetsgrupp ska ta fram en karta över bryggorna.", ["commitment"], id="some-group"),
        pytest.param("En arbetsgrupp ska tillsättas.", [], id="some-group-that-is-to-be"),
        pytest.param("Diskuterades vikten av att vårda bryggan.", ["priority"], id="weight-first"),
        pytest.param("Buller och hamnen är de områden som kräver mer fokus.", ["priority"], id="takes-more"),
        pytest.param("Vidare nämns att det är positivt att reglerna blir enklare.", ["support"], id="said-to-be-good"),
        pytest.param("Ansökan ska vara inlämnad till [o:Ekö kommun] under våren.", [], id="a-rule-of-others"),
        pytest.param("[p:Eva] anmälde som övrig fråga om vad bidraget ska gå till.", [], id="matter-for-the-end"),
    ],
)
def test_what_nobody_by_name_will_do_or_weighs_is_heard(sentence: str, expected: list[str]) -> None:
    """What is to be done or weighs is told of bodies by their kinds, too; rules and the agenda tell nothing of it."""
    assert [(kind, holder) for kind, holder in said(sentence)] == [(kind, "") for kind in expected]


@pytest.mark.parametrize(
    ("sentence", "kind", "holder"),
    [
        ("[p:Eva] hade svårt att förstå varför vägen inte kan rätas.", "concern", "Eva"),
        ("[o:Ekö kommun] kunde bidra med statistik över resandet.", "offer", "Ekö kommun"),
        ("[o:Ekö kommun] var villig att testa modellen.", "offer", "Ekö kommun"),
        ("[o:Ekö kommun] accepterade inte att tåget slutar stanna.", "opposition", "Ekö kommun"),
        ("[p:Eva] behövde mer stöd i planarbetet.", "wish", "Eva"),
    ],
)
def test_what_is_told_in_the_past_is_held_all_the_same(sentence: str, kind: str, holder: str) -> None:
    """A verb of having or being in the past says what it says in the present."""
    assert said(sentence) == [(kind, holder)]


@pytest.mark.parametrize(
    "sentence",
    [
        "[p:Eva] letar fortfarande efter en lokal.",
        "[p:Eva] delade ut blad på torget.",
        "[p:Eva] har deltagit i ett seminarium och delar med sig av intrycken.",
    ],
)
def test_a_deed_in_another_tense_or_going_on_is_no_promise(sentence: str) -> None:
    """What somebody did, or is doing still, is no commitment."""
    assert "commitment" not in {kind for kind, _ in said(sentence)}


@pytest.mark.parametrize(
    ("sentence", "kind", "holder"),
    [
        ("[p:Eva] lyfter att trafiken genom byn har ökat.", "concern", "Eva"),
        ("Det största bekymret enligt [p:Eva] är att nätet är gammalt.", "concern", "Eva"),
        ("[o:Ekö kommun] har tappat två av sina planarkitekter.", "concern", "Ekö kommun"),
        ("[o:Ekö kommun] har pausat bygget eftersom kalkylen inte går ihop.", "concern", "Ekö kommun"),
        ("Kusten rör sig fortare än väntat, vilket oroar [o:Ekö kommun].", "concern", "Ekö kommun"),
        ("[p:Eva] framhöll att det saknas uppgifter om cykeltrafiken.", "concern", "Eva"),
        ("Det är enligt [p:Eva] inte rimligt att byn ska betala.", "concern", "Eva"),
        ("[p:Eva] informerade om att kontoret inte hinner med alla ärenden.", "concern", "Eva"),
        ("[o:Ekö kommun] riskerar att stå utan buss på kvällarna.", "concern", "Ekö kommun"),
        ("[o:Ekö kommun] har inte fått några pengar för detta.", "concern", "Ekö kommun"),
        ("[p:Eva] skulle uppskatta om anteckningarna kom tidigare.", "wish", "Eva"),
        ("[p:Eva] skulle vilja få en genomgång av kalkylen.", "wish", "Eva"),
        ("Önskvärt vore, enligt [p:Eva], att ledningen byts samtidigt.", "wish", "Eva"),
        ("[o:Ekö kommun]s förhoppning är att bygget startar i år.", "wish", "Ekö kommun"),
        ("Önskan från [p:Eva]: kortare möten.", "wish", "Eva"),
        ("[p:Eva] ställde frågan om [o:Ekö kommun] kan sänka hastigheten.", "request", "Eva"),
        ("En fråga från [p:Eva] var om vägen kan hållas öppen.", "request", "Eva"),
        ("[p:Eva] undrar om det finns möjlighet att flytta upplaget.", "request", "Eva"),
        ("[p:Eva] vill veta mer om räkningen.", "request", "Eva"),
        ("[p:Eva] har en mall som de andra gärna får titta på.", "offer", "Eva"),
        ("[o:Ekö kommun] kan stå som huvudman för ansökan.", "offer", "Ekö kommun"),
        ("[p:Eva] kan komma till mötet och berätta.", "offer", "Eva"),
        ("Uppdatering av listan görs av [p:Eva].", "commitment", "Eva"),
        ("Det får [p:Eva] titta närmare på.", "commitment", "Eva"),
        ("Frågan om dagvatten tar [p:Eva] vidare.", "commitment", "Eva"),
        ("Det tog [p:Eva] på sig att göra.", "commitment", "Eva"),
        ("[p:Eva] lyfter frågan internt.", "commitment", "Eva"),
        ("[p:Eva] har en gammal lista och uppdaterar den.", "commitment", "Eva"),
        ("Alla tre kommunerna tänker svara.", "commitment", ""),
        ("[p:Eva] betonar att landsbygden inte får glömmas bort.", "priority", "Eva"),
        ("Fokus för [o:Ekö kommun] är att få klart planen.", "priority", "Ekö kommun"),
        ("Det är enligt [p:Eva] angeläget att komma igång.", "priority", "Eva"),
        ("[p:Eva] påpekade vikten av en gemensam bild.", "priority", "Eva"),
        ("[p:Eva] ser det som en bra lösning.", "support", "Eva"),
        ("[p:Eva] tycker att projektet har skötts på ett bra sätt.", "support", "Eva"),
        ("Ingen motsatte sig det.", "support", ""),
        ("För [o:Ekö kommun] är det uteslutet att betala mer.", "opposition", "Ekö kommun"),
        ("[o:Ekö kommun] kan aldrig acceptera att stoppet försvinner.", "opposition", "Ekö kommun"),
        ("[o:Ekö kommun] noterade att man inte delar slutsatsen.", "opposition", "Ekö kommun"),
        ("[p:Eva] går emot förslaget.", "opposition", "Eva"),
        ("Vore det inte bättre att börja i söder, undrade [p:Eva].", "proposal", "Eva"),
    ],
)
def test_notes_of_cooperation_say_who_holds_what(sentence: str, kind: str, holder: str) -> None:
    """A sentence of such notes is one statement of its kind, held by whom it names."""
    assert said(sentence) == [(kind, holder)]


@pytest.mark.parametrize(
    "sentence",
    [
        "[o:Ekö kommun] har bytt projektledare.",
        "[p:Eva] redogjorde för arbetet med en genomgång av kartorna.",
        "[p:Eva] räknar med byggstart nästa år.",
        "Inventeringen är färdig för fyra skolor.",
        "[o:Ekö kommun] har 35 000 invånare.",
    ],
)
def test_what_is_merely_told_is_held_by_nobody(sentence: str) -> None:
    """How things are is no statement."""
    assert said(sentence) == []


HEAD = (
    "Minnesanteckningar\n\nVattengruppen den 12 mars 2024\n\nNärvarande:\nEva Lindmark, Sala kommun\n"
    "Karin Alm, Heby kommun\nBo Dahl, Flens kommun\n\n"
)


def whole(told: str) -> tuple[list[tuple[str, str]], dict[str, list[str]]]:
    """What notes hold as (kind, holder), and their decisions, each with those who are to act."""
    text = f"{HEAD}{told}\n"
    found = read(Document(Source("möte.txt", text.encode(), "text/plain", "0" * 64), text))
    named = [(u.kind, [found.entities[found.entity_of(m) or 0].name for m in u.holders]) for u in found.utterances]
    acting = [(i.decision, found.entities[i.entity].name) for i in found.involvements if i.how == "responsible"]
    decided = {d.text: [name for k, name in acting if k == n] for n, d in enumerate(found.minutes.decisions)}
    return [(kind, " & ".join(names)) for kind, names in named], decided


def test_towns_that_head_a_round_speak_for_their_municipalities() -> None:
    """What stands below the bare name of a town is held by its municipality, where several take their turns."""
    told = (
        "Laget runt\n\nSala\nDet finns inga pengar till en ombyggnad.\n\n"
        "Heby\nDiesel är det stora bekymret.\n\nFlen\nInget att rapportera.\n"
    )
    assert whole(told)[0] == [("concern", "Sala kommun"), ("concern", "Heby kommun")]


def test_one_town_alone_heads_no_round() -> None:
    """The name of a town over a text is a place, where no other takes its turn."""
    assert whole("Sala\n\nDet finns inga pengar till en ombyggnad.\n")[0] == [("concern", "")]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("I den frågan ser Sala gärna en ny bro.", [("wish", "Sala kommun")]),
        ("Därför är Sala beredd att gå in med pengar.", [("offer", "Sala kommun")]),
        ("Från Salas sida finns önskemål om en cykelbro.", [("wish", "Sala kommun")]),
        ("Salas förslag är att dela på kostnaden.", [("proposal", "Sala kommun")]),
        ("Sala, Heby och Flen är intresserade.", [("support", "Sala kommun & Heby kommun & Flens kommun")]),
    ],
)
def test_a_town_that_holds_something_is_its_municipality(sentence: str, expected: list[tuple[str, str]]) -> None:
    """The bare name of a town stands for its municipality wherever the sentence says what it holds."""
    assert whole(f"Diskussion\n\n{sentence}\n")[0] == expected


@pytest.mark.parametrize(
    ("task", "owners"),
    [
        ("Skicka ut mallen – Eva, 25 oktober", ["Eva Lindmark"]),
        ("Samla in avtal – Eva och Bo, till nästa möte", ["Eva Lindmark", "Bo Dahl"]),
        ("Ta fram en karta, Karin, före jul", ["Karin Alm"]),
        ("Kontakta SMHI: Bo, snarast", ["Bo Dahl"]),
    ],
)
def test_an_owner_stands_before_the_day_of_a_task(task: str, owners: list[str]) -> None:
    """Whoever stands behind a task and before its day is to do it."""
    assert whole(f"Att göra\n- {task}\n- Boka lokal – Karin\n")[1][task] == owners


@pytest.mark.parametrize(
    ("sentence", "decided"),
    [
        ("Till slut enades vi om att flytta mötet.", ["Till slut enades vi om att flytta mötet."]),
        (
            "Efter en stund bestämde vi att kommunerna får välja.",
            ["Efter en stund bestämde vi att kommunerna får välja."],
        ),
        ("Det blev därmed så att Sala beställer kartan.", ["Det blev därmed så att Sala beställer kartan."]),
        ("Eva önskade att frågan tas upp på nästa möte.", []),
        ("Bo bad om att frågan skjuts upp till hösten.", []),
        ("Bo tackade ja till det.", []),
    ],
)
def test_what_all_settle_is_decided_and_what_one_wants_is_not(sentence: str, decided: list[str]) -> None:
    """A clause that those who met agree on is a decision, whatever stands before it; a wish of one of them is none."""
    assert list(whole(f"Diskussion\n\n{sentence}\n")[1]) == decided


def test_a_body_that_is_to_be_invited_is_not_to_act() -> None:
    """Of "bör" with a passive, the subject is acted upon."""
    (owners,) = whole("Diskussion\n\nAlla var eniga om att Trafikverket bör bjudas in.\n")[1].values()
    assert owners == []


@pytest.mark.parametrize(
    ("sentence", "kind", "holder"),
    [
        ("[o:Vägverket]s [p:Rut Dahl] har lovat svar, säger [p:Eva].", "commitment", "Rut Dahl"),
        ("[p:Rut Dahl] lovade att återkomma, meddelade [p:Eva].", "commitment", "Rut Dahl"),
        ("[o:Vägverket] lovar att laga bron, säger [p:Eva].", "commitment", "Vägverket"),
        ("Bron är farlig, säger [p:Eva].", "concern", "Eva"),
    ],
)
def test_a_promise_is_of_the_one_who_gives_it_whoever_tells_of_it(sentence: str, kind: str, holder: str) -> None:
    """Who is said behind to have told it holds a view, and nobody else's promise."""
    assert said(sentence) == [(kind, holder)]


@pytest.mark.parametrize(
    ("sentence", "kind", "holder"),
    [
        ("[o:Ekö kommun] saknar [j:Ekbanan] i planen.", "concern", "Ekö kommun"),
        ("[o:Ekö kommun] välkomnar tätare trafik på sträckan.", "support", "Ekö kommun"),
        ("[o:Ekö kommun] har i skrivelse varnat för köer.", "concern", "Ekö kommun"),
        ("[o:Ekö kommun] har meddelat via mejl att man stödjer alternativ Väst.", "support", "Ekö kommun"),
        ("[o:Vägverket] står inte för kostnaden.", "opposition", "Vägverket"),
        ("[o:Ekö kommun] ser [j:Ekbanan] som den viktigaste satsningen.", "priority", "Ekö kommun"),
        ("Från [o:Ekö kommun] lyftes behovet av ett mötesspår.", "priority", "Ekö kommun"),
        ("[o:Fiskarna] hotar att flytta om piren inte lagas.", "opposition", "Fiskarna"),
    ],
)
def test_a_body_takes_a_stand_on_roads_and_lines(sentence: str, kind: str, holder: str) -> None:
    """What a plan lacks by its name, what is welcomed, warned of by letter, not paid for or put first."""
    assert said(sentence) == [(kind, holder)]


def test_who_is_welcomed_says_nothing_of_a_matter() -> None:
    """New members are welcomed, and so are all."""
    assert said("[o:Ekö byalag] välkomnar nya medlemmar.") == []
    assert said("[o:Ekö byalag] välkomnade alla.") == []
