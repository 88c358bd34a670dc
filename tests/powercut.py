"""Cut the power: replay what a command wrote, drop and tear what was not synced yet, and see that nothing is lost.

Usage: python tests/powercut.py [--states N] [--seed S]        (2,000 states of each command unless given; needs strace)

strace records every write, truncation, sync and change of a name that a command makes in its folder. A power cut at any
of them leaves what was synced before, and of the rest any part: each write whole, up to any sector, or not at all; of
the changes of names those up to some point. Such states are drawn at random and built, and each must open as a whole
database that holds what it held before the command or what it holds after it.
"""

from __future__ import annotations

import argparse
import random
import re
import shutil
import sqlite3
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import NamedTuple

from released_schemas import FOLDER, load, make

KB = [sys.executable, "-c", "from kb.cli import main; main()"]
SECTOR = 512
NAMES = ("create", "unlink", "rename", "link")
CALLS = "pwrite64,ftruncate,fsync,fdatasync,unlink,rename,link,linkat,openat"
_LINE = re.compile(r"^(?:\d+ +)?(\w+)\((.*)\) += (-?\d+)(?:<.*>)?")
_FD = re.compile(r"\d+<([^>]*)>")
_TEXT = re.compile(r'"((?:\\x[0-9a-f]{2})*)"')


class Op(NamedTuple):
    """Something that was done: to a file (write, truncate, sync) or to a name (create, unlink, rename, link)."""

    kind: str
    path: str
    at: int = 0
    data: bytes = b""
    other: str = ""


class LostError(AssertionError):
    """A state that is neither what was before nor what is after."""


def _bytes(text: str) -> bytes:
    return bytes.fromhex(text.replace("\\x", ""))


def parse(trace: Path, folder: Path) -> Iterator[Op]:
    """Yield what was done in the folder, in order."""
    inside = f"{folder}/"
    for line in trace.read_text(encoding="utf-8", errors="replace").splitlines():
        found = _LINE.match(line)
        if not found or int(found[3]) < 0:
            continue
        call, arguments, result = found[1], found[2], int(found[3])
        names = [_bytes(text).decode("utf-8", "replace") for text in _TEXT.findall(arguments)]
        descriptor = _FD.match(arguments)
        path = descriptor[1] if descriptor else ""
        if path.startswith("\\x"):
            path = _bytes(path).decode()
        match call:
            case "pwrite64" if path.startswith(inside):
                data = _bytes(_TEXT.findall(arguments)[0])[:result]
                yield Op("write", path, int(arguments.rsplit(", ", 1)[1]), data)
            case "ftruncate" if path.startswith(inside):
                yield Op("truncate", path, int(arguments.rsplit(", ", 1)[1]))
            case "fsync" | "fdatasync" if path == str(folder) or path.startswith(inside):
                yield Op("sync", path)
            case "openat" if "O_CREAT" in arguments and names[0].startswith(inside):
                yield Op("create", names[0])
            case "unlink" if names[0].startswith(inside):
                yield Op("unlink", names[0])
            case "rename" | "link" | "linkat" if names[0].startswith(inside):
                yield Op("rename" if call == "rename" else "link", names[0], other=names[-1])


class State:
    """Files by number, and the names that they have."""

    def __init__(self) -> None:
        self.files: dict[int, bytes] = {}
        self.names: dict[str, int] = {}

    def copy(self) -> State:
        copy = State()
        copy.files, copy.names = dict(self.files), dict(self.names)
        return copy

    def do(self, op: Op, file: int, data: bytes) -> None:
        """Do an operation to a file, with so much of its data."""
        content = self.files.setdefault(file, b"")
        match op.kind:
            case "write":
                self.files[file] = content[: op.at].ljust(op.at, b"\0") + data + content[op.at + len(data) :]
            case "truncate":
                self.files[file] = content[: op.at].ljust(op.at, b"\0")
            case "create":
                self.names[op.path] = file
            case "unlink":
                self.names.pop(op.path, None)
            case "link":
                self.names[op.other] = file
            case "rename":
                self.names.pop(op.path, None)
                self.names[op.other] = file


class Disk:
    """What is on the disk for certain, what may be, and what the system shows while it runs."""

    def __init__(self) -> None:
        self.certain = State()
        self.pending: list[tuple[Op, int]] = []
        self.live: dict[str, int] = {}
        self._next = 0

    def add(self, path: str, content: bytes) -> None:
        """Put a file there that has been there for long."""
        self._next += 1
        self.live[path] = self.certain.names[path] = self._next
        self.certain.files[self._next] = content

    def do(self, op: Op, folder: str) -> None:
        """Do an operation. A sync makes certain what was done to a file before, and to names up to its own."""
        if op.kind == "sync":
            self._sync(None if op.path == folder else self.live.get(op.path))
            return
        if op.kind == "create":
            if op.path in self.live:
                return
            self._next += 1
            self.live[op.path] = self._next
        if op.path not in self.live:
            return
        file = self.live[op.path]
        self.pending.append((op, file))
        if op.kind in ("link", "rename"):
            self.live[op.other] = file
        if op.kind in ("unlink", "rename"):
            del self.live[op.path]

    def _sync(self, file: int | None) -> None:
        # File systems keep changes of names in order: those before one that is certain are certain too.
        last = max(
            (place for place, (op, of) in enumerate(self.pending) if op.kind in NAMES and file in (None, of)),
            default=-1,
        )
        rest = []
        for place, (op, of) in enumerate(self.pending):
            if place <= last if op.kind in NAMES else of == file:
                self.certain.do(op, of, op.data)
            else:
                rest.append((op, of))
        self.pending = rest

    def after_a_cut(self, rng: random.Random) -> dict[str, bytes]:
        """Return the files by name as a power cut may leave them."""
        state = self.certain.copy()
        changes = [place for place, (op, _) in enumerate(self.pending) if op.kind in NAMES]
        upto = rng.choice([*changes, len(self.pending)])
        how = rng.choice(("all", "none", "some", "torn"))
        for place, (op, file) in enumerate(self.pending):
            if op.kind in NAMES:
                if place < upto:
                    state.do(op, file, b"")
            elif how == "all" or (how in ("some", "torn") and rng.random() < 0.5):
                end = len(op.data)
                if how == "torn" and rng.random() < 0.5:
                    end = rng.randrange(0, end // SECTOR + 1) * SECTOR
                state.do(op, file, op.data[:end])
        return {name: state.files.get(file, b"") for name, file in state.names.items()}


def contents(path: Path) -> object:
    """Return what a database holds, once it is seen to be whole; None if there is none."""
    if not path.exists():
        return None
    with closing(sqlite3.connect(path)) as connection:
        if (broken := connection.execute("PRAGMA integrity_check").fetchall()) != [("ok",)]:
            raise LostError(f"not whole: {broken[:2]}")
        if connection.execute("PRAGMA foreign_key_check").fetchall():
            raise LostError("rows refer to nothing")
        tables = connection.execute(
            "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name NOT LIKE '%_fts_%'"
        ).fetchall()
        # When something was applied is not the same in two runs, and says nothing of whether it is whole.
        return {
            name: sorted(connection.execute(f"SELECT * FROM {name}").fetchall(), key=repr)
            for (name,) in sorted(tables)
        }


def scenarios(folder: Path) -> dict[str, tuple[Path | None, list[str]]]:
    """Return the database that each command starts with, and the command."""
    harbour = make(folder / "harbour.db")
    old = load("0003", folder / "old.db")
    text = folder / "text.txt"
    text.write_text("Harbour Watch opens in May off the coast.", encoding="utf-8")
    pack = str(FOLDER / "harbour")
    return {
        "init": (None, ["init"]),
        "seed": (load_bare(folder), ["seed", pack]),
        "prune": (harbour, ["seed", "--prune", "--overwrite", pack]),
        "attach": (harbour, ["source", "attach", "herald-2031", str(text), "--as-variant"]),
        "upgrade": (old, ["db", "upgrade"]),
        "downgrade": (harbour, ["db", "downgrade", "0003", "--lose-data"]),
        "backup": (harbour, ["db", "backup", "copy.db"]),
    }


def load_bare(folder: Path) -> Path:
    """Make a database with nothing in it."""
    from kb.packs.apply.seed import init

    init(folder / "bare.db", [])
    return folder / "bare.db"


def cut(name: str, start: Path | None, command: list[str], states: int, rng: random.Random) -> Counter[str]:
    """Record a command, and check so many states that a power cut may leave."""
    with tempfile.TemporaryDirectory() as root:
        folder, trace = Path(root) / "work", Path(root) / "trace"
        folder.mkdir()
        path = folder / "kb.db"
        disk = Disk()
        if start is not None:
            shutil.copyfile(start, path)
            disk.add(str(path), path.read_bytes())
        before = contents(path)
        subprocess.run(
            [
                "strace",
                "-f",
                "-y",
                "-xx",
                "-s",
                "1000000",
                "-e",
                f"trace={CALLS}",
                "-o",
                trace,
                *KB,
                "--db",
                path,
                *command,
            ],
            check=True,
            capture_output=True,
            cwd=folder,
        )
        after = contents(path)
        ops = list(parse(trace, folder))
        if not any(op.kind == "sync" for op in ops):
            raise LostError(f"{name}: nothing was synced")
        chosen = Counter(rng.randrange(len(ops) + 1) for _ in range(states))
        seen: Counter[str] = Counter()
        for place in range(len(ops) + 1):
            for _ in range(chosen[place]):
                seen[check(name, disk.after_a_cut(rng), path, before, after, done=place == len(ops))] += 1
            if place < len(ops):
                disk.do(ops[place], str(folder))
        return seen


def check(
    name: str, files: dict[str, bytes], path: Path, before: object, after: object, *, done: bool
) -> str:
    """Build a state and see what is in it: before or after."""
    with tempfile.TemporaryDirectory() as built:
        for file, content in files.items():
            (Path(built) / Path(file).name).write_bytes(content)
        try:
            found = contents(Path(built) / path.name)
        except sqlite3.Error as error:
            raise LostError(f"{name}: {error}") from error
    if found == after and (after != before or done):
        return "after"
    if found != before:
        raise LostError(f"{name}: neither what was before nor what is after")
    if done and after != before:
        raise LostError(f"{name}: what was reported as done is gone")
    return "before"


def main() -> None:
    """Check the states and print what was seen."""
    arguments = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    arguments.add_argument("--states", type=int, default=2000)
    arguments.add_argument("--seed", type=int, default=1)
    given = arguments.parse_args()
    total: Counter[str] = Counter()
    with tempfile.TemporaryDirectory() as folder:
        for name, (start, command) in scenarios(Path(folder)).items():
            seen = cut(name, start, command, given.states, random.Random(given.seed))
            print(f"{name:10} {dict(seen)}", flush=True)
            total += seen
    print(f"{total.total():,} states, 0 lost")


if __name__ == "__main__":
    main()
