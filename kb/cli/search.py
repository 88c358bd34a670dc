"""`kb search`: ranked full-text search."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from kb.cli.app import Command, settings
from kb.cli.claims import claim_flags
from kb.cli.output import chosen_format, print_rendered, print_rows
from kb.text import visible

if TYPE_CHECKING:
    from rich.text import Text

    from kb.lookup.search import Hit


@click.command(cls=Command)
@click.argument("words", nargs=-1, required=True)
@click.option("--limit", type=click.IntRange(1, 10_000), default=20, show_default=True, help="Most hits.")
def search(words: tuple[str, ...], limit: int) -> None:
    """Search names, summaries and attached texts for WORDS, the best hits first.

    A word finds what begins with it; "quoted words" find the phrase. Case and accents don't matter.

    Example: kb search fentanyl
    """
    from kb.lookup.search import RANKED, is_partial, parse, search_query
    from kb.lookup.search import search as find

    options = settings()
    # Words in quotes on the shell come as one argument and are meant as one phrase.
    text = " ".join(f'"{word}"' if " " in word and '"' not in word else word for word in words)
    parsed = parse(text)
    with options.reader() as connection:
        options.show(search_query(parsed, limit))
        hits = find(connection, parsed, limit)
        partial = is_partial(connection, parsed)
    if partial:
        click.echo(
            f"over {RANKED:,} claims hold this, of which {RANKED:,} were ranked; more words find better",
            err=True,
        )
    if not hits:
        click.echo(f"nothing found for {visible(text)}", err=True)
        raise click.exceptions.Exit(1)
    if chosen_format() == "table":
        print_rendered(*map(_hit_text, hits))
        return
    columns = ("type", "slug", "text", "modality", "voice", "attributed_to", "marked")
    print_rows(columns, [[getattr(hit, name) for name in columns] for hit in hits])


def _hit_text(hit: Hit) -> Text:
    from rich.text import Text

    line = Text()
    end = 0
    for start, stop in hit.spans:
        line.append(visible(hit.text[end:start]))
        line.append(visible(hit.text[start:stop]), style="bold reverse")
        end = stop
    line.append(visible(hit.text[end:]))
    if hit.type == "claim" and (flags := claim_flags(vars(hit))):
        line.append(f"  [{visible(flags)}]", style="yellow")
    line.append(f"\n  {hit.type} · {visible(hit.slug)}", style="dim")
    return line
