"""Seed different packs from several processes while others read, all on one file.

Usage: python tests/concurrency.py [--seconds N] [--writers N] [--readers N]     (60, 8 and 8 unless given)

Each writer applies version after version of a pack of its own, with --prune. Each reader opens the file anew, as a
look-up does, and must find every pack whole: all of its claims, and all of one version. At the end the file must
pass its checks and hold what seeding the last version of each pack, one after the other, makes.
"""

import argparse
import multiprocessing
import shutil
import sys
import tempfile
import time
from contextlib import closing
from pathlib import Path
from typing import Any

from kb.file.bundled import bundled_packs
from kb.file.engine import write
from kb.file.open import connect_reader
from kb.health.check import problems
from kb.packs.apply.seed import init, seed

CLAIMS = 20
#: A writer that got the lock later than this had to wait for it, in seconds.
WAITED = 0.02
_READ = """
SELECT pack, count(*), count(DISTINCT summary), min(summary) FROM claims WHERE pack LIKE 'pack-%' GROUP BY pack
"""
_STATE = "SELECT pack, key, type, summary, subject_slug, valid FROM claims WHERE pack LIKE 'pack-%' ORDER BY pack, key"


def write_pack(folder: Path, number: int, version: int) -> Path:
    """Write a version of a pack; no version has quite the keys of the one before."""
    pack = folder / f"pack-{number}"
    pack.mkdir(exist_ok=True)
    claims = "\n".join(
        f"  - {{statement: {{subject: NO}}, key: k{key + version % 2}, summary: Version {version}.,"
        f" cite: {{source: source-{number}}}}}"
        for key in range(CLAIMS)
    )
    (pack / "pack.yaml").write_text(
        f"pack: pack-{number}\nversion: {version}\nsources: [{{slug: source-{number}, title: S}}]\nclaims:\n{claims}\n",
        encoding="utf-8",
    )
    return pack


def writer(path: Path, folder: Path, number: int, seconds: float, begin: Any, results: Any) -> None:
    """Seed a pack again and again."""
    begin.wait()
    until = time.monotonic() + seconds
    done, waits, errors, version = 0, 0, [], 0
    while time.monotonic() < until:
        version += 1
        pack = write_pack(folder, number, version)
        started = time.monotonic()
        try:
            with write(path) as connection:
                connection.exec_driver_sql("SELECT 1")
                waits += time.monotonic() - started > WAITED
                seed(connection, [pack], prune=True)
            done += 1
        except Exception as error:  # noqa: BLE001 - whatever reaches a user counts
            errors.append(f"writer {number}: {error}")
    results.put(("written", done, waits, errors, (number, version)))


def reader(path: Path, seconds: float, begin: Any, results: Any) -> None:
    """Look packs up again and again."""
    begin.wait()
    until = time.monotonic() + seconds
    done, slow, errors = 0, 0, []
    while time.monotonic() < until:
        started = time.monotonic()
        try:
            with closing(connect_reader(path)) as connection:
                for pack, count, versions, summary in connection.execute(_READ):
                    if (count, versions) != (CLAIMS, 1):
                        errors.append(
                            f"torn read: {pack} has {count} claims of {versions} versions ({summary})"
                        )
            done += 1
            slow += time.monotonic() - started > 1
        except Exception as error:  # noqa: BLE001 - whatever reaches a user counts
            errors.append(f"reader: {error}")
    results.put(("read", done, slow, errors, None))


def contend(folder: Path, seconds: float, writers: int, readers: int) -> dict[str, Any]:
    """Run writers and readers on one file and return what came of it."""
    packs = bundled_packs()
    base, path = folder / "base.db", folder / "kb.db"
    init(base, [packs["vocabulary"], packs["iso-3166"]])
    shutil.copy(base, path)
    context = multiprocessing.get_context("spawn")
    results = context.Queue()
    begin = context.Barrier(writers + readers)  # processes take a moment to start
    processes = [
        context.Process(target=writer, args=(path, folder, number, seconds, begin, results))
        for number in range(writers)
    ] + [context.Process(target=reader, args=(path, seconds, begin, results)) for _ in range(readers)]
    for process in processes:
        process.start()
    reports = [results.get(timeout=seconds + 120) for _ in processes]
    for process in processes:
        process.join()
    total = {
        kind: [sum(report[place] for report in reports if report[0] == kind) for place in (1, 2)]
        for kind in ("written", "read")
    }
    errors = [error for report in reports for error in report[3]]
    errors += problems(path)
    last = dict(report[4] for report in reports if report[4])
    if _state(path) != _serially(folder, base, last):
        errors.append("the end state is not that of seeding the packs one after the other")
    return {"written": total["written"], "read": total["read"], "errors": errors}


def _state(path: Path) -> list[tuple[Any, ...]]:
    with closing(connect_reader(path)) as connection:
        return [tuple(row) for row in connection.execute(_STATE)]


def _serially(folder: Path, base: Path, last: dict[int, int]) -> list[tuple[Any, ...]]:
    with write(base) as connection:
        for number, version in last.items():
            seed(connection, [write_pack(folder, number, version)])
    return _state(base)


def main() -> int:
    """Contend and say what came of it."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--seconds", type=float, default=60)
    parser.add_argument("--writers", type=int, default=8)
    parser.add_argument("--readers", type=int, default=8)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        came = contend(Path(folder), options.seconds, options.writers, options.readers)
    for error in came["errors"][:20]:
        print(error)
    (written, waits), (read, slow) = came["written"], came["read"]
    print(
        f"{options.writers} writers: {written:,} transactions, {waits:,} had to wait;"
        f" {options.readers} readers: {read:,} reads, {slow:,} took over a second; {len(came['errors'])} errors"
    )
    return 1 if came["errors"] else 0


if __name__ == "__main__":
    sys.exit(main())
