"""Find rows that were changed by hand since packs put them there."""

from __future__ import annotations

import json
from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

from sqlalchemy import select

from kb.models import HandEdit, Pack
from kb.packs.apply.reconcile import is_by_hand, shown
from kb.packs.apply.references import References, Terms
from kb.packs.apply.run import stores_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sqlalchemy import Connection

    from kb.packs.apply.stores import Store

#: How many rows are compared at a time.
_BATCH = 5000


class Changed(NamedTuple):
    """A row that is not what its pack put there."""

    pack: str
    label: str
    key: str


def changed_by_hand(connection: Connection) -> Iterator[Changed]:
    """Yield the rows of packs whose content is not what was last seeded."""
    references, terms = References(connection), Terms(connection)
    renamed = select(Pack.slug, HandEdit.rows, HandEdit.key).join(Pack, Pack.id == HandEdit.pack_id)
    for slug, rows, key in connection.execute(renamed).all():
        yield Changed(slug, rows, shown(tuple(json.loads(key))))
    for pack_id, slug in connection.execute(select(Pack.id, Pack.slug)).all():
        for store in stores_of(connection, pack_id, references, terms):
            yield from (Changed(slug, store.label, key) for key in _changed(store))


def _changed(store: Store) -> Iterator[str]:
    # Nothing was marked as seen, so all of the pack's rows count as left behind.
    keys = iter([key for _, key in store.left_behind()])
    while batch := list(islice(keys, _BATCH)):
        for key, stored in store.load(batch).items():
            if stored.pack_id == store.pack_id and is_by_hand(stored):
                yield shown(key)
