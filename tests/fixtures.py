"""What tests stand on: where the article is, what is seeded, and what the fixtures of conftest.py are."""

import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

from click.testing import Result

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
