"""Things to do that are set as a table: what, who, by when, a row for each."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from itertools import takewhile

from samgraf.ingest.lines.layout import NUMBERED, Line
from samgraf.ingest.roster.tablecolumns import BLANKED, cells
from samgraf.ingest.tables import table, tried
from samgraf.ingest.tables.forms import either, shaped
from samgraf.ingest.words.fullnames import NAME
from samgraf.ingest.words.people import knowledge

Stretch = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Task:
    """One row: where the task, its owner and its day stand in the document; (0, 0) where a cell is empty.

    `talk`: cells of columns that are neither, in which sentences stand. `taken`: when it was decided.
    """

    task: Stretch
    owner: Stretch
    when: Stretch
    talk: tuple[Stretch, ...] = ()
    taken: Stretch = (0, 0)


def tasks(lines: Sequence[Line], section: str, language: str, label: str = "") -> tuple[list[Task], list[Line]]:
    """The rows of tables of things to do, and the lines that are left; `label` is what opened their section.

    What an earlier meeting left to do is all left.
    """
    if section == "earlier":
        return [], list(lines)
    below, lines = torn_apart(lines, language)
    found: list[Task] = []
    left: list[Line] = []
    kinds: tuple[str, ...] = ()
    starts: tuple[int, ...] = ()
    flat = heads_flat(label, language)
    beside = unheaded(lines, language) if section == "action" else {}
    ragged = earlier = False
    for n, line in enumerate(lines):
        if line.furniture:  # a page's header between two rows
            left.append(line)
            continue
        if not (line.row or line.bullet) and heads_flat(line.words, language):
            flat = True
            continue
        if flat and (kept := flattened(line, language)):
            found.append(kept)
            continue
        head, at = (section == "decision" and log(line, language)) or heading(line, language)
        if head:
            kinds, starts = head, at
            ragged = bool(at) and is_ragged(lines[n + 1 :], at)
            earlier = STATE in kinds and all_done(lines[n + 1 :], kinds, starts, language)
            continue
        if kinds and (line.row or "\t" in line.text or (starts and not line.gap)):
            kept = row_of(line, kinds, starts, ragged)
            kept = None if earlier or finished(line, kinds, starts, ragged, language) else kept
        else:
            kinds, kept = (), beside.get(line) or (coded(line) if section == "action" else None)
        if kept:
            found.append(kept)
        elif not (kinds and line.row):
            left.append(line)
    return [*found, *below], left


def torn_apart(lines: Sequence[Line], language: str) -> tuple[list[Task], Sequence[Line]]:
    """The rows of a table whose cells stand below each other, the headings of its columns first; what else is left."""
    first = next((n for n in range(len(lines)) if stacked(lines[n:], language)), len(lines))
    kinds = stacked(lines[first:], language)
    rows: list[Task] = []
    n = first + len(kinds)
    parted = n < len(lines) and lines[n].gap > 0
    while kinds and n < len(lines):
        end = next((k for k in range(n + 1, len(lines)) if lines[k].gap), len(lines)) if parted else n + len(kinds)
        cells_here = lines[n:end]
        whole = len(kinds) - parted <= len(cells_here) <= len(kinds)
        if not whole or any(line.bullet or line.row or len(line.text) > LONGEST for line in cells_here):
            break
        row = dict.fromkeys(("task", "owner", "when"), (0, 0))
        row |= {kind: (line.start, line.end) for kind, line in zip(kinds, cells_here, strict=False)}
        rows.append(Task(row["task"], row["owner"], row["when"]))
        n = end
    return (rows, [*lines[:first], *lines[n:]]) if rows else ([], lines)


LONGEST = 120
"""Letters in a cell that stands on a line of its own."""


def stacked(lines: Sequence[Line], language: str) -> tuple[str, ...]:
    """The kinds of columns whose headings stand on lines of their own below each other; one of owners is among them."""
    words = table(language, "decisions").get("columns", {})
    kinds: list[str] = []
    for line in lines[:4]:
        name = line.words.casefold().rstrip(":?")
        kind = next((k for k in ("task", "owner", "when") if name in words.get(k, ())), "")
        if not kind or kind in kinds or line.bullet or line.row:
            break
        kinds.append(kind)
    return tuple(kinds) if kinds[:1] == ["task"] and "owner" in kinds else ()


def unheaded(lines: Sequence[Line], language: str) -> dict[Line, Task]:
    """The rows of a table without headings: a task, and beside it, behind two blanks or a tab, who is to do it."""
    rows = {line: row for line in lines if (row := with_owner_beside(line, language))}
    return rows if len(rows) > 1 else {}


def with_owner_beside(line: Line, language: str) -> Task | None:
    """A row whose cells are told by what they hold: names or initials, a day, and words, which are the task."""
    if "  " not in line.words and "\t" not in line.words:
        return None
    row = dict.fromkeys(("task", "owner", "when"), (0, 0))
    for hit in BLANKED.finditer(line.words.rstrip(".")):
        cell, at = hit.group(), line.body + hit.start()
        if CODE.fullmatch(cell) and not hit.start():
            continue
        kind = "owner" if owners(cell, language) else "when" if DAY.match(cell) and len(cell.split()) < 7 else "task"
        if row[kind] != (0, 0):
            return None
        row[kind] = (at, at + len(cell))
    complete = row["owner"] != (0, 0) and row["task"][1] - row["task"][0] > SHORTEST
    return Task(row["task"], row["owner"], row["when"]) if complete else None


SHORTEST = 6
"""Letters that the words of a task have at least."""


def owners(cell: str, language: str) -> bool:
    """Whether a cell holds people by their names or initials, and nothing else.

    >>> owners("Eva och Per Ek", "sv"), owners("EL, PE", "sv"), owners("Eva mejlar", "sv"), owners("VA", "sv")
    (True, True, False, True)
    """
    who = BETWEEN.split(cell)
    return all(re.fullmatch(r"[A-ZÅÄÖ]{2,3}", w) for w in who) or (
        OWNERS.fullmatch(f" {cell}", 1) is not None and all(knowledge(language).is_given(w.split()[0]) for w in who)
    )


def row_of(line: Line, kinds: tuple[str, ...], starts: tuple[int, ...], ragged: bool) -> Task | None:
    """A row below the heading of a table of things to do; in a `ragged` one the order of its cells counts."""
    row = dict.fromkeys(("task", "owner", "when", "taken"), (0, 0))
    told = [(hit.start(), hit.group()) for hit in BLANKED.finditer(line.text)] if ragged else cells(line, starts)
    talk = []
    for (offset, cell), kind in zip(told, kinds, strict=False):
        if not kind and cell.endswith(".") and len(cell.split()) >= SENTENCE:
            talk.append((line.start + offset, line.start + offset + len(cell)))
        if kind and cell:
            number = NUMBERED.match(cell) if kind == "task" else None
            start = line.start + offset + (number.end() if number else 0)
            row[kind] = (start, line.start + offset + len(cell))
    return Task(row["task"], row["owner"], row["when"], tuple(talk), row["taken"]) if row["task"] != (0, 0) else None


SENTENCE = 4
"""Words of a cell with a full stop that says something in a sentence."""
STATE = "state"
"""The kind of a column that says how far a task has come."""


def states(language: str, sort: str) -> tuple[str, ...]:
    """What heads such a column, or (`sort`) what stands in it."""
    return tuple(table(language, "decisions").get("states", {}).get(sort, ()))


def all_done(below: Sequence[Line], kinds: tuple[str, ...], starts: tuple[int, ...], language: str) -> bool:
    """Whether each row of a table says that its task is done or under way, as in the list of an earlier meeting."""
    rows = takewhile(lambda line: line.row or "\t" in line.text or (starts and not line.gap), below)
    told = [cell for line in rows for (_, cell), kind in zip(cells(line, starts), kinds, strict=False) if kind == STATE]
    return bool(told) and all(cell.casefold().strip(" .") in states(language, "done") for cell in told)


def finished(line: Line, kinds: tuple[str, ...], starts: tuple[int, ...], ragged: bool, language: str) -> bool:
    """Whether a row says that its task is done or dropped, in a column beside that of its day."""
    if STATE not in kinds or WHEN not in kinds:
        return False
    parts = (
        [hit.group() for hit in BLANKED.finditer(line.text)] if ragged else [cell for _, cell in cells(line, starts)]
    )
    told = (cell.casefold().strip(" .") for cell, kind in zip(parts, kinds, strict=False) if kind == STATE)
    return any(cell in states(language, "closed") for cell in told)


WHEN = "when"
"""The kind of a column of days."""


def is_ragged(below: Sequence[Line], starts: tuple[int, ...]) -> bool:
    """Whether in most rows of a table that blanks part cells begin elsewhere than its headings do."""
    rows = [list(BLANKED.finditer(line.text)) for line in takewhile(lambda line: not line.gap, below)]
    rows = [row for row in rows if len(row) > 1]
    askew = [row for row in rows if any(all(abs(hit.start() - at + starts[0]) > 1 for at in starts) for hit in row)]
    return 2 * len(askew) > len(rows)


def coded(line: Line) -> Task | None:
    """A thing to do behind its code ("A3", a tab, the task), in a list without a heading."""
    parts = cells(line)
    if not line.row or len(parts) < 2 or not CODE.fullmatch(parts[0][1]) or not parts[1][1]:
        return None
    offset, cell = parts[1]
    return Task((line.start + offset, line.start + offset + len(cell)), (0, 0), (0, 0))


CODE = re.compile(r"[A-ZÅÄÖ]{0,3}[-. ]?\d{1,3}[.:)]?")


def heading(line: Line, language: str) -> tuple[tuple[str, ...], tuple[int, ...]]:
    """The kinds of a table's columns, if its heading has one of tasks and one of owners; where blanks set them, too."""
    starts: tuple[int, ...] = ()
    if not line.row and "\t" not in line.text:
        parts = list(BLANKED.finditer(line.text))
        if len(parts) < 2 or line.bullet:
            return (), ()
        starts = tuple(line.indent + m.start() for m in parts)
    heads = [cell.casefold().rstrip(":?") for _, cell in cells(line, starts)]
    kinds = [kind_of(head, language) for head in heads]
    items = table(language, "decisions").get("columns", {}).get("item", ())
    if any(kind == "task" and head not in items for kind, head in zip(kinds, heads, strict=True)):
        kinds = ["" if head in items else kind for kind, head in zip(kinds, heads, strict=True)]
    return (tuple(kinds), starts) if "task" in kinds and "owner" in kinds else ((), ())


def log(line: Line, language: str) -> tuple[tuple[str, ...], tuple[int, ...]] | None:
    """The kinds of the columns if a line heads a table of decisions: what, and beside it when and by whom at most."""
    words = table(language, "decisions").get("log", {})
    heads = [cell.casefold().rstrip(":?") for _, cell in cells(line)] if line.row else []
    kinds = [next((kind for kind, names in words.items() if head in names), None) for head in heads]
    if None in kinds or kinds.count("task") != 1 or len(kinds) < MANY:
        return None
    return tuple(kind if kind in ("task", "when", "taken") else "" for kind in kinds), ()


MANY = 2
"""A table has so many columns at least."""


def kind_of(head: str, language: str) -> str:
    """What a column's heading says of its cells, or ""; one of several words with a stroke where all say the same.

    >>> kind_of("beslut/åtgärd", "sv"), kind_of("vem", "sv"), kind_of("beslut/vem", "sv")
    ('task', 'owner', '')
    """
    words = {**table(language, "decisions").get("columns", {}), STATE: states(language, "heads")}
    head = re.sub(r"\s*/\s*", "/", head)
    told = {
        next((kind for kind, names in words.items() if part in names), "")
        for part in ((head,) if any(head in names for names in words.values()) else head.split("/"))
    }
    return told.pop() if len(told) == 1 else ""


@cache
def column_names(language: str) -> re.Pattern[str]:
    """The headings of columns one after another: tasks, owners, and maybe days."""
    names = table(language, "decisions").get("columns", {})
    task, owner, when = (
        "|".join(re.escape(n) for n in sorted(names.get(kind, ("\0",)), key=len, reverse=True))
        for kind in ("task", "owner", "when")
    )
    return re.compile(rf"(?:{task}) (?:{owner})(?: (?:{when}))?", re.IGNORECASE)


def heads_flat(text: str, language: str) -> bool:
    """Whether a line is the heading of a table whose columns are lost.

    >>> heads_flat("Att göra Vem När", "sv"), heads_flat("Att göra", "sv"), heads_flat("Vem gör vad", "sv")
    (True, False, False)
    """
    return column_names(language).fullmatch(text.rstrip(" :?")) is not None


def flattened(line: Line, language: str) -> Task | None:
    """A row of a table whose columns are lost: what is to be done, given names, and a day or nothing behind them.

    A row right below the others may name nobody.
    """
    know = knowledge(language)
    number = NUMBERED.match(line.words)
    start = number.end() if number else 0
    whole = (line.body + start, line.body + len(line.words))
    for hit in reversed(list(OWNERS.finditer(line.words, start))):
        who = [name.split(" ")[0] for name in BETWEEN.split(hit["who"])]
        behind = line.words[hit.end() :].strip()
        if all(map(know.is_given, who)) and len(line.words[start : hit.start()].split()) > 1:
            if not behind or DAY.match(behind):
                owner = (line.body + hit.start("who"), line.body + hit.end("who"))
                when = (line.body + len(line.words) - len(behind), line.body + len(line.words)) if behind else (0, 0)
                return Task((line.body + start, line.body + len(line.words[: hit.start()].rstrip())), owner, when)
    return Task(whole, (0, 0), (0, 0)) if not line.gap and len(line.words) <= LONGEST else None


BETWEEN = re.compile(rf", | (?:{either('and')}|&) |/")
OWNERS = re.compile(rf"(?<= )(?P<who>{NAME}(?: {NAME})?(?:(?:{BETWEEN.pattern}){NAME}(?: {NAME})?)*)(?= |$)")
DAY = shaped("day-in-a-column")
"""How what stands in a column of days begins."""


def tells(sentence: str, language: str) -> bool:
    """Whether a sentence among things to do tells how things stand, or what somebody says or thinks.

    >>> tells("Eva tror att svaret kommer i maj.", "sv"), tells("Eva kollar när svaret kommer.", "sv")
    (True, False)
    """
    every = (*tried(sentence, language, "decisions", "no-task"), *tried(sentence, language, "decisions", "told"))
    return any(rule.match.match(sentence) for rule in every)
