"""Tell whom an English sentence relays, and whether it asserts, judges, foresees or advertises."""

from __future__ import annotations

import re

from kb.sources.folding import Span

_SAYS = (
    "said|says|noted|stated|announced|announces|told|added|stressed|praised|praises|acknowledged|acknowledge"
    "|emphasized|warned|warns|reported|claimed|believes|believe|pointed out|expressed"
    "|welcomed|criticized|argued|explained|confirmed|denied|expects|expect|spoke|spoken|called|described"
)
_ACCORDING = re.compile(
    r"\b(?:according to|as reported by|in the words of)\s+(?P<who>[^,.;]{2,80})", re.IGNORECASE
)
_VERB = re.compile(rf"\b(?<!-)(?:{_SAYS})\b(?! on\b)", re.IGNORECASE)
_SAID_BY = re.compile(rf"[”\"’'],?\s+(?P<verb>{_SAYS})\s+(?P<who>[^.;:,]{{2,80}})", re.IGNORECASE)
_OPINION = re.compile(
    r"\b(?:praised|praises|acknowledged?|welcomed|criticized|recognized|important contribution|model for|believes?"
    r"|valuable|remarkable|impressive|urgency|importance)\b",
    re.IGNORECASE,
)
_FORECAST = re.compile(
    r"\b(?:will|is expected to|are expected to|expects? to|is set to|plans? to|foreseeable|is to|shall|going to"
    r"|intends? to|aims? to)\b",
    re.IGNORECASE,
)
_MARKS = {
    "first": re.compile(
        r"\b(?:the first|first ever|first-ever|the only|unprecedented|never before)\b", re.IGNORECASE
    ),
    "superlative": re.compile(
        r"\b(?:(?:the|[’']s) (?:most|best|largest|biggest|highest|greatest|leading|safest|strongest|fastest)|world-class"
        r"|unparalleled|unrivalled)\b",
        re.IGNORECASE,
    ),
    "sweeping": re.compile(
        r"\b(?:widely|universal|universally|all parties|everywhere|everyone|always|the entire"
        r" world|the whole world|belongs to the world)\b",
        re.IGNORECASE,
    ),
}


#: How far before its verb a speaker is looked for, in characters.
_NEAR = 120


def speaker(sentence: str) -> Span | None:
    """Return where an English sentence names whom it relays, if it does."""
    match = _ACCORDING.search(sentence) or _SAID_BY.search(sentence)
    if match:
        return Span(*match.span("who"))
    verb = _VERB.search(sentence)
    if verb is None or not sentence[: verb.start()].strip():
        return None
    end = len(sentence[: verb.start()].rstrip(" ,"))
    start = max(0, end - _NEAR)
    while 0 < start < end and sentence[start - 1].isalnum():
        start += 1
    return Span(start, end) if start < end else None


def modality(sentence: str) -> str:
    """Guess whether an English sentence asserts, judges or foresees."""
    if _FORECAST.search(sentence):
        return "forecast"
    return "opinion" if _OPINION.search(sentence) else "assertion"


def marks(sentence: str) -> list[str]:
    """Return how an English sentence advertises: first, superlative, sweeping."""
    return [mark for mark, pattern in _MARKS.items() if pattern.search(sentence)]
