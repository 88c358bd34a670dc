"""What the shell offers when the Tab key is pressed."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from click.shell_completion import ShellComplete

from kb.cli import cli


def completions(*words: str) -> list[str]:
    *before, last = words
    shell = ShellComplete(cli, {}, "kb", "_KB_COMPLETE")
    return [item.value for item in shell.get_completions(before, last)]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("show kenya", "kenya kenya-railway-monitoring-center kenyan-police"),
        ("show Китай", "china"),
        ("show drug-c", "drug-control"),
        ("show lianyungang-2025/fox", "lianyungang-2025/fox-hunt-china lianyungang-2025/fox-hunt-europol"),
        ("links china fox", "fox-hunt"),
        ("timeline fox", "fox-hunt"),
        ("claims --country ke", "kenya"),
        ("claims --topic drug-control,cyber", "drug-control,cybersecurity"),
        ("claims --role ho", "host"),
        ("claims --source li", "lianyungang-2025"),
        ("claims --publisher bin", "binary-news-network"),
        ("claims --modality f", "forecast"),
        ("claims --credibility 4", "4"),
        ("organizations --kind interg", "intergovernmental"),
        ("organizations -c acr", "acronym"),
        ("figures --sort met", "metric"),
        ("schema conn", "connections"),
        ("seed org", "organizations"),
        ("source show li", "lianyungang-2025"),
        ("search x --source li", "lianyungang-2025"),
        ("show nothing-begins-so", ""),
        ("show it's", ""),
        ("show 'x/y", ""),
    ],
)
def test_tab_completes(monkeypatch: pytest.MonkeyPatch, db: Path, line: str, expected: str) -> None:
    monkeypatch.setenv("KB_DB", str(db))
    assert completions(*line.split(" ")) == expected.split()


def test_the_database_named_on_the_line_is_the_one_asked(db: Path) -> None:
    assert completions("--db", str(db), "show", "fox") == ["fox-hunt"]
    assert completions("--db", "nowhere.db", "show", "fox") == []


def test_a_shell_gets_them_with_what_they_mean(db: Path) -> None:
    surroundings = os.environ | {
        "_KB_COMPLETE": "fish_complete",
        "COMP_WORDS": "kb show fox",
        "COMP_CWORD": "fox",
        "KB_DB": str(db),
    }
    done = subprocess.run([sys.executable, "-m", "kb"], env=surroundings, capture_output=True, text=True)
    assert (done.stdout, done.stderr) == ("plain,fox-hunt\tFox Hunt\n", "")
