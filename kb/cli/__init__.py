"""The command line. Modules import what is heavy inside their commands: a look-up must start fast."""

import click

from kb import __version__
from kb.cli import db, export, links, lists, pack, review, search, seed, show, source, sql
from kb.cli.app import Group, global_options

SECTIONS = {
    "Fill": ("init", "seed"),
    "Look up": ("show", "search", "links", "timeline"),
    "List": tuple(command.name or "" for command in lists.COMMANDS),
    "Query": ("sql", "schema"),
    "Read": ("source",),
    "Hand on": ("export",),
    "Maintain": ("pack", "db"),
}


class Main(Group):
    """The outermost group, whose --help lists the commands by what they are for."""

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002
        """Write the commands, section by section."""
        width = max(map(len, self.commands))
        for title, names in SECTIONS.items():
            with formatter.section(title):
                formatter.write_dl(
                    [(name.ljust(width), self.commands[name].get_short_help_str(80)) for name in names]
                )

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002
        """Return the commands in the order of the sections."""
        return [name for names in SECTIONS.values() for name in names]


@click.group("kb", cls=Main, no_args_is_help=True)
@global_options
@click.version_option(__version__, prog_name="kb", message="%(prog)s %(version)s")
def cli() -> None:
    """Look up what sources claim about international public-security cooperation.

    Every fact is a claim: it names its source, the exact place in it, whose voice it is, when it holds and
    how far it can be trusted. A NAME is a slug, an ISO code, an acronym or any name in any script.
    """


for command in (
    seed.init,
    seed.seed,
    show.show,
    search.search,
    links.links,
    lists.timeline,
    *lists.COMMANDS,
    sql.sql,
    sql.schema,
    source.source,
    export.export,
    pack.pack,
    db.db,
):
    cli.add_command(command)
pack.pack.add_command(review.review)


def main() -> None:
    """Run the command line."""
    cli.main()
