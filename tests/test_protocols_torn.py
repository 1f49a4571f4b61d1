"""Protocols whose text has lost its columns, lines and pages. All persons and business are invented."""

from __future__ import annotations

import pytest
from test_protocols import BOARD, Row, below, document, outcomes, protocol, signing, there

from samgraf.ingest.parse import parse
from samgraf.ingest.pipeline import read
from samgraf.ingest.read import documents
from samgraf.ingest.text import Source


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        pytest.param(
            "Beslutande: Eva Lindmark (S), ordförande Per Ekvall (M), t.o.m. 16:35 Ulla Norin (C) "
            "Ersättare: Tahmid Kazal (V) Bo Alm (KD) Tjänstemän: Rut Dahl, vägchef Per Ask, ekonom\n",
            [
                ("Eva Lindmark", "Socialdemokraterna", "present", "chair member"),
                ("Per Ekvall", "Moderaterna", "present", "member"),
                ("Ulla Norin", "Centerpartiet", "present", "member"),
                ("Tahmid Kazal", "Vänsterpartiet", "present", "substitute"),
                ("Bo Alm", "Kristdemokraterna", "present", "substitute"),
                ("Rut Dahl", "", "guest", ""),
                ("Per Ask", "", "guest", ""),
            ],
            id="the-whole-list-on-one-line",
        ),
        pytest.param(
            "Beslutande\nEva Lindmark (S)\nPer Ekvall (M), närvarar ej vid\n§ 1 p.g.a. jäv\nUlla Norin (C)\n",
            [
                ("Eva Lindmark", "Socialdemokraterna", "present", "member"),
                ("Per Ekvall", "Moderaterna", "present", "member"),
                ("Ulla Norin", "Centerpartiet", "present", "member"),
            ],
            id="a-line-of-the-list-that-begins-with-a-paragraph",
        ),
        pytest.param(
            "Beslutande      x Lindmark, Eva, ordförande\n                x Ekvall, Per\n                - Norin, Ulla\n\n"
            "Övriga          x Dahl, Rut, kommunfullmäktiges ordförande\n                - Alm, Bo, ekonom\n",
            [
                ("Eva Lindmark", "", "present", "chair member"),
                ("Per Ekvall", "", "present", "member"),
                ("Ulla Norin", "", "absent", ""),
                ("Rut Dahl", "", "guest", ""),
                ("Bo Alm", "", "absent", ""),
            ],
            id="surnames-first-ticked-or-struck-out",
        ),
        pytest.param(
            "Beslutande\nEva Lindmark (S)\nPer Ekvall (M)\n\nÖvriga närvarande\nUlla Norin (C)   ersättare\nBo Alm   ekonom\n",
            [
                ("Eva Lindmark", "Socialdemokraterna", "present", "member"),
                ("Per Ekvall", "Moderaterna", "present", "member"),
                ("Ulla Norin", "Centerpartiet", "present", "substitute"),
                ("Bo Alm", "", "guest", ""),
            ],
            id="a-substitute-among-the-others",
        ),
        pytest.param(
            "Ledamöter som deltog\nEva Lindmark, Sala kommun\nPer Ekvall, Trafikverket\n\n"
            "Ledamöter som inte deltog\nUlla Norin, Sala kommun\n\nFöredragande och sekreterare\nRut Dahl, utredare\n",
            [
                ("Eva Lindmark", "Sala kommun", "present", "member"),
                ("Per Ekvall", "Trafikverket", "present", "member"),
                ("Ulla Norin", "Sala kommun", "absent", ""),
                ("Rut Dahl", "", "guest", ""),
            ],
            id="headings-in-words-of-their-own",
        ),
        pytest.param(
            "Beslutande\nEva Lindmark (S)\nPer Ekvall (M)\n\n"
            "Ersättare som är med utan att tjänstgöra: Ulla Norin (C) och Bo Alm (V)\n",
            [
                ("Eva Lindmark", "Socialdemokraterna", "present", "member"),
                ("Per Ekvall", "Moderaterna", "present", "member"),
                ("Ulla Norin", "Centerpartiet", "present", "substitute"),
                ("Bo Alm", "Vänsterpartiet", "present", "substitute"),
            ],
            id="a-heading-in-words-of-its-own-before-its-names",
        ),
        pytest.param(
            "Beslutande Eva Lindmark (S) ordförande Per Ekvall (M) Ulla Norin (C) ersätter Bo Alm (C)\n\n"
            "Övriga Rut Dahl, chef för Vägverkstan Per Ask, vägchef Zelma Kint, IT-tekniker\n",
            [
                ("Eva Lindmark", "Socialdemokraterna", "present", "chair member"),
                ("Per Ekvall", "Moderaterna", "present", "member"),
                ("Ulla Norin", "Centerpartiet", "present", "substitute"),
                ("Bo Alm", "Centerpartiet", "absent", ""),
                ("Rut Dahl", "", "guest", ""),
                ("Per Ask", "", "guest", ""),
                ("Zelma Kint", "", "guest", ""),
            ],
            id="what-follows-a-name-ends-where-the-next-one-begins",
        ),
        pytest.param(
            "Beslutande:                 Ersättare:\nLindmark, Eva               Alm, Bo\nEkvall, Per - till 21:20\n\n"
            "Övriga närvarande:\nDahl, Rut                   kfge:s ordförande\n",
            [
                ("Eva Lindmark", "", "present", "member"),
                ("Per Ekvall", "", "present", "member"),
                ("Bo Alm", "", "present", "substitute"),
                ("Rut Dahl", "", "guest", ""),
            ],
            id="two-lists-with-surnames-first-beside-each-other",
        ),
        pytest.param(
            "Ledamöter            Närvarande\nEva Lindmark         X, ordförande\nPer Ekvall           anmält förhinder\n"
            "Suppleanter\nUlla Norin           X\n",
            [
                ("Eva Lindmark", "", "present", "chair member"),
                ("Per Ekvall", "", "absent", ""),
                ("Ulla Norin", "", "present", "substitute"),
            ],
            id="columns-that-go-on-below-another-heading",
        ),
        pytest.param(
            "Närvarande\n\nOrdföranden        Eva Lindmark (S)\nLedamöterna        Per Ekvall (M)\n"
            "                   Ulla Norin (C)\n\nVägchefen Rut Dahl samt tjänstemannen Per Ask.\n",
            [
                ("Eva Lindmark", "Socialdemokraterna", "present", "chair member"),
                ("Per Ekvall", "Moderaterna", "present", "member"),
                ("Ulla Norin", "Centerpartiet", "present", "member"),
                ("Rut Dahl", "", "guest", ""),
                ("Per Ask", "", "guest", ""),
            ],
            id="offices-in-the-column-of-headings-and-officials-below",
        ),
    ],
)
def test_those_present_are_read_where_lines_are_lost(head: str, expected: list[Row]) -> None:
    """Members, substitutes and officials, though their headings stand inside a line, or a line is cut anywhere."""
    assert below(head) == expected


@pytest.mark.parametrize(
    ("signed", "roles"),
    [
        pytest.param(
            "Underskrifter Sekreterare Rut Dahl Ordförande Eva Lindmark (S) Justerande ……… Per Ekvall (M)\n",
            {"Eva Lindmark": "chair member", "Per Ekvall": "verifier member", "Rut Dahl": "secretary"},
            id="offices-and-names-in-turn-on-one-line",
        ),
        pytest.param(
            "Sekreterare Ordförande Justerande Rut Dahl Eva Lindmark (S) Per Ekvall (M)\n",
            {"Eva Lindmark": "chair member", "Per Ekvall": "verifier member", "Rut Dahl": "secretary"},
            id="offices-before-as-many-names-on-one-line",
        ),
        pytest.param(
            "Underskrifter:     Ordförande:         Protokollförare:\n\n                   Eva Lindmark        Rut Dahl\n",
            {"Eva Lindmark": "chair member", "Rut Dahl": "secretary"},
            id="a-label-before-the-offices",
        ),
    ],
)
def test_signatures_on_one_line_tell_offices(signed: str, roles: dict[str, str]) -> None:
    """Each name has the office that stands before it, or in the same place of a row of offices."""
    assert roles.items() <= signing(signed).items()


@pytest.mark.parametrize(
    ("body", "item", "expected"),
    [
        pytest.param(
            "Vägnämnden",
            "Förslag till vägnämnden\n- Planen antas.\n\nBeslut\n- Planen avslås.\n\nBeslutet expedieras:\nKontoret\n",
            [("decision", "Planen avslås.")],
            id="what-is-proposed-to-the-board-and-to-whom-it-goes",
        ),
        pytest.param(
            "Kommunstyrelsen",
            "Beslut – Förslag till kommunfullmäktige\nFullmäktige antar planen.\n\nFullmäktige avsätter två kronor.\n",
            [("recommendation", "Fullmäktige antar planen."), ("recommendation", "Fullmäktige avsätter två kronor.")],
            id="a-decision-that-is-a-proposal-by-its-heading",
        ),
        pytest.param(
            "Vägnämnden",
            "Bakgrund\nEn väg.\n\nForts. § 7\n\nDen är lång.\n\n§ 7 Planen\n\nBeslut\nPlanen antas.\n",
            [("decision", "Planen antas.")],
            id="an-item-that-goes-on-on-the-next-page",
        ),
        pytest.param(
            "Kommunstyrelsen",
            "Kommunstyrelsen föreslår kommunfullmäktige\natt anta planen\n\nBeslut i kommunstyrelsen för egen del\natt vänta.\n",
            [("recommendation", "att anta planen"), ("decision", "att vänta.")],
            id="what-is-proposed-and-then-decided",
        ),
        pytest.param(
            "Vägnämnden",
            "Beslut\nEva Lindmark föreslog understödd av Per Ekvall att vänta. Omröstning verkställdes. "
            "För planen avgavs 4 röster och för att vänta 2 röster. Nämnden godkände planen.\n",
            [("decision", "Nämnden godkände planen.")],
            id="the-course-of-a-vote-before-the-outcome",
        ),
        pytest.param(
            "Vägnämnden",
            "Förvaltningen föreslår\nPlanen avslås.\n\nVägnämnden fattar följande beslut\n1) Planen antas.\n2) Bron rivs.\n",
            [("decision", "Planen antas."), ("decision", "Bron rivs.")],
            id="a-lead-that-takes-the-following-decision",
        ),
        pytest.param(
            "Vägrådet",
            "Bakgrund\nEn väg.\n\nVägrådets ståndpunkt: Vägen är bra. Kontoret skickar planen på remiss.\n",
            [("decision", "Vägen är bra."), ("decision", "Kontoret skickar planen på remiss.")],
            id="what-a-council-holds",
        ),
        pytest.param(
            "Kommunfullmäktige",
            "Kommunstyrelsens förslag\nMotionen avslås.\n\nKommunfullmäktige beslutar\n\nMotionen bifalls.\n",
            [("decision", "Motionen bifalls.")],
            id="its-own-lead-behind-what-another-body-proposes",
        ),
        pytest.param(
            "Vägnämnden",
            "Beslut\nPlanen antas.\n\nSammanfattning av ärendet\nRevisionen har granskat vägen.\n\n"
            "Revisionen rekommenderar vägnämnden att:\n• genomföra riskanalyser av vägen\n• följa upp avtalen\n",
            [("decision", "Planen antas.")],
            id="what-another-body-recommends-to-the-one-that-met",
        ),
        pytest.param(
            "Vägnämnden",
            "Beslut\nPlanen antas.\n\nTröst och råd\nVägen byggs senare.\n",
            [("decision", "Planen antas.")],
            id="a-heading-that-nobody-knows-below-the-decision",
        ),
        pytest.param(
            "Vägnämnden",
            "VÄGNÄMNDENS BEHANDLING Vägnämndens beslut − Planen antas.\n",
            [("decision", "Planen antas.")],
            id="heading-and-clause-run-together",
        ),
        pytest.param(
            "Vägnämnden",
            "Rut Dahl informerar om att utskottet ställde sig bakom planen.\n\nBeslut\n- \n\n- Planen antas.\n- Bron rivs.\n",
            [("decision", "Planen antas."), ("decision", "Bron rivs.")],
            id="what-somebody-tells-and-an-empty-entry",
        ),
        pytest.param(
            "Vägnämnden", "Besult\nPlanen antas.\n", [("decision", "Planen antas.")], id="a-slip-in-the-heading"
        ),
        pytest.param(
            "Vägnämnden",
            "Nämndens beslutar\n\natt planen antas\n",
            [("decision", "att planen antas")],
            id="a-genitive-too-much",
        ),
        pytest.param(
            "Kommunstyrelsen",
            "Beslut\nEnligt kontorets förslag:\nPlanen antas.\n\nKommunstyrelsen föreslår kommunfullmäktige besluta\n\n1. Bron rivs.\n",
            [("decision", "Planen antas."), ("recommendation", "Bron rivs.")],
            id="by-whose-proposal-and-what-is-proposed-further",
        ),
        pytest.param(
            "Vägnämnden",
            "Beslut\nVägnämnden beslutade\n1. att anta planen\n2. att riva bron.\n\nFramlagda förslag\n\n1) Bo Alm föreslog att vänta.\n",
            [("decision", "att anta planen"), ("decision", "att riva bron.")],
            id="numbered-clauses-without-full-stops",
        ),
    ],
)
def test_outcomes_by_their_headings(body: str, item: str, expected: list[tuple[str, str]]) -> None:
    """What is decided is told from what is proposed, sent out or said once more at the top of a page."""
    assert outcomes(body, item) == expected


def test_titles_in_capitals_stand_above_their_numbers() -> None:
    """Where a title stands above the number, what stands below it is the text."""
    text = f"KOMMUNSTYRELSEN\n3.5.2023\n\n{BOARD}VÄGEN\n\nKst § 7\nVägen är lång.\n\nBRON\n\nKst § 8\nBron är smal.\n"
    assert [(i.number, i.title) for i in protocol(text).items] == [("7", "VÄGEN"), ("8", "BRON")]


def test_the_letterhead_names_the_body_by_itself() -> None:
    """The proof of posting calls the body by its municipality too; the letterhead doesn't."""
    text = f"EKÖ KOMMUN\nKommunstyrelsen     2023-05-03     1 (4)\n\n{BOARD}Organ      Ekö kommunstyrelse\n\n§ 7 Planen\n\nText.\n"
    body = protocol(text).meeting.body
    assert body is not None and body.text == "Kommunstyrelsen"


def test_the_column_of_those_who_stand_in_names_them() -> None:
    """A row of a table gives a member, the party, whether there, and who stands in."""
    rows = "|Ledamot|Parti|Närvarande|Tjänstgörande ersättare|\n|---|---|---|---|\n"
    rows += "|Eva Lindmark, ordförande|S|Ja||\n|Per Ekvall|M|Nej|Ulla Norin (M)|\n"
    text = f"# Vägnämnden 2023-05-03\n\n## Närvarolista\n\n{rows}\n## § 1 Budget\n\n**Beslut**\n\nBudgeten antas.\n"
    [read_document] = documents(Source("example.md", text.encode(), "text/markdown", "0" * 64))
    assert there(parse(read_document)) == [
        ("Eva Lindmark", "Socialdemokraterna", "present", "chair member"),
        ("Per Ekvall", "Moderaterna", "absent", ""),
        ("Ulla Norin", "Moderaterna", "present", "substitute"),
    ]


def test_pages_begin_with_what_the_document_is() -> None:
    """A line that says in capitals once more what the document is heads a page, in whatever order its words stand."""
    again = "SAMMANTRÄDESPROTOKOLL EKÖ KOMMUN Vägnämnden 2023-05-03\n"
    text = f"EKÖ KOMMUN SAMMANTRÄDESPROTOKOLL\n2023-05-03\n\n{BOARD}{again}\nÖvriga\nRut Dahl, ekonom\n\n§ 7 Planen\n\nText.\n"
    assert [p.name for p in protocol(text).participants] == ["Eva Lindmark", "Per Ekvall", "Ulla Norin", "Rut Dahl"]


def test_a_title_may_be_set_as_two_headings() -> None:
    """A second heading that begins with a small letter goes on with the title."""
    text = "# Vägnämnden 2023-05-03\n\n## § 7\n\n## Val av ledamöter i organ\n\n## och utskott\n\n**Beslut**\n\nEva Ek väljs.\n"
    [marked_up] = documents(Source("example.md", text.encode(), "text/markdown", "0" * 64))
    assert [i.title for i in parse(marked_up).items] == ["Val av ledamöter i organ och utskott"]


def test_each_column_of_a_table_may_be_a_list() -> None:
    """A table whose columns are headed as lists has somebody of another list in each cell."""
    rows = "|Ledamöter|Ersättare|Tjänstemän|\n|---|---|---|\n|Eva Lindmark (S)|Bo Alm (S)|Rut Dahl, vägchef|\n|Per Ekvall (M)|||\n"
    text = f"# Vägnämnden 2023-05-03\n\n{rows}\n## § 1 Budget\n\n**Beslut**\n\nBudgeten antas.\n"
    [marked_up] = documents(Source("example.md", text.encode(), "text/markdown", "0" * 64))
    assert [(name, roles) for name, _, _, roles in there(parse(marked_up))] == [
        ("Eva Lindmark", "member"),
        ("Bo Alm", "substitute"),
        ("Rut Dahl", ""),
        ("Per Ekvall", "member"),
    ]


def test_numbers_before_their_sign_stand_above_their_titles() -> None:
    """A number with its sign behind it opens an item, whose title stands below it."""
    text = f"KOMMUNSTYRELSEN\n3.5.2023\n\n{BOARD}7 §\nVÄGEN\n\nVägen är lång.\n\n8 §\nBRON\n\nBron är smal.\n"
    assert [(i.number, i.title) for i in protocol(text).items] == [("7", "VÄGEN"), ("8", "BRON")]


def test_one_cell_of_an_organisation_holds_for_the_rows_below_it() -> None:
    """Where the cells of an organisation are one, its people stand in rows whose first cell is empty."""
    rows = "|Organisation|Namn|\n|---|---|\n|Sala kommun|Eva Lindmark|\n||Per Ekvall|\n|Trafikverket|Ulla Norin|\n"
    text = f"# Vägrådet 2023-05-03\n\n{rows}\n## § 1 Budget\n\n**Beslut**\n\nBudgeten antas.\n"
    [marked_up] = documents(Source("example.md", text.encode(), "text/markdown", "0" * 64))
    assert [(name, organisation) for name, organisation, _, _ in there(parse(marked_up))] == [
        ("Eva Lindmark", "Sala kommun"),
        ("Per Ekvall", "Sala kommun"),
        ("Ulla Norin", "Trafikverket"),
    ]


@pytest.mark.parametrize(
    ("head", "body"),
    [
        pytest.param("", "Vägnämndens arbetsutskott", id="no-owner"),
        pytest.param("Sala kommun\n", "Nämnden för Vägars arbetsutskott", id="of-a-municipality"),
    ],
)
def test_the_body_that_met_is_one_in_capitals_and_in_small_letters(head: str, body: str) -> None:
    """Within a sentence the body that met begins with a small letter and is the same, with the same owner."""
    small = body[0].lower() + body[1:]
    told = f"{body} ser över vägen.\n\nEva prövar om {small} är med.\n"
    reading = read(document(f"{head}{body}\n2023-05-03\n\n{BOARD}§ 7 Planen\n\n{told}"))
    named = [reading.entity_of(n) for n, m in enumerate(reading.mentions) if m.name.casefold() == body.casefold()]
    assert len(named) > 2 and len({*named}) == 1
    assert reading.entities[named[0]].key[1:-1] == (("Sala kommun",) if head else ())


def test_numbers_alone_are_items_where_the_pages_have_their_own() -> None:
    """A number at the top of a page is that of an item where the pages' heads count the pages and it goes on."""
    head = "EKÖ KOMMUN\nEkörevisionen        SAMMANTRÄDESANTECKNINGAR   {} (3)\n\nDatum\n2023-05-03\n\n"
    said = "Överenskommelse\nEkörevisionen noterar informationen.\n\n"
    pages = [
        "Närvarande: Eva Lindmark, Per Ekvall\n\n1\n\nMötets öppnande\n\nEva hälsar välkomna.\n\n",
        f"2\nGranskning av vägar i norra\n\ndelen av Ekö\n\n{said}3\n\nEkonomi\n\n{said}",
        f"4\nRapport om vatten\n\n{said}5\n\nÖvrigt\n\n{said}",
    ]
    text = "\f".join(head.format(n) + page for n, page in enumerate(pages, 1))
    read = protocol(text)
    assert [(i.number, i.title) for i in read.items] == [
        ("1", "Mötets öppnande"), ("2", "Granskning av vägar i norra delen av Ekö"), ("3", "Ekonomi"),
        ("4", "Rapport om vatten"), ("5", "Övrigt"),
    ]  # fmt: skip
    assert [read.items[d.item].number for d in read.decisions] == ["2", "3", "4", "5"]


def test_a_lead_at_the_foot_of_a_page_is_no_running_header() -> None:
    """The same lead stands in each item; right above a footer it still opens the clauses on the next page."""
    lead, foot = "Vägnämnden beslutar\n\n", "Justerandes sign\tUtdragsbestyrkande\n"
    first = f"{BOARD}§ 1 Bron\n\n{lead}1 att måla bron.\n\n§ 2 Vägen\n\nVägen är lång.\n\n{lead}{foot}"
    text = (
        f"{first}\f{BOARD}1 att laga vägen,\n\n2 att sätta upp en skylt.\n\n§ 3 Skogen\n\n{lead}1 att vänta.\n\n{foot}"
    )
    found = parse(document(text)).decisions
    assert [(d.item, d.text.lstrip("12 ")) for d in found][1:3] == [
        (1, "att laga vägen"),
        (1, "att sätta upp en skylt."),
    ]
