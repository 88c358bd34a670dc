"""Measure what it costs to start: look-ups as whole processes, against the least that can be done, in turns.

The least is a script that imports click and sqlite3 and runs one statement. Also `sqlite-utils query`, on the same file.

Usage: python benchmarks/startup.py [ROUNDS]     (20 unless given; needs sqlite-utils)

Prints CPU and wall time of each as a multiple of the least, in medians.
"""

import resource
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from kb.packs.apply.seed import init

BIN = Path(sys.executable).parent
LEAST = """
import sqlite3
import click
@click.command()
@click.argument("query")
def main(query):
    for row in sqlite3.connect("kb.db").execute(query):
        click.echo("\\t".join(map(str, row)))
main()
"""
COMMANDS: dict[str, list[str | Path]] = {
    "click + sqlite3": [sys.executable, "least.py", "select 1"],
    "sqlite-utils query": [BIN / "sqlite-utils", "query", "kb.db", "select 1"],
    "kb sql": [BIN / "kb", "sql", "select 1"],
    "kb show kenya": [BIN / "kb", "show", "kenya"],
    "kb search fentanyl": [BIN / "kb", "search", "fentanyl"],
    "kb initiatives": [BIN / "kb", "initiatives"],
    "kb schema": [BIN / "kb", "schema"],
    "kb db current": [BIN / "kb", "db", "current"],
    "kb --help": [BIN / "kb", "--help"],
}


def timed(command: list[str | Path], folder: str) -> tuple[float, float]:
    """Run a command and return its CPU and wall time in seconds."""
    before, started = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
    subprocess.run(command, cwd=folder, check=True, capture_output=True)
    wall, after = time.perf_counter() - started, resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime, wall


def main() -> None:
    """Measure and print."""
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 20
    with tempfile.TemporaryDirectory() as folder:
        init(Path(folder) / "kb.db")
        (Path(folder) / "least.py").write_text(LEAST, encoding="utf-8")
        times: dict[str, list[tuple[float, float]]] = {name: [] for name in COMMANDS}
        for _ in range(rounds):
            for name, command in COMMANDS.items():
                times[name].append(timed(command, folder))
    medians = {
        name: [statistics.median(each) for each in zip(*found, strict=True)] for name, found in times.items()
    }
    least = medians["click + sqlite3"]
    print(f"{'':20} {'CPU':>6} {'wall':>6}   (of the least)")
    for name, (cpu, wall) in medians.items():
        print(f"{name:20} {cpu / least[0]:6.2f} {wall / least[1]:6.2f}   {cpu * 1000:4.0f} ms CPU")


if __name__ == "__main__":
    main()
