"""Measure look-ups at a hundred thousand and at a million claims, beside hand-written SQL on the base tables.

Usage: python benchmarks/lookups.py [SMALL LARGE [FOLDER]]     (100,000 and 1,000,000 unless given)

With FOLDER the files are made there, or taken from there if an earlier run has made them.

Prints a table for docs/performance.md: of each look-up the ratio of its CPU time to that of the hand-written statement
in the larger file, and how both grow from the smaller to the larger one. Start-up is in neither. Where nobody would
write a statement by hand, the time stands alone. Best of several runs, on connections that stay open.
"""

import sqlite3
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple, Unpack

from world import write_world

from kb.file.engine import write
from kb.file.open import connect_reader
from kb.lookup import criticism, dossier, links, lists, names, search, words
from kb.lookup.filters import Filters
from kb.packs.apply.seed import init, seed

Run = Callable[[sqlite3.Connection], Any]

_SAID = """c.summary, c.modality, c.credibility, c.valid, c.time_note, s.title, s.slug, p.slug, c.key,
  (SELECT name FROM entity WHERE id = c.attributed_to_id)
"""
_OF = """FROM {0} JOIN claim AS c ON c.id = {1} LEFT JOIN pack AS p ON p.id = c.pack_id
LEFT JOIN claim_fact AS f ON f.claim_id = c.id LEFT JOIN source AS s ON s.id = f.source_id
"""


def by_hand(tables: str, claim: str, where: str, *parameters: str) -> Run:
    """Return a statement on the base tables that reads claims with what anybody wants to know of them."""
    statement = f"SELECT {_SAID} {_OF.format(tables, claim)} WHERE {where}"
    return lambda connection: connection.execute(statement, parameters).fetchall()


def sql(statement: str) -> Run:
    """Return what an SQL user runs."""
    return lambda connection: connection.execute(statement).fetchall()


def listed(view: str, columns: str = "", **given: Unpack[Filters]) -> Run:
    """Return what a list command runs."""
    chosen = tuple(columns.split())
    return lambda connection: lists.list_query(connection, view, given, shape=lists.Shape(chosen)).rows(
        connection
    )


def shown(name: str) -> Run:
    """Return what `kb show` runs."""
    return lambda connection: dossier.gather(connection, names.resolve(connection, name))


def chained(one: str, other: str) -> Run:
    """Return what `kb links` runs for two things."""
    return lambda connection: links.chains(
        connection, names.resolve(connection, one), names.resolve(connection, other), longest=6, limit=5
    )


class Case(NamedTuple):
    """A look-up, and the statement that somebody would write by hand."""

    name: str
    ours: Run
    hand: Run | None = None


_SHOWN = "summary modality credibility valid time_note source source_slug pack key attributed_to"
_NAMED = "mention AS m JOIN entity AS e ON e.id = m.entity_id", "m.claim_id"
CASES = (
    Case("kb show fox-hunt", shown("fox-hunt")),
    Case("kb show china (a hub)", shown("china")),
    Case("kb search police", lambda c: search.search(c, words.parse("police"), 20)),
    Case("kb search zebra", lambda c: search.search(c, words.parse("zebra"), 20)),
    Case("kb topics", sql("SELECT * FROM topics"), sql(
        "SELECT t.*, (SELECT count(*) FROM tag WHERE topic_id = t.id) FROM topic AS t")),
    Case("kb sources", listed("sources"), sql(
        "SELECT s.*, p.name, (SELECT count(DISTINCT claim_id) FROM citation WHERE source_id = s.id) FROM source AS s"
        " LEFT JOIN publisher AS p ON p.id = s.publisher_id ORDER BY s.slug")),
    Case("kb countries", listed("countries"), sql(
        "SELECT * FROM (SELECT e.name, c.*, (SELECT count(DISTINCT claim_id) FROM mention WHERE entity_id = e.id) AS n"
        " FROM country AS c JOIN entity AS e ON e.id = c.id) WHERE n > 0 ORDER BY name")),
    Case("kb claims --about fox-hunt", listed("claims", _SHOWN, about="fox-hunt"),
         by_hand(*_NAMED, "e.slug = ?", "fox-hunt")),
    Case("kb claims --country kenya", listed("claims", _SHOWN, country="kenya"),
         by_hand("claim AS x", "x.id", "x.id IN (SELECT m.claim_id FROM mention AS m JOIN entity AS e"
                 " ON e.id = m.entity_id WHERE e.slug = ?)", "kenya")),
    Case("kb claims --topic drug-control --country kenya",
         listed("claims", _SHOWN, topic="drug-control", country="kenya"),
         by_hand("claim AS x", "x.id", "x.id IN (SELECT m.claim_id FROM mention AS m JOIN entity AS e"
                 " ON e.id = m.entity_id WHERE e.slug = ?) AND x.id IN (SELECT claim_id FROM tag JOIN topic AS t"
                 " ON t.id = tag.topic_id WHERE t.slug = ?)", "kenya", "drug-control")),
    Case("kb claims --source lianyungang-2025", listed("claims", _SHOWN, source="lianyungang-2025"),
         by_hand("claim AS x", "x.id", "x.id IN (SELECT y.claim_id FROM citation AS y JOIN source AS z"
                 " ON z.id = y.source_id WHERE z.slug = ?)", "lianyungang-2025")),
    Case("kb organizations --topic surveillance", listed("organizations", topic="surveillance")),
    Case("kb timeline kenya", lambda c: lists.timeline_query(c, "kenya", {}).rows(c)),
    Case("kb links europol fox-hunt", chained("europol", "fox-hunt")),
    Case("kb links kenya unodc", chained("kenya", "unodc")),
    Case("kb source audit lianyungang-2025", lambda c: criticism.findings(c, "lianyungang-2025")),
    Case("kb source audit of 118,000 claims", lambda c: criticism.findings(c, "source-0")),
    Case("facts of a subject", sql("SELECT summary, relation, object FROM facts WHERE subject_slug = 'fox-hunt'"), sql(
        "SELECT c.summary, f.relation, o.name FROM entity AS e JOIN claim AS c ON c.subject_id = e.id"
        " JOIN claim_fact AS f ON f.claim_id = c.id LEFT JOIN entity AS o ON o.id = f.object_id"
        " WHERE e.slug = 'fox-hunt' AND f.lead = 1")),
    Case("facts of a hub, counted", sql("SELECT count(*) FROM facts WHERE subject_slug = 'china'"), sql(
        "SELECT count(*) FROM entity AS e JOIN claim AS c ON c.subject_id = e.id"
        " JOIN claim_fact AS f ON f.claim_id = c.id WHERE e.slug = 'china' AND f.lead = 1")),
    Case("involvements of a country", sql("SELECT initiative, how, role FROM involvements WHERE party_slug = 'kenya'"), sql(
        "SELECT i.name, v.how, v.role FROM entity AS e JOIN involvement AS v ON v.party_id = e.id"
        " JOIN entity AS i ON i.id = v.initiative_id WHERE e.slug = 'kenya'")),
    Case("a claim by its key", sql(
        f"SELECT {_SHOWN.replace(' ', ', ')} FROM claims WHERE pack = 'organizations' AND key = 'sco-iran'"),
         by_hand("claim AS x", "x.id", "x.key = 'sco-iran' AND x.pack_id = (SELECT id FROM pack WHERE slug = ?)",
                 "organizations")),
    Case("its comparisons", sql("SELECT * FROM comparisons WHERE pack = 'organizations' AND key = 'sco-iran'")),
    Case("its grade", sql("SELECT * FROM grades WHERE pack = 'organizations' AND key = 'sco-iran'")),
)  # fmt: skip


def seconds(run: Run, connection: sqlite3.Connection) -> float:
    """Return the CPU time of the best of several runs."""
    times: list[float] = []
    while len(times) < 3 or (sum(times) < 0.3 and len(times) < 50):
        started = time.process_time()
        run(connection)
        times.append(time.process_time() - started)
    return min(times)


def main() -> None:
    """Measure and print."""
    small, large = map(int, sys.argv[1:3]) if len(sys.argv) > 2 else (100_000, 1_000_000)
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(sys.argv[3] if len(sys.argv) > 3 else scratch)
        connections = [connect_reader(made(folder, claims)) for claims in (small, large)]
        print(
            f"| look-up | ratio | growth, ours | by hand | ms at {large:,} |\n| --- | ---: | ---: | ---: | ---: |"
        )
        for case in CASES:
            print(measured(case, *connections), flush=True)
        for connection in connections:
            connection.close()


def made(folder: Path, claims: int) -> Path:
    """Make a database with so many claims, if it is not there."""
    path, pack = folder / f"{claims}.db", folder / f"{claims}.jsonl"
    if path.exists():
        return path
    write_world(pack, claims)
    init(path)
    with write(path) as connection:
        seed(connection, [pack])
    pack.unlink()
    return path


def measured(case: Case, small: sqlite3.Connection, large: sqlite3.Connection) -> str:
    """Return a case's line of the table."""
    before, ours = (seconds(case.ours, connection) for connection in (small, large))
    ratio = growth = ""
    if case.hand:
        hand_before, hand = (seconds(case.hand, connection) for connection in (small, large))
        ratio, growth = f"{ours / hand:.2f}", f"{hand / hand_before:.1f}"
    return f"| {case.name} | {ratio} | {ours / before:.1f} | {growth} | {ours * 1000:,.1f} |"


if __name__ == "__main__":
    main()
