"""The sieve: it may let a pattern through that doesn't match, and never keeps one back that does."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samgraf.ingest.dating.almanac import almanac
from samgraf.ingest.sieve import Sieve, needed
from samgraf.ingest.tables import Rule, opening, rules, table, tried
from samgraf.ingest.tables.forms import languages

EXAMPLES = Path(__file__).parents[1] / "examples" / "minutes"
TOPICS = sorted({path.stem for path in (Path(__file__).parents[1] / "ingest" / "tables").glob("*/*.toml")})
SECTIONS = [
    (language, topic, section)
    for language in languages()
    for topic in TOPICS
    for section, rows in table(language, topic).items()
    if isinstance(rows, list) and rows and isinstance(rows[0], dict) and "match" in rows[0]
]


@pytest.mark.parametrize(
    ("pattern", "strings"),
    [
        pytest.param("beslut(?:ar|ade)", {"beslutar", "beslutade"}, id="endings"),
        pytest.param("(?i)NÄMNDEN", {"nämnden"}, id="case"),
        pytest.param("[Åå]tgärd", {"åtgärd"}, id="both-cases-of-a-letter"),
        pytest.param(r"§ ?\d{1,3}", {"§0", "§ 0"}, id="figures-of-open-number"),
        pytest.param(r"20[12]\d-\d\d", {"0000-00"}, id="figures"),
        pytest.param(r"\bkl\.? (?=\d)", {"kl ", "kl. "}, id="looks-around-take-no-room"),
        pytest.param("kommun(?:en)?s beslut", {"kommuns beslut", "kommunens beslut"}, id="what-may-be-left-out"),
        pytest.param("möte(?:n|t)?", {"möte"}, id="the-shortest-is-enough"),
        pytest.param("(?:ja|nej)+ röst", {"ja röst", "nej röst"}, id="what-is-repeated-ends-in-itself"),
        pytest.param(r"\w+|nej", set(), id="anything-may-match"),
        pytest.param("(?:a|b)?", set(), id="nothing-is-needed"),
        pytest.param("", set(), id="empty"),
    ],
)
def test_needed_strings_are_read_off_a_pattern(pattern: str, strings: set[str]) -> None:
    """A match holds one of the strings, and none is told where that isn't sure."""
    assert needed(re.compile(pattern)) == strings


@pytest.mark.parametrize(("language", "topic", "section"), SECTIONS)
def test_rule_that_matches_is_tried(language: str, topic: str, section: str) -> None:
    """Every rule of every table is tried on its own examples, and on whatever line of the examples it matches."""
    every = rules(language, topic, section)
    texts = [text for rule in every for text in rule.examples]
    texts += [line for path in sorted(EXAMPLES.iterdir()) for line in path.read_text(encoding="utf-8").splitlines()]
    for text in texts:
        matching: list[Rule] = [rule for rule in every if rule.match.search(text)]
        let_through = tried(text, language, topic, section)
        assert [rule for rule in let_through if rule.match.search(text)] == matching


@pytest.mark.parametrize(("language", "topic", "section"), SECTIONS)
def test_rule_is_found_where_its_pattern_is(language: str, topic: str, section: str) -> None:
    """Looking for a rule gives what its pattern gives, and a rule that matches a line's start is tried there."""
    every = rules(language, topic, section)
    texts = [text for rule in every for text in rule.examples]
    texts += [line for path in sorted(EXAMPLES.iterdir()) for line in path.read_text(encoding="utf-8").splitlines()]
    for text in texts:
        for rule in every:
            found, wanted = rule.search(text), rule.match.search(text)
            assert (found and found.regs) == (wanted and wanted.regs)
            assert rule in opening(text, language, topic, section) or not rule.match.match(text)


@given(st.text(st.sampled_from("abAB0 9é§.İ"), max_size=12))
def test_sieve_keeps_nothing_back(text: str) -> None:
    """Whatever the text, each pattern that matches is among those to be tried, in their order."""
    patterns = [re.compile(p) for p in ("ab", "(?i)a.b", r"\d\.\d", "[ab]{2,3}§", "(?:a|B)(?= )", "é?9", "İ")]
    found = Sieve(patterns).may_match(text)
    assert list(found) == sorted(found)
    assert {n for n, pattern in enumerate(patterns) if pattern.search(text)} <= set(found)


@pytest.mark.parametrize("language", languages())
def test_date_that_is_found_is_tried(language: str) -> None:
    """No form of a date is kept back from a line of the examples in which it stands."""
    words = almanac(language)
    for path in sorted(EXAMPLES.iterdir()):
        for line in path.read_text(encoding="utf-8").splitlines():
            let_through = words.tried(line)
            assert [f for f in let_through if f.match.search(line)] == [f for f in words.forms if f.match.search(line)]
