"""Seed a database: find the packs, put them in order and apply them in one transaction."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from sqlalchemy import select

from kb.errors import DatabaseError, NotFoundError, PackError
from kb.file import bundled
from kb.file.engine import transaction
from kb.file.open import current
from kb.models import Pack
from kb.packs.apply.order import apply_pack
from kb.packs.format.files import open_pack
from kb.text import did_you_mean

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from sqlalchemy import Connection

    from kb.packs.apply.report import Report
    from kb.packs.format.files import PackFiles

    Progress = Callable[[int, int], None]


def find_pack(name: str) -> Path:
    """Return where a pack is: a folder, a .jsonl file, or one of the bundled packs by name."""
    packs = bundled.bundled_packs()
    if name in packs:
        return packs[name]
    path = Path(name)
    if path.exists():
        return path
    suggestion = did_you_mean(name, packs)
    raise NotFoundError(
        f"there is no pack '{name}'{suggestion}",
        f"name a folder, a .jsonl file or one of {', '.join(sorted(packs))}",
    )


def open_packs(paths: Iterable[Path], here: set[str]) -> list[PackFiles]:
    """Open packs, in an order in which each comes after those that it requires.

    Bundled packs that are required and not `here` yet are added.
    """
    known = bundled.bundled_packs()
    given: dict[str, PackFiles] = {}
    for files in map(open_pack, paths):
        if files.slug in given:
            what = f"{given[files.slug].path} and {files.path} are both the pack '{files.slug}'"
            raise PackError(f"{what}; seed one of them", [])
        given[files.slug] = files
    ordered: dict[str, PackFiles] = {}

    def add(files: PackFiles, pending: tuple[str, ...]) -> None:
        if files.slug in ordered or files.slug in pending:
            return
        for required in files.header.requires:
            if required in given:
                add(given[required], (*pending, files.slug))
            elif required in known and required not in here | ordered.keys():
                add(open_pack(known[required]), (*pending, files.slug))
        ordered[files.slug] = files

    for files in given.values():
        add(files, ())
    return list(ordered.values())


def seed(
    connection: Connection,
    paths: Iterable[Path],
    *,
    prune: bool = False,
    overwrite: bool = False,
    progress: Progress | None = None,
) -> list[Report]:
    """Apply packs in order within the connection's transaction.

    `progress` is told, as bytes of .jsonl files are read, how many and of how many in all.
    """
    packs = open_packs(paths, set(connection.scalars(select(Pack.slug))))
    total = sum(files.size() for files in packs)
    step = None if progress is None else partial(_advance, progress, total)
    return [apply_pack(connection, files, prune=prune, overwrite=overwrite, progress=step) for files in packs]


def _advance(progress: Progress, total: int, count: int) -> None:
    progress(count, total)


def _make(path: Path) -> bool:
    """Make an empty file. Returns False if there is one, which somebody else may be filling just now."""
    try:
        path.touch(exist_ok=False)
    except FileExistsError:
        return False
    except OSError as error:
        raise DatabaseError(
            f"{path} can't be made: {error.strerror}", "check who may write its folder"
        ) from error
    return True


def init(
    path: Path, packs: Iterable[Path] | None = None, *, progress: Progress | None = None
) -> list[Report]:
    """Create a database and seed it, with the bundled packs unless told otherwise, in one transaction.

    Refuses to touch a file that holds anything. A file that could not be filled is not left behind.
    """
    from kb.file import revisions

    if path.is_dir():
        raise DatabaseError(f"{path} is a folder", "name a database file")
    if not path.parent.is_dir():
        raise DatabaseError(f"there is no folder {path.parent}", "make it first")
    new = _make(path)
    if not new and current(path):
        raise DatabaseError(f"{path} exists already", f"'kb --db {path} seed' brings it up to date")
    try:
        with transaction(path) as connection:
            revisions.create_schema(connection)
            chosen = list(bundled.bundled_packs().values()) if packs is None else packs
            return seed(connection, chosen, progress=progress)
    except BaseException:
        if new:
            for suffix in ("", "-wal", "-shm"):
                path.with_name(path.name + suffix).unlink(missing_ok=True)
        raise
