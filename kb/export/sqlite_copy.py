"""`sqlite`: a copy of the database to hand round, the same byte for byte from the same content.

Tables, indexes, views and rows are written in an order of their own into a new file, with no log and nothing left of what
was deleted. It has statistics and optimized full text, and opens on a medium that cannot be written.
"""

from __future__ import annotations

import sqlite3
from collections import Counter
from contextlib import closing
from typing import TYPE_CHECKING

from kb.file.open import HEAD
from kb.file.readmodel import APPLICATION_ID, statements
from kb.kept.fulltext import FTS_TABLES
from kb.kinds import THINGS

if TYPE_CHECKING:
    from collections.abc import Container, Iterator
    from pathlib import Path

    from sqlalchemy import Table

    from kb.export.content import Content

#: What comes with the texts of sources.
_TEXTS = ("source_text", "passage", "anchor", "anchor_passage", "passage_fts")
#: Which rows of these tables the chosen claims need. All that other tables have of them goes with it.
_CHOSEN = {
    "claim": "SELECT claim_id FROM claims{claims}",
    "entity": "SELECT thing_id FROM things{things}",
    "source": "SELECT id FROM source WHERE slug IN (SELECT slug FROM sources{sources})",
    "publisher": "SELECT id FROM publisher WHERE slug IN (SELECT slug FROM publishers{publishers})",
    "topic": "SELECT id FROM topic WHERE slug IN (SELECT slug FROM topics{topics})",
}
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
    where = " AND ".join(_conditions(content, table)) or "1"
    if name in _TEXTS and not content.texts:
        where = "0"
    if name == "seeding":  # when and in how many steps a file was filled is its own affair
        where += " AND id IN (SELECT max(id) FROM seeding GROUP BY pack_id)"
        columns = ["pack_id", "version", "sha256", "'' AS applied_at"]
        order = "pack_id"
    return columns, f"FROM {name} WHERE {where} ORDER BY {order}"


def _conditions(content: Content, table: Table) -> Iterator[str]:
    """Yield what holds of the rows that are exported: they are chosen, and so is all that they refer to."""
    if not content.is_cut:
        return
    where = {view: content.where(view) for view in ("claims", "things", "sources", "publishers", "topics")}
    chosen = {name: sql.format(**where) for name, sql in _CHOSEN.items()}
    chosen |= dict.fromkeys(THINGS, chosen["entity"])
    if table.name == "hand_edit":
        yield "0"
    if table.name in chosen:
        yield f"id IN ({chosen[table.name]})"
    for key in table.foreign_keys:
        # A key of several columns is the id first, with its type.
        if key.column.table.name in chosen and key.column.name == "id":
            column = key.parent.name
            yield f"({column} IS NULL OR {column} IN ({chosen[key.column.table.name]}))"


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
