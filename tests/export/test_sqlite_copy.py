"""`kb export sqlite`: a file that is the same wherever it is made, and holds what the original does."""

import hashlib
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from click.testing import Result
from exports import PACK, WORDS, run

from kb.file.bundled import bundled_packs
from kb.file.engine import write
from kb.file.open import HEAD
from kb.file.readmodel import APPLICATION_ID
from kb.packs.apply.seed import init, seed
from kb.views import VIEWS

RUN = Callable[..., Result]


def rows(path: Path, view: str, *but: str) -> list[tuple[Any, ...]]:
    columns = ", ".join(name for name in VIEWS[view].columns if name not in but)
    with closing(sqlite3.connect(f"file:{path}?mode=ro", uri=True)) as connection:
        return sorted(connection.execute(f"SELECT {columns} FROM {view}").fetchall(), key=repr)


def test_two_files_filled_alike_give_one(write_pack: Callable[..., Path], tmp_path: Path) -> None:
    """One is filled at once, the other in two steps and with something that was there and is gone."""
    packs, folder = bundled_packs(), write_pack(PACK, "harbour-watch")
    first, second = tmp_path / "first.db", tmp_path / "second.db"
    init(first, [packs["vocabulary"], packs["iso-3166"], folder])
    init(second, [packs["vocabulary"], packs["iso-3166"]])
    with write(second) as connection:
        seed(connection, [folder])
    with closing(sqlite3.connect(second)) as plain, plain:
        plain.execute("CREATE TABLE mine AS SELECT * FROM claim")
        plain.execute("CREATE VIEW ours AS SELECT 1 AS x")
        plain.execute("INSERT INTO identifier (entity_id, scheme, value) VALUES (1, 'isni', 'gone')")
        plain.execute("DELETE FROM identifier WHERE value = 'gone'")
    for path in (first, second):
        run(path, "export", "sqlite", "-o", str(path.with_suffix(".copy")))
    assert first.with_suffix(".copy").read_bytes() == second.with_suffix(".copy").read_bytes()
    assert first.read_bytes() != second.read_bytes()


def test_with_texts_every_view_is_as_it_was(harbour: RUN, db: Path, tmp_path: Path) -> None:
    harbour("export", "sqlite", "--texts", "-o", str(tmp_path / "copy.db"))
    for view in set(VIEWS) - {"seedings", "packs"}:
        assert rows(tmp_path / "copy.db", view) == rows(db, view), view
    assert WORDS.encode() in (tmp_path / "copy.db").read_bytes()
    assert run(tmp_path / "copy.db", "search", "fishermen") == harbour("search", "fishermen").output


def test_without_texts_their_words_are_nowhere_in_the_file(harbour: RUN, db: Path, tmp_path: Path) -> None:
    harbour("export", "sqlite", "-o", str(tmp_path / "copy.db"))
    content = (tmp_path / "copy.db").read_bytes()
    assert b"fishermen" not in content
    assert b"fishermen" in db.read_bytes()
    assert rows(tmp_path / "copy.db", "claims", "passage") == rows(db, "claims", "passage")


@pytest.mark.parametrize(
    "filters",
    [(), ("--about", "coast guard academy"), ("--country", "NO", "--texts"), ("--country", "china")],
    ids=["all", "about", "texts", "china"],
)
def test_the_copy_is_sound_and_holds_what_lists_show(
    harbour: RUN, tmp_path: Path, filters: tuple[str, ...]
) -> None:
    copy = tmp_path / "copy.db"
    harbour("export", "sqlite", "-o", str(copy), *filters)
    assert "no problems" in run(copy, "db", "check")
    cut = [option for option in filters if option != "--texts"]
    for view in ("claims", "participations", "timeline"):
        columns = ["-c", "pack,key,summary,valid", "-f", "csv"]
        assert run(copy, view, *columns) == harbour(view, *cut, *columns).output


def test_it_has_no_log_and_its_sha256_stands_beside_it(harbour: RUN, tmp_path: Path) -> None:
    copy = tmp_path / "copy.db"
    harbour("export", "sqlite", "-o", str(copy))
    content = copy.read_bytes()
    assert content[18:20] == b"\x01\x01"
    digest, name = (tmp_path / "copy.db.sha256").read_text().split()
    assert (digest, name) == (hashlib.sha256(content).hexdigest(), "copy.db")
    with closing(sqlite3.connect(f"file:{copy}?mode=ro&immutable=1", uri=True)) as connection:
        assert connection.execute("SELECT count(*) FROM sqlite_stat1").fetchone()[0] > 10
        assert connection.execute("PRAGMA freelist_count").fetchone() == (0,)
        assert connection.execute("PRAGMA application_id").fetchone() == (APPLICATION_ID,)
        assert connection.execute("PRAGMA user_version").fetchone() == (int(HEAD),)


def test_a_sum_that_is_there_stays(harbour: RUN, tmp_path: Path) -> None:
    beside = tmp_path / "copy.db.sha256"
    beside.write_text("mine")
    assert "exists already" in harbour("export", "sqlite", "-o", str(tmp_path / "copy.db"), code=1).output
    assert beside.read_text() == "mine"
    assert not (tmp_path / "copy.db").exists()
