"""Spot dates in an English text and write them as EDTF."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple

from kb import dates
from kb.sources.rewritten import Span
from kb.sources.spot.calendar import COMPARED, Calendar
from kb.sources.spot.dateforms import BEGUN, MONTHS, NUMBERS, PATTERNS, SAID_ON, SEASONS, WEEKDAYS, WRITTEN_ON

if TYPE_CHECKING:
    from collections.abc import Iterator


class Date(NamedTuple):
    """A date as EDTF, and where it stands."""

    span: Span
    edtf: str


#: A bare year that counts: 2000 arrests.
_COUNTS = re.compile(
    r"\s+(?:[a-z]\w*\s+)?(?:[a-z]\w*[^s\W]s|people|men|women|children|police|personnel)\b(?!['’])"
)
_IS_YEAR_AFTER = re.compile(
    r"(?:\b(?:in|since|by|until|till|from|during|of|before|after|through|to|the|for|year|late|early|mid|throughout|and)|[(,-])\s*$",
    re.IGNORECASE,
)
#: What may stand between the beginning of a time and "until" its end.
_AND_LASTS = re.compile(r",?(?: and| to)?(?: (?:will )?(?:runs?|lasts?|continues?))? until(?: the end of)? ")
_DAYS = frozenset(("weekday", "weekdays", "days_month", "month_days", "relative", "numeric"))
#: What is from a time does not begin then: a case from 2017.
_FROM_THEN = re.compile(
    r"\b(?:case|report|study|survey|law|photo|photograph|record|document|letter|treaty|agreement|figure|video|picture|decree|map"
    r"|list|file|ruling|verdict)s?\s$"
)
#: A date behind these is the end of a time whose other end is not said.
#: What goes on since something that happened at a time.
_SINCE_IT = re.compile(
    r"\b[Ss]ince (?:the|its|his|her|their|our|it|they|he|she|[A-Z]\w+ (?!\d))\b[^,.;:]{1,60}$"
)
_ENDS = {
    "since": "{}/..",
    "since at least": "{}/..",
    "from": "{}/",
    "as early as": "{}/",
    "until": "/{}",
    "by": "/{}",
    "before": "/{}",
}


def found_dates(text: str, published: str | None = None) -> list[Date]:
    """Return the dates in an English text, but for those of which it can't be told what they mean.

    `published` is when the text was published, as EDTF: what has no year, weekdays and "last month" go by it.
    """
    calendar = Calendar(text, published)
    compared = [range(*match.span()) for match in COMPARED.finditer(text)]
    found: list[Date] = []
    for name, match in _matches(text):
        before = text[: match.start()]
        if name in _DAYS and (SAID_ON.search(before) or WRITTEN_ON.search(before + (match["lead"] or ""))):
            continue
        if any(match.start("form") in each for each in compared):
            continue
        is_past = BEGUN.search(before) is not None
        edtf = _edtf(name, match, Calendar(text, published, is_past=True) if is_past else calendar)
        if edtf is None or not _is_date(edtf):
            continue
        span = Span(*match.span("form"))
        if found and _AND_LASTS.fullmatch(text, found[-1].span.end, span.start):
            begun = found.pop()
            span, edtf = Span(begun.span.start, span.end), begun.edtf.partition("/")[0] + edtf
            if not _is_date(edtf):  # the end of another year than its words tell
                continue
        found.append(Date(span, edtf))
    return found


def date_spans(text: str) -> list[Span]:
    """Return where an English text has dates, whether or not it can be told when they are."""
    return [Span(*match.span("form")) for _, match in _matches(text)]


def _matches(text: str) -> Iterator[tuple[str, re.Match[str]]]:
    """Yield the dates in order, each by the first form that fits there."""
    hits = sorted(
        (match.start("form"), rank, name, match)
        for rank, (name, pattern) in enumerate(PATTERNS.items())
        for match in pattern.finditer(text)
    )
    done = 0
    for start, _, name, match in hits:
        if start < done or (name == "year" and _counts(match)):
            continue
        done = match.end("form")
        yield name, match


def _counts(match: re.Match[str]) -> bool:
    before = match.string[: match.start("form")]
    if before.endswith("another "):
        return True
    if match["lead"] or _IS_YEAR_AFTER.search(before[-12:]):
        return False
    if re.search(r"[$€£]\s?$|\b(?:than|about|some|over|up to|around|nearly|least)\s+$", before[-12:]):
        return True
    after = match.string[match.end() :]
    return _COUNTS.match(after) is not None


def _is_date(edtf: str) -> bool:
    try:
        dates.span(edtf)
    except dates.DateError:
        return False
    return True


def _edtf(name: str, match: re.Match[str], calendar: Calendar) -> str | None:
    lead = (match["lead"] or "").strip().lower()
    if lead == "from" and _FROM_THEN.search(match.string[: match.start()]):
        lead = ""
    if lead in ("in", "on") and _SINCE_IT.search(match.string[: match.start()]):
        lead = "since"
    got = {key: value for key, value in match.groupdict().items() if value is not None}
    start, end = _READ[name](got, calendar, lead)
    if start is None:
        return None
    if end is not None:
        return f"{start}/{end}"
    return _ENDS.get(lead if lead in _ENDS else lead.partition(" ")[0], "{}").format(start)


_Ends = tuple[str | None, str | None]
_Reader = Callable[[dict[str, str], Calendar, str], _Ends]


def _month(name: str) -> int:
    return MONTHS[name.rstrip(".").lower()]


def _number(day: str) -> int:
    return int(day.rstrip("stndrh"))


def _spanning(
    calendar: Calendar, first: tuple[str | None, str, str], last: tuple[str | None, str, str]
) -> _Ends:
    """Return an interval of two days, each a year or none, a month and a day; what ends later may say both years."""
    (year, month, day), (last_year, last_month, last_day) = first, last
    end = calendar.day(last_year, _month(last_month), _number(last_day))
    if end is None:
        return None, None
    if year is None:
        year = str(int(end[:4]) - (_month(month) > _month(last_month)))
    return calendar.day(year, _month(month), _number(day)), end


def _is_end(lead: str) -> bool:
    return lead.startswith(("until", "by"))


def _days(year: str, month: str, day: str, last: str) -> _Reader:
    def read(got: dict[str, str], calendar: Calendar, lead: str) -> _Ends:
        start = calendar.day(got.get(year), _month(got[month]), _number(got[day]), is_end=_is_end(lead))
        if start is None or last not in got:
            return start, None
        return start, f"{start[:8]}{_number(got[last]):02}"

    return read


def _numeric(got: dict[str, str], _: Calendar, __: str) -> _Ends:
    first, second, year = int(got["n1"]), int(got["n2"]), got["n3"]
    if len(year) != 4:
        return None, None
    if first == second or second > 12:
        month, day = first, second
    elif first > 12 or got["sep"] == ".":
        month, day = second, first
    else:
        return None, None  # the fifth of April or the fourth of May
    return f"{year}-{month:02}-{day:02}", None


def _quarter(got: dict[str, str], calendar: Calendar, _: str) -> _Ends:
    ordinals = {"first": 1, "second": 2, "third": 3, "fourth": 4, "last": -1}
    which, what = got["q"], got.get("what", "quarter" if got["q"][0] == "Q" else "")
    months = {"quarter": 3, "half": 6}.get(what)
    number = int(which[1]) if which[0] == "Q" else ordinals[which]
    year = got["y7"] if got["y7"].isdigit() else calendar.relative(got["y7"])
    if months is None or number > 12 // months or year is None:
        return None, None
    number = 12 // months if number < 0 else number
    return f"{year}-{(number - 1) * months + 1:02}", f"{year}-{number * months:02}"


def _half_month(got: dict[str, str], calendar: Calendar, _: str) -> _Ends:
    month = _month(got["m15"])
    whole = f"{got['y20']}-{month:02}" if "y20" in got else calendar.month(month)
    if whole is None:
        return None, None
    last = dates.span(whole)[1]
    return (f"{whole}-01", f"{whole}-15") if got["hm"] == "first" else (f"{whole}-16", last)


def _first_months(got: dict[str, str], calendar: Calendar, _: str) -> _Ends:
    count = int(got["fn"]) if got["fn"].isdigit() else NUMBERS.index(got["fn"]) + 2
    year = got["y15"] if got["y15"].isdigit() else calendar.relative(got["y15"])
    if not 2 <= count <= 12 or year is None:
        return None, None
    first, last = (1, count) if got["fl"] == "first" else (13 - count, 12)
    return f"{year}-{first:02}", f"{year}-{last:02}"


def _months(got: dict[str, str], _: Calendar, __: str) -> _Ends:
    first, last, end = _month(got["m7"]), _month(got["m8"]), got["y10"]
    start = got.get("y9") or str(int(end) - (first > last))
    return f"{start}-{first:02}", f"{end}-{last:02}"


def _month_alone(got: dict[str, str], calendar: Calendar, lead: str) -> _Ends:
    if lead in ("last", "next"):
        return None, None  # of this year or of another
    end = calendar.month(_month(got["m11"])) if "m11" in got else None
    start = calendar.month(_month(got["m10"]), is_end=_is_end(lead))
    if ("m11" in got and end is None) or start is None or (end and start > end):
        return None, None
    return start, end


def _of_a_year(got: dict[str, str], calendar: Calendar, _: str) -> _Ends:
    year = calendar.relative(got["ry"]) if got["ry"].split()[0] in ("last", "this", "next") else None
    if year is None:
        return None, None
    day = got.get("d9") or got.get("d10")
    return f"{year}-{_month(got['m12']):02}" + (f"-{_number(day):02}" if day else ""), None


def _weekdays(got: dict[str, str], calendar: Calendar, lead: str) -> _Ends:
    numbers = [WEEKDAYS.index(got[name]) for name in ("w1", "w2")]
    first, last = map(calendar.weekday, numbers)
    is_one_time = lead in ("from", "between") or (lead == "on" and sum(numbers) == 2 * numbers[0] + 1)
    if not is_one_time or first is None or last is None or first > last:
        return None, None
    return first, last


def _two_years(got: dict[str, str], _: Calendar, lead: str) -> _Ends:
    first, last, to = got["y12"], got["y13"], got["y12to"].strip()
    if len(last) == 2:
        last = first[:2] + last
        if to not in ("-", "–", "/") or int(last) != int(first) + 1:
            return (None, None) if int(last) <= int(first) or to == "/" else (first, last)
    if to == "and" and lead != "between":
        return None, None
    return first, last


_READ: dict[str, _Reader] = {
    "iso": lambda got, *_: (got["i1"], None),
    "numeric": _numeric,
    "day_month_to": lambda got, calendar, _: _spanning(
        calendar, (got.get("y1"), got["m1"], got["d1"]), (got.get("y2"), got["m2"], got["d2"])
    ),
    "month_day_to": lambda got, calendar, _: _spanning(
        calendar, (got.get("y3"), got["m3"], got["d3"]), (got.get("y4"), got["m4"], got["d4"])
    ),
    "days_month": _days("y5", "m5", "d5", "d6"),
    "days_between": _days("y19", "m14", "d11", "d12"),
    "month_days": _days("y6", "m6", "d7", "d8"),
    "quarter": _quarter,
    "first_months": _first_months,
    "year_part_to": lambda got, *_: (
        got["y16"],
        got["y17"] + (f"-{_month(got['m13']):02}" if "m13" in got else ""),
    ),
    "by_mid": lambda got, *_: ("", f"{got['y18']}-06"),
    "half_month": _half_month,
    "season": lambda got, *_: (f"{got['y8']}-{SEASONS[got['s']]}", None),
    "of_a_year": _of_a_year,
    "months": _months,
    "month_year": lambda got, *_: (f"{got['y11']}-{_month(got['m9']):02}", None),
    "decade": lambda got, *_: (f"{got['dec']}X", None),
    "month_alone": _month_alone,
    "two_years": _two_years,
    "year": lambda got, *_: (got["y14"], None),
    "relative": lambda got, calendar, _: (calendar.relative(got["r"].lower()), None),
    "weekdays": _weekdays,
    "weekday": lambda got, calendar, lead: (
        None if "wl" in got else calendar.weekday(WEEKDAYS.index(got["w"]), is_end=_is_end(lead)),
        None,
    ),
}
