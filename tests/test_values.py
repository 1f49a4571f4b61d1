"""Values that are made quickly: they are what frozen dataclasses are."""

from __future__ import annotations

import copy
import pickle
from dataclasses import FrozenInstanceError, dataclass, field, replace

import pytest

from samgraf.graph.values import quick


@quick
@dataclass(frozen=True, slots=True, order=True)
class Stretch:
    """A stretch with a length that follows from it."""

    start: int
    end: int = 7
    length: int = field(init=False, compare=False)

    def __post_init__(self) -> None:
        if self.end < self.start:
            raise ValueError("backwards")
        object.__setattr__(self, "length", self.end - self.start)


def test_value_is_made_as_its_class_says() -> None:
    """Defaults, names of fields, what is derived, and what is refused are those of the class."""
    assert Stretch(3) == Stretch(start=3, end=7) and Stretch(3).length == 4
    assert type(Stretch(3)) is Stretch and repr(Stretch(3)) == "Stretch(start=3, end=7, length=4)"
    assert sorted([Stretch(4), Stretch(3)])[0] == Stretch(3) and len({Stretch(3), Stretch(3)}) == 1
    with pytest.raises(ValueError, match="backwards"):
        Stretch(8)
    with pytest.raises(TypeError):
        Stretch()  # type: ignore[call-arg]


def test_value_can_be_copied_and_not_changed() -> None:
    """A copy, however it is made, is another value of the same class; no field can be set."""
    one = Stretch(3, 5)
    copies = (copy.copy(one), copy.deepcopy(one), pickle.loads(pickle.dumps(one)), replace(one))
    assert all(other == one and type(other) is Stretch and other.length == 2 for other in copies)
    assert replace(one, end=6).length == 3
    for name in ("start", "length", "other"):
        with pytest.raises((FrozenInstanceError, AttributeError, TypeError)):
            setattr(one, name, 1)


def test_what_is_made_anew_for_each_value_is_refused() -> None:
    """A class that `quick` can't make is refused when it is defined, not when it is used."""

    @dataclass(frozen=True, slots=True)
    class Row:
        cells: list[str] = field(default_factory=list)

    with pytest.raises(TypeError, match="Row.cells"):
        quick(Row)
