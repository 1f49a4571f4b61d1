"""Lines of a document: what each looks like, and which are the page's and not the minutes'.

`lines(document, language)` splits the kept text and marks page furniture: by the file's own mark-up,
by the table of patterns, and by repetition next to a page's edge (a running header that no table knows).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise

from samgraf.ingest.lines.bars import with_colons_for_bars
from samgraf.ingest.lines.edges import furniture, without_page_numbers, without_papers
from samgraf.ingest.lines.edges import matched as matched
from samgraf.ingest.lines.labels import Label as Label
from samgraf.ingest.lines.labels import label_of as label_of
from samgraf.ingest.lines.pagecounts import without_page_counts
from samgraf.ingest.lines.partycolumns import with_parties_apart
from samgraf.ingest.lines.plainmarks import below_strokes, with_marks, without_bullets
from samgraf.ingest.lines.runon import with_lines_apart
from samgraf.ingest.lines.webpage import without_page_around
from samgraf.ingest.tables import opening, table
from samgraf.ingest.tables.forms import written
from samgraf.ingest.text import Document, Hint

BULLET = re.compile(
    r"(?P<mark>[-–]{1,3}>|=>|==>(?!.*<==)|>>>?|[-–—»⟶↳•*·●▪◦‣∙➢✓✔✅>→⇒►➔☐■□◆◇▸❖❑❏☑⬜🔲🔹🔸\uf0b7\uf0a7\uf0a8\uf0d8]|o(?=\s{2}))\s+"
    r"(?:\[ ?[xX✓✔]? ?\]\s+)?|(?P<box>\[ ?[xX✓✔]? ?\])\s+|(?P<close>[-–—])(?=[A-ZÅÄÖÆØ][a-zåäöæø])"
)
"""What opens an entry of a list, with a box to tick if it has one, or the box alone."""
ICON = re.compile("[\u2600-\u27bf\u2b00-\u2bff\ufe0f\u200d\U0001f000-\U0001faff]+\\s+(?=\\w)")
"""A picture before a heading, which is none of its words."""
POINTING = re.compile("(?P<mark>[👉➡▶☛☞➤→⇒➔►])\ufe0f?\\s+(?=\\w)")  # to what is to be done, also behind a bullet
RULER = re.compile(r"[-–—_=*~.·•\s]{3,}")
NUMBERED = re.compile(
    r"\(?(?:\d{1,2}|[a-zA-Z]|[ivx]{2,4}(?=\))|(?:i{2,3}|iv|vi{2,3}|ix|xi{1,3})(?=\. (?:[A-ZÅÄÖÆØ\d])))[.)]\s+"
    rf"(?!(?<=\d\.\s){written('month')})"
)
"""A number, a letter or a Roman figure before an entry of a list; "vi." is a word, "12. mars" a day."""


@dataclass(frozen=True, slots=True)
class Line:
    """One line: `text` is stripped and starts at `start`; `body` is where its words begin after a bullet."""

    start: int
    end: int
    text: str
    body: int
    indent: int = 0
    gap: int = 0
    bullet: str = ""
    heading: int = 0
    entry: int = 0
    bold: bool = False
    row: bool = False
    code: bool = False
    furniture: bool = False
    meta: bool = False
    page_top: bool = False
    margin: tuple[tuple[str, int, int], ...] = ()  # "owner" and "when" at the right edge

    words: str = field(init=False, repr=False, compare=False)
    """The text without its bullet."""

    def __post_init__(self) -> None:
        object.__setattr__(self, "words", self.text[self.body - self.start :])

    @property
    def apart(self) -> bool:
        """Whether room stands above the line, or a page begins with it, where none can be seen."""
        return self.gap > 0 or self.page_top


def lines(document: Document, language: str) -> tuple[Line, ...]:
    """The lines of a document that hold anything, furniture marked."""
    raw = with_rings(without_bullets(with_marks(below_strokes(without_page_counts(split(document), language)))))
    raw = with_lines_apart(single_spaced(with_colons_for_bars(raw, language)), language)
    raw = with_parties_apart(raw, language)
    raw = [line for line in glued(raw, language) if line.words]  # of a part, a mere sign may have been left
    raw = without_page_around(without_signature(raw, language), language)
    found = without_page_numbers(furniture(raw, language))
    return without_tops(without_papers(found, language), language)


TOPS = 6
"""Lines above the head that may tell of the sender, the document or the page."""


def without_tops(found: Sequence[Line], language: str) -> tuple[Line, ...]:
    """The lines; those at the very top that tell of the sender, the document or the page are no part of the head."""
    out = [untitled(line, language) if i < TOPS else line for i, line in enumerate(found)]
    above = True
    for i, line in enumerate(found[:TOPS]):
        told = [r for r in opening(line.text, language, "layout", "above-head") if r.match.fullmatch(line.text)]
        above = above and bool(told)
        if above or any(rule.more.get("within") for rule in told):
            out[i] = replace(line, meta=True)
        if line.text.startswith("§"):
            break
    return tuple(out) if any(not line.meta for line in out) else tuple(found)


def untitled(line: Line, language: str) -> Line:
    """A line at the top without what the list of those present calls itself there, before the meeting that it is of."""
    for rule in opening(line.words, language, "layout", "title-of-list"):
        if hit := rule.match.match(line.words):
            at = line.body + hit.end()
            return replace(line, start=at, body=at, text=line.words[hit.end() :])
    return line


def without_signature(found: list[Line], language: str) -> list[Line]:
    """The lines; what stands below the two strokes that part a mail from its writer's card is no part of it.

    Where something there has a label ("Vid protokollet:"), the strokes part the minutes from their signatures.
    """
    at = next((n for n, line in enumerate(found[-CARD:]) if line.text == "--"), None) if len(found) > CARD else None
    first = len(found) - CARD + at if at is not None else len(found)
    if any(label_of(line.words, language) for line in found[first + 1 :]):
        return found
    return [*found[:first], *(replace(line, meta=True) for line in found[first:])]


CARD = 14
"""Lines of a mail's end at most: who wrote, and what the house adds to each mail."""


def split(document: Document) -> list[Line]:
    """Lines with something on them, with what the file's mark-up says about each."""
    text, found, gap, position = document.text, [], 0, 0
    hints = hinted(document.hints)
    pages = set(document.pages)
    top = True
    for piece in text.split("\n"):
        start, position = position, position + len(piece) + 1
        if start in pages or "\f" in piece:
            top = True
        stripped = piece.strip().strip("\f").strip()
        if not stripped:
            gap += 1
            continue
        left = start + piece.index(stripped[0])
        kinds = hints.get(start, ()) or hints.get(left, ())
        kind = {h.kind: h.level for h in kinds}
        mark = BULLET.match(stripped)
        mark = POINTING.match(stripped, mark.end() if mark else 0) or mark or ICON.match(stripped)
        found.append(
            Line(
                start=left,
                end=left + len(stripped),
                text=stripped,
                body=left + (mark.end() if mark else 0),
                indent=left - start,
                gap=gap,
                bullet=next(filter(None, mark.groups()), "") if mark else "",
                heading=kind.get("heading", 0),
                entry=kind.get("entry", 0),
                bold="bold" in kind,
                row="row" in kind and not (mark and "\t" not in stripped[mark.end() :]),
                code="code" in kind,
                furniture="furniture" in kind or RULER.fullmatch(stripped) is not None or unbroken(stripped),
                meta="meta" in kind,
                page_top=top,
            )
        )
        gap, top = 0, False
    return found


def unbroken(line: str) -> bool:
    """Whether a line holds so many signs without a blank that nobody is to read it, such as a picture in letters.

    >>> unbroken("https://ekby.se/" + 500 * "a"), unbroken(3000 * "iVBORw0KGgo")
    (False, True)
    """
    return len(line) > WORD and any(len(word) > WORD for word in line.split())


WORD = 2_000
"""No word and no address has so many letters."""
RING = re.compile(r"(?P<sign>[o+¤])\s(?=[^\W\d_])")


def with_rings(found: list[Line]) -> list[Line]:
    """The lines; an "o" that several of them begin with is a bullet, as word processors leave it in plain text.

    So is a "+" where no dash stands for the others.
    """
    ringed = {n: hit["sign"] for n, line in enumerate(found) if not line.bullet and (hit := RING.match(line.text))}
    signs = [*ringed.values()]
    out = list(found)
    for n, sign in ringed.items():
        beside = {line.text[0] for line in found[max(n - 3, 0) : n + 4]}
        if signs.count(sign) > 1 and (sign != "+" or beside.isdisjoint("-–—")):
            out[n] = replace(out[n], bullet=sign, body=out[n].start + 2)
    return out


def single_spaced(found: list[Line]) -> list[Line]:
    """Lines of a text in which a blank line stands between all of them, torn sentences too, without these blanks.

    Where every line has one, and some have more, a single torn sentence shows it.
    """
    spaced = sum(1 for line in found[1:] if line.gap)
    torn = sum(1 for line in found[1:] if line.gap == 1 and line.text[0].islower() and not line.bullet)
    more = sum(1 for line in found[1:] if line.gap > 1)
    all_over = spaced == len(found) - 1 and torn > 0 and 3 <= more <= 0.6 * len(found)
    if len(found) < 12 or spaced < 0.85 * (len(found) - 1) or (torn < 4 and not all_over):
        return found
    return [replace(line, gap=max(line.gap - 1, 0)) for line in found]


def hinted(hints: Sequence[Hint]) -> Mapping[int, tuple[Hint, ...]]:
    """Hints by the offset at which they start."""
    found: dict[int, tuple[Hint, ...]] = {}
    for hint in hints:
        found[hint.span.start] = (*found.get(hint.span.start, ()), hint)
    return found


def glued(found: list[Line], language: str) -> list[Line]:
    """A label that runs into the next one on the same line becomes a line of its own."""
    out: list[Line] = []
    parts = (part for whole in found for part in offices_apart(whole, language))
    for line in groups_apart([part for whole in parts for part in fields_apart(whole, language)], language):
        likely = opening(line.text, language, "layout", "glued")
        hit = next((m for r in likely if (m := r.match.match(line.text))), None)
        if hit is None or (line.row and line.text[: hit.start("rest")].endswith("\t")):  # a cell of its own
            out.append(line)
            continue
        cut = line.start + hit.start("rest")
        out.append(replace(line, end=line.start + hit.end("first"), text=hit.group("first")))
        out.append(replace(line, start=cut, body=cut, text=hit.group("rest"), gap=0, bullet=""))
    return out


def offices_apart(line: Line, language: str) -> list[Line]:
    """A line, parted behind the label of who signs whose line break is lost ("Vid pennan   JusterasEva Ek   Bo Ås")."""
    hit = BEGUN.match(line.text) or STUCK.search(line.text)
    label = label_of(hit["word"], language) if hit else None
    listed = label is not None and hit is not None and hit.start() == 0 and label.kind == "group"
    if hit is None or label is None or not (listed or label.role in SIGNING) or label.value < len(hit["word"]):
        return [line]
    cut = line.start + hit.end()
    head = replace(line, end=cut, text=line.text[: hit.end()])
    return [head, replace(line, start=cut, body=cut, text=line.text[hit.end() :], gap=0, bullet="")]


STUCK = re.compile(r"(?P<word>[A-ZÅÄÖ][a-zåäö]{4,})(?=[A-ZÅÄÖ][a-zåäö]+ [A-ZÅÄÖ])")
"""A word right before a name, with no blank between."""
BEGUN = re.compile(
    r"(?P<word>[A-ZÅÄÖ][a-zåäö]+(?: [a-zåäö]+){0,3})(?=[A-ZÅÄÖ][a-zåäö]+(?:-[A-ZÅÄÖ][a-zåäö]+)? [A-ZÅÄÖ][a-zåäö])"
)
"""The same at the start of a line, where several words may stand ("Övriga närvarandeEva Ek, ekonom")."""


def groups_apart(found: Sequence[Line], language: str) -> Iterator[Line]:
    """The lines, those that go on with a list of people parted where the next group begins within them.

    "Närvarande: Eva Ek, Bo / Alm (Sala). På länk: Rut / Dahl."
    """
    listing = False
    for line in found:
        plain = not (line.gap or line.row or line.bullet or line.heading)
        cut = behind_stop(line, language) if listing and plain and ":" in line.text else 0
        label = label_of(line.words, language) if ":" in line.text and not cut else None
        listing = (listing and plain) or (label is not None and label.kind == "group")
        if cut:
            kept = line.text[:cut].rstrip()
            yield replace(line, end=line.start + len(kept), text=kept)
            start = line.start + cut
            yield replace(line, start=start, body=start, text=line.text[cut:])
        else:
            yield line


def behind_stop(line: Line, language: str) -> int:
    """Where, behind a full stop within a line, the label of a group of people begins; 0 where none does."""
    number = NUMBERED.match(line.text)  # whose full stop ends no sentence ("1. Ej närvarande: Eva Ek")
    for hit in INNER.finditer(line.text, number.end() if number else 0):
        label = label_of(line.text[hit.end() :], language)
        if label and label.kind == "group" and ":" in line.text[hit.end() : hit.end() + label.value]:
            return hit.end()
    return 0


def fields_apart(line: Line, language: str) -> list[Line]:
    """Several fields of the head on one line, each on a line of its own ("Start: 16.30   Slut: 18.00")."""
    label = label_of(line.words, language) if not line.row and len(line.text) > 20 else None
    if label is None or label.kind not in ("field", "group"):
        return fields_behind(line, language) if ":" in line.text and not line.row else [line]
    cuts = [line.start]
    for hit in INNER.finditer(line.text) if not label.glued and len(line.text) <= 200 else ():
        more = label_of(line.text[hit.end() :], language)
        signed = label.role in SIGNING and hit.group().startswith("   ")
        beside = signed and more is not None and more.role == "other"  # "Sekreterare   Eva Ek     Paragrafer § 7"
        if (
            more
            and more.kind in ("field", "group")
            and (beside or ":" in line.text[hit.end() : hit.end() + more.value])
        ):
            cuts.append(line.start + hit.end())
    sitting = label.role in (*SITTING, *SIGNING) and not label.glued and line.text.count(":") > 1
    listing = label.kind == "group" and not label.glued and line.text.count(":") > 1
    wanted = (*SITTING, *SIGNING) if sitting else (*SIGNING, *LISTED)
    for hit in LABELLED.finditer(line.text) if (sitting or listing) and len(line.text) <= 200 * (1 + listing) else ():
        more = label_of(line.text[hit.end() :], language)
        if more and more.role in wanted and ":" in line.text[hit.end() : hit.end() + more.value]:
            cuts.append(line.start + hit.end())
    cuts = sorted({*cuts, *(line.start + at for at in run_together(line, label, language))})
    found = []
    for start, end in zip(cuts, [*cuts[1:], line.end], strict=True):
        text = line.text[start - line.start : end - line.start].rstrip(" \t|;," if end < line.end else " \t|;")
        if start == line.start:
            found.append(replace(line, end=start + len(text), text=text))
        else:
            found.append(replace(line, start=start, end=start + len(text), text=text, body=start, gap=0, bullet=""))
    every = [(one, label_of(one.words, language)) for one in found]
    bare = [label is not None and label.value >= len(one.words) for one, label in every]
    if len(found) > 1 and (all(bare) or (label.role in SIGNING and any(bare))):
        return [line]  # labels beside each other, whose values stand below or behind them all
    return found


def fields_behind(line: Line, language: str) -> list[Line]:
    """Fields of the head behind something else on one line ("Protokoll 8 Organ: Vägnämnden Datum: 2022-08-23")."""
    cuts = []
    stuck = False
    for hit in LABELLED.finditer(line.text, line.body - line.start):
        label = label_of(line.text[hit.end() :], language)
        if label and label.kind in ("field", "group") and ":" in line.text[hit.end() : hit.end() + label.value]:
            cuts.append((hit.end(), label.role))
            behind = not line.text[hit.start()].isspace() or line.text[hit.start() - 1] in ",;"
            stuck = stuck or (label.kind == "group" and behind)
    if sum(1 for _, role in cuts if role in ("time", "place", "place-and-time", "body")) < 2 and not stuck:
        return [line]
    edges = [0, *(at for at, _ in cuts), len(line.text)]
    texts = [(at, line.text[at:end].rstrip(" \t|;,.")) for at, end in pairwise(edges)]
    return [
        replace(line, start=line.start + at, end=line.start + at + len(text), text=text, body=line.start + at)
        for at, text in texts
    ]


SITTING = ("time", "place", "place-and-time", "body")
"""Fields that may stand one after another with nothing but a blank between ("Datum: 3 maj Plats: Teams")."""
LISTED = ("present", "member", "substitute", "guest", "absent", "other")
"""Groups of those listed that may stand so, too ("Närvarande: Ordförande: Eva Ek Ledamöter: Bo Alm, Rut Dahl")."""
LABELLED = re.compile(
    r"(?:\s|(?<=[a-zåäö])(?=[A-ZÅÄÖ][a-zåäö]))(?=[A-ZÅÄÖÆØ][\w ]{1,24}:\s)|(?<=[,;]) (?=[a-zåäö]{6,20}:\s)"
)
"""Where a label with its colon may begin within a line, also one whose line break is lost ("SalaNärvarande: Eva")."""


def run_together(line: Line, label: Label, language: str) -> list[int]:
    """Where further headings begin on a line that has lost its line breaks, in the line's text.

    "Beslutande Eva Ek (S) Bo Alm (M) Ersättare Rut Dahl (C) Tjänstemän: Per Ask, kanslichef": a heading of the
    list behind a name, with a colon or behind a bracket; and in a row of signatures the next office.
    """
    cuts = []
    nobody = tuple(w for w in table(language, "roster").get("words", {}).get("nobody", ()) if " " in w)
    for hit in AFTER_NAME.finditer(line.text, line.body - line.start + max(label.value - 2, 0)):
        rest = line.text[hit.end() :]
        more = label_of(rest, language)
        if more is None or more.value >= len(rest) or len(more.text) < 6:
            continue
        colon = ":" in rest[: more.value]
        told = line.text[line.body - line.start + label.value : hit.end()].strip(" .").casefold()
        elsewhere = told.startswith(nobody)  # "Beslutande Enligt närvarolista Övriga deltagare Eva Ek"
        listed = more.kind == "group" and (colon or (more.glued and (hit.group(1) in ")." or elsewhere)))
        signed = more.kind == "field" and more.role in SIGNING and label.role in (*SIGNING, "other")
        if (label.kind == "group" and listed) or (signed and (colon or more.glued)):
            cuts.append(hit.end())
    return cuts


SIGNING = ("chair", "secretary", "verifier")
AFTER_NAME = re.compile(r"([\w).…_]) (?=[A-ZÅÄÖ])")

INNER = re.compile(r"(?:\s{2,}|[.;|]\s+|\t)(?=[A-ZÅÄÖ*])")
"""Where a further field may begin on the line of another one."""
