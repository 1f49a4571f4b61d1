"""Minutes as other hands set their clauses of decisions, and the leads above them.

Every function takes the text of a document and returns it in another form that says the same.
"""

from __future__ import annotations

import re
import textwrap
from collections.abc import Callable
from itertools import pairwise

Vary = Callable[[str], str]

ATT = re.compile(r"(?m)^(?P<in>[ ]*)(?P<mark>[-–•*][ ]|\d{1,2}[.)] |[a-h]\) )?att (?=\w)")
PLAIN_ATT = re.compile(r"(?m)^(?P<in>[ ]*)att (?=\w)")
RUNNING = re.compile(r"(?m)^(?P<lead>[^\n|]{3,70}\b(?:beslut(?:ar|ade)|beslöt)) att (?=\w)")
VERB = re.compile(r"\b(beslut(?:ar|ade)|beslöt)\b(?=(?: (?:för egen del|enhälligt|därför))?(?: att\b|:?[ ]*$))", re.M)


def counted(form: str) -> Vary:
    """A variation that counts the clauses that begin with the word for "that", from one for each list."""

    def vary(text: str) -> str:
        out: list[str] = []
        n = 0
        for line in text.split("\n"):
            if hit := PLAIN_ATT.match(line):
                n += 1
                line = hit["in"] + form.format(n=n, a=chr(96 + min(n, 26))) + line[len(hit["in"]) :]
            elif line.strip() and not line.startswith(" "):
                n = 0
            out.append(line)
        return "\n".join(out)

    return vary


def att(form: str) -> Vary:
    """A variation that writes the word for "that" at the start of a clause as `form`, its bullet or number left."""
    return lambda text: ATT.sub(lambda m: f"{m['in']}{m['mark'] or ''}{form} ", text)


def bulleted(mark: str) -> Vary:
    """A variation that puts a sign before clauses that have none."""
    return lambda text: PLAIN_ATT.sub(lambda m: f"{m['in']}{mark}att ", text)


def clauses(text: str) -> list[tuple[int, int]]:
    """The lines of each clause that begins with the word for "that": first and last but one."""
    lines, found = text.split("\n"), []
    for n, line in enumerate(lines):
        if hit := ATT.match(line):
            end = n + 1
            deep = len(hit["in"]) + len(hit["mark"] or "")
            while end < len(lines) and lines[end].strip() and not ATT.match(lines[end]):
                if len(lines[end]) - len(lines[end].lstrip()) < deep or re.match(r"\s*(?:[-–•*]|\d+[.)]) ", lines[end]):
                    break
                if re.match(r"\s*[A-ZÅÄÖ][\wåäö ]*:?\s*$|\s*[A-ZÅÄÖ]\w*:", lines[end]):
                    break
                end += 1
            found.append((n, end))
    return found


def ended(sign: str, last: str = "", start: str = "") -> Vary:
    """A variation that ends the clauses of a list with `sign`, the last one but one with `last`.

    `start` stands before the last clause. The last one keeps what ends it.
    """

    def vary(text: str) -> str:
        lines = text.split("\n")
        found = clauses(text)
        for n, ((_, end), (begin, _)) in enumerate(pairwise(found)):
            if any(line.strip() for line in lines[end:begin]):
                continue
            closing = n + 2 >= len(found) or any(line.strip() for line in lines[found[n + 1][1] : found[n + 2][0]])
            lines[end - 1] = re.sub(r"[ .,;]*(?:\b(?:samt|och)[,;]?)?$", "", lines[end - 1]) + (
                last if closing and last else sign
            )
            if closing and start:
                lines[begin] = re.sub(r"\batt ", f"{start} att ", lines[begin], count=1)
        return "\n".join(lines)

    return vary


def no_full_stops(text: str) -> str:
    """No sign at the end of any clause of a list."""
    lines = text.split("\n")
    for _, end in clauses(text):
        lines[end - 1] = re.sub(r"[.,;](?: samt| och)?$", "", lines[end - 1].rstrip())
    return "\n".join(lines)


def spread(text: str) -> str:
    """A blank line between the clauses of a list."""
    lines = text.split("\n")
    for _, end in reversed(clauses(text)):
        if end < len(lines) and ATT.match(lines[end]):
            lines.insert(end, "")
    return "\n".join(lines)


def drawn_together(text: str) -> str:
    """No blank line between the clauses of a list, nor between it and its lead."""
    return re.sub(r"(?m)^(.*\S.*)\n\n+(?=[ ]*(?:[-–•*] |\d{1,2}[.)] )?att \w)", r"\1\n", text)


def hanging(width: int, deep: int) -> Vary:
    """A variation that wraps clauses at a width, what follows their first line hanging at a depth."""

    def vary(text: str) -> str:
        lines = text.split("\n")
        for begin, end in reversed(clauses(text)):
            hit = ATT.match(lines[begin])
            first = hit["in"] if hit else ""
            said = " ".join(line.strip() for line in lines[begin:end])
            lines[begin:end] = textwrap.wrap(
                said,
                width,
                initial_indent=first,
                subsequent_indent=first + " " * deep,
                break_long_words=False,
                break_on_hyphens=False,
            )
        return "\n".join(lines)

    return vary


def joined(text: str) -> str:
    """A list of clauses below the verb of deciding as one running sentence: "att …, att … samt att …"."""
    lines = text.split("\n")
    found = [c for c in clauses(text) if (hit := PLAIN_ATT.match(lines[c[0]])) is not None and hit]
    runs: list[list[tuple[int, int]]] = []
    for clause in found:
        if runs and not any(line.strip() for line in lines[runs[-1][-1][1] : clause[0]]):
            runs[-1].append(clause)
        else:
            runs.append([clause])
    for run in reversed(runs):
        above = next((n for n in range(run[0][0] - 1, -1, -1) if lines[n].strip()), -1)
        if above < 0 or not re.search(r"\b(?:beslutar|beslutade|beslöt)$", lines[above].rstrip()):
            continue
        said = [" ".join(line.strip() for line in lines[a:b]).rstrip(" .,;") for a, b in run]
        told = ", ".join(said[:-1]) + (" samt " if len(said) > 1 else "") + said[-1] + "."
        lines[above : run[-1][1]] = [f"{lines[above].rstrip()} {told}"]
    return "\n".join(lines)


def parted(text: str) -> str:
    """A running sentence of several clauses as a list below the verb of deciding."""

    def list_of(m: re.Match[str]) -> str:
        said = re.split(r"(?:,| samt| och) att ", m["rest"])
        return m[0] if len(said) < 2 else m["lead"] + "".join(f"\n- att {one.strip()}" for one in said)

    return re.sub(r"(?m)^(?P<lead>[^\n|.]{3,60}\bbeslut(?:ar|ade)) att (?P<rest>[^\n.]+\.)$", list_of, text)


def clause_below(text: str) -> str:
    """The clause on a line of its own below the verb of deciding."""
    return RUNNING.sub(r"\g<lead>\n\natt ", text)


def lead_colon(text: str) -> str:
    """A colon behind the verb of deciding that stands above its clauses."""
    return re.sub(r"(?m)^([^\n|]{3,70}\b(?:beslutar|beslutade|beslöt))[ ]*$", r"\1:", text)


def lead_that(text: str) -> str:
    """The word for "that" on the line of the verb of deciding, and before each of its clauses too."""
    return re.sub(
        r"(?m)^([^\n|]{3,70}\b(?:beslutar|beslutade|beslöt))[ ]*$(?=\n+[ ]*(?:[-–•*] )?att )", r"\1 att:", text
    )


def lead_following(text: str) -> str:
    """What says that a list follows, behind the verb of deciding that stands above its clauses."""
    return re.sub(r"(?m)^([^\n|]{3,70}\b(?:beslutar|beslutade|beslöt))[ ]*$", r"\1 följande:", text)


def lead_as_follows(text: str) -> str:
    """Another word for a list that follows, behind the verb of deciding that stands above its clauses."""
    return re.sub(r"(?m)^([^\n|]{3,70}\b(?:beslutar|beslutade|beslöt))[ ]*$", r"\1 enligt följande:", text)


def verb(form: str) -> Vary:
    """A variation that writes the verb of deciding in another tense where its clause or list follows."""
    return lambda text: VERB.sub(form, text)


def verb_above(form: str) -> Vary:
    """A variation that writes the verb of deciding in another tense where it stands above its clauses."""
    return lambda text: re.sub(r"\b(?:beslutar|beslutade|beslöt)(?=:?[ ]*$)", form, text, flags=re.M)


def general_body(text: str) -> str:
    """The body that decides called by its kind alone."""
    kinds = (
        ("nämnden", "Nämnden"),
        ("utskottet", "Utskottet"),
        ("styrelsen", "Styrelsen"),
        ("direktionen", "Direktionen"),
    )
    for end, kind in kinds:
        text = re.sub(rf"(?m)^([ ]*)[A-ZÅÄÖ][a-zåäö]+(?:s|-)?{end} (?=beslut|beslöt)", rf"\1{kind} ", text)
    return text


def capital_body(text: str) -> str:
    """The body that decides, and the verb, in capitals where they stand on a line of their own."""
    return re.sub(r"(?m)^([^\n|]{3,50}\b(?:beslutar|beslutade|beslöt)):?[ ]*$", lambda m: m[0].upper(), text)


def bold_lead(text: str) -> str:
    """The body that decides, and the verb, set off where they stand on a line of their own."""
    return re.sub(r"(?m)^([ ]*)([A-ZÅÄÖ][^\n|*]{3,50}\b(?:beslutar|beslutade|beslöt)):?[ ]*$", r"\1**\2**", text)


VARIED: dict[str, Vary] = {
    "that-capital": att("Att"),
    "that-capitals": att("ATT"),
    "that-bold": att("**att**"),
    "that-emphasised": att("*att*"),
    "that-wide": att("att  "),
    "that-tab": att("att\t"),
    "that-dash": bulleted("- "),
    "that-bullet": bulleted("• "),
    "that-number": counted("{n}. "),
    "that-number-bracket": counted("{n}) "),
    "that-letter": counted("{a}) "),
    "that-letter-stop": counted("{a}. "),
    "that-dash-blank": bulleted("–\u00a0"),
    "clause-semicolons": ended(";"),
    "clause-commas": ended(","),
    "clause-samt": ended(",", last=" samt"),
    "clause-och": ended(",", last=", och"),
    "clause-och-first": ended(",", last="", start="samt"),
    "clause-no-stop": no_full_stops,
    "clause-spread": spread,
    "clause-tight": drawn_together,
    "clause-hanging-4": hanging(56, 4),
    "clause-hanging-0": hanging(60, 0),
    "clause-hanging-10": hanging(70, 10),
    "clause-joined": joined,
    "clause-parted": parted,
    "clause-below": clause_below,
    "lead-colon": lead_colon,
    "lead-that": lead_that,
    "lead-following": lead_following,
    "lead-as-follows": lead_as_follows,
    "lead-past": verb("beslutade"),
    "lead-present": verb("beslutar"),
    "lead-perfect": verb_above("har beslutat"),
    "lead-strong": verb("beslöt"),
    "lead-general": general_body,
    "lead-capitals": capital_body,
    "lead-bold": bold_lead,
}
"""Clauses of decisions, and the leads above them."""
