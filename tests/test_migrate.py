"""Migrations: up, down and up again, with data in the tables, and all or nothing."""

import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from alembic import command
from click.testing import Result

from kb import database, migrate
from kb.database import HEAD
from kb.errors import DatabaseError


def _schema(path: Path) -> dict[tuple[str, str], str]:
    with closing(sqlite3.connect(path)) as connection:
        return migrate.schema_of(connection)


def test_down_to_base_and_up_again_leaves_the_same_schema(db: Path) -> None:
    before = _schema(db)
    migrate.downgrade(db, "base")
    assert _schema(db) == {}
    migrate.upgrade(db)
    assert _schema(db) == before


def test_alembic_itself_makes_the_same_schema(
    db: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = tmp_path / "other.db"
    monkeypatch.setenv("KB_DB", str(other))
    command.upgrade(migrate.alembic_config(), "head")
    assert _schema(other) == _schema(db)
    command.check(migrate.alembic_config())


def test_a_migration_that_fails_half_way_leaves_the_file_as_it_was(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    broken = tmp_path / "migrations"
    shutil.copytree(migrate.folder("migrations"), broken)
    (broken / "versions" / "2099_01_01_9998_broken.py").write_text(
        f"from alembic import op\nrevision = '9998'\ndown_revision = '{HEAD}'\n"
        "def upgrade():\n"
        "    op.execute('CREATE TABLE half (x INTEGER) STRICT')\n"
        "    op.execute(\"UPDATE claim SET summary = 'half'\")\n"
        "    op.execute('THIS IS NO SQL')\n",
        encoding="utf-8",
    )
    path = tmp_path / "kb.db"
    path.touch()
    migrate.upgrade(path)
    monkeypatch.setattr(migrate, "folder", lambda _: broken)
    monkeypatch.setattr(migrate, "REVISIONS", (*database.REVISIONS, "9998"))
    before = path.read_bytes()
    with pytest.raises(DatabaseError):
        migrate.upgrade(path, "9998")
    assert migrate.current(path) == HEAD
    assert ("table", "half") not in _schema(path)
    assert path.read_bytes() == before


def test_a_migration_that_breaks_a_foreign_key_is_not_committed(
    db: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    broken = tmp_path / "migrations"
    shutil.copytree(migrate.folder("migrations"), broken)
    (broken / "versions" / "2099_01_01_9998_orphans.py").write_text(
        f"from alembic import op\nrevision = '9998'\ndown_revision = '{HEAD}'\n"
        "def upgrade():\n    op.execute(\"DELETE FROM entity WHERE slug = 'china'\")\n",
        encoding="utf-8",
    )
    monkeypatch.setattr(migrate, "folder", lambda _: broken)
    monkeypatch.setattr(migrate, "REVISIONS", (*database.REVISIONS, "9998"))
    with pytest.raises(DatabaseError, match="refer to nothing"):
        migrate.upgrade(db, "9998")
    assert migrate.current(db) == HEAD


def test_downgrade_keeps_a_backup_with_everything_in_it(
    kb: Callable[..., Result], db: Path, dump: Callable[[Path], list[object]]
) -> None:
    before = dump(db)
    kb("db", "downgrade", "base")
    [backup] = db.parent.glob(f"kb.db.{HEAD}.*.bak")
    assert dump(backup) == before


def test_upgrade_of_a_current_file_does_nothing(kb: Callable[..., Result], db: Path) -> None:
    before = db.read_bytes()
    assert "is at schema" in kb("db", "upgrade").stderr
    assert db.read_bytes() == before
    assert list(db.parent.glob("*.bak")) == []


def test_current_and_history(kb: Callable[..., Result]) -> None:
    assert kb("db", "current").stdout == f"{database.HEAD}\n"
    assert kb("db", "history", "-f", "csv").stdout.splitlines()[-1].startswith("0001,")


def test_backup_is_a_whole_copy(kb: Callable[..., Result], db: Path, tmp_path: Path) -> None:
    target = tmp_path / "copy.db"
    assert kb("db", "backup", str(target)).stdout == f"{target}\n"
    with closing(sqlite3.connect(db)) as one, closing(sqlite3.connect(target)) as other:
        assert list(one.iterdump()) == list(other.iterdump())
    assert "exists already" in kb("db", "backup", str(target), code=1).stderr


@pytest.mark.parametrize(
    ("revision", "message"),
    [
        pytest.param("0000", "no schema revision '0000'", id="unknown"),
        pytest.param("nonsense", "no schema revision", id="nonsense"),
    ],
)
def test_unknown_revisions_are_refused(kb: Callable[..., Result], revision: str, message: str) -> None:
    for direction in ("upgrade", "downgrade"):
        assert message in kb("db", direction, revision, code=1).stderr


def test_check_finds_what_is_wrong(kb: Callable[..., Result], sql: Callable[..., object]) -> None:
    assert kb("db", "check").stdout == ""
    sql("DELETE FROM mention WHERE via = 'about'")
    sql("UPDATE organization SET founded = '1999' WHERE founded IS NOT NULL")
    sql("UPDATE entity SET folded = 'nobody' WHERE slug = 'kenya'")
    sql("UPDATE claim_fts SET summary = 'stale' WHERE rowid = 1")
    sql("DROP INDEX ix_claim_first_day")
    found = kb("db", "check", code=1).stdout
    for part in ("mention:", "organization:", "entity:", "claim_fts:", "ix_claim_first_day is missing"):
        assert part in found
