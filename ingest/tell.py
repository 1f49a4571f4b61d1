"""What was understood of one document, as text for a terminal: for trying a document without a store."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from samgraf.ingest.decisions.parts import Involvement
from samgraf.ingest.facts.state import all_warnings
from samgraf.ingest.minutes import Participant, Utterance, Value
from samgraf.ingest.reading import Reading
from samgraf.ingest.tables import rules, table
from samgraf.ingest.text import Span, fold
from samgraf.ingest.understood import not_understood, shares

HOWS = ("responsible", "addressee", "named", "proposer", "dissenter", "context")
OPEN = ("unsure", "unresolved", "probable")


class Words:
    """The labels of one language, and the reasons in its words."""

    def __init__(self, language: str) -> None:
        self.language = language
        self.table: Mapping[str, Any] = table(language, "shown")

    def __getitem__(self, key: str) -> str:
        return str(self.table["labels"][key])

    def of(self, section: str, key: str) -> str:
        """The label of a code, or the code where the table has none."""
        return str(self.table.get(section, {}).get(key, key))

    def reason(self, told: str) -> str:
        """A reason in this language; as the graph keeps it where the table has no words for it."""
        for rule in rules(self.language, "reasons", "reason"):
            if hit := rule.match.fullmatch(told):
                blanks = {k: self.of("roles", v) if k == "role" else v for k, v in hit.groupdict().items()}
                return str(rule.more["say"]).format(**blanks)
        return told


def tell(reading: Reading, language: str = "sv", *, unread: bool = False) -> Iterator[str]:
    """The lines of a summary: meeting, attendance, items with their decisions, statements, votes, slips, coverage.

    With `unread`, the sentences that were not understood follow with their line numbers.
    """
    say = Words(language)
    yield from meeting(reading, say)
    yield from attendance(reading, say)
    yield from items(reading, say)
    yield from statements(reading, say)
    yield from rest(reading, say)
    yield from understood(reading, say, unread=unread)


def meeting(reading: Reading, say: Words) -> Iterator[str]:
    """The head."""
    head = reading.minutes.meeting
    genre, language = say.of("genres", reading.minutes.genre), say.of("languages", reading.minutes.language)
    yield f"{say['meeting']} ({genre}, {language})"
    for key in ("body", "owner", "start", "end", "place"):
        if (value := getattr(head, key)) is not None:
            yield f"  {say[key]}: {shown(value, say, moment=key in ('start', 'end'))}"
    yield ""


def shown(value: Value, say: Words, *, moment: bool) -> str:
    """A field with what was inferred; a moment as people write it."""
    text = fold(value.text)
    if moment:
        text = text.replace("T", " ")
        text = text.removesuffix(":00") if text.count(":") == 2 else text  # seconds that nobody printed
    return f"{text} ({say['inferred']}: {say.reason(value.inferred)})" if value.inferred else text


def attendance(reading: Reading, say: Words) -> Iterator[str]:
    """Who was there, by status."""
    people = reading.minutes.participants
    yield f"{say['attendance']} ({len(people)})"
    if not people:
        yield f"  {say['nothing']}"
    width = max(len(say.of("status", s)) for s in ("present", "guest", "absent"))
    for status in ("present", "guest", "absent"):
        for person in (p for p in people if p.status == status):
            yield f"  {say.of('status', status):{width}}  {one(person, say)}"
    yield ""


def one(person: Participant, say: Words) -> str:
    """One row of the list."""
    parts = [person.name]
    if person.organisation:
        parts.append(f"({person.organisation})")
    if person.roles:
        parts.append("– " + ", ".join(say.of("roles", r) for r in person.roles))
    if person.items is not None:
        parts.append(f"{say['item']} " + runs(person.items))
    if person.inferred:
        parts.append(f"[{say['inferred']}: {say.reason(person.inferred)}]")
    return " ".join(parts)


def runs(numbers: tuple[str, ...]) -> str:
    """Numbers with runs drawn together.

    >>> runs(("2", "3", "4", "7"))
    '2–4, 7'
    """
    out: list[list[str]] = []
    for number in numbers:
        if out and number.isdigit() and out[-1][-1].isdigit() and int(number) == int(out[-1][-1]) + 1:
            out[-1].append(number)
        else:
            out.append([number])
    return ", ".join(run[0] if len(run) == 1 else f"{run[0]}–{run[-1]}" for run in out)


def items(reading: Reading, say: Words) -> Iterator[str]:
    """The items, each with what was decided and whom it involves."""
    minutes = reading.minutes
    own = sum(1 for i in minutes.items if i.parent < 0)
    yield f"{say['items']} ({own}), {say['decisions'].lower()} ({len(minutes.decisions)})"
    for n in range(-1, len(minutes.items)):
        decided = [d for d, decision in enumerate(minutes.decisions) if decision.item == n]
        if n < 0 and not decided:
            continue
        if n >= 0:
            item = minutes.items[n]
            within = item.parent >= 0 and minutes.items[item.parent].parent >= 0
            yield f"  {'  ' * ((item.parent >= 0) + within)}{(item.number + ' ') if item.number else ''}{item.title}"
        for d in decided:
            yield from decision_lines(reading, d, say)
    yield ""


def decision_lines(reading: Reading, d: int, say: Words) -> Iterator[str]:
    """A decision with its parts."""
    decision = reading.minutes.decisions[d]
    kind = f"  [{say.of('kinds', decision.kind)}]" if decision.kind != "decision" else ""
    yield f"      → {decision.text}{kind}"
    if due := (decision.due.text if decision.due else "") or decision.due_written:
        yield f"        {say['due']}: {due}"
    for how in HOWS:
        rows = [i for i in reading.involvements if i.decision == d and i.how == how]
        names = [reading.entities[i.entity].name + elected_as(i, say) for i in rows]
        if names:
            yield f"        {say.of('how', how)}: {', '.join(dict.fromkeys(names))}"


def elected_as(row: Involvement, say: Words) -> str:
    """The offices to which somebody is elected, in brackets; "" where there are none."""
    offices = ", ".join(say.of("offices", office.text) for office in row.elected_as)
    return f" ({offices})" if offices else ""


def statements(reading: Reading, say: Words) -> Iterator[str]:
    """Who holds what, to whom and about what, under the items."""
    yield f"{say['statements']} ({len(reading.utterances)})"
    width = max((len(say.of("kinds", u.kind)) for u in reading.utterances), default=0)
    last = None
    for said in reading.utterances:
        if said.item != last and said.item >= 0:
            item = reading.minutes.items[said.item]
            yield f"  {(item.number + ' ') if item.number else ''}{item.title}"
        last = said.item
        yield f"    {say.of('kinds', said.kind):{width}}  {holder(reading, said, say)}: {said.quote}"
    yield ""


def holder(reading: Reading, said: Utterance, say: Words) -> str:
    """Who holds a statement, with whom it is said to and what it is about."""

    def names(mentions: tuple[int, ...]) -> str:
        entities = (reading.entity_of(m) for m in mentions)
        return ", ".join(dict.fromkeys(reading.entities[e].name for e in entities if e >= 0))

    parts = [names(said.holders) or "–"]
    if to := names(said.addressees):
        parts.append(f"{say['to']} {to}")
    if about := names(said.about):
        parts.append(f"{say['about']} {about}")
    return " ".join(parts)


def rest(reading: Reading, say: Words) -> Iterator[str]:
    """Votes, names that somebody should confirm, slips."""
    for vote in reading.votes:
        number = reading.minutes.items[vote.item].number if vote.item >= 0 else ""
        abstained = f" ({vote.abstained})" if vote.abstained else ""
        for_it, against = ("?" if count is None else count for count in (vote.yes, vote.no))
        where = f"{say['item']} {number}: " if number else ""
        yield f"{say['votes']}: {where}{for_it} – {against}{abstained}"
    doubts = dict.fromkeys(doubtful(reading, say))
    if doubts:
        yield f"{say['names']} ({len(doubts)})"
        yield from (f"  {line}" for line in doubts)
        yield ""
    if slips := tuple(all_warnings(reading)):
        yield f"{say['warnings']} ({len(slips)})"
        for span, text, meant, message, _ in slips:
            words = " → ".join(filter(None, (fold(text), meant)))
            told = say.reason(message)
            yield f"  {place(reading, span, say)}: " + (f"{words} ({told})" if words else told)
        yield ""


def doubtful(reading: Reading, say: Words) -> Iterator[str]:
    """Names of persons whose reading is not sure, each with the reading and the reason."""
    for link in reading.links:
        mention = reading.mentions[link.mention]
        if link.judgement not in OPEN or mention.kind != "person":
            continue
        name = fold(mention.text)
        told = reading.entities[link.entity].name if link.entity >= 0 else ""
        meant = f"{say['is']} {told}?" if link.judgement == "probable" and told != name else say["open"]
        yield f"{name}: {meant} ({say.reason(link.reason)})"


def understood(reading: Reading, say: Words, *, unread: bool) -> Iterator[str]:
    """How much was understood, and the sentences that weren't or how many they are."""
    found = shares(reading)
    yield (
        f"{say['coverage']}: {found.understood:.0%} ({say['names-only']}: {found.names:.0%}, "
        f"{say['found-nothing']}: {found.unread:.0%})"
    )
    left = list(not_understood(reading))
    if not unread:
        if left:
            yield f"  {len(left)} {say['unread-more']}"
        return
    yield ""
    yield f"{say['unread']} ({len(left)})"
    for sentence in left:
        names = f"  [{', '.join(sentence.names)}]" if sentence.names else ""
        text = fold(sentence.span.of(reading.minutes.document.text))
        yield f"  {place(reading, sentence.span, say)}: {text}{names}"


def place(reading: Reading, span: Span, say: Words) -> str:
    """Where a span begins: its line, from 1, and its page where the file has pages."""
    document = reading.minutes.document
    line = f"{say['line']} {document.text.count(chr(10), 0, span.start) + 1}"
    return f"{say['page']} {document.page_of(span.start)}, {line}" if document.pages else line
