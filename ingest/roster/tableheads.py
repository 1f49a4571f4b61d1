"""The rows that head attendance tables: what each column's heading says of the cells below it."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from samgraf.ingest.dating.dates import find_dates
from samgraf.ingest.lines.layout import Line, label_of
from samgraf.ingest.roster.columns import from_column
from samgraf.ingest.roster.marks import usual_marks
from samgraf.ingest.roster.namecells import as_names
from samgraf.ingest.roster.occasions import occasions
from samgraf.ingest.roster.tablecolumns import BLANKED, OCCASION, Columns, cells, somebody
from samgraf.ingest.tables import table
from samgraf.ingest.tables.forms import either, written


def beside_label(line: Line, language: str) -> Columns | None:
    """The columns that a row heads behind the label of the list, which stands in a margin of its own.

    "Beslutande      Ordinarie ledamot      Närv."
    """
    label = None if line.row or line.bullet else label_of(line.words, language)
    parts = list(BLANKED.finditer(line.text)) if label and label.kind == "group" else []
    if label is None or len(parts) < 3 or label.value != parts[1].start() - (line.body - line.start):
        return None
    inner = from_column(line, label.value)
    named = kind_of(
        cells(inner, tuple(inner.indent + m.start() for m in BLANKED.finditer(inner.text)))[0][1], language, first=True
    )
    return heading(inner, language, label.role) if named == "name" else None


def heading(line: Line, language: str, above: str = "") -> Columns | None:
    """The columns that a row heads, if it is the heading of an attendance table: a column of names and one more.

    `above` is the group that a label right above the table names.
    """
    starts: tuple[int, ...] = ()
    if not line.row:
        parts = list(BLANKED.finditer(line.text))
        if len(parts) < 2 or line.bullet:
            return None
        starts = tuple(line.indent + m.start() for m in parts)
        starts = (0, *starts) if line.indent >= UNNAMED else starts
    words = table(language, "roster").get("columns", {})
    if any(somebody(cell, language) for _, cell in cells(line, starts)):
        return None  # "Eva Ek	ledamot	§§ 1-3"
    kinds: list[str] = []
    group = above or "present"
    if line.row and len(cells(line)) > 1 and all(WHO_CAME_FROM.fullmatch(cell) for _, cell in cells(line)):
        return Columns(("name", *[f"group {group}"] * (len(cells(line)) - 1)), group)
    headed = as_names([kind_of(cell, language, first=n == 0) for n, (_, cell) in enumerate(cells(line, starts))])
    nameless = not cells(line, starts)[0][1] and "name" not in headed  # the names have a column without a heading
    groups = [(label := label_of(cell, language)) and label.kind == "group" for _, cell in cells(line, starts)]
    named = any(kind == "name" and not (n and groups[n]) for n, kind in enumerate(headed)) or bool(groups[0])
    others = {cell.casefold().rstrip(":") for _, cell in cells(line, starts)[1:]}
    year = occasions([cell for _, cell in cells(line, starts)], language)
    for n, (_, cell) in enumerate(cells(line, starts)):
        label = label_of(cell, language) if cell else None
        said = cell.casefold().rstrip(":")
        kind = headed[n]
        twice = [c.casefold() for _, c in cells(line, starts)].count(cell.casefold()) > 1  # beside each list of names
        if kind == "status" and label and label.kind == "group" and not nameless and not named and not twice:
            kind = "" if "name" in kinds else "name"  # names and no marks stand below it
        elif n and label and label.role == "absent" and label.value >= len(cell):
            kind = "away"
        if not n and not cell and len(headed) > 1:
            kind = "name" if nameless else "status"
        if n == 0 and label and label.kind == "group":
            # where a column says who came, those called are no list of their own
            kind, group = "name", group if label.role == "called" and "status" in headed else label.role
            if said in words.get("status", ()) and {*others} & {
                *table(language, "roster")["words"].get("names_alone", ())
            }:
                kind, group = "status", above or "present"
        if kind == "name" and "name" not in kinds and above in ("", "present"):
            group = words.get("groups", {}).get(said, group)
        if kind in ("name", "") and "name" in kinds and not twice and label and label.kind == "group":
            kind = f"group {label.role}"  # a list of its own beside the first one
        if numbered := ITEMS.fullmatch(cell):
            kind = f"items {numbered['items']}"
        listed = kind == "substitute" or kind.startswith("group ")
        beside = starts and listed and kinds[-1:] == ["name"]  # two lists beside each other, and no table
        kinds.append("" if beside else kind)
    kinds = of_a_year(kinds, year) if year else kinds
    if not nameless:
        kinds = by_yes_and_no(kinds, [cell.casefold().rstrip(":?") for _, cell in cells(line, starts)], above, language)
    if not above and elects([cell.casefold().rstrip(".:") for _, cell in cells(line, starts)], language):
        kinds = [kind if kind == "status" else "" for kind in kinds]
    useful = [k for k in kinds if k]
    if starts and len(useful) < len(kinds) and not ("name" in kinds and "status" in kinds):
        return None  # beside a column of who was there, others may tell what they like: their votes, their signatures
    if nameless and not any(k in ("status", "away", OCCASION) or k.startswith("items ") for k in kinds):
        return None
    if nameless and not year and any(d.day for d in find_dates(line.words, language=language)):
        return None  # the day of the meeting and the number of the page, in columns of their own
    return Columns(tuple(kinds), group, starts) if "name" in useful and len(useful) >= 2 else None


def elects(heads: Sequence[str], language: str) -> bool:
    """Whether the headings of columns say for how long those below them are elected.

    >>> elects(["uppdrag", "namn", "mandattid"], "sv"), elects(["post", "namn"], "sv")
    (True, False)
    """
    told = table(language, "roster").get("columns", {}).get("elected", {})
    together = {*told.get("together", ())}
    return bool({*heads} & {*told.get("one", ())}) or (bool(together) and together <= {*heads})


def by_yes_and_no(kinds: Sequence[str], heads: Sequence[str], above: str, language: str) -> list[str]:
    """The kinds of the columns where a cross stands below "Ja" for who was there and below "Nej" for who was not.

    In a table of votes somebody may abstain, or the party stands beside the name.
    """
    marks = usual_marks(language)
    yes, no = ([n for n, head in enumerate(heads) if n and head in said] for said in (marks.yes, marks.no))
    votes = {*table(language, "roster").get("columns", {}).get("voting", ())} & {*heads}
    told = any(kind in ("status", "away", "attended", OCCASION) for kind in kinds)
    if len(yes) != 1 or len(no) != 1 or votes or told or ("party" in kinds and not above):
        return list(kinds)
    return ["away" if n == no[0] else kind for n, kind in enumerate(kinds)]


def names_alone(language: str) -> frozenset[str]:
    """The headings of names and nothing else."""
    return frozenset(table(language, "roster").get("words", {}).get("names_alone", ()))


def of_a_year(kinds: Sequence[str], year: Collection[int]) -> list[str]:
    """The kinds of the columns where some stand for a meeting each: names stand in the first one that says nothing."""
    out = [OCCASION if n in year else kind for n, kind in enumerate(kinds)]
    if "name" not in out:
        out[0] = "name"
    return [kind or "other" for kind in out]


def kind_of(cell: str, language: str, *, first: bool) -> str:
    """What a column's heading says of its cells, or ""; the `first` column says of nobody if they were there."""
    words = table(language, "roster").get("columns", {})
    said = without_marks(cell.casefold(), language).rstrip(":?")
    if not first and said in words.get("status", ()):
        return "status"
    parts = re.split(rf"\s*/\s*|\s(?:{either('and')}|&)\s", said)
    every = (said, said.rstrip("."), *(part.rstrip(".") for part in parts))
    return next((k for one in every for k, names in words.items() if k not in NO_KINDS and one in names), "")


def without_marks(head: str, language: str) -> str:
    """A heading, folded, without the marks to be set below it, where it gives them in brackets.

    >>> without_marks("närvaro (x)", "sv"), without_marks("närvarande (ja/nej)", "sv"), without_marks("ort (län)", "sv")
    ('närvaro', 'närvarande', 'ort (län)')
    """
    hit = IN_BRACKETS.search(head)
    known = hit is not None and all(mark.strip() in usual_marks(language).known for mark in hit["marks"].split("/"))
    return head[: hit.start()] if hit is not None and known else head


IN_BRACKETS = re.compile(r"\s*\((?P<marks>[^()]+)\):?$")
WHO_CAME_FROM = re.compile(rf"(?i:{either('from')}) (?!\d)[^\d.:?]{{3,50}}")
"""The heading of those who came from somewhere, beside others of the kind ("Från kommunen", "Från staten")."""
NO_KINDS = ("marks", "groups", "voting", "elected")
"""What the table of columns says beside the words of headings."""
UNNAMED = 6
"""So far from the left edge the first heading leaves room for a column of names before it."""
ITEMS = re.compile(rf"(?:{written('column-of-items')})?\s*(?P<items>\d{{1,4}}(?:\s*[-–,]\s*\d{{1,4}})*)")
"""The heading of a column in which crosses say who attended these items."""
