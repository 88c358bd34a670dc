"""Check a database: the file, its schema, and everything that is derived from the claims."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING

from kb import dates
from kb.file.backup import integrity_problems
from kb.file.open import connect_reader, translated
from kb.file.schema import schema_problems
from kb.health import texts
from kb.kept import KEPT, facts, resolved
from kb.kept.fulltext import CLAIM_INDEXED, ENTITY_NAMES
from kb.text import add_functions

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


#: The date of a claim, which its days are those of: the one that it states, else that at which it holds.
CLAIM_DATE = (
    "(CASE WHEN EXISTS (SELECT 1 FROM attribute AS a JOIN term AS p ON p.vocabulary = 'property' AND p.code = a.property"
    " WHERE a.id = claim.id AND p.value = 'date')"
    " THEN (SELECT a.value FROM attribute AS a WHERE a.id = claim.id) ELSE claim.valid END)"
)


#: What to do about what is derived and is not as it should be.
_MEND = "'kb db check --mend' mends it"


def problems(path: Path) -> list[str]:
    """Return everything that is wrong, each as one line; nothing if all is well."""
    with closing(connect_reader(path)) as connection:
        try:
            broken = integrity_problems(connection)
        except sqlite3.DatabaseError as error:
            broken = [f"{path} is damaged: {error}"]
        if broken:
            return broken  # a damaged file makes the other checks meaningless
        add_functions(connection)
        found = [
            *_days(connection),
            *_kept(connection),
            *_resolved(connection),
            *_names(connection),
            *_full_text(connection),
            *texts.problems(connection),
        ]
    return schema_problems(path) + found


def notes(path: Path) -> Iterator[str]:
    """Yield what is no problem and yet worth knowing: rows that were changed by hand since they were seeded."""
    from kb.file.engine import reading_engine
    from kb.health.drift import changed_by_hand

    engine = reading_engine(path)
    with translated(path), engine.connect() as connection:
        for pack, label, key in changed_by_hand(connection):
            yield f"{label} {key} of {pack} was changed by hand since it was seeded"
    engine.dispose()


def _count(connection: sqlite3.Connection, sql: str) -> int:
    return int(connection.execute(f"SELECT count(*) FROM ({sql})").fetchone()[0])


def _kept(connection: sqlite3.Connection) -> Iterator[str]:
    """Find rows of kept tables that are not as the claims have it."""
    for kept in KEPT:
        if missing := _count(connection, facts.folded(kept.missing())):
            yield f"{kept.table}: {missing} rows are missing; {_MEND}"
        if extra := _count(connection, facts.folded(kept.extra())):
            yield f"{kept.table}: {extra} rows are not as the claims have them; {_MEND}"


def _days(connection: sqlite3.Connection) -> Iterator[str]:
    """Find claims whose days are not those of their date."""

    def days(date: str | None) -> str | None:
        if date is None:
            return None
        try:
            return "/".join(day or "" for day in dates.span(date))
        except dates.DateError:
            return "no date"

    connection.create_function("kb_days", 1, days, deterministic=True)
    wrong = (
        f"SELECT id FROM claim WHERE first_day || '/' || coalesce(last_day, '') IS NOT kb_days({CLAIM_DATE})"
    )
    if stale := _count(connection, wrong):
        yield f"claim: {stale} rows have days that are not those of their date; {_MEND}"
    if (revisions := _count(connection, "SELECT 1 FROM alembic_version")) != 1:
        yield f"alembic_version: {revisions} rows, where there must be one"


def _resolved(connection: sqlite3.Connection) -> Iterator[str]:
    for shown, wrong in resolved.wrong():
        if stale := _count(connection, wrong):
            yield (
                f"{shown.table}: {stale} values of {shown.column} differ from what the claims resolve to; {_MEND}"
            )


def _names(connection: sqlite3.Connection) -> Iterator[str]:
    for table, column in (("entity", "name"), ("name", "text")):
        if stale := _count(connection, f"SELECT id FROM {table} WHERE folded <> kb_fold({column})"):
            yield f"{table}: {stale} names can't be found by look-ups, as their folded form is out of date; {_MEND}"


def _full_text(connection: sqlite3.Connection) -> Iterator[str]:
    names = ENTITY_NAMES.format(id="entity.id")
    checks = {
        "entity_fts": f"SELECT entity.id FROM entity LEFT JOIN entity_fts AS f ON f.rowid = entity.id"
        f" WHERE f.names IS NOT kb_segment({names})",
        "claim_fts": "SELECT c.id FROM claim AS c LEFT JOIN claim_fts AS f ON f.rowid = c.id"
        f" WHERE (f.summary, f.detail) IS NOT ({CLAIM_INDEXED})",
        "passage_fts": "SELECT passage.id FROM passage LEFT JOIN passage_fts AS f ON f.rowid = passage.id"
        " WHERE f.text IS NOT kb_segment(passage.text)",
    }
    for index, sql in checks.items():
        if stale := _count(connection, sql):
            yield f"{index}: {stale} rows are out of date; {_MEND}"
    for index, table in (("entity_fts", "entity"), ("claim_fts", "claim"), ("passage_fts", "passage")):
        if extra := _count(connection, f"SELECT rowid FROM {index} EXCEPT SELECT id FROM {table}"):
            yield f"{index}: {extra} rows have nothing behind them; {_MEND}"
