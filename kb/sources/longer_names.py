"""Tell a country from a part of a longer name: Michael Jordan, South Georgia, the China-Africa Forum."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kb.sources.rewritten import Span

#: How far around a name one looks, in characters.
_FAR = 160
_BEFORE = re.compile(r"(?:^|(?P<gap>.?[\s.!?:]))(?P<word>[^\W\d_][\w'.]*)(?P<join>[ -])$", re.DOTALL)
#: A word that ends a sentence, and is no initial or short form.
_ENDS = re.compile(r"\w{4,}[.]$")
_AFTER = re.compile(r"(?P<join>[ -])(?P<word>[^\W\d_][\w']*)(?P<rest>(?:-[A-Z]\w*)* ?[A-Z]?)")
#: Capitals beside a country that leave it a country: titles, days, months.
_BESIDE = frozenset(
    "President Prime Minister Foreign Interior Deputy Vice Defence Defense Ambassador King Queen Crown Chancellor Premier"
    " Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July August September"
    " October November December I".split()
)
#: Words that begin a sentence and no name.
_OPENERS = frozenset(
    "A About Above Across After Against All Along Although Among An And Any Are Around As At Because Before Behind Beside"
    " Between Beyond Both But By Did Despite Does During Each Either Every Except For From Given Had Has Have Here How However"
    " If In Inside Into Is It Its Later Like Many Meanwhile More Most Near Neither No Nor Not Now Of Off On Once One Only Or"
    " Other Our Out Outside Over Per Police Since So Some Soon Such Than That The Their Then There These They This Those"
    " Though Through Throughout Thus To Today Together Toward Towards Two Under Unlike Until Upon Was We Were What When"
    " Where Whether Which While Who Whose Why Will With Within Without Yesterday Yet You".split()
)
#: Behind the word for a people these make a name of something else.
_ELSEWHERE = re.compile(
    r" (?:Ocean|Sea|Channel|War|Airlines|Airways|Premier League|Peninsula|Gulf|Revolution|Columbia)\b"
)
_PARTS = re.compile(r"\b(?:Latin|South|North|Central|Inter|Pan|Native|Organi[sz]ation of)[ -]\Z")
_WATERS = re.compile(r"\b(?:Gulf|Sea|Strait|Straits|Bay|Isle|Bank|Horn) of $")


def is_within_longer_name(
    text: str, span: Span, edges: tuple[set[int], set[int]], *, begins: int, is_derived: bool
) -> bool:
    """Tell whether the name of a country or place is only a part of a name.

    `edges` are where known names start and end: what stands beside one of those is a name of its own. `begins` is
    where the paragraph begins.
    """
    start, end = span
    if text.startswith(" City", end):
        return True
    if text[start:end].upper() == text[start:end] or is_unspelt(text[start:end]) or _is_headline(text, span):
        return False
    starts, ends = edges
    if is_derived:
        return (
            _ELSEWHERE.match(text, end) is not None
            or _PARTS.search(text, max(0, start - 20), start) is not None
        )
    before = text[max(0, begins, start - _FAR) : start]
    if _WATERS.search(before):
        return True
    left = _BEFORE.search(before)
    if left and start - 1 not in ends and _is_name_before(left, before):
        return True
    right = _AFTER.match(text, end)
    if right and right["join"] == "-":
        return _is_compound(text, end)
    if right is None or end + 1 in starts or not right["word"][0].isupper() or right["word"] in _BESIDE:
        return False
    return not (right["word"].isupper() and len(right["word"]) > 1)


def is_unspelt(name: str) -> bool:
    """Tell whether a name is in a script without capitals."""
    return name.lower() == name.upper()


def _is_name_before(left: re.Match[str], before: str) -> bool:
    word = left["word"]
    if word in ("A", "An", "The"):
        return False
    if (
        left["join"] == "-"
        or _ENDS.search(word)
        or not word[0].isupper()
        or (word.isupper() and len(word) > 1)
        or word in _BESIDE
    ):
        return False
    begins = (left["gap"] is None and len(before) < _FAR) or (left["gap"] or "").strip()[-1:] in tuple(
        '.!?:"'
    )
    if left["gap"] is not None and left["gap"][-1:] == "\n":
        begins = True
    if word.endswith(("'s", "'")):
        return False
    return not (begins and (word in _OPENERS or word.endswith(("ing", "ly", "ed"))))


def _is_compound(text: str, end: int) -> bool:
    """Tell whether hyphens tie a country to others before a capital: China-Africa Forum."""
    return re.match(r"(?:-[A-Z]\w+)+ [A-Z][a-z]", text[end : end + _FAR]) is not None


def _is_headline(text: str, span: Span) -> bool:
    """Tell whether most words around a name have capitals, so that one more tells nothing."""
    begin = max(text.rfind(mark, 0, span.start) for mark in ".!?\n") + 1
    end = min((at for mark in ".!?\n" if (at := text.find(mark, span.end)) >= 0), default=len(text))
    words = re.findall(r"[^\W\d_]{4,}", text[max(begin, span.start - _FAR) : min(end, span.end + _FAR)])
    return len(words) >= 5 and sum(word[0].isupper() for word in words) > 0.8 * len(words)
