"""Apply a pack: check it against the database and write what differs, within the caller's transaction."""

from __future__ import annotations

import gc
from contextlib import contextmanager
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any, NamedTuple, cast

from sqlalchemy import insert, select, update
from sqlalchemy.exc import IntegrityError

from kb.file.fulltext import index_entities
from kb.health.drift import VOCABULARIES
from kb.models import Base
from kb.packs.apply.claim_content import ClaimChecker
from kb.packs.apply.claim_store import ClaimStore
from kb.packs.apply.references import References, Terms
from kb.packs.apply.report import Change, Report
from kb.packs.apply.resolved import resolve_attributes
from kb.packs.apply.stores import (
    ENTITY_FIELDS,
    AffiliationStore,
    Content,
    EntityStore,
    IdentifierStore,
    Key,
    NameStore,
    New,
    PassageStore,
    PublisherStore,
    SourceStore,
    Store,
    Stored,
    TermStore,
    TopicStore,
    content_hash,
)
from kb.packs.format.validate import nearest, validate
from kb.sources.anchors import resolve_missing

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from sqlalchemy import Connection

    from kb.packs.format import items as schema
    from kb.packs.format.files import Locator, PackFiles, RawItem
    from kb.packs.format.problems import Where

t = Base.metadata.tables

#: How many items are checked and written at a time.
BATCH = 5000

_BY_HAND = "changed by hand since it was seeded"


class Wanted(NamedTuple):
    """A row that the pack holds. `given` are the fields that it sets, None for all of them."""

    key: Key
    content: Content
    locator: Locator
    given: set[str] | None = None


class Valid(NamedTuple):
    """An item that fits its model."""

    type: str
    item: Any
    locator: Locator


def apply_pack(
    connection: Connection,
    files: PackFiles,
    *,
    prune: bool = False,
    overwrite: bool = False,
    progress: Callable[[int], None] | None = None,
) -> Report:
    """Apply an opened pack and report what changed.

    `prune` removes rows that the pack no longer holds, `overwrite` also rewrites rows that were changed by
    hand since they were seeded; `progress` is told of bytes of .jsonl as they are read. Raises PackError,
    after which the caller must roll back.
    """
    with _no_cycle_collector():
        return _Run(connection, files, prune=prune, overwrite=overwrite).run(progress)


@contextmanager
def _no_cycle_collector() -> Iterator[None]:
    """Keep Python from looking for cycles: items have none, and looking takes a fifth of a bulk load's time."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


class _Run:
    """One pack being applied."""

    def __init__(self, connection: Connection, files: PackFiles, *, prune: bool, overwrite: bool) -> None:
        self.connection = connection
        self.files = files
        self.problems = files.problems
        self.prune = prune
        self.overwrite = overwrite
        self.report = Report(files.slug, files.header.version)
        self.pack_id = self._pack_id()
        self.references = References(connection)
        self.terms = {name: TermStore(connection, self.pack_id, name) for name in VOCABULARIES}
        self.topics = TopicStore(connection, self.pack_id)
        self.publishers = PublisherStore(connection, self.pack_id)
        self.sources = SourceStore(connection, self.pack_id)
        self.entities = EntityStore(connection, self.pack_id)
        self.names = NameStore(connection, self.pack_id, self.references)
        self.identifiers = IdentifierStore(connection, self.pack_id)
        self.affiliations = AffiliationStore(connection, self.pack_id)
        self.passages = PassageStore(connection, self.pack_id)

    def run(self, progress: Callable[[int], None] | None) -> Report:
        sections: dict[str, list[RawItem]] = {}
        for raw in self.files.items:
            sections.setdefault(raw.section, []).append(raw)

        def valid(section: str) -> list[Valid]:
            return list(self._valid(sections.get(section, ())))

        self._check_requirements()
        self._apply_vocabulary(valid("vocabulary"))
        self._apply_topics(valid("topics"))
        sources = valid("sources")
        publishers = valid("publishers")
        self._apply_publishers(publishers, sources)
        self._apply_sources(sources)
        known = Terms(self.connection)
        own_sources = [source.item.slug for source in sources]
        self.claims = ClaimStore(self.connection, self.pack_id, self.references, known)
        self.checker = ClaimChecker(self.files.slug, own_sources, self.references, known, self.problems)
        # A source that is itself wrong is reported as that, and not again by each citation.
        self.checker.has_broken_source = len(own_sources) < len(sections.get("sources", ()))
        self.known = known
        self._apply_entities_and_claims(sections, progress)
        self._apply_affiliations(publishers)
        self._apply_passages(valid("passages"))
        self._finish_claims()
        if self.problems.count:
            raise self.problems.error()
        self._leave_behind()
        if self.claims.wrote_attributes or self.report.total("changed", "pruned"):
            resolve_attributes(self.connection)
        self._record_seeding()
        self.report.unresolved = resolve_missing(self.connection, self.pack_id)
        return self.report

    # The pack itself

    def _pack_id(self) -> int:
        pack, header = t["pack"], self.files.header
        found = self.connection.scalar(select(pack.c.id).where(pack.c.slug == header.pack))
        if found is not None:
            return int(found)
        result = self.connection.execute(insert(pack), {"slug": header.pack})
        return int(result.inserted_primary_key[0])  # type: ignore[index]

    def _record_seeding(self) -> None:
        """Write down what was applied, if it changed anything or is another version than the last one."""
        seeding, report = t["seeding"], self.report
        new = {"version": self.files.header.version, "sha256": self.files.sha256}
        last = self.connection.execute(
            select(seeding.c.version, seeding.c.sha256)
            .where(seeding.c.pack_id == self.pack_id)
            .order_by(seeding.c.id.desc())
            .limit(1)
        ).one_or_none()
        counts = {action: report.total(action) for action in ("created", "changed", "pruned")}
        if any(counts.values()) or last is None or tuple(last) != tuple(new.values()):
            now = datetime.now(UTC).isoformat(timespec="seconds")
            self.connection.execute(
                insert(seeding), {"pack_id": self.pack_id, "applied_at": now} | new | counts
            )

    def _check_requirements(self) -> None:
        here = set(self.connection.scalars(select(t["pack"].c.slug)))
        for index, slug in enumerate(self.files.header.requires):
            if slug not in here:
                where = self.files.header_locator.where(("requires", index))
                self.problems.add(
                    where, f"needs the pack '{slug}', which is not in the database; seed it first"
                )

    # Sections

    def _valid(self, items: Iterable[RawItem]) -> Iterator[Valid]:
        for raw in items:
            checked = validate(raw, self.problems)
            if checked is not None:
                yield Valid(checked[0], checked[1], raw.locator)
            elif raw.section == "entities" and isinstance(raw.data, dict):
                self.references.broken.update(
                    value for key in ENTITY_FIELDS if isinstance(value := raw.data.get(key), str)
                )

    def _apply_vocabulary(self, items: list[Valid]) -> None:
        for name, store in self.terms.items():
            wanted = []
            for type_, item, locator in items:
                if type_ != name:
                    continue
                code = getattr(item, name)
                content = {"definition": item.definition}
                if name == "property":
                    content["value"] = item.value
                wanted.append(Wanted((item.of, code) if name == "kind" else (code,), content, locator))
            self._reconcile(store, wanted)

    def _apply_topics(self, items: list[Valid]) -> None:
        known = set(self.connection.scalars(select(t["topic"].c.slug)))
        known |= {item.topic for _, item, _ in items}
        for _, item, locator in items:
            if item.parent is not None and item.parent not in known:
                suggestion = nearest(item.parent, known)
                self.problems.add(locator.where(("parent",)), f"unknown topic '{item.parent}'{suggestion}")
        parents = {item.topic: item.parent for _, item, _ in items}
        for _, item, locator in items:
            if _is_circular(item.topic, parents):
                self.problems.add(locator.where(("parent",)), f"the topic '{item.topic}' is under itself")
        self._reconcile(
            self.topics,
            [
                Wanted((item.topic,), {"name": item.name, "parent": item.parent}, locator, _given(item))
                for _, item, locator in _roots_first(items, parents)
            ],
        )

    def _apply_publishers(self, items: list[Valid], sources: list[Valid]) -> None:
        wanted = [
            Wanted(
                (item.slug,),
                {"name": item.name, "reliability": item.reliability, "reason": item.reason},
                locator,
                _given(item),
            )
            for _, item, locator in items
        ]
        known = set(
            self.connection.scalars(
                select(t["publisher"].c.slug).where(t["publisher"].c.pack_id.is_distinct_from(self.pack_id))
            )
        ) | {item.slug for _, item, _ in items}
        for _, item, locator in sources:
            slug = item.publisher
            if slug is None or slug in known:
                continue
            made_before = self.connection.scalar(
                select(t["publisher"].c.id).where(t["publisher"].c.slug == slug)
            )
            # A publisher needs no entry of its own: it is then known by its slug and can't be judged. What
            # looks like a slip of the pen is no new publisher, though.
            if made_before is None and (suggestion := nearest(slug, known)):
                self.problems.add(locator.where(("publisher",)), f"unknown publisher '{slug}'{suggestion}")
            known.add(slug)
            name = slug.replace("-", " ").title()
            wanted.append(Wanted((slug,), {"name": name, "reliability": "F", "reason": None}, locator, set()))
        self._reconcile(self.publishers, wanted)

    def _apply_affiliations(self, publishers: list[Valid]) -> None:
        """Tie publishers to entities, which come after them in a pack."""
        self.references.look_up({name for _, item, _ in publishers for name in item.affiliations})
        wanted = []
        for _, item, locator in publishers:
            for index, name in enumerate(item.affiliations):
                target = self.references.get(name)
                if target is not None:
                    wanted.append(Wanted((item.slug, target.slug), {}, locator))
                elif name not in self.references.broken:
                    suggestion = self.references.nearest(name)
                    where = locator.where(("affiliations", index))
                    self.problems.add(where, f"unknown affiliation '{name}'{suggestion}")
        self._reconcile(self.affiliations, wanted)

    def _apply_sources(self, items: list[Valid]) -> None:
        kinds = set(self.connection.scalars(select(t["kind"].c.code).where(t["kind"].c.type == "source")))
        wanted = []
        for _, item, locator in items:
            if item.kind is not None and item.kind not in kinds:
                suggestion = nearest(item.kind, kinds)
                self.problems.add(
                    locator.where(("kind",)), f"unknown kind of source '{item.kind}'{suggestion}"
                )
                continue
            content = {name: getattr(item, name) for name in SourceStore.content_columns}
            wanted.append(Wanted((item.slug,), content, locator, _given(item)))
        self._reconcile(self.sources, wanted)

    def _apply_entities_and_claims(
        self, sections: dict[str, list[RawItem]], progress: Callable[[int], None] | None
    ) -> None:
        entities = list(sections.get("entities", ()))
        claims = list(sections.get("claims", ()))
        self._apply_entities(entities)
        for start in range(0, len(claims), BATCH):
            self._apply_claims(claims[start : start + BATCH])
        entities, claims = [], []
        for raw in self.files.stream(progress):
            (entities if raw.section == "entities" else claims).append(raw)
            if len(entities) + len(claims) >= BATCH:
                self._apply_entities(entities)
                self._apply_claims(claims)
                entities, claims = [], []
        self._apply_entities(entities)
        self._apply_claims(claims)

    # Entities

    def _apply_entities(self, raws: list[RawItem]) -> None:
        items = list(self._valid(raws))
        self._rename(items)
        touched = self._reconcile(self.entities, list(self._wanted_entities(items)))
        touched |= self._reconcile(
            self.names,
            [
                Wanted((getattr(item, type_), name.text, name.kind, name.language), {}, locator)
                for type_, item, locator in items
                for name in item.names
            ],
        )
        self._reconcile(self.identifiers, list(self._wanted_identifiers(items)))
        index_entities(self.connection, {str(key[0]) for key in touched})

    def _rename(self, items: list[Valid]) -> None:
        entity = t["entity"]
        declared = {getattr(item, type_) for type_, item, _ in items}
        for type_, item, locator in items:
            slug = getattr(item, type_)
            for old in item.formerly:
                where = locator.where(("formerly",))
                is_there = self.connection.scalar(select(entity.c.id).where(entity.c.slug == old)) is not None
                if (
                    is_there
                    and old != slug
                    and self.connection.scalar(select(entity.c.id).where(entity.c.slug == slug)) is not None
                ):
                    self.problems.add(where, f"'{old}' and '{slug}' are both in the database")
                elif old in declared:
                    self.problems.add(where, f"'{old}' stands in this pack itself")
                elif is_there:
                    self._rename_one(old, slug, where)

    def _rename_one(self, old: str, slug: str, where: Where) -> None:
        entity = t["entity"]
        as_seeded = self.claims.as_seeded(old)
        renamed = self.connection.execute(
            update(entity).where(entity.c.slug == old, entity.c.pack_id == self.pack_id).values(slug=slug)
        )
        self.claims.seal(as_seeded)
        if not renamed.rowcount:
            self.problems.add(where, f"'{old}' belongs to another pack, which alone can rename it")
            return
        self.report.add(Change("changed", "entities", slug, {"slug": (old, slug)}))
        self.references.forget()

    def _wanted_entities(self, items: list[Valid]) -> Iterator[Wanted]:
        kinds = self.known.kinds
        for type_, item, locator in items:
            slug = getattr(item, type_)
            content: Content = {"type": type_, "name": item.name, "description": item.description}
            content |= {name: getattr(item, name) for name in ENTITY_FIELDS[type_]}
            kind = content.get("kind")
            if kind is not None and (type_, kind) not in kinds:
                suggestion = nearest(kind, [code for of, code in kinds if of == type_])
                self.problems.add(locator.where(("kind",)), f"unknown kind of {type_} '{kind}'{suggestion}")
                self.references.broken.add(slug)
                continue
            if type_ == "initiative":
                content["topics"] = self._topics_of(item, locator)
            yield Wanted((slug,), content, locator, _given(item) | {"type"})

    def _topics_of(self, item: schema.InitiativeItem, locator: Locator) -> list[str]:
        for index, slug in enumerate(item.topics):
            if slug not in self.known.topics:
                suggestion = nearest(slug, self.known.topics)
                self.problems.add(locator.where(("topics", index)), f"unknown topic '{slug}'{suggestion}")
        return sorted(set(item.topics))

    def _wanted_identifiers(self, items: list[Valid]) -> Iterator[Wanted]:
        for type_, item, locator in items:
            slug = getattr(item, type_)
            identifiers = [*item.identifiers.items(), *(("formerly", old) for old in item.formerly)]
            for scheme, value in identifiers:
                if slug not in self.references.broken:
                    yield Wanted((scheme, value), {"entity": slug}, locator)

    # Claims and passages

    def _apply_claims(self, raws: list[RawItem]) -> None:
        items = cast("list[tuple[str, schema.ClaimItem, Locator]]", list(self._valid(raws)))
        names: set[str] = set()
        for type_, item, _ in items:
            names.update(self.checker.names(type_, item))
        self.references.look_up(names)
        wanted = []
        for type_, item, locator in items:
            content = self.checker.content(type_, item, locator)
            if content is not None:
                wanted.append(Wanted((item.key,), content, locator))
        self._reconcile(self.claims, wanted)

    def _finish_claims(self) -> None:
        for id_, other in self.claims.write_links():
            key = self.connection.scalar(select(t["claim"].c.key).where(t["claim"].c.id == id_))
            self._note_loose_link(str(key), other)

    def _note_loose_link(self, key: str, other: str) -> None:
        where = self.files.header_locator.where(())
        self.problems.add(where, f"claim '{key}' is linked to '{other}', and there is no other such claim")

    def _apply_passages(self, items: list[Valid]) -> None:
        wanted = []
        for _, item, locator in items:
            source = self.checker.source_of(item.cite, ("cite",), locator)
            if source in self.known.sources:
                cite = item.cite
                key = (source, cite.prefix, cite.start, cite.end, cite.suffix)
                wanted.append(Wanted(key, {"nature": item.nature, "reason": item.reason}, locator))
        self._reconcile(self.passages, wanted)

    # Comparing with what is there

    def _reconcile(self, store: Store, wanted: Sequence[Wanted]) -> set[Key]:
        """Write what differs. Returns the keys that were written."""
        if not wanted:
            return set()
        stored = store.load([row.key for row in wanted])
        new: dict[Key, tuple[New, Wanted]] = {}
        written: set[Key] = set()
        for row in wanted:
            found = stored.get(row.key)
            if row.key in new or (found is not None and not store.mark_seen(found.id)):
                self.problems.add(_place(row), f"{_shown(row.key)} stands in this pack twice")
            elif found is None:
                if row.content.get("name", "") is None:
                    self.problems.add(_place(row), f"{_shown(row.key)} is new here, so it needs a name")
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
                self.problems.add(_place(rows[0][1]), f"{_shown(rows[0][0].key)}: {_rule(error)}")
            else:
                for each in rows:  # find out which ones it is
                    self._insert(store, [each])
            return
        self.report.count(store.label, "created", len(rows))
        for new, _ in rows[: max(0, self.report.room)]:
            self.report.changes.append(Change("created", store.label, _shown(new.key)))

    def _rewrite(self, store: Store, found: Stored, row: Wanted) -> bool:
        """Bring a row to what the pack says, if it may. Returns whether it was written."""
        foreign = found.pack_id not in (None, self.pack_id)
        content = row.content
        if foreign and row.given is not None:
            content = found.content | {name: content[name] for name in row.given if name in content}
        fields = {
            name: (found.content.get(name), content.get(name))
            for name in sorted(found.content.keys() | content.keys())
            if found.content.get(name) != content.get(name)
        }
        hash_ = content_hash(content)
        if not fields:
            self.report.count(store.label, "unchanged")
            if not foreign and (found.pack_id is None or found.seeded_hash != hash_):
                store.take_over(found, hash_)
            return False
        if foreign or ("type" in fields and store.label == "entities"):
            self._refuse(found, row, fields)
            return False
        by_hand = content_hash(found.content) != found.seeded_hash
        if by_hand and not self.overwrite:
            self.report.add(Change("kept", store.label, _shown(row.key), fields, _BY_HAND))
            return False
        try:
            with self.connection.begin_nested():
                store.update(found, New(row.key, content, hash_))
        except IntegrityError as error:
            self.problems.add(_place(row), f"{_shown(row.key)}: {_rule(error)}")
            return False
        self.report.add(Change("changed", store.label, _shown(row.key), fields))
        return True

    def _refuse(self, found: Stored, row: Wanted, fields: dict[str, tuple[Any, Any]]) -> None:
        owner = self.connection.scalar(select(t["pack"].c.slug).where(t["pack"].c.id == found.pack_id))
        for name, (theirs, ours) in fields.items():
            whose = f"the pack '{owner}'" if owner else "the database"
            self.problems.add(
                row.locator.where((name,)),
                f"{name} of {_shown(row.key)} is {theirs!r} in {whose}, not {ours!r}",
            )

    # Rows that the pack no longer holds

    def _refuse_loose_links(self) -> None:
        """Refuse to prune a claim that a claim of the pack is still linked to."""
        left = {id_ for id_, _ in self.claims.left_behind()}
        for key, other in self.claims.linked_to(left) if left else ():
            self._note_loose_link(key, f"{self.files.slug}/{other}")
        if self.problems.count:
            raise self.problems.error()

    def _leave_behind(self) -> None:
        if self.prune:
            self._refuse_loose_links()
        if self._leave(self.claims) or self.claims.wrote_attributes:
            # Resolved values refer to entities too, and would keep them from being removed.
            resolve_attributes(self.connection)
        self._leave(self.passages)
        self._leave(self.affiliations)
        index_entities(self.connection, {str(key[0]) for key in self._leave(self.names)})
        for store in (
            self.identifiers,
            self.entities,
            self.sources,
            self.publishers,
            self.topics,
            *self.terms.values(),
        ):
            self._leave(store)

    def _leave(self, store: Store) -> set[Key]:
        """Count, or prune, what the pack no longer holds. Returns the keys that were removed."""
        left = store.left_behind()
        if not self.prune:
            for _, key in left:
                self.report.add(Change("left behind", store.label, _shown(key)))
            return set()
        removed: set[Key] = set()
        # Removing one row may change another's content, so what was changed by hand is asked first.
        by_hand = {id_ for id_, key in left if self._is_by_hand(store, key)}
        while left:
            blocked = [
                (id_, key, note)
                for id_, key in left
                if (note := _BY_HAND if id_ in by_hand else self._remove(store, id_, key))
            ]
            removed |= {key for _, key in left} - {key for _, key, _ in blocked}
            if len(blocked) == len(left):
                for _, key, note in blocked:
                    self.report.add(Change("kept", store.label, _shown(key), note=note))
                break
            # What blocked a row may have gone in this round.
            left = [(id_, key) for id_, key, _ in blocked]
        return removed

    def _is_by_hand(self, store: Store, key: Key) -> bool:
        found = store.load([key]).get(key)
        return not self.overwrite and found is not None and content_hash(found.content) != found.seeded_hash

    def _remove(self, store: Store, id_: int, key: Key) -> str:
        """Remove a row. Returns why it can't be, or nothing."""
        if note := store.referrer(id_):
            return note
        try:
            with self.connection.begin_nested():
                store.delete(id_)
        except IntegrityError:
            return "something still refers to it"
        self.report.add(Change("pruned", store.label, _shown(key)))
        return ""


def _given(item: schema.Item) -> set[str]:
    return set(item.model_fields_set)


def _place(row: Wanted) -> Where:
    return row.locator.where(("key",)) if row.content.get("summary") else row.locator.where(())


def _shown(key: Key) -> str:
    return " ".join(part for part in key if part)


def _rule(error: IntegrityError) -> str:
    return f"breaks a rule of the database ({error.orig})"


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
