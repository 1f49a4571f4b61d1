"""The vocabulary as Python names: what exists, and what it is called.

Own terms carry their local name (`Decision`, `inItem`), reused ones that of their vocabulary in capitals
(`OA_START`). All are full IRIs as strings. `core.ttl` says what each means; a test holds the two together.
"""

from __future__ import annotations

from typing import Final

NS: Final = "https://samgraf.example/ns#"

# Classes: the minutes.
SourceDocument: Final = f"{NS}SourceDocument"
Meeting: Final = f"{NS}Meeting"
AgendaItem: Final = f"{NS}AgendaItem"
Attendance: Final = f"{NS}Attendance"
Decision: Final = f"{NS}Decision"
Involvement: Final = f"{NS}Involvement"
Statement: Final = f"{NS}Statement"
Vote: Final = f"{NS}Vote"
Warning: Final = f"{NS}Warning"
Mention: Final = f"{NS}Mention"
Assertion: Final = f"{NS}Assertion"
Evidence: Final = f"{NS}Evidence"
IdentityJudgement: Final = f"{NS}IdentityJudgement"
Correction: Final = f"{NS}Correction"

# Classes: organisations.
Municipality: Final = f"{NS}Municipality"
Region: Final = f"{NS}Region"
CountyBoard: Final = f"{NS}CountyBoard"
Agency: Final = f"{NS}Agency"
Ministry: Final = f"{NS}Ministry"
Committee: Final = f"{NS}Committee"
Party: Final = f"{NS}Party"
Network: Final = f"{NS}Network"
Association: Final = f"{NS}Association"
Company: Final = f"{NS}Company"

# Classes: what minutes speak of.
Project: Final = f"{NS}Project"
InfrastructureProject: Final = f"{NS}InfrastructureProject"
Plan: Final = f"{NS}Plan"
Place: Final = f"{NS}Place"

# Properties of every fact.
evidence: Final = f"{NS}evidence"
rule: Final = f"{NS}rule"
confidence: Final = f"{NS}confidence"
inferredFrom: Final = f"{NS}inferredFrom"

# Properties of evidence.
page: Final = f"{NS}page"
placeInFile: Final = f"{NS}placeInFile"

# Properties of documents.
fileName: Final = f"{NS}fileName"
sha256: Final = f"{NS}sha256"
text: Final = f"{NS}text"
boxes: Final = f"{NS}boxes"
genre: Final = f"{NS}genre"
coverage: Final = f"{NS}coverage"
rulesVersion: Final = f"{NS}rulesVersion"

# Properties of meetings.
documentedIn: Final = f"{NS}documentedIn"
documentName: Final = f"{NS}documentName"
heldBy: Final = f"{NS}heldBy"
bodyName: Final = f"{NS}bodyName"
placeName: Final = f"{NS}placeName"
bodyOf: Final = f"{NS}bodyOf"

# Properties of agenda items.
inMeeting: Final = f"{NS}inMeeting"
itemNumber: Final = f"{NS}itemNumber"
citedNumber: Final = f"{NS}citedNumber"
parentItem: Final = f"{NS}parentItem"
itemOrder: Final = f"{NS}itemOrder"
decisionCount: Final = f"{NS}decisionCount"
caseNumber: Final = f"{NS}caseNumber"
treats: Final = f"{NS}treats"

# Properties of attendance.
attendee: Final = f"{NS}attendee"
atMeeting: Final = f"{NS}atMeeting"
status: Final = f"{NS}status"
meetingRole: Final = f"{NS}meetingRole"
roleNames: Final = f"{NS}roleNames"
onBehalfOf: Final = f"{NS}onBehalfOf"
coversItem: Final = f"{NS}coversItem"
itemNumbers: Final = f"{NS}itemNumbers"
occupation: Final = f"{NS}occupation"

# Properties of decisions.
inItem: Final = f"{NS}inItem"
clauseText: Final = f"{NS}clauseText"
clauseOrder: Final = f"{NS}clauseOrder"
decisionKind: Final = f"{NS}decisionKind"
lead: Final = f"{NS}lead"
decidedBy: Final = f"{NS}decidedBy"
dueDate: Final = f"{NS}dueDate"
dueAsWritten: Final = f"{NS}dueAsWritten"
action: Final = f"{NS}action"
restates: Final = f"{NS}restates"
replaces: Final = f"{NS}replaces"
followsUp: Final = f"{NS}followsUp"

# Properties of involvement.
ofDecision: Final = f"{NS}ofDecision"
entity: Final = f"{NS}entity"
how: Final = f"{NS}how"
nameAsWritten: Final = f"{NS}nameAsWritten"
electedAs: Final = f"{NS}electedAs"
involves: Final = f"{NS}involves"
responsible: Final = f"{NS}responsible"
responsibleNames: Final = f"{NS}responsibleNames"
addressee: Final = f"{NS}addressee"
named: Final = f"{NS}named"
proposer: Final = f"{NS}proposer"
dissenter: Final = f"{NS}dissenter"

# Properties of statements.
statementKind: Final = f"{NS}statementKind"
holder: Final = f"{NS}holder"
holderNames: Final = f"{NS}holderNames"
addressedTo: Final = f"{NS}addressedTo"
about: Final = f"{NS}about"
quote: Final = f"{NS}quote"
speaksOf: Final = f"{NS}speaksOf"
concern: Final = f"{NS}concern"
request: Final = f"{NS}request"
wish: Final = f"{NS}wish"
offer: Final = f"{NS}offer"
commitment: Final = f"{NS}commitment"
priority: Final = f"{NS}priority"
support: Final = f"{NS}support"
opposition: Final = f"{NS}opposition"
proposal: Final = f"{NS}proposal"
reservation: Final = f"{NS}reservation"
report: Final = f"{NS}report"

# Properties of votes.
yes: Final = f"{NS}yes"
no: Final = f"{NS}no"
abstained: Final = f"{NS}abstained"

# Properties of warnings.
inDocument: Final = f"{NS}inDocument"
asWritten: Final = f"{NS}asWritten"
reading: Final = f"{NS}reading"
message: Final = f"{NS}message"

# Properties of mentions and identity.
refersTo: Final = f"{NS}refersTo"
surface: Final = f"{NS}surface"
mentionType: Final = f"{NS}mentionType"
judgement: Final = f"{NS}judgement"
reason: Final = f"{NS}reason"
candidate: Final = f"{NS}candidate"
keptName: Final = f"{NS}keptName"
correctedAs: Final = f"{NS}correctedAs"
correctedClass: Final = f"{NS}correctedClass"
linesAsRead: Final = f"{NS}linesAsRead"
linesAsJudged: Final = f"{NS}linesAsJudged"
firstEntity: Final = f"{NS}firstEntity"
secondEntity: Final = f"{NS}secondEntity"

# Properties of entities.
affiliatedWith: Final = f"{NS}affiliatedWith"
registerKey: Final = f"{NS}registerKey"
organisationNumber: Final = f"{NS}organisationNumber"
officialCode: Final = f"{NS}officialCode"
inCounty: Final = f"{NS}inCounty"

# Properties of the register.
acronym: Final = f"{NS}acronym"
weakName: Final = f"{NS}weakName"
isGeneric: Final = f"{NS}isGeneric"
namePattern: Final = f"{NS}namePattern"

# Vocabularies reused.

RDF: Final = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
RDF_TYPE: Final = f"{RDF}type"
RDF_SUBJECT: Final = f"{RDF}subject"
RDF_PREDICATE: Final = f"{RDF}predicate"
RDF_OBJECT: Final = f"{RDF}object"
RDF_STATEMENT: Final = f"{RDF}Statement"
RDF_LANG_STRING: Final = f"{RDF}langString"

RDFS: Final = "http://www.w3.org/2000/01/rdf-schema#"
RDFS_LABEL: Final = f"{RDFS}label"
RDFS_COMMENT: Final = f"{RDFS}comment"
RDFS_CLASS: Final = f"{RDFS}Class"
RDFS_SUB_CLASS_OF: Final = f"{RDFS}subClassOf"
RDFS_SUB_PROPERTY_OF: Final = f"{RDFS}subPropertyOf"
RDFS_SEE_ALSO: Final = f"{RDFS}seeAlso"

XSD: Final = "http://www.w3.org/2001/XMLSchema#"
XSD_STRING: Final = f"{XSD}string"
XSD_BOOLEAN: Final = f"{XSD}boolean"
XSD_INTEGER: Final = f"{XSD}integer"
XSD_DECIMAL: Final = f"{XSD}decimal"
XSD_DATE: Final = f"{XSD}date"
XSD_DATETIME: Final = f"{XSD}dateTime"

OWL: Final = "http://www.w3.org/2002/07/owl#"
OWL_SAME_AS: Final = f"{OWL}sameAs"
OWL_DIFFERENT_FROM: Final = f"{OWL}differentFrom"

SKOS: Final = "http://www.w3.org/2004/02/skos/core#"
SKOS_CONCEPT: Final = f"{SKOS}Concept"
SKOS_CONCEPT_SCHEME: Final = f"{SKOS}ConceptScheme"
SKOS_IN_SCHEME: Final = f"{SKOS}inScheme"
SKOS_NOTATION: Final = f"{SKOS}notation"
SKOS_PREF_LABEL: Final = f"{SKOS}prefLabel"
SKOS_ALT_LABEL: Final = f"{SKOS}altLabel"
SKOS_DEFINITION: Final = f"{SKOS}definition"

OA: Final = "http://www.w3.org/ns/oa#"
OA_ANNOTATION: Final = f"{OA}Annotation"
OA_HAS_SOURCE: Final = f"{OA}hasSource"
OA_HAS_TARGET: Final = f"{OA}hasTarget"
OA_HAS_BODY: Final = f"{OA}hasBody"
OA_MOTIVATED_BY: Final = f"{OA}motivatedBy"
OA_START: Final = f"{OA}start"
OA_END: Final = f"{OA}end"
OA_EXACT: Final = f"{OA}exact"

DCTERMS: Final = "http://purl.org/dc/terms/"
DCTERMS_TITLE: Final = f"{DCTERMS}title"
DCTERMS_FORMAT: Final = f"{DCTERMS}format"
DCTERMS_LANGUAGE: Final = f"{DCTERMS}language"
DCTERMS_SOURCE: Final = f"{DCTERMS}source"
DCTERMS_IDENTIFIER: Final = f"{DCTERMS}identifier"
DCTERMS_CREATED: Final = f"{DCTERMS}created"
DCTERMS_CREATOR: Final = f"{DCTERMS}creator"
DCTERMS_IS_REPLACED_BY: Final = f"{DCTERMS}isReplacedBy"
DCTERMS_REPLACES: Final = f"{DCTERMS}replaces"

SCHEMA: Final = "http://schema.org/"
SCHEMA_START_DATE: Final = f"{SCHEMA}startDate"
SCHEMA_END_DATE: Final = f"{SCHEMA}endDate"
SCHEMA_FOUNDING_DATE: Final = f"{SCHEMA}foundingDate"
SCHEMA_DISSOLUTION_DATE: Final = f"{SCHEMA}dissolutionDate"
SCHEMA_SAME_AS: Final = f"{SCHEMA}sameAs"

FOAF: Final = "http://xmlns.com/foaf/0.1/"
FOAF_PERSON: Final = f"{FOAF}Person"
FOAF_PROJECT: Final = f"{FOAF}Project"
FOAF_DOCUMENT: Final = f"{FOAF}Document"
FOAF_NAME: Final = f"{FOAF}name"

ORG: Final = "http://www.w3.org/ns/org#"
ORG_ORGANIZATION: Final = f"{ORG}Organization"
ORG_SUB_ORGANIZATION_OF: Final = f"{ORG}subOrganizationOf"

PROV: Final = "http://www.w3.org/ns/prov#"
PROV_ENTITY: Final = f"{PROV}Entity"
PROV_ACTIVITY: Final = f"{PROV}Activity"
PROV_WAS_DERIVED_FROM: Final = f"{PROV}wasDerivedFrom"
PROV_WAS_ATTRIBUTED_TO: Final = f"{PROV}wasAttributedTo"
PROV_WAS_GENERATED_BY: Final = f"{PROV}wasGeneratedBy"
PROV_GENERATED_AT_TIME: Final = f"{PROV}generatedAtTime"

PREFIXES: Final[dict[str, str]] = {
    "sg": NS,
    "rdf": RDF,
    "rdfs": RDFS,
    "xsd": XSD,
    "owl": OWL,
    "skos": SKOS,
    "oa": OA,
    "dcterms": DCTERMS,
    "schema": SCHEMA,
    "foaf": FOAF,
    "org": ORG,
    "prov": PROV,
}
"""Prefixes for SPARQL and Turtle."""

SCHEMES: Final[dict[str, tuple[str, ...]]] = {
    "status": ("present", "absent", "guest"),
    "role": ("chair", "vice-chair", "secretary", "verifier", "member", "substitute", "presenter"),
    "how": ("responsible", "addressee", "named", "proposer", "dissenter", "context"),
    "kind": ("decision", "recommendation"),
    "statement": (
        "concern",
        "request",
        "wish",
        "offer",
        "commitment",
        "priority",
        "support",
        "opposition",
        "proposal",
        "reservation",
        "report",
    ),
    "type": ("person", "organisation", "project", "plan", "place", "topic"),
    "judgement": ("sure", "probable", "unsure", "unresolved", "confirmed", "rejected"),
    "genre": ("notes", "protocol", "association"),
    "action": (
        "invite",
        "contact",
        "approve",
        "reject",
        "refer",
        "postpone",
        "appoint",
        "commission",
        "start",
        "wait",
        "prioritise",
        "note",
        "file",
        "thank",
        "inform",
        "discuss",
        "change",
        "report",
        "propose",
        "other",
    ),
    "office": (
        "chair",
        "vice-chair",
        "secretary",
        "treasurer",
        "auditor",
        "member",
        "substitute",
        "verifier",
        "teller",
        "nominator",
        "delegate",
    ),
}
"""Codes of each concept scheme, in the order in which they are listed to people."""


def concept(scheme: str, code: str) -> str:
    """The IRI of one concept of a scheme.

    >>> concept("how", "addressee")
    'https://samgraf.example/ns#how/addressee'

    Raises `KeyError` for a scheme or a code that `SCHEMES` does not list.
    """
    if code not in SCHEMES[scheme]:
        raise KeyError(f"scheme {scheme} has no code {code!r}; it has {', '.join(SCHEMES[scheme])}")
    return f"{NS}{scheme}/{code}"


def scheme(name: str) -> str:
    """The IRI of a concept scheme.

    >>> scheme("how")
    'https://samgraf.example/ns#how-scheme'

    Raises `KeyError` for a scheme that `SCHEMES` does not list.
    """
    if name not in SCHEMES:
        raise KeyError(f"no scheme {name!r}; there are {', '.join(SCHEMES)}")
    return f"{NS}{name}-scheme"


def code(iri: str) -> str:
    """The code of a concept: the last part of its IRI.

    >>> code("https://samgraf.example/ns#how/addressee")
    'addressee'
    """
    return iri.rpartition("/")[2]


OWN: Final[tuple[str, ...]] = tuple(
    sorted(iri for iri in globals().values() if isinstance(iri, str) and iri.startswith(NS) and iri != NS)
)
"""IRIs of all classes and properties of our own, sorted."""
