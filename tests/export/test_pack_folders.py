"""`kb export pack`: what is written seeds into a fresh file, and is exported from there the same."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
import yaml
from click.testing import Result
from exports import run, whole

RUN = Callable[..., Result]
DUMP = Callable[[Path], list[tuple[Any, ...]]]


def seeded(packs: Path, path: Path) -> Path:
    run(path, "init", *(str(folder) for folder in sorted(packs.iterdir())))
    return path


def test_it_seeds_into_a_fresh_file_and_exports_the_same(
    harbour: RUN, db: Path, tmp_path: Path, dump: DUMP
) -> None:
    harbour("source", "detach", "herald-2031")
    harbour("export", "pack", "-o", str(tmp_path / "one"))
    fresh = seeded(tmp_path / "one", tmp_path / "fresh.db")
    assert dump(fresh) == dump(db)
    run(fresh, "export", "pack", "-o", str(tmp_path / "two"))
    assert whole(tmp_path / "one") == whole(tmp_path / "two")


@pytest.mark.parametrize(
    "filters", [("--about", "vardo"), ("--topic", "counter-smuggling"), ("--pack", "harbour-watch")]
)
def test_what_filters_leave_seeds_too(harbour: RUN, tmp_path: Path, filters: tuple[str, ...]) -> None:
    harbour("export", "pack", "-o", str(tmp_path / "one"), *filters)
    fresh = seeded(tmp_path / "one", tmp_path / "fresh.db")
    columns = ("-c", "pack,key,summary,modality,valid,source_slug,reliability", "-f", "csv")
    assert run(fresh, "claims", *columns) == harbour("claims", *filters, *columns).output
    run(fresh, "export", "pack", "-o", str(tmp_path / "two"))
    assert whole(tmp_path / "one") == whole(tmp_path / "two")


def test_many_claims_go_into_lines_and_come_back(
    kb: RUN, db: Path, tmp_path: Path, dump: DUMP, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("kb.export.pack_folders._MANY", 5)
    kb("export", "pack", "-o", str(tmp_path / "one"))
    assert (tmp_path / "one" / "lianyungang-2025" / "4-claims.jsonl").is_file()
    assert dump(seeded(tmp_path / "one", tmp_path / "fresh.db")) == dump(db)


def test_what_was_typed_in_goes_into_a_pack_and_its_claims_are_counted(
    harbour: RUN, db: Path, tmp_path: Path
) -> None:
    with closing(sqlite3.connect(db)) as connection, connection:
        connection.execute("INSERT INTO entity (type, slug, name, folded) VALUES ('actor', 'me', 'Me', 'me')")
        connection.execute(
            "INSERT INTO actor (id, type) SELECT id, type FROM entity WHERE slug = 'me'",
        )
        connection.execute("UPDATE claim SET pack_id = NULL WHERE key = 'with-sweden'")
    done = harbour("export", "pack", "-o", str(tmp_path / "one"))
    assert "1 claims of no pack left out" in done.output
    [file] = (tmp_path / "one" / "typed-in").glob("3-*.yaml")
    assert yaml.safe_load(file.read_text(encoding="utf-8"))["entities"] == [{"actor": "me", "name": "Me"}]
    fresh = seeded(tmp_path / "one", tmp_path / "fresh.db")
    assert "with-sweden" not in run(fresh, "claims", "-f", "csv")


def test_a_pack_requires_what_its_rows_refer_to(harbour: RUN, tmp_path: Path) -> None:
    harbour("export", "pack", "-o", str(tmp_path / "one"))
    header = yaml.safe_load((tmp_path / "one" / "harbour-watch" / "pack.yaml").read_text(encoding="utf-8"))
    assert header == {
        "pack": "harbour-watch",
        "version": 1,
        "requires": ["iso-3166", "vocabulary"],
    }
