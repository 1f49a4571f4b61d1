"""What can go wrong when a network is counted."""

from __future__ import annotations

from samgraf.ontology.errors import SamgrafError


class AnalysisError(SamgrafError):
    """A network can't be counted as asked: an unknown projection, an empty period, an engine that is missing."""
