"""The same minutes with their items headed in another way, as another secretary or program would write them.

The numbered headings of a document are found by its own form: lines of one shape whose numbers rise by one. Numbers and
titles stay as they were; only what stands around them changes.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from varied import one_after

Vary = Callable[[str], str]

LINE = re.compile(
    r"(?P<mark>#{1,6} |\*\*|)(?P<lead>§ ?|[A-ZÅÄÖ][A-Za-zåäö.]{0,6} § ?|[Pp]unkt |PUNKT |Ärende |ÄRENDE |P|Sak |)"
    r"(?P<number>\d{1,3})(?P<sign>\.|\)|:| [–—-]|/\d\d| §|)(?:(?P<gap>[ \t]+)(?P<title>[A-ZÅÄÖ].*?))?"
    r"(?P<tail>(?: {3,}|\t| \(?[Dd]nr\b|,? \(?[A-ZÅÄÖ]{2,5} \d{4}/| ?\.{3}).*)?(?P<end>\*\*|)(?P<blank> *)"
)
"""A heading with its number beside its title or above it; behind it maybe its case number."""


@dataclass(frozen=True)
class Head:
    """An item's heading: where its number and its title stand, both, what is behind, the mark of bold or Markdown."""

    line: int
    at: int
    number: str
    title: str
    tail: str
    mark: str
    sign: str


def found(lines: Sequence[str]) -> tuple[Head, ...]:
    """The headings of the items: the longest run of lines of one shape that count up, maybe after an agenda."""
    shapes: dict[tuple[str, str, str, bool], list[Head]] = {}
    for i, line in enumerate(lines):
        hit = LINE.fullmatch(line)
        if hit is not None and (head := headed(lines, i, hit)) is not None:
            shape = hit["mark"], hit["lead"], hit["sign"], head.at > i
            shapes.setdefault(shape, []).append(head)
    runs = [run for heads in shapes.values() if (run := counted(lines, heads)) and treated(lines, run)]
    return max(runs, key=lambda run: (bool(run[0].mark), "§" in run[0].sign, len(run)), default=())


def headed(lines: Sequence[str], i: int, hit: re.Match[str]) -> Head | None:
    """The heading in a line, whose title may stand on the next line that is not blank; None where it has none."""
    at, title, tail = i, hit["title"], hit["tail"] or ""
    if title is None:
        at = next((k for k in range(i + 1, min(i + 3, len(lines))) if lines[k].strip()), i)
        title, blanks, beside = lines[at].strip().removeprefix(hit["mark"].strip()).partition("    ")
        tail = tail or blanks + beside
        if at == i or not title[:1].isupper() or len(title) > 90 or title.endswith("."):
            return None
    if CASED.match(title):
        return None
    sign = hit["lead"] + "{}" + hit["sign"]
    return Head(i, at, hit["number"], title.strip(), tail, hit["mark"], sign)


def counted(lines: Sequence[str], heads: Sequence[Head]) -> tuple[Head, ...]:
    """Headings that count up by one, all of them or those below blank lines; behind an agenda those that come again."""
    below_blank = [h for h in heads if not h.line or not lines[h.line - 1].strip()]
    for run in (below_blank,) if heads[0].sign == "{}" else (heads, below_blank):
        half = len(run) // 2
        again = [h.title.casefold() for h in run[:half]] == [h.title.casefold() for h in run[half:]]
        some = run[half:] if again else run
        steps = {int(b.number) - int(a.number) for a, b in pairwise(some)}
        sentences = sum(1 for h in some if h.title.endswith((".", ";", ",")))
        if (
            len(some) >= LEAST
            and steps <= ({0, 1, 2} if "§" in some[0].sign else {0, 1})
            and 3 * sentences <= len(some)
        ):
            return tuple(some)
    return ()


def treated(lines: Sequence[str], run: Sequence[Head]) -> bool:
    """Whether text stands between headings, as it doesn't in an agenda or below the heading of things to do."""
    between = sum(any(line.strip() for line in lines[a.at + 1 : b.line]) for a, b in pairwise(run))
    return 2 * between >= len(run) - 1


CASED = re.compile(r"[Dd]nr|[A-ZÅÄÖ]{2,5}[ -]?\d{4}")
"""A case number that stands where the title would."""
LEAST = 3
"""So many headings make a form."""


def in_swedish(text: str) -> bool:
    """Whether a text is in Swedish, and not in bokmål or English."""
    words = Counter(re.findall(r"\b(?:och|og|and)\b", text))
    return words["och"] > words["og"] + words["and"]


def reheaded(write: Callable[[Head], str], only: Callable[[Head], bool], *, swedish: bool = False) -> Vary:
    """A variation that writes each heading anew, where the document's headings are such as it is `only` for."""

    def vary(text: str) -> str:
        lines = text.split("\n")
        heads = found(lines)
        if not heads or not all(only(head) for head in heads) or (swedish and not in_swedish(text)):
            return text
        gone: set[int] = set()
        for head in heads:
            gone |= {*range(head.line, head.at)}
            lines[head.at] = write(head)
        return "\n".join(line for i, line in enumerate(lines) if i not in gone)

    return vary


def own(head: Head) -> str:
    """The number in the document's own signs."""
    return head.sign.format(head.number)


def shaped(form: str) -> Callable[[Head], str]:
    """A heading by a form: `n` the number, `own` the number in the document's own signs, `bare` without a dash, `t` the title, `c` the case."""

    def write(head: Head) -> str:
        made = form.format(
            n=head.number, own=own(head), bare=own(head).rstrip(" :–-"), t=head.title, T=head.title.upper(), c=head.tail
        )
        if head.mark == "**" and "**" not in form and form[0] not in "#":
            made = "\n".join(f"**{part}**" if part else part for part in made.split("\n"))
        if head.mark.startswith("#") and form[0] not in "#*|":
            made = head.mark + made
        return made

    return write


FORMS = {
    "item-dot": "{n}. {t}{c}",
    "item-bracket": "{n}) {t}{c}",
    "item-brackets": "({n}) {t}{c}",
    "item-square": "[{n}] {t}{c}",
    "item-colon": "{n}: {t}{c}",
    "item-hyphen": "{n} - {t}{c}",
    "item-plain": "{n} {t}{c}",
    "item-tab": "{n}.\t{t}{c}",
    "item-hash": "#{n} {t}{c}",
    "item-letter": "P{n} {t}{c}",
    "item-nr": "Nr {n} {t}{c}",
    "item-nr-colon": "Nr {n}: {t}{c}",
    "item-sign": "§ {n} {t}{c}",
    "item-sign-close": "§{n} {t}{c}",
    "item-sign-dot": "§ {n}. {t}{c}",
    "item-sign-close-dot": "§{n}. {t}{c}",
    "item-sign-colon": "§ {n}: {t}{c}",
    "item-sign-dash": "§ {n} – {t}{c}",
    "item-sign-tab": "§ {n}\t{t}{c}",
    "item-sign-behind": "{n} § {t}{c}",
    "item-sign-body": "KS § {n} {t}{c}",
    "item-sign-year": "§ {n}/24 {t}{c}",
    "item-year": "{n}/2024 {t}{c}",
    "item-sign-far": "{t}{c}        § {n}",
    "item-word": "Punkt {n} {t}{c}",
    "item-word-dash": "Punkt {n} – {t}{c}",
    "item-word-matter": "Ärende {n}. {t}{c}",
    "item-word-matter-nr": "Ärende nr {n}: {t}{c}",
    "item-word-paragraph": "Paragraf {n} {t}{c}",
    "item-word-capitals": "PUNKT {n}: {t}{c}",
    "title-below": "{bare}\n{t}{c}",
    "title-below-apart": "{bare}\n\n{t}{c}",
    "title-above": "{t}\n§ {n}{c}",
    "sign-title-below": "§ {n}\n{t}{c}",
    "sign-title-below-apart": "§ {n}\n\n{t}{c}",
    "word-title-below": "Punkt {n}\n{t}{c}",
    "bold": "**{own} {t}**{c}",
    "bold-number": "**{own}** {t}{c}",
    "bold-title": "{own} **{t}**{c}",
    "emphasis": "_{own} {t}_{c}",
    "level-one": "# {own} {t}{c}",
    "level-two": "## {own} {t}{c}",
    "level-four": "#### {own} {t}{c}",
    "level-two-closed": "## {own} {t}{c} ##",
    "wiki": "== {own} {t}{c} ==",
    "table-row": "| {own} | {t} |",
    "capitals": "{own} {T}{c}",
    "indented": "    {own} {t}{c}",
    "bullet": "• {own} {t}{c}",
    "title-colon": "{own} {t}:{c}",
    "title-stop": "{own} {t}.{c}",
    "title-minutes": "{own} {t} (15 min){c}",
    "title-hour": "{own} {t} (kl. 09.15){c}",
    "hour-before": "09.15 {own} {t}{c}",
    "case-behind": "{own} {t}        KS 2024/123",
    "case-behind-close": "{own} {t} (KS24/112)",
    "case-before": "{own} Dnr KS 2024-00123 {t}",
    "case-below": "{own} {t}\nDnr 2024-00123 040",
    "case-between": "{own}        Dnr KS 2024/123\n{t}",
    "stroke-above": "--------------------\n{own} {t}{c}",
    "page-before": "\f{own} {t}{c}",
    "two-blanks": "\n{own} {t}{c}",
}
"""How a heading is written: its number in other signs, its title elsewhere, marks around it, a case number with it."""
CASED_FORMS = (
    *("case-behind", "case-behind-close", "case-before", "case-below", "case-between", "table-row"),
    *("title-hour", "title-minutes", "title-colon", "title-stop", "item-sign-far"),
)
"""Forms for headings that have no case number of their own."""
SWEDISH = ("item-sign", "title-above", "item-word", "item-nr", "case-", "word-", "sign-", "title-hour")
"""Beginnings of the names of forms that no other language has."""
MARKED_FORMS = (
    *("bold", "bold-number", "bold-title", "emphasis", "level-one", "level-two", "level-four", "level-two-closed"),
    *("wiki", "table-row", "indented", "bullet", "title-above"),
)
"""Forms for headings that have no marks of their own."""


def underlined(sign: str) -> Callable[[Head], str]:
    """A heading with a stroke of a sign below it, as plain text marks one."""

    def write(head: Head) -> str:
        made = f"{own(head)} {head.title}{head.tail}"
        return f"{made}\n{sign * len(made)}"

    return write


def plain(head: Head) -> bool:
    """Whether headings have no marks of bold or Markdown."""
    return not head.mark


def caseless(head: Head) -> bool:
    """Whether headings have no case number of their own."""
    return not head.tail


def always(head: Head) -> bool:
    """Whatever headings are like."""
    return bool(head.number)


ONLY: dict[str, Callable[[Head], bool]] = {
    **dict.fromkeys(CASED_FORMS, caseless),
    **dict.fromkeys(MARKED_FORMS, plain),
}
"""For which headings a form is, where not for all."""


def centred(head: Head) -> str:
    """A heading in the middle of the page."""
    return f"{own(head)} {head.title}".center(72).rstrip()


def broken(head: Head) -> str:
    """A long title on two lines, the second one below where the title begins."""
    words = head.title.split()
    if len(words) < 4 or head.mark:
        return shaped("{own} {t}{c}")(head)
    first, rest = " ".join(words[:-2]), " ".join(words[-2:])
    return f"{own(head)} {first}{head.tail}\n{' ' * (len(own(head)) + 1)}{rest}"


def small(head: Head) -> str:
    """A title that begins in small letters, as some write them behind the number."""
    title = head.title
    changed = title[0].lower() + title[1:] if title[1:2].islower() else title
    return f"{head.mark}{own(head)} {changed}{head.tail}{'**' if head.mark == '**' else ''}"


def at_head(lines: Sequence[str], head: Head) -> int:
    """The line above which something may be put before a heading: above the blank lines before it."""
    at = head.line
    while at and not lines[at - 1].strip():
        at -= 1
    return at


def listed_before(title: str, entry: Callable[[Head], str]) -> Vary:
    """A variation that lists all items below a `title` above the first one."""

    def vary(text: str) -> str:
        lines = text.split("\n")
        heads = found(lines)
        if not heads:
            return text
        at = at_head(lines, heads[0])
        return "\n".join([*lines[:at], "", title, *(entry(head) for head in heads), *lines[at:]])

    return vary


def led(head: Head) -> str:
    """An entry with dots that lead to the number of a page."""
    words = f"{own(head)} {head.title}"
    return f"{words} {'.' * max(4, 66 - len(words))} {2 + int(head.number) % 9}"


def contents_first(text: str) -> str:
    """A table of contents with leading dots before everything else."""
    heads = found(text.split("\n"))
    return "\n".join(["Innehållsförteckning", "", *(led(h) for h in heads), "", text]) if heads else text


def carried_over(form: str) -> Vary:
    """A variation in which a page ends within the longest item, and its heading comes again at the top of the next."""

    def vary(text: str) -> str:
        lines = text.split("\n")
        heads = found(lines)
        if not heads or any(h.at > h.line for h in heads) or not in_swedish(text):
            return text
        parts = [(head, range(head.line + 2, after.line - 2)) for head, after in pairwise(heads)]
        head, within = max(parts, key=lambda part: len(part[1]))
        blanks = [i for i in within if not lines[i].strip()]
        if not blanks:
            return text
        again = shaped(form)(head)
        return "\n".join([*lines[: blanks[len(blanks) // 2]], "\f" + again, "", *lines[blanks[len(blanks) // 2] + 1 :]])

    return vary


def close(text: str) -> str:
    """No blank lines above or below the headings."""
    lines = text.split("\n")
    heads = found(lines)
    gone: set[int] = set()
    for head in heads:
        gone |= {i for i in range(at_head(lines, head), head.line) if not lines[i].strip()}
        below = head.at + 1
        while below < len(lines) and not lines[below].strip():
            gone.add(below)
            below += 1
    return "\n".join(line for i, line in enumerate(lines) if i not in gone)


def spaced_below(text: str) -> str:
    """A blank line below each heading, above the text that stood close to it."""
    lines = text.split("\n")
    at = {head.at for head in found(lines)}
    more = {i for i in at if i + 1 < len(lines) and lines[i + 1].strip()}
    return "\n".join(f"{line}\n" if i in more else line for i, line in enumerate(lines))


SINGLE: dict[str, Vary] = {
    **{
        name: reheaded(shaped(form), ONLY.get(name, always), swedish=name.startswith(SWEDISH))
        for name, form in FORMS.items()
    },
    "underlined-double": reheaded(underlined("="), plain),
    "underlined": reheaded(underlined("-"), plain),
    "centred": reheaded(centred, lambda h: plain(h) and caseless(h)),
    "broken": reheaded(broken, always),
    "small": reheaded(small, always),
    "contents-first": contents_first,
    "contents": listed_before("Innehåll", led),
    "agenda": listed_before("Dagordning", lambda h: f"{own(h)} {h.title}"),
    "agenda-dotted": listed_before("Dagordning:", lambda h: f"{h.number}. {h.title}"),
    "agenda-bullets": listed_before("Ärenden", lambda h: f"- {h.title}"),
    "agenda-unheaded": listed_before("", lambda h: f"{own(h)} {h.title}"),
    "carried-over": carried_over("{own} {t} (forts.)"),
    "carried-over-plain": carried_over("{own} {t}"),
    "carried-over-word": carried_over("{own} forts."),
    "close": close,
    "spaced-below": spaced_below,
}

COMBINED = (
    ("item-square", "contents-first"),
    ("bold-number", "close"),
    ("hour-before", "capitals"),
    ("item-sign-body", "carried-over", "contents"),
    ("item-letter", "agenda-bullets", "spaced-below"),
    ("item-word-dash", "broken", "agenda"),
    ("case-between", "capitals", "agenda-unheaded"),
    ("sign-title-below", "close", "contents"),
    ("item-hash", "bullet"),
    ("item-bracket", "indented", "agenda-dotted"),
    ("title-above", "agenda"),
    ("item-tab", "stroke-above", "close"),
    ("item-colon", "underlined", "title-minutes"),
    ("table-row", "contents"),
    ("item-brackets", "emphasis"),
    ("item-sign-close-dot", "small", "agenda-bullets"),
)
"""Variations that a document may show at once, by their names."""

VARIED: dict[str, Vary] = SINGLE | {"+".join(names): one_after(*(SINGLE[n] for n in names)) for names in COMBINED}
