"""What was decided and who is to act, in every pairing of how items are headed and how decisions stand.

Each secretary combines known forms in a new way; all persons and bodies are invented.
"""

from __future__ import annotations

from itertools import product
from typing import NamedTuple

import pytest
from written import understood

from samgraf.ingest.reading import Reading


class Form(NamedTuple):
    """How decisions stand: the text below an item's talk, and what is decided there, each with who is to act."""

    name: str
    text: str
    decided: tuple[tuple[str, str], ...]


HEADINGS = {
    "numbered": "{n}. {title}",
    "bracket": "{n}) {title}",
    "colon": "{n}: {title}",
    "point": "Punkt {n} – {title}",
    "matter": "Ärende {n}: {title}",
    "section-sign": "§ {n} {title}",
    "sign-behind": "{n} § {title}",
    "capitals": "{n}. {TITLE}",
    "on-its-own-line": "{n}.\n{title}",
}
TITLES = ("Skolskjutsar", "Ny cykelbana", "Belysning")
PRESENT = (
    "Anteckningar från Arbetsgruppen för trygghet\nTid: 23 augusti 2021 kl. 13.00-15.00\nPlats: Teams\n\nNärvarande\n"
    "David Blom, Ekö kommun, ordförande\nMagnus Hagman, Fors kommun, sekreterare\nCecilia Falk, Naturvårdsverket\n\n"
)
TALK = "Läget är oförändrat."
TWO = (("boka lokal till höstmötet", ""), ("ge Cecilia i uppdrag att ta fram en karta", "Cecilia Falk"))
FORMS = (
    Form("att-lines", "Beslut:\natt boka lokal till höstmötet\natt ge Cecilia i uppdrag att ta fram en karta", TWO),
    Form("dashes", "BESLUT\n- att boka lokal till höstmötet,\n- att ge Cecilia i uppdrag att ta fram en karta.", TWO),
    Form(
        "numbered-anew",
        "Beslut\n1. Lokal bokas till höstmötet.\n2. Cecilia får i uppdrag att ta fram en karta.",
        (("Lokal bokas till höstmötet.", ""), ("Cecilia får i uppdrag att ta fram en karta.", "Cecilia Falk")),
    ),
    Form(
        "running",
        "Mötet beslutade att boka lokal till höstmötet samt att ge Cecilia i uppdrag att ta fram en karta.",
        (("Mötet beslutade att boka lokal till höstmötet", ""), ("att ge Cecilia i uppdrag att ta fram en karta.", "Cecilia Falk")),
    ),
    Form(
        "lead-of-the-group",
        "Gruppen bestämde:\nLokal bokas till höstmötet.\nCecilia tar fram en karta.",
        (("Lokal bokas till höstmötet.", ""), ("Cecilia tar fram en karta.", "Cecilia Falk")),
    ),
    Form(
        "agreed-that-the-chair",
        "Vi enades om att ordföranden köper in två skyltar.",
        (("Vi enades om att ordföranden köper in två skyltar.", "David Blom"),),
    ),
    Form(
        "agreed-that-they-shall",
        "Gruppen enades om att Ekö kommun ska fastställa tidplanen.",
        (("Gruppen enades om att Ekö kommun ska fastställa tidplanen.", "Ekö kommun"),),
    ),
    Form(
        "behind-the-task",
        "- Boka lokal till höstmötet, ansvarig Fors kommun\n- Ta fram en karta (ansvarig: Cecilia)",
        (
            ("Boka lokal till höstmötet, ansvarig Fors kommun", "Fors kommun"),
            ("Ta fram en karta (ansvarig: Cecilia)", "Cecilia Falk"),
        ),
    ),
    Form(
        "signs",
        "AP Cecilia Falk: ta fram en karta\nAP Fors kommun: boka lokal till höstmötet",
        (
            ("AP Cecilia Falk: ta fram en karta", "Cecilia Falk"),
            ("AP Fors kommun: boka lokal till höstmötet", "Fors kommun"),
        ),
    ),
    Form(
        "called",
        "@Cecilia ta fram en karta\n\n@Magnus boka lokal till höstmötet",
        (("@Cecilia ta fram en karta", "Cecilia Falk"), ("@Magnus boka lokal till höstmötet", "Magnus Hagman")),
    ),
)  # fmt: skip


def minutes(heading: str, form: Form) -> str:
    """Three items, in each the talk and what was decided."""
    below = f"{TALK}\n\n{form.text}\n"
    heads = (heading.format(n=n, title=t, TITLE=t.upper()) for n, t in enumerate(TITLES, 1))
    return PRESENT + "\n".join(f"{head}\n{below}" for head in heads)


def clause(text: str) -> str:
    """A decided clause without its "att" and stops."""
    return text.casefold().removeprefix("att ").strip(" .,")


def decided(reading: Reading) -> list[tuple[str, str, str]]:
    """The decisions as (item's number, clause, who is to act)."""
    acting = [
        " & ".join(reading.entities[i.entity].name for i in reading.involvements if (i.decision, i.how) == (n, "responsible"))
        for n in range(len(reading.minutes.decisions))
    ]  # fmt: skip
    return [
        (reading.minutes.items[d.item].number if d.item >= 0 else "", clause(d.text), who)
        for d, who in zip(reading.minutes.decisions, acting, strict=True)
    ]


@pytest.mark.parametrize(
    ("heading", "form"),
    [pytest.param(h, f, id=f"{name}-{f.name}") for (name, h), f in product(HEADINGS.items(), FORMS)],
)
def test_decisions_are_read_under_every_heading(heading: str, form: Form) -> None:
    """Each decision stands in its item with who is to act, whatever the item's heading and the decision's form."""
    reading = understood(minutes(heading, form))
    told = [clause(item.title) for item in reading.minutes.items if item.parent < 0]
    assert told == [clause(title) for title in TITLES]
    assert decided(reading) == [(str(n), clause(text), who) for n in (1, 2, 3) for text, who in form.decided]


ENTRIES = {
    "subject": ("Cecilia tar fram en karta", "Fors kommun bokar lokal"),
    "colon": ("Cecilia: ta fram en karta", "Fors kommun: boka lokal"),
    "behind": ("Ta fram en karta (Cecilia)", "Boka lokal /Magnus"),
}


@pytest.mark.parametrize(
    ("title", "bullet", "entries"),
    [
        pytest.param(title, bullet, entries, id=f"{title}-{name}-{bullet.strip() or 'none'}")
        for title, (name, entries), bullet in product(
            ("Aktiviteter", "Uppföljning", "Vem gör vad?", "Att göra:"), ENTRIES.items(), ("- ", "")
        )
        if bullet or name == "colon"
    ],
)
def test_heading_of_anything_is_of_tasks_where_each_has_its_owner(title: str, bullet: str, entries: tuple[str]) -> None:
    """A list behind all items is of things to do where each entry says who does it, and belongs to no item."""
    below = "\n".join(f"{bullet}{entry}" for entry in entries)
    reading = understood(f"{PRESENT}1. Broar\n{TALK}\n\n2. Vägar\n{TALK}\n\n{title}\n{below}\n")
    assert [(n, text) for n, text, _ in decided(reading)] == [("", clause(entry)) for entry in entries]
    assert all(who for _, _, who in decided(reading))


@pytest.mark.parametrize(
    "sentence",
    [
        pytest.param("Planen för hamnen antogs 2016.", id="another-year"),
        pytest.param("Beslut om bron väntas i juni.", id="awaited"),
        pytest.param("Bygglovet gäller till och med den 31 maj 2027.", id="permit"),
        pytest.param("Tanken är att bron ska vara klar till sommaren.", id="intention"),
        pytest.param("Fullmäktige beslutade redan 2018 att bygga om hamnen.", id="long-ago"),
    ],
)
@pytest.mark.parametrize("heading", HEADINGS.values(), ids=list(HEADINGS))
def test_what_is_only_told_is_no_decision(heading: str, sentence: str) -> None:
    """What was decided elsewhere or will be, and for how long something is allowed, is decided under no heading."""
    assert decided(understood(minutes(heading, Form("told", sentence, ())))) == []


def test_small_letters_number_titles_where_nothing_else_does() -> None:
    """ "a) Broar" heads an item where it stands apart with text below; below an item's number it is a part of it."""
    lettered = "\n\n".join(
        f"{sign}) {title}\n{TALK}\nGruppen enades om att höja avgiften."
        for sign, title in zip("abc", TITLES, strict=True)
    )
    assert [item for item, _, _ in decided(understood(PRESENT + lettered))] == ["a", "b", "c"]
    numbered = f"1. Val\n{TALK}\n\n{lettered}\n\n2. Avslutning\n{TALK}\n"
    tops = [item.number for item in understood(PRESENT + numbered).minutes.items if item.parent < 0]
    assert tops == ["1", "2"]


@pytest.mark.parametrize(
    ("entry", "owner"),
    [
        pytest.param("Begära in offert från Naturvårdsverket /Magnus", "Magnus Hagman", id="slash-behind-a-body"),
        pytest.param("Ordföranden begär in offert från Naturvårdsverket", "David Blom", id="chair-asks-for-it"),
        pytest.param("Svar till Naturvårdsverket: Cecilia, klar 15 mars", "Cecilia Falk", id="colon-and-a-day"),
    ],
)
def test_owner_of_a_task_is_told_from_whom_it_names(entry: str, owner: str) -> None:
    """Who is to act is told from the body that the task names, by the sign before them or their place."""
    reading = understood(f"{PRESENT}1. Broar\n{TALK}\n\nAtt göra\n- Cecilia bokar lokal\n- {entry}\n")
    assert [who for _, _, who in decided(reading)] == ["Cecilia Falk", owner]


@pytest.mark.parametrize(
    ("sentence", "owner"),
    [
        pytest.param("Efter diskussion enades gruppen om att Cecilia bokar lokal.", "Cecilia Falk", id="group-between"),
        pytest.param("Enighet nåddes om att Magnus bokar lokal.", "Magnus Hagman", id="unanimity"),
        pytest.param("Gruppen begär att Naturvårdsverket utreder frågan.", "Naturvårdsverket", id="asks-that"),
    ],
)
def test_subject_of_what_was_agreed_is_to_act(sentence: str, owner: str) -> None:
    """Who is the subject of what was agreed or asked for is to act."""
    reading = understood(f"{PRESENT}1. Broar\n{TALK}\n\nBeslut\n{sentence}\n")
    assert [who for _, _, who in decided(reading)] == [owner]


def test_committee_of_an_executive_leads_to_its_decisions_below_a_proposal() -> None:
    """ "Styrelsens arbetsutskott beslutar" ends what was proposed, as the lead of any other body does."""
    reading = understood(
        "Ekö kommun\nPROTOKOLL\nKommunstyrelsens arbetsutskott\nSammanträdesdatum 2023-05-02\n\nNärvarande\n"
        "David Blom (S), ordförande\nCecilia Falk (V)\n\n§ 12 Broar\nDiskussion fördes.\n\nFörslag till beslut\n"
        "att avslå ansökan.\n\nKommunstyrelsens arbetsutskott beslutar\n\natt ge Cecilia Falk (V) i uppdrag att utreda frågan.\n"
        "\n§ 13 Vägar\nDiskussion fördes.\n\nVid protokollet\nDavid Blom\n"
    )
    assert decided(reading) == [("12", "ge cecilia falk (v) i uppdrag att utreda frågan", "Cecilia Falk")]
