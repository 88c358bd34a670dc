"""Read what can be read of a damaged table; what can't is said in words."""

from __future__ import annotations

import sqlite3
from contextlib import suppress
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator

#: How many rows are read at a time, and after how many numbers without a readable row one gives up.
_MANY, _PATIENCE = 512, 100_000


def listed(source: sqlite3.Connection, table: str) -> int:
    """Return how many rows the indexes of a table list: damage may make a page say that it holds fewer, and no error."""
    most = 0
    for _, index, _, _, is_partial in source.execute(f"PRAGMA index_list({table})").fetchall():
        if not is_partial:
            with suppress(sqlite3.Error):
                counted = f'SELECT count(*) FROM {table} INDEXED BY "{index.decode()}"'
                most = max(most, source.execute(counted).fetchone()[0])
    return most


def columns(connection: sqlite3.Connection, table: str) -> list[str]:
    """Return the names of a table's columns."""
    return [row[1] for row in connection.execute(f"PRAGMA table_info({table})")]


def decoded(value: Any) -> Any:
    """Return a text as one, which is read as bytes since it may be damaged."""
    return value.decode() if isinstance(value, bytes) else value


def rows(
    source: sqlite3.Connection, table: str, names: list[str], lost: list[str]
) -> Iterator[tuple[Any, ...]]:
    """Yield every row that can be read, in the order of their numbers.

    Rows are read by hundreds, and one by one where that fails: a driver that reads a row ahead would lose the last
    good one before a damaged page.
    """
    selected = ", ".join(names)
    if _without_rowid(source, table):
        yield from _rows_without_rowid(source, f"SELECT {selected} FROM {table}", table, lost)
        return
    sql = f"SELECT rowid, {selected} FROM {table} WHERE rowid >= ? ORDER BY rowid LIMIT ?"
    begin, size, unreadable = 1, _MANY, _Stretches()
    while unreadable.length < _PATIENCE:
        read = _read(source, sql, begin, size)
        if read is None and size > 1:
            size = 1
        elif read is None:
            unreadable.add(begin)
            begin += 1
        elif not read:
            break
        else:
            yield from (row[1:] for row in read)
            begin, size = read[-1][0] + 1, min(2 * size, _MANY)
    for first, last in unreadable.found:
        upto = "on" if last == begin - 1 and unreadable.length == _PATIENCE else f"to {last}"
        lost.append(f"{table}: no row from {first} {upto} can be read")


class _Stretches:
    """Numbers of rows, as stretches without a gap."""

    def __init__(self) -> None:
        self.found: list[tuple[int, int]] = []
        self.length = 0

    def add(self, number: int) -> None:
        self.length += 1
        if self.found and self.found[-1][1] == number - 1:
            self.found[-1] = (self.found[-1][0], number)
        else:
            self.found.append((number, number))


def _read(source: sqlite3.Connection, sql: str, begin: int, size: int) -> list[tuple[Any, ...]] | None:
    """Return so many rows, None if one of them can't be read or they are out of order."""
    try:
        rows: list[tuple[Any, ...]] = source.execute(sql, (begin, size)).fetchall()
    except sqlite3.Error:
        return None
    numbers = [row[0] for row in rows]
    return rows if numbers == sorted(set(numbers)) and (not rows or numbers[0] >= begin) else None


def _without_rowid(source: sqlite3.Connection, table: str) -> bool:
    try:
        source.execute(f"SELECT rowid FROM {table} LIMIT 0")
    except sqlite3.OperationalError:
        return True
    return False


def _rows_without_rowid(
    source: sqlite3.Connection, sql: str, table: str, lost: list[str]
) -> Iterator[tuple[Any, ...]]:
    try:
        yield from source.execute(sql)
    except sqlite3.Error:
        lost.append(f"{table}: the rest of the table can't be read")
