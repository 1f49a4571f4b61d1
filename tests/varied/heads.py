"""The same minutes with their head in another form: its fields set, called, ordered and written otherwise.

A field is a line of the head with a label that says when, where or who; values and what else the head holds stay.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

from varied import one_after

Vary = Callable[[str], str]

TIMES, PLACES = ("Datum", "Tid", "Sammanträdesdatum", "Mötesdatum"), ("Plats", "Lokal", "Mötesplats")
LABELS = (
    *TIMES,
    *PLACES,
    "Tid och plats",
    "Plats och tid",
    "Datum och tid",
    "Ordförande",
    "Sekreterare",
    "Mötesledare",
)
FIELD = re.compile(
    rf"(?P<label>{'|'.join(sorted(LABELS, key=len, reverse=True))})(?P<stop>: *| {{2,}}|\t+)(?P<value>\S.*)"
)
DEPTH = 40
"""Lines among which the head stands."""
SIGNED = re.compile(r"_{4}|\.{6}|[Uu]nderskrift|UNDERSKRIFT|[Jj]usterare\b")
"""Where the room for signatures begins."""
MONTHS = (
    *("januari", "februari", "mars", "april", "maj", "juni", "juli"),
    *("augusti", "september", "oktober", "november", "december"),
)
WEEKDAYS = ("måndag", "tisdag", "onsdag", "torsdag", "fredag", "lördag", "söndag")
ISO = re.compile(r"\b(?P<year>20\d\d)-(?P<month>\d\d)-(?P<day>\d\d)\b(?!\d)")
LONG = re.compile(
    rf"(?P<named>\b(?:{'|'.join(WEEKDAYS)})(?:en)?,? )?(?P<den>\bden )?\b(?P<day>\d{{1,2}}) (?P<month>{'|'.join(MONTHS)})"
    r" (?P<year>20\d\d)\b",
    re.IGNORECASE,
)
HOURS = re.compile(
    r"(?P<word>\b(?:[Kk]l\.?|[Kk]lockan) ?)?(?<![\d.:-])(?P<h>\d{1,2})[.:](?P<m>\d\d) ?[–-] ?(?P<H>\d{1,2})[.:](?P<M>\d\d)(?![\d.:-])"
)


@dataclass(frozen=True)
class Field:
    """A line of the head with a label: where it stands, the label, what parts them, the value."""

    line: int
    label: str
    stop: str
    value: str


def in_swedish(text: str) -> bool:
    """Whether a text is in Swedish, and not in bokmål or English."""
    words = Counter(re.findall(r"\b(?:och|og|and)\b", text))
    return words["och"] > words["og"] + words["and"]


def fields(lines: Sequence[str]) -> tuple[Field, ...]:
    """The fields of the head, each on one line; what goes on in the next line is none."""
    out = []
    depth = next((i for i, line in enumerate(lines[:DEPTH]) if SIGNED.search(line)), DEPTH)
    for i, line in enumerate(lines[:depth]):
        hit = FIELD.fullmatch(line.rstrip())
        below = lines[i + 1] if i + 1 < len(lines) else ""
        if (
            hit is not None
            and hit["value"] not in LABELS
            and not below.startswith((" ", "\t"))
            and not re.search(r" {2,}|\t|\|", hit["value"])
        ):
            out.append(Field(i, hit["label"], hit["stop"], hit["value"]))
    return tuple(out)


def refielded(write: Callable[[Field], str]) -> Vary:
    """A variation that writes each field of the head anew."""

    def vary(text: str) -> str:
        lines = text.split("\n")
        for field in fields(lines):
            lines[field.line] = write(field)
        return "\n".join(lines)

    return vary


FORMS = {
    "field-colon": "{label}: {value}",
    "field-colon-apart": "{label} : {value}",
    "field-columns": "{label:<24}{value}",
    "field-tab": "{label}\t{value}",
    "field-colon-tab": "{label}:\t{value}",
    "field-dash": "{label} – {value}",
    "field-dots": "{label} .............. {value}",
    "field-bars": "| {label} | {value} |",
    "field-bold": "**{label}:** {value}",
    "field-bold-outside": "**{label}**: {value}",
    "field-capitals": "{LABEL}: {value}",
    "field-capitals-columns": "{LABEL:<24}{value}",
    "field-small": "{small}: {value}",
    "field-below": "{label}\n{value}",
    "field-below-colon": "{label}:\n{value}",
    "field-below-indented": "{label}\n    {value}",
    "field-below-apart": "{label}\n{value}\n",
    "field-bullet": "- {label}: {value}",
    "field-indented": "    {label}: {value}",
    "field-right": "{label:>22}: {value}",
    "field-slip": "{slip}: {value}",
}
"""How a field is written: what parts label and value, marks around the label, the value below it, a slip of the pen."""


def shaped(form: str) -> Callable[[Field], str]:
    """A field by a form."""

    def write(field: Field) -> str:
        label = field.label
        slip = label[:2] + label[3] + label[2] + label[4:] if len(label) > 4 else label
        return form.format(label=label, LABEL=label.upper(), small=label.lower(), slip=slip, value=field.value)

    return write


SYNONYMS = (
    {
        "Datum": "Mötesdatum",
        "Tid": "Tidpunkt",
        "Plats": "Lokal",
        "Ordförande": "Mötesordförande",
        "Sekreterare": "Protokollförare",
    },
    {"Datum": "Dag", "Tid": "Klockslag", "Plats": "Mötesplats", "Ordförande": "Ordf.", "Sekreterare": "Sekr."},
    {"Datum": "När", "Tid": "Mötestid", "Plats": "Var", "Ordförande": "Mötesledare", "Sekreterare": "Vid pennan"},
    {
        "Tid och plats": "Plats och tid",
        "Plats och tid": "Tid och plats",
        "Datum och tid": "Tid",
        "Mötesledare": "Ordförande",
    },
    {"Datum": "Datum för mötet", "Tid": "Tid för mötet", "Plats": "Plats för mötet", "Plats och tid": "Tid och lokal"},
)
"""Other words for the labels of the head."""


def renamed(words: dict[str, str]) -> Vary:
    """A variation in which the head's labels are called otherwise."""
    return refielded(lambda field: f"{words.get(field.label, field.label)}{field.stop}{field.value}")


def runs(found: Sequence[Field]) -> list[list[Field]]:
    """The fields in stretches of lines below each other."""
    out: list[list[Field]] = []
    for field in found:
        if out and field.line == out[-1][-1].line + 1:
            out[-1].append(field)
        else:
            out.append([field])
    return out


def reversed_order(text: str) -> str:
    """Fields that stand below each other, the last one first."""
    lines = text.split("\n")
    for run in runs(fields(lines)):
        for field, other in zip(run, reversed([lines[f.line] for f in run]), strict=True):
            lines[field.line] = other
    return "\n".join(lines)


def on_one_line(between: str, form: str = "{label}: {value}") -> Vary:
    """A variation that sets fields below each other on one line."""

    def vary(text: str) -> str:
        lines = text.split("\n")
        gone: set[int] = set()
        for run in runs(fields(lines)):
            if len(run) > 1:
                lines[run[0].line] = between.join(shaped(form)(field) for field in run)
                gone |= {field.line for field in run[1:]}
        return "\n".join(line for i, line in enumerate(lines) if i not in gone)

    return vary


def joined(label: str, between: str = ", ", stop: str = ": ") -> Vary:
    """A variation that joins when and where below one label, in the order that the label tells."""

    def vary(text: str) -> str:
        lines = text.split("\n")
        for run in runs(fields(lines)):
            when = [f.value for f in run if f.label in TIMES]
            where = [f.value for f in run if f.label in PLACES]
            both = [f.line for f in run if f.label in (*TIMES, *PLACES)]
            if when and where and both == list(range(both[0], both[0] + len(both))):
                values = [*where, *when] if label.startswith("Plats") else [*when, *where]
                lines[both[0]] = f"{label}{stop}{between.join(values)}"
                return "\n".join([*lines[: both[0] + 1], *lines[both[-1] + 1 :]])
        return text

    return vary


def behind_people(text: str) -> str:
    """The fields below the list of those present, right above the first item."""
    lines = text.split("\n")
    found = fields(lines)
    first = next(
        (i for i, line in enumerate(lines) if re.match(r"(?:[#*]+ ?)?(?:§ ?|Punkt )?1?\d{0,2}[.)§]? \S", line)), 0
    )
    if not found or first <= found[-1].line + 2 or SIGNED.search("\n".join(lines[:first])):
        return text
    head = [line for i, line in enumerate(lines[:first]) if i not in {f.line for f in found}]
    return "\n".join([*head, *(lines[f.line] for f in found), "", *lines[first:]])


def dated(write: Callable[[date], str]) -> Vary:
    """A variation that writes the days of the head otherwise."""

    def vary(text: str) -> str:
        lines = text.split("\n")
        head = "\n".join(lines[:HEAD_LINES])
        for form in (ISO, LONG):
            head = form.sub(lambda hit: write(day_of(hit)), head)
        return "\n".join([head, *lines[HEAD_LINES:]])

    return vary


HEAD_LINES = 14
"""Lines of the head in which days and hours are the meeting's."""


def day_of(hit: re.Match[str]) -> date:
    """The day that was found."""
    month = hit["month"].lower()
    return date(int(hit["year"]), MONTHS.index(month) + 1 if month in MONTHS else int(month), int(hit["day"]))


def long(day: date) -> str:
    """A day in words."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def weekday(day: date) -> str:
    """The name of the day in the week."""
    return WEEKDAYS[day.weekday()]


DAYS: dict[str, Callable[[date], str]] = {
    "day-iso": lambda d: d.isoformat(),
    "day-long": long,
    "day-den": lambda d: f"den {long(d)}",
    "day-weekday": lambda d: f"{weekday(d)}en den {long(d)}",
    "day-weekday-short": lambda d: f"{weekday(d)} {long(d)}",
    "day-weekday-comma": lambda d: f"{weekday(d).capitalize()}, {long(d)}",
    "day-dots": lambda d: f"{d.day}.{d.month}.{d.year}",
    "day-dots-two": lambda d: f"{d.day:02}.{d.month:02}.{d.year}",
    "day-slash": lambda d: f"{d.day}/{d.month} {d.year}",
    "day-slash-short": lambda d: f"{d.day}/{d.month}-{d.year % 100:02}",
    "day-close": lambda d: f"{d:%Y%m%d}",
    "day-short": lambda d: f"{d:%y%m%d}",
    "day-short-iso": lambda d: f"{d:%y-%m-%d}",
    "day-cut": lambda d: f"{d.day} {MONTHS[d.month - 1][:3]} {d.year}",
    "day-cut-stop": lambda d: f"{d.day} {MONTHS[d.month - 1][:3]}. {d.year}",
    "day-capitals": lambda d: long(d).upper(),
    "day-ordinal": lambda d: f"{d.day}:{'a' if d.day in (1, 2, 21, 22, 31) else 'e'} {MONTHS[d.month - 1]} {d.year}",
    "day-iso-weekday": lambda d: f"{d.isoformat()} ({weekday(d)})",
    "day-iso-blanks": lambda d: f"{d:%Y %m %d}",
    "day-iso-slash": lambda d: f"{d:%Y/%m/%d}",
}
"""How a day is written."""


def timed(form: str, *, whole: bool = False) -> Vary:
    """A variation that writes the hours of the head by a form; one of `whole` hours only where both are."""

    def write(hit: re.Match[str]) -> str:
        if whole and (hit["m"], hit["M"]) != ("00", "00"):
            return hit.group()
        return form.format(**hit.groupdict())

    def vary(text: str) -> str:
        lines = text.split("\n")
        if not in_swedish(text):
            return text
        head = HOURS.sub(write, "\n".join(lines[:HEAD_LINES]))
        return "\n".join([head, *lines[HEAD_LINES:]])

    return vary


def end_below(sentence: str) -> Vary:
    """A variation that tells only in the last line of all when the meeting ended."""

    def vary(text: str) -> str:
        lines = text.rstrip("\n").split("\n")
        head = "\n".join(lines[:HEAD_LINES])
        hits = list(HOURS.finditer(head))
        if (
            len(hits) != 1
            or not in_swedish(text)
            or re.search(r"avsluta|slut\b", "\n".join(lines[HEAD_LINES:]), re.IGNORECASE)
        ):
            return text
        hit = hits[0]
        begun = f"{hit['word'] or ''}{hit['h']}.{hit['m']}"
        head = head[: hit.start()] + begun + head[hit.end() :]
        return "\n".join([head, *lines[HEAD_LINES:], "", sentence.format(hit["H"], hit["M"]), ""])

    return vary


def above(*more: str) -> Vary:
    """A variation with lines above everything else."""
    return lambda text: "\n".join([*more, text]) if not text.startswith("---") else text


def first_line(write: Callable[[str], str]) -> Vary:
    """A variation that writes the first line that is not blank otherwise."""

    def vary(text: str) -> str:
        lines = text.split("\n")
        at = next(i for i, line in enumerate(lines) if line.strip())
        if lines[at].startswith(("---", "|")) or len(lines[at]) > 70:
            return text
        lines[at] = write(lines[at])
        return "\n".join(lines)

    return vary


SINGLE: dict[str, Vary] = {
    **{name: refielded(shaped(form)) for name, form in FORMS.items()},
    **{f"field-words-{n}": renamed(words) for n, words in enumerate(SYNONYMS, 1)},
    "fields-reversed": reversed_order,
    "fields-one-line": on_one_line("   "),
    "fields-one-line-comma": on_one_line(", "),
    "fields-one-line-bar": on_one_line(" | "),
    "fields-one-line-tab": on_one_line("\t"),
    "fields-one-row": on_one_line(" | ", "{label} | {value}"),
    "fields-joined": joined("Tid och plats"),
    "fields-joined-place": joined("Plats och tid", stop="        "),
    "fields-behind-people": behind_people,
    **{name: dated(write) for name, write in DAYS.items()},
    "hours-kl": timed("kl. {h}.{m}–{H}.{M}"),
    "hours-colon": timed("{h}:{m}-{H}:{M}"),
    "hours-apart": timed("{h}.{m} – {H}.{M}"),
    "hours-till": timed("klockan {h}:{m} till {H}:{M}"),
    "hours-kl-twice": timed("kl. {h}.{m} – kl. {H}.{M}"),
    "hours-close": timed("kl. {h}{m}–{H}{M}"),
    "hours-whole": timed("kl. {h}–{H}", whole=True),
    "hours-whole-bare": timed("{h}-{H}", whole=True),
    "hours-circa": timed("kl. {h}.{m} – ca {H}.{M}"),
    "end-last": end_below("Mötet avslutades kl. {}.{}."),
    "end-last-label": end_below("Mötet slut {}:{}"),
    "title-logo": above("[Logotyp]", ""),
    "title-page": above("Sida 1 (8)", ""),
    "title-page-right": above(f"{'1 (8)':>78}", ""),
    "title-document": above("Dokumentnummer: 2024-118", "Version: 1.0", ""),
    "title-contact": above("www.ekviken.example  |  0123-456 78  |  info@ekviken.example", ""),
    "title-capitals": first_line(str.upper),
    "title-bold": first_line(lambda line: line if line[0] in "#*" else f"**{line.strip()}**"),
    "title-page-beside": first_line(lambda line: f"{line:<66}{'1 (8)':>12}"),
    "title-underlined": first_line(lambda line: line if line[0] in "#*" else f"{line}\n{'=' * len(line)}"),
    "title-centred": first_line(lambda line: line if line[0] in "#*" else line.strip().center(78).rstrip()),
}

COMBINED = (
    ("field-bold", "fields-reversed", "day-slash-short", "title-page"),
    ("field-below", "day-weekday", "hours-till", "title-contact"),
    ("field-bars", "day-close", "hours-kl-twice", "title-capitals"),
    ("fields-one-line-bar", "day-cut", "hours-colon", "title-page-beside"),
    ("fields-joined", "day-dots-two", "hours-close", "title-logo"),
    ("field-capitals-columns", "day-iso-weekday", "hours-circa", "title-document"),
    ("field-words-1", "field-dash", "day-ordinal", "end-last"),
    ("field-right", "day-short", "title-bold"),
)
"""Variations that a document may show at once, by their names."""

VARIED: dict[str, Vary] = SINGLE | {"+".join(names): one_after(*(SINGLE[n] for n in names)) for names in COMBINED}
