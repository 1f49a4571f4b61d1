"""What a web page has around the minutes that were copied out of it; all persons and bodies are invented."""

from __future__ import annotations

import pytest
from written import understood

from samgraf.ingest.minutes import Minutes

SWEDISH = """Protokoll Vägnämnden
Sammanträdesdatum 2031-05-03
Plats och tid: Salen, kl 9.00-12.00
Närvarande: Eva Lindmark (S), Per Ekvall (M)

§ 1 Val av justerare
Per Ekvall utses att justera protokollet.

§ 2 Budget
Beslut
Vägnämnden beslutar att anta budgeten.
"""
ENGLISH = """Minutes of Stow Parish Council
3 May 2031 at 7.30pm
Present: Ann Field, Tom Marsh

1. Apologies
There were none.

2. Budget
Resolved: That the budget be adopted.
"""
BOKMAL = """Referat fra Veirådet
Dato: 3. mai 2031
Tilstede: Kari Lund, Ola Vik

1. Budsjett
Vedtak: Budsjettet vedtas.
"""


def facts(minutes: Minutes) -> tuple[object, ...]:
    """What was understood, without where it stands."""
    meeting = minutes.meeting
    head = [value.text if value else "" for value in (meeting.body, meeting.start, meeting.place)]
    people = [(p.name, p.status, p.roles) for p in minutes.participants]
    return head, people, [(i.number, i.title) for i in minutes.items], [d.text for d in minutes.decisions]


@pytest.mark.parametrize(
    ("above", "below", "text"),
    [
        pytest.param("- Hem\n- Om oss\n- Protokoll\n- Kontakt\n\n", "", SWEDISH, id="a-menu"),
        pytest.param("Till innehåll\nMeny\nHem > Politik > Protokoll\n\n", "", SWEDISH, id="its-path"),
        pytest.param("Lyssna  Dela  Skriv ut\n\n", "", SWEDISH, id="its-buttons"),
        pytest.param("Publicerad 12 juni 2031\n\n", "", SWEDISH, id="when-it-was-published"),
        pytest.param("Vi använder kakor för att sidan ska fungera.\nGodkänn\nAvvisa\n\n", "", SWEDISH, id="cookies"),
        pytest.param("[Hem](/) [Om oss](/om) [Kontakt](/k)\n\n", "", SWEDISH, id="links"),
        pytest.param("", "\nHjälpte informationen på den här sidan dig?\nJa\nNej\n", SWEDISH, id="what-it-asks"),
        pytest.param("", "\nTillbaka till protokollen\n", SWEDISH, id="the-way-back"),
        pytest.param("", "\n[Tillbaka](/protokoll)\n", SWEDISH, id="a-link-back"),
        pytest.param(
            "",
            "\nKontakt\nEkbo vägar\nTelefon: 0123-456 00\n\nOm webbplatsen\nPersonuppgifter\n",
            SWEDISH,
            id="its-addresses-above-its-foot",
        ),
        pytest.param("", "\nKategorier: Protokoll\nLämna en kommentar\nNamn\nWebbplats\n", SWEDISH, id="a-blog"),
        pytest.param(
            "Skip to content\n\n", "\nLast updated: 4 June 2031\nPrivacy policy\nContact us\n", ENGLISH, id="en"
        ),
        pytest.param(
            "Hopp til innhold\n\n", "\nSist oppdatert: 4. juni 2031\nPersonvern\nKontakt oss\n", BOKMAL, id="nb"
        ),
    ],
)
def test_what_a_web_page_has_around_minutes_changes_nothing(above: str, below: str, text: str) -> None:
    """Neither its menu nor its foot is met, decided or held."""
    assert facts(understood(above + text + below).minutes) == facts(understood(text).minutes)
    assert [d.text for d in understood(text).minutes.decisions] != []


def test_what_stands_behind_a_foot_of_a_page_may_be_of_the_minutes() -> None:
    """Where another item follows, the foot was that of one page of many."""
    minutes = understood(SWEDISH + "\nTill toppen\n\n§ 3 Bron\nBeslut\nVägnämnden beslutar att måla bron.\n").minutes
    assert [i.number for i in minutes.items] == ["1", "2", "3"]
    assert "måla bron" in [d.text for d in minutes.decisions][-1]
