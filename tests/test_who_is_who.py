"""Who and what a name is: firms by their trades, bodies by their letters, houses called after somebody. All invented."""

from __future__ import annotations

import pytest
from written import minutes_of, understood

from samgraf.ingest.linking.resolve import resolve
from samgraf.ingest.mentions.find import find
from samgraf.ingest.minutes import Participant


def named(text: str, *kinds: str) -> list[str]:
    """The stretches that are taken for a name of one of the kinds."""
    return [m.text for m in find(minutes_of(text)) if m.kind in kinds]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Utförs av Sjökusten Bygg & Anläggning i år.", ["Sjökusten Bygg & Anläggning"], id="two-trades"),
        pytest.param("Även Ekdals Svets & Smide är med.", ["Ekdals Svets & Smide"], id="trades-behind-a-genitive"),
        pytest.param("Ekfors Mekaniska Verkstad svarar.", ["Ekfors Mekaniska Verkstad"], id="workshop"),
        pytest.param("Nu har GKX Aerospace dragit sig ur.", ["GKX Aerospace"], id="letters-and-a-word"),
        pytest.param("Sedan har D1 Storgatan fått ljus.", [], id="a-letter-and-figure-before-a-street"),
        pytest.param("Texten läggs på EkKoms webbplats.", ["EkKoms"], id="owner-with-capitals-inside"),
        pytest.param("Den föll vid Qivas besiktning.", ["Qivas"], id="owner-of-what-bodies-have"),
        pytest.param("Vi läste Almgrens offert.", [], id="owner-who-may-be-a-person"),
        pytest.param("Försäkringen i Svenska Segel gäller.", ["Svenska Segel"], id="of-the-country"),
        pytest.param("Hon vann Svenska Mästerskapen i år.", [], id="event-of-the-country"),
        pytest.param("via Hamnens Råd i Ekfors (HRE) i år", ["Hamnens Råd i Ekfors", "HRE"], id="name-and-letters"),
        pytest.param("enligt Plan- och Bygglagen (PBL)", [], id="a-law-and-its-letters"),
        pytest.param("Filmen gjordes av Magnus Ekbergsgymnasiet.", ["Magnus Ekbergsgymnasiet"], id="school-by-a-name"),
        pytest.param("vid Gustav Adolfs skola i går", ["Gustav Adolfs skola"], id="school-by-two-words"),
        pytest.param("Karin Ekman-sällskapet bjuder in.", ["Karin Ekman-sällskapet"], id="society-by-a-name"),
        pytest.param("Stödet kom från LO-distriktet i Ekbygden.", ["LO-distriktet i Ekbygden"], id="district-in"),
        pytest.param("Vi stämmer av med polisområde Ekdalen.", ["polisområde Ekdalen"], id="police-district"),
        pytest.param("Det görs ihop med Byvandring.nu i maj.", ["Byvandring.nu"], id="name-with-a-domain"),
        pytest.param("i juni gick Samverkan Ekdalen med", ["Samverkan Ekdalen"], id="together-in-a-place"),
        pytest.param(
            "Som ny part är Ekfors Utvecklingsbolag aktuellt.", ["Ekfors Utvecklingsbolag"], id="company-kind"
        ),
    ],
)
def test_bodies_are_told_by_the_form_of_their_name(text: str, expected: list[str]) -> None:
    """A body that no register lists is found by the form of its name or by what it owns, and no person by the same."""
    assert named(text, "organisation") == expected


@pytest.mark.parametrize(
    "text",
    [
        "Som ny part föreslås Ekfors Utvecklingsbolag (EUAB).",
        "Konsortiet Grön Väg Norr (GVN) svarar.",
        "Filmen har Magnus Ekbergsgymnasiet gjort.",
        "Selma Ekmanskolan och Gustav Adolfs skola deltar.",
        "Vi väntar på projektledare Norrbyn.",
    ],
)
def test_bodies_called_after_somebody_are_nobody(text: str) -> None:
    """No person is made of a school, a company or a group, whatever given name it begins with."""
    assert named(text, "person") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Detaljplan för del av kvarteret Smeden", ["Detaljplan för del av kvarteret Smeden"], id="block"),
        pytest.param("Detaljplan för kv. Lärkan", ["Detaljplan för kv. Lärkan"], id="block-cut-short"),
        pytest.param("pekar ut Norra infarten etapp 2", ["Norra infarten etapp 2"], id="stage"),
        pytest.param("Väg 50, delen Ekfors–Almby rustas", ["Väg 50, delen Ekfors–Almby"], id="part-of-a-road"),
        pytest.param("E18 sträckan Ekfors–Almby byggs", ["E18 sträckan Ekfors–Almby"], id="stretch-of-a-road"),
        pytest.param("riksväg 40 mellan Ekfors och Almby", ["riksväg 40 mellan Ekfors och Almby"], id="road-between"),
        pytest.param("Cykelstråket Ekfors–Almby–Vik", ["Cykelstråket Ekfors–Almby–Vik"], id="path-through-three"),
        pytest.param("Delprojektet Odla för framtiden går trögt", ["Odla för framtiden"], id="what-it-is-for"),
        pytest.param("pengar till Ekdalen Runt-stråket", ["Ekdalen Runt-stråket"], id="route-by-two-words"),
        pytest.param("en analys av BRT-linjen Ekby–Almby", ["BRT-linjen Ekby–Almby"], id="line-between-two"),
        pytest.param("Restaurering av Almbys kvarn", ["Restaurering av Almbys kvarn"], id="mill"),
        pytest.param("berättade om Växtkollen, ett projekt med Ekö", ["Växtkollen"], id="said-to-be-a-project"),
        pytest.param("samtal med KALKA (Ekö kommuns initiativ för ån)", ["KALKA"], id="project-said-in-brackets"),
        pytest.param("nytt från arbetet med Trygg hemgång", ["Trygg hemgång"], id="what-one-works-with"),
    ],
)
def test_projects_and_plans_are_named_whole(text: str, expected: list[str]) -> None:
    """A road, path, plan or project has its stretch, its block and its words with it."""
    assert named(text, "project", "plan") == expected


EVA = Participant("Eva Lund", (), "present", title="kommunpolis")
BO = Participant("Bo Lund", (), "present", title="rektor")
KARIN = Participant("Karin Alberg", (), "present", "Ekö kommun")


@pytest.mark.parametrize(
    ("text", "surname", "bearers"),
    [
        pytest.param(
            "Kommunpolis Lund berättar. Rektor Lund håller med.", "Lund", ["Eva Lund", "Bo Lund"], id="office"
        ),
        pytest.param("Lund frågar om vaktbolag.", "Lund", ["Lund"], id="two-and-nothing-tells-them-apart"),
        pytest.param("- Alberg: Handlarna är oroliga.", "Alberg", ["Karin Alberg"], id="who-speaks-in-a-list"),
        pytest.param("Bo kontaktar Alberg om skyltarna.", "Alberg", ["Karin Alberg"], id="whom-somebody-calls"),
        pytest.param("Karin Alberg, enhetschef Solberg, kom.", "Solberg", [], id="unit-of-one-named"),
        pytest.param("Svar gavs av fritidschef Ekdahl, som lovat.", "Ekdahl", ["Ekdahl"], id="office-of-one-not-there"),
        pytest.param("Vi åkte till Lund i går.", "Lund", [], id="the-town"),
        pytest.param("Hon skriver till QXZ:s verksamhetschef Rav.", "Rav", ["Rav"], id="chief-of-a-body"),
        pytest.param("Byggnadsantikvarie Ekdahl på plats.", "Ekdahl", ["Ekdahl"], id="office-that-opens-the-sentence"),
        pytest.param("Kören under kantor Ekdahl sjöng.", "Ekdahl", ["Ekdahl"], id="office-before-any-verb"),
        pytest.param("Alberg (Ekö kommun) undrade.", "Alberg", ["Karin Alberg"], id="surname-and-body"),
        pytest.param("Karina Alberg tackade.", "Karina Alberg", ["Karina Alberg"], id="another-given-name"),
        pytest.param("Vi väntar på projektledare Ekö.", "Ekö", [], id="what-may-be-a-firm"),
    ],
)
def test_surnames_alone_are_their_bearers(text: str, surname: str, bearers: list[str]) -> None:
    """A surname alone is the one who holds the office before it, or the only one who bears it; a town is nobody."""
    minutes = minutes_of(text, EVA, BO, KARIN)
    mentions = find(minutes)
    entities, links = resolve(minutes, mentions)
    told = [
        entities[link.entity].name
        for mention, link in zip(mentions, links, strict=True)
        if mention.kind == "person" and mention.text == surname
    ]
    assert told == bearers


def test_who_chairs_a_board_of_their_municipality_comes_from_it() -> None:
    """An office in a body of the municipality that heads the line ties nobody to that body."""
    text = (
        "Anteckningar 2024-03-05\n\nDeltagare\n\nEkö kommun:  Eva Alm, kommunstyrelsens ordförande\nPolisen:  Bo Ek\n"
    )
    assert [(p.name, p.organisation) for p in understood(text).minutes.participants] == [
        ("Eva Alm", "Ekö kommun"),
        ("Bo Ek", "Polisen"),
    ]


@pytest.mark.parametrize(
    ("row", "organisation"),
    [
        pytest.param("Eva Alm, enhetschef Kommunrehab", "Kommunrehab", id="unit-behind-an-office"),
        pytest.param("Eva Alm, verksamhetschef Vårdcentralen Eken", "Vårdcentralen Eken", id="unit-of-two-words"),
        pytest.param("Eva Alm, VD Ekö Elnät AB", "Ekö Elnät AB", id="company-behind-its-head"),
        pytest.param("Eva Alm, projektledare Bredband", "", id="a-field-is-nobody"),
    ],
)
def test_who_heads_a_unit_comes_from_it(row: str, organisation: str) -> None:
    """A unit behind the office of somebody in a list is where they come from."""
    text = f"Anteckningar 2024-03-05\n\nDeltagare\n{row}\nBo Ek, Ekö kommun\n\n1. Inledning\nEva hälsade välkommen.\n"
    assert understood(text).minutes.participants[0].organisation == organisation


def test_kommunen_in_a_list_is_the_one_of_the_town_of_the_body() -> None:
    """Who comes "från kommunen" to a council named by its town comes from the municipality of that town."""
    text = "Skärgårdsrådet i Oxelösund\n\nMöte 10 maj 2023\n\nNärvarande: Från kommunen Eva Alm och Bo Ek; från Trafikverket Ola Berg.\n"
    assert {p.organisation for p in understood(text).minutes.participants} == {"Oxelösunds kommun", "Trafikverket"}


def test_names_in_brackets_behind_tell_two_of_a_surname_apart() -> None:
    """Of two of one surname the one is meant whose body or party stands in brackets behind it."""
    one = Participant("Eva Lund", (), "present", "Ekö kommun")
    other = Participant("Bo Lund", (), "present", "Trafikverket")
    text = "Lund (Trafikverket) undrade om bron. Lund (Ekö kommun) svarade.\nTrafikverket: Lund berättade om bron."
    minutes = minutes_of(text, one, other)
    mentions = find(minutes)
    entities, links = resolve(minutes, mentions)
    pairs = zip(mentions, links, strict=True)
    assert [entities[k.entity].name for m, k in pairs if m.text == "Lund"] == ["Bo Lund", "Eva Lund", "Bo Lund"]


def test_a_letter_wrong_in_a_given_name_makes_nobody_new() -> None:
    """A full name that the text tells once with a letter more is the same person's, to be looked at."""
    minutes = minutes_of("Till ordförande valdes Kristina Hammaralm.\nKristinna Hammaralm tackade för sig.")
    mentions = find(minutes)
    entities, links = resolve(minutes, mentions)
    assert {entities[k.entity].name for k in links if entities[k.entity].kind == "person"} == {"Kristina Hammaralm"}


def test_columns_of_names_and_bodies_are_not_turned_by_an_office_before_a_name() -> None:
    """An office before the name in the first column makes no person of the body in the second."""
    text = (
        "Protokoll 12 oktober 2023\n\nNärvarande ledamöter\n"
        "Rektor Malin Alberg                 Växtrik Yrkeshögskola, utbildningsansvarig\n"
        "Lars-Olof Ekmark, ordförande        Ekmarks Plantskola AB\n"
        "Shirin Alm                          Grönplantan\n\n§ 1 Mötets öppnande\nOrdföranden öppnade mötet.\n"
    )
    assert [(p.name, p.organisation) for p in understood(text).minutes.participants] == [
        ("Malin Alberg", "Växtrik Yrkeshögskola"),
        ("Lars-Olof Ekmark", "Ekmarks Plantskola AB"),
        ("Shirin Alm", "Grönplantan"),
    ]


@pytest.mark.parametrize(
    ("text", "name"), [("EkKoms webbplats är ny.", "EkKom"), ("Nu hör vi att EkMaTs har pågått i år.", "EkMaTs")]
)
def test_a_name_keeps_its_last_letter_before_a_verb(text: str, name: str) -> None:
    """A name in -s is a genitive before a thing alone, so that what it acts as keeps its letter."""
    found = [m.name for m in find(minutes_of(f"Vi talade om det. {text}")) if m.kind == "organisation"]
    assert found == [name]


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        pytest.param(
            "Ekö kommun\n  Bo Ek\nSydvatten\n  Svante Alm\nLRF Ekbygden\n  Carl von Ask",
            ["Ekö kommun", "Sydvatten", "LRF Ekbygden"],
            id="set-deeper",
        ),
        pytest.param(
            "Ekö kommun:\n  Bo Ek\nSydvatten:\n  Svante Alm\nKonsulter:\n  Carl von Ask",
            ["Ekö kommun", "Sydvatten", ""],
            id="with-colons-and-a-crowd",
        ),
        pytest.param(
            "- Sydvatten\n  - Svante Alm, vd\n- Ekö kommun\n  - Bo Ek, planchef",
            ["Sydvatten", "Ekö kommun"],
            id="bullets",
        ),
        pytest.param(
            "Ekö kommun\n  Bo Ek\nKalle Alms Åkeri AB\n  Eva Alm\nSparbanken Gästrikland\n  Rut Dahl",
            ["Ekö kommun", "Kalle Alms Åkeri AB", "Sparbanken Gästrikland"],
            id="firm-by-its-owner-and-a-bank",
        ),
        pytest.param(
            "Från Ekö kommun\n  Bo Ek\nFrån LRF Ekbygden\n  Carl von Ask", ["Ekö kommun", "LRF Ekbygden"], id="from"
        ),
        pytest.param(
            "Nordplast AB\nGert Alm\nEva Ek\nEkö kommun\nBo Ek", ["Nordplast AB"] * 2 + ["Ekö kommun"], id="flat"
        ),
    ],
)
def test_organisations_over_their_people_are_told_by_one_that_is_known(rows: str, expected: list[str]) -> None:
    """A line over people in a list is their organisation where a known one stands like it; it is nobody itself."""
    text = f"Minnesanteckningar 2024-05-06\n\nNärvarande:\n{rows}\n\n1. Inledning\nBo hälsade välkommen.\n"
    assert [p.organisation for p in understood(text).minutes.participants] == expected


def test_an_office_in_another_body_is_none_at_the_meeting() -> None:
    """Who chairs another body, as brackets say, comes from that and chairs nothing here."""
    text = (
        "Anteckningar från dialogmöte den 6 maj 2024\n\nNärvarande: Eva Alm (Ekö kommun), Bo Ek (ordf. Ekö BK), "
        "Rut Dahl (ordf. valberedningen), Ulf Berg / Villaägarna\n\n§ 1 Inledning\nEva hälsade välkommen.\n"
    )
    people = understood(text).minutes.participants
    assert [(p.name, p.organisation, p.roles) for p in people[1:3]] == [
        ("Bo Ek", "Ekö BK", ()),
        ("Rut Dahl", "valberedningen", ()),
    ]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        pytest.param("Lindros undrar om taket. Ask yrkar avslag.", ["Lindros", "Ask"], id="three-letters"),
        pytest.param("Lindros undrar om taket. Hilding är nöjd.", ["Lindros", "Hilding"], id="a-given-name-too"),
        pytest.param("Lindros undrar om taket. Beslut enligt Hildings yrkande.", ["Lindros", "Hilding"], id="genitive"),
        pytest.param("Beslut enligt Hildings yrkande.", ["Hilding"], id="whose-motion-it-is"),
    ],
)
def test_where_people_go_by_surname_so_does_whoever_has_a_given_name_for_one(text: str, found: list[str]) -> None:
    """A surname that is a given name, too, is the listed person's where others are called by theirs."""
    people = [Participant(name, (), "present") for name in ("Eva Lindros", "Nils Ask", "Leif Hilding")]
    minutes = minutes_of(text, *people, genre="protocol")
    mentions = find(minutes)
    entities, links = resolve(minutes, mentions)
    told = [entities[k.entity].name for m, k in zip(mentions, links, strict=True) if m.kind == "person"]
    assert [name.split()[-1] for name in told] == found
    assert all(" " in name for name in told)
