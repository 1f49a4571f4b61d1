"""The one error that everything else of samgraf's descends from."""

from __future__ import annotations


class SamgrafError(Exception):
    """Something samgraf refuses to do: the message names the place, the fact and the remedy."""
