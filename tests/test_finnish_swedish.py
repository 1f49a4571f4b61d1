"""Minutes as authorities in Finland write them in Swedish; all of it is invented."""

from __future__ import annotations

import pytest
from spoken import written

from samgraf.ingest.decisions.votes import votes
from samgraf.ingest.minutes import Minutes
from samgraf.ingest.parse import parse
from samgraf.ingest.pipeline import read
from samgraf.ingest.readers import plain
from samgraf.ingest.text import Document, Source

PAGE = """Vägnämnden
Protokoll 18.11.2024/Paragraf 91
Föregående ärende | Följande ärende |
Plan för bryggor 2025–2035
Vägnämnden 18.11.2024 § 91
754/00.01.02/2022
Beslutsförslag
Teknisk direktör Bo Alm
Vägnämnden godkänner planen.
Behandling Planerare Eva Ek presenterade ärendet.
Eva Ek lämnade sammanträdet kl. 18.48.
Rut Dahls ändringsförslag understöddes av Per Ask.
Ändringsförslaget godkändes inte enhälligt, så ordföranden konstaterade att man måste rösta.
Ordföranden föreslog att de som understöder förslaget röstar ja och de som understöder Rut Dahl röstar nej.
Omröstningspropositionen godkändes.
"""


def document(text: str) -> Document:
    """A text as a document."""
    return plain.read(Source("example.txt", text.encode(), "text/plain", "0" * 64))


def minutes(text: str) -> Minutes:
    """A text, its layout read."""
    return parse(document(text))


def test_one_item_on_a_page_of_its_own_has_its_number_its_title_and_the_day() -> None:
    """What stands above the title is the page's; a clock in the text is not when they began."""
    found = minutes(PAGE)
    assert [(item.number, item.title) for item in found.items] == [("91", "Plan för bryggor 2025–2035")]
    assert found.meeting.start is not None
    assert found.meeting.start.text == "2024-11-18"


def test_what_is_handled_is_neither_proposed_nor_decided() -> None:
    """Who brings a proposal is no part of it, and that not all are for something is no decision."""
    reading = read(document(PAGE))
    said = [(s.kind, s.quote.split()[0]) for s in reading.utterances if s.kind in ("proposal", "support")]
    assert said == [("proposal", "Vägnämnden"), ("support", "Rut"), ("proposal", "Ordföranden")]
    assert [d.text for d in reading.minutes.decisions] == ["Omröstningspropositionen godkändes."]


@pytest.mark.parametrize(
    "proposal", ["Protokollet justeras senast nästa onsdag.", "Justerare är Bo Alm.", "Sekreterare väljs i höst."]
)
def test_a_sentence_on_who_verifies_does_not_end_the_minutes_above_a_decision(proposal: str) -> None:
    """What is decided below it is still part of the item."""
    text = f"Vägnämnden, möte 16.4.2018\n\nProtokollet är granskat\n\n§ 19 Val\n\nBeslutsförslag\n\n{proposal}\n\n"
    found = minutes(f"{text}Beslut\n\nGodkändes.\n\nEva Ek och Bo Alm valdes till protokolljusterare.\n")
    assert [d.text for d in found.decisions] == ["Godkändes.", "Eva Ek och Bo Alm valdes till protokolljusterare."]


def test_signatures_still_end_the_minutes() -> None:
    """A label of signatures is none of what was decided, whatever stood above it."""
    found = minutes("Vägnämnden\n16.4.2018\n\n§ 19 Val\n\nBeslut\n\nGodkändes.\n\nProtokollet justeras\n\nEva Ek\n")
    assert [d.text for d in found.decisions] == ["Godkändes."]


@pytest.mark.parametrize(("line", "place"), [("Protokollet är granskat", None), ("Ekö bygdegård", "Ekö bygdegård")])
def test_a_sentence_below_the_day_is_no_place(line: str, place: str | None) -> None:
    """A house may stand there."""
    found = minutes(f"Vägnämnden, möte 16.4.2018\n\n{line}\n\n§ 19 Val\n\nBeslut\n\nGodkändes.\n").meeting.place
    assert (found and found.text) == place


@pytest.mark.parametrize("blank", ["1 ledamot röstade blankt", "en ledamot röstade tomt", "1 ledamot avstod"])
def test_an_empty_vote_is_an_abstention(blank: str) -> None:
    """However it is said."""
    counted, *_ = written(("sentence", "", f"Vid omröstningen gavs 4 ja-röster och 3 nej-röster, {blank}."))
    assert [(v.yes, v.no, v.abstained) for v in votes(counted)] == [(4, 3, 1)]


HEAD = "Ekö kommun\nVägnämnden\nProtokoll 3.5.2023\n\nNärvarande:\nEva Ek, ordförande\nBo Alm, medlem\nRut Dahl, medlem\n\n"


@pytest.mark.parametrize("decided", ["Enligt förslaget.", "Förslaget godkändes.", "Godkändes enhälligt."])
def test_those_proposed_to_verify_do_so_where_it_is_decided_as_proposed(decided: str) -> None:
    """The proposal names who verifies, the decision that it is accepted; of one put off nobody verifies."""
    text = f"{HEAD}§ 1 Val av protokolljusterare\nFörslag: Till protokolljusterare väljs Bo Alm och Rut Dahl.\nBeslut: {{}}\n"
    told = [p.name for p in minutes(text.format(decided)).participants if "verifier" in p.roles]
    assert told == ["Bo Alm", "Rut Dahl"]
    assert not [p.name for p in minutes(text.format("Ärendet bordläggs.")).participants if "verifier" in p.roles]


@pytest.mark.parametrize("decided", ["Enligt förslag.", "Enligt beslutsförslaget"])
def test_a_line_that_says_as_proposed_ends_the_proposal_and_decides(decided: str) -> None:
    """It needs no label of its own, and is no line of the page though it comes again below each item."""
    text = f"{HEAD}VN 305 KALLELSE\nFÖRSLAG: Mötet är beslutfört.\n{decided}\n\nVN 306 LISTAN\nFÖRSLAG: Listan godkänns.\n{decided}\n"
    found = minutes(text)
    assert [(item.number, item.title) for item in found.items] == [("305", "KALLELSE"), ("306", "LISTAN")]
    assert [(d.item, found.passages[d.passage].text) for d in found.decisions] == [(0, decided), (1, decided)]


def test_an_office_ends_its_line_below_titles_before_names() -> None:
    """ "föredragande" behind a name is of that one, not of the next line's, which has a title of its own."""
    text = f"{HEAD}Övriga närvarande:\nDirektör Per Ask, föredragande\nKanslichef Mia Lind, sekreterare\nIngenjör Jan Falk\n\n§ 1 Bro\nBeslut: Bron byggs.\n"
    told = {p.name: p.roles for p in minutes(text).participants if p.status == "guest"}
    assert told == {"Per Ask": ("presenter",), "Mia Lind": ("secretary",), "Jan Falk": ()}


@pytest.mark.parametrize(
    "office", ["Kommunfullmäktiges ordförande", "Styrgruppens ordförande", "Byalagets sekreterare"]
)
def test_a_guest_holds_no_office_of_another_body_at_this_meeting(office: str) -> None:
    """Whose chair somebody is stands before the name, too, of those others who were there."""
    text = f"{HEAD}Övriga närvarande:\n{office} Per Ask\nKanslichef Mia Lind\n\n§ 1 Bro\nBeslut: Bron byggs.\n"
    assert {p.name: p.roles for p in minutes(text).participants}["Per Ask"] == ()


@pytest.mark.parametrize(
    ("said", "counts"),
    [
        ("För direktörens förslag röstade 3, för återremittering 4.", (3, 4)),
        ("Förslaget förkastades med rösterna 2–3.", (2, 3)),
    ],
)
def test_votes_are_counted_for_each_proposal(said: str, counts: tuple[int, int]) -> None:
    """Votes for what the office proposes and for what was moved against it, and those that a dash parts."""
    text = f"{HEAD}§ 1 Bro\nRut Dahl föreslog att ärendet återremitteras. {said}\nBeslut: Bron byggs.\n"
    reading = read(document(text))
    assert [(v.yes, v.no) for v in votes(reading.minutes)] == [counts]


def test_dissent_handed_in_is_no_decision() -> None:
    """Who hands in another opinion holds it; it is nothing that was decided."""
    text = f"{HEAD}§ 1 Bro\nBeslut: Bron byggs.\nRut Dahl lämnade in avvikande åsikt.\n"
    reading = read(document(text))
    assert [d.text for d in reading.minutes.decisions] == ["Bron byggs."]
    assert [s.kind for s in reading.utterances] == ["reservation"]


def test_a_comma_in_some_rows_of_surnames_first_turns_no_other() -> None:
    """Where some rows set a comma behind the surname and others don't, all are turned; with given names first, those alone."""
    text = "Ekö församling\nFörsamlingsrådet\nProtokoll 3.5.2023\n\nNärvarande\n{}\n\n§ 1 Bro\nBeslut: Bron byggs.\n"
    mixed = "Fagerlund Martin       ordförande\nBerglund, Marianne     ledamot\nHalmén Birgit          ledamot"
    others = "Martin Fagerlund       ordförande\nBerglund, Marianne     ledamot\nBirgit Halmén          ledamot"
    for listed in (mixed, others):
        told = {p.name for p in minutes(text.format(listed)).participants}
        assert told == {"Martin Fagerlund", "Marianne Berglund", "Birgit Halmén"}


def test_a_figure_that_counts_an_office_is_no_initial() -> None:
    """The Roman figure before an office belongs to it, whatever names stand first."""
    text = "Ekö kommun\nVägnämnden\nProtokoll 3.5.2023\n\nNärvarande\nEk Tim ordförande\nAlm Ari I vice ordf.\nBerg Pekka M II vice ordf.\nDahl Rut medlem\n\n§ 1 Vägen\nPlanen antas.\n"
    assert [(p.name, p.roles) for p in minutes(text).participants] == [
        ("Tim Ek", ("chair",)),
        ("Ari Alm", ("vice-chair",)),
        ("Pekka M Berg", ("vice-chair",)),
        ("Rut Dahl", ("member",)),
    ]


def test_who_prepared_a_matter_ends_with_the_number_where_they_are_reached() -> None:
    """What residents demand on the next line is not held by the official above it; votes are counted by motion."""
    told = (
        "Tekniska nämnden\nProtokoll 10.3.2026\n\nBeslutande: Nina Holm, ordf., Kaj Strand, Siv Lund, Tom Berg\n\n"
        "§ 24 Hamnvägen\nBeredning: Teknisk direktör Maria Falk, tfn 040 123 4567\n"
        "Invånarna på Hamnvägen har lämnat in en adress där de kräver bättre plogning.\n"
        "Vid omröstningen röstade 2 för föredragandens förslag (Holm, Berg) och 1 för Strands förslag (Strand).\n"
        "Beslut: Enligt förslaget.\n"
    )
    found = read(document(told))
    assert [(u.kind, u.holders) for u in found.utterances if u.kind == "request"] == [("request", ())]
    assert [(v.yes, v.no) for v in found.votes] == [(2, 1)]


def test_names_with_the_surname_first_follow_each_other_in_running_text() -> None:
    """Each has what is told behind it, where nothing but commas part names, offices, items and hours."""
    text = (
        "Ekö kommun\nKommunstyrelsen            15.5.2017                  7\n\n"
        "Beslutande                 Jansson Harry, ordförande, Boberg Tomas, Eriksson Roger.\n\n"
        "Övriga närvarande          Norberg Mika, fullmäktiges ordförande, anslöt under § 98, kl. 16:15, Eriksson John,\n"
        "                           kommundirektör, Jansryd Mattias, tf. kommunsekreterare, sekreterare, Axberg Pia, rektor,\n"
        "                           § 98, kl. 16:00-16:50, Matsson Åsa, planläggare, §§ 99-100, kl. 17:45-18:00.\n\n"
        "§ 97 Bro\nBeslut: Bron byggs.\n\n§ 98 Väg\n\n§ 101 Slut\n"
    )
    told = {
        p.name: (p.organisation, " ".join(p.items or ())) for p in minutes(text).participants if p.status == "guest"
    }
    assert told == {
        "Mika Norberg": ("", "98 99 100 101"),
        "John Eriksson": ("", ""),
        "Mattias Jansryd": ("", ""),
        "Pia Axberg": ("", "98"),
        "Åsa Matsson": ("", "99 100"),
    }


@pytest.mark.parametrize("above", ["Kst § 55/20.3.2017:", "Vägsektionen 3.5.2017:", "BN 3.5.2017:"])
def test_what_was_decided_below_an_earlier_day_is_no_decision_of_this_one(above: str) -> None:
    """The body and the day on which it met open the history of a matter, whatever sign stands behind them."""
    text = f"{HEAD}§ 1 Bro\n{above}\nNämnden beslöt begära ett utlåtande.\n\nDirektörens förslag:\nBron byggs.\n\nBeslut:\nEnligt förslaget.\n"
    assert [d.text for d in minutes(text).decisions] == ["Enligt förslaget."]


def test_days_in_a_letterhead_are_no_columns_of_a_list() -> None:
    """The number of the sitting beside its day may look like a day, too; below them no rows stand."""
    text = (
        "EKÖ KOMMUN                         PROTOKOLL\n                                   Sammanträdesdatum     Nr\n"
        "KOMMUNSTYRELSEN                    1.12.2010             20/10\n\n"
        "Beslutande          Eva Ek, ordförande\n                    Bo Alm\n\n§ 1 Bro\nBeslut: Bron byggs.\n"
    )
    meeting = minutes(text).meeting
    assert (meeting.body and meeting.body.text, meeting.start and meeting.start.text) == (
        "KOMMUNSTYRELSEN",
        "2010-12-01",
    )


@pytest.mark.parametrize("held", ["sekr", "sekreterare", "föredragande, sekreterare"])
def test_who_signs_on_the_first_page_with_the_office_behind_the_name_holds_it(held: str) -> None:
    """Names in columns, each with an office behind a comma, are those of who presided and who wrote."""
    text = (
        "Ekö kommun\nVägnämnden\nProtokoll 3.5.2023\n\nBeslutande\nEva Ek, ordf.\nBo Alm\n\nÖvriga\nRut Dahl, kommundirektör\n\n"
        f"Underskrifter   Ekö den 3 maj 2023\n\n                Eva Ek, ordförande      Rut Dahl, {held}\n\n§ 1 Bro\nBeslut: Bron byggs.\n"
    )
    assert [p.name for p in minutes(text).participants if "secretary" in p.roles] == ["Rut Dahl"]
