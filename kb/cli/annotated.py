"""A source's text with its claims: on the terminal, and as one page of HTML."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from kb.cli.output import chosen_format, print_document, print_rendered
from kb.errors import SourceError
from kb.file.safely import new_file
from kb.lookup.wording import claim_flags, claim_time
from kb.site.annotated import page
from kb.text import visible

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from rich.table import Table
    from rich.text import Text

    from kb.lookup.annotation import Annotated, Line, Note

_STYLES = {"assertion": "cyan", "opinion": "yellow", "forecast": "magenta"}
#: From this width on the claims stand beside the text and not beneath it.
_WIDE = 120


def print_annotated(found: Annotated, summary: str) -> None:
    """Print a text with each cited span underlined and numbered, and the claims with it."""
    if chosen_format() in ("json", "jsonl", "yaml"):
        print_document(_document(found))
        return
    print_rendered(*_laid_out(found, summary))


def _laid_out(found: Annotated, summary: str) -> Iterator[Any]:
    from rich.text import Text

    from kb.cli.output import terminal_width

    yield Text(visible(found.source["title"]), style="bold")
    paragraph = 0
    for line in found.lines:
        if line.paragraph != paragraph:
            paragraph = line.paragraph
            yield Text("")
        yield _line(line, wide=terminal_width() >= _WIDE)
    yield Text(f"\n{summary}", style="dim")


def _line(line: Line, *, wide: bool) -> Table:
    from rich.console import Group
    from rich.table import Table
    from rich.text import Text

    grid = Table.grid(padding=(0, 2, 0, 0), expand=wide)
    grid.add_column(width=6, no_wrap=True)
    grid.add_column(ratio=1 if wide else None, overflow="fold")
    place = Text(f"¶{line.paragraph}.{line.sentence}", style="dim")
    notes: list[Any] = [_note(note) for note in line.notes] or [Text(_bare(line), style="dim italic")]
    if wide:
        grid.add_column(ratio=1, overflow="fold")
        grid.add_row(place, _sentence(line), Group(*notes))
    else:
        grid.add_row(place, Group(_sentence(line), *notes))
    return grid


def _bare(line: Line) -> str:
    return visible(
        f"{line.nature}: {line.reason}" if line.reason else "" if line.pieces[0].cited_by else line.nature
    )


def _sentence(line: Line) -> Text:
    from rich.text import Text

    text = Text()
    for piece in line.pieces:
        if piece.begins:
            text.append(f"[{','.join(map(str, piece.begins))}]", style="bold")
        text.append(visible(piece.text), style="underline" if piece.cited_by else "")
    return text


def _note(note: Note) -> Table:
    from rich.table import Table
    from rich.text import Text

    claim = note.claim
    style = _STYLES[claim["modality"]]
    text = Text(visible(claim["summary"]), style=style if claim["modality"] != "assertion" else "")
    aside = _aside(claim)
    if aside:
        text.append(f"  {visible(aside)}", style=f"{style} dim")
    grid = Table.grid(padding=(0, 1, 0, 0))
    grid.add_column(width=4, justify="right", no_wrap=True)
    grid.add_column(overflow="fold")
    grid.add_row(Text(str(note.number), style=f"bold {style}"), text)
    return grid


def _aside(claim: dict[str, Any]) -> str:
    against = "disputed here" if claim["stance"] == "disputes" else ""
    flags, when = claim_flags(claim), claim_time(claim)
    parts = (against, claim["marks"] or "", f"[{flags}]" if flags else "", f"({when})" if when else "")
    return " ".join(filter(None, parts))


def _document(found: Annotated) -> dict[str, Any]:
    return {
        "source": found.source["slug"],
        "sha256": found.sha256,
        "sentences": [
            {
                "paragraph": line.paragraph,
                "sentence": line.sentence,
                "nature": line.nature,
                "reason": line.reason,
                "text": "".join(piece.text for piece in line.pieces),
                "claims": [{"number": note.number, **note.claim} for note in line.notes],
            }
            for line in found.lines
        ],
    }


# The page


def _is_page(path: Path) -> bool:
    """Tell whether a file is a page that kb wrote, which may be written anew."""
    if not path.is_file():
        return False
    with path.open("rb") as file:
        return b'<meta name="generator" content="kb">' in file.read(1_000)


def write_page(found: Annotated, path: Path) -> None:
    """Write the page to a file, whole or not at all; `-` is standard output."""
    text = page(found)
    if str(path) == "-":
        click.echo(text)
        return
    if path.exists() and not _is_page(path):
        raise SourceError(f"{path} exists already and is no page that kb wrote", "name another file")
    try:
        with new_file(path, replace=True) as partial:
            partial.write_text(text, encoding="utf-8")
    except OSError as error:
        raise SourceError(f"{path} can't be written: {error.strerror}", "name another file") from error
    click.echo(f"{path} holds the annotated text of {found.source['slug']}", err=True)
