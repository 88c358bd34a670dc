"""Resolve the locators of citations and passage notes in the attached texts."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING, Any, NamedTuple

from sqlalchemy import func, insert, literal, null, select, text, union_all

from kb.models import Base
from kb.sources.fragment import Fragment, SourceText
from kb.sources.locators import directives

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from sqlalchemy import Connection, Select

    from kb.sources.rewritten import Span

t = Base.metadata.tables


class Pending(NamedTuple):
    """What is to be found in a text: a citation's fragment or a passage note's."""

    citation_id: int | None
    passage_note_id: int | None
    #: The claim as pack/key, or "passage".
    of: str
    fragment: Fragment


class Unresolved(NamedTuple):
    """A locator that fits no place of its source's text, or several."""

    source: str
    of: str
    fragment: Fragment
    places: int

    def __str__(self) -> str:
        """Say what is wrong with it."""
        where = "no place" if not self.places else "several places"
        return f"{self.of}: “{self.fragment}” fits {where} in the text of {self.source}"


def anchor_missing(connection: Connection, pack_id: int | None = None) -> list[Unresolved]:
    """Anchor all locators that have no anchor yet, in every text that is attached to their source.

    With `pack_id` only those of that pack. Returns the locators that do not fit the text meant for them; that
    they do not fit a variant is nothing to worry about.
    """
    source_text, source = t["source_text"], t["source"]
    attached = connection.execute(
        select(source_text.c.id, source_text.c.variant, source.c.slug).join(
            source, source.c.id == source_text.c.source_id
        )
    ).all()
    unresolved: list[Unresolved] = []
    for id_, variant, slug in attached:
        locators = _missing(connection, id_, pack_id)
        if locators:
            left = _anchor(connection, id_, slug, locators)
            unresolved += [] if variant else left
    return unresolved


def _missing(connection: Connection, source_text_id: int, pack_id: int | None) -> list[Pending]:
    both = union_all(_without_anchor(source_text_id, pack_id), _notes_without_anchor(source_text_id, pack_id))
    return [
        Pending(citation, note, of, Fragment(start, end, prefix, suffix))
        for citation, note, of, start, end, prefix, suffix in connection.execute(both)
    ]


def _fragment_columns(table: Any) -> list[Any]:
    return [table.c.text_start, table.c.text_end, table.c.prefix, table.c.suffix]


def _without_anchor(source_text_id: int, pack_id: int | None) -> Select[Any]:
    citation, claim, pack, anchor = t["citation"], t["claim"], t["pack"], t["anchor"]
    of = func.coalesce(pack.c.slug + "/", "") + claim.c.key
    statement = (
        select(citation.c.id, null(), of, *_fragment_columns(citation))
        .join(claim, claim.c.id == citation.c.claim_id)
        .outerjoin(pack, pack.c.id == claim.c.pack_id)
        .outerjoin(
            anchor, (anchor.c.citation_id == citation.c.id) & (anchor.c.source_text_id == source_text_id)
        )
        .where(
            citation.c.source_id == _source_of(source_text_id),
            citation.c.text_start.is_not(None),
            anchor.c.id.is_(None),
        )
    )
    return statement if pack_id is None else statement.where(claim.c.pack_id == pack_id)


def _notes_without_anchor(source_text_id: int, pack_id: int | None) -> Select[Any]:
    note, anchor = t["passage_note"], t["anchor"]
    statement = (
        select(null(), note.c.id, literal("passage"), *_fragment_columns(note))
        .outerjoin(
            anchor, (anchor.c.passage_note_id == note.c.id) & (anchor.c.source_text_id == source_text_id)
        )
        .where(
            note.c.source_id == _source_of(source_text_id),
            note.c.text_start.is_not(None),
            anchor.c.id.is_(None),
        )
    )
    return statement if pack_id is None else statement.where(note.c.pack_id == pack_id)


def _source_of(source_text_id: int) -> Any:
    source_text = t["source_text"]
    return select(source_text.c.source_id).where(source_text.c.id == source_text_id).scalar_subquery()


def _anchor(
    connection: Connection, source_text_id: int, slug: str, locators: Sequence[Pending]
) -> list[Unresolved]:
    """Write the anchors of these locators in a text. Returns those that have no single place there."""
    whole = connection.scalar(select(t["source_text"].c.text).where(t["source_text"].c.id == source_text_id))
    found = SourceText(str(whole)).find_all([locator.fragment for locator in locators], most=2)
    placed = [(locator, spans[0]) for locator, spans in zip(locators, found, strict=True) if len(spans) == 1]
    _write(connection, source_text_id, str(whole), placed)
    return [
        Unresolved(slug, locator.of, locator.fragment, len(spans))
        for locator, spans in zip(locators, found, strict=True)
        if len(spans) != 1
    ]


def _write(
    connection: Connection, source_text_id: int, whole: str, placed: Sequence[tuple[Pending, Span]]
) -> None:
    if not placed:
        return
    passages = _Passages(connection, source_text_id)
    first = (connection.scalar(select(func.max(t["anchor"].c.id))) or 0) + 1
    links = directives(whole, [span for _, span in placed])
    anchors, touched = [], []
    for id_, ((locator, span), directive) in enumerate(zip(placed, links, strict=True), first):
        on = list(passages.touched_by(span))
        anchors.append(
            {
                "id": id_,
                "citation_id": locator.citation_id,
                "passage_note_id": locator.passage_note_id,
                "source_text_id": source_text_id,
                "passage_id": on[0] if on else None,
                "start_char": span.start,
                "end_char": span.end,
                "quote": whole[span.start : span.end],
                "directive": directive,
            }
        )
        touched += [{"passage_id": passage, "anchor_id": id_} for passage in on]
    connection.execute(insert(t["anchor"]), anchors)
    if touched:
        connection.execute(insert(t["anchor_passage"]), touched)


class _Passages:
    """The sentences of a text in order, to find those that a span touches."""

    def __init__(self, connection: Connection, source_text_id: int) -> None:
        rows = connection.execute(
            text(
                "SELECT id, start_char, end_char FROM passage WHERE source_text_id = :text ORDER BY start_char"
            ),
            {"text": source_text_id},
        ).all()
        self._ids = [row[0] for row in rows]
        self._starts = [row[1] for row in rows]
        self._ends = [row[2] for row in rows]

    def touched_by(self, span: Span) -> Iterator[int]:
        """Yield the ids of the sentences that a span shares a character with."""
        first = bisect_right(self._ends, span.start)
        last = bisect_left(self._starts, span.end)
        yield from self._ids[first:last]
