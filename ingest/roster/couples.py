"""Names in a list of those present that are completed or told from what stands behind: couples, given names with roles.

A couple shares the surname behind the second of them ("Eva och Bo Alm").
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from samgraf.ingest.roster.draft import Entry
from samgraf.ingest.roster.meetingroles import office
from samgraf.ingest.tables import table
from samgraf.ingest.tables.forms import either, right_behind, small_words
from samgraf.ingest.words.fullnames import NAME, small_before
from samgraf.ingest.words.occupations import COMPANIES, occupation
from samgraf.ingest.words.people import knowledge

BETWEEN = re.compile(rf"[,;]|\s(?:{either('and')})\s")
"""What stands between the people of a list."""


def with_surnames(whole: Sequence[Entry], language: str) -> list[Entry]:
    """The entries of a list, with the surname of a couple behind both given names.

    The first of the two stands where the given name does. Where the list names others by the given name alone,
    nobody tells who is a couple.

    >>> entry = Entry("Rut Ek, Eva o. Bo Alm", tuple(range(21)))
    >>> with_surnames([entry], "sv")[0].text
    'Rut Ek, Eva Alm och Bo Alm'
    >>> with_surnames([Entry("Rut, Eva och Bo Alm", tuple(range(19)))], "sv")[0].text
    'Rut, Eva och Bo Alm'
    """
    know, pair = knowledge(language), couple(language)
    found = [list(pair.finditer(entry.text)) for entry in whole]
    if not any(found) or any(know.is_given(name) for entry in whole for name in alone(entry.text, pair)):
        return list(whole)
    return [shared(entry, hits, language) for entry, hits in zip(whole, found, strict=True)]


def couple(language: str) -> re.Pattern[str]:
    """Two words that may be given names, joined, and behind them one or two that may be the surname of both."""
    words = table(language, "roster").get("words", {})
    joined = "|".join(re.escape(word) for word in words.get("couple", [*small_words("and"), "&"]))
    return re.compile(
        rf"(?:^|(?<=[,;.:(] )|{right_behind('and')})(?P<first>{NAME})(?P<joint>\s(?:{joined})\s|\s?[/&+]\s?)"
        rf"(?P<second>{NAME})\s(?P<last>{small_before(language)}{NAME}(?: {NAME})?)"
        rf"(?=$|\s?[,;.()\[]|\s(?:{either('and')}|{joined})\s|\s\s)"
    )


def alone(text: str, pair: re.Pattern[str]) -> list[str]:
    """The words of a list that stand for somebody by themselves."""
    parts = (part.strip(" .") for part in BETWEEN.split(pair.sub("", text)))
    return [part for part in parts if re.fullmatch(NAME, part)]


def shared(entry: Entry, hits: Sequence[re.Match[str]], language: str) -> Entry:
    """One entry with the surnames of its couples behind both given names."""
    is_given = knowledge(language).is_given
    for hit in reversed(hits):
        words = hit["last"].split(" ")
        surname = " ".join(words[1:] if len(words) > 1 and is_given(words[0]) else words)  # "Eva och Bo Erik Alm"
        whole = not (is_given(surname) or COMPANIES.search(hit[0]))
        unknown = "&" in hit["joint"] and whole and re.fullmatch(r"[A-ZÅÄÖ][a-zåäö]+", hit["second"])
        if not is_given(hit["first"]) or not (is_given(hit["second"]) or unknown):
            continue
        at, goes_on = hit.end("first"), hit.start("second")
        put = f" {surname} {table(language, 'language')['small']['and'][0]} "
        text = entry.text[:at] + put + entry.text[goes_on:]
        there = (entry.places[at - 1],) * (len(surname) + 1) + (entry.places[at],) * (len(put) - len(surname) - 1)
        entry = replace(entry, text=text, places=(*entry.places[:at], *there, *entry.places[goes_on:]))
    return entry


def with_roles(entry: Entry, language: str) -> Entry:
    """A list of given names with what each does in brackets behind it, where a dash or a blank parts it from the name.

    >>> with_roles(Entry("Eva- kassör, Bo – kaffeansvarig, Rut", tuple(range(36))), "sv").text
    'Eva (kassör), Bo (kaffeansvarig), Rut'
    >>> with_roles(Entry("Eva- kassör", tuple(range(11))), "sv").text
    'Eva- kassör'
    """
    know = knowledge(language)
    found = [(at, part, WITH_ROLE.fullmatch(part)) for at, part in parts_of(entry.text)]
    told = [hit for _, _, hit in found if hit and (hit["dash"] or answers(hit["role"], language))]
    others = [part for _, part, hit in found if hit not in told]
    known = [hit for hit in told if know.is_given(hit["given"])]
    if len(told) < 2 or len(found) < 3 or len(known) < MOST * len(told) or not all(map(know.is_given, others)):
        return entry
    text, places = entry.text, list(entry.places)
    for at, _, hit in reversed(found):
        if hit in told and hit:
            a, (start, end) = at + hit.end("given"), (at + n for n in hit.span("role"))
            text = f"{text[:a]} ({text[start:end]}){text[end:]}"
            places[a:end] = [places[start], places[start], *places[start:end], places[end - 1]]
    return replace(entry, text=text, places=tuple(places))


MOST = 0.6
"""So many of the names must be given names that are known."""
WITH_ROLE = re.compile(
    r"(?P<given>[A-ZÅÄÖ][a-zåäöé]+(?:-[A-ZÅÄÖ][a-zåäöé]+)?)(?:(?P<dash>\s?[-–—]\s?)|\s)(?P<role>[a-zåäö][^,;()]*)"
)
"""A given name and what somebody does."""


def parts_of(text: str) -> list[tuple[int, str]]:
    """What stands between the commas of a text, and where each begins."""
    return [(hit.start(1), hit[1]) for hit in re.finditer(r"\s*([^,;]*[^,;\s.])[\s.]*(?:[,;]|$)", text)]


def answers(role: str, language: str) -> bool:
    """Whether words tell what somebody answers for or works as."""
    ends = tuple(table(language, "roster").get("words", {}).get("answers", ()))
    return role.endswith(ends) or occupation(role.split()[-1], language)


def with_shared_office(parts: list[Entry], language: str) -> list[Entry]:
    """The entries, with the office in the plural that stands before the first of several at each of them.

    The last of them is the one behind "och" ("suppleanterna Eva Ek, Bo Alm och Rut Dahl, Siv Berg").
    """
    found: list[Entry] = []
    shared: Entry | None = None
    for n, part in enumerate(parts):
        lead = re.match(r"(?P<word>[a-zåäö]+) (?=[A-ZÅÄÖ])", part.text)
        last = n > 0 and bool(parts[n - 1].joint)
        if lead:
            shared = part.part(*lead.span("word")) if of_many(lead["word"], language) else None
        elif shared is not None:
            text, places = f"{shared.text} {part.text}", (*shared.places, shared.places[-1], *part.places)
            part, shared = replace(part, text=text, places=places), None if last else shared
        tail = re.search(r",? (?P<word>[a-zåäö]+)$", part.text)
        if tail and n + 1 < len(parts) and of_many(tail["word"], language):  # "Eva Ek, ordförande, ledamöterna Bo Alm"
            shared, part = part.part(*tail.span("word")), replace(part.part(0, tail.start()), joint=part.joint)
        found.append(part)
    return found


def of_many(word: str, language: str) -> bool:
    """Whether a word is the office of several people who are named behind it."""
    return word.endswith(small_words("plural")) and bool(office(word, language))
