"""Where the migrations and the bundled packs are: in the wheel, or at the top of the checkout."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

#: The folder of kb's own code.
PACKAGE = os.path.dirname(os.path.dirname(os.path.realpath(__file__)))


def _place(name: str) -> str:
    bundled = os.path.join(PACKAGE, "bundled", name)
    return bundled if os.path.isdir(bundled) else os.path.join(os.path.dirname(PACKAGE), name)


def folder(name: str) -> Path:
    """Return the folder `migrations` or `seeds`."""
    from pathlib import Path

    return Path(_place(name))


def revisions() -> tuple[str, ...]:
    """Return the revisions of the schema, oldest first: those whose views have been written."""
    names = os.listdir(os.path.join(_place("migrations"), "views"))
    return tuple(sorted(name.removesuffix(".sql") for name in names if name.endswith(".sql")))


def bundled_packs() -> dict[str, Path]:
    """Return the folders of the packs that come with kb, by name."""
    return {path.parent.name: path.parent for path in sorted(folder("seeds").glob("*/pack.yaml"))}
