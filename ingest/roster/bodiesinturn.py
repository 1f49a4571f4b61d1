"""The organisations that one line of an attendance list names one after another, each with its people."""

from __future__ import annotations

import re
from dataclasses import replace

from samgraf.ingest.lines.layout import Label, Line, label_of
from samgraf.ingest.roster.bodies import MUNICIPALITY, beside_organisation, opens, organisation_list, past_lead
from samgraf.ingest.roster.columns import from_column, up_to
from samgraf.ingest.roster.counted import names_in, nobody
from samgraf.ingest.roster.meetingroles import office
from samgraf.ingest.roster.sorts import crowd
from samgraf.ingest.roster.unparted import ends_in_body
from samgraf.ingest.tables import table
from samgraf.ingest.tables.forms import either, right_behind, small_words
from samgraf.ingest.words.fullnames import NAME
from samgraf.ingest.words.lexicon import lexicon
from samgraf.ingest.words.occupations import COMPANIES, occupation
from samgraf.ingest.words.people import knowledge

AND = either("and")

GROUPED = re.compile(
    r"(?:^|(?<=[.;]) )(?P<whole>[A-ZÅÄÖ][^:.;]{1,60}: [^:]+?)(?=[.;] [A-ZÅÄÖ][^:.;]{1,60}: |[.;]?$)"
    r"|(?:^|(?<=[,.]) )(?P<listed>[A-ZÅÄÖ][^:.;,]{1,60}; [^:;]+?)(?=[,.] [A-ZÅÄÖ][^:.;,]{1,60}; |[.,]?$)"
    r"|(?:^|(?<=[;•·|]) )(?P<dashed>[A-ZÅÄÖ][^:.;•·|–-]{1,60} [–-] [^:;•·|]+?)(?= ?[;•·|] [A-ZÅÄÖ]|[.;]?$)"
)


Tied = tuple[str, tuple[int, int], int, int]
"""An organisation, its place, and where its people begin and end."""


def one_after_another(line: Line, begin: int, language: str) -> list[Tied]:
    """The organisations that a line names with their people ("Vägverket: Eva Ek. Ekö: Bo Alm"), if it does so.

    What stands before `begin` in the line's words is a label.
    """
    found: list[Tied] = []
    at = line.body + begin
    for hit in GROUPED.finditer(line.words[begin:]):
        if hit["listed"] and not (begin and (found or hit.start() == 0)):
            continue  # it may go on with names and whom they come from
        start, end = at + hit.start(hit.lastgroup or ""), at + hit.end(hit.lastgroup or "")
        whole = line.words[start - line.body : end - line.body]
        part = replace(line, start=start, body=start, end=end, text=whole, bullet="")
        if nobody(whole, language):
            continue
        named = organisation_list(part, language, below=True)
        if named is None:
            continue  # nobody is named, or somebody whom no table knows: of them nothing is said
        if not found and begin and (before := line.words[begin : start - line.body].rstrip(" .;")):
            found.append(("", (at, at), at, at + len(before)))  # the people of the label itself
        found.append((named[0], named[1], start + named[2], end))
    name = found[0][0] if begin and len(found) == 1 else ""
    fetched = past_lead(line.words[begin:].lstrip(), language)  # "Närvarande: Från Ekö: Eva Ek, Bo Alm"
    known = fetched or knowledge(language).is_organisation(name) or COMPANIES.search(name) is not None
    by_form = " " in name or name.casefold().endswith(lexicon(language).bodies)
    alone = name and (known or (by_form and label_of(name, language) is None and not names_in(name, language)))
    return found if alone or len(found) > 1 else before_brackets(line, begin, language) or led(line, begin, language)


BRACKETED = re.compile(r"(?P<name>[A-ZÅÄÖ][^(),;:]{1,60}?) ?\((?P<people>[A-ZÅÄÖ][^()]+)\)")


MANY = 3  # so many groups of people in brackets are of organisations, where one of these is known


def before_brackets(line: Line, begin: int, language: str) -> list[Tied]:
    """The organisations or places of a line whose people stand in brackets behind them ("Ekö (Eva och Bo)")."""
    know = knowledge(language)
    found: list[Tied] = []
    sure = 0
    for hit in BRACKETED.finditer(line.words, begin):
        parts = re.split(rf", ?|; ?|\s(?:{AND}|&)\s", hit["people"])
        given = [know.is_given(p.split()[0]) for p in parts if p[:1].isupper()]
        name = hit["name"][past_lead(hit["name"], language) :]
        known = know.is_organisation(name) or name.casefold() in know.places or MUNICIPALITY.match(name) is not None
        person = know.is_given(name.split()[0]) or occupation(name, language) or label_of(name, language)
        matter = any(p.islower() and not occupation(p, language) for p in parts)  # "(Mark & exploatering)"
        if not given or not all(given) or matter or (person and not known):
            return []
        sure += known
        start = line.body + hit.end("name") - len(name)
        at = (start, start + len(name))
        found.append((name, at, line.body + hit.start("people"), line.body + hit.end("people")))
    told = 2 * sure >= len(found) or (sure and len(found) >= MANY)
    return sorted([*found, *beside_them(line, begin, found, language)], key=lambda tied: tied[2]) if told else []


def beside_them(line: Line, begin: int, found: list[Tied], language: str) -> list[Tied]:
    """What stands before, between and behind organisations with their people in brackets, where it names somebody."""
    ends = [line.body + begin, *(end + 1 for _, _, _, end in found)]
    starts = [*(at[0] for _, at, _, _ in found), line.body + len(line.words)]
    more: list[Tied] = []
    for start, end in zip(ends, starts, strict=True):
        words = line.words[start - line.body : end - line.body]
        named = next(
            (hit for hit in re.finditer(NAME, words) if hit.start() == 0 or words[hit.start() - 1] == " "), None
        )
        if named and names_in(words, language):
            at = start + named.start()
            more.append(("", (at, at), at, at + len(ENDS.sub("", words[named.start() :]))))
    return more if found else []


def led(line: Line, begin: int, language: str) -> list[Tied]:
    """The organisations of a line that a word puts before their people ("från Ekö Eva och Bo Alm, från Sala Rut Ek").

    Somebody with an office behind a comma is of none of them, nor is whom a label names before all of them.
    """
    leads = "|".join(map(re.escape, table(language, "roster").get("words", {}).get("from", small_words("from"))))
    ahead = re.compile(rf"(?:^|(?<=[,;.] )|{right_behind('and')})(?:{leads}) ", re.IGNORECASE)
    know, words = knowledge(language), line.words[begin:].lstrip()
    begin = len(line.words) - len(words)
    starts = [hit for hit in ahead.finditer(words) if hit.start() == 0 or words[: hit.start()].strip()]
    own = starts[0].start() if starts and begin and opens(replace(line, body=line.body + begin), language) else 0
    if len(starts) < (1 if own else 2) or (starts[0].start() and not own):
        return []
    before = ("", (line.body + begin,) * 2, line.body + begin, line.body + begin + len(ENDS.sub("", words[:own])))
    found: list[Tied] = [before] if own else []
    for hit, end in zip(starts, [*(h.start() for h in starts[1:]), len(words)], strict=True):
        part = words[hit.end() : end]
        given = next((m.start() for m in re.finditer(NAME, part) if know.is_given(m.group())), 0)
        given = colon.end() if (colon := re.match(r"[^,.:;]{2,60}:\s+(?=(?:[a-zåäö-]+ )?[A-ZÅÄÖ])", part)) else given
        name = part[:given].rstrip(" :")
        whose, _, title = name.rpartition(" ")
        if whose and occupation(title, language) and know.is_organisation(whose):  # "Ekö kommun kommunchef Eva Ek"
            name, given = whose, len(whose) + 1
        sort = bool(name) and crowd(name, language)  # "från boende"
        body = know.is_organisation(name) or name[:1].isupper() or (name and ends_in_body(name, language))
        if "," in name or not (sort or body):
            return []
        at = line.body + begin + hit.end()
        held = next((m.start() for m in WITH_OFFICE.finditer(part) if office(m["office"], language)), len(part))
        stop = at + len(ENDS.sub("", part[:held]))
        found.append(("" if sort else name[0].upper() + name[1:], (at, at + len(name)), at + given, stop))
        if held < len(part):
            found.append(("", (at, at), at + held + 2, at + len(part)))
    return found


ENDS = re.compile(rf"(?:[,;.]|\s(?:{AND}))*\s*$")
WITH_OFFICE = re.compile(r"[,;] (?=(?P<office>[a-zåäö]+) [A-ZÅÄÖ])")


def heading_alone(rest: list[tuple[int, Line]], i: int, line: Line, label: Label, language: str) -> Line:
    """The heading of a list, without a row that begins with an organisation beside it, which is read next.

    "Närvarande     Trafikverket     Eva Ek"; nor with words that say where those stand ("Kallade: se nedan").
    """
    value = line.words[label.value :].strip()
    below = value.casefold().startswith(tuple(table(language, "roster").get("words", {}).get("below", ())) or "\0")
    inner = from_column(line, label.value)
    beside = line.words[: label.value].endswith("  ") and not line.row and beside_organisation(inner, language)
    if beside:
        rest.append((i, inner))
    return up_to(line, label.value) if below or beside else line
