"""Heads and items as many secretaries write them, in forms that no table holds word for word."""

from __future__ import annotations

import pytest
from headwritten import Head, heads
from headwritten import faults as faults_of_head
from itemswritten import Written, written
from itemswritten import faults as faults_of_items

BATCHES = ("first", "second")
LEFT = {
    "a-sports-federation-district": {"place"},  # nothing says that it is one, in a column of its own
    "a-neighbour-dialogue-with-developer": {"secretary"},
    "a-trade-council": {"chair"},  # a given name that is not known, of somebody who is in no list
    "a-hostel-society": {"body", "place", "verifiers"},  # the sign of a paragraph before each line of the head
}
"""What is not read yet, by the name of the head."""


@pytest.mark.parametrize(
    "head",
    [
        pytest.param(one, id=one.name)
        for batch in (*BATCHES, "third", "fourth", "fifth", "sixth")
        for one in heads(batch)
    ],
)
def test_head_tells_who_met_when_and_where_and_who_held_which_office(head: Head) -> None:
    """Body, day, hours, place and offices are read from a head as it was written, and nothing is made up."""
    assert faults_of_head(head).keys() == LEFT.get(head.name, set())


@pytest.mark.parametrize(
    "one", [pytest.param(one, id=one.name) for batch in (*BATCHES, "third", "cells") for one in written(batch)]
)
def test_items_begin_and_end_as_they_were_written(one: Written) -> None:
    """Number and title of each item are read in whatever form they are set, and what is told stands under its item."""
    assert faults_of_items(one) == []
