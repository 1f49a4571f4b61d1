"""Formal protocols as publishing systems print them: clauses, numbers, lists and charges; all people are invented."""

from __future__ import annotations

from functools import partial

import pytest
from written import LISTED, decided_below, formal, understood

HEAD = formal("Kommunstyrelsen")
decided = partial(decided_below, HEAD)


@pytest.mark.parametrize(
    "below",
    [
        pytest.param("Bo Alm (M) anmäler jäv och deltar inte i beslutet.", id="disqualified"),
        pytest.param("Bo Alm (M) reserverar sig.", id="dissents"),
        pytest.param("Bo Alm (M) lämnar en protokollsanteckning, bilaga 2.", id="note"),
        pytest.param("Reservation lämnas av Bo Alm (M).", id="dissent-handed-in"),
        pytest.param("Beslutet är enhälligt.", id="how"),
        pytest.param("Enskild överläggning hölls innan beslut.", id="talk-apart"),
    ],
)
def test_a_clause_without_a_full_stop_ends_above_what_is_told_of_it(below: str) -> None:
    """In a list of clauses what is told below the last one is no part of it, and the clause is decided."""
    body = f"Kommunstyrelsen beslutar\natt anta planen\natt klubben ska lämna en rapport\n{below}"
    assert decided(body) == ["att anta planen", "att klubben ska lämna en rapport"]


def test_a_clause_goes_on_below_a_comma() -> None:
    """A place below somebody's party belongs to the clause, and the clause below it is one of its own."""
    body = "Kommunstyrelsen beslutar\natt anta planen,\natt välja Per Ask (S),\nNorrvik\natt entlediga Ulf Ström (S)."
    assert decided(body) == ["att anta planen", "att välja Per Ask (S), Norrvik", "att entlediga Ulf Ström (S)."]


@pytest.mark.parametrize(
    ("body", "last"),
    [
        (
            "1. att fastställa budgeten med följande ramar:\n   a) skolan 9 mnkr\n   b) vägar 2 mnkr\n2. att följa upp den",
            "att",
        ),
        (
            "1. Budgeten fastställs med följande ramar:\n   - skolan 9 mnkr\n   - vägar 2 mnkr\n2. Budgeten följs upp.",
            "Bud",
        ),
        ("att fastställa budgeten med följande ramar:\n- skolan 9 mnkr\n- vägar 2 mnkr\natt följa upp den", "att"),
    ],
    ids=["letters", "dashes", "uncounted"],
)
def test_a_clauses_own_list_ends_at_the_next_clause(body: str, last: str) -> None:
    """The clause behind a list within the one before is decided by itself."""
    first, second = decided(f"Kommunstyrelsen beslutar\n{body}")
    assert "vägar 2 mnkr" in first
    assert second.startswith(last)


@pytest.mark.parametrize(
    ("told", "wanted"),
    [
        pytest.param("Utfall: 7 ja, 5 nej och 2 som avstår.", [], id="count-of-a-vote"),
        pytest.param(
            "Beslut\nPlanen antas.\n\nProtokollet är elektroniskt underskrivet av Eva Ek.",
            ["Planen antas."],
            id="how-signed",
        ),
        pytest.param("Beslut fattade med stöd av delegation ska redovisas.", [], id="of-delegation"),
        pytest.param(
            "Listan har skickats ut. Nämnden har därmed tagit del av dem.",
            ["Nämnden har därmed tagit del av dem."],
            id="taken-part-of-them",
        ),
        pytest.param(
            "Nämnden tar del av förteckningen.", ["Nämnden tar del av förteckningen."], id="taken-part-of-a-list"
        ),
        pytest.param(
            "Beslut\nPlanen antas.\n\nBakgrund\nPlanen gällde i ett år.\n\nKommunstyrelsen planerar redan beslutade åtgärder för vägarna\ni Norrvik.\n\nFör att bli klar gör kontoret följande:\nVarje enhet skriver en plan. Planerna upprättas i maj.",
            ["Planen antas."],
            id="background-below-what-was-decided",
        ),
        pytest.param(
            "Beslut\nPlanen antas.\n\nBakgrund\nInkomna handlingar\n• Beslut till Norrviks grus AB – tillstånd till brytning",
            ["Planen antas."],
            id="papers-listed-in-the-background",
        ),
        pytest.param(
            "Beslut\nPlanen antas. Kommunstyrelsen diskuterar urvalet i en redan beslutad granskning. Rut Dahl presenterar reviderad plan.",
            ["Planen antas."],
            id="talk-below-what-was-decided",
        ),
        pytest.param(
            "Beslut\nKommunstyrelsen noterar utredningen om vägar, daterad\n\n2023-12-12, och avslutar uppdraget.",
            ["Kommunstyrelsen noterar utredningen om vägar, daterad 2023-12-12, och avslutar uppdraget."],
            id="goes-on-with-a-day-below-a-blank-line",
        ),
        pytest.param(
            "Under förutsättning att planen gäller föreslår kommunstyrelsen enhälligt att kommunfullmäktige väljer Bo Alm.",
            ["Under förutsättning att planen gäller föreslår kommunstyrelsen enhälligt att kommunfullmäktige väljer Bo Alm."],
            id="proposes-on-a-condition",
        ),
    ],
)  # fmt: skip
def test_what_is_decided_and_what_is_not(told: str, wanted: list[str]) -> None:
    """Counts, signatures, talk and background decide nothing; taking part of a list and proposing to those above do."""
    assert decided(told) == wanted


@pytest.mark.parametrize(
    "heads",
    [
        pytest.param(("Ks § 12 Au § 44\nVägen till Norrvik", "Ks § 13 Au § 45\nBidrag till Ekö IF"), id="beside"),
        pytest.param(("Ks § 12     Au § 44     Dnr 2024/7\nVägen till Norrvik", "Ks § 13     Au § 45     Dnr 2024/8\nBidrag till Ekö IF"), id="with-a-case"),
        pytest.param(("KS § 12\nKSAU § 44       Dnr 2024/7\n\nVägen till Norrvik", "KS § 13\nKSAU § 45       Dnr 2024/8\n\nBidrag till Ekö IF"), id="below"),
        pytest.param(("KS § 12, AU § 44  Vägen till Norrvik", "KS § 13, AU § 45  Bidrag till Ekö IF"), id="before-the-title"),
        pytest.param(("§ 12     Vägen till Norrvik\nAu § 44  Dnr KS 2024/7", "§ 13     Bidrag till Ekö IF\nAu § 45  Dnr KS 2024/8"), id="below-the-title"),
    ],
)  # fmt: skip
def test_the_paragraph_of_who_prepared_a_matter_is_no_title_and_no_item(heads: tuple[str, str]) -> None:
    """Two numbers stand above one title: of the body that met, and of the one that prepared the matter."""
    body = "\n\nBeslut\nKommunstyrelsen godkänner förslaget.\n\n"
    items = understood(f"{HEAD}{LISTED}{body.join(heads)}{body}").minutes.items
    assert [(i.number, i.title) for i in items] == [("12", "Vägen till Norrvik"), ("13", "Bidrag till Ekö IF")]


@pytest.mark.parametrize(
    ("clause", "who"),
    [
        pytest.param("att ge ordförande och teknisk chef i uppdrag att svara", {"Eva Ek", "Rut Dahl"}, id="two-bare-offices"),
        pytest.param("att bemyndiga ordförande och vice ordförande att teckna avtalet", {"Eva Ek", "Bo Alm"}, id="chair-and-vice-chair"),
        pytest.param("att ordföranden får rätt att underteckna avtalet", {"Eva Ek"}, id="right-to-sign"),
        pytest.param("att socialnämnden senast den 30 september 2024 ska redovisa kostnaderna", {"Socialnämnden"}, id="day-before-the-verb"),
        pytest.param("att överlåta till socialnämnden att besluta i ärendet", {"Socialnämnden"}, id="left-to"),
        pytest.param("att uppdrag ges till teknisk chef att se över taxan", {"Rut Dahl"}, id="commission-is-given"),
        pytest.param("Kommunstyrelsen remitterar motionen till socialnämnden för beredning.", {"Socialnämnden"}, id="who-refers-is-not-charged"),
    ],
)  # fmt: skip
def test_who_is_charged_in_a_formal_clause(clause: str, who: set[str]) -> None:
    """Offices in their bare form and in pairs, and bodies to which something is left, are to act."""
    found = understood(f"{HEAD}{LISTED}§ 3 Vägar\n\nKommunstyrelsen beslutar\n{clause}\n")
    charged = (i for i in found.involvements if i.how == "responsible")
    assert {found.entities[i.entity].name for i in charged} == who


@pytest.mark.parametrize("lead", ["Rut Dahl (Ekväg) uppdras att:", "Rut Dahl får i uppdrag att:"])
@pytest.mark.parametrize("above", ["", "Kommunstyrelsen godkänner planen. "])
def test_who_is_named_above_a_list_is_charged_with_each_of_its_clauses(lead: str, above: str) -> None:
    """The lead decides nothing by itself, and stands alone or behind other sentences."""
    found = understood(
        f"{HEAD}{LISTED}§ 3 Vägar\n\nBeslut\n{above}{lead}\n1. Ställa samman svaren.\n2. Översända planen.\n"
    )
    told = [(d.text, n) for n, d in enumerate(found.minutes.decisions)]
    charged = [(i.decision, found.entities[i.entity].name) for i in found.involvements if i.how == "responsible"]
    *before, first, second = told
    assert [first[0], second[0]] == ["Ställa samman svaren.", "Översända planen."]
    assert [text for text, _ in before] == [above.strip()] * bool(above)
    assert charged == [(first[1], "Rut Dahl"), (second[1], "Rut Dahl")]


@pytest.mark.parametrize(
    ("told", "end", "place"),
    [
        ("Rådhuset, kl. 8.30-11.15. Lunch 11.15-12.00, sammanträdet fortsatte 12.00-13.05", "13:05", "Rådhuset"),
        ("Rådhuset kl 13.00-14.00 (§§ 1-4), 14.15-16.20 (§§ 5-9)", "16:20", "Rådhuset"),
        ("Rådhuset, kl. 13.00 – 16.45. Mötet ajournerades 15.00–15.20.", "16:45", "Rådhuset"),
        ("Rådhuset kl. 13:15. Mötet avslutades kl. 15:30", "15:30", "Rådhuset"),
    ],
    ids=["went-on", "parts-by-items", "break-in-a-sentence", "closed-in-a-sentence"],
)
def test_breaks_are_no_end_and_no_place(told: str, end: str, place: str) -> None:
    """The last part of a sitting ends it, and what is told of breaks is not where it was."""
    meeting = understood(
        f"{HEAD.replace('Rådhuset, kl. 13.00-15.00', told)}{LISTED}§ 3 Vägar\nPlanen antas.\n"
    ).minutes.meeting
    assert meeting.end is not None and meeting.place is not None
    assert (meeting.end.text[11:16], meeting.place.text) == (end, place)


def present(listed: str) -> list[tuple[str, str, str]]:
    """Who was there according to a list: name, organisation and the items attended."""
    people = understood(f"{HEAD}{listed}\n\n§ 3 Vägar\nPlanen antas.\n\n§ 4 Torg\nPlanen antas.\n").minutes.participants
    return [(p.name, p.organisation, " ".join(p.items or ())) for p in people if p.status != "absent"]


def test_whether_somebody_served_is_no_organisation() -> None:
    """Below a heading of offices "Ja" and "Nej" say no office and no body, and a time in a column of names is a time."""
    rows = "Eva Ek\tS\tOrdförande\nBo Alm\tM\tJa\nRut Dahl\tC\tNej"
    table = "| Ledamot | Parti | Tjänstgör |\n|---|---|---|\n" + "".join(
        f"| {' | '.join(row.split(chr(9)))} |\n" for row in rows.splitlines()
    )
    assert [org for _, org, _ in present(table)] == ["Socialdemokraterna", "Moderaterna", "Centerpartiet"]


def test_when_somebody_came_may_stand_where_substitutes_do() -> None:
    """A cell below the heading of substitutes that names nobody tells of the one in its row."""
    table = (
        "Ordinarie ledamöter       Närv.   Ersättare som tjänstgör\n"
        "Eva Ek (S), ordf.         X\n"
        "Bo Alm (M)                X       fr.o.m. § 4\n"
        "Rut Dahl (C)              –       Per Ask (C)\n"
    )
    assert ("Bo Alm", "Moderaterna", "4") in present(table)


def test_labels_that_run_into_names_are_parted_from_them() -> None:
    """Where tabs are lost, a label of the list stands right before the first name."""
    listed = (
        "BeslutandeEva Ek (S), ordförande\nBo Alm (M)\nÖvriga närvarandeRut Dahl, teknisk chef\nUtses att justeraBo Alm"
    )
    assert [name for name, _, _ in present(listed)] == ["Eva Ek", "Bo Alm", "Rut Dahl"]


def test_a_head_of_a_firm_belongs_to_it_at_an_item() -> None:
    """The letters of an office before a firm, and the item behind it, part nobody from their firm."""
    listed = f"{LISTED.strip()}\nPer Ask, VD Ekö Bostads AB § 4"
    assert ("Per Ask", "Ekö Bostads AB", "4") in present(listed)


@pytest.mark.parametrize("word", ["Erfarenheten", "Angelägenheten", "Olägenheten", "Öppenheten"])
def test_what_ends_like_a_unit_is_none(word: str) -> None:
    """Qualities end as units do, and are no bodies."""
    found = understood(f"{HEAD}{LISTED}§ 3 Vägar\n{word} är stor.\nBeslut\nPlanen antas.\n")
    assert word not in {m.name for m in found.mentions if m.kind == "organisation"}


@pytest.mark.parametrize(
    "name", ["Demensföreningen i Norrvik", "Ekö Hamnmuseum", "Almby-Posten", "Almby Innovation Park"]
)
def test_associations_museums_and_papers_are_named_whole(name: str) -> None:
    """The place or the kind belongs to the name."""
    found = understood(f"{HEAD}{LISTED}§ 3 Vägar\nBeslut\nBidrag ges till {name} i år.\n")
    assert name in {m.name for m in found.mentions if m.kind == "organisation"}


@pytest.mark.parametrize(
    "told",
    ["Fyra röstar för liggande förslag och en för Bo Alms förslag.", "4 ledamöter röstade för bifall medan 1 röstade för avslag."],
)  # fmt: skip
def test_votes_for_one_motion_or_the_other_are_counted(told: str) -> None:
    """The counts may stand without "ja" and "nej"."""
    found = understood(f"{HEAD}{LISTED}§ 3 Vägar\nOmröstning begärs. {told}\n\nBeslut\nPlanen antas.\n")
    assert [(v.yes, v.no) for v in found.votes] == [(4, 1)]
