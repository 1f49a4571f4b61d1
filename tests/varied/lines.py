"""What hands, mail and machines do to the lines of minutes: wrapped, spaced, quoted, numbered, paged, boxed, set in.

Each variation takes a text and gives the text as it would be then; nothing that is said changes.
"""

from __future__ import annotations

import random
import re
import textwrap
from collections.abc import Callable

from varied import one_after

Varied = Callable[[str], str]

COLUMNS = re.compile(r"\S(?: {3,}|\t)\S")
ENTRY = re.compile(r"(?:[-*•–]|\d{1,2}[.)]|[a-z]\))\s+")
HEADING = re.compile(r"(?:#+ )?§ ?\d+[^\n.]*")
WORD_HEADING = re.compile(r"[A-ZÅÄÖ][a-zåäö]{2,}(?: [a-zåäö]+)?:?")


def by_line(change: Varied) -> Varied:
    """The variation that changes each line that holds anything by itself."""
    return lambda text: "\n".join(change(line) if line.strip() else line for line in text.split("\n"))


def is_prose(line: str) -> bool:
    """Whether a line may be wrapped: it is no row of columns or of a table."""
    return "|" not in line and not COLUMNS.search(line)


def wrapped(width: int, *, hang: int = 0, quote: str = "") -> Varied:
    """A program wraps at a width, entries of lists set in below their words or not."""

    def vary(text: str) -> str:
        found: list[str] = []
        for line in text.split("\n"):
            indent = line[: len(line) - len(line.lstrip())]
            entry = ENTRY.match(line.strip())
            below = indent + " " * ((len(entry[0]) if entry and hang else 0) or hang)
            long = len(line) > width and is_prose(line)
            pieces = (
                textwrap.wrap(line, width, break_long_words=False, break_on_hyphens=False, subsequent_indent=below)
                if long
                else [line]
            )
            found += [quote + piece for piece in pieces]
        return "\n".join(found)

    return vary


def hyphenated(text: str, width: int = 60) -> str:
    """A program wraps and parts long words with hyphens."""
    found: list[str] = []
    for line in text.split("\n"):
        if len(line) <= width or not is_prose(line):
            found.append(line)
            continue
        now = ""
        for word in line.split(" "):
            full = len(now) + len(word) + 1 > width
            if full and len(word) > 9 and word[:9].isalpha() and word.islower():
                found.append(f"{now} {word[:5]}-".lstrip())
                now = word[5:]
            elif full and len(now) + len(word) + 1 > width + 6:
                found.append(now)
                now = word
            else:
                now = f"{now} {word}" if now else word
        found.append(now)
    return "\n".join(found)


def unwrapped(text: str) -> str:
    """A program sets each paragraph on one line."""
    found: list[str] = []
    for line in text.split("\n"):
        own = not line.startswith("att ")  # a clause of its own
        goes_on = (
            own and found and len(found[-1]) > 60 and line[:1].islower() and is_prose(line) and is_prose(found[-1])
        )
        if goes_on and found[-1][-1] not in ".:;|":
            found[-1] += f" {line}"
        else:
            found.append(line)
    return "\n".join(found)


def no_blanks(text: str) -> str:
    """All blank lines are lost."""
    return re.sub(r"\n\s*\n+", "\n", text)


def in_pairs(text: str) -> str:
    """Blank lines stand where a paragraph ends, and behind each heading too."""
    return re.sub(r"(?m)^((?:§ ?\d|\d{1,2}\. )[^\n]*|[A-ZÅÄÖ][a-zåäö]+:?)\n(?=\S)", r"\1\n\n", text)


def mailed(text: str) -> str:
    """Somebody forwards the minutes in an answer."""
    head = "Från: Rut Wallin\nSkickat: den 4 maj 2031 08:12\nTill: Per Hedlund\nÄmne: VB: protokoll\n"
    return f"Hej!\n\nHär kommer protokollet.\n\nVänligen\nRut\n\n{head}\n" + quoted("> ")(text)


def forwarded(text: str) -> str:
    """Somebody forwards the minutes, unquoted, below the fields of the mail."""
    head = "Från: Rut Wallin\nSkickat: den 4 maj 2031 08:12\nTill: Per Hedlund\nÄmne: VB: protokoll\n\n"
    return head + text


def quoted(sign: str) -> Varied:
    """A mail program sets a sign before each line."""
    return lambda text: "\n".join((sign + line).rstrip() for line in text.split("\n"))


def numbered(form: str, *, every: int = 1, page: int = 0) -> Varied:
    """A number stands before each line, or each fifth, begun anew on each page."""

    def vary(text: str) -> str:
        found = []
        for n, line in enumerate(text.rstrip("\n").split("\n")):
            number = (n % page if page else n) + 1
            blank = " " * len(form.format(number))
            found.append(((form.format(number) if number % every == 0 else blank) + line).rstrip())
        return "\n".join(found) + "\n"

    return vary


def numbered_right(text: str) -> str:
    """The numbers of the lines stand at the right edge."""
    lines = text.rstrip("\n").split("\n")
    width = max(map(len, lines)) + 6
    return "".join(f"{line:<{width}}{n}\n" for n, line in enumerate(lines, 1))


def paged(*edge: str, lines: int = 32, feed: bool = False) -> Varied:
    """A page ends after so many lines, whatever stands there; `{}` in what stands at its edge is its number."""

    def vary(text: str) -> str:
        found: list[str] = []
        page, due = 1, 0
        for line in text.split("\n"):
            due += 1
            if due > lines and "|" not in line:
                page, due = page + 1, 0
                found += [part.format(page) for part in edge]
                line = ("\f" if feed else "") + line
            found.append(line)
        return "\n".join(found)

    return vary


FOOT = "Justerandes signatur            Utdragsbestyrkande"
BOXES = ("", "_" * 60, "| Justerare sign |   | Ordf sign |   |", "_" * 60, "")


def watermarked(text: str) -> str:
    """A word stands across each page, between its lines."""
    return paged("UTKAST", lines=24)(text)


def growing(text: str) -> str:
    """What stands below a heading is set in, more so below a second one."""
    found, depth = [], 0
    for line in text.split("\n"):
        if HEADING.fullmatch(line):
            depth = 1
            found.append(line)
        elif WORD_HEADING.fullmatch(line) and depth:
            found.append("    " + line)
            depth = 2
        else:
            found.append(" " * 4 * depth + line if line.strip() else line)
    return "\n".join(found)


def tabbed_in(text: str) -> str:
    """Each line that is no heading is set in by a tab."""
    return by_line(lambda line: line if HEADING.fullmatch(line) or "|" in line else "\t" + line)(text)


def centred(text: str) -> str:
    """Headings stand in the middle of the page."""
    return by_line(lambda line: line.center(80).rstrip() if HEADING.fullmatch(line) else line)(text)


def blanks(least: int, by: str) -> Varied:
    """Runs of blanks become something else; those that lines begin with stay."""
    return lambda text: re.sub(rf"(?<=\S) {{{least},}}(?=\S)", by, text)


def as_blanks(text: str) -> str:
    """Tabs become blanks up to the next stop."""
    return text.expandtabs(8)


def ruled(rule: str) -> Varied:
    """A line of signs stands above each item."""
    return lambda text: re.sub(r"(?m)^(?=(?:§ ?\d|\d{1,2}\. [A-ZÅÄÖ][^\n]{2,40}\n))", rule + "\n", text)


def underlined(sign: str) -> Varied:
    """Headings are underlined with signs in the next line."""

    def vary(line: str) -> str:
        return f"{line}\n{sign * len(line)}" if HEADING.fullmatch(line) or WORD_HEADING.fullmatch(line) else line

    return by_line(vary)


def boxed(text: str) -> str:
    """A frame of signs is drawn around all of it."""
    lines = text.rstrip("\n").split("\n")
    if any("|" in line or "\t" in line for line in lines):
        return text
    width = max(map(len, lines))
    edge = "+" + "-" * (width + 2) + "+\n"
    return edge + "".join(f"| {line:<{width}} |\n" for line in lines) + edge


def boxed_headings(text: str) -> str:
    """A frame of signs is drawn around each heading of an item."""

    def vary(line: str) -> str:
        edge = "+" + "-" * (len(line) + 2) + "+"
        return f"{edge}\n| {line} |\n{edge}" if HEADING.fullmatch(line) else line

    return by_line(vary)(text)


def misread(text: str) -> str:
    """Text recognition takes a letter for another one, in a small word now and then."""
    chance = random.Random(1)
    slips = {"l": "1", "i": "l", "o": "0", "e": "c", "n": "u", "m": "rn", "å": "a", "ä": "a", "ö": "o"}
    found = []
    for word in re.split(r"(\s+)", text):
        if len(word) > 5 and word.isalpha() and word.islower() and chance.random() < 0.03:
            at = chance.randrange(1, len(word) - 1)
            word = word[:at] + slips.get(word[at], word[at]) + word[at + 1 :]
        found.append(word)
    return "".join(found)


def soft_hyphens(text: str) -> str:
    """A word processor has left soft hyphens within long words."""
    return re.sub(r"\b([a-zåäö]{6})(?=[a-zåäö]{5})", "\\1\u00ad", text)


def ligatures(text: str) -> str:
    """A PDF's letters that are set as one come as one sign."""
    return text.replace("ffi", "\ufb03").replace("ff", "\ufb00").replace("fi", "\ufb01").replace("fl", "\ufb02")


def signed_below(text: str) -> str:
    """A mail's signature and what its house adds stand below."""
    return (
        text.rstrip("\n")
        + "\n\n-- \nRut Wallin\nSekreterare\nTfn 070-000 00 00\nrut@exempel.example\n\nSå här behandlar vi personuppgifter: "
        "läs mer på vår webbplats.\nTänk på miljön innan du skriver ut det här mejlet.\n"
    )


def bookmarks(text: str) -> str:
    """A word processor's fields have lost what they point to."""
    return re.sub(r"(?m)^(§ ?\d[^\n]*)$", r"\1\nFel! Bokmärket är inte definierat.", text)


def cell_by_cell(text: str) -> str:
    """The cells of rows are written below each other."""
    found: list[str] = []
    for line in text.split("\n"):
        cells = [cell.strip() for cell in line.strip().strip("|").split("|")] if line.startswith("|") else [line]
        found += [cell for cell in cells if not re.fullmatch(r":?-{3,}:?", cell)] if len(cells) > 1 else cells
    return "\n".join(found)


def escaped(text: str) -> str:
    """A converter has set strokes before signs that might be marks."""
    return re.sub(r"(?m)^(\s*)([-+])(?= )", r"\1\\\2", re.sub(r"(?m)^(\d{1,2})\.(?= )", r"\1\\.", text))


def entities(text: str) -> str:
    """A page's signs have kept their names."""
    return text.replace("&", "&amp;").replace("§ ", "§&nbsp;").replace("–", "&ndash;").replace("”", "&quot;")


def hard_breaks(text: str) -> str:
    """Each line ends with the mark of a break that a page has left."""
    return re.sub(r"(?m)(?<=[^|\s])$", "<br>", text)


def stroked_breaks(text: str) -> str:
    """Each line within a paragraph ends with a stroke."""
    return re.sub(r"(?<=[^|\n])\n(?=[^|\n#*-])", "\\\\\n", text)


def spaced(text: str) -> str:
    """A blank line stands between all lines."""
    return text.replace("\n", "\n\n")


HEADED = ("", FOOT, "", "Ekviks kommun                 Protokoll            {} (9)", "")
UNKNOWN = ("", FOOT, "", "Tussbo stad              Sammanträdesprotokoll              Sida {}", "2031-05-04", "")
ADDRESS = (
    "",
    "Postadress        Telefon           E-post",
    "Box 12, 999 99 Tussbo   0999-100 00   info@tussbo.example",
    "",
)
FILED = ("", r"C:\Protokoll\2031\protokoll_slutlig_v2.docx                     {}", "")

VARIED: dict[str, Varied] = {
    "wrapped-40": wrapped(40),
    "wrapped-50": wrapped(50),
    "wrapped-60": wrapped(60),
    "wrapped-72": wrapped(72),
    "wrapped-hanging": wrapped(60, hang=4),
    "hyphenated": hyphenated,
    "unwrapped": unwrapped,
    "spaced": spaced,
    "spaced-twice": lambda text: text.replace("\n", "\n\n\n"),
    "gaps-doubled": lambda text: re.sub(r"\n\n+", "\n\n\n", text),
    "no-blanks": no_blanks,
    "blank-below-headings": in_pairs,
    "quoted": quoted("> "),
    "quoted-tight": quoted(">"),
    "quoted-twice": quoted("> > "),
    "quoted-bars": quoted("| "),
    "mailed": mailed,
    "forwarded": forwarded,
    "quoted-wrapped": wrapped(66, quote="> "),
    "numbered": numbered("{:3}  "),
    "numbered-tab": numbered("{}\t"),
    "numbered-colon": numbered("{:03}: "),
    "numbered-bar": numbered("{:4} | "),
    "numbered-fifth": numbered("{:4}  ", every=5),
    "numbered-pages": numbered("{:2}   ", page=40),
    "numbered-right": numbered_right,
    "page-numbers": paged("{}"),
    "page-numbers-apart": paged("", "{}", ""),
    "page-numbers-dashed": paged("", "- {} -", ""),
    "page-numbers-of": paged("", "Sida {} av 9", ""),
    "page-furniture": paged(*HEADED),
    "page-furniture-tight": paged(*(part for part in HEADED if part), lines=41),
    "page-furniture-unknown": paged(*UNKNOWN, lines=37),
    "page-furniture-feeds": paged(*UNKNOWN[:-1], lines=45, feed=True),
    "page-boxes": paged(*BOXES, lines=35),
    "page-address": paged(*ADDRESS),
    "page-file": paged(*FILED),
    "page-feeds": paged(feed=True),
    "watermarked": watermarked,
    "set-in": by_line(lambda line: "    " + line),
    "set-in-more": growing,
    "set-in-tabs": tabbed_in,
    "centred-headings": centred,
    "blanks-tab": blanks(3, "\t"),
    "blanks-two": blanks(3, "  "),
    "blanks-one": blanks(2, " "),
    "tabs-blanks": as_blanks,
    "ruled": ruled("-" * 60),
    "ruled-stars": ruled("* * *"),
    "ruled-apart": ruled("\n" + "=" * 40 + "\n"),
    "underlined": underlined("="),
    "underlined-dashes": underlined("-"),
    "boxed": boxed,
    "boxed-headings": boxed_headings,
    "misread": misread,
    "soft-hyphens": soft_hyphens,
    "ligatures": ligatures,
    "signed-below": signed_below,
    "bookmarks": bookmarks,
    "cell-by-cell": cell_by_cell,
    "escaped": escaped,
    "entities": entities,
    "breaks": hard_breaks,
    "breaks-stroked": stroked_breaks,
    "combined-wrapped-spaced": one_after(wrapped(60), spaced),
    "combined-wrapped-paged": one_after(wrapped(64), paged(*HEADED, lines=44)),
    "combined-no-blanks-paged": one_after(no_blanks, paged(*UNKNOWN[1:-1], lines=40)),
    "combined-numbered-paged": one_after(wrapped(72), paged(*UNKNOWN, lines=37), numbered("{:3}  ")),
    "combined-quoted-spaced": one_after(wrapped(72), spaced, quoted("> ")),
    "combined-set-in-ruled": one_after(growing, ruled("_" * 50)),
}
