"""What finding names asks of the register for every document: looked up once."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from samgraf.ingest.mentions.shapes import TOWNS
from samgraf.ingest.minutes import Meeting
from samgraf.ingest.tables.forms import small_words
from samgraf.ontology import register

REGIONS = tuple(f"{word} " for word in small_words("region"))


@cache
def town_names() -> frozenset[str]:
    """The names of the places of all municipalities and regions of the register."""
    found = [e for e in register.load() if e.subkind in TOWNS]
    regions = {e.label.partition(" ")[2] for e in found if e.label.startswith(REGIONS)}
    return frozenset(regions.union(*(e.weak for e in found)))


def town(name: str) -> bool:
    """Whether a name is that of a municipality's or region's place."""
    return name in town_names()


@cache
def towns() -> Mapping[str, str]:
    """What each municipality and region of the register is, by its key."""
    return {e.key: e.subkind for e in register.load() if e.subkind in TOWNS}


@cache
def party_forms() -> Mapping[str, tuple[str, ...]]:
    """By the name of each party of the register how else it is called."""
    return {e.label: e.weak for e in register.load() if e.subkind == "Party"}


def owns_alone(meeting: Meeting) -> bool:
    """Whether the name of who met names its owner and no other municipality ("samråd Ekö kommun och Vägverket")."""
    body, owner = meeting.body, meeting.owner
    if body is None or owner is None or owner.text not in body.text:
        return False
    return sum(1 for word in body.text.casefold().split() if word.strip(",.") in small_words("municipal")) == 1
