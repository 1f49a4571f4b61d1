"""What opens and ends the sections of an item: labels that stand alone, leads, entries that are headings."""

from __future__ import annotations

import re
from collections.abc import Sequence, Set
from dataclasses import replace
from itertools import takewhile

from samgraf.ingest.clauses.decide import form_of, lead_of
from samgraf.ingest.clauses.joints import ATT
from samgraf.ingest.dating.dates import find_dates
from samgraf.ingest.decisions.assigned import has_owner
from samgraf.ingest.decisions.byowner import calls
from samgraf.ingest.decisions.walk import DECIDED, Pending, Walk
from samgraf.ingest.lines.layout import NUMBERED, Label, Line, label_of
from samgraf.ingest.lines.passages import ENDLESS
from samgraf.ingest.lines.starts import opens_sentence
from samgraf.ingest.tables import rules, table, tried
from samgraf.ingest.tables.forms import either, small_words


def ends_section(pending: Pending, line: Line, walk: Walk) -> bool:
    """Whether a line without a label ends the section that is open above it."""
    language = walk.language
    return (
        after_run_in(pending, line, language)
        or after_its_line(pending, line, walk)
        or below_the_one(pending, line, walk)
        or after_list(pending, line, language, walk.genre, close=walk.width >= ENDLESS)
        or told_below(pending, line, language)
        or below_numbers(pending, line, walk)
    )


def below_numbers(pending: Pending, line: Line, walk: Walk) -> bool:
    """Whether a line without a number stands below numbered clauses that were all of what was decided.

    A further clause, what leads to such, and a line that may go on with the last clause belong to the decision.
    """
    above = pending.lines[-1] if pending.lines else line
    if pending.section != "decision" or line.furniture or line.bullet or line.entry or not line.text[0].isupper():
        return False
    apart = bool(above.bullet) and line.gap > 0 and (above.text[-1].isalnum() or above.text[-1] == ")")
    if not pending.lines or not (above.text.endswith(".") or apart):
        return False
    if not (pending.lines[0].bullet or COUNTED.match(pending.lines[0].text)):
        return False
    ended = line.gap > 0 or walk.width >= ENDLESS or len(above.text) < SHORT * walk.width
    further = COUNTED.match(line.text) or CLAUSE.match(line.words) or lead_of(line.words, walk.language)
    return ended and not further and form_of(SENTENCE.split(line.words, maxsplit=1)[0], walk.language) is None


COUNTED = re.compile(r"\d{1,2}[.)]?\s+(?=[^\W\d_])")
"""The number of a clause."""
SHORT = 0.7
"""A last line that fills less of the usual width than this ends its paragraph."""


def told_below(pending: Pending, line: Line, language: str) -> bool:
    """Whether a paragraph tells what was said or had been done below what was decided, or below what was proposed."""
    if pending.section in ("proposal", "motion") and pending.lines and not (line.bullet or line.furniture):
        return line.apart and any(
            r.match.match(line.words) for r in tried(line.words, language, "decisions", "told-of-proposals")
        )
    if pending.section != "decision" or line.bullet or not line.gap or line.furniture or not pending.lines:
        return False
    tells = any(r.match.match(line.words) for r in tried(line.words, language, "decisions", "told"))
    return tells and form_of(line.words, language) is None


def after_run_in(pending: Pending, line: Line, language: str) -> bool:
    """Whether a line ends a section that began behind its label: an entry that is a heading, or another decision.

    "Beslut: Frågan lämnas över." and "- Kansliet" below it; "Förslag: Ekby eller Åby" and "Styrelsen beslutar …".
    """
    if not pending.run_in or not pending.lines or any(x.bullet for x in pending.lines):
        return False
    if pending.section in ("motion", "proposal"):
        return opens_sentence(line.text, language) and form_of(line.words, language) is not None
    if pending.section not in DECIDED or not line.bullet or not pending.lines[-1].text.endswith("."):
        return False
    return line.text.endswith(":") or (len(line.words.split()) <= 4 and line.text[-1].isalpha())


def after_its_line(pending: Pending, line: Line, walk: Walk) -> bool:
    """Whether a paragraph stands below a decision, or a proposal, that its label opened on its own line.

    It decides nothing more; in a protocol what follows may well do.
    """
    if (
        pending.section not in ("decision", "motion", "proposal")
        or not pending.run_in
        or not line.gap
        or line.furniture
        or not pending.lines
    ):
        return False
    begun = bool(line.bullet or line.row or NUMBERED.match(line.words)) or not line.text[0].isupper()
    above = pending.lines[-1].text
    stopped = above.endswith(".") or (len(pending.lines) == 1 and above[-1].isalnum() and line.text.endswith("."))
    whole = stopped and not ATT.match(line.words)
    return walk.genre != "protocol" and whole and not begun and form_of(line.words, walk.language) is None


CLAUSE = re.compile(rf"(?:{either('that', 'to')})\s", re.IGNORECASE)
"""How a further clause of a decision begins."""


def below_the_one(pending: Pending, line: Line, walk: Walk) -> bool:
    """Whether a sentence stands below a decision on its label's line, in a language whose labels open no more than it.

    "RESOLVED: The plan is adopted." and below it "The Chairman gave an update."; "Action: Ann to ring." is one, too.
    """
    if not table(walk.language, "layout").get("sections", {}).get("one_on_its_line"):
        return False
    if pending.section not in DECIDED or not pending.run_in or line.furniture or not pending.lines:
        return False
    above, begins = pending.lines[-1], line.text[0].isupper() and not (line.bullet or line.row or line.entry)
    if not begins or NUMBERED.match(line.words) or CLAUSE.match(line.words) or pending.lines[0].text.endswith(":"):
        return False
    ended = above.text.endswith((".", "!", ")")) or line.gap > 0 or walk.width >= ENDLESS
    says = line.words if pending.section == "decision" else SENTENCE.split(line.words, maxsplit=1)[0]
    return ended and form_of(says, walk.language) is None


SENTENCE = re.compile(r"(?<=\w{3}[.!?])\s+")


def entry_above(pending: Pending, line: Line) -> Line | None:
    """The entry of a list that a label goes on with right below it: "2. Kiosk: Vem bakar?", "Att göra: Eva bakar"."""
    if line.gap or line.entry or line.heading or not pending.lines:
        return None
    first = next((above for above in reversed(pending.lines) if above.gap or above.entry), pending.lines[0])
    return first if first.entry else None


def before_another(found: Sequence[Line], i: int, stop: int, pending: Pending, walk: Walk) -> bool:
    """Whether a line begins the next matter of an item, below a decision on its label's own line: another follows.

    "Beslut: Bifalles.", then "Ansökan från lgh 12." and "Beslut: Avslås."; a protocol goes on with its clauses.
    An entry of a list that has such a label of its own is the next matter, too.
    """
    line = found[i]
    if walk.genre == "protocol" or pending.section != "decision" or not pending.run_in or line.furniture:
        return False
    stops = [x.text.endswith((".", "!")) for x in pending.lines]  # one sentence, wrapped or not
    closed = stops[-1:] == [True] and not any(stops[:-1])
    counted = MATTER.match(line.words) if line.gap and not MATTER.match(pending.lines[0].words) else None
    words = line.words[counted.end() if counted else 0 :]
    own = bool(line.bullet and line.gap)  # an entry with a decision of its own below it, before the next entry
    if not closed or (line.entry and not (counted or own)) or not words[:1].isupper() or (line.bullet and not own):
        return False
    if ATT.match(line.words) or form_of(line.words, walk.language) is not None:
        return False
    rest = [x for x in found[i + 1 : stop] if not x.furniture]
    below = (label_of(x.words, walk.language) for x in (takewhile(lambda x: not x.bullet, rest) if own else rest))
    other = next((label for label in below if label and label.kind == "section"), None)
    return other is not None and other.role in ("decision", "proposal", "motion")


MATTER = re.compile(r"\d{1,3}\s?[/.)]\s+")
"""The number of a matter of an item ("25/ Ansökan från Eva Ek")."""


def after_list(pending: Pending, line: Line, language: str, genre: str, *, close: bool = False) -> bool:
    """Whether a line stands below a list that was the whole of a section: "Johan tackade alla" after tasks.

    Where lines are not wrapped, one right below a list of proposals or decisions is `close` to it and no part of it.
    Below a list of decisions a sentence that takes a further one, or opens a list of such, still belongs to it;
    in a protocol (`genre`) every sentence does.
    """
    if pending.section == "decision" and genre == "protocol":
        return False
    if line.bullet or line.furniture or not pending.lines:
        return False
    right_below = close and pending.section in CLOSE and line.indent <= pending.lines[-1].indent
    if not right_below and (pending.section not in (*DECIDED, "proposal") or not line.gap):
        return False
    further = [k for k, x in enumerate(pending.lines) if k and x.text.endswith(":") and not x.bullet]
    if further and line.text.endswith(":") and pending.section == "action":
        return False  # "Eva:" and what she is to do, below "Bo:" and what he is
    lines = pending.lines[further[-1] + 1 :] if further else pending.lines  # behind another lead within the section
    if len(lines) < 2 or (pending.section == "proposal" and NUMBERED.match(line.words)):
        return False
    entries = [bool(x.bullet or NUMBERED.match(x.words)) for x in lines]
    apart = [mine for mine, x in zip(entries, lines, strict=True) if mine or x.gap]
    listed = len(apart) > 1 and entries[0] and all(apart)
    if not listed or not line.text[0].isupper():
        return False
    more = form_of(line.words, language) is not None or lead_of(line.words, language) or line.text.endswith(":")
    return pending.section == "action" or not more


CLOSE = ("decision", "proposal", "motion")
"""Sections of lists whose last entry shows where they end."""


def dated_entry(found: Sequence[Line], first: int, stop: int, language: str) -> bool:
    """Whether the next line is an entry of a list that begins with a day: when they agreed to meet again."""
    line = next((found[i] for i in range(first, stop) if not found[i].furniture), None)
    dates = find_dates(line.words, language=language) if line and line.bullet else ()
    return bool(dates) and dates[0].start == 0 and dates[0].day > 0


def alone(line: Line, label: Label) -> bool:
    """A label on a line of its own, apart from what stands above it."""
    return label.value >= len(line.words) and (line.apart or line.heading > 0)


def of_next_meeting(line: Line, label: Label, pending: Pending) -> bool:
    """Whether a line says when they meet again: a label alone, or one that ends what was decided above it."""
    ends = not line.bullet and line.apart and pending.section in DECIDED
    return label.role == "next" and (ends or alone(line, label))


def of_all(found: Sequence[Line], label: Label, language: str) -> bool:
    """A label of what was to be done, of a list or log of decisions, or of all of them, after the whole meeting.

    One of all decisions ("Fattade beslut") is such where nothing in the document is labelled as decided before it.
    """
    words = label.text.casefold()
    if label.role == "action" or words.endswith(small_words("list_of")):
        return True
    if words not in table(language, "layout").get("of-all", {}).get("labels", ()):
        return False
    every = (label_of(x.words, language) for x in found if not x.furniture)
    return sum(1 for x in every if x and x.role == "decision") == 1


def behind_all(found: Sequence[Line], line: Line, label: Label, language: str, *, level: int, last: bool) -> bool:
    """Whether a section's heading stands behind all items: `level` is that of their headings, `last` below the last."""
    level_with = bool(line.heading and line.heading <= level)
    apart = (last and alone(line, label) or level_with) and of_all(found, label, language)
    return apart or (last and level_with and only_one(found, label, language))


def only_one(found: Sequence[Line], label: Label, language: str) -> bool:
    """Whether no other heading of the document is such a label: one "Beslut" behind all items, not one in each."""
    heads = (label_of(x.words, language) for x in found if x.heading and not x.furniture)
    return label.role == "decision" and sum(1 for h in heads if h and h.role == "decision") == 1


def case_line(line: Line, language: str) -> str:
    """A line that holds a case number and nothing else, but for the paragraph under which others prepared it."""
    before = next((m.end() for r in rules(language, "layout", "prepared-as") if (m := r.match.match(line.text))), 0)
    for rule in tried(line.text, language, "layout", "case"):
        hit = rule.search(line.text)
        if hit and len(line.text) - (hit.end() - max(hit.start(), before)) - before <= 3:
            return hit.group().strip()
    return ""


def earlier_paragraph(line: Line, walk: Walk, top: int) -> bool | None:
    """Whether a line heads what an earlier meeting did in the matter ("Planeringsnämnden 14.6.2023 § 57").

    False for the heading with which this meeting's own part begins again; None for any other line.
    """
    if top < 0 or line.furniture or line.bullet or len(line.words) > 80:
        return None
    for rule in rules(walk.language, "layout", "earlier-paragraph"):
        if hit := rule.match.match(line.words):
            return hit["number"] != walk.items[top].number
    return None


def in_small_letters(found: Sequence[Line], i: int, language: str) -> Label | None:
    """A section's label in small letters on a line of its own: no sentence may go on in it from the line above."""
    line = found[i]
    if not line.words[:1].islower() or len(line.words) > 50 or line.bullet or line.row or line.furniture:
        return None
    if not line.apart and i and not found[i - 1].text.endswith((".", "!", "?")):
        return None
    label = label_of(line.words[0].upper() + line.words[1:], language)
    return label if label and label.kind == "section" and label.value >= len(line.words) else None


def cast_vote(line: Line, language: str) -> Label | None:
    """A line that says how one of those who decide voted, as a section about the vote."""
    for rule in tried(line.words, language, "layout", "cast-vote"):
        if hit := rule.match.match(line.words):
            return Label("section", rule.label, line.words[: hit.start("value")], hit.start("value"))
    return None


def in_label_row(found: Sequence[Line], i: int, language: str) -> Label | None:
    """The label of a section in the first of two cells of a row, what it says in the other, among others such.

    Beslut        Planen godkänns.
    Bakgrund      Planen är gammal.
    """
    label = label_cell(found[i], language)
    beside = (found[k] for k in (i - 1, i + 1) if 0 <= k < len(found))
    return label if label and any(label_cell(line, language) for line in beside) else None


def label_cell(line: Line, language: str) -> Label | None:
    """The label of a section that fills the first of two cells of a row, the other of which is no label itself."""
    if not line.row or line.words.count("\t") != 1:
        return None
    cell, rest = line.words.split("\t")
    label = label_of(cell.strip(" *_"), language) if cell.strip() and " " in rest.strip() else None
    if label is None or label.kind != "section" or label.value < len(cell.strip(" *_")) or label_of(rest, language):
        return None
    return replace(label, value=len(cell) + 1, glued=False)


def heads_tasks(found: Sequence[Line], i: int, stop: int, people: Set[str], language: str) -> Label | None:
    """A heading that may be of anything ("Uppföljning"), where each entry of the list below it says who is to do it.

    A table whose columns tell that is such a list, too.
    """
    line, known = found[i], table(language, "layout").get("may-be-tasks", {}).get("labels", ())
    words = line.words.rstrip(":?")
    if words.casefold() not in known or line.bullet or line.furniture:
        return None
    below = [x for x in found[i + 1 : stop] if not x.furniture]
    if below and below[0].row:
        owner = table(language, "decisions").get("columns", {}).get("owner", ())
        heads = {cell.casefold().strip(" *") for cell in re.split(r"\t|\||  +", below[0].text)}
        return Label("section", "action", line.words, len(line.words)) if heads & {*owner} else None
    entries: list[str] = []
    for n, x in enumerate(below):
        if x.heading or (n and x.gap):
            break
        if (
            x.bullet
            or x.entry
            or NUMBERED.match(x.words)
            or not entries
            or begins_task(below[n - 1], x, people, language)
        ):
            entries.append(re.sub(r"^\d{1,2}[.)] ", "", x.words))
        else:
            entries[-1] += f" {x.words}"
    owned = len(entries) > 1 and all(has_owner(entry, people, language) for entry in entries)
    return Label("section", "action", line.words, len(line.words)) if owned else None


def begins_task(above: Line, line: Line, people: Set[str], language: str) -> bool:
    """Whether a line without a bullet begins an entry: below a full stop, or by calling somebody who is known."""
    return above.text.endswith(".") or calls(line, people, language)


def unknown_heading(found: Sequence[Line], i: int, stop: int, pending: Pending, formal: bool) -> Label | None:
    """A short line below the clauses of a decision that heads something else, though no table knows it.

    It stands below a blank line and a full stop, is no clause, and its text follows without a blank line.
    Only the minutes of an authority (`formal`) are set so.
    """
    line = found[i]
    if not formal or pending.section not in DECIDED or not pending.lines or i + 1 >= stop:
        return None
    above, below = pending.lines[-1], found[i + 1]
    if not line.apart or line.bullet or line.row or line.entry or line.furniture or below.furniture or below.gap:
        return None
    short = len(line.words.split()) <= 4 and line.words[0].isupper() and line.words[-1].isalpha()
    heads = short and above.text.endswith(".") and below.text[0].isupper() and not below.bullet
    return Label("section", "", line.words, len(line.words)) if heads else None
