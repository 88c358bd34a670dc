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
from typing import TYPE_CHECKING, NamedTuple

from kb.sources.folding import SPLIT_WORD, FoldedText, fold
from kb.sources.occurrences import is_bounded, occurrences

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from kb.sources.rewritten import Span


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

    def folded(self, *, unhyphenated: bool = False) -> Fragment:
        """Return the fragment as it is compared."""
        parts = (self.start, self.end, self.prefix, self.suffix)
        start, *others = (part and fold(part, unhyphenated=unhyphenated) for part in parts)
        return Fragment(start or "", *others)


class SourceText:
    """A text that fragments are looked for in. It is folded once.

    What fits nowhere is looked for once more without hyphens, if a line of the text ends within a word.
    """

    def __init__(self, text: str) -> None:
        self.text = text
        self._folded = FoldedText(text)
        self._has_split_words = SPLIT_WORD.search(text) is not None

    def find(self, fragment: Fragment) -> list[Span]:
        """Return every span that the fragment fits, in order; a good one fits a single span."""
        return self.find_all([fragment], most=None)[0]

    def find_all(self, fragments: Sequence[Fragment], *, most: int | None = 3) -> list[list[Span]]:
        """Return for each fragment the spans that it fits, in order; no more than `most`."""
        different = list(dict.fromkeys(fragments))
        found = _found(self._folded, [each.folded() for each in different], most)
        places = dict(zip(different, found, strict=True))
        missing = [each for each in different if not places[each]]
        if missing and self._has_split_words:
            without = [each.folded(unhyphenated=True) for each in missing]
            again = _found(FoldedText(self.text, unhyphenated=True), without, most)
            places |= zip(missing, again, strict=True)
        return [places[each] for each in fragments]


def _found(text: FoldedText, fragments: Sequence[Fragment], most: int | None) -> list[list[Span]]:
    """Return for each folded fragment the spans of the original that it fits."""
    searches = [_Search(fragment) for fragment in fragments]
    positions = _positions(text.text, {form.needle for search in searches for form in search.forms})
    return [list(islice(_spans(text, search, positions), most)) for search in searches]


def _spans(text: FoldedText, search: _Search, positions: dict[str, array[int]]) -> Iterator[Span]:
    if search.is_blank:
        return
    ends = None if search.ends is None else _places(search.ends, positions)
    for start in _places(search.starts, positions):
        if ends is None:
            yield text.span(start, start + search.start_length)
            continue
        nearest = bisect_left(ends, start + search.start_length)
        if nearest == len(ends):
            return
        yield text.span(start, ends[nearest] + search.end_length)


def _positions(text: str, needles: set[str]) -> dict[str, array[int]]:
    """Return where each of these folded texts stands as whole words."""
    listed = sorted(needles)
    found = {needle: array("q") for needle in listed}
    for index, start, _ in occurrences(text, listed):
        found[listed[index]].append(start)
    return found


class _Form(NamedTuple):
    """Words to look for, and how far into them begin those that are meant."""

    needle: str
    skip: int


class _Search:
    """A folded fragment as words to look for; context is looked for together with the words beside it."""

    def __init__(self, fragment: Fragment) -> None:
        self.start_length = len(fragment.start)
        self.end_length = len(fragment.end or "")
        before = list(_joined(fragment.prefix, fragment.start))
        if fragment.end is None:
            self.starts = [
                _Form(form.needle[: form.skip] + both.needle, form.skip)
                for form in before
                for both in _followed(fragment.start, fragment.suffix)
            ]
            self.ends = None
        else:
            self.starts = before
            self.ends = list(_followed(fragment.end, fragment.suffix))

    @property
    def is_blank(self) -> bool:
        """Whether nothing is left of its words when they are folded: that stands everywhere and nowhere."""
        return not self.start_length or (self.ends is not None and not self.end_length)

    @property
    def forms(self) -> list[_Form]:
        """All the words to look for."""
        return [form for form in [*self.starts, *(self.ends or ())] if form.needle]


def _joined(prefix: str | None, words: str) -> Iterator[_Form]:
    """Yield words behind their prefix: with a space between, or none where that leaves two words."""
    if not prefix:
        yield _Form(words, 0)
        return
    yield _Form(f"{prefix} {words}", len(prefix) + 1)
    if is_bounded(f"{prefix}{words}", len(prefix), len(prefix)):
        yield _Form(f"{prefix}{words}", len(prefix))


def _followed(words: str, suffix: str | None) -> Iterator[_Form]:
    """Yield words before their suffix, likewise."""
    if not suffix:
        yield _Form(words, 0)
        return
    yield _Form(f"{words} {suffix}", 0)
    if is_bounded(f"{words}{suffix}", len(words), len(words)):
        yield _Form(f"{words}{suffix}", 0)


def _places(forms: Sequence[_Form], positions: dict[str, array[int]]) -> Sequence[int]:
    """Return where the words that are meant stand, in order."""
    found = [
        positions[form.needle]
        if not form.skip
        else array("q", (place + form.skip for place in positions[form.needle]))
        for form in forms
        if form.needle
    ]
    if len(found) == 1:
        return found[0]
    return sorted({place for places in found for place in places})
