"""Tell whether an English sentence asserts, judges or foresees, and how it advertises."""

import re
from functools import lru_cache

from kb.sources.spot.speech import speaker

_OPINION = re.compile(
    r"\b(?:praised|praises|acknowledge[sd]?(?= (?:the|his|her|its|their) (?:\w+ )?(?:efforts?|contribution|role|support|work)\b)"
    r"|(?<!was )(?<!were )(?<!been )welcomed(?! (?:the |\w+ )?(?:delegations?|delegates|visitors|groups)\b)|critici[sz](?:es|ed)"
    r"|recognized (?:the|his|her|its|their|that)\b|important contribution"
    r"|model for"
    r"|valuable|remarkable|impressive|(?:more|less) [a-z]+ than ever|bear(?:s|ing)? (?:[a-z]+ )?fruit"
    r"|urgency|importance|hailed|applauded|commend(?:s|ed)?|condemns|condemned|lauded|describe[sd]? [^.;]+ as"
    r"|believes(?! (?:him|her|it|them|me|us)\b)|(?<!with )(?<!turned )thank(?:s(?! to\b)|ed)|^We thank"
    r"|wish(?:es)? to thank|(?:call|calls|called) (?:up)?on [^.;]{3,60} to|urges? [^.;]{3,60} to"
    r"|(?<!-)too (?!late\b|long ago\b)[a-z]+|would (?:very much )?like [^.;]{3,60} to"
    r"|gratitude|congratulated|praise|pride|beacon|second to none|hails|milestone|exemplary"
    r"|only as good as|concern(?:s|ed)? (?:at|about|over)|worr(?:y|ies|ied) (?:that|about)|fear(?:s|ed)? that"
    r"|disappoint(?:ed|ing)|(?<!^)(?<!\bwho )(?<!\bwhat )(?<!\bhow )(?:should|ought to)(?! have\b)"
    r"|would do well|more harm than good|of (?:little|no) use|worth nothing|worthless"
    r"|crucial|vital|indispensable"
    r"|in (?:my|our|his|her|their|[\w ]{1,30}[’']s) (?:view|opinion)|in the (?:view|opinion) of"
    r"|(?<!is )(?<!are )(?<!was )(?<!were )accus(?:es|ed) (?:the|its|it"
    r"|him|her|them)\b|doubt(?:s|ed)? that"
    r"|warned against|advis(?:es|ed) against|sp(?:oke|eaks?|oken) highly|t(?:ook|akes?) the view"
    r"|(?:dismiss|reject)(?:es|ed|s) [^.;]+ as"
    r"|(?:is|are|am|was|were) (?:sure|convinced (?:that|of)|not convinced|unconvinced|(?:not |less "
    r"|un)?impressed)|respectable|frightening"
    r"|considers?(?:ed)? (?:that|it|this|the|our|its|their)\b|sincere appreciation"
    r"|judged (?:good|excellent|poor|useful|a success)"
    r"|appreciation|credit goes to"
    r"|(?:(?<!phone )calls|(?<!is )(?<!was )(?<!were )called) "
    r"(?:the(?! (?:police|number|hotline|authorities|emergency|coast|fire|office)\b)|his|her|our|it|them|him|this|these|those"
    r"|such)"
    r"|calls (?-i:[A-Z])[^.;]{2,60} (?:an?|the) [a-z]+"
    r"|considers (?:his|her) [^.,;]{2,40} an? [a-z]+"
    r"|(?:is|are|was|were) of the (?:view|opinion)|in (?:my|our|his|her|their) judge?ment|as [^.,;]{3,40} puts it"
    r"|would be (?:un[a-z]+|wrong|better|worse|foolish|naive|a mistake)"
    r"|wants? (?:an?|the|more|fewer|less|its|his|her|their)"
    r"|(?:think|suspect)s?,? (?:that|it|the|however)|thought (?:it|this|that) (?=[“\"]|very|un)|I would(?! like)"
    r"|I (?:think|believe|doubt|fear)"
    r"|excellent|splendid|beautiful|sobering|s[ck]eptical|tedious|understaffed|smoothly|weakness(?:es)?"
    r"|pa(?:ys|id) tribute|puts? (?:it|this|that|the [a-z]+) down to|favours?|blames?"
    r"|weakest|out of all proportion|proved (?:him|her|them|us|it) right|the root of"
    r"|the (?:best|worst) (?:tool|way|thing|chance|hope|ally|partner|example)"
    r"|(?:the|its|his|her|their|our|my|[’']s) most (?!common|frequent|recent|wanted|senior|populous)[a-z]+"
    r"|(?:I am|we are) (?:convinced|satisfied|certain|confident)|to (?:my|our|his|her|their) mind|had better [a-z]+"
    r"|(?:is|was|were) a mistake|judge[sd]? (?:the|it|that|its|his|her|their)|(?:not|none|nothing) (?:[a-z]+ ){0,3}enough)\b"
    r"|\bcall(?:s|ed|ing)\b[^.;“”\"]{2,60}[“\"]",
    re.IGNORECASE,
)
#: Who says so judges, whatever is foreseen in it.
_ARGUED = re.compile(
    r"\b(?<!may )(?<!can )(?<!had )argue[sd]?\b(?! (?:over|about)\b)|(?<!\bto )(?<!you )(?<!we )\bconsiders?\b(?! [a-z]+ing\b)"
    r"|\b(?:underlin|stress|emphasi[sz])e[sd]\b|\bwill not be enough\b",
    re.IGNORECASE,
)
#: "Will" is a noun behind an article, and so are goals, plans and aims to do something.
_FORECAST = re.compile(
    r"(?<!\bthe )(?<!\bof )(?<!\bpolitical )(?<!\bown )(?<!\bits )(?<!\bfree )\bwill\b(?! of\b| to\b)"
    r"(?<!you will(?= (?:remember|recall|know|find|see|notice)\b))|\bwon[’']t\b"
    r"|\b(?:may(?! not\b)|might|could)\b(?! (?:be |have been )?(?:seen|said)\b)(?<!may(?= be (?:put|sent|addressed|obtained)\b))"
    r"|\b(?:is|are|was|were) (?:widely )?(?:expected|likely|set|due|scheduled|poised|(?<!was )(?<!were )about|going) to\b"
    r"|\blikely to\b|\b(?:is|are|was|were) (?:very |highly )?likely\b"
    r"|\b(?:is|are) (?:\w+ly )?(?:planned|scheduled for|set for)\b|\bexpects?\b|\bstands? ready to\b"
    r"|\b(?:is|are) (?:expected|due)(?: (?:in|on|by|before|at)\b|[.,;])"
    r"|\b(?:(?<!our )(?<!the )(?<!its )(?<!their )(?<!a )plans?|intends?"
    r"|(?<!the )means|aims|hopes?|agreed|decided|resolved|undertook|undertaken) to\b"
    r"|\b(?:have|has) plans to\b|\bintention to\b"
    r"|\bshould (?:be|have|reach|return|arrive|open|start|begin|end) [^.;]{2,40}\bby (?:the end of |\d|[A-Z]|next )"
    r"|(?<!\bhave )(?<!\bhas )\bpledged\b(?! by\b)"
    r"|^Should [a-z]|\bwould\b(?! (?:like|love|often|always|never|do well)\b)"
    r"(?! be (?:un[a-z]+|wrong|better|worse|foolish|naive|a mistake)\b)(?! not (?:say|comment|give|name"
    r"|disclose|be named|confirm)\b)(?! have (?!to\b))"
    r"|\bforeseeable\b|\bshall\b|\bis forecast\b|\bexpected to\b",
    re.IGNORECASE,
)
#: What is told of something beside what the sentence says: a centre, which will open in May, cost a million.
_BESIDE = re.compile(
    r",? (?:(?:under|of|to|in|by|for|with|from|on|at) )?(?:which|who|whom|whose)\b[^,;:.“”\"]*"
    r"|(?<=[a-z]) that (?:will|would|is to|are to)\b[^,;:.“”\"]*"
)
#: Words of somebody else are a judgement too often, a sentence of them without digits, or any without a number.
_QUOTED = re.compile(r"[“\"](?P<words>(?:[^\s“”\"]+\s+){4,}[^“”\"]*)?")
_NUMBER = re.compile(
    r"\d|\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens?|hundreds?|thousands?|millions?|half|third|quarter)\b",
    re.IGNORECASE,
)
#: As often a judgement or a plan as a fact.
_MIXED = re.compile(
    r"\bfaces? up to \w+ years\b|\bcomplain(?:s|ed)? (?:that|about)\b|\b(?:wants?|offer(?:s|ed)?) to\b|\bcritics\b"
    r"|\bmust\b(?! have\b)|\bmay not\b|\bbelieve\b(?! (?:him|her|it|them|me|us)\b)"
    r"|\b(?:was|were) to (?!the\b|an?\b|be (?:found|seen|praised)\b)[a-z]+|\brecommend(?:s|ed)?\b|\bdisagree[sd]?\b"
    r"|(?<!are )(?<!were )(?<!been )(?<!one has )\bpromised\b",
    re.IGNORECASE,
)
#: In somebody's words these judge as often as they foresee; and what could be done may have been.
_EITHER = re.compile(r"would|could|may|might|expect", re.IGNORECASE)
#: "Is to" foresees where a verb follows and no noun that means an aim comes before it.
_IS_TO = re.compile(
    r"\b(?:is|are) to (?!the\b|a\b|an\b|blame\b|be (?:found|seen|praised)\b)[a-z]+",
    re.IGNORECASE,
)
_AIM = re.compile(
    r"\b(?:goal|aim|purpose|objective|task|mission|idea|job|role|mandate|point|plan|priority|intention|answer|way|challenge|target"
    r"|focus|key|step|ambition|duty|function|need|best|first|only)s?\b",
    re.IGNORECASE,
)
#: The month, unless the modal verb is what the sentence begins with; and what a rule allows.
_NO_VERB_MAY = re.compile(
    r"^Under (?:the|an?|its|Article|Section|Rule) [^,;“]+,(?: [^,;“]+,)? [\w ]+? may\b"
    r"|\b(?:(?i:in|of|on|since|until|by|last|next|this|early|late|that|to|and|from|between)|\d{1,2}) May\b"
    r"|\bMay (?:\d|and\b|to\b)"
)
_MARKS = {
    # And not the first half of the year, or what is followed by a second.
    "first": re.compile(
        r"\b(?:(?:is|was|are|were|be|become|becomes|became|among|,) the first(?! (?:half|quarter|day|week|month|year|of these)\b)"
        r"|the first (?:\w+ ){0,6}?(?:ever|since|of its kind|in history)|the (?:world|country)[’']s first|the first to"
        r"|for the first time|first ever|first-ever|the only|unprecedented|never before)\b",
        re.IGNORECASE,
    ),
    "superlative": re.compile(
        r"\b(?:(?:the|[’']s) (?:most|best|largest|biggest|highest|greatest|leading|safest|strongest|fastest)|world-class"
        r"|unparalleled|unrivalled)\b",
        re.IGNORECASE,
    ),
    "sweeping": re.compile(
        r"\b(?:widely|universal|universally|all parties|everywhere|everyone(?! else\b)|always|the entire"
        r" world|the whole world|belongs to the world)\b",
        re.IGNORECASE,
    ),
}


@lru_cache(maxsize=1024)
def modality(sentence: str) -> str | None:
    """Guess whether an English sentence asserts, judges or foresees; None if that is anybody's guess."""
    found = _by_its_words(sentence)
    if found != "assertion":
        return found
    quoted = _QUOTED.search(sentence)
    if quoted and quoted["words"] and not re.search(r"\d", quoted["words"]):
        return None
    return None if not _NUMBER.search(sentence) and (quoted or speaker(sentence)) else found


def _clause_before(text: str, end: int) -> str:
    """Return what a clause has before a place."""
    start = max(text.rfind(mark, 0, end) for mark in ".;:") + 1
    return text[start:end]


@lru_cache(maxsize=1024)
def _by_its_words(sentence: str) -> str | None:
    plain = _NO_VERB_MAY.sub("", sentence)
    told = _BESIDE.sub("", plain)
    if _ARGUED.search(plain):
        return "opinion"
    if found := _FORECAST.search(told):
        is_clear = not _EITHER.match(found[0]) or not _QUOTED.search(sentence)
        is_clear = is_clear and (found[0].lower() != "would" or speaker(sentence) is not None)
        return "forecast" if is_clear and found[0].lower() != "could" else None
    if any(not _AIM.search(_clause_before(told, found.start())) for found in _IS_TO.finditer(told)):
        return "forecast"
    if _MIXED.search(sentence):
        return None
    return "opinion" if _OPINION.search(sentence) else "assertion"


def modality_at(sentence: str, place: int) -> str | None:
    """Guess whether what stands at a place of a sentence is asserted or foreseen: judged are not the numbers in it."""
    beside = next(
        (found[0] for found in _BESIDE.finditer(sentence) if found.start() <= place < found.end()), None
    )
    if beside is not None:
        return "forecast" if _FORECAST.search(_NO_VERB_MAY.sub("", beside)) else "assertion"
    found = _by_its_words(sentence)
    return "assertion" if found == "opinion" else found


@lru_cache(maxsize=1024)
def marks(sentence: str) -> tuple[str, ...]:
    """Return how an English sentence advertises: first, superlative, sweeping."""
    return tuple(mark for mark, pattern in _MARKS.items() if pattern.search(sentence))
