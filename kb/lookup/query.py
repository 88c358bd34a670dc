"""A statement over the views, with its parameters."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterator, Sequence

Value = str | int | float | bytes | None


class Query(NamedTuple):
    """SQL text and the values of its question marks, in order."""

    sql: str
    parameters: Sequence[Value] = ()

    def run(self, connection: sqlite3.Connection) -> sqlite3.Cursor:
        """Execute the statement; the cursor is streamed."""
        return connection.execute(self.sql, self.parameters)

    def rows(self, connection: sqlite3.Connection) -> list[sqlite3.Row]:
        """Execute the statement and return all rows."""
        return self.run(connection).fetchall()

    def __str__(self) -> str:
        """Write the statement with its values in place, to paste into any SQLite client."""
        pieces = self.sql.split("?")
        values = [*map(literal, self.parameters), ""]
        return "".join(f"{piece}{value}" for piece, value in zip(pieces, values, strict=True))


class Condition(NamedTuple):
    """A part of a WHERE clause."""

    sql: str
    parameters: tuple[Value, ...] = ()


def literal(value: Value) -> str:
    """Write a value as an SQL literal."""
    if value is None:
        return "NULL"
    if isinstance(value, bytes):
        return f"x'{value.hex()}'"
    return str(value) if isinstance(value, int | float) else "'" + value.replace("'", "''") + "'"


def where(conditions: Sequence[Condition]) -> Condition:
    """Join conditions into a WHERE clause, or nothing."""
    if not conditions:
        return Condition("")
    return Condition(
        "\nWHERE " + "\n  AND ".join(condition.sql for condition in conditions),
        tuple(_parameters(conditions)),
    )


def _parameters(conditions: Sequence[Condition]) -> Iterator[Value]:
    for condition in conditions:
        yield from condition.parameters
