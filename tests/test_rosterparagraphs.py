"""Lists whose entries go on below the name, and lists by the classes of a school: all persons invented."""

from __future__ import annotations

import pytest
from headwritten import read
from rostered import ITEMS, Row, rows, there

SUBSTITUTES = [
    there("Eva Lindmark", "Sala kommun", "chair member"),
    ("Ulla Norin", "Torsby kommun", "absent", "", ""),
    there("Hans Berg", "Arvika kommun", "member"),
    ("Per Ekvall", "Sala kommun", "absent", "", ""),
    there("Bo Ramsell", "Torsby kommun", "substitute"),
    there("Rut Dahl", "Arvika kommun", "substitute"),
]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Ledamöter                              Personliga ersättare\n"
            "Eva Lindmark (S), ordförande           Per Ekvall (S)\n"
            "Sala kommun                            Sala kommun\n"
            "                                       Ej närvarande\n\n"
            "Ulla Norin (M)                         Bo Ramsell (M), tjänstgörande\n"
            "Torsby kommun                          Torsby kommun\nFrånvarande\n\n"
            "Hans Berg (C)                          Rut Dahl (C)\n"
            "Arvika kommun                          Arvika kommun\n",
            SUBSTITUTES,
            id="members-and-substitutes-side-by-side",
        ),
        pytest.param(
            "Ledamöter\nEva Lindmark, ordförande\nSala kommun\n\nUlla Norin\nTorsby kommun\nFrånvarande\n\n"
            "Hans Berg\nArvika kommun\n",
            SUBSTITUTES[:3],
            id="in-one-column",
        ),
        pytest.param(
            "Närvarande\nEva Lindmark\nPer Ekvall\n\nFrånvarande\nHans Berg\n",
            [there("Eva Lindmark"), there("Per Ekvall"), ("Hans Berg", "", "absent", "", "")],
            id="a-heading-of-those-away",
        ),
        pytest.param(
            "Ledamöter\nEva Lindmark (S)\nPer Ekvall (S) Anmält förhinder\nHans Berg (S)\n",
            [
                there("Eva Lindmark", "Socialdemokraterna", "member"),
                ("Per Ekvall", "Socialdemokraterna", "absent", "", ""),
                there("Hans Berg", "Socialdemokraterna", "member"),
            ],
            id="behind-the-name-with-a-capital",
        ),
        pytest.param(
            "Närvarande: Eva Lindmark, Per Ekvall. Gäst: Hans Berg. Dagordning: 1 Öppnande 2 Val av sekreterare\n",
            [there("Eva Lindmark"), there("Per Ekvall"), ("Hans Berg", "", "guest", "", "")],
            id="an-agenda-behind-the-list",
        ),
    ],
)
def test_what_stands_below_a_name_is_said_of_its_bearer(text: str, expected: list[Row]) -> None:
    """The body, and that somebody was away, below a name are that person's, and head nobody else."""
    assert rows("Nämnden 2024-03-12\n\n" + text + ITEMS) == expected


NAMES = ["Nour Haddad", "Pia Wallander", "Tobias Krook", "Elin Marklund", "Ahmed Sayed", "Susanna Lidholm"]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(
            "**Från klasserna**\n\n* FA – Nour Haddad, Pia Wallander\n* 1B – ingen\n* 2A – Tobias Krook\n"
            "* 3A – Elin Marklund & Ahmed Sayed\n* 4–5 – Susanna Lidholm\n",
            id="entries-with-a-dash",
        ),
        pytest.param(
            "Närvarande:\nFA: Nour Haddad, Pia Wallander\n1B: ingen\n2A: Tobias Krook\n"
            "3A och 3B: Elin Marklund & Ahmed Sayed\nåk 4-5: Susanna Lidholm\n",
            id="lines-with-a-colon",
        ),
    ],
)
def test_classes_of_a_school_are_nobodys_employer(text: str) -> None:
    """A class before its parents is no organisation, and one that sent nobody ends no list."""
    assert rows("Skolråd 4 maj 2023\n\n" + text + ITEMS) == [there(name) for name in NAMES]


MEMBERS = [there("Eva Lindmark", roles="chair member"), there("Per Ekvall", roles="member")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Medlemmar        Eva Lindmark, ordf.\n                 Per Ekvall\n",
            MEMBERS,
            id="a-heading-before-the-first-name-in-columns",
        ),
        pytest.param("Medlemmar:\nEva Lindmark, ordf.\nPer Ekvall\n", MEMBERS, id="members-above-the-names"),
        pytest.param(
            "Närvarande: Eva Lindmark (ordf.), Per Ekvall\nFrån staben: kyrkoherde Ulla Norin\n",
            [
                there("Eva Lindmark", roles="chair"),
                there("Per Ekvall"),
                ("Ulla Norin", "", "guest", "", ""),
            ],
            id="the-staff-below-those-present",
        ),
        pytest.param(
            "Närvarande\nEva Lindmark, ordf.\nPer Ekvall\n\nFRÅN TRAFIKVERKET\nUlla Norin\n",
            [there("Eva Lindmark", roles="chair"), there("Per Ekvall"), there("Ulla Norin", "TRAFIKVERKET")],
            id="from-a-body-in-capitals",
        ),
        pytest.param(
            "Närvarande: Eva Lindmark (ordf.), Per Ekvall\nGäst på punkt 2: Ulla Norin från Trafikverket\n",
            [
                there("Eva Lindmark", roles="chair"),
                there("Per Ekvall"),
                ("Ulla Norin", "Trafikverket", "guest", "", "2"),
            ],
            id="a-guest-with-the-item-before-the-name",
        ),
        pytest.param(
            "Närvarande: Eva Lindmark (ordf.), Per Ekvall\nSekreterare för mötet: Per\n",
            [there("Eva Lindmark", roles="chair"), there("Per Ekvall", roles="secretary")],
            id="an-office-of-one-by-the-given-name",
        ),
        pytest.param(
            "| Part | Ordinarie | Med? | Ersättare | Med? |\n|---|---|---|---|---|\n"
            "| Arbetsgivaren | Eva Lindmark (ordf) | ja | | |\n| Kommunal | Hans Berg | nej | Per Ekvall | ja |\n",
            [
                there("Eva Lindmark", "Arbetsgivaren", "chair member"),
                ("Hans Berg", "Kommunal", "absent", "", ""),
                there("Per Ekvall", "Kommunal", "substitute"),
            ],
            id="yes-and-no-below-a-question",
        ),
        pytest.param(
            "Inbjudna och deras närvaro (N närvarande, E ej med)\n\nSala kommun        Eva Lindmark     N\n"
            "                   Rut Dahl         N\nTorsby kommun      Per Ekvall       N   (håller i mötet)\n"
            "Arvika kommun      Ulla Norin       E\n",
            [
                there("Eva Lindmark", "Sala kommun"),
                there("Rut Dahl", "Sala kommun"),
                there("Per Ekvall", "Torsby kommun", "chair"),
                ("Ulla Norin", "Arvika kommun", "absent", "", ""),
            ],
            id="letters-explained-without-a-sign",
        ),
    ],
)
def test_headings_in_other_words_open_a_list(text: str, expected: list[Row]) -> None:
    """Members, staff, guests of one item and those invited are read below or behind headings that say so."""
    assert rows("Nämnden 2024-03-12\n\n" + text + ITEMS) == expected


def test_body_before_somebody_with_a_form_of_address_is_nobody() -> None:
    """A parish before a councillor is what the councillor comes from."""
    text = (
        "Minutes of the flood group, 12 March 2024\n\nPresent:\nUpper Stoke: Cllr Jean Hill\n"
        "Lower Stoke: Cllr Peter Field, Dr Ann Wood\n\n1. Status\nAll is well.\n\n2. Next meeting\n3 May.\n"
    )
    found = [(name, body) for name, body, *_ in rows(text)]
    assert found == [("Jean Hill", "Upper Stoke"), ("Peter Field", "Lower Stoke"), ("Ann Wood", "Lower Stoke")]


@pytest.mark.parametrize(
    ("listed", "expected"),
    [
        pytest.param("Eva Lindmark, Per Ekvall och Hans Berg", 3, id="in-a-row"),
        pytest.param("Eva Lindmark (ordförande), Per Ekvall, Hans Berg och Rut Dahl.", 4, id="a-sentence"),
        pytest.param("Eva, Per, Hans", 3, id="given-names"),
        pytest.param("Eva Lindmark, Per Ekvall\n\n## Frånvarande\n\nHans Berg", 3, id="above-those-absent"),
    ],
)
def test_who_came_may_stand_in_a_row_below_a_heading_and_above_one_of_a_matter(listed: str, expected: int) -> None:
    """The row is no title that the heading of the first matter, with no number, and its text follow."""
    for title in ("# Styrelsemöte den 3 mars 2024\n\n", "# Styrelsemöte\n\nDatum: 3 mars 2024\n\n"):
        text = f"{title}## Närvarande\n\n{listed}\n\n## Bryggan\n\nStyrelsen beslutade att laga bryggan.\n"
        assert len(read(text).participants) == expected


@pytest.mark.parametrize(
    ("home", "body"),
    [
        pytest.param(", Almgatan 12", "", id="street"),
        pytest.param(", Lilla vägen 14 B", "", id="two-words"),
        pytest.param(" (Ekv. 3)", "", id="in-brackets-and-short"),
        pytest.param(", Almgatans förskola", "Almgatans förskola", id="a-school-called-by-a-street"),
    ],
)
def test_where_somebody_lives_is_no_employer(home: str, body: str) -> None:
    """A street with its number behind a name ties nobody to a body."""
    text = f"Årsmöte 2022-05-03\n\nNärvarande: Eva Lindmark{home}, Per Ekvall{home} och Hans Berg\n\n1. Bryggan\n\nDen lagas.\n"
    assert [p.organisation for p in read(text).participants] == [body, body, ""]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Närsjukvård Öster\nEva Lindmark, områdeschef\nPer Ekvall, läkare\n\nFolkhälsa Tuna\nRut Dahl, samordnare\n",
            [
                there("Eva Lindmark", "Närsjukvård Öster"),
                there("Per Ekvall", "Närsjukvård Öster"),
                there("Rut Dahl", "Folkhälsa Tuna"),
            ],
            id="no-table-knows-any-of-them",
        ),
        pytest.param(
            "Sala kommun\nEva Lindmark, områdeschef\n\nPrivata vårdgivare\nPer Ekvall, läkare\n\n"
            "Kommun\nHans Berg, socialchef, Torsby\n\nFolkhälsa Tuna\nRut Dahl, samordnare\n",
            [
                there("Eva Lindmark", "Sala kommun"),
                there("Per Ekvall"),
                there("Hans Berg", "Torsby"),
                there("Rut Dahl", "Folkhälsa Tuna"),
            ],
            id="what-sort-of-people-follow-is-nobodys-employer",
        ),
        pytest.param(
            "Omsorg\nTuna sjukvården\nEva Lindmark, områdeschef\n\nSjuksköterskor\nPer Ekvall\nRut Dahl\n",
            [there("Eva Lindmark"), there("Per Ekvall"), there("Rut Dahl")],
            id="care-of-the-sick-keeps-nobody-away",
        ),
        pytest.param(
            "Skola\nEva Lindmark, enhetschef för utveckling och kvalitet i norra delen av området, Sala kommun.\n"
            "Per Ekvall, samordnare, Sala kommun.\n",
            [there("Eva Lindmark", "Sala kommun"), there("Per Ekvall", "Sala kommun")],
            id="a-long-entry-with-a-full-stop",
        ),
    ],
)
def test_a_paragraph_of_a_list_begins_with_whose_people_follow(text: str, expected: list[Row]) -> None:
    """A line above people is their organisation or sort where all paragraphs begin so, and nobody's name."""
    assert rows("Nätverket 2024-03-12\n\nNärvarande\n\n" + text + "\n" + ITEMS) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Ungdomar\nEva Lindmark, Tunaskolan\nPer Ekvall, Bruksskolan\nPolitiker\nHans Berg, ordförande\n",
            [there("Eva Lindmark", "Tunaskolan"), there("Per Ekvall", "Bruksskolan"), there("Hans Berg", "", "chair")],
            id="young-people-above-politicians",
        ),
        pytest.param(
            "Hyresgäster:\n\nEva Lindmark\nPer Ekvall\n\nFrånvarande\nHans Berg\n",
            [there("Eva Lindmark"), there("Per Ekvall"), ("Hans Berg", "", "absent", "", "")],
            id="tenants-above-those-away",
        ),
        pytest.param(
            "Närvarande: Hans Berg, Rut Dahl\n\nMedlemmar\nEva Lindmark och Per Ekvall berättar om trappan.\n",
            [there("Hans Berg"), there("Rut Dahl")],
            id="what-is-said-below-such-a-line-is-no-list",
        ),
    ],
)
def test_a_list_begins_with_what_sort_of_people_follow(text: str, expected: list[Row]) -> None:
    """Without a heading that a table knows, people by their sort are there, if each next line is one's own."""
    assert rows("Rådet 2024-03-12\n\nPlats och tid: Biblioteket kl. 10\n\n" + text + "\n" + ITEMS) == expected
