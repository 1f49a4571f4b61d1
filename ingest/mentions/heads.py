"""Bodies, projects and plans told by the head of their name, which takes in the words before or after it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from samgraf.ingest.mentions.gazetteer import Head, Hit
from samgraf.ingest.mentions.sight import Candidate, Sight
from samgraf.ingest.tables import table
from samgraf.ingest.tables.forms import either, shaped, small_words
from samgraf.ingest.words.definite import answers
from samgraf.ingest.words.lexicon import CAPITALS
from samgraf.ingest.words.people import knowledge

BEHIND_CAPITAL = rf"(?:\.[{CAPITALS}]+)?[\w\ufffd&’'-]*"


CAPITALISED = f"[{CAPITALS}]{BEHIND_CAPITAL}"


BEFORE = re.compile(
    rf"(?:(?<=\s)|^|(?<=[(/\"”“–]))(?P<words>{CAPITALISED}(?: (?:& )?{CAPITALISED})*(?: (?:{either('waters')}))?) $"
)


AFTER = re.compile(rf" [\"”“]?(?P<words>{CAPITALISED}(?: {CAPITALISED}){{0,2}})")


AND = either("and")
TRADES = either("trades")
FIRST = "|".join(f"(?<={word})" for word in small_words("trades_first"))


IN_A_PLACE = re.compile(
    rf"(?:(?<=\s)|^)(?P<words>{CAPITALISED}(?: {CAPITALISED})?(?: & {CAPITALISED})?"
    rf"(?: (?:{either('in')})| (?:{TRADES}) (?:{AND})|(?:{FIRST}) (?:{AND})) {CAPITALISED}) $"
)
"""What may stand before "AB" besides capitalised words: "Bygg & Mur i Ekby AB", "Ekby Vatten och Avfall AB"."""


OWNER = re.compile(
    rf"(?P<words>(?:{CAPITALISED} ){{0,3}}"
    rf"(?:{CAPITALISED}|[a-zåäö]+(?:{either('assemblies')}))s) $"
)


COORDINATED = re.compile(rf"(?:[^\W\d_][\w]*-, )*[^\W\d_][\w]*-,? (?:{AND}|&) (?:[\w]+- (?:{AND}) )?$")


FIRST_OF_TWO = re.compile(rf"(?<![\w-])[A-ZÅÄÖ]\w+- (?i:{AND}) $")
"""The first of two places or rivers that share the end of their name ("Bro- och Sala byalag")."""


ACRONYM_FIRST = re.compile(r"(?:[A-ZÅÄÖ]{2,}\d*|[A-ZÅÄÖ]\w+-[A-ZÅÄÖ]\w*)-")


HOUSING = tuple(f" {word.capitalize()} " for word in small_words("housing"))
COMMON = shaped("common-noun")


@cache
def wordlist(language: str, name: str) -> tuple[str, ...]:
    """A list under `[words]` of `entities.toml`."""
    return tuple(table(language, "entities").get("words", {}).get(name, ()))


@cache
def branch(language: str) -> re.Pattern[str]:
    """What makes an association's name that of a branch, besides a town: a point of the compass, a number, letters."""
    points = "|".join(wordlist(language, "compass")) or r"(?!)"
    parts = "|".join(map(re.escape, wordlist(language, "divisions"))) or r"(?!)"
    return re.compile(rf" (?:{points}|(?:{parts}) (?:\d+|{CAPITALISED})|[{CAPITALS}]{{2,5}})(?![\w-])")


def by_head(sight: Sight, hit: Hit, head: Head) -> Candidate | None:
    """What a head makes of the words around it."""
    if head.place == "inside":
        return inside(sight, hit, head)
    if head.place == "before":
        return before(sight, hit, head)
    if head.place == "after":
        return after(sight, hit, head)
    return owner(sight, hit, head)


def made(start: int, end: int, head: Head, name: str, confidence: float) -> Candidate:
    """A candidate from a head."""
    name = name[0].upper() + name[1:]
    return Candidate(start, end, head.kind, name, "", f"entities#{head.label}", confidence, 4)


def inside(sight: Sight, hit: Hit, head: Head) -> Candidate | None:
    """A compound, a coordinated one ("barn- och …"), one with an adjective ("tekniska nämnden"), or the bare head."""
    word = sight.text[hit.start : hit.bare]
    low = word.casefold()
    start = hit.start
    bare = low in head.forms
    if word[0].islower() and any(c.isupper() for c in word[1:]) and "-" not in word:
        return None
    front = sight.text[max(0, start - 60) : start]
    if joined := front.endswith(("& ", *(f"{word} " for word in small_words("and")))) and COORDINATED.search(front):
        start -= len(joined.group())
        bare = False
    elif adjective := adjective_before(front, sight.language) or named_adjective(sight, start):
        start -= len(adjective) + 1
        bare = False
    elif name_before := bearer(sight, start, word):
        start -= len(name_before) + 1
    name = sight.text[start : hit.bare]
    if low.endswith(endings(head)):
        return None
    if start == hit.start:
        if bare:
            return bare_head(sight, hit, head, low)
        if low in head.excluded:
            return None
    if not cased(sight, hit, head, word):
        return None
    named = any(c.start == hit.end + 1 and c.kind == head.kind for c in sight.formed)
    if named or sight.text.startswith(HOUSING, hit.end):
        return None  # "LIFE-projektet Fria Åsbyån": the name of its own says more
    return made(start, hit.end, head, name, 0.85)


def adjective_before(front: str, language: str) -> str:
    """The adjective at the end of what stands before a word that may be a part of a body's name, "" where none is.

    >>> adjective_before("att tekniska ", "sv"), adjective_before("att vår ", "sv")
    ('tekniska', '')
    """
    if not front.rstrip(" ").casefold().endswith(wordlist(language, "adjectives")):
        return ""
    found = re.search(r"\b([^\W\d_]+) $", front)
    return found[1] if found and found[1].casefold() in wordlist(language, "adjectives") else ""


def named_adjective(sight: Sight, start: int) -> str:
    """An adjective with a capital inside a sentence, right before what is the rest of a body's name, else ""."""
    found = ADJECTIVE.search(sight.text, max(0, start - 30), start)
    if found is None or sight.opens(found.start(1)) or sight.lex.strength(found[1]):
        return ""
    return "" if found[1].casefold() in sight.lex.others else found[1]


def bearer(sight: Sight, start: int, word: str) -> str:
    """The word with a capital before a compound that goes by a name of two words, else "".

    That is "Eva Alm-sällskapet", where the second part ends in a hyphen; without one somebody's given name shows it,
    and nobody in the document is called so ("Eva Almskolan").
    """
    hyphened = AFTER_A_NAME.match(word)
    if not (hyphened or word[:1].isupper() and word[1:].islower()):
        return ""
    found = WORD_BEFORE.search(sight.text, max(0, start - 30), start)
    if found is None or found[1] in sight.memory.given or sight.lex.is_title(found[1]):
        return ""
    given = sight.lex.strength(found[1])
    if hyphened:
        plain = sight.opens(found.start(1)) or found[1].casefold() in sight.lex.others
        return found[1] if given or not plain else ""
    return found[1] if given == SURE else ""


AFTER_A_NAME = re.compile(r"[A-ZÅÄÖ][a-zåäöé]+-[a-zåäö]+")
WORD_BEFORE = re.compile(r"(?<![\w-])([A-ZÅÄÖ][a-zåäöé]+) $")
SURE = 2
"""How surely a word is a given name that is no other word."""
ADJECTIVE = re.compile(r"(?<![\w-])([A-ZÅÄÖ](?:[a-zåäö]{3,}|y)a) $")


@cache
def endings(head: Head) -> tuple[str, ...]:
    """The endings that a head excludes."""
    return tuple(e[1:] for e in sorted(head.excluded) if e.startswith("-"))


def cased(sight: Sight, hit: Hit, head: Head, word: str) -> bool:
    """Whether a compound is written as its head asks."""
    if head.case == "any":
        return True
    if not word[0].isupper():
        return False
    told = not sight.opens(hit.start) or sight.memory.inside[word] > 0 or ACRONYM_FIRST.match(word) is not None
    if head.case == "named":
        return told or not is_plain(word.casefold(), head, sight.language)
    if head.case == "capital":
        return told
    if head.case == "acts":
        return told and sight.acts(hit.end)
    numbered = re.match(r" \d", sight.text[hit.end : hit.end + 2]) is not None
    return told and not numbered and sight.memory.inside[word] >= 2


def is_plain(low: str, head: Head, language: str) -> bool:
    """Whether what stands before a head in one word makes a common noun with it ("gångbron", "motorvägsbron")."""
    first = max((low.removesuffix(form) for form in head.forms if low.endswith(form)), key=len, default="").rstrip("-")
    return first in wordlist(language, "plain_works") or first.endswith(wordlist(language, "plain_works_end"))


def bare_head(sight: Sight, hit: Hit, head: Head, low: str) -> Candidate | None:
    """ "Nämnden" alone: one of the document's bodies, if there is one; "styrelsen" alone is a body anyway."""
    alone = head.bare == "alone" or low in wordlist(sight.language, f"alone_in_{sight.memory.genre}")
    if alone or (head.bare == "link" and any(answers(label, low) for label in sight.memory.labels)):
        return Candidate(hit.start, hit.end, head.kind, low.capitalize(), "", f"entities#{head.label}-alone", 0.8, 6)
    return None


def before(sight: Sight, hit: Hit, head: Head) -> Candidate | None:
    """A head behind a name ("Almby Vägförening"): the capitalised words before it belong to it."""
    small = sight.text[hit.start : hit.bare] in wordlist(sight.language, "never_small")
    acts = head.case != "acts" or sight.acts(hit.end)
    if small or not acts or (head.case == "capital" and not sight.text[hit.start].isupper()):
        return None
    cell = max((edge for edge in sight.edges if edge < hit.start), default=-1)
    front = sight.text[max(0, hit.start - 70, cell + 1) : hit.start]
    found = (head.label == "company" and IN_A_PLACE.search(front)) or BEFORE.search(front)
    if not found:
        return None
    words = found.group("words").split(" ")
    if words[1:2] == ["i"] and words[0].casefold().endswith(wordlist(sight.language, "meetings")):
        words = words[2:]
    if "THE" in words and found.group("words").isupper():  # "TO NOTE THE MINUTES OF THE ROADS COMMITTEE"
        words = words[len(words) - words[::-1].index("THE") :]
    if found.group("words").isupper():  # "FÖRT VID EKBY BYALAGS ÅRSMÖTE"
        told = [k for k, word in enumerate(words) if word.casefold() in wordlist(sight.language, "before_a_body")]
        words = words[told[-1] + 1 :] if told else words
    no_part = wordlist(sight.language, "kinds_of_project")
    while words and (
        words[0].casefold() in (*no_part, *small_words("and"), "&")
        or (head.label == "english-body" and words[0].casefold() in small_words("the"))
        or words[0].casefold() in sight.lex.others
        or sight.lex.is_title(words[0])
        or words[0].casefold() in table(sight.language, "titles").get("words", {}).get("letters", ())  # "VD Ekö AB"
        or (head.subkind == "Municipality" and words[0].casefold().endswith(sight.lex.bodies))  # its own, named before
    ):
        words.pop(0)
    rest = " ".join((*words[1:], sight.text[hit.start : hit.bare]))
    known = rest in sight.memory.labels  # a verb or noun that opens the sentence ("Kalla Åsby Bygg till ett möte")
    if (
        len(words) > 1
        and sight.opens(hit.start - len(" ".join(words)) - 1)
        and (known or COMMON.search(words[0]) or to_do(words[0], sight))
    ):
        words.pop(0)
    words = past_person(words, sight.text[hit.start : hit.bare], head, sight)
    if head.subkind == "Municipality":
        words = in_register(words, sight.text[hit.start : hit.bare], sight.language)
    if head.label == "company" and is_somebody(words, sight, hit):
        return None
    if head.label == "school":
        words = [] if sight.text[hit.start].isupper() else called_after_somebody(words, sight)
    if head.label == "friends" and words and not of_a_thing(words[-1], sight):
        return None
    if not words:
        return None
    front = " ".join(words)
    start = hit.start - len(front) - 1
    if both := FIRST_OF_TWO.search(sight.text[max(0, start - 40) : start]):
        start -= len(both.group())
    if head.label == "english-body" and (of_whom := OF_WHOM.match(sight.text, hit.end)):
        return made(start, of_whom.end(), head, sight.text[start : of_whom.end()], 0.85)
    if head.label == "company" and hit.end == hit.bare and (more := SECOND_TRADE.match(sight.text, hit.end)):
        return made(start, more.end(), head, sight.text[start : more.end()], 0.85)
    return made(start, hit.end, head, sight.text[start : hit.bare], 0.85)


SECOND_TRADE = re.compile(r" & [A-ZÅÄÖ][a-zåäö]+(?![\w-])")
"""What a firm's name goes on with behind its first trade ("Norra Bygg & Mur")."""


def in_register(words: list[str], kind: str, language: str) -> list[str]:
    """The words before "kommun" without those before a name of the register ("Protokoll TN", "Ekö kommun" below it).

    >>> in_register(["TN", "Storåns"], "kommun", "sv"), in_register(["TN", "Lunds"], "kommun", "sv")
    (['TN', 'Storåns'], ['Lunds'])
    """
    know = knowledge(language)
    first = (n for n in range(len(words)) if know.is_organisation(" ".join((*words[n:], kind))))
    return words[next(first, 0) :]


def called_after_somebody(words: list[str], sight: Sight) -> list[str]:
    """The word before a school, with the given name before that where nobody in the document is called so."""
    given = len(words) > 1 and sight.lex.strength(words[-2]) == SURE and words[-2] not in sight.memory.given
    return words[-2:] if given and words[-1].endswith("s") else words[-1:]


def to_do(word: str, sight: Sight) -> bool:
    """Whether a word says what is to be done ("Kontakta Fors samfällighetsförening") and nobody is called so."""
    tasks = table(sight.language, "decisions").get("tasks", {}).get("words", ())
    return word.casefold() in tasks and not sight.lex.strength(word)


def of_a_thing(word: str, sight: Sight) -> bool:
    """Whether a word is the genitive of what nobody is called by."""
    return word.endswith("s") and not word.isupper() and not sight.lex.strength(word[:-1])


def past_person(words: list[str], kind: str, head: Head, sight: Sight) -> list[str]:
    """The words before a head without somebody's name in front of them ("Eva Ek Norrlands Riksförbund").

    A firm may be called by its owner's whole name, but for one whose last word is the country.
    """
    if len(words) < 2 or sight.lex.strength(words[0]) < 2 or words[1].endswith("s"):
        return words
    of_the_country = kind.casefold() in wordlist(sight.language, "countries")
    return words[2:] if of_the_country or (len(words) > 2 and head.label != "company") else words


def is_somebody(words: Sequence[str], sight: Sight, hit: Hit) -> bool:
    """Whether a trade behind nothing but a given name is a surname: it is one as well, or both stand in brackets.

    "Bengt Skog undrade", "Ekö (Bengt Bygg)".
    """
    trade = sight.text[hit.start : hit.bare]
    given = sight.lex.strength(words[0]) if len(words) == 1 and trade not in small_words("legal_forms") else 0
    if not given or trade.casefold() in wordlist(sight.language, "trades_and_surnames"):
        return given > 0
    bracketed = sight.text[hit.start - len(words[0]) - 2 : hit.start - len(words[0]) - 1] == "("
    return given == SURE and bracketed and sight.text[hit.end : hit.end + 1] in (")", ",")


OF_WHOM = re.compile(rf" (?:of|for) (?:the )?{CAPITALISED}(?: (?:and )?{CAPITALISED})*")
"""What an English name says of its members or its field ("… Association of Local Councils")."""


def after(sight: Sight, hit: Hit, head: Head) -> Candidate | None:
    """A head in front of a name ("Föreningen Ankaret")."""
    if head.case == "capital" and not sight.text[hit.start].isupper():
        return None
    if hit.bare != hit.end:
        return None
    found = AFTER.match(sight.text, hit.end)
    if found is None or ends_a_name(sight, hit):
        return None
    words = found.group("words").split(" ")
    if words[0].casefold() in (*sight.lex.others, "brf") or sight.lex.strength(words[0]):
        return None
    two = words[0].casefold() in wordlist(sight.language, "parts_of_places")  # "Byalaget i Norra Ny"
    kept = words[: 1 + two]
    for word in words[len(kept) :]:
        if word.casefold() in sight.lex.others or sight.lex.strength(word) or kept[-1].endswith("s") and word.isupper():
            break
        kept.append(word)
    end = found.start("words") + len(" ".join(kept))
    if kept[-1].casefold() in wordlist(sight.language, "parts_of_places") and (rest := REST.match(sight.text, end)):
        end = rest.end()  # "Dialogforum Norra banan"
    of_what = re.match(r" [a-zåäö]+", sight.text[end:]) if kept[-1].endswith("s") else None
    if of_what and of_what.group().strip() in wordlist(sight.language, "behind_genitive"):
        end += of_what.end()  # "Föreningen Storsjöns vänner"
    if county := OF_A_COUNTY.match(sight.text, end):
        end = county.end()  # "Neuroförbundet Uppsala län"
    start = hit.start
    if " i " in sight.text[start:end] and (people := PEOPLE.search(sight.text[max(0, start - 30) : start])):
        start -= len(people.group())  # "Judiska församlingen i Ekby"
    name = sight.text[start:end]
    if name.endswith("s") and sight.text[end : end + 1] == " " and name[:-1] in sight.memory.labels:
        name = name[:-1]
    return made(start, end, head, name, 0.85)


def ends_a_name(sight: Sight, hit: Hit) -> bool:
    """Whether a legal form belongs to the name before it ("Norra Bygg AB" in the column before "Platschef")."""
    before = re.search(r"(?<!\S)([A-ZÅÄÖ][\w&-]*) $", sight.text[: hit.start])
    legal = sight.text[hit.start : hit.bare] in small_words("legal_forms")
    return legal and before is not None and before[1].casefold() not in sight.lex.others


OF_A_COUNTY = re.compile(rf" (?:{either('county')})(?=s?\b)")
REST = re.compile(r" [a-zåäö]{3,}(?:[ea]n|et|na)(?![\w-])")
"""A noun in the definite form behind a point of the compass."""
PEOPLE = re.compile(r"(?<!\w)\w{3,}ska $")
"""An adjective of a people or a faith, before what is theirs in a place."""


def owner(sight: Sight, hit: Hit, head: Head) -> Candidate | None:
    """A part of a body: the whole stands before it in the genitive ("socialnämndens arbetsutskott")."""
    found = OWNER.search(sight.text[max(0, hit.start - 70) : hit.start])
    if found is None or sight.text[hit.start : hit.bare] in small_words("office_alone"):  # where somebody sits
        return None
    words = found.group("words").split(" ")
    advice = wordlist(sight.language, "advice")
    if sight.text[hit.start : hit.bare] in advice and words[-1].endswith(wordlist(sight.language, "advisers")):
        return None
    while len(words) > 1 and (words[0].casefold() in sight.lex.others or sight.lex.is_title(words[0])):
        words.pop(0)
    first = words[0].casefold()
    if first in sight.lex.others or first.rstrip("s") in small_words("assemblies", "matters"):
        return None
    start = hit.start - len(" ".join(words)) - 1
    if joined := COORDINATED.search(sight.text[max(0, start - 60) : start]):
        start -= len(joined.group())
    return made(start, hit.end, head, sight.text[start : hit.bare], 0.85)
