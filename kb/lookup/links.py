"""What a thing is tied to, and the shortest chains of claims from one thing to another."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, NamedTuple

from kb.lookup.query import Query

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterator

    from kb.lookup.names import Thing

_NEIGHBOURS = """
SELECT other, other_slug, other_type, via, summary, modality, voice, attributed_to, valid, pack, key, claim_id
FROM connections WHERE thing_slug = ? ORDER BY other, via, claim_id
"""
_STEPS = """
SELECT thing_slug, other_slug, min(claim_id) AS claim_id
FROM connections WHERE thing_slug IN (SELECT value FROM json_each(?)) GROUP BY thing_slug, other_slug
"""
_HOP = """
SELECT thing, thing_slug, other, other_slug, via, summary, modality, voice, attributed_to, credibility, valid,
  pack, key, claim_id
FROM connections WHERE thing_slug = ? AND other_slug = ? AND claim_id = ?
"""


class Step(NamedTuple):
    """One claim on the way from one thing to the next."""

    thing_slug: str
    other_slug: str
    claim_id: int


def neighbours_query(thing: Thing) -> Query:
    """Return the statement that lists everything a thing is tied to."""
    return Query(_NEIGHBOURS, (thing.slug,))


def steps_query(slugs: list[str]) -> Query:
    """Return the statement that lists where one can go from any of these things, a claim each."""
    return Query(_STEPS, (json.dumps(slugs),))


def chains(
    connection: sqlite3.Connection, start: Thing, end: Thing, *, longest: int, limit: int
) -> list[list[Step]]:
    """Return the shortest chains of claims from one thing to another, at most `limit`.

    None is longer than `longest` steps. The search goes breadth first, a statement a level, so that it sees
    each thing once.
    """
    arrivals: dict[str, list[Step]] = {start.slug: []}
    frontier = [start.slug]
    for _ in range(longest):
        found: dict[str, list[Step]] = {}
        for row in steps_query(frontier).run(connection):
            if row[1] not in arrivals:
                found.setdefault(row[1], []).append(Step(*row))
        arrivals |= found
        if end.slug in found:
            return _traced(arrivals, end.slug, limit)
        frontier = list(found)
        if not frontier:
            break
    return []


def _traced(arrivals: dict[str, list[Step]], end: str, limit: int) -> list[list[Step]]:
    def back(slug: str) -> Iterator[list[Step]]:
        if not arrivals[slug]:
            yield []
        for step in sorted(arrivals[slug]):
            for chain in back(step.thing_slug):
                yield [*chain, step]

    result = []
    for chain in back(end):
        result.append(chain)
        if len(result) == limit:
            break
    return result


def hops(connection: sqlite3.Connection, chain: list[Step]) -> list[sqlite3.Row]:
    """Return each step of a chain with its claim."""
    return [Query(_HOP, step).rows(connection)[0] for step in chain]
