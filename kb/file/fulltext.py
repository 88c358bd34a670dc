"""Keep the full-text indexes right for scripts that put no spaces between words.

The triggers index every text as it is. These functions write a text cut into pairs of characters over it,
where that makes a difference.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from kb.models.derived import ENTITY_NAMES
from kb.text import segment

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sqlalchemy import Connection


def index_entities(connection: Connection, slugs: Iterable[str]) -> None:
    """Index the names and descriptions of these entities."""
    rows = connection.exec_driver_sql(
        f"SELECT x.id, {ENTITY_NAMES.format(id='x.id')}, coalesce(x.description, '')"
        " FROM json_each(?) AS j CROSS JOIN entity AS x ON x.slug = j.value",
        (json.dumps(list(slugs)),),
    ).fetchall()
    changed = [
        (segment(names), segment(description), id_)
        for id_, names, description in rows
        if segment(names) != names or segment(description) != description
    ]
    if changed:
        connection.exec_driver_sql(
            "UPDATE entity_fts SET names = ?, description = ? WHERE rowid = ?", changed
        )


def index_claims(connection: Connection, summaries: Iterable[tuple[int, str]]) -> None:
    """Index the summaries of these claims, given with their ids."""
    _index(connection, "claim_fts", "summary", summaries)


def index_passages(connection: Connection, sentences: Iterable[tuple[int, str]]) -> None:
    """Index these sentences of attached texts, given with their ids."""
    _index(connection, "passage_fts", "text", sentences)


def _index(connection: Connection, index: str, column: str, texts: Iterable[tuple[int, str]]) -> None:
    changed = [(segment(text), id_) for id_, text in texts if not text.isascii() and segment(text) != text]
    if changed:
        connection.exec_driver_sql(f"UPDATE {index} SET {column} = ? WHERE rowid = ?", changed)
