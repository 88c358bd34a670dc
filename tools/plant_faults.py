"""Plant small faults in the package, one at a time, and tell which of them no test notices.

Usage: python tools/plant_faults.py [--count 200] [--seed 1] [--jobs 2] [--into kb/views,kb/lookup] [--ran FILE]
       [--second] [--of tests/packs,tests/sources]

Works in copies of what is committed. First the suite runs once under coverage, which says which test runs which line
(`--ran` keeps that in a file, and takes it from there if it exists). Then each fault is shown to the tests that run its
line, those that run least else before the others and all of them in the end. What is generated from a module is
generated anew with its fault.
`--second` takes the tests of the second stage, too, and `--of` none but those of some folders: where a parser is installed,
it is they that notice a fault in drafts.
"""

from __future__ import annotations

import argparse
import ast
import contextlib
import math
import multiprocessing
import os
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import time
import traceback
from collections import Counter, defaultdict
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

# What tests load besides the package is loaded once, and each run of them begins as a copy of this process.
import alembic.command
import hypothesis
import pydantic
import pytest
import rich.table
import sqlalchemy.orm
from coverage import CoverageData
from faults_in import Fault, faults_of

if TYPE_CHECKING:
    from collections.abc import Iterable

LOADED = (alembic.command, hypothesis, pydantic, rich.table, sqlalchemy.orm)
ROOT = Path(__file__).resolve().parents[1]
PACKAGES = "kb/lookup,kb/views,kb/packs,kb/sources,kb/file,kb/kept,kb/export,kb/cli"
#: What the SQL of the read model is generated from.
GENERATING = ("kb/views", "kb/kept", "kb/models", "kb/kinds.py")
#: What has no part in how the databases are made that tests begin with.
APART = ("kb/lookup", "kb/export", "kb/cli", "kb/sources", "kb/packs/write")
#: The tests that ask that SQL for what it means; coverage can't say which view a test reads.
OF_VIEWS = (
    "tests/test_view_cases.py tests/test_view_rules.py tests/test_disputes.py tests/test_questions.py tests/test_views.py"
    " tests/packs/test_resolved.py tests/cli/test_lists.py tests/cli/test_lookups.py tests/test_kept.py"
    " tests/test_schema.py tests/cli/test_source.py tests/export"
).split()
#: How long a function is says nothing of what it does.
OPTIONS = [
    "-q",
    "-x",
    "-p",
    "no:cacheprovider",
    "-Wignore:Module already imported",
    "--ignore=tests/test_house.py",
]
FIRST, MORE = 30, 90
PATIENCE = 600


class Ran:
    """Which test runs which line of the package."""

    def __init__(self, data: Path) -> None:
        read = CoverageData(str(data))
        read.read()
        self._of: dict[str, dict[int, set[str]]] = {}
        self._work: Counter[str] = Counter()
        for name in read.measured_files():
            tests = self._of[f"kb/{name.rpartition('/kb/')[2]}"] = defaultdict(set)
            for line, contexts in read.contexts_by_lineno(name).items():
                for test in (
                    context.removesuffix("|run") for context in contexts if context.endswith("|run")
                ):
                    tests[line].add(test)
                    self._work[test] += 1

    def tests(self, fault: Fault) -> list[str]:
        """Return the tests that run what a fault is in, or else its module, those that run least first."""
        lines = self._of.get(fault.path, {})
        for some in (range(fault.lines[0], fault.lines[1] + 1), _uses(fault), list(lines)):
            found = {test for line in some for test in lines.get(line, ())}
            if found:
                return self._in_order(found)
        return self._in_order(self._work)  # what is made when the package is loaded

    def _in_order(self, tests: Iterable[str]) -> list[str]:
        return sorted(tests, key=lambda test: (self._work[test], test))


def _uses(fault: Fault) -> list[int]:
    """Return the lines of functions that use the constant that a fault is in, through others too."""
    names = set(fault.binds)
    lines: list[int] = []
    for statement in ast.parse((ROOT / fault.path).read_text(encoding="utf-8")).body:
        if names.isdisjoint(node.id for node in ast.walk(statement) if isinstance(node, ast.Name)):
            continue
        if isinstance(statement, ast.Assign | ast.AnnAssign):
            target = statement.targets[0] if isinstance(statement, ast.Assign) else statement.target
            names |= {target.id} if isinstance(target, ast.Name) else set()
        else:
            lines += range(statement.lineno, (statement.end_lineno or 0) + 1)
    return lines


def copied(folder: Path) -> Path:
    """Return a copy of what is committed, compiled so that a changed text is noticed however fast it comes."""
    _call(["git", "clone", "-q", str(ROOT), str(folder)], ROOT)
    _call([sys.executable, "-m", "compileall", "-q", "--invalidation-mode", "checked-hash", "kb"], folder)
    return folder


def _call(command: list[str], folder: Path) -> int:
    surroundings = {**os.environ, "PYTHONPATH": str(folder)}
    return subprocess.run(command, cwd=folder, env=surroundings, check=False, capture_output=True).returncode


def run_tests(folder: Path, *args: str, templates: bool = False, patience: float = PATIENCE) -> int:
    """Run tests of a copy in a child; return 0 if they pass. What runs for too long hangs, which is noticed.

    With `templates` the databases that tests begin with are kept for the next run.
    """
    child = os.fork()
    if child == 0:
        _be_child(folder, args, templates=templates)
    until = time.monotonic() + patience
    done, status = 0, 1
    while not done and time.monotonic() < until:
        time.sleep(0.1)
        done, status = os.waitpid(child, os.WNOHANG)
    with contextlib.suppress(ProcessLookupError):
        os.killpg(child, signal.SIGKILL)  # and what it has started
    if not done:
        os.waitpid(child, 0)
    return os.waitstatus_to_exitcode(status) if done else 1


def _be_child(folder: Path, args: tuple[str, ...], *, templates: bool) -> NoReturn:
    code = 1
    try:
        os.setsid()
        os.chdir(folder)
        out = os.open("out.txt", os.O_WRONLY | os.O_CREAT | os.O_TRUNC)
        os.dup2(out, 1)
        os.dup2(out, 2)
        sys.path.insert(0, str(folder))
        os.environ["PYTHONPATH"] = str(folder)
        if templates:
            os.environ["KB_TEMPLATES"] = str(folder / ".git")
        code = int(pytest.main([*OPTIONS, *args]))
    except BaseException:  # noqa: BLE001 - it is over, and this is all that is left to do
        traceback.print_exc()
    finally:
        sys.stdout.flush()
        sys.stderr.flush()
        os._exit(code)


def noticed(folder: Path, fault: Fault, tests: list[str]) -> str:
    """Plant a fault in a copy; return what notices it, or nothing."""
    path = folder / fault.path
    path.write_text(fault.planted(path.read_text(encoding="utf-8")), encoding="utf-8")
    try:
        generates = fault.path.startswith(GENERATING)
        if generates and _call([sys.executable, "tools/generate.py"], folder):
            return "it can't be generated"
        namesakes = sorted(str(each) for each in folder.glob(f"tests/**/test_{path.stem}*.py"))
        rest = [*namesakes, *_spread(tests[FIRST:], MORE)]
        for group in (OF_VIEWS if generates else [], tests[:FIRST], rest, tests[FIRST:]):
            there = [test for test in group if (folder / test.partition("::")[0]).exists()]
            if there and run_tests(folder, *there, templates=fault.path.startswith(APART)):
                said = (folder / "out.txt").read_text(encoding="utf-8", errors="replace").splitlines()
                failed = (line for line in said if line.startswith(("FAILED", "ERROR")))
                return next(failed, "it hangs or breaks")[:120]
    finally:
        _call(["git", "checkout", "-q", "."], folder)
    return ""


def _spread(tests: list[str], number: int) -> list[str]:
    """Return so many tests, of those that run little and of those that run much alike."""
    return tests[:: max(1, len(tests) // number)]


def drawn(into: str, count: int, seed: int) -> list[Fault]:
    """Draw faults, the same number of each package."""
    rng = random.Random(seed)  # noqa: S311 - the same again, if asked for again
    packages = into.split(",")
    found = []
    for place, package in enumerate(packages):
        paths = sorted((ROOT / package).rglob("*.py")) if (ROOT / package).is_dir() else [ROOT / package]
        every = [fault for path in paths for fault in faults_of(ROOT, path.relative_to(ROOT).as_posix())]
        share = count // len(packages) + (place < count % len(packages))
        found += rng.sample(every, min(share, len(every)))
    return found


def measured(folder: Path, jobs: int, kept: Path | None, of: list[str]) -> Ran:
    """Run the suite once, unless what it ran has been kept, and return which test runs which line."""
    if kept is None or not kept.exists():
        coverage = ("--cov=kb", "--cov-context=test", "--cov-report=")
        if run_tests(folder, "-n", str(jobs), *coverage, *of, patience=math.inf):
            sys.exit(
                f"the suite fails without any fault:\n{(folder / 'out.txt').read_text(encoding='utf-8')}"
            )
        kept = Path(shutil.copy(folder / ".coverage", kept or folder / "ran"))
    return Ran(kept)


_copies: list[Path] = []


def _take(copies: multiprocessing.SimpleQueue[Path]) -> None:
    _copies.append(copies.get())


def _plant(task: tuple[Fault, list[str]]) -> tuple[Fault, str, float]:
    began = time.monotonic()
    return task[0], noticed(_copies[0], *task), time.monotonic() - began


def main() -> None:
    """Plant them, and print each and how many of each package were noticed."""
    parser = argparse.ArgumentParser(description="Plant faults and tell which no test notices.")
    parser.add_argument("--count", type=int, default=200)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--into", default=PACKAGES, help="packages or modules, with commas between them")
    parser.add_argument("--ran", type=Path, help="a file that keeps which test runs which line")
    parser.add_argument("--second", action="store_true", help="the tests of the second stage, too")
    parser.add_argument("--of", default="", help="the folders of tests that count, with commas between them")
    asked = parser.parse_args()
    if asked.second:
        OPTIONS.append("-m=second or not second")
    planted: Counter[str] = Counter()
    survived: Counter[str] = Counter()
    context = multiprocessing.get_context("fork")
    with tempfile.TemporaryDirectory() as work:
        folders = [copied(Path(work) / str(number)) for number in range(asked.jobs)]
        ran = measured(folders[0], asked.jobs, asked.ran, [each for each in asked.of.split(",") if each])
        copies = context.SimpleQueue()
        for folder in folders:
            copies.put(folder)
        tasks = [(fault, ran.tests(fault)) for fault in drawn(asked.into, asked.count, asked.seed)]
        with context.Pool(asked.jobs, _take, (copies,)) as pool:
            for fault, by, seconds in pool.imap_unordered(_plant, tasks):
                package = "/".join(fault.path.split("/")[:2])
                planted[package] += 1
                survived[package] += not by
                print(f"{seconds:4.0f} s  {fault}  {by or 'NOT NOTICED'}", flush=True)
    for package, number in sorted(planted.items()):
        print(f"{package}: {number} planted, {number - survived[package]} noticed")
    print(f"all: {planted.total()} planted, {planted.total() - survived.total()} noticed")


if __name__ == "__main__":
    main()
