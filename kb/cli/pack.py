"""`kb pack`: start a pack, and check one without touching a database."""

from __future__ import annotations

from pathlib import Path

import click

from kb.cli.app import Command, Group


@click.group(cls=Group)
def pack() -> None:
    """Start a pack, or check one without a database."""


@pack.command(cls=Command)
@click.argument("folder", type=click.Path(path_type=Path))
def new(folder: Path) -> None:
    """Start a pack in FOLDER, with an example of everything in it.

    Example: kb pack new harbour-watch
    """
    from kb.packs.new import start

    path = start(folder)
    click.echo(f"{path} is a pack to start from; 'kb pack check {folder}' checks it", err=True)


@pack.command(cls=Command)
@click.argument("packs", nargs=-1, required=True, metavar="PACK...")
def check(packs: tuple[str, ...]) -> None:
    """Check packs against the bundled ones, all problems at once.

    Example: kb pack check my-pack/
    """
    from kb.packs.check import check_packs
    from kb.packs.seed import find_pack

    for report in check_packs([find_pack(name) for name in packs]):
        counts = ", ".join(
            f"{counter.total():,} {label}" for label, counter in report.counts.items() if counter.total()
        )
        click.echo(f"{report.pack}: no problems ({counts or 'empty'})")
