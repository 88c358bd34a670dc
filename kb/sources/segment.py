"""Cut a text into paragraphs and sentences."""

from __future__ import annotations

import re
from importlib.metadata import version
from typing import TYPE_CHECKING, NamedTuple

from kb.sources.folding import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

_PARAGRAPH = re.compile(r"[^\r\n\v\f\x85\u2028\u2029]+")


class Sentence(NamedTuple):
    """A sentence and where it stands: paragraph and number count from 1, the span is in code points."""

    paragraph: int
    number: int
    span: Span


def segmenter(language: str | None) -> str:
    """Return what cuts texts in this language, with its version."""
    return f"sentencex {version('sentencex')} {_code(language)}"


def sentences(text: str, language: str | None = None) -> Iterator[Sentence]:
    """Yield the sentences of a text in order, without white space at their ends.

    A line is a paragraph. `language` is a BCP 47 code; English unless given.
    """
    from sentencex import get_sentence_boundaries

    code = _code(language)
    paragraph = 0
    for line in _PARAGRAPH.finditer(text):
        if not _has_substance(line[0]):
            continue
        paragraph += 1
        number = 0
        for found in get_sentence_boundaries(code, line[0]):
            start, end = _trimmed(line[0], found["start_index"], found["end_index"])
            if start < end:
                number += 1
                yield Sentence(paragraph, number, Span(line.start() + start, line.start() + end))


def _code(language: str | None) -> str:
    return (language or "en").partition("-")[0].lower()


def _has_substance(text: str) -> bool:
    return any(character.isprintable() and not character.isspace() for character in text)


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and (text[start].isspace() or text[start] == "\ufeff"):
        start += 1
    while start < end and text[end - 1].isspace():
        end -= 1
    return start, end
