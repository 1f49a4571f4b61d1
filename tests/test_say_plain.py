"""Who holds what in plain talk and in the nominal forms of notes; all persons and bodies are invented."""

from __future__ import annotations

import pytest
from spoken import written

from samgraf.ingest.statements.say import statements


def said(sentence: str) -> list[tuple[str, str]]:
    """The statements of a sentence as (kind, holders)."""
    minutes, mentions, *_ = written(("sentence", "", sentence))
    return [(u.kind, " & ".join(mentions[h].name for h in u.holders)) for u in statements(minutes, mentions)]


@pytest.mark.parametrize(
    ("sentence", "kind", "holder"),
    [
        pytest.param("[p:Eva] lyfter problematiken kring nycklarna.", "concern", "Eva", id="brings-up-trouble"),
        pytest.param("[o:Eks kommun] lyfter att det blir dyrt.", "concern", "Eks kommun", id="brings-up-that-dear"),
        pytest.param("[o:Eks kommun] ser med oro på läget.", "concern", "Eks kommun", id="with-worry"),
        pytest.param("[o:Eks kommun] reagerar på priset.", "concern", "Eks kommun", id="reacts"),
        pytest.param("[p:Eva] menar att detta är problematiskt.", "concern", "Eva", id="thinks-it-bad"),
        pytest.param("Oro finns för att linjen läggs ned.", "concern", "", id="worry-exists"),
        pytest.param("Klagomål har inkommit på städningen.", "concern", "", id="complaints-came"),
        pytest.param("Det framfördes kritik av [p:Eva].", "concern", "Eva", id="criticism-by"),
        pytest.param("En utmaning är att få fram data.", "concern", "", id="a-challenge-is"),
        pytest.param("Deltagarna upplever att informationen inte når fram.", "concern", "", id="they-find"),
        pytest.param("[p:Eva] vill ha in synpunkter före jul.", "request", "Eva", id="wants-opinions"),
        pytest.param("[o:Eks kommun] beg2ir att få en kopia.", "request", "Eks kommun", id="letters-misread"),
        pytest.param("Förslag till rutin – Alla skriver kort och enkelt.", "proposal", "", id="noun-before-a-dash"),
        pytest.param(
            "Krav från [p:Eva]: Asfalt på hela vägen fram till bron.", "request", "Eva", id="noun-before-a-colon"
        ),
        pytest.param("Farhåga: Vägen kan bli för smal för bussar och bilar.", "concern", "", id="bare-noun-and-colon"),
        pytest.param("Fråga från [p:Eva] – När blir bron öppen igen?", "request", "Eva", id="question-behind-a-dash"),
        pytest.param("[p:Eva] undrar om någon kan hjälpa till.", "request", "Eva", id="asks-for-help"),
        pytest.param("[p:Eva] tar gärna emot tips.", "request", "Eva", id="takes-hints"),
        pytest.param("Skicka in synpunkter senast den 3 maj.", "request", "", id="imperative"),
        pytest.param("Medskick: tänk på barnen.", "request", "", id="to-take-along"),
        pytest.param("Alla behöver svara på enkäten.", "request", "", id="all-must"),
        pytest.param("[p:Eva] hade velat se en längre tid.", "wish", "Eva", id="would-have-liked"),
        pytest.param("[p:Eva] tycker att det vore bra med en plan.", "wish", "Eva", id="would-be-good"),
        pytest.param("Önskemål från [p:Eva]: fler bänkar.", "wish", "Eva", id="wish-from"),
        pytest.param("Det finns ett stort intresse för fler träffar.", "wish", "", id="interest"),
        pytest.param("Fler bänkar behövs.", "wish", "", id="are-needed"),
        pytest.param("[p:Eva] bollar frågan med [p:Bo].", "commitment", "Eva", id="asks-another"),
        pytest.param("[p:Eva] tar reda på vad det kostar.", "commitment", "Eva", id="finds-out"),
        pytest.param("[o:Eks kommun] åtgärdar felet.", "commitment", "Eks kommun", id="body-mends"),
        pytest.param("Vi tar med oss frågan.", "commitment", "", id="we-take-along"),
        pytest.param("[p:Eva] kan tänka sig att vara med.", "offer", "Eva", id="would-join"),
        pytest.param("[o:Eks kommun] kan stå värd för nästa möte.", "offer", "Eks kommun", id="may-host"),
        pytest.param("[o:Eks kommun] bjuder in till studiebesök.", "offer", "Eks kommun", id="invites"),
        pytest.param("[p:Eva] anser att samverkan är avgörande.", "priority", "Eva", id="thinks-decisive"),
        pytest.param("Vikten av samverkan poängterades.", "priority", "", id="stress-was-laid"),
        pytest.param("[p:Eva] gillar förslaget.", "support", "Eva", id="likes"),
        pytest.param("[p:Eva] ser fördelar med förslaget.", "support", "Eva", id="sees-the-good"),
        pytest.param("Positivt att så många kom.", "support", "", id="good-that"),
        pytest.param("[p:Eva] ställer sig inte bakom förslaget.", "opposition", "Eva", id="stands-not-behind"),
        pytest.param("[o:Eks kommun] är inte intresserade.", "opposition", "Eks kommun", id="not-interested"),
        pytest.param("[p:Eva]s förslag är att vänta.", "proposal", "Eva", id="whose-proposal"),
        pytest.param("Förslag från [p:Eva]: vänta till hösten.", "proposal", "Eva", id="proposal-from"),
        pytest.param("[p:Eva] har en idé om en gemensam dag.", "proposal", "Eva", id="has-an-idea"),
        pytest.param("Vi skulle kunna flytta mötet.", "proposal", "", id="we-could"),
        pytest.param("Vid konflikt bör man pausa.", "proposal", "", id="one-should"),
        pytest.param("[p:Eva] poängterar att detta inte är hållbart.", "concern", "Eva", id="stresses-that-bad"),
        pytest.param("Enligt [p:Eva] saknas ett perspektiv.", "concern", "Eva", id="lacks-according-to"),
        pytest.param("[o:Eks kommun] ställer krav på en utvärdering.", "request", "Eks kommun", id="sets-a-demand"),
        pytest.param("Ett önskemål som framkom var fler bänkar.", "wish", "", id="a-wish-was"),
        pytest.param("[p:Eva] noterar synpunkten och tar den vidare.", "commitment", "Eva", id="and-takes-along"),
        pytest.param("[o:Ekverket] bidrar med 2,5 miljoner kronor.", "commitment", "Ekverket", id="gives-so-much"),
        pytest.param("Hyresvärden åtgärdar felet.", "commitment", "", id="landlord-mends"),
        pytest.param("[p:Eva] anmälde sig att hjälpa till.", "offer", "Eva", id="volunteers"),
        pytest.param("[o:Eks kommun] måste skicka in ett underlag.", "request", "Eks kommun", id="must-send"),
        pytest.param("[p:Eva] ställde upp som ny ledamot.", "offer", "Eva", id="stood-up"),
        pytest.param("Jobbigt läge nu.", "concern", "", id="hard-times"),
        pytest.param("Att visa planen låter som en bra idé.", "support", "", id="sounds-like-a-good-idea"),
        pytest.param("Vi har frågat och vi kommer skicka ett brev.", "commitment", "", id="and-we-will"),
        pytest.param("Vi visade planen för [p:Eva], och hon var ganska nöjd.", "support", "Eva", id="she-is-pleased"),
        pytest.param("Nej, man vill helst ha allt på ett ställe.", "opposition", "", id="answers-no"),
        pytest.param("Alla kom och gruppen planerar att träffas igen.", "commitment", "", id="group-plans"),
        pytest.param("Vi frågade också efter nya lokaler.", "request", "", id="asked-for"),
    ],
)
def test_plain_talk_is_heard(sentence: str, kind: str, holder: str) -> None:
    """What is said in plain words has the kind that a reader gives it, and its holder where one is named."""
    assert said(sentence) == [(kind, holder)]


@pytest.mark.parametrize(
    "sentence",
    [
        pytest.param("Bokbussen är trasig.", id="state-of-a-thing"),
        pytest.param("Det har inte inkommit några klagomål.", id="no-complaints"),
        pytest.param("Problemet är löst.", id="solved"),
        pytest.param("Behov av resurser.", id="topic"),
        pytest.param('Blanketten "begäran om underskrift" ligger på hemsidan.', id="term-in-quotation-marks"),
        pytest.param("Det är inget som efterfrågas.", id="in-no-demand"),
        pytest.param("[p:Eva] undrar när bron blir klar.", id="question"),
        pytest.param("[o:Eks kommun] följer upp löpande.", id="habit"),
        pytest.param("Kravet är inte orimligt.", id="not-bad"),
        pytest.param("Förslag: [p:Eva Ek] och [p:Bo Alm] väljs.", id="candidates"),
    ],
)
def test_what_only_sounds_like_it_is_not(sentence: str) -> None:
    """States, questions, habits and topics are nobody's view."""
    assert said(sentence) == []
