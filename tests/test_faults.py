"""A sample of the faults that tests/faults.py injects: kills and failing writes lose nothing."""

import random
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import event

from kb.file import engine

faults = pytest.importorskip("faults")
NAMES = [
    "init",
    "seed",
    "seed again",
    "seed --prune",
    "seed bulk",
    "attach",
    "backup",
    "upgrade",
    "downgrade",
]
#: The rest is for the second stage.
EARLY = ("seed --prune", "upgrade")
# What they stand on is made once.
pytestmark = pytest.mark.xdist_group("faults")


@pytest.fixture(scope="module")
def harness(tmp_path_factory: pytest.TempPathFactory) -> Any:
    return faults.Harness(tmp_path_factory.mktemp("faults"))


@pytest.mark.skipif(faults.STRACE is None, reason="strace is not installed")
@pytest.mark.parametrize(
    "name", [pytest.param(name, marks=[] if name in EARLY else pytest.mark.second) for name in NAMES]
)
def test_faults_lose_nothing(harness: Any, name: str) -> None:
    [scenario] = [each for each in harness.scenarios if each.name == name]
    harness.measure(scenario)
    rng = random.Random(Path(__file__).name + name)
    for _ in range(3):
        harness.fault(scenario, faults.drawn(scenario, rng))


@pytest.mark.skipif(faults.STRACE is None, reason="strace is not installed")
def test_a_command_that_is_not_all_or_nothing_is_caught(
    harness: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Without the transaction around it, seeding dies half way; or this harness would prove nothing."""
    [scenario] = [each for each in harness.scenarios if each.name == "seed"]
    harness.measure(scenario)
    whole = engine.writing_engine

    def autocommitting(path: Path, **how: Any) -> object:
        made = whole(path, **how)
        # End each transaction as soon as it has begun: every statement is then committed by itself.
        event.listen(made, "begin", lambda connection: connection.exec_driver_sql("COMMIT"))
        return made

    monkeypatch.setattr(engine, "writing_engine", autocommitting)
    with pytest.raises(faults.Lost, match="neither"):
        for part in (3, 4, 5, 6, 8, 12):
            harness.fault(scenario, faults.Fault("SIGKILL", "pwrite64", scenario.calls["pwrite64"] // part))
