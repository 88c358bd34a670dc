"""Small databases as each released schema held them: their rows, kept as SQL text.

Before a revision is added, keep one of the schema that has been the newest so far:

    python tests/released_schemas.py

It seeds the pack in tests/released/harbour into a new database, attaches texts, changes a row by hand, and writes
tests/released/REVISION.sql. The schema itself is what the migrations make.
"""

import hashlib
import sqlite3
import sys
import tempfile
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

from kb.file.open import HEAD
from kb.file.readmodel import statements
from kb.file.revisions import bring_up
from kb.sources.read import TextFile

FOLDER = Path(__file__).parent / "released"
TEXT = """Harbour Watch opens in May off the coast. The Norwegian hosts expect some 40 guests.

It is a proud day for all, says Kari Nordmann.
"""
CHINESE = "公安部门已派员。"

_TABLES = """
SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name <> 'alembic_version'
  AND NOT (name LIKE '%\\_fts\\_%' ESCAPE '\\') ORDER BY rowid
"""


def make(path: Path) -> Path:
    """Make a database of the newest schema that has a row of everything."""
    from kb.file.engine import write
    from kb.packs.apply.seed import init, seed
    from kb.sources.attach import attach

    init(path, [FOLDER / "harbour"])
    with write(path) as connection:
        attach(connection, "herald-2031", _file(TEXT))
        attach(connection, "herald-2031", _file(TEXT.upper()), as_variant=True)
        attach(connection, "courier-2031", _file(CHINESE))
        connection.exec_driver_sql("UPDATE claim SET summary = 'He leads it.' WHERE key = 'chief'")
        seed(connection, [FOLDER / "harbour"])
    return path


def _file(text: str) -> TextFile:
    return TextFile(text, hashlib.sha256(text.encode()).hexdigest())


def rows(path: Path) -> Iterator[str]:
    """Yield the INSERT statements of all rows, of full-text tables too."""
    with closing(sqlite3.connect(path)) as connection:
        for (table,) in connection.execute(_TABLES).fetchall():
            columns = [row[1] for row in connection.execute(f"PRAGMA table_info({table})")]
            if table.endswith("_fts"):
                columns.insert(0, "rowid")
            values = " || ', ' || ".join(f'quote("{column}")' for column in columns)
            listed = ", ".join(f'"{column}"' for column in columns)
            for (row,) in connection.execute(f"SELECT {values} FROM {table}"):
                yield f"INSERT INTO {table} ({listed}) VALUES ({row});"


def load(revision: str, path: Path) -> Path:
    """Make the database of a released schema."""
    path.touch()
    bring_up(path, revision)
    triggers = {name: sql for name, sql in statements(revision).items() if name.startswith("tr_")}
    with closing(sqlite3.connect(path)) as connection:
        # They would fill what is filled already.
        connection.executescript(";".join(f"DROP TRIGGER {name}" for name in triggers))
        connection.executescript(
            "BEGIN;" + (FOLDER / f"{revision}.sql").read_text(encoding="utf-8") + "COMMIT;"
        )
        connection.executescript("".join(f"{sql};" for sql in triggers.values()))
    return path


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as folder:
        text = "\n".join(rows(make(Path(folder) / "kb.db")))
    (FOLDER / f"{HEAD}.sql").write_text(f"{text}\n", encoding="utf-8")
    sys.stdout.write(f"wrote tests/released/{HEAD}.sql\n")
