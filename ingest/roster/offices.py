"""Offices that a list of those present sets before a name, where they are no labels of the head."""

from __future__ import annotations

from collections.abc import Sequence

from samgraf.ingest.lines.layout import Label, Line, label_of
from samgraf.ingest.roster.parts import titled
from samgraf.ingest.roster.party import employed_another, held_by_another, office_first
from samgraf.ingest.roster.placing import Block
from samgraf.ingest.words.fullnames import full_name
from samgraf.ingest.words.offices import OFFICES


def unless_entry(
    line: Line, label: Label | None, below: Sequence[Line], above: Block, first: bool, language: str
) -> Label | None:
    """The label of a line, but none where it is an office before the name of somebody in a list of names.

    So is that of the `first` one, where the list goes on below it, and that of one who stands below others with theirs.
    """
    begins = full_name(language).match
    if label is None or label.role not in OFFICES or begins(line.words, label.value) is None:
        return unless_in_column(line, label, below, language)
    goes_on = bool(below) and below[0].gap <= line.gap and one_more(below[0], language)
    goes_on = goes_on or (followed([line, *below], 0, 2, language) and label_of(below[0].words, language) is None)
    if first:
        of_body = above.group == "present" or (above.group == "member" and label.role != "secretary")
        follows = bool(below) and below[0].gap <= line.gap and (goes_on or holds_office(below[0].words, language))
        value = line.words[label.value :]
        several = len(full_name(language).findall(value)) > 1
        both = several and ("," not in value or not label.glued)  # who lead together, or by turns
        return None if follows or (of_body and not both) else label
    listed = bool(above.cells) and line.gap <= above.cells[-1].gap
    if listed and (holds_office(above.cells[-1].text, language) or (line.bullet and above.cells[-1].bullet)):
        one_of_them = above.group == "present" or (label.role != "secretary" and above.group in ELECTED)
        return None if goes_on or one_of_them else label
    return unless_in_column(line, label, below, language)


ELECTED = ("member", "serving-substitute")
"""Groups of a list that are those of a body, whose secretary is none of them."""


def followed(lines: Sequence[Line], i: int, last: int, language: str) -> bool:
    """Whether a line of a list has another entry of it right below, set alike."""
    below = next((x for x in lines[i + 1 : last] if not x.furniture), None)
    near = below is not None and below.gap <= lines[i].gap
    return near and below is not None and (one_more(below, language) or holds_office(below.words, language))


def one_more(line: Line, language: str) -> bool:
    """Whether a line begins with a name and no label."""
    return full_name(language).match(line.words) is not None and label_of(line.words, language) is None


def holds_office(words: str, language: str) -> bool:
    """Whether a line of a list gives an office or occupation and the one who has it.

    >>> [holds_office(line, "sv") for line in ("Kassör: Bo Alm", "Kassör Bo Alm", "Bo Alm, kassör", "Bo Alm")]
    [True, True, False, False]
    """
    if office_first(words, language) or held_by_another(words, language) or titled(words, 0, language):
        return True
    if employed_another(words[:1].lower() + words[1:], language):
        return True
    label = label_of(words, language)
    return label is not None and label.role in OFFICES and full_name(language).match(words, label.value) is not None


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
