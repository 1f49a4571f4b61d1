"""What may stand ahead of a name in an entry of a list: forms of address, and how many others there were."""

from __future__ import annotations

import re
from itertools import takewhile

from samgraf.ingest.fullnames import NAME
from samgraf.ingest.lexicon import lexicon, tables_of
from samgraf.ingest.people import knowledge


def counted_before(text: str, language: str) -> int:
    """The length of how many others there were, before a name ("ca 60 boende samt från kommunen rektor Eva Ek").

    >>> counted_before("12 boende och Eva Ek", "sv"), counted_before("boende och Eva Ek", "sv")
    (14, 0)
    """
    hit = re.match(rf"(?=[^A-ZÅÄÖ]*\d)(?:[a-zåäö0-9][\w.,-]* )+(?=(?P<given>{NAME}) {NAME})", text)
    return hit.end() if hit and knowledge(language).is_given(hit["given"]) else 0


def address_before(text: str, language: str) -> int:
    """The length of the forms of address at the start of a text ("Cllr Mrs")."""
    known = lexicon(tables_of(language)).addresses
    hit = re.match(r"(?:[\w.]+ ){1,3}(?=[A-ZÅÄÖ])", text)
    words = hit.group().split() if hit else []
    if len(words) > 1 and words[1].rstrip(".") in known:
        known = known | lexicon(tables_of(language)).ranks
    led = list(takewhile(lambda w: w.rstrip(".") in known, words))
    return len(" ".join(led)) + 1 if led else 0
