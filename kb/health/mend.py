"""Work out anew all that is derived from the rows: days, mentions, resolved values, full text, places in texts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import delete, func, select

from kb import dates
from kb.health.check import CLAIM_DATE
from kb.kept.fill import fill_all
from kb.kept.fulltext import ENTITY_NAMES, index_claims, index_entities, index_passages
from kb.kept.resolved import resolve
from kb.models import Anchor, Claim, Entity, HandEdit, Name, Passage
from kb.sources.anchors import anchor_missing
from kb.text import fold

if TYPE_CHECKING:
    from sqlalchemy import Connection

#: How each full-text index is filled; texts in scripts without spaces are cut afterwards.
_FULL_TEXT = {
    "entity_fts": "(rowid, names, description) SELECT id, "
    + ENTITY_NAMES.format(id="entity.id")
    + ", description FROM entity",
    "claim_fts": "(rowid, summary) SELECT id, summary FROM claim",
    "passage_fts": "(rowid, text) SELECT id, text FROM passage",
}


def mend(connection: Connection) -> None:
    """Bring everything that is derived up to date. A claim whose date is none any more is removed."""
    hand_edits = connection.scalar(select(func.max(HandEdit.id))) or 0
    _fold(connection)
    _days(connection)
    fill_all(connection)
    resolve(connection)
    _index(connection)
    connection.execute(delete(Anchor))
    anchor_missing(connection)
    # What goes here is removed by no hand.
    connection.execute(delete(HandEdit).where(HandEdit.id > hand_edits))


def _fold(connection: Connection) -> None:
    for table, column in ((Entity, Entity.name), (Name, Name.text)):
        rows = connection.execute(select(table.id, column)).all()
        folded = [(fold(text), id_) for id_, text in rows]
        if folded:
            connection.exec_driver_sql(
                f"UPDATE {table.__tablename__} SET folded = ?1 WHERE id = ?2 AND folded <> ?1", folded
            )


def _days(connection: Connection) -> None:
    rows = connection.exec_driver_sql(f"SELECT id, first_day, last_day, {CLAIM_DATE} FROM claim").fetchall()
    changed: list[tuple[str | None, str | None, int]] = []
    for id_, first_day, last_day, date in rows:
        try:
            days = dates.span(date) if date is not None else (None, None)
        except dates.DateError:
            connection.exec_driver_sql("DELETE FROM claim_link WHERE other_id = ?", (id_,))
            connection.exec_driver_sql("DELETE FROM claim WHERE id = ?", (id_,))
        else:
            if days != (first_day, last_day):
                changed.append((*days, id_))
    if changed:
        connection.exec_driver_sql("UPDATE claim SET first_day = ?, last_day = ? WHERE id = ?", changed)


def _index(connection: Connection) -> None:
    for index, fill in _FULL_TEXT.items():
        connection.exec_driver_sql(f"DELETE FROM {index}")
        connection.exec_driver_sql(f"INSERT INTO {index} {fill}")
    index_entities(connection, connection.scalars(select(Entity.slug)).all())
    index_claims(
        connection, ((id_, text) for id_, text in connection.execute(select(Claim.id, Claim.summary)))
    )
    index_passages(
        connection, ((id_, text) for id_, text in connection.execute(select(Passage.id, Passage.text)))
    )
