"""Check packs against the bundled packs that they need, in memory, or against a database that has the packs they need."""

from __future__ import annotations

import json
import re
from contextlib import contextmanager
from functools import cache
from typing import TYPE_CHECKING, Any

from kb.errors import PackError
from kb.file.bundled import bundled_packs
from kb.file.cache import cached
from kb.file.engine import memory_engine, write
from kb.file.open import HEAD
from kb.file.readmodel import statements
from kb.kept import fulltext
from kb.models import Base
from kb.packs.apply.seed import open_packs, seed
from kb.packs.apply.summaries import Advice, advise
from kb.packs.format.against_text import check_text

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from pathlib import Path

    from sqlalchemy import Connection

    from kb.packs.apply.report import Report
    from kb.packs.format.problems import Problems
    from kb.sources.read import TextFile

_REQUIRES = "it names what is in none of the packs under requires, but in {}; add that"
#: The packs that have terms or things called so.
_HAVING = """
SELECT p.slug FROM pack AS p JOIN term AS t ON t.pack_id = p.id WHERE t.code IN (SELECT value FROM json_each(?1))
UNION SELECT pack FROM things WHERE slug IN (SELECT value FROM json_each(?1)) AND pack IS NOT NULL
"""
_UNKNOWN = re.compile(r"unknown [\w ]+ '([^']+)'")


@cache
def _image(packs: tuple[Path, ...]) -> bytes:
    """Return a database that holds these packs: those that come with kb stay what they are while it runs."""
    return cached(packs, lambda: _seeded(packs))


def _seeded(packs: tuple[Path, ...]) -> bytes:
    engine = memory_engine()
    with engine.connect() as connection:
        with connection.begin():
            _create_schema(connection)
            seed(connection, packs)
        driver: Any = connection.connection.driver_connection
        image: bytes = driver.serialize()
    engine.dispose()
    return image


def _create_schema(connection: Connection) -> None:
    """Create the schema as models and views have it: the same as the migrations', which take longer to load."""
    Base.metadata.create_all(connection)
    for sql in (*fulltext.FTS_TABLES.values(), *statements(HEAD).values()):
        connection.exec_driver_sql(sql)


@contextmanager
def in_memory(packs: Iterable[Path]) -> Iterator[Connection]:
    """Open a database in memory that holds these packs, which come with kb; nothing that is done to it stays."""
    engine = memory_engine()
    with engine.connect() as connection:
        driver: Any = connection.connection.driver_connection
        driver.deserialize(_image(tuple(packs)))
        with connection.begin() as transaction:
            yield connection
            transaction.rollback()
    engine.dispose()


@contextmanager
def _base(paths: Sequence[Path], database: Path, *, everything: bool) -> Iterator[Connection]:
    """Open what packs are checked against, the bundled packs that they require or all; nothing done to it stays."""
    opened = open_packs(paths, set())
    needed = {slug for files in opened for slug in files.header.requires}
    if needed - {files.slug for files in opened} and database.exists():
        with write(database, dry_run=True) as connection:
            yield connection
        return
    given = {path.resolve() for path in paths}
    there = bundled_packs().values() if everything else (files.path for files in opened)
    with in_memory(path for path in there if path.resolve() not in given) as connection:
        yield connection


def _applied(
    paths: Sequence[Path], texts: Sequence[str], database: Path, *, lacking: PackError | None = None
) -> list[Report]:
    with _base(paths, database, everything=lacking is not None) as connection:
        reports = seed(connection, paths)
        driver: Any = connection.connection.driver_connection
        for report in reports:
            report.advice += advise(driver, report.pack, texts)
        if lacking is not None:
            unknown = json.dumps(_UNKNOWN.findall("\n".join(lacking.problems)))
            having = sorted(slug for (slug,) in driver.execute(_HAVING, (unknown,)))
            where = " and ".join(having) or "another that comes with kb"
            reports[-1].advice.append(Advice("requires", _REQUIRES.format(where)))
    return reports


def check_packs(
    paths: Sequence[Path], texts: Sequence[tuple[str | None, Path, TextFile]], database: Path
) -> list[Report]:
    """Apply packs to a database in memory that holds the bundled packs that they require. Raises PackError.

    If they need packs that are not bundled, they are checked against the database, which stays as it is. `texts`
    are looked through for the locators: source (None where the text tells), name and content of each. The reports say
    what is amiss with summaries, and whether a pack names what only those have that it does not require.
    """
    found: PackError | None = None
    reports: list[Report] = []
    words = [file.text for _, _, file in texts]
    try:
        reports = _applied(paths, words, database)
    except PackError as error:
        if not error.problems:
            raise
        try:
            reports = _applied(paths, words, database, lacking=error)
        except PackError as error:
            found = error
    unlocated: list[Problems] = []
    for path in paths:
        for source, name, file in texts:
            try:
                unlocated.append(check_text(path, file, str(name), source))
            except PackError:
                if found is None:  # else it may come of the problems that there are anyhow
                    raise
    count = sum(problems.count for problems in unlocated)
    if found is None and not count:
        return reports
    raise _merged(found, [line for problems in unlocated for line in problems.messages], count, paths)


def _merged(found: PackError | None, lines: list[str], count: int, paths: Sequence[Path]) -> PackError:
    """Report what is wrong with packs and with their locators as one."""
    total = count + (found.total if found else 0)
    what = "1 problem" if total == 1 else f"{total:,} problems"
    named = ", ".join(map(str, paths))
    return PackError(
        # That nothing was written goes without saying: nothing could have been.
        f"{named}: {what}",
        (found.problems if found else []) + lines,
        total,
    )
