"""A network as one page that opens anywhere: no request goes out, no text from minutes is ever taken for HTML.

pyvis builds nodes, edges and options for vis-network, and carries the program; the page itself is ours. pyvis' own
writer asks foreign hosts, runs script from some texts and needs the right encoding, so it is never called.
"""

from __future__ import annotations

import base64
import hashlib
import json
import os
import re
from collections.abc import Mapping
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path
from typing import Any, Final

from samgraf.ontology.errors import SamgrafError

from . import places, style
from .frame import GROUPED, Frame, Wish, framed
from .groups import groups
from .matter import LANES
from .network import Network
from .payload import numbered, payload
from .places import Plan
from .project import Asks

VIS_PATH: Final = "lib/vis-9.1.2/vis-network.min.js"
VIS_SHA256: Final = "1f20f0736f32cb9bedf8f6383b25cfea2f839e1abe80d6e8040b4d5bea378c69"

SCRIPTS: Final = (
    "base",
    "model",
    "shapes",
    "labels",
    "map",
    "groups",
    "keys",
    "panel",
    "details",
    "brief",
    "tables",
    "export",
    "main",
)
"""Parts of the page's own program, `templates/<name>.js`, in the order in which they are joined."""

REMARK: Final = re.compile(r"(?<=[;{]) // [^\"'`]*$")
"""A remark behind the code of a line."""

HALVES: Final = re.compile("[\ud800-\udfff]")
"""Halves of letters that no file can hold; within the data they stand escaped."""

STATIC_QUOTES: Final = 600
"""Up to so many quotations the page also lists them for readers without JavaScript."""

STATIC_ROWS: Final = 600
"""So many rows each table has for readers without JavaScript; the page says where the rest is."""


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
    view: Asks,
    wish: Wish | None = None,
    *,
    output: Path,
    language: str = "sv",
    kept: Path | None = None,
    anew: bool = False,
    **wishes: Any,
) -> Summary:
    """Write the map of a store, or of what is wished for, as a page of its own.

    The wish is a `Wish`, or its fields by name. `kept` is the file in which places are kept from run to run, so that
    a map keeps its shape when documents come in; `anew` lays it out afresh. Raises `SelectError` where nothing bears
    the name, `ViewError` where there is no such view, `FrameError` where the wish is off, and `PageError` where the
    page can't be made or written.
    """
    frame = framed(view, wish or Wish(**wishes))
    names = [*(node.iri for node in frame.network.nodes), *(group.key for group in frame.groups)]
    plan = planned(frame, {} if anew or not kept else places.read(kept, frame.key, names))
    write(rendered(frame, plan, language=language), output)
    if kept and frame.shape == "springs":
        places.keep(kept, frame.key, zip(names, plan.spots + plan.bubbles, strict=True))
    part = frame.network
    return Summary(output, len(part.nodes), len(part.edges), len(part.meetings()), frame.left_out, frame.remedy)


def planned(frame: Frame, old: Mapping[str, places.Place] | None = None) -> Plan:
    """Where everything in a frame goes; `old` are places from before, for maps that are laid out by springs."""
    if frame.shape == "lanes":
        return places.in_lanes(frame.network, frame.lanes, LANES, frame.centres)
    if frame.shape == "time":
        return places.along_time(frame.network)
    return places.sprung(frame.network, frame.groups, old)


def html(
    network: Network, *, name: str = "", language: str = "sv", left_out: tuple[int, int] = (0, 0), remedy: str = ""
) -> str:
    """The page of any network as text: the same network gives the same text, to the byte.

    `name` is what the map is about, `""` for everything. `left_out` are nodes and relations that the network lacks,
    `remedy` the command that has them in. Raises `PageError` when the language is unknown or pyvis isn't the one
    that this was made for.
    """
    found = groups(network) if len(network.nodes) > GROUPED else ()
    frame = Frame(network, name, groups=found, left_out=left_out, remedy=remedy)
    return rendered(frame, planned(frame), language=language)


def rendered(frame: Frame, plan: Plan, *, language: str = "sv") -> str:
    """The whole page of a frame as text. Raises `PageError` as `html` does."""
    from jinja2 import Environment, FileSystemLoader, StrictUndefined
    from markupsafe import Markup

    if language not in style.LANGUAGES:
        raise PageError(f"Language {language!r} is unknown to the map. Use one of: {', '.join(style.LANGUAGES)}.")
    rooms = files("samgraf.viz").joinpath("templates")
    program = '"use strict";\n(() => {\n' + "\n".join(map(_script, SCRIPTS)) + "\n})();\n"
    sheet = _template("page.css")
    vis = _vis()
    data = _json(payload(frame, plan, language=language))
    environment = Environment(
        loader=FileSystemLoader(str(rooms), encoding="utf-8"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    network = frame.network
    quotes = numbered(network)
    words = style.words()[language]
    title = words[f"title_{frame.seen}"] if f"title_{frame.seen}" in words else words["title"]
    text = environment.get_template("page.html").render(
        csp=_policy([vis, program], sheet),
        language=language,
        words=words,
        title=words["title_about"].replace("{name}", frame.name) if frame.name else title,
        network=network,
        quotes=quotes if len(quotes) <= STATIC_QUOTES else {},
        rows=STATIC_ROWS,
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


def _script(part: str) -> str:
    """A part of the program without its indents and remarks, which nobody reads in the page."""
    lines = (REMARK.sub("", line.strip()) for line in _template(f"{part}.js").splitlines())
    return "\n".join(line for line in lines if line and not line.startswith("//"))


def _json(data: Mapping[str, Any]) -> str:
    """JSON that can stand inside a script element: nothing in it can end the element or a line of script."""
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    for letter in "<>&\u2028\u2029":
        text = text.replace(letter, f"\\u{ord(letter):04x}")
    return HALVES.sub(lambda half: f"\\u{ord(half[0]):04x}", text)


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
