"""What a pack may refer to: entities by slug, ISO code or former slug, and the terms of the vocabulary."""

from __future__ import annotations

import json
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from sqlalchemy import text

from kb.kinds import TERM_VOCABULARIES
from kb.text import did_you_mean

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sqlalchemy import Connection

#: Resolved references are kept up to this many, so that memory does not grow with the pack.
_CACHE = 200_000
#: Finding the nearest match takes longer the more names there are; after this many it is left out.
_SUGGESTIONS = 100

_RESOLVE = text(
    """
    SELECT j.value AS name, e.id, e.type, e.slug, e.name FROM json_each(:names) AS j CROSS JOIN entity AS e ON e.slug = j.value
    UNION ALL
    SELECT j.value, e.id, e.type, e.slug, e.name FROM json_each(:names) AS j
    CROSS JOIN country AS c ON c.alpha2 = j.value JOIN entity AS e ON e.id = c.id
    UNION ALL
    SELECT j.value, e.id, e.type, e.slug, e.name FROM json_each(:names) AS j
    CROSS JOIN country AS c ON c.alpha3 = j.value JOIN entity AS e ON e.id = c.id
    UNION ALL
    SELECT j.value, e.id, e.type, e.slug, e.name FROM json_each(:names) AS j
    CROSS JOIN identifier AS i ON i.scheme IN ('formerly', 'same-as') AND i.value = j.value JOIN entity AS e ON e.id = i.entity_id
    UNION ALL
    SELECT j.value, e.id, e.type, e.slug, e.name FROM json_each(:names) AS j
    CROSS JOIN hand_edit AS h ON h.rows = 'entities' AND h.key = json_array(j.value) JOIN entity AS e ON e.id = h.row_id
    """
)
_NAMES = text("SELECT slug FROM entity UNION ALL SELECT alpha2 FROM country WHERE alpha2 IS NOT NULL")


class Target(NamedTuple):
    """The entity that a reference means."""

    id: int
    type: str
    slug: str
    name: str


class References:
    """Resolves references against the database as it is within the transaction."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._targets: dict[str, Target] = {}
        self._names: list[str] | None = None
        self._suggested = 0
        #: Slugs that the pack declares in an item with a problem: naming them is no problem of its own.
        self.broken: set[str] = set()

    def look_up(self, names: Iterable[str]) -> None:
        """Resolve many references at once, for `get` to return."""
        if len(self._targets) > _CACHE:
            self._targets.clear()
        missing = [name for name in names if name not in self._targets]
        if missing:
            for row in self._connection.execute(_RESOLVE, {"names": json.dumps(missing)}):
                target = Target(*row[1:])
                self._targets.setdefault(row[0], target)
                # Checked claims name the entity by its slug, however the pack did.
                self._targets.setdefault(target.slug, target)

    def get(self, name: str) -> Target | None:
        """Return what a reference means, if it was looked up and is known."""
        return self._targets.get(name)

    def forget(self) -> None:
        """Drop what was resolved, because entities have been renamed."""
        self._targets.clear()
        self._names = None

    def did_you_mean(self, name: str) -> str:
        """Return "; did you mean ...?" for a reference that is not known."""
        self._suggested += 1
        if self._suggested > _SUGGESTIONS:
            return ""
        if self._names is None:
            self._names = list(self._connection.scalars(_NAMES))
        return did_you_mean(name, self._names)


class Terms:
    """The vocabulary, topics and sources that are known, each as it is when it is first asked for."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    @cached_property
    def vocabulary(self) -> dict[str, dict[str, str | None]]:
        """The terms of each vocabulary, a property with what its value is."""
        found: dict[str, dict[str, str | None]] = {name: {} for name in TERM_VOCABULARIES}
        for vocabulary, code, value in self._connection.execute(
            text("SELECT vocabulary, code, value FROM term")
        ):
            found[vocabulary][code] = value
        return found

    @cached_property
    def topics(self) -> dict[str, int]:
        """The ids of topics by slug."""
        return self._ids("topic")

    @cached_property
    def sources(self) -> dict[str, int]:
        """The ids of sources by slug."""
        return self._ids("source")

    def forget_sources(self) -> None:
        """Have the sources read again, because more of them have been written."""
        vars(self).pop("sources", None)

    def _ids(self, table: str) -> dict[str, int]:
        return {row[0]: row[1] for row in self._connection.execute(text(f"SELECT slug, id FROM {table}"))}
