"""The held-out minutes in the forms of other hands and files: what was read of them is read of these, nearly.

`tests/varied/` holds the forms, a function each; docs/variation.md says what each costs, over many more minutes than
are looked at here.
"""

from __future__ import annotations

from collections import Counter
from types import ModuleType

import pytest
from variations import HANDS, PARTS, SAID, Tallies, Variation, compared, hands, variations, written

EACH = 1
"""Minutes for each form: others for each, so that all get their turn, and few enough for a test."""

LINES = ("items", "attendance", "attendance rows", "persons", "decisions")
OF_PART = {SAID: ("statements",)}
"""The lines of the score that a part is looked at for, where it isn't `LINES`."""
SEVERAL = 40
"""Hands with a form of each part at once."""
FORMS = [*variations(), *hands(SEVERAL)]

Compared = dict[Variation, tuple[Tallies, Tallies]]


@pytest.fixture(scope="module")
def sums(score: ModuleType, tmp_path_factory: pytest.TempPathFactory) -> Compared:
    """For each form what is read of some minutes as they are, and in that form."""
    return compared(score, written(tmp_path_factory.mktemp("varied"), EACH, FORMS))


def test_each_form_changes_minutes(sums: Compared) -> None:
    """No variation stands there for show: each finds minutes to change."""
    assert [v.name for v in FORMS if v not in sums] == []


@pytest.mark.parametrize("form", FORMS, ids=lambda v: f"{v.part}: {v.name}")
def test_no_form_is_lost(form: Variation, sums: Compared) -> None:
    """Of everything that is found in minutes as they are, half at least is found in each form."""
    before, after = (sum(n[line]["right"] for line in OF_PART.get(form.part, LINES)) for n in sums[form])
    assert after >= 0.5 * before


@pytest.mark.parametrize("part", [*PARTS, HANDS])
def test_little_is_lost_by_another_hand(part: str, sums: Compared) -> None:
    """Over all forms of a part, a twentieth of what was found may be lost, and nobody is joined to somebody else."""
    before, after = Counter[str](), Counter[str]()
    joined = Counter[str]()
    lines = OF_PART.get(part, LINES)
    for form, (one, other) in sums.items():
        if form.part == part:
            before.update({line: one[line]["right"] for line in lines})
            after.update({line: other[line]["right"] for line in lines})
            joined.update({form.name: other["identity"]["extra"] - one["identity"]["extra"]})
    assert {line: (before[line], after[line]) for line in lines if after[line] < 0.95 * before[line]} == {}
    assert {name: n for name, n in joined.items() if n > 0} == {}
