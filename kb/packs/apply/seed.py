"""Seed a database: find the packs, put them in order and apply them in one transaction."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from sqlalchemy import delete, func, select

from kb.errors import DatabaseError, NotFoundError, PackError
from kb.file import bundled
from kb.file.engine import transaction
from kb.file.open import current, require_kind, revision_of, translated, unwritable
from kb.file.safely import new_file
from kb.packs.apply.order import apply_pack
from kb.packs.apply.stores import t
from kb.packs.format.files import empty_pack, open_pack
from kb.text import did_you_mean

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from sqlalchemy import Connection

    from kb.packs.apply.report import Report
    from kb.packs.format.files import PackFiles

    Progress = Callable[[int, int], None]


_pack = t["pack"]
_seeding = t["seeding"]


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
    packs = open_packs(paths, set(connection.scalars(select(_pack.c.slug))))
    total = sum(files.size() for files in packs)
    step = None if progress is None else partial(_advance, progress, total)
    return [apply_pack(connection, files, prune=prune, overwrite=overwrite, progress=step) for files in packs]


def remove(connection: Connection, slugs: Iterable[str], *, overwrite: bool = False) -> list[Report]:
    """Take packs out again, in order, within the connection's transaction: apply each with nothing in it.

    What another pack refers to stays, and so does, without `overwrite`, what was changed by hand; as long as anything of
    it is there, the pack is too. Raises NotFoundError if one is not in the database.
    """
    seeded = select(_pack.c.slug, func.max(_seeding.c.version)).outerjoin(_seeding).group_by(_pack.c.slug)
    there: dict[str, int | None] = {row[0]: row[1] for row in connection.execute(seeded)}
    reports = []
    for slug in slugs:
        if slug not in there:
            hint = did_you_mean(slug, there) or f"; it has {', '.join(sorted(there)) or 'none'}"
            raise NotFoundError(f"no pack '{slug}' was seeded{hint}")
        nothing = empty_pack(slug, there[slug] or 1)
        reports.append(apply_pack(connection, nothing, prune=True, overwrite=overwrite))
        if not reports[-1].total("kept"):
            connection.execute(delete(_pack).where(_pack.c.slug == slug))
    return reports


def _advance(progress: Progress, total: int, count: int) -> None:
    progress(count, total)


def init(
    path: Path, packs: Iterable[Path] | None = None, *, progress: Progress | None = None
) -> list[Report]:
    """Create a database and seed it, with the bundled packs unless told otherwise.

    It is made in a place of its own and gets its name when it is whole. Raises DatabaseError if a file that holds
    anything has that name, or has got it meanwhile. An empty file is filled in one transaction.
    """
    chosen = list(bundled.bundled_packs().values()) if packs is None else list(packs)
    require_kind(path)
    if path.exists():
        if current(path):
            raise _exists(path)
        return _fill(path, chosen, progress, name=path)
    try:
        with new_file(path) as new:
            # While nobody reads it, it needs no log, which might be left with what is committed in it.
            reports = _fill(new, chosen, progress, name=path, log=False)
            with translated(path), closing(sqlite3.connect(new)) as connection:
                connection.execute("PRAGMA journal_mode=WAL")
            return reports
    except FileExistsError as error:
        raise _exists(path) from error
    except OSError as error:
        raise unwritable(path, error) from error


def _fill(
    path: Path, packs: list[Path], progress: Progress | None, *, name: Path, log: bool = True
) -> list[Report]:
    """Make an empty file, that is to have this name, a database with these packs."""
    from kb.file import revisions  # loads Alembic, which no other seeding needs

    with translated(name), transaction(path, log=log) as connection:
        if revision_of(connection.connection.driver_connection) != "":  # type: ignore[arg-type]
            raise _exists(name)
        revisions.create_schema(connection)
        return seed(connection, packs, progress=progress)


def _exists(path: Path) -> DatabaseError:
    return DatabaseError(f"{path} exists already", f"'kb --db {path} seed' brings it up to date")
