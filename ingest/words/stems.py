"""Names of bodies and works without what inflection and habit add, so that forms of one name can be compared."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from samgraf.ingest.minutes import Mention
from samgraf.ingest.tables.forms import pairs, shaped

WORKS = pairs("works")
LITTLE = shaped("little-words-of-names")
OWNS = re.compile(r"[:’']s$")


def part_of(name: str, bare: str) -> bool:
    """Whether a name is that of an owner's part which is called by its head alone further on.

    >>> part_of("Socialnämndens arbetsutskott", "arbetsutskottet"), part_of("Stadsbyggnadsnämnden", "byggnadsnämnden")
    (True, False)
    """
    low = bare.casefold()
    plain = next((low.removesuffix(d) + i for d, i in pairs("definite") if low.endswith(d)), low)
    words = name.casefold().split(" ")
    return len(words) > 1 and " " not in low and words[-1] in (low, plain) and words[-2].endswith("s")


def upper(name: str) -> str:
    """A name as a list has it: a capital in front, but for names that begin small on purpose ("eKom").

    >>> upper("socialnämnden"), upper("eKom")
    ('Socialnämnden', 'eKom')
    """
    return name if name[1:2].isupper() else name[:1].upper() + name[1:]


def stem_of(name: str) -> str:
    """A project's name without what inflection and habit add, to compare by.

    >>> stem_of("E4/E20 Åsbybroarna"), stem_of("Verksamhetsplan för 2022"), stem_of("Reviderad dagvattenstrategin")
    ('e4/e20 åsbybro', 'verksamhetsplan 2022', 'dagvattenstrategi')
    """
    low = LITTLE.sub("", name.casefold())
    words = []
    for word in low.split():
        word = OWNS.sub("", word) if word[-1] == "s" else word
        for ending, base in WORKS:
            if word.removesuffix("s").endswith(ending):
                word = word.removesuffix("s").removesuffix(ending) + base
                break
        words.append(word)
    return " ".join(words).replace("–", "-")


def fuller(stem: str, names: Iterable[str]) -> bool:
    """Whether one of the names is that of `stem` with more before or after it."""
    for name in names:
        other = stem_of(name)
        if (
            other != stem
            and (other.startswith(f"{stem} ") or other.endswith(f" {stem}"))
            or other == stem + "s"
            or other + "s" == stem
        ):
            return True
    return False


def is_own_name(mention: Mention) -> bool:
    """Whether a project or plan has a name of its own ("Förbifart Ekbyn"), not only its kind ("länsplan 2030").

    Its kind may stand first in small letters or capitals; a word that begins with a capital must follow,
    or the whole is one compound with a capital ("Ekbybron").
    """
    words = mention.name.split()
    if mention.kind == "place" or not words:
        return False
    if mention.kind == "project" and len(words) == 1:
        return words[0][0].isupper() and len(words[0]) >= 8
    of_somebody = len(words) > 1 and words[0].endswith("s") and words[0][0].isupper()
    return of_somebody or any(w[0].isupper() and len(w) > 3 for w in words[1:])


def short_for_another(mention: Mention, label: str, mentions: Sequence[Mention]) -> bool:
    """Whether a project's short form ("Förbifarten") can't be the register's: its full name is nowhere."""
    if mention.kind == "organisation" or len(mention.text.split()) > 1 or " " not in label:
        return False
    return not any(m.known == mention.known and len(m.text.split()) > 1 for m in mentions)


def longer_form(mention: Mention, mentions: Sequence[Mention]) -> str:
    """The one longer name in the document that a short form begins ("Förbifarten": "Förbifart Ekbyn"), else itself."""
    start = stem_of(mention.text) + " "
    found = {stem_of(m.name): m.name for m in mentions if not m.known and m.kind == mention.kind}
    longer = [name for stem, name in found.items() if stem.startswith(start)]
    return longer[0] if len(longer) == 1 else mention.text
