"""What a number of a sentence counts, as a metric that the vocabulary need not have yet: suspects-arrested."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from kb.sources import spot

if TYPE_CHECKING:
    from collections.abc import Sequence

#: What is done to what is counted.
_DONE = re.compile(
    r"\b(?:arrested|attended|blocked|boarded|bought|built|caught|charged|checked|closed|confiscated|convicted|delivered|deployed|destroyed"
    r"|detained|dismantled|donated|drowned|employed|examined|exchanged|extradited|found|freed|frozen|given|hired|issued|handled|identified|injured"
    r"|inspected|intercepted|invited|killed|opened|questioned|raided|received|recovered|registered|reported|rescued|returned"
    r"|screened|searched|seized|sent|shut|signed|solved|stolen|stopped|surrendered|traced|trained|visited)\b"
)
#: The same as a noun: the arrest of 40 men.
_DOING = {
    "arrest": "arrested",
    "seizure": "seized",
    "rescue": "rescued",
    "conviction": "convicted",
    "release": "released",
}
_DOING_OF = re.compile(rf"\b(?P<noun>{'|'.join(_DOING)})s? of\b")
#: What is done to people alone, whatever they are called.
_TO_PEOPLE = frozenset(
    "arrested charged convicted detained drowned extradited injured invited killed questioned trained".split()
)
#: What else may be done, as a metric ends: speed and seed are none.
_PARTICIPLE = re.compile(r"[a-z]+[^e\W]ed(?<!shed)")
#: What is done without being done to anybody.
_OF_ITSELF = frozenset("attended drowned visited".split())
#: Between what is listed behind a verb: 6 boats, 40 engines and a car.
_AND = re.compile(r",\s+(?:and\s+)?|\s+and\s+")
#: What may stand between that and a number: they arrested some 40 men; 40 men were later arrested.
_BEFORE, _AFTER = (
    re.compile(r"\s+(?:(?!(?:and|or|but|while)\b)[a-z]+\s+)?"),
    re.compile(
        r"\s+(?:(?:who|that|which|have|has|had|were|was|are|is|been|be|being|[a-z]+ly|later|since)\s+)*"
    ),
)
#: What an amount of something is of: 3 tonnes of cocaine.
_OF = re.compile(
    r"\s+of\s+(?:(?:the|its|their|his|her|this|that)\s+)?(?P<what>[a-z]+(?:\s[a-z]+){0,2}?)"
    r"(?=[.,;]|$|\s(?:and|or|in|from|worth|on|at|to|with|by|was|were|had|have|has|that|which|hidden|there|here|then|now)\b)"
)
#: What an amount of money is, by the word that is nearest to it.
_MONEY = {
    "value": "worth|valued?|values|fetch(?:es|ed)?",
    "cost": "costs?|costing",
    "budget": "budget(?:s|ed)?",
    "donation": "donat(?:e|ed|es|ing|ions?)|gifts?|grants?|gave|given|gives?|contribut(?:e|ed|es|ing|ions?)"
    "|support(?:s|ed)?",
    "money-promised": "pledg(?:e|ed|es|ing)|promis(?:e|ed|es|ing)",
    "money-recovered": "recover(?:ed|ing)?",
    "money-seized": "seiz(?:e|ed|ing|ures?)|confiscat(?:ed|ing|ions?)",
    "money-frozen": "froze|frozen|freez(?:e|ing)",
    "damage": "loss(?:es)?|lost|los(?:e|ing)|damage|stole|stolen|defraud(?:ed|ing)?",
    "fine": "fine[sd]?|fining",
    "price": "prices?|priced|sold|sells?",
    "pay": "paid|pays?|paying|wages?|salar(?:y|ies)|earn(?:s|ed|ing)?",
    "spending": "spen(?:t|ds?|ding)",
    "income": "income|revenues?",
    "investment": "invest(?:s|ed|ing|ments?)?",
    "funding": "fund(?:s|ed|ing)?|financ(?:e|es|ed|ing)",
    "ransom": "ransoms?",
    "fee": "fees?",
}
_MONEY_WORD = re.compile(
    "|".join(rf"(?P<{name.replace('-', '_')}>\b(?:{words})\b)" for name, words in _MONEY.items()),
    re.IGNORECASE,
)
_CURRENCY = re.compile("[A-Z]{3}")
#: So far from an amount the word may stand.
_NEAR = 60
#: What is counted is named elsewhere: nine tenths of it.
_NOT_SAID = re.compile(r"(?:it|them|this|that|these|those|which|whom|us)\b", re.IGNORECASE)
#: What metrics of people begin with.
_PEOPLE = frozenset("fugitives guests people suspects".split())
#: Plurals without an s.
_MANY = frozenset("people men women children police personnel staff cattle sheep fish".split())
#: What is none, with one.
_MUCH = frozenset("cannabis gas news".split())
_NO_LETTERS = re.compile(r"[^a-z]+")


class Counted(NamedTuple):
    """A metric and what it means."""

    metric: str
    definition: str


def counted_in(sentence: str, as_written: str, known: Sequence[str] = ()) -> Counted | None:
    """Return what a number counts, by its noun and the nearest verb; None where it has no noun.

    Of people the metric is one of those that are `known` for what is done to them, if there is one: suspects-arrested.
    """
    number = next(spot.numbers(as_written), None)
    start = sentence.find(as_written)
    if number is None or start < 0:
        return None
    end = start + len(as_written)
    if number.unit and _CURRENCY.fullmatch(number.unit):
        return _money(sentence, start, end)
    of = _OF.match(sentence, end)
    noun = number.noun or (of["what"] if of else None)
    if noun is None or _NOT_SAID.match(noun):
        return None
    done = _done_to(sentence, start, of.end() if of and not number.noun else end)
    slug = _slug(noun)
    if arrested := [metric for metric in known if slug == "arrests" and metric.endswith("-arrested")]:
        return Counted(arrested[0], "")
    if done is None and any(metric.startswith(f"{slug}-") for metric in known):
        return None  # one of these is meant
    if done is None:
        return Counted(slug, _how_many(noun))
    people = [metric for metric in known if metric.partition("-")[0] in _PEOPLE]
    are_people = number.unit == "person" or done in _TO_PEOPLE
    same = [each for each in people if each.endswith(f"-{done}")] if are_people else []
    if same:
        return Counted(same[0], "")
    return Counted(f"{slug}-{done}", _how_many(noun, done))


def _done_to(sentence: str, start: int, end: int) -> str | None:
    """Return what is done to that which is counted at a place, None if that is not said there."""
    verbs = [(*found.span(), found[0]) for found in _DONE.finditer(sentence)]
    nouns = [(*found.span(), _DOING[found["noun"]]) for found in _DOING_OF.finditer(sentence)]
    after = [done for begin, _, done in verbs if _AFTER.fullmatch(sentence, end, begin)]
    before = [
        done for _, stop, done in (*verbs, *nouns) if stop <= start and _is_listed(sentence[stop:start])
    ]
    return next(iter([*before[-1:], *after]), None)


def _is_listed(between: str) -> bool:
    """Tell whether a verb and a number have nothing between them but what is listed with that: 6 boats, some."""
    *first, last = _AND.split(between)
    if not first:
        return _BEFORE.fullmatch(last) is not None
    return not last and all(re.match(r"\s*an?\s", each) or any(spot.numbers(each)) for each in first)


def _money(sentence: str, start: int, end: int) -> Counted | None:
    """Return what an amount of money is: worth, given, lost."""
    words = _MONEY_WORD.finditer(sentence, max(0, start - _NEAR), end + _NEAR)
    away = {max(start - word.end(), word.start() - end): word.lastgroup or "" for word in words}
    metric = away[min(away)].replace("_", "-") if away else ""
    if _done_to(sentence, start, end) == "seized":
        metric = "money-seized"
    return Counted(metric, defined(metric)) if metric else None


def metric_of(noun: str | None, sentence: str, as_written: str, known: Sequence[str]) -> str | None:
    """Return the known metric that counts what a noun names, if that is beyond doubt: cases-solved if they are solved."""
    if not noun:
        return None
    slug = _slug(noun)
    if slug in known:  # but not vessels for those that are checked
        counted = counted_in(sentence, as_written)
        return slug if counted is None or counted.metric == slug else None
    words = ((metric, *metric.partition("-")) for metric in known)
    last, told = slug.rpartition("-")[2], sentence.lower()
    fit = [metric for metric, of, _, done in words if of == last and done and done[:6] in told]
    return fit[0] if len(fit) == 1 else None


def _slug(noun: str) -> str:
    return _NO_LETTERS.sub("-", noun.lower()).strip("-")


class Meaning(NamedTuple):
    """What a metric counts or measures by its words, and what is done to that: caviar, seized."""

    noun: str
    done: str
    are_many: bool


def meaning(metric: str) -> Meaning:
    """Return what a metric means by its words: caviar-seized, call-centres, entry-price."""
    *first, last = metric.split("-")
    is_done = bool(first) and (_DONE.fullmatch(last) or _PARTICIPLE.fullmatch(last)) is not None
    noun = " ".join(first if is_done else [*first, last])
    return Meaning(noun, last if is_done else "", _are_many(noun))


def _are_many(noun: str) -> bool:
    head = noun.partition(" of ")[0].rpartition(" ")[2]
    return head in _MANY or (head.endswith("s") and not head.endswith("ss") and head not in _MUCH)


def defined(metric: str) -> str:
    """Return a definition of a metric by its words."""
    noun, done, are_many = meaning(metric)
    return _how_many(noun, done) if done or are_many else f"The {noun}."


def _how_many(noun: str, done: str = "") -> str:
    are_many = _are_many(noun) or done in _TO_PEOPLE
    amount, is_, was = ("How many", "are", "were ") if are_many else ("How much", "is", "was ")
    return (
        f"{amount} {noun} {'' if done in _OF_ITSELF else was}{done}."
        if done
        else f"{amount} {noun} there {is_}."
    )
