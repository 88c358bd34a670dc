"""Bring a database to a schema revision, or back. Alembic does the work; this keeps it safe."""

from __future__ import annotations

import re
import sqlite3
import tempfile
from collections.abc import Callable
from contextlib import closing, suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from alembic import command
from alembic.config import Config
from alembic.script import ScriptDirectory

from kb.backup import backup, backup_path, backups, integrity_problems, restore
from kb.database import (
    HEAD,
    REVISIONS,
    check_revision,
    create_engine,
    explained,
    open_any,
    require_file,
    revision_of,
    translated,
)
from kb.errors import DatabaseError
from kb.resources import folder

if TYPE_CHECKING:
    from sqlalchemy import Connection

#: Alembic's upgrade or downgrade.
Step = Callable[[Config, str], None]


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
        with closing(open_any(path)) as connection:
            revision = revision_of(connection)
    except sqlite3.Error as error:
        raise explained(error, path) from error
    if revision is None:
        check_revision(path, revision)
    return revision or ""


def history() -> list[tuple[str, str]]:
    """Return every revision and what it does, newest first."""
    return [(script.revision, script.doc) for script in _scripts().walk_revisions()]


def upgrade(path: Path, revision: str = "head", *, keep: int | None = None) -> Path | None:
    """Migrate a database up: back up, migrate, check, and put the backup back if the check fails.

    With `keep`, so many of its backups stay and older ones are removed. Returns the backup made before, None if
    there was nothing to do or nothing to back up.
    """
    before = current(path)
    target = _up_from(path, before, revision)
    if before == target:
        return None
    return _migrate(path, before, command.upgrade, target, keep)


def downgrade(path: Path, revision: str, *, lose_data: bool = False, keep: int | None = None) -> Path | None:
    """Migrate a database down, likewise. Returns the backup made before, or None if there was nothing to do.

    Raises DatabaseError if data would be lost, unless that is wanted.
    """
    before = current(path)
    if not _is_below(path, before, revision):
        return None
    lost = losses(path, revision)
    if lost and not lose_data:
        what = ", ".join(f"{number:,} {name}" for name, number in lost.items())
        raise DatabaseError(
            f"going down to {revision} would lose {what}", "--lose-data does it; a backup is made first"
        )
    return _migrate(path, before, command.downgrade, revision, keep)


def losses(path: Path, revision: str) -> dict[str, int]:
    """Return what going down to a revision would lose: how many of what."""
    lost: dict[str, int] = {}
    with closing(open_any(path)) as connection, translated(path):
        for script in _scripts().iterate_revisions(current(path), revision):
            for name, sql in getattr(script.module, "LOSES", {}).items():
                number = connection.execute(sql).fetchone()[0]
                if number:
                    lost[name] = lost.get(name, 0) + number
    return lost


def _scripts() -> ScriptDirectory:
    return ScriptDirectory.from_config(alembic_config())


def _up_from(path: Path, before: str, revision: str) -> str:
    target = HEAD if revision == "head" else _known(revision)
    if before not in ("", *REVISIONS):
        check_revision(path, before)
    if REVISIONS.index(target) < _position(before):
        raise DatabaseError(f"{target} is older than {before}", "'kb db downgrade' goes back")
    return target


def _is_below(path: Path, before: str, revision: str) -> bool:
    """Tell whether a revision is below the one that a database has. Raises DatabaseError if it is above."""
    if before == ("" if revision == "base" else revision):
        return False
    if before not in REVISIONS:
        check_revision(path, before)
    if revision != "base" and REVISIONS.index(_known(revision)) > _position(before):
        raise DatabaseError(f"{revision} is newer than {before}", "'kb db upgrade' goes forward")
    return True


def _known(revision: str) -> str:
    if revision not in REVISIONS:
        raise DatabaseError(f"there is no schema revision '{revision}'", f"known: {', '.join(REVISIONS)}")
    return revision


def _position(revision: str) -> int:
    return REVISIONS.index(revision) if revision else -1


def _migrate(path: Path, before: str, step: Step, revision: str, keep: int | None) -> Path | None:
    strange = set(schema_problems(path)) if before else set()
    for problem in strange:
        if problem.startswith("trigger ") and not problem.endswith("is missing"):
            raise DatabaseError(f"{path}: {problem}, and would run", "drop it first: DROP TRIGGER")
    saved = backup(path, backup_path(path, before)) if before else None
    try:
        _run(path, step, revision)
    except BaseException:
        with suppress(DatabaseError):  # in doubt the backup stays
            if saved and current(path) == before:
                saved.unlink(missing_ok=True)
        raise
    problems = [problem for problem in _verified(path) if problem not in strange]
    if problems:
        if saved:
            restore(path, saved)
        raise DatabaseError(
            f"the migration of {path} did not pass its check and was taken back: {problems[0]}",
            "report it; the file is as it was" if saved else "report it",
        )
    if keep is not None:
        for old in backups(path)[:-keep]:
            if old != saved:
                old.unlink(missing_ok=True)
    return saved


def _verified(path: Path) -> list[str]:
    with closing(open_any(path)) as connection, translated(path):
        return integrity_problems(connection) + schema_problems(path)


def bring_up(path: Path, revision: str) -> None:
    """Bring a file of kb's own up to a revision, from an empty one on, without backup and checks."""
    _run(path, command.upgrade, revision)


def _run(path: Path, step: Step, revision: str, log: list[str] | None = None) -> None:
    """Run a migration and all of its checks in one transaction; `log` gets the statements that change anything."""
    engine = create_engine(path)
    try:
        with translated(path), engine.connect() as connection:
            driver: Any = connection.connection.driver_connection
            # Rebuilding a table drops it; with foreign keys on, that would empty the tables that refer to
            # it. The pragma does nothing within a transaction, so it stands before.
            driver.execute("PRAGMA foreign_keys=OFF")
            if log is not None:
                driver.set_trace_callback(lambda sql: log.append(sql) if _CHANGES.match(sql) else None)
            with connection.begin():
                step(alembic_config(connection), revision)
                require_foreign_keys(connection)
    finally:
        engine.dispose()


_CHANGES = re.compile(r"\s*(CREATE|DROP|ALTER|INSERT|UPDATE|DELETE)\b", re.IGNORECASE)


class Rehearsal(NamedTuple):
    """What a migration would do, seen on a copy: its statements, and what is different after it."""

    sql: list[str]
    changes: list[str]


def rehearse(path: Path, revision: str, *, down: bool = False) -> Rehearsal:
    """Migrate a copy of a database, check it, and say what was done. The database itself is only read."""
    before = current(path)
    target = revision if down else _up_from(path, before, revision)
    if before == target or (down and not _is_below(path, before, revision)):
        return Rehearsal([], [])
    sql: list[str] = []
    with tempfile.TemporaryDirectory() as folder_:
        copy = backup(path, Path(folder_) / "copy.db") if before else Path(folder_) / "copy.db"
        copy.touch()
        old = _inventory(copy)
        _run(copy, command.downgrade if down else command.upgrade, target, sql)
        new = _inventory(copy)
        problems = [f"the check would fail: {problem}" for problem in _verified(copy)]
    changes = [
        f"{name}: {_change(old.get(name), new.get(name))}"
        for name in sorted(old.keys() | new.keys())
        if old.get(name) != new.get(name)
    ]
    return Rehearsal(sql, changes + problems)


def _inventory(path: Path) -> dict[str, tuple[str, int | None]]:
    """Return the SQL of everything in a schema, and how many rows each table has."""
    with closing(open_any(path)) as connection:
        return {
            f"{type_} {name}": (
                sql,
                connection.execute(f'SELECT count(*) FROM "{name}"').fetchone()[0]
                if type_ == "table"
                else None,
            )
            for (type_, name), sql in schema_of(connection).items()
            if not re.search("_fts_", name) or type_ != "table"
        }


def _change(old: tuple[str, int | None] | None, new: tuple[str, int | None] | None) -> str:
    def rows(entry: tuple[str, int | None]) -> str:
        return "" if entry[1] is None else f", {entry[1]:,} rows"

    if old is None or new is None:
        there = new or old
        return f"{'new' if new else 'gone'}{rows(there) if there else ''}"
    parts = ["another definition"] if old[0] != new[0] else []
    parts += [f"{old[1]:,} rows become {new[1]:,}"] if old[1] != new[1] else []
    return ", ".join(parts)


def require_foreign_keys(connection: Connection) -> None:
    """Refuse to commit while a row refers to nothing."""
    broken = connection.exec_driver_sql("PRAGMA foreign_key_check").fetchall()
    if broken:
        tables = ", ".join(sorted({row[0] for row in broken}))
        raise DatabaseError(
            f"the migration would leave {len(broken)} rows that refer to nothing, in {tables}"
        )


def schema_problems(path: Path) -> list[str]:
    """Return where a database's schema differs from what the migrations make for its revision."""
    with closing(open_any(path)) as connection:
        found = schema_of(connection)
    with tempfile.TemporaryDirectory() as folder_:
        fresh = Path(folder_) / "fresh.db"
        fresh.touch()
        if revision := current(path):
            bring_up(fresh, revision)
        with closing(open_any(fresh)) as connection:
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
        " WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' AND name <> 'alembic_version'"
    )
    return {(row[0], row[1]): " ".join(row[2].split()) for row in rows}
