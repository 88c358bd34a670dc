"""Time look-ups as whole processes against `sqlite-utils query` on the same file, in turns.

Usage: python benchmarks/startup.py [ROUNDS]     (20 unless given; needs sqlite-utils)
"""

import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from kb.packs.apply.seed import init

BIN = Path(sys.executable).parent
COMMANDS = {
    "sqlite-utils query": ["sqlite-utils", "query", "kb.db", "select 1"],
    "kb show cn": ["kb", "show", "cn"],
    "kb initiatives": ["kb", "initiatives"],
    "kb sql": ["kb", "sql", "select 1"],
    "kb --help": ["kb", "--help"],
}


def timed(command: list[str], folder: str) -> float:
    """Run a command and return its wall time in seconds."""
    started = time.perf_counter()
    subprocess.run([BIN / command[0], *command[1:]], cwd=folder, check=True, capture_output=True)
    return time.perf_counter() - started


def main() -> None:
    """Measure and print."""
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 20
    with tempfile.TemporaryDirectory() as folder:
        init(Path(folder) / "kb.db")
        times: dict[str, list[float]] = {name: [] for name in COMMANDS}
        for _ in range(rounds):
            for name, command in COMMANDS.items():
                times[name].append(timed(command, folder))
    base = statistics.median(times["sqlite-utils query"])
    for name, seconds in times.items():
        median = statistics.median(seconds)
        print(f"{name:20} {median * 1000:6.0f} ms  {median / base:5.2f} of sqlite-utils")


if __name__ == "__main__":
    main()
