"""Those present by the handles that they are called by where they work together ("@anna, @bo.alm (Bo Alm)")."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from samgraf.ingest.roster.draft import Draft, Entry
from samgraf.ingest.tables import table
from samgraf.ingest.tables.forms import either, right_behind, small_words
from samgraf.ingest.words.fullnames import NAME, cut_to, full_name
from samgraf.ingest.words.people import knowledge

HANDLE = re.compile(r"@(?P<handle>[^\W\d_][\w.-]*)(?<![.-])")
NAMED = re.compile(r"@[\w.-]+\s*(?:\(|[–—:-]\s+|\s)(?P<name>[A-ZÅÄÖÆØ][^(),;]+)\)?")
"""A handle with the name behind it, in brackets or not."""


@dataclass(frozen=True, slots=True)
class Called:
    """Somebody with a handle: the name, where it stands in the entry, and the handle without its sign."""

    name: str
    start: int
    end: int
    handle: str


def one_each(entry: Entry) -> list[Entry]:
    """The entries of a line that begins with a handle, one for each handle; [] where none does.

    >>> from samgraf.ingest.roster.draft import Entry
    >>> [one.text for one in one_each(Entry("@anna, @bo (Bo Alm) @cia", tuple(range(24))))]
    ['@anna', '@bo (Bo Alm)', '@cia']
    """
    if not entry.text.startswith("@"):
        return []
    starts = [hit.start() for hit in HANDLE.finditer(entry.text)]
    return [entry.part(a, b) for a, b in zip(starts, [*starts[1:], len(entry.text)], strict=True)]


def called(text: str, language: str) -> Called | None:
    """Who bears the handle that an entry begins with: by the name behind it, else as the handle tells it.

    >>> [called(text, "sv").name for text in ("@bo_x (Bo Alm)", "@anna.ek", "@anna", "@xq17")]
    ['Bo Alm', 'Anna Ek', 'Anna', 'xq17']
    """
    hit = HANDLE.match(text)
    if hit is None:
        return None
    named = NAMED.match(text)
    full = full_name(language).match(named["name"]) if named else None
    if named and full:
        return Called(full.group(), named.start("name"), named.start("name") + full.end(), hit["handle"])
    know, parts = knowledge(language), re.split(r"[._-]", hit["handle"])
    known = know.is_given(parts[0].capitalize()) and all(part.isalpha() and len(part) > 1 for part in parts)
    name = " ".join(part.capitalize() for part in parts) if known else hit["handle"]
    return Called(name, hit.start("handle"), hit.end("handle"), hit["handle"])


def signs_as(letters: str, text: str, rows: Sequence[Entry], language: str) -> bool:
    """Whether letters beside a name are its initials, and not those of a party, as other rows of the list show.

    >>> rows = [Entry(text, ()) for text in ("Mia Persson (MP)", "Eva Ek (S)")]
    >>> signs_as("MP", rows[0].text, rows, "sv"), signs_as("MP", rows[0].text, [Entry("Eva Ek (EE)", ())], "sv")
    (False, True)
    """
    if not cut_to(letters, text, language):
        return False
    others = [(hit["letters"], r.text) for r in rows if r.text != text and (hit := LETTERS_BESIDE.search(r.text))]
    party = knowledge(language).party
    parties = [other for other, beside in others if party(other) and not cut_to(other, beside, language)]
    return not (party(letters) and parties)


def without_letters(draft: Draft, rows: Sequence[Entry], language: str) -> None:
    """Take the initials that somebody signs with, in a column of their own or right behind the employer."""
    if (signed := IN_COLUMN.search(draft.left)) and signs_as(signed["short"], draft.entry.text, rows, language):
        draft.short = signed["short"]
        draft.blank(*signed.span())
    elif last := signed_last(draft.left, rows, language):
        draft.short, draft.left = last["letters"], draft.left[: last.start()]


IN_COLUMN = re.compile(r"\s{2,}(?P<short>[A-ZÅÄÖ]{2,4})(?=\s{2}|$)")


def signed_last(text: str, rows: Sequence[Entry], language: str) -> re.Match[str] | None:
    """The initials at the end of an entry, right behind an employer, where several of a list end in their own.

    >>> rows = [Entry(text, ()) for text in ("Eva Ek, planerare, Verket EE", "Bo Alm, Ekö BA", "Rut Dahl, Ekö")]
    >>> hit = signed_last(rows[0].text, rows, "sv")
    >>> hit["letters"] if hit else "", signed_last("Anna Berg, Bygg AB", rows[2:], "sv")
    ('EE', None)
    >>> [signed_last(text, rows, "sv") is None for text in ("Anna Berg, Bygg AB", "Anna Berg, Bygg AB AB")]
    [True, False]
    """
    hit = LAST.search(text)
    if hit is None or "," not in text or not cut_to(hit["letters"], text, language):
        return None
    forms = small_words("legal_forms")
    if hit["letters"] in forms and not text[: hit.start()].endswith(forms):
        return None  # "Anna Berg, Bygg AB"
    others = [(other["letters"], row.text) for row in rows if row.text != text and (other := LAST.search(row.text))]
    return hit if any(cut_to(letters, beside, language) for letters, beside in others) else None


LAST = re.compile(r"(?<=\w)\s+(?P<letters>[A-ZÅÄÖ]{2,4})$")


def by_first_letter(rows: Sequence[Entry]) -> bool:
    """Whether a list gives given names alone, and behind each its first letter in brackets, which is no party's.

    In a longer one that of an untold surname may follow ("Tom (TM)").

    >>> by_first_letter([Entry("Mia (M)", ()), Entry("Stig (S)", ()), Entry("Kim (K)", ())])
    True
    >>> by_first_letter([Entry("Mia (M)", ()), Entry("Stig (M)", ())]), by_first_letter([Entry("Mia Ek (M)", ())])
    (False, False)
    """
    hits = [hit for row in rows if (hit := FIRST_LETTER.match(row.text)) and hit["name"][0] == hit["letter"]]
    return len(hits) == len(rows) and len(hits) > (3 if any(hit["more"] for hit in hits) else 1)


FIRST_LETTER = re.compile(r"(?P<name>[A-ZÅÄÖØ][\w-]+) \((?P<letter>[A-ZÅÄÖØ])(?P<more>[A-ZÅÄÖØ]{0,2})\)")


def title_behind(said: str, rows: Sequence[Entry], language: str) -> bool:
    """Whether what stands behind a name is what somebody is: the list has it behind initials in brackets.

    It is none that ends as bodies' names do, in a language whose table tells how these end.

    >>> listed = ["Ann Field (AF) Lay Member", "Tom Marsh (TM) Head of Finance", "Sue Lund (SL) Chief Officer"]
    >>> rows = [Entry(text, ()) for text in listed]
    >>> title_behind("People and Culture", rows, "en"), title_behind("Stow Council", rows, "en")
    (True, False)
    >>> title_behind("Lay Member", rows[1:], "en")
    False
    """
    ends = table(language, "roster").get("words", {}).get("bodies_last", ())
    lone = said.strip().isupper() and " " not in said.strip()
    if not ends or lone or said.split()[-1].casefold() in ends or knowledge(language).is_organisation(said.strip()):
        return False
    hits = (hit for row in rows if (hit := SIGNED.search(row.text)))
    return sum(1 for hit in hits if cut_to(hit["letters"], hit.string[: hit.start()], language)) > SIGNING


SIGNED = re.compile(r" \((?P<letters>[A-ZÅÄÖ]{2,4})\) (?=[A-ZÅÄÖ])")
SIGNING = 2


LETTERS_BESIDE = re.compile(r"(?:\(|, | {2,})(?P<letters>[A-ZÅÄÖ]{1,4})(?=\)|[,;.\s]|$)")
"""Letters beside a name, in brackets, behind a comma or in a column."""


def without_nickname(entry: Entry, language: str) -> tuple[Entry, str]:
    """An entry without the nicknames that stand in brackets between given names and surnames, and the first of these.

    >>> from samgraf.ingest.roster.draft import Entry
    >>> one, short = without_nickname(Entry("Karl Erik (Kalle) Alm, kassör", tuple(range(29))), "sv")
    >>> one.text, short, without_nickname(Entry("Eva Ek (Sala) Bo Alm", tuple(range(20))), "sv")[1]
    ('Karl Erik Alm, kassör', 'Kalle', '')
    """
    know, called = knowledge(language), ""
    for hit in reversed([*NICKNAMED.finditer(entry.text)]) if "(" in entry.text else ():
        given = all(know.is_given(word) for word in hit["given"].split())
        if not given or know.is_given(hit["last"]) or hit["nick"].casefold() in know.places:
            continue
        start, end, called = hit.end("given"), hit.start("last") - 1, hit["nick"]
        entry = entry.without(start, end)
    return entry, called


NICKNAMED = re.compile(
    rf"(?:^|(?<=, )|{right_behind('and')})(?P<given>{NAME}(?: {NAME})?) "
    rf"\((?P<nick>[A-ZÅÄÖ][a-zåäö]+)\) (?P<last>{NAME})(?=$|[,;.(]| [–—-] | (?:{either('and')})\b)"
)
"""A given name or two, what somebody is called, and a surname."""
