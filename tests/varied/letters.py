"""What files and keyboards do to the letters of minutes."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable


def blanks_that_hold(text: str) -> str:
    """Every blank behind a word is one that doesn't break; those behind the marks of headings and lists stay."""
    return re.sub(r"(?<=[\w.,:;)]) (?=\S)", "\N{NO-BREAK SPACE}", text)


def parted_accents(text: str) -> str:
    """Letters and their marks stand as two characters each."""
    return unicodedata.normalize("NFD", text)


def plain_dashes(text: str) -> str:
    """Every dash is a hyphen."""
    return text.replace("–", "-")


def true_hyphens(text: str) -> str:
    """Hyphens inside words are the sign that Unicode has for them."""
    return re.sub(r"(?<=\w)-(?=\w)", "\N{HYPHEN}", text)


def typographic_quotes(text: str) -> str:
    """Straight quotation marks are turned, as word processors do."""
    return text.replace('"', "\N{RIGHT DOUBLE QUOTATION MARK}").replace("'", "\N{RIGHT SINGLE QUOTATION MARK}")


def line_ends_of_windows(text: str) -> str:
    """Lines end in a carriage return and a line feed."""
    return text.replace("\n", "\r\n")


def signs_of_no_width(text: str) -> str:
    """A sign of no width stands at the end of every line."""
    return re.sub(r"(?<=\w)(?=\n)", "\N{ZERO WIDTH SPACE}", text)


def soft_hyphens(text: str) -> str:
    """Long words carry a hyphen that is seen at the end of a line only."""
    return re.sub(r"\b([a-zåäö]{6})(?=[a-zåäö]{5})", "\\1\N{SOFT HYPHEN}", text)


def ligatures(text: str) -> str:
    """Two letters that a font sets as one sign, "fi" and "fl", are that sign."""
    return text.replace("fi", "\N{LATIN SMALL LIGATURE FI}").replace("fl", "\N{LATIN SMALL LIGATURE FL}")


VARIED: dict[str, Callable[[str], str]] = {
    change.__name__.replace("_", " "): change
    for change in (
        blanks_that_hold,
        parted_accents,
        plain_dashes,
        true_hyphens,
        typographic_quotes,
        line_ends_of_windows,
        signs_of_no_width,
        soft_hyphens,
        ligatures,
    )
}
