"""What notes decide and what they leave to do, by leads, marks and owners of many kinds; all of it invented."""

from __future__ import annotations

import pytest
from written import Decided, decided_in

from samgraf.ingest.pipeline import read
from samgraf.ingest.text import Document, Source

HEAD = (
    "Minnesanteckningar\n\nSamverkansgruppen för Ekåsen den 12 mars 2024 kl. 9-11, Sala\n\n"
    "Närvarande: Eva Lindmark, Sala kommun (EL), Bo Almgren, Trafikverket (BA), Rut Dahl\n\n"
    "Inledning\nEva hälsade alla välkomna till mötet. Anteckningarna från förra gången gicks igenom.\n\n"
    "Läget\nVi gick igenom kartan tillsammans och alla fick lämna synpunkter på den.\n"
)
EVA, BO, RUT = "Eva Lindmark", "Bo Almgren", "Rut Dahl"


def decided(told: str) -> list[Decided]:
    """What is decided or to be done, by when, and by whom."""
    return decided_in(f"{HEAD}{told}\n\nNästa möte\nDen 14 maj kl. 9.\n")


@pytest.mark.parametrize(
    "lead",
    [
        "Detta ska göras nu:",
        "Det här gör vi:",
        "Vem tar vad?",
        "Vem gör vad och när",
        "Vi delar upp arbetet så här:",
        "Sammanfattning av vad som ska göras:",
        "Uppdrag till nästa möte",
        "Våra åtaganden",
        "Saker att fixa",
        "Restlista",
    ],
)
def test_a_list_of_things_to_do_is_known_by_its_lead(lead: str) -> None:
    """What stands below words that say who is to do what is to be done."""
    told = decided(f"\n{lead}\n- Kallelse till mötet med hamnen\n- Svar på remissen om bron")
    assert [text for text, _, _ in told] == ["Kallelse till mötet med hamnen", "Svar på remissen om bron"]


@pytest.mark.parametrize(
    "lead",
    [
        "Vi tog följande beslut:",
        "Det här bestämde vi:",
        "Beslut som togs",
        "Gruppen fattade två beslut:",
        "Beslut/aktivitet",
        "Dessutom kom vi överens om några saker att arbeta med:",
    ],
)
def test_a_list_of_decisions_is_known_by_its_lead(lead: str) -> None:
    """What stands below words that say that it was decided was."""
    told = decided(f"\n{lead}\n- Bron stängs i höst.\n- Skylten flyttas.")
    assert [text for text, _, _ in told] == ["Bron stängs i höst.", "Skylten flyttas."]


@pytest.mark.parametrize("lead", ["Så gör vi varje år i Ekö", "Uppdrag till förvaltningen"])
def test_a_lead_may_be_of_talk(lead: str) -> None:
    """Words that say less than that something was decided, or is to be done, open no such list."""
    assert decided(f"\n{lead}\n- Bron är gammal och trång.\n- Skylten syns dåligt.") == []


def test_what_is_told_behind_a_list_of_agreements_is_no_part_of_it() -> None:
    """A paragraph below the last list of several ends what was decided."""
    told = (
        "\nGruppen fattade två beslut:\n\n1. Bron stängs i höst.\n2. Skylten flyttas.\n\n"
        "Utöver det kom vi överens om några saker att arbeta med:\n\n- Bo ringer hamnen.\n- Rut skriver svaret.\n\n"
        "Eva tyckte att kaffet var för svagt.\n"
    )
    assert [text for text, _, _ in decided(told)] == [
        "Bron stängs i höst.",
        "Skylten flyttas.",
        "Bo ringer hamnen.",
        "Rut skriver svaret.",
    ]


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        pytest.param(
            "- Kartan ska vara klar 3/5 /Eva\n- Ny tidplan till hamnen, Bo, v. 15\n- Skyltar beställs (BA/EL)",
            [
                ("Kartan ska vara klar 3/5 /Eva", "2024-05-03", [EVA]),
                ("Ny tidplan till hamnen, Bo, v. 15", "2024-04-14", [BO]),
                ("Skyltar beställs (BA/EL)", "", [BO, EVA]),
            ],
            id="at-the-end-of-each-entry",
        ),
        pytest.param("- Grupp 1: Eva, Bo\n- Grupp 2: Rut", [], id="groups-are-none"),
        pytest.param("- Bron är smal (Eva)\n- Skylten syns dåligt (Bo)", [], id="whose-view-it-is"),
        pytest.param(
            "AP4 Skicka ut kallelsen, ansvarig Bo, klart 20/3",
            [("AP4 Skicka ut kallelsen, ansvarig Bo, klart 20/3", "2024-03-20", [BO])],
            id="a-number-and-a-label-behind",
        ),
        pytest.param(
            "Beslut: Bron stängs i maj. ANSVARIG: Bo. KLART: 5 april.",
            [("Bron stängs i maj.", "2024-04-05", [BO])],
            id="labels-in-capitals-behind",
        ),
        pytest.param(
            "Beslut\nBron stängs i maj.\nAnsvarig\nBo\nKlart senast\n5 april",
            [("Bron stängs i maj.", "2024-04-05", [BO])],
            id="labels-alone-on-their-lines",
        ),
        pytest.param(
            "Åtgärd: Kontakta hamnen\nVem: Rut\nNär: senast 12 april",
            [("Åtgärd: Kontakta hamnen", "2024-04-12", [RUT])],
            id="who-and-when",
        ),
        pytest.param(
            "[Beslut] Bron stängs i höst.\n[Åtgärd] Bo ringer hamnen.\n[Info] Skolan har nytt tak.",
            [("Bron stängs i höst.", "", []), ("Bo ringer hamnen.", "", [BO])],
            id="kinds-in-brackets",
        ),
        pytest.param(
            "Beslutspunkt: Bron stängs.\nAnsvarig: Bo. Klart: snarast.",
            [("Bron stängs.", "", [BO])],
            id="a-point-that-is-decided",
        ),
        pytest.param(
            ">> Bo ringer hamnen.\n-> Rut skriver svaret.\n==> Skylten flyttas.",
            [("Bo ringer hamnen.", "", [BO]), ("Rut skriver svaret.", "", [RUT]), ("Skylten flyttas.", "", [])],
            id="arrows",
        ),
        pytest.param(
            "Efter en runda landade vi i att Bo ringer hamnen och att Rut skriver svaret.",
            [
                ("Efter en runda landade vi i att Bo ringer hamnen", "", [BO]),
                ("att Rut skriver svaret.", "", [RUT]),
            ],
            id="landed-in-two-things",
        ),
        pytest.param(
            "B: Bron stängs i höst.\nA: Bo informerar skolan.\nI: Kajen är ny.\n\nB = beslut, A = aktivitet, I = information",
            [("Bron stängs i höst.", "", []), ("Bo informerar skolan.", "", [BO])],
            id="letters-with-a-legend",
        ),
        pytest.param(
            "Punkter att åtgärda\n- granskning av svaret, Almgren, 4/4\n- schema för lokalen, Lindmark/Almgren, 8/4",
            [
                ("granskning av svaret, Almgren, 4/4", "2024-04-04", [BO]),
                ("schema för lokalen, Lindmark/Almgren, 8/4", "2024-04-08", [BO, EVA]),
            ],
            id="surnames-before-a-day",
        ),
        pytest.param(
            "@Bo ringer hamnen\n@Rut skriver svaret",
            [("@Bo ringer hamnen", "", [BO]), ("@Rut skriver svaret", "", [RUT])],
            id="called-upon-line-by-line",
        ),
        pytest.param(
            "Mötet var enigt om att väg 5 breddas. Vi valde att gå vidare med skiss B. Det får bli alternativ 3.",
            [
                ("Mötet var enigt om att väg 5 breddas.", "", []),
                ("Vi valde att gå vidare med skiss B.", "", []),
                ("Det får bli alternativ 3.", "", []),
            ],
            id="agreed-and-chosen",
        ),
        pytest.param("Rådet var enigt om att bron behövs.", [], id="a-view-that-all-hold"),
        pytest.param("Frågan skjuts till nästa möte.", [("Frågan skjuts till nästa möte.", "", [])], id="put-off"),
        pytest.param("Beslut\nSe beslutsloggen nedan.", [], id="a-reference"),
        pytest.param("Beslut om en ny hall behöver tas vid ett eget möte.", [], id="left-to-decide"),
        pytest.param("Om kontraktet inte sägs upp i tid, gäller det ett år till.", [], id="what-a-contract-says"),
        pytest.param(
            "Beslutat blev att laga taket.", [("Beslutat blev att laga taket.", "", [])], id="it-came-to-be-decided"
        ),
        pytest.param(
            "Mötet fann att behörig kallelse har utgått.",
            [("Mötet fann att behörig kallelse har utgått.", "", [])],
            id="called-in-order",
        ),
    ],
)
def test_notes_mark_what_is_decided_and_whose_it_is(told: str, expected: list[Decided]) -> None:
    """Marks, labels and the names at the end of entries say what is decided, who is to act and by when."""
    assert decided(told) == expected


def test_a_margin_may_only_inform() -> None:
    """A column of initials begins below those whose they are, and "Info" in it is nobody who is to act."""
    text = (
        "Byggmöte 3\n2024-03-12\n\nNärvarande\nEva Lindmark     Sala kommun     EL\nBo Almgren       Byggbo          BA\n\n"
        "3.1 Tider\nHandlingarna ska vara klara 2024-04-28.                    Alla\n\n"
        "3.2 Tak\nTaket mäts om under veckan av firman.                      BA 5/4\n"
        "Reningen är beräknad för hundra badande.                   Info\n"
        "Plåten beställs när måtten är kontrollerade.               EL 9/4\n\n3.3 Övrigt\nInget.\n"
    )
    found = read(Document(Source("möte.txt", text.encode(), "text/plain", "0" * 64), text))
    assert [d.text for d in found.minutes.decisions] == [
        "Handlingarna ska vara klara 2024-04-28.",
        "Taket mäts om under veckan av firman.",
        "Plåten beställs när måtten är kontrollerade.",
    ]


@pytest.mark.parametrize(
    ("with_whom", "expected"),
    [
        pytest.param("Hjo kommun och Trafikverket", ["Hjo kommun"], id="one-municipality"),
        pytest.param("Hjo kommun och Skövde kommun", [], id="two-municipalities"),
    ],
)
def test_the_municipality_of_the_title_is_meant_though_others_are_named(with_whom: str, expected: list[str]) -> None:
    """ "Kommunen" is that of the title where the title names but one, whoever else is there."""
    text = (
        f"Anteckningar från samråd {with_whom}\n\nDen 14 mars 2024 kl. 9-11, Stadshuset\n\n"
        "Närvarande: Eva Lindmark, Hjo kommun, Bo Almgren, Trafikverket, Rut Dahl, Skövde kommun\n\n"
        "1. Vägen\nVi kom överens om att kommunen svarar på studien.\n\n2. Slut\nInget.\n"
    )
    found = read(Document(Source("möte.txt", text.encode(), "text/plain", "0" * 64), text))
    assert [found.entities[i.entity].name for i in found.involvements if i.how == "responsible"] == expected
