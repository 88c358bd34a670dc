"""How things are read and written: the common row, the row of the type's own table, and an initiative's topics."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, cast

from sqlalchemy import delete, func, select, update

from kb.kinds import THINGS, ThingType
from kb.packs.apply.stores import Content, Key, New, Store, Stored, among, insert_all, t
from kb.text import fold

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sqlalchemy import Connection, Select

#: The columns of each type's own table that a pack sets.
FIELDS: dict[ThingType, tuple[str, ...]] = {
    name: tuple(field.name for field in thing.fields) for name, thing in THINGS.items()
}


class EntityStore(Store):
    """Entities, with the row of their type's own table and an initiative's topics."""

    label = "entities"

    def __init__(self, connection: Connection, pack_id: int) -> None:
        super().__init__(connection, pack_id)
        #: Things that were rewritten in this run.
        self.rewritten: set[int] = set()

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
        for type_, fields in FIELDS.items():
            joined = joined.outerjoin(t[type_], t[type_].c.id == entity.c.id)
            columns += [t[type_].c[field].label(f"{type_}_{field}") for field in fields]
        rows = self.connection.execute(
            select(entity, topics.label("topics"), *columns)
            .select_from(joined)
            .where(entity.c.slug.in_(among({key[0] for key in keys})))
        )
        return {
            (row["slug"],): Stored(row["id"], row["pack_id"], row["seeded_hash"], _content(row))
            for row in rows.mappings()
        }

    def insert(self, rows: Sequence[New]) -> None:
        """Write new rows."""
        first = (self.connection.scalar(select(func.max(self.table.c.id))) or 0) + 1
        numbered = list(enumerate(rows, first))
        entities = [{"id": id_, "slug": row.key[0], **self._common(row)} for id_, row in numbered]
        insert_all(self.connection, self.table, entities)
        for type_, fields in FIELDS.items():
            children = [
                {"id": id_, "type": type_} | {field: row.content[field] for field in fields}
                for id_, row in numbered
                if row.content["type"] == type_
            ]
            if children:
                insert_all(self.connection, t[type_], children)
        self._tag(numbered)

    def update(self, stored: Stored, row: New) -> None:
        """Rewrite a row and keep its id."""
        type_: Any = row.content["type"]
        self.rewritten.add(stored.id)
        values = self._common(row)
        del values["type"]
        self.connection.execute(update(self.table).where(self.table.c.id == stored.id), values)
        self.connection.execute(
            update(t[type_])
            .where(t[type_].c.id == stored.id)
            .values({field: row.content[field] for field in FIELDS[type_]})
        )
        tag = t["initiative_topic"]
        self.connection.execute(delete(tag).where(tag.c.initiative_id == stored.id))
        self._tag([(stored.id, row)])

    def _common(self, row: New) -> dict[str, Any]:
        content = row.content
        return {
            "type": content["type"],
            "name": content["name"],
            "folded": fold(str(content["name"])),
            "description": content["description"],
            "pack_id": self.pack_id,
            "seeded_hash": row.hash,
        }

    def _tag(self, numbered: Sequence[tuple[int, New]]) -> None:
        tags = [(id_, slug) for id_, row in numbered for slug in cast("list[str]", row.content["topics"])]
        if tags:
            self.connection.exec_driver_sql(
                "INSERT INTO initiative_topic (initiative_id, topic_id) SELECT ?, id FROM topic WHERE slug = ?",
                tags,
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


def _content(row: Any) -> Content:
    type_ = row["type"]
    content: Content = {"type": type_, "name": row["name"], "description": row["description"]}
    content |= {field: row[f"{type_}_{field}"] for field in FIELDS[type_]}
    content["topics"] = sorted(json.loads(row["topics"]))
    return content
