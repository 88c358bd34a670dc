"""Tell which day is meant by what names none in full, from the date of publication."""

from __future__ import annotations

import re
from contextlib import suppress
from datetime import date, timedelta

_FUTURE = re.compile(
    r"\b(?:will|shall|is to|are to|to be|is set|are set|scheduled|due|plan(?:s|ned)?|upcoming|next(?! [A-Z])|expect(?:s|ed)?"
    r"|(?:said|announced|promised|added|replied)(?: that)? [^.;]{3,120} would(?! have)"
    r"|would [^.;]{3,120}, (?:he|she|it|they) (?:added|said)"
    r"|(?:ends|expires|runs out|takes effect|enters into force) (?:on|in|at)"
    r"|(?:go(?:es)?|appears?|comes?) before (?:the|an?) [a-z ]{0,24}(?:court|judge|magistrate)"
    r"|(?:agreed|pledged|promised|vowed|offered|decided|undertook|hopes?|wants?|intends?|aims?) to)\b"
)
_PRESENT = re.compile(
    r"\b(?:is|are|can|being|opens|begins|starts|runs|takes place|meets|convenes|gathers?|hosts"
    r"|ends|closes|expires|takes (?:effect|up|over|office)"
    r"|hands over|steps down|enters|leaves|retires|returns|resumes|launches|becomes)\b",
    re.IGNORECASE,
)
#: A year; since when something goes on is not the year of a day beside it.
_YEAR = re.compile(r"(?<![Ss]ince )\b(?:1[6-9]|20)\d\d\b(?!\s+[a-z]+s\b)")
#: How far ahead of its publication a text may speak as if it were the present, in days.
_NEAR = 75
#: What is only held against what is told: up from 20 in 2019, than in the same months of 2019.
COMPARED = re.compile(
    r"\bcompared (?:with|to) [^,;.]{1,40} in \d{4}"
    r"|\b(?:as|than|compared (?:with|to)) (?:in )?(?:[A-Z][a-z]+\b|\d+)(?: \d+)?|\b(?:up|down) from (?:[^,;.]|[,.](?=\d)){1,80}"
    r"|\bthan (?:at|during) [^,;.]{1,40} in \d{4}"
    r"|\bagainst (?:[a-z]+ )?[€$£]?\d(?:[^,;]|,(?=\d)){0,40}? in (?:the whole of |all of )?\d{4}"
    r"|\bthe same (?:months?|period|quarter|time) (?:of|in) \d+\b"
)


class Calendar:
    """The days that a sentence may mean. Without a date of publication only those that it names in full."""

    def __init__(self, sentence: str, published: str | None, *, is_past: bool = False) -> None:
        self._published = published
        self._day: date | None = None
        with suppress(ValueError):
            self._day = date.fromisoformat(published or "")
        self._is_future = not is_past and _FUTURE.search(sentence) is not None
        self._is_present = not is_past and _PRESENT.search(sentence) is not None
        self._years = set(_YEAR.findall(COMPARED.sub("", sentence)))

    def day(self, year: str | None, month: int, day: int, *, is_end: bool = False) -> str | None:
        """Return a day, as far as its year can be told. The end of something may be to come where all else is past."""
        year = year or self._year_of(month, day, is_end=is_end)
        return year and f"{year}-{month:02}-{day:02}"

    def month(self, month: int, *, is_end: bool = False) -> str | None:
        """Return a month, as far as its year can be told."""
        year = self._year_of(month, None, is_end=is_end)
        return year and f"{year}-{month:02}"

    def _year_of(self, month: int, day: int | None, *, is_end: bool = False) -> str | None:
        published = self._published
        if not published or not re.match(r"\d{4}\b", published):
            return None
        year = published[:4]
        if self._years and year not in self._years:  # of several years it can't be told which one has the day
            return None
        if len(published) < 7:
            return year
        today = self._day or date(int(year), int(published[5:7]), 28)
        named = _made(int(year), month, day)
        if self._years and (self._is_future or not named or (named - today).days <= _NEAR):
            return year
        candidates = [_made(int(year) + shift, month, day) for shift in (-1, 0, 1)]
        known = [each for each in candidates if each]
        if day is None and month == today.month:
            return year
        ahead = next((each for each in known if each >= today), None)
        past = next((each for each in reversed(known) if each <= today), None)
        if self._is_future:
            return str(ahead.year) if ahead else None
        near = (today - past).days if is_end and past else _NEAR
        if ahead and (self._is_present or is_end) and (ahead - today).days <= near:
            return str(ahead.year)
        return str(past.year) if past else None

    def weekday(self, number: int, *, is_end: bool = False) -> str | None:
        """Return the day of the week that is meant: the last one, of what is to come the next one: it runs until Friday."""
        if self._day is None:
            return None
        back = (self._day.weekday() - number) % 7
        if not (self._is_future or (is_end and self._is_present)):
            return (self._day - timedelta(days=back)).isoformat()
        return (self._day + timedelta(days=-back % 7)).isoformat()

    def relative(self, words: str) -> str | None:
        """Return what "yesterday", "last month" or "this year" is."""
        if words in ("today", "yesterday"):
            return (self._day - timedelta(days=words == "yesterday")).isoformat() if self._day else None
        which, what = words.split()
        shift = {"last": -1, "this": 0, "next": 1}[which]
        published = self._published or ""
        if what == "year" and re.match(r"\d{4}\b", published):
            return str(int(published[:4]) + shift)
        if what == "month" and re.match(r"\d{4}-\d\d\b", published):
            months = int(published[:4]) * 12 + int(published[5:7]) - 1 + shift
            return f"{months // 12}-{months % 12 + 1:02}"
        return None


def _made(year: int, month: int, day: int | None) -> date | None:
    with suppress(ValueError):
        return date(year, month, day or 1)
    return None
