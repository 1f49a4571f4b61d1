"""What somebody thinks, told in other frames than "Eva anser att …"; all persons and bodies are invented."""

from __future__ import annotations

import re

import pytest
from spoken import written
from written import understood

from samgraf.ingest.statements.say import statements


def said(*sentences: str) -> list[tuple[str, str]]:
    """The statements of sentences as (kind, holders)."""
    marked = (re.sub("Eva Blom|Bo Ekman", r"[p:\g<0>]", one) for one in sentences)
    minutes, mentions, *_ = written(*(("sentence", "", one) for one in marked))
    return [(u.kind, " & ".join(mentions[h].name for h in u.holders)) for u in statements(minutes, mentions)]


EVA = "Eva Blom"
FRAMES = (
    "{who} är av uppfattningen att {said}.",
    "{who} har åsikten att {said}.",
    "{who} gav uttryck för att {said}.",
    "{who} tillade att {said}.",
    "{who} vidhåller att {said}.",
    "{who}s uppfattning är att {said}.",
    "{who}s åsikt var att {said}.",
    "Från {who} framfördes att {said}.",
    "Det framfördes av {who} att {said}.",
    "Synpunkt från {who}: att {said}.",
    "En synpunkt från {who} var att {said}.",
)


@pytest.mark.parametrize("frame", FRAMES)
@pytest.mark.parametrize(
    ("view", "kind"),
    [
        pytest.param("bron skymmer utsikten", "concern", id="merely-told"),
        pytest.param("alternativ A är bäst", "support", id="best"),
    ],
)
def test_view_told_in_any_frame_is_held_by_who_it_is_told_of(frame: str, view: str, kind: str) -> None:
    """A view has one kind and one holder, in whatever frame it is told."""
    assert said(frame.format(who=EVA, said=view)) == [(kind, EVA)]


@pytest.mark.parametrize(
    ("sentence", "want"),
    [
        pytest.param("Enligt Eva Blom är alternativ A bäst för bussarna.", ("support", EVA), id="verb-first"),
        pytest.param("Enligt Eva Blom var det ett klokt besked.", ("support", EVA), id="verb-first-it"),
        pytest.param("Ett försök föreslogs av Eva Blom.", ("proposal", EVA), id="passive"),
        pytest.param("En karta krävs av Eva Blom.", ("request", EVA), id="passive-demand"),
        pytest.param("Planen kritiserades av Eva Blom.", ("concern", EVA), id="passive-critic"),
        pytest.param("Eva Blom ser det som önskvärt att bron lagas.", ("wish", EVA), id="desirable"),
        pytest.param("Eva Bloms förslag är att bron rivs.", ("proposal", EVA), id="whose-proposal"),
        pytest.param("Förslag från Eva Blom (S): att bron rivs.", ("proposal", EVA), id="proposal-from-party"),
        pytest.param("Eva Blom: Alternativ A är bäst för bussarna.", ("support", EVA), id="behind-a-colon"),
        pytest.param("Synpunkt (Eva Blom): Barnen får stå ute.", ("concern", EVA), id="label-with-name"),
        pytest.param("Synpunkt från Eva Blom: Barnen får stå ute.", ("concern", EVA), id="label-with-from"),
        pytest.param("Eva Blom tyckte också att juniorer ska betala mindre.", ("proposal", EVA), id="with-also"),
        pytest.param("Eva Blom kan tänka sig att räkna på det.", ("offer", EVA), id="might-do"),
        pytest.param("Två skyltar kommer snart att monteras.", ("report", ""), id="will-be-done"),
    ],
)
def test_other_words_for_the_same_have_kind_and_holder(sentence: str, want: tuple[str, str]) -> None:
    """Passives, labels and fronted sources tell what the plain sentence would."""
    assert said(sentence) == [want]


@pytest.mark.parametrize(
    "sentence",
    [
        pytest.param("Enligt Eva Blom är bron stängd till maj.", id="merely-reported"),
        pytest.param("Eva Blom: bron stängdes i maj.", id="merely-told-behind-a-colon"),
        pytest.param("Bron byggdes av Eva Blom.", id="passive-of-a-deed"),
    ],
)
def test_report_in_a_frame_is_no_view(sentence: str) -> None:
    """What somebody merely reports is held by nobody."""
    assert said(sentence) == []


def test_other_holder_behind_och_is_parted() -> None:
    """What another one holds behind "och" is theirs, though the first part has "att"."""
    told = said("Eva Blom föreslår att bron rivs och Bo Ekman befarar att det blir dyrt.")
    assert told == [("proposal", EVA), ("concern", "Bo Ekman")]


LISTS = """Minnesanteckningar byarådet 3 maj 2024

Närvarande: Greta Ulander, Ronny Zander, Peter Höijer

1. Bron
{text}
"""


@pytest.mark.parametrize(
    ("text", "want"),
    [
        pytest.param(
            "Greta framförde följande:\n- Bron är för smal\n- Fler bänkar önskas",
            [("concern", "Greta Ulander"), ("wish", "Greta Ulander")],
            id="brings-forward",
        ),
        pytest.param(
            "Synpunkter från Ronny:\n1. Bryggan är hal\n2. Det saknas räcke",
            [("concern", "Ronny Zander"), ("concern", "Ronny Zander")],
            id="views-from-numbered",
        ),
        pytest.param(
            "Peter ska:\n- boka lokal\n- ringa värden",
            [("commitment", "Peter Höijer"), ("commitment", "Peter Höijer")],
            id="completes-a-verb",
        ),
        pytest.param(
            "Ronny lovade att:\n- laga räcket\n- återkomma i maj",
            [("commitment", "Ronny Zander"), ("commitment", "Ronny Zander")],
            id="completes-that",
        ),
        pytest.param("| Vem | Synpunkt |\n|---|---|\n| Greta | Bron är för smal |\n| Peter | Listan är för lång |",
            [("concern", "Greta Ulander"), ("concern", "Peter Höijer")], id="cells"),
        pytest.param("Greta\nBron är för smal.\n\nPeter\nListan är för lång.",
            [("concern", "Greta Ulander"), ("concern", "Peter Höijer")], id="line-above"),
        pytest.param("Greta berättade om bron:\n- den byggdes 1950\n- den är av sten", [], id="merely-told"),
    ],
)  # fmt: skip
def test_entry_is_held_by_who_leads_it_or_stands_beside_it(text: str, want: list[tuple[str, str]]) -> None:
    """An entry of a list is its lead's, a cell or line that of the name beside or above it, who is nobody else."""
    reading = understood(LISTS.format(text=text))
    told = [(u.kind, " & ".join(reading.entities[reading.entity_of(h)].name for h in u.holders))
            for u in reading.utterances]  # fmt: skip
    assert told == want
    persons = {reading.mentions[m].name for m in range(len(reading.mentions)) if reading.mentions[m].kind == "person"}
    assert persons <= {"Greta Ulander", "Ronny Zander", "Peter Höijer", "Greta", "Ronny", "Peter"}


def test_adverb_before_the_verb_is_nobody() -> None:
    """An adverb that opens a sentence is no name."""
    reading = understood(LISTS.format(text="Samtidigt menar Greta att bron är för smal. Dessutom vill Ronny vänta."))
    told = {reading.entities[reading.entity_of(h)].name for u in reading.utterances for h in u.holders}
    assert told == {"Greta Ulander", "Ronny Zander"}


@pytest.mark.parametrize(
    ("where", "told", "kind"),
    [
        pytest.param("under våren", "varnat för att bron rasar", "concern", id="at-a-time"),
        pytest.param("i sitt yttrande till nämnden den 3 maj", "avstyrkt förslaget", "opposition", id="in-an-opinion"),
        pytest.param("den 3 maj, § 12,", "avstyrkt förslaget", "opposition", id="at-a-day-and-in-a-paragraph"),
        pytest.param("i ett privat samtal", "anmärkt att räcket saknas", "concern", id="an-adjective-in-at"),
        pytest.param("vid samrådet", "förklarat sig beredd att dela kostnaden", "offer", id="at-a-meeting"),
    ],
)
def test_what_has_been_said_somewhere_is_said(where: str, told: str, kind: str) -> None:
    """In what writing or when it was said may stand before the verb."""
    assert said(f"{EVA} har {where} {told}.") == [(kind, EVA)]


def test_who_asked_is_not_who_answers() -> None:
    """ "Hon" behind whom a question came from is the one told of before."""
    told = (
        "Eva Blom berättade om bron.",
        "På fråga från Bo Ekman svarade hon att den är gammal.",
        "Hon lovade en ritning.",
    )
    assert ("commitment", EVA) in said(*told)
    assert ("commitment", "Bo Ekman") not in said(*told)
