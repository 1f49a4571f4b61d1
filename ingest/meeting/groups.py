"""The group that met, where only its meeting is called by it, perhaps with its matter on the line below."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from samgraf.ingest.lines.layout import Line, label_of
from samgraf.ingest.meeting.fields import Field
from samgraf.ingest.minutes import Value
from samgraf.ingest.tables import rules
from samgraf.ingest.tables.forms import pairs


def of_group(met: Value, language: str) -> Value:
    """The group or board that met, where only its meeting is called by it.

    "Styrgruppsmöte för Norra vägen", "Ekfalkens styrelsesammanträde"
    """
    for rule in rules(language, "heads", "group-that-met"):
        if hit := rule.match.match(met.text):
            group = hit["group"]
            definite, plain = next((d, p) for d, p in pairs("definite") if group.casefold().endswith(p))
            name = f"{group[: -len(plain)]}{definite}{hit['rest']}"
            return replace(met, text=name[0].upper() + name[1:])
    hits = (rule.match.match(met.text) for rule in rules(language, "heads", "board-that-met"))
    return next((replace(met, text=hit["board"]) for hit in hits if hit), met)


def with_matter(named: Value, rows: Iterable[tuple[Field, Line]], language: str) -> Value | None:
    """The group that met by the line right below its title, which names its matter ("STYRGRUPPSMÖTE", "GRÖNA NÄSET").

    Both are in capitals, or the matter is told to be a project.
    """
    behind = max((span.end for span in named.spans), default=0)
    one, line = next(((o, x) for o, x in rows if x.start > behind), (None, None))
    if one is None or line is None or line.gap > 1 or label_of(line.words, language):
        return None
    matter = any(rule.match.match(one.text) for rule in rules(language, "heads", "matter"))
    loud = one.text.isupper() and named.text.isupper()
    whole = f"{named.text.casefold() if loud else named.text} {one.text.title() if loud else one.text}"
    group = of_group(replace(named, text=whole), language)
    if not (matter or loud) or group.text == whole:
        return None
    spelt = one.value(0, len(one.text), "heads/matter-below", 0.8)
    return replace(group, spans=(*named.spans, *spelt.spans), rule=spelt.rule, confidence=0.8)
