"""The rows that are one row of one table each: terms, topics, publishers, sources, names and the like."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sqlalchemy import insert, select, update

from kb.packs.apply.stores import Key, New, Store, Stored, among, insert_all
from kb.text import fold

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sqlalchemy import ColumnElement, Connection, Select

    from kb.packs.apply.references import References

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
            insert_all(self.connection, self.table, values)

    def update(self, stored: Stored, row: New) -> None:
        """Do nothing: a name with another text is another name."""
