"""Lists of those present as other hands set them: parties, names, headings and bullets in other signs, the same people."""

from __future__ import annotations

import pytest

from samgraf.ingest.minutes import Participant
from samgraf.ingest.parse import parse
from samgraf.ingest.readers import plain
from samgraf.ingest.text import Source

HEAD = "Tekniska nämnden\nProtokoll 2024-03-12\n\n"
ITEMS = "\n§ 1 Läget\nAllt går bra.\n\n§ 2 Taket\nDet läcker.\n\n§ 3 Nästa möte\nDen 3 maj.\n"
S, M, V = "Socialdemokraterna", "Moderaterna", "Vänsterpartiet"
THREE = {("Eva Lindmark", S, "present"), ("Per Ekvall", M, "present"), ("Ulla Norin", V, "present")}
AWAY = ("Bo Rask", M, "absent")


def there(listed: str) -> set[tuple[str, str, str]]:
    """Name, organisation and status of all participants of a document with such a list."""
    return {(p.name, p.organisation, p.status) for p in people(listed)}


def people(listed: str) -> tuple[Participant, ...]:
    """The participants of a document with such a list."""
    text = f"{HEAD}{listed}\n{ITEMS}"
    return parse(plain.read(Source("example.txt", text.encode(), "text/plain", "0" * 64))).participants


@pytest.mark.parametrize(
    "listed",
    [
        pytest.param("Eva Lindmark [S]\nPer Ekvall [M]\nUlla Norin [V]", id="square-brackets"),
        pytest.param("Eva Lindmark {S}\nPer Ekvall {M}\nUlla Norin {V}", id="curly-brackets"),
        pytest.param("Eva Lindmark /S/\nPer Ekvall /M/\nUlla Norin /V/", id="strokes"),
        pytest.param("Eva Lindmark - S\nPer Ekvall - M\nUlla Norin - V", id="dash"),
        pytest.param("Eva Lindmark – S, ordförande\nPer Ekvall – M\nUlla Norin – V", id="dash-and-office"),
        pytest.param("Eva Lindmark / S\nPer Ekvall / M\nUlla Norin / V", id="one-stroke"),
        pytest.param("Eva Lindmark S)\nPer Ekvall M)\nUlla Norin V)", id="half-a-bracket"),
        pytest.param("Eva Lindmark (Soc)\nPer Ekvall (Mod.)\nUlla Norin (Vp)", id="cut-short"),
        pytest.param("Eva  Lindmark (S)\nPer  Ekvall (M)\nUlla  Norin (V)", id="two-blanks-within-names"),
        pytest.param("Eva\tLindmark (S)\nPer\tEkvall (M)\nUlla\tNorin (V)", id="tabs-within-names"),
        pytest.param("1.Eva Lindmark (S)\n2.Per Ekvall (M)\n3.Ulla Norin (V)", id="numbers-close"),
        pytest.param("1\tEva Lindmark (S)\n2\tPer Ekvall (M)\n3\tUlla Norin (V)", id="numbers-and-tabs"),
        pytest.param("S - Eva Lindmark\nM - Per Ekvall\nV - Ulla Norin", id="ahead-with-dash"),
        pytest.param("S: Eva Lindmark\nM: Per Ekvall\nV: Ulla Norin", id="ahead-with-colon"),
        pytest.param("S\tEva Lindmark\nM\tPer Ekvall\nV\tUlla Norin", id="ahead-with-tab"),
        pytest.param("(S) Eva Lindmark, ordf., (M) Per Ekvall, (V) Ulla Norin", id="ahead-on-one-line"),
        pytest.param("EVA LINDMARK (S)\nPER EKVALL (M)\nULLA NORIN (V)", id="names-in-capitals"),
        pytest.param("Eva LINDMARK (S)\nPer EKVALL (M)\nUlla NORIN (V)", id="surnames-in-capitals"),
        pytest.param("Eva LINDMARK, S\nPer EKVALL, M\nUlla NORIN, V", id="surnames-in-capitals-and-commas"),
        pytest.param("+ Eva Lindmark (S)\n+ Per Ekvall (M)\n+ Ulla Norin (V)", id="plus"),
        pytest.param("¤ Eva Lindmark (S)\n¤ Per Ekvall (M)\n¤ Ulla Norin (V)", id="currency-sign"),
        pytest.param("Eva Lindmark (S), ordf. / Per Ekvall (M) / Ulla Norin (V), kassör", id="joined-by-strokes"),
        pytest.param("Eva Lindmark (S), ordf. – Per Ekvall (M) – Ulla Norin (V), kassör", id="joined-by-dashes"),
    ],
)
def test_people_are_the_same_whatever_signs_stand_beside_them(listed: str) -> None:
    """Three members with their parties, however a secretary sets these."""
    assert there(f"Närvarande:\n{listed}") == THREE


@pytest.mark.parametrize(
    "heading",
    [
        pytest.param("närvarande", id="small"),
        pytest.param("N Ä R V A R A N D E", id="letters-apart"),
        pytest.param("Närvarande.", id="full-stop"),
        pytest.param("Närvaarnde", id="two-letters-exchanged"),
        pytest.param("Närvrande:", id="a-letter-lost"),
        pytest.param("Närvarande var", id="were"),
        pytest.param("Närvarande vid sammanträdet:", id="at-the-meeting"),
    ],
)
@pytest.mark.parametrize(
    "away",
    [
        pytest.param("frånvarande", id="small"),
        pytest.param("F R Å N V A R A N D E", id="letters-apart"),
        pytest.param("Frånvarande.", id="full-stop"),
        pytest.param("Frånvarnade", id="two-letters-exchanged"),
        pytest.param("Frånvarande var:", id="were"),
        pytest.param("Frånvarande vid mötet", id="at-the-meeting"),
    ],
)
def test_headings_are_read_however_they_are_spelt(heading: str, away: str) -> None:
    """Those below a heading were there, or away, also where it has a slip, small letters or letters set apart."""
    listed = f"{heading}\nEva Lindmark (S)\nPer Ekvall (M)\nUlla Norin (V)\n\n{away}\nBo Rask (M)"
    assert there(listed) == {*THREE, AWAY}


@pytest.mark.parametrize(
    "listed",
    [
        pytest.param("(S) Eva Lindmark\n(V) Ulla Norin\n(M) Per Ekvall ersätter (M) Bo Rask", id="ahead-in-brackets"),
        pytest.param("S Eva Lindmark\nV Ulla Norin\nM Per Ekvall för M Bo Rask", id="ahead"),
        pytest.param("S - Eva Lindmark\nV - Ulla Norin\nM - Per Ekvall ersätter M - Bo Rask", id="ahead-with-dash"),
        pytest.param(
            "Eva Lindmark, Socialdemokraterna\nUlla Norin, Vänsterpartiet\n"
            "Per Ekvall, Moderaterna, ersätter Bo Rask, Moderaterna",
            id="in-full",
        ),
        pytest.param("Eva Lindmark [S]\nUlla Norin [V]\nPer Ekvall [M] ersätter Bo Rask [M]", id="square-brackets"),
        pytest.param("EVA LINDMARK (S)\nULLA NORIN (V)\nPER EKVALL (M) ersätter BO RASK (M)", id="capitals"),
    ],
)
def test_who_is_replaced_is_away_whatever_stands_beside_the_name(listed: str) -> None:
    """Whoever somebody stands in for was not there, and has a party of their own."""
    assert there(f"Beslutande:\n{listed}") == {*THREE, AWAY}


def test_a_party_gives_way_to_whom_somebody_was_sent_by() -> None:
    """Where both a party in full and a municipality stand behind a name, the latter sent them."""
    listed = "Närvarande:\nEva Lindmark, Socialdemokraterna, Sala kommun\nPer Ekvall, Moderaterna, Heby kommun"
    assert {p.organisation for p in people(listed)} == {"Sala kommun", "Heby kommun"}


def test_an_office_before_a_party_stays_with_its_name() -> None:
    """Offices before parties are those of the name behind both, and not of the one in the line above."""
    listed = (
        "Beslutande:\nOrdförande (S) Eva Lindmark\n1:e vice ordförande (M) Per Ekvall\n(V) Ulla Norin\n(V) Rut Dahl"
    )
    held = {p.name: {*p.roles} & {"chair", "vice-chair"} for p in people(listed)}
    assert held == {"Eva Lindmark": {"chair"}, "Per Ekvall": {"vice-chair"}, "Ulla Norin": set(), "Rut Dahl": set()}


@pytest.mark.parametrize(
    ("listed", "expected"),
    [
        pytest.param(
            "(S) Eva Lindmark, Ulla Norin\n(M) Per Ekvall\n(V) Bo Rask\n(V) Rut Dahl",
            {("Eva Lindmark", S), ("Ulla Norin", S), ("Per Ekvall", M), ("Bo Rask", V), ("Rut Dahl", V)},
            id="one-party-for-two",
        ),
        pytest.param(
            "Eva Lindmark (Norrbygd AB)\nPer Ekvall (Norrbygd AB)\nUlla Norin (Norrbygd AB)",
            {("Eva Lindmark", "Norrbygd AB"), ("Per Ekvall", "Norrbygd AB"), ("Ulla Norin", "Norrbygd AB")},
            id="company-in-brackets",
        ),
        pytest.param(
            "Eva Lindmark - VD\nPer Ekvall - IT\nUlla Norin - HR",
            {("Eva Lindmark", ""), ("Per Ekvall", "IT"), ("Ulla Norin", "HR")},
            id="letters-of-no-party",
        ),
    ],
)
def test_signs_that_mean_something_else_are_left_alone(listed: str, expected: set[tuple[str, str]]) -> None:
    """A party for several, a company in brackets and letters that are no party's stay what they are."""
    assert {(p.name, p.organisation) for p in people(f"Närvarande:\n{listed}")} == expected


def test_letters_of_votes_and_parties_in_a_row_are_no_word() -> None:
    """Single letters beside each other are a word only where they look like one."""
    text = plain.read(Source("a.txt", b"S M C V L\nJ N J A J\nB E S L U T\n", "text/plain", "0" * 64)).text
    assert text == "S M C V L\nJ N J A J\nBESLUT\n"


@pytest.mark.parametrize(
    "told", ["Deltagare: {}; {}; {}.", "Vilka: {}, {} samt {}", "Deltagare\n{}\n{}\n{}", "Deltagare\n- {}\n- {}\n- {}"]
)
def test_bodies_by_those_whom_they_sent(told: str) -> None:
    """Each is from the body before the word, and not from the one that follows; on one line, or each on its own."""
    sent = (
        "Trafikverket genom Eva Lindmark och Per Ekvall",
        "Sala kommun genom Bo Rask, Rut Dahl och vägchef Ulla Norin",
        "Norrby byalag genom Ivar Holm",
    )
    assert there(told.format(*sent)) == {
        ("Eva Lindmark", "Trafikverket", "present"),
        ("Per Ekvall", "Trafikverket", "present"),
        ("Bo Rask", "Sala kommun", "present"),
        ("Rut Dahl", "Sala kommun", "present"),
        ("Ulla Norin", "Sala kommun", "present"),
        ("Ivar Holm", "Norrby byalag", "present"),
    }


def test_who_was_absent_for_a_body_is_not_there() -> None:
    """The word that says whom a body sent stands below the heading of those away, too."""
    assert "Eva Lindmark" not in {
        p.name
        for p in people("Närvarande: Per Ekvall, Bo Rask\nFrånvarande: Sala kommun genom Eva Lindmark")
        if p.status == "present"
    }


COLUMNS = """{}  Trafikverket       Eva Lindmark      EL    projektledare
                     Per Ekvall        PE    F
  Sala kommun        Ulla Norin        UN
  Norrby Elnät       Rut Dahl          RD    elchef
"""


@pytest.mark.parametrize(
    "heading",
    [
        pytest.param("Kallade       Se nedan (F = förhindrad)\n\n", id="see-below"),
        pytest.param("Kallade (F = förhindrad)\n", id="called"),
        pytest.param("Närvarande (F = förhindrad)\n", id="present"),
    ],
)
def test_a_letter_behind_initials_tells_who_was_kept_away(heading: str) -> None:
    """The legend beside the heading explains it; those who were called and bear no letter came."""
    assert there(COLUMNS.format(heading)) == {
        ("Eva Lindmark", "Trafikverket", "present"),
        ("Per Ekvall", "Trafikverket", "absent"),
        ("Ulla Norin", "Sala kommun", "present"),
        ("Rut Dahl", "Norrby Elnät", "present"),
    }


def test_the_first_row_of_columns_may_stand_beside_the_heading() -> None:
    """An organisation, somebody and initials behind the label of the list are a row as those below it."""
    listed = (
        "Närvarande     Trafikverket      Eva Lindmark     EL\n               Trafikverket      Per Ekvall       PE\n"
        "               Sala kommun       Ulla Norin       UN\n"
    )
    assert there(listed) == {
        ("Eva Lindmark", "Trafikverket", "present"),
        ("Per Ekvall", "Trafikverket", "present"),
        ("Ulla Norin", "Sala kommun", "present"),
    }


@pytest.mark.parametrize(
    "listed",
    [
        pytest.param(
            "Närvarande: Trafikverkets projektledare Eva Lindmark, Sala kommuns vägchef Per Ekvall och Ulla Norin",
            id="before-the-names",
        ),
        pytest.param(
            "Närvarande\nEva Lindmark, Trafikverkets projektledare\nPer Ekvall, Sala kommuns vägchef\nUlla Norin",
            id="behind-them",
        ),
        pytest.param(
            "Runt bordet satt Trafikverkets projektledare Eva Lindmark, Sala kommuns vägchef Per Ekvall och Ulla Norin.",
            id="in-a-sentence",
        ),
        pytest.param(
            "Närvarande: Trafikverkets projektledare Eva Lindmark, Sala kommuns vägchef Per Ekvall, Ulla Norin",
            id="by-turns",
        ),
        pytest.param(
            "Närvarande: Ulla Norin, Trafikverket genom Eva Lindmark samt Sala kommun genom Per Ekvall", id="sent"
        ),
    ],
)
def test_an_employer_in_the_genitive_with_an_occupation_is_that_of_one(listed: str) -> None:
    """It is neither that of the one before it nor an organisation with the occupation in its name."""
    assert there(listed) == {
        ("Eva Lindmark", "Trafikverket", "present"),
        ("Per Ekvall", "Sala kommun", "present"),
        ("Ulla Norin", "", "present"),
    }


def test_people_stand_beside_bodies_with_theirs_in_brackets() -> None:
    """Those before and behind such bodies are named as well, and come from none of them."""
    listed = (
        "Med på mötet var Trafikverkets projektledare Eva Lindmark, Sala kommun (Per Ekvall och Ulla Norin), "
        "Region Dalarna (Rut Dahl) och Bo Rask, Norrby byalag."
    )
    assert there(listed) == {
        ("Eva Lindmark", "Trafikverket", "present"),
        ("Per Ekvall", "Sala kommun", "present"),
        ("Ulla Norin", "Sala kommun", "present"),
        ("Rut Dahl", "Region Dalarna", "present"),
        ("Bo Rask", "Norrby byalag", "present"),
    }


def test_those_who_decided_may_be_counted_below_a_heading_in_words() -> None:
    """The heading needs no colon, and the numbers are no items."""
    listed = "Ledamöter som deltog i besluten\n1. Eva Lindmark (S), ordförande\n2. Per Ekvall (M)\n3. Ulla Norin (V)\n"
    assert there(listed) == THREE


@pytest.mark.parametrize("form", ["{0} {1}", "{1} {0}"])
def test_a_party_beside_a_name_in_a_column_needs_no_brackets(form: str) -> None:
    """Where three rows show it, its letters are no part of the name."""
    named = [("Eva Lindmark", "S"), ("Per Ekvall", "M"), ("Ulla Norin", "V")]
    table = "".join(f"{form.format(*who):<23}X\n" for who in named)
    assert there(f"Närvarolista\n\nLedamöter              Närv.\n{table}") == THREE
