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

from sqlalchemy import Table, bindparam, delete, func, insert, literal_column, select, update

from kb.kept.edits import KEYS
from kb.models import Base
from kb.text import fold

if TYPE_CHECKING:
    from sqlalchemy import ColumnElement, Connection, Select

    from kb.kinds import Rows
    from kb.packs.apply.references import References

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
    filled = {name: value for name, value in content.items() if value not in (None, "", [], ())}
    canonical = json.dumps(filled, sort_keys=True, ensure_ascii=False, separators=(",", ":"))
    return hashlib.blake2b(canonical.encode(), digest_size=16).hexdigest()


def among(values: Iterable[str | None]) -> Any:
    """Return a subquery of many values, passed as one parameter."""
    each = func.json_each(bindparam(None, json.dumps(list(values)))).table_valued("value")
    return select(each.c.value)


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


#: Columns that say nothing of a row's content.
_BOOKKEEPING = ("id", "pack_id", "seeded_hash", "folded")


class FlatStore(Store):
    """Rows of one table. Its columns are the content, those that refer to another row by the other's slug."""

    #: Rows are loaded by these parts of the key, which an index serves.
    load_by: tuple[str, ...] = ("slug",)

    def __init__(self, connection: Connection, pack_id: int) -> None:
        super().__init__(connection, pack_id)
        #: A field that holds another row's slug: its column here and the table of the other row.
        self.reference = {
            column.name.removesuffix("_id"): (column.name, key.column.table)
            for column in self.table.c
            if column.name not in _BOOKKEEPING
            for key in column.foreign_keys
            if key.column.name == "id"
        }
        names = [
            column.name.removesuffix("_id")
            for column in self.table.c
            if column.name not in _BOOKKEEPING and column.computed is None
        ]
        self.content_columns = [name for name in names if name not in self.key_columns]

    def _field(self, name: str) -> Any:
        if name not in self.reference:
            return self.table.c[name]
        column, target = self.reference[name]
        other = target.alias(f"{name}_row")
        return select(other.c.slug).where(other.c.id == self.table.c[column]).scalar_subquery()

    def _is_among(self, name: str, keys: Sequence[Key]) -> ColumnElement[bool]:
        place = self.key_columns.index(name)
        values = among({key[place] for key in keys})
        if name not in self.reference:
            return self.table.c[name].in_(values)
        column, target = self.reference[name]
        return self.table.c[column].in_(select(target.c.id).where(target.c.slug.in_(values)))

    def keys(self) -> Select[Any]:
        """Return the statement that selects each row's id and its key."""
        return select(self.rowid, *(self._field(name) for name in self.key_columns)).select_from(self.table)

    def load(self, keys: Sequence[Key]) -> dict[Key, Stored]:
        """Return the rows with these keys."""
        table = self.table
        names = (*self.key_columns, *self.content_columns)
        wanted = select(
            self.rowid, table.c.pack_id, table.c.seeded_hash, *(self._field(name) for name in names)
        ).where(*(self._is_among(name, keys) for name in self.load_by))
        size = len(self.key_columns)
        return {
            tuple(row[3 : 3 + size]): Stored(
                row[0], row[1], row[2], dict(zip(self.content_columns, row[3 + size :], strict=True))
            )
            for row in self.connection.execute(wanted)
        }

    def _values(self, row: New) -> dict[str, Any]:
        values: dict[str, Any] = {"pack_id": self.pack_id, "seeded_hash": row.hash}
        for name, value in (*zip(self.key_columns, row.key, strict=True), *row.content.items()):
            if name not in self.reference:
                values[name] = value
                continue
            column, target = self.reference[name]
            # A self-reference may come before what it refers to, so it is looked up row by row.
            values[column] = (
                None
                if value is None
                else self.connection.scalar(select(target.c.id).where(target.c.slug == value))
            )
        return values

    def call_again(self, id_: int, key: Key) -> None:
        """Give a row back to the pack."""
        values = {
            name: value for name, value in self._values(New(key, {}, "")).items() if name != "seeded_hash"
        }
        self.connection.execute(update(self.table).where(self.rowid == id_).values(values))

    def insert(self, rows: Sequence[New]) -> None:
        """Write new rows."""
        for row in rows:
            self.connection.execute(insert(self.table), self._values(row))

    def update(self, stored: Stored, row: New) -> None:
        """Rewrite a row and keep its id."""
        self.connection.execute(update(self.table).where(self.rowid == stored.id), self._values(row))


class TermStore(FlatStore):
    """Terms of all vocabularies."""

    label = "terms"
    load_by = ("vocabulary", "code")


class TopicStore(FlatStore):
    """Topics."""

    label = "topics"


class PublisherStore(FlatStore):
    """Publishers."""

    label = "publishers"


class AffiliationStore(FlatStore):
    """What publishers belong to or speak for. An affiliation has no content besides its key."""

    label = "affiliations"
    load_by = ("publisher",)


class SourceStore(FlatStore):
    """Sources."""

    label = "sources"


class PassageStore(FlatStore):
    """Notes on passages of a source."""

    label = "passages"
    load_by = ("source",)


class IdentifierStore(FlatStore):
    """Identifiers of entities."""

    label = "identifiers"
    load_by = ("scheme", "value")


class NameStore(FlatStore):
    """Other names of entities. A name has no content besides its key."""

    label = "names"
    load_by = ("entity",)

    def __init__(self, connection: Connection, pack_id: int, references: References) -> None:
        super().__init__(connection, pack_id)
        self.references = references

    def insert(self, rows: Sequence[New]) -> None:
        """Write new rows; a name of a thing that is itself wrong is left out, as that is noted already."""
        self.references.look_up({str(row.key[0]) for row in rows})
        values = [
            {
                "entity_id": target.id,
                "text": row.key[1],
                "folded": fold(str(row.key[1])),
                "kind": row.key[2],
                "language": row.key[3],
                "pack_id": self.pack_id,
                "seeded_hash": row.hash,
            }
            for row in rows
            if (target := self.references.get(str(row.key[0])))
        ]
        if values:
            self.connection.execute(insert(self.table), values)

    def update(self, stored: Stored, row: New) -> None:
        """Do nothing: a name with another text is another name."""
