"""`kb db`: the schema and the health of the file."""

from __future__ import annotations

from pathlib import Path

import click

from kb.cli.app import Command, Group, settings
from kb.cli.output import print_rows


@click.group(cls=Group)
def db() -> None:
    """Migrate, check and back up the database."""


@db.command(cls=Command)
@click.argument("revision", default="head")
def upgrade(revision: str) -> None:
    """Bring the schema up to REVISION, the newest by default, after a backup.

    Example: kb db upgrade
    """
    from kb import migrate

    path = settings().path
    saved = migrate.upgrade(path, revision)
    _say(path, saved)


@db.command(cls=Command)
@click.argument("revision")
def downgrade(revision: str) -> None:
    """Take the schema back to REVISION, or to base, after a backup.

    Example: kb db downgrade base
    """
    from kb import migrate

    path = settings().path
    saved = migrate.downgrade(path, revision)
    _say(path, saved)


def _say(path: Path, saved: Path | None) -> None:
    from kb import migrate

    revision = migrate.current(path) or "base"
    before = f", and as it was in {saved}" if saved else ""
    click.echo(f"{path} is at schema {revision}{before}", err=True)


@db.command(cls=Command)
def current() -> None:
    """Print the schema revision of the database.

    Example: kb db current
    """
    from kb import migrate

    click.echo(migrate.current(settings().path) or "base")


@db.command(cls=Command)
def history() -> None:
    """List the schema revisions, the newest first.

    Example: kb db history
    """
    from kb import migrate

    print_rows(["revision", "does"], migrate.history())


@db.command(cls=Command)
def check() -> None:
    """Check the file, its schema and all that is derived from the claims.

    Example: kb db check
    """
    from kb.check import problems

    path = settings().path
    found = problems(path)
    for problem in found:
        click.echo(problem)
    if found:
        raise click.exceptions.Exit(1)
    click.echo(f"{path}: no problems", err=True)


@db.command(cls=Command)
@click.argument("file", type=click.Path(path_type=Path), required=False)
def backup(file: Path | None) -> None:
    """Copy the database, which may be in use, to FILE and verify the copy.

    Example: kb db backup kb-2025.db
    """
    from kb import migrate

    path = settings().path
    target = file or migrate.backup_path(path, migrate.current(path) or "base")
    click.echo(migrate.backup(path, target))
