"""A stated confidence is a promise: no rule claims much more than it keeps on the documents that have gold."""

from __future__ import annotations

import sys
from pathlib import Path
from types import ModuleType

import pytest

TOOLS = Path(__file__).parents[1] / "tools"


@pytest.fixture(scope="module")
def tool(shared: Path) -> ModuleType:
    """The tool that compares confidence with truth; it needs the scorer beside the repository."""
    sys.path.insert(0, str(TOOLS))
    try:
        import calibrate
    finally:
        sys.path.remove(str(TOOLS))
    return calibrate


def test_confidence_is_kept(tool: ModuleType) -> None:
    """What is stated at 0.9 or more is right nine times in ten, and no rule with enough facts boasts."""
    facts = tool.judged()
    sure = [f for f in facts if f.stated >= 0.9]
    assert len(sure) > 1000
    assert tool.share(sure) >= 0.9
    assert tool.boastful(facts) == {}


def test_rule_that_claims_too_much_is_named(tool: ModuleType) -> None:
    """A rule that says 0.9 and is right every second time is found; one with few facts is not judged."""
    facts = [tool.Fact("name", "x#y", 0.9, n % 2 == 0, True) for n in range(20)]
    assert list(tool.boastful(facts)) == [("name", "x#y")]
    assert tool.boastful(facts[:6]) == {}
    assert "`x#y` states 0.90, is right 0.50" in tool.page(facts)
