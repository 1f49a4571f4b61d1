"""What is said in another order or tense than the cues have it; all persons and bodies are invented."""

from __future__ import annotations

import pytest
from spoken import written
from written import understood

from samgraf.ingest.statements.say import statements


def said(sentence: str) -> list[tuple[str, str]]:
    """The statements of a sentence as (kind, holders), without reports."""
    minutes, mentions, *_ = written(("sentence", "", sentence))
    heard = [u for u in statements(minutes, mentions) if u.kind != "report"]
    return [(u.kind, " & ".join(mentions[h].name for h in u.holders)) for u in heard]


FORMS = [
    pytest.param("Därefter {past} [p:Eva] {rest}.", id="verb-before-the-name"),
    pytest.param("På frågan om bron {past} [p:Eva] {rest}.", id="behind-what-it-is-about"),
    pytest.param("Till nästa möte {past} [p:Eva] {rest}.", id="behind-the-time-by-which"),
    pytest.param("[p:Eva] {past} också {rest}.", id="adverb-behind-the-verb"),
    pytest.param("[p:Eva] har {supine} {rest}.", id="perfect"),
    pytest.param("[p:Eva] har tidigare {supine} {rest}.", id="perfect-with-an-adverb"),
    pytest.param("[p:Eva] ville {infinitive} {rest}.", id="wanted-to"),
    pytest.param("Men [p:Eva] har {supine} {rest}.", id="behind-but"),
    pytest.param("[p:Eva] m.fl. {past} {rest}.", id="with-others"),
    pytest.param("[p:Eva] och några till {past} {rest}.", id="with-a-few-more"),
    pytest.param("[p:Eva], som var med på länk, {past} {rest}.", id="who-was-there"),
    pytest.param("Kassören, [p:Eva], {past} {rest}.", id="between-commas-behind-an-office"),
    pytest.param("[o:Ekö IF]s förra ordförande, [p:Eva], {past} {rest}.", id="behind-a-bodys-office"),
    pytest.param("Ordföranden i [o:Ekö IF], [p:Eva], {past} {rest}.", id="behind-an-office-and-its-body"),
]
VERBS = [
    pytest.param("concern", "flaggade", "flaggat", "flagga", "för att tiden är knapp", id="flags"),
    pytest.param("concern", "varnade", "varnat", "varna", "för halka", id="warns"),
    pytest.param("request", "krävde", "krävt", "kräva", "en utredning", id="demands"),
    pytest.param("offer", "erbjöd sig", "erbjudit sig", "erbjuda sig", "att skriva ett utkast", id="offers"),
    pytest.param("commitment", "åtog sig", "åtagit sig", "åta sig", "att göra det", id="takes-on"),
    pytest.param("support", "ställde sig", "ställt sig", "ställa sig", "bakom planen", id="stands-behind"),
    pytest.param("opposition", "tog avstånd", "tagit avstånd", "ta avstånd", "från planen", id="distances"),
    pytest.param("priority", "tryckte", "tryckt", "trycka", "på vikten av samverkan", id="stresses"),
]


@pytest.mark.parametrize(("kind", "past", "supine", "infinitive", "rest"), VERBS)
@pytest.mark.parametrize("form", FORMS)
def test_order_and_tense_make_no_difference(
    form: str, kind: str, past: str, supine: str, infinitive: str, rest: str
) -> None:
    """A sentence says the same whatever opens it, in the perfect, and where somebody wanted to say it."""
    verb, *own = past.split(" ")
    if "{past} [p:Eva]" in form or "{past} också" in form:
        form = form.replace(" {rest}", " ".join(["", *own, "{rest}"]))
        past = verb
    assert said(form.format(past=past, supine=supine, infinitive=infinitive, rest=rest)) == [(kind, "Eva")]


@pytest.mark.parametrize(
    ("sentence", "wanted"),
    [
        pytest.param(
            "Därefter bad styrelsen [p:Eva] att vänta.", [("request", "")], id="subject-behind-the-verb-is-another"
        ),
        pytest.param("Vi tackar [p:Eva] för kaffet.", [], id="an-object-behind-the-verb"),
        pytest.param("Till [p:Eva] sade [p:Bo] att han lovar en bro.", [("commitment", "Bo")], id="said-to-another"),
        pytest.param("[p:Eva] hade tackat nej.", [], id="told-of-earlier"),
        pytest.param("[p:Eva] vill bygga en bro.", [("wish", "Eva")], id="a-wish-to-do-something"),
        pytest.param("[p:Eva] har kontaktat [o:Ekverket].", [], id="is-done-already"),
    ],
)
def test_order_is_not_guessed(sentence: str, wanted: list[tuple[str, str]]) -> None:
    """Nobody is made to say what others said to them, and what is done is no promise."""
    assert said(sentence) == wanted


@pytest.mark.parametrize(
    ("sentence", "kind", "holder"),
    [
        pytest.param("Det påpekas att skylten saknas.", "concern", "", id="pointed-out"),
        pytest.param("Frågan om bristande städning togs upp.", "concern", "", id="lack-brought-up"),
        pytest.param("En plan efterlystes av [p:Eva].", "request", "Eva", id="asked-for-by"),
        pytest.param("Medlemmarna påmindes om avgiften.", "request", "", id="reminded"),
        pytest.param("En lokal erbjöds av [o:Ekö IF].", "offer", "Ekö IF", id="offered-by"),
        pytest.param("Det lovades att felet åtgärdas.", "commitment", "", id="promised"),
        pytest.param("Medel har utlovats av [o:Ekbo].", "commitment", "Ekbo", id="promised-by"),
        pytest.param("Initiativet välkomnades.", "support", "", id="welcomed"),
        pytest.param("Planen backas upp av [o:Ekbo].", "support", "Ekbo", id="backed-by"),
        pytest.param("Förslaget mötte motstånd.", "opposition", "", id="met-with"),
        pytest.param("Det föreslås att avgiften höjs.", "proposal", "", id="proposed"),
        pytest.param("Idén om en fest lyftes av [p:Eva].", "proposal", "Eva", id="raised-by"),
        pytest.param("Behovet av samverkan lyftes av [p:Eva].", "priority", "Eva", id="need-raised-by"),
        pytest.param("Tidiga insatser lyftes som avgörande.", "priority", "", id="raised-as"),
    ],
)
def test_the_passive_says_it_too(sentence: str, kind: str, holder: str) -> None:
    """Who said it stands behind "av", or is not stated."""
    assert said(sentence) == [(kind, holder)]


@pytest.mark.parametrize(
    "sentence", ["Frågan lyftes.", "Planen presenterades av [p:Eva].", "Det informerades om nya rutiner."]
)
def test_the_passive_of_telling_says_nothing(sentence: str) -> None:
    """That something was shown or told of is no view."""
    assert said(sentence) == []


@pytest.mark.parametrize(
    "sentence",
    [
        "Eva Ek kan tänka sig att upplåta ängen, förutsatt att grannen godkänner det.",
        "Eva Ek lovar att börja när kommunen fastställt budgeten.",
        "Eva Ek erbjuder sig att bygga om nämnden säger ja.",
    ],
)
def test_what_depends_on_a_decision_of_others_is_a_statement(sentence: str) -> None:
    """What others have yet to decide makes nothing a decision."""
    found = understood(f"Vattenrådet\nAnteckningar 2024-05-02\nNärvarande: Eva Ek, Bo Alm\n\n1. Ängen\n\n{sentence}\n")
    assert found.minutes.decisions == ()
    assert [found.mentions[u.holders[0]].name for u in found.utterances] == ["Eva Ek"]


@pytest.mark.parametrize(
    ("sentence", "wanted"),
    [
        pytest.param("[p:Eva] tycker bron är för smal.", [("concern", "Eva")], id="a-thing"),
        pytest.param("[p:Eva] anser det bör byggas en bro.", [("proposal", "Eva")], id="it"),
        pytest.param("[p:Eva] tyckte den nya bron var för dyr.", [("concern", "Eva")], id="with-an-adjective"),
        pytest.param("Många barn tycker maten är för salt.", [("concern", "")], id="several-without-a-name"),
    ],
)
def test_what_is_thought_may_lack_its_that(sentence: str, wanted: list[tuple[str, str]]) -> None:
    """What somebody thinks is theirs where "att" is left out before it."""
    assert said(sentence) == wanted


@pytest.mark.parametrize(
    ("sentence", "wanted"),
    [
        pytest.param("I [o:Ekö IF], [p:Eva], önskar man fler bänkar.", [("wish", "")], id="where-it-is"),
        pytest.param("Kassören, [o:Ekö IF], önskar fler bänkar.", [("wish", "")], id="whose-it-is"),
    ],
)
def test_between_commas_behind_an_office_stands_somebody(sentence: str, wanted: list[tuple[str, str]]) -> None:
    """Behind what is no office, and where a body stands between commas, nobody is said to hold it."""
    assert said(sentence) == wanted
