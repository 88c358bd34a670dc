"""`sqlite`: a copy of the database to hand round, the same byte for byte from the same content.

Tables, indexes, views and rows are written in an order of their own into a new file, with no log and nothing left of what
was deleted. It has statistics and optimized full text, and opens on a medium that cannot be written.
"""

from __future__ import annotations

import sqlite3
from collections import Counter
from contextlib import closing
from typing import TYPE_CHECKING

from kb.export.tables import conditions
from kb.file.open import HEAD
from kb.file.readmodel import APPLICATION_ID, statements
from kb.kept.fulltext import FTS_TABLES

if TYPE_CHECKING:
    from collections.abc import Container
    from pathlib import Path

    from sqlalchemy import Table

    from kb.export.content import Content

#: What comes with the texts of sources.
_TEXTS = ("source_text", "passage", "anchor", "anchor_passage", "passage_fts")
_COUNTED = {"claim": "claims", "entity": "things", "source": "sources"}


def write(content: Content, target: Path) -> Counter[str]:
    """Copy the tables of the chosen rows into a new file."""
    from kb.models import Base

    tables = {table.name: table for table in Base.metadata.sorted_tables}
    written: Counter[str] = Counter()
    with closing(sqlite3.connect(target, isolation_level=None)) as copy:
        copy.executescript("PRAGMA page_size=4096; PRAGMA journal_mode=DELETE; PRAGMA synchronous=OFF; BEGIN")
        schema = dict(content.connection.execute("SELECT name, sql FROM sqlite_schema WHERE type = 'table'"))
        for name in sorted([*tables, "alembic_version"]):
            copy.execute(schema[name])
            rows = _copy(content, copy, name, *_rows_of(content, name, tables.get(name)))
            if name in _COUNTED:
                written[_COUNTED[name]] = rows
        _index(content, copy, tables)
        copy.execute("COMMIT")
    if content.is_cut:
        _derive(target)
    with closing(sqlite3.connect(target, isolation_level=None)) as copy:
        for name in FTS_TABLES:
            copy.execute(f"INSERT INTO {name}({name}) VALUES ('optimize')")
        copy.executescript("PRAGMA analysis_limit=1000; ANALYZE")
        # Last, as what came before may count in it.
        copy.executescript(
            f"PRAGMA application_id={APPLICATION_ID}; PRAGMA user_version={int(HEAD)}; PRAGMA schema_version=1"
        )
    return written


def _rows_of(content: Content, name: str, table: Table | None) -> tuple[list[str], str]:
    """Return the columns of a table that are copied and the rest of the statement that selects its rows."""
    if table is None:
        return ["version_num"], "FROM alembic_version"
    columns = [column.name for column in table.columns if column.computed is None]
    order = ", ".join(column.name for column in table.primary_key.columns)
    # A hand edit is about a row that may not be there.
    where = "0" if content.is_cut and name == "hand_edit" else " AND ".join(conditions(content, table)) or "1"
    if name in _TEXTS and not content.texts:
        where = "0"
    if name == "seeding":  # when and in how many steps a file was filled is its own affair
        where += " AND id IN (SELECT max(id) FROM seeding GROUP BY pack_id)"
        columns = ["pack_id", "version", "sha256", "'' AS applied_at"]
        order = "pack_id"
    return columns, f"FROM {name} WHERE {where} ORDER BY {order}"


def _copy(content: Content, copy: sqlite3.Connection, name: str, columns: list[str], rest: str) -> int:
    names = [column.rpartition(" AS ")[2] for column in columns]
    rows = content.connection.execute(f"SELECT {', '.join(map(_quoted, columns))} {rest}")
    places = ", ".join("?" * len(columns))
    return copy.executemany(
        f"INSERT INTO {name} ({', '.join(map(_quoted, names))}) VALUES ({places})",
        map(tuple, content.counted(rows)),
    ).rowcount


def _quoted(column: str) -> str:
    return column if " AS " in column else f'"{column}"'


def _index(content: Content, copy: sqlite3.Connection, tables: Container[str]) -> None:
    """Fill the full-text tables and put up indexes, views and triggers."""
    for name, sql in FTS_TABLES.items():
        copy.execute(sql)
        cursor = content.connection.execute(f"SELECT * FROM {name} LIMIT 0")
        columns = ["rowid", *(column[0] for column in cursor.description)]
        # Where not all is exported, they are filled anew with all else that is derived.
        if not (content.is_cut or (name in _TEXTS and not content.texts)):
            _copy(content, copy, name, columns, f"FROM {name} ORDER BY rowid")
    indexes = content.connection.execute(
        "SELECT tbl_name, sql FROM sqlite_schema WHERE type = 'index' AND sql IS NOT NULL ORDER BY name"
    )
    for statement in (*(sql for table, sql in indexes if table in tables), *statements(HEAD).values()):
        copy.execute(statement)


def _derive(target: Path) -> None:
    """Work out what is derived from the claims, of which there are fewer now."""
    from kb.file.engine import transaction
    from kb.health.mend import mend

    with transaction(target, log=False) as connection:
        mend(connection)
