"""`kb sql` and `kb schema`: the views, for whoever writes SQL."""

from __future__ import annotations

import sys
from contextlib import closing
from itertools import islice

import click

from kb.cli import complete
from kb.cli.app import CONTEXT, Command, settings
from kb.cli.output import print_rows
from kb.errors import NotFoundError, QueryError
from kb.text import did_you_mean


def _a_number(_context: click.Context, _parameter: click.Parameter, value: float) -> float:
    if value != value:  # noqa: PLR0124 - as only nan is
        raise click.BadParameter("nan is not a number of seconds.")
    return value


# SQL may start with a comment, which looks like an option.
@click.command(cls=Command, context_settings={**CONTEXT, "ignore_unknown_options": True})
@click.argument("query", required=False)
@click.option(
    "-i",
    "--input",
    "file",
    type=click.Path(dir_okay=False),
    help="Read the query from a file; - is standard input.",
)
@click.option(
    "--limit", type=click.IntRange(0), default=10_000, show_default=True, help="Most rows; 0: no limit."
)
@click.option(
    "--timeout",
    type=click.FloatRange(0, 1_000_000),
    default=30,
    show_default=True,
    callback=_a_number,
    help="Most seconds; 0: no limit.",
)
def sql(query: str | None, file: str | None, limit: int, timeout: float) -> None:
    """Run a read-only SQL QUERY over the views (see kb schema); without one, what comes in a pipe.

    Example: kb sql "select name, claims from countries order by claims desc limit 5"
    """
    from kb.lookup import sandbox

    if query and file:
        raise click.UsageError("give a query or a file with one, not both", click.get_current_context())
    if query is None and file is None and sys.stdin.isatty():
        raise click.UsageError(
            "give a query, a file with one (-i FILE), or a pipe", click.get_current_context()
        )
    text = _read(file or "-") if query in (None, "-") else str(query)
    if query is None and not text.strip():
        raise click.UsageError("give a query: nothing came in", click.get_current_context())
    with settings().reader() as connection, sandbox.bounded(timeout or None):
        rows = sandbox.run(connection, text, timeout or None)
        with closing(iter(rows)) as result:
            print_rows(rows.columns, islice(result, limit) if limit else result, empty="")
            if limit and next(result, None) is not None:
                click.echo(f"stopped after {limit:,} rows; --limit allows more, 0 all", err=True)


def _read(file: str) -> str:
    try:
        with click.open_file(file, "rb") as opened:
            return str(opened.read(), "utf-8")
    except OSError as error:
        raise QueryError(f"{file} can't be read: {error.strerror}") from error
    except UnicodeDecodeError as error:
        raise QueryError(f"{file} is not UTF-8 at byte {error.start}", "save it as UTF-8") from error


@click.command(cls=Command)
@click.argument("view", required=False, shell_complete=complete.view())
@click.option("--sql", "as_sql", is_flag=True, help="Print the view's own SQL.")
def schema(view: str | None, as_sql: bool) -> None:
    """List the views, or the columns of VIEW with their meaning.

    Example: kb schema participations
    """
    from kb.lookup.catalog import view_sql, views

    found = views()
    if view is None:
        rows = [(name, each["meaning"], ", ".join(each["columns"])) for name, each in found.items()]
        print_rows(["view", "meaning", "columns"], rows, shown=("view", "meaning"))
        return
    if view not in found:
        raise NotFoundError(f"there is no view '{view}'{did_you_mean(view, found)}", "'kb schema' lists them")
    if as_sql:
        click.echo(view_sql(view))
    else:
        columns = found[view]["columns"].items()
        print_rows(
            ["column", "type", "meaning"], [(name, each["type"], each["meaning"]) for name, each in columns]
        )
