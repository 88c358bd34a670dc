"""The schema: what the migrations make is what the models say, and the rules that hold for all of it."""

import re
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
import sqlalchemy as sa
from alembic.script import ScriptDirectory
from fixtures import Run

from kb.file import open as database
from kb.file import revisions, schema
from kb.file.engine import write
from kb.kept import KEPT, TRIGGERS, edits, fulltext
from kb.kept.fulltext import FTS_TABLES
from kb.models import Base
from kb.models.base import NAMING_CONVENTION

TABLES = list(Base.metadata.tables.values())


def _schema(connection: sqlite3.Connection) -> dict[tuple[str, str], list[str]]:
    """Return each object's clauses, sorted: the constraints of a table stand in no particular order."""
    return {
        key: sorted(
            part.strip(" )") for part in re.split(r", (?=CONSTRAINT )|(?=\) (?:STRICT|WITHOUT))", sql)
        )
        for key, sql in schema.schema_of(connection).items()
    }


def test_the_migrations_make_what_the_models_say(bare_template: Path) -> None:
    engine = sa.create_engine("sqlite://")
    with engine.connect() as connection:
        Base.metadata.create_all(connection)
        modelled = _schema(connection.connection.driver_connection)  # type: ignore[arg-type]
    with closing(sqlite3.connect(bare_template)) as connection:
        migrated = {
            key: sql
            for key, sql in _schema(connection).items()
            if key[0] in ("table", "index") and "_fts" not in key[1]
        }
    assert migrated == modelled


def test_a_change_to_any_part_of_the_schema_is_seen(db: Path) -> None:
    changes = [
        "DROP VIEW countries",
        "DROP TRIGGER tr_claim_fts_insert",
        "DROP INDEX ix_claim_first_day",
        "CREATE TABLE stranger (x)",
        "ALTER TABLE claim ADD COLUMN extra TEXT",
    ]
    assert schema.schema_problems(db) == []
    with closing(sqlite3.connect(db)) as connection:
        for change in changes:
            connection.execute(change)
        connection.commit()
    assert len(schema.schema_problems(db)) == len(changes)


def test_views_and_triggers_can_be_put_right_and_those_of_a_user_stay(kb: Run, db: Path) -> None:
    with closing(sqlite3.connect(db)) as connection:
        connection.executescript(
            "DROP VIEW sources; CREATE VIEW sources AS SELECT 1 AS slug; DROP TRIGGER tr_claim_fts_insert;"
            "CREATE VIEW mine AS SELECT count(*) AS number FROM claims"
        )
    assert "--mend" in kb("db", "check", ok=False).stderr
    assert kb("db", "check", "--mend", ok=False).stdout == "view mine is not part of the schema\n"
    assert "lianyungang-2025" in kb("sources").stdout
    assert kb("sql", "SELECT number FROM mine").stdout


def test_the_head_revision_is_the_one_that_readers_expect() -> None:
    scripts = ScriptDirectory.from_config(revisions.alembic_config())
    assert scripts.get_current_head() == database.HEAD
    known = tuple(script.revision for script in reversed(list(scripts.walk_revisions())))
    assert known == database.REVISIONS


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)
def test_every_constraint_and_index_is_named_by_the_convention(table: sa.Table) -> None:
    prefixes = {
        sa.PrimaryKeyConstraint: "pk_",
        sa.ForeignKeyConstraint: "fk_",
        sa.UniqueConstraint: "uq_",
        sa.CheckConstraint: "ck_",
    }
    for constraint in table.constraints:
        name = str(constraint.name)
        assert name.startswith(prefixes[type(constraint)] + table.name), name
        if isinstance(constraint, sa.ForeignKeyConstraint | sa.UniqueConstraint):
            assert name == "_".join([prefixes[type(constraint)][:2], table.name, *constraint.columns.keys()])
    for index in table.indexes:
        assert index.name == "_".join(["ix", table.name, *index.columns.keys()])
    assert set(NAMING_CONVENTION) == {"ix", "uq", "ck", "fk", "pk"}


def _indexed(table: sa.Table) -> Iterator[tuple[str, ...]]:
    yield tuple(table.primary_key.columns.keys())
    for constraint in table.constraints:
        if isinstance(constraint, sa.UniqueConstraint):
            yield tuple(constraint.columns.keys())
    for index in table.indexes:
        if index.dialect_options["sqlite"]["where"] is None:  # a partial one is there to be unique
            yield tuple(index.columns.keys())


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)
def test_every_foreign_key_is_indexed(table: sa.Table) -> None:
    for key in table.foreign_key_constraints:
        # A computed column is the same in every row, so it finds nothing.
        columns = tuple(name for name, column in key.columns.items() if column.computed is None)
        served = any(
            # The columns lead an index, or an index of some of them finds a single row already.
            indexed[: len(columns)] == columns
            or (indexed == tuple(table.primary_key.columns.keys()) and set(indexed) <= set(columns))
            for indexed in _indexed(table)
        )
        assert served, f"{table.name}: {columns}"


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)
def test_nothing_is_indexed_twice(table: sa.Table) -> None:
    indexed = list(_indexed(table))
    for columns in indexed:
        longer = [other for other in indexed if other is not columns and other[: len(columns)] == columns]
        assert not longer or columns == tuple(table.primary_key.columns.keys()), f"{table.name}: {columns}"


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)
def test_every_foreign_key_says_what_a_deletion_does(table: sa.Table) -> None:
    assert {key.ondelete for key in table.foreign_key_constraints} <= {"CASCADE", "RESTRICT"}


def test_every_table_is_strict(db: Path) -> None:
    with closing(sqlite3.connect(db)) as connection:
        loose = [
            row[1]
            for row in connection.execute("PRAGMA table_list")
            if row[2] == "table" and not row[5] and not row[1].startswith("sqlite_")
        ]
    assert loose == ["alembic_version"]


def test_foreign_keys_and_wal_are_on_for_every_writer(db: Path) -> None:
    with write(db) as connection:
        assert connection.exec_driver_sql("PRAGMA foreign_keys").scalar() == 1
        assert connection.exec_driver_sql("PRAGMA journal_mode").scalar() == "wal"
        assert connection.exec_driver_sql("PRAGMA synchronous").scalar() == 2


@pytest.mark.parametrize(
    ("statement", "broken"),
    [
        pytest.param("UPDATE claim SET modality = 'fact'", "ck_claim_modality", id="modality"),
        pytest.param("UPDATE claim SET credibility = 7", "ck_claim_credibility", id="credibility"),
        pytest.param(
            "UPDATE claim SET first_day = '2025-02-01', last_day = '2025-01-01'",
            "ck_claim_days",
            id="date order",
        ),
        pytest.param(
            "UPDATE claim SET first_day = '2025', last_day = '2025'", "ck_claim_days", id="ISO days"
        ),
        pytest.param("UPDATE entity SET slug = 'Not a slug' WHERE id = 1", "ck_entity_slug", id="slug"),
        pytest.param("UPDATE participation SET role = 'boss'", "FOREIGN KEY", id="role"),
        pytest.param(
            "UPDATE participation SET role = 'venue' WHERE participant_type = 'organization'",
            "ck_participation_venue",
            id="venue",
        ),
        pytest.param("UPDATE entity SET type = 'place' WHERE slug = 'unodc'", "ck_", id="type of a thing"),
        pytest.param("DELETE FROM entity WHERE slug = 'china'", "FOREIGN KEY", id="a thing that claims name"),
        pytest.param("DELETE FROM term WHERE code = 'host'", "FOREIGN KEY", id="a term in use"),
        pytest.param(
            "DELETE FROM source WHERE slug = 'lianyungang-2025'", "FOREIGN KEY", id="a source cited"
        ),
        pytest.param("UPDATE figure SET value = 'many'", "TEXT value in REAL", id="a number"),
        pytest.param("UPDATE claim SET subject_id = NULL WHERE type = 'office'", "ck_claim", id="subject"),
    ],
)
def test_the_database_itself_refuses(db: Path, statement: str, broken: str) -> None:
    with (
        closing(sqlite3.connect(db)) as connection,
        pytest.raises(sqlite3.IntegrityError, match=broken),
    ):
        connection.execute("PRAGMA foreign_keys=ON")
        connection.execute(statement)


def test_deleting_a_claim_takes_its_parts_and_nothing_else(db: Path) -> None:
    with closing(sqlite3.connect(db)) as connection:
        connection.execute("PRAGMA foreign_keys=ON")
        id_ = connection.execute("SELECT claim_id FROM claims WHERE key = 'fox-hunt-europol'").fetchone()[0]
        before = connection.execute("SELECT count(*) FROM entity").fetchone()
        connection.execute("DELETE FROM claim WHERE id = ?", (id_,))
        for table, column in (("participation", "id"), ("citation", "claim_id"), ("mention", "claim_id")):
            left = connection.execute(f"SELECT count(*) FROM {table} WHERE {column} = ?", (id_,)).fetchone()
            assert left == (0,), table
        assert connection.execute("SELECT rowid FROM claim_fts WHERE rowid = ?", (id_,)).fetchone() is None
        assert connection.execute("SELECT count(*) FROM entity").fetchone() == before


def test_derived_tables_follow_rows_changed_by_hand(db: Path) -> None:
    with closing(sqlite3.connect(db)) as connection:
        connection.execute("PRAGMA foreign_keys=ON")
        connection.execute("UPDATE claim SET summary = 'A zebra crossed.' WHERE key = 'fox-hunt-europol'")
        connection.execute("UPDATE entity SET name = 'Zorilla' WHERE slug = 'fox-hunt'")
        connection.execute(
            "UPDATE participation SET participant_id = (SELECT id FROM entity WHERE slug = 'kenya'),"
            " participant_type = 'country' WHERE id = (SELECT id FROM claim WHERE key = 'fox-hunt-europol')"
        )
        connection.commit()
        hits = connection.execute("SELECT count(*) FROM claim_fts WHERE claim_fts MATCH 'zebra'").fetchone()
        names = connection.execute(
            "SELECT count(*) FROM entity_fts WHERE entity_fts MATCH 'zorilla'"
        ).fetchone()
        ties = connection.execute(
            "SELECT other_slug FROM connections WHERE thing_slug = 'kenya' AND key = 'fox-hunt-europol'"
        ).fetchall()
    assert (hits, names, ties) == ((1,), (1,), [("fox-hunt",)])


def test_every_trigger_and_full_text_table_is_in_the_database(db: Path) -> None:
    with closing(sqlite3.connect(db)) as connection:
        names = {row[0] for row in connection.execute("SELECT name FROM sqlite_schema")}
    assert set(TRIGGERS) | set(FTS_TABLES) <= names
    # No two bear the same name, of which the dictionary would keep one.
    assert len(TRIGGERS) == sum(
        map(len, (edits.TRIGGERS, fulltext.TRIGGERS, *(kept.triggers for kept in KEPT)))
    )
