"""`kb search`: ranked full-text search."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from kb.cli.app import Command, settings
from kb.cli.claims import claim_flags
from kb.cli.output import chosen_format, print_rendered, print_rows
from kb.text import visible

if TYPE_CHECKING:
    from rich.text import Text

    from kb.lookup.search import Words


@click.command(cls=Command)
@click.argument("words", nargs=-1, required=True)
@click.option("--limit", type=click.IntRange(1, 10_000), default=20, show_default=True, help="Most hits.")
def search(words: tuple[str, ...], limit: int) -> None:
    """Search names, summaries and attached texts for WORDS, the best hits first.

    A word finds what begins with it; "quoted words" find the phrase. Case and accents don't matter.

    Example: kb search fentanyl
    """
    from kb.lookup.search import highlights, parse, search_query

    options = settings()
    # Words in quotes on the shell come as one argument and are meant as one phrase.
    text = " ".join(f'"{word}"' if " " in word and '"' not in word else word for word in words)
    parsed = parse(text)
    with options.reader() as connection:
        query = search_query(parsed, limit)
        options.show(query)
        hits = [dict(row) for row in query.rows(connection)]
    if not hits:
        click.echo(f"nothing found for {visible(text)}", err=True)
        raise click.exceptions.Exit(1)
    if chosen_format() == "table":
        print_rendered(*(_hit_text(hit, parsed) for hit in hits))
        return
    columns = [*hits[0], "marked"]
    rows = [[*hit.values(), _marked(hit["text"], list(highlights(hit["text"], parsed)))] for hit in hits]
    print_rows(columns, rows)


def _marked(text: str, spans: list[tuple[int, int]]) -> str:
    pieces, end = [], 0
    for start, stop in spans:
        pieces += [text[end:start], "[", text[start:stop], "]"]
        end = stop
    return "".join([*pieces, text[end:]])


def _hit_text(hit: dict[str, Any], words: Words) -> Text:
    from rich.text import Text

    from kb.lookup.search import highlights

    line = Text()
    end = 0
    for start, stop in highlights(hit["text"], words):
        line.append(visible(hit["text"][end:start]))
        line.append(visible(hit["text"][start:stop]), style="bold reverse")
        end = stop
    line.append(visible(hit["text"][end:]))
    if hit["type"] == "claim" and (flags := claim_flags(hit)):
        line.append(f"  [{visible(flags)}]", style="yellow")
    line.append(f"\n  {hit['type']} · {visible(hit['slug'])}", style="dim")
    return line
