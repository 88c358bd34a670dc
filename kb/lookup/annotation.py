"""A source's text sentence by sentence, cut where the spans of its citations begin and end."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass, field
from itertools import pairwise
from typing import TYPE_CHECKING, Any, NamedTuple

from kb.lookup.criticism import Coverage, coverage, passages_query, text_of
from kb.lookup.query import Query

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Container, Iterator, Sequence

_SOURCE = "SELECT * FROM sources WHERE slug = ?"
_QUOTES = """
SELECT q.start_char, q.end_char, q.quote, q.stance, q.link, q.modality, q.voice, q.attributed_to, q.credibility,
  q.valid, q.pack, q.key, q.claim_id, c.summary, c.time_note, c.disputed, c.marks
FROM quotes AS q JOIN claims AS c ON c.claim_id = q.claim_id
WHERE q.source_slug = ? AND q.sha256 = ? ORDER BY q.start_char, q.end_char DESC, q.claim_id
"""


class Piece(NamedTuple):
    """A stretch of a sentence in which no span begins or ends.

    `cited_by` are the numbers of the notes whose span covers it, `begins` of those that begin here.
    """

    text: str
    cited_by: tuple[int, ...]
    begins: tuple[int, ...]


class Note(NamedTuple):
    """A claim at the place where its span begins; notes are numbered from 1 through the text."""

    number: int
    claim: dict[str, Any]


@dataclass
class Line:
    """A sentence with its notes."""

    paragraph: int
    sentence: int
    nature: str
    reason: str | None
    pieces: list[Piece]
    notes: list[Note] = field(default_factory=list)


@dataclass
class Annotated:
    """A source's text with all claims that stand on it."""

    source: dict[str, Any]
    sha256: str
    lines: list[Line]
    coverage: Coverage
    queries: list[Query]


def annotated(
    connection: sqlite3.Connection,
    slug: str,
    sha256: str | None = None,
    *,
    only: Container[int] | None = None,
) -> Annotated:
    """Lay a source's text out with its claims, or only those with these ids.

    Raises NotFoundError if no text is attached.
    """
    text = text_of(connection, slug, sha256)
    queries = [Query(_SOURCE, (slug,)), passages_query(slug, text), Query(_QUOTES, (slug, text))]
    [source], passages, quotes = (query.rows(connection) for query in queries)
    shown = (dict(row) for row in quotes if only is None or row["claim_id"] in only)
    notes = [Note(number, claim) for number, claim in enumerate(shown, 1)]
    lines = list(_lines(passages, notes))
    return Annotated(dict(source), text, lines, coverage(passages), queries)


def _lines(passages: Sequence[sqlite3.Row], notes: Sequence[Note]) -> Iterator[Line]:
    begins = [note.claim["start_char"] for note in notes]
    running: list[Note] = []  # notes that began in an earlier sentence and may reach into this one
    for row in passages:
        first, last = bisect_left(begins, row["start_char"]), bisect_left(begins, row["end_char"])
        running = [note for note in running if note.claim["end_char"] > row["start_char"]]
        here = list(notes[first:last])
        yield Line(
            row["paragraph"],
            row["sentence"],
            row["nature"],
            row["reason"],
            list(_pieces(row, [*running, *here])),
            here,
        )
        running += here


def _pieces(row: sqlite3.Row, notes: Sequence[Note]) -> Iterator[Piece]:
    start, end, text = row["start_char"], row["end_char"], row["text"]
    cuts = {start, end}
    for note in notes:
        cuts |= {note.claim["start_char"], min(note.claim["end_char"], end)}
    places = sorted(cut for cut in cuts if start <= cut <= end)
    for left, right in pairwise(places):
        yield Piece(
            text[left - start : right - start],
            tuple(n.number for n in notes if n.claim["start_char"] <= left and right <= n.claim["end_char"]),
            tuple(n.number for n in notes if n.claim["start_char"] == left),
        )
