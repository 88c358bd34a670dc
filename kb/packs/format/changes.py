"""Wait for files to change."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

#: How often one looks, in seconds.
_PAUSE = 0.3


def changes(paths: Sequence[Path], *, pause: float = _PAUSE) -> Iterator[None]:
    """Yield at once, and then whenever a file, or one in a folder, is another than before."""
    before = None
    while True:
        now = _stamps(paths)
        if now != before:
            before = now
            yield
        else:
            time.sleep(pause)


def _stamps(paths: Sequence[Path]) -> list[tuple[str, int, int]]:
    """Return name, time and size of each file; one that is being replaced is left out."""
    found = []
    for path in paths:
        for file in sorted(path.iterdir()) if path.is_dir() else [path]:
            try:
                state = file.stat()
            except OSError:
                continue
            found.append((str(file), state.st_mtime_ns, state.st_size))
    return found
