"""Choose, of all claims to a property of a thing, the value that is shown on the thing itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kb.kinds import THINGS

if TYPE_CHECKING:
    from sqlalchemy import Connection

# The order of trust: credibility first (6, can't be judged, is neither better nor worse than true or false,
# so it ranks between possibly true and doubtful), then the newest source, then the lowest id. An opinion or
# a forecast is never shown as what is, nor a claim that its citations only dispute.
_WINNERS = """
SELECT id FROM (
  SELECT c.id, row_number() OVER (
    PARTITION BY c.subject_id, a.property
    ORDER BY CASE c.credibility WHEN 6 THEN 3.5 ELSE c.credibility END,
      (SELECT max(s.published) FROM citation AS x JOIN source AS s ON s.id = x.source_id
        WHERE x.claim_id = c.id AND x.stance = 'supports') DESC NULLS LAST,
      c.id
  ) AS place
  FROM attribute AS a JOIN claim AS c ON c.id = a.id
  WHERE c.modality = 'assertion'
    AND EXISTS (SELECT 1 FROM citation AS x WHERE x.claim_id = c.id AND x.stance = 'supports')
) WHERE place = 1
"""

_MARK = f"""
UPDATE attribute SET resolved = id IN ({_WINNERS}) WHERE resolved <> (id IN ({_WINNERS}))
"""

#: Where resolved values are kept: table, column, property and what of the claim.
RESOLVED_COLUMNS = tuple(
    (table, shown.column, shown.property, "a.object_id" if shown.type else "a.value")
    for table, thing in THINGS.items()
    for shown in thing.resolved
)


def resolved_value(table: str, property_: str, what: str) -> str:
    """Return the SQL of the value that a row of the table should show for a property."""
    return (
        f"(SELECT {what} FROM claim AS c JOIN attribute AS a ON a.id = c.id"
        f" WHERE c.subject_id = {table}.id AND a.property = '{property_}' AND a.resolved = 1)"
    )


def _set(table: str, column: str, value: str) -> str:
    return f"UPDATE {table} SET {column} = {value} WHERE {column} IS NOT {value}"


# An initiative's days; where sources disagree so far that it would end before it starts, none.
_FIRST = resolved_value("initiative", "starts", "c.first_day")
_LAST = f"coalesce({resolved_value('initiative', 'ends', 'c.last_day')}, {resolved_value('initiative', 'starts', 'c.last_day')})"
_DAYS = f"""
UPDATE initiative SET
  first_day = CASE WHEN {_FIRST} <= {_LAST} THEN {_FIRST} END,
  last_day = CASE WHEN {_FIRST} <= {_LAST} THEN {_LAST} END
WHERE first_day IS NOT CASE WHEN {_FIRST} <= {_LAST} THEN {_FIRST} END
   OR last_day IS NOT CASE WHEN {_FIRST} <= {_LAST} THEN {_LAST} END
"""

STATEMENTS = (
    _MARK,
    *(
        _set(table, column, resolved_value(table, property_, what))
        for table, column, property_, what in RESOLVED_COLUMNS
    ),
    _DAYS,
)


def winners() -> str:
    """Return the SQL of the ids of the claims that should be marked as resolved."""
    return _WINNERS


def resolve_attributes(connection: Connection) -> int:
    """Bring every resolved value up to date. Returns how many rows that changed."""
    return sum(connection.exec_driver_sql(statement).rowcount for statement in STATEMENTS)
