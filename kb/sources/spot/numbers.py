"""Spot numbers in an English text: how they are compared, in what unit, and what they count."""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import TYPE_CHECKING, NamedTuple

from kb.sources.folding import Span

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


_MAGNITUDES = {"hundred": 1e2, "thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12}
_WORDS = {
    word: number
    for number, word in enumerate(
        ["two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"], 2
    )
}
_COMPARATORS = {
    "more-than": "more than|over|above|exceeding|upwards of",
    "at-least": "at least|no fewer than|not less than|no less than|a minimum of",
    "less-than": "less than|fewer than|under|below",
    "at-most": "at most|up to|no more than|not more than|a maximum of",
    "about": "about|around|approximately|roughly|nearly|almost|some|close to|circa",
}
_ORDERS = {
    "dozens": 12,
    "scores": 20,
    "hundreds": 1e2,
    "thousands": 1e3,
    "tens of thousands": 1e4,
    "hundreds of thousands": 1e5,
    "millions": 1e6,
    "tens of millions": 1e7,
    "hundreds of millions": 1e8,
    "billions": 1e9,
}
_CURRENCIES = {"usd": "usd", "us$": "usd", "$": "usd", "eur": "eur", "€": "eur"}
_UNITS = {
    "tons": "ton", "ton": "ton", "tonnes": "ton", "tonne": "ton", "percent": "percent", "per cent": "percent",
    "%": "percent", "dollars": "usd", "us dollars": "usd", "euros": "eur", "euro": "eur",
    "people": "person", "persons": "person", "guests": "person", "suspects": "person", "participants": "person",
}  # fmt: skip

_DIGITS = r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?"
_AMOUNT = rf"(?:{_DIGITS})(?:\s+(?:{'|'.join(_MAGNITUDES)}))?"
_UNIT = "|".join(sorted(map(re.escape, _UNITS), key=len, reverse=True))
_COMPARATOR = "|".join(f"(?P<c{i}>{words})" for i, words in enumerate(_COMPARATORS.values()))
_CURRENCY = "|".join(map(re.escape, _CURRENCIES))
_NOUN = r"(?:\s+(?:types?|kinds?) of)?(?P<noun>(?:\s+(?:and\s+)?[^\W\d_][\w'’-]*){1,4})?"
_NUMBER = re.compile(
    rf"(?:\b(?:{_COMPARATOR})\s+)?(?P<currency>(?:{_CURRENCY})\s*)?"
    rf"(?<![\w.,-])(?P<amount>{_AMOUNT})(?:(?:\s*[-–]\s*|\s+to\s+)(?P<high>{_AMOUNT}))?(?![\w]|[.,]\d)"
    rf"(?:\s*(?P<unit>{_UNIT})(?!\w))?{_NOUN}",
    re.IGNORECASE,
)
_WORD_NUMBER = re.compile(rf"\b(?:(?:{_COMPARATOR})\s+)?(?P<word>{'|'.join(_WORDS)})\b{_NOUN}", re.IGNORECASE)
_ORDER = re.compile(
    rf"\b(?P<order>{'|'.join(sorted(_ORDERS, key=len, reverse=True))})(?:\s+of)?\b{_NOUN}", re.IGNORECASE
)
_SEVERAL = re.compile(rf"\b(?P<several>multiple|several|numerous|many)\b{_NOUN}", re.IGNORECASE)
#: Words that end what a number counts.
_NO_NOUN = re.compile(
    "a|an|the|per|of|in|at|on|to|for|from|with|by|and|or|as|have|has|had|was|were|is|are|been|that|which|who|since|under|into"
    "|along|during|noted|said|say|says|told|will|would|can|could|may|must|should|be|came|come|comes|attended|took|take|joined|met|signed|arrived|participated",
    re.IGNORECASE,
)


def numbers(text: str, taken: Iterable[Span] = ()) -> Iterator[Number]:
    """Yield the numbers that an English text gives, but for those within the spans `taken` (dates)."""
    blocked = sorted(taken)
    rules = ((_ORDER, _order), (_NUMBER, _number), (_WORD_NUMBER, _word), (_SEVERAL, _several))
    found = [read(match) for pattern, read in rules for match in pattern.finditer(text)]
    done = 0
    for number in sorted(found):
        if number.span.start >= done and not _overlaps(number.span, blocked):
            done = number.span.end
            yield number


def _overlaps(span: Span, sorted_spans: list[Span]) -> bool:
    place = bisect_left(sorted_spans, Span(span.end, 0))
    return any(span.start < other.end for other in sorted_spans[max(0, place - 3) : place])


def _comparator(match: re.Match[str]) -> str:
    return next((name for i, name in enumerate(_COMPARATORS) if match[f"c{i}"] is not None), "exactly")


def _amount(text: str) -> float:
    digits, _, magnitude = text.partition(" ")
    return float(digits.replace(",", "")) * _MAGNITUDES.get(magnitude.strip().lower(), 1)


def _noun(match: re.Match[str]) -> tuple[str | None, int]:
    """Return what a number counts, and where that ends."""
    if match["noun"] is None:
        return None, match.end()
    end = len(match.string[: match.start("noun")].rstrip())
    words: list[str] = []
    for word in re.finditer(r"\S+", match["noun"]):
        if _NO_NOUN.fullmatch(word[0]) and not (word[0].lower() == "and" and words):
            break
        words.append(word[0])
        end = match.start("noun") + word.end()
    while words and words[-1].lower() == "and":
        end -= len(words.pop()) + 1
    return " ".join(words) or None, end


def _made(match: re.Match[str], comparator: str, **amounts: float | None) -> Number:
    noun, end = _noun(match)
    last = (noun or "").rpartition(" ")[2].lower()
    values = {"value": None, "low": None, "high": None} | amounts
    return Number(Span(match.start(), end), comparator, unit=_UNITS.get(last), noun=noun, **values)


def _number(match: re.Match[str]) -> Number:
    amount, high, comparator = _amount(match["amount"]), match["high"], _comparator(match)
    made = (
        _made(match, comparator, low=amount, high=_amount(high))
        if high and _amount(high) >= amount
        else _made(match, comparator, value=amount)
    )
    currency, unit = match["currency"], match["unit"]
    if not (currency or unit):
        return made
    end = match.end("unit") if unit else match.end("high") if high else match.end("amount")
    code = _UNITS[unit.lower()] if unit else None
    return made._replace(
        span=Span(match.start(), end),
        unit=_CURRENCIES[currency.strip().lower()] if currency else code,
        # What is counted may be the unit itself: 800 guests.
        noun=unit if code == "person" else None,
    )


def _word(match: re.Match[str]) -> Number:
    return _made(match, _comparator(match), value=float(_WORDS[match["word"].lower()]))


def _order(match: re.Match[str]) -> Number:
    return _made(match, "order-of", low=float(_ORDERS[match["order"].lower()]))


def _several(match: re.Match[str]) -> Number:
    return _made(match, "several")
