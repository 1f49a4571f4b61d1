"""Titles of items: on the number's own line or below it, over several lines, without their case number."""

from __future__ import annotations

import re
from collections.abc import Sequence

from samgraf.ingest.clauses.decide import form_of
from samgraf.ingest.headings.candidates import Candidate
from samgraf.ingest.lines.layout import NUMBERED, Label, Line, label_of
from samgraf.ingest.lines.passages import THAT, abbreviated, breaks_off, open_end, parted
from samgraf.ingest.lines.starts import prepared
from samgraf.ingest.tables import rules, table, tried
from samgraf.ingest.words.fullnames import NAME
from samgraf.ingest.words.people import knowledge

WRAPPED = 0.72
"""A heading this near to the full width of the page may go on in the next line."""


def without_case(line: Line, start: int, language: str) -> tuple[str, int, int]:
    """The case number in a heading's line, and the title's start and end without it."""
    text, end = line.text, line.end
    for rule in rules(language, "layout", "beside-case"):
        if beside := rule.match.search(text, start - line.start):
            end = line.start + len(text[: beside.start()].rstrip())
            text = text[: beside.start()].rstrip()
    for rule in rules(language, "layout", "prepared-as"):
        prepared = rule.match.match(text, start - line.start)
        start = line.start + prepared.end() if prepared else start
    for rule in rules(language, "layout", "case"):
        hit = rule.match.search(text, start - line.start)
        if hit is None or (hit.start() > start - line.start and GOES_ON.match(text, hit.end())):
            continue
        case = hit.group().strip() if re.search(r"\d", hit.group()) else ""
        opened, closed = text[: hit.start()].endswith("("), text[hit.end() :].startswith(")")
        if hit.start() - opened <= start - line.start + 1:
            start = line.start + hit.end() + (opened and closed)
        else:
            end = line.start + len(text[: hit.start()].rstrip(" ,;"))
        start, end = trimmed(line, start, end)
        return case, start, end
    timed = (rule.match.search(text, start - line.start) for rule in rules(language, "layout", "time-allotted"))
    if (hit := next(filter(None, timed), None)) and hit.start() > start - line.start:
        end = line.start + hit.start()  # "Ekonomi (20 min)"
    start, end = trimmed(line, start, end)
    return "", start, end


GOES_ON = re.compile(r" (?:[-–] )?[^\W\d_]{3,}")
"""Words of the title behind the case that it is about ("Överklagande Dnr 2024-17 - Väg i norr")."""


def trimmed(line: Line, start: int, end: int) -> tuple[int, int]:
    """The same stretch without white space, tabs and marks at its ends."""
    text = line.text
    while start < end and text[start - line.start] in " \t*_:–—-|":
        start += 1
    while end > start and (text[end - 1 - line.start] in " \t*_:|(" or text[: end - line.start].endswith((":-", ":–"))):
        end -= 1
    return start, end


COLON = re.compile(r"(?P<title>[^:;.]{2,60})[:;] +(?P<said>\S.*)$")


SEMICOLON = re.compile(r"(?P<title>[^;:.(]{2,60}); (?=[A-ZÅÄÖÆØ\d])(?=[^;]*? [a-zåäöæø]{2,} [^;]*? [a-zåäöæø]{2,})")
"""A title that runs into its text behind a semicolon, which is more than names ("6. Skyltar; En målare kommer")."""


SAYS = re.compile(r"[A-ZÅÄÖÆØ]\S*(?: \S+)*? [a-zåäöæø]{2,}\b(?: \S+)*? [a-zåäöæø]{2,}\b.*\.")
"""A sentence behind a title, and no name alone."""
BEGINS = re.compile(r"(?=(?:\S+ ){4})(?=(?:.*? [a-zåäöæø]{3,}\b){2})[A-ZÅÄÖÆØ].*[^.:;!?]")
"""The words of a sentence behind a title that goes on in the next line."""


def colon_habit(lines: Sequence[Line], chain: Sequence[Candidate]) -> bool:
    """Whether most titles run into their text behind a colon ("2. Ekonomi: 45 tkr på kontot."), each its own.

    So may titles below their numbers.
    """
    below = {c.line: lines[c.line + 1].words if c.line + 1 < len(lines) else "" for c in chain}
    found = [hit for c in chain if (hit := COLON.match(lines[c.line].words[c.title :] or below[c.line]))]
    told = [hit for hit in found if hit["said"].endswith((".", "!", "?")) or len(hit["said"].split()) > 5]
    titles = {hit["title"].casefold() for hit in found}
    most = 2 * len(told) > len(chain) or (2 * len(found) > len(chain) and 2 * len(told) > len(found))
    return len(told) >= 3 and most and len(titles) == len(found)


def sentence_cut(line: Line, start: int, end: int, language: str, *, colon: bool = False) -> int:
    """Where a title ends whose line goes on with running text ("§ 4 Ekonomi. Kassören berättade …").

    With the habit of a `colon` it ends there.
    """
    title = line.text[start - line.start : end - line.start]
    cell, tab, beside = title.partition("\t")
    if line.row and tab and beside.endswith((".", "!", "?")) and beside.count(" ") > 1:
        return start + len(cell.rstrip())  # what was said stands in the cell beside
    if colon and (said := COLON.match(title)):
        return start + said.end("title")
    if said := SEMICOLON.match(title):
        return start + said.end("title")
    for rule in tried(title, language, "layout", "usual-title"):
        usual = rule.match.match(title)
        told = usual and (SAYS.fullmatch(title, usual.end()) or BEGINS.fullmatch(title, usual.end()))
        if usual and (rule.more.get("verb") or told):
            return start + len(title[: usual.end()].rstrip())
    if anew := parted(title, 0, len(title), language)[1:]:
        end = start + len(title[: anew[0][0]].rstrip(" •●▪◦∙"))
        title = line.text[start - line.start : end - line.start]
    stops = re.finditer(r"(?:(?<=[a-zà-ÿ)\d])|(?<=\bAB))\.(?:\s+|\u200b)(?=[A-ZÅÄÖÆØ]|\d+ \d{3}\b)", title)
    hit = next((stop for stop in stops if not abbreviated(title[: stop.start() + 1], language)), None)
    before = COLON.match(title[: hit.start()]) if hit else None
    if before and set(before["said"].split()) & set(table(language, "language").get("finite", ())):
        return start + before.end("title")  # "Maten: klassen tycker att den är kall. Köket svarar …"
    if hit and hit.start() <= 60:
        return start + len(re.sub(r" 1$", "", title[: hit.start()]))  # "Reports 1. Roads. 2. Trees."
    named = re.match(r"[^:.]{3,60}(?=: [A-ZÅÄÖ].{25,})", title)  # "4 EKONOMI: Kassören berättade om läget."
    loud = named is not None and named.group().isupper() and not title.isupper()
    if loud and named and len(named.group()) <= LETTERS:  # of whom the matter is: "4 VGR: Lägesrapport om tågen"
        loud = not set(title.split()).isdisjoint(table(language, "language").get("finite", ()))
    return start + named.end() if named and (title.endswith(".") or loud) else end


LETTERS = 5
"""So many letters may be a name in short."""


def torn(lines: Sequence[Line], i: int, taken: set[int], language: str) -> tuple[int, int] | None:
    """What the next line holds of a title that breaks off within its sentence ("… en tavla i / Ekby. Vi …").

    So does a sentence within somebody's name ("Till ombud utsågs Eva / Ek."), be it all that the item says.
    """
    nxt = lines[i + 1] if i + 1 < len(lines) else None
    if nxt is None or nxt.gap or nxt.furniture or nxt.bullet or i + 1 in taken:
        return None
    given = GIVEN_LAST.search(lines[i].text)
    within = given and knowledge(language).is_given(given["given"]) and SURNAME_FIRST.match(nxt.text)
    own = lines[i].text.lstrip("§0123456789.) ")
    whole = f"{own} {nxt.text}"
    said = len(lines[i].text.split()) >= SENTENCE and nxt.text.endswith(".")
    named = bool(within) and (said or form_of(whole, language) is not None)  # no title of its text ("Frågor från Bo")
    named = named or (nxt.text[0] == "(" and form_of(own, language) is not None)  # "… valdes Eva Ek" / "(omval)."
    if not (named or open_end(lines[i].text, language)):
        return None
    stop = re.search(r"\.(?=\s+[A-ZÅÄÖ])" if not named else r"\.(?=\s+[A-ZÅÄÖ]|$)", nxt.text)
    return (nxt.start, nxt.start + stop.start()) if stop else None


SENTENCE = 8
"""A line of so many words that ends in a given name is no title above its text."""
GIVEN_LAST = re.compile(rf" (?:[a-zåäö]{{2,}}\.?|&) (?P<given>{NAME})$")
"""What may be a given name at the end of a line, behind a word in small letters."""
SURNAME_FIRST = re.compile(rf"{NAME}(?:[.,]| [a-zåäö(&])")


def wrapped(lines: Sequence[Line], i: int, taken: set[int], width: int, language: str) -> int:
    """The last line of a title that fills its line and goes on below, or is set as a heading of several lines."""
    while i + 1 < len(lines) and same_heading(lines[i], lines[i + 1], language) and i + 1 not in taken:
        i += 1
    if clause_alone(lines, i, taken, width, language):
        return i
    if goes_on_hanging(lines, i, taken, language):
        return i + 1
    while i + 1 < len(lines) and len(lines[i].text) >= 0.5 * width and width >= 40:
        nxt = lines[i + 1]
        after = lines[i + 2] if i + 2 < len(lines) else None
        if nxt.gap or nxt.furniture or nxt.bullet or i + 1 in taken or nxt.row or label_of(nxt.words, language):
            break
        if re.match(r"[a-zåäö][.)]\s|\d{1,2}[.)]\s[A-ZÅÄÖÆØ]", nxt.text) or prepared(nxt.words, language):
            break  # a lettered or numbered part
        goes_on = nxt.text[0].islower() or (nxt.text[0].isdigit() and not nxt.text.endswith("."))
        full = len(lines[i].text) >= WRAPPED * width
        alone = full and len(nxt.text) < 0.9 * width and not nxt.text.endswith(".") and (after is None or after.gap > 0)
        if not (goes_on or alone):
            break
        i += 1
    return i


def clause_alone(lines: Sequence[Line], i: int, taken: set[int], width: int, language: str) -> bool:
    """Whether a clause that is all the text of an item stands right below a title that had room for its first word.

    § 4 Dagordning
    att fastställa dagordningen
    """
    below, after = (lines[k] if k < len(lines) else None for k in (i + 1, i + 2))
    if below is None or THAT.match(below.words) is None or below.gap or below.indent > lines[i].indent:
        return False
    room = len(lines[i].text) + 1 + below.words.index(" ") <= width
    ended = after is None or (after.gap > 0 and i + 2 in taken)
    return room and ended and not open_end(lines[i].text, language)


def goes_on_hanging(lines: Sequence[Line], i: int, taken: set[int], language: str) -> bool:
    """Whether a short title goes on in the next line, which ends it: it breaks off, or the rest hangs below its words.

    § 4 Val av justerare         § 4 Bidrag till
        och rösträknare          Ekby byalag
    """
    below, after = (lines[k] if k < len(lines) else None for k in (i + 1, i + 2))
    if below is None or below.gap or below.furniture or below.bullet or below.row or i + 1 in taken:
        return False
    if prepared(below.words, language):
        return False
    if len(below.text) > REST or below.text[-1] in ".:;" or label_of(below.words, language):
        return False
    alike = below.text[0].islower() or (below.text.isupper() and lines[i].text.isupper())
    hanging = below.indent > lines[i].indent and alike
    ended = after is None or after.gap > 0 or after.indent < below.indent or after.text[0].isupper()
    return ended and (hanging or breaks_off(lines[i].words, language))


REST = 50
"""Characters of the second line of a short title."""


def same_heading(line: Line, below: Line, language: str) -> bool:
    """Whether the next line belongs to the same heading of several lines: no number of a part, no section's label."""
    alike = bool(line.heading) and below.heading == line.heading and not below.gap and not below.bullet
    if not alike or PART.match(below.text):
        return False
    label = label_of(below.words, language)
    return label is None or label.kind != "section" or label.value < len(below.words)


PART = re.compile(r"\d{1,3}(?:\.\d{1,2})+\.?\s")
"""The number of a part of an item ("4.1 Lekplatsen")."""


def more_title(lines: Sequence[Line], first: int, above: int, i: int, language: str) -> bool:
    """Whether line `i` goes on with the title in the line above it: in small letters, below a line that breaks off
    within its sentence ("Taxa för avfall och"), or below a full line and last.
    """
    line, after = lines[i], lines[i + 1] if i + 1 < len(lines) else None
    if NUMBERED.match(line.text):
        return False
    if line.text[0].islower() or line.text[0].isdigit() or lines[above].text.endswith((",", "-", "–")):
        return True
    if not line.gap and open_end(lines[above].text, language):
        return True
    if any(re.search(r"[.?!] [A-ZÅÄÖ]", x.text) for x in lines[first : above + 1]):
        return True  # the title runs into its text, which goes on
    full = max(len(x.text) for x in lines[i : i + 8])
    ended = after is None or after.gap > 0
    return ended and not line.text.endswith(".") and len(lines[above].text) >= 0.5 * min(full, 70)


def heads_text(lines: Sequence[Line], number: int, i: int, label: Label) -> bool:
    """Whether a label of the head is the title of an item: alone right below its number and apart from its text."""
    below = lines[i + 1] if i + 1 < len(lines) else None
    alone = label.kind == "field" and label.value >= len(lines[i].words) and i == number + 1 and not lines[i].gap
    return alone and below is not None and below.gap > 0 and not below.furniture


def title_below(
    lines: Sequence[Line], i: int, taken: set[int], language: str
) -> tuple[int, list[tuple[int, int]], str]:
    """The title that stands below its number: last line, pieces, case number."""
    pieces: list[tuple[int, int]] = []
    case, last, marked = "", i, False
    for j in range(i + 1, min(i + 8, len(lines))):
        line = lines[j]
        if line.furniture:
            continue
        apart = pieces and line.gap and not case and not (line.heading and line.text[0].islower())
        found, start, end = without_case(line, line.start, language)
        label = label_of(line.words, language) if start < end else None
        coming = label is not None and label.role == "next" and label.value >= len(line.words)  # "Nästa möte"
        coming = coming or (label is not None and heads_text(lines, i, j, label))
        if j in taken or line.bullet or apart or (label and (pieces or not (label.glued or coming))):
            break  # "Övriga ärenden" begins with a label and is none
        case = case or found
        if start >= end:
            last = j
            if pieces:
                break
            continue
        same = bool(line.heading) and line.heading == lines[last].heading and line.gap == 1
        titled = label_of(lines[last].words, language) if pieces else None
        if titled and titled.role == "next" and titled.value >= len(lines[last].words):
            break  # what stands below "Nästa möte" tells when
        torn_heading = same and line.text[0].islower()  # a title in large letters that is set as two headings
        if (
            pieces
            and not torn_heading
            and (
                line.gap
                or (marked and not (line.heading or line.bold))
                or not more_title(lines, i + 1, last, j, language)
            )
        ):
            break
        pieces.append((start, end))
        marked = marked or bool(line.heading or line.bold)
        last = j
        if found and start < end and end < line.end:
            break
    return last, pieces, case
