"""Main clauses joined in one sentence, each with a subject of its own: each says its part; all of it is invented."""

from __future__ import annotations

import pytest
from spoken import written
from written import understood

from samgraf.ingest.statements.say import statements

HEAD = "Minnesanteckningar från möte med badgruppen 2023-03-14\n\nNärvarande: Eva Ek, Bo Lund, Anna Rask\n\nBryggan\n\n"


def said(sentence: str) -> list[tuple[str, str, str]]:
    """The statements of a sentence as (kind, holders, quote)."""
    minutes, mentions, *_ = written(("sentence", "", sentence))
    heard = [u for u in statements(minutes, mentions) if u.kind != "report"]
    return [(u.kind, " & ".join(mentions[h].name for h in u.holders), u.quote) for u in heard]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "Det behövs en ny brygga och vi ska kontakta hamnen.",
            [("wish", "", "Det behövs en ny brygga"), ("commitment", "", "vi ska kontakta hamnen.")],
        ),
        (
            "[p:Eva] ringer hamnen och vi försöker få in fler offerter.",
            [("commitment", "Eva", "[p:Eva] ringer hamnen"), ("commitment", "", "vi försöker få in fler offerter.")],
        ),
        (
            "Vi hoppas på en fin sommar, men det är svårt att få tag på badvakter.",
            [
                ("wish", "", "Vi hoppas på en fin sommar"),
                ("concern", "", "det är svårt att få tag på badvakter."),
            ],
        ),
        (
            "[p:Bo] skriver en text och vi ska fråga skolan om fler bilder.",
            [("commitment", "Bo", "[p:Bo] skriver en text"), ("commitment", "", "vi ska fråga skolan om fler bilder.")],
        ),
        (
            "[p:Eva] kontaktar [o:Hamnbolaget] och [p:Bo] skriver till grannarna.",
            [
                ("commitment", "Eva", "[p:Eva] kontaktar [o:Hamnbolaget]"),
                ("commitment", "Bo", "[p:Bo] skriver till grannarna."),
            ],
        ),
        (
            "[p:Eva] pratar med [p:Anna] och [p:Bo] bokar lokalen.",
            [("commitment", "Eva", "[p:Eva] pratar med [p:Anna]"), ("commitment", "Bo", "[p:Bo] bokar lokalen.")],
        ),
    ],
)
def test_each_clause_says_its_part(sentence: str, expected: list[tuple[str, str, str]]) -> None:
    """A pronoun for its subject is enough, and who is acted on acts with nobody."""
    plain = [(k, h, q.replace("[p:", "").replace("[o:", "").replace("]", "")) for k, h, q in expected]
    assert said(sentence) == plain


@pytest.mark.parametrize(
    ("sentence", "count"),
    [
        ("[p:Eva] och [p:Bo] ringer hamnen.", 1),
        ("[p:Anna] ringer [p:Eva] och [p:Bo] i morgon.", 1),
        ("[p:Eva] bjuder in [p:Bo] och [p:Anna].", 1),
        ("Bryggan är ute och vi är nöjda.", 0),
    ],
)
def test_what_belongs_together_stays(sentence: str, count: int) -> None:
    """Names joined as one subject or object, and a clause beside one that says nothing."""
    assert len(said(sentence)) <= max(count, 1)
    assert all(q == sentence.replace("[p:", "").replace("]", "") for _, _, q in said(sentence))


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("Damlaget vill träna inomhus i vinter.", "wish"),
        ("TK vill flytta starten till ladan.", "wish"),
        ("Hyresgästerna ville ställa cyklar i källaren.", "wish"),
        ("Vi har länge saknat ett omklädningsrum.", "concern"),
        ("Staden har ingen egen plan för badplatserna.", "concern"),
        ("Vi har ännu inga medel för skyltarna.", "concern"),
        ("Vi pratade om vikten av att alla släcker.", "priority"),
    ],
)
def test_who_has_no_name_says_it_as_well(sentence: str, kind: str) -> None:
    """A group by its kind or letters, or those who met."""
    assert [k for k, _, _ in said(sentence)] == [kind]


@pytest.mark.parametrize(
    "sentence",
    ["Ordföranden vill avsluta i tid.", "Hyresgästerna vill inte flytta ut.", "Staden har inga planer på att bygga."],
)
def test_no_wish_and_no_lack_is_heard(sentence: str) -> None:
    """Where it is denied, or nobody wants anything of others."""
    assert not {"wish", "concern"} & {k for k, _, _ in said(sentence)}


@pytest.mark.parametrize(
    ("told", "decided", "rest"),
    [
        ("Pumpen stannar ofta, styrelsen godkände köpet av en ny.", "styrelsen godkände köpet av en ny.", 0),
        ("Två offerter har kommit in, mötet valde den lägsta.", "mötet valde den lägsta.", 0),
        ("Kiosken går med förlust, så gruppen bordlade frågan.", "så gruppen bordlade frågan.", 0),
        ("Bryggan är för kort, styrelsen antog ritningen.", "styrelsen antog ritningen.", 1),
    ],
)
def test_what_stands_before_the_comma_is_not_decided(told: str, decided: str, rest: int) -> None:
    """Those who met decide in a clause of their own."""
    found = understood(HEAD + told + "\n")
    assert [d.text for d in found.minutes.decisions] == [decided]
    assert len([u for u in found.utterances if u.kind == "concern"]) >= rest


def test_the_only_municipality_goes_by_its_kind() -> None:
    """Those who name none know but one."""
    found = understood(HEAD + "Eva har talat med kommunen om stegen. Kommunen söker en ny badvakt.\n")
    assert {(m.kind, m.name.casefold()) for m in found.mentions if "ommun" in m.text} == {("organisation", "kommunen")}


def test_among_several_municipalities_none_is_meant() -> None:
    """Which one it would be is not told."""
    found = understood(HEAD + "Haninge kommun och Tyresö kommun var med. Eva har talat med kommunen om stegen.\n")
    assert [m.text for m in found.mentions if m.text.casefold() == "kommunen"] == []
