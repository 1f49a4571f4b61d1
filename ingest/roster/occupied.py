"""What an entry of a list of those present says of somebody's occupation, and of the organisation behind it."""

from __future__ import annotations

import re

from samgraf.ingest.roster.draft import Draft
from samgraf.ingest.roster.meetingroles import office
from samgraf.ingest.tables.forms import either, shaped
from samgraf.ingest.words.fullnames import NAME
from samgraf.ingest.words.occupations import COMPANIES, SENT_BY, UNIT, occupation, workplace
from samgraf.ingest.words.people import Knowledge, knowledge

AT = re.compile(rf"[^\W\d_][\w-]*(?: [a-zåäö]+)? (?:{either('works_at')}) (?P<body>[A-ZÅÄÖ][^,;()]*)")
"""An occupation, and behind a small word the organisation that somebody has it at."""


TITLE_AHEAD = re.compile(rf"(?P<title>[\dA-ZÅÄÖa-zåäö][\w:.-]*(?: [a-zåäö][\w.:-]*){{1,6}}) (?={NAME} {NAME})")
"""A title of several words before a full name."""
TITLE_AND_UNIT = re.compile(
    rf"(?P<title>[a-zåäö]+\.?(?: [a-zåäö]+)?) (?:(?:{either('for', 'on', 'in', 'at')}) )?"
    rf"(?P<body>[A-ZÅÄÖ]\S*(?: ?- (?:{either('and')}) [a-zåäö]\S*)?)"
)
"""A title in small letters and one word with a capital behind it, or two that share their end."""


def within_unit(piece: str, language: str) -> re.Match[str] | None:
    """What somebody is in a unit that is called by its name ("tf chef Miljöenheten") or in a body, or None.

    >>> within_unit("tf chef Miljöenheten", "sv")["body"], within_unit("Sala kommuns vägchef", "sv")["body"]
    ('Miljöenheten', 'Sala kommun')
    >>> within_unit("chef för Stöd- och vårdenheten", "sv")["body"]
    'Stöd- och vårdenheten'
    >>> within_unit("chef Eva", "sv"), within_unit("Enheten", "sv")
    (None, None)
    """
    if (owned := OF_BODY.fullmatch(piece)) and knowledge(language).is_organisation(owned["body"]):
        return owned if occupation(owned["title"], language) and not office(owned["title"], language) else None
    hit = TITLE_AND_UNIT.fullmatch(piece)
    words = re.sub(rf" (?:{either('for', 'on', 'in', 'at')})$", "", hit["title"]).split(" ") if hit else []
    told = hit is not None and UNIT.search(hit["body"]) and occupation(words[-1], language)
    return hit if told else None


OF_BODY = re.compile(r"(?P<body>[A-ZÅÄÖ][^,;()]*?)s (?P<title>[a-zåäö][a-zåäö-]+)")
"""A body in the genitive, and what somebody is there."""


def employed(draft: Draft, piece: str, at: int, know: Knowledge) -> None:
    """An occupation, with the organisation that stands behind it in the same words ("rektor Ekskolan")."""
    draft.title = draft.title or piece
    cut, last = know.organisation_at_end(piece), piece.rsplit(" ", 1)
    if cut > 0:
        draft.tie(piece[cut:], at + cut, at + len(piece), known=True)
    elif sent := SENT_BY.match(piece):
        draft.tie(sent["body"][0].upper() + sent["body"][1:], at, at + len(sent["body"]))
    elif at_body := AT.fullmatch(piece):
        draft.tie(at_body["body"], at + at_body.start("body"), at + len(piece))
    elif company := workplace(piece):
        draft.tie(company["name"], at + company.start("name"), at + len(piece))
    elif len(last) == 2 and UNIT.search(last[1]) and last[1][0].islower():
        draft.tie(last[1][0].upper() + last[1][1:], at + len(piece) - len(last[1]), at + len(piece))


MUNICIPALITY = shaped("municipality")
AHEAD = re.compile(r", (?P<body>[A-ZÅÄÖ][^,;()]*) \($")
"""What stands between a comma and a bracket."""


def by_form(name: str) -> bool:
    """Whether a name is that of a company or a municipality by its form.

    >>> by_form("Norrbygg AB"), by_form("Ekö kommun"), by_form("Norrbygg")
    (True, True, False)
    """
    return COMPANIES.search(name) is not None or MUNICIPALITY.match(name) is not None


def employed_before(text: str, language: str) -> bool:
    """Whether a text that ends at a bracket names an employer right before it, so that the bracket names none.

    Two words may be somebody else, but for a known organisation.

    >>> [employed_before(text, "sv") for text in ("Eva Ek, KK Sala (", "Eva Ek, Trafikverket (", "Eva Ek, Xewa Alm (")]
    [True, True, False]
    >>> employed_before("Eva Ek, vägchef (", "sv"), employed_before("Eva Ek, Platschef (", "sv")
    (False, False)
    """
    hit = AHEAD.search(text)
    body = hit["body"] if hit else ""
    if not body or occupation(body, language) or office(body, language):
        return False
    somebody = re.fullmatch(rf"{NAME}(?: {NAME}){{1,2}}", body) is not None and not re.search(r"[A-ZÅÄÖ]{2}", body)
    return not somebody or knowledge(language).is_organisation(body) or by_form(body)
