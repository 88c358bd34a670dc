"""What takes long to make and comes out the same until a file changes, kept among the user's caches between runs."""

from __future__ import annotations

import hashlib
import os
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from platformdirs import user_cache_path

from kb.file.bundled import PACKAGE, folder
from kb.file.safely import new_file

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

#: So many are kept: those that were used last.
_MOST = 8
_DIGEST = hashlib.sha256().digest_size


def cached(folders: Iterable[Path], make: Callable[[], bytes]) -> bytes:
    """Return what `make` returns, which follows from what is in these folders, from kb's own code and from the migrations.

    A cache that can't be read or written, or that is broken, costs time and nothing else.
    """
    place = (
        user_cache_path("kb-claims", appauthor=False)
        / f"{_state([Path(PACKAGE), folder('migrations'), *folders])}.bin"
    )
    with suppress(OSError):
        digest, content = (read := place.read_bytes())[:_DIGEST], read[_DIGEST:]
        if digest == hashlib.sha256(content).digest():
            os.utime(place)
            return content
    made = make()
    with suppress(OSError):
        place.parent.mkdir(parents=True, exist_ok=True)
        with new_file(place, replace=True) as partial:
            partial.write_bytes(hashlib.sha256(made).digest() + made)
        for old in sorted(place.parent.glob("*.bin"), key=lambda each: -each.stat().st_mtime)[_MOST:]:
            old.unlink()
    return made


def _state(folders: Iterable[Path]) -> str:
    """Return a hash that changes with any file in these folders: their names, sizes and times."""
    files = (path for each in folders for path in sorted(each.rglob("*")) if path.suffix != ".pyc")
    stats = ((path, path.stat()) for path in files if path.is_file())
    told = (f"{path} {stat.st_size} {stat.st_mtime_ns}\n" for path, stat in stats)
    return hashlib.sha256("".join(told).encode("utf-8", "surrogateescape")).hexdigest()
