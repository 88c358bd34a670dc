"""Salvage what can be read of a damaged database into a fresh one."""

from __future__ import annotations

import hashlib
import shutil
import sqlite3
from collections import Counter
from contextlib import closing
from typing import TYPE_CHECKING, NamedTuple

from sqlalchemy import delete

from kb.errors import DatabaseError
from kb.file import revisions
from kb.file.engine import transaction
from kb.file.open import HEAD, REVISIONS, require_file, revision_of, unwritable
from kb.file.safely import new_file, scratch_file
from kb.health.damaged import columns, decoded, listed, rows
from kb.health.mend import mend
from kb.kept import KEPT
from kb.kept.fulltext import FTS_TABLES
from kb.kinds import TABLED_CLAIMS, THINGS
from kb.models import HandEdit

if TYPE_CHECKING:
    from pathlib import Path

#: Tables that triggers fill while the others are written.
_DERIVED = (*(kept.table for kept in KEPT), *FTS_TABLES)
_BEYOND = "restore a backup, which is older and whole"


class Salvage(NamedTuple):
    """What came of a repair: the rows of each table that were kept, and in words what was lost."""

    kept: Counter[str]
    lost: list[str]


def repair(path: Path, target: Path) -> Salvage:
    """Copy every readable row of a damaged database into a fresh one of the newest schema.

    The damaged one is left alone. Rows that break a rule, or refer to what is gone, are left out. Raises
    DatabaseError if not even the schema can be read.
    """
    require_file(path)
    name, path = str(path), path.resolve()  # the log stands beside the file, and not beside a link to it
    try:
        # On a copy, since opening a file with a log left by a crash writes to it.
        with new_file(target) as fresh, scratch_file(target.absolute().parent) as damaged:
            for suffix in ("", "-wal"):
                if (source := path.with_name(path.name + suffix)).exists():
                    shutil.copyfile(source, damaged.with_name(damaged.name + suffix))
            _fill_up(damaged)
            return _salvage(damaged, fresh, name)
    except OSError as error:
        raise unwritable(target, error) from error


def _fill_up(damaged: Path) -> None:
    """Give a file that was cut off the length that its header says; SQLite would not open it otherwise."""
    with damaged.open("r+b") as file:
        header = file.read(100)
        page_size = int.from_bytes(header[16:18], "big")
        length = int.from_bytes(header[28:32], "big") * (2**16 if page_size == 1 else page_size)
        if header.startswith(b"SQLite format 3\0") and damaged.stat().st_size < length:
            file.truncate(length)


def _salvage(damaged: Path, fresh: Path, name: str) -> Salvage:
    salvage = Salvage(Counter(), [])
    with closing(sqlite3.connect(damaged)) as source:
        source.text_factory = bytes  # what is no text any more must not stop the rest
        # Makes SQLite take what it can read of a damaged schema for the whole.
        source.execute("PRAGMA writable_schema=ON")
        tables = _schema(source, name)
        revision = _revision(source, salvage)
        revisions.bring_up(fresh, revision)
        with closing(sqlite3.connect(fresh, isolation_level=None)) as target:
            target.execute("PRAGMA foreign_keys=OFF")
            target.execute("BEGIN")
            own = _own_tables(target)
            for table in own:
                _copy(source, target, table, tables, salvage)
            hand_edits = _last_hand_edit(target)
            salvage.lost.extend(
                f"{table}: is no table of kb's and was left out"
                for table in sorted(tables - {*own, *_DERIVED, "alembic_version"})
                if not table.startswith((*FTS_TABLES, "sqlite_"))
            )
            _drop_broken_texts(target, salvage)
            _complete(target, salvage)
            _drop_dangling(target, salvage)
            for table in own:
                [(salvage.kept[table],)] = target.execute(f"SELECT count(*) FROM {table}")
            target.execute("COMMIT")
    revisions.bring_up(fresh, HEAD)
    with transaction(fresh) as connection:
        mend(connection)
        # What was left out here was deleted by no hand.
        connection.execute(delete(HandEdit).where(HandEdit.id > hand_edits))
    with closing(sqlite3.connect(fresh)) as target:
        target.execute("PRAGMA journal_mode=DELETE")  # whatever is in its log is in the file then
    return salvage


def _own_tables(target: sqlite3.Connection) -> list[str]:
    """Return the tables of a revision that hold what is not derived, each after those that it refers to."""
    names = target.execute("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY rowid").fetchall()
    derived = (*_DERIVED, "sqlite_", "alembic_version")
    return [name for (name,) in names if not name.startswith(derived)]


def _last_hand_edit(target: sqlite3.Connection) -> int:
    try:
        [(last,)] = target.execute("SELECT coalesce(max(id), 0) FROM hand_edit").fetchall()
    except sqlite3.OperationalError:  # an older schema
        return 0
    return int(last)


def _schema(source: sqlite3.Connection, name: str) -> set[str]:
    names: set[str] = set()
    try:
        for (table,) in source.execute("SELECT name FROM sqlite_schema WHERE type = 'table'"):
            names.add(table.decode("utf-8", "replace"))
    except sqlite3.Error as error:
        if not names:
            raise DatabaseError(f"{name} is damaged beyond repair: {error}", _BEYOND) from error
    if not names & {"claim", "entity"}:
        raise DatabaseError(f"{name} has no tables of a kb database in it", _BEYOND)
    return names


def _revision(source: sqlite3.Connection, salvage: Salvage) -> str:
    source.text_factory = str
    try:
        revision = revision_of(source)
    except sqlite3.Error:
        revision = None
    source.text_factory = bytes
    if revision in REVISIONS:
        return str(revision)
    salvage.lost.append(f"the schema revision can't be read; {HEAD} was taken for it")
    return HEAD


def _copy(
    source: sqlite3.Connection, target: sqlite3.Connection, table: str, tables: set[str], salvage: Salvage
) -> None:
    names = columns(target, table)
    if table not in tables:
        salvage.lost.append(f"{table}: the whole table is gone")
        return
    insert = f"INSERT INTO {table} ({', '.join(names)}) VALUES ({', '.join('?' * len(names))})"
    refused: Counter[str] = Counter()
    seen = 0
    for row in rows(source, table, names, salvage.lost):
        seen += 1
        try:
            target.execute(insert, [decoded(value) for value in row])
        except (sqlite3.Error, UnicodeDecodeError, OverflowError) as error:
            refused[str(error)] += 1
    for reason, number in refused.items():
        salvage.lost.append(f"{table}: {number} rows break a rule ({reason})")
    if (known := listed(source, table)) > seen:
        salvage.lost.append(f"{table}: {known - seen} rows are in an index and not in the table any more")


def _drop_broken_texts(target: sqlite3.Connection, salvage: Salvage) -> None:
    """Leave out attached texts that are not what their hash says: the user has them still."""
    for id_, sha256, text in target.execute("SELECT id, sha256, text FROM source_text").fetchall():
        if hashlib.sha256(text.encode()).hexdigest() != sha256:
            target.execute("DELETE FROM source_text WHERE id = ?", (id_,))
            salvage.lost.append(f"source_text: the text with sha256 {sha256} is damaged; attach it again")


def _complete(target: sqlite3.Connection, salvage: Salvage) -> None:
    """Give things whose own part is gone an empty one, and leave out such claims: packs can bring them back."""
    for type_ in THINGS:
        lost = f"type = '{type_}' AND id NOT IN (SELECT id FROM {type_})"
        made = target.execute(f"INSERT INTO {type_} (id, type) SELECT id, type FROM entity WHERE {lost}")
        if made.rowcount:
            salvage.lost.append(f"{type_}: the particulars of {made.rowcount} things are gone")
    for claim_type in TABLED_CLAIMS:
        lost = f"type = '{claim_type}' AND id NOT IN (SELECT id FROM {claim_type})"
        gone = target.execute(f"DELETE FROM claim WHERE {lost}")
        if gone.rowcount:
            salvage.lost.append(f"claim: {gone.rowcount} claims have lost their {claim_type}")


def _drop_dangling(target: sqlite3.Connection, salvage: Salvage) -> None:
    """Leave out rows that refer to what is gone, or the reference where there need be none."""
    dropped: Counter[str] = Counter()
    while broken := target.execute("PRAGMA foreign_key_check").fetchall():
        for table, rowid, parent, key in broken:
            links = [row for row in target.execute(f"PRAGMA foreign_key_list({table})") if row[0] == key]
            columns = [row[3] for row in links]
            optional = {
                row[1] for row in target.execute(f"PRAGMA table_info({table})") if not row[3] and not row[5]
            }
            if rowid is None:  # a table without row numbers
                there = ", ".join(row[4] for row in links)
                where = f"({', '.join(columns)}) NOT IN (SELECT {there} FROM {parent})"
                gone = target.execute(f"DELETE FROM {table} WHERE {where}").rowcount
                dropped[table] += gone if table not in _DERIVED else 0
            elif set(columns) <= optional and table in THINGS:
                target.execute(f"UPDATE {table} SET {columns[0]} = NULL WHERE rowid = ?", (rowid,))
            else:
                dropped[table] += target.execute(f"DELETE FROM {table} WHERE rowid = ?", (rowid,)).rowcount
    for table, number in (+dropped).items():
        salvage.lost.append(f"{table}: {number} rows referred to what is gone")
