"""Lists in paragraphs, each of somebody: whom they come from, and that they were away, below the name.

Eva Ek (S), chair
Ekö kommun
Absent

Sentences right below names about one of those listed ("Eva Ek öppnade mötet").

Lists by the classes of a school, whose names stand behind their class ("2A – Eva Ek").
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from samgraf.ingest.clauses.decide import form_of
from samgraf.ingest.lines.layout import Label, Line, label_of
from samgraf.ingest.lines.starts import NAMED, does, opens_sentence
from samgraf.ingest.roster.columns import CHUNK, from_column
from samgraf.ingest.roster.counted import names_in
from samgraf.ingest.roster.entryshapes import begins_entry
from samgraf.ingest.roster.placing import Cell
from samgraf.ingest.tables import rules, table
from samgraf.ingest.tables.forms import either, ending, small_words
from samgraf.ingest.words.fullnames import NAME, full_name
from samgraf.ingest.words.people import knowledge

LONGEST = 4
"""Lines of a paragraph about one person."""
FEWEST = 2
"""So many paragraphs, or rows of classes, make a list of such."""


def says_of_above(lines: Sequence[Line], i: int, last: int, label: Label | None, language: str) -> bool:
    """Whether a line that says that people were away says it of the one whose paragraph it ends."""
    if label is None or label.kind != "group" or label.role != "absent" or lines[i].gap:
        return False
    if not any(r.search(chunk.group()) for r in absence(language) for chunk in CHUNK.finditer(lines[i].words)):
        return False
    first = i
    while first > 0 and not lines[first].gap and i - first < LONGEST:
        if label_of(lines[first - 1].words, language):
            break
        first -= 1
    names = [begins_entry(lines[k].words, language) or names_in(lines[k].words, language) > 0 for k in range(first, i)]
    ends = i + 1 >= last or lines[i + 1].gap > 0
    return ends and bool(names) and names[0] and not any(names[1:])


def does_something(line: Line, cells: Sequence[Cell], language: str) -> bool:
    """Whether a line below names that are all told is a sentence about somebody ("Eva Ek valdes till ordförande")."""
    if not cells or line.bullet or cells[-1].text.endswith((",", ";", "-", *ending("and"))):
        return False
    listed = [cell.text for cell in cells]
    return does(line.words, language, listed) or moves(line.words, language, listed) or tells(line.words, language)


def moves(words: str, language: str, listed: Sequence[str]) -> bool:
    """Whether a line tells of somebody whom a list names, or by the given name alone, that they came or went.

    >>> [moves(words, "sv", ["Eva Ek"]) for words in ("Eva anslöt 18.20", "Eva Ek gick kl 19", "Rut Dahl anslöt kl 19")]
    [True, True, False]
    """
    hit = NAMED.match(words)
    if hit is None or not any(rule.match.match(words, hit.end()) for rule in rules(language, "roster", "moves")):
        return False
    name = hit.group().rstrip()
    known = " " not in name and knowledge(language).is_given(name)
    return known or any(re.search(rf"(?<!\w){re.escape(name)}(?!\w)", text) for text in listed)


def tells(words: str, language: str) -> bool:
    """Whether a line is a sentence that begins with no name, and so none of a list ("Till § 2 hade Eva bjudits in.").

    >>> tells("Till § 2 hade Eva Ek bjudits in.", "sv"), tells("Eva Ek, som är rektor.", "sv")
    (True, False)
    >>> tells("Sala kommun, Eva Ek.", "sv"), tells("The Chairman, Ann Hill, welcomed everyone.", "en")
    (False, True)
    """
    first, *others = words.rstrip(".").split()
    finite = not {*table(language, "language").get("finite", ())}.isdisjoint(others)
    plain = first.istitle() and first.casefold() in small_words("to", "for", "at", "on", "in", "with", "the")
    return words.endswith(".") and finite and plain


def absence(language: str) -> list[re.Pattern[str]]:
    """What says of somebody, below the name, that they were away."""
    return [rule.match for rule in rules(language, "roster", "absence") if rule.label == "sent-regrets"]


def in_paragraphs(cells: Sequence[Cell], language: str) -> bool:
    """Whether the cells of a list stand in paragraphs each of which begins with a name and tells more of it below."""
    begin = [n for n, cell in enumerate(cells) if cell.gap or not n]
    more = [cell for n, cell in enumerate(cells) if n not in begin]
    if len(begin) < FEWEST or not more or max(count_between(begin, len(cells))) > LONGEST:
        return False
    named = all(begins_entry(cells[n].text, language) for n in begin)
    return named and not any(begins_entry(c.text, language) or names_in(c.text, language) for c in more)


def count_between(begin: Sequence[int], end: int) -> list[int]:
    """How many cells each paragraph has."""
    return [after - at for at, after in zip(begin, [*begin[1:], end], strict=True)]


ONE = r"\d{0,2}[A-ZÅÄÖ]?"
CODE = re.compile(
    rf"(?:(?P<word>[^\W\d]{{2,8}}) )?(?:F[A-ZÅÄÖ]?|\d{{1,2}}[A-ZÅÄÖ]?)(?:[–/+-] ?{ONE}|,? (?:{either('and')}) {ONE})*"
    rf"\s?[:–-]\s+(?=(?P<name>{NAME})|[a-zåäö]+$)"
)
"""A class, or several, before those who came from it, or the word that nobody did."""


def without_classes(lines: Sequence[Line], first: int, last: int, language: str) -> Sequence[Line]:
    """The lines, those from `first` to `last` that begin with a class of a school without it.

    One whose class sent nobody is left out.
    """
    rows = {i: hit for i in range(first, last) if (hit := class_row(lines[i], language))}
    if len(rows) < FEWEST or not any(hit.group()[0].isdigit() for hit in rows.values()):
        return lines
    out = list(lines)
    for i, hit in rows.items():
        out[i] = from_column(lines[i], hit.end()) if hit["name"] else replace(lines[i], furniture=True)
        out[i] = replace(out[i], bullet=lines[i].bullet or "-", indent=lines[i].indent)
    return out


def class_row(line: Line, language: str) -> re.Match[str] | None:
    """What a line begins with that gives a class of a school before those who came from it, or that nobody did."""
    words = table(language, "roster").get("words", {})
    hit = CODE.match(line.words) if not (line.row or line.furniture) else None
    word = hit["word"].casefold() if hit and hit["word"] else ""
    if hit is None or (word and word not in words.get("classes", ())):
        return None
    return (
        hit if hit["name"] or line.words[hit.end() :].strip(" .").casefold() in words.get("sent_nobody", ()) else None
    )


def decides_below(line: Line, cells: Sequence[Cell], running: bool, language: str) -> bool:
    """Whether a sentence decides something apart from the names above, or behind the sentence that gave them.

    Who is named first in a sentence right below them may hold an office there ("Eva ledde och Bo valdes till …").
    """
    behind = running and cells[-1].text[-1] == "." and not knowledge(language).is_given(line.text.split()[0])
    decided = line.text[-1] == "." and form_of(line.text, language) is not None
    return decided and (line.gap > 0 or behind)


def says_nothing_of_anybody(line: Line, cells: Sequence[Cell], language: str) -> bool:
    """Whether a line below names is a sentence about the list ("Närvarolista bifogas som bilaga.")."""
    if line.bullet or not cells or not line.text.endswith(".") or not line.text[:1].isupper():
        return False
    first = label_of(line.text.split()[0], language)
    if first is None or first.kind != "group":
        return False
    small = sum(1 for word in line.text.split() if word[0].islower())
    whole = not cells[-1].text.endswith((",", ";", "-", *ending("and")))
    return whole and small >= FEWEST_SMALL and full_name(language).search(line.text) is None and "," not in line.text


FEWEST_SMALL = 3
"""So many words in small letters make a sentence."""


def told_below_groups(line: Line, cells: Sequence[Cell], language: str) -> bool:
    """Whether a line below a list that names nobody is a sentence about the meeting ("Närvarande: 20 ombud")."""
    if line.bullet or not cells or not opens_sentence(line.words, language):
        return False
    return not any(names_in(cell.text, language) for cell in cells)
