"""The ways in which English texts write dates, and what may stand before them, as patterns."""

from __future__ import annotations

import re

_MONTH_NAMES = (
    "january jan,february feb,march mar,april apr,may,june jun,july jul,august aug,september sept sep,october oct"
    ",november nov,december dec"
)
MONTHS = {name: number for number, names in enumerate(_MONTH_NAMES.split(","), 1) for name in names.split()}
_WRITTEN = [form for name in MONTHS for form in (name.capitalize(), name.upper())]
_FULL, _SHORT = (
    "|".join(form for form in _WRITTEN if (len(form) > 4) == is_long) for is_long in (True, False)
)
_MONTH = rf"(?:(?:{_FULL})\b|(?:{_SHORT})\b\.?)"
WEEKDAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
_WEEKDAY = "|".join(WEEKDAYS)
SEASONS = {"spring": "21", "summer": "22", "autumn": "23", "fall": "23", "winter": "24"}
_YEAR = r"(?:1[6-9]|20)\d\d"
_DAY = r"(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?"
_TO = r"\s*(?:[-–—]|\bto\b|\buntil\b|\bthrough\b|\band\b)\s*"
NUMBERS = "two three four five six seven eight nine ten eleven".split()
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
    "days_between": rf"(?<=[Bb]etween )(?P<m14>{_MONTH})\s+(?P<d11>{_DAY})\s+and\s+(?P<d12>{_DAY})\b(?:,?\s+(?P<y19>{_YEAR}))?",
    "month_days": rf"\b(?P<m6>{_MONTH})\s+(?P<d7>{_DAY})(?:{_TO}(?P<d8>{_DAY})(?!\s+[a-z]+s\b))?\b(?:,?\s+(?P<y6>{_YEAR}))?\b",
    "first_months": rf"\b(?:the\s+)?(?P<fl>first|last)\s+(?P<fn>{'|'.join(NUMBERS)}|\d\d?)\s+months\s+of\s+"
    rf"(?P<y15>{_YEAR}|(?:last|this) year)\b",
    "year_part_to": rf"\b(?:early|mid|late)[ -](?P<y16>{_YEAR})\s+to\s+"
    rf"(?:(?P<m13>{_MONTH})\s+|(?:early|mid|late)[ -])(?P<y17>{_YEAR})\b",
    "by_mid": rf"\b(?P<bm>[Bb]y)\s+mid-(?P<y18>{_YEAR})\b",
    "quarter": rf"\b(?:the\s+)?(?P<q>first|second|third|fourth|last|Q[1-4])"
    rf"(?:\s+(?P<what>quarter|half))?\s+(?:of\s+)?(?P<y7>{_YEAR}|(?:last|this|next) year)\b",
    "half_month": rf"\b(?:the\s+)?(?P<hm>first|second)\s+half\s+of\s+(?P<m15>{_MONTH})(?:,?\s+(?P<y20>{_YEAR}))?",
    "season": rf"\b(?:the\s+)?(?P<s>{'|'.join(SEASONS)})\s+(?:of\s+)?(?P<y8>{_YEAR})\b",
    "months": rf"\b(?P<m7>{_MONTH})(?:\s+(?P<y9>{_YEAR}))?{_TO}(?P<m8>{_MONTH})\s+(?P<y10>{_YEAR})\b",
    "month_year": rf"\b(?P<m9>{_MONTH}),?\s+(?:of\s+)?(?P<y11>{_YEAR})\b",
    "decade": r"\b(?:the\s+)?(?:(?:early|mid|late)[ -])?(?P<dec>(?:1[6-9]|20)\d)0s\b",
    "month_alone": rf"(?P<m10>{_MONTH})(?:{_TO}(?P<m11>{_MONTH}))?(?!\s+(?:[A-Z]|\d)|\w)",
    "two_years": rf"\b(?P<y12>{_YEAR})(?P<y12to>{_TO}|/)(?P<y13>{_YEAR}|(?<=[-–—/])\d\d(?!\d|\s*(?:per|%)))\b(?![-/.,]?\d)",
    "year": rf"\b(?P<y14>{_YEAR})\b(?![-/]?\d|[.,]\d|\s?(?:%|percent))",
    "relative": r"\b(?P<r>[Yy]esterday|today(?! (?:he|she|it|they|we|you|people)\b)"
    r"|Today(?=,)|(?:[Ll]ast|[Tt]his(?! \w+['’]s)|[Nn]ext) (?:month|year))\b",
    "weekdays": rf"\b(?P<w1>{_WEEKDAY})\s+(?:to|until|through|and)\s+(?P<w2>{_WEEKDAY})\b",
    "weekday": rf"\b(?P<wl>last|next|this|every|each)?\s*\b(?P<w>{_WEEKDAY})\b(?!s| Islands?\b)",
}
_LEAD = (
    r"(?P<lead>\b(?:[Ss]ince(?: at least)?|[Ff]rom|[Uu]ntil(?: the end of| late)?|[Aa]s early as|[Ii]n"
    r"|[Bb]y(?: the end of| late)?|[Bb]efore the end of|[Bb]etween|[Oo]n|[Dd]uring|SINCE|IN|ON|FROM)\s+)?"
)
#: A month alone may be a person or a verb but for these words before it.
_BEFORE_MONTH = (
    r"\b(?P<lead>(?i:in|since|until(?: the end of| late)?|by(?: the end of| late)?|before the end of|during|from|between"
    r"|early|late|of|last|next|this"
    r"|planned for|set for))\s+"
)
_DAY_NAME = rf"(?:\b(?:{_WEEKDAY}),?\s+(?:the\s+)?)?"


def _day_name(form: str) -> str:
    """Return what may stand before a day: Monday, 5 May."""
    return _DAY_NAME if "day" in form and not form.startswith("weekday") else ""


#: By their names, with what may stand before them.
PATTERNS = {
    name: re.compile(f"{_BEFORE_MONTH if name == 'month_alone' else _LEAD}(?P<form>{_day_name(name)}{form})")
    for name, form in _FORMS.items()
}
#: What was said on a day need not have happened on it.
SAID_ON = re.compile(
    r"\b(?:said|says|hears?|heard|told(?:\s+[\w’'-]+){1,5}|announced|added|reported|stated|warned|noted|speaking|published|released)"
    r"(?:\s+(?:late|early|here))?(?:\s+(?:in|at)\s+(?-i:[A-Z][\w’'-]+)(?:\s+(?-i:[A-Z][\w’'-]+))*)?(?:\s+(?:in|at|to)\s+(?:an?|the|its|his|her|their|reporters|journalists|parliament)(?:\s+[\w’'-]+){0,4})?"
    r"\s*$",
    re.IGNORECASE,
)
#: The day of a paper is not that of what it says, nor that of an election when a term begins.
WRITTEN_ON = re.compile(
    r"\b(?:letter|statement|note|e-?mail|decree|order|memo|circular) (?:of|dated)\s*(?:the )?$"
    r"|\b(?:Memorandum|Agreement|Treaty|Convention|Protocol|Decree|Act|Law)\b[^,.;]{0,40} of\s*$"
    r"|\bterm\b[^,.;]{0,30}\b(?:beginning|starting) (?:on )?$"
)
#: What is told behind these is over, whatever else of the sentence is to come.
BEGUN = re.compile(
    r"\b(?:began|started|opened|launched|ended|closed|expired|met|died|took (?:place|effect|office)) $"
)
