"""What peers are given: the article's pack with its text, if that is at hand, and 10,000 invented claims of all types."""

from __future__ import annotations

import os
import shutil
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from exports import run
from fixtures import ARTICLE

if TYPE_CHECKING:
    from collections.abc import Callable

sys.path.append(str(Path(__file__).resolve().parents[1] / "benchmarks"))

CLAIMS = int(os.environ.get("KB_PEER_CLAIMS", "10000"))


@pytest.fixture(scope="session")
def filled(seeded_template: Path, tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], Path]:
    """Return what gives a database by the name of what is in it, made once."""
    made: dict[str, Path] = {}

    def make(name: str) -> Path:
        from world import write_world

        if name == "article" and not ARTICLE.is_file():
            pytest.skip("the text of the article is not at hand: KB_ARTICLE names it")
        if name not in made:
            folder = tmp_path_factory.mktemp(name)
            path = Path(shutil.copy(seeded_template, folder / "kb.db"))
            if name == "article":
                run(path, "source", "attach", "lianyungang-2025", str(ARTICLE))
            else:
                write_world(folder / "world.jsonl", CLAIMS)
                run(path, "seed", str(folder / "world.jsonl"))
            made[name] = path
        return made[name]

    return make


@pytest.fixture(params=["article", "claims"])
def source(request: pytest.FixtureRequest, filled: Callable[[str], Path]) -> Path:
    """Return each of the two databases in turn."""
    return filled(request.param)


@pytest.fixture
def exported(source: Path, tmp_path: Path) -> Callable[..., Path]:
    """Return what exports it in a format and returns where that is."""

    def export(form: str, name: str = "out", *more: str) -> Path:
        run(source, "export", form, "-o", str(tmp_path / name), *more)
        return tmp_path / name

    return export
