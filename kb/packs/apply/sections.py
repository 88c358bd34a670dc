"""The sections of a pack, a function each: what they want of the database is worked out here and reconciled.

Those of publishers and sources are in `source_sections`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sqlalchemy import select, update

from kb.kept.fulltext import index_entities
from kb.kinds import TERM_EXTRAS, kind_vocabulary
from kb.packs.apply.entity_store import FIELDS
from kb.packs.apply.merge import SCHEME, merge, merged
from kb.packs.apply.reconcile import Wanted
from kb.packs.apply.report import Change
from kb.packs.apply.stores import t
from kb.text import did_you_mean

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kb.packs.apply.run import Run, Valid
    from kb.packs.apply.stores import Content
    from kb.packs.format.origin import Origin
    from kb.packs.format.problems import Where


_claim = t["claim"]
_entity = t["entity"]
_pack = t["pack"]
_topic = t["topic"]


def given(item: Any) -> set[str]:
    """Return the fields that an item sets; it leaves the others as they are in another pack's row."""
    return set(item.model_fields_set)


def requirements(run: Run) -> None:
    """Check that the packs that this one needs are there."""
    here = set(run.connection.scalars(select(_pack.c.slug)))
    for index, slug in enumerate(run.files.header.requires):
        if slug not in here:
            where = run.files.header_origin.where(("requires", index))
            run.problems.add(where, f"needs the pack '{slug}', which is not in the database; seed it first")


# Vocabulary and topics


def vocabulary(run: Run, items: list[Valid]) -> None:
    """Apply the terms."""
    wanted = []
    for name, item, origin in items:
        key = (kind_vocabulary(item.of) if name == "kind" else name, getattr(item, name))
        content: Content = {"definition": item.definition}
        content |= {extra.name: getattr(item, extra.name, None) for extra in TERM_EXTRAS}
        wanted.append(Wanted(key, content, origin))
    run.reconciler.reconcile(run.stores.terms, wanted)


def topics(run: Run, items: list[Valid]) -> None:
    """Apply the topics, each after its parent."""
    known = set(run.connection.scalars(select(_topic.c.slug))) | {item.topic for _, item, _ in items}
    current = run.reconciler.hand.current
    parents = {item.topic: item.parent and current("topics", item.parent) for _, item, _ in items}
    for _, item, origin in items:
        parent = parents[item.topic]
        if parent is not None and parent not in known:
            suggestion = did_you_mean(parent, known)
            run.problems.add(origin.where(("parent",)), f"unknown topic '{parent}'{suggestion}")
        elif _is_circular(item.topic, parents):
            run.problems.add(origin.where(("parent",)), f"the topic '{item.topic}' is under itself")
    wanted = [
        Wanted((item.topic,), {"name": item.name, "parent": parents[item.topic]}, origin, given(item))
        for _, item, origin in _roots_first(items, parents)
    ]
    run.reconciler.reconcile(run.stores.topics, wanted)


def _is_circular(topic: str, parents: dict[str, str | None]) -> bool:
    above = parents.get(topic)
    for _ in parents:
        if above == topic:
            return True
        above = parents.get(above) if above else None
    return False


def _roots_first(items: list[Valid], parents: dict[str, str | None]) -> list[Valid]:
    """Order topics so that each stands after its parent."""

    def depth(topic: str | None) -> int:
        steps = 0
        while topic in parents and steps <= len(parents):
            topic, steps = parents[topic], steps + 1
        return steps

    return sorted(items, key=lambda valid: depth(valid.item.topic))


def has_known_kind(run: Run, type_: str, kind: str | None, origin: Origin) -> bool:
    """Tell whether the kind of a thing or a source is in its vocabulary."""
    if kind is None or kind in run.terms.vocabulary[kind_vocabulary(type_)]:
        return True
    known = run.terms.vocabulary[kind_vocabulary(type_)]
    run.problems.add(origin.where(("kind",)), f"unknown kind of {type_} '{kind}'{did_you_mean(kind, known)}")
    return False


# Things


def entities(run: Run, items: list[Valid]) -> None:
    """Apply things with their names and identifiers, after renaming those that have a new slug.

    What is one with another thing gives that its names and identifiers, and is no thing of its own.
    """
    _rename(run, items)
    reconcile, stores = run.reconciler.reconcile, run.stores
    run.merged = merged(run.connection)
    own = [valid for valid in items if getattr(valid.item, valid.type) not in run.merged]
    touched = reconcile(stores.entities, list(_wanted_entities(run, own)))
    merge(run, items)
    # What was renamed by hand has names and identifiers still, and what was deleted has none.
    items = [
        valid
        for valid in items
        if not run.reconciler.hand.is_gone("entities", getattr(valid.item, valid.type))
    ]
    names = [
        Wanted((_current(run, slug), *name), {}, origin)
        for type_, item, origin in items
        for slug in [getattr(item, type_)]
        for name in [
            *((name.text, name.kind, name.language) for name in item.names),
            *([(item.name, "alias", None)] if item.name and slug in run.merged else []),
        ]
    ]
    touched |= reconcile(stores.names, names)
    reconcile(stores.identifiers, list(_wanted_identifiers(run, items)))
    index_entities(run.connection, {str(key[0]) for key in touched})


def _current(run: Run, slug: str) -> str:
    return run.merged.get(slug) or run.reconciler.hand.current("entities", slug)


def _rename(run: Run, items: list[Valid]) -> None:
    declared = {getattr(item, type_) for type_, item, _ in items}
    for type_, item, origin in items:
        slug = getattr(item, type_)
        for old in item.formerly:
            where = origin.where(("formerly",))
            is_there = _is_there(run, old)
            if is_there and old != slug and _is_there(run, slug):
                run.problems.add(where, f"'{old}' and '{slug}' are both in the database")
            elif old in declared:
                run.problems.add(where, f"'{old}' stands in this pack itself")
            elif is_there:
                _rename_one(run, old, slug, where)


def _is_there(run: Run, slug: str) -> bool:
    return run.connection.scalar(select(_entity.c.id).where(_entity.c.slug == slug)) is not None


def _rename_one(run: Run, old: str, slug: str, where: Where) -> None:
    claims, entity = run.stores.claims, run.stores.entities.table
    as_seeded = claims.as_seeded(old)
    renamed = run.connection.execute(
        update(entity).where(entity.c.slug == old, entity.c.pack_id == run.pack_id).values(slug=slug)
    )
    claims.seal(as_seeded)
    if not renamed.rowcount:
        run.problems.add(where, f"'{old}' belongs to another pack, which alone can rename it")
        return
    run.report.add(Change("changed", "entities", slug, {"slug": (old, slug)}))
    run.references.forget()


def _wanted_entities(run: Run, items: list[Valid]) -> Iterator[Wanted]:
    for type_, item, origin in items:
        slug = getattr(item, type_)
        content: Content = {"type": type_, "name": item.name, "description": item.description}
        content |= {name: getattr(item, name) for name in FIELDS[type_]}
        if not has_known_kind(run, type_, getattr(item, "kind", None), origin):
            run.references.broken.add(slug)
            continue
        content["topics"] = run.checker.known_topics(getattr(item, "topics", ()), origin)
        yield Wanted((slug,), content, origin, given(item) | {"type"})


def _wanted_identifiers(run: Run, items: list[Valid]) -> Iterator[Wanted]:
    for type_, item, origin in items:
        slug = getattr(item, type_)
        identifiers = [
            *item.identifiers.items(),
            *(("formerly", old) for old in item.formerly),
            *((SCHEME, other) for other in item.same_as),
        ]
        for scheme, value in identifiers:
            if slug not in run.references.broken:
                yield Wanted((scheme, value), {"entity": _current(run, slug)}, origin)


# Claims and passages


def claims(run: Run, items: list[Valid]) -> None:
    """Apply claims, without their links, which may lead to claims that are still to come."""
    # A claim that a hand deleted may name what is deleted, too.
    items = [valid for valid in items if not run.reconciler.is_kept(run.stores.claims, (valid.item.key,))]
    names: set[str] = set()
    for type_, item, _ in items:
        names.update(run.checker.names(type_, item))
    run.references.look_up(names)
    wanted = []
    for type_, item, origin in items:
        content = run.checker.content(type_, item, origin)
        if content is not None:
            wanted.append(Wanted((item.key,), content, origin))
    run.reconciler.reconcile(run.stores.claims, wanted)


def links(run: Run) -> None:
    """Write the links between claims, now that all of them are there."""
    for id_, other in run.stores.claims.write_links():
        key = run.connection.scalar(select(_claim.c.key).where(_claim.c.id == id_))
        _note_loose_link(run, str(key), other)


def _note_loose_link(run: Run, key: str, other: str) -> None:
    where = run.files.header_origin.where(())
    run.problems.add(where, f"claim '{key}' is linked to '{other}', and there is no other such claim")


def refuse_loose_links(run: Run) -> None:
    """Refuse to prune a claim that a claim of the pack is still linked to."""
    store = run.stores.claims
    left = {id_ for id_, _ in store.left_behind()}
    for key, other in store.linked_to(left) if left else ():
        _note_loose_link(run, key, f"{run.files.slug}/{other}")
    if run.problems.count:
        raise run.problems.error()


def passages(run: Run, items: list[Valid]) -> None:
    """Apply the notes on passages."""
    wanted = []
    for _, item, origin in items:
        source = run.checker.source_of(item.cite, ("cite",), origin)
        if source in run.terms.sources:
            cite = item.cite
            key = (source, cite.prefix, cite.start, cite.end, cite.suffix)
            wanted.append(Wanted(key, {"nature": item.nature, "reason": item.reason}, origin))
    run.reconciler.reconcile(run.stores.passages, wanted)
