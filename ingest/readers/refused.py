"""The refusal of a file: its name, the reason, and what can be done about it."""

from __future__ import annotations

from samgraf.ontology.errors import SamgrafError


class Refused(SamgrafError):
    """A file that can't be read as minutes, or may not be for its size.

    >>> print(Refused("protokoll.pdf", "it is encrypted", "Save it without a password."))
    protokoll.pdf: it is encrypted. Save it without a password.
    """

    def __init__(self, name: str, reason: str, remedy: str) -> None:
        super().__init__(f"{name}: {reason}. {remedy}")
        self.name = name
        self.reason = reason
        self.remedy = remedy

    def __reduce__(self) -> tuple[type[Refused], tuple[str, str, str]]:
        """A refusal travels between processes whole."""
        return type(self), (self.name, self.reason, self.remedy)
