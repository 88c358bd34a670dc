"""Files, packs and words from strangers: they can't write, can't run, and can't drive the reader's tools."""

import hashlib
import re
import resource
import sqlite3
import threading
from contextlib import closing
from pathlib import Path

import pytest
from fixtures import Run, WritePack, sampled

from kb.cli.app import FORMATS
from kb.errors import QueryError
from kb.file.open import connect_reader
from kb.lookup import sandbox

#: A statement of every kind that SQLite's grammar has (https://www.sqlite.org/lang.html), but for SELECT.
STATEMENTS = """\
ALTER TABLE claim RENAME TO x
ALTER TABLE claim RENAME COLUMN key TO x
ALTER TABLE claim ADD COLUMN x TEXT
ALTER TABLE claim DROP COLUMN time_note
ANALYZE
ANALYZE claim
ATTACH DATABASE 'other.db' AS other
ATTACH DATABASE ':memory:' AS other
BEGIN
BEGIN IMMEDIATE
BEGIN EXCLUSIVE
COMMIT
CREATE INDEX x ON claim (summary)
CREATE UNIQUE INDEX x ON claim (summary)
CREATE TABLE x (y)
CREATE TABLE x AS SELECT * FROM claims
CREATE TEMP TABLE x (y)
CREATE TRIGGER x AFTER INSERT ON claim BEGIN SELECT 1; END
CREATE TEMP TRIGGER x AFTER INSERT ON claim BEGIN SELECT 1; END
CREATE VIEW x AS SELECT 1
CREATE TEMP VIEW x AS SELECT 1
CREATE VIRTUAL TABLE x USING fts5(y)
CREATE VIRTUAL TABLE temp.x USING fts5(y)
DELETE FROM claim
DELETE FROM claim WHERE id = 1 RETURNING id
DETACH DATABASE main
DROP INDEX ix_claim_first_day
DROP TABLE claim
DROP TRIGGER tr_claim_fts_insert
DROP VIEW claims
END
EXPLAIN DELETE FROM claim
INSERT INTO topic (slug, name) VALUES ('x', 'X')
INSERT OR REPLACE INTO topic (slug, name) VALUES ('x', 'X')
INSERT INTO claim_fts (claim_fts) VALUES ('rebuild')
INSERT INTO claim_fts (claim_fts) VALUES ('delete-all')
PRAGMA writable_schema = ON
PRAGMA query_only = OFF
PRAGMA trusted_schema = ON
PRAGMA journal_mode = DELETE
PRAGMA user_version = 7
PRAGMA wal_checkpoint(TRUNCATE)
PRAGMA incremental_vacuum
PRAGMA optimize
PRAGMA database_list
REINDEX
RELEASE x
REPLACE INTO topic (slug, name) VALUES ('x', 'X')
ROLLBACK
SAVEPOINT x
UPDATE claim SET summary = 'x'
UPDATE sqlite_schema SET sql = 'x'
UPDATE claim_fts SET summary = 'x'
VACUUM
VACUUM INTO 'copy.db'
WITH x AS (SELECT 1) DELETE FROM claim
WITH x AS (SELECT 1) INSERT INTO topic (slug, name) VALUES ('x', 'X')
WITH x AS (SELECT 1) UPDATE claim SET summary = 'x'
SELECT load_extension('x')
SELECT writefile('x', 'y')
SELECT edit('x')
SELECT fts3_tokenizer('simple', x'00')
""".splitlines()


def _state(path: Path) -> list[str]:
    return [
        hashlib.sha256(path.read_bytes()).hexdigest(),
        *sorted(other.name for other in path.parent.iterdir()),
    ]


@pytest.mark.parametrize("statement", STATEMENTS)
def test_kb_sql_runs_no_statement_but_select(db: Path, statement: str) -> None:
    with closing(connect_reader(db)) as connection:
        before = _state(db)
        with pytest.raises(QueryError):
            list(sandbox.run(connection, statement, 5))
        assert not connection.in_transaction
        assert connection.execute("SELECT count(*) FROM sqlite_temp_schema").fetchone()[0] == 0
        assert _state(db) == before


def test_the_guard_denies_what_it_does_not_know() -> None:
    """Every action code there is or may come to be is denied, but for reading."""
    allowed = {
        code
        for code in range(-10, 200)
        if sandbox._authorize(code, "claim", "summary", "main", None) == sqlite3.SQLITE_OK
    }
    assert allowed == {
        sqlite3.SQLITE_SELECT,
        sqlite3.SQLITE_READ,
        sqlite3.SQLITE_RECURSIVE,
        sqlite3.SQLITE_FUNCTION,
    }


def test_a_statement_is_bounded(db: Path) -> None:
    """In the size of a value, in what SQLite may hold at once, in other files, and in what it writes beside the file."""
    with closing(connect_reader(db)) as connection:
        sandbox.guard(connection)
        assert connection.execute("SELECT length(zeroblob(10485760))").fetchone()[0] == 10 * 2**20
        with pytest.raises(sqlite3.DataError, match="too big"):
            connection.execute("SELECT zeroblob(10485761)").fetchall()
        connection.set_authorizer(None)
        assert connection.execute("PRAGMA hard_heap_limit").fetchone()[0] == 2**30
        assert connection.execute("PRAGMA temp_store").fetchone()[0] == 2
        assert connection.getlimit(sqlite3.SQLITE_LIMIT_ATTACHED) == 0


def test_the_process_is_bounded_while_a_statement_runs_and_no_longer() -> None:
    before = resource.getrlimit(resource.RLIMIT_AS)
    with sandbox.bounded(60):
        during = resource.getrlimit(resource.RLIMIT_AS)[0]
        assert 2 * 2**30 < during < 2 * 2**30 + 2**40
        assert any(isinstance(thread, threading.Timer) for thread in threading.enumerate())
    assert resource.getrlimit(resource.RLIMIT_AS) == before
    assert not any(
        isinstance(each, threading.Timer) and not each.finished.is_set() for each in threading.enumerate()
    )


def test_full_text_search_works_behind_the_guard(db: Path) -> None:
    with closing(connect_reader(db)) as connection:
        sandbox.guard(connection)
        for index in ("claim_fts", "entity_fts", "passage_fts"):
            connection.execute(f"SELECT count(*) FROM {index} WHERE {index} MATCH 'china'").fetchall()


@pytest.mark.parametrize(
    "view",
    [
        "SELECT load_extension('evil') AS slug, 1 AS claims, '' AS name",
        "SELECT writefile('evil', 'x') AS slug, 1 AS claims, '' AS name",
        "SELECT fts3_tokenizer('x', x'00') AS slug, 1 AS claims, '' AS name",
        "SELECT edit('x') AS slug, 1 AS claims, '' AS name",
    ],
)
def test_a_view_in_a_strangers_file_runs_nothing(kb: Run, db: Path, tmp_path: Path, view: str) -> None:
    with closing(sqlite3.connect(db)) as connection:
        connection.executescript(f"DROP VIEW countries; CREATE VIEW countries AS {view};")
    before = sorted(path.name for path in tmp_path.iterdir())
    result = kb("countries", code=1)
    assert result.stderr.startswith("kb: ")
    assert result.stderr.count("\n") == 1
    assert {path.name for path in tmp_path.iterdir()} - set(before) <= {"kb.db-shm", "kb.db-wal"}


@pytest.mark.parametrize(
    "trigger",
    [
        "CREATE TRIGGER evil AFTER INSERT ON claim BEGIN DELETE FROM entity; END",
        "CREATE TRIGGER evil INSTEAD OF INSERT ON claims BEGIN DELETE FROM entity; END",
        "DROP TRIGGER tr_claim_fts_insert;"
        " CREATE TRIGGER tr_claim_fts_insert AFTER INSERT ON claim BEGIN DELETE FROM entity; END",
    ],
)
def test_a_trigger_in_a_strangers_file_never_fires(kb: Run, db: Path, tmp_path: Path, trigger: str) -> None:
    with closing(sqlite3.connect(db)) as connection:
        connection.executescript(trigger)
    text = tmp_path / "text.txt"
    text.write_text("Text.", encoding="utf-8")
    for command in (["seed"], ["source", "attach", "lianyungang-2025", str(text), "--as-variant"]):
        assert "that is not kb's" in kb(*command, code=1).stderr
    kb("show", "china")


def test_readers_trust_no_schema_and_load_no_extension(db: Path) -> None:
    with closing(connect_reader(db)) as connection:
        assert connection.execute("PRAGMA trusted_schema").fetchone()[0] == 0
        assert connection.execute("PRAGMA cell_size_check").fetchone()[0] == 1
        assert connection.execute("PRAGMA query_only").fetchone()[0] == 1
        with pytest.raises(sqlite3.OperationalError, match="not authorized"):
            connection.execute("SELECT load_extension('x')")


# What stands in text fields

EVIL = "\x1b]0;owned\x07\x1b[2J\u202egnp.exe\u2066 <script>alert(1)</script> =cmd()|'/c calc'!A0 [x](javascript:alert(1))"
OBEYED = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")
COMMANDS = [
    ("show", "unodc"),
    ("show", "lianyungang-2025"),
    ("show", "lianyungang-2025/unodc-projects-china"),
    ("search", "unodc"),
    ("links", "unodc"),
    ("links", "unodc", "china"),
    ("timeline",),
    ("organizations",),
    ("claims",),
    ("sources",),
    ("source", "audit", "lianyungang-2025", "--list", "own-voice"),
    ("sql", "SELECT * FROM claims LIMIT 40"),
]


@pytest.fixture
def evil(db: Path) -> None:
    """Put what packs may not hold into every text there is, as a stranger's file may have it."""
    with closing(sqlite3.connect(db)) as connection:
        connection.execute(
            "UPDATE entity SET name = 'unodc ' || ?, description = ? WHERE slug = 'unodc'", (EVIL, EVIL)
        )
        connection.execute("UPDATE claim SET summary = ?, time_note = ?", (EVIL, EVIL))
        connection.execute(
            "UPDATE source SET title = ?, rights = ?, url = ?", (EVIL, EVIL, f"https://x/{EVIL}")
        )
        connection.execute("UPDATE publisher SET name = ?, reason = ?", (EVIL, EVIL))
        connection.execute("UPDATE citation SET text_start = ?", (EVIL,))
        connection.execute("UPDATE name SET text = ?", (EVIL,))
        connection.commit()


@pytest.mark.usefixtures("evil")
@pytest.mark.parametrize("command", sampled(COMMANDS, 5), ids=" ".join)
def test_no_text_acts_on_the_terminal_or_in_a_document(kb: Run, command: tuple[str, ...]) -> None:
    for format_ in set(FORMATS) - {"json", "jsonl", "csv", "yaml"}:  # these are for programs
        result = kb(*command, "-f", format_)
        assert not OBEYED.search(result.stdout), (format_, result.stdout)
        assert not OBEYED.search(result.stderr)
    markdown = kb(*command, "-f", "md").stdout
    assert "<script>" not in markdown.replace("\\<script\\>", "")
    assert "[x](javascript" not in markdown


@pytest.mark.usefixtures("evil")
def test_errors_show_what_a_terminal_would_obey(kb: Run) -> None:
    for command in (("show", EVIL), ("search", "nothing" + EVIL), ("sql", f"SELECT {EVIL}"), ("seed", EVIL)):
        assert not OBEYED.search(kb(*command, ok=False).stderr)


def test_spreadsheets_get_no_formula_if_that_is_asked_for(kb: Run, db: Path) -> None:
    with closing(sqlite3.connect(db)) as connection:
        for start in ("=", "+", "-", "@", "\t", "\r"):
            connection.execute("UPDATE entity SET description = ? WHERE slug = 'china'", (f"{start}1+1",))
            connection.commit()
            for format_ in ("csv", "tsv"):
                printed = kb("countries", "--defuse", "-f", format_).stdout
                assert f"'{start}1+1" in printed.replace("\\t", "\t").replace("\\r", "\r")


# Packs run nothing


@pytest.mark.parametrize(
    "yaml",
    [
        "!!python/object/apply:os.system ['touch evil']",
        "!!python/name:os.system",
        "!<tag:yaml.org,2002:python/object/new:os.system> ['touch evil']",
        "!include /etc/passwd",
    ],
)
def test_a_pack_runs_nothing(kb: Run, write_pack: WritePack, tmp_path: Path, yaml: str) -> None:
    folder = write_pack(f"pack: evil\nversion: 1\ntitle: {yaml}\n")
    assert "is not allowed; a pack holds plain values only" in kb("pack", "check", str(folder), code=1).stderr
    assert not (tmp_path / "evil").exists()


def test_aliases_are_bounded(kb: Run, write_pack: WritePack) -> None:
    lines = ["pack: bomb", "version: 1", "a0: &a0 [x, x, x, x, x, x, x, x, x, x]"]
    lines += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 10)}]" for n in range(1, 9)]
    assert "too many aliases" in kb("pack", "check", str(write_pack("\n".join(lines))), code=1).stderr
