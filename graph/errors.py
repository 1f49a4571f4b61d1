"""What the graph room refuses to do."""

from __future__ import annotations

from samgraf.ontology.errors import SamgrafError


class TermError(SamgrafError):
    """A text that can't be an IRI or a literal."""


class StoreError(SamgrafError):
    """A store that can't be opened, read or written; the message names the store and the remedy."""


class QueryError(SamgrafError):
    """A question that can't be asked: unknown name, missing parameter, or a mistake in its SPARQL."""


class AskError(QueryError):
    """A call whose words are off: an unknown question, a parameter that is missing, unknown or of a wrong type."""


class JudgementError(SamgrafError):
    """A judgement that can't be: of one alone, of somebody unknown, or against another judgement."""
