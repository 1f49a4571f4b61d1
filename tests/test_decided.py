"""Forms in which a decision stands: labels, lists, leads, sentences. One case a line, all of it invented."""

from __future__ import annotations

import pytest

from samgraf.ingest.minutes import Minutes
from samgraf.ingest.parse import parse
from samgraf.ingest.text import Document, Source

HEAD = "Minnesanteckningar\n\nVägrådet den 3 maj 2022\n\nNärvarande: Eva Lindmark, Per Ekvall\n\n"
BOARD = "Vägnämnden\nProtokoll 2022-05-03\n\nNärvarande: Eva Lindmark (S), Per Ekvall (M)\n\n"


def read(text: str) -> Minutes:
    """Minutes given as plain text."""
    return parse(Document(Source("example.txt", text.encode(), "text/plain", "0" * 64), text))


def decided(text: str) -> list[tuple[str, str]]:
    """The number of its item and the text of each decision."""
    minutes = read(text)
    return [(minutes.items[d.item].number if d.item >= 0 else "", d.text) for d in minutes.decisions]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        pytest.param("Beslut Planen gäller från i höst.", ["Planen gäller från i höst."], id="colon-lost"),
        pytest.param("**Beslut** Per målar staketet", ["Per målar staketet"], id="set-off-by-stars"),
        pytest.param("Beslut Trafikverket 2023", [], id="a-name-behind-the-word"),
        pytest.param("Beslöt Eva att vänta.", [], id="a-verb-is-no-label"),
        pytest.param("Beslut: Inget.", [], id="nothing"),
        pytest.param("(Beslut: Per målar staketet.)", ["Per målar staketet."], id="in-brackets"),
    ],
)
def test_a_label_need_not_have_its_colon(line: str, expected: list[str]) -> None:
    """A noun before a whole sentence, or words set off, label a decision; a name or a verb there doesn't."""
    assert [
        text for _, text in decided(f"{HEAD}1. Bron\nVi talade om bron.\n{line}\n\n2. Övrigt\nInget.\n")
    ] == expected


@pytest.mark.parametrize(
    ("label", "times", "expected"),
    [
        pytest.param("Slutsats", 2, ["Per målar staketet vid bron."] * 2, id="a-weak-label-twice"),
        pytest.param("Slutsats", 1, [], id="a-weak-label-once"),
        pytest.param("Resultat", 2, [], id="what-was-reached"),
        pytest.param("Kläm", 3, ["Mötet beslutar att vänta.", "Per målar.", "Planen antas."], id="an-unknown-label"),
        pytest.param("Kuriosa", 2, [], id="an-unknown-label-seldom"),
    ],
)
def test_a_document_repeats_its_own_label_of_decisions(label: str, times: int, expected: list[str]) -> None:
    """A word that may head decisions does so where it is repeated; an unknown one where what follows decides."""
    said = ["Per målar staketet vid bron."] * 3 if label != "Kläm" else ["Mötet beslutar att vänta.", "Per målar.", ""]
    said[2] = "Planen antas." if label == "Kläm" else said[2]
    items = [f"{n + 1}. Fråga {n + 1}\nVi talade om bron.\n\n{label}\n{said[n]}\n\n" for n in range(times)]
    assert [text for _, text in decided(f"{HEAD}{''.join(items)}9. Övrigt\nInget.\n")] == expected


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        pytest.param(["3 400 kr", "1 200 kr"], 0, id="sums"),
        pytest.param(["Laget vann finalen.", "Laget kom på tredje plats."], 0, id="what-was-reached"),
        pytest.param(["Mötet ställer sig bakom planen.", "Per ringer länet."], 2, id="what-was-decided"),
        pytest.param(["Mötet ställer sig bakom\nplanen.", "Per ringer\nlänet."], 2, id="what-was-decided-on-two-lines"),
    ],
)
def test_a_word_that_may_head_what_was_reached_needs_a_decision(said: list[str], expected: int) -> None:
    """Below "Resultat" stands what was decided where some of it is a decision by its form."""
    items = [f"{n}. Fråga {n}\nVi talade om bron.\n\nResultat: {text}\n\n" for n, text in enumerate(said, 1)]
    assert len(decided(HEAD + "".join(items))) == expected


def test_a_list_of_decisions_ends_with_its_entries() -> None:
    """Below a list in notes a sentence belongs to it only where it decides something more."""
    listed = "Vi kom överens om följande:\n* Per ringer länet.\n* Eva målar bron.\n\n"
    more = "Rut undrade om bron håller.\n\nHälsningar\nEva\n"
    assert [text for _, text in decided(HEAD + listed + more)] == ["Per ringer länet.", "Eva målar bron."]


def test_all_decisions_behind_the_last_item_are_of_none() -> None:
    """A heading of all that was decided ends the items, and the day of the next meeting ends it."""
    items = "1. Bron\nBron är stängd.\n\n2. Vägen\nVägen är öppen.\n\n"
    listed = "Fattade beslut\n- Bron målas\n- Vägen lagas i maj\n\nNästa möte: 2022-06-03\n"
    assert decided(HEAD + items + listed) == [("", "Bron målas"), ("", "Vägen lagas i maj")]
    each = items.replace("Bron är stängd.", "Fattade beslut\n- Bron öppnas snart")
    assert decided(HEAD + each + listed)[-1] == ("2", "Vägen lagas i maj")


@pytest.mark.parametrize(
    ("below", "expected"),
    [
        pytest.param(
            "Stämman beslutade att\na) antalet ledamöter ska vara fem,\nb) till revisor välja Per Ekvall.\n",
            ["antalet ledamöter ska vara fem,", "till revisor välja Per Ekvall."],
            id="lettered-in-small-letters",
        ),
        pytest.param(
            "Vägnämnden beslutar\natt rekommendera kommunerna att höja avgiften med 3 %\natt kansliet skriver ett utskick "
            "om avgiften till alla dem som bor vid vägen.\n",
            [
                "att rekommendera kommunerna att höja avgiften med 3 %",
                "att kansliet skriver ett utskick om avgiften till alla dem som bor vid vägen.",
            ],
            id="a-clause-that-is-whole",
        ),
        pytest.param(
            "Vägnämnden beslutar\natt ge vägdirektören i uppdrag\natt utreda bron.\n",
            ["att ge vägdirektören i uppdrag att utreda bron."],
            id="a-clause-that-wants-its-own-that",
        ),
        pytest.param(
            "Beslut\nVägnämnden beslutar att\n- föreslå kommunstyrelsen att\n  - bygga bron\n  - riva vägen\n- anta planen.\n",
            ["bygga bron", "riva vägen", "anta planen."],
            id="entries-below-an-entry",
        ),
        pytest.param(
            "Beslut\nMotionen bifalls med följande jämkning:\n– försöket gäller i sommar\n– det ryms i budget.\n",
            ["Motionen bifalls med följande jämkning: försöket gäller i sommar det ryms i budget."],
            id="whole-with-its-list",
        ),
        pytest.param(
            "Vägnämnden beslutade att anta planen, att skicka den till rådet samt att följa upp den.\n",
            ["Vägnämnden beslutade att anta planen", "att skicka den till rådet", "att följa upp den."],
            id="a-series-in-one-sentence",
        ),
        pytest.param(
            "Vägnämnden har tagit del av meddelandena.\n", ["Vägnämnden har tagit del av meddelandena."], id="taken"
        ),
        pytest.param("Vägnämnden har tagit fram en plan.\n", [], id="told"),
        pytest.param(
            "Vägnämnden beslutar\natt anta planen\n\natt skicka planen till rådet\n\natt följa upp den.\n",
            ["att anta planen", "att skicka planen till rådet", "att följa upp den."],
            id="blank-lines-between-clauses",
        ),
        pytest.param(
            "Vägnämnden beslutade följande: bron målas i höst; vägen lagas.\n",
            ["bron målas i höst", "vägen lagas."],
            id="parted-by-semicolons",
        ),
        pytest.param(
            "Vägnämnden beslutade att a) måla bron i höst, b) laga vägen.\n",
            ["måla bron i höst", "laga vägen."],
            id="lettered-in-a-sentence",
        ),
        pytest.param(
            "Vägnämnden beslutade enhälligt att\n(i) måla bron i höst,\n(ii) laga vägen.\n",
            ["måla bron i höst,", "laga vägen."],
            id="roman-numbers",
        ),
        pytest.param(
            "Vägnämnden beslutar 1. att måla bron i höst, 2. att laga vägen.\n",
            ["att måla bron i höst", "att laga vägen."],
            id="numbered-in-a-sentence",
        ),
        pytest.param(
            "Vägnämnden beslutar att måla bron den 1. maj och vägen den 2. juni.\n",
            ["Vägnämnden beslutar att måla bron den 1. maj och vägen den 2. juni."],
            id="days-are-no-numbers-of-clauses",
        ),
        pytest.param("BESLÖTS att måla bron.\n", ["BESLÖTS att måla bron."], id="in-capitals"),
        pytest.param("Beslut 14/22: Bron målas.\n", ["Bron målas."], id="numbered-within-the-year"),
        pytest.param(
            "Vägnämnden rekommenderar kommunstyrelsen att måla bron.\n",
            ["Vägnämnden rekommenderar kommunstyrelsen att måla bron."],
            id="recommended",
        ),
        pytest.param("Byrådet rekommenderar vägnämnden att måla bron.\n", [], id="recommended-by-others"),
    ],
)
def test_clauses_are_parted_where_they_end(below: str, expected: list[str]) -> None:
    """Each clause is one decision, whatever sets it apart."""
    assert [text for _, text in decided(f"{BOARD}§ 7 Planen\n\n{below}\n§ 8 Övrigt\nInget.\n")] == expected


def test_what_is_proposed_to_another_body_among_own_decisions_is_told_apart() -> None:
    """The entries below an entry that proposes are recommendations, those beside it are not."""
    listed = "Beslut\nVägnämnden beslutar att\n- föreslå kommunstyrelsen att\n  - bygga bron\n- anta planen.\n"
    kinds = [(d.text, d.kind) for d in read(f"{BOARD}§ 7 Planen\n\n{listed}").decisions]
    assert kinds == [("bygga bron", "recommendation"), ("anta planen.", "decision")]


@pytest.mark.parametrize(
    ("below", "expected"),
    [
        pytest.param(
            "§ 2 Val av justerare\nEva Lindmark och Per Ekvall\n", ["Eva Lindmark och Per Ekvall"], id="names"
        ),
        pytest.param(
            "§ 2 Val av styrelse\nKassör: Eva Lindmark\nLedamöter: Rut Dahl, Bo Alm\n",
            ["Kassör: Eva Lindmark", "Ledamöter: Rut Dahl, Bo Alm"],
            id="what-for-and-names",
        ),
        pytest.param("§ 2 Val av justerare: Eva Lindmark\n", ["Val av justerare: Eva Lindmark"], id="in-the-title"),
        pytest.param("§ 2 Rapporter\nEva Lindmark och Per Ekvall\n", [], id="names-below-another-title"),
        pytest.param("§ 2 Val av justerare\nValberedningen redogjorde för läget.\n", [], id="no-names"),
        pytest.param(
            "§ 2 Val av styrelse\nTill ledamöter valdes:\nEva Lindmark\nPer Ekvall\n",
            ["Till ledamöter valdes: Eva Lindmark Per Ekvall"],
            id="one-on-each-line",
        ),
        pytest.param(
            "§ 2 Val av valberedning\nValberedningen utgörs av:\n\nRut Dahl (sammankallande)\nBo Alm\n",
            ["Valberedningen utgörs av: Rut Dahl (sammankallande) Bo Alm"],
            id="below-a-blank-line",
        ),
        pytest.param(
            "§ 2 Val av ombud\nOmbud blev:\n* Rut Dahl\n* Bo Alm\nFrågan om ersättare bordlades.\n",
            ["Ombud blev: Rut Dahl Bo Alm", "Frågan om ersättare bordlades."],
            id="with-bullets",
        ),
        pytest.param(
            "§ 2 Val av ombud\nValberedningen föreslog:\nRut Dahl\nBo Alm\n\nMötet biföll förslaget.\n",
            ["Mötet biföll förslaget."],
            id="proposed-and-not-elected",
        ),
    ],
)
def test_names_below_an_election_are_those_elected(below: str, expected: list[str]) -> None:
    """Where an item elects, names alone are its outcome, and no list of those present."""
    minutes = read(
        f"Föreningen Bron\nÅrsmöte 2022-05-03\n\nNärvarande: 18 medlemmar\n\n§ 1 Öppnande\nEva öppnade mötet.\n\n{below}"
    )
    assert [d.text for d in minutes.decisions] == expected
    assert {p.name for p in minutes.participants} & {"Rut Dahl", "Bo Alm"} == set()


def test_what_a_title_decides_stands_behind_its_colon() -> None:
    """A title with its outcome behind a colon is cut there; other colons stay."""
    minutes = read(f"{HEAD}1. Eken 4, garage: Avslag.\n\n2. Läget: rapport från byn\nBron är stängd.\n")
    assert [item.title for item in minutes.items] == ["Eken 4, garage", "Läget: rapport från byn"]
    assert [d.text for d in minutes.decisions] == ["Avslag."]


@pytest.mark.parametrize(
    ("last", "decisions"),
    [
        pytest.param("Kansliet har inventerat broarna.", 1, id="had-been-done"),
        pytest.param("Rut undrade över kostnaden.", 1, id="said"),
        pytest.param("Bron målas i vår.", 2, id="a-further-clause"),
        pytest.param("Vägrådet har tagit del av informationen.", 2, id="decided-in-the-perfect"),
    ],
)
def test_a_paragraph_that_tells_ends_what_was_decided(last: str, decisions: int) -> None:
    """Below a decision a paragraph that tells what was said or done is none."""
    assert len(decided(f"{HEAD}1. Bron\n\nBeslut\nBron stängs i höst.\n\n{last}\n\n2. Övrigt\nInget.\n")) == decisions


@pytest.mark.parametrize(
    ("label", "expected"),
    [
        pytest.param("- BESLUT – bron målas i höst", ["bron målas i höst"], id="a-dash-behind-the-label"),
        pytest.param("- BESLUTSÅNGEST – bron målas i höst", [], id="another-word"),
        pytest.param(
            "Vad vi bestämde\n1. Bron målas.\n2. Per ringer länet.\n\nTack för i dag!",
            ["Bron målas.", "Per ringer länet."],
            id="what-we-decided",
        ),
        pytest.param(
            "Beslut: Bron målas.\n\nFärgen är dyr i år.", ["Bron målas."], id="what-follows-below-a-blank-line"
        ),
    ],
)
def test_labels_of_decisions_end_where_they_end(label: str, expected: list[str]) -> None:
    """A dash parts a label from its value; a heading may be a clause; the paragraph after a labelled line is text."""
    assert [
        text for _, text in decided(f"{HEAD}1. Bron\nVi talade om bron.\n\n{label}\n\n2. Övrigt\nInget.\n")
    ] == expected


def test_matters_and_decisions_may_stand_in_two_columns() -> None:
    """A table of items with what was decided of each is read as items with decisions; a dash is none."""
    table = (
        "Ärende                          Beslut\n1. Avvikelser kvartal 3         Rapporten godkänns.\n"
        "2. Ny rutin                     Rutinen gäller från i höst.\n3. Övrigt                       -\n"
    )
    minutes = read(HEAD + table)
    assert [item.title for item in minutes.items] == ["Avvikelser kvartal 3", "Ny rutin", "Övrigt"]
    assert [d.text for d in minutes.decisions] == ["Rapporten godkänns.", "Rutinen gäller från i höst."]


def test_marked_lines_under_bullets_are_decisions_and_no_titles() -> None:
    """What a mark says was agreed is decided, also where the matters above are bullets."""
    text = "* Snöröjningsavtal\n  Entreprenören vill höja priset.\n  => Vi säger nej till höjningen\n  => Per ringer i morgon\n"
    more = "* Gatubelysning\n  Många stolpar är släckta i byn.\n  => Beställning läggs i höst\n"
    marked = ["Vi säger nej till höjningen", "Per ringer i morgon", "Beställning läggs i höst"]
    assert [t for _, t in decided(HEAD + text + more)] == marked


@pytest.mark.parametrize(
    ("said", "after", "expected"),
    [
        pytest.param(["Per ringer länet.", "Bron stryks helt.", "Vi väntar till hösten."], "", 3, id="ends-each-item"),
        pytest.param(["Per ringer länet.", "Bron är dyr.", "Länet svarar inte."], "", 0, id="decides-nothing"),
        pytest.param(
            ["Per ringer länet.", "Bron stryks helt.", "Vi väntar till hösten."],
            "\nSedan talade vi vidare om vägen.\n",
            0,
            id="in-the-middle",
        ),
    ],
)
def test_an_unknown_label_that_ends_each_item_heads_its_outcome(said: list[str], after: str, expected: int) -> None:
    """Such a label announces decisions where some of what it says takes them, and nothing follows it."""
    items = [f"{n}. Fråga {n}\nVi talade om bron.\n\nLandning: {text}\n{after}\n" for n, text in enumerate(said, 1)]
    assert len(decided(HEAD + "".join(items))) == expected


@pytest.mark.parametrize(
    ("meeting", "expected"),
    [
        pytest.param("Årsmöte", ["Bifall."], id="of-all-members"),
        pytest.param("Styrelsemöte", ["Styrelsen ställer sig bakom motionen.", "Bifall."], id="of-the-board"),
    ],
)
def test_what_the_board_thinks_is_no_decision_of_the_members(meeting: str, expected: list[str]) -> None:
    """Where all members meet, the board only speaks."""
    text = f"Föreningen Bron\n{meeting} 2022-05-03\n\nNärvarande: Eva Lindmark, Per Ekvall\n\n"
    motion = "§ 4 Motion om bron\nStyrelsen ställer sig bakom motionen. Bifall.\n"
    assert [t for _, t in decided(text + motion)] == expected


def test_rows_set_with_blanks_below_an_election_are_one_each() -> None:
    """Office, name and kind of election in columns: each row elects."""
    rows = "Ordförande 1 år       Eva Lindmark       omval\nLedamot 2 år          Per Ekvall         nyval efter Rut Dahl\n"
    text = f"Föreningen Bron\nÅrsmöte 2022-05-03\n\nNärvarande: 18 medlemmar\n\n§ 1 Val\n{rows}"
    assert [t for _, t in decided(text)] == [
        "Ordförande 1 år Eva Lindmark omval",
        "Ledamot 2 år Per Ekvall nyval efter Rut Dahl",
    ]


def test_a_column_of_stands_taken_holds_the_tasks() -> None:
    """Of two columns that may hold what is to be done, the one beside the owner does."""
    from samgraf.ingest.readers import markdown

    rows = (
        "| Fråga | Ställningstagande | Ansvarig |\n|---|---|---|\n| Övning | Övningen flyttas i år | Eva Lindmark |\n"
    )
    text = f"# Vägrådet 2022-05-03\n\nNärvarande: Eva Lindmark, Per Ekvall\n\n{rows}"
    found = parse(markdown.read(Source("a.md", text.encode(), "text/markdown", "0" * 64)))
    assert [d.text for d in found.decisions] == ["Övningen flyttas i år"]


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        ("Eva tror att svaret kommer i maj. Per kollar med kommunen.", ["Per kollar med kommunen."]),
        ("Pengarna brukar räcka. Eva och Per skickar brevet.", ["Eva och Per skickar brevet."]),
        ("Eva Lindmark berättade om bron.", []),
        ("Eva kollar om pengarna räcker.", ["Eva kollar om pengarna räcker."]),
    ],
)
def test_prose_below_a_heading_of_things_to_do_also_tells(told: str, expected: list[str]) -> None:
    """What somebody thinks or how things stand is nothing to do, though it stands there."""
    assert [text for _, text in decided(f"{HEAD}Bron\nVi talade om bron.\n\nVad händer nu\n{told}\n")] == expected


@pytest.mark.parametrize("marks", ["1. 2.", "1) 2)", "a. b.", "A. B.", "(1) (2)", "i) ii)", "1: 2:", "- -"])
@pytest.mark.parametrize(
    "lead", ["Vi kom överens om att", "Vi kom överens om följande:", "Efter kaffet beslutade mötet att"]
)
def test_clauses_may_be_counted_in_any_way_below_a_lead(marks: str, lead: str) -> None:
    """Each clause is one, without its mark, and no item."""
    one, two = marks.split(" ")
    text = f"§ 1 Bron\nEva berättade.\n{lead}\n{one} måla bron\n{two} Per köper färg i maj.\n\n§ 2 Övrigt\nInget.\n"
    assert decided(f"{HEAD}{text}") == [("1", "måla bron"), ("1", "Per köper färg i maj.")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Vi talade om följande:\n1. Bron är röd i dag\n2. Vägen är lång i dag", []),
        ("Vi beslutade att\n1 maj städa byn", ["Vi beslutade att 1 maj städa byn"]),
    ],
)
def test_what_only_looks_counted_below_a_lead(text: str, expected: list[str]) -> None:
    """A day is no mark, and a list below a sentence that decides nothing decides nothing."""
    found = decided(f"{HEAD}§ 1 Bron\nEva berättade.\n\n{text}\n\n§ 2 Övrigt\nInget.\n")
    assert [said for _, said in found] == expected


@pytest.mark.parametrize(
    ("head", "sentence", "expected"),
    [
        pytest.param(HEAD, "Efter yrkande beslutade kommunstyrelsen att inte sälja tomten.", 0, id="told-of-another"),
        pytest.param(HEAD, "Regionstyrelsen avslog ansökan.", 0, id="another-first"),
        pytest.param(HEAD, "Vägrådet beslutade att inte sälja tomten.", 1, id="its-own"),
        pytest.param(HEAD, "Vi beslutade att skriva till kommunstyrelsen.", 1, id="only-written-to"),
        pytest.param(BOARD, "Kommunstyrelsen beslutar att sälja tomten.", 1, id="protocol"),
    ],
)
def test_what_the_municipality_decides_is_no_decision_of_a_network(head: str, sentence: str, expected: int) -> None:
    """Notes tell what public bodies have decided elsewhere; only the meeting's own decisions count."""
    head = head.replace("Vägnämnden", "Kommunstyrelsen")
    assert len(decided(f"{head}1. Tomten\n{sentence}\n\n2. Övrigt\nInget.\n")) == expected
