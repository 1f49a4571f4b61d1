"""Names that no register lists: firms, associations and projects told by what stands around them. All are invented."""

from __future__ import annotations

import pytest
from written import minutes_of, understood

from samgraf.ingest.mentions.find import find
from samgraf.ingest.minutes import Participant


def named(text: str, *kinds: str) -> list[str]:
    """The stretches that are taken for a name of one of the kinds."""
    return [m.text for m in find(minutes_of(text)) if m.kind in kinds]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Sponsorer: Ekplåt, Kaklarna, Ekströms Åkeri AB och Swedbank.",
            ["Ekplåt", "Kaklarna", "Ekströms Åkeri AB", "Swedbank"],
            id="row-with-known-ones-last",
        ),
        pytest.param("Edhem AB och Nordalliansen ingår.", ["Edhem AB", "Nordalliansen"], id="behind-a-known-one"),
        pytest.param("Enligt Ekfiskarna och Trafikverket dröjer det.", ["Ekfiskarna", "Trafikverket"], id="before-it"),
        pytest.param("Vi träffade Trafikverket och Anna på plats.", ["Trafikverket"], id="a-person-beside-it"),
        pytest.param("Trafikverket och Lindvägen diskuterades.", ["Trafikverket"], id="a-street-beside-it"),
        pytest.param("Eva kollar med Almhaga. Sträckan Ek–Almhaga saknar avtal.", ["Almhaga"], id="the-end-of-a-way"),
        pytest.param("Vi ses på turistbyrån Mörkö.", [], id="where-a-tourist-office-is"),
        pytest.param("Bengt Skog undrade, och Ekö (Bengt Bygg) likaså.", [], id="surnames-that-are-trades"),
        pytest.param("Eva menar att korridor Röd kräver en bro.", [], id="a-way-to-choose"),
        pytest.param("Mötet hölls hos Region Dalarna, Ekfors.", ["Region Dalarna"], id="a-place-behind-a-comma"),
        pytest.param(
            "Avtal mellan Byggarna och Nordlås: Eva Ek ansvarar.", ["Byggarna", "Nordlås"], id="parties-to-a-contract"
        ),
        pytest.param("Ekovatum är huvudman.", ["Ekovatum"], id="has-a-part-in-it"),
        pytest.param("Konsulten är leverantör.", [], id="a-common-word-that-has-a-part"),
        pytest.param("Ekplast har lämnat offert på tältet.", ["Ekplast"], id="makes-an-offer"),
        pytest.param("Anna har lämnat pris i tid.", [], id="a-person-who-makes-one"),
        pytest.param("Vi är inte medlemmar i QLUG.", ["QLUG"], id="letters-of-which-one-is-a-member"),
        pytest.param("Hållplatsen i Norrsele kräver tillstånd.", [], id="where-something-needs-leave"),
        pytest.param("Vi är medlemmar i Ekby nu.", [], id="a-place-where-members-are"),
        pytest.param("Från QLUG meddelas att tidningen kommer.", ["QLUG"], id="letters-from-whom-something-comes"),
        pytest.param("Tidtagningen sköts av Loppklocka.", ["Loppklocka"], id="by-whom-it-is-done"),
        pytest.param("Affischen trycks hos Tryckverk.", ["Tryckverk"], id="at-whose-house"),
        pytest.param("Vi fikade hos Lindströms.", [], id="at-a-family's"),
        pytest.param("Hon kommer från Norrbygden.", [], id="from-a-part-of-the-country"),
        pytest.param("Vi går dit tillsammans med Sörgårdens Kalle.", [], id="together-with-a-person"),
        pytest.param("Brev till Trafikverket och Nordnära har gått.", ["Trafikverket", "Nordnära"], id="letter-to-two"),
        pytest.param("E.E. kollar med Trafikverket och B.A. om vägen.", ["Trafikverket"], id="initials-beside-it"),
        pytest.param("Vi har avtal med Norrlås, Ekdalen.", ["Norrlås"], id="where-a-firm-is"),
        pytest.param("Plats: Hos Eva Ekman, Norrele", [], id="where-somebody-is-at-home"),
        pytest.param(
            "Offerter: Plåtjansons, Bröderna Ek Bygg och Takplan.",
            ["Plåtjansons", "Bröderna Ek Bygg", "Takplan"],
            id="firm-that-ends-like-a-genitive",
        ),
        pytest.param(
            "Dialogmöte Ekgillarna, Trafikverket och Region Skåne",
            ["Ekgillarna", "Trafikverket", "Region Skåne"],
            id="behind-what-kind-of-meeting-it-was",
        ),
        pytest.param("Trafikverket och Ekfalls vägar", ["Trafikverket"], id="whose-something-is"),
        pytest.param("Dialog med Boende och Näringsliv förs.", [], id="no-bodies-though-with-capitals"),
        pytest.param("Ekström är leverantör av idéer.", [], id="surname-that-has-a-part"),
        pytest.param("Arbetet görs av Entreprenören.", [], id="a-part-by-its-kind"),
        pytest.param("Eva Ek, Alnöby, tyckte annorlunda.", [], id="where-somebody-lives"),
    ],
)
def test_unlisted_bodies_are_told_by_what_stands_beside_them(text: str, expected: list[str]) -> None:
    """An unknown name is a body's beside known bodies, as a party, and where it does what only bodies do."""
    assert named(text, "organisation") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Exploatören Almkompaniet vill bygga.", ["Almkompaniet"], id="noun-that-opens-the-sentence"),
        pytest.param("AlmBanken önskar låna ut skidor.", ["AlmBanken"], id="capital-inside-and-a-wish"),
        pytest.param("McAlm vill komma.", [], id="a-surname-with-a-capital-inside"),
        pytest.param("Vi hyr av dykföretaget Djupkoll.", ["Djupkoll"], id="compound"),
        pytest.param("Bokhandeln Sidvändaren skänker böcker.", ["Sidvändaren"], id="shop"),
        pytest.param("Konsulten Eva Ekström ringer.", [], id="somebody-of-that-occupation"),
        pytest.param("Ekforsbostäder har svarat.", ["Ekforsbostäder"], id="housing-of-a-town"),
        pytest.param("Studentbostäder behövs.", [], id="housing-of-nobody"),
        pytest.param("Bo frågar Ekdalens blåsorkester om spelning.", ["Ekdalens blåsorkester"], id="orchestra"),
        pytest.param("Apoteket Ekträdet och ICA Storgatan", ["Apoteket Ekträdet", "ICA Storgatan"], id="of-a-chain"),
        pytest.param("Coop Anna sa nej.", ["Coop"], id="a-chain-and-a-person"),
        pytest.param("Svar från LRF i Ekbygden saknas.", ["LRF i Ekbygden"], id="branch-in-a-village"),
        pytest.param("Vi ses hos PRO i Bygdegården.", ["PRO"], id="house-where-one-meets"),
        pytest.param("Vision, mål och budget antas.", [], id="common-word-that-is-a-union-too"),
        pytest.param(
            "Stöd söks hos Leader Karin Ekbloms Bygd i maj.", ["Leader Karin Ekbloms Bygd"], id="leader-by-a-name"
        ),
        pytest.param("Ärendet går till sektor stöd och omsorg.", ["sektor stöd och omsorg"], id="sector"),
        pytest.param("Ny ledamot för ideell sektor kultur.", [], id="no-unit-of-a-municipality"),
        pytest.param("EU:s fiskebyrå QXZA kommer.", ["EU:s", "QXZA"], id="letters-behind-a-noun"),
        pytest.param("Almby AIK och Ekby GIF flyttar.", ["Almby AIK", "Ekby GIF"], id="clubs-by-their-letters"),
        pytest.param("Kommunalrådet Ekström svarar.", [], id="an-office-is-no-council"),
        pytest.param("Livsmedelsverkets råd följs.", ["Livsmedelsverkets"], id="advice-is-no-council"),
        pytest.param(
            "Bo undrar om Frivilliga ekgruppen kommer.", ["Frivilliga ekgruppen"], id="adjective-with-a-capital"
        ),
        pytest.param(
            "Språkförmedling Väst och Ekmontage i Norr",
            ["Språkförmedling Väst", "Ekmontage i Norr"],
            id="field-and-compass",
        ),
        pytest.param("Eva bjuder in QTF Väst.", ["QTF Väst"], id="letters-and-compass"),
        pytest.param("Vägnämnden Öster svarar.", ["Vägnämnden Öster"], id="committee-and-compass"),
        pytest.param("Eva har kontakt med Ekbymedlemmars barn.", [], id="members-are-no-body"),
        pytest.param("Ekby Norr byggs ut.", [], id="place-and-compass"),
        pytest.param("Ekfors LK hjälper till.", ["Ekfors LK"], id="club-by-letters"),
        pytest.param("Nora Värmetjänst har svarat.", ["Nora Värmetjänst"], id="town-that-is-a-given-name"),
        pytest.param(
            "Med Ekbybataljonen och Europeiska rälsbyrån", ["Ekbybataljonen", "Europeiska rälsbyrån"], id="troops"
        ),
        pytest.param("Vision 2035 gäller.", [], id="vision-of-a-year"),
        pytest.param("Pengar från Interreg ÖKS söks.", [], id="letters-of-a-programme"),
    ],
)
def test_unlisted_bodies_are_told_by_the_form_of_their_name(text: str, expected: list[str]) -> None:
    """A noun in front, a chain's or union's name, or letters behind a noun show whose name it is."""
    assert named(text, "organisation") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Sune berättade om projektet Lokal glöd som drivs här.", ["Lokal glöd"], id="adjective-and-noun"),
        pytest.param(
            "Vi söker medel till projekt Gemensam mark i Ekdalen.", ["Gemensam mark i Ekdalen"], id="and-a-place"
        ),
        pytest.param("Projektet Kvarnen startar i maj.", ["Kvarnen"], id="name-and-verb"),
        pytest.param("Satsningen Enad tillsammans fortsätter.", ["Enad tillsammans"], id="adjective-and-adverb"),
        pytest.param("Projektet ”unga i farten” fick stöd.", ["unga i farten"], id="quoted-in-small-letters"),
        pytest.param("De har skickat ut Nationell vattenstrategi.", ["Nationell vattenstrategi"], id="national-plan"),
        pytest.param(
            "Om gång- och cykelväg Ekfors–Almby", ["gång- och cykelväg Ekfors–Almby"], id="path-from-place-to-place"
        ),
        pytest.param("Styrgruppsmöte Gröna tak i Ekdalen", ["Gröna tak i Ekdalen"], id="meeting-of-a-group"),
        pytest.param("Till: projektgruppen Kulturhus Ekby", ["Kulturhus Ekby"], id="letter-to-a-group"),
        pytest.param("Styrgruppsmöte 12 maj", [], id="day-of-a-group's-meeting"),
        pytest.param("Unga ritar (sökande: Ekby byalag)", ["Unga ritar"], id="applied-for-and-a-verb"),
        pytest.param("Vi är med i projektet Bygden dansar som drivs här.", ["Bygden dansar"], id="name-with-a-verb"),
        pytest.param(
            "Åtgärdsvalsstudie Väg 150 Ekfors är klar.", ["Åtgärdsvalsstudie Väg 150 Ekfors"], id="up-to-the-verb"
        ),
        pytest.param("Vi deltar i Övning Norrsken.", ["Övning Norrsken"], id="exercise"),
        pytest.param(
            "Samråd om ny 130 kV-ledning Ekby – Almfors", ["ny 130 kV-ledning Ekby – Almfors"], id="power-line"
        ),
        pytest.param("Projektnamn: Torget och Ekgatan", ["Torget och Ekgatan"], id="field"),
        pytest.param("Projekt; Torget", ["Torget"], id="field-with-a-semicolon"),
        pytest.param("Etapp 2 av Ekgatan ryms inte.", ["Etapp 2 av Ekgatan"], id="stage-of-a-street"),
        pytest.param("Etapp 2 startar i vår.", [], id="stage-of-nothing"),
        pytest.param("Nya Ekvallen pågår samtidigt.", ["Nya Ekvallen"], id="new-and-at-work"),
        pytest.param("Nya Moderaterna säger nej.", [], id="new-and-no-work"),
        pytest.param("Det krockar med LIFE Blue Shore.", ["LIFE Blue Shore"], id="project-of-the-union"),
        pytest.param("Förstudie Gångbro över Ekån är klar.", ["Gångbro över Ekån"], id="study-without-a-joint"),
        pytest.param("Fördjupad översiktsplan Ekby antas.", ["Fördjupad översiktsplan Ekby"], id="plan-of-a-part"),
        pytest.param("Järnvägsplan Almby/Ekbanan väntar.", ["Järnvägsplan Almby/Ekbanan"], id="plan-with-a-slash"),
        pytest.param(
            "Svar på remiss om Handlingsplan för kemikalier",
            ["Handlingsplan för kemikalier"],
            id="plan-with-a-capital-inside-a-title",
        ),
        pytest.param("Vi gör en handlingsplan för arbetet.", [], id="plan-without-a-capital"),
    ],
)
def test_unlisted_projects_and_plans_are_told_by_their_form(text: str, expected: list[str]) -> None:
    """A project is named behind its kind, in a field of the head, as a stage, or as what is new and being built."""
    assert named(text, "project", "plan") == expected


def test_nickname_inside_a_listed_name_stands_for_its_bearer() -> None:
    """A nickname that stands in quotation marks between given name and surname is the same person from then on."""
    text = (
        "Protokoll\n\nNärvarande: Eva Ek, Lars-Ove ”Lasse” Bremling (kassör)\n\n§ 1 Ekonomi\nLasse gick igenom boken.\n"
    )
    reading = understood(text)
    whose = {reading.mentions[link.mention].text: reading.entities[link.entity].name for link in reading.links}
    assert whose["Lasse"] == "Lars-Ove Bremling"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Kommunalrådet Ekström svarar.", ["Ekström"], id="before-a-verb"),
        pytest.param("Rektor Fridh i Ekby har slutat.", ["Fridh"], id="before-a-place"),
        pytest.param("Professor Brinkmark från Lund talade.", ["Brinkmark"], id="from-somewhere"),
        pytest.param("samt kommunalråd i Linköping Eva Ekman talade.", ["Eva Ekman"], id="a-town-is-no-given-name"),
        pytest.param("Rektor Björkskolan ansvarar.", [], id="head-of-a-school"),
        pytest.param("Det sa Ingrid von der Lippe.", ["Ingrid von der Lippe"], id="two-particles"),
        pytest.param("Från Dina Försäkringar kom ett brev.", [], id="given-name-that-is-a-word"),
    ],
)
def test_persons_by_office_and_particles(text: str, expected: list[str]) -> None:
    """An office before a surname alone shows a person, particles may be two, and no firm's last word is a surname."""
    assert named(text, "person") == expected


def test_what_somebody_does_there_is_no_body_of_its_own() -> None:
    """Between a name and the employer stands what somebody does there, though it look like a name."""
    text = "Bo Ekman, Infomaster, Umeå kommun visade siffror."
    assert named(text, "organisation") == ["Umeå kommun"]


def test_association_that_goes_by_its_kind_alone_is_a_body() -> None:
    """ "Byalaget" is one where the meeting was the village association's own and no name stands anywhere."""
    minutes = minutes_of(
        "Byalaget vill ha kontakt.", Participant("Eva Ek", (), "present"), body="Byalagets styrelsemöte"
    )
    assert [m.text for m in find(minutes) if m.kind == "organisation"] == ["Byalaget"]


def test_initials_with_stops_are_those_of_the_list() -> None:
    """Initials that the list sets with blanks or stops stand for their bearer, however the text sets them."""
    text = "Protokoll\n\nNärvarande: Eva Ekman (E E), Bo Almgren (B.A.)\n\n§ 1 Vägen\nE.E. kollar med Trafikverket. BA ringer.\n"
    reading = understood(text)
    whose = {reading.mentions[link.mention].text: reading.entities[link.entity].name for link in reading.links}
    assert (whose["E.E"], whose["BA"]) == ("Eva Ekman", "Bo Almgren")
    assert [p.organisation for p in reading.minutes.participants] == ["", ""]


@pytest.mark.parametrize(
    "place",
    [
        "Emil Lindells väg 15",
        "Emil Lindells v 15",
        "Anna Bergs gata",
        "Olof Ekdals plats",
        "Karl Ivars g 3",
        "Ulla Asks skola",
    ],
)
def test_a_street_is_nobody(place: str) -> None:
    """Somebody's name in that of a street or a school is no person there, nor a town by the surname."""
    text = f"Ekö kommun\nByggnadsnämnden 3 maj 2024\n\nNärvarande: Eva Ek (S)\n\n§ 1 Bygglov\nHuset vid {place} rivs.\n"
    names = {(e.kind, e.name) for e in understood(text).entities}
    assert {name for kind, name in names if kind in ("person", "place")} == {"Eva Ek"}


def test_what_is_theirs_names_them() -> None:
    """In the genitive before anything else a name is somebody's."""
    text = "Ekö kommun\nNämnden 3 maj 2024\n\nNärvarande: Eva Ek (S)\n\n§ 1 Bron\nRut Dahls förslag avslås.\n"
    names = {e.name for e in understood(text).entities if e.kind == "person"}
    assert names == {"Eva Ek", "Rut Dahl"}
