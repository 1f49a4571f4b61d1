"""Who and what a decided clause involves, by when, and what is done; all persons and bodies are invented."""

from __future__ import annotations

from datetime import date

import pytest
from spoken import written

from samgraf.ingest.decisions.due import due
from samgraf.ingest.decisions.parts import actions, involvements
from samgraf.ingest.text import Passage

Rows = set[tuple[str, str]]


def rows(*lines: tuple[str, str, str], body: str = "") -> Rows:
    """The involvements of the only decision, as (name, how)."""
    minutes, mentions, links, entities = written(*lines, body=body)
    return {(entities[i.entity].name, i.how) for i in involvements(minutes, mentions, links, entities)}


@pytest.mark.parametrize(
    ("clause", "expected"),
    [
        pytest.param(
            "Att [p:Eva Ek] kontaktar [o:Vägverket] om planen.",
            {("Eva Ek", "responsible"), ("Vägverket", "addressee")},
            id="subject-and-object",
        ),
        pytest.param(
            "Nämnden ger [o:tekniska kontoret] i uppdrag att utreda [j:Ekbron].",
            {("tekniska kontoret", "responsible"), ("Ekbron", "named")},
            id="commission-given",
        ),
        pytest.param(
            "[o:kontoret]s personal får i uppdrag att skriva.", {("kontoret", "responsible")}, id="commission-received"
        ),
        pytest.param("att uppdra åt [o:förvaltningen] att återkomma.", {("förvaltningen", "responsible")}, id="commissioned"),
        pytest.param(
            "Att bjuda in [p:Bo Alm], [o:Ekstiftelsen], till nästa möte.",
            {("Bo Alm", "addressee"), ("Ekstiftelsen", "named")},
            id="invited",
        ),
        pytest.param(
            "Att [o:Ekverket] i samverkan med [o:Almverket] och länets kommuner ansvarar för kartan.",
            {("Ekverket", "responsible"), ("Almverket", "addressee")},
            id="with-others-before-the-verb",
        ),
        pytest.param(
            "Att [o:Ekverket], tillsammans med markägarna, utreder [j:Ekbron].",
            {("Ekverket", "responsible"), ("Ekbron", "named")},
            id="with-others-who-are-not-named",
        ),
        pytest.param("Boka lokal - [p:Eva Ek]", {("Eva Ek", "responsible")}, id="owner-behind-a-dash"),
        pytest.param("Ekix och [o:Eks kommun] sätter upp en server.", {("Eks kommun", "responsible")}, id="beside-unknown"),
        pytest.param("[p:Eva Ek] och Ekix sätter upp en server.", {("Eva Ek", "responsible")}, id="with-unknown"),
        pytest.param("Ta fram en mall ([p:Eva Ek])", {("Eva Ek", "responsible")}, id="owner-in-brackets"),
        pytest.param("Bo Alm ([p:boa]) valdes", {("boa", "named")}, id="sign-in-brackets-owns-nothing"),
        pytest.param(
            "[o:Ekverket], [o:Almverket] - skissa på nyttan.",
            {("Ekverket", "responsible"), ("Almverket", "responsible")},
            id="owners-ahead",
        ),
        pytest.param(
            "Hör efter - [o:Ekverket] kollar med [o:Almverket], [o:Lindverket] med [o:Askverket].",
            {
                ("Ekverket", "responsible"), ("Almverket", "addressee"),
                ("Lindverket", "responsible"), ("Askverket", "addressee"),
            },
            id="same-act",
        ),
        pytest.param("[p:Eva Ek] väljs till justerare.", {("Eva Ek", "named")}, id="elected"),
        pytest.param("att bevilja [o:styrelsen] ansvarsfrihet", {("styrelsen", "addressee")}, id="discharged"),
        pytest.param("Underlag skapas till [o:rådet] för godkännande.", {("rådet", "addressee")}, id="made-for"),
        pytest.param("och då ska [p:Eva Ek] försöka nå [p:Bo Alm].", {("Eva Ek", "responsible"), ("Bo Alm", "named")}, id="is-to"),
        pytest.param("[p:Eva Ek] och [p:Bo Alm] tecknar firman.", {("Eva Ek", "named"), ("Bo Alm", "named")}, id="a-state-is-no-act"),
    ],
)  # fmt: skip
def test_clause_tells_who_acts_and_who_is_acted_upon(clause: str, expected: Rows) -> None:
    """Grammar decides: who is to act is responsible, who is contacted an addressee, others are named."""
    assert rows(("decision", "action", clause)) == expected


@pytest.mark.parametrize(
    ("clause", "expected"),
    [
        pytest.param("[o:Eknämnden] antar planen.", set(), id="subject-of-deciding"),
        pytest.param("Sent omsider antog [o:Eknämnden] planen.", set(), id="inverted"),
        pytest.param("[o:Eknämnden] bygger om huset.", {("Eknämnden", "responsible")}, id="subject-of-an-act"),
        pytest.param("[o:Eknämnden] vill att vägen utreds.", set(), id="what-it-wants"),
        pytest.param("Skrivelsen utgör [o:Eknämnden]s svar.", {("Eknämnden", "named")}, id="owner-of-something"),
    ],
)
def test_body_is_no_part_of_its_own_decision(clause: str, expected: Rows) -> None:
    """The body that met is left out where it only decides, and kept where it is to act or is named."""
    assert rows(("decision", "decision", clause), body="Eknämnden") == expected


def test_item_tells_who_moved_and_who_dissented() -> None:
    """Movers and dissenters come from the item's motions; whoever is named in its discussion is context."""
    found = rows(
        ("sentence", "background", "[o:Ekverket] har yttrat sig."),
        ("proposal", "motion", "[p:Eva Ek] (S) yrkar bifall till förslaget."),
        ("decision", "decision", "Planen antas."),
        ("sentence", "dissent", "[p:Bo Alm] (M) reserverar sig mot beslutet."),
        ("sentence", "distribution", "[o:Almverket]"),
    )
    assert {("Eva Ek", "proposer"), ("Bo Alm", "dissenter"), ("Ekverket", "context")} <= found
    assert not any(name == "Almverket" for name, _ in found)


def test_verifying_at_once_concerns_nobody() -> None:
    """A formal clause gets no movers and no context."""
    motion = ("proposal", "motion", "[p:Eva Ek] (S) yrkar bifall.")
    assert rows(motion, ("decision", "decision", "Paragrafen förklaras omedelbart justerad.")) == set()


@pytest.mark.parametrize(
    ("clause", "last", "as_written"),
    [
        pytest.param("Svar lämnas senast den 31 mars.", "2024-03-31", "den 31 mars", id="day"),
        pytest.param("Svar lämnas senast den 31 januari.", "2025-01-31", "den 31 januari", id="next-year"),
        pytest.param(
            "Svar lämnas kl. 12.00 den 31 mars.", "2024-03-31", "kl. 12.00 den 31 mars", id="an-hour-of-a-day"
        ),
        pytest.param("Arbetet påbörjas under kvartal 1 2025.", "2025-03-31", "kvartal 1 2025", id="quarter"),
        pytest.param("AP: Eva – ny tidplan, 26 mars", "2024-03-26", "26 mars", id="behind-a-comma-and-last"),
        pytest.param("Faktablad (Eva, v. 50)", "2024-12-15", "v. 50", id="a-week-in-brackets"),
        pytest.param("Svar lämnas före maj.", "2024-04-30", "maj", id="before-a-month"),
        pytest.param("Svar lämnas före maj månads utgång.", "2024-05-31", "maj", id="before-the-end-of-a-month"),
        pytest.param("Eva återkommer innan sommaren.", "2024-05-31", "sommaren", id="before-a-season"),
        pytest.param("Eva skickar bilderna senast på fredag", "2024-03-08", "senast på fredag", id="a-day-of-the-week"),
        pytest.param("Eva återkommer före jul.", "", "före jul", id="before-a-feast"),
        pytest.param("Svar lämnas inom tre veckor.", "", "inom tre veckor", id="within-weeks"),
        pytest.param("Tas upp på nästa styrelsemöte.", "", "på nästa styrelsemöte", id="event"),
        pytest.param(
            "Vi väntar till den nya chefen är på plats.", "", "till den nya chefen är på plats", id="condition"
        ),
    ],
)
def test_due_is_the_last_day_stated(clause: str, last: str, as_written: str) -> None:
    """A date is due at its last day; an event has no day, but is kept as written."""
    passage = Passage(clause, ((0, 0, len(clause)),), "decision")
    value, kept = due(passage, after=date(2024, 3, 1) if "januari" not in clause else date(2024, 11, 1))
    assert value is not None
    assert (value.text, kept) == (last, as_written)
    assert as_written in " ".join(s.of(clause) for s in value.spans)


@pytest.mark.parametrize(
    "clause",
    [
        "Med dessa ändringar godkändes protokollet från 2024-02-01.",
        "Utredningen daterad 2024-05-29 antas.",
        "Avgiften för 2025 fastställs till 100 kr.",
        "Linje 4 går kl. 07.30 från årsskiftet.",
        "Taxan höjs med 4 % från och med den 1 maj 2024.",
        "Planen antas.",
    ],
)
def test_date_that_looks_back_is_not_due(clause: str) -> None:
    """The date of a paper or of a budget year is no day by which anything is to be done."""
    assert due(Passage(clause, ((0, 0, len(clause)),), "decision"), after=date(2024, 3, 1)) == (None, "")


@pytest.mark.parametrize(
    ("clause", "codes"),
    [
        ("Att bjuda in forskaren.", ("invite",)),
        ("Rapporten godkänns och läggs till handlingarna.", ("approve", "file")),
        ("Nämnden ger kontoret i uppdrag att svara.", ("commission",)),
        ("Eva väljs till justerare.", ("appoint",)),
        ("Ärendet bordläggs.", ("postpone",)),
        ("Roligt.", ("other",)),
    ],
)
def test_actions_are_codes_of_the_scheme(clause: str, codes: tuple[str, ...]) -> None:
    """A clause may do several things; what is not recognised is `other`."""
    assert actions(clause) == codes


@pytest.mark.parametrize(
    ("clause", "as_written"),
    [
        pytest.param("20 mars", "20 mars", id="the-day-alone"),
        pytest.param("v. 13", "v. 13", id="the-week-alone"),
        pytest.param("Boka lokal senast 15/4", "15/4", id="led"),
        pytest.param("Bron stängdes den 15 april", "", id="no-word-for-by-when"),
    ],
)
def test_day_whose_year_is_not_told_is_kept_as_written(clause: str, as_written: str) -> None:
    """Where nothing tells the year, the day by which it is to be done is as it stands, and no date is made up."""
    value, kept = due(Passage(clause, ((0, 0, len(clause)),), "decision"))
    assert kept == as_written
    assert (value.text, value.rule) == ("", "parts#year-unknown") if value and as_written else value is None
