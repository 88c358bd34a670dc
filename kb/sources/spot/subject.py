"""Tell which known thing an English sentence is about: its grammatical subject, where that is surely one."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kb.sources.gazetteer import Found
    from kb.sources.rewritten import Span

#: Before the subject: "In 2024, ", "According to X, ", "Since May ".
_LEAD = re.compile(
    r"(?:(?:In|On|At|During|After|Before|Since|As of|By|Under|Over|From|Last|This|Meanwhile|However|Also|Earlier|Later|Separately"
    r"|According to|Yesterday|Today|Together with|Within|Through)\b[^,]{0,120}(?:,\s*\d{4})?,\s+)+"
)
#: What is reported begins here.
_THAT = re.compile(r"\b(?:that)\s+")
_VERB_FOLLOWS = re.compile(
    r"(?:,[^,]{2,80},)?\s+(?:(?:also|now|then|already|later|recently|alone|\w+ly)\s+)*"
    r"(?:has|have|had|is|was|were|are|will|would|may|can|could|gave|took|held|made|led|ran|sent|met|won|built|cut|put|set|paid|lost"
    r"|spent|saw|found|bought|sold|brought|began|became|drew|rose|fell|grew|opened|[a-z]+(?:ed|s|zes))\b"
)
#: A new clause may have another subject.
NEW_CLAUSE = re.compile(
    r";|[—–]|,?\s+\b(?:and|but|while|whereas|where|which|who|as)\s+(?=[A-Z]|the |its |their |an? "
    r"|he |she |it |they |some |about |over |more )"
)
_AT_EVENT = re.compile(
    r"\b(?:attend(?:ed|s|ing)?|join(?:ed|s|ing)?|took part in|takes? part in|taking part in|participat(?:ed|"
    r"es?|ing) in|invited to|came to"
    r"|gathered (?:at|for)|met at|present at|sent to|registered for|contributed to|during|drew at)\s+(?:the\s+)?$"
)
_DRAWS = re.compile(
    r"\b(?:drew|draws|gathers?|gathered|brought together|brings together|attracted|hosts?|hosted|"
    r"involve[sd]?|included?|includes|saw)\b"
)


def subject_of(sentence: str, things: Sequence[Found], start: int = 0) -> Found | None:
    """Return the known thing that is the subject of a sentence, from a place on, None unless that is sure."""
    text = sentence[start:]
    that = (
        _THAT.search(text)
        if start == 0 and re.match(r"[^,.]{2,80}\b(?:\w+(?:ed|s|d|te)|inform [\w ]{3,30})\s+that\b", text)
        else None
    )
    begin = start + (that.end() if that else 0)
    if lead := _LEAD.match(sentence, begin):
        begin = lead.end()
    if article := re.compile(r"[“\"‘']?(?:[Tt]he\s+)?").match(sentence, begin):
        begin = article.end()
    for thing in things:
        if thing.span.start == begin and not thing.is_derived and thing.type != "place":
            return thing if _VERB_FOLLOWS.match(_without_acronym(sentence, thing.span.end)) else None
    return None


def _without_acronym(sentence: str, end: int) -> str:
    return re.sub(r"^\s\([A-Z]\w+\)", "", sentence[end:])


def figure_subject(
    sentence: str, things: Sequence[Found], number: Span, *, counts_people: bool
) -> Found | None:
    """Return what a figure is about, None unless that is sure.

    It is the event that people come to, or the subject of the sentence, if no other clause begins in between.
    """
    events = [thing for thing in things if thing.type == "initiative"]
    if counts_people:
        reached = [thing for thing in events if _AT_EVENT.search(sentence[: thing.span.start])]
        if len(reached) == 1 and number.end <= reached[0].span.start:
            return reached[0]
    subject = subject_of(sentence, things)
    # Somebody who is one of sixteen handlers is not what they are counted of.
    if subject is None or subject.type == "person" or number.start < subject.span.end:
        return None
    between = sentence[subject.span.end : number.start]
    if NEW_CLAUSE.search(between) or re.search(r"\b(?:that|than|from|said|says)\b", between):
        return None
    if any(subject.span.end <= thing.span.start < number.start for thing in things):
        return None  # Kenya accounted for 31 of the arrests and Uganda for 14
    if subject.type == "country" and (
        len(events) == 1 or re.search(r"\b(?:joined|took part|attended|participated)\b", between)
    ):
        return None  # it may be about what the country does there
    return subject
