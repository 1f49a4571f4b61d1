"""Times in plain questions that are told by meetings, or by the day on which one asks."""

from __future__ import annotations

from pathlib import Path

import pytest

from samgraf.cli import main
from samgraf.graph.asking import understood
from samgraf.graph.asking.names import gathered
from samgraf.graph.fulltext import Name

MET = {
    "a": frozenset({"2023-02-01", "2023-05-03", "2024-03-04", "2024-09-19"}),
    "b": frozenset({"2019-09-05"}),
    "c": frozenset({"2025-01-15"}),
    "d": frozenset[str](),
    "t": frozenset({"2022-04-01"}),
}
NAMES = gathered(
    [
        Name("Ledningsgruppen", "a", "Organization", 3),
        Name("Ådalens ledningsgrupp", "a", "Organization", 2),
        Name("Ledningsgruppen", "b", "Organization", 1),
        Name("Strandens ledningsgrupp", "b", "Organization", 1),
        Name("Hamnnämnden", "c", "Committee", 2),
        Name("Bryggrådet", "d", "Committee", 1),
        Name("Havsverket", "t", "Agency", 9),
        Name("Norra bron", "p", "Project", 4),
    ],
    MET,
)


@pytest.mark.parametrize(
    ("say", "values", "told"),
    [
        pytest.param(
            "vad beslutades på senaste mötet", ("2025-01-15", "2025-01-15"), ("Hamnnämnden",), id="last-of-all"
        ),
        pytest.param(
            "vad beslutade Ådalens ledningsgrupp på senaste mötet",
            ("2024-09-19", "2024-09-19"),
            ("Ådalens ledningsgrupp",),
            id="last-of-the-body-that-is-named",
        ),
        pytest.param(
            "vad beslutades på de två senaste mötena i Ådalens ledningsgrupp",
            ("2024-03-04", "2024-09-19"),
            ("Ådalens ledningsgrupp",),
            id="number-before-the-word",
        ),
        pytest.param(
            "beslut på de senaste tre mötena i Ådalens ledningsgrupp",
            ("2023-05-03", "2024-09-19"),
            ("Ådalens ledningsgrupp",),
            id="last-three",
        ),
        pytest.param(
            "what was decided at the last two meetings",
            ("2024-09-19", "2025-01-15"),
            ("Hamnnämnden", "Ådalens ledningsgrupp"),
            id="last-two-of-all",
        ),
        pytest.param(
            "vad beslutade Ådalens ledningsgrupp på senaste mötet 2023",
            ("2023-05-03", "2023-05-03"),
            ("Ådalens ledningsgrupp",),
            id="last-of-a-year",
        ),
        pytest.param(
            "vad har hänt med Norra bron sedan senaste mötet", ("2025-01-15", None), ("Hamnnämnden",), id="since-then"
        ),
        pytest.param("vad beslutade Bryggrådet på senaste mötet", None, (), id="no-day-of-it-is-known"),
    ],
)
def test_last_meeting_is_found_and_told(say: str, values: tuple[str, str | None] | None, told: tuple[str, ...]) -> None:
    """It is that of the body that is named, or of all, and which one it was is told; never another body's."""
    found = understood(say, NAMES)
    given = dict(found.call.values) if found.call else {}
    assert ((given.get("after", ""), given.get("before")) if found.call else None) == values
    assert tuple(body for time in found.told for body in time.bodies if values) == told


def test_last_meeting_of_either_body_is_offered_with_its_own_day() -> None:
    """Where two bodies bear the name, each is offered in full, with the day of its own last meeting."""
    found = understood("vad beslutades på ledningsgruppens senaste möte", NAMES)
    assert found.call is None
    assert [(dict(o.values)["name"], dict(o.values)["after"]) for o in found.offers] == [
        ("Ådalens ledningsgrupp", "2024-09-19"),
        ("Strandens ledningsgrupp", "2019-09-05"),
    ]


CLOCK = [
    pytest.param("vilka beslut berör Havsverket i år?", "i år", "2025", "2024", id="this-year"),
    pytest.param("vad lovade Havsverket förra året", "förra året", "2024", "2023", id="last-year"),
    pytest.param("what did Havsverket promise last year", "last year", "2024", "2023", id="english"),
    pytest.param("vad har Havsverket lovat i fjol", "i fjol", "2024", "2023", id="i-fjol"),
]


@pytest.mark.parametrize(("say", "words", "newest", "given"), CLOCK)
def test_year_that_only_a_clock_could_tell_is_asked_back(say: str, words: str, newest: str, given: str) -> None:
    """Nothing is answered, the words are told, and the question is offered as of the newest meeting in the store."""
    found = understood(say, NAMES)
    assert found.call is None
    assert found.needs_clock
    assert (found.undated, found.newest) == (words, "2025-01-15")
    assert [dict(o.values)["after"] for o in found.offers] == [f"{newest}-01-01"]
    told = understood(say, NAMES, "2024-12-01")
    assert told.call
    assert dict(told.call.values)["after"] == f"{given}-01-01"
    assert not told.undated


@pytest.mark.parametrize(
    ("say", "after", "before"),
    [
        pytest.param("beslut i dag", "2024-12-01", "2024-12-01", id="today"),
        pytest.param("beslut igår", "2024-11-30", "2024-11-30", id="yesterday"),
        pytest.param("beslut förra veckan", "2024-11-18", "2024-11-24", id="last-week"),
        pytest.param("beslut förra månaden", "2024-11-01", "2024-11-30", id="last-month"),
        pytest.param("beslut sedan förra året", "2023-01-01", None, id="since-last-year"),
        pytest.param("beslut i förfjol", "2022-01-01", "2022-12-31", id="the-year-before-last"),
    ],
)
def test_day_that_is_given_tells_what_the_calendar_means(say: str, after: str, before: str | None) -> None:
    """A unit of the calendar is counted from the day that the one who asks gives."""
    found = understood(say, NAMES, "2024-12-01")
    assert found.call
    assert dict(found.call.values).get("after") == after
    assert dict(found.call.values).get("before") == before


def test_day_that_is_given_is_that_of_what_is_overdue() -> None:
    """A question that needs a day takes the one that was given; without it, it is asked back."""
    assert understood("försenade uppgifter", NAMES).missing == ("day",)
    told = understood("försenade uppgifter", NAMES, "2024-12-01")
    assert told.call
    assert told.call.values == (("day", "2024-12-01"),)


@pytest.mark.parametrize(
    "say",
    [
        pytest.param("vilka beslut togs på nästa möte", id="next-meeting"),
        pytest.param("senaste beslutet om Norra bron", id="last-of-something-else"),
        pytest.param("vad beslutades på de senaste 0 mötena", id="none"),
        pytest.param("vad beslutades på nästsenaste mötet", id="last-but-one"),
        pytest.param("när träffas Ådalens ledningsgrupp och Havsverket på senaste mötet", id="two-names"),
        pytest.param("Havsverkets senaste möte om Norra bron", id="last-meeting-about-something"),
    ],
)
def test_other_time_of_meetings_is_not_answered(say: str) -> None:
    """What is no last meeting of somebody is not taken for one."""
    assert understood(say, NAMES).call is None


@pytest.mark.parametrize(
    ("say", "words"),
    [
        pytest.param("beslut Hamnnämnden 2024", "2024", id="body-right-before-a-year"),
        pytest.param("vad beslutade Hamnnämnden 1 maj 2024", "2024", id="body-right-before-a-day"),
    ],
)
def test_end_of_a_name_is_no_part_of_a_date(say: str, words: str) -> None:
    """The "den" at the end of a body's name is no "den" before a date."""
    found = understood(say, NAMES)
    assert found.call
    assert dict(found.call.values)["name"] == "Hamnnämnden"
    assert words in dict(found.call.values)["after"]


MINUTES = "Hamnnämnden\nProtokoll 2024-03-05\n\nNärvarande: Ada Ek, Bo Alm\n\n1. Bryggan\nBeslut\nAtt laga bryggan.\n"


@pytest.mark.parametrize(
    ("say", "status", "lines"),
    [
        pytest.param(["vad beslutades på senaste mötet"], 0, ["  senaste mötet = 2024-03-05"], id="which-meeting"),
        pytest.param(["beslut i fjol"], 2, ["'i fjol' säger inget", "2024-03-05:"], id="no-clock"),
        pytest.param(["beslut i fjol", "--today", "2025-06-01"], 0, ["(2024-01-01 – 2024-12-31)"], id="day-given"),
        pytest.param(
            ["vem röstade emot"], 0, ["Ingenting hittades i det enda dokumentet i lagret."], id="honest-where-empty"
        ),
        pytest.param(["who voted against"], 0, ["Nothing was found in the one document"], id="in-english"),
    ],
)
def test_ask_tells_what_it_took(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], say: list[str], status: int, lines: list[str]
) -> None:
    """The command says which meeting was the last, which time needs a day, and what an empty answer does not say."""
    (tmp_path / "a.txt").write_text(MINUTES, encoding="utf-8")
    store = str(tmp_path / "store")
    assert main(["ingest", "--store", store, str(tmp_path / "a.txt")]) == 0
    capsys.readouterr()
    assert main(["ask", "--store", store, *say]) == status
    err = capsys.readouterr().err
    assert [line for line in lines if line not in err] == []


def test_meeting_to_come_is_sought_as_words() -> None:
    """What minutes can only announce is not answered; where they speak of it is offered."""
    found = understood("När är nästa möte i Hamnnämnden?", NAMES)
    assert found.call is None
    assert found.coming == "nästa möte"
    assert found.offers[0].values == (("words", "nästa möte"),)


def test_today_that_is_no_day_is_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A day that the calendar doesn't have is told, with one that it has."""
    with pytest.raises(SystemExit):
        main(["ask", "--store", str(tmp_path), "--today", "2024-02-31", "beslut"])
    assert "2024-06-01" in capsys.readouterr().err
