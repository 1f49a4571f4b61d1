"""Protocols in forms of their own: signs in the list, headings of decisions, numbers. All of it is invented."""

from __future__ import annotations

import pytest
from test_protocols import BOARD, protocol, there


@pytest.mark.parametrize(
    ("heading", "legend"),
    [
        ("Beslutande", "*) Tjänstgörande ersättare"),
        ("Beslutande (2 st)", "* = tjg ersättare"),
        ("Ledamöter (tjänstgörande ersättare markeras med *)", ""),
        ("Ordinarie ledamöter – beslutande", "Ersättare är märkta med *"),
    ],
)
def test_a_sign_behind_names_means_what_the_list_says(heading: str, legend: str) -> None:
    """Who bears the sign stands in; more words in the heading, in brackets or behind a dash, take nothing away."""
    text = f"Vägnämnden\n2023-05-03\n\n{heading}\nEva Lindmark (S)\nPer Ekvall* (M)\nUlla Norin (C) *\n{legend}\n\n"
    rows = there(protocol(f"{text}§ 7 Planen\n\nBeslut\nPlanen antas.\n"))
    assert [(name, roles) for name, _, _, roles in rows] == [
        ("Eva Lindmark", "member"),
        ("Per Ekvall", "substitute"),
        ("Ulla Norin", "substitute"),
    ]


def test_people_with_parties_below_a_heading_that_is_not_known_were_there() -> None:
    """Two people with their parties make a list, whatever the line above them says."""
    text = (
        "Vägnämnden\n2023-05-03\n\nUppropet\nEva Lindmark (S)\nPer Ekvall (M)\n\n§ 7 Planen\n\nBeslut\nPlanen antas.\n"
    )
    assert [(name, status) for name, _, status, _ in there(protocol(text))] == [
        ("Eva Lindmark", "present"),
        ("Per Ekvall", "present"),
    ]


@pytest.mark.parametrize(
    ("sentence", "taken"),
    [
        ("Vägnämnden bemyndigar ordföranden att teckna avtal.", True),
        ("Nämnden har inget att erinra mot planen.", True),
        ("Vägnämnden ger kontoret i uppdrag att mäta vägen.", True),
        ("Bronämnden upphäver taxan.", False),
        ("Vägnämnden ansvarar för vägen.", False),
    ],
)
def test_what_the_body_does_by_saying_so_is_decided(sentence: str, taken: bool) -> None:
    """Without a heading of decisions, a verb by which the body that met acts makes one."""
    text = f"Vägnämnden\n2023-05-03\n\n{BOARD}§ 7 Planen\n\nVägen är lång.\n\n{sentence}\n"
    assert [d.text for d in protocol(text).decisions] == ([sentence] if taken else [])


def test_a_reservation_to_come_is_no_decision() -> None:
    """Among the decisions, who will hand in a reservation decides nothing."""
    text = f"Vägnämnden\n2023-05-03\n\n{BOARD}§ 7 Planen\n\nBeslut\n\nPlanen antas.\n\n"
    read_ = protocol(f"{text}Per Ekvall (M) avser inkomma med en skriftlig reservation.\n")
    assert [d.text for d in read_.decisions] == ["Planen antas."]


@pytest.mark.parametrize("form", ["§ 2023:{}", "§ {}-23", "Paragraf {}", "Beslutsärende {}:", "VN2023/012 § {}"])
def test_forms_of_a_number(form: str) -> None:
    """A year or a case before or behind the number, and a word for its sign, leave an item."""
    text = "".join(
        f"{form.format(n)} Vägen {w}\n\nBeslut\nPlanen antas.\n\n" for n, w in ((7, "norrut"), (8, "söderut"))
    )
    items = protocol(f"Vägnämnden\n2023-05-03\n\n{BOARD}{text}").items
    assert [(i.number, i.title) for i in items] == [("7", "Vägen norrut"), ("8", "Vägen söderut")]


@pytest.mark.parametrize(
    "heading",
    [
        "Beslut (enhälligt)",
        "Vägnämndens slutliga beslut",
        "Beslut i ärendet",
        "Vägnämnden har beslutat",
        "Så beslutades",
    ],
)
def test_headings_that_say_more_than_that_it_was_decided(heading: str) -> None:
    """What follows is the decision, once."""
    text = f"Vägnämnden\n2023-05-03\n\n{BOARD}§ 7 Planen\n\n{heading}\natt anta planen\n\nBakgrund\nVägen är lång.\n"
    assert [d.text for d in protocol(text).decisions] == ["att anta planen"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "\n{lead}\n\n1. anta planen\n\n2. höja avgiften\n\n",
            [("anta planen", "decision"), ("höja avgiften", "decision")],
        ),
        ("{lead}\n1. anta planen\n2. höja avgiften.\n", [("anta planen", "decision"), ("höja avgiften.", "decision")]),
        ("{lead}\n- anta planen\n- höja avgiften.\n", [("anta planen", "decision"), ("höja avgiften.", "decision")]),
        ("{lead}\nPlanen är lång.\n", []),
    ],
)
def test_a_list_right_below_what_was_told_and_its_lead(text: str, expected: list[tuple[str, str]]) -> None:
    """A lead that stands right below running text opens the list below it, with the mark that its entries have."""
    for lead, kind in (("Nämnden beslutar att", ""), ("Vägnämnden föreslår kommunstyrelsen att", "recommendation")):
        read_ = protocol(f"Vägnämnden\n2023-05-03\n\n{BOARD}§ 7 Planen\nEva berättar.\n{text.format(lead=lead)}")
        assert [(d.text, d.kind) for d in read_.decisions if "Planen är" not in d.text] == [
            (said, kind or own) for said, own in expected
        ]


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("Arbetsutskottet föreslår kommunstyrelsen att anta planen.", "recommendation"),
        ("Arbetsutskottet föreslår att kommunstyrelsen antar planen.", "recommendation"),
        ("Arbetsutskottet föreslår Vägnämnden att anta planen.", "recommendation"),
        ("Utskottet hemställer hos kommunstyrelsen att planen antas.", "recommendation"),
        ("Förvaltningen föreslår kommunstyrelsen att anta planen.", ""),
        ("Tekniska utskottet föreslår kommunstyrelsen att anta planen.", ""),
        ("Arbetsutskottet föreslår en ny dag.", ""),
    ],
)
def test_what_a_committee_proposes_to_the_body_above_without_a_heading(sentence: str, kind: str) -> None:
    """Its own proposal, under the short form of its name, is what it decided; one of another body is none."""
    text = f"Kommunstyrelsens arbetsutskott\n2023-05-03\n\n{BOARD}§ 7 Planen\n\nVägen är lång.\n\n{sentence}\n"
    assert [(d.text, d.kind) for d in protocol(text).decisions] == ([(sentence, kind)] if kind else [])


@pytest.mark.parametrize(
    ("heading", "number"),
    [
        ("§ 7 Planen, igen", "7"),
        ("§ 7 Planen (forts.)", "7"),
        ("§ 7 forts.", "7"),
        ("§ 7 Planen", "7"),
        ("§ 7 Planen, efter pausen", "7"),
        ("Fortsättning § 7", "7"),
        ("Åter till § 7", "7"),
        ("§ 9 Planen, igen", "9"),
    ],
)
def test_what_is_decided_when_an_item_comes_back_is_its_decision(heading: str, number: str) -> None:
    """An item that is taken up again is no new one; one that has another number is, whatever its title says."""
    told = f"Vägnämnden\n2023-05-03\n\n{BOARD}§ 7 Planen\nEva berättar.\n\n§ 8 Bron\nBeslut\nBron byggs.\n\n"
    read_ = protocol(f"{told}{heading}\nBeslut\nPlanen antas.\n\n§ 10 Övrigt\nPer berättar.\n")
    assert [(d.text, read_.items[d.item].number) for d in read_.decisions] == [
        ("Bron byggs.", "8"),
        ("Planen antas.", number),
    ]
    assert [i.number for i in read_.items] == (["7", "8", "10"] if number == "7" else ["7", "8", "9", "10"])


def test_strokes_below_a_sentence_are_a_rule_and_mark_no_heading() -> None:
    """What stands above them is a clause like those before it."""
    text = f"Vägnämnden\n2023-05-03\n\n{BOARD}§ 7 Planen\n\nBeslut\n1. Planen antas.\n2. Avgiften höjs.\n_______________\n\n"
    read_ = protocol(f"{text}§ 8 Bron\nPer berättar.\n")
    assert [d.text for d in read_.decisions] == ["Planen antas.", "Avgiften höjs."]


def test_an_entry_of_a_list_is_no_item_that_comes_back() -> None:
    """Among entries of a list, one that begins as an item's title does is none."""
    text = f"Vägnämnden\n2023-05-03\n\n{BOARD}1. Planen\nEva berättar.\n\n2. Bron\nPer har två frågor.\n\n"
    listed = "1. Planen i stort\n2. Vad bron kostar\n\nBeslut: Bron byggs.\n\n3. Övrigt\nPer berättar.\n"
    read_ = protocol(text + listed)
    assert [(d.text, read_.items[d.item].number) for d in read_.decisions] == [("Bron byggs.", "2")]


def test_a_list_of_clauses_ends_where_the_next_item_has_the_next_number() -> None:
    """The number after the last entry is the next item's where it stands below a blank line, as items do."""
    text = f"Vägnämnden\n2023-05-03\n\n{BOARD}1. Planen\nEva berättar.\n\n2. Bron\nVägnämnden beslutar att\n"
    listed = "1. bygga bron\n2. måla bron.\n\n3. Färjan\nPer berättar.\n\n4. Övrigt\nEva berättar.\n"
    read_ = protocol(text + listed)
    assert [d.text for d in read_.decisions] == ["bygga bron", "måla bron."]
    assert [i.number for i in read_.items] == ["1", "2", "3", "4"]


@pytest.mark.parametrize(
    ("below", "last"),
    [("Per Ekvall reserverar sig.", "måla bron"), ("som är röd.", "måla bron som är röd.")],
)
def test_who_dissents_right_below_a_list_takes_no_clause_away(below: str, last: str) -> None:
    """A line that is no clause stands apart from the entry above it; one that goes on with it does not."""
    text = f"Vägnämnden\n2023-05-03\n\n{BOARD}§ 7 Bron\nVägnämnden beslutar att\n1) bygga bron\n2) måla bron\n{below}\n"
    assert [d.text for d in protocol(text).decisions] == ["bygga bron", last]


@pytest.mark.parametrize(
    ("clauses", "expected"),
    [
        pytest.param(
            "Vägnämnden godkänner listan med tillägg av ärenden,\n• Norra bron\n• Södra bron",
            ["Vägnämnden godkänner listan med tillägg av ärenden, Norra bron Södra bron"],
            id="names-below-a-comma",
        ),
        pytest.param(
            "Vägnämnden föreslår fullmäktige att anta nya taxor för:\n1. Norra badet\n\n2. Södra badet",
            ["Vägnämnden föreslår fullmäktige att anta nya taxor för: Norra badet Södra badet"],
            id="names-with-numbers",
        ),
        pytest.param(
            "Vägnämnden beslutar följande sammanträdesdagar för 2024:\n\n2 februari     11 maj\n16 september  23 november",
            ["Vägnämnden beslutar följande sammanträdesdagar för 2024: 2 februari 11 maj 16 september 23 november"],
            id="days-in-columns",
        ),
        pytest.param(
            "Vägnämnden beslutar att ge:\n\nEva Lindmark och Per Ekvall arvode för en resa till Sala den 4 maj.\n\n"
            "Ulla Norin arvode för en dag med nätverket den 9 maj.",
            [
                "Eva Lindmark och Per Ekvall arvode för en resa till Sala den 4 maj.",
                "Ulla Norin arvode för en dag med nätverket den 9 maj.",
            ],
            id="clauses-below-an-open-lead",
        ),
        pytest.param(
            "Vägnämnden beslutar att utse:\n- Eva Lindmark\n- Per Ekvall",
            ["Vägnämnden beslutar att utse: Eva Lindmark Per Ekvall"],
            id="those-elected-below-an-open-lead",
        ),
        pytest.param(
            "Vägnämnden beslutar:\n- Norra bron målas i vår.\n- Planen antas.",
            ["Norra bron målas i vår.", "Planen antas."],
            id="clauses-are-no-names",
        ),
    ],
)
def test_names_and_days_below_a_clause_belong_to_it(clauses: str, expected: list[str]) -> None:
    """A list of names, days or things decides nothing by its entries; a list of clauses does."""
    text = f"Vägnämnden\nProtokoll 2023-05-03\n\nNärvarande: Eva Lindmark (S)\n\n§ 4 Taxor\n\nBeslut\n\n{clauses}\n"
    assert [d.text for d in protocol(text).decisions] == expected


@pytest.mark.parametrize("heading", ["Ärende 7 (RN 2024-00012)", "Ärende 7, dnr RN 2024-00012", "§ 7 (RN 2024/12)"])
def test_a_case_number_beside_the_item_is_no_title(heading: str) -> None:
    """The title stands on the line below a number that only a case stands beside, in brackets or behind a comma."""
    text = f"Vägnämnden\n2023-05-03\n\n{BOARD}{heading}\nNya skyltar\nVägnämnden beslutar\natt sätta upp skyltar.\n"
    items = protocol(text).items
    assert [(item.number, item.title) for item in items] == [("7", "Nya skyltar")]
    assert items[0].case.endswith(("00012", "2024/12"))


def test_matters_that_letters_count_below_a_title_are_no_items() -> None:
    """Lettered lines right below each other list what the item is about; the case behind a comma leaves none."""
    text = (
        f"Vägnämnden\n2023-05-03\n\n{BOARD}§ 7 Val, dnr VN 2023/5\na) Entledigande av Kurt Ask (S) som ersättare\n"
        "b) Val av ny ersättare efter Kurt Ask\nBeslut\na) Kurt Ask (S) entledigas.\nb) Till ersättare väljs Moa Strid (S).\n"
    )
    found = protocol(text)
    assert [item.title for item in found.items] == ["Val"]
    assert [d.text for d in found.decisions] == ["Kurt Ask (S) entledigas.", "Till ersättare väljs Moa Strid (S)."]


def test_clauses_may_be_counted_without_a_sign() -> None:
    """Numbers from 1 on before clauses are no part of them; a letter below the basis of a decision heads nothing."""
    text = (
        f"Vägnämnden\n2023-05-03\n\n{BOARD}§ 7 Bokslut\nNämndens beslut\n1 Bokslutet godkänns.\n"
        "2 Direktören ges i uppdrag att redovisa åtgärder.\nBeslutsunderlag\na) Tjänsteutlåtande 2023-04-01\n"
    )
    found = protocol(text)
    assert [d.text for d in found.decisions] == [
        "Bokslutet godkänns.",
        "Direktören ges i uppdrag att redovisa åtgärder.",
    ]
    assert [item.number for item in found.items] == ["7"]


def test_what_a_committee_decides_to_propose_is_a_clause_a_line() -> None:
    """A lead "beslutar föreslå" needs no label, and each line that begins with "att" below it is one, however full."""
    text = (
        f"Vägnämndens arbetsutskott\n2023-05-03\n\n{BOARD}§ 7 Avtal\nUtskottet beslutar föreslå vägnämnden\n"
        "att godkänna hyresavtalet med Norrbyhem AB\natt verksamheten flyttar senast 1 oktober 2023\n"
    )
    found = protocol(text)
    assert [(d.kind, d.text) for d in found.decisions] == [
        ("recommendation", "att godkänna hyresavtalet med Norrbyhem AB"),
        ("recommendation", "att verksamheten flyttar senast 1 oktober 2023"),
    ]


def test_a_line_in_capitals_with_the_day_that_comes_again_and_again_heads_sheets() -> None:
    """It is no part of a title and no heading; one that comes once may be."""
    sheet = "VÄGMÖTE 2023-05-03\n"
    text = f"Vägnämnden\n{sheet}\n{BOARD}1. Val.\n{sheet}\nFyra namn är nämnda.\n\n{sheet}\nNÄMNDEN BESLUTAR\n\natt välja Eva\n\n"
    found = protocol(f"{text}2. Planen\n{sheet}\nNÄMNDEN BESLUTAR\n\natt anta planen\n")
    assert [(item.number, item.title) for item in found.items] == [("1", "Val"), ("2", "Planen")]
    assert [d.text for d in found.decisions] == ["att välja Eva", "att anta planen"]


@pytest.mark.parametrize(
    ("clause", "expected"),
    [
        (
            "att höja ramen i förhållande till 2022 års nivå, se nedan.\nÖkningen består av:\n\n • Löner: 4 mkr\n • Skor: 3 mkr\n",
            ["att höja ramen i förhållande till 2022 års nivå, se nedan."],
        ),
        ("att höja ramen\natt sänka taxan\n", ["att höja ramen", "att sänka taxan"]),
    ],
)
def test_what_a_sentence_behind_a_clause_lists_is_not_decided_one_by_one(clause: str, expected: list[str]) -> None:
    """It tells what the clause is made of; and a year's level is no day to be ready by."""
    found = protocol(
        f"Vägnämnden\n2023-05-03\n\n{BOARD}§ 7 Ramen\n\nVägnämnden beslutar\n\n{clause}\nBakgrund\nKort.\n"
    )
    assert [d.text for d in found.decisions] == expected
    assert all(d.due is None for d in found.decisions)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Vägnämnden beslutar\n\natt anta planen\n\nsamt föreslår kommunfullmäktige besluta\n\natt taxan höjs\n",
            [("att anta planen", "decision"), ("att taxan höjs", "recommendation")],
        ),
        (
            "Vägnämnden föreslår kommunfullmäktige besluta\n\natt taxan höjs\n\nsamt för egen del\n\natt anta planen\n",
            [("att taxan höjs", "recommendation"), ("att anta planen", "decision")],
        ),
        (
            "Förslag till kommunfullmäktige\n\nTaxan höjs.\n\nEgen del\n\nPlanen antas.\n",
            [("Planen antas.", "decision")],
        ),
        ("Beslut VN § 7/22\nPlanen antas.\n", [("Planen antas.", "decision")]),
    ],
)
def test_another_lead_between_clauses_says_for_whom_those_below_it_are(
    text: str, expected: list[tuple[str, str]]
) -> None:
    """No clause is taken for a part of the lead, nor the lead for a part of a clause."""
    found = protocol(f"Vägnämnden\n2023-05-03\n\n{BOARD}§ 7 Planen\n\n{text}").decisions
    assert [(d.text, d.kind) for d in found][-len(expected) :] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Som ny ledamot i vägnämndens utskott efter Rut Dahl utses: Nils Alm\n"
            "Som ny ersättare i vägnämndens utskott efter Nils Alm utses: Gun Skoog\n",
            ["Rut Dahl utses: Nils Alm", "Nils Alm utses: Gun Skoog"],
        ),
        (
            "Till rösträknare utses:\nNils Alm, Gun Skoog, Bo Ramsell, Rut Dahl, Eva Lindmark.\n",
            ["utses: Nils Alm, Gun Skoog, Bo Ramsell, Rut Dahl, Eva Lindmark."],
        ),
    ],
)
def test_those_chosen_behind_a_colon_are_one_decision_a_choice(text: str, expected: list[str]) -> None:
    """Choices under each other are apart, and a row of names is of the words that lead it."""
    found = protocol(f"Vägnämnden\n2023-05-03\n\n{BOARD}§ 7 Val\n\nBeslut\n{text}").decisions
    assert len(found) == len(expected)
    assert all(d.text.endswith(words) for d, words in zip(found, expected, strict=True))


@pytest.mark.parametrize(
    "lead", ["Vägnämnden beslutar", "Vägnämnden beslutar:", "VÄGNÄMNDEN BESLUTAR", "Vägnämnden beslutade"]
)
def test_a_lead_right_below_the_text_opens_the_decisions(lead: str) -> None:
    """What stands below "Nämnden beslutar" is decided, sentence by sentence, though no blank line parts them."""
    told = "Chefen visar rapporten för våren, som pekar mot ett överskott på 1,2 miljoner kronor."
    text = f"Vägnämnden\n2023-05-03\n\nBeslutande: Eva Lindmark (S), Per Ekvall (M)\n\n§ 7 Rapport\n{told}\n{lead}\n"
    minutes = protocol(f"{text}Rapporten fastställs och överlämnas.\nRevisorn informeras.\n\n§ 8 Övrigt\nInget.\n")
    assert [d.text for d in minutes.decisions] == ["Rapporten fastställs och överlämnas.", "Revisorn informeras."]


def test_the_body_in_letters_and_a_day_head_what_it_did_then() -> None:
    """They are nothing that it decided."""
    text = (
        "VN § 3/12.4.2023\nBeslut: Ärendet bordlades.\n\nVN 3.5.2023\n\nBeredning: vägchefen\n\nBeslut: Planen antas.\n"
    )
    found = protocol(f"Vägnämnden\n2023-05-03\n\n{BOARD}§ 7 Planen\n\n{text}").decisions
    assert "VN 3.5.2023" not in {d.text for d in found}
    assert found[-1].text == "Planen antas."
