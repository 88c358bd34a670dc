"""`kb source`: the texts of sources, how much of them is claimed, and how far to trust them."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from kb.cli import complete
from kb.cli.app import Command, Group, settings
from kb.cli.output import chosen_format, counted, print_rendered, print_rows
from kb.cli.pack import known_things, source_options, write_draft_of
from kb.text import visible

if TYPE_CHECKING:
    from kb.lookup.criticism import Coverage
    from kb.sources.attach import Attached

_FILE = click.Path(path_type=Path)
_SHA256 = click.option("--sha256", metavar="PREFIX", help="Of several texts the one whose hash begins so.")


@click.group(cls=Group)
def source() -> None:
    """Attach the texts of sources, read them with their claims, and judge them."""


@source.command(cls=Command)
@click.argument("slug", metavar="SOURCE", shell_complete=complete.slug("source"))
@click.argument("file", type=_FILE)
@click.option("--as-variant", is_flag=True, help="Keep a text other than the one expected beside it.")
def attach(slug: str, file: Path, as_variant: bool) -> None:
    """Take in the text of SOURCE from FILE and find the place of every citation in it.

    The text must be the one that the locators were written for, by its sha256. It stays in your database and
    is part of no pack.

    Example: kb source attach lianyungang-2025 article.txt
    """
    from kb.file.engine import write
    from kb.sources.attach import attach as take_in
    from kb.sources.read import read_text

    text = read_text(file)
    with write(settings().path) as connection:
        done = take_in(connection, slug, text, as_variant=as_variant)
    _say_attached(slug, done)


def _say_attached(slug: str, done: Attached) -> None:
    for each in done.unresolved:
        click.echo(visible(str(each)), err=True)
    what = "a variant" if done.variant else "the text"
    state = "is attached" if done.new else "was attached already"
    left = f", {len(done.unresolved):,} without" if done.unresolved else ""
    click.echo(
        f"{what} of {slug} {state}: {counted(done.sentences, 'sentence')},"
        f" {counted(done.located, 'locator')} with a place{left}",
        err=True,
    )
    for other in done.alike:
        click.echo(
            f"note: {slug} and {other.source} have {other.common:,} of {counted(other.of, 'sentence')} in common;"
            " if one is a copy of the other, say so in its pack (derived_from), or they count as two voices",
            err=True,
        )


@source.command(cls=Command)
@click.argument("slug", metavar="SOURCE", shell_complete=complete.slug("source"))
@_SHA256
def detach(slug: str, sha256: str | None) -> None:
    """Take the attached texts of SOURCE out of the database; claims and citations stay.

    Example: kb source detach lianyungang-2025
    """
    from kb.file.engine import write
    from kb.sources.attach import detach as take_out

    with write(settings().path) as connection:
        gone = take_out(connection, slug, sha256)
    for each in gone:
        click.echo(f"the text of {slug} with sha256 {each} is detached", err=True)


@source.command(cls=Command)
@click.argument("slug", metavar="SOURCE", shell_complete=complete.slug("source"))
@click.option("--annotated", is_flag=True, help="The attached text, each cited span numbered.")
@click.option("--html", "page", type=_FILE, metavar="FILE", help="The same as one page, written to FILE.")
@click.option("--quotes", is_flag=True, help="Quote in full, with links.")
@_SHA256
def show(slug: str, annotated: bool, page: Path | None, quotes: bool, sha256: str | None) -> None:
    """Show what SOURCE claims, or its text with the claims beside it.

    The page needs no network and no script. `--html -` writes it to standard output.

    Example: kb source show lianyungang-2025 --annotated
    """
    from kb.lookup.names import resolve_named

    with settings().reader() as connection:
        resolve_named(connection, "source", slug)
    if not annotated and page is None:
        from kb.cli.show import show_thing

        show_thing(slug, quotes=quotes, types=("source",))
        return
    from kb.cli.annotated import print_annotated, write_page
    from kb.lookup.annotation import annotated as lay_out

    with settings().reader() as connection:
        found = lay_out(connection, slug, sha256)
    settings().show(*found.queries)
    if page is not None:
        write_page(found, page)
    if annotated:
        print_annotated(found, _in_words(found.coverage))


@source.command(cls=Command)
@click.argument("slug", metavar="SOURCE", shell_complete=complete.slug("source"))
@click.option("--bare", is_flag=True, help="Only the sentences without a claim.")
@_SHA256
def coverage(slug: str, bare: bool, sha256: str | None) -> None:
    """List the sentences of SOURCE: what each is, and how many claims stand on it.

    A sentence that has no claim and that no pack has marked counts as factual.

    Example: kb source coverage lianyungang-2025
    """
    from kb.lookup.criticism import coverage as count
    from kb.lookup.criticism import passages_query, text_of
    from kb.lookup.names import resolve_named

    with settings().reader() as connection:
        query = passages_query(resolve_named(connection, "source", slug), text_of(connection, slug, sha256))
        settings().show(query)
        rows = query.rows(connection)
    shown = [row for row in rows if not (bare and row["claims"])]
    if chosen_format() == "table":
        _print_coverage(shown)
        click.echo(_in_words(count(rows)))
        return
    columns = list(rows[0].keys())
    print_rows(columns, map(tuple, shown), empty="every sentence has a claim")


def _print_coverage(rows: list[Any]) -> None:
    from rich import box
    from rich.table import Table
    from rich.text import Text

    table = Table(box=box.SIMPLE_HEAD, header_style="bold", pad_edge=False)
    table.add_column("¶", justify="right", no_wrap=True)
    table.add_column("claims", justify="right", no_wrap=True)
    table.add_column("nature", no_wrap=True)
    table.add_column("sentence", overflow="fold")
    for row in rows:
        sentence = Text(visible(row["text"]), style="" if row["claims"] else "bold")
        if row["reason"]:
            sentence.append(f"\n{visible(row['reason'])}", style="dim not bold")
        table.add_row(f"{row['paragraph']}.{row['sentence']}", str(row["claims"]), row["nature"], sentence)
    print_rendered(table)


def _in_words(found: Coverage) -> str:
    bare = ", ".join(f"{number} {nature}" for nature, number in sorted(found.bare.items()))
    return (
        f"{found.factual_with_claim:,} of {found.factual:,} factual sentences have a claim"
        f" ({found.share:.0%}); of all {found.sentences:,} there is none on"
        f" {found.bare.total():,}{f' ({bare})' if bare else ''}"
    )


@source.command(cls=Command)
@click.argument("slug", metavar="SOURCE", shell_complete=complete.slug("source"))
@click.option(
    "--list", "finding", metavar="FINDING", help="List the claims behind a line, such as unnamed or F6."
)
def audit(slug: str, finding: str | None) -> None:
    """Say what a careful reader wants to know before trusting SOURCE.

    Whose voices it has, what is opinion or forecast, what is vague, what it says of itself, what no other
    publisher bears out. Credibility is only proposed; the author of a pack sets it.

    Example: kb source audit lianyungang-2025
    """
    from kb.lookup.criticism import audit_queries, findings, listed_query
    from kb.lookup.names import resolve_named

    options = settings()
    with options.reader() as connection:
        resolve_named(connection, "source", slug)
        if finding is not None:
            query = listed_query(slug, finding)
            options.show(query)
            cursor = query.run(connection)
            columns = [column[0] for column in cursor.description]
            hidden = ("publisher_slug", "pack", "modality", "voice", "attributed_to", "valid", "claim_id")
            print_rows(columns, cursor, shown=[name for name in columns if name not in hidden])
            return
        options.show(*audit_queries(slug))
        rows = findings(connection, slug)
    percent = chosen_format() in ("table", "md")
    print_rows(
        ["finding", "claims", "share", "meaning"],
        [
            [row.finding, row.claims, f"{row.share:.0%}" if percent else round(row.share, 4), row.meaning]
            for row in rows
        ],
    )


@source.command(cls=Command)
@click.argument("file", type=_FILE)
@click.option("--title", metavar="TITLE", help="The title of the text. [default: what the file says]")
@click.option("--slug", metavar="SLUG", help="The slug of the source and its pack. [default: from the title]")
@source_options
def add(file: Path, title: str | None, slug: str | None, **described: str | None) -> None:
    """Draft a pack on a new source from its text in FILE, in a folder named after the source.

    FILE is a text, a web page (HTML or MHT), a PDF, a Word file, a folder of such files, or - for standard input. Title,
    publisher, date and address come from a page that says them. Edit the draft until 'kb pack check' finds no problem, or
    go through it with 'kb pack review', then seed it and attach the text.

    Example: kb source add article.txt --title "Harbour Watch opens" --publisher "Harbour Herald"
    """
    from kb.packs.write.new import short_slug_of, slug_of
    from kb.sources.read import read_text

    if file.is_dir() and (title or slug):
        raise click.UsageError(
            "a title or slug goes with one file, not with a folder", click.get_current_context()
        )
    files = sorted(path for path in file.iterdir() if path.is_file()) if file.is_dir() else [file]
    knows = known_things()
    for each in files:
        text = read_text(each)
        said = title or dict(text.fields).get("title") or _title_of(each, text.text)
        folder = Path(slug_of(slug) if slug else short_slug_of(said))
        write_draft_of(folder, each, text, knows, title=said, **described)


def _title_of(file: Path, text: str) -> str:
    """Return the headline of a text, else what the user says it is."""
    from kb.sources.reading import headline

    found = headline(text)
    if found:
        return found
    if not sys.stdin.isatty():
        raise click.UsageError(f"{file} says no title: --title", click.get_current_context())
    return str(click.prompt("Title", err=True))
