"""Who has the floor, where a round or a dialogue gives it; all persons and bodies are invented."""

from __future__ import annotations

import pytest

from samgraf.ingest.pipeline import read
from samgraf.ingest.text import Document, Source

HEAD = (
    "Minnesanteckningar\n\nVägrådet den 3 maj 2022\n\n"
    "Närvarande: Eva Lindmark (Habo kommun), Per Ekvall (Mullsjö kommun)\n\n"
)


def said(body: str) -> list[tuple[str, str]]:
    """What is said in notes given as plain text: its kind and who holds it."""
    text = f"{HEAD}{body}\n"
    reading = read(Document(Source("example.txt", text.encode(), "text/plain", "0" * 64), text))
    every = []
    for one in reading.utterances:
        names = [reading.entities[reading.entity_of(h)].name for h in one.holders]
        every.append((one.kind, " & ".join(names)))
    return every


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        pytest.param(
            "1. Laget runt\nHabo kommun: Nya tågtider fungerar dåligt. Önskar en tidigare tur.\nMullsjö kommun: Inget nytt.",
            [("concern", "Habo kommun"), ("wish", "Habo kommun")],
            id="round-by-colons",
        ),
        pytest.param("1. Bron\nEva: håller med Per om bron.", [("support", "Eva Lindmark")], id="verb-behind-the-colon"),
        pytest.param("1. Bron\nEva: återkommer med svar i juni.", [("commitment", "Eva Lindmark")], id="promise"),
        pytest.param("1. Bron\nEva: Per är orolig för bron.", [("concern", "Per Ekvall")], id="of-another"),
        pytest.param("1. Bron\nFråga 1 (Habo kommun): Färjan fungerar inte.", [("concern", "Habo kommun")], id="in-brackets"),
        pytest.param("1. Runt\nHabo: saknar pengar till bron.", [("concern", "Habo kommun")], id="town-for-its-municipality"),
        pytest.param("1. Bron\nEva: Grannarna är oroliga för bron.", [("concern", "")], id="of-others-without-a-name"),
        pytest.param("1. Bron\nEva: Hamnlaget vill inte flytta bron.", [("opposition", "")], id="of-a-body-by-its-kind"),
        pytest.param("1. Bron\nHabo kommun: Kommunen vill ha en ny bro.", [("wish", "Habo kommun")], id="of-itself"),
        pytest.param("1. Bron\nEva: den ligger inte på kommunens mark.", [], id="tells-what-is-not"),
        pytest.param("1. Bron\nEva: bron byggs om, tillfälliga lägen behövs i maj.", [("wish", "Eva Lindmark")], id="need"),
        pytest.param(
            "1. Bron\n\nEva Lindmark  0:41\nJag är orolig för bron.\n\nPer Ekvall  1:12:05\nJag föreslår en färja.",
            [("concern", "Eva Lindmark"), ("proposal", "Per Ekvall")],
            id="with-the-time",
        ),
        pytest.param("1. Bron\nEva: bron är öppen.\nÖnskemål finns om en ny färja.", [("wish", "")], id="ends-with-the-line"),
    ],
)  # fmt: skip
def test_who_has_the_floor_holds_what_is_said(body: str, expected: list[tuple[str, str]]) -> None:
    """Behind "Eva:" the sentences of the line are hers, unless they name another one."""
    assert said(body) == expected


def test_headings_that_are_names_give_the_floor() -> None:
    """Below two headings or more that are names, what nobody else holds is theirs; below a single one it isn't."""
    one = "Habo kommun\nSaknar pengar till bron och till den nya vägen i år.\n\n"
    two = "Mullsjö kommun\nÖnskar en tidigare tur till Habo på morgonen nu.\n\n"
    rest = "Övrigt\nDet blev fint väder och många bilar på vägen hem.\n"
    assert said(one + two + rest) == [("concern", "Habo kommun"), ("wish", "Mullsjö kommun")]
    assert said("Vägen\nVi talade länge om den nya vägen förbi sjön.\n\n" + one + rest) == [("concern", "")]


def test_lines_that_are_names_give_the_floor() -> None:
    """Two lines or more that are a name and stand above what its bearer tells; a list of names gives it to nobody."""
    told = "Eva\nOrolig för att avtalet blir dyrare än väntat.\n\nPer\nFöreslår att vi byter system till våren.\n"
    assert said(told) == [("concern", "Eva Lindmark"), ("proposal", "Per Ekvall")]
    assert said("1. Bron\nVakter:\nEva\nPer\n\nÖnskar en ny bro till våren gör många.\n")[-1:] != [
        ("wish", "Per Ekvall")
    ]


def test_what_a_motion_proposes_is_held_by_those_who_brought_it() -> None:
    """Below "I motionen föreslås:" each entry is a proposal of who brought it; what stands behind the list is not."""
    text = (
        "Vägnämnden\nProtokoll 2022-05-03\n\nNärvarande: Eva Lindmark (M), Per Ekvall (S)\n\n"
        "§ 4 Initiativ om bron\n\nBeslut\nVägnämnden avslår initiativet.\n\nSammanfattning av ärendet\n"
        "Eva Lindmark (M) har väckt ett initiativ om bron.\nI initiativet föreslås följande punkter:\n"
        "• Bron målas under hösten 2022.\n• Kontoret får i uppdrag att räkna bilarna.\n\n"
        "Bron byggdes 1964 och är i gott skick.\n"
    )
    reading = read(Document(Source("example.txt", text.encode(), "text/plain", "0" * 64), text))
    found = [
        (u.kind, u.quote, [reading.entities[reading.entity_of(h)].name for h in u.holders]) for u in reading.utterances
    ]
    assert found == [
        ("proposal", "Eva Lindmark (M) har väckt ett initiativ om bron.", ["Eva Lindmark"]),
        ("proposal", "Bron målas under hösten 2022.", ["Eva Lindmark"]),
        ("proposal", "Kontoret får i uppdrag att räkna bilarna.", ["Eva Lindmark"]),
    ]
