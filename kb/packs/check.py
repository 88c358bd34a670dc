"""Check packs without a database: against the bundled packs, in memory."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import create_engine, event

from kb import migrate
from kb.packs.seed import seed
from kb.resources import bundled_packs

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from kb.packs.report import Report


def check_packs(paths: Sequence[Path]) -> list[Report]:
    """Apply packs to a database in memory that holds the bundled packs. Raises PackError."""
    engine = create_engine("sqlite://")

    @event.listens_for(engine, "connect")
    def prepare(connection: object, _record: object) -> None:
        connection.isolation_level = None  # type: ignore[attr-defined]
        connection.execute("PRAGMA foreign_keys=ON")  # type: ignore[attr-defined]

    @event.listens_for(engine, "begin")
    def begin(connection: object) -> None:
        connection.exec_driver_sql("BEGIN")  # type: ignore[attr-defined]

    given = {path.resolve() for path in paths}
    others = [path for path in bundled_packs().values() if path.resolve() not in given]
    with engine.begin() as connection:
        migrate.create_schema(connection)
        seed(connection, others)
        reports = seed(connection, paths)
        connection.rollback()
    engine.dispose()
    return reports
