"""What the sections share while one pack is applied: its stores, what it may refer to, its problems, its report."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, NamedTuple

from sqlalchemy import insert, select

from kb.kinds import THINGS
from kb.packs.apply.claim_content import ClaimChecker
from kb.packs.apply.claim_store import ClaimStore
from kb.packs.apply.entity_store import EntityStore
from kb.packs.apply.flat_stores import (
    AffiliationStore,
    IdentifierStore,
    NameStore,
    PassageStore,
    PublisherStore,
    SourceStore,
    TermStore,
    TopicStore,
)
from kb.packs.apply.reconcile import Reconciler
from kb.packs.apply.references import References, Terms
from kb.packs.apply.report import Report
from kb.packs.apply.stores import t
from kb.packs.format.validate import validate

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from sqlalchemy import Connection

    from kb.packs.apply.stores import Store
    from kb.packs.format.files import PackFiles
    from kb.packs.format.origin import Origin, RawItem


@dataclass(frozen=True)
class Stores:
    """A store for each kind of row that a pack owns."""

    terms: TermStore
    topics: TopicStore
    publishers: PublisherStore
    sources: SourceStore
    entities: EntityStore
    names: NameStore
    identifiers: IdentifierStore
    affiliations: AffiliationStore
    passages: PassageStore
    claims: ClaimStore

    def __iter__(self) -> Iterator[Store]:
        """Yield them all."""
        yield from vars(self).values()


def stores_of(connection: Connection, pack_id: int, references: References, terms: Terms) -> Stores:
    """Return the stores of a pack."""
    return Stores(
        TermStore(connection, pack_id),
        TopicStore(connection, pack_id),
        PublisherStore(connection, pack_id),
        SourceStore(connection, pack_id),
        EntityStore(connection, pack_id),
        NameStore(connection, pack_id, references),
        IdentifierStore(connection, pack_id),
        AffiliationStore(connection, pack_id),
        PassageStore(connection, pack_id),
        ClaimStore(connection, pack_id, references, terms),
    )


class Valid(NamedTuple):
    """An item that fits its model."""

    type: Any
    item: Any
    origin: Origin


class Run:
    """One pack being applied."""

    def __init__(self, connection: Connection, files: PackFiles, *, overwrite: bool) -> None:
        self.connection = connection
        self.files = files
        self.problems = files.problems
        self.report = Report(files.slug, files.header.version)
        self.pack_id = _pack_id(connection, files.slug)
        self.references = References(connection)
        self.terms = Terms(connection)
        self.stores = stores_of(connection, self.pack_id, self.references, self.terms)
        self.reconciler = Reconciler(
            connection, self.pack_id, self.problems, self.report, overwrite=overwrite
        )
        #: Publishers that the pack has named so far.
        self.publishers: set[str] = set()
        #: Publishers that belong to something or speak for it.
        self.affiliated: list[Valid] = []
        #: Slugs of things that are one with others, with those.
        self.merged: dict[str, str] = {}
        self.checker = ClaimChecker(
            files.slug, self.references, self.terms, self.problems, self.reconciler.hand
        )

    def valid(self, items: Iterable[RawItem]) -> list[Valid]:
        """Return the items that fit their models; the problems of the others are noted."""
        return list(self._valid(items))

    def _valid(self, items: Iterable[RawItem]) -> Iterator[Valid]:
        for raw in items:
            checked = validate(raw, self.problems)
            if checked is not None:
                yield Valid(checked[0], checked[1], raw.origin)
            elif raw.section == "entities" and isinstance(raw.data, dict):
                self.references.broken.update(
                    value for key in THINGS if isinstance(value := raw.data.get(key), str)
                )


def _pack_id(connection: Connection, slug: str) -> int:
    """Return the id of a pack's row, which is made if it is not there."""
    pack = t["pack"]
    found = connection.scalar(select(pack.c.id).where(pack.c.slug == slug))
    if found is not None:
        return int(found)
    result = connection.execute(insert(pack).values(slug=slug))
    return int(result.inserted_primary_key[0])  # type: ignore[index]
