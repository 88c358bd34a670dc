"""Views of things: countries, organizations, initiatives, people, places, actors, and their names."""

from typing import Any

from sqlalchemy import ColumnElement, FromClause, case, cast, distinct, func, null, select, union_all
from sqlalchemy.types import Text

from kb.kinds import IDENTIFIER_URLS, KIND_OF, THINGS, ThingType, listed
from kb.views.base import (
    Columns,
    View,
    claim,
    entity,
    listing,
    mention,
    name,
    named,
    pack,
    scalar,
    selected,
    t,
    thing,
    topic,
    view_of,
)


def _claim_count() -> Columns:
    count = scalar(
        func.count(distinct(mention.c.claim_id)), mention.c.entity_id == entity.c.id, correlate=entity
    )
    return {"claims": (count, "How many claims name it.")}


_OWN: Columns = {
    "name": (entity.c.name, "The name that it is best known by."),
    "slug": (entity.c.slug, "The stable key."),
}
_DESCRIPTION: Columns = {"description": (entity.c.description, "A word on it, in the pack author's words.")}


def _kind(table: FromClause) -> Columns:
    return {"kind": (table.c.kind, "The kind; see vocabulary.")}


def _entity_view(
    type_: ThingType, doc: str, columns: Columns, *references: tuple[FromClause, ColumnElement[Any]]
) -> View:
    table = t[type_]
    joined: FromClause = table.join(entity, entity.c.id == table.c.id)
    for other, column in references:
        joined = joined.outerjoin(other, other.c.id == column)
    return view_of(THINGS[type_].view, doc, _OWN | columns | _DESCRIPTION | _claim_count(), joined)


def countries() -> View:
    """Return the view `countries`."""
    country = t["country"]
    official = (
        select(name.c.text)
        .where(name.c.entity_id == entity.c.id, name.c.kind == "official")
        .order_by(name.c.id)
        .limit(1)
        .correlate(entity)
        .scalar_subquery()
    )
    return _entity_view(
        "country",
        "The countries and territories of ISO 3166-1.",
        {
            "official_name": (official, "The official English name."),
            "alpha2": (country.c.alpha2, "ISO 3166-1 alpha-2 code."),
            "alpha3": (country.c.alpha3, "ISO 3166-1 alpha-3 code."),
            "numeric_code": (country.c.numeric_code, "ISO 3166-1 numeric code, three digits."),
            "region": (country.c.region, "UN M49 region."),
            "subregion": (country.c.subregion, "UN M49 subregion."),
        },
    )


_SEAT, _PLACE, _COUNTRY, _PARENT = (
    entity.alias(alias) for alias in ("seat_row", "place_row", "country_row", "parent_row")
)


def _resolved(prefix: str, table: FromClause, what: str) -> Columns:
    return thing(prefix, table, f"{what}, resolved from attribute claims")


def organizations() -> View:
    """Return the view `organizations`."""
    organization = t["organization"]
    return _entity_view(
        "organization",
        "Organizations.",
        {
            "acronym": (organization.c.acronym, "The acronym."),
            **_kind(organization),
            **_resolved("country", _COUNTRY, "its country"),
            **_resolved("seat", _SEAT, "the place of its seat"),
            **_resolved("parent", _PARENT, "the organization that it is part of"),
            "founded": (organization.c.founded, "When it came into being, EDTF, resolved likewise."),
        },
        (_SEAT, organization.c.seat_id),
        (_COUNTRY, organization.c.country_id),
        (_PARENT, organization.c.parent_id),
    )


def _initiative_day(column: str, pick: Any) -> ColumnElement[str]:
    """Return an initiative's own day, else the first or last that a claim about it holds at."""
    initiative = t["initiative"]
    of_claims = scalar(pick(claim.c[column]), claim.c.subject_id == initiative.c.id, correlate=initiative)
    return case((initiative.c.first_day.is_not(None), initiative.c[column]), else_=of_claims)


def initiatives() -> View:
    """Return the view `initiatives`."""
    initiative, tag, within = t["initiative"], t["initiative_topic"], t["topic_within"]
    topics = listing(
        select(topic.c.slug)
        .join(within, within.c.wider_id == topic.c.id)
        .join(tag, tag.c.topic_id == within.c.topic_id)
        .where(tag.c.initiative_id == entity.c.id),
        entity,
    )
    return _entity_view(
        "initiative",
        "Forums, operations, projects, programmes: what parties do together.",
        {
            **_kind(initiative),
            "theme": (initiative.c.theme, "The theme that it gives itself, resolved from attribute claims."),
            "starts": (initiative.c.starts, "When it starts, EDTF, resolved likewise."),
            "ends": (initiative.c.ends, "When it ends, EDTF, resolved likewise."),
            "first_day": (
                _initiative_day("first_day", func.min),
                "The first day of starts, ISO; where no source says that, the first that a claim about it holds at.",
            ),
            "last_day": (
                _initiative_day("last_day", func.max),
                "The last day of ends, else of starts; where neither is said, the last that a claim about it holds at.",
            ),
            **_resolved("place", _PLACE, "its place"),
            **thing("country", _COUNTRY, "its country, resolved likewise, else its place's"),
            **_resolved("parent", _PARENT, "the initiative that it is part of"),
            "topics": (topics, "Slugs of its topics and of wider ones."),
        },
        (_PLACE, initiative.c.place_id),
        (_COUNTRY, initiative.c.country_id),
        (_PARENT, initiative.c.parent_id),
    )


def places() -> View:
    """Return the view `places`."""
    place = t["place"]
    return _entity_view(
        "place",
        "Cities, provinces, regions, railways: places other than countries.",
        {
            **_kind(place),
            **thing(
                "country", _COUNTRY, "its country, resolved from attribute claims, else of what it is part of"
            ),
            **_resolved("parent", _PARENT, "the place that it is part of"),
        },
        (_COUNTRY, place.c.country_id),
        (_PARENT, place.c.parent_id),
    )


def _of_a_country(type_: ThingType, doc: str) -> View:
    table = t[type_]
    return _entity_view(
        type_,
        doc,
        {**_kind(table), **_resolved("country", _COUNTRY, "its country")},
        (_COUNTRY, table.c.country_id),
    )


def people() -> View:
    """Return the view `people`."""
    return _of_a_country("person", "Persons who are named.")


def actors() -> View:
    """Return the view `actors`."""
    return _of_a_country("actor", "Unnamed or generic parties, such as officials from many countries.")


def things() -> View:
    """Return the view `things`."""
    joined: FromClause = entity
    kinds = [t[type_] for type_ in THINGS if type_ in KIND_OF]
    for table in kinds:
        joined = joined.outerjoin(table, table.c.id == entity.c.id)
    joined = joined.outerjoin(pack, pack.c.id == entity.c.pack_id)
    return view_of(
        "things",
        "Every thing, whatever its type.",
        {
            "name": _OWN["name"],
            "slug": _OWN["slug"],
            "type": (entity.c.type, f"{listed(ThingType)}."),
            "kind": (func.coalesce(*(table.c.kind for table in kinds)), "The kind; see vocabulary."),
            **_DESCRIPTION,
            **_claim_count(),
            "pack": (pack.c.slug, "The pack that it belongs to; NULL if it was typed in."),
            "thing_id": (entity.c.id, "Its id in this file; the slug is what stays the same everywhere."),
        },
        joined,
    )


_NAMES = {
    "name": "A name of it.",
    "slug": "The slug of the thing.",
    "type": "The thing's type.",
    "kind": "primary (the one it is listed under), official, acronym, alias, native or former.",
    "language": "The language of the name, BCP 47.",
    "folded": "The name without case, accents and typography, as look-ups compare names.",
}


def names() -> View:
    """Return the view `names`."""
    own = (
        entity.c.name,
        entity.c.slug,
        entity.c.type,
        named("primary"),
        cast(null(), Text()),
        entity.c.folded,
    )
    other = (name.c.text, entity.c.slug, entity.c.type, name.c.kind, name.c.language, name.c.folded)
    primary, others = (
        selected(dict(zip(_NAMES, zip(columns, _NAMES.values(), strict=True), strict=True)))
        for columns in (own, other)
    )
    joined = others.select_from(name.join(entity, entity.c.id == name.c.entity_id))
    return View(
        "names",
        "Every name of every thing.",
        _NAMES,
        union_all(primary, joined),
        ("slug", "kind", "language", "name"),
    )


def identifiers() -> View:
    """Return the view `identifiers`."""
    identifier = t["identifier"]
    columns: Columns = {
        "slug": (entity.c.slug, "The slug of the thing."),
        "type": (entity.c.type, "The thing's type."),
        "scheme": (
            identifier.c.scheme,
            "The scheme, such as wikidata; formerly is a slug that it had, same-as one of a thing that is one with it.",
        ),
        "value": (identifier.c.value, "The identifier."),
        "url": (
            case(
                *(
                    (identifier.c.scheme == scheme, named(url).concat(identifier.c.value))
                    for scheme, url in IDENTIFIER_URLS.items()
                )
            ),
            "Where it leads, if the scheme has such a place.",
        ),
    }
    joined = identifier.join(entity, entity.c.id == identifier.c.entity_id)
    return view_of(
        "identifiers", "What things are called in other schemes.", columns, joined, unique=("scheme", "value")
    )
