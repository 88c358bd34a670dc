"""What a thing's own row shows of its claims: the resolved value of each property, and what follows from them.

Seeding writes them, and `kb db check` looks after them; a claim that is changed by hand changes them with the next
seeding.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, NamedTuple

from kb.kept.involvements import STAND_IN
from kb.kinds import THINGS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from sqlalchemy import Connection


class Shown(NamedTuple):
    """A column that shows what the claims resolve to, and the SQL of its value."""

    table: str
    column: str
    value: str


def _resolved(id_: str, property_: str, what: str) -> str:
    return (
        f"(SELECT {what} FROM claim_fact AS f JOIN claim AS c ON c.id = f.claim_id JOIN attribute AS a ON a.id = c.id"
        f" WHERE f.rivals = 'attribute:' || {id_} || ':{property_}' AND f.resolved = 1)"
    )


def _object(id_: str, property_: str, type_: str) -> str:
    """Return the SQL of what a property refers to, NULL where that is of another type: a hand or damage put it there."""
    return _resolved(id_, property_, f"(SELECT o.id FROM {type_} AS o WHERE o.id = a.object_id)")


#: The country of a place: its own, else that of the nearest place that it lies in.
_COUNTRY_OF_PLACE = (
    "(WITH RECURSIVE up(id, steps) AS (SELECT place.id, 0 UNION ALL SELECT p.parent_id, up.steps + 1"
    " FROM up JOIN place AS p ON p.id = up.id WHERE p.parent_id IS NOT NULL AND up.steps < 20)"
    f" SELECT {_object('up.id', 'country', 'country')} AS country FROM up"
    " WHERE country IS NOT NULL ORDER BY steps LIMIT 1)"
)
#: The country of an initiative: its own, else that of its place.
_COUNTRY_OF_INITIATIVE = (
    f"coalesce({_object('initiative.id', 'country', 'country')},"
    " (SELECT p.country_id FROM place AS p WHERE p.id = initiative.place_id))"
)
# An initiative's days; where sources disagree so far that it would end before it starts, none.
_FIRST = _resolved("initiative.id", "starts", "c.first_day")
_LAST = (
    f"coalesce({_resolved('initiative.id', 'ends', 'c.last_day')},"
    f" {_resolved('initiative.id', 'starts', 'c.last_day')})"
)


def _shown() -> Iterator[Shown]:
    # A place's country follows from what it is part of, and an initiative's from its place.
    last = {"place": _COUNTRY_OF_PLACE, "initiative": _COUNTRY_OF_INITIATIVE}
    for table, thing in THINGS.items():
        for shown in thing.resolved:
            if shown.property != "country" or table not in last:
                id_, property_ = f"{table}.id", shown.property
                value = (
                    _object(id_, property_, shown.type)
                    if shown.type
                    else _resolved(id_, property_, "a.value")
                )
                yield Shown(table, shown.column, value)
    yield from (Shown(table, "country_id", value) for table, value in last.items())


SHOWN = tuple(_shown())
#: Both at once, as the one may not lie behind the other.
_DAYS = tuple(
    Shown("initiative", column, f"CASE WHEN {_FIRST} <= {_LAST} THEN {day} END")
    for column, day in (("first_day", _FIRST), ("last_day", _LAST))
)

#: What follows from a thing's resolved values: those in it, of it or at it, and so on.
_AFFECTED = """
WITH RECURSIVE affected(id) AS (
  SELECT value FROM json_each(?)
  UNION SELECT p.id FROM affected JOIN place AS p ON p.parent_id = affected.id
  UNION SELECT o.id FROM affected JOIN organization AS o ON o.parent_id = affected.id
  UNION SELECT i.id FROM affected JOIN initiative AS i ON i.place_id = affected.id
)
SELECT id FROM affected
"""


def wrong(shown: Iterable[Shown] = (*SHOWN, *_DAYS)) -> Iterator[tuple[Shown, str]]:
    """Yield each column and the SELECT of the rows in which it does not show what it should."""
    for each in shown:
        yield each, f"SELECT id FROM {each.table} WHERE {each.column} IS NOT {each.value}"


def resolve(connection: Connection, things: Iterable[int] | None = None) -> None:
    """Bring up to date what these things show, and what follows from that; all things unless told otherwise."""
    if things is None:
        _show(connection, "", "")
        _stand_in(connection, "", "")
        return
    ids = json.dumps(sorted(things))
    scope = "IN (SELECT value FROM json_each(?1))"
    _show(connection, scope, ids)
    affected = json.dumps(list(connection.exec_driver_sql(_AFFECTED, (ids,)).scalars()))
    _show(connection, scope, affected)
    _stand_in(connection, scope, affected)


def _run(connection: Connection, sql: str, ids: str) -> None:
    connection.exec_driver_sql(sql, (ids,) if ids else ())


def _show(connection: Connection, scope: str, ids: str) -> None:
    mine = f" AND id {scope}" if scope else ""
    for table, column, value in SHOWN:
        _run(connection, f"UPDATE {table} SET {column} = {value} WHERE {column} IS NOT {value}{mine}", ids)
    sets = ", ".join(f"{column} = {value}" for _, column, value in _DAYS)
    stale = " OR ".join(f"{column} IS NOT {value}" for _, column, value in _DAYS)
    _run(connection, f"UPDATE initiative SET {sets} WHERE ({stale}){mine}", ids)


def _stand_in(connection: Connection, scope: str, ids: str) -> None:
    """Write who stands for these things; the triggers see to what they are involved in."""
    rows, mine = STAND_IN.rows(scope), f" AND entity_id {scope}" if scope else ""
    _run(connection, f"DELETE FROM stand_in WHERE (entity_id, party_id) NOT IN ({rows}){mine}", ids)
    _run(connection, f"INSERT OR IGNORE INTO stand_in (entity_id, party_id) {rows}", ids)
