"""Find many words and phrases in a folded text in one pass (Aho and Corasick, 1975)."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

from kb.text import is_unspaced

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

#: The text is searched in stretches of this many characters, so that memory does not grow with the hits.
_STRETCH = 1 << 16
#: A needle longer than this is looked for by itself: an automaton would take long to build for it.
_LONG = 1_000


def occurrences(text: str, needles: Sequence[str]) -> Iterator[tuple[int, int, int]]:
    """Yield each place where a needle stands as whole words: its index, start and end.

    Overlapping places are all yielded; those of one needle come in order. The time grows with the text and the
    hits, not with the number of needles.
    """
    from ahocorasick_rs import AhoCorasick

    short = [(index, needle) for index, needle in enumerate(needles) if len(needle) <= _LONG]
    for index, needle in enumerate(needles):
        if len(needle) > _LONG:
            yield from ((index, *span) for span in _occurrences_of_one(text, needle))
    if not short:
        return
    automaton = AhoCorasick([needle for _, needle in short])
    overlap = max(len(needle) for _, needle in short) - 1
    for begin in range(0, len(text), _STRETCH):
        stretch = text[begin : begin + _STRETCH + overlap]
        for index, start, end in automaton.find_matches_as_indexes(stretch, overlapping=True):
            if start < _STRETCH and is_bounded(text, begin + start, begin + end):
                yield short[index][0], begin + start, begin + end


def _occurrences_of_one(text: str, needle: str) -> Iterator[tuple[int, int]]:
    start = text.find(needle)
    while start >= 0:
        if is_bounded(text, start, start + len(needle)):
            yield start, start + len(needle)
        start = text.find(needle, start + 1)


def is_bounded(text: str, start: int, end: int) -> bool:
    """Tell whether a span starts and ends where a word does."""
    return not (_joins(text, start) or _joins(text, end))


def _joins(text: str, position: int) -> bool:
    if not 0 < position < len(text):
        return False
    left, right = text[position - 1], text[position]
    if unicodedata.combining(right):
        return True
    return left.isalnum() and right.isalnum() and not (is_unspaced(left) or is_unspaced(right))
