"""Bring a database to a schema revision, or back. Alembic does the work; this keeps it safe."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from alembic import command
from alembic.config import Config
from alembic.script import ScriptDirectory

from kb.database import (
    HEAD,
    REVISIONS,
    check_revision,
    connect_reader,
    create_engine,
    explained,
    read_only_uri,
    require_file,
    revision_of,
    translated,
)
from kb.errors import DatabaseError
from kb.resources import folder

if TYPE_CHECKING:
    from pathlib import Path

    from sqlalchemy import Connection


def alembic_config(connection: Connection | None = None) -> Config:
    """Return Alembic's configuration; its environment uses the connection, if one is given."""
    config = Config()
    # ConfigParser reads a percent sign as interpolation.
    config.set_main_option("script_location", str(folder("migrations")).replace("%", "%%"))
    config.attributes["connection"] = connection
    return config


def create_schema(connection: Connection) -> None:
    """Create the newest schema in an empty database, within the connection's transaction."""
    command.upgrade(alembic_config(connection), "head")


def current(path: Path) -> str:
    """Return the schema revision of a kb database, "" if it is empty."""
    require_file(path)
    try:
        with closing(sqlite3.connect(read_only_uri(path), uri=True)) as connection:
            revision = revision_of(connection)
    except sqlite3.Error as error:
        raise explained(error, path) from error
    if revision is None:
        check_revision(path, revision)
    return revision or ""


def history() -> list[tuple[str, str]]:
    """Return every revision and what it does, newest first."""
    scripts = ScriptDirectory.from_config(alembic_config())
    return [(script.revision, script.doc) for script in scripts.walk_revisions()]


def upgrade(path: Path, revision: str = "head", *, backup_first: bool = True) -> Path | None:
    """Migrate a database up. Returns the backup made before, or None if there was nothing to do."""
    target = HEAD if revision == "head" else revision
    before = current(path)
    if before == target:
        return None
    if before not in ("", *REVISIONS):
        check_revision(path, before)
    if REVISIONS.index(_known(target)) < _position(before):
        raise DatabaseError(f"{target} is older than {before}", "'kb db downgrade' goes back")
    saved = backup(path, backup_path(path, before)) if before and backup_first else None
    _run(path, command.upgrade, target)
    return saved


def downgrade(path: Path, revision: str) -> Path | None:
    """Migrate a database down. Returns the backup made before, or None if there was nothing to do."""
    before = current(path)
    if before == ("" if revision == "base" else revision):
        return None
    if before not in REVISIONS:
        check_revision(path, before)
    if revision != "base" and REVISIONS.index(_known(revision)) > _position(before):
        raise DatabaseError(f"{revision} is newer than {before}", "'kb db upgrade' goes forward")
    saved = backup(path, backup_path(path, before))
    _run(path, command.downgrade, revision)
    return saved


def _known(revision: str) -> str:
    if revision not in REVISIONS:
        raise DatabaseError(f"there is no schema revision '{revision}'", f"known: {', '.join(REVISIONS)}")
    return revision


def _position(revision: str) -> int:
    return REVISIONS.index(revision) if revision else -1


def _run(path: Path, step: object, revision: str) -> None:
    engine = create_engine(path)
    try:
        with translated(path), engine.connect() as connection:
            # Rebuilding a table drops it; with foreign keys on, that would empty the tables that refer to
            # it. The pragma does nothing within a transaction, so it stands before.
            connection.connection.driver_connection.execute("PRAGMA foreign_keys=OFF")  # type: ignore[union-attr]
            with connection.begin():
                step(alembic_config(connection), revision)  # type: ignore[operator]
                require_foreign_keys(connection)
    finally:
        engine.dispose()


def require_foreign_keys(connection: Connection) -> None:
    """Refuse to commit while a row refers to nothing."""
    broken = connection.exec_driver_sql("PRAGMA foreign_key_check").fetchall()
    if broken:
        tables = ", ".join(sorted({row[0] for row in broken}))
        raise DatabaseError(
            f"the migration would leave {len(broken)} rows that refer to nothing, in {tables}"
        )


def backup_path(path: Path, revision: str) -> Path:
    """Return where a backup goes: beside the file, named after its revision and the time."""
    time = datetime.now(UTC).strftime("%Y%m%dT%H%M%S.%fZ")
    return path.with_name(f"{path.name}.{revision}.{time}.bak")


def backup(path: Path, target: Path) -> Path:
    """Copy a database that may be in use, and verify the copy.

    The copy appears under its name only when it is whole.
    """
    require_file(path)
    if target.exists():
        raise DatabaseError(f"{target} exists already", "name another file")
    partial = target.with_name(f"{target.name}.partial")
    try:
        with (
            closing(sqlite3.connect(read_only_uri(path), uri=True)) as source,
            closing(sqlite3.connect(partial)) as copy,
        ):
            source.backup(copy)
            copy.execute("PRAGMA journal_mode=DELETE")
            problems = integrity_problems(copy)
        if problems:
            raise DatabaseError(f"{path} is damaged: {problems[0]}", "the backup was not kept")
        partial.rename(target)
    except sqlite3.Error as error:
        raise explained(error, path) from error
    except OSError as error:
        raise DatabaseError(f"{target} can't be written: {error.strerror}", "name another file") from error
    finally:
        partial.unlink(missing_ok=True)
    return target


def integrity_problems(connection: sqlite3.Connection) -> list[str]:
    """Return what SQLite finds wrong with the file itself and its foreign keys."""
    problems = [row[0] for row in connection.execute("PRAGMA integrity_check") if row[0] != "ok"]
    problems += [
        f"row {row[1]} of {row[0]} refers to a missing row of {row[2]}"
        for row in connection.execute("PRAGMA foreign_key_check")
    ]
    return problems


def schema_problems(path: Path) -> list[str]:
    """Return where a database's schema differs from what the migrations make."""
    import tempfile
    from pathlib import Path as FilePath

    with closing(connect_reader(path)) as connection:
        found = schema_of(connection)
    with tempfile.TemporaryDirectory() as folder_:
        fresh = FilePath(folder_) / "fresh.db"
        fresh.touch()
        _run(fresh, command.upgrade, "head")
        with closing(connect_reader(fresh)) as connection:
            expected = schema_of(connection)
    return [
        f"{type_} {name} {_difference(expected.get((type_, name)), found.get((type_, name)))}"
        for type_, name in sorted(expected.keys() | found.keys())
        if expected.get((type_, name)) != found.get((type_, name))
    ]


def _difference(expected: str | None, found: str | None) -> str:
    if found is None:
        return "is missing"
    return "is not part of the schema" if expected is None else "differs from the schema"


def schema_of(connection: sqlite3.Connection) -> dict[tuple[str, str], str]:
    """Return the SQL of every table, index, view and trigger by (type, name), white space folded."""
    rows = connection.execute(
        "SELECT type, name, sql FROM sqlite_schema"
        " WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite_%' AND name <> 'alembic_version'"
    )
    return {(row[0], row[1]): " ".join(row[2].split()) for row in rows}
