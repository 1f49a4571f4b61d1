"""What below a list of those who were away is about others: their office, or a sentence."""

from __future__ import annotations

import re
from collections.abc import Sequence

from samgraf.ingest.lines.layout import Line
from samgraf.ingest.roster.bodies import bare_organisation
from samgraf.ingest.roster.columns import up_to
from samgraf.ingest.roster.counted import names_in
from samgraf.ingest.roster.placing import Block
from samgraf.ingest.words.fullnames import full_name


def heads_others(line: Line, below: Sequence[Line], block: Block, language: str) -> bool:
    """Whether a line apart from those who were away heads others, right above a name, in words that no table knows.

    Or it is a sentence, as none of them.

    "Kaffeansvarig / Bo Alm": who stands below it need not have been away.
    """
    if block.group != "absent" or not block.cells or line.bullet:
        return False
    labelled = LABELLED.match(line.words)
    if labelled and full_name(language).match(line.words, labelled.end()) and not names_in(labelled.group(), language):
        return bare_organisation(up_to(line, labelled.end()), language) is None  # "Kassör: Eva Ek"
    if not line.gap:
        return False
    if line.text.endswith(".") and not any(cell.text.endswith(".") for cell in block.cells):
        return True  # "Bo Alm skrev."
    if not below or below[0].gap:
        return False
    words = line.words.rstrip(":")
    plain = words.replace(" ", "").isalpha() and len(words.split()) <= FEW and names_in(words, language) == 0
    named = plain and full_name(language).match(below[0].words) is not None
    return named and bare_organisation(line, language) is None


FEW = 5
"""Words of a heading."""
LABELLED = re.compile(r"[A-ZÅÄÖ][^\W\d_]+(?: [^\W\d_]+){0,3}:\s+(?=[A-ZÅÄÖ])")
"""A few words and a colon before something."""
