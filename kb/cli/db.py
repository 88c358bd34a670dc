"""`kb db`: the schema and the health of the file."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

import click

from kb.cli.app import Command, Group, settings
from kb.cli.output import print_rows
from kb.file import open as database
from kb.text import visible

if TYPE_CHECKING:
    from kb.file.rehearse import Rehearsal


@click.group(cls=Group)
def db() -> None:
    """Migrate, check and back up the database."""


_KEEP = click.option(
    "--keep", type=click.IntRange(1), metavar="N", help="Keep the N newest backups. [default: all]"
)
_DRY_RUN = click.option(
    "--dry-run", is_flag=True, help="Do it on a copy; print the SQL and what would change."
)


@db.command(cls=Command)
@click.argument("revision", default="head")
@_DRY_RUN
@_KEEP
def upgrade(revision: str, dry_run: bool, keep: int | None) -> None:
    """Bring the schema up to REVISION, the newest by default.

    A verified backup is made first. The result is checked, and the backup put back if the check fails.

    Example: kb db upgrade --keep 3
    """
    from kb.file import migrate, rehearse

    path = settings().path
    if dry_run:
        _print_rehearsal(rehearse.rehearse(path, revision))
        return
    _say(path, migrate.upgrade(path, revision, keep=keep))


@db.command(cls=Command)
@click.argument("revision")
@click.option("--lose-data", is_flag=True, help="Go down even if data is lost by it.")
@_DRY_RUN
@_KEEP
def downgrade(revision: str, lose_data: bool, dry_run: bool, keep: int | None) -> None:
    """Take the schema back to REVISION, or to base, likewise.

    If an older schema has no room for data that is there, that is said and nothing is done.

    Example: kb db downgrade 0002 --dry-run
    """
    from kb.file import migrate, rehearse

    path = settings().path
    if dry_run:
        _print_rehearsal(rehearse.rehearse(path, revision, down=True))
        return
    _say(path, migrate.downgrade(path, revision, lose_data=lose_data, keep=keep))


def _print_rehearsal(rehearsal: Rehearsal) -> None:
    for statement in rehearsal.sql:
        click.echo(f"{visible(statement.strip())};")
    for change in rehearsal.changes:
        click.echo(visible(change), err=True)
    if not rehearsal.sql:
        click.echo("nothing to do", err=True)


def _say(path: Path, saved: Path | None) -> None:
    from kb.file.readmodel import broken_views

    revision = database.current(path) or "base"
    before = f", and as it was in {saved}" if saved else ""
    click.echo(f"{path} is at schema {revision}{before}", err=True)
    with closing(database.open_any(path)) as connection:
        for view, reason in broken_views(connection):
            click.echo(visible(f"the view {view} can't be read any more: {reason}"), err=True)


@db.command(cls=Command)
def current() -> None:
    """Print the schema revision of the database.

    Example: kb db current
    """
    click.echo(database.current(settings().file) or "base")


@db.command(cls=Command)
def history() -> None:
    """List the schema revisions, the newest first.

    Example: kb db history
    """
    from kb.file import revisions

    print_rows(["revision", "does"], revisions.history())


@db.command(cls=Command)
@click.option(
    "--mend", is_flag=True, help="First put up views and triggers anew, and work out what is derived."
)
def check(mend: bool) -> None:
    """Check the file, its schema, all that is derived from the claims, and that citations still resolve.

    Rows that were changed by hand since they were seeded are noted on standard error; they are no problem.

    Example: kb db check
    """
    from kb.health.check import notes, problems

    path = settings().path
    if mend:
        from kb.file.engine import write
        from kb.health.mend import mend as rederive

        with write(path) as connection:
            rederive(connection)
    found = problems(path)
    for problem in found:
        click.echo(visible(problem))
    if not found:
        for note in notes(path):
            click.echo(visible(f"note: {note}"), err=True)
    if found:
        if not mend:
            click.echo(
                "kb db check --mend puts right views, triggers and what is derived from the rows", err=True
            )
        raise click.exceptions.Exit(1)
    click.echo(f"{path}: no problems", err=True)


@db.command(cls=Command)
@click.argument("file", type=click.Path(path_type=Path), required=False)
def backup(file: Path | None) -> None:
    """Copy the database, which may be in use, to FILE and verify the copy.

    Example: kb db backup kb-2025.db
    """
    from kb.file.backup import backup as copy
    from kb.file.backup import backup_path
    from kb.file.open import current as revision_of

    path = settings().path
    click.echo(copy(path, file or backup_path(path, revision_of(path) or "base")))


@db.command(cls=Command)
@click.argument("file", type=click.Path(path_type=Path), required=False)
def repair(file: Path | None) -> None:
    """Salvage what can be read of a damaged database into FILE, and say what can't.

    The damaged file stays as it is. Exits with 1 if anything was lost.

    Example: kb db repair salvaged.db
    """
    from kb.health.repair import repair as salvage

    path = settings().path
    target = file or path.with_name(f"{path.name}.repaired")
    kept, lost = salvage(path, target)
    print_rows(["table", "rows"], list(kept.items()))
    for line in lost:
        click.echo(visible(f"lost: {line}"), err=True)
    advice = "; 'kb seed --overwrite' puts back what packs hold" if lost else ""
    click.echo(f"{target} holds {kept.total():,} rows{advice}", err=True)
    if lost:
        raise click.exceptions.Exit(1)
