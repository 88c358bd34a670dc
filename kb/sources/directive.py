"""Write URL text directives (`#:~:text=...`) that open a page at a quote.

A browser takes the first place that fits, ignoring case and accents, so a directive gets as much of the words
around the quote as it takes for the quote to come first.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from urllib.parse import quote

from kb.sources.fragment import Fragment, SourceText

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kb.sources.folding import Span

_WORD = re.compile(r"\S+")
_LINE_ENDS = "\r\n\v\f\x85\u2028\u2029"
#: A longer quote is given by its first and last words.
_LONGEST = 150
#: How far to look for context, in characters.
_FAR = 300
#: Words at either end of a long quote, and words of context, in each try.
_TRIES = ((4, 0), (4, 3), (8, 6), (12, 12))


def directives(text: str, spans: Sequence[Span]) -> list[str]:
    """Return for each span of a text the directive that leads to it, percent-encoded."""
    page = SourceText(text.lower())
    same_length = len(page.text) == len(text)
    chosen: dict[int, Fragment] = {}
    pending = list(range(len(spans)))
    for ends, context in _TRIES:
        tried = [_fragment(text, spans[index], ends, context) for index in pending]
        chosen |= dict(zip(pending, tried, strict=True))
        if not same_length:
            continue  # some capital letters have longer small ones, and places can't be compared
        found = page.find_all([_lower(fragment) for fragment in tried], most=1)
        pending = [index for index, first in zip(pending, found, strict=True) if first[:1] != [spans[index]]]
        if not pending:
            break
    return [_encoded(chosen[index]) for index in range(len(spans))]


def _fragment(text: str, span: Span, ends: int, context: int) -> Fragment:
    quoted = text[span.start : span.end]
    start, end = _plain(quoted), None
    words = list(_WORD.finditer(quoted))
    if len(quoted) > _LONGEST or any(character in quoted for character in _LINE_ENDS):
        half = min(ends, len(words) // 2)
        if half:
            # Neither end may reach over the end of a line, which ends a block of the page.
            start = _plain(_first_line(quoted[: words[half - 1].end()]))
            end = _plain(_last_line(quoted[words[-half].start() :]))
    if not context:
        return Fragment(start, end)
    return Fragment(start, end, *_context(text, span, context))


def _context(text: str, span: Span, words: int) -> tuple[str | None, str | None]:
    """Return so many words before and after a span, within its line."""
    begin, end = max(0, span.start - _FAR), span.end + _FAR
    before = _WORD.findall(_last_line(text[begin : span.start]))
    after = _WORD.findall(_first_line(text[span.end : end]))
    # Where the stretch was cut off, it may have been within a word.
    if begin:
        before = before[1:]
    if end < len(text):
        after = after[:-1]
    return " ".join(before[-words:]) or None, " ".join(after[:words]) or None


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
