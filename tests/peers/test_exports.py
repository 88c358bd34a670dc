"""Peers' own tools accept what is exported. Needs the extra `peers`; skipped without it."""

import json
import os
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from exports import run

from kb.views import VIEWS

pytestmark = pytest.mark.skipif(
    not os.environ.get("KB_PEERS"),
    reason="KB_PEERS is not set: the second stage of .ci/run has others read the exports",
)
EXPORT = Callable[..., Path]


def tool(name: str, *args: object, **more: Any) -> str:
    """Run a peer's own program and return what it prints."""
    program = Path(sys.executable).with_name(name)
    done = subprocess.run([program, *map(str, args)], capture_output=True, text=True, **more)
    assert done.returncode == 0, done.stdout[-2000:] + done.stderr[-2000:]
    return done.stdout


def count(db: Path, query: str) -> int:
    with closing(sqlite3.connect(db)) as connection:
        return int(connection.execute(query).fetchone()[0])


def test_frictionless_finds_the_data_package_valid(exported: EXPORT) -> None:
    report = json.loads(tool("frictionless", "validate", "--json", exported("csv") / "datapackage.json"))
    assert report["valid"]
    assert len(report["tasks"]) == len(VIEWS)


def test_frictionless_finds_a_broken_reference(seeded_template: Path, tmp_path: Path) -> None:
    run(seeded_template, "export", "csv", "-o", str(tmp_path / "out"))
    path = tmp_path / "out" / "tags.csv"
    columns = path.read_text(encoding="utf-8").splitlines()[0].split(",")
    with path.open("a", encoding="utf-8") as file:
        file.write(",".join("999999999" if name == "claim_id" else "" for name in columns) + "\n")
    program = Path(sys.executable).with_name("frictionless")
    done = subprocess.run([program, "validate", tmp_path / "out" / "datapackage.json"], capture_output=True)
    assert done.returncode == 1
