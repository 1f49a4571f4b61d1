"""Sentences that give a thing to do together with its owner, though no heading says that such things follow."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence, Set

from samgraf.ingest.clauses.labelled import in_brackets
from samgraf.ingest.lines.labels import says_beside
from samgraf.ingest.lines.layout import Line
from samgraf.ingest.lines.passages import passage_of
from samgraf.ingest.minutes import Participant
from samgraf.ingest.roster.meetingroles import office
from samgraf.ingest.tables import Rule, table, tried
from samgraf.ingest.tables.forms import either, shaped
from samgraf.ingest.text import Passage
from samgraf.ingest.words.definite import definite_of
from samgraf.ingest.words.fullnames import NAME
from samgraf.ingest.words.lexicon import lexicon
from samgraf.ingest.words.people import knowledge

CALLED = re.compile(r"^[ \t*•–-]*([A-ZÅÄÖ][a-zåäöé]+):|(?::[ ]|[(@])([A-ZÅÄÖ][a-zåäöé]+)\)?[ \t.]*$", re.MULTILINE)
"""A word with a capital where notes set who is called upon."""
JOINED = re.compile(rf"\s*(?:[,/&+]|\b(?:{either('and')})\b)\s*")
FIRST = re.compile(r"[\w-]+")


def coded(line: Line) -> bool:
    """Whether a line begins with a code that things to do are known by ("A3 Eva: boka lokal")."""
    return CODE.match(line.words) is not None


def whole(groups: Sequence[Sequence[Line]], language: str) -> bool:
    """Whether the first of some paragraphs is a task by itself: it has a code, or its owner stands right below it."""
    below = groups[1][0] if len(groups) > 1 else None
    owned_there = below is not None and not below.gap and says_beside(below.words, language)
    return coded(groups[0][0]) or owned_there


CODE = re.compile(r"[A-ZÅÄÖ]{1,3}-?\d{1,3}[.:)]?\s+[A-ZÅÄÖ]")


def known_as(people: Iterable[Participant]) -> frozenset[str]:
    """Every form by which those of the list may be called: in full, by given name or surname, by initials, by employer.

    >>> sorted(known_as([Participant("Eva Ek", (), "present", short="EE")]))
    ['ee', 'ek', 'eva', 'eva ek']
    """
    forms: set[str] = set()
    for person in people:
        words = person.name.split(" ")
        forms |= {person.name, words[0], words[-1], person.short, person.organisation, by_kind(person.organisation)}
    return frozenset(f.casefold() for f in forms if f)


def by_kind(body: str) -> str:
    """How a body is called by its kind ("Ekö båtklubb" as "båtklubben"), "" where its name is that of its kind alone.

    >>> by_kind("Ekö båtklubb"), by_kind("Ekverket")
    ('båtklubben', '')
    """
    before, _, last = body.casefold().rpartition(" ")
    return definite_of(last) if before else ""


def called_in(text: str, language: str) -> frozenset[str]:
    """Given names that open a line before a colon, or end one behind a colon or in brackets, where nobody is listed.

    >>> sorted(called_in("- Eva: skriva tester\\n- Laga databasen: Anna\\n- Boka lokal (Karin)\\nPlats: Sala", "sv"))
    ['anna', 'eva', 'karin']
    """
    names = {name for hit in CALLED.finditer(text) for name in hit.groups() if name}
    return frozenset(name.casefold() for name in names if lexicon(language).strength(name) == 2)


def assigned(sentence: str, people: Set[str], language: str, *, entry: bool) -> Rule | None:
    """The form in which a sentence gives somebody something to do: behind an arrow, a label or in brackets.

    The owner must be one of `people`, everybody or an organisation that is known. `entry`: it stands in a list.

    >>> assigned("Ta fram ett avtal → Eva", {"eva"}, "sv", entry=False).label
    'arrow'
    >>> assigned("Flytten till nya lokaler (Eva)", {"eva"}, "sv", entry=True) is None
    True
    """
    verbs = table(language, "decisions").get("tasks", {}).get("words", ())
    for rule in tried(sentence, language, "decisions", "assigned"):
        hit = rule.match.match(sentence) if entry or not rule.more.get("entry") else None
        if hit is None or not owned(hit["owner"], people, language):
            continue
        first = FIRST.match(hit["task"])
        if not rule.more.get("verb") or (first is not None and first.group().casefold() in verbs):
            return rule
    return None


UPON = re.compile(r"[A-ZÅÄÖÆØ][^:.]{1,40}: [A-ZÅÄÖÆØ]\S+(?: \S+){2}")


def called_upon(text: str) -> bool:
    """Whether a text has somebody, a colon and what they are to do, by its shape alone.

    >>> called_upon("Regionens kansli: Bjud in kommunerna"), called_upon("Klart: 3 maj")
    (True, False)
    """
    return UPON.match(text) is not None


def acts(entry: str, people: Set[str], language: str) -> str:
    """The cue by which an entry of a list says that who is known will do something, "" where it doesn't.

    >>> bool(acts("Eva och Bo bokar lokal", {"eva", "bo"}, "sv")), acts("Eva berättade om bron", {"eva"}, "sv")
    (True, '')
    """
    entry = AHEAD.sub("", entry)
    hit = ACTOR.match(entry)
    if hit is None or not owned(hit["who"], people, language):
        return ""
    marked = "{X}" + entry[hit.end() :]
    cues = tried(marked, language, "statements", "cue")
    return next((c.label for c in cues if c.label in (*ACTING, PRESENT) and c.match.match(marked)), "")


def owner_ahead(entry: str) -> str:
    """Who an entry of a list opens with.

    >>> owner_ahead("Eva och Bo bokar lokal"), owner_ahead("Lokalen")
    ('Eva och Bo', '')
    """
    hit = ACTOR.match(AHEAD.sub("", entry))
    return hit["who"] if hit else ""


def tasks_only(said: Sequence[str], people: Set[str], language: str) -> set[int]:
    """The entries, by their place, of lists in which each of several entries says what somebody will do.

    Half of them do so in words that say no more. `said` has "" for a paragraph that is no entry.
    """
    found: set[int] = set()
    first = 0
    for n in range(len(said) + 1):
        if n < len(said) and said[n]:
            continue
        entries = said[first:n] if n - first > 1 else []
        awake = {k: entry for k, entry in enumerate(entries, first) if not idle(entry, language)}
        cues = [acts(entry, people, language) for entry in awake.values()]
        if cues and all(cues) and 2 * sum(1 for cue in cues if cue in ACTING) >= len(cues):
            found |= {*awake}
        signs = [signed_for(entry, people, language) for entry in entries]
        if signs and all(signs) and 2 * sum(1 for sign in signs if sign != "(") >= len(signs):
            found |= set(range(first, n))
        first = n + 1
    return found


def idle(entry: str, language: str) -> bool:
    """Whether an entry of a list says only that there is nothing to tell.

    >>> idle("Bullerplank, inget nytt", "sv"), idle("Eva bokar lokal", "sv")
    (True, False)
    """
    return any(r.search(entry) for r in tried(entry, language, "decisions", "no-news"))


def signed_for(entry: str, people: Set[str], language: str) -> str:
    """The sign behind which an entry of a list ends with somebody who is known, maybe with a day, "" where it doesn't.

    What stands in brackets may be whose view it is, a list of such signs says who is to act.

    >>> entries = ("Ny karta /Eva", "Rita kartan, Bo, v. 15", "Ny karta (Eva)", "Grupp 1: Eva, Bo")
    >>> [signed_for(text, {"eva", "bo"}, "sv") for text in entries]
    ['/', ',', '(', '']
    """
    hit = SIGNED.search(entry)
    names = [part.casefold() for part in JOINED.split(hit["owner"])] if hit else []
    if hit is None or not {*names} <= people:
        return ""
    task = entry[: hit.start("sign")].split()
    return "" if len(task) < TWO or task[-1].isdigit() or office(" ".join(task), language) else hit["sign"].strip()


TWO = 2
"""Fewer words name no thing to do ("Kassör: Eva")."""
SIGNED = re.compile(
    rf"\w(?P<sign>, | ?/ ?|: | [–-] | \()@?(?P<owner>{NAME}(?:(?:/|, ?| ?& ?| (?:{either('and')}) ){NAME})*)"
    r"(?:,? \(?(?:[a-zåäö]+\.? )?\d[\w ./-]{0,20}\)?)?[).]*$"
)


def has_owner(entry: str, people: Set[str], language: str) -> bool:
    """Whether an entry of a list of things to do says who is to do it: ahead, as its subject, or behind.

    >>> [has_owner(text, {"eva"}, "sv") for text in ("Eva mäter buller", "Boka lokal (Eva)", "Bygget av bron")]
    [True, True, False]
    """
    subject = subject_ahead(entry.removeprefix("@"), people, language)
    behind = signed_for(entry, people, language) or assigned(entry, people, language, entry=True)
    return bool(subject or behind)


def subject_ahead(text: str, people: Set[str], language: str) -> str:
    """Who a sentence begins with, of whom something in small letters follows; "" where nobody is known.

    >>> subject_ahead("Eva mäter buller", {"eva"}, "sv"), subject_ahead("Bygget av bron", {"eva"}, "sv")
    ('Eva', '')
    """
    words = text.split(" ")[: LONGEST + 1]
    heads = (" ".join(words[:k]) for k in range(len(words) - 1, 0, -1) if words[k][:1].islower())
    return next((head for head in heads if owned(head, people, language)), "")


LONGEST = 6
"""A name has no more words than this ("Länsstyrelsen i Västra Götalands län")."""
ACTOR = re.compile(
    rf"@?(?P<who>[A-ZÅÄÖÆØ][\w.-]*(?:(?:,| (?:{either('and')}|&|\+))? [A-ZÅÄÖÆØ][\w.-]*)*)(?= [a-zåäöæø])"
)
AHEAD = re.compile(r"^(?:[A-ZÅÄÖa-zåäö][\w/ ]{1,40}?: |[a-zåäö][\w/ ]{2,40}? [–—-] )(?=[A-ZÅÄÖ])")
"""What a task is about, ahead of who does what ("Musik: Eva frågar kören", "ny skylt – Bo beställer")."""
ACTING = ("acts", "body-acts", "will-do", "answers-for", "sees-to-it", "body-sees-to-it", "answers")
"""Cues of statements by which somebody is to do something."""
PRESENT = "does-next"
"""The cue of what somebody does, which may be what they always do."""


def owned(owner: str, people: Set[str], language: str) -> bool:
    """Whether every name in a text is known."""
    everybody = table(language, "decisions").get("tasks", {}).get("everybody", ())
    names = [part.strip(" @.") for part in JOINED.split(owner)]
    return all(
        name.casefold() in people
        or name.casefold() in everybody
        or knowledge(language).is_organisation(name)
        or shaped("company").search(name) is not None
        for name in names
        if name
    ) and any(names)


def with_owner(text: str, parts: Sequence[Passage], people: Set[str], language: str, *, listed: bool) -> list[Passage]:
    """The sentences of a paragraph or entry; who is to act, in brackets behind the last one, is a part of it.

    That one is a task, or decides something behind a label.
    """
    if len(parts) < 2 or not re.fullmatch(r"\([^()]{2,60}\)\.?|\[[^\[\]]{2,60}\]\.?", parts[-1].text):
        return list(parts)
    *rest, above, owner = parts
    stretch = [(above.span.start, owner.span.end)]
    whole = passage_of(text, stretch, language, above.role, above.item, above.section)
    if whole is None:
        return list(parts)
    called = [word for word in JOINED.split(owner.text.strip("()[]. ")) if word]
    decided = in_brackets(above, language) is not None and {word.casefold() for word in called} <= people
    task = decided or assigned(whole.text, people, language, entry=listed) is not None
    return [*rest, whole] if task else list(parts)
