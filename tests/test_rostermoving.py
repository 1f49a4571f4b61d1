"""Who came late or left early, told within the items: one form a line, all persons invented."""

from __future__ import annotations

import pytest
from rostered import rows

HEAD = "Styrelsemöte 12 mars 2024\nNärvarande: Eva Lindmark, Per Ekvall, Ulla Norin\n\n"


def items_of(*told: str) -> dict[str, str]:
    """The items attended by each, where the four items say what is `told`."""
    body = "\n".join(f"{n}. Punkt {n * 111}\nLäget gicks igenom.\n{say}\n" for n, say in enumerate(told, 1))
    return {name: items for name, _, _, _, items in rows(HEAD + body)}


@pytest.mark.parametrize(
    ("sentence", "items"),
    [
        pytest.param("Per Ekvall anländer kl 14.10 under punkt 3.", "3 4", id="comes-during"),
        pytest.param("Per Ekvall anslöt efter punkt 2.", "3 4", id="comes-after"),
        pytest.param("Kl. 14.10 anslöt Per Ekvall till mötet vid punkt 3.", "3 4", id="the-hour-first"),
        pytest.param("Per var med från och med punkt 3.", "3 4", id="was-there-from-by-given-name"),
        pytest.param("Per Ekvall (S) lämnar mötet före punkt 3.", "1 2", id="leaves-before"),
        pytest.param("Per Ekvall lämnade mötet kl. 15.30 efter punkt 2.", "1 2", id="leaves-after"),
        pytest.param("Per Ekvall deltog på länk t.o.m. punkt 2.", "1 2", id="took-part-until"),
        pytest.param("Per Ekvall deltog endast under punkt 2–3.", "2 3", id="took-part-at"),
        pytest.param("Per Ekvall deltog §§ 2–3.", "2 3", id="took-part-at-paragraphs"),
        pytest.param("Per kom till punkt 2 och gick efter punkt 3.", "2 3", id="comes-and-goes"),
        pytest.param("Per Ekvall lämnade ett förslag under punkt 2.", "", id="leaves-something-else"),
        pytest.param("Per Ekvall kommer till nästa möte.", "", id="comes-to-another-meeting"),
    ],
)
def test_items_attended_are_those_that_a_sentence_names(sentence: str, items: str) -> None:
    """Who is said to have come or left at an item, wherever it is said, attended from it or up to it."""
    assert items_of(sentence, "", "", "") == {"Eva Lindmark": "", "Per Ekvall": items, "Ulla Norin": ""}


@pytest.mark.parametrize(
    ("sentence", "items"),
    [
        pytest.param("(Per Ekvall anslöt kl 18.20)", "2 3 4", id="comes"),
        pytest.param("Kl. 18.20 anlände Per Ekvall.", "2 3 4", id="at-the-hour-comes"),
        pytest.param("Per Ekvall lämnar mötet kl 18.20.", "1 2", id="leaves"),
        pytest.param("Härefter lämnade Per Ekvall mötet.", "1 2", id="thereupon-leaves"),
        pytest.param("Per Ekvall lämnade mötet men återkom strax.", "", id="is-back-at-once"),
        pytest.param("Per Ekvall lämnade rummet.", "", id="leaves-the-room"),
    ],
)
def test_who_comes_or_leaves_within_an_item_attended_it(sentence: str, items: str) -> None:
    """Without a number the item counts that tells it; who came or left within it was there for a part of it."""
    assert items_of("", sentence, "", "")["Per Ekvall"] == items


def test_who_leaves_and_returns_missed_what_is_between() -> None:
    """Whoever left at one item and returned at a later one attended those before, and those from there on."""
    told = items_of("Per Ekvall lämnar mötet.", "", "Per Ekvall återkommer till mötet.", "")
    assert told["Per Ekvall"] == "1 3 4"


LISTED = {"Eva Lindmark": "", "Per Ekvall": "", "Ulla Norin": ""}


@pytest.mark.parametrize(
    ("below", "changed"),
    [
        pytest.param("Per anslöt 18.20.\n", {}, id="a-given-name-goes-on-no-name"),
        pytest.param("Per gick kl 19\n", {}, id="a-given-name-goes"),
        pytest.param("Per Ekvall anlände kl 18.20, vid punkt 3.\n", {"Per Ekvall": "3 4"}, id="right-below"),
        pytest.param("\nBo Alm anslöt vid punkt 3.\n", {"Bo Alm": "3 4"}, id="who-is-not-listed"),
        pytest.param(
            "\nBo Alm anslöt vid punkt 3. Per Ekvall lämnade efter punkt 2.\n",
            {"Per Ekvall": "1 2", "Bo Alm": "3 4"},
            id="two-sentences",
        ),
        pytest.param("\nBo Alm kom till punkt 2 och gick efter punkt 3.\n", {"Bo Alm": "2 3"}, id="came-and-went"),
        pytest.param("\nBo Alm lämnade ett förslag till punkt 3.\n", {}, id="a-proposal-is-no-coming"),
    ],
)
def test_sentences_below_a_list_tell_who_came_and_went(below: str, changed: dict[str, str]) -> None:
    """A sentence right below names is none of them, and adds who came to an item though no list has them."""
    head, items = HEAD.rstrip("\n"), "".join(f"{n}. Punkt {n * 111}\nLäget gicks igenom.\n" for n in range(1, 5))
    assert {name: at for name, _, _, _, at in rows(f"{head}\n{below}\n{items}")} == LISTED | changed
