"""What a careful author would change in a pack: claims that contradict each other, summaries that do not stand alone."""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING, NamedTuple

from kb.packs.write.known import known
from kb.sources.rewritten import Span
from kb.text import fold

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Container, Iterator, Sequence

    from kb.sources.gazetteer import Found

#: So many words in a row that stand in the source's text are its own sentence, and no summary.
REPEATED = 6
_SUMMARIES = "SELECT claim_id, key, summary FROM claims WHERE pack = ? ORDER BY claim_id"
_MENTIONS = "SELECT claim_id, thing_slug FROM mentions WHERE pack = ?"
#: Figures and dates of a pack that no two publishers give.
_APART = """
SELECT DISTINCT min(key, other_key), max(key, other_key) FROM comparisons
WHERE claim_id IN (SELECT claim_id FROM claims WHERE pack = ?) AND other_pack = ? AND kind = 'contradicts'
AND basis IN ('figures apart', 'dates apart') AND independent = 0 ORDER BY 1, 2
"""
_TELLS_APART = "a narrower metric, another subject or when each holds tells them apart"
_QUOTED = re.compile(r"[\"“«„].*?[\"”»]|‘.*?’|(?<!\w)'.*?'(?!\w)")
_POINTS_BACK = re.compile(r"(The|This|These|That|Those|It|They|He|She) ")
#: Within a number, which is one word.
_THOUSANDS = re.compile(r"(?<=\d)[,.](?=\d)")
#: What belongs to the name of a currency, and names no country.
_MONEY = re.compile(r"\s*dollars?\b")


class Advice(NamedTuple):
    """What is amiss with a claim."""

    key: str
    said: str


def advise(connection: sqlite3.Connection, pack: str, texts: Sequence[str] = ()) -> Iterator[Advice]:
    """Yield what is amiss with the claims of a pack in a database; `texts` are those of its sources.

    A summary names things that the claim does not, points back at what another sentence names, or repeats the source.
    """
    mentioned = defaultdict(set)
    for claim_id, slug in connection.execute(_MENTIONS, (pack,)):
        mentioned[claim_id].add(slug)
    for key, other in connection.execute(_APART, (pack, pack)):
        yield Advice(key, f"it and {other} cannot both be right; {_TELLS_APART}")
    runs = runs_of(texts)
    rows = connection.execute(_SUMMARIES, (pack,)).fetchall()
    named_in = _found(connection, [summary for *_, summary in rows])
    for (claim_id, key, summary), found in zip(rows, named_in, strict=True):
        for slug in sorted(named_by(summary, found) - mentioned[claim_id]):
            yield Advice(key, f"its summary names {slug}, and the claim does not; put it under about")
        yield from (Advice(key, said) for said in amiss(summary, found, runs))


def named_by(summary: str, found: Sequence[Found]) -> set[str]:
    """Return the things that a summary names, of those that are found in it."""
    return {each.slug for each in found if not each.is_derived and not _MONEY.match(summary, each.span.end)}


def amiss(summary: str, found: Sequence[Found], runs: Container[tuple[str, ...]]) -> Iterator[str]:
    """Yield why a summary does not stand alone, with the things that are found in it and the runs of the source."""
    if not found and (back := _POINTS_BACK.match(summary)):
        yield f"its summary begins with '{back[1]}' and names nobody; it must stand alone"
    if repeated := next((run for run in _own_words(summary, found) if run in runs), None):
        yield f"its summary repeats the source: “{' '.join(repeated)}”"


def _found(connection: sqlite3.Connection, summaries: Sequence[str]) -> Iterator[list[Found]]:
    """Yield the known things that each summary names. All are searched at once: that takes hardly longer than one."""
    found = known(connection).gazetteer.find("\n".join(summary.replace("\n", " ") for summary in summaries))
    start, each = 0, next(found, None)
    for summary in summaries:
        here = []
        while each is not None and each.span.start < start + len(summary):
            here.append(each._replace(span=Span(each.span.start - start, each.span.end - start)))
            each = next(found, None)
        yield here
        start += len(summary) + 1


def runs_of(texts: Sequence[str]) -> set[tuple[str, ...]]:
    """Return the words of texts, so many in a row."""
    return {run for text in texts for run in _runs(text)}


def _runs(text: str) -> Iterator[tuple[str, ...]]:
    words = fold(_THOUSANDS.sub("", text)).split()
    return (tuple(words[place : place + REPEATED]) for place in range(len(words) - REPEATED + 1))


def _own_words(summary: str, found: Sequence[Found]) -> Iterator[tuple[str, ...]]:
    """Yield the runs of words of a summary that belong to no known name and no quoted title."""
    spans = sorted(
        [*(tuple(each.span) for each in found), *(each.span() for each in _QUOTED.finditer(summary))]
    )
    start = 0
    for left, right in [*spans, (len(summary), len(summary))]:
        yield from _runs(summary[start:left])
        start = max(start, right)
