"""The words and forms that patterns of every kind are made of, as the tables of all languages have them.

Each language says its small words ("och", "från") under `[small]` in `language.toml`, the others in `forms.toml`.
Those of all languages are sought together: no text has those of another language by chance, and one that quotes
another language is read all the same.
"""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files

from samgraf.ingest.tables import TableError, rules, table


@cache
def languages() -> tuple[str, ...]:
    """The languages that have a folder of tables, Swedish first."""
    folder = files("samgraf.ingest") / "tables"
    found = sorted(p.name for p in folder.iterdir() if (p / "language.toml").is_file())
    return tuple(sorted(found, key=lambda name: (name != "sv", name)))


@cache
def small_words(*names: str) -> tuple[str, ...]:
    """The words of some sorts, in all languages, each once: Swedish first.

    >>> small_words("and")
    ('och', 'samt', 'and', 'og')
    """
    known = [
        {**table(code, "language").get("small", {}), **table(code, "forms").get("words", {})} for code in languages()
    ]
    return tuple(dict.fromkeys(word for name in names for told in known for word in told.get(name, ())))


@cache
def pairs(name: str) -> tuple[tuple[str, str], ...]:
    """A list of endings with what stands for each, in all languages.

    >>> pairs("definite")[0]
    ('nämnden', 'nämnd')
    """
    return tuple((one, other) for code in languages() for one, other in table(code, "forms").get(name, ()))


@cache
def written(label: str) -> str:
    """The pattern of a form in all languages as it is written, for use within another one.

    Raises `TableError` where no language has it.
    """
    found = [rule for code in languages() for rule in rules(code, "forms", "form") if rule.label == label]
    if not found:
        raise TableError(f"no tables/*/forms.toml has a form {label!r}. Add it to one of them.")
    texts = [f"(?i:{r.match.pattern})" if r.match.flags & re.IGNORECASE else r.match.pattern for r in found]
    return texts[0] if len(texts) == 1 else f"(?:{'|'.join(texts)})"


@cache
def shaped(label: str) -> re.Pattern[str]:
    """A form by its label, in all languages.

    >>> shaped("company").search("Norra Eken AB") is not None
    True

    Raises `TableError` as `written` does.
    """
    return re.compile(written(label))


@cache
def either(*names: str) -> str:
    """The same as a pattern, for use within a group; none of them may be empty.

    >>> import re
    >>> re.split(rf"\\s(?:{either('and')})\\s", "Eva och Bo")
    ['Eva', 'Bo']
    """
    return "|".join(re.escape(word) for word in sorted(small_words(*names), key=len, reverse=True))


@cache
def right_behind(*names: str) -> str:
    """A pattern for the place right behind one of the words and a blank: lookbehinds, one for each.

    >>> import re
    >>> re.search(rf"(?:{right_behind('and')})\\w+", "Eva och Bo").group()
    'Bo'
    """
    return "|".join(f"(?<= {re.escape(word)} )" for word in small_words(*names))


@cache
def ending(*names: str) -> tuple[str, ...]:
    """The words with a blank before each, for `str.endswith`.

    >>> "Eva Ek och".endswith(ending("and"))
    True
    """
    return tuple(f" {word}" for word in small_words(*names))


@cache
def spaced(*names: str) -> tuple[str, ...]:
    """The words with a blank on both sides.

    >>> " och " in spaced("and")
    True
    """
    return tuple(f" {word} " for word in small_words(*names))
