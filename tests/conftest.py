"""Fixtures: every test has a database of its own, a copy of one that the migrations and the packs made."""

from __future__ import annotations

import fcntl
import gc
import os
import shutil
import sqlite3
import textwrap
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
import sqlalchemy
from click.testing import CliRunner, Result
from fixtures import ARTICLE, SEEDED
from hypothesis import HealthCheck, settings

from kb.cli import cli
from kb.file import revisions
from kb.file.bundled import bundled_packs
from kb.file.engine import writing_engine
from kb.file.open import connect_reader
from kb.packs.apply.seed import init

# A busy machine is no fault of the code, and no example changes what a fixture made. The second stage of .ci/run tries
# ten times as many: --hypothesis-profile=thorough.
QUIET = [HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.function_scoped_fixture]
settings.register_profile("kb", deadline=None, max_examples=25, suppress_health_check=QUIET)
settings.register_profile("thorough", settings.get_profile("kb"), max_examples=250)
settings.load_profile("kb")

# As the command itself has it: what makes many objects at once makes no garbage.
gc.set_threshold(50_000)

#: Fixtures that several folders share.
pytest_plugins = ["exports", "filled", "herald", "reviews", "sites"]


def pytest_sessionfinish() -> None:
    """Look for garbage once: pytest does so five times and the interpreter again, among all that a worker ever loaded."""
    gc.collect()
    gc.freeze()


def pytest_report_header() -> str:
    return f"sqlite {sqlite3.sqlite_version}, article text {'at hand' if ARTICLE.is_file() else 'absent'}"


@pytest.fixture(scope="session", autouse=True)
def _compiled_once() -> Iterator[None]:
    """Have the engines of all tests share what SQLAlchemy has compiled, which costs as much as running it."""
    make = sqlalchemy.create_engine
    first = make("sqlite://")
    first.connect().close()
    first.dispose()

    def sharing(*args: Any, **options: Any) -> sqlalchemy.Engine:
        engine = make(*args, **options)
        engine.dialect, engine._compiled_cache = first.dialect, first._compiled_cache
        return engine

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(sqlalchemy, "create_engine", sharing)
        yield


def _shared(factory: pytest.TempPathFactory) -> Path:
    """Return a folder that all workers share."""
    own = factory.getbasetemp()
    return own.parent if "PYTEST_XDIST_WORKER" in os.environ else own


@pytest.fixture(autouse=True)
def _plain_surroundings(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    """Keep the caller's settings, caches and folder out of every test."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(_shared(tmp_path_factory)))
    for name in ("KB_DB", "KB_DEBUG", "COLUMNS"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("NO_COLOR", "1")
    monkeypatch.chdir(tmp_path)


@pytest.fixture(scope="session")
def template(tmp_path_factory: pytest.TempPathFactory) -> Callable[..., Path]:
    """Return what makes a database of bundled packs, once for all workers; or takes the one that is in KB_TEMPLATES."""
    root = Path(os.environ.get("KB_TEMPLATES") or _shared(tmp_path_factory))

    def make(name: str, *packs: str) -> Path:
        path = root / f"{name}.db"
        with (root / f"{name}.lock").open("w") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX)
            if not path.exists():
                init(path, [bundled_packs()[pack] for pack in packs] or None)
        return path

    return make


@pytest.fixture(scope="session")
def seeded_template(template: Callable[..., Path]) -> Path:
    return template("seeded", *SEEDED)


@pytest.fixture(scope="session")
def bundled_template(template: Callable[..., Path]) -> Path:
    """Return a database with every pack that comes with kb, as `kb init` makes it."""
    return template("bundled")


@pytest.fixture(scope="session")
def bare_template(template: Callable[..., Path]) -> Path:
    return template("bare", "vocabulary", "iso-3166")


@pytest.fixture
def db(seeded_template: Path, tmp_path: Path) -> Path:
    return Path(shutil.copy(seeded_template, tmp_path / "kb.db"))


@pytest.fixture
def empty_db(bare_template: Path, tmp_path: Path) -> Path:
    """Return a database that holds the vocabulary and the countries, and no claim."""
    return Path(shutil.copy(bare_template, tmp_path / "bare.db"))


@pytest.fixture
def reader(db: Path) -> Iterator[sqlite3.Connection]:
    """Return a connection that reads the test's database, as look-ups open it."""
    with closing(connect_reader(db)) as connection:
        yield connection


@pytest.fixture
def kb(db: Path) -> Callable[..., Result]:
    """Return what runs the command line against the test's database."""

    def run(
        *args: str, input: str | bytes | None = None, ok: bool = True, code: int | None = None, **env: str
    ) -> Result:
        result = CliRunner().invoke(cli, ["--db", str(db), *args], input=input, env=env or None)
        wanted = code if code is not None else (0 if ok else None)
        if wanted is not None:
            assert result.exit_code == wanted, result.output
        assert "Traceback" not in result.output
        return result

    return run


@pytest.fixture
def write_pack(tmp_path: Path) -> Callable[..., Path]:
    """Return what writes a folder pack; file names come with an underscore for the dot."""

    def write(text: str, name: str = "pack", **files: str) -> Path:
        folder = tmp_path / name
        folder.mkdir(exist_ok=True)
        (folder / "pack.yaml").write_text(textwrap.dedent(text), encoding="utf-8")
        for file, content in files.items():
            stem, _, suffix = file.rpartition("_")
            (folder / f"{stem}.{suffix}").write_text(textwrap.dedent(content), encoding="utf-8")
        return folder

    return write


@pytest.fixture
def sql(db: Path) -> Callable[..., list[tuple[Any, ...]]]:
    """Return what runs plain SQL on the test's database and commits."""

    def run(query: str, *parameters: Any) -> list[tuple[Any, ...]]:
        with closing(sqlite3.connect(db)) as connection, connection:
            return connection.execute(query, parameters).fetchall()

    return run


@pytest.fixture
def dump() -> Callable[[Path], list[tuple[Any, ...]]]:
    """Return what lists the rows of every view, without ids, so that two databases can be compared."""

    def rows(path: Path) -> list[tuple[Any, ...]]:
        found: list[tuple[Any, ...]] = []
        with closing(sqlite3.connect(path)) as connection:
            views = [r[0] for r in connection.execute("SELECT name FROM sqlite_schema WHERE type = 'view'")]
            # When and in how many steps a database was filled is its own affair.
            for view in sorted(set(views) - {"packs", "seedings"}):
                cursor = connection.execute(f"SELECT * FROM {view}")
                columns = [column[0] for column in cursor.description]
                # Of packs that both declare a thing it belongs to the first.
                own = "pack" if view == "things" else None
                kept = [
                    place
                    for place, column in enumerate(columns)
                    if not column.endswith("_id") and column != own
                ]
                found += [(view, *(row[place] for place in kept)) for row in cursor]
        return sorted(found, key=repr)

    return rows


# pytest-alembic's own tests run against these.


@pytest.fixture
def alembic_config() -> Any:
    return revisions.alembic_config()


@pytest.fixture
def alembic_engine(tmp_path: Path) -> Any:
    return writing_engine(tmp_path / "alembic.db")
