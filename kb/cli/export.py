"""`kb export`: everything, or what filters leave of it, in a form that another tool opens."""

from __future__ import annotations

import sys
from contextlib import contextmanager, nullcontext
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from kb.cli.app import Command, settings
from kb.cli.lists import filter_options
from kb.cli.progress import progress_bar
from kb.export.formats import FORMATS
from kb.text import visible

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

#: What each option of a format is by itself: asked for, or not given.
_NEEDS_A_NAME = ("file", "folder")


@click.command(cls=Command)
@click.argument("form", metavar="FORMAT", type=click.Choice(tuple(FORMATS)))
@click.option(
    "-o",
    "--output",
    type=click.Path(path_type=Path),
    metavar="PATH",
    help="The new file or folder. [default: standard output, for texts]",
)
@click.option("--quotes", is_flag=True, help="With the exact words of sources that claims are cited to.")
@click.option("--texts", is_flag=True, help="With the texts of sources. Mind whose they are.")
@click.option("--base", metavar="IRI", help="jsonld: what every IRI begins with. [default: urn:kb:]")
@click.option(
    "--picture",
    type=click.Choice(("network", "timeline")),
    help="mermaid, svg: of the network around --about NAME, or of its timeline. [default: network]",
)
@click.option("--to", metavar="URL", help="postgresql: the server and database; PGPASSWORD has the password.")
@click.option("--schema", metavar="NAME", help="postgresql: the schema that it replaces. [default: kb]")
@filter_options
def export(form: str, output: Path | None, **given: Any) -> None:
    """Write everything, or what the filters leave, in a form that another tool opens.

    FORMAT is one of the list in docs/export.md, which says what each holds. The last line says what this one cannot hold.
    The words of sources stay out unless you ask for them. A file appears whole or not at all, and never in place of another.

    Example: kb export csv -o kb-csv --topic drug-control
    """
    from kb.export.content import content_of
    from kb.export.formats import summary, write

    options = _options(form, given)
    if FORMATS[form].makes in _NEEDS_A_NAME and output is None:
        raise click.UsageError(
            f"{form} is a {FORMATS[form].makes}; name it: -o PATH", click.get_current_context()
        )
    if FORMATS[form].makes == "server" and (output is not None or "to" not in options):
        raise click.UsageError(f"{form} goes to a server: --to URL, and no -o", click.get_current_context())
    words = {name: options.pop(name, False) for name in ("texts", "quotes")}
    filters: Any = {name: value for name, value in given.items() if value}
    with (
        progress_bar(f"exporting {form}", of_bytes=False) as advance,
        settings().reader() as connection,
        content_of(connection, filters, **words, advance=advance or (lambda _: None)) as content,
    ):
        with _target(form, output) as target:
            written = write(form, content, target, **options)
        line = summary(form, written, content)
    click.echo(visible(line), err=True)


def _options(form: str, given: dict[str, Any]) -> dict[str, Any]:
    """Take the options of formats out of what is given. Refuses those that mean nothing to this one."""
    known = {name for each in FORMATS.values() for name in each.options}
    asked = {name: value for name in known if (value := given.pop(name, None))}
    for name in FORMATS[form].needs:
        if len(given[name]) != 1:
            raise click.UsageError(f"{form} needs --{name} NAME, once", click.get_current_context())
        asked[name] = given[name][0]
    for name in asked:
        if name not in (*FORMATS[form].options, *FORMATS[form].needs):
            raise click.UsageError(f"--{name} means nothing to {form}", click.get_current_context())
    return asked


@contextmanager
def _target(form: str, output: Path | None) -> Iterator[Path | None]:
    """Yield the new file or folder to write, which gets its name, or is printed, when it is whole."""
    from kb.file.open import unwritable
    from kb.file.safely import new_file, new_folder

    if output is None:
        with nullcontext() if FORMATS[form].makes == "server" else _printed() as target:
            yield target
        return
    make = new_folder if FORMATS[form].makes == "folder" else new_file
    try:
        sum_up = _summed(output) if FORMATS[form].summed else nullcontext(lambda _: None)
        with sum_up as note, make(output) as target:
            yield target
            note(target)
    except OSError as error:
        raise unwritable(output, error) from error


@contextmanager
def _summed(output: Path) -> Iterator[Callable[[Path], None]]:
    """Yield what notes the sha256 of a file in a file beside it, as `sha256sum --check` reads it."""
    import hashlib

    from kb.file.safely import new_file

    with new_file(output.with_name(f"{output.name}.sha256")) as beside:

        def note(written: Path) -> None:
            with written.open("rb") as file:
                digest = hashlib.file_digest(file, "sha256").hexdigest()
            beside.write_text(f"{digest}  {output.name}\n", encoding="utf-8")

        yield note


@contextmanager
def _printed() -> Iterator[Path]:
    import shutil
    import tempfile

    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "text"
        yield path
        with path.open("rb") as file:
            shutil.copyfileobj(file, sys.stdout.buffer)
        sys.stdout.buffer.flush()
