"""The kb files among those that Datasette serves, and what is asked of them within bounds."""

from __future__ import annotations

import sqlite3
from functools import cache
from pathlib import Path
from typing import Any

import click
from datasette.database import Database

from kb.datasette.described import FIRST
from kb.errors import DatabaseError
from kb.file.open import check_revision, revision_of
from kb.file.readmodel import APPLICATION_ID

#: How long the rows of a page may be counted, in milliseconds: a page stays under a second, and does without the number.
COUNTING = 250
#: A file of more claims than this can't be sorted by any column within a page's time.
LARGE = 20_000
_NEWEST = "SELECT claim_id FROM claims ORDER BY claim_id DESC LIMIT 1"


class KbDatabase(Database):  # type: ignore[misc]
    """A kb file: its tables are hidden behind the views, of which those to look at first come first."""

    #: Whether it holds so many claims that pages must be sparing.
    large = False

    async def hidden_table_names(self) -> list[str]:
        """Return also what the views read, and nobody else should."""
        hidden: list[str] = await super().hidden_table_names()
        return [*hidden, *(_own_tables() - set(hidden))]

    async def view_names(self) -> list[str]:
        """Return the views to look at first before the others."""
        names: list[str] = await super().view_names()
        return sorted(names, key=lambda name: FIRST.index(name) if name in FIRST else len(FIRST))

    async def table_counts(self, limit: int = 10) -> dict[str, int | None]:  # noqa: ARG002 - Datasette's name
        """Leave the rows of some sixty tables uncounted, which no page shows."""
        return dict.fromkeys(await self.table_names())

    async def execute(self, sql: str, params: Any = None, **options: Any) -> Any:
        """Give up counting soon; Datasette then shows a page without the number of all rows."""
        # As a page counts, without a limit of its own. What a user writes comes with `truncate`.
        if not options and sql.startswith("select count(*) from "):
            options["custom_time_limit"] = COUNTING
        return await super().execute(sql, params, **options)


@cache
def _own_tables() -> frozenset[str]:
    from kb.models import Base

    return frozenset({*Base.metadata.tables, "alembic_version"})


async def take_over(datasette: Any) -> None:
    """Serve the kb files as such. One of another schema is left as it is, and named."""
    for name, db in list(datasette.databases.items()):
        if db.path:  # all of them, so that they keep their order
            served = await _as_ours(datasette, db)
            datasette.remove_database(name)
            datasette.add_database(served or db, name=name, route=db.route)


async def _as_ours(datasette: Any, db: Any) -> KbDatabase | None:
    """Return what serves a kb file of this version's schema, or None."""
    try:
        if (await db.execute("PRAGMA application_id")).first()[0] != APPLICATION_ID:
            return None
        check_revision(Path(db.path), await db.execute_fn(revision_of))
        newest = (await db.execute(_NEWEST)).first()
    except sqlite3.Error:
        return None  # Datasette says what is wrong with it
    except DatabaseError as error:
        click.echo(f"kb: {error}", err=True)
        return None
    served = KbDatabase(datasette, db.path, is_mutable=db.is_mutable)
    served.large = newest is not None and newest[0] > LARGE
    return served


@cache
def curated(facet: Any) -> Any:
    """Return a class of facets that suggests none on a kb file, and counts only where counting is quick.

    To suggest facets Datasette counts by each of some thirty columns. Which are worth it is known (see `described`), and
    any other is in the menu of its column.
    """

    class Curated(facet):  # type: ignore[misc]
        async def suggest(self) -> list[Any]:
            return [] if self._of_kb() else await super().suggest()

        async def facet_results(self) -> Any:
            if self._of_kb() and (self.row_count is None or self.row_count > LARGE):
                # What is (nearly) too much to count is too much to count by. What is asked for stays.
                self.metadata: dict[str, Any] = {}
            return await super().facet_results()

        def _of_kb(self) -> bool:
            return isinstance(self.ds.databases.get(self.database), KbDatabase)

    return Curated
