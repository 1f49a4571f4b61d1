"""The held-out minutes by other hands: the same truth in other forms, and how much of it is read still."""

from __future__ import annotations

import random
import sys
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from hashlib import sha256
from importlib import import_module
from pathlib import Path
from types import ModuleType
from typing import Any, NamedTuple

from scored import GOLD, HELDOUT, gold
from varied import one_after

HERE = Path(__file__).parent / "varied"
PARTS = sorted(path.stem for path in HERE.glob("*.py") if path.stem != "__init__")
Tables = Mapping[str, list[dict[str, str]]]
Tallies = dict[str, Counter[str]]


class Variation(NamedTuple):
    """A form that minutes take by another hand or in another file."""

    part: str
    name: str
    change: Callable[[str], str]

    @property
    def title(self) -> str:
        """Its name as words."""
        return self.name.removeprefix(f"{self.part}_").replace("_", " ")


class Varied(NamedTuple):
    """Minutes in such a form, as a file, and the gold of them."""

    variation: Variation
    file: Path
    before: Path
    gold: Path

    def wanted(self) -> dict[str, Any]:
        """The gold of the minutes in that form: where it changes sentences, it changes what is quoted of them, too."""
        found = {**gold(self.gold), "document": self.file.name}
        if self.variation.part == SAID:
            for area, key in (("statements", "quote"), ("decisions", "text")):
                found[area] = [row | {key: self.variation.change(row[key]).strip()} for row in found.get(area) or []]
        return found


SAID = "statements"
"""The part whose variations change what is said, not where it stands."""


def variations() -> list[Variation]:
    """All of them, part by part."""
    return [Variation(part, name, change) for part in PARTS for name, change in varied(part).items()]


HANDS = "hands"
"""The name under which forms of several parts at once are counted."""
OF_A_HAND = ("people", "heads", "headings", "decidedclauses", "decidedtasks", "decisions")
"""Parts of which each hand has its habits, in the order in which they change a text."""
OF_A_FILE = (("letters",), ("lines", "webpages"))
"""Parts of which every other file has one form: a page has no lines of its own."""


def hands(count: int) -> list[Variation]:
    """So many hands, the same ones each time: a form of each part, as minutes that nobody has seen have them."""
    made = []
    for number in range(count):
        chance = random.Random(number)
        parts = [*OF_A_HAND, *(chance.choice(of) for of in OF_A_FILE if chance.random() < 0.5)]
        forms = [chance.choice(sorted(varied(part).items())) for part in parts]
        name = ", ".join(name.removeprefix(f"{part}_") for part, (name, _) in zip(parts, forms, strict=True))
        made.append(Variation(HANDS, name, one_after(*(change for _, change in forms))))
    return made


def varied(part: str) -> Mapping[str, Callable[[str], str]]:
    """The variations of a part, by name."""
    found: Mapping[str, Callable[[str], str]] = import_module(f"varied.{part}").VARIED
    return found


def written(folder: Path, each: int, of: Iterable[Variation]) -> list[Varied]:
    """Up to `each` held-out minutes for every variation that changes them, written into `folder`.

    Which ones goes on from variation to variation, so that all minutes get their turn.
    """
    made = []
    texts = [(path, HELDOUT / "minutes" / gold(path)["document"]) for path in GOLD]
    mixed = sorted(texts, key=lambda both: sha256(both[1].name.encode()).digest())  # not those of one kind together
    plain = [(path, file, file.read_text(encoding="utf-8")) for path, file in mixed if file.suffix in {".txt", ".md"}]
    turn = 0
    for number, variation in enumerate(of):
        found = 0
        for step in range(len(plain)):
            path, file, text = plain[(turn + step) % len(plain)]
            changed = variation.change(text)
            if changed == text:
                continue
            new = folder / f"{number:03d}-{file.name}"
            new.write_text(changed, encoding="utf-8", newline="")
            made.append(Varied(variation, new, file, path))
            found += 1
            if found == each:
                break
        turn += step + 1
    return made


def read(score: ModuleType, files: Sequence[Path]) -> dict[str, Tables]:
    """The tables of each file, by its name; all are read in one run."""
    whole: Tables = score.run_program(f"{sys.executable} -m samgraf", files, None)
    parted: dict[str, dict[str, list[dict[str, str]]]] = {file.name: {name: [] for name in whole} for file in files}
    for name, rows in whole.items():
        for row in rows:
            parted[Path(row["document"]).name][name].append(row)
    return dict(parted)


def tallied(score: ModuleType, tables: Mapping[str, Tables], wanted: dict[str, Any]) -> Tallies:
    """For each line of the score, how much of a file was right, missed and extra by what is `wanted` of it."""
    found = score.score_document(wanted, tables[wanted["document"]], lambda area, text: None)
    return {line: Counter(right=t.right, missed=t.missed, extra=t.extra) for line, t in found.items()}


def compared(score: ModuleType, of: Sequence[Varied]) -> dict[Variation, tuple[Tallies, Tallies]]:
    """For each variation the tallies of the minutes as they are and in its form."""
    tables = read(score, sorted({v.before for v in of}) + [v.file for v in of])
    sums: dict[Variation, tuple[Tallies, Tallies]] = {
        v.variation: (defaultdict(Counter), defaultdict(Counter)) for v in of
    }
    for v in of:
        as_it_is = {**gold(v.gold), "document": v.before.name}
        for sum_, wanted in zip(sums[v.variation], (as_it_is, v.wanted()), strict=True):
            for line, counted in tallied(score, tables, wanted).items():
                sum_[line].update(counted)
    return sums
