"""A document's kept text as HTML: every mention a `<mark>` that leads to whom it means, every evidence an anchor.

The words of the text are all there, letter by letter: taking the tags away gives the text back.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from markupsafe import Markup, escape

from .paths import anchor

UNSHOWN: Final = {
    **{n: "\ufffd" for n in range(0x20) if n not in (9, 10, 13)},
    **dict.fromkeys(range(0xD800, 0xE000), "\ufffd"),
}
"""Characters that no page can hold."""


@dataclass(frozen=True, slots=True)
class Mention:
    """A name in a text: what it leads to, of which kind it is, and what is shown when one points at it."""

    start: int
    end: int
    link: str
    kind: str
    title: str


def marked(text: str, mentions: Sequence[Mention], anchors: Collection[tuple[int, int]] = ()) -> Markup:
    """The text with its marks. Where mentions overlap, each stretch leads where the shortest of them leads.

    >>> str(marked("Ada log.", [Mention(0, 3, "a.html", "person", "Ada")], [(0, 7)]))
    '<span id="char=0,7"></span><mark class="person" id="char=0,3"><a href="a.html" title="Ada">Ada</a></mark> log.'
    """
    fitting = sorted({m for m in mentions if 0 <= m.start < m.end <= len(text)}, key=_order)
    places: dict[int, set[tuple[int, int]]] = {}
    for start, end in anchors:
        if 0 <= start <= end <= len(text):
            places.setdefault(start, set()).add((start, end))
    return Markup("".join(_pieces(text, fitting, places)))


def _order(mention: Mention) -> tuple[int, int, str]:
    return mention.start, -mention.end, mention.link


def _pieces(text: str, mentions: Sequence[Mention], places: Mapping[int, set[tuple[int, int]]]) -> Iterator[str]:
    borders = sorted({0, len(text), *places, *(b for m in mentions for b in (m.start, m.end))})
    used: set[tuple[int, int]] = set()
    open_now: list[Mention] = []
    next_one = 0
    for begin, stop in zip(borders, [*borders[1:], len(text)], strict=True):
        while next_one < len(mentions) and mentions[next_one].start <= begin:
            open_now.append(mentions[next_one])
            next_one += 1
        open_now = [m for m in open_now if m.end > begin]
        innermost = min(open_now, key=lambda m: (m.end - m.start, m.link), default=None)
        own = (innermost.start, innermost.end) if innermost and innermost.start == begin else None
        starting = {(m.start, m.end) for m in open_now if m.start == begin}
        for place in sorted((places.get(begin, set()) | starting) - used):
            if place != own:
                used.add(place)
                yield f'<span id="{anchor(*place)}"></span>'
        if begin == stop:
            continue
        piece = _shown(text[begin:stop])
        if innermost is None:
            yield piece
            continue
        id_ = ""
        if own and own not in used:
            used.add(own)
            id_ = f' id="{anchor(*own)}"'
        link, title = escape(innermost.link), escape(innermost.title.translate(UNSHOWN))
        yield f'<mark class="{innermost.kind}"{id_}><a href="{link}" title="{title}">{piece}</a></mark>'


def _shown(text: str) -> str:
    """A text escaped; a carriage return stays one, which HTML would else take for a line feed."""
    return str(escape(text.translate(UNSHOWN))).replace("\r", "&#13;")
