"""Find text fragments in a source's text, as URL text directives do.

Matching follows the URL Fragment Text Directives draft of the WICG: first words, optional last words, optional
context before and after, at word boundaries. What is folded says `kb.sources.folding`. All fragments are looked
for together in one pass, so the time grows with the text and not with their number.
"""

from __future__ import annotations

from array import array
from bisect import bisect_left
from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING

from kb.sources.folding import FoldedText, Span, fold
from kb.sources.occurrences import is_bounded, occurrences

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence


@dataclass(frozen=True)
class Fragment:
    """A locator: the first words, and where they are not the whole, the last ones; context to tell apart."""

    start: str
    end: str | None = None
    prefix: str | None = None
    suffix: str | None = None

    def __str__(self) -> str:
        """Write it as packs do: first words, ellipsis, last words."""
        return self.start if self.end is None else f"{self.start} … {self.end}"

    @property
    def folded(self) -> Fragment:
        """The fragment as it is compared."""
        return Fragment(
            fold(self.start),
            self.end and fold(self.end),
            self.prefix and fold(self.prefix),
            self.suffix and fold(self.suffix),
        )


class SourceText:
    """A text that fragments are looked for in. It is folded once."""

    def __init__(self, text: str) -> None:
        self.text = text
        self._folded = FoldedText(text)

    def find(self, fragment: Fragment) -> list[Span]:
        """Return every span that the fragment fits, in order; a good one fits a single span."""
        return self.find_all([fragment], most=None)[0]

    def find_all(self, fragments: Sequence[Fragment], *, most: int | None = 3) -> list[list[Span]]:
        """Return for each fragment the spans that it fits, in order; no more than `most`."""
        folded = [fragment.folded for fragment in fragments]
        positions = self._positions(
            {needle for fragment in folded for needle in (fragment.start, fragment.end) if needle}
        )
        return [list(islice(self._spans(fragment, positions), most)) for fragment in folded]

    def _spans(self, fragment: Fragment, positions: dict[str, array[int]]) -> Iterator[Span]:
        ends = self._ends(fragment, positions)
        for start in positions.get(fragment.start, ()):
            if fragment.prefix and not self._precedes(fragment.prefix, start):
                continue
            after = start + len(fragment.start)
            if ends is None:
                if self._is_followed(fragment, after):
                    yield self._folded.span(start, after)
                continue
            nearest = bisect_left(ends, after)
            if nearest == len(ends):
                return
            yield self._folded.span(start, ends[nearest] + len(fragment.end or ""))

    def _ends(self, fragment: Fragment, positions: dict[str, array[int]]) -> Sequence[int] | None:
        """Return where the last words stand, None if the fragment has none."""
        if fragment.end is None:
            return None
        ends = positions.get(fragment.end, array("q"))
        if not fragment.suffix:
            return ends
        return [end for end in ends if self._is_followed(fragment, end + len(fragment.end))]

    def _positions(self, needles: set[str]) -> dict[str, array[int]]:
        """Return where each of these folded texts stands as whole words."""
        listed = sorted(needles)
        found = {needle: array("q") for needle in listed}
        for index, start, _ in occurrences(self._folded.text, listed):
            found[listed[index]].append(start)
        return found

    def _precedes(self, prefix: str, position: int) -> bool:
        text = self._folded.text
        end = position - (text[position - 1 : position] == " ")
        start = end - len(prefix)
        return start >= 0 and text.startswith(prefix, start) and is_bounded(text, start, end)

    def _is_followed(self, fragment: Fragment, position: int) -> bool:
        if not fragment.suffix:
            return True
        text = self._folded.text
        start = position + (text[position : position + 1] == " ")
        return text.startswith(fragment.suffix, start) and is_bounded(
            text, start, start + len(fragment.suffix)
        )
