"""Lay rows out as a table whose columns fit the terminal and break no word, or as a block a row."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kb.cli.output import print_rendered, terminal_width

if TYPE_CHECKING:
    from collections.abc import Sequence

    from rich.console import RenderableType

#: What heads a row that is printed as a block: the first of these columns that it has.
_HEADINGS = ("summary", "name", "title", "definition", "meaning")
#: What is no longer than this stays on one line, and a column of sentences is no narrower, or it reads worse than a
#: block; and how much stands between columns.
_READABLE, _GAP = 24, 3


def print_table(headers: Sequence[str], rows: Sequence[Sequence[str]], numeric: Sequence[bool]) -> None:
    """Print texts as a table, those of numeric columns to the right; as blocks where the terminal is too narrow."""
    widths = _widths(headers, rows, terminal_width())
    if widths is None:
        print_rendered(*(_block(headers, row) for row in rows))
    else:
        print_rendered(_table(headers, rows, widths, numeric))


def _table(
    headers: Sequence[str], rows: Sequence[Sequence[str]], widths: Sequence[int], numeric: Sequence[bool]
) -> RenderableType:
    from rich import box
    from rich.table import Table
    from rich.text import Text

    table = Table(box=box.SIMPLE_HEAD, header_style="bold", pad_edge=False)
    for header, width, right in zip(headers, widths, numeric, strict=True):
        table.add_column(header, justify="right" if right else "left", overflow="fold", width=width)
    for row in rows:
        table.add_row(*map(Text, row))
    return table


def _block(headers: Sequence[str], row: Sequence[str]) -> RenderableType:
    """Lay out a row as its sentence, and below it what else it holds, a value on one line where that is wide enough."""
    from rich.text import Text

    values = {name: value for name, value in zip(headers, row, strict=True) if value}
    head = next((name for name in _HEADINGS if name in values), headers[0])
    text = Text(values.pop(head, ""))
    used = terminal_width()
    for name, value in values.items():
        words = Text.assemble((f"{name.replace('_', ' ')} ", "dim"), value)
        fits = used + _GAP + words.cell_len <= terminal_width()
        text.append(" · " if fits else "\n  ")
        used = used + _GAP + words.cell_len if fits else 2 + words.cell_len
        text.append_text(words)
    return text


def _widths(headers: Sequence[str], rows: Sequence[Sequence[str]], room: int) -> list[int] | None:
    """Return how wide each column is to be so that no word is broken, or None if there is no room for that."""
    columns = list(zip(headers, *rows, strict=True))
    wanted = [max(_width(line) for text in column for line in text.split("\n")) for column in columns]
    least = [
        max(min(full, _READABLE), *map(_longest_word, column))
        for column, full in zip(columns, wanted, strict=True)
    ]
    left = room - _GAP * len(columns) - sum(least)
    if left < 0:
        return None
    # What is left goes to those that want more, the most modest first.
    widths = list(least)
    for count, place in enumerate(
        sorted(range(len(columns)), key=lambda place: wanted[place] - least[place])
    ):
        more = min(wanted[place] - least[place], left // (len(columns) - count))
        widths[place] += more
        left -= more
    return widths


def _width(text: str) -> int:
    from rich.cells import cell_len

    return cell_len(text)


def _longest_word(text: str) -> int:
    """Return the width of the longest word; in a script without spaces a line may end anywhere."""
    return max(
        (min(_width(word), _READABLE) if not word.isascii() else len(word) for word in text.split()),
        default=0,
    )
