"""Lists that set bodies or places right behind names or have given names alone, and words that end no name."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from samgraf.ingest.roster.draft import Entry
from samgraf.ingest.roster.handles import by_first_letter
from samgraf.ingest.roster.meetingroles import office
from samgraf.ingest.tables import table
from samgraf.ingest.tables.forms import either, small_words
from samgraf.ingest.words.fullnames import NAME, is_somebody, may_be_name, no_name, particles
from samgraf.ingest.words.occupations import employer, occupation
from samgraf.ingest.words.offices import is_office
from samgraf.ingest.words.people import Knowledge, knowledge


def unparted(rows: Sequence[str], language: str, *, by_kinds: bool = True) -> bool:
    """Whether this list sets the organisation right behind the name, as the entries that are known show.

    `by_kinds` heeds words for kinds of bodies, too.
    """
    know = knowledge(language)

    def shows(text: str) -> bool:
        segment = re.split(r"[,;:(]|  |\t| [–—-] ", text)[0].strip()
        at = know.organisation_at_end(segment)
        return at > 0 and len(segment[:at].split()) >= 2

    known = sum(1 for r in rows if shows(r))
    by_form = three_words_each(rows, know) or placed(rows, know) or (by_kinds and kinds_behind(rows, language))
    return (known >= 1 and known >= 0.3 * len(rows)) or by_form


def kinds_behind(rows: Sequence[str], language: str) -> bool:
    """Whether most names of a list that are followed by anything are so by a word for a kind of body.

    >>> rows = ["Eva Ek Vägkontoret Ekö", "Bo Alm Hamnverket Region Väst", "Rut Ask Ekö Fiber AB", "Per Lund Ekodlarna"]
    >>> kinds_behind(rows, "sv"), kinds_behind(rows[:2], "sv")
    (True, False)
    """
    words = [re.split(r"[,;:(]| [–—-] |\t|  ", row)[0].split() for row in rows]
    know = knowledge(language)
    more = [w for w in words if len(w) > 2 and know.is_given(w[0]) and w[1][:1].isupper()]
    kinds = sum(1 for w in more if any(is_kind(x, language) for x in w[2:]) or begins_body(w, 2, language))
    return kinds >= KINDS and 2 * kinds >= len(more)


KINDS = 3
"""So many must have a word for a kind of body behind their names."""
LEGAL_FORMS = frozenset(small_words("legal_forms"))
MUNICIPAL = re.compile(rf"\w*{small_words('municipal')[0]}e?")


@lru_cache(maxsize=4096)
def is_kind(word: str, language: str) -> bool:
    """Whether a word says what kind of body somebody works for ("Trafikkontoret", "AB").

    >>> [is_kind(word, "sv") for word in ("Hamnverket", "fylkeskommune", "AB", "Ek", "hamnen")]
    [True, True, True, False, False]
    """
    kind = word[:1].isupper() and (bool(employer(word.casefold(), language)) or ends_in_body(word, language))
    return kind or word in LEGAL_FORMS or MUNICIPAL.fullmatch(word) is not None


def begins_with_name(words: str, rows: Sequence[Entry], language: str) -> bool:
    """Whether capitalised words may be a person, or begin with one before a firm where lists set these behind names.

    >>> rows = [Entry(text, ()) for text in ("Eva Ek Ekö Fiber AB", "Bo Alm Hamnverket", "Rut Ask Vägkontoret Ekö")]
    >>> [begins_with_name("Eva Ek Ekö Fiber AB", some, "sv") for some in (rows, rows[:1])]
    [True, False]
    """
    if may_be_name(words, knowledge(language)):
        return True
    first, *others = words.split(" ")
    several = len(others) > 2 and knowledge(language).is_given(first) and others[0] not in LEGAL_FORMS
    return several and unparted([r.text for r in rows], language)


def without_office(told: str, rows: Sequence[Entry], language: str) -> str:
    """What stands behind a name without the office at its end, where the list sets a body right behind names.

    >>> rows = [Entry(text, ()) for text in ("Eva Ek Ekö Fiber AB", "Bo Alm Ekö El AB", "Rut Ask Ekö Bygg AB")]
    >>> without_office("Ekö Fiber AB v. ordförande", rows, "sv"), without_office("ordförande", rows, "sv")
    ('Ekö Fiber AB', 'ordförande')
    """
    parts = told.split(" ")
    if len(parts) < 2 or not told[0].isupper() or not parts[-1].islower() or not office(told, language):
        return told
    held = (n for n in range(1, len(parts)) if is_office(" ".join(parts[n:]), language))
    first = next(held, len(parts))
    ended = first < len(parts) and unparted([r.text for r in rows], language)
    return " ".join(parts[:first]) if ended else told


def placed(rows: Sequence[str], know: Knowledge) -> bool:
    """Whether several of a list have the place of a municipality behind given name and surname, each another one."""
    words = [re.split(r"[,;:(]| [–—-] ", r)[0].split() for r in rows]
    found = [w[-1].casefold() for w in words if len(w) == 3 and know.is_given(w[0]) and not know.is_given(w[1])]
    return len({place for place in found if place in know.places}) >= PLACES


PLACES = 3
"""So many places must stand behind names before one is no second surname ("Eva Ek Lund")."""


def three_words_each(rows: Sequence[str], know: Knowledge) -> bool:
    """Whether nearly all of a list have a given name, a surname and one word more: where they come from."""
    words = [r.strip(" .").split() for r in rows]
    three = [w for w in words if len(w) == 3 and all(x[0].isupper() for x in w) and not w[1].endswith(",")]
    three = [w for w in three if know.is_given(w[0]) and not know.is_given(w[1])]
    return len(words) >= 5 and len(three) >= 0.8 * len(words)


def given_alone(rows: Sequence[Entry], language: str) -> bool:
    """Whether a list gives people by their given names alone, as most of its entries show."""
    know = knowledge(language)
    alone = [ALONE.match(text, group_before(text)) for text in (r.text.strip(" .,") for r in rows)]
    known = sum(1 for hit in alone if hit and know.is_given(hit["given"]))
    return len(alone) >= 4 and known >= 0.6 * len(alone)


ALONE = re.compile(rf"(?P<given>{NAME})(?=\s*\(.*\)|,|$)")
"""One word that may be a name, with nothing behind it but what is said of who bears it."""


def told_of(behind: str, *, one_each: bool) -> bool:
    """Whether what stands behind a given name says whom its bearer is from, or joins the one who writes.

    Where a list has `one_each`, a comma or one other word does.

    >>> [told_of(text, one_each=False) for text in (" från Ekö", " och jag", " från början", ", kassör")]
    [True, True, False, False]
    """
    if one_each and (behind.startswith(",") or re.fullmatch(r"[a-zåäö]+", behind.strip(" ,.;"))):
        return True
    return BEHIND_GIVEN.fullmatch(behind) is not None


BEHIND_GIVEN = re.compile(
    rf"(?:\s+(?:{either('from')}) [A-ZÅÄÖ][^,;]*?)?(?:,?\s+(?:{either('and')}) (?:{either('writer')}))?[ .;]*"
)


def without_writer(entry: Entry) -> Entry:
    """An entry without the one who writes, joined to it at its end ("Eva Ek från Ekö kommun och undertecknad").

    >>> without_writer(Entry("Eva Ek från Ekö och jag.", tuple(range(24)))).text
    'Eva Ek från Ekö'
    >>> without_writer(Entry("Eva Ek från Ekö och jag från LRF", tuple(range(32)))).text
    'Eva Ek från Ekö'
    >>> without_writer(Entry("Eva Ek och jag från LRF", tuple(range(23)))).text  # both are
    'Eva Ek och jag från LRF'
    """
    hit = WRITER_BEHIND.search(entry.text)
    tied = hit is not None and (not hit["body"] or COMES_FROM.search(entry.text, 0, hit.start()) is not None)
    return entry.part(0, hit.start()) if hit and hit.start() and tied else entry


COMES_FROM = re.compile(rf"\(| (?:{either('from')}) ")
WRITER_BEHIND = re.compile(
    rf",? (?:{either('and')}) (?:{either('writer')})(?: (?:{either('self')}))?"
    rf"(?P<body> (?:{either('from')}) [^,.;:]+)?[ .]*(?:(?<=\. )[A-ZÅÄÖ][a-zåäö ]+)?$"
)
"""The one who writes, at the end of an entry or before what leads to the next one (". På länk fanns")."""


def bynames(parts: Sequence[str], language: str) -> frozenset[str]:
    """What people go by in one word, in a list of names and nothing else where that of some is no known given name.

    Others go by the given name alone there, so that no word is where somebody comes from; most are known to be names.

    >>> sorted(bynames(["Eva", "Stickan", "Bo Alm", "Rut Dahl"], "sv"))
    ['Eva', 'Stickan']
    >>> bynames(["Eva Ek", "Ekö", "Bo Alm", "Rut Dahl"], "sv"), bynames(["Eva", "Sala", "Bo", "Rut"], "sv")
    (frozenset(), frozenset())
    """
    know = knowledge(language)
    told = [BRACKET.sub("", part.strip(" .,;")) for part in parts]
    alone = [word for word in told if re.fullmatch(NAME, word)]
    given = [word for word in alone if know.is_given(word)]
    whole = [name for name in told if is_somebody(name, language)]
    other = [word for word in alone if word not in given]
    if not given or len(given) + len(whole) < max(KNOWN, len(other) + 1) or len(alone) + len(whole) < len(told):
        return frozenset()
    somebody = bool(other) and not any(is_something(word, know, language) for word in other)
    return frozenset(alone) if somebody else frozenset()


def byname(word: str, rows: Sequence[Entry], language: str) -> bool:
    """Whether somebody is meant by one word: a given name, or what one goes by in this list of names."""
    return knowledge(language).is_given(word) or word in bynames([row.text for row in rows], language)


def one_word(left: str, start: int, rows: Sequence[Entry], language: str, *, known: bool) -> tuple[int, int] | None:
    """Where the one word stands that somebody goes by in an entry, with no more behind it than what ties them.

    `known` is somebody behind a form of address.
    """
    one_each = given_alone(rows, language)
    start += group_before(left[start:]) if one_each else 0
    alone = re.match(NAME, left[start:])
    if alone is None or (no_name(alone.group(), language) and not knowledge(language).is_given(alone.group())):
        return None
    if not (known or one_each or byname(alone.group(), rows, language)):
        return None
    end = start + alone.end()
    behind = left[end:].strip(" ,.;")
    if one_each and left[end : end + 1] == " " and behind.islower() and not known:
        known_by = office(behind, language) or occupation(behind, language)
        if not (known_by or knowledge(language).is_given(alone.group())):
            return None  # "Till dagordningen", right below the last of a list
    binds = table(language, "roster").get("words", {}).get("from", ())
    sent = behind.startswith(tuple(f"{word} " for word in binds))
    told = sent or told_of(left[end:], one_each=one_each)
    tied = told or employer(behind, language) or knowledge(language).is_organisation(behind)
    if (dashed := re.fullmatch(r"[–-] *(\w[\w ]*)", behind)) is not None:  # "Doug - Chairman", "Mia (MM) - Manager"
        tied = tied or by_first_letter(rows) or bool(office(dashed[1], language) or occupation(dashed[1], language))
    tied = tied or (known and bool(office(behind, language)))  # "Cllr Hill, Chairman"
    return (start, end) if not behind or tied else None


def is_something(word: str, know: Knowledge, language: str) -> bool:
    """Whether a word with a capital is a place, a body, an occupation or letters, and so nobody's name."""
    small = word.casefold()
    body = know.is_organisation(word) or employer(small, language) or ends_in_body(word, language)
    return body or small in know.places or len(word) < 3 or not word[1:].islower() or occupation(small, language)


def parts_of(text: str) -> list[str]:
    """A list in one line by its commas and what joins the last of it, as far as its first sentence goes."""
    return PARTED.split(SENTENCE_END.split(text, maxsplit=1)[0])


KNOWN = 3
"""So many of a list must be names by what is known."""
SENTENCE_END = re.compile(r"(?<=[a-zåäö]{3})\.\s")
BRACKET = re.compile(r" \([^()]*\)$")
PARTED = re.compile(rf"(?:,|\s(?:{either('and')})(?=\s))\s*")


def group_before(text: str) -> int:
    """The length of a group before a given name, in a list of these ("Vuxna: Eva").

    >>> group_before("Vuxna:  Eva"), group_before("Eva, kassör"), group_before("Bo")
    (8, 0, 0)
    """
    hit = re.match(rf"[A-ZÅÄÖ]\w*:\s+(?={NAME}\s*(?:$|[,(]))", text)
    return hit.end() if hit else 0


def ends_in_body(words: str, language: str) -> bool:
    """Whether the last of some words ends in what bodies are called, as no surname does ("Ekologgruppen").

    >>> ends_in_body("Ekologgruppen", "sv"), ends_in_body("ordf. valberedningen", "sv"), ends_in_body("Ek", "sv")
    (True, True, False)
    >>> ends_in_body("Kommunstyrelsens", "sv")
    True
    """
    kinds = tuple(table(language, "entities").get("words", {}).get("lower", ()))
    return words.split()[-1].casefold().removesuffix("s").endswith(kinds or ("\n",))


OF_MANY = re.compile(r"[A-ZÅÄÖ][\w-]*(?:ar|er|or)nas")
"""A word in the genitive plural, which no surname is ("Eva Ek Lantbrukarnas Riksförbund")."""


def children(text: str, know: Knowledge) -> bool:
    """Whether a text is given names and nothing else: whom somebody is the parent of.

    >>> know = knowledge("sv")
    >>> children("Ebba och Bo", know), children("Linde åkeri", know)
    (True, False)
    """
    return all(map(know.is_given, re.findall(NAME, text))) and re.search(r"(?<![\w-])[a-zåäö]{4}", text) is None


def of_a_sort(words: str, given: str, know: Knowledge) -> bool:
    """Whether a word in small letters only says what somebody by a known given name, or several, right behind it are.

    >>> know = knowledge("sv")
    >>> of_a_sort("föräldrarna ", "Eva", know), of_a_sort("polisen ", "Eva", know), of_a_sort("polisen ", "Ekö", know)
    (True, True, False)
    """
    return SORT.fullmatch(words) is not None and know.is_given(given)


SORT = re.compile(rf"[a-zåäöéæø-]+(?:{'|'.join(small_words('plural'))}|en|et|an) ")
"""A noun in the definite form."""


def ahead_of(text: str, mark: re.Match[str], title: str, language: str) -> bool:
    """Whether such a word stands before the last of several names, behind the word that joins it to them."""
    behind = text[mark.end() + len(title) :].split(" ", 1)[0]
    joined = mark.group().strip() in small_words("and") or title.rstrip().endswith(small_words("plural"))
    return joined and of_a_sort(title, behind, knowledge(language))


def town(text: str, rows: Sequence[Entry], know: Knowledge) -> bool:
    """Whether a given name in brackets is a town's in a list where those in most others' brackets are ("Nora").

    >>> rows = [Entry(text, ()) for text in ("Eva Ek (Sala)", "Bo Alm (Nora)", "Rut Ask (Arvika)")]
    >>> know = knowledge("sv")
    >>> town("Nora", rows, know), town("Nora", rows[:2], know), town("Ebba", rows, know)
    (True, False, False)
    """
    inner = [hit[1].casefold() for row in rows if (hit := re.search(r"\(([^()]+)\)", row.text))]
    towns = sum(1 for one in inner if one in know.places)
    return text.casefold() in know.places and towns >= MOST and 2 * towns > len(inner)


MOST = 3
"""So many towns at least, the one that may be somebody's name among them."""


def split_off(segment: str, name: str, know: Knowledge, rows: Sequence[Entry], language: str) -> int:
    """The length of the name in a segment where an organisation may follow without a separator."""
    at = know.organisation_at_end(segment)
    parts, words = name.split(" "), segment.split(" ")
    if at > 0 and begins_body(words, ahead := len(segment[:at].split()) - 1, language):
        return len(" ".join(words[:ahead]))  # "Eva Ek Humanistiska nämnden"
    if at > 0 and len(segment[:at].split()) >= 2:
        binds = {w.split()[0] for w in table(language, "roster").get("words", {}).get("from", ())}
        before = segment[:at].split(" ")
        small = particles(language)
        first = next((n for n, w in enumerate(before) if w in binds or (w.islower() and w not in small)), len(before))
        cut = len(" ".join(before[:first]).rstrip())
        if first == len(before) or cut < len(name):
            return cut
        rows = ()  # "Eva Ek LOs ombud ABF"
    for n in range(2, len(parts)):
        if begins_body(words, n, language) or given_elsewhere(words, n, rows):
            return len(" ".join(parts[:n]))
        ended = bool(office(parts[n], language)) or occupation(parts[n], language)
        ended = ended or OF_MANY.fullmatch(parts[n]) is not None
        loud = CAPITALS.fullmatch(parts[n]) is not None and not parts[n - 1].isupper() and parts[n] not in LEGAL_FORMS
        loud = loud and parts[n] != "".join(part[0] for part in parts[:n])  # her own initials
        works = parts[n - 1] not in particles(language) and employer(parts[n].casefold(), language)
        ended = ended or works or ends_in_body(parts[n], language)
        if ended or loud or LETTERS.fullmatch(parts[n]):
            return len(" ".join(parts[:n]))
    if len(words) > 2:
        small = particles(language)
        given = [n for n, word in enumerate(parts[:-1]) if word in small or know.is_given(word)]
        surname = next(n for n in range(1, len(parts)) if n not in given)  # behind "von", "Hans Erik"
        more = words[surname + 1 :]
        several = len(more) > 1 or not re.fullmatch(NAME, "".join(more))  # one word more may be a second surname
        if unparted([r.text for r in rows], language, by_kinds=several):
            return len(" ".join(parts[: surname + 1]))
    return len(name)


def begins_body(words: Sequence[str], n: int, language: str) -> bool:
    """Whether a body begins with word `n`, whose head, in small letters, or a joined word stands right behind it.

    The words before it must be a whole name, and are not all given ones.

    >>> words = ("Eva Ek Tekniska kontoret", "Eva Ek Ekköpings kommun", "Ek Eva Barn- och skola", "Eva Bo Ås kommunen")
    >>> [begins_body(row.split(), 2, "sv") for row in words]
    [True, True, True, False]
    """
    word, head = words[n], words[n + 1].rstrip(".") if n + 1 < len(words) else ""
    if n < 2 or not head.islower() or {*words[:n]} <= knowledge(language).given:
        return False
    if word.endswith("-"):
        return head in small_words("and") and words[n + 2 : n + 3] != [] and words[n + 2][0].islower()
    kind = head in small_words("municipal") or bool(employer(head, language)) or ends_in_body(head, language)
    return kind and word.endswith(("a", "s"))  # an adjective, or a genitive


def given_elsewhere(words: Sequence[str], n: int, rows: Sequence[Entry]) -> bool:
    """Whether the words of an entry from `n` on begin with some that stand behind a name and a comma in another one.

    >>> rows = [Entry("Bo Alm, Levande gröna byar", ()), Entry("Rut Ås, Ekö", ())]
    >>> words = "Eva Ek Levande gröna byar Norr".split()
    >>> given_elsewhere(words, 2, rows), given_elsewhere("Eva Ek Ekö".split(), 2, rows)
    (True, False)
    """
    rest = f"{' '.join(words[n:])} "
    tails = (row.text.partition(", ")[2].split(",")[0].strip(" .") for row in rows)
    return any(" " in tail and tail[0].isupper() and rest.startswith(f"{tail} ") for tail in tails)


LETTERS = re.compile(
    r"(?=.*[A-ZÅÄÖ].*[A-ZÅÄÖ])(?=.*[a-zåäö])(?!Mc|Ma?c[A-Z]|D[eiu][A-Z]|L[ae][A-Z])[A-ZÅÄÖa-zåäö]{2,5}"
)
"""Capitals with small letters among them, as bodies are called by and no surname is ("LVf", "HaV")."""
CAPITALS = re.compile(r"[A-ZÅÄÖ]{2,5}")
"""Capitals behind a surname in the usual letters, as bodies are called by ("Eva Ek DHR Dal")."""


def given_beside(before: str, language: str) -> bool:
    """Whether a text ends with a name by a known given name, and perhaps something in brackets behind it.

    >>> given_beside("Eva Ek (S)", "sv"), given_beside("Barn- och skola", "sv")
    (True, False)
    """
    return knowledge(language).is_given(re.sub(r" ?\([^()]*\)$", "", before).split()[-2:][0])
