"""`kb export csl`, `ftm` and `parquet`: sources, entities and tables as others want them."""

import json
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from click.testing import Result

from kb.export.csl import issued
from kb.views import VIEWS

RUN = Callable[..., Result]


@pytest.mark.parametrize(
    ("edtf", "date"),
    [
        ("2031-05-02", {"date-parts": [[2031, 5, 2]]}),
        ("2031-05", {"date-parts": [[2031, 5]]}),
        ("2031~", {"date-parts": [[2031]], "circa": True}),
        ("2030/2031-02", {"date-parts": [[2030], [2031, 2]]}),
        ("2031-21", {"date-parts": [[2031, 21]]}),
        ("2031/..", {"literal": "2031/.."}),
        ("203X", {"literal": "203X"}),
    ],
)
def test_dates_are_as_reference_managers_have_them(edtf: str, date: dict[str, Any]) -> None:
    assert issued(edtf) == date


def test_csl_has_each_source_once(harbour: RUN, tmp_path: Path) -> None:
    items = {item["id"]: item for item in json.loads(harbour("export", "csl").stdout)}
    assert set(items) == set(harbour("sources", "--all", "-c", "slug", "-f", "csv").stdout.split()[1:])
    herald = items["herald-2031"]
    assert (herald["type"], herald["container-title"]) == ("article", "Harbour Herald")
    assert herald["URL"] == "https://herald.example/harbour-watch"
    assert items["rival-2031"]["title"] == "Rival & sons"
    cut = json.loads(harbour("export", "csl", "--source", "rival-2031", "--type", "office").stdout)
    assert [item["id"] for item in cut] == ["rival-2031"]


def test_it_is_said_that_what_was_not_asked_for_is_left_out(harbour: RUN, tmp_path: Path) -> None:
    said = harbour("export", "csv", "-o", str(tmp_path / "a")).stderr
    assert "texts and quotes of sources are left out" in said
    said = harbour("export", "csv", "-o", str(tmp_path / "b"), "--quotes", "--texts").stderr
    assert "left out" not in said


def entities(kb: RUN, *filters: str) -> dict[str, dict[str, Any]]:
    lines = [json.loads(line) for line in kb("export", "ftm", *filters).stdout.splitlines()]
    found = {line["id"]: line for line in lines}
    assert len(found) == len(lines)
    return found


def by_key(found: dict[str, dict[str, Any]], key: str) -> dict[str, Any]:
    [one] = [
        each
        for each in found.values()
        if f"harbour-watch/{key}"
        in each["properties"].get("recordId", []) + each["properties"].get("name", [])
    ]
    return one


def test_what_is_asserted_becomes_a_link(harbour: RUN) -> None:
    found = entities(harbour)
    host = by_key(found, "norway-hosts")
    assert host["schema"] == "ProjectParticipant"
    assert host["properties"]["participant"] == ["kb-thing-norway"]
    assert (host["properties"]["startDate"], host["properties"]["endDate"]) == (
        ["2031-05-02"],
        ["2031-05-09"],
    )
    assert host["properties"]["proof"] == ["kb-source-herald-2031"]
    assert host["properties"]["sourceUrl"] == ["https://herald.example/harbour-watch"]
    assert found["kb-thing-vardo"]["properties"]["country"] == ["no"]
    assert {"HW", "Havnevakt"} <= set(found["kb-thing-harbour-watch"]["properties"]["alias"])


def test_what_is_not_asserted_becomes_a_note_and_no_property(harbour: RUN) -> None:
    found = entities(harbour)
    for key, modality in (("academy-escorts", "opinion"), ("ends", "forecast"), ("overdue", "opinion")):
        note = by_key(found, key)
        assert note["schema"] == "Note"
        assert modality in note["properties"]["keywords"]
    assert found["kb-thing-harbour-watch"]["properties"]["startDate"] == ["2031-05-02"]
    assert "endDate" not in found["kb-thing-harbour-watch"]["properties"]


def test_a_claim_that_is_only_disputed_is_no_link(harbour: RUN, db: Path) -> None:
    assert by_key(entities(harbour), "with-sweden")["schema"] == "UnknownLink"
    with closing(sqlite3.connect(db)) as connection, connection:
        connection.execute(
            "UPDATE citation SET stance = 'disputes' WHERE claim_id IN"
            " (SELECT id FROM claim WHERE key = 'with-sweden')"
        )
    assert by_key(entities(harbour), "with-sweden")["schema"] == "Note"


def test_every_end_of_a_link_is_there(harbour: RUN) -> None:
    for filters in ((), ("--about", "coast guard academy")):
        found = entities(harbour, *filters)
        named = {
            value
            for each in found.values()
            for values in each["properties"].values()
            for value in values
            if value.startswith(("kb-thing-", "kb-source-"))
        }
        assert named
        assert named <= set(found)


def test_parquet_holds_every_row_of_every_view(harbour: RUN, db: Path, tmp_path: Path) -> None:
    pq = pytest.importorskip("pyarrow.parquet")
    said = harbour("export", "parquet", "-o", str(tmp_path / "out"), "--texts", "--quotes").stderr
    assert f"parquet: {len(VIEWS)} tables, " in said
    with closing(sqlite3.connect(db)) as connection:
        for view, made in VIEWS.items():
            table = pq.read_table(tmp_path / "out" / f"{view}.parquet")
            rows = [tuple(row.values()) for row in table.to_pylist()]
            assert sorted(rows, key=repr) == sorted(connection.execute(f"SELECT * FROM {view}"), key=repr)
            [first, *_] = table.schema
            assert first.metadata[b"description"].decode() == made.columns[first.name]


def test_parquet_without_its_library_says_what_to_install(
    harbour: RUN, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    import sys

    monkeypatch.setitem(sys.modules, "pyarrow", None)
    done = harbour("export", "parquet", "-o", str(tmp_path / "out"), code=1)
    assert "pip install 'kb-claims[parquet]'" in done.output
    assert not (tmp_path / "out").exists()
