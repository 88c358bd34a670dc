"""`kb links`: how things are tied together."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from kb.cli import complete
from kb.cli.app import Command, settings
from kb.cli.claims import chain_text
from kb.cli.output import chosen_format, print_document, print_rendered, print_rows
from kb.kinds import THINGS

if TYPE_CHECKING:
    import sqlite3

    from kb.lookup.names import Thing


@click.command(cls=Command)
@click.argument("name", shell_complete=complete.thing())
@click.argument("other", required=False, shell_complete=complete.thing())
@click.option("--longest", type=click.IntRange(1, 20), default=6, show_default=True, help="Longest chain.")
@click.option(
    "-n", "--limit", type=click.IntRange(1, 1000), default=5, show_default=True, help="Most chains."
)
def links(name: str, other: str | None, longest: int, limit: int) -> None:
    """Show what NAME is tied to, or the shortest chains of claims from NAME to OTHER.

    Example: kb links kenya unodc
    """
    from kb.lookup.names import resolve

    options = settings()
    with options.reader() as connection:
        start = resolve(connection, name, tuple(THINGS))
        if other is None:
            _print_neighbours(connection, start)
        else:
            _print_chains(connection, start, resolve(connection, other, tuple(THINGS)), longest, limit)


def _print_neighbours(connection: sqlite3.Connection, thing: Thing) -> None:
    from kb.lookup.links import neighbours_query

    query = neighbours_query(thing)
    settings().show(query)
    cursor = query.run(connection)
    columns = [column[0] for column in cursor.description]
    shown = ("other", "via", "summary", "modality", "attributed_to", "source_slug", "reliability")
    print_rows(columns, cursor, shown=shown, empty=f"{thing.slug} is tied to nothing")


def _print_chains(connection: sqlite3.Connection, start: Thing, end: Thing, longest: int, limit: int) -> None:
    from kb.lookup.links import chains, hops, steps_query

    settings().show(steps_query([start.slug]))
    found = chains(connection, start, end, longest=longest, limit=limit)
    if not found:
        what = (
            "the same thing" if start == end else f"not tied within {longest} claims; --longest allows more"
        )
        click.echo(f"{start.slug} and {end.slug} are {what}", err=True)
        raise click.exceptions.Exit(1)
    chained = [[dict(row) for row in hops(connection, chain)] for chain in found]
    match chosen_format():
        case "table":
            print_rendered(*(chain_text(chain) for chain in chained))
        case "json" | "yaml" | "jsonl":
            print_document(chained)
        case _:
            columns = ["chain", "step", *chained[0][0]]
            rows: list[list[Any]] = [
                [number, step, *hop.values()]
                for number, chain in enumerate(chained, 1)
                for step, hop in enumerate(chain, 1)
            ]
            print_rows(columns, rows)
