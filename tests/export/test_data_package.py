"""`kb export csv`: every row of every view, with types and keys that hold, cut or whole."""

import csv
import json
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from click.testing import Result

from kb.export.content import WORDS_OF_SOURCES
from kb.views import VIEWS

RUN = Callable[..., Result]


def tables(folder: Path) -> dict[str, list[dict[str, str]]]:
    found = {}
    for path in folder.glob("*.csv"):
        with path.open(encoding="utf-8", newline="") as file:
            found[path.stem] = list(csv.DictReader(file))
    return found


def as_text(value: Any) -> str:
    return "" if value is None else str(value)


def test_the_files_hold_every_row_of_every_view(harbour: RUN, db: Path, tmp_path: Path) -> None:
    harbour("export", "csv", "-o", str(tmp_path / "out"), "--texts", "--quotes")
    found = tables(tmp_path / "out")
    assert set(found) == set(VIEWS)
    with closing(sqlite3.connect(db)) as connection:
        for view in VIEWS:
            rows = [tuple(map(as_text, row)) for row in connection.execute(f"SELECT * FROM {view}")]
            assert sorted(rows) == sorted(tuple(row.values()) for row in found[view]), view


def test_only_the_words_of_sources_are_left_out(harbour: RUN, tmp_path: Path) -> None:
    harbour("export", "csv", "-o", str(tmp_path / "all"), "--texts", "--quotes")
    harbour("export", "csv", "-o", str(tmp_path / "plain"))
    everything, plain = tables(tmp_path / "all"), tables(tmp_path / "plain")
    for view, rows in everything.items():
        withheld = WORDS_OF_SOURCES.get(view, {})
        assert [{k: "" if k in withheld else v for k, v in row.items()} for row in rows] == plain[view]
        assert not withheld or any(row[name] for row in rows for name in withheld)


@pytest.mark.parametrize(
    "filters",
    [
        (),
        ("--about", "coast guard academy"),
        ("--modality", "opinion"),
        ("--country", "NO", "--role", "host"),
    ],
    ids=["all", "about", "opinions", "host"],
)
def test_keys_and_references_hold(harbour: RUN, tmp_path: Path, filters: tuple[str, ...]) -> None:
    harbour("export", "csv", "-o", str(tmp_path / "out"), *filters)
    found = tables(tmp_path / "out")
    package = json.loads((tmp_path / "out" / "datapackage.json").read_text(encoding="utf-8"))
    assert found["claims"]
    checked = 0
    for resource in package["resources"]:
        rows, schema = found[resource["name"]], resource["schema"]
        keys = [tuple(row[name] for name in schema["primaryKey"]) for row in rows]
        assert len(keys) == len(set(keys)), resource["name"]
        for key in schema["foreignKeys"]:
            to = key["reference"]
            known = {row[to["fields"]] for row in found[to["resource"] or resource["name"]]}
            given = {row[key["fields"]] for row in rows} - {""}
            assert given <= known, (resource["name"], key)
            checked += len(given)
    assert checked > 50
    [relations] = [each for each in package["resources"] if each["name"] == "relations"]
    assert {"fields": "subject_slug", "reference": {"resource": "things", "fields": "slug"}} in relations[
        "schema"
    ]["foreignKeys"]


def test_filters_choose_the_claims_that_a_list_does(harbour: RUN, tmp_path: Path) -> None:
    for number, filters in enumerate(
        [("--about", "vardo"), ("--source", "herald-2031"), ("--since", "2031")]
    ):
        harbour("export", "csv", "-o", str(tmp_path / str(number)), *filters)
        listed = harbour("claims", *filters, "-c", "pack,key", "-f", "csv").stdout.splitlines()[1:]
        found = tables(tmp_path / str(number))
        assert sorted(f"{row['pack']},{row['key']}" for row in found["claims"]) == sorted(listed)
        assert {row["claim_id"] for row in found["mentions"]} <= {row["claim_id"] for row in found["claims"]}


def test_what_is_awkward_in_csv_comes_back(harbour: RUN, db: Path, tmp_path: Path) -> None:
    odd = 'a,"b"\r\nc\rd\ne;\t=1+1'
    with closing(sqlite3.connect(db)) as connection, connection:
        connection.execute("UPDATE entity SET description = ? WHERE slug = 'vardo'", (odd,))
    harbour("export", "csv", "-o", str(tmp_path / "out"))
    [place] = [row for row in tables(tmp_path / "out")["places"] if row["slug"] == "vardo"]
    assert place["description"] == odd
