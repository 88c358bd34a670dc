"""Run the console examples of README and docs, and with --write put down what they print now.

Usage: python tools/examples.py [--write] [PAGE ...]      (all pages unless named)

A block is commands ("$ ", continued by "> ") and what each prints; a line of "..." stands for whatever there is. A page
is followed from top to bottom in one folder, beside a database of the packs that it names or of all, in 100 columns.
"""

import argparse
import contextlib
import os
import re
import shlex
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from click.testing import CliRunner

from kb.cli import cli
from kb.file.bundled import bundled_packs
from kb.packs.apply.seed import init

ROOT = Path(__file__).resolve().parents[1]
PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))]
_BLOCK = re.compile(r"(?<=^```console\n).*?(?=^```$)", re.MULTILINE | re.DOTALL)
_INIT = re.compile(r"`kb init ((?:[a-z0-9-]+ ?)+)`")
_STEP = re.compile(r"^\$ (.*(?:\n> .*)*)\n?((?:(?!\$ ).*\n)*)", re.MULTILINE)


def steps(page: Path) -> Iterator[tuple[str, str]]:
    """Yield the commands of a page and what it says that each prints."""
    for block in _BLOCK.findall(page.read_text(encoding="utf-8")):
        for command, printed in _STEP.findall(block):
            yield command.replace("\n> ", "\n"), printed


def packs_of(page: Path) -> list[str]:
    """Return the packs that a page says it is about, or none where it is about all that `kb init` seeds."""
    said = _INIT.search(page.read_text(encoding="utf-8"))
    return said[1].split() if said else []


def arguments_of(command: str) -> list[str] | None:
    """Return the arguments of a command of kb's, or nothing if it takes a shell."""
    beside_quotes = re.sub(r"""'[^']*'|"[^"$`\\]*\"""", "", command)
    if not command.startswith("kb ") or re.search(r"[^\w\s=.,:/-]", beside_quotes):
        return None
    return shlex.split(command)[1:]


def run(command: str, folder: Path) -> str:
    """Return what a command prints on standard output, without blanks at the ends of lines."""
    arguments = arguments_of(command)
    printed = _in_shell(command, folder) if arguments is None else _here(arguments, folder)
    return "".join(f"{line.rstrip()}\n" for line in printed.rstrip("\n").splitlines())


def _here(arguments: list[str], folder: Path) -> str:
    """Run a command of kb's in this process, which spares it its start."""
    surroundings = {"COLUMNS": "100", "NO_COLOR": "1", "KB_DB": None}
    with contextlib.chdir(folder):
        return CliRunner().invoke(cli, arguments, env=surroundings).stdout


def _in_shell(command: str, folder: Path) -> str:
    surroundings = {
        "PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}",
        "COLUMNS": "100",
        "NO_COLOR": "1",
        "HOME": str(folder),
        "LC_ALL": "C.UTF-8",
    }
    done = subprocess.run(
        ["bash", "-c", command],
        cwd=folder,
        env=surroundings,
        stdout=subprocess.PIPE,
        encoding="utf-8",
        check=False,
    )
    return done.stdout


def is_as_said(printed: str, said: str) -> bool:
    """Tell whether a page says what is printed, but for what it leaves open."""
    pattern = "[\\s\\S]*".join(map(re.escape, re.split(r"^\.\.\.\n", said, flags=re.MULTILINE)))
    return re.fullmatch(pattern, printed) is not None


def renewed(page: Path, folder: Path) -> str:
    """Return the text of a page with what its commands print now."""

    def step(found: re.Match[str]) -> str:
        command, said = found.groups()
        printed = run(command.replace("\n> ", "\n"), folder)
        return f"$ {command}\n{said if is_as_said(printed, said) else printed}"

    def block(found: re.Match[str]) -> str:
        return _STEP.sub(step, found[0])

    return _BLOCK.sub(block, page.read_text(encoding="utf-8"))


def main() -> int:
    """Say which pages are out of date; with --write, renew them."""
    parser = argparse.ArgumentParser(description="Run the console examples of README and docs.")
    parser.add_argument("--write", action="store_true", help="put down what is printed now")
    parser.add_argument("pages", nargs="*", type=Path, default=PAGES)
    asked = parser.parse_args()
    stale = 0
    with tempfile.TemporaryDirectory() as name:
        for page in asked.pages:
            folder = Path(name) / page.stem
            folder.mkdir()
            init(folder / "kb.db", [bundled_packs()[pack] for pack in packs_of(page)] or None)
            text = renewed(page, folder)
            if text != page.read_text(encoding="utf-8"):
                stale += 1
                print(page.name, "renewed" if asked.write else "is out of date")
                if asked.write:
                    page.write_text(text, encoding="utf-8")
    return 1 if stale and not asked.write else 0


if __name__ == "__main__":
    sys.exit(main())
