"""What the classes, properties and codes of the vocabulary are called in a language."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import Final

import pyoxigraph as ox

from samgraf.ontology import terms as t

FILES: Final = ("core.ttl", "schemes.ttl")
CALLED: Final = (t.RDFS_LABEL, t.SKOS_PREF_LABEL)


def label(name: str, language: str) -> str:
    """What a term is called in Swedish (`sv`) or English (`en`); its own name where it is no term of the vocabulary.

    `name` is what follows the namespace, which for a code is its scheme and itself.

    >>> label("Party", "sv"), label("role/chair", "sv"), label("Bridge", "en")
    ('parti', 'ordförande', 'Bridge')
    """
    return labels().get((name, language), name)


@cache
def labels() -> dict[tuple[str, str], str]:
    """The labels of all terms, by name and language."""
    found = {}
    for file in FILES:
        for quad in ox.parse((files("samgraf.ontology") / file).read_bytes(), ox.RdfFormat.TURTLE):
            if quad.predicate.value in CALLED and isinstance(quad.object, ox.Literal) and quad.object.language:
                found[str(quad.subject).strip("<>").removeprefix(t.NS), quad.object.language] = quad.object.value
    return found
