"""Rows that a hand has renamed, given away or deleted since a pack put them there: they are kept, and reported."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, NamedTuple

from sqlalchemy import delete, func, select

from kb.packs.apply.stores import t

if TYPE_CHECKING:
    from sqlalchemy import Connection, Table

    from kb.kinds import Rows
    from kb.packs.apply.stores import Key

#: Rows that others are referred to by the slug of, with their tables.
_SLUGS: dict[Rows, Table] = {
    "entities": t["entity"],
    "topics": t["topic"],
    "publishers": t["publisher"],
    "sources": t["source"],
}
_edit = t["hand_edit"]


class Edit(NamedTuple):
    """What became of a row: its number, None if it is gone."""

    id: int
    row_id: int | None

    def __str__(self) -> str:
        """Say it as reports do."""
        what = "deleted" if self.row_id is None else "renamed or given away"
        return f"{what} by hand since it was seeded"


class HandEdits:
    """The edits of the rows of one pack, and what the renamed rows of any pack are called now."""

    def __init__(self, connection: Connection, pack_id: int) -> None:
        self._connection = connection
        self._pack_id = pack_id
        edits = connection.execute(
            select(_edit.c.id, _edit.c.rows, _edit.c.key, _edit.c.row_id).where(_edit.c.pack_id == pack_id)
        )
        self._edits = {(rows, tuple(json.loads(key))): Edit(id_, row_id) for id_, rows, key, row_id in edits}
        self._last = connection.scalar(select(func.max(_edit.c.id))) or 0
        self._seen: set[int] = set()
        self._undone: set[int] = set()
        self._slugs: dict[tuple[Rows, str], str] = {
            (rows, json.loads(key)[0]): slug
            for rows, table in _SLUGS.items()
            for key, slug in connection.execute(
                select(_edit.c.key, table.c.slug)
                .join(table, table.c.id == _edit.c.row_id)
                .where(_edit.c.rows == rows)
            )
        }

    def find(self, rows: Rows, key: Key) -> Edit | None:
        """Return what a hand did to the row that the pack calls so, if it did anything."""
        if not self._edits:
            return None
        edit = self._edits.get((rows, key))
        if edit is not None:
            self._seen.add(edit.id)
        return edit

    def rows(self, rows: Rows) -> set[int]:
        """Return the numbers of the rows of a kind that were renamed."""
        return {edit.row_id for (kind, _), edit in self._edits.items() if kind == rows and edit.row_id}

    def current(self, rows: Rows, slug: str) -> str:
        """Return what is called so in a pack as it is called now."""
        return self._slugs.get((rows, slug), slug)

    def is_gone(self, rows: Rows, slug: str) -> bool:
        """Tell whether a hand has deleted what the pack calls so."""
        edit = self.find(rows, (slug,))
        return edit is not None and edit.row_id is None

    def forget(self, rows: Rows, key: Key) -> None:
        """Take an edit for undone."""
        edit = self._edits.pop((rows, key))
        self._slugs.pop((rows, str(key[0])), None)
        # Its note goes in the end: the number of one that goes now would be given to another note of this run.
        self._undone.add(edit.id)

    def finish(self) -> None:
        """Drop what this run itself did, which was no hand, and what became of rows that the pack no longer holds."""
        self._connection.execute(delete(_edit).where(_edit.c.id > self._last))
        gone = select(_edit.c.id).where(_edit.c.pack_id == self._pack_id, _edit.c.row_id.is_(None))
        stale = set(self._connection.scalars(gone)) - self._seen | self._undone
        if stale:
            self._connection.execute(delete(_edit).where(_edit.c.id.in_(stale)))
