"""How dates and times are found: one case a line."""

from __future__ import annotations

from datetime import date

import pytest

from samgraf.ingest.dating.dates import find_dates, infer_year


@pytest.mark.parametrize(
    ("written", "year", "first", "last"),
    [
        pytest.param("2019-09-05", None, "2019-09-05", "2019-09-05", id="iso"),
        pytest.param("5 september 2019", None, "2019-09-05", "2019-09-05", id="written-out"),
        pytest.param("den 13 april", 2022, "2022-04-13", "2022-04-13", id="year-from-context"),
        pytest.param("13 februari -24", None, "2024-02-13", "2024-02-13", id="year-of-two-figures-behind-a-month"),
        pytest.param("20:e december", 2011, "2011-12-20", "2011-12-20", id="ordinal"),
        pytest.param("onsdagen 9/4", 2025, "2025-04-09", "2025-04-09", id="slashed"),
        pytest.param("Möte 05/04/21", None, "2021-04-05", "2021-04-05", id="slashed-with-a-short-year"),
        pytest.param("Protokoll nr 6/08 den 13 maj 2008", None, "2008-05-13", "2008-05-13", id="no-number-of-minutes"),
        pytest.param("tisdag 2 januari", 2023, "2024-01-02", "2024-01-02", id="weekday-moves-the-year"),
        pytest.param("senast fredag v. 12", 2024, "2024-03-22", "2024-03-22", id="weekday-of-a-week"),
        pytest.param("v. 14–16 2025", None, "2025-03-31", "2025-04-20", id="weeks"),
        pytest.param("v. 7 - 09.00", 2024, "2024-02-12", "2024-02-18", id="a-week-before-an-hour"),
        pytest.param("den sista februari", 2024, "2024-02-01", "2024-02-29", id="last-of-the-month"),
        pytest.param("före halvårsskiftet", 2024, "2024-06-30", "2024-06-30", id="turn-of-the-half-year"),
        pytest.param("24-09-16", None, "2024-09-16", "2024-09-16", id="two-figures"),
        pytest.param("24.12.06", None, "2024-12-06", "2024-12-06", id="two-figures-with-stops"),
        pytest.param("årsmöte 2018 02 13", None, "2018-02-13", "2018-02-13", id="blanks-between"),
        pytest.param("torsdag 6. 12. 2018.", None, "2018-12-06", "2018-12-06", id="stops-and-blanks"),
        pytest.param("protokollet från 141201.", None, "2014-12-01", "2014-12-01", id="six-figures"),
        pytest.param("2017-03-17T20:00:00+01:00", None, "2017-03-17", "2017-03-17", id="as-programs-write-it"),
        pytest.param("20201210", None, "2020-12-10", "2020-12-10", id="eight-figures"),
        pytest.param("Möte 12 – 5 november 2024", None, "2024-11-05", "2024-11-05", id="a-number-before-a-dash"),
        pytest.param("5–6 september 2019", None, "2019-09-05", "2019-09-06", id="two-days"),
        pytest.param("1/9–5/10 2024", None, "2024-09-01", "2024-10-05", id="from-day-to-day"),
        pytest.param("under kvartal 1 2020", None, "2020-01-01", "2020-03-31", id="quarter-is-an-interval"),
        pytest.param("första halvåret 2025", None, "2025-01-01", "2025-06-30", id="half-year"),
        pytest.param("under hösten 2025", None, "2025-09-01", "2025-11-30", id="season"),
        pytest.param("HT 2024", None, "2024-07-01", "2024-12-31", id="term"),
        pytest.param("vecka 12", 2024, "2024-03-18", "2024-03-24", id="week"),
        pytest.param("i maj 2024", None, "2024-05-01", "2024-05-31", id="month"),
        pytest.param("jan 2024", None, "2024-01-01", "2024-01-31", id="month-in-short"),
        pytest.param(
            "senast 5 okt ska det vara klart", 2024, "2024-10-05", "2024-10-05", id="a-month-in-short-before-a-word"
        ),
        pytest.param("i mars och april 2024", None, "2024-03-01", "2024-04-30", id="two-months"),
        pytest.param("under januari och februari", 2024, "2024-01-01", "2024-02-29", id="two-months-without-a-year"),
        pytest.param("januari–mars 2024", None, "2024-01-01", "2024-03-31", id="months"),
        pytest.param("vid årsskiftet", 2024, "2024-12-31", "2024-12-31", id="turn-of-the-year"),
        pytest.param("2007-04-10--11", None, "2007-04-10", "2007-04-11", id="two-days-in-figures"),
        pytest.param("2007-04-10-11", None, "2007-04-10", "2007-04-11", id="two-days-and-one-hyphen"),
    ],
)
def test_date_covers_the_days_it_names(written: str, year: int | None, first: str, last: str) -> None:
    """A date is an interval of days, never more precise than the text that gave it."""
    (when,) = find_dates(written, year)
    assert (str(when.first), str(when.last)) == (first, last)


@pytest.mark.parametrize(
    ("written", "start", "end"),
    [
        pytest.param("15 mar kl 18.30-20.00", "18:30", "20:00", id="behind-a-month-in-short"),
        pytest.param("den 15 mars 2023 mellan 10.15 och kl. 12.00", "10:15", "12:00", id="between-without-kl"),
        pytest.param("den 15 mars 2023 mellan klockan 10 och 12", "10:00", "12:00", id="between"),
        pytest.param("10 april 2025 09:00 → 11:30", "09:00", "11:30", id="arrow"),
        pytest.param("kl. 13:00 – 17:00", "13:00", "17:00", id="with-kl"),
        pytest.param("den 8.3.2023kl.19.00 – 21.05", "19:00", "21:05", id="stuck-to-the-day"),
        pytest.param("klockan 09:00-11:59", "09:00", "11:59", id="with-klockan"),
        pytest.param("2020-03-16 kl 12-14", "12:00", "14:00", id="hours-only"),
        pytest.param("2021-01-14, 12:30-14:00", "12:30", "14:00", id="beside-a-date"),
        pytest.param("2021-01-14, 10:30–12", "10:30", "12:00", id="to-the-hour"),
        pytest.param("2021-01-14, 10.30–12", "10:30", "12:00", id="to-the-hour-with-full-stop"),
        pytest.param("12 november 2024 13-14:30", "13:00", "14:30", id="from-the-hour"),
        pytest.param("2021-01-14 kl. 10:30–ca 12", "10:30", "12:00", id="to-about"),
        pytest.param("Kl 9.00-12.00 den 3 mars 2024", "09:00", "12:00", id="before-the-date"),
        pytest.param("tisdagen den 20 december klockan 19:30", "19:30", "", id="no-end"),
        pytest.param("Torsdag 5 september kl 12.00 - fredag 6 september kl 11.50", "12:00", "11:50", id="over-days"),
        pytest.param("onsdag den 25 november 2009, kl. 13.30 17.00", "13:30", "17:00", id="a-dash-lost"),
    ],
)
def test_time_goes_with_its_date(written: str, start: str, end: str) -> None:
    """A time beside a date and the date are one; the end of a range is the last time."""
    (when,) = find_dates(written)
    assert (when.start_time, when.end_time) == (start, end)
    assert written[when.start : when.end] == written


@pytest.mark.parametrize(
    ("written", "language", "moment"),
    [
        pytest.param("Wednesday 18th May 2011 at 7.30pm", "en", "2011-05-18 19:30", id="english"),
        pytest.param("May 18, 2011", "en", "2011-05-18 ", id="month-first"),
        pytest.param("fredag 29. august 2025 kl. 18:00", "nb", "2025-08-29 18:00", id="norwegian"),
        pytest.param("fredag 29. august 2025 kl. 18:00", "fi", "", id="no-table-finds-nothing"),
    ],
)
def test_language_is_a_table(written: str, language: str, moment: str) -> None:
    """Other languages have the same shapes with their own words; without a table nothing is found."""
    assert [f"{w.first} {w.start_time}" for w in find_dates(written, language=language)] == ([moment] if moment else [])


@pytest.mark.parametrize(
    "written",
    [
        "120 415 kr",
        "110415 kr",
        "Dnr KS-2024-00708",
        "§ 12/2024",
        "E4/E20",
        "3/5 av rösterna",
        "1992:1403",
        "2024-13-45",
        "2018 02 13 45",
        "2018 12 000 kr",
        "LS 10/08",
    ],
)
def test_number_is_no_date(written: str) -> None:
    """Amounts, case numbers, roads and fractions are left alone."""
    assert find_dates(written) == ()


def test_day_without_a_year_stays_without_one() -> None:
    """The clock is never asked: without a context there is a day and a month, and no date."""
    (when,) = find_dates("torsdag den 5 september")
    assert (when.first, when.day, when.month, when.weekday) == (None, 5, 9, 3)


@pytest.mark.parametrize(
    ("written", "right", "slip"),
    [
        pytest.param("frerdag 6 september 2019", "fredag", "frerdag", id="weekday"),
        pytest.param("4 ocktober 2020", "oktober", "ocktober", id="month"),
    ],
)
def test_misspelt_word_is_read_and_named(written: str, right: str, slip: str) -> None:
    """A weekday or month that is nearly spelt right is understood, and kept as a slip."""
    (when,) = find_dates(written)
    ((start, end, reading),) = when.slips
    assert (written[start:end], reading) == (slip, right)
    assert when.first is not None


@pytest.mark.parametrize(
    ("written", "doubt"),
    [
        pytest.param("2019-0619", "a hyphen is missing", id="torn"),
        pytest.param("måndag 5 september 2019", "the weekday does not fit the date", id="weekday"),
    ],
)
def test_odd_date_is_doubtful(written: str, doubt: str) -> None:
    """What is odd about a date is said, and the date is kept as it is."""
    (when,) = find_dates(written)
    assert when.doubtful == doubt
    assert when.first in (date(2019, 6, 19), date(2019, 9, 5))


@pytest.mark.parametrize(
    ("day", "month", "weekday", "text", "year"),
    [
        pytest.param(5, 9, 3, "Budget 2018, verksamhet hösten 2019 och 2020", 2019, id="weekday-fits-one"),
        pytest.param(13, 4, None, "Höstens plan för 2022", 2022, id="only-year-spoken-of"),
        pytest.param(13, 4, None, "Budget 2022 och 2023", None, id="several-years"),
        pytest.param(13, 4, None, "Ingen budget", None, id="no-year"),
        pytest.param(5, 9, 3, "Budget 2018", 2019, id="year-beside"),
        pytest.param(5, 9, 3, "Budget 2016", None, id="none-near-fits"),
    ],
)
def test_year_is_inferred_from_the_document_alone(
    day: int, month: int, weekday: int | None, text: str, year: int | None
) -> None:
    """A year is taken only where the weekday or the years spoken of leave one; the reason is given."""
    found, reason = infer_year(day, month, weekday, text)
    assert found == year
    assert reason
