"""A database with everything in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from exports import PACK, TEXT

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from click.testing import Result


@pytest.fixture
def harbour(
    kb: Callable[..., Result], write_pack: Callable[..., Path], tmp_path: Path
) -> Callable[..., Result]:
    """Return what runs the command line on a database with everything in it, and the text of a source."""
    kb("seed", str(write_pack(PACK, "harbour-watch")))
    text = tmp_path / "herald.txt"
    text.write_text(TEXT, encoding="utf-8")
    kb("source", "attach", "herald-2031", str(text))
    return kb
