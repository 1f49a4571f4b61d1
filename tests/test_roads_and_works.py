"""Roads, bridges, lines and the companies that build them, by the names that a document gives them. All are invented."""

from __future__ import annotations

import pytest
from written import minutes_of

from samgraf.ingest.linking.resolve import resolve
from samgraf.ingest.mentions.find import find
from samgraf.ingest.minutes import Participant


def things(text: str, *kinds: str, present: tuple[Participant, ...] = ()) -> dict[str, set[str]]:
    """The entities of some kinds, each with the forms in which the text names it."""
    minutes = minutes_of(text, *present)
    mentions = find(minutes)
    entities, links = resolve(minutes, mentions)
    found: dict[str, set[str]] = {}
    for mention, link in zip(mentions, links, strict=True):
        if link.entity >= 0 and entities[link.entity].kind in kinds:
            found.setdefault(entities[link.entity].name, set()).add(mention.text)
    return found


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Hultabron är stängd. Gångbron målas. Hultabrons framtid är osäker.", ["Hultabron"], id="first-in-sentences"
        ),
        pytest.param("Möteslänken skickas ut. Elljusspåret lyser.", [], id="common-nouns"),
        pytest.param("Byalaget vill att Gamla Kvarnbron finns kvar.", ["Gamla Kvarnbron"], id="adjective-before"),
        pytest.param("Hulta förbifart och Norra infarten dröjer.", ["Hulta förbifart", "Norra infarten"], id="where"),
        pytest.param("Trafikplats Hulta och tpl Rydal stängs.", ["Trafikplats Hulta", "Tpl Rydal"], id="interchanges"),
        pytest.param("GC-vägen längs lv 1610 är smal.", ["GC-vägen längs lv 1610"], id="short-words-for-roads"),
        pytest.param("E4 Trafikverket svarar om E4.", [], id="no-place-behind-the-road"),
        pytest.param("Havsvindpark Sälgrund är försenad.", ["Havsvindpark Sälgrund"], id="at-sea"),
        pytest.param("Vi vill ha en tidsplan för Hultabanan.", ["Hultabanan"], id="what-a-timetable-is-for"),
        pytest.param("- dubbelspår Forsby – Rydal", ["Dubbelspår Forsby – Rydal"], id="from-place-to-place-in-a-list"),
        pytest.param("Vi vill rusta fjällvägen Syd.", ["Fjällvägen Syd"], id="one-end-of-a-road"),
        pytest.param("Åtgärdsvalsstudien för Hultabanan som visades.", ["Åtgärdsvalsstudien för Hultabanan"], id="som"),
        pytest.param("2.1 Rydalsprojektet II: Lägesrapport etapp 3", ["Rydalsprojektet"], id="heading-of-a-stage"),
        pytest.param(
            "Bo Alm, ledare för projektet Trygg och nära skola i glesbygd informerar.",
            ["Trygg och nära skola i glesbygd"],
            id="on-to-the-verb",
        ),
        pytest.param(
            "I Rydal bedrivs projekt Regional båtpool för förbättrad beredskap med egna medel.",
            ["Regional båtpool för förbättrad beredskap"],
            id="on-to-with",
        ),
    ],
)
def test_works_are_named_by_their_form(text: str, expected: list[str]) -> None:
    """A work has a name where what stands before its kind is no common word, first in a sentence too."""
    assert list(things(text, "project")) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Väg 27 Forsby–Rydal är smal. Räcket längs väg 27 och rv 27 är trasigt, och det på väg 271.",
            {"Väg 27 Forsby–Rydal": {"Väg 27 Forsby–Rydal", "väg 27", "rv 27"}},
            id="road-by-its-number",
        ),
        pytest.param(
            "Väg 27 Forsby–Rydal och väg 27 Rydal–Vik är smala. Väg 27 saltas.",
            {"Väg 27 Forsby–Rydal": {"Väg 27 Forsby–Rydal"}, "Väg 27 Rydal–Vik": {"väg 27 Rydal–Vik"}},
            id="two-on-one-road",
        ),
        pytest.param(
            "Åtgärdsvalsstudien Tvärleden (ÅTL) är klar. Kommunen har läst ÅVS Tvärleden. Nu är ÅTL ute.",
            {"Åtgärdsvalsstudien Tvärleden": {"Åtgärdsvalsstudien Tvärleden", "ÅVS Tvärleden", "ÅTL"}},
            id="study-written-out-and-by-letters",
        ),
        pytest.param(
            "Arbetet med Förbifart Hulta går vidare. Förbifarten dröjer.",
            {"Förbifart Hulta": {"Förbifart Hulta", "Förbifarten"}},
            id="definite-form",
        ),
    ],
)
def test_forms_of_a_project_are_one(text: str, expected: dict[str, set[str]]) -> None:
    """A road by its number alone, a study by letters and a work in the definite form are what was named in full."""
    assert things(text, "project") == expected


@pytest.mark.parametrize(
    ("text", "sent", "expected"),
    [
        pytest.param(
            "Ekrederiet AB vill vänta. Ekrederiet kör.",
            "Ekrederiet",
            {"Ekrederiet": {"Ekrederiet AB", "Ekrederiet"}},
            id="with-its-legal-form",
        ),
        pytest.param(
            "Vi frågar kollektivtrafikmyndigheten.",
            "Ekbygdens kollektivtrafikmyndighet",
            {"Ekbygdens kollektivtrafikmyndighet": {"kollektivtrafikmyndigheten"}},
            id="by-its-kind",
        ),
        pytest.param(
            "Båtklubben vill vänta. Vi frågar båtklubben.",
            "båtklubben",
            {"båtklubben": {"Båtklubben", "båtklubben"}},
            id="in-small-letters",
        ),
        pytest.param(
            "Möte med Ekbygdens vägförening. Vägföreningen undrar.",
            "Vägföreningen",
            {"Ekbygdens vägförening": {"Ekbygdens vägförening", "Vägföreningen"}},
            id="by-its-kind-in-the-list-alone",
        ),
        pytest.param(
            "Samebyn Varrets är med. Varrets motsätter sig spåret.",
            "Samebyn Varrets",
            {"Samebyn Varrets": {"Samebyn Varrets", "Varrets"}},
            id="without-the-kind-before-it",
        ),
        pytest.param(
            "Gruvbolaget Nordmalm AB är med. Nordmalm är villigt att betala.",
            "Gruvbolaget Nordmalm AB",
            {"Gruvbolaget Nordmalm AB": {"Gruvbolaget Nordmalm AB", "Nordmalm"}},
            id="a-company-without-its-kind-and-its-form",
        ),
        pytest.param("BoRätt undrar.", "BoRätt Ekdalen AB", {"BoRätt Ekdalen AB": {"BoRätt"}}, id="by-its-first-word"),
        pytest.param(
            "Ekbygdens Trafik & Omlastning är med. ETO vill vara med.",
            "Ekbygdens Trafik & Omlastning",
            {"Ekbygdens Trafik & Omlastning": {"Ekbygdens Trafik & Omlastning", "ETO"}},
            id="by-initials",
        ),
        pytest.param(
            "EKT anser att det dröjer. (EKT = Ekbygdens Trafik AB, N = närvarande)",
            "EKT",
            {"Ekbygdens Trafik AB": {"EKT", "Ekbygdens Trafik AB"}},
            id="by-letters-of-a-legend",
        ),
    ],
)
def test_who_sent_somebody_is_called_in_other_forms(text: str, sent: str, expected: dict[str, set[str]]) -> None:
    """A company with and without its legal form is one, and so is an authority of the list by its kind."""
    assert things(text, "organisation", present=(Participant("Eva Ek", (), "present", sent),)) == expected


def test_a_group_for_what_becomes_of_a_work_is_no_body() -> None:
    """ "En arbetsgrupp för Ekbybrons framtid" is called by no name, and a family is no firm."""
    assert things("Mötet bildade en arbetsgrupp för Ekbybrons framtid.", "organisation") == {}
    assert (
        things("Lundmarks begär en värdering.", "organisation", present=(Participant("Hans Lundmark", (), "present"),))
        == {}
    )
