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
    pytest.param("[p:Eva] {past} också {rest}.", id="adverb-behind-the-verb"),
    pytest.param("[p:Eva] har {supine} {rest}.", id="perfect"),
    pytest.param("[p:Eva] har tidigare {supine} {rest}.", id="perfect-with-an-adverb"),
    pytest.param("[p:Eva] ville {infinitive} {rest}.", id="wanted-to"),
    pytest.param("[p:Eva], som var med på länk, {past} {rest}.", id="who-was-there"),
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
        pytest.param("Därefter bad styrelsen [p:Eva] att vänta.", [("request", "")], id="subject-behind-the-verb-is-another"),
        pytest.param("Vi tackar [p:Eva] för kaffet.", [], id="an-object-behind-the-verb"),
        pytest.param("[p:Eva] hade tackat nej.", [], id="told-of-earlier"),
        pytest.param("[p:Eva] vill bygga en bro.", [("wish", "Eva")], id="a-wish-to-do-something"),
        pytest.param("[p:Eva] har kontaktat [o:Ekverket].", [], id="is-done-already"),
    ],
)
def test_order_is_not_guessed(sentence: str, wanted: list[tuple[str, str]]) -> None:
    """Nobody is made to say what others said to them, and what is done is no promise."""
    assert said(sentence) == wanted


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
