"""Compare what a pack holds with what the database does, and write what differs. It knows rows and no section."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from sqlalchemy import select
from sqlalchemy.exc import IntegrityError

from kb.packs.apply.hand_edits import HandEdits
from kb.packs.apply.report import Change, Report
from kb.packs.apply.stores import Content, Key, New, Store, Stored, Value, content_hash, t

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sqlalchemy import Connection

    from kb.packs.format.origin import Origin
    from kb.packs.format.problems import Problems, Where

_pack = t["pack"]
_BY_HAND = "changed by hand since it was seeded"


class Wanted(NamedTuple):
    """A row that the pack holds. `given` are the fields that it sets, None for all of them."""

    key: Key
    content: Content
    origin: Origin
    given: set[str] | None = None


Fields = dict[str, tuple[Value, Value]]


class Reconciler:
    """Brings the rows of one pack to what it says."""

    def __init__(
        self, connection: Connection, pack_id: int, problems: Problems, report: Report, *, overwrite: bool
    ) -> None:
        self.connection = connection
        self.pack_id = pack_id
        self.problems = problems
        self.report = report
        self.overwrite = overwrite
        self.hand = HandEdits(connection, pack_id)

    def is_kept(self, store: Store, key: Key) -> bool:
        """Tell whether a row stays as a hand left it: under another name, or away. That is reported."""
        edit = self.hand.find(store.label, key)
        if edit is None:
            return False
        if not self.overwrite:
            if edit.row_id is not None:
                store.mark_seen(edit.row_id)
            self.report.add(Change("kept", store.label, shown(key), note=str(edit)))
            return True
        if edit.row_id is not None:
            store.call_again(edit.row_id, key)
        self.hand.forget(store.label, key)
        return False

    def reconcile(self, store: Store, wanted: Sequence[Wanted]) -> set[Key]:
        """Write what differs. Returns the keys that were written."""
        wanted = [row for row in wanted if not self.is_kept(store, row.key)]
        if not wanted:
            return set()
        stored = store.load([row.key for row in wanted])
        new: dict[Key, tuple[New, Wanted]] = {}
        written: set[Key] = set()
        for row in wanted:
            found = stored.get(row.key)
            if row.key in new or (found is not None and not store.mark_seen(found.id)):
                self.problems.add(_place(row), f"{shown(row.key)} stands in this pack twice")
            elif found is None:
                if row.content.get("name", "") is None:
                    self.problems.add(_place(row), f"{shown(row.key)} is new here, so it needs a name")
                else:
                    new[row.key] = (New(row.key, row.content, content_hash(row.content)), row)
            elif self._rewrite(store, found, row):
                written.add(row.key)
        self._insert(store, list(new.values()))
        return written | new.keys()

    def _insert(self, store: Store, rows: list[tuple[New, Wanted]]) -> None:
        if not rows:
            return
        try:
            with self.connection.begin_nested():
                store.insert([row for row, _ in rows])
        except IntegrityError as error:
            if len(rows) == 1:
                self.problems.add(_place(rows[0][1]), f"{shown(rows[0][0].key)}: {_broken_rule(error)}")
            else:
                for each in rows:  # find out which ones it is
                    self._insert(store, [each])
            return
        self.report.count(store.label, "created", len(rows))
        for new, _ in rows[: max(0, self.report.room)]:
            self.report.changes.append(Change("created", store.label, shown(new.key)))

    def _rewrite(self, store: Store, found: Stored, row: Wanted) -> bool:
        """Bring a row to what the pack says, if it may. Returns whether it was written."""
        foreign = found.pack_id not in (None, self.pack_id)
        content = row.content
        if foreign and row.given is not None:
            content = found.content | {name: content[name] for name in row.given if name in content}
        fields = _differences(found.content, content)
        hash_ = content_hash(content)
        if not fields:
            self.report.count(store.label, "unchanged")
            if not foreign and (found.pack_id is None or found.seeded_hash != hash_):
                store.take_over(found, hash_)
            return False
        if foreign or ("type" in fields and store.label == "entities"):
            self._refuse(found, row, fields)
            return False
        if is_by_hand(found) and not self.overwrite:
            self.report.add(Change("kept", store.label, shown(row.key), fields, _BY_HAND))
            return False
        try:
            with self.connection.begin_nested():
                store.update(found, New(row.key, content, hash_))
        except IntegrityError as error:
            self.problems.add(_place(row), f"{shown(row.key)}: {_broken_rule(error)}")
            return False
        self.report.add(Change("changed", store.label, shown(row.key), fields))
        return True

    def _refuse(self, found: Stored, row: Wanted, fields: Fields) -> None:
        owner = self.connection.scalar(select(_pack.c.slug).where(_pack.c.id == found.pack_id))
        whose = f"the pack '{owner}'" if owner else "the database"
        for name, (theirs, ours) in fields.items():
            self.problems.add(
                row.origin.where((name,)),
                f"{name} of {shown(row.key)} is {theirs!r} in {whose}, not {ours!r}",
            )

    def leave(self, store: Store, *, prune: bool) -> set[Key]:
        """Count, or prune, what the pack no longer holds. Returns the keys that were removed."""
        left = store.left_behind()
        if not prune:
            for _, key in left:
                self.report.add(Change("left behind", store.label, shown(key)))
            return set()
        removed: set[Key] = set()
        # Removing one row may change another's content, so what was changed by hand is asked first.
        renamed = set() if self.overwrite else self.hand.rows(store.label)
        by_hand = {id_ for id_, key in left if self._stays(store, key) or id_ in renamed}
        while left:
            blocked = [
                (id_, key, note)
                for id_, key in left
                if (note := _BY_HAND if id_ in by_hand else self._remove(store, id_, key))
            ]
            removed |= {key for _, key in left} - {key for _, key, _ in blocked}
            if len(blocked) == len(left):
                for _, key, note in blocked:
                    self.report.add(Change("kept", store.label, shown(key), note=note))
                break
            # What blocked a row may have gone in this round.
            left = [(id_, key) for id_, key, _ in blocked]
        return removed

    def _stays(self, store: Store, key: Key) -> bool:
        found = store.load([key]).get(key)
        return not self.overwrite and found is not None and is_by_hand(found)

    def _remove(self, store: Store, id_: int, key: Key) -> str:
        """Remove a row. Returns why it can't be, or nothing."""
        if note := store.referrer(id_):
            return note
        try:
            with self.connection.begin_nested():
                store.delete(id_)
        except IntegrityError:
            return "something still refers to it"
        self.report.add(Change("pruned", store.label, shown(key)))
        return ""


def is_by_hand(found: Stored) -> bool:
    """Tell whether a row's content is not what was last seeded.

    A pack's row without a hash has lost something to a migration, which is no hand's work.
    """
    if found.pack_id is not None and found.seeded_hash is None:
        return False
    return content_hash(found.content) != found.seeded_hash


def _differences(old: Content, new: Content) -> Fields:
    return {
        name: (old.get(name), new.get(name))
        for name in sorted(old.keys() | new.keys())
        if old.get(name) != new.get(name)
    }


def _place(row: Wanted) -> Where:
    return row.origin.where(("key",)) if row.content.get("summary") else row.origin.where(())


def shown(key: Key) -> str:
    """Write a key as reports do."""
    return " ".join(part for part in key if part)


def _broken_rule(error: IntegrityError) -> str:
    return f"breaks a rule of the database ({error.orig})"
