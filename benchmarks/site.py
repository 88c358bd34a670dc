"""Measure `kb site`: a site of 5,000 things from nothing, and again after one claim has changed.

Usage: python benchmarks/site.py [CLAIMS]     (40,000 unless given; an eighth as many things)

Prints the pages, how large the index of the search is, how long each run takes and its CPU time on all processors, and how
many files the second one wrote. On a busy machine both grow: the time of a plain loop stands beside them.
"""

import os
import sqlite3
import sys
import tempfile
import time
from contextlib import closing
from pathlib import Path
from typing import NamedTuple

from world import write_world

from kb.export.content import content_of
from kb.file.bundled import bundled_packs
from kb.file.engine import write
from kb.file.open import connect_reader
from kb.packs.apply.seed import init, seed
from kb.site.build import build


def loop() -> float:
    """Return how long ten million additions take: half a second, where nothing else runs."""
    started = time.process_time()
    total = 0
    for number in range(10_000_000):
        total += number
    return time.process_time() - started


class Taken(NamedTuple):
    """How long something takes, by the clock and on all processors."""

    clock: float
    cpu: float

    @classmethod
    def now(cls) -> "Taken":
        """Return the time."""
        return cls(time.perf_counter(), sum(os.times()[:4]))

    def __str__(self) -> str:
        """Say it."""
        return f"{self.clock:.1f} s ({self.cpu:.1f} s of CPU)"


def timed(database: Path, folder: Path) -> tuple[Taken, dict[str, int]]:
    """Write the site; return how long that takes and what was written."""
    with closing(connect_reader(database)) as connection, content_of(connection, {}) as content:
        started = Taken.now()
        written = build(content, folder)
        done = Taken.now()
        return Taken(done.clock - started.clock, done.cpu - started.cpu), written


def main() -> None:
    """Make the world, and its site twice."""
    claims = int(sys.argv[1]) if len(sys.argv) > 1 else 40_000
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        database, pack = folder / "kb.db", folder / "world.jsonl"
        write_world(pack, claims)
        packs = bundled_packs()
        init(database, [packs["vocabulary"], packs["iso-3166"]])
        with write(database) as seeded:
            seed(seeded, [pack])
        plain = loop()
        first, made = timed(database, folder / "site")
        with closing(sqlite3.connect(database)) as connection, connection:
            connection.execute("UPDATE claim SET summary = 'It was otherwise.' WHERE key = 'c1'")
        second, again = timed(database, folder / "site")
        size = (folder / "site" / "kb-index.js").stat().st_size
    print(f"{made['pages']:,} pages; the index has {size:,} bytes; a plain loop takes {plain:.2f} s")
    print(f"from nothing {first}; after one claim has changed {second}")
    print(f"then {again['written']:,} of {made['written']:,} files were written")


if __name__ == "__main__":
    main()
