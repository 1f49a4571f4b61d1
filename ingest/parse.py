"""From a document to its minutes: who met, who was there, what was treated, what was decided.

The walk goes once through the lines: the head, then each item with its sections and sub-headings, then the signatures.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from samgraf.ingest.clauses.decide import kind_of
from samgraf.ingest.clauses.enumerated import with_counted_clauses
from samgraf.ingest.clauses.ownlabels import own_label, own_labels
from samgraf.ingest.decisions.above import above_items
from samgraf.ingest.decisions.assigned import called_in, known_as
from samgraf.ingest.decisions.margin import with_margins
from samgraf.ingest.decisions.outcome import outcomes
from samgraf.ingest.decisions.perfect import in_the_perfect
from samgraf.ingest.decisions.presenting import presented, presenting, presents
from samgraf.ingest.decisions.sections import (
    before_another,
    behind_all,
    case_line,
    cast_vote,
    dated_entry,
    earlier_paragraph,
    ends_section,
    entry_above,
    heads_tasks,
    in_label_row,
    in_small_letters,
    of_next_meeting,
    unknown_heading,
)
from samgraf.ingest.decisions.subheads import among_titles, lettered, new_part, part_number, subheading, without_owner
from samgraf.ingest.decisions.turns import below_decided, opens_decisions, proposes_itself, takes_over
from samgraf.ingest.decisions.walk import DECIDED, Pending, Walk, flush, goes_on, statutory, titled
from samgraf.ingest.grids.cellbycell import with_rows
from samgraf.ingest.grids.grid import unrolled
from samgraf.ingest.grids.tasks import heading
from samgraf.ingest.headings.contents import headed
from samgraf.ingest.headings.itemised import itemised
from samgraf.ingest.headings.items import Heading, usual_width
from samgraf.ingest.headings.numberlines import with_titles_beside
from samgraf.ingest.headings.sidetitles import with_side_titles
from samgraf.ingest.headings.smallheads import with_small_heads
from samgraf.ingest.lines.edges import over_pages
from samgraf.ingest.lines.genre import first_words, genre_of, language_of
from samgraf.ingest.lines.layout import Label, Line, label_of, lines
from samgraf.ingest.lines.partlabels import with_part_labels
from samgraf.ingest.lines.passages import (
    ENDLESS,
    flow,
    paragraphs,
    passage_of,
    split_sentences,
)
from samgraf.ingest.lines.ragged import line_by_line
from samgraf.ingest.lines.stacks import stacks
from samgraf.ingest.meeting.bysitting import by_decisions, by_head
from samgraf.ingest.meeting.ending import behind, ending, is_told
from samgraf.ingest.meeting.fields import Field
from samgraf.ingest.meeting.headend import first_paragraph, head_end, sent_to, without
from samgraf.ingest.meeting.heads import decider, meeting_of
from samgraf.ingest.meeting.inbody import in_body, told_end, with_appended, with_those_away
from samgraf.ingest.meeting.letter import in_prose, letter
from samgraf.ingest.meeting.offices import offices
from samgraf.ingest.meeting.tornlabels import torn_labels
from samgraf.ingest.mentions.contract import of_the_parties
from samgraf.ingest.minutes import Item, Meeting, Minutes, Participant
from samgraf.ingest.roster.disqualified import disqualified
from samgraf.ingest.roster.employed import by_name_alone, chairing, employed, of_the_house
from samgraf.ingest.roster.inparagraphs import with_lists_parted
from samgraf.ingest.roster.moving import moving
from samgraf.ingest.roster.roster import roster
from samgraf.ingest.roster.same import once
from samgraf.ingest.roster.tablecolumns import cell_stretches
from samgraf.ingest.roster.told import signed_in_full, told
from samgraf.ingest.roster.torn import in_pieces, with_whole_names, with_wrapped_names
from samgraf.ingest.roster.unheaded import or_unheaded
from samgraf.ingest.roster.visiting import visiting
from samgraf.ingest.text import Document, Passage, Span


def parse(document: Document) -> Minutes:
    """Read one document's layout.

    Raises `NoMinutes` where nothing in it looks like minutes.
    """
    language = language_of(document.text)
    found = with_lists_parted(with_part_labels(lines(document, language), language), document.text, language)
    found = unrolled(with_small_heads(with_rows(found, language), language), language)
    found = with_margins(with_side_titles(with_titles_beside(found, language)), language)
    found = with_counted_clauses(found, language)
    found, heads, contents = itemised(found, language)
    genre = genre_of(found, language)
    ragged = genre != "protocol" and line_by_line(found[heads[0].first if heads else 0 :], language)
    width = ENDLESS if ragged else usual_width(found)
    walk = Walk(document.text, language, width, genre, own=own_labels(found, width, language), head=first_words(found))
    end, appendix = ending(found, heads, language)
    first = heads[0].first if heads else head_end(found, contents, language)
    found = over_pages(found, first, language)
    labels, skip = stacks(found, 0, first, language)
    numbers = tuple(int(n.group()) for h in heads if (n := re.match(r"\d+", h.number)))
    post = letter(found, document.text, language)
    if post.forwarded:
        found = tuple(replace(line, meta=line.meta or i in post.lines) for i, line in enumerate(found))
    torn, halved = torn_labels(found, first, document.text, language)
    skip |= post.lines | headed(found, contents, language) | halved
    listed, taken = roster(found, 0, first, language, labels, skip, numbers=numbers, text=document.text)
    if not listed:
        listed, taken = in_body(found, heads, first, end, language, numbers)
    listed, taken = with_appended(listed, taken, found, heads, first, language, numbers)
    listed, taken = with_those_away(listed, taken, found, heads, end, language, numbers)
    last = told_end(found, heads, end, language)
    listed = told(document.text, found, last, language, listed, len(post.writer), numbers, taken)
    bare, taken = or_unheaded(listed, taken, found, first, last, language, numbers)
    listed = bare if listed else told(document.text, found, last, language, bare, 0, numbers, taken)  # who was away
    listed = once([*listed, *post.writer], language) if post.writer else listed
    listed = tuple(by_name_alone(in_pieces(person, document.text), language) for person in listed)
    if end < len(found):
        listed = signed_in_full(listed, document.text, found[end].start, language)
    taken |= {i for s in labels if s.kind == "group" for i in s.lines} | halved
    for line in (found[i] for i in sorted(contents) if not found[i].furniture):
        walk.add(passage_of(walk.text, [(line.body, line.end)], language, "contents"))
    above = above_items(walk, found, heads, first, taken | contents)
    head_passages(walk, found, above, taken, contents, listed)
    day = bool(heads) and heads[0].form == "paragraph-of-minutes"  # which gives the day too
    head = without(taken | contents | post.lines | sent_to(found, first, language), found[: max(first + day, 1)])
    fields = (s for s in labels if s.kind == "field")
    more = [Field(s.role, *flow(walk.text, [(found[i].body, found[i].end) for i in s.lines], language)) for s in fields]
    more += [*post.fields, *torn]
    meeting = by_head(met(head, document, language, found, first, more), head, document.text, language)
    if meeting.body is None and walk.genre == "protocol":
        meeting = replace(meeting, body=decider(found[first:end], document.text, language))
    listed = chairing(listed, meeting, language)
    walk.body = meeting.body.text if meeting.body else ""
    walk.day = meeting.start.text[:10] if meeting.start else ""
    walk.people = known_as(listed) if listed or walk.genre == "protocol" else called_in(walk.text, language)
    body(walk, found, heads, above, end, taken, contents)
    signed_to = signed_below(walk, found, end, appendix, taken, contents)
    in_the_perfect(walk)
    outcomes(walk)
    tail(walk, found[appendix:])
    meeting = by_decisions(meeting, walk.decisions, walk.text, language)
    walk.items = lettered([without_owner(item, listed, language) for item in walk.items])
    told_by = (walk.items, walk.passages, walk.text, language, more, taken)
    people = offices(found[:signed_to], first, end, listed, *told_by, formal=walk.genre == "protocol")
    people = of_the_parties(of_the_house(employed(people, walk.passages, language), meeting), walk.passages, language)
    people = visiting(moving(people, walk.items, walk.passages, language), walk.items, walk.passages, language)
    people = disqualified(presenting(people, walk.passages), walk.items, walk.passages, language)
    return Minutes(
        document, language, walk.genre, meeting, people, tuple(walk.items), tuple(walk.passages), tuple(walk.decisions)
    )


def met(
    head: Sequence[Line], document: Document, language: str, found: Sequence[Line], first: int, more: Sequence[Field]
) -> Meeting:
    """The meeting as the lines of the head tell it, or as the first paragraph does where they name no day."""
    meeting = meeting_of(head, document, language, found, more)
    if meeting.start is not None:
        return meeting
    prose = in_prose(first_paragraph(found, first), document.text, language)
    told_there = meeting_of(head, document, language, found, [*more, *prose])
    return replace(told_there, body=meeting.body or told_there.body, place=meeting.place or told_there.place)


def signed_below(
    walk: Walk, found: Sequence[Line], end: int, appendix: int, taken: set[int], contents: frozenset[int]
) -> int:
    """The lines of the signatures, each a passage, and what was dealt with behind them; up to where nobody else signs.

    That is the number of lines, where nothing was dealt with behind the signatures.
    """
    after = behind(found, end, appendix, walk.language)
    for line in found[end : after.first if after else appendix]:
        if not line.furniture:
            walk.add(passage_of(walk.text, [(line.start, line.end)], walk.language, "signature"))
    if after is None:
        return len(found)
    body(walk, found, [after], after.first, appendix, taken, contents)
    return after.first


def head_passages(
    walk: Walk,
    found: Sequence[Line],
    first: int,
    taken: set[int],
    contents: frozenset[int],
    people: Sequence[Participant],
) -> None:
    """The lines of the head: those of the attendance list, fields, and what else stands there.

    Running text between the list, or the title where sentences alone tell who was there, and the first item is said.
    """
    top = next((i for i in range(first) if people and not found[i].furniture), first)
    listed = max((i for i in taken if i < first), default=top)
    stops = walk.width < ENDLESS
    told = [found[i] for i in range(listed + 1, first) if i not in contents and is_told(found[i], walk.language, stops)]
    for i in range(first):
        line = found[i]
        if line in told:
            continue
        if (i in contents and not line.furniture) or line.meta:  # furniture may be the letterhead
            continue
        role = "roster" if i in taken else "field"
        apart = line.row and i not in taken  # no name goes over the edge of a cell
        for stretch in cell_stretches(line) if apart else [(line.start, line.end)]:
            walk.add(passage_of(walk.text, [stretch], walk.language, role))
    walk.passages = with_whole_names(walk.passages, people, walk.text, walk.language)
    walk.passages = with_wrapped_names(walk.passages, people, walk.text, walk.language)
    flush(walk, Pending(-1, lines=told))


def body(
    walk: Walk,
    found: Sequence[Line],
    heads: Sequence[Heading],
    first: int,
    end: int,
    taken: set[int],
    contents: frozenset[int],
) -> None:
    """All items, in order, and what is decided above the first of them."""
    if not heads or first < heads[0].first:
        section(walk, found, first, heads[0].first if heads else end, -1, taken, contents)
    for n, head in enumerate(heads):
        if head.first >= end:
            break
        stop = min(heads[n + 1].first if n + 1 < len(heads) else end, end)
        known = item_of(walk, head.number) if head.again else None
        item = len(walk.items) if known is None else known
        role = "title" if known is None else "heading"
        title = passage_of(walk.text, head.pieces, walk.language, role, item)
        if known is not None:
            walk.add(title)
        else:
            below = (found[i] for i in range(head.last + 1, stop))
            bare = head.body == found[head.last].end and all(line.furniture for line in below)
            new_item(walk, found, head, title, bare=bare)
        section(
            walk,
            found,
            head.last + 1,
            stop,
            item,
            taken,
            contents,
            rest=(head.body, found[head.last].end),
            level=max(line.heading for line in found[head.first : head.last + 1]),
            last=stop == end,
        )


def item_of(walk: Walk, number: str) -> int | None:
    """The item of a number among those read so far."""
    return next((n for n, item in enumerate(walk.items) if item.number == number and item.parent < 0), None)


def new_item(walk: Walk, found: Sequence[Line], head: Heading, title: Passage | None, *, bare: bool) -> None:
    """Keep an item with its title, which may be a sentence; a `bare` one has nothing below it."""
    spans = title.spans() if title else (Span(found[head.first].start, found[head.first].end),)
    named = title.text.rstrip(" :.") if title else ""
    walk.items.append(Item(head.number, named, spans, case=head.case, rule=f"layout/{head.form}"))
    if title:
        titled(walk, title, bare=bare)


def called(walk: Walk, item: int, below: Sequence[Line]) -> str:
    """The section that an item is by its title ("Beslut", "Att göra"), "" where it has labels of its own for that."""
    title = label_of(walk.items[item].title, walk.language) if item >= 0 else None
    if title is None or title.role not in (*DECIDED, "earlier") or title.value < len(walk.items[item].title):
        return ""
    own = (label_of(line.words, walk.language) for line in below)
    return "" if any(at and at.kind == "section" and at.role == "decision" for at in own) else title.role


def section(
    walk: Walk,
    found: Sequence[Line],
    first: int,
    stop: int,
    item: int,
    taken: set[int],
    contents: frozenset[int],
    rest: tuple[int, int] = (0, 0),
    level: int = 0,
    last: bool = False,
) -> None:
    """The lines of one item: its sections and sub-headings.

    `level` is that of the item's own heading; of the `last` item a list of all that is to be done is no part.
    """
    top = item
    pending = Pending(item, called(walk, item, found[first:stop]))
    earlier = False  # within what another body, or this one, said of the item before
    if rest[0] < rest[1] and walk.text[rest[0] : rest[1]].strip(" .:;–-•\u200b"):
        start = rest[0] + len(walk.text[rest[0] : rest[1]]) - len(walk.text[rest[0] : rest[1]].lstrip(" .:;•\u200b"))
        pending.lines.append(Line(start, rest[1], walk.text[start : rest[1]], start))
    for i in range(first, stop):
        line = found[i]
        if i in contents or line.meta:
            continue
        if i in taken:
            walk.add(passage_of(walk.text, [(line.start, line.end)], walk.language, "roster", item))
            continue
        label = label_at(found, i, stop, pending, walk)
        if not goes_on(line, pending) or presented(line, pending, walk.language):
            flush(walk, pending)
            pending = Pending(pending.item)
        heads = label is not None and label.kind == "section"  # "BESLUT 2025:42"
        if item >= 0 and not (line.furniture or heads) and (case := case_line(line, walk.language)):
            walk.items[item] = replace(walk.items[item], case=walk.items[item].case or case)
            walk.add(passage_of(walk.text, [(line.start, line.end)], walk.language, "heading", item))
        elif (other := earlier_paragraph(line, walk, top)) is not None:
            flush(walk, pending)
            earlier = other
            walk.add(passage_of(walk.text, [(line.body, line.end)], walk.language, "heading", pending.item))
            pending = Pending(top, "background" if earlier else "")
        elif label and label.kind == "section":
            label = replace(label, role="background") if earlier else label
            proposes = label.role == "proposal" and proposes_itself(found, i, first, stop, walk)
            label = replace(label, role="decision") if proposes else label
            apart = behind_all(found, line, label, walk.language, level=level, last=last)
            pending = new_section(walk, pending, line, label, -1 if apart else top)
            pending.proposes = proposes or kind_of("", label.text, walk.language) == "recommendation"
        elif label and of_next_meeting(line, label, pending):
            role = "decision" if top < 0 and dated_entry(found, i + 1, stop, walk.language) else "discussion"
            pending = new_section(walk, pending, line, replace(label, role=role), top)
        elif not line.furniture and (
            (part := part_number(line, walk, top, pending.section)) or subheading(found, i, first, stop, pending, walk)
        ):
            pending = new_part(walk, pending, line, part, top)
        else:
            told = below_decided(pending, walk)
            if not told and takes_over(pending, line, walk.language):
                flush(walk, pending)
                pending = Pending(pending.item)
            if ends_section(pending, line, walk) or before_another(found, i, stop, pending, walk):
                flush(walk, pending)
                pending = Pending(pending.item)
            if not told and opens_decisions(found, i, stop, pending, walk.language, walk.body):
                flush(walk, pending)
                pending = Pending(pending.item, "decision")
            pending.lines.append(line)
    flush(walk, pending)


def label_at(found: Sequence[Line], i: int, stop: int, pending: Pending, walk: Walk) -> Label | None:
    """The label with which a line begins: one of the tables, the document's own, or an unknown heading."""
    words = found[i].words
    heads = found[i].row and bool(heading(found[i], walk.language)[0])  # "Att göra" over a column, beside "Vem"
    label = None if found[i].furniture or heads else label_of(words, walk.language) or own_label(words, walk.own)
    if label and label.kind == "group" and presents(label.text, walk.language):
        return replace(label, kind="section", role="presenter")  # in the head of minutes it opens a list
    listed = label is not None and label.role == "decision" and bool(found[i].bullet and words[label.value :])
    if label and (among_titles(found, i, walk.language) or (listed and below_decided(pending, walk))):
        return None
    label = label or in_small_letters(found, i, walk.language) or in_label_row(found, i, walk.language)
    label = label or (cast_vote(found[i], walk.language) if pending.section != "motion" else None)
    label = label or heads_tasks(found, i, stop, walk.people, walk.language)
    fresh = Pending(pending.item)
    if not label and found[i].heading and opens_decisions(found, i, stop, fresh, walk.language, walk.body):
        return Label("section", "decision", found[i].words, len(found[i].words))
    return label or unknown_heading(found, i, stop, pending, statutory(walk))


def new_section(walk: Walk, pending: Pending, line: Line, label: Label, top: int) -> Pending:
    """What follows a label such as "Beslut"; its value may begin on the same line."""
    entry = entry_above(pending, line)
    flush(walk, pending)
    stretch = [(line.body, line.body + label.value)]
    walk.add(passage_of(walk.text, stretch, walk.language, "heading", pending.item, label.role))
    alone_there = top < 0 and label.value >= len(line.words)
    for_all = alone_there or (line.heading and label.role == "action")  # belongs to no part of an item above it
    opened = Pending(top if for_all else pending.item, label.role, label.text)
    if label.value < len(line.words):
        opened.run_in = True
        value = line.body + label.value
        text = walk.text[value : line.end]
        opened.within = line if line.bullet else entry
        opened.one = label.role == "decision" and re.search(r"\d", label.text[: label.value]) is not None
        indent = line.indent + value - line.start
        opened.lines.append(
            replace(line, start=value, body=value, text=text, indent=indent, bullet="", heading=0, gap=0)
        )
    return opened


def tail(walk: Walk, found: Sequence[Line]) -> None:
    """Appendices are text, not items."""
    for group in paragraphs(found, walk.width, walk.language):
        stretches = [(line.body, line.end) for line in group]
        for passage in split_sentences(walk.text, stretches, walk.language, "sentence", -1, "appendix"):
            walk.add(passage)
