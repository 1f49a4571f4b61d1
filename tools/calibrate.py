"""Compare how sure the reading says it is with how often it is right; writes `docs/calibration.md`.

    python tools/calibrate.py [--check]

Every fact of the documents with gold is judged: right, wrong, or not told by the gold (left out).
With `--check` nothing is written, and the exit status is 1 where a class of facts claims more than it keeps.
"""

from __future__ import annotations

import re
import sys
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from types import ModuleType
from typing import Any

from gold import HOME, Document, documents, scorer

from samgraf.ingest.pipeline import read
from samgraf.ingest.read import documents as parts
from samgraf.ingest.read import source
from samgraf.ingest.reading import Reading

PAGE = HOME / "docs" / "calibration.md"
BINS = ((0.0, 0.6), (0.6, 0.7), (0.7, 0.8), (0.8, 0.9), (0.9, 1.01))
FEW = 12
"""Fewer facts than this say nothing about a rule."""
SLACK = 0.1
"""A rule may claim so much more than it keeps before it is named."""


@dataclass(frozen=True, slots=True)
class Fact:
    """One fact with what it claims and whether it is right."""

    kind: str
    rule: str
    stated: float
    right: bool
    own: bool


class Judge:
    """The facts of one document, each compared with its gold."""

    def __init__(self, of: Document, reading: Reading, score: ModuleType) -> None:
        self.of, self.gold, self.reading, self.score = of, of.gold, reading, score
        self.optional = {score.stem(n) for n in self.gold.get("optional", [])}
        people = [{"name": a["person"]} for a in self.gold.get("attendance", [])] + self.gold.get("persons", [])
        self.names: dict[str, dict[str, str]] = {
            "person": self.aliases(people),
            "organisation": self.aliases(self.gold.get("organisations", [])),
            "project": self.aliases(self.gold.get("projects", [])),
        }
        self.names["plan"] = self.names["project"]
        for group in self.gold.get("same_person", []):
            for form in group:
                self.names["person"].setdefault(score.stem(form), score.stem(group[0]))

    def aliases(self, wanted: list[dict[str, Any]]) -> dict[str, str]:
        """Every form of a name with the name itself."""
        return {form: self.score.stem(w["name"]) for w in wanted for form in self.score.names_of(w)}

    def fact(self, kind: str, rule: str, stated: float, right: bool) -> Fact:
        """A fact of this document."""
        return Fact(kind, rule, stated, right, self.of.own)

    def facts(self) -> Iterator[Fact]:
        """All facts that the gold tells something about."""
        yield from self.meeting()
        yield from self.attendance()
        yield from self.mentions()
        yield from self.links()
        yield from self.decisions()
        yield from self.statements()

    def meeting(self) -> Iterator[Fact]:
        """Head fields, against the gold's and its aliases."""
        wanted, head = self.gold["meeting"], self.reading.minutes.meeting
        for field in ("body", "start", "end", "place"):
            value = getattr(head, field)
            if value is None or field not in wanted:
                continue
            if field in ("start", "end"):
                day = wanted[field]
                told = day.isoformat() if hasattr(day, "isoformat") else str(day)
                right = value.text.startswith(told[: 16 if "T" in told else 10])
            else:
                options = [wanted[field], *wanted.get(f"{field}_aliases", [])]
                norm = self.score.norm
                right = any(self.score.ratio(norm(o), norm(value.text)) >= 0.9 for o in options)
            yield self.fact("meeting", value.rule, value.confidence, right)

    def attendance(self) -> Iterator[Fact]:
        """Rows of the list: the person and the status."""
        wanted = {self.score.norm(a["person"]): a["status"] for a in self.gold.get("attendance", [])}
        for person in self.reading.minutes.participants if wanted else ():
            right = wanted.get(self.score.norm(person.name)) == person.status
            yield self.fact("attendance", person.rule, person.confidence, right)

    def mentions(self) -> Iterator[Fact]:
        """Names: is what stands there such a thing at all.

        The gold lists no bare heads ("gruppen"): one is right where it stands for a body that the gold names.
        """
        for n, mention in enumerate(self.reading.mentions):
            if mention.kind not in self.names or not self.names[mention.kind]:
                continue
            forms = {self.score.stem(mention.text), self.score.stem(mention.name)}
            entity = self.reading.entity_of(n)
            if mention.rule.endswith("-alone") and entity >= 0:
                forms |= {self.score.stem(name) for name in self.reading.entities[entity].names}
            if forms & self.optional:
                continue
            yield self.fact("name", mention.rule, mention.confidence, bool(forms & set(self.names[mention.kind])))

    def links(self) -> Iterator[Fact]:
        """Persons: does a form stand for the one that the gold means; full names in the list are no question."""
        known = self.names["person"]
        for link in self.reading.links:
            mention = self.reading.mentions[link.mention]
            form = self.score.stem(mention.text)
            if mention.kind != "person" or form not in known or link.judgement in ("unsure", "unresolved"):
                continue
            name = self.score.stem(self.reading.entities[link.entity].name)
            reason = re.sub(r"[A-ZÅÄÖ]\S+(?: [A-ZÅÄÖ]\S+)+", "…", link.reason)
            yield self.fact("identity", f"{link.judgement}: {reason}", link.confidence, known.get(name) == known[form])

    def decisions(self) -> Iterator[Fact]:
        """Clauses decided, and who and what each involves."""
        wanted = self.gold.get("decisions", [])
        found = self.reading.minutes.decisions
        score = self.score

        def alike(g: dict[str, Any], n: int) -> float:
            item = found[n].item
            number = self.reading.minutes.items[item].number if item >= 0 else ""
            same = score.number(g["item"]) == score.number(number)
            return float(score.ratio(score.clause(g["text"]), score.clause(found[n].text)) * (1 if same else 0.5))

        pairs = score.pair_up(wanted, list(range(len(found))), alike, 0.85)
        gold_of = {j: wanted[i] for i, j in pairs.items()}
        for n, decision in enumerate(found):
            yield self.fact("decision", decision.rule, decision.confidence, n in gold_of)
            if n in gold_of and decision.due and decision.due.text and gold_of[n].get("due"):
                right = decision.due.text == str(gold_of[n]["due"])
                yield self.fact("due", decision.due.rule, decision.due.confidence, right)
        every = {f: n for names in self.names.values() for f, n in names.items()}
        for i in self.reading.involvements:
            if i.decision not in gold_of or i.how not in ("responsible", "addressee", "named"):
                continue  # the gold lists of the context only what is sure to belong to it
            g = gold_of[i.decision]
            entity = self.reading.entities[i.entity]
            name = next((every[f] for f in map(score.stem, (entity.name, *entity.names)) if f in every), "")
            if not name or score.stem(entity.name) in self.optional:
                continue
            listed = g.get("responsible", []) if i.how == "responsible" else g.get("involves", [])
            right = name in {every.get(score.stem(x), score.stem(x)) for x in listed}
            yield self.fact(f"involved: {i.how}", i.rule, i.confidence, right)

    def statements(self) -> Iterator[Fact]:
        """Statements: is it one, and of that kind; and whose, where both tell it."""
        wanted, found = self.gold.get("statements", []), self.reading.utterances
        if "statements" not in self.gold:
            return
        pairs = self.score.pair_up(wanted, list(found), lambda g, f: self.score.overlap(g["quote"], f.quote), 0.5)
        gold_of = {j: wanted[i] for i, j in pairs.items()}
        for n, said in enumerate(found):
            if said.kind == "report" and n not in gold_of:
                continue  # never counted as extra
            right = n in gold_of and gold_of[n]["kind"] == said.kind
            yield self.fact("statement", said.rule, said.confidence, right)
            if n in gold_of and gold_of[n].get("holder") and said.holders:
                entity = self.reading.entity_of(said.holders[0])
                names = {self.score.stem(x) for x in self.reading.entities[entity].names} if entity >= 0 else set()
                names |= {self.score.stem(self.reading.entities[entity].name)} if entity >= 0 else set()
                holder = self.score.stem(gold_of[n]["holder"])
                forms = {f for of in self.names.values() for f, name in of.items() if name == holder} | {holder}
                yield self.fact("holder", said.rule, said.confidence, bool(names & forms))


def judged() -> list[Fact]:
    """The facts of all documents."""
    score, found = scorer(), []
    for of in documents():
        [document] = parts(source(of.path))
        found += list(Judge(of, read(document), score).facts())
    return found


def share(facts: list[Fact]) -> float:
    """How often they are right."""
    return sum(f.right for f in facts) / len(facts)


def claimed(facts: list[Fact]) -> float:
    """How sure they say they are, on the average."""
    return sum(f.stated for f in facts) / len(facts)


def row(name: str, facts: list[Fact]) -> str:
    """A line of a table: how many, claimed, kept, kept on our own documents."""
    own = [f for f in facts if f.own]
    return (
        f"| {name} | {len(facts)} | {claimed(facts):.2f} | {share(facts):.2f} | {f'{share(own):.2f}' if own else '–'} |"
    )


def boastful(facts: list[Fact]) -> dict[tuple[str, str], list[Fact]]:
    """The rules that claim more than they keep, where there are enough facts to say so."""
    rules: dict[tuple[str, str], list[Fact]] = defaultdict(list)
    for fact in facts:
        rules[fact.kind, fact.rule].append(fact)
    return {k: of for k, of in sorted(rules.items()) if len(of) >= FEW and claimed(of) - share(of) > SLACK}


def page(facts: list[Fact]) -> str:
    """The page with the tables."""
    kinds: dict[str, list[Fact]] = defaultdict(list)
    for fact in facts:
        kinds[fact.kind].append(fact)
    head = "| {} | facts | stated | right | right, own documents |\n|---|---|---|---|---|"
    lines = [
        "# How much a stated confidence is worth",
        "",
        "Each fact says how sure its rule is.",
        "This page compares what is stated with how often it is right, over all documents that have gold: the real ones"
        " and those of our own in `tests/heldout/`.",
        "A stated 0.9 should be right nine times in ten; less than that is a promise not kept, more is modesty.",
        "The rules have seen these documents, all but the last ones, so a new document keeps somewhat less: the column"
        " of our own documents is nearer to that.",
        "`make scores` writes this page.",
        "",
        "## By what is stated",
        "",
        head.format("stated"),
        *(
            row(f"{low:.1f} to {min(high, 1.0):.1f}", of)
            for low, high in BINS
            if (of := [f for f in facts if low <= f.stated < high])
        ),
        "",
        "## By kind of fact",
        "",
        "Of what an item's discussion names, the gold lists only what is sure to belong to a decision, so the context"
        " is not judged.",
        "",
        head.format("kind"),
        *(row(kind, kinds[kind]) for kind in sorted(kinds)),
        "",
        f"## By rule, with {FEW} facts or more",
        "",
    ]
    for kind in sorted(kinds):
        rules: dict[str, list[Fact]] = defaultdict(list)
        for fact in kinds[kind]:
            rules[fact.rule].append(fact)
        told = [row(f"`{rule}`" if "#" in rule else rule, of) for rule, of in sorted(rules.items()) if len(of) >= FEW]
        if told:
            lines += [f"### {kind}", "", head.format("rule"), *told, ""]
    over = boastful(facts)
    lines += ["## Rules that claim too much", ""]
    lines += [
        f"- {kind}: `{rule}` states {claimed(of):.2f}, is right {share(of):.2f}" for (kind, rule), of in over.items()
    ]
    lines += [] if over else ["None."]
    return "\n".join(lines).rstrip() + "\n"


if __name__ == "__main__":
    every = judged()
    if "--check" in sys.argv:
        for (kind, rule), of in boastful(every).items():
            print(f"{kind}: {rule} states {claimed(of):.2f}, is right {share(of):.2f} ({len(of)} facts)")
        sys.exit(bool(boastful(every)))
    PAGE.write_text(page(every), encoding="utf-8")
    print(f"{PAGE.relative_to(HOME)}: {len(every)} facts judged")
