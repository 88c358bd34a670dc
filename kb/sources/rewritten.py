"""A text of which stretches are written otherwise, with the way back: where in the original each part stands."""

from __future__ import annotations

from array import array
from bisect import bisect_right
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    import re
    from collections.abc import Callable, Iterable


class Span(NamedTuple):
    """A stretch of a text, in code points; `end` is the first one after it."""

    start: int
    end: int

    def meets(self, other: Span) -> bool:
        """Tell whether two stretches have something in common."""
        return self.start < other.end and other.start < self.end


class Rewritten:
    """Leads from a rewritten text back to `original`. Memory grows with what was rewritten alone."""

    def __init__(self, original: str) -> None:
        self.original = original
        # Pieces of the rewritten text: even ones stand as they are in the original, odd ones are written otherwise.
        # For each, where it begins in the rewritten text and in the original.
        self._begins = array("q", [0])
        self._origins = array("q", [0])

    def span(self, start: int, end: int) -> Span:
        """Return the span of the original that a non-empty span of the rewritten text comes from."""
        return Span(self._origin(start)[0], self._origin(end - 1)[1])

    def _origin(self, position: int) -> tuple[int, int]:
        piece = bisect_right(self._begins, position) - 1
        if piece % 2:
            return self._origins[piece], self._origins[piece + 1]
        start = self._origins[piece] + position - self._begins[piece]
        return start, start + 1

    def _rewrite(self, matches: Iterable[re.Match[str]], instead: Callable[[re.Match[str]], str]) -> str:
        """Return the original with something else instead of each match."""
        pieces: list[str] = []
        done = length = 0
        for match in matches:
            start, end = match.span()
            other = instead(match)
            length += start - done
            self._begins.append(length)
            self._origins.append(start)
            length += len(other)
            self._begins.append(length)
            self._origins.append(end)
            pieces += (self.original[done:start], other)
            done = end
        return "".join([*pieces, self.original[done:]])
