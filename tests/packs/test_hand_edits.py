"""Whatever a pack owns and a hand changed, renamed, gave away or deleted is noticed, reported and kept."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner
from fixtures import sampled
from released_schemas import FOLDER, make

from kb.cli import cli
from kb.file.backup import backup
from kb.kept.edits import KEYS

HARBOUR = str(FOLDER / "harbour")
Rows = list[tuple[Any, ...]]


@pytest.fixture(scope="module")
def template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make(tmp_path_factory.mktemp("harbour") / "kb.db")


@pytest.fixture
def harbour(template: Path, tmp_path: Path) -> Path:
    return backup(template, tmp_path / "harbour.db")


def kb(path: Path, *args: str, code: int = 0) -> str:
    result = CliRunner().invoke(cli, ["--db", str(path), *args])
    assert result.exit_code == code, result.output
    return result.stdout + result.stderr


def edit(path: Path, sql: str) -> None:
    with closing(sqlite3.connect(path)) as connection, connection:
        assert connection.execute(sql).rowcount >= 1, sql


def rows(path: Path) -> dict[str, Rows]:
    """Return the rows of every table but those that say who did what."""
    with closing(sqlite3.connect(path)) as connection:
        tables = connection.execute(
            "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE '%fts%'"
        ).fetchall()
        found = {}
        for (table,) in tables:
            names = [row[1] for row in connection.execute(f"PRAGMA table_info({table})")]
            kept = ", ".join(
                f'"{name}"' for name in names if name not in ("seeded_hash", "folded", "citation_id")
            )
            if table not in ("hand_edit", "seeding"):
                found[table] = sorted(connection.execute(f"SELECT {kept} FROM {table}").fetchall(), key=repr)
        return found


#: Edits of columns of each kind of row that packs own, of all of its key, and what the report calls it.
EDITS = {
    "terms definition": "UPDATE term SET definition = 'Typed' WHERE code = 'person'",
    "terms code": "UPDATE term SET code = 'motto' WHERE code = 'theme'",
    "topics name": "UPDATE topic SET name = 'Typed' WHERE slug = 'smuggling'",
    "topics slug": "UPDATE topic SET slug = 'contraband' WHERE slug = 'smuggling'",
    "topics parent": "UPDATE topic SET parent_id = NULL WHERE slug = 'smuggling'",
    "publishers name": "UPDATE publisher SET name = 'Typed' WHERE slug = 'coast-courier'",
    "publishers slug": "UPDATE publisher SET slug = 'courier' WHERE slug = 'coast-courier'",
    "publishers reliability": "UPDATE publisher SET reliability = 'E' WHERE slug = 'coast-courier'",
    "sources title": "UPDATE source SET title = 'Typed' WHERE slug = 'herald-2031'",
    "sources slug": "UPDATE source SET slug = 'the-herald' WHERE slug = 'herald-2031'",
    "sources url": "UPDATE source SET url = NULL WHERE slug = 'herald-2031'",
    "entities slug": "UPDATE entity SET slug = 'the-watch' WHERE slug = 'harbour-watch'",
    "entities description": "UPDATE entity SET description = NULL WHERE slug = 'harbour-watch'",
    "entities acronym": "UPDATE organization SET acronym = 'TP' WHERE acronym = 'HP'",
    "entities topics": "DELETE FROM initiative_topic",
    "names text": "UPDATE name SET text = 'Noreg' WHERE text = 'Norge'",
    "names language": "UPDATE name SET language = 'nn' WHERE text = 'Norge'",
    "names kind": "UPDATE name SET kind = 'alias' WHERE text = 'Norge'",
    "names owner": "UPDATE name SET pack_id = NULL WHERE text = 'Norge'",
    "names of": "UPDATE name SET entity_id = (SELECT id FROM entity WHERE slug = 'bergen') WHERE text = 'Norge'",
    "identifiers value": "UPDATE identifier SET value = '43' WHERE value = '42'",
    "identifiers of": "UPDATE identifier SET entity_id = (SELECT id FROM entity WHERE slug = 'norway') WHERE value = '42'",
    "affiliations of": "UPDATE affiliation SET entity_id = (SELECT id FROM entity WHERE slug = 'bergen')",
    "passages start": "UPDATE passage_note SET text_start = 'proud day'",
    "passages prefix": "UPDATE passage_note SET prefix = 'day'",
    "passages nature": "UPDATE passage_note SET nature = 'boilerplate'",
    "claims key": "UPDATE claim SET key = 'receives' WHERE key = 'hosts'",
    "claims summary": "UPDATE claim SET summary = 'Typed.' WHERE key = 'hosts'",
    "claims role": "UPDATE participation SET role = 'partner'",
    "claims value": "UPDATE figure SET value = 41 WHERE value = 40",
    "claims about": "DELETE FROM claim_about",
    "claims topics": "DELETE FROM claim_topic",
    "claims marks": "DELETE FROM claim_mark",
    "claims citation": "UPDATE citation SET text_start = 'off' WHERE text_start = 'off the coast'",
    "claims links": "DELETE FROM claim_link WHERE kind = 'contradicts'",
    "claims owner": "UPDATE claim SET pack_id = NULL WHERE key = 'hosts'",
}
DELETIONS = {
    "terms": "DELETE FROM term WHERE code = 'theme'",
    "topics": "DELETE FROM topic WHERE slug = 'security' AND 0 OR slug = 'smuggling'",
    "names": "DELETE FROM name WHERE text = 'Norge'",
    "identifiers": "DELETE FROM identifier WHERE value = '42'",
    "affiliations": "DELETE FROM affiliation",
    "passages": "DELETE FROM passage_note",
    "claims": "DELETE FROM claim WHERE key = 'pride'",
    "entities": "DELETE FROM entity WHERE slug = 'bergen'",
    "sources": "DELETE FROM source WHERE slug = 'nobody' OR slug = 'courier-2031'",
}


#: The first edit of each kind of row, which is of a column, and what is no column of the row itself.
EARLY = {what.split()[0]: what for what in reversed(EDITS)}.values()


@pytest.mark.parametrize(
    "what", [pytest.param(what, marks=[] if what in EARLY else pytest.mark.second) for what in EDITS]
)
def test_an_edit_is_reported_and_kept_and_can_be_overwritten(harbour: Path, what: str) -> None:
    label = what.split(maxsplit=1)[0]
    whole = rows(harbour)
    edit(harbour, EDITS[what])
    before = rows(harbour)
    for options in ((), ("--prune",)):
        said = kb(harbour, "seed", *options, HARBOUR)
        assert f"kept {label} " in said
        assert "by hand since it was seeded" in said
        assert rows(harbour) == before, options
    assert f"note: {label} " in kb(harbour, "db", "check", "--mend")
    kb(harbour, "seed", "--overwrite", "--prune", HARBOUR)
    after = rows(harbour)
    for table, kept in whole.items():
        if table not in ("anchor", "anchor_passage", "citation", "claim"):
            assert after[table] == kept, table
    kb(harbour, "db", "check", "--mend")


def test_a_key_that_is_set_to_what_it_is_is_no_edit(harbour: Path) -> None:
    with closing(sqlite3.connect(harbour)) as connection, connection:
        for table, _ in KEYS.values():
            connection.execute(f"UPDATE {table} SET pack_id = pack_id")
        assert connection.execute("SELECT count(*) FROM hand_edit").fetchone() == (0,)


@pytest.mark.parametrize("label", sampled(list(DELETIONS), 4))
def test_what_a_hand_deleted_stays_away_until_it_is_asked_for(harbour: Path, label: str) -> None:
    with closing(sqlite3.connect(harbour)) as connection, connection:
        connection.execute("PRAGMA foreign_keys=ON")
        if label in ("entities", "topics", "sources"):  # what refers to it goes first
            connection.execute(
                "DELETE FROM claim WHERE key IN ('hosts', 'member', 'many-guests', 'supports')"
            )
            connection.execute("DELETE FROM initiative_topic")
        connection.execute(DELETIONS[label])
    before = rows(harbour)
    for options in ((), ("--prune",)):
        said = kb(harbour, "seed", *options, HARBOUR)
        assert f"kept {label} " in said
        assert "deleted by hand since it was seeded" in said
        assert rows(harbour) == before
    kb(harbour, "seed", "--overwrite", HARBOUR)
    again = rows(harbour)
    assert len(again[KEYS[label][0]]) > len(before[KEYS[label][0]])  # type: ignore[index]
    kb(harbour, "db", "check", "--mend")


def test_seeding_itself_leaves_no_such_note(harbour: Path, tmp_path: Path) -> None:
    pack = tmp_path / "harbour"
    pack.mkdir()
    text = (FOLDER / "harbour" / "pack.yaml").read_text(encoding="utf-8")
    (pack / "pack.yaml").write_text(
        text.replace("initiative: harbour-watch\n", "initiative: sea-watch\n")
        .replace("harbour-watch", "sea-watch")
        .replace("formerly: [port-watch]", "formerly: [harbour-watch]")
        .replace("{text: Norge, kind: native, language: nb}, ", ""),
        encoding="utf-8",
    )
    kb(harbour, "seed", "--prune", str(pack))
    with closing(sqlite3.connect(harbour)) as connection:
        assert connection.execute("SELECT * FROM hand_edit").fetchall() == []


def test_overwriting_and_pruning_at_once_leave_no_such_note(harbour: Path, tmp_path: Path) -> None:
    """The note of what is overwritten must not lend its number to one of what is pruned."""
    edit(harbour, "DELETE FROM claim WHERE key = 'pride'")
    pack = tmp_path / "harbour"
    pack.mkdir()
    text = (FOLDER / "harbour" / "pack.yaml").read_text(encoding="utf-8")
    (pack / "pack.yaml").write_text(text.replace("key: chief", "key: head"), encoding="utf-8")
    kb(harbour, "seed", "--prune", "--overwrite", str(pack))
    assert "kept" not in kb(harbour, "seed", HARBOUR).replace("kept\n", "")
    with closing(sqlite3.connect(harbour)) as connection:
        assert connection.execute(
            "SELECT count(*) FROM claim WHERE key IN ('chief', 'pride')"
        ).fetchone() == (2,)


def test_a_renamed_row_that_the_pack_no_longer_holds_is_not_pruned(harbour: Path, tmp_path: Path) -> None:
    edit(harbour, "UPDATE name SET text = 'Noreg' WHERE text = 'Norge'")
    pack = tmp_path / "harbour"
    pack.mkdir()
    text = (FOLDER / "harbour" / "pack.yaml").read_text(encoding="utf-8")
    without = text.replace("{text: Norge, kind: native, language: nb}, ", "")
    (pack / "pack.yaml").write_text(without, encoding="utf-8")
    assert "kept names norway Noreg native nb: changed by hand" in kb(harbour, "seed", "--prune", str(pack))
    assert "kept" not in kb(harbour, "seed", "--prune", "--overwrite", str(pack)).replace("kept\n", "")
    with closing(sqlite3.connect(harbour)) as connection:
        assert connection.execute("SELECT 1 FROM name WHERE text IN ('Norge', 'Noreg')").fetchall() == []
        assert connection.execute("SELECT * FROM hand_edit").fetchall() == []


def test_a_note_of_a_deletion_goes_with_the_item_in_the_pack(harbour: Path, tmp_path: Path) -> None:
    edit(harbour, "DELETE FROM name WHERE text = 'Norge'")
    pack = tmp_path / "harbour"
    pack.mkdir()
    text = (FOLDER / "harbour" / "pack.yaml").read_text(encoding="utf-8")
    (pack / "pack.yaml").write_text(
        text.replace("{text: Norge, kind: native, language: nb}, ", ""), encoding="utf-8"
    )
    assert "deleted by hand" not in kb(harbour, "seed", str(pack))
    assert "created" in kb(harbour, "seed", HARBOUR)
    with closing(sqlite3.connect(harbour)) as connection:
        assert connection.execute("SELECT text FROM name WHERE text = 'Norge'").fetchall() == [("Norge",)]


def test_the_edits_above_are_of_every_kind_of_row() -> None:
    assert {what.split()[0] for what in EDITS} == set(KEYS)


def test_many_renamed_things_are_all_found(harbour: Path) -> None:
    """What other rows of the pack refer to by the old name means the renamed one."""
    edit(harbour, "UPDATE entity SET slug = 'noreg' WHERE slug = 'norway'")
    said: Callable[..., str] = kb
    assert "kept entities norway: renamed or given away by hand since it was seeded" in said(
        harbour, "seed", HARBOUR
    )
    with closing(sqlite3.connect(harbour)) as connection:
        assert connection.execute("SELECT count(*) FROM entity WHERE slug = 'norway'").fetchone() == (0,)
        assert connection.execute("SELECT subject_slug FROM statements WHERE key = 'pride'").fetchall() == [
            ("noreg",)
        ]
