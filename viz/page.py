"""A network as one page that opens anywhere: no request goes out, no text from minutes is ever taken for HTML.

pyvis builds nodes, edges and options for vis-network, and carries the program; the page itself is ours. pyvis' own
writer asks foreign hosts, runs script from some texts and needs the right encoding, so it is never called.
"""

from __future__ import annotations

import base64
import hashlib
import json
import math
import os
import re
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from importlib.resources import files
from pathlib import Path
from typing import Any, Final

from samgraf.ontology.errors import SamgrafError

from . import layout, style
from .network import Edge, Network, Quote
from .project import Asks, project
from .select import LIMIT, LIMIT_AROUND, around, named, overview, within
from .views import seen_as

VIS_PATH: Final = "lib/vis-9.1.2/vis-network.min.js"
VIS_SHA256: Final = "1f20f0736f32cb9bedf8f6383b25cfea2f839e1abe80d6e8040b4d5bea378c69"

SCRIPTS: Final = ("base", "model", "shapes", "labels", "map", "keys", "panel", "details", "tables", "export", "main")
"""Parts of the page's own program, `templates/<name>.js`, in the order in which they are joined."""

LABEL_LETTERS: Final = 22
LABEL_LINES: Final = 2
LABELLED: Final = 160
"""Up to so many nodes the layout leaves room for every label; beyond, labels are thinned by importance."""

HALVES: Final = re.compile("[\ud800-\udfff]")
"""Halves of letters that no file can hold; within the data they stand escaped."""

MUTUAL: Final = ("met",)
"""Relations that hold either way, and so have no arrow."""

STATIC_QUOTES: Final = 600
"""Up to so many quotations the page also lists them for readers without JavaScript."""

PULL: Final[Mapping[str, float]] = {
    "affiliated": 2.0,
    "decided-under": 2.0,
    "responsible": 1.5,
    "addressee": 1.5,
    "guest": 0.6,
    "present": 0.3,
    "absent": 0.1,
    "context": 0.25,
    "mentions": 0.4,
    "on-agenda": 0.6,
}
"""How hard a relation draws its ends together in the layout; what isn't listed pulls with 1."""


class PageError(SamgrafError):
    """The page can't be made, or can't be written."""


@dataclass(frozen=True, slots=True)
class Summary:
    """What a map shows, and what it leaves out: counts of nodes and relations, and the words that have the rest in."""

    output: Path
    nodes: int
    edges: int
    meetings: int
    left_out: tuple[int, int] = (0, 0)
    remedy: str = ""


def draw(
    view: Asks, *, output: Path, about: str = "", language: str = "sv", limit: int = 0, seen: str = "all"
) -> Summary:
    """Write the map of a store, or of the surroundings of one name, as a page of its own.

    `about` is a name as anybody would write it: case, marks above letters and genitive -s don't matter. At most
    `limit` nodes are shown (0: as many as a first picture bears), the nearest and the most tied first. `seen` is one
    of `views.VIEWS`. Raises `SelectError` where nothing bears the name, `ViewError` where there is no such view, and
    `PageError` where the page can't be made or written.
    """
    whole = seen_as(project(view), seen)
    name, steps = "", None
    if about:
        centres = named(whole, about)
        name = centres[0].label if len({centre.label for centre in centres}) == 1 else about
        steps = around(whole, [centre.iri for centre in centres])
        whole = whole.part(steps)
    part = within(whole, limit or LIMIT_AROUND, steps) if about else overview(whole, limit or LIMIT)
    left_out = len(whole.nodes) - len(part.nodes), len(whole.edges) - len(part.edges)
    subject = (f" --view {seen}" if seen != "all" else "") + (f' --about "{about}"' if about else "")
    remedy = f"samgraf draw{subject} --limit {len(whole.nodes)}" if any(left_out) else ""
    write(html(part, name=name, language=language, left_out=left_out, remedy=remedy), output)
    return Summary(output, len(part.nodes), len(part.edges), len(part.meetings()), left_out, remedy)


def html(
    network: Network, *, name: str = "", language: str = "sv", left_out: tuple[int, int] = (0, 0), remedy: str = ""
) -> str:
    """The whole page as text: the same network gives the same text, to the byte.

    `name` is what the map is about, `""` for everything. `left_out` are nodes and relations that the network lacks,
    `remedy` the command that has them in. Raises `PageError` when the language is unknown or pyvis isn't the one
    that this was made for.
    """
    from jinja2 import Environment, FileSystemLoader, StrictUndefined
    from markupsafe import Markup

    if language not in style.LANGUAGES:
        raise PageError(f"Language {language!r} is unknown to the map. Use one of: {', '.join(style.LANGUAGES)}.")
    rooms = files("samgraf.viz").joinpath("templates")
    program = '"use strict";\n(() => {\n' + "\n".join(_template(f"{part}.js") for part in SCRIPTS) + "\n})();\n"
    sheet = _template("page.css")
    vis = _vis()
    data = _json(_data(network, name=name, language=language, left_out=left_out, remedy=remedy))
    environment = Environment(
        loader=FileSystemLoader(str(rooms), encoding="utf-8"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    text = environment.get_template("page.html").render(
        csp=_policy([vis, program], sheet),
        language=language,
        words=style.words()[language],
        name=name,
        network=network,
        quotes=_numbered(network) if len(_numbered(network)) <= STATIC_QUOTES else {},
        meetings=network.meetings(),
        degrees=network.degrees(),
        sheet=Markup(sheet),
        vis=Markup(vis),
        program=Markup(program),
        data=Markup(data),
        program_sum=_short(vis + program + sheet),
        data_sum=_short(data),
    )
    return HALVES.sub("\ufffd", text)


def write(text: str, output: Path) -> None:
    """Put the page in its place at one stroke, as UTF-8 whatever the machine's own encoding is.

    Raises `PageError` naming the file and the reason when the folder can't be written.
    """
    beside = output.with_name(f".{output.name}.part")
    try:
        output.parent.mkdir(parents=True, exist_ok=True)
        beside.write_bytes(text.encode("utf-8"))
        os.replace(beside, output)
    except OSError as error:
        beside.unlink(missing_ok=True)
        raise PageError(f"{output}: can't be written ({error.strerror}). Name another file with -o.") from error


def radius(kind: str, degree: int) -> float:
    """The radius of a node in pixels at zoom 1: grows slowly with the number of its ties.

    >>> radius("person", 0) < radius("person", 4) < radius("person", 4000) <= 24
    True
    """
    base = style.kinds()[kind].base
    return round(base + min(24 - base, 1.8 * math.sqrt(degree)), 1)


def label_lines(label: str) -> tuple[str, ...]:
    """A label as it is set under its node: at most two lines, the last one cut with an ellipsis where it must be.

    >>> label_lines("Södertörnskommunernas utvecklingsprogram 2035")
    ('Södertörnskommunernas', 'utvecklingsprogram…')
    """
    lines: list[str] = []
    rest = " ".join(label.split())
    while rest and len(lines) < LABEL_LINES:
        cut = rest if len(rest) <= LABEL_LETTERS else rest[: LABEL_LETTERS + 1].rpartition(" ")[0]
        first = rest.partition(" ")[0]
        if not cut and len(first) <= LABEL_LETTERS + 4:
            cut = first  # better a little wide than a syllable alone
        if not cut:  # one word, much longer than a line
            lines.append(rest[: LABEL_LETTERS - 1] + "-")
            rest = rest[LABEL_LETTERS - 1 :]
            continue
        lines.append(cut)
        rest = rest[len(cut) :].strip()
    if rest:
        lines[-1] = lines[-1][: LABEL_LETTERS - 1].rstrip() + "…"
    return tuple(lines)


def _places(network: Network, degrees: Mapping[str, int]) -> list[tuple[float, float]]:
    """Where the middle of each node goes, with room for its label while there are few enough of them."""
    boxes, drops = [], []
    for node in network.nodes:
        size = 2 * radius(node.kind, degrees[node.iri])
        width, height = size + 20.0, size + 20.0
        drop = 0.0
        if len(network.nodes) <= LABELLED:
            lines = label_lines(node.label)
            drop = 16.0 * len(lines)
            width, height = max(width, 6.8 * max(map(len, lines), default=0) + 10), height + drop
        boxes.append((width, height))
        drops.append(drop / 2)
    index = {node.iri: number for number, node in enumerate(network.nodes)}
    pulls: dict[tuple[int, int], float] = {}
    for edge in network.edges:
        ends = index[edge.source], index[edge.target]
        pair = (min(ends), max(ends))
        pulls[pair] = min(4.0, pulls.get(pair, 0.0) + PULL.get(edge.relation, 1.0))
    ties = [(a, b, pull) for (a, b), pull in pulls.items()]
    return [(x, y - drop) for (x, y), drop in zip(layout.positions(boxes, ties), drops, strict=True)]


def _data(network: Network, *, name: str, language: str, left_out: tuple[int, int], remedy: str) -> dict[str, Any]:
    """Everything that the page's program reads, with quotations and meetings stated once and pointed at by number."""
    degrees = network.degrees()
    meetings = {meeting: number for number, meeting in enumerate(network.meetings())}
    quotes = _numbered(network)
    index = {node.iri: number for number, node in enumerate(network.nodes)}
    return {
        "about": name,
        "language": language,
        "leftOut": list(left_out),
        "remedy": remedy,
        "meetings": [[m.date, m.name, m.document, m.iri] for m in meetings],
        "quotes": [
            [meetings[q.meeting], q.start, q.end, q.text, q.before, q.after, q.page, q.place]
            + [round(q.confidence, 3), q.rule, q.inferred]
            for q in quotes
        ],
        "nodes": [
            [n.iri, n.kind, n.label, n.sort, list(n.aliases), n.text, [list(d) for d in n.details]]
            + [[quotes[q] for q in n.quotes]]
            for n in network.nodes
        ],
        "edges": [
            [index[e.source], index[e.target], e.relation, e.note, [quotes[q] for q in e.quotes]] for e in network.edges
        ],
        "vis": _built(network, degrees, index),
        "kinds": {kind: asdict(look) for kind, look in style.kinds().items()},
        "lines": {relation: asdict(look) for relation, look in style.lines().items()},
        "words": style.words(),
    }


def _numbered(network: Network) -> dict[Quote, int]:
    """Each quotation once, numbered from 0 in the order of first use."""
    numbers: dict[Quote, int] = {}
    for quote in network.quotes():
        numbers.setdefault(quote, len(numbers))
    return numbers


def _built(network: Network, degrees: Mapping[str, int], index: Mapping[str, int]) -> dict[str, Any]:
    """Nodes, edges and options for vis-network, as pyvis builds them; parallel relations are drawn as one line."""
    from pyvis.network import Network as Builder

    builder = Builder(directed=True, cdn_resources="in_line")
    kinds = style.kinds()
    for number, (node, (x, y)) in enumerate(zip(network.nodes, _places(network, degrees), strict=True)):
        size = radius(node.kind, degrees[node.iri])
        builder.add_node(number, label=" ", color=kinds[node.kind].light, size=size, x=round(x, 1), y=round(y, 1))
    for number, (pair, edges) in enumerate(_folded(network.edges, index).items()):
        one_way = len({edge.source for edge in edges}) == 1 and edges[0].relation not in MUTUAL
        builder.add_edge(*pair, id=f"e{number}", arrows="to" if one_way else "")
    builder.set_options(json.dumps(_options(len(network.nodes))))
    nodes, edges_built, _heading, _height, _width, options = builder.get_network_data()
    for built in nodes:
        del built["label"], built["color"], built["shape"]  # drawn by the page itself, in the reader's colours
    return {"nodes": nodes, "edges": edges_built, "options": json.loads(options)}


def _folded(edges: tuple[Edge, ...], index: Mapping[str, int]) -> dict[tuple[int, int], list[Edge]]:
    """The relations between each pair of nodes; a pair is written in the direction of its first relation."""
    pairs: dict[tuple[int, int], list[Edge]] = {}
    for edge in edges:
        pair = index[edge.source], index[edge.target]
        if pair[0] != pair[1]:
            pairs.setdefault(pair[::-1] if pair[::-1] in pairs else pair, []).append(edge)
    return pairs


def _options(count: int) -> dict[str, Any]:
    return {
        "physics": {"enabled": False},
        "layout": {"improvedLayout": False, "randomSeed": 1},
        "edges": {
            "smooth": False,
            "arrows": {"to": {"enabled": count <= 1500, "scaleFactor": 0.45}},
            "selectionWidth": 1.5,
            "hoverWidth": 0.5,
        },
        "nodes": {"shape": "custom", "borderWidth": 1},
        "interaction": {
            "hideEdgesOnDrag": count > 300,
            "hideEdgesOnZoom": count > 300,
            "hover": True,
            "keyboard": False,
            "tooltipDelay": 100000000,
            "selectConnectedEdges": False,
            "zoomSpeed": 0.6,
        },
    }


def _vis() -> str:
    """The vis-network program that pyvis carries; refused when it isn't the one that was looked through."""
    import pyvis

    path = Path(pyvis.__file__).parent / VIS_PATH
    try:
        raw = path.read_bytes()
    except OSError as error:
        raise PageError(f"{path}: vis-network is missing. Install pyvis 0.3.2 again.") from error
    found = hashlib.sha256(raw).hexdigest()
    if found != VIS_SHA256:
        raise PageError(
            f"{path}: not the vis-network 9.1.2 that samgraf was checked with (SHA-256 {found[:12]}…, "
            f"expected {VIS_SHA256[:12]}…). Install pyvis 0.3.2."
        )
    text = raw.decode("utf-8").replace("\r\n", "\n")  # as a browser reads it, or the policy's sums don't fit
    return text.replace("</script", "<\\/script")


def _template(name: str) -> str:
    return files("samgraf.viz").joinpath("templates").joinpath(name).read_text(encoding="utf-8")


def _json(data: Mapping[str, Any]) -> str:
    """JSON that can stand inside a script element: nothing in it can end the element or a line of script."""
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    for letter in "<>&\u2028\u2029":
        text = text.replace(letter, f"\\u{ord(letter):04x}")
    return "".join(c if not 0xD800 <= ord(c) <= 0xDFFF else f"\\u{ord(c):04x}" for c in text)


def _policy(scripts: list[str], sheet: str) -> str:
    """A content security policy that lets these very texts run, and nothing leave the page."""

    def pinned(text: str) -> str:
        return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode('utf-8')).digest()).decode('ascii')}'"

    return (
        f"default-src 'none'; script-src {' '.join(map(pinned, scripts))}; style-src {pinned(sheet)}; "
        "img-src data: blob:; base-uri 'none'; form-action 'none'"
    )


def _short(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8")).hexdigest()[:12]
