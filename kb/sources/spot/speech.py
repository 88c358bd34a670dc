"""Tell whom an English sentence relays, by its words alone: surely somebody, nobody, or somebody who is left open."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from kb.sources.rewritten import Span

#: Verbs of saying that need nothing behind them.
_SAYS = (
    r"said|says|told|insist(?:ed|s)(?! on\b)|warned|warns|argued|argues|explained|explains|claimed|claims"
    "|stressed|stresses|emphasized"
    "|emphasised|emphasizes|emphasises|pointed out|praised|praises|criticized|criticised|denied|denies|believes|believe|commented"
    "|remarked|asserted|asserts|alleged|alleges|urged|urges|hailed|applauded|commended|lauded|condemned|reiterated|cautioned"
    "|doubts|doubted|acknowledged|acknowledge|acknowledges|welcomed|welcomes|quoted"
)
#: Verbs that are ones of saying only where what is said follows, or a quotation is before them.
_SAYS_THAT = (
    "noted|notes|note|stated|states(?= that)|announced|announces|added|adds|reported|reports|confirmed|confirms"
    "|estimates|estimated"
    "|estimate|expects|expected|found|finds|shows|showed|revealed|reveals|expressed|described|called|spoke|suggests|suggested"
    "|predicts|predicted|concluded|concludes|declared|declares|hopes|hoped|thinks|observed|maintains|maintained|recalled|wrote|writes|replied|replies|retorted|retorts|conceded|concedes"
    "|indicated|indicates|say|agreed|recognized|recognised|informs us|informed us|promises|promised|points out|point out"
    "|complain(?:s|ed)?(?= that)"
)
_ADVERB = r"(?:(?:also|further|later|earlier|then|repeatedly|recently|previously|once|again|\w+ly|has|have|had|who|which)\s+)*"
_QUOTE_END = r"[”\"’'»],?\s*"
_VERB = re.compile(
    rf"(?<![-\w])(?:(?P<be>(?:was|were|been|is|are|be|being)\s+(?:\w+ly\s+)?)?(?P<verb>(?:{_SAYS})\b(?!-)"
    rf"|(?:{_SAYS_THAT})\b(?=\s+(?:\w+\s+){{0,4}}that\b|\s*:|\s*,\s*[“\"‘]|\s+[“\"‘]|[,.]?$)|described\b(?=[^.;]+\bas\b)))",
    re.IGNORECASE,
)
#: Verbs that say something beside a quotation only.
_BESIDE_A_QUOTE = (
    "admits|admitted|complains|complained|jokes|joked|recalls|remembers|remembered|grumbles|grumbled|asks|asked|replies|replied"
    "|answers|answered|sighs|laughs|promises|promised|writes|wrote|retorts|retorted|confesses|boasts|boasted|declares"
)
_SAID_BY = re.compile(
    rf"{_QUOTE_END}(?P<verb>{_SAYS}|{_SAYS_THAT}|{_BESIDE_A_QUOTE})\s+(?P<who>[^.;:,“\"]{{2,80}})",
    re.IGNORECASE,
)
#: Without a quotation, "X, said Y" can also be "X, who is Z, said that Y": only a name that ends the sentence tells.
_ADDED_BY = re.compile(
    r",\s*(?:said|says|added|adds|noted|warned|reported|announced|stated|confirmed|explained)\s+(?P<who>(?![^.;:,]*\b(?:is|"
    r"are|was|were|has|have|had|will|would|can|must|[a-z]+ed)\b)(?:[A-Z]|the |an? |its |his |her "
    r")[^.;:,“\"]{1,60}?)"
    r"(?:\s+(?:on|in|at|during|after|last|this|yesterday|today)\b[^,;:]{0,40})?[.]?$"
)
_QUOTED = re.compile(
    rf"{_QUOTE_END}(?P<who>[^.;:,“\"]{{1,60}}?)\s+(?:{_SAYS}|{_SAYS_THAT}|{_BESIDE_A_QUOTE})\b", re.IGNORECASE
)
#: In Lyon, she adds, some are waiting.
_BETWEEN = re.compile(
    rf",\s(?P<who>[^.;:,“\"]{{1,60}}?)\s(?:{_SAYS}|{_SAYS_THAT}|admits|admitted|recalls|reckons|reckoned|suspects|guesses|continued|continues)(?:,\s|[.]?$)"
)
#: X spoke of “...”, X called it “...”, X shrugged: “...”.
_SPOKE_OF = re.compile(
    r"^(?P<who>[^.;:,“\"]{2,60}?)\s(?:has )?(?:(?:spoke|speaks|talked|talks|warned|warns) of"
    r"|(?:called|calls|described|describes|dismissed|dismisses|praised|praises)\b[^.;:“\"]{2,60}|[a-z]+(?:ed|s):) [“\"]"
)
_ACCORDING = re.compile(
    r"\b(?:according to|as reported by|in the (?:words|view|opinion) of|citing)\s+"
    r"(?:(?:\w+ ){0,2}?(?:figures|data|statistics|estimates|numbers|report|study|tally|count) (?:\w+ly )?(?:compiled|published"
    r"|released|collected|gathered|kept|provided|issued|made)? ?by\s+)?(?P<who>[^,.;”\"]{2,100})"
    r"|\bin (?P<view>[^,.;”\"]{2,60}?)['’]s? (?:view|opinion)\b"
    r"|\bin (?P<his>his|her) (?:view|opinion|reading|eyes|judge?ment)\b"
    r"|^By (?P<whose>[^,.;”\"]{2,60}?)['’]s? (?:own )?(?:reckoning|estimates?|account|count|calculations?),"
    r"|\bby the (?:reckoning|estimates?|count|calculations?) of (?P<by>[^,.;”\"]{2,60})"
    r"|\b(?:figures|data) (?:from|of|by) (?P<of>[^,.;”\"]{2,60}?) (?:show|suggest|indicate)(?:ed)?\b",
    re.IGNORECASE,
)
_WHO = ("who", "view", "his", "whose", "by", "of")
_AGENT = re.compile(r"\bby\s+(?P<who>[^,.;]{2,60})", re.IGNORECASE)
#: What one can go by without anybody's saying it.
_UNSPOKEN = re.compile(
    r"(?:the |its |this |their )?(?:\w+ )?(?:schedule|plans?|law|agenda|article|agreement|treaty|rules?)\b",
    re.IGNORECASE,
)
#: Where a speaker's name ends and the rest of the sentence goes on.
_REST = re.compile(
    r"\s+(?:on|in|at|during|after|before|while|when|as|that|to|of its|this|last|late|early|Monday|"
    r"Tuesday|Wednesday|Thursday|Friday"
    r"|Saturday|Sunday|yesterday|today|who|which|released|published|issued)\b"
)
_LEADING = re.compile(
    r"(?:In|On|At|During|After|Before|Since|For|As|By|Under|Last|This|Meanwhile|However|While|With|Over|From|Despite|Although|But|And|So"
    r"|Earlier|Later|Yesterday|Today|Separately|Also|Still|Moreover|Furthermore|Among|When|Following|Speaking|Citing|Addressing|To)\b"
)
_CLAUSE = re.compile(
    r"(?:[;:]|[”\"»]|\b(?:but|while|whereas|because|although|that|where|when|after|as|if)\b)\s*"
)
_OF_A_TEXT = re.compile(
    r"['’]?s?(?:\s+\w+)?\s+(?:figures|data|estimates|statistics|reports?|study|survey)$", re.IGNORECASE
)
PRONOUN = re.compile(
    r"(?:he|she|him|his|her|it|they|the (?:agency|organi[sz]ation|body|office|group|ministry|commission|union))$",
    re.IGNORECASE,
)


class Voice(NamedTuple):
    """That somebody is relayed, and the span that names the speaker, if it can be told which that is."""

    span: Span | None


@lru_cache(maxsize=1024)
def speaker(sentence: str) -> Voice | None:
    """Return whom an English sentence relays: None for nobody, a voice without span where the name is not clear.

    The span is the whole name, without its article: whoever asks must see whether it is the name of somebody known.
    """
    if match := _ACCORDING.search(sentence):
        who = next(name for name in _WHO if match[name])
        return None if _UNSPOKEN.match(match[who]) else Voice(_name(sentence, *match.span(who)))
    if match := _SAID_BY.search(sentence) or _ADDED_BY.search(sentence):
        return Voice(_name(sentence, *match.span("who")))
    if match := _QUOTED.search(sentence) or _BETWEEN.search(sentence) or _SPOKE_OF.search(sentence):
        return Voice(_name(sentence, *match.span("who")))
    for match in _VERB.finditer(sentence):
        before = sentence[: match.start()]
        if not before.strip(" “\"'") or re.search(
            r"\b(?:to|the|a|an|its|their|his|her|of|not|no)\s+$", before, re.IGNORECASE
        ):
            continue  # "to claim", "its claims", "the said"
        if match["be"]:
            agent = _AGENT.match(sentence[match.end() :].lstrip())
            if agent is None:
                continue
            start = sentence.index("by", match.end()) + 3
            return Voice(_name(sentence, start, start + len(agent["who"])))
        return Voice(_subject(before))
    return None


def _name(sentence: str, start: int, end: int) -> Span | None:
    """Return the span of a name within a span, without its article and what comes behind it."""
    if rest := _REST.search(sentence, start, end):
        end = rest.start()
    text = sentence[start:end]
    if report := _OF_A_TEXT.search(text):
        end = start + report.start()
    return _stripped(sentence, start, end)


def _subject(before: str) -> Span | None:
    """Return the span of the subject of a verb, from what is before it."""
    end = len(re.sub(rf"\s*{_ADVERB}$", "", before.rstrip() + " ").rstrip())
    begin = max((match.end() for match in _CLAUSE.finditer(before, 0, end)), default=0)
    parts = [(found.start(), found.end()) for found in re.finditer(r"[^,]+", before[begin:end])]
    if not parts:
        return None
    if before[:end].endswith(","):  # what is between commas only says more of the subject
        named = [
            part for part in parts if not _LEADING.match(before[begin + part[0] : begin + part[1]].strip())
        ]
        start, end = named[0] if named else (0, 0)
    else:
        start, end = parts[-1]
    found = _stripped(before, begin + start, begin + end)
    if found is None or re.search(r"\b(?:and|or)\b", before[slice(*found)]):
        return None
    text = before[slice(*found)]
    if _LEADING.match(text) or (report := re.search(r"\b(?:who|which)\b", text)):
        return None
    if report := _OF_A_TEXT.search(text):
        return _stripped(before, found.start, found.start + report.start())
    return found


def _stripped(text: str, start: int, end: int) -> Span | None:
    if article := re.compile(r"\W*(?:the\s+|The\s+)?").match(text, start, end):
        start = article.end()
    while end > start and not (text[end - 1].isalnum() or text[end - 1] in ")."):
        end -= 1
    return Span(start, end) if start < end else None
