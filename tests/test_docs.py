"""The examples of the documents are what the tool prints, and the generated references are up to date."""

import doctest
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))]
PYTHON = re.compile(r"^```pycon\n(.*?)^```$", re.MULTILINE | re.DOTALL)
BLOCK = re.compile(r"^```console\n(.*?)^```$", re.MULTILINE | re.DOTALL)


def steps(block: str) -> list[tuple[str, str]]:
    """Split a block into commands ("$ ", continued by "> ") and what each prints."""
    found = []
    for text in re.split(r"^\$ ", block, flags=re.MULTILINE)[1:]:
        lines = text.splitlines()
        more = next((i for i, line in enumerate(lines[1:], 1) if not line.startswith("> ")), len(lines))
        command = "\n".join([lines[0], *(line.removeprefix("> ") for line in lines[1:more])])
        found.append((command, "\n".join(line.rstrip() for line in lines[more:]).rstrip("\n")))
    return found


def commands() -> list[object]:
    """Return the commands of each page that has any, with what each prints."""
    found = []
    for page in PAGES:
        blocks = BLOCK.findall(page.read_text(encoding="utf-8"))
        if blocks:
            found.append(pytest.param([step for block in blocks for step in steps(block)], id=page.name))
    return found


@pytest.mark.parametrize("page", commands())
def test_the_examples_of_a_page_print_what_it_says(
    seeded_template: Path, tmp_path: Path, page: list[tuple[str, str]]
) -> None:
    """Follow a page from top to bottom, as a reader would, in one folder."""
    shutil.copy(seeded_template, tmp_path / "kb.db")
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    surroundings = {
        "PATH": path,
        "COLUMNS": "100",
        "NO_COLOR": "1",
        "HOME": str(tmp_path),
        "LC_ALL": "C.UTF-8",
    }
    for command, expected in page:
        done = subprocess.run(
            ["bash", "-c", command],
            cwd=tmp_path,
            env=surroundings,
            capture_output=True,
            text=True,
            check=False,
        )
        printed = "\n".join(line.rstrip() for line in done.stdout.splitlines()).rstrip("\n")
        pattern = "[\\s\\S]*".join(map(re.escape, re.split(r"^\.\.\.$", expected, flags=re.MULTILINE)))
        assert re.fullmatch(pattern, printed), f"{command}\n--- printed\n{printed}\n--- {done.stderr}"


def test_there_are_examples() -> None:
    assert len(commands()) >= 4


def test_the_examples_in_python_give_what_the_page_says(db: Path) -> None:
    page = ROOT / "docs" / "python.md"
    blocks = PYTHON.findall(page.read_text(encoding="utf-8"))
    examples = doctest.DocTestParser().get_doctest("\n".join(blocks), {}, page.name, str(page), 0)
    runner = doctest.DocTestRunner(
        optionflags=doctest.ELLIPSIS | doctest.IGNORE_EXCEPTION_DETAIL, verbose=False
    )
    runner.run(examples)
    assert runner.tries > 15
    assert runner.failures == 0


def test_the_generated_references_are_up_to_date() -> None:
    done = subprocess.run(
        [sys.executable, ROOT / "tools" / "generate.py", "--check"],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr


def test_links_between_the_documents_lead_somewhere() -> None:
    for page in [*PAGES, ROOT / "CONTRIBUTING.md", ROOT / "CHANGELOG.md"]:
        for target in re.findall(r"\]\(([^)#]+)(?:#[^)]*)?\)", page.read_text(encoding="utf-8")):
            if "://" not in target:
                assert (page.parent / target).exists(), f"{page.name}: {target}"
