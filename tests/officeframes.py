"""Minutes set in Word in tables: a borderless front page, decisions in frames, all as one table, merged cells, boxes."""

from __future__ import annotations

from collections.abc import Sequence

from officeset import Block, Boxing, marks, parted, with_front
from officeword import Controlled, Word, p, rich, run, tbl, tc


class Framed(Boxing, Word):
    """A front page as one borderless table, heads and clauses with tabs, decisions in a frame, real tables."""

    def fields(self, front: Sequence[Block]) -> str:
        """A row for each label; the values are paragraphs beside it, names with their offices at a tab stop."""
        rows = []
        for b in front:
            values = "".join(p(rich("\t".join(parted(v, b.lines)))) for v in b.lines)
            if len(b.lines) < 2 and sum(map(len, b.lines)) > 60:
                rows.append(tc(p(rich(f"{b.text}:"), "Etikett") + values, '<w:gridSpan w:val="2"/>'))
            else:
                rows.append(tc(p(rich(b.text), "Etikett")) + tc(values))
        return tbl(rows)

    def head(self, b: Block) -> str:
        """The number typed, a tab behind it."""
        return p(rich(f"{b.number}\t{b.text}".replace("§ ", "§\u00a0")), f"Rubrik{min(b.level, 3)}")

    def entries(self, b: Block) -> str:
        """Marks typed, a tab behind each."""
        return "".join(p(rich(f"{m}\t{line}")) for m, line in zip(marks(b.number, len(b.lines)), b.lines, strict=True))

    def block(self, b: Block) -> str:
        """What stands below a head of a decision is framed."""
        made = super().block(b)
        if self.in_box(b):
            return tbl([tc(made)], "single")
        return made

    def table(self, b: Block) -> str:
        """A table with a paragraph for each line of a cell."""
        return tbl(["".join(tc("".join(p(rich(line)) for line in c)) for c in row) for row in b.rows], "single")


class OneTable(Framed):
    """The front page in text boxes; the items in one table of number, what was said, with tables inside it."""

    def fields(self, front: Sequence[Block]) -> str:
        """Two text boxes: short fields in the first, lists of people in the second."""
        short = [b for b in front if len(b.lines) < 2]
        rest = [b for b in front if len(b.lines) > 1]
        made = "".join(p(rich(f"**{b.text}:** {' '.join(b.lines)}")) for b in short)
        named = "".join(p(rich(f"**{b.text}**")) + "".join(p(rich(v)) for v in b.lines) for b in rest)
        return "".join(box(x) for x in (made, named) if x)

    def body(self) -> str:
        """The front, then a row for each item."""
        made: list[str] = []
        rows: list[list[str]] = []
        top = min((b.level for b in self.found if b.number and b.kind == "head"), default=2)
        for front, b in with_front(self.found):
            made += [self.fields(front)] if front else []
            if b.kind == "head" and b.number and b.level == top:
                rows.append([tc(p(run(b.number.replace("§ ", "§\u00a0")))), p(rich(f"**{b.text}**"))])
            elif rows and b.kind == "head" and b.level <= top:
                rows.append([tc(""), p(rich(f"**{b.text}**"))])
            elif rows:
                rows[-1][1] += self.block(b)
            else:
                made.append(self.block(b))
        return "".join(made) + tbl([number + tc(text) for number, text in rows], "single")


class Merged(Framed):
    """A front page in a table within a table, its labels cells over rows; heads in tables of one row."""

    def fields(self, front: Sequence[Block]) -> str:
        """A row for each value, the label over all of them, name and office in columns."""
        rows = []
        for b in front:
            for n, value in enumerate(b.lines or ("",)):
                name, *office = parted(value, b.lines)
                label = (
                    tc(p(rich(b.text), "Etikett"), '<w:vMerge w:val="restart"/>') if not n else tc("", "<w:vMerge/>")
                )
                wide = "" if len(b.lines) > 1 else '<w:gridSpan w:val="2"/>'
                beside = tc(p(rich("".join(office)))) if len(b.lines) > 1 else ""
                rows.append(label + tc(p(rich(name)), wide) + beside)
        return tbl([tc(tbl(rows) + p(""))])

    def head(self, b: Block) -> str:
        """Number and title as cells."""
        return tbl([tc(p(run(b.number))) + tc(p(rich(b.text), "Etikett")) + tc("")])

    def subhead(self, b: Block) -> str:
        """A label in bold."""
        return p(rich(f"**{b.text}**"))


def box(body: str) -> str:
    """A text box that hangs on a paragraph of its own, as Word writes it for old and new readers."""
    mc = "http://schemas.openxmlformats.org/markup-compatibility/2006"
    shape = "http://schemas.microsoft.com/office/word/2010/wordprocessingShape"
    inner = f"<w:txbxContent>{body}</w:txbxContent>"
    new = f'<w:drawing><wps:txbx xmlns:wps="{shape}">{inner}</wps:txbx></w:drawing>'
    old = f'<w:pict><v:textbox xmlns:v="urn:schemas-microsoft-com:vml">{inner}</v:textbox></w:pict>'
    return p(
        f'<w:r><mc:AlternateContent xmlns:mc="{mc}"><mc:Choice Requires="wps">{new}</mc:Choice>'
        f"<mc:Fallback>{old}</mc:Fallback></mc:AlternateContent></w:r>"
    )


WORD: dict[str, type[Word]] = {
    "word-tabs": Word,
    "word-frames": Framed,
    "word-controls": Controlled,
    "word-one-table": OneTable,
    "word-merged": Merged,
}
