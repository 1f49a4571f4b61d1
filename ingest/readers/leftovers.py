"""Marks that a page or a converter has left in plain text: breaks of lines, names of signs, strokes before signs."""

from __future__ import annotations

import html
import re
from collections.abc import Sequence
from typing import Final

LEAST: Final = 3
"""So many times at least such a mark stands in a text where it is left over."""
BREAK: Final = re.compile(r"\s*(?:<br ?/?>|(?<!\\)\\)\s*$", re.IGNORECASE)
NAMED: Final = re.compile(
    r"&(?:nbsp|amp|[nm]dash|quot|[lr][sd]quo|bdquo|laquo|raquo|hellip|bull|sect|[aAoO]uml|"
    r"[aA]ring|[eE]acute|shy|lt|gt|middot|#\d{2,5}|#x[0-9a-fA-F]{2,4});"
)
SOFT: Final = "\u00ad"
WITHIN: Final = re.compile("(?<=[a-zåäöéü])\u00ad+(?=[a-zåäöéü])")
"""Soft hyphens within a word and a line, which nobody sees; those that end a line part a word."""
STROKE: Final = re.compile(r"(?<=\d)\\(?=[.)])|\\(?=[-+*#_\[\]])")


def without_leftovers(lines: Sequence[str]) -> tuple[list[str], str]:
    """The lines without such marks, and what they were ("" where there are none).

    >>> without_leftovers(["§&nbsp;1 Val", "Eva &amp; Bo", "3&ndash;4"])
    (['§\\xa01 Val', 'Eva & Bo', '3–4'], 'signs written by their names put right')
    >>> without_leftovers(["1\\\\. Val", "2\\\\. Budget", "\\\\- Eva Ek"])[0]
    ['1. Val', '2. Budget', '- Eva Ek']
    """
    whole = "\n".join(lines)
    found, told = list(lines), []
    if ("<" in whole or "\\" in whole) and sum(1 for line in found if BREAK.search(line)) >= LEAST:
        found = [BREAK.sub("", line) for line in found]
        told.append("marks of line breaks left out")
    if whole.count("&") >= LEAST and len(NAMED.findall(whole)) >= LEAST:
        found = [NAMED.sub(sign_of, line) for line in found]
        told.append("signs written by their names put right")
    if whole.count("\\") >= LEAST and len(STROKE.findall(whole)) >= LEAST:
        found = [STROKE.sub("", line) for line in found]
        told.append("strokes before signs left out")
    return without_soft_hyphens(found), "; ".join(told)


def without_soft_hyphens(lines: list[str]) -> list[str]:
    """The lines without soft hyphens within their words."""
    return [WITHIN.sub("", line) if SOFT in line else line for line in lines]


def sign_of(name: re.Match[str]) -> str:
    """The sign that a name stands for, on the same line."""
    return html.unescape(name[0]).replace("\n", " ")
