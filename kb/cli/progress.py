"""A bar that shows how far a long command has come, on a terminal only."""

from __future__ import annotations

import sys
import time
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from kb.cli.app import settings

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from rich.progress import Progress

#: A bar shows once a command has taken this many seconds.
_PATIENCE = 1.0


@contextmanager
def progress_bar(what: str, *, of_bytes: bool) -> Iterator[Callable[..., None] | None]:
    """Yield what draws the bar: it takes how much more is done, and how much there is, if that is known.

    Yields None where there is no terminal.
    """
    if not sys.stderr.isatty():
        yield None
        return
    started = time.monotonic()
    bar = _bar(of_bytes=of_bytes)
    task = bar.add_task(what, total=None)
    done = 0

    def advance(count: int, total: int | None = None) -> None:
        nonlocal done
        done += count
        if not bar.live.is_started and time.monotonic() - started > _PATIENCE:
            bar.start()
        if bar.live.is_started:
            bar.update(task, completed=done, total=total)

    try:
        yield advance
    finally:
        if bar.live.is_started:
            bar.stop()


def _bar(*, of_bytes: bool) -> Progress:
    from rich.console import Console
    from rich.progress import (
        MofNCompleteColumn,
        Progress,
        TimeElapsedColumn,
        TimeRemainingColumn,
        TransferSpeedColumn,
    )

    columns: tuple[Any, ...] = (TransferSpeedColumn(), TimeRemainingColumn())
    if not of_bytes:
        columns = (MofNCompleteColumn(), TimeElapsedColumn())
    console = Console(stderr=True, no_color=settings().no_color or None)
    return Progress(*Progress.get_default_columns()[:-1], *columns, console=console, transient=True)
