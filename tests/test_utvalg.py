"""Norwegian protocols of elected bodies: who was away, lists of cases, parties, proposals. All of it invented."""

from __future__ import annotations

import pytest
from rostered import rows

from samgraf.ingest.pipeline import read
from samgraf.ingest.reading import Reading
from samgraf.ingest.text import Document, Source

HEAD = "Møteprotokoll\n\nUtvalg:     Utvalg for veier\nDato:       12.02.2025\n\n"
COLUMNS = "Navn                 Funksjon     Representerer\n"
LIST = (
    f"Faste medlemmer som møtte:\n{COLUMNS}Kari Ekdal           Leder        AP\nSiri Lindvik         Medlem       H\n"
    "Per Ramstad          Medlem       V\n\n"
)
ENDS = "Vedtak:\nPlanen vedtas.\n"


def understood(text: str) -> Reading:
    """What is read in a protocol."""
    return read(Document(Source("example.txt", text.encode(), "text/plain", "0" * 64), text))


def test_the_list_of_cases_names_nobody_who_was_there() -> None:
    """A case on somebody is no entry of the list above, and another series of numbers is not the first one anew."""
    cases = "PS 1/25     Saksliste\nPS 2/25     Fritak - Anne Ekholt\nRS 1/25     Brev fra Rune Dalstad\n\n"
    text = f"{HEAD}{LIST}Protokollen er godkjent av:\nKari Ekdal          Siri Lindvik\n\nSaksliste\n\n{cases}"
    text += f"PS 1/25 Saksliste\n\nVedtak:\nSakslisten ble godkjent.\n\nPS 2/25 Fritak - Anne Ekholt\n\n{ENDS}"
    assert [(name, party, roles) for name, party, _, roles, *_ in rows(text)] == [
        ("Kari Ekdal", "Arbeiderpartiet", "chair verifier member"),
        ("Siri Lindvik", "Høyre", "verifier member"),
        ("Per Ramstad", "Venstre", "member"),
    ]
    assert [i.title for i in understood(text).minutes.items] == ["Saksliste", "Fritak - Anne Ekholt"]


def test_a_day_s_first_figures_are_no_time_of_day() -> None:
    """Where a date stands alone in its field."""
    start = understood(f"{HEAD}{LIST}PS 1/25 Planen\n\n{ENDS}").minutes.meeting.start
    assert start is not None
    assert start.text == "2025-02-12"


@pytest.mark.parametrize(
    ("heading", "status"),
    [
        ("Følgende medlemmer hadde ikke møtt:", "absent"),
        ("Medlemmer som ikke var til stede:", "absent"),
        ("Følgende varamedlemmer var til stede:", "present"),
        ("Fra kommunens administrasjon deltok:", "guest"),
    ],
)
def test_a_heading_in_other_words_above_columns_tells_who_came(heading: str, status: str) -> None:
    """Who is listed below it was not there for sure."""
    text = f"{HEAD}{LIST}{heading}\n{COLUMNS}Tor Norum            MEDL         R\n\nPS 1/25 Planen\n\n{ENDS}"
    assert [(name, where) for name, _, where, *_ in rows(text)][-1] == ("Tor Norum", status)


@pytest.mark.parametrize(
    ("said", "left"),
    [
        ("Siri Lindvik (H) ba om vurdering av sin habilitet. Hun ble enstemmig erklært inhabil og fratrådte.", True),
        ("Siri Lindvik (H) ba om vurdering av sin habilitet. Hun ble enstemmig erklært habil.", False),
        ("Siri Lindvik (H) og Per Ramstad (V) spurte. Han ble erklært inhabil.", False),
    ],
)
def test_a_pronoun_tells_who_is_disqualified(said: str, left: bool) -> None:
    """Of one alone in the sentence before; of two it may be either."""
    text = f"{HEAD}{LIST}PS 1/25 Veien\n\n{ENDS}\nPS 2/25 Planen\n\nBehandling:\n{said}\n\n{ENDS}"
    people = understood(text).minutes.participants
    assert [p.items for p in people] == [None, ("1",) if left else None, None]


@pytest.mark.parametrize(
    ("said", "mover"),
    [
        ('Siri Lindvik (H) fremmet forslag på vegne av H og V:\n"Planen vedtas."', "Siri Lindvik"),
        ("Per Ramstad (V) satte frem følgende tilleggsforslag:\n«Planen vedtas senere.»", "Per Ramstad"),
        ("Per Ramstad (V) la fram følgende forslag til pkt. 2:\nPlanen vedtas ikke.", "Per Ramstad"),
    ],
)
def test_what_somebody_puts_forward_is_proposed_and_not_decided(said: str, mover: str) -> None:
    """Also where the words proposed are those of a decision."""
    found = understood(f"{HEAD}{LIST}PS 1/25 Planen\n\n{said}\n\n{ENDS}")
    assert [d.text for d in found.minutes.decisions] == ["Planen vedtas."]
    assert [(u.kind, [found.mentions[h].name for h in u.holders]) for u in found.utterances] == [("proposal", [mover])]


def test_a_party_in_letters_behind_a_shorter_name_is_that_of_the_list() -> None:
    """So that both are one person."""
    people = f"{HEAD}{LIST.replace('Per Ramstad          Medlem       V', 'Per Lie Ramstad      Medlem       KRF')}"
    found = understood(f"{people}PS 1/25 Planen\n\nPer Ramstad (KrF) foreslo at planen utsettes.\n\n{ENDS}")
    assert {e.name for e in found.entities if "Ramstad" in e.name} == {"Per Lie Ramstad"}
