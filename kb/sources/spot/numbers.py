"""Spot numbers in an English text: how they are compared, in what unit, and what they count."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from kb.sources.rewritten import Span
from kb.sources.spot.measures import CURRENCIES, CURRENCY, UNIT, UNITS, of_whom
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
    "at-most": r"no more than|not more than|up to|at most|not exceeding|as many as|as much as|a maximum of|not over",
    "at-least": r"no fewer than|not fewer than|not less than|no less than|at least|a minimum of|not under|not below",
    "more-than": r"(?:well |just |slightly )?(?:more than|over|above)|exceed(?:s|ed|ing)?|upwards of|in excess of|greater than"
    r"|surpass(?:es|ed|ing)|topp(?:ed|ing)|north of",
    "less-than": r"(?:well |just |slightly )?(?:less than|fewer than|under|below)|short of",
    "about": r"about|around|approximately|approx\.|roughly|nearly|almost|some|close to|circa|an estimated|estimated at"
    r"|in the region of|on the order of|~",
}
_AFTER = {
    "at-least": r"or more|or greater|or higher|and above|and over|and more|plus\b|at (?:the very )?least|\+",
    "at-most": r"or less|or fewer|or lower|at (?:the very )?most",
    "about": r"or so",
}
#: Before an amount: it names, and does not count.
_NAMING = re.compile(
    r"(?:\b(?:article|art|section|sec|chapter|resolution|res|number|page|pp?|paragraph|para|figure|fig|table|annex|appendix"
    r"|part|phase|round|room|route|highway|flight|boeing|airbus|version|volume|vol|issue|item|rule|group of|gang of"
    r"|day|week|stage|level|tier|grade|category|type|step|goal|channel|line|gate|terminal|unit|aged?|ages|big|top|area"
    r"|nos|decree|order|regulation|directive|law|act|case|protocol|clause|exhibit|extension|ext|tel|telephone|phone|fax|apollo|windows|formula|studio|pier|dial)s?"
    r"|\bpast|\bNo\.|#|№|\b(?:one|two|three|\d+) (?:in|out of)(?: every)?)\.?\s*$",
    re.IGNORECASE,
)
#: Two ages in a row; behind a name and between commas: aged 24, 31 and 47; Ana Lee, 45, said.
_AGES = re.compile(r"\baged?\s(?:\d{1,2}(?:,|,?\sand)\s)+$|\b[A-Z][\w’'-]+,\s$")
_NAME_BEFORE = re.compile(r"[a-z,–—-] ?(?:[A-Z][a-z]+ ){2,}$")
_LAW = re.compile(r"\b(?:law|act|order|case|unit|type|level|line|top|area|day)\s*$", re.IGNORECASE)
#: Behind an amount: a time of day, an address, an age, an adjective.
_NO_COUNT = re.compile(
    r"\s?(?:[ap]\.?m\b\.?|o['’]clock|hrs\b|GMT|UTC|years? old|in the (?:morning|evening)\b|at night\b|years? of age|degrees?\b)"
    r"|(?:st|nd|rd|th)\b|\s(?:[A-Z]\w+\s){1,3}(?:Street|Road|Avenue|Lane|Boulevard|Square|Drive)\b|-\w|/\d|'s\b|’s\b"
)
#: Around an amount: how long ago, or which part of a time it is.
_OF_TIME = re.compile(
    r"\b(?:first|last|next|past|previous|coming|final)\s#\s(?:year|month|week|day|decade|hour)s?\b"
    r"|#\s(?:or so )?(?:year|month|week|day|decade|hour|minute)s? (?:ago|earlier|later)\b"
)
_YEAR = re.compile(r"(?:1[6-9]|20)\d\d")
#: What a year may stand before where it is a number of things.
_PLURAL = re.compile(
    r"\s(?:[a-z]\w*\s){0,2}?(?:[a-z]\w*[^s\W]s|people|men|women|children|police|personnel)\b"
)
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
_ORDER = re.compile(rf"\b(?P<order>{ORDER})(?:\s+of)?\b", re.IGNORECASE)
_PART = re.compile(
    rf"(?:\b(?P<pre>{_PRE})\s+)?(?<![\w-])(?P<part>{PART}|(?(pre){BARE_PART}|(?!)))", re.IGNORECASE
)
_SEVERAL = re.compile(
    r"\b(?P<several>multiple|several|numerous|many|(?:only )?a handful of)\b(?! times\b| years?\b| days\b)",
    re.IGNORECASE,
)
#: Stands for what is no number.
_TAKEN = "\0"
#: Words that end what a number counts.
_NO_NOUN = re.compile(
    "a|an|the|per|of|in|at|on|to|for|from|with|by|and|or|as|have|has|had|was|were|is|are|been|that|which|who|whom|since|under"
    "|into|along|during|noted|said|say|says|told|will|would|can|could|may|might|must|should|be|came|come|comes|attended|took|take"
    "|joined|met|signed|arrived|participated|than|over|above|about|around|some|up|more|less|fewer|through|across|after"
    "|before|between|within|without|while|when|where|whose|via|against|among|last|this|each|every|its|their|his|her|it|they|not"
    "|also|now|already|only|including|worth|ago|earlier|later|so|but|alone|annually|yearly|use|used|went|go|made|remain|remained"
    "|died|live|lived|work|worked|fled|held|agreed|applied?|applies|voted|gathered|seized|arrested|detained|killed|injured"
    "|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|yesterday|today",
    re.IGNORECASE,
)
_KEPT_BEFORE_NOUN = re.compile(r"\s+(?:types?|kinds?) of\b", re.IGNORECASE)


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
    for prefix, words in (("b", _BEFORE), ("a", _AFTER)):
        for i, name in enumerate(words):
            if groups.get(f"{prefix}{i}") is not None:
                return name
    return "exactly"


def _part(match: re.Match[str]) -> Iterator[Number]:
    value = part(match["part"])
    if value is not None:
        yield Number(Span(*match.span()), _comparator(match), value, None, None, "percent", None)


def _order(match: re.Match[str]) -> Iterator[Number]:
    noun, end = _noun(match.string, match.end())
    unit = UNITS.get((noun or "").rpartition(" ")[2].lower())
    low = ORDERS[match["order"].lower()]
    yield Number(Span(match.start(), end), "order-of", None, low, None, unit, noun)


def _several(match: re.Match[str]) -> Iterator[Number]:
    noun, end = _noun(match.string, match.end())
    if noun:
        yield Number(Span(match.start(), end), "several", None, None, None, None, noun)


def _number(match: re.Match[str]) -> Iterator[Number]:
    text, start = match.string, match.start("currency") if match["currency"] else match.start("amount")
    if _names(text, match, start):
        return
    low = amount(match["amount"])
    if low is None or _is_unclear(match, match["amount"], match.end("amount")):
        return
    if match["high"] is None:
        yield from _made(match, low)
        return
    if match["percent"] and match["other"]:  # by 11 per cent to $8 million
        code = CURRENCIES.get(match["other"].lower().strip())
        high = amount(match["high"])
        yield Number(
            Span(match.start(), match.end("percent")), _comparator(match), low, None, None, "percent", None
        )
        yield Number(Span(match.start("other"), match.end("high")), "exactly", high, None, None, code, None)
        return
    scale = scale_of(match["high"])
    high = amount(match["high"])
    if high is None:
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
        noun, end = _noun(match.string, match.end())
        unit = UNITS.get((noun or of_whom(match.string, match.end())).rpartition(" ")[2].lower())
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


def _names(text: str, match: re.Match[str], start: int) -> bool:
    """Tell whether an amount is a name, an ordinal, a time, an address, an age or a year."""
    before = text[max(0, start - 24) : start]
    last = match.end("high") if match["high"] else match.end("amount")
    after = text[last : last + 60]
    if (
        not match["pre"]
        and _NAMING.search(before)
        and not (_LAW.search(before) and before.rstrip()[-1:].islower() and not match["amount"][0].isdigit())
    ):
        return True
    if match["amount"].isdigit() and not match["unit"] and _is_age_or_edition(text, before, last):
        return True
    if _NO_COUNT.match(after) or (
        match["amount"][0].isupper()
        and re.match(r"[ -][A-Z]", after)
        and not match["unit"]
        and start > 0
        and text[:start].rstrip()[-1:].isalnum()
    ):
        return True
    if _OF_TIME.search(f"{before}#{after}"):
        return True
    return (
        _YEAR.fullmatch(match["amount"]) is not None
        and not (match["pre"] or match["currency"] or match["unit"] or match["high"])
        and (
            _PLURAL.match(after) is None
            or re.search(r"\b(?:in|since|by|until|from|during|of|the|before|after)\s$", before, re.IGNORECASE)
            is not None
        )
    )


def _is_age_or_edition(text: str, before: str, end: int) -> bool:
    """Tell whether digits are one of some ages, or the end of a name: Operation Green Shield 5."""
    ages = _AGES.search(before)
    if ages and (ages[0].startswith("age") or text.startswith(", ", end)):
        return True
    return _NAME_BEFORE.search(before) is not None and _noun(text, end)[0] is None


def _is_unclear(match: re.Match[str], written: str, end: int) -> bool:
    """Tell whether a letter behind digits may be metres as well as millions."""
    if not re.fullmatch(r"[\d.,]+ ?[mb]", written, re.IGNORECASE) or match["currency"]:
        return False
    return _PLURAL.match(match.string[end : end + 60]) is None


def _noun(text: str, start: int) -> tuple[str | None, int]:
    """Return what a number counts, and where that ends: up to four words."""
    kept = _KEPT_BEFORE_NOUN.match(text, start)
    position = kept.end() if kept else start
    words: list[str] = []
    end = start
    for word in re.finditer(r"\s+(?P<word>[^\W\d_][\w'’-]*)", text[position : position + 100]):
        if position + word.start() != (end if words else position) or len(words) == 4:
            break
        ends = _NO_NOUN.fullmatch(word["word"]) or re.match(rf"(?:{AMOUNT})\b", word["word"], re.IGNORECASE)
        joins = word["word"].lower() == "and" and words and _goes_on(text[position + word.end() :])
        if ends and not joins:
            break
        words.append(word["word"])
        end = position + word.end()
        if word["word"].lower() in UNITS and UNITS[word["word"].lower()] == "person":
            break
    return (" ".join(words), end) if words else (None, start)


def _goes_on(text: str) -> bool:
    """Tell whether an "and" goes on with what is counted: cases and suspects, but not: officers and 12 boats."""
    word = re.match(r"\s+([^\W\d_][\w'’-]*)", text)
    return bool(
        word
        and not _NO_NOUN.fullmatch(word[1])
        and not re.match(rf"(?:{AMOUNT})\b", word[1], re.IGNORECASE)
        and word[1].lower()
        not in ("several", "many", "multiple", "numerous", "dozens", "hundreds", "thousands")
    )
