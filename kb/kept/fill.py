"""Fill what is kept by one statement a table: all of it anew, or for the claims of a large pack."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING, Protocol

from kb.kept import INVOLVEMENT, KEPT, MENTION, PUBLISHER, TAG, TRIGGERS, facts
from kb.kept.fulltext import CLAIM_INDEXED
from kb.kinds import TABLED_CLAIMS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from sqlalchemy import Connection


class Writer(Protocol):
    """Whoever writes claims."""

    #: The last claim that was there before.
    last_id: int
    #: Those of them that it rewrote.
    rewritten: list[int]
    #: Whether what is kept of them is seen to once they are all written.
    together: bool


#: Tables whose triggers keep what is said of claims.
_ON = frozenset(
    ("claim", "claim_about", "claim_topic", "citation", "mention", "claim_fact", "tag", *TABLED_CLAIMS)
)
_OF_CLAIMS = frozenset(
    name
    for name, sql in TRIGGERS.items()
    if sql.split(" BEGIN ")[0].split(" ON ")[1] in _ON and "_hand_" not in name
)


@contextmanager
def _without_triggers(connection: Connection) -> Iterator[None]:
    run = connection.exec_driver_sql
    there = run("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger' ORDER BY rowid").fetchall()
    down = [(name, sql) for name, sql in there if name in _OF_CLAIMS]
    for name, _ in down:
        run(f"DROP TRIGGER {name}")
    yield
    for _, sql in down:
        run(sql)


@contextmanager
def written_together(connection: Connection, claims: Writer) -> Iterator[None]:
    """Write many claims without the triggers that keep what is said of them, and make up for it in the end."""
    claims.together = True
    with _without_triggers(connection):
        yield
        _fill_new(connection, f"> {claims.last_id}")
    claims.together = False
    for id_ in claims.rewritten:
        _redo(connection, f"= {id_}")


def _fill_new(connection: Connection, of: str) -> None:
    """Write what is kept of claims of which nothing is there yet."""
    run = connection.exec_driver_sql
    run(
        f"INSERT INTO claim_fts (rowid, summary, detail) SELECT id, {CLAIM_INDEXED} FROM claim AS c WHERE id {of}"
    )
    for kept in (MENTION, TAG, PUBLISHER):
        run(kept.put(of))
    for statement in facts.fill(of):
        run(statement)
    run(INVOLVEMENT.put(of))


def _redo(connection: Connection, of: str) -> None:
    """Write what is kept of claims anew, with the triggers up."""
    run = connection.exec_driver_sql
    run(
        f"UPDATE claim_fts SET (summary, detail) = (SELECT {CLAIM_INDEXED} FROM claim AS c WHERE c.id = claim_fts.rowid)"
        f" WHERE rowid {of}"
    )
    for kept in (MENTION, TAG, PUBLISHER):
        run(kept.drop(of))
        run(kept.put(of))
    run(facts.folded(facts.state_anew(of)))


def refold(connection: Connection, ids: Iterable[int]) -> None:
    """Work out what claims state whose texts SQLite can't fold itself."""
    run = connection.exec_driver_sql
    for id_ in ids:
        run(facts.folded(facts.state_anew(f"= {id_}")))


def fill_all(connection: Connection) -> None:
    """Work all of it out anew."""
    run = connection.exec_driver_sql
    with _without_triggers(connection):
        for kept in KEPT:
            run(f"DELETE FROM {kept.table}")
            run(facts.folded(kept.put("")))
