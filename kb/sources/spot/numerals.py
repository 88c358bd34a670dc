"""Read amounts in digits and in English words: 1,250.5, 8 000, 2½, 1.2m, twenty-five, half a million, 3 crore."""

from __future__ import annotations

import re
from functools import lru_cache

#: Words behind digits or other words that multiply them.
SCALES = {
    "hundred": 1e2, "thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12, "lakh": 1e5, "crore": 1e7,
    "dozen": 12.0,
}  # fmt: skip
#: Letters behind digits that do; "m" is left to whoever knows whether metres are meant.
SUFFIXES = {"k": 1e3, "m": 1e6, "mn": 1e6, "mln": 1e6, "bn": 1e9, "b": 1e9, "tn": 1e12}
#: "Tens of thousands" is an order and no number.
ORDERS = {
    "several hundred million": 1e8, "several hundred thousand": 1e5, "a few hundred million": 1e8,
    "a few hundred thousand": 1e5, "several billion": 1e9, "a few million": 1e6, "a few billion": 1e9,
    "dozens": 12.0, "scores": 20.0, "hundreds": 1e2, "thousands": 1e3, "millions": 1e6, "billions": 1e9,
    "tens of thousands": 1e4, "hundreds of thousands": 1e5, "tens of millions": 1e7, "hundreds of millions": 1e8,
    "tens of billions": 1e10, "hundreds of billions": 1e11, "several dozen": 12.0, "several hundred": 1e2,
    "several thousand": 1e3, "several million": 1e6, "a few dozen": 12.0, "a few hundred": 1e2,
    "a few thousand": 1e3,
}  # fmt: skip
_FRACTIONS = {"½": 0.5, "¼": 0.25, "¾": 0.75, "⅓": 1 / 3, "⅔": 2 / 3, "⅕": 0.2, "⅛": 0.125}
_SMALL = (
    "two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen"
    " nineteen"
)
#: Parts of a whole, in hundredths.
_PARTS = {
    "half": 50.0, "one half": 50.0, "a third": 33.33, "one third": 33.33, "two thirds": 66.67, "a quarter": 25.0,
    "one quarter": 25.0, "three quarters": 75.0, "a fifth": 20.0, "one fifth": 20.0, "two fifths": 40.0,
    "three fifths": 60.0, "four fifths": 80.0, "a tenth": 10.0, "one tenth": 10.0,
    **{f"{word} tenths": 10.0 * number for number, word in enumerate(_SMALL.split()[:8], 2)},
}  # fmt: skip
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
_SCALE = "|".join(SCALES)

DIGITS = (
    r"(?>(?:\d{1,3}(?:,\d{3})+|\d{1,3}(?:,\d{2})+,\d{3}|\d{1,3}(?: \d{3})+(?![\d ]*\d{4})|\d+)(?:\.\d+)?"
    rf"(?: ?[{''.join(_FRACTIONS)}])?|[{''.join(_FRACTIONS)}])"
)
_ONE_WORD = (
    rf"(?:(?:{_TENS.replace(' ', '|')})(?:[- ](?:one|{_SMALL.replace(' ', '|').replace('|ten|', '|')}))?"
    rf"|{_SMALL.replace(' ', '|')})"
)
#: Words for a number. "One" alone is more often a pronoun, and "a hundred" needs its article.
WORDS = (
    rf"(?:half a (?:million|billion|thousand|dozen)|a quarter of a million|one and a half (?:million|billion)"
    rf"|(?:an?|one) (?:{_SCALE})(?: (?:and )?(?:{_ONE_WORD}|one))?"
    rf"|{_ONE_WORD}(?:[ -](?:{_SCALE})(?: (?:and )?(?:{_ONE_WORD}|one)(?! (?:{_SCALE})))?)*)"
)
AMOUNT = rf"(?:{DIGITS})(?:(?:(?: |-)?(?:{_SCALE})\b)+|(?i: ?(?:bn|mn|mln|tn)\b|[kmb]\b))?|(?:{WORDS})\b"
PART = (
    r"(?:half(?= (?:of|the|its|their|all)\b)|(?:a|one) (?:third|quarter|fifth|tenth)(?= of (?!a\b))"
    r"|(?<=\bby )(?:a|one) (?:third|quarter|fifth|tenth)\b"
    rf"|one (?:in|out of) (?:every )?(?:{_SMALL.replace(' ', '|')}|twenty|\d\d?)\b(?![.,]?\d|%)"
    rf"|one [a-z]+ in (?:{_SMALL.replace(' ', '|')}|{_TENS.replace(' ', '|')})\b"
    rf"|(?:{_SMALL.replace(' ', '|')}) out of (?:every )?(?:{_SMALL.replace(' ', '|')}|twenty)\b"
    rf"|(?:{_SMALL.replace(' ', '|')}) in (?:every )?(?:(?:five|ten|twenty)\b(?= of\b|[.,;:)]|$)"
    r"|ten(?= (?!years|months|weeks|days|hours)[a-z]+))"
    rf"|(?:one|{_SMALL.replace(' ', '|')})[- ](?:half|thirds?|quarters?|fifths?|tenths?)\b)"
)
#: Without a whole these are ordinals, unless they are compared: a third; nearly a third.
BARE_PART = r"(?:a|one) (?:third|quarter|fifth|tenth)\b"
ORDER = "|".join(ORDERS)

_AMOUNT = re.compile(rf"(?P<digits>{DIGITS})[ -]?(?P<scale>[a-z -]*)", re.IGNORECASE)


def amount(text: str) -> float | None:
    """Return the number that a match of AMOUNT means, None if it can't be told."""
    read = _AMOUNT.fullmatch(text)
    if read is None:
        return _words(text.lower())
    number, scale = _digits(read["digits"]), 1.0
    for word in read["scale"].lower().replace("-", " ").split():
        scale *= SCALES.get(word) or SUFFIXES[word]
    return _rounded(number * scale)


def scale_of(text: str) -> str:
    """Return the scale that an amount in digits or a single word ends with, as it is written."""
    found = re.search(rf"(?:(?:[ -]?(?:{_SCALE}))+|(?i:(?<=\d) ?(?:bn|mn|mln|tn|[kmb])))$", text)
    return found[0] if found and found.start() else ""


def part(text: str) -> float | None:
    """Return how many hundredths a match of PART is."""
    text = text.lower().replace("-", " ")
    if found := re.match(r"(\w+) (?:[a-z]+ )?(?:in|out of) ", text):
        some, whole = 1.0 if found[1] == "one" else amount(found[1]), amount(text.rpartition(" ")[2])
        return round(100 * some / whole, 2) if some and whole and some < whole else None
    return _PARTS.get(text)


def _digits(text: str) -> float:
    fraction = sum(value for sign, value in _FRACTIONS.items() if sign in text)
    plain = re.sub(rf"[, {''.join(_FRACTIONS)}]", "", text)
    return float(plain or 0) + fraction


@lru_cache(maxsize=4096)
def _words(text: str) -> float | None:
    from text_to_num import text2num

    if half := re.fullmatch(r"half an? (\w+)", text):
        return SCALES[half[1]] / 2
    if text == "a quarter of a million":
        return 250_000.0
    if half := re.fullmatch(r"one and a half (\w+)", text):
        return SCALES[half[1]] * 1.5
    factor = 1.0
    for word in ("dozen", "lakh", "crore"):  # the library has none of these
        if text.endswith(word):
            text = text.removesuffix(word).rstrip(" -")
            factor = SCALES[word]
    if text in ("a", "an", "one"):
        return factor
    text = re.sub(r"^an? ", "one ", text)
    try:
        return _rounded(float(text2num(text, "en")) * factor)
    except ValueError:
        return None


def _rounded(number: float) -> float:
    """Return a product without what binary fractions add to it: 1.2 million is 1200000."""
    return round(number, 6)
