"""Maps inline in a notebook, offline: the page itself in a frame, cut off from the notebook around it.

import samgraf

with samgraf.open("./samgraf-store") as store:
    shown = samgraf.inline_map(store.view, about="Trafikverket")
shown
"""

from __future__ import annotations

from dataclasses import dataclass, field
from html import escape
from typing import Any, Final

from .frame import Wish, framed
from .page import planned, rendered
from .project import Asks

HEIGHT: Final = 640
"""Pixels that a map gets in a notebook."""

ALLOWED: Final = "allow-scripts allow-downloads"
"""What the frame may do: run the page's own program and save pictures; it can't reach the notebook."""


@dataclass(frozen=True, slots=True)
class InlineMap:
    """A map that a notebook shows where it stands as a value; `page` is the whole page, to be written to a file too."""

    page: str = field(repr=False)
    title: str
    height: int = HEIGHT

    def _repr_html_(self) -> str:
        """The page in a frame of its own, as HTML for Jupyter."""
        return (
            f'<iframe title="{escape(self.title)}" sandbox="{ALLOWED}" '
            f'style="width: 100%; height: {int(self.height)}px; border: 1px solid #999" '
            f'srcdoc="{escape(self.page)}"></iframe>'
        )


def inline(view: Asks, *, language: str = "sv", height: int = HEIGHT, **wishes: Any) -> InlineMap:
    """The map of a store, or of what is wished for, to show in a notebook.

    `wishes` are the fields of `frame.Wish`: `about`, `seen`, `since`, `until`, `hops`, `least`, `limit`.
    Raises what `page.draw` raises, but for what concerns files.
    """
    frame = framed(view, Wish(**wishes))
    return InlineMap(rendered(frame, planned(frame), language=language), frame.name or "samgraf", height)
