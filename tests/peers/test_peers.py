"""Other tools read every view of the file, and see what SQLite sees. Needs the extra `peers`."""

import asyncio
import json
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from kb.views import VIEWS

pytestmark = pytest.mark.second


def plain(rows: list[Any]) -> list[str]:
    """Write rows so that 1 and 1.0 are the same, in an order of their own."""
    return sorted(
        repr(tuple(float(cell) if isinstance(cell, int | float) else cell for cell in row)) for row in rows
    )


def expected(db: Path, view: str) -> list[str]:
    with closing(sqlite3.connect(db)) as connection:
        return plain(connection.execute(f"SELECT * FROM {view}").fetchall())


@pytest.fixture(scope="module")
def attached(seeded_template: Path) -> Any:
    import duckdb
    import duckdb_ext

    [extension] = Path(duckdb_ext.__path__[0]).rglob("sqlite_scanner.duckdb_extension")
    connection = duckdb.connect(config={"allow_unsigned_extensions": "true"})
    connection.execute(f"LOAD '{extension}'")
    connection.execute(f"ATTACH '{seeded_template}' AS kb (TYPE sqlite, READ_ONLY)")
    return connection


@pytest.mark.parametrize("view", VIEWS)
def test_duckdb_reads_every_view_alike(attached: Any, seeded_template: Path, view: str) -> None:
    assert plain(attached.execute(f"SELECT * FROM kb.{view}").fetchall()) == expected(seeded_template, view)


@pytest.mark.parametrize("view", VIEWS)
def test_pandas_reads_every_view(seeded_template: Path, view: str) -> None:
    import pandas as pd

    with closing(sqlite3.connect(seeded_template)) as connection:
        frame = pd.read_sql(f"SELECT * FROM {view}", connection)
    assert list(frame.columns) == list(VIEWS[view].columns)
    assert len(frame) == len(expected(seeded_template, view))


@pytest.mark.parametrize("view", VIEWS)
def test_polars_reads_every_view(seeded_template: Path, view: str) -> None:
    import polars as pl

    with closing(sqlite3.connect(seeded_template)) as connection:
        frame = pl.read_database(f"SELECT * FROM {view}", connection, infer_schema_length=None)
    assert plain(frame.rows()) == expected(seeded_template, view)


def test_sqlite_utils_reads_every_view(seeded_template: Path) -> None:
    program = Path(sys.executable).with_name("sqlite-utils")
    for view in VIEWS:
        done = subprocess.run(
            [program, "rows", seeded_template, view], capture_output=True, text=True, check=True
        )
        assert len(json.loads(done.stdout)) == len(expected(seeded_template, view)), view


def test_datasette_serves_every_view(seeded_template: Path) -> None:
    from datasette.app import Datasette

    async def count() -> dict[str, int]:
        app = Datasette([str(seeded_template)])
        found = {}
        for view in VIEWS:
            answer = await app.client.get(f"/{seeded_template.stem}/{view}.json?_shape=array&_size=1000")
            assert answer.status_code == 200, answer.text
            found[view] = len(answer.json())
        return found

    found = asyncio.run(count())
    assert found == {view: min(1000, len(expected(seeded_template, view))) for view in VIEWS}
