"""The days that EDTF dates span."""

from __future__ import annotations

import time
from typing import Any

import pytest
from edtf import parse_edtf
from hypothesis import given
from hypothesis import strategies as st

from kb import dates
from kb.dates import DateError, span

pytestmark = pytest.mark.quick


@pytest.mark.parametrize(
    ("text", "first_day", "last_day"),
    [
        ("2024", "2024-01-01", "2024-12-31"),
        ("2024-02", "2024-02-01", "2024-02-29"),
        ("2023-02", "2023-02-01", "2023-02-28"),
        ("2024-02-29", "2024-02-29", "2024-02-29"),
        ("2019~", "2019-01-01", "2019-12-31"),
        ("2019-06?", "2019-06-01", "2019-06-30"),
        ("2019-06-07%", "2019-06-07", "2019-06-07"),
        ("2025-09-16/2025-09-18", "2025-09-16", "2025-09-18"),
        ("2024/2025-03", "2024-01-01", "2025-03-31"),
        ("2024/2024", "2024-01-01", "2024-12-31"),
        ("2024/..", "2024-01-01", "9999-12-31"),
        ("2024/", "2024-01-01", None),
        ("../2024", "0001-01-01", "2024-12-31"),
        ("/2024", "0001-01-01", "2024-12-31"),
        ("201X", "2010-01-01", "2019-12-31"),
        ("2001-21", "2001-03-01", "2001-05-31"),
        ("2001-21/..", "2001-03-01", "9999-12-31"),
        ("2001-21/", "2001-03-01", None),
        ("/2001-21", "0001-01-01", "2001-05-31"),
        ("156X/157X", "1560-01-01", "1579-12-31"),
        ("0001", "0001-01-01", "0001-12-31"),
        ("9999-12-31", "9999-12-31", "9999-12-31"),
    ],
)
def test_a_date_spans_days(text: str, first_day: str, last_day: str) -> None:
    assert span(text) == (first_day, last_day)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", "is no EDTF date"),
        ("May 2031", "is no EDTF date"),
        ("2031-13", "is no EDTF date"),
        ("31", "is no EDTF date"),
        (" 2031", "is no EDTF date"),
        ("2031\n", "is no EDTF date"),
        ("２０３１", "is no EDTF date"),
        ("2031-02-29", "has a day that its month doesn't have"),
        ("2031-02-30/2031-03", "has a day that its month doesn't have"),
        ("0000", "is before the year 1"),
        ("2025/2024", "ends before it starts"),
        ("2025-01-02/2025-01-01", "ends before it starts"),
        ("../..", "open at both ends"),
        ("/", "open at both ends"),
        ("-0044", "is not within the years 1 to 9999"),
        ("Y12345", "is not within the years 1 to 9999"),
        ("2" * 101, "is too long"),
    ],
)
def test_what_is_no_date_is_an_error_that_says_why(text: str, message: str) -> None:
    with pytest.raises(DateError, match=message):
        span(text)


@pytest.mark.parametrize("text", ["../201X", "201X/..", "../May", "2024/2025/2026"])
def test_nothing_is_printed_whatever_the_date(text: str, capsys: pytest.CaptureFixture[str]) -> None:
    """The edtf library prints some of what it fails on."""
    try:
        span(text)
    except DateError:
        pass
    assert capsys.readouterr() == ("", "")


plain = st.one_of(
    st.dates().map(str),
    st.dates().map(lambda day: str(day)[:7]),
    st.dates().map(lambda day: str(day)[:4]),
).flatmap(lambda text: st.sampled_from([text, text + "~", text + "?", text + "%"]))


def widest(text: str) -> Any:
    """What the edtf library says: its strict bounds, as ISO days."""
    parsed = parse_edtf(text)
    days = []
    for bound, open_end in ((parsed.lower_strict(), dates.EARLIEST), (parsed.upper_strict(), dates.LATEST)):
        days.append(open_end if isinstance(bound, float) else time.strftime("%Y-%m-%d", bound).rjust(10, "0"))
    return tuple(days)


@given(plain)
def test_plain_dates_span_what_the_library_says(text: str) -> None:
    assert span(text) == widest(text)


@given(plain | st.just(".."), plain | st.just(".."))
def test_plain_intervals_span_what_the_library_says(start: str, end: str) -> None:
    text = f"{start}/{end}"
    try:
        found = span(text)
    except DateError:
        first = dates.EARLIEST if start == ".." else dates.widest(start)[0]
        last = dates.LATEST if end == ".." else dates.widest(end)[1]
        assert first > last or start == end == ".."
    else:
        assert found == widest(text)


@given(st.text(max_size=110) | st.text("0123456789-/.~?%XYZ[]{}T:+ ,Eu", max_size=24))
def test_any_other_text_is_an_error_and_no_crash(text: str) -> None:
    try:
        first_day, last_day = dates.widest(text)
    except DateError as error:
        assert str(error)
    else:
        assert dates.EARLIEST <= first_day <= last_day <= dates.LATEST
        assert len(first_day) == len(last_day) == 10


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("2024", "2024"),
        ("2024-05", "May 2024"),
        ("2024-05-03", "3 May 2024"),
        ("2024/..", "since 2024"),
        ("2019/", "from 2019, end not said"),
        ("../2015", "until 2015"),
        ("/2015", "until 2015, start not said"),
        ("2025-09-16/2025-09-18", "16 – 18 September 2025"),
        ("2024-05/2024-07", "May – July 2024"),
        ("2024-05-03/2024-07-04", "3 May – 4 July 2024"),
        ("2010/2015", "2010 – 2015"),
        ("2019~", "about 2019"),
        ("2019?", "2019, uncertain"),
        ("202X", "the 2020s"),
        ("2024-22", "summer 2024"),
        ("1985-04-12T23:20:30Z", "1985-04-12T23:20:30Z"),
    ],
)
def test_dates_are_written_as_people_write_them(text: str, words: str) -> None:
    assert dates.in_words(text) == words


@pytest.mark.parametrize(
    ("text", "first_day", "last_day"),
    [
        ("2024-1X", "2024-10-01", "2024-12-31"),
        ("2024-0X", "2024-01-01", "2024-09-30"),
        ("2023-02-2X", "2023-02-20", "2023-02-28"),
        ("2024-XX-XX", "2024-01-01", "2024-12-31"),
        ("2024-21~", "2024-03-01", "2024-05-31"),
    ],
)
def test_digits_may_be_open_and_seasons_approximate(text: str, first_day: str, last_day: str) -> None:
    assert span(text) == (first_day, last_day)


def test_a_day_that_no_month_has_is_an_error() -> None:
    with pytest.raises(DateError, match="no month has"):
        span("2023-02-3X")
