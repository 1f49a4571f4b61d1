"""Where a head or an end gives who signs: names above their offices, offices above names, or both on one line."""

from __future__ import annotations

import re
from collections.abc import Sequence

from samgraf.ingest.dating.dates import find_dates
from samgraf.ingest.lines.layout import Line, label_of
from samgraf.ingest.tables.forms import either
from samgraf.ingest.words.fullnames import full_name
from samgraf.ingest.words.offices import OFFICES, Office, office_words, offices_in
from samgraf.ingest.words.people import knowledge


def signatures(lines: Sequence[Line], first: int, language: str) -> list[tuple[int, ...]]:
    """The pairs of lines of the head that give who signs: names above offices, or columns of offices above names.

    One line alone gives one by hand, or each in a column with the office behind the name.
    """
    found: list[tuple[int, ...]] = []
    taken: set[int] = set()
    plain = [i for i in range(first) if not lines[i].furniture]
    for n, i in enumerate(plain):
        words = signing_words(lines[i], language)
        roles = columns_of_roles(words, language)
        alone = signs(lines[i].words, language) or signs_behind(lines[i].words, language)
        if i not in taken and len(roles) == 1 and OFFICES.issuperset(roles) and alone:
            found.append((i,))
        if i not in taken and offices_behind(lines[i], language):
            found.append((i,))
        above = plain[n - 1] if n else -1
        below = plain[n + 1] if n + 1 < len(plain) else -1
        own = below >= 0 and below + 1 < first and below_names(lines, below + 1, language)  # who has another office
        if below >= 0 and verified_at(lines[i], language) and names_alone(lines[below], language) and not own:
            found.append((i, below))
            taken |= {i, below}
        if i in taken or not roles or not OFFICES.issuperset(roles) or leftover(words, language):
            continue
        named = names_alone(lines[above], language) if above >= 0 and above not in taken and not lines[i].gap else 0
        if named == len(roles):
            near = n > 1 and plain[n - 2] not in taken and not (lines[above].gap and told_alone(lines, plain[n - 2]))
            before = lines[plain[n - 2]].words if near else ""
            dotted = re.search(r"[._…]{3}", lines[i].words)  # the name is written above the dots or below them
            if not dotted and not columns_of_roles(before, language) and not heads_one(lines, plain[n:], language):
                found.append((above, i))
                taken |= {above, i}
                continue
        below_label = len(roles) > 1 or words != lines[i].words  # "Underskrift Sekreterare"
        if below_label and below >= 0 and names_alone(lines[below], language) == len(roles):
            found.append((i, below))
            taken |= {i, below}
    return found


def offices_behind(line: Line, language: str) -> bool:
    """Whether names stand in columns on a line, each with an office behind a comma, and nothing else."""
    parts = re.split(r"\s{2,}|\t", line.words) if ", " in line.words else []
    told = [part.partition(", ") for part in parts]
    named = len(told) > 1 and all(full_name(language).fullmatch(name) and held for name, _, held in told)
    return named and all(columns_of_roles(h, language) for *_, held in told for h in held.split(", "))


def told_alone(lines: Sequence[Line], i: int) -> bool:
    """Whether a line tells when it was, so that it is no label of a name apart from it ("Justerat: 2021-12-06")."""
    return any(letter.isdigit() for letter in lines[i].words)


def heads_one(lines: Sequence[Line], rest: Sequence[int], language: str) -> bool:
    """Whether the office on the first of the lines `rest` is that of the one right below it, not of the one above.

    So it is where names and offices take turns down to a name that no office follows ("Eva Ek (S)", "Sekreterare",
    "Bo Alm").
    """
    named = False
    for line in (lines[i] for i in rest[1:]):
        office = bool(columns_of_roles(line.words, language)) and not leftover(line.words, language)
        one = not office and names_alone(line, language) == 1
        if line.gap or not (office or one):
            break
        if office != named:
            return False
        named = one
    return named


def verified_at(line: Line, language: str) -> bool:
    """Whether a line heads those who verify with where and when they do ("Protokolljustering   Ekö den 4.6.2014")."""
    label = label_of(line.words, language)
    verifies = label is not None and label.kind == "field" and label.role == "verifier"
    return verifies and bool(find_dates(line.words, language=language))


def below_names(lines: Sequence[Line], i: int, language: str) -> bool:
    """Whether a line gives offices alone, and the one above it as many names: there the signatures begin."""
    roles = columns_of_roles(lines[i].words, language)
    plain = bool(roles) and i > 0 and not lines[i].gap and not leftover(lines[i].words, language)
    return plain and lines[i - 1].gap > 0 and names_alone(lines[i - 1], language) == len(roles)


def lone_name(lines: Sequence[Line], start: int, language: str) -> int:
    """The last line, where it gives a name and nothing else below a sentence: who wrote it; else the end."""
    shown = [i for i, line in enumerate(lines) if not line.furniture][-2:]
    below = len(shown) == 2 and shown[1] >= start and lines[shown[0]].text.endswith((".", "!"))
    if not below or lines[shown[1]].bullet:
        return len(lines)
    name = full_name(language).fullmatch(lines[shown[-1]].words)
    known = name is not None and knowledge(language).is_given(name.group().split()[0])
    return shown[-1] if known else len(lines)


def first_to_sign(lines: Sequence[Line], i: int, start: int, language: str) -> int:
    """The line at which signatures begin that are found at line `i`: others may stand above it, names with their
    offices beside or below them, and where and when it was written."""
    while i > start:
        if i - 2 >= start and below_names(lines, i - 1, language):
            i -= 2
            continue
        above = lines[i - 1]
        written = PLACE_AND_DAY.fullmatch(above.words) and find_dates(above.words, language=language)
        if above.furniture or above.bullet or not (written or signs(above.words, language)):
            break
        i -= 1
    return i


PLACE_AND_DAY = re.compile(rf"[A-ZÅÄÖÆØ][\w-]+(?: [A-ZÅÄÖÆØ][\w-]+)?,?(?: (?:{either('the')}))? \d[\d\w /.-]{{3,18}}")
"""Where and when something was written ("Ekby den 3 maj 2021")."""


def signing_words(line: Line, language: str) -> str:
    """What a line says behind a label such as "Underskrifter", without a second office behind a comma."""
    label = label_of(line.words, language)
    words = line.words[label.value :] if label and label.role == "other" else line.words
    if cut := NEXT_FIELD.search(words):
        field = label_of(words[cut.end() :], language)
        plain_field = field is not None and field.kind == "field" and field.role not in OFFICES
        if field and plain_field and re.fullmatch(r"[\W\d_]*", words[cut.end() + field.value :]):
            words = words[: cut.start()]  # "Sekreterare ……  Paragrafer 12-20"
    plain = SECOND.sub("", words)
    return plain if plain != words and columns_of_roles(plain, language) and not leftover(plain, language) else words


NEXT_FIELD = re.compile(r"(?:\s*[.…_]{2,}|\s{2,}|\t)\s*(?=[A-ZÅÄÖÆØ])")
"""What stands before the next field on a line, behind an office and the dots that are signed on."""
SECOND = re.compile(r"(?<=\w), [\w. -]{2,24}?(?=\s{2,}|$)")
"""What else somebody is who signs ("Mötesordf, rektor   Mötessekr, kanslist")."""


def signs(words: str, language: str) -> bool:
    """Whether a line gives a name and behind it an office, and nothing else ("Eva Ek (S), justerande")."""
    name = full_name(language).match(words)
    behind = re.sub(r"^\s*(?:\([^()]{1,6}\))?\s*,?\s*", "", words[name.end() :]) if name else ""
    return bool(behind) and len(behind.split()) == 1 and not leftover(behind, language)


def signs_behind(words: str, language: str) -> bool:
    """Whether a line gives an office in small letters and a name behind it, and nothing else ("sekreterare Eva Ek").

    >>> signs_behind("sekreterare Eva Ek (S)", "sv"), signs_behind("ordförande Eva Ek tackade", "sv")
    (True, False)
    """
    ahead, _, behind = words.partition(" ")
    name = re.sub(r"\s*\([^()]{1,6}\)$", "", behind.strip())
    return ahead.islower() and not leftover(ahead, language) and full_name(language).fullmatch(name) is not None


def names_alone(line: Line, language: str) -> int:
    """How many names a line gives that two blanks hold apart, if it gives nothing else; else 0."""
    words = signing_words(line, language)
    cells = [re.sub(r"\s*\([^()]{1,6}\)$", "", cell) for cell in re.split(r"\s{2,}|\t", words.strip())]
    return len(cells) if all(full_name(language).fullmatch(cell) for cell in cells) else 0


def columns_of_roles(text: str, language: str) -> list[str]:
    """The offices that a line of a signature block names, from left to right, with repeats."""
    return [office.code for office in offices_in(text, language)]


def shares(text: str, roles: Sequence[Office], names: Sequence[int]) -> list[tuple[int, int, str]]:
    """The stretches of a text in which each office finds its names: (start, end, office).

    As many names behind all offices are theirs in order; else a name belongs to the office before it, or,
    where the text begins with a name, to the one behind it, if there is no office that only has names behind it.

    >>> shares("Sekreterare Eva Ek Ordförande Bo Alm", [(0, 11, "secretary"), (19, 29, "chair")], [12, 30])
    [(11, 19, 'secretary'), (29, 36, 'chair')]
    >>> shares("Eva Ek Sekreterare Justeras Bo Alm", [(7, 18, "secretary"), (19, 27, "verifier")], [0, 28])
    [(0, 7, 'secretary'), (27, 34, 'verifier')]
    """
    if not roles or not names:
        return []
    if roles[-1][1] <= names[0] and len(names) == len(roles):
        edges = [*names, len(text)]
        return [(edges[k], edges[k + 1], role) for k, (_, _, role) in enumerate(roles)]
    if names[0] < roles[0][0]:
        edges = [0, *(end for _, end, _ in roles)]
        behind = [*(start for start, _, _ in roles[1:]), len(text)]
        return [
            (edges[k], start, role) if any(edges[k] <= at < start for at in names) else (end, behind[k], role)
            for k, (start, end, role) in enumerate(roles)
        ]
    edges = [start for start, _, _ in roles[1:]] + [len(text)]
    return [(end, edges[k], role) for k, (_, end, role) in enumerate(roles)]


def leftover(text: str, language: str) -> str:
    """What of a line is neither an office nor punctuation."""
    for rule in office_words(text, language):
        text = rule.match.sub(" ", text)
    return re.sub(rf"[\W\d_]+|\b(?:{either('signing')})\b", "", text, flags=re.IGNORECASE)
