"""How each kind of row is read from the database, written to it and removed from it.

A store knows a row by its key and compares its content: a flat dict of plain values in which other rows are
named by their slugs, so that it means the same in a pack and in any database.
"""

from __future__ import annotations

import hashlib
import json
from abc import ABC, abstractmethod
from typing import TYPE_CHECKING, Any, NamedTuple

from sqlalchemy import Table, bindparam, delete, func, insert, literal, literal_column, select, update

from kb.models import Base
from kb.text import fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from sqlalchemy import Connection, Select

    from kb.packs.apply.references import References

t = Base.metadata.tables
Content = dict[str, Any]
Key = tuple[Any, ...]


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
    """Return the hash by which a row is known to be unchanged since it was seeded."""
    canonical = json.dumps(content, sort_keys=True, ensure_ascii=False, separators=(",", ":"))
    return hashlib.blake2b(canonical.encode(), digest_size=16).hexdigest()


def among(values: Iterable[str]) -> Any:
    """Return a subquery of many values, passed as one parameter."""
    each = func.json_each(bindparam(None, json.dumps(list(values)))).table_valued("value")
    return select(each.c.value)


class Store(ABC):
    """One kind of row that packs own."""

    #: What the rows are called in reports.
    label: str
    table: Table

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

    def referrer(self, id_: int) -> str | None:  # noqa: ARG002
        """Return what of another pack would go with the row without a foreign key's objection."""
        return None

    def delete(self, id_: int) -> None:
        """Remove a row. Foreign keys object if something still refers to it."""
        self.connection.execute(delete(self.table).where(self.rowid == id_))


class FlatStore(Store):
    """Rows of one table. `content_columns` may name rows of other tables, as `reference` says."""

    key_columns: tuple[str, ...] = ("slug",)
    content_columns: tuple[str, ...]
    #: Rows are loaded by this part of the key.
    load_by = "slug"
    #: A field that holds another row's slug: its column here and the table of the other row.
    reference: dict[str, tuple[str, str]] = {}

    def _field(self, name: str) -> Any:
        if name not in self.reference:
            return self.table.c[name]
        column, target = self.reference[name]
        other = t[target].alias(f"{name}_row")
        return select(other.c.slug).where(other.c.id == self.table.c[column]).scalar_subquery()

    def keys(self) -> Select[Any]:
        """Return the statement that selects each row's id and its key."""
        return select(self.rowid, *(self._field(name) for name in self.key_columns)).select_from(self.table)

    def load(self, keys: Sequence[Key]) -> dict[Key, Stored]:
        """Return the rows with these keys."""
        table, place = self.table, self.key_columns.index(self.load_by)
        names = (*self.key_columns, *self.content_columns)
        wanted = select(
            self.rowid, table.c.pack_id, table.c.seeded_hash, *(self._field(name) for name in names)
        ).where(self._field(self.load_by).in_(among({key[place] for key in keys})))
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
            other = t[target]
            # A self-reference may come before what it refers to, so it is looked up row by row.
            values[column] = (
                None
                if value is None
                else self.connection.scalar(select(other.c.id).where(other.c.slug == value))
            )
        return values

    def insert(self, rows: Sequence[New]) -> None:
        """Write new rows."""
        for row in rows:
            self.connection.execute(insert(self.table), self._values(row))

    def update(self, stored: Stored, row: New) -> None:
        """Rewrite a row and keep its id."""
        self.connection.execute(update(self.table).where(self.rowid == stored.id), self._values(row))


class TermStore(FlatStore):
    """The terms of one vocabulary."""

    key_columns: tuple[str, ...] = ("code",)
    load_by = "code"

    def __init__(self, connection: Connection, pack_id: int, vocabulary: str) -> None:
        self.label = {"property": "properties"}.get(vocabulary, f"{vocabulary}s")
        self.table = t[vocabulary]
        self.content_columns = ("definition", "value") if vocabulary == "property" else ("definition",)
        if vocabulary == "kind":
            self.key_columns = ("type", "code")
        super().__init__(connection, pack_id)


class TopicStore(FlatStore):
    """Topics."""

    label = "topics"
    table = t["topic"]
    content_columns = ("name", "parent")
    reference = {"parent": ("parent_id", "topic")}


class PublisherStore(FlatStore):
    """Publishers."""

    label = "publishers"
    table = t["publisher"]
    content_columns = ("name", "reliability", "reason")


class AffiliationStore(FlatStore):
    """What publishers belong to or speak for. An affiliation has no content besides its key."""

    label = "affiliations"
    table = t["affiliation"]
    key_columns = ("publisher", "entity")
    load_by = "publisher"
    content_columns = ()
    reference = {"publisher": ("publisher_id", "publisher"), "entity": ("entity_id", "entity")}


class SourceStore(FlatStore):
    """Sources."""

    label = "sources"
    table = t["source"]
    content_columns = (
        "kind",
        "title",
        "publisher",
        "published",
        "url",
        "language",
        "rights",
        "reliability",
        "reason",
        "sha256",
    )
    reference = {"publisher": ("publisher_id", "publisher")}


class PassageStore(FlatStore):
    """Notes on passages of a source."""

    label = "passages"
    table = t["passage_note"]
    key_columns = ("source", "prefix", "text_start", "text_end", "suffix")
    load_by = "source"
    content_columns = ("nature", "reason")
    reference = {"source": ("source_id", "source")}


class IdentifierStore(FlatStore):
    """Identifiers of entities."""

    label = "identifiers"
    table = t["identifier"]
    key_columns = ("scheme", "value")
    load_by = "value"
    content_columns = ("entity",)
    reference = {"entity": ("entity_id", "entity")}


class NameStore(Store):
    """Other names of entities. A name has no content besides its key."""

    label = "names"
    table = t["name"]

    def __init__(self, connection: Connection, pack_id: int, references: References) -> None:
        super().__init__(connection, pack_id)
        self.references = references

    def keys(self) -> Select[Any]:
        """Return the statement that selects each row's id and its key."""
        name, entity = self.table, t["entity"]
        return select(name.c.id, entity.c.slug, name.c.text, name.c.kind, name.c.language).join(
            entity, entity.c.id == name.c.entity_id
        )

    def load(self, keys: Sequence[Key]) -> dict[Key, Stored]:
        """Return the rows with these keys."""
        slugs = among({key[0] for key in keys})
        rows = self.connection.execute(
            self.keys()
            .add_columns(self.table.c.pack_id, self.table.c.seeded_hash)
            .where(t["entity"].c.slug.in_(slugs))
        )
        return {tuple(row[1:5]): Stored(row[0], row[5], row[6], {}) for row in rows}

    def insert(self, rows: Sequence[New]) -> None:
        """Write new rows."""
        self.references.look_up({row.key[0] for row in rows})
        values = []
        for row in rows:
            slug, text, kind, language = row.key
            target = self.references.get(slug)
            if target is not None:
                values.append(
                    {
                        "entity_id": target.id,
                        "text": text,
                        "kind": kind,
                        "language": language,
                        "folded": fold(text),
                        "pack_id": self.pack_id,
                        "seeded_hash": row.hash,
                    }
                )
        if values:
            self.connection.execute(insert(self.table), values)

    def update(self, stored: Stored, row: New) -> None:
        """Do nothing: a name with another text is another name."""


#: The columns of each entity type's own table that a pack sets.
ENTITY_FIELDS: dict[str, tuple[str, ...]] = {
    "country": ("alpha2", "alpha3", "numeric_code", "region", "subregion"),
    "organization": ("kind", "acronym"),
    "initiative": ("kind",),
    "person": ("kind",),
    "place": ("kind",),
    "actor": ("kind",),
}


class EntityStore(Store):
    """Entities, with the row of their type's own table and an initiative's topics."""

    label = "entities"
    table = t["entity"]

    def keys(self) -> Select[Any]:
        """Return the statement that selects each row's id and its key."""
        return select(self.table.c.id, self.table.c.slug)

    def load(self, keys: Sequence[Key]) -> dict[Key, Stored]:
        """Return the rows with these keys."""
        entity, topic, tag = self.table, t["topic"], t["initiative_topic"]
        topics = (
            select(func.json_group_array(topic.c.slug))
            .join(tag, tag.c.topic_id == topic.c.id)
            .where(tag.c.initiative_id == entity.c.id)
            .scalar_subquery()
        )
        joined: Any = entity
        columns = []
        for type_, fields in ENTITY_FIELDS.items():
            joined = joined.outerjoin(t[type_], t[type_].c.id == entity.c.id)
            columns += [t[type_].c[field].label(f"{type_}_{field}") for field in fields]
        rows = self.connection.execute(
            select(entity, topics.label("topics"), *columns)
            .select_from(joined)
            .where(entity.c.slug.in_(among({key[0] for key in keys})))
        )
        return {
            (row["slug"],): Stored(row["id"], row["pack_id"], row["seeded_hash"], _entity_content(row))
            for row in rows.mappings()
        }

    def insert(self, rows: Sequence[New]) -> None:
        """Write new rows."""
        first = (self.connection.scalar(select(func.max(self.table.c.id))) or 0) + 1
        numbered = list(enumerate(rows, first))
        self.connection.execute(
            insert(self.table),
            [{"id": id_, "slug": row.key[0], **self._common(row)} for id_, row in numbered],
        )
        for type_, fields in ENTITY_FIELDS.items():
            children = [
                {"id": id_, "type": type_} | {field: row.content[field] for field in fields}
                for id_, row in numbered
                if row.content["type"] == type_
            ]
            if children:
                self.connection.execute(insert(t[type_]), children)
        for id_, row in numbered:
            self._tag(id_, row)

    def update(self, stored: Stored, row: New) -> None:
        """Rewrite a row and keep its id."""
        type_ = row.content["type"]
        values = self._common(row)
        del values["type"]
        self.connection.execute(update(self.table).where(self.table.c.id == stored.id), values)
        self.connection.execute(
            update(t[type_])
            .where(t[type_].c.id == stored.id)
            .values({field: row.content[field] for field in ENTITY_FIELDS[type_]})
        )
        if type_ == "initiative":
            tag = t["initiative_topic"]
            self.connection.execute(delete(tag).where(tag.c.initiative_id == stored.id))
            self._tag(stored.id, row)

    def _common(self, row: New) -> dict[str, Any]:
        content = row.content
        return {
            "type": content["type"],
            "name": content["name"],
            "folded": fold(content["name"]),
            "description": content["description"],
            "pack_id": self.pack_id,
            "seeded_hash": row.hash,
        }

    def _tag(self, id_: int, row: New) -> None:
        topic = t["topic"]
        for slug in row.content.get("topics", ()):
            found = select(literal(id_), topic.c.id).where(topic.c.slug == slug)
            self.connection.execute(
                insert(t["initiative_topic"]).from_select(["initiative_id", "topic_id"], found)
            )

    def referrer(self, id_: int) -> str | None:
        """Return the other pack that gives the entity a name or an identifier."""
        for table in (t["name"], t["identifier"]):
            other = self.connection.execute(
                select(t["pack"].c.slug)
                .select_from(table.outerjoin(t["pack"], table.c.pack_id == t["pack"].c.id))
                .where(table.c.entity_id == id_, table.c.pack_id.is_distinct_from(self.pack_id))
            ).first()
            if other:
                return f"pack {other.slug} names it" if other.slug else "it has a name that was typed in"
        return None


def _entity_content(row: Any) -> Content:
    type_ = row["type"]
    content = {"type": type_, "name": row["name"], "description": row["description"]}
    content |= {field: row[f"{type_}_{field}"] for field in ENTITY_FIELDS[type_]}
    if type_ == "initiative":
        content["topics"] = sorted(json.loads(row["topics"]))
    return content
