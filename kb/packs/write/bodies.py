"""Bodies that a text names without their country, as others have one of the name, too: the Interior Ministry."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kb.sources.gazetteer import Found

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from kb.packs.write.spotted import Spotted
    from kb.sources.gazetteer import Name

_MINISTRY = "Ministry of "


def of_countries(names: list[Name]) -> Iterator[tuple[str, str, str, Name]]:
    """Yield what each body "of" a country is called without it, the country's name and slug, and the whole name."""
    countries = {name.text: name.slug for name in names if name.type == "country" and not name.is_derived}
    for name in names:
        body, of, country = name.text.rpartition(" of ")
        country = country.removeprefix("the ")
        if of and name.type == "organization" and (slug := countries.get(country)):
            yield body, country, slug, name
            if body.startswith(_MINISTRY):
                field = body.removeprefix(_MINISTRY)
                yield f"{field.removeprefix('the ')} Ministry", country, slug, name
                if " " not in field:
                    yield f"{_MINISTRY}the {field}", country, slug, name


def know_bodies(listed: list[Spotted], bodies: Mapping[str, Mapping[str, str]]) -> None:
    """Take a body for the known one of the country that is named first, in its sentence or in the text.

    Police in Cambodia, said the Interior Ministry: that of Cambodia, here and in all that follows.
    """
    told = (each for each in listed if not each.is_headline)
    in_text = next((thing.slug for each in told for thing in each.things if thing.type == "country"), "")
    known: dict[str, str] = {}
    for each in listed:
        for thing in each.unknown:
            before = (
                other.slug
                for other in each.things
                if other.type == "country" and other.span.end <= thing.span.start
            )
            country = next(before, in_text)
            if thing.name not in known and (slug := bodies.get(thing.name, {}).get(country)):
                known[thing.name] = slug
        found = [
            Found(thing.span, known[thing.name], "organization")
            for thing in each.unknown
            if thing.name in known
        ]
        each.unknown = [thing for thing in each.unknown if thing.name not in known]
        each.things = sorted([*each.things, *found])
