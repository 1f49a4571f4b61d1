"""The JSON-LD context of the vocabulary: short names for JSON, in the file `context.jsonld` beside this one.

    python -m samgraf.ontology.context > ontology/context.jsonld

makes it anew from `core.ttl`; a test holds the two together.
"""

from __future__ import annotations

import json
import sys
from functools import cache
from importlib.resources import files
from typing import Any, Final

from samgraf.ontology import terms as t

TYPED: Final = (t.XSD_DATE, t.XSD_DATETIME, t.XSD_DECIMAL)
"""Types that JSON has no form for: a text stands for them."""

REUSED: Final = {
    "Person": t.FOAF_PERSON,
    "Organization": t.ORG_ORGANIZATION,
    "prefLabel": t.SKOS_PREF_LABEL,
    "altLabel": t.SKOS_ALT_LABEL,
    "title": t.DCTERMS_TITLE,
    "format": t.DCTERMS_FORMAT,
    "language": t.DCTERMS_LANGUAGE,
    "start": t.OA_START,
    "end": t.OA_END,
    "exact": t.OA_EXACT,
    "object": t.RDF_OBJECT,
}
POINTING: Final = {
    "source": t.OA_HAS_SOURCE,
    "predicate": t.RDF_PREDICATE,
    "sameAs": t.OWL_SAME_AS,
    "differentFrom": t.OWL_DIFFERENT_FROM,
    "subOrganizationOf": t.ORG_SUB_ORGANIZATION_OF,
    "seeAlso": t.RDFS_SEE_ALSO,
}
"""Reused properties that lead to another node."""
DATED: Final = {"startDate": t.SCHEMA_START_DATE, "endDate": t.SCHEMA_END_DATE}
"""Days; `startDateTime` and `endDateTime` are the same with a time."""
BACKWARDS: Final = {
    "meetings": t.documentedIn,
    "items": t.inMeeting,
    "attendances": t.atMeeting,
    "decisions": t.inItem,
    "statements": t.inItem,
    "votes": t.inItem,
    "decisionsOutsideItems": t.inMeeting,
    "statementsOutsideItems": t.inMeeting,
    "votesOutsideItems": t.inMeeting,
    "involvements": t.ofDecision,
    "mentions": t.OA_HAS_SOURCE,
    "warnings": t.inDocument,
    "assertions": t.RDF_SUBJECT,
}
"""Names for what points here: the parts of a document below the document."""


@cache
def context() -> dict[str, Any]:
    """The context as it is published."""
    text = (files("samgraf.ontology") / "context.jsonld").read_text(encoding="utf-8")
    found: dict[str, Any] = json.loads(text)["@context"]
    return found


def built() -> dict[str, Any]:
    """The context made from the vocabulary."""
    from rdflib import OWL, RDF, Graph, URIRef

    core = Graph().parse(data=(files("samgraf.ontology") / "core.ttl").read_text(encoding="utf-8"), format="turtle")
    own: dict[str, Any] = {}
    for iri in t.OWN:
        node, name = URIRef(iri), iri.removeprefix(t.NS)
        kinds = set(core.objects(node, RDF.type))
        ranges = {str(o) for o in core.objects(node, URIRef(f"{t.SCHEMA}rangeIncludes"))}
        if OWL.ObjectProperty in kinds:
            own[name] = {"@id": iri, "@type": "@id"}
        elif OWL.DatatypeProperty in kinds and len(ranges) == 1 and ranges <= set(TYPED):
            own[name] = {"@id": iri, "@type": ranges.pop()}
        else:
            own[name] = iri
    reused: dict[str, Any] = {
        **REUSED,
        **{name: {"@id": iri, "@type": "@id"} for name, iri in POINTING.items()},
        **{name: {"@id": iri, "@type": t.XSD_DATE} for name, iri in DATED.items()},
        **{f"{name}Time": {"@id": iri, "@type": t.XSD_DATETIME} for name, iri in DATED.items()},
        **{name: {"@reverse": iri} for name, iri in BACKWARDS.items()},
    }
    assert not own.keys() & reused.keys(), "one name for two things"
    terms = {name: own.get(name, reused.get(name)) for name in sorted([*own, *reused])}
    return {"@version": 1.1, "id": "@id", "type": "@type", **t.PREFIXES, **terms}


if __name__ == "__main__":
    json.dump({"@context": built()}, sys.stdout, ensure_ascii=False, indent=2)
    sys.stdout.write("\n")
