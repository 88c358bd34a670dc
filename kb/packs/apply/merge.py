"""Two things that turn out to be one: what names the one comes to name the other (`same_as`)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sqlalchemy import delete, func, insert, select, update
from sqlalchemy.exc import IntegrityError

from kb.kept import KEPT
from kb.kinds import THINGS
from kb.models.base import Base
from kb.packs.apply.report import Change
from kb.packs.apply.stores import content_hash, t
from kb.text import fold

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sqlalchemy import Column, Connection

    from kb.packs.apply.run import Run, Valid
    from kb.packs.format.problems import Where

_entity = t["entity"]
_identifier = t["identifier"]
_name = t["name"]
#: The identifiers that say what else a thing is called in packs.
SCHEME = "same-as"
_THINGS = ("entity", *THINGS)
#: Rows that say no more than that a thing has something: two of a kind are one.
_TIES = ("affiliation", "claim_about", "identifier", "initiative_topic", "name")


def merged(connection: Connection) -> dict[str, str]:
    """Return the slugs of things that are one with others, each with the slug of that one."""
    rows = connection.execute(
        select(_identifier.c.value, _entity.c.slug)
        .join(_entity, _entity.c.id == _identifier.c.entity_id)
        .where(_identifier.c.scheme == SCHEME)
    )
    return {row[0]: row[1] for row in rows}


def merge(run: Run, items: list[Valid]) -> None:
    """Merge the things that items say are the same; what is not there yet will be known as the other one."""
    declared = {getattr(item, type_) for type_, item, _ in items}
    for type_, item, origin in items:
        slug = getattr(item, type_)
        for index, other in enumerate(item.same_as):
            where = origin.where(("same_as", index))
            if other in declared:
                run.problems.add(where, f"'{other}' stands in this pack itself")
            else:
                _merge_one(run, _thing(run, other), _thing(run, slug), other, where)


def _thing(run: Run, slug: str) -> Any:
    columns = (_entity.c.id, _entity.c.type, _entity.c.slug, _entity.c.name, _entity.c.pack_id)
    return run.connection.execute(select(*columns).where(_entity.c.slug == slug)).first()


def _merge_one(run: Run, other: Any, one: Any, slug: str, where: Where) -> None:
    """Give one thing all that another has, unless one of the two is not there."""
    if other is None or one is None:
        return
    if other.type != one.type:
        run.problems.add(
            where, f"'{slug}' is a thing of type {other.type}, and '{one.slug}' of type {one.type}"
        )
        return
    as_seeded = run.stores.claims.as_seeded(slug)
    try:
        with run.connection.begin_nested():
            _give(run.connection, other, one)
    except IntegrityError:
        run.problems.add(where, f"a claim ties '{slug}' to '{one.slug}', so they can't be the same")
        return
    run.stores.claims.seal(as_seeded)
    run.stores.entities.rewritten.add(one.id)
    run.report.add(Change("changed", "entities", one.slug, {"same_as": (None, slug)}))
    run.references.forget()


def _give(connection: Connection, other: Any, one: Any) -> None:
    # An identifier's content is whose it is.
    before, after = (content_hash({"entity": each.slug}) for each in (other, one))
    connection.execute(
        update(_identifier)
        .where(_identifier.c.entity_id == other.id, _identifier.c.seeded_hash == before)
        .values(seeded_hash=after)
    )
    for column in _references():
        table, moved = (
            column.table,
            update(column.table).where(column == other.id).values({column.name: one.id}),
        )
        if table.name in _TIES:
            connection.execute(moved.prefix_with("OR IGNORE"))
            connection.execute(delete(table).where(column == other.id))
        else:
            connection.execute(moved)
    also = {"entity_id": one.id, "text": other.name, "folded": fold(other.name), "kind": "alias"}
    owned = {"pack_id": other.pack_id, "seeded_hash": content_hash({})}
    connection.execute(insert(_name), also | owned)
    first = (
        select(func.min(_name.c.id))
        .where(_name.c.entity_id == one.id)
        .group_by(_name.c.text, _name.c.kind, _name.c.language)
    )
    connection.execute(delete(_name).where(_name.c.entity_id == one.id, _name.c.id.not_in(first)))
    connection.execute(delete(_entity).where(_entity.c.id == other.id))


def _references() -> Iterator[Column[Any]]:
    """Yield the columns that refer to a thing, but for those of what is kept beside the claims, which follow."""
    derived = {kept.table for kept in KEPT}
    for table in Base.metadata.sorted_tables:
        for key in table.foreign_keys:
            is_own = table.name in _THINGS and key.parent.primary_key
            if (
                key.column.name == "id"
                and key.column.table.name in _THINGS
                and not is_own
                and table.name not in derived
            ):
                yield key.parent
