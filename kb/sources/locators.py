"""Write locators that lead to a span: short ones for packs, and URL text directives for browsers.

A locator gets as many of its first and last words, and as much of the words around it, as it takes.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from functools import lru_cache
from typing import TYPE_CHECKING
from urllib.parse import quote

from kb.sources.fragment import Fragment, SourceText
from kb.sources.rewritten import Span

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

_WORD = re.compile(r"\S+")
_LINE_ENDS = "\r\n\v\f\x85\u2028\u2029"
#: How far to look for context, in characters.
_FAR = 300

#: Tries of a locator: how many words at either end, and how many of context.
_SHORT = ((2, 0), (3, 0), (4, 0), (6, 0), (4, 3), (8, 6), (12, 12))
_ROBUST = ((4, 0), (4, 3), (8, 6), (12, 12))
#: A quote up to this long stands whole in a directive.
_WHOLE = 150


def words_only(text: str, span: Span) -> Span:
    """Return a span without the punctuation and white space at its ends, if anything else is in it."""
    start, end = span
    while start < end and not text[start].isalnum():
        start += 1
    if start == end:
        return span
    # An accent at the end belongs to its letter.
    while start < end and not (text[end - 1].isalnum() or unicodedata.combining(text[end - 1])):
        end -= 1
    return Span(start, end)


def locators(text: SourceText, spans: Sequence[Span]) -> list[Fragment]:
    """Return for each span of a text a short fragment that fits it and nothing else, as far as there is one."""

    def fit(fragments: Sequence[Fragment], wanted: Sequence[Span]) -> list[bool]:
        found = text.find_all(fragments, most=2)
        return [places == [span] for places, span in zip(found, wanted, strict=True)]

    return _tried(text.text, spans, _SHORT, fit, whole=0)


def directives(text: str, spans: Sequence[Span]) -> list[str]:
    """Return for each span of a text the URL text directive (`#:~:text=...`) to it, percent-encoded.

    A browser takes the first place that fits and ignores case.
    """
    page = SourceText(text.lower())

    def fit(fragments: Sequence[Fragment], wanted: Sequence[Span]) -> list[bool]:
        if len(page.text) != len(text):  # some capitals have longer small letters: places can't be compared
            return [False] * len(wanted)
        found = page.find_all([_lower(fragment) for fragment in fragments], most=1)
        return [places == [span] for places, span in zip(found, wanted, strict=True)]

    return [_encoded(fragment) for fragment in _tried(text, spans, _ROBUST, fit, whole=_WHOLE)]


def _tried(
    text: str,
    spans: Sequence[Span],
    tries: Sequence[tuple[int, int]],
    fit: Callable[[Sequence[Fragment], Sequence[Span]], list[bool]],
    *,
    whole: int,
) -> list[Fragment]:
    """Return for each span the first fragment that is fit, else the last one tried."""
    chosen: dict[int, Fragment] = {}
    pending = list(range(len(spans)))
    for ends, context in tries:
        fragments = [_fragment(text, spans[index], ends, context, whole) for index in pending]
        chosen |= dict(zip(pending, fragments, strict=True))
        # What is the same for two spans leads to neither; a text of equal sentences has nothing else.
        shared = Counter(fragments)
        alone = [index for index in pending if shared[chosen[index]] == 1]
        are_fit = fit([chosen[index] for index in alone], [spans[index] for index in alone]) if alone else []
        done = {index for index, is_fit in zip(alone, are_fit, strict=True) if is_fit}
        pending = [index for index in pending if index not in done]
        if not pending:
            break
    return [chosen[index] for index in range(len(spans))]


def _fragment(text: str, span: Span, ends: int, context: int, whole: int) -> Fragment:
    start, end = _ends(text[span.start : span.end], ends, whole)
    if not context:
        return Fragment(start, end)
    begin, stop = max(0, span.start - _FAR), span.end + _FAR
    around = _around(text[begin : span.start], text[span.end : stop], context, begin > 0, stop < len(text))
    return Fragment(start, end, *around)


@lru_cache(maxsize=1024)
def _ends(quoted: str, ends: int, whole: int) -> tuple[str, str | None]:
    """Return the first and the last words of a quote, or all of it where it is short."""
    words = list(_WORD.finditer(quoted))
    is_long = len(quoted) > whole or any(character in quoted for character in _LINE_ENDS)
    half = min(ends, len(words) // 2)
    if not (is_long and half):
        return _plain(quoted), None
    # Neither end may reach over the end of a line, which ends a block of the page.
    start = _plain(_first_line(quoted[: words[half - 1].end()]))
    return start, _plain(_last_line(quoted[words[-half].start() :]))


@lru_cache(maxsize=1024)
def _around(
    before: str, after: str, words: int, is_cut: bool, is_cut_after: bool
) -> tuple[str | None, str | None]:
    """Return so many words before and after a span, within its line."""
    left = _WORD.findall(_last_line(before))
    right = _WORD.findall(_first_line(after))
    # Where the stretch was cut off, it may have been within a word.
    if is_cut:
        left = left[1:]
    if is_cut_after:
        right = right[:-1]
    return " ".join(left[-words:]) or None, " ".join(right[:words]) or None


def _first_line(text: str) -> str:
    return re.split(f"[{_LINE_ENDS}]", text.lstrip(_LINE_ENDS), maxsplit=1)[0]


def _last_line(text: str) -> str:
    return re.split(f"[{_LINE_ENDS}]", text.rstrip(_LINE_ENDS))[-1]


def _plain(text: str) -> str:
    return " ".join(text.split())


def _lower(fragment: Fragment) -> Fragment:
    return Fragment(
        fragment.start.lower(),
        fragment.end and fragment.end.lower(),
        fragment.prefix and fragment.prefix.lower(),
        fragment.suffix and fragment.suffix.lower(),
    )


def _encoded(fragment: Fragment) -> str:
    parts = [_percent(fragment.start)]
    if fragment.prefix:
        parts.insert(0, f"{_percent(fragment.prefix)}-")
    if fragment.end:
        parts.append(_percent(fragment.end))
    if fragment.suffix:
        parts.append(f"-{_percent(fragment.suffix)}")
    return ",".join(parts)


def _percent(text: str) -> str:
    return quote(text, safe="").replace("-", "%2D")
