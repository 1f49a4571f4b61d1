"""Who was at the meeting though no list says so: by what is told of them there."""

from __future__ import annotations

import re
from collections.abc import Sequence

from samgraf.ingest.meeting.fields import Field
from samgraf.ingest.minutes import Participant
from samgraf.ingest.tables import Rule, tried
from samgraf.ingest.tables.forms import small_words
from samgraf.ingest.text import Passage, Span
from samgraf.ingest.words.fullnames import full_name
from samgraf.ingest.words.lexicon import lexicon
from samgraf.ingest.words.people import knowledge


def seen(known: Sequence[Participant], passages: Sequence[Passage], language: str) -> list[Participant]:
    """Those who opened the meeting or bade the others welcome, and those seen to speak, come or leave.

    `known` are those already held to have been there; nobody is given twice.
    """
    found: list[Participant] = []
    for passage in passages:
        for rule in tried(passage.text, language, "roster", "opens"):
            hit = rule.search(passage.text)
            if hit is None:
                continue
            for group in (g for g, who in hit.groupdict().items() if who):
                if somebody := one_seen(rule, hit, group, passage, passages, language, (*known, *found)):
                    found.append(somebody)
    return found


def one_seen(
    rule: Rule,
    hit: re.Match[str],
    group: str,
    passage: Passage,
    passages: Sequence[Passage],
    language: str,
    known: Sequence[Participant],
) -> Participant | None:
    """Who stands in a group of a rule as somebody who was there; None where it is nobody, or one of the `known`."""
    start, end = hit.span(group)
    words, know = passage.text[start:end].split(), knowledge(language)
    ahead = next((k for k, word in enumerate(words) if know.is_given(word)), 0)
    start += len(" ".join(words[:ahead])) + (ahead > 0)  # "Ordföranden Eva Ek hälsade …"
    who = passage.text[start:end]
    named = know.is_given(who.split()[0])
    named = named or (bool(rule.more.get("unlisted")) and alone_there(passage.text, start, end, language))
    if not named or any(who in (p.name, p.name.split()[0]) for p in known):
        return None
    spans = Field("", passage.text, passage.pieces).value(start, end, rule.name).spans
    name, elsewhere = in_full(who, passages, language)
    status, roles = str(rule.more.get("status", "present")), tuple(rule.more.get("roles", ()))
    why = rule.label.replace("-", " ")
    at = (*elsewhere, *spans)
    return Participant(name, at, status, roles=roles, inferred=why, rule="offices/opens", confidence=0.7)


def alone_there(text: str, start: int, end: int, language: str) -> bool:
    """Whether one word that ends a sentence or comes before an hour may be what somebody is called, and nothing else.

    >>> [alone_there(f"Mötet öppnades av {who}", 18, 18 + len(who), "sv") for who in ("Nisson", "Styrelsen", "NN")]
    [True, False, False]
    """
    word, behind = text[start:end], text[end:].lstrip()
    ended = not behind or behind[0] in ".," or behind.casefold().startswith(small_words("clock"))
    known = knowledge(language).is_organisation(word) or lexicon(language).is_title(word)
    plain = " " not in word and word[1:].islower()
    return ended and plain and not known and word.casefold() not in lexicon(language).others


def away(known: Sequence[Participant], passages: Sequence[Passage], language: str) -> list[Participant]:
    """Those of whom a sentence says that they are not there, and whom no list names."""
    found: list[Participant] = []
    know = knowledge(language)
    for passage in passages:
        for rule in tried(passage.text, language, "roster", "away"):
            hit = rule.search(passage.text)
            if hit is None or not know.is_given(hit["name"].split()[0]):
                continue
            name, elsewhere = in_full(hit["name"], passages, language)
            if any(who in (p.name, p.name.split()[0]) for p in (*known, *found) for who in (name, hit["name"])):
                continue
            spans = (*elsewhere, *Field("", passage.text, passage.pieces).value(*hit.span("name"), rule.name).spans)
            found.append(Participant(name, spans, "absent", rule="offices/away", confidence=0.7))
    return found


def in_full(given: str, passages: Sequence[Passage], language: str) -> tuple[str, tuple[Span, ...]]:
    """A given name alone as the full name that has it, and where that stands, if the document names one such person.

    A surname cut to its initial ("Eva L") must be that of the full name.
    """
    found: dict[str, tuple[Span, ...]] = {}
    for passage in passages if " " not in given else ():
        for hit in full_name(language).finditer(passage.text):
            if hit.group().split()[0] == given:
                one = Field("", passage.text, passage.pieces)
                found.setdefault(hit.group(), one.value(*hit.span(), "").spans)
    whole = [name for name in found if len(name.split()[-1]) > 1]
    fits = len(whole) == 1 and all(whole[0].startswith(name) for name in found)
    return (whole[0], found[whole[0]]) if fits else (given, ())
