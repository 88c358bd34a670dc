"""Spot dates in an English text and write them as EDTF."""

from __future__ import annotations

import re
from typing import NamedTuple

from kb import dates
from kb.sources.folding import Span


class Date(NamedTuple):
    """A date as EDTF, and where it stands."""

    span: Span
    edtf: str


_MONTH_NAMES = (
    "january jan,february feb,march mar,april apr,may,june jun,july jul,august aug,september sept sep,october oct"
    ",november nov,december dec"
)
_MONTHS = {name: number for number, names in enumerate(_MONTH_NAMES.split(","), 1) for name in names.split()}
_MONTH = rf"(?:{'|'.join(sorted((name.capitalize() for name in _MONTHS), key=len, reverse=True))})\.?"
_YEAR = r"(?:1[6-9]|20)\d\d"
_DAY = r"(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?"
_TO = r"\s*(?:[-–—]|to|until|through|and)\s*"
_DATE = re.compile(
    rf"(?P<lead>\b(?i:since|from|until|as early as|in|by)\s+)?(?:"
    rf"(?P<iso>\b{_YEAR}-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?\b)"
    rf"|\b(?P<m1>{_MONTH})\s+(?P<d1>{_DAY})(?:{_TO}(?:(?P<m2>{_MONTH})\s+)?(?P<d2>{_DAY}))?\b(?:,?\s+(?P<y1>{_YEAR}))?\b"
    rf"|\b(?P<d3>{_DAY})(?:{_TO}(?P<d4>{_DAY}))?\s+(?P<m3>{_MONTH})(?:,?\s+(?P<y3>{_YEAR}))?\b"
    rf"|\b(?P<m5>{_MONTH})\s+(?P<y5>{_YEAR})\b"
    rf"|\b(?P<y6>{_YEAR})(?:{_TO}(?P<y7>{_YEAR}))?\b(?![-/.]?\d)"
    rf")"
)
_YEAR_ALONE = re.compile(rf"\b{_YEAR}\b")


def found_dates(text: str, year: str | None = None) -> list[Date]:
    """Return the dates in an English text. `year` is that of a day or month without one.

    Where it is not given, it is the first year that the text itself names; where the text names another one, which
    of them a day is in can't be told, and the day is left out.
    """
    named = set(_YEAR_ALONE.findall(text))
    default = year if not named or year in named else min(named) if year is None else None
    found = []
    for match in _DATE.finditer(text):
        edtf = _edtf(match, default)
        if edtf is not None and _is_date(edtf):
            found.append(Date(Span(match.end("lead") if match["lead"] else match.start(), match.end()), edtf))
    return found


def date_spans(text: str) -> list[Span]:
    """Return where an English text has dates, whether or not their year can be told."""
    return [Span(*match.span()) for match in _DATE.finditer(text)]


def _is_date(edtf: str) -> bool:
    try:
        dates.span(edtf)
    except dates.DateError:
        return False
    return True


def _edtf(match: re.Match[str], default: str | None) -> str | None:
    lead = (match["lead"] or "").strip().lower()
    if match["iso"]:
        start, end = match["iso"], None
    elif match["m1"]:
        year = match["y1"] or default
        start = _day(year, match["m1"], match["d1"])
        end = _day(year, match["m2"] or match["m1"], match["d2"]) if match["d2"] else None
    elif match["m3"]:
        year = match["y3"] or default
        start = _day(year, match["m3"], match["d3"])
        end = _day(year, match["m3"], match["d4"]) if match["d4"] else None
    elif match["m5"]:
        start, end = f"{match['y5']}-{_month(match['m5'])}", None
    else:
        start, end = match["y6"], match["y7"]
    if start is None:
        return None
    if end is not None:
        return f"{start}/{end}"
    return {"since": f"{start}/..", "until": f"../{start}"}.get(lead, start)


def _day(year: str | None, month: str, day: str) -> str | None:
    if year is None:
        return None
    return f"{year}-{_month(month)}-{int(day.rstrip('stndrh')):02}"


def _month(name: str) -> str:
    return f"{_MONTHS[name.rstrip('.').lower()]:02}"
