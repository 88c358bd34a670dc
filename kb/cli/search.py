"""`kb search`: ranked full-text search."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from kb.cli import complete
from kb.cli.app import Command, settings
from kb.cli.output import chosen_format, print_rendered, print_rows
from kb.kinds import THINGS
from kb.lookup.wording import claim_flags
from kb.text import visible

_PARTIAL = "over {ranked:,} claims hold this, of which {ranked:,} were ranked; more words find better"
#: What a hit can be.
TYPES = ("topic", "kind", *THINGS, "claim", "passage")

if TYPE_CHECKING:
    import sqlite3

    from rich.text import Text

    from kb.lookup.search import Hit, Within
    from kb.lookup.words import Words


@click.command(cls=Command)
@click.argument("words", nargs=-1, required=True)
@click.option(
    "-n", "--limit", type=click.IntRange(1, 10_000), default=20, show_default=True, help="Most hits."
)
@click.option("--type", "type_", type=click.Choice(TYPES), help="Only hits of this type.")
@click.option(
    "--source",
    metavar="SOURCE",
    help="Only claims cited to this source, and its sentences.",
    shell_complete=complete.slug("source"),
)
def search(words: tuple[str, ...], limit: int, type_: str | None, source: str | None) -> None:
    """Search names, summaries, values and attached texts for WORDS, the best hits first.

    A word finds its forms and what begins with it, joined or in two words; "quoted words" find the phrase.
    Case, accents and stroke letters don't matter.

    Example: kb search fentanyl
    """
    from kb.lookup import search as lookup
    from kb.lookup.names import resolve_named
    from kb.lookup.words import parse

    options = settings()
    # Words in quotes on the shell come as one argument and are meant as one phrase.
    text = " ".join(f'"{word}"' if " " in word and '"' not in word else word for word in words)
    parsed = parse(text)
    with options.reader() as connection:
        within = lookup.Within(type_, source and resolve_named(connection, "source", source))
        options.show(lookup.search_query(parsed, limit, within))
        hits = lookup.search(connection, parsed, limit, within)
        near = {} if hits else lookup.nearest_words(connection, parsed)
        if not hits:
            parsed, hits = _loosely(connection, parsed, limit, within)
        partial = lookup.is_partial(connection, parsed)
        cut = len(hits) == limit and not partial
        total = lookup.how_many(connection, parsed, within) if cut else len(hits)
    if partial:
        click.echo(_PARTIAL.format(ranked=lookup.RANKED), err=True)
    elif total > limit:
        click.echo(f"the best {limit:,} of {total:,}; -n shows more", err=True)
    if not hits:
        click.echo(visible(f"nothing found for {text}{_hints(near)}"), err=True)
        raise click.exceptions.Exit(1)
    if chosen_format() == "table":
        print_rendered(*map(_hit_text, hits))
        return
    columns = ("type", "slug", "text", "modality", "voice", "attributed_to", "marked", "command")
    print_rows(columns, [[getattr(hit, name) for name in columns] for hit in hits])


def _loosely(
    connection: sqlite3.Connection, words: Words, limit: int, within: Within
) -> tuple[Words, list[Hit]]:
    """Search for what may do where nothing was found, and say so."""
    from kb.lookup.search import search

    for how, looser in words.looser():
        if hits := search(connection, looser, limit, within):
            click.echo(f"{how}:", err=True)
            return looser, hits
    return words, []


def _hints(near: dict[str, list[str]]) -> str:
    """Say which words are nowhere, and what is near to them."""
    hints = [
        f"no '{word}'" + (f", but {', '.join(known)}" if known else " and nothing near it")
        for word, known in near.items()
    ]
    return f": {'; '.join(hints)}" if hints else ""


def _hit_text(hit: Hit) -> Text:
    from rich.text import Text

    line = Text()
    end = 0
    for start, stop in hit.spans:
        line.append(visible(hit.text[end:start]))
        line.append(visible(hit.text[start:stop]), style="bold reverse")
        end = stop
    line.append(visible(hit.text[end:]))
    if hit.type == "claim" and (flags := claim_flags(hit._asdict())):
        line.append(f"  [{visible(flags)}]", style="yellow")
    beside = hit.command if hit.type in ("topic", "kind") else hit.slug
    line.append(f"\n  {hit.type} · {visible(beside)}", style="dim")
    return line
