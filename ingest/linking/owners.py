"""Whose a body is that many have: the municipality, region, federation or company that the head names."""

from __future__ import annotations

from collections.abc import Sequence

from samgraf.ingest.linking.groups import by_label, entries
from samgraf.ingest.meeting.boards import OF_A_BOARD
from samgraf.ingest.minutes import Mention, Minutes


def owner_of(minutes: Minutes, mentions: Sequence[Mention]) -> str:
    """The municipality or region whose body met: as the head says, or the only one named in it; else ""."""
    named = minutes.meeting.owner
    if named and named.rule != OF_A_BOARD:
        entry = by_label().get(named.text.casefold())
        return entry.label if entry else named.text
    heads = {n for n, p in enumerate(minutes.passages) if p.role == "field"}
    found = {m.known for m in mentions if m.passage in heads and m.known}
    towns = sorted(k for k in found if entries()[k].subkind in ("Municipality", "Region"))
    return entries()[towns[0]].label if len(towns) == 1 and minutes.genre == "protocol" else ""


def house_of(minutes: Minutes, name: str) -> str:
    """Who is governed by the board that met, where that is no municipality and the name is the board's; else ""."""
    owner, body = minutes.meeting.owner, minutes.meeting.body
    if owner is None or body is None or owner.rule != OF_A_BOARD:
        return ""
    return owner.text if name.casefold() == body.text.casefold() else ""
