"""What all commands share: the settings, the global options, and how errors become one line and a status."""

from __future__ import annotations

import os
import signal
import sqlite3
import sys
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, contextmanager, suppress
from typing import TYPE_CHECKING, Any, NoReturn, TypeVar

import click

from kb.errors import KbError, OptionError, PackError
from kb.file import open as database
from kb.text import visible

if TYPE_CHECKING:
    from pathlib import Path
    from types import FrameType

    from kb.lookup.query import Query

FORMATS = ("table", "json", "jsonl", "csv", "tsv", "md", "yaml")
DEFAULT_DATABASE = "kb.db"

#: What every command shows in its --help.
CONTEXT = {"help_option_names": ["-h", "--help"], "max_content_width": 100}

F = TypeVar("F", bound=Callable[..., Any])


class Settings:
    """The global options as they were given."""

    db: str | None = None
    format: str | None = None
    show_sql: bool = False
    no_color: bool = False
    defuse: bool = False

    @property
    def file(self) -> str:
        """The database file: --db, else KB_DB, else kb.db here."""
        given = os.environ.get("KB_DB") or DEFAULT_DATABASE if self.db is None else self.db
        return database.database_file(given)

    @property
    def path(self) -> Path:
        """The database file, for what does more than look up."""
        from pathlib import Path

        return Path(self.file)

    @contextmanager
    def reader(self) -> Iterator[sqlite3.Connection]:
        """Open the database for reading."""
        with closing(database.connect_reader(self.file)) as connection, database.translated(self.file):
            yield connection

    def show(self, *queries: Query) -> None:
        """Print statements, if they were asked for, beside the output."""
        if self.show_sql:
            for query in queries:
                click.echo(f"{visible(str(query).strip())};\n", err=True)


def settings() -> Settings:
    """Return the settings of the running command."""
    return click.get_current_context().ensure_object(Settings)


def _store(context: click.Context, parameter: click.Parameter, value: Any) -> Any:
    # Global options may stand before and after the command; what is not given must not undo what was.
    if value not in (None, False) and parameter.name is not None:
        setattr(context.find_root().ensure_object(Settings), parameter.name, value)
    return value


_GLOBAL_OPTIONS = (
    click.option(
        "--db",
        metavar="FILE",
        expose_value=False,
        callback=_store,
        is_eager=True,
        help="The database. [default: KB_DB, else kb.db here]",
    ),
    click.option(
        "-f",
        "--format",
        type=click.Choice(FORMATS, case_sensitive=False),
        expose_value=False,
        callback=_store,
        help="How to print. [default: table on a terminal, tsv in a pipe]",
    ),
    click.option(
        "--show-sql",
        is_flag=True,
        expose_value=False,
        callback=_store,
        help="Print the SQL too, on standard error.",
    ),
    click.option(
        "--no-color",
        is_flag=True,
        expose_value=False,
        callback=_store,
        help="No colour; so does the environment variable NO_COLOR.",
    ),
    click.option(
        "--defuse",
        is_flag=True,
        expose_value=False,
        callback=_store,
        help="In csv and tsv, defuse cells that a spreadsheet would run as a formula.",
    ),
)


def with_options(*options: Callable[[Any], Any]) -> Callable[[F], F]:
    """Return a decorator that gives a command these options, in this order in its --help.

    They are made once, however many commands share them: to make an option takes longer than to read one from the file.
    """
    made = _made(*options)

    def decorate(function: F) -> F:
        holder: Any = function
        # As click's own decorators leave them: the last one first.
        holder.__click_params__ = [*getattr(holder, "__click_params__", ()), *reversed(made)]
        return function

    return decorate


def _made(*options: Callable[[Any], Any]) -> list[click.Option]:
    def holder() -> None: ...

    for option in options:
        option(holder)
    made: list[click.Option] = getattr(holder, "__click_params__", [])
    return made


#: Gives the group the options that all commands have.
global_options = with_options(*_GLOBAL_OPTIONS)
#: What the commands have of them: taken, and not repeated in each --help.
_REPEATED = _made(*_GLOBAL_OPTIONS)
for _option in _REPEATED:
    _option.hidden = True


class Command(click.Command):
    """A command that takes the global options too, without repeating them in its --help."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs.setdefault("context_settings", CONTEXT)
        super().__init__(*args, **kwargs)
        taken = {option for parameter in self.params for option in parameter.opts}
        self.params += [option for option in _REPEATED if not taken.intersection(option.opts)]


class Group(click.Group):
    """A group of such commands. The outermost one turns every error into one line and a status."""

    command_class = Command
    group_class = type

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs.setdefault("context_settings", CONTEXT)
        super().__init__(*args, **kwargs)

    def invoke(self, ctx: click.Context) -> Any:
        """Run the command; an error of SQLite's that nothing has explained is one of its database."""
        try:
            return super().invoke(ctx)
        except sqlite3.Error as error:
            raise database.explained(error, ctx.find_root().ensure_object(Settings).file) from error
        except BrokenPipeError:
            # The reader has had enough, as head does; that is no failure. What is left to write goes nowhere.
            with suppress(OSError, ValueError):
                os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
            return 0

    def main(self, args: Sequence[str] | None = None, prog_name: str | None = None, **extra: Any) -> NoReturn:  # type: ignore[override]
        """Run the command line and exit: 0 done, 1 no or an error, 2 wrong use, 3 changes pending, where asked."""
        extra.pop("standalone_mode", None)
        _prepare_streams()
        stopped = _Stopped()
        try:
            status = super().main(args, prog_name or "kb", standalone_mode=False, **extra)
        except click.exceptions.Exit as error:
            status = error.exit_code
        except click.exceptions.NoArgsIsHelpError as error:
            click.echo(error.format_message())
            status = 0
        except click.ClickException as error:
            status = _usage_error(error)
        except Exception as error:  # noqa: BLE001 - the last resort: never a traceback
            # Whatever a library makes of Ctrl-C.
            status = 130 if stopped.by_user or isinstance(error, click.Abort) else failure(error)
            if status == 130:
                _complain("kb: stopped")
        sys.exit(status if isinstance(status, int) else 0)


def _usage_error(error: click.ClickException) -> int:
    context = getattr(error, "ctx", None)
    path = context.command_path if context else "kb"
    message = " ".join(error.format_message().split()).rstrip(".")
    see = f"; see '{path} --help'" if error.exit_code == 2 else ""
    _complain(f"{path}: {message}{see}")
    return error.exit_code


def _prepare_streams() -> None:
    """Make sure that there is something to print to, and that what its encoding lacks is printed escaped."""
    for name in ("stdout", "stderr"):
        if getattr(sys, name) is None:  # it was closed
            setattr(sys, name, open(os.devnull, "w", encoding="utf-8"))  # noqa: SIM115, PTH123
        with suppress(AttributeError, ValueError):
            getattr(sys, name).reconfigure(errors="backslashreplace")


class _Stopped:
    """Knows whether somebody pressed Ctrl-C, which some libraries dress up as an error of their own."""

    def __init__(self) -> None:
        self.by_user = False
        if threading.current_thread() is threading.main_thread():
            signal.signal(signal.SIGINT, self._stop)
            if hasattr(signal, "setitimer"):
                signal.signal(signal.SIGALRM, self._stop)
                sys.unraisablehook = self._stop_soon

    @staticmethod
    def _stop_soon(lost: sys.UnraisableHookArgs) -> None:
        """Stop a moment later where Ctrl-C came in a callback, out of which Python lets no error."""
        if isinstance(lost.exc_value, KeyboardInterrupt):
            signal.setitimer(signal.ITIMER_REAL, 0.01)
        else:
            sys.__unraisablehook__(lost)

    def _stop(self, number: int, frame: FrameType | None) -> None:
        self.by_user = True
        signal.default_int_handler(number, frame)


def failure(error: Exception) -> int:
    """Say what went wrong, and return the exit status."""
    if isinstance(error, PackError):
        for problem in error.problems:
            click.echo(visible(problem), err=True)
        if error.total > len(error.problems):
            click.echo(f"... and {error.total - len(error.problems):,} more", err=True)
    if isinstance(error, KbError):
        _complain(f"kb: {error}")
    elif isinstance(error, OSError):
        _complain(f"kb: {error.filename or 'the system'}: {error.strerror or error}")
    elif isinstance(error, UnicodeEncodeError):
        _complain(f"kb: {error.object[error.start : error.end]!r} on the command line is not text; use UTF-8")
    elif isinstance(error, MemoryError):
        _complain("kb: there is not enough memory")
    elif os.environ.get("KB_DEBUG"):
        raise error
    else:
        _complain(
            f"kb: a bug in kb: {type(error).__name__}: {error}; KB_DEBUG=1 shows where, please report it"
        )
    return 2 if isinstance(error, OptionError) else 1


def _complain(message: str) -> None:
    """Print a line on standard error; on a terminal it breaks between words."""
    line = visible(" ".join(message.split()))
    if sys.stderr.isatty():
        import shutil
        import textwrap

        columns = shutil.get_terminal_size().columns
        line = textwrap.fill(line, columns, break_long_words=False, break_on_hyphens=False)
    click.echo(line, err=True)
