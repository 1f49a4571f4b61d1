"""How those present are read from whole minutes, whatever form their list has: all persons invented."""

from __future__ import annotations

import pytest
from rostered import ITEMS, Row, rows, there


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Arbetsgruppen för bron\n2022-09-08, Sala kommunhus\n\nEva Lindmark, Sala kommun\n"
            "Per Ekvall, Trafikverket (antecknar)\nUlla Norin\n" + ITEMS,
            [
                there("Eva Lindmark", "Sala kommun"),
                there("Per Ekvall", "Trafikverket", "secretary"),
                there("Ulla Norin"),
            ],
            id="rows-alike-without-a-heading",
        ),
        pytest.param(
            "Vilka är här?\n\n- Eva Lindmark, chef i Sala kommun\n- Per Ekvall (Trafikverket)\n- Ulla Norin, byalaget\n"
            "\nPer skriver.\n" + ITEMS,
            [
                there("Eva Lindmark", "Sala kommun"),
                there("Per Ekvall", "Trafikverket", "secretary"),
                there("Ulla Norin", "Byalaget"),
            ],
            id="a-question-for-a-heading",
        ),
        pytest.param(
            "Familjerådet den 4 maj 2023\n\nFöräldrar: Eva (Per), Hans och Ulla\nPersonal: Bo, Karin\n" + ITEMS,
            [there("Eva"), there("Hans"), there("Ulla"), there("Bo"), there("Karin")],
            id="groups-of-given-names-and-their-children",
        ),
        pytest.param(
            "Stämma i Lunda vägförening\nDatum 2024-03-20\n\nStyrelsen:\nOrdförande - Eva Lindmark\n"
            "Kassör - Per Ekvall\nSuppleant - Ulla Norin\nRevisor - Bo Ramsell (frånvarande)\n" + ITEMS,
            [
                there("Eva Lindmark", roles="chair"),
                there("Per Ekvall"),
                there("Ulla Norin", roles="substitute"),
                ("Bo Ramsell", "", "absent", "", ""),
            ],
            id="offices-before-a-dash",
        ),
        pytest.param(
            "Möte den 4 maj 2023\n\nKontaktpersoner:\nEva Lindmark, Sala kommun\nPer Ekvall, Trafikverket\n"
            "Ulla Norin, Sala kommun\n" + ITEMS,
            [],
            id="not-a-list-of-contacts",
        ),
        pytest.param(
            "Möte den 4 maj 2023\n\n1. Val\n\nTill valberedning valdes:\nEva Lindmark, Sala\nPer Ekvall, Sala\n"
            "Ulla Norin, Sala\n\n2. Nästa möte\nDen 3 maj.\n",
            [],
            id="not-those-elected",
        ),
        pytest.param(
            "Möte 2021-03-03\n\nInbjudna: Eva Lindmark, Per Ekvall, Ulla Norin\nDeltog: Eva Lindmark, Per Ekvall\n"
            "Deltog inte: Ulla Norin\n" + ITEMS,
            [there("Eva Lindmark"), there("Per Ekvall"), ("Ulla Norin", "", "absent", "", "")],
            id="invited-and-who-came",
        ),
        pytest.param(
            "Kommunala rådet\nMöte 2021-03-03\n\nNärvarande:\nPRO Sala: Eva Lindmark\n"
            "Socialnämnden: Per Ekvall (S), ordförande\nVuxna: Ulla Norin (samordnare) och Bo Ramsell från Sala kommun\n"
            + ITEMS,
            [
                there("Eva Lindmark", "PRO Sala"),
                there("Per Ekvall", "Socialnämnden", "chair"),
                there("Ulla Norin", "Sala kommun"),
                there("Bo Ramsell", "Sala kommun"),
            ],
            id="more-said-of-the-people-of-a-body",
        ),
        pytest.param(
            "Regionfullmäktige\n2020-06-16\n\nNärvarande\n\nSocialdemokraterna\nEva Lindmark, Per Ekvall\n\n"
            "Vänsterpartiet\nZebron Karimi\n\nNy kraft i länet\nUlla Norin\n" + ITEMS,
            [
                there("Eva Lindmark", "Socialdemokraterna"),
                there("Per Ekvall", "Socialdemokraterna"),
                there("Zebron Karimi", "Vänsterpartiet"),
                there("Ulla Norin", "Ny kraft i länet"),
            ],
            id="below-their-party-apart-from-others",
        ),
        pytest.param(
            "Möte 2021-03-03\n\nDeltog gjorde Eva Lindmark och Per Ekvall (båda Sala kommun), Ulla Norin (Trafikverket).\n"
            "Ulla tog anteckningar.\n" + ITEMS,
            [
                there("Eva Lindmark", "Sala kommun"),
                there("Per Ekvall", "Sala kommun"),
                there("Ulla Norin", "Trafikverket", "secretary"),
            ],
            id="both-in-brackets",
        ),
        pytest.param(
            "FÖRHANDLING\nDatum: 2023-01-19\n\nFör arbetsgivaren\nEva Lindmark, HR-chef\nPer Ekvall\n\n"
            "För arbetstagarna\nVision: Ulla Norin\n\n§ 1 Läget\nAllt går bra.\n\n§ 2 Taket\nParterna är oeniga.\n",
            [there("Eva Lindmark"), there("Per Ekvall"), there("Ulla Norin", "Vision")],
            id="two-sides",
        ),
        pytest.param(
            "Protokoll\nDatum 2024-05-14\n\nOrdf.: Eva Lindmark\nSekr.: Per Ekvall\nÖvriga: Ulla Norin, Bo Ramsell\n"
            + ITEMS,
            [
                there("Eva Lindmark", roles="chair"),
                there("Per Ekvall", roles="secretary"),
                there("Ulla Norin"),
                there("Bo Ramsell"),
            ],
            id="the-rest-below-the-offices",
        ),
        pytest.param(
            "Protokoll\nDatum 2024-05-14\n\nLedamöter: Eva Lindmark, Per Ekvall\nÖvriga: Ulla Norin\n" + ITEMS,
            [
                there("Eva Lindmark", roles="member"),
                there("Per Ekvall", roles="member"),
                ("Ulla Norin", "", "guest", "", ""),
            ],
            id="others-below-members",
        ),
        pytest.param(
            "Styrelsen\nDatum 2024-05-14\n\nNärvarande ledamöter:\nEva Lindmark\nPer Ekvall\n\nVia länk:\nUlla Norin\n\n"
            "Med yttranderätt:\nBo Ramsell, Saco\n" + ITEMS,
            [
                there("Eva Lindmark", roles="member"),
                there("Per Ekvall", roles="member"),
                there("Ulla Norin", roles="member"),
                ("Bo Ramsell", "Saco", "guest", "", ""),
            ],
            id="by-what-means-and-with-what-right",
        ),
        pytest.param(
            "Möte 2021-03-03\nNärv: E. Lindmark, P. Ekvall, U. Norin, S-E. Ramsell\nEj närv: B. Öst\n" + ITEMS,
            [
                there("E. Lindmark"),
                there("P. Ekvall"),
                there("U. Norin"),
                there("S-E. Ramsell"),
                ("B. Öst", "", "absent", "", ""),
            ],
            id="given-names-cut-to-a-letter",
        ),
        pytest.param(
            "PROTOKOLL\n2021-03-03\nNÄRVARANDE: EVA LINDMARK, PER EKVALL, ULLA NORIN\n" + ITEMS,
            [there("Eva Lindmark"), there("Per Ekvall"), there("Ulla Norin")],
            id="all-in-capitals",
        ),
        pytest.param(
            "Möte 2021-03-03\n\nNärvarande:\nEnhetschef Norra Per Ekvall\nTrafikverkets Eva Lindmark\nUlla Norin – sjukanmäld\n"
            + ITEMS,
            [there("Per Ekvall"), there("Eva Lindmark", "Trafikverket"), ("Ulla Norin", "", "absent", "", "")],
            id="unit-and-employer-before-the-name",
        ),
        pytest.param(
            "Möte 2021-03-03\n\nBeslutande\nEva Lindmark (S) för Per Ekvall (M) § 1\nUlla Norin (C)\n\n"
            "§ 1 Läget\nAllt går bra.\n\n§ 2 Taket\nNämnden avvaktar.\n",
            [
                there("Eva Lindmark", "Socialdemokraterna", "substitute", "1"),
                ("Per Ekvall", "Moderaterna", "absent", "", ""),
                there("Ulla Norin", "Centerpartiet", "member"),
            ],
            id="for-somebody-with-both-parties",
        ),
        pytest.param(
            "Årsmöte i Lunda vägförening\n12 mars 2023\n\n1. Öppnande\nOrdföranden Bo Ramsell hälsade alla välkomna.\n"
            "2. Val\nTill ordförande för mötet valdes Eva Lindmark, till sekreterare Per Ekvall och till justerare "
            "Ulla Norin.\n3. Avslut\nAlla gick hem.\n",
            [
                there("Eva Lindmark", roles="chair"),
                there("Per Ekvall", roles="secretary"),
                there("Ulla Norin", roles="verifier"),
                there("Bo Ramsell"),
            ],
            id="one-office-after-another",
        ),
        pytest.param(
            "Årsmöte i Lunda vägförening\n12 mars 2023\n\n1. Att justera dagens protokoll valdes Ulla Norin jämte Bo Ramsell."
            "\n2. Läget är gott.\n3. Mötet avslutades.\n\nPer Ekvall            Eva Lindmark\n"
            "sekreterare           mötesordförande\n\nUlla Norin            Bo Ramsell\njusterare             justerare\n",
            [
                there("Ulla Norin", roles="verifier"),
                there("Bo Ramsell", roles="verifier"),
                there("Per Ekvall", roles="secretary"),
                there("Eva Lindmark", roles="chair"),
            ],
            id="two-by-two-above-their-offices",
        ),
        pytest.param(
            "Styrelsen\nDatum 2024-05-14\n\nLedamöter: Eva Lindmark\nSuppleanter: Per Ekvall\nVD: Ulla Norin\n" + ITEMS,
            [
                there("Eva Lindmark", roles="member"),
                there("Per Ekvall", roles="substitute"),
                there("Ulla Norin"),
            ],
            id="an-occupation-below-substitutes",
        ),
        pytest.param(
            "Årsmöte i Lunda vägförening\n12 mars 2023\n\n1. Öppnande\nAlla var välkomna.\n2. Val\n"
            "Till mötesordförande valdes Eva Lindmark.\n3. Läget\nDet är gott.\n4. Kassan\nDen är tom.\n"
            "5. Val av ordförande\nBo Ramsell omvaldes på ett år.\n",
            [there("Eva Lindmark", roles="chair")],
            id="a-chair-for-the-year",
        ),
        pytest.param(
            "Årsmöte i Lunda vägförening\n12 mars 2023\n\n1. Öppnande\nAlla var välkomna.\n2. Val\n"
            "Till mötesordförande valdes Eva Lindmark.\n3. Val av ordförande\nBo Ramsell omvaldes på ett år.\n"
            "4. Avslut\nAlla gick hem.\n",
            [there("Eva Lindmark", roles="chair")],
            id="a-chair-for-the-year-at-once",
        ),
        pytest.param(
            "Protokoll\nfört vid sammanträde med styrelsen för Lunda Hamn AB den 6 maj 2021\n\n"
            "Vid sammanträdet var ledamöterna Eva Lindmark, ordförande, Per Ekvall (till och med § 1) och Ulla Norin\n"
            "närvarande. Suppleanten Bo Ramsell inträdde i stället för ledamoten Karin Öst, som hade anmält förfall.\n\n"
            "Dessutom närvarande: vd Hans Berg\n\n§ 1 Läget\nAllt går bra.\n\n§ 2 Taket\nStyrelsen avvaktar.\n",
            [
                there("Eva Lindmark", roles="chair member"),
                there("Per Ekvall", roles="member", items="1"),
                there("Ulla Norin", roles="member"),
                there("Bo Ramsell", roles="substitute"),
                ("Karin Öst", "", "absent", "", ""),
                ("Hans Berg", "", "guest", "", ""),
            ],
            id="told-by-their-seats-beside-a-list-of-guests",
        ),
        pytest.param(
            "Möte 2022-02-03\n\nDeltagare: Eva Lindmark/Sala kommun, Per Ekvall/Trafikverket (ant.)\n" + ITEMS,
            [there("Eva Lindmark", "Sala kommun"), there("Per Ekvall", "Trafikverket", "secretary")],
            id="a-stroke-before-the-employer",
        ),
        pytest.param(
            "Bygdemöte 15 februari 2023\nNärvarande: ca 60 boende samt från kommunen barn- och utbildningschef "
            "Eva Lindmark, rektor Per Ekvall\n" + ITEMS,
            [there("Eva Lindmark"), there("Per Ekvall")],
            id="how-many-others-and-who",
        ),
        pytest.param(
            "| Möte |\n|---|\n\n## Deltagare\n\n- Sala kommun\n  - Eva Lindmark\n  - Per Ekvall\n- Trafikverket\n"
            "  - Ulla Norin (ordf)\n- Bo Ramsell, Region Gävleborg\n" + ITEMS,
            [
                there("Eva Lindmark", "Sala kommun"),
                there("Per Ekvall", "Sala kommun"),
                there("Ulla Norin", "Trafikverket", "chair"),
                there("Bo Ramsell", "Region Gävleborg"),
            ],
            id="entries-below-the-entry-of-their-body",
        ),
        pytest.param(
            "Möte 4 maj 2023\nTill: Eva Lindmark, Per Ekvall\nKopia: Ulla Norin\n" + ITEMS,
            [],
            id="not-those-a-letter-goes-to",
        ),
        pytest.param(
            "Arbetsgrupp 4 maj 2023\n\nAnsvariga\n\nEva Lindmark – budget\nPer Ekvall – lokal\nUlla Norin – mat\n"
            + ITEMS,
            [],
            id="not-those-below-another-title",
        ),
        pytest.param(
            "Möte 4 maj 2023\n\nEva Lindmark deltog i en mässa i april.\n\nLäget\nPer Ekvall och Ulla Norin medverkade i boken."
            "\n\nÖvrigt\nIntet.\n",
            [],
            id="not-those-who-took-part-elsewhere",
        ),
        pytest.param(
            "Möte 4 maj 2023\nNärvarande: Eva Lindmark, Per Ekvall (till kl. 14)\nFrånvarande: Per Ekvall från kl. 14\n"
            + ITEMS,
            [there("Eva Lindmark"), there("Per Ekvall")],
            id="absent-in-part",
        ),
        pytest.param(
            "Möte 4 maj 2023\nDeltagare: Eva Lindmark, Per Ekvall\nFrånvarande: Per Ekvall\n" + ITEMS,
            [there("Eva Lindmark"), ("Per Ekvall", "", "absent", "", "")],
            id="listed-and-absent",
        ),
        pytest.param(
            "Ämne: Anteckningar styrgruppen 4 maj\nFrån: Karin Öst\nTill: Eva Lindmark; Per Ekvall\n\n"
            "Närvarande: Eva L (Sala kommun), Per E, Per Ekström, Ulla N\n" + ITEMS,
            [
                there("Eva Lindmark", "Sala kommun"),
                there("Per E"),
                there("Per Ekström"),
                there("Ulla N"),
                there("Karin Öst", roles="secretary"),
            ],
            id="surnames-cut-to-a-letter-as-the-document-has-them",
        ),
        pytest.param(
            "Byggnadsnämnden 2020-11-18\n\nBeslutande: Eva Lindmark (S) ordförande, Per Ekvall (C)\n"
            "Ledamoten Ulla Norin (M) är frånvarande och ersätts av Bo Ramsell (M).\n\n"
            "§ 1 Läget\nAllt går bra.\n\n§ 2 Taket\nVi avvaktar.\n",
            [
                there("Eva Lindmark", "Socialdemokraterna", "chair member"),
                there("Per Ekvall", "Centerpartiet", "member"),
                ("Ulla Norin", "Moderaterna", "absent", "member", ""),
                there("Bo Ramsell", "Moderaterna", "substitute"),
            ],
            id="who-is-away-and-by-whom-replaced",
        ),
        pytest.param(
            "Klubben 2021-09-14\n\n1. Öppnande\nMötet öppnades kl. 17. Närvarande: Eva Lindmark, Per Ekvall och Ulla Norin.\n"
            "\n2. Läget\nAllt går bra.\n\n3. Avslut\nAlla gick hem.\n",
            [there("Eva Lindmark"), there("Per Ekvall"), there("Ulla Norin")],
            id="a-label-inside-running-text",
        ),
        pytest.param(
            "Rådet 2024-11-27\n\nDeltagare\nEva Lindmark, Sala kommun\nPer Ekvall, Sala kommun (F)\nUlla Norin, Vattenfall\n"
            "(F) = frånvarande\n" + ITEMS,
            [
                there("Eva Lindmark", "Sala kommun"),
                ("Per Ekvall", "Sala kommun", "absent", "", ""),
                there("Ulla Norin", "Vattenfall"),
            ],
            id="letters-in-brackets-mean-absent",
        ),
        pytest.param(
            "Möte 2024-02-19\n\nNärvarande: Ordförande Eva Lindmark, kassör Per Ekvall samt Ulla Norin.\n" + ITEMS,
            [there("Eva Lindmark", roles="chair"), there("Per Ekvall"), there("Ulla Norin")],
            id="an-office-before-the-first-name",
        ),
        pytest.param(
            "Per capsulam i Norra Vinden AB\n\nStyrelsen har den 3 mars 2023 beslutat.\n\n§ 1 Lån\nStyrelsen beslutar att låna.\n"
            "\nEva Lindmark          Per Ekvall          Ulla Norin\nordförande            ledamot             ledamot\n",
            [
                there("Eva Lindmark", roles="chair"),
                there("Per Ekvall", roles="member"),
                there("Ulla Norin", roles="member"),
            ],
            id="only-signatures",
        ),
        pytest.param(
            "Minnesanteckningar från nätverket 2024-05-28\n\nNärvarande: Eva Lindmark, Per Ekvall\nSkriver: Ulla Norin\n"
            + ITEMS,
            [there("Eva Lindmark"), there("Per Ekvall"), there("Ulla Norin", roles="secretary")],
            id="who-writes-notes-is-one-of-the-group",
        ),
        pytest.param(
            "SAMMANTRÄDESPROTOKOLL\nVägnämnden 2024-05-28\n\nBeslutande: Eva Lindmark (S), Per Ekvall (C)\nSekreterare: Ulla Norin\n"
            "\n§ 1 Läget\nNämnden godkänner rapporten.\n\n§ 2 Taket\nNämnden beslutar att vänta.\n",
            [
                there("Eva Lindmark", "Socialdemokraterna", "member"),
                there("Per Ekvall", "Centerpartiet", "member"),
                ("Ulla Norin", "", "guest", "secretary", ""),
            ],
            id="who-writes-a-protocol-is-an-official",
        ),
        pytest.param(
            "Anteckningar 28 maj 2024\n\nVi sågs i Sala. Följande var där: Eva (Sala kommun), Per Ekvall och Ulla Norin (Trafikverket)."
            "\nBo Ramsell från Vattenfall hade blivit sjuk.\n\nLäget\nAllt går bra.\n",
            [
                there("Eva", "Sala kommun"),
                there("Per Ekvall"),
                there("Ulla Norin", "Trafikverket"),
                ("Bo Ramsell", "Vattenfall", "absent", "", ""),
            ],
            id="a-list-that-a-sentence-opens",
        ),
        pytest.param(
            "Socialnämnden 2009-03-18\n\nBeslutande\nEva Lindmark (fp), ordförande\nPer Ekvall (kd)\n"
            "Ulla Norin (mp), tjg ers för Bo Ramsell (s)\n\n§ 1 Läget\nNämnden godkänner rapporten.\n",
            [
                there("Eva Lindmark", "Folkpartiet", "chair member"),
                there("Per Ekvall", "Kristdemokraterna", "member"),
                there("Ulla Norin", "Miljöpartiet", "substitute"),
                ("Bo Ramsell", "Socialdemokraterna", "absent", "", ""),
            ],
            id="small-letters-and-a-party-of-old",
        ),
        pytest.param(
            "Styrelsen 2023-05-04\n\nNärvarande medlemmar\nLindmark Eva, ordf.\nEkvall Per\n"
            "Norin Ulla, pers. ers. för Ramsell Bo\n" + ITEMS,
            [
                there("Eva Lindmark", roles="chair member"),
                there("Per Ekvall", roles="member"),
                there("Ulla Norin", roles="substitute"),
                ("Bo Ramsell", "", "absent", "", ""),
            ],
            id="members-one-of-whom-somebody-stands-in-for",
        ),
        pytest.param(
            "Årsmöte 2023-05-04\n\nNärvarande medlemmar\nEva Lindmark\nPer Ekvall\n" + ITEMS,
            [there("Eva Lindmark"), there("Per Ekvall")],
            id="members-of-an-association",
        ),
    ],
)
def test_those_present_are_read_from_their_form(text: str, expected: list[Row]) -> None:
    """Whatever form the list has, each is read once, with whom they come from, office and items."""
    assert sorted(rows(text)) == sorted(expected)
