"""Work out anew all that is derived from the rows: views, triggers, days, mentions, full text, places in texts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import delete, func, select

from kb import dates
from kb.file.open import HEAD
from kb.file.readmodel import put_up_anew
from kb.health.check import CLAIM_DATE
from kb.kept.fill import fill_all
from kb.kept.fulltext import CLAIM_INDEXED, ENTITY_NAMES
from kb.kept.resolved import resolve
from kb.models import Anchor, HandEdit
from kb.sources.anchors import anchor_missing

if TYPE_CHECKING:
    from sqlalchemy import Connection

#: How each full-text index is filled.
_FULL_TEXT = {
    "entity_fts": f"(rowid, names, description) SELECT id, kb_segment({ENTITY_NAMES.format(id='entity.id')}),"
    " kb_segment(description) FROM entity",
    "claim_fts": f"(rowid, summary, detail) SELECT c.id, {CLAIM_INDEXED} FROM claim AS c",
    "passage_fts": "(rowid, text) SELECT id, kb_segment(text) FROM passage",
}


def mend(connection: Connection) -> None:
    """Bring everything that is derived up to date. A claim whose date is none any more is removed."""
    hand_edits = connection.scalar(select(func.max(HandEdit.id))) or 0
    put_up_anew(connection, HEAD)
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
    for table, column in (("entity", "name"), ("name", "text")):
        connection.exec_driver_sql(
            f"UPDATE {table} SET folded = kb_fold({column}) WHERE folded <> kb_fold({column})"
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
