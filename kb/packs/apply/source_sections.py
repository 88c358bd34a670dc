"""The sections on publishers and sources."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sqlalchemy import select

from kb.packs.apply.reconcile import Wanted
from kb.packs.apply.sections import given, has_known_kind
from kb.packs.apply.stores import t
from kb.text import did_you_mean

if TYPE_CHECKING:
    from kb.packs.apply.run import Run, Valid
    from kb.packs.format.origin import Origin

_publisher = t["publisher"]
_source = t["source"]
_original = _source.alias()
#: Each source with the one that it is derived from.
_ORIGINS = select(_source.c.slug, _original.c.slug).outerjoin(
    _original, _original.c.id == _source.c.derived_from_id
)


def publishers(run: Run, items: list[Valid], sources_: list[Valid]) -> None:
    """Apply the publishers, those that sources only name included: such a one can't be judged."""
    wanted = [
        Wanted(
            (item.slug,),
            {"name": item.name, "reliability": item.reliability, "reason": item.reason},
            origin,
            given(item),
        )
        for _, item, origin in items
    ]
    others = select(_publisher.c.slug).where(_publisher.c.pack_id.is_distinct_from(run.pack_id))
    # A .jsonl file may name one batch by batch.
    run.publishers.update(item.slug for _, item, _ in items)
    known = set(run.connection.scalars(others)) | run.publishers
    for _, item, origin in sources_:
        if item.publisher is not None and item.publisher not in known:
            wanted.append(_unlisted_publisher(run, item.publisher, known, origin))
            known.add(item.publisher)
            run.publishers.add(item.publisher)
    run.reconciler.reconcile(run.stores.publishers, wanted)


def _unlisted_publisher(run: Run, slug: str, known: set[str], origin: Origin) -> Wanted:
    made_before = run.connection.scalar(select(_publisher.c.id).where(_publisher.c.slug == slug))
    # What looks like a slip of the pen is no new publisher.
    if made_before is None and (suggestion := did_you_mean(slug, known)):
        run.problems.add(origin.where(("publisher",)), f"unknown publisher '{slug}'{suggestion}")
    name = slug.replace("-", " ").title()
    return Wanted((slug,), {"name": name, "reliability": "F", "reason": None}, origin, set())


def affiliations(run: Run, items: list[Valid]) -> None:
    """Tie publishers to entities, which come after them in a pack."""
    run.references.look_up({name for _, item, _ in items for name in item.affiliations})
    wanted = []
    for _, item, origin in items:
        for index, name in enumerate(item.affiliations):
            target = run.references.get(name)
            if target is not None:
                wanted.append(Wanted((item.slug, target.slug), {}, origin))
            elif name not in run.references.broken:
                suggestion = run.references.did_you_mean(name)
                where = origin.where(("affiliations", index))
                run.problems.add(where, f"unknown affiliation '{name}'{suggestion}")
    run.reconciler.reconcile(run.stores.affiliations, wanted)


def sources(run: Run, items: list[Valid]) -> None:
    """Apply the sources, each after the one that it is derived from."""
    wanted = []
    derived = {item.slug: item.derived_from for _, item, _ in items}
    for _, item, origin in sorted(items, key=lambda valid: valid.item.derived_from is not None):
        if not _has_known_origin(run, item, derived, origin):
            continue
        if has_known_kind(run, "source", item.kind, origin):
            content = {name: getattr(item, name) for name in run.stores.sources.content_columns}
            if item.publisher is not None:
                content["publisher"] = run.reconciler.hand.current("publishers", item.publisher)
            if item.derived_from is not None:
                content["derived_from"] = run.reconciler.hand.current("sources", item.derived_from)
            wanted.append(Wanted((item.slug,), content, origin, given(item)))
    if run.reconciler.reconcile(run.stores.sources, wanted):
        run.terms.forget_sources()


def _has_known_origin(run: Run, item: Any, derived: dict[str, str | None], origin: Origin) -> bool:
    """Tell whether what a source is derived from is there, and an original itself."""
    slug = item.derived_from
    if slug is None:
        return True
    here: dict[str, str | None] = {row[0]: row[1] for row in run.connection.execute(_ORIGINS)}
    here |= derived
    if slug in here and here[slug] is None and item.slug not in here.values():
        return True
    if slug not in here:
        problem = f"unknown source '{slug}'{did_you_mean(slug, here)}"
    elif here[slug] is not None:
        problem = f"'{slug}' is itself derived from '{here[slug]}': name that one"
    else:
        others = ", ".join(sorted(each for each, of in here.items() if of == item.slug))
        problem = f"'{item.slug}' is what '{others}' is derived from: name '{slug}' there too"
    run.problems.add(origin.where(("derived_from",)), problem)
    return False
