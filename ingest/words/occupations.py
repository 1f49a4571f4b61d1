"""Occupations and employers by their form: what occupations end in, how companies and offices are called."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from rapidfuzz.distance import Levenshtein

from samgraf.ingest.tables import table
from samgraf.ingest.tables.forms import either, shaped
from samgraf.ingest.words.lexicon import lexicon
from samgraf.ingest.words.offices import office_rules


@cache
def occupations(language: str) -> tuple[str, ...]:
    """What occupations end in, also in the definite form ("chef", "chefen")."""
    told = table(language, "roster").get("occupations", {}).get("endings", ())
    return (*told, *definite_occupations(language))


@cache
def definite_occupations(language: str) -> tuple[str, ...]:
    """What occupations end in where they are definite ("Tekniske chefen")."""
    known = table(language, "roster").get("occupations", {})
    return tuple(ending + suffix for ending in known.get("endings", ()) for suffix in known.get("definite", ()))


def occupation(text: str, language: str) -> bool:
    """Whether a text names an occupation by how its first words end, the first letter torn off or not.

    >>> occupation("V attensamordnare", "sv"), occupation("HR- och ekonomichef", "sv"), occupation("Vattenverket", "sv")
    (True, True, False)
    >>> occupation("Vice hovmästare", "sv"), occupation("Vice AB", "sv")
    (True, False)
    >>> occupation("KMA", "sv"), occupation("Ekman", "sv")
    (True, False)
    """
    endings = occupations(language)
    words = re.sub(r"^([A-ZÅÄÖ]) (?=[a-zåäö]{3})", r"\1", text).split()
    second = table(language, "roster").get("occupations", {}).get("second", ())
    for _ in range(2):  # "Deputy Practice Manager"
        words = words[1:] if len(words) > 1 and words[0].casefold().rstrip(".") in second else words
    joint = bool(words) and (words[0][0].islower() or words[0].endswith("-"))  # "HR- och ekonomichef"
    looked_at = words[:3] if joint else words[:1]
    plain = [w.casefold().rstrip(".,") for w in looked_at]
    letters = table(language, "roster").get("occupations", {}).get("letters", ())
    if told_last(text, language):
        return True
    return bool(endings) and any(
        DEFINITE.sub("", w).endswith(endings) or w.endswith(endings) or w in letters for w in plain
    )


def told_last(text: str, language: str) -> bool:
    """Whether some words with capitals end in an occupation, in a language that sets what it is of before it.

    >>> [told_last(text, "en") for text in ("Route Director", "Station Manager of Stow", "Head of Rail")]
    [True, True, True]
    >>> [told_last(text, "en") for text in ("Stow Managers", "Ann Manager", "Head")]
    [False, False, False]
    >>> told_last("Norra Chef", "sv")
    False
    """
    told = table(language, "roster").get("occupations", {})
    words = BEHIND_OFFICE.split(text)[0].split() if told.get("last") else []
    if len(words) == 1 and words[0].casefold() in told.get("of", ()):
        return len(text.split()) > 1
    if not 2 <= len(words) <= MOST or not all(word[0].isupper() or len(word) <= SMALL for word in words):
        return False
    last = words[-1].casefold()
    return last.endswith(tuple(told.get("endings", ()))) and not lexicon(language).strength(words[0])


BEHIND_OFFICE = re.compile(rf",|\(| (?:{either('by', 'for', 'at', 'in', 'to')}) ")
"""What stands behind an office and says what it is of."""
MOST, SMALL = 5, 3
"""Words in an office, and letters of one that needs no capital ("Head of Rail and Bus")."""


def of_several(word: str, language: str) -> bool:
    """Whether a word names the occupation of those whose names follow ("Utredarna Eva Ek och Bo Alm").

    >>> [of_several(w, "sv") for w in ("Utredarna", "Projektingenjörerna", "Teknikerna", "Utredare", "Vikingarna")]
    [True, True, True, False, False]
    """
    forms = table(language, "roster").get("occupations", {}).get("several", ())
    low = word.casefold()
    return any(low.endswith(many) and occupation(low.removesuffix(many) + one, language) for many, one in forms)


def firm(text: str, language: str) -> bool:
    """Whether a text is a firm by its trade and a name behind it ("Elkonsult Norr").

    >>> firm("Arkitekt Eken AB", "sv"), firm("Arkitekt", "sv"), firm("arkitekt Eva Ek", "sv")
    (True, False, False)
    """
    trades = tuple(table(language, "roster").get("occupations", {}).get("trades", ()))
    words = text.split()
    return len(words) > 1 and all(w[0].isupper() for w in words[:2]) and words[0].casefold().endswith(trades or ("\0",))


def employer(text: str, language: str) -> bool:
    """Whether a word or two in small letters are an employer or association, by how they end.

    >>> employer("polisen", "sv"), employer("svenska kyrkan", "sv"), employer("rektorn", "sv")
    (True, True, False)
    """
    known = tuple(table(language, "roster").get("occupations", {}).get("employers", ()))
    words = text.split()
    small = len(words) in (1, 2) and all(re.fullmatch(r"[a-zåäöé-]{4,}", w) for w in words)
    if not small or not words[-1].endswith(known or ("\0",)):
        return False
    return not any(occupation(word, language) for word in {words[0], words[-1]})


DEFINITE = re.compile(r"(?:(?<=[bcdfghjklmnpqrstvx])e[nt]|(?<=e)n)$")
"""What makes the one occupation of it ("chefen", "kommunalrådet", "ledaren")."""


COMPANIES = shaped("company")
HELD_ELSEWHERE = shaped("office-of-a-body")
SENT_BY = shaped("sent-by-a-body")
UNIT = shaped("unit-in-definite-form")


def workplace(text: str) -> re.Match[str] | None:
    """An employer behind an occupation, known by the form of its name: a company or a house, as `name`.

    >>> workplace("projektledare Norra Hamn AB")["name"], workplace("enhetschef Ekgården")["name"]
    ('Norra Hamn AB', 'Ekgården')
    """
    return shaped("employer").search(text) or shaped("house").search(text)


def unit(text: str) -> bool:
    """A part of an administration by its form."""
    return shaped("unit").search(text) is not None


def employs(text: str, language: str) -> bool:
    """Whether a text is by its form who employs: a part of an administration, a firm by its trade, an association.

    An occupation, maybe with a capital, that is held in a part of an administration is none.

    >>> [employs(text, "sv") for text in ("HR- och ekonomienheten", "polisen", "Enhetschef på gatuenheten")]
    [True, True, False]
    >>> employs("ekonomichef vägavdelningen", "sv"), employs("tekniska kontoret", "sv")
    (False, True)
    """
    words = text.split()
    held = len(words) > 1 and not words[0].endswith("-") and words[-1][0].islower() and occupation(text, language)
    return (unit(text) and not held) or firm(text, language) or employer(text, language)


def damaged_tie(piece: str, binds: Sequence[str]) -> re.Match[str] | None:
    """A word that binds to an organisation, one letter of it misread, with the organisation behind it.

    >>> damaged_tie("ffån Vägverket", ["från", "för"])["name"], damaged_tie("chef Norra gruvan", ["från", "för"])
    ('Vägverket', None)
    """
    hit = re.match(r"(?P<word>[a-zåäö]{4,}) (?P<name>[A-ZÅÄÖ].+)", piece)
    return hit if hit and any(len(b) >= 4 and Levenshtein.distance(hit["word"], b) == 1 for b in binds) else None


ANOTHER = shaped("of-another-body")


def of_another_body(piece: str, language: str) -> int:
    """Where a body's name begins in which somebody holds an office that is none at this meeting; 0 where none is.

    >>> "ordförande Skånes Ess"[of_another_body("ordförande Skånes Ess", "sv"):], of_another_body("ordförande", "sv")
    ('Skånes Ess', 0)
    >>> "ordf. Ekö BK"[of_another_body("ordf. Ekö BK", "sv"):]
    'Ekö BK'
    """
    for rule in office_rules(language):
        held = rule.match.match(piece) if rule.label in ("chair", "vice-chair") else None
        behind = ANOTHER.match(piece, held.end() + piece.startswith(".", held.end())) if held else None
        if behind and not any(r.match.search(piece, behind.end()) for r in office_rules(language)):
            return behind.end()
    return 0
