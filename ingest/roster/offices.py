"""Offices that a list of those present sets before a name, where they are no labels of the head."""

from __future__ import annotations

from collections.abc import Sequence

from samgraf.ingest.lines.layout import Label, Line, label_of
from samgraf.ingest.roster.party import held_by_another
from samgraf.ingest.roster.signing import OFFICES
from samgraf.ingest.words.fullnames import full_name


def unless_entry(line: Line, label: Label | None, below: Sequence[Line], first: bool, language: str) -> Label | None:
    """The label of a line, but none where it is an office before the name of the `first` one of a list of names."""
    begins = full_name(language).match
    one = first and label is not None and label.role in OFFICES and begins(line.words, label.value) is not None
    if one and below and not below[0].gap and not label_of(below[0].words, language) and begins(below[0].words):
        return None
    return unless_in_column(line, label, below, language)


def unless_in_column(line: Line, label: Label | None, below: Sequence[Line], language: str) -> Label | None:
    """The label of a line, but none where it is an office beside a name, in a list whose next line is set alike."""
    if not below or label is None or label.role not in OFFICES or not line.words[: label.value].endswith("  "):
        return label
    if full_name(language).match(line.words, label.value) is None:
        return label
    other = label_of(below[0].words, language)
    group = other is not None and other.kind == "group" and below[0].words[: other.value].endswith("  ")
    aligned = below[0].indent == line.indent + label.value
    return None if not below[0].gap and (group or aligned or held_by_another(below[0].words, language)) else label
