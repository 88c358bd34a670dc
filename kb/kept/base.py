"""What is common to the tables that are kept: their rows are a SELECT over the claims, of all or of some of them."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable

#: A trigger's name and its CREATE statement.
Trigger = tuple[str, str]


class Kept(NamedTuple):
    """A table that is kept. `rows` takes the ids that the rows are wanted of: "= NEW.id", "IN (...)", "" for all."""

    table: str
    #: The column with these ids.
    of: str
    columns: tuple[str, ...]
    rows: Callable[[str], str]
    triggers: tuple[Trigger, ...]

    def put(self, of: str) -> str:
        """Return the statement that writes the rows that are not there."""
        return f"INSERT OR IGNORE INTO {self.table} ({', '.join(self.columns)}) {self.rows(of)}"

    def drop(self, of: str) -> str:
        """Return the statement that removes rows."""
        return f"DELETE FROM {self.table} WHERE {self.of} {of}"

    def missing(self) -> str:
        """Return the SELECT of the rows that should be there and are not."""
        return f"SELECT * FROM ({self.rows('')}) EXCEPT SELECT {', '.join(self.columns)} FROM {self.table}"

    def extra(self) -> str:
        """Return the SELECT of the rows that are there and should not be."""
        return f"SELECT {', '.join(self.columns)} FROM {self.table} EXCEPT SELECT * FROM ({self.rows('')})"


def trigger(table: str, name: str, when: str, *statements: str) -> Trigger:
    """Return a trigger on a table: after what, it runs the statements."""
    full_name = f"tr_{table}_{name}"
    body = "".join(f" {statement};" for statement in statements)
    return full_name, f"CREATE TRIGGER {full_name} AFTER {when} ON {table} BEGIN{body} END"
