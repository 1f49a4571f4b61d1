"""Minutes in Markdown as blocks, to be set anew as word processors, document systems and web pages really set them.

`officeword`, `officeopen` and `officeweb` set them; the words stay the same, so what is to be read stays the same.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

Cell = tuple[str, ...]
"""The lines of a cell."""


@dataclass(frozen=True)
class Block:
    """`kind` is title, head, field, label, list, table or text; `**` in its lines sets bold.

    A head has its `number` apart, a field its label as `text` and its values as `lines`; of a list `level` is the depth
    and `number` the mark of its first entry; `front` is what stands before the first numbered head.
    """

    kind: str
    text: str = ""
    level: int = 0
    number: str = ""
    lines: tuple[str, ...] = ()
    rows: tuple[tuple[Cell, ...], ...] = ()
    front: bool = False


HEAD = re.compile(r"(#+)\s+(.*)")
NUMBER = re.compile(r"((?:[A-ZÅÄÖa-zåäö]{2,12}\.? )?§ ?\d+(?:/\d+)?|\d+ §|\d+(?:\.\d+)*[.):]?)(?:\s+[–-])?\s+(\S.*)")
ENTRY = re.compile(r"(\s*)([-*]|\d{1,2}[.)]|[a-z]\))\s+(.*)")
FIELD = re.compile(r"\*\*([^*]{2,40}?)(?::\*\*|\*\*:)\s*(.*)")
LABEL = re.compile(r"\*\*([^*]{2,60})\*\*$")
NEW = re.compile(r"#|\||\*\*|---|\s*(?:[-*]|\d{1,2}[.)]|[a-z]\))\s")
WRAPPED = 78
"""So long a line at least was broken for its length, and not because it ends there."""


def blocks(path: Path) -> tuple[Block, ...]:
    """The blocks of a document in Markdown."""
    text = re.sub(r"\A---\n.*?\n---\n", "", path.read_text(encoding="utf-8"), flags=re.DOTALL)
    found = tuple(valued(list(lined(text.split("\n")))))
    first = front_end(found)
    return tuple(replace(b, front=n < first) for n, b in enumerate(found))


def front_end(found: Sequence[Block]) -> int:
    """Where the front ends: at the first numbered head, else at the first one below the title."""
    heads = [(n, b) for n, b in enumerate(found) if b.kind == "head"]
    return next((n for n, b in heads if b.number), heads[0][0] if heads else 0)


def with_front(found: Sequence[Block]) -> Iterator[tuple[Sequence[Block], Block]]:
    """Each block with the fields of the front that stand right before it, and an end behind the last one."""
    front: list[Block] = []
    for b in (*found, Block("end")):
        if b.front and b.kind == "field":
            front.append(b)
        else:
            yield tuple(front), b
            front = []


class Boxing:
    """Tells which blocks are decisions, to be set in a box."""

    boxed = False

    def in_box(self, b: Block) -> bool:
        """Whether a block stands below a head of a decision, as its text or the list that its text leads to."""
        if b.kind == "head":
            self.boxed = not b.number and not b.front and bool(re.search(r"beslut$", b.text, re.I))
        elif self.boxed and b.kind in ("text", "list"):
            self.boxed = b.kind == "text" and not b.lines[-1].endswith(".")
            return True
        return False


def lined(lines: Sequence[str]) -> Iterator[Block]:
    """Blocks as the lines give them; wrapped lines are joined."""
    n = 0
    while n < len(lines):
        line, start = lines[n].rstrip(), n
        n += 1
        if not line.strip() or line.startswith("---"):
            continue
        if head := HEAD.match(line):
            number = NUMBER.match(head[2])
            kind = "title" if len(head[1]) == 1 and not number else "head"
            yield Block(kind, plain(number[2] if number else head[2]), len(head[1]), number[1] if number else "")
        elif line.startswith("|"):
            while n < len(lines) and lines[n].startswith("|"):
                n += 1
            yield from table(lines[start:n])
        elif entry := ENTRY.match(line):
            n = joined_to(lines, n)
            yield Block(
                "list", level=len(entry[1]) // 2, number=entry[2], lines=(words([entry[3], *lines[start + 1 : n]]),)
            )
        elif field := FIELD.match(line):
            for part in re.split(r"\s+(?=\*\*[^*]+:\*\*)", line):
                field = FIELD.match(part)
                yield (
                    Block("field", field[1], lines=tuple(filter(None, (field[2],))))
                    if field
                    else Block("text", lines=(part,))
                )
        elif label := LABEL.match(line):
            yield Block("label", label[1])
        else:
            n = joined_to(lines, n)
            yield Block("text", lines=tuple(unwrapped(lines[start:n])))


def joined_to(lines: Sequence[str], n: int) -> int:
    """Where a paragraph that goes on at line `n` ends."""
    while n < len(lines) and lines[n].strip() and not NEW.match(lines[n]):
        n += 1
    return n


def unwrapped(lines: Sequence[str]) -> Iterator[str]:
    """The lines of a paragraph, those joined that were broken for their length."""
    kept = ""
    for line in lines:
        kept = f"{kept} {line.strip()}".strip()
        if len(line) < WRAPPED:
            yield emphasised(kept)
            kept = ""
    if kept:
        yield emphasised(kept)


def words(lines: Sequence[str]) -> str:
    """All lines as one."""
    return emphasised(" ".join(line.strip() for line in lines))


def emphasised(text: str) -> str:
    """Text without the marks of slanted words."""
    return re.sub(r"(?<![\w*])[*_]([^*_]+)[*_](?![\w*])", r"\1", text).strip()


def plain(text: str) -> str:
    """Text without marks of emphasis."""
    return emphasised(text.replace("**", ""))


def table(lines: Sequence[str]) -> Iterator[Block]:
    """A table, or the fields that one without a head holds."""
    rows = [
        tuple(tuple(plain(p) for p in re.split(r"<br>", c.strip())) for c in line.strip()[1:-1].split("|"))
        for line in lines
    ]
    rows = [row for row in rows if not all(re.fullmatch(r":?-+:?", "".join(c)) for c in row)]
    if len(rows[0]) == 2 and not any(any(c) for c in rows[0]):
        yield from (Block("field", row[0][0].rstrip(":"), lines=row[1]) for row in rows[1:])
        return
    yield Block("table", rows=tuple(rows if any(any(c) for c in rows[0]) else rows[1:]))


def valued(found: Sequence[Block]) -> Iterator[Block]:
    """Blocks with entries of one list together, and lists as values of the field above them."""
    kept: list[Block] = []
    for block in found:
        last = kept[-1] if kept else None
        if block.kind == "list" and last and last.kind == "list" and like(last, block):
            kept[-1] = replace(last, lines=(*last.lines, *block.lines))
        else:
            kept.append(block)
    end = front_end(kept)
    for n, block in enumerate(kept):
        before = n < end
        above = kept[n - 1] if n else None
        below = kept[n + 1] if n + 1 < len(kept) else None
        if before and takes(block, below) and below:
            yield Block("field", block.text, lines=below.lines)
        elif not (before and above and takes(above, block)):
            yield block


def like(above: Block, block: Block) -> bool:
    """Whether two entries are of one list."""
    return (
        (block.number in "-*") == (above.number in "-*")
        and block.level == above.level
        and not (block.number[:1] in "1a" and block.number not in "-*")
    )


def takes(block: Block, below: Block | None) -> bool:
    """Whether a label of the front has a list for its value."""
    empty = block.kind == "label" or (block.kind == "field" and not block.lines)
    return bool(empty and below and below.kind == "list" and below.number in "-*" and not below.level)


def marks(first: str, count: int) -> list[str]:
    """The marks of a list of so many entries."""
    if first in "-*":
        return ["-"] * count
    body, tail = first[:-1], first[-1]
    if body.isdigit():
        return [f"{int(body) + n}{tail}" for n in range(count)]
    return [f"{chr(ord(body) + n)}{tail}" for n in range(count)]


def counting(found: Sequence[Block]) -> dict[str, str]:
    """How the numbered heads can be counted by a program: pattern and first number, or nothing where they can't."""
    heads = [b.number for b in found if b.kind == "head" and b.number and "." not in b.number.rstrip(".")]
    parts = [re.match(r"(\D*?)(\d+)(\D*)$", number) for number in heads]
    numbers = [int(p[2]) if p else -1 for p in parts]
    told = {(p[1], p[3]) if p else None for p in parts}
    if len(told) != 1 or None in told or numbers != list(range(numbers[0], numbers[0] + len(numbers))):
        return {}
    first = parts[0]
    return {"prefix": first[1], "suffix": first[3], "start": first[2]} if first else {}


def parted(value: str, values: Sequence[str]) -> list[str]:
    """A value, one of a list of people, as cells: a person and what stands behind the first comma."""
    name, comma, rest = value.partition(", ")
    person = comma and 1 < len(name.split("(")[0].split()) < 4 and not re.search(r"\d|kl\.|:", name)
    return [name, rest] if person and len(values) > 1 else [value]
