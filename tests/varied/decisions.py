"""Minutes as other hands set their labels, of decisions and of other sections.

Every function takes the text of a document and returns it in another form that says the same.
"""

from __future__ import annotations

import re
from collections.abc import Callable

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


VARIED: dict[str, Vary] = {
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
