"""Spot dates in an English text and write them as EDTF."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from kb import dates
from kb.sources.rewritten import Span
from kb.sources.spot.calendar import Calendar

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator


class Date(NamedTuple):
    """A date as EDTF, and where it stands."""

    span: Span
    edtf: str


_MONTH_NAMES = (
    "january jan,february feb,march mar,april apr,may,june jun,july jul,august aug,september sept sep,october oct"
    ",november nov,december dec"
)
_MONTHS = {name: number for number, names in enumerate(_MONTH_NAMES.split(","), 1) for name in names.split()}
_WRITTEN = [form for name in _MONTHS for form in (name.capitalize(), name.upper())]
_FULL, _SHORT = (
    "|".join(form for form in _WRITTEN if (len(form) > 4) == is_long) for is_long in (True, False)
)
_MONTH = rf"(?:(?:{_FULL})\b|(?:{_SHORT})\b\.?)"
_WEEKDAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
_WEEKDAY = "|".join(_WEEKDAYS)
_SEASONS = {"spring": "21", "summer": "22", "autumn": "23", "fall": "23", "winter": "24"}
_YEAR = r"(?:1[6-9]|20)\d\d"
_DAY = r"(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?"
_TO = r"\s*(?:[-–—]|\bto\b|\buntil\b|\bthrough\b|\band\b)\s*"
#: Each way of writing a date; the first that fits a place is taken.
_FORMS = {
    "iso": rf"\b(?P<i1>{_YEAR}-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)\b(?!-\d)",
    "numeric": r"(?<![\d/.])(?P<n1>\d{1,2})(?P<sep>[/.])(?P<n2>\d{1,2})(?P=sep)(?P<n3>\d{4}|\d\d)(?![\d/])",
    "of_a_year": rf"\b(?:(?P<d9>{_DAY})\s+(?:of\s+)?)?(?P<m12>{_MONTH})(?:\s+(?P<d10>{_DAY}),?)?\s+(?:of\s+)?"
    r"(?P<ry>(?:last|this|next|that|the same|the previous|the following) year)\b",
    "day_month_to": rf"\b(?P<d1>{_DAY})\s+(?:of\s+)?(?P<m1>{_MONTH})(?:,?\s+(?P<y1>{_YEAR}))?{_TO}"
    rf"(?P<d2>{_DAY})\s+(?:of\s+)?(?P<m2>{_MONTH})(?:,?\s+(?P<y2>{_YEAR}))?\b",
    "month_day_to": rf"\b(?P<m3>{_MONTH})\s+(?P<d3>{_DAY})(?:,?\s+(?P<y3>{_YEAR}))?{_TO}"
    rf"(?P<m4>{_MONTH})\s+(?P<d4>{_DAY})(?:,?\s+(?P<y4>{_YEAR}))?\b",
    "days_month": rf"\b(?P<d5>{_DAY})(?:{_TO}(?P<d6>{_DAY}))?\s+(?:of\s+)?(?P<m5>{_MONTH})(?:,?\s+(?P<y5>{_YEAR}))?\b",
    "month_days": rf"\b(?P<m6>{_MONTH})\s+(?P<d7>{_DAY})(?:{_TO}(?P<d8>{_DAY})(?!\s+[a-z]+s\b))?\b(?:,?\s+(?P<y6>{_YEAR}))?\b",
    "quarter": rf"\b(?:the\s+)?(?P<q>first|second|third|fourth|last|Q[1-4])"
    rf"(?:\s+(?P<what>quarter|half))?\s+(?:of\s+)?(?P<y7>{_YEAR}|(?:last|this|next) year)\b",
    "season": rf"\b(?:the\s+)?(?P<s>{'|'.join(_SEASONS)})\s+(?:of\s+)?(?P<y8>{_YEAR})\b",
    "months": rf"\b(?P<m7>{_MONTH})(?:\s+(?P<y9>{_YEAR}))?{_TO}(?P<m8>{_MONTH})\s+(?P<y10>{_YEAR})\b",
    "month_year": rf"\b(?P<m9>{_MONTH}),?\s+(?:of\s+)?(?P<y11>{_YEAR})\b",
    "decade": r"\b(?:the\s+)?(?:(?:early|mid|late)[ -])?(?P<dec>(?:1[6-9]|20)\d)0s\b",
    "month_alone": rf"(?P<m10>{_MONTH})(?:{_TO}(?P<m11>{_MONTH}))?(?!\s+(?:[A-Z]|\d)|\w)",
    "two_years": rf"\b(?P<y12>{_YEAR})(?P<y12to>{_TO}|/)(?P<y13>{_YEAR}|(?<=[-–—/])\d\d(?!\d|\s*(?:per|%)))\b(?![-/.,]?\d)",
    "year": rf"\b(?P<y14>{_YEAR})\b(?![-/]?\d|[.,]\d|\s?(?:%|percent))",
    "relative": r"\b(?P<r>[Yy]esterday|[Tt]oday|(?:[Ll]ast|[Tt]his|[Nn]ext) (?:month|year))\b",
    "weekday": rf"\b(?P<wl>last|next|this|every|each)?\s*\b(?P<w>{_WEEKDAY})\b(?!s)",
}
_LEAD = (
    r"(?P<lead>\b(?:[Ss]ince|[Ff]rom|[Uu]ntil(?: the end of| late)?|[Aa]s early as|[Ii]n|[Bb]y(?: the end of| late)?"
    r"|[Bb]etween|[Oo]n|[Dd]uring|SINCE|IN|ON|FROM)\s+)?"
)
#: A month alone may be a person or a verb but for these words before it.
_BEFORE_MONTH = r"\b(?P<lead>(?i:in|since|until|by(?: the end of| late)?|during|from|between|early|late|of|last|next|this))\s+"
_DAY_NAME = rf"(?:\b(?:{_WEEKDAY}),?\s+(?:the\s+)?)?"


def _day_name(form: str) -> str:
    """Return what may stand before a day: Monday, 5 May."""
    return _DAY_NAME if "day" in form and form != "weekday" else ""


_PATTERNS = {
    name: re.compile(f"{_BEFORE_MONTH if name == 'month_alone' else _LEAD}(?P<form>{_day_name(name)}{form})")
    for name, form in _FORMS.items()
}
#: A bare year that counts: 2000 arrests.
_COUNTS = re.compile(
    r"\s+(?:[a-z]\w*\s+)?(?:[a-z]\w*[^s\W]s|people|men|women|children|police|personnel)\b(?!['’])"
)
_IS_YEAR_AFTER = re.compile(
    r"(?:\b(?:in|since|by|until|till|from|during|of|before|after|through|to|the|for|year|late|early|mid|throughout|and)|[(,-])\s*$",
    re.IGNORECASE,
)
#: What was said on a day need not have happened on it.
_SAID_ON = re.compile(
    r"\b(?:said|says|told(?:\s+\w+){1,2}|announced|added|reported|stated|warned|noted|speaking|published|released)"
    r"(?:\s+(?:late|early|here))?(?:\s+(?:in|at|to)\s+(?:an?|the|its|his|her|their|reporters|journalists|parliament)(?:\s+[\w’'-]+){0,4})?"
    r"\s*$",
    re.IGNORECASE,
)
#: What is only compared with.
_COMPARED_WITH = re.compile(r"\b(?:as|than|compared (?:with|to))\s+$")
#: What may stand between the beginning of a time and "until" its end.
_AND_LASTS = re.compile(r",?(?: and| to)?(?: (?:will )?(?:runs?|lasts?|continues?))? until(?: the end of)? ")
_DAYS = frozenset(("weekday", "days_month", "month_days", "relative", "numeric"))
#: A date behind these is the end of a time whose other end is not said.
_ENDS = {"since": "{}/..", "from": "{}/", "as early as": "{}/", "until": "/{}", "by": "/{}"}


def found_dates(text: str, published: str | None = None) -> list[Date]:
    """Return the dates in an English text, but for those of which it can't be told what they mean.

    `published` is when the text was published, as EDTF: what has no year, weekdays and "last month" go by it.
    """
    calendar = Calendar(text, published)
    found: list[Date] = []
    for name, match in _matches(text):
        before = text[: match.start()]
        if (name in _DAYS and _SAID_ON.search(before)) or _COMPARED_WITH.search(before):
            continue
        edtf = _edtf(name, match, calendar)
        if edtf is None or not _is_date(edtf):
            continue
        span = Span(*match.span("form"))
        if found and _AND_LASTS.fullmatch(text, found[-1].span.end, span.start):
            begun = found.pop()
            span, edtf = Span(begun.span.start, span.end), begun.edtf.partition("/")[0] + edtf
        found.append(Date(span, edtf))
    return found


def date_spans(text: str) -> list[Span]:
    """Return where an English text has dates, whether or not it can be told when they are."""
    return [Span(*match.span("form")) for _, match in _matches(text)]


def _matches(text: str) -> Iterator[tuple[str, re.Match[str]]]:
    """Yield the dates in order, each by the first form that fits there."""
    hits = sorted(
        (match.start("form"), rank, name, match)
        for rank, (name, pattern) in enumerate(_PATTERNS.items())
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
    got = {key: value for key, value in match.groupdict().items() if value is not None}
    start, end = _READ[name](got, calendar, lead)
    if start is None:
        return None
    if end is not None:
        return f"{start}/{end}"
    return _ENDS.get(lead if lead in _ENDS else lead.partition(" ")[0], "{}").format(start)


_Ends = tuple[str | None, str | None]


def _month(name: str) -> int:
    return _MONTHS[name.rstrip(".").lower()]


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


def _days(calendar: Calendar, year: str | None, month: str, day: str, last: str | None) -> _Ends:
    start = calendar.day(year, _month(month), _number(day))
    if start is None or last is None:
        return start, None
    return start, f"{start[:8]}{_number(last):02}"


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


def _months(got: dict[str, str], _: Calendar, __: str) -> _Ends:
    first, last, end = _month(got["m7"]), _month(got["m8"]), got["y10"]
    start = got.get("y9") or str(int(end) - (first > last))
    return f"{start}-{first:02}", f"{end}-{last:02}"


def _month_alone(got: dict[str, str], calendar: Calendar, lead: str) -> _Ends:
    if lead in ("last", "next"):
        return None, None  # of this year or of another
    end = calendar.month(_month(got["m11"])) if "m11" in got else None
    start = calendar.month(_month(got["m10"]))
    if ("m11" in got and end is None) or start is None or (end and start > end):
        return None, None
    return start, end


def _of_a_year(got: dict[str, str], calendar: Calendar, _: str) -> _Ends:
    year = calendar.relative(got["ry"]) if got["ry"].split()[0] in ("last", "this", "next") else None
    if year is None:
        return None, None
    day = got.get("d9") or got.get("d10")
    return f"{year}-{_month(got['m12']):02}" + (f"-{_number(day):02}" if day else ""), None


def _two_years(got: dict[str, str], _: Calendar, lead: str) -> _Ends:
    first, last, to = got["y12"], got["y13"], got["y12to"].strip()
    if len(last) == 2:
        last = first[:2] + last
        if to not in ("-", "–", "/") or int(last) != int(first) + 1:
            return (None, None) if int(last) <= int(first) or to == "/" else (first, last)
    if to == "and" and lead != "between":
        return None, None
    return first, last


_READ: dict[str, Callable[[dict[str, str], Calendar, str], _Ends]] = {
    "iso": lambda got, *_: (got["i1"], None),
    "numeric": _numeric,
    "day_month_to": lambda got, calendar, _: _spanning(
        calendar, (got.get("y1"), got["m1"], got["d1"]), (got.get("y2"), got["m2"], got["d2"])
    ),
    "month_day_to": lambda got, calendar, _: _spanning(
        calendar, (got.get("y3"), got["m3"], got["d3"]), (got.get("y4"), got["m4"], got["d4"])
    ),
    "days_month": lambda got, calendar, _: _days(
        calendar, got.get("y5"), got["m5"], got["d5"], got.get("d6")
    ),
    "month_days": lambda got, calendar, _: _days(
        calendar, got.get("y6"), got["m6"], got["d7"], got.get("d8")
    ),
    "quarter": _quarter,
    "season": lambda got, *_: (f"{got['y8']}-{_SEASONS[got['s']]}", None),
    "of_a_year": _of_a_year,
    "months": _months,
    "month_year": lambda got, *_: (f"{got['y11']}-{_month(got['m9']):02}", None),
    "decade": lambda got, *_: (f"{got['dec']}X", None),
    "month_alone": _month_alone,
    "two_years": _two_years,
    "year": lambda got, *_: (got["y14"], None),
    "relative": lambda got, calendar, _: (calendar.relative(got["r"].lower()), None),
    "weekday": lambda got, calendar, _: (
        None if "wl" in got else calendar.weekday(_WEEKDAYS.index(got["w"])),
        None,
    ),
}
