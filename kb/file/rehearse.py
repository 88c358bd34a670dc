"""Rehearse a migration on a copy, to see what it would do."""

from __future__ import annotations

import re
import tempfile
from contextlib import closing
from pathlib import Path
from typing import NamedTuple

from kb.file.backup import backup
from kb.file.migrate import verified
from kb.file.open import current, open_any
from kb.file.revisions import DOWN, UP, is_below, run, target_above
from kb.file.schema import schema_of

#: What changes tables and data; that views and triggers are exchanged is seen from what is different after it.
_CHANGES = re.compile(
    r"\s*(?!\w+ (?:VIEW|TRIGGER)\b)(?:CREATE|DROP|ALTER|INSERT|UPDATE|DELETE)\b", re.IGNORECASE
)


class Rehearsal(NamedTuple):
    """What a migration would do, seen on a copy: its statements, and what is different after it."""

    sql: list[str]
    changes: list[str]


def rehearse(path: Path, revision: str, *, down: bool = False) -> Rehearsal:
    """Migrate a copy of a database, check it, and say what was done. The database itself is only read."""
    before = current(path)
    target = revision if down else target_above(path, before, revision)
    if before == target or (down and not is_below(path, before, revision)):
        return Rehearsal([], [])
    sql: list[str] = []
    with tempfile.TemporaryDirectory() as folder:
        copy = backup(path, Path(folder) / "copy.db") if before else Path(folder) / "copy.db"
        copy.touch()
        old = _inventory(copy)
        run(
            copy,
            DOWN if down else UP,
            target,
            trace=lambda line: sql.append(line) if _CHANGES.match(line) else None,
        )
        new = _inventory(copy)
        with closing(open_any(copy)) as connection:
            problems = [f"the check would fail: {problem}" for problem in verified(connection, current(copy))]
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
