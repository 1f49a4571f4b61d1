"""Words that stand for somebody: the one who writes ("jag"), and "hon" or the like for the one named before."""

from __future__ import annotations

import re

from samgraf.ingest.statements.speech import Clause, Hit, Speech
from samgraf.ingest.tables import rules, tried
from samgraf.ingest.tables.forms import either
from samgraf.ingest.words.people import knowledge
from samgraf.ingest.words.sexes import may_be, meant_by

WORD = re.compile(r"\w+")


def written_by(view: Speech, clause: Clause, hit: Hit) -> bool:
    """Whether the one who writes ("jag") opens a clause, or its cue, or stands right before it."""
    ahead = re.findall(r"\w+", clause.marked[: hit.match.start()])
    nearest = [*ahead[-3:], *re.findall(r"\w+", hit.match.group())[:1]]
    known = view.words.get("writer", ())
    return any(w.casefold() in known for w in ahead[:1] + nearest)


def writing(view: Speech, clause: Clause) -> tuple[int, ...]:
    """The one who signs what a clause stands in, or who wrote the minutes, where only one did and is named."""
    signed = signed_below(view, clause)
    names = [p.name for p in view.minutes.participants if "secretary" in p.roles]
    short = [view.mentions[m].name for m in signed or ()]
    if signed is not None and short != [name.split(" ")[0] for name in names]:
        return signed
    found = (n for n, m in enumerate(view.mentions) if m.kind == "person" and names == [m.name])
    return tuple(found)[:1]


def signed_below(view: Speech, clause: Clause) -> tuple[int, ...] | None:
    """Who is named below an item's text, alone or behind a greeting, as under a letter; None where nobody signs."""
    passages = view.minutes.passages
    greetings = rules(view.language, "layout", "signing-off")
    greeted = False
    for n in range(clause.passage + 1, len(passages)):
        if passages[n].item != passages[clause.passage].item:
            break
        if any(r.match.fullmatch(passages[n].text) for r in greetings):
            greeted = True
            continue
        persons = [m for m in view.within.get(n, ()) if view.mentions[m].kind == "person"]
        if len(persons) == 1 and whole(view, persons[0], n):
            return (persons[0],)
        if greeted:
            return ()
    return () if greeted else None


def whole(view: Speech, mention: int, passage: int) -> bool:
    """Whether a passage is a name and nothing else."""
    m = view.mentions[mention]
    return len(view.minutes.passages[passage].text.strip(" .,")) <= m.end - m.start


def he_before(view: Speech, clause: Clause, at: int) -> bool:
    """Whether a clause, or the cue that opens it, begins with "hon" or the like, or has it right before the cue."""
    words = re.findall(r"\w+", clause.marked[:at]) or re.findall(r"\w+", clause.marked)[:1]
    return any(w.casefold() in view.words.get("he", ()) for w in words[:1] + words[-1:])


def we_before(view: Speech, clause: Clause, hit: Hit) -> bool:
    """Whether "vi" opens a clause, its cue, or stands near before this: who stands behind it is no holder."""
    ahead = re.findall(r"\w+", clause.marked[: hit.match.start()])
    nearest = [*ahead[-3:], *re.findall(r"\w+", hit.match.group())[:2]]
    return any(w.casefold() in view.words.get("we", ()) for w in ahead[:1] + nearest)


def he_behind(view: Speech, clause: Clause) -> bool:
    """Whether "hon" or the like is told at the end of a clause to have said it ("Det vore bra, tyckte hon")."""
    told = tried(clause.marked, view.language, "statements", "attributed")
    return any(hit.groupdict().get("he") for rule in told if (hit := rule.search(clause.marked)))


def one_before(view: Speech, clause: Clause) -> tuple[int, ...]:
    """The only person named ahead of "hon" in the sentence, or else in the nearest of the two before it in the item.

    Who can't be meant by their given name or title ("han" behind "Eva") is not counted. Nobody where there are
    several, or somebody else by a given name whom nothing shows to be anybody ("Stig").
    """
    here, text = view.minutes.passages[clause.passage], view.minutes.document.text
    said = list(WORD.finditer(here.text, clause.start, clause.end))  # as written: a clause put in order has lost some
    known = (w for w in said if w.group().casefold() in view.words.get("he", ()))
    pronoun = next(known, None) or next((w for w in said if meant_by(w.group(), view.language)), None)  # "hennes"
    word, ends = (pronoun.group(), pronoun.start()) if pronoun else ("", clause.start)
    for index in (clause.passage, clause.passage - 1, clause.passage - 2):
        if index < 0 or view.minutes.passages[index].item != here.item:
            return ()
        persons = [m for m in view.within.get(index, ()) if view.mentions[m].kind == "person"]
        persons = [m for m in persons if index != clause.passage or view.mentions[m].start < ends]
        persons = [m for m in persons if not asked(view, m, index)]
        if others_named(view, index, ends if index == clause.passage else None):
            return ()
        fitting = {m: may_be(word, view.mentions[m].name, text, view.language) for m in persons}
        persons = [m for m in persons if fitting[m] is not False]
        if persons:
            names = {view.mentions[m].name for m in persons}
            near = index >= clause.passage - 1 or fitting[persons[-1]]  # far up only who is sure to fit
            return (persons[-1],) if len(names) == 1 and near else ()
    return ()


def asked(view: Speech, mention: int, index: int) -> bool:
    """Whether somebody is named as who asked only, and "hon" behind is another ("På fråga från Eva svarade hon")."""
    text, one = view.minutes.passages[index].text, view.mentions[mention]
    behind = WORD.finditer(text, one.end)
    by = re.search(rf"\b(?:{either('from', 'by')}) $", text[: one.start])
    return by is not None and any(w.group().casefold() in view.words.get("he", ()) for w in behind)


def others_named(view: Speech, index: int, end: int | None) -> bool:
    """Whether a sentence, up to a place in it, has a known given name within that is no part of anybody's found."""
    know, here = knowledge(view.language), view.within.get(index, ())
    text = view.minutes.passages[index].text[:end]
    taken = [(view.mentions[m].start, view.mentions[m].end) for m in here]
    alone = (w for w in ALONE.finditer(text) if know.is_given(w.group()))
    return any(not any(a <= w.start() < b for a, b in taken) for w in alone)


ALONE = re.compile(r"(?<=[a-zåäöæø,] )[A-ZÅÄÖÆØ][a-zåäöæø]+(?= [a-zåäöæø])")
"""A word with a capital between words in small letters."""
