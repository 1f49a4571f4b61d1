"""What was decided: the clauses below a heading, and the sentences of running text that take a decision."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from samgraf.ingest.clauses.joints import (
    ANEW,
    ATT,
    CLAUSE_END,
    goes_back,
    goes_on,
    without_joint,
    without_joints,
    without_reference,
)
from samgraf.ingest.clauses.nounlists import Part, deeper, nested, next_number, seated, seats, with_their_lists
from samgraf.ingest.clauses.subjects import subject_near
from samgraf.ingest.lines.layout import NUMBERED, Line
from samgraf.ingest.lines.passages import Pieces, cut, flow, open_end, sentences
from samgraf.ingest.tables import Rule, rules, table, tried
from samgraf.ingest.tables.forms import either, ending, small_words
from samgraf.ingest.text import Passage
from samgraf.ingest.words.definite import answers


@dataclass(frozen=True, slots=True)
class Clause:
    """A passage of a decision block: a clause (`role` decision), or what stands beside it (sentence, detail, lead)."""

    passage: Passage
    role: str
    lead: str = ""
    rule: str = ""


def form_of(sentence: str, language: str, *, title: bool = False) -> Rule | None:
    """The form of a decision that a sentence of running text has, or None; some have it only as the `title` of an item.

    >>> form_of("Mötet valde Eva Ek till ordförande.", "sv").label
    'verb-of-deciding'
    >>> form_of("Nämnden ska besluta om detta i höst.", "sv") is None
    True
    """
    if sentence.rstrip(')]”"').endswith("?"):
        return None
    forms = tried(sentence, language, "decisions", "form")
    if sure := next((rule for rule in forms if rule.more.get("always") and rule.search(sentence)), None):
        return sure
    for rule in forms:
        hit = rule.search(sentence) if title or not rule.more.get("title") else None
        verb = hit.start() - bool(rule.more.get("proposes")) if hit else 0  # proposing is what it does
        if hit and told_otherwise(sentence, verb, rule.label == "passive", language):
            return None
        if hit and (not rule.more.get("subject") or subject_near(sentence, hit.start(), hit.end(), language)):
            return rule
    mended = mend(sentence, language)
    return form_of(mended, language) if mended != sentence else None


def act_of(sentence: str, body: str, language: str, *, statutory: bool = True) -> Rule | None:
    """What the body that met (`body`) does by saying so, or None; most acts are of a `statutory` body only.

    >>> act_of("Kommunstyrelsen upphäver beslutet.", "Kommunstyrelsen", "sv").label
    'acts'
    >>> act_of("Arbetsutskottet upphäver beslutet.", "Kommunstyrelsens arbetsutskott", "sv").label
    'acts'
    >>> act_of("Vägnämndens arbetsutskott upphäver beslutet.", "Arbetsutskottet", "sv").label
    'acts'
    >>> act_of("Miljönämnden upphäver beslutet.", "Kommunstyrelsen", "sv") is None
    True
    """
    for rule in tried(sentence, language, "decisions", "act"):
        hit = rule.match.match(sentence) if statutory or rule.more.get("any") else None
        who = (hit["body"] or "").casefold() if hit else ""
        if hit and hit["body"] is None:
            return rule  # "Vårt förslag"
        alone = who in table(language, "decisions")["subject"]["endings"] and not rule.more.get("any")
        known = who in body.casefold() or alone
        in_full = " " in who and " " not in body and answers(who, body.casefold())  # "Arbetsutskottet" met
        if who and (known or in_full or answers(body, who)):
            return rule
    return None


def mend(sentence: str, language: str) -> str:
    """A sentence with the letters that text recognition takes for two others set right, to compare it with forms.

    >>> mend("Bestiimdes att köpa en bro.", "sv")
    'Bestämdes att köpa en bro.'
    """
    for wrong, right in table(language, "slips").get("misread", {}).items():
        sentence = sentence.replace(wrong, right)
    return sentence


def told_otherwise(sentence: str, verb: int, passive: bool, language: str) -> bool:
    """Whether a sentence retells, foresees or proposes a decision rather than takes it."""
    for rule in tried(sentence, language, "decisions", "history"):
        hit = rule.search(sentence)
        if passive and rule.more.get("active"):
            continue
        if hit and (unless := rule.more.get("unless")) and re.match(unless, sentence, re.IGNORECASE):
            continue
        if hit and (not rule.more.get("before") or hit.start() <= verb):
            return True
    return False


def lead_of(text: str, language: str) -> bool:
    """Whether a text only introduces the clauses that follow ("Nämnden beslutar att")."""
    return any(r.match.match(text) for r in tried(text, language, "decisions", "lead"))


def kind_of(text: str, lead: str, language: str) -> str:
    """`recommendation` where the clause or its lead proposes something to the body above, else `decision`.

    What a body decides for its own part below such a lead is a decision.

    >>> lead = "Utskottet föreslår kommunstyrelsen"
    >>> [kind_of(text, lead, "sv") for text in ("att taxan höjs", "För egen del beslutar utskottet att vänta")]
    ['recommendation', 'decision']
    """
    proposals = rules(language, "decisions", "recommendation")
    if any(rule.search(text) for rule in proposals):
        return "recommendation"
    own = any(rule.search(text) for rule in rules(language, "decisions", "own-part"))
    return "recommendation" if not own and any(rule.search(lead or "") for rule in proposals) else "decision"


SET_APART = re.compile(r"(?:[Aa]tt|ATT)\s{2,}\S")
"""An "att" that stands in a column of its own, before its clause."""

LINKED = re.compile(rf"(?:,?\s(?:{either('and', 'partly')})|,)\s*$")
JOINT = re.compile(rf"(?:{either('and')})\s")  # before another lead: "samt föreslår fullmäktige besluta"
LEADING = re.compile(rf"(?: (?:{either('that')})|:| (?:{either('following')})(?: \w+)?)$")
"""How a lead ends that stands right above a clause."""


def governs(clause: str, language: str) -> bool:
    """Whether a clause can't end here: what it says to do, or to whom, still wants its own "that".

    >>> governs("att uppdra åt kansliet", "sv"), governs("att uppdra åt kansliet att utreda frågan", "sv")
    (True, False)
    """
    return any(r.search(clause) for r in tried(clause, language, "decisions", "governs"))


def rows(paragraphs: Sequence[Sequence[Line]], language: str) -> list[list[Line]]:
    """Paragraphs of a decision block, parted where a line opens a clause of its own."""
    found: list[list[Line]] = []
    first = next((p[0] for p in paragraphs if p), None)
    lead_seen = first is not None and lead_of(first.words, language)
    for paragraph in paragraphs:
        current: list[Line] = []
        for line in paragraph:
            opens = ATT.match(line.words) and (
                line.text[0] == "A" or line.bullet or not current or current[-1].text[-1] in ".;:,"
            )
            above = " ".join(x.words for x in current)
            if ATT.match(line.words) and current:
                listed = bool(ATT.match(current[0].words)) and not governs(above, language)
                opens = opens or listed or bool(SET_APART.match(line.words)) or lead_of(above, language)
                opens = opens or seats(current)
            elif current and (NUMBERED.match(line.words) or (line.text[0].isupper() and LEADING.search(above))):
                opens = lead_of(above, language)  # "… beslutar att" above a clause that is a sentence
            entry = bool(current and (is_marked(current[0]) or ATT.match(current[0].words)))
            opens = opens or (entry and told_behind(line, above, language))
            opens = opens or (lead_seen and bool(current) and seated(line) and seated(current[0]))
            opens = opens or bool(current and JOINT.match(line.words) and lead_of(line.words, language))
            counted = NUMBERED.match(line.words) is not None and (current and current[-1].text[-1] in ".;:")
            counted = counted or bool(current and next_number(current[0].words, line.words))
            counted = counted or NUMBERED_ATT.match(line.words) is not None or goes_back(found, current, line)
            after = lead_seen and current and CLAUSE_END.search(current[-1].text) and not goes_on(current, line)
            if current and (opens or after or counted or line.bullet.isdigit()):
                found.append(current)
                current = []
            current.append(line)
        if current:
            found.append(current)
    return found


NUMBERED_ATT = re.compile(rf"{NUMBERED.pattern}{ATT.pattern.removeprefix('^')}")
"""A number and the first word of a clause."""
BARE = re.compile(rf"(?P<n>\d{{1,2}}) +(?=[A-ZÅÄÖ]|{either('that')} )")


def counted_bare(paragraphs: Sequence[Sequence[Line]]) -> Sequence[Sequence[Line]]:
    """The paragraphs of a block whose clauses are counted from 1 on by numbers without a sign, as its bullets."""
    first = paragraphs[0][0] if paragraphs and paragraphs[0] else None
    if first is None or not first.words.startswith("1 ") or not BARE.match(first.words):
        return paragraphs
    n, out = 1, []
    for paragraph in paragraphs:
        out.append(list(paragraph))
        for k, line in enumerate(paragraph):
            if (hit := BARE.match(line.words)) and int(hit["n"]) == n:
                out[-1][k] = replace(line, body=line.body + hit.end(), bullet=hit["n"])
                n += 1
    return out


def told_behind(line: Line, above: str, language: str) -> bool:
    """Whether a line below a whole clause says what is none ("Eva Ek reserverar sig.")."""
    behind = line.text[0].isupper() and not open_end(above, language)
    return behind and (ANEW.match(line.words) is not None or no_clause(line.words, language))


def is_marked(line: Line) -> bool:
    """Whether a line is an entry of a list, by its mark or its number."""
    return bool(line.bullet or NUMBERED.match(line.words) or line.entry)


def is_label(text: str) -> bool:
    """Whether a line above a list is a label of one or two words, which leads nothing ("Att-satser:").

    >>> is_label("Att-satser:"), is_label("Nämnden beslutar följande:")
    (True, False)
    """
    return text.endswith(":") and len(text.split()) <= 2


def block(
    text: str,
    paragraphs: Sequence[Sequence[Line]],
    language: str,
    item: int,
    section: str,
    role: str,
) -> list[Clause]:
    """The clauses of a block below a heading such as "Beslut" (role `decision`) or "Förslag" (role `proposal`)."""
    parts: list[Part] = [
        (lines, *flow(text, [(strip_mark(line, i == 0), line.end) for i, line in enumerate(lines)], language))
        for lines in rows(without_joints(counted_bare(paragraphs)), language)
    ]
    parts = with_their_lists(text, [p for p in parts if re.search(r"\w", p[1])], language)
    has_att = any(ATT.match(whole) and not is_marked(lines[0]) for lines, whole, _ in parts)
    found: list[Clause] = []
    lead, lead_open = "", False
    outer: tuple[Line, str, bool] | None = None  # the entry that leads those set in below it, and what led it
    for n, (lines, whole, pieces) in enumerate(parts):
        if outer and not deeper(lines[0], outer[0]):
            _, lead, lead_open = outer
            outer = None
        marked = is_marked(lines[0])
        plain = Passage(whole, pieces, "sentence", item, section)
        follows = n + 1 < len(parts)
        if no_clause(whole, language, role):
            every = parted(whole, pieces, "sentence", item, section, language)
            before = next((k for k, p in enumerate(every) if no_clause(p.text, language, role)), 0)
            found += [Clause(replace(p, role=role), role, lead, "sentence") for p in every[:before]]
            for p in every[before:]:
                again = role == "decision" and takes_decision(p.text, language)
                found.append(
                    Clause(replace(p, role=role) if again else p, role if again else "sentence", "", "sentence")
                )
        elif lead_of(whole, language) and follows and not (marked and not whole.endswith((":", *small_words("that")))):
            lead, lead_open = whole, True
            found.append(Clause(plain, "lead"))
        elif not marked and follows and role == "decision" and is_label(whole) and is_marked(parts[n + 1][0][0]):
            found.append(Clause(plain, "lead"))
        elif marked and follows and whole.endswith(ending("that")) and deeper(parts[n + 1][0][0], lines[0]):
            outer, lead, lead_open = (lines[0], lead, lead_open), whole, True
            found.append(Clause(plain, "lead"))
        elif ATT.match(whole) and not (marked and has_att and not lead_open):
            first, *more = parted(whole, pieces, "sentence", item, section, language)
            found += [
                Clause(p, role, lead, "att-clause")
                for p in split_att(first.text, first.pieces, role, item, section, language)
            ]
            found += [Clause(p, "sentence") for p in more]
        elif (
            marked
            and found
            and (behind_sentence(parts, n, language) or ((has_att or nested(parts, n)) and not lead_open))
        ):
            found.append(Clause(plain, "detail"))
        elif marked:
            found.append(Clause(without_reference(replace(plain, role=role), language), role, lead, "listed"))
        elif has_att and form_of(whole, language) is None:
            found += [Clause(p, "sentence") for p in parted(whole, pieces, "sentence", item, section, language)]
        else:
            lead = lead if lead_open else ""
            said, below = led_by_last(plain, language) if follows and is_marked(parts[n + 1][0][0]) else (plain, None)
            found += said_clauses(said, role, lead, language)
            if below:
                lead, lead_open = below.text, True
                found.append(Clause(below, "lead"))
    return found


def led_by_last(whole: Passage, language: str) -> tuple[Passage, Passage | None]:
    """A paragraph above a list without its last sentence, and that one where it leads the list ("Eva uppdras att:")."""
    if not whole.text.endswith(":"):
        return whole, None
    start = sentences(whole.text, language)[-1][0]
    if not start or not lead_of(whole.text[start:], language):
        return whole, None
    ends = ((0, len(whole.text[:start].rstrip())), (start, len(whole.text)))
    ahead, last = (replace(whole, text=t, pieces=p) for t, p in (cut(whole.text, whole.pieces, *each) for each in ends))
    return ahead, last


def said_clauses(whole: Passage, role: str, lead: str, language: str) -> list[Clause]:
    """The clauses of a paragraph of sentences; one that is none, and what stands behind such a one among proposals."""
    found: list[Clause] = []
    said = False  # what the chair did with the motions, behind them
    text, pieces = without_joint(whole.text, whole.pieces)
    for p in with_rest(text, pieces, role, whole.item, whole.section, language):
        if no_clause(p.text, language, role):
            said = role == "proposal"
            found += [Clause(replace(p, role="sentence"), "sentence")]
            continue
        every = split_att(p.text, p.pieces, "sentence" if said else role, whole.item, whole.section, language)
        found += [Clause(q, "sentence" if said else role, lead, "sentence") for q in every]
    return found


def no_clause(text: str, language: str, role: str = "decision") -> bool:
    """Whether a text that stands among decisions is none: a dissent, the course of a vote, a note.

    Among proposals (`role`) what somebody moves is one, and the name alone of who brings it is none.
    """
    barred = tried(text, language, "decisions", "not-clause")
    counts = "who-brings" if role == "decision" else "moved"
    return any(r.search(text) for r in barred if r.label != counts)


def takes_decision(text: str, language: str) -> bool:
    """Whether a sentence behind the course of a vote says what was decided, and not what the vote came to."""
    counted = any(r.search(text) for r in tried(text, language, "votes"))
    return not counted and not no_clause(text, language) and form_of(text, language) is not None


def behind_sentence(parts: Sequence[Part], n: int, language: str) -> bool:
    """Whether an entry belongs to a sentence behind a clause ("att höja ramen. Ökningen består av:")."""
    above = ((lines[0], whole) for lines, whole, _ in reversed(parts[:n]))
    plain = next((w for line, w in above if not (line.bullet or line.entry or NUMBERED.match(line.words))), "")
    last = re.search(r"[.!?] ([A-ZÅÄÖ][^.:]*:)$", plain)
    return last is not None and not (lead_of(plain, language) or lead_of(last[1], language))


def strip_mark(line: Line, first: bool) -> int:
    """Where the words of a line begin: behind its bullet, and behind its number where it opens a clause."""
    if not first:
        return line.body
    number = NUMBERED.match(line.words)
    return line.body + (number.end() if number else 0)


def parted(whole: str, pieces: Pieces, role: str, item: int, section: str, language: str) -> list[Passage]:
    """The sentences of a running text."""
    found = []
    for start, end in sentences(whole, language):
        t, p = cut(whole, pieces, start, end)
        if p:
            found.append(Passage(t, p, role, item, section))
    return found


def with_rest(whole: str, pieces: Pieces, role: str, item: int, section: str, language: str) -> list[Passage]:
    """The sentences of a paragraph of decisions; one that only adds who is to act or by when stays with its own."""
    starts = [
        start
        for start, end in sentences(whole, language)
        if start == 0 or not any(r.match.match(whole[start:end]) for r in rules(language, "decisions", "rest"))
    ]
    found = []
    for start, end in zip(starts, [*starts[1:], len(whole)], strict=True):
        t, p = cut(whole, pieces, start, end)
        if p:
            found.append(Passage(t, p, role, item, section))
    return found


def split_att(whole: str, pieces: Pieces, role: str, item: int, section: str, language: str) -> list[Passage]:
    """Clauses that one lead joins ("… att anta planen samt att skicka den vidare") parted."""
    leads = (r.search(whole) for r in rules(language, "decisions", "joint-lead"))
    lead = ATT.match(whole) or next((hit for hit in leads if hit), None)
    if lead is None:
        return [Passage(whole, pieces, role, item, section)]
    cuts = {0}
    for rule in rules(language, "decisions", "further-clause"):
        cuts |= {m.end() for m in rule.match.finditer(whole) if m.start() > 12 and m.start() >= lead.end()}
    cuts -= {m.end() for rule in rules(language, "decisions", "no-clause") for m in rule.match.finditer(whole)}
    found = []
    for start, end in pairwise((*sorted(cuts), len(whole))):
        part = LINKED.sub("", whole[start:end].rstrip())
        t, p = cut(whole, pieces, start, start + len(part))
        if p:
            found.append(Passage(t, p, role, item, section))
    return found
