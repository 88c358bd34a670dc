"""Seed a large .jsonl pack with kb, and insert the same rows with the plain sqlite3 module, side by side.

Usage: python benchmarks/bulk.py [CLAIMS]     (1,000,000 unless given)

Both write the same claim, participation and citation rows into the same schema, indexes and triggers
included. kb also reads and checks the JSON, works out the dates and hashes every row. Prints the ratio of
the times, and how kb's peak memory grows from a tenth of the claims to all of them.
"""

import json
import resource
import sqlite3
import subprocess
import sys
import tempfile
import time
from contextlib import closing
from pathlib import Path

from kb.file.bundled import bundled_packs
from kb.file.engine import write
from kb.packs.apply.seed import init, seed

INITIATIVES, ROLES = 500, ("host", "partner", "participant", "funder", "recipient")
COUNTRIES = ("NO", "KE", "CN", "MY", "PK", "DE", "BR", "JP", "ZA", "CA")
TABLES = ("claim", "participation", "citation")


def write_pack(path: Path, claims: int) -> None:
    """Write a pack of so many participations."""
    with path.open("w", encoding="utf-8") as file:
        header = {"pack": "bulk", "version": 1, "sources": [{"slug": "bulk-log", "title": "Log"}]}
        file.write(json.dumps(header) + "\n")
        for number in range(INITIATIVES):
            file.write(json.dumps({"initiative": f"i-{number}", "name": f"Initiative {number}"}) + "\n")
        for number in range(claims):
            claim = {
                "participation": {
                    "initiative": f"i-{number % INITIATIVES}",
                    "participant": COUNTRIES[number % len(COUNTRIES)],
                    "role": ROLES[number % len(ROLES)],
                },
                "key": f"claim-{number}",
                "summary": f"Entry {number} of the log names a participant.",
                "valid": f"{2000 + number % 25}-{1 + number % 12:02}",
                "cite": f"entry {number} … named",
            }
            file.write(json.dumps(claim) + "\n")


def fresh(path: Path) -> Path:
    """Make a database with the vocabulary and the countries."""
    packs = bundled_packs()
    init(path, [packs["vocabulary"], packs["iso-3166"]])
    return path


def seed_with_kb(database: Path, pack: Path) -> None:
    """Seed the pack and print seconds and peak memory in KiB."""
    fresh(database)
    started = time.perf_counter()
    with write(database) as connection:
        seed(connection, [pack])
    seconds = time.perf_counter() - started
    print(seconds, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)


def measured(folder: Path, pack: Path) -> tuple[float, int]:
    """Run `seed_with_kb` in a process of its own, so that its memory is its own too."""
    command = [sys.executable, __file__, "--seed", str(folder / f"{pack.stem}.db"), str(pack)]
    seconds, memory = subprocess.run(command, check=True, capture_output=True, text=True).stdout.split()
    return float(seconds), int(memory)


def insert_plainly(folder: Path, filled: Path) -> float:
    """Insert the rows that kb made with executemany and return the seconds."""
    path = fresh(folder / "plain.db")
    with closing(sqlite3.connect(filled)) as source, closing(sqlite3.connect(path)) as target:
        target.execute("PRAGMA foreign_keys=ON")
        target.execute("PRAGMA synchronous=FULL")
        for table in ("pack", "publisher", "source", "entity", "initiative"):
            copy(source, target, table)
        target.commit()
        rows = {
            table: source.execute(f"SELECT {columns(source, table)} FROM {table}").fetchall()
            for table in TABLES
        }
        started = time.perf_counter()
        for table in TABLES:
            marks = ", ".join("?" * len(rows[table][0]))
            target.executemany(
                f"INSERT INTO {table} ({columns(source, table)}) VALUES ({marks})", rows[table]
            )
        target.commit()
        return time.perf_counter() - started


def copy(source: sqlite3.Connection, target: sqlite3.Connection, table: str) -> None:
    """Copy the rows that the claims refer to and that the target lacks."""
    listed = columns(source, table)
    for row in source.execute(f"SELECT {listed} FROM {table}"):
        target.execute(f"INSERT OR IGNORE INTO {table} ({listed}) VALUES ({', '.join('?' * len(row))})", row)


def columns(connection: sqlite3.Connection, table: str) -> str:
    """List the columns of a table, without those that are computed."""
    return ", ".join(row[1] for row in connection.execute(f"PRAGMA table_info({table})"))


def main() -> None:
    """Measure and print."""
    if sys.argv[1:2] == ["--seed"]:
        seed_with_kb(Path(sys.argv[2]), Path(sys.argv[3]))
        return
    claims = int(sys.argv[1]) if len(sys.argv) > 1 else 1_000_000
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        small, full = folder / "small.jsonl", folder / "full.jsonl"
        write_pack(small, claims // 10)
        write_pack(full, claims)
        _, small_memory = measured(folder, small)
        seconds, memory = measured(folder, full)
        plain = insert_plainly(folder, folder / "full.db")
    print(f"{claims:,} claims, each with a participation and a citation")
    print(f"plain sqlite3   {plain:8.1f} s  {claims / plain:10,.0f} claims/s")
    print(f"kb seed         {seconds:8.1f} s  {claims / seconds:10,.0f} claims/s")
    print(f"ratio           {seconds / plain:8.2f}")
    print(f"peak memory     {small_memory / 1024:8.0f} MiB at a tenth, {memory / 1024:.0f} MiB at all")


if __name__ == "__main__":
    main()
