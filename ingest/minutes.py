"""Minutes as read: who met, who was there, what was treated, what was decided and said.

All are frozen; every leaf has the spans that show it, the rule that found it and a confidence.
Nothing here knows who a name stands for: that is `resolve`'s to say.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from samgraf.ingest.text import Document, Passage, Span


@dataclass(frozen=True, slots=True)
class Value:
    """One field of the minutes: what it says, in the contract's form, where it stands, and how it was found.

    `inferred` tells in words what the document did not say itself ("year from …"), or is empty.
    """

    text: str
    spans: tuple[Span, ...]
    rule: str
    confidence: float = 1.0
    inferred: str = ""


@dataclass(frozen=True, slots=True)
class Meeting:
    """The sitting: `start` and `end` as ISO date or date and time without a zone."""

    body: Value | None = None
    start: Value | None = None
    end: Value | None = None
    place: Value | None = None
    owner: Value | None = None
    """The municipality, region or association whose body it is, as named in the head."""


@dataclass(frozen=True, slots=True)
class Participant:
    """One row of the attendance list.

    `organisation` is as the document ties them: employer, municipality, or party in full; "" where nothing is given.
    `items` are the numbers attended; None = the whole meeting. `title` is an occupation ("kommunsekreterare").
    """

    name: str
    spans: tuple[Span, ...]
    status: str  # present, absent, guest
    organisation: str = ""
    organisation_spans: tuple[Span, ...] = ()
    party: bool = False
    title: str = ""
    roles: tuple[str, ...] = ()
    items: tuple[str, ...] | None = None
    items_spans: tuple[Span, ...] = ()
    led: tuple[str, ...] | None = None
    """The numbers of the items at which a chair held the chair, where the list gives them."""
    short: str = ""
    """Initials or a handle that the list gives for the name ("(kaj)"), used for it further on."""
    inferred: str = ""
    """Why they are held to have been there, where no list says so ("elected verifier in § 4")."""
    rule: str = ""
    confidence: float = 1.0


BEHIND = "layout/behind"
"""The rule of an item behind the signatures, as when a new board met right after the meeting."""


@dataclass(frozen=True, slots=True)
class Item:
    """An item of the agenda as treated; a sub-heading has a `parent` (index into `Minutes.items`), maybe no number."""

    number: str
    title: str
    spans: tuple[Span, ...]
    parent: int = -1
    case: str = ""  # diary number (dnr)
    rule: str = ""
    confidence: float = 1.0


@dataclass(frozen=True, slots=True)
class Decision:
    """One clause decided. `text` as it stands, white space folded; `lead` is who decides where that stands apart."""

    item: int
    text: str
    spans: tuple[Span, ...]
    passage: int  # index into Minutes.passages: the passage with role "decision"
    kind: str = "decision"  # or recommendation
    lead: str = ""
    due: Value | None = None
    """The last day of the date or period by which it is to be done; `text` is "" for an event or a condition."""
    due_written: str = ""
    actions: tuple[str, ...] = ()  # codes of the scheme `action`
    details: tuple[int, ...] = ()  # passages that belong to it: a list below the clause
    rule: str = ""
    confidence: float = 1.0


@dataclass(frozen=True, slots=True)
class Vote:
    """Counts of one vote; None = not given."""

    item: int
    yes: int | None
    no: int | None
    abstained: int | None
    spans: tuple[Span, ...]
    rule: str = ""
    confidence: float = 1.0


@dataclass(frozen=True, slots=True)
class Utterance:
    """Who holds what about which matter. Names are indexes of mentions, so that identity stays open.

    `holder` and the others are `Mention`s' indexes; () = not stated.
    """

    item: int
    kind: str
    quote: str
    spans: tuple[Span, ...]
    holders: tuple[int, ...] = ()
    addressees: tuple[int, ...] = ()
    about: tuple[int, ...] = ()
    rule: str = ""
    confidence: float = 1.0


@dataclass(frozen=True, slots=True)
class Warning:
    """A slip in the document itself: kept as written, with what it is taken to mean."""

    span: Span
    text: str
    reading: str
    message: str
    rule: str = ""


@dataclass(frozen=True, slots=True)
class Mention:
    """A name in the text. It claims nothing about identity.

    `start`, `end` count in the passage's folded text; `span` in the document.
    `kind`: person organisation project plan place topic.
    `name` is the form that the name would have in a list (nominative, without the genitive -s);
    `known` is the register's key for it, or "".
    """

    passage: int
    start: int
    end: int
    span: Span
    text: str
    kind: str
    name: str
    known: str = ""
    rule: str = ""
    confidence: float = 1.0


@dataclass(frozen=True, slots=True)
class Entity:
    """Somebody or something that the document speaks of, as far as this document can tell.

    `key` is unique in the document and is what its IRI is minted from: ("person", name, organisation) …
    `scope` says how far the key reaches: "world" (register, or a name with its organisation), or "document".
    """

    key: tuple[str, ...]
    kind: str
    name: str
    scope: str
    known: str = ""
    subkind: str = ""
    names: tuple[str, ...] = ()
    organisation: str = ""


@dataclass(frozen=True, slots=True)
class Link:
    """Which entity a mention stands for: `entity` indexes `Reading.entities`; -1 = unresolved.

    `judgement`: `sure`, `probable` (joined with a reason, for review), `unsure` (several `candidates`), `unresolved`.
    """

    mention: int
    entity: int
    judgement: str
    reason: str
    confidence: float
    candidates: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Minutes:
    """What was read out of one document's layout, before names are looked at."""

    document: Document
    language: str
    genre: str  # notes, protocol, association
    meeting: Meeting
    participants: tuple[Participant, ...] = ()
    items: tuple[Item, ...] = ()
    passages: tuple[Passage, ...] = field(default=(), repr=False)
    decisions: tuple[Decision, ...] = ()
    warnings: tuple[Warning, ...] = ()

    def behind(self, passage: Passage) -> bool:
        """Whether a passage is of what was dealt with behind the signatures, maybe by others than those of the list."""
        item = passage.item
        while item >= 0 and self.items[item].rule != BEHIND:
            item = self.items[item].parent
        return item >= 0

    def is_part(self, passage: Passage) -> bool:
        """Whether a passage heads a counted part of an item, which may be a sentence ("5.1 Eva är orolig.")."""
        if passage.role != "heading" or passage.item < 0:
            return False
        item = self.items[passage.item]
        return bool(item.number) and item.parent >= 0 and bool(item.title) and passage.text.startswith(item.title)
