"""How each kind of row is read from the database, written to it and removed from it.

A store knows a row by its key and compares its content: plain values in which other rows are named by their slugs,
so that it means the same in a pack and in any database.
"""

from __future__ import annotations

import hashlib
import json
from abc import ABC, abstractmethod
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

from pydantic_core import to_json
from sqlalchemy import Table, bindparam, delete, func, literal_column, select, update

from kb.kept.edits import KEYS
from kb.models import Base

if TYPE_CHECKING:
    from sqlalchemy import Connection, Select

    from kb.kinds import Rows

#: Statements are on tables: to set up the mapped classes would take a sixth of the time of checking a small pack.
t = Base.metadata.tables

Value = str | int | float | None | Sequence[str] | Sequence[Sequence[str | None]]
Content = dict[str, Value]
Key = tuple[str | None, ...]


class Stored(NamedTuple):
    """A row as it is in the database."""

    id: int
    pack_id: int | None
    seeded_hash: str | None
    content: Content


class New(NamedTuple):
    """A row to write."""

    key: Key
    content: Content
    hash: str


def content_hash(content: Content) -> str:
    """Return the hash by which a row is known to be unchanged since it was seeded.

    What is empty is left out, so that a new field changes the hash of no row that has nothing in it.
    """
    filled = {name: value for name, value in sorted(content.items()) if value or value == 0}
    return hashlib.blake2b(to_json(filled), digest_size=16).hexdigest()


def among(values: Iterable[str | None]) -> Any:
    """Return a subquery of many values, passed as one parameter."""
    each = func.json_each(bindparam(None, json.dumps(list(values)))).table_valued("value")
    return select(each.c.value)


def insert_all(connection: Connection, table: Table, rows: list[dict[str, Any]]) -> None:
    """Insert rows that have the same columns, with values that SQLite takes as they are.

    What SQLAlchemy does for each value of each row otherwise takes a tenth of the time of seeding a large pack.
    """
    columns = ", ".join(f'"{name}"' for name in rows[0])
    places = ", ".join(f":{name}" for name in rows[0])
    connection.exec_driver_sql(f"INSERT INTO {table.name} ({columns}) VALUES ({places})", rows)


class Store(ABC):
    """One kind of row that packs own."""

    #: What the rows are called in reports.
    label: Rows
    table: Table
    #: The fields that make up the key.
    key_columns: tuple[str, ...]

    def __init_subclass__(cls) -> None:
        """Take table and key from what the triggers know of the rows."""
        if "label" in vars(cls):
            name, cls.key_columns = KEYS[cls.label]
            cls.table = t[name]

    def __init__(self, connection: Connection, pack_id: int) -> None:
        self.connection = connection
        self.pack_id = pack_id
        rowid = self.rowid
        #: The last row before this run: a later one that turns up again is a duplicate in the pack.
        self.last_id: int = connection.scalar(select(func.max(rowid)).select_from(self.table)) or 0
        self._seen = bytearray(self.last_id // 8 + 1)

    @property
    def rowid(self) -> Any:
        """The row id, which every table has, whatever its primary key."""
        return literal_column(f"{self.table.name}.rowid")

    def mark_seen(self, id_: int) -> bool:
        """Note that the pack holds this row; False if it was noted or made before in this run."""
        if id_ > self.last_id:
            return False
        byte, bit = divmod(id_, 8)
        fresh = not self._seen[byte] >> bit & 1
        self._seen[byte] |= 1 << bit
        return fresh

    def left_behind(self) -> list[tuple[int, Key]]:
        """Return the pack's rows that it did not hold in this run."""
        rows = self.connection.execute(
            self.keys().where(self.table.c.pack_id == self.pack_id, self.rowid <= self.last_id)
        )
        return [(row[0], tuple(row[1:])) for row in rows if not self._seen[row[0] // 8] >> row[0] % 8 & 1]

    @abstractmethod
    def keys(self) -> Select[Any]:
        """Return the statement that selects each row's id and its key."""

    @abstractmethod
    def load(self, keys: Sequence[Key]) -> dict[Key, Stored]:
        """Return the rows with these keys."""

    @abstractmethod
    def insert(self, rows: Sequence[New]) -> None:
        """Write new rows."""

    @abstractmethod
    def update(self, stored: Stored, row: New) -> None:
        """Rewrite a row and keep its id."""

    def take_over(self, stored: Stored, hash_: str) -> None:
        """Set a row's owner and hash, its content being what the pack says already."""
        self.connection.execute(
            update(self.table).where(self.rowid == stored.id).values(pack_id=self.pack_id, seeded_hash=hash_)
        )

    def call_again(self, id_: int, key: Key) -> None:
        """Give a row that was renamed or given away back to the pack, under the key that the pack has for it."""
        values = dict(zip(self.key_columns, key, strict=True))
        self.connection.execute(
            update(self.table).where(self.rowid == id_).values(pack_id=self.pack_id, **values)
        )

    def referrer(self, id_: int) -> str | None:  # noqa: ARG002
        """Return what of another pack would go with the row without a foreign key's objection."""
        return None

    def delete(self, id_: int) -> None:
        """Remove a row. Foreign keys object if something still refers to it."""
        self.connection.execute(delete(self.table).where(self.rowid == id_))
