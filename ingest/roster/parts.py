"""Several people on one line of a list of those present, parted."""

from __future__ import annotations

import re
from collections.abc import Set
from dataclasses import replace
from functools import cache
from itertools import pairwise

from samgraf.ingest.roster.ahead import employed_ahead, titles_before, with_commas
from samgraf.ingest.roster.couples import with_shared_office
from samgraf.ingest.roster.draft import Entry
from samgraf.ingest.roster.entryshapes import says_for_whom
from samgraf.ingest.roster.evident import at_work, begins_plainly, between_brackets, evident, initialled
from samgraf.ingest.roster.meetingroles import office, offices_last
from samgraf.ingest.roster.oneline import behind_first, mostly_names, office_opens, parted_by_commas, titles_ahead
from samgraf.ingest.roster.runtogether import before_commas, own_body, run_together, surely_names, two_names
from samgraf.ingest.roster.strokes import LOST, without_stops
from samgraf.ingest.roster.titlebefore import title_before, untitled
from samgraf.ingest.roster.turned import shows_turned
from samgraf.ingest.roster.unparted import ahead_of, bynames, given_beside, parts_of
from samgraf.ingest.tables import rules, table, tried
from samgraf.ingest.tables.forms import either, small_words
from samgraf.ingest.words.fullnames import NAME, full_name, names_alone
from samgraf.ingest.words.lexicon import lexicon
from samgraf.ingest.words.occupations import COMPANIES, occupation
from samgraf.ingest.words.people import LETTERS, Knowledge, knowledge


def divided(entry: Entry, language: str, bodies: Set[str] = frozenset(), *, lone: bool = False) -> list[Entry]:
    """Entries on one line, parted: by semicolons, by commas between names, by "och", by a new name after a title.

    `bodies` are what stands behind the names of other lines: one of them ends an entry. `lone`: given names alone.
    """
    know, name, text = knowledge(language), full_name(language), with_commas(entry.text, language)
    starts, ends, joints = [0], [], []
    words = table(language, "roster").get("words", {}).get("and", small_words("and"))
    ahead = title_ahead(text, language) or titles_ahead(text, language) or parted_by_commas(text, language)
    in_offices = ahead or in_office(text, 0, language)
    bare, lone = names_alone(text, language) or mostly_names(text, language), lone or single(text, know, language)
    lost, only_so, called = run_together(text, language), False, bynames(parts_of(text), language)
    pairs = in_pairs(text, language) or lost or before_commas(text, language)
    for hit in marks_between("|".join(re.escape(w) for w in words), standing_in(language)).finditer(text):
        title = re.match(r"[a-zåäö-]+ ", text[hit.end() :])  # "och kommunalrådet Bo Alm"
        if title and not (occupation(title.group(), language) or ahead_of(text, hit, title.group(), language)):
            continue
        begins = hit.end() + (title.end() if title else 0)
        after, alone = name.match(text, begins), first_word(text[begins:], language)
        before = text[max(0, hit.start() - BEHIND) : hit.start()].rstrip(" ,;")
        mark = hit.group().strip()
        if open_bracket(text[: hit.start()]) or not alone or (mark == "/" and not given_beside(before, language)):
            continue
        led = ahead or titled(text, starts[-1], language)  # its title stands first
        first = title_before(text, begins, language, joined=not led) if not title else 0
        first = first or before_name(text, begins, (before, after), mark, language)
        if first:  # "…, ekonom Eva Ek" in a list that sets titles first, "… och ekonom Eva Ek" in any
            joining = AND.search(text[: begins - first].rstrip(" ,;"))
            starts.append(begins - first)
            ends.append(joining.start() if joining else len(text[: begins - first].rstrip(" ,;")))
            joints.append(f", {joining.group().strip()}" if joining else "")  # shares no employer with the one before
            continue
        given = know.is_given(alone.group()) or shown(text, hit.end(), begins, after, language)
        if mark == "," and after and not given and at_work(after, language):
            continue  # "Ann Hill, Principal Transport Planner"
        told = re.search(r"[,)]", text[starts[-1] : hit.start()]) is not None  # of the one before
        opens = given or re.search(r"(?:^|[\s(])[^A-ZÅÄÖ\s(][^\s(]*$", before) is not None  # no name goes on here
        employed = (mark == "," or (told and opens)) and after is not None and with_title(text, after, language)
        given = given or employed or (mark == "," and in_offices and in_office(text, begins, language))
        if mark == "":
            # no separator at all: only after a title, a party or a bracket, and only before an evident name
            ended = re.search(r"(?:\)|[a-zåäö]|\d)$", before) and breaks(
                before, text[starts[-1] : hit.end() + BEHIND], hit.end() - starts[-1], language
            )
            beside = given and after is not None and unparted(text[starts[-1] : hit.start()], after, bodies, language)
            likely = given or begins in lost or initialled(before, after) or between_brackets(before, after)
            if not (after and likely and (ended or employed or beside or begins in pairs)):
                continue
            only_so = only_so or not (ended or employed or beside)
            mark = mark if ended or employed else LOST
        elif after and (given or title) and not know.is_organisation(after.group()):
            pass  # an occupation, too, says that it is somebody, whose given name may be in no list
        elif mark == "." and given and not after and apart(text, hit.end(), language):
            pass  # a sentence of its own about somebody by given name ("Bo var sjuk.")
        elif mark == "," and after and before.endswith(")") and behind_brackets(text, after, language):
            pass  # the next in a list with brackets, whose given name is in no list
        elif mark and after and (evident(after, language) or (bare and may_be_next(text, mark, after, know))):
            pass  # the next in a list of names alone, whose given name is in no list, or a letter ("B Alm")
        elif mark and not after and (lone or alone[0] in called or lone_given(text, begins, before, mark, language)):
            pass
        elif not (mark == "," and in_offices and office_opens(text, begins, language)):
            continue
        starts.append(hit.end())
        ends.append(hit.start() + (1 if mark == "." else 0))
        joints.append(mark if mark.strip(", ") in words or mark in ("/", ";", LOST) else "")
    parts = [replace(entry, text=text).part(a, b) for a, b in zip(starts, [*ends, len(text)], strict=True)]
    parts = [own_body(part, language) for part in parts] if lost and only_so else parts
    parts = [replace(p, joint=joint) for p, joint in zip(parts, [*without_stops(joints), ""], strict=True)]
    parts = with_shared_office([but_unnamed(part, language) for part in parts], language)
    return [one for part in parts for one in side_by_side(part, language, alone=len(parts) == 1)]


def but_unnamed(part: Entry, language: str) -> Entry:
    """An entry without the office at its end that somebody has who is not named ("Ann Hill and the Clerk")."""
    hit = next((m for r in tried(part.text, language, "roster", "unnamed") if (m := r.search(part.text))), None)
    return part.part(0, hit.start()) if hit and hit.start() else part


def first_word(text: str, language: str) -> re.Match[str] | None:
    """The first word of what may be a name; None where the text says whom somebody stands in for."""
    return None if says_for_whom(text, language) else re.match(NAME, text)


def before_name(text: str, begins: int, around: tuple[str, re.Match[str] | None], mark: str, language: str) -> int:
    """The length of what stands before a name and is its own: an employer and an occupation, or the like."""
    before, after = around
    employed = employed_ahead(text, begins, language)
    return employed or (of_the_next(before, after, language) if mark == "" and after else 0)


def is_body(text: str, know: Knowledge) -> bool:
    """Whether capitalised words are an organisation that is known, or a company by its form."""
    return know.is_organisation(text) or COMPANIES.search(text) is not None


@cache
def standing_in(language: str) -> str:
    """A pattern for no place behind what says, cut short, that somebody stands in for the one named next.

    >>> [bool(re.search(standing_in("sv") + r"\\.", text)) for text in ("Eva Ek ers. Bo Alm", "Eva Ek. Bo Alm")]
    [False, True]
    """
    every = {words.split()[-1] for words in table(language, "roster").get("words", {}).get("stands_in", ())}
    return "".join(rf"(?<! {re.escape(word)})" for word in sorted(every))


BEHIND = 200
"""So far back from a name is looked for what ends the entry before it, so that a list may be of any length."""
BOTH = rf"(?<=[a-zåäö)]) ?/ ?(?={NAME} {NAME})"
"""A stroke that may stand between two who share a place ("Eva Ek/Bo Alm")."""


def marks_between(both: str, whole: str) -> re.Pattern[str]:
    """What stands before a name in a line with several; `both` are the words for "and".

    A full stop is one where it stands behind a `whole` word.
    """
    opener = rf"(?:(?:[,;]|\s(?:{both})\s)\s*(?=[a-zåäö-]{{3,}}(?:en|et|an|na) {NAME} {NAME}))"
    return re.compile(
        rf"{opener}|(?:[,;]|{whole}(?<![\s.(][A-ZÅÄÖ])(?<!^[A-ZÅÄÖ])\.(?=\s)|\s(?:{both})\s|,?\s(?:{both})\s|{BOTH}|\s)\s*(?={NAME})"
    )


def shown(text: str, at: int, begins: int, name: re.Match[str] | None, language: str) -> bool:
    """Whether what stands beside a name shows that it is somebody's: a title, an address, a party.

    Behind a comma in a list that sets the surname first, so does the same order.
    """
    if text[:at].rstrip().endswith(",") and shows_turned(text[begins:], language) and shows_turned(text, language):
        return True
    by_words = titled(text, begins, language) or addressed(text, at, language) or sent(text, begins, language)
    by_words = by_words or titles_before(text[begins : begins + BEHIND], language) is not None
    return by_words or (name is not None and with_party(text, name, language))


def side_by_side(part: Entry, language: str, *, alone: bool) -> list[Entry]:
    """One entry, or several where it is but names with nothing between them; who is not surely named is left out."""
    text = part.text
    starts = [] if alone else sorted(in_pairs(text, language)) or two_names(text, language)
    if starts:
        return [part.part(a, b) for a, b in pairwise([*starts, len(text)])]
    return [part.part(*at) for at in surely_names(text, language)] or [part]


def title_ahead(text: str, language: str) -> bool:
    """Whether a line begins with an occupation, also one with a capital, right before a name."""
    name, small = full_name(language), text[:1].lower() + text[1:]
    lead = name.search(text)
    lead = lead if lead and lead.start() else name.search(small)
    return lead is not None and title_before(small, lead.start(), language) == lead.start() > 0


def may_be_next(text: str, mark: str, name: re.Match[str], know: Knowledge) -> bool:
    """Whether a name in a list of names may be the next one: no body, nor behind a comma where semicolons part people.

    "Eva Ek, Norra Kusten; Bo Alm": the comma is before what is said of Eva Ek.
    """
    return not (mark == "," and ";" in text) and not is_body(name.group(), know)


def run_on(before: str, behind: str, bodies: Set[str], know: Knowledge) -> bool:
    """Whether two lines of a list were run together: a name and a body, and then another name with its own.

    >>> run_on("Eva Ek, Bygdekraft", ", Skogsliv", {"Bygdekraft"}, knowledge("sv"))
    True
    >>> run_on("Eva Ek, Stiftelsen", ", Sala", {"Bygdekraft"}, knowledge("sv"))
    False
    """
    body = before.rpartition(", ")[2] if ", " in before else ""
    known = body in bodies or know.is_organisation(body) or re.fullmatch(r"[A-ZÅÄÖ]{2,6}", body) is not None
    return behind.startswith(", ") and known


def unparted(said: str, after: re.Match[str], bodies: Set[str], language: str) -> bool:
    """Whether the separator or the line break is lost between what is `said` of one person and the next name."""
    behind, know, said = after.string[after.end() :], knowledge(language), untitled(said, language)
    return run_on(said.rstrip(" ,;"), behind, bodies, know) or two_people(said, after.group(), know)


def two_people(before: str, behind: str, know: Knowledge) -> bool:
    """Whether a given name and a surname stand before another given name and surname: the comma between is lost.

    >>> two_people("Eva Ek", "Bo Alm", knowledge("sv")), two_people("Eva Anna", "Bo Alm", knowledge("sv"))
    (True, False)
    """
    names = [re.fullmatch(rf"({NAME}) ({NAME})", part.strip(" ,;")) for part in (before, behind)]
    return all(n is not None and know.is_given(n[1]) and not know.is_given(n[2]) for n in names)


def in_pairs(text: str, language: str) -> frozenset[int]:
    """Where names begin in a list that sets nothing between them: given names and a surname by turns, and offices.

    >>> sorted(in_pairs("Eva Ek ordförande Bo Erik Alm Rut Dahl", "sv")), in_pairs("Eva Ek Lund, Bo Alm", "sv")
    ([0, 18, 30], frozenset())
    """
    know = knowledge(language)
    words = [hit for hit in re.finditer(r"\S+", text) if not (hit.group().islower() and office(hit.group(), language))]
    turns = "".join("g" if know.is_given(hit.group()) else "s" for hit in words)
    named = all(re.fullmatch(NAME, hit.group().rstrip(".")) for hit in words)
    if not named or re.fullmatch(r"(?:g{1,2}s){2,}", turns) is None:
        return frozenset()
    return frozenset(words[n].start() for n in range(len(words)) if turns[max(0, n - 1) : n] != "g")


WORDS = either("and")
AND = re.compile(rf"\s(?:{WORDS}|&)$")


def of_the_next(before: str, name: re.Match[str], language: str) -> int:
    """The length of an occupation that stands behind somebody's employer in brackets and right before the next name.

    >>> of_the_next("Eva Ek (Norrbygg), kantor", re.match(r".+", "Bo Alm"), "sv")
    7
    >>> of_the_next("Eva Ek (M), kantor", re.match(r".+", "Bo Alm"), "sv")
    0
    >>> text = "Eva Ek (Norrbygg), kantor Bo Alm (Norrplåt), präst"
    >>> of_the_next(text[:25], re.compile("Bo Alm").search(text), "sv")
    0
    """
    hit = BRACKETED.search(before)
    behind_each = BRACKETED.search(name.string.rstrip(" .")) is not None  # it stands behind the name in this list
    if hit is None or behind_each or knowledge(language).party(hit["body"]) or office(hit["title"], language):
        return 0
    held = occupation(hit["title"], language) and not with_title(name.string, name, language)
    return len(hit["title"]) + 1 if held else 0


BRACKETED = re.compile(r"\((?P<body>[^()]+)\), (?P<title>[a-zåäö][\w-]{3,})$")


def apart(text: str, start: int, language: str) -> bool:
    """Whether what begins here says of somebody named in one word that they were not there."""
    said = re.match(NAME, text[start:])
    return said is not None and any(
        (hit := r.match.match(text, start + said.end())) and hit.end() > start + said.end()
        for r in rules(language, "roster", "absence")
    )


def titled(text: str, start: int, language: str) -> bool:
    """Whether an entry begins with an occupation and a full name ("Projektledare Eva Ek")."""
    first = re.match(rf"({NAME}) (?={NAME} {NAME})", text[start:])
    held = office(first[1], language) if first else ()
    if first and COMPANIES.search(re.split(r"[,;(§]|  ", text[start:])[0].strip()):
        return False  # "Arkitekt Norra Eken AB"
    return first is not None and (held == ("secretary",) or (occupation(first[1], language) and not held))


def in_office(text: str, start: int, language: str) -> bool:
    """Whether an entry begins with an office with a capital and a full name, whose given name is known.

    >>> in_office("Ordförande Eva Ek, Ledamot Bo Alm", 19, "sv"), in_office("Ordförande Norra Ek", 0, "sv")
    (True, False)
    """
    first = re.match(rf"({NAME}) ({NAME}) {NAME}", text[start:])
    held = first is not None and bool(office(first[1], language) or occupation(first[1], language))
    return first is not None and held and knowledge(language).is_given(first[2])


def with_party(text: str, name: re.Match[str], language: str) -> bool:
    """Whether a name that begins with no office has the letters of a party in brackets behind it.

    >>> with_party("Kamil Tahir (M)", re.match(r"\\w+ \\w+", "Kamil Tahir"), "sv")
    True
    """
    party = re.match(rf" \((?P<letters>{LETTERS})\)", text[name.end() :])
    return party is not None and bool(knowledge(language).party(party["letters"])) and begins_plainly(name, language)


def with_title(text: str, name: re.Match[str], language: str) -> bool:
    """Whether a name that begins with no office has a comma and an occupation behind it.

    >>> with_title("Kamil Tahir, vägchef", re.match(r"\\w+ \\w+", "Kamil Tahir"), "sv")
    True
    """
    first, *others = name.group().split()
    given = knowledge(language).is_given
    if not given(first) and any(given(word) for word in others[:-1]):
        return False  # "… för Vägverkstan Per Ask, vägchef"
    behind = re.match(r",? (?P<title>(?:[A-ZÅÄÖ]{2,4}-)?[a-zåäö][\w-]*)", text[name.end() :])
    known = behind is not None and occupation(behind["title"], language) and begins_plainly(name, language)
    return known and name.start() != behind_first(text, language)


def lone_given(text: str, start: int, before: str, mark: str, language: str) -> bool:
    """Whether somebody goes by the given name alone between others who have two names or something in brackets.

    Behind an "och" one other word may be somebody too, whose given name is in no list ("Xewa och Bo").
    """
    know = knowledge(language)
    binds = "|".join(map(re.escape, table(language, "roster").get("words", {}).get("from", ())))
    from_whom = rf"(?:\([^()]*\)\s*|(?:{binds or '(?!)'}) [^,;()]{{2,40}}?\s*)?(?:\([^()]*\)\s*)?"
    hit = re.match(rf"(?![A-ZÅÄÖ]{{2,4}}\b)(?P<given>{NAME})\s*{from_whom}(?=[,;.]|$|(?:{WORDS})\s)", text[start:])
    last = re.split(r"[,;]\s*", before)[-1]
    return (
        hit is not None
        and know.is_given(hit["given"])
        and hit["given"].casefold() not in know.places
        and (
            " " in last or last.endswith(")") or know.is_given(last) or (mark not in (",", ";") and last[:1].isupper())
        )
    )


def behind_brackets(text: str, name: re.Match[str], language: str) -> bool:
    """Whether a name that begins with no office has a bracket behind it."""
    return begins_plainly(name, language) and text[name.end() : name.end() + 2] == " ("


def addressed(text: str, start: int, language: str) -> bool:
    """Whether an entry begins with a form of address ("Cllr Mrs A Field", "Borough Councillor B Hill").

    >>> addressed("Mrs A Field (Clerk)", 0, "en"), addressed("Field House", 0, "en")
    (True, False)
    """
    return not lexicon(language).addresses.isdisjoint(re.findall(r"\w+", text[start : start + 40])[:2])


def sent(text: str, start: int, language: str) -> bool:
    """Whether an entry begins with an organisation in the genitive and a given name ("Vägverkets Eva Ek").

    >>> sent("Trafikverkets Eva Ek", 0, "sv"), sent("Trafikverkets Norra Ek", 0, "sv")
    (True, False)
    """
    know = knowledge(language)
    hit = re.match(rf"(?P<body>{NAME})s (?P<given>{NAME}) {NAME}", text[start:])
    return hit is not None and know.is_given(hit["given"]) and know.is_organisation(hit["body"])


def open_bracket(text: str) -> bool:
    """A bracket is open at the end of `text`."""
    return text.count("(") > text.count(")")


def breaks(before: str, entry: str, at: int, language: str) -> bool:
    """Whether an entry may end after `before`: a small-letter word or a bracket ends it, not a name.

    `entry` is what stands from its beginning on, `at` where in it the next name begins.
    """
    last = before.rsplit(None, 1)[-1] if before.strip() else ""
    if last.endswith(")"):
        return True
    stands = (m for r in rules(language, "roster", "stands-in") for m in r.match.finditer(entry))
    stands_in = any(m.start() < at < m.end() for m in stands)  # "ersätter Eva Ek"
    if re.search(r"§\s?\d[\d,\s–-]*$|\d[.:]\d\d$", before):
        return not stands_in
    role = any(office.search(before) for office in offices_last(language))
    small = last.islower() and "," in before
    words = table(language, "roster").get("words", {})
    binds = {w.split()[-1] for w in (*words.get("from", ()), *words.get("particles", ()))}
    titles = words.get("title_words", ())
    named = not role or re.search(r"[A-ZÅÄÖ]\S* .*[A-ZÅÄÖ]", entry[:at]) is not None  # "Ordförande Eva Ek" is one
    named = named and not all(word in titles for word in entry[:at].split())  # nor is "Parish Clerk Ann Hill" two
    return (role or small) and named and not stands_in and last not in binds


TIED = re.compile(rf"\s*\(.*\)|\s(?:{either('from')})\s.*")


def single(text: str, know: Knowledge, language: str, least: int = 2) -> bool:
    """A list of given names alone, of `least` or more, maybe with whom they are from.

    >>> single("Mats och Rut från Sala kommun, Hanna (LRF)", knowledge("sv"), "sv")
    True
    """
    parts = [p.strip(" .") for p in re.split(rf",|;|&|\b(?:{WORDS})\b", text) if p.strip(" .")]
    lone = sum(1 for p in parts if know.is_given(re.sub(r"\s*\(.*\)", "", p)))
    tied = sum(1 for p in parts if know.is_given(TIED.sub("", p)))
    return len(parts) >= least and (lone >= 0.6 * len(parts) or tied >= 0.8 * len(parts))
