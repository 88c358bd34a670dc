"""Seed a large .jsonl pack with kb, and write the same rows with the plain sqlite3 module, side by side.

Usage: python benchmarks/bulk.py [CLAIMS]     (100,000 unless given)

The claims are of all types, their hubs, sources and things grow with them (see world.py). The plain way is the best there
is: `executemany` into each table while the triggers are down, then what is kept beside the claims by one statement a
table, the same that kb runs. kb also reads and checks the JSON, resolves names, works out dates and hashes every row.
Prints the ratio of CPU times, and how kb's peak memory grows from a tenth of the claims to all of them. Then a pack of
1,000 claims is seeded into the large file.
"""

import resource
import sqlite3
import subprocess
import sys
import tempfile
from pathlib import Path
from types import SimpleNamespace

from world import write_world

from kb.file.engine import write
from kb.kept.fill import written_together
from kb.models import Base
from kb.packs.apply.seed import init, seed

#: What a pack writes, in an order in which each row comes after those that it refers to.
KEPT = {"mention", "claim_fact", "tag", "topic_within", "stand_in", "involvement"}
NOT_WRITTEN = KEPT | {
    "hand_edit",
    "seeding",
    "term",
    "topic",
    "source_text",
    "passage",
    "anchor",
    "anchor_passage",
}
TABLES = [table.name for table in Base.metadata.sorted_tables if table.name not in NOT_WRITTEN]


def cpu() -> float:
    """Return the CPU seconds of this process so far."""
    used = resource.getrusage(resource.RUSAGE_SELF)
    return used.ru_utime + used.ru_stime


def seed_with_kb(database: Path, pack: Path) -> None:
    """Seed the pack and print CPU seconds and peak memory in KiB."""
    if not database.exists():
        init(database)
    started = cpu()
    with write(database) as connection:
        seed(connection, [pack])
    print(cpu() - started, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)


def insert_plainly(database: Path, filled: Path) -> None:
    """Write the rows of a filled database into a fresh one, and print CPU seconds."""
    init(database)
    rows = {}
    source = sqlite3.connect(filled)
    for table in TABLES:
        columns = [row[1] for row in source.execute(f"PRAGMA table_info({table})")]
        rows[table] = columns, source.execute(f"SELECT {', '.join(columns)} FROM {table}").fetchall()
    started = cpu()
    with write(database) as connection:
        last = connection.exec_driver_sql("SELECT max(id) FROM claim").scalar()
        claims = SimpleNamespace(last_id=last, rewritten=[], together=False)
        with written_together(connection, claims):
            for table, (columns, values) in rows.items():
                marks = ", ".join("?" * len(columns))
                sql = f"INSERT OR IGNORE INTO {table} ({', '.join(columns)}) VALUES ({marks})"
                connection.connection.driver_connection.executemany(sql, values)  # type: ignore[union-attr]
    print(cpu() - started, 0)


def measured(*arguments: str | Path) -> tuple[float, float]:
    """Run a part in a process of its own, so that its memory is its own too."""
    command = [sys.executable, __file__, *map(str, arguments)]
    seconds, memory = subprocess.run(command, check=True, capture_output=True, text=True).stdout.split()
    return float(seconds), float(memory) / 1024


def main() -> None:
    """Measure and print."""
    if sys.argv[1:2] == ["--seed"]:
        seed_with_kb(Path(sys.argv[2]), Path(sys.argv[3]))
    elif sys.argv[1:2] == ["--plain"]:
        insert_plainly(Path(sys.argv[2]), Path(sys.argv[3]))
    else:
        compare(int(sys.argv[1]) if len(sys.argv) > 1 else 100_000)


def compare(claims: int) -> None:
    """Seed packs of several sizes, and print what that costs."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        write_world(folder / "tenth.jsonl", claims // 10)
        write_world(folder / "all.jsonl", claims)
        write_world(folder / "few.jsonl", 1_000, pack="few", within="world")
        _, small_memory = measured("--seed", folder / "tenth.db", folder / "tenth.jsonl")
        seconds, memory = measured("--seed", folder / "all.db", folder / "all.jsonl")
        plain, _ = measured("--plain", folder / "plain.db", folder / "all.db")
        few, _ = measured("--seed", folder / "all.db", folder / "few.jsonl")
    print(f"{claims:,} claims of all types, in CPU time")
    print(f"ratio           {seconds / plain:8.2f}  of kb seed to plain sqlite3")
    print(f"plain sqlite3   {plain:8.1f} s  {claims / plain:10,.0f} claims/s")
    print(f"kb seed         {seconds:8.1f} s  {claims / seconds:10,.0f} claims/s")
    print(f"1,000 claims    {few:8.1f} s  into those")
    print(f"peak memory     {small_memory:8.0f} MiB at a tenth, {memory:.0f} MiB at all")


if __name__ == "__main__":
    main()
