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
    "-n", "--limit", type=click.IntRange(1, 1000), help="Most chains, 5 unless given; most ties of NAME, all."
)
def links(name: str, other: str | None, longest: int, limit: int | None) -> None:
    """Show what NAME is tied to, or the shortest chains of claims from NAME to OTHER.

    Example: kb links kenya unodc
    """
    from kb.lookup.names import resolve

    options = settings()
    with options.reader() as connection:
        start = resolve(connection, name, tuple(THINGS))
        if other is None:
            _print_neighbours(connection, start, limit)
        else:
            _print_chains(connection, start, resolve(connection, other, tuple(THINGS)), longest, limit or 5)


def _print_neighbours(connection: sqlite3.Connection, thing: Thing, limit: int | None) -> None:
    from kb.lookup.links import neighbours_query

    query = neighbours_query(thing, limit)
    settings().show(query)
    cursor = query.run(connection)
    columns = [column[0] for column in cursor.description]
    shown = (
        "other",
        "via",
        "summary",
        "modality",
        "attributed_to",
        "source_slug",
        "reliability",
        "credibility",
    )
    print_rows(columns, cursor, shown=shown, empty=f"{thing.slug} is tied to nothing")


def _why_not(connection: sqlite3.Connection, start: Thing, end: Thing, longest: int) -> str:
    from kb.lookup.links import is_named

    if start == end:
        return f"{start.slug} and {end.slug} are the same thing"
    for thing in (start, end):
        if not is_named(connection, thing):
            return f"no claim names {thing.slug}"
    return f"{start.slug} and {end.slug} are not tied within {longest} claims; --longest allows more"


def _print_chains(connection: sqlite3.Connection, start: Thing, end: Thing, longest: int, limit: int) -> None:
    from kb.lookup.links import chains, hops, steps_query

    settings().show(steps_query([start.slug]))
    found = chains(connection, start, end, longest=longest, limit=limit)
    if not found:
        click.echo(_why_not(connection, start, end, longest), err=True)
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
