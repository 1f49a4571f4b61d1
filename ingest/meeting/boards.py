"""Whose board met, where the head calls it "Direktionen" and names the federation or company that it governs."""

from __future__ import annotations

from typing import Final

from samgraf.ingest.lines.layout import label_of
from samgraf.ingest.meeting.bodyforms import as_name
from samgraf.ingest.meeting.headlines import Rows
from samgraf.ingest.minutes import Value
from samgraf.ingest.tables.forms import shaped
from samgraf.ingest.text import fold

OF_A_BOARD: Final = "heads/owner-of-a-board"
"""The rule by which the owner of a board is read."""
MOST: Final = 6
"""Lines of the head that are looked at."""
BOARD = shaped("governing-board")
GOVERNED = shaped("governed-by-a-board")


def whose_board(shown: Rows, body: Value | None, where: Value | None, language: str) -> Value | None:
    """Who is governed by a board that met under no name of its own, by a line that names them and nothing else.

    Where they met is not whose they are, though it may be a company's.
    """
    if body is None or BOARD.fullmatch(fold(body.text)) is None:
        return None
    other = {span.start for value in (body, where) if value for span in value.spans}
    for one, line in shown[:MOST]:
        if line.bullet or line.row or label_of(line.words, language) or one.pieces[0][1] in other:
            continue
        name = as_name(fold(one.text)) if one.text.isupper() else fold(one.text)
        if GOVERNED.fullmatch(name) is not None:
            return one.value(0, len(one.text), OF_A_BOARD, 0.8, name)
    return None
