"""EDTF dates (ISO 8601-2) and the days they span."""

import re
from functools import lru_cache
from time import struct_time
from typing import NamedTuple

EARLIEST, LATEST = "0001-01-01", "9999-12-31"

# Years, months and days, with or without a qualifier: nearly every date there is. The edtf library takes
# milliseconds a parse and 0.1 s to import, so it only sees what is left.
_PLAIN = re.compile(r"(\d{4})(?:-(0[1-9]|1[0-2])(?:-(0[1-9]|[12]\d|3[01]))?)?[~?%]?", re.ASCII)
_GAPS = re.compile(r"(?!0000)(\d{4})-([01X][\dX])(?:-([0-3X][\dX]))?[~?%]?", re.ASCII)
#: A season that is approximate or uncertain: the qualifier, which the library can't read there, widens nothing.
_QUALIFIED_SEASON = re.compile(r"(\d{4}-2[1-4])[~?%]", re.ASCII)
_MAX_LENGTH = 100


class Days(NamedTuple):
    """The first and last day that a date may mean, as ISO days; open ends are the ends of time.

    There is no last day where something has begun and nobody says whether it has ended.
    """

    first_day: str
    last_day: str | None


class DateError(ValueError):
    """A text is no EDTF date, or its days are out of order or out of the years 1 to 9999."""


@lru_cache(maxsize=65_536)
def span(text: str) -> Days:
    """Return the days that an EDTF date or interval spans, the widest reading of it.

    An approximate or uncertain date (`2019~`, `2019?`) spans what it says; an end that is open (`2024/..`) is the
    end of time, and one that is unknown (`2024/`) is none. Raises DateError.
    """
    if len(text) > _MAX_LENGTH:
        raise DateError(f"a date of {len(text)} characters is too long")
    start, slash, end = text.partition("/")
    days = _interval(start, end) if slash else _single(text)
    if days.last_day is not None and days.first_day > days.last_day:
        raise DateError(f"'{text}' ends before it starts")
    return days


def widest(text: str) -> tuple[str, str]:
    """Return the first and last day that a date may span: to the end of time, where its end is not said."""
    first_day, last_day = span(text)
    return first_day, last_day or LATEST


def _plain(text: str) -> Days | None:
    match = _PLAIN.fullmatch(text)
    if match is None:
        return None
    year, month, day = (int(group) if group else 0 for group in match.groups())
    if year == 0:
        raise DateError(f"'{text}' is before the year 1")
    if not month:
        return Days(f"{year:04}-01-01", f"{year:04}-12-31")
    days = _days_of(year, month)
    if day > days:
        raise DateError(f"'{text}' has a day that its month doesn't have")
    return Days(f"{year:04}-{month:02}-{day or 1:02}", f"{year:04}-{month:02}-{day or days:02}")


def _days_of(year: int, month: int) -> int:
    from calendar import monthrange

    return monthrange(year, month)[1]


def _single(text: str) -> Days:
    return _plain(text) or _with_gaps(text) or _parsed(text)


def _with_gaps(text: str) -> Days | None:
    """Return the days of a date some digits of whose month or day are open (`2024-1X`): the library knows no such one."""
    match = _GAPS.fullmatch(text)
    if match is None or "X" not in text:
        return None
    year, month, day = match.groups()
    fits = [
        (month_, day_)
        for month_ in range(1, 13)
        if re.fullmatch(month.replace("X", "."), f"{month_:02}")
        for day_ in range(1, _days_of(int(year), month_) + 1)
        if day is None or re.fullmatch(day.replace("X", "."), f"{day_:02}")
    ]
    if not fits:
        raise DateError(f"'{text}' is a day that no month has")
    (first_month, first_day), (last_month, last_day) = fits[0], fits[-1]
    return Days(f"{year}-{first_month:02}-{first_day:02}", f"{year}-{last_month:02}-{last_day:02}")


def _interval(start: str, end: str) -> Days:
    # The library has its own idea of an end that is left empty (ten years), so it never sees an interval.
    open_ended = ("", "..")
    if start in open_ended and end in open_ended:
        raise DateError("an interval that is open at both ends says nothing")
    first_day = EARLIEST if start in open_ended else _single(start).first_day
    if not end:
        return Days(first_day, None)
    return Days(first_day, LATEST if end == ".." else _single(end).last_day)


def _parsed(text: str) -> Days:
    from edtf import EDTFParseException, parse_edtf

    wrong = DateError(f"'{text}' is no EDTF date, such as 2024, 2025-09-16/2025-09-18, 2024/.. or 2019~")
    if not text.isascii() or text != text.strip():
        raise wrong
    try:
        parsed = parse_edtf(_QUALIFIED_SEASON.sub(r"\1", text))
        lower, upper = parsed.lower_strict(), parsed.upper_strict()
        return Days(_day(lower, EARLIEST, text), _day(upper, LATEST, text))
    except EDTFParseException:
        raise wrong from None
    except DateError:
        raise
    except Exception as error:  # the library fails on odd but well-formed input with whatever comes up
        raise wrong from error


_QUALIFIED = {"~": "about {}", "?": "{}, uncertain", "%": "about {}, uncertain"}
MONTHS = "January February March April May June July August September October November December".split()
_SEASONS = {"21": "spring", "22": "summer", "23": "autumn", "24": "winter"}


@lru_cache(maxsize=65_536)  # few dates are written many times
def in_words(text: str) -> str:
    """Return an EDTF date as people write it: 16 September 2025, since 2024; what has no such form as it is."""
    start, slash, end = text.partition("/")
    if not slash:
        return _in_words(text)
    first, last = _in_words(start), _in_words(end)
    if start in ("", ".."):
        return f"until {last}" if start else f"until {last}, start not said"
    if end in ("", ".."):
        return f"since {first}" if end else f"from {first}, end not said"
    # What both have in common at the end, the year or the month and year, is said once.
    one, other = first.split(), last.split()
    while len(one) > 1 and len(one) == len(other) and one[-1] == other[-1]:
        one, other = one[:-1], other[:-1]
    return f"{' '.join(one)} – {last}"


def _in_words(text: str) -> str:
    if match := re.fullmatch(r"(\d{4})-(2[1-4])", text):
        return f"{_SEASONS[match[2]]} {match[1]}"
    if match := re.fullmatch(r"(\d{3})X", text):
        return f"the {match[1]}0s"
    match = _PLAIN.fullmatch(text)
    if match is None:
        return text
    year, month, day = match.groups()
    date = " ".join(filter(None, (day and day.lstrip("0"), month and MONTHS[int(month) - 1], year)))
    return _QUALIFIED[text[-1]].format(date) if text[-1] in _QUALIFIED else date


def _day(value: struct_time | float, open_end: str, text: str) -> str:
    if isinstance(value, float):
        return open_end
    if not 1 <= value.tm_year <= 9999:
        raise DateError(f"'{text}' is not within the years 1 to 9999")
    return f"{value.tm_year:04}-{value.tm_mon:02}-{value.tm_mday:02}"
