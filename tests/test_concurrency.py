"""Writers wait for one another, readers for nobody."""

import sqlite3
import threading
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest
from concurrency import contend
from fixtures import Run, WritePack

from kb.file.engine import write
from kb.file.open import connect_reader
from kb.lookup import sandbox
from kb.packs.apply.seed import seed

PACK = """
    pack: harbour
    version: 1
    sources: [{slug: herald, title: T}]
    claims: [{statement: {subject: NO}, key: a, summary: One., cite: {source: herald}}]
    """


@pytest.mark.parametrize(
    ("seconds", "writers", "readers"), [(0.5, 2, 1), pytest.param(4, 3, 3, marks=pytest.mark.second)]
)
def test_writers_and_readers_on_one_file(tmp_path: Path, seconds: float, writers: int, readers: int) -> None:
    came = contend(tmp_path, seconds=seconds, writers=writers, readers=readers)
    assert came["errors"] == []
    assert came["written"][0] >= writers
    assert came["read"][0] >= readers


def test_a_reader_is_not_blocked_by_a_writer(db: Path, write_pack: WritePack) -> None:
    with write(db) as connection:
        seed(connection, [write_pack(PACK)])
        with closing(connect_reader(db)) as reader:
            # What is not committed is not there yet.
            assert reader.execute("SELECT count(*) FROM claims WHERE pack = 'harbour'").fetchone()[0] == 0
    with closing(connect_reader(db)) as reader:
        assert reader.execute("SELECT count(*) FROM claims WHERE pack = 'harbour'").fetchone()[0] == 1


def test_a_long_query_does_not_stop_a_writer_and_sees_one_state(db: Path, write_pack: WritePack) -> None:
    with closing(connect_reader(db)) as reader:
        rows = iter(sandbox.run(reader, "SELECT c.key, d.pack FROM claims AS c CROSS JOIN claims AS d", None))
        next(rows)
        with write(db) as connection:
            seed(connection, [write_pack(PACK)])
        packs = {row[1] for row in rows}
    assert packs == {"lianyungang-2025", "organizations"}


@contextmanager
def held(path: Path) -> Iterator[None]:
    """Have another program write meanwhile."""
    began, go = threading.Event(), threading.Event()

    def hold() -> None:
        with closing(sqlite3.connect(path, isolation_level=None)) as other:
            other.execute("BEGIN IMMEDIATE")
            began.set()
            go.wait(30)
            other.execute("ROLLBACK")

    holder = threading.Thread(target=hold)
    holder.start()
    began.wait(30)
    try:
        yield
    finally:
        go.set()
        holder.join()


def test_a_second_writer_waits_and_then_says_why(
    kb: Run, db: Path, write_pack: WritePack, monkeypatch: pytest.MonkeyPatch
) -> None:
    pack = str(write_pack(PACK))
    monkeypatch.setattr("kb.file.engine.BUSY_TIMEOUT", 0.1)
    with held(db):
        error = kb("seed", pack, code=1).stderr
    assert "is in use by another program that is writing; try again when it is done" in error
    kb("seed", pack)
