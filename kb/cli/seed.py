"""`kb init` and `kb seed`: make a database and fill it from packs."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Any

import click

from kb.cli import complete
from kb.cli.app import Command, settings
from kb.cli.output import chosen_format, print_document, print_rows
from kb.cli.progress import progress_bar
from kb.text import visible

if TYPE_CHECKING:
    from kb.packs.apply.report import Change, Report

#: The status that says, where it is asked for, that there are changes.
PENDING = 3


@click.command(cls=Command)
@click.argument("packs", nargs=-1, metavar="[PACK]...", shell_complete=complete.pack())
def init(packs: tuple[str, ...]) -> None:
    """Create the database and seed it with the bundled packs, or with these and what they require.

    Refuses to touch a file that holds anything.

    Example: kb init
    """
    from kb.packs.apply.seed import find_pack
    from kb.packs.apply.seed import init as create

    path = settings().path
    with progress_bar("seeding", of_bytes=True) as progress:
        reports = create(path, [find_pack(name) for name in packs] or None, progress=progress)
    _print_counts(reports)
    claims = sum(report.counts["claims"]["created"] for report in reports if "claims" in report.counts)
    hint = "" if packs else "; try: kb show unodc"
    click.echo(f"{path} is ready, with {claims:,} claims{hint}", err=True)


@click.command(cls=Command)
@click.argument("packs", nargs=-1, metavar="[PACK]...", shell_complete=complete.pack())
@click.option("--plan", is_flag=True, help="Only show what would change.")
@click.option("--exit-code", is_flag=True, help="Exit with 3 if anything changed, or with --plan would.")
@click.option("--prune", is_flag=True, help="Remove what the packs no longer hold.")
@click.option("--overwrite", is_flag=True, help="Rewrite rows that were changed by hand, too.")
@click.option("--remove", is_flag=True, help="Take the packs out: remove all that they hold.")
def seed(packs: tuple[str, ...], *, plan: bool, exit_code: bool, **how: bool) -> None:
    """Apply packs: bundled names, folders or .jsonl files; all bundled ones if none is named.

    Example: kb seed --plan my-pack/
    """
    from kb.file import bundled as resources
    from kb.file.engine import write
    from kb.packs.apply import seed as packs_

    remove = how.pop("remove")
    if remove and not packs:
        raise click.UsageError("--remove needs the names of packs", click.get_current_context())
    if remove:
        with write(settings().path, dry_run=plan) as connection:
            reports = packs_.remove(connection, packs, overwrite=how["overwrite"])
    else:
        paths = [packs_.find_pack(name) for name in packs] or list(resources.bundled_packs().values())
        with (
            progress_bar("seeding", of_bytes=True) as progress,
            write(settings().path, dry_run=plan) as connection,
        ):
            reports = packs_.seed(connection, paths, **how, progress=progress)
    if plan:
        _print_plan(reports)
    else:
        _print_counts(reports)
        _warn(reports)
    if exit_code and any(report.pending for report in reports):
        raise click.exceptions.Exit(PENDING)


def _print_counts(reports: list[Report]) -> None:
    from kb.packs.apply.report import ACTIONS

    rows = [
        [report.pack, label, *(counter[action] for action in ACTIONS)]
        for report in reports
        for label, counter in report.counts.items()
    ]
    print_rows(["pack", "rows", *(action.replace(" ", "_") for action in ACTIONS)], rows)


def _warn(reports: list[Report]) -> None:
    for report in reports:
        for change in report.changes:
            if change.action == "kept":
                hint = "; --overwrite rewrites it" if "by hand" in change.note else ""
                click.echo(visible(f"kept {change.label} {change.key}: {change.note}{hint}"), err=True)
        for unresolved in report.unresolved:
            click.echo(visible(str(unresolved)), err=True)


_SIGNS = {"created": "+", "changed": "~", "pruned": "-", "left behind": "?", "kept": "!"}


def _print_plan(reports: list[Report]) -> None:
    changes = ({"pack": report.pack, **_as_dict(change)} for report in reports for change in report.changes)
    if chosen_format() in ("csv", "md"):
        columns = ("pack", "action", "rows", "key", "note")
        print_rows(columns, ([change[name] for name in columns] for change in changes), empty="nothing to do")
        return
    if chosen_format() not in ("table", "tsv"):
        print_document(list(changes))
        return
    for report in reports:
        for change in report.changes:
            _print_change(report, change)
        total = report.total(*_SIGNS)
        if total > len(report.changes):
            click.echo(f"... and {total - len(report.changes):,} more in {report.pack}")
    counts = {action: sum(report.total(action) for report in reports) for action in (*_SIGNS, "unchanged")}
    click.echo(
        ", ".join(f"{number:,} {action}" for action, number in counts.items() if number) or "nothing to do"
    )


def _print_change(report: Report, change: Change) -> None:
    colours = {"created": "green", "changed": "yellow", "pruned": "red", "kept": "magenta"}
    colour = None if settings().no_color or not sys.stdout.isatty() else colours.get(change.action)
    note = f" ({change.note or change.action})" if change.action in ("kept", "left behind") else ""
    line = f"{_SIGNS[change.action]} {report.pack} {change.label} {change.key}{note}"
    click.echo(click.style(visible(line), fg=colour) if colour else visible(line))
    for name, (old, new) in change.fields.items():
        click.echo(visible(f"    {name}: {old!r} -> {new!r}"))


def _as_dict(change: Change) -> dict[str, Any]:
    fields = {name: {"old": old, "new": new} for name, (old, new) in change.fields.items()}
    return {
        "action": change.action,
        "rows": change.label,
        "key": change.key,
        "fields": fields,
        "note": change.note,
    }
