"""`mention`: a row for each thing that a claim names. Every claim about X is one look at it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kb.kept.base import Kept, Trigger, trigger
from kb.kinds import CLAIMS, THING, column_of

if TYPE_CHECKING:
    from collections.abc import Iterator


def _sources() -> Iterator[tuple[str, str, str, str]]:
    yield "claim", "subject_id", "id", "'subject'"
    yield "claim", "attributed_to_id", "id", "'attributed-to'"
    for name, claim in CLAIMS.items():
        via = f"'{name}:' || {{row}}.{claim.tie}" if claim.tie else f"'{name}'"
        yield from ((name, column_of(field), "id", via) for field in claim.fields if field.holds == THING)
    yield "claim_about", "entity_id", "claim_id", "'about'"


#: Where mentions come from: table, column with the entity, column with the claim, and what `via` says.
_SOURCES = tuple(_sources())


def _rows(of: str) -> str:
    return " UNION ALL ".join(
        f"SELECT {entity}, {claim}, {via.format(row=table)} FROM {table}"
        f" WHERE {entity} IS NOT NULL{f' AND {claim} {of}' if of else ''}"
        for table, entity, claim, via in _SOURCES
    )


def _triggers() -> Iterator[Trigger]:
    for table, entity, claim, via in _SOURCES:
        insert = (
            "INSERT INTO mention (entity_id, claim_id, via)"
            f" SELECT NEW.{entity}, NEW.{claim}, {via.format(row='NEW')} WHERE NEW.{entity} IS NOT NULL"
        )
        delete = (
            f"DELETE FROM mention WHERE entity_id = OLD.{entity} AND claim_id = OLD.{claim}"
            f" AND via = {via.format(row='OLD')}"
        )
        yield trigger(table, f"{entity}_insert", "INSERT", insert)
        yield trigger(table, f"{entity}_update", "UPDATE", delete, insert)
        yield trigger(table, f"{entity}_delete", "DELETE", delete)


MENTION = Kept("mention", "claim_id", ("entity_id", "claim_id", "via"), _rows, tuple(_triggers()))
