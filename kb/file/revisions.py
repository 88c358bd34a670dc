"""The schema's revisions: Alembic runs them, from an empty file to the newest and back."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import closing
from typing import TYPE_CHECKING, Any

from alembic import command
from alembic.config import Config
from alembic.script import ScriptDirectory

from kb.errors import DatabaseError
from kb.file.bundled import folder
from kb.file.engine import analyze, writing_engine
from kb.file.open import HEAD, REVISIONS, check_revision, current, open_any, translated

if TYPE_CHECKING:
    import sqlite3
    from pathlib import Path

    from sqlalchemy import Connection

#: Alembic's upgrade or downgrade.
Step = Callable[[Config, str], None]
UP: Step = command.upgrade
DOWN: Step = command.downgrade


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


def history() -> list[tuple[str, str]]:
    """Return every revision and what it does, newest first."""
    return [(script.revision, script.doc) for script in _scripts().walk_revisions()]


def _scripts() -> ScriptDirectory:
    return ScriptDirectory.from_config(alembic_config())


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


def target_above(path: Path, before: str, revision: str) -> str:
    """Return the revision that an upgrade leads to. Raises DatabaseError if it is unknown or below."""
    target = HEAD if revision == "head" else _known(revision)
    if before not in ("", *REVISIONS):
        check_revision(path, before)
    if REVISIONS.index(target) < _position(before):
        raise DatabaseError(f"{target} is older than {before}", "'kb db downgrade' goes back")
    return target


def is_below(path: Path, before: str, revision: str) -> bool:
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


def bring_up(path: Path, revision: str) -> None:
    """Bring a file of kb's own up to a revision, from an empty one on, without backup and checks."""
    run(path, UP, revision)


def run(
    path: Path,
    step: Step,
    revision: str,
    *,
    trace: Callable[[str], None] | None = None,
    check: Callable[[sqlite3.Connection], None] | None = None,
) -> None:
    """Run a migration in one transaction.

    `trace` is told of every statement. `check` looks at the result, and takes it back by raising an error.
    """
    engine = writing_engine(path)
    try:
        with translated(path), engine.connect() as connection:
            driver: Any = connection.connection.driver_connection
            # Rebuilding a table drops it; with foreign keys on, that would empty the tables that refer to
            # it. The pragma does nothing within a transaction, so it stands before.
            driver.execute("PRAGMA foreign_keys=OFF")
            driver.set_trace_callback(trace)
            with connection.begin():
                step(alembic_config(connection), revision)
                require_foreign_keys(connection)
                if revision == "base":
                    connection.exec_driver_sql("DROP TABLE IF EXISTS sqlite_stat1")
                else:
                    analyze(connection)
                if check is not None:
                    check(driver)
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
