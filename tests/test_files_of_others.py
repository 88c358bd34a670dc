"""What is beside a database is somebody else's: files are made under new names, and nothing is left or lost."""

import os
import re
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from fixtures import Run, WritePack, sampled
from released_schemas import load

from kb.cli import cli
from kb.errors import DatabaseError
from kb.file import open as database
from kb.file.backup import backup
from kb.file.bundled import bundled_packs
from kb.file.engine import write
from kb.file.safely import new_file, scratch_file
from kb.packs.apply.seed import init
from kb.sources.attach import attach
from kb.sources.read import read_text

KB = [sys.executable, "-c", "from kb.cli import main; main()"]


def run(*args: str, **options: object) -> Result:
    return CliRunner().invoke(cli, args, **options)  # type: ignore[arg-type]


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


# A file gets its name when it is whole


def test_of_two_that_make_a_database_one_is_told_that_it_exists(tmp_path: Path) -> None:
    racing = [
        subprocess.Popen(
            [*KB, "--db", "kb.db", "init", "vocabulary"], cwd=tmp_path, stderr=subprocess.PIPE, text=True
        )
        for _ in range(3)
    ]
    said = sorted((process.wait(60), process.communicate()[1].strip()) for process in racing)
    assert [status for status, _ in said] == [0, 1, 1]
    assert re.match(r"kb\.db is ready, with \d+ claims", said[0][1])
    assert all("kb.db exists already" in line for _, line in said[1:])
    assert names(tmp_path) == ["kb.db"]
    assert run("--db", str(tmp_path / "kb.db"), "db", "check").exit_code == 0


def test_one_that_is_stopped_takes_nothing_from_one_that_is_done(tmp_path: Path) -> None:
    path = tmp_path / "kb.db"
    with pytest.raises(KeyboardInterrupt), new_file(path):
        init(path, [bundled_packs()["organizations"]])
        raise KeyboardInterrupt
    assert names(tmp_path) == ["kb.db"]
    assert run("--db", str(path), "claims").exit_code == 0


def test_a_file_that_came_meanwhile_is_not_replaced(tmp_path: Path) -> None:
    path = tmp_path / "new"
    with pytest.raises(FileExistsError), new_file(path) as partial:
        partial.write_text("mine")
        path.write_text("theirs")
    assert path.read_text() == "theirs"
    assert names(tmp_path) == ["new"]


def test_what_a_killed_process_left_is_removed_by_the_next(tmp_path: Path) -> None:
    code = (
        "import os, pathlib, kb.file.safely as s\n"
        "with s.new_file(pathlib.Path('x')) as p:\n"
        "    p.with_name(p.name + '-journal').touch(); os.kill(os.getpid(), 9)"
    )
    subprocess.run([sys.executable, "-c", code], cwd=tmp_path, check=False)
    assert len(names(tmp_path)) == 2
    with scratch_file(tmp_path) as running:
        theirs = tmp_path / ".kb-notes.partial"
        theirs.touch()
        with new_file(tmp_path / "y"):
            assert running.exists()
    assert names(tmp_path) == [".kb-notes.partial", "y"]


@pytest.mark.parametrize("beside", ["-journal", "-wal", "-shm"])
def test_what_sqlite_keeps_beside_a_file_that_is_not_wanted_goes_with_it(tmp_path: Path, beside: str) -> None:
    with scratch_file(tmp_path) as running:
        running.with_name(running.name + beside).touch()
    assert names(tmp_path) == []


def test_no_link_is_written_through(db: Path, tmp_path: Path, kb: Run) -> None:
    article = tmp_path / "text.txt"
    article.write_text("A sentence.")
    with write(db) as connection:
        connection.exec_driver_sql("UPDATE source SET sha256 = NULL")
        attach(connection, "lianyungang-2025", read_text(article))
    mine = tmp_path / "mine"
    mine.write_text("mine")
    for name in ("out.html.partial", "copy.db.12.partial", "copy.db.partial"):
        (tmp_path / name).symlink_to(mine)
    kb("source", "show", "lianyungang-2025", "--html", "out.html")
    kb("db", "backup", "copy.db")
    kb("db", "repair", "fresh.db")
    assert mine.read_text() == "mine"
    assert {"out.html.partial", "copy.db.12.partial", "copy.db.partial"} <= set(names(tmp_path))
    (tmp_path / "linked.html").symlink_to(tmp_path / "out.html")
    kb("source", "show", "lianyungang-2025", "--html", "linked.html")
    assert not (tmp_path / "linked.html").is_symlink()


# What is no file


@pytest.mark.parametrize(
    "name", sampled(["./:memory:", "file:kb.db", "file:kb.db?mode=memory", "a b%20?.db", "#1.db"], 2)
)
def test_a_name_that_means_something_to_sqlite_is_a_name(name: str, tmp_path: Path) -> None:
    assert run("--db", name, "init", "organizations").exit_code == 0
    assert (tmp_path / name).is_file()
    assert run("--db", name, "show", "unodc").exit_code == 0
    assert run("--db", name, "seed", "organizations").exit_code == 0
    assert run("--db", name, "db", "backup", "copy.db").exit_code == 0


@pytest.mark.parametrize(
    "command", [("init",), ("show", "unodc"), ("seed",), ("db", "check"), ("db", "repair"), ("db", "upgrade")]
)
def test_a_pipe_or_a_device_is_refused_at_once(command: tuple[str, ...], tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    for name in ("pipe", "/dev/zero"):
        result = run("--db", name, *command)
        assert result.exit_code == 1
        assert f"{name} is a device or a pipe; name a database file" in result.stderr


def test_an_empty_name_is_refused(db: Path) -> None:
    assert "the name of the database is empty; name a file, such as kb.db" in run("--db", "", "claims").stderr
    assert run("claims", env={"KB_DB": ""}).exit_code == 0


# What readers leave, and what they see


@pytest.mark.parametrize(
    "command", [("show", "unodc"), ("sql", "select 1"), ("claims",), ("db", "check"), ("db", "current")]
)
def test_a_reader_leaves_nothing_beside_the_file(db: Path, tmp_path: Path, command: tuple[str, ...]) -> None:
    run("--db", str(db), "seed", "organizations")
    before = names(tmp_path), db.read_bytes()
    assert run("--db", str(db), *command).exit_code == 0
    assert (names(tmp_path), db.read_bytes()) == before


def test_a_reader_tidies_up_after_a_crash(db: Path, tmp_path: Path) -> None:
    code = (
        "import os, pathlib, kb.file.engine as e\n"
        f"with e.write(pathlib.Path({str(db)!r})) as c: c.exec_driver_sql(\"UPDATE claim SET time_note = 'x'\")\n"
        f"with e.write(pathlib.Path({str(db)!r})) as c: c.exec_driver_sql('DELETE FROM name'); os.kill(os.getpid(), 9)\n"
    )
    subprocess.run([sys.executable, "-c", code], check=False)
    assert "kb.db-wal" in names(tmp_path)
    rows = run("--db", str(db), "sql", "select count(*) from names", "-f", "tsv").stdout
    assert int(rows.split()[1]) > 300
    assert names(tmp_path) == ["kb.db"]


def stranger(path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("CREATE TABLE letter (text)")


@pytest.mark.parametrize(
    ("make", "said"),
    [
        (Path.touch, "holds no knowledge base yet"),
        (stranger, "is not a kb database"),
        (lambda path: load("0001", path), "has the older schema 0001"),
    ],
    ids=["empty", "stranger", "older"],
)
@pytest.mark.parametrize("dry_run", [True, False])
def test_what_is_no_file_of_this_schema_is_not_written_to(
    tmp_path: Path, make: Callable[[Path], object], said: str, dry_run: bool
) -> None:
    path = tmp_path / "other.db"
    make(path)
    before = path.read_bytes()
    with pytest.raises(DatabaseError, match=said), write(path, dry_run=dry_run):
        pass
    assert path.read_bytes() == before
    assert [each.name for each in tmp_path.iterdir()] == ["other.db"]


def test_a_dry_run_changes_no_byte(db: Path, tmp_path: Path, write_pack: WritePack) -> None:
    copy = backup(db, tmp_path / "copy.db")
    before = copy.read_bytes()
    pack = write_pack("pack: more\nversion: 1\nentities: [{actor: somebody, name: Somebody}]")
    assert "+ more entities somebody" in run("--db", str(copy), "seed", "--plan", str(pack)).stdout
    assert copy.read_bytes() == before
    assert names(tmp_path) == ["copy.db", "kb.db", "pack"]


@pytest.fixture
def foreign_folder(db: Path, tmp_path: Path) -> Path:
    """Return a database in a folder that only its owner may write, and that everybody may read."""
    if os.getuid() != 0:
        pytest.skip("only root can become somebody else")
    for folder in (tmp_path, *tmp_path.parents):
        if folder.owner() == "root" and folder != Path("/") and str(folder).startswith("/tmp/"):
            folder.chmod(0o755)
    db.chmod(0o644)
    return db


def as_somebody_else(action: Callable[[], object]) -> str:
    """Run something as another user in a process of its own; return what came of it."""
    read, written = os.pipe()
    child = os.fork()
    if child == 0:
        os.setuid(65534)
        try:
            said = repr(action())
        except BaseException as error:  # noqa: BLE001 - whatever it is, the parent wants to know
            said = f"{type(error).__name__}: {error}"
        os.write(written, said.encode())
        os._exit(0)
    os.close(written)
    os.waitpid(child, 0)
    with os.fdopen(read) as pipe:
        return pipe.read()


def test_a_reader_who_may_not_write_reads_a_file_at_rest(foreign_folder: Path) -> None:
    def count() -> int:
        with closing(database.connect_reader(foreign_folder)) as connection:
            return int(connection.execute("SELECT count(*) FROM claims").fetchone()[0])

    assert as_somebody_else(count) == "246"
    assert names(foreign_folder.parent) == ["kb.db"]


def wait_for(path: Path) -> None:
    for _ in range(200):
        if path.exists():
            return
        time.sleep(0.02)


def test_such_a_reader_sees_one_state_beside_a_writer(foreign_folder: Path) -> None:
    """A log that comes to be while it reads changes nothing of what it sees."""
    go, done = (foreign_folder.parent.parent / name for name in ("go", "done"))
    go.parent.chmod(0o777)

    def seen() -> list[int]:
        with closing(database.connect_reader(foreign_folder)) as connection:
            rows = iter(connection.execute("SELECT time_note IS 'new' FROM claim, (SELECT 1 UNION SELECT 2)"))
            first = next(rows)[0]
            go.touch()
            wait_for(done)
            return sorted({first, *(row[0] for row in rows)})

    writer = os.fork()
    if writer == 0:
        wait_for(go)
        with write(foreign_folder) as connection:
            connection.exec_driver_sql("UPDATE claim SET time_note = 'new'")
        done.touch()
        os._exit(0)
    assert as_somebody_else(seen) == "[0]"
    os.waitpid(writer, 0)
    for path in (go, done):
        path.unlink()


def test_such_a_reader_reads_the_log_of_a_writer_that_is_at_work(foreign_folder: Path) -> None:
    with closing(sqlite3.connect(foreign_folder)) as writer:
        writer.execute("UPDATE claim SET time_note = 'committed'")
        writer.commit()
        for beside in foreign_folder.parent.iterdir():
            beside.chmod(0o644)

        def committed() -> int:
            with closing(database.connect_reader(foreign_folder)) as connection:
                sql = "SELECT count(*) FROM claim WHERE time_note = 'committed'"
                return int(connection.execute(sql).fetchone()[0])

        assert as_somebody_else(committed) == "246"


def test_a_file_that_never_comes_to_rest_is_said_to_be_in_use(
    db: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    db.with_name("kb.db-wal").touch()
    with pytest.raises(DatabaseError, match="is being written, and you may not write in its folder"):
        database._snapshot(db)
