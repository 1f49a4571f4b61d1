"""From the cells of a block to its entries: what goes on from the line above, and what begins anew."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from itertools import pairwise
from types import MappingProxyType

from samgraf.ingest.roster.ahead import each_in_brackets, without_stops
from samgraf.ingest.roster.asides import without_asides
from samgraf.ingest.roster.blocks import Block, Cell
from samgraf.ingest.roster.bodies import past_lead
from samgraf.ingest.roster.byletters import each_lettered
from samgraf.ingest.roster.byparty import ahead, headed, parted, with_party
from samgraf.ingest.roster.classes import without_class, without_years
from samgraf.ingest.roster.couples import with_roles, with_surnames
from samgraf.ingest.roster.draft import Entry
from samgraf.ingest.roster.entryshapes import begins_entry
from samgraf.ingest.roster.flattened import columns_below, marks_beside, put_beside
from samgraf.ingest.roster.formsofaddress import each_addressed
from samgraf.ingest.roster.handles import one_each, without_nickname
from samgraf.ingest.roster.inplace import begins_in_place, in_usual_place
from samgraf.ingest.roster.letters import as_shown
from samgraf.ingest.roster.meetingroles import office
from samgraf.ingest.roster.names import COMMA, in_usual_order, turned_alone
from samgraf.ingest.roster.officials import by_office, official_starts
from samgraf.ingest.roster.parts import divided, single
from samgraf.ingest.roster.party import (
    OFFICE_FIRST,
    bracketed,
    each_ahead,
    employed_another,
    held_by_another,
    office_behind,
)
from samgraf.ingest.roster.partyahead import each_behind
from samgraf.ingest.roster.saidbelow import in_paragraphs
from samgraf.ingest.roster.stackedrows import stacked_rows
from samgraf.ingest.roster.strokes import signs_as_words, strokes_parted
from samgraf.ingest.roster.torn import ends_stand_in
from samgraf.ingest.roster.turned import bodies_first, bracket_first, name_first, shows_turned
from samgraf.ingest.roster.unparted import without_writer
from samgraf.ingest.roster.wrapped import torn_name, torn_surname, torn_title
from samgraf.ingest.tables import rules, table, tried
from samgraf.ingest.tables.forms import either, ending
from samgraf.ingest.words.fullnames import NAME, full_name, particles
from samgraf.ingest.words.occupations import occupation
from samgraf.ingest.words.offices import office_rules
from samgraf.ingest.words.people import LETTERS, knowledge


def entries(
    block: Block,
    language: str,
    *,
    bare: bool = False,
    led: bool = False,
    before: bool = False,
    turned: bool = False,
    alone: bool = False,
    signed: bool = False,
    beside: Mapping[int, Cell] = MappingProxyType({}),
) -> list[Entry]:
    """The entries of a block: wrapped lines joined, several on one line parted.

    `bare`: parties stand without brackets, and `led`, before the names with one blank, or `before` them in
    whatever signs; `turned`: surnames stand first, a comma behind them; `alone`: the whole list has given names alone,
    `signed`: initials; `beside`: what stands elsewhere of whom a line names.
    """
    joined: list[list[Cell]] = []
    plain = [without_class(cell, language) for cell in without_years(block.cells)]
    classed = plain != block.cells
    below, over = headed(plain, language)
    below, more = parted(below, language)
    over += more + ahead(below, language)
    names, columns = columns_below(below, language)
    ahead_of = bool(names) and PARTY_FIRST.match(names[0].text) is not None
    names, below_names = stacked_rows(names, language)
    names = [cell for cell in names if cell.text]  # a mark that stands by itself leaves nothing
    apart = in_paragraphs(names, language)
    for cell in names:
        if joined and (cell in below_names or (apart and not cell.gap)):
            joined[-1].append(replace(cell, text=f", {cell.text}", start=cell.start - 2) if apart else cell)
        elif (ahead_of and PARTY_FIRST.match(cell.text)) or (before and OFFICE_AND_PARTY.match(cell.text)):
            joined.append([cell])
        elif joined and not cell.bullet and continues(joined[-1][-1], cell, block.running, language, turned=turned):
            joined[-1].append(cell)
        else:
            joined.append([cell])
    joined = marks_beside(put_beside(joined, columns, beside), language)
    only = alone or len(joined) == 1
    firsts = [each_behind(merged(cells[:1]), language).text if before else cells[0].text for cells in joined]
    bodied = bodies_first(firsts, language)
    merged_in = (signs_as_words(strokes_parted(merged(cells), language), language) for cells in joined)
    merged_in = (each_behind(entry, language) if before else entry for entry in merged_in)
    parts_in = (part for entry in merged_in for part in in_usual_place(entry, language))
    parts_in = (named for part in parts_in for named in each_in_brackets(without_stops(part, language), language))
    whole = [bracketed(entry, language, bare=bare) for entry in parts_in]
    whole = [name_first(entry, language, only=only, bodied=bodied) for entry in whole]
    whole = [part for entry in whole for part in each_ahead(given_before(entry, language), language, led=led)]
    without = not turned and any(shows_turned(entry.text, language) for entry in whole)
    whole = (
        [in_usual_order(entry) for entry in whole]
        if turned
        else [office_behind(turned_alone(entry, language, without=without), language) for entry in whole]
    )
    whole = [without_remote(without_asides(entry, language), language) for entry in whole]
    whole = with_surnames([with_roles(entry, language) for entry in whole], language)
    whole = [part for entry in whole for part in sentences_apart(entry, language)]
    whole = [part for entry in whole for part in each_addressed(entry, language)]
    tails = [re.fullmatch(rf"{NAME}(?: {NAME})+, ([A-ZÅÄÖ][^,;()]+)", entry.text) for entry in whole]
    bodies = frozenset(hit[1] for hit in tails if hit)
    lone = alone or (classed and single("; ".join(e.text for e in whole), knowledge(language), language))
    whole = [without_nickname(entry, language)[0] if "," in entry.text else entry for entry in whole]
    parts = (each_of(entry, language, bodies, lone=lone, signed=signed) for entry in whole)
    every = [
        shared_office([without_writer(part) for part in of_one if part.text.strip()], language) for of_one in parts
    ]
    return [with_party(entry, over, language) for row in matched_up(every, language) for entry in row]


def each_of(entry: Entry, language: str, bodies: frozenset[str], *, lone: bool, signed: bool) -> list[Entry]:
    """The entries on one line, by handles, initials, offices or names."""
    by_sign = one_each(entry) or (each_lettered(entry) if signed else by_office(entry, language))
    return by_sign or divided(entry, language, bodies, lone=lone)


def without_remote(entry: Entry, language: str) -> Entry:
    """An entry without what says, before a name that is joined to others, that somebody took part from afar.

    >>> without_remote(Entry("Eva Ek och via länk Bo Alm", tuple(range(26))), "sv").text
    'Eva Ek och Bo Alm'
    >>> without_remote(Entry("Eva Ek via länk, Bo Alm", tuple(range(23))), "sv").text
    'Eva Ek via länk, Bo Alm'
    """
    for rule in rules(language, "roster", "remote"):
        for hit in reversed([*rule.match.finditer(entry.text)]) if rule.label == "remote" else ():
            joined = JOINED.search(entry.text[: hit.start()]) and NAMED_NEXT.match(entry.text, hit.end())
            if joined and not hit.group().startswith(","):
                entry = entry.without(*hit.span())
    return entry


JOINED = re.compile(rf"(?:[,;]|\s(?:{either('and')}))$")
NAMED_NEXT = re.compile(rf":? (?={NAME} {NAME})")


def matched_up(every: list[list[Entry]], language: str) -> list[list[Entry]]:
    """Where two columns are flattened, "X ersätter" at the end of a line goes on at the end of the next one."""
    verbs = table(language, "roster").get("words", {}).get("stands_in", [])
    dangling = re.compile(r"\b(?:" + "|".join(re.escape(w) for w in verbs) + r")$") if verbs else None
    for row, nxt in zip(every, every[1:], strict=False):
        if dangling and row and nxt and dangling.search(row[-1].text) and not serves(row[-1].text, language):
            more = nxt.pop()
            row[-1] = Entry(f"{row[-1].text} {more.text}", (*row[-1].places, row[-1].places[-1] + 1, *more.places))
    return every


def serves(text: str, language: str) -> bool:
    """Whether an entry ends with the words for a substitute who served, or didn't, and not with those before a name.

    >>> [serves(text, "sv") for text in ("Eva Ek (S) ej tjg ers", "Eva Ek (S) ers", "Eva Ek (S) ersätter")]
    [True, False, False]
    """
    roles = [rule for rule in office_rules(language) if rule.label == "substitute"]
    return any(" " in hit.group() and hit.end() == len(text) for rule in roles for hit in rule.match.finditer(text))


PARTY_FIRST = re.compile(rf"\({LETTERS}\) ?(?={NAME} (?:[a-zåäö]+ )?{NAME})")
"""A party in brackets before a name, in a list whose first entry has it so."""
OFFICE_AND_PARTY = re.compile(
    rf"(?:[\w.:]+(?: [a-zåäö.:]+){{0,2}} )?\(?{LETTERS}(?:\)| {{2}}) ?(?={NAME} (?:[a-zåäö]+ )?{NAME})"
)
"""A party before a name, and perhaps an office before it, in a list that sets parties first."""
LABELLED = re.compile(r"[A-ZÅÄÖÆØ][^\W\d]+ [a-zåäöæø]{2,20}: (?=\S)")
"""Two words before a colon, which say who follows ("Från staben: …")."""
BEGINS = re.compile(r"§ ?\d+(?:[-–]\d+)? (?:[A-ZÅÄÖ][\w-]+ ){1,2}[A-ZÅÄÖ]")
"""Somebody with the item attended before the name ("§ 5 Bo Alm")."""


def continues(above: Cell, cell: Cell, running: bool, language: str, *, turned: bool = False) -> bool:
    """Whether a cell goes on with the entry above it; `turned` in a list that sets surnames first."""
    lead = above.text[-1] not in ",-:" and cell.text[0].isupper() and past_lead(cell.text, language) > 0
    label = cell.text.endswith(":") or LABELLED.match(cell.text) is not None  # "Åk 1:", from which nobody came
    if lead or begins_in_place(cell.text, language) or (label and above.text[-1] not in ",-:"):
        return False
    counted = cell.text[0] in "0123456789" and held_by_another(cell.text, language)  # "1:e vice ordförande Bo Alm"
    if running and not cell.gap:
        titled = above.text[-1] not in ",-" and official_starts(cell.text, language) != []
        return not (titled or whole_names(above.text, cell.text, language))
    own_row = above.text.endswith(",") and (begins_entry(cell.text, language) or small_first(cell.text, language))
    if above.text.endswith(",") and (shows_turned(cell.text, language) or shows_turned(above.text, language)):
        return not (own_row or shows_turned(cell.text, language))
    anew = BEGINS.match(cell.text) or OFFICE_FIRST.match(cell.text) or counted
    office_and_name = cell.text[0].islower() and (
        held_by_another(cell.text, language) or employed_another(cell.text, language)
    )
    legend = cell.text[0] == "(" and signs_told([cell.text], language)
    bodied = cell.text[0] == "(" and bracket_first(cell.text, language)
    signed = cell.text[0] in "§(,0123456789" and not (anew or legend or bodied)
    opens = signed or (cell.text[0].islower() and not office_and_name)
    if (turned and COMMA.match(cell.text)) or own_row:
        return False
    if re.search(rf" (?:{either('before_a_title')})$", above.text):
        return True
    if (counted or office_and_name) and not above.text.endswith(ending("and")):
        return False
    return (
        (opens and not small_first(cell.text, language))
        or (not turned and torn_name(above.text, cell.text, language))
        or ((above.gap or not cell.gap) and comes_from(above.text, cell.text, language))
        or torn_surname(above.text, cell.text, language)
        or torn_title(above.text, cell.text, language)
        or ends_stand_in(above.text, cell.text, language)
        or unit_below(above.text, cell.text, language)
        or above.text.endswith((",", "&", *ending("and", "from", "works_at", "for", "on", "at", "in")))
        or re.search(r"(?<!\d)(?<!\d )-$", above.text) is not None  # no run that is open ("§§ 7-")
    )


def small_first(text: str, language: str) -> bool:
    """Whether a line begins with a surname whose first word is a small one, and a given name behind it.

    >>> [small_first(text, "sv") for text in ("von Ek Eva (S)", "af Alm, Bo", "von Ek", "från Ek")]
    [True, True, False, False]
    """
    hit = SMALL_FIRST.match(text)
    return hit is not None and hit["small"] in particles(language)


SMALL_FIRST = re.compile(
    rf"(?P<surname>(?P<small>[a-zåäö]+) {NAME}),? (?P<given>{NAME}(?: {NAME})?)(?= \(|,|\.?$| {{2}})"
)
"""What may be a surname with a small word, and a given name."""


def comes_from(above: str, below: str, language: str) -> bool:
    """Whether a line below a name alone gives whom the person comes from.

    >>> comes_from("Eva Ek", "Trafikverket", "sv"), comes_from("Eva Ek, Sweco", "Trafikverket", "sv")
    (True, False)
    """
    know = knowledge(language)
    return full_name(language).fullmatch(above) is not None and know.is_organisation(below)


def unit_below(above: str, below: str, language: str) -> bool:
    """Whether a line gives, in one word, the unit of somebody whose occupation ends the line above.

    >>> unit_below("Eva Ek, enhetschef", "Vatten § 4", "sv"), unit_below("Eva Ek, enhetschef", "Bo § 4", "sv")
    (True, False)
    """
    title = re.search(rf"{NAME}, (?P<title>[a-zåäö]\w+)$", above)
    unit_alone = re.fullmatch(rf"(?P<unit>{NAME}),?(?: §.*)?", below)
    if title is None or unit_alone is None or knowledge(language).is_given(unit_alone["unit"]):
        return False
    return occupation(title["title"], language)


def whole_names(above: str, below: str, language: str) -> bool:
    """Whether a line of names ends with a whole name, and without a separator, and the next begins with another one.

    >>> whole_names("Bo Alm, Eva Ek", "Rut Dahl, Jan Ask", "sv"), whole_names("Bo Alm, Eva", "Ek och Jan Ask", "sv")
    (True, False)
    """
    know = knowledge(language)
    last = re.split(rf"[,;]| (?:{either('and')}) ", above)[-1].split()
    first = below.split()
    return (
        len(last) >= 2
        and know.is_given(last[0])
        and last[-1][0].isupper()
        and not know.is_given(last[-1])
        and len(first) >= 2
        and know.is_given(first[0])
        and first[1][0].isupper()
    )


def given_before(entry: Entry, language: str) -> Entry:
    """An entry that begins with a small word of a surname, with the given name before it.

    >>> given_before(Entry("von Ek Eva (S)", tuple(range(14))), "sv").text
    'Eva von Ek (S)'
    """
    hit = SMALL_FIRST.match(entry.text) if small_first(entry.text, language) else None
    return entry.turned(hit.span("surname"), hit.span("given")) if hit else entry


def merged(cells: Sequence[Cell]) -> Entry:
    """Cells as one entry."""
    text: list[str] = []
    places: list[int] = []
    for cell in cells:
        if text and not (text[-1] == "-" and text[-2:-1] and text[-2].isalpha() and cell.text[:1].isupper()):
            text.append(" ")  # but for "Eva-" above "Lena Ek"
            places.append(places[-1] + 1)
        for n, letter in enumerate(cell.text):
            if letter in "\u200b\u2060\ufeff" or (letter == "\u00ad" and cell.text[n + 1 : n + 2].islower()):
                continue
            shown = as_shown(cell.text, n)
            text.append(shown)
            places += [cell.start + n] * len(shown)
    whole = Entry("".join(text), tuple(places))
    for nickname in reversed([*NICKNAME.finditer(whole.text), *CONTACT.finditer(whole.text)]):  # no part of the name
        whole = whole.without(*nickname.span())
    return whole


def shared_office(parts: list[Entry], language: str) -> list[Entry]:
    """The entries of a line, those behind the first who verifies with the office that was the label of all of them.

    >>> line = [Entry("Eva Ek, Justerare", tuple(range(17))), Entry("Bo Alm", tuple(range(19, 25)))]
    >>> [part.text for part in shared_office(line, "sv")]
    ['Eva Ek, Justerare', 'Bo Alm, Justerare']
    """
    hit = WAS_LABEL.search(parts[0].text) if len(parts) > 1 else None
    if hit is None or office(hit.group(), language) != ("verifier",):
        return parts
    label, places = hit.group(), parts[0].places[hit.start() : hit.end()]
    bare = [IN_BRACKETS.sub("", part.text.rstrip(" .")) for part in parts[1:]]
    if not all(full_name(language).fullmatch(name.lstrip(" .")) for name in bare):
        return parts
    ends = [*map(len, bare)]
    return [
        parts[0],
        *(
            Entry(p.text[:end] + label + p.text[end:], (*p.places[:end], *places, *p.places[end:]), p.joint)
            for p, end in zip(parts[1:], ends, strict=True)
        ),
    ]


IN_BRACKETS = re.compile(r"\s*\([^()]{1,30}\)$")
"""A party, or where somebody is from."""
WAS_LABEL = re.compile(r", [A-ZÅÄÖ][a-zåäö]+(?=$| \([^()]{1,30}\)$)")
"""An office with a capital behind a name, before which it stood as a label."""


def sentences_apart(entry: Entry, language: str) -> list[Entry]:
    """An entry with the sentences about others that stand behind a list of names as entries of their own.

    >>> [part.text for part in sentences_apart(Entry("Eva och Bo. Revisorn Ulla var med.", tuple(range(34))), "sv")]
    ['Eva och Bo.', 'Revisorn Ulla var med.']
    """
    tells = (
        hit for r in tried(entry.text, language, "roster", "sentence-behind") for hit in r.match.finditer(entry.text)
    )
    cuts = [0, *(hit.end() for hit in tells), len(entry.text)]
    return [entry.part(a, b) for a, b in pairwise(cuts)] if len(cuts) > 2 else [entry]


NICKNAME = re.compile(r"(?<=\w) [\"“”»«'‘’][A-ZÅÄÖ][\w-]+[\"“”»«'’](?= [A-ZÅÄÖ])")


CONTACT = re.compile(r",?\s*[<(\[]?(?:\b(?:e-?post|mejl|mail):? )?[\w.+-]+@[\w-]+(?:\.[\w-]+)+[>)\]]?")
"""An address for electronic mail."""


def signs_told(texts: Iterable[str], language: str) -> dict[str, str]:
    """What signs behind names mean, where a line of the list tells it: the group of those who bear them.

    >>> signs_told(["Eva Ek*", "*) Tjänstgörande ersättare"], "sv")
    {'*': 'serving-substitute'}
    """
    found = {}
    for text in (part for line in texts for part in (line.strip(), *re.findall(r"\(([^()]+)\)", line))):
        for rule in rules(language, "roster", "legend"):
            if hit := rule.match.match(text):
                found[next(v for k, v in hit.groupdict().items() if k.startswith("sign") and v)] = rule.label
    return found
