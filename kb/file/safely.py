"""Write a file or a folder whole or not at all, under a name that is new until it is done."""

from __future__ import annotations

import errno
import os
import re
import secrets
import shutil
import zlib
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

#: What SQLite keeps beside a database.
_BESIDE = ("-journal", "-wal", "-shm")
_PARTIAL = re.compile(r"\.kb-([0-9a-f]{8})-(\d+)-[0-9a-f]{16}\.partial(?:-journal|-wal|-shm)?")


@contextmanager
def new_file(target: Path, *, replace: bool = False) -> Iterator[Path]:
    """Yield a new, empty file in the target's folder, which gets the target's name if all goes well.

    Its own name is hidden, random and never that of a file that is there; no link is followed. With `replace` it takes
    the place of the target, or of a link of that name; without, the target must not exist, not even when it is done.
    The file and its name are on the disk before this returns. Raises OSError, FileExistsError where the target is
    there; then, and after any other error, nothing is left. What a killed process leaves is removed by the next one.
    """
    if not replace and os.path.lexists(target):
        raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST), str(target))
    folder = target.absolute().parent
    with scratch_file(folder) as partial:
        yield partial
        if partial.with_name(f"{partial.name}-wal").exists():  # SQLite says nothing if it fails to empty it
            raise OSError(errno.EIO, os.strerror(errno.EIO), str(target))
        flush(partial)
        if replace:
            partial.replace(target)
        else:
            _name(partial, target)
        flush(folder)


@contextmanager
def new_folder(target: Path) -> Iterator[Path]:
    """Yield a new, empty folder beside the target, which gets the target's name if all goes well.

    As `new_file` does: what is there stays, an empty folder too, and after an error nothing is left.
    """
    if os.path.lexists(target):
        raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST), str(target))
    beside = target.absolute().parent
    with scratch_folder(beside) as partial:
        yield partial
        for path in sorted(partial.rglob("*"), reverse=True):
            flush(path)
        flush(partial)
        if os.path.lexists(target):
            raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST), str(target))
        partial.rename(target)
        flush(beside)


@contextmanager
def scratch_folder(folder: Path) -> Iterator[Path]:
    """Yield a new, empty folder in a folder, which is removed in the end, with whatever is still in it."""
    sweep(folder)
    partial = _partial(folder)
    partial.mkdir()
    try:
        yield partial
    finally:
        shutil.rmtree(partial, ignore_errors=True)


@contextmanager
def scratch_file(folder: Path) -> Iterator[Path]:
    """Yield a new, empty file in a folder, which is removed in the end, along with what SQLite keeps beside it."""
    sweep(folder)
    path = _partial(folder)
    os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY | os.O_NOFOLLOW, 0o666))
    try:
        yield path
    finally:
        for suffix in ("", *_BESIDE):
            path.with_name(path.name + suffix).unlink(missing_ok=True)


def _partial(folder: Path) -> Path:
    return folder / f".kb-{_host()}-{os.getpid()}-{secrets.token_hex(8)}.partial"


def _name(partial: Path, target: Path) -> None:
    """Give a file its name, unless another file has got it meanwhile."""
    try:
        os.link(partial, target, follow_symlinks=False)
    except FileExistsError:
        raise
    except OSError:  # not every file system has links
        os.close(os.open(target, os.O_CREAT | os.O_EXCL | os.O_WRONLY))
        partial.replace(target)


def _host() -> str:
    return f"{zlib.crc32(os.uname().nodename.encode()):08x}"


def sweep(folder: Path) -> None:
    """Remove what processes of this machine that were killed have left in a folder. Whoever writes there does so."""
    with suppress(OSError):
        for other in folder.iterdir():
            found = _PARTIAL.fullmatch(other.name)
            if found and found[1] == _host() and not _is_alive(int(found[2])):
                with suppress(OSError):
                    shutil.rmtree(other) if other.is_dir() and not other.is_symlink() else other.unlink()


def _is_alive(process: int) -> bool:
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except (OSError, OverflowError):
        return True
    return True


def flush(path: Path) -> None:
    """Make sure that a file, or the names in a folder, are on the disk."""
    descriptor = os.open(path, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
