"""What somebody holds said with a noun, in every sentence that it may stand in; all persons and bodies are invented."""

from __future__ import annotations

from itertools import product

import pytest
from spoken import written

from samgraf.ingest.statements.say import statements


def said(sentence: str) -> list[tuple[str, str]]:
    """The statements of a sentence as (kind, holders)."""
    minutes, mentions, *_ = written(("sentence", "", sentence))
    return [(u.kind, " & ".join(mentions[h].name for h in u.holders)) for u in statements(minutes, mentions)]


NOUNS = {
    "farhågor om": "concern",
    "viss kritik mot": "concern",
    "missnöje med": "concern",
    "önskemål om": "wish",
    "ett krav på": "request",
    "en begäran om": "request",
    "invändningar mot": "opposition",
    "protester mot": "opposition",
}
OF_SOMEBODY = (
    "{who} framförde {what} tiderna.",
    "{who} har framfört {what} tiderna.",
    "{What} tiderna framfördes av {who}.",
    "Från {who} framfördes {what} tiderna.",
    "Från {who} finns {what} tiderna.",
    "Hos {who} finns {what} tiderna.",
    "Det finns {what} tiderna hos {who}.",
    "Det kom {what} tiderna från {who}.",
    "{Noun} har kommit från {who} {of} tiderna.",
    "{Noun} från {who} {of} tiderna.",
)
OF_NOBODY = (
    "Det framfördes {what} tiderna.",
    "{Noun} framfördes {of} tiderna.",
    "Under diskussionen framkom {what} tiderna.",
)


def filled(frame: str, what: str, who: str = "") -> str:
    """A sentence of a noun and who holds it."""
    noun, _, of = what.rpartition(" ")
    capital = {"What": what[0].upper() + what[1:], "Noun": noun[0].upper() + noun[1:]}
    return frame.format(what=what, who=who, of=of, **capital)


@pytest.mark.parametrize(
    ("sentence", "kind", "holder"),
    [
        pytest.param(filled(frame, what, who), kind, holder, id=f"{what}-{n}-{holder or 'several'}")
        for (what, kind), (n, frame), (who, holder) in product(
            NOUNS.items(),
            enumerate(OF_SOMEBODY),
            [("[p:Eva Ek]", "Eva Ek"), ("[o:Eks kommun]", "Eks kommun"), ("några av deltagarna", "")],
        )
        if holder or not frame.startswith(("{who}", "Hos", "Från"))  # "Några …" opens a sentence with a capital
    ],
)
def test_noun_tells_kind_and_sentence_tells_holder(sentence: str, kind: str, holder: str) -> None:
    """A noun gives its kind in every frame, and the frame who holds it; several whom nobody names are no holder."""
    assert said(sentence) == [(kind, holder)]


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        pytest.param(filled(frame, what), kind, id=f"{what}-{n}")
        for (what, kind), (n, frame) in product(NOUNS.items(), enumerate(OF_NOBODY))
    ],
)
def test_noun_that_was_brought_up_by_nobody_has_no_holder(sentence: str, kind: str) -> None:
    """Where no holder is named, what was brought up is a statement without one."""
    assert said(sentence) == [(kind, "")]


@pytest.mark.parametrize(
    "sentence",
    [
        pytest.param("Inga synpunkter framfördes på planen.", id="no-views"),
        pytest.param("[p:Eva Ek] framförde inga önskemål om tiderna.", id="denied"),
        pytest.param("Önskemålen om tiderna diskuterades.", id="talked-of"),
        pytest.param("[o:Eks kommun] har lämnat ett förslag till budget.", id="a-paper"),
        pytest.param("[p:Eva Ek] har fått frågor om tiderna.", id="got-them"),
        pytest.param("Svar på en förfrågan från [o:Eks kommun] om tiderna har skickats.", id="answered"),
        pytest.param("Det finns krav på bygglov.", id="rules-demand-it"),
        pytest.param("Enligt lagen ska kommunen ansvara för vägen.", id="by-law"),
    ],
)
def test_noun_that_nobody_holds_is_no_statement(sentence: str) -> None:
    """What is denied, dealt with, handed in or demanded by rules is nobody's view."""
    assert said(sentence) == []


@pytest.mark.parametrize(
    ("sentence", "kind", "holder"),
    [
        pytest.param("Flera deltagare varnade för att bron försenas.", "concern", "", id="several"),
        pytest.param("Därefter varnade flera deltagare för att bron försenas.", "concern", "", id="several-turned"),
        pytest.param("Många har länge hoppats att det ordnas.", "wish", "", id="many-for-long"),
        pytest.param("Samtidigt vill några av medlemmarna se en bättre lösning.", "wish", "", id="some-members"),
        pytest.param("[p:Eva Ek] har länge krävt att lokalen åtgärdas.", "request", "Eva Ek", id="for-long"),
        pytest.param("[p:Eva Ek] (V) kräver att lokalen åtgärdas.", "request", "Eva Ek", id="party-in-brackets"),
        pytest.param("[p:Eva Ek] sa att man kräver ett svar.", "request", "Eva Ek", id="says-that-they-demand"),
        pytest.param("[p:Eva Ek] - kräver ett svar.", "request", "Eva Ek", id="hyphen"),
        pytest.param("I år oroas [o:Eks kommun] över tiderna.", "concern", "Eks kommun", id="deponent-turned"),
        pytest.param("Bron ifrågasattes av [o:Eks kommun].", "concern", "Eks kommun", id="passive"),
        pytest.param("En lösning för bron utlovades.", "commitment", "", id="promised-by-nobody"),
        pytest.param("[p:Eva Ek] lyfter fram bron som en nyckelfråga.", "priority", "Eva Ek", id="key-matter"),
        pytest.param("[p:Eva Ek] vill lägga mer fokus på bron.", "priority", "Eva Ek", id="more-focus"),
        pytest.param("[p:Eva Ek] vill ha besked om bron.", "request", "Eva Ek", id="wants-to-know"),
        pytest.param("[o:Eks kommun] bjuder på en genomgång av bron.", "offer", "Eks kommun", id="treats-to"),
        pytest.param("[p:Eva Ek] hälsade att hon gärna hjälper till.", "offer", "Eva Ek", id="sent-word"),
        pytest.param("Risk finns att tiden inte räcker.", "concern", "", id="risk-there-is"),
        pytest.param("Högst prioritet för [o:Eks kommun] har bron.", "priority", "Eks kommun", id="highest-for"),
    ],
)
def test_cue_is_heard_in_whatever_order_it_is_told(sentence: str, kind: str, holder: str) -> None:
    """Who holds what is heard in the perfect, in the passive, turned round and from some whom nobody names."""
    assert said(sentence) == [(kind, holder)]
