"""What the fixtures of conftest.py are, for annotations."""

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
