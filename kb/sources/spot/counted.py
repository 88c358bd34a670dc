"""What a number in an English text counts, or that it counts nothing: a name, a time, an address, an age, a year."""

from __future__ import annotations

import re

from kb.sources.spot.measures import UNITS
from kb.sources.spot.numerals import AMOUNT

#: Before an amount: it names, and does not count.
_NAMING = re.compile(
    r"(?:\b(?:article|art|section|sec|chapter|resolution|res|number|page|pp?|paragraph|para|figure|fig|table|annex|appendix"
    r"|part|phase|round|room|route|highway|flight|boeing|airbus|version|volume|vol|issue|item|rule|group of|gang of"
    r"|teams of|pairs of"
    r"|day|week|stage|level|tier|grade|category|type|step|goal|channel|line|gate|terminal|unit|aged?|ages|big|top|area"
    r"|nos|witness|question|decree|order|regulation|directive|law|act|case|protocol|clause|exhibit|extension|ext|tel|telephone|phone|fax|apollo|windows|formula|studio|pier|dial)s?"
    r"|\b(?:man|woman|boy|girl|resident|widow|father|mother|pensioner) of"
    r"|\bpast|\bquarter to|\bNo\.|#|№|\b(?:one|two|three|\d+) (?:in|out of)(?: every)?)\.?\s*$",
    re.IGNORECASE,
)
#: Two ages in a row; behind a name and between commas or at an end: aged 24, 31 and 47; Ana Lee, 45, said; said Ana Lee, 61.
_AGES = re.compile(r"\baged?\s(?:\d{1,2}(?:,|,?\sand)\s)+$|\b[A-Z][\w’'-]+,\s$")
_AGE_ENDS = re.compile(r", |[.;]?$")
#: Those who are two of what has been named add no number to it.
_THE_TWO = re.compile(
    r"\bthe #(?: of (?:them|us|you)\b|[,.;])"
    r"|\b(?:the|our|their) #\s(?:\w+\s)?(?:sides|parties|countries|nations|states|neighbou?rs|governments|leaders|capitals"
    r"|ministers|forces|continents|regions|services|bodies|ministries|police forces|agencies)\b"
    r"|\bthe (?:first |last |other )?#\s(?:have|has|had|are|were|will|would|said|agreed|signed|met|can|could|also|then|now)\b",
    re.IGNORECASE,
)
_FEW = frozenset("two three four five six seven".split())
#: Operation Green Shield 5; a Cessna 210.
_NAME_BEFORE = re.compile(r"[a-z,–—-] ?(?:[A-Z][a-z]+ ){2,}$|\b[Aa]n? [A-Z][a-z]+ $")
#: In words, what may be a time of day: at four; between ten and four.
_NEW_SUBJECT = re.compile(r" (?:the|an?|his|her|its) ")
_HOURS = "one two three four five six seven eight nine ten eleven twelve".split()
_LAW = re.compile(r"\b(?:law|act|order|case|unit|type|level|line|top|area|day)\s*$", re.IGNORECASE)
#: Behind an amount: a time of day, an address, an age, an adjective.
_NO_COUNT = re.compile(
    r"\s?(?:[ap]\.?m\b\.?|o['’]clock|hrs\b|GMT|UTC|years? old|in the (?:morning|evening)\b|at night\b|years? of age|degrees?\b)"
    r"|(?:st|nd|rd|th)\b|\s(?:[A-Z]\w+\s){1,3}(?:Street|Road|Avenue|Lane|Boulevard|Square|Drive)\b|-\w|/\d|'s\b|’s\b"
)
#: Behind an amount: that so many speak is no figure.
_SPEAKS = re.compile(
    r" (?:[a-z]+ ){0,2}?(?:sources|officials|investigators|officers|diplomats|people|workers|residents|witnesses"
    r"|lawyers|experts)"
    r"(?: (?:close to|with|in|familiar) [^,.;]{3,40})? (?:said|say|told|confirmed)\b"
)
#: Around an amount: how long ago, or which part of a time it is.
_OF_TIME = re.compile(
    r"\b(?:first|last|next|past|previous|coming|final)\s#\s(?:year|month|week|day|decade|hour)s?\b"
    r"|#\s(?:or so )?(?:year|month|week|day|decade|hour|minute)s? (?:ago|earlier|later)\b"
)
_SHARE = re.compile(r"\d\s?(?:%|per ?cent)\s+over\s+$", re.IGNORECASE)
_IN_A_YEAR = re.compile(r"\b(?:in|since|by|until|from|during|of|the|before|after)\s$", re.IGNORECASE)
#: Witness Nine; Two Tongues, a programme.
_IN_A_NAME = re.compile(r"[A-Z][a-z]+ $")
_BEGINS_A_NAME = re.compile(r" [A-Z][a-z]+, (?:an?|the) [a-z]")
_YEAR = re.compile(r"(?:1[6-9]|20)\d\d")
#: What a year may stand before where it is a number of things.
PLURAL = re.compile(r"\s(?:[a-z]\w*\s){0,2}?(?:[a-z]\w*[^s\W]s|people|men|women|children|police|personnel)\b")
#: What may be counted together with others.
_MORE = re.compile(r"\s(?:[a-z]+\s)?(?:[a-z]\w*[^s\W]s|people|men|women|children|police|personnel)\b")
#: Words that end what a number counts.
_NO_NOUN = re.compile(
    "a|an|the|per|of|in|at|on|to|for|from|with|by|and|or|as|have|has|had|was|were|is|are|been|that|which|who|whom|since|under"
    "|into|along|during|noted|said|say|says|told|will|would|can|could|may|might|must|should|be|came|come|comes|attended|took|take"
    "|joined|met|signed|arrived|participated|than|over|above|about|around|some|up|more|less|fewer|through|across|after"
    "|before|between|within|without|near|outside|inside|towards|while|when|where|whose|via|against|among|last|this|each|every|its|their|his|her|it|they|not"
    "|also|now|already|only|including|worth|ago|earlier|later|so|but|alone|annually|yearly|use|used|went|go|made|remain|remained"
    "|died|live|lived|work|worked|fled|held|agreed|applied?|applies|voted|gathered|seized|arrested|detained|killed|injured"
    "|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|yesterday|today",
    re.IGNORECASE,
)
_MANY = re.compile(r"[a-z-]+(?<![sui])s|people|police|men|women|children")
_TIMES = frozenset("minutes hours days weeks months years".split())
_KEPT_BEFORE_NOUN = re.compile(r"\s+(?:types?|kinds?) of\b", re.IGNORECASE)


def counts_nothing(text: str, match: re.Match[str], start: int) -> bool:
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
        match["amount"][0].isupper() and _is_in_a_name(match, start, before, after)
    ):
        return True
    if _is_a_time(match, before, after):
        return True
    if before.lower().endswith("according to ") or _SPEAKS.match(after):
        return True
    if _OF_TIME.search(f"{before}#{after}") or (
        match["amount"].lower() in _FEW and _THE_TWO.search(f"{before}#{after}")
    ):
        return True
    return _YEAR.fullmatch(match["amount"]) is not None and _is_a_year(match, before, after)


def _is_a_time(match: re.Match[str], before: str, after: str) -> bool:
    """Tell whether hours in words count nothing: at four, but not at four of them or at four sites."""
    hours = [word.lower() for word in (match["amount"], match["high"]) if word]
    counts = after.startswith(" of ") or (PLURAL.match(after) and not _NEW_SUBJECT.match(after))
    if match["unit"] or counts or not set(hours) <= set(_HOURS):
        return False
    if len(hours) == 1:
        return before.lower().endswith("at ")
    first, last = map(_HOURS.index, hours)
    return (match["range"] or "").lower().startswith("between") and first > last


def _is_in_a_name(match: re.Match[str], start: int, before: str, after: str) -> bool:
    """Tell whether a number with a capital is a part of a name: Witness Nine; Two Tongues, a programme; in Five Lakes."""
    if _IN_A_NAME.search(before) or (not before and _BEGINS_A_NAME.match(after)):
        return True
    follows = match.string[:start].rstrip()[-1:].isalnum()
    return not match["unit"] and follows and re.match(r"[ -][A-Z]", after) is not None


def _is_a_year(match: re.Match[str], before: str, after: str) -> bool:
    """Tell whether what may be a year is no number of things; nor what something is up on: by 17 percent over 2023."""
    if (match["pre"] or "").lower() == "over" and _SHARE.search(before):
        return True
    counts = PLURAL.match(after) is not None and not _IN_A_YEAR.search(before)
    return not (match["pre"] or match["currency"] or match["unit"] or match["high"] or counts)


def _is_age_or_edition(text: str, before: str, end: int) -> bool:
    """Tell whether digits are one of some ages, or the end of a name: Operation Green Shield 5."""
    ages = _AGES.search(before)
    if ages and (ages[0].startswith("age") or _AGE_ENDS.match(text, end)):
        return True
    return _NAME_BEFORE.search(before) is not None and noun_after(text, end)[0] is None


def noun_after(text: str, start: int) -> tuple[str | None, int]:
    """Return what a number counts, and where that ends: up to four words."""
    kept = _KEPT_BEFORE_NOUN.match(text, start)
    position = kept.end() if kept else start
    words: list[str] = []
    ends = [position]
    for word in re.finditer(r"\s+(?P<word>[^\W\d_][\w'’-]*)", text[position : position + 100]):
        if position + word.start() != ends[-1] or len(words) == 4:
            break
        is_none = _NO_NOUN.fullmatch(word["word"]) or re.match(
            rf"(?:{AMOUNT})\b", word["word"], re.IGNORECASE
        )
        joins = word["word"] == "and" and words and words[-1] not in _TIMES
        joins = joins and _goes_on(text[position + word.end() :])
        if is_none and not joins:
            break
        words.append(word["word"])
        ends.append(position + word.end())
        if UNITS.get(word["word"].lower()) == "person":
            break
    # What follows a plural and is none is what they do, or where they are: 40 boats sank.
    many = [place for place, word in enumerate(words, 1) if _MANY.fullmatch(word)]
    count = many[-1] if many else len(words)
    return (" ".join(words[:count]), ends[count]) if words else (None, start)


def _goes_on(text: str) -> bool:
    """Tell whether an "and" goes on with what is counted: cases and suspects, but not officers and 12 boats, boats and cash."""
    word = re.match(r"\s+([^\W\d_][\w'’-]*)", text)
    return bool(
        word
        and _MORE.match(text)
        and not _NO_NOUN.fullmatch(word[1])
        and not re.match(rf"(?:{AMOUNT})\b", word[1], re.IGNORECASE)
        and word[1].lower()
        not in ("several", "many", "multiple", "numerous", "dozens", "hundreds", "thousands")
    )
