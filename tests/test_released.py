"""Databases of every released schema come up to the newest one with every row accounted for, and back."""

import lzma
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from fixtures import sampled
from released_schemas import FOLDER, load, make

from kb.file import migrate, schema
from kb.file import open as database
from kb.file.bundled import bundled_packs
from kb.file.engine import write
from kb.file.open import HEAD, REVISIONS
from kb.health.check import problems
from kb.packs.apply.seed import seed

RELEASED = REVISIONS[:-1]

#: Tables that were one each, and are `term` now.
VOCABULARIES = ("role", "predicate", "property", "metric", "unit", "kind")

Rows = dict[str, list[tuple[Any, ...]]]
Views = dict[str, tuple[list[str], list[tuple[Any, ...]]]]


def tables(path: Path) -> Rows:
    """Return the rows of every table, full-text tables included, by their columns' names."""
    with closing(sqlite3.connect(path)) as connection:
        names = [
            row[0]
            for row in connection.execute(
                "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE '%\\_fts\\_%' ESCAPE '\\'"
            )
        ]
        return {
            name: sorted(
                connection.execute(
                    f"SELECT * FROM {name}" if name in INDEXES else f"SELECT rowid AS id_, * FROM {name}"
                ),
                key=repr,
            )
            for name in names
            if name != "alembic_version" and not name.startswith("sqlite_")
        }


#: Tables that are one index, without row ids.
INDEXES = ("mention", "anchor_passage", "tag", "topic_within", "claim_publisher", "stand_in", "involvement")


def views(path: Path) -> Views:
    with closing(sqlite3.connect(path)) as connection:
        found = {}
        for (name,) in connection.execute("SELECT name FROM sqlite_schema WHERE type = 'view'").fetchall():
            cursor = connection.execute(f"SELECT * FROM {name}")
            found[name] = ([column[0] for column in cursor.description], cursor.fetchall())
        return found


def is_sound(path: Path) -> bool:
    with closing(sqlite3.connect(path)) as connection:
        integrity = connection.execute("PRAGMA integrity_check").fetchall()
        return integrity == [("ok",)] and connection.execute("PRAGMA foreign_key_check").fetchall() == []


def test_every_released_schema_is_kept() -> None:
    assert sorted(path.stem for path in FOLDER.glob("*.sql")) == list(RELEASED)


@pytest.mark.parametrize("revision", RELEASED)
def test_the_kept_database_is_what_that_schema_was(revision: str, tmp_path: Path) -> None:
    path = load(revision, tmp_path / "old.db")
    assert database.current(path) == revision
    assert schema.schema_problems(path) == []
    assert is_sound(path)
    kept = tables(path)
    for table in (
        "entity",
        "claim",
        "citation",
        "source_text",
        "passage",
        "anchor",
        "passage_note",
        "passage_fts",
    ):
        assert kept[table], table


@pytest.mark.parametrize("revision", RELEASED)
def test_it_comes_up_with_every_row(revision: str, tmp_path: Path) -> None:
    path = load(revision, tmp_path / "old.db")
    before = tables(path)
    migrate.upgrade(path)
    assert database.current(path) == HEAD
    assert is_sound(path)
    assert problems(path) == []
    after = tables(path)
    for table, rows in before.items():
        if table not in VOCABULARIES:
            assert len(after[table]) == len(rows), table
    terms = sum(len(before.get(name, ())) for name in (*VOCABULARIES, "term"))
    assert len(after["term"]) == terms > 0
    # What is new is what the migrations say: sentences, what they are touched by, and the history of seedings.
    assert len(after["seeding"]) >= len(after["pack"])
    assert {row[-1] for row in after["passage"]} >= {"公安部门已派员。"}
    assert len(after["anchor_passage"]) >= len(after["anchor"])


@pytest.mark.parametrize("revision", RELEASED)
def test_its_views_say_the_same_as_before(revision: str, tmp_path: Path) -> None:
    """Views gain columns and lose none, and say of old rows what they said."""
    path = load(revision, tmp_path / "old.db")
    before = views(path)
    migrate.upgrade(path)
    say_the_same(before, views(path), revision)


#: What is derived for judging may be judged better: 0003 says which, and 0005.
JUDGED = ("nature", "disputed", "proposed", "contradicted", "corroborated", "independent", "detail")
#: What 0005 means otherwise: the view and its columns.
OTHERWISE = {
    "claims": ("sources", "topics", "reliability"),
    "initiatives": ("first_day", "last_day", "topics"),
    "topics": ("claims",),
    "comparisons": ("other_publishers",),
    "names": ("folded",),
}
#: What 0005 calls otherwise: a thing is named in x, and x_slug is its slug.
RENAMED = {
    "connections": {
        "from_slug": "thing_slug",
        "from_name": "thing",
        "from_type": "thing_type",
        "to_slug": "other_slug",
        "to_name": "other",
        "to_type": "other_type",
    },
    "mentions": {"entity": "thing", "entity_slug": "thing_slug", "type": "thing_type"},
    "timeline": {"what": "summary", "slug": "subject_slug"},
    **{
        view: {name: f"{name}_slug" for name in ("seat", "place", "country", "parent")}
        for view in ("organizations", "initiatives", "places", "topics")
    },
}


def say_the_same(before: Views, after: Views, revision: str) -> None:
    """Compare views that a revision had with those of today."""
    otherwise, renamed = (OTHERWISE, RENAMED) if revision < "0005" else ({}, {})
    for view, (columns, rows) in before.items():
        new_columns, new_rows = after[view]
        kept = [column for column in columns if column not in (*JUDGED, *otherwise.get(view, ()))]
        old_places = [columns.index(column) for column in kept]
        new_places = [new_columns.index(renamed.get(view, {}).get(column, column)) for column in kept]
        said = sorted(repr([row[place] for place in old_places]) for row in rows)
        says = sorted(repr([row[place] for place in new_places]) for row in new_rows)
        if view == "tags":  # what a topic lies within is a topic of the claim, too
            assert set(said) <= set(says)
        else:
            assert says == said, view


@pytest.mark.parametrize("revision", sampled(RELEASED, 1))
def test_up_and_down_and_up_again_changes_nothing(revision: str, tmp_path: Path) -> None:
    path = load(revision, tmp_path / "old.db")
    before, problems_before = tables(path), schema.schema_problems(path)
    migrate.upgrade(path)
    up = tables(path)
    migrate.downgrade(path, revision, lose_data=False)
    assert tables(path) == before
    assert schema.schema_problems(path) == problems_before
    migrate.upgrade(path)
    assert tables(path) == up


@pytest.mark.parametrize("revision", sampled(RELEASED, 1))
def test_each_step_alone_is_the_identity_too(revision: str, tmp_path: Path) -> None:
    path = load(revision, tmp_path / "old.db")
    for target in REVISIONS[REVISIONS.index(revision) + 1 :]:
        before = tables(path)
        below = database.current(path)
        migrate.upgrade(path, target)
        migrate.downgrade(path, below)
        assert tables(path) == before
        migrate.upgrade(path, target)


@pytest.mark.parametrize("revision", sampled(RELEASED, 1))
def test_it_can_be_seeded_after_it_came_up(revision: str, tmp_path: Path) -> None:
    """What was seeded with an older schema is not taken for rows that were changed by hand."""
    path = load(revision, tmp_path / "old.db")
    migrate.upgrade(path)
    with write(path) as connection:
        is_sample = connection.exec_driver_sql("SELECT slug FROM pack").fetchall() == [("harbour",)]
        reports = seed(connection, [FOLDER / "harbour"] if is_sample else bundled_packs().values())
    kept = [change.key for report in reports for change in report.changes if change.action == "kept"]
    assert kept == (["chief"] if is_sample else [])
    assert problems(path) == []


def test_what_a_migration_took_is_no_hands_work(tmp_path: Path) -> None:
    """Going down loses marks; coming up again and seeding brings them back, and says so."""
    path = make(tmp_path / "kb.db")
    before = tables(path)
    migrate.downgrade(path, "0001", lose_data=True)
    migrate.upgrade(path)
    assert tables(path)["claim_mark"] == []
    with write(path) as connection:
        [report] = seed(connection, [FOLDER / "harbour"])
    said = {(change.action, change.label, change.key) for change in report.changes}
    assert ("changed", "claims", "hosts") in said
    assert {key for action, _, key in said if action == "kept"} == {"chief"}  # which a hand did change
    after = tables(path)
    assert after["claim_mark"] == before["claim_mark"]
    assert len(after["affiliation"]) == len(before["affiliation"])


def test_a_database_that_was_made_before_views_were_formatted_comes_up(tmp_path: Path) -> None:
    path = tmp_path / "first.db"
    path.write_bytes(lzma.decompress((FOLDER / "0003-first.db.xz").read_bytes()))
    before = views(path)
    migrate.upgrade(path)
    assert problems(path) == []
    say_the_same(before, views(path), "0003")


def test_an_end_that_is_not_said_is_none_since_0005_and_was_the_end_of_time(tmp_path: Path) -> None:
    path = load("0004", tmp_path / "old.db")
    said = "SELECT valid, first_day, last_day FROM claim WHERE valid IN ('2019/', '2020/..') ORDER BY valid"
    with closing(sqlite3.connect(path)) as connection, connection:
        for id_, valid in ((1, "2019/"), (2, "2020/..")):
            days = (valid, f"{valid[:4]}-01-01", "9999-12-31", id_)
            connection.execute("UPDATE claim SET valid = ?, first_day = ?, last_day = ? WHERE id = ?", days)
    migrate.upgrade(path)
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute(said).fetchall() == [
            ("2019/", "2019-01-01", None),
            ("2020/..", "2020-01-01", "9999-12-31"),
        ]
    assert problems(path) == []
    migrate.downgrade(path, "0004", lose_data=True)
    with closing(sqlite3.connect(path)) as connection:
        assert {row[2] for row in connection.execute(said)} == {"9999-12-31"}
