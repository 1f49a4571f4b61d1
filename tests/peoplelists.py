"""Where a document lists people, and how another secretary sets its lines and headings: the base of `varied/people`."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

WORD = r"[A-ZÅÄÖ][\w-]+"
NAME = rf"{WORD} (?:(?:von|af|de) )?{WORD}"
WITH_PARTY = rf"{NAME}(?: \([A-ZÅÄÖ]{{1,3}}\))?"
ITEM = re.compile(r"(?:[A-Za-zÅÄÖåäö]+ )?§ ?\d|\d{1,3} ?§|\d{1,2}[.)] ?(?=[A-ZÅÄÖ*])|#{1,4} .*\d|Punkt \d|\*\*§? ?\d")
OFFICES = (
    "ordförande|vice ordförande|1:e vice ordförande|2:e vice ordförande|sekreterare|kassör|ledamot|suppleant|ersättare"
)
PRESENT = "Närvarande|Deltagare|Med på mötet|Deltog|På plats|Medverkande"
MEMBERS = "Beslutande|Ledamöter|Närvarande ledamöter|Tjänstgörande ledamöter"
ABSENT = "Frånvarande|Ej närvarande|Förhinder|Anmält förhinder|Återbud"
GUESTS = "Övriga närvarande|Övriga deltagare|Övriga|Inbjudna|Adjungerade|Tjänstemän|Tjänstepersoner"
SUBSTITUTES = "Ersättare|Ej tjänstgörande ersättare|Närvarande ersättare|Suppleanter"
SERVING = "Tjänstgörande ersättare"
SORTS = (PRESENT, MEMBERS, ABSENT, GUESTS, SUBSTITUTES, SERVING)
EVERY = "|".join(sorted("|".join(SORTS).split("|"), key=len, reverse=True))
HEADING = re.compile(rf"(?P<open>[*_]*)(?P<label>{EVERY})(?P<close>:?[*_]*:?)(?P<gap>\s*)(?P<rest>.*)")


def head_of(text: str) -> tuple[list[str], list[str]]:
    """The lines above the first numbered item, or the first forty, and those below."""
    lines = text.split("\n")
    first = next((n for n, line in enumerate(lines) if n > 2 and ITEM.match(line.strip())), 40)
    return lines[:first], lines[first:]


def in_head(change: Callable[[str], str]) -> Callable[[str], str]:
    """A change of each line of the head."""

    def changed(text: str) -> str:
        head, rest = head_of(text)
        return "\n".join([*map(change, head), *rest])

    return changed


def of_listed(change: Callable[[re.Match[str]], str]) -> Callable[[str], str]:
    """A change of each entry of the list: a line, or the value in a column, that begins with a name below a heading.

    A region is none, though its name has two words as well.
    """
    entry = re.compile(
        rf"^(?P<lead>\s*(?:[-*•] )?|\s*(?:{EVERY}):?\s+|\s*)(?P<name>{NAME})(?P<party> \([A-ZÅÄÖ]{{1,3}}\))?(?P<rest>$|,.*|\s{{2,}}.*|\s\(.*)$"
    )

    def changed(text: str) -> str:
        head, rest = head_of(text)
        out, listing = [], False
        for line in head:
            label = HEADING.match(line.strip())
            listing = bool(label) or (listing and (bool(entry.match(line)) or not line.strip()))
            hit = entry.match(line) if listing else None
            out.append(change(hit) if hit and not re.match(rf"(?:{EVERY}|Region)\b", hit["name"]) else line)
        return "\n".join([*out, *rest])

    return changed


# ---- bullets, numbers, lines -----------------------------------------------------------------------------------------


def with_bullets(sign: str) -> Callable[[str], str]:
    """Each name that stands at the beginning of a line of the list with a bullet before it."""

    def change(hit: re.Match[str]) -> str:
        label = hit["lead"].strip(" -*•")
        return hit[0] if label else f"{sign}{hit['name']}{hit['party'] or ''}{hit['rest']}"

    return of_listed(change)


def numbered(form: str) -> Callable[[str], str]:
    """The lines of each list numbered."""

    def changed(text: str) -> str:
        head, rest = head_of(text)
        out: list[str] = []
        count, plain = 0, re.compile(rf"{WITH_PARTY}(?:,? .*)?")
        listing = False
        for line in head:
            label = HEADING.fullmatch(line.strip())
            if label and not label["rest"]:
                listing, count = True, 0
            elif listing and plain.fullmatch(line) and not label:
                count += 1
                line = form.format(count) + line
            else:
                listing = False
            out.append(line)
        return "\n".join([*out, *rest])

    return changed


def runs(lines: list[str]) -> Iterator[list[str]]:
    """The lines in runs: those of names alone below each other together, each other line by itself."""
    run: list[str] = []
    for line in lines:
        if re.fullmatch(rf"\s*(?:[-*•] )?{WITH_PARTY}(?:, [^,;]+)?", line) and not HEADING.match(line.strip()):
            run.append(line)
            continue
        if run:
            yield run
        run = []
        yield [line]
    if run:
        yield run


def joined(sign: str, last: str = "") -> Callable[[str], str]:
    """A list with a name a line on one line; with commas only where no name has an office behind a comma."""

    def changed(text: str) -> str:
        head, rest = head_of(text)
        out: list[str] = []
        for run in runs(head):
            names = [re.sub(r"^\s*[-*•] ", "", line).strip() for line in run]
            if len(run) < 2 or (sign == ", " and any("," in name for name in names)):
                out += run
            elif last:
                out.append(sign.join(names[:-1]) + last + names[-1])
            else:
                out.append(sign.join(names))
        return "\n".join([*out, *rest])

    return changed


def by_twos(gap: str, count: int = 2) -> Callable[[str], str]:
    """Two or three names on each line of the list, in columns."""

    def changed(text: str) -> str:
        head, rest = head_of(text)
        out: list[str] = []
        for run in runs(head):
            names = [line.strip() for line in run]
            bulleted = any(name.startswith(("-", "*", "•")) for name in names)
            if len(run) < count or bulleted or any("," in name for name in names if gap == ", "):
                out += run
                continue
            rows = [names[at : at + count] for at in range(0, len(names), count)]
            out += [gap.join(f"{name:<28}" if gap == " " else name for name in row).rstrip() for row in rows]
        return "\n".join([*out, *rest])

    return changed


def one_a_line(text: str) -> str:
    """A list on one line behind its heading turned into one name a line."""
    head, rest = head_of(text)
    out: list[str] = []
    for line in head:
        label = HEADING.fullmatch(line.strip())
        names = label["rest"].rstrip(".").split(", ") if label and ":" in label["close"] else []
        if label and len(names) > 1 and all(re.fullmatch(WITH_PARTY, name) for name in names):
            out += [f"{label['label']}:", *names, ""]
        else:
            out.append(line)
    return "\n".join([*out, *rest])


def as_table(text: str) -> str:
    """Each list below a heading as a table of names and parties in Markdown."""
    head, rest = head_of(text)
    out: list[str] = []
    for run in runs(head):
        cells = [re.fullmatch(rf"\s*(?:[-*•] )?({NAME})(?: \((\w+)\))?(?:, (.+))?", line) for line in run]
        if len(run) < 3 or not all(cells) or not out or not HEADING.fullmatch(out[-1].strip()):
            out += run
            continue
        out += ["", "| Namn | Parti | Uppgift |", "|---|---|---|"]
        out += [f"| {c[1]} | {c[2] or ''} | {c[3] or ''} |" for c in cells if c]
        out.append("")
    return "\n".join([*out, *rest])


# ---- headings --------------------------------------------------------------------------------------------------------


def headings(change: Callable[[re.Match[str]], str], *, alone: bool = False) -> Callable[[str], str]:
    """Each heading of a list changed; `alone`: only one with nothing behind it on its line."""

    def of(line: str) -> str:
        hit = HEADING.fullmatch(line.strip())
        if hit is None or (alone and hit["rest"]) or (hit["rest"] and not (":" in hit["close"] or len(hit["gap"]) > 1)):
            return line
        return line[: len(line) - len(line.lstrip())] + change(hit)

    return in_head(of)


def called(label: str) -> Callable[[re.Match[str]], str]:
    """The heading with its words in another form; `{}` stands for them."""
    return lambda hit: hit["open"] + label.format(hit["label"]) + hit["close"] + hit["gap"] + hit["rest"]


def respelt(change: Callable[[str], str]) -> Callable[[re.Match[str]], str]:
    """The heading with its words spelt in another way."""
    return lambda hit: hit["open"] + change(hit["label"]) + hit["close"] + hit["gap"] + hit["rest"]


def slipped(word: str) -> str:
    """A word with two letters in the middle in the wrong order."""
    at = len(word) // 2
    return word[:at] + word[at + 1] + word[at] + word[at + 2 :]


def letter_lost(word: str) -> str:
    """A word without one letter in the middle."""
    at = len(word) // 2
    return word[:at] + word[at + 1 :]


def other_words(step: int) -> Callable[[re.Match[str]], str]:
    """The heading by the words that come `step` behind its own among those of its sort."""

    def change(label: str) -> str:
        sort = next(sort.split("|") for sort in SORTS if label in sort.split("|"))
        return sort[(sort.index(label) + step) % len(sort)]

    return respelt(change)


def counted(form: str) -> Callable[[str], str]:
    """How many there are, behind a heading that stands alone."""

    def changed(text: str) -> str:
        head, rest = head_of(text)
        out = [*head]
        for at, line in enumerate(head):
            hit = HEADING.fullmatch(line.strip())
            many = next((n for n, below in enumerate(head[at + 1 :]) if not below.strip()), len(head) - at - 1)
            if hit and not hit["rest"] and many and hit["label"] not in ("Övriga", "Deltog"):
                out[at] = form.format(hit["label"], many)
        return "\n".join([*out, *rest])

    return changed


def on_own_line(text: str) -> str:
    """The heading above the list that stood behind it, without its colon."""
    return headings(lambda hit: f"{hit['label']}\n{hit['rest']}" if hit["rest"] else hit[0])(text)


def beside_first(text: str) -> str:
    """The heading on the line of the first name, the others below it."""
    head, rest = head_of(text)
    out: list[str] = []
    for line in head:
        above = HEADING.fullmatch(out[-1].strip()) if out else None
        if above and not above["rest"] and re.match(NAME, line):
            out[-1] = f"{above['label']}: {line}"
        else:
            out.append(line)
    return "\n".join([*out, *rest])


def paragraphs(head: list[str]) -> list[list[str]]:
    """The lines of the head by paragraphs, those between blank lines."""
    found: list[list[str]] = [[]]
    for line in head:
        if line.strip():
            found[-1].append(line)
        elif found[-1]:
            found.append([])
    return [part for part in found if part]


def is_list(part: list[str]) -> bool:
    """Whether a paragraph is one list below its heading."""
    lead = HEADING.fullmatch(part[0].strip())
    inner = [line for line in part[1:] if HEADING.match(line.strip())]
    return lead is not None and not inner and (len(part) > 1 or bool(lead["rest"]))
