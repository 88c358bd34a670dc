"""Completion in the shell: what a name, a term or a column could be, from the database at hand.

Where several values stand with commas between them the last one is completed. What can't be read completes to nothing.
"""

from __future__ import annotations

import sqlite3
from typing import TYPE_CHECKING, Any

from kb.errors import KbError
from kb.kinds import GROUPINGS, THINGS, VIEW_OF

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    import click
    from click.shell_completion import CompletionItem

    Candidates = Iterable[tuple[str, str | None]]
    Complete = Callable[[click.Context, click.Parameter, str], list[CompletionItem]]

_MOST = 50
#: All texts that begin so.
_BEGINS = "BETWEEN ?1 AND ?1 || char(1114111)"
_BY_SLUG = "SELECT slug, {label} FROM {view} WHERE slug {begins} {more} ORDER BY slug LIMIT {most}"
_BY_NAME = "SELECT DISTINCT slug, name FROM names WHERE folded {begins} {more} ORDER BY folded LIMIT {most}"


def _completing(candidates: Callable[[click.Context, str], Candidates]) -> Complete:
    """Complete the last of the values that stand there to what begins as it does."""

    def complete(context: click.Context, parameter: click.Parameter, typed: str) -> list[CompletionItem]:  # noqa: ARG001
        from click.shell_completion import CompletionItem

        before, comma, last = typed.rpartition(",")
        try:
            found = list(candidates(context, last))
        except (KbError, OSError, sqlite3.Error):
            found = []
        return [CompletionItem(before + comma + value, help=means) for value, means in found]

    return complete


def _rows(context: click.Context, statement: str, begin: str, *more: str, **parts: Any) -> Candidates:
    from kb.cli.app import Settings

    sql = statement.format(begins=_BEGINS, most=_MOST, **parts)
    with context.find_root().ensure_object(Settings).reader() as connection:
        return list(map(tuple, connection.execute(sql, (begin, *more))))


def one_of(known: Iterable[object]) -> Complete:
    """Complete to one of these values."""
    texts = sorted(map(str, known))
    return _completing(lambda _, begin: ((text, None) for text in texts if text.startswith(begin)))


def thing(*types: str) -> Complete:
    """Complete to the slug of a thing of these types, of any unless given; by its names where no slug begins so."""
    of_types = f"AND type IN ({', '.join(map(repr, types))})" if types else ""
    return _completing(lambda context, begin: _things(context, begin, of_types))


def _things(context: click.Context, begin: str, of_types: str) -> Candidates:
    from kb.text import fold

    by_slug = _rows(context, _BY_SLUG, begin, label="name", view="things", more=of_types)
    return by_slug or (_rows(context, _BY_NAME, fold(begin), more=of_types) if begin else ())


def slug(*groupings: str) -> Complete:
    """Complete to the slug of a topic, source, publisher or pack."""
    return _completing(lambda context, begin: _slugs(context, begin, *groupings))


def _slugs(context: click.Context, begin: str, *groupings: str) -> Candidates:
    labels = {"source": "title", "pack": "version"}
    for each in groupings:
        label = labels.get(each, "name")
        yield from _rows(context, _BY_SLUG, begin, label=label, view=VIEW_OF[each], more="")


def anything() -> Complete:
    """Complete to whatever has a dossier."""
    return _completing(_anything)


def _anything(context: click.Context, begin: str) -> Candidates:
    of_pack, slash, key = begin.partition("/")
    if slash:
        sql = "SELECT pack || '/' || key, summary FROM claims WHERE pack = ?2 AND key {begins} LIMIT {most}"
        return _rows(context, sql, key, of_pack)
    return [*_things(context, begin, ""), *_slugs(context, begin, *GROUPINGS)]


def term(vocabulary: str = "") -> Complete:
    """Complete to a term of a vocabulary, or else to a kind of what the command lists."""

    def candidates(context: click.Context, begin: str) -> Candidates:
        listed = {kind.view: f"{type_}-kind" for type_, kind in THINGS.items()} | {"sources": "source-kind"}
        of = vocabulary or listed.get(context.info_name or "", "")
        sql = (
            "SELECT code, definition FROM vocabulary WHERE code {begins} AND vocabulary = {of!r} LIMIT {most}"
        )
        return _rows(context, sql, begin, of=of)

    return _completing(candidates)


def column() -> Complete:
    """Complete to a column of the view that the command lists."""
    return _completing(
        lambda context, begin: (
            (name, each["meaning"])
            for name, each in _views()[context.info_name or ""]["columns"].items()
            if name.startswith(begin)
        )
    )


def view() -> Complete:
    """Complete to a view."""
    return _completing(
        lambda _, begin: (
            (name, each["meaning"]) for name, each in _views().items() if name.startswith(begin)
        )
    )


def _views() -> dict[str, Any]:
    from kb.lookup.catalog import views

    return views()


def pack() -> Complete:
    """Complete to a bundled pack, else to a folder or file."""

    def complete(context: click.Context, parameter: click.Parameter, typed: str) -> list[CompletionItem]:  # noqa: ARG001
        from click.shell_completion import CompletionItem

        from kb.file.bundled import bundled_packs

        known = [CompletionItem(name) for name in bundled_packs() if name.startswith(typed)]
        return known or [CompletionItem(typed, type="file")]

    return complete
