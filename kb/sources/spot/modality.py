"""Tell whether an English sentence asserts, judges or foresees, and how it advertises."""

import re
from functools import lru_cache

_OPINION = re.compile(
    r"\b(?:praised|praises|acknowledged?|welcomed|criticized|criticised|recognized|important contribution|model for|believes?"
    r"|valuable|remarkable|impressive|urgency|importance|hailed|applauded|commended|condemned|lauded|described [^.;]+ as"
    r"|thank(?:s|ed)"
    r"|gratitude|congratulated|praise|pride|beacon|second to none|hails|milestone|exemplary"
    r"|only as good as|concern(?:s|ed)? (?:at|about|over)|worr(?:y|ies|ied) (?:that|about)|fear(?:s|ed)? that"
    r"|disappoint(?:ed|ing)|(?<!^)(?:should|ought to|must)(?! have\b)|would do well|more harm than good"
    r"|crucial|vital|indispensable"
    r"|the (?:best|worst|most \w+) (?:tool|way|thing|chance|hope|ally|partner|example))\b"
    r"|\bcall(?:s|ed|ing)\b[^.;“”\"]{2,60}[“\"]",
    re.IGNORECASE,
)
#: "Will" is a noun behind an article, and so are goals, plans and aims to do something.
_FORECAST = re.compile(
    r"(?<!\bthe )(?<!\bof )(?<!\bpolitical )(?<!\bown )(?<!\bits )(?<!\bfree )\bwill\b(?! of\b| to\b)|\bwon[’']t\b"
    r"|\b(?:may|might|could)\b(?! (?:be |have been )?(?:seen|said)\b)"
    r"|\b(?:is|are|was|were) (?:widely )?(?:expected|likely|set|due|scheduled|poised|about|going) to\b|\blikely to\b"
    r"|\bexpects?\b|\b(?:plans?|intends?|aims|hopes?|agreed|decided|resolved) to\b|\b(?:have|has) plans to\b"
    r"|(?<!\bhave )(?<!\bhas )\bpledged\b(?! by\b)"
    r"|^Should [a-z]|\bwould\b(?! (?:not|often|always|never|do well)\b)(?! have (?!to\b))"
    r"|\bforeseeable\b|\bshall\b|\bis forecast\b|\bexpected to\b",
    re.IGNORECASE,
)
#: Words of somebody else, a sentence of them without a number: as often a judgement as not.
_QUOTED = re.compile(r"[“\"](?:[^\s“”\"]+\s+){7,}[^“”\"]*")
#: "Is to" foresees where a verb follows and no noun that means an aim comes before it.
_IS_TO = re.compile(
    r"(?P<before>[^.;:]*)\b(?:is|are) to (?!the\b|a\b|an\b|be (?:found|seen|praised)\b)[a-z]+", re.IGNORECASE
)
_AIM = re.compile(
    r"\b(?:goal|aim|purpose|objective|task|mission|idea|job|role|mandate|point|plan|priority|intention|answer|way|challenge|target"
    r"|focus|key|step|ambition|duty|function|need|best|first|only)s?\b",
    re.IGNORECASE,
)
#: The month, unless the modal verb is what the sentence begins with.
_MONTH_OF_MAY = re.compile(
    r"\b(?:(?i:in|of|on|since|until|by|last|next|this|early|late|to|and|from|between)|\d{1,2}) May\b|\bMay (?:\d|and\b|to\b)"
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


@lru_cache(maxsize=1024)
def modality(sentence: str) -> str | None:
    """Guess whether an English sentence asserts, judges or foresees; None if that is anybody's guess."""
    plain = _MONTH_OF_MAY.sub("", sentence)
    if _FORECAST.search(plain):
        return "forecast"
    if any(not _AIM.search(found["before"]) for found in _IS_TO.finditer(plain)):
        return "forecast"
    if _OPINION.search(sentence):
        return "opinion"
    quoted = _QUOTED.search(sentence)
    return "assertion" if quoted is None or re.search(r"\d", quoted[0]) else None


@lru_cache(maxsize=1024)
def marks(sentence: str) -> tuple[str, ...]:
    """Return how an English sentence advertises: first, superlative, sweeping."""
    return tuple(mark for mark, pattern in _MARKS.items() if pattern.search(sentence))
