"""Parties that a list of those present writes without brackets: in a column before the names, or behind them.

    C     Eva Ek, ordförande    (C) Eva Ek, ordförande    Eva Ek, ordförande C    Eva Ek, C, ordförande

All become "Eva Ek (C), ordförande", so that one way of reading serves for all.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from samgraf.ingest.roster.draft import Entry
from samgraf.ingest.roster.meetingroles import office
from samgraf.ingest.roster.sorts import contracting
from samgraf.ingest.tables import rules
from samgraf.ingest.tables.forms import shaped, written
from samgraf.ingest.words.fullnames import NAME, full_name
from samgraf.ingest.words.occupations import occupation
from samgraf.ingest.words.offices import office_rules
from samgraf.ingest.words.people import LETTERS, Knowledge, knowledge

LEAST = 3
"""So many entries must show a party bare behind the name before one letter is taken for a party and not an initial."""

BEFORE = re.compile(r"(?P<open>\()?(?P<party>[A-ZÅÄÖ]{1,4})(?(open)\)|(?: {2}|\t))\s*(?=[A-ZÅÄÖ])")
BEHIND = re.compile(
    r"(?<=[^\sA-ZÅÄÖÆØ\d(),;:–-])(?P<gap>,? +)(?P<party>"
    r"[A-ZÅÄÖ]{1,4}(?=\.?$|[,;]| +(?:§|\d|[a-zåäö]|\(|[–-] )| {2,}|\t)"
    r"|[a-zåäö]{1,3}(?=$)|(?<=, )[a-zåäö]{1,2}(?=,| [A-ZÅÄÖ])|(?<=, )[A-ZÅÄÖ]{1,3}(?= [A-ZÅÄÖ][a-zåäöé]))"
)


def written_bare(texts: Iterable[str], language: str) -> bool:
    """Whether a list sets parties bare behind names, as enough of its entries show.

    >>> written_bare(["Eva Ek, ordförande M", "Bo Alm S   Rut Dahl KD"], "sv"), written_bare(["Bo Alm S"], "sv")
    (True, False)
    """
    know = knowledge(language)
    return sum(1 for t in texts for hit in BEHIND.finditer(t) if know.party(hit["party"])) >= LEAST


def bracketed(entry: Entry, language: str, *, bare: bool) -> Entry:
    """An entry with its party in brackets behind the name; `bare` where the list sets parties without them.

    >>> bracketed(Entry("C   Eva Ek, ordförande", tuple(range(22))), "sv", bare=False).text
    'Eva Ek (C), ordförande'
    """
    know = knowledge(language)
    before = BEFORE.match(entry.text)
    if before and is_party(before["party"], know) and (name := full_name(language).match(entry.text, before.end())):
        entry = entry.behind(0, name.end(), name.span(), before.span("party"))
    if not bare:
        return entry
    for hit in reversed(list(BEHIND.finditer(entry.text))):
        if know.party(hit["party"]):
            entry = entry.behind(hit.start(), hit.end("party"), (0, 0), hit.span("party"))
    return entry


def written_ahead(texts: Iterable[str], language: str) -> bool:
    """Whether a list sets parties before names with one blank, as enough of its entries show.

    >>> written_ahead(["S Eva Ek", "M Bo Alm", "KD Rut Dahl"], "sv"), written_ahead(["S Eva Ek", "Bo Alm"], "sv")
    (True, False)
    """
    know = knowledge(language)
    hits = [hit for text in texts if (hit := AHEAD_OF.match(text)) and know.party(hit["party"])]
    return len(hits) >= LEAST and 2 * sum(1 for hit in hits if know.is_given(hit["given"])) > len(hits)


def each_ahead(entry: Entry, language: str, *, led: bool = False) -> list[Entry]:
    """The entries of a line that sets each party before its name with one blank; the entry itself where it doesn't.

    `led`: the list shows that it does so.

    >>> line = "S Eva Ek, ordf. M Bo Alm för Ulf Ask (M) V Rut Dahl"
    >>> [part.text for part in each_ahead(Entry(line, tuple(range(len(line)))), "sv")]
    ['Eva Ek (S), ordf.', 'Bo Alm (M) för Ulf Ask (M)', 'Rut Dahl (V)']
    >>> len(each_ahead(Entry("Eva Ek S Bo Alm M Rut Dahl V", tuple(range(28))), "sv"))
    1
    """
    know = knowledge(language)
    found = [h for h in AHEAD_OF.finditer(entry.text) if is_party(h["party"], know) and know.is_given(h["given"])]
    alone = AHEAD_OF.match(entry.text) if led and len(found) < LEAST else None
    found = [alone] if alone and know.party(alone["party"]) else found
    if (len(found) < LEAST and not alone) or not found or found[0].start():
        return [entry]
    out: list[Entry] = []
    for hit, end in zip(found, [*(h.start() for h in found[1:]), len(entry.text)], strict=True):
        part = entry.part(hit.start(), end)
        begin = hit.end() - hit.start()
        name = full_name(language).match(part.text, begin)
        out.append(part.behind(0, name.end(), name.span(), (0, len(hit["party"]))) if name else part)
    return out


AHEAD_OF = re.compile(rf"(?:^|(?<=[\s,;)]))(?P<party>[A-ZÅÄÖ]{{1,4}}) (?=(?P<given>{NAME}) (?:[a-zåäö]+ )?{NAME})")
"""What may be a party, with one blank between it and a name."""

VICE = written("vice")
OFFICE_FIRST = re.compile(rf"(?P<office>{VICE}?{written('chair-word')}):? {{2,}}(?=[A-ZÅÄÖ])")


def office_behind(entry: Entry, language: str) -> Entry:
    """An entry with an office before the name, in a column or before a dash, which is put behind the name.

    >>> office_behind(Entry("Ordföranden    Eva Ek (S)", tuple(range(25))), "sv").text
    'Eva Ek (S), Ordförande, ledamot'
    >>> office_behind(Entry("Kassör – Eva Ek (frånvarande)", tuple(range(29))), "sv").text
    'Eva Ek, Kassör (frånvarande)'
    >>> office_behind(Entry("Sekreterare , Eva Ek", tuple(range(20))), "sv").text  # "Sekreterare | Eva Ek"
    'Eva Ek, Sekreterare'
    """
    hit = OFFICE_FIRST.match(entry.text)
    if hit and "(" in entry.text:
        office = hit["office"].removesuffix("n")
        more = f", {office}, ledamot"
        name = entry.places[hit.end() :]
        return Entry(entry.text[hit.end() :] + more, (*name, *[name[-1]] * len(more)), entry.joint)
    if at := office_first(entry.text, language):
        title = re.split(r":(?!\w)| ?,| [-–—]|\s{2,}|\t", entry.text)[0]
        title = title[0].lower() + title[1:] if contracting(title, language) else title  # else it might be a name
        named = full_name(language).match(entry.text, at)
        end = named.end() if named else len(entry.text)
        moved = (entry.places[end - 1], entry.places[end - 1], *entry.places[: len(title)])
        text = f"{entry.text[at:end]}, {title}{entry.text[end:]}"
        return Entry(text, (*entry.places[at:end], *moved, *entry.places[end:]), entry.joint)
    return entry


def office_first(text: str, language: str) -> int:
    """The length of an office or occupation that a dash, a colon or a bar parts from the name behind it, or 0.

    >>> office_first("Ordförande - Eva Ek", "sv"), office_first("Sala - Eva Ek", "sv")
    (13, 0)
    >>> office_first("Beställare: Eva Ek", "sv")  # a party to a contract
    12
    >>> office_first("Rektor Eva Ek    Norra Skolan", "sv")
    0
    >>> office_first("Kassör, Eva Ek", "sv"), office_first("Eva Ek ordf., Bo Alm", "sv")
    (8, 0)
    """
    hit = TITLE_FIRST.match(text)
    if hit is None:
        behind = COMMA_FIRST.match(text)
        named = behind is not None and knowledge(language).is_given(behind["given"])
        held = behind is not None and (office(behind["title"], language) or occupation(behind["title"], language))
        return behind.end("title") + 2 if behind and named and held else 0
    within = NAMED_WITHIN.search(hit["title"])
    if within and knowledge(language).is_given(within["given"]):
        return 0  # "Rektor Eva Ek    Ekö folkhögskola"
    part = ":" in hit.group() and contracting(hit["title"], language)
    return hit.end() if part or office(hit["title"], language) or occupation(hit["title"], language) else 0


TITLE_FIRST = re.compile(
    r"(?P<title>(?:[A-ZÅÄÖ]|[a-zåäö](?=[a-zåäö. ]{3,}\s{2}))(?:(?!\s{2}|\t)[^,:–—()]){2,30}?)"
    rf"(?::| [-–—,]| (?= )|(?=\t))\s+(?={NAME} )"
)


NAMED_WITHIN = re.compile(rf" (?P<given>{NAME}) {NAME}$")
"""Somebody's name at the end of what may be an office."""
COMMA_FIRST = re.compile(
    rf"(?P<title>(?:\d:?[a-zåäö]?|[A-ZÅÄÖ][\w.-]*[a-zåäö.])(?: [a-zåäö.:-]+){{0,3}}), "
    rf"(?=(?P<given>{NAME}) (?:[a-zåäö]+ )?{NAME})"
)
"""What may be an office, a comma and a name."""


def held_by_another(words: str, language: str) -> bool:
    """Whether a line begins with an office of the meeting and the whole name of the one who holds it.

    >>> [held_by_another(line, "sv") for line in ("Vice ordförande Bo Alm", "Bo Alm", "ordförande i Vägrådet")]
    [True, False, False]
    """
    hit = AHEAD.match(words)
    return (
        hit is not None
        and bool(office(hit["ahead"], language))
        and full_name(language).match(words, hit.end()) is not None
    )


def employed_another(words: str, language: str) -> bool:
    """Whether a line begins with an occupation in small letters and the whole name of somebody by a known given name,
    or by any name in a column of its own.

    >>> [employed_another(line, "sv") for line in ("vägchef Bo Alm", "vägchef Norra Vägen", "vägchef")]
    [True, False, False]
    >>> [employed_another(f"rektor      {behind}", "sv") for behind in ("Xia Wen", "Region Skåne", "Norra Vägen, Ekö")]
    [True, False, False]
    """
    hit = AHEAD.match(words)
    name = full_name(language).match(words, hit.end()) if hit else None
    if hit is None or name is None or not occupation(hit["ahead"], language):
        return False
    know = knowledge(language)
    alone = name.end() == len(words) and not know.is_organisation(name.group())
    return know.is_given(name.group().split()[0]) or (alone and words[: name.start()].endswith("    "))


def parties_only(words: str, language: str) -> bool:
    """Whether a line holds names with their parties, offices and items, and those they stand in for, and nothing else,
    which goes on a list below a blank line.

    >>> lines = ["Eva Ek (S) Bo Alm (M)", "Bo Alm (m)", "Bo Alm 2:e vice ordf. (s) fr o m § 63 Rut Dahl (c)", "Bo Alm"]
    >>> [parties_only(line, "sv") for line in [*lines, "Eva Ek (S) yrkar bifall"]]
    [True, True, True, False, False]
    >>> parties_only("Eva Ek (S) tjg ersättare istf Bo Alm (S) § 7 Rut Dahl (M)", "sv")
    True
    """
    if re.match(rf"{NAME} {NAME}", words) is None or re.search(rf"\({LETTERS}\)", words) is None:
        return False
    left = words
    for rule in (*rules(language, "roster", "stands-in"), *office_rules(language), *rules(language, "roster", "items")):
        left = rule.match.sub(",", left)
    left = re.sub(rf"\({LETTERS}\)", ",", left)
    left = re.sub(rf"{NAME}(?: {NAME}){{1,3}}", "", left)
    return re.search(r"[^\W\d_]", left) is None


AHEAD = re.compile(r"(?P<ahead>[\w.:]+(?: [a-zåäö.:]+){0,2}),?\s+(?=[A-ZÅÄÖÆØ])")
"""One to three words, all but the first in small letters, before one with a capital."""


def is_party(letters: str, know: Knowledge) -> bool:
    """Whether letters set apart before a name may be those of a party, a local one included."""
    return bool(know.party(letters)) or len(letters) >= 2


def party_alone(text: str, language: str) -> str:
    """The party, in brackets, and the office behind it where a cell of a list holds nothing else, or "".

    >>> [party_alone(text, "sv") for text in ("(S), ordförande", "KD", "-", "(S) Eva Ek", "Eva Ek")]
    ['(S), ordförande', '(KD)', '(-)', '', '']
    """
    hit = ALONE.fullmatch(text.strip())
    if hit is None or not (knowledge(language).party(hit["party"]) or hit["party"] in "-–"):
        return ""
    return f"({hit['party']}){hit['more']}" if not hit["more"] or office(hit["more"], language) else ""


ALONE = re.compile(rf"\(? ?(?P<party>{LETTERS}|[-–]) ?\)?(?P<more>(?:,| (?=[a-zåäö\d])).*|)")


def official(entry: Entry, language: str, *, elected: bool = True) -> bool:
    """Whether an entry gives an occupation: before the name in the definite form ("Vägchefen Eva Ek") or behind it.

    Behind it, it tells an official only among those `elected`.

    >>> official(Entry("Eva Ek, kommunchef", tuple(range(18))), "sv")
    True
    >>> official(Entry("Eva Ek, ordförande", tuple(range(18))), "sv")
    False
    """
    first = shaped("one-who").match(entry.text)
    if first is not None and occupation(first["title"].casefold(), language):
        return True
    behind = entry.text.partition(", ")[2]
    return elected and behind[:1].islower() and occupation(behind, language) and not office(behind, language)
