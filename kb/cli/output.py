"""Print rows in every format. All commands that list anything end up here."""

from __future__ import annotations

import io
import os
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import chain
from typing import TYPE_CHECKING, Any

import click

from kb.cli.app import Settings, settings
from kb.text import visible

if TYPE_CHECKING:
    from rich.console import Console, RenderableType

Row = Sequence[Any]

#: What a spreadsheet takes for the start of a formula.
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def chosen_format(options: Settings | None = None) -> str:
    """Return the format that was asked for, else table on a terminal and tsv in a pipe."""
    options = options or settings()
    return options.format or ("table" if sys.stdout.isatty() else "tsv")


def print_rows(
    columns: Sequence[str],
    rows: Iterable[Row],
    *,
    shown: Sequence[str] = (),
    empty: str = "nothing found",
) -> int:
    """Print rows in the chosen format and return how many there were.

    `shown` are the columns that a table has room for, all of them unless given; the other formats print
    every column. With no rows, a table says so on standard error.
    """
    counted = _Counted(rows)
    if chosen_format() == "table":
        _print_table(columns, counted, shown or columns)
    else:
        _PRINTERS[chosen_format()](columns, counted)
    if not counted.count and empty:
        click.echo(empty, err=True)
    return counted.count


def _print_table(columns: Sequence[str], rows: Iterable[list[Any]], shown: Sequence[str]) -> None:
    """Print a table of those columns that hold anything."""
    from kb.cli.layout import print_table

    kept = list(rows)
    if not kept:
        return
    places = [columns.index(name) for name in shown]
    places = [place for place in places if any(row[place] is not None for row in kept)] or places
    print_table(
        [visible(columns[place]) for place in places],
        [[visible(cell(row[place])) for place in places] for row in kept],
        [all(isinstance(row[place], int | float | None) for row in kept) for place in places],
    )


def print_document(document: Any) -> None:
    """Print nested data as json, jsonl or yaml."""
    if chosen_format() == "yaml":
        import yaml

        text = yaml.safe_dump(_plain(document), sort_keys=False, allow_unicode=True, width=100)
        click.echo(_for_terminal(text), nl=False)
    elif chosen_format() == "jsonl":
        click.echo(_json(document))
    else:
        click.echo(_json(document, indent=2))


class _Counted:
    """Counts rows as they pass."""

    def __init__(self, rows: Iterable[Row]) -> None:
        self._rows = rows
        self.count = 0

    def __iter__(self) -> Iterator[list[Any]]:
        for row in self._rows:
            self.count += 1
            yield [_value(value) for value in row]


def _value(value: Any) -> Any:
    """Show a whole number as one, and bytes as SQL does."""
    if isinstance(value, float) and value.is_integer() and abs(value) < 1e15:
        return int(value)
    return f"x'{value.hex()}'" if isinstance(value, bytes) else value


def _plain(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _plain(item) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [_plain(item) for item in value]
    return _value(value)


def _for_terminal(text: str) -> str:
    return visible(text) if sys.stdout.isatty() else text


def _json(value: Any, indent: int | None = None) -> str:
    import json

    return _for_terminal(json.dumps(_plain(value), ensure_ascii=False, indent=indent))


def _print_jsonl(columns: Sequence[str], rows: Iterable[Row]) -> None:
    for row in rows:
        click.echo(_json(dict(zip(columns, row, strict=True))))


def _print_yaml(columns: Sequence[str], rows: Iterable[Row]) -> None:
    is_empty = True
    for row in rows:
        print_document([dict(zip(columns, row, strict=True))])
        is_empty = False
    if is_empty:
        print_document([])


def _print_json(columns: Sequence[str], rows: Iterable[Row]) -> None:
    separator = "[\n  "
    for row in rows:
        click.echo(separator + _json(dict(zip(columns, row, strict=True))), nl=False)
        separator = ",\n  "
    click.echo("[]" if separator.startswith("[") else "\n]")


def cell(value: Any) -> str:
    """Write a value as text; nothing is the empty text."""
    return "" if value is None else str(_value(value))


def counted(number: int, noun: str) -> str:
    """Write a number of things: 1 sentence, 2 sentences."""
    return f"{number:,} {noun}{'' if number == 1 else 's'}"


def _defused(text: str) -> str:
    return f"'{text}" if settings().defuse and text.startswith(_FORMULA) else text


def _print_csv(columns: Sequence[str], rows: Iterable[Row]) -> None:
    import csv

    buffer = io.StringIO()
    plain = csv.writer(buffer, lineterminator="\n")
    quoting = csv.writer(buffer, lineterminator="\n", quoting=csv.QUOTE_NONNUMERIC)
    plain.writerow(map(_defused, columns))
    click.echo(_for_terminal(buffer.getvalue()), nl=False)
    for row in rows:
        buffer.seek(0)
        buffer.truncate()
        cells = [_defused(value) if isinstance(value, str) else value for value in row]
        # By itself the writer leaves a lone carriage return unquoted, which readers take for the end of a row.
        writer = quoting if any(isinstance(value, str) and "\r" in value for value in cells) else plain
        writer.writerow(cells)
        click.echo(_for_terminal(buffer.getvalue()), nl=False)


_TSV = str.maketrans({"\\": "\\\\", "\t": "\\t", "\n": "\\n", "\r": "\\r"})


def _print_tsv(columns: Sequence[str], rows: Iterable[Row]) -> None:
    for row in chain([columns], rows):
        click.echo(
            "\t".join(
                visible((_defused(value) if isinstance(value, str) else cell(value)).translate(_TSV))
                for value in row
            )
        )


def _print_markdown(columns: Sequence[str], rows: Iterable[Row]) -> None:
    click.echo(f"| {' | '.join(map(markdown, columns))} |")
    click.echo(f"| {' | '.join('---' for _ in columns)} |")
    for row in rows:
        click.echo(f"| {' | '.join(markdown(cell(value)) for value in row)} |")


_MARKDOWN = str.maketrans({character: f"\\{character}" for character in "\\`*_{}[]<>|#"} | {"\n": " "})


def markdown(text: str) -> str:
    """Escape what Markdown or HTML in it would act on."""
    return visible(text).translate(_MARKDOWN).replace("&", "&amp;")


#: How each format is printed besides the table, which leaves out columns.
_PRINTERS: dict[str, Callable[[Sequence[str], Iterable[Row]], None]] = {
    "json": _print_json,
    "jsonl": _print_jsonl,
    "csv": _print_csv,
    "tsv": _print_tsv,
    "md": _print_markdown,
    "yaml": _print_yaml,
}


def console(width: int | None = None) -> Console:
    """Return a console that writes to memory, in colour if the terminal is to see colour."""
    from rich.console import Console

    colour = sys.stdout.isatty() and not settings().no_color
    return Console(
        file=io.StringIO(),
        force_terminal=colour,
        no_color=not colour or None,
        color_system="auto" if colour else None,
        width=width or terminal_width(),
        highlight=False,
        markup=False,
        emoji=False,
    )


def terminal_width() -> int:
    """Return how many columns there are to print in."""
    import shutil

    return max(40, shutil.get_terminal_size((100, 24)).columns)


def print_rendered(*renderables: RenderableType, width: int | None = None) -> None:
    """Print what is laid out for a person, through a pager if it is longer than the terminal."""
    import shutil

    target = console(width)
    for renderable in renderables:
        target.print(renderable)
    lines_ = target.file.getvalue().splitlines()  # type: ignore[attr-defined]
    text = "".join(f"{line.rstrip()}\n" for line in lines_)
    lines = shutil.get_terminal_size((100, 24)).lines
    if sys.stdout.isatty() and text.count("\n") >= lines:
        # Without -R the pager would show the codes of the colours instead of the colours.
        os.environ.setdefault("LESS", "-FRX")
        click.echo_via_pager(text, color=not settings().no_color)
    else:
        click.echo(text, nl=False, color=True if sys.stdout.isatty() and not settings().no_color else None)
