"""Headings of a list of those present that no table of labels holds, told by their words and by the names below them.

Ledamöter som deltog                    Ersättare utan tjänstgöring: Eva Ek (S) och Bo Alm (M)
Eva Ek, Ekö kommun
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from samgraf.ingest.lines.beside import titled_beside
from samgraf.ingest.lines.layout import Label, Line, label_of
from samgraf.ingest.roster.bodies import bare_organisation, past_lead
from samgraf.ingest.roster.columns import CHUNK, up_to
from samgraf.ingest.roster.meetingroles import office
from samgraf.ingest.roster.party import office_first
from samgraf.ingest.tables import rules, table, tried
from samgraf.ingest.tables.forms import either, small_words
from samgraf.ingest.words.fullnames import cut_to, full_name, may_be_name
from samgraf.ingest.words.lexicon import lexicon, tables_of
from samgraf.ingest.words.offices import OFFICES
from samgraf.ingest.words.people import LETTERS, knowledge

COUNTED = re.compile(r"(?: [–-] \d{1,3}(?: [a-zåäö.]+)?| \(\d{1,3}(?: [a-zåäö.]+)?\)):?$")
"""How many they are, behind a heading."""
LONGEST = 70
"""Characters of a heading."""
BESIDE = re.compile(r"(?P<heading>[A-ZÅÄÖÆØ][^:.,;()\d?]{3,60}?)[:?]\s+(?=[A-ZÅÄÖÆØ])")
FEW = 4
"""Words of a heading that no rule knows."""
PARTY = re.compile(rf" \({LETTERS}\)")
ELECTED = "elected"
"""Those below a heading were elected or proposed: it is no list of those present."""
PART = "part"
"""Those below a heading are a part of those that the one above it heads, by whom they stand for."""
APART = re.compile(r"\s{2}|\t|\d|\(")
"""What no heading of a list has: columns, figures, brackets."""
OFFICE = re.compile(r"(?:\s+[–-])?\s+(?:[a-zåäö]+s )?(?P<office>[a-zåäö]+)")
"""One word behind a name, which may be an office, perhaps with whose it is."""


TOLD = re.compile(r"(?:,? (?:\w+ )?[A-ZÅÄÖ]\w+)*+(?: [a-zåäö]+){2,}.*[.!?]$")
"""What goes on as a sentence behind somebody's name; names in a row are taken in one way only."""


def guessed_label(lines: Sequence[Line], i: int, last: int, language: str, *, within: bool = False) -> Label | None:
    """The heading of a list that a line gives in words of its own, if people stand behind it or on the next line.

    `within`: the line stands close below an entry of a list.
    """
    if lines[i].row or not lines[i].words[:1].isupper() or titled_beside(lines[i].words, language):
        return None
    words = without_others(COUNTED.sub("", lines[i].words), language)
    row = office_row(lines, i, last, language)
    if (row and not (within and "  " not in words[:row])) or first_of_classes(lines, i, last, language):
        return Label("group", "present", words, 0)
    beside = BESIDE.match(words)
    behind = words[beside.end() :] if beside else ""
    whole = somebody(behind, language) or titled(behind, language)
    whole = whole or turned(re.split("[,;(]", behind)[0].strip(), language)  # "Ek Eva, Alm Bo"
    if beside and {"chair", "vice-chair"} & {*office(beside["heading"], language)}:
        return None  # "Vice ordförande: Eva Ek"
    named = beside is not None and full_name(language).match(behind) is not None
    if beside and (whole or named or given_alone(behind, language)) and not somebody(words, language):
        role = guessed(beside["heading"], language, PART)
        role = role if whole or role == "absent" else ""
        return Label("group", role, beside["heading"], beside.end()) if role and role != ELECTED else None
    below = next((lines[k] for k in range(i + 1, last) if not lines[k].furniture), None)
    if (spread := HEADS.match(words)) and hung_below(lines[i], spread.end(), below, language):
        role = guessed(spread["heading"], language, PART) or unknown(spread["heading"], lines[:i], language)
        if role and role != ELECTED and not somebody(words, language):
            return Label("group", role, spread["heading"], spread.end())
    if (body := CHUNK.match(words)) and led_body(lines[i], body.end(), below, language):
        return Label("group", "present", body.group(), len(words) - len(words[body.end() :].lstrip()))
    first = HEADS.match(words) if below and not below.gap and named_first(below.words, language) else None
    named = first is not None and (turned(first["heading"], language) or somebody(first["heading"], language))
    first = None if named else first  # "Alm Bo     Eks ersättare"
    if first and (other := label_of(words[first.end() :], language)) and other.kind == "group":
        return Label("group", guessed(first["heading"], language) or "present", first["heading"], first.end())
    if below is None or below.gap > 1 or len(words) > LONGEST or words.endswith((".", ",")) or APART.search(words):
        return None
    named = somebody(words, language) or titled(words, language) or named_first(words, language)
    named = named or office_first(words, language) > 0
    if named or not somebody(below.words, language) or told(below.words, language):
        return None
    role = beside_employers(guessed(words, language, PART), words, lines[:last], language)
    role = role or ("present" if listed_by_party(lines, i, last, language) else "")
    return Label("group", role, words, len(lines[i].words)) if role and role != ELECTED else None


def told(words: str, language: str) -> bool:
    """Whether a line that begins with somebody goes on as a sentence, and isn't one's entry in a list.

    >>> told("Eva Ek berättar om trappan.", "sv"), told("Eva Ek, Bo Alm och Rut Dahl ser över den.", "sv")
    (True, True)
    >>> told("Eva Ek ordförande", "sv"), told("Eva Ek, Ekskolan.", "sv"), told("Eva Ek, rektor på Ekskolan.", "sv")
    (False, False, False)
    >>> told("Eva Ek" + " Bo Alm" * 40, "sv")
    False
    """
    name = full_name(language).match(words)
    return name is not None and TOLD.match(words, name.end()) is not None


def without_others(words: str, language: str) -> str:
    """A heading without what says behind it that there are more of them ("Handläggare m.fl.")."""
    said = words.rstrip(":")
    tail = next((w for w in small_words("and_others") if said.casefold().endswith(f" {w}")), "")
    return said[: -len(tail) - 1] if tail else words


def beside_employers(role: str, words: str, lines: Sequence[Line], language: str) -> str:
    """What a heading says of employees: that they are present where it is the other side of a list of employers."""
    told = table(language, "roster").get("words", {})
    employees, employers = tuple(told.get("employees", ())), tuple(told.get("employers", ()))
    if role != "guest" or not employees or not words.casefold().startswith(employees):
        return role
    other = any(x.words.casefold().startswith(employers) for x in lines if not x.furniture)
    return "present" if other else role


def unknown(heading: str, above: Sequence[Line], language: str) -> str:
    """What a heading that says nothing opens beside a column of names: the list of those present, if none is above."""
    others = any(r.match.search(heading) for r in rules(language, "roster", "other-list"))
    body = heading.casefold() in knowledge(language).places or knowledge(language).is_organisation(heading)
    opened = any(label and label.kind == "group" for x in above if (label := label_of(x.words, language)))
    return "" if others or body or opened or office(heading, language) or label_of(heading, language) else "present"


def hung_below(line: Line, end: int, below: Line | None, language: str) -> bool:
    """Whether somebody stands behind a heading in a column of their own, and the next one right below."""
    if below is None or below.gap or below.indent != line.indent + end or not somebody(line.words[end:], language):
        return False
    return somebody(below.words, language)


def led_body(line: Line, end: int, below: Line | None, language: str) -> bool:
    """Whether a line says whose people stand beside or below it, up to `end` ("Från Vägverket", "För kommunen")."""
    if not past_lead(line.words, language) or bare_organisation(up_to(line, end), language) is None:
        return False
    beside = line.words[end:].lstrip()
    close = below is not None and not below.gap
    return somebody(beside, language) if beside else below is not None and close and somebody(below.words, language)


HEADS = re.compile(r"(?P<heading>[A-ZÅÄÖ]\S*(?: \S+){0,5})\s{2,}(?=[A-ZÅÄÖ])")
"""The heading of a first column, before that of a second one."""


def first_of_classes(lines: Sequence[Line], i: int, last: int, language: str) -> bool:
    """Whether a line is the first of several that each give a class of a school and who came from it ("Åk 1: Eva")."""
    classes = table(language, "roster").get("words", {}).get("classes", ())

    def row(k: int) -> bool:
        hit = CLASS.match(lines[k].words) if 0 <= k < last else None
        return hit is not None and hit["word"].casefold() in classes

    return row(i) and row(i + 1) and not row(i - 1)


CLASS = re.compile(r"(?P<word>[A-ZÅÄÖ]\w*) \d\w?(?:[–-]\d\w?)?[:,]\s+(?=[A-ZÅÄÖ])")
"""A class of a school before those who came from it."""


def office_row(lines: Sequence[Line], i: int, last: int, language: str) -> int:
    """Where the holder begins of an office that a line gives right above or below a label that does so; else 0.

    Kassör    Bo Alm       below "Ordförande    Eva Ek"
    """
    at = office_first(lines[i].words, language)
    if not at or not somebody(lines[i].words[at:], language):
        return 0
    beside = [lines[i - 1]] if i and not lines[i].gap else []
    beside += [lines[i + 1]] if i + 1 < last and not lines[i + 1].gap else []
    labels = [(x, label) for x in beside if (label := label_of(x.words, language)) and label.value < len(x.words)]
    if any(label.kind == "group" and x is lines[i - 1] and x.indent < lines[i].indent for x, label in labels):
        return 0  # of the list that the line above opens
    told = any((label.kind == "group" or label.role in OFFICES) and not label.glued for _, label in labels)
    return at if told else 0


def listed_by_party(lines: Sequence[Line], i: int, last: int, language: str) -> bool:
    """Whether at least two people with their parties stand below a line of few words, whatever it says."""
    below = [x.words for x in lines[i + 1 : last] if not x.furniture][:2]
    few = len(lines[i].words.split()) <= FEW
    signed = all((hit := PARTY.search(w)) and cut_to(hit.group().strip(" ()"), w, language) for w in below)
    return few and not signed and len(below) == 2 and all(somebody(w, language) and PARTY.search(w) for w in below)


def guessed(heading: str, language: str, part: str = "present") -> str:
    """What a heading says of those below it: a group of the list, that they were `ELECTED`, or "".

    `part` is what it gives for a heading of a part of a group.

    >>> guessed("Ledamöter som inte deltog", "sv"), guessed("Föredragande och sekreterare", "sv")
    ('absent', 'guest')
    """
    said = next((r.label for r in tried(heading, language, "roster", "guess") if r.match.search(heading)), "")
    return part if said == PART else said


def named_first(words: str, language: str) -> bool:
    """Whether a line gives the full name of somebody and an office behind it: no heading, rare as the name is.

    >>> named_first("Zelka Finkel, sekreterare", "sv"), named_first("Zelka Finkel revisor", "sv")
    (True, True)
    >>> [named_first(heading, "sv") for heading in ("Föredragande, sekreterare", "Norra Nämndens sekreterare")]
    [False, False]
    """
    name = full_name(language).match(words)
    if name is None or words.startswith(", ", name.end()):
        return name is not None
    office, lex = OFFICE.fullmatch(words, name.end()), lexicon(tables_of(language))
    if office is None or name.group().endswith("s") or guessed(name.group(), language):
        return False
    shaped = may_be_name(name.group(), knowledge(language)) and not lex.is_no_surname(name.group().split()[-1])
    return shaped and lex.is_title(office["office"])


def titled(words: str, language: str) -> bool:
    """Whether a line begins with a title and the full name of somebody: an entry, whoever else it names.

    >>> titled("Vägchef Eva Ek och konsult Bo Alm", "sv"), titled("Gäster och konsulter", "sv")
    (True, False)
    """
    name, know = full_name(language).match(words), knowledge(language)
    return name is not None and len(parts := name.group().split()) > SURNAME_TOO and know.is_given(parts[1])


SURNAME_TOO = 2
"""A title, a given name and a surname are more words than this."""


def turned(words: str, language: str) -> bool:
    """Whether a text is a name, the surname first, and nothing else.

    >>> turned("Ek Eva", "sv"), turned("Ordinarie medlemmar", "sv")
    (True, False)
    """
    parts = words.split()
    return len(parts) == SURNAME_TOO and knowledge(language).surname_first(*parts)


def given_alone(words: str, language: str) -> bool:
    """Whether a text is known given names and nothing else ("Eva, Bo och Rut")."""
    parts = re.split(rf", | (?:{either('and')}) ", words.rstrip(". "))
    return all(knowledge(language).is_given(part) for part in parts)


def somebody(words: str, language: str) -> bool:
    """Whether a text begins with the full name of somebody: by a known given name, or with something in brackets."""
    name = full_name(language).match(words)
    if name is None:
        return False
    known = knowledge(language).is_given(name.group().split()[0])
    return known or PARTY.match(words, name.end()) is not None
