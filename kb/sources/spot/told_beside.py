"""Spot names that a parser misses by what is told beside them: Ana Lee, who; Ana Lee of the bank says; Net, a project."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kb.sources.rewritten import Span
from kb.sources.spot.cities import is_city
from kb.sources.spot.english import is_common
from kb.sources.spot.heads import TYPE_OF
from kb.sources.spot.no_names import LANGUAGES, NOT_NAMES
from kb.sources.spot.nouns import HUMANS, INTRODUCES
from kb.sources.spot.persons import IS_A_TITLE

if TYPE_CHECKING:
    from collections.abc import Iterator

_WORD = r"[^\W\d_a-zß-ÿ](?:[^\W\d_A-Z]|[-’'](?=\w))+"
_SAYS = r"(?:says?|said|tells|told|argues?|argued|adds|added|explains?|explained|warns?|warned|thinks|thought|recalls|recalled)"
#: Before a name, and no part of it.
_CALLED = frozenset("Sister Brother Father Mother Nurse Ranger Pastor Bishop".split())
_TOLD = re.compile(
    rf"(?<![\w’'.-])(?P<name>{_WORD}(?: (?:(?:bin|de|al|van|von|da|dos) )?{_WORD}){{1,2}})"
    rf"(?= of (?:the )?[A-Z][\w’' -]{{2,60}}? {_SAYS}\b"
    rf"|, who [a-z]|, an? (?:[a-z]+ )?(?:[a-z]{{3,}}ist|{'|'.join(sorted(HUMANS))})\b)"
)
_WHAT = {
    noun: type_ for noun, type_ in INTRODUCES.items() if type_ in ("initiative", "organization", "actor")
}
_APPOSED = re.compile(
    rf"(?<![\w’'.-])(?P<name>{_WORD}(?: {_WORD}){{1,3}}), an? (?:[a-z-]+ ){{0,3}}?(?P<what>{'|'.join(sorted(_WHAT))})"
    r"(?=[,.;]| (?:in|of|on|to|at|for|by|that|which|with|from|under|between|run|set|based|led|founded|begun|launched)\b)"
)


def something(text: str) -> Iterator[tuple[Span, str]]:
    """Yield what is said behind its name to be a project, a firm or a gang, with its type."""
    for found in _APPOSED.finditer(text):
        words = found["name"].split()
        if not any(word in NOT_NAMES | LANGUAGES for word in words):
            yield Span(*found.span("name")), _WHAT[found["what"]]


def somebody(text: str) -> Iterator[Span]:
    """Yield where an English sentence names somebody with two or three words that are no others."""
    for found in _TOLD.finditer(text):
        words = found["name"].split()
        if words[0] in _CALLED:
            words = words[1:]
        is_other = any(
            word in NOT_NAMES | LANGUAGES or word.lower() in TYPE_OF or IS_A_TITLE.fullmatch(word)
            for word in words
        )
        name = " ".join(words)
        if len(words) > 1 and not is_other and not all(map(is_common, words)) and not is_city(name):
            yield Span(found.end("name") - len(name), found.end("name"))
