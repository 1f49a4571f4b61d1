"""Who came to one item, came late, left early or sent word, as the text of an item tells."""

from __future__ import annotations

import pytest
from rostered import Row, rows, there

HEAD = "Nätverket Norrvatten\nMöte 2024-03-12\n\nNärvarande: Eva Lindmark, Per Ekvall, Ulla Norin\n"
LISTED = [there("Eva Lindmark"), there("Per Ekvall"), there("Ulla Norin")]
GUEST = ("Nadia Haddad", "Region Dalarna", "guest", "", "2")


def told(sentence: str) -> list[Row]:
    """The rows of minutes whose second item says something."""
    text = f"{HEAD}\n1. Läget\nAllt går bra.\n\n2. Tidplan\n{sentence}\n\n3. Nästa möte\nDen 3 maj.\n"
    return sorted(rows(text))


@pytest.mark.parametrize(
    "sentence",
    [
        pytest.param("Till denna punkt hälsades Nadia Haddad från Region Dalarna välkommen.", id="welcomed"),
        pytest.param("Nadia Haddad, Region Dalarna, var inbjuden till punkten och visade bilder.", id="invited"),
        pytest.param("Under punkten deltog Nadia Haddad från Region Dalarna.", id="there-for-it"),
        pytest.param("Gäst: Nadia Haddad, Region Dalarna\nHon visade bilder.", id="behind-a-label"),
        pytest.param("Ordföranden hälsade Nadia Haddad från Region Dalarna välkommen till punkten.", id="by-the-chair"),
        pytest.param("Nadia Haddad (Region Dalarna) anslöt till mötet under denna punkt.", id="joined"),
        pytest.param("Vi hade bjudit in Nadia Haddad från Region Dalarna till den här punkten.", id="invited-by-us"),
        pytest.param("Dagens gäst Nadia Haddad från Region Dalarna visade bilder.", id="of-the-day"),
        pytest.param("Vid paragrafen medverkade även strategen Nadia Haddad från Region\nDalarna.", id="with-a-title"),
    ],
)
def test_a_guest_of_an_item_attends_that_item(sentence: str) -> None:
    """Whom the text welcomes to an item, or says to be there for it, was a guest at that item alone."""
    assert told(sentence) == sorted([*LISTED, GUEST])


def test_an_organisation_is_whole_where_it_ends_in_a_small_word() -> None:
    """A guest comes from an organisation with all its words, and with no word of the sentence behind it."""
    sentence = "Till denna punkt hälsades Nadia Haddad från Region Jönköpings län välkommen."
    assert told(sentence) == sorted([*LISTED, ("Nadia Haddad", "Region Jönköpings län", "guest", "", "2")])


@pytest.mark.parametrize(
    ("sentence", "changed"),
    [
        pytest.param("Ulla Norin lämnade mötet efter denna punkt.", there("Ulla Norin", items="1 2"), id="left"),
        pytest.param("Efter denna punkt lämnade Ulla Norin mötet.", there("Ulla Norin", items="1 2"), id="left-turned"),
        pytest.param("Kl. 13.20 anslöt Ulla Norin till mötet.", there("Ulla Norin", items="2 3"), id="came-turned"),
        pytest.param("Ulla Norin anslöt till mötet.", there("Ulla Norin", items="2 3"), id="came"),
        pytest.param("Ulla Norin kommer till mötet i maj.", there("Ulla Norin"), id="another-meeting"),
        pytest.param("Ulla Norin lämnade rummet en stund.", there("Ulla Norin"), id="for-a-while"),
    ],
)
def test_who_left_or_came_attended_the_rest_only(sentence: str, changed: Row) -> None:
    """Who is listed and left behind an item, or came to one, attended no item on the other side of it."""
    assert told(sentence) == sorted([*LISTED[:2], changed])


@pytest.mark.parametrize(
    ("sentence", "others"),
    [
        pytest.param("Bo Ramsell hade meddelat förhinder.", [("Bo Ramsell", "", "absent", "", "")], id="sent-word"),
        pytest.param("Bo Ramsell hade meddelat förhinder till mötet i maj.", [], id="for-another-meeting"),
        pytest.param("Bo Ramsell bjuds in till nästa möte.", [], id="is-to-be-invited"),
        pytest.param("Nadia Haddad från Region Dalarna deltog i samrådet i mars.", [], id="was-elsewhere"),
    ],
)
def test_nobody_else_is_said_to_have_been_there(sentence: str, others: list[Row]) -> None:
    """Who is named at an item and was not there, or is to come, is no guest of it."""
    assert told(sentence) == sorted([*LISTED, *others])
