"""Labels of the head in words that no list holds, told by a word of theirs and by what stands behind them.

Vem ledde? Eva Ek                  a name behind words about leading
Tid/lokal: 3 maj, Ekösalen         labels that are known, put together
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from samgraf.ingest.tables import tried
from samgraf.ingest.tables.forms import either
from samgraf.ingest.words.fullnames import full_name, may_be_name
from samgraf.ingest.words.people import knowledge

PARTS = re.compile(
    rf"(?P<label>[^\W\d_]+(?:(?: ?[/&+] ?|, ?| (?i:{either('and')}) )[^\W\d_]+){{1,3}})"
    r"(?P<stop>\s*:\s*|\t|\s{2,}|\s(?=[A-ZÅÄÖ\d])|\s*$)",
)
"""Words put together with a stroke, a comma or "och", before a colon or in a column of their own."""
JOINT = re.compile(rf" ?[/&+] ?|, ?| (?i:{either('and')}) ")
WHEN_AND_WHERE = {"time", "place", "place-and-time"}
LONGEST = 160
"""Characters of a line that may begin with such a label."""


def told_label(words: str, known: Mapping[str, tuple[str, str]], language: str) -> tuple[str, str, int] | None:
    """Role, label and where the value begins, of a label by its form; None where a line begins with none.

    `known` are the labels that lists hold.

    >>> told_label("Vem ledde? Eva Ek", {}, "sv")
    ('chair', 'Vem ledde', 11)
    >>> told_label("Vem ledde? Ingen", {}, "sv") is None
    True
    """
    if len(words) > LONGEST:
        return None
    if told := put_together(words, known):
        return told
    for rule in tried(words, language, "layout", "field-rule"):
        if hit := rule.match.match(words):
            value = hit.end("stop")
            if rule.more.get("anything") or somebody(words[value:], language):
                return rule.label, hit["label"], value
    return None


def put_together(words: str, known: Mapping[str, tuple[str, str]]) -> tuple[str, str, int] | None:
    """Role, label and where the value begins, of labels of when and where that stand as one at the start of a line.

    >>> put_together("Plats och tid Ekö", {"plats": ("field", "place"), "tid": ("field", "time")})
    ('place-and-time', 'Plats och tid', 14)
    """
    hit = PARTS.match(words)
    roles = {known.get(part.casefold(), ("", ""))[1] for part in JOINT.split(hit["label"])} if hit else {""}
    if hit is None or not roles <= WHEN_AND_WHERE:
        return None
    return "place-and-time" if len(roles) > 1 else roles.pop(), hit["label"], hit.end()


def somebody(value: str, language: str) -> bool:
    """Whether a value begins with the full name of somebody whose given name is known, or is a name and nothing else.

    >>> [somebody(value, "sv") for value in ("Eva Ek, Ekö", "Jolou Alm", "Jolou Alm gick", "Eva")]
    [True, True, False, True]
    """
    name, know = full_name(language).match(value), knowledge(language)
    if name is None:
        return know.is_given(value.rstrip(". "))
    whole = name.end() == len(value.rstrip(". ")) and name.group().count(" ") < LONGEST_NAME
    return know.is_given(name.group().split()[0]) or (whole and may_be_name(name.group(), know))


LONGEST_NAME = 3
"""Words of a name whose given name is not known."""
