"""The list commands: one for each kind of thing and of claim, all with the same filters."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from kb.cli import complete
from kb.cli.app import Command, settings, with_options
from kb.cli.output import chosen_format, print_rows
from kb.dates import in_words
from kb.kinds import UNCUT_LISTS, ClaimType, Credibility, Modality, Reliability, Voice, values

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable, Iterator

    from kb.cli.complete import Complete
    from kb.lookup.query import Query

_WHO = ("modality", "attributed_to", "source_slug", "reliability", "credibility")
#: What each list shows in a table; the other formats print every column of the view.
SHOWN = {
    "countries": ("name", "slug", "alpha2", "alpha3", "subregion", "claims"),
    "organizations": ("name", "slug", "acronym", "kind", "country", "founded", "claims"),
    "initiatives": ("name", "slug", "kind", "starts", "ends", "country", "claims"),
    "people": ("name", "slug", "kind", "claims"),
    "places": ("name", "slug", "kind", "country", "parent", "claims"),
    "actors": ("name", "slug", "kind", "country", "claims"),
    "claims": ("summary", "key", "valid", "disputed", *_WHO),
    "facts": ("summary", "subject", "relation", "value", "disputed", "valid", "claims", "sources", "key"),
    "involvements": ("initiative", "party", "how", "role", "through", "valid", "key"),
    "participations": ("initiative", "participant", "role", "valid", "key"),
    "memberships": ("organization", "member", "status", "valid", "key"),
    "offices": ("person", "title", "organization", "valid", "key"),
    "attributes": ("subject", "property", "value", "object", "resolved", "key"),
    "figures": (
        "subject",
        "metric",
        "as_written",
        "comparator",
        "value",
        "low",
        "high",
        "unit",
        "per",
        "valid",
        "key",
    ),
    "relations": ("subject", "predicate", "object", "valid", "key"),
    "statements": ("summary", "speaker", "modality", "valid", "key"),
    "timeline": ("date", "summary", *_WHO),
    "sources": ("title", "slug", "publisher", "published", "reliability", "claims"),
    "topics": ("name", "slug", "parent", "claims"),
    "publishers": ("name", "slug", "reliability", "affiliations", "sources"),
    "packs": ("slug", "version", "applied_at", "claims"),
    "vocabulary": ("vocabulary", "code", "definition"),
}
#: Columns of dates, which a table shows as people write them.
_DATES = ("valid", "date", "starts", "ends", "founded", "published")


def _filter(
    option: str, metavar: str, help_: str, candidates: Complete | None = None
) -> Callable[[Any], Any]:
    return click.option(option, multiple=True, metavar=metavar, help=help_, shell_complete=candidates)


#: Gives a command the filters.
filter_options = with_options(
    _filter("--about", "NAME", "In claims that name this thing, as whatever.", complete.thing()),
    _filter("--topic", "TOPIC", "About this topic or a narrower one.", complete.slug("topic")),
    _filter("--country", "NAME", "In claims that name this country.", complete.thing("country")),
    _filter(
        "--organization", "NAME", "In claims that name this organization.", complete.thing("organization")
    ),
    _filter(
        "--initiative",
        "NAME",
        "In claims that name this initiative or a part of it.",
        complete.thing("initiative"),
    ),
    _filter("--role", "ROLE", "In this role, such as host or partner.", complete.term("role")),
    _filter(
        "--type",
        "TYPE",
        f"In claims of this type: {', '.join(values(ClaimType))}.",
        complete.one_of(values(ClaimType)),
    ),
    _filter("--source", "SOURCE", "In claims cited to this source.", complete.slug("source")),
    _filter(
        "--publisher", "NAME", "In claims cited to sources of this publisher.", complete.slug("publisher")
    ),
    _filter("--pack", "PACK", "In claims of this pack.", complete.slug("pack")),
    _filter(
        "--attributed-to",
        "NAME",
        "In claims relayed from NAME or from who holds an office there.",
        complete.thing(),
    ),
    _filter(
        "--voice",
        "VOICE",
        f"In claims of this voice: {', '.join(values(Voice))}.",
        complete.one_of(values(Voice)),
    ),
    _filter(
        "--modality",
        "MODALITY",
        f"In claims of this modality: {', '.join(values(Modality))}.",
        complete.one_of(values(Modality)),
    ),
    _filter(
        "--reliability",
        "GRADE",
        "In claims whose source is graded so, A to F.",
        complete.one_of(values(Reliability)),
    ),
    _filter(
        "--credibility",
        "GRADE",
        "In claims that are graded so, 1 to 6.",
        complete.one_of(values(Credibility)),
    ),
    click.option("--disputed", is_flag=True, help="In claims that others or a citation dispute."),
    _filter(
        "--since",
        "DATE",
        "In dated claims that hold on or after DATE (EDTF: 2024, 2024-09 ...).",
    ),
    _filter("--until", "DATE", "In claims that hold on or before DATE."),
    _filter("--as-of", "DATE", "In claims that hold on DATE."),
    _filter("--starts-in", "DATE", "In claims that begin to hold in DATE, or in an interval: 2019/2025."),
)
#: Gives a list its shape.
shape_options = with_options(
    click.option(
        "-c",
        "--columns",
        metavar="A,B",
        help="Only these columns, in this order.",
        shell_complete=complete.column(),
    ),
    click.option("-n", "--limit", type=click.IntRange(1), help="At most so many rows."),
    click.option(
        "--sort", metavar="COLUMN", help="In the order of this column.", shell_complete=complete.column()
    ),
    click.option("--desc", is_flag=True, help="The greatest first."),
)


def print_list(view: str, everything: bool = False, **given: Any) -> None:
    """Print a view's rows that pass the filters given."""
    from kb.lookup.lists import list_query

    shape = _shape(given)
    options = settings()
    with options.reader() as connection:
        query = list_query(connection, view, _given(given), everything=everything, shape=shape)
        options.show(query)
        print_listed(connection, view, query, shape.columns)


def print_listed(connection: sqlite3.Connection, view: str, query: Query, chosen: tuple[str, ...]) -> None:
    """Print a list, in a table as people write it."""
    cursor = query.run(connection)
    columns = [column[0] for column in cursor.description]
    rows = cursor if chosen_format() != "table" else _for_people(columns, cursor)
    print_rows(columns, rows, shown=chosen or SHOWN[view])


def _for_people(columns: list[str], rows: sqlite3.Cursor) -> Iterator[list[Any]]:
    """Write dates as people do, and nothing where nothing is disputed."""
    for row in rows:
        yield [
            in_words(value) if value and name in _DATES else value or None if name == "disputed" else value
            for name, value in zip(columns, row, strict=True)
        ]


def _given(options: dict[str, Any]) -> Any:
    return {name: value for name, value in options.items() if value}


def _shape(options: dict[str, Any]) -> Any:
    """Take the options that shape a list out of those given."""
    from kb.lookup.lists import Shape

    columns = tuple(name.strip() for name in (options.pop("columns") or "").split(",") if name.strip())
    return Shape(columns, options.pop("sort"), options.pop("desc"), options.pop("limit"))


@click.command(cls=Command)
@click.argument("name", required=False, shell_complete=complete.thing())
@filter_options
@shape_options
def timeline(name: str | None, **given: Any) -> None:
    """List dated claims in order, of NAME or of everything.

    Example: kb timeline sco --until 2024
    """
    from kb.lookup.lists import timeline_query

    shape = _shape(given)
    options = settings()
    with options.reader() as connection:
        query = timeline_query(connection, name, _given(given), shape)
        options.show(query)
        print_listed(connection, "timeline", query, shape.columns)


def _list_command(view: str, help_: str, example: str, *extra: Callable[[Any], Any]) -> click.Command:
    def run(**given: Any) -> None:
        print_list(view, **given)

    run.__doc__ = f"{help_}\n\nExample: kb {view} {example}"
    filtered = run if view in UNCUT_LISTS else filter_options(run)
    return click.command(view, cls=Command)(with_options(*extra)(shape_options(filtered)))


_KIND = _filter("--kind", "KIND", "Of this kind; see kb vocabulary.", complete.term())
_ALL = click.option("--all", "everything", is_flag=True, help="Those that no claim names too.")
_REGION = _filter("--region", "REGION", "In this UN M49 region or subregion.")

#: Of each list: its help, what the example asks for, and the options besides filters and shape.
_LISTS: dict[str, tuple[str, str, tuple[Any, ...]]] = {
    "countries": ("List the countries that claims name.", "--initiative fox-hunt", (_REGION, _ALL)),
    "organizations": ("List organizations.", "--topic drug-control", (_KIND, _ALL)),
    "initiatives": (
        "List initiatives: forums, operations, projects, programmes.",
        "--country kenya --role partner",
        (_KIND, _ALL),
    ),
    "people": ("List persons who are named.", "--organization unodc", (_KIND, _ALL)),
    "places": ("List places other than countries.", "--kind city", (_KIND, _ALL)),
    "actors": ("List unnamed or generic parties.", "--modality opinion", (_KIND, _ALL)),
    "claims": ("List claims, whatever their type.", '--attributed-to "jeremy douglas"', ()),
    "facts": (
        "List what is asserted, a row for each fact however many claims state it.",
        "--about unodc",
        (),
    ),
    "involvements": (
        "List every country and organization in every initiative, through bodies of its own too.",
        "--country kenya",
        (),
    ),
    "participations": ("List who takes part in which initiative.", "--role host", ()),
    "memberships": ("List who belongs to which organization.", "--organization sco", ()),
    "offices": ("List who holds which office.", "--organization unodc", ()),
    "figures": ("List numbers that sources give.", "--topic drug-control", ()),
    "statements": ("List claims that have no structure but their words.", "--voice unnamed", ()),
    "sources": ("List sources.", "--organization sco", (_KIND, _ALL)),
    "topics": ("List topics.", "--source lianyungang-2025", (_ALL,)),
    "publishers": ("List who publishes sources.", "--sort reliability", ()),
    "packs": ("List the packs that were seeded.", "--sort claims --desc", ()),
    "vocabulary": (
        "List the terms that claims use: roles, kinds, properties, metrics and so on.",
        "-f csv",
        (),
    ),
}
COMMANDS = {
    view: _list_command(view, help_, example, *extra) for view, (help_, example, extra) in _LISTS.items()
}
