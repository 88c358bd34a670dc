"""What tests stand on: where the article is, what is seeded, what the fixtures of conftest.py are, how much is tried."""

import os
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import pytest
from click.testing import Result
from hypothesis import settings

#: Runs the command line against the test's database: kb("show", "unodc").
Run = Callable[..., Result]
#: Runs plain SQL on it and commits: sql("SELECT ...", parameter).
Sql = Callable[..., list[tuple[Any, ...]]]
#: Writes a folder pack: write_pack(text, name, claims_yaml=...).
WritePack = Callable[..., Path]
#: Lists the rows of every view of a database, without ids.
Dump = Callable[[Path], list[tuple[Any, ...]]]

#: The text of the article that the pack lianyungang-2025 cites, where it is at hand.
ARTICLE = Path(
    os.environ.get("KB_ARTICLE")
    or Path(__file__).resolve().parents[2] / "shared" / "article" / "lianyungang-forum-2025.txt"
)
#: What the tests look things up in: counts and first rows stay as they are when another pack comes with kb.
SEEDED = ("country-names", "lianyungang-2025", "organizations")


def pairs(longer: Sequence[Any], shorter: Sequence[Any]) -> list[Any]:
    """Return all pairs as parameters: each value is in one of the first stage, the rest are for the second."""
    return [
        pytest.param(one, other, marks=[] if turn == place % len(shorter) else pytest.mark.second)
        for place, one in enumerate(longer)
        for turn, other in enumerate(shorter)
    ]


def sampled(values: Sequence[Any], first: int) -> list[Any]:
    """Return parameters: so many, spread over all of them, are of the first stage, the rest are for the second."""
    early = {place * (len(values) - 1) // max(first - 1, 1) for place in range(first)}
    return [
        pytest.param(value, marks=[] if place in early else pytest.mark.second)
        for place, value in enumerate(values)
    ]


def few() -> settings:
    """Return Hypothesis' settings for examples that take a database each."""
    return settings(max_examples=settings.default.max_examples // 5)  # type: ignore[union-attr]
