"""What the sentences and paragraphs before name: one can go on about the only initiative or body of them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kb.packs.write.spotted import Spotted
    from kb.sources.spot import Found


#: Before a list of all that take part in what a text is about.
PARTICIPANTS = re.compile(
    r"(?:Participating (?:countries|states)|Participants|Countries (?:taking part|involved)): "
)


class Nearby:
    """The things of a type, as a text is read."""

    def __init__(self, type_: str) -> None:
        self._type = type_
        self._seen: dict[int, dict[str, Found]] = {}

    def read(self, each: Spotted) -> dict[str, Found]:
        """Return the things by their slugs that are named up to a sentence, and in it."""
        named = (*each.things, *each.means.values())
        if here := {thing.slug: thing for thing in named if thing.type == self._type}:
            self._seen.setdefault(each.paragraph, {}).update(here)
        return self._seen.get(each.paragraph - 1, {}) | self._seen.get(each.paragraph, {})

    @property
    def first(self) -> Found | None:
        """The thing that was named first."""
        return next((thing for things in self._seen.values() for thing in things.values()), None)


def only(found: Iterable[Found]) -> Found | None:
    """Return the only one of some things."""
    things = list(found)
    return things[0] if len(things) == 1 else None


class Bodies:
    """The bodies that each sentence names, with its paragraph, as a text is read."""

    def __init__(self) -> None:
        self._named: list[tuple[int, set[str]]] = []

    def add(self, paragraph: int, bodies: set[str]) -> None:
        """Note the bodies of a sentence."""
        self._named.append((paragraph, bodies))

    def near(self, paragraph: int) -> list[set[str]]:
        """Return the bodies of the last two sentences: of the last one alone, if that names one in this paragraph."""
        last = self._named[-1:]
        if last and last[0][0] == paragraph and len(last[0][1]) == 1:
            return [last[0][1]]
        return self._last_two

    @property
    def _last_two(self) -> list[set[str]]:
        return [bodies for _, bodies in self._named[-2:]]

    def is_only(self, body: str | None, paragraph: int) -> bool:
        """Tell whether the last sentence is of this paragraph and names this one alone."""
        return body is not None and self._named[-1:] == [(paragraph, {body})]

    def are_only(self, body: str | None) -> bool:
        """Tell whether the last two sentences name this one alone."""
        return set().union(*self._last_two) == {body}

    def nearest(self, here: set[str]) -> str | None:
        """Return the only body that is named here, or else in the nearest sentence of the last two that names any."""
        bodies = next(filter(None, (here, *reversed(self._last_two))), set())
        return next(iter(bodies)) if len(bodies) == 1 else None
