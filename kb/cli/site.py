"""`kb site`: everything, or what filters leave of it, as pages to look at and to share."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from kb.cli.app import Command, settings
from kb.cli.lists import filter_options
from kb.cli.progress import progress_bar
from kb.cli.seed import PENDING
from kb.text import visible


@click.command(cls=Command)
@click.argument("folder", metavar="DIR", type=click.Path(path_type=Path))
@click.option("--quotes", is_flag=True, help="With the exact words of sources that claims are cited to.")
@click.option(
    "--texts", is_flag=True, help="With the texts of sources, claims beside them. Mind whose they are."
)
@click.option("--exit-code", is_flag=True, help="Exit with 3 if any page is new, changed or gone.")
@filter_options
def site(folder: Path, quotes: bool, texts: bool, exit_code: bool, **given: Any) -> None:
    """Write everything, or what the filters leave, as pages into DIR: open DIR/index.html.

    The pages need no server and ask nobody for anything. DIR is new, empty or a site that kb made; there only pages
    that have changed are written. The words of sources stay out unless you ask for them.

    Example: kb site pages --topic drug-control
    """
    from kb.export.content import content_of
    from kb.site.build import build

    filters: Any = {name: value for name, value in given.items() if value}
    with (
        progress_bar("writing pages", of_bytes=False) as advance,
        settings().reader() as connection,
        content_of(connection, filters, texts=texts, quotes=quotes) as content,
    ):
        written = build(content, folder, advance or (lambda _: None))
    withheld = [word for word, given_ in (("quotes", quotes), ("texts", texts)) if not given_]
    left = f"; {' and '.join(withheld)} of sources are left out" if withheld else ""
    counts = (
        f"{written['pages']:,} pages, {written['written']:,} files written, {written['removed']:,} removed"
    )
    click.echo(visible(f"{folder / 'index.html'}: {counts}{left}"), err=True)
    if exit_code and (written["written"] or written["removed"]):
        raise click.exceptions.Exit(PENDING)
