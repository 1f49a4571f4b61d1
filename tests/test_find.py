"""Finding names: what counts as a mention, where it begins and ends, and what is left alone."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from written import minutes_of

from samgraf.ingest.mentions.find import find
from samgraf.ingest.mentions.gazetteer import Head, gazetteer, heads
from samgraf.ingest.minutes import Mention, Participant
from samgraf.ingest.parse import parse
from samgraf.ingest.read import documents, source
from samgraf.ingest.tables import check, rules
from samgraf.ingest.words.definite import answers


def said(text: str, kind: str, *participants: Participant, genre: str = "notes") -> list[str]:
    """The stretches of a kind that are found in a text."""
    return [m.text for m in find(minutes_of(text, *participants, genre=genre)) if m.kind == kind]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Vi träffar Trafikverkets chef.", ["Trafikverkets"], id="register-in-the-genitive"),
        pytest.param(
            "Frågan går till skolinspektionen och regeringen.",
            ["skolinspektionen", "regeringen"],
            id="register-in-lower-case",
        ),
        pytest.param("Vi ringer region Skåne i maj.", ["region Skåne"], id="kind-in-lower-case"),
        pytest.param("Digg:s utkast är klart.", ["Digg:s"], id="genitive-with-colon"),
        pytest.param("Underlag från SMHI saknas.", ["SMHI"], id="acronym"),
        pytest.param("Se sida 4 i rapporten.", [], id="a-word-that-is-an-agency"),
        pytest.param("Vi ses i Södertälje på onsdag.", [], id="a-town-where-something-is"),
        pytest.param("Vi ser att Södertälje vill vänta.", ["Södertälje"], id="a-town-that-acts"),
        pytest.param(
            "Både Nässjö, Eksjö och Vetlanda kommuner säger ja.", ["Nässjö", "Eksjö", "Vetlanda"], id="towns-in-a-list"
        ),
        pytest.param("Socialnämndens arbetsutskott beslutar.", ["Socialnämndens arbetsutskott"], id="part-of-a-body"),
        pytest.param("Barn- och ungdomsnämnden yttrar sig.", ["Barn- och ungdomsnämnden"], id="coordinated"),
        pytest.param("Frågan rör Almby Vägförening.", ["Almby Vägförening"], id="head-behind-the-name"),
        pytest.param(
            "Enligt båtföreningen Ankaret är det klart.", ["båtföreningen Ankaret"], id="head-before-the-name"
        ),
        pytest.param("Målgruppen är unga i området.", [], id="words-that-only-end-like-bodies"),
        pytest.param("Revisionsföretaget KvB har granskat.", ["KvB"], id="said-to-be-a-company"),
        pytest.param("Vi har avtal med Lindspol.", ["Lindspol"], id="unknown-name-that-is-dealt-with"),
        pytest.param("Byggfirman står klar, Anna lyssnar.", [], id="unknown-word-alone"),
        pytest.param("Julstuga med Lindspol och studiebesök hos Almtekno.", ["Lindspol", "Almtekno"], id="event-with"),
        pytest.param("Kodkväll med Anna i lokalen.", [], id="event-with-a-person"),
        pytest.param("Festkom fixar, men inkom gjorde inget.", ["Festkom"], id="committee-in-short"),
        pytest.param("Vi besökte äldreboendet Solgläntan.", ["äldreboendet Solgläntan"], id="home-by-name"),
        pytest.param("Bo Alm, ordförande KTN, inleder.", ["KTN"], id="chaired-by-its-letters"),
        pytest.param("De gröna ytorna sköts av Almby Fiber AB.", ["Almby Fiber AB"], id="no-party"),
        pytest.param("Representant Almbys miljökontor", ["Almbys miljökontor"], id="behind-who-represents-it"),
        pytest.param("Protokoll TN Lunds kommun", ["Lunds kommun"], id="municipality-below-other-letters"),
        pytest.param("Vi är med i nätverket Unga Röster.", ["nätverket Unga Röster"], id="network-by-name"),
        pytest.param("Almby bibliotek ordnar en kväll.", ["Almby bibliotek"], id="house-that-acts"),
        pytest.param("Vi ses på Almby bibliotek i maj.", [], id="house-where-one-meets"),
        pytest.param(
            "Arbetsgruppen för digitalisering möts.", ["Arbetsgruppen för digitalisering"], id="group-for-a-field"
        ),
        pytest.param("Vi följer upp presentationer i KF.", ["KF"], id="letters-of-a-body-where-something-is"),
        pytest.param("Lions skänker pengar.", ["Lions"], id="association-that-looks-like-a-name"),
        pytest.param("Projekt Centrumutveckling startar.", [], id="project-that-ends-like-a-firm"),
        pytest.param('Projektet "Säker skola" är klart.', [], id="project-that-ends-like-a-school"),
        pytest.param("Peab AB lämnade anbud.", ["Peab AB"], id="firm-of-the-register"),
        pytest.param("Se https://smhi.se/trafikverket för mer.", [], id="not-in-an-address"),
        pytest.param(
            "Samråd med Region Uppsala, Sörmland och Östergötland pågår.",
            ["Region Uppsala", "Sörmland", "Östergötland"],
            id="regions-in-a-row",
        ),
        pytest.param("Synpunkter från PRO Enköping saknas.", ["PRO Enköping"], id="local-branch"),
        pytest.param("Svar till Centerpartiet i Ekö län sänds.", ["Centerpartiet i Ekö län"], id="party-in-a-county"),
        pytest.param("Moderaterna i Ekö yrkar avslag.", ["Moderaterna"], id="party-in-a-town"),
        pytest.param("Bilden i form av QXZ lämnar frågor.", ["QXZ"], id="unknown-letters-that-give"),
        pytest.param("Entreprenören Norrsken Bygg AB lämnar.", ["Norrsken Bygg AB"], id="without-the-noun-in-front"),
        pytest.param(
            "Medlemmar i T\ufffdngasands Byalag kom.", ["T\ufffdngasands Byalag"], id="with-a-letter-that-was-lost"
        ),
        pytest.param("EU-kommissionens förslag", ["EU-kommissionens"], id="hyphenated"),
        pytest.param(
            "Tingsryds kommun saknas. Stämma av med Tingsryd.", ["Tingsryds kommun", "Tingsryd"], id="a-town-dealt-with"
        ),
        pytest.param("Stämma av med Tingsryd.", [], id="a-town-of-which-nothing-is-said"),
        pytest.param(
            "Tingsryds kommun saknas. Bussen börjar i Tingsryd.", ["Tingsryds kommun"], id="a-town-where-a-bus-starts"
        ),
        pytest.param(
            "Föreningen Almsjöns vänner och båtföreningen Almbys brygga.",
            ["Föreningen Almsjöns vänner", "båtföreningen Almbys"],
            id="friends-of-a-lake",
        ),
        pytest.param("Enligt norska Trafikverket är bron klar.", ["norska Trafikverket"], id="of-another-country"),
        pytest.param(
            "Nya är Anna Ekbom Hjälparnas riksförbund och Karin Almlund Samhjälp Sverige.",
            ["Hjälparnas riksförbund", "Samhjälp Sverige"],
            id="behind-somebody-and-no-comma",
        ),
        pytest.param("Avtal med Anna Ekbom Bygg AB finns.", ["Anna Ekbom Bygg AB"], id="a-firm-called-by-its-owner"),
        pytest.param(
            "Förvaltningen för Tekniks skrivelse till Nämnden för Vård & Skola.",
            ["Förvaltningen för Tekniks", "Nämnden för Vård & Skola"],
            id="administration-in-the-genitive",
        ),
        pytest.param("HOS YRSA och STEFAN AXBRANT", [], id="hosts-in-capitals"),
        pytest.param(
            "Kommunfullmäktige Storåns kommun fick en kopia.",
            ["Kommunfullmäktige", "Storåns kommun"],
            id="a-body-before-its-municipality",
        ),
        pytest.param("Dom vill ha mått på huset. Vi får svar från Dom.", [], id="they"),
    ],
)
def test_find_takes_bodies_by_register_and_form(text: str, expected: list[str]) -> None:
    """A body is found by the register or by its form; a weak name needs a second sign."""
    assert said(text, "organisation") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Läget för projektet Norrlyftet", ["Norrlyftet"], id="named-project"),
        pytest.param("Vi tar upp Åsbymodellen igen.", ["Åsbymodellen"], id="compound"),
        pytest.param(
            "Åsbykommunernas utvecklingsprogram 2035 gäller.",
            ["Åsbykommunernas utvecklingsprogram 2035"],
            id="plan-with-owner",
        ),
        pytest.param(
            "Förslag till detaljplan för bostäder inom Åsby 1:16, Ekvik",
            ["detaljplan för bostäder inom Åsby 1:16"],
            id="detailed-plan",
        ),
        pytest.param("Medel i länsplanen saknas.", ["länsplanen"], id="county-plan"),
        pytest.param(
            "ÅVS Stråket Åsby–Ekvik påbörjas.", ["ÅVS Stråket Åsby–Ekvik"], id="measure-study-without-the-verb"
        ),
        pytest.param("Vi byggde E4/E20 Åsbybron i tid.", ["E4/E20 Åsbybron"], id="road-with-bridge"),
        pytest.param("Kulturplanen följs, tidplanen hålls.", ["Kulturplanen"], id="a-plan-by-its-field"),
        pytest.param("Verksamhetsplanen diskuteras.", [], id="a-plan-that-nothing-names"),
        pytest.param("Detaljplan för Åsbys hamn antas.", ["Detaljplan för Åsbys hamn"], id="up-to-the-noun"),
        pytest.param("Nu gäller detaljplan för Ekby skola.", ["detaljplan för Ekby skola"], id="a-house-of-a-place"),
        pytest.param("Detaljplan för Åsbys antas.", ["Detaljplan för Åsbys"], id="no-noun-behind-a-genitive"),
        pytest.param("Arbetet på väg 12 vid Åsbys kyrka försenas.", ["väg 12"], id="a-road-beside-a-house"),
        pytest.param("Projektet går bra.", [], id="the-project"),
        pytest.param("Projektet Ny simhall ligger i fas.", ["Ny simhall"], id="project-of-two-words"),
        pytest.param('Projektet "Säker skola" är klart.', ["Säker skola"], id="project-in-quotation-marks"),
        pytest.param("Läget i simhallsprojektet redovisades.", ["simhallsprojektet"], id="project-by-a-plain-noun"),
        pytest.param("Läget i delprojektet redovisades.", [], id="kind-of-project"),
        pytest.param("Ombyggnaden av torget i Almby startar.", ["Ombyggnaden av torget i Almby"], id="work-in-a-place"),
    ],
)
def test_find_takes_projects_and_plans_by_form(text: str, expected: list[str]) -> None:
    """A project or plan is found by what its name is made of."""
    found = [m.text for m in find(minutes_of(text)) if m.kind in ("project", "plan")]
    assert found == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Ordförande Anna Ekström öppnar mötet.", ["Anna Ekström"], id="full-name"),
        pytest.param(
            "Bo von Rosenlund och Lise-Lott Ekbom talar.",
            ["Bo von Rosenlund", "Lise-Lott Ekbom"],
            id="particle-and-double-name",
        ),
        pytest.param("Xanfro Bermalm (KD) yrkar bifall.", ["Xanfro Bermalm"], id="unlisted-given-name-with-party"),
        pytest.param("Mötet väljer Xanfro Bermalm till revisor.", ["Xanfro Bermalm"], id="unlisted-given-name-chosen"),
        pytest.param("Xanfro Bermalm kandiderade och valdes.", ["Xanfro Bermalm"], id="unlisted-and-stood-for-it"),
        pytest.param("Xanfro Bermalm omvaldes till revisor.", ["Xanfro Bermalm"], id="unlisted-and-elected"),
        pytest.param("Villa Ekbacken valdes till mötesplats.", [], id="a-house-that-is-chosen"),
        pytest.param("Här tror vi att Cecilia kan bidra.", ["Cecilia"], id="given-name-alone"),
        pytest.param("Hans förslag är bra. Per capita ökar.", [], id="words-that-are-names-too"),
        pytest.param("Per inledde mötet.", ["Per"], id="doubtful-name-with-a-verb"),
        pytest.param("Vi ses vid Annas backe.", [], id="a-place-named-for-somebody"),
        pytest.param("Planbesked för Åsa 1:4 begärs.", [], id="a-property"),
        pytest.param("Freja och Bankdosan kopplas in.", [], id="a-brand-beside-a-thing"),
        pytest.param("Freja och BankDosa sätter upp varsin server.", [], id="a-brand-beside-another-that-acts"),
        pytest.param(
            "Eva Ek, Norrlands Bönders Intresseorganisation och Bo Alm talade.",
            ["Eva Ek", "Bo Alm"],
            id="a-body-beside",
        ),
        pytest.param("Rita upp kartan före mötet.", [], id="a-word-that-opens-a-task"),
        pytest.param("Karin Ölands besök var bra.", ["Karin Ölands"], id="genitive-belongs-to-the-word"),
        pytest.param(
            "Eva Ekberg och Bo Almlund yrkar bifall. Två röster (Ekberg, Almlund).",
            ["Eva Ekberg", "Bo Almlund", "Ekberg", "Almlund"],
            id="surnames-in-a-row",
        ),
        pytest.param(
            "Eva Ekberg och Bo Almlund yrkar bifall. Bussen går via Ekberg, Sala och Tärna.",
            ["Eva Ekberg", "Bo Almlund"],
            id="a-place-in-a-row-of-places",
        ),
        pytest.param("Anna Skickar ut planen.", ["Anna"], id="verb-with-a-capital"),
        pytest.param('Eva “Lo” Ekmark och Bo "grus" Alm sjöng.', ["Eva “Lo” Ekmark", 'Bo "grus" Alm'], id="nicknames"),
        pytest.param("Eva ”Lo” sjöng.", ["Eva"], id="a-nickname-and-no-surname"),
        pytest.param("Anna Ändrat tiderna i listan.", ["Anna"], id="what-was-done-with-a-capital"),
    ],
)
def test_find_takes_persons(text: str, expected: list[str]) -> None:
    """A person is found by a given name with a surname, or alone where nothing speaks against it."""
    assert said(text, "person") == expected


def test_find_reads_the_list_of_those_present_first() -> None:
    """What the list tells holds in the text: names, short names, and organisations that no register has."""
    listed = Participant("Rhuni Forsnemo", (), "present", "Åsby Tankesmedja", short="rhufo")
    minutes = minutes_of("Rhuni kallade till mötet (rhufo). Åsby Tankesmedja bjuder. Forsnemo tackar.", listed)
    assert [(m.kind, m.text, m.name) for m in find(minutes)] == [
        ("person", "Rhuni", "Rhuni"),
        ("person", "rhufo", "Rhuni Forsnemo"),
        ("organisation", "Åsby Tankesmedja", "Åsby Tankesmedja"),
        ("person", "Forsnemo", "Forsnemo"),
    ]


def test_find_takes_letters_of_parties_only_beside_others_or_acting() -> None:
    """Parties are bodies where they act by their letters; behind a name in brackets the letters only mark a person."""
    listed = Participant("Anna Ek", (), "present", "Socialdemokraterna", party=True)
    text = "Anna Ek (S) yrkar avslag. Reservation från M och KD. SD yrkar bifall. I punkt M finns en lista."
    assert said(text, "organisation", listed, genre="protocol") == ["M", "KD", "SD"]


def test_find_learns_short_names_from_brackets() -> None:
    """Letters in brackets behind a body's name stand for it from then on, but not those that are not in the name."""
    text = "Almby Idrottsförening (AIF) och Näsets Byalag (XYZ) möts. AIF betalar."
    assert said(text, "organisation") == ["Almby Idrottsförening", "AIF", "Näsets Byalag", "AIF"]


def test_find_lets_a_body_stand_inside_a_plan() -> None:
    """The owner in a plan's name is a mention of its own; nothing else inside is."""
    minutes = minutes_of("Trafikverkets verksamhetsplan 2022 för Anna.")
    assert [(m.kind, m.text) for m in find(minutes)][:2] == [
        ("plan", "Trafikverkets verksamhetsplan 2022"),
        ("organisation", "Trafikverkets"),
    ]


@pytest.mark.parametrize("head", heads("sv"), ids=lambda h: f"{h.label}-{h.forms[0]}")
def test_head_keeps_its_examples(head: Head) -> None:
    """Every head of the table makes a name of its examples and of none of its counter-examples."""

    def rows(text: str) -> list[str]:
        return [m.rule.removesuffix("-alone") for m in find(minutes_of(text)) if m.kind == head.kind]

    for example in head.examples:
        found = [form.head for hit in gazetteer("sv").hits(example) for form in hit.forms]
        assert head in found, example
        assert rows(example), example
    for example in head.counter_examples:
        assert f"entities#{head.label}" not in rows(example), example


@pytest.mark.parametrize(
    ("table", "section"),
    [
        ("entities", "organisation"),
        ("entities", "project"),
        ("entities", "actor"),
        ("persons", "context"),
        ("persons", "before"),
    ],
)
def test_tables_of_names_keep_their_examples(table: str, section: str) -> None:
    """Every pattern matches its examples and none of its counter-examples, and says what must be near."""
    found = rules("sv", table, section)
    assert found
    assert [problem for rule in found for problem in check(rule)] == []
    if section in ("organisation", "project"):
        for rule in found:
            assert any(near in example.lower() for near in rule.more["near"] for example in rule.examples), rule.name


@pytest.mark.parametrize(
    ("label", "bare", "expected"),
    [
        ("Nämnden för Teknik", "nämnden", True),
        ("Storåns Bostäder AB", "bolaget", True),
        ("Almby Byalag", "byalaget", True),
        ("Brf Solrosen", "föreningen", True),
        ("Nämnden", "nämnden", False),
        ("Almby Byalag", "nämnden", False),
    ],
)
def test_answers_tells_what_a_bare_head_can_mean(label: str, bare: str, expected: bool) -> None:
    """A head alone stands for bodies that have it in their name."""
    assert answers(label, bare) is expected


def mentions_of(path: Path) -> list[tuple[str, Mention]]:
    """The kept text and the mentions of one file."""
    return [(d.text, m) for d in documents(source(path)) for m in find(parse(d))]


@pytest.mark.parametrize("ending", ["*.txt", "*.md", "*2015*.pdf"])
def test_mentions_are_proved_by_slicing(shared: Path, ending: str) -> None:
    """Each mention's text is the document's at its span, and none overlaps another but a body inside a plan."""
    for path in sorted((shared / "minutes").glob(ending)):
        last: dict[tuple[int, str], int] = {}
        for text, m in mentions_of(path):
            assert text[m.span.start : m.span.end] == m.text
            layer = (m.passage, "things" if m.kind in ("project", "plan") else "names")
            assert m.start >= last.get(layer, 0), (path.name, m)
            last[layer] = m.end


def test_find_says_the_same_twice() -> None:
    """The same minutes give the same mentions, in the same order."""
    minutes = minutes_of(
        "Anna Ek (X-kommittén) och Bo Sjö från Almby IF (AIF) träffar SKR, GR och Trafikverket om Åsbybron."
    )
    assert find(minutes) == find(replace(minutes))


def test_misread_kinds_of_bodies_keep_the_name_behind_them() -> None:
    """A body that text recognition spells wrong is the one spelt right elsewhere, with the name that goes with it."""
    text = "Hamnföreningen vill vänta. Avtal med hamnforeningen Ankaret och Hamnfiireningen Ankaret gäller."
    assert said(text, "organisation") == ["Hamnföreningen", "hamnforeningen Ankaret", "Hamnfiireningen Ankaret"]
