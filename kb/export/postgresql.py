"""`postgresql`: a copy to read on a PostgreSQL server: a table for each view, in a schema that is exchanged at once.

Everything is written into a new schema and takes the place of the old one by its name, in one transaction, in a moment in
which nobody reads the old one. A transaction of a reader sees the old copy or the new one; if anything fails, or the server
or this program is killed, the old one stays.
"""

from __future__ import annotations

import time
from collections import Counter
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from kb.errors import ExportError
from kb.export.content import references
from kb.text import segment

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from kb.export.content import Content

#: SQLite orders text by its code points, and so does this collation.
_TYPES = {"TEXT": 'text COLLATE "C"', "INTEGER": "bigint", "BIGINT": "bigint", "REAL": "double precision"}
#: What the comment of a schema says that kb made; no other is touched.
_MARK = "Made by kb export postgresql; each export replaces it."
#: So many times, with so many seconds between, the moment is tried in which nobody reads what is to be replaced: 10 minutes.
_TRIES, _PAUSE = 1200, 0.5
#: So long a try holds up readers. Shorter than the second after which a server breaks off one of two that wait for each other.
_TRY = "100ms"
#: The table of full text, the views that it is of, and what is indexed of their rows.
_FULL_TEXT = "full_text"
_INDEXED = {
    "names": ("slug", "name"),
    "claims": ("claim_id", "summary"),
    "passages": ("passage_id", "text"),
}


def write(content: Content, target: Path | None, *, to: str, schema: str = "kb") -> Counter[str]:  # noqa: ARG001
    """Write the copy to the server at the URL `to`. Raises ExportError if that can't be."""
    try:
        import psycopg
    except ImportError as error:
        raise ExportError(
            "postgresql needs the library psycopg", "install it: pip install 'kb-claims[postgresql]'"
        ) from error
    written = Counter(tables=0, rows=0)
    with _explained(psycopg, to), psycopg.connect(to, autocommit=True) as connection:
        copy = _Copy(psycopg.sql, connection, content, schema)
        with connection.transaction():
            copy.keep_others_out()
            copy.refuse_others()
            copy.begin()
            for view in content.docs:
                written["rows"] += copy.table(view)
                written["tables"] += 1
            copy.full_text()
            copy.let_in_readers()
            copy.exchange()
    return written


@contextmanager
def _explained(psycopg: Any, to: str) -> Iterator[None]:
    """Turn what the driver says into one line that never shows a password."""
    try:
        parts = psycopg.conninfo.conninfo_to_dict(to)
    except psycopg.Error:
        raise ExportError(
            "--to is no URL of a PostgreSQL database", "write postgresql://USER@HOST:PORT/DATABASE"
        ) from None
    place = f"{parts.get('host', 'localhost')}/{parts.get('dbname', '')}"
    try:
        yield
    except psycopg.Error as error:
        said = " ".join(str(error).split())
        if password := parts.get("password"):
            said = said.replace(str(password), "***")
        raise ExportError(f"{place}: {said}", "what was there is as it was") from None


class _Copy:
    """Writes one copy through a connection."""

    def __init__(self, sql: Any, connection: Any, content: Content, schema: str) -> None:
        self.sql, self.connection, self.content = sql, connection, content
        self.schema, self.next = schema, f"{schema}_next"

    def run(self, statement: str, *values: Any, **names: str | list[str]) -> Any:
        """Execute a statement; names in braces are quoted, lists of them too."""
        quoted = {
            key: self.sql.SQL(", ").join(
                self.sql.Identifier(*one.split(".")) for one in ([name] if isinstance(name, str) else name)
            )
            for key, name in names.items()
        }
        return self.connection.execute(
            self.sql.SQL(statement).format(*map(self.sql.Literal, values), **quoted)
        )

    def keep_others_out(self) -> None:
        """Let no other export write to this schema until the transaction ends."""
        key = f"kb export {self.schema}"
        if not self.run("SELECT pg_try_advisory_xact_lock(hashtext({}))", key).fetchone()[0]:
            raise ExportError(
                f"another export to the schema {self.schema} is going on", "try again when it is done"
            )

    def refuse_others(self) -> None:
        """Refuse to replace a schema that kb did not make."""
        for name in (self.schema, self.next):
            found = self.run(
                "SELECT obj_description(oid, 'pg_namespace') FROM pg_namespace WHERE nspname = {}", name
            ).fetchone()
            if found and found[0] != _MARK:
                raise ExportError(f"the schema {name} was not made by kb", "name another one: --schema NAME")

    def begin(self) -> None:
        self.run("DROP SCHEMA IF EXISTS {next} CASCADE", next=self.next)
        self.run("CREATE SCHEMA {next}", next=self.next)
        self.run("COMMENT ON SCHEMA {next} IS {}", _MARK, next=self.next)

    def table(self, view: str) -> int:
        """Make a table of a view, with its rows, keys and meanings; return how many rows it has."""
        doc, table, key = self.content.docs[view], f"{self.next}.{view}", list(self.content.key(view))
        columns = self.sql.SQL(", ").join(
            self.sql.SQL("{} " + _TYPES[each["type"]]).format(self.sql.Identifier(name))
            for name, each in doc["columns"].items()
        )
        name = self.sql.Identifier(self.next, view)
        self.connection.execute(self.sql.SQL("CREATE TABLE {} ({})").format(name, columns))
        count = self.fill(view, self.content.rows(view))
        if len(key) == 1:
            self.run("ALTER TABLE {table} ADD PRIMARY KEY ({key})", table=table, key=key)
        else:
            self.run("CREATE UNIQUE INDEX ON {table} ({key})", table=table, key=key)
        for column in references(view, doc["columns"]):
            if column != key[0]:
                self.run("CREATE INDEX ON {table} ({column})", table=table, column=[column])
        self.run("COMMENT ON TABLE {table} IS {}", doc["meaning"], table=table)
        for column, each in doc["columns"].items():
            self.run("COMMENT ON COLUMN {column} IS {}", each["meaning"], column=f"{table}.{column}")
        self.run("ANALYZE {table}", table=table)
        return count

    def fill(self, table: str, rows: Iterator[Any]) -> int:
        count = 0
        # Frozen rows are seen by transactions that began before they were written: else those found the new tables empty.
        statement = self.sql.SQL("COPY {} FROM STDIN (FREEZE)").format(self.sql.Identifier(self.next, table))
        with self.connection.cursor() as cursor, cursor.copy(statement) as copy:
            for row in rows:
                copy.write_row(tuple(row))
                count += 1
        return count

    def full_text(self) -> None:
        """Index names, summaries and the sentences of texts, in pairs of characters where a script has no spaces."""
        table = f"{self.next}.{_FULL_TEXT}"
        self.run(
            "CREATE TABLE {table} (slug text, claim_id bigint, passage_id bigint, segmented text, words tsvector"
            " GENERATED ALWAYS AS (to_tsvector('simple', segmented)) STORED)",
            table=table,
        )
        columns = ["slug", "claim_id", "passage_id"]
        statement = self.sql.SQL("COPY {} (slug, claim_id, passage_id, segmented) FROM STDIN (FREEZE)")
        name = self.sql.Identifier(self.next, _FULL_TEXT)
        for view, (key, text) in _INDEXED.items():
            with self.connection.cursor() as cursor, cursor.copy(statement.format(name)) as copy:
                for row in self.content.rows(view, (key, text)):
                    if row[1] is not None:
                        ids = [row[0] if column == key else None for column in columns]
                        copy.write_row((*ids, segment(row[1])))
        self.run("CREATE INDEX ON {table} USING gin (words)", table=table)
        meaning = (
            "Full text: the words of a thing's name, a claim's summary or a sentence, for @@ and a tsquery."
        )
        self.run("COMMENT ON TABLE {table} IS {}", meaning, table=table)

    def let_in_readers(self) -> None:
        """Let members of a role of its own read, and do nothing else."""
        role = f"{self.schema}_reader"
        if not self.run("SELECT 1 FROM pg_roles WHERE rolname = {}", role).fetchone():
            self.run("CREATE ROLE {role} NOLOGIN", role=role)
        self.run("GRANT USAGE ON SCHEMA {next} TO {role}", next=self.next, role=role)
        self.run("GRANT SELECT ON ALL TABLES IN SCHEMA {next} TO {role}", next=self.next, role=role)

    def exchange(self) -> None:
        """Give the new schema the name of the old one, which is gone with it."""
        found = self.run("SELECT tablename FROM pg_tables WHERE schemaname = {}", self.schema).fetchall()
        if tables := [f"{self.schema}.{table}" for (table,) in found]:
            self.hold(tables)
            self.run("DROP TABLE {tables}", tables=tables)  # refused if somebody's view is of one
        self.run("DROP SCHEMA IF EXISTS {schema}", schema=self.schema)
        self.run("ALTER SCHEMA {next} RENAME TO {schema}", next=self.next, schema=self.schema)

    def hold(self, tables: list[str]) -> None:
        """Lock the tables against all readers. Who waits for one looks its name up again afterwards, and finds the new.

        Without it, a statement that is read in that moment would find a table on either side of the exchange.
        """
        from psycopg import errors

        for _ in range(_TRIES):
            try:
                with self.connection.transaction():  # what was locked in vain is let go
                    self.run("SET LOCAL lock_timeout = {}", _TRY)
                    self.run("LOCK TABLE {tables}", tables=tables)
            except errors.LockNotAvailable:
                time.sleep(_PAUSE)
            else:
                self.run("SET LOCAL lock_timeout TO DEFAULT")  # the server's own housekeeping is waited for
                return
        raise ExportError(
            f"for {_TRIES * _PAUSE / 60:.0f} minutes somebody has been reading the copy that is to be replaced, without a gap",
            "what was there is as it was; end transactions that are open on it (pg_stat_activity has them), and try again",
        )
