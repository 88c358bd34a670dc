"""`kb pack`: start a pack, and check one without touching a database."""

from __future__ import annotations

import shlex
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from kb.cli.app import Command, Group, settings, with_options
from kb.cli.review import review
from kb.errors import KbError
from kb.text import visible

if TYPE_CHECKING:
    from kb.packs.write.draft import Draft
    from kb.packs.write.known import Known
    from kb.sources.read import TextFile

#: Gives a command the options that describe a source.
source_options = with_options(
    click.option("--publisher", metavar="NAME", help="Who published it: a known publisher or a new one."),
    click.option("--url", metavar="URL", help="Where it can be read."),
    click.option("--published", metavar="DATE", help="When it was published (EDTF)."),
    click.option("--language", metavar="CODE", help="Its language (BCP 47). [default: en]"),
)


@click.group(cls=Group)
def pack() -> None:
    """Start a pack, or check one without a database."""


@pack.command(cls=Command)
@click.argument("folder", type=click.Path(path_type=Path))
@click.option(
    "--from",
    "file",
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="Draft the claims of the text in FILE.",
)
@click.option(
    "--csl",
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="Take the sources in FILE: CSL JSON, as Zotero exports it.",
)
@click.option("--title", metavar="TITLE", help="The title of the text.")
@source_options
def new(folder: Path, file: Path | None, csl: Path | None, **source: str | None) -> None:
    """Start a pack in FOLDER: an example of everything in it, a draft from a text, or the sources of a list.

    A draft has a claim for each sentence, with a ready locator and the known things, numbers and dates that it
    names. Its summaries are TODO: write each in your own words, edit or drop the claim, and 'kb pack check'
    says what is still to do.

    Example: kb pack new harbour-watch --from article.txt
    """
    from kb.packs.write.new import start

    if csl is not None and (file is not None or any(source.values())):
        raise click.UsageError(
            "--csl goes alone: a list says all of its sources", click.get_current_context()
        )
    if csl is not None:
        _write_sources(folder, csl)
    elif file is not None:
        write_draft(folder, file, **source)
    elif any(source.values()):
        raise click.UsageError(
            "a title or publisher goes with a text: --from FILE", click.get_current_context()
        )
    else:
        path = start(folder)
        click.echo(f"{path} is a pack to start from; 'kb pack check {folder}' checks it", err=True)


def _write_sources(folder: Path, file: Path) -> None:
    from kb.packs.write.from_csl import start_from_csl

    count, left = start_from_csl(folder, file, known_things())
    for title in left:
        click.echo(visible(f"known already: {title}"), err=True)
    click.echo(visible(f"{folder / 'pack.yaml'} has {count:,} sources; add claims that cite them"), err=True)


def write_draft(folder: Path, file: Path, **source: str | None) -> None:
    """Write a draft of a pack on a text, with what the database knows, else with what the bundled packs do."""
    from kb.sources.read import read_text

    write_draft_of(folder, file, read_text(file), known_things(), **source)


def write_draft_of(folder: Path, file: Path, text: TextFile, knows: Known, **source: str | None) -> None:
    """Write a draft of a pack on a text that has been read; what the file says of itself fills in the rest."""
    from kb.packs.write.new import start_from

    described = {
        name: value for name, value in text.fields if name in ("title", "published", "publisher", "url")
    }
    described |= {name: value for name, value in source.items() if value is not None}
    made = start_from(folder, text, knows, **described)
    click.echo(
        visible(f"{folder} is a draft with {_sized(made)}; next: {_next_step(folder, file)}"),
        err=True,
    )
    if "published" not in described:
        click.echo(
            "no date of publication is known: dates without a year are left open (--published)", err=True
        )


def _next_step(folder: Path, file: Path) -> str:
    """Return a command that can be pasted whatever the names are."""
    # A name that begins with a dash would be taken for an option.
    names = [f"./{path}" if str(path).startswith("-") else str(path) for path in (folder, file)]
    return shlex.join(["kb", "pack", "check", names[0], "--text", names[1]])


def _sized(made: Draft) -> str:
    figures = sum("figure" in claim for claim in made.claims)
    things = len({slug for slugs in made.found.values() for slug in slugs})
    return f"{len(made.claims):,} claims to do, {figures:,} of them figures, on {things:,} known things"


def known_things() -> Known:
    """Return what the database knows, or what the bundled packs do where there is none."""
    from kb.packs.write.known import known

    path = settings().path
    if path.exists():
        with settings().reader() as connection:
            return known(connection)
    from kb.file.bundled import bundled_packs
    from kb.packs.apply.trial import in_memory

    with in_memory(bundled_packs().values()) as connection_:
        driver: Any = connection_.connection.driver_connection
        return known(driver)


def _texts(_context: click.Context, _parameter: click.Parameter, values: tuple[str, ...]) -> Any:
    """Read --text SOURCE=FILE or --text FILE."""
    texts = []
    for value in values:
        slug, equals, file = value.partition("=")
        texts.append((slug, Path(file)) if equals and not Path(value).exists() else (None, Path(value)))
    return texts


@pack.command(cls=Command)
@click.argument("packs", nargs=-1, required=True, metavar="PACK...")
@click.option(
    "--text",
    "texts",
    multiple=True,
    metavar="[SOURCE=]FILE",
    callback=_texts,
    help="Look for the locators in the text of a source.",
)
@click.option("--watch", is_flag=True, help="Check again whenever a file changes, until Ctrl-C.")
def check(packs: tuple[str, ...], texts: list[tuple[str | None, Path]], watch: bool) -> None:
    """Check packs against the bundled ones that they require, all problems at once.

    If they need packs that are not bundled, the database is looked at; it stays as it is. With the text of a
    source, each locator must fit exactly one place in it.

    Example: kb pack check my-pack/ --text article.txt
    """
    if not watch:
        _check(packs, texts)
        return
    from kb.cli.app import failure
    from kb.packs.format.changes import changes

    for _ in changes([Path(name) for name in packs] + [path for _, path in texts]):
        try:
            _check(packs, texts)
        except (KbError, OSError) as error:
            failure(error)
        click.echo("waiting for a change; Ctrl-C ends", err=True)


def _check(packs: tuple[str, ...], texts: list[tuple[str | None, Path]]) -> None:
    from kb.packs.apply.seed import find_pack
    from kb.packs.apply.trial import check_packs
    from kb.packs.format.cut_short import cut_short
    from kb.sources.read import read_text

    paths = [find_pack(name) for name in packs]
    for warning in (each for path in paths for each in cut_short(path)):
        click.echo(visible(warning), err=True)
    read = [(slug, path, read_text(path)) for slug, path in texts]
    for report in check_packs(paths, read, settings().path):
        for key, said in report.advice:
            click.echo(visible(f"{report.pack}/{key}: {said}"), err=True)
        counts = ", ".join(
            f"{counter.total():,} {label}" for label, counter in report.counts.items() if counter.total()
        )
        click.echo(f"{report.pack}: no problems ({counts or 'empty'})")


pack.add_command(review)
