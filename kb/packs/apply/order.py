"""Apply a pack: its sections in order, within the caller's transaction."""

from __future__ import annotations

import gc
import os
from collections import defaultdict
from contextlib import contextmanager, nullcontext
from datetime import UTC, datetime
from itertools import islice
from typing import TYPE_CHECKING

from sqlalchemy import insert, select

from kb.file.engine import analyze
from kb.kept.fill import written_together
from kb.kept.fulltext import index_entities
from kb.kept.resolved import resolve
from kb.packs.apply import sections, source_sections
from kb.packs.apply.run import Run
from kb.packs.apply.stores import t
from kb.sources.anchors import anchor_missing

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from sqlalchemy import Connection

    from kb.packs.apply.report import Report
    from kb.packs.apply.run import Valid
    from kb.packs.format.files import PackFiles
    from kb.packs.format.origin import RawItem

_seeding = t["seeding"]
#: How many items are checked and written at a time.
BATCH = 5000
#: From so many bytes of .jsonl on, some thousand claims, filling what is kept by a statement beats the triggers.
_MANY = 500_000
#: After so many claims were written the planner's statistics are taken anew.
_MANY_CLAIMS = 1_000


def apply_pack(
    connection: Connection,
    files: PackFiles,
    *,
    prune: bool = False,
    overwrite: bool = False,
    progress: Callable[[int], None] | None = None,
) -> Report:
    """Apply an opened pack and report what changed.

    `prune` removes rows that the pack no longer holds, `overwrite` also rewrites rows that were changed by
    hand since they were seeded; `progress` is told of bytes of .jsonl as they are read. Raises PackError,
    after which the caller must roll back.
    """
    with _no_cycle_collector():
        run = Run(connection, files, overwrite=overwrite)
        _apply_sections(run, progress)
        if run.problems.count:
            raise run.problems.error()
        _leave_behind(run, prune=prune)
        _resolve(run)
        run.reconciler.hand.finish()
        _record_seeding(run)
        run.report.unresolved = anchor_missing(connection, run.pack_id)
        if run.report.total_of("claims", "created", "changed", "pruned") > _MANY_CLAIMS:
            analyze(connection)
        return run.report


@contextmanager
def _no_cycle_collector() -> Iterator[None]:
    """Keep Python from looking for cycles: items have none, and looking takes a fifth of a bulk load's time."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def _apply_sections(run: Run, progress: Callable[[int], None] | None) -> None:
    items = _by_section(run.files.items)
    sections.requirements(run)
    sections.vocabulary(run, run.valid(items["vocabulary"]))
    sections.topics(run, run.valid(items["topics"]))
    sources = _apply_sources(run, items)
    run.checker.own_sources = [source.item.slug for source in sources]
    # A source that is itself wrong is reported as that, and not again by each citation.
    run.checker.has_broken_source = len(sources) < len(items["sources"])
    _apply_things_and_claims(run, items)
    _apply_stream(run, progress)
    # What a publisher is affiliated to comes after it in a pack.
    source_sections.affiliations(run, run.affiliated)
    sections.passages(run, run.valid(items["passages"]))
    sections.links(run)


def _apply_stream(run: Run, progress: Callable[[int], None] | None) -> None:
    """Apply the lines of .jsonl files, batch by batch. What is kept beside many claims is written after them."""
    lines = run.files.stream(progress)
    with written_together(run.connection, run.stores.claims) if run.files.size() > _MANY else nullcontext():
        while streamed := _by_section(islice(lines, BATCH)):
            _apply_sources(run, streamed)
            _apply_things_and_claims(run, streamed)


def _resolve(run: Run) -> None:
    """Bring up to date what things show of the claims: those that the run touched, or all if it changed the terms."""
    total_of = run.report.total_of
    everything = any(total_of(label, "changed", "pruned") for label in ("terms", "sources"))
    touched = run.stores.claims.resolves | run.stores.entities.rewritten
    if everything or touched:
        resolve(run.connection, None if everything else touched)


def _by_section(items: Iterable[RawItem]) -> dict[str, list[RawItem]]:
    found: dict[str, list[RawItem]] = defaultdict(list)
    for raw in items:
        found[raw.section].append(raw)
    return found


def _apply_sources(run: Run, items: dict[str, list[RawItem]]) -> list[Valid]:
    sources = run.valid(items["sources"])
    publishers = run.valid(items["publishers"])
    if sources or publishers:
        source_sections.publishers(run, publishers, sources)
        source_sections.sources(run, sources)
        run.affiliated += [valid for valid in publishers if valid.item.affiliations]
    return sources


def _apply_things_and_claims(run: Run, items: dict[str, list[RawItem]]) -> None:
    sections.entities(run, run.valid(items["entities"]))
    claims = items["claims"]
    for start in range(0, len(claims), BATCH):
        sections.claims(run, run.valid(claims[start : start + BATCH]))


def _leave_behind(run: Run, *, prune: bool) -> None:
    """Count, or prune, what the pack no longer holds: what refers to others goes first."""
    if prune:
        sections.refuse_loose_links(run)
    leave, stores = run.reconciler.leave, run.stores
    leave(stores.claims, prune=prune)
    # Resolved values refer to entities too, and would keep them from being removed.
    _resolve(run)
    leave(stores.passages, prune=prune)
    leave(stores.affiliations, prune=prune)
    index_entities(run.connection, {str(key[0]) for key in leave(stores.names, prune=prune)})
    for store in (
        stores.identifiers,
        stores.entities,
        stores.sources,
        stores.publishers,
        stores.topics,
        stores.terms,
    ):
        leave(store, prune=prune)


def _now() -> datetime:
    """Return the time, or the one that a reproducible build asks for (https://reproducible-builds.org/specs/)."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
    return datetime.fromtimestamp(int(epoch), UTC) if epoch.isdecimal() else datetime.now(UTC)


def _record_seeding(run: Run) -> None:
    """Write down what was applied, if it changed anything or is another version than the last one."""
    version, sha256 = run.files.header.version, run.files.sha256
    last = run.connection.execute(
        select(_seeding.c.version, _seeding.c.sha256)
        .where(_seeding.c.pack_id == run.pack_id)
        .order_by(_seeding.c.id.desc())
        .limit(1)
    ).one_or_none()
    counts = {action: run.report.total(action) for action in ("created", "changed", "pruned")}
    if any(counts.values()) or last is None or tuple(last) != (version, sha256):
        now = _now().isoformat(timespec="seconds")
        run.connection.execute(
            insert(_seeding).values(
                pack_id=run.pack_id, version=version, sha256=sha256, applied_at=now, **counts
            )
        )
