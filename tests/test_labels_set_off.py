"""Labels, clauses and owners as other hands set them: the same minutes in other signs; all of it invented."""

from __future__ import annotations

import pytest

from samgraf.ingest.pipeline import read
from samgraf.ingest.read import documents
from samgraf.ingest.text import Source

PROTOCOL = (
    "EKBY KOMMUN\nVägnämnden\nProtokoll 2024-03-12\n\nBeslutande\nEva Lindmark (S), ordförande\nBo Alm (M)\n\n"
    "Sekreterare\nRut Dahl\n\n§ 12\nPlan för bron\n\n{told}\n\n§ 13\nTaxa\n\nNämndens beslut\nTaxan höjs.\n"
)
NOTES = (
    "Minnesanteckningar\n\nVägrådet i Ekby den 12 mars 2024\n\nNärvarande:\nEva Lindmark, Sala kommun\n"
    "Karin Almvret, Ekby kommun\n\n1. Inledning\nEva berättade om läget.\n\n2. Bron\n{told}\n\n3. Avslutning\nEva tackade.\n"
)


def decided(frame: str, told: str, item: str) -> list[tuple[str, list[str]]]:
    """What minutes decide at an item, each with those who are to act."""
    data = frame.format(told=told).encode()
    found = [read(d) for d in documents(Source("a.txt", data, "text/plain", "0" * 64))][0]
    who = [(i.decision, found.entities[i.entity].name) for i in found.involvements if i.how == "responsible"]
    return [
        (" ".join(d.text.split()), [name for k, name in who if k == n])
        for n, d in enumerate(found.minutes.decisions)
        if found.minutes.items[d.item].number == item
    ]


@pytest.mark.parametrize(
    "label",
    [
        pytest.param("**Vägnämndens beslut:** ", id="bold"),
        pytest.param("**Vägnämndens beslut** ", id="bold-no-colon"),
        pytest.param("*Vägnämndens beslut*\n", id="emphasised-above"),
        pytest.param("_Vägnämndens beslut_\n", id="underscored-above"),
        pytest.param("[Vägnämndens beslut] ", id="brackets"),
        pytest.param("[Beslut]\n", id="brackets-above"),
        pytest.param("B E S L U T\n", id="spaced"),
        pytest.param("V Ä G N Ä M N D E N S   B E S L U T\n", id="spaced-words"),
        pytest.param("Vägnämndens beslut : ", id="blank-before-colon"),
        pytest.param("Vägnämndens beslut. ", id="full-stop"),
        pytest.param("Vägnämndens beslut.\n", id="full-stop-above"),
        pytest.param("Beslut.\n", id="one-word-full-stop"),
        pytest.param("Beslut –\n", id="dash-above"),
        pytest.param("beslut\n", id="small-letters"),
        pytest.param("vägnämndens beslut\n", id="small-letters-of-whom"),
        pytest.param("Vägnämndens belsut\n", id="slip"),
        pytest.param("Vägnämndens belsut: ", id="slip-before-colon"),
        pytest.param("12.2 Beslut\n", id="counted-part"),
    ],
)
def test_label_of_a_decision_is_known_however_it_is_set_off(label: str) -> None:
    """What stands behind or below a label is decided, and what stands above it is not."""
    told = f"Bakgrund\nBron byggdes 1936 och är sliten.\n\n{label}Bron rivs under hösten."
    assert decided(PROTOCOL, told, "12") == [("Bron rivs under hösten.", [])]


@pytest.mark.parametrize(
    "heading",
    [
        pytest.param("bakgrund", id="small-letters"),
        pytest.param("Bakgurnd", id="slip"),
        pytest.param("B A K G R U N D", id="spaced"),
        pytest.param("12.2 Bakgrund", id="counted-part"),
        pytest.param("[Bakgrund]", id="brackets"),
        pytest.param("_Sammanfattning av ärendet_", id="underscored"),
        pytest.param("S A M M A N F A T T N I N G   A V   Ä R E N D E T", id="spaced-words"),
    ],
)
def test_label_that_is_set_off_ends_what_was_decided(heading: str) -> None:
    """What stands below another label is no decision, however that label is set off."""
    first = "12.1 Beslut" if heading[0] == "1" else "Nämndens beslut"
    told = f"{first}\nBron rivs under hösten.\n\n{heading}\nBron byggdes 1936 och är sliten."
    assert decided(PROTOCOL, told, "12") == [("Bron rivs under hösten.", [])]


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        pytest.param("Vi fick nämndens beslut. Det tog sin tid.", [], id="sentence-that-ends-with-the-word"),
        pytest.param("Ärendet väntar på nämndens\nbeslut\noch tas upp igen.", [], id="wrapped-word"),
        pytest.param("12.1 Norra bron\nBron är sliten.\n\n12.2 Bakgrund\nInget nytt.", [], id="parts-with-titles"),
    ],
)
def test_words_in_a_sentence_are_no_label(told: str, expected: list[tuple[str, list[str]]]) -> None:
    """A word that is a label elsewhere opens no section in the middle of what is told."""
    assert decided(PROTOCOL, told, "12") == expected


@pytest.mark.parametrize(
    "clauses",
    [
        pytest.param("att riva bron,\nsamt att be kommunen om ett förslag till ny bro.", id="joined-by-the-second"),
        pytest.param("- att riva bron\n- samt att be kommunen om ett förslag till ny bro.", id="joined-in-a-list"),
        pytest.param("ATT riva bron,\nATT be kommunen om ett förslag till ny bro.", id="capitals"),
        pytest.param("**att** riva bron\n**att** be kommunen om ett förslag till ny bro.", id="stars"),
        pytest.param("att riva bron\natt be kommunen om ett\n    Förslag till ny bro.", id="hanging"),
        pytest.param(
            "Nämnden beslutar enligt följande:\n\n1. Att riva bron.\n2. Att be kommunen om ett förslag till ny bro.",
            id="as-follows",
        ),
    ],
)
def test_clauses_are_parted_however_they_are_set(clauses: str) -> None:
    """Each clause is a decision, without what joins or marks it."""
    said = [text.rstrip(".,").casefold() for text, _ in decided(PROTOCOL, f"Nämndens beslut\n{clauses}", "12")]
    assert said == ["att riva bron", "att be kommunen om ett förslag till ny bro"]


@pytest.mark.parametrize(
    "told",
    [
        pytest.param("Rådet beslutade\n\natt riva bron.", id="breaks-off"),
        pytest.param("Bron är sliten. Rådet beslutade\n\natt riva bron.", id="behind-a-sentence"),
        pytest.param("Vi beslutade\n\natt riva bron.", id="we"),
    ],
)
def test_clause_below_a_lead_that_breaks_off_is_decided(told: str) -> None:
    """A clause may stand apart from the verb of deciding above it."""
    assert [text[-14:] for text, _ in decided(NOTES, told, "2")] == ["att riva bron."]


@pytest.mark.parametrize(
    "clause",
    ["att Almvret ringer hamnen.", "Att Almvret ringer hamnen.", "ATT Almvret ringer hamnen."],
)
def test_surname_behind_the_first_word_of_a_clause_is_somebody(clause: str) -> None:
    """A clause may begin with a capital letter, or in capitals, before who is to act."""
    assert decided(NOTES, f"Vi beslutade:\n- {clause}", "2") == [(clause, ["Karin Almvret"])]


@pytest.mark.parametrize(
    "owner",
    [
        pytest.param("Ansvarig: Eva", id="colon"),
        pytest.param("Ansvarig – Eva", id="dash"),
        pytest.param("ansvarig: Eva", id="small-letters"),
        pytest.param("Ansvarig Eva, 7 juni", id="bare-day"),
        pytest.param("**Ansvarig:** Eva", id="bold"),
        pytest.param("Ansvarig\nEva", id="on-the-next-line"),
        pytest.param("→ Eva", id="arrow"),
        pytest.param("=> Eva", id="double-arrow"),
    ],
)
def test_owner_below_a_sentence_makes_it_something_to_do(owner: str) -> None:
    """Who is to act may stand behind a label or a mark on the line below."""
    assert decided(NOTES, f"Räcket är trasigt. Staketet lagas omgående.\n{owner}", "2") == [
        ("Staketet lagas omgående.", ["Eva Lindmark"])
    ]


@pytest.mark.parametrize("mark", ["→ Sala", "→ Eva ringer Karin", "Eva"])
def test_line_that_names_nobody_alone_makes_nothing_to_do(mark: str) -> None:
    """A line with other words, or without a mark, gives the sentence above it to nobody."""
    assert all(text != "Staketet är lagat." for text, _ in decided(NOTES, f"Staketet är lagat.\n{mark}", "2"))


def test_tasks_in_blocks_of_labels_are_all_read() -> None:
    """Below a heading of tasks each block of labels is one, though blank lines part them."""
    told = "Att göra\n\nVad: Boka lokal\nVem: Eva\nKlart: 3 maj\n\nVad: Skicka kartan\nVem: Karin\nKlart: 9 maj"
    assert [who for _, who in decided(NOTES, told, "2")] == [["Eva Lindmark"], ["Karin Almvret"]]


def test_column_of_tasks_may_be_headed_by_a_label_of_sections() -> None:
    """A label over a column, beside one for who is to act, heads the table."""
    told = (
        "| Att göra | Ansv. | Klart |\n|---|---|---|\n| Boka lokal | Eva | 3 maj |\n| Skicka kartan | Karin | 9 maj |"
    )
    assert decided(NOTES, told, "2") == [("Boka lokal", ["Eva Lindmark"]), ("Skicka kartan", ["Karin Almvret"])]
