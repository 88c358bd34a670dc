"""Files that are missing, foreign, damaged, locked, old or new: one line, the right status, nothing changed."""

import os
import sqlite3
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result
from sqlalchemy import event

from kb.cli import cli
from kb.file import engine
from kb.file.open import HEAD
from kb.packs.apply.seed import init

LOOK_UPS = (
    ["show", "cn"],
    ["countries"],
    ["search", "drugs"],
    ["sql", "select 1"],
    ["links", "cn"],
    ["timeline"],
)


def run(*arguments: str) -> Result:
    return CliRunner().invoke(cli, arguments)


def one_line(result: Result, status: int = 1) -> str:
    assert result.exit_code == status, result.output
    assert result.stderr.count("\n") == 1, result.stderr
    return result.stderr


@pytest.mark.parametrize("command", LOOK_UPS, ids=" ".join)
def test_no_database(command: list[str], tmp_path: Path) -> None:
    assert "there is no database at kb.db; 'kb init' makes one" in one_line(run(*command))
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("command", [*LOOK_UPS, ["seed"], ["db", "upgrade"], ["db", "current"]], ids=" ".join)
def test_not_a_database(command: list[str], tmp_path: Path) -> None:
    path = tmp_path / "kb.db"
    path.write_bytes(b"just some text, and more of it " * 100)
    assert "is not a database" in one_line(run(*command))
    assert path.read_bytes().startswith(b"just some text")


@pytest.mark.parametrize("command", [["show", "cn"], ["seed"], ["init"], ["db", "upgrade"]], ids=" ".join)
def test_somebody_elses_database(command: list[str], tmp_path: Path) -> None:
    with closing(sqlite3.connect(tmp_path / "kb.db")) as connection:
        connection.execute("CREATE TABLE music (x)")
    assert "is not a kb database" in one_line(run(*command))


@pytest.mark.parametrize(
    ("revision", "message"),
    [
        ("9999", f"has the newer schema 9999, this kb reads {HEAD}; install a newer kb"),
        ("", "is not a kb database"),
    ],
)
def test_another_schema(db: Path, sql: Callable[..., object], revision: str, message: str) -> None:
    sql("UPDATE alembic_version SET version_num = ?", revision) if revision else sql(
        "DELETE FROM alembic_version"
    )
    for command in (["show", "cn"], ["seed"], ["db", "upgrade"]):
        assert message in one_line(run(*command))


def test_an_older_schema_names_the_remedy(db: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("kb.file.open.REVISIONS", (HEAD, "9998"))
    monkeypatch.setattr("kb.file.open.HEAD", "9998")
    assert f"has the older schema {HEAD}, this kb reads 9998; 'kb --db kb.db db upgrade'" in one_line(
        run("show", "cn")
    )


def test_an_empty_file_can_be_made_into_a_database(tmp_path: Path) -> None:
    path = tmp_path / "kb.db"
    path.touch()
    assert "holds no knowledge base yet" in one_line(run("show", "cn"))
    assert run("init").exit_code == 0
    assert run("show", "cn").exit_code == 0


def test_init_refuses_to_overwrite(db: Path) -> None:
    before = db.read_bytes()
    assert "exists already; 'kb --db kb.db seed'" in one_line(run("init"))
    assert db.read_bytes() == before
    assert "there is no folder nowhere" in one_line(run("--db", "nowhere/kb.db", "init"))
    assert "is a folder" in one_line(run("--db", ".", "init"))


def test_another_kind_of_database_is_refused() -> None:
    error = one_line(run("--db", "postgresql://host/kb", "show", "cn"))
    assert "kb reads SQLite files, and no 'postgresql'" in error


def test_an_sqlite_url_names_a_file(db: Path) -> None:
    assert run("--db", f"sqlite:///{db}", "show", "cn").exit_code == 0


def test_a_damaged_file(db: Path) -> None:
    data = bytearray(db.read_bytes())
    data[4096:200_000] = os.urandom(200_000 - 4096)
    db.write_bytes(bytes(data))
    assert "is damaged" in one_line(run("countries"))


def test_a_locked_file_can_be_read_and_says_so_when_written(
    db: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for module in ("open", "engine"):
        monkeypatch.setattr(f"kb.file.{module}.BUSY_TIMEOUT", 0.1)
    with closing(sqlite3.connect(db, isolation_level=None)) as other:
        other.execute("PRAGMA journal_mode=WAL")
        other.execute("BEGIN IMMEDIATE")
        assert run("show", "cn").exit_code == 0
        assert "in use by another program" in one_line(run("seed"))


@pytest.fixture
def cramped(monkeypatch: pytest.MonkeyPatch) -> None:
    """Leave no page to files that are written."""
    create = engine.writing_engine

    def made(path: Path, **how: Any) -> object:
        engine = create(path, **how)

        @event.listens_for(engine, "connect")
        def limit(connection: sqlite3.Connection, _record: object) -> None:
            pages = connection.execute("PRAGMA page_count").fetchone()[0]
            connection.execute(f"PRAGMA max_page_count = {pages}")

        return engine

    monkeypatch.setattr(engine, "writing_engine", made)


@pytest.mark.usefixtures("cramped")
def test_a_full_disk_leaves_the_database_as_it_was(db: Path) -> None:
    pack = db.parent / "big.jsonl"
    lines = ['{"pack": "big", "version": 1}']
    lines += [f'{{"initiative": "i-{n}", "name": "Initiative {n} {"x" * 300}"}}' for n in range(3000)]
    pack.write_text("\n".join(lines), encoding="utf-8")
    before = _rows(db)
    assert "the disk is full" in one_line(run("seed", str(pack)))
    assert _rows(db) == before


def _rows(path: Path) -> list[str]:
    with closing(sqlite3.connect(path)) as connection:
        return list(connection.iterdump())


@pytest.fixture
def readonly(db: Path, tmp_path: Path) -> Iterator[Callable[..., subprocess.CompletedProcess[str]]]:
    """Return what runs commands on a file in a folder that one may not write."""
    folder = tmp_path / "readonly"
    folder.mkdir()
    copy = folder / "kb.db"
    copy.write_bytes(db.read_bytes())
    copy.chmod(0o444)
    folder.chmod(0o555)
    # Root may write anywhere, so the commands run as somebody else where the tests run as root.
    nobody: dict[str, Any] = {"user": 65534, "group": 65534} if os.geteuid() == 0 else {}
    for parent in tmp_path.parents:
        if nobody and parent.stat().st_uid == os.geteuid() and str(parent).startswith("/tmp/"):
            parent.chmod(parent.stat().st_mode | 0o055)
    tmp_path.chmod(0o755)

    def kb(*arguments: str) -> subprocess.CompletedProcess[str]:
        command = [sys.executable, "-c", "from kb.cli import main; main()", "--db", str(copy), *arguments]
        try:
            done = subprocess.run(command, capture_output=True, text=True, cwd=tmp_path, **nobody)
        except PermissionError:
            pytest.skip("nobody else may run this interpreter")
        if "ModuleNotFoundError" in done.stderr or "Permission denied" in done.stderr:
            pytest.skip("nobody else may read this installation")
        return done

    yield kb
    folder.chmod(0o755)


@pytest.mark.skipif(os.name != "posix", reason="needs POSIX permissions")
def test_reading_works_in_a_read_only_folder_and_writing_says_why_not(
    readonly: Callable[..., subprocess.CompletedProcess[str]],
) -> None:
    shown = readonly("show", "cn")
    assert shown.returncode == 0, shown.stderr
    written = readonly("seed")
    assert written.returncode == 1
    assert "can't be" in written.stderr
    assert written.stderr.count("\n") == 1


def test_a_file_with_a_strangers_trigger_is_not_written_to(db: Path, sql: Callable[..., object]) -> None:
    sql("CREATE TRIGGER evil AFTER UPDATE ON claim BEGIN DELETE FROM name; END")
    assert run("show", "cn").exit_code == 0
    assert "a trigger, evil, that is not kb's" in one_line(run("seed"))


@pytest.mark.parametrize(
    "arguments",
    [
        ["nonsense"],
        ["show"],
        ["show", "cn", "--nonsense"],
        ["-f", "xml", "countries"],
        ["claims", "--kind", "x"],
    ],
    ids=" ".join,
)
def test_wrong_use_is_status_2_and_one_line(db: Path, arguments: list[str]) -> None:
    assert "--help'" in one_line(run(*arguments), 2)


def test_global_options_may_stand_on_either_side(db: Path) -> None:
    assert run("-f", "json", "countries").stdout == run("countries", "-f", "json").stdout


def test_the_database_comes_from_the_environment(db: Path, tmp_path: Path) -> None:
    other = tmp_path / "elsewhere.db"
    db.rename(other)
    assert CliRunner().invoke(cli, ["show", "cn"], env={"KB_DB": str(other)}).exit_code == 0


HEAVY = ("sqlalchemy", "alembic", "yaml", "pydantic", "edtf", "rapidfuzz")
#: What is small, but so is a look-up, which can do without.
SPARED = ("pathlib", "dataclasses", "calendar", "csv")


@pytest.mark.parametrize(
    "arguments",
    [
        ["show", "cn"],
        ["initiatives"],
        ["search", "drugs"],
        ["sql", "select 1"],
        ["links", "cn", "unodc"],
    ],
    ids=" ".join,
)
def test_look_ups_load_nothing_heavy(db: Path, arguments: list[str]) -> None:
    _assert_not_loaded((*HEAVY, *SPARED), arguments)


def test_help_loads_nothing_heavy() -> None:
    _assert_not_loaded(HEAVY, ["--help"])


def _assert_not_loaded(heavy: tuple[str, ...], arguments: list[str]) -> None:
    code = (
        "import sys\nfrom kb.cli import cli\n"
        "try:\n    cli.main(sys.argv[1:])\nexcept SystemExit as end:\n    assert end.code == 0, end.code\n"
        f"loaded = [name for name in {heavy!r} if name in sys.modules]\n"
        "assert not loaded, loaded\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, *arguments], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr


def test_a_reader_that_has_had_enough_is_no_error(db: Path) -> None:
    script = f"'{sys.executable}' -c 'from kb.cli import main; main()' claims -f jsonl | head -1"
    done = subprocess.run(
        ["bash", "-o", "pipefail", "-c", script], capture_output=True, text=True, check=False
    )
    assert done.stdout.count("\n") == 1
    assert done.stderr == ""
    assert done.returncode == 0


def test_an_init_that_fails_removes_only_a_file_that_it_made(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("kb.packs.apply.seed.seed", fail)
    ours, theirs = tmp_path / "ours.db", tmp_path / "theirs.db"
    theirs.touch()  # somebody else is about to fill it
    for path in (ours, theirs):
        with pytest.raises(KeyboardInterrupt):
            init(path)
    assert not ours.exists()
    assert theirs.exists()


def test_what_sqlite_says_is_said_where_nothing_explains_it(
    db: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(_: object) -> None:
        raise sqlite3.OperationalError("something odd")

    monkeypatch.setattr("kb.file.open.connect_reader", fail)
    result = run("show", "cn")
    assert (result.exit_code, result.stderr) == (1, "kb: kb.db: something odd\n")
