"""Lists that name people by their initials, whose names stand elsewhere in the document."""

from __future__ import annotations

import pytest
from rostered import ITEMS, Row, rows, there
from written import understood

THREE = [there("Eva Ek"), there("Bo Alm"), ("Rut Dahl", "", "absent", "", "")]
CALLED = "Möte i gruppen\n\nNärvarande: EE, BA\nFrånvarande: RD\n"

KEYS = {
    "below-the-items": (CALLED + ITEMS + "\nEE: Eva Ek\nBA: Bo Alm\nRD: Rut Dahl\n", THREE),
    "above-the-list": (
        "Möte i gruppen\n\nEE: Eva Ek\nBA: Bo Alm\nRD: Rut Dahl\n\nNärvarande: EE, BA\nFrånvarande: RD\n" + ITEMS,
        THREE,
    ),
    "one-below-the-other": (
        "Möte i gruppen\n\nNärvarande\nEE\nBA\nFrånvarande\nRD\n"
        + ITEMS
        + "\nEE = Eva Ek\nBA = Bo Alm\nRD = Rut Dahl\n",
        THREE,
    ),
    "on-one-line-with-whom-they-come-from": (
        "Möte i gruppen\n\nNärvarande: EE/BA\nFrånvarande: RD\n\n"
        "(EE=Eva Ek, Region Norr; BA=Bo Alm, Ekö kommun; RD=Rut Dahl, Banan AB)\n" + ITEMS,
        [there("Eva Ek", "Region Norr"), there("Bo Alm", "Ekö kommun"), ("Rut Dahl", "Banan AB", "absent", "", "")],
    ),
    "in-brackets-behind-the-names": (CALLED + ITEMS + "\nEva Ek (EE), Bo Alm (BA), Rut Dahl (RD)\n", THREE),
    "in-a-table": (
        "Möte i gruppen\n\n| Initialer | Namn | Organisation |\n|---|---|---|\n| EE | Eva Ek | Region Norr |\n"
        "| BA | Bo Alm | Ekö kommun |\n| RD | Rut Dahl | Ekö kommun |\n\nNärvarande: EE, BA\nFrånvarande: RD\n" + ITEMS,
        [there("Eva Ek", "Region Norr"), there("Bo Alm", "Ekö kommun"), ("Rut Dahl", "Ekö kommun", "absent", "", "")],
    ),
    "with-what-is-said-of-each": (
        "Möte i gruppen\n\nNärvarande: EE (ordf), BA (via Teams) och RD\n"
        + ITEMS
        + "\nEE: Eva Ek\nBA: Bo Alm\nRD: Rut Dahl\n",
        [there("Eva Ek", roles="chair"), there("Bo Alm"), there("Rut Dahl")],
    ),
    "of-others": (CALLED + ITEMS + "\nEE: Anna Holm\nBA: Jan Lind\n", []),
    "with-the-names-in-the-list": (
        "Möte i gruppen\n\nNärvarande: Eva Ek (EE), Bo Alm (BA)\nFrånvarande: Rut Dahl (RD)\n" + ITEMS,
        THREE,
    ),
}


@pytest.mark.parametrize(("text", "wanted"), KEYS.values(), ids=KEYS)
def test_initials_are_told_by_the_key_to_them(text: str, wanted: list[Row]) -> None:
    """Who is listed by initials is named in full, wherever in the document the key to them stands."""
    assert rows(text) == wanted


def test_the_form_of_a_company_is_nobodys_initials() -> None:
    """ "AB" behind a word that opens no name is no Anna Berg of the list, however often it comes."""
    text = (
        "Vägnämnden\nProtokoll 2024-03-12\n\nÖvriga\nAnna Berg, miljöchef\n\n§ 1 Tvätt\n\n"
        "Nämnden förelägger Ekens biltvätt AB att städa. Ekens biltvätt AB har svarat.\n\n"
        "Beslut\natt förelägga Ekens biltvätt AB att städa.\n\n§ 2 Slut\n"
    )
    assert "AB" not in [m.text for m in understood(text).mentions]
