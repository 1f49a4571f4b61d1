"""Who holds what in notes of consultations and networks, told in yet other words; all of it is invented."""

from __future__ import annotations

import pytest
from spoken import written

from samgraf.ingest.pipeline import read
from samgraf.ingest.statements.say import statements
from samgraf.ingest.text import Document, Source


def said(sentence: str) -> list[tuple[str, str, str]]:
    """The statements of a sentence as (kind, holders, addressees)."""
    minutes, mentions, *_ = written(("sentence", "", sentence))
    found = statements(minutes, mentions)
    who = [[" & ".join(mentions[m].name for m in ms) for ms in (u.holders, u.addressees)] for u in found]
    return [(u.kind, holder, to) for u, (holder, to) in zip(found, who, strict=True)]


@pytest.mark.parametrize(
    ("sentence", "kind", "holder", "to"),
    [
        ("[p:Eva] såg inga problem med den nya tiden.", "support", "Eva", ""),
        ("Det uttrycktes ett starkt stöd för leden.", "support", "", ""),
        ("[o:Eks kommun] vill lyfta behovet av fler platser.", "priority", "Eks kommun", ""),
        ("[p:Eva] vill betona att leden är till för alla.", "priority", "Eva", ""),
        ("[p:Eva] menade att föreningen borde ha tillfrågats tidigare.", "concern", "Eva", ""),
        ("[p:Eva] kände sig förbigången.", "concern", "Eva", ""),
        ("[o:Eks kommun] anser sig inte ha fått gehör.", "concern", "Eks kommun", ""),
        ("[p:Eva] efterlyste ett bättre underlag från [o:Eks kommun].", "request", "Eva", "Eks kommun"),
        ("[p:Eva] lovade [p:Bo] att se över bryggan.", "commitment", "Eva", "Bo"),
        ("Synpunkt: mer belysning vid stranden.", "wish", "", ""),
        ("[p:Eva] ansåg att förslaget är genomtänkt.", "support", "Eva", ""),
        ("[p:Eva] tror på förslaget.", "support", "Eva", ""),
        ("[p:Eva] är inte främmande för en flytt.", "support", "Eva", ""),
        ("Förslaget stöds av [o:Eks kommun].", "support", "Eks kommun", ""),
        ("Alla närvarande tyckte att det var en god idé.", "support", "", ""),
        ("Bra med en gemensam kalender.", "support", "", ""),
        ("[o:Eks kommun]: positiva till planen.", "support", "Eks kommun", ""),
        ("[o:Eks kommun] har inga planer på att bygga om korsningen.", "opposition", "Eks kommun", ""),
        ("[p:Eva] tycker inte om förslaget.", "opposition", "Eva", ""),
        ("[p:Eva] frågar sig om prognosen håller.", "concern", "Eva", ""),
        ("[p:Eva] undrade varför ingen hade informerat.", "concern", "Eva", ""),
        ("Det råder oenighet om var bryggan ska ligga.", "concern", "", ""),
        ("Det finns en uppfattning att servicen har försämrats.", "concern", "", ""),
        ("En av de boende menade att bullret ökat.", "concern", "", ""),
        ("Ofta är det mycket halt.", "concern", "", ""),
        ("Tråkigt att färjan är inställd.", "concern", "", ""),
        ("[p:Eva] vädjade till [o:Eks kommun] om ett snabbt besked.", "request", "Eva", "Eks kommun"),
        ("[p:Eva] rekommenderar [o:Eks kommun] att se över skyltarna.", "request", "Eva", "Eks kommun"),
        ("En rekommendation från [o:Rådet] riktad till [o:Eks kommun] är att svara.", "request", "Rådet", "Eks kommun"),
        ("Skyltningen måste bli bättre.", "request", "", ""),
        ("Vi är tacksamma för alla synpunkter.", "request", "", ""),
        ("Synpunkter tas tacksamt emot.", "request", "", ""),
        ("[o:Eks kommun] strävar efter en tätare dialog.", "wish", "Eks kommun", ""),
        ("[p:Eva]: Vi behöver fler mätningar.", "wish", "Eva", ""),
        ("[p:Eva] framförde å [o:Eks kommun]s vägnar en önskan om fler bojar.", "wish", "Eva", ""),
        ("[o:Skolan] önskar att [o:Eks kommun] åtar sig detta.", "wish", "Skolan", ""),
        ("En gemensam kalender vore bra.", "wish", "", ""),
        ("Om ni vill det kan det ordnas.", "offer", "", ""),
        ("Fokus bör läggas på barnens väg.", "priority", "", ""),
        ("Det är angeläget att bryggan blir klar.", "priority", "", ""),
        ("[p:Eva]: det är bråttom.", "priority", "Eva", ""),
        ("Fokus framöver blir trygghet.", "priority", "", ""),
        ("Förslagsvis träffas gruppen två gånger per år.", "proposal", "", ""),
        ("Representanten för [o:Eks kommun] tyckte att rådet borde vänta.", "proposal", "Eks kommun", ""),
        ("Vi får återkomma om detta.", "commitment", "", ""),
        ("[o:Hamnen] kontaktas av [o:Eks kommun].", "commitment", "Eks kommun", "Hamnen"),
        ("[p:Eva] rekvirerar lagtexten.", "commitment", "Eva", ""),
        ("[p:Eva] kommer tillbaka till frågan i maj.", "commitment", "Eva", ""),
        ("Det är [p:Eva] som tar kontakt med kyrkan.", "commitment", "Eva", ""),
        ("Remissen besvaras av [p:Eva].", "commitment", "Eva", ""),
        ("För trivseln kommer kökspersonalen ev. att sätta fram vatten.", "commitment", "", ""),
        ("Varför finns det ingen lampa vid bryggan?", "concern", "", ""),
        ("Halkan på trappan oroar många äldre.", "concern", "", ""),
        ("Går det att flytta grinden till väster sida?", "wish", "", ""),
        ("Övningarna borde ske på kvällstid.", "proposal", "", ""),
        ("De trasiga stolarna ska man titta över.", "commitment", "", ""),
        ("En kartläggning av stigarna i [o:Eks kommun] kommer att göras i vår.", "report", "", ""),
        ("[p:Eva] arbetar vidare med frågan.", "commitment", "Eva", ""),
        ("Taket anses vara ett problem.", "concern", "", ""),
        ("Vid stigen mot [o:Badet] saknas en skylt.", "concern", "", ""),
        ("Flera brister har upptäckts.", "concern", "", ""),
        ("Vid branten måste kommunen sätta upp ett räcke.", "request", "", ""),
        ("Inför bygget har [o:Eks kommun] frågat vilken färg det blir.", "request", "Eks kommun", ""),
        ("Listan ska vara ifylld och inlämnad senast den 3 maj.", "request", "", ""),
        ("Gropen ska hägnas in omgående.", "report", "", ""),
        ("Ansvarig hör med vägbolaget.", "commitment", "", ""),
        ("Den frågan fortsätter vi leta svar på.", "commitment", "", ""),
        ("Klassföräldrarna samlar in pengarna.", "commitment", "", ""),
        ("Bastun är i stort behov av upprustning.", "concern", "", ""),
        ("Förhoppningsvis går det till sommaren.", "wish", "", ""),
        ("Viktigt är även möjligheten att parkera.", "priority", "", ""),
        ("[o:Eks kommun] köper in två nya bänkar.", "commitment", "Eks kommun", ""),
        ("Grannbyn har en vagn och man skulle kunna låna den.", "proposal", "", ""),
    ],
)
def test_what_is_said_in_notes_has_its_kind_holder_and_addressee(
    sentence: str, kind: str, holder: str, to: str
) -> None:
    """An opinion told in plain words, whose it is, and to whom it is said where that is named."""
    assert said(sentence) == [(kind, holder, to)]


@pytest.mark.parametrize(
    "sentence",
    [
        "Finns det saker vi måste ändra?",
        "[o:Sjöverket] rekommenderar att man äter fisk.",
        "Vi får soppa ofta för att [o:Sjöverket] rekommenderar det.",
        "[p:Eva] undrade varför de kom.",
        "[o:Eks kommun] har inga egna problem i år.",
        "Mycket av det gästerna önskar kostar pengar.",
        "[o:Hamnen] kontaktades av [o:Eks kommun].",
        "Det är [p:Eva] som äger marken.",
        "Läget är oförändrat.",
        "[p:Eva] vet inte när svaret kommer.",
        "Varför dröjer svaret?",
        "Elevrådet bakar alltid kakor.",
        "Listan ska vara klar i maj.",
        "Det kan tolkas så att [o:Eks kommun] inte har för avsikt att bygga.",
        "Två från [o:Eks kommun] fanns tillgängliga för att svara på frågor.",
        "[p:Eva] är ansvarig för fiskvägar på [o:Eks kommun].",
        "Valet av deltagare till [o:Rådet] ska spegla bygden.",
        "Samarbetet med [o:Rådet] kommer att fortsätta.",
        "Styrelsen diskuterade hur stort lån som kan behövas.",
        "Fråga om [o:Rådet] stöder klubben i år.",
    ],
)
def test_what_tells_no_view_is_none(sentence: str) -> None:
    """Questions, common advice and what happened are nobody's view of the matter."""
    assert said(sentence) == []


def whole(said: str) -> tuple[list[str], list[tuple[str, list[str]]]]:
    """The decisions of notes that hold a sentence, and its statements with those who hold them."""
    text = (
        "Minnesanteckningar\n\nVägrådet i Ekby den 3 maj 2022\n\nNärvarande:\nEva Lindmark, Sala kommun\n"
        f"Bo Alm, Fiskevårdsföreningen Laxen\n\n1. Inledning\nEva berättade om läget.\n\n2. Läget\n{said}\n\n3. Övrigt\nInget.\n"
    )
    found = read(Document(Source("möte.txt", text.encode(), "text/plain", "0" * 64), text))
    held = [(u.kind, [found.entities[found.entity_of(m) or 0].name for m in u.holders]) for u in found.utterances]
    return [d.text for d in found.minutes.decisions], held


def test_views_in_the_present_leave_what_is_told_in_the_past() -> None:
    """Where reports are told in the past, a view told in the present beside them leaves a task to be one."""
    told = "Bo redovisade planen. Bo betonade att den är klar. Eva undrar om den håller. Eva anser att den är bra. "
    assert whole(told + "Bo jagar leverantören.")[1][-1] == ("commitment", ["Bo Alm"])


def test_what_is_theirs_is_not_what_they_do() -> None:
    """ "Evas synpunkter lyftes" and "Några synpunkter lyftes" end as a verb does, and nobody promises anything."""
    told = "Bo redovisade planen. Bo betonade att den är klar. "
    assert whole(told + "Evas synpunkter lyftes. Några synpunkter lyftes i gruppen.")[1] == [("priority", ["Bo Alm"])]


def test_what_somebody_took_to_themselves_is_not_decided() -> None:
    """ "Det tog Eva till sig" is hers, and no decision of those who met."""
    assert whole("Det tog Eva till sig.")[0] == []


def test_a_body_called_after_another_is_not_that_one() -> None:
    """ "Laxens vänner" are no members of the association Laxen."""
    assert whole("Laxens vänner vill att staketet rivs.")[1] == [("wish", ["Laxens vänner"])]
    assert whole("Evas vänner vill vara med.")[1] == []


@pytest.mark.parametrize(
    ("sentence", "decided"),
    [
        ("Bo föreslog och rådet enades om att ordna en fest.", True),
        ("Bo föreslog att gruppen enas om en tid.", False),
        ("Alla var eniga om att planen är bra.", False),
        ("Alla var eniga om att planen ses över.", True),
        ("Planen godkändes av Trafikverket.", False),
        ("Planen godkändes av alla.", True),
    ],
)
def test_a_view_and_what_another_decided_are_no_decision(sentence: str, decided: bool) -> None:
    """What all agree on is decided where something is to be done; what another body decided is not decided here."""
    assert whole(sentence)[0] == ([sentence] if decided else [])


@pytest.mark.parametrize(
    ("title", "body"),
    [
        ("Sammanträde med referensgruppen Levande kust, 2024-03-12.", "Referensgruppen Levande kust"),
        ("Stadens lokala referensgruppsmöte den 3 maj 2022 – minnesanteckningar", "Stadens lokala referensgrupp"),
        ("Minnesanteckningar från träff med referensgruppen gröna rum den 3 maj 2022", "Referensgruppen gröna rum"),
        ("Norra kustens referensgrupp den 3 maj 2022", "Norra kustens referensgrupp"),
    ],
)
def test_the_group_that_met_holds_what_the_group_said(title: str, body: str) -> None:
    """The body is known by its title, in small letters and before "-möte" too, and by its kind alone from then on."""
    text = (
        f"{title}\n\nNärvarande:\nEva Lindmark, Sala kommun\nBo Alm, Trafikverket\n\n1. Läget\n"
        "Referensgruppen efterfrågade en karta.\n\n2. Övrigt\nInget.\n"
    )
    found = read(Document(Source("möte.txt", text.encode(), "text/plain", "0" * 64), text))
    (view,) = found.utterances
    assert [found.entities[found.entity_of(m) or 0].name for m in view.holders] == [body]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Närvarande: Rolf Alm, Karl-Johan (Kalle) Sandgren\n\n1. Skyltar\nKalle ringer ägaren.\n",
            [("commitment", ["Karl-Johan Sandgren"])],
            id="nickname-in-brackets-within-a-name",
        ),
        pytest.param(
            "Närvarande: Rolf Alm, Siv Dahl\n\n1. Skyltar\nTre saker kommer att märkas ut:\n"
            "- Källan – Siv kontaktar ägaren\n- Ugnen – Rolf ringer dem\n",
            [("report", []), ("commitment", ["Siv Dahl"]), ("commitment", ["Rolf Alm"])],
            id="what-stands-before-a-dash-is-what-it-is-about",
        ),
        pytest.param(
            "1. Läget\nEkbyhus tar fram ett förslag. Lampan är trasig, det tar Ekbyhus upp med Sala kommun.\n",
            [("commitment", ["Ekbyhus"]), ("commitment", ["Ekbyhus"])],
            id="landlord-that-acts",
        ),
    ],
)
def test_holder_is_known_by_another_name_and_by_what_they_do(text: str, expected: list[tuple[str, list[str]]]) -> None:
    """A nickname is its bearer's, a landlord is one by what it does, and a topic before a dash is nobody's promise."""
    text = f"Byarådet i Vik 3 maj 2022\n\n{text}"
    found = read(Document(Source("möte.txt", text.encode(), "text/plain", "0" * 64), text))
    held = [(u.kind, [found.entities[found.entity_of(m) or 0].name for m in u.holders]) for u in found.utterances]
    assert held == expected
