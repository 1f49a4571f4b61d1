"""Elections, presence and decisions that clubs tell without the usual words; all persons and bodies are invented."""

from __future__ import annotations

from pathlib import Path

import pytest
from clubs_sample import HEAD, understood

from samgraf.ingest.clauses.ballot import ballot
from samgraf.ingest.reading import Reading

LISTED = f"{HEAD}Närvarande: Lars Berg, Rut Dahl, Nils Kvist\n\n1. Öppnande\n\nMötet var kort.\n\n2. {{}}\n\n{{}}\n\n3. Slut\n\nLars avslutade.\n"
UNLISTED = "Protokoll fört vid årsmöte med Lövö vägförening 2019-03-04\n\n1. Öppnande\n{}\n\n2. Val av mötesordförande\nLars Berg valdes till mötesordförande.\n\n3. Övrigt\n{}\n\n4. Slut\nMötet avslutades.\n\n{}\n"


def decided(reading: Reading) -> list[str]:
    """What was decided, in order."""
    return [d.text for d in reading.minutes.decisions]


def people(reading: Reading) -> dict[str, tuple[str, tuple[str, ...]]]:
    """Who was there, each with status and offices."""
    return {p.name: (p.status, p.roles) for p in reading.minutes.participants}


@pytest.mark.parametrize(
    ("text", "is_one"),
    [
        pytest.param("1:a suppleant: Rut Dahl, nyval", True, id="counted-office"),
        pytest.param("Styrelse: Rut Dahl, ordf. (omval 1 år), Per Ask (nyval 2 år).", True, id="terms-in-brackets"),
        pytest.param("Suppleanter: Rut Dahl och Per Ask, båda 1 år.", True, id="both"),
        pytest.param("Nyval på Rut Dahl.", True, id="way-first"),
        pytest.param("Fyllnadsval, efter Per Ask, av Rut Dahl.", True, id="after-somebody"),
        pytest.param("Ordinarie Rut Dahl och Per Ask, suppleant Siv Malm.", True, id="office-in-the-midst"),
        pytest.param("Ordförande Rut Dahl till 2025", True, id="until"),
        pytest.param("Omval på 1 års mandat av: Rut Dahl, Per Ask samt Siv Malm.", True, id="mandate"),
        pytest.param("Kvarstår: Rut Dahl och Per Ask (1 år)", False, id="stays"),
        pytest.param("Avgående ledamöter: Rut Dahl, Per Ask", False, id="leaves"),
        pytest.param("Föreslagen till ordförande: Rut Dahl", False, id="proposed"),
        pytest.param("Omval av hela styrelsen.", False, id="nobody-named"),
        pytest.param("Ordförande Rut Dahl tackade.", False, id="told"),
    ],
)
def test_an_election_without_a_verb_is_made_of_names_offices_and_terms(text: str, is_one: bool) -> None:
    """Whatever else stands there makes it no election."""
    assert ballot(text, "sv") is is_one


@pytest.mark.parametrize(
    ("title", "said", "expected"),
    [
        pytest.param(
            "Val av suppleanter för en tid av 1 år",
            "1:a suppleant: Rut Dahl, nyval\n2:a suppleant: Per Ask, omval",
            ["1:a suppleant: Rut Dahl, nyval", "2:a suppleant: Per Ask, omval"],
            id="substitutes",
        ),
        pytest.param(
            "Val",
            "Suppleanter: Rut Dahl och Per Ask, båda 1 år.\nLars Berg sitter kvar till 2020.",
            ["Suppleanter: Rut Dahl och Per Ask, båda 1 år."],
            id="who-stays-is-not-elected",
        ),
        pytest.param(
            "Personalia",
            "Nyval på två år av Rut Dahl (som blir stugvärd) och Per Ask.",
            ["Nyval på två år av Rut Dahl (som blir stugvärd) och Per Ask."],
            id="way-of-election-first",
        ),
        pytest.param(
            "Kallelse",
            "Frågan om kallelsen skickats i rätt tid besvaras med ja.",
            ["Frågan om kallelsen skickats i rätt tid besvaras med ja."],
            id="question-of-form",
        ),
        pytest.param(
            "Fönster",
            "Prisförslaget accepteras av styrelsen.",
            ["Prisförslaget accepteras av styrelsen."],
            id="accepted",
        ),
        pytest.param("Ekonomi", "Årsavgiften oförändrad.", ["Årsavgiften oförändrad."], id="fee-without-a-verb"),
        pytest.param("Ekonomi", "Avgiften har varit oförändrad i tio år.", [], id="fee-so-far"),
        pytest.param("Rapporter", "Suppleanter: Rut Dahl och Per Ask, båda 1 år.", [], id="no-election"),
        pytest.param(
            "Val av tre till valberedningen",
            "Omval på Rut Dahl. (Sammankallande.) och Per Ask. Nyval på Siv Malm.",
            ["Omval på Rut Dahl. (Sammankallande.) och Per Ask.", "Nyval på Siv Malm."],
            id="bracket-in-the-midst",
        ),
        pytest.param(
            "Val av ledamöter",
            "Valberedningens förslag gicks igenom.\n\n• Rut Dahl, omval\n• Per Ask, nyval\n\nMötet beslutade enligt förslaget.",
            ["Mötet beslutade enligt förslaget."],
            id="put-forward-first",
        ),
        pytest.param(
            "Val av styrelse",
            "Mötet valde\n\nRut Dahl till ordförande.\n\nPer Ask till kassör.",
            ["Mötet valde Rut Dahl till ordförande. Per Ask till kassör."],
            id="broken-off-behind-the-verb",
        ),
        pytest.param(
            "Val av representanter",
            "Skolkonferensen: Lars och Rut. Matrådet: vakant tills vidare.",
            ["Skolkonferensen: Lars och Rut.", "Matrådet: vakant tills vidare."],
            id="given-names",
        ),
        pytest.param("Val av representanter", "Skolkonferensen: Vem som helst.", [], id="nobody-there"),
        pytest.param(
            "Val av revisor",
            "Föreningsvald revisor blev Siv Malm med Per Ask som suppleant.",
            ["Föreningsvald revisor blev Siv Malm med Per Ask som suppleant."],
            id="became",
        ),
        pytest.param(
            "Beslut om resultatdisposition",
            "Enligt styrelsens förslag.",
            ["Enligt styrelsens förslag."],
            id="as-proposed",
        ),
        pytest.param("Rapporter", "Enligt styrelsens förslag.", [], id="as-proposed-elsewhere"),
        pytest.param("Medlemsavgift", "Höjs inte i år.", ["Höjs inte i år."], id="not-raised"),
        pytest.param(
            "Arvoden", "Två prisbasbelopp till styrelsen.", ["Två prisbasbelopp till styrelsen."], id="base-amounts"
        ),
        pytest.param(
            "Skrivelse",
            "Några ville lägga till sandningen och så blev det.",
            ["Några ville lägga till sandningen och så blev det."],
            id="so-it-was",
        ),
        pytest.param(
            "Utträde",
            "Mötet beviljar utträdet, kursen var redan påbörjad.",
            ["Mötet beviljar utträdet, kursen var redan påbörjad."],
            id="already-of-something-else",
        ),
        pytest.param("Utträde", "Mötet beviljade redan i maj utträdet.", [], id="already-decided"),
        pytest.param("Motioner", "Föll med 9 röster mot 22.", ["Föll med 9 röster mot 22."], id="fell"),
        pytest.param("Formalia", "Mötet anses behörigt.", ["Mötet anses behörigt."], id="in-order"),
        pytest.param("Val av miljöombud", "Vakantsattes.", ["Vakantsattes."], id="left-vacant"),
        pytest.param(
            "Arvoden",
            "Ordförande 4 000 kr, kassör 4 000 kr. Oförändrat.",
            ["Ordförande 4 000 kr, kassör 4 000 kr. Oförändrat."],
            id="fees",
        ),
        pytest.param("Ekonomi", "Kostnaden blev 4 000 kr. Oförändrat.", [], id="no-fees"),
        pytest.param(
            "Kassan",
            "Lars kan inte vara kassör efter jul. Vi valde Rut från 1 januari.",
            ["Vi valde Rut från 1 januari."],
            id="month-that-is-a-word",
        ),
        pytest.param(
            "Berättelser",
            "Handlingarna lades därefter med godkännande till protokollet.",
            ["Handlingarna lades därefter med godkännande till protokollet."],
            id="laid-to-the-minutes",
        ),
        pytest.param(
            "Justering",
            "Punkterna 3–5 förklarades omedelbart justerade.",
            ["Punkterna 3–5 förklarades omedelbart justerade."],
            id="several-verified-at-once",
        ),
        pytest.param("Taket", "Byggfirman kan räkna gratis om vi bestämmer oss före jul.", [], id="if-we-decide"),
        pytest.param(
            "Gungan", "Vi lägger in 8 000 kr ur egna kassan.", ["Vi lägger in 8 000 kr ur egna kassan."], id="we-pay"
        ),
        pytest.param(
            "Basaren", "Överskottet går till skolresan.", ["Överskottet går till skolresan."], id="where-it-goes"
        ),
    ],
)
def test_clubs_decide_without_saying_so(tmp_path: Path, title: str, said: str, expected: list[str]) -> None:
    """What is decided shows in the item's title or in the form of the sentence."""
    assert decided(understood(tmp_path, LISTED.format(title, said))) == expected


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        pytest.param(
            "Ansökan från lgh 3.\nBeslut: Bifalles.\nAnsökan från lgh 4. Skäl saknas.\nBeslut: Avslås.",
            ["Bifalles.", "Avslås."],
            id="next-matter",
        ),
        pytest.param(
            "Ansökan från lgh 3.\nBeslut: Bifalles.\nStyrelsen beslutade att meddela lgh 3.\nBeslut: Avslås.",
            ["Bifalles.", "Styrelsen beslutade att meddela lgh 3.", "Avslås."],
            id="another-decision",
        ),
    ],
)
def test_a_decision_on_its_labels_line_ends_before_the_next_matter(
    tmp_path: Path, said: str, expected: list[str]
) -> None:
    """Where another such label follows, what stands between the two is told, not decided."""
    assert decided(understood(tmp_path, LISTED.format("Ansökningar", said))) == expected


def test_of_those_proposed_the_one_chosen_has_the_office(tmp_path: Path) -> None:
    """Who was put forward beside the one who is chosen to write does not write."""
    said = "Siv Malm och Per Ask föreslås som sekreterare där Per Ask blir vald."
    text = f"{HEAD}1. Öppnande\n\nMötet öppnades.\n\n2. Val av mötessekreterare\n\n{said}\n\n3. Slut\n\nTack.\n"
    assert people(understood(tmp_path, text)) == {"Per Ask": ("present", ("secretary",))}


def test_who_is_elected_is_not_to_act_by_that(tmp_path: Path) -> None:
    """Those elected by given names, and who stands in for them, are named; nobody is to do anything."""
    said = "Skolkonferensen: Lars och Rut.\nValdes Nils Kvist med Rut Dahl som ersättare."
    reading = understood(tmp_path, LISTED.format("Val av representanter", said))
    assert {i.how for i in reading.involvements} <= {"named", "context"}


def test_who_gets_a_mandate_is_to_act(tmp_path: Path) -> None:
    """A mandate to do something is a commission; one for a time is none."""
    reading = understood(tmp_path, LISTED.format("Lån", "Beslut: Lars och Rut får mandat att teckna avtalet."))
    acting = {reading.entities[i.entity].name for i in reading.involvements if i.how == "responsible"}
    assert acting == {"Lars Berg", "Rut Dahl"}


@pytest.mark.parametrize(
    ("opened", "said", "signed", "expected"),
    [
        pytest.param(
            "Stämman öppnades av föreningens ordförande Rut Dahl.",
            "Inget.",
            "",
            {"Rut Dahl": ("present", ())},
            id="opened-by",
        ),
        pytest.param(
            "Sektionsordförande Rut Dahl öppnade mötet.",
            "Kassör Per Ask föredrog budgeten.",
            "",
            {"Rut Dahl": ("present", ()), "Per Ask": ("present", ())},
            id="office-before-the-name",
        ),
        pytest.param(
            "Mötet öppnades.",
            "Revisionsberättelsen upplästes av Siv Malm.",
            "",
            {"Siv Malm": ("present", ())},
            id="read-by",
        ),
        pytest.param("Mötet öppnades.", "Siv Malm frågade i ett mejl om vägen.", "", {}, id="in-writing"),
        pytest.param(
            "Mötet öppnades.", "Resor: Siv Malm informerade om resan.", "", {"Siv Malm": ("present", ())}, id="reports"
        ),
        pytest.param(
            "Mötet öppnades. Hon hälsade kvällens gäst, Siv Malm från polisen.",
            "Inget.",
            "",
            {"Siv Malm": ("guest", ())},
            id="guest",
        ),
        pytest.param(
            "Mötet öppnades.", "Inget.", "Justeras: Siv Malm", {"Siv Malm": ("present", ("verifier",))}, id="verifies"
        ),
        pytest.param("Mötet öppnades.", "Siv Malm ledde ett projekt i Ekö.", "", {}, id="elsewhere"),
        pytest.param(
            "Mötet öppnades.",
            "Beslutades att adjungera Siv Malm, kårordförande.",
            "",
            {"Siv Malm": ("guest", ())},
            id="co-opted",
        ),
        pytest.param(
            "Mötet öppnades.",
            "Inget.",
            "Siv Malm, protokollförare",
            {"Siv Malm": ("present", ("secretary",))},
            id="signs",
        ),
    ],
)
def test_where_no_list_tells_who_was_there_what_they_do_tells_it(
    tmp_path: Path, opened: str, said: str, signed: str, expected: dict[str, tuple[str, tuple[str, ...]]]
) -> None:
    """Who opens, reads a report, moves, asks, is co-opted or signs was there; who writes or is told of was not."""
    found = people(understood(tmp_path, UNLISTED.format(opened, said, signed)))
    assert found.pop("Lars Berg") == ("present", ("chair",))
    assert found == expected


@pytest.mark.parametrize(
    ("said", "names"),
    [
        pytest.param(
            "Vi var fem stycken på plats i skolan: Eva (5B), Per (2A), Rut Dahl (F), rektor Siv Malm och Lars Berg.",
            {"Eva", "Per", "Rut Dahl", "Siv Malm", "Lars Berg"},
            id="so-many",
        ),
        pytest.param(
            "Det var fyra personer med på mötet: Eva Ek, Per Ask, Rut Dahl och Lars Berg.",
            {"Eva Ek", "Per Ask", "Rut Dahl", "Lars Berg"},
            id="it-was",
        ),
        pytest.param("Vi var oroliga i skolan: Eva sa det först.", set(), id="no-list"),
    ],
)
def test_a_sentence_that_counts_those_present_names_them_behind_a_colon(
    tmp_path: Path, said: str, names: set[str]
) -> None:
    """A class at school behind a name is nobody's employer."""
    text = f"Anteckningar från Lövö föräldraförening 23 november 2022\n\n{said}\n\nSkolgården\nGungan är sönder.\n\nKassan\nDet finns 200 kr.\n"
    found = understood(tmp_path, text).minutes.participants
    assert {p.name for p in found} == names
    assert not any(p.organisation for p in found)


def test_who_leads_and_who_writes_may_stand_in_one_short_sentence(tmp_path: Path) -> None:
    """ "Rut höll i mötet och Per skrev." """
    text = "Anteckningar Lövö föräldraförening 2022-11-23\n\nNärvarande: Rut Dahl, Per Ask, Siv Malm\n\nRut höll i mötet och Per skrev.\n\nSkolgården\nGungan är sönder.\n"
    found = people(understood(tmp_path, text))
    assert found["Rut Dahl"][1] == ("chair",) and found["Per Ask"][1] == ("secretary",)


@pytest.mark.parametrize(
    ("title", "names", "wanted"),
    [
        pytest.param(
            "Val av mötesordförande, sekreterare och justerare",
            "Eva, Bo respektive Rut väljs.",
            {"Eva Ek": ("chair",), "Bo Alm": ("secretary",), "Rut Dahl": ("verifier",), "Per Ask": ()},
            id="three",
        ),
        pytest.param(
            "Val av mötesordförande, sekreterare och två justerare",
            "Eva Ek, Bo Alm, Rut Dahl och Per Ask valdes.",
            {"Eva Ek": ("chair",), "Bo Alm": ("secretary",), "Rut Dahl": ("verifier",), "Per Ask": ("verifier",)},
            id="two-verify",
        ),
    ],
)
def test_offices_of_a_title_go_to_those_elected_in_their_order(
    tmp_path: Path, title: str, names: str, wanted: dict[str, tuple[str, ...]]
) -> None:
    """As many names as offices stand in the title, or more where the last of them verify."""
    text = (
        "# Styrelsemöte Ekösektionen 2022-11-08\n\nNärvarande: Eva Ek, Bo Alm, Rut Dahl, Per Ask\n\n"
        f"## 1. Öppnande\nMötet öppnas.\n\n## 2. {title}\n{names}\n\n## 3. Slut\nSlut.\n"
    )
    assert {p.name: p.roles for p in understood(tmp_path, text).minutes.participants} == wanted


@pytest.mark.parametrize(
    "said",
    [
        "Till ordförande valdes Lars Berg, sekreterare Rut Dahl och justerare Nils Kvist.",
        "Till ordförande för mötet utsågs Lars Berg och sekreterare Rut Dahl samt till justerare Nils Kvist.",
        "Till ordförande valdes Lars Berg och sekreterare Rut Dahl. Att justera dagens protokoll, utsågs Nils Kvist.",
    ],
)
def test_a_further_office_ends_the_names_of_the_one_before(tmp_path: Path, said: str) -> None:
    """An office right before a name is that of the one named, with or without "till" before it."""
    found = people(understood(tmp_path, LISTED.format("Val", said)))
    assert found == {
        "Lars Berg": ("present", ("chair",)),
        "Rut Dahl": ("present", ("secretary",)),
        "Nils Kvist": ("present", ("verifier",)),
    }


def test_an_item_may_say_who_is_what_and_no_more(tmp_path: Path) -> None:
    """An item of its own that says who is chair or secretary tells it of the meeting."""
    text = f"{HEAD}Närvarande: Lars Berg, Rut Dahl\n\n1. Lars är ordförande.\n\n2. Rut är sekreterare.\n\n3. Slut\n"
    found = people(understood(tmp_path, text))
    assert found == {"Lars Berg": ("present", ("chair",)), "Rut Dahl": ("present", ("secretary",))}


def test_those_who_sent_excuses_were_absent(tmp_path: Path) -> None:
    """A label for excuses opens the list of those absent, and is no body."""
    text = LISTED.replace(
        "Närvarande: Lars Berg, Rut Dahl, Nils Kvist\n", "Närvarande: Lars Berg\n\nUrsäkter: Rut Dahl\n"
    )
    reading = understood(tmp_path, text.format("Läget", "Bra."))
    assert people(reading) == {"Lars Berg": ("present", ()), "Rut Dahl": ("absent", ())}
    assert [p.organisation for p in reading.minutes.participants] == ["", ""]
