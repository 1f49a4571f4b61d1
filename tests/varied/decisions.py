"""Minutes as other hands set their decisions: labels, sections, clauses, leads, tasks, owners, votes, reservations.

Every function takes the text of a document and returns it in another form that says the same.
"""

from __future__ import annotations

import re
import textwrap
from collections.abc import Callable
from itertools import pairwise

Vary = Callable[[str], str]

SECTION = (
    "Bakgrund|Sammanfattning av ärendet|Sammanfattning|Ärendebeskrivning|Ärendet|Beskrivning|Yrkanden|Yrkande|"
    "Reservationer|Reservation|Expedieras|Beslutet skickas till|Delges|Delgivning|Kopia till|Beslutsunderlag|"
    "Beslutsgång|Propositionsordning|Omröstningsresultat|Omröstning|Votering|Protokollsanteckning|Jäv|"
    "Förslag till beslut på sammanträdet|Förslag till beslut|Dagens sammanträde|Överläggning|Behandling|"
    "Särskilt yttrande|Beredning"
)
DECISION = r"(?:[A-ZÅÄÖ][a-zåäö]{3,}(?:styrelsens|nämndens|utskottets|fullmäktiges|ets|ens|s) )?(?:B|(?<= )b)eslut"
"""A label of decisions as ordinary secretaries write it: "Beslut", "Nämndens beslut"."""
ON_LINE = re.compile(rf"(?m)^(?P<in>[ ]*)(?P<label>{DECISION}): (?=\S)")
ABOVE = re.compile(rf"(?m)^(?P<in>[ ]*)(?P<label>{DECISION})(?P<colon>:?)[ ]*$")
EITHER = re.compile(rf"(?m)^(?P<in>[ ]*)(?P<label>{DECISION})(?P<colon>: (?=\S)|:?[ ]*$)")
SECTIONS = re.compile(rf"(?m)^(?P<in>[ ]*)(?P<label>{SECTION})(?P<colon>: (?=\S)|:?[ ]*$)")
ATT = re.compile(r"(?m)^(?P<in>[ ]*)(?P<mark>[-–•*][ ]|\d{1,2}[.)] |[a-h]\) )?att (?=\w)")
PLAIN_ATT = re.compile(r"(?m)^(?P<in>[ ]*)att (?=\w)")
RUNNING = re.compile(r"(?m)^(?P<lead>[^\n|]{3,70}\b(?:beslut(?:ar|ade)|beslöt)) att (?=\w)")
VERB = re.compile(r"\b(beslut(?:ar|ade)|beslöt)\b(?=(?: (?:för egen del|enhälligt|därför))?(?: att\b|:?[ ]*$))", re.M)


def label(write: Callable[[str], str], pattern: re.Pattern[str] = EITHER) -> Vary:
    """A variation that writes the words of a label in another way, and leaves its colon."""
    return lambda text: pattern.sub(lambda m: f"{m['in']}{write(m['label'])}{m['colon']}", text)


def whole(form: str, alone: str, pattern: re.Pattern[str] = EITHER) -> Vary:
    """A variation that writes a label with its sign as `form` before its value, and as `alone` on its own line."""

    def vary(text: str) -> str:
        return pattern.sub(
            lambda m: m["in"] + (form if m["colon"] == ": " else alone).replace("LABEL", m["label"]), text
        )

    return vary


def plain(label_text: str) -> str:
    """The label's words spaced out in capitals."""
    return "   ".join(" ".join(word) for word in label_text.upper().split())


def slip(label_text: str) -> str:
    """Two letters of the last word of a label exchanged, as fingers do that are in a hurry."""
    return re.sub(r"eslut$", "elsut", label_text)


def underlined(pattern: re.Pattern[str]) -> Vary:
    """A variation that underlines a label on a line of its own with hyphens, as plain text does."""
    return lambda text: pattern.sub(
        lambda m: m[0] if m["colon"] == ": " else f"{m['in']}{m['label']}\n{m['in']}{'-' * len(m['label'])}", text
    )


def value_below(text: str) -> str:
    """The label of a decision on its own line, its value below it."""
    return ON_LINE.sub(r"\g<in>\g<label>\n\g<in>", text)


def value_below_colon(text: str) -> str:
    """The label of a decision with its colon on its own line, its value below a blank line."""
    return ON_LINE.sub(r"\g<in>\g<label>:\n\n\g<in>", text)


def value_beside(text: str) -> str:
    """The label of a decision on the line of its first words."""
    return re.sub(rf"(?m)^([ ]*)({DECISION}):?[ ]*\n\n?[ ]*(?![-–•*]|\d+[.)]|att\b|[a-e]\)|[ ])(?=\S)", r"\1\2: ", text)


def value_in_column(text: str) -> str:
    """The label of a decision in a column of its own, its value hanging beside it."""

    def beside(m: re.Match[str]) -> str:
        lines = m["value"].split("\n")
        first, *more = lines
        return "\n".join([f"{m['label']:<22}{first}", *(" " * 22 + line.strip() for line in more)])

    return re.sub(
        rf"(?m)^(?P<label>{DECISION}): (?P<value>\S.*(?:\n(?!\s*(?:[-–•*]|\d+[.)]|\S+:|$)).*)*)", beside, text
    )


def blank_below_label(text: str) -> str:
    """A blank line between a label on its own line and what stands below it."""
    return re.sub(rf"(?m)^([ ]*(?:{DECISION}|{SECTION}):?)[ ]*\n(?=.)", r"\1\n\n", text)


def no_blank_below_label(text: str) -> str:
    """No blank line between a label on its own line and what stands below it."""
    return re.sub(rf"(?m)^([ ]*(?:{DECISION}|{SECTION}):?)[ ]*\n\n+(?=.)", r"\1\n", text)


SYNONYMS = {
    "Bakgrund": "Ärendebeskrivning",
    "Ärendebeskrivning": "Beskrivning av ärendet",
    "Sammanfattning av ärendet": "Sammanfattning",
    "Sammanfattning": "Ärendet i korthet",
    "Ärendet": "Bakgrund",
    "Yrkanden": "Förslag och yrkanden",
    "Yrkande": "Yrkanden",
    "Reservationer": "Reservation",
    "Reservation": "Reservation mot beslutet",
    "Expedieras": "Kopia till",
    "Beslutet skickas till": "Expedieras till",
    "Delges": "Beslutet delges",
    "Kopia till": "Beslutet skickas till",
    "Beslutsunderlag": "Handlingar i ärendet",
    "Beslutsgång": "Propositionsordning",
    "Omröstning": "Votering",
    "Votering": "Omröstning",
    "Omröstningsresultat": "Voteringsresultat",
    "Jäv": "Anmälan om jäv",
    "Protokollsanteckning": "Anteckning till protokollet",
    "Särskilt yttrande": "Särskilda yttranden",
}


def numbered_sections(text: str) -> str:
    """Numbers of two parts before the labels within an item, counted on from the item's own."""
    item, part, out = "", 0, []
    for line in text.split("\n"):
        if hit := re.match(r"(?:§ ?)?(\d{1,3})(?:[.)]|(?<=\d)[ ])\s*\S|§ ?(\d{1,3})$", line):
            item, part = hit[1] or hit[2], 0
        if item and re.fullmatch(rf"(?:{DECISION}|{SECTION}):?\s*", line):
            part += 1
            line = f"{item}.{part} {line}"
        out.append(line)
    return "\n".join(out)


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


OWNER = re.compile(r"(?m)^(?P<in>[ ]*)(?P<star>\*\*)?(?:Ansvarig(?:a|e)?|Ansvar)(?P<colon>:(?:\*\*)? )(?=\S)")


def owner(form: str) -> Vary:
    """A variation that writes the label of who is to act, at the start of a line, in another way."""
    return lambda text: OWNER.sub(lambda m: m["in"] + form, text)


HEADS = re.compile(r"(?m)^\|.*\|$(?=\n\|[ :-]*-[-| :]*\|$)")


def table_heads(**named: str) -> Vary:
    """A variation that gives the columns of a table of tasks other heads."""

    def renamed(m: re.Match[str]) -> str:
        cells = [cell.strip() for cell in m[0].strip("|").split("|")]
        if not {"Vem", "Ansvarig", "Ansvar"} & {*cells} or not {"Vad", "Beslut", "Åtgärd"} & {*cells}:
            return m[0]
        return "| " + " | ".join(named.get(cell, cell) for cell in cells) + " |"

    return lambda text: HEADS.sub(renamed, text)


def table_set(write: Callable[[list[list[str]]], list[str]]) -> Vary:
    """A variation that sets a Markdown table of tasks in another way."""

    def vary(text: str) -> str:
        def again(m: re.Match[str]) -> str:
            rows = [[c.strip() for c in line.strip().strip("|").split("|")] for line in m[0].strip().split("\n")]
            owned = {"Vem", "Ansvarig", "Ansvar"} & {*rows[0]} and {"Vad", "Beslut", "Åtgärd"} & {*rows[0]}
            return "\n".join(write([rows[0], *rows[2:]])) if owned else m[0]

        return re.sub(r"(?m)^\|.*\|\n\|[ :-]*-[-| :]*\|(?:\n\|.*\|)+$", again, text)

    return vary


def in_blanks(rows: list[list[str]]) -> list[str]:
    """The rows of a table in columns of blanks."""
    wide = [max(len(row[k]) for row in rows if k < len(row)) + 3 for k in range(len(rows[0]))]
    return ["".join(cell.ljust(width) for cell, width in zip(row, wide, strict=False)).rstrip() for row in rows]


def in_blocks(rows: list[list[str]]) -> list[str]:
    """The rows of a table as blocks of labels and values."""
    return [
        line
        for row in rows[1:]
        for line in (
            "",
            *(f"{head}: {cell}" for head, cell in zip(rows[0], row, strict=False) if cell and head not in ("", "Nr")),
        )
    ][1:]


def vote_capitals(text: str) -> str:
    """Yes and no of a vote in capitals."""
    return re.sub(r"\b(Ja|ja|Nej|nej)(?=-röst)", lambda m: m[0].upper(), text)


def vote_words(text: str) -> str:
    """The votes for and against without a hyphen."""
    return re.sub(r"\b([Jj]a|[Nn]ej)-röst", r"\1röst", text)


def dissent_first(text: str) -> str:
    """A reservation that begins with what it is against."""
    return re.sub(
        r"(?m)^([A-ZÅÄÖ][a-zåäö](?!edam)[^\n.]{3,90}?) reservera(r|de) sig mot beslutet( till förmån för [^.\n]+)?\.$",
        lambda m: f"Mot beslutet reservera{m[2]} sig {m[1]}{m[3] or ''}.",
        text,
    )


def dissent_short(text: str) -> str:
    """A reservation that doesn't say what it is against."""
    return re.sub(r"(?m)^([A-ZÅÄÖ][^\n.]{3,90}? reservera(?:r|de) sig) mot beslutet\.$", r"\1.", text)


LABELS: dict[str, Vary] = {
    "label-below": value_below,
    "label-below-colon": value_below_colon,
    "label-beside": value_beside,
    "label-column": value_in_column,
    "label-capitals": label(str.upper),
    "label-small": label(str.lower),
    "label-bold": whole("**LABEL:** ", "**LABEL**"),
    "label-bold-inside": whole("**LABEL**: ", "**LABEL:**"),
    "label-emphasised": whole("_LABEL:_ ", "_LABEL_"),
    "label-heading": whole("### LABEL\n\n", "### LABEL"),
    "label-dash": whole("LABEL – ", "LABEL –"),
    "label-stop": whole("LABEL. ", "LABEL."),
    "label-blank-colon": whole("LABEL : ", "LABEL :"),
    "label-bullet": whole("• LABEL: ", "• LABEL:"),
    "label-arrow": whole("→ LABEL: ", "→ LABEL:"),
    "label-brackets": whole("[LABEL] ", "[LABEL]"),
    "label-spaced": label(plain),
    "label-slip": label(slip),
    "label-underlined": underlined(EITHER),
    "label-plural": label(lambda said: f"{said}:".replace("eslut:", "eslutet")),
    "label-meeting": label(lambda _: "Mötets beslut"),
    "label-passive": label(lambda _: "Beslutades"),
    "label-blank": blank_below_label,
    "label-tight": no_blank_below_label,
    "section-capitals": label(str.upper, SECTIONS),
    "section-small": label(str.lower, SECTIONS),
    "section-bold": whole("**LABEL:** ", "**LABEL**", SECTIONS),
    "section-emphasised": whole("*LABEL:* ", "*LABEL*", SECTIONS),
    "section-colon": whole("LABEL: ", "LABEL:", SECTIONS),
    "section-heading": whole("### LABEL\n\n", "### LABEL", SECTIONS),
    "section-underlined": underlined(SECTIONS),
    "section-spaced": label(plain, SECTIONS),
    "section-numbered": numbered_sections,
    "section-synonyms": label(lambda said: SYNONYMS.get(said, said), SECTIONS),
    "section-bullet": whole("• LABEL: ", "• LABEL", SECTIONS),
}
"""Labels of decisions and of other sections."""

CLAUSES: dict[str, Vary] = {
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

TASKS: dict[str, Vary] = {
    "owner-short": owner("Ansv: "),
    "owner-no-colon": owner("Ansvarig "),
    "owner-arrow": owner("→ "),
    "owner-who": owner("Vem: "),
    "owner-does": owner("Utförs av: "),
    "owner-dash": owner("Ansvarig – "),
    "owner-capitals": owner("ANSVARIG: "),
    "owner-bold": owner("**Ansvarig:** "),
    "owner-small": owner("ansvarig: "),
    "owner-blank-colon": owner("Ansvarig : "),
    "table-heads-plain": table_heads(Vad="Uppgift", Vem="Ansvarig", När="Klart senast", Ansvarig="Vem"),
    "table-heads-task": table_heads(Vad="Att göra", Ansvarig="Ansvar", Vem="Ansv.", När="Deadline", Klart="Senast"),
    "table-heads-deed": table_heads(Vad="Aktivitet", Beslut="Åtgärd", Vem="Utförs av", När="Tidpunkt", Klart="När"),
    "table-tabs": table_set(lambda rows: ["\t".join(row) for row in rows]),
    "table-blanks": table_set(in_blanks),
    "table-blocks": table_set(in_blocks),
    "vote-capitals": vote_capitals,
    "vote-words": vote_words,
    "dissent-first": dissent_first,
    "dissent-short": dissent_short,
}
"""Tasks with their owners, votes and reservations."""

VARIED: dict[str, Vary] = {**LABELS, **CLAUSES, **TASKS}
