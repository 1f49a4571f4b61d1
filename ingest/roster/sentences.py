"""Sentences that say who was there or was not, as blocks of a list of those present."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from samgraf.ingest.lines.layout import Label, Line, label_of
from samgraf.ingest.lines.passages import Pieces, cut, flow, paragraphs, sentences
from samgraf.ingest.roster.blocks import Block, Cell
from samgraf.ingest.roster.bodies import organisation_list
from samgraf.ingest.roster.bodiesinturn import led
from samgraf.ingest.roster.parts import addressed
from samgraf.ingest.tables import Rule, tried
from samgraf.ingest.tables.forms import either, ending, shaped
from samgraf.ingest.words.people import knowledge


def told_blocks(text: str, lines: Sequence[Line], language: str, *, within: bool = False) -> Iterator[Block]:
    """A block for each sentence that says who was there or was not; `within` a list only some of them do."""
    plain = [line for line in lines if not in_column(line, language)]
    labelled = (part for one in paragraphs(plain, 80, language) for part in by_label(one, language))
    for group in (part for every in labelled for part in each_on_its_line(every, language)):
        whole, pieces = flow(text, [(line.body, line.end) for line in group], language)
        for start, end in sentences(whole, language) if tried(whole, language, "roster", "told") else ():
            sentence = whole[start:end]
            for rule in tried(sentence, language, "roster", "told"):
                told = [
                    block
                    for hit in hits_of(rule, sentence)
                    for block in blocks_of(text, whole, pieces, hit, start, rule, language, within=within)
                ]
                yield from told
                if told and not rule.more.get("more"):
                    break


def each_on_its_line(group: Sequence[Line], language: str) -> Iterator[Sequence[Line]]:
    """The lines of a paragraph, parted where several of them begin with a body and whom it sent."""
    starts = [
        n
        for n, line in enumerate(group)
        for rule in tried(line.words, language, "roster", "told")
        if rule.more.get("on_lines") and (hit := rule.search(line.words)) and hit.start() == 0
    ]
    if len(starts) > 1 and max(b - a for a, b in pairwise(starts)) == 1:
        yield from (group[a:b] for a, b in pairwise(sorted({0, *starts, len(group)})))
    else:
        yield group


def hits_of(rule: Rule, sentence: str) -> Iterator[re.Match[str]]:
    """Where a rule finds people in a sentence: once, or, for one that tells of each, wherever it does."""
    if needs := rule.more.get("each"):
        yield from rule.match.finditer(sentence) if re.search(needs, sentence) else ()
    elif hit := rule.search(sentence):
        yield hit


def blocks_of(
    text: str,
    whole: str,
    pieces: Pieces,
    hit: re.Match[str],
    start: int,
    rule: Rule,
    language: str,
    *,
    within: bool,
) -> list[Block]:
    """The blocks for what a rule found in the sentence that begins at `start` of the `whole` paragraph."""
    which = next((g for g in ("names", "names2") if hit.groupdict().get(g)), "")
    if not which or not named(hit[which], language) or (within and "within" not in rule.more):
        return []
    low, high = hit.span(which)
    ahead, behind = WRITER_FIRST.match(hit[which]), WRITER.search(hit[which])
    high = low + behind.start() if behind else high
    if groups := grouped(text, whole, pieces, (start + low, start + high), rule.label, language):
        return groups
    _, back = cut(whole, pieces, start + low + (ahead.end() if ahead else 0), start + high)
    cells = [Cell(text[there : there + n], there, k, 0, False) for k, (_, there, n) in enumerate(back)]
    block = Block(rule.label, cells, running=True)
    if body := body_in(hit):
        tie = cut(whole, pieces, start + body[0], start + body[1])
        block.organisation = tie[0][0].upper() + tie[0][1:]
        block.organisation_at = (tie[1][0][1], tie[1][-1][1] + tie[1][-1][2])
    return [block]


def grouped(text: str, whole: str, pieces: Pieces, stretch: tuple[int, int], group: str, language: str) -> list[Block]:
    """The blocks of names that say before each some whom these come from ("från Ekö Eva Ek, från Sala Bo och Rut")."""
    first, last = stretch
    names = Line(first, last, whole[first:last], first)
    blocks = []
    for name, at, start, end in led(names, 0, language):
        _, back = cut(whole, pieces, start, end)
        cells = [Cell(text[there : there + n], there, k, 0, False) for k, (_, there, n) in enumerate(back)]
        block = Block(group, cells, running=True, organisation=name)
        if name:
            _, tie = cut(whole, pieces, *at)
            block.organisation_at = (tie[0][1], tie[-1][1] + tie[-1][2])
        blocks.append(block)
    return blocks


def body_in(hit: re.Match[str]) -> tuple[int, int] | None:
    """Where the one body stands that a sentence ties its people to, without its letters in brackets behind it."""
    name = hit.groupdict().get("organisation")
    if not name or SEVERAL.search(name) or (shaped("and-a-group").search(name) and "- " not in name):
        return None
    short = re.search(r" \([A-ZÅÄÖ]{2,8}\)$", name)
    return hit.start("organisation"), hit.start("organisation") + (short.start() if short else len(name))


SEVERAL = re.compile(rf"(?<!-),? (?:{either('and')}) [A-ZÅÄÖ]")
"""Two bodies ("Skolverket och Kulturrådet"), and not one that does two things ("Arbets- och miljödomstolen")."""


def within_list(
    text: str, lines: Sequence[Line], first: int, last: int, language: str
) -> tuple[list[Block], frozenset[int]]:
    """What paragraphs within a list tell of who was there from a body, and the lines that they take."""
    found: list[Block] = []
    taken: set[int] = set()
    numbers = {line.start: i for i, line in enumerate(lines[first:last], first)}
    plain = [x for x in lines[first:last] if not (x.row or x.furniture)]
    for group in (part for whole in paragraphs(plain, 80, language) for part in by_label(whole, language)):
        if len(group) > 1:  # "För vägrådet: …", above "Från Ekö kommun deltog …"
            group = [line for line in group if not organisation_list(line, language, below=True)] or group
        alone = group[0].words.endswith(ending("by"))  # "Trafikverket representerades av", its people below
        if not alone and (blocks := list(told_blocks(text, group, language, within=True))):
            found += blocks
            taken |= {numbers[line.start] for line in group}
    return found, frozenset(taken)


def by_label(group: Sequence[Line], language: str) -> Iterator[list[Line]]:
    """The lines of a paragraph, anew from each that begins with a label of a list or of a head ("Clerk: Ann Field").

    One that nothing parts from what stands behind it is a label before a name. What stands below a full stop is a
    sentence of its own.
    """
    opened = [0]
    for n, line in enumerate(group[1:], 1):
        label = label_of(line.words, language)
        if group[n - 1].words.endswith(".") or (label and (not label.glued or named_behind(line, label))):
            opened.append(n)
    for start, end in pairwise([*opened, len(group)]):
        yield list(group[start:end])


def named_behind(line: Line, label: Label) -> bool:
    """Whether a label that begins with a capital stands before something that does ("Councillors A. Field")."""
    return line.words[0].isupper() and line.words[label.value : label.value + 1].isupper()


def in_column(line: Line, language: str) -> bool:
    """Whether a heading of the list stands in a column before what a line says ("Förfall     Eva Ek har …")."""
    label = label_of(line.words, language) if "  " in line.words else None
    return label is not None and label.kind == "group" and line.words[: label.value].endswith("  ")


def guests_apart(every: Sequence[Block], language: str) -> list[Block]:
    """The blocks of a list; those whom a sentence behind the names adds are a block of guests.

    "Eva Ek och Bo Alm. Som gäst deltog Rut Dahl från Sala."
    """
    found: list[Block] = []
    for block in (part for whole in every for part in sent_within(whole, language)):
        parts = [replace(block, cells=[])]
        for cell in block.cells:
            rest = cell
            while told := added(rest.text, language):
                label, hit = told
                if before := rest.text[: hit.start()].rstrip():
                    parts[-1].cells.append(replace(rest, text=before))
                if label == "proxies":
                    break
                parts.append(of_guests(block, hit, rest.start))
                rest = replace(rest, text=rest.text[hit.end() :], start=rest.start + hit.end(), gap=0)
            else:
                parts[-1].cells.append(rest)
                continue
            break  # whom those there stood for
        found += [part for part in parts if part.cells]
    return found


def sent_within(block: Block, language: str) -> Iterator[Block]:
    """A block, parted where a body stands among its names with those whom it sent.

    "Eva Ek, Bo Alm samt Vägverket genom Rut Dahl"
    """
    part = replace(block, cells=[])
    for cell in block.cells:
        position = 0
        likely = tried(cell.text, language, "roster", "told") if not block.organisation else ()
        hits = [h for rule in likely if rule.more.get("on_lines") for h in hits_of(rule, cell.text)]
        for hit in (hit for hit in hits if named(hit["names"], language) and hit.start() >= position):
            if before := cell.text[position : hit.start()].strip(" ,;"):
                at = cell.text.index(before, position)
                part.cells.append(replace(cell, text=before, start=cell.start + at))
            yield part
            at, (start, end) = cell.start, hit.span("organisation")
            names = replace(cell, text=hit["names"], start=at + hit.start("names"), gap=0)
            tie = (at + start, at + end)
            yield replace(block, cells=[names], running=True, organisation=hit["organisation"], organisation_at=tie)
            part, position = replace(block, cells=[]), hit.end()
        if rest := cell.text[position:].strip(" ,;.") if position else cell.text:
            part.cells.append(replace(cell, text=rest, start=cell.start + cell.text.index(rest, position)))
    yield part


def added(text: str, language: str) -> tuple[str, re.Match[str]] | None:
    """The label of the rule by which a sentence within names begins that adds others, and how it begins."""
    likely = tried(text, language, "roster", "added")
    return next(((r.label, hit) for r in likely if (hit := r.search(text))), None)


def of_guests(block: Block, hit: re.Match[str], start: int) -> Block:
    """An empty block of guests for a sentence that begins so, perhaps with the items that they came to."""
    items = hit.groupdict().get("items") or ""
    at = (start + hit.start("items"), start + hit.end("items")) if items else (0, 0)
    return replace(block, group="guest", cells=[], items=items, items_at=at)


def absent_apart(every: Sequence[Block], language: str) -> list[Block]:
    """The blocks of a list; those of whom a sentence within it says together that they were away are a block of such.

    "Eva Ek och Bo Alm hade anmält frånvaro." below those who were there: Eva Ek, too.
    """
    found: list[Block] = []
    for block in every:
        parts = [replace(block, cells=[])]
        for cell in block.cells:
            position = 0
            for start, end, names in away_together(cell.text, language) if block.group != "absent" else ():
                if before := cell.text[position:start].rstrip():
                    parts[-1].cells.append(replace(cell, text=before, start=cell.start + position))
                at = cell.text.index(names, start)
                told = replace(cell, text=names, start=cell.start + at, gap=0)
                parts += [replace(block, group="absent", cells=[told], running=True), replace(block, cells=[])]
                position = end
            if not position:
                parts[-1].cells.append(cell)
            elif rest := cell.text[position:].strip():
                at = cell.start + cell.text.index(rest, position)
                parts[-1].cells.append(replace(cell, text=rest, start=at, gap=0))
        found += [part for part in parts if part.cells]
    return found


def sent_apart(every: Sequence[Block], language: str) -> list[Block]:
    """The blocks of a list; those of whom a sentence behind the names says who sent them are a block of their own.

    "Eva Ek och Bo Alm. Vägverket representerades av Rut Dahl." A sentence that merely begins like one is left out.
    """
    found: list[Block] = []
    for block in every:
        parts = [replace(block, cells=[])]
        for cell in block.cells:
            position = 0
            for start, end in sentences(cell.text, language)[1:] if ". " in cell.text else ():
                sentence, sent = cell.text[start:end], list(sent_in(cell, start, end, language))
                if not sent and not any(r.search(sentence) for r in tried(sentence, language, "roster", "sent")):
                    continue
                if before := cell.text[position:start].rstrip():
                    parts[-1].cells.append(replace(cell, text=before, start=cell.start + position))
                parts += [*(replace(one, group=block.group) for one in sent), replace(block, cells=[])]
                position = end
            if rest := cell.text[position:].strip():
                at = cell.start + cell.text.index(rest, position)
                parts[-1].cells.append(replace(cell, text=rest, start=at) if position else cell)
        found += [part for part in parts if part.cells]
    return found


def sent_in(cell: Cell, start: int, end: int, language: str) -> Iterator[Block]:
    """The blocks of those of whom a sentence in a cell says which body sent them."""
    sentence = cell.text[start:end]
    likely = (rule for rule in tried(sentence, language, "roster", "told") if rule.label == "present")
    for rule in likely:
        hits = [hit for hit in hits_of(rule, sentence) if named(hit["names"], language)]
        told = [(hit, body) for hit in hits if (body := body_in(hit))]
        for hit, body in told:
            at, first = cell.start + start, start + hit.start("names")
            name = sentence[slice(*body)]
            names = replace(cell, text=hit["names"], start=cell.start + first, gap=0)
            tie = (at + body[0], at + body[1])
            yield Block("", [names], running=True, organisation=name[0].upper() + name[1:], organisation_at=tie)
        if told and not rule.more.get("more"):
            return


def away_together(text: str, language: str) -> Iterator[tuple[int, int, str]]:
    """The sentences that say of several people, the last joined by "och", that they were away; and who they are.

    Or they say that all were there but for some ("Alla närvarande utom Bo Alm"). Names alone say nothing here: they
    are of those away only where an item asks for them.
    """
    if not tried(text, language, "roster", "told"):
        return
    for start, end in sentences(text, language):
        for rule in tried(text[start:end], language, "roster", "told"):
            hit = rule.search(text[start:end]) if rule.label == "absent" else None
            names = (hit.groupdict().get("names") or "") if hit else ""
            joint = re.search(rf" (?:{either('and')}) [^,]+$", names)
            first = hit is not None and hit.start("names") == 0
            together = (joint is not None and first) or (start > 0 and not first)
            says = hit is not None and hit.group().strip(" .") != names.strip(" .")
            if says and (together or rule.more.get("but_for")) and named(names, language):
                yield start, end, names
                break


WRITER = re.compile(rf"(?:,|,? (?:{either('and')}|&)) (?:{either('writer')})(?: (?:{either('self')}))?\.?$")
"""Who writes, at the end of those named."""
WRITER_FIRST = re.compile(rf"(?:{either('writer')})(?: (?:{either('self')}))?(?:,|,? (?:{either('and')}|&)) ")
"""Who writes, before the others."""


def named(text: str, language: str) -> bool:
    """Whether a text begins with somebody by a known given name, perhaps behind an occupation or the writer.

    A form of address does for the given name ("Cllr Hill"), and so do initials ("A. Hill"). Of three or more, most must
    have one.
    """
    know = knowledge(language)
    firsts = [hit.group() for part in PARTS.split(text) if (hit := re.match(r"[A-ZÅÄÖ][\w-]+", part))]
    if len(firsts) >= 3 and 2 * sum(map(know.is_given, firsts)) > len(firsts):
        return True
    if addressed(text, 0, language) or INITIALLED.match(text):
        return True
    return any(know.is_given(word) for word in re.findall(r"[A-ZÅÄÖ][\w-]+", text)[:2])


INITIALLED = re.compile(r"(?:[A-ZÅÄÖ]\.? ?){1,3}(?<=[. ])[A-ZÅÄÖ][a-zåäö]{2,}")
"""A surname behind initials."""
PARTS = re.compile(rf", | (?:{either('and')}) ")
