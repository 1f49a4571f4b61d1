"""The subject of a verb: the name before it that nothing else governs."""

from __future__ import annotations

import re

from samgraf.ingest.statements.speech import HOLDERS, Clause, Named, Speech
from samgraf.ingest.tables import Rule, tried
from samgraf.ingest.tables.forms import either, spaced

JOINED = re.compile(rf"(?:,| (?:{either('and', 'but')}))\s+$")
"""What joins a clause to the one before it."""


def before(view: Speech, clause: Clause, at: int) -> tuple[int, ...]:
    """The subject before a verb: the nearest name before it that no preposition governs."""
    gap = int(view.words.get("gap", 7))
    ahead_of_it = clause.marked[:at]
    if (told := RELATIVE.search(ahead_of_it)) and (whose := clause.named_at(told.start())):
        if any(view.mentions[m].kind in HOLDERS for m in whose):
            return whose
    if (fronted := FRONTED.search(ahead_of_it)) and fronted["what"].casefold() in view.words.get("fronted", ()):
        verb = VERB.match(clause.marked, at)
        if verb:
            return clause.named_at(verb.end())
    if (APPOSED.fullmatch(ahead_of_it) or NAMED.fullmatch(ahead_of_it)) and [
        view.mentions[m].kind for m in clause.names[0].mentions
    ] == ["person"]:
        return clause.names[0].mentions
    last = re.search(r"(\w+) $", ahead_of_it)
    if last and last[1].casefold() in view.words.get("he", ()):
        return ()  # "Nämnden ska spara, och han lovar inget"
    if ahead_of_it.endswith(", "):  # the subject of a verb that opens the main clause stands behind it
        return seconded(view, clause, at)
    opening = next((n for n in clause.names if any(view.mentions[m].kind in HOLDERS for m in n.mentions)), None)
    if JOINED.search(ahead_of_it) and opening is not None and opens(view, clause, opening):
        return opening.mentions
    for name in reversed(clause.names):
        if name.at >= at or clause.marked[: name.at].endswith("{X} ("):  # a party or employer behind a name
            continue
        between = re.sub(r"^s?(?: \([^)]{1,14}\))?", "", clause.marked[name.at + 3 : at])
        if OF_ANOTHER.match(between):  # "Eva har talat med ägaren, som kan tänka sig …": the owner may
            return ()
        ahead = re.search(r"(\w+) $", clause.marked[: name.at])
        governed = ahead is not None and ahead[1].casefold() in view.words.get("prepositions", ())
        own = any(view.mentions[m].kind in HOLDERS for m in name.mentions)
        genitive = clause.marked[name.at + 3 : name.at + 5] == "s "
        if len(between.split()) > gap and not between.lstrip().startswith(("har ", "hade ", ",")):
            return ()
        if own and not governed and not (genitive and len(between.split()) > 1):
            return (*with_brackets(view, clause, name), *name.mentions)
    return ()


RELATIVE = re.compile(rf"\{{X\}}(?: \([^()]{{1,40}}\))?,? (?:{either('as')}) (?:[a-zåäö]+ )?$")
"""A name right before what it is said to do ("Eva har talat med Ekö byalag, som gärna ser …")."""
FRONTED = re.compile(rf"(?:^|(?:,? (?:{either('and', 'but')})|,) )(?P<what>\w+(?: \w+)?) $")
"""What stands before a verb in a clause that is joined to another one."""
VERB = re.compile(r"\w+ (?=\{X\})")
"""A verb right before its subject ("…, och det lovade Eva")."""


def with_brackets(view: Speech, clause: Clause, name: Named) -> tuple[int, ...]:
    """Who opens a clause with their employer in brackets before the one they are joined to ("Eva (Ekö) och Bo")."""
    hit = WITH_BRACKETS.fullmatch(clause.marked[: name.at])
    first = clause.names[0] if hit and clause.names and clause.names[0].at == 0 else None
    persons = [m for m in (first.mentions if first else ()) if view.mentions[m].kind == "person"]
    return tuple(persons) if all(view.mentions[m].kind == "person" for m in name.mentions) else ()


WITH_BRACKETS = re.compile(rf"\{{X\}} \([^()]{{1,40}}\),? (?:{either('and')}) ")
"""Before a name that is joined to one with brackets behind it."""


APPOSED = re.compile(r"\{X\}(?: \([^)]{1,14}\))?(?:, [^,]{1,40})?, ")
"""Somebody who opens a sentence, with what tells who they are between commas ("Eva Ek, boende i Ekö, frågar")."""

NAMED = re.compile(r"[^\W\d_]+(?: [a-zåäöæø-]+){1,3}, \{X\}, ")
"""What somebody is, and who, at the head of a sentence ("En boende, Eva Ek, frågar")."""

OF_ANOTHER = re.compile(r" [a-zåäö].* [a-zåäö]+(?:en|n|et|arna|erna), som $")
"""Between a name and a verb whose subject is somebody else, told by what they are."""


def seconded(view: Speech, clause: Clause, at: int) -> tuple[int, ...]:
    """Who moves something, where who agrees stands between the name and its verb ("Eva, med bifall av Bo, yrkar")."""
    first = next(iter(clause.names), None)
    told = re.sub(r"^s?(?: \([^)]{1,14}\))?, ", "", clause.marked[first.at + 3 : at]) if first else ""
    return first.mentions if first and told.startswith(tuple(view.words.get("seconded", ()))) else ()


def opens(view: Speech, clause: Clause, name: Named) -> bool:
    """Whether a name is what its clause begins with, but for a title or two."""
    first = {w.casefold() for w in clause.marked[: name.at].split()}
    return len(first) <= 2 and not first & set(view.words.get("prepositions", ()))


def they_before(view: Speech, clause: Clause) -> tuple[int, ...]:
    """Of a sentence that "de" opens: the bodies, or several people, that the sentence before opens with or comes from.

    Nobody where that sentence tells of others whom it might mean.
    """
    known = view.words.get("they", ())
    word = re.match(r"\w+", clause.marked)
    if clause.start or not clause.passage or word is None or word.group().casefold() not in known:
        return ()
    here, above = view.minutes.passages[clause.passage], view.minutes.passages[clause.passage - 1]
    if (above.item, above.role) != (here.item, here.role):
        return ()
    told = view.clause(clause.passage - 1, 0, len(above.text))
    if any(w.casefold().endswith(tuple(view.words.get("others", ()))) for w in re.findall(r"\w+", told.marked)):
        return ()
    bodies = [n for n in told.names if all(view.mentions[m].kind == "organisation" for m in n.mentions)]
    from_them = [n for n in bodies if told.marked[: n.at].endswith(spaced("from"))]
    opening = [n for n in told.names if n.at == 0 and (n in bodies or len(n.mentions) > 1)]
    fits = opening or (from_them if len(bodies) == 1 else [])
    return fits[0].mentions if fits and (len(bodies) <= 1 or fits == opening) else ()


def denied(view: Speech, clause: Clause, rule: Rule, match: re.Match[str]) -> bool:
    """Whether "inte" or the like stands right before or behind a cue ("Eva har inte lovat något")."""
    words = view.words
    if rule.more["kind"] not in words.get("deniable", ()):
        return False
    ahead = re.search(r"(\w+) (\w+) $", clause.marked[: match.start()])
    behind = re.match(r" (\w+)(?: (\w+))?", clause.marked[match.end() :])
    last = re.search(r"\w+$", match.group())
    known = words.get("denying", ())
    own = last is not None and last.group() not in words.get("asking", ())
    after = own and behind is not None and behind[1] in known and behind[2] not in words.get("not_denying", ())
    return after or (ahead is not None and ahead[2] in known and ahead[1] in words.get("denied_of", ()))


def only_asked(view: Speech, clause: Clause, rule: Rule, match: re.Match[str]) -> bool:
    """Whether somebody asks whether it is so ("Eva frågade om alla är nöjda")."""
    if rule.more["kind"] not in view.words.get("only_asked", ()):
        return False
    known = tried(clause.marked, view.language, "statements", "asks-whether")
    asked = (hit.end() for r in known if (hit := r.search(clause.marked)))
    return any(end <= match.start() and not APART.search(clause.marked[end : match.start()]) for end in asked)


APART = re.compile(r"[,;:]")
"""What ends a question within a clause ("Eva undrade om bron, och det lovade Bo att ta upp")."""


def in_brackets(view: Speech, clause: Clause) -> tuple[int, ...]:
    """A person in brackets behind a note, or alone in brackets on the next line: whose matter it is."""
    passages = view.minutes.passages
    after = clause.passage + 1
    if clause.marked.rstrip(" .").endswith("({X})") and clause.end >= len(passages[clause.passage].text):
        last = clause.names[-1].mentions
        if len(clause.names) == 1:  # also a body, where no other name stands in the clause
            return last
    elif after < len(passages) and passages[after].text.startswith("(") and passages[after].text.endswith(")"):
        last = tuple(view.within.get(after, ()))
        if len(last) != 1 or len(passages[after].text) != len(view.mentions[last[0]].text) + 2:
            return ()
    else:
        return ()
    return tuple(m for m in last if view.mentions[m].kind == "person")


def elided(view: Speech, clause: Clause, at: int) -> tuple[int, ...]:
    """Of a sentence that begins with its verb ("Upplever att …"): who opens the sentence before it in the item."""
    verb = re.match(r"\w+", clause.marked)
    if at or clause.start or not clause.passage or verb is None:
        return ()
    if verb.group().casefold() not in view.words.get("elided", ()):
        return ()
    here, above = view.minutes.passages[clause.passage], view.minutes.passages[clause.passage - 1]
    if above.item != here.item or above.role != "sentence":
        return ()
    return tuple(m for m in view.within.get(clause.passage - 1, ()) if view.mentions[m].start == 0)
