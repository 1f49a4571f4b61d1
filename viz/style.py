"""The tables of the map: how kinds and relations look (`style.toml`), and every word of the page (`words.toml`)."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any, Final

from samgraf.ontology.errors import SamgrafError

from . import network

SHAPES: Final = ("circle", "square", "hexagon", "pentagon", "triangle", "drop", "star", "diamond", "plate")
"""The shapes that the page can draw; each table entry names one of them."""

TONES: Final = ("strong", "plain", "faint", "worry")

LANGUAGES: Final = ("sv", "en")


class StyleError(SamgrafError):
    """A table of the map says something that the page can't draw or speak."""


@dataclass(frozen=True, slots=True)
class KindStyle:
    """How a kind of node looks: `base` is a radius in pixels, `weight` says whose label stays longest."""

    shape: str
    light: str
    dark: str
    base: float
    weight: float


@dataclass(frozen=True, slots=True)
class LineStyle:
    """How a relation looks: `width` in pixels, `dash` pixels on and off, `()` for a whole line."""

    tone: str
    width: float
    dash: tuple[int, ...]


@cache
def kinds() -> dict[str, KindStyle]:
    """The look of every kind of node, in the order of `network.KINDS`.

    >>> kinds()["person"].shape
    'circle'
    """
    table = _table("style.toml")["kind"]
    missing = [kind for kind in network.KINDS if kind not in table]
    if missing:
        raise StyleError(f"viz/style.toml: no look for the kinds {missing}. Add a table [kind.…] for each.")
    looks = {kind: KindStyle(**table[kind]) for kind in network.KINDS}
    for kind, look in looks.items():
        if look.shape not in SHAPES:
            raise StyleError(f"viz/style.toml, kind {kind}: shape {look.shape!r} is unknown. Use one of {SHAPES}.")
    return looks


@cache
def lines() -> dict[str, LineStyle]:
    """The look of every relation, in the order of `network.RELATIONS`.

    >>> lines()["wish"] == lines()["request"]
    True
    """
    table = _table("style.toml")["line"]
    looks = {}
    for relation in network.RELATIONS:
        fallback = "statement" if relation in network.STATEMENTS else "other"
        entry = table.get(relation, table[fallback])
        if entry["tone"] not in TONES:
            raise StyleError(f"viz/style.toml, line {relation}: tone {entry['tone']!r} is unknown. Use one of {TONES}.")
        looks[relation] = LineStyle(entry["tone"], entry["width"], tuple(entry["dash"]))
    return looks


@cache
def words() -> dict[str, dict[str, Any]]:
    """Every word of the page by language and key.

    >>> words()["sv"]["one"]["item"], words()["en"]["one"]["item"]
    ('ärende', 'agenda item')
    """
    return _table("words.toml")


def located(place: str, language: str) -> str:
    """Where in a file something stands, in a language; the page's program says it the same way.

    >>> located("table 2, row 3, cell 1", "sv"), located("header Subject", "sv"), located("sheet 4", "sv")
    ('tabell 2, rad 3, cell 1', 'huvud Subject', 'sheet 4')
    >>> located("word/header1.xml, paragraph 2", "sv")
    'huvud, stycke 2'
    """
    table = words()[language]["located"]

    def said(part: str) -> str:
        part = re.sub(r"^word/([a-z]+)\d*\.xml$", r"\1", part)
        known = max((word for word in table if f"{part} ".startswith(f"{word} ")), key=len, default="")
        return f"{table[known]}{part[len(known) :]}" if known else part

    return ", ".join(map(said, place.split(", ")))


def _table(name: str) -> dict[str, Any]:
    return tomllib.loads(files("samgraf.viz").joinpath(name).read_text(encoding="utf-8"))
