"""Networks counted: who meets whom, which bodies share decisions, who stands between groups, and what of it holds.

    from samgraf.viz.analysis import analysed, projected, told

    found = analysed(projected(store.view, "meets"))
    print(told(found, language="sv", form="text"))

`projections` makes a network of flat reads, `measures` counts in it, `sturdy` asks what is left when doubtful links
go, `report` says each number in a sentence, `files` hands it to other programs, `plots` draws it.
"""

from __future__ import annotations

from .analyse import Analysis, analysed
from .errors import AnalysisError
from .files import FILES, written
from .projections import PROJECTIONS, Projection, projected
from .report import FORMS, told

__all__ = [
    "FILES",
    "FORMS",
    "PROJECTIONS",
    "Analysis",
    "AnalysisError",
    "Projection",
    "analysed",
    "projected",
    "told",
    "written",
]
