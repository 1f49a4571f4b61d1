"""Attendance lists that name organisations before or below their people."""

from __future__ import annotations

import pytest
from rostered import ITEMS, Row, rows, there

from samgraf.ingest.lines.layout import lines
from samgraf.ingest.parse import parse
from samgraf.ingest.roster.roster import roster
from samgraf.ingest.text import Document, Source

EVA, BO, RUT = "Eva Lindmark", "Bo Alm", "Rut Dahl"


def document(text: str) -> Document:
    return Document(Source("möte.txt", text.encode(), "text/plain", "0" * 64), text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Närvarande:\n\nTrafikverket:\nRut Dahl\nEva Lindmark\n\nSala kommun:\nBo Alm\n",
            [(RUT, "Trafikverket"), (EVA, "Trafikverket"), (BO, "Sala kommun")],
            id="a-heading-with-a-colon",
        ),
        pytest.param(
            "Deltagare\n\nTjänstemän Trafikverket\nRut Dahl\nEva Lindmark\n\nPolitiker från Sala kommun\nBo Alm\n",
            [(RUT, "Trafikverket"), (EVA, "Trafikverket"), (BO, "Sala kommun")],
            id="what-they-are-and-whence",
        ),
        pytest.param(
            "Deltagare\n\nTrafikverket\nRut Dahl, projektledare\nEva Lindmark\n\nSala kommun\nBo Alm, planchef\n",
            [(RUT, "Trafikverket"), (EVA, "Trafikverket"), (BO, "Sala kommun")],
            id="a-heading-without",
        ),
        pytest.param(
            "Närvarande\nFör kommunen:\nEva Lindmark\nBo Alm\nFör Trafikverket:\nRut Dahl\n",
            [(EVA, "Kommunen"), (BO, "Kommunen"), (RUT, "Trafikverket")],
            id="a-heading-that-says-for-whom",
        ),
        pytest.param(
            "Närvarande från vägnämnden vid öppnandet: Eva Lindmark\n\nNärvarande från Trafikverket: Rut Dahl och Bo Alm\n",
            [(EVA, "Vägnämnden"), (RUT, "Trafikverket"), (BO, "Trafikverket")],
            id="a-label-that-says-at-which-part",
        ),
        pytest.param(
            "Närvarande\nEva Lindmark Vägkontoret Ekö v. ordförande\nBo Alm Norra Hamn AB\nPer Erik Dahl Statens Vegvesen Ekö\n"
            "Rut Dahl Hamnverket Region Väst\n",
            [
                (EVA, "Vägkontoret Ekö"),
                (BO, "Norra Hamn AB"),
                ("Per Erik Dahl", "Statens Vegvesen Ekö"),
                (RUT, "Hamnverket Region Väst"),
            ],
            id="right-behind-each-name-by-kinds",
        ),
        pytest.param(
            "Närvarande\nTrafikverket:\nEva Lindmark\nBesökare:\nBo Alm\n",
            [(EVA, "Trafikverket"), (BO, "")],
            id="a-heading-that-is-not-known-ties-to-none",
        ),
        pytest.param(
            "Deltagare\nEva Lindmark\nSala kommun\n\nBo Alm\nTrafikverket\n\nRut Dahl\nSweco\n",
            [(EVA, "Sala kommun"), (BO, "Trafikverket"), (RUT, "Sweco")],
            id="below-each-name",
        ),
        pytest.param(
            "Närvarande\nSala kommun\nEva Lindmark\nXV SYD\nBo Alm\nAlmvatten\nRut Dahl\n",
            [(EVA, "Sala kommun"), (BO, "XV SYD"), (RUT, "")],
            id="letters-tie-and-a-word-that-is-not-known-ties-to-none",
        ),
        pytest.param(
            "Närvarande: Eva Lindmark och Bo Alm (Sala kommun), Rut Dahl (LRF), Per Ekvall från Sweco, Ulla Norin\n",
            [(EVA, "Sala kommun"), (BO, "Sala kommun"), (RUT, "LRF"), ("Per Ekvall", "Sweco"), ("Ulla Norin", "")],
            id="two-before-a-bracket-where-most-are-tied",
        ),
        pytest.param(
            "Deltagare: Vägnämnden: Eva Lindmark och Bo Alm (deltog på punkt 2)\nÖvriga: Rut Dahl\n",
            [(EVA, "Vägnämnden"), (BO, "Vägnämnden"), (RUT, "")],
            id="a-body-by-its-form-before-two",
        ),
        pytest.param(
            "Närvarande: Eva Lindmark EVf, Bo Alm EVf, Rut Dahl KvF\n",
            [(EVA, "EVf"), (BO, "EVf"), (RUT, "KvF")],
            id="letters-big-and-small-right-behind-names",
        ),
        pytest.param(
            "Närvarande: Eva McEvan, Bo Alm, Rut DeLuc, Per MacIan\n",
            [("Eva McEvan", ""), (BO, ""), ("Rut DeLuc", ""), ("Per MacIan", "")],
            id="surnames-with-a-capital-in-them",
        ),
        pytest.param(
            "Närvarande: Från Ekhem: Eva Lindmark och Bo Alm. Från kommunen: Rut Dahl\n",
            [(EVA, "Ekhem"), (BO, "Ekhem"), (RUT, "Kommunen")],
            id="one-that-no-table-has-behind-a-label-and-from",
        ),
        pytest.param(
            "Närvarande: Från Ekhem: Eva Lindmark, Bo Alm en trappa upp\n",
            [(BO, "")],
            id="where-from-stands-before-what-is-not-understood-nobody-is-called-by-it",
        ),
        pytest.param(
            "Deltagare: Sala kommun: Eva Lindmark och Bo Alm. Trafikverket: Rut Dahl\n",
            [(EVA, "Sala kommun"), (BO, "Sala kommun"), (RUT, "Trafikverket")],
            id="one-after-another-in-a-line",
        ),
        pytest.param(
            "Närvarande\n- Sala: Eva, Bo\n- Norrby: Rut Dahl\n- Region Väst: Per (antecknar)\n- Sunne: Anna och Karin\n",
            [
                ("Eva", "Sala"),
                ("Bo", "Sala"),
                (RUT, "Norrby"),
                ("Per", "Region Väst"),
                ("Anna", "Sunne"),
                ("Karin", "Sunne"),
            ],
            id="given-names-alone",
        ),
        pytest.param(
            "Närvarande: Lst (Eva Lindmark), Norrby kommun (Bo Alm), Trafikverket (Rut Dahl), Polisen (ej närv.)\n",
            [(EVA, "Lst"), (BO, "Norrby kommun"), (RUT, "Trafikverket")],
            id="in-brackets-behind-many-bodies",
        ),
        pytest.param(
            "Närvarande för arbetsgivaren: Eva Lindmark, HR-chef\nFör Lärarförbundet: Bo Alm\nFör Vision: Rut Dahl\n",
            [(EVA, "Arbetsgivaren"), (BO, "Lärarförbundet"), (RUT, "Vision")],
            id="for-a-union",
        ),
        pytest.param(
            "Närvarande: Trafikverket: Rut Dahl, Eva Lindmark. LRF: Bo Alm. Havs- och vattenmyndigheten: –\n",
            [(RUT, "Trafikverket"), (EVA, "Trafikverket"), (BO, "LRF")],
            id="one-of-which-sent-nobody",
        ),
        pytest.param(
            "Deltagare: AG: Eva Lindmark, Bo Alm. Vision: Rut Dahl. DIK: Frånvarande\n",
            [(EVA, "AG"), (BO, "AG"), (RUT, "Vision")],
            id="by-letters-and-one-away",
        ),
        pytest.param(
            "Vägrådet 2023-09-07\nFrån kommunen: Eva Lindmark (vägchef), Bo Alm. Från Trafikverket: Rut Dahl.\nCa 60 deltagare.\n",
            [(EVA, "Kommunen"), (BO, "Kommunen"), (RUT, "Trafikverket")],
            id="a-label-and-more-in-one-line",
        ),
        pytest.param(
            "Närvarande:\nTrafikverket (TRV): Eva Lindmark, projektledare\nSvarvås Anläggning (SA): Bo Alm, platschef; Rut Dahl, KMA\n",
            [(EVA, "Trafikverket"), (BO, "Svarvås Anläggning"), (RUT, "Svarvås Anläggning")],
            id="behind-the-letters-that-it-goes-by",
        ),
        pytest.param(
            "Närvarande:\nEva Lindmark (KD): ledamot\nBo Alm (KD), Rut Dahl (S)\n",
            [(EVA, "Kristdemokraterna"), (BO, "Kristdemokraterna"), (RUT, "Socialdemokraterna")],
            id="letters-of-a-party-behind-a-name-are-no-organisation",
        ),
        pytest.param(
            "Närvarande:\n• Eva Lindmark – Sala kommun\n• Bo Alm – Trafikverket (punkt 2)\n• Rut Dahl – konsult, Sweco\n",
            [(EVA, "Sala kommun"), (BO, "Trafikverket"), (RUT, "Sweco")],
            id="behind-a-dash",
        ),
        pytest.param(
            "Närvarande: Sundsvall (Eva och Bo), Region Gävleborg (Rut Dahl, via Teams), Härnösand – ingen\n",
            [("Eva", "Sundsvall"), ("Bo", "Sundsvall"), (RUT, "Region Gävleborg")],
            id="people-in-brackets",
        ),
        pytest.param(
            "Närvarande:\nOrdföranden (Eva Lindmark)\nBo Alm (sekr)\n",
            [(EVA, ""), (BO, "")],
            id="an-office-is-no-organisation",
        ),
        pytest.param(
            "Närvarande:\nTrafikverket            Eva Lindmark, Bo Alm\nÖsterforse byalag       Rut Dahl\n",
            [(EVA, "Trafikverket"), (BO, "Trafikverket"), (RUT, "Österforse byalag")],
            id="a-local-association-beside",
        ),
        pytest.param(
            "Det blev en liten grupp: Eva Lindmark, Bo Alm, Rut Dahl Trafikverket.\n",
            [(EVA, ""), (BO, ""), (RUT, "Trafikverket")],
            id="a-sentence-before-names-is-no-organisation",
        ),
        pytest.param(
            "Närvarande:\nFrån Länsstyrelsen Eva Lindmark och Bo Alm\nFrån Sunne kommun Rut Dahl\n",
            [(EVA, "Länsstyrelsen"), (BO, ""), (RUT, "Sunne kommun")],
            id="whence-before-a-name",
        ),
        pytest.param(
            "Närvarande:\nSunne kommun: Eva Lindmark\nTorsby kommun: Bo Alm\nArvika kommun      –      Rut Dahl\n",
            [(EVA, "Sunne kommun"), (BO, "Torsby kommun")],
            id="a-dash-in-a-column-ties-nobody",
        ),
        pytest.param(
            "Närvarande: Eva Lindmark (från kommunen), Bo Alm (från Region Dalarna), Rut Dahl (från § 5)\n",
            [(EVA, "kommunen"), (BO, "Region Dalarna"), (RUT, "")],
            id="whence-in-brackets",
        ),
        pytest.param(
            "På plats: Eva, Bo & Rut. Via Teams: Ulla. Frånvarande: Per.\n",
            [("Eva", ""), ("Bo", ""), ("Rut", ""), ("Ulla", ""), ("Per", "")],
            id="given-names-alone",
        ),
        pytest.param(
            "Närvarande: Eva Lindmark, ordf., Bo Alm, vice ordf., Ulla Norin och Rut Dahl från kontoret\n",
            [(EVA, ""), (BO, ""), ("Ulla Norin", "kontoret"), (RUT, "kontoret")],
            id="who-chairs-is-not-from-the-guests-office",
        ),
        pytest.param(
            "Närvarande: Eva Lindmark, Per Ekvall samt Bo Alm och Rut Dahl från tekniska kontoret\n",
            [(EVA, ""), ("Per Ekvall", ""), (BO, "tekniska kontoret"), (RUT, "tekniska kontoret")],
            id="a-word-that-begins-another-group",
        ),
        pytest.param(
            "Närvarande: Eva Lindmark, Bo Alm och Rut Dahl från Trafikverket\n",
            [(EVA, "Trafikverket"), (BO, "Trafikverket"), (RUT, "Trafikverket")],
            id="all-from-one",
        ),
        pytest.param(
            "Närvarande\nUlla Norin, Bygdekraft\nRut Dahl, Bygdekraft Eva Lindmark, Skogsliv\n"
            "Bo Alm, SFU Per Ek, Skogsliv\n",
            [("Ulla Norin", "Bygdekraft"), (RUT, "Bygdekraft"), (EVA, "Skogsliv"), (BO, "SFU"), ("Per Ek", "Skogsliv")],
            id="lines-run-together",
        ),
        pytest.param(
            "Närvarande\nRut Dahl, Stiftelsen Eva Lindmark, Sala\nBo Alm, Bygdekraft\n",
            [(RUT, "Stiftelsen Eva Lindmark"), (BO, "Bygdekraft")],
            id="a-body-called-by-somebody",
        ),
        pytest.param(
            "Närvarande\nRut Dahl, Storsjöns Fiskeförbund (SFF)\nBo Alm, vägchef (SFF)\n",
            [(RUT, "Storsjöns Fiskeförbund"), (BO, "SFF")],
            id="letters-behind-their-body",
        ),
        pytest.param(
            "Närvarande\nRut Dahl Lantbrukarnas Förbund för Framtid\nBo Alm, Bygdekraft\n",
            [(RUT, "Lantbrukarnas Förbund för Framtid"), (BO, "Bygdekraft")],
            id="a-body-in-the-genitive-plural-behind-a-name",
        ),
        pytest.param(
            "Närvarande: Eva Lindmark, ordförande, Xanwo Enberg, protokoll, Bo Alm 13.15 – 15.30, Rut Dahl, Ulla Norin\n",
            [(EVA, ""), ("Xanwo Enberg", ""), (BO, ""), (RUT, ""), ("Ulla Norin", "")],
            id="an-unknown-given-name-among-names-and-offices",
        ),
        pytest.param(
            "Organisation: Eva Lindmark, Bo Alm\n\nDeltagare: Rut Dahl, Ulla Norin\n",
            [(EVA, ""), (BO, ""), (RUT, ""), ("Ulla Norin", "")],
            id="a-heading-that-is-no-body",
        ),
    ],
)
def test_organisations_tie_their_people(text: str, expected: list[tuple[str, str]]) -> None:
    """A heading, the line below or the words behind a dash give whom somebody comes from."""
    found = lines(document(text), "sv")
    assert [(p.name, p.organisation) for p in roster(found, 0, len(found), "sv")[0]] == expected


def test_the_municipality_is_the_one_that_the_head_names() -> None:
    """ "För kommunen" means the municipality that the minutes belong to; a unit behind a name says more."""
    text = (
        "Sala kommun\nOmsorgsförvaltningen\n\nMinnesanteckningar från Pensionärsrådet den 14 september 2023\n\n"
        "Vid mötet deltog:\n\nFör kommunen\nEva Lindmark (S), socialnämnden, ordförande\nJan Fors (M), kommunstyrelsen\n"
        "Bo Alm, socialchef\n\nFör pensionärsorganisationerna\nRut Dahl, PRO Råneå\nUlla Norin, PRO Råneå\n\n1. Inledning\n\nEva hälsade alla välkomna.\n"
    )
    minutes = parse(document(text))
    assert [(p.name, p.organisation) for p in minutes.participants] == [
        (EVA, "Socialnämnden"),
        ("Jan Fors", "Kommunstyrelsen"),
        (BO, "Sala kommun"),
        (RUT, "PRO Råneå"),
        ("Ulla Norin", "PRO Råneå"),
    ]


def test_those_elected_need_not_have_been_there() -> None:
    """Names below a lead that tells of an election are no list of those present."""
    text = "Årsmöte Ekö byalag\n2024-03-05\n\n§ 1 Val\nTill ledamöter valdes:\nEva Lindmark\nBo Alm\nRut Dahl\n"
    assert parse(document(f"{text}\n§ 2 Slut\nMötet avslutades.\n")).participants == ()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Möte den 4 maj 2023\n\nNärvarande:\nBo, polisen\nEva Lindmark, socialtjänsten\nUlla Norin (hemtjänsten)\n"
            "Per Ekvall, rektorn\n" + ITEMS,
            [
                there("Bo", "Polisen"),
                there("Eva Lindmark", "Socialtjänsten"),
                there("Ulla Norin", "Hemtjänsten"),
                there("Per Ekvall"),
            ],
            id="employers-in-small-letters",
        ),
        pytest.param(
            "Möte den 4 maj 2023\n\nNärvarande:\nEva Lindmark    projektledare    Ekö kommun\n"
            "Per Ekvall      VD               Ekö Hamn\nUlla Norin      Ordförande       Lunda byalag\n" + ITEMS,
            [
                there("Eva Lindmark", "Ekö kommun"),
                there("Per Ekvall", "Ekö Hamn"),
                there("Ulla Norin", "Lunda byalag"),
            ],
            id="columns-of-titles-and-organisations",
        ),
        pytest.param(
            "Möte den 4 maj 2023\n\nNärvarande:\nEva Lindmark\tprojektledare\tEkö Energi\nPer Ekvall\tutredare\tEkö Hamn\n"
            + ITEMS,
            [there("Eva Lindmark", "Ekö Energi"), there("Per Ekvall", "Ekö Hamn")],
            id="the-same-with-tabs",
        ),
    ],
)
def test_employers_are_read_by_how_they_are_set(text: str, expected: list[Row]) -> None:
    """An employer in small letters behind a name, or in a column of its own behind a title."""
    assert rows(text) == expected


SITE = "Byggmöte nr 3\nDatum: 2026-03-11\n\n"
ON_SITE = [
    there("Bo Westberg", "Sala kommun"),
    there("Lars Ekman", "Norrasfalt AB"),
    there("Per Nyström", "Norrasfalt AB"),
    there("Eva Lindmark", "Vägrit"),
]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(
            "Närvarande:\nBeställare: Sala kommun, Bo Westberg\nEntreprenör: Norrasfalt AB, Lars Ekman och Per Nyström\n"
            "Konsult: Vägrit, Eva Lindmark\n",
            id="organisations-first",
        ),
        pytest.param(
            "Närvarande\nBeställaren: Bo Westberg, Sala kommun\nEntreprenören: Lars Ekman och Per Nyström, Norrasfalt AB\n"
            "Konsulten: Eva Lindmark (Vägrit)\n",
            id="people-first",
        ),
        pytest.param(
            "För beställaren Sala kommun:\nBo Westberg, projektledare\n\nFör entreprenören Norrasfalt AB:\n"
            "Lars Ekman, platschef\nPer Nyström\n\nFör konsulten Vägrit:\nEva Lindmark\n",
            id="headings",
        ),
        pytest.param(
            "Närvarande:\nBeställare, Sala kommun: Bo Westberg\nTotalentreprenör (Norrasfalt AB): Lars Ekman, Per Nyström\n"
            "Konsult – Vägrit: Eva Lindmark\n",
            id="before-a-colon",
        ),
        pytest.param(
            "Närvarande:\nBeställare    Bo Westberg      Sala kommun\nEntreprenör   Lars Ekman       Norrasfalt AB\n"
            "              Per Nyström      Norrasfalt AB\nKonsult       Eva Lindmark     Vägrit\n",
            id="columns",
        ),
        pytest.param(
            "Deltagare från beställaren (Sala kommun): Bo Westberg\n"
            "Deltagare från entreprenören Norrasfalt AB: Lars Ekman, Per Nyström\n"
            "Deltagare från konsulten Vägrit: Eva Lindmark\n",
            id="headings-of-those-from-a-party",
        ),
    ],
)
def test_a_part_in_a_contract_is_no_organisation(text: str) -> None:
    """Whoever comes for the party that ordered the work is of the organisation that stands beside the part."""
    assert rows(SITE + text + ITEMS) == ON_SITE


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Närvarande: Bo Alm, Rut Dahl\nKonsult: Eva Lindmark, Vägrit AB\n",
            [there(BO), there(RUT), (EVA, "Vägrit AB", "guest", "", "")],
            id="a-guest-of-a-board",
        ),
        pytest.param(
            "Beställare: Sala kommun\nEntreprenör: Norrasfalt AB\n\nNärvarande: Bo Alm, Rut Dahl\n",
            [there(BO), there(RUT)],
            id="fields-of-the-head-name-nobody",
        ),
    ],
)
def test_a_part_in_a_contract_that_heads_nobody_s_row_is_left(text: str, expected: list[Row]) -> None:
    """A heading of guests stays one, and what a head says of the work puts nobody at the meeting."""
    assert rows(SITE + text + ITEMS) == expected
