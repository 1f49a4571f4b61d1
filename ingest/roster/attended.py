"""The items that an entry of the list of those present says somebody attended."""

from __future__ import annotations

import re

from samgraf.ingest.roster.draft import Draft
from samgraf.ingest.roster.ranges import expanded
from samgraf.ingest.tables import rules, table


def attended(draft: Draft, group: str, language: str, numbers: tuple[int, ...]) -> None:
    """The items that an entry is said to have attended.

    In a list of those who don't serve, the items at which somebody did serve say nothing of the others.
    """
    serving = tuple(table(language, "roster").get("words", {}).get("serving", ()))
    for rule in rules(language, "roster", "items"):
        for hit in rule.match.finditer(draft.left):
            before = draft.left[: hit.start()].rstrip(" ,")
            office = re.search(r"(?i)ordf(?:örande|\.)? ?$", draft.left[: hit.start()]) is not None  # no comma
            got: list[int] = []
            if rule.label == "not-these":
                out = set(expanded(hit["items"]))
                got = [n for n in numbers if n not in out]
            elif rule.label == "these":
                got = expanded(hit["items"])
            elif rule.label in ("from", "came"):
                got = [n for n in numbers if n >= int(hit["first"])]
            elif rule.label in ("until", "left"):
                got = [n for n in numbers if n <= int(hit["last"])]
            draft.blank(*hit.span())
            served = group == "substitute" and bool(serving) and before.casefold().endswith(serving)
            served = served or (group == "substitute" and stood_in(draft.entry.text[: hit.start()], language))
            if (office and rule.label in ("these", "from", "until")) or served or not got:
                continue
            draft.items = sorted({*(draft.items or []), *got})
            draft.items_at.append(draft.entry.span(*hit.span()))


def stood_in(text: str, language: str) -> bool:
    """Whether a text ends with whom somebody stands in for, so that items behind it are those of doing so."""
    told = text.rstrip(" ,")
    return any(m.end() == len(told) for r in rules(language, "roster", "stands-in") for m in r.match.finditer(told))
