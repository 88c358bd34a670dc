"""Find a text fragment in a source's text, as URL text directives do.

Matching follows the URL Fragment Text Directives draft of the WICG: first words, optional last words, optional
context before and after, at word boundaries. White space, quotation marks, dashes and Unicode normalization
are folded; upper and lower case are not.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from kb.text import Folded, folded_with_offsets, is_unspaced, typographic

if TYPE_CHECKING:
    from collections.abc import Iterator


class Span(NamedTuple):
    """A stretch of a text, in code points: `text[start:end]` is the quote."""

    start: int
    end: int


@dataclass(frozen=True)
class Fragment:
    """A locator: the first words, and where they are not the whole, the last ones; context to tell apart."""

    start: str
    end: str | None = None
    prefix: str | None = None
    suffix: str | None = None


class SourceText:
    """A text that fragments are looked for in. It is folded once, and each look-up then is a plain search."""

    def __init__(self, text: str) -> None:
        self.text = text
        self._folded = _folded(text)

    def find(self, fragment: Fragment) -> Iterator[Span]:
        """Yield every span that the fragment fits, in order; a good one fits a single span."""
        start = _needle(fragment.start)
        end = _needle(fragment.end) if fragment.end else None
        for first in self._occurrences(start):
            if fragment.prefix and not self._precedes(_needle(fragment.prefix), first):
                continue
            last = self._end_of(first, start, end, fragment.suffix and _needle(fragment.suffix))
            if last is not None:
                yield Span(*self._folded.original(first, last))

    def _end_of(self, first: int, start: str, end: str | None, suffix: str | None) -> int | None:
        after_start = first + len(start)
        if end is None:
            return after_start if suffix is None or self._follows(suffix, after_start) else None
        for position in self._occurrences(end, after_start):
            last = position + len(end)
            if suffix is None or self._follows(suffix, last):
                return last
        return None

    def _occurrences(self, needle: str, begin: int = 0) -> Iterator[int]:
        haystack = self._folded.text
        position = haystack.find(needle, begin) if needle else -1
        while position >= 0:
            if _is_bounded(haystack, position, position + len(needle)):
                yield position
            position = haystack.find(needle, position + 1)

    def _precedes(self, prefix: str, position: int) -> bool:
        before = self._folded.text[:position].rstrip(" ")
        start = len(before) - len(prefix)
        return before.endswith(prefix) and _is_bounded(before, start, len(before))

    def _follows(self, suffix: str, position: int) -> bool:
        text = self._folded.text
        start = position + (text[position : position + 1] == " ")
        return text.startswith(suffix, start) and _is_bounded(text, start, start + len(suffix))


def _is_bounded(text: str, start: int, end: int) -> bool:
    """Tell whether a span starts and ends where a word does."""
    return not (_joins(text, start) or _joins(text, end))


def _joins(text: str, position: int) -> bool:
    if not 0 < position < len(text):
        return False
    left, right = text[position - 1], text[position]
    return left.isalnum() and right.isalnum() and not (is_unspaced(left) or is_unspaced(right))


def _folded(text: str) -> Folded:
    folded = folded_with_offsets(text, _fold_character)
    characters: list[str] = []
    offsets: list[int] = []
    for character, offset in zip(folded.text, folded.offsets, strict=False):
        if character == " " and characters and characters[-1] == " ":
            continue
        characters.append(character)
        offsets.append(offset)
    return Folded("".join(characters), [*offsets, len(text)])


def _fold_character(character: str) -> str:
    if character.isspace():
        return " "
    return character if character.isascii() else typographic(character)


def _needle(text: str) -> str:
    return _folded(text).text.strip(" ")
