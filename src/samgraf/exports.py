"""The forms in which a store, or one document of it, is written for other programs."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Final

from samgraf.answers import SYNTAXES

if TYPE_CHECKING:
    from samgraf.graph.store import View


def framed(view: View) -> bytes:
    """JSON that is pleasant to program against."""
    from samgraf.graph.framed import framed

    return framed(view.lines())


def csv(view: View) -> bytes:
    """The tables as CSV files in an archive."""
    from samgraf.graph.tables import as_zip

    return as_zip(view)


def sqlite(view: View) -> bytes:
    """The tables in one SQLite file."""
    from samgraf.graph.tables import as_sqlite

    return as_sqlite(view)


def xlsx(view: View) -> bytes:
    """The tables as a workbook."""
    from samgraf.graph.tables import as_excel

    return as_excel(view)


def ics(view: View) -> bytes:
    """Meetings and last days as a calendar."""
    from samgraf.graph.calendar import as_ics

    return as_ics(view)


def graphml(view: View) -> bytes:
    """The whole network as GraphML."""
    from samgraf.viz.files import graphml
    from samgraf.viz.project import project

    return graphml(project(view))


def gexf(view: View) -> bytes:
    """The whole network as GEXF."""
    from samgraf.viz.files import gexf
    from samgraf.viz.project import project

    return gexf(project(view))


WRITERS: Final[Mapping[str, Callable[[View], bytes]]] = {
    "framed": framed,
    "csv": csv,
    "sqlite": sqlite,
    "xlsx": xlsx,
    "ics": ics,
    "graphml": graphml,
    "gexf": gexf,
}
"""The forms beside the RDF syntaxes."""
BINARY: Final = ("csv", "sqlite", "xlsx")
"""Forms that no terminal can show."""
FORMS: Final = (*SYNTAXES, *WRITERS)


def written(view: View, form: str, document: str = "") -> bytes:
    """The whole store, or one document by its IRI, in a form of `FORMS`. The same store gives the same bytes."""
    from samgraf.graph.export import export

    if form in SYNTAXES:
        return export(view, form, document)
    return WRITERS[form](alone(view, document) if document else view)


def alone(view: View, document: str) -> View:
    """A view of one document, by its IRI, as if nothing else were in the store."""
    import pyoxigraph as ox

    from samgraf.graph.engine import Embedded
    from samgraf.graph.store import View as Narrow

    engine = Embedded(ox.Store(), view.engine.base, writes=True)
    engine.load("\n".join(view.lines(document)).encode())
    return Narrow(engine)
