"""Numbers and dates in Chinese, Russian, French, Spanish and Arabic: what is written in digits, and no more.

Who speaks and what is meant is not looked for in these languages.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple, TypeVar

from kb import dates
from kb.sources.rewritten import Span
from kb.sources.spot.datewords import Date
from kb.sources.spot.numbers import Number

if TYPE_CHECKING:
    from collections.abc import Iterator


_T = TypeVar("_T")


class _Language(NamedTuple):
    #: From January on, forms of one month separated by a stroke.
    months: str
    scales: dict[str, float]
    #: What separates thousands and decimals.
    thousands: str
    decimal: str
    units: dict[str, str]
    comparators: dict[str, str]
    #: Between day, month and year.
    of: str = r"\s+"


_MONEY = {"$": "USD", "US$": "USD", "€": "EUR", "£": "GBP", "₽": "RUB"}
_LANGUAGES = {
    "fr": _Language(
        "janvier février|fevrier mars avril mai juin juillet août|aout septembre octobre novembre décembre|decembre",
        {"cents?": 1e2, "mille": 1e3, "millions?": 1e6, "milliards?": 1e9},
        r"[ .]", ",",
        {"tonnes?": "ton", "kg": "kg", "kilos?": "kg", "%": "percent", "pour cent": "percent", "euros?": "EUR",
         "dollars?": "USD", "personnes": "person"},
        {"plus de": "more-than", "environ": "about", "près de": "about", "au moins": "at-least", "moins de": "less-than",
         "jusqu['’]à": "at-most", "quelque": "about"},
    ),
    "es": _Language(
        "enero febrero marzo abril mayo junio julio agosto septiembre|setiembre octubre noviembre diciembre",
        {"mil millones": 1e9, "mil": 1e3, "mill[oó]n(?:es)?": 1e6},
        r"[ .]", ",",
        {"toneladas?": "ton", "kg": "kg", "kilos?": "kg", "%": "percent", "por ciento": "percent", "euros?": "EUR",
         "dólares": "USD", "personas": "person"},
        {"más de": "more-than", "unos": "about", "unas": "about", "cerca de": "about", "al menos": "at-least",
         "menos de": "less-than", "hasta": "at-most", "aproximadamente": "about"},
        r"\s+(?:del?\s+)?",
    ),
    "ru": _Language(
        "январ[ьяе] феврал[ьяе] марта?е? апрел[ьяе] ма[йяе] июн[ьяе] июл[ьяе] августа?е? сентябр[ьяе] октябр[ьяе]"
        " ноябр[ьяе] декабр[ьяе]",
        {"тыс(?:\\.|яч[аи]?)": 1e3, "млн|миллион(?:а|ов)?": 1e6, "млрд|миллиард(?:а|ов)?": 1e9},
        r"[ .]", ",",
        {"тонн[аы]?": "ton", "кг": "kg", "%": "percent", "процент(?:а|ов)?": "percent", "евро": "EUR",
         "долл(?:\\.|ар(?:а|ов)?)(?: США)?": "USD", "рубл(?:ь|я|ей)": "RUB", "человека?": "person"},
        {"более": "more-than", "свыше": "more-than", "около": "about", "примерно": "about", "не менее": "at-least",
         "менее": "less-than", "до": "at-most", "почти": "about"},
    ),
    "ar": _Language(
        "يناير فبراير مارس أبريل|إبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر",
        {"ألف|آلاف": 1e3, "مليون|ملايين": 1e6, "مليار|مليارات": 1e9},
        "[,٬ ]", r"[.٫]",
        {"طنا?|أطنان": "ton", "%|٪|في المائة": "percent", "دولار(?: أمريكي)?": "USD", "يورو": "EUR", "شخصا?|أشخاص": "person"},
        {"أكثر من": "more-than", "نحو": "about", "حوالي": "about", "ما لا يقل عن": "at-least", "أقل من": "less-than"},
    ),
    "zh": _Language(
        "", {"千": 1e3, "万|萬": 1e4, "亿|億": 1e8, "百万": 1e6}, ",", r"\.",
        {"吨|噸": "ton", "公斤": "kg", "%": "percent", "美元": "USD", "欧元": "EUR", "人民币": "CNY", "名|人": "person"},
        {"超过": "more-than", "逾": "more-than", "约": "about", "大约": "about", "近": "about", "至少": "at-least",
         "不到": "less-than"},
    ),
}  # fmt: skip
#: Behind a number.
_MORE = {"zh": "多|余|餘"}
_YEAR = r"(?:1[6-9]|20)\d\d"
_CHINESE_DATE = re.compile(
    rf"(?P<year>{_YEAR})\s?年(?:\s?(?P<month>1[0-2]|0?[1-9])\s?月(?:\s?(?P<day>3[01]|[12]\d|0?[1-9])\s?[日号]?"
    r"(?:\s?(?:至|到|-|—)\s?(?P<last>3[01]|[12]\d|0?[1-9])\s?[日号])?)?)?"
)
_ISO = re.compile(rf"\b{_YEAR}-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?\b(?!-\d)")
_NUMERIC = re.compile(
    rf"(?<![\d.])(?P<day>3[01]|[12]\d|0?[1-9])\.(?P<month>0?[1-9]|1[0-2])\.(?P<year>{_YEAR})(?![.\d])"
)
_BARE_YEAR = {
    "fr": rf"\b(?:en|depuis|de|année) (?P<year>{_YEAR})\b", "es": rf"\b(?:en|desde|de|del|año) (?P<year>{_YEAR})\b",
    "ru": rf"\b(?P<year>{_YEAR})(?=\s(?:год|г\.))", "ar": rf"\b(?:عام|سنة) (?P<year>{_YEAR})\b",
}  # fmt: skip
#: Digits of other scripts, as Python reads them, one for one.
_PLAIN_DIGITS = {
    ord(digit): str(value) for zero in "٠۰０" for value in range(10) for digit in [chr(ord(zero) + value)]
}


def speaks(language: str) -> bool:
    """Tell whether numbers and dates are found in texts of a language."""
    return language in _LANGUAGES


def dates_in(text: str, language: str) -> tuple[list[Date], list[Span]]:
    """Return the dates in a text and where all of them stand, also those without a year."""
    text = text.translate(_PLAIN_DIGITS)
    found: dict[Span, str | None] = {}
    for pattern in _date_patterns(language):
        for match in pattern.finditer(text):
            span = Span(*match.span())
            if not any(span.meets(other) for other in found):
                found[span] = _edtf(match)
    return [Date(span, edtf) for span, edtf in sorted(found.items()) if edtf], sorted(found)


def _date_patterns(language: str) -> list[re.Pattern[str]]:
    if language == "zh":
        return [_CHINESE_DATE, _ISO]
    spoken = _LANGUAGES[language]
    month = "|".join(f"(?P<m{number}>{names})" for number, names in enumerate(spoken.months.split(" "), 1))
    day = r"(?P<day>3[01]|[12]\d|0?[1-9])(?:er|º|-е|-го)?"
    to = r"\s*(?:au|al|a|y|et|по|и|إلى|-|–)\s*"
    full = rf"(?<!\d)(?:{day}(?:{to}(?P<last>3[01]|[12]\d|0?[1-9]))?{spoken.of})?\b(?:{month}){spoken.of}(?P<year>{_YEAR})(?!\d)"
    no_year = rf"(?<!\d){day}{spoken.of}(?:{month})\b"
    bare = _BARE_YEAR[language]
    return [re.compile(each, re.IGNORECASE) for each in (full, no_year, bare)] + [_NUMERIC, _ISO]


def _edtf(match: re.Match[str]) -> str | None:
    got = match.groupdict()
    if not got:
        edtf = match[0]
    elif not got.get("year"):
        return None
    else:
        month = got.get("month") or next(
            (name[1:] for name in got if re.fullmatch(r"m\d+", name) and got[name]), None
        )
        edtf = got["year"] + (f"-{int(month):02}" if month else "")
        if month and got.get("day"):
            edtf += f"-{int(got['day']):02}"
            if got.get("last"):
                edtf += f"/{edtf[:8]}{int(got['last']):02}"
    try:
        dates.span(edtf)
    except dates.DateError:
        return None
    return edtf


def numbers_in(text: str, language: str, taken: list[Span]) -> Iterator[Number]:
    """Yield the numbers in digits that a text gives, but for those within the spans `taken`."""
    spoken = _LANGUAGES[language]
    plain = text.translate(_PLAIN_DIGITS)
    for start, end in taken:
        plain = plain[:start] + "\0" * (end - start) + plain[end:]
    for match in _number_pattern(language).finditer(plain):
        digits = re.sub(spoken.thousands, "", match["digits"])
        value = float(re.sub(spoken.decimal, ".", digits))
        scale = _meaning(spoken.scales, match["scale"])
        comparator = _meaning(spoken.comparators, match["comparator"]) or (
            "more-than" if match["more"] else "exactly"
        )
        unit = _meaning(spoken.units, match["unit"]) or _MONEY.get(match["currency"] or "")
        if scale is None and unit is None and re.fullmatch(_YEAR, match["digits"]):
            continue
        start = min(match.start(name) for name in ("comparator", "currency", "digits") if match[name])
        yield Number(
            Span(start, match.end()), comparator, round(value * (scale or 1), 6), None, None, unit, None
        )


def _number_pattern(language: str) -> re.Pattern[str]:
    spoken = _LANGUAGES[language]
    space = r"\s?" if language == "zh" else r"\s+"
    begin, edge = ("", "") if language == "zh" else (r"(?<!\w)", r"(?!\w)")
    digits = rf"\d{{1,3}}(?:{spoken.thousands}\d{{3}})+(?:{spoken.decimal}\d+)?|\d+(?:{spoken.decimal}\d+)?"
    return re.compile(
        rf"(?:{begin}(?P<comparator>{'|'.join(spoken.comparators)}){space})?"
        rf"(?P<currency>US\$|[$€£₽])?\s?(?<![\d.,:/-])(?P<digits>{digits})(?![\d:/]|[.,]\d|-\w)"
        rf"(?:\s?(?P<scale>{'|'.join(spoken.scales)}){edge})?(?P<more>{_MORE.get(language, '(?!)')})?"
        rf"(?:\s?(?:de |d['’])?(?P<unit>{'|'.join(spoken.units)}){edge})?",
        re.IGNORECASE,
    )


def _meaning(words: dict[str, _T], written: str | None) -> _T | None:
    if written is None:
        return None
    return next(
        (meant for pattern, meant in words.items() if re.fullmatch(pattern, written, re.IGNORECASE)), None
    )
