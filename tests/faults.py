"""Kill kb at its system calls and let them fail, and see that nothing is lost.

Usage: python tests/faults.py [--faults N] [--every] [--seed N] [--only NAME]

Each fault runs one command on a fresh copy of a database in a process of its own, under strace, which kills the
process at the n-th call of a kind (or lets that call, or it and all after it, fail with ENOSPC or EIO); every tenth
is killed at a random moment instead. Then the file must open, pass SQLite's integrity and foreign-key checks, and
hold exactly what it held before the command or what it holds after it. The command is run again without a fault: it
must succeed and leave nothing behind but the file. `--every` goes through every single call instead of drawing some.
"""

from __future__ import annotations

import argparse
import os
import random
import shutil
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time
import warnings
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, NamedTuple

from released_schemas import load

from kb.cli import cli
from kb.file import migrate
from kb.file.bundled import bundled_packs
from kb.file.engine import write
from kb.health import check  # noqa: F401
from kb.packs.apply.seed import init, seed
from kb.sources.attach import attach  # noqa: F401
from kb.sources.read import read_text  # noqa: F401

STRACE = shutil.which("strace")

#: The calls that change files. Which of them a command makes is counted first.
CALLS = ("pwrite64", "write", "fdatasync", "fsync", "ftruncate", "unlink", "rename", "openat")
WRITES = ("pwrite64", "fdatasync", "fsync", "ftruncate")

TEXT = "Harbour Watch opened off the coast, with its Norwegian hosts.\nMore than 40 guests came.\n"
PACK = """\
pack: harbour
version: {version}
sources: [{{slug: herald, title: Harbour Watch opens}}]
entities: [{{initiative: harbour-watch, name: Harbour Watch, kind: exercise}}]
claims:
  - {{participation: {{initiative: harbour-watch, participant: NO, role: host}}, key: hosts, summary: Norway hosts.,
     cite: off the coast … Norwegian hosts}}
  - {{figure: {{subject: harbour-watch, metric: guests-attended, value: {guests}}}, key: guests{version}, summary: Guests come.,
     cite: More than … came}}
"""


@dataclass
class Scenario:
    """A command, what it finds, and what may be there after it."""

    name: str
    args: tuple[str, ...]
    prepare: Callable[[Path], None]
    #: Files that the command may leave besides the database.
    leaves: tuple[str, ...] = ()
    before: Any = None
    after: Any = None
    calls: dict[str, int] = field(default_factory=dict)


class Fault(NamedTuple):
    """What is done to a command; `call` is None for a kill after `number` milliseconds."""

    kind: str
    call: str | None
    number: int

    def __str__(self) -> str:
        """Say what is done."""
        return f"{self.kind} at {self.call} {self.number}" if self.call else f"killed after {self.number} ms"


def write_pack(folder: Path, version: int) -> Path:
    """Write version 1 or 2 of a small pack."""
    pack = folder / f"harbour-{version}"
    pack.mkdir(exist_ok=True)
    (pack / "pack.yaml").write_text(PACK.format(version=version, guests=40 + version), encoding="utf-8")
    return pack


def write_bulk(folder: Path) -> None:
    """Write a pack of JSON lines."""
    lines = ['{"pack": "bulk", "version": 1, "sources": [{"slug": "log", "title": "Log"}]}']
    lines += [
        f'{{"statement": {{"subject": "NO"}}, "key": "k{n}", "summary": "Entry {n}.", "cite": "entry {n}"}}'
        for n in range(300)
    ]
    (folder / "bulk.jsonl").write_text("\n".join(lines), encoding="utf-8")


def scenarios(templates: Path) -> list[Scenario]:
    """Make the scenarios and the databases that they begin with."""
    packs = bundled_packs()
    base, filled = templates / "base.db", templates / "filled.db"
    init(base, [packs["vocabulary"], packs["iso-3166"]])
    shutil.copy(base, filled)
    with write(filled) as connection:
        seed(connection, [write_pack(templates, 1)])
    old = load("0001", templates / "old.db")
    new = Path(shutil.copy(old, templates / "new.db"))
    migrate.upgrade(new)

    def copy(source: Path, version: int | None = None) -> Callable[[Path], None]:
        def prepare(folder: Path) -> None:
            shutil.copy(source, folder / "kb.db")
            if version:
                write_pack(folder, version)
            write_bulk(folder)
            (folder / "herald.txt").write_text(TEXT, encoding="utf-8")

        return prepare

    return [
        Scenario("init", ("init",), lambda _: None),
        Scenario("seed", ("seed", "harbour-1"), copy(base, 1)),
        Scenario("seed again", ("seed", "harbour-1"), copy(filled, 1)),
        Scenario("seed --prune", ("seed", "--prune", "harbour-2"), copy(filled, 2)),
        Scenario("seed bulk", ("seed", "bulk.jsonl"), copy(base)),
        Scenario("attach", ("source", "attach", "herald", "herald.txt"), copy(filled)),
        Scenario("backup", ("db", "backup", "copy.db"), copy(filled), leaves=("copy.db",)),
        Scenario("repair", ("db", "repair", "fresh.db"), copy(filled), leaves=("fresh.db",)),
        Scenario("upgrade", ("db", "upgrade", "--keep", "1"), copy(old), leaves=(".bak",)),
        Scenario("downgrade", ("db", "downgrade", "0001", "--keep", "1"), copy(new), leaves=(".bak",)),
    ]


def content(path: Path) -> Any:
    """Return all that a database holds, None if that is nothing. Raises AssertionError if it is not sound."""
    if not path.exists():
        return None
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
        tables = connection.execute(
            "SELECT name, sql FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE '%\\_fts\\_%' ESCAPE '\\'"
        ).fetchall()
        rows = {}
        for name, sql in tables:
            columns = [row[1] for row in connection.execute(f"PRAGMA table_info({name})")]
            kept = ", ".join(column for column in columns if column != "applied_at")
            rows[name] = (sql, sorted(connection.execute(f"SELECT {kept} FROM {name}"), key=repr))
        return rows or None


def run(
    folder: Path, args: tuple[str, ...], strace: list[str], delay: float | None = None
) -> tuple[int, str]:
    """Run a command in a child, under strace if that has arguments. Returns its status and what it said."""
    (folder.parent / f"{folder.name}.out").touch()  # a child may be killed before it says anything
    begin, signal_end = os.pipe()
    with warnings.catch_warnings():
        # Newer Pythons warn of threads; the ones that the test runner has hold no lock that a child needs.
        warnings.simplefilter("ignore", DeprecationWarning)
        child = os.fork()
    if child == 0:
        _be_child(folder, args, begin, signal_end)
    os.close(begin)
    tracer = _trace(child, folder, strace) if strace else None
    os.write(signal_end, b"x")
    os.close(signal_end)
    if delay is not None:
        time.sleep(delay)
        os.kill(child, signal.SIGKILL)
    _, status = os.waitpid(child, 0)
    if tracer is not None:
        tracer.communicate()
    return os.waitstatus_to_exitcode(status), (folder.parent / f"{folder.name}.out").read_text(
        errors="replace"
    )


def _trace(child: int, folder: Path, arguments: list[str]) -> subprocess.Popen[str]:
    """Attach strace to a process and wait until it is there."""
    trace = folder.parent / f"{folder.name}.trace"
    command = [str(STRACE), "-f", "-p", str(child), "-o", str(trace), *arguments]
    tracer = subprocess.Popen(command, stderr=subprocess.PIPE, stdout=subprocess.DEVNULL, text=True)
    assert tracer.stderr is not None
    assert "attached" in tracer.stderr.readline(), "strace can't attach to a process here"
    return tracer


def _be_child(folder: Path, args: tuple[str, ...], begin: int, signal_end: int) -> None:
    os.close(signal_end)
    os.chdir(folder)
    out = os.open(folder.parent / f"{folder.name}.out", os.O_CREAT | os.O_TRUNC | os.O_WRONLY)
    os.dup2(out, 1)
    os.dup2(out, 2)
    os.read(begin, 1)
    status: Any = 70
    try:
        cli.main(["--db", "kb.db", *args])
    except SystemExit as error:
        status = error.code
    finally:
        os._exit(status if isinstance(status, int) else 0)


class Lost(Exception):  # noqa: N818
    """A promise was broken."""


class Harness:
    """Runs faults, each in a folder of its own."""

    def __init__(self, work: Path) -> None:
        self.work = work
        templates = work / "templates"
        templates.mkdir()
        self.scenarios = scenarios(templates)
        self._count = 0

    def _folder(self, scenario: Scenario) -> Path:
        self._count += 1
        folder = self.work / f"{self._count}"
        folder.mkdir()
        scenario.prepare(folder)
        return folder

    def measure(self, scenario: Scenario) -> None:
        """Find out what a command does when nothing goes wrong, and which calls it makes."""
        folder = self._folder(scenario)
        scenario.before = content(folder / "kb.db")
        status, said = run(folder, scenario.args, ["-e", f"trace={','.join(CALLS)}"])
        assert status == 0, said
        scenario.after = content(folder / "kb.db")
        trace = (self.work / f"{folder.name}.trace").read_text(errors="replace")
        for call in CALLS:
            scenario.calls[call] = trace.count(f" {call}(")
        self._clean(folder)

    def fault(self, scenario: Scenario, fault: Fault) -> None:
        """Do one fault. Raises Lost."""
        folder = self._folder(scenario)
        if fault.call is None:
            status, said = run(folder, scenario.args, [], fault.number / 1000)
        else:
            what = "signal=SIGKILL" if fault.kind == "SIGKILL" else f"error={fault.kind.rstrip('+')}"
            when = f"{fault.number}{'+' if fault.kind.endswith('+') else ''}"
            inject = f"inject={fault.call}:{what}:when={when}"
            status, said = run(folder, scenario.args, ["-e", f"trace={fault.call}", "-e", inject])
        try:
            self._judge(scenario, folder, status, said)
        except (AssertionError, sqlite3.Error, Lost) as error:
            raise Lost(
                f"{scenario.name}, {fault}: {type(error).__name__}: {str(error)[:500]}\n{said[:1000]}"
            ) from error
        self._clean(folder)

    def _judge(self, scenario: Scenario, folder: Path, status: int, said: str) -> None:
        if "Traceback" in said:
            raise Lost("a traceback")
        left = content(folder / "kb.db")
        if left not in (scenario.before, scenario.after):
            raise Lost("the content is neither that of before nor that of after")
        if status == 0 and left != scenario.after:
            raise Lost("the command said that it was done, and it is not")
        for copy in [folder / name for name in ("copy.db", "fresh.db") if name in scenario.leaves]:
            if copy.exists():
                if content(copy) != scenario.before:
                    raise Lost(f"{copy.name} is not whole")
                copy.unlink()
        if scenario.name == "init" and left == scenario.after:
            run(folder, ("seed",), [])  # there is nothing to do but to tidy up
        else:
            again, said_again = run(folder, scenario.args, [])
            if again != 0 or content(folder / "kb.db") != scenario.after:
                raise Lost(f"running it again gave {again}: {said_again}")
        allowed = {"kb.db", "kb.db-wal", "kb.db-shm", "herald.txt", "bulk.jsonl", "harbour-1", "harbour-2"}
        strays = [
            path.name
            for path in folder.iterdir()
            if path.name not in allowed and not path.name.endswith(scenario.leaves or ("\0",))
        ]
        if strays or len(list(folder.glob("*.bak"))) > 1:
            raise Lost(f"left behind: {sorted(path.name for path in folder.iterdir())}")

    def _clean(self, folder: Path) -> None:
        shutil.rmtree(folder)
        for suffix in ("out", "trace"):
            (self.work / f"{folder.name}.{suffix}").unlink(missing_ok=True)


def every(scenario: Scenario) -> Iterator[Fault]:
    """Yield a kill at each call, and each way for each write to fail."""
    for call, number in scenario.calls.items():
        for place in range(1, number + 1):
            yield Fault("SIGKILL", call, place)
            if call in WRITES:
                yield from (Fault(kind, call, place) for kind in ("ENOSPC", "ENOSPC+", "EIO"))


def drawn(scenario: Scenario, rng: random.Random) -> Fault:
    """Draw a fault."""
    if rng.random() < 0.1:
        return Fault("SIGKILL", None, rng.randrange(5, 900))
    call = rng.choice([call for call, number in scenario.calls.items() if number])
    kinds = ("SIGKILL", "ENOSPC", "ENOSPC+", "EIO") if call in WRITES else ("SIGKILL",)
    return Fault(rng.choice(kinds), call, rng.randint(1, scenario.calls[call]))


def main() -> int:
    """Inject faults and say how many, and what was lost."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--faults", type=int, default=200)
    parser.add_argument("--every", action="store_true")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--only")
    options = parser.parse_args()
    if STRACE is None:
        raise SystemExit("strace is not installed")
    rng = random.Random(options.seed)
    done, lost = 0, []
    with tempfile.TemporaryDirectory() as work:
        harness = Harness(Path(work))
        chosen = [each for each in harness.scenarios if options.only in (None, each.name)]
        for scenario in chosen:
            harness.measure(scenario)
        faults: Iterator[tuple[Scenario, Fault]] = (
            ((each, fault) for each in chosen for fault in every(each))
            if options.every
            else (
                (chosen[n % len(chosen)], drawn(chosen[n % len(chosen)], rng)) for n in range(options.faults)
            )
        )
        for scenario, fault in faults:
            try:
                harness.fault(scenario, fault)
            except Lost as error:
                lost.append(str(error))
                print(f"LOST {error}", flush=True)
            done += 1
            if done % 100 == 0:
                print(f"{done:,} faults injected, {len(lost)} lost so far", flush=True)
        calls = sum(sum(each.calls.values()) for each in chosen)
    print(f"{done:,} faults injected into {len(chosen)} commands with {calls:,} calls, {len(lost)} lost")
    return 1 if lost else 0


if __name__ == "__main__":
    sys.exit(main())
