"""An extract of minutes holds one item or a few, whose numbers begin anywhere; all of it is invented."""

from __future__ import annotations

import pytest

from samgraf.ingest.parse import parse
from samgraf.ingest.text import Document, Source

HEAD = "Tekniska rådet\n\nDatum: 5 mars 2024\n\nNärvarande: Eva Lindmark, Per Ekvall, Ulla Norin\n\n"
SAID = "Eva gick igenom läget. Rådet beslutar att köpa in skyltar."

EXTRACTS = {
    "one bare number": (f"4 Skyltar i hamnen\n{SAID}\n", [("4", "Skyltar i hamnen")]),
    "a bare number, then a blank line": (f"12   Skyltar\n\n{SAID}\n", [("12", "Skyltar")]),
    "two, the last above a date": (
        f"6 Skyltar\n{SAID}\n\n7 Nästa möte\nTorsdagen den 4 april\n",
        [("6", "Skyltar"), ("7", "Nästa möte")],
    ),
    "three from two on": (
        f"2 Skyltar\n{SAID}\n\n3 Båtar\n{SAID}\n\n4 Övrigt\n{SAID}\n",
        [("2", "Skyltar"), ("3", "Båtar"), ("4", "Övrigt")],
    ),
    "one Roman figure": (f"VI   Skyltar i hamnen\n{SAID}\n", [("VI", "Skyltar i hamnen")]),
    "a number within the year": (f"63/2024\nSKYLTAR I HAMNEN\n\n{SAID}\n", [("63", "SKYLTAR I HAMNEN")]),
    "two above what was decided, without blank lines": (
        "1 Val av justerare\nBeslut\n1. Eva Lindmark väljs.\n2 Skyltar\nEva berättar om läget i hamnen.\n",
        [("1", "Val av justerare"), ("2", "Skyltar")],
    ),
    "a section sign": (f"§ 47 Skyltar\n\n{SAID}\n", [("47", "Skyltar")]),
}

NO_ITEMS = {
    "how many there were": "12 Ledamöter\nEva Lindmark, Per Ekvall\n",
    "numbers that don't count on": f"6 Skyltar\n{SAID}\n\n9 Båtar\n{SAID}\n",
    "a sentence that begins with a number": f"{SAID}\n\n3 Båtar ska bort från bryggan.\n{SAID}\n",
    "without blank lines, above what is no decision": f"{SAID}\n6 Skyltar\n{SAID}\n7 Båtar\n{SAID}\n",
    "a line of a list": f"{SAID}\n\n- 3 Båtar\n- 4 Skyltar\n",
}


def items(body: str) -> list[tuple[str, str]]:
    """The items of minutes with a head and such a body."""
    text = HEAD + body
    found = parse(Document(Source("example.txt", text.encode(), "text/plain", "0" * 64), text))
    return [(item.number, item.title) for item in found.items if item.parent < 0]


@pytest.mark.parametrize("case", EXTRACTS)
def test_the_items_of_an_extract_are_found(case: str) -> None:
    """However few they are, and wherever they begin to count."""
    body, expected = EXTRACTS[case]
    assert items(body) == expected


@pytest.mark.parametrize("case", NO_ITEMS)
def test_a_number_before_words_is_no_item_by_itself(case: str) -> None:
    """It needs a title's shape, a blank line above and something said below, and others must count on from it."""
    assert [number for number, _ in items(NO_ITEMS[case]) if number] == []
