"""What the paragraph at hand and the one before name: a sentence can go on about the only initiative of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kb.packs.write.spotted import Spotted
    from kb.sources.spot import Found


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


def only(found: Iterable[Found]) -> Found | None:
    """Return the only one of some things."""
    things = list(found)
    return things[0] if len(things) == 1 else None
