"""Write a site into a folder: what has changed and nothing else, and only into a folder that is new, empty or a site."""

from __future__ import annotations

import json
from collections import Counter
from contextlib import suppress
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

from kb.errors import ExportError
from kb.file.open import unwritable
from kb.file.safely import scratch_folder

if TYPE_CHECKING:
    from collections.abc import Iterable

#: The file that says that kb made a folder, and what of it.
MARK = "kb-site.json"


def write(target: Path, files: Iterable[tuple[str, str]]) -> Counter[str]:
    """Write the files of a site by their paths, and return how many there are, how many are new or gone.

    A new folder appears whole or not at all. In one that kb made, files are exchanged when all are ready: what is the
    same stays as it is, and what kb wrote and is there no more is removed. Nobody waits for the disk: a site can be
    written again. Raises ExportError for any other folder.
    """
    try:
        if not target.exists() and not target.is_symlink():
            with scratch_folder(target.absolute().parent) as folder:
                written = _exchange(folder, folder, files, [])
                folder.rename(target)
                return written
        before = _made_before(target)
        with scratch_folder(target) as folder:
            return _exchange(target, folder, files, before)
    except OSError as error:
        raise unwritable(target, error) from error


def _made_before(target: Path) -> list[str]:
    """Return the files that kb wrote into a folder. Raises ExportError if it is not kb's to write in."""
    if not target.is_dir():
        raise ExportError(f"{target} is no folder", "name a new folder")
    mark = target / MARK
    if not mark.is_file():
        if any(target.iterdir()):
            raise ExportError(
                f"{target} holds files, and kb did not make it", "name a new or an empty folder"
            )
        return []
    try:
        files = json.loads(mark.read_text(encoding="utf-8"))["files"]
        return [str(file) for file in files if _is_within(PurePosixPath(file))]
    except (ValueError, TypeError, KeyError) as error:
        raise ExportError(f"{mark} is damaged: it does not say what kb wrote", "name a new folder") from error


def _is_within(path: PurePosixPath) -> bool:
    return not path.is_absolute() and ".." not in path.parts


def _exchange(target: Path, ready: Path, files: Iterable[tuple[str, str]], before: list[str]) -> Counter[str]:
    """Put files that differ from those in the target into the folder `ready`, then all of them into their places."""
    written, names, changed = Counter(pages=0, written=0, removed=0), [], []
    for name, text in files:
        names.append(name)
        content = text.encode()
        if not _holds(target / name, content):
            _write(ready / name, content)
            changed.append(name)
    mark = json.dumps({"made by": "kb", "files": sorted(names)}, indent=0).encode() + b"\n"
    if not _holds(target / MARK, mark):
        _write(ready / MARK, mark)
    if ready != target:
        for name in [*changed, *([MARK] if (ready / MARK).exists() else [])]:
            _place(ready / name, target, name)
    for name in set(before) - set(names):
        written["removed"] += _remove(target, name)
    written["pages"] = sum(name.endswith(".html") for name in names)
    written["written"] = len(changed)
    return written


def _holds(path: Path, content: bytes) -> bool:
    try:
        return path.stat().st_size == len(content) and not path.is_symlink() and path.read_bytes() == content
    except FileNotFoundError:
        return False


def _write(path: Path, content: bytes) -> None:
    try:
        path.write_bytes(content)
    except FileNotFoundError:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)


def _place(ready: Path, target: Path, name: str) -> None:
    path = target / name
    _refuse_links(target, path.parent)
    path.parent.mkdir(parents=True, exist_ok=True)
    ready.replace(path)


def _remove(target: Path, name: str) -> int:
    path = target / name
    _refuse_links(target, path.parent)
    if not path.is_file():
        return 0
    path.unlink()
    with suppress(OSError):  # others are left in the folder
        path.parent.rmdir()
    return 1


def _refuse_links(target: Path, folder: Path) -> None:
    """Refuse a folder of the site that is a link to elsewhere."""
    if folder.exists() and not folder.resolve().is_relative_to(target.resolve()):
        raise ExportError(f"{folder} leads out of {target}", "name a new folder")
