"""From lines to what a reader sees: paragraphs joined, white space folded, sentences parted, the way back kept."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cache

from samgraf.ingest.lines.labels import label_alone, leads_on, says_beside
from samgraf.ingest.lines.layout import Line
from samgraf.ingest.lines.rowshapes import is_next_row
from samgraf.ingest.lines.starts import in_brackets, opens_sentence, somebody_does
from samgraf.ingest.tables import opening, rules, table, tried
from samgraf.ingest.tables.forms import either, ending, shaped
from samgraf.ingest.text import Passage
from samgraf.ingest.words.fullnames import torn_name, two_initials
from samgraf.ingest.words.people import knowledge

RUN = re.compile(r"(?:[^\s\u00ad]|\u00ad(?![a-zåäöéü]))+(?: (?:[^\s\u00ad]|\u00ad(?![a-zåäöéü]))+)*")
"""Text without a break: a soft hyphen inside a word is left out, one before a capital stands for a hyphen."""
STOP = re.compile(
    r"[.!?…](?:[\"”’»)]*\s+(?=[\"“”'»(–-]?\s?[A-ZÅÄÖÉÆØ0-9§])"
    r"|(?<=[a-zåäö]{4}\.)(?=[A-ZÅÄÖ][a-zåäö]+ [a-zåäö]{2}))"  # a blank that was forgotten
)
"""The sign that ends a sentence, and what stands between it and the next one."""
NUMBER_ALONE = re.compile(r"\(?[A-ZÅÄÖ]{0,2}\d{1,2}\.")
CLOSING = re.compile(r"[\"”’»)]*")
Pieces = tuple[tuple[int, int, int], ...]


def flow(text: str, stretches: Iterable[tuple[int, int]], language: str) -> tuple[str, Pieces]:
    """The stretches of a text as one line of running text, with the way back to where each piece stands.

    A word that is cut at the end of a stretch by a hyphen is joined; a soft hyphen inside a line is shown as a hyphen.

    >>> flow("en väg-\\n  bro  här", [(0, 7), (10, 18)], "sv")
    ('en vägbro här', ((0, 0, 6), (6, 10, 3), (10, 15, 3)))
    """
    keep = kept_hyphen(language)
    out: list[str] = []
    pieces: list[tuple[int, int, int]] = []
    length = 0
    for start, end in stretches:
        for at, run in runs(text, start, end):
            left_out = text[at - 1] == "\u00ad" if pieces else False
            if pieces and not (left_out and at == pieces[-1][1] + pieces[-1][2] + 1):
                last = out[-1]
                cut = last[-1] in "-\u00ad" and len(last) > 1 and last[-2].isalpha() and not same_line(text, pieces, at)
                if cut and run[0].islower() and not keep.match(run):
                    out[-1] = last[:-1]
                    here, there, n = pieces[-1]
                    pieces[-1] = (here, there, n - 1)
                    length -= 1
                elif not cut:
                    out.append(" ")
                    length += 1
                elif last[-1] == "\u00ad" or keep.match(run):
                    out.append(" " if keep.match(run) and not run[0].isupper() else "")  # "Eva-" above "Lena"
                    length += len(out[-1])
            pieces.append((length, at, len(run)))
            out.append(run)
            length += len(run)
    return "".join(out).replace("\u00ad", "-"), tuple(p for p in pieces if p[2])


def runs(text: str, start: int, end: int) -> list[tuple[int, str]]:
    """The runs of text without a break in a stretch, and where each begins; most stretches are one."""
    whole = text[start:end]
    if whole and "\u00ad" not in whole and " ".join(whole.split()) == whole:
        return [(start, whole)]
    return [(run.start(), run.group()) for run in RUN.finditer(text, start, end)]


def same_line(text: str, pieces: Sequence[tuple[int, int, int]], start: int) -> bool:
    """No line ends between the last piece and `start`."""
    _, there, n = pieces[-1]
    return "\n" not in text[there + n : start]


@cache
def kept_hyphen(language: str) -> re.Pattern[str]:
    """What follows a hyphen that stays ("plan- och byggfrågor")."""
    words = table(language, "language").get("after_hyphen", [])
    return re.compile("(?:" + "|".join(re.escape(w) for w in words) + r")(?:\s|$)|[A-ZÅÄÖ0-9]")


def cut(whole: str, pieces: Pieces, start: int, end: int) -> tuple[str, Pieces]:
    """A part of a running text with its own way back, without white space at its ends."""
    while start < end and whole[start] == " ":
        start += 1
    while end > start and whole[end - 1] == " ":
        end -= 1
    found = []
    for here, there, n in pieces:
        low, high = max(here, start), min(here + n, end)
        if low < high:
            found.append((low - start, there + low - here, high - low))
    return whole[start:end], tuple(found)


@cache
def abbreviations(language: str) -> re.Pattern[str]:
    """What ends with a full stop that ends no sentence."""
    known = table(language, "language").get("abbreviations", [])
    choice = "|".join(re.escape(w) for w in sorted(known, key=lambda w: (-len(w), w)))
    return re.compile(rf"(?:(?:^|[\s()/])(?:{choice or '(?!)'})|(?:^|[\s(])[A-ZÅÄÖ](?:-[A-ZÅÄÖ])?)\.$", re.IGNORECASE)


@cache
def last_words(language: str) -> frozenset[str]:
    """The last words of all abbreviations, in small letters."""
    return frozenset(LAST_WORD.split(w)[-1].casefold() for w in table(language, "language").get("abbreviations", []))


LAST_WORD = re.compile(r"[\s()/]")


def abbreviated(text: str, language: str) -> bool:
    """Whether a text ends with an abbreviation, or with a letter and a full stop.

    >>> [abbreviated(text, "sv") for text in ("ordf. Bo Alm m.fl.", "A-M.", "a)Ordf.", "Vi ses.", "Kör i 30 km/h.")]
    [True, True, True, False, False]
    """
    word = LAST_WORD.split(text[:-1])[-1]
    known = len(word.partition("-")[0]) <= 1 or word.casefold() in last_words(language)
    return two_initials(text) or (known and abbreviations(language).search(text) is not None)


def sentences(whole: str, language: str) -> list[tuple[int, int]]:
    """Where the sentences of a running text begin and end.

    >>> sentences("Se bl.a. Planen. Den kl. 9 gäller. Slut", "sv")
    [(0, 16), (17, 34), (35, 39)]
    """
    found: list[tuple[int, int]] = []
    start = 0
    for hit in STOP.finditer(whole):
        end = hit.start() + 1
        if abbreviated(whole[max(start, end - 14) : end], language) and not ends_too(whole, end, language):
            continue
        if NUMBER_ALONE.fullmatch(whole[start:end].strip()):
            continue
        if closing := CLOSING.match(whole, end):
            end = closing.end()
        found.append((start, end))
        start = hit.end()
    if start < len(whole):
        found.append((start, len(whole)))
    if breaks(whole, language):
        found = [part for sentence in found for part in parted(whole, *sentence, language)]
    for n in range(len(found) - 1, 0, -1):
        above, below = whole[slice(*found[n - 1])], whole[slice(*found[n])]
        if BRACKET.match(below) or is_verdict(below, above, language) or in_brackets(below, language):
            found[n - 1 : n + 1] = [(found[n - 1][0], found[n][1])]
    return found


BRACKET = re.compile(r"\([^()]{2,40}\),? [a-zåäö]")  # within a sentence ("Eva Ek. (Sammankallande) och Bo Alm.")


def ends_too(whole: str, end: int, language: str) -> bool:
    """Whether an abbreviation ends a sentence: one that ends a list, before a word that nobody is called.

    >>> ends_too("Bord, stolar m.m. Vi väntar.", 17, "sv"), ends_too("Eva Ek m.fl. Bo Alm", 12, "sv")
    (True, False)
    >>> ends_too("Vid plats C. SRF undrar.", 12, "sv"), ends_too("Enligt C. Alm", 9, "sv")
    (True, False)
    >>> ends_too("Hon slutar efter jul. Vi väntar.", 21, "sv"), ends_too("Den 3 jul. Ekö marknad", 10, "sv")
    (True, False)
    >>> [ends_too(f"Till den 3 aug. {said}.", 15, "sv") for said in ("Vi ses", "Eva ringer", "Alla kommer")]
    [True, True, True]
    """
    told = table(language, "language")
    begins = re.match(r"\s+[\"”“»]?(?P<word>[^\W\d_]+)", whole[end:])
    opens = begins is not None and begins["word"].casefold() in told.get("openers", ())
    letter = re.search(rf"(?i:\b(?P<noun>{either('lettered')}) )?(?<!\S)[A-ZÅÄÖ]\.$", whole[max(0, end - 24) : end])
    if letter and (letter["noun"] or opens or re.match(r"\s+[A-ZÅÄÖ]{2,} ", whole[end:])):
        return True  # "i port B. Eva fixar", "skiss B. Vi väntar", "vid C. SRF efterfrågar": no initials
    cut_off = "|".join(told.get("months_cut", ())) or "(?!)"
    if begins and begins["word"][0].isupper() and re.search(rf"\d (?:{cut_off})\.$", whole[:end]):
        does = re.match(r"\s+[^\W\d_]+ (?P<verb>[a-zåäöæø]+)", whole[end:])
        said = does is not None and (
            does["verb"] in told.get("finite", ()) or knowledge(language).is_given(begins["word"])
        )
        return opens or said  # "till den 20 aug. Eva ringer", "den 16 dec. Eleverna kommer"
    months = tuple(f" {word}." for word in told.get("closing_months", ()))
    if begins and begins["word"][0].isupper() and whole[:end].endswith(months):
        return re.search(r"\d\.? \w+\.$", whole[:end]) is None  # "efter jul. Vi valde …", not "den 3 jul."
    units = "|".join(told.get("closing_units", ())) or "(?!)"
    if begins and begins["word"][0].isupper() and re.search(rf"\d (?i:{units})\.$", whole[:end]):
        return True  # "120 mkr. Eva Ek föreslår"
    return opens and whole[:end].endswith(tuple(f"{word}." for word in told.get("closing_abbreviations", ())))


def parted(whole: str, start: int, end: int, language: str) -> list[tuple[int, int]]:
    """One sentence, or several where the full stop between them is lost ("… valdes Eva Ek Till kassör valdes Bo").

    >>> parted("Till ordförande valdes Eva Ek Till kassör valdes Bo Alm", 0, 55, "sv")
    [(0, 29), (30, 55)]
    """
    sentence = whole[start:end]
    begins, ends = [0], []
    for a, b in sorted(breaks(sentence, language)):
        if a >= begins[-1]:
            ends.append(a)
            begins.append(b)
    return [(start + a, start + b) for a, b in zip(begins, [*ends, len(sentence)], strict=True) if a < b]


def breaks(text: str, language: str) -> list[tuple[int, int]]:
    """Where a sentence may end within a text without a full stop and a blank, and where the next one then begins."""
    found = [hit.span() for hit in WITHIN.finditer(text)] if not BULLETS.isdisjoint(text) else []
    found += [(hit.end(), hit.end()) for hit in GLUED.finditer(text)]
    for rule in tried(text, language, "decisions", "anew"):
        found += [(hit.start(), hit.start() + 1) for hit in rule.match.finditer(text)]
    return found


GLUED = re.compile(r"\.(?<=[a-zåäö]{4}\.)(?=[A-ZÅÄÖ][a-zåäö]{2,} [a-zåäö]{2})")
"""Where the blank behind a full stop is lost ("Mötet öppnades.Eva hälsade alla välkomna")."""
BULLETS = frozenset("•●▪◦∙")
WITHIN = re.compile(rf"\s+[{''.join(sorted(BULLETS))}]\s+(?=\S)")
"""What opened an entry of a list whose line breaks are lost."""


def is_verdict(sentence: str, above: str, language: str) -> bool:
    """Whether a word or two say what became of the motion in the sentence above, of which they are a part.

    >>> is_verdict("Agreed.", "Mrs Field proposed acceptance seconded by Mr Hill.", "en")
    True
    """
    likely = opening(sentence, language, "decisions", "verdict")
    return any(rule.match.match(sentence) and re.search(rule.more["above"], above) for rule in likely)


def paragraphs(lines: Sequence[Line], width: int, language: str) -> list[list[Line]]:
    """Lines that belong together: parted by blank lines, bullets, table rows and mark-up.

    What is cut by a blank line or by page furniture in the middle of a sentence is joined again.
    """
    found: list[list[Line]] = []
    torn = False
    for line in lines:
        if line.furniture:
            torn = True
            continue
        if found and joins(found[-1][-1], line, torn, width, language, hangs=hanging(found[-1][0], line)):
            found[-1].append(line)
        else:
            found.append([line])
        torn = False
    return found


NUMBERED = re.compile(r"\d{1,2}[.)]\s")
NUMBER_LAST = re.compile(r"(?:^|\s)\d{1,2}[.)]$")
MARKED = re.compile(r"(?:\d{1,2}|[a-zåäö])[.)]\s+(?=[A-ZÅÄÖ])")
COUNTED = re.compile(r"(?:[a-zåäö]|\((?:[a-z]|[ivx]{1,4}|\d{1,2}))\)\s+\S")
"""A letter, or a small number in brackets, opens an entry of a list, with a small letter behind them too."""
PARAGRAPH = re.compile(r"[§$]\s?\w{1,3}[.:]?\s+(?=\S)|[Ss]\s?\d{1,3}[.:]?\s+(?=[A-ZÅÄÖ])")
"""A paragraph's own running number; text recognition takes the sign for a letter ("S 2.", "s8")."""
ENDLESS = 10**4
"""A width that no line fills: where lines have no full stops, each one with a capital is a sentence of its own."""
SHORT = 0.55
"""A line shorter than this share of the usual width ends its paragraph where the next one begins with a capital."""
FULL = 0.8
"""A line this full that ends a page without a full stop goes on behind the header of the next one."""
WRAPPED = 0.8
"""An entry of a list that ends with a sentence goes on in a line that is not set in only if it is this full."""
DAY_ON = re.compile(r"(?:19|20)\d{2}-\d{2}-\d{2},? [a-zåäöæø]")
"""A day that a sentence goes on with."""
YEAR = re.compile(r"(?:19|20)\d{2}\b(?!-)")


def open_end(text: str, language: str) -> bool:
    """Whether a line breaks off in the middle of a sentence, by its last word; a phrase may be whole ("var och en")."""
    known = table(language, "language")
    open_ended = text.rsplit(None, 1)[-1].casefold() in known.get("open_ends", ())
    return open_ended and not text.casefold().endswith(tuple(known.get("whole_ends", ())))


def breaks_off(text: str, language: str) -> bool:
    """Whether a line of some words ends with one that others must follow, and that opens no list ("tecknas av")."""
    return text.count(" ") > 1 and not text.endswith((*ending("that"), ".")) and open_end(text, language)


LABELLED = re.compile(r":|\s[–—-]\s")
"""What parts a label from its value."""
THAT = re.compile(rf"(?:{either('that')})\s", re.IGNORECASE)


def hanging(first: Line, line: Line) -> bool:
    """Whether a line is set in below the first one of a clause ("att …"), and begins none itself."""
    clause = not line.gap and line.indent > first.indent + 1 and THAT.match(first.words) is not None
    return clause and THAT.match(line.words) is None


def joins(above: Line, line: Line, torn: bool, width: int, language: str, *, hangs: bool = False) -> bool:
    """Whether `line` goes on with what stands in the line above it; one that `hangs` does without a stop above it."""
    if line.bullet or line.row or above.row or line.heading or above.heading or line.code != above.code:
        return False
    if (line.text[0] in "/@" and WRITER.fullmatch(line.text)) or (above.bullet and CALLED.fullmatch(line.text)):
        return False
    if line.entry and (line.entry != above.entry or NUMBERED.match(line.text)):
        return False
    if (MARKED.match(line.words) and (above.text[-1] in ".;:" or next_letter(above.words, line.words))) or (
        COUNTED.match(line.words)
    ):
        return False
    if a_count(line.words, language) or (LABELLED.search(line.words, 0, 20) and says_beside(line.words, language)):
        return False
    if label_alone(above.words, language) and says_beside(f"{above.words} {line.words}", language):
        return not line.gap
    if label_alone(line.words, language) or (above.text[-1].isdigit() and shaped("phone-at-end").search(above.text)):
        return False
    if PARAGRAPH.match(line.words) and above.text[-1] in ".!?:;":
        return False
    if is_next_row(above.words, line.words):
        return False
    if "    " in above.text and ("    " in line.text or above.text.count("    ") > 1) and not line.text[0].islower():
        return False  # cells set apart by blanks, as above, or a sentence below a row of such
    if not torn and line.text[0].isupper() and above.text[-1].islower() and leads_on(above.words, language):
        return False
    numbered = above.text[-1] in ".)" and NUMBER_LAST.search(above.text)  # of the clause that begins here
    ended = not numbered and above.text[-1] not in ",-–" and not open_end(above.text, language)
    if hangs and above.text[-1] not in ".!?:;":
        return True
    if ended and (opens_sentence(line.text, language) or somebody_does(line.text, language)):
        return False
    if not line.gap and not torn:
        full = len(above.text) >= SHORT * width or above.text[-1] in ",-–:" or width < 50
        full = full or (width >= ENDLESS and open_end(above.text, language))
        listed = above.entry > 0 or (above.bullet != "" and line.indent > 0)
        if above.bullet and not listed and len(above.text) < width * (WRAPPED if above.text[-1] in ".!?" else SHORT):
            return not line.text[0].isupper()
        return full or listed or not (line.text[0].isupper() or line.text[0].isdigit())
    on = DAY_ON.match(line.text) is not None and open_end(above.text, language)
    unfinished = above.text[-1] not in '.!?:;…”"' and (
        on
        or len(above.text) >= min(0.5 * width, 50)
        or above.text.endswith((",", "-", "–"))
        or breaks_off(above.text, language)
    )
    year = YEAR.match(line.text) is not None and above.text[-1].islower()
    goes_on = (
        line.text[0].islower()
        or on
        or breaks_off(above.text, language)
        or torn_name(above.text, line.text, language)
        or (torn and (year or (line.text[0].isalnum() and (not line.gap or len(above.text) >= FULL * width))))
    )
    return unfinished and line.gap <= 4 and (goes_on or (torn and open_end(above.text, language)))


CALLED = re.compile(r"[A-ZÅÄÖ][\w-]+(?: [A-ZÅÄÖ][\w-]+)?:")
WRITER = re.compile(r"//? ?[A-ZÅÄÖ][\w-]+(?: [A-ZÅÄÖ][\w-]+)?\.?|@[A-ZÅÄÖ][a-zåäö].*")
"""Who wrote, behind a stroke on a line of its own ("/Eva"), or is called upon ("@Eva ringer hamnen")."""


def next_letter(above: str, words: str) -> bool:
    """Whether two lines are entries of one list that letters count, or figures of one digit.

    >>> next_letter("a. Kassör: Eva Ek, omval", "b. Ledamot: Bo Alm"), next_letter("A. Ek visade bilder från", "B. Alm")
    (True, False)
    """
    return not above[:1].isupper() and above[1:2] == words[1:2] and ord(words[:1]) == ord(above[:1] or " ") + 1


def a_count(words: str, language: str) -> bool:
    """Whether a line gives one count of a vote and nothing else."""
    return words[:1].isdigit() and any(r.match.fullmatch(words) for r in rules(language, "votes", "count"))


def passage_of(
    text: str, stretches: Iterable[tuple[int, int]], language: str, role: str, item: int = -1, section: str = ""
) -> Passage | None:
    """One passage of the stretches given, or None where nothing stands there."""
    whole, pieces = flow(text, stretches, language)
    return Passage(whole, pieces, role, item, section) if pieces else None


def split_sentences(
    text: str, stretches: Sequence[tuple[int, int]], language: str, role: str, item: int, section: str
) -> list[Passage]:
    """The sentences of a paragraph as passages."""
    whole, pieces = flow(text, stretches, language)
    found = []
    for start, end in sentences(whole, language):
        part, back = cut(whole, pieces, start, end)
        if back:
            found.append(Passage(part, back, role, item, section))
    return found
