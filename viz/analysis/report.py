"""The numbers of a network as a report that a planner reads: every number stands in a sentence.

The report is made once, as blocks of headings, sentences and tables; text, Markdown and HTML are three ways to write
them. All words stand in `texts.toml`.
"""

from __future__ import annotations

import tomllib
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any, Final

from .analyse import Analysis, Standing
from .errors import AnalysisError
from .sturdy import HOLDS, LEANS

SHOWN_GROUPS: Final = 8
SHOWN_NAMES: Final = 8


@dataclass(frozen=True, slots=True)
class Block:
    """A piece of the report: `kind` is title, heading, sentence, notice or table; a table has `head` and `rows`."""

    kind: str
    text: str = ""
    head: tuple[str, ...] = ()
    rows: tuple[tuple[str, ...], ...] = ()


@cache
def texts(language: str) -> Mapping[str, Any]:
    """All words of the report in a language. Raises `AnalysisError` for one that it doesn't speak."""
    tables = tomllib.loads(files(__package__).joinpath("texts.toml").read_text(encoding="utf-8"))
    if language not in tables:
        raise AnalysisError(f"Language {language!r} is unknown to the report. Use one of: {', '.join(tables)}.")
    found: Mapping[str, Any] = tables[language]
    return found


def told(found: Analysis, *, language: str = "sv", form: str = "text", about: str = "") -> str:
    """The report in one of `FORMS`; the same analysis gives the same text. `about` is the name that it keeps to.

    Raises `AnalysisError` for another form or language.
    """
    if form not in FORMS:
        raise AnalysisError(f"There is no report in the form {form!r}. Use one of: {', '.join(FORMS)}.")
    return FORMS[form](tuple(blocks(found, language=language, about=about)), language)


def blocks(found: Analysis, *, language: str = "sv", about: str = "") -> Iterator[Block]:
    """The report piece by piece."""
    say = _Words(language)
    what = say.words["what"][found.projection.name]
    yield Block("title", say("title", what=what) + (f" {say('about', name=about)}" if about else ""))
    yield Block("notice", say("caution"))
    yield from _overview(found, say)
    yield from _ties(found, say)
    yield from _brokers(found, say)
    if found.projection.modes == 1:
        yield from _near(found, say)
    yield from _groups(found, say)
    yield from _change(found, say)
    yield from _sturdy(found, say)
    yield Block("heading", say("how_title"))
    yield Block("sentence", say("how_text", engine=found.engine, seed=found.seed))
    if found.sample:
        yield Block("sentence", say("how_sample", n=found.sample))
    yield Block("sentence", say("command"))
    yield Block("notice", say("personal"))


class _Words:
    """Sentences and numbers of a language."""

    def __init__(self, language: str) -> None:
        self.words = texts(language)

    def __call__(self, key: str, **values: object) -> str:
        text = str(self.words[key])
        for name, value in values.items():  # by hand: a name from minutes may hold braces
            text = text.replace("{" + name + "}", str(value).replace("{", "\x00"))
        return text.replace("\x00", "{")

    def number(self, value: float, places: int = 0) -> str:
        """A number as the language writes it, without needless noughts."""
        text = f"{value:.{places}f}"
        if places:
            text = text.rstrip("0").rstrip(".")
        return text.replace(".", str(self.words["decimal"]))

    def share(self, value: float) -> str:
        """A share in per cent; what is little but something is less than one."""
        if 0 < value < 0.01:
            return f"{self.number(value * 100, 1) if value >= 0.001 else '<' + self.number(0.1, 1)} %"
        return f"{self.number(value * 100)} %"

    def names(self, names: Sequence[str], shown: int = SHOWN_NAMES) -> str:
        """A list of names, the rest counted."""
        text = ", ".join(names[:shown])
        return self("and_more", names=text, n=len(names) - shown) if len(names) > shown else text


def _overview(found: Analysis, say: _Words) -> Iterator[Block]:
    projection = found.projection
    first, last = projection.period
    period = say("period", first=first, last=last) if first else ""
    yield Block("heading", say("overview"))
    counts = {"actors": len(projection.actors), "ties": len(projection.ties), "meetings": projection.occasions}
    yield Block("sentence", say("overview_text", **counts, period=period))
    if found.density:
        yield Block("sentence", say("density", share=say.share(found.density)))
    many = len(found.components)
    yield Block("sentence", say("pieces", n=many, largest=found.components[0]) if many > 1 else say("piece_one"))


def _ties(found: Analysis, say: _Words) -> Iterator[Block]:
    yield Block("heading", say("ties_title"))
    yield Block("sentence", say(f"ties_{found.projection.name}"))
    best = found.first("degree")
    values = {"n": best[0].degree, "s": say.number(best[0].strength, 1)}
    yield Block("sentence", say("ties_first", name=_leaders(say, best, "degree"), **values))
    yield from _table(found, say, best, "degree", ("degree", "strength"))


def _brokers(found: Analysis, say: _Words) -> Iterator[Block]:
    yield Block("heading", say("brokers_title"))
    yield Block("sentence", say("brokers_text"))
    best = found.first("betweenness")
    if not best:
        yield Block("sentence", say("brokers_none"))
    else:
        first = best[0]
        values = {
            "share": say.share(first.betweenness),
            "name": _leaders(say, best, "betweenness"),
            "reach": first.reach,
        }
        yield Block("sentence", say("brokers_first", **values))
        yield from _table(found, say, best, "betweenness", ("betweenness", "reach"))
    if bound := found.first("constraint"):
        yield Block("heading", say("constraint_title"))
        yield Block("sentence", say("constraint_text"))
        values = {
            "name": _leaders(say, bound, "constraint"),
            "n": say.number(bound[0].constraint or 0, 2),
            "d": bound[0].degree,
        }
        yield Block("sentence", say("constraint_first", **values))
        yield from _table(found, say, bound, "constraint", ("constraint", "degree"))


def _near(found: Analysis, say: _Words) -> Iterator[Block]:
    yield Block("heading", say("near_title"))
    yield Block("sentence", say("near_text"))
    best = found.first("closeness")
    yield Block("sentence", say("near_first", name=_leaders(say, best, "closeness")))
    yield from _table(found, say, best, "closeness", ("closeness", "pagerank"))


def _groups(found: Analysis, say: _Words) -> Iterator[Block]:
    yield Block("heading", say("groups_title"))
    yield Block("sentence", say("groups_text", q=say.number(found.modularity, 2)))
    shown = [group for group in found.communities if len(group.members) > 1][:SHOWN_GROUPS]
    for group in shown:
        body = say("group_body", k=group.from_body, body=group.body) if group.from_body > 1 else ""
        names = say.names([member.label for member in group.members], 5)
        values = {"n": group.number + 1, "size": len(group.members), "share": say.share(group.inner)}
        yield Block("sentence", say("group_line", **values, body=body, names=names))
    if len(found.communities) > len(shown):
        yield Block("sentence", say("groups_more", n=len(found.communities) - len(shown)))
    k = max(standing.core for standing in found.standings)
    core = sorted((s for s in found.standings if s.core == k), key=lambda s: (-s.strength, s.label))
    yield Block("heading", say("core_title"))
    yield Block("sentence", say("core_text", k=k, n=len(core), names=say.names([s.label for s in core])))


def _change(found: Analysis, say: _Words) -> Iterator[Block]:
    change = found.change
    if change is None:
        return
    yield Block("heading", say("change_title", day=change.split))
    (a, b, c), (d, e, f) = change.before, change.after
    counts = {"a": a, "b": b, "c": c, "d": d, "e": e, "f": f, "stayed": change.stayed}
    yield Block("sentence", say("change_text", day=change.split, **counts))
    yield Block("sentence", say("change_ties", kept=change.kept_ties, new=change.new_ties))
    if change.new:
        yield Block("sentence", say("change_new", n=len(change.new), names=say.names(change.new)))
    if change.gone:
        yield Block("sentence", say("change_gone", n=len(change.gone), names=say.names(change.gone)))
    for moved in change.moved[:5]:
        yield Block("sentence", say("change_moved", name=moved.label, a=moved.before, b=moved.after))


def _sturdy(found: Analysis, say: _Words) -> Iterator[Block]:
    if not found.sturdy:
        return
    yield Block("heading", say("sturdy_title"))
    sure = all(o.confidence >= 1 for tie in found.projection.ties for o in tie.occasions)
    if sure:
        yield Block("sentence", say("sturdy_all"))
        return
    yield Block("sentence", say("sturdy_text", rounds=max(s.rounds for s in found.sturdy)))
    for measure in ("degree", "betweenness", "constraint"):
        name, shares, best = say.words["measure"][measure], found.holds(measure), found.first(measure)
        if not shares:
            if best:
                yield Block("sentence", say("sturdy_left_out", measure=name))
            continue
        for key, low, high in (("holds", HOLDS, 2.0), ("leans", LEANS, HOLDS), ("fails", -1.0, LEANS)):
            if those := [s.label for s in best if low <= shares[s.actor.iri] < high]:
                yield Block("sentence", say(f"sturdy_{key}", measure=name, first=found.top, names=", ".join(those)))
    first = min(found.top, len(found.first("degree")))
    for t in found.thresholds:
        counts = {"actors": t.actors, "ties": t.ties, "pieces": t.pieces, "same": t.same_first, "first": first}
        yield Block("sentence", say("threshold", least=say.number(t.least, 2), **counts))


def _leaders(say: _Words, best: Sequence[Standing], measure: str) -> str:
    """The first by a measure, with all who share its number."""
    highest = getattr(best[0], measure)
    same = [standing.label for standing in best if getattr(standing, measure) == highest]
    return same[0] if len(same) == 1 else say("equal", names=say.names(same, 4))


def _table(
    found: Analysis, say: _Words, best: Sequence[Standing], measure: str, columns: tuple[str, ...]
) -> Iterator[Block]:
    """The first by a measure, with these columns and how well their place holds; those cut off at the same number."""
    heads, shares = say.words["column"], found.holds(measure)
    grouped = any(standing.group for standing in best)
    head = [heads["name"], *([heads["group"]] if grouped else []), *(heads[c] for c in columns)]
    rows = []
    for standing in best:
        row = [standing.label, *([standing.group] if grouped else [])]
        row += [_cell(say, column, getattr(standing, column)) for column in columns]
        if shares:
            share = shares[standing.actor.iri]
            word = say.words["yes" if share >= HOLDS else "leans" if share >= LEANS else "no"]
            row.append(f"{word} ({say.share(share)})")
        rows.append(tuple(row))
    yield Block("table", head=(*head, *([heads["holds"]] if shares else [])), rows=tuple(rows))
    last = getattr(best[-1], measure)
    cut_off = sum(getattr(s, measure) == last for s in found.standings) - sum(getattr(s, measure) == last for s in best)
    if cut_off:
        yield Block("sentence", say("same", n=cut_off))


def _cell(say: _Words, column: str, value: Any) -> str:
    if column == "betweenness":
        return say.share(value)
    return say.number(value, {"strength": 1, "closeness": 2, "constraint": 2, "pagerank": 4}.get(column, 0))


def as_text(report: Sequence[Block], language: str) -> str:
    """The report for a terminal; control characters are shown as `·`, so that no name can steer it."""
    from samgraf.graph.table import columns_wide, fold, visible

    lines: list[str] = []
    for block in report:
        if block.kind in ("title", "heading"):
            text = visible(block.text)
            lines += ["", text, ("=" if block.kind == "title" else "-") * columns_wide(text)]
        elif block.kind == "table":
            rows = [block.head, *block.rows]
            cells = [[visible(cell)[:44] for cell in row] for row in rows]
            widths = [max(columns_wide(row[n]) for row in cells) for n in range(len(block.head))]
            lines.append("")
            for number, row in enumerate(cells):
                padded = [cell + " " * (width - columns_wide(cell)) for cell, width in zip(row, widths, strict=True)]
                lines.append("  " + "  ".join(padded).rstrip())
                if number == 0:
                    lines.append("  " + "  ".join("-" * width for width in widths))
            lines.append("")
        else:
            lines += fold(visible(block.text), 96)
    return "\n".join(lines).strip("\n") + "\n"


def as_markdown(report: Sequence[Block], language: str) -> str:
    """The report as Markdown; nothing in a name is taken for markup."""
    parts: list[str] = []
    for block in report:
        if block.kind == "table":
            rows = [block.head, tuple("---" for _ in block.head), *block.rows]
            marked = [row if n == 1 else tuple(map(escaped, row)) for n, row in enumerate(rows)]
            parts.append("\n".join("| " + " | ".join(row) + " |" for row in marked))
        else:
            mark = {"title": "# ", "heading": "## ", "notice": "> "}.get(block.kind, "")
            parts.append(mark + escaped(block.text))
    return "\n\n".join(parts) + "\n"


def escaped(text: str) -> str:
    """A text as Markdown shows it: on one line, its marks escaped.

    >>> escaped("a|b *c* <d>")
    'a\\\\|b \\\\*c\\\\* &lt;d>'
    """
    flat = " ".join(text.split()).replace("&", "&amp;").replace("<", "&lt;")
    return "".join(f"\\{char}" if char in "\\`*_[]|#{}!~" else char for char in flat)


def as_html(report: Sequence[Block], language: str) -> str:
    """The report as a page of its own, without script, that asks for nothing."""
    import base64
    import hashlib

    from jinja2 import Environment, PackageLoader, StrictUndefined
    from markupsafe import Markup

    environment = Environment(
        loader=PackageLoader(__package__, "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    sheet = environment.get_template("report.css").render()
    pinned = base64.b64encode(hashlib.sha256(sheet.encode("utf-8")).digest()).decode("ascii")
    page = environment.get_template("report.html")
    text = page.render(report=report, language=language, sheet=Markup(sheet), pinned=pinned)
    return text.encode("utf-8", "replace").decode("utf-8")


FORMS: Final[Mapping[str, Callable[[Sequence[Block], str], str]]] = {
    "text": as_text,
    "markdown": as_markdown,
    "html": as_html,
}
"""The ways to write a report."""
