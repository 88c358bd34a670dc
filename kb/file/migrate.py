"""Migrate a database that people use: back up first, check after, and take back what does not pass."""

from __future__ import annotations

from contextlib import closing, suppress
from typing import TYPE_CHECKING

from kb.errors import DatabaseError
from kb.file.backup import backup, backup_path, backups, integrity_problems
from kb.file.open import current, open_any
from kb.file.revisions import DOWN, UP, Step, is_below, losses, run, target_above
from kb.file.schema import differences, schema_problems

if TYPE_CHECKING:
    import sqlite3
    from pathlib import Path


def upgrade(path: Path, revision: str = "head", *, keep: int | None = None) -> Path | None:
    """Migrate a database up: back up, migrate, check, and put the backup back if the check fails.

    With `keep`, so many of its backups stay and older ones are removed. Returns the backup made before, None if
    there was nothing to do or nothing to back up.
    """
    before = current(path)
    target = target_above(path, before, revision)
    if before == target:
        return None
    return _migrate(path, before, UP, target, keep)


def downgrade(path: Path, revision: str, *, lose_data: bool = False, keep: int | None = None) -> Path | None:
    """Migrate a database down, likewise. Returns the backup made before, or None if there was nothing to do.

    Raises DatabaseError if data would be lost, unless that is wanted.
    """
    before = current(path)
    if not is_below(path, before, revision):
        return None
    lost = losses(path, revision)
    if lost and not lose_data:
        what = ", ".join(f"{number:,} {name}" for name, number in lost.items())
        raise DatabaseError(
            f"going down to {revision} would lose {what}", "--lose-data does it; a backup is made first"
        )
    return _migrate(path, before, DOWN, revision, keep)


def _migrate(path: Path, before: str, step: Step, revision: str, keep: int | None) -> Path | None:
    strange = set(schema_problems(path)) if before else set()
    _refuse_strange_triggers(path, strange)

    def check(connection: sqlite3.Connection) -> None:
        after = "" if revision == "base" else revision
        problems = [problem for problem in verified(connection, after) if problem not in strange]
        if problems:
            raise DatabaseError(
                f"the migration of {path} did not pass its check and was taken back: {problems[0]}",
                "report it; the file is as it was",
            )

    saved = backup(path, backup_path(path, before)) if before else None
    try:
        # The check is part of the transaction: what somebody else commits is never taken back with it.
        run(path, step, revision, check=check)
    except BaseException:
        with suppress(DatabaseError):  # in doubt the backup stays
            if saved and current(path) == before:
                saved.unlink(missing_ok=True)
        raise
    if keep is not None:
        for old in backups(path)[:-keep]:
            if old != saved:
                old.unlink(missing_ok=True)
    return saved


def _refuse_strange_triggers(path: Path, strange: set[str]) -> None:
    """Refuse a file with triggers of somebody else's on its tables: each write would run them."""
    with closing(open_any(path)) as connection:
        triggers = connection.execute(
            "SELECT name FROM sqlite_schema WHERE type = 'trigger'"
            " AND tbl_name IN (SELECT name FROM sqlite_schema WHERE type = 'table')"
        ).fetchall()
    for (name,) in triggers:
        for problem in strange:
            if problem.startswith(f"trigger {name} "):
                raise DatabaseError(
                    f"{path}: {problem}, and would run", f"drop it first: DROP TRIGGER {name}"
                )


def verified(connection: sqlite3.Connection, revision: str) -> list[str]:
    """Return what is wrong with a file that should be at a revision."""
    return integrity_problems(connection) + differences(connection, revision)
