"""Labels of decisions that a document makes for itself: no table knows them, or not for sure, but it repeats them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import takewhile

from samgraf.ingest.clauses.decide import form_of, lead_of
from samgraf.ingest.lines.layout import Label, Line, label_of
from samgraf.ingest.lines.passages import joins, sentences
from samgraf.ingest.tables import table, tried

LABELLED = re.compile(r"(?P<label>[^\W\d_][\w/&-]*(?: [\w/&-]+){0,2})(?::\s+(?=\S)|:?$)")
"""A few words that a colon or the end of the line parts from what follows."""
TWICE, OFTEN, MOSTLY, ALWAYS = 2, 3, 0.6, 0.8
"""How often a label that may announce decisions stands there; how often an unknown one, and how much of it decides."""
FILED = re.compile(r"\d{3}")
"""Figures as the number of a case has, and no label."""
LINES = 8
"""So many lines of what a label says are looked at."""
TITLE = 60
"""So many letters a title has at most."""


def own_labels(found: Sequence[Line], width: int, language: str) -> Mapping[str, str]:
    """The labels, in small letters, that head what was decided in this document, and those of its legend.

    A word that may head decisions ("Slutsats") does so where it stands more than once and the usual labels don't, once
    where what it says stands behind its colon; one that may as well head what was reached ("Resultat") where something
    of it takes a decision as well; an unknown one ("Kläm") where it stands often and mostly above sentences that take
    decisions, or where it always ends its item and some of what it says does.
    """
    told = table(language, "layout").get("may-decide", {})
    weak, unsure = told.get("labels", ()), told.get("unsure", ())
    answers = table(language, "layout").get("views", {}).get("answer", ())
    values: dict[str, list[str]] = {}
    last: Counter[str] = Counter()  # how often a label opens what stands last of its item
    beside: Counter[str] = Counter()  # how often what a word says stands on its own line
    listed: Counter[str] = Counter()  # how many entries of a list a word heads
    usual = 0
    for i, line in enumerate(found):
        hit = None if line.furniture or line.meta or line.row else LABELLED.match(line.words)
        if hit is None or not line.words[0].isupper():
            continue
        known = label_of(line.words, language)
        if known or lead_of(line.words, language):
            usual += known is not None and known.role == "decision"
            continue
        if hit["label"].casefold() in answers or FILED.search(hit["label"]):
            continue  # to a view: no decision, whatever it tells; or the number of a case
        values.setdefault(hit["label"].casefold(), []).append(value_at(found, i, hit.end(), width, language))
        last[hit["label"].casefold()] += closes(found, i, language)
        beside[hit["label"].casefold()] += len(hit["label"]) > 1 and hit.end() < len(line.words)
        listed[hit["label"].casefold()] += entries_below(found, i) if hit.end() == len(line.words) else 0
    told_by = {
        label: "decision"
        for label, said in values.items()
        if (label in weak and heads(len(said), beside[label] > 0 or listed[label] >= TWICE, usual) and tell(said))
        or (label in unsure and len(said) >= TWICE and len(said) > usual and concludes(said, language))
        or (len(said) >= OFTEN and sum(takes(value, language) for value in said) >= MOSTLY * len(said))
        or (len(said) >= OFTEN and last[label] >= ALWAYS * len(said) and concludes(said, language))
    }
    return {**told_by, **legend([line.words for line in found if "=" in line.words], language)}


def heads(times: int, alone: bool, usual: int) -> bool:
    """Whether a label stands often enough to head decisions: once where it is `alone` in doing so."""
    return (times >= TWICE or alone) and times > usual


def entries_below(found: Sequence[Line], i: int) -> int:
    """How many entries of a list stand right below a line."""
    below = [line for line in found[i + 1 : i + LINES] if not line.furniture]
    return len(list(takewhile(lambda line: bool(line.bullet), below)))


def legend(lines: Sequence[str], language: str) -> dict[str, str]:
    """Letters with the role of what stands behind them, where a line of the document tells two or more.

    >>> legend(["B = beslut, A = aktivitet", "x = 3"], "sv")
    {'b': 'decision', 'a': 'action'}
    """
    for line in lines:
        told = [(hit["sign"], hit["word"]) for hit in SIGN.finditer(line)]
        known = {sign: label_of(f"{word.capitalize()}:", language) for sign, word in told}
        roles = {s.casefold(): found.role for s, found in known.items() if found and found.kind == "section"}
        if len(told) >= TWICE and {"decision", "action"} & {*roles.values()}:
            return {**{sign.casefold(): "discussion" for sign, _ in told}, **roles}
    return {}


SIGN = re.compile(r"(?<![^\W_])(?P<sign>[A-ZÅÄÖ]{1,2}) ?= ?(?P<word>[^\W\d_]+)")
"""A letter and what it stands for ("B = beslut")."""


def value_at(found: Sequence[Line], i: int, at: int, width: int, language: str) -> str:
    """What a label says: the rest of its paragraph, from `at` in its line on, else the paragraph below."""
    parts = [found[i].words[at:]] if found[i].words[at:] else []
    above = found[i]
    for line in found[i + 1 : i + LINES]:
        if line.furniture:
            continue
        if parts and (line.gap or not joins(above, line, False, width, language)):
            break
        parts.append(line.words)
        above = line
    return " ".join(parts)


def closes(found: Sequence[Line], i: int, language: str) -> bool:
    """Whether nothing but the next title, or nothing at all, stands below the paragraph that begins at a line."""
    for line in found[i + 1 :]:
        if line.heading:
            return True
        if line.gap and not line.furniture:
            title = len(line.text) <= TITLE and line.text[0].isupper() and line.text[-1].isalnum()
            numbered = any(r.match.match(line.words) for r in tried(line.words, language, "layout", "item"))
            return (title or numbered) and label_of(line.words, language) is None
    return True


def concludes(said: Sequence[str], language: str) -> bool:
    """Whether most of what stands behind a label are whole sentences, and some of them take decisions."""
    whole = sum(1 for value in said if len(value.split()) >= 3 and value.endswith("."))
    return whole >= MOSTLY * len(said) and any(takes(value, language) for value in said)


def tell(said: Sequence[str]) -> bool:
    """Whether most of what stands behind a label are sentences rather than figures or names."""
    return 2 * sum(1 for value in said if len(re.findall(r"[^\W\d_]{2,}", value)) >= 3) > len(said)


def takes(value: str, language: str) -> bool:
    """Whether what stands behind a label takes a decision, in its first sentence: others may be told of below it."""
    first = value[slice(*next(iter(sentences(value, language)), (0, 0)))]
    return form_of(first, language) is not None or lead_of(first, language)


def own_label(words: str, own: Mapping[str, str]) -> Label | None:
    """The document's own label with which a line begins, if any."""
    hit = LABELLED.match(words) if own else None
    if hit is None or hit["label"].casefold() not in own:
        return None
    return Label("section", own[hit["label"].casefold()], hit["label"], hit.end())
