"""Who holds what about which matter; all persons and bodies are invented."""

from __future__ import annotations

import pytest
from spoken import written

from samgraf.ingest.statements.say import statements
from samgraf.ingest.text import fold

Said = list[tuple[str, str, str]]


def said(*lines: tuple[str, str, str]) -> Said:
    """The statements as (kind, holders, quote); every quote is proved by slicing."""
    minutes, mentions, *_ = written(*lines)
    found = statements(minutes, mentions)
    for one in found:
        assert fold(" ".join(s.of(minutes.document.text) for s in one.spans)) == one.quote
    return [(u.kind, " & ".join(mentions[h].name for h in u.holders), u.quote) for u in found]


@pytest.mark.parametrize(
    ("sentence", "kind", "holder"),
    [
        pytest.param("[p:Eva Ek] (S) yrkar bifall till förslaget.", "proposal", "Eva Ek", id="moves"),
        pytest.param("[p:Eva] förslog att vänta.", "proposal", "Eva", id="proposes-misspelt"),
        pytest.param("[p:Eva Ek] (L) tillstyrker förslaget.", "support", "Eva Ek", id="supports"),
        pytest.param("Vidare instämmer [o:Eknämnden] i slutsatsen.", "support", "Eknämnden", id="subject-behind-the-verb"),
        pytest.param("Förslaget mottogs positivt.", "support", "", id="support-of-nobody-named"),
        pytest.param("Reservation från [o:Ekpartiet] mot beslutet.", "reservation", "Ekpartiet", id="reservation"),
        pytest.param("Beslutet överklagades av [o:Vägverket].", "opposition", "Vägverket", id="passive-agent"),
        pytest.param("En farhåga för [o:Eks kommun] är kostnaden.", "concern", "Eks kommun", id="worry-for"),
        pytest.param("[o:Vägverket] ser en risk att bron stängs.", "concern", "Vägverket", id="sees-a-risk"),
        pytest.param("[p:Eva] tycker att alternativ A är bäst för bussarna.", "support", "Eva", id="best-for-somebody"),
        pytest.param("[p:Eva] trodde inte att det går.", "opposition", "Eva", id="does-not-believe"),
        pytest.param("[o:Ekö kommun] är beredda att betala sin del.", "offer", "Ekö kommun", id="ready-to"),
        pytest.param("Önskemål framfördes om en ny tid.", "wish", "", id="wish-put-forward"),
        pytest.param("Förfrågan har kommit från [o:Ekö kommun] om marken.", "request", "Ekö kommun", id="inquiry-from"),
        pytest.param("[p:Eva] uppmuntrar föreningarna att söka.", "request", "Eva", id="encourages"),
        pytest.param("[p:Eva]: oacceptabelt.", "concern", "Eva", id="in-a-word"),
        pytest.param("[p:Eva] uttryckte en önskan om att få vara med.", "wish", "Eva", id="utters-a-wish"),
        pytest.param("På ett uttryckt önskemål från [p:Eva] gick [p:Bo] igenom planen.", "wish", "Eva", id="at-a-wish"),
        pytest.param("Därmed finns ett behov att undersöka marken.", "wish", "", id="there-is-a-need"),
        pytest.param("Vi måste utreda hur kartan ska delas.", "priority", "", id="we-must"),
        pytest.param("Vi bör tillåta båda sätten.", "proposal", "", id="we-should"),
        pytest.param("Borde vi inte utgå från mallen.", "proposal", "", id="should-we-not"),
        pytest.param("Därför planerar vi att rita om kartan.", "commitment", "", id="we-plan"),
        pytest.param("Nästa gång fortsätter vi med budgeten.", "commitment", "", id="next-time-we"),
        pytest.param("Det kan ju innebära driftproblem.", "concern", "", id="may-mean-trouble"),
        pytest.param("[p:Eva] ser inga brister, men med reservation för att testet återstår.", "reservation", "Eva",
                     id="reserves-that"),
        pytest.param("[p:Eva] meddelade att de som vill ha nyckel ska kontakta [p:Bo].", "request", "Eva",
                     id="says-what-others-are-to-do"),
        pytest.param("[p:Eva] hävdar (med rätta) att bron är dyr.", "concern", "Eva", id="thinks-with-a-bracket"),
        pytest.param("[p:Eva] tyckte vi ska vänta.", "proposal", "Eva", id="thinks-without-that"),
        pytest.param("[p:Eva] tog upp att hälften inte svarar.", "concern", "Eva", id="brings-up-what-fails"),
        pytest.param("[p:Eva] hjälper till med annonsen.", "commitment", "Eva", id="helps"),
        pytest.param("[o:Ekverket] har för avsikt att förlänga avtalet.", "commitment", "Ekverket", id="intends"),
        pytest.param("[p:Eva] tittar vidare på sträckningen.", "commitment", "Eva", id="looks-on"),
        pytest.param("[p:Eva] understödde.", "support", "Eva", id="seconded"),
        pytest.param("Påtalade [p:Eva] att lokalen är kall.", "concern", "Eva", id="inverted"),
        pytest.param("Flera har klagat på bullret.", "concern", "", id="concern-of-many"),
        pytest.param("Den samlade bedömningen från [o:Ekbyrån] är att [o:nämnden] inte helt säkerställer målet.", "concern",
                     "Ekbyrån", id="view-told-by-a-noun"),
        pytest.param("[o:Ekverket] har bett [o:Almverket] att pröva saken.", "request", "Ekverket", id="request"),
        pytest.param("[p:Eva] läste brevet om saken från i våras och önskar återkoppling.", "request", "Eva", id="joined-verb"),
        pytest.param("[o:Ekverket] vill hitta en lösning.", "wish", "Ekverket", id="wish"),
        pytest.param("[o:Ekverket] hjälper gärna till med underlag.", "offer", "Ekverket", id="offer"),
        pytest.param("[p:Eva] har en rapport som hon gärna delar med sig av.", "offer", "Eva", id="relative-clause"),
        pytest.param("[o:Ekverket]s prioriterade frågor är:", "priority", "Ekverket", id="priority"),
        pytest.param("[p:Eva] ska undersöka om det går.", "commitment", "Eva", id="will-do"),
        pytest.param("[p:Eva] bokar lokalen.", "commitment", "Eva", id="acts"),
        pytest.param("[p:Eva] anser att [o:Ekverket] är för långsam.", "concern", "Eva", id="finds-fault-with-another"),
        pytest.param("[p:Eva] ansåg att linjen skär av torget.", "concern", "Eva", id="an-opinion"),
        pytest.param("Från [o:Ekverket]s sida ser man inga hinder.", "support", "Ekverket", id="from-a-side"),
        pytest.param("[p:Eva] emot.", "opposition", "Eva", id="against-in-a-word"),
        pytest.param("Motion från [p:Eva Ek] om fler bänkar.", "proposal", "Eva Ek", id="motion-from"),
        pytest.param("Kommunerna vill söka tillsammans.", "wish", "", id="bodies-without-a-name"),
        pytest.param("[p:Eva] oroas av att bron stängs.", "concern", "Eva", id="is-worried-by"),
        pytest.param("[o:Eks kommun] kan inte skjuta till mer pengar.", "opposition", "Eks kommun", id="gives-no-more"),
        pytest.param("Arbetsgivaren ska återkomma med ett svar.", "commitment", "", id="body-without-a-name"),
        pytest.param("[p:Eva] framförde att trappan är hal.", "concern", "Eva", id="puts-forward"),
        pytest.param("[o:Eks kommun] har mark att erbjuda.", "offer", "Eks kommun", id="has-to-offer"),
        pytest.param("[p:Eva] och [p:Bo] hjälper till.", "commitment", "Eva & Bo", id="lends-a-hand"),
        pytest.param("Rummet blir för litet enligt [p:Eva].", "concern", "Eva", id="according-to"),
        pytest.param("[p:Eva] undrar om taxorna kan samordnas.", "wish", "Eva", id="wonders-whether-it-can"),
        pytest.param("Byta lås på grinden (lägga motion till stämman) ([p:Eva])", "proposal", "Eva", id="owner-in-brackets"),
        pytest.param("[p:Eva] berättade att många bilister kör för fort.", "concern", "Eva", id="who-tells-what-names-nobody"),
        pytest.param("[p:Eva] berättade att [p:Bo] är orolig för bron.", "concern", "Bo", id="who-tells-of-somebody"),
        pytest.param("[p:Eva] upplever att samarbetet går bra.", "support", "Eva", id="thinks-well"),
        pytest.param("[p:Eva] anser att samarbetet går bra men är dyrt.", "concern", "Eva", id="thinks-well-but"),
        pytest.param("Enligt [p:Eva] är tidplanen orealistisk.", "concern", "Eva", id="not-to-be-kept"),
        pytest.param("[p:Eva] kan tänka sig att vara kontaktperson.", "offer", "Eva", id="would-take-a-part"),
        pytest.param("[p:Eva] informerar berörda senast 1 november.", "commitment", "Eva", id="will-tell-by"),
        pytest.param("Gruppen vill prioritera skolvägarna.", "priority", "", id="wants-first"),
    ],
)  # fmt: skip
def test_cue_gives_kind_and_holder(sentence: str, kind: str, holder: str) -> None:
    """The words tell the kind, the grammar tells the holder."""
    ((found, who, _),) = said(("sentence", "", sentence))
    assert (found, who) == (kind, holder)


def test_who_reserves_themselves_below_how_a_question_was_put_does_so() -> None:
    """Where the dissent has no heading of its own."""
    ((kind, who, _),) = said(("sentence", "procedure", "[p:Eva Ek] reserverar sig mot beslutet."))
    assert (kind, who) == ("reservation", "Eva Ek")


@pytest.mark.parametrize(
    "line",
    [
        pytest.param(("sentence", "", "Vi tackar [p:Eva] för besöket."), id="thanks"),
        pytest.param(("sentence", "", "[p:Eva] redogjorde för ekonomin."), id="report"),
        pytest.param(("sentence", "", "Vilka problem finns?"), id="question"),
        pytest.param(("sentence", "", "[p:Eva] frågade om vajern."), id="asks-about-a-thing"),
        pytest.param(("sentence", "procedure", "Ordföranden finner bifall för [p:Eva Ek]s yrkar."), id="procedure"),
        pytest.param(("decision", "decision", "Att [p:Eva] ska undersöka saken."), id="decision"),
        pytest.param(("roster", "", "[p:Eva Ek] önskar"), id="list"),
        pytest.param(
            ("sentence", "", "Den pilot som vi siktar på att göra gäller skolan."), id="a-plan-of-which-one-tells"
        ),
        pytest.param(("sentence", "", "Som mallen föreslår så väljer kunden."), id="as-is-proposed"),
    ],
)
def test_nothing_is_made_up(line: tuple[str, str, str]) -> None:
    """Thanks, questions, decisions and lists are no statements."""
    assert said(line) == []


def test_two_cues_are_two_statements() -> None:
    """Clauses joined by "och" are parted, each with its own quotation and the common subject."""
    sentence = "[o:Ekverket] hjälper gärna till med underlag och uppmanar [o:kommunerna] att svara."
    assert said(("sentence", "", sentence)) == [
        ("offer", "Ekverket", "Ekverket hjälper gärna till med underlag"),
        ("request", "Ekverket", "uppmanar kommunerna att svara."),
    ]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        pytest.param(
            "[p:Eva] tar fram ett förslag och [p:Bo] bokar möte.",
            [("commitment", "Eva", "Eva tar fram ett förslag"), ("commitment", "Bo", "Bo bokar möte.")],
            id="two-tasks",
        ),
        pytest.param(
            "[o:Eks kommun] vill fortsätta, medan [o:Ekverket] ställer sig avvaktande.",
            [("wish", "Eks kommun", "Eks kommun vill fortsätta"), ("concern", "Ekverket", "Ekverket ställer sig avvaktande.")],
            id="two-views",
        ),
        pytest.param(
            "[p:Eva] lovade att fråga och [p:Bo] ska vara med.",
            [("commitment", "Eva", "Eva lovade att fråga och Bo ska vara med.")],
            id="within-what-is-told",
        ),
        pytest.param(
            "[p:Eva] och [p:Bo] bokar lokal.", [("commitment", "Eva & Bo", "Eva och Bo bokar lokal.")], id="one-subject"
        ),
    ],
)  # fmt: skip
def test_two_subjects_are_two_statements(sentence: str, expected: Said) -> None:
    """What each of two names is the subject of is a statement of its own; what one says of the other is none."""
    assert said(("sentence", "", sentence)) == expected


def test_clauses_are_parted_at_a_dash() -> None:
    """What one proposes and another promises are two statements."""
    sentence = "[p:Bo] föreslog en ny tid – [p:Eva] ska undersöka om det går."
    found = [(kind, holder) for kind, holder, _ in said(("sentence", "", sentence))]
    assert found == [("proposal", "Bo"), ("commitment", "Eva")]


def test_section_of_proposals_has_an_owner() -> None:
    """A clause under "Kontorets förslag" is held by the body of the heading; persons to be elected are one proposal."""
    heading = ("heading", "proposal", "[o:Ekkontoret]s förslag:")
    clause = ("proposal", "proposal", "Planen fastställs")
    assert said(heading, clause) == [("proposal", "Ekkontoret", "Planen fastställs")]
    elected = [("proposal", "proposal", f"[p:{name}] (omval) på ett år.") for name in ("Eva Ek", "Bo Alm")]
    assert said(heading, *elected) == [("proposal", "Ekkontoret", "Ekkontorets förslag:")]


@pytest.mark.parametrize(
    ("before", "holder"),
    [
        pytest.param("[p:Eva] har skrivit till ägaren.", "Eva", id="only-candidate"),
        pytest.param("[p:Eva] och [p:Ann] har skrivit.", "", id="two-candidates"),
    ],
)
def test_pronoun_stands_for_the_only_person_before_it(before: str, holder: str) -> None:
    """ "Hon" is somebody only where the sentence before names one person."""
    ((kind, who, _),) = said(("sentence", "", before), ("sentence", "", "Hon önskar en ny dörr."))
    assert (kind, who) == ("wish", holder)


def test_a_pronoun_stands_for_nobody_behind_it() -> None:
    """Whom the sentence goes on to name is who it is about."""
    ((_, who, _),) = said(
        ("sentence", "", "[p:Eva] har skrivit till ägaren."), ("sentence", "", "Hon oroas av att [p:Bo] slutar.")
    )
    assert who == "Eva"


def test_a_sentence_without_subject_keeps_that_of_the_one_before() -> None:
    """ "Upplever att …" is held by whoever opens the sentence before it."""
    found = said(
        ("sentence", "", "[o:Trafikverket] redogjorde för planen."), ("sentence", "", "Upplever att det saknas stöd.")
    )
    assert ("concern", "Trafikverket", "Upplever att det saknas stöd.") in found


def test_a_reservation_below_the_decision_is_heard() -> None:
    """What stands among decisions and is a dissent is its holder's; a decision itself is nobody's statement."""
    minutes, mentions, *_ = written(
        ("decision", "decision", "[o:Nämnden] höjer avgiften."), ("sentence", "decision", "[p:Bo Alm] reserverar sig.")
    )
    assert [(u.kind, u.quote) for u in statements(minutes, mentions)] == [("reservation", "Bo Alm reserverar sig.")]
