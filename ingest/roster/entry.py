"""One entry of an attendance list: name, party or organisation, occupation, offices, items, whom they stand in for."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from samgraf.ingest.minutes import Participant
from samgraf.ingest.roster.ahead import (
    address_before,
    all_of,
    before_title,
    counted_before,
    employer_before,
    for_whom,
    hyphen_apart,
    named_in_brackets,
    names_another,
    of_whom,
    somebody,
    titles_before,
    vacancy,
)
from samgraf.ingest.roster.attended import attended, served_behind
from samgraf.ingest.roster.bodybehind import with_body_tied
from samgraf.ingest.roster.byletters import of_countries, signing
from samgraf.ingest.roster.capitals import in_usual_case, names_in_usual_case
from samgraf.ingest.roster.draft import CLASS, CODED, HOME, STOPPED, Draft, Entry, unspaced
from samgraf.ingest.roster.entryshapes import UNIT_BEHIND, handles, unit_before
from samgraf.ingest.roster.handles import by_first_letter, signs_as, title_behind, without_letters, without_nickname
from samgraf.ingest.roster.handles import called as bearer
from samgraf.ingest.roster.meetingroles import authority, office, told_of_a_body
from samgraf.ingest.roster.occupied import TITLE_AHEAD, by_form, employed, employed_before, within_unit
from samgraf.ingest.roster.ranges import expanded
from samgraf.ingest.roster.unparted import begins_with_name as begins
from samgraf.ingest.roster.unparted import children, ends_in_body, of_a_sort, one_word, split_off, town, without_office
from samgraf.ingest.tables import rules, table
from samgraf.ingest.tables.forms import either, shaped, small_words
from samgraf.ingest.words.fullnames import NAME, full_name, no_name, shortens
from samgraf.ingest.words.occupations import (
    HELD_ELSEWHERE,
    damaged_tie,
    employer,
    employs,
    occupation,
    of_another_body,
    of_several,
)
from samgraf.ingest.words.offices import is_office, offices_in
from samgraf.ingest.words.people import knowledge

AND = re.compile(rf"(?<!-) (?:{either('and')}) ")
SOME_BODIES = shaped("some-bodies")
ROLE_ORDER = ("chair", "vice-chair", "secretary", "verifier", "member", "substitute", "presenter")


@cache
def group_of(language: str, group: str) -> tuple[str, tuple[str, ...]]:
    """What standing in a group of the list says: status and offices."""
    row = table(language, "roster").get("groups", {}).get(group, {"status": "present", "roles": []})
    return row["status"], tuple(row["roles"])


def read_entry(
    entry: Entry, group: str, language: str, rows: Sequence[Entry], numbers: tuple[int, ...]
) -> list[Participant]:
    """One entry as participants: itself, and the absent person whom it stands in for; [] where it names nobody."""
    status, roles = group_of(language, group)
    entry, nickname = without_nickname(named_in_brackets(hyphen_apart(entry, language), language), language)
    entry = replace(entry, text=entry.text[:-1]) if STOPPED.search(entry.text) else entry
    draft = Draft(entry, entry.text, status, set(roles), short=nickname)
    if (one := bearer(entry.text, language)) is not None:
        spans = (entry.span(one.start, one.end),)
        return [Participant(one.name, spans, status, roles=roles, short=one.handle, rule=f"roster/{group}")]
    without_letters(draft, rows, language)
    if (code := CODED.search(draft.left)) and sum(1 for row in rows if CODED.search(row.text)) > 1:
        draft.blank(*code.span("code"))
    if empty := vacancy(language).search(draft.left, 1):
        draft.blank(empty.start(), len(draft.left))
    absent = stands_in(draft, group, language, numbers)
    attended(draft, group, language, numbers)
    if draft.items and draft.status == "absent" != status:  # "§§ 6-7, därefter ersatt av Bo Alm"
        draft.status, draft.roles = status, set(roles)
        after = tuple(str(n) for n in numbers if n not in draft.items) or None
        absent = [replace(other, items=other.items or after) for other in absent]
    in_part = False  # absent from some hour on, or until it
    for rule in rules(language, "roster", "remote"):
        for hit in rule.match.finditer(draft.left):
            draft.blank(*hit.span())
            in_part = in_part or (group == "absent" and rule.label == "clock")
    told_away = False  # in a sentence, which may be about a body as well
    for rule in rules(language, "roster", "absence"):
        if said := rule.search(draft.left):
            told_away = told_away or bool(rule.more.get("told"))
            draft.status, draft.roles = "absent", set()
            draft.blank(*said.span())
    if draft.status == "present":
        for rule in rules(language, "roster", "visiting"):
            if said := rule.search(draft.left):
                draft.status = "guest"
                draft.blank(*said.span())
    brackets(draft, rows, language)
    name = named(draft, rows, language)
    if name is None or (told_away and not knowledge(language).is_given(entry.text[name[0] : name[1]].split()[0])):
        return []
    start, end = name
    rest(draft, end, rows, language, own=group not in ("guest", "absent", "substitute"))
    if draft.organisation and not draft.party:
        draft.roles -= {*told_of_a_body(draft.title, language)}  # "ordföranden Eva Ek, Ekö byalag"
    if draft.status == "guest" and "substitute" in draft.roles and draft.party:
        draft.status = "present"  # an elected substitute among the others who were there
    if group == "member" and "substitute" in draft.roles:
        draft.roles = draft.roles - {"member"}  # "tjänstgörande ersättare" among those who decide
    called = re.search(r" [\"”“](\w+)[\"”“]", entry.text[start:end])  # Anna "Ninni" Ek
    written = entry.text[start:end].replace(called.group(), "") if called else entry.text[start:end]
    found = Participant(
        name=re.sub(r"\s+", " ", in_usual_case(written, rows, language)).strip(" .,/"),
        spans=(entry.span(start, end),),
        status=draft.status,
        organisation=draft.organisation,
        organisation_spans=(entry.span(*draft.organisation_at),) if draft.organisation else (),
        party=draft.party,
        title=draft.title,
        roles=tuple(r for r in ROLE_ORDER if r in draft.roles),
        items=None if draft.items is None else tuple(str(n) for n in draft.items),
        items_spans=tuple(draft.items_at),
        led=None if draft.led is None else tuple(str(n) for n in draft.led),
        short=draft.short or (called[1] if called else ""),
        rule=f"roster/{group}" + ("-in-part" if in_part else ""),
    )
    away = (served_behind(entry.text, group, language, numbers) if absent else ()) or found.items
    return [found, *(other if other.items else replace(other, items=away) for other in absent)]


LETTERS_BEHIND = re.compile(r" [A-ZÅÄÖ]{2,6}(?=[ ,;.]|$)")
IN_FULL = re.compile(r"(?:, ?| ?\(| (?=[A-ZÅÄÖÆØ]))(?P<party>[^,;()§]{4,40}?)(?:\)|(?=$|[,;]| ?§|\s{2}))")
"""What may be the name of a party behind somebody who is away."""
LETTERS_BEFORE = re.compile(r"(?<=[a-zåäö] )[A-ZÅÄÖ]{2,6}\b")
"""The letters of whom somebody comes from: those behind who is away are not of who stands in with letters ahead."""


def stands_in(draft: Draft, group: str, language: str, numbers: tuple[int, ...]) -> list[Participant]:
    """ "ersätter Y": Y is absent, and who stands in is a substitute. Some forms count in a list of substitutes only.

    Who "ersätts § 7 av Y" was away for those items alone.
    """
    found = []
    for rule in rules(language, "roster", "stands-in"):
        if rule.more.get("groups") and group not in rule.more["groups"]:
            continue
        hit = rule.search(draft.left)
        if hit is None or (rule.more.get("given") and not knowledge(language).is_given(hit["name"].split()[0])):
            continue
        behind, know = IN_FULL.match(draft.left, hit.end()), knowledge(language)
        named = know.named_party(behind["party"]) if behind else ""
        party = know.party(hit["party"] or "") or know.named_party(hit["party"] or "") or named
        at = hit.span("party") if hit["party"] or behind is None else behind.span("party")
        by = bool(rule.more.get("reversed"))  # the one of the entry is away, and the other one stands in
        told = next((k for k in ("items", "items2") if hit.groupdict().get(k)), "")
        away = expanded(hit[told]) if told else []
        found.append(
            Participant(
                name=names_in_usual_case(hit["name"], language),
                spans=(draft.entry.span(*hit.span("name")),),
                status="present" if by else "absent",
                organisation=party,
                organisation_spans=(draft.entry.span(*at),) if party else (),
                party=bool(party),
                roles=("substitute",) if by else (),
                items=tuple(str(n) for n in away) if away and (by or group == "substitute") else None,
                items_spans=(draft.entry.span(*hit.span(told)),) if told else (),
                rule="roster/stands-in",
                confidence=0.95,
            )
        )
        if away and (by or group != "substitute"):  # of a list of those who don't serve, somebody was there throughout
            draft.items = [n for n in numbers if n not in away] or None if by else away
            draft.items_at.append(draft.entry.span(*hit.span(told)))
        if not (away and by):
            draft.status = "absent" if by else draft.status
            draft.roles = set() if by else (draft.roles - {"member"}) | {"substitute"}
        if behind and named:
            draft.blank(*behind.span())
        other = LETTERS_BEHIND.match(draft.left, hit.end())
        own = LETTERS_BEFORE.search(draft.left[: hit.start()])
        draft.blank(hit.start(), other.end() if other and own and not by else hit.end())
        draft.blank(0, for_whom(draft.left, language) if by else 0)
        behind = re.match(r",\s*(?P<office>[^,§]+)$", draft.left[hit.end() :])
        if behind and office(behind["office"], language):  # the office of the one who is away
            draft.blank(hit.end(), len(draft.left))
    return found


def brackets(draft: Draft, rows: Sequence[Entry], language: str) -> None:
    """What stands in brackets: party letters, an organisation, a handle, an occupation."""
    for hit in re.finditer(r"\(([^()]{1,80})\)", draft.left):
        draft.blank(*hit.span())
        if shortens(hit[1], draft.entry.text[: hit.start()]):
            continue
        for piece in re.finditer(r"[^,;]+", hit[1]):
            inner = piece.group().strip()
            if inner:
                at = hit.start(1) + piece.start() + piece.group().index(inner)
                skipped = all_of(inner, language) or of_whom(inner, language)
                bracket(draft, inner[skipped:], (at + skipped, at + len(inner)), rows, language)


DOTTED = re.compile(r"(?:[A-ZÅÄÖ]\.){1,3}[A-ZÅÄÖ]\.?")
TICKED = re.compile(r"\([xX✓✔√]\)")


def bracket(draft: Draft, inner: str, at: tuple[int, int], rows: Sequence[Entry], language: str) -> None:
    """One thing that stands in brackets."""
    know, guest = knowledge(language), draft.status == "guest"
    if inner in ("-", "–", "—") and any(TICKED.search(row.text) for row in rows):
        draft.status, draft.roles = "absent", set()  # "Eva Ek (x), Bo Alm (-)"
        return
    if not re.search(r"[^\W\d_]", inner) or CLASS.fullmatch(inner) or HOME.match(inner):
        return  # a time of the day, or the class or flat that somebody is of, or where they live
    if re.fullmatch(r"@[^\W\d_][\w.-]*", inner):
        draft.short = inner[1:]
        return
    if len(inner) <= 3 and inner.isupper() and by_first_letter(rows):
        draft.short = inner
        return
    dotted = DOTTED.fullmatch(inner)  # "Eva-Lena Ek (E.E.)", who goes by one of her names alone
    if 2 <= len(letters := unspaced(inner)) <= 5 and (dotted or signs_as(letters, draft.entry.text, rows, language)):
        draft.short = letters
        return
    if party := know.party(inner) or know.named_party(inner):
        draft.tie(party, *at, party=True)
    elif know.is_organisation(inner):
        draft.tie(inner, *at, known=True)
    elif employer(inner, language):
        draft.tie(inner[0].upper() + inner[1:], *at)
    elif office(inner, language) and (HELD_ELSEWHERE.match(inner) or guest and ends_in_body(inner, language)):
        draft.title = draft.title or inner  # "fullmäktiges ordförande", "ordf. beredningsgruppen": not at this meeting
    elif (other := of_another_body(inner, language)) and not somebody(inner[other:], language):
        draft.title = draft.title or inner  # "ordf. Ekö BK", which is an office here where that met
        draft.tie(inner[other:], at[0] + other, at[1])
    elif office(inner, language):
        draft.hold(office(inner, language), authority(inner, language))
    elif re.fullmatch(r"[a-z][a-z0-9_.-]{1,14}", inner) and handles(rows):
        draft.short = inner
    elif re.fullmatch(r"[-–—\s]+|[A-ZÅÄÖ]{1,4}", inner) and not occupation(inner, language):
        told = know.party(inner) or employed_before(draft.entry.text[: at[0]], language)
        if len(inner) > 1 and inner.isalpha() and not (told or of_countries(inner, rows, language)):
            draft.tie(inner, *at)
    elif inner[0].islower() or occupation(inner, language) or (children(inner, know) and not town(inner, rows, know)):
        employed(draft, inner, at[0], know)
    elif by_form(inner) or not employed_before(draft.entry.text[: at[0]], language):
        draft.tie(inner, *at)  # else a unit of the employer ahead of it ("Eva Ek, Ekö kommun (Plan)")


def named(draft: Draft, rows: Sequence[Entry], language: str) -> tuple[int, int] | None:
    """Where the name stands in an entry; an organisation right behind it is tied and cut off."""
    know = knowledge(language)
    left = draft.left
    if signed := signing(draft.entry.text, rows, language):
        draft.short = signed["letters"]
        return signed.span("letters")
    start = len(left) - len(left.lstrip(" -–•*_:"))
    start += (address := address_before(left[start:], language))
    titles = titles_before(left[start:], language)
    lead = titles or re.match(r"(?:[a-zåäöéæø.:-]+ ){1,5}(?=[A-ZÅÄÖÆØ])", left[start:])
    title = lead.group().strip() if lead else ""
    if lead and (titles or office(title, language) or occupation(title, language)):
        held = held_here(draft, title, language)
        draft.roles |= set(held)
        draft.title = draft.title or ("" if held and not told_of_a_body(title, language) else title)
        start += lead.end()
        start += unit_before(left[start:], language) if UNIT_BEHIND.search(lead.group()) else 0
    elif lead and of_a_sort(lead.group(), left[start + lead.end() :].split(" ")[0], know):
        start += lead.end()
    start += employer_before(draft, start, language)
    other = TITLE_AHEAD.match(left[start:])
    told = other["title"].split() if other else []
    elsewhere = told and told[-2] in small_words("in", "for") and office(" ".join(told), language)  # in another body
    held = () if other is None or elsewhere else held_here(draft, other["title"], language)  # "Vice ordförande Bo Alm"
    elsewhere = elsewhere or (other is not None and not held and office(other["title"], language))
    if other and (elsewhere or held or (len(told) == 2 and occupation(told[-1], language))):
        draft.roles |= set(held)
        draft.title = draft.title if held else other["title"]
        start += other.end()
    capital = re.match(rf"({NAME}) (?=(?P<first>{NAME})(?P<more> {NAME})?)", left[start:])
    capital = capital if capital and (capital["more"] or know.is_given(capital["first"])) else None
    held = office(capital[1], language) or office(capital[1].removesuffix("n"), language) if capital else ()
    several = capital is not None and capital["more"] is not None and of_several(capital[1], language)
    if capital and (held or several or occupation(capital[1], language)) and not know.is_given(capital[1]):
        draft.roles |= set(held)
        draft.title = draft.title or ("" if held else capital[1])
        start += capital.end()
        unit_of = re.match(rf"{NAME} (?=(?P<given>{NAME}) {NAME})", left[start:])  # "Enhetschef Norra Eva Ek"
        if unit_of and know.is_given(unit_of["given"]) and not know.is_given(unit_of.group().strip()):
            start += unit_of.end()
    start += employer_before(draft, start, language)
    start += counted_before(left[start:], language)
    start += (behind := address_before(left[start:], language))
    hit = full_name(language).match(left, start)
    if hit is None:
        return one_word(left, start, rows, language, known=bool(address or behind))
    segment = re.split(r"[,;:]|  | [–—-] ", left[start:], maxsplit=1)[0].rstrip(" .")
    if end := with_body_tied(draft, start, segment, rows, language):
        return start, end
    if know.is_organisation(segment) or not begins(hit.group(), rows, language) or no_name(hit.group(), language):
        return None
    if cut := before_title(hit.group(), language):
        title = left[start + cut : start + len(segment)]
        draft.roles |= set(office(title, language))
        draft.title = draft.title or title.strip()
        draft.blank(start + cut, start + len(segment))
        return start, start + cut
    end = start + split_off(segment, hit.group(), know, rows, language)
    tail = left[end : start + len(segment)]
    told = without_office(tail.strip(), rows, language)
    if told[:1].isupper() and not (office(told, language) or title_behind(told, rows, language)):
        if re.fullmatch(r"[\w-]+", told) and occupation(told.casefold(), language):
            return start, end  # "Eva Ek Kommundirektör"
        at = end + len(tail) - len(tail.lstrip())
        draft.tie(told, at, at + len(told))
        draft.blank(end, at + len(told))
    return start, end


def held_here(draft: Draft, title: str, language: str) -> tuple[str, ...]:
    """The offices in what stands before a name; none of a guest's that are another body's ("Rådets ordförande")."""
    return () if draft.status == "guest" and HELD_ELSEWHERE.match(title) else office(title, language)


def rest(draft: Draft, start: int, rows: Sequence[Entry], language: str, *, own: bool = True) -> None:
    """What follows the name: offices, occupation, organisation; not `own` are the offices of guests of other bodies."""
    know = knowledge(language)
    binds = sorted(table(language, "roster").get("words", {}).get("from", ()), key=len, reverse=True)
    proxies = table(language, "roster").get("words", {}).get("proxies", ())
    bound = re.compile(r"^(?:" + "|".join(re.escape(w) for w in binds) + r")\s+(?P<name>.+)$") if binds else None
    for hit in re.finditer(r"(?:(?! [–—-] |\s{2})[^,;])+", draft.left[start : know.before_another(draft.left, start)]):
        piece = hit.group().strip(" .:-–/")
        if not piece or HOME.match(piece):
            continue
        at = start + hit.start() + hit.group().index(piece)
        column = re.match(r"\s{2,}(?P<body>\S+(?: \S+)*)", draft.left[at + len(piece) :])
        if column and know.local and know.local.fullmatch(column["body"]) and office(piece, language):
            draft.title = draft.title or piece  # of the association in the next column
            continue
        if piece.isupper() and len(piece) > 1 and signs_as(unspaced(piece), draft.entry.text, rows, language):
            draft.short = draft.short or piece
            continue
        if is_office(piece, language):
            draft.hold(office(piece, language), authority(piece, language))  # "för anteckningarna" ties to no employer
            continue
        tied = bound.match(piece) if bound else None
        tied = tied or damaged_tie(piece, binds)
        if tied and (names_another(tied["name"], language) or SOME_BODIES.fullmatch(tied["name"])):
            continue
        if tied and tied["name"]:
            end = len(piece)
            for there in offices_in(piece, language):
                if there.end == len(piece) and there.start > tied.start("name"):
                    draft.roles.add(there.code)
                    end = len(piece[: there.start].rstrip())
            draft.tie(piece[tied.start("name") : end], at + tied.start("name"), at + end)
            continue
        other = of_another_body(piece, language)
        if other and not (len(piece[other:].split()) == 2 and any(map(know.is_given, piece[other:].split()))):
            draft.title = draft.title or piece
            body = AND.split(piece[other:])[0] if ends_in_body(piece, language) else piece[other:]
            draft.tie(body, at + other, at + other + len(body))
            continue
        found = office(piece, language)
        if found and (held := HELD_ELSEWHERE.match(piece)):
            draft.title = draft.title or piece
            if not own:
                continue
            if held["body"]:  # which office it is here depends on who met
                if not draft.party:
                    body = held["body"][0].upper() + held["body"][1:]
                    draft.tie(body, at + held.start("body"), at + held.end("body"))
                continue
        draft.roles |= set(found)
        beside = draft.left[:at].endswith("  ") and know.is_given(piece.split()[0])  # somebody else, in a column
        if (found and len(piece.split()) <= 4) or (beside and not know.is_organisation(piece)):
            continue
        if also := re.match(rf"(?P<body>.+?){AND.pattern}[a-zåäö]", piece):  # "Vägverket och granne till vägen"
            piece = also["body"] if know.is_organisation(also["body"]) else piece
        if party := know.named_party(piece) or (know.party(piece) if draft.left[:at].endswith("  ") else ""):
            draft.tie(party, at, at + len(piece), party=True)
        elif not know.is_organisation(piece) and (part := within_unit(piece, language)):
            draft.title = draft.title or part["title"]
            draft.tie(part["body"], at + part.start("body"), at + part.end("body"))
        elif know.is_organisation(piece) or employs(piece, language):
            known = know.is_organisation(piece) or by_form(piece)
            draft.tie(piece[0].upper() + piece[1:], at, at + len(piece), known=known)
        elif piece[0].islower() or occupation(piece, language):
            employed(draft, piece, at, know)
        elif (draft.party and somebody(piece, language)) or title_behind(piece, rows, language):
            continue  # another one of a list of parties, or what somebody is
        elif piece[0].isupper() and not found and piece.split()[0].casefold() not in proxies:
            draft.tie(piece, at, at + len(piece), known=by_form(piece))
