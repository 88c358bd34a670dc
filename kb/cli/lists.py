"""The list commands: one for each kind of thing, all with the same filters."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from kb.cli.app import Command, settings, with_options
from kb.cli.output import print_rows
from kb.kinds import ClaimType, Modality, Voice, values

if TYPE_CHECKING:
    from collections.abc import Callable

#: What each list shows in a table; the other formats print every column of the view.
SHOWN = {
    "countries": ("name", "slug", "alpha2", "alpha3", "subregion", "claims"),
    "organizations": ("name", "slug", "acronym", "kind", "country", "founded", "claims"),
    "initiatives": ("name", "slug", "kind", "starts", "ends", "country", "claims"),
    "people": ("name", "slug", "kind", "claims"),
    "places": ("name", "slug", "kind", "country", "parent", "claims"),
    "actors": ("name", "slug", "kind", "claims"),
    "claims": ("key", "summary", "modality", "attributed_to", "valid"),
    "timeline": ("date", "summary", "subject", "modality", "attributed_to"),
    "sources": ("title", "slug", "publisher", "published", "reliability", "claims"),
}

#: Gives a command the filters.
filter_options = with_options(
    click.option(
        "--about", multiple=True, metavar="NAME", help="In claims that name this thing, as whatever."
    ),
    click.option("--topic", multiple=True, metavar="TOPIC", help="About this topic or a narrower one."),
    click.option("--country", multiple=True, metavar="NAME", help="In claims that name this country."),
    click.option(
        "--organization", multiple=True, metavar="NAME", help="In claims that name this organization."
    ),
    click.option("--initiative", multiple=True, metavar="NAME", help="In claims that name this initiative."),
    click.option("--role", metavar="ROLE", help="In this role, such as host or partner."),
    click.option("--source", multiple=True, metavar="SOURCE", help="In claims cited to this source."),
    click.option(
        "--attributed-to",
        metavar="NAME",
        help=f"In claims that the source relays from NAME, or of a voice: {', '.join(values(Voice))}.",
    ),
    click.option("--modality", type=click.Choice(values(Modality)), help="In claims of this modality."),
    click.option("--since", metavar="DATE", help="In claims that hold on or after DATE (EDTF)."),
    click.option("--until", metavar="DATE", help="In claims that hold on or before DATE."),
    click.option("--as-of", metavar="DATE", help="In claims that hold on DATE."),
)


def print_list(view: str, everything: bool = False, **given: Any) -> None:
    """Print a view's rows that pass the filters given."""
    from kb.lookup.lists import Filters, list_query

    options = settings()
    with options.reader() as connection:
        query = list_query(connection, view, Filters(**given), everything=everything)
        options.show(query)
        cursor = query.run(connection)
        columns = [column[0] for column in cursor.description]
        print_rows(columns, cursor, shown=SHOWN[view])


def _list_command(view: str, help_: str, *extra: Callable[[Any], Any]) -> click.Command:
    def run(**given: Any) -> None:
        print_list(view, **given)

    run.__doc__ = help_
    return click.command(view, cls=Command)(filter_options(with_options(*extra)(run)))


_KIND = click.option(
    "--kind", metavar="KIND", help="Of this kind; see 'kb sql \"select * from vocabulary\"'."
)
_ALL = click.option("--all", "everything", is_flag=True, help="Those that no claim names too.")
_TYPE = click.option("--kind", type=click.Choice(values(ClaimType)), help="Of this type.")
_REGION = click.option("--region", metavar="REGION", help="In this UN M49 region or subregion.")
_DISPUTED = click.option("--disputed", is_flag=True, help="That another claim or a citation disputes.")

COMMANDS = (
    _list_command(
        "countries",
        """List the countries that claims name.

        Example: kb countries --initiative fox-hunt
        """,
        _REGION,
        _ALL,
    ),
    _list_command(
        "organizations",
        """List organizations.

        Example: kb organizations --topic drug-control
        """,
        _KIND,
        _ALL,
    ),
    _list_command(
        "initiatives",
        """List initiatives: forums, operations, projects, programmes.

        Example: kb initiatives --country kenya --role partner
        """,
        _KIND,
        _ALL,
    ),
    _list_command(
        "people",
        """List persons who are named.

        Example: kb people --organization unodc
        """,
        _KIND,
        _ALL,
    ),
    _list_command(
        "places",
        """List places other than countries.

        Example: kb places --kind city
        """,
        _KIND,
        _ALL,
    ),
    _list_command(
        "actors",
        """List unnamed or generic parties.

        Example: kb actors --modality opinion
        """,
        _KIND,
        _ALL,
    ),
    _list_command(
        "claims",
        """List claims, whatever their type.

        Example: kb claims --attributed-to "jeremy douglas"
        """,
        _TYPE,
        _DISPUTED,
    ),
    _list_command(
        "sources",
        """List sources.

        Example: kb sources --organization sco
        """,
        _KIND,
        _ALL,
    ),
)
