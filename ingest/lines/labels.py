"""Labels at the start of a line: fields of the head, headings of the list, sections within an item."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cache, lru_cache

from rapidfuzz.distance import OSA

from samgraf.ingest.lines.fieldlabels import WHEN_AND_WHERE, put_together, told_label
from samgraf.ingest.lines.setoff import plainly
from samgraf.ingest.tables import opening, rules, table, tried
from samgraf.ingest.tables.forms import either, shaped
from samgraf.ingest.words.people import knowledge


@dataclass(frozen=True, slots=True)
class Label:
    """A known label at the start of a line: `kind` (field, group, section), `role`, and where its value begins."""

    kind: str
    role: str
    text: str
    value: int  # offset in the line's words
    glued: bool = False  # no colon, tab or line end parts the label from its value


SOFT = "\u00ad"
"""A hyphen that shows only where a line breaks at it."""


@cache
def labels(language: str) -> Mapping[str, tuple[str, str]]:
    """What each label of a language stands for: kind and role."""
    known: dict[str, tuple[str, str]] = {}
    for kind in ("section", "group", "field"):
        for row in table(language, "layout").get(kind, ()):
            for label in row["labels"]:
                known.setdefault(label.casefold(), (kind, row["role"]))
    return known


def in_column(kind: str, stop: str, rest: str) -> bool:
    """Whether a label in small letters stands in a column of its own before a name ("ordförande     Eva Ek").

    >>> in_column("field", "    ", "Eva Ek"), in_column("field", " ", "Eva Ek"), in_column("section", "  ", "Eva Ek")
    (True, False, False)
    """
    return kind != "section" and len(stop) > 1 and not stop.strip() and NAMES.match(rest) is not None


LED = re.compile(rf"(?:{either('for', 'in', 'at', 'with', 'by')}) ", re.IGNORECASE)
"""What goes on with the name of a body that begins with a word that is a label elsewhere ("FORUM FÖR VÄGAR")."""
ONE_OF = re.compile(r"[A-ZÅÄÖ](?!\w)")
"""The letter of one of several groups ("GRUPP A")."""
MET = shaped("gathering-first")
"""What says that they met, behind a kind of body that is a label elsewhere ("Committee Meeting – 3 May")."""
NAMES = re.compile(r"[A-ZÅÄÖÆØ][\w-]+ [A-ZÅÄÖÆØ]")
"""Two words with capitals."""


COUNTED = r"\s+\d{1,3}(?:[./–-]\d{1,4})?[_*]*:[_*]*(?:\s+|$)"
"""The number of what a label heads, before its colon ("Beslut 4.1: Planen antas")."""


NUMBERED = re.compile(r"\s+\d+(?P<part>[./–-]\d+)?[_*]*:[_*]*\s*")


@cache
def labels_beginning(head: str, language: str) -> re.Pattern[str] | None:
    """The labels that begin with these two letters as one pattern, if there are any: few lines begin with a label."""
    known = sorted((w for w in labels(language) if w.startswith(head)), key=lambda w: (-len(w), w))
    if not known:
        return None
    return re.compile(
        rf"[_*]*(?P<label>{'|'.join(re.escape(w) for w in known)})"
        rf"(?P<stop>\s*(?:\([^()]{{1,20}}\))?[_*]*\s*[:：=][_*]*\s*|{COUNTED}|;(?:\s+(?=[A-ZÅÄÖÆØ\d])|\s*$)|,\s+(?={NAMES.pattern})|\s+[–—-]\s+(?=[A-ZÅÄÖ\d])|[–—]\s+(?=[A-ZÅÄÖ])|\?:?[_*]*\s+|\?$|\s*\t\s*|\s{{2,}}|\s[–—]\s(?=\S)|\.[_*]*\s+(?=\S{{2}})|\.$|\s+[–—-]$|\s*[_*]+:?\s*|\s*$|\s+)",
        re.IGNORECASE,
    )


@lru_cache(maxsize=4096)
def label_of(words: str, language: str) -> Label | None:
    """The label that a line starts with, if any.

    A section's label must be the whole line, or be parted from its value by a colon or a full stop.

    >>> label_of("När\\u00advarande: Eva Ek", "sv").value  # a soft hyphen is not seen
    13
    """
    if SOFT in words and (seen := label_of(words.replace(SOFT, ""), language)):
        places = [n for n, letter in enumerate(words) if letter != SOFT] + [len(words)]
        return replace(seen, value=places[seen.value])
    pattern = labels_beginning(words.lstrip("_*")[:2].casefold(), language)
    hit = pattern.match(words) if pattern else None
    if hit is None:
        return rule_label(words, language) or misspelt_label(words, language) or set_off(words, language)
    kind, role = labels(language)[hit.group("label").casefold()]
    counted = NUMBERED.fullmatch(hit.group("stop"))
    if counted and (role not in ("decision", "action") or (role == "decision" and not counted["part"])):
        return rule_label(words, language)  # "Beslut 4: …", of which every sentence is a part; "Förslag 2: …"
    rest = words[hit.end() :].strip(" _*:")
    if role == "proposal" and rest[:1].isdigit() and counted_votes(words, language):
        return None  # "Styrelsens förslag: 5 röster."
    run_in = hit.group("stop").startswith(".")  # "Beslut. Nämnden godkänner …": a section's label before running text
    met = kind == "field" and role in ("place-and-time", "time", "place")  # "Plats och tid. Rådhuset, kl 9"
    if run_in and ((kind != "section" and not met) or rest[:1].islower()):
        return None
    if hit.group("stop").startswith(",") and (kind != "group" or words[:1].islower() or not NAMES.match(rest)):
        # only those who were there stand behind a comma too ("Närvarande, övriga kansliet: Eva Ek": a form)
        return rule_label(words, language) if kind == "group" and ": " in words else None
    if words[:1].islower() and not (marked(hit.group("stop")) or in_column(kind, hit.group("stop"), rest)):
        return formed_label(words, language)
    beside = marked(hit.group("stop")) or "\t" in hit.group("stop") or hit.group("stop").startswith(" " * MARGIN)
    if kind == "section" and beside and writes(hit.group("label"), rest, language):
        return Label("field", "secretary", hit.group("label"), hit.end())  # "Anteckningar: Eva"
    loose = not hit.group("stop").strip(" ") and len(hit.group("stop")) == 1
    if kind == "field" and loose and role in WHEN_AND_WHERE and (joined := put_together(words, labels(language))):
        return Label("field", *joined)
    if kind == "group" and (more := MORE.match(words, hit.end())):
        return Label(kind, role, hit.group("label"), more.end())
    if kind == "group" and COUNT.fullmatch(words, hit.end("label")):
        return Label(kind, role, hit.group("label"), len(words))
    if kind == "group" and (several := NUMBER_OF.match(words, hit.end("label"))):
        return Label(kind, role, hit.group("label"), several.end())
    if kind == "group" and loose and rest and rest[0].islower():
        label = Label(kind, role, hit.group("label"), hit.end())
        return with_tail(label, words, language) or rule_label(words, language)
    if kind == "group" and loose and rest[:1] == "§" and (told := rule_label(words, language)):
        return told  # "Föredragande § 7-8:"
    if kind == "field" and role == "other" and loose and RUNS.fullmatch(rest):
        return Label(kind, role, hit.group("label"), hit.end(), glued=True)  # "Paragrafer 48-53"
    begins = (rest[:1].isupper() or rest[:1] in "._…§") and not (
        role == "body" and (LED.match(rest) or MET.match(rest) or ONE_OF.match(rest))
    )
    if kind == "field" and loose and rest and role not in ("time", "place-and-time") and not begins:
        return rule_label(words, language)
    dashed = hit.group("stop").strip() in ("–", "—")
    if dashed and role == "decision" and (form := rule_label(words, language)):  # "Beslut – Förslag till fullmäktige"
        return form
    if dashed and rest[:1].islower() and role not in ("decision", "action"):
        return None
    if kind == "section" and rest and not (marked(hit.group("stop")) or run_in or dashed):
        emphasised = words[0] in "*_" and hit.group("stop").strip() in EMPHASIS and rest[0].isupper()
        if (
            emphasised
            or in_margin(hit.group("stop"), rest, language)
            or before_sentence(hit.group("label"), rest, language)
        ):
            return Label(kind, role, hit.group("label"), hit.end())
        return rule_label(words, language)
    return Label(kind, role, hit.group("label"), hit.end(), glued=bool(rest) and loose)


def counted_votes(words: str, language: str) -> bool:
    """Whether a line begins with a proposal and how many voted for it.

    >>> counted_votes("Styrelsens förslag: 5 röster", "sv"), counted_votes("Förslag: 5 bänkar", "sv")
    (True, False)
    """
    return any(rule.match.match(words) for rule in tried(words, language, "votes", "count"))


def with_tail(label: Label, words: str, language: str) -> Label | None:
    """The heading of a list with what says behind it at what, or that they were there ("Frånvarande vid mötet:").

    >>> label = Label("group", "absent", "Frånvarande", 12)
    >>> with_tail(label, "Frånvarande var: Eva Ek", "sv").value, with_tail(label, "Frånvarande unga", "sv")
    (17, None)
    """
    for rule in rules(language, "layout", "group-tail"):
        if hit := rule.match.match(words, label.value):
            office = hit.groupdict().get("office")  # "Närvarande var ledamöterna Eva Ek och Bo Alm"
            glued = hit.end() < len(words) and words[hit.end() - 2] != ":" and not office
            return replace(label, value=hit.end(), glued=glued)
    return None


def set_off(words: str, language: str) -> Label | None:
    """A section's label that is set off by other means than a colon ("**Nämndens beslut** Planen antas").

    >>> label = set_off("[Vägnämndens beslut] Bifall", "sv")
    >>> label.value, label.role
    (21, 'decision')
    """
    plain = plainly(words)
    label = label_of(plain, language) if plain else None
    if label is None or label.kind != "section":
        return None
    return replace(label, value=len(words) - len(plain) + label.value)


def writes(label: str, rest: str, language: str) -> bool:
    """Whether what a label parts from it is the name of who wrote, and nothing else ("Anteckningar: Eva Ek").

    >>> [writes("Anteckningar", rest, "sv") for rest in ("Eva Ek", "Eva", "Eva ringer", "Bron")]
    [True, True, False, False]
    """
    names = rest.rstrip(".").split()
    written = label.casefold() in table(language, "layout").get("writes", {}).get("labels", ())
    named = 0 < len(names) <= 3 and all(NAME.fullmatch(name) for name in names)
    return written and named and knowledge(language).is_given(names[0])


NAME = re.compile(r"[^\W\d_a-zåäö][\w’'-]+")


def marked(stop: str) -> bool:
    """Whether a colon parts a label from its value, or a semicolon that stands for one ("Närvarande; Eva Ek").

    >>> marked(": "), marked("; "), marked("   ")
    (True, True, False)
    """
    return any(sign in stop for sign in ":;=")


def in_margin(stop: str, rest: str, language: str) -> bool:
    """Whether a label stands in the margin: many blanks before what begins like a sentence and is no label itself."""
    apart = len(stop) >= MARGIN and not stop.strip(" ") and len(rest.split()) > 1
    return apart and not rest[0].islower() and label_of(rest, language) is None and "  " not in rest.strip()


MARGIN = 3
"""So many blanks part a label in the margin from its text."""


def before_sentence(label: str, rest: str, language: str) -> bool:
    """Whether a whole sentence stands behind a label that is a noun: its emphasis, or its column, is lost."""
    nouns, said = table(language, "layout").get("nouns", {}).get("labels", ()), rest.split()
    told = any(word[0].islower() for word in said[1:4])  # "Beslut Eva Ek väljs."
    whole = len(said) >= 3 and rest.endswith(".") and rest[0].isupper() and told
    return whole and label.casefold() in nouns


EMPHASIS = ("*", "_", "**", "__")
"""What ends words that are set off: "**Beslut** Planen antas" parts a label from its value as a colon does."""

RUNS = re.compile(rf"\d{{1,4}}(?:(?: ?[–,-] ?| (?:{either('and')}) )\d{{1,4}})*")
"""Numbers of paragraphs and nothing else."""

MORE = re.compile(
    r"(?:\((?=[^()A-ZÅÄÖÆØ])(?![a-zåäöæø]{1,2}\))(?![^()]*[A-ZÅÄÖÆØ][^()]*\))[^()]{1,80}\)(?:$|:\s*|\s*\t\s*|(?=\s{2}))"
    r"|[–-]\s+[^\W\dA-ZÅÄÖÆØ][^\dA-ZÅÄÖÆØ:]{2,40}(?:$|:\s*))"
)
"""What a heading of the list says more of itself, in brackets or behind a dash ("Beslutande (4 st)")."""

COUNT = re.compile(r"\s*[–—-]\s*\d{1,3}(?: [a-zåäöæø.]+)?[*_]*:?[*_]*")
"""How many they are, behind a dash ("Närvarande – 6 personer")."""

NUMBER_OF = re.compile(
    r":?\s+(?:[^\W\d_]{2,12} \(\d{1,3}\)|(?:[a-zåäöæø.]{2,5} )?\d{1,3})(?: [a-zåäöæø.]{2,}){0,3}:(?:$|\s+)"
)
"""How many they are, or what they stand for, before a colon ("Närvarande 9 fastigheter:")."""

HEADWORD = re.compile(r"(?P<owner>[^\W\d_][\w-]{2,}s )?(?P<word>[^\W\d_]{5,20})(?::(?:\s|$)|$)")


def misspelt_label(words: str, language: str) -> Label | None:
    """A heading with a slip in it: of the list, before its colon ("Frånvarnade:"), or of decisions ("Besult").

    >>> label = misspelt_label("Frånvarnade: Eva Ek", "sv")
    >>> (label.role, label.value), misspelt_label("Ledningen: Eva Ek", "sv"), misspelt_label("Besult", "sv").role
    (('absent', 13), None, 'decision')
    >>> misspelt_label("Vägnämndens belsut", "sv").role, misspelt_label("Vägnämndens frånvarnade: Eva", "sv")
    ('decision', None)
    """
    hit = HEADWORD.match(words)
    near = nearly_labels(hit["word"].casefold(), language) if hit and words[0].isupper() else {}
    if hit is None or len({*near.values()}) != 1:
        return None
    kind, role = next(iter(near.values()))
    if hit["owner"] and (kind, role) != ("section", "decision"):
        return None  # "Nämndens belsut", and nobody's list
    return Label(kind, role, hit["word"], hit.end()) if kind == "section" or ":" in hit.group() else None


@lru_cache(maxsize=1024)
def nearly_labels(word: str, language: str) -> Mapping[str, tuple[str, str]]:
    """The headings of the list, and of decisions, that are a word but for one slip, with what they stand for."""
    known = labels(language)
    return {
        label: known[label]
        for label in known
        if abs(len(word) - len(label)) <= 1
        and (known[label][0] == "group" and len(label) >= 8 or known[label][0] == "section")
        and len(label) >= 6
        and OSA.distance(word, label, score_cutoff=1) == 1
        and (known[label][0] == "group" or known[label][1] == "decision" or only_exchanged(word, label))
    }


def only_exchanged(word: str, label: str) -> bool:
    """Whether a long word differs from a label by the order of two letters or by one too many or too few.

    >>> only_exchanged("bakgurnd", "bakgrund"), only_exchanged("åtgärden", "åtgärder")
    (True, False)
    """
    same = len(word) != len(label) or sorted(word) == sorted(label)
    return len(label) >= 8 and same and word[-1] == label[-1]


def rule_label(words: str, language: str) -> Label | None:
    """A section's heading that follows a form rather than a list ("Byggnadsnämndens beslut")."""
    if not words[:1].strip("_*").isalpha() and words[:1] not in ("[", "("):
        return None
    for kind in ("section", "group") if len(words) <= 120 else ("group",):
        for rule in tried(words, language, "layout", f"{kind}-rule"):
            if hit := rule.match.match(words):
                at = hit.start("value") if hit.groupdict().get("value") else len(words)
                return Label(kind, rule.label, words, hit.end() if kind == "group" else at)
    return joined_labels(words, language) or formed_label(words, language)


def joined_labels(words: str, language: str) -> Label | None:
    """A heading made of two that mean what was decided or is to be done; of both, it is of decisions.

    >>> [joined_labels(words, "sv").role for words in ("Beslut och överenskommelser", "**Beslut / att göra:**")]
    ['decision', 'decision']
    >>> joined_labels("Beslut och bakgrund", "sv"), joined_labels("Beslut och överenskommelser från förra året", "sv")
    (None, None)
    """
    hit = JOINED.fullmatch(words) if len(words) <= FEW else None
    kinds = {labels(language).get(hit[part].casefold(), ("", "")) for part in ("first", "second")} if hit else set()
    if not kinds or not kinds <= {("section", "decision"), ("section", "action")}:
        return None
    return Label("section", min(kinds, key=lambda kind: kind[1] != "decision")[1], words, len(words))


FEW = 50
"""A heading made of two has no more letters."""
JOINED = re.compile(
    rf"[*_]*(?P<first>[^\W\d_][\w -]+?)(?: ?[/&+] ?| (?:{either('and')}) )(?P<second>[^\W\d_][\w -]+?)[*_]*:?[*_]*"
)


def formed_label(words: str, language: str) -> Label | None:
    """A label of the head in words that no list holds ("Vem ledde? Eva Ek")."""
    told = told_label(words, labels(language), language)
    return Label("field", *told) if told else None


def leads(words: str, language: str) -> bool:
    """Whether a line says that the body decides, and no more ("Nämnden beslutar")."""
    return any(r.match.match(words) for r in tried(words, language, "decisions", "own-lead"))


def leads_on(words: str, language: str) -> bool:
    """Whether a line only leads to what stands below it: a decision of the body, or those who were elected.

    >>> leads_on("Valda är", "sv"), leads_on("Nämnden beslutar", "sv"), leads_on("Valda är nu alla", "sv")
    (True, True, False)
    """
    above_names = tried(words, language, "decisions", "names-lead")
    return leads(words, language) or any(rule.match.match(words) for rule in above_names)


def says_beside(words: str, language: str) -> bool:
    """Whether a line says, behind a label, who is to do what stands above it, or by when."""
    return any(r.match.match(words) for r in opening(words, language, "decisions", "beside"))


def label_alone(words: str, language: str) -> bool:
    """Whether a line is a label of who is to act, or by when, and no more: its value stands on the next line."""
    short = len(words) < 24 and words[:1].isupper()
    return short and any(r.match.match(words) for r in opening(words, language, "decisions", "beside-label"))
