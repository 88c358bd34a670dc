"""The command line. A command's module is loaded when it is called: a look-up must start fast."""

from importlib import import_module

import click

from kb import __version__
from kb.cli.app import Group, global_options

#: The commands of each section of --help, and the module that each is in. The lists say themselves which there are.
SECTIONS: dict[str, dict[str, str]] = {
    "Fill": {"init": "seed", "seed": "seed"},
    "Look up": {"show": "show", "search": "search", "links": "links", "timeline": "lists"},
    "List": {},
    "Query": {"sql": "sql", "schema": "sql"},
    "Read": {"source": "source"},
    "Hand on": {"export": "export", "site": "site"},
    "Maintain": {"pack": "pack", "db": "db"},
}
_MODULES = {name: module for section in SECTIONS.values() for name, module in section.items()}


class Main(Group):
    """The outermost group, whose --help lists the commands by what they are for."""

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the commands, section by section."""
        width = max(map(len, self.list_commands(ctx)))
        for title, names in self._sections().items():
            with formatter.section(title):
                rows = [(name.ljust(width), self._load(name).get_short_help_str(80)) for name in names]
                formatter.write_dl(rows)

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002
        """Return the commands in the order of the sections."""
        return [name for names in self._sections().values() for name in names]

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        """Return a command, whose module is loaded now."""
        known = cmd_name in _MODULES or cmd_name in self._sections()["List"]
        return self._load(cmd_name) if known else None

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Find the command that the arguments begin with; of an unknown one say which it may have been."""
        if not ctx.resilient_parsing and self.get_command(ctx, args[0]) is None:
            self.commands = {name: self._load(name) for name in self.list_commands(ctx)}
        return super().resolve_command(ctx, args)

    def _sections(self) -> dict[str, list[str]]:
        from kb.cli.lists import COMMANDS

        return {title: list(names) or list(COMMANDS) for title, names in SECTIONS.items()}

    def _load(self, name: str) -> click.Command:
        module = import_module(f"kb.cli.{_MODULES.get(name, 'lists')}")
        command: click.Command = getattr(module, name) if name in _MODULES else module.COMMANDS[name]
        return command


@click.group("kb", cls=Main, no_args_is_help=True)
@global_options
@click.version_option(__version__, prog_name="kb", message="%(prog)s %(version)s")
def cli() -> None:
    """Look up what sources claim about international public-security cooperation.

    Every fact is a claim: it names its source, the exact place in it, whose voice it is, when it holds and
    how far it can be trusted. A NAME is a slug, an ISO code, an acronym or any name in any script.
    """


def main() -> None:
    """Run the command line."""
    cli.main()
