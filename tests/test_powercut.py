"""A sample of `tests/powercut.py`, and that it notices what it is there to notice."""

import random
import shutil
from pathlib import Path

import powercut
import pytest

pytestmark = [
    pytest.mark.skipif(shutil.which("strace") is None, reason="strace is not installed"),
    pytest.mark.xdist_group("powercut"),  # what they stand on is made once
]
SECOND = [pytest.param(name, marks=pytest.mark.second) for name in ("init", "attach", "upgrade")]


@pytest.fixture(scope="module")
def scenarios(tmp_path_factory: pytest.TempPathFactory) -> dict[str, tuple[Path | None, list[str]]]:
    return powercut.scenarios(tmp_path_factory.mktemp("scenarios"))


@pytest.mark.parametrize("name", ["seed", *SECOND])
def test_a_power_cut_loses_nothing(scenarios: dict[str, tuple[Path | None, list[str]]], name: str) -> None:
    seen = powercut.cut(name, *scenarios[name], states=25, rng=random.Random(7))
    assert seen.total() == 25
    assert seen["before"]


@pytest.mark.second
def test_a_database_that_does_not_sync_is_caught(
    scenarios: dict[str, tuple[Path | None, list[str]]], monkeypatch: pytest.MonkeyPatch
) -> None:
    careless = (
        "import kb.file.engine as e; w = e._writing\n"
        "e._writing = lambda path, *p, **k: w(path, 'journal_mode=WAL', 'synchronous=OFF', **k)\n"
        "from kb.cli import main; main()"
    )
    monkeypatch.setattr(powercut, "KB", [*powercut.KB[:2], careless])
    with pytest.raises(powercut.LostError):
        powercut.cut("seed", *scenarios["seed"], states=60, rng=random.Random(7))
