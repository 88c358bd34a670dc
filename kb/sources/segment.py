"""Cut a text into paragraphs and sentences."""

from __future__ import annotations

import re
from importlib.metadata import version
from typing import TYPE_CHECKING, NamedTuple

from kb.sources.reading import Reading
from kb.sources.rewritten import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

#: What a paragraph of a text as it is read is.
_PARAGRAPH = re.compile(r"[^\n]+")
#: Abbreviations that sentencex ends a sentence after, by language: titles before a name.
_TITLES = {
    "fr": re.compile(r"(?<![\w.])(?:M|MM|Mme|Mmes|Mlle|Dr|Me|Mgr|Pr|St|Ste)\.$"),
    "es": re.compile(r"(?<![\w.])(?:Sr|Sra|Srta|Dr|Dra|D|Dña|Gral|Lic|Ing)\.$", re.IGNORECASE),
    "en": re.compile(
        r"(?<![\w.])(?:Mr|Mrs|Ms|Dr|Gen|Lt|Pol|Adm|Supt|Brig|Cpl|Cmdr|Col|Maj|Sgt|Capt|Prof|Rev|Hon|Sen|Rep|Gov|St|Amb|Insp|No)\.$"
    ),
    "ru": re.compile(r"(?<![\w.])(?:г|гг|им|ул|д|стр|т|тов|проф|акад|тыс|млн|млрд|[А-Я])\.$"),
}


class Sentence(NamedTuple):
    """A sentence and where it stands: paragraph and number count from 1, the span is in code points."""

    paragraph: int
    number: int
    span: Span


def segmenter(language: str | None) -> str:
    """Return what cuts texts in this language, with its version."""
    return f"sentencex {version('sentencex')} {_code(language)}, lines joined"


def sentences(text: str, language: str | None = None) -> Iterator[Sentence]:
    """Yield the sentences of a text in order, without white space at their ends.

    A line is a paragraph, unless the text is wrapped. `language` is a BCP 47 code; English unless given.
    """
    reading = Reading(text)
    for paragraph, number, span in read_sentences(reading, language):
        yield Sentence(paragraph, number, reading.span(*span))


def read_sentences(reading: Reading, language: str | None = None) -> Iterator[Sentence]:
    """Yield the sentences of a text as it is read; the spans are in the reading."""
    paragraph = 0
    for line in _PARAGRAPH.finditer(reading.text):
        if not _has_substance(line[0]):
            continue
        paragraph += 1
        number = 0
        for start, end in _cut(line[0], _code(language)):
            start, end = _trimmed(line[0], start, end)  # noqa: PLW2901
            if start < end:
                number += 1
                yield Sentence(paragraph, number, Span(line.start() + start, line.start() + end))


def _cut(line: str, language: str) -> Iterator[Span]:
    """Cut a paragraph, but not behind a title."""
    from sentencex import get_sentence_boundaries

    title = _TITLES.get(language)
    begin = None
    for found in get_sentence_boundaries(language, line):
        start, end = found["start_index"], found["end_index"]
        begin = start if begin is None else begin
        if title and end < len(line) and title.search(line[max(begin, end - 12) : end].rstrip()):
            continue
        yield Span(begin, end)
        begin = None
    if begin is not None:
        yield Span(begin, len(line))


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
