"""The views and triggers of each revision, and how a migration exchanges those of one for those of another.

`migrations/views/REVISION.sql` holds them all as they are at that revision. A migration takes every view and trigger
down before its first step and puts up those of the revision that it arrives at after its last one. So revisions hold
tables and data only, no view stands in the way of an ALTER TABLE, and copying rows sets off no trigger.
"""

from __future__ import annotations

import functools
import sqlite3
from typing import TYPE_CHECKING, Any

from kb.errors import DatabaseError
from kb.file.bundled import folder

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from pathlib import Path

    from sqlalchemy import Connection

#: "kbcl" in ASCII.
APPLICATION_ID = 0x6B62636C

_VIEWS_AND_TRIGGERS = """
SELECT type, name, sql FROM sqlite_schema WHERE type IN ('view', 'trigger') ORDER BY type, rowid
"""


def statements(revision: str) -> dict[str, str]:
    """Return the CREATE statements of a revision's views and triggers by name, in the order in which to run them."""
    path = folder("migrations") / "views" / f"{revision}.sql"
    if not path.exists():
        raise DatabaseError(
            f"schema {revision} has no {path}", "'python tools/generate.py' writes that of the newest"
        )
    return _written(path)


@functools.cache
def _written(path: Path) -> dict[str, str]:
    found: dict[str, str] = {}
    text = ""
    for line in path.read_text(encoding="utf-8").splitlines(keepends=True):
        text += line
        if line.rstrip().endswith(";") and sqlite3.complete_statement(text):
            sql = text.strip().removesuffix(";")
            found[sql.split(maxsplit=3)[2]] = sql
            text = ""
    return found


def exchanging(plan: Callable[..., Iterable[Any]]) -> Callable[..., Iterator[Any]]:
    """Wrap Alembic's plan of a migration, so that views and triggers are exchanged around its steps.

    A user's own views, and triggers on them, are taken down too and put back last. Raises DatabaseError if one is
    named like a view that is to come.
    """

    def steps(heads: tuple[str, ...], context: Any) -> Iterator[Any]:
        planned = list(plan(heads, context))
        if not planned:
            return
        [left], [arrived] = (heads or ("",)), (planned[-1].to_revisions or ("",))
        strangers = _take_down(context.connection, left, arrived)
        yield from planned
        for sql in (*_created_at(arrived).values(), *strangers, *_marks(arrived)):
            context.connection.exec_driver_sql(sql)

    return steps


def put_up_anew(connection: Connection, revision: str) -> None:
    """Replace views and triggers by those of the revision that a file is at; those of a user stay."""
    strangers = _take_down(connection, revision, revision)
    for sql in (*statements(revision).values(), *strangers):
        connection.exec_driver_sql(sql)


def _marks(revision: str) -> Iterator[str]:
    """Yield what has `file` and other tools know a database of kb's, and its revision, by the header alone."""
    yield f"PRAGMA application_id = {APPLICATION_ID}"
    yield f"PRAGMA user_version = {int(revision or 0)}"


def _created_at(revision: str) -> dict[str, str]:
    return statements(revision) if revision else {}


def _take_down(connection: Connection, left: str, arrived: str) -> list[str]:
    """Drop every view and trigger. Returns the SQL of those that are not kb's."""
    ours, ours_next = _created_at(left), _created_at(arrived)
    here = connection.exec_driver_sql(_VIEWS_AND_TRIGGERS).fetchall()
    strangers = [(type_, name, sql) for type_, name, sql in here if name not in ours]
    for type_, name, _ in strangers:
        if name.lower() in ours_next:
            raise DatabaseError(
                f"the {type_} {name} has the name of one of kb's in schema {arrived}",
                f"drop it first: DROP {type_.upper()} {name}",
            )
    for type_, name, _ in here:  # triggers come before views by the alphabet, as they must
        connection.exec_driver_sql(f'DROP {type_} "{name}"')
    # Views come back before the triggers on them.
    return [sql for *_, sql in sorted(strangers, key=lambda row: row[0], reverse=True)]


def broken_views(connection: sqlite3.Connection) -> Iterator[tuple[str, str]]:
    """Yield the name of each view that can't be read, and why: what it reads is gone, or was never there."""
    for (name,) in connection.execute("SELECT name FROM sqlite_schema WHERE type = 'view'").fetchall():
        quoted = name.replace('"', '""')
        try:
            connection.execute(f'EXPLAIN SELECT * FROM "{quoted}"').fetchall()
        except sqlite3.Error as error:
            yield name, str(error)
