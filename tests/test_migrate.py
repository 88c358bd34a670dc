"""Migrations: up, down and up again, with data in the tables, and all or nothing."""

import re
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from alembic import command
from alembic.migration import MigrationContext
from alembic.operations import Operations
from click.testing import CliRunner, Result
from fixtures import Run
from released_schemas import load
from sql import formatted_view

from kb.cli import cli
from kb.errors import DatabaseError
from kb.file import backup, migrate, readmodel, revisions, schema
from kb.file import open as database
from kb.file.bundled import folder
from kb.file.engine import writing_engine
from kb.file.open import HEAD
from kb.file.readmodel import APPLICATION_ID
from kb.kept import TRIGGERS
from kb.views import VIEWS


def _run(*args: str, code: int = 0) -> Result:
    result = CliRunner().invoke(cli, args)
    assert result.exit_code == code, result.output
    return result


def _schema(path: Path) -> dict[tuple[str, str], str]:
    with closing(sqlite3.connect(path)) as connection:
        return schema.schema_of(connection)


def _add_revision(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, body: str) -> None:
    """Put a revision 9998 on top of the newest one, with the same views."""
    more = tmp_path / "migrations"
    shutil.copytree(folder("migrations"), more)
    (more / "versions" / "2099_01_01_9998_more.py").write_text(
        f"from alembic import op\nrevision = '9998'\ndown_revision = '{HEAD}'\n{body}", encoding="utf-8"
    )
    shutil.copy(more / "views" / f"{HEAD}.sql", more / "views" / "9998.sql")
    for module in (revisions, readmodel):
        monkeypatch.setattr(module, "folder", lambda _: more)
    monkeypatch.setattr(revisions, "REVISIONS", (*database.REVISIONS, "9998"))
    schema._expected.cache_clear()  # which may know another 9998


def test_down_to_base_and_up_again_leaves_the_same_schema(db: Path) -> None:
    before = _schema(db)
    migrate.downgrade(db, "base", lose_data=True)
    assert _schema(db) == {}
    migrate.upgrade(db)
    assert _schema(db) == before


def test_alembic_itself_makes_the_same_schema(
    db: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = tmp_path / "other.db"
    monkeypatch.setenv("KB_DB", str(other))
    command.upgrade(revisions.alembic_config(), "head")
    assert _schema(other) == _schema(db)
    command.check(revisions.alembic_config())


def test_a_migration_that_fails_half_way_leaves_the_file_as_it_was(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _add_revision(
        tmp_path,
        monkeypatch,
        "def upgrade():\n"
        "    op.execute('CREATE TABLE half (x INTEGER) STRICT')\n"
        "    op.execute(\"UPDATE claim SET summary = 'half'\")\n"
        "    op.execute('THIS IS NO SQL')\n",
    )
    path = tmp_path / "kb.db"
    path.touch()
    migrate.upgrade(path, HEAD)
    before = path.read_bytes()
    with pytest.raises(DatabaseError):
        migrate.upgrade(path, "9998")
    assert database.current(path) == HEAD
    assert ("table", "half") not in _schema(path)
    assert path.read_bytes() == before


def test_a_migration_that_breaks_a_foreign_key_is_not_committed(
    db: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _add_revision(
        tmp_path,
        monkeypatch,
        "def upgrade():\n    op.execute(\"DELETE FROM entity WHERE slug = 'china'\")\n",
    )
    with pytest.raises(DatabaseError, match="refer to nothing"):
        migrate.upgrade(db, "9998")
    assert database.current(db) == HEAD


def test_downgrade_keeps_a_backup_with_everything_in_it(
    kb: Run, db: Path, dump: Callable[[Path], list[object]]
) -> None:
    before = dump(db)
    kb("db", "downgrade", "base", "--lose-data")
    [saved] = db.parent.glob(f"kb.db.{HEAD}.*.bak")
    assert dump(saved) == before


def test_upgrade_of_a_current_file_does_nothing(kb: Run, db: Path) -> None:
    before = db.read_bytes()
    assert "is at schema" in kb("db", "upgrade").stderr
    assert db.read_bytes() == before
    assert list(db.parent.glob("*.bak")) == []


def test_current_and_history(kb: Run) -> None:
    assert kb("db", "current").stdout == f"{database.HEAD}\n"
    assert kb("db", "history", "-f", "csv").stdout.splitlines()[-1].startswith("0001,")


def test_backup_is_a_whole_copy(kb: Run, db: Path, tmp_path: Path) -> None:
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
def test_unknown_revisions_are_refused(kb: Run, revision: str, message: str) -> None:
    for direction in ("upgrade", "downgrade"):
        assert message in kb("db", direction, revision, code=1).stderr


def test_check_finds_what_is_wrong(kb: Run, sql: Callable[..., object]) -> None:
    assert kb("db", "check").stdout == ""
    sql("DELETE FROM mention WHERE via = 'about'")
    sql("UPDATE organization SET founded = '1999' WHERE founded IS NOT NULL")
    sql("UPDATE entity SET folded = 'nobody' WHERE slug = 'kenya'")
    sql("UPDATE claim_fts SET summary = 'stale' WHERE rowid = 1")
    sql("DROP INDEX ix_claim_first_day")
    found = kb("db", "check", code=1).stdout
    for part in ("mention:", "organization:", "entity:", "claim_fts:", "ix_claim_first_day is missing"):
        assert part in found


def test_a_row_that_refers_to_nothing_is_found_and_not_backed_up(kb: Run, sql: Callable[..., object]) -> None:
    sql("DELETE FROM pack WHERE slug = 'organizations'")
    assert "of claim refers to a missing row of pack" in kb("db", "check", code=1).stdout
    assert "the backup was not kept" in kb("db", "backup", code=1).stderr


# The traps of SQLite and Alembic, each with the remedy in place and, where that can be taken away, without


TRAPS = """
    CREATE TABLE parent (id INTEGER PRIMARY KEY, kind TEXT NOT NULL, CONSTRAINT ck_parent_kind CHECK (kind <> '')) STRICT;
    CREATE TABLE child (
      id INTEGER PRIMARY KEY, parent_id INTEGER REFERENCES parent (id) ON DELETE CASCADE,
      loose_id INTEGER REFERENCES parent (id) ON DELETE SET NULL
    ) STRICT;
    CREATE INDEX ix_parent_kind ON parent (kind);
    INSERT INTO parent VALUES (1, 'one'), (2, 'two');
    INSERT INTO child VALUES (10, 1, 2), (11, 2, 1);
"""
REBUILT = (
    "CREATE TABLE parent (id INTEGER PRIMARY KEY, kind TEXT NOT NULL, size INTEGER NOT NULL,"
    " CONSTRAINT ck_parent_kind CHECK (kind <> '')) STRICT"
)


def _rebuild(path: Path, *, foreign_keys: bool) -> sqlite3.Connection:
    """Rebuild `parent` as a migration would, and return a connection to see what became of it."""
    with closing(sqlite3.connect(path)) as connection:
        connection.executescript(TRAPS)
    engine = writing_engine(path)
    with engine.connect() as connection:
        driver: Any = connection.connection.driver_connection
        driver.execute(f"PRAGMA foreign_keys={foreign_keys}")
        with connection.begin():
            operations = Operations(MigrationContext.configure(connection))
            operations.rebuild_table("parent", REBUILT, {"size": "id * 100"})  # type: ignore[attr-defined]
    engine.dispose()
    return sqlite3.connect(path)


def test_rebuilding_a_table_keeps_all_that_hangs_on_it(tmp_path: Path) -> None:
    with closing(_rebuild(tmp_path / "t.db", foreign_keys=False)) as connection:
        run = connection.execute
        assert run("SELECT * FROM parent").fetchall() == [(1, "one", 100), (2, "two", 200)]
        assert run("SELECT * FROM child").fetchall() == [(10, 1, 2), (11, 2, 1)]
        assert run("PRAGMA foreign_key_check").fetchall() == []
        sql = run(
            "SELECT group_concat(sql, ' ') FROM sqlite_schema WHERE tbl_name IN ('parent', 'child')"
        ).fetchone()[0]
        for part in ("STRICT", "ck_parent_kind", "ix_parent_kind", "REFERENCES parent (id)"):
            assert part in sql, part
        assert "_rebuilt_from" not in sql
        with pytest.raises(sqlite3.IntegrityError, match="ck_parent_kind"):
            run("INSERT INTO parent VALUES (4, '', 1)")


def test_rebuilding_is_refused_while_it_would_empty_the_tables_that_refer_to_it(tmp_path: Path) -> None:
    with pytest.raises(DatabaseError, match="parent can't be rebuilt while foreign keys are on"):
        _rebuild(tmp_path / "t.db", foreign_keys=True)
    with closing(sqlite3.connect(tmp_path / "t.db")) as connection:
        assert connection.execute("SELECT * FROM child").fetchall() == [(10, 1, 2), (11, 2, 1)]


def test_sqlite_empties_them_without_the_remedy(tmp_path: Path) -> None:
    """The trap itself: dropping a table with foreign keys on cascades. If this fails, the remedy is not needed."""
    with closing(sqlite3.connect(tmp_path / "t.db")) as connection:
        connection.executescript(TRAPS)
        connection.execute("PRAGMA foreign_keys=ON")
        connection.execute("DROP TABLE parent")
        assert connection.execute("SELECT count(*) FROM child").fetchone() == (0,)


def test_no_revision_uses_live_models() -> None:
    for path in (folder("migrations") / "versions").glob("*.py"):
        text = path.read_text(encoding="utf-8")
        assert "import kb" not in text
        assert "from kb" not in text
        assert "LOSES = " in text


def test_the_driver_does_not_commit_half_a_migration(tmp_path: Path) -> None:
    """DDL is in the transaction too, since the driver is told to leave transactions alone."""
    path = tmp_path / "t.db"
    engine = writing_engine(path)
    with engine.connect() as connection, pytest.raises(ZeroDivisionError), connection.begin():
        connection.exec_driver_sql("CREATE TABLE half (x)")
        raise ZeroDivisionError
    engine.dispose()
    with closing(sqlite3.connect(path)) as plain:
        assert plain.execute("SELECT count(*) FROM sqlite_schema").fetchone() == (0,)


# Views and triggers, which are exchanged around a migration

OWN = """
    CREATE VIEW "my claims" AS SELECT key, summary FROM claims;
    CREATE TRIGGER "my trigger" INSTEAD OF INSERT ON "my claims" BEGIN SELECT 1; END;
    CREATE VIEW sentences AS SELECT id, start_char FROM passage;
"""


def test_views_of_the_users_own_and_triggers_on_them_come_through(old: Path) -> None:
    with closing(sqlite3.connect(old)) as connection:
        connection.executescript(OWN)
        before = connection.execute('SELECT * FROM "my claims"').fetchall()
    _run("--db", str(old), "db", "upgrade")
    with closing(sqlite3.connect(old)) as connection:
        assert connection.execute('SELECT * FROM "my claims"').fetchall() == before
        assert connection.execute("SELECT count(*) FROM sentences").fetchone()[0] > 0
        connection.execute("INSERT INTO \"my claims\" VALUES ('a', 'b')")
    assert len(schema.schema_problems(old)) == 3  # the three that are not kb's


def test_a_view_that_no_longer_works_is_named(old: Path) -> None:
    migrate.upgrade(old)
    with closing(sqlite3.connect(old)) as connection:
        connection.execute("CREATE VIEW mine AS SELECT version FROM seeding JOIN claim_mark")
    said = _run("--db", str(old), "db", "downgrade", "0001", "--lose-data").stderr
    assert "the view mine can't be read any more: no such table: main.seeding" in said


def test_a_view_with_the_name_of_one_to_come_stops_the_migration(old: Path) -> None:
    with closing(sqlite3.connect(old)) as connection:
        connection.execute("CREATE VIEW Audit AS SELECT 1 AS one")
    before = old.read_bytes()
    error = _run("--db", str(old), "db", "upgrade", code=1).stderr
    assert "the view Audit has the name of one of kb's" in error
    assert "drop it first: DROP VIEW Audit" in error
    assert old.read_bytes() == before


def test_offline_sql_is_refused_in_one_line(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit, match="kb db upgrade --dry-run"):
        command.upgrade(revisions.alembic_config(), "0001:0002", sql=True)


def test_the_views_of_the_newest_revision_are_those_of_the_code() -> None:
    written = readmodel.statements(HEAD)
    assert {name: " ".join(sql.split()) for name, sql in written.items()} == {
        **{view.name: " ".join(formatted_view(view.sql).split()) for view in VIEWS.values()},
        **{name: " ".join(sql.split()) for name, sql in TRIGGERS.items()},
    }


def test_formatting_changes_neither_rows_nor_plans(db: Path) -> None:
    with closing(sqlite3.connect(db)) as connection:
        for view in VIEWS.values():
            select = view.sql.partition(" AS ")[2]
            assert (
                connection.execute(select).fetchall()
                == connection.execute(f"SELECT * FROM {view.name}").fetchall()
            )
            plans = [
                [row[3] for row in connection.execute(f"EXPLAIN QUERY PLAN {sql}")]
                for sql in (select, readmodel.statements(HEAD)[view.name].partition(" AS")[2])
            ]
            assert plans[0] == plans[1], view.name


# What upgrade and downgrade do around a migration


@pytest.fixture
def old(tmp_path: Path) -> Path:
    """Return a database of the oldest released schema."""
    return load(database.REVISIONS[0], tmp_path / "old.db")


def test_upgrade_backs_up_and_keeps_as_many_as_asked(old: Path) -> None:
    assert "at schema" in _run("--db", str(old), "db", "upgrade").stderr
    for _ in range(2):
        _run("--db", str(old), "db", "downgrade", "0001")
        _run("--db", str(old), "db", "upgrade")
    assert len(backup.backups(old)) == 5
    newest = backup.backups(old)[-1]
    _run("--db", str(old), "db", "downgrade", "0001", "--keep", "2")
    kept = backup.backups(old)
    assert len(kept) == 2
    assert newest in kept
    assert all(re.fullmatch(r"old\.db\.000\d\.\d{8}T\d{6}\.\d{6}Z\.bak", path.name) for path in kept)


def test_a_dry_run_shows_the_sql_and_the_difference_and_changes_nothing(old: Path) -> None:
    before = old.read_bytes()
    shown = _run("--db", str(old), "db", "upgrade", "--dry-run")
    assert "ALTER TABLE passage RENAME TO _rebuilt_from;" in shown.stdout
    assert "SELECT" not in {line.split(" ")[0] for line in shown.stdout.splitlines()[:3]}
    assert "table seeding: new, " in shown.stderr
    assert "table passage: another definition" in shown.stderr
    assert old.read_bytes() == before
    assert sorted(path.name for path in old.parent.iterdir() if path.name.startswith("old.db.")) == []
    assert database.current(old) == "0001"


def test_a_migration_that_does_not_pass_its_check_is_taken_back(
    old: Path, monkeypatch: pytest.MonkeyPatch, dump: Callable[[Path], list[object]]
) -> None:
    before = dump(old)
    monkeypatch.setattr(migrate, "verified", lambda *_: ["claim: 3 rows are gone"])
    error = _run("--db", str(old), "db", "upgrade", code=1).stderr
    assert "did not pass its check and was taken back: claim: 3 rows are gone" in error
    assert database.current(old) == "0001"
    assert dump(old) == before
    assert backup.backups(old) == []


def test_what_another_writer_commits_is_not_taken_back_with_a_migration(
    old: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The check is part of the transaction: nobody can commit between it and the migration."""

    def check(*_: object) -> list[str]:
        with (
            closing(sqlite3.connect(old, timeout=0)) as other,
            pytest.raises(sqlite3.OperationalError, match="locked"),
        ):
            other.execute("UPDATE claim SET summary = 'meanwhile'")
        return ["wrong"]

    monkeypatch.setattr(migrate, "verified", check)
    assert "was taken back: wrong" in _run("--db", str(old), "db", "upgrade", code=1).stderr


def test_a_migration_that_loses_a_part_of_the_schema_is_noticed(
    db: Path, monkeypatch: pytest.MonkeyPatch, dump: Callable[[Path], list[object]]
) -> None:
    before = dump(db)
    migrate.downgrade(db, database.REVISIONS[-2], lose_data=True)
    lower = dump(db)
    monkeypatch.setattr(migrate, "differences", lambda *_: ["index is missing"])
    with pytest.raises(DatabaseError, match="index is missing"):
        migrate.upgrade(db)
    assert dump(db) == lower
    assert before


def test_downgrade_says_what_would_go_and_does_nothing(kb: Run, db: Path) -> None:
    before = db.read_bytes()
    error = kb("db", "downgrade", "0001", code=1).stderr
    assert re.search(
        r"going down to 0001 would lose .*11 marks on claims, 9 affiliations of publishers", error
    ), error
    assert "--lose-data does it; a backup is made first" in error
    assert "120" not in error
    assert "246 claims" in kb("db", "downgrade", "base", code=1).stderr
    assert db.read_bytes() == before
    assert backup.backups(db) == []
    kb("db", "downgrade", "0001", "--lose-data")
    assert database.current(db) == "0001"


def test_a_rehearsal_of_the_way_down_says_what_would_go_and_does_nothing(kb: Run, db: Path) -> None:
    before = db.read_bytes()
    shown = kb("db", "downgrade", "0004", "--dry-run")
    assert "DROP TABLE claim_fact" in shown.stdout
    assert "table claim_fact: gone" in shown.stderr
    assert "view things: gone" in shown.stderr
    for nothing in (("downgrade", HEAD), ("upgrade", HEAD)):
        assert "nothing to do" in kb("db", *nothing, "--dry-run").output, nothing
    assert db.read_bytes() == before


def test_the_newest_backups_are_kept_whatever_their_revision(old: Path) -> None:
    _run("--db", str(old), "db", "upgrade")
    _run("--db", str(old), "db", "downgrade", "0001")
    _run("--db", str(old), "db", "upgrade", "--keep", "1")
    [kept] = backup.backups(old)
    assert ".0001." in kept.name  # the one just made, of the lower revision


def test_a_strangers_trigger_does_not_run_in_a_migration(old: Path) -> None:
    with closing(sqlite3.connect(old)) as connection:
        connection.execute(
            "CREATE TRIGGER evil AFTER UPDATE ON alembic_version BEGIN UPDATE claim SET summary = 'owned'; END"
        )
    before = old.read_bytes()
    error = _run("--db", str(old), "db", "upgrade", code=1).stderr
    assert "trigger evil is not part of the schema, and would run; drop it first" in error
    assert old.read_bytes() == before
    assert backup.backups(old) == []


def test_a_migration_that_fails_leaves_no_backup_behind(old: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object, **__: object) -> None:
        raise DatabaseError("the disk is full")

    monkeypatch.setattr(migrate, "run", fail)
    assert "the disk is full" in _run("--db", str(old), "db", "upgrade", code=1).stderr
    assert backup.backups(old) == []


def test_a_dry_run_takes_any_name_of_a_table(old: Path) -> None:
    with closing(sqlite3.connect(old)) as connection:
        connection.execute('CREATE TABLE "my notes" (a)')
    assert "table seeding: new" in _run("--db", str(old), "db", "upgrade", "--dry-run").stderr


def test_backups_go_where_there_is_room_for_them(kb: Run, db: Path, tmp_path: Path) -> None:
    assert "there is no folder none" in kb("db", "backup", "none/x.db", code=1).stderr
    (tmp_path / "dangling.db").symlink_to(tmp_path / "nowhere.db")
    assert "exists already" in kb("db", "backup", "dangling.db", code=1).stderr
    assert (tmp_path / "dangling.db").is_symlink()


def test_check_finds_days_that_are_not_those_of_the_date(kb: Run, sql: Callable[..., object]) -> None:
    sql("UPDATE claim SET first_day = '1001-01-01' WHERE key = 'fox-hunt-china'")
    sql("CREATE TABLE sqlitexfoo (x)")
    sql("INSERT INTO alembic_version VALUES ('0001')")
    sql("DELETE FROM alembic_version WHERE version_num = '0001'")
    found = kb("db", "check", code=1).stdout
    assert "claim: 1 rows have days that are not those of their date" in found
    assert "table sqlitexfoo is not part of the schema" in found


def test_two_databases_made_alike_are_the_same_bytes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """But for the time, which a reproducible build gives itself."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1700000000")
    made = []
    for number in (1, 2):
        path = tmp_path / f"{number}.db"
        # In processes of their own: the order of a set differs from one to the next.
        subprocess.run(
            [sys.executable, "-m", "kb", "--db", str(path), "init", "organizations"],
            check=True,
            capture_output=True,
        )
        made.append(path.read_bytes())
    assert made[0] == made[1]


def test_the_header_says_whose_database_it_is_and_its_revision(db: Path) -> None:
    with closing(sqlite3.connect(db)) as connection:
        assert connection.execute("PRAGMA application_id").fetchone() == (APPLICATION_ID,)
        assert connection.execute("PRAGMA user_version").fetchone() == (int(HEAD),)
