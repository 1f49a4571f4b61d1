"""Minutes of full councils: lists behind the last item, cases beside numbers, who is elected; all of it is invented."""

from __future__ import annotations

from functools import partial

import pytest
from rostered import rows, there
from written import LISTED, decided_below, formal, plain, understood

from samgraf.ingest.bound import several
from samgraf.ingest.reading import Reading

S, M, C, V = "Socialdemokraterna", "Moderaterna", "Centerpartiet", "Vänsterpartiet"
HEAD = "Kommunfullmäktige\nProtokoll 2023-05-29\nPlats: Folkets hus\n\n"
ITEMS = "\n§ 7 Upprop\nUpprop förrättas.\n\n§ 8 Planen\nBeslut\nPlanen antas.\n\n"
MET = [
    there("Eva Lindmark", S, "member"),
    there("Bo Ramsell", M, "member"),
    ("Ulla Norin", C, "absent", "", ""),
    there("Rut Dahl", C, "substitute"),
]
decided = partial(decided_below, formal("Kommunfullmäktige"))


def held(found: Reading) -> list[tuple[str, list[str]]]:
    """What was said, and by whom."""
    return [(u.quote, [found.entities[found.entity_of(m)].name for m in u.holders]) for u in found.utterances]


@pytest.mark.parametrize(
    ("title", "table"),
    [
        pytest.param(
            "NÄRVARO- OCH OMRÖSTNINGSLISTA",
            "Ledamöter              Närv.    Tjänstgörande ersättare\nEva Lindmark (S)       1\nBo Ramsell (M)         1\n"
            "Ulla Norin (C)         -        Rut Dahl (C)\n",
            id="list-of-votes-too",
        ),
        pytest.param(
            "Bilaga 1\nNärvarolista\n",
            "Ledamot          Parti    Närvarande   Tjänstgörande ersättare\nEva Lindmark     S        Ja\n"
            "Bo Ramsell       M        Ja\nUlla Norin       C        Nej          Rut Dahl (C)\n",
            id="below-the-number-of-an-appendix",
        ),
    ],
)
def test_members_may_be_listed_behind_the_items_while_officials_are_listed_at_the_head(title: str, table: str) -> None:
    """Officials alone do not make a council; the list at the end adds its members."""
    head = "Beslutande: enligt bifogad närvarolista\n\nÖvriga närvarande: Jan Ask, kommundirektör\n"
    found = rows(f"{HEAD}{head}{ITEMS}{title}\n{table}")
    assert [row for row in found if row[0] != "Jan Ask"] == MET
    assert [row[2] for row in found if row[0] == "Jan Ask"] == ["guest"]


def test_members_may_be_listed_behind_the_items_while_substitutes_are_listed_at_the_head() -> None:
    """Those who stood by alone do not make a council either."""
    head = "Ersättare\nJan Ask (M)\nSiv Malm (S)\n\n"
    listed = "Beslutande   Eva Lindmark (S), ordförande\n             Bo Ramsell (M)\n"
    assert {row[0] for row in rows(f"{HEAD}{head}{ITEMS}\n{listed}")} == {
        "Jan Ask", "Siv Malm", "Eva Lindmark", "Bo Ramsell",
    }  # fmt: skip


def test_members_listed_at_the_head_are_all_there_is() -> None:
    """A list of votes behind the items adds nobody then."""
    head = "Beslutande\nEva Lindmark (S), ordförande\nBo Ramsell (M)\n\nÖvriga närvarande: Jan Ask, kommundirektör\n"
    table = (
        "Närvarolista\nLedamöter          Närv.\nUlla Norin (C)      1\nRut Dahl (C)       1\nPer Ekvall (V)     1\n"
    )
    assert [row[0] for row in rows(f"{HEAD}{head}{ITEMS}{table}")] == ["Eva Lindmark", "Bo Ramsell", "Jan Ask"]


@pytest.mark.parametrize(
    ("signed", "writer"),
    [
        pytest.param("Ordföranden Eva Lindmark (S)\nSekreterare\nPer Ekvall", "Per Ekvall", id="label-above-the-last"),
        pytest.param("Per Ekvall\nSekreterare\nEva Lindmark\nOrdförande", "Per Ekvall", id="offices-below-names"),
        pytest.param("Per Ekvall\nSekreterare", "Per Ekvall", id="office-below-the-only-name"),
    ],
)
def test_an_office_is_that_of_the_name_that_no_other_office_goes_with(signed: str, writer: str) -> None:
    """Names and offices take turns: which of them ends the row tells whether offices stand above or below."""
    found = rows(f"{HEAD}{signed}\n\nNärvarande\nEva Lindmark (S)\nBo Ramsell (M)\n{ITEMS}")
    assert [row[0] for row in found if "secretary" in row[3]] == [writer]


@pytest.mark.parametrize("case", ["0412/23", "   0412/23", "1204/23"])
def test_a_case_number_beside_the_items_is_no_title(case: str) -> None:
    """The title stands below it."""
    items = understood(f"{HEAD}§ 9 {case}\nPlan för hamnen\nBeslut\nPlanen antas.\n").minutes.items
    assert [(item.number, item.title, item.case) for item in items] == [("9", "Plan för hamnen", case.strip())]


@pytest.mark.parametrize(
    ("body", "wanted"),
    [
        pytest.param(
            "1. Till ledamöter i valnämnden utses\n- Eva Lind (S)\n- Bo Alm (M)\n2. Till ordförande utses Eva Lind (S)",
            ["Till ledamöter i valnämnden utses Eva Lind (S) Bo Alm (M)", "Till ordförande utses Eva Lind (S)"],
            id="dashes",
        ),
        pytest.param(
            "att till ledamöter i valnämnden välja\nEva Lind (S)\nBo Alm (M)\natt till ordförande välja Eva Lind (S)",
            ["att till ledamöter i valnämnden välja Eva Lind (S) Bo Alm (M)", "att till ordförande välja Eva Lind (S)"],
            id="lines",
        ),
        pytest.param(
            "- Som gode män utses:\n  - Eva Lind (S)\n  - Bo Alm (M)\n- Valet av ersättare bordläggs.",
            ["Som gode män utses: Eva Lind (S) Bo Alm (M)", "Valet av ersättare bordläggs."],
            id="set-in",
        ),
        pytest.param(
            "att som ombud i Norrhamn AB utse\nOrdinarie: Eva Lind (S)\nErsättare: (vakant)\natt anta planen",
            ["att som ombud i Norrhamn AB utse Ordinarie: Eva Lind (S) Ersättare: (vakant)", "att anta planen"],
            id="seats",
        ),
        pytest.param(
            "att till ledamöter i valnämnden utse följande:\n\nLedamöter            Ersättare\n"
            "Eva Lind (S)         Bo Alm (M)\n\natt till ordförande utse Eva Lind (S)",
            [
                "att till ledamöter i valnämnden utse följande: Ledamöter Ersättare Eva Lind (S) Bo Alm (M)",
                "att till ordförande utse Eva Lind (S)",
            ],
            id="columns",
        ),
        pytest.param(
            "1. Planen antas.\n- Eva Lind (S) reserverar sig.\n2. Avtalet sägs upp.",
            ["Planen antas.", "Avtalet sägs upp."],
            id="not-elected",
        ),
    ],
)
def test_names_below_a_clause_that_elects_belong_to_it(body: str, wanted: list[str]) -> None:
    """None of them is a decision of its own, and none is lost."""
    assert decided(f"Kommunfullmäktiges beslut\n\n{body}") == wanted


@pytest.mark.parametrize(
    ("lead", "holder"),
    [
        pytest.param("Kyrkorådet föreslår kommunfullmäktige besluta", "Kyrkorådet", id="board"),
        pytest.param(
            "Norrhamns Hus AB:s styrelse föreslår kommunfullmäktige besluta", "Norrhamns Hus AB", id="company"
        ),
    ],
)
def test_what_another_body_proposes_to_the_council_is_not_decided(lead: str, holder: str) -> None:
    """Not where its clauses stand apart below it either; who proposes holds it."""
    body = f"{lead}\n\natt anta taxan för renhållning i hamnen och på torget\n\nKommunfullmäktige beslutar\n\natt avslå förslaget"
    found = understood(f"{formal('Kommunfullmäktige')}{LISTED}§ 3 Taxa\n{body}\n")
    assert [d.text for d in found.minutes.decisions] == ["att avslå förslaget"]
    assert holder in [name for _, names in held(found) for name in names]


def test_what_a_board_proposes_to_the_council_is_what_it_decides_itself() -> None:
    """In the board's own minutes."""
    body = "Kommunstyrelsen föreslår kommunfullmäktige besluta\n\natt anta taxan för renhållning i hamnen och på torget"
    found = understood(f"{formal('Kommunstyrelsen')}{LISTED}§ 3 Taxa\n{body}\n").minutes.decisions
    assert [d.kind for d in found] == ["recommendation"]


def test_the_clauses_below_a_bodys_lead_among_proposals_are_held_by_it() -> None:
    """The lead itself is no further statement."""
    body = (
        "Förslag till beslut\nKommunstyrelsen föreslår kommunfullmäktige besluta\natt anta taxan, och\n"
        "att se över avgiften.\n\nKommunfullmäktiges beslut\nTaxan antas.\n"
    )
    found = understood(f"{formal('Kommunfullmäktige')}{LISTED}§ 3 Taxa\n{body}")
    assert held(found) == [("att anta taxan", ["Kommunstyrelsen"]), ("att se över avgiften.", ["Kommunstyrelsen"])]


@pytest.mark.parametrize(
    ("written", "wanted"),
    [
        pytest.param("Tekniska verken i Norrhamn AB", "Tekniska verken i Norrhamn AB", id="another"),
        pytest.param("Tekniska verken i Linköping AB", "Tekniska verken i Linköping", id="the-one-known"),
        pytest.param("Tekniska verken", "Tekniska verken i Linköping", id="by-its-short-name"),
    ],
)
def test_a_company_in_another_town_is_not_the_one_that_the_register_knows(written: str, wanted: str) -> None:
    """Its town belongs to its name."""
    text = f"{formal('Kommunfullmäktige')}{LISTED}§ 3 Bolag\nKommunfullmäktiges beslut\n{written} får riva pannan.\n"
    found = understood(text)
    assert wanted in [found.entities[i.entity].name for i in found.involvements]


@pytest.mark.parametrize(
    "listed",
    [
        pytest.param(
            "Ledamöter       Närvarande\n                Eva Lindmark (S), ordförande\n                Bo Ramsell (M)\n",
            id="two-headings-above-one-column",
        ),
        pytest.param("Ledamöter       Närvarande\nEva Lindmark    Ja, ordförande\nBo Ramsell      Ja\n", id="marks"),
    ],
)
def test_a_heading_of_who_is_there_beside_that_of_members_heads_a_list_or_a_column_of_marks(listed: str) -> None:
    """Names below it are a list, and belong to the members."""
    assert [row[0] for row in rows(f"{HEAD}{listed}{ITEMS}")] == ["Eva Lindmark", "Bo Ramsell"]
    assert {row[2] for row in rows(f"{HEAD}{listed}{ITEMS}")} == {"present"}


def test_a_member_beside_whom_a_substitute_is_named_was_away() -> None:
    """Where no column tells who was there, and who serves does so all the time."""
    table = (
        "| Ledamot | Parti | Tjänstgörande ersättare | Kommentar |\n|---|---|---|---|\n"
        "| Eva Lindmark, ordförande | S | | |\n| Bo Ramsell | M | | §§ 7–8 |\n"
        "| Ulla Norin | C | Rut Dahl (C) | |\n| Per Ekvall | V | Jan Ask (V) § 8 | |\n"
    )
    found = {row[0]: row[2:] for row in rows(f"# Kommunfullmäktige\n\nProtokoll 2023-05-29\n\n{table}\n{ITEMS}")}
    assert {name for name, (status, *_) in found.items() if status == "absent"} == {"Ulla Norin"}
    assert found["Rut Dahl"] == ("present", "substitute", "")


def test_a_cross_in_the_column_of_substitutes_shows_one_who_serves() -> None:
    """Its own column being empty does not make somebody absent."""
    table = (
        "Närvarolista\n\nLedamöter           Närv     Ers\nEva Lindmark (S)    X\nBo Ramsell (M)      X\n"
        "Ulla Norin (C)      -\nRut Dahl (C)                 X\n"
    )
    assert rows(f"{HEAD}{table}{ITEMS}") == MET


@pytest.mark.parametrize(
    ("entry", "items"),
    [
        pytest.param("Rut Dahl (M) §§ 7-8, tjänstgör för Bo Ramsell (M) § 9", "7 8", id="there-before-it"),
        pytest.param("Rut Dahl (M), tjänstgör för Bo Ramsell (M) § 9", "7 8", id="behind"),
        pytest.param("Rut Dahl (M), tjänstgör § 7 för Bo Ramsell (M)", "8 9", id="between"),
    ],
)
def test_a_member_is_missing_for_the_items_at_which_another_serves(entry: str, items: str) -> None:
    """Not for those at which the other was there without serving."""
    listed = f"Beslutande\nEva Lindmark (S), ordförande\nBo Ramsell (M)\n\nErsättare\n{entry}\n"
    found = rows(f"{HEAD}{listed}{ITEMS}§ 9 Avslut\nBeslut\nTaxan antas.\n")
    assert [row[2:] for row in found if row[0] == "Bo Ramsell"] == [("present", "member", items)]


@pytest.mark.parametrize(
    ("body", "wanted"),
    [
        pytest.param(
            "Kommunfullmäktige befriar\nEva Lind (S) från uppdraget som ledamot i valnämnden\n"
            "Bo Alm (M) från uppdraget som ersättare i valnämnden för tiden till och med\nden 31 december 2026",
            [
                "Eva Lind (S) från uppdraget som ledamot i valnämnden",
                "Bo Alm (M) från uppdraget som ersättare i valnämnden för tiden till och med den 31 december 2026",
            ],
            id="each-with-what-becomes-of-them",
        ),
        pytest.param(
            "Kommunfullmäktige väljer\nEva Lind (S)\nBo Alm (M)",
            ["Kommunfullmäktige väljer Eva Lind (S) Bo Alm (M)"],
            id="names",
        ),
        pytest.param(
            "- Dagordningen fastställs med följande ändringar:\n  - Ärende 8 utgår\n  - En fråga läggs till\n- Mötet är öppet.",
            ["Dagordningen fastställs med följande ändringar: Ärende 8 utgår En fråga läggs till", "Mötet är öppet."],
            id="list-within-an-entry",
        ),
        pytest.param(
            "- Frågan får ställas.\n\nEva Lind (S) har ställt en fråga till Bo Alm (M) om väglaget.",
            ["Frågan får ställas."],
            id="told-below",
        ),
        pytest.param(
            "- Interpellationen får ställas.\n\nInterpellation från Eva Lind (S) till nämndens ordförande Bo Alm (M).",
            ["Interpellationen får ställas."],
            id="whose-it-is",
        ),
        pytest.param(
            "- Redovisningen godkänns.\n\n- Ekö räddningsförbund, protokoll 2025-05-12\n- Protokoll från Vägrådet den 3 maj",
            ["Redovisningen godkänns."],
            id="papers",
        ),
    ],
)
def test_what_stands_below_a_clause_is_told_apart_from_clauses(body: str, wanted: list[str]) -> None:
    """A lead that breaks off is completed by each line below it; what is told or listed there is not decided."""
    assert decided(f"Kommunfullmäktiges beslut\n\n{body}") == wanted


def test_a_decision_that_came_in_from_elsewhere_is_none() -> None:
    """Not where it stands in a list of papers above what was decided."""
    body = "Följande anmäls:\n- Protokoll från Vägrådet\n- Beslut från Arbetsmiljöverket om tillsyn\n\nBeslut\nPlanen antas."
    assert decided(body) == ["Planen antas."]


@pytest.mark.parametrize(
    ("lead", "clauses", "holder"),
    [
        pytest.param(
            "Eva Ek (S) kom den 3 maj in med en motion där hon yrkar",
            "1. att kommunen bygger en cykelväg till hamnen\n2. att kommunen avsätter pengar för den",
            "Eva Ek",
            id="motion-retold",
        ),
        pytest.param(
            "Kommunstyrelsen föreslår kommunfullmäktige",
            "1. Anse frågan om cykelvägen besvarad.\n2. Avslå resten av motionen.",
            "Kommunstyrelsen",
            id="counted",
        ),
        pytest.param(
            "I motionen yrkar Bo Alm (M) följande:",
            "- att kommunen bygger en cykelväg till hamnen\n- att kommunen avsätter pengar för den",
            "Bo Alm",
            id="heading",
        ),
    ],
)
def test_what_is_moved_in_a_list_is_a_proposal_of_whoever_moves_it(lead: str, clauses: str, holder: str) -> None:
    """What a motion wants the municipality to do is no promise of the municipality."""
    body = f"Kommunfullmäktiges beslut\n\n1. Motionen avslås.\n\nBakgrund\n\n{lead}\n\n{clauses}\n\nKansliet har yttrat sig."
    found = understood(f"{formal('Kommunfullmäktige')}{LISTED}§ 3 Motion om cykelväg\n\n{body}\n")
    kinds = [(u.kind, [found.entities[found.entity_of(m)].name for m in u.holders]) for u in found.utterances]
    assert kinds == [("proposal", [holder])] * 2
    assert [d.text for d in found.minutes.decisions] == ["Motionen avslås."]


@pytest.mark.parametrize("page", ["1", "12", "1 (12)"])
def test_the_day_and_the_number_of_the_page_are_no_heading_of_a_table(page: str) -> None:
    """Both stand below their labels, in columns of their own, above the list of those present."""
    head = f"EKÖ KOMMUN            SAMMANTRÄDESPROTOKOLL\nKommunfullmäktige\n                      Sammanträdesdatum      Sida\n                      2020-06-15             {page}\n\n"
    listed = "Beslutande            Eva Lindmark           S      Ordförande\n                      Bo Ramsell             M\n"
    start = understood(f"{head}Plats och tid         Rådhuset, kl 10.00-14.30\n\n{listed}{ITEMS}").minutes.meeting.start
    assert start is not None
    assert start.text == "2020-06-15T10:00:00"


@pytest.mark.parametrize(
    "told",
    [
        pytest.param("I ärendet förelåg jäv för Bo Ramsell (M).", id="was-at-hand"),
        pytest.param("Jäv anmäldes av Bo Ramsell (M).", id="was-told-by"),
    ],
)
def test_who_is_disqualified_misses_the_item(told: str) -> None:
    """However it is said."""
    listed = "Beslutande\nEva Lindmark (S), ordförande\nBo Ramsell (M)\n"
    found = rows(f"{HEAD}{listed}{ITEMS}§ 9 Ansvarsfrihet\nBeslut\nNämnden beviljas ansvarsfrihet.\n\n{told}\n")
    assert [row[4] for row in found if row[0] == "Bo Ramsell"] == ["7 8"]


@pytest.mark.parametrize(
    "counts",
    [
        pytest.param("Ja: 7\nNej: 4\nAvstår: 1", id="words"),
        pytest.param("Antal ja-röster: 7\nAntal nej-röster: 4\nAntal som avstår: 1", id="numbers-of"),
    ],
)
def test_counts_on_lines_of_their_own_are_a_vote_in_the_background_too(counts: str) -> None:
    """What was voted may be told below the decision."""
    body = f"Beslut\nMotionen avslås.\n\nSammanfattning\nFrågan har utretts.\n\nVotering\nVotering begärs.\n\nVoteringsresultat\n{counts}\n"
    found = understood(f"{formal('Kommunfullmäktige')}{LISTED}§ 3 Motion om cykelväg\n\n{body}").votes
    assert [(vote.yes, vote.no, vote.abstained) for vote in found] == [(7, 4, 1)]


def test_headings_within_what_was_decided_are_not_decided() -> None:
    """The elections below them are, each with those elected."""
    body = "Fyllnadsval\n\nKommunfullmäktige förrättar följande val:\n1. Eva Lind (S), nämndeman\n2. Bo Alm (M), ombud\n\nDeltar ej\nRut Dahl (V) deltar inte i beslutet."
    wanted = ["Kommunfullmäktige förrättar följande val: Eva Lind (S), nämndeman Bo Alm (M), ombud"]
    assert decided(f"Beslut\n{body}") == wanted


@pytest.mark.parametrize("mark", ["-   ", "1. ", ""])
def test_minutes_that_came_in_are_no_minutes_of_their_own(mark: str) -> None:
    """A list of them is one item, however near below it the labels of a list of people stand."""
    papers = f"{mark}Kommunstyrelsens protokoll 2023-05-06\n{mark}Socialnämndens protokoll 2023-04-24\n"
    below = "§ 10 Val\nBeslut\nTill valnämnden utses:\n\nLedamöter        Ersättare\nEva Lindmark     Bo Ramsell\n\n§ 11 Avslut\nMötet avslutas.\n"
    text = f"{HEAD}Beslutande\nEva Lindmark (S), ordförande\nBo Ramsell (M)\n{ITEMS}§ 9 Protokoll\nFöljande anmäls:\n{papers}\n{below}"
    assert len(several(plain(text))) == 1


def test_names_above_their_offices_sign_also_below_when_it_was_verified() -> None:
    """Each office is that of the name right above it, and the last one heads no list below it."""
    signed = "Justerat: 2023-06-06\n\nEva Lindmark\nOrdförande\n\nBo Ramsell\nJusterare\n\nPer Ekvall\nSekreterare\n\n"
    listed = "Närvarolista\n\nOrdförande\nEva Lindmark (S)\n\nLedamöter\nBo Ramsell (M)\nUlla Norin (C)\n\nTjänstgörande ersättare\nRut Dahl (V) ersätter Jan Ask (V)\n"
    found = {row[0]: row[1:4] for row in rows(HEAD + signed + listed + ITEMS)}
    assert found == {
        "Per Ekvall": ("", "present", "secretary"),
        "Eva Lindmark": (S, "present", "chair"),
        "Bo Ramsell": (M, "present", "verifier member"),
        "Ulla Norin": (C, "present", "member"),
        "Rut Dahl": (V, "present", "substitute"),
        "Jan Ask": (V, "absent", ""),
    }


def test_what_a_motion_of_a_day_proposes_is_not_decided() -> None:
    """Its lead opens no decision, though its clauses stand apart below it."""
    long = "Kansliet har yttrat sig över motionen och menar att frågan redan är utredd i det program som gäller för hamnen."
    body = f"Ärendebeskrivning\n\nEva Ek (S) föreslår i motion 2023-05-03\n\natt kommunen bygger en väg, samt\n\natt den plogas.\n\n{long}"
    found = understood(f"{formal('Kommunfullmäktige')}{LISTED}§ 3 Motion\n\n{body}\n\nBeslut\n\nMotionen avslås.\n")
    assert [d.text for d in found.minutes.decisions] == ["Motionen avslås."]
    assert ["Eva Ek"] in [names for _, names in held(found)]
