"""Who signs: a name beneath its label, names in columns beneath labels, or labels beneath names."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import TYPE_CHECKING

from samgraf.ingest.lines.layout import Line, label_of
from samgraf.ingest.lines.passages import flow
from samgraf.ingest.meeting.ending import is_told
from samgraf.ingest.meeting.fields import Field
from samgraf.ingest.roster.signing import (
    columns_of_roles,
    leftover,
    names_alone,
    shares,
    signing_words,
    signs,
    verified_at,
)
from samgraf.ingest.tables import table, tried
from samgraf.ingest.text import Passage
from samgraf.ingest.words.fullnames import NAME, full_name
from samgraf.ingest.words.offices import OFFICES, offices_in
from samgraf.ingest.words.people import knowledge
from samgraf.ingest.words.spelling import misread

if TYPE_CHECKING:
    from samgraf.ingest.meeting.offices import People


OWN = re.compile(rf"{NAME} {NAME}(?:,| \() ?$")
"""What stands before the office of the one name, in a line that begins with another office."""
ENDED = re.compile(r"\w*\.?\)?(?:[,;]|$| {2,})")
"""What stands behind it."""
CLOSED = re.compile(rf"{ENDED.pattern}|\w*\.?\) [A-ZÅÄÖÆØ]")
"""The same, where the next column may follow brackets."""


def several(people: People, one: Field, names: Sequence[tuple[int, int, int]], language: str) -> None:
    """Those who sign on one line in several offices, one of them perhaps her own ("Justeras: Eva Ek, ordf; Bo Alm")."""
    every = [r for r in offices_in(one.text, language) if r[2] in OFFICES]
    first = names[0][0]
    if each_behind(one.text, every, names):
        for (at, _, role), (start, _, _) in zip(every, names, strict=True):
            people.hold(one, start, at, role, f"signs as {role}", "offices/signature")
        return
    behind = [r for r in every[1:] if first > every[0][0] and OWN.search(one.text[: r[0]])]
    own = [r for r in behind if ENDED.match(one.text, r[1])]
    for at, _, role in own:
        start = max(a for a, _, _ in names if a < at)
        people.hold(one, start, at, role, f"signs as {role}", "offices/signature")
    others = [r for r in every if r not in own]
    for start, end, role in shares(one.text, others, [a for a, _, _ in names]):
        people.hold(one, start, end, role, f"signs as {role}", "offices/signature")


def each_behind(text: str, roles: Sequence[tuple[int, int, str]], names: Sequence[tuple[int, int, int]]) -> bool:
    """Whether each name of a line has a comma or bracket and its own office behind it, with nothing else between.

    >>> text = "Eva Ek, ordförande Bo Alm, sekreterare"
    >>> names = [(0, 6, 0), (19, 25, 1)]
    >>> each_behind(text, [(8, 18, "chair"), (27, 38, "secretary")], names)
    True
    >>> each_behind("Ordförande Eva Ek", [(0, 10, "chair")], [(11, 17, 0)])
    False
    """
    pairs = zip(roles, names, strict=True) if len(roles) == len(names) else ()
    told = [text[end:at] in (", ", " (") for (at, _, _), (_, end, _) in pairs]
    return bool(told) and all(told)


def beside_offices(
    people: People, one: Field, names: Sequence[tuple[int, int, int]], here: Sequence[str], labels: Sequence[str]
) -> None:
    """Those who sign on one line with an office beside them; in columns the others sign as the `labels` above say."""
    between = [a for a, _, _ in offices_in(one.text, people.language) if names[0][0] < a < names[-1][0]]
    end = between[0] if len(here) == 1 and between else len(one.text)  # "Eva Ek, sekreterare   Bo Alm"
    start = own_column(one.text, names, people.language)
    for role in dict.fromkeys(here):
        if role in OFFICES:
            people.hold(one, start, end, role, f"signs as {role}", "offices/signature")
    for k, (_, _, n) in enumerate(names if start and 0 < len(labels) <= len(names) else ()):
        if (role := labels[min(k, len(labels) - 1)]) in OFFICES:
            people.give(n, role)


def own_column(text: str, names: Sequence[tuple[int, int, int]], language: str) -> int:
    """Where the name begins that a line's one office stands behind, if it has a column of its own; else 0.

    >>> own_column("Eva Ek Bo Alm, ordf.", [(0, 6, 0), (7, 13, 1)], "sv")
    7
    >>> own_column("Eva Ek och Bo Alm, justerare", [(0, 6, 0), (11, 17, 1)], "sv")
    0
    """
    places = offices_in(text, language)
    ahead = [name for name in names if name[1] <= places[0][0]] if len(places) == 1 else []
    if len(ahead) < 2 or not (OWN.search(text[: places[0][0]]) and CLOSED.match(text, places[0][1])):
        return 0
    (_, before, _), (start, _, _) = ahead[-2:]
    return start if text[before:start].isspace() else 0


def elects(text: str, language: str) -> bool:
    """Whether a text tells of an election to offices, and not of who verifies.

    >>> elects("Till ordförande valdes Eva Ek.", "sv"), elects("Justerare Eva Ek", "sv")
    (True, False)
    """
    return any(r.search(text) for r in tried(text, language, "roster", "elected-to") if r.label != "to-verify")


def signed(people: People, lines: Sequence[Line], text: str, language: str) -> None:
    """Those who sign: a name beneath its label, names in columns beneath labels, or labels beneath names."""
    labels: list[str] = []
    used = -1  # a line of offices that belongs to the names above it
    for i, line in enumerate(lines := without_stacks(people, lines, text, language)):
        if i == used:
            continue
        one = Field("", *flow(text, [(line.body, line.end)], language))
        if not one.pieces or not re.search(r"\w", one.text):
            continue
        here = columns_of_roles(one.text, language)
        names = people.names_in(one.text)
        if not labels and (roles := roles_beneath(lines, i, people.language)):
            for name, role in zip(re.split(r"\s{2,}|\t", line.words), roles, strict=True):
                start = one.text.find(" ".join(name.split()))
                if role in {*OFFICES, "member"} and start >= 0:
                    people.hold(one, start, start + len(name), role, f"signs as {role}", "offices/signature")
            used, labels = i + 1, []
            continue
        if len(labels) > 1 and not here and beneath_labels(people, one, line, labels):
            labels = [role if role == "verifier" else "" for role in labels]  # one alone presides, and one writes
            continue
        if here and not names and not leftover(signing_words(line, language), language):
            labels = here
            continue
        if not names and verified_at(line, language):
            labels = ["verifier"]
            continue
        if len(names) > 1 and elects(one.text, language) and not side_by_side(line, language):
            continue  # to a board that met behind the minutes
        if names and not here and is_told(line, language, stops=True):
            labels = []  # a sentence beneath the signatures
            continue
        if here and len({*here} & OFFICES) > 1 and len(names) > 1:
            several(people, one, names, language)
            labels = []
            continue
        if here and names:
            beside_offices(people, one, names, here, labels)
            labels = []
            continue
        if len(here) == 1 and not names and (signs(line.words, language) or signs_behind(line.words, language)):
            by_hand(people, one, line, here[0])
            labels = []
            continue
        if not names:
            wrote = labels == ["secretary"] and full_name(language).fullmatch(line.words) is not None
            if len(labels) == 1 and (wrote or not people.listed) and names_alone(line, language) == 1:
                people.hold(one, 0, len(one.text), labels[0], f"signs as {labels[0]}", "offices/signature")
            continue
        at = next((k for k in range(i + 1, min(i + 3, len(lines))) if re.search(r"\w", lines[k].text)), -1)
        below = lines[at].words if at >= 0 else ""
        beneath = (
            columns_of_roles(below, language) if not leftover(below, language) and not people.names_in(below) else []
        )
        if len(labels) == len(names):
            roles = labels
        elif len(names) == 1 and len(labels) > 1 and line.indent >= RIGHT:
            roles, labels = labels[-1:], labels[-1:]  # one more beneath the last label
        elif len(beneath) == len(names):
            roles, used = beneath, at
        elif len(labels) > 1 and labels[0] == "secretary" and names_alone(line, language) == 1:
            people.give(names[0][2], labels.pop(0))  # who wrote signs above the others
            continue
        else:
            roles = labels * len(names) if len(labels) == 1 else labels
        for (_, _, n), role in zip(names, roles, strict=True) if len(roles) == len(names) else ():
            if role in OFFICES:
                people.give(n, role)
        labels = [] if roles is not labels or len(labels) == len(names) else labels


def without_stacks(people: People, lines: Sequence[Line], text: str, language: str) -> Sequence[Line]:
    """The lines without those that give offices one below the other and then as many names, which hold them in turn.

    Vid protokollet
    Ordförande
    Eva Ek
    Bo Alm
    """
    roles = [office_alone(line, language) for line in lines]
    named = [full_name(language).fullmatch(line.words) is not None for line in lines]
    used: set[int] = set()
    at = 0
    while at < len(lines):
        names = next((k for k in range(at, len(lines)) if not roles[k]), len(lines))
        many = names - at
        end = next((k for k in range(names, len(lines)) if not named[k]), len(lines))
        if many > 1 and end - names == many and len({*roles[at:names]}) == many:
            for line, role in zip(lines[names:end], roles[at:names], strict=True):
                one = Field("", *flow(text, [(line.body, line.end)], language))
                people.hold(one, 0, len(one.text), role, f"signs as {role}", "offices/signature")
            used |= {*range(at, end)}
        at = max(names, at + 1)
    return [line for i, line in enumerate(lines) if i not in used]


def office_alone(line: Line, language: str) -> str:
    """The one office at the meeting that a line of the signatures gives, and nothing else; "" for another line."""
    roles = columns_of_roles(line.words, language)
    alone = len(roles) == 1 and roles[0] in OFFICES and not leftover(signing_words(line, language), language)
    return roles[0] if alone else ""


def side_by_side(line: Line, language: str) -> bool:
    """Whether a line gives names with their offices in columns, two blanks apart ("Eva Ek, sekr.    Bo Alm, ordf.")."""
    cells = re.split(r"\s{2,}|\t", line.words.strip())
    return len(cells) > 1 and all(signs(cell, language) for cell in cells)


def signs_behind(words: str, language: str) -> bool:
    """Whether a line gives an office, or that it is verified, and behind a colon a name and nothing else.

    >>> signs_behind("Justeras: Eva Ek", "sv"), signs_behind("Justeras: den 3 maj", "sv")
    (True, False)
    """
    label, colon, name = words.partition(":")
    whole = full_name(language).fullmatch(name.strip(" .")) if colon else None
    return (
        whole is not None and knowledge(language).is_given(whole.group().split()[0]) and not leftover(label, language)
    )


def by_hand(people: People, one: Field, line: Line, role: str) -> None:
    """Who signs on a line of one's own, with the office behind the name ("Eva Ek, protokollförare"), was there.

    Where there is a list without the name, that is so only of the one who wrote.
    """
    if role in OFFICES and (role == "secretary" or not people.listed):
        people.hold(one, 0, len(one.text), role, f"signs as {role}", "offices/signature")


def roles_beneath(lines: Sequence[Line], i: int, language: str) -> list[str]:
    """The offices that stand right beneath the names of a line, one for each; [] where none do."""
    below = lines[i + 1] if i + 1 < len(lines) else None
    if below is None or below.gap or not lines[i].gap or label_of(lines[i].words, language):
        return []
    words = signing_words(below, language)
    roles = columns_of_roles(words, language)
    whole = roles and not leftover(words, language) and names_alone(lines[i], language) == len(roles)
    return roles if whole else []


RIGHT = 20
"""So many blanks set a name beneath the label to the right."""


def run_together(words: str, labels: int, language: str) -> list[str]:
    """The names of a line that has lost the blanks between them, if as many given names show them as there are labels.

    >>> run_together("Eva Ek Bo Alm", 2, "sv"), run_together("Eva Ek Alm", 2, "sv")
    (['Eva Ek', 'Bo Alm'], [])
    """
    know, parts = knowledge(language), words.split(" ")
    firsts = [n for n, part in enumerate(parts) if know.is_given(part)]
    if len(firsts) != labels or firsts[0] > 0:
        return []
    names = [" ".join(parts[a:b]) for a, b in pairwise([*firsts, len(parts)])]
    return names if all(full_name(language).fullmatch(name) for name in names) else []


def beneath_labels(people: People, one: Field, line: Line, labels: Sequence[str]) -> bool:
    """Names that two blanks hold apart, each beneath its label, the last of which may stand above several.

    Who signs as secretary need not have been named before, nor anybody where nobody is listed.
    """
    cells = [" ".join(cell.split()) for cell in re.split(r"\s{2,}|\t", line.words)]
    cells = run_together(line.words, len(labels), people.language) or cells
    cells = [re.sub(r" \([^()]+\)$", "", cell) for cell in cells]  # whom they sign for
    named = [full_name(people.language).fullmatch(cell) for cell in cells]
    if len(cells) < len(labels) or not all(named):
        return False
    for k, cell in enumerate(cells):
        role = labels[min(k, len(labels) - 1)]
        start = one.text.find(cell)
        known = people.names_in(cell)
        signer = misread(cell, [p.name for p in people.rows]) if people.listed and not known else -1
        if role in OFFICES and signer >= 0:
            people.give(signer, role)
        elif start >= 0 and role in OFFICES and (known or role == "secretary" or not people.listed):
            people.hold(one, start, start + len(cell), role, f"signs as {role}", "offices/signature")
    return True


def writer_in_list(passages: Sequence[Passage], language: str) -> bool:
    """Whether the list of those present counts the one who writes ("Eva, Bo och undertecknad")."""
    words = {*table(language, "roster").get("words", {}).get("writer", ())}
    return any(words & set(re.findall(r"\w+", p.text)) for p in passages if p.role == "roster")
