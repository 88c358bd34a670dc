"""A damaged file gives up what can be read of it, sound and with nothing made up, and says what it lost."""

import random
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from click.testing import CliRunner
from fixtures import ARTICLE, SEEDED, Run, sampled
from released_schemas import load

from kb.cli import cli
from kb.errors import DatabaseError
from kb.file.open import REVISIONS
from kb.health.check import problems
from kb.health.repair import repair
from kb.kept import KEPT


def rows(path: Path) -> dict[str, set[str]]:
    """Return the rows of every table but the derived ones."""
    with closing(sqlite3.connect(path)) as connection:
        tables = [
            row[0]
            for row in connection.execute(
                "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE '%\\_fts%' ESCAPE '\\'"
                " AND name NOT LIKE 'sqlite%'"
            )
        ]
        return {table: set(map(repr, connection.execute(f"SELECT * FROM {table}"))) for table in tables}


@pytest.fixture
def whole(db: Path, tmp_path: Path, kb: Run) -> Path:
    """Return a database with an attached text, in one file without a log."""
    text = tmp_path / "text.txt"
    text.write_text("One thing. Another thing.", encoding="utf-8")
    kb("source", "attach", "un-m49", str(text))
    with closing(sqlite3.connect(db)) as connection:
        connection.execute("PRAGMA journal_mode=DELETE")
    return db


def test_an_undamaged_file_is_copied_whole(kb: Run, whole: Path) -> None:
    before = whole.read_bytes()
    result = kb("db", "repair", "fresh.db")
    assert "lost" not in result.stderr
    assert rows(Path("fresh.db")) == rows(whole)
    assert problems(Path("fresh.db")) == []
    assert whole.read_bytes() == before
    assert "exists already" in kb("db", "repair", "fresh.db", code=1).stderr


def damaged(path: Path, seed: int) -> int:
    """Damage a file at random and return in how many places."""
    rng = random.Random(seed)
    content = bytearray(path.read_bytes())
    places: int = 2 ** (seed % 6)
    for _ in range(places):
        if seed % 3 == 0:  # a stretch, as a bad sector leaves it
            place = rng.randrange(4096, len(content) - 512)
            content[place : place + 512] = bytes(512)
        else:
            content[rng.randrange(4096, len(content))] ^= 1 << rng.randrange(8)
    path.write_bytes(content)
    return places


@pytest.mark.parametrize("seed", sampled(range(12), 2))
def test_random_damage_costs_rows_and_makes_none_up(whole: Path, tmp_path: Path, seed: int) -> None:
    original = rows(whole)
    places = damaged(whole, seed)
    target = tmp_path / "fresh.db"
    try:
        kept, lost = repair(whole, target)
    except DatabaseError as error:
        assert "damaged beyond repair" in str(error)  # the damage is in the schema itself
        assert not target.exists()
        return
    assert problems(target) == []
    found = rows(target)
    changed = 0
    derived = (*(kept.table for kept in KEPT), "anchor_passage", "alembic_version")
    for table in found.keys() & derived:
        del found[table]
    for table, there in found.items():
        # What is new was changed by the damage or by leaving out what it referred to; the rest is as it was.
        changed += len(there - original[table])
        assert len(there) <= len(original[table])
        assert len(there) == kept[table] or lost
    assert changed <= 40 * places
    missing = {table: len(original[table]) - len(there) for table, there in found.items()}
    assert lost or sum(missing.values()) <= 0, missing


def test_a_file_without_a_readable_schema_is_beyond_repair(kb: Run, whole: Path) -> None:
    content = bytearray(whole.read_bytes())
    content[100:4096] = bytes(3996)
    whole.write_bytes(content)
    error = kb("db", "repair", code=1).stderr
    assert "is damaged beyond repair" in error or "has no tables of a kb database in it" in error
    assert "restore a backup, which is older and whole" in error
    assert not whole.with_name("kb.db.repaired").exists()


def test_a_page_that_is_gone_is_said_and_packs_bring_its_rows_back(
    kb: Run, whole: Path, tmp_path: Path, dump: Callable[[Path], object]
) -> None:
    before = dump(whole)
    with closing(sqlite3.connect(whole)) as connection:
        [(root,)] = connection.execute("SELECT rootpage FROM sqlite_schema WHERE name = 'claim'").fetchall()
    content = bytearray(whole.read_bytes())
    # The first page below the root of the table of claims.
    child = int.from_bytes(content[(root - 1) * 4096 + 8 : (root - 1) * 4096 + 12], "big")
    content[(child - 1) * 4096 : child * 4096] = bytes(4096)
    whole.write_bytes(content)
    assert "damaged" in kb("db", "check", code=1).stdout
    said = kb("db", "repair", "fresh.db", code=1).stderr
    assert "lost: claim: no row from " in said
    assert said.splitlines()[-1].endswith("'kb seed --overwrite' puts back what packs hold")
    kb("--db", "fresh.db", "db", "check")
    kb("--db", "fresh.db", "seed", "--overwrite", *SEEDED)
    assert dump(Path("fresh.db")) == before


def number(of: bytes | bytearray) -> int:
    return int.from_bytes(of, "big")


def leaves_of(content: bytearray, root: int) -> list[int]:
    """Return the pages below the root of a table, in order."""
    page = content[(root - 1) * 4096 : root * 4096]
    cells = [number(page[12 + 2 * place : 14 + 2 * place]) for place in range(number(page[3:5]))]
    leaves = [number(page[cell : cell + 4]) for cell in cells]
    assert len(leaves) > 6
    return leaves


def test_only_the_rows_of_damaged_pages_are_lost(whole: Path, tmp_path: Path) -> None:
    """Neither the last good row before a damaged page is lost, nor a whole page between two damaged ones."""
    with closing(sqlite3.connect(whole)) as connection:
        [(root,)] = connection.execute("SELECT rootpage FROM sqlite_schema WHERE name = 'claim'").fetchall()
        ids = [row[0] for row in connection.execute("SELECT id FROM claim ORDER BY id")]
    content = bytearray(whole.read_bytes())
    leaves = leaves_of(content, root)
    rows_of = [number(content[(leaf - 1) * 4096 + 3 : (leaf - 1) * 4096 + 5]) for leaf in leaves]
    gone: set[int] = set()
    for place in (2, 4):
        start = sum(rows_of[:place])
        gone |= set(ids[start : start + rows_of[place]])
        content[(leaves[place] - 1) * 4096 : leaves[place] * 4096] = bytes(4096)
    whole.write_bytes(content)
    said = repair(whole, tmp_path / "fresh.db").lost
    with closing(sqlite3.connect(tmp_path / "fresh.db")) as connection:
        kept = {row[0] for row in connection.execute("SELECT id FROM claim")}
    assert kept == set(ids) - gone
    stretches = [line for line in said if line.startswith("claim: no row from ")]
    assert len(stretches) == 2  # a line a page, not one a row
    assert all(" to " in line for line in stretches)


def test_rows_that_a_damaged_page_denies_are_said(whole: Path, tmp_path: Path) -> None:
    """A page may say that it holds no rows, and nothing fails: an index still lists them."""
    with closing(sqlite3.connect(whole)) as connection:
        [(root,)] = connection.execute("SELECT rootpage FROM sqlite_schema WHERE name = 'claim'").fetchall()
    content = bytearray(whole.read_bytes())
    start = (leaves_of(content, root)[2] - 1) * 4096
    held = number(content[start + 3 : start + 5])
    content[start + 3 : start + 5] = bytes(2)
    whole.write_bytes(content)
    said = repair(whole, tmp_path / "fresh.db").lost
    assert f"claim: {held} rows are in an index and not in the table any more" in said


def test_a_database_of_something_else_has_nothing_to_repair(kb: Run, db: Path) -> None:
    with closing(sqlite3.connect(db)) as connection, connection:
        connection.execute("PRAGMA writable_schema=ON")
        connection.execute(
            "UPDATE sqlite_schema SET name = 'x' || name, tbl_name = 'x' || tbl_name WHERE name IN ('claim', 'entity')"
        )
    assert "has no tables of a kb database in it" in kb("db", "repair", code=1).stderr


def test_the_log_of_a_crash_is_salvaged_too(db: Path, tmp_path: Path) -> None:
    copy = tmp_path / "crashed.db"
    with closing(sqlite3.connect(db)) as connection:
        connection.execute("UPDATE claim SET time_note = 'in the log' WHERE id = 1")
        connection.commit()
        for suffix in ("", "-wal"):
            copy.with_name(copy.name + suffix).write_bytes(db.with_name(db.name + suffix).read_bytes())
    repair(copy, tmp_path / "fresh.db")
    with closing(sqlite3.connect(tmp_path / "fresh.db")) as connection:
        assert connection.execute("SELECT time_note FROM claim WHERE id = 1").fetchone() == ("in the log",)


def test_what_is_no_database_is_not_repaired(kb: Run, db: Path) -> None:
    db.write_bytes(b"no database at all, and long enough to be one" * 200)
    error = kb("db", "repair", code=1).stderr
    assert error.startswith("kb: ")
    assert error.count("\n") == 1


@pytest.mark.skipif(not ARTICLE.is_file(), reason="the article's text is not at hand; KB_ARTICLE names it")
def test_a_damaged_text_is_left_out_and_can_be_attached_again(kb: Run, db: Path) -> None:
    kb("source", "attach", "lianyungang-2025", str(ARTICLE))
    with closing(sqlite3.connect(db)) as connection:
        connection.execute("UPDATE source_text SET text = replace(text, 'China', 'Chine')")
        connection.commit()
    assert "is not what its sha256" in kb("db", "check", code=1).stdout
    kb("source", "attach", "un-m49", str(ARTICLE))
    said = kb("db", "repair", "fresh.db", code=1).stderr
    assert said.count("is damaged; attach it again") == 1
    assert kb("--db", "fresh.db", "sql", "SELECT source_slug FROM passages GROUP BY 1").stdout.split()[
        1:
    ] == ["un-m49"]
    kb("--db", "fresh.db", "source", "attach", "lianyungang-2025", str(ARTICLE))
    kb("--db", "fresh.db", "db", "check")


def test_rows_changed_by_hand_are_noted_and_no_problem(kb: Run, db: Path) -> None:
    assert "note" not in kb("db", "check").stderr
    with closing(sqlite3.connect(db)) as connection:
        connection.execute("UPDATE claim SET credibility = 2 WHERE key = 'fox-hunt-china'")
        connection.execute("UPDATE publisher SET reason = 'mine' WHERE slug = 'tasnim'")
        connection.commit()
    result = kb("db", "check")
    assert result.stdout == ""
    assert (
        "note: claims fox-hunt-china of lianyungang-2025 was changed by hand since it was seeded"
        in result.stderr
    )
    assert "note: publishers tasnim of organizations was changed by hand since it was seeded" in result.stderr
    assert sum(line.startswith("note:") for line in result.stderr.splitlines()) == 2


@pytest.mark.second
def test_a_file_that_was_cut_off_gives_up_what_is_left(whole: Path, tmp_path: Path) -> None:
    content = whole.read_bytes()
    whole.write_bytes(content[: len(content) * 9 // 10])
    kept, lost = repair(whole, tmp_path / "fresh.db")
    assert kept.total() > 0
    assert lost
    assert problems(tmp_path / "fresh.db") == []
    assert len(whole.read_bytes()) == len(content) * 9 // 10


@pytest.mark.parametrize("revision", sampled(REVISIONS[:-1], 2))
def test_a_file_of_an_older_schema_is_repaired_into_the_newest(tmp_path: Path, revision: str) -> None:
    old = load(revision, tmp_path / "old.db")
    _, lost = repair(old, tmp_path / "fresh.db")
    assert lost == []
    assert problems(tmp_path / "fresh.db") == []


def test_a_file_may_have_any_name(kb: Run, db: Path, tmp_path: Path) -> None:
    odd = tmp_path / "odd %41name? #1&uri=x.db"
    db.rename(odd)
    for command in (["db", "check"], ["show", "china"], ["seed"], ["db", "backup"], ["db", "repair"]):
        assert CliRunner().invoke(cli, ["--db", str(odd), *command]).exit_code == 0, command


def test_a_link_to_a_database_is_followed_to_its_log(db: Path, tmp_path: Path) -> None:
    (tmp_path / "there").mkdir()
    real, link = tmp_path / "there" / "real.db", tmp_path / "link.db"
    with closing(sqlite3.connect(db)) as connection:
        connection.execute("UPDATE claim SET time_note = 'in the log' WHERE id = 1")
        connection.commit()
        for suffix in ("", "-wal"):
            real.with_name(real.name + suffix).write_bytes(db.with_name(db.name + suffix).read_bytes())
    link.symlink_to(real)
    repair(link, tmp_path / "fresh.db")
    with closing(sqlite3.connect(tmp_path / "fresh.db")) as connection:
        assert connection.execute("SELECT time_note FROM claim WHERE id = 1").fetchone() == ("in the log",)


@pytest.mark.parametrize("cut", sampled([100, 500, 1000, 1500, 2000, 3000, 4000], 2))
def test_a_file_without_its_last_bytes_is_repaired(whole: Path, tmp_path: Path, cut: int) -> None:
    content = whole.read_bytes()
    whole.write_bytes(content[:-cut])
    repair(whole, tmp_path / "fresh.db")
    assert problems(tmp_path / "fresh.db") == []


def test_a_strangers_table_is_left_out_and_that_is_said(whole: Path, tmp_path: Path) -> None:
    with closing(sqlite3.connect(whole)) as connection:
        connection.execute("CREATE TABLE mynotes (a)")
    assert repair(whole, tmp_path / "fresh.db").lost == ["mynotes: is no table of kb's and was left out"]
