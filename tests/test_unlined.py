"""Minutes without lines: a whole meeting in a paragraph or a few, or in a letter; all of it invented."""

from __future__ import annotations

import pytest
from rostered import Row, rows, there

from samgraf.ingest.lines.passages import sentences
from samgraf.ingest.pipeline import read
from samgraf.ingest.text import Document, Source

EVA, BO, RUT = "Eva Lindmark", "Bo Almgren", "Rut Dahl"
HEAD = "Möte i hamnrådet den 3 maj 2024"
TOLD = (
    "Dagordningen godkändes. Bo redogjorde för ekonomin. Beslut fattades om att köpa en brygga. "
    "Rut fick i uppdrag att ta in offerter till nästa möte. Bo motsatte sig förslaget. Rut berättade om vägen "
    "som går genom byn och om de möten som grannarna har haft där. Mötet avslutades."
)
DECIDED = [
    "Dagordningen godkändes.",
    "Beslut fattades om att köpa en brygga.",
    "Rut fick i uppdrag att ta in offerter till nästa möte.",
]
ALL = [there(EVA, "", "chair"), there(BO), there(RUT)]


def away(name: str, organisation: str = "") -> Row:
    """Somebody absent."""
    return name, organisation, "absent", "", ""


def decided(text: str) -> list[str]:
    """The clauses that are decided."""
    found = read(Document(Source("möte.txt", text.encode(), "text/plain", "0" * 64), text))
    return [d.text for d in found.minutes.decisions]


@pytest.mark.parametrize(
    ("listed", "expected"),
    [
        pytest.param(
            f"Mötet öppnades av {EVA}. Närvarande: {EVA} (ordförande), {BO} och {RUT}.", ALL, id="within-a-paragraph"
        ),
        pytest.param(f"Närvarande var {EVA}, ordförande, {BO} samt {RUT}.", ALL, id="at-its-beginning"),
        pytest.param(
            f"Närvarande: {EVA}, ordförande, {BO} och {RUT}. Ej närvarande: Per Ekvall.",
            [*ALL, away("Per Ekvall")],
            id="those-away-behind-a-heading",
        ),
        pytest.param(
            f"Deltog gjorde {EVA}, {BO} och {RUT}. Per Ekvall hade anmält förhinder. {EVA} ledde mötet.",
            [*ALL, away("Per Ekvall")],
            id="those-away-and-who-led-in-sentences",
        ),
        pytest.param(
            f"Med var {EVA}, {BO} och {RUT}. Ordförande var {EVA}. Sammanlagt sex timmar.", ALL, id="who-was-with"
        ),
    ],
)
@pytest.mark.parametrize("wrapped", [pytest.param(False, id="one-line"), pytest.param(True, id="wrapped")])
def test_a_list_ends_within_a_paragraph(listed: str, expected: list[Row], wrapped: bool) -> None:
    """Those present in a paragraph are listed, and what is told behind them is read."""
    text = f"{listed} {TOLD}"
    if wrapped:
        text = wrapped_at(text, 66)
    text = f"{HEAD}\n\n{text}\n"
    assert rows(text) == expected
    assert decided(text) == DECIDED


def wrapped_at(text: str, width: int) -> str:
    """A paragraph in lines of a width."""
    lines: list[str] = []
    line = ""
    for word in text.split():
        if line and len(line) + 1 + len(word) > width:
            lines, line = [*lines, line], word
        else:
            line = f"{line} {word}".strip()
    return "\n".join([*lines, line])


def test_a_list_may_end_its_paragraph() -> None:
    """Those present are listed behind a sentence, though nothing is told behind them before the next paragraph."""
    told = f"En kort rapport från mötet i onsdags i Ekö, som blev bra för alla oss som var där. Närvarande: {EVA} och {BO}."
    assert rows(f"{HEAD}\n\n{told}\n\nBron lagas i höst, och det var alla mycket nöjda med.\n") == [
        there(EVA),
        there(BO),
    ]


@pytest.mark.parametrize(
    "listed",
    [
        pytest.param(f"Närvarande: {EVA}, kassör. {BO}, Sala kommun. {RUT}, LRF.", id="each-a-sentence"),
        pytest.param(f"Närvarande: {EVA}, {BO} och {RUT} från Sala kommun. Totalt tre personer.", id="a-count-behind"),
    ],
)
def test_a_list_that_fills_its_paragraph_stays_whole(listed: str) -> None:
    """Sentences that tell nothing of the meeting end no list."""
    named = [name for name, *_ in rows(f"{HEAD}\n\n{listed}\n\nBron\nDen lagas i höst.\n")]
    assert named == [EVA, BO, RUT]


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        pytest.param(
            f"Från Sala kommun deltog {EVA} och {BO}, från Ekö kommun {RUT} samt från regionen Per Ekvall.",
            [
                there(EVA, "Sala kommun"),
                there(BO, "Sala kommun"),
                there(RUT, "Ekö kommun"),
                there("Per Ekvall", "Regionen"),
            ],
            id="each-from-a-body",
        ),
        pytest.param(
            f"På plats var {EVA} och {BO}. {RUT} från länsstyrelsen anslöt kl. 10.30.",
            [there(EVA), there(BO), there(RUT, "länsstyrelsen")],
            id="who-came-late-at-an-hour",
        ),
        pytest.param(
            f"På plats var {EVA} och {BO}. Efter en halvtimme anslöt även {RUT} från länsstyrelsen.",
            [there(EVA), there(BO), there(RUT, "länsstyrelsen")],
            id="who-came-late-behind-the-time",
        ),
        pytest.param(
            f"På mötet deltog {EVA} och {BO} från Sala kommun. {RUT} från regionen anslöt lite senare.",
            [there(EVA, "Sala kommun"), there(BO, "Sala kommun"), there(RUT, "regionen")],
            id="late-is-no-part-of-the-body",
        ),
        pytest.param(
            f"Närvarande: {EVA}, {BO}.\n\n{RUT} från Vägverket deltog på länk. Det fungerade bra hela dagen för alla.",
            [there(EVA), there(BO), there(RUT, "Vägverket")],
            id="another-one-below-a-list",
        ),
        pytest.param(
            f"Deltagare var {EVA}, Sala kommun, och {BO}, antecknare. {RUT} (Vägverket) kom in i mötet efter pausen.",
            [there(EVA, "Sala kommun"), there(BO, "", "secretary"), there(RUT, "Vägverket")],
            id="an-office-before-a-full-stop",
        ),
        pytest.param(
            f"Deltagare var handlarna {EVA}, {BO} och {RUT}.",
            [there(EVA), there(BO), there(RUT)],
            id="what-sort-they-are",
        ),
        pytest.param(
            f"Föräldrarna i 4B, rektorn {EVA}, planeraren {BO} och polisen {RUT} deltog.",
            [there(EVA), there(BO), there(RUT)],
            id="behind-a-group",
        ),
        pytest.param(f"{EVA}, {BO} och {RUT} kom.", [there(EVA), there(BO), there(RUT)], id="that-they-came"),
        pytest.param(f"Det var {EVA}, {BO} och {RUT}.", [there(EVA), there(BO), there(RUT)], id="it-was"),
        pytest.param(
            "Tack till er som kunde vara med i dag: Eva (Ekö kommun) och Bo (LRF).",
            [there("Eva", "Ekö kommun"), there("Bo", "LRF")],
            id="thanks-to-who-came",
        ),
        pytest.param(
            f"I går samlades några grannar på skolan: {EVA} från LRF, {BO} och {RUT}.",
            [there(EVA, "LRF"), there(BO), there(RUT)],
            id="who-came-together",
        ),
        pytest.param(
            f"Vi blev nio personer på mötet, bland andra {EVA} och {BO}.", [there(EVA), there(BO)], id="among-others"
        ),
        pytest.param(
            f"Vi var {EVA}, {BO} och {RUT}. Per Ekvall hade meddelat att han inte kunde komma.",
            [there(EVA), there(BO), there(RUT), away("Per Ekvall")],
            id="sent-word",
        ),
        pytest.param(
            f"Vi var fyra personer: {EVA}, {BO} från Sala kommun, {RUT} och Per Ekvall från LRF.",
            [there(EVA), there(BO, "Sala kommun"), there(RUT, "LRF"), there("Per Ekvall", "LRF")],
            id="behind-a-comma-alone-of-the-last-only",
        ),
        pytest.param(
            f"Läraren {EVA}, {BO} och rektor {RUT} träffades en timme på skolan.",
            [there(EVA), there(BO), there(RUT)],
            id="that-they-met",
        ),
        pytest.param(
            f"Med var jag, {EVA}, {BO} och {RUT}.", [there(EVA), there(BO), there(RUT)], id="i-am-not-who-is-next"
        ),
        pytest.param(
            f"Rådet höll möte i hamnen med följande närvarande: {EVA}, {BO} och {RUT}.",
            [there(EVA), there(BO), there(RUT)],
            id="with-the-following-present",
        ),
        pytest.param(
            f"På plats var {EVA} och {BO}. Rut hade tyvärr blivit magsjuk.",
            [there(EVA), there(BO), away("Rut")],
            id="ill",
        ),
    ],
)
def test_who_was_there_is_told_in_prose(told: str, expected: list[Row]) -> None:
    """Sentences tell who came from where, and who came late."""
    assert rows(f"Minnesanteckningar\n\n{HEAD}\n\n{told}\n\nBron\nDen lagas i höst.\n") == expected


LETTER = (
    "Från: Karin Sjöholm <karin@ekö.example>\nTill: Styrgruppen Norra vägen\nÄmne: Anteckningar\n"
    "Datum: 14 maj 2025\n\nHej alla,\n\nHär kommer anteckningar från mötet i går. "
)


@pytest.mark.parametrize(
    ("told", "start", "place"),
    [
        pytest.param(
            "På plats var Bo Alm från kommunen, Rut Dahl och jag. Eva Ek anslöt kl. 10.",
            "2025-05-13",
            "",
            id="the-hour-of-somebody",
        ),
        pytest.param(
            "Bo Alm och jag sågs kl. 9-11 på Ekö kommunhus.", "2025-05-13T09:00:00", "Ekö kommunhus", id="of-all"
        ),
    ],
)
def test_a_letter_gives_the_hours_of_the_meeting(told: str, start: str, place: str) -> None:
    """The hour at which somebody came is none of the meeting's, and whom a letter greets is no place."""
    text = f"{LETTER}{told}\n\nVi började med bron.\n\nHälsningar\nKarin\n"
    met = read(Document(Source("möte.txt", text.encode(), "text/plain", "0" * 64), text)).minutes.meeting
    assert (met.start.text if met.start else "", met.place.text if met.place else "") == (start, place)


@pytest.mark.parametrize(
    ("listed", "expected"),
    [
        pytest.param(
            "Eva Ek (Sala), Lisa Kvist (Nora) och Bo Ask (Arvika)", ["Sala", "Nora", "Arvika"], id="town-not-name"
        ),
        pytest.param("Eva Ek, från kommunen: byggledare Bo Ask", ["", "Kommunen"], id="an-occupation-behind-the-colon"),
        pytest.param("Ekö kommun (Eva Ek), Sandö kommun (Bo Ask)", ["Ekö kommun", "Sandö kommun"], id="body-ahead"),
        pytest.param("Eva Ek, Bo Ask, Rut Dahl, Regionbuss AB", ["", "", "Regionbuss AB"], id="company-not-somebody"),
    ],
)
def test_whom_each_comes_from_stays_with_the_name(listed: str, expected: list[str]) -> None:
    """What may be a name by its form, and is a town or a company here, is whom the one before it comes from."""
    assert [body for _, body, *_ in rows(f"{HEAD}\n\nNärvarande: {listed}\n\nBron\nDen lagas i höst.\n")] == expected


@pytest.mark.parametrize(
    ("counted", "signed", "writer"),
    [
        pytest.param("Med på mötet: Eva Ek, Bo Ask och jag.", "Mvh\nRut Dahl", "Rut Dahl", id="counted-in-a-list"),
        pytest.param("På plats var Eva Ek, Bo Ask och jag.", "Hälsningar Rut Dahl", "Rut Dahl", id="in-a-sentence"),
        pytest.param("Med på mötet: Eva Ek, Bo Ask, Rut Dahl.", "Med vänlig hälsning\nRut", "Rut Dahl", id="listed"),
        pytest.param("Med var jag, Eva Ek och Bo Ask.", "Ha det gott!\nRut Dahl", "Rut Dahl", id="in-other-words"),
        pytest.param("Med på mötet: Eva Ek, Bo Ask.", "Vänliga hälsningar\nRut Dahl", "", id="somebody-not-there"),
    ],
)
def test_who_ends_a_letter_wrote_it(counted: str, signed: str, writer: str) -> None:
    """The name below a greeting at the end is that of who wrote, who was there if the list says so."""
    text = f"Hej!\n\nHär är mina anteckningar från mötet den 19 augusti 2024.\n\n{counted}\n\nBron lagas i höst.\n\n{signed}\n"
    assert [name for name, _, _, roles, _ in rows(text) if "secretary" in roles] == [writer][: bool(writer)]


def test_the_hour_of_closing_is_not_that_of_the_beginning() -> None:
    """A meeting told in one paragraph, of which only the end is told, begins at no hour."""
    text = f"Hamnrådet höll möte den 3 maj 2024 med följande närvarande: {EVA} och {BO}. Bo ringer. Mötet avslutades kl. 20.15.\n"
    met = read(Document(Source("möte.txt", text.encode(), "text/plain", "0" * 64), text)).minutes.meeting
    assert (met.start.text if met.start else "", met.end.text if met.end else "") == (
        "2024-05-03",
        "2024-05-03T20:15:00",
    )


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        pytest.param("Alliansen beslutade att skriva till nämnden.", True, id="an-alliance"),
        pytest.param("Det blev bestämt att vänta till våren.", True, id="it-was-settled"),
        pytest.param("Det blev sagt att kommunen sätter upp belysning.", True, id="it-was-said-that"),
        pytest.param("Det fick bli så att Eva ringer hamnen.", True, id="it-had-to-be"),
        pytest.param("Beslut om detta tas den 14 maj.", False, id="later"),
        pytest.param("Bo påpekade att grannarna måste tillfrågas först.", False, id="what-one-of-them-says"),
        pytest.param("Lars svarade att avgiften fastställs i maj.", False, id="what-one-of-them-answers"),
    ],
)
def test_what_is_decided_is_told_in_prose(sentence: str, expected: bool) -> None:
    """What all settled is decided, and what one of them said is not."""
    text = f"{HEAD}\n\nNärvarande: {EVA}, {BO}. Vi började med bron som vanligt. {sentence}\n"
    assert decided(text) == [sentence][: int(expected)]


@pytest.mark.parametrize(
    "told",
    [
        pytest.param("Det gäller till den 20 aug. Eva ringer hamnen.", id="month-cut-short"),
        pytest.param('Den är trasig sedan jul. "Det går inte", sade Eva.', id="before-a-quotation"),
    ],
)
def test_a_sentence_ends_behind_what_may_be_cut_short(told: str) -> None:
    """A month at the end of a sentence ends it where what follows can only open the next one."""
    assert len(sentences(told, "sv")) == 2


@pytest.mark.parametrize(
    ("opening", "place"),
    [
        pytest.param("Vi träffades i tisdags (14 januari 2025) för att prata om teatern.", "", id="a-day-is-no-place"),
        pytest.param(
            "Protokoll fört vid möte med Vägföreningen Ekudden i klubbhuset den 3 maj 2025.", "klubbhuset", id="house"
        ),
    ],
)
def test_where_they_met_is_told_in_prose(opening: str, place: str) -> None:
    """The house behind the body is the place, and a day is none."""
    text = f"{opening}\n\nNärvarande: {EVA} och {BO}.\n\nBron lagas i höst.\n"
    met = read(Document(Source("möte.txt", text.encode(), "text/plain", "0" * 64), text)).minutes.meeting
    assert (met.place.text if met.place else "") == place


def test_whom_a_letter_greets_is_no_body() -> None:
    """The greeting of a letter is not the name of who met."""
    text = f"Hej alla i valberedningen!\n\nHär kommer en sammanfattning av mötet den 4 maj 2025.\n\nMed var {EVA} och {BO}.\n"
    assert read(Document(Source("möte.txt", text.encode(), "text/plain", "0" * 64), text)).minutes.meeting.body is None


def test_a_matter_before_a_colon_is_nobody() -> None:
    """In a round of names, what stands before what one of them does names a matter."""
    text = (
        "Veckomöte 2025-01-20\n\nJohan Ros, Linda Palm, Kalle Sjö och Mia Fång var med.\n\n"
        "Johan: fullt upp. Linda: har sagt upp avtalet. Kalle: oroar sig för taket. Mia: inget särskilt.\n\n"
        "Pumpen: Kalle beställer ny. Larmet: Linda tar in offerter. Bron: Mia lovade ringa.\n"
    )
    found = read(Document(Source("möte.txt", text.encode(), "text/plain", "0" * 64), text))
    assert not {"Pumpen", "Larmet", "Bron"} & {m.name for m in found.mentions}
