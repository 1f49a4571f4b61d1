"""Minutes made by hand for tests: sentences with their names marked, so that no reader or finder is needed."""

from __future__ import annotations

import re

from samgraf.ingest.minutes import Decision, Entity, Item, Link, Meeting, Mention, Minutes, Value
from samgraf.ingest.text import Document, Passage, Source, Span

KINDS = {"p": "person", "o": "organisation", "j": "project"}


def written(
    *lines: tuple[str, str, str], item: int = 0, body: str = "", day: str = "", genre: str = "notes"
) -> tuple[Minutes, tuple[Mention, ...], tuple[Link, ...], tuple[Entity, ...]]:
    """Minutes of lines (role, section, text), in which names stand as "[p:Eva Ek]" (person), "[o:…]", "[j:…]" (project).

    Each name is an entity of its own name; `body` is the name of the body that met.
    """
    text = ""
    passages: list[Passage] = []
    mentions: list[Mention] = []
    decisions: list[Decision] = []
    for role, section, marked in lines:
        plain, start = "", len(text)
        position = 0
        for hit in re.finditer(r"\[([poj]):([^\]]+)\]", marked):
            plain += marked[position : hit.start()]
            at = len(plain)
            plain += hit[2]
            span = Span(start + at, start + len(plain))
            kind = KINDS[hit[1]]
            mentions.append(Mention(len(passages), at, len(plain), span, hit[2], kind, hit[2]))
            position = hit.end()
        plain += marked[position:]
        if role == "decision":
            decisions.append(Decision(item, plain, (Span(start, start + len(plain)),), len(passages)))
        passages.append(Passage(plain, ((0, start, len(plain)),), role, item, section))
        text += plain + "\n"
    names = dict.fromkeys((m.kind, m.name) for m in mentions)
    entities = [Entity((kind, name), kind, name, "document") for kind, name in names]
    index = {(e.kind, e.name): n for n, e in enumerate(entities)}
    links = tuple(Link(n, index[m.kind, m.name], "sure", "", 1.0) for n, m in enumerate(mentions))
    place = next((m.span for m in mentions if m.name == body), None)
    met = Meeting(
        body=Value(body, (place,), "test") if place else None,
        start=Value(day, (), "test") if day else None,
    )
    document = Document(Source("example.txt", text.encode(), "text/plain", "0" * 64), text)
    items = (Item("1", "Punkt", (Span(0, 1),)),)
    minutes = Minutes(document, "sv", genre, met, (), items, tuple(passages), tuple(decisions))
    return minutes, tuple(mentions), links, tuple(entities)
