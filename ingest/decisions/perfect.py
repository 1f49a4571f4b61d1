"""Decisions told in the perfect tense ("Styrelsen har beslutat att …"), which elsewhere tells what was decided before.

A document that takes its decisions in other forms tells history by it; in one that takes none so, or fewer than in the
perfect tense, the body that met writes so of what it decides there.
"""

from __future__ import annotations

import re
from dataclasses import replace

from samgraf.ingest.clauses.decide import form_of
from samgraf.ingest.decisions.elsewhere import by_another, by_public_body
from samgraf.ingest.decisions.walk import Walk, decide
from samgraf.ingest.tables import table, tried
from samgraf.ingest.words.definite import answers


def in_the_perfect(walk: Walk) -> None:
    """Take the sentences in which the body that met has decided for its decisions, where others are fewer, if any."""
    if len(walk.decisions) >= FEW:
        return
    found: dict[int, str] = {}
    for n, passage in enumerate(walk.passages):
        told = passage.role == "sentence" and passage.section in ("", "discussion")
        told = told and not taken_elsewhere(walk, passage.text)
        if told and (rule := decided(passage.text, walk.body, walk.language)):
            found[n] = rule
    for n, rule in found.items() if len(found) > len(walk.decisions) else ():
        walk.passages[n] = passage = replace(walk.passages[n], role="decision")
        decide(walk, passage, n, "", f"decisions/perfect/{rule}", 0.7)
    walk.decisions.sort(key=lambda decision: decision.passage)


FEW = 4
"""So many decisions in other forms show that the perfect tells of earlier ones."""


def taken_elsewhere(walk: Walk, sentence: str) -> bool:
    """Whether a sentence tells what another body than the one that met decided."""
    public = by_public_body(sentence, walk.body, walk.genre, walk.language)
    return public or by_another(sentence, walk.body, walk.head, walk.language)


def decided(sentence: str, body: str, language: str) -> str:
    """The form of the decision that a sentence in the perfect tense tells of the body that met, or "".

    >>> decided("Styrelsen har beslutat att byta lås.", "Styrelsemöte Ekö", "sv")
    'decides'
    >>> decided("Nämnden har beslutat att byta lås.", "Styrelsemöte Ekö", "sv")
    ''
    """
    for rule in tried(sentence, language, "decisions", "perfect"):
        if (hit := rule.match.match(sentence)) and of_this_body(hit["body"].casefold(), body, language):
            now = f"{hit['body']} {rule.more['now']}{sentence[hit.end() :]}"
            form = form_of(now[0].upper() + now[1:], language)
            return form.label if form else ""
    return ""


def of_this_body(who: str, body: str, language: str) -> bool:
    """Whether a word stands for the body that met: its name or the kind of it, or what says "we"."""
    kind = re.sub(r"(?:en|et|n)$", "", who)
    own = table(language, "decisions").get("subject", {}).get("own", ())
    return who in own or (len(kind) > 3 and kind in body.casefold()) or answers(body, who)
