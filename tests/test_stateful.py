"""Random sequences of all that changes a database, against a small model of what must be in it.

The suite runs a few, its second stage ten times as many. In full, 2,000 sequences:

    KB_SEQUENCES=2000 pytest tests/test_stateful.py
"""

import json
import os
import shutil
import sqlite3
import tempfile
from contextlib import closing
from copy import deepcopy
from pathlib import Path
from typing import Any

import hypothesis.strategies as st
import pytest
from hypothesis import HealthCheck, settings
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule
from released_schemas import _file

from kb.file import migrate
from kb.file.backup import backup
from kb.file.engine import write
from kb.health.check import problems
from kb.packs.apply.report import Report
from kb.packs.apply.seed import init, seed
from kb.sources.attach import attach, detach

KEYS = ("k1", "k2", "k3", "k4")
SUMMARIES = ("One thing.", "Another thing.")
TEXT = "It says one thing here, and no more."
SEQUENCES = int(os.environ.get("KB_SEQUENCES", settings.default.max_examples // 8))  # type: ignore[union-attr]

packs = st.dictionaries(st.sampled_from(KEYS), st.sampled_from(SUMMARIES))
keys = st.sampled_from(KEYS)


class Model:
    """What must be there: the claims of one pack, by the key that the pack has for them."""

    def __init__(self) -> None:
        self.rows: dict[str, str] = {}
        self.seeded: dict[str, str] = {}
        #: Keys of rows that a hand renamed or deleted.
        self.renamed: set[str] = set()
        self.deleted: set[str] = set()
        self.attached = False
        self.ids: dict[str, int] = {}

    def seed(self, pack: dict[str, str], *, prune: bool, overwrite: bool) -> dict[str, str]:
        """Apply a pack; return what happens to each key."""
        done = {key: self._one(key, summary, overwrite=overwrite) for key, summary in pack.items()}
        for key in sorted(set(self.rows) - set(pack)):
            by_hand = (key in self.renamed or self.rows[key] != self.seeded[key]) and not overwrite
            done[key] = "left behind" if not prune else "kept" if by_hand else "pruned"
            if done[key] == "pruned":
                del self.rows[key], self.ids[key]
                self.renamed.discard(key)
        self.deleted &= set(pack)
        return done

    def _one(self, key: str, summary: str, *, overwrite: bool) -> str:
        if key in self.renamed | self.deleted and not overwrite:
            return "kept"
        self.renamed.discard(key)
        self.deleted.discard(key)
        if key not in self.rows:
            self.rows[key] = self.seeded[key] = summary
            return "created"
        if self.rows[key] != summary:
            if self.rows[key] != self.seeded[key] and not overwrite:
                return "kept"
            self.rows[key] = self.seeded[key] = summary
            return "changed"
        self.seeded[key] = summary
        return "unchanged"


class Database(RuleBasedStateMachine):
    """A database to which everything happens."""

    template: Path

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(tempfile.mkdtemp(dir=self.template.parent))
        self.path = self.folder / "kb.db"
        shutil.copy(self.template, self.path)
        self.model = Model()
        self.saved: tuple[Path, Model] | None = None

    def teardown(self) -> None:
        assert problems(self.path) == []
        shutil.rmtree(self.folder)

    def _pack(self, claims: dict[str, str]) -> Path:
        lines = [{"pack": "p", "version": 1, "sources": [{"slug": "s", "title": "S"}]}]
        lines += [
            {"statement": {}, "key": key, "summary": summary, "cite": "one thing"}
            for key, summary in claims.items()
        ]
        path = self.folder / "p.jsonl"
        path.write_text("".join(f"{json.dumps(line)}\n" for line in lines), encoding="utf-8")
        return path

    def _apply(self, claims: dict[str, str], *, dry_run: bool = False, **how: Any) -> Report:
        with write(self.path, dry_run=dry_run) as connection:
            return seed(connection, [self._pack(claims)], **how)[0]

    def _edit(self, sql: str, *parameters: str) -> None:
        with closing(sqlite3.connect(self.path)) as connection, connection:
            connection.execute("PRAGMA foreign_keys=ON")
            assert connection.execute(sql, parameters).rowcount == 1

    def _name(self, key: str) -> str:
        return f"{key}-renamed" if key in self.model.renamed else key

    @initialize(claims=packs)
    def start(self, claims: dict[str, str]) -> None:
        self._apply(claims)
        self.model.seed(claims, prune=False, overwrite=False)

    @rule(claims=packs, prune=st.booleans(), overwrite=st.booleans())
    def seed_a_version(self, claims: dict[str, str], prune: bool, overwrite: bool) -> None:
        before = self.path.read_bytes()
        planned = self._apply(claims, dry_run=True, prune=prune, overwrite=overwrite)
        assert self.path.read_bytes() == before
        done = self._apply(claims, prune=prune, overwrite=overwrite)
        assert (planned.counts, planned.changes) == (done.counts, done.changes)
        expected = self.model.seed(claims, prune=prune, overwrite=overwrite)
        said = {
            change.key.removesuffix("-renamed"): change.action
            for change in done.changes
            if change.label == "claims"
        }
        assert said == {key: action for key, action in expected.items() if action != "unchanged"}

    @rule(key=keys, summary=st.sampled_from((*SUMMARIES, "Typed.")))
    def edit(self, key: str, summary: str) -> None:
        if key in self.model.rows:
            self._edit("UPDATE claim SET summary = ? WHERE key = ?", summary, self._name(key))
            self.model.rows[key] = summary

    @rule(key=keys)
    def delete(self, key: str) -> None:
        if key in self.model.rows:
            self._edit("DELETE FROM claim WHERE key = ?", self._name(key))
            del self.model.rows[key], self.model.ids[key]
            self.model.renamed.discard(key)
            self.model.deleted.add(key)

    @rule(key=keys)
    def rename(self, key: str) -> None:
        if key in self.model.rows and key not in self.model.renamed:
            self._edit("UPDATE claim SET key = ? WHERE key = ?", f"{key}-renamed", key)
            self.model.renamed.add(key)

    @rule()
    def attach_or_detach(self) -> None:
        with write(self.path) as connection:
            if self.model.attached:
                detach(connection, "s")
            else:
                attach(connection, "s", _file(TEXT))
        self.model.attached = not self.model.attached

    @rule()
    def back_up(self) -> None:
        target = self.folder / "saved.db"
        target.unlink(missing_ok=True)
        self.saved = backup(self.path, target), deepcopy(self.model)

    @precondition(lambda self: self.saved)
    @rule()
    def restore(self) -> None:
        assert self.saved is not None
        shutil.copy(self.saved[0], self.path)
        self.model = deepcopy(self.saved[1])

    @precondition(lambda self: not self.model.renamed | self.model.deleted)
    @rule(chance=st.integers(0, 9))
    def migrate_down_and_up(self, chance: int) -> None:
        if chance == 0:
            migrate.downgrade(self.path, "0003", keep=1)
            migrate.upgrade(self.path, keep=1)

    @invariant()
    def holds(self) -> None:
        with closing(sqlite3.connect(self.path)) as connection:
            found = {row[0]: row[1:] for row in connection.execute("SELECT key, summary, id FROM claim")}
            quotes = connection.execute("SELECT count(*) FROM anchor").fetchone()[0]
        assert {key: row[0] for key, row in found.items()} == {
            self._name(key): summary for key, summary in self.model.rows.items()
        }
        assert quotes == (len(self.model.rows) if self.model.attached else 0)
        for key in self.model.rows:
            assert self.model.ids.setdefault(key, found[self._name(key)][1]) == found[self._name(key)][1]


@pytest.mark.hypothesis
def test_random_sequences_leave_what_must_be_there(tmp_path: Path) -> None:
    Database.template = tmp_path / "template.db"
    init(Database.template, [])
    machine = Database.TestCase
    machine.settings = settings(
        max_examples=SEQUENCES,
        stateful_step_count=15,
        suppress_health_check=list(HealthCheck),
        database=None,
    )
    machine("runTest").runTest()
