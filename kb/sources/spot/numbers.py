"""Spot numbers in an English text: how they are compared, in what unit, and what they count."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from kb.sources.rewritten import Span
from kb.sources.spot.counted import PLURAL, counts_nothing, noun_after
from kb.sources.spot.measures import CURRENCIES, CURRENCY, UNIT, UNITS, of_whom, unit_of
from kb.sources.spot.numerals import AMOUNT, BARE_PART, ORDER, ORDERS, PART, amount, part, scale_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator


class Number(NamedTuple):
    """A number as a figure wants it, where it stands, and what it counts as far as can be told."""

    span: Span
    comparator: str
    value: float | None
    low: float | None
    high: float | None
    unit: str | None
    noun: str | None


_BEFORE = {
    "at-most": r"no more than|not more than|up to|at most|not exceeding|as (?:many|much|long|far|high) as|a maximum of|not over"
    r"|(?:never|not) (?:yet )?exceed(?:s|ed)?"
    r"|(?:within|no later than)(?=\s[\w-]+\s(?:working\s)?(?:seconds|minutes|hours|days|weeks|months)\b)",
    "at-least": r"no fewer than|not fewer than|not less than|no less than|at least|as (?:little|few|low) as"
    r"|a minimum of|not under|not below",
    "more-than": r"(?:well |just |slightly )?(?:more than|(?<!\bhand )(?<!handed )(?<!handing )(?<!turned )(?<!taken )over|above)"
    r"|exceed(?:s|ed|ing)?|upwards of|in excess of|greater than"
    r"|surpass(?:es|ed|ing)|topp(?:ed|ing)|north of"
    r"|(?:(?<=could )|(?<=would )|(?<=will )|(?<=might )|(?<=may )|(?<=to ))(?:pass|exceed|top|surpass)",
    "less-than": r"(?:well |just |slightly )?(?:less than|fewer than|under|below)"
    r"|(?:(?<=just )|(?<=fell )|(?<=fall )|(?<=falls ))short of",
    "about": r"about|around|approximately|approx\.|roughly|nearly|almost|some|close to|circa|an estimated|estimated at"
    r"|barely|in the region of|on the order of|perhaps|maybe|~",
}
_AFTER = {
    "at-least": r"or more|or greater|or higher|and above|and over|and more|plus\b|at (?:the very )?least|\+",
    "at-most": r"or less|or fewer|or lower|at (?:the very )?most",
    "about": r"or so",
}
_CHANGES = re.compile(
    r"\b(?:rose|rise[sn]?|rising|fell|fall(?:s|en|ing)?|grew|grow[ns]?|growing|increas\w+|decreas\w+|dropp?\w*|declin\w+|up|down"
    r"|expand\w+|climb\w+|jump\w+|went|cut|reduc\w+)\b[^.;]{0,60}$",
    re.IGNORECASE,
)
_PRE = "|".join(f"(?P<b{i}>{words})" for i, words in enumerate(_BEFORE.values()))
_POST = "|".join(f"(?P<a{i}>{words})" for i, words in enumerate(_AFTER.values()))
_NUMBER = re.compile(
    rf"(?:(?<!\w)(?P<pre>{_PRE})\s+)?(?P<range>\b(?:between|from)\s+)?(?:(?<![^\W\d_])(?P<currency>{CURRENCY})\s?)?"
    rf"(?<![\w.,:/#-])(?P<amount>{AMOUNT})"
    rf"(?:(?P<percent>\s?(?:%|per ?cent))?(?P<to>\s?[-–—]\s?|\s+to\s+|\s+and\s+)(?:(?P<other>{CURRENCY})\s?)?"
    rf"(?P<high>{AMOUNT}))?(?![.,:]\d|(?<=\d)(?!{UNIT}(?!\w))[^\W\d_])"
    rf"(?:\s?(?P<unit>{UNIT})(?!\w))?(?:\s?(?P<post>{_POST}))?(?:\s+(?P<later>{UNIT})(?!\w))?",
    re.IGNORECASE,
)
#: What is no more than a number is at most that: they are unlikely to get back more than a tenth, nobody paid less than five.
_DENIED = {"more-than": "at-most", "less-than": "at-least"}
_UNLIKELY = re.compile(
    r"\b(?:unlikely|not likely|not expected) to (?:\w+ ){0,4}$"
    r"|(?:\b(?:never|not(?! only))|n[’']t) (?:\w+ ){1,3}$|^\W*(?:No [a-z]+|None|Nobody)\b[^.;:]{0,60}$"
)
_ROUGHLY = re.compile(r",? (?:[a-z]+ [a-z]+, )?(?:give or take|roughly|more or less|or thereabouts)\b")
_TIME = re.compile(r" (?:years|months|weeks|days|hours|decades)\b")
_ORDER = re.compile(rf"\b(?P<order>{ORDER})(?:\s+of)?\b", re.IGNORECASE)
_PART = re.compile(
    rf"(?:\b(?P<pre>{_PRE})\s+)?(?<![\w-])(?P<part>{PART}|(?(pre){BARE_PART}|(?!)))", re.IGNORECASE
)
_SEVERAL = re.compile(
    r"(?<!\btoo )(?<!\bso )(?<!\bhow )\b(?P<several>multiple|several|numerous|many|(?:only )?a handful of)"
    r"\b(?! times\b| years?\b| days\b)",
    re.IGNORECASE,
)
#: That several say so is no figure.
_SPEAK = re.compile(
    r" (?:[a-z]+ ){1,2}(?:sa(?:y|id)|told|express(?:ed)?|regret(?:ted)?|regard(?:ed)?|were of the view|called|warn(?:ed)?|argued?"
    r"|complain(?:ed)?|expect(?:ed)?|welcomed?|asked)\b"
)
_LATER = re.compile(r" or (?:(?P<more>more)|less|fewer)\b(?! than\b)")
#: Stands for what is no number.
_TAKEN = "\0"


def numbers(text: str, taken: Iterable[Span] = ()) -> Iterator[Number]:
    """Yield the numbers that an English text gives, but for those within the spans `taken` (dates).

    The white space of the text is plain spaces, as a Reading has it.
    """
    for start, end in taken:
        text = text[:start] + _TAKEN * (end - start) + text[end:]
    done = 0
    found = sorted(
        (match.start(), -match.end(), index, match)
        for index, pattern in enumerate((_PART, _ORDER, _NUMBER, _SEVERAL))
        for match in pattern.finditer(text)
    )
    for start, _, index, match in found:
        if start < done:
            continue
        for number in (_part, _order, _number, _several)[index](match):
            done = max(done, number.span.end)
            yield number


def _comparator(match: re.Match[str]) -> str:
    groups = match.groupdict()
    if (match["pre"] or "").lower() == "over" and _TIME.match(match.string, match.end()):
        return "exactly"  # spread over four years
    for prefix, words in (("b", _BEFORE), ("a", _AFTER)):
        for i, name in enumerate(words):
            if groups.get(f"{prefix}{i}") is not None:
                is_denied = name in _DENIED and _UNLIKELY.search(match.string, 0, match.start())
                return _DENIED[name] if is_denied else name
    return "exactly"


def _part(match: re.Match[str]) -> Iterator[Number]:
    value = part(match["part"])
    if value is not None:
        yield Number(Span(*match.span()), _comparator(match), value, None, None, "percent", None)


def _order(match: re.Match[str]) -> Iterator[Number]:
    noun, end = noun_after(match.string, match.end())
    unit = unit_of(noun or "")
    low = ORDERS[match["order"].lower()]
    yield Number(Span(match.start(), end), "order-of", None, low, None, unit, noun)


def _several(match: re.Match[str]) -> Iterator[Number]:
    if _SPEAK.match(match.string, match.end()):
        return
    noun, end = noun_after(match.string, match.end())
    if noun:
        yield Number(Span(match.start(), end), "several", None, None, None, None, noun)


def _number(match: re.Match[str]) -> Iterator[Number]:
    text, start = match.string, match.start("currency") if match["currency"] else match.start("amount")
    if counts_nothing(text, match, start):
        return
    low = amount(match["amount"])
    if low is None or _is_unclear(match, match["amount"], match.end("amount")):
        return
    if match["high"] is None:
        yield from _made(match, low)
        return
    scale = scale_of(match["high"])
    high = amount(match["high"])
    if high is None:
        return
    if (
        match["percent"] and UNITS.get((match["unit"] or "").lower()) != "percent"
    ):  # by 11 per cent to $8 million
        yield from _share_and_amount(match, low, high)
        return
    if scale and not scale_of(match["amount"]) and low <= high / (amount(f"1{scale}") or 1):
        low *= amount(f"1{scale}") or 1
    to = match["to"].strip().lower()
    is_range = to != "and" or (match["range"] or "").strip().lower() == "between"
    is_change = (match["range"] or "").lower().startswith("from") and _CHANGES.search(text[: match.start()])
    if is_range and not is_change and low < high:
        yield from _made(match, low, high)
    elif to in ("and", "to"):
        yield from _one_by_one(match, low, high)


def _share_and_amount(match: re.Match[str], low: float, high: float) -> Iterator[Number]:
    """Yield a percentage and what is no percentage behind it."""
    yield Number(
        Span(match.start(), match.end("percent")), _comparator(match), low, None, None, "percent", None
    )
    [second] = _made(match, high)
    start = match.start("other" if match["other"] else "high")
    code = CURRENCIES.get((match["other"] or "").lower().strip(), second.unit)
    yield second._replace(span=Span(start, second.span.end), comparator="exactly", unit=code)


def _one_by_one(match: re.Match[str], low: float, high: float) -> Iterator[Number]:
    """Yield two amounts that are no range."""
    first = Span(match.start("currency") if match["currency"] else match.start("amount"), match.end("amount"))
    if match["pre"]:
        first = Span(match.start(), first.end)
    [second] = list(_made(match, high))
    yield Number(first, _comparator(match), low, None, None, second.unit, second.noun)
    yield second._replace(span=Span(match.start("high"), second.span.end), comparator="exactly")


def _made(match: re.Match[str], low: float, high: float | None = None) -> Iterator[Number]:
    start = match.start("currency" if match["currency"] else "amount")
    if match["pre"] or high is not None:
        start = match.start()
    value, least = (low, None) if high is None else (None, low)
    unit_word, comparator = match["unit"] or match["later"], _comparator(match)
    if not (match["currency"] or unit_word):
        noun, end = noun_after(match.string, match.end())
        unit = unit_of(noun or of_whom(match.string, match.end()))
        if comparator == "exactly" and (later := _LATER.match(match.string, end)):  # eighteen months or more
            comparator, end = "at-least" if later["more"] else "at-most", later.end()
        if comparator == "exactly" and _ROUGHLY.match(match.string, end):
            comparator = "about"
        yield Number(Span(start, end), comparator, value, least, high, unit, noun)
        return
    end = match.end()
    if not (match["later"] or match["post"]):
        end = match.end("unit" if match["unit"] else "amount" if high is None else "high")
    currency = CURRENCIES.get((match["currency"] or "").lower().strip())
    code = currency or (UNITS[unit_word.lower()] if unit_word else None)
    # What is counted may be the unit itself: 800 guests.
    noun = unit_word if code == "person" else None
    yield Number(Span(start, end), comparator, value, least, high, code, noun)


def _is_unclear(match: re.Match[str], written: str, end: int) -> bool:
    """Tell whether a letter behind digits may be metres as well as millions."""
    if not re.fullmatch(r"[\d.,]+ ?[mb]", written, re.IGNORECASE) or match["currency"]:
        return False
    return PLURAL.match(match.string[end : end + 60]) is None
