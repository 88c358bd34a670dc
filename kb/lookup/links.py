"""What a thing is tied to, and the shortest chains of claims from one thing to another."""

from __future__ import annotations

import json
from functools import cached_property
from itertools import islice, product
from operator import itemgetter
from typing import TYPE_CHECKING, NamedTuple

from kb.lookup.query import Query

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable, Iterator

    from kb.lookup.names import Thing

#: How directly a claim ties two things: who takes part in what, before the country of a body, before what it also names.
_LOOSENESS = (
    "CASE substr(via, 1, instr(via || ':', ':') - 1) WHEN 'participation' THEN 0 WHEN 'membership' THEN 0"
    " WHEN 'office' THEN 0 WHEN 'relation' THEN 1 WHEN 'attribute' THEN 2 ELSE 3 END"
)
_NEIGHBOURS = f"""
SELECT other, other_slug, other_type, via, summary, modality, voice, attributed_to, credibility, source_slug,
  reliability, valid, pack, key, claim_id
FROM connections WHERE thing_slug = ? ORDER BY {_LOOSENESS}, other, via, claim_id LIMIT ?
"""
_STEPS = f"""
SELECT thing_slug, other_slug, min({_LOOSENESS}) AS looseness
FROM connections WHERE thing_slug IN (SELECT value FROM json_each(?)) GROUP BY thing_slug, other_slug
"""
#: Of two things: looked for at the one that fewer claims name, so that the ties of a hub are not read to find one of them.
_STEP = f"""
SELECT min({_LOOSENESS}) AS looseness FROM connections WHERE thing_slug = ? AND other_slug = ?
GROUP BY thing_slug, other_slug
"""
#: What it costs, as measured, to ask of a pair of things, beside each claim that names the rarer of them; and to read all
#: that a claim ties. More pairs than these are never asked of one by one.
_PAIR, _TIES, _PAIRS = 20, 6, 10_000
_WEIGHTS = "SELECT slug, claims FROM things WHERE slug IN (SELECT value FROM json_each(?))"
#: Of what ties two things most directly, the best supported; 6, can't be judged, stands between possibly true and doubtful.
_HOP = f"""
SELECT thing, thing_slug, other, other_slug, via, summary, modality, voice, attributed_to, credibility, source_slug,
  reliability, valid, pack, key, claim_id,
  (SELECT count(DISTINCT claim_id) - 1 FROM connections WHERE thing_slug = ?1 AND other_slug = ?2) AS more
FROM connections WHERE thing_slug = ?1 AND other_slug = ?2
ORDER BY {_LOOSENESS}, reliability, CASE credibility WHEN 6 THEN 3.5 ELSE credibility END, claim_id LIMIT 1
"""


class Step(NamedTuple):
    """The way from one thing to the next."""

    thing_slug: str
    other_slug: str
    #: How loosely the claim that ties them most directly does.
    looseness: int


def neighbours_query(thing: Thing, limit: int | None) -> Query:
    """Return the statement that lists what a thing is tied to, most directly first."""
    return Query(_NEIGHBOURS, (thing.slug, -1 if limit is None else limit))


def is_named(connection: sqlite3.Connection, thing: Thing) -> bool:
    """Tell whether any claim names a thing."""
    return bool(_weights(connection, [thing.slug])[thing.slug])


def _weights(connection: sqlite3.Connection, slugs: list[str]) -> dict[str, int]:
    """Return how many claims name each thing."""
    return dict(map(tuple, Query(_WEIGHTS, (json.dumps(slugs),)).run(connection)))


def steps_query(slugs: list[str]) -> Query:
    """Return the statement that lists where one can go from any of these things."""
    return Query(_STEPS, (json.dumps(slugs),))


def chains(
    connection: sqlite3.Connection, start: Thing, end: Thing, *, longest: int, limit: int
) -> list[list[Step]]:
    """Return the shortest chains of claims from one thing to another, at most `limit`, the most direct ties first.

    None is longer than `longest` steps. The search goes breadth first from both ends, a statement a level, and goes on
    at the end where fewer claims are to be read. So it sees each thing once, and mostly nothing behind a hub.
    """
    here, there = _Side(connection, start.slug), _Side(connection, end.slug)
    if start.slug == end.slug:
        return []
    while here.depth + there.depth < longest and here.frontier and there.frontier:
        near, far = sorted((here, there), key=lambda side: sum(side.weights.values()))
        near.advance(near.steps_to(far) or near.steps())
        if met := [slug for slug in near.frontier if slug in far.arrivals]:
            return list(islice(_joined(here, there, met), limit))
    return []


class _Side:
    """What has been reached from one end, and by which steps."""

    def __init__(self, connection: sqlite3.Connection, slug: str) -> None:
        self.connection = connection
        self.arrivals: dict[str, list[Step]] = {slug: []}
        #: The looseness of the tightest way to each.
        self.cost = {slug: 0}
        #: What was reached last.
        self.frontier = [slug]
        self.depth = 0

    @cached_property
    def weights(self) -> dict[str, int]:
        """How many claims name each thing that was reached last."""
        return _weights(self.connection, self.frontier)

    def steps(self) -> Iterator[Step]:
        """Yield the steps from everything that was reached last."""
        return map(Step._make, steps_query(self.frontier).run(self.connection))

    def steps_to(self, other: _Side) -> list[Step]:
        """Return the steps to what the other side reached last; none, too, if all steps are found sooner."""
        if len(self.frontier) * len(other.frontier) > _PAIRS:
            return []
        pairs = list(product(self.weights.items(), other.weights.items()))
        if sum(_PAIR + min(here, there) for (_, here), (_, there) in pairs) > _TIES * sum(
            self.weights.values()
        ):
            return []
        return [step for pair in pairs for step in self._steps_between(*pair)]

    def _steps_between(self, here: tuple[str, int], there: tuple[str, int]) -> Iterator[Step]:
        ends = [slug for slug, _ in sorted((here, there), key=itemgetter(1))]
        for [looseness] in Query(_STEP, ends).run(self.connection):
            yield Step(here[0], there[0], looseness)

    def advance(self, steps: Iterable[Step]) -> None:
        """Go one step on."""
        found: dict[str, list[Step]] = {}
        for step in steps:
            if step.other_slug not in self.arrivals:
                found.setdefault(step.other_slug, []).append(step)
        self.arrivals |= found
        self.cost |= {slug: min(map(self._cost, steps)) for slug, steps in found.items()}
        self.frontier = list(found)
        del self.weights  # was of what was reached before
        self.depth += 1

    def _cost(self, step: Step) -> int:
        return self.cost[step.thing_slug] + step.looseness

    def ways(self, slug: str) -> Iterator[list[Step]]:
        """Yield each way from the end to what was reached, the tightest first."""
        if not self.arrivals[slug]:
            yield []
        for step in sorted(self.arrivals[slug], key=lambda step: (self._cost(step), step)):
            for way in self.ways(step.thing_slug):
                yield [*way, step]


def _joined(here: _Side, there: _Side, met: list[str]) -> Iterator[list[Step]]:
    """Yield the chains through where both sides met; the steps from the far end are turned round."""
    for slug in sorted(met, key=lambda slug: (here.cost[slug] + there.cost[slug], slug)):
        for way in here.ways(slug):
            for back in there.ways(slug):
                yield [
                    *way,
                    *(
                        step._replace(thing_slug=step.other_slug, other_slug=step.thing_slug)
                        for step in reversed(back)
                    ),
                ]


def hops(connection: sqlite3.Connection, chain: list[Step]) -> list[sqlite3.Row]:
    """Return each step of a chain with the claim that proves it best, and how many more tie the two."""
    return [Query(_HOP, step[:2]).rows(connection)[0] for step in chain]
