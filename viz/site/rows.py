"""Relations and quotations as HTML, put together here and not by templates: a site has them by the ten thousand."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any, Final

from markupsafe import Markup, escape

from ..network import Edge, Node, Quote
from ..style import located
from .gather import Gathered
from .text import UNSHOWN

SEATED: Final = ("present", "guest", "absent", "affiliated")
"""Relations whose quotation is but a name in a list: a link to it says as much."""

_ODD: Final = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff]")


class Rows:
    """Writes relations and quotations in one language."""

    def __init__(
        self, gathered: Gathered, words: Mapping[str, Any], map_words: Mapping[str, Any], language: str
    ) -> None:
        self.gathered = gathered
        self.words = words
        self.map_words = map_words
        self.language = language

    def row(self, here: str, node: Node, edge: Edge, quoted: int) -> Markup:
        """The other end of a relation as an item of a list, with at most `quoted` quotations."""
        link = escape(self.gathered.link(here, node))
        one = escape(self.map_words["one"][node.kind])
        note = f' <span class="note">{escape(self.notes(edge.note))}</span>' if edge.note else ""
        if edge.relation in SEATED:
            said = "".join(self._source(here, quote, node.name) for quote in edge.quotes[:1])
        else:
            said = "".join(self._quotation(here, quote) for quote in edge.quotes[:quoted])
        return _shown(
            f'<li><a href="{link}">{escape(node.name)}</a> <span class="kind">{one}</span>{note}{said}</li>\n'
        )

    def quotation(self, here: str, quote: Quote) -> Markup:
        """A quotation with where it stands and how sure it is."""
        return _shown(self._quotation(here, quote))

    def notes(self, note: str) -> str:
        """The words that qualify a relation."""
        return ", ".join(self.map_words["note"].get(part, part) for part in note.split())

    def _quotation(self, here: str, q: Quote) -> str:
        words = self.words
        day = f"<time>{escape(q.meeting.date)}</time>" if q.meeting.date else escape(words["undated"])
        told = []
        if q.page:
            told.append(words["page"].replace("{n}", str(q.page)))
        elif q.place:
            told.append(located(q.place, self.language))
        told.append(words["sureness"].replace("{n}", str(int(round(q.confidence * 100)))))
        spoken = self.gathered.language_of((q,))
        inferred = f". {words['inferred'].replace('{w}', q.inferred)}" if q.inferred else ""
        return (
            f'<blockquote lang="{escape(spoken)}">'
            f"<p>{escape(q.before)}<mark>{escape(q.text)}</mark>{escape(q.after)}</p>\n"
            f'<footer lang="{self.language}">{escape(q.meeting.name)}, {day}, {escape(", ".join(told) + inferred)}'
            f"{self._source(here, q, q.meeting.document, str(q.start))}</footer></blockquote>\n"
        )

    def _source(self, here: str, quote: Quote, *about: str) -> str:
        """The link to the place in its document; `about` tells it from others for those who hear it."""
        place = self.gathered.source(here, quote)
        if not place:
            return ""
        about = about if len(about) == 2 else (*about, quote.meeting.document)
        away = f'<span class="away"> ({escape(", ".join(about))})</span>'
        return f' <a href="{escape(place)}">{escape(self.words["in_document"])}{away}</a>'


def _shown(text: str) -> Markup:
    return Markup(text.translate(UNSHOWN) if _ODD.search(text) else text)
